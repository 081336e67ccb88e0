"""Tests one thing after the other, each a line: what became of it, and what else was heard."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ui.self_test import words
from ui.self_test.words import Kind

T = TypeVar("T")

LINE_S, WHOLE_S = 30.0, 240.0
"""So long one thing, and all of them, may take on a slow PC that is busy with other things."""

_HARMLESS = (
    # Without a screen nothing is in front, has a frame, or is given a size by the system.
    "This plugin does not support",
    # On Windows the fonts are the system's own, whatever it looks for first.
    "QFontDatabase: Cannot find font directory",
    # Where no UTF-8 locale is set, Qt takes one by itself.
    "Qt depends on a UTF-8 locale",
    # A server room has no loudspeaker; that a clip can be played is a line of its own.
    "no-sound",
)


class Wrong(Exception):
    """What is tested is there, and is not what it should be."""


class Heard(Exception):
    """The program reported something while a thing was tested."""


class Ears(logging.Handler):
    """Hears what the program and Qt report by themselves: faults, errors in the log, warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._heard: list[tuple[str, str]] = []

    def taken(self) -> list[tuple[str, str]]:
        """What was heard since this was last asked: in a line each, and in full."""
        heard, self._heard = self._heard, []
        return heard

    def fault(self, error: BaseException) -> None:
        """Hear of a fault of the program."""
        self._heard.append((last_line(error), "".join(traceback.format_exception(error))))

    def emit(self, record: logging.LogRecord) -> None:
        """Hear a line of the log."""
        error, text = record.exc_info[1] if record.exc_info else None, record.getMessage()
        if _is_harmless(text):
            return
        if error is not None:
            self.fault(error)
        else:
            self._heard.append((text, f"{record.name}: {text}\n"))

    def qt(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Hear what Qt says; only its warnings and worse count."""
        told_only = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not told_only and not _is_harmless(text):
            self._heard.append((f"Qt: {text}", f"Qt: {text} ({context.category})\n"))

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Listen to everything, instead of the standard error that nobody sees."""
        before, excepthook, threads = (
            qInstallMessageHandler(self.qt),
            sys.excepthook,
            threading.excepthook,
        )
        sys.excepthook = self._uncaught
        threading.excepthook = lambda told: self.fault(told.exc_value or RuntimeError("thread"))
        logging.getLogger().addHandler(self)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(self)
            sys.excepthook, threading.excepthook = excepthook, threads
            qInstallMessageHandler(before)

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.fault(error)


class Lines:
    """Runs each test, says in a line what became of it, and counts."""

    def __init__(
        self, language: str, report: Path, ears: Ears, put_away: Callable[[], None]
    ) -> None:
        """`report` is where tracebacks go, made with the first; `put_away` cleans up where the
        program has to be ended in the middle."""
        self.language = language
        self._report = report
        self._ears = ears
        self._put_away = put_away
        self._began = time.monotonic()
        self._count = self._wrong = 0
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._line: tuple[Kind, str, float] | None = None
        self._kept = False
        threading.Thread(target=self._watch, name="self-test watch", daemon=True).start()

    def test(self, kind: Kind, name: str, job: Callable[[], str | None]) -> bool:
        """Test one thing; `job` may say more about it. Whether it went well."""
        more, heard = self._do(kind, name, job)
        with self._lock:
            self._end(kind, f"{name}: {more}" if more else name, heard)
        return not heard

    def test_window(self, name: str, job: Callable[[], str]) -> bool:
        """The same for a window: once `job` has said what it is called, its name is not needed."""
        called, heard = self._do(Kind.WINDOW, name, job)
        with self._lock:
            self._end(Kind.WINDOW, called or name, heard)
        return not heard

    def prepare(self, kind: Kind, name: str, job: Callable[[], object]) -> bool:
        """Do what a test needs; a line only where that fails. Whether it went well."""
        _, heard = self._do(kind, name, job)
        if heard:
            with self._lock:
                self._end(kind, name, heard)
        return not heard

    def _do(
        self, kind: Kind, name: str, job: Callable[[], T]
    ) -> tuple[T | None, list[tuple[str, str]]]:
        with self._lock:
            self._line = (kind, name, time.monotonic())
        more = None
        try:
            more = job()
        except Exception as error:
            self._ears.fault(error)
        heard = self._ears.taken()
        with self._lock:
            self._line = None
        return more, heard

    def finish(self) -> int:
        """Say how it went; returns the exit status."""
        self._over.set()
        heard = self._ears.taken()
        if heard:
            self._end(Kind.TEST, "…", heard)
        return self._sum_up()

    def _end(self, kind: Kind, name: str, heard: list[tuple[str, str]]) -> None:
        self._count += 1
        status = words.FAILED if heard else words.OK
        line = f"{status(self.language):<8}{kind.value(self.language):<14}{name}"
        if heard:
            self._wrong += 1
            self._keep(line, heard)
            # What went wrong last is what made it fail; what led there stands in the report.
            line += f": {heard[-1][0]}"
        say(line)

    def _keep(self, line: str, heard: list[tuple[str, str]]) -> None:
        with contextlib.suppress(OSError), self._report.open("a", encoding="utf-8") as file:
            file.write("\n".join([line, *(whole for _, whole in heard), ""]))
            self._kept = True

    def _sum_up(self) -> int:
        seconds = f"{time.monotonic() - self._began:.0f}"
        said = words.SOME_WRONG if self._wrong else words.ALL_WELL
        say(said(self.language).format(count=self._count, wrong=self._wrong, seconds=seconds))
        if self._wrong:
            told = words.REPORT_IN if self._kept else words.NO_REPORT
            say(told(self.language).format(path=self._report))
        return 1 if self._wrong else 0

    # What never ends

    def _watch(self) -> None:
        while not self._over.wait(0.2):
            now = time.monotonic()
            with self._lock:
                since = self._line[2] if self._line is not None else now
                if now - since > LINE_S:
                    self._give_up(LINE_S)
                elif now - self._began > WHOLE_S:
                    self._give_up(WHOLE_S)

    def _give_up(self, seconds: float) -> None:
        """End the program as it is: whoever hangs cannot be asked to stop."""
        kind, name, _ = self._line or (Kind.TEST, "…", 0.0)
        text = words.LASTED(self.language).format(seconds=f"{seconds:.0f}")
        frames = sys._current_frames()
        stacks = [
            f"{thread.name}\n{''.join(traceback.format_stack(frames[thread.ident]))}"
            for thread in threading.enumerate()
            if thread.ident in frames and thread is not threading.current_thread()
        ]
        self._end(kind, name, [*self._ears.taken(), (text, "\n".join([text, *stacks]))])
        say(words.NOT_REACHED(self.language))
        self._sum_up()
        self._put_away()
        os._exit(1)


def _is_harmless(text: str) -> bool:
    return any(each in text for each in _HARMLESS)


def last_line(error: BaseException) -> str:
    """An error in a line."""
    return traceback.format_exception_only(error)[-1].strip().splitlines()[-1]


def say(line: str) -> None:
    """Print a line at once, to whatever there is: a windowed program may have nothing to print to,
    and a console may lack letters.
    """
    out = sys.stdout
    if out is None:
        return
    with contextlib.suppress(OSError, ValueError):
        try:
            out.write(f"{line}\n")
        except UnicodeEncodeError:
            coding = getattr(out, "encoding", None) or "ascii"
            out.write(f"{line}\n".encode(coding, "replace").decode(coding))
        out.flush()

"""The log file: what a person at IT reads when something went wrong. No personal text."""

import logging
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from queueapp.errors import BadFile, QueueappError

_SIZE = 1_000_000
_KEPT = 5

_OF_THE_CODE = (AttributeError, ImportError, NameError, TypeError)
"""What these say names parts of the program, never what somebody typed."""
_QUOTED = re.compile(r"'[^']*'?|\"(?![a-z_0-9]+\")[^\"]*\"?|[“„‘][^”“’]*[”“’]?")
_LONG_NUMBER = re.compile(r"\+?\d(?:[\s().\-]?\d){4,}")


class LogFile(logging.Handler):
    """Writes to `path`, a few files of a megabyte at most, or to standard error if it cannot.

    The file is opened with the first line, and with it comes `logging.handlers`: its sockets and
    pickles are 2 MB that a day without trouble does not need.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if self._file is None:
            self._file = self._opened()
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return RotatingFileHandler(
                self._path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8"
            )
        except OSError:
            return logging.StreamHandler()


def told(error: BaseException) -> str:
    """An error in a line, without what people typed: names and numbers may stand in it."""
    if isinstance(error, BadFile):
        faults = [(fault.fault.value, fault.line) for fault in error.faults]
        return f"BadFile({error.path.name!r}, {faults})"
    if isinstance(error, QueueappError):
        return repr(error)
    text = str(error).partition("\nDETAIL:")[0]
    if not isinstance(error, _OF_THE_CODE):
        text = _LONG_NUMBER.sub("…", _QUOTED.sub("'…'", text))
    return f"{type(error).__name__}: {text}"


def report_of(error: BaseException) -> str:
    """An error with its traceback and what it came from, without what people typed."""
    return "".join(_report(error))


def _report(error: BaseException, seen: frozenset[int] = frozenset()) -> Iterator[str]:
    seen |= {id(error)}
    before = error.__cause__
    if before is None and not error.__suppress_context__:
        before = error.__context__
    if before is not None and id(before) not in seen:
        yield from _report(before, seen)
        yield "\nIt led to this:\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{told(error)}\n"


class Plain(logging.Formatter):
    """Writes lines in which errors stand without what people typed."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line."""
        record = logging.makeLogRecord(record.__dict__)
        # Another handler may have put the error's own words there.
        record.exc_text = None
        if isinstance(record.args, tuple):
            record.args = tuple(
                _Told(each) if isinstance(each, BaseException) else each for each in record.args
            )
        return super().format(record)

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Write the error that came with a line."""
        return report_of(ei[1]).rstrip("\n") if ei[1] is not None else ""


class _Told:
    """An error among what a line is made of."""

    def __init__(self, error: BaseException) -> None:
        self._text = told(error)

    def __str__(self) -> str:
        return self._text

    __repr__ = __str__


def start_log(path: Path) -> None:
    """Write what is logged to `path`, a few files of a megabyte at most.

    Where the file cannot be written the program runs all the same, and logs to standard error.
    """
    handler = LogFile(path)
    handler.setFormatter(Plain("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # Each lost connection is told once, in our own words.
    logging.getLogger("psycopg").setLevel(logging.ERROR)

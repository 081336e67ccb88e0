"""Card files on their way out and in: whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from queueapp.domain.card_file import MAX_BYTES, CardFault, CardFileError, read_cards, write_cards
from queueapp.domain.standard import CardFile, Standard
from queueapp.errors import QueueappError
from ui.standard.words import fault_sentence
from ui.standard_cards.edits import whole_file

translate = QCoreApplication.translate

SUFFIX = "toml"


class FileTrouble(QueueappError):
    """A file that the disk does not give or take; `code` is the system's number for why."""

    def __init__(self, path: Path, error: OSError, *, writing: bool) -> None:
        super().__init__(str(path), str(error))
        self.path = path
        self.code = error.errno or 0
        self.writing = writing


class Exchange:
    """Reads and writes card files apart from the thread of the windows, which hears the answers.

    `run` takes the work, what is told then, and what is told where it fails.
    """

    def __init__(self, run: Callable[..., object]) -> None:
        self._run = run

    def take_out(
        self,
        standard: Standard,
        path: Path,
        done: Callable[[Path], None],
        failed: Callable[[QueueappError], None],
    ) -> None:
        """Write all cards to a file."""
        path = path if path.suffix else path.with_suffix(f".{SUFFIX}")

        def write() -> Path:
            write_whole(path, write_cards(whole_file(standard)))
            return path

        self._run(write, done, failed)

    def bring_in(
        self,
        path: Path,
        known: Sequence[str],
        done: Callable[[CardFile], None],
        failed: Callable[[QueueappError], None],
    ) -> None:
        """Read a file; `known` are the ids of the cards that are there."""
        self._run(lambda: read_whole(path, known), done, failed)


def read_whole(path: Path, known: Sequence[str]) -> CardFile:
    """The cards of a file; raises `CardFileError` or `FileTrouble`."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileTrouble(path, error, writing=False) from error
    if len(raw) > MAX_BYTES:
        raise CardFileError(path.name, CardFault.TOO_LARGE)
    return read_cards(raw, path.name, known)


def write_whole(path: Path, raw: bytes) -> None:
    """Put a file where another may be: that one stays until the new one is whole."""
    half = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with half.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise FileTrouble(path, error, writing=True) from error


def why_not(error: QueueappError) -> str:
    """What is wrong with a file, what was kept and what to do; empty for other errors."""
    if isinstance(error, CardFileError):
        kept = translate(
            "Exchange", "Nothing was taken from the file; your cards are as they were."
        )
        return f"{_sentence(fault_sentence(error))} {kept}"
    if not isinstance(error, FileTrouble):
        return ""
    why = _reasons().get(error.code, translate("Exchange", "the disk does not allow it"))
    if error.writing:
        text = translate(
            "Exchange",
            "“{file}” was not written: {why}. What was there before is still there, and so are "
            "your cards. Choose another folder.",
        )
    else:
        text = translate(
            "Exchange",
            "“{file}” cannot be read: {why}. Your cards are as they were. Choose another file.",
        )
    return text.format(file=error.path.name, why=why)


def _reasons() -> dict[int, str]:
    return {
        errno.ENOSPC: translate("Exchange", "the disk is full"),
        errno.EACCES: translate("Exchange", "you are not allowed to"),
        errno.EPERM: translate("Exchange", "you are not allowed to"),
        errno.EROFS: translate("Exchange", "the disk can only be read"),
        errno.ENOENT: translate("Exchange", "there is no such file or folder"),
        errno.EISDIR: translate("Exchange", "this is a folder"),
    }


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."

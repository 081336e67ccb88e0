"""A file that is written beside its place and put there when it is whole.

What stood there before stays until then; what is dropped half way leaves nothing behind.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from queueapp.errors import QueueappError


class SaveFault(StrEnum):
    """Why a file could not be written."""

    NOT_ALLOWED = "not_allowed"
    READ_ONLY = "read_only"
    FULL = "full"
    IN_USE = "in_use"
    NO_FOLDER = "no_folder"
    IS_FOLDER = "is_folder"
    NAME = "name"
    DISK = "disk"


class SaveTrouble(QueueappError):
    """A file that was not written; what stood in its place before is as it was.

    `kept` are the files of the same export that were in their places already.
    """

    def __init__(self, path: Path, fault: SaveFault, detail: str = "") -> None:
        super().__init__(str(path), fault.value, detail)
        self.path = path
        self.fault = fault
        self.detail = detail
        self.kept: tuple[Path, ...] = ()


_NAMED = {
    SaveFault.NOT_ALLOWED: ("EACCES", "EPERM"),
    SaveFault.READ_ONLY: ("EROFS",),
    SaveFault.FULL: ("ENOSPC", "EDQUOT", "EFBIG"),
    SaveFault.IN_USE: ("EBUSY", "ETXTBSY"),
    SaveFault.NO_FOLDER: ("ENOENT", "ENOTDIR"),
    SaveFault.IS_FOLDER: ("EISDIR",),
    SaveFault.NAME: ("ENAMETOOLONG", "EINVAL"),
}
_FAULTS = {
    getattr(errno, name): fault  # Not every system has them all.
    for fault, names in _NAMED.items()
    for name in names
    if hasattr(errno, name)
}

_SHARING_VIOLATIONS = frozenset({32, 33})
"""What Windows says of a file that another program, such as Excel, has open."""


def trouble_of(path: Path, error: OSError, *, replacing: bool = False) -> SaveTrouble:
    """What an error of the system means for a file; `replacing`: it was to take another's place."""
    fault = _FAULTS.get(error.errno or 0, SaveFault.DISK)
    windows = getattr(error, "winerror", None)
    if windows in _SHARING_VIOLATIONS:
        fault = SaveFault.IN_USE
    elif replacing and windows is not None and fault is SaveFault.NOT_ALLOWED and path.is_file():
        # The folder took the new file a moment ago: it is the old one that is held.
        fault = SaveFault.IN_USE
    elif replacing and path.is_dir():
        fault = SaveFault.IS_FOLDER
    return SaveTrouble(path, fault, str(error))


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what the system says of a file into `SaveTrouble`."""
    try:
        yield
    except OSError as error:
        raise trouble_of(path, error) from error


class SafeFile:
    """The place of one file, and the one beside it that is being written."""

    def __init__(self, path: Path) -> None:
        """Nothing is written yet."""
        self.path = path
        self.beside = path.with_name(f".{path.name}.{os.getpid()}-{id(self):x}.part")

    def keep(self) -> None:
        """Put what was written in its place, once the disk has all of it."""
        try:
            _settle(self.beside)
            self.beside.replace(self.path)
        except OSError as error:
            self.drop()
            raise trouble_of(self.path, error, replacing=True) from error
        with suppress(OSError):  # Not every system lets a folder be settled.
            _settle(self.path.parent)

    def drop(self) -> None:
        """Leave nothing of what was written."""
        with suppress(OSError):
            self.beside.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    opened = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)

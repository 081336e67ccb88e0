"""Whether this is the program as it is installed, a portable one, or runs from its source."""

import sys
from pathlib import Path

PORTABLE_MARK = "portable.txt"


def program_file() -> Path | None:
    """The built program's own file; nothing where it runs from source."""
    return Path(sys.executable) if getattr(sys, "frozen", False) else None


def portable_folder() -> Path | None:
    """Where a portable program keeps everything: in `data` beside it, if `portable.txt` is there.

    It is for a stick or a folder of one's own; nothing of the computer is used or changed.
    """
    file = program_file()
    if file is None or not (file.parent / PORTABLE_MARK).is_file():
        return None
    return file.parent / "data"

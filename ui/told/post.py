"""How processes of one user find each other: a small file for each that listens.

The files lie in the user's own folder, so that nobody else can put one there. Each has the name of
what its process listens at; when it was written last is when its window was used last.
"""

import os
from contextlib import suppress
from pathlib import Path

from queueapp.paths import Paths

_LONGEST = 300


def post_of(paths: Paths) -> "Post":
    """Where this user's processes find each other."""
    return Post(paths.config / "listening")


class Post:
    """The files of one user's processes. One that cannot be written is done without."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, server: str) -> None:
        """Say where this process listens, and that it was used just now."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            half = self._own.with_suffix(".new")
            half.write_text(server, encoding="utf-8")
            half.replace(self._own)

    def take_down(self) -> None:
        """This process listens no more."""
        self.forget(self._own)

    def forget(self, file: Path) -> None:
        """There is nobody any more where this file says."""
        with suppress(OSError):
            file.unlink()

    def listeners(self) -> list[tuple[Path, str]]:
        """Each file, with where its process listens; the one used last goes first."""
        found = []
        with suppress(OSError):
            for file in self._folder.glob("*.at"):
                with suppress(OSError, UnicodeDecodeError):
                    server = file.read_text(encoding="utf-8")[:_LONGEST]
                    found.append((file.stat().st_mtime_ns, file, server))
        return [(file, server) for _, file, server in sorted(found, reverse=True) if server]

    @property
    def _own(self) -> Path:
        return self._folder / f"{os.getpid()}.at"

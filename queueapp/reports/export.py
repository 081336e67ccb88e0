"""An export under way: its files beside their places, written step by step, kept together."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from queueapp.reports.safe_file import SafeFile, SaveTrouble, telling

Writes = Callable[[Path], Iterator[int]]
"""Writes a file at that path; says after each step how many rows are in it by now."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an export: its place, and what writes it."""

    path: Path
    writes: Writes


class Export:
    """Writes its files one step at a time, on whichever thread; `keep` puts them in their places.

    Where anything fails, and once it was dropped, nothing of it stays on the disk.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        """Nothing is written before the first step."""
        self._files = [SafeFile(part.path) for part in parts]
        self._lock = threading.Lock()
        self._over = False
        self._unwanted = False
        self._rows: dict[int, int] = {}
        self._steps = self._written(parts)

    @property
    def rows(self) -> int:
        """How many rows are written by now."""
        return sum(self._rows.values())

    @property
    def over(self) -> bool:
        """Whether it was kept, dropped or has failed."""
        return self._over

    def step(self) -> bool:
        """Write some more; whether there is more to do. Raises `SaveTrouble`."""
        with self._lock:
            if self._over:
                return False
            try:
                more = next(self._steps, None) is not None
            except BaseException:
                self._drop()
                raise
        self._drop_if_wanted()
        return more and not self._over

    def keep(self) -> tuple[Path, ...]:
        """Put all files in their places. Raises `SaveTrouble`; the files before are there then."""
        with self._lock:
            if self._over:
                return ()
            kept: list[Path] = []
            try:
                for file in self._files:
                    file.keep()
                    kept.append(file.path)
            except SaveTrouble as trouble:
                trouble.kept = tuple(kept)
                raise
            finally:
                self._drop()
            return tuple(kept)

    def drop(self) -> None:
        """Give it up at once, or as soon as the step that is under way is over."""
        self._unwanted = True
        self._drop_if_wanted()

    def _drop_if_wanted(self) -> None:
        if self._unwanted and self._lock.acquire(blocking=False):
            try:
                if not self._over:
                    self._drop()
            finally:
                self._lock.release()

    def _drop(self) -> None:
        self._over = True
        self._steps.close()
        for file in self._files:
            file.drop()

    def _written(self, parts: Sequence[Part]) -> Generator[int, None, None]:
        for number, (part, file) in enumerate(zip(parts, self._files, strict=True)):
            try:
                for rows in part.writes(file.beside):
                    self._rows[number] = rows
                    yield rows
            except SaveTrouble as trouble:
                trouble.path = file.path
                raise


def bytes_part(path: Path, made: Callable[[], bytes]) -> Part:
    """A file whose content is made elsewhere and is at hand when it is written."""

    def writes(beside: Path) -> Iterator[int]:
        with telling(beside):
            beside.write_bytes(made())
        yield 0

    return Part(path, writes)

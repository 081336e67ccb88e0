"""A real time that a test sets the pace of, for itself and for all programs that it starts."""

from __future__ import annotations

import os
import struct
import time
from pathlib import Path

from queueapp.clock import Clock, SystemClock

PACE = "QUEUEAPP_TEST_PACE"
"""The environment's name for the file in which a test says how time goes by."""

_FORM = struct.Struct("ddd")


class PacedClock:
    """As the computer's own clock, but that time goes so many times as fast as the file says."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> int:
        at, since, pace = _FORM.unpack(self._file.read_bytes())
        return int(at + (time.monotonic() - since) * 1000 * pace)


class Pace(PacedClock):
    """The same where the pace is set; time stands until it is."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self._pace = 0.0
        self._write(SystemClock().now())

    def set(self, pace: float) -> None:
        """Let time go by so many times as fast from now on."""
        if pace != self._pace:
            now = self.now()
            self._pace = pace
            self._write(now)

    def _write(self, at: int) -> None:
        new = self._file.with_suffix(".new")
        new.write_bytes(_FORM.pack(at, time.monotonic(), self._pace))
        new.replace(self._file)


def clock_of_test() -> Clock:
    """The clock of the test that has started this program."""
    file = os.environ.get(PACE)
    return PacedClock(Path(file)) if file else SystemClock()

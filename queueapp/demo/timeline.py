"""Runs what goes on at the same time: each process says when it wants to go on."""

from collections.abc import Iterator
from heapq import heappop, heappush

from queueapp.demo.floor import Floor

Process = Iterator[int]
"""Yields the instants (ms UTC) at which it goes on; ends when it has nothing more to do."""


class Timeline:
    """The processes of one day, in the order of their instants."""

    def __init__(self, floor: Floor) -> None:
        """Drive the clock of this floor."""
        self._floor = floor
        self._due: list[tuple[int, int, Process]] = []
        self._started = 0

    def add(self, process: Process) -> None:
        """Let a process begin now; it runs until it first asks to be woken later."""
        self._started += 1
        self._go_on(self._started, process)

    def run(self, until: int) -> None:
        """Let all go on to an instant (ms UTC), or to where nobody has anything left to do."""
        while self._due and self._due[0][0] <= until:
            at, number, process = heappop(self._due)
            self._floor.now = max(at, self._floor.now)
            self._go_on(number, process)

    def _go_on(self, number: int, process: Process) -> None:
        at = next(process, None)
        if at is not None:
            heappush(self._due, (at, number, process))

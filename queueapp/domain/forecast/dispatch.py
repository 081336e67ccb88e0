"""Who is called when: the queue itself, on many paths at once.

A counter that becomes free calls the first of the line whom it may call. As nobody overtakes, the
same calls come out ticket by ticket, in order: each is called by whichever of its counters is free
first, which a loop over tickets with arrays over paths does fast. Times are in ticks from now.

A counter's place in a row and when it is free next share one integer, the place in the low bits:
one minimum over the counters finds both, and of those free at once the first is taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from queueapp.domain.forecast.sample import Numbers

TICK_MS = 100
NEVER = (1 << 20) - 1
"""The tick, a good day from now, that stands for: not at all."""
_NARROW_BITS = 11


@dataclass(frozen=True, slots=True)
class Ticket:
    """One client of the line: the counters that may call, by their rows.

    From `joins` on (a tick; `None`: from the start) the client comes before all who do not join.
    """

    rows: tuple[int, ...]
    joins: int | None = None
    accepted: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Counters:
    """Counters by row: the ticks from which each is free on each path, and when it is away.

    `away` are spells of one counter in order, pairs of ticks, the end not part of it; from `leaves`
    on (ticks by row and path) it calls nobody.
    """

    free: "Numbers"
    away: Sequence[Sequence[tuple[int, int]]]
    leaves: "Numbers"


def dispatch(
    tickets: Sequence[Ticket],
    cycles: "Numbers",
    counters: Counters,
    closes: int | None,
    until: int,
) -> tuple["Numbers", "Numbers"]:
    """When each ticket would be called if the hall did not close, and when it is called.

    `cycles` are the ticks for which each ticket keeps its counter, by ticket and path. The second
    array has `NEVER` for those not called: after closing (`None`: there is none) only who is
    accepted is. What would come after `until` need not be told exactly.
    """
    hall = _Hall(counters, cycles.shape[1], closes, any(ticket.accepted for ticket in tickets))
    line = [row for row, ticket in enumerate(tickets) if ticket.joins is None]
    held = sorted(
        (ticket.joins, row) for row, ticket in enumerate(tickets) if ticket.joins is not None
    )
    joiners = [_Joiner(hall, row, tickets[row].rows, joins) for joins, row in held]
    calls = hall.nobody(len(tickets))
    for place, row in enumerate(line):
        if place % 16 == 0 and hall.all_busy(until):
            break
        rows = tickets[row].rows
        if not rows:
            continue
        first = hall.first_free(rows)
        while any(joiner.steps_ahead(first, calls, cycles) for joiner in joiners):
            first = hall.first_free(rows)
        calls[row] = hall.call(first, cycles[row])
    for joiner in joiners:
        joiner.come_last(calls, cycles)
    if closes is None:
        return calls, calls
    called = calls.copy()
    called[calls >= closes] = NEVER
    for row, ticket in enumerate(tickets):
        if ticket.accepted and ticket.rows:
            hall.call_late(ticket.rows, cycles[row], called[row], ticket.joins)
    return calls, called


class _Hall:
    """The counters while the line is called."""

    def __init__(self, counters: Counters, paths: int, closes: int | None, late: bool) -> None:
        import numpy as np

        count = len(counters.away)
        self._bits = _bits(count)
        self._mask = (1 << self._bits) - 1
        self._integer = np.int32 if self._bits <= _NARROW_BITS else np.int64
        self._paths = np.arange(paths)
        self._places = np.arange(count, dtype=self._integer)[:, None]
        self._leaves = counters.leaves
        self._some_leave = bool((counters.leaves < NEVER).any())
        spells = max((len(away) for away in counters.away), default=0)
        self._spells = np.full((spells, 2, count), NEVER, dtype=np.int32)
        for row, away in enumerate(counters.away):
            for number, (begins, ends) in enumerate(away):
                self._spells[number, :, row] = begins, ends
        self._closes = closes
        free = self._settled(self._places, counters.free.clip(0, NEVER).astype(self._integer))
        self._keys = self.key(self._places, free)
        self._at_closing = self._keys.copy() if late and closes is not None else None

    def nobody(self, tickets: int) -> "Numbers":
        import numpy as np

        return np.full((tickets, len(self._paths)), NEVER, dtype=np.int32)

    def all_busy(self, until: int) -> bool:
        """Whether no counter is free before that on any path."""
        return not self._keys.size or int(self._keys.min()) >> self._bits >= until

    def first_free(self, rows: tuple[int, ...]) -> "Numbers":
        """Which of these counters is free first, and when, as keys."""
        return self._first(self._keys, rows)

    @property
    def paths(self) -> int:
        return len(self._paths)

    @property
    def places(self) -> int:
        """As many as a key may name."""
        return self._mask + 1

    def when(self, key: "Numbers") -> "Numbers":
        return key >> self._bits

    def place(self, key: "Numbers") -> "Numbers":
        return key & self._mask

    def key(self, place: "Numbers", at: "Numbers") -> "Numbers":
        return (at << self._bits) | place

    def call(self, first: "Numbers", cycle: "Numbers", paths: "Numbers | None" = None) -> "Numbers":
        """Keep those counters for so long; when they called."""
        at, place = self.when(first), self.place(first)
        paths = self._paths if paths is None else paths
        keys = self._after(place, at, cycle, paths)
        self._keys[place, paths] = keys
        if self._at_closing is not None:
            before = at < self._closes
            self._at_closing[place[before], paths[before]] = keys[before]
        return at

    def call_late(
        self, rows: tuple[int, ...], cycle: "Numbers", called: "Numbers", joins: int | None
    ) -> None:
        """Call somebody accepted whose turn had not come by closing, where so."""
        import numpy as np

        if self._at_closing is None:
            return
        first = self._first(self._at_closing, rows)
        paths = np.flatnonzero(called == NEVER)
        at, place = self.when(first)[paths], self.place(first)[paths]
        at = np.minimum(np.maximum(at, joins or 0), NEVER)
        self._at_closing[place, paths] = self._after(place, at, cycle[paths], paths)
        called[paths] = at

    def _first(self, keys: "Numbers", rows: tuple[int, ...]) -> "Numbers":
        found = keys if len(rows) == len(keys) else keys[list(rows)]
        first: Numbers = found.min(axis=0)
        return first

    def _after(
        self, place: "Numbers", at: "Numbers", cycle: "Numbers", paths: "Numbers"
    ) -> "Numbers":
        import numpy as np

        free = self._settled(place, np.minimum(at + cycle, NEVER), paths)
        return self.key(place, free)

    def _settled(
        self, place: "Numbers", free: "Numbers", paths: "Numbers | None" = None
    ) -> "Numbers":
        """When somebody who would be free then really calls: not while away, not once gone."""
        import numpy as np

        for begins, ends in self._spells:
            away = (free >= begins[place]) & (free < ends[place])
            free = np.where(away, ends[place], free)
        if self._some_leave:
            leaves = self._leaves if paths is None else self._leaves[place, paths]
            free = np.where(free >= leaves, NEVER, free)
        return free


class _Joiner:
    """Somebody who comes back from a hold, ahead of the line from then on.

    Exact where one counter waits for them, as the queue has it: that counter turns to them with
    its first call from then on.
    """

    def __init__(self, hall: _Hall, row: int, rows: tuple[int, ...], joins: int) -> None:
        import numpy as np

        self._hall = hall
        self._row = row
        self._rows = rows
        self._joins = joins
        self._serves = np.isin(np.arange(hall.places), rows)
        self._absent = np.full(hall.paths, bool(rows))

    def steps_ahead(self, first: "Numbers", calls: "Numbers", cycles: "Numbers") -> bool:
        """Go before the next of the line on paths where it is time; whether there were any."""
        import numpy as np

        hall = self._hall
        due = self._absent & (hall.when(first) >= self._joins) & self._serves[hall.place(first)]
        paths = np.flatnonzero(due)
        if not len(paths):
            return False
        calls[self._row, paths] = hall.call(first[paths], cycles[self._row, paths], paths)
        self._absent[paths] = False
        return True

    def come_last(self, calls: "Numbers", cycles: "Numbers") -> None:
        """Everybody else has been called: come to the first counter that is free by then."""
        import numpy as np

        paths = np.flatnonzero(self._absent)
        if not len(paths):
            return
        hall = self._hall
        first = hall.first_free(self._rows)[paths]
        at = np.maximum(hall.when(first), self._joins)
        waited = hall.key(hall.place(first), at)
        calls[self._row, paths] = hall.call(waited, cycles[self._row, paths], paths)


def _bits(counters: int) -> int:
    return max(2, (max(counters, 1) - 1).bit_length())

"""What of the hall the words about closing depend on, read from the board."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from queueapp.domain.board import Board
from queueapp.domain.closing import accepted, after_closing
from queueapp.domain.hours import BusinessDay
from queueapp.domain.ordering import is_offered
from queueapp.domain.visit import Visit
from ui import words


@dataclass(frozen=True, slots=True)
class Facts:
    """The hall at `now` (ms UTC), as far as the sentence above the queue depends on it.

    Of those who wait or are on hold, so many are `accepted` and are served after closing too; after
    closing, those at a counter are counted with them.
    `unserved` are services of those who wait that no open counter serves, each with how many wait
    for it.
    """

    now: int
    day: BusinessDay
    zone: ZoneInfo
    waiting: int
    accepted: int = 0
    not_accepted: int = 0
    open_counters: int = 0
    away: int = 0
    unserved: tuple[tuple[str, int], ...] = ()

    @property
    def closed_today(self) -> bool:
        """Whether the hall does not open at all today."""
        return self.day.closes_at is None

    @property
    def never_closes(self) -> bool:
        """Whether nobody waits for the hall to close."""
        return self.day.round_the_clock

    @property
    def after_closing(self) -> bool:
        """Whether the hall has closed for today."""
        closes_at = self.day.closes_at
        return closes_at is not None and not self.never_closes and self.now >= closes_at

    @property
    def at_lunch_until(self) -> int | None:
        """Until when (ms UTC) the hall is closed for lunch, while it is."""
        lunch = self.day.lunch
        return lunch[1] if lunch is not None and lunch[0] <= self.now < lunch[1] else None

    @property
    def all_away(self) -> bool:
        """Whether counters are open and everybody at them is on a break."""
        return 0 < self.open_counters == self.away


def facts_of(board: Board, now: int) -> Facts:
    """The hall as the board has it."""
    known = (*board.waiting, *board.held)
    yes = sum(accepted(visit, board.day.closes_at) for visit in known)
    at_counters = len(board.at_desk) if after_closing(board.day, now) else 0
    return Facts(
        now=now,
        day=board.day,
        zone=board.directory.site.zone,
        waiting=len(board.waiting),
        accepted=yes + at_counters,
        not_accepted=len(known) - yes,
        open_counters=len(board.open_desks),
        away=sum(not desk.available for desk in board.open_desks),
        unserved=tuple(_unserved(board, board.waiting)) if board.open_desks else (),
    )


def _unserved(board: Board, waiting: Iterable[Visit]) -> Iterable[tuple[str, int]]:
    offered: dict[tuple[object, ...], bool] = {}
    found: Counter[int] = Counter()
    for visit in waiting:
        need = visit.service_id, visit.language, visit.for_counter, visit.for_person
        if need not in offered:
            offered[need] = any(
                is_offered(visit, desk, board.open_desks) for desk in board.open_desks
            )
        if not offered[need]:
            found[visit.service_id] += 1
    services = board.directory.services
    return ((words.service_short(services[each]), many) for each, many in found.items())

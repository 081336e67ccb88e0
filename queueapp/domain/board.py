"""The board: one frozen picture of the hall, from which every screen shows its part."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from queueapp.domain.closing import accepted, after_closing, closing_of
from queueapp.domain.desk import Desk, left_open, open_desk
from queueapp.domain.help import HelpCall
from queueapp.domain.hours import BusinessDay
from queueapp.domain.lifecycle import At, put_aside
from queueapp.domain.ordering import OpenDesk, due_hold, is_offered
from queueapp.domain.promise import Entry
from queueapp.domain.public.device import Device
from queueapp.domain.record import Note
from queueapp.domain.setup import Directory, HallKind
from queueapp.domain.visit import HoldReason, Visit


@dataclass(frozen=True, slots=True)
class Board:
    """The hall at one moment. `read_at` is in ms UTC by the hall's clock.

    `waiting` stands in queue order; `missed` did not come when they were called today, the last
    first; `left_over` are visits of an earlier day that nobody ended. `clock_behind` says by how
    many ms the clock that tells the time runs behind the hall's record. `promises` are the open
    ones that the person it was read for (`promises_of`) is to keep, what is due first in front.
    `help` are the calls for help that nobody has ended, the oldest first. `closed_at` says that
    somebody has closed the day, and that no client of it has come since. `devices_in_trouble` are
    the PCs for clients that cannot do their work.
    """

    kind: HallKind
    directory: Directory
    revision: int
    read_at: int
    day: BusinessDay
    waiting: tuple[Visit, ...]
    held: tuple[Visit, ...]
    missed: tuple[Visit, ...]
    left_over: tuple[Visit, ...]
    desks: Mapping[int, Desk]
    at_desk: Mapping[int, Visit]
    notes: Mapping[int, tuple[Note, ...]]
    open_desks: tuple[OpenDesk, ...]
    clock_behind: int = 0
    promises: tuple[Entry, ...] = ()
    promises_of: int | None = None
    help: tuple[HelpCall, ...] = ()
    closed_at: int | None = None
    devices_in_trouble: tuple[Device, ...] = ()

    @property
    def left_open(self) -> tuple[Desk, ...]:
        """The counters that stand open since an earlier day: the new one has not begun there."""
        return left_open(self.desks.values(), self.day, self.directory.site.calendar, self.read_at)

    def day_at(self, now: int) -> BusinessDay:
        """The day the hall is in at `now` (ms UTC): the next one begins also where the server has
        been out of touch since, and the board is from the day before.
        """
        day = self.directory.site.calendar.business_day(now)
        return self.day if day.date == self.day.date else day

    def over(self, now: int) -> bool:
        """Whether tickets are given no more at `now` (ms UTC), unless a lead decides so."""
        day = self.day_at(now)
        closed = self.closed_at is not None and day is self.day
        return closed or after_closing(day, now)

    def desk_of(self, counter_id: int) -> OpenDesk | None:
        """That counter, if somebody is at it."""
        return next((desk for desk in self.open_desks if desk.counter_id == counter_id), None)

    def with_desk(self, desk: Desk) -> "Board":
        """The same hall if that counter were so, to see what would come of it.

        The client of a counter that would be closed is on hold then (from `desk.since` on).
        """
        desks, at_desk, held = {**self.desks, desk.counter_id: desk}, dict(self.at_desk), self.held
        opened = (open_desk(each, self.directory) for each in desks.values())
        client = None if desk.is_open else at_desk.pop(desk.counter_id, None)
        if client is not None:
            at = At(client.legs[-1].person_id, desk.counter_id)
            aside = put_aside(client, HoldReason.COUNTER_CLOSED, at, desk.since)
            held = (*held, aside)
        return replace(
            self,
            desks=desks,
            held=held,
            at_desk=at_desk,
            open_desks=tuple(each for each in opened if each is not None),
        )

    def accepted(self, visit: Visit, now: int) -> bool:
        """Whether the visit may be called at `now` (ms UTC) without a lead's decision."""
        return not after_closing(self.day, now) or accepted(visit, closing_of(self.day))

    def offered(self, visit: Visit, counter_id: int, now: int | None = None) -> bool:
        """Whether "Next client" at this counter may call the visit at `now` (ms UTC; when the board
        was read where it is `None`).
        """
        desk = self.desk_of(counter_id)
        if desk is None or not is_offered(visit, desk, self.open_desks):
            return False
        return self.accepted(visit, self.read_at if now is None else now)

    def next_for(self, counter_id: int, now: int) -> Visit | None:
        """Whom "Next client" at this counter would call at `now` (ms UTC)."""
        held = due_hold(self.held, counter_id, now)
        if held is not None:
            return held
        return next((v for v in self.waiting if self.offered(v, counter_id, now)), None)


@dataclass(frozen=True, slots=True)
class DayView:
    """All visits of a business day, with their notes; which (ids) were entered late from paper."""

    directory: Directory
    read_at: int
    day: str
    visits: tuple[Visit, ...]
    notes: Mapping[int, tuple[Note, ...]]
    entered_late: frozenset[int] = frozenset()

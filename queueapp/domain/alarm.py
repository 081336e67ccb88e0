"""Limits of a hall, and what goes beyond them: a sign for leads, not a judgement of anybody."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from queueapp.domain.ordering import is_offered
from queueapp.domain.visit import State, Visit

if TYPE_CHECKING:
    # A hall's set-up has limits, and a board has the set-up.
    from queueapp.domain.board import Board

_MINUTE = 60_000

MAX_LIMIT_MINUTES = 8 * 60


class AlarmKind(StrEnum):
    """What a limit is for."""

    WAITING = "waiting"
    SERVING = "serving"
    IDLE = "idle"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Limits:
    """So many minutes of a kind are too many; `None` where nothing is said.

    `waiting` and `serving` hold where a service has none of its own. `idle`: a counter is ready
    while somebody waits whom it may call. `overdue`: beyond the time agreed for a callback or an
    answer.
    """

    waiting: int | None = 30
    serving: int | None = 45
    idle: int | None = 10
    overdue: int | None = 15


@dataclass(frozen=True, slots=True)
class ServiceLimits:
    """A service's own limits in minutes; `None` where those of the hall hold."""

    waiting: int | None = None
    serving: int | None = None


@dataclass(frozen=True, slots=True)
class Alarm:
    """A limit that was passed: a visit (waiting, serving), a counter (idle) or a promise (overdue).

    `since` is when what is measured began, in ms UTC; `limit` is in minutes. A counter that is idle
    has been free since `free_since`, and is one alarm for all that time, whoever waits.
    """

    kind: AlarmKind
    subject_id: int
    since: int
    limit: int
    free_since: int | None = None

    @property
    def known_by(self) -> tuple[AlarmKind, int, int]:
        """What makes it the same alarm: its kind, its subject, and since when."""
        return self.kind, self.subject_id, self.free_since or self.since


@dataclass(frozen=True, slots=True)
class DuePromise:
    """A promise whose time has come and that is still to be kept; `due_at` is in ms UTC."""

    id: int
    due_at: int
    owner_id: int


@dataclass(frozen=True, slots=True)
class Overdue:
    """How many promises of a site are overdue, and those that were due first."""

    count: int = 0
    first: tuple[DuePromise, ...] = ()


def alarms_of(board: "Board", now: int, overdue: Overdue | None = None) -> tuple[Alarm, ...]:
    """What has gone beyond its limit at `now` (ms UTC): by kind, the longest first.

    The promises are those of the site where `overdue` tells them, and the board's own. Nothing is
    beyond a limit while the hall is closed, but for those whom it accepted before it closed.
    """
    day = board.day_at(now)
    if day is not board.day or day.opens_at is None:
        return ()
    if now < day.opens_at or (day.lunch is not None and day.lunch[0] <= now < day.lunch[1]):
        return ()
    found = [*_waiting(board, now), *_serving(board, now), *_idle(board, now)]
    if not board.over(now):
        found += _overdue(board, now, overdue or Overdue())
    kinds = list(AlarmKind)
    found.sort(key=lambda alarm: (kinds.index(alarm.kind), alarm.since, alarm.subject_id))
    return tuple(found)


def _waiting(board: "Board", now: int) -> Iterator[Alarm]:
    limits = {
        service_id: _limits_of(board, service_id).waiting
        for service_id in {visit.service_id for visit in board.waiting}
    }
    for visit in board.waiting:
        limit = limits[visit.service_id]
        if _beyond(now - visit.waiting_since, limit) and board.accepted(visit, now):
            yield Alarm(AlarmKind.WAITING, visit.id, visit.waiting_since, limit or 0)


def _serving(board: "Board", now: int) -> Iterator[Alarm]:
    for visit in board.at_desk.values():
        leg = visit.open_leg
        if visit.state is not State.SERVING or leg is None or leg.started_at is None:
            continue
        limit = _limits_of(board, leg.service_id).serving
        if _beyond(leg.served_ms(now) or 0, limit):
            yield Alarm(AlarmKind.SERVING, visit.id, leg.started_at, limit or 0)


def _idle(board: "Board", now: int) -> Iterator[Alarm]:
    limit, day = board.directory.site.limits.idle, board.day
    if limit is None:
        return
    after_lunch = day.lunch[1] if day.lunch is not None and day.lunch[1] <= now else 0
    begins = max(day.opens_at or 0, after_lunch)
    free = {
        desk.counter_id: max(desk.since, begins)
        for desk in board.desks.values()
        if desk.is_free and _beyond(now - max(desk.since, begins), limit)
    }
    for counter_id, visit in _first_of(board, free, limit, now).items():
        since = max(free[counter_id], visit.waiting_since)
        yield Alarm(AlarmKind.IDLE, counter_id, since, limit, free[counter_id])


def _first_of(board: "Board", counters: Collection[int], limit: int, now: int) -> dict[int, Visit]:
    """Who of those that have waited beyond the limit has waited longest for each of the counters.

    What one client may be called by, all may that need the same: of hundreds few are asked for.
    """
    desks = {desk.counter_id: desk for desk in board.open_desks if desk.counter_id in counters}
    found: dict[int, Visit] = {}
    asked = set()
    for visit in sorted(board.waiting, key=lambda visit: visit.waiting_since):
        if not desks or not _beyond(now - visit.waiting_since, limit):
            break
        needs = (visit.service_id, visit.language, visit.for_counter, visit.for_person)
        if needs in asked or not board.accepted(visit, now):
            continue
        asked.add(needs)
        for desk in [each for each in desks.values() if is_offered(visit, each, board.open_desks)]:
            found[desk.counter_id] = visit
            del desks[desk.counter_id]
    return found


def _overdue(board: "Board", now: int, overdue: Overdue) -> Iterator[Alarm]:
    limit = board.directory.site.limits.overdue
    own = {each.promise.id: each.promise.due_at for each in board.promises}
    due = {each.id: each.due_at for each in overdue.first} | own
    for promise_id, due_at in due.items():
        if _beyond(now - due_at, limit):
            yield Alarm(AlarmKind.OVERDUE, promise_id, due_at, limit or 0)


def _limits_of(board: "Board", service_id: int) -> Limits:
    """The limits of a service: its own, where it has any, and otherwise the hall's."""
    limits, service = board.directory.site.limits, board.directory.services.get(service_id)
    if service is None:
        return limits
    own = service.limits
    return Limits(
        limits.waiting if own.waiting is None else own.waiting,
        limits.serving if own.serving is None else own.serving,
        limits.idle,
        limits.overdue,
    )


def _beyond(elapsed: int, limit: int | None) -> bool:
    return limit is not None and elapsed >= limit * _MINUTE

"""What a forecast of the hall as the board shows it is made from, and what if it were otherwise.

Who may call whom is asked of the same function that "Next client" goes by
(`queueapp.domain.ordering.is_offered`): a forecast with another rule would foresee another queue.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from queueapp.domain import closing, lifecycle
from queueapp.domain.board import Board
from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.forecast.state import CounterNow, Doing, HallNow, InLine, Spell, Work
from queueapp.domain.hours import DAY_MINUTES
from queueapp.domain.lifecycle import Request
from queueapp.domain.ordering import OpenDesk, is_offered, sort_key
from queueapp.domain.setup import Counter
from queueapp.domain.shift import Shift, shift_on
from queueapp.domain.visit import Visit

NEWCOMER = 0
"""The id of a client who has no ticket yet (see `with_newcomer`); no visit has it."""

_NOBODY = 0
_EARLY_MS = 30 * 60_000
"""Somebody who goes on a break so long before it is planned has taken that one."""


def hall_now(board: Board, now: int) -> HallNow:
    """The hall at `now` (ms UTC); clients and counters by their ids.

    Somebody on hold comes back at the agreed time to the counter that made the hold, ahead of the
    others. At a counter with a client, the time spent on the phone does not count as served. What
    the clock says was begun later than now, since it was set back, has begun just now. Before the
    hall opens nobody is called, unless somebody is at a counter already.
    """
    day = board.day
    closes_at = None if day.round_the_clock else day.closes_at
    shifts = _shifts_of(board)
    counters = (
        _counter(board, desk, shifts.get(desk.person_id), now)
        for desk in board.desks.values()
        if board.desk_of(desk.counter_id) is not None
    )
    lunch = (Spell(*day.lunch),) if day.lunch is not None and day.lunch[1] > now else ()
    opening = tuple[Spell, ...]()
    if day.opens_at is not None and now < day.opens_at and not board.at_desk:
        opening = (Spell(now, day.opens_at),)
    return HallNow(
        now=now,
        closes_at=closes_at,
        line=_line(board, board.open_desks, closes_at, now),
        counters=tuple(counters),
        pauses=(*opening, *lunch),
    )


def closed_counters(board: Board) -> tuple[Counter, ...]:
    """The counters that somebody could still open, as they are shown."""
    return tuple(
        counter
        for counter in board.directory.counters.values()
        if counter.active and board.desk_of(counter.id) is None
    )


def with_counter(
    hall: HallNow,
    board: Board,
    counter_id: int,
    languages: Collection[str] = ("lt",),
    at: int | None = None,
) -> HallNow:
    """One more counter, opened at `at` (ms UTC; now where it is `None`) by who speaks `languages`.

    A counter that is open already, or unknown, changes nothing.
    """
    counter = board.directory.counters.get(counter_id)
    if counter is None or any(known.id == counter_id for known in hall.counters):
        return hall
    desk = OpenDesk(counter.id, _NOBODY, counter.services, frozenset(languages))
    desks = (*board.open_desks, desk)
    visits = {visit.id: visit for visit in board.waiting}
    if at is not None and at > hall.now:
        opened = CounterNow(counter.id, Doing.AWAY, hall.now, back_at=at)
    else:
        opened = CounterNow(counter.id, Doing.FREE, hall.now)
    eligible = _Eligible(desks)
    line = tuple(
        replace(client, counters=eligible.of(visits[client.id]))
        if client.id in visits
        else _also_at(client, counter, languages)
        for client in hall.line
    )
    return replace(hall, line=line, counters=(*hall.counters, opened))


def with_break_moved(hall: HallNow, counter_id: int, begins: int) -> HallNow:
    """The next break of a counter begins at `begins` (ms UTC) and is as long as it was planned.

    Who is on it already, or has none to come, changes nothing.
    """

    def moved(counter: CounterNow) -> CounterNow:
        if counter.id != counter_id or not counter.away:
            return counter
        spell, *others = counter.away
        spell = Spell(begins, begins + spell.ends - spell.begins)
        return replace(counter, away=_in_order((spell, *others)))

    return replace(hall, counters=tuple(map(moved, hall.counters)))


def with_longer(hall: HallNow, minutes: int) -> HallNow:
    """The hall closes so many minutes later; a hall that does not close stays as it is."""
    if hall.closes_at is None:
        return hall
    return replace(hall, closes_at=hall.closes_at + minutes * 60_000)


def with_newcomer(hall: HallNow, board: Board, request: Request) -> HallNow:
    """Somebody more waits, with the id `NEWCOMER`, where the ticket would put them now."""
    visit = lifecycle.issue(
        request,
        visit_id=NEWCOMER,
        site_id=board.directory.site.id,
        business_day=board.day.date,
        ticket="",
        now=hall.now,
    )
    places = {waiting.id: sort_key(waiting) for waiting in board.waiting}
    behind = (visit.rank, visit.place_at)
    at = next(
        (
            place
            for place, client in enumerate(hall.line)
            if client.id in places and places[client.id][:2] > behind
        ),
        len(hall.line),
    )
    newcomer = InLine(
        NEWCOMER,
        Work(visit.service_id, visit.language),
        _Eligible(board.open_desks).of(visit),
        accepted=hall.closes_at is None,
        waits_since=hall.now,
    )
    return replace(hall, line=(*hall.line[:at], newcomer, *hall.line[at:]))


class _Eligible:
    """Which counters may call whom; what one client needs, hundreds do."""

    def __init__(self, desks: Collection[OpenDesk]) -> None:
        self._desks = desks
        self._known: dict[tuple[object, ...], frozenset[int]] = {}

    def of(self, visit: Visit) -> frozenset[int]:
        needs = (visit.service_id, visit.language, visit.for_counter, visit.for_person)
        found = self._known.get(needs)
        if found is None:
            found = self._known[needs] = frozenset(
                desk.counter_id for desk in self._desks if is_offered(visit, desk, self._desks)
            )
        return found


def _line(
    board: Board, desks: Collection[OpenDesk], closes_at: int | None, now: int
) -> tuple[InLine, ...]:
    eligible = _Eligible(desks)
    there = {desk.counter_id for desk in desks}
    held = (
        InLine(
            visit.id,
            Work(visit.service_id, visit.language),
            frozenset({visit.hold.counter_id} & there),
            joins_at=max(visit.hold.until, now),
            accepted=closing.accepted(visit, closes_at),
            waits_since=min(visit.waiting_since, now),
        )
        for visit in board.held
        if visit.hold is not None
    )
    waiting = (
        InLine(
            visit.id,
            Work(visit.service_id, visit.language),
            eligible.of(visit),
            accepted=closing.accepted(visit, closes_at),
            waits_since=min(visit.waiting_since, now),
        )
        for visit in board.waiting
    )
    return (*held, *waiting)


def _also_at(client: InLine, counter: Counter, languages: Collection[str]) -> InLine:
    """Somebody who is not on the board: a newcomer; those on hold go back where they were."""
    fits = client.joins_at is None and client.work.service in counter.services
    if fits and (client.work.language is None or client.work.language in languages):
        return replace(client, counters=client.counters | {counter.id})
    return client


def _counter(board: Board, desk: Desk, shift: Shift | None, now: int) -> CounterNow:
    zone, day = board.directory.site.zone, date.fromisoformat(board.day.date)
    leaves_at, breaks = None, tuple[Spell, ...]()
    if shift is not None:
        leaves_at = None if shift.leaves is None else _instant(day, shift.leaves, zone)
        breaks = _in_order(
            Spell(_instant(day, each.begins, zone), _instant(day, each.ends, zone))
            for each in shift.breaks
        )
    client = board.at_desk.get(desk.counter_id)
    doing, work, since, back_at = Doing.FREE, None, desk.since, None
    if client is not None:
        leg = client.legs[-1] if client.legs else None
        doing, work = Doing.BUSY, Work(client.service_id, client.language)
        if leg is not None:
            begun = leg.called_at if leg.started_at is None else leg.started_at
            work, since = replace(work, service=leg.service_id), begun + leg.phone_ms
    elif desk.state is not DeskState.READY:
        doing = Doing.AWAY
        if desk.state is DeskState.ON_BREAK:
            taken = _taken(breaks, desk.since)
            breaks = tuple(spell for spell in breaks if spell is not taken)
            back_at = _back_at(taken, desk.since, now)
    return CounterNow(
        desk.counter_id,
        doing,
        min(since, now),
        work,
        back_at=back_at,
        away=tuple(spell for spell in breaks if spell.ends > now),
        leaves_at=leaves_at,
        takes_no_more=leaves_at is not None and leaves_at <= now,
    )


def _taken(breaks: Iterable[Spell], since: int) -> Spell | None:
    """Which of the planned breaks somebody who left at `since` is on."""
    return next((each for each in breaks if each.begins - _EARLY_MS <= since < each.ends), None)


def _back_at(taken: Spell | None, since: int, now: int) -> int | None:
    """When the planned break is over; who is later than that may be back at any time."""
    if taken is None:
        return None
    back_at = min(taken.ends, since + taken.ends - taken.begins)
    return back_at if back_at > now else None


def _shifts_of(board: Board) -> dict[int | None, Shift]:
    weekday = date.fromisoformat(board.day.date).isoweekday()
    shifts = board.directory.shifts
    return {
        desk.person_id: shift_on(shifts, desk.person_id, board.day.date, weekday)
        for desk in board.open_desks
    }


def _in_order(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    return tuple(sorted(spells, key=lambda spell: (spell.begins, spell.ends)))


def _instant(day: date, minutes: int, zone: ZoneInfo) -> int:
    """The instant of a time on the wall, in minutes from the day's midnight."""
    extra_days, minute = divmod(minutes, DAY_MINUTES)
    day += timedelta(days=extra_days)
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    return int(local.astimezone(UTC).timestamp() * 1000)

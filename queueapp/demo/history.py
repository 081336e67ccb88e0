"""The demo's days: three months that are over, and a morning under way."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from queueapp.clock import MINUTE
from queueapp.demo.callers import draw_rings
from queueapp.demo.clients import CROWD, arrive, draw_arrivals
from queueapp.demo.draft import is_working_day
from queueapp.demo.floor import Floor
from queueapp.demo.ledger import Ledger
from queueapp.demo.phone import Line, decide
from queueapp.demo.planned import nobody_answers, nobody_answers_still, owed, owed_by_others
from queueapp.demo.staff import Day, Fate, Pause, Shift, work
from queueapp.demo.timeline import Process, Timeline
from queueapp.domain.closing import LEADS
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.lifecycle import At
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.roles import Role
from queueapp.domain.setup import Directory
from queueapp.domain.visit import State
from queueapp.storage.bulk import DayHistory

HISTORY_DAYS = 65
"""So many working days, three months, lie behind the morning under way."""

_MORNING_ENDS = time(10, 12)
_FREE_COUNTERS = 2
_BUSY = 160
"""Clients that a day as busy as the morning under way would have."""

_TRIES = 500
_RINGS = 4
"""So often the phone rings on a desk in a day."""
_LETTERS = 0.4
"""So many e-mails somebody gets in a day."""
_DECIDES = (3 * 60 * MINUTE, 6 * 60 * MINUTE)
"""So long after opening the lead looks at what nobody could be reached for."""


def demo_now(now: int, zone: ZoneInfo) -> int:
    """The instant (ms UTC) at which a demo begins: 10:12 on the last working day up to `now`."""
    day = datetime.fromtimestamp(now / 1000, zone).date()
    if not is_working_day(day):
        day = _working_day_before(day)
    local = datetime.combine(day, _MORNING_ENDS, zone)
    return int(local.astimezone(UTC).timestamp() * 1000)


def days(
    directory: Directory, now: int, seed: int, past_days: int
) -> Iterator[tuple[Floor, DayHistory]]:
    """So many full days in order, and the one after them as it stands at `now` (ms UTC)."""
    today = datetime.fromtimestamp(now / 1000, directory.site.zone).date()
    erased_until = directory.site.calendar.day(today).opens_at
    ledger = Ledger(directory.site.promising.keep_days)
    past = [today]
    while len(past) <= past_days:
        past.append(_working_day_before(past[-1]))
    visit = event = 1
    for day in reversed(past[1:]):
        start = _Start(directory, day, visit, event, ledger)
        floor = _full_day(start, Random(f"{seed} {day}"), is_last=day == past[1])
        visit, event = floor.next_visit, floor.next_event
        yield floor, floor.history(erased_until)
    floor = _morning(_Start(directory, today, visit, event, ledger), now, seed)
    yield floor, floor.history(None)


def _working_day_before(day: date) -> date:
    day -= timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


@dataclass(frozen=True, slots=True)
class _Start:
    """What a day begins with: the ids of its first visit and event, and what is owed so far."""

    directory: Directory
    day: date
    visit: int
    event: int
    ledger: Ledger


def _full_day(start: _Start, chance: Random, *, is_last: bool) -> Floor:
    crowd = CROWD[start.day.isoweekday()]
    shared, shifts = _open(start, chance, crowd, all_here=is_last)
    if is_last:
        shared.timeline.add(nobody_answers(shared.floor, shifts[0].at))
    for shift in shifts:
        shared.timeline.add(work(shared, shift))
    shared.timeline.add(_looks(shared.floor))
    shared.timeline.run(shared.floor.now + 24 * 60 * MINUTE)
    return shared.floor


def _looks(floor: Floor) -> Process:
    closes_at = floor.day.closes_at or 0
    for lead in LEADS:
        yield closes_at - lead * MINUTE
        floor.look(lead)


def _morning(start: _Start, now: int, seed: int) -> Floor:
    """The morning under way: of those that chance deals, the first that shows what a demo needs."""
    for attempt in range(_TRIES):
        again = replace(start, ledger=start.ledger.copy())
        floor = _draw_morning(again, now, Random(f"{seed} {start.day} {attempt}"))
        if _shows_enough(floor):
            break
    return floor


def _draw_morning(start: _Start, now: int, chance: Random) -> Floor:
    shared, shifts = _open(start, chance, _BUSY, all_here=True)
    shared.planned = [
        (now - 26 * MINUTE, Fate.NO_SHOW),
        (now - 18 * MINUTE, Fate.HELD),
        (now - 14 * MINUTE, Fate.HANDED_ON),
    ]
    for shift in shifts:
        shift.pauses = []
    shifts[2].pauses = [Pause(now - 9 * MINUTE, 20 * MINUTE, BreakReason.REST)]
    for shift in shifts[-_FREE_COUNTERS:]:
        shift.ends, shift.stays = now - 20 * MINUTE, False
        shift.line.rings, shift.line.letters = [], []
    floor = shared.floor
    shared.timeline.add(nobody_answers_still(floor, shifts[0].at, now))
    shared.timeline.add(owed(floor, shifts[-1].at, now))
    shared.timeline.add(owed_by_others(floor, shifts[1].at, now))
    for shift in shifts:
        shared.timeline.add(work(shared, shift))
    shared.timeline.run(now)
    return shared.floor


def _shows_enough(floor: Floor) -> bool:
    states = Counter(visit.state for visit in floor.visits.values())
    desks = Counter(desk.state for desk in floor.desks.values())
    free = [desk.counter_id for desk in floor.desks.values() if not desk.is_open]
    noted = {note.visit_id for note in floor.notes if note.kind is NoteKind.HANDED_OVER}
    to_call = [
        [v.id for v in floor.waiting if v.service_id in floor.directory.counters[counter].services]
        for counter in free
    ]
    return (
        8 <= states[State.WAITING] <= 10
        and states[State.SERVING] == desks[DeskState.READY] == 2
        and states[State.ON_HOLD] == desks[DeskState.ON_BREAK] == 1
        and len(free) == _FREE_COUNTERS
        and 1 <= states[State.NO_SHOW] <= 3
        and all(len(visits) >= 3 for visits in to_call)
        and any(noted & set(visits) for visits in to_call)
    )


def _open(
    start: _Start, chance: Random, crowd: float, *, all_here: bool
) -> tuple[Day, list[Shift]]:
    """A day's floor with its clients on their way, and who works at which counter."""
    directory = start.directory
    business_day = directory.site.calendar.day(start.day)
    opens, closes = business_day.opens_at, business_day.closes_at
    if opens is None or closes is None:
        raise AssertionError(f"the demo hall is closed on {start.day}")
    floor = Floor(directory, business_day, start.visit, start.event, start.ledger)
    erased = start.ledger.erase(opens)
    if erased:
        floor.record(EventKind.CONTACTS_ERASED, None, count=erased)
    staff = list(floor.clerks)
    owners = [frozenset({person}) for person in staff]
    lead, reception = (p.id for p in directory.people.values() if p.role is not Role.COUNTER)
    if not all_here and chance.random() < 0.25:  # somebody is away, and the lead steps in
        away = chance.randrange(len(staff))
        owners[away] |= {lead}
        staff[away] = lead
    else:
        reception = lead
    shared = Day(floor, Timeline(floor), chance, reception)
    arrivals = draw_arrivals(chance, list(directory.services), crowd, opens, closes)
    shared.timeline.add(arrive(floor, arrivals, reception))
    for after in _DECIDES:
        shared.timeline.add(decide(floor, lead, opens + after))
    shifts = [
        Shift(
            At(person, counter.id),
            counter,
            begins=opens + chance.randint(-4 * MINUTE, 2 * MINUTE),
            ends=closes,
            pauses=_pauses(opens, row),
            line=Line(
                At(person, counter.id),
                sorted(counter.services),
                owners[row],
                draw_rings(chance, _RINGS, opens, closes),
                draw_rings(chance, _LETTERS, opens, closes),
            ),
        )
        for row, (person, counter) in enumerate(
            zip(staff, directory.counters.values(), strict=True)
        )
    ]
    return shared, shifts


def _pauses(opens: int, row: int) -> list[Pause]:
    """A short rest before noon and after, and lunch, one counter after the other."""
    return [
        Pause(opens + (110 + 15 * row) * MINUTE, 10 * MINUTE, BreakReason.REST),
        Pause(opens + (195 + 40 * row) * MINUTE, 40 * MINUTE, BreakReason.LUNCH),
        Pause(opens + (400 + 12 * row) * MINUTE, 10 * MINUTE, BreakReason.REST),
    ]

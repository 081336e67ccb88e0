"""How one of the demo's staff works through a day at a counter."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from math import log
from random import Random

from queueapp.clock import MINUTE, SECOND
from queueapp.demo.clients import come_back
from queueapp.demo.floor import Floor
from queueapp.demo.phone import (
    Line,
    between_clients,
    clear_up,
    is_wanted,
    promise_letter,
    serve_for,
)
from queueapp.demo.timeline import Process, Timeline
from queueapp.domain import lifecycle
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.lifecycle import At
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.setup import Counter
from queueapp.domain.visit import HoldReason, Outcome, Placement, Visit


class Fate(Enum):
    """What becomes of a client who is called."""

    SERVED = auto()
    NO_SHOW = auto()
    HELD = auto()
    HANDED_ON = auto()
    TWO_SERVICES = auto()


_FATES = {
    Fate.SERVED: 880,
    Fate.NO_SHOW: 38,
    Fate.HELD: 22,
    Fate.HANDED_ON: 25,
    Fate.TWO_SERVICES: 35,
}
_OUTCOMES = {
    Outcome.SETTLED: 72,
    Outcome.INFORMED: 12,
    Outcome.PAPERS_MISSING: 8,
    Outcome.IN_WRITING: 4,
    Outcome.REFERRED: 3,
    Outcome.REFUSED: 1,
}
_HOLDS = (HoldReason.FILLING_IN, HoldReason.FETCHING_PAPERS, HoldReason.PAYING)
_HANDED_OVER = (
    "Prašymas užpildytas, trūksta tik nuomos sutarties kopijos.",
    "Dokumentai patikrinti, liko įvertinti pajamas.",
    "Klientas klausia ir dėl kompensacijos – paaiškinti sąlygas.",
)
_LAST_CALLS = 25 * MINUTE
"""So long before the end of a shift whoever may still come goes before all else."""
_SPREAD = 0.5
"""Standard deviation of the logarithm of a service's duration."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A break that begins when the desk is free after `at` (ms UTC) and lasts `length` (ms)."""

    at: int
    length: int
    reason: BreakReason


@dataclass(slots=True)
class Shift:
    """Who works at which counter, from when to when (ms UTC).

    Whoever `stays` leaves only when the hall is empty.
    """

    at: At
    counter: Counter
    begins: int
    ends: int
    line: Line
    stays: bool = True
    pauses: list[Pause] = field(default_factory=list)


@dataclass(slots=True)
class Day:
    """What all who work on one day share.

    `planned` fates, each from an instant (ms UTC) on, go before those drawn by chance.
    """

    floor: Floor
    timeline: Timeline
    chance: Random
    reception: int
    planned: list[tuple[int, Fate]] = field(default_factory=list)


def work(day: Day, shift: Shift) -> Process:
    """One person's day at one counter."""
    floor, chance = day.floor, day.chance
    pauses = list(shift.pauses)
    yield shift.begins
    floor.set_desk(shift.at, EventKind.DESK_OPENED, DeskState.READY)
    while floor.now < shift.ends or (shift.stays and not floor.is_empty):
        if pauses and pauses[0].at <= floor.now:
            pause = pauses.pop(0)
            floor.set_desk(shift.at, EventKind.DESK_CHANGED, DeskState.ON_BREAK, pause.reason)
            yield floor.now + pause.length
            floor.set_desk(shift.at, EventKind.DESK_CHANGED, DeskState.READY)
        visit = floor.call_next(shift.at)
        if visit is None:
            if floor.now < shift.ends - _LAST_CALLS and is_wanted(floor, shift.line):
                yield from between_clients(floor, chance, shift.line)
            else:
                yield floor.now + chance.randint(8 * SECOND, 25 * SECOND)
            continue
        yield from _receive(day, shift, visit)
        yield floor.now + chance.randint(5 * SECOND, 40 * SECOND)
    if shift.stays:
        yield from clear_up(floor, chance, shift.line)
    floor.set_desk(shift.at, EventKind.DESK_CLOSED, DeskState.CLOSED)


def _receive(day: Day, shift: Shift, visit: Visit) -> Iterator[int]:
    floor, chance, at = day.floor, day.chance, shift.at
    fate = _fate(day, first_call=len(visit.legs) == 1)
    if fate is Fate.NO_SHOW:
        yield floor.now + chance.randint(40 * SECOND, 70 * SECOND)
        visit = lifecycle.recall(visit, floor.now)
        visit = floor.keep(EventKind.RECALLED, visit, at)
        yield floor.now + chance.randint(30 * SECOND, 60 * SECOND)
        floor.keep(EventKind.NO_SHOW, lifecycle.no_show(visit, floor.now), at)
        back = floor.now + chance.randint(4 * MINUTE, 20 * MINUTE)
        if chance.random() < 0.3 and back < shift.ends - 10 * MINUTE:
            day.timeline.add(come_back(floor, visit.id, back, day.reception, chance))
        return
    yield floor.now + chance.randint(10 * SECOND, 50 * SECOND)
    visit = floor.keep(EventKind.STARTED, lifecycle.start(visit, floor.now), at)
    if fate is Fate.HELD:
        yield from _hold(day, shift, visit)
    elif fate is Fate.HANDED_ON:
        yield from _hand_on(day, shift, visit)
    else:
        visit = yield from serve_for(floor, chance, shift.line, visit, _duration(day, visit))
        if fate is Fate.TWO_SERVICES:
            service = chance.choice(sorted(shift.counter.services - {visit.service_id}))
            visit = lifecycle.add_service(visit, service, floor.now)
            visit = floor.keep(EventKind.SERVICE_ADDED, visit, at, service=service)
            visit = yield from serve_for(floor, chance, shift.line, visit, _duration(day, visit))
        outcome = chance.choices(list(_OUTCOMES), list(_OUTCOMES.values()))[0]
        after = lifecycle.finish(visit, outcome, floor.now)
        if outcome is Outcome.IN_WRITING and chance.random() < 0.7:
            promise_letter(floor, chance, at, visit)
        floor.keep(EventKind.FINISHED, after, at, outcome=outcome)


def _hold(day: Day, shift: Shift, visit: Visit) -> Iterator[int]:
    yield day.floor.now + _duration(day, visit) // 3
    reason = day.chance.choice(_HOLDS)
    until = day.floor.now + day.chance.choice((10, 15, 20)) * MINUTE
    after = lifecycle.hold(visit, reason, until, shift.at, day.floor.now)
    day.floor.keep(EventKind.HELD, after, shift.at, reason=reason, until=until)


def _hand_on(day: Day, shift: Shift, visit: Visit) -> Iterator[int]:
    floor = day.floor
    yield floor.now + _duration(day, visit) // 2
    service = day.chance.choice(sorted(floor.directory.services.keys() - shift.counter.services))
    placement = day.chance.choice((Placement.BY_ARRIVAL, Placement.FRONT))
    text = day.chance.choice(_HANDED_OVER)
    after = lifecycle.transfer(visit, placement, floor.now, service_id=service)
    floor.note(visit, NoteKind.HANDED_OVER, text, shift.at.person_id)
    floor.keep(
        EventKind.TRANSFERRED,
        after,
        shift.at,
        placement=placement,
        service=service,
        counter=None,
        person=None,
    )


def _fate(day: Day, *, first_call: bool) -> Fate:
    if not first_call:
        return Fate.SERVED
    if day.planned and day.planned[0][0] <= day.floor.now:
        return day.planned.pop(0)[1]
    return day.chance.choices(list(_FATES), list(_FATES.values()))[0]


def _duration(day: Day, visit: Visit) -> int:
    """How long the service takes, in ms."""
    minutes = day.floor.directory.services[visit.service_id].expected_minutes
    longer = 1.0 if visit.language is None else 1.2
    drawn = day.chance.lognormvariate(log(minutes * longer) - _SPREAD**2 / 2, _SPREAD)
    return max(round(drawn * MINUTE), 45 * SECOND)

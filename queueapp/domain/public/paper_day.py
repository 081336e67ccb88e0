"""A day on paper: what a line of the paper list says of a client, and what cannot be true of it.

Instants are in ms UTC. Nothing here reads a clock or a database.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from queueapp.domain import lifecycle
from queueapp.domain.hours import DAY_MINUTES, instant
from queueapp.domain.lifecycle import Request
from queueapp.domain.visit import (
    AT_DESK,
    FINISHES,
    IN_SITUATIONS,
    Channel,
    HoldReason,
    Leg,
    Outcome,
    State,
    Visit,
    ticket_text,
)
from queueapp.domain.workdays import Calendar

PREFIX = "P-"
"""Numbers of the paper list. No service has a hyphen: nobody in the hall has the same number."""

PAPER_DAYS = 14
"""So many days back a paper list can still be entered."""

MOST_NUMBERS = 999
MOST_LINES = 200
"""So many lines are entered at once at most."""

ENDINGS = (
    Outcome.SETTLED,
    Outcome.INFORMED,
    Outcome.PAPERS_MISSING,
    Outcome.IN_WRITING,
    Outcome.REFERRED,
    Outcome.REFUSED,
    Outcome.NO_SHOW,
    Outcome.LEFT,
)
"""How a client's line can end; on paper and when it is entered each is the digit of its place."""

LONG_MS = 3 * 60 * 60_000
"""Who is said to have been served or to have waited longer is asked about."""


class Fault(StrEnum):
    """What is amiss with a line, or, of those in `WARNINGS`, what may be."""

    NUMBER_MISSING = "number_missing"
    NUMBER_UNKNOWN = "number_unknown"
    NUMBER_TWICE = "number_twice"
    NUMBER_ENTERED = "number_entered"
    SERVICE_MISSING = "service_missing"
    COUNTER_MISSING = "counter_missing"
    PERSON_MISSING = "person_missing"
    ARRIVED_MISSING = "arrived_missing"
    BEGAN_MISSING = "began_missing"
    ENDED_MISSING = "ended_missing"
    NOT_IN_ORDER = "not_in_order"
    BEFORE_RECORD = "before_record"
    OTHER_DAY = "other_day"
    FUTURE = "future"
    OTHER_DESK = "other_desk"
    HAD_COME = "had_come"
    NOT_YOURS = "not_yours"
    COUNTER_BUSY = "counter_busy"
    PERSON_BUSY = "person_busy"
    LONG = "long"


WARNINGS = frozenset({Fault.COUNTER_BUSY, Fault.PERSON_BUSY, Fault.LONG})
"""What paper may get wrong by a minute or two and what can be true all the same."""


@dataclass(frozen=True, slots=True)
class PaperVisit:
    """One line of the paper list.

    Who was called and did not come has no `ended_at`: they were gone when called. Who left without
    being called has no `began_at`, counter or person. Who has a ticket of the system needs neither
    a service nor a time of arrival.
    """

    number: str
    service_id: int | None = None
    arrived_at: int | None = None
    counter_id: int | None = None
    person_id: int | None = None
    began_at: int | None = None
    ended_at: int | None = None
    outcome: Outcome = Outcome.SETTLED


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of a line (counted from 0); `ticket` is whom it clashes with, if anybody."""

    line: int
    fault: Fault
    ticket: str = ""

    @property
    def refuses(self) -> bool:
        """Whether the line cannot be entered so."""
        return self.fault not in WARNINGS


def paper_number(number: int) -> str:
    """A number of the paper list as it is printed and called: `P-007`."""
    return ticket_text(PREFIX, number)


def read_number(typed: str) -> str:
    """A number as people type it, as it stands on tickets: `7`, `p7` and `P-007` are one."""
    text = "".join(typed.split()).upper()
    digits = text.removeprefix("P").removeprefix("-")
    if digits.isascii() and digits.isdigit() and 0 < int(digits) <= MOST_NUMBERS:
        return paper_number(int(digits))
    prefix = text.rstrip("0123456789")
    behind = text[len(prefix) :]
    if prefix and behind.isascii() and behind.isdigit() and len(behind) < 6:
        return ticket_text(prefix, int(behind))
    return text


def is_paper(ticket: str) -> bool:
    """Whether a number is one of the paper list."""
    behind = ticket.removeprefix(PREFIX)
    return ticket.startswith(PREFIX) and behind.isascii() and behind.isdigit()


def moment_of(business_day: str, minutes: int, calendar: Calendar) -> int:
    """The instant at which clocks showed so many minutes on a business day, its night included."""
    day = date.fromisoformat(business_day)
    at = instant(day, minutes, calendar.zone)
    opens_at = calendar.day(day).opens_at
    if opens_at is None or at >= opens_at:
        return at
    at_night = instant(day, minutes + DAY_MINUTES, calendar.zone)
    return at_night if calendar.business_day(at_night).date == business_day else at


def check(
    lines: Sequence[PaperVisit],
    business_day: str,
    known: Iterable[Visit],
    calendar: Calendar,
    now: int,
) -> tuple[Found, ...]:
    """What is amiss with the lines of a day, line by line; `known` are the day's visits."""
    known = tuple(known)
    by_ticket = {visit.ticket: visit for visit in known}
    seen: set[str] = set()
    found: list[Found] = []
    for place, line in enumerate(lines):
        visit = by_ticket.get(line.number)
        faults = [*_number(line, visit, seen), *_missing(line, visit)]
        seen.add(line.number)
        if not faults:
            faults = [*_times(line, visit, business_day, calendar, now)]
        if not faults and visit is not None and is_at_desk(visit):
            faults = [*_desk(line, visit)]
        found += [Found(place, fault) for fault in faults]
        if not faults:
            found += [Found(place, Fault.LONG)] * _is_long(line)
    wrong = {each.line for each in found if each.refuses}
    found += _clashes(lines, wrong, known)
    return tuple(sorted(found, key=lambda each: each.line))


def new_visit(line: PaperVisit, *, site_id: int, business_day: str) -> Visit:
    """The visit of a client with a paper number, as it stood when they came; not ended yet."""
    assert line.service_id is not None, "checked"
    assert line.arrived_at is not None, "checked"
    return lifecycle.issue(
        Request(line.service_id, channel=Channel.PAPER),
        visit_id=0,
        site_id=site_id,
        business_day=business_day,
        ticket=line.number,
        now=line.arrived_at,
    )


def put_in_place(taken_back: Visit, line: PaperVisit) -> Visit:
    """The visit of a paper number that was taken back, as it stands now that it is entered anew."""
    fresh = new_visit(line, site_id=taken_back.site_id, business_day=taken_back.business_day)
    return replace(fresh, id=taken_back.id, seq=taken_back.seq)


def was_taken_back(visit: Visit) -> bool:
    """Whether a paper number was entered and taken back, so that it is free again."""
    return visit.channel is Channel.PAPER and visit.outcome is Outcome.MISTAKE


def is_at_desk(visit: Visit) -> bool:
    """Whether the record has the client at a desk, and not how that ended."""
    if visit.state in AT_DESK:
        return True
    return visit.hold is not None and visit.hold.reason is HoldReason.DAY_ENDED


def entered(visit: Visit, line: PaperVisit) -> Visit:
    """The visit with what the line says of it, and its end."""
    if is_at_desk(visit):
        return _ended_at_desk(visit, line)
    changed = replace(visit, seq=visit.seq + 1, hold=None)
    if line.began_at is None:
        assert line.ended_at is not None, "checked"
        return replace(
            changed, state=State.LEFT, outcome=Outcome.LEFT, ended_at=line.ended_at, hold=None
        )
    assert line.person_id is not None, "checked"
    service_id = visit.service_id if line.service_id is None else line.service_id
    came = line.outcome is not Outcome.NO_SHOW
    ended_at = line.began_at if line.ended_at is None else line.ended_at
    leg = Leg(
        number=len(visit.legs) + 1,
        service_id=service_id,
        counter_id=line.counter_id,
        person_id=line.person_id,
        called_at=line.began_at,
        started_at=line.began_at if came else None,
        finished_at=ended_at,
        outcome=line.outcome,
        waited_since=visit.waiting_since if visit.state is State.WAITING else None,
    )
    return replace(
        changed,
        service_id=service_id,
        state=state_of(line.outcome),
        outcome=line.outcome,
        ended_at=ended_at,
        legs=(*visit.legs, leg),
    )


def state_of(outcome: Outcome) -> State:
    """How a visit ends with an outcome of the paper list."""
    if outcome is Outcome.NO_SHOW:
        return State.NO_SHOW
    return State.LEFT if outcome is Outcome.LEFT else FINISHES[outcome]


def _ended_at_desk(visit: Visit, line: PaperVisit) -> Visit:
    leg = visit.legs[-1]
    started = leg.started_at
    if started is None and line.outcome is not Outcome.NO_SHOW:
        started = leg.called_at if line.began_at is None else line.began_at
    ended_at = line.ended_at
    if ended_at is None:
        ended_at = leg.called_at if line.began_at is None else line.began_at
    phone_ms = min(leg.phone_ms, max(0, ended_at - (leg.called_at if started is None else started)))
    leg = replace(
        leg,
        started_at=started,
        finished_at=ended_at,
        outcome=line.outcome,
        phone_ms=phone_ms,
        accurate=True,
    )
    return replace(
        visit,
        seq=visit.seq + 1,
        state=state_of(line.outcome),
        outcome=line.outcome,
        ended_at=ended_at,
        hold=None,
        legs=(*visit.legs[:-1], leg),
    )


def _number(line: PaperVisit, visit: Visit | None, seen: set[str]) -> Iterator[Fault]:
    if not line.number:
        yield Fault.NUMBER_MISSING
    elif line.number in seen:
        yield Fault.NUMBER_TWICE
    elif visit is None:
        if not is_paper(line.number):
            yield Fault.NUMBER_UNKNOWN
    elif visit.ended and not was_taken_back(visit):
        yield Fault.NUMBER_ENTERED


def _missing(line: PaperVisit, visit: Visit | None) -> Iterator[Fault]:
    on_paper = visit is None or was_taken_back(visit)
    at_desk = visit is not None and is_at_desk(visit)
    if line.outcome not in ENDINGS or line.outcome in IN_SITUATIONS:
        raise ValueError(line.outcome)
    if on_paper and line.arrived_at is None:
        yield Fault.ARRIVED_MISSING
    if on_paper and line.service_id is None:
        yield Fault.SERVICE_MISSING
    left_waiting = line.outcome is Outcome.LEFT and line.began_at is None
    if not left_waiting and not at_desk:
        if line.counter_id is None:
            yield Fault.COUNTER_MISSING
        if line.began_at is None:
            yield Fault.BEGAN_MISSING
        if line.person_id is None:
            yield Fault.PERSON_MISSING
    if line.ended_at is None and line.outcome is not Outcome.NO_SHOW:
        yield Fault.ENDED_MISSING


def _times(
    line: PaperVisit, visit: Visit | None, business_day: str, calendar: Calendar, now: int
) -> Iterator[Fault]:
    times = [at for at in (line.arrived_at, line.began_at, line.ended_at) if at is not None]
    if any(calendar.business_day(at).date != business_day for at in times):
        yield Fault.OTHER_DAY
    elif any(at > now for at in times):
        yield Fault.FUTURE
    elif times != sorted(times):
        yield Fault.NOT_IN_ORDER
    elif visit is not None and not was_taken_back(visit):
        since = _known_until(visit)
        if any(at < since for at in (line.began_at, line.ended_at) if at is not None):
            yield Fault.BEFORE_RECORD


def _known_until(visit: Visit) -> int:
    """Until when the record says what became of the client: the line goes on from there."""
    if is_at_desk(visit):
        leg = visit.legs[-1]
        return leg.called_at if leg.started_at is None else leg.started_at
    if visit.hold is not None:
        return visit.hold.since
    return visit.waiting_since


def _desk(line: PaperVisit, visit: Visit) -> Iterator[Fault]:
    leg = visit.legs[-1]
    if leg.started_at is not None and line.outcome is Outcome.NO_SHOW:
        yield Fault.HAD_COME
    counters = line.counter_id in (None, leg.counter_id)
    people = line.person_id in (None, leg.person_id)
    if not (counters and people):
        yield Fault.OTHER_DESK


def _is_long(line: PaperVisit) -> bool:
    pairs = ((line.arrived_at, line.began_at), (line.began_at, line.ended_at))
    return any(
        until - since > LONG_MS for since, until in pairs if since is not None and until is not None
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A client at a counter, from the record (no line) or from paper."""

    line: int | None
    ticket: str
    counter_id: int | None
    person_id: int | None
    begins: int
    ends: int

    def meets(self, other: "_Stretch") -> bool:
        return self.begins < other.ends and other.begins < self.ends


def _clashes(
    lines: Sequence[PaperVisit], wrong: set[int], known: Iterable[Visit]
) -> Iterator[Found]:
    """A counter or a person with two clients at once, in the line that says so the second time."""
    tickets = {line.number for line in lines}
    before = [
        _Stretch(None, v.ticket, leg.counter_id, leg.person_id, leg.started_at, leg.finished_at)
        for v in known
        if v.outcome is not Outcome.MISTAKE and not (is_at_desk(v) and v.ticket in tickets)
        for leg in v.legs
        if leg.started_at is not None and leg.finished_at is not None
    ]
    for place, line in enumerate(lines):
        if place in wrong or line.began_at is None or line.ended_at is None:
            continue
        if line.outcome is Outcome.NO_SHOW:
            continue
        here = _Stretch(
            place, line.number, line.counter_id, line.person_id, line.began_at, line.ended_at
        )
        met = [each for each in before if each.meets(here)]
        at_counter = next((e for e in met if e.counter_id == here.counter_id is not None), None)
        with_person = next((e for e in met if e.person_id == here.person_id is not None), None)
        if at_counter is not None:
            yield Found(place, Fault.COUNTER_BUSY, at_counter.ticket)
        elif with_person is not None:
            yield Found(place, Fault.PERSON_BUSY, with_person.ticket)
        before.append(here)

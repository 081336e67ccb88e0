"""What a line of the paper list says of a client, and what cannot be true of it."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain import lifecycle
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import At
from queueapp.domain.public.paper_day import (
    ENDINGS,
    LONG_MS,
    MOST_NUMBERS,
    Fault,
    PaperVisit,
    check,
    entered,
    is_paper,
    moment_of,
    new_visit,
    paper_number,
    read_number,
    state_of,
)
from queueapp.domain.visit import Channel, Outcome, State, Visit
from queueapp.domain.workdays import Calendar
from tests.factories import BRONIUS, MINUTE, MONDAY_10, PASSPORTS, WEEK, a_visit, at

DAY = "2026-03-02"
ZONE = ZoneInfo("Europe/Vilnius")
CALENDAR = Calendar(WEEK, ZONE)
EVENING = at("2026-03-02 18:00")


def a_line(number: int = 1, came: int = 0, began: int = 15, ended: int = 26, **more: Any) -> Any:
    """A client with a paper number; minutes since ten."""
    line = PaperVisit(
        paper_number(number),
        PASSPORTS,
        MONDAY_10 + came * MINUTE,
        1,
        BRONIUS,
        MONDAY_10 + began * MINUTE,
        MONDAY_10 + ended * MINUTE,
    )
    return replace(line, **more)


def faults(*lines: PaperVisit, known: tuple[Visit, ...] = (), now: int = EVENING) -> list[Fault]:
    return [each.fault for each in check(lines, DAY, known, CALENDAR, now)]


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading(typed: str) -> None:
    assert read_number(read_number(typed)) == read_number(typed)


@given(st.integers(1, MOST_NUMBERS))
def test_a_paper_number_is_read_in_every_way_of_writing_it(number: int) -> None:
    shown = paper_number(number)
    assert is_paper(shown)
    for typed in (str(number), f"p{number}", f"P-{number}", shown.lower(), f" {shown} "):
        assert read_number(typed) == shown


def test_a_ticket_of_the_system_is_read_as_it_was_printed() -> None:
    assert [read_number(each) for each in ("a45", "A045", "tel-3")] == ["A045", "A045", "TEL-003"]
    assert not is_paper("A045")
    assert not is_paper("P-")


def test_a_time_after_midnight_belongs_to_the_day_whose_night_it_is() -> None:
    late = Calendar({1: DayHours(14 * 60, 2 * 60, next_day=True)}, ZONE)
    assert moment_of(DAY, 30, late) == at("2026-03-03 00:30")
    assert moment_of(DAY, 15 * 60, late) == at("2026-03-02 15:00")
    assert moment_of(DAY, 30, CALENDAR) == at("2026-03-02 00:30")


def test_a_line_that_is_whole_has_no_fault() -> None:
    assert faults(a_line(), a_line(2, began=30, ended=40)) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (a_line(number=1, arrived_at=None), Fault.ARRIVED_MISSING),
        (a_line(service_id=None), Fault.SERVICE_MISSING),
        (a_line(counter_id=None), Fault.COUNTER_MISSING),
        (a_line(person_id=None), Fault.PERSON_MISSING),
        (a_line(began_at=None), Fault.BEGAN_MISSING),
        (a_line(ended_at=None), Fault.ENDED_MISSING),
        (replace(a_line(), number=""), Fault.NUMBER_MISSING),
        (replace(a_line(), number="A045"), Fault.NUMBER_UNKNOWN),
        (a_line(began=-1), Fault.NOT_IN_ORDER),
        (a_line(ended=14), Fault.NOT_IN_ORDER),
        (a_line(ended=24 * 60), Fault.OTHER_DAY),
        (a_line(ended=9 * 60), Fault.FUTURE),
        (a_line(ended=LONG_MS // MINUTE + 16), Fault.LONG),
    ],
)
def test_each_fault_of_a_line_is_named(line: PaperVisit, fault: Fault) -> None:
    assert faults(line) == [fault]


def test_a_number_is_entered_once() -> None:
    known = entered(new_visit(a_line(), site_id=1, business_day=DAY), a_line())
    assert faults(a_line(), a_line(began=30, ended=40)) == [Fault.NUMBER_TWICE]
    assert faults(a_line(began=30, ended=40), known=(known,)) == [Fault.NUMBER_ENTERED]


def test_a_number_that_was_taken_back_is_free_again() -> None:
    waiting = new_visit(a_line(), site_id=1, business_day=DAY)
    taken_back = lifecycle.left(waiting, EVENING, mistake=True)
    assert faults(a_line(), known=(taken_back,)) == []


def test_two_at_a_counter_or_with_a_person_at_once_is_asked_about_and_not_refused() -> None:
    two = check([a_line(), a_line(2, began=20, ended=30)], DAY, (), CALENDAR, EVENING)
    assert [(each.line, each.fault, each.ticket) for each in two] == [
        (1, Fault.COUNTER_BUSY, "P-001")
    ]
    assert not two[0].refuses
    other = a_line(2, began=20, ended=30, counter_id=2)
    assert faults(a_line(), other) == [Fault.PERSON_BUSY]
    assert faults(a_line(), a_line(2, began=26, ended=30)) == []
    served = lifecycle.finish(
        lifecycle.take(a_visit(), At(BRONIUS, 1), MONDAY_10 + 20 * MINUTE),
        Outcome.SETTLED,
        MONDAY_10 + 22 * MINUTE,
    )
    assert faults(a_line(), known=(served,)) == [Fault.COUNTER_BUSY]


def test_who_did_not_come_or_left_needs_no_more_than_is_known() -> None:
    gone = PaperVisit("P-001", PASSPORTS, MONDAY_10, outcome=Outcome.LEFT, ended_at=EVENING)
    missed = a_line(2, ended_at=None, outcome=Outcome.NO_SHOW)
    assert faults(replace(gone, ended_at=MONDAY_10 + MINUTE), missed) == []


def test_a_ticket_of_the_system_goes_on_from_where_the_record_ends() -> None:
    waits = a_visit(ticket="A045")
    line = PaperVisit(
        "A045", None, None, 1, BRONIUS, MONDAY_10 + 5 * MINUTE, MONDAY_10 + 9 * MINUTE
    )
    assert faults(line, known=(waits,)) == []
    after = entered(waits, line)
    assert (after.state, after.channel) == (State.SERVED, Channel.RECEPTION)
    assert (after.waited_ms(ZONE), after.served_ms) == (5 * MINUTE, 4 * MINUTE)
    early = replace(line, began_at=MONDAY_10 - MINUTE)
    assert faults(early, known=(waits,)) == [Fault.BEFORE_RECORD]


def test_who_was_at_a_desk_when_the_power_failed_gets_the_end_of_that_service() -> None:
    serving = lifecycle.take(a_visit(ticket="A045"), At(BRONIUS, 1), MONDAY_10 + MINUTE)
    line = PaperVisit("A045", ended_at=MONDAY_10 + 9 * MINUTE)
    for visit in (serving, lifecycle.set_aside(serving, EVENING)):
        assert faults(line, known=(visit,)) == []
        after = entered(visit, line)
        assert (len(after.legs), after.served_ms) == (1, 8 * MINUTE)
        assert after.hold is None
        elsewhere = replace(line, counter_id=2)
        assert faults(elsewhere, known=(visit,)) == [Fault.OTHER_DESK]
        missed = replace(line, outcome=Outcome.NO_SHOW)
        assert faults(missed, known=(visit,)) == [Fault.HAD_COME]


@given(
    st.integers(0, 120),
    st.integers(0, 120),
    st.integers(0, 120),
    st.sampled_from(ENDINGS),
)
def test_what_a_line_says_is_what_the_visit_comes_to(
    came: int, waited: int, served: int, outcome: Outcome
) -> None:
    line = a_line(3, came, came + waited, came + waited + served, outcome=outcome)
    assert faults(line) == []
    visit = entered(new_visit(line, site_id=1, business_day=DAY), line)
    assert visit.channel is Channel.PAPER
    assert (visit.state, visit.outcome) == (state_of(outcome), outcome)
    assert visit.waited_ms(ZONE) == waited * MINUTE
    assert visit.served_ms == (0 if outcome is Outcome.NO_SHOW else served * MINUTE)
    assert visit.ended_at == line.ended_at
    assert Visit.unpack(visit.pack()) == visit

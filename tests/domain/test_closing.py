"""Who is accepted, what may be said of a verdict, and what a day may end with."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain import lifecycle
from queueapp.domain.closing import (
    WAYS,
    Ending,
    accepted,
    after_closing,
    closing_of,
    endings_of,
    to_tell,
)
from queueapp.domain.desk import STILL_AT_WORK_MS, Desk, DeskState, left_open
from queueapp.domain.forecast.state import Verdict
from queueapp.domain.hours import BusinessDay, DayHours
from queueapp.domain.lifecycle import At
from queueapp.domain.visit import (
    HoldReason,
    Leg,
    Outcome,
    Placement,
    State,
    Told,
    Visit,
    Way,
)
from queueapp.domain.workdays import Calendar
from queueapp.errors import Refusal
from tests.factories import MINUTE, MONDAY_10, WEEK, a_visit, at, refusal

VILNIUS = ZoneInfo("Europe/Vilnius")
FIVE = at("2026-03-02 17:00")
MONDAY = BusinessDay("2026-03-02", at("2026-03-02 08:00"), FIVE)
HERE = At(2, 1)
OFFICE = Calendar(WEEK, VILNIUS)
NIGHTS = Calendar(dict.fromkeys(range(1, 8), DayHours(20 * 60, 2 * 60, next_day=True)), VILNIUS)
LATE = Calendar(dict.fromkeys(range(1, 8), DayHours(8 * 60, 22 * 60)), VILNIUS)
ALWAYS = Calendar(dict.fromkeys(range(1, 6), DayHours(0, 24 * 60)), VILNIUS)


def waiting(**changes: object) -> Visit:
    return a_visit(**changes)


def called(at_: int = MONDAY_10) -> Visit:
    return lifecycle.call(waiting(), HERE, at_)


def serving(at_: int = MONDAY_10) -> Visit:
    return lifecycle.start(called(at_), at_ + MINUTE)


def held() -> Visit:
    until = MONDAY_10 + 20 * MINUTE
    return lifecycle.hold(serving(), HoldReason.PAYING, until, HERE, MONDAY_10 + 5 * MINUTE)


def transferred() -> Visit:
    later = MONDAY_10 + 5 * MINUTE
    return lifecycle.transfer(serving(), Placement.END, later, service_id=2)


OPEN = {
    "waiting": waiting(),
    "called": called(),
    "serving": serving(),
    "held": held(),
    "transferred": transferred(),
    "set aside": lifecycle.set_aside(serving(), FIVE),
    "set aside before the start": lifecycle.set_aside(called(), FIVE),
}


@pytest.mark.parametrize(
    ("now", "closed"), [(FIVE - 1, False), (FIVE, True), (FIVE + 1, True), (0, False)]
)
def test_the_hall_is_closed_from_its_closing_on(now: int, closed: bool) -> None:
    assert after_closing(MONDAY, now) is closed


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(BusinessDay("2026-03-01", None, None), id="no hours"),
        pytest.param(
            BusinessDay(
                "2026-03-02", at("2026-03-02 00:00"), at("2026-03-03 00:00"), round_the_clock=True
            ),
            id="always",
        ),
    ],
)
def test_without_hours_and_round_the_clock_a_hall_never_closes(day: BusinessDay) -> None:
    assert closing_of(day) is None
    assert not after_closing(day, at("2026-03-03 23:00"))
    assert accepted(waiting(), closing_of(day))


def test_who_was_called_or_promised_is_accepted_and_nobody_else() -> None:
    found = {name: accepted(visit, FIVE) for name, visit in OPEN.items()}
    assert found == {name: name != "waiting" for name in OPEN}
    assert accepted(waiting(told=Told.WILL_BE), FIVE)
    for told in (Told.MAY_BE, Told.NOT_TODAY):
        assert not accepted(waiting(told=told), FIVE)


def test_only_what_is_certain_is_promised_and_only_what_is_certain_refused() -> None:
    assert {verdict: to_tell(verdict) for verdict in Verdict} == {
        Verdict.YES: Told.WILL_BE,
        Verdict.PROBABLY: Told.MAY_BE,
        Verdict.UNCERTAIN: Told.MAY_BE,
        Verdict.PROBABLY_NOT: Told.MAY_BE,
        Verdict.NO: Told.NOT_TODAY,
        Verdict.NO_COUNTER: Told.MAY_BE,
    }


# --- Telling and turning away -------------------------------------------------------------


@pytest.mark.parametrize("name", ["waiting", "held", "transferred"])
def test_who_waits_is_told_and_keeps_their_place(name: str) -> None:
    visit = OPEN[name]
    told = lifecycle.tell(visit, Told.MAY_BE, FIVE)
    assert (told.told, told.told_at) == (Told.MAY_BE, FIVE)
    assert replace(told, told=None, told_at=None, seq=visit.seq) == visit


@pytest.mark.parametrize("name", ["called", "serving"])
def test_who_is_at_a_desk_is_not_told(name: str) -> None:
    assert refusal(lifecycle.tell, OPEN[name], Told.WILL_BE, FIVE) is Refusal.NOT_POSSIBLE_NOW


@pytest.mark.parametrize("less", [Told.MAY_BE, Told.NOT_TODAY])
def test_a_promise_to_be_served_is_never_taken_back_by_telling_something_else(less: Told) -> None:
    promised = lifecycle.tell(waiting(), Told.WILL_BE, FIVE)
    assert refusal(lifecycle.tell, promised, less, FIVE + 1) is Refusal.NOT_POSSIBLE_NOW
    again = lifecycle.tell(promised, Told.WILL_BE, FIVE + 1)
    assert (again.told, again.told_at) == (Told.WILL_BE, FIVE + 1)


@pytest.mark.parametrize(
    ("way", "outcome"),
    [
        (Way.ANOTHER_DAY, Outcome.TURNED_AWAY),
        (Way.CALLBACK, Outcome.CALLBACK),
        (Way.IN_WRITING, Outcome.IN_WRITING),
    ],
)
def test_who_goes_on_otherwise_is_not_counted_as_served(way: Way, outcome: Outcome) -> None:
    for visit in (waiting(), held()):
        away = lifecycle.turn_away(visit, way, FIVE)
        assert (away.state, away.outcome, away.ended_at) == (State.TURNED_AWAY, outcome, FIVE)
        assert away.hold is None
        assert [leg.outcome for leg in away.legs] == [leg.outcome for leg in visit.legs]


@pytest.mark.parametrize("name", ["called", "serving"])
def test_nobody_is_turned_away_from_a_desk(name: str) -> None:
    code = refusal(lifecycle.turn_away, OPEN[name], Way.ANOTHER_DAY, FIVE)
    assert code is Refusal.NOT_POSSIBLE_NOW


# --- A new day ----------------------------------------------------------------------------


@pytest.mark.parametrize("visit", [called(), serving()])
def test_a_client_at_a_desk_when_a_new_day_begins_can_be_served_again(visit: Visit) -> None:
    midnight = at("2026-03-03 00:00")
    aside = lifecycle.set_aside(visit, midnight)
    assert aside.state is State.ON_HOLD
    assert aside.hold is not None
    assert (aside.hold.reason, aside.hold.counter_id) == (HoldReason.DAY_ENDED, 1)
    leg = aside.legs[-1]
    assert (leg.outcome, leg.finished_at, leg.accurate) == (Outcome.HELD, midnight, False)
    back = lifecycle.resume(aside, At(3, 2), midnight + MINUTE)
    assert (back.state, len(back.legs)) == (State.SERVING, 2)


@pytest.mark.parametrize("name", ["waiting", "held", "set aside"])
def test_only_who_is_at_a_desk_is_set_aside(name: str) -> None:
    assert refusal(lifecycle.set_aside, OPEN[name], FIVE) is Refusal.NOT_POSSIBLE_NOW


def open_since(since: int, **changes: object) -> Desk:
    return replace(Desk(1, DeskState.READY, 2, since), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("calendar", "since", "now", "left"),
    [
        (OFFICE, "2026-03-02 16:50", "2026-03-02 23:59", False),
        (OFFICE, "2026-03-02 16:50", "2026-03-03 00:00", True),
        (OFFICE, "2026-03-02 16:50", "2026-03-03 07:55", True),
        (OFFICE, "2026-02-27 16:50", "2026-03-02 07:55", True),
        (OFFICE, "2026-03-02 23:30", "2026-03-03 00:01", False),
        (OFFICE, "2026-03-02 23:30", "2026-03-03 02:29", False),
        (OFFICE, "2026-03-02 23:30", "2026-03-03 02:30", True),
        (OFFICE, "2026-03-03 00:05", "2026-03-03 07:55", False),
        (OFFICE, "2026-03-03 07:45", "2026-03-03 16:00", False),
        (OFFICE, "2026-03-03 08:00", "2026-03-02 16:00", False),
        (NIGHTS, "2026-03-02 21:00", "2026-03-03 00:30", False),
        (NIGHTS, "2026-03-02 21:00", "2026-03-03 01:59", False),
        (NIGHTS, "2026-03-02 21:00", "2026-03-03 08:00", True),
        (ALWAYS, "2026-03-02 20:30", "2026-03-03 00:01", False),
        (ALWAYS, "2026-03-02 20:30", "2026-03-05 12:00", False),
        (ALWAYS, "2026-03-06 20:30", "2026-03-07 12:00", True),
        (ALWAYS, "2026-03-06 20:30", "2026-03-09 12:00", True),
    ],
)
def test_a_counter_is_left_open_once_a_day_has_begun_and_nobody_is_at_work_there(
    calendar: Calendar, since: str, now: str, left: bool
) -> None:
    desk, instant = open_since(at(since)), at(now)
    day = calendar.business_day(instant)
    assert left_open([desk], day, calendar, instant) == ((desk,) if left else ())


@pytest.mark.parametrize(
    ("calendar", "since", "now", "left"),
    [
        (LATE, "2026-03-02 21:30", "2026-03-03 01:00", False),
        (LATE, "2026-03-02 21:30", "2026-03-03 06:59", False),
        (LATE, "2026-03-02 21:30", "2026-03-03 07:00", True),
        (OFFICE, "2026-02-27 16:50", "2026-03-01 12:00", False),
        (OFFICE, "2026-02-27 16:50", "2026-03-02 07:00", True),
        (NIGHTS, "2026-03-02 21:00", "2026-03-03 18:59", False),
        (NIGHTS, "2026-03-02 21:00", "2026-03-03 19:00", True),
        (ALWAYS, "2026-03-02 20:30", "2026-03-03 00:01", False),
        (ALWAYS, "2026-03-02 20:30", "2026-03-04 12:00", False),
        (ALWAYS, "2026-03-06 20:30", "2026-03-08 12:00", False),
        (ALWAYS, "2026-03-06 20:30", "2026-03-09 00:00", True),
    ],
)
def test_nobody_is_taken_from_a_client_before_the_hall_opens_again(
    calendar: Calendar, since: str, now: str, left: bool
) -> None:
    desk, instant = open_since(at(since), visit_id=7), at(now)
    found = left_open([desk], calendar.business_day(instant), calendar, instant)
    assert found == ((desk,) if left else ())


def test_a_counter_that_was_closed_is_not_left_open() -> None:
    now = at("2026-03-03 07:55")
    shut = open_since(FIVE, state=DeskState.CLOSED, person_id=None)
    assert left_open([shut], OFFICE.business_day(now), OFFICE, now) == ()


@given(
    since=st.integers(0, 4 * 24 * 60).map(lambda minutes: MONDAY_10 + minutes * MINUTE),
    ahead=st.integers(0, 4 * 24 * 60),
)
def test_whoever_did_something_a_moment_ago_is_never_sent_home(since: int, ahead: int) -> None:
    now = since + ahead * MINUTE
    for calendar in (OFFICE, NIGHTS):
        left = left_open([open_since(since)], calendar.business_day(now), calendar, now)
        if now - since < STILL_AT_WORK_MS:
            assert not left
        elif now - since > 48 * 60 * MINUTE:
            assert left


# --- What became of those who were left ---------------------------------------------------


@pytest.mark.parametrize("name", OPEN)
@pytest.mark.parametrize("ending", Ending)
def test_a_visit_ends_only_with_what_can_truly_have_become_of_it(name: str, ending: Ending) -> None:
    visit = OPEN[name]
    if ending not in endings_of(visit):
        assert refusal(lifecycle.settle, visit, ending, FIVE) is Refusal.NOT_POSSIBLE_NOW
        return
    done = lifecycle.settle(visit, ending, FIVE)
    assert done.ended
    assert done.open_leg is None
    assert done.hold is None
    assert (done.state is State.SERVED) is (ending is Ending.SERVED)
    if ending in WAYS:
        assert done.state is State.TURNED_AWAY
    before = {leg.number: leg for leg in visit.legs[:-1]}
    assert {leg.number: leg for leg in done.legs[:-1]} == before


def test_nobody_who_was_never_called_is_labelled_served() -> None:
    assert Ending.SERVED not in endings_of(waiting())
    for name, visit in OPEN.items():
        assert (Ending.SERVED in endings_of(visit)) is (name != "waiting")


def test_a_visit_that_has_ended_is_not_settled_again() -> None:
    served = lifecycle.finish(serving(), Outcome.INFORMED, FIVE)
    for ending in Ending:
        assert refusal(lifecycle.settle, served, ending, FIVE) is Refusal.NOT_POSSIBLE_NOW


def last_leg(visit: Visit) -> Leg:
    return visit.legs[-1]


def test_a_forgotten_timer_ends_when_the_service_did_and_stays_out_of_the_statistics() -> None:
    ended = MONDAY_10 + 12 * MINUTE
    for name in ("serving", "set aside"):
        done = lifecycle.settle(OPEN[name], Ending.SERVED, FIVE + MINUTE, ended_at=ended)
        leg = last_leg(done)
        assert (leg.finished_at, leg.outcome, leg.accurate) == (ended, Outcome.SETTLED, False)
        assert done.ended_at == ended


def test_who_serves_the_client_says_so_at_once_and_the_time_counts() -> None:
    done = lifecycle.settle(serving(), Ending.SERVED, FIVE, accurate=True)
    assert last_leg(done).accurate
    late = lifecycle.settle(serving(), Ending.SERVED, FIVE, ended_at=FIVE - 1, accurate=True)
    assert not last_leg(late).accurate
    unstarted = lifecycle.settle(called(), Ending.SERVED, FIVE, accurate=True)
    assert not last_leg(unstarted).accurate


def test_who_was_called_and_served_unrecorded_was_served_since_the_call() -> None:
    done = lifecycle.settle(called(), Ending.SERVED, FIVE, ended_at=MONDAY_10 + 9 * MINUTE)
    assert last_leg(done).started_at == MONDAY_10


@pytest.mark.parametrize("ended_at", [MONDAY_10 - 1, FIVE + 1])
def test_a_service_ends_neither_before_it_began_nor_in_the_future(ended_at: int) -> None:
    code = refusal(lifecycle.settle, serving(), Ending.SERVED, FIVE, ended_at=ended_at)
    assert code is Refusal.TIMES_WRONG


def test_the_time_on_the_phone_is_no_longer_than_the_service() -> None:
    on_phone = lifecycle.on_phone(serving(), {1: 60 * MINUTE})
    done = lifecycle.settle(on_phone, Ending.SERVED, FIVE, ended_at=MONDAY_10 + 10 * MINUTE)
    assert last_leg(done).phone_ms == 9 * MINUTE


@pytest.mark.parametrize("name", ["waiting", "held", "transferred"])
def test_no_end_of_a_service_is_written_for_who_only_waited(name: str) -> None:
    code = refusal(lifecycle.settle, OPEN[name], Ending.LEFT, FIVE, ended_at=MONDAY_10)
    assert code is Refusal.TIMES_WRONG
    done = lifecycle.settle(OPEN[name], Ending.LEFT, FIVE)
    assert (done.ended_at, done.legs) == (FIVE, OPEN[name].legs)

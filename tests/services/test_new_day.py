"""A new day begins by itself, once, whatever an earlier one has left open; and races after closing.

What is raced runs in programs of its own on one database.
"""

import json
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.closing import Ending, KeepOpenReason
from queueapp.domain.desk import DeskState
from queueapp.domain.hours import DayHours
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import HoldReason, OrderReason, Outcome, Placement, State, Told, Visit
from queueapp.errors import Refusal, Refused
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from queueapp.storage.preparing import grant_to
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    MINUTE,
    Play,
    SetClock,
    at,
    change,
    contents,
    refusal,
    rows,
    seen,
)
from tests.order_check import check_day

MONDAY, TUESDAY = "2026-03-02", "2026-03-03"
LEAD = Session(1, DARIUS)
MORNING = at(f"{TUESDAY} 07:50")


def night_falls(play: Play) -> dict[str, int]:
    """Monday ends with a client called, one being served, one on hold and one who waits."""
    one, two = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.sit(4, ASTA)
    for _ in range(4):
        play.issue()
    held = play.hall.desk.hold(one, seen(play.serve_next(one)), HoldReason.PAYING, 10).visit
    serving, called = play.serve_next(one), play.call_next(two)
    (waiting,) = play.hall.board.read(1).waiting
    return {"held": held.id, "serving": serving.id, "called": called.id, "waiting": waiting.id}


def of_monday(play: Play, visit_id: int) -> Visit:
    """One of Monday's visits as it is kept now."""
    view = play.hall.board.day(LEAD, MONDAY)
    return next(visit for visit in view.visits if visit.id == visit_id)


def events(play: Play, *kinds: EventKind) -> list[dict[str, Any]]:
    found = rows(play.place, "SELECT * FROM event ORDER BY id")
    return [e | {"data": json.loads(e["data"])} for e in found if e["kind"] in kinds]


def test_a_program_left_open_over_night_starts_the_new_day_by_itself(play: Play) -> None:
    left = night_falls(play)
    play.clock.instant = at(f"{TUESDAY} 00:00")
    # Nobody is called away from a client before staff come in the morning.
    assert {desk.counter_id for desk in play.hall.board.read(1).left_open} == {4}
    assert play.hall.day_end.begin_day(1)
    assert set(play.hall.board.read(1).at_desk) == {1, 2}
    play.clock.instant = at(f"{TUESDAY} 07:00")
    assert {desk.counter_id for desk in play.hall.board.read(1).left_open} == {1, 2}
    assert play.hall.day_end.begin_day(1)
    board = play.hall.board.read(1)
    assert board.left_open == ()
    assert {desk.state for desk in board.desks.values()} == {DeskState.CLOSED}
    assert (board.waiting, board.held, board.at_desk) == ((), (), {})
    assert {visit.id for visit in board.left_over} == set(left.values())
    for name in ("serving", "called"):
        visit = of_monday(play, left[name])
        assert visit.state is State.ON_HOLD
        assert visit.hold is not None
        assert visit.hold.reason is HoldReason.DAY_ENDED
        assert not visit.legs[-1].accurate
    assert of_monday(play, left["held"]).state is State.ON_HOLD
    assert of_monday(play, left["waiting"]).state is State.WAITING
    check_day(play.place, MONDAY, may_be_open=True)


def test_the_record_says_that_nobody_did_it(play: Play) -> None:
    left = night_falls(play)
    play.clock.instant = MORNING
    play.hall.day_end.begin_day(1)
    aside = events(play, EventKind.SET_ASIDE)
    assert {event["visit_id"] for event in aside} == {left["serving"], left["called"]}
    shut = events(play, EventKind.DESK_CLOSED)
    assert {event["counter_id"] for event in shut} == {1, 2, 4}
    assert {event["person_id"] for event in aside + shut} == {None}
    assert {event["before"] for event in aside} == {None}
    ends = rows(play.place, "SELECT business_day, at, person_id FROM day_end")
    assert ends == [{"business_day": MONDAY, "at": MORNING, "person_id": None}]


def test_a_day_begins_once(play: Play) -> None:
    night_falls(play)
    play.clock.instant = MORNING
    assert play.hall.day_end.begin_day(1)
    before = contents(play.place)
    assert not play.hall.day_end.begin_day(1)
    assert contents(play.place) == before


def test_a_day_that_is_under_way_is_never_disturbed(play: Play) -> None:
    night_falls(play)
    before = contents(play.place)
    for now in (f"{MONDAY} 12:00", f"{MONDAY} 17:30", f"{MONDAY} 23:59"):
        play.clock.instant = at(now)
        assert play.hall.board.read(1).left_open == ()
        assert not play.hall.day_end.begin_day(1)
    assert contents(play.place) == before


def test_a_program_that_was_off_over_night_serves_regardless(play: Play) -> None:
    left = night_falls(play)
    play.clock.instant = MORNING
    # Nobody has looked at a board yet: sitting down begins the day as well.
    desk = play.sit(1, BRONIUS)
    assert play.hall.board.read(1).desks[1].visit_id is None
    visit = play.issue()
    assert visit.ticket == "A001"
    assert play.call_next(desk).id == visit.id
    assert left["serving"] in {each.id for each in play.hall.board.read(1).left_over}


def test_a_weekend_between_makes_no_difference(play: Play) -> None:
    play.clock.instant = at("2026-02-27 16:00")
    night_falls(play)
    play.clock.instant = at(f"{MONDAY} 07:50")
    assert play.hall.day_end.begin_day(1)
    assert rows(play.place, "SELECT business_day FROM day_end") == [{"business_day": "2026-02-27"}]


def test_who_still_serves_at_midnight_is_left_alone(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.sit(2, CECILIJA)
    play.hall.telling.tell(LEAD, [(seen(play.issue()), Told.WILL_BE)])
    play.clock.instant = at(f"{MONDAY} 23:40")
    serving = play.serve_next(desk)
    play.clock.instant = at(f"{TUESDAY} 00:20")
    assert play.hall.day_end.begin_day(1)
    board = play.hall.board.read(1)
    assert (board.desks[1].visit_id, board.desks[2].state) == (serving.id, DeskState.CLOSED)
    assert play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED).visit.state is State.SERVED
    play.clock.instant = at(f"{TUESDAY} 06:00")
    # Whoever did something after midnight is at work that day.
    assert play.hall.board.read(1).left_open == ()


def test_a_client_who_was_set_aside_can_be_served_again(play: Play) -> None:
    left = night_falls(play)
    play.clock.instant = MORNING
    play.hall.day_end.begin_day(1)
    desk = play.sit(1, BRONIUS)
    aside = of_monday(play, left["serving"])
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    back = play.hall.desk.resume(desk, seen(aside)).visit
    assert back.state is State.SERVING
    done = play.hall.desk.finish(desk, seen(back), Outcome.SETTLED).visit
    assert done.business_day == MONDAY


def test_yesterdays_open_ends_are_settled_and_the_day_closed_next_morning(play: Play) -> None:
    left = night_falls(play)
    play.clock.instant = MORNING
    play.hall.day_end.begin_day(1)
    day_end = play.hall.day_end
    assert refusal(day_end.close_day, LEAD, MONDAY) is Refusal.STILL_OPEN
    served = of_monday(play, left["serving"])
    ended = (served.legs[-1].started_at or 0) + 12 * MINUTE
    done = day_end.settle(LEAD, seen(served), Ending.SERVED, ended).visit
    assert (done.ended_at, done.legs[-1].finished_at) == (ended, ended)
    for name in ("held", "called", "waiting"):
        day_end.settle(LEAD, seen(of_monday(play, left[name])), Ending.LEFT)
    day_end.close_day(LEAD, MONDAY)
    day_end.close_day(LEAD, MONDAY)
    assert check_day(play.place, MONDAY) == {"served": 1, "left": 3}
    assert play.hall.board.read(1).left_over == ()
    assert len(rows(play.place, "SELECT * FROM day_end")) == 1
    assert [e["data"] for e in events(play, EventKind.DAY_CLOSED)] == [{"day": MONDAY}]


def test_a_day_that_was_closed_by_hand_is_not_ended_once_more(play: Play) -> None:
    play.issue()
    play.clock.instant = at(f"{MONDAY} 17:10")
    (waiting,) = play.hall.board.read(1).waiting
    play.hall.day_end.settle(LEAD, seen(waiting), Ending.TURNED_AWAY)
    play.hall.day_end.close_day(LEAD)
    play.clock.instant = MORNING
    before = contents(play.place)
    assert not play.hall.day_end.begin_day(1)
    assert contents(play.place) == before


def test_a_hall_that_was_never_used_has_nothing_to_begin(play: Play) -> None:
    before = contents(play.place)
    assert not play.hall.day_end.begin_day(1)
    assert contents(play.place) == before


def test_a_hall_that_closes_after_midnight_has_its_own_day(play: Play) -> None:
    draft = play.hall.setup.current(1)
    nights = dict.fromkeys(range(1, 8), DayHours(18 * 60, 2 * 60, next_day=True))
    play.hall.setup.change(play.reception(), replace(draft, week=nights))
    play.clock.instant = at(f"{MONDAY} 21:00")
    night_falls(play)
    for now in (f"{TUESDAY} 00:30", f"{TUESDAY} 01:59"):
        play.clock.instant = at(now)
        assert not play.hall.day_end.begin_day(1)
        assert len(play.hall.board.read(1).waiting) == 1
    play.clock.instant = at(f"{TUESDAY} 17:30")
    assert play.hall.day_end.begin_day(1)
    assert len(play.hall.board.read(1).left_over) == 4


def test_midnight_takes_nobody_off_a_counter_where_the_hall_never_closes(play: Play) -> None:
    draft = play.hall.setup.current(1)
    always = dict.fromkeys(range(1, 8), DayHours(0, 24 * 60))
    play.hall.setup.change(play.reception(), replace(draft, week=always))
    play.clock.instant = at(f"{MONDAY} 20:30")
    desk = play.sit(1, BRONIUS)
    play.sit(2, CECILIJA)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.instant = at(f"{TUESDAY} 00:01")
    play.hall.day_end.begin_day(1)
    board = play.hall.board.read(1)
    assert {desk.counter_id for desk in board.open_desks} == {1, 2}
    assert play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED).visit.state is State.SERVED


def test_a_day_that_ended_by_itself_is_closed_once_by_whoever_does_it(play: Play) -> None:
    play.hall.day_end.settle(LEAD, seen(play.issue()), Ending.LEFT)
    play.clock.instant = MORNING
    assert play.hall.day_end.begin_day(1)
    assert play.hall.day_end.open_ends(LEAD, MONDAY).closed_by is None
    for _ in range(2):
        play.clock.pass_minutes(5)
        play.hall.day_end.close_day(LEAD, MONDAY)
    ends = play.hall.day_end.open_ends(LEAD, MONDAY)
    assert (ends.closed_by, ends.closed_at) == (DARIUS, MORNING + 5 * MINUTE)
    (event,) = events(play, EventKind.DAY_CLOSED)
    assert (event["person_id"], event["data"]) == (DARIUS, {"day": MONDAY})


def test_who_was_promised_is_served_after_a_late_closing_too(play: Play) -> None:
    draft = play.hall.setup.current(1)
    nights = dict.fromkeys(range(1, 8), DayHours(18 * 60, 2 * 60, next_day=True))
    play.hall.setup.change(play.reception(), replace(draft, week=nights))
    play.clock.instant = at(f"{TUESDAY} 01:50")
    desk = play.sit(1, BRONIUS)
    visits = [play.issue(), play.issue()]
    play.hall.telling.tell(LEAD, [(seen(visits[1]), Told.WILL_BE)])
    play.clock.instant = at(f"{TUESDAY} 02:05")
    assert refusal(play.issue) is Refusal.AFTER_CLOSING
    assert play.call_next(desk).id == visits[1].id


def test_a_counter_that_names_a_client_who_has_gone_keeps_no_day_from_beginning(
    play: Play,
) -> None:
    left = night_falls(play)
    gone = "UPDATE visit SET state = 'left', outcome = 'left', ended_at = ? WHERE id = ?"
    change(play.place, gone, play.clock.now(), left["serving"])
    play.clock.instant = MORNING
    assert play.hall.day_end.begin_day(1)
    assert play.hall.board.read(1).left_open == ()
    assert of_monday(play, left["serving"]).state is State.LEFT


def test_help_called_yesterday_does_not_stand_there_in_the_morning(play: Play) -> None:
    night_falls(play)
    play.clock.instant = MORNING
    play.hall.day_end.begin_day(1)
    assert play.hall.board.read(1).help == ()


def test_nobody_undoes_yesterday(play: Play) -> None:
    night_falls(play)
    play.clock.instant = MORNING
    play.hall.day_end.begin_day(1)
    desk = play.sit(1, BRONIUS)
    assert refusal(play.hall.desk.undo, desk) is Refusal.NOTHING_TO_UNDO


@pytest.mark.parametrize("hall_place", ["server"], indirect=True)
def test_a_program_with_no_more_rights_than_it_needs_begins_and_closes_days(
    play: Play, cluster: Any
) -> None:
    assert isinstance(play.place, Server)
    left = night_falls(play)
    with cluster.connect() as connection:
        connection.execute("DROP ROLE IF EXISTS closing_clerk")
        connection.execute("CREATE ROLE closing_clerk LOGIN")
    grant_to(play.place, "closing_clerk")
    clock = SetClock(MORNING)
    with Hall.open(replace(play.place, user="closing_clerk"), clock) as hall:
        assert hall.day_end.begin_day(1)
        for visit in hall.board.read(1).left_over:
            hall.day_end.settle(LEAD, seen(visit), Ending.LEFT)
        hall.day_end.close_day(LEAD, MONDAY)
        clock.instant = at(f"{TUESDAY} 12:00")
        later = at(f"{TUESDAY} 17:30")
        hall.day_end.keep_open(LEAD, later, KeepOpenReason.OTHER)
        hall.day_end.keep_open(LEAD, None, None)
    assert len(left) == 4


# --- Several programs at once -------------------------------------------------------------


def at_once(place: Place, now: int, acts: list[Callable[[Hall], object]]) -> list[object]:
    """What each of several programs, each with the hall open for itself, gets at one moment."""
    go = threading.Barrier(len(acts))
    found: list[object] = [None] * len(acts)
    faults: list[BaseException] = []

    def run(number: int) -> None:
        try:
            with Hall.open(place, SetClock(now)) as hall:
                hall.board.read(1)
                go.wait(20)
                found[number] = acts[number](hall)
        except Refused as refused:
            found[number] = refused.code
        except BaseException as fault:
            faults.append(fault)
            go.abort()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(acts))]
    with ExitStack() as ended:
        for thread in threads:
            thread.start()
            ended.callback(thread.join, 60)
    assert faults == []
    return found


def test_many_programs_begin_one_day_together_and_it_begins_once(play: Play) -> None:
    left = night_falls(play)
    begun = at_once(play.place, MORNING, [lambda hall: hall.day_end.begin_day(1)] * 12)
    assert sorted(begun) == [False] * 11 + [True]
    assert len(rows(play.place, "SELECT * FROM day_end")) == 1
    aside = events(play, EventKind.SET_ASIDE)
    assert sorted(event["visit_id"] for event in aside) == sorted([left["serving"], left["called"]])
    assert len(events(play, EventKind.DESK_CLOSED)) == 3
    check_day(play.place, MONDAY, may_be_open=True)


def test_a_day_begins_once_while_people_sit_down(play: Play) -> None:
    night_falls(play)

    def sit(counter: int, person: int) -> Callable[[Hall], object]:
        return lambda hall: hall.access.take_counter(Session(1, person, counter)) is not None

    def begin(hall: Hall) -> object:
        return hall.day_end.begin_day(1)

    at_once(play.place, MORNING, [sit(1, CECILIJA), begin, sit(2, BRONIUS), begin, begin])
    play.clock.instant = MORNING
    board = play.hall.board.read(1)
    assert {n: d.person_id for n, d in board.desks.items() if d.is_open} == {
        1: CECILIJA,
        2: BRONIUS,
    }
    assert len(events(play, EventKind.SET_ASIDE)) == 2
    assert len(rows(play.place, "SELECT * FROM day_end")) == 1


def test_after_closing_too_nobody_is_called_twice(play: Play) -> None:
    desks = [play.sit(1, BRONIUS), play.sit(2, CECILIJA), play.sit(4, ASTA)]
    visits = [play.issue() for _ in range(20)]
    told = [(seen(v), Told.WILL_BE if n % 2 else Told.NOT_TODAY) for n, v in enumerate(visits)]
    play.hall.telling.tell(LEAD, told)
    closes_at = at(f"{MONDAY} 17:00")

    def call_all(desk: Session) -> Callable[[Hall], object]:
        def call(hall: Hall) -> object:
            called: list[int] = []
            while hall.board.read(1).next_for(desk.counter_id or 0, hall.clock.now()):
                with suppress(Refused):  # Somebody else was a moment sooner.
                    visit = hall.desk.next_client(desk).visit
                    called.append(visit.id)
                    hall.desk.no_show(desk, seen(visit))
            return called

        return call

    found = at_once(play.place, closes_at + MINUTE, [call_all(desk) for desk in desks])
    called = sorted(visit for each in found for visit in each)  # type: ignore[attr-defined]
    assert called == [visit.id for visit in visits[1::2]]
    check_day(play.place, may_be_open=True, closes_at=closes_at)


def test_a_client_told_by_two_at_once_is_told_by_one(play: Play) -> None:
    visit = play.issue()
    sessions = [Session(1, BRONIUS), Session(1, CECILIJA)]

    def tell(session: Session, told: Told) -> Callable[[Hall], object]:
        return lambda hall: len(hall.telling.tell(session, [(seen(visit), told)]))

    acts = [tell(sessions[0], Told.WILL_BE), tell(sessions[1], Told.NOT_TODAY)]
    found = at_once(play.place, play.clock.now() + 1000, acts)
    assert set(found) == {1, Refusal.STALE}
    assert len(events(play, EventKind.TOLD)) == 1


def test_a_day_is_closed_by_one_of_two_leads_and_no_ticket_slips_in(play: Play) -> None:
    play.sit(1, BRONIUS)
    closed = at(f"{MONDAY} 17:01")

    def close(hall: Hall) -> object:
        hall.day_end.close_day(LEAD)
        return True

    at_once(play.place, closed, [close, close])
    assert len(rows(play.place, "SELECT * FROM day_end")) == 1
    assert len(events(play, EventKind.DAY_CLOSED)) == 1
    assert len(events(play, EventKind.DESK_CLOSED)) == 1


def test_somebody_brought_back_after_closing_who_was_called_before_is_accepted(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    missed = play.hall.desk.no_show(desk, seen(play.call_next(desk))).visit
    never = play.issue()
    gone = play.hall.desk.left(desk, seen(never)).visit
    play.clock.instant = at(f"{MONDAY} 17:05")
    reinstate, reason = play.hall.intake.reinstate, OrderReason.CLIENT_RETURNED
    reinstate(desk, seen(gone), Placement.BY_ARRIVAL, reason)
    reinstate(desk, seen(missed), Placement.END, reason)
    assert play.hall.desk.next_client(desk).visit.id == missed.id

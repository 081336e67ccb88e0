"""The checker of a day's record: it passes what is right, and is seen to find what is not."""

import json

import pytest

from queueapp.domain.session import Session, Target
from queueapp.domain.visit import (
    HoldReason,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Visit,
)
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    KEYS,
    MONDAY_10,
    Play,
    change,
    rows,
    seen,
)
from tests.order_check import Wrong, check_day

DAY = "2026-03-02"
NOTHING = '{"counter": 1, "services": null}'
"""What the record says where a counter serves what it was set up for."""


def finish(play: Play, visit: Visit, counter: int) -> None:
    play.clock.pass_minutes(5)
    play.hall.desk.finish(play.sessions[counter], seen(visit), Outcome.SETTLED)


def serve_four(play: Play) -> list[Visit]:
    """Four clients come; counters 1 and 2 serve them in order."""
    first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    visits = [play.issue() for _ in range(4)]
    for session in (first, second, first, second):
        counter = session.counter_id or 0
        finish(play, play.serve_next(session), counter)
    return visits


def test_a_right_day_passes(play: Play) -> None:
    serve_four(play)
    assert check_day(play.place, DAY) == {"served": 4}


def test_every_way_through_the_queue_is_followed(play: Play) -> None:
    desk = play.hall.desk
    one, two = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    russian = play.issue(language="ru")
    urgent = play.issue(BENEFITS, priority=PriorityReason.HEALTH)
    housing = play.issue(HOUSING)
    late = play.issue()
    assert play.serve_next(one).id == urgent.id
    called = play.serve_next(two)
    desk.hold(two, seen(called), HoldReason.FILLING_IN, 1)
    play.clock.pass_minutes(2)
    assert play.call_next(two).id == called.id  # the hold is due
    desk.undo(two)
    back = desk.resume(two, seen(play.visit(called.id))).visit
    desk.transfer(two, seen(back), Target(counter_id=1), Placement.BY_ARRIVAL)
    gone = play.call_next(two)
    assert gone.id == russian.id
    desk.no_show(two, seen(gone))
    finish(play, play.visit(urgent.id), 1)
    again = play.visit(gone.id)
    play.hall.intake.reinstate(two, seen(again), Placement.FRONT, OrderReason.CLIENT_RETURNED)
    for session, visit_id in ((two, russian.id), (one, called.id), (two, housing.id)):
        visit = play.serve_next(session)
        assert visit.id == visit_id
        if visit.id == called.id:
            visit = desk.add_service(session, seen(visit), KEYS).visit
        finish(play, visit, session.counter_id or 0)
    play.hall.intake.prioritise(one, seen(late), PriorityReason.OTHER)
    desk.left(one, seen(play.visit(late.id)))
    assert check_day(play.place, DAY) == {"served": 4, "left": 1}


def test_what_a_lead_decides_is_followed_and_a_call_against_it_found(play: Play) -> None:
    one, lead = play.sit(1, BRONIUS), Session(1, DARIUS)
    running = play.hall.running
    first, keys, last = play.issue(), play.issue(KEYS), play.issue()
    play.clock.pass_minutes(1)
    running.move(lead, seen(first), Placement.END, OrderReason.OTHER)
    running.serve(lead, 1, {KEYS})
    assert play.serve_next(one).id == keys.id
    running.close_counter(lead, play.hall.board.read(1).desks[1])
    running.open_counter(lead, 1, BRONIUS)
    running.move(lead, seen(play.visit(first.id)), Target(service_id=HOUSING), OrderReason.OTHER)
    assert play.serve_next(one).id == last.id
    assert check_day(play.place, DAY, may_be_open=True) == {
        "serving": 1,
        "on_hold": 1,
        "waiting": 1,
    }
    change(play.place, "UPDATE event SET data = ? WHERE kind = 'serves'", NOTHING)
    with pytest.raises(Wrong, match=rf"called {keys.id} at \d+; ahead was {last.id}"):
        check_day(play.place, DAY, may_be_open=True)


def test_a_swapped_call_is_found(play: Play) -> None:
    first, _, third, _ = serve_four(play)
    swap = f"CASE visit_id WHEN {first.id} THEN {third.id} ELSE {first.id} END"
    of_both = f"visit_id IN ({first.id}, {third.id})"
    change(play.place, f"UPDATE event SET visit_id = {swap} WHERE kind != 'issued' AND {of_both}")
    with pytest.raises(Wrong, match=rf"called {third.id} at \d+; ahead was {first.id}"):
        check_day(play.place, DAY)


def test_a_double_call_is_found(play: Play) -> None:
    play.sit(1, BRONIUS)
    two = play.sit(2, CECILIJA)
    play.issue()
    visit = play.serve_next(two)
    finish(play, visit, 2)
    at = MONDAY_10 + 60_000
    for statement in (
        f"INSERT INTO leg SELECT site_id, visit_id, 2, service_id, 1, person_id, {at}, {at},"
        " finished_at, outcome, recalls, recalled_at, accurate, phone_ms, NULL, NULL FROM leg",
        "UPDATE event SET id = id + 10 WHERE kind = 'finished'",
        f"INSERT INTO event SELECT 9, site_id, {at}, business_day, 'taken', visit_id, person_id, 1,"
        " NULL, '{}', NULL, NULL, NULL, NULL FROM event WHERE kind = 'called'",
    ):
        change(play.place, statement)
    with pytest.raises(Wrong) as found:
        check_day(play.place, DAY)
    assert f"visit {visit.id} called to 1 while at 2" in str(found.value)
    assert f"visit_id {visit.id}: leg of visit {visit.id} overlaps" in str(found.value)


def test_two_clients_at_one_counter_are_found(play: Play) -> None:
    first, _, third, _ = serve_four(play)
    later = f"SELECT MIN(called_at) + 1 FROM leg WHERE visit_id = {third.id}"
    change(play.place, f"UPDATE leg SET finished_at = ({later}) WHERE visit_id = {first.id}")
    with pytest.raises(Wrong, match="counter_id 1: leg of visit 3 overlaps 1"):
        check_day(play.place, DAY)


def test_an_open_visit_is_found(play: Play) -> None:
    serve_four(play)
    play.issue()
    with pytest.raises(Wrong, match="visit 5 is still waiting"):
        check_day(play.place, DAY)
    assert check_day(play.place, DAY, may_be_open=True) == {"served": 4, "waiting": 1}


def test_a_visit_whose_state_its_events_do_not_tell_is_found(play: Play) -> None:
    visit = serve_four(play)[0]
    change(play.place, f"UPDATE visit SET state = 'no_show' WHERE id = {visit.id}")
    with pytest.raises(Wrong, match=f"visit {visit.id} is no_show, its events say"):
        check_day(play.place, DAY)


def test_a_hold_that_was_passed_over_is_found(play: Play) -> None:
    two = play.sit(2, CECILIJA)
    play.issue()
    play.issue()
    held = play.serve_next(two)
    play.hall.desk.hold(two, seen(held), HoldReason.PAYING, 30)
    finish(play, play.serve_next(two), 2)
    (told,) = rows(play.place, "SELECT id, data FROM event WHERE kind = 'held'")
    data = json.dumps(json.loads(told["data"]) | {"until": 0})
    change(play.place, "UPDATE event SET data = ? WHERE id = ?", data, told["id"])
    with pytest.raises(Wrong, match="counter 2 passed over hold 1"):
        check_day(play.place, DAY, may_be_open=True)

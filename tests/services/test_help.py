"""Calls for help: who calls, who comes, and when a call is over."""

import json
import threading
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.help import Coming, HelpCall, HelpKind
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome
from queueapp.errors import Refusal
from queueapp.place import Place
from queueapp.services.hall import Hall
from queueapp.storage import help
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    PASSPORTS,
    Play,
    at,
    contents,
    refusal,
    rows,
    seen,
)
from tests.postgres_guard import wait_until

LEAD = Session(1, DARIUS)


def shown(play: Play) -> tuple[HelpCall, ...]:
    """The calls for help that every window of the hall shows."""
    return play.hall.board.read(1).help


def told(play: Play) -> list[dict[str, Any]]:
    """What the record says of calls for help."""
    return [
        {"kind": row["kind"], "person": row["person_id"], "data": row["data"]}
        for row in rows(play.place, "SELECT * FROM event ORDER BY id")
        if row["kind"].startswith("help")
    ]


def test_who_ended_a_call_is_known_to_all_once_it_is_over(play: Play) -> None:
    desk, colleague = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    call = play.hall.help.call(desk, HelpKind.ADVICE)
    assert play.hall.help.ended_by(colleague, call.id) is None
    play.hall.help.come(colleague, call.id)
    play.hall.help.end(colleague, call.id)
    assert play.hall.help.ended_by(desk, call.id) == CECILIJA


def test_a_call_is_shown_with_its_counter_person_kind_and_client(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    before = play.hall.board.read(1).revision
    call = play.hall.help.call(desk, HelpKind.AGGRESSIVE, serving.id)
    assert (call.person_id, call.counter_id, call.visit_id) == (BRONIUS, 1, serving.id)
    assert (call.kind, call.called_at, call.coming) == (
        HelpKind.AGGRESSIVE,
        play.clock.now(),
        (),
    )
    assert shown(play) == (call,)
    assert play.hall.board.read(1).revision > before
    assert play.hall.board.timeline(desk, serving.id)[-1].kind is EventKind.HELP_CALLED
    assert [one["kind"] for one in told(play)] == [EventKind.HELP_CALLED]


def test_a_second_press_calls_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    call = play.hall.help.call(desk, HelpKind.ADVICE)
    before = contents(play.place)
    play.clock.pass_minutes(1)
    assert play.hall.help.call(desk, HelpKind.ADVICE) == call
    assert shown(play) == (call,)
    after = contents(play.place)
    assert after["event"] == before["event"]
    assert after["help_call"] == before["help_call"]


def test_a_second_press_says_anew_what_help_is_for_and_keeps_who_comes(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    call = play.hall.help.call(desk, HelpKind.CONFLICT, serving.id)
    play.hall.help.come(LEAD, call.id)
    play.clock.pass_minutes(1)
    worse = play.hall.help.call(desk, HelpKind.AGGRESSIVE)
    assert (worse.id, worse.kind) == (call.id, HelpKind.AGGRESSIVE)
    assert (worse.called_at, worse.visit_id) == (call.called_at, serving.id)
    assert worse.has(DARIUS)
    assert shown(play) == (worse,)
    kinds = [EventKind.HELP_CALLED, EventKind.HELP_COMING, EventKind.HELP_CALLED]
    assert [one["kind"] for one in told(play)] == kinds
    assert '"help_kind":"aggressive"' in told(play)[-1]["data"]


def test_each_desk_and_person_has_a_call_of_their_own_the_oldest_first(play: Play) -> None:
    one, two = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    calls = [
        play.hall.help.call(session, HelpKind.ADVICE) for session in (two, one, play.reception())
    ]
    assert len({call.id for call in calls}) == 3
    assert shown(play) == tuple(calls)
    assert calls[2].counter_id is None


def test_a_client_who_is_unknown_keeps_nobody_from_calling(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    assert play.hall.help.call(desk, HelpKind.HEALTH, 99).visit_id is None


def test_who_comes_is_shown_to_everybody_in_order(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    call = play.hall.help.call(desk, HelpKind.CONFLICT)
    first = play.clock.now()
    play.hall.help.come(other, call.id)
    second = play.clock.pass_minutes(1)
    found = play.hall.help.come(LEAD, call.id)
    assert found.coming == (Coming(CECILIJA, first), Coming(DARIUS, second))
    assert shown(play) == (found,)
    assert found.has(DARIUS)
    assert not found.has(BRONIUS)


def test_coming_twice_counts_once(play: Play) -> None:
    call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
    first = play.hall.help.come(LEAD, call.id)
    play.clock.pass_minutes(1)
    before = contents(play.place)
    assert play.hall.help.come(LEAD, call.id) == first
    after = contents(play.place)
    assert (after["help_coming"], after["event"]) == (before["help_coming"], before["event"])


def test_nobody_comes_to_themselves(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    call = play.hall.help.call(desk, HelpKind.CONFLICT)
    assert refusal(play.hall.help.come, desk, call.id) is Refusal.NOT_POSSIBLE_NOW
    assert shown(play) == (call,)


def test_nobody_comes_to_a_call_that_is_over(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    call = play.hall.help.call(desk, HelpKind.CONFLICT)
    play.hall.help.end(desk, call.id)
    before = contents(play.place)
    assert refusal(play.hall.help.come, LEAD, call.id) is Refusal.HELP_OVER
    assert refusal(play.hall.help.come, LEAD, 99) is Refusal.HELP_OVER
    assert contents(play.place) == before


@pytest.mark.parametrize("who", [BRONIUS, CECILIJA, DARIUS, ASTA])
def test_whoever_called_whoever_comes_and_a_lead_end_a_call(play: Play, who: int) -> None:
    call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
    play.hall.help.come(Session(1, CECILIJA), call.id)
    play.clock.pass_minutes(2)
    play.hall.help.end(Session(1, who), call.id)
    assert shown(play) == ()
    (kept,) = rows(play.place, "SELECT ended_at, ended_by FROM help_call")
    assert kept == {"ended_at": play.clock.now(), "ended_by": who}
    assert told(play)[-1]["kind"] == EventKind.HELP_ENDED
    assert told(play)[-1]["person"] == who


def test_a_colleague_whom_it_does_not_concern_ends_nothing(play: Play) -> None:
    call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
    before = contents(play.place)
    code = refusal(play.hall.help.end, play.sit(2, CECILIJA), call.id)
    assert code is Refusal.NOT_PERMITTED
    assert shown(play) == (call,)
    after = contents(play.place)
    assert after["help_call"] == before["help_call"]
    assert told(play)[-1]["kind"] == EventKind.HELP_CALLED


def test_over_is_over(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    call = play.hall.help.call(desk, HelpKind.CONFLICT)
    play.hall.help.end(LEAD, call.id)
    (before,) = rows(play.place, "SELECT * FROM help_call")
    play.clock.pass_minutes(1)
    play.hall.help.end(desk, call.id)
    play.hall.help.end(desk, 99)
    assert rows(play.place, "SELECT * FROM help_call") == [before]
    assert [one["kind"] for one in told(play)].count(EventKind.HELP_ENDED) == 1


def test_help_can_be_called_again_once_it_was_over(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first = play.hall.help.call(desk, HelpKind.CONFLICT)
    play.hall.help.end(desk, first.id)
    again = play.hall.help.call(desk, HelpKind.CONFLICT)
    assert again.id != first.id
    assert shown(play) == (again,)


def test_help_of_yesterday_is_not_shown_and_is_no_call_of_today(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    forgotten = play.hall.help.call(desk, HelpKind.AGGRESSIVE)
    play.clock.instant = at("2026-03-03 08:30")
    assert shown(play) == ()
    today = play.hall.help.call(desk, HelpKind.ADVICE)
    assert today.id != forgotten.id
    assert shown(play) == (today,)


def test_help_forgotten_days_ago_is_not_fetched_with_every_board(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    for day in range(2, 7):
        play.clock.instant = at(f"2026-03-0{day} 10:00")
        play.hall.help.call(desk, HelpKind.ADVICE)
    now = at("2026-03-09 08:00")
    with play.hall._db.read(1) as tx:
        assert tx.answer(help.of_open(1, now)) == []
        assert len(tx.answer(help.of_open(1, at("2026-03-06 12:00")))) == 2


def test_help_called_in_the_evening_is_shown_after_midnight_where_the_day_goes_on(
    play: Play,
) -> None:
    draft = play.hall.setup.current(1)
    hours = replace(draft.week[1], closes=2 * 60, next_day=True)
    play.hall.setup.change(play.reception(), replace(draft, week={**draft.week, 1: hours}))
    play.clock.instant = at("2026-03-02 08:05")
    call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.AGGRESSIVE)
    play.clock.instant = at("2026-03-03 01:55")
    assert shown(play) == (call,)


def test_leaving_the_counter_ends_the_help_called_there(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    call = play.hall.help.call(desk, HelpKind.CONFLICT)
    theirs = play.hall.help.call(other, HelpKind.ADVICE)
    by_reception = play.hall.help.call(Session(1, BRONIUS), HelpKind.ADVICE)
    play.hall.access.leave_counter(desk)
    assert shown(play) == (theirs, by_reception)
    assert play.hall.help.ended_by(other, call.id) == BRONIUS
    (ended,) = (one for one in told(play) if one["kind"] == EventKind.HELP_ENDED)
    assert (ended["person"], json.loads(ended["data"])["help"]) == (BRONIUS, call.id)


def test_moving_to_another_counter_ends_the_help_called_at_the_first(play: Play) -> None:
    call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
    desk = play.sit(2, BRONIUS)
    assert shown(play) == ()
    assert play.hall.help.ended_by(desk, call.id) == BRONIUS


def test_a_counter_that_is_not_left_keeps_its_call(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    call = play.hall.help.call(desk, HelpKind.CONFLICT)
    assert refusal(play.hall.access.leave_counter, desk) is Refusal.SERVING_ELSEWHERE
    newcomer = Session(1, CECILIJA, 1)
    assert refusal(play.hall.access.take_counter, newcomer) is Refusal.COUNTER_TAKEN
    play.sit(1, BRONIUS)
    assert shown(play) == (call,)


def test_a_colleague_who_takes_the_counter_over_ends_the_help_called_there(play: Play) -> None:
    call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
    newcomer = Session(1, CECILIJA, 1)
    play.hall.access.take_counter(newcomer, knowingly=True)
    assert shown(play) == ()
    assert play.hall.help.ended_by(newcomer, call.id) == CECILIJA
    assert told(play)[-1]["kind"] == EventKind.HELP_ENDED
    own = play.hall.help.call(newcomer, HelpKind.ADVICE)
    assert shown(play) == (own,)


def test_a_call_goes_on_when_its_client_is_gone(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    call = play.hall.help.call(desk, HelpKind.AGGRESSIVE, serving.id)
    play.hall.desk.finish(desk, seen(play.visit(serving.id)), Outcome.AGGRESSIVE)
    assert shown(play) == (call,)


def test_a_call_for_help_is_in_no_ones_way(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    serving = play.serve_next(desk)
    call = play.hall.help.call(desk, HelpKind.CONFLICT, serving.id)
    play.hall.help.come(LEAD, call.id)
    play.hall.help.end(LEAD, call.id)
    assert play.hall.desk.undo(desk).kind is EventKind.UNDONE
    assert play.visit(serving.id).seq > serving.seq


def test_another_program_sees_the_call_and_the_caller_who_comes(play: Play) -> None:
    call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
    with Hall.open(play.place, play.clock) as elsewhere:
        assert elsewhere.board.read(1).help == (call,)
        assert shown(play) == (call,)
        elsewhere.help.come(LEAD, call.id)
        wait_until(lambda: play.hall.board.changed(1), "nobody was told that help is coming")
        (found,) = shown(play)
        assert found.has(DARIUS)
        play.hall.help.end(play.sessions[1], call.id)
        assert elsewhere.board.read(1).help == ()


def test_two_who_press_at_once_have_one_call_each_and_helpers_come_once(
    hall_place: Place,
) -> None:
    go = threading.Barrier(4)
    faults: list[BaseException] = []

    def press(person: int, counter: int) -> None:
        try:
            with Hall.open(hall_place, SystemClock()) as hall:
                desk = Session(1, person, counter)
                for kind in (HelpKind.ADVICE, HelpKind.CONFLICT, HelpKind.AGGRESSIVE):
                    go.wait(20)
                    call = hall.help.call(desk, kind)
                    assert call.kind in HelpKind
                    go.wait(20)
                    for other in hall.board.read(1).help:
                        if other.person_id != person:
                            hall.help.come(desk, other.id)
        except BaseException as fault:
            faults.append(fault)
            go.abort()

    # Each of two desks has the program open twice.
    threads = [
        threading.Thread(target=press, args=who)
        for who in ((BRONIUS, 1), (BRONIUS, 1), (CECILIJA, 2), (CECILIJA, 2))
    ]
    with ExitStack() as ended:
        for thread in threads:
            thread.start()
            ended.callback(thread.join, 30)
    assert faults == []
    calls = rows(hall_place, "SELECT * FROM help_call ORDER BY person_id")
    assert [(call["person_id"], call["kind"]) for call in calls] == [
        (BRONIUS, "aggressive"),
        (CECILIJA, "aggressive"),
    ]
    coming = rows(hall_place, "SELECT help_id, person_id FROM help_coming ORDER BY person_id")
    assert coming == [
        {"help_id": calls[1]["id"], "person_id": BRONIUS},
        {"help_id": calls[0]["id"], "person_id": CECILIJA},
    ]

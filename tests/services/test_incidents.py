"""Incidents: what is recorded of a conflict or a complaint, and what comes of it."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.callback import Result, Tried
from queueapp.domain.incident import (
    Blame,
    Incident,
    IncidentDraft,
    IncidentKind,
    IncidentOutcome,
    Informed,
)
from queueapp.domain.promise import AnswerDraft, PromiseKind, PromiseOutcome
from queueapp.domain.record import EventKind
from queueapp.domain.roles import PERMISSIONS, Permission, Role
from queueapp.domain.session import PromiseDone, Session
from queueapp.domain.visit import FINISHES, IN_SITUATIONS, Outcome, State, Visit
from queueapp.errors import Refusal
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    MINUTE,
    PERSONAL_CODE,
    Play,
    at,
    contents,
    refusal,
    rows,
    seen,
    seen_promise,
)

LETTER = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt", "Why so late?", "Ona")


def a_draft(play: Play, **more: Any) -> IncidentDraft:
    """A conflict that began two minutes ago."""
    plain: dict[str, Any] = {
        "kind": IncidentKind.CONFLICT,
        "begun_at": play.clock.now() - 2 * MINUTE,
    }
    return IncidentDraft(**(plain | more))


def is_served(play: Play, session: Session) -> Visit:
    play.issue()
    return play.serve_next(session)


def today(play: Play) -> tuple[Incident, ...]:
    return play.hall.incidents.of_day(Session(1, ELENA))


def test_a_conflict_is_recorded_on_a_visit_with_all_that_was_said(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    draft = a_draft(
        play,
        outcome=IncidentOutcome.TO_LEAD,
        steps=(1, 2, 3, 2, 6),
        blame=Blame.UNCLEAR,
        informed=frozenset({Informed.LEAD, Informed.SECURITY}),
        about="  the long  wait ",
        note="It was loud.",
        promised="The lead rings.",
        visit_id=serving.id,
    )
    incident = play.hall.incidents.record(desk, draft)
    assert incident == Incident(
        id=incident.id,
        business_day="2026-03-02",
        kind=IncidentKind.CONFLICT,
        person_id=BRONIUS,
        counter_id=1,
        begun_at=draft.begun_at,
        recorded_at=play.clock.now(),
        outcome=IncidentOutcome.TO_LEAD,
        steps=(1, 2, 3, 2, 6),
        blame=Blame.UNCLEAR,
        informed=frozenset({Informed.LEAD, Informed.SECURITY}),
        visit_id=serving.id,
        about="the long wait",
        note="It was loud.",
        promised="The lead rings.",
    )
    assert play.hall.incidents.of_visit(desk, serving.id) == today(play) == (incident,)
    event = play.hall.board.timeline(desk, serving.id)[-1]
    assert (event.kind, event.person_id, event.counter_id) == (EventKind.INCIDENT, BRONIUS, 1)
    assert event.data == {
        "incident": incident.id,
        "incident_kind": "conflict",
        "outcome": "to_lead",
        "steps": [1, 2, 3, 2, 6],
        "blame": "unclear",
        "informed": ["lead", "security"],
    }


def test_an_incident_is_recorded_on_a_promise_that_is_kept_by_telephone(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    draft = a_draft(play, kind=IncidentKind.COMPLAINT, promise_id=entry.promise.id, about="bills")
    incident = play.hall.incidents.record(desk, draft)
    assert (incident.promise_id, incident.visit_id) == (entry.promise.id, None)
    history = play.hall.promises.details(desk, entry.promise.id).events
    assert history[-1].kind is EventKind.INCIDENT
    assert play.promise(entry.promise.id) == entry


def test_an_incident_is_recorded_on_nobody_from_reception(play: Play) -> None:
    lead = play.reception(DARIUS)
    incident = play.hall.incidents.record(lead, a_draft(play, kind=IncidentKind.DISRUPTION))
    assert (incident.visit_id, incident.promise_id, incident.counter_id) == (None, None, None)
    assert (incident.outcome, incident.steps) == (IncidentOutcome.NOT_ASKED, ())
    assert (incident.blame, incident.informed) == (None, frozenset())
    assert (incident.about, incident.note, incident.promised) == ("", "", "")
    assert rows(play.place, "SELECT * FROM incident_line") == []
    assert today(play) == (incident,)


def test_incidents_are_listed_by_visit_and_by_day_in_order(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    record = play.hall.incidents.record
    first = record(desk, a_draft(play, visit_id=serving.id, note="first"))
    second = record(desk, a_draft(play, note="second"))
    third = record(desk, a_draft(play, visit_id=serving.id, note="third"))
    assert play.hall.incidents.of_visit(desk, serving.id) == (first, third)
    assert today(play) == (first, second, third)
    play.clock.instant = at("2026-03-03 10:00")
    assert today(play) == ()
    assert play.hall.incidents.of_day(desk, "2026-03-02") == (first, second, third)


def test_an_incident_recorded_twice_with_a_key_counts_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    draft = a_draft(play, note="It was loud.", follow_up=LETTER, key="a key")
    first = play.hall.incidents.record(desk, draft)
    before = contents(play.place)
    play.clock.pass_minutes(1)
    assert play.hall.incidents.record(desk, replace(draft, note=" It was  loud.")) == first
    colleague = play.sit(2, CECILIJA)
    before["event"] = contents(play.place)["event"]
    assert play.hall.incidents.record(colleague, replace(draft, note="mine")) == first
    after = contents(play.place)
    for table in ("incident", "incident_line", "promise", "event"):
        assert after[table] == before[table]
    other = play.hall.incidents.record(desk, a_draft(play, key="another key"))
    assert other.id != first.id
    nameless = [play.hall.incidents.record(desk, a_draft(play)).id for _ in range(2)]
    assert len({first.id, other.id, *nameless}) == 4


def test_what_was_changed_before_it_was_sent_again_stands_in_place_of_the_first(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    said = {"about": "the wait", "note": "It was loud.", "visit_id": serving.id}
    draft = a_draft(play, **said, steps=(1,), follow_up=LETTER, key="a key")
    first = play.hall.incidents.record(desk, draft)
    play.clock.pass_minutes(1)
    told: dict[str, Any] = {
        "kind": IncidentKind.COMPLAINT,
        "outcome": IncidentOutcome.TO_LEAD,
        "steps": (1, 2, 6),
        "blame": Blame.OURS,
        "informed": frozenset({Informed.POLICE}),
        "about": "",
        "note": "It was loud, again.",
        "promised": "a letter",
    }
    again = play.hall.incidents.record(desk, replace(draft, **told))
    assert again == replace(first, **told)
    assert today(play) == (again,)
    assert len(play.hall.promises.mine(desk)) == 1
    *_, before, event = play.hall.board.timeline(desk, serving.id)
    assert (event.kind, event.data["incident"]) == (EventKind.INCIDENT, first.id)
    assert (event.data["outcome"], event.data["informed"]) == ("to_lead", ["police"])
    assert before.kind is not event.kind or before.data["outcome"] == "not_asked"
    # Nothing of it is kept where the new words do not fit.
    kept = contents(play.place)
    personal = replace(draft, note=PERSONAL_CODE)
    assert refusal(play.hall.incidents.record, desk, personal) is Refusal.PERSONAL_CODE
    assert contents(play.place) == kept


def test_a_day_promised_before_it_was_sent_again_becomes_an_answer(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    draft = a_draft(play, key="a key")
    first = play.hall.incidents.record(desk, draft)
    again = play.hall.incidents.record(desk, replace(draft, follow_up=LETTER))
    assert (again.id, again.follow_up is None) == (first.id, False)
    assert play.hall.incidents.record(desk, replace(draft, follow_up=LETTER)) == again
    assert len(play.hall.promises.mine(desk)) == 1


@pytest.mark.parametrize(
    ("begun", "kept"),
    [
        ("2026-02-27 16:30", "2026-03-01 10:00"),
        ("2026-03-01 09:59", "2026-03-01 10:00"),
        ("2026-03-01 10:01", "2026-03-01 10:01"),
        ("2026-03-02 10:01", "2026-03-02 10:00"),
    ],
    ids=["Friday", "over a day", "within a day", "a clock ahead"],
)
def test_a_strip_put_aside_long_ago_is_recorded_all_the_same(
    play: Play, begun: str, kept: str
) -> None:
    desk = play.reception(DARIUS)
    play.clock.instant = at("2026-03-02 10:00")
    incident = play.hall.incidents.record(desk, a_draft(play, begun_at=at(begun)))
    assert incident.begun_at == at(kept)
    assert today(play) == (incident,)


def test_a_promised_day_becomes_an_answer_to_be_given(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    letter = replace(LETTER, due_day="2026-03-05", for_person=CECILIJA)
    draft = a_draft(
        play, kind=IncidentKind.COMPLAINT, blame=Blame.OURS, visit_id=serving.id, follow_up=letter
    )
    incident = play.hall.incidents.record(desk, draft)
    assert incident.follow_up is not None
    entry = play.promise(incident.follow_up)
    assert (entry.promise.owner_id, entry.promise.visit_id) == (CECILIJA, serving.id)
    assert (entry.promise.kind, entry.promise.agreed) == (PromiseKind.EMAIL, True)
    assert entry.promise.due_at == at("2026-03-05 17:00")
    assert entry.question == "Why so late?"
    assert play.hall.promises.mine(Session(1, CECILIJA)) == (entry,)
    assert play.hall.incidents.of_visit(desk, serving.id) == (incident,)


REFUSED: dict[str, tuple[dict[str, Any], Refusal]] = {
    "no address": ({"follow_up": replace(LETTER, address=" ")}, Refusal.ADDRESS_MISSING),
    "a callback": (
        {"follow_up": replace(LETTER, kind=PromiseKind.CALLBACK)},
        Refusal.ADDRESS_MISSING,
    ),
    "a day that is past": (
        {"follow_up": replace(LETTER, due_day="2026-02-27")},
        Refusal.DUE_PAST,
    ),
    "no such colleague": (
        {"follow_up": replace(LETTER, for_person=99)},
        Refusal.UNKNOWN_PERSON,
    ),
    "a personal code in the question": (
        {"follow_up": replace(LETTER, question=PERSONAL_CODE)},
        Refusal.PERSONAL_CODE,
    ),
    "a personal code in about": ({"about": f"code {PERSONAL_CODE}"}, Refusal.PERSONAL_CODE),
    "a personal code in the note": ({"note": PERSONAL_CODE}, Refusal.PERSONAL_CODE),
    "a personal code in what was promised": (
        {"promised": f"{PERSONAL_CODE}."},
        Refusal.PERSONAL_CODE,
    ),
    "a line too long": ({"note": "x" * 301}, Refusal.TEXT_TOO_LONG),
    "a step before the first": ({"steps": (1, 0)}, Refusal.NOT_POSSIBLE_NOW),
    "a step after the last": ({"steps": (1, 7)}, Refusal.NOT_POSSIBLE_NOW),
    "no such visit": ({"visit_id": 99}, Refusal.STALE),
    "no such promise": ({"promise_id": 99}, Refusal.UNKNOWN_PROMISE),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused_and_keeps_nothing(play: Play, case: str) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    more, code = REFUSED[case]
    whole = {
        "visit_id": serving.id,
        "about": "the wait",
        "note": "It was loud.",
        "promised": "a letter",
        "steps": (1, 2),
        "follow_up": LETTER,
        "key": "a key",
    }
    before = contents(play.place)
    assert refusal(play.hall.incidents.record, desk, a_draft(play, **whole | more)) is code
    assert contents(play.place) == before
    # Mended, it is taken with the same key.
    assert play.hall.incidents.record(desk, a_draft(play, **whole)).follow_up is not None


def test_undo_after_an_incident_takes_back_the_step_before_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    finished = play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    incident = play.hall.incidents.record(desk, a_draft(play, visit_id=serving.id))
    undone = play.hall.desk.undo(desk)
    assert undone.kind is EventKind.UNDONE
    assert finished.visit.state is State.SERVED
    assert play.visit(serving.id).state is State.SERVING
    assert play.hall.incidents.of_visit(desk, serving.id) == (incident,)


def test_a_client_is_served_on_while_an_incident_is_recorded(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    play.hall.incidents.record(desk, a_draft(play, visit_id=serving.id))
    assert play.visit(serving.id) == serving
    done = play.hall.desk.finish(desk, seen(serving), Outcome.AGGRESSIVE)
    assert done.visit.state is State.REFUSED
    assert play.hall.desk.undo(desk).kind is EventKind.UNDONE


def test_the_promised_answer_of_an_incident_can_be_undone(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    draft = a_draft(play, visit_id=serving.id, follow_up=LETTER)
    incident = play.hall.incidents.record(desk, draft)
    assert incident.follow_up is not None
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, PromiseDone)
    entry = play.promise(incident.follow_up)
    assert (entry.promise.outcome, entry.contact) == (PromiseOutcome.WITHDRAWN, None)
    assert play.hall.promises.mine(desk) == ()
    assert play.visit(serving.id) == serving
    # The next one takes back the step before.
    play.hall.desk.undo(desk)
    assert play.visit(serving.id).state is State.CALLED


def test_a_call_back_is_undone_though_an_incident_was_recorded_of_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    now = play.clock.now()
    play.hall.phone.tried(desk, seen_promise(entry), Tried(Result.ANSWERED, now, now))
    play.hall.incidents.record(desk, a_draft(play, promise_id=entry.promise.id))
    play.hall.desk.undo(desk)
    assert play.promise(entry.promise.id).promise.is_open


def test_what_was_said_stands_in_lines_that_can_be_erased_and_nowhere_else(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    said = {"about": "secret one", "note": "secret two", "promised": "secret three"}
    play.hall.incidents.record(desk, a_draft(play, visit_id=serving.id, **said))
    found = {
        table
        for table, kept in contents(play.place).items()
        for row in kept
        if re.search("secret (one|two|three)", json.dumps(row))
    }
    assert found == {"incident_line"}
    lines = rows(play.place, "SELECT kind, text FROM incident_line ORDER BY kind")
    assert {row["kind"]: row["text"] for row in lines} == said


def test_an_incident_whose_lines_were_erased_is_still_there(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    incident = play.hall.incidents.record(desk, a_draft(play, note="It was loud.", steps=(1,)))
    with play.hall.incidents._db.write(1) as tx:
        tx.connection.exec_driver_sql("DELETE FROM incident_line")
    assert today(play) == (replace(incident, note=""),)


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome.AGGRESSIVE, State.REFUSED),
        (Outcome.INTOXICATED, State.REFUSED),
        (Outcome.REPRESENTATIVE, State.SERVED),
    ],
)
def test_a_visit_ends_with_what_a_situation_came_to(
    play: Play, outcome: Outcome, state: State
) -> None:
    assert outcome in IN_SITUATIONS & FINISHES.keys()
    desk = play.sit(1, BRONIUS)
    serving = is_served(play, desk)
    done = play.hall.desk.finish(desk, seen(serving), outcome)
    kept = play.visit(serving.id)
    assert (kept.state, kept.outcome) == (state, outcome)
    assert play.hall.board.read(1).at_desk == {}
    play.hall.desk.undo(desk)
    assert play.visit(done.visit.id).state is State.SERVING


def test_a_promise_is_told_with_what_was_recorded_on_it_to_whom_it_may_be_shown(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = play.sit(1, BRONIUS)
    one, other = play.callback(desk), play.callback(desk, "8 699 99999")
    on_one = a_draft(play, about="the bill", promise_id=one.promise.id, key="one")
    kept = play.hall.incidents.record(desk, on_one)
    play.hall.incidents.record(desk, a_draft(play))
    kept = play.hall.incidents.record(desk, replace(on_one, about="two bills"))
    auditor = Session(1, ELENA)
    assert play.hall.promises.details(auditor, one.promise.id).incidents == (kept,)
    assert play.hall.promises.details(auditor, other.promise.id).incidents == ()
    without = PERMISSIONS[Role.AUDITOR] - {Permission.SEE_INCIDENTS}
    monkeypatch.setitem(PERMISSIONS, Role.AUDITOR, without)
    assert play.hall.promises.details(auditor, one.promise.id).incidents == ()

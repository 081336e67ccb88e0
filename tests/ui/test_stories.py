"""What the record holds of calls, promises and absences, told in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import CallbackDraft, Entry, PromiseOutcome, end
from queueapp.domain.promise_list import Details
from queueapp.domain.record import Event, EventKind
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Channel, HoldReason, Told, Way
from tests.factories import ASTA, BRONIUS, MINUTE, MONDAY_10, PASSPORTS, Play, at, seen
from ui import words
from ui.phone import promise_words
from ui.promises.rows import Around
from ui.promises.story import happened
from ui.rows import held_rows
from ui.sheets.call_steps import CALL_KINDS
from ui.sheets.details import facts
from ui.sheets.timeline import event_text, promised, steps
from ui.theme import Theme

DAY = 24 * 60 * MINUTE


@pytest.fixture
def directory(play: Play, english: Theme) -> Directory:
    return play.hall.board.read(1).directory


def told(
    kind: EventKind, data: Mapping[str, Any], directory: Directory, promise_id: int | None = None
) -> str:
    event = Event(1, MONDAY_10, kind, 1, BRONIUS, 1, None, data, None, promise_id)
    return event_text(event, directory)


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_event_has_words_whatever_it_holds(
    kind: EventKind, directory: Directory
) -> None:
    text = told(kind, {"starts": MONDAY_10, "ends": MONDAY_10 + DAY}, directory)
    if kind is EventKind.TRANSFERRED:  # which says to whom, or nothing
        return
    assert text
    assert text[0].isupper()
    assert told(EventKind.UNDONE, {"undone": kind}, directory).startswith("Undone · ")


@pytest.mark.parametrize(
    ("kind", "data", "text"),
    [
        (
            EventKind.CALL,
            {"end": "objected", "talked_ms": 0},
            "The phone rang · Not taken: the client at the desk objected",
        ),
        (
            EventKind.CALL,
            {"end": "own_matter", "talked_ms": 3 * MINUTE},
            "The phone rang · About the matter of the client at the desk",
        ),
        (
            EventKind.CALL,
            {"end": "talked", "talked_ms": 3 * MINUTE},
            "The phone rang · Settled on the phone · 3 min",
        ),
        (EventKind.CALL, {"end": "dropped", "talked_ms": 9}, "The phone rang · The line was cut"),
        (
            EventKind.CALLBACK_TAKEN,
            {"end": "dropped", "talked_ms": MINUTE},
            "Call taken down · The line was cut · To be called back · 1 min",
        ),
        (
            EventKind.CALLBACK_EXTENDED,
            {"end": "callback", "talked_ms": 0},
            "Call of a known caller taken down · To be called back",
        ),
        (EventKind.CALLBACK_TRIED, {"result": "no_answer", "to": None}, "Called back · No answer"),
        (
            EventKind.CALLBACK_TRIED,
            {"result": "passed_on", "to": ASTA},
            "Called back · Passed on · → Asta",
        ),
        (EventKind.PROMISE_HANDED_OVER, {"to": ASTA}, "Handed over to Asta"),
        (EventKind.PROMISE_EXTENDED, {"due": MONDAY_10 + MINUTE}, "Extended until 10:01"),
        (EventKind.PROMISE_EXTENDED, {"due": MONDAY_10 + DAY}, "Extended until 2026-03-03 10:00"),
        (
            EventKind.ABSENCE_PLANNED,
            {
                "person": ASTA,
                "substitute": BRONIUS,
                "starts": MONDAY_10 - 10 * 60 * MINUTE,
                "ends": MONDAY_10 - 10 * 60 * MINUTE + 2 * DAY,
            },
            "Absence planned · Asta, 2026-03-02 – 2026-03-03, Bronius stands in",
        ),
        (EventKind.ISSUED, {"channel": Channel.PHONE}, "Called by phone"),
        (
            EventKind.ISSUED,
            {"channel": Channel.RECEPTION, "after_closing": "long_way"},
            "Taken in after closing · Came a long way",
        ),
        (EventKind.TOLD, {"told": "will_be", "language": "lt"}, "Told: will be served"),
        (
            EventKind.TOLD,
            {"told": "not_today", "language": "en"},
            "Told: most likely not today · English",
        ),
        (
            EventKind.TURNED_AWAY,
            {"way": "another_day", "quiet": at("2026-03-10 10:00")},
            "Not served today · Comes another day · advised: 2026-03-10 10:00",
        ),
        (
            EventKind.TURNED_AWAY,
            {"way": "callback", "quiet": None},
            "Not served today · To be called back",
        ),
        (EventKind.SETTLED, {"ending": "left"}, "Ended afterwards · Left"),
        (
            EventKind.MOVED,
            {"placement": "front", "reason": "health"},
            "Moved by the shift lead · In front · Health or disability",
        ),
        (
            EventKind.MOVED,
            {"placement": None, "service": PASSPORTS, "reason": "our_mistake"},
            "Moved to Passports · Our mistake",
        ),
        (
            EventKind.MOVED,
            {"placement": None, "person": ASTA, "reason": "colleague_asked"},
            "Moved to Asta · A colleague asked",
        ),
        (
            EventKind.SERVES,
            {"counter": 1, "services": [1, 4]},
            "Services of a counter changed · Counter 1 · Passports, Keys",
        ),
        (
            EventKind.SERVES,
            {"counter": 1, "services": None},
            "Services of a counter changed · Counter 1 · as it is set up",
        ),
        (EventKind.DESK_OPENED, {"by": ASTA}, "Counter opened · Bronius"),
        (EventKind.DESK_CLOSED, {}, "Counter closed"),
        (
            EventKind.ALARM,
            {"alarm": "waiting", "limit": 30},
            "Beyond a limit · has waited for 30 min",
        ),
        (
            EventKind.ALARM,
            {"alarm": "idle", "limit": 10},
            "Beyond a limit · free for 10 min while somebody waited",
        ),
        (EventKind.ALARM, {"alarm": "unheard of"}, "Beyond a limit"),
    ],
)
def test_what_happened_on_the_phone_is_told(
    kind: EventKind, data: Mapping[str, Any], text: str, directory: Directory
) -> None:
    assert told(kind, data, directory) == text


@pytest.mark.parametrize("kind", sorted(CALL_KINDS))
def test_a_promise_tells_each_event_in_the_words_of_the_visit(
    kind: EventKind, play: Play, directory: Directory
) -> None:
    entry = play.callback(play.sit(1, BRONIUS))
    data = {"starts": MONDAY_10, "ends": MONDAY_10 + DAY, "due": MONDAY_10 + DAY, "to": ASTA}
    event = Event(1, MONDAY_10, kind, 1, BRONIUS, 1, None, data, None, entry.promise.id)
    details = Details(entry, (), (event,), (), None)
    (step,) = happened(details, Around(directory, (), MONDAY_10))
    assert step.text == event_text(event, directory)


def test_what_is_given_up_or_answered_is_called_so_everywhere(directory: Directory) -> None:
    for kind, outcome in (
        (EventKind.PROMISE_GIVEN_UP, PromiseOutcome.GIVEN_UP),
        (EventKind.PROMISE_KEPT, PromiseOutcome.ANSWERED),
    ):
        assert told(kind, {}, directory) == promise_words.promise_outcome(outcome)


def test_what_was_erased_is_told_as_what_it_was(directory: Directory) -> None:
    erased = EventKind.CONTACTS_ERASED
    told_of = {
        of: told(erased, {"count": 3} | ({"of": of} if of else {}), directory)
        for of in ("", "note", "line", "absence")
    }
    assert len(set(told_of.values())) == 4
    assert "client" in told_of[""]
    assert "note" in told_of["note"]
    for reason in ("forgotten", "erased_before"):
        given_up = told(EventKind.PROMISE_GIVEN_UP, {"reason": reason}, directory)
        assert given_up.endswith(" · the person's data is deleted")


def test_a_call_that_broke_off_says_whether_somebody_calls_back(directory: Directory) -> None:
    assert told(EventKind.CALL_DROPPED, {}, directory) == "The line was cut"
    with_number = told(EventKind.CALL_DROPPED, {}, directory, promise_id=7)
    assert with_number == "The line was cut · To be called back"


def test_who_is_served_on_the_phone_is_marked_everywhere(play: Play, directory: Directory) -> None:
    at_one = play.sit(1, BRONIUS)
    begun = play.clock.now()
    play.clock.pass_minutes(1)
    visit = play.hall.phone.serve(at_one, Request(PASSPORTS), begun).visit
    assert words.came(visit, directory.site.zone) == "called at 10:00"
    play.clock.pass_minutes(4)
    held = play.hall.desk.hold(at_one, seen(visit), HoldReason.FETCHING_PAPERS, 20).visit
    (row,) = held_rows(play.hall.board.read(1), 1, play.clock.now())
    assert [text for text, _ in row.chips] == ["☎ by phone"]
    assert "by phone" in row.sentence
    assert "by phone · called at 10:00" in facts(held, directory, play.clock.now())


def test_a_promise_taken_back_leaves_its_trace_without_the_number(
    play: Play, directory: Directory
) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(at_one)
    now = play.clock.now()
    draft = CallbackDraft("+37060012345", name="Ona")
    play.hall.phone.record(at_one, Call("one", CallEnd.CALLBACK, now, now, visit.id, draft))
    play.hall.desk.undo(at_one)
    entries = play.hall.promises.of_visit(at_one, visit.id)
    (step,) = promised(entries, directory, play.clock.now())
    assert "Withdrawn" in step.text
    assert "345" not in step.text
    events = play.hall.board.timeline(at_one, visit.id)
    assert event_text(events[-1], directory) == "Undone · Call taken down"


def test_what_a_done_promise_still_tells_of_the_client_says_when_that_ends(
    play: Play, directory: Directory
) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(at_one)
    now = play.clock.now()
    draft = CallbackDraft("+37060012345")
    play.hall.phone.record(at_one, Call("one", CallEnd.DROPPED, now, now, visit.id, draft))
    (entry,) = play.hall.promises.of_visit(at_one, visit.id)
    (step,) = promised((entry,), directory, now)
    assert step.who == "Bronius"
    ended = end(entry.promise, PromiseOutcome.ANSWERED, BRONIUS, now)
    (step,) = promised((Entry(ended, entry.contact),), directory, now)
    assert step.who == "Bronius · deleted on 2026-04-01"


def test_the_story_says_who_told_whom_what_and_when(play: Play, english: Theme) -> None:
    clerk = play.sit(1, BRONIUS)
    visit = play.issue()
    play.hall.telling.tell(clerk, [(seen(visit), Told.NOT_TODAY)])
    seen_now = seen(play.visit(visit.id))
    hour = at("2026-03-10 10:00")
    play.hall.telling.turn_away(clerk, seen_now, Way.ANOTHER_DAY, quiet=hour)
    directory = play.hall.board.read(1).directory
    lines = steps(play.hall.board.timeline(clerk, visit.id), (), directory)
    assert [(line.time, line.text, line.who) for line in lines[1:]] == [
        ("10:00", "Told: most likely not today", "Bronius, counter 1"),
        (
            "10:00",
            "Not served today · Comes another day · advised: 2026-03-10 10:00",
            "Bronius, counter 1",
        ),
    ]

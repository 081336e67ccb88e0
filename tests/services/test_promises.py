"""Promises: whose they are, what the lists show, what becomes of each, and what is erased."""

import inspect
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.call import CallEnd
from queueapp.domain.callback import Result, RetryRule
from queueapp.domain.help import HelpKind
from queueapp.domain.incident import Incident, IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import (
    AnswerDraft,
    CallbackDraft,
    Entry,
    LineKind,
    PromiseKind,
    PromiseOutcome,
    SeenPromise,
)
from queueapp.domain.promise_list import PAGE, Page, Part, Wanted
from queueapp.domain.record import EventKind
from queueapp.domain.session import PromiseDone, Session
from queueapp.domain.setup import Promising
from queueapp.domain.visit import HoldReason, Outcome
from queueapp.errors import Refusal
from queueapp.services import retention as services
from queueapp.storage import pipeline, postgres
from queueapp.storage.promises import OWN_SHOWN
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    MINUTE,
    NUMBER,
    OTHER_NUMBER,
    PASSPORTS,
    Play,
    at,
    change,
    contents,
    erase_due,
    fill_promises,
    refusal,
    rows,
    seen,
    seen_promise,
    wall,
)
from tests.services.test_phone import call_back, made, texts

DAY_MS = 24 * 60 * MINUTE


def ids(entries: Page | tuple[Entry, ...]) -> list[int]:
    found = entries.entries if isinstance(entries, Page) else entries
    return [entry.promise.id for entry in found]


def listed(play: Play, session: Session, part: Part = Part.MINE, text: str = "") -> list[int]:
    return ids(play.hall.promises.page(session, Wanted(part, text)))


def keep_days(play: Play, days: int) -> None:
    promising = Promising(RetryRule(), days)
    draft = replace(play.hall.setup.current(1), promising=promising)
    play.hall.setup.change(play.reception(), draft)


def let_go(play: Play, person: str) -> None:
    """That person leaves the hall's staff."""
    draft = play.hall.setup.current(1)
    people = tuple(each for each in draft.people if each.name != person)
    play.hall.setup.change(play.reception(), replace(draft, people=people))


# --- Follow-ups ---------------------------------------------------------------------------


def test_an_email_is_answered_within_24_hours_of_its_arrival(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    arrived = at("2026-03-01 23:10")
    entry = play.follow_up(
        desk, question="Which papers?", name="Ona Petraitienė", received_at=arrived
    )
    promise = entry.promise
    assert (promise.kind, promise.received_at) == (PromiseKind.EMAIL, arrived)
    assert (wall(promise.due_at), promise.agreed) == ("2026-03-02 23:10", False)
    assert (promise.owner_id, promise.counter_id) == (BRONIUS, 1)
    assert entry.question == "Which papers?"
    assert entry.contact is not None
    assert (entry.contact.address, entry.contact.masked) == ("ona@example.lt", "")
    assert play.promise(promise.id) == entry
    assert play.follow_up(desk).promise.due_at == play.clock.now() + DAY_MS


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-03-02", "2026-03-02 17:00"),
        ("2026-03-10", "2026-03-10 16:00"),
        ("2026-03-11", "2026-03-10 16:00"),
        ("2026-03-15", "2026-03-13 17:00"),
    ],
    ids=["today", "eve", "holiday", "Sunday"],
)
def test_an_answer_in_writing_is_due_by_the_end_of_the_agreed_day(
    play: Play, day: str, due: str
) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.follow_up(
        desk, "Laisvės al. 96, Kaunas", PromiseKind.WRITING, due_day=day, for_person=CECILIJA
    )
    assert (wall(entry.promise.due_at), entry.promise.agreed) == (due, True)
    assert entry.promise.owner_id == CECILIJA


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ({"due_day": "2026-03-01"}, Refusal.DUE_PAST),
        ({"due_day": "next week"}, Refusal.DATES_WRONG),
        ({"due_day": "9999-12-31"}, Refusal.DUE_TOO_FAR),
        ({"due_day": "0001-01-01"}, Refusal.DUE_PAST),
        ({"received_at": at("2026-03-02 10:30")}, Refusal.TIMES_WRONG),
        (
            {"received_at": at("2026-03-02 10:30"), "due_day": "2026-03-05"},
            Refusal.TIMES_WRONG,
        ),
        ({"address": "  "}, Refusal.ADDRESS_MISSING),
        ({"kind": PromiseKind.CALLBACK}, Refusal.ADDRESS_MISSING),
        ({"for_person": ELENA}, Refusal.UNKNOWN_PERSON),
        ({"service_id": 99}, Refusal.UNKNOWN_SERVICE),
        ({"language": "xx"}, Refusal.NOT_POSSIBLE_NOW),
    ],
)
def test_an_answer_that_cannot_be_promised_is_refused(
    play: Play, draft: dict[str, Any], code: Refusal
) -> None:
    desk = play.sit(1, BRONIUS)
    before = contents(play.place)
    whole = AnswerDraft(**{"kind": PromiseKind.EMAIL, "address": "a@b.lt", **draft})
    assert refusal(play.hall.promises.promise_answer, desk, whole) is code
    assert contents(play.place) == before


def test_an_answer_is_promised_to_the_client_at_the_desk(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    draft = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt")
    done = play.hall.promises.promise_answer(desk, draft, serving.id)
    assert done.kind is EventKind.ANSWER_PROMISED
    assert play.hall.promises.of_visit(desk, serving.id) == (made(done),)
    assert play.hall.board.timeline(desk, serving.id)[-1].kind is EventKind.ANSWER_PROMISED
    before = contents(play.place)
    code = refusal(play.hall.promises.promise_answer, desk, draft, 99)
    assert code is Refusal.STALE
    assert contents(play.place) == before


def test_a_letter_is_acknowledged_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    done = play.hall.promises.acknowledge(desk, seen_promise(play.follow_up(desk)))
    assert made(done).promise.acknowledged_at == play.clock.now()
    again = play.hall.promises.acknowledge, desk, seen_promise(done)
    assert refusal(*again) is Refusal.NOT_POSSIBLE_NOW
    call = play.hall.promises.acknowledge, desk, seen_promise(play.callback(desk))
    assert refusal(*call) is Refusal.NOT_POSSIBLE_NOW


def test_an_answered_letter_is_done(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    done = play.hall.promises.answered(desk, seen_promise(play.follow_up(desk)), "sent the list")
    entry = made(done)
    assert (entry.promise.outcome, entry.promise.done_by) == (PromiseOutcome.ANSWERED, BRONIUS)
    assert texts(entry, LineKind.NOTE) == ["sent the list"]
    before = contents(play.place)
    mark = seen_promise(done)
    promises, now = play.hall.promises, play.clock.now()
    for ask in (
        lambda: promises.answered(desk, mark),
        lambda: promises.acknowledge(desk, mark),
        lambda: promises.extend(desk, mark, now + MINUTE, "why"),
        lambda: promises.hand_over(desk, [mark], CECILIJA),
        lambda: promises.amend(desk, mark, name="Ona", address="a@b.lt"),
        lambda: promises.give_up(Session(1, DARIUS), mark, "why"),
    ):
        assert refusal(ask) is Refusal.PROMISE_DONE
    assert contents(play.place) == before


def test_a_promise_is_extended_for_a_reason_only(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    letter, call = play.follow_up(desk), play.callback(desk)
    promises = play.hall.promises
    night = at("2026-03-10 22:00")
    extended = made(promises.extend(desk, seen_promise(letter), night, "waits for the archive"))
    assert (extended.promise.due_at, extended.promise.agreed) == (night, True)
    assert texts(extended, LineKind.NOTE) == ["waits for the archive"]
    at_work = made(promises.extend(desk, seen_promise(call), night, "asked so"))
    assert wall(at_work.promise.due_at) == "2026-03-12 08:00"
    before = contents(play.place)
    mark = seen_promise(extended)
    assert refusal(promises.extend, desk, mark, night, " ") is Refusal.REASON_NEEDED
    past = play.clock.now() - 2 * MINUTE
    assert refusal(promises.extend, desk, mark, past, "why") is Refusal.DUE_PAST
    assert contents(play.place) == before


def test_the_signature_is_full_the_first_time_only(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    written = play.hall.promises.written_before
    first = play.follow_up(desk, "Šv. Gertrūdos g. 5", PromiseKind.WRITING)
    other = play.follow_up(desk, "Aukštoji Šv. Gertrūdos g. 5", PromiseKind.WRITING)
    assert not written(desk, first.promise.id)
    play.hall.promises.answered(desk, seen_promise(first))
    second = play.follow_up(desk, "ŠV. GERTRŪDOS G. 5", PromiseKind.WRITING, name="Ona")
    assert written(desk, second.promise.id)
    assert not written(desk, other.promise.id)
    # The acknowledgement is a letter as well.
    play.hall.promises.acknowledge(desk, seen_promise(other))
    assert written(desk, other.promise.id)


@pytest.mark.parametrize("address", ["Savanorių pr. 5/7", "100%_sure@example.lt", "a\\b@c.lt"])
def test_an_address_may_hold_any_sign(play: Play, address: str) -> None:
    desk = play.sit(1, BRONIUS)
    first, second = play.follow_up(desk, address), play.follow_up(desk, address)
    assert ids(play.hall.promises.details(desk, second.promise.id).earlier) == [first.promise.id]
    assert listed(play, desk, text=address) == ids((first, second))


def test_earlier_letters_to_the_same_address_are_known(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first = play.follow_up(desk, "Ona_1@example.lt")
    play.follow_up(desk, "Ona11@example.lt")
    play.follow_up(desk, "big.ona_1@example.lt")
    second = play.follow_up(desk, "ona_1@example.LT", name="Ona")
    details = play.hall.promises.details
    assert ids(details(desk, second.promise.id).earlier) == [first.promise.id]
    assert ids(details(desk, first.promise.id).earlier) == [second.promise.id]


# --- Putting right, handing over ---------------------------------------------------------


def test_what_was_taken_down_wrongly_is_put_right(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, question="When?")
    done = play.hall.promises.amend(
        desk,
        seen_promise(entry),
        number=OTHER_NUMBER,
        name="Ona",
        address="ona@example.lt",
        question="Where?",
    )
    contact = made(done).contact
    assert contact is not None
    assert (contact.name, contact.address) == ("Ona", "ona@example.lt")
    assert (done.kind, made(done).question) == (EventKind.PROMISE_AMENDED, "Where?")
    assert play.hall.phone.number(desk, entry.promise.id) == "+37037422608"
    same = play.hall.promises.amend(desk, seen_promise(done), name="Onutė")
    assert play.hall.phone.number(desk, entry.promise.id) == "+37037422608"
    code = refusal(lambda: play.hall.promises.amend(desk, seen_promise(same), number="8 612"))
    assert code is Refusal.NOT_A_NUMBER
    # Nobody is listed twice under the old number.
    assert play.hall.promises.known(desk, NUMBER) is None


def test_a_number_is_not_put_on_the_list_twice_by_putting_it_right(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first, second = play.callback(desk), play.callback(desk, OTHER_NUMBER)
    before = contents(play.place)
    amend = play.hall.promises.amend
    code = refusal(amend, desk, seen_promise(second), number="0 612 34567")
    assert code is Refusal.ALREADY_LISTED
    assert contents(play.place) == before
    amend(desk, seen_promise(first), number="0 612 34567", name="Ona")
    done = play.hall.promises.answered(desk, SeenPromise(first.promise.id, 1))
    assert made(done).promise.outcome is PromiseOutcome.ANSWERED
    amend(desk, seen_promise(second), number="0 612 34567")


def test_questions_of_several_calls_outlive_the_putting_right_of_a_name(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    for _ in range(3):
        entry = play.callback(desk, question="x" * 200)
    shown = " ".join(entry.question.split())
    done = play.hall.promises.amend(desk, seen_promise(entry), name="Ona", question=shown)
    assert texts(made(done)) == ["x" * 200] * 3
    code = refusal(lambda: play.hall.promises.amend(desk, seen_promise(done), question=shown + "y"))
    assert code is Refusal.TEXT_TOO_LONG


def test_a_letter_keeps_an_address_and_takes_no_number(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    letter = play.follow_up(desk)
    amend, mark = play.hall.promises.amend, seen_promise(letter)
    assert refusal(lambda: amend(desk, mark, address=" ")) is Refusal.ADDRESS_MISSING
    done = amend(desk, mark, number=NUMBER, name="Ona", address="new@example.lt")
    assert made(done).contact is not None
    assert play.hall.promises.known(desk, NUMBER) is None


def test_several_are_handed_over_at_once(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    entries = [play.callback(desk), play.follow_up(desk), play.callback(desk, OTHER_NUMBER)]
    marks = [seen_promise(entry) for entry in entries[:2]]
    done = play.hall.promises.hand_over(desk, marks, CECILIJA, "I am leaving early")
    assert [each.kind for each in done] == [EventKind.PROMISE_HANDED_OVER] * 2
    assert ids(play.hall.promises.mine(desk)) == [entries[2].promise.id]
    assert sorted(ids(play.hall.promises.mine(other))) == ids(tuple(entries[:2]))
    assert texts(made(done[0]), LineKind.NOTE) == ["I am leaving early"]


def test_where_one_cannot_be_handed_over_none_is(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first, second = play.callback(desk), play.callback(desk, OTHER_NUMBER)
    play.callback(desk, OTHER_NUMBER)
    before = contents(play.place)
    hand_over = play.hall.promises.hand_over
    marks = [seen_promise(first), seen_promise(second)]
    assert refusal(hand_over, desk, marks, CECILIJA) is Refusal.PROMISE_STALE
    twice = [seen_promise(first), seen_promise(first)]
    assert refusal(hand_over, desk, twice, CECILIJA) is Refusal.PROMISE_STALE
    for nobody in (99, ELENA):
        code = refusal(hand_over, desk, [seen_promise(first)], nobody)
        assert code is Refusal.UNKNOWN_PERSON
    assert contents(play.place) == before


def test_what_somebody_who_has_left_promised_comes_to_the_lead(play: Play) -> None:
    desk, lead, other = play.sit(1, BRONIUS), play.sit(2, DARIUS), play.sit(3, CECILIJA)
    entry, letter = play.callback(desk, question="When?"), play.follow_up(desk)
    play.hall.access.leave_counter(desk)
    assert play.hall.promises.mine(lead) == ()
    let_go(play, "Bronius")
    assert play.hall.promises.mine(lead) == (entry, letter)
    assert play.hall.board.read(1, DARIUS).promises == (entry, letter)
    assert listed(play, lead, Part.TO_LEAD) == [entry.promise.id, letter.promise.id]
    assert play.hall.promises.mine(other) == ()
    assert refusal(play.hall.promises.mine, desk) is Refusal.UNKNOWN_PERSON
    marks = [seen_promise(each) for each in (entry, letter)]
    assert refusal(play.hall.promises.hand_over, lead, marks, BRONIUS) is Refusal.UNKNOWN_PERSON
    play.hall.promises.hand_over(lead, marks, CECILIJA)
    assert play.hall.promises.mine(lead) == ()
    assert len(play.hall.promises.mine(other)) == 2


# --- Lists --------------------------------------------------------------------------------


def test_each_part_of_the_list_shows_its_own(play: Play) -> None:
    desk, other, lead = play.sit(1, BRONIUS), play.sit(2, CECILIJA), play.sit(3, DARIUS)
    late = play.callback(desk, "8 612 00001", due_at=at("2026-03-02 12:00"))
    soon = play.callback(desk, "8 612 00002", due_at=at("2026-03-02 11:00"))
    theirs = play.callback(other, "8 612 00003", due_at=at("2026-03-02 11:30"))
    mistake = play.callback(other, "8 612 00004")
    play.hall.desk.undo(other)
    done = play.callback(desk, "8 612 00005")
    play.hall.promises.answered(desk, seen_promise(done))
    stuck = play.callback(other, "8 612 00006")
    for _ in range(5):
        stuck = call_back(play, other, stuck, Result.NO_ANSWER)
    play.clock.instant = at("2026-03-02 11:30")
    soon_id, late_id, theirs_id = soon.promise.id, late.promise.id, theirs.promise.id
    stuck_id = stuck.promise.id
    assert listed(play, desk) == [soon_id, late_id]
    assert listed(play, other) == [theirs_id, stuck_id]
    assert listed(play, lead) == [stuck_id]
    assert listed(play, desk, Part.OPEN) == [soon_id, theirs_id, late_id, stuck_id]
    assert listed(play, desk, Part.OVERDUE) == [soon_id, theirs_id]
    assert listed(play, desk, Part.TO_LEAD) == [stuck_id]
    assert listed(play, desk, Part.DONE) == [done.promise.id]
    assert mistake.promise.id not in listed(play, desk, Part.DONE)


def test_what_was_done_last_comes_first(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entries = [play.callback(desk, f"8 612 0000{number}") for number in (1, 2, 3)]
    for entry in (entries[1], entries[0], entries[2]):
        play.clock.pass_minutes(1)
        play.hall.promises.answered(desk, seen_promise(entry))
    assert listed(play, desk, Part.DONE) == [entries[n].promise.id for n in (2, 0, 1)]


@pytest.mark.parametrize("part", [Part.OPEN, Part.DONE])
def test_pages_follow_each_other_without_a_gap(play: Play, part: Part) -> None:
    count = 2 * PAGE + 30
    desk = play.sit(1, BRONIUS)
    fill_promises(play, still_open=count, done=count)
    # Many of one instant: the mark has to tell them apart.
    change(play.place, "UPDATE promise SET due_at = 1772438400000 WHERE done_at IS NULL")
    change(play.place, "UPDATE promise SET done_at = 1772438400000 WHERE done_at IS NOT NULL")
    found, after, sizes = [], None, []
    while True:
        page = play.hall.promises.page(desk, Wanted(part), after)
        found += ids(page)
        sizes.append(len(page.entries))
        after = page.more
        if after is None:
            break
    every = [row["id"] for row in rows(play.place, "SELECT id, done_at FROM promise ORDER BY id")]
    assert sizes == [PAGE, PAGE, 30]
    assert found == (every[count:] if part is Part.OPEN else every[:count][::-1])
    assert all(entry.question == "When?" for entry in page.entries)


def test_a_last_page_that_is_full_has_no_next_one(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    fill_promises(play, still_open=PAGE, done=0)
    page = play.hall.promises.page(desk, Wanted(Part.OPEN))
    assert (len(page.entries), page.more) == (PAGE, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [1, 2, 3]),
        ("petraitiene", [1]),
        ("PETRAITIENĖ ona", [1]),
        ("ona zilinskiene", []),
        ("zilinsk", [2]),
        ("Žilinskienė", [2]),
        ("8 612", [1]),
        ("86123", [1]),
        ("0 612 34 567", [1]),
        ("+370 612 34567", [1]),
        ("+37061234567", [1]),
        ("370 612", [1]),
        ("612-34-567", [1]),
        ("567", [1]),
        ("422 608", [2]),
        ("+48 22", [3]),
        ("694 70", [3]),
        ("96 laisves al.", [3]),
        ("44251", [3]),
        ("example", []),
        ("100%", []),
        ("_", []),
        ("-", []),
    ],
)
def test_a_client_is_found_by_number_name_and_address(
    play: Play, text: str, found: list[int]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, NUMBER, name="Ona Petraitienė")
    play.callback(desk, OTHER_NUMBER, name="Jonė Žilinskienė")
    third = play.callback(desk, "+48 22 694 70 00")
    play.hall.promises.amend(
        desk, seen_promise(third), name="Jan", address="Laisvės al. 96, 44251 Kaunas"
    )
    for part in (Part.MINE, Part.OPEN):
        shown = listed(play, desk, part, text)
        assert sorted(shown) == found


def test_a_done_one_is_found_as_well(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, name="Ona")
    other = play.follow_up(desk, "laiskai@example.lt")
    for each in (entry, other):
        play.hall.promises.answered(desk, seen_promise(each))
    assert listed(play, desk, Part.DONE, "ona") == [entry.promise.id]
    assert listed(play, desk, Part.DONE, "LAIŠKAI@") == [other.promise.id]
    assert listed(play, desk, Part.OPEN, "ona") == []


def test_the_details_of_a_promise(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, question="When?")
    entry = call_back(play, desk, entry, Result.NO_ANSWER)
    details = play.hall.promises.details(desk, entry.promise.id)
    assert (details.entry, details.earlier, details.erased_at) == (entry, (), None)
    assert [event.kind for event in details.events] == [
        EventKind.CALLBACK_TAKEN,
        EventKind.CALLBACK_TRIED,
    ]
    assert len(details.attempts) == 1
    assert refusal(play.hall.promises.details, desk, 99) is Refusal.UNKNOWN_PROMISE


# --- The board ------------------------------------------------------------------------------


def test_the_board_brings_what_its_person_is_to_keep(play: Play) -> None:
    desk, other, lead = play.sit(1, BRONIUS), play.sit(2, CECILIJA), play.sit(3, DARIUS)
    late = play.callback(desk, "8 612 00001", due_at=at("2026-03-02 12:00"), question="When?")
    soon = play.callback(desk, "8 612 00002", due_at=at("2026-03-02 11:00"))
    theirs = play.follow_up(other, question="Which papers?")
    read = play.hall.board.read
    assert read(1).promises == ()
    assert read(1, BRONIUS).promises == (soon, late)
    assert read(1, CECILIJA).promises == (theirs,)
    assert read(1, DARIUS).promises == ()
    plan = AbsenceDraft(BRONIUS, CECILIJA, "2026-03-02", "2026-03-03")
    play.hall.absence.plan(lead, plan)
    assert read(1, CECILIJA).promises == (soon, late, theirs)
    assert read(1, BRONIUS).promises == (soon, late)
    for _ in range(5):
        soon = call_back(play, other, soon, Result.BUSY)
    assert read(1, DARIUS).promises == (soon,)
    assert soon in read(1, BRONIUS).promises
    assert read(1, 99).promises == ()


def test_the_board_brings_the_first_of_many(play: Play) -> None:
    play.sit(1, BRONIUS)
    fill_promises(play, still_open=OWN_SHOWN + 20, done=5, owners=[BRONIUS])
    own = play.hall.board.read(1, BRONIUS).promises
    assert ids(own) == list(range(6, 6 + OWN_SHOWN))
    assert {entry.question for entry in own} == {"When?"}
    assert len(play.hall.promises.mine(Session(1, BRONIUS))) == OWN_SHOWN + 20


@pytest.mark.parametrize("hall_place", ["server"], indirect=True)
@pytest.mark.parametrize("person", [BRONIUS, DARIUS])
def test_promises_come_with_the_board_in_the_same_journey(
    play: Play, monkeypatch: pytest.MonkeyPatch, person: int
) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, question="When?")
    play.hall.board.read(1)
    sent: list[int] = []
    real = pipeline.send

    def counting(driver: Any, batch: Any, *more: Any) -> Any:
        sent.append(len(batch))
        return real(driver, batch, *more)

    monkeypatch.setattr(pipeline, "send", counting)
    monkeypatch.setattr(postgres, "send", counting)
    play.hall.board.read(1)
    journeys = len(sent)
    sent.clear()
    board = play.hall.board.read(1, person)
    assert len(board.promises) == (1 if person == BRONIUS else 0)
    assert len(sent) == journeys


# --- Erasing, and what is kept of nobody --------------------------------------------------


def done_callback(play: Play, desk: Session, number: str = NUMBER) -> Entry:
    entry = play.callback(desk, number, question="When?", name="Ona")
    return made(play.hall.promises.answered(desk, seen_promise(entry), "told"))


def test_a_client_is_erased_when_the_list_says_so_and_the_promise_stays(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = done_callback(play, desk)
    still_open = play.callback(desk, OTHER_NUMBER, question="Where?")
    details = play.hall.promises.details
    erased_at = details(desk, entry.promise.id).erased_at
    assert erased_at == play.clock.now() - 1000 + 30 * DAY_MS
    before = contents(play.place)
    play.clock.instant = erased_at - 1
    assert erase_due(play.hall).count == 0
    assert contents(play.place) == before
    play.clock.instant = erased_at
    assert erase_due(play.hall).count == 1
    after = contents(play.place)
    assert [row["promise_id"] for row in after["contact"]] == [still_open.promise.id]
    assert [row["text"] for row in after["promise_line"]] == ["Where?"]
    for table in before.keys() - {"contact", "promise_line", "site", "event"}:
        assert after[table] == before[table]
    assert after["event"][:-1] == before["event"]
    assert after["event"][-1]["kind"] == EventKind.CONTACTS_ERASED
    assert erase_due(play.hall).count == 0
    kept = details(desk, entry.promise.id)
    assert (kept.entry, kept.earlier) == (replace(entry, contact=None, lines=()), ())
    assert refusal(play.hall.phone.number, desk, entry.promise.id) is Refusal.CONTACT_ERASED
    assert listed(play, desk, Part.DONE) == [entry.promise.id]
    assert not play.hall.promises.written_before(desk, entry.promise.id)


def test_many_are_erased_at_once(play: Play) -> None:
    play.sit(1, BRONIUS)
    fill_promises(play, still_open=3, done=1200)
    play.clock.instant += 31 * DAY_MS
    assert erase_due(play.hall).count == 1200
    assert [row["promise_id"] for row in contents(play.place)["contact"]] == [1201, 1202, 1203]
    assert len(contents(play.place)["promise_line"]) == 3


def test_an_erasing_waits_for_the_sites_own_days(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    done_callback(play, desk)
    play.clock.instant += 10 * DAY_MS
    assert erase_due(play.hall).count == 0
    keep_days(play, 10)
    assert erase_due(play.hall).count == 1
    assert contents(play.place)["contact"] == []


def incident(play: Play, desk: Session, note: str, **more: Any) -> Incident:
    draft = IncidentDraft(IncidentKind.CONFLICT, play.clock.now(), note=note, **more)
    return play.hall.incidents.record(desk, draft)


def lines_of_incidents(play: Play) -> list[str]:
    return [row["text"] for row in rows(play.place, "SELECT text FROM incident_line ORDER BY text")]


def test_what_was_written_of_an_incident_is_erased_and_the_incident_stays(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    recorded = incident(play, desk, "loud", about="the wait", promised="a letter")
    play.clock.instant += DAY_MS
    later = incident(play, desk, "loud again")
    play.clock.instant = recorded.recorded_at + 30 * DAY_MS - 1
    before = contents(play.place)
    assert erase_due(play.hall).count == 0
    assert contents(play.place) == before
    play.clock.instant += 1
    assert erase_due(play.hall).count == 1
    assert lines_of_incidents(play) == ["loud again"]
    after = contents(play.place)
    for table in before.keys() - {"incident_line", "site", "event"}:
        assert after[table] == before[table]
    (erased,) = after["event"][len(before["event"]) :]
    assert (erased["kind"], erased["data"]) == (EventKind.CONTACTS_ERASED, '{"count":1}')
    assert erase_due(play.hall).count == 0
    gone = replace(recorded, note="", about="", promised="")
    assert play.hall.incidents.of_day(desk, recorded.business_day) == (gone,)
    keep_days(play, 29)
    assert erase_due(play.hall).count == 1
    assert play.hall.incidents.of_day(desk, later.business_day) == (replace(later, note=""),)


@pytest.mark.parametrize("which", ["promise", "follow-up"])
def test_what_was_written_of_an_incident_is_kept_as_long_as_its_promise(
    play: Play, which: str
) -> None:
    desk = play.sit(1, BRONIUS)
    if which == "promise":
        entry = play.callback(desk)
        incident(play, desk, "loud", promise_id=entry.promise.id)
    else:
        letter = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt", "Why?")
        made_with = incident(play, desk, "loud", follow_up=letter).follow_up
        assert made_with is not None
        entry = play.promise(made_with)
    play.clock.instant += 31 * DAY_MS
    assert erase_due(play.hall).count == 0
    play.hall.promises.answered(desk, seen_promise(entry))
    play.clock.instant += 29 * DAY_MS
    assert erase_due(play.hall).count == 0
    assert lines_of_incidents(play) == ["loud"]
    play.clock.instant += DAY_MS
    assert erase_due(play.hall).count == 2
    assert lines_of_incidents(play) == []


def test_what_was_written_of_many_incidents_is_erased_in_parts(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "_ERASED_AT_ONCE", 2)
    desk = play.sit(1, BRONIUS)
    for number in range(5):
        incident(play, desk, f"secret {number}", about="the wait")
    play.clock.instant += 30 * DAY_MS
    assert erase_due(play.hall).count == 5
    assert lines_of_incidents(play) == []
    erased = [row for row in contents(play.place)["event"] if row["kind"] == "contacts_erased"]
    assert [row["data"] for row in erased] == ['{"count":2}', '{"count":2}', '{"count":1}']


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_what_was_written_of_an_incident_leaves_no_copy_in_the_file(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    incident(play, desk, "unforgettably loud")
    play.clock.instant += 30 * DAY_MS
    assert erase_due(play.hall).count == 1
    play.hall.close()
    assert isinstance(play.place, Path)
    assert b"unforgettably" not in play.place.read_bytes()


ENDINGS: dict[str, Any] = {
    "answered": lambda p, s, e: p.hall.promises.answered(s, seen_promise(e), "told"),
    "called": lambda p, s, e: call_back(p, s, e, Result.ANSWERED, note="told"),
    "given up": lambda p, s, e: p.hall.promises.give_up(Session(1, DARIUS), seen_promise(e), "x"),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_with_no_days_to_keep_a_client_is_erased_with_the_end(play: Play, ending: str) -> None:
    desk = play.sit(1, BRONIUS)
    keep_days(play, 0)
    still_open = play.callback(desk, OTHER_NUMBER, question="Where?")
    entry = play.callback(desk, question="When?", name="Ona")
    ENDINGS[ending](play, desk, entry)
    kept = contents(play.place)
    assert [row["promise_id"] for row in kept["contact"]] == [still_open.promise.id]
    assert [row["text"] for row in kept["promise_line"]] == ["Where?"]
    details = play.hall.promises.details(desk, entry.promise.id)
    assert details.erased_at == details.entry.promise.done_at == play.clock.now()
    assert erase_due(play.hall).count == 0


def test_with_no_days_to_keep_any_longer_what_is_done_is_erased_at_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    done_callback(play, desk)
    keep_days(play, 0)
    assert erase_due(play.hall).count == 1
    assert contents(play.place)["contact"] == []


PERSONAL = ("61234567", "petrait", "passport of my", "ona@", "secret note", "telling")


def test_nobody_is_known_by_anything_outside_the_tables_that_are_erased(play: Play) -> None:
    """Scans every column of every table: a new one that keeps personal text fails here."""
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    hall, promises = play.hall, play.hall.promises
    about = {"question": "the passport of my son", "name": "Ona Petraitienė"}
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(3)
    entry = play.callback(desk, **about, seconds=20, visit=serving)
    play.take_call(desk, CallEnd.DROPPED, **about)
    held = hall.desk.hold(desk, seen(play.visit(serving.id)), HoldReason.OTHER, 5, "secret note")
    hall.desk.resume(desk, seen(held))
    hall.phone.number(other, entry.promise.id)
    letter = play.follow_up(desk, "ona@example.lt", **about)
    promises.acknowledge(desk, seen_promise(letter))
    visit = hall.phone.serve(other, Request(PASSPORTS), play.clock.now(), "secret note").visit
    hall.phone.drop(other, seen(visit), CallbackDraft(NUMBER, "the passport of my son", "Ona"))
    hall.desk.undo(other)
    entry = play.promise(entry.promise.id)
    entry = call_back(play, other, entry, Result.NO_ANSWER, note="telling")
    done = promises.amend(desk, seen_promise(entry), name="Ona Petraitienė", address="ona@x.lt")
    (done,) = promises.hand_over(desk, [seen_promise(done)], CECILIJA, "telling")
    done = promises.extend(other, seen_promise(done), play.clock.now() + MINUTE, "telling")
    promises.answered(other, seen_promise(done), "telling")
    promises.give_up(Session(1, ASTA), SeenPromise(letter.promise.id, 1), "telling")
    complaint = IncidentDraft(
        IncidentKind.COMPLAINT,
        play.clock.now(),
        about="the passport of my son",
        note="secret note",
        promised="telling",
        visit_id=serving.id,
        promise_id=entry.promise.id,
        follow_up=AnswerDraft(PromiseKind.EMAIL, "ona@x.lt", "telling", "Ona Petraitienė"),
    )
    hall.incidents.record(desk, complaint)
    hall.help.come(other, hall.help.call(desk, HelpKind.CONFLICT, serving.id).id)
    hall.desk.undo(desk)
    hall.desk.finish(desk, seen(play.visit(serving.id)), Outcome.SETTLED, "secret note")

    def told(tables: dict[str, list[dict[str, Any]]]) -> set[str]:
        return {
            table
            for table, kept in tables.items()
            for row in kept
            for value in row.values()
            if any(part in str(value).casefold() for part in PERSONAL)
        }

    assert told(contents(play.place)) == {"contact", "promise_line", "note", "incident_line"}
    play.clock.instant += 30 * DAY_MS
    swept = erase_due(play.hall)
    assert (swept.contacts + swept.incidents, swept.notes > 0) == (3, True)
    assert told(contents(play.place)) == set()


def test_every_step_on_a_promise_refuses_what_is_not_this_sites(play: Play) -> None:
    desk, unknown = play.sit(1, BRONIUS), SeenPromise(99, 0)
    promises, now = play.hall.promises, play.clock.now()
    more: dict[str, tuple[Any, ...]] = {
        "acknowledge": (),
        "answered": (),
        "extend": (now + MINUTE, "why"),
        "amend": (),
    }
    steps = {
        name
        for name, method in inspect.getmembers(promises, inspect.ismethod)
        if "seen" in inspect.signature(method).parameters
    }
    assert steps == more.keys() | {"hand_over", "give_up"}
    for name, arguments in more.items():
        code = refusal(getattr(promises, name), desk, unknown, *arguments)
        assert code is Refusal.UNKNOWN_PROMISE
    assert refusal(promises.hand_over, desk, [unknown], CECILIJA) is Refusal.UNKNOWN_PROMISE
    lead = Session(1, DARIUS)
    assert refusal(promises.give_up, lead, unknown, "why") is Refusal.UNKNOWN_PROMISE


def test_a_promise_done_says_what_it_was(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    done = play.hall.promises.acknowledge(desk, seen_promise(play.follow_up(desk)))
    assert isinstance(done, PromiseDone)
    assert done.kind is EventKind.ANSWER_ACKNOWLEDGED

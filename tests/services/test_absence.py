"""Absences: who plans them, and who keeps what the person has promised meanwhile."""

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.callback import Result
from queueapp.domain.promise_list import Part, Wanted
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.errors import Refusal
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    OTHER_NUMBER,
    PERSONAL_CODE,
    Play,
    at,
    contents,
    refusal,
    rows,
    wall,
)
from tests.services.test_phone import call_back
from tests.services.test_promises import ids, let_go

LEAD, CLERK = Session(1, DARIUS), Session(1, BRONIUS, 1)
NEXT_WEEK = ("2026-03-09", "2026-03-13")


def away(play: Play, person: int, substitute: int, days: tuple[str, str] = NEXT_WEEK) -> int:
    return play.hall.absence.plan(LEAD, AbsenceDraft(person, substitute, *days)).id


def kept_by(play: Play, person: int) -> list[int]:
    """What this person is to keep, by the list, its first page and the board alike."""
    session = Session(1, person)
    mine = ids(play.hall.promises.mine(session))
    assert ids(play.hall.promises.page(session, Wanted(Part.MINE))) == mine
    assert ids(play.hall.board.read(1, person).promises) == mine
    return mine


def test_an_absence_lasts_from_midnight_to_midnight(play: Play) -> None:
    draft = AbsenceDraft(BRONIUS, CECILIJA, "2026-03-27", "2026-03-29", " tel.  8 37 422608 ")
    planned = play.hall.absence.plan(CLERK, draft)
    assert (wall(planned.starts_at), wall(planned.ends_at)) == (
        "2026-03-27 00:00",
        "2026-03-30 00:00",
    )
    assert (planned.person_id, planned.substitute_id) == (BRONIUS, CECILIJA)
    assert planned.contact == "tel. 8 37 422608"
    # The clocks go forward that Sunday.
    assert planned.ends_at - planned.starts_at == (3 * 24 - 1) * 60 * 60_000
    assert play.hall.absence.of_site(CLERK) == (planned,)


def test_absences_are_listed_the_first_to_begin_in_front(play: Play) -> None:
    late = away(play, BRONIUS, CECILIJA, ("2026-04-01", "2026-04-02"))
    soon = away(play, CECILIJA, BRONIUS)
    assert [absence.id for absence in play.hall.absence.of_site(Session(1, ELENA))] == [soon, late]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (AbsenceDraft(BRONIUS, CECILIJA, "2026-03-13", "2026-03-09"), Refusal.DATES_WRONG),
        (AbsenceDraft(BRONIUS, CECILIJA, "2026-02-20", "2026-03-01"), Refusal.DATES_WRONG),
        (AbsenceDraft(BRONIUS, CECILIJA, "soon", "2026-03-13"), Refusal.DATES_WRONG),
        (AbsenceDraft(BRONIUS, CECILIJA, "2026-03-09", "9999-12-31"), Refusal.DATES_WRONG),
        (AbsenceDraft(BRONIUS, BRONIUS, *NEXT_WEEK), Refusal.DATES_WRONG),
        (AbsenceDraft(BRONIUS, 99, *NEXT_WEEK), Refusal.UNKNOWN_PERSON),
        (AbsenceDraft(BRONIUS, ELENA, *NEXT_WEEK), Refusal.UNKNOWN_PERSON),
        (AbsenceDraft(99, CECILIJA, *NEXT_WEEK), Refusal.UNKNOWN_PERSON),
        (AbsenceDraft(BRONIUS, CECILIJA, *NEXT_WEEK, PERSONAL_CODE), Refusal.PERSONAL_CODE),
        (AbsenceDraft(BRONIUS, CECILIJA, *NEXT_WEEK, "x" * 301), Refusal.TEXT_TOO_LONG),
    ],
)
def test_an_absence_that_cannot_be_is_refused(
    play: Play, draft: AbsenceDraft, code: Refusal
) -> None:
    before = contents(play.place)
    assert refusal(play.hall.absence.plan, LEAD, draft) is code
    assert contents(play.place) == before


def test_today_and_a_day_that_has_begun_can_be_planned(play: Play) -> None:
    away(play, BRONIUS, CECILIJA, ("2026-03-01", "2026-03-02"))
    away(play, CECILIJA, BRONIUS, ("2026-03-02", "2026-03-02"))
    assert len(play.hall.absence.of_site(LEAD)) == 2


def test_a_clerk_plans_and_cancels_their_own_absence_only(play: Play) -> None:
    colleague = Session(1, CECILIJA)
    draft = AbsenceDraft(BRONIUS, CECILIJA, *NEXT_WEEK)
    assert refusal(play.hall.absence.plan, colleague, draft) is Refusal.NOT_PERMITTED
    planned = play.hall.absence.plan(CLERK, draft)
    assert refusal(play.hall.absence.cancel, colleague, planned.id) is Refusal.NOT_PERMITTED
    play.hall.absence.cancel(CLERK, planned.id)
    assert play.hall.absence.of_site(CLERK) == ()
    # A second window does it too.
    play.hall.absence.cancel(CLERK, planned.id)
    for boss in (DARIUS, ASTA):
        theirs = play.hall.absence.plan(Session(1, boss), draft)
        play.hall.absence.cancel(Session(1, boss), theirs.id)
    kinds = [row["kind"] for row in rows(play.place, "SELECT kind FROM event ORDER BY id")]
    kinds = [kind for kind in kinds if kind != EventKind.REFUSED]
    assert kinds == [EventKind.ABSENCE_PLANNED, EventKind.ABSENCE_CANCELLED] * 3


def test_the_substitute_keeps_what_is_promised_while_the_absence_lasts(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, question="When?").promise.id
    absence = away(play, BRONIUS, CECILIJA)
    lasting = {
        "2026-03-08 23:59": False,
        "2026-03-09 00:00": True,
        "2026-03-13 23:59": True,
        "2026-03-14 00:00": False,
    }
    for moment, lasts in lasting.items():
        play.clock.instant = at(moment)
        assert kept_by(play, CECILIJA) == ([entry] if lasts else []), moment
        assert kept_by(play, BRONIUS) == [entry]
        assert kept_by(play, DARIUS) == []
    play.clock.instant = at("2026-03-10 10:00")
    play.hall.absence.cancel(LEAD, absence)
    assert kept_by(play, CECILIJA) == []


def test_the_substitute_acts_on_it_and_it_stays_the_owners(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    entry = play.callback(desk)
    away(play, BRONIUS, CECILIJA, ("2026-03-02", "2026-03-02"))
    tried = call_back(play, other, entry, Result.NO_ANSWER)
    assert tried.promise.owner_id == BRONIUS
    assert kept_by(play, CECILIJA) == [entry.promise.id]
    play.clock.instant = at("2026-03-03 09:00")
    assert kept_by(play, CECILIJA) == []


def test_whoever_stands_in_for_a_substitute_keeps_it_too(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    first = play.callback(desk).promise.id
    second = play.callback(other, OTHER_NUMBER).promise.id
    today = ("2026-03-02", "2026-03-02")
    away(play, BRONIUS, CECILIJA, today)
    chain = away(play, CECILIJA, ASTA, today)
    assert kept_by(play, ASTA) == [first, second]
    assert kept_by(play, CECILIJA) == [first, second]
    assert kept_by(play, BRONIUS) == [first]
    play.hall.absence.cancel(LEAD, chain)
    assert kept_by(play, ASTA) == []


def test_two_who_stand_in_for_each_other_keep_each_others(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    both = [play.callback(desk).promise.id, play.callback(other, OTHER_NUMBER).promise.id]
    today = ("2026-03-02", "2026-03-02")
    away(play, BRONIUS, CECILIJA, today)
    away(play, CECILIJA, ASTA, today)
    away(play, ASTA, BRONIUS, today)
    for person in (BRONIUS, CECILIJA, ASTA):
        assert kept_by(play, person) == both
    assert kept_by(play, DARIUS) == []


def test_one_who_stands_in_twice_is_shown_each_once(play: Play) -> None:
    entry = play.callback(play.sit(1, BRONIUS)).promise.id
    away(play, BRONIUS, CECILIJA, ("2026-03-02", "2026-03-03"))
    away(play, BRONIUS, CECILIJA, ("2026-03-01", "2026-03-02"))
    assert kept_by(play, CECILIJA) == [entry]


def test_what_is_left_behind_during_an_absence_is_the_leads_and_the_substitutes(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk).promise.id
    play.hall.access.leave_counter(desk)
    away(play, BRONIUS, CECILIJA, ("2026-03-02", "2026-03-03"))
    let_go(play, "Bronius")
    assert kept_by(play, CECILIJA) == [entry]
    assert kept_by(play, DARIUS) == [entry]

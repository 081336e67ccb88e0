"""A complaint: whose fault it is picks the card, and a promised day becomes a promised answer."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.incident import (
    Blame,
    IncidentDraft,
    IncidentKind,
    IncidentOutcome,
    Informed,
)
from queueapp.domain.moment import Moment
from queueapp.domain.promise import AnswerDraft, PromiseKind
from queueapp.domain.workdays import Calendar
from queueapp.errors import Refusal, Refused
from tests.factories import MONDAY_10, PERSONAL_CODE, WEEK
from tests.ui.strips import ABOUT, VISIT, Bench, bench_of, focus_name
from ui.messages import sentence
from ui.standard.complaint import ComplaintStrip
from ui.standard.strip import About
from ui.theme import Theme

CALENDAR = Calendar(WEEK, ZoneInfo("Europe/Vilnius"))

pytestmark = pytest.mark.usefixtures("english", "nothing_left")


def complaint(qtbot: QtBot, about: About = ABOUT) -> Bench:
    return bench_of(qtbot, ComplaintStrip(about, lambda: MONDAY_10, CALENDAR))


@pytest.fixture
def strip(qtbot: QtBot, english: Theme) -> Bench:
    return complaint(qtbot)


def draft(bench: Bench) -> IncidentDraft:
    found = bench.of("recorded")[-1]
    assert isinstance(found, IncidentDraft)
    return found


def test_one_line_and_enter_record_it(strip: Bench) -> None:
    assert focus_name() == "about"
    strip.type("waited two hours")
    strip.press("Return")
    assert draft(strip) == IncidentDraft(
        kind=IncidentKind.COMPLAINT,
        begun_at=MONDAY_10,
        blame=Blame.UNCLEAR,
        about="waited two hours",
        visit_id=VISIT.id,
        key=draft(strip).key,
    )


def test_without_what_it_is_about_nothing_is_recorded(strip: Bench) -> None:
    strip.press("Return")
    assert strip.of("recorded") == []
    assert "what it is about" in strip.below("about")


def test_whose_fault_it_is_changes_the_card(strip: Bench) -> None:
    assert strip.strip.moment is Moment.COMPLAINT
    strip.choose("blame", Blame.OURS)
    strip.choose("blame", Blame.NOT_OURS)
    strip.choose("blame", Blame.UNCLEAR)
    assert strip.of("moment") == [
        Moment.COMPLAINT_OURS,
        Moment.COMPLAINT_NOT_OURS,
        Moment.COMPLAINT,
    ]


def test_all_that_was_agreed_is_kept(strip: Bench) -> None:
    strip.write("about", "waited two hours")
    strip.choose("blame", Blame.OURS)
    strip.write("promised", "a letter of apology")
    strip.choose("outcome", IncidentOutcome.TO_LEAD)
    strip.write("note", "the screen was dark")
    strip.click("informed_department_head")
    strip.edit("note").setFocus()
    strip.press("Return")
    found = draft(strip)
    assert found.blame is Blame.OURS
    assert found.promised == "a letter of apology"
    assert found.outcome is IncidentOutcome.TO_LEAD
    assert found.note == "the screen was dark"
    assert found.informed == {Informed.LEAD, Informed.DEPARTMENT_HEAD}
    assert found.follow_up is None


class TestPromisedDay:
    def test_no_address_is_asked_for_without_a_day(self, strip: Bench) -> None:
        assert not strip.edit("address").isVisible()
        strip.write("day", "tomorrow")
        assert strip.edit("address").isVisible()
        assert strip.said("due") == "Due Tuesday, 3 March 2026, 17:00"
        strip.edit("day").clear()
        assert not strip.edit("address").isVisible()

    def test_it_becomes_a_promised_answer_about_the_complaint(self, strip: Bench) -> None:
        strip.write("about", "waited two hours")
        strip.write("day", "Friday")
        strip.write("address", "ona@example.lt")
        strip.write("name", "Ona")
        strip.press("Return")
        assert draft(strip).follow_up == AnswerDraft(
            PromiseKind.EMAIL,
            "ona@example.lt",
            question="waited two hours",
            name="Ona",
            due_day="2026-03-06",
            service_id=VISIT.service_id,
            language="ru",
        )

    def test_by_post_it_needs_a_postal_address(self, strip: Bench) -> None:
        strip.write("about", "waited two hours")
        strip.write("day", "Friday")
        strip.choose("kind", PromiseKind.WRITING)
        strip.write("name", "Ona")
        strip.press("Return")
        assert "address that the answer goes to" in strip.below("address")
        strip.write("address", "Laisves al. 1")
        strip.press("Return")
        follow_up = draft(strip).follow_up
        assert follow_up is not None
        assert follow_up.kind is PromiseKind.WRITING

    @pytest.mark.parametrize(
        ("day", "address", "name", "at", "why"),
        [
            ("some day", "ona@example.lt", "Ona", "day", "Write a day"),
            ("yesterday", "ona@example.lt", "Ona", "day", "That day is over"),
            ("Friday", "ona", "Ona", "address", "looks like name@example.lt"),
            ("Friday", "", "Ona", "address", "e-mail address"),
            ("Friday", "ona@example.lt", "", "name", "client's name"),
        ],
    )
    def test_what_is_missing_is_said_at_its_field(
        self, strip: Bench, day: str, address: str, name: str, at: str, why: str
    ) -> None:
        strip.write("about", "waited two hours")
        strip.write("day", day)
        strip.write("address", address)
        strip.write("name", name)
        strip.press("Return")
        assert strip.of("recorded") == []
        assert why in strip.below(at)
        assert focus_name() == at


def test_a_personal_code_is_refused_at_the_field_that_has_it(strip: Bench) -> None:
    strip.type("waited two hours")
    strip.write("promised", f"a letter to {PERSONAL_CODE}")
    strip.press("Return")
    error = Refused(Refusal.PERSONAL_CODE)
    strip.strip.refuse(error, sentence(error))
    assert sentence(error) in strip.below("promised")
    assert strip.below("about") == ""
    assert strip.edit("about").text() == "waited two hours"


def test_another_refusal_is_said_below_and_it_can_be_sent_again(strip: Bench) -> None:
    strip.type("waited two hours")
    strip.press("Return")
    error = Refused(Refusal.NOT_POSSIBLE_NOW)
    strip.strip.refuse(error, sentence(error))
    assert strip.said("error") == f"✕ {sentence(error)}"
    strip.press("Return")
    assert len(strip.of("recorded")) == 2


def test_it_can_be_about_a_client_who_is_called_back_or_about_nobody(qtbot: QtBot) -> None:
    for about in (About(MONDAY_10, promise_id=4), About(MONDAY_10)):
        strip = complaint(qtbot, about)
        strip.type("nobody answers the phone")
        strip.press("Return")
        assert draft(strip).promise_id == about.promise_id
        assert draft(strip).visit_id is None
        strip.window.close()

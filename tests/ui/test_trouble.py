"""Aggressive and intoxicated clients, and disruptions: who is told, and what ends the visit."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from queueapp.domain.incident import IncidentDraft, IncidentKind, Informed
from queueapp.domain.moment import Moment
from queueapp.domain.setup import Office
from queueapp.domain.visit import Outcome
from tests.factories import MONDAY_10
from tests.ui.strips import ABOUT, RULES, VISIT, Bench, bench_of, focus_name
from ui.standard.rules import Rules
from ui.standard.trouble import DisruptionStrip, TroubleStrip
from ui.theme import Theme

SECURITY = "+370 37 422 608"

pytestmark = pytest.mark.usefixtures("english", "nothing_left")


def trouble(
    qtbot: QtBot, moment: Moment = Moment.AGGRESSIVE, office: Office | None = None
) -> Bench:
    shown = office or Office(security=SECURITY)
    strip = TroubleStrip(moment, ABOUT, RULES, shown, lambda *_: None)
    bench = bench_of(qtbot, strip)
    strip.refusal_wanted.connect(lambda *what: bench.heard.append(("refused", what)))
    strip.help_wanted.connect(lambda: bench.heard.append(("help", None)))
    return bench


@pytest.fixture
def aggressive(qtbot: QtBot, english: Theme) -> Bench:
    return trouble(qtbot)


@pytest.fixture
def intoxicated(qtbot: QtBot, english: Theme) -> Bench:
    return trouble(qtbot, Moment.INTOXICATED)


def words(bench: Bench) -> str:
    found = bench.strip.findChildren(QLabel)
    return "\n".join(label.text() for label in found if label.isVisible())


class TestAggressive:
    def test_the_card_stands_there_in_one_line_with_the_numbers(self, aggressive: Bench) -> None:
        assert aggressive.said("essence") == "Essence of VIII.5"
        assert SECURITY in words(aggressive)
        assert "112" in words(aggressive)
        assert aggressive.said("no_numbers") == ""

    @pytest.mark.parametrize("way", ["save", "refuse"])
    def test_nothing_is_recorded_before_the_head_of_department_was_told(
        self, aggressive: Bench, way: str
    ) -> None:
        assert not aggressive.offers("call_lead")
        aggressive.write("note", "threw the form")
        aggressive.click(way)
        assert aggressive.of("recorded") == aggressive.of("refused") == []
        assert "head of department must be told" in aggressive.said("error")
        assert focus_name() == "informed_department_head"
        assert aggressive.edit("note").text() == "threw the form"
        aggressive.click("call_lead")
        assert aggressive.of("lead") == [None]

    def test_once_told_it_is_recorded(self, aggressive: Bench) -> None:
        assert focus_name() == "informed_department_head"
        aggressive.press("Space")
        aggressive.click("informed_security")
        aggressive.write("note", "threw the form")
        aggressive.press("Return")
        found = aggressive.of("recorded")[0]
        assert isinstance(found, IncidentDraft)
        assert found.kind is IncidentKind.AGGRESSIVE
        assert found.informed == {Informed.DEPARTMENT_HEAD, Informed.SECURITY}
        assert found.note == "threw the form"
        assert found.visit_id == VISIT.id

    def test_one_press_ends_the_visit_as_refused_with_its_record(self, aggressive: Bench) -> None:
        aggressive.press("Space")
        aggressive.click("refuse")
        ((outcome, draft),) = aggressive.of("refused")  # type: ignore[misc]
        assert outcome is Outcome.AGGRESSIVE
        assert draft.kind is IncidentKind.AGGRESSIVE

    def test_help_is_one_press_away(self, aggressive: Bench) -> None:
        aggressive.click("help")
        assert aggressive.of("help") == [None]


class TestIntoxicated:
    def test_nobody_has_to_be_told_first(self, intoxicated: Bench) -> None:
        intoxicated.click("refuse")
        ((outcome, draft),) = intoxicated.of("refused")  # type: ignore[misc]
        assert outcome is Outcome.INTOXICATED
        assert draft.kind is IncidentKind.INTOXICATED

    def test_without_a_client_at_the_desk_no_visit_can_be_ended(self, intoxicated: Bench) -> None:
        assert isinstance(intoxicated.strip, TroubleStrip)
        intoxicated.strip.show_at_desk(False)
        assert not intoxicated.offers("refuse")
        assert intoxicated.offers("save")

    def test_a_number_that_is_not_set_says_who_can_set_it(self, qtbot: QtBot) -> None:
        strip = trouble(qtbot, Moment.INTOXICATED, Office(police=""))
        assert strip.said("no_numbers").startswith("Security, Police: no number is set.")
        assert isinstance(strip.strip, TroubleStrip)
        strip.strip.show_numbers(Office(security=SECURITY))
        assert SECURITY in words(strip)
        assert strip.said("no_numbers") == ""

    def test_what_was_kept_is_not_asked_for_again(self, intoxicated: Bench) -> None:
        intoxicated.write("note", "could not stand")
        intoxicated.click("refuse")
        intoxicated.strip.show_kept("It is recorded, but the visit was not ended.")
        assert not intoxicated.edit("note").isEnabled()
        assert intoxicated.said("error").startswith("✕ It is recorded")
        intoxicated.click("refuse")
        assert len(intoxicated.of("refused")) == 2
        intoxicated.strip.set_busy(False)
        intoxicated.click("save")
        assert intoxicated.of("left") == [None]
        assert intoxicated.of("recorded") == []


def test_one_press_records_a_disruption(qtbot: QtBot) -> None:
    strip = bench_of(qtbot, DisruptionStrip(ABOUT, RULES))
    assert strip.said("essence") == "Essence of III.1"
    strip.press("Return")
    found = strip.of("recorded")[0]
    assert isinstance(found, IncidentDraft)
    assert (found.kind, found.begun_at) == (IncidentKind.DISRUPTION, MONDAY_10)


def test_a_disruption_says_what_to_do_before_the_cards_are_read(qtbot: QtBot) -> None:
    strip = bench_of(qtbot, DisruptionStrip(ABOUT, Rules()))
    assert "apologise" in strip.said("essence")

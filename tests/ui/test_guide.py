"""The guided conflict: a key for every step, an end that is asked for, nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.incident import (
    Blame,
    IncidentDraft,
    IncidentKind,
    IncidentOutcome,
    Informed,
)
from queueapp.domain.moment import CONFLICT_STEPS, Moment
from queueapp.domain.standard import Standard
from queueapp.errors import Refusal, Refused
from tests.factories import MINUTE, MONDAY_10, PERSONAL_CODE
from tests.ui.strips import (
    ABOUT,
    REGRET,
    RULES,
    SORRY,
    VISIT,
    Bench,
    bench_of,
    card,
    focus_name,
)
from ui.i18n import Interpreter
from ui.messages import sentence
from ui.standard.guide import ConflictGuide
from ui.standard.phrases import Phrases
from ui.standard.rules import Rules
from ui.theme import Theme

pytestmark = pytest.mark.usefixtures("english", "nothing_left")


@pytest.fixture
def guide(qtbot: QtBot, english: Theme) -> Bench:
    return bench_of(qtbot, ConflictGuide(ABOUT, RULES))


def phrases(bench: Bench) -> tuple[str, ...]:
    found = bench.strip.findChild(Phrases)
    assert found is not None
    return found.shown if found.isVisible() else ()


def draft(bench: Bench) -> IncidentDraft:
    found = bench.of("recorded")[-1]
    assert isinstance(found, IncidentDraft)
    return found


class TestSteps:
    def test_enter_goes_through_the_six_steps_and_then_asks_how_it_ended(
        self, guide: Bench
    ) -> None:
        assert guide.said("step") == "Step 1 of 6: Title of IX.3.1"
        assert guide.said("essence") == "Essence of IX.3.1"
        assert guide.said("do") == "• Do as IX.3.1 says"
        assert phrases(guide) == ("Say 1",)
        for step in range(2, 7):
            guide.press("Return")
            assert guide.said("step") == f"Step {step} of 6: Title of IX.3.{step}"
        guide.press("Return")
        assert guide.said("question") == "Is the client satisfied?"
        assert guide.of("moment") == [*CONFLICT_STEPS[1:], Moment.CONFLICT]
        assert guide.of("recorded") == []

    def test_the_keys_work_while_the_focus_is_elsewhere_in_the_window(self, guide: Bench) -> None:
        guide.elsewhere.setFocus()
        guide.press("Alt+Right", "Alt+Right", "Alt+Left")
        assert guide.said("step").startswith("Step 2")
        assert guide.elsewhere.hasFocus()

    def test_a_step_can_be_jumped_to_and_gone_back_from(self, guide: Bench) -> None:
        guide.choose("steps", "5")
        assert guide.said("step").startswith("Step 5")
        guide.press("Alt+Left")
        assert guide.said("step").startswith("Step 4")

    def test_before_the_first_step_there_is_none(self, guide: Bench) -> None:
        guide.press("Alt+Left")
        assert guide.said("step").startswith("Step 1")
        assert not guide.button("back").isEnabled()

    def test_only_the_first_step_says_out_of_the_others_hearing(self, guide: Bench) -> None:
        assert "hearing" in guide.said("hearing")
        guide.press("Return")
        assert guide.said("hearing") == ""

    def test_our_fault_is_apologised_for_and_any_other_regretted(self, guide: Bench) -> None:
        guide.choose("steps", "4")
        assert phrases(guide) == (SORRY, REGRET)
        guide.choose("fault", Blame.OURS)
        assert phrases(guide) == (SORRY,)
        guide.choose("fault", Blame.NOT_OURS)
        assert phrases(guide) == (REGRET,)

    def test_a_card_of_the_sites_own_that_has_one_kind_of_phrase_shows_it(
        self, qtbot: QtBot
    ) -> None:
        own = Standard((card("own", Moment.CONFLICT_4, REGRET),))
        guide = bench_of(qtbot, ConflictGuide(ABOUT, Rules(own)))
        guide.choose("steps", "4")
        guide.choose("fault", Blame.OURS)
        assert phrases(guide) == (REGRET,)

    def test_without_cards_the_steps_stand_there_all_the_same(self, qtbot: QtBot) -> None:
        guide = bench_of(qtbot, ConflictGuide(ABOUT, Rules()))
        assert guide.said("step") == "Step 1 of 6"
        guide.press("Return")
        assert guide.said("step") == "Step 2 of 6"

    def test_a_phrase_is_copied_by_a_press(self, guide: Bench) -> None:
        guide.click("phrase_1")
        assert QGuiApplication.clipboard().text() == "Say 1"

    def test_the_time_since_it_began_stands_quietly_beside_it(self, guide: Bench) -> None:
        guide.strip.tick(MONDAY_10 + 2 * MINUTE + 3000)
        assert guide.said("time") == "02:03"

    def test_keys_of_the_window_go_on_working(self, guide: Bench) -> None:
        pressed: list[str] = []
        for key in ("F2", "F9", "F12"):
            shortcut = QShortcut(QKeySequence(key), guide.window)
            shortcut.activated.connect(lambda key=key: pressed.append(key))
        guide.press("F2", "F9", "F12")
        assert pressed == ["F2", "F9", "F12"]

    def test_new_cards_come_in_where_the_talk_is(self, guide: Bench) -> None:
        guide.press("Return")
        strip = guide.strip
        assert isinstance(strip, ConflictGuide)
        strip.set_rules(Rules(Standard((card("own", Moment.CONFLICT_2, "Ours"),))))
        assert guide.said("step") == "Step 2 of 6: Title of own"
        assert phrases(guide) == ("Ours",)


class TestManager:
    def test_the_facts_come_first_and_go_with_the_record(self, guide: Bench) -> None:
        guide.press("Return")
        guide.click("asks_manager")
        assert guide.strip.moment is Moment.ASKS_MANAGER
        assert phrases(guide) == ("Pasakykite daugiau, Bronius",)
        guide.write("facts", "waits a year for an answer")
        guide.press("Alt+Right")
        assert guide.said("step").startswith("Step 2")
        guide.press("Alt+End", "2", "Return")
        assert draft(guide).about == "waits a year for an answer"

    def test_or_the_client_writes_it_down(self, guide: Bench) -> None:
        guide.click("asks_manager")
        guide.click("in_writing")
        guide.press("Return")
        assert draft(guide).outcome is IncidentOutcome.IN_WRITING

    def test_calling_the_lead_is_wished_for_and_ticked_once_they_come(self, guide: Bench) -> None:
        guide.strip.show_lead_coming()
        guide.click("call_lead")
        assert guide.of("lead") == [None]
        guide.press("Alt+End", "5")
        assert guide.strip.informed() == frozenset()
        guide.strip.show_lead_coming()
        guide.press("Return")
        assert draft(guide).informed == {Informed.LEAD}

    def test_enter_goes_on_after_the_lead_was_called_and_calls_nobody_again(
        self, guide: Bench
    ) -> None:
        guide.button("call_lead").setFocus()
        guide.press("Space")
        guide.press("Return")
        assert guide.said("step").startswith("Step 2")
        assert guide.of("lead") == [None]


class TestEnd:
    @pytest.mark.parametrize(
        ("key", "outcome"), list(zip("12345", IncidentOutcome, strict=True)), ids=str
    )
    def test_a_digit_says_how_it_ended(
        self, guide: Bench, key: str, outcome: IncidentOutcome
    ) -> None:
        guide.press("Return", "Return", "Alt+End")
        guide.press(key)
        assert focus_name() == "note"
        guide.type("5 minutes, no agreement")
        guide.press("Return")
        found = draft(guide)
        assert found.kind is IncidentKind.CONFLICT
        assert found.outcome is outcome
        assert found.steps == (1, 2, 3)
        assert found.note == "5 minutes, no agreement"
        assert (found.visit_id, found.begun_at) == (VISIT.id, MONDAY_10)
        assert (Informed.LEAD in found.informed) is (outcome is IncidentOutcome.TO_LEAD)

    def test_without_an_answer_nothing_is_recorded_and_it_is_said(self, guide: Bench) -> None:
        guide.press("Alt+End", "Return")
        assert guide.of("recorded") == []
        assert "1 to 5" in guide.said("error")

    def test_two_presses_record_once_and_a_refusal_can_be_mended(self, guide: Bench) -> None:
        guide.press("Alt+End", "1")
        guide.write("note", f"said {PERSONAL_CODE}")
        guide.press("Return", "Return")
        assert len(guide.of("recorded")) == 1
        error = Refused(Refusal.PERSONAL_CODE)
        guide.strip.refuse(error, sentence(error))
        assert sentence(error) in guide.below("note")
        assert guide.edit("note").text() == f"said {PERSONAL_CODE}"
        first = draft(guide)
        guide.write("note", "said nothing")
        assert guide.below("note").startswith("What happened")
        guide.press("Return")
        assert draft(guide).note == "said nothing"
        assert draft(guide).key == first.key != ""

    def test_back_to_the_talk_and_the_answer_stays(self, guide: Bench) -> None:
        guide.press("Alt+End", "2", "Alt+Left")
        assert guide.said("step").startswith("Step 1")
        guide.press("Alt+End")
        guide.edit("note").setFocus()
        guide.press("Return")
        assert draft(guide).outcome is IncidentOutcome.NOT_SATISFIED

    def test_whose_fault_it_was_is_kept(self, guide: Bench) -> None:
        guide.choose("steps", "4")
        guide.choose("fault", Blame.OURS)
        guide.press("Alt+End", "1", "Return")
        assert draft(guide).blame is Blame.OURS

    def test_leaving_without_a_record_takes_two_presses(self, guide: Bench) -> None:
        guide.press("Alt+End")
        guide.click("leave")
        assert guide.of("left") == []
        assert "Nothing is recorded" in guide.said("error")
        guide.click("leave")
        assert guide.of("left") == [None]

    def test_a_press_between_takes_the_leaving_back(self, guide: Bench) -> None:
        guide.press("Alt+End")
        guide.click("leave")
        guide.press("1")
        guide.click("leave")
        assert guide.of("left") == []

    def test_put_aside_it_says_where_it_was(self, guide: Bench) -> None:
        guide.press("Return")
        assert guide.strip.line() == "Conflict · A007 · Step 2 of 6"
        guide.click("asks_manager")
        assert guide.strip.line() == "Conflict · A007 · Client asks for the manager"
        guide.press("Alt+End")
        assert guide.strip.line() == "Conflict · A007 · How it ended"

    def test_what_was_begun_is_there_when_it_comes_back(self, guide: Bench) -> None:
        guide.press("Return", "Alt+End", "3")
        guide.type("half a se")
        guide.press("Esc")
        assert guide.of("aside") == [None]
        guide.strip.hide()
        guide.strip.show()
        guide.edit("note").setFocus()
        guide.type("ntence")
        guide.press("Return")
        assert draft(guide).note == "half a sentence"
        assert draft(guide).outcome is IncidentOutcome.TO_LEAD


@pytest.mark.parametrize("go", ["step", "manager", "end"])
def test_nothing_is_wider_than_the_column_at_twice_the_size(
    qtbot: QtBot, english: Theme, go: str
) -> None:
    english.set_text_scale(2.0)
    strip = ConflictGuide(ABOUT, RULES)
    ways: dict[str, Callable[[], None]] = {
        "step": lambda: strip.go_to(4),
        "manager": strip.ask_manager,
        "end": strip.end,
    }
    guide = bench_of(qtbot, strip)
    ways[go]()
    qtbot.wait(10)
    for part in strip.findChildren(QWidget):
        if part.isVisible() and part.parentWidget() is not None:
            right = part.mapTo(strip, part.rect().topRight()).x()
            assert right <= strip.width(), part.objectName()
    assert strip.width() <= guide.window.width()


def test_in_lithuanian_phrases_stand_without_a_translation(
    qapp: QApplication, english: Theme
) -> None:
    assert RULES.say(Moment.CONFLICT_1) == (("Say 1", "Meaning of Say 1"),)
    Interpreter(qapp).speak("lt")
    assert RULES.say(Moment.CONFLICT_1) == (("Say 1", ""),)

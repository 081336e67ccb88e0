"""Calling back: what is shown before, when the number is, and one key for how it went."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.callback import Attempt, PassedOn, Result
from queueapp.domain.phone_number import masked
from queueapp.domain.promise import Contact, Entry, Line, LineKind, Promise, PromiseKind
from queueapp.domain.promise_list import Details
from queueapp.domain.setup import Directory, Person, Service, Site
from tests.factories import MINUTE, MONDAY_10, WEEK
from ui.counter.calling_panel import CallingPanel
from ui.i18n import Interpreter
from ui.phone import promise_words
from ui.phone.dial import Dialled
from ui.theme import Theme
from ui.widgets.action_button import ActionButton

NUMBER = "+37061234567"
FULL, HIDDEN = "+370 612 34567", "+370 6•• ••567"
RASA = Person(1, "Rasa Petrauskienė", job="Vyriausioji specialistė")
JONAS, GONE = Person(2, "Jonas Kazlauskas"), Person(3, "Ona Onaitė", active=False)
DIRECTORY = Directory(
    Site(1, "Hall", week=WEEK),
    {1: Service(1, "A", "Deklaravimas", "Declaring residence")},
    {},
    {1: RASA, 2: JONAS, 3: GONE},
)
ENTRY = Entry(
    Promise(
        id=7,
        site_id=1,
        kind=PromiseKind.CALLBACK,
        business_day="2026-03-02",
        taken_at=MONDAY_10 - 70 * MINUTE,
        taken_by=2,
        counter_id=1,
        visit_id=None,
        owner_id=1,
        due_at=MONDAY_10 - 10 * MINUTE,
        service_id=1,
        language="ru",
        calls=2,
        attempts=1,
    ),
    Contact(masked(NUMBER), "Vardenis Pavardenis"),
    (
        Line(LineKind.QUESTION, "Kada bus pažyma?", MONDAY_10 - 70 * MINUTE, 2),
        Line(LineKind.QUESTION, "Ir kiek kainuos?", MONDAY_10 - 20 * MINUTE, 3),
    ),
)
TRIED = Attempt(
    7, 1, 3, 1, MONDAY_10 - 1500 * MINUTE, MONDAY_10 - 1499 * MINUTE, Result.NO_ANSWER, MONDAY_10
)
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@dataclass
class Desk:
    """A panel at somebody's desk, with all that it asked for."""

    panel: CallingPanel
    qtbot: QtBot
    heard: list[object] = field(default_factory=list)

    def open(self, entry: Entry = ENTRY, details: Details | None = None) -> None:
        self.panel.open_call(entry, details, RASA, DIRECTORY, lambda: MONDAY_10)
        assert self.focus().objectName() == "dial"

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focus(), key)

    def type(self, text: str) -> None:
        focus = self.focus()
        if isinstance(focus, QLineEdit) and not text.isascii():
            focus.insert(text)  # QTest has keys for ASCII alone.
        else:
            self.qtbot.keyClicks(focus, text)

    def letter(self, result: Result) -> None:
        self.type(promise_words.result_key(result).lower())

    def dial(self, how: Dialled = Dialled.OPENED) -> None:
        self.open()
        self.press(ENTER)
        self.panel.show_number(NUMBER, how)
        self.heard.clear()

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def text(self, name: str) -> str:
        found = self.panel.findChild(QLabel, name)
        assert found is not None, name
        return found.text() if found.isVisible() else ""

    def part(self, name: str) -> QWidget:
        found = self.panel.findChild(QWidget, name)
        assert found is not None, name
        return found

    def everything(self) -> str:
        labels = self.panel.findChildren(QLabel)
        return "\n".join(f"{label.text()} {label.accessibleName()}" for label in labels)


@pytest.fixture
def desk(qtbot: QtBot, english: Theme) -> Iterator[Desk]:
    host = QWidget()
    column = QVBoxLayout(host)
    panel = CallingPanel()
    other = QLineEdit()
    column.addWidget(other)
    column.addWidget(panel)
    column.addStretch(1)
    host.resize(560, 900)
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    shown = Desk(panel, qtbot)
    panel.dial_wanted.connect(lambda promise_id: shown.heard.append(("dial", promise_id)))
    panel.finished.connect(lambda *told: shown.heard.append(told))
    panel.closed.connect(lambda: shown.heard.append("closed"))
    panel.focus_freed.connect(lambda: shown.heard.append("freed"))
    yield shown
    host.hide()


class TestBeforeDialling:
    def test_all_there_is_to_know_stands_on_one_panel(self, desk: Desk) -> None:
        desk.open(details=Details(ENTRY, (TRIED,), (), (ENTRY,), None))
        assert desk.text("number") == f"{HIDDEN} · Vardenis Pavardenis"
        assert desk.text("facts") == "Declaring residence · Russian · rang 2 times"
        assert desk.text("questions") == (
            "Kada bus pažyma?  (08:50, Jonas Kazlauskas)\nIr kiek kainuos?  (09:40, Ona Onaitė)"
        )
        assert desk.text("history") == (
            "Taken down 08:50, Jonas Kazlauskas\n"
            "2026-03-01 09:00, Ona Onaitė: No answer\n1 earlier from this number"
        )
        assert "30 days" in desk.text("erased")
        said = desk.text("introduction")
        assert "skyriaus vyriausioji specialistė Rasa Petrauskienė" in said
        assert "Good day" in desk.text("introduction_gloss")

    def test_what_was_read_later_is_added(self, desk: Desk) -> None:
        desk.open()
        assert "1 tr" in desk.text("history")
        other = replace(ENTRY, promise=replace(ENTRY.promise, id=8))
        desk.panel.show_details(Details(other, (TRIED, TRIED), (), (), None))
        assert "No answer" not in desk.text("history")
        desk.panel.show_details(Details(ENTRY, (TRIED,), (), (), None))
        assert "No answer" in desk.text("history")

    def test_reminds_of_confidence_where_it_was_asked_for(self, desk: Desk) -> None:
        desk.open()
        assert desk.text("confidential_text") == ""
        desk.open(replace(ENTRY, promise=replace(ENTRY.promise, confidential=True)))
        assert "nustatę asmens tapatybę" in desk.text("confidential_text")

    def test_no_key_but_enter_and_esc_does_anything(self, desk: Desk) -> None:
        desk.open()
        for result in Result:
            desk.letter(result)
        desk.press(Qt.Key.Key_Down)
        assert desk.heard == []
        desk.press(ESC)
        assert desk.heard == ["freed", "closed"]
        assert not desk.panel.isVisible()

    def test_in_lithuanian_there_is_no_gloss(self, desk: Desk, qapp: QApplication) -> None:
        Interpreter(qapp).speak("lt")
        desk.open()
        assert desk.text("introduction_gloss") == ""
        assert desk.text("introduction").startswith("„Laba diena, Jums skambina")


class TestNumber:
    def test_is_masked_but_for_the_call(self, desk: Desk) -> None:
        desk.open()
        assert "34567" not in desk.everything()
        desk.press(ENTER)
        assert desk.heard == [("dial", 7)]
        assert "34567" not in desk.everything()
        desk.panel.show_number(NUMBER, Dialled.OPENED)
        assert desk.text("number") == f"{FULL} · Vardenis Pavardenis"
        assert desk.text("how") == "✓ Dialled"
        desk.letter(Result.BUSY)
        assert desk.text("number") == f"{HIDDEN} · Vardenis Pavardenis"
        assert "34567" not in desk.everything()

    def test_says_where_it_has_to_be_dialled_by_hand(self, desk: Desk) -> None:
        desk.dial(Dialled.COPIED)
        assert "dial it on the phone" in desk.text("how")

    def test_nothing_of_the_client_is_left_once_it_is_closed(self, desk: Desk) -> None:
        desk.dial()
        desk.panel.close_panel()
        assert "34567" not in desk.everything()
        assert "•567" not in desk.everything()
        assert desk.panel.promise_id is None

    def test_that_comes_too_late_is_not_shown(self, desk: Desk) -> None:
        desk.open()
        desk.press(ENTER, ESC)
        desk.panel.show_number(NUMBER, Dialled.OPENED)
        assert "34567" not in desk.everything()
        assert not desk.panel.isVisible()

    def test_a_second_press_does_not_dial_twice(self, desk: Desk) -> None:
        desk.open()
        desk.press(ENTER, ENTER)
        assert desk.heard == [("dial", 7)]
        desk.panel.show_number(NUMBER, Dialled.OPENED)
        desk.press(ENTER)
        assert desk.heard == [("dial", 7)]

    def test_where_it_cannot_be_had_it_may_be_asked_for_again(self, desk: Desk) -> None:
        desk.open()
        desk.press(ENTER)
        desk.panel.show_error("Somebody else has just called.")
        assert desk.text("error") == "✕ Somebody else has just called."
        desk.press(ENTER)
        assert desk.heard == [("dial", 7), ("dial", 7)]
        assert desk.text("error") == ""


class TestResult:
    @pytest.mark.parametrize(
        "result",
        [Result.ANSWERED, Result.NO_ANSWER, Result.BUSY, Result.WRONG_NUMBER, Result.DROPPED],
    )
    def test_one_letter_is_enough(self, desk: Desk, result: Result) -> None:
        desk.dial()
        desk.letter(result)
        assert desk.heard == [(result, "", None, None)]

    @pytest.mark.parametrize("language", ["lt", "en"])
    def test_the_letter_stands_on_the_button(
        self, qtbot: QtBot, english: Theme, language: str
    ) -> None:
        Interpreter(QApplication.instance()).speak(language)  # type: ignore[arg-type]
        panel = CallingPanel()
        qtbot.addWidget(panel)
        panel.make()
        for result in Result:
            button = panel.findChild(ActionButton, f"result_{result.value}")
            assert button is not None
            assert button.key_text() == promise_words.result_key(result) != ""

    def test_letters_in_the_note_are_letters(self, desk: Desk) -> None:
        desk.dial()
        desk.part("note").setFocus()
        desk.type("anbwlpt")
        assert desk.heard == []
        desk.press(ENTER)
        assert desk.heard == []
        assert desk.focus().objectName() == "result_answered"
        desk.letter(Result.BUSY)
        assert desk.heard == [(Result.BUSY, "anbwlpt", None, None)]

    def test_letters_for_which_a_note_has_no_room_are_no_results(self, desk: Desk) -> None:
        desk.dial()
        note = desk.panel.findChild(QLineEdit, "note")
        assert note is not None
        note.setText("x" * note.maxLength())
        note.setFocus()
        for result in Result:
            desk.letter(result)
        desk.press(Qt.Key.Key_Down)
        assert desk.heard == []
        assert desk.focus() is note

    def test_arrows_and_enter_do_as_well(self, desk: Desk) -> None:
        desk.dial()
        desk.press(Qt.Key.Key_Down, Qt.Key.Key_Right, ENTER)
        assert desk.heard == [(Result.NO_ANSWER, "", None, None)]

    def test_arrows_go_on_from_a_tick(self, desk: Desk) -> None:
        desk.dial()
        desk.part("right_person").setFocus()
        desk.press(Qt.Key.Key_Space)
        assert desk.heard == []
        desk.press(Qt.Key.Key_Down)
        assert desk.focus().objectName() == "result_answered"
        desk.press(Qt.Key.Key_Left)
        assert desk.focus().objectName() == "result_later"

    def test_a_key_held_down_says_nothing(self, desk: Desk) -> None:
        desk.dial()
        letter = promise_words.result_key(Result.BUSY)
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            ord(letter),
            Qt.KeyboardModifier.NoModifier,
            letter.lower(),
            autorep=True,
        )
        QApplication.sendEvent(desk.panel, held)
        assert desk.heard == []

    def test_a_letter_with_ctrl_is_another_key(self, desk: Desk) -> None:
        desk.dial()
        key = Qt.Key(ord(promise_words.result_key(Result.BUSY)))
        desk.qtbot.keyClick(desk.panel, key, Qt.KeyboardModifier.ControlModifier)
        assert desk.heard == []

    def test_is_sent_once_and_again_only_after_a_refusal(self, desk: Desk) -> None:
        desk.dial()
        desk.part("note").setFocus()
        desk.type("x")
        desk.press(ENTER)
        desk.letter(Result.BUSY)
        desk.letter(Result.ANSWERED)
        desk.press(ESC)
        assert desk.heard == [(Result.BUSY, "x", None, None)]
        desk.panel.show_error("It has changed meanwhile.")
        desk.letter(Result.ANSWERED)
        assert desk.heard[1:] == [(Result.ANSWERED, "x", None, None)]

    def test_esc_asks_once_before_a_call_goes_unrecorded(self, desk: Desk) -> None:
        desk.dial()
        desk.press(ESC)
        assert "press Esc once more" in desk.text("error")
        assert desk.heard == []
        desk.press(ESC)
        assert desk.heard == ["freed", "closed"]

    def test_asks_for_the_person_and_the_moment(self, desk: Desk) -> None:
        desk.dial()
        assert "ar Jūs esate Vardenis Pavardenis?" in desk.text("right_person_says")
        assert desk.text("convenient_says") == "„Ar Jums patogu dabar kalbėti?“"


class TestFocus:
    def walk(self, desk: Desk, steps: int) -> list[str]:
        found = [desk.focus().objectName()]
        for _ in range(steps):
            desk.press(Qt.Key.Key_Tab)
            found.append(desk.focus().objectName())
        return found

    def test_stands_on_dial_and_goes_on_to_not_now(self, desk: Desk) -> None:
        desk.open()
        assert self.walk(desk, 1) == ["dial", "put_away"]

    def test_goes_from_the_first_tick_through_the_panel_after_dialling(self, desk: Desk) -> None:
        desk.dial()
        results = [f"result_{result.value}" for result in Result]
        order = ["right_person", "convenient", "note", *results, "put_away"]
        assert self.walk(desk, len(order) - 1) == order

    def test_stands_on_the_first_tick_where_letters_are_results(self, desk: Desk) -> None:
        desk.dial()
        desk.press(ENTER)
        assert desk.heard == []
        desk.press(Qt.Key.Key_Space)
        desk.letter(Result.BUSY)
        assert desk.heard == [(Result.BUSY, "", None, None)]

    def test_is_seen_again_where_the_result_was_refused(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.BUSY)
        desk.panel.show_error("No.")
        assert desk.focus().objectName() == "right_person"

    def test_results_are_in_sight_where_not_all_of_it_fits(self, qtbot: QtBot, desk: Desk) -> None:
        host = desk.panel.window()
        column = QScrollArea()
        column.setWidgetResizable(True)
        qtbot.addWidget(column)
        column.resize(600, 260)
        column.setWidget(host)
        column.show()
        column.activateWindow()
        qtbot.waitUntil(column.isActiveWindow)
        desk.dial()
        last = desk.part("result_later")

        def in_sight() -> bool:
            below = last.mapTo(column.viewport(), last.rect().bottomLeft()).y()
            return 0 < below <= column.viewport().height()

        qtbot.waitUntil(in_sight)
        column.takeWidget()


class TestLater:
    def test_keeps_the_time_that_was_typed(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.LATER)
        desk.type("rytoj 9")
        assert "tomorrow 09:00" in desk.text("understood")
        desk.press(ENTER)
        due = datetime(2026, 3, 3, 9, tzinfo=ZoneInfo("Europe/Vilnius"))
        assert desk.heard == [(Result.LATER, "", int(due.timestamp() * 1000), None)]

    def test_says_what_is_wrong_with_a_time(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.LATER)
        desk.type("kada nors")
        desk.press(ENTER)
        assert desk.heard == []
        assert desk.text("below").startswith("✕")
        assert desk.focus().objectName() == "when"

    def test_says_what_is_wrong_with_a_time_once_the_field_is_left(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.LATER)
        desk.type("kada nors")
        assert desk.text("below") == ""
        desk.press(Qt.Key.Key_Tab)
        assert desk.text("below").startswith("✕")

    def test_esc_goes_back_to_the_results(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.LATER)
        desk.press(ESC)
        assert not desk.part("later_form").isVisible()
        assert desk.panel.isVisible()
        assert desk.focus().objectName() == "result_later"
        desk.letter(Result.BUSY)
        assert desk.heard == [(Result.BUSY, "", None, None)]

    def test_stays_open_where_it_is_refused(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.LATER)
        desk.type("rytoj 9")
        desk.press(ENTER)
        desk.panel.show_error("No.")
        desk.press(ENTER)
        assert len(desk.heard) == 2


class TestPassedOn:
    def test_needs_a_reason_somebody_and_that_the_client_was_told(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.PASSED_ON)
        desk.press(ENTER)
        assert desk.focus().objectName() == "reason"
        desk.type("būsto klausimas")
        desk.press(ENTER)
        assert desk.focus().objectName() == "department"
        desk.type("Būsto skyrius")
        desk.press(ENTER)
        assert desk.focus().objectName() == "told"
        assert desk.heard == []
        assert "atsakys Būsto skyrius." in desk.text("passing_on_says")
        desk.press(Qt.Key.Key_Space, ENTER)
        wanted = PassedOn("būsto klausimas", "Būsto skyrius")
        assert desk.heard == [(Result.PASSED_ON, "", None, wanted)]

    def test_goes_to_a_colleague_who_is_picked(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.PASSED_ON)
        desk.type("jo byla")
        whom = desk.panel.findChild(QComboBox, "whom")
        assert whom is not None
        # Neither oneself nor who has left.
        assert [whom.itemData(at) for at in range(whom.count())] == [None, 2]
        whom.setFocus()
        desk.type("j")
        assert whom.currentData() == 2
        assert not desk.part("whom_name").isVisible()
        assert "Klientų aptarnavimo skyrius, Jonas Kazlauskas" in desk.text("passing_on_says")
        desk.part("told").setFocus()
        desk.press(Qt.Key.Key_Space, ENTER)
        wanted = PassedOn("jo byla", "Klientų aptarnavimo skyrius", person_id=2)
        assert desk.heard == [(Result.PASSED_ON, "", None, wanted)]

    def test_goes_to_a_name_that_is_typed(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.PASSED_ON)
        desk.type("jos sritis")
        desk.part("whom_name").setFocus()
        desk.type("Ona Onaitė")
        desk.part("told").setFocus()
        desk.press(Qt.Key.Key_Space, ENTER)
        wanted = PassedOn("jos sritis", "", "Ona Onaitė")
        assert desk.heard == [(Result.PASSED_ON, "", None, wanted)]

    def test_the_next_callback_begins_empty(self, desk: Desk) -> None:
        desk.dial()
        desk.letter(Result.PASSED_ON)
        desk.type("x")
        desk.panel.close_panel()
        desk.dial()
        assert not desk.part("pass_on_form").isVisible()
        desk.letter(Result.PASSED_ON)
        desk.press(ENTER)
        assert desk.heard == []

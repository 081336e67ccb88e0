"""The phone strip: a key for every wish, a number and Enter to keep it, nothing typed twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.hours import DayHours
from queueapp.domain.phone_number import NumberFault
from queueapp.domain.promise import CallbackDraft
from queueapp.domain.workdays import Calendar
from ui.counter.phone_strip import PhoneStage, PhoneStrip
from ui.phone.number_edit import NumberEdit, warm
from ui.phone.script import Phrase
from ui.theme import Theme

VILNIUS = ZoneInfo("Europe/Vilnius")
CALENDAR = Calendar({day: DayHours(8 * 60, 17 * 60) for day in range(1, 6)}, VILNIUS)
NOW = int(datetime(2026, 11, 23, 10, tzinfo=VILNIUS).timestamp() * 1000)
"""Monday, 23 November 2026, 10:00 in Vilnius."""

MINUTE = 60_000
PEOPLE = [(1, "Asta"), (2, "Bronius"), (3, "Šarūnė Kazlauskaitė"), (4, "Simonas")]
SERVICES = [(1, "Gyvenamosios vietos deklaravimas"), (2, "Leidimai"), (3, "Šeimos išmokos")]
ASK = Phrase("Ar sutiktumėte, kad atsiliepčiau?", "May I answer?")
SORRY = Phrase("Atsiprašau, tuoj tęsime.", "Excuse me.")
NUMBER = Phrase("Prašom pasakyti telefono numerį.", "Please tell me a number.")
GREETING = Phrase("Laba diena, Klientų aptarnavimo skyrius, Bronius Kazlauskas", "Good day")
KEY = Qt.Key
CARET = 2
"""Pixels that a field keeps beside its text for the caret."""

pytestmark = pytest.mark.usefixtures("english", "nothing_left")


@dataclass
class Desk:
    """The strip in the column of a window that has shortcuts of its own; notes what it wishes."""

    qtbot: QtBot
    window: QScrollArea
    strip: PhoneStrip
    elsewhere: QLineEdit
    heard: list[tuple[str, object]] = field(default_factory=list)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(focus(), key)

    def type(self, text: str) -> None:
        edit = focus()
        if text.isascii():
            self.qtbot.keyClicks(edit, text)
        else:
            assert isinstance(edit, QLineEdit)
            edit.insert(text)

    def serving(self) -> None:
        self.strip.open_while_serving(SORRY, NUMBER, NOW, CALENDAR)

    def free(self) -> None:
        self.strip.open_while_free(GREETING, NOW, CALENDAR)

    def said(self, name: str) -> str:
        label = self.strip.findChild(QLabel, name)
        assert label is not None, name
        return label.text() if label.isVisible() else ""

    def edit(self, name: str) -> QLineEdit:
        found = self.strip.findChild(QLineEdit, name)
        assert found is not None, name
        return found

    def wishes(self) -> list[tuple[str, object]]:
        return [heard for heard in self.heard if heard[0] not in {"draft", "number"}]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def focus_name() -> str:
    return focus().objectName()


@pytest.fixture
def desk(qtbot: QtBot, english: Theme) -> Iterator[Desk]:
    warm()
    window, column, strip, elsewhere = QScrollArea(), QWidget(), PhoneStrip(), QLineEdit()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(elsewhere)
    layout.addWidget(strip)
    layout.addStretch(1)
    window.setWidget(column)
    window.setWidgetResizable(True)
    window.setFrameShape(QScrollArea.Shape.NoFrame)
    window.resize(560, 600)
    strip.set_choices(PEOPLE, SERVICES, my_id=2)
    qtbot.addWidget(window)
    desk = Desk(qtbot, window, strip, elsewhere)
    for name, signal in (
        ("agrees", strip.consent_given),
        ("objects", strip.objected),
        ("own", strip.own_matter),
        ("freed", strip.focus_freed),
    ):
        signal.connect(lambda name=name: desk.heard.append((name, None)))
    for name, wish in (
        ("kept", strip.kept),
        ("serve", strip.serve_wanted),
        ("dropped", strip.dropped),
        ("away", strip.put_away),
        ("draft", strip.draft_changed),
        ("number", strip.number_complete),
    ):
        wish.connect(lambda what, name=name: desk.heard.append((name, what)))
    for key in ("F3", "F4", "Esc", "Del", "Return"):
        taken = QShortcut(QKeySequence(key), window)
        taken.activated.connect(lambda key=key: desk.heard.append(("window", key)))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    elsewhere.setFocus()
    yield desk
    window.close()


class TestConsent:
    def test_enter_agrees(self, desk: Desk) -> None:
        desk.strip.ask_consent(ASK)
        assert desk.said("consent_question") == "Does the client agree?"
        assert ASK.text in desk.said("consent_said")
        assert ASK.gloss in desk.said("consent_said")
        desk.press(KEY.Key_Return)
        assert desk.heard == [("agrees", None)]
        assert desk.strip.stage is PhoneStage.CONSENT

    @pytest.mark.parametrize(
        ("key", "wish"),
        [(KEY.Key_Delete, "objects"), (KEY.Key_O, "own"), (KEY.Key_Enter, "agrees")],
    )
    def test_each_answer_has_its_key(self, desk: Desk, key: Qt.Key, wish: str) -> None:
        desk.strip.ask_consent(ASK)
        desk.press(key)
        assert desk.heard == [(wish, None)]

    def test_esc_is_neither(self, desk: Desk) -> None:
        desk.strip.ask_consent(ASK)
        desk.press(KEY.Key_Escape)
        assert desk.heard == [("away", None), ("freed", None)]
        assert not desk.strip.isVisible()

    def test_tab_reaches_every_answer_and_enter_takes_it(self, desk: Desk) -> None:
        desk.strip.ask_consent(ASK)
        reached = []
        for _ in range(4):
            reached.append(focus_name())
            desk.press(KEY.Key_Tab)
        assert reached == ["phone_agrees", "phone_objects", "phone_own", "phone_away"]
        desk.strip.ask_consent(ASK)
        desk.press(KEY.Key_Tab, KEY.Key_Return)
        assert desk.heard == [("objects", None)]

    def test_keys_of_the_call_do_nothing_yet(self, desk: Desk) -> None:
        desk.strip.ask_consent(ASK)
        desk.strip.keep()
        desk.strip.serve_now()
        desk.strip.drop_call()
        assert desk.heard == []

    def test_a_second_answer_waits_for_the_first(self, desk: Desk) -> None:
        desk.strip.ask_consent(ASK)
        desk.strip.set_busy(True)
        desk.press(KEY.Key_Return, KEY.Key_Delete, KEY.Key_O, KEY.Key_Escape)
        assert desk.heard == []
        desk.strip.show_error("The server is away.")
        assert "The server is away." in desk.said("error")
        desk.press(KEY.Key_Delete)
        assert desk.heard == [("objects", None)]


class TestCapture:
    def test_a_number_and_enter_is_enough(self, desk: Desk) -> None:
        desk.serving()
        assert focus_name() == "number"
        assert SORRY.text in desk.said("to_client")
        assert NUMBER.text in desk.said("to_caller")
        desk.type("8 612 34567")
        desk.press(KEY.Key_Return)
        assert desk.wishes() == [("kept", CallbackDraft("8 612 34567"))]
        assert desk.strip.isVisible()

    def test_three_callbacks_in_a_row(self, desk: Desk) -> None:
        desk.strip.consent_given.connect(desk.serving)
        desk.strip.kept.connect(desk.strip.close_strip)
        for number in ("861234567", "861234568", "+442079460018"):
            desk.strip.ask_consent(ASK)
            desk.press(KEY.Key_Return)
            assert desk.edit("number").text() == ""
            desk.type(number)
            desk.press(KEY.Key_Return)
            desk.elsewhere.setFocus()
        assert [wish for wish in desk.wishes() if wish[0] == "kept"] == [
            ("kept", CallbackDraft(number))
            for number in ("861234567", "861234568", "+442079460018")
        ]

    def test_tab_walks_through_all_fields_in_order(self, desk: Desk) -> None:
        desk.free()
        reached = []
        for _ in range(12):
            reached.append(focus_name())
            desk.press(KEY.Key_Tab)
        fields = ["number", "question", "name", "when", "for_whom", "service", "language"]
        buttons = ["phone_keep", "phone_serve", "phone_dropped", "phone_away"]
        assert reached == [*fields, "confidential", *buttons]

    def test_everything_is_taken_down_by_keys(self, desk: Desk) -> None:
        desk.serving()
        for text in ("861234567", "Dėl darželio", "Ona", "15:00"):
            desk.type(text)
            desk.press(KEY.Key_Tab)
        desk.type("sar")
        desk.press(KEY.Key_Tab)
        desk.type("seim")
        desk.press(KEY.Key_Tab)
        desk.type("ru")
        desk.press(KEY.Key_Tab, KEY.Key_Space)
        assert "identity" in desk.said("confidence")
        desk.press(KEY.Key_Return)
        assert desk.wishes() == [
            (
                "kept",
                CallbackDraft(
                    "861234567", "Dėl darželio", "Ona", NOW + 300 * MINUTE, 3, 3, "ru", True
                ),
            )
        ]

    @pytest.mark.parametrize("name", ["question", "name", "when", "for_whom", "confidential"])
    def test_enter_keeps_from_every_field(self, desk: Desk, name: str) -> None:
        desk.serving()
        desk.type("861234567")
        found = desk.strip.findChild(QWidget, name)
        assert found is not None
        found.setFocus()
        desk.press(KEY.Key_Return)
        assert desk.wishes() == [("kept", CallbackDraft("861234567"))]

    def test_a_letter_more_takes_another_and_backspace_takes_it_back(self, desk: Desk) -> None:
        desk.serving()
        pick = desk.strip.findChild(QComboBox, "for_whom")
        assert pick is not None
        assert pick.findText("Bronius") == -1
        pick.setFocus()
        desk.type("s")
        assert pick.currentText() == "Šarūnė Kazlauskaitė"
        desk.type("i")
        assert pick.currentText() == "Simonas"
        desk.press(KEY.Key_Backspace)
        assert desk.strip.fields["for_person"] is None
        desk.type("kaz")
        assert pick.currentText() == "Šarūnė Kazlauskaitė"

    def test_other_choices_leave_what_was_picked(self, desk: Desk) -> None:
        desk.serving()
        desk.strip.restore({"for_person": 3, "service_id": 2})
        desk.strip.set_choices([*PEOPLE, (5, "Elena")], SERVICES[:1], my_id=2)
        assert desk.strip.fields["for_person"] == 3
        assert desk.strip.fields["service_id"] is None

    def test_a_held_key_keeps_once(self, desk: Desk) -> None:
        desk.serving()
        desk.type("861234567")
        desk.press(KEY.Key_Return)
        held = QKeyEvent(
            QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(focus(), held)
        assert len(desk.wishes()) == 1

    def test_a_wish_under_way_is_the_only_one(self, desk: Desk) -> None:
        desk.serving()
        desk.type("861234567")
        desk.press(KEY.Key_Return)
        desk.strip.set_busy(True)
        desk.press(KEY.Key_Return, KEY.Key_F3, KEY.Key_Escape)
        desk.strip.keep()
        desk.strip.drop_call()
        assert len(desk.wishes()) == 1
        assert desk.edit("number").text() == "861234567"

    def test_what_is_refused_is_still_there(self, desk: Desk) -> None:
        desk.serving()
        desk.type("861234567")
        desk.press(KEY.Key_Return)
        desk.strip.set_busy(True)
        desk.strip.show_error("Take the personal code out of the question.")
        assert "personal code" in desk.said("error")
        assert desk.edit("number").text() == "861234567"
        desk.edit("question").setFocus()
        desk.type("a")
        assert desk.said("error") == ""
        desk.press(KEY.Key_Return)
        assert len(desk.wishes()) == 2

    def test_f8_again_loses_nothing(self, desk: Desk) -> None:
        desk.free()
        desk.type("8612")
        desk.edit("question").setFocus()
        desk.free()
        desk.strip.ask_consent(ASK)
        assert focus_name() == "number"
        assert desk.edit("number").text() == "8612"


class TestNumber:
    @pytest.mark.parametrize(
        ("typed", "shown"),
        [
            ("8 612 34567", "+370 612 34567"),
            ("0 612 34567", "+370 612 34567"),
            ("(8 37) 42 26 31", "+370 37 422631"),
            ("00370 612 34567", "+370 612 34567"),
            ("+44 20 7946 0018", "+44 20 7946 0018"),
        ],
    )
    def test_a_number_is_quiet_until_it_is_one(self, desk: Desk, typed: str, shown: str) -> None:
        desk.serving()
        for letter in typed:
            assert "✕" not in desk.said("number_foot")
            desk.type(letter)
        assert desk.said("number_foot") == f"Kept as {shown}"

    @pytest.mark.parametrize(
        ("typed", "word"),
        [
            ("8612345678", "too long"),
            ("+3706123456789", "too long"),
            ("91234567", "no such number"),
            ("+9991", "no such number"),
            ("86a", "letters"),
        ],
    )
    def test_what_can_be_no_number_is_said_at_once(self, desk: Desk, typed: str, word: str) -> None:
        desk.serving()
        before = desk.strip.sizeHint()
        desk.type(typed)
        assert word in desk.said("number_foot")
        assert not desk.edit("number").property("wrong")
        assert desk.strip.sizeHint() == before
        desk.press(KEY.Key_Return)
        assert desk.wishes() == []
        assert desk.edit("number").property("wrong")
        desk.press(KEY.Key_Backspace)
        assert not desk.edit("number").property("wrong")

    @pytest.mark.parametrize(("typed", "word"), [("", "Type"), ("8612", "too short")])
    def test_what_is_unfinished_is_said_on_enter(self, desk: Desk, typed: str, word: str) -> None:
        desk.serving()
        desk.type(typed)
        assert "✕" not in desk.said("number_foot")
        desk.edit("question").setFocus()
        desk.press(KEY.Key_Return)
        assert desk.wishes() == []
        assert word in desk.said("number_foot")
        assert focus_name() == "number"

    def test_the_next_caller_starts_unmarked(self, desk: Desk) -> None:
        desk.serving()
        desk.press(KEY.Key_Return, KEY.Key_Escape)
        desk.serving()
        assert not desk.edit("number").property("wrong")
        assert "✕" not in desk.said("number_foot")

    def test_every_fault_has_a_sentence(self, desk: Desk) -> None:
        edit = desk.edit("number")
        assert isinstance(edit, NumberEdit)
        assert set(edit.sentences()) == set(NumberFault)

    def test_a_number_is_told_once(self, desk: Desk) -> None:
        desk.serving()
        desk.type("861234567")
        desk.press(KEY.Key_Home, KEY.Key_End)
        desk.edit("question").setFocus()
        desk.type("a")
        told = [what for name, what in desk.heard if name == "number"]
        assert told == ["+37061234567"]

    def test_who_is_known_is_said_until_the_number_is_another(self, desk: Desk) -> None:
        desk.serving()
        desk.strip.number_complete.connect(lambda: desk.strip.show_known("already on the list"))
        desk.type("861234567")
        assert desk.said("number_foot") == "Kept as +370 612 34567 · already on the list"
        desk.press(KEY.Key_Backspace)
        assert "list" not in desk.said("number_foot")

    def test_nothing_is_loaded_by_a_key(self) -> None:
        program = """
import sys
from PySide6.QtWidgets import QApplication
from ui.phone.number_edit import NumberEdit, warm
app = QApplication([])
edit = NumberEdit()
edit.setText("861234567")
assert "phonenumbers" not in sys.modules and edit.number == ""
warm()
edit.recheck()
assert edit.number == "+37061234567"
"""
        root = Path(__file__).resolve().parents[2]
        subprocess.run([sys.executable, "-c", program], cwd=root, check=True)


class TestWhen:
    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ("", "Without a time: as soon as the client has gone."),
            ("15:00", "Call back: today 15:00"),
            ("rytoj 9", "Call back: tomorrow 09:00"),
            ("22:00", "Nobody is at work then, so: tomorrow 08:00"),
            ("2026-12-25 10:00", "Nobody is at work then, so: Monday 2026-12-28, 08:00"),
        ],
    )
    def test_says_at_once_how_it_is_understood(self, desk: Desk, typed: str, words: str) -> None:
        desk.serving()
        desk.edit("when").setFocus()
        desk.type(typed)
        assert desk.said("when_foot") == words

    @pytest.mark.parametrize("typed", ["2026-11-20", "soonish", "2062-11-23"])
    def test_a_time_that_cannot_be_stays_with_its_sentence(self, desk: Desk, typed: str) -> None:
        desk.serving()
        desk.type("861234567")
        when = desk.edit("when")
        when.setFocus()
        desk.type(typed)
        assert not when.property("wrong")
        desk.press(KEY.Key_Return)
        assert desk.wishes() == []
        assert focus_name() == "when"
        assert when.property("wrong")
        assert "✕" in desk.said("when_foot")
        when.clear()
        assert not when.property("wrong")
        desk.press(KEY.Key_Return)
        assert desk.wishes() == [("kept", CallbackDraft("861234567"))]

    def test_a_time_brought_back_that_cannot_be_is_refused_too(self, desk: Desk) -> None:
        desk.serving()
        desk.strip.restore({"number": "861234567", "when": "2026-11-20"})
        assert not desk.edit("when").property("wrong")
        desk.press(KEY.Key_Return)
        assert desk.wishes() == []
        assert focus_name() == "when"
        assert desk.edit("when").property("wrong")

    def test_a_slip_shows_when_the_field_is_left(self, desk: Desk) -> None:
        desk.serving()
        desk.edit("when").setFocus()
        desk.type("tomo")
        assert "✕" not in desk.said("when_foot")
        desk.press(KEY.Key_Tab)
        assert "✕" in desk.said("when_foot")

    def test_the_time_goes_on_while_they_talk(self, desk: Desk) -> None:
        desk.serving()
        desk.edit("when").setFocus()
        desk.type("10:30")
        assert desk.said("when_foot") == "Call back: today 10:30"
        desk.strip.set_now(NOW + 31 * MINUTE)
        assert desk.said("when_foot") == "Call back: tomorrow 10:30"


class TestWhileFree:
    def test_greets(self, desk: Desk) -> None:
        desk.free()
        assert GREETING.text in desk.said("greeting")
        assert desk.said("greeting_gloss") == GREETING.gloss
        assert desk.said("to_client") == ""
        assert focus_name() == "number"

    def test_f4_serves_the_call_with_what_is_known(self, desk: Desk) -> None:
        desk.free()
        desk.press(KEY.Key_F4)
        desk.type("861234567")
        desk.edit("question").setFocus()
        desk.type("Leidimai")
        desk.strip.findChild(QComboBox, "service").setFocus()
        desk.press(KEY.Key_F4)
        assert desk.wishes() == [
            ("serve", None),
            ("serve", CallbackDraft("861234567", "Leidimai")),
        ]

    def test_f4_is_the_windows_while_a_client_is_served(self, desk: Desk) -> None:
        desk.serving()
        desk.press(KEY.Key_F4)
        assert desk.wishes() == [("window", "F4")]

    @pytest.mark.parametrize("serving", [False, True])
    def test_f3_records_a_dropped_call(self, desk: Desk, serving: bool) -> None:
        (desk.serving if serving else desk.free)()
        desk.press(KEY.Key_F3)
        desk.type("861234567")
        desk.press(KEY.Key_F3)
        assert desk.wishes() == [("dropped", None), ("dropped", CallbackDraft("861234567"))]

    @pytest.mark.parametrize(("key", "wish"), [(KEY.Key_F3, "dropped"), (KEY.Key_F4, "serve")])
    def test_half_a_number_is_given_up_only_when_asked_twice(
        self, desk: Desk, key: Qt.Key, wish: str
    ) -> None:
        desk.free()
        desk.type("8612")
        desk.press(key)
        assert desk.wishes() == []
        assert "again" in desk.said("error")
        assert desk.edit("number").property("wrong")
        desk.press(key)
        assert desk.wishes() == [(wish, None if wish == "dropped" else CallbackDraft(""))]

    def test_the_other_key_asks_anew(self, desk: Desk) -> None:
        desk.free()
        desk.type("8612")
        desk.press(KEY.Key_F3)
        desk.press(KEY.Key_F4)
        assert desk.wishes() == []
        desk.type("3")
        desk.press(KEY.Key_F4)
        assert desk.wishes() == []


class TestDraft:
    def test_esc_loses_nothing(self, desk: Desk) -> None:
        desk.serving()
        desk.type("8612")
        desk.press(KEY.Key_Escape)
        assert not desk.strip.isVisible()
        wishes = dict(desk.wishes())
        fields = wishes["away"]
        assert isinstance(fields, dict)
        assert "freed" in wishes
        desk.free()
        assert desk.edit("number").text() == ""
        desk.strip.restore(fields)
        assert desk.edit("number").text() == "8612"

    def test_esc_with_nothing_typed_has_nothing_to_bring_back(self, desk: Desk) -> None:
        desk.free()
        desk.press(KEY.Key_Escape)
        assert desk.wishes() == [("away", None), ("freed", None)]

    def test_every_change_is_told_and_stands_there_again(self, desk: Desk) -> None:
        desk.serving()
        for text in ("861234567", "Klausimas", "Ona", "rytoj"):
            desk.type(text)
            desk.press(KEY.Key_Tab)
        box = desk.strip.findChild(QCheckBox, "confidential")
        assert box is not None
        box.setChecked(True)
        name, fields = desk.heard[-1]
        assert name == "draft"
        assert fields == desk.strip.fields
        assert isinstance(fields, dict)
        desk.strip.close_strip()
        desk.heard.clear()
        desk.free()
        desk.strip.restore(fields)
        assert desk.strip.fields == fields
        assert [name for name, _ in desk.heard] == ["number"]
        assert desk.said("when_foot") == "Call back: tomorrow 08:00"

    def test_a_line_emptied_again_is_no_draft(self, desk: Desk) -> None:
        desk.free()
        desk.type("8")
        desk.press(KEY.Key_Backspace)
        assert desk.heard[-1] == ("draft", None)

    def test_a_strange_draft_does_no_harm(self, desk: Desk) -> None:
        desk.free()
        desk.strip.restore({"number": 8, "for_person": "x", "language": [], "more": None})
        assert desk.strip.capture.is_empty

    def test_a_strip_closed_by_its_owner_leaves_a_focus_elsewhere(self, desk: Desk) -> None:
        desk.free()
        desk.elsewhere.setFocus()
        desk.strip.close_strip()
        desk.strip.close_strip()
        assert desk.heard == []


def parts_out_of_sight(strip: PhoneStrip) -> list[str]:
    """What of the strip is cut off at its sides, or written over by another."""
    parts = [
        part
        for kind in (QLabel, QLineEdit, QComboBox, QCheckBox, QPushButton)
        for part in strip.findChildren(kind)
        if part.isVisible() and not isinstance(part.parentWidget(), QComboBox)
    ]
    boxes = [(part, part.rect().translated(part.mapTo(strip, QPoint()))) for part in parts]
    found = [
        part.objectName() or str(part)
        for part, box in boxes
        if not strip.rect().contains(box) or box.width() < part.minimumSizeHint().width()
    ]
    for at, (part, box) in enumerate(boxes):
        found += [
            f"{part.objectName()} over {other.objectName()}"
            for other, other_box in boxes[at + 1 :]
            if box.intersects(other_box)
        ]
    return found


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_moves_while_number_and_time_are_checked(
    qtbot: QtBot, desk: Desk, english: Theme, scale: float
) -> None:
    english.set_text_scale(scale)
    desk.serving()
    keep = desk.strip.findChild(QPushButton, "phone_keep")
    assert keep is not None
    qtbot.waitUntil(lambda: not parts_out_of_sight(desk.strip))
    before = keep.mapTo(desk.strip, QPoint())
    for number, when in (("86a", "soonish"), ("8612345678", "2026-11-20"), ("861234567", "9")):
        desk.strip.restore({"number": number, "when": when})
        desk.press(KEY.Key_Return)
        for _ in range(5):
            QApplication.processEvents()
        assert not parts_out_of_sight(desk.strip)
        assert keep.mapTo(desk.strip, QPoint()) == before


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(
    ("name", "text"),
    [("number", "0044 20 7946 0958"), ("number", "+370 612 34567"), ("when", "2026-12-24 15:00")],
)
def test_a_whole_number_and_a_whole_time_can_be_seen(
    qtbot: QtBot, desk: Desk, english: Theme, scale: float, name: str, text: str
) -> None:
    english.set_text_scale(scale)
    desk.serving()
    edit = desk.edit(name)
    edit.setFocus()
    desk.type(text)
    qtbot.waitUntil(lambda: not parts_out_of_sight(desk.strip))
    box = QStyleOptionFrame()
    edit.initStyleOption(box)
    inside = QStyle.SubElement.SE_LineEditContents
    room = edit.style().subElementRect(inside, box, edit).width() - 2 * CARET
    assert room >= edit.fontMetrics().horizontalAdvance(text)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("stage", ["consent", "serving", "free"])
def test_fits_a_narrow_column(
    qtbot: QtBot, desk: Desk, english: Theme, scale: float, stage: str
) -> None:
    english.set_text_scale(scale)
    begin: Callable[[], None] = {
        "consent": lambda: desk.strip.ask_consent(ASK),
        "serving": desk.serving,
        "free": desk.free,
    }[stage]
    begin()
    if stage != "consent":
        desk.strip.restore(
            {"number": "86123456789", "when": "2026-11-20", "confidential": True, "service_id": 1}
        )
        desk.strip.show_error("The server is away. What you typed is still here; try again.")
    qtbot.waitUntil(lambda: not parts_out_of_sight(desk.strip))
    assert desk.window.horizontalScrollBar().maximum() == 0
    one_line = {
        part.geometry().center().y() // 10
        for part in desk.strip.capture.findChildren(QComboBox)
        if part.isVisible()
    }
    assert len(one_line) <= (1 if scale == 1.0 else 3)

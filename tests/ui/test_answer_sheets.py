"""Promising an answer and keeping it: the sheets, on the calendar and in a real hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.promise import AnswerDraft, PromiseKind, PromiseOutcome, SeenPromise
from queueapp.domain.promise_list import Details
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    ELENA,
    MINUTE,
    MONDAY_10,
    Play,
)
from ui.phone.due import WhenFault
from ui.phone.typed import typed_day
from ui.sheets.answer import AnswerSheet
from ui.sheets.days import duration, time_left
from ui.sheets.prepare_answer import PrepareAnswer
from ui.widgets.page import Sheet
from ui.widgets.segmented import Segmented

HOUR = 60 * MINUTE
MONDAY = date(2026, 3, 2)

pytestmark = pytest.mark.usefixtures("english")


def press(qtbot: QtBot, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())


def type_in(qtbot: QtBot, text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, text)


def line(sheet: QWidget, name: str) -> QLineEdit:
    found = sheet.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def text(sheet: QWidget, name: str) -> str:
    """The text of a label that is in sight."""
    found = sheet.findChild(QLabel, name)
    assert found is not None, name
    return found.text() if found.isVisible() else ""


def error(sheet: QWidget, name: str) -> str:
    """What stands below a field."""
    field = line(sheet, name).parentWidget()
    assert field is not None
    return text(field, "below")


def choose(qtbot: QtBot, sheet: QWidget, name: str, option: str) -> None:
    pick = sheet.findChild(Segmented, name)
    assert pick is not None
    button = pick.findChild(QWidget, f"option-{option}")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Sheet], list[str]]:
    """Shows a sheet; the list notes what it says."""

    def show(sheet: Sheet) -> list[str]:
        heard: list[str] = []
        qtbot.addWidget(sheet)
        sheet.submitted.connect(lambda: heard.append("submitted"))
        sheet.rejected.connect(lambda: heard.append("rejected"))
        sheet.open()
        sheet.activateWindow()
        qtbot.waitUntil(sheet.isActiveWindow)
        qtbot.waitUntil(lambda: sheet.isAncestorOf(QApplication.focusWidget() or QWidget()))
        return heard

    return show


@pytest.fixture
def directory(play: Play) -> Directory:
    return play.hall.board.read(1).directory


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("rytoj", date(2026, 3, 3)),
        ("Tomorrow", date(2026, 3, 3)),
        ("šiandien", MONDAY),
        ("poryt", date(2026, 3, 4)),
        ("penktadienį", date(2026, 3, 6)),
        ("pirmadienis", date(2026, 3, 9)),
        ("fri", date(2026, 3, 6)),
        ("po 3 dienų", date(2026, 3, 5)),
        ("in 3 days", date(2026, 3, 5)),
        ("po savaitės", date(2026, 3, 9)),
        ("2026-11-25", date(2026, 11, 25)),
        ("2026.11.25.", date(2026, 11, 25)),
        ("25.11.2026", date(2026, 11, 25)),
        ("03-11", date(2026, 3, 11)),
        ("02-27", date(2026, 2, 27)),
        ("01-02", date(2026, 1, 2)),
        ("12-31", date(2026, 12, 31)),
        ("5", date(2026, 3, 5)),
        ("1 d.", date(2026, 4, 1)),
        ("kovo 5 d.", date(2026, 3, 5)),
        ("5 March", date(2026, 3, 5)),
        ("2026 m. gegužės 4 d.", date(2026, 5, 4)),
        ("birželio 1", date(2026, 6, 1)),
        ("rugsėjo 1", date(2026, 9, 1)),
        ("4 May 2026", date(2026, 5, 4)),
        ("iki penktadienio", date(2026, 3, 6)),
        ("kitą trečiadienį", date(2026, 3, 11)),
        ("5/3", date(2026, 3, 5)),
        ("vakar", date(2026, 3, 1)),
        ("December 30, 2026", date(2026, 12, 30)),
        ("Dec 30 2026", date(2026, 12, 30)),
        ("gruodžio 30 2026", date(2026, 12, 30)),
        ("Fri 4 Dec", date(2026, 12, 4)),
        ("Penktadienis, gruodžio 4", date(2026, 12, 4)),
        ("Friday, December 4, 2026", date(2026, 12, 4)),
        ("20261230", date(2026, 12, 30)),
        ("30.12", date(2026, 12, 30)),
        ("30.12.", date(2026, 12, 30)),
        ("2026–12–30", date(2026, 12, 30)),
        ("Mon 4 Dec", None),
        ("Dec 30, 20:15", None),
        ("20261330", None),
        ("30.13", None),
        ("2026-02-30", None),
        ("02-29", None),
        ("rytoj 9", None),
        ("kada nors", None),
        ("in 5 minutes", None),
        ("po pietų", None),
        ("32", None),
        ("a", None),
        ("", None),
    ],
)
def test_reads_a_day_as_people_type_it(typed: str, day: date | None) -> None:
    assert typed_day(typed, MONDAY) == (day or WhenFault.UNCLEAR)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("2027-03-04", WhenFault.TOO_FAR),
        ("9999-12-31", WhenFault.TOO_FAR),
        ("2025-02-28", WhenFault.PAST),
        ("0001-01-01", WhenFault.PAST),
    ],
)
def test_a_day_beyond_a_year_is_none(typed: str, fault: WhenFault) -> None:
    assert typed_day(typed, MONDAY) is fault
    assert typed_day("2027-03-03", MONDAY) == date(2027, 3, 3)


def test_a_date_that_has_passed_is_of_next_year_where_only_what_is_to_come_can_be_meant() -> None:
    november = date(2026, 11, 23)
    ahead = timedelta(days=5 * 366)
    assert typed_day("1 November", november) == date(2026, 11, 1)
    for typed in ("1 November", "lapkričio 1", "11-01", "01.11", "1/11"):
        day = typed_day(typed, november, farthest=ahead, long_past=timedelta(0))
        expected = date(2027, 1, 11) if typed == "01.11" else date(2027, 11, 1)
        assert day == expected, typed
    assert typed_day("Dec 24, 2027", november, farthest=ahead) == date(2027, 12, 24)


def test_says_how_long_there_is() -> None:
    assert time_left(MONDAY_10 + 18 * HOUR + 5 * MINUTE, MONDAY_10) == "18 h left"
    assert time_left(MONDAY_10 + 40 * MINUTE, MONDAY_10) == "40 min left"
    assert time_left(MONDAY_10 - 2 * HOUR, MONDAY_10) == "overdue 2 h"
    assert duration(72 * HOUR) == "3 days"


class TestPromise:
    @pytest.fixture
    def sheet(self, directory: Directory, play: Play) -> AnswerSheet:
        return AnswerSheet(directory, BRONIUS, play.clock.now)

    def test_an_address_and_enter_are_enough(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], sheet: AnswerSheet
    ) -> None:
        heard = opened(sheet)
        type_in(qtbot, "jonas@example.lt")
        press(qtbot, "Return")
        assert heard == ["submitted"]
        assert sheet.draft == AnswerDraft(
            PromiseKind.EMAIL, "jonas@example.lt", received_at=MONDAY_10
        )

    def test_a_letter_is_due_a_day_after_it_arrived(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, sheet: AnswerSheet
    ) -> None:
        opened(sheet)
        assert "Tuesday, 3 March 2026, 10:00 – 24 h left" in text(sheet, "due")
        play.clock.instant += 40_000  # The time that is written has no seconds.
        line(sheet, "arrived_time").setText("10:00")
        sheet._show_due()
        assert "Tuesday, 3 March 2026, 10:00 – 24 h left" in text(sheet, "due")
        line(sheet, "arrived_time").setText("8:30")
        assert "Tuesday, 3 March 2026, 08:30 – 22 h left" in text(sheet, "due")
        days = sheet.findChild(QComboBox, "arrived_day")
        assert days is not None
        days.setCurrentIndex(2)
        assert text(sheet, "due").startswith("! ")
        assert "Sunday, 1 March 2026, 08:30 – overdue 25 h" in text(sheet, "due")

    def test_an_arrival_to_come_and_none_are_refused_at_the_field(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], sheet: AnswerSheet
    ) -> None:
        heard = opened(sheet)
        type_in(qtbot, "jonas@example.lt")
        line(sheet, "arrived_time").setText("10:01")
        press(qtbot, "Return")
        assert "still to come" in error(sheet, "arrived_time")
        line(sheet, "arrived_time").setText("soon")
        press(qtbot, "Return")
        assert "9:30" in error(sheet, "arrived_time")
        assert QApplication.focusWidget() is line(sheet, "arrived_time")
        assert heard == []

    @pytest.mark.parametrize("address", ["", "jonas", "jonas@", "jonas@example", "a b@example.lt"])
    def test_what_is_no_address_is_refused_at_the_field(
        self,
        qtbot: QtBot,
        opened: Callable[[Sheet], list[str]],
        sheet: AnswerSheet,
        address: str,
    ) -> None:
        heard = opened(sheet)
        type_in(qtbot, address)
        press(qtbot, "Return")
        assert heard == []
        assert "address" in error(sheet, "address")
        type_in(qtbot, "x")
        assert error(sheet, "address") == ""

    def test_an_agreed_day_is_due_at_the_end_of_its_work(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], sheet: AnswerSheet
    ) -> None:
        heard = opened(sheet)
        type_in(qtbot, "jonas@example.lt")
        choose(qtbot, sheet, "limit", "agreed")
        line(sheet, "agreed").setText("penktadienį")
        assert text(sheet, "due") == "Due Friday, 6 March 2026, 17:00"
        line(sheet, "agreed").setFocus()
        press(qtbot, "Return")
        assert heard == ["submitted"]
        assert sheet.draft == AnswerDraft(
            PromiseKind.EMAIL, "jonas@example.lt", due_day="2026-03-06"
        )

    def test_a_holiday_means_the_working_day_before_and_says_so(
        self, opened: Callable[[Sheet], list[str]], qtbot: QtBot, sheet: AnswerSheet
    ) -> None:
        opened(sheet)
        choose(qtbot, sheet, "limit", "agreed")
        line(sheet, "agreed").setText("03-11")
        due = text(sheet, "due")
        assert due.startswith("! Wednesday, 11 March 2026 is no working day")
        assert due.endswith("Due Tuesday, 10 March 2026, 16:00")

    @pytest.mark.parametrize(
        ("day", "hours_on", "why"),
        [
            ("02-27", 0, "That day is over"),
            ("2025-12-24", 0, "That day is over"),
            ("today", 8, "work is over"),
            ("saturday", 4 * 24 + 12, "The last working day before it is over"),
            ("some day", 0, "such as tomorrow"),
            ("9999-12-31", 0, "more than a year ahead"),
            ("2027-03-04", 0, "more than a year ahead"),
            ("0001-01-01", 0, "That day is over"),
            ("", 0, "Write the day"),
        ],
    )
    def test_a_day_that_cannot_be_kept_is_refused_at_the_field(
        self,
        qtbot: QtBot,
        opened: Callable[[Sheet], list[str]],
        play: Play,
        sheet: AnswerSheet,
        day: str,
        hours_on: int,
        why: str,
    ) -> None:
        heard = opened(sheet)
        type_in(qtbot, "jonas@example.lt")
        choose(qtbot, sheet, "limit", "agreed")
        play.clock.pass_minutes(60 * hours_on)
        line(sheet, "agreed").setText(day)
        line(sheet, "agreed").setFocus()
        press(qtbot, "Return")
        assert heard == []
        assert why in error(sheet, "agreed")

    def test_on_paper_there_is_an_address_and_a_day(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], sheet: AnswerSheet
    ) -> None:
        heard = opened(sheet)
        choose(qtbot, sheet, "kind", "writing")
        assert not line(sheet, "arrived_time").isVisible()
        line(sheet, "address").setText("Laisvės al. 96, Kaunas")
        line(sheet, "agreed").setText("rytoj")
        line(sheet, "agreed").setFocus()
        press(qtbot, "Return")
        assert heard == ["submitted"]
        assert sheet.draft == AnswerDraft(
            PromiseKind.WRITING, "Laisvės al. 96, Kaunas", due_day="2026-03-03"
        )

    def test_takes_over_what_is_known_of_the_client_at_the_desk(
        self, opened: Callable[[Sheet], list[str]], directory: Directory, play: Play
    ) -> None:
        visit = play.issue(BENEFITS, language="en")
        sheet = AnswerSheet(directory, BRONIUS, play.clock.now, visit=visit)
        opened(sheet)
        draft = sheet.draft
        assert (draft.service_id, draft.language) == (BENEFITS, "en")
        assert line(sheet, "agreed").isVisible()

    def test_a_colleague_may_be_named_but_no_auditor(
        self, opened: Callable[[Sheet], list[str]], directory: Directory, sheet: AnswerSheet
    ) -> None:
        opened(sheet)
        person = sheet.findChild(QComboBox, "person")
        assert person is not None
        assert person.currentText() == "Me (Bronius)"
        assert sheet.draft.for_person is None
        assert person.findData(ELENA) == -1
        person.setCurrentIndex(person.findData(CECILIJA))
        assert sheet.draft.for_person == CECILIJA

    @pytest.mark.parametrize("name", ["question", "name"])
    def test_a_personal_code_is_refused_where_it_stands(
        self,
        qtbot: QtBot,
        opened: Callable[[Sheet], list[str]],
        sheet: AnswerSheet,
        name: str,
    ) -> None:
        heard = opened(sheet)
        type_in(qtbot, "jonas@example.lt")
        line(sheet, name).setText("asmens kodas 38703181745")
        press(qtbot, "Return")
        assert heard == []
        assert "personal code" in error(sheet, name).lower()

    def test_what_it_says_is_taken_by_the_hall(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, sheet: AnswerSheet
    ) -> None:
        opened(sheet)
        type_in(qtbot, "jonas@example.lt")
        line(sheet, "arrived_time").setText("8:30")
        session = play.sit(1, BRONIUS)
        done = play.hall.promises.promise_answer(session, sheet.draft)
        assert done.entry is not None
        assert done.entry.promise.due_at == MONDAY_10 + 22 * HOUR + 30 * MINUTE
        assert "08:30 – 22 h left" in text(sheet, "due")


class TestKeep:
    @pytest.fixture
    def session(self, play: Play) -> Session:
        return play.sit(1, BRONIUS)

    @pytest.fixture
    def details(self, play: Play, session: Session) -> Details:
        draft = AnswerDraft(
            PromiseKind.EMAIL,
            "jonas@example.lt",
            question="Kada bus pažyma?",
            name="Jonas",
            received_at=MONDAY_10 - 6 * HOUR,
        )
        done = play.hall.promises.promise_answer(session, draft)
        assert done.entry is not None
        return play.hall.promises.details(session, done.entry.promise.id)

    @pytest.fixture
    def make(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], directory: Directory, play: Play
    ) -> Callable[..., PrepareAnswer]:
        def open_one(details: Details, first: bool = True) -> PrepareAnswer:
            person = replace(directory.people[BRONIUS], job="Specialistas", email="b@kaunas.lt")
            sheet = PrepareAnswer(
                details,
                directory.site.office,
                person,
                first,
                play.clock.now,
                directory.site.calendar,
            )
            opened(sheet)
            return sheet

        return open_one

    def test_says_what_was_asked_and_how_long_there_is(
        self, make: Callable[..., PrepareAnswer], details: Details, play: Play
    ) -> None:
        sheet = make(details)
        assert text(sheet, "left") == "18 h left"
        assert text(sheet, "due") == "Due Tuesday, 3 March 2026, 04:00"
        assert text(sheet, "question") == "Kada bus pažyma?"
        play.clock.pass_minutes(20 * 60)
        sheet._ticks.timeout.emit()
        assert text(sheet, "left") == "! overdue 2 h"

    @pytest.mark.parametrize(
        ("keys", "parts"),
        [
            ("Ctrl+Shift+G", ["elektroninę užklausą gavome"]),
            ("Ctrl+Shift+D", ["Kada bus pažyma?", "Pagarbiai"]),
            (
                "Ctrl+Shift+S",
                ["Bronius", "Specialistas", "Klientų aptarnavimo skyrius", "b@kaunas.lt"],
            ),
            ("Ctrl+Shift+C", ["Kada bus pažyma?", "Pagarbiai\nBronius", "b@kaunas.lt"]),
            ("Ctrl+Shift+A", ["jonas@example.lt"]),
        ],
    )
    def test_one_key_copies_each_text(
        self,
        qtbot: QtBot,
        make: Callable[..., PrepareAnswer],
        details: Details,
        keys: str,
        parts: list[str],
    ) -> None:
        make(details)
        QGuiApplication.clipboard().clear()
        press(qtbot, keys)
        copied = QGuiApplication.clipboard().text()
        assert [part for part in parts if part not in copied] == []

    def test_the_signature_is_short_after_the_first_letter(
        self, qtbot: QtBot, make: Callable[..., PrepareAnswer], details: Details
    ) -> None:
        sheet = make(details, first=False)
        press(qtbot, "Ctrl+Shift+S")
        assert QGuiApplication.clipboard().text() == "Bronius"
        button(qtbot, sheet, "full")
        press(qtbot, "Ctrl+Shift+S")
        assert "Specialistas" in QGuiApplication.clipboard().text()

    def test_the_note_on_confidentiality_is_optional(
        self, qtbot: QtBot, make: Callable[..., PrepareAnswer], details: Details
    ) -> None:
        sheet = make(details)
        press(qtbot, "Ctrl+Shift+D")
        assert "tapatybę" not in QGuiApplication.clipboard().text()
        button(qtbot, sheet, "confidential")
        press(qtbot, "Ctrl+Shift+D")
        assert "tapatybę" in QGuiApplication.clipboard().text()

    def test_copying_the_acknowledgement_offers_to_note_it(
        self,
        qtbot: QtBot,
        make: Callable[..., PrepareAnswer],
        details: Details,
        play: Play,
        session: Session,
    ) -> None:
        sheet = make(details)
        promise = details.entry.promise
        with wishes(sheet) as heard:
            press(qtbot, "Ctrl+Shift+G")
            assert heard == []
            press(qtbot, "Return")
            press(qtbot, "Ctrl+G")  # A second press while it is under way asks nothing.
        assert heard == ["acknowledged"]
        done = play.hall.promises.acknowledge(session, SeenPromise(promise.id, promise.seq))
        assert done.entry is not None
        sheet.show_acknowledged(done.entry.promise.acknowledged_at)
        assert text(sheet, "told") == "✓ Acknowledged Monday, 2 March 2026, 10:00"
        with wishes(sheet) as heard:
            press(qtbot, "Ctrl+G")
        assert heard == []

    def test_an_agreed_day_has_nothing_to_acknowledge(
        self, make: Callable[..., PrepareAnswer], play: Play, session: Session
    ) -> None:
        draft = AnswerDraft(PromiseKind.EMAIL, "jonas@example.lt", due_day="2026-03-06")
        done = play.hall.promises.promise_answer(session, draft)
        assert done.entry is not None
        sheet = make(play.hall.promises.details(session, done.entry.promise.id))
        card = sheet.findChild(QWidget, "acknowledgement")
        assert card is not None
        assert not card.isVisible()
        assert text(sheet, "due") == "Due Friday, 6 March 2026, 17:00"

    def test_answered_takes_more_than_a_bare_enter(
        self,
        qtbot: QtBot,
        make: Callable[..., PrepareAnswer],
        details: Details,
        play: Play,
        session: Session,
    ) -> None:
        sheet = make(details)
        promise = details.entry.promise
        with wishes(sheet) as heard:
            type_in(qtbot, "sent with two papers")
            press(qtbot, "Return")
            assert heard == []
            press(qtbot, "Ctrl+Return")
            press(qtbot, "Ctrl+Return")
        assert heard == ["answered: sent with two papers"]
        seen = SeenPromise(promise.id, promise.seq)
        done = play.hall.promises.answered(session, seen, "sent with two papers")
        assert done.entry is not None
        assert done.entry.promise.outcome is PromiseOutcome.ANSWERED

    def test_extends_hands_over_and_closes_by_keys(
        self, qtbot: QtBot, make: Callable[..., PrepareAnswer], details: Details
    ) -> None:
        sheet = make(details)
        with wishes(sheet) as heard:
            press(qtbot, "F5")
            press(qtbot, "F6")
            press(qtbot, "Esc")
        assert heard == ["extend", "hand over", "rejected"]

    def test_a_refusal_lets_it_be_sent_again(
        self, qtbot: QtBot, make: Callable[..., PrepareAnswer], details: Details
    ) -> None:
        sheet = make(details)
        with wishes(sheet) as heard:
            press(qtbot, "Ctrl+Return")
            sheet.set_error("Somebody was faster.")
            assert "Somebody was faster." in text(sheet, "error")
            press(qtbot, "Ctrl+Return")
        assert heard == ["answered: ", "answered: "]

    def test_without_a_contact_there_is_still_the_rest(
        self, make: Callable[..., PrepareAnswer], details: Details
    ) -> None:
        erased = replace(details, entry=replace(details.entry, contact=None, lines=()))
        sheet = make(erased)
        assert text(sheet, "question") == "No question was written down."


def button(qtbot: QtBot, sheet: QWidget, name: str) -> None:
    found = sheet.findChild(QPushButton, name)
    assert found is not None, name
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


@contextmanager
def wishes(sheet: PrepareAnswer) -> Iterator[list[str]]:
    """What the sheet asks for meanwhile."""
    heard: list[str] = []
    sheet.acknowledged.connect(lambda: heard.append("acknowledged"))
    sheet.answered.connect(lambda note: heard.append(f"answered: {note}"))
    sheet.extend_wanted.connect(lambda: heard.append("extend"))
    sheet.hand_over_wanted.connect(lambda: heard.append("hand over"))
    sheet.rejected.connect(lambda: heard.append("rejected"))
    yield heard
    for signal in (
        sheet.acknowledged,
        sheet.answered,
        sheet.extend_wanted,
        sheet.hand_over_wanted,
        sheet.rejected,
    ):
        signal.disconnect()

"""One's own day and the hall's, planned with keys: typed, kept, and on every window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.closing import KeepOpenReason
from queueapp.domain.hours import BusinessDay
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.shift import Break, FaultyShift, Shift, ShiftFault
from queueapp.domain.visit import Told
from queueapp.errors import Refusal, Refused
from queueapp.services.shifts import ShiftService
from tests.factories import ASTA, BRONIUS, CECILIJA, DARIUS, Play, at, rows, seen
from tests.ui.stations import Station
from tests.ui.test_reception import Desk
from ui.actions import ActionId
from ui.closing.longer import LongerSheet
from ui.closing.my_day import MyDaySheet
from ui.messages import sentence

Open = Callable[..., Station]
TODAY, MONDAY = "2026-03-02", "1"
NOON = Break(12 * 60, 12 * 60 + 30)
LEAD = Session(1, DARIUS)

pytestmark = pytest.mark.usefixtures("english")


def shifts(play: Play) -> tuple[Shift, ...]:
    return play.hall.board.read(1).directory.shifts


def text_of(sheet: QWidget, name: str) -> str:
    found = sheet.findChild(QLabel, name)
    assert found is not None, name
    return found.text() if found.isVisible() else ""


def everybody(sheet: QWidget) -> list[str]:
    card = sheet.findChild(QWidget, "everybody")
    assert card is not None
    if not card.isVisible():
        return []
    found = card.findChildren(QLabel)
    return [part.text() for part in found if part.isVisible() and ":" in part.text()]


def begins(sheet: QWidget) -> list[str]:
    """The beginnings of the breaks as they stand in the sheet."""
    return [edit.text() for edit in sheet.findChildren(QLineEdit, "begins") if edit.isVisible()]


def saved(desk: Station) -> str:
    """Press Enter, and wait until the window says what came of it."""
    desk.press("Return")
    desk.until(lambda: desk.said() != "")
    return desk.said()


class TestMyDay:
    def test_the_end_of_a_shift_and_a_break_are_planned_with_the_keys_alone(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        desk.type("16:00")
        desk.press("Tab")
        desk.type("1530")
        assert text_of(sheet, "until") == "until 15:45"
        desk.press("Tab")
        desk.type("20")
        assert text_of(sheet, "until") == "until 15:50"
        assert saved(desk) == "Planned: break 15:30–15:50 · until 16:00."
        assert shifts(play) == (Shift(BRONIUS, TODAY, 960, (Break(930, 950),)),)
        desk.until(lambda: desk.text("own_plan") == "break at 15:30")

    def test_what_is_planned_is_shown_and_more_breaks_can_be_added_and_removed(
        self, station: Open, play: Play
    ) -> None:
        play.hall.shifts.plan(LEAD, Shift(BRONIUS, TODAY, 960, (NOON,)))
        desk = station()
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        assert begins(sheet) == ["12:00"]
        minutes = sheet.findChild(QSpinBox, "minutes")
        assert minutes is not None
        assert minutes.value() == 30
        desk.press("F7")
        desk.type("14:00")
        assert begins(sheet) == ["12:00", "14:00"]
        first = sheet.findChildren(QPushButton, "remove_break")[0]
        assert "Break 1" in first.accessibleDescription()
        first.setFocus()
        desk.press("Space")
        assert begins(sheet) == ["14:00"]
        assert desk.focus().accessibleName() == "Break 1 begins at"
        saved(desk)
        assert shifts(play) == (Shift(BRONIUS, TODAY, 960, (Break(840, 855),)),)

    def test_kept_for_every_monday_it_holds_today_as_well(self, station: Open, play: Play) -> None:
        play.hall.shifts.plan(LEAD, Shift(BRONIUS, TODAY, 900))
        desk = station()
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        leaves = sheet.findChild(QLineEdit, "leaves")
        weekly = sheet.findChild(QWidget, "weekly")
        assert leaves is not None
        assert weekly is not None
        leaves.selectAll()
        desk.type("16")
        weekly.setFocus()
        desk.press("Space")
        saved(desk)
        assert shifts(play) == (Shift(BRONIUS, MONDAY, 960),)
        desk.until(lambda: desk.text("own_plan") == "until 16:00")

    def test_emptied_today_goes_before_every_monday_and_back_again(
        self, station: Open, play: Play
    ) -> None:
        weekly = play.hall.shifts.plan(LEAD, Shift(BRONIUS, MONDAY, 960))
        desk = station()
        desk.press("Ctrl+M")
        desk.sheet("my_day")
        desk.press("Ctrl+A")
        desk.press("Backspace")
        assert saved(desk) == "Planned: until closing."
        assert shifts(play) == (weekly, Shift(BRONIUS, TODAY))
        desk.until(lambda: desk.text("own_plan") == "")
        desk.no_sheet()
        desk.press("Ctrl+M")
        desk.sheet("my_day")
        desk.type("16:00")
        desk.press("Return")
        desk.until(lambda: desk.text("own_plan") == "until 16:00")
        assert shifts(play) == (weekly,)

    @pytest.mark.parametrize(
        ("leaves", "pause", "said"),
        [
            ("soon", "", "Write the time you leave"),
            ("9:30", "", "over already"),
            ("", "later", "Break 1: write when it begins"),
            ("", "7:00", "07:00–07:15: The hall is not open"),
            ("15:00", "14:50", "14:50–15:05: This break would last beyond"),
        ],
    )
    def test_what_does_not_fit_is_said_where_it_is_typed_and_nothing_is_sent(
        self, station: Open, play: Play, leaves: str, pause: str, said: str
    ) -> None:
        desk = station()
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        desk.type(leaves)
        desk.press("Tab")
        desk.type(pause)
        desk.press("Return")
        assert said in text_of(sheet, "error")
        assert desk.focus().objectName() == ("begins" if pause else "leaves")
        assert shifts(play) == ()
        desk.press("Escape")

    def test_a_clerk_sees_whose_break_falls_on_theirs_and_no_more(
        self, station: Open, play: Play
    ) -> None:
        play.sit(2, CECILIJA)
        play.hall.shifts.plan(LEAD, Shift(CECILIJA, TODAY, None, (NOON,)))
        desk = station()
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        assert (everybody(sheet), text_of(sheet, "warning")) == ([], "")
        person = sheet.findChild(QComboBox, "person")
        assert person is not None
        assert not person.isVisible()
        desk.press("Tab")
        desk.type("12:15")
        assert text_of(sheet, "warning") == (
            "! At once on a break, 12:15–12:30: Bronius, Cecilija."
        )
        desk.press("Escape")

    def test_the_lead_sees_the_plans_of_all_who_are_here_and_plans_a_colleagues(
        self, station: Open, play: Play
    ) -> None:
        play.sit(2, CECILIJA)
        desk = station(3, DARIUS)
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        assert everybody(sheet) == [
            "Cecilija: no plan: until closing",
            "Darius: no plan: until closing",
        ]
        person = sheet.findChild(QComboBox, "person")
        assert person is not None
        assert [person.itemText(at) for at in range(person.count())][:2] == ["Darius", "Cecilija"]
        person.setFocus()
        desk.press("Down")
        assert text_of(sheet, "title") == "The day of Cecilija"
        leaves = sheet.findChild(QLineEdit, "leaves")
        assert leaves is not None
        leaves.setFocus()
        desk.type("15:00")
        assert everybody(sheet)[0] == "Cecilija: until 15:00"
        saved(desk)
        assert shifts(play) == (Shift(CECILIJA, TODAY, 900),)
        (event,) = rows(
            play.place, "SELECT person_id FROM event WHERE kind = ?", EventKind.SHIFT_PLANNED.value
        )
        assert event["person_id"] == DARIUS

    def test_a_colleagues_plan_made_meanwhile_comes_into_the_open_sheet(
        self, station: Open, play: Play
    ) -> None:
        play.sit(2, CECILIJA)
        desk = station(3, DARIUS)
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        desk.press("Tab")
        desk.type("12:10")
        play.hall.shifts.plan(Session(1, CECILIJA, 2), Shift(CECILIJA, TODAY, None, (NOON,)))
        desk.until(lambda: "12:10–12:25" in text_of(sheet, "warning"))
        assert begins(sheet) == ["12:10"]
        desk.press("Escape")

    def test_a_plan_that_somebody_changed_meanwhile_is_shown_and_not_overwritten(
        self, station: Open, play: Play
    ) -> None:
        play.sit(2, CECILIJA)
        desk = station(3, DARIUS)
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        person = sheet.findChild(QComboBox, "person")
        assert person is not None
        person.setCurrentIndex(person.findData(CECILIJA))
        leaves = sheet.findChild(QLineEdit, "leaves")
        assert leaves is not None
        leaves.setFocus()
        desk.type("16:10")
        planned = Shift(CECILIJA, TODAY, None, (NOON,))
        play.hall.shifts.plan(Session(1, CECILIJA, 2), planned)
        desk.press("Return")
        desk.until(lambda: "Somebody has changed this plan" in text_of(sheet, "error"))
        assert shifts(play) == (planned,)
        desk.until(lambda: begins(sheet) == ["12:00"])
        assert "Somebody has changed this plan" in text_of(sheet, "error")
        leaves.setFocus()
        desk.type("16:10")
        saved(desk)
        assert shifts(play) == (replace(planned, leaves=970),)

    def test_every_monday_is_planned_in_one_step_with_today(
        self, station: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        play.hall.shifts.plan(LEAD, Shift(BRONIUS, TODAY, 900))
        desk = station()
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        leaves = sheet.findChild(QLineEdit, "leaves")
        weekly = sheet.findChild(QWidget, "weekly")
        assert leaves is not None
        assert weekly is not None
        leaves.selectAll()
        desk.type("16")
        weekly.setFocus()
        desk.press("Space")
        monkeypatch.delattr(ShiftService, "clear")
        saved(desk)
        assert shifts(play) == (Shift(BRONIUS, MONDAY, 960),)

    def test_what_the_hall_refuses_stays_in_the_sheet_to_be_mended(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.press("Ctrl+M")
        sheet = desk.sheet("my_day")
        desk.type("10:05")
        play.clock.pass_minutes(10)
        desk.press("Return")
        desk.until(lambda: "over already" in text_of(sheet, "error"))
        assert "Nothing was changed" in text_of(sheet, "error")
        leaves = sheet.findChild(QLineEdit, "leaves")
        assert leaves is not None
        leaves.selectAll()
        leaves.setFocus()
        desk.type("16:05")
        saved(desk)
        assert shifts(play) == (Shift(BRONIUS, TODAY, 965),)


class TestLonger:
    def test_a_lead_keeps_the_hall_open_with_a_time_and_a_reason(
        self, station: Open, play: Play
    ) -> None:
        play.clock.instant = at("2026-03-02 16:40")
        desk = station(3, DARIUS)
        desk.window.actions_by_id[ActionId.LONGER].trigger()
        sheet = desk.sheet("longer")
        assert text_of(sheet, "until") == "Open until 17:15"
        desk.press("Right")
        assert text_of(sheet, "until") == "Open until 17:30"
        desk.press("Return")
        assert "Choose a reason" in text_of(sheet, "error")
        desk.press("m")
        assert saved(desk) == "The hall stays open until 17:30 today."
        day = play.hall.board.read(1).day
        assert (day.closes_at, day.kept_open) == (at("2026-03-02 17:30"), True)
        desk.until(lambda: desk.text("kind_of_day") == "Open until 17:30 today")
        assert desk.text("closing") == "! 50 min left"
        (event,) = rows(
            play.place, "SELECT data FROM event WHERE kind = ?", EventKind.KEPT_OPEN.value
        )
        assert KeepOpenReason.MANY_WAITING.value in event["data"]

    def test_once_the_usual_closing_has_passed_it_closes_now_and_says_whom_that_leaves_out(
        self, station: Open, play: Play
    ) -> None:
        play.hall.day_end.keep_open(LEAD, at("2026-03-02 17:30"), KeepOpenReason.OUTAGE)
        play.clock.instant = at("2026-03-02 17:10")
        visits = [play.issue() for _ in range(3)]
        play.hall.telling.tell(LEAD, [(seen(visits[0]), Told.WILL_BE)])
        desk = station(3, DARIUS)
        desk.until(lambda: len(desk.live.board.waiting) == 3)  # type: ignore[union-attr]
        desk.window.actions_by_id[ActionId.LONGER].trigger()
        sheet = desk.sheet("longer")
        assert text_of(sheet, "left_out").startswith("If the hall closes now, 2 who wait are not")
        usual = sheet.findChild(QPushButton, "usual")
        assert usual is not None
        assert usual.text() == "Close now"
        usual.setFocus()
        desk.press("Space")
        desk.until(lambda: desk.said() == "The hall is closed since 17:10.")
        day = play.hall.board.read(1).day
        assert (day.closes_at, day.kept_open) == (play.clock.now(), True)
        desk.until(lambda: desk.text("closing") == "■ Closed since 17:10")

    def test_closing_as_usual_takes_it_back(self, station: Open, play: Play) -> None:
        play.clock.instant = at("2026-03-02 16:40")
        play.hall.day_end.keep_open(LEAD, at("2026-03-02 17:30"), KeepOpenReason.OUTAGE)
        desk = station(3, DARIUS)
        assert desk.text("kind_of_day") == "Open until 17:30 today"
        desk.window.actions_by_id[ActionId.LONGER].trigger()
        sheet = desk.sheet("longer")
        usual = sheet.findChild(QPushButton, "usual")
        assert usual is not None
        usual.setFocus()
        desk.press("Space")
        desk.until(lambda: desk.said() == "The hall closes at 17:00 today, as usual.")
        desk.until(lambda: desk.text("kind_of_day") == "")
        assert desk.text("closing") == "! 20 min left"

    def test_only_who_may_is_offered_it(self, station: Open) -> None:
        clerk, lead = station(), station(3, DARIUS)
        assert not clerk.window.actions_by_id[ActionId.LONGER].isVisible()
        assert lead.window.actions_by_id[ActionId.LONGER].isVisible()

    def test_a_time_that_is_not_later_is_not_sent(self, station: Open, play: Play) -> None:
        play.clock.instant = at("2026-03-02 16:40")
        desk = station(3, DARIUS)
        desk.window.actions_by_id[ActionId.LONGER].trigger()
        sheet = desk.sheet("longer")
        typed = sheet.findChild(QLineEdit, "typed")
        assert typed is not None
        typed.setFocus()
        desk.type("16:50")
        assert text_of(sheet, "until") == "–"
        desk.press("Return")
        assert text_of(sheet, "error") == "✕ Write a time after 17:00, such as 17:30."
        typed.selectAll()
        desk.type("1740")
        assert text_of(sheet, "until") == "Open until 17:40"
        desk.press("Escape")

    def test_after_closing_it_counts_from_now_and_over_midnight(
        self, station: Open, play: Play
    ) -> None:
        play.clock.instant = at("2026-03-02 17:08")
        desk = station(3, DARIUS)
        desk.window.actions_by_id[ActionId.LONGER].trigger()
        sheet = desk.sheet("longer")
        assert isinstance(sheet, LongerSheet)
        assert text_of(sheet, "until") == "Open until 17:25"
        typed = sheet.findChild(QLineEdit, "typed")
        assert typed is not None
        typed.setFocus()
        desk.type("0:30")
        assert sheet.closes_at == at("2026-03-03 00:30")
        desk.press("Escape")

    def test_a_hall_that_is_closed_today_has_nothing_to_put_off_and_nobody_to_tell(
        self, station: Open, play: Play
    ) -> None:
        play.clock.instant = at("2026-03-01 10:00")
        desk = station(3, DARIUS)
        desk.window.actions_by_id[ActionId.LONGER].trigger()
        desk.until(lambda: desk.said().startswith("The hall is closed today, so there is nothing"))
        desk.window.actions_by_id[ActionId.TELL].trigger()
        desk.until(lambda: desk.said().startswith("The hall is closed today: there is nothing"))


def test_at_reception_the_same_keys_plan_ones_day(qtbot: QtBot, play: Play) -> None:
    reception = Desk(qtbot, play, DARIUS)
    try:
        assert reception.window.actions_by_id[ActionId.LONGER].isVisible()
        reception.window.actions_by_id[ActionId.MY_DAY].trigger()
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, MyDaySheet)
        leaves = sheet.findChild(QLineEdit, "leaves")
        assert leaves is not None
        qtbot.keyClicks(leaves, "16:00")
        qtbot.keyClick(leaves, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: shifts(play) == (Shift(DARIUS, TODAY, 960),))
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    finally:
        reception.close()


def test_round_the_clock_an_empty_end_is_no_closing(qtbot: QtBot, play: Play) -> None:
    board = play.hall.board.read(1)
    always = replace(board.day, round_the_clock=True)
    sheet = MyDaySheet(replace(board, day=always), BRONIUS, at("2026-03-02 19:00"))
    qtbot.addWidget(sheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "Empty: no end is planned" in said
    assert not any("at closing" in text for text in said)


def test_in_a_night_a_time_after_midnight_is_of_the_same_day(qtbot: QtBot, play: Play) -> None:
    board = play.hall.board.read(1)
    night = BusinessDay(TODAY, at("2026-03-02 18:00"), at("2026-03-03 02:00"))
    sheet = MyDaySheet(replace(board, day=night), BRONIUS, at("2026-03-02 19:00"))
    qtbot.addWidget(sheet)
    leaves = sheet.findChild(QLineEdit, "leaves")
    begins_at = sheet.findChild(QLineEdit, "begins")
    assert leaves is not None
    assert begins_at is not None
    leaves.setText("1:30")
    begins_at.setText("23:55")
    assert sheet.shift == Shift(BRONIUS, TODAY, 25 * 60 + 30, (Break(1435, 1450),))
    heard = []
    sheet.submitted.connect(lambda: heard.append(sheet.wanted.plan))
    sheet.submit()
    assert heard == [sheet.shift]


def test_each_key_of_these_sheets_is_free(station: Open) -> None:
    desk = station()
    keys = [action.shortcut() for action in desk.window.actions_by_id.values()]
    assert keys.count(QKeySequence("Ctrl+M")) == 1


@pytest.mark.parametrize("fault", ShiftFault)
def test_every_fault_of_a_plan_has_a_sentence_of_its_own(fault: ShiftFault) -> None:
    said = {
        each: sentence(Refused(Refusal.TIMES_WRONG, shift=FaultyShift(each))) for each in ShiftFault
    }
    assert said[fault].endswith("Nothing was changed.")
    assert len(set(said.values())) == len(ShiftFault)
    assert sentence(Refused(Refusal.TIMES_WRONG)) not in said.values()


def test_an_administrator_plans_anybodys_day_too(station: Open) -> None:
    desk = station(3, ASTA)
    desk.press("Ctrl+M")
    assert everybody(desk.sheet("my_day"))
    desk.press("Escape")

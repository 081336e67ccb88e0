"""The picture of the next four weeks: what kind each day is, as it is typed, for every reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.domain.setup import HallDraft, Part
from queueapp.domain.workdays import Calendar
from ui.setup.days import EvesRow
from ui.setup.editor import HallEditor
from ui.setup.four_weeks import DAYS, DayShown, FourWeeks, Look, four_weeks, look_word
from ui.setup.rows import DayRow
from ui.setup.starter import starter_draft
from ui.theme import Theme

VILNIUS = ZoneInfo("Europe/Vilnius")
TODAY = date(2026, 12, 9)
USUAL = DayHours(480, 1020)
WEEK = dict.fromkeys(range(1, 6), USUAL)


def shown(calendar: Calendar, day: str) -> DayShown:
    return next(each for each in four_weeks(calendar, TODAY) if each.day.isoformat() == day)


@pytest.fixture
def draft() -> HallDraft:
    own = {"2026-12-22": OwnDay(DayHours(600, 840), "Mokymai")}
    return replace(starter_draft(), week=WEEK, exceptions=own)


@pytest.fixture
def editor(qtbot: QtBot, english: Theme, draft: HallDraft) -> HallEditor:
    made = HallEditor()
    qtbot.addWidget(made)
    made.load(draft, TODAY)
    made.show_section(Part.DAYS)
    made.resize(900, 600)
    made.show()
    return made


def weeks(editor: HallEditor) -> FourWeeks:
    found = editor.findChild(FourWeeks)
    assert found is not None
    return found


def day_of(editor: HallEditor, day: str) -> DayShown:
    return next(each for each in weeks(editor).shown() if each.day.isoformat() == day)


def test_each_kind_of_day_is_told_apart_by_sign_and_word(english: Theme) -> None:
    own = {
        "2026-12-21": OwnDay(DayHours(600, 840), "Mokymai"),
        "2026-12-22": OwnDay(None, "Inventorizacija"),
    }
    lunch = {3: DayHours(480, 1020, lunch=Lunch(720, 765)), 4: DayHours(0, 0, next_day=True)}
    calendar = Calendar({**WEEK, **lunch}, VILNIUS, own)
    days = four_weeks(calendar, TODAY)
    assert len(days) == DAYS
    assert days[0] == DayShown(TODAY, Look.USUAL, ("08:00–12:00", "12:45–17:00"))
    assert shown(calendar, "2026-12-10").hours == ("all day",)
    assert shown(calendar, "2026-12-12").look is Look.CLOSED
    assert shown(calendar, "2026-12-21").look is Look.OWN_HOURS
    assert shown(calendar, "2026-12-22") == DayShown(
        date(2026, 12, 22), Look.CLOSED, note="Inventorizacija"
    )
    assert shown(calendar, "2026-12-23").hours == ("08:00–12:00", "12:45–16:00")
    assert shown(calendar, "2026-12-23").look is Look.SHORTER
    assert shown(calendar, "2026-12-25").look is Look.HOLIDAY
    assert len({look.sign for look in Look}) == len({look_word(look) for look in Look}) == len(Look)


def test_hours_that_make_no_sense_are_not_shown_as_hours() -> None:
    calendar = Calendar({**WEEK, 3: DayHours(480, 400), 4: DayHours(480, -1)}, VILNIUS)
    assert shown(calendar, "2026-12-09").look is Look.WRONG
    assert shown(calendar, "2026-12-10").look is Look.WRONG
    assert shown(calendar, "2026-12-16").hours == ()
    assert shown(calendar, "2026-12-24").look is Look.HOLIDAY


def test_what_is_typed_is_seen_at_once(qtbot: QtBot, editor: HallEditor) -> None:
    assert day_of(editor, "2026-12-10").hours == ("08:00–17:00",)
    row = editor.findChildren(DayRow)[3]
    closes = row.findChild(QLineEdit, "to")
    assert closes is not None
    closes.clear()
    qtbot.keyClicks(closes, "18:30")
    assert day_of(editor, "2026-12-10").hours == ("08:00–18:30",)
    assert day_of(editor, "2026-12-31").hours == ("08:00–17:30",)
    eves = editor.findChild(EvesRow)
    assert eves is not None
    eves.shorter.click()
    assert day_of(editor, "2026-12-31") == DayShown(
        date(2026, 12, 31), Look.USUAL, ("08:00–18:30",)
    )
    own = editor._days.rows[0]
    own._open.click()
    assert day_of(editor, "2026-12-22").look is Look.CLOSED


def test_each_day_is_read_out_and_reached_with_the_arrow_keys(
    qtbot: QtBot, editor: HallEditor
) -> None:
    table = weeks(editor)
    assert table.accessibleName() == "The next four weeks"
    table.setFocus()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = table.currentIndex().data(role)
    assert said == "Today, Wednesday, 9 December 2026: usual, 08:00–17:00"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(table, key)
    said = table.currentIndex().data(role)
    assert said == "Tuesday, 22 December 2026: own hours, 10:00–14:00, Mokymai"
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface is not None
    texts = {
        interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())
    }
    assert said in texts
    assert any(text.startswith("Friday, 25 December 2026: holiday, Christmas") for text in texts)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_large_text_has_room_and_the_form_follows_the_arrow_keys(
    qtbot: QtBot, editor: HallEditor, english: Theme
) -> None:
    table = weeks(editor)
    english.set_text_scale(2.0)
    laid_out: list[tuple[int, int]] = []

    def lies_still() -> bool:
        laid_out.append((table.height(), table.mapTo(editor, table.rect().topLeft()).y()))
        return len(laid_out) > 3 and len(set(laid_out[-3:])) == 1

    qtbot.waitUntil(lies_still)
    table.setFocus()
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Down)

    def in_sight() -> bool:
        middle = table.visualRect(table.currentIndex()).center()
        return table.viewport().visibleRegion().contains(middle)

    qtbot.waitUntil(in_sight)
    rows = sum(table.rowHeight(row) for row in range(table.model().rowCount()))
    assert table.height() >= rows + table.horizontalHeader().height()
    assert table.width() <= editor.width()


def test_without_a_day_of_today_there_is_no_picture(editor: HallEditor, draft: HallDraft) -> None:
    editor.load(draft)
    assert not weeks(editor).isVisible()

"""A lead or an administrator helps who forgot their PIN or was locked out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from queueapp.clock import HOUR
from queueapp.domain.secret import LOCKED_AFTER
from queueapp.domain.session import Session
from queueapp.errors import Refusal
from tests.factories import ASTA, BRONIUS, CECILIJA, DARIUS, ELENA, PIN, Play, change, refusal
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.setup.change import change_hall
from ui.setup.editor import SetupDialog
from ui.setup.staff_pins import StaffPins

Open = Callable[..., StaffPins]


@pytest.fixture
def opened(qtbot: QtBot, station: Callable[..., Station]) -> Iterator[Open]:
    """Opens the sheet for who sits at counter 1."""
    sheets: list[StaffPins] = []

    def open_for(asks: int, about: int | None = None) -> StaffPins:
        desk = station(1, asks)
        sheet = StaffPins(desk.window._shell, about, desk.window)
        sheets.append(sheet)
        sheet.show()
        qtbot.waitUntil(lambda: sheet._standing is not None, timeout=PATIENCE_MS)
        return sheet

    yield open_for
    for sheet in sheets:
        sheet.close()
        sheet.deleteLater()


def action(sheet: QWidget, name: str) -> QAction:
    found = sheet.findChild(QAction, name)
    assert found is not None
    return found


def states(sheet: StaffPins) -> dict[str, str]:
    return {entry.title: entry.state for entry in sheet._people.shown()}


def lock_out(play: Play, person: int) -> None:
    for _ in range(LOCKED_AFTER):
        play.clock.instant += HOUR
        refusal(play.hall.sign_in.sign_in, Session(1, person), "9999")


def test_a_new_pin_is_shown_once_and_works_once(qtbot: QtBot, opened: Open, play: Play) -> None:
    sheet = opened(DARIUS, BRONIUS)
    action(sheet, "new-pin").trigger()
    shown = sheet.findChild(QLabel, "one-time-pin")
    qtbot.waitUntil(shown.isVisible, timeout=PATIENCE_MS)
    pin = shown.text().replace(" ", "")
    assert refusal(play.hall.sign_in.sign_in, Session(1, BRONIUS), PIN) is Refusal.WRONG_SECRET
    assert refusal(play.hall.sign_in.sign_in, Session(1, BRONIUS), pin) is Refusal.MUST_CHANGE
    qtbot.waitUntil(lambda: states(sheet)["Bronius"] == "One-time PIN", timeout=PATIENCE_MS)
    sheet._people._take(CECILIJA)
    assert not shown.isVisible()


def test_who_was_locked_out_is_let_in_again(qtbot: QtBot, opened: Open, play: Play) -> None:
    lock_out(play, BRONIUS)
    sheet = opened(DARIUS, BRONIUS)
    assert states(sheet)["Bronius"] == "Locked out"
    action(sheet, "let-in-again").trigger()
    qtbot.waitUntil(lambda: states(sheet)["Bronius"] == "Has a PIN", timeout=PATIENCE_MS)
    assert not action(sheet, "let-in-again").isEnabled()
    assert play.hall.sign_in.sign_in(Session(1, BRONIUS), PIN) == Session(1, BRONIUS)


@pytest.mark.parametrize(
    ("asks", "about", "may"),
    [
        (DARIUS, BRONIUS, True),
        (DARIUS, ELENA, True),
        (DARIUS, ASTA, False),
        (DARIUS, DARIUS, False),
        (ASTA, DARIUS, True),
        (ASTA, ASTA, False),
    ],
)
def test_it_is_greyed_for_whom_it_is_not_allowed_and_says_why(
    opened: Open, play: Play, asks: int, about: int, may: bool
) -> None:
    sheet = opened(asks, about)
    assert action(sheet, "new-pin").isEnabled() is may
    note = sheet.findChild(QLabel, "note")
    assert bool(note.text()) is not may


def test_who_has_none_yet_is_seen(opened: Open, play: Play) -> None:
    change(play.place, "DELETE FROM credential WHERE person_id = ?", CECILIJA)
    assert states(opened(ASTA))["Cecilija"] == "No PIN yet"


@pytest.mark.parametrize(("person", "sees"), [(BRONIUS, False), (DARIUS, True), (ASTA, True)])
def test_the_menu_offers_it_to_leads_and_administrators(
    station: Callable[..., Station], person: int, sees: bool
) -> None:
    window = station(1, person).window
    assert window.actions_by_id[ActionId.STAFF_PINS].isVisible() is sees


def test_the_set_up_opens_it_from_the_row_of_a_person(
    qtbot: QtBot, station: Callable[..., Station], play: Play
) -> None:
    desk = station(1, ASTA)
    change_hall(desk.window._shell, desk.window)
    qtbot.waitUntil(lambda: desk.window.findChild(SetupDialog) is not None, timeout=PATIENCE_MS)
    dialog = desk.window.findChild(SetupDialog)
    rows = dialog.editor._people.rows
    row = next(row for row in rows if row.id == BRONIUS)
    action(row, "pin").trigger()
    sheet = dialog.findChild(StaffPins)
    qtbot.waitUntil(lambda: sheet._person() is not None, timeout=PATIENCE_MS)
    assert sheet._person().id == BRONIUS
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    dialog.reject()

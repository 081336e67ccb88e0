"""All keys in real windows: found, changed, swapped, refused, given back, and live at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.config import load_preferences
from queueapp.domain.session import Session
from queueapp.paths import Paths
from tests.factories import ASTA, BRONIUS, PASSPORTS, Play
from tests.ui.running import Running
from tests.ui.stations import Station
from tests.ui.test_reception import Desk
from ui.actions import ActionId
from ui.keys.keymap import Keymap
from ui.keys.sheet import KeysSheet
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.key_list import KeyList, KeyRow

pytestmark = pytest.mark.usefixtures("english")

Open = Callable[..., Station]


@pytest.fixture
def keymap(nothing_left: None) -> Iterator[Keymap]:
    made = Keymap()
    yield made
    made.deleteLater()


@pytest.fixture
def sheet(qtbot: QtBot, keymap: Keymap, english: Theme) -> Iterator[KeysSheet]:
    made = KeysSheet(keymap)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()


def press(qtbot: QtBot, *keys: str) -> None:
    for each in keys:
        combination = QKeySequence(each)[0]  # type: ignore[index]
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())


def type_in(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def rows(sheet: QWidget) -> tuple[KeyRow, ...]:
    found = sheet.findChild(KeyList)
    assert isinstance(found, KeyList)
    return found.rows()


def titles(sheet: QWidget) -> list[str]:
    return [row.title for row in rows(sheet) if not row.heading]


def said(sheet: QWidget, name: str) -> str:
    found = sheet.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def catching(qtbot: QtBot) -> QDialog:
    """The sheet that waits for a key, with the focus where keys are caught."""

    def there() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.objectName() == "catcher"

    qtbot.waitUntil(there)
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def asked(qtbot: QtBot) -> None:
    """A sheet over the sheet of keys has the focus."""

    def there() -> bool:
        found, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        return found is not None and focus is not None and found.isAncestorOf(focus)

    qtbot.waitUntil(there)


def caught(qtbot: QtBot, sheet: KeysSheet) -> None:
    """The sheet that waited is gone, and the list has the caret again."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    sheet.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))


def change(qtbot: QtBot, sheet: KeysSheet, what: str, *keys: str) -> None:
    field = sheet.findChild(QLineEdit, "typed")
    assert isinstance(field, QLineEdit)
    field.clear()
    type_in(qtbot, what)
    press(qtbot, "Return")
    catching(qtbot)
    press(qtbot, *keys)


class TestLookingUp:
    def test_every_action_and_every_fixed_key_is_there(self, sheet: KeysSheet) -> None:
        shown = {row.id for row in rows(sheet)}
        assert set(ActionId) <= shown
        assert {row.mark for row in rows(sheet) if row.id not in set(ActionId)} == {"", "fixed"}
        assert all(row.key for row in rows(sheet) if not row.heading)

    def test_letters_find_text_key_and_place(self, qtbot: QtBot, sheet: KeysSheet) -> None:
        type_in(qtbot, "client next")
        assert "Next client" in titles(sheet)
        sheet.findChild(QLineEdit, "typed").clear()
        type_in(qtbot, "f12")
        assert titles(sheet) == ["Call for help"]
        sheet.findChild(QLineEdit, "typed").clear()
        type_in(qtbot, "history export")
        assert "Export…" in titles(sheet)
        sheet.findChild(QLineEdit, "typed").clear()
        type_in(qtbot, "zzz")
        assert titles(sheet) == []
        assert "Nothing fits" in said(sheet, "found")

    def test_the_keys_of_the_window_in_front_come_first(
        self, qtbot: QtBot, keymap: Keymap, english: Theme
    ) -> None:
        sheet = KeysSheet(keymap, "history_window")
        qtbot.addWidget(sheet)
        assert rows(sheet)[0].title == "In the history"

    def test_a_screen_reader_hears_text_key_and_what_it_is_for(self, sheet: KeysSheet) -> None:
        row = next(row for row in rows(sheet) if row.id is ActionId.NEXT)
        assert row.sentence == "Next client, F2, Call whose turn it is at this counter"

    def test_a_fixed_key_cannot_be_changed(self, qtbot: QtBot, sheet: KeysSheet) -> None:
        type_in(qtbot, "history export")
        assert "cannot be changed" in said(sheet, "about_key")
        press(qtbot, "Return")
        assert QApplication.activeModalWidget() is None


class TestChanging:
    def test_a_free_key_is_given_at_once(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        change(qtbot, sheet, "find a ticket", "Ctrl+W")
        caught(qtbot, sheet)
        assert keymap.own == {"find": "Ctrl+W"}
        assert said(sheet, "key_done") == "✓ “Find a ticket” is now Ctrl+W."
        row = next(row for row in rows(sheet) if row.id is ActionId.FIND)
        assert (row.key, row.mark) == ("Ctrl+W", "◆ changed")

    def test_a_clash_is_named_and_nothing_done_before_it_is_answered(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        change(qtbot, sheet, "next client", "F9")
        asking = catching(qtbot)
        assert "F9 is now “Finish”. “Finish” would get F2." in said(asking, "clash")
        assert keymap.own == {}
        press(qtbot, "Return")
        caught(qtbot, sheet)
        assert keymap.own == {"next": "F9", "finish": "F2"}

    def test_a_clash_left_with_esc_changes_nothing(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        change(qtbot, sheet, "next client", "F9", "Esc")
        caught(qtbot, sheet)
        assert keymap.own == {}
        assert sheet.isVisible()

    def test_a_swap_by_the_button(self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet) -> None:
        change(qtbot, sheet, "next client", "F9")
        asking = catching(qtbot)
        button = asking.findChild(QPushButton, "primary")
        assert isinstance(button, QPushButton)
        assert button.accessibleName() == "Swap the keys"
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        caught(qtbot, sheet)
        assert keymap.own == {"next": "F9", "finish": "F2"}

    def test_another_key_after_a_clash(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        change(qtbot, sheet, "next client", "F9", "Ctrl+W")
        caught(qtbot, sheet)
        assert keymap.own == {"next": "Ctrl+W"}

    def test_who_can_get_nothing_for_it_would_lose_the_key(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        change(qtbot, sheet, "take back your last", "F4")
        assert "“Start” would be left without a key." in said(catching(qtbot), "clash")
        press(qtbot, "Return")
        caught(qtbot, sheet)
        assert keymap.own == {"undo": "F4"}
        sheet.findChild(QLineEdit, "typed").clear()
        assert next(row.key for row in rows(sheet) if row.id is ActionId.START) == "–"

    @pytest.mark.parametrize(
        ("keys", "sentence"),
        [
            ("Q", "Q types a letter or a sign."),
            ("Ctrl+V", "Ctrl+V is needed where text is typed."),
            ("Del", "Del is needed where text is typed."),
            ("Down", "Down moves within lists, fields and sheets."),
            ("Return", "Return moves within lists, fields and sheets."),
            ("F10", "F10 opens the menus."),
            ("Meta+L", "Meta+L belongs to the computer."),
            ("Ctrl+Alt+E", "Ctrl and Alt together type letters"),
            ("Alt+W", "Alt+W is “Come to the first who calls” (When somebody calls for help)"),
        ],
    )
    def test_what_cannot_be_had_is_refused_with_a_sentence(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet, keys: str, sentence: str
    ) -> None:
        change(qtbot, sheet, "find a ticket", keys)
        assert sentence in said(catching(qtbot), "error")
        assert keymap.own == {}
        press(qtbot, "Esc")
        caught(qtbot, sheet)

    def test_an_action_may_have_no_key(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        change(qtbot, sheet, "quit")
        catching(qtbot).findChild(QAction, "no_key").trigger()
        caught(qtbot, sheet)
        assert keymap.own == {"quit": ""}
        assert said(sheet, "key_done") == "✓ “Quit” has no key now."

    def test_tab_leaves_the_catcher_for_the_buttons(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        change(qtbot, sheet, "find a ticket", "Tab")
        focus = QApplication.focusWidget()
        assert isinstance(focus, ActionButton)
        press(qtbot, "Return")
        caught(qtbot, sheet)
        assert keymap.own == {}


class TestGivingBack:
    def test_one(self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet) -> None:
        keymap.give(ActionId.FIND, "Ctrl+W")
        keymap.give(ActionId.HOLD, "Ctrl+Shift+W")
        type_in(qtbot, "find a ticket")
        reset = sheet.findChild(QAction, "reset_key")
        assert reset.text() == "Back to Ctrl+F"
        reset.trigger()
        assert keymap.own == {"hold": "Ctrl+Shift+W"}

    def test_one_whose_key_is_anothers_by_now(
        self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet
    ) -> None:
        keymap.give(ActionId.FIND, "Ctrl+W")
        keymap.give(ActionId.HOLD, "Ctrl+F")
        type_in(qtbot, "find a ticket")
        sheet.findChild(QAction, "reset_key").trigger()
        asked(qtbot)
        assert keymap.own == {"find": "Ctrl+W", "hold": "Ctrl+F"}
        press(qtbot, "Ctrl+Return")
        caught(qtbot, sheet)
        assert keymap.own == {"hold": "Ctrl+W"}

    def test_all(self, qtbot: QtBot, keymap: Keymap, sheet: KeysSheet) -> None:
        keymap.give(ActionId.NEXT, "F9")
        sheet.findChild(QAction, "reset_keys").trigger()
        asked(qtbot)
        press(qtbot, "Ctrl+Return")
        caught(qtbot, sheet)
        assert keymap.own == {}
        assert not sheet.findChild(QAction, "reset_keys").isEnabled()


class TestInTheProgram:
    def test_a_changed_key_outlives_the_program(
        self, start: Callable[..., Running], home: Paths
    ) -> None:
        running = start()
        running.start_window()
        running.program.keys.give(ActionId.NEXT, "Ctrl+W")
        own = {"next": "Ctrl+W"}
        running.until(lambda: load_preferences(home.preferences).keys == own)
        again = start()
        again.start_window()
        assert again.program.keys.key(ActionId.NEXT) == "Ctrl+W"
        again.program.keys.reset_all()
        running.until(lambda: load_preferences(home.preferences).keys == {})

    def test_every_window_is_handed_the_same_keys(self, start: Callable[..., Running]) -> None:
        running = start()
        running.start_window()
        program = running.program
        assert program._shell(Session(1, BRONIUS, 1)).keys is program.keys

    def test_a_file_full_of_nonsense_starts_the_program_all_the_same(
        self, start: Callable[..., Running], home: Paths
    ) -> None:
        keys = {"next": "A", "nothing": "F5", "find": [], "hold": "Ctrl+W"}
        home.preferences.write_text(json.dumps({"keys": keys}), encoding="utf-8")
        running = start()
        running.start_window()
        assert running.program.keys.own == {"hold": "Ctrl+W"}


class TestInTheWindows:
    def test_ctrl_question_mark_at_the_counter(self, station: Open) -> None:
        desk = station()
        desk.press("Ctrl+?")
        desk.sheet("keys")
        desk.press("Esc")
        desk.no_sheet()

    def test_parts_that_show_a_key_follow(self, station: Open) -> None:
        desk = station()
        keys = desk.window.findChild(Keymap)
        assert isinstance(keys, Keymap)
        assert desk.text("key_of_keys") == "Ctrl+? all keys"
        phone = desk.part("client_card").findChild(ActionButton, "phone")
        assert isinstance(phone, ActionButton)
        keys.give(ActionId.PHONE, "Ctrl+Shift+Y")
        assert phone.key_text() == "Ctrl+Shift+Y"
        more = desk.part("rules").findChild(ActionButton, "more")
        assert isinstance(more, ActionButton)
        assert more.key_text() == "Ctrl+I"
        keys.give(ActionId.KEYS, "Ctrl+W")
        keys.give(ActionId.RULE_MORE, "Ctrl+Shift+W")
        assert desk.text("key_of_keys") == "Ctrl+W all keys"
        assert more.key_text() == "Ctrl+Shift+W"
        desk.press("Ctrl+W")
        desk.sheet("keys")
        desk.press("Esc")
        desk.no_sheet()

    def test_a_changed_undo_leaves_ctrl_z_to_the_field(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        keys = desk.window.findChild(Keymap)
        assert isinstance(keys, Keymap)
        keys.give(ActionId.UNDO, "Ctrl+W")
        desk.do("F2")
        assert desk.window._view.visit is not None
        desk.press("Ctrl+Z")
        desk.settle()
        assert desk.window._view.visit is not None
        desk.do("Ctrl+W")
        assert desk.window._view.visit is None

    def test_the_call_for_help_follows_into_sheets(self, station: Open, play: Play) -> None:
        desk = station()
        keys = desk.window.findChild(Keymap)
        assert isinstance(keys, Keymap)
        keys.give(ActionId.CALL_HELP, "Ctrl+W")
        desk.press("F7")
        desk.sheet("walk_in")
        desk.press("Ctrl+W")
        desk.until(lambda: desk.live.board is not None and bool(desk.live.board.help))
        desk.press("Esc")
        desk.no_sheet()

    def test_a_key_that_works_in_sheets_is_caught_and_not_obeyed(self, station: Open) -> None:
        desk = station()
        desk.press("Ctrl+?")
        desk.sheet("keys")
        desk.type("next client")
        desk.press("Return")
        asking = desk.sheet("catch_key")
        desk.press("F12")
        assert "F12 is now “Call for help”." in said(asking, "clash")
        desk.press("Esc")
        desk.until(lambda: QApplication.activeModalWidget() is not asking)
        QApplication.activeModalWidget().activateWindow()
        desk.sheet("keys")
        desk.press("Esc")
        desk.no_sheet()
        desk.settle()
        assert not desk.live.board.help

    def test_at_the_reception(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play
    ) -> None:
        desk = Desk(qtbot, play, ASTA)
        desk.press("Ctrl+?")
        sheet = desk.sheet("keys")
        assert {"new", "give", "reinstate", "details"} <= {row.id for row in rows(sheet)}
        desk.press("Esc")
        desk.no_sheet()
        desk.close()
        assert not desk.bugs

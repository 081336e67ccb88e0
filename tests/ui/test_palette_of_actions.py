"""Ctrl+Shift+P in real windows: a few letters find, Enter does, grey says why, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from queueapp.domain.visit import State
from tests.factories import ASTA, DARIUS, PASSPORTS, Play
from tests.ui.looks import faults_of_names, faults_of_places
from tests.ui.stations import Station
from tests.ui.test_reception import Desk
from ui.actions import AT_COUNTER, AT_RECEPTION, ActionId, SettingId
from ui.i18n import Interpreter
from ui.lead.window import HallNowWindow
from ui.palette.collect import commands_of
from ui.palette.reasons import why_not
from ui.palette.recent import Recent, recent_in
from ui.palette.window import CommandPalette
from ui.theme import Theme
from ui.today.window import TodayWindow
from ui.widgets.key_list import KeyList, KeyRow

pytestmark = pytest.mark.usefixtures("english")

Open = Callable[..., Station]


def opened(desk: Station | Desk) -> QDialog:
    desk.press("Ctrl+Shift+P")
    return desk.sheet("command_palette")


def rows(palette: QDialog) -> tuple[KeyRow, ...]:
    found = palette.findChild(KeyList)
    assert isinstance(found, KeyList)
    return found.rows()


def titles(palette: QDialog) -> list[str]:
    return [row.title for row in rows(palette)]


def type_anew(desk: Station | Desk, palette: QDialog, text: str) -> None:
    field = palette.findChild(QLineEdit, "typed")
    assert isinstance(field, QLineEdit)
    field.clear()
    desk.type(text)


class TestAtTheCounter:
    def test_everything_of_the_menus_is_there(self, station: Open, play: Play) -> None:
        desk = station()
        desk.wishes.settings = frozenset({SettingId.BACKUPS})
        palette = opened(desk)
        shown = {row.id for row in rows(palette)}
        there = {each for each in AT_COUNTER if desk.window.actions_by_id[each].isVisible()}
        assert {each.value for each in there} - shown == {"palette"}
        assert "backups" in shown
        assert "shared_database" not in shown
        assert "Colours: Dark" in titles(palette)
        assert any(title.startswith("Language: English") for title in titles(palette))
        desk.press("Esc")
        desk.no_sheet()

    def test_letters_in_any_order_and_enter(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        opened(desk)
        desk.type("client nex")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.window._view.visit is not None
        assert desk.visit("A001").state is State.CALLED

    def test_a_row_has_key_and_group(self, station: Open) -> None:
        desk = station()
        palette = opened(desk)
        row = next(row for row in rows(palette) if row.id == ActionId.PHONE)
        assert (row.title, row.key, row.mark) == ("The phone rings", "F8", "Phone")
        assert row.sentence.startswith("The phone rings, F8, Phone")
        desk.press("Esc")
        desk.no_sheet()

    def test_what_cannot_be_done_now_is_greyed_says_why_and_is_not_done(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        triggered: list[bool] = []
        desk.window.actions_by_id[ActionId.FINISH].triggered.connect(triggered.append)
        palette = opened(desk)
        desk.type("finish")
        row = rows(palette)[0]
        assert (row.title, row.live) == ("Finish", False)
        assert row.mark == "not now: nobody is being served here"
        desk.press("Return")
        assert palette.isVisible()
        found = palette.findChild(KeyList)
        assert isinstance(found, KeyList)
        assert "Finish: not now: nobody is being served here." in desk_said(palette)
        assert triggered == []
        desk.press("Esc")
        desk.no_sheet()

    def test_what_can_be_done_stands_before_what_cannot(self, station: Open) -> None:
        desk = station()
        palette = opened(desk)
        live = [row.live for row in rows(palette)]
        assert live == sorted(live, reverse=True)
        assert not all(live)
        desk.press("Esc")
        desk.no_sheet()

    def test_done_lately_comes_first(self, station: Open) -> None:
        desk = station()
        palette = opened(desk)
        desk.type("find a ticket")
        desk.press("Return")
        desk.no_sheet()
        palette = opened(desk)
        first = rows(palette)[0]
        assert (first.title, first.mark) == ("Find a ticket", "done lately")
        desk.press("Esc")
        desk.no_sheet()

    def test_the_beginning_of_a_title_beats_what_a_tip_says(self, station: Open) -> None:
        desk = station()
        palette = opened(desk)
        desk.type("call")
        found = titles(palette)
        begin = [at for at, title in enumerate(found) if title.startswith("Call")]
        assert begin == list(range(len(begin)))
        assert found.index("Next client") > found.index("How many will be called…") > begin[-1]
        desk.press("Esc")
        desk.no_sheet()

    def test_nothing_fits(self, station: Open) -> None:
        desk = station()
        palette = opened(desk)
        desk.type("zzzz")
        assert rows(palette) == ()
        assert "Nothing fits" in desk_said(palette)
        desk.press("Return")
        assert palette.isVisible()
        desk.press("Esc")
        desk.no_sheet()

    def test_esc_does_nothing_and_gives_the_focus_back(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        before = desk.focus()
        opened(desk)
        desk.type("next")
        desk.press("Esc")
        desk.no_sheet()
        desk.until(lambda: desk.focus() is before)
        assert desk.window._view.visit is None

    def test_a_menu_of_the_look_is_done_too(self, station: Open) -> None:
        desk = station()
        modes: list[str] = []
        desk.wishes.mode.connect(modes.append)
        opened(desk)
        desk.type("dark")
        desk.press("Return")
        desk.no_sheet()
        assert modes == ["dark"]

    def test_a_setting_asks_for_its_window(self, station: Open) -> None:
        desk = station()
        desk.wishes.settings = frozenset({SettingId.BACKUPS})
        asked: list[object] = []
        desk.wishes.setting.connect(asked.append)
        opened(desk)
        desk.type("backups")
        desk.press("Return")
        desk.no_sheet()
        assert asked == [SettingId.BACKUPS]

    def test_before_the_hall_is_read_it_opens_too(self, station: Open) -> None:
        desk = station()
        desk.window._show_opening()
        assert desk.can(ActionId.PALETTE)

    def test_lithuanian_without_its_marks(self, station: Open, qapp: QApplication) -> None:
        Interpreter(qapp).speak("lt")
        desk = station()
        palette = opened(desk)
        desk.type("atideti")
        assert titles(palette)[0] == "Atidėti"
        type_anew(desk, palette, "klientas kitas")
        assert "Kitas klientas" in titles(palette)
        desk.press("Esc")
        desk.no_sheet()

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_its_controls_are_named_and_nothing_is_cut(
        self, station: Open, english: Theme, scale: float
    ) -> None:
        english.set_text_scale(scale)
        desk = station()
        palette = opened(desk)
        desk.qtbot.wait(30)
        assert faults_of_names(palette) == []
        assert faults_of_places(palette) == []
        desk.press("Esc")
        desk.no_sheet()


class TestBesideTheMainWindow:
    def test_a_page_in_front_comes_first_and_its_actions_are_done(
        self, station: Open, play: Play
    ) -> None:
        play.issue(PASSPORTS)
        desk = station()
        page = TodayWindow(desk.window._shell, desk.window)
        page.show()
        page.activateWindow()
        desk.until(page.isActiveWindow)
        searches = page.findChild(QAction, "search")
        done: list[bool] = []
        searches.triggered.connect(lambda _=False: done.append(True))
        palette = opened(desk)
        assert palette.parentWidget() is page
        assert rows(palette)[0].mark == page.windowTitle()
        assert "Next client" in titles(palette)
        desk.type("find ticket")
        desk.press("Return")
        desk.until(lambda: QApplication.activeModalWidget() is None)
        assert done == [True]
        page.activateWindow()
        desk.until(page.isActiveWindow)
        desk.press("Ctrl+?")
        desk.sheet("keys")
        desk.press("Esc")
        desk.until(lambda: QApplication.activeModalWidget() is None)
        page.close()

    def test_the_hall_now(self, station: Open, play: Play) -> None:
        desk = station(person=DARIUS)
        page = HallNowWindow(desk.window._shell, desk.window)
        page.show()
        page.activateWindow()
        desk.until(page.isActiveWindow)
        palette = opened(desk)
        assert "What it serves…" in titles(palette)
        desk.press("Esc")
        desk.until(lambda: QApplication.activeModalWidget() is None)
        page.close()


class TestAtTheReception:
    def test_its_own_actions_are_there(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play
    ) -> None:
        desk = Desk(qtbot, play, ASTA)
        palette = opened(desk)
        shown = {row.id for row in rows(palette)}
        assert {"new", "give", "reinstate", "details", "sign_out"} <= shown
        visible = {each for each in AT_RECEPTION if desk.window.actions_by_id[each].isVisible()}
        assert {each.value for each in visible} - shown == {"palette"}
        desk.type("new ticket")
        desk.press("Return")
        desk.no_sheet()
        desk.until(lambda: desk.part("services").isAncestorOf(desk.focus()))
        desk.close()
        assert not desk.bugs


def test_every_action_that_may_be_off_has_a_reason() -> None:
    assert why_not("no such action") == "not now"
    assert why_not(ActionId.START) != "not now"


def test_the_last_few_are_kept_in_their_order() -> None:
    kept: dict[str, object] = {}
    recent = recent_in(kept)
    for name in "abcdefghij":
        recent.note(name)
    recent.note("d")
    assert recent_in(kept) is recent
    assert recent.place("d") == 0
    assert recent.place("j") == 1
    assert not recent.has("a")
    assert recent.place("a") == recent.place("never")


def test_a_window_kept_nothing_for_has_a_palette_of_its_own() -> None:
    assert recent_in(None) is not recent_in(None)


def test_the_same_commands_again(station: Open) -> None:
    desk = station()
    found = commands_of(desk.window, desk.window)
    names = [each.name for each in found]
    assert len(names) == len(set(names))
    palette = CommandPalette(found, Recent(), desk.window)
    assert len(rows(palette)) == len(found)
    palette.deleteLater()


def desk_said(palette: QDialog) -> str:
    found = palette.findChild(KeyList)
    assert isinstance(found, KeyList)
    return found._said.text()

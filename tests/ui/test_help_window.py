"""F1 opens the page for what is in front, beside it; the keys alone do the rest."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QTextBlock
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.factories import DARIUS, Play, SetClock
from tests.ui.running import Running
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.cover.window import CoverWindow, Left
from ui.help.guide import Guide
from ui.help.paper import Paper
from ui.help.window import HelpWindow
from ui.helping import Helper
from ui.hiding import Cover
from ui.i18n import Interpreter
from ui.live import Live
from ui.reception.window import ReceptionWindow
from ui.runner import Runner
from ui.sheets.hold import HoldSheet
from ui.shell import Shell, Wishes
from ui.theme import Mode, Theme
from ui.widgets.labels import Text

ZONE = ZoneInfo("Europe/Vilnius")


@pytest.fixture
def helper(qapp: QApplication, english: Theme, nothing_left: None) -> Iterator[Helper]:
    made = Helper(qapp)
    yield made
    made.stop()


@pytest.fixture
def guide(qtbot: QtBot, english: Theme, nothing_left: None) -> Iterator[HelpWindow]:
    window = HelpWindow()
    window.open_for("counter")
    window.show()
    front(qtbot, window)
    yield window
    window.close()
    window.deleteLater()


def press(qtbot: QtBot, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """One key press, where the focus is."""
    with_these = Qt.KeyboardModifier.NoModifier
    for each in held:
        with_these |= each
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None
    qtbot.keyClick(focus, key, with_these)


def front(qtbot: QtBot, window: QWidget) -> None:
    """Wait until a window is in front."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def paper(window: HelpWindow) -> Paper:
    return window.findChild(Paper)


def contents(window: HelpWindow) -> QListWidget:
    return window.findChild(QListWidget, "contents")


def rows(window: HelpWindow) -> list[str]:
    return [contents(window).item(at).text() for at in range(contents(window).count())]


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class TestWhereItOpens:
    def test_a_sheet_has_its_own_page_and_the_guide_can_be_read_over_it(
        self, qtbot: QtBot, helper: Helper, clock: SetClock
    ) -> None:
        main = QWidget()
        qtbot.addWidget(main)
        main.show()
        sheet = HoldSheet("A001", clock.now(), ZONE, parent=main)
        sheet.open()
        front(qtbot, sheet)
        press(qtbot, Qt.Key.Key_F1)
        window = helper.window
        assert window is not None
        front(qtbot, window)
        assert window.page == "hold"
        assert "Hold" in window.windowTitle()
        press(qtbot, Qt.Key.Key_F, CTRL)
        qtbot.keyClicks(QApplication.focusWidget(), "undo")
        assert rows(window)[0] == "Hold, transfer, no-show, undo"
        assert sheet.isVisible(), "the sheet waits meanwhile"
        press(qtbot, Qt.Key.Key_F1)
        assert helper.window is None
        assert sheet.isVisible()

    def test_a_window_that_knows_of_no_help_is_given_the_key_once(
        self, qtbot: QtBot, helper: Helper
    ) -> None:
        first, second = QWidget(), QWidget()
        for each in (first, second):
            qtbot.addWidget(each)
            each.show()
        for each in (first, second, first):
            front(qtbot, each)
            assert [action.objectName() for action in each.actions()] == ["help"]

    def test_the_page_changes_with_the_screen_and_the_way_back_stays(
        self, qtbot: QtBot, helper: Helper
    ) -> None:
        first, second = QWidget(), QWidget()
        first.setObjectName("ReceptionWindow")
        second.setObjectName("TodayWindow")
        for each in (first, second):
            qtbot.addWidget(each)
            each.show()
            front(qtbot, each)
            press(qtbot, Qt.Key.Key_F1)
            assert helper.window is not None
            front(qtbot, helper.window)
        assert helper.window.page == "today"
        press(qtbot, Qt.Key.Key_Left, ALT)
        assert helper.window.page == "reception"
        press(qtbot, Qt.Key.Key_Right, ALT)
        assert helper.window.page == "today"

    def test_a_part_of_a_page_is_opened_in_the_language_that_is_spoken(
        self, qtbot: QtBot, helper: Helper, qapp: QApplication
    ) -> None:
        Interpreter(qapp).speak("lt")
        sheet = QWidget()
        sheet.setObjectName("DayEndSheet")
        qtbot.addWidget(sheet)
        sheet.show()
        front(qtbot, sheet)
        press(qtbot, Qt.Key.Key_F1)
        window = helper.window
        assert window is not None
        page = paper(window)
        qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
        top = page.cursorForPosition(page.viewport().rect().center()).position()
        assert top > page.toPlainText().index("Laukiančių informavimas")

    def test_before_anything_is_set_up(self, start: Callable[..., Running], qtbot: QtBot) -> None:
        started = start()
        front(qtbot, started.start_window())
        started.press(Qt.Key.Key_F1)
        window = started.program.helper.window
        assert window is not None
        assert window.page == "sign-in"

    def test_at_a_counter_by_key_and_by_menu(
        self, station: Callable[..., Station], qtbot: QtBot
    ) -> None:
        desk = station()
        front(qtbot, desk.window)
        wanted: list[object] = []
        desk.wishes.page.connect(wanted.append)
        desk.press("F1")
        assert wanted == ["help"]

    def test_on_the_cover_it_belongs_to_what_hides_all_else(
        self, qtbot: QtBot, helper: Helper, clock: SetClock
    ) -> None:
        main = QWidget()
        qtbot.addWidget(main)
        main.show()
        front(qtbot, main)
        press(qtbot, Qt.Key.Key_F1)
        read_before = helper.window
        cover = Cover(QApplication.instance(), main, CoverWindow(Left("Bronius", "1", "10:00")))
        front(qtbot, cover.window)
        assert helper.window is None, "it is hidden with all else"
        press(qtbot, Qt.Key.Key_F1)
        qtbot.waitUntil(lambda: helper.window is not None)
        assert helper.window.page == "leaving"
        assert helper.window.isVisible()
        cover.lift()
        qtbot.waitUntil(lambda: helper.window is read_before)

    def test_the_reception_asks_for_it_as_a_counter_does(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play
    ) -> None:
        runner, wishes = Runner(), Wishes()
        live = Live(runner, play.clock)
        window = ReceptionWindow(Shell(runner, live, wishes, play.reception(DARIUS), "hall"))
        wanted: list[object] = []
        wishes.page.connect(wanted.append)
        window.actions_by_id[ActionId.HELP].trigger()
        assert wanted == [ActionId.HELP]
        window.close()
        window.deleteLater()
        runner.stop()

    def test_chosen_in_a_window_that_closes_it_is_about_the_one_behind(
        self, qtbot: QtBot, helper: Helper
    ) -> None:
        main = QWidget()
        main.setObjectName("ReceptionWindow")
        qtbot.addWidget(main)
        main.show()
        letters = QDialog(main)
        letters.setObjectName("CommandPalette")
        letters.open()
        front(qtbot, letters)
        letters.accept()
        helper.show()
        assert helper.window is not None
        assert helper.window.page == "reception"

    def test_it_may_be_put_away_twice(self, helper: Helper) -> None:
        helper.stop()

    def test_help_is_not_loaded_before_it_is_asked_for(self) -> None:
        code = "import sys, ui.app; print(*[each for each in sys.modules if 'ui.help.' in each])"
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == ""


class TestReading:
    def test_the_keys_alone_find_and_read_and_go_back(
        self, qtbot: QtBot, guide: HelpWindow
    ) -> None:
        assert QApplication.focusWidget() is paper(guide), "the page can be scrolled at once"
        press(qtbot, Qt.Key.Key_F, CTRL)
        qtbot.keyClicks(QApplication.focusWidget(), "callback wrong number")
        assert guide.findChild(Text, "count").text() == f"{len(rows(guide))} found"
        press(qtbot, Qt.Key.Key_Return)
        assert guide.page == "phone"
        marked = {each.cursor.selectedText().lower() for each in paper(guide).extraSelections()}
        assert marked == {"callback", "wrong", "number"}
        assert QApplication.focusWidget() is paper(guide)
        press(qtbot, Qt.Key.Key_Left, ALT)
        assert guide.page == "counter"
        press(qtbot, Qt.Key.Key_F, CTRL)
        press(qtbot, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is contents(guide)
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Return)
        assert guide.page != "counter"
        press(qtbot, Qt.Key.Key_Escape)
        assert not guide.isVisible()

    def test_links_are_reached_with_tab_and_followed_with_enter(
        self, qtbot: QtBot, guide: HelpWindow
    ) -> None:
        guide.open_for("index")
        press(qtbot, Qt.Key.Key_Tab)
        press(qtbot, Qt.Key.Key_Return)
        assert guide.page == "staff"

    def test_nothing_but_the_guide_is_opened(
        self, qtbot: QtBot, guide: HelpWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        note = guide.findChild(Text, "note")
        for link in ("https://kaunas.lt/", "ftp://kaunas.lt/", "../../app.py", "nowhere.md"):
            paper(guide).anchorClicked.emit(QUrl(link))
            assert guide.page == "counter"
            assert note.isVisible()
            assert link.removesuffix(".md") in note.text()
        guide.open_page("hold")
        assert not note.isVisible()

    def test_a_place_in_a_page_is_scrolled_to(self, qtbot: QtBot, guide: HelpWindow) -> None:
        guide.resize(500, 300)
        guide.open_page("counter", "the-queue")
        assert paper(guide).verticalScrollBar().value() > 0
        guide.open_page("hold")
        assert paper(guide).verticalScrollBar().value() == 0
        guide.go_back()
        assert paper(guide).verticalScrollBar().value() > 0

    def test_what_is_not_found_is_said(self, qtbot: QtBot, guide: HelpWindow) -> None:
        guide.findChild(QLineEdit, "search").setText("qwertz")
        assert rows(guide) == []
        assert guide.findChild(Text, "count").text() == "Nothing fits. Try another word."

    def test_the_guide_changes_its_language_with_the_program(
        self, qtbot: QtBot, guide: HelpWindow, qapp: QApplication
    ) -> None:
        guide.open_page("keys")
        Interpreter(qapp).speak("lt")
        qtbot.waitUntil(lambda: "Klavišai" in rows(guide))
        assert guide.page == "keys"
        assert paper(guide).toPlainText().startswith("Klavišai")
        assert paper(guide).accessibleName() == "Klavišai"


class TestHowItLooks:
    def test_all_pages_have_letters_that_stand_out_light_and_dark(
        self, qtbot: QtBot, guide: HelpWindow, english: Theme
    ) -> None:
        try:
            for mode in (Mode.DARK, Mode.LIGHT):
                english.set_mode(mode)
                tokens = english.tokens
                known = {QColor(each).name() for each in (tokens.text, tokens.accent, tokens.quiet)}
                for name in Guide("en").pages:
                    guide.open_page(name)
                    assert colours(paper(guide)) <= known, (mode, name)
        finally:
            english.set_mode(Mode.SYSTEM)

    def test_twice_the_text_fits_a_small_screen(
        self, qtbot: QtBot, guide: HelpWindow, english: Theme
    ) -> None:
        english.set_text_scale(2.0)
        smallest = guide.minimumSizeHint()
        assert smallest.width() <= 1280
        assert smallest.height() <= 720
        guide.resize(1280, 662)
        for name in Guide("en").pages:
            guide.open_page(name)
            assert paper(guide).horizontalScrollBar().maximum() == 0, name

    def test_every_part_has_a_name_for_screen_readers(self, guide: HelpWindow) -> None:
        for part in guide.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.focusProxy():
                assert part.objectName(), type(part).__name__
                said = part.accessibleName() or getattr(part, "text", str)()
                assert said, part.objectName()


def colours(page: Paper) -> set[str]:
    """The colours of all letters of a page."""
    found = set()
    block: QTextBlock = page.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            form = pieces.fragment().charFormat()
            plain = form.foreground().style() == Qt.BrushStyle.NoBrush
            colour = page.palette().text().color() if plain else form.foreground().color()
            found.add(colour.name())
            pieces += 1
        block = block.next()
    return found

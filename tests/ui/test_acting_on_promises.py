"""At the counter: what is refused since a colleague was faster, or fails, can be sent again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget

from queueapp.domain.promise import Entry, PromiseOutcome
from queueapp.domain.session import Session
from queueapp.services.promises import PromiseService
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    MINUTE,
    NUMBER,
    OTHER_NUMBER,
    Play,
    seen_promise,
    wall,
)
from tests.ui.stations import Station

Open = Callable[..., Station]
SINCE = "✕ Somebody has acted"
DAY = 24 * 60 * MINUTE


def broken(*_args: object) -> None:
    raise ZeroDivisionError


def line(sheet: QWidget, name: str) -> QLineEdit:
    found = sheet.findChild(QLineEdit, name)
    assert found is not None
    return found


def text(sheet: QWidget, name: str) -> str:
    found = sheet.findChild(QLabel, name)
    assert found is not None
    return found.text()


class TestAnswering:
    @pytest.fixture
    def letter(self, play: Play) -> Entry:
        arrived = play.clock.now() - DAY
        return play.follow_up(play.sit(1, BRONIUS), received_at=arrived, question="which papers?")

    def prepare(self, desk: Station) -> QDialog:
        desk.part("promises").setFocus()
        desk.press("Return")
        return desk.sheet("prepare_answer")

    def changed(self, play: Play, letter: Entry) -> None:
        """Somebody at another counter writes down another address."""
        play.hall.promises.amend(
            Session(1, DARIUS), seen_promise(letter), address="jonas@example.lt"
        )

    def test_the_next_press_answers_what_was_changed_meanwhile(
        self, station: Open, play: Play, letter: Entry
    ) -> None:
        desk = station()
        sheet = self.prepare(desk)
        line(sheet, "note").setText("sent the list")
        self.changed(play, letter)
        desk.press("Ctrl+Return")
        desk.until(lambda: desk.error(sheet).startswith(SINCE))
        assert text(sheet, "address") == "jonas@example.lt"
        assert line(sheet, "note").text() == "sent the list"
        desk.press("Ctrl+Return")
        desk.no_sheet()
        assert play.promise(letter.promise.id).promise.outcome is PromiseOutcome.ANSWERED

    def test_the_next_press_acknowledges_too(
        self, station: Open, play: Play, letter: Entry
    ) -> None:
        desk = station()
        sheet = self.prepare(desk)
        self.changed(play, letter)
        desk.press("Ctrl+G")
        desk.until(lambda: desk.error(sheet).startswith(SINCE))
        desk.press("Ctrl+G")
        desk.until(lambda: text(sheet, "told").startswith("✓ Acknowledged"))
        desk.press("Ctrl+Return")
        desk.no_sheet()
        assert play.promise(letter.promise.id).promise.outcome is PromiseOutcome.ANSWERED

    def test_the_next_press_extends_with_the_reason_as_typed(
        self, station: Open, play: Play, letter: Entry
    ) -> None:
        desk = station()
        prepared = self.prepare(desk)
        desk.press("F5")
        sheet = desk.sheet("extend")
        desk.type("2026-03-05")
        line(sheet, "reason").setText("the archive looks it up")
        play.hall.promises.extend(
            Session(1, DARIUS), seen_promise(letter), play.clock.now() + 2 * DAY, "asked for it"
        )
        desk.press("Return")
        desk.until(lambda: desk.error(sheet).startswith(SINCE))
        assert "4 March" in text(prepared, "due")
        desk.press("Return")
        desk.no_sheet()
        assert wall(play.promise(letter.promise.id).promise.due_at) == "2026-03-05 17:00"

    def test_the_next_press_hands_over(self, station: Open, play: Play, letter: Entry) -> None:
        desk = station()
        self.prepare(desk)
        desk.press("F6")
        sheet = desk.sheet("hand_over")
        desk.type("Cec")
        self.changed(play, letter)
        desk.press("Ctrl+Return")
        desk.until(lambda: desk.error(sheet).startswith(SINCE))
        desk.press("Ctrl+Return")
        desk.no_sheet()
        assert play.promise(letter.promise.id).promise.owner_id == CECILIJA

    def test_a_fault_of_the_program_lets_it_be_sent_again(
        self, station: Open, play: Play, letter: Entry, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = station()
        self.prepare(desk)
        with monkeypatch.context() as broke:
            broke.setattr(PromiseService, "answered", broken)
            desk.press("Ctrl+Return")
            desk.until(lambda: bool(desk.bugs))
        desk.bugs.clear()
        desk.press("Ctrl+Return")
        desk.no_sheet()
        assert play.promise(letter.promise.id).promise.outcome is PromiseOutcome.ANSWERED


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
class TestLeaving:
    @pytest.fixture
    def kept(self, play: Play) -> tuple[Entry, Entry]:
        session = play.sit(1, BRONIUS)
        return play.callback(session, NUMBER), play.callback(session, OTHER_NUMBER)

    def leave(self, desk: Station) -> list[bool]:
        gone: list[bool] = []
        desk.wishes.sign_out.connect(lambda: gone.append(True))
        self.wish(desk)
        return gone

    def wish(self, desk: Station) -> None:
        desk.press("Ctrl+Shift+L")
        menu = desk.menu("away_menu")
        next(a for a in menu.actions() if a.text().startswith("Close the counter")).trigger()
        menu.close()

    def hand_over_all(self, desk: Station) -> QDialog:
        desk.sheet("leaving")
        desk.press("F6")
        sheet = desk.sheet("hand_over")
        desk.type("Cec")
        return sheet

    def test_the_next_press_hands_over_what_was_changed_meanwhile(
        self, station: Open, play: Play, kept: tuple[Entry, Entry]
    ) -> None:
        desk = station()
        gone = self.leave(desk)
        sheet = self.hand_over_all(desk)
        play.hall.promises.amend(Session(1, DARIUS), seen_promise(kept[0]), name="Ona")
        desk.press("Ctrl+Return")
        desk.until(lambda: desk.error(sheet).startswith(SINCE))
        desk.press("Ctrl+Return")
        self.leave_now(desk, gone)
        owners = {play.promise(each.promise.id).promise.owner_id for each in kept}
        assert owners == {CECILIJA}

    def test_what_a_colleague_took_meanwhile_stays_theirs(
        self, station: Open, play: Play, kept: tuple[Entry, Entry]
    ) -> None:
        desk = station()
        gone = self.leave(desk)
        sheet = self.hand_over_all(desk)
        play.hall.promises.hand_over(Session(1, DARIUS), [seen_promise(kept[0])], DARIUS)
        desk.press("Ctrl+Return")
        desk.until(lambda: desk.error(sheet).startswith(SINCE))
        desk.press("Ctrl+Return")
        self.leave_now(desk, gone)
        owners = [play.promise(each.promise.id).promise.owner_id for each in kept]
        assert owners == [DARIUS, CECILIJA]

    def leave_now(self, desk: Station, gone: list[bool]) -> None:
        """With nothing left open, Enter leaves."""
        desk.until(
            lambda: (QApplication.activeModalWidget() or QWidget()).objectName() == "leaving"
        )
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        assert sheet.windowTitle() == "Nothing is left open"
        sheet.activateWindow()
        desk.until(sheet.isActiveWindow)
        desk.press("Ctrl+Return")
        desk.until(lambda: bool(gone))

    def test_a_fault_of_the_program_lets_one_leave_all_the_same(
        self,
        station: Open,
        play: Play,
        kept: tuple[Entry, Entry],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        desk = station()
        with monkeypatch.context() as broke:
            broke.setattr(PromiseService, "mine", broken)
            gone = self.leave(desk)
            desk.until(lambda: bool(desk.bugs))
        desk.bugs.clear()
        desk.go_to()
        self.wish(desk)
        desk.sheet("leaving")
        desk.press("Ctrl+Return")
        desk.until(lambda: bool(gone))

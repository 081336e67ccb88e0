"""Calls for help between the windows of one hall: press keys, read what the others see."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.help import HelpCall, HelpKind
from queueapp.domain.session import Session
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.hall import Hall
from queueapp.services.help import HelpService
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    PASSPORTS,
    Play,
    SetClock,
    rows,
    server_of,
)
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station
from tests.ui.test_out_of_touch import Away
from tests.ui.test_reception import Desk
from ui.absences.window import AbsencesWindow
from ui.promises.window import PromisesWindow
from ui.shell import Shell
from ui.standard import help_bar, help_numbers
from ui.standard.help_bar import HelpBar
from ui.standard.help_row import HelpRow
from ui.theme import Theme
from ui.today.window import TodayWindow
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner

AWAY = StorageTrouble(Trouble.UNREACHABLE)
NOBODY = "Nobody has answered yet."

Open = Callable[..., "Bar"]


class Bar:
    """The calls for help in one window, as a person sees and uses them."""

    def __init__(self, desk: Desk | Station, window: QWidget | None = None) -> None:
        self.desk = desk
        self.window = window or desk.window
        self.until = desk.until
        found = self.window.findChild(HelpBar)
        assert found is not None
        self.bar = found

    @property
    def rows(self) -> list[HelpRow]:
        found = [row for row in self.bar.findChildren(HelpRow) if row.isVisible()]
        return sorted(found, key=lambda row: row.y())

    def lines(self) -> list[tuple[str, str]]:
        """What each call says, and what stands below it."""
        return [(text(row, "help_title"), text(row, "help_detail")) for row in self.rows]

    def said(self, name: str = "help_said") -> str:
        banner = self.bar.findChild(Banner, name)
        assert banner is not None
        return banner.text() if banner.isVisible() else ""

    def numbers(self) -> list[str]:
        found = [self.bar.findChild(QLabel, f"{who}_number") for who in ("security", "police")]
        return [each.text() for each in found if each is not None and each.isVisible()]

    def buttons(self, at: int = 0) -> list[str]:
        found = [each for each in self.rows[at].buttons.values() if each.isVisible()]
        return [" ".join(filter(None, (each.text(), each.key_text()))) for each in found]

    def button(self, name: str, at: int = 0) -> ActionButton:
        found = self.rows[at].findChild(ActionButton, name)
        assert found is not None
        assert found.isVisible()
        return found

    def click(self, name: str, at: int = 0) -> None:
        self.desk.qtbot.mouseClick(self.button(name, at), Qt.MouseButton.LeftButton)

    def press(self, keys: str) -> None:
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.desk.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def shows(self, *lines: tuple[str, str]) -> None:
        self.until(lambda: self.lines() == list(lines))


def text(widget: QWidget, name: str) -> str:
    found = widget.findChild(QLabel, name)
    assert found is not None, name
    return found.text() if found.isVisible() else ""


def open_calls(play: Play) -> tuple[HelpCall, ...]:
    return play.hall.board.read(play.site).help


@pytest.fixture
def reception(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Bar]]:
    """Opens reception windows, each as a program of its own."""
    opened: list[Desk] = []

    def open_one(person: int = ASTA) -> Bar:
        opened.append(Desk(qtbot, play, person))
        return Bar(opened[-1])

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What screen readers are told of calls for help, and whether at once."""
    said: list[tuple[str, bool]] = []

    def hear(_widget: QWidget, words: str, *, assertive: bool = False) -> None:
        said.append((words, assertive))

    monkeypatch.setattr(help_bar, "announce", hear)
    return said


@pytest.fixture
def alerted(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    """The windows that ask for attention in the task bar."""
    found: list[QWidget] = []
    monkeypatch.setattr(help_bar.QApplication, "alert", found.append)
    return found


class TestBetweenWindows:
    def test_f12_is_seen_by_the_others_who_answer_until_it_is_over(
        self, reception: Open, play: Play
    ) -> None:
        asta, darius = reception(ASTA), reception(DARIUS)
        assert not asta.bar.isVisible()
        asta.press("F12")
        asta.shows(("Help is called: advice · just now", NOBODY))
        darius.shows(("Reception, Asta: advice · just now", ""))
        assert darius.buttons() == ["On my way Alt+W", "Over Alt+O"]
        darius.press("Alt+W")
        asta.shows(("Help is called: advice · just now", "Darius is on the way (just now)."))
        darius.shows(("Reception, Asta: advice · just now", "You are on the way (just now)."))
        assert darius.buttons() == ["Over Alt+O"]
        asta.press("Alt+O")
        darius.shows()
        asta.shows()
        asta.until(lambda: asta.said() == "Reception, Asta: you ended the call for help.")
        assert open_calls(play) == ()

    def test_it_is_said_for_how_long(self, reception: Open, play: Play) -> None:
        call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
        asta = reception(ASTA)
        asta.shows(("Counter 1, Bronius: conflict · just now", ""))
        play.clock.pass_minutes(2)
        asta.shows(("Counter 1, Bronius: conflict · 2 min", ""))
        play.hall.help.come(play.reception(DARIUS), call.id)
        play.clock.pass_minutes(1)
        asta.shows(("Counter 1, Bronius: conflict · 3 min", "Darius is on the way (1 min)."))

    def test_several_stand_below_each_other_and_the_key_answers_the_oldest(
        self, reception: Open, play: Play
    ) -> None:
        first = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.ADVICE)
        play.hall.help.call(play.sit(2, CECILIJA), HelpKind.AGGRESSIVE)
        darius = reception(DARIUS)
        darius.shows(
            ("Counter 1, Bronius: advice · just now", ""),
            ("Counter 2, Cecilija: aggressive client · just now", ""),
        )
        assert darius.buttons(0) == ["On my way Alt+W", "Over Alt+O"]
        assert darius.buttons(1) == ["On my way", "Over"]
        darius.press("Alt+W")
        darius.until(lambda: darius.buttons(1) == ["On my way Alt+W", "Over"])
        darius.press("Alt+W")
        darius.until(lambda: all(call.has(DARIUS) for call in open_calls(play)))
        darius.press("Alt+O")
        darius.until(lambda: len(darius.rows) == 1)
        assert first not in open_calls(play)

    def test_a_second_press_for_ones_own_call_leaves_a_colleagues_open(
        self, reception: Open, play: Play
    ) -> None:
        theirs = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.ADVICE)
        darius = reception(DARIUS)
        darius.press("F12")
        darius.until(lambda: len(darius.rows) == 2)
        darius.press("Alt+O")
        darius.until(lambda: len(darius.rows) == 1)
        darius.press("Alt+O")
        darius.desk.see_all()
        assert [call.id for call in open_calls(play)] == [theirs.id]

    def test_a_colleague_answers_but_only_a_lead_ends_what_others_called(
        self, reception: Open, play: Play
    ) -> None:
        play.hall.help.call(play.sit(1, BRONIUS), HelpKind.ADVICE)
        cecilija = reception(CECILIJA)
        cecilija.until(lambda: len(cecilija.rows) == 1)
        assert cecilija.buttons() == ["On my way Alt+W"]
        cecilija.click("help_come")
        cecilija.until(lambda: cecilija.buttons() == ["Over Alt+O"])
        elena = reception(ELENA)
        elena.until(lambda: len(elena.rows) == 1)
        assert elena.buttons() == []

    def test_an_auditor_is_offered_no_call_for_help(self, reception: Open, play: Play) -> None:
        elena = reception(ELENA)
        elena.press("F12")
        call = elena.window.findChild(QAction, "call_help")
        assert call is not None
        assert not call.isEnabled()
        assert not elena.said("help_calling")
        assert open_calls(play) == ()

    def test_it_is_told_who_ended_it(self, reception: Open, play: Play) -> None:
        bronius = play.sit(1, BRONIUS)
        visit = play.issue(PASSPORTS)
        play.hall.desk.next_client(bronius)
        with_client = play.hall.help.call(bronius, HelpKind.CONFLICT, visit.id)
        without = play.hall.help.call(play.sit(2, CECILIJA), HelpKind.ADVICE)
        asta = reception(ASTA)
        asta.until(lambda: len(asta.rows) == 2)
        play.hall.help.end(play.reception(DARIUS), with_client.id)
        asta.until(lambda: asta.said() == "Counter 1, Bronius: Darius ended the call for help.")
        play.hall.help.end(play.reception(DARIUS), without.id)
        asta.until(lambda: asta.said() == "Counter 2, Cecilija: Darius ended the call for help.")
        assert not asta.rows

    def test_what_goes_without_an_end_is_not_said_to_be_over(
        self, reception: Open, play: Play
    ) -> None:
        call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.ADVICE)
        asta = reception(ASTA)
        asta.until(lambda: len(asta.rows) == 1)
        asta.bar.caller.look_after(call)
        answered: list[object] = []
        asta.desk.runner.run(lambda hall: hall.board.read(play.site), answered.append)
        asta.until(lambda: bool(answered))
        assert asta.said() == ""


class TestCalling:
    def test_a_second_press_calls_nobody_twice_and_takes_no_kind_back(
        self, reception: Open, play: Play
    ) -> None:
        asta = reception(ASTA)
        asta.press("F12")
        asta.press("F12")
        asta.until(lambda: len(asta.rows) == 1)
        asta.click("help_aggressive")
        asta.shows(("Help is called: aggressive client · just now", NOBODY))
        asta.press("F12")
        asta.press("F12")
        asta.desk.see_all()
        (call,) = open_calls(play)
        assert call.kind is HelpKind.AGGRESSIVE
        assert called(play) == ["advice", "aggressive"]

    def test_what_is_urgent_is_made_less_by_its_own_buttons_alone(
        self, reception: Open, play: Play
    ) -> None:
        asta = reception(ASTA)
        asta.bar.caller.call(HelpKind.AGGRESSIVE)
        asta.bar.caller.call(HelpKind.CONFLICT)
        asta.shows(("Help is called: aggressive client · just now", NOBODY))
        asta.bar.caller.call(HelpKind.CONFLICT)
        asta.bar.caller.call(HelpKind.INTOXICATED)
        asta.shows(("Help is called: intoxicated client · just now", NOBODY))
        assert called(play) == ["aggressive", "intoxicated"]
        asta.click("help_conflict")
        asta.shows(("Help is called: conflict · just now", NOBODY))

    def test_the_kind_that_is_called_is_ticked(self, reception: Open, play: Play) -> None:
        asta = reception(ASTA)
        asta.press("F12")
        asta.until(lambda: len(asta.rows) == 1)
        assert asta.buttons() == [
            "✓ Advice",
            "Conflict",
            "Aggressive client",
            "Intoxicated client",
            "Somebody is unwell",
            "Over Alt+O",
        ]
        for kind in HelpKind:
            asta.click(f"help_{kind}")
            asta.until(lambda kind=kind: open_calls(play)[0].kind is kind)
            asta.until(lambda kind=kind: asta.button(f"help_{kind}").text().startswith("✓ "))
        ticked = [each for each in asta.buttons() if each.startswith("✓")]
        assert ticked == ["✓ Somebody is unwell"]

    def test_a_press_waits_behind_what_is_under_way(self, reception: Open, play: Play) -> None:
        asta = reception(ASTA)
        with play.hall._db.write(play.site):
            asta.desk.type("a")
            asta.desk.press("Ctrl+Return")
            asta.press("F12")
            assert asta.said("help_calling") == "Calling for help: advice…"
        asta.until(lambda: len(open_calls(play)) == 1)
        asta.shows(("Help is called: advice · just now", NOBODY))
        assert not asta.said("help_calling")

    def test_it_is_called_from_a_sheet_that_covers_the_window(
        self, reception: Open, play: Play
    ) -> None:
        call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.ADVICE)
        play.issue(PASSPORTS)
        asta = reception(ASTA)
        asta.desk.press("Ctrl+Shift+O")
        sheet = asta.desk.sheet("offsite")
        asta.desk.press("F12")
        asta.until(lambda: len(open_calls(play)) == 2)
        asta.desk.press("Alt+W")
        asta.until(lambda: open_calls(play)[0].has(ASTA))
        assert call.id == open_calls(play)[0].id
        sheet.reject()


class TestNumbers:
    def test_they_stand_beside_what_is_urgent_alone(self, reception: Open, play: Play) -> None:
        numbers(play, "8 37 000 111", "112")
        asta, darius = reception(ASTA), reception(DARIUS)
        asta.press("F12")
        asta.until(lambda: len(asta.rows) == 1)
        assert asta.numbers() == []
        for kind in (HelpKind.AGGRESSIVE, HelpKind.INTOXICATED, HelpKind.HEALTH):
            asta.click(f"help_{kind}")
            asta.until(lambda: asta.numbers() == ["8 37 000 111", "112"])
            darius.until(lambda: darius.numbers() == ["8 37 000 111", "112"])
            asta.click("help_conflict")
            asta.until(lambda: asta.numbers() == [])

    def test_where_none_is_written_none_is_shown(self, reception: Open, play: Play) -> None:
        numbers(play, "", "112")
        play.hall.help.call(play.sit(1, BRONIUS), HelpKind.AGGRESSIVE)
        asta = reception(ASTA)
        asta.until(lambda: asta.numbers() == ["112"])

    def test_one_is_dialled_or_copied(
        self, reception: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        numbers(play, "8 37 000 111", "112")
        play.hall.help.call(play.sit(1, BRONIUS), HelpKind.AGGRESSIVE)
        asta = reception(ASTA)
        asta.until(lambda: len(asta.numbers()) == 2)
        opened: list[str] = []
        monkeypatch.setattr(help_numbers, "opens", lambda number: bool(opened.append(number)))
        dial = asta.bar.findChild(QPushButton, "police_dial")
        assert dial is not None
        asta.desk.qtbot.mouseClick(dial, Qt.MouseButton.LeftButton)
        asta.until(lambda: text(asta.bar, "help_dialled") == "Copied: dial it on the phone.")
        assert opened == ["112"]
        assert QGuiApplication.clipboard().text() == "112"
        QGuiApplication.clipboard().clear()


class TestManners:
    def test_the_focus_stays_where_it_is_and_a_click_does_not_take_it(
        self, reception: Open, play: Play
    ) -> None:
        asta = reception(ASTA)
        asta.desk.type("a")
        before = QApplication.focusWidget()
        assert isinstance(before, QLineEdit)
        play.hall.help.call(play.sit(1, BRONIUS), HelpKind.AGGRESSIVE)
        asta.until(lambda: len(asta.rows) == 1)
        assert QApplication.focusWidget() is before
        asta.click("help_come")
        asta.until(lambda: open_calls(play)[0].has(ASTA))
        assert QApplication.focusWidget() is before

    def test_the_focus_goes_back_when_what_had_it_is_gone(
        self, reception: Open, play: Play
    ) -> None:
        asta = reception(ASTA)
        before = QApplication.focusWidget()
        asta.press("F12")
        asta.until(lambda: len(asta.rows) == 1)
        asta.button("help_end").setFocus(Qt.FocusReason.TabFocusReason)
        asta.press("Space")
        asta.shows()
        assert QApplication.focusWidget() is before

    def test_with_a_window_beside_it_is_read_out_once(
        self, reception: Open, play: Play, heard: list[tuple[str, bool]]
    ) -> None:
        asta = reception(ASTA)
        desk = asta.desk
        session = Session(play.site, ASTA)
        beside = TodayWindow(
            Shell(desk.runner, desk.live, desk.wishes, session, "hall"), asta.window
        )
        beside.show()
        other = Bar(desk, beside)
        for window, kind in ((asta.window, HelpKind.ADVICE), (beside, HelpKind.CONFLICT)):
            window.activateWindow()
            asta.until(window.isActiveWindow)
            heard.clear()
            play.hall.help.call(play.sit(1, BRONIUS), kind)
            for each in (asta, other):
                each.until(lambda each=each, kind=kind: kind in str(each.lines()))
            assert heard == [(f"Counter 1, Bronius: {kind}", True)]
        beside.close()
        beside.deleteLater()

    def test_it_is_read_out_at_once(
        self,
        reception: Open,
        play: Play,
        heard: list[tuple[str, bool]],
        alerted: list[QWidget],
    ) -> None:
        asta = reception(ASTA)
        call = play.hall.help.call(play.sit(1, BRONIUS), HelpKind.CONFLICT)
        asta.until(lambda: bool(heard))
        assert heard == [("Counter 1, Bronius: conflict", True)]
        assert alerted == [asta.window]
        play.hall.help.call(play.sessions[1], HelpKind.AGGRESSIVE)
        asta.until(lambda: len(heard) == 2)
        assert heard[1] == ("Counter 1, Bronius: aggressive client", True)
        play.hall.help.come(play.reception(DARIUS), call.id)
        asta.until(lambda: len(heard) == 3)
        assert heard[2] == ("Darius is on the way.", False)
        assert len(alerted) == 2

    def test_who_comes_is_read_out_to_the_caller_at_once(
        self,
        reception: Open,
        play: Play,
        heard: list[tuple[str, bool]],
        alerted: list[QWidget],
    ) -> None:
        asta = reception(ASTA)
        asta.press("F12")
        asta.until(lambda: heard == [("Help is called: advice.", True)])
        assert alerted == []
        play.hall.help.come(play.reception(DARIUS), open_calls(play)[0].id)
        asta.until(lambda: heard[1:] == [("Darius is on the way.", True)])
        assert alerted == [asta.window]

    def test_everything_has_a_name(self, reception: Open, play: Play) -> None:
        asta = reception(ASTA)
        asta.press("F12")
        asta.until(lambda: len(asta.rows) == 1)
        for each in asta.bar.findChildren(ActionButton):
            assert each.objectName(), each
            assert each.accessibleName(), each.objectName()


class TestRoom:
    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_with_large_text_the_window_keeps_its_size_and_the_kinds_are_one_press_away(
        self, reception: Open, play: Play, english: Theme
    ) -> None:
        english.set_text_scale(2.0)
        numbers(play, "8 37 000 111", "112")
        asta = reception(ASTA)
        for counter, person in ((1, BRONIUS), (2, CECILIJA), (3, DARIUS)):
            play.hall.help.call(play.sit(counter, person), HelpKind.AGGRESSIVE)
        asta.press("F12")
        asta.until(lambda: len(asta.rows) == 4)
        asta.desk.qtbot.wait(20)
        assert (asta.window.width(), asta.window.height()) == (1280, 720)
        assert asta.buttons(3) == ["What for…", "Over Alt+O"]
        asta.click("help_kinds", 3)
        asta.until(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        asta.desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
        asta.desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
        asta.desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
        asta.until(lambda: open_calls(play)[3].kind is HelpKind.CONFLICT)

    def test_all_of_one_call_is_in_sight_with_large_text(
        self, reception: Open, play: Play, english: Theme
    ) -> None:
        english.set_text_scale(2.0)
        asta = reception(ASTA)
        play.hall.help.call(play.sit(1, BRONIUS), HelpKind.AGGRESSIVE)

        def whole() -> bool:
            found = asta.bar.findChildren(QLabel) + asta.bar.findChildren(QPushButton)
            shown = [each for each in found if each.isVisible()]
            return len(shown) > 4 and all(
                each.visibleRegion().boundingRect() == each.rect() for each in shown
            )

        asta.until(whole)


class TestOutOfTouch:
    def test_it_is_said_at_once_with_the_numbers(self, reception: Open, play: Play) -> None:
        numbers(play, "8 37 000 111", "112")
        asta = reception(ASTA)
        live = asta.desk.live
        live.trouble.emit(AWAY)
        assert live.out_of_touch
        asta.press("F12")
        assert asta.said("help_failed").startswith("Out of touch with the server:")
        assert asta.numbers() == ["8 37 000 111", "112"]
        assert open_calls(play) == ()
        live.recovered.emit()
        assert "Press F12" in asta.said("help_failed")
        asta.press("F12")
        asta.shows(("Help is called: advice · just now", NOBODY))
        assert not asta.said("help_failed")
        assert asta.numbers() == []

    def test_what_is_on_its_way_then_is_told_too(
        self, reception: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asta = reception(ASTA)

        def away(*_: object) -> HelpCall:
            raise AWAY

        monkeypatch.setattr(HelpService, "call", away)
        asta.press("F12")
        asta.until(lambda: bool(asta.said("help_failed")))
        assert asta.numbers() == ["112"]
        assert not asta.said("help_calling")
        close = asta.bar.findChild(QPushButton, "close")
        assert close is not None
        asta.desk.qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
        asta.until(lambda: not asta.bar.isVisible())

    def test_an_answer_has_to_wait_and_says_so(self, reception: Open, play: Play) -> None:
        play.hall.help.call(play.sit(1, BRONIUS), HelpKind.ADVICE)
        asta = reception(ASTA)
        asta.until(lambda: len(asta.rows) == 1)
        asta.desk.live.trouble.emit(AWAY)
        asta.press("Alt+W")
        assert asta.said().startswith("Out of touch with the server")
        assert not open_calls(play)[0].coming
        asta.desk.live.recovered.emit()


@pytest.fixture
def away(
    qtbot: QtBot,
    english: Theme,
    nothing_left: None,
    cluster: Cluster,
    server_template: str,
    clock: SetClock,
    tmp_path: Path,
) -> Iterator[Away]:
    """A hall on a server, reached through a proxy that can fail."""
    direct = server_of(cluster, cluster.fresh(server_template))
    with Proxy(cluster.socket) as proxy, Hall.open(direct, clock) as hall:
        way = replace(direct, host=proxy.endpoint.host, port=proxy.endpoint.port)
        made = Away(qtbot, Play(hall, clock, direct), proxy, way, tmp_path / "journal", [])
        yield made
        proxy.resume()
        for each in made.opened:
            each.close()
        bugs = [bug for each in made.opened for bug in each.bugs]
        assert not bugs, bugs
    cluster.drop_database(direct.database)


class TestAtACounter:
    def test_a_press_is_not_lost_while_another_is_under_way(
        self, station: Callable[..., Station], play: Play
    ) -> None:
        play.issue(PASSPORTS)
        desk = station()
        bar = Bar(desk)
        with play.hall._db.write(play.site):
            desk.press("F2")
            assert desk.window._control.busy
            desk.press("F12")
            assert bar.said("help_calling") == "Calling for help: advice…"
        bar.until(lambda: len(bar.rows) == 1)
        desk.settle()
        assert desk.text("ticket") == "A001"

    def test_the_client_at_the_desk_goes_with_the_call(
        self, station: Callable[..., Station], play: Play
    ) -> None:
        visit = play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        desk.press("F12")
        desk.until(lambda: len(open_calls(play)) == 1)
        assert open_calls(play)[0].visit_id == visit.id
        assert open_calls(play)[0].counter_id == 1

    def test_with_the_server_away_it_is_said_and_the_numbers_stand_there(self, away: Away) -> None:
        numbers(away.play, "8 37 000 111", "112")
        desk = away.counter()
        bar = Bar(desk)
        # Not noticed yet: the press is what finds out.
        away.pull_the_cable()
        desk.press("F12")
        desk.qtbot.waitUntil(lambda: bool(bar.said("help_failed")), timeout=PATIENCE_MS)
        assert bar.numbers() == ["8 37 000 111", "112"]
        assert not bar.said("help_calling")
        desk.qtbot.waitUntil(lambda: desk.live.out_of_touch, timeout=PATIENCE_MS)
        desk.press("F12")
        assert bar.said("help_failed").startswith("Out of touch with the server:")
        away.come_back(desk)
        assert bar.said("help_failed").startswith("Back in touch with the server,")
        assert open_calls(away.play) == ()
        desk.press("F12")
        bar.shows(("Help is called: advice · just now", NOBODY))
        assert not bar.said("help_failed")


@pytest.mark.parametrize("window", [TodayWindow, PromisesWindow, AbsencesWindow])
def test_windows_beside_show_and_answer_it_too(
    reception: Open, play: Play, window: type[TodayWindow | PromisesWindow | AbsencesWindow]
) -> None:
    asta = reception(ASTA)
    desk = asta.desk
    session = Session(play.site, ASTA)
    beside = window(Shell(desk.runner, desk.live, desk.wishes, session, "hall"), desk.window)
    beside.show()
    other = Bar(desk, beside)
    play.hall.help.call(play.sit(1, BRONIUS), HelpKind.AGGRESSIVE)
    for each in (asta, other):
        each.shows(("Counter 1, Bronius: aggressive client · just now", ""))
    other.press("Alt+W")
    for each in (asta, other):
        each.until(lambda each=each: each.lines()[0][1] == "You are on the way (just now).")
    other.press("F12")
    other.until(lambda: len(open_calls(play)) == 2)
    beside.close()
    beside.deleteLater()
    desk.until(lambda: not shiboken6.isValid(beside))


def numbers(play: Play, security: str, police: str) -> None:
    """Write the numbers to call in danger, as the set-up does."""
    draft = play.hall.setup.current(play.site)
    office = replace(draft.office, security=security, police=police)
    play.hall.setup.change(play.reception(ASTA), replace(draft, office=office))


def called(play: Play) -> list[str]:
    """What help was called for, one after the other."""
    found = rows(play.place, "SELECT data FROM event WHERE kind = 'help_called' ORDER BY id")
    return [json.loads(each["data"])["help_kind"] for each in found]

"""A counter gives way to a newer program: nothing is lost, and it comes back to the same place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from queueapp.config import Preferences, save_preferences
from queueapp.domain.session import Session
from queueapp.paths import Paths
from queueapp.services.hall import Hall
from tests.factories import BRONIUS, CECILIJA, PASSPORTS, Play, SetClock, copy_hall, seen
from tests.ui.running import Running
from ui.actions import ActionId
from ui.command_line import parse
from ui.palette.collect import commands_of

Start = Callable[..., Running]


@pytest.fixture
def hall(home: Paths, hall_template: Path, clock: SetClock) -> Iterator[Play]:
    copy_hall(hall_template, home.hall)
    with Hall.open(home.hall, clock) as opened:
        yield Play(opened, clock, home.hall)


@pytest.fixture
def serving(start: Start, hall: Play, home: Paths) -> Running:
    """Bronius serves a client at counter 1, where he was the last time too."""
    where = Preferences(database=str(home.hall), site_id=1, person_id=BRONIUS, counter_id=1)
    save_preferences(home.preferences, where)
    hall.issue(PASSPORTS)
    started = start()
    started.counter()._control.next_client()
    started.until(lambda: hall.hall.board.read(1).at_desk.get(1))
    hall.hall.desk.start(Session(1, BRONIUS, 1), seen(hall.hall.board.read(1).at_desk[1]))
    started.until(lambda: action(started, ActionId.FINISH).isEnabled())
    return started


class Begun:
    """Stands for the operating system: what was started, and whether this program has ended."""

    def __init__(self, running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
        self.arguments: list[list[str]] = []
        self.works, self.ended = True, False
        monkeypatch.setattr("ui.restarting.start_again", self._start)
        monkeypatch.setattr(running.program._app, "quit", self._end)

    def _start(self, arguments: list[str]) -> bool:
        assert not self.ended, "the old program went first"
        self.arguments.append(list(arguments))
        return self.works

    def _end(self) -> None:
        self.ended = True


@pytest.fixture
def begun(serving: Running, monkeypatch: pytest.MonkeyPatch) -> Begun:
    return Begun(serving, monkeypatch)


def action(running: Running, wanted: ActionId) -> QAction:
    return running.counter().actions_by_id[wanted]


def button(running: Running) -> QPushButton:
    running.program._tell_newer()
    assert running.program.window is not None
    found = running.program.window.findChild(QPushButton, "restart")
    assert isinstance(found, QPushButton)
    assert found.isVisible()
    return found


def go_on(start: Start, arguments: list[str]) -> Running:
    """The newer program, started as the older one has asked."""
    return start(**asdict(parse(arguments)))


def test_the_client_is_at_the_desk_again_and_what_was_typed_of_a_call_too(
    serving: Running, begun: Begun, start: Start, hall: Play
) -> None:
    action(serving, ActionId.PHONE).trigger()
    strip = serving.counter().findChild(QWidget, "phone_strip")
    assert strip is not None
    serving.until(strip.isVisible)
    question = strip.findChild(QLineEdit, "question")
    assert question is not None
    QTest.keyClicks(question, "asks for a form")
    restart = button(serving)
    assert "drafts are kept" in serving.words()
    restart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(restart, Qt.Key.Key_Space)
    serving.until(lambda: begun.ended)
    visit = hall.hall.board.read(1).at_desk[1]
    again = go_on(start, begun.arguments[0])
    window = again.counter()
    assert window.session == Session(1, BRONIUS, 1)
    assert window._view is not None
    assert window._view.visit == visit
    again.until(lambda: "What you had typed of a call is here again." in again.words())
    there = window.findChild(QWidget, "phone_strip")
    assert there is not None
    assert "asks for a form" in [field.text() for field in there.findChildren(QLineEdit)]


def test_what_would_be_lost_is_finished_first(serving: Running, begun: Begun) -> None:
    action(serving, ActionId.FINISH).trigger()
    agreed = serving.counter().findChild(QLineEdit, "agreed")
    assert agreed is not None
    QTest.keyClicks(agreed, "comes back on Friday")
    restart = button(serving)
    restart.click()
    assert "what you are typing would be lost" in serving.words()
    assert QApplication.focusWidget() is agreed
    assert (begun.arguments, begun.ended) == ([], False)
    agreed.clear()
    restart.click()
    serving.until(lambda: begun.ended)


def test_where_it_cannot_be_started_this_one_goes_on(serving: Running, begun: Begun) -> None:
    begun.works = False
    restart = button(serving)
    restart.click()
    serving.until(lambda: "could not be started" in serving.words())
    assert not begun.ended
    begun.works = True
    restart.click()
    serving.until(lambda: begun.ended)


def test_the_palette_offers_it_where_the_line_was_closed(serving: Running, begun: Begun) -> None:
    window = serving.counter()

    def offered() -> list[QAction]:
        return [each.action for each in commands_of(window, window) if each.name == "restart"]

    assert offered() == []
    line = button(serving).parentWidget()
    assert line is not None
    line.dismiss()  # type: ignore[attr-defined]
    assert not line.isVisible()
    offered()[0].trigger()
    serving.until(lambda: begun.ended)


def test_a_second_window_comes_back_to_its_own_desk(
    start: Start, hall: Play, home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = start(database=home.hall, choose=True, theme="dark")
    started.sit_down(CECILIJA, 2)
    begun = Begun(started, monkeypatch)
    button(started).click()
    started.until(lambda: begun.ended)
    asked = parse(begun.arguments[0])
    assert (asked.theme, asked.choose, asked.database) == ("dark", False, home.hall)
    assert go_on(start, begun.arguments[0]).counter().session == Session(1, CECILIJA, 2)


def test_a_reception_comes_back_as_one(
    start: Start, hall: Play, home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = start(database=home.hall)
    started.asks_who_works().reception_wanted.emit(CECILIJA)
    started.until(lambda: getattr(started.program.window, "session", None))
    started.until(lambda: started.program.live.board)
    begun = Begun(started, monkeypatch)
    button(started).click()
    started.until(lambda: begun.ended)
    asked = parse(begun.arguments[0])
    assert asked.reception
    assert asked.person == hall.hall.access.directory(1)[0].people[CECILIJA].name

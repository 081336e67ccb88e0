"""Windows on real halls, and the proof that nothing of them is left behind."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from queueapp.paths import Paths, user_paths
from queueapp.place import Place
from tests.factories import BRONIUS, Play, SetClock
from tests.ui.patience import PatientBot
from tests.ui.running import Running
from tests.ui.stations import Station, open_station
from ui.app import Program
from ui.command_line import Options
from ui.i18n import Interpreter
from ui.theme import Mode, Theme


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """As pytest-qt has it, and patient."""
    return PatientBot(request)


@pytest.fixture
def hall_place(hall_path: Path) -> Place:
    """A file: windows do not know one kind of database from the other."""
    return hall_path


@pytest.fixture(autouse=True)
def _language_put_back(qapp: QApplication) -> Iterator[None]:
    """No test leaves its language to the next."""
    before, others = QLocale(), set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - others:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def english(_language_put_back: None, qapp: QApplication) -> Iterator[Theme]:
    """The program's look, in English whatever the system speaks."""
    found = qapp.property("theme")
    theme = found if isinstance(found, Theme) else Theme(qapp)
    Interpreter(qapp).speak("en")
    yield theme
    theme.set_text_scale(1.0)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("QUEUEAPP_HOME", str(folder))
    return user_paths()


@pytest.fixture
def start(
    qtbot: QtBot,
    qapp: QApplication,
    english: Theme,
    nothing_left: None,
    home: Paths,
    clock: SetClock,
) -> Iterator[Callable[..., Running]]:
    """Starts the program; the one that ran before is stopped first."""
    running: list[Program] = []

    def stop() -> None:
        while running:
            program = running.pop()
            program.stop()
            program.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def begin(**options: object) -> Running:
        stop()
        asked = {"language": "en", "theme": "light", **options}
        program = Program(qapp, Options(**asked), home, clock)  # type: ignore[arg-type]
        running.append(program)
        program.start()
        return Running(qtbot, program)

    yield begin
    stop()
    theme = qapp.property("theme")
    assert isinstance(theme, Theme)
    theme.set_mode(Mode.SYSTEM)


@pytest.fixture
def nothing_left(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    """Fails the test when a thread, a window or a running timer outlives it."""
    threads, windows = set(threading.enumerate()), _windows()
    # Only what the test makes is looked through at its end: the rest takes far longer.
    gc.freeze()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [thread.name for thread in threading.enumerate() if thread not in threads]
    assert not left, f"threads left: {left}"
    assert not (_windows() - windows), "windows left"
    assert not _new_timers(), "timers left"


@pytest.fixture
def station(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Station]]:
    """Opens counter windows: Bronius at counter 1 unless others are named."""
    opened: list[Station] = []

    def open_one(counter: int = 1, person: int = BRONIUS) -> Station:
        opened.append(open_station(qtbot, play, play.sit(counter, person), play.clock))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


def _windows() -> set[QWidget]:
    return {widget for widget in QApplication.topLevelWidgets() if isValid(widget)}


def _new_timers() -> set[QTimer]:
    """Timers that run, made since what was there before was frozen."""
    found = (each for each in gc.get_objects() if isinstance(each, QTimer))
    return {timer for timer in found if isValid(timer) and timer.isActive()}

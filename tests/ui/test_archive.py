"""Looking back holds up nobody, and what it opens is let go of."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.history.period import Filter, Period
from queueapp.domain.session import Session
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.services.hall import Hall
from tests.factories import BRONIUS, DARIUS, Play
from tests.ui.patience import PATIENCE_MS
from tests.ui.running import Running
from ui.app import Program
from ui.archive import Archive

LEAD = Session(1, DARIUS)
MARCH = Filter(Period(date(2026, 3, 1), date(2026, 3, 31)))


@pytest.fixture
def opened() -> list[Hall]:
    """The halls that were opened to be read."""
    return []


@pytest.fixture
def archive(qtbot: QtBot, nothing_left: None, play: Play, opened: list[Hall]) -> object:
    def opening(place: object) -> Hall:
        hall = Hall.open_reading(play.place, play.clock)
        opened.append(hall)
        return hall

    made = Archive(opening, lambda: play.place)
    yield made
    made.stop()


def ask(qtbot: QtBot, archive: Archive, job: Callable[[Hall], object]) -> object:
    """What comes of a question: the answer, or the error."""
    heard: list[object] = []
    archive.run(job, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=PATIENCE_MS)
    return heard[0]


def is_open(hall: Hall) -> bool:
    try:
        hall._db.site_ids()
    except Exception:
        return False
    return True


def gone(window: QObject) -> None:
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def test_nothing_is_opened_before_somebody_looks_back(
    qtbot: QtBot, archive: Archive, play: Play, opened: list[Hall]
) -> None:
    threads = threading.active_count()
    assert archive._runner is None
    play.issue()
    assert ask(qtbot, archive, lambda hall: len(hall.history.past(LEAD, MARCH).visits.id)) == 1
    assert threading.active_count() == threads + 1
    assert ask(qtbot, archive, lambda hall: len(hall.history.past(LEAD, MARCH).visits.id)) == 1
    assert len(opened) == 1


def test_it_is_let_go_of_with_the_last_window_that_looks_back(
    qtbot: QtBot, archive: Archive, opened: list[Hall]
) -> None:
    first, second = QWidget(), QWidget()
    for window in (first, second):
        archive.use_for(window)
    ask(qtbot, archive, lambda hall: hall.kind)
    gone(first)
    assert ask(qtbot, archive, lambda hall: is_open(opened[0]))
    gone(second)
    ask(qtbot, archive, lambda hall: hall.kind)
    assert len(opened) == 2
    assert not is_open(opened[0])


def test_nobody_hears_of_a_hall_that_was_left(qtbot: QtBot, archive: Archive) -> None:
    heard: list[object] = []
    begun, go_on = threading.Event(), threading.Event()

    def slow(hall: Hall) -> str:
        begun.set()
        go_on.wait(PATIENCE_MS / 1000)
        return "too late"

    archive.run(slow, heard.append, heard.append)
    archive.run(lambda hall: heard.append("begun"), heard.append, heard.append)
    assert begun.wait(PATIENCE_MS / 1000)
    archive.leave()
    go_on.set()
    assert ask(qtbot, archive, lambda hall: "of the next") == "of the next"
    assert heard == []


def test_nothing_can_be_written_there(qtbot: QtBot, archive: Archive, play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    error = ask(qtbot, archive, lambda hall: hall.desk.next_client(desk))
    assert isinstance(error, StorageTrouble)
    assert error.trouble is Trouble.READ_ONLY
    assert play.call_next(desk).id == 1


def test_a_hall_that_does_not_open_is_told_and_tried_again(
    qtbot: QtBot, nothing_left: None, play: Play
) -> None:
    away = [StorageTrouble(Trouble.BUSY, play.place)]

    def opening(place: object) -> Hall:
        if away:
            raise away.pop()
        return Hall.open_reading(play.place, play.clock)

    archive = Archive(opening, lambda: play.place)
    try:
        error = ask(qtbot, archive, lambda hall: hall.kind)
        assert isinstance(error, QueueappError)
        assert ask(qtbot, archive, lambda hall: str(hall.kind)) == "hall"
    finally:
        archive.stop()


def test_a_fault_is_told_as_one(qtbot: QtBot, archive: Archive) -> None:
    bugs: list[object] = []
    archive.bug.connect(bugs.append)
    archive.run(lambda hall: 1 // 0, bugs.append, bugs.append)
    qtbot.waitUntil(lambda: bool(bugs), timeout=PATIENCE_MS)
    assert isinstance(bugs[0], ZeroDivisionError)


def test_a_client_is_called_while_a_long_past_is_read(
    start: Callable[..., Running], play: Play
) -> None:
    play.issue()
    running = start(database=play.place, person="Bronius", counter="1")
    window = running.counter()
    begun, go_on = threading.Event(), threading.Event()
    heard: list[str] = []

    def slow(_: Hall) -> str:
        begun.set()
        go_on.wait(PATIENCE_MS / 1000)
        return "read"

    program: Program = running.program
    program.archive.run(slow, heard.append)
    assert begun.wait(PATIENCE_MS / 1000)
    session = window.session
    called: list[object] = []
    program.runner.run(lambda open_hall: open_hall.desk.next_client(session), called.append)
    running.until(lambda: called)
    assert heard == []
    go_on.set()
    running.until(lambda: heard)


def test_a_program_at_work_loads_nothing_of_history(hall_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from queueapp.clock import SystemClock\n"
        "from queueapp.services.hall import Hall\n"
        "import ui.app\n"
        f"with Hall.open(Path({str(hall_path)!r}), SystemClock()) as hall:\n"
        "    hall.board.read(1)\n"
        "ours = {'services.history', 'storage.history', 'storage.past', 'storage.columns'}\n"
        "heavy = {'numpy', 'pyqtgraph', 'xlsxwriter', *(f'queueapp.{each}' for each in ours)}\n"
        "heavy |= {'ui.history', 'ui.lead', 'queueapp.domain.history'}\n"
        "print(heavy & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"

"""One main window at a time, what is said in it, and what is remembered of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from queueapp.config import load_preferences
from queueapp.place import Server
from tests.ui.patience import PATIENCE_MS
from ui.memory import Memory
from ui.runner import Runner
from ui.windows import FirstPaint, Windows

pytestmark = pytest.mark.usefixtures("english", "nothing_left")


class Saying(QWidget):
    """A window that can say something."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def note(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


class Home:
    """What a program has: a worker, a memory, and windows."""

    def __init__(self, app: QApplication, path: Path, *, reads_only: bool = False) -> None:
        self.runner = Runner()
        self.memory = Memory(path, self.runner, reads_only=reads_only)
        self.windows = Windows(app, self.memory)

    def end(self) -> None:
        self.windows.close()
        self.runner.stop()


class TestWindows:
    def test_the_next_window_stands_where_the_one_before_stood(
        self, qtbot: QtBot, qapp: QApplication, path: Path
    ) -> None:
        home = Home(qapp, path)
        first = home.windows.show(QWidget)
        first.setGeometry(40, 50, 500, 300)
        second = home.windows.show(QWidget)
        qtbot.waitUntil(lambda: not isValid(first), timeout=PATIENCE_MS)
        assert second.geometry().getRect() == (40, 50, 500, 300)
        home.end()
        again = Home(qapp, path)
        assert again.windows.show(QWidget).geometry().getRect() == (40, 50, 500, 300)
        again.end()

    def test_a_note_waits_for_a_window_that_can_say_it_and_is_said_once(
        self, qapp: QApplication, path: Path
    ) -> None:
        home = Home(qapp, path)
        home.windows.show(QWidget)
        home.windows.tell("The hall was restored.")
        home.windows.note("Its journal was damaged.")
        window = home.windows.show(Saying)
        assert isinstance(window, Saying)
        home.windows.say_notes()
        home.windows.say_notes()
        assert window.said == ["The hall was restored.\nIts journal was damaged."]
        home.end()

    def test_one_window_of_a_name_stands_beside_and_all_go_with_the_main_one(
        self, qtbot: QtBot, qapp: QApplication, path: Path
    ) -> None:
        home = Home(qapp, path)
        made: list[QDialog] = []

        def beside(parent: QWidget) -> QDialog:
            made.append(QDialog(parent))
            return made[-1]

        home.windows.show_beside(beside, "today")
        assert not made, "there is nothing to stand beside"
        home.windows.show(QWidget)
        home.windows.show_beside(beside, "today")
        home.windows.show_beside(beside, "today")
        assert len(made) == 1
        home.windows.show_beside(beside, "promises")
        assert len(made) == 2
        made.pop()
        made[0].reject()
        home.windows.show_beside(beside, "today")
        assert len(made) == 2
        home.windows.show(QWidget)
        qtbot.waitUntil(lambda: not isValid(made[1]), timeout=PATIENCE_MS)
        home.windows.show_beside(beside, "today")
        assert len(made) == 3
        home.end()

    def test_what_stands_beside_is_made_anew_with_the_main_window(
        self, qtbot: QtBot, qapp: QApplication, path: Path
    ) -> None:
        home = Home(qapp, path)
        made: list[QDialog] = []

        def beside(parent: QWidget) -> QDialog:
            made.append(QDialog(parent))
            return made[-1]

        home.windows.show(QWidget)
        home.windows.show_beside(beside, "today")
        made[0].setGeometry(30, 40, 500, 400)
        home.windows.show_again()
        qtbot.waitUntil(lambda: not isValid(made[0]), timeout=PATIENCE_MS)
        assert len(made) == 2
        assert made[1].isVisible()
        assert made[1].geometry().getRect() == (30, 40, 500, 400)
        home.end()

    def test_it_goes_on_although_the_window_is_never_painted(
        self, qtbot: QtBot, qapp: QApplication
    ) -> None:
        window, heard = QWidget(), list[str]()
        qtbot.addWidget(window)
        watch = FirstPaint(window, lambda: heard.append("on"), qapp)
        qtbot.waitUntil(lambda: heard == ["on"], timeout=PATIENCE_MS)
        window.show()
        qtbot.wait(20)
        assert heard == ["on"]
        watch.deleteLater()


class TestMemory:
    def test_a_second_window_writes_nothing_but_a_server_that_is_chosen_in_it(
        self, qapp: QApplication, path: Path
    ) -> None:
        server = Server("db.kaunas.lt", "saliu_eile", "queueapp", password="secret")
        home = Home(qapp, path, reads_only=True)
        home.memory.keep_language("en")
        home.memory.keep_desk("here.queueapp", 1, 2, 3)
        assert (home.memory.known.language, home.memory.known.counter_id) == ("en", 3)
        home.end()
        assert not path.exists()
        chosen = Home(qapp, path, reads_only=True)
        chosen.memory.keep_server(server)
        chosen.end()
        kept = load_preferences(path)
        assert kept.database == str(server)
        assert "secret" not in path.read_text(encoding="utf-8")
        assert (kept.site_id, kept.person_id, kept.counter_id) == (None, None, None)

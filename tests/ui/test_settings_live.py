"""What is saved in one program is in force in another at once, on a file and on a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.setup import Part
from queueapp.domain.visit import State
from queueapp.place import Place
from tests.factories import ASTA, BRONIUS, Play
from tests.ui.stations import Station, open_station
from ui.cover.covering import Covering
from ui.cover.proof import Proofs
from ui.errands import Errands
from ui.lead.alarms import AlarmWatch
from ui.memory import Memory
from ui.setup.change import change_hall
from ui.setup.editor import SetupDialog
from ui.setup.rows import DayRow, ServiceRow
from ui.theme import Theme
from ui.windows import Windows


@pytest.fixture(params=["file", "server"])
def hall_place(request: pytest.FixtureRequest) -> Place:
    """A hall's database of the test's own, in a file and on a server."""
    place: Place = request.getfixturevalue(
        {"file": "hall_path", "server": "server_hall"}[request.param]
    )
    return place


@dataclass
class Two:
    """An administrator's program and a clerk's, with nothing in common but the database."""

    lead: Station
    clerk: Station
    alarms: AlarmWatch
    covering: Covering

    def change(self, edit: Callable[[SetupDialog], None]) -> None:
        """Change the hall in the administrator's set-up window, and save."""
        change_hall(self.lead.window._shell, self.lead.window)
        self.lead.until(lambda: isinstance(QApplication.activeModalWidget(), SetupDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SetupDialog)
        edit(dialog)
        dialog._save.trigger()
        self.lead.until(lambda: QApplication.activeModalWidget() is None)


@pytest.fixture
def two(
    qtbot: QtBot,
    qapp: QApplication,
    english: Theme,
    nothing_left: None,
    play: Play,
    tmp_path: Path,
) -> Iterator[Two]:
    clerk = open_station(qtbot, play, play.sit(1, BRONIUS), play.clock)
    lead = open_station(qtbot, play, play.sit(2, ASTA), play.clock)
    alarms = AlarmWatch(clerk.runner, clerk.live)
    errands = Errands()
    windows = Windows(qapp, Memory(tmp_path / "preferences.json", clerk.runner, reads_only=True))
    covering = Covering(
        windows, clerk.runner, clerk.live, errands, lambda: clerk.session, Proofs(errands)
    )
    yield Two(lead, clerk, alarms, covering)
    covering.stop()
    alarms.stop()
    errands.stop()
    for each in (lead, clerk):
        each.close()
    for each in (alarms, covering, errands):
        each.deleteLater()
    assert not lead.bugs
    assert not clerk.bugs


def type_in(within: QWidget, name: str, text: str) -> None:
    edit = within.findChild(QLineEdit, name)
    assert edit is not None, name
    edit.setText(text)
    edit.textEdited.emit(text)


def edit(dialog: SetupDialog) -> None:
    editor = dialog.editor
    type_in(editor._privacy, "minutes-untouched", "3")
    type_in(editor._limits, "minutes-waiting", "7")
    monday = editor.findChildren(DayRow)[0]
    type_in(monday, "to", "12:00")
    type_in(editor.findChildren(ServiceRow)[0], "name", "Dokumentai")
    type_in(editor._site, "wait-target", "5")
    type_in(editor._office, "security", "1123")
    editor.show_section(Part.PRIVACY)


def test_what_one_counter_sets_holds_at_another_without_a_restart(two: Two, play: Play) -> None:
    clerk = two.clerk
    play.issue()
    clerk.see_all()
    clerk.window.activateWindow()
    clerk.until(clerk.window.isActiveWindow)
    clerk.do("F2")
    assert clerk.visit("A001").state is State.CALLED
    waiting = play.issue()
    play.clock.pass_minutes(8)
    clerk.see_all()
    assert clerk.text("service") == "Passports"
    assert two.covering.idle._minutes == 10
    assert "7 h" in clerk.text("closing") or "6 h" in clerk.text("closing")
    two.change(edit)
    clerk.see_all()
    assert clerk.text("service") == "Dokumentai"
    assert two.covering.idle._minutes == 3
    clerk.until(lambda: "1 h" in clerk.text("closing"))
    board = clerk.live.board
    assert board is not None
    site = board.directory.site
    assert (site.wait_target, site.office.security) == (5, "1123")
    two.alarms.look()
    clerk.until(lambda: [each.subject_id for each in two.alarms.alarms] == [waiting.id])

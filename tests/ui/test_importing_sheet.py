"""The import's sheet: file, columns, check and import, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.visit import Outcome
from queueapp.services import importing as service
from tests.factories import ASTA, DARIUS, Play, contents, rows
from tests.ui.looking_back import LookingBack
from ui.history.importing import ImportSheet
from ui.theme import Theme

HEADER = "ticket;service;counter;agent;arrived;called;started;finished;result\n"
ROW = "A{0:03d};Passports;1;Bronius;{1} 09:{2:02d};;{1} 10:{2:02d};{1} 10:{3:02d};{4}\n"

Open = Callable[..., "Importing"]


def table(days: int = 3, a_day: int = 10) -> str:
    lines = [
        ROW.format(n + 1, f"2026-02-{day + 10}", n, n + 5, "served" if n % 5 else "abandoned")
        for day in range(days)
        for n in range(a_day)
    ]
    return HEADER + "".join(lines)


class Importing:
    """The sheet over the history of a hall."""

    def __init__(self, qtbot: QtBot, play: Play, folder: Path, person: int = ASTA) -> None:
        self.back = LookingBack(qtbot, play, person)
        self.folder = folder
        self.sheet: ImportSheet

    def open(self) -> Importing:
        self.back.window.activateWindow()
        self.back.until(self.back.window.isActiveWindow)
        self.back.press("Ctrl+I")
        self.back.until(lambda: isinstance(QApplication.activeModalWidget(), ImportSheet))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, ImportSheet)
        self.sheet = sheet
        return self

    def read(self, text: str | bytes, name: str = "visits.csv") -> None:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("cp1257"))
        self.sheet.open_file(path)
        self.back.until(lambda: "Reading" not in self.text("import_file"))

    def found(self, kind: type, name: str) -> object:
        part = self.sheet.findChild(kind, name)
        assert part is not None, name
        return part

    def text(self, name: str) -> str:
        label = self.found(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()

    def faults(self) -> str:
        edit = self.found(QPlainTextEdit, "import_faults")
        assert isinstance(edit, QPlainTextEdit)
        return edit.toPlainText() if edit.isVisible() else ""

    def select(self, name: str) -> QComboBox:
        box = self.found(QComboBox, name)
        assert isinstance(box, QComboBox)
        return box

    def name_source(self, text: str) -> None:
        edit = self.found(QLineEdit, "import_source")
        assert isinstance(edit, QLineEdit)
        edit.setFocus()
        edit.selectAll()
        self.back.qtbot.keyClicks(edit, text)

    @property
    def primary(self) -> str:
        button = self.found(QPushButton, "primary")
        assert isinstance(button, QPushButton)
        return button.text() if button.isEnabled() else ""

    def check(self) -> str:
        """Press Ctrl+Enter, and wait for what the check says."""
        self.submit()
        self.back.until(lambda: self.text("import_found") not in ("", "Checking…"))
        return self.text("import_found")

    def submit(self) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        self.back.qtbot.keyClick(self.sheet, Qt.Key.Key_Return, control)

    def close(self) -> None:
        if hasattr(self, "sheet"):
            self.sheet.reject()
            self.back.until(lambda: not self.sheet._work.adding)
            self.sheet.reject()
        self.back.close()


@pytest.fixture
def importing(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, tmp_path: Path
) -> Iterator[Open]:
    opened: list[Importing] = []

    def open_one(person: int = ASTA) -> Importing:
        one = Importing(qtbot, play, tmp_path, person)
        opened.append(one)
        return one

    yield open_one
    for each in opened:
        each.close()
    assert [bug for each in opened for bug in each.back.bugs] == []


def test_is_there_for_an_administrator_alone(importing: Open) -> None:
    lead = importing(DARIUS)
    lead.back.press("Ctrl+I")
    assert QApplication.activeModalWidget() is None
    assert lead.back.window.findChild(object, "import_visits") is None
    importing().open()


def test_a_file_is_shown_guessed_checked_and_added_by_keyboard(importing: Open, play: Play) -> None:
    here = importing().open()
    before = contents(play.place)
    here.read(
        table()
        + "A9;Parking;7;Ona;soon;;;;served\n"
        + ROW.format(99, "2026-02-09", 1, 2, "served")
        .replace("Passports", "Parking")
        .replace("Bronius", "Ona")
    )
    preview = here.found(QTableWidget, "import_preview")
    assert isinstance(preview, QTableWidget)
    assert (preview.rowCount(), preview.columnCount()) == (20, 9)
    assert here.select("column_arrival").currentText() == "arrived"
    assert here.select("column_day").currentText() == "not in the file"
    here.name_source("Old queue")
    said = here.check()
    assert "31 visits are to be added" in said
    assert "Parking" in said
    assert "Ona" in said
    assert "line 32, arrived: “soon”" in here.faults()
    assert contents(play.place) == before
    assert here.primary == "Add 31 visits"
    here.read(table())
    here.check()
    here.submit()
    here.back.until(lambda: "were added" in here.text("import_found"))
    assert len(rows(play.place, "SELECT id FROM visit")) == 30
    here.sheet.reject()
    again = here.open()
    again.read(table())
    # What was chosen for this header is chosen again.
    assert "30 visits of the file are here already." in again.check()
    assert again.primary == ""


def test_words_that_nobody_explained_are_asked_for(importing: Open) -> None:
    here = importing().open()
    here.read(table().replace("abandoned", "poof"))
    here.name_source("Old")
    here.check()
    assert "6 × an end that nobody has explained" in here.faults()
    assert here.select("end_1").accessibleName() == "poof"
    here.select("end_1").setCurrentIndex(here.select("end_1").findData(Outcome.LEFT))
    assert here.text("import_found") == ""
    assert "30 visits" in here.check()
    outcome = here.select("column_outcome")
    outcome.setCurrentIndex(outcome.findText("agent"))
    here.back.until(lambda: here.select("end_0").accessibleName() == "Bronius")


def test_what_is_missing_is_said_where_it_is_missing(importing: Open) -> None:
    here = importing().open()
    here.read("a;b\n1;2\n")
    here.submit()
    assert here.sheet.error == "Choose a column for “Service”, “Arrived”, “Service ended”."
    here.read(table())
    here.submit()
    assert here.sheet.error == "Say where the visits come from."


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "no header line"), (b"\x81\xa1\xff\xfe\x90" * 9, "no text file")],
)
def test_a_file_that_is_no_table_says_so(importing: Open, content: bytes, said: str) -> None:
    here = importing().open()
    here.read(content)
    assert said in here.sheet.error
    assert here.primary == ""
    here.sheet.open_file(here.folder / "gone.csv")
    here.back.until(lambda: "cannot be read" in here.sheet.error)


def test_stopped_in_the_middle_it_goes_on_with_the_same_file(
    importing: Open, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "BATCH", 5)
    here = importing().open()
    here.read(table(10, 20))
    here.name_source("Old")
    here.check()
    here.sheet._work.went_on.connect(lambda _done: here.sheet.reject())
    here.submit()
    here.back.until(lambda: "were added" in here.text("import_found"))
    assert "goes" not in here.text("import_found")
    assert "nothing is doubled" in here.text("import_found")
    added = len(rows(play.place, "SELECT id FROM visit"))
    assert 0 < added < 200
    assert here.sheet.isVisible()
    here.sheet._work.went_on.disconnect()
    assert f"{added} visits of the file are here already." in here.check()
    here.submit()
    here.back.until(lambda: len(rows(play.place, "SELECT id FROM visit")) == 200)
    here.back.until(lambda: not here.sheet._work.adding)

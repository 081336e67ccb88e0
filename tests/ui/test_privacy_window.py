"""The page of personal data: what goes tonight, and a person found, handed out, deleted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, NUMBER, PASSPORTS, Play, contents, seen, seen_promise
from tests.ui.patience import PATIENCE_MS
from tests.ui.running import Running
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.live import Live
from ui.phone.drafts import Drafts
from ui.privacy.erase_sheet import ErasePersonSheet
from ui.privacy.window import PrivacyWindow
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner

DAY_MS = 24 * 60 * 60_000


@dataclass
class Page:
    """The page over a hall, with a runner of its own."""

    qtbot: QtBot
    play: Play
    drafts: Drafts
    person: int = ASTA
    bugs: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, site, clock = self.play.place, self.play.site, self.play.clock
        self.runner, self.wishes = Runner(), Wishes()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, clock)
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        shell = Shell(
            self.runner,
            self.live,
            self.wishes,
            Session(site, self.person),
            "hall.queueapp",
            drafts=self.drafts,
        )
        self.window = PrivacyWindow(shell)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.text("kind_0") or self.said())

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        front = self.sheet or self.window
        focus = QApplication.focusWidget() or front
        if not front.isAncestorOf(focus):
            focus = front
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget() or self.window.focusWidget()
        assert isinstance(focus, QLineEdit)
        self.qtbot.keyClicks(focus, text)

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        part = self.part(name)
        assert isinstance(part, QLabel)
        return part.text() if part.isVisible() else ""

    def said(self) -> str:
        banner = self.part("banner")
        assert isinstance(banner, Banner)
        return banner.text() if banner.isVisible() else ""

    def known(self) -> str:
        labels = self.part("known").findChildren(QLabel)
        return "\n".join(label.text() for label in labels)

    def tonight(self) -> dict[str, str]:
        return {self.text(f"kind_{row}"): self.text(f"due_{row}") for row in range(7)}

    def look_up(self, number: str = NUMBER) -> None:
        self.type(number)
        self.press("Return")
        self.until(lambda: self.text("summary"))

    @property
    def sheet(self) -> ErasePersonSheet | None:
        found = self.window.findChild(ErasePersonSheet)
        return found if found is not None and found.isVisible() else None

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        for each in (self.live, self.wishes, self.runner):
            each.deleteLater()


@pytest.fixture
def page(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, tmp_path: Path
) -> Iterator[Callable[..., Page]]:
    """Opens the page for the administrator, unless somebody else is named."""
    opened: list[Page] = []

    def open_one(person: int = ASTA) -> Page:
        opened.append(Page(qtbot, play, Drafts(tmp_path / "drafts"), person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


def known_of(play: Play) -> Session:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, question="<b>Kada?</b>", name="Ona Slaptoji")
    play.hall.intake.issue(desk, Request(PASSPORTS), "her number is 8-612-34567")
    return desk


def test_what_goes_tonight_is_told_with_the_oldest(page: Callable[..., Page], play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, question="When?")
    play.hall.promises.answered(desk, seen_promise(entry))
    play.hall.intake.issue(desk, Request(PASSPORTS), "with a pram")
    visit = play.hall.desk.start(desk, seen(play.call_next(desk))).visit
    play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
    with play.hall._db.write(1) as tx:
        # Kept for a day less than it would take to have gone already.
        tx.connection.exec_driver_sql("UPDATE site SET keep_days = 30, notes_days = 30")
    play.clock.instant += 30 * DAY_MS - 10 * 3_600_000
    shown = page().tonight()
    assert list(shown.values()) == [
        "1, the oldest of 2 Mar 2026",
        "1, the oldest of 2 Mar 2026",
        *["none"] * 5,
    ]
    assert "Notes on visits" in shown


def test_with_keys_alone_a_person_is_found_handed_out_and_deleted(
    page: Callable[..., Page], play: Play, tmp_path: Path
) -> None:
    known_of(play)
    Drafts(tmp_path / "drafts").keep("mine", {"number": "8 612 34567"})
    assert isinstance(play.place, Path)
    BackupService(play.place, play.clock).make()
    shown = page()
    shown.look_up("(8-612) 34567")
    assert shown.text("summary").startswith("Known about +370 612 34567: 1 promise")
    assert "1 line" in shown.text("summary")
    assert "Name: Ona Slaptoji" in shown.known()
    # What people wrote stands there as they wrote it.
    assert "Asked: <b>Kada?</b>" in shown.known()
    assert "8-612-34567" in shown.known()
    shown.window.export_to(tmp_path / "person.json")
    shown.until(lambda: "is written" in shown.said())
    data = json.loads((tmp_path / "person.json").read_text(encoding="utf-8"))
    assert data["promises"][0]["name"] == "Ona Slaptoji"
    assert data["lines_about_others"][0]["text"] == "her number is 8-612-34567"
    shown.window.export_to(tmp_path / "person.html")
    shown.until(lambda: "html" in shown.said())
    assert "&lt;b&gt;Kada?&lt;/b&gt;" in (tmp_path / "person.html").read_text(encoding="utf-8")
    shown.press("Ctrl+Shift+Del")
    shown.until(lambda: shown.sheet is not None)
    sheet = shown.sheet
    assert sheet is not None
    told = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    for words in ("Deleted for good", "1 open promise", "statistics"):
        assert words in told
    assert contents(play.place)["contact"]
    shown.press("Ctrl+Return")
    shown.until(lambda: "In backups until" in shown.said())
    assert "1 April 2026" in shown.said()
    assert contents(play.place)["contact"] == []
    assert Drafts(tmp_path / "drafts").load("mine") is None
    assert shown.text("summary") == ""
    assert shown.known() == ""
    shown.look_up()
    assert shown.text("summary") == "Nothing is known here about +370 612 34567."


def test_esc_leaves_the_person_as_they_are(page: Callable[..., Page], play: Play) -> None:
    known_of(play)
    shown = page()
    shown.look_up()
    shown.press("Ctrl+Shift+Del")
    shown.until(lambda: shown.sheet is not None)
    shown.press("Esc")
    shown.until(lambda: shown.sheet is None)
    assert contents(play.place)["contact"]
    assert "Ona" in shown.known()


def test_a_slip_in_the_number_is_told_at_the_field(page: Callable[..., Page], play: Play) -> None:
    known_of(play)
    shown = page()
    shown.type("8 612 3")
    shown.press("Return")
    below = shown.part("below")
    assert isinstance(below, QLabel)
    assert below.text().startswith("✕")
    assert shown.text("summary") == ""
    assert not [row for row in contents(play.place)["event"] if row["kind"] == "data_found"]


def test_what_came_in_meanwhile_is_told_on_the_sheet(page: Callable[..., Page], play: Play) -> None:
    desk = known_of(play)
    shown = page()
    shown.look_up()
    play.callback(desk, question="and another thing")
    shown.press("Ctrl+Shift+Del")
    shown.until(lambda: shown.sheet is not None)
    sheet = shown.sheet
    assert sheet is not None
    shown.press("Ctrl+Return")
    shown.until(lambda: sheet.error)
    assert "nothing was deleted" in sheet.error
    assert contents(play.place)["contact"]


def test_the_page_is_written_in_the_persons_language(
    page: Callable[..., Page], play: Play, tmp_path: Path
) -> None:
    known_of(play)
    shown = page()
    shown.look_up()
    for language, callback in (("lt", "Perskambinti"), ("en", "Callback")):
        file = tmp_path / f"{language}.html"
        shown.window.export_to(file, language)
        shown.until(lambda file=file: file.name in shown.said())
        written = file.read_text(encoding="utf-8")
        assert f'<html lang="{language}">' in written
        assert callback in written
    assert shown.window.windowTitle() == "Personal data"


def test_the_kind_of_file_that_is_chosen_ends_its_name(
    page: Callable[..., Page], play: Play, tmp_path: Path, qtbot: QtBot
) -> None:
    known_of(play)
    shown = page()
    shown.look_up()
    shown.press("Ctrl+E")
    dialog = shown.window.findChild(QFileDialog, "person_file")
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    assert "34567" not in dialog.selectedFiles()[0]
    data = dialog.nameFilters()[-1]
    dialog.selectNameFilter(data)
    dialog.filterSelected.emit(data)
    assert dialog.selectedFiles()[0].endswith(".json")
    dialog.reject()


def test_a_file_that_cannot_be_written_is_told(
    page: Callable[..., Page], play: Play, tmp_path: Path
) -> None:
    known_of(play)
    shown = page()
    shown.look_up()
    shown.window.export_to(tmp_path / "nowhere" / "person.html")
    shown.until(lambda: "was not written" in shown.said())


def test_who_still_reads_is_told_of_and_it_is_cleaned_later(
    page: Callable[..., Page], play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.erasing.CLEAN_AGAIN_S", 0.2)
    known_of(play)
    assert isinstance(play.place, Path)
    hall = play.place
    log = hall.with_name(f"{hall.name}-wal")
    shown = page()
    shown.look_up()
    with closing(sqlite3.connect(hall, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM contact").fetchall()
        shown.press("Ctrl+Shift+Del")
        shown.until(lambda: shown.sheet is not None)
        shown.press("Ctrl+Return")
        shown.until(lambda: "still holds traces" in shown.said())
        assert b"Slaptoji" in log.read_bytes() + hall.read_bytes()
    shown.until(lambda: b"Slaptoji" not in log.read_bytes() + hall.read_bytes())


def test_every_part_is_named_for_screen_readers(page: Callable[..., Page], play: Play) -> None:
    known_of(play)
    shown = page()
    shown.look_up()
    for name in ("number", "known", "tonight"):
        assert shown.part(name).accessibleName(), name
    for button in shown.window.findChildren(QPushButton):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name), button.objectName()
    named = [part for part in shown.window.findChildren(ActionButton) if not part.objectName()]
    assert named == []


def test_nobody_else_is_offered_the_page(station: Callable[..., Station]) -> None:
    for counter, person, offered in ((1, BRONIUS, False), (2, ASTA, True)):
        window = station(counter, person).window
        action = window.actions_by_id[ActionId.PRIVACY]
        assert action.isVisible() is offered
        window.close()


def test_the_page_opens_from_the_programs_menu(
    start: Callable[..., Running], hall_path: Path
) -> None:
    shown = start(database=hall_path, person="Asta", counter="1")
    window = shown.counter()
    shown.program.wishes.page.emit(ActionId.PRIVACY)
    shown.until(lambda: window.findChild(PrivacyWindow) is not None)
    opened = window.findChild(PrivacyWindow)
    assert opened is not None
    number = opened.findChild(QLineEdit, "number")
    assert number is not None
    assert Qt.FocusPolicy.TabFocus & number.focusPolicy()

"""The page of the record: found, opened, checked and taken out, by keys alone."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.chain import read_head
from queueapp.domain.public.setup import QuietSpan
from queueapp.domain.record import EventKind
from queueapp.domain.record_page import RecordEntry
from queueapp.domain.session import Session
from queueapp.domain.visit import HoldReason
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    MINUTE,
    Play,
    change,
    rows,
    seen,
)
from tests.tampering import ENTRIES, TAMPERINGS, end_of
from tests.ui.looking_back import LookingBack
from tests.ui.running import Running
from tests.ui.stations import Station
from tests.ui.test_keys_complete import unlisted
from tests.ui.test_reception import Desk
from ui.actions import ActionId
from ui.keys.fixed import Place as KeyPlace
from ui.record import words
from ui.record.check_sheet import CheckSheet
from ui.record.entry_sheet import EntrySheet
from ui.record.exporting import ExportSheet, Form
from ui.record.rows import COUNTER, NUMBER, TICKET, WHAT, WHEN, WHO
from ui.record.window import RecordWindow
from ui.theme import Theme
from ui.widgets.banner import Banner

Open = Callable[..., "Auditing"]
S = TypeVar("S", bound=QWidget)


class Auditing(LookingBack):
    """The window of the record over a hall."""

    window: RecordWindow  # type: ignore[assignment]

    def make(self) -> RecordWindow:  # type: ignore[override]
        return RecordWindow(self.shell)

    def busy(self) -> bool:
        return self.window.busy

    @property
    def table(self) -> QTableView:
        return self.found(QTableView, "record")

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def search(self, name: str, text: str) -> None:
        self.found(QLineEdit, name).setText(text)
        self.settle()

    def pick(self, name: str, text: str) -> None:
        select = self.found(QComboBox, name)
        select.setFocus()
        select.setCurrentIndex(select.findText(text))
        select.activated.emit(select.currentIndex())
        self.settle()

    def sheet(self, kind: type[S]) -> S:
        """The sheet that stands over the window."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, kind)
        return sheet

    def check(self, known: str = "") -> CheckSheet:
        """Check the record by keys, and wait for what is said of it."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.press("Ctrl+K")
        sheet = self.sheet(CheckSheet)
        self.qtbot.keyClicks(sheet._head, known)
        self.qtbot.keyClick(sheet, Qt.Key.Key_Return)
        self.until(lambda: not sheet.running)
        return sheet


def said(sheet: QWidget, name: str) -> str:
    label = sheet.findChild(QLabel, name)
    assert label is not None, name
    return label.text() if label.isVisible() else ""


def fill(play: Play) -> None:
    """A record of `ENTRIES` entries."""
    desk = play.sit(1, BRONIUS)
    for _ in range(3):
        play.issue()
    visit = play.serve_next(desk)
    play.hall.desk.hold(desk, seen(visit), HoldReason.OTHER, 5)
    play.issue(BENEFITS)
    assert end_of(play.place).number == ENTRIES


@pytest.fixture
def look(qtbot: QtBot, english: Theme, nothing_left: None, play: Play) -> Iterator[Open]:
    """The window over a hall with `ENTRIES` entries, for an auditor."""
    fill(play)
    opened: list[Auditing] = []

    def open_one(**more: object) -> Auditing:
        opened.append(Auditing(qtbot, play, **{"person": ELENA, **more}))  # type: ignore[arg-type]
        return opened[-1]

    yield open_one
    for each in opened:
        assert not each.bugs
        each.close()


def test_the_newest_entry_stands_first_with_who_when_where_and_what(look: Open) -> None:
    here = look()
    assert here.column(NUMBER) == [str(each) for each in range(ENTRIES, 0, -1)]
    held = [here.column(column)[1] for column in (WHEN, WHO, COUNTER, WHAT, TICKET)]
    assert held[0].startswith("2026-03-02 10:00:0")
    assert held[1:] == ["Bronius", "Counter 1", "Put on hold · Another reason", "A001"]
    assert here.column(WHAT)[-1] == "Counter opened"
    assert "A001" not in here.text("chosen")
    assert "Ticket given" in here.text("chosen")


def test_what_happened_to_a_desk_or_a_pin_is_said_in_words(play: Play, look: Open) -> None:
    play.hall.access.leave_desk(play.sessions[1])
    play.hall.sign_in.reset(Session(1, ASTA), CECILIJA)
    here = look()
    said = here.column(WHAT)[:2]
    assert said[0].endswith(" · Cecilija")
    assert said[1] == "State of the counter changed · Back soon"


def test_entries_are_found_by_what_is_typed_and_chosen(look: Open) -> None:
    here = look()
    here.search("ticket", "a001")
    assert here.column(NUMBER) == ["7", "6", "5", "2"]
    here.pick("people", "Bronius")
    assert here.column(NUMBER) == ["7", "6", "5"]
    here.pick("counters", "Counter 2")
    assert here.column(NUMBER) == []
    assert here.text("nothing") == "No entry fits. Choose other days, or clear the search."
    here.pick("counters", "All counters")
    here.search("ticket", "")
    here.pick("people", "Everybody")
    here.pick("groups", "Counters and staff")
    assert here.column(NUMBER) == ["1"]
    here.pick("groups", "Everything")
    here.search("text", "hold")
    assert here.column(NUMBER) == []
    here.search("text", "held")
    assert here.column(NUMBER) == ["7"]
    here.search("text", "")
    here.search("first_day", "2026-03-03")
    assert here.column(NUMBER) == []
    here.search("first_day", "2026-03-02")
    assert len(here.column(NUMBER)) == ENTRIES
    here.search("last_day", "yesterday")
    assert here.said() == "“yesterday” is no day: write it as 2026-03-02."


def test_an_entry_is_opened_with_enter_and_shows_its_seal(look: Open, play: Play) -> None:
    here = look()
    here.table.setFocus()
    here.press("Return")
    sheet = here.sheet(EntrySheet)
    assert said(sheet, "number") == str(ENTRIES)
    assert said(sheet, "seal") == end_of(play.place).seal
    assert said(sheet, "kind") == "issued"
    assert said(sheet, "who") == "Asta"
    assert "channel: reception" in said(sheet, "details")
    sheet.reject()


def test_older_entries_come_as_they_are_asked_for(
    look: Open, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queueapp.storage.record.page.__defaults__", (3,))
    here = look()
    assert here.column(NUMBER) == ["8", "7", "6"]
    here.window.activateWindow()
    here.until(here.window.isActiveWindow)
    for shown in (6, ENTRIES):
        here.press("Ctrl+Down")
        here.until(lambda many=shown: len(here.column(NUMBER)) == many)
    here.settle()
    assert not here.window._older.isEnabled()
    here.press("F5")
    here.until(lambda: len(here.column(NUMBER)) == 3)


def test_a_change_of_settings_says_what_was_changed(look: Open, play: Play) -> None:
    current = play.hall.setup.current(1)
    changed = replace(current, wait_target=33, name="Another name")
    play.clock.instant += MINUTE
    play.hall.setup.change(play.reception(), changed, current)
    here = look()
    assert here.column(WHAT)[0] == (
        f"Set-up changed · name, wait_target: {current.wait_target} → 33"
    )


def test_a_change_of_the_screens_says_in_words_what_was_changed(look: Open, play: Play) -> None:
    before = play.hall.access.directory(1)[0].public
    after = replace(
        before, kiosk=replace(before.kiosk, idle_seconds=30), quiet=(QuietSpan(720, 780),)
    )
    play.hall.public_setup.change(Session(1, ASTA), after, before)
    here = look()
    parts = ["Kiosk", "Quiet hours"]
    assert here.column(WHAT)[0] == f"Screens, kiosk or tickets set up · {', '.join(parts)}"
    here.table.setFocus()
    here.press("Return")
    sheet = here.sheet(EntrySheet)
    assert said(sheet, "details") == "\n".join(parts)
    sheet.reject()


def test_what_changed_of_the_screens_stands_as_it_is_where_it_is_not_known(
    english: Theme,
) -> None:
    entry = RecordEntry(
        1, 1, "0", 0, "2026-03-02", EventKind.SCREENS_SET_UP, ASTA, 1, None, "", None, None
    )
    for data, parts in (
        ({"changed": ["screens", "later"]}, ['changed: ["screens", "later"]']),
        ({"changed": [["screens"]]}, ['changed: [["screens"]]']),
        ({"changed": ["devices"]}, ["PCs and printers"]),
        ({"changed": ["pictures"]}, ["Pictures"]),
    ):
        assert words.details(replace(entry, data=data)) == parts


def test_an_entry_that_cannot_be_read_is_shown_all_the_same(look: Open, play: Play) -> None:
    change(play.place, "UPDATE event SET kind = 'no such' WHERE number = 8")
    change(play.place, "UPDATE event SET data = '[' WHERE number = 7")
    change(play.place, """UPDATE event SET data = '{"by":[],"x":{"y":1}}' WHERE number = 6""")
    change(play.place, "UPDATE event SET person_id = NULL, number = NULL WHERE number = 5")
    here = look()
    assert here.column(WHAT)[:2] == ["Cannot be read: no such", "Cannot be read: held"]
    assert here.column(WHO)[3] == "by itself"
    assert here.column(NUMBER)[3] == "✕ outside the chain"


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_entry_has_words(english: Theme, play: Play, kind: EventKind) -> None:
    directory = play.hall.access.directory(1)[0]
    entry = RecordEntry(1, 1, "0", 0, "2026-03-02", kind, ASTA, 1, None, "", None, None)
    for data in ({}, {"reason": 7, "services": "x", "alarm": [], "to": None, "by": "x"}):
        said = words.happened(replace(entry, data=data), directory)
        assert said
        # Whoever is handed on is handed on to somebody.
        assert said.startswith("Cannot be read") is (kind is EventKind.TRANSFERRED)


class TestCheck:
    def test_a_whole_record_is_said_to_be_whole(self, look: Open, play: Play) -> None:
        here = look()
        sheet = here.check()
        assert said(sheet, "verdict").startswith("✓ The record is whole. Whether it was written")
        assert said(sheet, "extent").startswith(f"{ENTRIES} entries were checked, from 2026-03-02")
        end = said(sheet, "end_now").removeprefix("Its end is now ")
        assert read_head(end) == end_of(play.place)
        sheet.reject()

    def test_it_is_compared_with_an_end_that_is_typed(self, look: Open, play: Play) -> None:
        here, end = look(), end_of(play.place)
        sheet = here.check(f"{end.number}: {end.seal[:8].upper()} {end.seal[8:16]}")
        assert said(sheet, "verdict").endswith("fits the end that you typed.")
        sheet.reject()

    def test_an_end_that_is_none_is_said_at_its_field(self, look: Open) -> None:
        here = look()
        sheet = here.check("12")
        assert (
            "Write the number of the entry, a colon"
            in sheet._field.findChild(QLabel, "below").text()
        )  # type: ignore[union-attr]
        assert said(sheet, "verdict") == ""
        sheet.reject()

    @pytest.mark.parametrize("done", TAMPERINGS)
    def test_whatever_was_done_shows(self, look: Open, play: Play, done: str) -> None:
        tampering, end = TAMPERINGS[done], end_of(play.place)
        tampering.do(play.place)
        here = look()
        sheet = here.check("" if tampering.alone else str(end))
        assert said(sheet, "verdict").startswith("✕ The record is not as it was written.")
        number = tampering.found.number
        assert (f"ntry {number} " if number else "outside the chain") in said(sheet, "breaks")
        sheet.reject()

    def test_escape_ends_a_check_that_is_under_way(
        self, look: Open, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[object] = []
        here = look()
        monkeypatch.setattr(here.archive, "run", lambda *of: asked.append(of))
        here.window.activateWindow()
        here.until(here.window.isActiveWindow)
        here.press("Ctrl+K")
        sheet = here.sheet(CheckSheet)
        here.qtbot.keyClick(sheet, Qt.Key.Key_Return)
        assert sheet.running
        under_way = sheet._under_way
        assert under_way is not None
        assert under_way.hear(1, 2)
        sheet.reject()
        assert not sheet.running
        assert not under_way.hear(2, 2)
        assert sheet.isVisible()
        sheet.reject()
        assert not sheet.isVisible()


class TestExport:
    @pytest.fixture
    def sheet(self, look: Open) -> Iterator[tuple[Auditing, ExportSheet]]:
        here = look()
        here.window.activateWindow()
        here.until(here.window.isActiveWindow)
        here.press("Ctrl+E")
        sheet = here.sheet(ExportSheet)
        yield here, sheet
        sheet.reject()
        sheet.reject()

    @pytest.mark.parametrize("form", Form)
    def test_every_entry_is_in_the_file_and_the_export_in_the_record(
        self, sheet: tuple[Auditing, ExportSheet], play: Play, tmp_path: Path, form: Form
    ) -> None:
        here, export = sheet
        export._form.set_current(form)
        end, path = end_of(play.place), tmp_path / f"record.{form.suffix}"
        export.export_to(path)
        banner = export.findChild(Banner, "export_said")
        assert banner is not None
        here.until(lambda: "Saved" in banner.text())
        if form is Form.XLSX:
            found = [[cell.value for cell in row] for row in openpyxl.load_workbook(path)["Record"]]
        else:
            with path.open(encoding="utf-8-sig", newline="") as file:
                found = list(csv.reader(file, delimiter=";" if form is Form.CSV_EXCEL else ","))
        assert [str(row[0]) for row in found[1:]] == [str(n) for n in range(ENTRIES, 0, -1)]
        assert found[1][-1] == end.seal
        (entry,) = rows(play.place, "SELECT * FROM event WHERE kind = 'record_exported'")
        assert entry["person_id"] == ELENA
        assert entry["kind"] == EventKind.RECORD_EXPORTED

    def test_what_cannot_be_written_is_told_and_nothing_is_recorded(
        self, sheet: tuple[Auditing, ExportSheet], play: Play, tmp_path: Path
    ) -> None:
        here, export = sheet
        export.export_to(tmp_path / "nowhere" / "record.xlsx")
        here.until(lambda: export.error)
        assert "there is no folder" in export.error
        assert not rows(play.place, "SELECT * FROM event WHERE kind = 'record_exported'")


@pytest.mark.parametrize(("person", "offered"), [(ASTA, True), (DARIUS, False), (BRONIUS, False)])
def test_the_way_there_is_offered_to_whoever_may_see_the_record(
    station: Callable[..., Station], person: int, offered: bool
) -> None:
    here = station(1, person)
    assert here.window.actions_by_id[ActionId.RECORD].isVisible() is offered


def test_its_keys_are_on_the_sheet_of_all_keys(look: Open) -> None:
    assert not unlisted(look().window, KeyPlace.RECORD)


def test_an_auditor_finds_it_at_the_reception(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> None:
    desk = Desk(qtbot, play, ELENA)
    assert desk.window.actions_by_id[ActionId.RECORD].isVisible()
    desk.close()


def test_the_program_opens_it(start: Callable[..., Running], play: Play) -> None:
    play.sit(1, ASTA)
    running = start(database=play.place, person="Asta", counter="1")
    window = running.counter()
    window.actions_by_id[ActionId.RECORD].trigger()
    page = window.findChild(RecordWindow)
    assert page is not None
    running.until(lambda: page.entries)
    page.reject()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_on_a_small_screen_with_large_text(
    look: Open, english: Theme, scale: float
) -> None:
    here = look()
    english.set_text_scale(scale)
    here.settle()
    here.until(lambda: not here.table.horizontalScrollBar().isVisible())
    assert here.window.width() <= 1280
    assert here.window.height() <= 720
    assert not here.table.isColumnHidden(WHEN)
    assert not here.table.isColumnHidden(WHAT)

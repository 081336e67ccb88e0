"""The day's report that is written by itself: once, for every day, where it was set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from queueapp.config import load_preferences
from queueapp.domain.record import EventKind
from tests.factories import DARIUS, ELENA, Play, at, rows
from tests.history_day import NOW, write
from tests.ui.looking_back import LookingBack
from ui.history.exporting import ExportSheet
from ui.history.report.day import DayPlan, DayReports
from ui.history.report.day_sheet import DayReportSheet
from ui.memory import Memory
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.tick import Tick

Open = Callable[..., "Closing"]
FILES = ["day-report-2026-03-02.pdf", "day-visits-2026-03-02.csv"]
FORMS = ("report/pdf", "visits/csv_plain")


class Closing(LookingBack):
    """A program whose day reports can be set."""

    def begin(self, folder: Path, *, second: bool = False) -> None:
        self.folder = folder
        self.memory = Memory(folder.parent / "memory.json", self.runner, reads_only=second)
        self.told: list[str] = []
        self.reports = DayReports(
            self.archive, self.runner, self.live, self.memory, lambda: "hall", self.runner
        )
        self.reports.told.connect(self.told.append)
        self.shell = replace(self.shell, day_reports=self.reports)
        self.window.shell = self.shell

    def plan(self, **more: object) -> DayPlan:
        plan = DayPlan(str(self.folder), FORMS, "en", 1, DARIUS, "2026-03-01")
        return replace(plan, **more)  # type: ignore[arg-type]

    def look(self, **more: object) -> None:
        """A board comes, as it does after each change."""
        assert self.live.board is not None
        self.live.board_changed.emit(replace(self.live.board, **more))  # type: ignore[arg-type]

    def done(self) -> str:
        return self.reports.plan.done if self.reports.plan is not None else ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    return made


@pytest.fixture
def program(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, folder: Path
) -> Iterator[Open]:
    """A program on the day after the one that was counted by hand, unless another is named."""
    write(play.hall, play.place)
    opened: list[Closing] = []

    def open_one(now: int = NOW, *, second: bool = False, **more: object) -> Closing:
        play.clock.instant = now
        opened.append(Closing(qtbot, play, **more))  # type: ignore[arg-type]
        opened[-1].begin(folder, second=second)
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def exports(play: Play) -> int:
    found = rows(
        play.place,
        "SELECT count(*) AS many FROM event WHERE kind = ?",
        EventKind.EXPORTED.value,
    )
    return int(found[0]["many"])


def test_a_day_that_was_missed_is_written_at_the_next_start_and_once(
    program: Open, folder: Path, play: Play
) -> None:
    here = program()
    here.reports.set(here.plan())
    here.until(lambda: here.done() == "2026-03-02")
    assert left(folder) == FILES
    assert here.told == [f"The day's report is in “{folder}”: {', '.join(FILES)}."]
    kept = [(folder / name).stat().st_mtime_ns for name in FILES]
    here.look()
    here.settle()
    assert [(folder / name).stat().st_mtime_ns for name in FILES] == kept
    assert exports(play) == 2
    here.until(lambda: "2026-03-02" in load_preferences(folder.parent / "memory.json").day_reports)


def test_a_day_is_written_as_soon_as_it_is_closed(program: Open, folder: Path) -> None:
    evening = at("2026-03-02 18:00")
    here = program(evening)
    here.reports.set(here.plan())
    here.look()
    assert here.reports._busy == ""
    here.look(closed_at=evening)
    here.until(lambda: left(folder) == FILES)


def test_what_another_program_has_written_is_left_alone(
    program: Open, folder: Path, play: Play
) -> None:
    for name in FILES:
        (folder / name).write_text("written by another")
    here = program()
    here.reports.set(here.plan())
    here.until(lambda: here.done() == "2026-03-02")
    assert [(folder / name).read_text() for name in FILES] == ["written by another"] * 2
    assert exports(play) == 0
    assert here.told == []


def test_a_second_window_of_the_same_user_writes_nothing(program: Open, folder: Path) -> None:
    here = program(second=True)
    here.reports.set(here.plan())
    here.look()
    assert here.reports._busy == ""
    assert left(folder) == []


def test_days_on_which_nothing_was_are_passed_over(program: Open, folder: Path) -> None:
    here = program()
    here.reports.set(here.plan(done="2026-02-20"))
    here.until(lambda: here.done() == "2026-03-02")
    assert left(folder) == FILES


def test_a_failure_is_said_once_and_tried_again(
    program: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.history.report.day._AGAIN_S", 0.0)
    here = program()
    gone = folder / "gone"
    here.reports.set(here.plan(folder=str(gone)))
    here.until(lambda: here.told)
    assert "is not written yet" in here.told[0]
    assert "there is no folder" in here.told[0]
    here.look()
    here.until(lambda: not here.reports._busy)
    assert len(here.told) == 1
    gone.mkdir()
    here.look()
    here.until(lambda: here.done() == "2026-03-02")
    assert left(gone) == FILES


def test_who_may_export_no_more_writes_no_more(program: Open, folder: Path) -> None:
    here = program()
    here.reports.set(here.plan(person_id=2))
    here.until(lambda: here.told)
    assert left(folder) == []


@pytest.mark.parametrize(
    "kept", ["", "no json", "[]", '{"hall": 1}', '{"hall": {"forms": ["x/y"]}}', '{"hall": {}}']
)
def test_what_was_kept_and_makes_no_sense_is_no_plan(program: Open, kept: str) -> None:
    here = program()
    here.memory.keep_day_reports(kept)
    assert here.reports.plan is None


def test_a_lead_sets_it_in_the_sheet_and_takes_it_back(program: Open, folder: Path) -> None:
    here = program()

    def open_sheet() -> DayReportSheet:
        here.window.open_export()
        sheet = here.found(ExportSheet, "export_sheet")
        buttons = sheet.findChildren(ActionButton)
        next(each for each in buttons if "by itself" in each.text()).click()
        here.until(lambda: here.window.findChild(DayReportSheet))
        return here.found(DayReportSheet, "day_report_sheet")

    sheet = open_sheet()
    tick = here.found(Tick, "day_report_on")
    assert not tick.isChecked()
    tick.click()
    here.found(Tick, "day_report_pdf").click()
    sheet.submit()
    assert sheet.isVisible()
    assert here.reports.plan is None
    here.found(Tick, "day_visits_csv_plain").click()
    sheet._choose.trigger()
    here.until(lambda: sheet.findChild(QFileDialog))
    dialog = here.found(QFileDialog, "day_folder_dialog")
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    assert here.found(QLabel, "day_folder").text() == str(folder)
    sheet.submit()
    here.until(lambda: here.reports.plan)
    assert here.reports.plan == here.plan(forms=("visits/csv_plain",), done="2026-03-02")
    here.found(ExportSheet, "export_sheet").reject()
    here.until(lambda: here.window.findChild(ExportSheet) is None)
    sheet = open_sheet()
    tick = here.found(Tick, "day_report_on")
    assert tick.isChecked()
    tick.click()
    sheet.submit()
    assert here.reports.plan is None


def test_an_auditor_exports_but_sets_nothing(program: Open) -> None:
    here = program(person=ELENA)
    here.window.open_export()
    sheet = here.found(ExportSheet, "export_sheet")
    assert not [each for each in sheet.findChildren(ActionButton) if "by itself" in each.text()]

"""The set-up tells what would go tonight, by the periods as they are typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.lifecycle import Request
from queueapp.domain.setup import Part
from queueapp.domain.visit import Outcome
from tests.factories import ASTA, BRONIUS, PASSPORTS, Play, seen
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station, open_station
from ui.phone.drafts import Drafts
from ui.setup.change import change_hall
from ui.setup.editor import SetupDialog
from ui.theme import Theme

DAY_MS = 24 * 60 * 60_000


@pytest.fixture
def desk(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, tmp_path: Path
) -> Iterator[Station]:
    """An administrator's counter, in a hall with a note that is twenty days old."""
    clerk = play.sit(1, BRONIUS)
    play.hall.intake.issue(clerk, Request(PASSPORTS), "with a pram")
    visit = play.hall.desk.start(clerk, seen(play.call_next(clerk))).visit
    play.hall.desk.finish(clerk, seen(visit), Outcome.SETTLED)
    play.clock.instant += 20 * DAY_MS
    opened = open_station(
        qtbot, play, play.sit(2, ASTA), play.clock, drafts=Drafts(tmp_path / "drafts")
    )
    yield opened
    opened.close()
    assert not opened.bugs


def set_up(desk: Station) -> SetupDialog:
    change_hall(desk.window._shell, desk.window)
    desk.until(lambda: isinstance(QApplication.activeModalWidget(), SetupDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SetupDialog)
    dialog.editor.show_section(Part.PRIVACY)
    return dialog


def said(dialog: SetupDialog) -> str:
    label = dialog.findChild(QLabel, "tonight-said")
    assert label is not None
    return label.text() if label.isVisible() else ""


def keep_notes(dialog: SetupDialog, days: str) -> None:
    edit = dialog.findChild(QLineEdit, "notes_days")
    assert edit is not None
    edit.setText(days)
    edit.textEdited.emit(days)


def test_what_goes_follows_the_periods_before_they_are_saved(desk: Station) -> None:
    dialog = set_up(desk)
    desk.until(lambda: "Notes on visits: none" in said(dialog))
    keep_notes(dialog, "10")
    desk.until(lambda: "Notes on visits: 1, the oldest of 2 Mar 2026" in said(dialog))
    keep_notes(dialog, "")
    assert said(dialog) == "It is counted once the days above can be read."
    keep_notes(dialog, "40")
    desk.until(lambda: "Notes on visits: none" in said(dialog))
    kept = desk.play.hall.setup.current(1)
    assert kept.retention == replace(kept.retention, notes_days=30)
    dialog.done(0)


def test_a_hall_that_is_only_being_made_has_nothing_to_tell(
    qtbot: QtBot, english: Theme, play: Play
) -> None:
    dialog = SetupDialog(play.hall.setup.current(1))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.editor.show_section(Part.PRIVACY)
    shown = dialog.findChild(QWidget, "tonight")
    assert shown is not None
    assert not shown.isVisible()
    qtbot.waitUntil(dialog.isVisible, timeout=PATIENCE_MS)

"""Backups from the windows: made by themselves, listed, brought back; damage is found and said."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from queueapp.config import Preferences, save_preferences
from queueapp.paths import Paths
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, Play, SetClock, copy_hall
from tests.ui.running import Running
from ui.actions import SettingId
from ui.setup.backups import BackupsDialog

KEY = Qt.Key
Start = Callable[..., Running]
PAGE = 4096


@pytest.fixture
def own(home: Paths, hall_template: Path) -> Path:
    """The user's own hall, which only the program has open."""
    return copy_hall(hall_template, home.hall)


def at_counter(home: Paths, person: int = ASTA, counter: int = 1) -> None:
    """As if this user had been there the last time."""
    where = Preferences(database=str(home.hall), site_id=1, person_id=person, counter_id=counter)
    save_preferences(home.preferences, where)


def backups(path: Path, clock: SetClock) -> int:
    return len(BackupService(path, clock).backups())


def open_backups(started: Running) -> BackupsDialog:
    started.program.wishes.setting.emit(SettingId.BACKUPS)
    dialog = started.dialog("backups-dialog")
    assert isinstance(dialog, BackupsDialog)
    return dialog


def shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def spoil_middle(path: Path) -> None:
    """Damage pages that opening the hall does not read."""
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'event'"
        ).fetchone()[0]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek((root - 1) * PAGE)
        file.write(b"\xff" * PAGE)


def spoil_all(path: Path) -> None:
    """Damage everything but the first bytes."""
    content = bytearray(path.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    path.write_bytes(bytes(content))


class TestByItself:
    def test_each_day_has_a_backup(
        self, start: Start, own: Path, home: Paths, clock: SetClock
    ) -> None:
        at_counter(home)
        started = start()
        started.counter()
        started.until(lambda: backups(own, clock) == 1)
        clock.pass_minutes(24 * 60)
        started.until(lambda: backups(own, clock) == 2)

    def test_one_that_cannot_be_made_is_told_once(
        self, start: Start, own: Path, home: Paths
    ) -> None:
        (own.parent / "backups").write_text("no folder", encoding="utf-8")
        at_counter(home)
        started = start()
        started.counter()
        started.until(lambda: "Today's backup could not be made" in started.words())
        told: list[str] = []
        keeper = started.program._keeper
        assert keeper is not None
        keeper.told.connect(told.append)
        keeper.look()
        started.qtbot.wait(300)
        assert not told

    def test_damage_in_a_hall_in_use_is_found_and_the_backup_offered(
        self, start: Start, own: Path, home: Paths, clock: SetClock
    ) -> None:
        BackupService(own, clock).make()
        spoil_middle(own)
        started = start()
        started.asks_who_works()
        sheet = started.dialog("damaged-sheet")
        assert "Damage was found in hall.queueapp" in shown(sheet)
        assert "Restore the backup of" in button(sheet)
        sheet.reject()


def button(sheet: QDialog) -> str:
    primary = sheet.findChild(QWidget, "primary")
    assert primary is not None
    return primary.accessibleName()


class TestWindow:
    def test_a_backup_is_made_and_found_good(
        self, start: Start, own: Path, home: Paths, clock: SetClock
    ) -> None:
        at_counter(home)
        started = start()
        started.counter()
        started.until(lambda: backups(own, clock) == 1)
        dialog = open_backups(started)
        started.until(lambda: len(dialog._list.shown()) == 1)
        started.until(lambda: dialog._list.shown()[0].state == "✓ Good")
        clock.pass_minutes(1)
        dialog._make.trigger()
        started.until(lambda: "The hall is backed up." in shown(dialog))
        started.until(lambda: len(dialog._list.shown()) == 2)
        started.until(lambda: dialog._list.height() >= dialog._list.sizeHint().height())
        assert {entry.detail.split(" · ")[0] for entry in dialog._list.shown()} == {
            "Start of the day",
            "Made by hand",
        }
        dialog.reject()

    def test_a_damaged_backup_is_said_and_cannot_be_restored(
        self, start: Start, own: Path, home: Paths, clock: SetClock
    ) -> None:
        spoil_middle(BackupService(own, clock).make())
        at_counter(home, counter=1)
        started = start()
        started.counter()
        dialog = open_backups(started)
        started.until(lambda: "✕ Cannot be used" in [e.state for e in dialog._list.shown()])
        at = next(e.id for e in dialog._list.shown() if e.state == "✕ Cannot be used")
        dialog._list.choose(at)
        dialog._refresh()
        assert not dialog.primary_action.isEnabled()
        dialog.reject()

    def test_a_backup_is_restored_by_keyboard_and_the_hall_goes_on(
        self, start: Start, own: Path, home: Paths, clock: SetClock
    ) -> None:
        BackupService(own, clock).make()
        with Hall.open(own, clock) as hall:
            Play(hall, clock, own).issue()
        at_counter(home)
        started = start()
        started.counter()
        dialog = open_backups(started)
        started.until(lambda: any(e.state == "✓ Good" for e in dialog._list.shown()))
        by_hand = next(e.id for e in dialog._list.shown() if e.detail.startswith("Made by hand"))
        dialog._list.choose(by_hand)
        started.until(lambda: all(e.state == "✓ Good" for e in dialog._list.shown()))
        started.press(KEY.Key_Return)
        sheet = started.dialog("restore-sheet")
        assert "Close all other windows" in shown(sheet)
        assert sheet.focusWidget().objectName() == "cancel"
        started.press(KEY.Key_Tab)
        started.press(KEY.Key_Return)
        started.until(lambda: "The hall is as it was on" in started.words())
        started.counter()
        with Hall.open(own, clock) as hall:
            assert not hall.board.read(1).waiting
        assert list(own.parent.glob("hall-replaced-*"))

    def test_nothing_is_restored_while_another_window_has_the_hall(
        self, start: Start, own: Path, home: Paths, clock: SetClock
    ) -> None:
        BackupService(own, clock).make()
        at_counter(home)
        with Hall.open(own, clock) as other:
            Play(other, clock, own).issue()
            started = start()
            started.counter()
            keeper = started.program._keeping()
            keeper.restore_wanted.emit(BackupService(own, clock).backups()[0])
            started.until(lambda: "Nothing was restored" in started.words())
            started.counter()
            assert len(other.board.read(1).waiting) == 1

    @pytest.mark.parametrize(("person", "offered"), [(ASTA, True), (BRONIUS, False)])
    def test_only_administrators_are_offered_the_backups(
        self, start: Start, own: Path, home: Paths, person: int, offered: bool
    ) -> None:
        at_counter(home, person)
        started = start()
        started.counter()
        assert (SettingId.BACKUPS in started.program.wishes.settings) is offered


class TestDamagedAtTheStart:
    def test_the_newest_good_backup_takes_its_place(
        self, start: Start, own: Path, home: Paths, clock: SetClock
    ) -> None:
        BackupService(own, clock).make()
        clock.pass_minutes(1)
        spoil_all(own)
        started = start()
        sheet = started.dialog("damaged-sheet")
        assert "cannot be opened" in shown(sheet)
        assert "Restore the backup of" in button(sheet)
        sheet.primary_action.trigger()  # type: ignore[attr-defined]
        assert started.asks_who_works().isVisible()
        started.until(lambda: "is kept as hall-replaced-" in started.words())

    def test_without_a_good_backup_it_is_for_it(self, start: Start, own: Path, home: Paths) -> None:
        spoil_all(own)
        kept = own.read_bytes()
        started = start()
        sheet = started.dialog("damaged-sheet")
        assert "No good backup was found" in shown(sheet)
        started.press(KEY.Key_Escape)
        started.until(lambda: QApplication.activeModalWidget() is None)
        assert own.read_bytes() == kept
        assert "Try it with a demo hall" in started.words()

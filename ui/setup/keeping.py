"""Looks after the file of a hall: a backup each day, a look for damage, and what to do then.

All of it runs apart from the thread that owns the hall, and holds no press up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from queueapp.clock import Clock
from queueapp.domain.backup import Backup
from queueapp.domain.chain import Head
from queueapp.domain.session import Session
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from ui.errands import Errand, Errands
from ui.messages import sentence
from ui.theme import Tone

if TYPE_CHECKING:
    from queueapp.services.backups import BackupService
    from ui.setup.backups import BackupsDialog, DamagedSheet

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Look:
    """How the file was found; `good` is the newest backup that can take its place."""

    damaged: bool
    good: Backup | None = None


@dataclass(frozen=True, slots=True)
class _Checked:
    """How a backup was found, and where the record of each hall in it ends."""

    good: bool
    heads: tuple[Head, ...] = ()


class Keeping(QObject):
    """Makes the day's backup, removes what was kept long enough, and opens the windows about both.

    `restore_wanted` carries the `Backup` that is to take the hall's place; `told` a sentence
    about a backup that could not be made, once.
    """

    restore_wanted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        errands: Errands,
        clock: Clock,
        over: Callable[[], QWidget | None],
        parent: QObject | None = None,
    ) -> None:
        """`over` tells which window a question is to stand over."""
        super().__init__(parent)
        self._errands = errands
        self._clock = clock
        self._path: Path | None = None
        self._day = ""
        self._kept_days = 0
        self._failed_before = False
        self._by: Session | None = None
        self._dialog: BackupsDialog | None = None
        self._errand: Errand | None = None
        self._over = over
        self._sheet: DamagedSheet | None = None

    def watch(self, path: Path | None, day: str = "") -> None:
        """Look after this hall from now on, whose day it is; after none if it is elsewhere."""
        self._path, self._day, self._failed_before = path, day, False
        self.look()

    def day_is(self, day: str, kept_days: int = 0) -> None:
        """Told with every picture of the hall: a new day needs a backup of its own.

        `kept_days` is for how long the hall keeps them: where that was changed, the oldest go.
        """
        before, self._day = self._day, day
        kept, self._kept_days = self._kept_days, kept_days
        if (before and before != day) or (kept and kept != kept_days):
            self.look()

    def offer(self, path: Path, *, is_ours: bool) -> None:
        """The hall's file cannot be opened: offer the newest good backup.

        Unless it `is_ours` for certain, nothing is said where no backup of it is there.
        """
        self._path = path
        service = partial(_service, path, self._clock)

        def looked(good: Backup | None) -> None:
            if is_ours or good is not None:
                self._show_damaged(good, in_use=False)

        self._errands.run(lambda: service().newest_good(), looked, lambda _: looked(None))

    # The day's backup

    def look(self) -> None:
        """Look for damage, and make the day's backup where it is still to be made."""
        path = self._path
        if path is not None:
            self._errands.run(
                partial(_look_at, path, self._clock),
                partial(self._looked, path),
                partial(self._failed, path),
            )

    def _looked(self, path: Path, look: _Look) -> None:
        self._failed_before = False
        if look.damaged and path == self._path:
            self._show_damaged(look.good, in_use=True)

    def _failed(self, path: Path, error: QueueappError) -> None:
        if path != self._path or self._failed_before:
            return
        self._failed_before = True
        if isinstance(error, StorageTrouble) and error.trouble is Trouble.DAMAGED:
            # A copy is checked more thoroughly than the first look does.
            service = partial(_service, path, self._clock)
            self._errands.run(
                lambda: service().newest_good(),
                lambda good: self._show_damaged(good, in_use=True),
                lambda _: self._show_damaged(None, in_use=True),
            )
            return
        self.told.emit(
            self.tr("Today's backup could not be made: {why} The hall itself goes on.").format(
                why=self._why(error)
            )
        )

    def _why(self, error: QueueappError) -> str:
        trouble = error.trouble if isinstance(error, StorageTrouble) else None
        if trouble is Trouble.DISK_FULL:
            return self.tr("the disk is full. Make some room on it.")
        if trouble is Trouble.READ_ONLY_DISK:
            return self.tr("the disk can only be read now. Tell IT.")
        if trouble is Trouble.READ_ONLY:
            return self.tr("this user may not write to the folder “backups”. Tell IT.")
        return self.tr("the disk or its folder does not allow it. Tell IT.")

    # Damage

    def _show_damaged(self, good: Backup | None, *, in_use: bool) -> None:
        path = self._path
        if path is None or self._sheet is not None:
            return
        from ui.setup.backups import DamagedSheet

        self._sheet = sheet = DamagedSheet(path.name, good, in_use=in_use, parent=self._over())
        if good is not None:
            sheet.accepted.connect(lambda: self.restore_wanted.emit(good))
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.destroyed.connect(self._forget_sheet)
        sheet.open()

    def _forget_sheet(self) -> None:
        self._sheet = None

    # The window

    def show(self, path: Path, parent: QWidget | None, by: Session | None = None) -> None:
        """Show the backups of the hall; `by` is who looks, where that is known."""
        if self._dialog is not None:
            return
        self._path, self._by = path, by
        from ui.setup.backups import BackupsDialog

        self._dialog = dialog = BackupsDialog(parent)
        dialog.backup_wanted.connect(self._make)
        dialog.restore_wanted.connect(self._ask_restore)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.destroyed.connect(self._forget)
        dialog.open()
        self._list()

    def _list(self) -> None:
        path = self._path
        if path is not None:
            service = partial(_service, path, self._clock)
            self._run(lambda: service().backups(), self._listed)

    def _listed(self, backups: tuple[Backup, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_backups(backups)
            self._check(list(backups))

    def _check(self, left: list[Backup]) -> None:
        path = self._path
        if path is None or not left:
            return
        first, *others = left

        def checked(found: _Checked) -> None:
            if self._dialog is not None:
                self._dialog.show_checked(first.path, good=found.good, heads=found.heads)
                self._check(others)

        self._run(partial(_is_good, path, self._clock, first), checked)

    def _make(self) -> None:
        path = self._path
        if path is None:
            return
        service, by = partial(_service, path, self._clock), self._by
        self._drop()
        self._errand = self._errands.run(
            lambda: service().make(by), lambda _: self._made(), self._not_made
        )

    def _made(self) -> None:
        if self._dialog is not None:
            self._dialog.say(self.tr("The hall is backed up."), Tone.GOOD)
            self._list()

    def _not_made(self, error: QueueappError) -> None:
        if self._dialog is not None:
            text = self.tr("The backup could not be made: {why}")
            self._dialog.say(text.format(why=self._why(error)), Tone.BAD)
            self._list()

    def _ask_restore(self, backup: Backup) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        from ui.setup.backups import RestoreSheet

        sheet = RestoreSheet(backup, dialog)
        sheet.accepted.connect(lambda: self._restore(backup))
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    def _restore(self, backup: Backup) -> None:
        self._drop()
        if self._dialog is not None:
            self._dialog.accept()
        self.restore_wanted.emit(backup)

    def _run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._drop()
        self._errand = self._errands.run(job, done, self._not_read)

    def _not_read(self, error: QueueappError) -> None:
        if self._dialog is not None:
            self._dialog.say(sentence(error), Tone.BAD)

    def _drop(self) -> None:
        if self._errand is not None:
            self._errand.drop()
            self._errand = None

    def _forget(self) -> None:
        self._drop()
        self._dialog = None


def _service(path: Path, clock: Clock) -> BackupService:
    from queueapp.services.backups import BackupService

    return BackupService(path, clock)


def _look_at(path: Path, clock: Clock) -> _Look:
    service = _service(path, clock)
    if service.damage() is not None:
        return _Look(damaged=True, good=service.newest_good())
    service.make_due()
    service.remove_too_old()
    return _Look(damaged=False)


def _is_good(path: Path, clock: Clock, backup: Backup) -> _Checked:
    service = _service(path, clock)
    try:
        service.check(backup.path)
        return _Checked(good=True, heads=tuple(service.heads(backup.path).values()))
    except QueueappError:
        return _Checked(good=False)


def restore(path: Path, clock: Clock, backup: Backup) -> Path | None:
    """Put a backup in the hall's place; returns where the file that was there is kept."""
    return _service(path, clock).restore(backup.path)

"""The backups of a hall that is kept in a file: what there is, and bringing one back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.backup import Backup, BackupKind
from queueapp.domain.chain import Head
from ui.setup.layout import grow
from ui.setup.pick_list import Entry, PickList
from ui.setup.words import moment
from ui.theme import Tone
from ui.widgets.banner import Banner
from ui.widgets.labels import Text
from ui.widgets.page import Sheet

_SI = QLocale.DataSizeFormat.DataSizeSIFormat


SEAL_SIGNS = 16
"""So many signs of a seal are shown: enough to compare it by."""


def end_text(head: Head) -> str:
    """Where a record ends, as short as it can be compared with."""
    return f"{head.number}:{head.seal[:SEAL_SIGNS]}"


class BackupsDialog(Sheet):
    """Lists the backups, each with whether it is good; states wishes, touches no file.

    Its owner answers with `show_backups` and, one by one, `show_checked`.
    """

    backup_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Backups"),
            self.tr("&Restore…"),
            detail=self.tr(
                "A backup is made by itself at the start of each day. The last 14 of each kind "
                "are kept, for as long as the hall keeps backups, in a folder beside its file."
            ),
            cancel=self.tr("Close"),
            enter_submits=True,
            closes=False,
            wide=40,
            parent=parent,
        )
        self.setObjectName("backups-dialog")
        self._backups: list[Backup] = []
        self._checked: dict[Path, bool] = {}
        self._heads: dict[Path, tuple[Head, ...]] = {}
        self._list = PickList(
            self.tr("Backups"),
            self.tr("Type to find a date"),
            self.tr("There are no backups yet."),
        )
        self._list.setObjectName("backups")
        self._list.chosen.connect(self._refresh)
        self._list.entered.connect(self.submit)
        self.body.addWidget(self._list, 1)
        self._banner = Banner()
        self._banner.setObjectName("said")
        self._column.insertWidget(self._column.indexOf(self._scroll) + 1, self._banner)
        self._make = QAction(self.tr("&Back up now"), self)
        self._make.setObjectName("back-up-now")
        self._make.triggered.connect(self._want_backup)
        self.add_action(self._make)
        self.submitted.connect(self._want_restore)
        self.primary_action.setEnabled(False)

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Show what there is, newest first."""
        self._backups = list(backups)
        if self._list.current() is None and self._backups:
            self._list.choose(0)
        self._refresh()
        QTimer.singleShot(0, self, self._grow)

    def show_checked(self, path: Path, *, good: bool, heads: Sequence[Head] = ()) -> None:
        """Say whether a backup can be restored, and where the record of each hall in it ends."""
        self._checked[path] = good
        self._heads[path] = tuple(head for head in heads if head.number)
        self._refresh()

    def say(self, text: str, tone: Tone) -> None:
        """Say how it went."""
        self._make.setEnabled(True)
        self._banner.show_message(text, tone)

    def _grow(self) -> None:
        hidden = self._scroll.verticalScrollBar().maximum()
        grow(self, hidden + self._list.sizeHint().height() - self._list.height())

    def _entry(self, at: int, backup: Backup) -> Entry:
        kind = {
            BackupKind.DAY: self.tr("Start of the day"),
            BackupKind.BEFORE_UPDATE: self.tr("Before an update"),
            BackupKind.BY_HAND: self.tr("Made by hand"),
        }[backup.kind]
        detail = f"{kind} · {QLocale().formattedDataSize(backup.size, 1, _SI)}"
        ends = ", ".join(map(end_text, self._heads.get(backup.path, ())))
        if ends:
            detail += " · " + self.tr("record {end}").format(end=ends)
        good = self._checked.get(backup.path)
        if good is None:
            return Entry(at, moment(backup.at), detail, self.tr("Being checked…"))
        if good:
            return Entry(at, moment(backup.at), detail, self.tr("✓ Good"), Tone.GOOD)
        return Entry(at, moment(backup.at), detail, self.tr("✕ Cannot be used"), Tone.BAD)

    def _refresh(self) -> None:
        self._list.show_entries([self._entry(at, each) for at, each in enumerate(self._backups)])
        chosen = self._chosen()
        self.primary_action.setEnabled(chosen is not None and self._checked.get(chosen.path, False))

    def _chosen(self) -> Backup | None:
        entry = self._list.current()
        return self._backups[entry.id] if entry is not None else None

    def _want_backup(self) -> None:
        self._make.setEnabled(False)
        self._banner.show_message(self.tr("Backing up…"), Tone.NEUTRAL, closable=False)
        self.backup_wanted.emit()

    def _want_restore(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.restore_wanted.emit(chosen)


class RestoreSheet(Sheet):
    """Says what restoring means, and asks whether it is really wanted."""

    def __init__(self, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Restore this backup?"),
            self.tr("&Restore"),
            danger=True,
            wide=38,
            parent=parent,
        )
        self.setObjectName("restore-sheet")
        self.body.addWidget(
            Text(
                self.tr(
                    "The hall becomes as it was on {moment}. Whatever was entered since then, "
                    "tickets and set-up alike, will not be in it."
                ).format(moment=moment(backup.at))
            )
        )
        self.body.addWidget(Text(self.tr("The present file is kept beside it under another name.")))
        self.body.addWidget(
            Text(
                self.tr(
                    "Close all other windows of the program on this computer first: while one "
                    "has the hall open, nothing is changed."
                )
            )
        )


class DamagedSheet(Sheet):
    """Says that the hall's file is damaged, and offers the newest good backup."""

    def __init__(
        self, file: str, backup: Backup | None, *, in_use: bool, parent: QWidget | None = None
    ) -> None:
        """`in_use`: the damage was found while the hall is open."""
        primary = ""
        if backup is not None:
            primary = self.tr("&Restore the backup of {moment}").format(moment=moment(backup.at))
        super().__init__(
            self.tr("The hall's file is damaged"),
            primary,
            cancel=self.tr("&Ask IT"),
            wide=44,
            parent=parent,
        )
        self.setObjectName("damaged-sheet")
        for text in self._texts(backup, in_use=in_use):
            self.body.addWidget(Text(text.format(file=file)))

    def _texts(self, backup: Backup | None, *, in_use: bool) -> list[str]:
        texts = [
            self.tr("Damage was found in {file}. It was left as it is: do not delete it.")
            if in_use
            else self.tr("{file} cannot be opened. It was left as it is: do not delete it.")
        ]
        if backup is None:
            texts.append(
                self.tr("No good backup was found beside it. Go on with paper tickets and tell IT.")
            )
            return texts
        texts.append(
            self.tr(
                "The newest good backup can take its place. Whatever was entered after it was "
                "made will not be in the hall; the damaged file is kept beside it, so that IT "
                "can look whether more can be saved."
            )
        )
        texts.append(
            self.tr("Close all other windows of the program on this computer before you restore.")
        )
        return texts

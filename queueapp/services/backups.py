"""Backups of a hall kept in a file, for the window and the command line.

Nothing here needs the open hall: each method opens and closes connections of its own, so that it
may run on a thread apart from the one that owns the hall.
"""

import logging
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from queueapp.clock import Clock
from queueapp.domain.backup import Backup, BackupKind, by_hand_name, replaced_name, start_name
from queueapp.domain.chain import Head
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble
from queueapp.storage import backup as files
from queueapp.storage import events
from queueapp.storage.heads import ends_of
from queueapp.storage.opening import open_database
from queueapp.storage.soundness import damage_of, facts_of

_log = logging.getLogger(__name__)


class BackupService:
    """Makes, lists, checks and restores the backups of one hall."""

    def __init__(self, path: Path, clock: Clock, folder: Path | None = None) -> None:
        """Look after the hall at `path`; its backups stand beside it unless a folder is named."""
        self.path = path
        self.folder = folder or files.backups_folder(path)
        self._clock = clock

    def today(self) -> date:
        """The date at the hall."""
        return self._local(self.path).date()

    def due(self, day: date) -> bool:
        """Whether the backup of that day is still to be made: for real halls that are set up."""
        facts = facts_of(self.path)
        if facts.identity.kind is not HallKind.HALL or facts.timezone is None:
            return False
        return not any(
            backup.kind is BackupKind.DAY and backup.day >= day for backup in self.backups()
        )

    def make_due(self) -> Path | None:
        """Make today's backup if it is due, and remove the oldest; returns the new one's place."""
        day = self.today()
        if not self.due(day):
            return None
        made = files.back_up(self.path, self.folder, start_name(self.path, day), once=True)
        files.remove_older(self.path, self.folder)
        self._record(made)
        return made

    def make(self, by: Session | None = None) -> Path:
        """Make a backup now, whatever is there already, and remove the oldest made by hand.

        `by` is who asked for it, where that is known.
        """
        name = by_hand_name(self.path, self._local(self.path))
        made = files.back_up(self.path, self.folder, name)
        files.remove_older(self.path, self.folder)
        self._record(made, by)
        return made

    def make_in(self, folder: Path) -> Path:
        """Make a backup now in a folder elsewhere, where nothing is ever removed."""
        made = files.back_up(self.path, folder, by_hand_name(self.path, self._local(self.path)))
        self._record(made)
        return made

    def heads(self, backup: Path) -> dict[int, Head]:
        """Where the record of each site ends in a backup; nothing in one from before the chain."""
        return ends_of(backup).heads

    def _record(self, made: Path, by: Session | None = None) -> None:
        """Say in the hall's record that a backup was made, and where the record ends in it."""
        heads = ends_of(made).heads
        if not heads:
            return  # An older hall has no chain yet, and is not brought up to date by a backup.
        try:
            with open_database(self.path, self._clock) as db:
                for site_id, head in heads.items():
                    own = by if by is not None and by.site_id == site_id else None
                    with db.write(site_id) as tx:
                        events.append(
                            tx,
                            EventKind.BACKED_UP,
                            tx.directory.site.calendar.business_day(tx.now).date,
                            person_id=own.person_id if own is not None else None,
                            counter_id=own.counter_id if own is not None else None,
                            file=made.name,
                            number=head.number,
                            seal=head.seal,
                        )
        except StorageTrouble:
            # The backup itself is whole, and may be all that is left of a hall that is not.
            _log.warning("backup made but not recorded: %s", made.name, exc_info=True)

    def too_old(self, days: int | None = None, *, tonight: bool = False) -> tuple[Path, ...]:
        """The copies of a real hall that have been kept for longer than its period, or than `days`.

        Those made before an update and before a restore are among them. `tonight`: by tomorrow.
        """
        if facts_of(self.path).identity.kind is not HallKind.HALL:
            return ()
        kept = files.kept_days(self.path) if days is None else days
        return files.made_before(self.path, self.folder, self._oldest(kept, int(tonight)))

    def remove_too_old(self) -> int:
        """Remove the copies whose period is over; returns how many they were.

        Not where there is no copy of today yet: the last one is removed by no accident.
        """
        if self.due(self.today()) or not self.too_old():
            return 0
        return files.remove_before(self.path, self.folder, self._oldest(files.kept_days(self.path)))

    def last_until(self) -> date | None:
        """The last day on which one of the present copies is kept; `None` where there is none."""
        newest = max((backup.day for backup in self.backups()), default=None)
        if newest is None:
            return None
        return newest + timedelta(days=files.kept_days(self.path))

    def _oldest(self, days: int, later: int = 0) -> date:
        try:
            return self.today() + timedelta(days=later - days)
        except OverflowError:
            return date.min

    def backups(self) -> tuple[Backup, ...]:
        """The hall's backups, newest first; by their names where the hall cannot be read."""
        return files.backups_of(self.path, self.folder)

    def damage(self, *, thoroughly: bool = False) -> str | None:
        """What is damaged in the hall's file, in the database's words; `None` where nothing is.

        The hall may be in use. Raises `StorageTrouble` where it cannot be looked at.
        """
        return damage_of(self.path, thoroughly=thoroughly)

    def newest_good(self) -> Backup | None:
        """The newest backup that can be restored; it is checked whole."""
        return files.newest_good(self.path, self.folder)

    def check(self, backup: Path) -> None:
        """Make sure that a backup can be restored; raises what `restore` would."""
        from queueapp.storage.restoring import check_backup

        check_backup(self.path, backup)

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the hall's place; returns where the present file is kept, if any.

        Raises `Trouble.BUSY` while anybody has the hall open: this program, too, closes it first.
        """
        from queueapp.storage.restoring import restore

        aside = self.path.with_name(replaced_name(self.path, self._local(self.path, backup)))
        return restore(self.path, backup, aside)

    def _local(self, *halls: Path) -> datetime:
        """Now, by the clocks at the first of the halls that can be read."""
        for hall in halls:
            try:
                facts = facts_of(hall)
            except StorageTrouble:
                continue
            if facts.timezone is not None:
                return datetime.fromtimestamp(self._clock.now() / 1000, ZoneInfo(facts.timezone))
        return datetime.fromtimestamp(self._clock.now() / 1000, UTC)

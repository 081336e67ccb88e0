"""Backups of a hall's file: made while the hall is in use, listed, and the oldest removed.

A backup is one file, whole and checked, or it is not there. Everything here opens connections of
its own, so that it may run on any thread.
"""

from contextlib import suppress
from datetime import date
from pathlib import Path

from queueapp.domain.backup import Backup, BackupKind, replaced_on, told_by_name
from queueapp.domain.privacy import Retention
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.copying import (
    HALF,
    alone_in,
    copy_checked,
    free_place,
    naming_files,
    put_in_place,
    remove_halves,
)
from queueapp.storage.group_folder import require_let_in
from queueapp.storage.soundness import Identity, facts_of, read_facts, reading, require_sound

_WITH_PERIODS = 7
"""Since this version of its tables a hall says for how long its backups are kept."""

KEPT = 14
"""So many backups of each kind stay."""


def backups_folder(hall: Path) -> Path:
    """Where the backups of the hall at that place are kept."""
    return hall.parent / "backups"


def back_up(path: Path, folder: Path, name: str, *, once: bool = False) -> Path:
    """Back the hall at `path` up into the folder under that name; returns the backup's place.

    The hall may be in use. A file is never overwritten: where the name is taken, a number is added
    to it; but what another program has made meanwhile will do, and with `once` also what was
    there before. Raises `StorageTrouble` where it cannot be done, and then nothing is left of it.
    """
    require_let_in(path)
    place = folder / name
    was_there = place.exists()
    with alone_in(folder), naming_files(place):
        remove_halves(folder)
        if place.exists() and (once or not was_there) and _same_hall(place, path):
            return place
        place = free_place(place)
        half = place.with_name(place.name + HALF)
        try:
            copy_checked(path, half, place)
            put_in_place(half, place, rights_of=path)
        finally:
            remove_halves(folder)
    return place


def backups_of(path: Path, folder: Path) -> tuple[Backup, ...]:
    """The backups of the hall at `path`, newest first.

    Where the hall itself is damaged or gone, those that carry its name.
    """
    identity = identity_of(path)
    found = [
        backup
        for backup in _named_after(path, folder)
        if identity is None or _is_of(backup.path, identity)
    ]
    return tuple(sorted(found, key=lambda backup: (backup.at, backup.path), reverse=True))


def remove_older(path: Path, folder: Path, kept: int = KEPT) -> None:
    """Remove all but the newest backups of each kind; only of this hall, and none if unsure."""
    if identity_of(path) is None:
        return
    left = dict.fromkeys(BackupKind, kept)
    for backup in backups_of(path, folder):
        left[backup.kind] -= 1
        if left[backup.kind] < 0:
            with naming_files(backup.path):
                backup.path.unlink(missing_ok=True)


def made_before(path: Path, folder: Path, day: date) -> tuple[Path, ...]:
    """The copies of the hall at `path` that were made before a day, the oldest in front.

    Those kept before an update and before a restore are among them; none where the hall cannot be
    read, for then each may be needed.
    """
    if identity_of(path) is None:
        return ()
    found = [(backup.day, backup.path) for backup in backups_of(path, folder)]
    with naming_files(path.parent):
        found += [
            (replaced, file)
            for file in path.parent.iterdir()
            if (replaced := replaced_on(path, file.name)) is not None
        ]
    return tuple(file for made, file in sorted(found) if made < day)


def kept_days(path: Path) -> int:
    """For how many days the hall at `path` keeps its backups: the fewest of its sites'."""
    with reading(path) as connection:
        if read_facts(connection).version < _WITH_PERIODS:
            return Retention().backups_days
        (days,) = connection.execute("SELECT min(backups_days) FROM site").fetchone()
    return Retention().backups_days if days is None else int(days)


def remove_before(path: Path, folder: Path, day: date) -> int:
    """Remove the copies of the hall that were made before a day; returns how many there were."""
    old = made_before(path, folder, day)
    for file in old:
        with naming_files(file):
            file.unlink(missing_ok=True)
    return len(old)


def newest_good(path: Path, folder: Path) -> Backup | None:
    """The newest backup that can take the hall's place; each is checked whole until one is found.

    Where the hall itself is damaged or gone, among those that carry its name.
    """
    for backup in backups_of(path, folder):
        with suppress(StorageTrouble):
            if require_sound(backup.path).version <= schema.VERSION:
                return backup
    return None


def identity_of(path: Path) -> Identity | None:
    """Which hall a file holds; `None` where there is none, or what is there cannot be read."""
    require_let_in(path)
    try:
        return facts_of(path).identity
    except StorageTrouble as error:
        if error.trouble in {Trouble.DAMAGED, Trouble.NOT_OURS} or not path.exists():
            return None
        raise


def _is_of(backup: Path, identity: Identity) -> bool:
    try:
        return identity_of(backup) == identity
    except FileNotFoundError:
        # Another program has removed it meanwhile: its days are over.
        return False


def _same_hall(one: Path, other: Path) -> bool:
    identity = identity_of(one)
    return identity is not None and identity == identity_of(other)


def _named_after(path: Path, folder: Path) -> list[Backup]:
    found = []
    with naming_files(folder):
        for file in folder.iterdir() if folder.is_dir() else ():
            told = told_by_name(path, file.name)
            # Another program may be removing the oldest at this moment.
            with suppress(FileNotFoundError):
                if told is not None and file.is_file():
                    state = file.stat()
                    at = state.st_mtime_ns // 1_000_000
                    found.append(Backup(file, at, state.st_size, *told))
    return found

"""Backups of a hall: what they are called, and what a name tells.

A name begins with that of the hall's file, so that a person finds the right one even where the
hall itself can no longer be read.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

SUFFIX = ".queueapp"

_ENDINGS = re.compile(
    r"-(?P<day>\d{4}-\d\d-\d\d)(?P<what>-start|-before-v\d+|T\d{6})(-\d+)?" + re.escape(SUFFIX)
)


_REPLACED = re.compile(
    r"-replaced-(?P<day>\d{4}-\d\d-\d\d)T\d{6}(-\d+)?"
    + re.escape(SUFFIX)
    + r"(-wal|-shm|-journal)?"
)


class BackupKind(StrEnum):
    """Why a backup was made."""

    DAY = "day"
    BEFORE_UPDATE = "before_update"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, when it was made (ms UTC), its size in bytes, and why."""

    path: Path
    at: int
    size: int
    kind: BackupKind
    day: date


def start_name(hall: Path, day: date) -> str:
    """The name of the backup that is made at the start of that day."""
    return f"{hall.stem}-{day:%Y-%m-%d}-start{SUFFIX}"


def before_update_name(hall: Path, day: date, version: int) -> str:
    """The name of the backup that is made before the hall is brought to that version."""
    return f"{hall.stem}-{day:%Y-%m-%d}-before-v{version}{SUFFIX}"


def by_hand_name(hall: Path, at: datetime) -> str:
    """The name of a backup that somebody asked for at that local time."""
    return f"{hall.stem}-{at:%Y-%m-%dT%H%M%S}{SUFFIX}"


def replaced_name(hall: Path, at: datetime) -> str:
    """The name under which the hall's present file is kept when a backup takes its place."""
    return f"{hall.stem}-replaced-{at:%Y-%m-%dT%H%M%S}{SUFFIX}"


def told_by_name(hall: Path, name: str) -> tuple[BackupKind, date] | None:
    """What a file's name tells of a backup of that hall; `None` where it is no such name."""
    if not name.startswith(hall.stem):
        return None
    found = _ENDINGS.fullmatch(name, len(hall.stem))
    if found is None:
        return None
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        return None
    if found["what"] == "-start":
        return BackupKind.DAY, day
    return (BackupKind.BY_HAND if found["what"][0] == "T" else BackupKind.BEFORE_UPDATE), day


def replaced_on(hall: Path, name: str) -> date | None:
    """When the file of that name was kept aside because a backup took the hall's place.

    `None` where it is no such name.
    """
    if not name.startswith(hall.stem):
        return None
    found = _REPLACED.fullmatch(name, len(hall.stem))
    try:
        return date.fromisoformat(found["day"]) if found is not None else None
    except ValueError:
        return None

"""`queueapp-admin backup`, `restore` and `check`: a hall's file, its backups and its damage."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.admin import words
from queueapp.admin.terminal import DONE, FAILED, Commands
from queueapp.clock import SystemClock
from queueapp.paths import user_paths

if TYPE_CHECKING:
    from queueapp.services.backups import BackupService


def add_to(commands: Commands, language: str) -> None:
    """Add the commands."""
    backup = commands.add_parser(
        "backup", help=words.BACKUP.of(language), description=words.BACKUP_MORE.of(language)
    )
    backup.add_argument(
        "--to", type=Path, metavar=words.FOLDER.of(language), help=words.TO.of(language)
    )
    backup.set_defaults(run=_backup)
    restore = commands.add_parser(
        "restore", help=words.RESTORE.of(language), description=words.RESTORE_MORE.of(language)
    )
    restore.add_argument(
        "file", type=Path, metavar=words.FILE.of(language), help=words.THE_BACKUP.of(language)
    )
    restore.set_defaults(run=_restore)
    check = commands.add_parser(
        "check", help=words.CHECK.of(language), description=words.CHECK_MORE.of(language)
    )
    check.set_defaults(run=_check)
    for command in (backup, restore, check):
        command.add_argument(
            "--database",
            type=Path,
            metavar=words.FILE.of(language),
            help=words.DATABASE.of(language).format(hall=words.OWN_HALL.of(language)),
        )


def _backup(asked: argparse.Namespace) -> int:
    backups = _backups(asked)
    made = backups.make_in(asked.to) if asked.to else backups.make()
    print(f"{made}: backed up and checked, {_size(made.stat().st_size)}.")
    for head in backups.heads(made).values():
        if head.number:
            print(f"The record in it ends with {head}: write that down where nobody changes it.")
    return DONE


def _restore(asked: argparse.Namespace) -> int:
    backups = _backups(asked)
    aside = backups.restore(asked.file)
    print(f"{backups.path}: the hall is now as it was in {asked.file}.")
    if aside is not None:
        print(f"{aside}: what stood there before is kept here. Remove it when it is not needed.")
    return DONE


def _check(asked: argparse.Namespace) -> int:
    backups = _backups(asked)
    damage = backups.damage(thoroughly=True)
    if damage is None:
        print(f"{backups.path}: not damaged.")
        newest = next(iter(backups.backups()), None)
        print(f"Newest backup: {_told(newest.path, newest.at)}" if newest else "No backups.")
        return DONE
    print(f"{backups.path}: damaged ({damage}). Nothing was changed.", file=sys.stderr)
    good = backups.newest_good()
    if good is None:
        print("No good backup was found beside it.", file=sys.stderr)
    else:
        told = _told(good.path, good.at)
        print(f"The newest good backup: {told}\nrestore puts it in place.", file=sys.stderr)
    return FAILED


def _backups(asked: argparse.Namespace) -> "BackupService":
    from queueapp.services.backups import BackupService

    return BackupService(asked.database or user_paths().hall, SystemClock())


def _told(path: Path, at: int) -> str:
    made = datetime.fromtimestamp(at / 1000, UTC).astimezone()
    return f"{path}, made {made:%Y-%m-%d %H:%M}"


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"

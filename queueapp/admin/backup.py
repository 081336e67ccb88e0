"""`queueapp-admin backup`, `restore` and `check`: a hall's file, its backups and its damage."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.admin import words
from queueapp.admin.terminal import DONE, FAILED, Commands, Terminal, number
from queueapp.clock import SystemClock
from queueapp.paths import user_paths
from queueapp.said import Said

if TYPE_CHECKING:
    from queueapp.services.backups import BackupService

_MADE = Said(
    "{path}: kopija padaryta ir patikrinta, {size} MB.", "{path}: backed up and checked, {size} MB."
)
_END = Said(
    "Joje esančio žurnalo pabaiga – {head}: užsirašykite ją ten, kur niekas jos nepakeis.",
    "The record in it ends with {head}: write that down where nobody changes it.",
)
_RESTORED = Said(
    "{path}: salė dabar tokia, kokia buvo kopijoje {backup}.",
    "{path}: the hall is now as it was in {backup}.",
)
_ASIDE = Said(
    "{path}: čia paliktas ankstesnis salės failas. Kai jo nebereikės, ištrinkite.",
    "{path}: what stood there before is kept here. Remove it when it is not needed.",
)
_WHOLE = Said("{path}: nesugadinta.", "{path}: not damaged.")
_NEWEST = Said("Naujausia kopija: {path}, padaryta {at}", "Newest backup: {path}, made {at}")
_NONE = Said("Atsarginių kopijų nėra.", "No backups.")
_DAMAGED = Said(
    "{path}: sugadinta ({damage}). Niekas nepakeista.",
    "{path}: damaged ({damage}). Nothing was changed.",
)
_NO_GOOD = Said("Šalia geros atsarginės kopijos nerasta.", "No good backup was found beside it.")
_GOOD = Said(
    "Naujausia gera kopija: {path}, padaryta {at}\nSalę iš jos atkurs komanda restore.",
    "The newest good backup: {path}, made {at}\nrestore puts it in place.",
)


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


def _backup(asked: argparse.Namespace, terminal: Terminal) -> int:
    backups = _backups(asked)
    made = backups.make_in(asked.to) if asked.to else backups.make()
    terminal.say(_MADE, path=made, size=number(made.stat().st_size / 1_000_000))
    for head in backups.heads(made).values():
        if head.number:
            terminal.say(_END, head=head)
    return DONE


def _restore(asked: argparse.Namespace, terminal: Terminal) -> int:
    backups = _backups(asked)
    aside = backups.restore(asked.file)
    terminal.say(_RESTORED, path=backups.path, backup=asked.file)
    if aside is not None:
        terminal.say(_ASIDE, path=aside)
    return DONE


def _check(asked: argparse.Namespace, terminal: Terminal) -> int:
    backups = _backups(asked)
    damage = backups.damage(thoroughly=True)
    if damage is None:
        terminal.say(_WHOLE, path=backups.path)
        newest = next(iter(backups.backups()), None)
        if newest is None:
            terminal.say(_NONE)
        else:
            terminal.say(_NEWEST, path=newest.path, at=_time(newest.at))
        return DONE
    terminal.complain(_DAMAGED, path=backups.path, damage=damage)
    good = backups.newest_good()
    if good is None:
        terminal.complain(_NO_GOOD)
    else:
        terminal.complain(_GOOD, path=good.path, at=_time(good.at))
    return FAILED


def _backups(asked: argparse.Namespace) -> "BackupService":
    from queueapp.services.backups import BackupService

    return BackupService(asked.database or user_paths().hall, SystemClock())


def _time(at: int) -> str:
    return f"{datetime.fromtimestamp(at / 1000, UTC).astimezone():%Y-%m-%d %H:%M}"

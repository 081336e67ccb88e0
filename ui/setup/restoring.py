"""Brings a backup back in place of the hall that is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from queueapp.clock import Clock
from queueapp.domain.backup import Backup
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from ui.messages import sentence
from ui.runner import Runner
from ui.setup.keeping import restore
from ui.setup.start import StartWindow
from ui.setup.words import moment


def bring_back(
    backup: Backup,
    path: Path,
    clock: Clock,
    runner: Runner,
    start: StartWindow,
    done: Callable[[str], None],
) -> None:
    """Close the hall at `path` and put the backup in its place.

    `done` is told in words how it went; the hall, restored or as it was, is then to be opened.
    """
    start.show_working(QCoreApplication.translate("Restoring", "Restoring the backup…"))
    runner.close_hall()
    runner.work(
        lambda: restore(path, clock, backup),
        lambda aside: done(_restored(backup, aside)),
        lambda error: done(_not_restored(error)),
    )


def _restored(backup: Backup, aside: Path | None) -> str:
    text = QCoreApplication.translate("Restoring", "The hall is as it was on {moment}.")
    text = text.format(moment=moment(backup.at))
    if aside is None:
        return text
    kept = QCoreApplication.translate(
        "Restoring", "The file that was there before is kept as {file}."
    )
    return f"{text} {kept.format(file=aside.name)}"


def _not_restored(error: QueueappError) -> str:
    if isinstance(error, StorageTrouble) and error.trouble is Trouble.BUSY:
        return QCoreApplication.translate(
            "Restoring",
            "Nothing was restored: another window has the hall open. Close all other windows "
            "of the program on this computer, then restore again.",
        )
    return sentence(error)

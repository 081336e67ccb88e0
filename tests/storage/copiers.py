"""Processes that back a hall up, or restore it, until they are killed."""

from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path

from queueapp.storage.backup import back_up
from queueapp.storage.restoring import restore


def back_up_again_and_again(pipe: Connection, hall: Path, folder: Path) -> None:
    """Say when each backup begins, and which one is there."""
    number = 0
    while True:
        pipe.send("begins")
        number += 1
        pipe.send(back_up(hall, folder, f"hall-2026-03-02T{number:06}.queueapp").name)


def restore_again_and_again(pipe: Connection, hall: Path, backups: Sequence[Path]) -> None:
    """Put one backup after the other in the hall's place."""
    while True:
        for backup in backups:
            pipe.send("begins")
            restore(hall, backup, hall.with_name("hall-replaced.queueapp"))


def back_up_once(pipe: Connection, hall: Path, folder: Path, name: str, go: Barrier) -> None:
    """Make one backup at the same moment as others, and say where it stands."""
    go.wait(20)
    pipe.send(back_up(hall, folder, name, once=True))

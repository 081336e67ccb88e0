"""A user of a shared computer, in a process of their own that is given UID GID FILE JOB….

Their files are nobody else's by habit (umask 077). Run by root the process becomes the user for
good once everything is imported; run by anybody else it stays who it is.
"""

import grp
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from queueapp.account import own_account
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from queueapp.storage.sqlite import SqliteDatabase
from tests.factories import ASTA, SetClock, build_template, copy_hall

TICKETS = 20


def issue(path: Path) -> None:
    """Give tickets out, one by one."""
    with Hall.open(path, SetClock()) as hall:
        for _ in range(TICKETS):
            hall.intake.issue(Session(1, ASTA), Request(1))


def erase(path: Path) -> None:
    """Put down beside the file that something is erased, and clear its traces."""
    with SqliteDatabase.open(path, SetClock()) as hall:
        hall.about_to_erase(1, {})
        assert hall.clean("2026-03-02")


def back_up(path: Path) -> None:
    """Make a backup."""
    BackupService(path, SetClock()).make()


def restore(path: Path) -> None:
    """Bring the newest backup back."""
    service = BackupService(path, SetClock())
    service.restore(service.backups()[0].path)


def create(path: Path) -> None:
    """Make a hall without a site."""
    SqliteDatabase.create(path, HallKind.HALL, SetClock()).close()


JOBS: dict[str, Callable[[Path], None]] = {
    job.__name__: job for job in (issue, erase, back_up, restore, create)
}


def _become(uid: int, gid: int) -> None:
    # Another user may not be allowed to read the checkout: everything is loaded before.
    with tempfile.TemporaryDirectory() as folder:
        mine = copy_hall(build_template(Path(folder) / "template"), Path(folder) / "hall.queueapp")
        for job in (issue, erase, back_up, restore):
            job(mine)
    grp.getgrgid(0), own_account()
    os.umask(0o077)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Do the jobs one after the other."""
    uid, gid, path, *jobs = sys.argv[1:]
    _become(int(uid), int(gid))
    _say("ready")
    sys.stdin.readline()
    try:
        for job in jobs:
            JOBS[job](Path(path))
    except StorageTrouble as error:
        _say(f"{error.trouble.value} {error.detail}")
        return 1
    _say("done")
    return 0


if __name__ == "__main__":
    sys.exit(main())

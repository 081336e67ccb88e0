"""Looking into a hall's file never loosens this process's hold on it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from queueapp.storage.backup import identity_of
from queueapp.storage.restoring import restore
from queueapp.storage.soundness import damage_of
from tests.factories import ASTA, PASSPORTS, rows

pytestmark = pytest.mark.real_clock

RECEPTION = Session(1, ASTA)
OPEN_AND_CLOSE = """
import sys
from pathlib import Path
from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
with Hall.open(Path(sys.argv[1]), SystemClock()) as hall:
    hall.intake.issue(Session(1, 1), Request(1))
"""


def another_program(path: Path) -> None:
    """Another program opens the hall, issues a ticket, and closes it."""
    subprocess.run([sys.executable, "-c", OPEN_AND_CLOSE, str(path)], check=True)


def open_once_more(path: Path) -> None:
    Hall.open(path, SystemClock()).close()


def back_up(path: Path) -> None:
    BackupService(path, SystemClock()).make()


LOOKS: dict[str, Callable[[Path], object]] = {
    "for damage": damage_of,
    "for its identity": identity_of,
    "to back it up": back_up,
    "to list its backups": lambda path: BackupService(path, SystemClock()).backups(),
    "by opening it once more": open_once_more,
}


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_written_after_another_program_has_gone_is_kept(hall_path: Path, look: str) -> None:
    with Hall.open(hall_path, SystemClock()) as hall:
        LOOKS[look](hall_path)
        another_program(hall_path)
        hall.intake.issue(RECEPTION, Request(PASSPORTS))
        assert len(rows(hall_path, "SELECT * FROM visit")) == 2
    assert len(rows(hall_path, "SELECT * FROM visit")) == 2


@pytest.mark.parametrize("look", LOOKS)
def test_a_hall_in_use_is_not_replaced_by_another_program(hall_path: Path, look: str) -> None:
    backup = BackupService(hall_path, SystemClock()).make()
    restoring = (
        "import sys\n"
        "from pathlib import Path\n"
        "from queueapp.storage.restoring import restore\n"
        "path, backup = map(Path, sys.argv[1:])\n"
        "restore(path, backup, path.with_name('aside.queueapp'))"
    )
    with Hall.open(hall_path, SystemClock()) as hall:
        hall.board.read(1)
        LOOKS[look](hall_path)
        command = [sys.executable, "-c", restoring, str(hall_path), str(backup)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "busy" in done.stderr
    subprocess.run(command, check=True)


def test_a_hall_that_was_closed_can_be_replaced_from_here(hall_path: Path) -> None:
    backup = BackupService(hall_path, SystemClock()).make()
    with Hall.open(hall_path, SystemClock()) as hall:
        hall.board.read(1)
        with pytest.raises(StorageTrouble) as told:
            restore(hall_path, backup, hall_path.with_name("aside.queueapp"))
        assert told.value.trouble is Trouble.BUSY
    restore(hall_path, backup, hall_path.with_name("aside.queueapp"))

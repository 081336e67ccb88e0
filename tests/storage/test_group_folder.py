"""Users of one computer share a hall in a folder of their group; nobody else may look into it."""

import errno
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from queueapp.storage.backup import identity_of
from queueapp.storage.faults import trouble_with_file
from queueapp.storage.group_folder import share_with_group
from queueapp.storage.sqlite import SqliteDatabase
from tests.factories import SetClock, copy_hall
from tests.storage.counter_user import TICKETS
from tests.storage.test_migrations import stored_file

IS_ROOT = os.geteuid() == 0
GROUP, STRANGERS = (64_000, 64_009) if IS_ROOT else (os.getegid(),) * 2
ASTA, BRONIUS, STRANGER = (64_001, 64_002, 64_003) if IS_ROOT else (os.geteuid(),) * 3
"""Users of this computer: different ones where the tests may become them."""


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def folder() -> Iterator[Path]:
    """What the installation makes: the group's folder, which its users can come to."""
    above = Path(tempfile.mkdtemp(prefix="queueapp-group-"))
    above.chmod(0o755)
    folder = above / "shared"
    folder.mkdir()
    os.chown(folder, -1, GROUP)
    folder.chmod(0o2770)
    yield folder
    folder.chmod(0o2770)
    shutil.rmtree(above)


@pytest.fixture
def secretive() -> Iterator[None]:
    """The habit of letting nobody else look into what one makes."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def user(uid: int, path: Path, *jobs: str, gid: int = GROUP) -> subprocess.Popen[str]:
    """A user's process that is ready for its jobs."""
    command = [sys.executable, "-m", "tests.storage.counter_user", str(uid), str(gid), str(path)]
    process = subprocess.Popen(
        [*command, *jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def said(process: subprocess.Popen[str]) -> str:
    """What comes of its jobs."""
    out, _ = process.communicate("\n", timeout=60)
    return out.strip()


def for_the_group(folder: Path) -> None:
    """Whatever is in the folder is for its group, and for nobody else."""
    found = [*folder.rglob("*")]
    assert found
    for file in found:
        assert mode_of(file) == (0o2770 if file.is_dir() else 0o660), file
        assert file.stat().st_gid == GROUP, file


def waiting(path: Path) -> int:
    with Hall.open(path, SetClock()) as hall:
        return len(hall.board.read(1).waiting)


@pytest.mark.usefixtures("secretive")
def test_everything_that_is_made_there_is_for_the_group(
    hall_template: Path, folder: Path, tmp_path: Path
) -> None:
    path = copy_hall(hall_template, folder / "hall.queueapp")
    with Hall.open(path, SetClock()) as hall:
        hall.board.read(1)
        service = BackupService(path, SetClock())
        made = service.make()
        for_the_group(folder)
        assert {file.name for file in folder.iterdir()} >= {"hall.queueapp-wal", "backups"}
    service.restore(made)
    for_the_group(folder)
    assert [*folder.glob("hall-replaced-*")]
    stored = stored_file(7, folder / "older.queueapp")
    SqliteDatabase.open(stored, SetClock()).close()
    assert [*(folder / "backups").glob("older-*")]
    SqliteDatabase.create(folder / "new.queueapp", HallKind.HALL, SetClock()).close()
    for_the_group(folder)
    SqliteDatabase.create(tmp_path / "own.queueapp", HallKind.HALL, SetClock()).close()
    assert mode_of(tmp_path / "own.queueapp") == 0o600


def test_no_link_there_opens_a_file_elsewhere(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.touch(mode=0o600)
    (folder / "backups").symlink_to(own)
    share_with_group(folder / "backups")
    assert mode_of(own) == 0o600


def test_what_one_user_leaves_another_goes_on_with(hall_template: Path, folder: Path) -> None:
    path = folder / "hall.queueapp"
    assert said(user(ASTA, path, "create")) == "done"
    for_the_group(folder)
    path.unlink()
    copy_hall(hall_template, path)
    os.chown(path, ASTA, GROUP)
    every = ("issue", "erase", "back_up", "restore", "issue")
    for uid in (ASTA, BRONIUS, ASTA):
        assert said(user(uid, path, *every)) == "done"
    for_the_group(folder)
    assert waiting(path) == 6 * TICKETS


def test_two_users_work_on_the_hall_at_once(hall_template: Path, folder: Path) -> None:
    path = copy_hall(hall_template, folder / "hall.queueapp")
    os.chown(path, ASTA, GROUP)
    path.chmod(0o660)
    both = [user(uid, path, "issue", "back_up", "issue") for uid in (ASTA, BRONIUS)]
    for process in both:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate(timeout=60)[0] for process in both] == ["done\n"] * 2
    assert waiting(path) == 4 * TICKETS
    for_the_group(folder)


def test_who_is_not_in_the_group_is_told_what_to_ask_for(hall_template: Path, folder: Path) -> None:
    path = copy_hall(hall_template, folder / "hall.queueapp")
    if not IS_ROOT:
        folder.chmod(0o2020)
    for job in ("issue", "back_up", "restore", "create"):
        answer = said(user(STRANGER, path, job, gid=STRANGERS))
        assert answer.startswith("not_in_group adduser ")
        assert answer.endswith(f" {_group_name()}")


def test_a_disk_that_is_only_read_is_not_called_a_matter_of_the_group(
    hall_template: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy_hall(hall_template, folder / "hall.queueapp")
    may, looked_at = os.access, os.statvfs

    def access(place: Path, mode: int) -> bool:
        return not mode & os.W_OK and may(place, mode)

    def statvfs(place: Path) -> SimpleNamespace:
        return SimpleNamespace(f_flag=looked_at(place).f_flag | os.ST_RDONLY)

    monkeypatch.setattr(os, "access", access)
    monkeypatch.setattr(os, "statvfs", statvfs)
    with pytest.raises(StorageTrouble) as opened:
        SqliteDatabase.open(path, SetClock())
    assert opened.value.trouble is Trouble.READ_ONLY_DISK
    assert identity_of(path) is not None, "what may be read is not read"
    read_only = OSError(errno.EROFS, os.strerror(errno.EROFS))
    assert trouble_with_file(read_only) is Trouble.READ_ONLY_DISK


def _group_name() -> str:
    import grp

    with suppress(KeyError):
        return grp.getgrgid(GROUP).gr_name
    return str(GROUP)


def test_a_file_that_an_administrator_has_put_there_is_told_of(
    hall_template: Path, folder: Path
) -> None:
    path = copy_hall(hall_template, folder / "hall.queueapp")
    path.chmod(0o440)
    if not IS_ROOT:
        with pytest.raises(StorageTrouble) as caught:
            SqliteDatabase.open(path, SetClock())
        assert caught.value.trouble is Trouble.READ_ONLY
    else:
        assert said(user(BRONIUS, path, "issue")).startswith("read_only")

"""The command line backs a hall up, checks it and puts a backup in its place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from queueapp.admin import main
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.factories import ASTA, SetClock, copy_hall
from tests.tampering import end_of

Said = pytest.CaptureFixture[str]


@pytest.fixture
def hall(hall_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own hall, with a ticket."""
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path))
    path = copy_hall(hall_template, tmp_path / "hall.queueapp")
    issue(path)
    return path


def issue(path: Path) -> None:
    with Hall.open(path, SetClock()) as hall:
        hall.intake.issue(Session(1, ASTA), Request(1))


def waiting(path: Path) -> int:
    with Hall.open(path, SetClock()) as hall:
        return len(hall.board.read(1).waiting)


def only_backup(folder: Path) -> Path:
    (backup,) = folder.glob("*.queueapp")
    return backup


def test_the_users_own_hall_is_backed_up_checked_and_restored(hall: Path, capsys: Said) -> None:
    assert main(["backup"]) == 0
    backup = only_backup(hall.parent / "backups")
    said = capsys.readouterr().out
    assert f"{backup}: backed up and checked" in said
    assert f"The record in it ends with {end_of(backup)}: write that down" in said
    issue(hall)
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert f"{hall}: not damaged." in said.out
    assert f"Newest backup: {backup}, made " in said.out
    assert main(["restore", str(backup)]) == 0
    said = capsys.readouterr()
    (aside,) = hall.parent.glob("hall-replaced-*.queueapp")
    assert f"as it was in {backup}" in said.out
    assert f"{aside}: what stood there before is kept here" in said.out
    assert (waiting(hall), waiting(aside)) == (1, 2)


def test_another_hall_and_another_folder_may_be_named(
    hall: Path, tmp_path: Path, capsys: Said
) -> None:
    (tmp_path / "other").mkdir()
    other = copy_hall(hall, tmp_path / "other" / "old town.queueapp")
    database = ["--database", str(other)]
    assert main(["backup", *database, "--to", str(tmp_path / "stick")]) == 0
    backup = only_backup(tmp_path / "stick")
    assert backup.name.startswith("old town-2")
    assert not (tmp_path / "other" / "backups").exists()
    assert main(["check", *database]) == 0
    assert "No backups." in capsys.readouterr().out
    assert main(["restore", str(backup), *database]) == 0
    assert waiting(other) == 1


def test_damage_is_told_with_the_backup_that_helps(hall: Path, capsys: Said) -> None:
    assert main(["backup"]) == 0
    hall.write_bytes(hall.read_bytes()[:8192])
    capsys.readouterr()
    assert main(["check"]) == 1
    said = capsys.readouterr().err
    assert f"{hall}: damaged (" in said
    backup = only_backup(hall.parent / "backups")
    assert f"The newest good backup: {backup}, made " in said
    assert main(["restore", str(backup)]) == 0
    assert main(["check"]) == 0


def test_damage_without_a_backup_is_told(hall: Path, capsys: Said) -> None:
    hall.write_bytes(hall.read_bytes()[:8192])
    assert main(["check"]) == 1
    assert "No good backup" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["backup"], ["check"], ["restore", "nowhere.queueapp"]])
def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said, command: list[str]
) -> None:
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path / "home"))
    assert main(command) == 1
    assert "cannot be opened" in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.queueapp"))


def test_a_hall_in_use_is_not_replaced(hall: Path, capsys: Said) -> None:
    assert main(["backup"]) == 0
    backup = only_backup(hall.parent / "backups")
    with Hall.open(hall, SetClock()):
        assert main(["restore", str(backup)]) == 1
    assert f"{hall}: The database is in use" in capsys.readouterr().err
    assert not list(hall.parent.glob("hall-replaced-*"))


def test_the_program_runs_by_the_name_of_its_package(hall: Path) -> None:
    command = [sys.executable, "-m", "queueapp.admin", "check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=os.environ)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{hall}: not damaged.\nNo backups.\n"

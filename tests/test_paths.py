"""Where a user's files are, and what of the PC holds for all its users."""

from pathlib import Path

import pytest

from queueapp import paths as module
from queueapp.paths import FIXED_FILE, HALL_FILE, Paths, user_paths


@pytest.fixture
def pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer: its folders for all users, and a user's home."""
    monkeypatch.delenv("QUEUEAPP_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(module, "LINUX_CONFIG", tmp_path / "etc")
    monkeypatch.setattr(module, "LINUX_DATA", tmp_path / "var")
    for folder in ("etc", "var", "opt"):
        (tmp_path / folder).mkdir()
    for name, folder in {"DATA": "data", "CONFIG": "config", "STATE": "state"}.items():
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / folder))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "elsewhere"))
    return tmp_path


@pytest.fixture
def installed(pc: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, with the built program on it."""
    (pc / "opt" / "queueapp").touch()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(pc / "opt" / "queueapp"))
    return pc


def test_what_is_fixed_on_the_pc_holds_for_who_keeps_their_files_elsewhere_too(
    pc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = pc / "own"
    monkeypatch.setenv("QUEUEAPP_HOME", str(own))
    assert user_paths().fixed == own / FIXED_FILE
    (pc / "etc" / FIXED_FILE).touch()
    assert user_paths().fixed == pc / "etc" / FIXED_FILE
    assert user_paths().hall.is_relative_to(own)


def test_no_variable_of_a_desktop_hides_what_is_fixed(pc: Path) -> None:
    assert user_paths().fixed == pc / "etc" / FIXED_FILE


def test_from_source_the_hall_is_the_users_own(pc: Path) -> None:
    assert user_paths().hall.is_relative_to(pc / "home")


def test_the_installed_program_shares_the_hall_and_nothing_else(installed: Path) -> None:
    paths = user_paths()
    assert paths.hall == installed / "var" / HALL_FILE
    others = (paths.demo, paths.replay, paths.journal, paths.drafts, paths.preferences, paths.log)
    assert all(each.is_relative_to(installed / "home") for each in others)


def test_a_program_that_was_only_unpacked_shares_nothing(installed: Path) -> None:
    (installed / "var").rmdir()
    assert user_paths().hall.is_relative_to(installed / "home")


def test_an_older_hall_of_ones_own_is_found_until_there_is_a_shared_one(installed: Path) -> None:
    own = user_paths().data / HALL_FILE
    own.parent.mkdir(parents=True)
    own.touch()
    assert user_paths().hall == own
    (installed / "var" / HALL_FILE).touch()
    assert user_paths().hall == installed / "var" / HALL_FILE


def test_one_folder_for_all_holds_in_the_installed_program_too(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUEUEAPP_HOME", str(installed / "own"))
    assert user_paths().hall == installed / "own" / HALL_FILE


def test_a_portable_program_keeps_everything_beside_itself(installed: Path) -> None:
    (installed / "opt" / "portable.txt").touch()
    paths = user_paths()
    for file in (paths.hall, paths.demo, paths.preferences, paths.log, paths.fixed):
        assert file.parent == installed / "opt" / "data"


def test_a_file_that_is_gone_is_told_from_one_behind_a_closed_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = Paths(tmp_path, tmp_path, tmp_path, None, tmp_path / "var")
    (tmp_path / "var").mkdir()
    assert not paths.is_there(paths.hall)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert paths.is_there(paths.hall)
    assert not paths.is_there(paths.demo)

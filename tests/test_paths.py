"""Where a user's files are, and what of the PC holds for all its users."""

from pathlib import Path

import pytest

from queueapp.paths import FIXED_FILE, user_paths


def test_what_is_fixed_on_the_pc_holds_for_who_keeps_their_files_elsewhere_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared, own = tmp_path / "shared", tmp_path / "own"
    shared.mkdir()
    monkeypatch.setattr("platformdirs.PlatformDirs.site_config_dir", str(shared))
    monkeypatch.setenv("QUEUEAPP_HOME", str(own))
    assert user_paths().fixed == own / FIXED_FILE
    (shared / FIXED_FILE).touch()
    assert user_paths().fixed == shared / FIXED_FILE
    assert user_paths().hall.is_relative_to(own)

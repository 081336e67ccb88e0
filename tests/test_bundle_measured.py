"""The benchmarks of the packaged program: what they add up, and what they say without one."""

import os
from pathlib import Path

import pytest

from tests.benchmarks import built, bundle_size, deb_size, frozen_startup


def test_a_file_with_two_names_counts_once(tmp_path: Path) -> None:
    (tmp_path / "program").write_bytes(os.urandom(1_000_000))
    once = built.disk_mb(tmp_path)
    (tmp_path / "other").hardlink_to(tmp_path / "program")
    (tmp_path / "link").symlink_to("program")
    assert 1 <= once < 1.1
    assert built.disk_mb(tmp_path) < once + 0.01


def test_the_newest_package_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built, "DIST", tmp_path)
    for at, name in enumerate(("queueapp_9.deb", "queueapp_10.deb")):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (at, at))
    assert built.packages()[-1].name == "queueapp_10.deb"


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (frozen_startup.measure, "dev.py build"),
        (bundle_size.measure, "dev.py build"),
        (deb_size.measure, "dev.py package"),
    ],
)
def test_where_nothing_was_built_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    measure: object, said: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(built, "DIST", tmp_path)
    monkeypatch.setattr(built, "FOLDER", tmp_path / "queueapp")
    assert callable(measure)
    with pytest.raises(SystemExit) as end:
        measure()
    assert end.value.code == 1
    assert said in capsys.readouterr().err

"""A program that was installed anew while it runs: noticed once, and only when it is whole."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.errands import Errands
from ui.renewed import Renewed

EVERY_MS = 20


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "queueapp"
    file.write_bytes(b"old")
    return file


def put_in_place(program: Path, content: bytes) -> None:
    """As a package manager does: written beside it, and renamed."""
    fresh = program.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(program)


def test_a_newer_program_is_noticed_once(qtbot: QtBot, program: Path) -> None:
    errands = Errands()
    renewed = Renewed(program, errands, every_ms=EVERY_MS)
    heard: list[bool] = []
    renewed.found.connect(lambda: heard.append(True))
    qtbot.wait(EVERY_MS * 4)
    assert not heard
    assert not renewed.is_another
    put_in_place(program, b"new")
    qtbot.waitUntil(lambda: bool(heard))
    assert renewed.is_another
    qtbot.wait(EVERY_MS * 4)
    assert len(heard) == 1
    errands.stop()


def test_while_files_still_come_nothing_is_said(qtbot: QtBot, program: Path) -> None:
    errands = Errands()
    renewed = Renewed(program, errands, every_ms=100_000)
    heard: list[bool] = []
    renewed.found.connect(lambda: heard.append(True))

    def look() -> None:
        renewed._look()
        for thread in errands._threads:
            thread.join()
        qtbot.wait(1)

    program.unlink()
    look()
    look()
    assert not heard, "there is nothing to start"
    put_in_place(program, b"half")
    look()
    put_in_place(program, b"whole now")
    look()
    assert not heard, "it was still changing"
    look()
    assert len(heard) == 1
    errands.stop()

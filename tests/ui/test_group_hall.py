"""The hall that all users of the computer share, from the windows of one of them."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from queueapp.paths import Paths
from tests.factories import copy_hall
from tests.ui.running import Running
from ui.i18n import Interpreter

Start = Callable[..., Running]


@pytest.fixture
def home(home: Paths, tmp_path: Path) -> Paths:
    """The paths of an installed program: the hall is in the folder of the group."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o2770)
    return replace(home, shared_data=shared)


@pytest.fixture
def shut_out(home: Paths, hall_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user who is not in the group, on a computer that has a hall."""
    copy_hall(hall_template, home.hall)
    may, sees = os.access, os.path.isfile

    def access(path: Path, mode: int) -> bool:
        return Path(path) != home.shared_data and may(path, mode)

    def isfile(path: Path) -> bool:
        return home.shared_data not in Path(path).parents and sees(path)

    monkeypatch.setattr(os, "access", access)
    monkeypatch.setattr(os.path, "isfile", isfile)


def test_a_member_is_asked_who_works(start: Start, home: Paths, hall_template: Path) -> None:
    copy_hall(hall_template, home.hall)
    assert start().asks_who_works().isVisible()


@pytest.mark.usefixtures("shut_out")
def test_who_is_not_in_the_group_is_told_what_to_ask_for_and_may_try_the_demo(
    start: Start, home: Paths, hall_template: Path
) -> None:
    started = start()
    window = started.start_window()
    started.until(lambda: "adduser" in started.words())
    assert "it is not in the group of those who work with it" in started.words()
    assert str(home.hall) in started.words()
    copy_hall(hall_template, home.demo)
    window.demo_wanted.emit()
    assert started.asks_who_works().isVisible()


@pytest.mark.usefixtures("shut_out")
def test_it_is_said_in_lithuanian_too(start: Start, qapp: QApplication) -> None:
    started = start(language="lt")
    started.until(lambda: "adduser" in started.words())
    assert "Paprašykite IT specialistų įvykdyti „adduser" in started.words()
    Interpreter(qapp).speak("en")

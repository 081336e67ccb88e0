"""Answers of the worker thread find who asked, unless they have gone."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from queueapp.errors import StorageTrouble, Trouble
from tests.ui.patience import PATIENCE_MS
from ui.runner import Runner

pytestmark = pytest.mark.usefixtures("nothing_left")


class Asking(QWidget):
    """A window that hears answers."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, answer: object) -> None:
        self.heard.append(answer)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.stop()


def wait_for(qtbot: QtBot, runner: Runner) -> None:
    """Until every answer asked for before has been handed over."""
    over: list[bool] = []
    runner.work(lambda: True, over.append)
    qtbot.waitUntil(lambda: bool(over), timeout=PATIENCE_MS)


def fail() -> object:
    raise StorageTrouble(Trouble.DISK_FULL)


def test_a_window_hears_its_answers_and_its_refusals(qtbot: QtBot, runner: Runner) -> None:
    window = Asking()
    runner.work(lambda: 7, window.hear, window.hear)
    runner.work(fail, window.hear, window.hear)
    wait_for(qtbot, runner)
    answer, refusal = window.heard
    assert answer == 7
    assert isinstance(refusal, StorageTrouble)


def test_a_window_that_has_gone_hears_nothing_and_its_trouble_is_in_the_log(
    qtbot: QtBot, runner: Runner, caplog: pytest.LogCaptureFixture
) -> None:
    window = Asking()
    heard = window.heard
    runner.work(lambda: 7, window.hear, window.hear)
    runner.work(fail, window.hear, window.hear)
    delete(window)
    with caplog.at_level(logging.WARNING, "queueapp"):
        wait_for(qtbot, runner)
    assert heard == []
    (line,) = caplog.messages
    assert line.startswith("untold: StorageTrouble('disk_full'")

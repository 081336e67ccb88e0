"""The window "Screens and tickets" over a real hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.factories import DARIUS, Play
from tests.ui.screens_page.screens_at_work import ScreensAtWork
from ui.theme import Theme


@pytest.fixture
def page(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., ScreensAtWork]]:
    """Opens the window for the lead, unless somebody else is named."""
    opened: list[ScreensAtWork] = []

    def open_one(person: int = DARIUS) -> ScreensAtWork:
        opened.append(ScreensAtWork(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs

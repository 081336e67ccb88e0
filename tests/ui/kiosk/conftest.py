"""Kiosks on real halls, and the proof that nothing of them is left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from queueapp.paths import Paths
from tests.factories import Play
from tests.ui.kiosk.booth import Booth, open_booth
from ui.kiosk import pressing, taking, window
from ui.theme import Contrast, Theme


@pytest.fixture
def own_pace() -> None:
    """For tests of how long the kiosk waits: it waits as long as it does in a hall."""


@pytest.fixture
def _pace(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere it takes the next press soon, and looks often."""
    if "own_pace" in request.fixturenames:
        return
    monkeypatch.setattr(pressing, "SETTLE_MS", 15)
    monkeypatch.setattr(pressing, "_TICK_MS", 50)
    monkeypatch.setattr(taking, "APART_S", 0.05)
    monkeypatch.setattr(window, "AFTER_TICKET_MS", 50)
    monkeypatch.setattr(window, "_TICK_MS", 100)


@pytest.fixture
def booth(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, home: Paths, _pace: None
) -> Iterator[Callable[..., Booth]]:
    """Opens kiosks."""
    opened: list[Booth] = []

    def open_one(**wanted: Any) -> Booth:
        opened.append(open_booth(qtbot, play, english, home, **wanted))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    english.set_contrast(Contrast.SYSTEM)
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs

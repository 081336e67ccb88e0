"""A PC for clients tells its hall that it is there, and what is amiss, under the same key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.setup import SCREEN_NAME_LENGTH
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.factories import ASTA, Play
from tests.ui.patience import PATIENCE_MS
from ui.public.reporting import DeviceKey, Reporting
from ui.runner import Runner

Make = Callable[..., Reporting]


@pytest.fixture
def runner(qtbot: QtBot, nothing_left: None) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def make(runner: Runner, tmp_path: Path) -> Iterator[Make]:
    made: list[Reporting] = []

    def one(name: str = "Entrance", kind: DeviceKind = DeviceKind.SCREEN) -> Reporting:
        made.append(Reporting(runner, 1, kind, name, tmp_path))
        return made[-1]

    yield one
    for each in made:
        each._timer.stop()
        each.deleteLater()


def open_hall(runner: Runner, play: Play) -> None:
    runner.open(lambda: Hall.open(play.place, play.clock))


def devices(play: Play) -> tuple[Device, ...]:
    return play.hall.screens.devices(Session(1, ASTA))


def until(qtbot: QtBot, condition: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)


def test_trouble_is_told_at_once_and_over_again(
    qtbot: QtBot, runner: Runner, make: Make, play: Play
) -> None:
    open_hall(runner, play)
    reporting = make()
    reporting.start()
    reporting.tell(DeviceTrouble.NO_SOUND)
    until(qtbot, lambda: play.hall.board.read(1).devices_in_trouble)
    [device] = devices(play)
    assert (device.name, device.kind, device.trouble) == (
        "Entrance",
        DeviceKind.SCREEN,
        DeviceTrouble.NO_SOUND,
    )
    reporting.tell(None)
    until(qtbot, lambda: not play.hall.board.read(1).devices_in_trouble)


def test_the_ticket_that_was_not_printed_goes_with_it(
    qtbot: QtBot, runner: Runner, make: Make, play: Play
) -> None:
    open_hall(runner, play)
    reporting = make("", DeviceKind.KIOSK)
    reporting.tell(DeviceTrouble.PAPER_OUT, "A014")
    until(qtbot, lambda: devices(play))
    [device] = devices(play)
    assert (device.kind, device.ticket) == (DeviceKind.KIOSK, "A014")
    assert device.name


def test_what_could_not_be_told_is_told_later(
    qtbot: QtBot, runner: Runner, make: Make, play: Play
) -> None:
    reporting = make()
    reporting.tell(DeviceTrouble.NO_SOUND)
    until(qtbot, lambda: reporting._timer.interval() < 60_000)
    open_hall(runner, play)
    reporting._timer.start(0)
    until(qtbot, lambda: devices(play))


def test_put_away_is_missed_by_nobody(qtbot: QtBot, runner: Runner, make: Make, play: Play) -> None:
    open_hall(runner, play)
    reporting = make()
    reporting.start()
    until(qtbot, lambda: devices(play))
    reporting.put_away()
    until(qtbot, lambda: devices(play)[0].seen_at is None)


def test_each_window_of_a_pc_keeps_its_own_key(tmp_path: Path) -> None:
    def key(name: str, kind: DeviceKind = DeviceKind.SCREEN) -> str:
        return DeviceKey(tmp_path, kind, name).read()

    left = key("Left / kairė")
    assert key("LEFT / kairė ") == left
    assert len({left, key("Right"), key("Right", DeviceKind.KIOSK)}) == 3


def test_the_key_of_a_long_name_is_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for name in ("ž" * SCREEN_NAME_LENGTH, "con: <a|b>?*"):
        key = DeviceKey(tmp_path, DeviceKind.SCREEN, name).read()
        assert DeviceKey(tmp_path, DeviceKind.SCREEN, name).read() == key
    assert "key-not-kept" not in caplog.text


def test_a_key_that_cannot_be_kept_lasts_until_the_end(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    key = DeviceKey(tmp_path / "file", DeviceKind.SCREEN, "")
    assert key.read() == key.read() != ""
    assert "key-not-kept" in caplog.text

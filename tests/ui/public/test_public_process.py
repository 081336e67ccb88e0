"""The real program as a screen: started by its command line, and ended by the system."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.public.device import DeviceKind
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.factories import ASTA

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 60


@pytest.mark.timeout(PATIENCE_S * 3)
def test_ended_by_the_system_it_is_missed_by_nobody(hall_path: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "QUEUEAPP_HOME": str(home), "PYTHONPATH": str(ROOT)}
    # As IT sets it up: the file alone makes the PC a screen.
    (home / "queueapp.toml").write_text(
        f'screen = "hall"\nscreen_name = "Entrance"\ndatabase = "{hall_path.as_posix()}"\n'
    )
    command = [sys.executable, "-m", "ui.launch"]
    with (
        Hall.open(hall_path, SystemClock()) as hall,
        subprocess.Popen(command, cwd=ROOT, env=environment) as process,
    ):
        try:
            until = time.monotonic() + PATIENCE_S
            while not hall.screens.devices(Session(1, ASTA)) and time.monotonic() < until:
                assert process.poll() is None
                time.sleep(0.05)
            [device] = hall.screens.devices(Session(1, ASTA))
            assert (device.kind, device.name) == (DeviceKind.SCREEN, "Entrance")
            assert device.seen_at is not None
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_S) == 0
        finally:
            process.kill()
        assert hall.screens.devices(Session(1, ASTA))[0].seen_at is None
    log = home / "queueapp.log"
    assert not log.exists() or "fault" not in log.read_text()

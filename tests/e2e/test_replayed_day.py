"""A whole day, four processes playing the counters: everybody ends once, in order."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.order_check import check_day
from tests.replay.days import write_day

ROOT = Path(__file__).resolve().parents[2]
SOAK = bool(os.environ.get("QUEUEAPP_SOAK"))
REAL = os.environ.get("QUEUEAPP_REAL_DAY", "")
"""A real file to replay as well, in a soak: `FILE` or `FILE:YYYY-MM-DD`."""


def replay(path: Path, file: Path, *options: str) -> str:
    """Run the command as a user would; returns what it printed."""
    command = [sys.executable, "-m", "queueapp.admin", "replay", str(file), "--database", str(path)]
    done = subprocess.run(
        [*command, "--serve", "--processes", "4", "--english", "PE", *options],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def days() -> list[str]:
    return ["made up", REAL] if SOAK and REAL else ["made up"]


@pytest.mark.e2e
@pytest.mark.soak_scaled
@pytest.mark.timeout(600 if SOAK else 120)
@pytest.mark.parametrize("day", days())
def test_four_processes_serve_a_day(tmp_path: Path, day: str) -> None:
    path, options = tmp_path / "replay.queueapp", ["--speed", "720" if SOAK else "1440"]
    if day == "made up":
        clients, hours = (1300, 16.0) if SOAK else (250, 2.5)
        file = write_day(tmp_path / "day.csv", clients, hours)
        options += ["--priority-from", "2", "--no-shows", "3"]
    else:
        name, _, date = day.partition(":")
        file, clients = Path(name), None
        options += ["--day", date] if date else []
    said = replay(path, file, *options)
    ends = check_day(path)
    assert clients is None or ends.total() == clients
    assert set(ends) <= {"served", "left", "no_show"}
    assert f"Visits {ends.total()}:" in said
    assert "double calls 0" in said
    assert f"Calls {ends['served'] + ends['no_show']}," in said
    assert ends["served"] > 0.7 * ends.total()


@pytest.mark.e2e
def test_ctrl_c_stops_it_and_the_same_command_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "replay.queueapp"
    file = write_day(tmp_path / "day.csv", clients=60, hours=1.0)
    # Where the tests run in the background, SIGINT is ignored by whatever they start.
    script = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from queueapp.admin import main; sys.exit(main())"
    )
    command = [sys.executable, "-c", script, "replay", str(file)]
    running = subprocess.Popen(
        [*command, "--database", str(path), "--serve", "--processes", "2", "--speed", "600"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert running.stderr is not None
    while "to come 60" in (line := running.stderr.readline()):
        assert line
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to all of its processes
    said, complaints = running.communicate(timeout=30)
    assert running.returncode == 1, said
    assert "Stopped after" in said
    assert "Traceback" not in complaints
    assert wait_until_gone(running.pid)
    assert 0 < check_day(path, may_be_open=True).total() < 60
    replay(path, file)
    assert check_day(path).total() == 60


def wait_until_gone(group: int, seconds: float = 10) -> bool:
    """Whether no process of the group is left after a while."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False

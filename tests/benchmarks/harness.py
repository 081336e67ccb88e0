"""What the benchmarks share: the figures they print, a screen, and the processes they start."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Self

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Limit:
    """What a figure is held to; `of` names the value, the ratio, or one of those told beside."""

    of: str
    bound: float
    least: bool = False
    """Whether more is better."""

    def keeps(self, found: float | None) -> bool:
        """Whether that much is within the limit; nothing known is not."""
        if found is None:
            return False
        return found >= self.bound if self.least else found <= self.bound


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value beside its baseline, and what else was found in the same run."""

    name: str
    value: float
    unit: str
    baseline: float
    limits: tuple[Limit, ...] = ()
    more: Mapping[str, float | None] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """How many times the baseline; `None` where the baseline is nothing."""
        return self.value / self.baseline if self.baseline else None

    @property
    def ok(self) -> bool | None:
        """Whether every limit is kept; `None` where there is none."""
        if not self.limits:
            return None
        found = {"value": self.value, "ratio": self.ratio, **self.more}
        return all(limit.keeps(found[limit.of]) for limit in self.limits)

    def line(self) -> str:
        """The figure as one JSON object on one line."""
        told: dict[str, object] = {
            "name": self.name,
            "value": _rounded(self.value),
            "unit": self.unit,
            "baseline": _rounded(self.baseline),
            "ratio": _rounded(self.ratio),
        }
        told |= {name: _rounded(value) for name, value in self.more.items()}
        if self.limits:
            told["limits"] = {
                limit.of: {"at_least" if limit.least else "at_most": limit.bound}
                for limit in self.limits
            }
            told["ok"] = self.ok
        return json.dumps(told)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def say(text: str) -> None:
    """Tell the person how far it is."""
    print(text, file=sys.stderr, flush=True)


def percentile(values: Sequence[float], share: int) -> float:
    """The value that so many of a hundred stay within."""
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def milliseconds_since(start: float) -> float:
    """From an instant of `time.perf_counter` until now."""
    return (time.perf_counter() - start) * 1000


@contextmanager
def screen(platform: str) -> Iterator[str]:
    """A screen for the processes started inside the block; gives back Qt's name for it.

    `auto` is a real X11 window on an Xvfb of its own where there is one, else `offscreen`.
    """
    if platform == "auto":
        platform = "xcb" if shutil.which("Xvfb") else "offscreen"
    kept = {name: os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY")}
    os.environ["QT_QPA_PLATFORM"] = platform
    server = _start_xvfb() if platform == "xcb" else None
    try:
        yield platform
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        for name, value in kept.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _start_xvfb() -> "subprocess.Popen[bytes]":
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"
    return server


class Child:
    """A process that is measured, started as `dev.py run` does. Ends with the block."""

    def __init__(self, *arguments: str, home: Path | None = None) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        # As at a user's, where what was compiled once is kept.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if home is not None:
            environment["QUEUEAPP_HOME"] = str(home)
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-OO", "-P", "-m", *arguments],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        self._said: IO[str] = self._process.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._said.close()

    def line(self) -> str:
        """The next line the process prints."""
        line = self._said.readline()
        if not line:
            raise RuntimeError("the measured process ended before it got that far")
        return line.strip()

    def wait_for(self, word: str) -> float:
        """Until the probe says the word: ms since the start, less what the probe itself took."""
        while True:
            said, own_ms = self.line().split()
            if said == word:
                return milliseconds_since(self.started) - float(own_ms)

    def resident_mb(self) -> float:
        """How much of the process is in memory now."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    def cpu_s(self) -> float:
        """The processor time of all its threads so far, in seconds."""
        tasks = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text(encoding="ascii").split()[0]) for task in tasks) / 1e9

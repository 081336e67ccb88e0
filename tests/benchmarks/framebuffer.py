"""An X server whose picture can be read from outside, without asking the programs it shows."""

import mmap
import os
import shutil
import struct
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from tests.benchmarks.harness import PATIENCE_S, ROOT, milliseconds_since

_WIDTH, _HEIGHT = 1366, 820
_STEP = 40
_LOOK_S = 0.001


class Framebuffer:
    """A screen that is black until something is painted on it; ends with the block."""

    def __init__(self) -> None:
        if not shutil.which("Xvfb"):
            raise RuntimeError("the first picture is seen on an X server: install xvfb")
        self._folder = TemporaryDirectory(prefix="queueapp-screen-")
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{_WIDTH}x{_HEIGHT}x24"]
        self._server = subprocess.Popen(
            [*command, "-fbdir", self._folder.name, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The head of an XWD file: big-endian numbers, then the colours, then the dots.
        head = struct.unpack_from(">25I", self._memory)
        start, line = head[0] + head[19] * 12, head[12]
        self._dots = [
            start + y * line + x * 4
            for y in range(_STEP, _HEIGHT, _STEP)
            for x in range(_STEP, _WIDTH, _STEP)
        ]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()
        self._memory.close()
        self._folder.cleanup()

    def is_painted(self) -> bool:
        """Whether something is to be seen on at least a third of the screen."""
        shown = sum(self._memory[dot : dot + 3] != b"\0\0\0" for dot in self._dots)
        return shown * 3 >= len(self._dots)

    def first_picture_ms(self, command: list[str], home: Path) -> float:
        """From the start of the program until its window is painted; the program is then ended."""
        environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        environment |= {"QUEUEAPP_HOME": str(home), "PYTHONUTF8": "1"}
        environment["PYTHONPATH"] = str(ROOT)
        # As at a user's, where what was compiled once is kept.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        started = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            while not self.is_painted():
                if process.poll() is not None:
                    raise RuntimeError(f"{command[0]} ended before it showed anything")
                if time.perf_counter() - started > PATIENCE_S:
                    raise RuntimeError(f"{command[0]} has shown nothing")
                time.sleep(_LOOK_S)
            return milliseconds_since(started)
        finally:
            process.kill()
            process.wait()
            self._wait_for_black()

    def _wait_for_black(self) -> None:
        deadline = time.perf_counter() + PATIENCE_S
        while self.is_painted() and time.perf_counter() < deadline:
            time.sleep(_LOOK_S)

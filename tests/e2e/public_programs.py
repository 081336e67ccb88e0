"""Screens and kiosks in processes of their own, as tests start and look at them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from queueapp.place import Place
from tests.e2e.programs import PATIENCE_S, ROOT, Driven, listen


def begin_public(place: Place, which: str, home: Path) -> Driven:
    """Start the program as a screen (`hall`) or a `kiosk`; it is not waited for."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.e2e.driven_public"),
            *("--database", str(place), "--screen", which),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QUEUEAPP_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    answers: Queue[str] = Queue()
    Thread(target=listen, args=(process, answers), daemon=True).start()
    return Driven(process, answers)


def look(program: Driven, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """What clients see, as soon as they see that."""
    give_up = time.monotonic() + PATIENCE_S
    while not holds(shown := program.ask("look")):
        assert time.monotonic() < give_up, shown
        time.sleep(0.05)
    return shown

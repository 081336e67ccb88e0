"""Real programs that begin with what a program loads at its start already loaded.

Each is a process of its own, forked from one that has the program's modules in memory and nothing
else of it: two thirds of what a start costs, which tells these tests nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import cast

from queueapp.config import Preferences, save_preferences
from queueapp.place import Place
from tests.e2e.players import CONTEXT, Process
from tests.e2e.programs import ROOT, Driven


class Forked:
    """As much of `subprocess.Popen` as a driven program needs."""

    def __init__(self, process: Process, commands: Connection, answers: Connection) -> None:
        self._process = process
        self.stdin = os.fdopen(os.dup(commands.fileno()), "w", encoding="utf-8")
        self.stdout = os.fdopen(os.dup(answers.fileno()), encoding="utf-8")
        commands.close()
        answers.close()

    def poll(self) -> int | None:
        """How it ended; nothing where it runs."""
        return self._process.exitcode

    def wait(self, timeout: float) -> int:
        """Wait for its end; raises `subprocess.TimeoutExpired` where it does not come."""
        self._process.join(timeout)
        code = self._process.exitcode
        if code is None:
            raise subprocess.TimeoutExpired("driven_program", timeout)
        return code

    def kill(self) -> None:
        self._process.kill()


def begin(home: Path, place: Place, person: int, counter: int | None) -> Driven:
    """Start the program as somebody who worked there the last time; it is not waited for."""
    where = Preferences(
        language="en",
        theme="light",
        database=str(place),
        site_id=1,
        person_id=person,
        counter_id=counter,
        asks=True,
    )
    save_preferences(home / "preferences.json", where)
    for_program, commands = CONTEXT.Pipe(duplex=False)
    answers, of_program = CONTEXT.Pipe(duplex=False)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QUEUEAPP_HOME": str(home)}
    process = CONTEXT.Process(target=_be, args=(for_program, of_program, environment), daemon=True)
    process.start()
    for_program.close()
    of_program.close()
    forked = Forked(process, commands, answers)
    heard: Queue[str] = Queue()
    Thread(target=_listen, args=(forked, heard), daemon=True).start()
    return Driven(cast("subprocess.Popen[str]", forked), heard)


def _be(commands: Connection, answers: Connection, environment: Mapping[str, str]) -> None:
    """Be the program, as it is when it is started with these."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    os.dup2(commands.fileno(), 0)
    os.dup2(answers.fileno(), 1)
    commands.close()
    answers.close()
    sys.argv = ["driven_program"]
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    from tests.e2e import driven_program

    sys.exit(driven_program.main())


def _listen(forked: Forked, heard: Queue[str]) -> None:
    for line in forked.stdout:
        heard.put(line)

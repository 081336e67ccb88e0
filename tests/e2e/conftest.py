"""A hall on each kind of database, and real programs at work on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from queueapp.clock import SystemClock
from queueapp.config import Preferences, save_preferences
from queueapp.domain.hours import DayHours
from queueapp.domain.setup import HallKind
from queueapp.place import Place
from queueapp.services.hall import Hall
from queueapp.storage.postgres import create_tables
from tests.e2e.programs import PATIENCE_S, ROOT, Driven, listen
from tests.factories import DRAFT, server_of
from tests.postgres import Cluster


@pytest.fixture(params=["file", "server"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A hall that is open whenever the test runs."""
    always = {day: DayHours(0, 24 * 60) for day in range(1, 8)}
    draft = replace(DRAFT, week=always)
    if request.param == "file":
        path = tmp_path / "hall.queueapp"
        with Hall.create(path, HallKind.HALL, SystemClock()) as hall:
            hall.setup.open_hall(draft)
        yield path
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    server = server_of(cluster, cluster.fresh())
    create_tables(server, HallKind.HALL)
    with Hall.open(server, SystemClock()) as hall:
        hall.setup.open_hall(draft)
    yield server
    cluster.drop_database(server.database)


@pytest.fixture
def reception(database: Place) -> Iterator[Hall]:
    with Hall.open(database, SystemClock()) as hall:
        yield hall


@pytest.fixture
def start(tmp_path: Path, database: Place) -> Iterator[Callable[..., Driven]]:
    """Starts the program as somebody who worked at a counter the last time."""
    started: list[Driven] = []

    def begin(person: int, counter: int) -> Driven:
        home = tmp_path / f"home-{counter}"
        where = Preferences("en", "light", str(database), 1, person, counter)
        save_preferences(home / "preferences.json", where)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.driven_program"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QUEUEAPP_HOME": str(home)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        answers: Queue[str] = Queue()
        Thread(target=listen, args=(process, answers), daemon=True).start()
        started.append(Driven(process, answers))
        started[-1].ask("ready")
        return started[-1]

    yield begin
    for each in started:
        if each.process.poll() is None:
            each.tell("quit")
    for each in started:
        try:
            each.process.wait(PATIENCE_S)
        finally:
            each.kill()
            for pipe in (each.process.stdin, each.process.stdout):
                if pipe is not None:
                    pipe.close()

"""A hall on each kind of database, and real programs at work on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.hours import DayHours
from queueapp.domain.setup import HallKind
from queueapp.place import Place
from queueapp.services.hall import Hall
from queueapp.storage.postgres import create_tables
from tests.e2e.programs import Driven, begin, end
from tests.factories import DRAFT, give_pins, server_of
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
        give_pins(path)
        yield path
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    server = server_of(cluster, cluster.fresh())
    create_tables(server, HallKind.HALL)
    with Hall.open(server, SystemClock()) as hall:
        hall.setup.open_hall(draft)
    give_pins(server)
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

    def begin_at(person: int, counter: int) -> Driven:
        started.append(begin(tmp_path / f"home-{counter}", database, person, counter))
        started[-1].ask("ready")
        return started[-1]

    yield begin_at
    end(started)

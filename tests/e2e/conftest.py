"""A hall on each kind of database, and real programs at work on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.hours import DayHours
from queueapp.domain.setup import HallKind
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from queueapp.storage.postgres import create_tables
from tests.e2e.programs import Driven, end
from tests.e2e.warm import begin
from tests.factories import DRAFT, copy_hall, give_pins, server_of
from tests.pool import Pool
from tests.postgres import Cluster

ALWAYS_OPEN = replace(DRAFT, week={day: DayHours(0, 24 * 60) for day in range(1, 8)})


@pytest.fixture(scope="session")
def open_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hall that is open whenever the test runs, in a file, built once."""
    path = tmp_path_factory.mktemp("open") / "hall.queueapp"
    with Hall.create(path, HallKind.HALL, SystemClock()) as hall:
        hall.setup.open_hall(ALWAYS_OPEN)
    give_pins(path)
    return path


@pytest.fixture(scope="session")
def open_on_server(cluster: Cluster) -> str:
    """The same in a database of the server; its name."""
    server = server_of(cluster, cluster.fresh())
    create_tables(server, HallKind.HALL)
    with Hall.open(server, SystemClock()) as hall:
        hall.setup.open_hall(ALWAYS_OPEN)
    give_pins(server)
    return server.database


@pytest.fixture
def open_place(open_file: Path, tmp_path: Path) -> Path:
    """A copy of the test's own."""
    return copy_hall(open_file, tmp_path / "hall.queueapp")


@pytest.fixture
def open_server(cluster: Cluster, pool: Pool, open_on_server: str) -> Iterator[Server]:
    """A copy on the server, as if it was the test's own."""
    with pool.copy_of(open_on_server) as database:
        yield server_of(cluster, database)


@pytest.fixture(params=["file", "server"])
def database(request: pytest.FixtureRequest) -> Place:
    """A hall that is open whenever the test runs."""
    name = {"file": "open_place", "server": "open_server"}[request.param]
    place: Place = request.getfixturevalue(name)
    return place


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

"""Many processes serve many tickets: each once, in order, whatever fails in the meantime.

The figures are shown with `pytest -rP`.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from queueapp.place import Server
from tests.e2e.load import Figures, Load, build, start_again
from tests.factories import server_of
from tests.postgres import Cluster

SOAK = bool(os.environ.get("QUEUEAPP_SOAK"))
TICKETS = 5000 if SOAK else 240
AT_SERVER = 64 if SOAK else 16
AT_FILE = 8

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.soak_scaled,
    pytest.mark.timeout(3600 if SOAK else 120),
]


def show(figures: Figures, load: Load) -> None:
    kind = "server" if isinstance(load.place, Server) else "file"
    sys.stdout.write(f"{load.counters} processes, {load.tickets} tickets, {kind}: {figures}\n")


@pytest.fixture
def at_server(cluster: Cluster) -> Iterator[Load]:
    """The hall on a server that loses nothing acknowledged when it is killed."""
    server = server_of(cluster, cluster.fresh())
    with cluster.connect() as connection:
        connection.execute(f"ALTER DATABASE {server.database} SET synchronous_commit = on")
    load = Load(build(server, AT_SERVER), AT_SERVER, TICKETS)
    yield load
    load.close()
    cluster.drop_database(server.database)


@pytest.fixture
def at_file(tmp_path: Path) -> Iterator[Load]:
    """The hall in a file."""
    load = Load(build(tmp_path / "hall.queueapp", AT_FILE), AT_FILE, TICKETS)
    yield load
    load.close()


@pytest.fixture(params=["file", "server"])
def load(request: pytest.FixtureRequest) -> Load:
    """The hall, in a file and on a server."""
    found: Load = request.getfixturevalue(f"at_{request.param}")
    return found


def test_all_are_served_once_and_in_order(load: Load) -> None:
    load.start()
    figures = load.finish()
    show(figures, load)
    assert figures.out_of_touch == 0


def test_all_are_served_once_though_a_third_is_killed(load: Load) -> None:
    load.start()
    load.serve(0.4)
    load.kill_some(1 / 3)
    figures = load.finish()
    show(figures, load)
    assert figures.taken_over > 0


def test_all_are_served_once_though_the_server_starts_again(
    at_server: Load, cluster: Cluster
) -> None:
    at_server.start()
    for number in range(5):
        at_server.serve((number + 1) / 6)
        start_again(cluster, number)
    figures = at_server.finish()
    show(figures, at_server)
    assert figures.out_of_touch > 0

"""What every test needs before anything of Qt is imported, and shared fixtures."""

import os

# Without a screen and without this, pytest-qt aborts the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Otherwise each worker, and each program that a test starts, compiles the whole tree anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from tests import compiled
from tests.factories import (
    Play,
    SetClock,
    build_server_template,
    build_template,
    copy_hall,
    server_of,
)
from tests.postgres import Cluster

# The quick profile repeats the same examples, so that a run proves what the last one did;
# `dev.py soak` looks for new ones.
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile(
    "soak", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("soak" if os.environ.get("QUEUEAPP_SOAK") else "quick")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what may take longest: at the end it would run alone."""

    def key(item: pytest.Item) -> tuple[float, bool]:
        patience = item.get_closest_marker("timeout")
        return -patience.args[0] if patience else 0, item.get_closest_marker("e2e") is None

    items.sort(key=key)


compiled.share()


@pytest.fixture(scope="session")
def hall_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set-up hall's database, built once."""
    return build_template(tmp_path_factory.mktemp("template") / "template.queueapp")


@pytest.fixture
def hall_path(hall_template: Path, tmp_path: Path) -> Path:
    """A hall's database of the test's own."""
    return copy_hall(hall_template, tmp_path / "hall.queueapp")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server, started by the first test that needs one."""
    with Cluster() as started:
        yield started


@pytest.fixture(scope="session")
def server_template(cluster: Cluster) -> str:
    """A set-up hall's database on the server, built once."""
    return build_server_template(cluster)


@pytest.fixture
def server_hall(cluster: Cluster, server_template: str) -> Iterator[Server]:
    """A hall's database of the test's own, on the server."""
    server = server_of(cluster, cluster.fresh(server_template))
    yield server
    cluster.drop_database(server.database)


@pytest.fixture(params=["file", "server"])
def hall_place(request: pytest.FixtureRequest) -> Place:
    """A hall's database of the test's own, in a file and on a server."""
    name = {"file": "hall_path", "server": "server_hall"}[request.param]
    place: Place = request.getfixturevalue(name)
    return place


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands until the test moves it."""
    return SetClock()


@pytest.fixture
def play(hall_place: Place, clock: SetClock) -> Iterator[Play]:
    """A small hall in use on a real database."""
    with Hall.open(hall_place, clock) as hall:
        yield Play(hall, clock, hall_place)

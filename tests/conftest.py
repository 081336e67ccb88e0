"""What every test needs before anything of Qt is imported, and shared fixtures."""

import fcntl
import gc
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

# Without a screen and without this, pytest-qt aborts the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Otherwise each worker, and each program that a test starts, compiles the whole tree anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

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
    open_all_day,
    server_of,
)
from tests.pool import Pool
from tests.postgres import SHARED, Cluster

# The quick profile repeats the same examples, so that a run proves what the last one did;
# `dev.py soak` looks for new ones.
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile(
    "soak", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("soak" if os.environ.get("QUEUEAPP_SOAK") else "quick")


MEMORY = Path("/dev/shm")
ROOM = 2 * 1024**3

T = TypeVar("T")


def pytest_configure() -> None:
    """Keep what tests write in memory: on a disk each commit of each hall is waited for."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what may take longest: at the end it would run alone.

    Real programs are mostly waited for, so their tests are spread among those that compute: were
    all workers to wait at once, nobody would use the machine.
    """

    def key(item: pytest.Item) -> tuple[float, bool]:
        patience = item.get_closest_marker("timeout")
        return -patience.args[0] if patience else 0, item.get_closest_marker("e2e") is None

    items.sort(key=key)
    waits = [item for item in items if item.get_closest_marker("e2e")]
    computes = [item for item in items if not item.get_closest_marker("e2e")]
    items[:] = spread(waits, computes)


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make, not among the tests themselves and the program."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def spread(some: Sequence[T], among: Sequence[T]) -> list[T]:
    """Put some among the others, each in their order, evenly over the first three quarters."""
    step = max(1, len(among) * 3 // 4 // max(1, len(some)))
    mixed = []
    for at, each in enumerate(some):
        mixed += [each, *among[at * step : (at + 1) * step]]
    return mixed + list(among[len(some) * step :])


compiled.share()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers have."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session", autouse=True)
def _clusters_share(shared: Path) -> Iterator[None]:
    """A server's data is made once, whichever test or process starts the server."""
    with pytest.MonkeyPatch.context() as patch:
        folder = shared / "clusters"
        folder.mkdir(exist_ok=True)
        patch.setenv(SHARED, str(folder))
        yield


@pytest.fixture(scope="session")
def made_once(shared: Path) -> Callable[[str, Callable[[Path], object]], Path]:
    """Has one of the workers fill a folder for all of them, who copy from it."""

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder, half = shared / name, shared / f"{name}.half"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                shutil.rmtree(half, ignore_errors=True)
                half.mkdir()
                fill(half)
                half.rename(folder)
        return folder

    return make


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


@pytest.fixture(scope="session")
def pool(cluster: Cluster) -> Iterator[Pool]:
    """The databases that tests have one after another, each as if it was new."""
    with closing(Pool(cluster)) as pool:
        yield pool


@pytest.fixture
def server_hall(cluster: Cluster, pool: Pool, server_template: str) -> Iterator[Server]:
    """A hall's database on the server, as if it was the test's own."""
    with pool.copy_of(server_template) as database:
        yield server_of(cluster, database)


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


@pytest.fixture(autouse=True)
def _open_in_the_evening(request: pytest.FixtureRequest) -> None:
    """Where a test goes by the real clock its hall is open all day: it may be evening by now."""
    if request.node.get_closest_marker("real_clock") is not None:
        names = ("hall_place", "hall_path", "server_hall")
        used = next((name for name in names if name in request.fixturenames), None)
        if used is not None:
            open_all_day(request.getfixturevalue(used))

"""What every test needs before anything of Qt is imported, and shared fixtures."""

import os

# Without a screen and without this, pytest-qt aborts the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from queueapp.services.hall import Hall
from tests.factories import Play, SetClock, build_template, copy_hall

# The quick profile repeats the same examples, so that a run proves what the last one did;
# `dev.py soak` looks for new ones.
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile(
    "soak", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("soak" if os.environ.get("QUEUEAPP_SOAK") else "quick")


@pytest.fixture(scope="session")
def hall_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set-up hall's database, built once."""
    return build_template(tmp_path_factory.mktemp("template") / "template.queueapp")


@pytest.fixture
def hall_path(hall_template: Path, tmp_path: Path) -> Path:
    """A hall's database of the test's own."""
    return copy_hall(hall_template, tmp_path / "hall.queueapp")


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands until the test moves it."""
    return SetClock()


@pytest.fixture
def play(hall_path: Path, clock: SetClock) -> Iterator[Play]:
    """A small hall in use on a real database."""
    with Hall.open(hall_path, clock) as hall:
        yield Play(hall, clock, hall_path)

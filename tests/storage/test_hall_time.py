"""Demo halls and replays keep a time of their own; a real hall never does."""

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from queueapp.domain.setup import HallKind, HallTime
from queueapp.services.hall import Hall
from tests.factories import MINUTE, MONDAY_10, SetClock

LAST_YEAR = MONDAY_10 - 365 * 24 * 60 * MINUTE
FAST = HallTime(origin=MONDAY_10, hall_origin=LAST_YEAR, rate=60.0)


@pytest.mark.parametrize("kind", [HallKind.DEMO, HallKind.REPLAY])
def test_every_process_on_a_demo_hall_agrees_on_its_time(
    tmp_path: Path, clock: SetClock, kind: HallKind
) -> None:
    path = tmp_path / "demo.queueapp"
    with Hall.create(path, kind, clock, FAST) as one, Hall.open(path, clock) as other:
        assert one.kind is other.kind is kind
        assert one.board.now() == other.board.now() == LAST_YEAR
        clock.pass_minutes(1)
        assert one.board.now() == other.board.now() == LAST_YEAR + 60 * MINUTE


def test_a_real_hall_goes_by_the_clock_on_the_wall(tmp_path: Path, clock: SetClock) -> None:
    with Hall.create(tmp_path / "hall.queueapp", HallKind.HALL, clock) as hall:
        assert hall.board.now() == clock.now()


@pytest.mark.parametrize(
    ("kind", "hall_time"), [(HallKind.HALL, FAST), (HallKind.DEMO, None), (HallKind.REPLAY, None)]
)
def test_a_real_hall_refuses_a_time_of_its_own_and_a_demo_needs_one(
    tmp_path: Path, clock: SetClock, kind: HallKind, hall_time: HallTime | None
) -> None:
    with pytest.raises(IntegrityError):
        Hall.create(tmp_path / "hall.queueapp", kind, clock, hall_time)
    assert list(tmp_path.iterdir()) == []

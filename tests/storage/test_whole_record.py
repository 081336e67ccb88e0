"""However a hall came about and wherever it went, its record is one whole chain."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.demo import create_demo
from queueapp.domain.chain import Findings
from queueapp.domain.help import HelpKind
from queueapp.domain.session import Session
from queueapp.place import Place
from queueapp.replay.arrivals import read_arrivals
from queueapp.replay.hall import Recording
from queueapp.replay.plan import Wishes
from queueapp.replay.run import Course, replay
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from queueapp.services.record import check
from queueapp.storage.moving import move_to_server
from queueapp.storage.opening import open_reading
from tests.factories import Play, SetClock, server_of
from tests.postgres import Cluster
from tests.replay.days import write_day
from tests.storage.stored_day import play_day
from tests.tampering import end_of

SUNDAY = SetClock(int(datetime(2026, 11, 22, 18, 0, tzinfo=UTC).timestamp() * 1000))


def checked(place: Place) -> Findings:
    with open_reading(place, SetClock()) as db:
        found = check(db, 1, [end_of(place)])
    assert found is not None
    assert found.whole, found
    return found


@pytest.fixture
def day(hall_path: Path) -> Path:
    """A hall with a day's work."""
    clock = SetClock()
    with Hall.open(hall_path, clock) as hall:
        play_day(Play(hall, clock, hall_path))
    return hall_path


def test_of_a_demo_hall_and_of_what_is_done_in_it(tmp_path: Path) -> None:
    path = tmp_path / "demo.queueapp"
    create_demo(path, SUNDAY, None)
    made = checked(path)
    assert made.entries > 10_000
    with Hall.open(path, SUNDAY) as hall:
        hall.help.call(Session(1, 5), HelpKind.ADVICE)
    assert checked(path).entries > made.entries


@pytest.mark.parametrize("processes", [0, 1])
def test_of_a_replay(tmp_path: Path, processes: int) -> None:
    file = write_day(tmp_path / "day.csv", clients=20, hours=0.3)
    recording = Recording(date(2024, 1, 3), read_arrivals(file).arrivals, Wishes())
    path = tmp_path / "replay.queueapp"
    replay(path, recording, Course(speed=5000, processes=processes), SystemClock())
    assert checked(path).entries >= 20


def test_of_a_hall_that_moved_to_a_server_and_goes_on_there(day: Path, cluster: Cluster) -> None:
    server, clock = server_of(cluster, cluster.fresh()), SetClock()
    before = checked(day)
    move_to_server(day, server, clock)
    assert checked(server) == before
    with Hall.open(server, clock) as hall:
        Play(hall, clock, server).issue()
    assert checked(server).entries == before.entries + 1
    with open_reading(server, clock) as db:
        found = check(db, 1, [before.head])
    assert found is not None
    assert found.whole
    cluster.drop_database(server.database)


def test_of_a_backup_and_of_the_hall_that_was_restored(day: Path) -> None:
    backups = BackupService(day, SetClock())
    before = checked(day)
    made = backups.make()
    assert checked(made) == before
    backups.restore(made)
    assert checked(day) == before


def test_of_a_server_whose_program_was_cut_off_in_the_middle_of_a_press(
    hall_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = SetClock()
    with Hall.open(hall_place, clock) as hall:
        play = Play(hall, clock, hall_place)
        play.issue()
        with monkeypatch.context() as patch:
            patch.setattr("queueapp.storage.database._CHAIN", None)
            with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is
                play.issue()
        play.issue()
    assert checked(hall_place).entries == 2

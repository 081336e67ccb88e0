"""Which backups are due and made, by the day at the hall."""

import json
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from queueapp.domain.backup import BackupKind
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind, HallTime
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from queueapp.storage.backup import KEPT
from tests.factories import DARIUS, DRAFT, MINUTE, MONDAY_10, Play, SetClock, contents, rows
from tests.tampering import end_of

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
DAY = 24 * 60


@pytest.fixture
def backups(hall_path: Path, clock: SetClock) -> BackupService:
    return BackupService(hall_path, clock)


def test_the_first_start_of_a_day_makes_its_backup(backups: BackupService, clock: SetClock) -> None:
    assert backups.due(MONDAY)
    made = backups.make_due()
    assert made == backups.folder / "hall-2026-03-02-start.queueapp"
    assert not backups.due(MONDAY)
    assert backups.make_due() is None
    clock.pass_minutes(DAY)
    assert backups.due(TUESDAY)
    assert backups.make_due() == backups.folder / "hall-2026-03-03-start.queueapp"
    # Whose clock was set back has today's backup already.
    assert not backups.due(MONDAY)


def test_the_day_is_the_halls_own(backups: BackupService, clock: SetClock) -> None:
    clock.instant = MONDAY_10 - 10 * 60 * MINUTE
    assert backups.today() == MONDAY
    clock.instant -= 1
    assert backups.today() == date(2026, 3, 1)


def test_a_backup_made_by_hand_does_not_stand_for_the_days(backups: BackupService) -> None:
    made = backups.make()
    assert made.name == "hall-2026-03-02T100000.queueapp"
    assert backups.due(MONDAY)
    backups.make_due()
    assert {backup.kind for backup in backups.backups()} == {BackupKind.DAY, BackupKind.BY_HAND}


@pytest.mark.parametrize("kind", [HallKind.DEMO, HallKind.REPLAY])
def test_demo_and_replay_halls_need_no_backup(
    tmp_path: Path, clock: SetClock, kind: HallKind
) -> None:
    path = tmp_path / "play.queueapp"
    with Hall.create(path, kind, clock, HallTime(0, 0)) as hall:
        hall.setup.open_hall(DRAFT)
    backups = BackupService(path, clock)
    assert backups.make_due() is None
    assert backups.backups() == ()


def test_a_hall_that_is_not_set_up_yet_needs_no_backup(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "new.queueapp"
    Hall.create(path, HallKind.HALL, clock).close()
    backups = BackupService(path, clock)
    assert not backups.due(backups.today())
    assert backups.make_due() is None


def test_the_oldest_days_give_way_only_to_a_backup_that_is_made(
    backups: BackupService, clock: SetClock
) -> None:
    def make_one() -> None:
        made = backups.make_due()
        assert made is not None
        second = clock.instant // 1000
        os.utime(made, (second, second))
        clock.pass_minutes(DAY)

    for _ in range(KEPT):
        make_one()
    first = backups.folder / "hall-2026-03-02-start.queueapp"
    assert first.exists()
    whole = backups.path.read_bytes()
    backups.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StorageTrouble) as told:
        backups.make_due()
    assert told.value.trouble is Trouble.DAMAGED
    assert len(backups.backups()) == KEPT
    backups.path.write_bytes(whole)
    make_one()
    assert not first.exists()
    assert len(backups.backups()) == KEPT


def test_a_copy_elsewhere_removes_nothing_there(backups: BackupService, tmp_path: Path) -> None:
    elsewhere = tmp_path / "stick"
    made = {backups.make_in(elsewhere) for _ in range(KEPT + 2)}
    assert set(elsewhere.glob("*.queueapp")) == made
    assert len(made) == KEPT + 2
    assert backups.backups() == ()


def test_it_works_on_a_thread_beside_the_one_that_owns_the_hall(
    backups: BackupService, clock: SetClock
) -> None:
    with Hall.open(backups.path, clock) as hall, ThreadPoolExecutor(1) as thread:
        play = Play(hall, clock, backups.path)
        making = [thread.submit(backups.make) for _ in range(3)]
        checking = thread.submit(backups.damage, thoroughly=True)
        while not checking.done():
            play.issue()
    assert len({made.result() for made in making}) == 3
    assert checking.result() is None
    assert backups.newest_good() is not None


def test_a_restored_hall_opens_as_it_was_and_the_present_one_stays_beside_it(
    backups: BackupService, clock: SetClock
) -> None:
    before = contents(backups.path)
    made = backups.make()
    backups.check(made)
    with Hall.open(backups.path, clock) as hall:
        Play(hall, clock, backups.path).issue()
    aside = backups.restore(made)
    assert aside == backups.path.with_name("hall-replaced-2026-03-02T100001.queueapp")
    assert aside.exists()
    assert contents(backups.path) == before
    with Hall.open(backups.path, clock) as hall:
        assert hall.board.read(1).waiting == ()


def test_the_record_says_that_a_backup_was_made_and_where_it_ends_in_it(
    backups: BackupService, clock: SetClock
) -> None:
    with Hall.open(backups.path, clock) as hall:
        Play(hall, clock, backups.path).issue()
    end = end_of(backups.path)
    made = backups.make(Session(1, DARIUS, 2))
    assert backups.heads(made) == {1: end}
    (entry,) = rows(backups.path, "SELECT * FROM event WHERE kind = 'backed_up'")
    assert (entry["person_id"], entry["counter_id"]) == (DARIUS, 2)
    told = {"file": made.name, "number": end.number, "seal": end.seal}
    assert json.loads(entry["data"]) == told
    assert backups.make_due() is not None
    assert backups.make_due() is None
    entries = rows(backups.path, "SELECT person_id FROM event WHERE kind = 'backed_up'")
    assert [each["person_id"] for each in entries] == [DARIUS, None]


def test_a_hall_of_an_older_version_is_backed_up_as_it_is(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "old.queueapp"
    with closing(sqlite3.connect(path)) as file:
        stored = Path(__file__).parents[1] / "storage" / "version_6.sql"
        file.executescript(stored.read_text(encoding="utf-8"))
    service = BackupService(path, clock)
    assert service.heads(service.make()) == {}
    assert rows(path, "PRAGMA user_version") == [{"user_version": 6}]


def test_a_damaged_hall_is_told_and_gets_its_newest_good_backup(
    backups: BackupService, clock: SetClock
) -> None:
    made = backups.make()
    backups.path.write_bytes(b"\xa5" * 4096 + backups.path.read_bytes()[4096:])
    assert backups.damage()
    good = backups.newest_good()
    assert good is not None
    assert good.path == made
    # The clocks at the hall are known from the backup.
    assert backups.restore(good.path) == backups.path.with_name(
        "hall-replaced-2026-03-02T100000.queueapp"
    )
    assert backups.damage(thoroughly=True) is None
    Hall.open(backups.path, clock).close()

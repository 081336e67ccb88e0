"""An older hall is brought up to date with nothing lost, and older programs are told."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect

from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import migrations, schema
from queueapp.storage.migrations import migrate_file, migrate_server
from queueapp.storage.postgres import create_tables
from queueapp.storage.sqlite import SqliteDatabase, engine_for
from tests.factories import ASTA, BRONIUS, SetClock, change, rows, server_of
from tests.postgres import Cluster

VERSION_1 = Path(__file__).with_name("version_1.sql")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A hall of version 1 with a day's work in it."""
    path = tmp_path / "hall.queueapp"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1.read_text(encoding="utf-8"))
    return path


def shape(path: Path) -> dict[str, object]:
    """Columns, keys and indexes of every table, whatever their order."""
    engine = engine_for(path)
    with engine.connect() as connection:
        found = inspect(connection)
        return {
            table: (
                {
                    (c["name"], str(c["type"]), c["nullable"], c["default"])
                    for c in found.get_columns(table)
                },
                found.get_pk_constraint(table)["constrained_columns"],
                sorted(str(key) for key in found.get_foreign_keys(table)),
                sorted(re.sub(" at 0x.*?>", "", str(i)) for i in found.get_indexes(table)),
                sorted(str(u["column_names"]) for u in found.get_unique_constraints(table)),
            )
            for table in found.get_table_names()
        }


def test_an_old_hall_opens_with_all_that_was_in_it(old: Path) -> None:
    tables = ("visit", "leg", "event", "note", "desk", "person", "counter", "service")
    before = {table: rows(old, f"SELECT * FROM {table}") for table in tables}
    assert all(before.values())
    with Hall.open(old, SetClock()) as hall:
        board = hall.board.read(1)
        assert [visit.ticket for visit in board.waiting] == ["A002", "A003"]
        assert [visit.ticket for visit in board.held] == ["C001"]
    after = {table: rows(old, f"SELECT * FROM {table}") for table in tables}
    for table in tables:
        same = [
            {name: new[name] for name in row}
            for row, new in zip(before[table], after[table], strict=True)
        ]
        assert same == before[table], table


def test_a_migrated_hall_is_built_like_a_new_one(old: Path, tmp_path: Path) -> None:
    migrate_file(old, SetClock())
    SqliteDatabase.create(tmp_path / "new.queueapp", HallKind.HALL, SetClock()).close()
    assert shape(old) == shape(tmp_path / "new.queueapp")


def test_the_old_hall_stays_as_a_backup(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        before = list(connection.iterdump())
    Hall.open(old, SetClock()).close()
    (backup,) = (old.parent / "backups").glob("*.queueapp")
    assert "before-v2" in backup.name
    with closing(sqlite3.connect(backup)) as connection:
        assert list(connection.iterdump()) == before
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_without_a_backup_nothing_is_migrated(old: Path) -> None:
    (old.parent / "backups").write_text("in the way")
    with pytest.raises(StorageTrouble):
        Hall.open(old, SetClock())
    assert rows(old, "PRAGMA user_version") == [{"user_version": 1}]


def test_a_migration_cut_off_leaves_the_old_hall(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(op: object) -> None:
        migrations.to_2(op)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setitem(migrations.STEPS, 2, cut_off)
        with pytest.raises(KeyboardInterrupt):
            Hall.open(old, SetClock())
    assert rows(old, "PRAGMA user_version") == [{"user_version": 1}]
    Hall.open(old, SetClock()).close()
    assert rows(old, "PRAGMA user_version") == [{"user_version": 2}]


def test_the_record_of_an_old_hall_keeps_its_time(old: Path) -> None:
    (last,) = rows(old, "SELECT max(at) AS at FROM event")
    clock = SetClock(last["at"] - 3_600_000)
    with Hall.open(old, clock) as hall:
        hall.board.read(1)
        assert hall.clock.now() == last["at"]


def test_a_program_that_has_become_too_old_is_told_at_its_next_request(
    hall_place: Path | Server,
) -> None:
    with Hall.open(hall_place, SetClock()) as hall:
        hall.board.read(1)
        newer = schema.VERSION + 1
        change(hall_place, "UPDATE database_info SET version = ?, oldest_program = ?", newer, newer)
        change(hall_place, "UPDATE site SET setup_revision = setup_revision + 1")
        with pytest.raises(StorageTrouble) as told:
            hall.board.read(1)
        assert told.value.trouble is Trouble.NEWER
    with pytest.raises(StorageTrouble) as told:
        Hall.open(hall_place, SetClock())
    assert told.value.trouble is Trouble.NEWER


def test_a_program_one_version_older_goes_on_working(hall_place: Path | Server) -> None:
    with Hall.open(hall_place, SetClock()) as hall:
        change(hall_place, "UPDATE database_info SET version = ?", schema.VERSION + 1)
        change(hall_place, "UPDATE site SET setup_revision = setup_revision + 1")
        assert hall.board.read(1).directory.people[ASTA].name
        assert hall.access.directory(1)[0].people[BRONIUS].name


def test_a_shared_database_is_migrated_only_when_it_is_asked_for(cluster: Cluster) -> None:
    server = server_of(cluster, cluster.fresh())
    create_tables(server, HallKind.HALL)
    assert migrate_server(server) == (schema.VERSION, schema.VERSION)
    change(server, "UPDATE database_info SET version = ?", schema.VERSION - 1)
    with pytest.raises(StorageTrouble) as told:
        Hall.open(server, SetClock())
    assert told.value.trouble is Trouble.OLDER


def test_the_next_step_of_a_shared_database_is_recorded_and_raises_the_set_up(
    cluster: Cluster, server_template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = server_of(cluster, cluster.fresh(server_template))
    (before,) = rows(server, "SELECT setup_revision FROM site")
    newer = schema.VERSION + 1
    monkeypatch.setattr(schema, "VERSION", newer)
    monkeypatch.setitem(
        migrations.STEPS, newer, lambda op: op.execute("CREATE TABLE later (id integer)")
    )
    monkeypatch.setitem(migrations.OLDEST_PROGRAM, newer, newer - 1)
    assert migrate_server(server) == (newer - 1, newer)
    assert migrate_server(server) == (newer, newer)
    assert rows(server, "SELECT * FROM later") == []
    assert rows(server, "SELECT version, oldest_program FROM database_info") == [
        {"version": newer, "oldest_program": newer - 1}
    ]
    assert rows(server, "SELECT setup_revision FROM site") == [
        {"setup_revision": before["setup_revision"] + 1}
    ]


def test_a_database_that_is_not_ours_is_not_migrated(cluster: Cluster) -> None:
    server = server_of(cluster, cluster.fresh())
    with pytest.raises(StorageTrouble) as told:
        migrate_server(server)
    assert told.value.trouble is Trouble.NOT_SET_UP

"""An older hall is brought up to date with nothing lost, and older programs are told."""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.chain import Break, Found, Head, check
from queueapp.domain.help import HelpKind
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.promise import CallbackDraft
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind, Office, Promising
from queueapp.domain.site_standard import Checklist
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from queueapp.storage import migrations, schema
from queueapp.storage.migrations import migrate_file, migrate_server
from queueapp.storage.postgres import connect, create_tables
from queueapp.storage.sqlite import SqliteDatabase, engine_for
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    MINUTE,
    Play,
    SetClock,
    change,
    copy_hall,
    rows,
    server_of,
)
from tests.postgres import Cluster
from tests.storage.stored_day import play_day

STORED = Path(__file__).parent
"""Halls with a day's work in them, as programs of older versions left them."""

QUEUES = {
    1: (["A002", "A003"], ["C001"]),
    2: (["C001", "A004", "C002"], ["A001"]),
    3: (["C001", "A003", "C002", "A005"], ["A004"]),
    4: (["C001", "C002"], ["A003"]),
    5: (["C006", "A007", "B004", "C007"], ["A006"]),
    6: (["C006", "A007", "B004", "C007"], ["A006"]),
    7: (["C006", "A007", "B004", "C007"], ["A006"]),
}
"""Who waits and who is on hold in the stored hall of each version."""

RAISED = {"site": {"setup_revision"}, "database_info": {"version", "oldest_program"}}
"""What a migration changes in rows that are there."""


def stored_file(version: int, path: Path) -> Path:
    """A hall's file of that version."""
    with closing(sqlite3.connect(path)) as connection:
        stored = STORED / f"version_{version}.sql"
        connection.executescript(stored.read_text(encoding="utf-8"))
    return path


@pytest.fixture(params=[1, 2, 3, 4, 5, 6, 7])
def version(request: pytest.FixtureRequest) -> int:
    """Every version of a hall's file that is older than the program."""
    found: int = request.param
    return found


@pytest.fixture
def old(version: int, tmp_path: Path) -> Path:
    """A hall's file of an older version."""
    return stored_file(version, tmp_path / "hall.queueapp")


@pytest.fixture(params=[2, 3, 4, 5, 6, 7])
def shared_version(request: pytest.FixtureRequest) -> int:
    """Every older version of a hall that can be shared: 2 was the first."""
    found: int = request.param
    return found


@pytest.fixture(scope="session")
def databases(cluster: Cluster) -> Callable[..., str]:
    """The name of a database to copy: a stored hall of a version, also brought up to date."""

    @cache
    def of(version: int, *, migrated: bool = False) -> str:
        if migrated:
            database = cluster.fresh(of(version))
            migrate_server(server_of(cluster, database))
            return database
        database = cluster.fresh()
        with connect(server_of(cluster, database)) as connection:
            stored = STORED / f"version_{version}_server.sql"
            connection.execute(stored.read_text(encoding="utf-8").encode(), prepare=False)
        return database

    return of


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A stored hall's file to copy, brought up to date from that version."""
    folder = tmp_path_factory.mktemp("migrated")

    @cache
    def of(version: int) -> Path:
        path = stored_file(version, folder / f"{version}.queueapp")
        migrate_file(path, SetClock())
        return path

    return of


@pytest.fixture
def old_server(
    cluster: Cluster, databases: Callable[..., str], shared_version: int
) -> Iterator[Server]:
    """A shared hall of an older version."""
    server = server_of(cluster, cluster.fresh(databases(shared_version)))
    yield server
    cluster.drop_database(server.database)


@pytest.fixture
def migrated_server(
    cluster: Cluster, databases: Callable[..., str], shared_version: int
) -> Iterator[Server]:
    server = server_of(cluster, cluster.fresh(databases(shared_version, migrated=True)))
    yield server
    cluster.drop_database(server.database)


@pytest.fixture
def migrated_file(files: Callable[[int], Path], shared_version: int, tmp_path: Path) -> Path:
    return copy_hall(files(shared_version), tmp_path / "hall.queueapp")


@pytest.fixture(params=["file", "server"])
def migrated(request: pytest.FixtureRequest) -> Place:
    """A hall of an older version that was brought up to date."""
    found: Place = request.getfixturevalue(f"migrated_{request.param}")
    return found


def shape(path: Path) -> dict[str, object]:
    """Columns, keys, conditions and indexes of every table of a file, whatever their order."""
    engine = engine_for(path)
    with engine.connect() as connection:
        found = inspect(connection)
        tables: dict[str, object] = {
            table: (
                {
                    (c["name"], str(c["type"]), c["nullable"], c["default"])
                    for c in found.get_columns(table)
                },
                found.get_pk_constraint(table)["constrained_columns"],
                # Without their names, which are read of a whole table only, not of a column added.
                sorted(str(key | {"name": None}) for key in found.get_foreign_keys(table)),
                sorted(str(u["column_names"]) for u in found.get_unique_constraints(table)),
                sorted(str(check) for check in found.get_check_constraints(table)),
            )
            for table in found.get_table_names()
        }
    engine.dispose()
    # In words, as inspecting does not tell an index's condition.
    indexes = rows(path, "SELECT name, sql FROM sqlite_master WHERE type = 'index'")
    return tables | {row["name"]: re.sub(r"\s+", " ", row["sql"] or "") for row in indexes}


def server_shape(server: Server) -> list[list[dict[str, Any]]]:
    """Columns, constraints, indexes and counters of a shared hall, whatever their order."""
    return [
        rows(server, statement)
        for statement in (
            "SELECT table_name, column_name, data_type, is_nullable, column_default"
            " FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
            "SELECT conrelid::regclass::text AS of, conname, pg_get_constraintdef(oid) AS says"
            " FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
            "SELECT sequencename, data_type::text, max_value, increment_by"
            " FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
        )
    ]


def everything(place: Place, tables: list[str]) -> dict[str, list[dict[str, Any]]]:
    """All rows of these tables, in an order that does not depend on when they were written."""
    return {
        table: sorted(rows(place, f"SELECT * FROM {table}"), key=lambda row: str(row.values()))
        for table in tables
    }


def assert_kept(before: dict[str, list[dict[str, Any]]], place: Place) -> None:
    """Every row is there as it was; the columns that came with a later version aside."""
    for table, old_rows in before.items():
        names = [name for name in old_rows[0] if name not in RAISED.get(table, ())]
        listed = ", ".join(f'"{name}"' for name in names)
        now = rows(place, f"SELECT {listed} FROM {table}")
        assert sorted(map(str, now)) == sorted(
            str({name: row[name] for name in names}) for row in old_rows
        ), table


def test_an_old_hall_opens_with_all_that_was_in_it(old: Path, version: int) -> None:
    tables = [row["name"] for row in rows(old, "SELECT name FROM sqlite_master WHERE type='table'")]
    before = {name: found for name, found in everything(old, tables).items() if found}
    assert set(before) >= {"visit", "leg", "event", "note", "desk", "person", "site"}
    with Hall.open(old, SetClock()) as hall:
        board = hall.board.read(1)
        assert [visit.ticket for visit in board.waiting] == QUEUES[version][0]
        assert [visit.ticket for visit in board.held] == QUEUES[version][1]
    assert_kept(before, old)
    assert rows(old, "PRAGMA foreign_key_check") == []


def test_a_shared_hall_keeps_all_that_was_in_it(old_server: Server, shared_version: int) -> None:
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    names = [row["tablename"] for row in rows(old_server, tables)]
    before = {name: found for name, found in everything(old_server, names).items() if found}
    assert set(before) >= {"visit", "leg", "event", "note", "desk", "person", "site", "station"}
    assert migrate_server(old_server) == (shared_version, schema.VERSION)
    with Hall.open(old_server, SetClock()) as hall:
        board = hall.board.read(1)
        assert [visit.ticket for visit in board.waiting] == QUEUES[shared_version][0]
        assert [visit.ticket for visit in board.held] == QUEUES[shared_version][1]
    assert_kept(before, old_server)


def test_a_migrated_hall_is_built_like_a_new_one(old: Path, tmp_path: Path) -> None:
    migrate_file(old, SetClock())
    SqliteDatabase.create(tmp_path / "new.queueapp", HallKind.HALL, SetClock()).close()
    assert shape(old) == shape(tmp_path / "new.queueapp")


def test_a_migrated_shared_hall_is_built_like_a_new_one(
    cluster: Cluster, old_server: Server
) -> None:
    new = server_of(cluster, cluster.fresh())
    create_tables(new, HallKind.HALL)
    assert server_shape(old_server) != server_shape(new)
    migrate_server(old_server)
    for migrated, made in zip(server_shape(old_server), server_shape(new), strict=True):
        assert migrated == made
    cluster.drop_database(new.database)


def test_a_migrated_hall_has_the_usual_office_and_rules(
    migrated: Place, shared_version: int
) -> None:
    address = "" if shared_version == 2 else "Laisvės al. 96"
    security = "8 37 000 111" if shared_version >= 4 else ""
    with Hall.open(migrated, SetClock()) as hall:
        directory, _ = hall.access.directory(1)
        assert directory.site.office == Office(address=address, security=security)
        assert directory.site.office.police == "112"
        assert directory.site.promising == Promising()
        assert directory.site.limits == Limits()
        assert {service.limits for service in directory.services.values()} == {ServiceLimits()}
        assert directory.site.standard == (1 if shared_version >= 4 else 0)
        bronius = directory.people[BRONIUS]
        assert (bronius.job, bronius.phone, bronius.email) == ("", "", "")


def test_a_migrated_hall_takes_a_callback_and_goes_on(migrated: Place, shared_version: int) -> None:
    (last,) = rows(migrated, "SELECT max(at) AS at FROM event")
    clock = SetClock(last["at"] + 5 * MINUTE)
    with Hall.open(migrated, clock) as hall:
        now = clock.now()
        kept = [entry.promise.id for entry in hall.promises.mine(Session(1, BRONIUS, 1))]
        draft = CallbackDraft("861000000")
        call = Call("a call", CallEnd.CALLBACK, now - MINUTE, now, draft=draft)
        taken = hall.phone.record(Session(1, BRONIUS, 1), call).entry
        assert taken is not None
        mine = {entry.promise.id for entry in hall.promises.mine(Session(1, BRONIUS, 1))}
        assert mine == {*kept, taken.promise.id}
        assert taken.promise.id not in kept
        waiting = [visit.ticket for visit in hall.board.read(1).waiting]
        assert waiting == QUEUES[shared_version][0]


def test_a_migrated_hall_calls_for_help_records_and_edits_the_standard(
    migrated: Place, shared_version: int
) -> None:
    number = 1 if shared_version >= 4 else 0
    (last,) = rows(migrated, "SELECT max(at) AS at FROM event")
    clock = SetClock(last["at"] + 5 * MINUTE)
    desk, lead = Session(1, BRONIUS, 1), Session(1, DARIUS)
    with Hall.open(migrated, clock) as hall:
        serving = hall.board.read(1).at_desk[1]
        called = hall.help.call(desk, HelpKind.CONFLICT, serving.id)
        coming = hall.help.come(lead, called.id)
        assert coming in hall.board.read(1).help
        draft = IncidentDraft(IncidentKind.CONFLICT, clock.now(), note="It was loud.")
        incident = hall.incidents.record(desk, replace(draft, visit_id=serving.id))
        assert incident in hall.incidents.of_visit(desk, serving.id)
        admin = Session(1, ASTA)
        standard = hall.standard.in_force(1).standard
        hidden = frozenset({standard.cards[0].id})
        saved = hall.standard.save(admin, replace(standard, hidden=hidden), number)
        assert hall.standard.acknowledge(desk, saved.number).read == number + 1
        assert hall.standard.put_away(desk, Checklist.LEAVING).done_today == {Checklist.LEAVING}
        assert hall.board.read(1).directory.site.standard == number + 1


WHAT_IT_CAME_TO = {
    "leg": "visit_id, number, called_at, waited_since, reason",
    "visit": "id, ticket, outcome, waiting_since, ended_at, waited_ms, served_ms",
}
"""What this version says of legs and visits, beside what tells them apart."""


@pytest.mark.parametrize("shared_version", [5, 6, 7], indirect=True)
def test_a_migrated_day_came_to_what_this_version_writes(
    migrated: Place, shared_version: int, hall_template: Path, tmp_path: Path
) -> None:
    played = tmp_path / "played.queueapp"
    shutil.copyfile(hall_template, played)
    clock = SetClock()
    with Hall.open(played, clock) as hall:
        play_day(Play(hall, clock, played))
    for table, columns in WHAT_IT_CAME_TO.items():
        told = f"SELECT {columns} FROM {table} ORDER BY 1, 2"
        assert rows(migrated, told) == rows(played, told)
    (tried,) = rows(
        migrated,
        "SELECT count(reason) AS reasons, count(DISTINCT waited_since) AS waits FROM leg",
    )
    assert (tried["reasons"] >= 2, tried["waits"] >= 10) == (True, True)


def broken(place: Place) -> list[Found]:
    """Where the record of the one hall there does not fit together."""
    (site,) = rows(place, "SELECT id, chain_number, chain_head FROM site")
    entries = rows(place, "SELECT * FROM event ORDER BY number")
    assert len(entries) == site["chain_number"] > 0
    assert {entry["site_id"] for entry in entries} == {site["id"]}
    told = ((entry["number"], entry["hash"], entry) for entry in entries)
    return list(check(told, Head(site["chain_number"], site["chain_head"])))


def test_the_record_of_an_older_file_is_one_whole_chain_that_goes_on(old: Path) -> None:
    (last,) = rows(old, "SELECT max(at) AS at FROM event")
    with Hall.open(old, SetClock(last["at"] + MINUTE)) as hall:
        assert broken(old) == []
        (before,) = rows(old, "SELECT chain_number AS number FROM site")
        hall.help.call(Session(1, CECILIJA), HelpKind.ADVICE)
    assert broken(old) == []
    assert rows(old, "SELECT chain_number AS number FROM site") == [
        {"number": before["number"] + 1}
    ]
    change(old, "UPDATE event SET at = at + 1 WHERE number = 3")
    assert broken(old) == [Found(Break.CHANGED, 3)]


def test_the_record_of_an_older_shared_hall_is_one_whole_chain(old_server: Server) -> None:
    migrate_server(old_server)
    assert broken(old_server) == []


def test_a_long_record_is_chained_in_batches_in_the_order_of_each_hall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored_file(6, tmp_path / "hall.queueapp")
    monkeypatch.setattr(import_module("queueapp.storage.migrations.to_7"), "_AT_ONCE", 7)
    migrate_file(path, SetClock())
    assert broken(path) == []
    numbers = rows(path, "SELECT number FROM event ORDER BY id")
    assert [row["number"] for row in numbers] == list(range(1, len(numbers) + 1))


def test_when_somebody_had_left_who_was_ended_the_next_morning_stays_unknown(
    tmp_path: Path,
) -> None:
    path = stored_file(5, tmp_path / "hall.queueapp")
    waiting = rows(
        path,
        "SELECT id, waiting_since AS since FROM visit WHERE state = 'waiting' AND NOT EXISTS"
        " (SELECT 1 FROM leg WHERE leg.visit_id = visit.id) ORDER BY id LIMIT 2",
    )
    for visit, hours in zip(waiting, (3, 24), strict=True):
        change(
            path,
            "UPDATE visit SET state = 'left', outcome = 'left', ended_at = ? WHERE id = ?",
            visit["since"] + hours * 60 * MINUTE,
            visit["id"],
        )
    migrate_file(path, SetClock())
    told = rows(
        path,
        "SELECT waited_ms AS waited FROM visit WHERE id IN (?, ?) ORDER BY id",
        *(visit["id"] for visit in waiting),
    )
    assert [each["waited"] for each in told] == [3 * 60 * MINUTE, None]


def test_a_damaged_entry_of_the_record_stops_no_migration(tmp_path: Path) -> None:
    path = stored_file(5, tmp_path / "hall.queueapp")
    given = """kind = ? AND data LIKE '%"reason":"%'"""
    for kind, damaged in (("called", '{"reason":"health'), ("taken", '{"reason":"x"}')):
        assert rows(path, f"SELECT id FROM event WHERE {given}", kind)
        change(path, f"UPDATE event SET data = ? WHERE {given}", damaged, kind)
    migrate_file(path, SetClock())
    assert rows(path, "SELECT reason FROM leg WHERE reason IS NOT NULL") == []


def test_the_old_hall_stays_as_a_backup(old: Path, version: int) -> None:
    with closing(sqlite3.connect(old)) as connection:
        before = list(connection.iterdump())
    Hall.open(old, SetClock()).close()
    (backup,) = (old.parent / "backups").glob("*.queueapp")
    assert f"before-v{schema.VERSION}" in backup.name
    with closing(sqlite3.connect(backup)) as connection:
        assert list(connection.iterdump()) == before
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


def test_without_a_backup_nothing_is_migrated(old: Path, version: int) -> None:
    (old.parent / "backups").write_text("in the way")
    with pytest.raises(StorageTrouble):
        Hall.open(old, SetClock())
    assert rows(old, "PRAGMA user_version") == [{"user_version": version}]


@pytest.mark.parametrize(
    ("start", "step"), [(1, 2), (1, 4), (2, 3), (3, 6), (4, 5), (5, 7), (6, 7), (7, 8)]
)
def test_a_migration_cut_off_leaves_the_version_it_had_reached(
    start: int, step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored_file(start, tmp_path / "hall.queueapp")
    (tmp_path / "reached").mkdir()
    reached = stored_file(start, tmp_path / "reached" / "hall.queueapp")
    whole = migrations.STEPS[step]

    def cut_off(op: Any) -> None:
        whole(op)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setitem(migrations.STEPS, step, cut_off)
        with pytest.raises(KeyboardInterrupt):
            Hall.open(path, SetClock())
    with monkeypatch.context() as patch:
        patch.setattr(schema, "VERSION", step - 1)
        migrate_file(reached, SetClock())
    assert rows(path, "PRAGMA user_version") == [{"user_version": step - 1}]
    assert shape(path) == shape(reached)
    with Hall.open(path, SetClock()) as hall:
        assert [visit.ticket for visit in hall.board.read(1).waiting] == QUEUES[start][0]
    assert rows(path, "PRAGMA user_version") == [{"user_version": schema.VERSION}]


MIDDLES = {
    3: ("to_3", "_add_absences", "promise"),
    4: ("to_4", "_add_help", "incident"),
    5: ("to_5", "_add_ends", "day_hours"),
    6: ("to_6", "_fill", "alarm"),
    7: ("to_7", "_seal", "credential"),
    8: ("to_8", "_add_devices", "announcement"),
}
"""For each step: its module, what comes after its first tables, and what one of these is called."""


def cut_off_in(step: int, patch: pytest.MonkeyPatch) -> None:
    """Let a step stop when its first tables stand and the others do not."""

    def stop(op: object) -> None:
        raise KeyboardInterrupt

    module, later, _ = MIDDLES[step]
    patch.setattr(import_module(f"queueapp.storage.migrations.{module}"), later, stop)


@pytest.mark.parametrize("step", MIDDLES)
def test_a_step_cut_off_in_its_middle_leaves_the_old_file(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = stored_file(step - 1, tmp_path / "hall.queueapp")
    before = shape(old)
    with monkeypatch.context() as patch:
        cut_off_in(step, patch)
        with pytest.raises(KeyboardInterrupt):
            Hall.open(old, SetClock())
    assert rows(old, "PRAGMA user_version") == [{"user_version": step - 1}]
    assert rows(old, "SELECT version, oldest_program FROM database_info") == [
        {"version": step - 1, "oldest_program": step - 1}
    ]
    assert shape(old) == before
    with Hall.open(old, SetClock()) as hall:
        assert [visit.ticket for visit in hall.board.read(1).waiting] == QUEUES[step - 1][0]
    assert any(MIDDLES[step][2] in name for name in shape(old))


def test_a_step_cut_off_in_its_middle_leaves_the_old_shared_hall(
    old_server: Server, shared_version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = server_shape(old_server)
    with monkeypatch.context() as patch:
        cut_off_in(shared_version + 1, patch)
        with pytest.raises(KeyboardInterrupt):
            migrate_server(old_server)
    assert server_shape(old_server) == before
    assert migrate_server(old_server) == (shared_version, schema.VERSION)


def test_the_record_of_an_old_hall_keeps_its_time(old: Path) -> None:
    (last,) = rows(old, "SELECT max(at) AS at FROM event")
    clock = SetClock(last["at"] - 3_600_000)
    with Hall.open(old, clock) as hall:
        hall.board.read(1)
        assert hall.clock.now() == last["at"]


def test_a_program_of_an_older_version_is_told_that_it_is_too_old(
    migrated: Place, shared_version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert rows(migrated, "SELECT version, oldest_program FROM database_info") == [
        {"version": 8, "oldest_program": 8}
    ]
    monkeypatch.setattr(schema, "VERSION", shared_version)
    with pytest.raises(StorageTrouble) as told:
        Hall.open(migrated, SetClock())
    assert told.value.trouble is Trouble.NEWER


def test_an_older_shared_hall_waits_for_whoever_keeps_the_server(old_server: Server) -> None:
    before = server_shape(old_server)
    with pytest.raises(StorageTrouble) as told:
        Hall.open(old_server, SetClock())
    assert told.value.trouble is Trouble.OLDER
    assert server_shape(old_server) == before


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

"""A hall goes from its file to a server whole or not at all, and its file stays as it was."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Table, Text

from queueapp.demo import create_demo
from queueapp.domain.public.setup import PublicSetup, ScreenView, TicketForm
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import schema
from queueapp.storage.moving import CannotMove, Moved, NotMovable, move_to_server
from queueapp.storage.postgres import connect, create_tables
from tests.factories import (
    ASTA,
    BRONIUS,
    DRAFT,
    Play,
    SetClock,
    build_template,
    change,
    contents,
    copy_hall,
    rows,
    server_of,
)
from tests.postgres import Cluster
from tests.postgres_proxy import PATIENCE, Proxy

pytestmark = pytest.mark.real_clock

VERSION_1 = Path(__file__).with_name("version_1.sql")
SUNDAY = SetClock(int(datetime(2026, 11, 22, 18, 0, tzinfo=UTC).timestamp() * 1000))
ROOT = Path(__file__).resolve().parents[2]

HOLD_OPEN = """
import sys
from pathlib import Path
from queueapp.clock import SystemClock
from queueapp.services.hall import Hall
with Hall.open(Path(sys.argv[1]), SystemClock()) as hall:
    print("open", flush=True)
    sys.stdin.read()
"""
OPEN = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], timeout=0).execute("SELECT * FROM site").fetchall()
except sqlite3.OperationalError as error:
    print(error)
else:
    print("opened")
"""


@pytest.fixture(scope="module")
def worked_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real hall with days of history and a morning under way."""
    path = tmp_path_factory.mktemp("moving") / "worked_in.queueapp"
    create_demo(path, SUNDAY, past_days=3)
    make_real(path)
    return path


def make_real(path: Path) -> None:
    no_clock = "clock_origin = NULL, clock_hall_origin = NULL, clock_rate = NULL"
    change(path, f"UPDATE database_info SET kind = 'hall', {no_clock}")


@pytest.fixture
def source(worked_in: Path, tmp_path: Path) -> Path:
    (tmp_path / "pc").mkdir()
    return copy_hall(worked_in, tmp_path / "pc" / "hall.queueapp")


@pytest.fixture
def target(cluster: Cluster) -> Iterator[Server]:
    """An empty database on a server."""
    server = server_of(cluster, cluster.fresh())
    yield server
    cluster.drop_database(server.database)


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def nothing_on(server: Server) -> bool:
    return not any(found for name, found in contents(server).items() if name != "database_info")


def refusal_of(path: Path, server: Server) -> CannotMove:
    with pytest.raises(CannotMove) as caught:
        move_to_server(path, server, SetClock())
    return caught.value


@contextmanager
def opened_elsewhere(path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD_OPEN, str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_all_that_is_in_the_file_is_on_the_server_and_the_file_stays(
    source: Path, target: Server
) -> None:
    before = files(source.parent)
    told: list[tuple[int, int]] = []
    moved = move_to_server(source, target, SetClock(), lambda *now: told.append(now))
    assert files(source.parent) == before
    here, there = contents(source), contents(target)
    (about_here,), (about_there,) = here.pop("database_info"), there.pop("database_info")
    assert here == there
    assert about_here == about_there
    assert {table: len(found) for table, found in here.items()} == {
        table.table: table.on_server for table in moved
    }
    assert all(table.same and table.in_file == table.on_server for table in moved)
    assert len(here["visit"]) > 300
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] == 2 * sum(table.in_file for table in moved)


def test_the_moved_hall_goes_on_where_it_was(hall_path: Path, target: Server) -> None:
    clock = SetClock()
    with Hall.open(hall_path, clock) as hall:
        play = Play(hall, clock, hall_path)
        tickets = [play.issue().ticket for _ in range(4)]
        first = play.serve_next(play.sit(1, BRONIUS)).ticket
        waiting = play.waiting()
    move_to_server(hall_path, target, clock)
    with Hall.open(target, clock) as hall:
        play = Play(hall, clock, target)
        assert play.waiting() == waiting
        assert play.call_next(play.sit(2, ASTA)).ticket == tickets[1] != first
        fresh = play.issue()
        assert fresh.ticket == "A005"
        assert fresh.id == max(waiting) + 1
    events = [row["id"] for row in rows(target, "SELECT id FROM event ORDER BY id")]
    assert events == list(range(1, len(events) + 1))


def test_pictures_come_along_byte_by_byte(hall_path: Path, target: Server) -> None:
    content = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4096
    admin, clock = Session(1, ASTA), SetClock()
    with Hall.open(hall_path, clock) as hall:
        logo = hall.public_setup.add_picture(admin, "žemėlapis", content)
        setup = PublicSetup((ScreenView("Salė"),), ticket=TicketForm(logo))
        hall.public_setup.change(admin, setup, PublicSetup())
        hall.announcing.announce(admin, "Sveiki", "Hello", 60)
    moved = move_to_server(hall_path, target, clock)
    assert Moved("picture", 1, 1, True) in moved
    with Hall.open(target, clock) as hall:
        assert hall.screens.picture(1, logo) == content
        assert hall.board.read(1).directory.public == setup
        assert [text.lt for text in hall.screens.news(1).texts] == ["Sveiki"]
        assert hall.public_setup.add_picture(admin, "", content) == logo + 1


def test_a_hall_of_an_older_version_comes_along_and_its_file_stays_old(
    tmp_path: Path, target: Server
) -> None:
    old = tmp_path / "hall.queueapp"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(VERSION_1.read_text(encoding="utf-8"))
    before = files(tmp_path)
    move_to_server(old, target, SetClock())
    assert files(tmp_path) == before
    with Hall.open(target, SetClock()) as hall:
        board = hall.board.read(1)
        assert [visit.ticket for visit in board.waiting] == ["A002", "A003"]
    (about,) = rows(target, "SELECT version, created_at FROM database_info")
    (was,) = rows(old, "SELECT created_at FROM database_info")
    assert about == {"version": schema.VERSION, "created_at": was["created_at"]}


def test_what_a_killed_program_left_beside_the_file_comes_along(
    hall_path: Path, target: Server
) -> None:
    with opened_elsewhere(hall_path) as process:
        change(hall_path, "UPDATE person SET name = 'Zita' WHERE id = ?", BRONIUS)
        os.kill(process.pid, signal.SIGKILL)
    before = files(hall_path.parent)
    assert before["hall.queueapp-wal"]
    assert b"Zita" not in before["hall.queueapp"]
    move_to_server(hall_path, target, SetClock())
    assert files(hall_path.parent) == before
    assert rows(target, "SELECT name FROM person WHERE id = ?", BRONIUS) == [{"name": "Zita"}]


def test_tables_that_come_later_come_along(tmp_path: Path, target: Server) -> None:
    later = Table(
        "later",
        schema.metadata,
        Column("id", schema.Id, primary_key=True),
        Column("site_id", schema.Id, ForeignKey("site.id"), nullable=False),
        Column("yes", Boolean(create_constraint=False)),
        Column("share", Float),
        Column("words", Text),
        Column("at", BigInteger),
    )
    try:
        path = build_template(tmp_path / "hall.queueapp")
        for values in (
            (3, 1, True, 0.1, "žąsis\t\\N \n\"'", 2**60),
            (7, 1, False, -1e300, "", None),
            (9, 1, None, None, None, 0),
        ):
            change(path, "INSERT INTO later VALUES (?, ?, ?, ?, ?, ?)", *values)
        moved = move_to_server(path, target, SetClock())
        assert Moved("later", 3, 3, True) in moved
        assert contents(target)["later"] == contents(path)["later"]
        assert [row["yes"] for row in contents(target)["later"]] == [True, False, None]
        change(target, "INSERT INTO later (site_id) VALUES (1)")
        assert contents(target)["later"][-1]["id"] == 10
    finally:
        schema.metadata.remove(later)


@pytest.mark.parametrize("at", [60_000, b"COMMIT"])
def test_a_connection_cut_in_the_middle_leaves_nothing_on_the_server(
    cluster: Cluster, source: Path, target: Server, at: int | bytes
) -> None:
    before = files(source.parent)
    create_tables(target, HallKind.HALL)
    with Proxy(cluster.socket) as proxy:
        line = replace(target, host=proxy.endpoint.host, port=proxy.endpoint.port)
        sprung = proxy.cut_after(at, passed_on=False)
        with pytest.raises(StorageTrouble) as caught:
            move_to_server(source, line, SetClock())
        assert sprung.wait(PATIENCE)
    assert caught.value.trouble is Trouble.CONNECTION_LOST
    assert nothing_on(target)
    assert files(source.parent) == before
    assert all(table.same for table in move_to_server(source, target, SetClock()))


def test_a_server_that_is_killed_in_the_middle_has_nothing_of_it(source: Path) -> None:
    before = files(source.parent)
    with Cluster() as server:
        target = server_of(server, server.fresh())
        create_tables(target, HallKind.HALL)

        def kill(done: int, total: int) -> None:
            if done > total // 3:
                server.kill()

        with pytest.raises(StorageTrouble) as caught:
            move_to_server(source, target, SetClock(), kill)
        assert caught.value.trouble is Trouble.CONNECTION_LOST
        server.start()
        assert nothing_on(target)
    assert files(source.parent) == before


def test_a_file_that_another_program_has_open_is_not_moved(hall_path: Path, target: Server) -> None:
    with opened_elsewhere(hall_path), pytest.raises(StorageTrouble) as caught:
        move_to_server(hall_path, target, SetClock())
    assert caught.value.trouble is Trouble.BUSY
    assert caught.value.place == hall_path
    assert rows(target, "SELECT to_regclass('site') AS site") == [{"site": None}]


def test_nobody_can_write_to_the_file_while_it_is_moved(hall_path: Path, target: Server) -> None:
    said = set()

    def try_to_open(done: int, total: int) -> None:
        if done in {1, total}:
            command = [sys.executable, "-I", "-c", OPEN, str(hall_path)]
            said.add(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    move_to_server(hall_path, target, SetClock(), try_to_open)
    assert said == {"database is locked\n"}
    with Hall.open(hall_path, SetClock()) as hall:
        assert hall.access.sites() == (1,)


def test_nobody_finds_the_server_without_a_hall_while_one_arrives(
    hall_path: Path, target: Server
) -> None:
    said = set()

    def look(_done: int, _total: int) -> None:
        with connect(target) as connection:
            connection.execute("SET lock_timeout = 50")
            try:
                connection.execute("SELECT * FROM site")
            except psycopg.errors.LockNotAvailable:
                said.add("has to wait")
            else:
                said.add("finds none")

    move_to_server(hall_path, target, SetClock(), look)
    assert said == {"has to wait"}


def test_a_server_that_has_a_hall_keeps_it_as_it_is(hall_path: Path, target: Server) -> None:
    create_tables(target, HallKind.HALL)
    with Hall.open(target, SetClock()) as hall:
        hall.setup.open_hall(replace(DRAFT, name="There already"))
    before = contents(target)
    assert refusal_of(hall_path, target).code is NotMovable.TARGET_IN_USE
    assert contents(target) == before


def test_only_a_real_hall_that_is_set_up_is_moved(tmp_path: Path, target: Server) -> None:
    create_demo(tmp_path / "demo", SUNDAY, past_days=1)
    assert refusal_of(tmp_path / "demo", target).code is NotMovable.NOT_A_REAL_HALL
    Hall.create(tmp_path / "empty", HallKind.HALL, SetClock()).close()
    assert refusal_of(tmp_path / "empty", target).code is NotMovable.NO_SITE
    assert rows(target, "SELECT to_regclass('site') AS site") == [{"site": None}]


@pytest.mark.parametrize(
    ("does", "on_server"),
    [("NEW.text := upper(NEW.text); RETURN NEW;", 3), ("RETURN NULL;", 2)],
    ids=["other content", "a row less"],
)
def test_nothing_is_kept_where_the_server_reads_something_else_back(
    source: Path, target: Server, does: str, on_server: int
) -> None:
    create_tables(target, HallKind.HALL)
    one, *_, last = [row["id"] for row in rows(source, "SELECT id FROM note ORDER BY id LIMIT 3")]
    change(source, "DELETE FROM note WHERE id > ?", last)
    body = f"BEGIN IF NEW.id = {one} THEN {does} END IF; RETURN NEW; END"
    change(target, f"CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$")
    change(
        target,
        "CREATE TRIGGER spoils BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION spoil()",
    )
    refused = refusal_of(source, target)
    assert refused.code is NotMovable.DIFFERENT
    assert [table for table in refused.moved if not table.same] == [
        Moved("note", 3, on_server, False)
    ]
    assert nothing_on(target)


@pytest.mark.parametrize("value", ["a\0b", 2**40], ids=["text", "number"])
def test_what_the_server_cannot_hold_is_named_and_nothing_kept(
    source: Path, target: Server, value: object
) -> None:
    column = "person.name" if isinstance(value, str) else "leg.recalls"
    table, name = column.split(".")
    change(source, f"UPDATE {table} SET {name} = ?", value)
    refused = refusal_of(source, target)
    assert refused.code is NotMovable.NOT_TAKEN
    assert refused.detail.startswith(f"{table}: ")
    assert nothing_on(target)


def test_a_damaged_file_is_not_moved(source: Path, target: Server) -> None:
    with source.open("r+b") as file:
        file.seek(4096 * 20)
        file.write(b"\xff" * 4096 * 10)
    with pytest.raises(StorageTrouble) as caught:
        move_to_server(source, target, SetClock())
    assert (caught.value.trouble, caught.value.place) == (Trouble.DAMAGED, source)


def test_no_copy_is_left_behind(
    source: Path, target: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    move_to_server(source, target, SetClock())
    assert list(room.iterdir()) == []

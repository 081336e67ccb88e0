"""Databases that cannot be used: each is told apart, none is touched, nothing kept is lost."""

import os
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from queueapp.demo import create_demo
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.hall import Hall
from queueapp.storage import sqlite
from queueapp.storage.sqlite import SqliteDatabase
from tests.factories import ASTA, DRAFT, SetClock, copy_hall, rows

DESK = Session(1, ASTA)
PAGE = 4096


def trouble_opening(path: Path) -> Trouble:
    """What is said of the file instead of opening it; how the file stands is not changed."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StorageTrouble) as trouble:
        Hall.open(path, SetClock())
    assert trouble.value.place == path
    assert (path.read_bytes() if path.is_file() else None) == before
    return trouble.value.trouble


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url)")
        other.commit()


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_text("Dear all,\n" * 900), id="text"),
        pytest.param(lambda path: path.write_bytes(b"PK\3\4" + bytes(9000)), id="spreadsheet"),
        pytest.param(another_program, id="another program's database"),
    ],
)
def test_a_file_that_is_not_ours_is_told_and_left_alone(
    tmp_path: Path, write: Callable[[Path], object]
) -> None:
    path = tmp_path / "hall.queueapp"
    write(path)
    assert trouble_opening(path) is Trouble.NOT_OURS
    assert [file.name for file in tmp_path.iterdir()] == ["hall.queueapp"]


def test_what_is_no_file_at_all_cannot_be_opened(tmp_path: Path) -> None:
    assert trouble_opening(tmp_path / "nowhere" / "hall.queueapp") is Trouble.CANNOT_OPEN
    assert trouble_opening(tmp_path) is Trouble.CANNOT_OPEN
    assert list(tmp_path.iterdir()) == []


def write_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {version}")
        file.commit()


def test_a_newer_database_is_told_and_left_alone(hall_path: Path) -> None:
    write_version(hall_path, 999)
    with closing(sqlite3.connect(hall_path)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
    assert trouble_opening(hall_path) is Trouble.NEWER


def test_a_newer_database_is_told_though_only_its_log_says_so(hall_path: Path) -> None:
    with closing(sqlite3.connect(hall_path)) as newer:
        # Open elsewhere, so that the log stays beside the file.
        newer.execute("PRAGMA wal_autocheckpoint = 0")
        newer.execute("PRAGMA user_version = 999")
        newer.commit()
        assert trouble_opening(hall_path) is Trouble.NEWER


# --- Damage --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def busy_template(hall_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hall with some hundred tickets, in one file."""
    path = copy_hall(hall_template, tmp_path_factory.mktemp("busy") / "busy.queueapp")
    with Hall.open(path, SetClock()) as hall:
        for _ in range(120):
            hall.intake.issue(DESK, Request(1), "note " * 20)
    return path


@pytest.fixture
def day(busy_template: Path, tmp_path: Path) -> Path:
    return copy_hall(busy_template, tmp_path / "hall.queueapp")


def overwrite(path: Path, start: int, length: int) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * length)


def root_of(path: Path, table: str) -> int:
    (row,) = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = ?", table)
    return (row["rootpage"] - 1) * PAGE


def test_a_header_overwritten_is_damage_not_somebody_elses_file(day: Path) -> None:
    overwrite(day, 0, 100)
    assert trouble_opening(day) is Trouble.DAMAGED


def test_a_mark_overwritten_is_damage_too(day: Path) -> None:
    overwrite(day, 68, 4)
    assert trouble_opening(day) is Trouble.DAMAGED


@pytest.mark.parametrize("length", [16, 99])
def test_a_file_cut_off_within_its_header_is_damaged(day: Path, length: int) -> None:
    day.write_bytes(day.read_bytes()[:length])
    assert trouble_opening(day) is Trouble.DAMAGED


@pytest.mark.parametrize("pages", [1, 3])
def test_a_file_cut_off_near_its_start_is_damaged(day: Path, pages: int) -> None:
    day.write_bytes(day.read_bytes()[: pages * PAGE])
    assert trouble_opening(day) is Trouble.DAMAGED


def trouble_of(act: Callable[[], object]) -> Trouble:
    with pytest.raises(StorageTrouble) as trouble:
        act()
    assert trouble.value.place is not None
    return trouble.value.trouble


def test_a_file_cut_off_in_the_middle_is_damaged(day: Path) -> None:
    whole = day.read_bytes()
    day.write_bytes(whole[: len(whole) // PAGE // 2 * PAGE])

    def read_all() -> None:
        with Hall.open(day, SetClock()) as hall:
            hall.board.read(1)
            hall.board.day(DESK)

    assert trouble_of(read_all) is Trouble.DAMAGED


def test_bytes_overwritten_in_the_middle_are_told_on_reading_and_on_writing(day: Path) -> None:
    tickets = rows(day, "SELECT ticket FROM visit")
    overwrite(day, root_of(day, "event"), PAGE)
    damaged = day.read_bytes()
    with Hall.open(day, SetClock()) as hall:
        assert trouble_of(lambda: hall.board.timeline(DESK, 1)) is Trouble.DAMAGED
        assert trouble_of(lambda: hall.intake.issue(DESK, Request(1))) is Trouble.DAMAGED
        # What does not lie on those bytes is still shown, and nothing of the attempt was kept.
        assert [{"ticket": visit.ticket} for visit in hall.board.read(1).waiting] == tickets
    assert day.read_bytes() == damaged
    assert rows(day, "SELECT ticket FROM visit") == tickets


def test_a_hall_damaged_while_open_says_so_and_goes_on_saying_so(day: Path) -> None:
    with Hall.open(day, SetClock()) as hall:
        overwrite(day, root_of(day, "visit"), PAGE)
        for _ in range(2):
            assert trouble_of(lambda: hall.board.read(1)) is Trouble.DAMAGED
            assert trouble_of(lambda: hall.board.day(DESK)) is Trouble.DAMAGED


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE visit SET state = 'waitinG'", id="a code nobody knows"),
        pytest.param("UPDATE visit SET ended_at = 1, outcome = ''", id="an empty code"),
        pytest.param("UPDATE visit SET rank = 7", id="a number that stands for nothing"),
        pytest.param("UPDATE visit SET language = CAST(x'ff41' AS TEXT)", id="bytes, not text"),
        pytest.param("UPDATE note SET kind = 'x'", id="a note of no kind"),
        pytest.param("UPDATE person SET role = 'x'", id="a role nobody has"),
        pytest.param(
            "INSERT INTO desk VALUES (1, 1, 'x', 1, 0, NULL, NULL, NULL)", id="a desk state"
        ),
    ],
)
def test_contents_that_make_no_sense_are_damage_not_a_bug(day: Path, change: str) -> None:
    with closing(sqlite3.connect(day)) as file:
        file.execute(change)
        file.commit()
    with Hall.open(day, SetClock()) as hall:
        assert trouble_of(lambda: (hall.board.read(1), hall.board.day(DESK))) is Trouble.DAMAGED


@pytest.mark.parametrize("change", ["kind = 'x'", "data = '{'", "before = '{'"])
def test_a_record_that_makes_no_sense_is_damage_too(day: Path, change: str) -> None:
    with closing(sqlite3.connect(day)) as file:
        file.execute(f"UPDATE event SET {change}")
        file.commit()
    with Hall.open(day, SetClock()) as hall:
        assert trouble_of(lambda: hall.board.timeline(DESK, 1)) is Trouble.DAMAGED


@pytest.mark.parametrize("before", ['{"state": "x"}', '{"legs": 3}', "[1]"])
def test_a_step_whose_undoing_makes_no_sense_is_left_as_it_is(day: Path, before: str) -> None:
    one = Session(1, ASTA, 1)
    with Hall.open(day, SetClock()) as hall:
        hall.access.take_counter(one, knowingly=True)
        called = hall.desk.next_client(one).visit
    with closing(sqlite3.connect(day)) as file:
        file.execute("UPDATE event SET before = ? WHERE kind = 'called'", (before,))
        file.commit()
    with Hall.open(day, SetClock()) as hall:
        assert trouble_of(lambda: hall.desk.undo(one)) is Trouble.DAMAGED
        assert hall.board.read(1).at_desk[1] == called


@pytest.mark.parametrize("change", ["DROP TABLE database_info", "DELETE FROM database_info"])
def test_a_database_without_what_each_begins_with_is_damaged(day: Path, change: str) -> None:
    with closing(sqlite3.connect(day)) as file:
        file.execute(change)
        file.commit()
    assert trouble_of(lambda: Hall.open(day, SetClock())) is Trouble.DAMAGED


# --- Read-only -----------------------------------------------------------------------


@contextmanager
def as_ordinary_user(path: Path) -> Iterator[None]:
    """To root no file is read-only: become somebody else, who may reach the file."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    modes = {folder: folder.stat().st_mode for folder in path.parents}
    # Its group stays root's, so that both group and others have to be let through.
    passing = stat.S_IXGRP | stat.S_IXOTH
    closed = [folder for folder, mode in modes.items() if mode & passing != passing]
    for folder in closed:
        folder.chmod(modes[folder] | passing)
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        for folder in closed:
            folder.chmod(modes[folder])


def test_a_read_only_file_is_told_on_opening(day: Path) -> None:
    Hall.open(day, SetClock()).close()
    day.chmod(0o444)
    day.parent.chmod(0o777)
    with as_ordinary_user(day):
        assert trouble_opening(day) is Trouble.READ_ONLY


def test_a_file_in_a_read_only_folder_is_told_on_opening(day: Path) -> None:
    Hall.open(day, SetClock()).close()
    day.chmod(0o666)
    day.parent.chmod(0o555)
    try:
        with as_ordinary_user(day):
            assert trouble_opening(day) is Trouble.READ_ONLY
            with pytest.raises(StorageTrouble) as made:
                Hall.create(day.with_name("new.queueapp"), HallKind.HALL, SetClock())
            assert made.value.trouble is Trouble.READ_ONLY
    finally:
        day.parent.chmod(0o755)


def test_a_file_one_may_not_read_cannot_be_opened(day: Path) -> None:
    Hall.open(day, SetClock()).close()
    day.chmod(0o000)
    with as_ordinary_user(day), pytest.raises(StorageTrouble) as trouble:
        Hall.open(day, SetClock())
    assert trouble.value.trouble is Trouble.CANNOT_OPEN


def test_a_file_made_read_only_while_open_refuses_to_write_and_goes_on_reading(
    day: Path,
) -> None:
    with Hall.open(day, SetClock()) as hall:
        hall._db._writer.exec_driver_sql("PRAGMA query_only = ON")
        hall._db._writer.rollback()
        before = rows(day, "SELECT * FROM visit")
        assert trouble_of(lambda: hall.intake.issue(DESK, Request(1))) is Trouble.READ_ONLY
        assert len(hall.board.read(1).waiting) == len(before)
        assert rows(day, "SELECT * FROM visit") == before


# --- Full disk -----------------------------------------------------------------------


def test_a_full_disk_keeps_all_that_was_acknowledged_and_recovers(hall_path: Path) -> None:
    with Hall.open(hall_path, SetClock()) as hall:
        # SQLite's own way to run out of room; it raises what a full disk raises.
        writer = hall._db._writer
        pages = writer.exec_driver_sql("PRAGMA page_count").scalar_one()
        writer.exec_driver_sql(f"PRAGMA max_page_count = {pages + 4}")
        writer.rollback()
        acknowledged: list[str] = []

        def issue_until_full() -> None:
            while True:
                done = hall.intake.issue(DESK, Request(1), "x" * 300)
                acknowledged.append(done.visit.ticket)

        with pytest.raises(StorageTrouble) as trouble:
            issue_until_full()
        assert trouble.value.trouble is Trouble.DISK_FULL
        assert acknowledged
        kept = [row["ticket"] for row in rows(hall_path, "SELECT ticket FROM visit ORDER BY id")]
        assert kept == acknowledged
        assert len(rows(hall_path, "SELECT * FROM event")) == len(acknowledged)
        assert [visit.ticket for visit in hall.board.read(1).waiting] == acknowledged
        # Room again: the same open hall goes on, with the number that was not used.
        writer.exec_driver_sql("PRAGMA max_page_count = 1000000")
        writer.rollback()
        ticket = hall.intake.issue(DESK, Request(1)).visit.ticket
        assert ticket == f"A{len(acknowledged) + 1:03d}"


def test_a_disk_full_while_a_hall_is_made_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite.engine_for

    def small(path: Path) -> object:
        engine = real(path)

        @sqlite.event.listens_for(engine, "connect")
        def limit(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute("PRAGMA max_page_count = 5").close()

        return engine

    monkeypatch.setattr(sqlite, "engine_for", small)
    path = tmp_path / "hall.queueapp"
    with pytest.raises(StorageTrouble) as trouble:
        Hall.create(path, HallKind.HALL, SetClock())
    assert (trouble.value.trouble, trouble.value.place) == (Trouble.DISK_FULL, path)
    assert list(tmp_path.iterdir()) == []


# --- Making and placing --------------------------------------------------------------


def test_an_existing_file_is_never_overwritten(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "hall.queueapp"
    path.write_text("precious")
    with pytest.raises(StorageTrouble) as trouble:
        Hall.create(path, HallKind.HALL, clock)
    assert trouble.value.trouble is Trouble.CANNOT_OPEN
    assert path.read_text() == "precious"
    assert [file.name for file in tmp_path.iterdir()] == ["hall.queueapp"]


def test_a_file_that_appears_while_a_hall_is_made_is_not_overwritten(
    tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hall.queueapp"
    real = sqlite._build

    def slowly(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]
        path.write_text("precious")

    monkeypatch.setattr(sqlite, "_build", slowly)
    with pytest.raises(StorageTrouble):
        Hall.create(path, HallKind.HALL, clock)
    assert path.read_text() == "precious"
    assert [file.name for file in tmp_path.iterdir()] == ["hall.queueapp"]


@pytest.mark.parametrize(
    "name", ["my hall.queueapp", "Ąžuolas & Ko.queueapp", "100%?x#y.queueapp", "a;b=c'd.queueapp"]
)
def test_any_name_a_folder_allows_will_do(tmp_path: Path, clock: SetClock, name: str) -> None:
    path = tmp_path / name
    with Hall.create(path, HallKind.HALL, clock) as hall:
        hall.setup.open_hall(DRAFT)
    with Hall.open(path, clock) as hall:
        assert hall.access.sites() == (1,)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_folder_that_is_missing_is_made(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "a" / "b" / "hall.queueapp"
    Hall.create(path, HallKind.HALL, clock).close()
    assert path.is_file()


def test_two_services_with_one_prefix_are_refused_by_the_database_itself(day: Path) -> None:
    with closing(sqlite3.connect(day)) as file, pytest.raises(sqlite3.IntegrityError):
        file.execute("UPDATE service SET prefix = 'A' WHERE prefix = 'B'")


def test_a_client_at_two_counters_is_refused_by_the_database_itself(day: Path) -> None:
    seat = "INSERT INTO desk VALUES (?, 1, 'ready', 1, 0, NULL, 1, NULL)"
    leg = (
        "INSERT INTO leg VALUES (1, ?, 1, 1, 1, 1, 0, NULL, NULL, NULL, 0, NULL, 1, 0, NULL, NULL)"
    )
    with closing(sqlite3.connect(day)) as file:
        file.execute(seat, (1,))
        with pytest.raises(sqlite3.IntegrityError):
            file.execute(seat, (2,))
        file.execute(leg, (1,))
        with pytest.raises(sqlite3.IntegrityError):
            file.execute(leg, (2,))


def test_a_ticket_of_a_day_is_given_once_by_the_database_itself(day: Path) -> None:
    with closing(sqlite3.connect(day)) as file, pytest.raises(sqlite3.IntegrityError):
        file.execute("UPDATE visit SET ticket = 'A001'")


def test_a_write_is_on_the_disk_before_it_is_acknowledged(day: Path) -> None:
    with SqliteDatabase.open(day, SetClock()) as db:
        for connection in (db._writer, db._reader):
            ask = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys")
            }
            connection.rollback()
            assert ask == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_bug_stays_a_bug(day: Path) -> None:
    with SqliteDatabase.open(day, SetClock()) as db:
        with pytest.raises(ZeroDivisionError), db.write(1):
            _ = 1 / 0
        with db.write(1) as tx:
            assert tx.revision == 121


def test_a_demo_where_no_folder_can_be_is_told(tmp_path: Path, clock: SetClock) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StorageTrouble) as told:
        create_demo(tmp_path / "file" / "demo.queueapp", clock)
    assert told.value.trouble is Trouble.CANNOT_OPEN

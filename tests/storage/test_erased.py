"""What was erased is in no byte of the hall's files: pages, gaps between rows, free pages, log."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queueapp.domain.promise import PromiseOutcome
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.services.hall import Hall
from queueapp.storage import erasures, schema, wiping
from queueapp.storage.sqlite import SqliteDatabase
from queueapp.storage.wiping import PERSONAL, wipe
from tests.factories import (
    ASTA,
    BRONIUS,
    DRAFT,
    Play,
    SetClock,
    erase_due,
    fill_promises,
    rows,
    seen_promise,
)

DAY_MS = 24 * 60 * 60_000


def bytes_of(hall: Path) -> bytes:
    """All that stands in the hall's file and the log beside it."""
    return b"".join(
        file.read_bytes()
        for suffix in ("", "-wal")
        if (file := hall.with_name(hall.name + suffix)).exists()
    )


def traces(hall: Path, what: bytes) -> int:
    return bytes_of(hall).count(what)


@contextmanager
def still_reading(hall: Path) -> Iterator[None]:
    """Another program that shows the hall as it was at this moment."""
    with closing(sqlite3.connect(hall, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM contact").fetchall()
        yield


@pytest.fixture
def play(hall_path: Path, clock: SetClock) -> Iterator[Play]:
    """A hall in a file, that another program has open as well."""
    with Hall.open(hall_path, clock) as hall, Hall.open(hall_path, clock):
        yield Play(hall, clock, hall_path)


def test_of_thousands_erased_by_their_days_nothing_is_left_in_the_file(
    play: Play, hall_path: Path
) -> None:
    play.sit(1, BRONIUS)
    fill_promises(play, still_open=40, done=3000)
    assert traces(hall_path, b"Client 17") > 0
    play.clock.instant += 31 * DAY_MS
    assert erase_due(play.hall).contacts == 3000
    held = bytes_of(hall_path)
    left = [number for number in range(1, 3001) if f"+3706{number:07d}".encode() in held]
    assert left == []
    assert b"+37060003001" in held
    assert held.count(b"When?") == 40
    assert len(rows(hall_path, "SELECT * FROM contact")) == 40


def test_what_went_from_between_others_leaves_nothing_in_the_gaps(
    play: Play, hall_path: Path
) -> None:
    """Secure deletion alone leaves copies behind where rows moved to another page: shown first."""
    play.sit(1, BRONIUS)
    chance = Random(8)
    with play.hall._db.write(1) as tx:
        for number in range(1, 400):
            fill_one(tx.connection, number, chance)
        gone = [number for number in range(1, 400) if number % 3]
        marks = ",".join(map(str, gone))
        tx.connection.exec_driver_sql(f"DELETE FROM contact WHERE promise_id IN ({marks})")
    wiping.fold_log(hall_path)
    assert any(name_of(number) in bytes_of(hall_path) for number in gone)
    assert wipe(hall_path)
    held = bytes_of(hall_path)
    assert not [number for number in gone if name_of(number) in held]
    assert all(name_of(number) in held for number in range(3, 400, 3))


def fill_one(connection: object, number: int, chance: Random) -> None:
    """A promise with its client, whose row is as long as chance will have it."""
    longer = "x" * chance.randrange(10, 900)
    run = connection.exec_driver_sql  # type: ignore[attr-defined]
    run(
        "INSERT INTO promise (id, site_id, kind, business_day, taken_at, taken_by, owner_id,"
        " due_at, agreed, confidential, calls, attempts, unanswered, to_lead, seq)"
        f" VALUES ({number}, 1, 'callback', '2026-03-02', 1, 2, 2, 1, 0, 0, 1, 0, 0, 0, 0)"
    )
    run(
        "INSERT INTO contact VALUES (?, 1, ?, '', ?, ?, '')",
        (number, f"+3706{chance.randrange(10**7):07d}", name_of(number).decode(), longer),
    )
    # Rows that grow move from page to page.
    other = chance.randrange(1, number + 1)
    more = "y" * chance.randrange(10, 1500)
    run("UPDATE contact SET address = ? WHERE promise_id = ?", (more, other))


def name_of(number: int) -> bytes:
    return f"Vardenis{number:05d}Z".encode()


@settings(max_examples=12)
@given(st.integers(0, 2**32), st.integers(1, 99))
def test_nothing_is_left_however_rows_came_moved_and_went(
    tmp_path_factory: pytest.TempPathFactory, seed: int, share: int
) -> None:
    path = tmp_path_factory.mktemp("hall") / "hall.queueapp"
    chance = Random(seed)
    with Hall.create(path, HallKind.HALL, SetClock()) as hall:
        hall.setup.open_hall(DRAFT)
        gone: set[int] = set()
        for start in (1, 101, 201):
            with hall._db.write(1) as tx:
                for number in range(start, start + 100):
                    fill_one(tx.connection, number, chance)
                now_gone = {
                    number
                    for number in range(1, start + 100)
                    if number not in gone and chance.randrange(100) < share
                }
                gone |= now_gone
                marks = ",".join(map(str, now_gone)) or "0"
                tx.connection.exec_driver_sql(f"DELETE FROM contact WHERE promise_id IN ({marks})")
        assert wipe(path)
        held = bytes_of(path)
        assert not [number for number in gone if name_of(number) in held]
        assert all(name_of(each) in held for each in range(1, 301) if each not in gone)


def test_the_tables_are_as_they_were_after_the_wiping(play: Play, hall_path: Path) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, question="Kada?", name="Ąžuolas")
    play.issue()
    fill = "SELECT * FROM {} ORDER BY 1, 2"
    before = {table: rows(hall_path, fill.format(table)) for table in PERSONAL}
    assert wipe(hall_path)
    assert {table: rows(hall_path, fill.format(table)) for table in PERSONAL} == before
    with closing(sqlite3.connect(hall_path)) as looked:
        assert looked.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert looked.execute("PRAGMA foreign_key_check").fetchall() == []
    # The next one gets an id of its own.
    play.callback(desk, "8 612 00000", question="Kur?")


def test_every_table_with_personal_text_is_wiped() -> None:
    """The text of a person stands in these alone, and nothing refers to a row of theirs."""
    referred = {
        key.column.table.name
        for table in schema.metadata.tables.values()
        for key in table.foreign_keys
    }
    assert not referred & set(PERSONAL)
    texts = {"contact", "promise_line", "note", "incident_line", "absence", "announcement"}
    assert texts == set(PERSONAL)


def test_who_still_reads_holds_the_log_back_and_it_goes_when_they_have_done(
    play: Play, hall_path: Path
) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, question="slaptas klausimas")
    give_up(play, desk, entry.promise.id)
    play.clock.instant += 31 * DAY_MS
    with still_reading(hall_path):
        erase_due(play.hall)
        assert is_clean(play) is False
        assert traces(hall_path, b"slaptas") > 0
        assert not play.hall.retention.clean(1)
    assert play.hall.retention.clean(1)
    assert is_clean(play) is True
    assert traces(hall_path, b"slaptas") == 0


def is_clean(play: Play) -> bool:
    return play.hall.retention.is_clean


def give_up(play: Play, desk: Session, promise_id: int) -> None:
    entry = play.promise(promise_id)
    done = play.hall.promises.give_up(Session(1, ASTA), seen_promise(entry), "moved away")
    assert done.entry is not None
    assert done.entry.promise.outcome is PromiseOutcome.GIVEN_UP


def test_the_first_program_of_a_day_wipes_and_the_others_need_not(
    hall_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    wiped: list[Path] = []
    wipe_it = wiping.wipe

    def counted(path: Path) -> bool:
        wiped.append(path)
        return wipe_it(path)

    monkeypatch.setattr("queueapp.storage.sqlite.wipe", counted)
    with Hall.open(hall_path, clock) as one, Hall.open(hall_path, clock) as other:
        for hall in (one, other, one):
            erase_due(hall)
        assert len(wiped) == 1
        clock.instant += DAY_MS
        erase_due(other)
        assert len(wiped) == 2


def test_an_erasing_meanwhile_is_wiped_by_who_did_it(hall_path: Path, clock: SetClock) -> None:
    """Whoever cleans at the same moment must not put down that all is clean."""
    before = erasures.last_cleaned(hall_path)
    with SqliteDatabase.open(hall_path, clock) as db:
        db.about_to_erase(1, {erasures.Kind.NOTE: [(1, 2)]})
        erasures.cleaned(hall_path, "2026-03-02", before)
        assert erasures.last_cleaned(hall_path).day is None
        # Even where another program has cleaned in between, before this one has erased.
        erasures.cleaned(hall_path, "2026-03-02", erasures.last_cleaned(hall_path))
        wiped: list[Path] = []

        def counted(path: Path) -> bool:
            wiped.append(path)
            return wipe(path)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("queueapp.storage.sqlite.wipe", counted)
            assert db.clean("2026-03-02")
        assert wiped == [hall_path]


def test_a_list_that_was_begun_and_left_empty_is_begun_anew(
    hall_path: Path, clock: SetClock
) -> None:
    """A program that was killed as it began the list leaves a file without anything in it."""
    erasures.beside(hall_path).touch()
    with SqliteDatabase.open(hall_path, clock) as db:
        assert db.erased_before(1, erasures.Kind.NOTE, [(1, 2)]) == []
        assert erasures.last_cleaned(hall_path) == erasures.Cleaned()
        assert db.clean("2026-03-02")
        db.about_to_erase(1, {erasures.Kind.NOTE: [(1, 2)]})
        assert db.erased_before(1, erasures.Kind.NOTE, [(1, 2)]) == [(1, 2)]

"""The local journal: what was acknowledged outlives every kill, and no number is given twice."""

import os
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import journal as module
from queueapp.storage.journal import Entry, Journal, NoStation
from tests.e2e.players import CONTEXT, hear, hear_all, launch
from tests.storage.journal_windows import AT, HALL, open_at_once, take, take_some, take_until_killed

OTHER = "postgresql://counter@db.example:5432/archive?sslmode=verify-full"
TUESDAY = "2026-03-03"
STATION = 7


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.db"


@pytest.fixture
def journal(path: Path) -> Journal:
    journal = Journal.open(path)
    journal.set_station(HALL, 1, STATION)
    return journal


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if not file.name.endswith("-lock"))


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as file:
        for statement in statements:
            file.execute(statement)
        file.commit()


# What stands in it


def test_what_was_taken_down_is_there_again_as_it_was(journal: Journal, path: Path) -> None:
    body = {"service": 3, "note": "Žemė, „labas“ 😀 \0 \ud800", "languages": ["lt", None]}
    taken = take(journal, "k1", body=body, made_at=AT + 5)
    assert taken == Entry("k1", HALL, 1, "client", AT + 5, "P7-1", body, None)
    assert Journal.open(path).unshared(HALL, 1) == (taken,)


def test_entries_come_in_the_order_they_were_made_though_the_clock_was_set_back(
    journal: Journal,
) -> None:
    made = [take(journal, made_at=AT - hour * 3_600_000) for hour in range(3)]
    assert journal.unshared(HALL, 1) == tuple(made)


def test_numbers_count_for_each_place_site_and_day(journal: Journal) -> None:
    for place, site in ((HALL, 2), (OTHER, 1)):
        journal.set_station(place, site, 40 + site)
    tickets = [
        take(journal, **changes).ticket
        for changes in (
            {},
            {},
            {"site_id": 2},
            {"place": OTHER},
            {"numbered_on": TUESDAY},
            {},
            {"numbered_on": TUESDAY},
        )
    ]
    assert tickets == ["P7-1", "P7-2", "P42-1", "P41-1", "P7-1", "P7-3", "P7-2"]
    assert len(journal.unshared(HALL, 1)) == 5
    assert len(journal.unshared(HALL, 2)) == len(journal.unshared(OTHER, 1)) == 1


@pytest.mark.parametrize("end", [Journal.shared, Journal.withdraw])
def test_a_number_is_never_given_again(journal: Journal, end: Callable[..., object]) -> None:
    first = take(journal)
    end(journal, first.key)
    assert journal.unshared(HALL, 1) == ()
    assert take(journal).ticket == "P7-2"
    journal.set_station(HALL, 1, 9)
    assert take(journal).ticket == "P9-3"


def test_one_key_is_one_entry(journal: Journal) -> None:
    first = take(journal, "k1", body={"service": 1})
    journal.refuse("k1", "unknown_service")
    again = take(journal, "k1", body={"service": 2}, made_at=AT + 1)
    assert (again.ticket, again.body, again.trouble) == (
        first.ticket,
        first.body,
        "unknown_service",
    )
    assert journal.unshared(HALL, 1) == (again,)
    assert take(journal).ticket == "P7-2"


def test_without_a_station_number_nothing_is_numbered(journal: Journal) -> None:
    with pytest.raises(NoStation) as refused:
        take(journal, site_id=2)
    assert (refused.value.place, refused.value.site_id) == (HALL, 2)
    assert journal.station(HALL, 2) is None
    journal.set_station(HALL, 2, 5)
    assert journal.station(HALL, 2) == 5
    assert journal.station(HALL, 1) == STATION
    assert take(journal, site_id=2).ticket == "P5-1"


def test_only_what_is_still_here_can_be_withdrawn(journal: Journal) -> None:
    kept, shared, withdrawn = (take(journal) for _ in range(3))
    journal.shared(shared.key)
    journal.shared(shared.key)
    assert journal.withdraw(shared.key) is False
    assert journal.withdraw(withdrawn.key) is True
    assert journal.withdraw(withdrawn.key) is False
    journal.refuse(shared.key, "stale")
    assert journal.unshared(HALL, 1) == (kept,)


def test_this_pc_keeps_its_key(journal: Journal, path: Path, tmp_path: Path) -> None:
    assert Journal.open(path).own_key() == journal.own_key()
    assert Journal.open(tmp_path / "other.db").own_key() != journal.own_key()


def test_a_write_is_on_the_disk_before_it_is_acknowledged(path: Path, journal: Journal) -> None:
    with module._connected(path) as connection:
        asked = {
            name: module._ask(connection, name)
            for name in ("journal_mode", "synchronous", "secure_delete")
        }
    assert asked == {"journal_mode": "delete", "synchronous": 3, "secure_delete": 1}


@pytest.mark.skipif(os.name == "nt", reason="modes mean little there")
def test_nobody_else_can_read_it(path: Path) -> None:
    before = os.umask(0)
    try:
        Journal.open(path)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


# Personal text


@pytest.mark.parametrize("end", [Journal.shared, Journal.withdraw])
def test_the_text_of_what_is_no_longer_here_stands_nowhere_in_the_file(
    journal: Journal, path: Path, end: Callable[..., object]
) -> None:
    first, _ = take(journal, body={"note": "Ona Petraityte"}), take(journal)
    assert b"Ona Petraityte" in path.read_bytes()
    end(journal, first.key)
    assert b"Ona Petraityte" not in path.read_bytes()
    assert names(path.parent) == [path.name]


def test_moving_rows_between_pages_leaves_no_text_behind_either(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With secure_delete alone this leaves copies of deleted text in the file.
    monkeypatch.setattr(module, "_PRAGMAS", ("secure_delete=ON", "synchronous=OFF"))
    chance = Random(3)
    here: list[tuple[str, str]] = []
    gone: list[str] = []
    for step in range(100):
        if here and chance.random() < 0.48:
            key, text = here.pop(chance.randrange(len(here)))
            journal.shared(key)
            gone.append(text)
        elif here and chance.random() < 0.1:
            journal.refuse(chance.choice(here)[0], "x" * chance.randrange(200))
        else:
            text = f"<secret-{step}>"
            note = text * chance.choice((1, 20, 60, 100))
            here.append((take(journal, f"{step:032}", body={"note": note}).key, text))
        content = path.read_bytes()
        assert [text for text in gone if text.encode() in content] == []
    assert [entry.key for entry in journal.unshared(HALL, 1)] == [key for key, _ in here]


# Several processes, and the end of one


def test_killed_at_any_moment_it_loses_nothing_and_repeats_no_number(
    journal: Journal, path: Path
) -> None:
    chance = Random(20260302)
    acknowledged: list[tuple[Any, ...]] = []
    for round_ in range(20):
        process, pipe = launch(take_until_killed, path)
        for _ in range(chance.randrange(1, 6)):
            acknowledged.append(hear(pipe))
        time.sleep(chance.uniform(0.0, 0.03))
        process.kill()
        process.join(10)
        process.close()
        acknowledged += hear_all(pipe)
        pipe.close()
        reopened = Journal.open(path)
        assert reopened.set_aside is None
        kept = [(entry.key, entry.ticket) for entry in reopened.unshared(HALL, 1)]
        # One more may have been written than was told of, once in each round.
        assert set(acknowledged) <= set(kept)
        assert len(kept) <= len(acknowledged) + round_ + 1
        assert [ticket for _, ticket in kept] == [f"P7-{n + 1}" for n in range(len(kept))]


def all_said_by(act: Callable[..., None], path: Path, *arguments: object) -> list[tuple[Any, ...]]:
    """What three windows say that do the same at once."""
    start = CONTEXT.Barrier(3)
    windows = [launch(act, path, start, *arguments) for _ in range(3)]
    said = []
    for process, pipe in windows:
        said += hear_all(pipe)
        pipe.close()
        process.join(30)
        assert process.exitcode == 0
        process.close()
    return said


def test_windows_that_write_at_once_get_different_numbers(journal: Journal, path: Path) -> None:
    said = all_said_by(take_some, path, 15)
    assert {ticket for _, ticket in said} == {f"P7-{n + 1}" for n in range(45)}
    kept = [(entry.key, entry.ticket) for entry in journal.unshared(HALL, 1)]
    assert sorted(kept) == sorted(said)


def test_windows_that_start_at_once_begin_one_journal(path: Path) -> None:
    said = all_said_by(open_at_once, path)
    assert said == [(Journal.open(path).own_key(), None)] * 3
    assert names(path.parent) == [path.name]


def test_windows_that_find_damage_at_once_set_it_aside_once(journal: Journal, path: Path) -> None:
    for number in range(1, 11):
        path.write_bytes(b"\xa5" * 5000)
        said = all_said_by(open_at_once, path)
        assert [key for key, _ in said] == [Journal.open(path).own_key()] * 3
        aside = path.with_name(f"journal.db-damaged-{number}")
        assert [where for _, where in said if where] == [aside]
    assert len(names(path.parent)) == 11


def test_a_file_that_another_window_moves_at_this_moment_is_no_trouble(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module._connected

    def too_late(found: Path) -> Any:
        monkeypatch.undo()
        path.rename(path.with_name("moved"))
        return real(found)

    monkeypatch.setattr(module, "_connected", too_late)
    again = Journal.open(path)
    assert again.station(HALL, 1) is None
    assert names(path.parent) == [path.name, "moved"]


# Files that cannot be used


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def overwrite(path: Path) -> None:
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[:4096] + b"\xa5" * (size - 4096))


def another_programs(path: Path) -> None:
    path.unlink()
    change(path, "CREATE TABLE bookmarks (url)")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_text("Dear all,\n" * 900), id="text"),
        pytest.param(cut_short, id="cut short"),
        pytest.param(overwrite, id="overwritten"),
        pytest.param(another_programs, id="another program's database"),
        pytest.param(lambda path: change(path, "DROP TABLE numbering"), id="a table missing"),
        pytest.param(lambda path: change(path, "DELETE FROM this_pc"), id="no key"),
        pytest.param(
            lambda path: change(
                path, "PRAGMA ignore_check_constraints=ON", "UPDATE entry SET body = '{'"
            ),
            id="a body that is none",
        ),
    ],
)
def test_a_damaged_journal_is_set_aside_and_that_is_told(
    journal: Journal, path: Path, damage: Callable[[Path], object]
) -> None:
    key = journal.own_key()
    for number in (1, 2):
        for _ in range(20):
            take(journal, body={"note": "x" * 900})
        damage(path)
        damaged = path.read_bytes()
        journal = Journal.open(path)
        aside = path.with_name(f"journal.db-damaged-{number}")
        assert journal.set_aside == aside
        assert aside.read_bytes() == damaged
        # Its numbers begin anew, so that the server has to give the PC another station.
        assert journal.own_key() != key
        assert journal.station(HALL, 1) is None
        assert journal.unshared(HALL, 1) == ()
        journal.set_station(HALL, 1, 8)
    assert Journal.open(path).set_aside is None


def test_a_rollback_journal_is_not_played_into_the_next_file(journal: Journal, path: Path) -> None:
    path.write_bytes(b"\xa5" * 5000)
    path.with_name("journal.db-journal").write_bytes(b"\0of a program that was killed")
    Journal.open(path)
    assert names(path.parent) == [
        "journal.db",
        "journal.db-damaged-1",
        "journal.db-damaged-1-journal",
    ]


def test_what_a_killed_program_left_half_made_is_no_obstacle(path: Path) -> None:
    path.parent.mkdir()
    for name in ("journal.db-new", "journal.db-new-journal"):
        path.with_name(name).write_bytes(b"SQLite format 3")
    assert Journal.open(path).set_aside is None
    assert names(path.parent) == [path.name]


def test_a_window_goes_on_in_the_new_journal_when_another_has_set_its_own_aside(
    journal: Journal, path: Path
) -> None:
    overwrite(path)
    with pytest.raises(StorageTrouble) as told:
        take(journal)
    assert (told.value.trouble, told.value.place) == (Trouble.DAMAGED, path)
    Journal.open(path).set_station(HALL, 1, 8)
    assert take(journal).ticket == "P8-1"


def test_a_newer_journal_is_told_and_left_alone(journal: Journal, path: Path) -> None:
    change(path, f"PRAGMA user_version = {module.VERSION + 1}")
    before = path.read_bytes()
    for act in (lambda: Journal.open(path), lambda: take(journal), journal.own_key):
        with pytest.raises(StorageTrouble) as told:
            act()
        assert (told.value.trouble, told.value.place) == (Trouble.NEWER, path)
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_a_journal_that_vanished_is_told_and_not_begun_in_silence(
    journal: Journal, path: Path
) -> None:
    path.unlink()
    with pytest.raises(StorageTrouble) as told:
        take(journal)
    assert told.value.trouble is Trouble.CANNOT_OPEN
    assert names(path.parent) == []


def test_another_window_in_the_way_is_told_after_a_while(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOCK_PATIENCE_S", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageTrouble) as told:
            take(journal)
    assert told.value.trouble is Trouble.BUSY
    assert take(journal).ticket == "P7-1"


def test_a_full_disk_keeps_what_was_acknowledged_and_uses_no_number(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = take(journal)
    # SQLite's own way to run out of room; it raises what a full disk raises.
    room = (*module._PRAGMAS, "max_page_count=12")
    with monkeypatch.context() as full:
        full.setattr(module, "_PRAGMAS", room)
        with pytest.raises(StorageTrouble) as told:
            take(journal, body={"note": "x" * 90_000})
    assert (told.value.trouble, told.value.place) == (Trouble.DISK_FULL, path)
    assert journal.unshared(HALL, 1) == (kept,)
    assert take(journal).ticket == "P7-2"


@contextmanager
def as_ordinary_user(path: Path) -> Iterator[None]:
    """To root no file is read-only: become somebody else, who may reach the file."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    modes = {folder: folder.stat().st_mode for folder in path.parents}
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


@pytest.mark.skipif(sys.platform == "win32", reason="its folders take no mode")
@pytest.mark.parametrize(("of_folder", "of_file"), [(0o555, 0o666), (0o777, 0o444)])
def test_what_cannot_be_written_is_told_on_opening(
    journal: Journal, path: Path, of_folder: int, of_file: int
) -> None:
    before = take(journal)
    path.chmod(of_file)
    path.parent.chmod(of_folder)
    try:
        with as_ordinary_user(path):
            for act in (lambda: Journal.open(path), lambda: take(journal)):
                with pytest.raises(StorageTrouble) as told:
                    act()
                assert (told.value.trouble, told.value.place) == (Trouble.READ_ONLY, path)
    finally:
        path.parent.chmod(0o755)
        path.chmod(0o600)
    assert journal.unshared(HALL, 1) == (before,)


@pytest.mark.skipif(sys.platform == "win32", reason="its folders take no mode")
def test_where_no_journal_can_be_begun_it_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    path = tmp_path / "journal.db"
    deeper = tmp_path / "data" / "journal.db"
    try:
        with as_ordinary_user(path):
            for one in (path, deeper):
                with pytest.raises(StorageTrouble) as told:
                    Journal.open(one)
                assert (told.value.trouble, told.value.place) == (Trouble.READ_ONLY, one)
    finally:
        tmp_path.chmod(0o755)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["Ąžuolas & Ko.db", "100%?x#y.db", "a;b=c'd.db"])
def test_any_name_a_folder_allows_will_do(tmp_path: Path, name: str) -> None:
    journal = Journal.open(tmp_path / name)
    journal.set_station(HALL, 1, 1)
    take(journal)
    assert names(tmp_path) == [name]

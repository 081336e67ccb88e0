"""Backups are whole or not there, and what takes a hall's place is one hall or the other."""

import os
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from queueapp.domain.backup import BackupKind, start_name
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.services.hall import Hall
from queueapp.storage import copying
from queueapp.storage.backup import (
    KEPT,
    back_up,
    backups_folder,
    backups_of,
    newest_good,
    remove_older,
)
from queueapp.storage.copying import alone_in
from queueapp.storage.restoring import check_backup, restore
from queueapp.storage.soundness import damage_of, reading
from tests.e2e.players import CONTEXT, hear, hear_all, launch, lock, receive
from tests.factories import ASTA, DRAFT, SetClock, contents, copy_hall, rows
from tests.storage.copiers import back_up_again_and_again, back_up_once, restore_again_and_again

SOAK = bool(os.environ.get("QUEUEAPP_SOAK"))
KILLS = 200 if SOAK else 20
PAGE = 4096
MONDAY = date(2026, 3, 2)
NAME = "hall-2026-03-02-start.queueapp"
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda file: file[: len(file) // PAGE // 2 * PAGE],
    "cut off in its header": lambda file: file[:60],
    "header overwritten": lambda file: b"\xa5" * 100 + file[100:],
    "start overwritten": lambda file: b"\xa5" * 2 * PAGE + file[2 * PAGE :],
    "empty": lambda _: b"",
}
"""Damages after which SQLite cannot open the file at all."""


def issue(path: Path, tickets: int) -> None:
    with Hall.open(path, SetClock()) as hall:
        for _ in range(tickets):
            hall.intake.issue(Session(1, ASTA), Request(1), "note")


def waiting(path: Path) -> int:
    with Hall.open(path, SetClock()) as hall:
        return len(hall.board.read(1).waiting)


def sound(path: Path) -> bool:
    """Whole, by SQLite's own word, and every visit was recorded."""
    with closing(sqlite3.connect(path)) as file:
        checks = ("PRAGMA integrity_check", "PRAGMA foreign_key_check")
        silent = "SELECT id FROM visit WHERE id NOT IN (SELECT visit_id FROM event)"
        return [file.execute(ask).fetchall() for ask in (*checks, silent)] == [[("ok",)], [], []]


def overwrite_page(path: Path, table: str) -> None:
    (row,) = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = ?", table)
    with path.open("r+b") as file:
        file.seek((row["rootpage"] - 1) * PAGE)
        file.write(b"\xa5" * PAGE)


def made_at(path: Path, second: int) -> Path:
    os.utime(path, (second, second))
    return path


def names(folder: Path) -> list[str]:
    if not folder.exists():
        return []  # killed before the folder was made
    return sorted(file.name for file in folder.iterdir() if not file.name.startswith("."))


def trouble_of(act: Callable[..., object], *arguments: object) -> tuple[Trouble, object]:
    with pytest.raises(StorageTrouble) as told:
        act(*arguments)
    return told.value.trouble, told.value.place


@pytest.fixture
def hall(hall_path: Path) -> Path:
    """A hall with three tickets."""
    issue(hall_path, 3)
    return hall_path


@pytest.fixture
def folder(hall: Path) -> Path:
    return backups_folder(hall)


@pytest.fixture
def large(hall: Path) -> Path:
    """A hall that takes a while to copy."""
    with closing(sqlite3.connect(hall)) as file:
        file.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)"
            " INSERT INTO note (site_id, visit_id, kind, text, at)"
            " SELECT 1, 1, 'intake', hex(randomblob(500)), 0 FROM n"
        )
        file.commit()
    return hall


@pytest.fixture
def another(tmp_path: Path) -> Path:
    """Another hall whose file has the same name."""
    path = tmp_path / "elsewhere" / "hall.queueapp"
    with Hall.create(path, HallKind.HALL, SetClock(7)) as made:
        made.setup.open_hall(DRAFT)
    return path


@pytest.fixture
def processes() -> Iterator[Callable[..., tuple[Any, Any]]]:
    """Starts processes of the test's own; those still there at its end are killed."""
    started = []

    def start(act: Callable[..., None], *arguments: object) -> tuple[Any, Any]:
        started.append(launch(act, *arguments))
        return started[-1]

    yield start
    for process, pipe in started:
        process.kill()
        process.join(10)
        process.close()
        pipe.close()


def kill(process: Any, pipe: Any) -> list[Any]:
    """Kill -9; returns all that was said before."""
    process.kill()
    process.join(10)
    return hear_all(pipe)


# --- Making --------------------------------------------------------------------------


def test_a_backup_holds_all_that_the_hall_holds_in_one_file(hall: Path, folder: Path) -> None:
    with Hall.open(hall, SetClock()) as open_hall:
        open_hall.intake.issue(Session(1, ASTA), Request(1))
        made = back_up(hall, folder, NAME)
        assert made == folder / NAME
        assert contents(made) == contents(hall)
        with closing(sqlite3.connect(made)) as file:
            assert file.execute("SELECT count(*) FROM visit").fetchone() == (4,)
            # No log is put beside it, not even while it is read.
            assert names(folder) == [NAME]


def test_a_backup_while_others_write_is_of_one_moment(
    large: Path,
    folder: Path,
    processes: Callable[..., tuple[Any, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # In steps so small that they write many times while one backup is made.
    monkeypatch.setattr(copying, "_PAGES_AT_ONCE", 2)
    writers = [processes(receive, large, seed) for seed in range(3)]
    for _, pipe in writers:
        assert hear(pipe)[0] == "opened"
    made = []
    for number in range(5):
        made.append(back_up(large, folder, f"hall-2026-03-02T{number:06}.queueapp"))
        # They go on while the next backup is made.
        assert all(hear(pipe)[0] == "done" for _, pipe in writers)
    assert all(sound(backup) for backup in made)
    counts = [rows(backup, "SELECT count(*) AS n FROM visit")[0]["n"] for backup in made]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_a_copy_does_not_begin_again_whenever_somebody_writes(hall: Path, tmp_path: Path) -> None:
    with reading(hall) as source:
        issue(hall, 1)
        copying.copy_pages(source, tmp_path / "copy", tmp_path / "copy")
    assert len(rows(tmp_path / "copy", "SELECT id FROM visit")) == 3


def test_a_name_that_is_taken_gets_a_number_and_keeps_what_is_there(
    hall: Path, folder: Path
) -> None:
    back_up(hall, folder, NAME)
    issue(hall, 1)
    second = back_up(hall, folder, NAME)
    assert second.name == "hall-2026-03-02-start-2.queueapp"
    assert (waiting(folder / NAME), waiting(second)) == (3, 4)


def test_what_a_killed_program_left_is_no_hindrance(hall: Path, folder: Path) -> None:
    folder.mkdir()
    for left in (f"{NAME}.half", f"{NAME}.half-wal", "hall-2026-03-01-start.queueapp.half"):
        (folder / left).write_bytes(b"\xa5" * 3 * PAGE)
    back_up(hall, folder, NAME)
    assert names(folder) == [NAME]
    assert contents(folder / NAME) == contents(hall)


def test_once_a_day_is_once_a_day(hall: Path, folder: Path) -> None:
    back_up(hall, folder, NAME)
    issue(hall, 1)
    assert back_up(hall, folder, NAME, once=True) == folder / NAME
    assert waiting(folder / NAME) == 3


def test_another_halls_backup_of_that_name_is_not_taken_for_ones_own(
    hall: Path, folder: Path, another: Path
) -> None:
    back_up(another, folder, NAME)
    assert back_up(hall, folder, NAME, once=True).name == "hall-2026-03-02-start-2.queueapp"


def test_of_two_programs_at_once_one_makes_the_backup_and_the_other_sees_it(
    large: Path, folder: Path, processes: Callable[..., tuple[Any, Any]]
) -> None:
    go = CONTEXT.Barrier(3)
    pipes = [processes(back_up_once, large, folder, NAME, go)[1] for _ in range(3)]
    assert [hear(pipe) for pipe in pipes] == [folder / NAME] * 3
    assert names(folder) == [NAME]
    assert sound(folder / NAME)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_hall_makes_no_backup_and_older_ones_stay(
    hall: Path, folder: Path, damage: str
) -> None:
    back_up(hall, folder, NAME)
    hall.write_bytes(DAMAGES[damage](hall.read_bytes()))
    trouble, place = trouble_of(back_up, hall, folder, "hall-2026-03-03-start.queueapp")
    assert trouble is (Trouble.NOT_OURS if damage == "empty" else Trouble.DAMAGED)
    assert place == hall
    assert names(folder) == [NAME]


def test_a_hall_damaged_in_the_middle_makes_no_backup(hall: Path, folder: Path) -> None:
    overwrite_page(hall, "event")
    assert trouble_of(back_up, hall, folder, NAME) == (Trouble.DAMAGED, hall)
    assert names(folder) == []


def test_a_reference_to_nothing_is_damage(hall: Path, folder: Path) -> None:
    with closing(sqlite3.connect(hall)) as file:
        file.execute("DELETE FROM visit WHERE id = 2")
        file.commit()
    assert damage_of(hall) is None
    assert "visit" in (damage_of(hall, thoroughly=True) or "")
    assert trouble_of(back_up, hall, folder, NAME) == (Trouble.DAMAGED, hall)


def fill_the_disk(monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
    real = copying.open_new

    def small(path: Path, patience: float = 0) -> sqlite3.Connection:
        connection = real(path, patience)
        # SQLite's own way to run out of room; it raises what a full disk raises.
        connection.execute(f"PRAGMA max_page_count = {pages}").close()
        return connection

    monkeypatch.setattr(copying, "open_new", small)


def test_a_full_disk_leaves_no_half_backup_and_the_older_ones(
    large: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(large, folder, NAME)
    fill_the_disk(monkeypatch, 500)
    place = folder / "hall-2026-03-03-start.queueapp"
    assert trouble_of(back_up, large, folder, place.name) == (Trouble.DISK_FULL, place)
    assert names(folder) == [NAME]
    assert waiting(large) == 3


def test_a_folder_that_cannot_be_is_told(hall: Path) -> None:
    (hall.parent / "file").write_text("no folder")
    trouble, _ = trouble_of(back_up, hall, hall.parent / "file", NAME)
    assert trouble is Trouble.CANNOT_OPEN


@pytest.mark.soak_scaled
@pytest.mark.timeout(600 if SOAK else 120)
def test_a_backup_killed_at_any_moment_leaves_no_bad_one_behind(
    large: Path, folder: Path, processes: Callable[..., tuple[Any, Any]]
) -> None:
    chance = Random(20260302)
    halves = 0
    for _ in range(KILLS):
        copier = processes(back_up_again_and_again, large, folder)
        assert hear(copier[1]) == "begins"
        time.sleep(chance.uniform(0, 0.12))
        said = {word for word in kill(*copier) if word != "begins"}
        halves += any(name.endswith(".half") for name in names(folder))
        there = {name for name in names(folder) if name.endswith(".queueapp")}
        # A file may stand there before its maker could say so.
        assert said <= there
        assert len(there - said) <= 1
        assert all(sound(folder / name) for name in there)
        assert sound(large)
        for name in there:
            (folder / name).unlink()
    assert halves, "was never killed in the middle"
    back_up(large, folder, NAME)
    assert not [name for name in names(folder) if not name.endswith(".queueapp")]


# --- Keeping -------------------------------------------------------------------------


def test_names_tell_whose_backup_of_which_day_it_is(hall: Path, folder: Path) -> None:
    for second, name in enumerate(
        (
            "hall-2026-03-02-start.queueapp",
            "hall-2026-03-03-before-v2.queueapp",
            "hall-2026-03-04T101112.queueapp",
            "hall-2026-03-04T101112-2.queueapp",
            "hall-2026-03-99-start.queueapp",
            "hall-2-2026-03-02-start.queueapp",
            "hall-of-fame.queueapp",
        )
    ):
        made_at(back_up(hall, folder, name), second + 1)
    (folder / "hall-2026-03-05-start.queueapp").mkdir()
    listed = backups_of(hall, folder)
    assert [(backup.kind, backup.day.day, backup.at) for backup in listed] == [
        (BackupKind.BY_HAND, 4, 4000),
        (BackupKind.BY_HAND, 4, 3000),
        (BackupKind.BEFORE_UPDATE, 3, 2000),
        (BackupKind.DAY, 2, 1000),
    ]
    assert all(backup.size == backup.path.stat().st_size > PAGE for backup in listed)


def test_the_newest_stay_and_nothing_of_another_halls_is_touched(
    hall: Path, folder: Path, another: Path
) -> None:
    kept, gone = set(), set()
    template = back_up(hall, folder, "template.queueapp")
    theirs = back_up(another, folder, "template-2.queueapp")
    for day in range(1, KEPT + 7):
        mine = copy_hall(template, folder / start_name(hall, MONDAY.replace(day=day)))
        (kept if day > 6 else gone).add(made_at(mine, day).name)
        other = copy_hall(theirs, folder / f"hall-2026-02-{day:02}-start.queueapp")
        kept.add(made_at(other, day).name)
    for name in ("hall-2026-03-01T080000.queueapp", "hall-2026-03-01-before-v2.queueapp"):
        kept.add(made_at(copy_hall(template, folder / name), 1).name)
    kept |= {template.name, theirs.name}
    assert len(backups_of(hall, folder)) == KEPT + 8
    remove_older(hall, folder)
    assert set(names(folder)) == kept
    assert not gone & set(names(folder))


def test_nothing_is_removed_where_the_hall_cannot_be_read(hall: Path, folder: Path) -> None:
    back_up(hall, folder, NAME)
    hall.write_bytes(b"")
    remove_older(hall, folder, kept=0)
    assert names(folder) == [NAME]


# --- Finding damage ------------------------------------------------------------------


def test_a_sound_hall_in_use_is_not_called_damaged(hall: Path) -> None:
    with Hall.open(hall, SetClock()) as open_hall:
        open_hall.intake.issue(Session(1, ASTA), Request(1))
        assert damage_of(hall) is None
        assert damage_of(hall, thoroughly=True) is None
    assert names(hall.parent) == ["hall.queueapp"]


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if damage != "empty"])
def test_damage_is_found(hall: Path, damage: str) -> None:
    hall.write_bytes(DAMAGES[damage](hall.read_bytes()))
    damaged = hall.read_bytes()
    assert damage_of(hall)
    assert hall.read_bytes() == damaged


@pytest.mark.parametrize("table", ["event", "visit", "database_info", "ix_event_visit_id"])
def test_damage_in_the_middle_is_found(hall: Path, table: str) -> None:
    overwrite_page(hall, table)
    assert damage_of(hall)


def test_what_is_no_hall_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "letter.queueapp"
    path.write_text("Dear all,\n" * 900)
    assert trouble_of(damage_of, path) == (Trouble.NOT_OURS, path)
    path.unlink()
    assert trouble_of(damage_of, path) == (Trouble.CANNOT_OPEN, path)


@pytest.mark.parametrize("damage", [*DAMAGES, "none"])
def test_the_newest_good_backup_is_found_past_damaged_ones(
    hall: Path, folder: Path, damage: str
) -> None:
    for day in range(2, 7):
        made_at(back_up(hall, folder, start_name(hall, date(2026, 3, day))), day)
    for day, table in ((6, "event"), (5, "database_info")):
        made = folder / start_name(hall, date(2026, 3, day))
        overwrite_page(made, table)
        made_at(made, day)
    newer = folder / start_name(hall, date(2026, 3, 4))
    with closing(sqlite3.connect(newer)) as file:
        file.execute("PRAGMA user_version = 999")
    made_at(newer, 4)
    if damage != "none":
        hall.write_bytes(DAMAGES[damage](hall.read_bytes()))
    good = newest_good(hall, folder)
    assert good is not None
    assert good.path.name == "hall-2026-03-03-start.queueapp"


def test_no_good_backup_is_none(hall: Path, folder: Path) -> None:
    assert newest_good(hall, folder) is None
    overwrite_page(back_up(hall, folder, NAME), "event")
    assert newest_good(hall, folder) is None


# --- Restoring -----------------------------------------------------------------------


@pytest.fixture
def aside(hall_path: Path) -> Path:
    return hall_path.with_name("hall-replaced-2026-03-02T120000.queueapp")


def test_a_restored_hall_is_the_backups_and_the_present_one_is_kept(
    hall: Path, folder: Path, aside: Path
) -> None:
    backup = back_up(hall, folder, NAME)
    issue(hall, 2)
    assert restore(hall, backup, aside) == aside
    assert names(hall.parent) == ["backups", aside.name, "hall.queueapp"]
    assert contents(hall) == contents(backup)
    assert (waiting(hall), waiting(aside)) == (3, 5)
    # And back again, under a name of its own.
    assert restore(hall, aside, aside) == aside.with_name(f"{aside.stem}-2.queueapp")
    assert waiting(hall) == 5


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_backup_takes_the_place_of_a_damaged_hall(
    hall: Path, folder: Path, aside: Path, damage: str
) -> None:
    backup = back_up(hall, folder, NAME)
    issue(hall, 1)
    hall.write_bytes(DAMAGES[damage](hall.read_bytes()))
    damaged = hall.read_bytes()
    assert restore(hall, backup, aside) == aside
    assert aside.read_bytes() == damaged
    assert waiting(hall) == 3


@pytest.mark.parametrize("table", ["event", "visit", "database_info", "site"])
def test_a_backup_takes_the_place_of_a_hall_damaged_in_the_middle(
    hall: Path, folder: Path, aside: Path, table: str
) -> None:
    backup = back_up(hall, folder, NAME)
    overwrite_page(hall, table)
    damaged = hall.read_bytes()
    assert restore(hall, backup, aside) == aside
    assert aside.read_bytes()[PAGE:] == damaged[PAGE:]
    assert waiting(hall) == 3
    assert sound(hall)


def test_a_backup_takes_the_place_of_a_hall_that_is_gone(
    hall: Path, folder: Path, aside: Path
) -> None:
    backup = back_up(hall, folder, NAME)
    hall.unlink()
    assert restore(hall, backup, aside) is None
    assert waiting(hall) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="the folder gives the rights there")
@pytest.mark.parametrize("damage", ["none", "cut off", "gone"])
def test_what_an_administrator_restores_stays_the_users(
    hall: Path, folder: Path, aside: Path, damage: str
) -> None:
    owner = 65534 if os.geteuid() == 0 else os.geteuid()
    os.chown(hall, owner, -1)
    hall.chmod(0o660)
    backup = back_up(hall, folder, NAME)
    if damage == "gone":
        hall.unlink()
    elif damage == "cut off":
        hall.write_bytes(DAMAGES[damage](hall.read_bytes()))
    restore(hall, backup, aside)
    there = [file for file in (hall, backup, aside) if file.exists()]
    assert {(stat.S_IMODE(f.stat().st_mode), f.stat().st_uid) for f in there} == {(0o660, owner)}


@pytest.mark.parametrize("damage", ["none", "header overwritten", "gone"])
def test_the_log_of_the_old_hall_is_never_played_into_the_new_one(
    hall: Path,
    folder: Path,
    aside: Path,
    damage: str,
    processes: Callable[..., tuple[Any, Any]],
) -> None:
    backup = back_up(hall, folder, NAME)
    writer = processes(receive, hall, 1)
    assert [hear(writer[1])[0] for _ in range(10)][-1] == "done"
    kill(*writer)
    assert hall.with_name("hall.queueapp-wal").stat().st_size > PAGE
    if damage == "header overwritten":
        hall.write_bytes(DAMAGES[damage](hall.read_bytes()))
    elif damage == "gone":
        hall.unlink()
    restore(hall, backup, aside)
    assert contents(hall) == contents(backup)
    if damage == "none":
        assert len(rows(aside, "SELECT id FROM visit")) > 3 + 8
    else:
        assert aside.with_name(f"{aside.name}-wal").stat().st_size > PAGE


@pytest.mark.parametrize("damage", ["none", "header overwritten", "cut off"])
def test_a_hall_that_another_program_has_open_is_not_replaced(
    hall: Path,
    folder: Path,
    aside: Path,
    damage: str,
    processes: Callable[..., tuple[Any, Any]],
) -> None:
    backup = back_up(hall, folder, NAME)
    window = processes(lock, hall, 60)
    assert hear(window[1])[0] == "locked"
    if damage != "none":
        hall.write_bytes(DAMAGES[damage](hall.read_bytes()))
    before = hall.read_bytes()
    assert trouble_of(restore, hall, backup, aside) == (Trouble.BUSY, hall)
    assert hall.read_bytes() == before
    assert not [name for name in names(hall.parent) if "replaced" in name or "half" in name]
    kill(*window)
    assert restore(hall, backup, aside) == aside


def test_a_hall_open_in_this_program_is_not_replaced(hall: Path, folder: Path, aside: Path) -> None:
    backup = back_up(hall, folder, NAME)
    with Hall.open(hall, SetClock()) as open_hall:
        assert trouble_of(restore, hall, backup, aside) == (Trouble.BUSY, hall)
        open_hall.intake.issue(Session(1, ASTA), Request(1))
    assert waiting(hall) == 4


@pytest.mark.parametrize("damage", [*DAMAGES, "in the middle"])
def test_a_damaged_backup_is_refused(hall: Path, folder: Path, aside: Path, damage: str) -> None:
    backup = back_up(hall, folder, NAME)
    if damage == "in the middle":
        overwrite_page(backup, "event")
    else:
        backup.write_bytes(DAMAGES[damage](backup.read_bytes()))
    before = contents(hall)
    trouble = Trouble.NOT_OURS if damage == "empty" else Trouble.DAMAGED
    assert trouble_of(check_backup, hall, backup) == (trouble, backup)
    assert trouble_of(restore, hall, backup, aside) == (trouble, backup)
    assert contents(hall) == before
    assert names(hall.parent) == ["backups", "hall.queueapp"]


def test_a_backup_of_a_newer_version_is_refused_and_a_newer_hall_gives_way(
    hall: Path, folder: Path, aside: Path
) -> None:
    backup = back_up(hall, folder, NAME)
    with closing(sqlite3.connect(hall)) as file:
        file.execute("PRAGMA user_version = 999")
    newer = copy_hall(hall, folder / "hall-2026-03-03-start.queueapp")
    assert trouble_of(restore, hall, newer, aside) == (Trouble.NEWER, newer)
    # Whoever goes back to the program before an update puts the hall before it back.
    assert restore(hall, backup, aside) == aside
    assert waiting(hall) == 3


def test_a_backup_of_another_hall_is_refused(
    hall: Path, folder: Path, aside: Path, another: Path
) -> None:
    theirs = back_up(another, folder, NAME)
    before = contents(hall)
    for act in (lambda: check_backup(hall, theirs), lambda: restore(hall, theirs, aside)):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code is Refusal.OTHER_HALL
    assert contents(hall) == before
    assert not aside.exists()


def test_for_a_hall_that_cannot_be_read_the_backups_name_decides(
    hall: Path, folder: Path, aside: Path
) -> None:
    stray = back_up(hall, folder, "stray-2026-03-02-start.queueapp")
    named = back_up(hall, folder, NAME)
    hall.write_bytes(b"")
    with pytest.raises(Refused) as refused:
        restore(hall, stray, aside)
    assert refused.value.code is Refusal.OTHER_HALL
    assert hall.read_bytes() == b""
    assert restore(hall, named, aside) == aside


def test_a_copy_that_somebody_made_with_other_means_will_do(
    hall: Path, tmp_path: Path, aside: Path
) -> None:
    # As it stands on the disk, it says that there is a log beside it.
    copied = copy_hall(hall, tmp_path / "from the stick.queueapp")
    issue(hall, 1)
    assert restore(hall, copied, aside) == aside
    assert waiting(hall) == 3
    assert names(tmp_path) == ["backups", "from the stick.queueapp", aside.name, "hall.queueapp"]


def test_a_full_disk_while_restoring_leaves_the_hall_as_it_was(
    large: Path, folder: Path, aside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(large, folder, NAME)
    issue(large, 1)
    fill_the_disk(monkeypatch, 500)
    assert trouble_of(restore, large, backup, aside) == (Trouble.DISK_FULL, large)
    assert waiting(large) == 4
    assert names(large.parent) == ["backups", "hall.queueapp"]


@pytest.mark.soak_scaled
@pytest.mark.timeout(600 if SOAK else 120)
@pytest.mark.parametrize("damage", ["none", "cut off"])
def test_a_restore_killed_at_any_moment_leaves_one_hall_or_the_other(
    large: Path, folder: Path, aside: Path, damage: str, processes: Callable[..., tuple[Any, Any]]
) -> None:
    chance = Random(20260302)
    backups = [back_up(large, folder, NAME)]
    issue(large, 4)
    backups.append(back_up(large, folder, NAME))
    seen: set[object] = set()
    for _ in range(KILLS):
        if damage != "none":
            large.write_bytes(DAMAGES[damage](large.read_bytes()))
        damaged = large.read_bytes()
        copier = processes(restore_again_and_again, large, backups)
        assert hear(copier[1]) == "begins"
        time.sleep(chance.uniform(0, 0.2))
        kill(*copier)
        seen |= {name.removeprefix(large.name) for name in names(large.parent)}
        if damage != "none" and large.read_bytes() == damaged:
            seen.add("old")
        else:
            assert waiting(large) in {3, 7}
            assert sound(large)
            seen.add("new")
        for kept in large.parent.glob("hall-replaced*"):
            kept.unlink()
    assert {".restoring.half", "new"} <= seen, "was never killed in the middle"
    assert restore(large, backups[0], aside) == aside
    assert names(large.parent) == ["backups", aside.name, "hall.queueapp"]
    assert waiting(large) == 3


def test_who_waits_too_long_for_another_program_is_told(
    hall: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_PATIENCE_S", 0.05)
    with alone_in(folder):
        assert trouble_of(back_up, hall, folder, NAME) == (Trouble.BUSY, folder)


@pytest.mark.parametrize("name", ["my hall", "Ąžuolas & Ko", "100%?x#y", "a;b=c'd [1]"])
def test_any_name_a_folder_allows_will_do(hall_path: Path, aside: Path, name: str) -> None:
    hall = hall_path.rename(hall_path.with_name(f"{name}.queueapp"))
    backup = back_up(hall, backups_folder(hall), start_name(hall, MONDAY))
    assert [found.path for found in backups_of(hall, backups_folder(hall))] == [backup]
    assert damage_of(hall, thoroughly=True) is None
    assert restore(hall, backup, aside) == aside

"""`queueapp-admin audit verify` finds what was done to the record, and says it in sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from keyring import get_keyring, set_keyring
from keyring.backends import fail

from queueapp.admin import main
from queueapp.domain.session import Session
from queueapp.domain.visit import HoldReason
from queueapp.place import Place, Server
from queueapp.services.backups import BackupService
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    DRAFT,
    Play,
    SetClock,
    build_template,
    copy_hall,
    rows,
    seen,
)
from tests.tampering import ENTRIES, TAMPERINGS, end_of, rewrite

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user with no keyring and no password in the environment."""
    for name in ("PGPASSWORD", "PGPASSFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path / "home"))
    before = get_keyring()
    set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield tmp_path / "home"
    set_keyring(before)


@pytest.fixture
def filled(play: Play) -> Place:
    """A hall in use, with a record of `ENTRIES` entries."""
    desk = play.sit(1, BRONIUS)
    for _ in range(3):
        play.issue()
    visit = play.serve_next(desk)
    play.hall.desk.hold(desk, seen(visit), HoldReason.OTHER, 5)
    play.issue(BENEFITS)
    assert end_of(play.place).number == ENTRIES
    return play.place


def verify(place: Place, *more: str) -> int:
    return main(["audit", "verify", "--database", str(place), *more])


def test_a_whole_record_is_told_with_its_end(filled: Place, capsys: Said) -> None:
    assert verify(filled) == 0
    said = capsys.readouterr()
    end = end_of(filled)
    (name,) = (row["name"] for row in rows(filled, "SELECT name FROM site"))
    first = f"{name}: {ENTRIES} entries from 2026-03-02 10:00:00 to 2026-03-02 10:00:05"
    assert said.out.startswith(f"{first}; its end is {end}.\n{name}: The record is whole.\n")
    assert "Compare its end with a report or a backup" in said.out
    assert verify(filled, "--head", f"{end.number}:{end.seal[:16]}") == 0
    assert "It fits all that was written down elsewhere (1)." in capsys.readouterr().out


SAID = {
    "a changed field": "Entry 4 is not what was written",
    "a deleted entry": "Entry 4 is missing (after the one of 2026-03-02 10:00:0",
    "a cut off tail": "The record is cut off: entry 6 is missing at its end",
    "a tail cut off with its end": "The record is cut off: entry 8 is missing at its end",
    "an inserted entry": "Entry 4 is not what was written",
    "an entry beside the chain": "An entry stands outside the chain",
    "an entry added at the end": "Entry 9 stands after the end that the hall knows",
    "two swapped": "Entry 4 is not what was written",
    "a rewritten chain": "Entry 8 fits its own chain, but not the seal that was written down",
}


@pytest.mark.parametrize("done", TAMPERINGS)
def test_whatever_is_done_to_the_record_is_told(filled: Place, capsys: Said, done: str) -> None:
    tampering, end = TAMPERINGS[done], end_of(filled)
    tampering.do(filled)
    assert verify(filled) == (1 if tampering.alone else 0)
    if tampering.alone:
        assert SAID[done] in capsys.readouterr().err
    capsys.readouterr()
    assert verify(filled, "--head", str(end)) == 1
    said = capsys.readouterr().err
    assert SAID[done] in said
    assert "The record is not as it was written. Nothing was changed now" in said


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_a_backup_shows_a_record_that_was_written_anew(
    filled: Path, tmp_path: Path, capsys: Said
) -> None:
    backup = BackupService(filled, SetClock()).make_in(tmp_path / "stick")
    assert verify(filled, "--against", str(backup)) == 0
    rewrite(filled)
    assert verify(filled) == 0
    capsys.readouterr()
    assert verify(filled, "--against", str(backup)) == 1
    assert SAID["a rewritten chain"] in capsys.readouterr().err


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_a_backup_that_is_of_no_help_is_told(filled: Path, tmp_path: Path, capsys: Said) -> None:
    other = build_template(tmp_path / "other.queueapp")
    with closing(sqlite3.connect(other)) as file, file:
        file.execute("UPDATE database_info SET created_at = 1")
    assert verify(filled, "--against", str(other)) == 2
    assert "a backup of another hall. Nothing was checked" in capsys.readouterr().err
    assert verify(filled, "--against", str(tmp_path / "nowhere")) == 2
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_a_backup_from_before_the_chain_is_passed_over_and_the_others_are_compared(
    filled: Path, tmp_path: Path, capsys: Said
) -> None:
    old = tmp_path / "old.queueapp"
    with closing(sqlite3.connect(old)) as file:
        stored = Path(__file__).parent / "storage" / "version_6.sql"
        file.executescript(stored.read_text(encoding="utf-8"))
        (made,) = rows(filled, "SELECT created_at FROM database_info")
        with file:
            file.execute("UPDATE database_info SET created_at = ?", (made["created_at"],))
    backup = BackupService(filled, SetClock()).make_in(tmp_path / "stick")
    assert verify(filled, "--against", str(old)) == 0
    said = capsys.readouterr()
    assert f"{old}: this backup is older than the chain of the record" in said.err
    assert "It was passed over." in said.err
    assert "Compare its end with a report or a backup" in said.out
    assert verify(filled, "--against", str(old), str(backup)) == 0
    assert "It fits all that was written down elsewhere (1)." in capsys.readouterr().out
    rewrite(filled)
    assert verify(filled, "--against", str(old), str(backup)) == 1
    assert SAID["a rewritten chain"] in capsys.readouterr().err


def test_several_halls_are_checked_one_by_one(filled: Place, play: Play, capsys: Said) -> None:
    from dataclasses import replace

    play.hall.setup.open_another(Session(1, ASTA), replace(DRAFT, name="Second hall"))
    assert verify(filled) == 0
    out = capsys.readouterr().out
    assert "Second hall: " in out
    assert f"{DRAFT.name}: " in out
    assert verify(filled, "--head", str(end_of(filled))) == 2
    assert "name it with --site" in capsys.readouterr().err
    assert verify(filled, "--site", DRAFT.name, "--head", str(end_of(filled))) == 0
    assert "Second hall" not in capsys.readouterr().out
    assert verify(filled, "--site", "Third hall") == 2
    assert f"There is no hall Third hall ({DRAFT.name}, Second hall)" in capsys.readouterr().err


def test_what_cannot_be_opened_is_told_and_ends_with_two(tmp_path: Path, capsys: Said) -> None:
    assert verify(tmp_path / "nowhere.queueapp") == 2
    assert "cannot be opened" in capsys.readouterr().err
    assert not (tmp_path / "nowhere.queueapp").exists()
    assert verify(Server("127.0.0.1", "none", "nobody", 1)) == 2
    assert "Nothing accepts connections there" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["12", "12:abc", "abc:0123456789", "12:xyzxyzxyz"])
def test_a_head_that_is_none_is_wrong_usage(hall_path: Path, typed: str, capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        verify(hall_path, "--head", typed)
    assert ended.value.code == 2
    assert "is no end of a record" in capsys.readouterr().err


def test_the_users_own_hall_is_checked_where_none_is_named(
    hall_template: Path, home: Path, capsys: Said
) -> None:
    home.mkdir(exist_ok=True)
    copy_hall(hall_template, home / "hall.queueapp")
    assert main(["audit", "verify"]) == 0
    assert "the record has no entries" in capsys.readouterr().out

"""The command line lets in whom nobody else can."""

from pathlib import Path

import pytest

from queueapp.admin import main
from queueapp.clock import SystemClock
from queueapp.domain.session import Session
from queueapp.errors import Refusal
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from tests.factories import ASTA, PIN, change, contents, copy_hall, refusal, rows

Said = pytest.CaptureFixture[str]


def address(place: Place) -> str:
    if not isinstance(place, Server):
        return str(place)
    return f"postgresql://{place.user}@/{place.database}?host={place.host}&port={place.port}&sslmode=disable"


def given(said: str) -> str:
    return said.splitlines()[0].rsplit(" ", 1)[1]


def test_the_last_administrator_gets_a_pin_for_one_time(hall_place: Place, capsys: Said) -> None:
    change(hall_place, "UPDATE credential SET locked = true, wrong = 10 WHERE person_id = ?", ASTA)
    assert main(["people", "let-in", "asta", "--database", address(hall_place)]) == 0
    pin = given(capsys.readouterr().out)
    with Hall.open(hall_place, SystemClock()) as hall:
        asta = Session(1, ASTA)
        assert refusal(hall.sign_in.sign_in, asta, pin) is Refusal.MUST_CHANGE
        hall.sign_in.change(asta, pin, "6094")
        assert hall.sign_in.sign_in(asta, "6094") == asta
        assert refusal(hall.sign_in.sign_in, asta, PIN) is Refusal.WRONG_SECRET
    entries = rows(hall_place, "SELECT person_id, data FROM event WHERE kind = 'secret_reset'")
    assert entries == [{"person_id": None, "data": '{"of":1}'}]


def test_a_name_that_nobody_has_changes_nothing_and_names_who_is_there(
    hall_path: Path, capsys: Said
) -> None:
    before = contents(hall_path)
    assert main(["people", "let-in", "Zita", "--database", str(hall_path)]) == 1
    said = capsys.readouterr().err
    assert "Nobody who works here is called Zita" in said
    assert "Asta, Bronius, Cecilija, Darius, Elena" in said
    assert main(["people", "let-in", "Asta", "--database", str(hall_path), "--site", "Old"]) == 1
    assert "there are: Test hall" in capsys.readouterr().err
    assert contents(hall_path) == before


def test_of_two_with_one_name_one_is_named_by_number(hall_path: Path, capsys: Said) -> None:
    change(hall_path, "UPDATE person SET name = 'Ona Onaitė' WHERE id IN (2, 3)")
    asked = ["people", "let-in", "Ona Onaitė", "--database", str(hall_path)]
    assert main(asked) == 1
    assert "--number 2), Ona Onaitė, counter (--number 3)" in capsys.readouterr().err
    assert main([*asked, "--number", "3"]) == 0
    (row,) = rows(hall_path, "SELECT person_id FROM credential WHERE must_change")
    assert row["person_id"] == 3


def test_the_users_own_hall_is_meant_where_none_is_named(
    hall_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path))
    copy_hall(hall_template, tmp_path / "hall.queueapp")
    assert main(["people", "let-in", "Bronius"]) == 0
    assert given(capsys.readouterr().out).isdecimal()

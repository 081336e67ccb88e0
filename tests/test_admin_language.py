"""What `queueapp-admin` says while it runs is whole in Lithuanian and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from keyring import get_keyring, set_keyring
from keyring.backends import fail

from queueapp import cli_messages
from queueapp.admin import (
    audit_words,
    backup,
    database_words,
    demo,
    main,
    people,
    replay_words,
    words,
)
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.said import Said
from queueapp.services.hall import Hall
from tests.factories import ASTA, DRAFT, SetClock, change, copy_hall, server_of
from tests.postgres import Cluster
from tests.tampering import end_of

MODULES = (words, audit_words, database_words, replay_words, backup, demo, people, cli_messages)
SAME = {"LIST", "AT", "NOWHERE", "MILLISECONDS"}
"""Names of counters, numbers and empty texts are the same in both."""

Captured = pytest.CaptureFixture[str]

DAY = "service_type,arrival\nA,9:00\nB,9:01\nA,9:02\n"


def texts(module: ModuleType) -> Iterator[tuple[str, Said]]:
    """Every text of a module in both languages, those in its tables as well."""
    for name, value in vars(module).items():
        if isinstance(value, Said):
            yield name, value
        elif isinstance(value, dict):
            for key, each in value.items():
                if isinstance(each, Said):
                    yield f"{name}[{key}]", each


ALL = [(f"{module.__name__}.{name}", each) for module in MODULES for name, each in texts(module)]
FILLED = re.compile(r"\{.*?\}")
WORD = re.compile(r"[^\W\d_]{3,}")


def vocabulary(language: str) -> set[str]:
    """The words of all texts in one language."""
    found = (WORD.findall(FILLED.sub(" ", each.of(language)).casefold()) for _, each in ALL)
    return {word for words_ in found for word in words_}


ENGLISH_ALONE = vocabulary("en") - vocabulary("lt")


def english_in(said: str, *known: object) -> set[str]:
    """The English words in what was said, beside what was named on the command line."""
    for each in map(str, known):
        said = said.replace(each, " ")
    # Tables and codes are called the same everywhere; what SQLite says stands in brackets.
    said = re.sub(r"^ *\w+ +\d+( +\d+)?|\w+_\w+|\(.*?\)|`.*?`|/\S+", " ", said, flags=re.MULTILINE)
    return set(WORD.findall(said.casefold())) & ENGLISH_ALONE


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user of a system in Lithuanian."""
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path / "home"))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "lt_LT.UTF-8")
    return tmp_path / "home"


def run(capsys: Captured, status: int, *argv: object) -> str:
    """What a command says in Lithuanian, none of it in English; its language can be asked for."""
    given = [str(each) for each in argv]
    assert main(given) == status
    lithuanian = "".join(capsys.readouterr())
    assert english_in(lithuanian, DRAFT.name, *argv) == set(), lithuanian
    return lithuanian


@pytest.fixture
def server(cluster: Cluster) -> Iterator[Server]:
    """An empty database of a server, for a user without a keyring."""
    made, before = server_of(cluster, cluster.fresh()), get_keyring()
    set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield made
    set_keyring(before)
    cluster.drop_database(made.database)


@pytest.mark.parametrize(("name", "said"), ALL, ids=[name for name, _ in ALL])
def test_each_text_stands_in_both_languages_with_the_same_to_fill_in(name: str, said: Said) -> None:
    assert (said.lt == said.en) == (name.rsplit(".", 1)[1] in SAME)
    for pattern in (r"\{[\w.!]+\}", r"--[a-z]+", "`.*?`"):
        found = (sorted({*re.findall(pattern, each)}) for each in (said.lt, said.en))
        lt, en = (
            [each.replace("ADRESAS", "URL").replace("VAIDMUO", "ROLE") for each in one]
            for one in found
        )
        assert lt == en, pattern


def test_an_english_word_in_lithuanian_is_noticed() -> None:
    assert english_in("Niekas nepakeista. Nothing was changed.") == {"nothing", "was", "changed"}


def test_a_backup_is_made_checked_and_restored(hall_path: Path, capsys: Captured) -> None:
    database = ("--database", hall_path)
    assert "Atsarginių kopijų nėra." in run(capsys, 0, "check", *database)
    assert "kopija padaryta ir patikrinta, " in run(capsys, 0, "backup", *database)
    (made,) = (hall_path.parent / "backups").glob("*.queueapp")
    assert "Naujausia kopija: " in run(capsys, 0, "check", *database)
    assert "salė dabar tokia, kokia buvo kopijoje" in run(capsys, 0, "restore", made, *database)
    hall_path.write_bytes(hall_path.read_bytes()[:8192] + bytes(20_000))
    said = run(capsys, 1, "check", *database)
    assert "sugadinta (" in said
    assert "Naujausia gera kopija: " in said
    assert "Salės failo" not in said
    (backup_of_another := hall_path.parent / "other.queueapp").write_bytes(b"nothing of ours")
    assert "ne šios programos" in run(capsys, 1, "restore", backup_of_another, *database)


def test_the_record_is_whole_and_then_it_is_not(
    hall_path: Path, tmp_path: Path, capsys: Captured
) -> None:
    with Hall.open(hall_path, SetClock()) as hall:
        hall.intake.issue(Session(1, ASTA), Request(1))
    verify = ("audit", "verify", "--database", hall_path)
    said = run(capsys, 0, *verify)
    assert "Žurnalas nepakeistas." in said
    assert "--head, --against" in said
    head = end_of(hall_path)
    assert "sutampa su viskuo" in run(capsys, 0, *verify, "--head", head)
    assert "Salės „Sena“ nėra (Test hall)" in run(capsys, 2, *verify, "--site", "Sena")
    assert "nepavyksta atidaryti" in run(
        capsys, 2, "audit", "verify", "--database", tmp_path / "none"
    )
    change(hall_path, "UPDATE event SET data = '{}' WHERE id = 1")
    said = run(capsys, 1, *verify, "--head", head)
    assert "Įrašas 1 ne toks, koks buvo įrašytas" in said
    assert "Žurnalas ne toks, koks buvo įrašytas." in said


def test_somebody_is_let_in_again(hall_path: Path, capsys: Captured) -> None:
    let_in = ("people", "let-in")
    database = ("--database", hall_path)
    assert "vienkartinis PIN kodas – " in run(capsys, 0, *let_in, "Asta", *database)
    assert "nėra darbuotojo vardu Zita" in run(capsys, 1, *let_in, "Zita", *database)
    change(hall_path, "UPDATE person SET name = 'Ona' WHERE id IN (2, 3)")
    said = run(capsys, 1, *let_in, "Ona", *database)
    assert "langelio darbuotojas (--number 3)" in said
    said = run(capsys, 1, *let_in, "Asta", *database, "--site", "Sena")
    assert "Salės tokiu pavadinimu nėra." in said


def test_a_database_is_looked_at_and_moved(
    hall_path: Path, server: Server, capsys: Captured
) -> None:
    said = run(capsys, 0, "database", "check", hall_path)
    assert re.search(r"^rūšis +tikra salė$", said, re.MULTILINE)
    assert "Ja galima naudotis." in said
    assert "niekas nepakeista" in run(capsys, 0, "database", "migrate", hall_path)
    assert "programai neparuošta" in run(capsys, 1, "database", "check", server)
    assert "versija." in run(capsys, 0, "database", "init", server)
    assert "jau paruošta" in run(capsys, 0, "database", "init", server)
    said = run(capsys, 1, "database", "init", server, "--grant-to", "niekas")
    assert "Serveryje nėra vaidmens niekas." in said
    said = run(capsys, 0, "database", "move-to", server, "--database", hall_path)
    assert "Salė jau serveryje." in said
    assert "SKIRIASI" not in said
    said = run(capsys, 0, "database", "check", server)
    assert re.search(r"^atsako per +\d+,\d ms$", said, re.MULTILINE)
    said = run(capsys, 1, "database", "move-to", server, "--database", hall_path)
    assert "jau yra salė" in said
    said = run(capsys, 1, "database", "check", "postgresql://a@b/c?sslmode=maybe")
    assert "Šio adreso suprasti nepavyksta: sslmode turi būti" in said


def test_a_demo_and_a_replay(tmp_path: Path, hall_path: Path, capsys: Captured) -> None:
    assert "Bandomoji salė parengta." in run(capsys, 0, "demo", "--database", tmp_path / "demo")
    assert "ne bandomoji" in run(capsys, 1, "demo", "--database", hall_path)
    said = run(capsys, 1, "database", "move-to", "postgresql://a@b/c", "--database", tmp_path)
    assert "Niekas" in said or "Nieko" in said
    (day := tmp_path / "day.csv").write_text(DAY, encoding="utf-8")
    replayed = ("replay", day, "--speed", 5000, "--database", tmp_path / "replay")
    said = run(capsys, 0, *replayed)
    assert "atvykimų – 3" in said
    assert "laukia 3" in said
    day.write_text("service_type\n", encoding="utf-8")
    assert "trūksta stulpelio 'arrival'" in run(capsys, 1, *replayed)


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_names_what_it_was_told(trouble: Trouble) -> None:
    error = StorageTrouble(trouble, Path("a.queueapp"), "adduser ona queueapp")
    said = cli_messages.sentence(error, "lt")
    assert said.startswith("a.queueapp: ")
    assert "{" not in said
    assert english_in(said, "adduser ona queueapp") == set()


def test_english_can_be_asked_for(hall_path: Path, capsys: Captured) -> None:
    assert main(["--language", "en", "check", "--database", str(hall_path)]) == 0
    assert "not damaged" in capsys.readouterr().out
    copied = copy_hall(hall_path, hall_path.parent / "copy.queueapp")
    assert main(["--language=lt", "check", "--database", str(copied)]) == 0
    assert "nesugadinta" in capsys.readouterr().out

"""`queueapp-admin --help` and what is said of a wrong command line, in the reader's language."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from queueapp.admin import main, parser, words
from queueapp.config import Preferences, save_preferences
from queueapp.paths import user_paths
from queueapp.said import Said

SAID = {name: each for name, each in vars(words).items() if isinstance(each, Said)}
SAME = {"LIST"}
"""What stands for names of counters is the same in both."""
OWN_OF_ARGPARSE = re.compile(r"usage:|positional arguments|options:|show this help|error:")


@pytest.fixture(autouse=True)
def _in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a user with no language of their own, on a system in English."""
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path / "home"))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def commands(found: argparse.ArgumentParser, path: str = "") -> Iterator[tuple[str, str]]:
    """Every command with its help, and the whole's."""
    yield path, found.format_help()
    for action in found._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                yield from commands(inner, f"{path} {name}".strip())


def ended(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as caught:
        main(argv)
    said = capsys.readouterr()
    assert isinstance(caught.value.code, int)
    return caught.value.code, said.out, said.err


def test_each_text_stands_in_both_languages() -> None:
    assert {name for name, each in SAID.items() if each.lt == each.en} == SAME
    for name, each in SAID.items():
        assert set(re.findall(r"\{\w+\}", each.lt)) == set(re.findall(r"\{\w+\}", each.en)), name
        assert set(re.findall(r"--[a-z]+", each.lt)) == set(re.findall(r"--[a-z]+", each.en)), name


def test_every_command_is_explained_in_both_languages() -> None:
    lithuanian, english = dict(commands(parser("lt"))), dict(commands(parser("en")))
    assert lithuanian.keys() == english.keys()
    assert {"", "replay", "database move-to", "audit verify", "people let-in"} <= english.keys()
    for command, text in lithuanian.items():
        assert text.startswith(f"Naudojimas: queueapp-admin {command}".rstrip()), command
        assert OWN_OF_ARGPARSE.search(text) is None, command
        assert "{" not in text + english[command]
        # What is the same in both are names: of the command, its options, columns, and files.
        options = re.findall(r"--[a-z-]+", text)
        assert sorted(options) == sorted(re.findall(r"--[a-z-]+", english[command])), command


def test_it_speaks_as_the_user_has_chosen_or_else_the_system(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "make the demo hall" in ended(capsys, "--help")[1]
    monkeypatch.setenv("LANG", "lt_LT.UTF-8")
    assert "sukurti bandomąją salę" in ended(capsys, "--help")[1]
    save_preferences(user_paths().preferences, Preferences(language="en"))
    assert "make the demo hall" in ended(capsys, "--help")[1]
    assert "sukurti bandomąją salę" in ended(capsys, "--language", "lt", "--help")[1]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "trūksta: KOMANDA"),
        (["restore"], "trūksta: FAILAS"),
        (["nothing"], "KOMANDA: 'nothing' nėra; galima: 'demo', 'replay'"),
        (["check", "--two"], "nesuprantama: --two"),
        (["check", "--database"], "po --database turi būti reikšmė"),
        (["replay", "a.csv", "--speed", "0"], "--speed: 0 nėra tarp 0.1 ir 5000"),
        (["replay", "a.csv", "--servers", "x"], "--servers: 'x' netinka"),
        (["replay", "a.csv", "--day", "x"], "--day: 'x' netinka"),
        (["replay", "a.csv", "--fresh=1"], "po --fresh reikšmės nebūna: '1'"),
        (["audit", "verify", "--head", "1"], "--head: 1 nėra žurnalo pabaiga"),
    ],
)
def test_what_is_wrong_is_said_in_lithuanian_too(
    argv: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code, _, english = ended(capsys, *argv)
    assert (code, "error: " in english) == (2, True)
    monkeypatch.setenv("LANG", "lt_LT.UTF-8")
    code, out, lithuanian = ended(capsys, *argv)
    assert (code, out) == (2, "")
    assert OWN_OF_ARGPARSE.search(lithuanian) is None
    assert f"klaida: {said}" in lithuanian

"""What the guide tells IT and programmers: paths that are there, commands that are understood."""

import re
import shlex
from collections.abc import Iterator

import pytest

import dev
from queueapp import about
from queueapp.admin import parser as admin_parser
from queueapp.fixed import FIXABLE, fixed_in
from ui.command_line import parse
from ui.help.guide import GUIDE

ROOT = GUIDE.parents[1]
LANGUAGES = ("en", "lt")
SPAN = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^ {4,}(.+)$", re.MULTILINE)
IN_THE_SOURCE = re.compile(
    r"\.ci/run|[A-Z]+\.md|(?:ui|queueapp|resources|docs|tests)(?:/[\w.]+)+|(?:ui|queueapp)"
)
AS_ANOTHER = re.compile(r"sudo -u \w+ (?P<bare>.+)|sg (?P<group>\w+) -c '(?P<quoted>[^']+)'")
OPTION = re.compile(r"--[a-z][a-z-]+")


def text_of(language: str, page: str) -> str:
    return (GUIDE / language / f"{page}.md").read_text(encoding="utf-8")


def commands(text: str, program: str) -> Iterator[list[str]]:
    """What a page says to type after the name of a program, in lines and blocks of code."""
    for said in (*SPAN.findall(text), *BLOCK.findall(text)):
        words = shlex.split(as_typed(said)) if program in said else [""]
        if words and words[0] == program and len(words) > 1:
            yield words[1:]


def as_typed(said: str) -> str:
    """What is typed after becoming another user or a member of the group, where that goes first."""
    found = AS_ANOTHER.fullmatch(said)
    return found["bare"] or found["quoted"] if found else said


def misunderstood(text: str, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """Commands of `queueapp-admin` with all they need, which it does not take."""
    for words in commands(text, "queueapp-admin"):
        # Within a sentence only the command is named; what it works on has been said before.
        named = [*words, "--help"] if f"`queueapp-admin {' '.join(words)}`" in text else words
        try:
            admin_parser().parse_args(named)
        except SystemExit as ended:
            if ended.code:
                yield shlex.join(words)
        capsys.readouterr()


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_for_it_are_understood(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    for file in sorted((GUIDE / language).glob("*.md")):
        assert list(misunderstood(file.read_text(encoding="utf-8"), capsys)) == [], file.name
    assert list(misunderstood("    queueapp-admin backup --two\n", capsys)) == ["backup --two"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hall_of_a_group_is_not_looked_after_as_root(language: str) -> None:
    text = text_of(language, "it")
    said = [*SPAN.findall(text), *BLOCK.findall(text)]
    ways = [found for found in map(AS_ANOTHER.fullmatch, said) if found]
    admin = [way for way in ways if as_typed(way[0]).startswith("queueapp-admin ")]
    assert [way["group"] for way in admin] == [None, "queueapp"]
    member = f"adduser {admin[0][0].split()[2]} {admin[1]['group']}"
    assert f"sudo {member}" in said, "who runs it has been made a member above"
    for file in (GUIDE / language).glob("*.md"):
        assert "sudo queueapp-admin" not in file.read_text(encoding="utf-8"), file.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_options_for_it_are_there(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    known = set(OPTION.findall(capsys.readouterr().out))
    asked = [words for file in (GUIDE / language).glob("*.md")
             for words in commands(file.read_text(encoding="utf-8"), "queueapp")]  # fmt: skip
    named = {option for words in asked for option in words if option.startswith("--")}
    assert {"--self-test", "--config", "--call-next", "--screen"} <= named <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_settings_for_it_can_be_fixed_and_none_is_left_out(language: str) -> None:
    text = text_of(language, "it")
    lines = [line for line in BLOCK.findall(text) if " = " in line]
    fixed, mistakes = fixed_in("\n".join(lines))
    assert mistakes == ()
    assert len(fixed.names) == len(lines) > 0
    assert {*FIXABLE} <= fixed.names | {*SPAN.findall(text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_package_for_it_is_the_one_that_is_built(language: str) -> None:
    named = re.findall(r"queueapp[_-](\d[\d.]*\d)", text_of(language, "it"))
    assert {*named} == {about.VERSION}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_programmers_are_led_to_is_there(language: str) -> None:
    spans = SPAN.findall(text_of(language, "code"))
    named = [span for span in spans if IN_THE_SOURCE.fullmatch(span)]
    assert len(named) > 30
    assert [span for span in named if not (ROOT / span).exists()] == []
    run = [words[2] for words in (span.split() for span in spans) if words[0] == "python3"]
    assert [command for command in run if command not in dev.COMMANDS] == []
    assert {*dev.COMMANDS} - {*run} <= {"soak", "voice", "icons", "lock"}

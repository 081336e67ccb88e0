"""Nothing stands in the README, nor in the commands of CONTRIBUTING.md, that is not so."""

import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

import dev
from queueapp import about, admin, paths
from queueapp.installed import PORTABLE_MARK, portable_folder
from resources.installer.windows import make_installer
from ui.actions import specs
from ui.command_line import parse

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

# What each key of the README's table does there.
KEYS = {
    "F2": "NEXT",
    "F3": "RECALL",
    "F4": "START",
    "F9": "FINISH",
    "F5": "HOLD",
    "F6": "TRANSFER",
    "F7": "WALK_IN",
    "F8": "PHONE",
    "Shift+F8": "CALL_BACK",
    "Ctrl+F8": "PROMISES",
    "Ctrl+E": "ANSWER",
    "Ctrl+K": "SITUATIONS",
    "F12": "CALL_HELP",
    "Ctrl+Del": "NO_SHOW",
    "Ctrl+Z": "UNDO",
    "Ctrl+L": "LOCK",
    "Ctrl+?": "KEYS",
    "F1": "HELP",
}


def named(pattern: str, text: str = README) -> list[str]:
    """What stands as code, in a block or between backticks, and begins as the pattern does."""
    blocks = re.findall(r"^ {4}(\S.*)$", text, re.MULTILINE)
    inline = re.findall(r"`([^`\n]+)`", text)
    return [each for each in (*blocks, *inline) if re.match(pattern, each)]


def told_by(command: str) -> Iterator[list[str]]:
    """The words after a command's name, each time it is named."""
    for each in named(rf"{re.escape(command)}\s"):
        yield shlex.split(each)[len(command.split()) :]


def accepts(parser_of: object, words: list[str]) -> bool:
    """Whether a command line understands the words; whatever it does not ends the program."""
    assert callable(parser_of)
    with redirect_stderr(StringIO()), redirect_stdout(StringIO()):
        try:
            parser_of(words)
        except SystemExit as end:
            return end.code in (0, None)
    return True


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_link_and_picture_leads_somewhere(text: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert [link for link in links if not (ROOT / link.partition("#")[0]).is_file()] == []


def test_there_are_two_pictures_of_the_windows() -> None:
    pictures = re.findall(r"!\[(.+)\]\(([^)]+)\)", README)
    assert len(pictures) == 2
    for text, picture in pictures:
        assert len(text) > 10
        assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")


def test_every_command_of_dev_is_there() -> None:
    told = [words[0] for words in told_by("python3 dev.py") if words]
    assert {"run", "test", "check", "package"} <= set(told) <= dev.COMMANDS.keys()
    for command in ("run", "test"):
        assert f"\n    python3 dev.py {command}\n" in README


def test_every_way_to_start_the_program_is_understood() -> None:
    from_source = [words[1:] for words in told_by("python3 dev.py") if words[0] == "run"]
    lines = [*from_source, *told_by("queueapp")]
    options = named(r"--[a-z]")
    assert any(lines)
    assert options
    lines += [option.replace("FILE", "hall.queueapp").split() for option in options]
    for words in lines:
        assert accepts(parse, words), words
    assert not accepts(parse, ["--no-such-option"])


def test_every_command_for_it_is_understood() -> None:
    parser = admin.parser()
    told = [words[0] for words in told_by("queueapp-admin")]
    assert told
    for command in told:
        assert accepts(parser.parse_args, [command, "--help"]), command
    assert not accepts(parser.parse_args, ["no-such-command", "--help"])
    for module in re.findall(r"-m ([\w.]+)`", README):
        place = ROOT / Path(*module.split("."))
        assert (place / "__main__.py").is_file() or place.with_suffix(".py").is_file()


def test_every_key_is_the_key_that_its_action_comes_with() -> None:
    table = README[README.index("| key |") : README.index("A sheet of all keys")]
    keys = re.findall(r"(?<![\w+])((?:(?:Ctrl|Shift)\+)*(?:F\d+|Del|[A-Z?]))(?![\w+])", table)
    assert set(keys) == KEYS.keys()
    defaults = {action.name: spec.key for action, spec in specs().items()}
    assert {key: defaults[action] for key, action in KEYS.items()} == {key: key for key in KEYS}


def test_every_place_is_the_one_the_program_uses(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for variable in ("QUEUEAPP_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
    assert f"`{paths.LINUX_DATA}`" in README
    assert f"`{paths.LINUX_CONFIG / paths.FIXED_FILE}`" in README
    assert f"`{paths.HALL_FILE}`" in README
    own = paths.user_paths().hall.parent
    assert f"`~/{own.relative_to(Path.home()).as_posix()}`" in README
    shared = rf"C:\ProgramData\{about.NAME}"
    assert f"`{shared}`" in README
    assert f"`{shared}\\{paths.FIXED_FILE}`" in README
    assert shared in make_installer.defaults_file()
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path))
    assert paths.user_paths().hall == tmp_path / paths.HALL_FILE
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "queueapp"))
    (tmp_path / PORTABLE_MARK).touch()
    portable = portable_folder()
    assert portable is not None
    assert f"`{portable.name}` beside itself" in README


def test_versions_are_those_of_the_project() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needed = re.search(r'requires-python = ">=([\d.]+)"', project)
    assert needed
    assert re.findall(r"Python ([\d.]+) or newer", README) == [needed[1]]
    assert set(re.findall(r"\b\d+\.\d+\.\d+\b", README)) == {about.VERSION}


def test_the_files_to_install_are_those_that_are_made() -> None:
    deb = f"queueapp_{about.VERSION}_amd64.deb"
    assert named("apt ") == [f"apt install ./{deb}"]
    maker = (ROOT / "resources/installer/linux/make_deb.py").read_text(encoding="utf-8")
    assert 'f"{PACKAGE}_{about.VERSION}_{architecture}.deb"' in maker
    maker = Path(make_installer.__file__).read_text(encoding="utf-8")
    for kind in ("setup.exe", "portable.zip"):
        assert f"queueapp-{{about.VERSION}}-{kind}" in maker
        assert f"`queueapp-{about.VERSION}-{kind}`" in README


def test_contributing_lists_the_commands_that_there_are() -> None:
    listed = re.search(r"^ {4}python3 dev\.py ([\w |\n]+?)\n\n", CONTRIBUTING, re.MULTILINE)
    assert listed
    assert set(re.split(r"[\s|]+", listed[1].strip())) == dev.COMMANDS.keys()
    told = set(re.findall(r"python3 dev\.py (\w+)", CONTRIBUTING))
    assert told <= dev.COMMANDS.keys()

"""No file of the project names a package index, another host of one, or a machine's path.

The needles are put together from halves, so that the guard does not find itself.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", "node_modules"}

HOSTS = ["pypi" + ".org", "python" + "hosted.org", "deb.debian" + ".org", "npmjs" + ".org"]
HOSTS += ["debian" + ".org/debian", "arti" + "factory", "artifact" + "registry"]
OPTIONS = ["--index" + "-url", "--extra-index" + "-url", "--find" + "-links", "index" + "-url ="]
PATHS = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Use" + "rs/", "file:" + "//"]
NEEDLE = re.compile(
    # a path starts where a word does not go on: not in "homework/" or "https://x.lt/home/"
    "|".join([*map(re.escape, HOSTS + OPTIONS), *(rf"(?<![\w.]){re.escape(p)}" for p in PATHS)])
)


def our_files(root: Path) -> Iterator[Path]:
    """The tracked files; all but the generated ones where there is no git."""
    if shutil.which("git") and (root / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
        if listed.returncode == 0:  # git refuses a checkout that another user owns
            yield from (root / name for name in listed.stdout.split("\0") if name)
            return
    for path in root.rglob("*"):
        inside = path.relative_to(root).parts
        if not (NOT_OURS & set(inside) or any(part.endswith("_cache") for part in inside)):
            yield path


def offences(root: Path) -> list[str]:
    """Each line of a text file below `root` that names what it must not."""
    found = []
    for path in our_files(root):
        if not path.is_file():
            continue
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture or a database
        found += [
            f"{path.relative_to(root).as_posix()}:{number}: {line.strip()[:120]}"
            for number, line in enumerate(lines, 1)
            if NEEDLE.search(line)
        ]
    return found


@pytest.mark.parametrize("needle", [*HOSTS, *OPTIONS, *PATHS])
def test_a_planted_offence_is_found(tmp_path: Path, needle: str) -> None:
    (tmp_path / "fine.txt").write_text("homework/root\nhttps://example.lt/home/page\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "bad.txt").write_text(f"first line\nsecond '{needle}x'\n")
    assert [line.split(": ")[0] for line in offences(tmp_path)] == ["sub/bad.txt:2"]


def test_generated_folders_are_left_out_where_there_is_no_git(tmp_path: Path) -> None:
    for name in (".venv", "build", ".mypy_cache"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "log.txt").write_text(PATHS[0])
    assert offences(tmp_path) == []


def test_no_file_names_a_host_or_a_machine() -> None:
    assert ROOT / "dev.py" in set(our_files(ROOT)), "the guard looks in the wrong place"
    assert offences(ROOT) == []


def test_requirements_name_no_address_at_all() -> None:
    for path in (ROOT / "requirements").iterdir():
        assert "://" not in path.read_text(encoding="utf-8"), path.name

"""What the benchmarks of the packaged program measure: the built folder and the package of it."""

import os
from pathlib import Path

from tests.benchmarks.harness import ROOT, say

DIST = ROOT / "dist"
FOLDER = DIST / "queueapp"
_BLOCK = 512


class NotBuilt(SystemExit):
    """There is nothing to measure; the text says what to do."""

    def __init__(self, what: str, command: str) -> None:
        say(f"There is no {what}: run `python3 dev.py {command}` first.")
        super().__init__(1)


def program() -> Path:
    """The built program."""
    file = FOLDER / ("queueapp.exe" if os.name == "nt" else "queueapp")
    if not file.is_file():
        raise NotBuilt("dist/queueapp", "build")
    return file


def packages() -> list[Path]:
    """The packages that were made, the newest last."""
    found = sorted(DIST.glob("*.deb"), key=lambda file: file.stat().st_mtime)
    if not found:
        raise NotBuilt("package in dist", "package")
    return found


def disk_mb(folder: Path) -> float:
    """What a folder takes on the disk, a file that has two names once."""
    facts = [path.lstat() for path in [folder, *folder.rglob("*")]]
    sizes = {(fact.st_dev, fact.st_ino): _taken(fact) for fact in facts}
    return sum(sizes.values()) / 1e6


def _taken(fact: os.stat_result) -> int:
    blocks: int | None = getattr(fact, "st_blocks", None)
    return fact.st_size if blocks is None else blocks * _BLOCK

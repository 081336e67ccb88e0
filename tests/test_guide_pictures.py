"""The guide's pictures and its sheet of keys show the windows as they are now."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage, QPainter

from tests.shots.studio import save
from ui.help.guide import GUIDE

ROOT = GUIDE.parents[1]
LANGUAGES = ("en", "lt")
RENEW = "the windows look otherwise now: run `python3 dev.py shots guide` and look at the pictures"
MOST_BYTES = 120 * 1024
CELL = 16
MOST_IN_A_CELL = 14.0
"""So much may a small square differ on average, of 255: letters drawn by another version of the
rasteriser stay below it, another word does not."""


@pytest.fixture(scope="module")
def made(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """All of them made anew, for all workers."""
    return made_once("guide-pictures", make_anew) / "guide"


def make_anew(out: Path) -> None:
    """Make them by the command that the failures name."""
    environment = {**os.environ, "QUEUEAPP_HOME": str(out / "home")}
    command = [sys.executable, "-m", "tests.shots", "guide", "--out", str(out)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=290, check=False
    )
    assert done.returncode == 0, done.stderr


def in_squares(image: QImage) -> QImage:
    """The picture in grey, filled up to whole squares."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    wide, tall = -(-image.width() // CELL), -(-image.height() // CELL)
    whole = QImage(wide * CELL, tall * CELL, QImage.Format.Format_Grayscale8)
    whole.fill(0)
    painter = QPainter(whole)
    painter.drawImage(0, 0, grey)
    painter.end()
    return whole


def worst_square(one: QImage, other: QImage) -> float:
    """How much the square that differs most differs, on average over its dots."""
    first, second = in_squares(one), in_squares(other)
    line, worst = first.bytesPerLine(), 0.0
    ours, theirs = bytes(first.constBits()), bytes(second.constBits())
    if ours == theirs:
        return 0.0
    for top in range(0, first.height(), CELL):
        for left in range(0, first.width(), CELL):
            total = 0
            for row in range(top, top + CELL):
                at = row * line + left
                a, b = ours[at : at + CELL], theirs[at : at + CELL]
                if a != b:
                    total += sum(abs(x - y) for x, y in zip(a, b, strict=True))
            worst = max(worst, total / CELL**2)
    return worst


def stale(kept: Path, made: Path) -> Iterator[str]:
    """What differs between two folders of pictures."""
    names = {file.name for folder in (kept, made) for file in folder.glob("*.png")}
    for name in sorted(names):
        if not (kept / name).exists() or not (made / name).exists():
            yield f"{name}: only in one of both"
            continue
        ours, theirs = QImage(str(kept / name)), QImage(str(made / name))
        if ours.size() != theirs.size():
            yield f"{name}: another size"
        elif (worst := worst_square(ours, theirs)) > MOST_IN_A_CELL:
            yield f"{name}: differs by {worst:.0f}"


@pytest.mark.timeout(300)
def test_pictures_show_the_windows_as_they_are(made: Path) -> None:
    found = {
        language: list(stale(GUIDE / "pictures" / language, made / "pictures" / language))
        for language in LANGUAGES
    }
    assert found == {each: [] for each in LANGUAGES}, RENEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_of_keys_says_what_holds_now_on_one_page(made: Path, language: str) -> None:
    texts = []
    for folder in (GUIDE, made):
        document = pypdf.PdfReader(folder / f"keyboard-{language}.pdf")
        assert len(document.pages) == 1
        texts.append(document.pages[0].extract_text().split())
    assert texts[0] == texts[1], RENEW
    assert "Ctrl+Shift+P" in texts[0]


def test_pictures_are_small() -> None:
    large = [
        file.name
        for file in (GUIDE / "pictures").rglob("*.png")
        if file.stat().st_size > MOST_BYTES
    ]
    assert large == []


def test_another_word_on_a_button_is_noticed(tmp_path: Path) -> None:
    kept = GUIDE / "pictures" / "en"
    picture = QImage(str(kept / "counter.png")).convertToFormat(QImage.Format.Format_RGB32)
    # A key of two signs is painted over with what is beside it.
    painter = QPainter(picture)
    patch = picture.copy(330, 300, 1, 24).scaled(24, 24)
    found = next(at for at in range(340, 520) if QImage(picture).pixelColor(at, 304).blue() > 150)
    painter.drawImage(found + 12, 292, patch)
    painter.end()
    for file in kept.glob("*.png"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert list(stale(kept, tmp_path)) == []
    save(picture, tmp_path / "counter.png")
    assert [each.partition(":")[0] for each in stale(kept, tmp_path)] == ["counter.png"]
    (tmp_path / "rule.png").unlink()
    assert "rule.png: only in one of both" in list(stale(kept, tmp_path))

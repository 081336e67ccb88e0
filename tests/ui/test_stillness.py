"""Nothing moves, blinks or fades: whoever asked their system for less motion needs no setting."""

from __future__ import annotations

import re
from pathlib import Path

import ui

UI = Path(ui.__file__).parent
MOVES = re.compile(
    r"Q\w*Animation|QTimeLine|QMovie|QScroller|QGraphics\w*Effect|QEasingCurve"
    r"|setAnimated|setCursorFlashTime|setEffectEnabled|setWindowOpacity"
)
STYLES_BAR = re.compile(r"(?<!\()QProgressBar\(\)")
"""Not a class of our own, whose painting is still however little is known."""


def lines_with(pattern: re.Pattern[str]) -> dict[str, list[int]]:
    """Where in the program it stands, by file."""
    found: dict[str, list[int]] = {}
    for path in sorted(UI.rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if pattern.search(line):
                found.setdefault(path.relative_to(UI).as_posix(), []).append(number)
    return found


def test_nothing_is_animated() -> None:
    assert MOVES.search("QPropertyAnimation(self)")
    assert lines_with(MOVES) == {}


def test_no_bar_runs_to_and_fro() -> None:
    """The style's own bar moves while nobody knows how far the work is."""
    assert STYLES_BAR.search("bar = QProgressBar()")
    assert lines_with(STYLES_BAR) == {}

"""Where what stands on a public screen, for every size and shape of it: proportions, no pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

_UPRIGHT, _WIDE = 0.9, 1.4
"""A screen narrower than this share of its height is set one below the other; on a screen
that is not wide lines of text need more room.
"""

_HEAD, ROW = 8.0, 6.4
"""How tall the head of the table is, and each of its rows at least, in units."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What is to stand there besides calls and clock."""

    rows: int = 0
    """So many the table has; without any there is none."""
    notice: bool = False
    text: bool = False
    line: bool = False

    @property
    def table(self) -> bool:
        """Whether there is a table."""
        return self.rows > 0


@dataclass(frozen=True, slots=True)
class Areas:
    """Places by part; of what is not there the place is empty. `unit` is a hundredth of the height
    that a wide screen of this width would have: letters and gaps are reckoned by it.
    """

    unit: float
    header: QRect
    calls: QRect
    table: QRect
    notice: QRect
    text: QRect
    line: QRect


def areas(width: int, height: int, parts: Parts) -> Areas:
    """Divide a screen of `width` by `height` px among its parts."""
    upright = width < height * _UPRIGHT
    unit = min(height / 100, width / 100) if upright else min(height / 100, width / 125)
    gap = round(2 * unit)
    head = round((12 if upright else 11.5) * unit)
    narrow = width < height * _WIDE
    line = round((12.5 if narrow else 9.5) * unit) if parts.line else 0
    text = round((15 if narrow else 13) * unit) if parts.text else 0
    top, bottom = head, height - line
    line_at = QRect(0, bottom, width, line)
    text_at = QRect(0, bottom - text, width, text)
    bottom -= text
    body = QRect(gap, top + gap, width - 2 * gap, max(1, bottom - top - 2 * gap))
    split = _stacked if upright else _beside
    calls, table, notice = split(body, gap, unit, parts)
    return Areas(unit, QRect(0, 0, width, head), calls, table, notice, text_at, line_at)


def _beside(body: QRect, gap: int, unit: float, parts: Parts) -> tuple[QRect, QRect, QRect]:
    none = QRect()
    if not (parts.table or parts.notice):
        return body, none, none
    share = 0.6 if body.width() > 150 * unit else 0.56
    wide = round((body.width() - gap) * share)
    calls = QRect(body.left(), body.top(), wide, body.height())
    side = QRect(body.left() + wide + gap, body.top(), body.width() - wide - gap, body.height())
    if not (parts.table and parts.notice):
        return (calls, side, none) if parts.table else (calls, none, side)
    tall = _table(side.height() - gap, unit, parts.rows, 0.66)
    table = QRect(side.left(), side.top(), side.width(), tall)
    below = QRect(side.left(), side.top() + tall + gap, side.width(), side.height() - tall - gap)
    return calls, table, below


def _stacked(body: QRect, gap: int, unit: float, parts: Parts) -> tuple[QRect, QRect, QRect]:
    room = body.height() - gap * (parts.table + parts.notice)
    table = _table(room, unit, parts.rows, 0.34) if parts.table else 0
    notice = round(room * 0.2) if parts.notice else 0
    heights = (room - table - notice, table, notice)
    top, found = body.top(), []
    for tall in heights:
        found.append(QRect(body.left(), top, body.width(), tall) if tall else QRect())
        top += tall + gap if tall else 0
    return found[0], found[1], found[2]


def _table(room: int, unit: float, rows: int, most: float) -> int:
    """How tall a table of so many rows is; at `most` that share of the room."""
    wanted = (_HEAD + rows * ROW * 1.1) * unit
    return round(min(room * most, max(room * 0.2, wanted)))

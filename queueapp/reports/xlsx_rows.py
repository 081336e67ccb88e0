"""The rows of a long sheet of a workbook, written at once rather than cell by cell.

XlsxWriter checks and keeps each cell by itself, which for a year of visits takes four times as
long. What it does with a row in constant memory is done here for whole batches, with text that
comes again and again escaped once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from queueapp.domain.history.table import Value
from queueapp.reports.sheet import Row

_LONGEST = 32_767
"""A cell of Excel has no more characters."""

_KEPT = 20_000
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_CONTROL = re.compile("(_x[0-9a-fA-F]{4}_)|([\x00-\x08\x0b-\x1f\ufffe\uffff])")

Number = Callable[[Value], float | str]
"""How a value stands in a cell: as the number that it is, or as text."""

Style = Callable[[float], str]
"""Names the format of a number, as an attribute of its cell: ` s="3"`, or nothing."""


class RowsXml:
    """Writes rows into a page of a workbook, below what it has already."""

    def __init__(self, page: Any, numbers: Sequence[Number], styles: Sequence[Style]) -> None:
        """For each column how its values are numbers, and the format of those."""
        self._page = page
        self._numbers = tuple(numbers)
        self._letters = [_letters(column) for column in range(len(numbers))]
        self._styles = tuple(styles)
        self._texts: dict[str, str] = {}

    def add(self, rows: Sequence[Row], first: int) -> None:
        """Write rows from the row `first` on, counted from 0."""
        if not rows:
            return
        columns = tuple(zip(self._letters, self._styles, self._numbers, strict=True))
        parts: list[str] = []
        add, texts = parts.append, self._texts
        for number, row in enumerate(rows, first + 1):
            add(f'<row r="{number}">')
            for (letters, style, as_number), value in zip(columns, row, strict=True):
                if value is None:
                    continue
                found = as_number(value)
                if isinstance(found, str):
                    add(f'<c r="{letters}{number}"{texts.get(found) or self._text(found)}')
                else:
                    add(f'<c r="{letters}{number}"{style(found)}><v>{found:.16G}</v></c>')
            add("</row>")
        page = self._page
        page._write_single_row(first)
        page.fh.write("".join(parts))
        last = first + len(rows) - 1
        page._check_dimensions(last, len(columns) - 1)
        page.previous_row = last

    def _text(self, text: str) -> str:
        plain = _CONTROL.sub(_shown, text[:_LONGEST])
        for letter, name in _ESCAPED.items():
            plain = plain.replace(letter, name)
        kept = ' xml:space="preserve"' if plain != plain.strip() or "\n" in plain else ""
        made = f' t="inlineStr"><is><t{kept}>{plain}</t></is></c>'
        if len(self._texts) < _KEPT:
            self._texts[text] = made
        return made


def _shown(found: re.Match[str]) -> str:
    literal, control = found.groups()
    return f"_x005F{literal}" if literal else f"_x{ord(control):04X}_"


def _letters(column: int) -> str:
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name

"""A CSV file of another system as text: its encoding, its separator, its rows.

Whatever stands in it, reading it goes on: a row that cannot be told apart is named by its line.
"""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from itertools import islice

SEPARATORS = (",", ";", "\t", "|")
MOST_BYTES = 200_000_000
MOST_COLUMNS = 500

_LOOKED_AT = 50
"""So many lines tell which separator a file has."""
_MOST_LINES = 20
"""A row with line breaks in its cells has so many lines at most; more, and a quote never ends."""
_HINT = "sep="
"""Excel's own word for the separator, in a line before the header."""


class Unreadable(StrEnum):
    """Why a file cannot be read as a table at all."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    TOO_LONG = "too_long"
    TOO_MANY_COLUMNS = "too_many_columns"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, without the space around them, and where it begins in how many lines.

    No cells: its quotes do not pair.
    """

    line: int
    cells: tuple[str, ...] | None
    lines: int = 1


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A table as it stands in a file; `columns` are the names in its header."""

    columns: tuple[str, ...]
    separator: str
    lines: Sequence[str]
    first: int
    """Where in `lines` the rows begin, from 0."""

    def rows(self) -> Iterator[Row]:
        """The rows below the header; lines with nothing in them are passed over."""
        return _rows(self.lines, self.first, self.separator)

    def values(self, column: int, most: int) -> tuple[str, ...]:
        """The different texts in a column, the most frequent first; so many at most."""
        found: Counter[str] = Counter()
        for row in self.rows():
            if row.cells is not None and column < len(row.cells):
                found[row.cells[column]] += 1
        found.pop("", None)
        return tuple(text for text, _ in found.most_common(most))


def open_csv(content: bytes) -> CsvFile | Unreadable:
    """The table in a file: UTF-8, UTF-16 with its mark, or else Windows-1257 (Baltic)."""
    if len(content) > MOST_BYTES:
        return Unreadable.TOO_LONG
    text = _decoded(content)
    if text is None:
        return Unreadable.NOT_TEXT
    lines = list(StringIO(text, newline=None))
    separator, first = None, 0
    if lines and lines[0].lower().startswith(_HINT):
        hint = lines[0].rstrip("\n")[len(_HINT) :].strip(" ")
        separator, first = (hint if hint in SEPARATORS else None), 1
    separator = separator or _separator(lines[first : first + _LOOKED_AT])
    header = next(_rows(lines, first, separator), None)
    if header is None or header.cells is None:
        return Unreadable.EMPTY
    if len(header.cells) > MOST_COLUMNS:
        return Unreadable.TOO_MANY_COLUMNS
    return CsvFile(header.cells, separator, lines, header.line - 1 + header.lines)


def _decoded(content: bytes) -> str | None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1257")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _separator(lines: Sequence[str]) -> str:
    """The one that parts the lines into most cells, the same number in each."""

    def fits(separator: str) -> tuple[float, int]:
        counts = [len(row.cells) for row in _rows(lines, 0, separator) if row.cells is not None]
        if not counts or counts[0] < 2:
            return 0, 0
        return counts.count(counts[0]) / len(counts), counts[0]

    return max(SEPARATORS, key=fits)


def _rows(lines: Sequence[str], first: int, separator: str) -> Iterator[Row]:
    at = first
    while at < len(lines):
        taken, cells = _row(lines, at, separator)
        if cells is None or any(cells):
            yield Row(at + 1, cells, taken)
        at += taken


def _row(lines: Sequence[str], at: int, separator: str) -> tuple[int, tuple[str, ...] | None]:
    """The row that begins at a line, and how many lines it has."""
    line = lines[at]
    if '"' not in line:
        return 1, tuple(cell.strip() for cell in line.rstrip("\n").split(separator))
    # Strictly, or a quote that never ends would take all that follows into one cell.
    some = islice(lines, at, at + _MOST_LINES)
    reader = csv.reader(some, delimiter=separator, strict=True, skipinitialspace=True)
    try:
        cells = next(reader)
    except csv.Error:
        return 1, None
    return reader.line_num, tuple(cell.strip() for cell in cells)

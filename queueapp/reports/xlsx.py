"""Tables as an Excel workbook, with real dates, times and numbers."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from zoneinfo import ZoneInfo

from queueapp.domain.history.table import Kind, Value
from queueapp.reports.safe_file import telling, trouble_of
from queueapp.reports.sheet import WORDED, Row, Sheet, WallClock, day_of
from queueapp.reports.xlsx_rows import Number, RowsXml, Style

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

MOST_ROWS = 1_048_576
"""A sheet of Excel has no more, its heading included."""

_NAME_LENGTH = 31
_DAY_MS = 86_400_000
_DAY_ZERO = date(1899, 12, 30)
_EPOCH = (date(1970, 1, 1) - _DAY_ZERO).days
_WIDEST, _NARROWEST = 40, 9
_FORMATS = {
    Kind.DATE: "yyyy-mm-dd",
    Kind.TIME: "hh:mm",
    Kind.INSTANT: "yyyy-mm-dd hh:mm",
    Kind.DURATION: "[h]:mm:ss",
    Kind.COUNT: "#,##0",
    Kind.NUMBER: "#,##0.0",
    Kind.ID: "0",
    Kind.SHARE: "0.0%",
}
_PAST_MIDNIGHT = "[hh]:mm"
_WIDTHS = {Kind.DATE: 11, Kind.INSTANT: 17, Kind.TEXT: 24, Kind.SERVICE: 30, Kind.PERSON: 24}


@dataclass(frozen=True, slots=True)
class Made:
    """Who made a workbook, when (ms UTC), and what it is called."""

    title: str
    by: str
    at: int


def write_xlsx(path: Path, sheets: Iterable[Sheet], made: Made, zone: ZoneInfo) -> Iterator[int]:
    """Write a sheet after the other; after each batch it says how many rows there are by now.

    Raises `SaveTrouble`. Closing the iterator ends the writing; what it had put aside goes then.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

    with ExitStack() as stack:
        stack.enter_context(telling(path))
        aside = Path(tempfile.mkdtemp(prefix="queueapp-"))
        stack.callback(shutil.rmtree, aside, ignore_errors=True)
        # No text of a client or a name becomes a formula, a number or a link.
        target = _Target(stack.enter_context(path.open("wb")))
        book = Workbook(
            target,
            {
                "constant_memory": True,
                "tmpdir": str(aside),
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        stack.callback(_let_go, book)
        clock = WallClock(zone)
        book.set_properties(
            {
                "title": made.title,
                "author": made.by,
                "created": clock.local(made.at),
            }
        )
        writer = _Writer(book, clock)
        for sheet in sheets:
            yield from writer.write(sheet)
        try:
            book.close()
        except FileCreateError as error:
            (cause,) = error.args
            raise (trouble_of(path, cause) if isinstance(cause, OSError) else error) from error
    yield writer.rows


class _Target:
    """The file that the archive goes to; after a first trouble it takes everything in silence.

    An archive that is given up writes its end all the same, whenever it is collected.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._failed = False

    def write(self, data: bytes) -> int:
        if self._failed or self._file.closed:
            return len(data)
        try:
            return self._file.write(data)
        except OSError:
            self._failed = True
            raise

    def tell(self) -> int:
        return 0 if self._file.closed else self._file.tell()

    def seek(self, to: int, whence: int = 0) -> int:
        return 0 if self._file.closed else self._file.seek(to, whence)

    def flush(self) -> None:
        if not (self._failed or self._file.closed):
            self._file.flush()

    def seekable(self) -> bool:
        return True


def _let_go(book: Workbook) -> None:
    """Close what a workbook that is given up has open."""
    for sheet in book.worksheets():
        with suppress(OSError, ValueError):
            if sheet.row_data_fh is not None:
                sheet.row_data_fh.close()


class _Writer:
    def __init__(self, book: Workbook, clock: WallClock) -> None:
        self.rows = 0
        self._book = book
        self._clock = clock
        self._names: set[str] = set()
        ground = {"bold": True, "bg_color": "#E7ECF1", "border_color": "#8A97A6", "bottom": 1}
        self._heading = book.add_format({**ground, "text_wrap": True, "valign": "vcenter"})
        self._formats = {
            kind: book.add_format({"num_format": text}) for kind, text in _FORMATS.items()
        }
        summed = {"bold": True, "top": 1}
        self._totals = {
            kind: book.add_format({**summed, "num_format": text}) for kind, text in _FORMATS.items()
        }
        self._total = book.add_format(summed)
        self._night = book.add_format({"num_format": _PAST_MIDNIGHT})

    def write(self, sheet: Sheet) -> Iterator[int]:
        page, lines = self._begin(sheet)
        row = 1
        for batch in sheet.batches:
            written = 0
            while written < len(batch):
                if row == MOST_ROWS:
                    self._end(page, sheet, row)
                    (page, lines), row = self._begin(sheet), 1
                part = batch[written : written + MOST_ROWS - row]
                lines.add(part, row)
                written, row = written + len(part), row + len(part)
            self.rows += len(batch)
            yield self.rows
        self._end(page, sheet, row)
        if sheet.total is not None:
            self._write_total(page, row, sheet.kinds, sheet.total)

    def _begin(self, sheet: Sheet) -> tuple[Any, RowsXml]:
        page = self._book.add_worksheet(sheet_name(sheet.title, self._names))
        page.freeze_panes(1, 0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        for column, (heading, kind) in enumerate(zip(sheet.headings, sheet.kinds, strict=True)):
            page.set_column(column, column, _width(heading, kind))
            page.write_string(0, column, heading, self._heading)
        numbers = [self._number(kind) for kind in sheet.kinds]
        return page, RowsXml(page, numbers, [self._style(kind) for kind in sheet.kinds])

    def _end(self, page: Any, sheet: Sheet, rows: int) -> None:
        if sheet.headings:
            page.autofilter(0, 0, max(rows - 1, 1), len(sheet.headings) - 1)

    def _style(self, kind: Kind) -> Style:
        style = self._formats.get(kind)
        usual = "" if style is None else f' s="{style._get_xf_index()}"'
        if kind is not Kind.TIME:
            return lambda _number: usual
        night = f' s="{self._night._get_xf_index()}"'
        return lambda number: usual if number < 1 else night

    def _write_total(self, page: Any, row: int, kinds: tuple[Kind, ...], total: Row) -> None:
        for column, (kind, value) in enumerate(zip(kinds, total, strict=True)):
            found = "" if value is None else self._number(kind)(value)
            style = self._total if isinstance(found, str) else self._totals.get(kind, self._total)
            if isinstance(found, str):
                page.write_string(row, column, found, style)
            else:
                page.write_number(row, column, found, style)

    def _number(self, kind: Kind) -> Number:
        """How a value stands in a cell: as the number that it is, or as text."""
        local_ms = self._clock.local_ms
        if kind in WORDED or kind in (Kind.COUNT, Kind.NUMBER, Kind.ID, Kind.SHARE):
            return _as_it_is

        def number(value: Value) -> float | str:
            if isinstance(value, str):
                day = day_of(value) if kind is Kind.DATE else None
                return (day - _DAY_ZERO).days if day is not None else value
            assert value is not None
            match kind:
                case Kind.INSTANT:
                    return _EPOCH + local_ms(int(value)) / _DAY_MS
                case Kind.DURATION:
                    return value / _DAY_MS
                case Kind.TIME:
                    return value / (24 * 60)
            return value

        return number


def _as_it_is(value: Value) -> float | str:
    assert value is not None
    return value


def sheet_name(title: str, taken: set[str]) -> str:
    """A title as Excel lets a sheet be called, unlike all that are `taken`; it is one of them then.

    Excel takes no more than 31 characters, some of them nowhere, and minds no upper case.
    """
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).strip().strip("'").strip()
    plain = plain or "–"
    name, number = _cut(plain), 1
    while name.casefold() in taken:
        number += 1
        end = f" ({number})"
        name = _cut(plain, len(end)) + end
    taken.add(name.casefold())
    return name


def _cut(text: str, less: int = 0) -> str:
    # Excel counts a character beyond the basic plane twice.
    room, kept = _NAME_LENGTH - less, ""
    for letter in text:
        room -= 2 if ord(letter) > 0xFFFF else 1
        if room < 0:
            break
        kept += letter
    words_end = kept.rfind(" ")
    if room < 0 and text[len(kept)] != " " and words_end > len(kept) // 2:
        kept = kept[:words_end]
    return kept.rstrip().rstrip("'")


def _width(heading: str, kind: Kind) -> int:
    longest = max((len(word) for word in heading.split()), default=0) + 3
    return min(_WIDEST, max(_NARROWEST, _WIDTHS.get(kind, 0), longest))

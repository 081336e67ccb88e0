"""Tables as CSV: as a Lithuanian Excel opens it at a double click, and for other programs."""

import csv
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from queueapp.domain.history.table import Kind, Value
from queueapp.reports.safe_file import telling
from queueapp.reports.sheet import Row, Sheet, WallClock, looks_like_formula


class CsvForm(StrEnum):
    """`EXCEL`: semicolons, decimal commas, `2026-11-22 13:42`; `PLAIN`: commas, points, ISO 8601.

    A file for Excel begins with a mark by which it knows UTF-8. A text that it would compute gets
    an apostrophe in front: quotes do not keep Excel from computing, and a text in a formula
    (`="…"`) is a formula again. The plain form is for programs that read text as text, and has it
    as it is; there a duration is a number of seconds, an instant has its offset from UTC.
    """

    EXCEL = "excel"
    PLAIN = "plain"


_Writes = Callable[[Value], str]


def write_csv(path: Path, sheet: Sheet, form: CsvForm, zone: ZoneInfo) -> Iterator[int]:
    """Write a sheet; after each batch it says how many rows there are by now.

    Raises `SaveTrouble`. Closing the iterator ends the writing.
    """
    excel = form is CsvForm.EXCEL
    writes = _writers(sheet.kinds, form, WallClock(zone))
    rows = 0
    with (
        telling(path),
        path.open("w", encoding="utf-8-sig" if excel else "utf-8", newline="") as file,
    ):
        lines = csv.writer(file, delimiter=";" if excel else ",", lineterminator="\r\n")
        lines.writerow([_excel_text(text) if excel else text for text in sheet.headings])
        for batch in sheet.batches:
            lines.writerows(_line(row, writes) for row in batch)
            rows += len(batch)
            yield rows
        if sheet.total is not None:
            lines.writerow(_line(sheet.total, writes))
    yield rows


def _line(row: Row, writes: tuple[_Writes, ...]) -> list[str]:
    return ["" if value is None else write(value) for value, write in zip(row, writes, strict=True)]


def _writers(kinds: tuple[Kind, ...], form: CsvForm, clock: WallClock) -> tuple[_Writes, ...]:
    make = _excel if form is CsvForm.EXCEL else _plain
    text = _excel_text if form is CsvForm.EXCEL else str

    def safely(write: _Writes) -> _Writes:
        # A word may stand where a number is due, such as the title of a total.
        return lambda value: text(value) if isinstance(value, str) else write(value)

    return tuple(safely(make(kind, clock)) for kind in kinds)


def _excel(kind: Kind, clock: WallClock) -> _Writes:
    match kind:
        case Kind.TIME:
            return _time
        case Kind.INSTANT:
            return lambda value: clock.local(_whole(value)).strftime("%Y-%m-%d %H:%M")
        case Kind.DURATION:
            return lambda value: duration_text(_whole(value))
        case Kind.SHARE:
            return lambda value: f"{_decimal(_number(value) * 100, 2)}%".replace(".", ",")
        case Kind.NUMBER:
            return lambda value: _decimal(_number(value), 6).replace(".", ",")
    return str


def _plain(kind: Kind, clock: WallClock) -> _Writes:
    match kind:
        case Kind.TIME:
            return _time
        case Kind.INSTANT:
            return lambda value: clock.zoned(_whole(value)).isoformat()
        case Kind.DURATION:
            return lambda value: _decimal(_number(value) / 1000, 3)
        case Kind.SHARE | Kind.NUMBER:
            return lambda value: _decimal(_number(value), 6)
    return str


def duration_text(ms: int) -> str:
    """A length as a spreadsheet understands it: `1:05:30`."""
    minutes, seconds = divmod(abs(ms) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{'-' if ms < 0 else ''}{hours}:{minutes:02}:{seconds:02}"


def _time(value: Value) -> str:
    hours, minutes = divmod(_whole(value), 60)
    return f"{hours:02}:{minutes:02}"


def _excel_text(value: Value) -> str:
    text = str(value)
    return f"'{text}" if looks_like_formula(text) else text


def _decimal(value: float, places: int) -> str:
    text = f"{value:.{places}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _number(value: Value) -> float:
    assert isinstance(value, int | float)
    return value


def _whole(value: Value) -> int:
    return int(_number(value))

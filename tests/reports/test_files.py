"""What leaves the program is whole or not there, and text in it stays text."""

import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from queueapp.domain.history.table import Kind
from queueapp.reports.csv_file import CsvForm, duration_text, write_csv
from queueapp.reports.export import Export, Part, bytes_part
from queueapp.reports.safe_file import SafeFile, SaveFault, SaveTrouble
from queueapp.reports.sheet import Row, Sheet
from queueapp.reports.xlsx import Made, sheet_name, write_xlsx
from tests.factories import at

VILNIUS = ZoneInfo("Europe/Vilnius")
MADE = Made("Report", "Asta", at("2026-03-03 10:00"))
ROOT = Path(__file__).parents[2]
TRICKS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1", "＠x"]  # noqa: RUF001
KINDS = (Kind.DATE, Kind.TIME, Kind.INSTANT, Kind.DURATION, Kind.COUNT, Kind.NUMBER, Kind.SHARE)
VALUES: Row = (
    "2026-03-02",
    13 * 60 + 42,
    at("2026-03-02 13:42") + 5_000,
    3_930_000,
    1234,
    12.25,
    0.875,
)


def on(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0
) -> datetime:
    """A local time, which is what a spreadsheet knows."""
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001


def sheet(*rows: Row, kinds: tuple[Kind, ...] = KINDS, total: Row | None = None) -> Sheet:
    return Sheet("Visits", tuple(f"{kind}" for kind in kinds), kinds, [rows], total)


def texts(*values: str) -> Sheet:
    return sheet(*((value,) for value in values), kinds=(Kind.TEXT,))


def written(path: Path, form: CsvForm, made: Sheet) -> list[list[str]]:
    for _ in write_csv(path, made, form, VILNIUS):
        pass
    encoding = "utf-8-sig" if form is CsvForm.EXCEL else "utf-8"
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, delimiter=";" if form is CsvForm.EXCEL else ","))


def workbook(path: Path, *sheets: Sheet) -> openpyxl.Workbook:
    for _ in write_xlsx(path, sheets, MADE, VILNIUS):
        pass
    return openpyxl.load_workbook(path)


def test_a_lithuanian_excel_finds_its_own_form(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = written(path, CsvForm.EXCEL, sheet(VALUES))
    assert rows[1] == [
        "2026-03-02",
        "13:42",
        "2026-03-02 13:42",
        "1:05:30",
        "1234",
        "12,25",
        "87,5%",
    ]
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfdate;time;")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 2


def test_programs_find_the_plain_form(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = written(path, CsvForm.PLAIN, sheet(VALUES))
    assert rows[1] == [
        "2026-03-02",
        "13:42",
        "2026-03-02T13:42:05+02:00",
        "3930",
        "1234",
        "12.25",
        "0.875",
    ]
    assert path.read_bytes().startswith(b"date,time,")


def test_nothing_stays_nothing_and_a_night_goes_on(tmp_path: Path) -> None:
    made = sheet((None,) * 7, (*VALUES[:1], 25 * 60, *VALUES[2:]))
    rows = written(tmp_path / "a.csv", CsvForm.EXCEL, made)
    assert rows[1] == [""] * 7
    assert rows[2][1] == "25:00"
    page = workbook(tmp_path / "a.xlsx", made).active
    assert [cell.value for cell in page[2]] == [None] * 7
    assert page["B3"].value == timedelta(hours=25)


def test_the_hour_that_comes_twice_is_told_apart(tmp_path: Path) -> None:
    first, second = at("2026-10-25 03:30"), at("2026-10-25 03:30") + 3_600_000
    made = sheet((first,), (second,), kinds=(Kind.INSTANT,))
    rows = written(tmp_path / "a.csv", CsvForm.PLAIN, made)
    assert [row[0] for row in rows[1:]] == [
        "2026-10-25T03:30:00+03:00",
        "2026-10-25T03:30:00+02:00",
    ]


def test_a_length_below_zero_is_written_as_such() -> None:
    assert duration_text(-90_000) == "-0:01:30"


@pytest.mark.parametrize("text", TRICKS)
def test_excel_gets_text_where_it_would_compute(tmp_path: Path, text: str) -> None:
    rows = written(tmp_path / "a.csv", CsvForm.EXCEL, texts(text))
    assert rows[1] == [f"'{text}"]
    page = workbook(tmp_path / "a.xlsx", texts(text)).active
    assert page["A2"].data_type == "s"
    assert page["A2"].value == text.replace("\r", "_x000D_")


@pytest.mark.parametrize("text", [*TRICKS, "Žydrūnė", 'a "b"; c, d', "two\nlines"])
def test_the_plain_form_is_read_back_unchanged(tmp_path: Path, text: str) -> None:
    assert written(tmp_path / "a.csv", CsvForm.PLAIN, texts(text))[1] == [text]


def test_a_heading_computes_nothing_either(tmp_path: Path) -> None:
    made = Sheet("=x", ("=1+1",), (Kind.TEXT,), [])
    assert written(tmp_path / "a.csv", CsvForm.EXCEL, made) == [["'=1+1"]]
    assert workbook(tmp_path / "a.xlsx", made).active["A1"].data_type == "s"


def test_a_workbook_has_real_dates_and_numbers(tmp_path: Path) -> None:
    made = sheet(VALUES, total=("All together", None, None, 7_860_000, 2468, 3.5, 1.0))
    book = workbook(tmp_path / "a.xlsx", made)
    page = book["Visits"]
    assert [cell.value for cell in page[2]] == [
        on(2026, 3, 2),
        time(13, 42),
        on(2026, 3, 2, 13, 42, 5),
        timedelta(milliseconds=3_930_000),
        1234,
        12.25,
        0.875,
    ]
    assert [cell.number_format for cell in page[2]] == [
        "yyyy-mm-dd",
        "hh:mm",
        "yyyy-mm-dd hh:mm",
        "[h]:mm:ss",
        "#,##0",
        "#,##0.0",
        "0.0%",
    ]
    assert page["A3"].value == "All together"
    assert page["D3"].value == timedelta(milliseconds=7_860_000)
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:G2"
    assert book.properties.title == "Report"
    assert book.properties.created == on(2026, 3, 3, 10)


def test_a_number_that_counts_nothing_is_not_grouped(tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", sheet((20068654,), kinds=(Kind.ID,)))
    assert book.active["A2"].value == 20068654
    assert book.active["A2"].number_format == "0"


def test_what_is_too_long_for_a_sheet_goes_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queueapp.reports.xlsx.MOST_ROWS", 3)
    made = sheet(*((number,) for number in range(5)), kinds=(Kind.COUNT,))
    book = workbook(tmp_path / "a.xlsx", made)
    assert book.sheetnames == ["Visits", "Visits (2)", "Visits (3)"]
    assert [cell.value for page in book for cell in page["A"][1:]] == [0, 1, 2, 3, 4]


def test_sheets_get_names_that_excel_takes() -> None:
    taken: set[str] = set()
    long = "Laukimo laikas pagal savaitės dieną ir valandą"
    assert sheet_name("a/b: [c]*?\\", taken) == "a b   c"
    assert sheet_name("'", taken) == "–"
    assert sheet_name(long, taken) == "Laukimo laikas pagal savaitės"
    assert sheet_name(long.upper(), taken) == "LAUKIMO LAIKAS PAGAL (2)"
    assert sheet_name("Laukimas_pagal_savaitės_dieną_ir_valandą", taken) == (
        "Laukimas_pagal_savaitės_dieną_i"
    )
    assert sheet_name("a long title whose words fit in", taken) == "a long title whose words fit in"
    assert sheet_name("a long title whose words fit on too", taken) == (
        "a long title whose words fit on"
    )
    assert sheet_name("😀" * 20, taken) == "😀" * 15


def endless(beside: Path) -> Iterator[int]:
    with beside.open("w") as file:
        for number in range(1_000_000):
            file.write("row\n")
            yield number


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_older_file_stays_whole_until_the_new_one_is(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("older")
    export = Export([bytes_part(path, lambda: b"newer")])
    while export.step():
        pass
    assert path.read_text() == "older"
    assert export.keep() == (path,)
    assert path.read_text() == "newer"
    assert left(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "other"])
def test_cancelled_half_way_nothing_is_left(tmp_path: Path, kind: str) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    folder = tmp_path / "reports"
    folder.mkdir()
    batches = Sheet("x", ("a",), (Kind.COUNT,), ([(1,)] for _ in range(100)))
    path = folder / "a"
    writes = {
        "csv": lambda beside: write_csv(beside, batches, CsvForm.PLAIN, VILNIUS),
        "xlsx": lambda beside: write_xlsx(beside, [batches], MADE, VILNIUS),
        "other": endless,
    }[kind]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(aside))
        export = Export([Part(path, writes)])
        for _ in range(3):
            assert export.step()
        assert left(folder)
        export.drop()
    assert export.rows >= 2
    assert not export.step()
    assert export.keep() == ()
    assert left(folder) == left(aside) == []


def test_of_several_files_none_is_kept_where_one_fails(tmp_path: Path) -> None:
    def fails(beside: Path) -> Iterator[int]:
        beside.write_text("half")
        yield 1
        raise SaveTrouble(beside, SaveFault.FULL)

    export = Export([bytes_part(tmp_path / "a", lambda: b"a"), Part(tmp_path / "b", fails)])
    assert export.step()
    assert export.step()
    with pytest.raises(SaveTrouble) as raised:
        export.step()
    assert raised.value.path == tmp_path / "b"
    assert left(tmp_path) == []


def test_a_bug_half_way_leaves_nothing_either(tmp_path: Path) -> None:
    def fails(beside: Path) -> Iterator[int]:
        beside.write_text("half")
        yield 1
        raise RuntimeError

    export = Export([Part(tmp_path / "b", fails)])
    assert export.step()
    with pytest.raises(RuntimeError):
        export.step()
    assert left(tmp_path) == []


def test_where_a_file_cannot_take_its_place_those_before_are_told(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    export = Export([bytes_part(tmp_path / name, lambda: b"x") for name in ("a", "b", "c")])
    while export.step():
        pass
    with pytest.raises(SaveTrouble) as raised:
        export.keep()
    assert raised.value.fault is SaveFault.IS_FOLDER
    assert raised.value.kept == (tmp_path / "a",)
    assert left(tmp_path) == ["a", "b"]


def fault_of(path: Path) -> SaveFault:
    with pytest.raises(SaveTrouble) as raised:
        Export([bytes_part(path, lambda: b"x")]).step()
    assert raised.value.path == path
    return raised.value.fault


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert fault_of(tmp_path / "none" / "a") is SaveFault.NO_FOLDER
    assert fault_of(tmp_path / "file" / "a") is SaveFault.NO_FOLDER
    assert fault_of(tmp_path / ("a" * 250)) is SaveFault.NAME


@pytest.mark.parametrize("winerror", [32, 33])
def test_a_file_that_excel_has_open_is_told_as_such(tmp_path: Path, winerror: int) -> None:
    from queueapp.reports.safe_file import trouble_of

    error = PermissionError(13, "used by another process")
    error.winerror = winerror  # type: ignore[attr-defined]
    assert trouble_of(tmp_path / "a", error).fault is SaveFault.IN_USE


CHILD = """
import os, resource, sys, tempfile
from pathlib import Path
from tests.reports.poor_disk import {what}
{what}(Path(sys.argv[1]))
"""


def child(what: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHILD.format(what=what), str(folder)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


@pytest.mark.parametrize("what", ["full_csv", "full_xlsx", "full_bytes"])
def test_a_disk_that_fills_leaves_the_older_file(tmp_path: Path, what: str) -> None:
    (tmp_path / "a").write_text("older")
    assert child(what, tmp_path) == "full"
    assert left(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "older"


def test_a_folder_that_cannot_be_written_is_told() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        assert child("unwritable", folder) == "not_allowed"
        assert left(folder) == []


def test_nothing_is_kept_of_a_file_that_is_gone(tmp_path: Path) -> None:
    file = SafeFile(tmp_path / "a")
    file.beside.write_text("x")
    file.drop()
    file.drop()
    assert left(tmp_path) == []

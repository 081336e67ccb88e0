"""Reading a recorded day: what is understood, and how each fault is named."""

from datetime import date
from pathlib import Path

import pytest

from queueapp.cli_messages import sentence
from queueapp.errors import BadFile, FaultyLine, FileFault
from queueapp.replay.arrivals import MAX_FAULTS, Arrival, RecordedDay, read_arrivals

BANK_HEAD = "day,arrival,service_start,service_end,service_type,server,priority,outcome,queue_leave"


def read(tmp_path: Path, *lines: str, day: date | None = None) -> RecordedDay:
    file = tmp_path / "day.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_arrivals(file, day)


def faults(tmp_path: Path, *lines: str, day: date | None = None) -> list[FaultyLine]:
    with pytest.raises(BadFile) as caught:
        read(tmp_path, *lines, day=day)
    assert caught.value.path == tmp_path / "day.csv"
    return list(caught.value.faults)


def test_a_line_of_the_bank(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        BANK_HEAD,
        "2024-01-03,100,160,220,PS,ANNA,2,AGENT,160",
        "2024-01-03,90,,,NW,,0,HANG,130",
        "2024-01-03,95,0,0,NW,,0,AGENT,0",
    )
    assert found.date == date(2024, 1, 3)
    assert found.arrivals == (
        Arrival(3, 90, "NW", leaves_at=130),
        Arrival(4, 95, "NW"),
        Arrival(2, 100, "PS", "ANNA", priority=2, service_s=60),
    )


@pytest.mark.parametrize(
    ("text", "second"), [("29130", 29130), ("8:05", 29100), ("08:05:30", 29130), ("0", 0)]
)
def test_times(tmp_path: Path, text: str, second: int) -> None:
    assert read(tmp_path, "arrival,service_type", f"{text},A").arrivals[0].at == second


def test_a_service_may_end_after_midnight(tmp_path: Path) -> None:
    head = "arrival,service_type,service_start,service_end"
    found = read(tmp_path, head, "23:59,A,23:59:30,24:01")
    assert found.arrivals[0].service_s == 90


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_semicolons_marks_and_line_ends(tmp_path: Path, encoding: str, end: str) -> None:
    file = tmp_path / "day.csv"
    lines = ["Arrival; service_type ;language", "60;Leidimai ąčę;EN", "", "30;B;", ""]
    file.write_bytes(end.join(lines).encode(encoding))
    assert read_arrivals(file).arrivals == (
        Arrival(4, 30, "B"),
        Arrival(2, 60, "Leidimai ąčę", language="en"),
    )


def test_one_day_of_several(tmp_path: Path) -> None:
    lines = ["day,arrival,service_type", "2024-01-03,1,A", "2024-01-04,2,A"]
    assert read(tmp_path, *lines, day=date(2024, 1, 4)).arrivals == (Arrival(3, 2, "A"),)
    (several,) = faults(tmp_path, *lines)
    assert several.fault is FileFault.SEVERAL_DAYS
    assert several.value == "2024-01-03, 2024-01-04"
    (none,) = faults(tmp_path, *lines, day=date(2024, 1, 5))
    assert none.fault is FileFault.NO_ROWS


@pytest.mark.parametrize(
    ("lines", "fault", "line", "column"),
    [
        (["1,2", "3,4"], FileFault.NO_HEADER, 1, ""),
        ([""], FileFault.NO_HEADER, 1, ""),
        (["arrival,service_type,colour", "1,A,x"], FileFault.UNKNOWN_COLUMN, 1, "colour"),
        (["arrival,server", "1,A"], FileFault.MISSING_COLUMN, 1, "service_type"),
        (["arrival,arrival,service_type", "1,1,A"], FileFault.DOUBLE_COLUMN, 1, "arrival"),
        (["arrival,service_type"], FileFault.NO_ROWS, 0, ""),
        (["arrival,service_type", "1,A", "2"], FileFault.WRONG_FIELD_COUNT, 3, ""),
        (["arrival,service_type", "86400,A"], FileFault.BAD_VALUE, 2, "arrival"),
        (["arrival,service_type", "8:60,A"], FileFault.BAD_VALUE, 2, "arrival"),
        (["arrival,service_type", "-1,A"], FileFault.BAD_VALUE, 2, "arrival"),
        (["arrival,service_type", "²,A"], FileFault.BAD_VALUE, 2, "arrival"),
        (["arrival,service_type", ",A"], FileFault.BAD_VALUE, 2, "arrival"),
        (["arrival,service_type", "1,"], FileFault.BAD_VALUE, 2, "service_type"),
        (["arrival,service_type", f"1,{'x' * 81}"], FileFault.BAD_VALUE, 2, "service_type"),
        (["arrival,service_type,day", "1,A,3 May"], FileFault.BAD_VALUE, 2, "day"),
        (["arrival,service_type,language", "1,A,xx"], FileFault.BAD_VALUE, 2, "language"),
        (["arrival,service_type,priority", "1,A,high"], FileFault.BAD_VALUE, 2, "priority"),
        (["arrival,service_type,outcome", "1,A,GONE"], FileFault.BAD_VALUE, 2, "outcome"),
        (
            ["arrival,service_type,outcome,queue_leave", "9,A,HANG,8"],
            FileFault.BAD_VALUE,
            2,
            "queue_leave",
        ),
        (
            ["arrival,service_type,service_start,service_end", "1,A,9,8"],
            FileFault.BAD_VALUE,
            2,
            "service_end",
        ),
    ],
)
def test_each_fault_is_named_with_its_place(
    tmp_path: Path, lines: list[str], fault: FileFault, line: int, column: str
) -> None:
    (found,) = faults(tmp_path, *lines)
    assert (found.fault, found.line, found.column) == (fault, line, column)


def test_all_faults_of_a_file_are_named_up_to_a_number(tmp_path: Path) -> None:
    lines = ["arrival,service_type", "x,A", "1,A", "y,"]
    found = faults(tmp_path, *lines)
    assert [(f.line, f.column, f.value) for f in found] == [
        (2, "arrival", "x"),
        (4, "arrival", "y"),
        (4, "service_type", ""),
    ]
    assert len(faults(tmp_path, lines[0], *(["x,A"] * 99))) == MAX_FAULTS


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadFile) as caught:
        read_arrivals(tmp_path / "none.csv")
    assert caught.value.faults[0].fault is FileFault.CANNOT_READ


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    file = tmp_path / "day.csv"
    file.write_bytes(b"arrival,service_type\n1,A\n2,\xe0\n")
    with pytest.raises(BadFile) as caught:
        read_arrivals(file)
    assert caught.value.faults[0].fault is FileFault.NOT_TEXT
    assert caught.value.faults[0].line == 3


def test_the_sentence_names_file_line_and_value(tmp_path: Path) -> None:
    file = tmp_path / "day.csv"
    file.write_text("arrival,service_type\n25:99,A\n")
    with pytest.raises(BadFile) as caught:
        read_arrivals(file)
    first, last = sentence(caught.value).splitlines()
    assert first == f"{file}, line 2: '25:99' does not fit the column 'arrival'"
    assert last.startswith("Nothing was fed or written")

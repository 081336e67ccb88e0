"""A file of another system is read as it is meant, and whatever else is in it is named."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.importing.columns import (
    ColumnMap,
    Field,
    guess,
    guess_outcomes,
    language_of,
)
from queueapp.domain.importing.finished import FinishedVisit, Named, as_visit, operations
from queueapp.domain.importing.rows import MOST_ROWS, Faults, FaultyRow, RowFault, Terms, read_rows
from queueapp.domain.importing.text import SEPARATORS, CsvFile, Unreadable, open_csv
from queueapp.domain.visit import Channel, Outcome, State
from tests.factories import MONDAY_10, PERSONAL_CODE, at, wall

ZONE = ZoneInfo("Europe/Vilnius")
TERMS = Terms(ZONE, MONDAY_10, "2026-03-02")
HEADER = "ticket;service;counter;agent;language;result;arrived;called;started;finished;left;id"
ROW = (
    "A1;Passports;3;Ona;lt;served;2026-02-26 09:00;2026-02-26 09:10;2026-02-26 09:11;"
    "2026-02-26 09:20;;x1"
)


def opened(text: str, encoding: str = "utf-8") -> CsvFile:
    file = open_csv(text.encode(encoding))
    assert isinstance(file, CsvFile)
    return file


def mapped(file: CsvFile) -> ColumnMap:
    columns = guess(file.columns)
    words = file.values(columns[Field.OUTCOME], 50) if Field.OUTCOME in columns else ()
    return ColumnMap(columns, guess_outcomes(words))


def read(text: str, terms: Terms = TERMS) -> list[FinishedVisit | FaultyRow]:
    file = opened(text)
    return list(read_rows(file, mapped(file), terms))


def one(text: str, terms: Terms = TERMS) -> FinishedVisit:
    (visit,) = read(text, terms)
    assert isinstance(visit, FinishedVisit), visit
    return visit


def fault(text: str, terms: Terms = TERMS) -> FaultyRow:
    (row,) = read(text, terms)
    assert isinstance(row, FaultyRow), row
    return row


def changed(**cells: str) -> str:
    """The file of one good row with some cells written otherwise."""
    names, row = HEADER.split(";"), ROW.split(";")
    for name, text in cells.items():
        row[names.index(name)] = text
    return f"{HEADER}\n{';'.join(row)}\n"


class TestAFile:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1257", "utf-16"])
    @pytest.mark.parametrize("separator", SEPARATORS)
    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_tells_its_encoding_and_separator_by_itself(
        self, encoding: str, separator: str, ending: str
    ) -> None:
        text = ending.join(["paslauga;atvyko;pabaiga", "Žemė, būstas;2026-02-02 9:00;x", ""])
        file = opened(text.replace(",", "").replace(";", separator), encoding)
        assert file.columns == ("paslauga", "atvyko", "pabaiga")
        assert [row.cells for row in file.rows()] == [("Žemė būstas", "2026-02-02 9:00", "x")]

    def test_with_commas_in_its_texts_is_parted_by_what_all_lines_share(self) -> None:
        file = opened("a;b;c\n1,5;2,5;3,5\n1,0;x, y, z;2\n")
        assert file.separator == ";"
        assert opened("sep=,\na,b\n1;2;3,4\n").separator == ","

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            (b"", Unreadable.EMPTY),
            (b"\n\n  \n", Unreadable.EMPTY),
            (b"\x81\xa1\xff\xfe" * 20, Unreadable.NOT_TEXT),
            (b"\xff\xfea", Unreadable.NOT_TEXT),
            (b";".join([b"x"] * 501), Unreadable.TOO_MANY_COLUMNS),
        ],
    )
    def test_that_is_no_table_says_why(self, content: bytes, why: Unreadable) -> None:
        assert open_csv(content) is why

    def test_keeps_line_breaks_in_cells_and_counts_lines_on(self) -> None:
        file = opened('a,b\n"x\ny",1\n\n,,\nz,2\n')
        found = [(row.line, row.cells) for row in file.rows()]
        assert found == [(2, ("x\ny", "1")), (6, ("z", "2"))]
        assert opened('"a\nb",c\n1,2\n').columns == ("a\nb", "c")

    def test_goes_on_after_a_quote_that_never_ends(self) -> None:
        more = "".join(f"{n},1\n" for n in range(100))
        file = opened(f'a,b\n1,"2\n{more}')
        rows = list(file.rows())
        assert (rows[0].line, rows[0].cells) == (2, None)
        assert len(rows) == 101
        assert opened('a,b\n1,2\n3,"4').values(0, 9) == ("1",)

    def test_tells_its_words_the_most_frequent_first(self) -> None:
        file = opened("a;b\nx;1\ny;1\ny;1\n;1\n")
        assert file.values(0, 9) == ("y", "x")
        assert file.values(0, 1) == ("y",)

    @given(
        st.lists(
            st.lists(st.text(alphabet='ab ",;\t|\n\ržą', max_size=6), min_size=3, max_size=3),
            min_size=1,
            max_size=8,
        ),
        st.sampled_from(SEPARATORS),
    )
    def test_written_by_a_spreadsheet_is_read_back(
        self, table: list[list[str]], separator: str
    ) -> None:
        written = StringIO()
        writer = csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL)
        writer.writerows([["one", "two", "three"], *table])
        file = opened(f"sep={separator}\r\n{written.getvalue()}")
        plain = [
            tuple(cell.replace("\r\n", "\n").replace("\r", "\n").strip() for cell in row)
            for row in table
        ]
        assert [row.cells for row in file.rows()] == [row for row in plain if any(row)]

    @given(st.binary(max_size=400))
    def test_of_any_bytes_raises_nothing(self, content: bytes) -> None:
        file = open_csv(b"service,arrived,finished\n" + content)
        if isinstance(file, CsvFile):
            list(read_rows(file, mapped(file), TERMS))

    @given(st.text(alphabet='0129:-. T+Z,;"\n', max_size=60))
    def test_of_anything_like_times_raises_nothing(self, text: str) -> None:
        file = opened(f"service;arrived;finished\nA;{text};{text}\n")
        list(read_rows(file, mapped(file), TERMS))


class TestColumns:
    def test_are_guessed_by_english_and_lithuanian_names(self) -> None:
        assert guess(HEADER.split(";")) == {
            Field.TICKET: 0,
            Field.SERVICE: 1,
            Field.COUNTER: 2,
            Field.PERSON: 3,
            Field.LANGUAGE: 4,
            Field.OUTCOME: 5,
            Field.ARRIVAL: 6,
            Field.CALLED: 7,
            Field.STARTED: 8,
            Field.ENDED: 9,
            Field.LEFT: 10,
            Field.ID: 11,
        }
        lithuanian = (
            *("Talono Nr.", "Paslauga", "Langelis", "Darbuotojas", "Kalba", "Būsena", "Diena"),
            *("Atvykimo laikas", "Iškvietimo laikas", "Aptarnavimo pradžia"),
            "Aptarnavimo pabaiga",
        )
        assert list(guess(lithuanian)) == [
            *(Field.DAY, Field.ARRIVAL, Field.CALLED, Field.STARTED, Field.ENDED, Field.TICKET),
            *(Field.SERVICE, Field.COUNTER, Field.PERSON, Field.LANGUAGE, Field.OUTCOME),
        ]

    def test_are_one_thing_each(self) -> None:
        found = guess(["service", "service", "service start time", "colour"])
        assert found == {Field.SERVICE: 0, Field.STARTED: 2}
        assert ColumnMap(found).lacking == (Field.ARRIVAL, Field.ENDED)

    def test_of_outcomes_and_languages_know_the_usual_words(self) -> None:
        assert guess_outcomes(["AGENT", "Hang", "NO-SHOW", "Aptarnautas", "?", "Neatvyko"]) == {
            "agent": Outcome.SETTLED,
            "hang": Outcome.LEFT,
            "no show": Outcome.NO_SHOW,
            "aptarnautas": Outcome.SETTLED,
            "neatvyko": Outcome.NO_SHOW,
        }
        assert [language_of(word) for word in ("LT", "Rusų", "be", "whatever")] == [
            *("lt", "ru", "be", None),
        ]


class TestARow:
    def test_becomes_a_visit(self) -> None:
        visit = one(changed())
        assert visit == FinishedVisit(
            line=2,
            business_day="2026-02-26",
            service="Passports",
            arrived_at=at("2026-02-26 09:00"),
            ended_at=at("2026-02-26 09:20"),
            outcome=Outcome.SETTLED,
            called_at=at("2026-02-26 09:10"),
            started_at=at("2026-02-26 09:11"),
            accurate=True,
            ticket="A1",
            counter="3",
            person="Ona",
            language="lt",
            id="x1",
        )
        kept = as_visit(visit, Named(1, "A1", 7, 8, 9))
        assert (kept.state, kept.channel) == (State.SERVED, Channel.IMPORTED)
        assert (kept.waited_ms(ZONE), kept.served_ms) == (10 * 60_000, 9 * 60_000)
        (leg,) = kept.legs
        assert (leg.service_id, leg.counter_id, leg.person_id) == (7, 8, 9)
        assert leg.waited_since == visit.arrived_at

    def test_of_who_left_or_did_not_come_is_told_by_outcome_or_times(self) -> None:
        left = one(changed(result="left", called="", started="", finished="2026-02-26 09:30"))
        assert (left.outcome, left.called_at) == (Outcome.LEFT, None)
        kept = as_visit(left, Named(1, "A1", 7, None, 9))
        assert (kept.state, kept.legs, kept.waited_ms(ZONE)) == (State.LEFT, (), 30 * 60_000)
        gone = one(changed(result="", called="", started="", finished="", left="2026-02-26 09:30"))
        assert (gone.outcome, gone.ended_at) == (Outcome.LEFT, left.ended_at)
        missed = one(changed(result="no-show", started="", finished=""))
        assert (missed.called_at, missed.ended_at) == (at("2026-02-26 09:10"),) * 2
        kept = as_visit(missed, Named(1, "A1", 7, 8, 9))
        assert (kept.state, kept.waited_ms(ZONE), kept.served_ms) == (State.NO_SHOW, 10 * 60_000, 0)
        assert one(changed(result="", started="")).outcome is Outcome.NO_SHOW
        assert one(changed(result="")).outcome is Outcome.SETTLED

    def test_that_does_not_say_when_service_began_is_not_measured(self) -> None:
        unsaid = one(changed(started=""))
        assert (unsaid.started_at, unsaid.accurate) == (at("2026-02-26 09:10"), False)
        uncalled = one(changed(called=""))
        assert (uncalled.called_at, uncalled.accurate) == (at("2026-02-26 09:11"), True)
        assert not one(changed(started="2026-02-26 09:20")).accurate

    @pytest.mark.parametrize(
        "arrived",
        [
            *("2026-02-26 09:00", "2026-02-26T09:00:00", "2026-02-26T07:00:00Z"),
            *("2026-02-26T09:00+02:00", "2026-02-26 08:00:00.000+0100", "2026.02.26 9:00"),
            *(
                "26.02.2026 09:00",
                "26.2.2026, 9:00:00",
                "2026/02/26 09:00",
                "46079.375",
                "46079,375",
            ),
        ],
    )
    def test_has_instants_in_many_forms(self, arrived: str) -> None:
        text = changed(arrived=f'"{arrived}"' if "," in arrived else arrived)
        assert wall(one(text).arrived_at) == "2026-02-26 09:00"

    @pytest.mark.parametrize("day", ["2026-02-26", "26.02.2026", "46079", "2026-02-26 00:00:00"])
    @pytest.mark.parametrize("arrived", ["09:00", "9:00:00", "32400", "0.375", "0,375"])
    def test_may_have_its_day_in_a_column_of_its_own(self, day: str, arrived: str) -> None:
        visit = one(f"day;service;arrived;started;finished\n{day};A;{arrived};9:30;10:00\n")
        assert wall(visit.arrived_at) == "2026-02-26 09:00"
        assert wall(visit.ended_at) == "2026-02-26 10:00"

    def test_may_go_on_after_midnight(self) -> None:
        header = "day;service;arrived;started;finished\n"
        for ended in ("00:05", "24:05", "86700", "2026-02-27 00:05"):
            visit = one(f"{header}2026-02-26;A;23:50;23:58;{ended}\n")
            assert (visit.business_day, wall(visit.ended_at)) == ("2026-02-26", "2026-02-27 00:05")
        came_late = one(f"{header}2026-02-26;A;2026-02-27 00:30;00:40;00:50\n")
        assert came_late.business_day == "2026-02-26"
        assert wall(came_late.ended_at) == "2026-02-27 00:50"
        assert fault(f"{header}2026-02-26;A;12:00;12:05;11:59\n").fault is RowFault.BACKWARDS

    def test_in_an_hour_that_comes_twice_is_in_the_first_unless_that_runs_backwards(self) -> None:
        header = "service;arrived;started;finished\n"
        visit = one(f"{header}A;2025-10-26 03:50;2025-10-26 03:55;2025-10-26 03:10\n")
        assert (visit.ended_at - visit.arrived_at) == 20 * 60_000
        summer = datetime(2025, 10, 26, 3, 50, tzinfo=ZONE)
        assert visit.arrived_at == int(summer.timestamp() * 1000)

    def test_in_an_hour_that_is_left_out_is_taken_an_hour_on(self) -> None:
        visit = one(
            "service;arrived;started;finished\nA;2025-03-30 03:30;2025-03-30 04:35;5:0\n".replace(
                "5:0", "2025-03-30 04:40"
            )
        )
        assert wall(visit.arrived_at) == "2025-03-30 04:30"

    @pytest.mark.parametrize(
        ("cells", "kind", "column"),
        [
            ({"finished": "2026-02-26 09:05"}, RowFault.BACKWARDS, "finished"),
            ({"called": "2026-02-26 08:59"}, RowFault.BACKWARDS, "called"),
            ({"finished": "2026-02-28 09:05"}, RowFault.TOO_LONG_A_STAY, "finished"),
            ({"finished": "2027-02-26 09:05"}, RowFault.FUTURE, "finished"),
            ({"arrived": "2027-02-26 09:05"}, RowFault.FUTURE, "arrived"),
            ({"arrived": "2026-03-02 08:05"}, RowFault.NOT_OVER, "arrived"),
            ({"arrived": ""}, RowFault.MISSING, "arrived"),
            ({"service": ""}, RowFault.MISSING, "service"),
            ({"finished": ""}, RowFault.MISSING, "finished"),
            ({"called": "", "started": ""}, RowFault.MISSING, "started"),
            ({"result": "left", "finished": ""}, RowFault.MISSING, "left"),
            ({"arrived": "26/02/2026"}, RowFault.NOT_A_TIME, "arrived"),
            ({"arrived": "2026-02-30 10:00"}, RowFault.NOT_A_TIME, "arrived"),
            ({"arrived": "1950-02-20 10:00"}, RowFault.NOT_A_DAY, "arrived"),
            ({"started": "soon"}, RowFault.NOT_A_TIME, "started"),
            ({"result": "eaten"}, RowFault.UNKNOWN_OUTCOME, "result"),
            ({"language": "klingon"}, RowFault.UNKNOWN_LANGUAGE, "language"),
            ({"service": "x" * 5_000}, RowFault.TOO_LONG, "service"),
            ({"ticket": "x" * 17}, RowFault.TOO_LONG, "ticket"),
            ({"agent": f"Ona {PERSONAL_CODE}"}, RowFault.PERSONAL_CODE, "agent"),
            ({"service": "a\0b"}, RowFault.NUL, ""),
            ({"service": "a;b"}, RowFault.CELLS, ""),
            ({"id": '"never ends'}, RowFault.QUOTES, ""),
        ],
    )
    def test_that_cannot_be_used_says_what_is_wrong_and_where(
        self, cells: dict[str, str], kind: RowFault, column: str
    ) -> None:
        row = fault(changed(**cells))
        assert (row.line, row.fault, row.column) == (2, kind, column)
        assert len(row.value) <= 61
        assert PERSONAL_CODE not in row.value

    def test_with_a_day_that_is_not_that_of_its_times_is_named(self) -> None:
        header = "day;service;arrived;started;finished\n"
        text = f"{header}2026-02-24;A;2026-02-26 09:00;2026-02-26 09:10;2026-02-26 09:20\n"
        assert fault(text).fault is RowFault.DAY_DIFFERS
        assert fault(f"{header}someday;A;9:00;9:10;9:20\n").fault is RowFault.NOT_A_DAY

    def test_that_stands_twice_is_taken_once(self) -> None:
        both = read(f"{HEADER}\n{ROW}\n\n{HEADER}\n{ROW}\n")
        assert [getattr(each, "fault", None) for each in both] == [
            *(None, RowFault.HEADER_AGAIN, RowFault.REPEATED),
        ]
        assert [each.line for each in both] == [2, 4, 5]
        without_id = ROW.removesuffix("x1")
        later = without_id.replace("09:20", "09:21")
        three = read(f"{HEADER}\n{without_id}\n{later}\n{without_id}\n")
        assert [isinstance(each, FinishedVisit) for each in three] == [True, True, False]

    def test_among_a_hundred_columns_and_long_cells_is_read_all_the_same(self) -> None:
        names = ";".join(
            ["service", "arrived", "started", "finished", *(f"x{n}" for n in range(96))]
        )
        cells = ["A", "2026-02-26 9:00", "2026-02-26 9:05", "2026-02-26 9:10", *["y" * 5_000] * 96]
        assert one(f"{names}\n{';'.join(cells)};;;\n").service == "A"

    def test_beyond_what_one_import_takes_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("queueapp.domain.importing.rows.MOST_ROWS", 2)
        assert MOST_ROWS > 2
        lines = "".join(ROW.replace("x1", f"x{n}") + "\n" for n in range(4))
        kinds = [getattr(each, "fault", None) for each in read(f"{HEADER}\n{lines}")]
        assert kinds == [None, None, RowFault.TOO_MANY, RowFault.TOO_MANY]

    @given(
        st.datetimes(datetime.fromisoformat("1981-01-01"), datetime.fromisoformat("2026-03-01")),
        st.lists(st.integers(0, 7_000), min_size=3, max_size=3),
    )
    def test_on_any_day_never_runs_backwards(self, arrived: datetime, gaps: list[int]) -> None:
        times = [arrived.replace(microsecond=0)]
        for gap in gaps:
            times.append(times[-1] + timedelta(seconds=gap))
        file = opened(f"service,arrived,called,started,ended\nA,{','.join(map(str, times))}\n")
        (visit,) = read_rows(file, mapped(file), TERMS)
        assert isinstance(visit, FinishedVisit)
        kept = as_visit(visit, Named(1, "A1", 1, None, 1))
        assert (kept.waited_ms(ZONE) or 0) >= 0
        assert (kept.served_ms or 0) >= 0
        came = date.fromisoformat(kept.business_day)
        assert came - arrived.date() in (timedelta(0), timedelta(days=1))


class TestAKey:
    def visits(self, text: str) -> Iterator[FinishedVisit]:
        return (each for each in read(text) if isinstance(each, FinishedVisit))

    def keys(self, text: str, site: int = 1, source: str = "Old") -> tuple[str, ...]:
        return operations(site, source, list(self.visits(text)))

    def test_is_the_same_for_the_same_visit_only(self) -> None:
        assert self.keys(changed()) == self.keys(changed(finished="2026-02-26 09:40"))
        assert self.keys(changed(), source="old") == self.keys(changed())
        others = (
            self.keys(changed(id="x2")),
            self.keys(changed(id="")),
            self.keys(changed(id="", service="Other")),
            self.keys(changed(), site=2),
            self.keys(changed(), source="New"),
        )
        assert len({self.keys(changed()), *others}) == 6

    def test_tells_those_apart_who_came_at_the_same_second(self) -> None:
        first = ROW.removesuffix("x1")
        second = first.replace("09:20", "09:21")
        keys = self.keys(f"{HEADER}\n{first}\n{second}\n")
        assert len(set(keys)) == 2
        assert set(self.keys(f"{HEADER}\n{second}\n{first}\n")) == set(keys)


def test_faults_are_counted_by_kind_with_the_first_ten() -> None:
    faults = Faults()
    for line in range(25):
        faults.add(FaultyRow(line, RowFault.MISSING))
    faults.add(FaultyRow(3, RowFault.NUL))
    first, second = faults.found
    assert (first.fault, first.count, [each.line for each in first.first]) == (
        *(RowFault.MISSING, 25),
        list(range(10)),
    )
    assert (second.fault, second.count) == (RowFault.NUL, 1)

"""The rows of another system's file as finished visits, or as what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NoReturn
from zoneinfo import ZoneInfo

from queueapp.domain.card_number import holds_card_number
from queueapp.domain.hours import lies_in
from queueapp.domain.importing.columns import NEEDED, ColumnMap, Field, language_of
from queueapp.domain.importing.finished import FinishedVisit, what_it_says
from queueapp.domain.importing.text import CsvFile, Row
from queueapp.domain.importing.times import date_of, time_of_day, wall_time
from queueapp.domain.personal_code import holds_personal_code
from queueapp.domain.setup import NAME_LENGTH
from queueapp.domain.visit import Outcome

MOST_ROWS = 400_000
"""So many visits are imported from one file; what is beyond them is named and left out."""
TICKET_LENGTH = 16

_SHOWN = 60
_FIRST = 10
_OLDEST = date(1980, 1, 1)
_NEXT_DAY_MS = 12 * 3_600_000
_LONGEST_MS = 24 * 3_600_000
_CODE_DIGITS = 11


class RowFault(StrEnum):
    """What keeps a row from being a finished visit."""

    QUOTES = "quotes"
    NUL = "nul"
    CELLS = "cells"
    HEADER_AGAIN = "header_again"
    MISSING = "missing"
    NOT_A_TIME = "not_a_time"
    NOT_A_DAY = "not_a_day"
    DAY_DIFFERS = "day_differs"
    BACKWARDS = "backwards"
    TOO_LONG_A_STAY = "too_long_a_stay"
    FUTURE = "future"
    NOT_OVER = "not_over"
    UNKNOWN_OUTCOME = "unknown_outcome"
    UNKNOWN_LANGUAGE = "unknown_language"
    TOO_LONG = "too_long"
    PERSONAL_CODE = "personal_code"
    CARD_NUMBER = "card_number"
    REPEATED = "repeated"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """Where something is wrong; `column` is its name in the header, `value` what stands there."""

    line: int
    fault: RowFault
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class FaultCount:
    """One kind of fault: how often, and the first of them."""

    fault: RowFault
    count: int
    first: tuple[FaultyRow, ...]


class Faults:
    """Counts faults by kind and remembers the first of each."""

    def __init__(self) -> None:
        self._count: dict[RowFault, int] = {}
        self._first: dict[RowFault, list[FaultyRow]] = {}

    def add(self, row: FaultyRow) -> None:
        """Count one."""
        self._count[row.fault] = self._count.get(row.fault, 0) + 1
        first = self._first.setdefault(row.fault, [])
        if len(first) < _FIRST:
            first.append(row)

    @property
    def found(self) -> tuple[FaultCount, ...]:
        """What was counted, the most frequent first."""
        kinds = sorted(self._count, key=lambda each: -self._count[each])
        return tuple(FaultCount(each, self._count[each], (*self._first[each],)) for each in kinds)


@dataclass(frozen=True, slots=True)
class Terms:
    """By which clock rows are read: the site's zone, the instant (ms UTC), and `today`.

    `today` is the first day (ISO) whose clients are still in the hall's queue.
    """

    zone: ZoneInfo
    now: int
    today: str


def read_rows(
    file: CsvFile, columns: ColumnMap, terms: Terms
) -> Iterator[FinishedVisit | FaultyRow]:
    """Every row with something in it, as a visit or as its first fault; never an exception."""
    reader = _Reader(file, columns, terms)
    read = 0
    seen: set[object] = set()
    for row in file.rows():
        try:
            visit = reader.visit(row)
            if read == MOST_ROWS:
                raise _Wrong(RowFault.TOO_MANY)
            same = ("id", visit.business_day, visit.id) if visit.id else what_it_says(visit)
            if same in seen:
                raise _Wrong(RowFault.REPEATED)
        except _Wrong as wrong:
            yield FaultyRow(row.line, wrong.fault, wrong.column, wrong.value)
        else:
            seen.add(same)
            read += 1
            yield visit


class _Wrong(Exception):
    """A row that is no finished visit."""

    def __init__(self, fault: RowFault, column: str = "", value: str = "") -> None:
        super().__init__(fault)
        self.fault = fault
        self.column = column
        self.value = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"


class _Reader:
    """Makes visits of rows; what was checked once of a name is not checked again."""

    def __init__(self, file: CsvFile, columns: ColumnMap, terms: Terms) -> None:
        self._header = [name.casefold() for name in file.columns]
        self._file = file
        self._map = columns
        self._terms = terms
        self._checked: set[str] = set()
        self._days: dict[str, date] = {}

    def visit(self, row: Row) -> FinishedVisit:
        """The visit of a row; raises `_Wrong`."""
        cells = self._cells(row)
        get = {each: cells[at] for each, at in self._map.columns.items() if at < len(cells)}
        for each in NEEDED[:2]:
            if not get.get(each):
                self._fail(RowFault.MISSING, each, "")
        service, counter, person = (
            self._name(each, get.get(each, ""), NAME_LENGTH)
            for each in (Field.SERVICE, Field.COUNTER, Field.PERSON)
        )
        ticket = self._name(Field.TICKET, get.get(Field.TICKET, ""), TICKET_LENGTH)
        day, arrived_at = self._arrival(get)
        outcome = self._outcome(get)
        times = _Times(self, get, day, arrived_at)
        called_at, started_at, ended_at = times.course(outcome)
        if outcome is None:
            outcome = _course_says(called_at, started_at)
        self._check_course(arrived_at, called_at, started_at, ended_at)
        served = outcome not in (Outcome.LEFT, Outcome.NO_SHOW)
        measured = bool(get.get(Field.STARTED)) and started_at != ended_at
        return FinishedVisit(
            row.line,
            day.isoformat(),
            service,
            arrived_at,
            ended_at,
            outcome,
            called_at,
            started_at,
            measured or not served,
            ticket,
            counter,
            person,
            self._language(get),
            get.get(Field.ID, ""),
        )

    def instant(self, each: Field, text: str, day: date | None, not_before: int | None) -> int:
        """The instant (ms UTC) in a cell. A time of the day alone is on `day`.

        Of an hour that the clocks go through twice the first is taken, unless that were before
        `not_before`.
        """
        wall = wall_time(text, day)
        if wall is None:
            self._fail(RowFault.NOT_A_TIME, each, text)
        if wall.tzinfo is not None:
            return _ms(wall)
        first = _ms(wall.replace(tzinfo=self._terms.zone))
        if not_before is None or first >= not_before:
            return first
        again = _ms(wall.replace(tzinfo=self._terms.zone, fold=1))
        return again if again >= not_before else first

    def _cells(self, row: Row) -> tuple[str, ...]:
        cells, wide = row.cells, len(self._header)
        if cells is None:
            raise _Wrong(RowFault.QUOTES)
        if any("\0" in cell for cell in cells):
            raise _Wrong(RowFault.NUL)
        if len(cells) < wide or any(cells[wide:]):
            raise _Wrong(RowFault.CELLS, value=str(len(cells)))
        if [cell.casefold() for cell in cells[:wide]] == self._header:
            raise _Wrong(RowFault.HEADER_AGAIN)
        return cells

    def _name(self, each: Field, text: str, most: int) -> str:
        if text in self._checked:
            return text
        if len(text) > most:
            self._fail(RowFault.TOO_LONG, each, text)
        if sum(map(str.isdigit, text)) >= _CODE_DIGITS and holds_personal_code(text):
            # Not shown either: it is what must not be kept.
            self._fail(RowFault.PERSONAL_CODE, each, "")
        if holds_card_number(text):
            self._fail(RowFault.CARD_NUMBER, each, "")
        text = " ".join(text.split())
        if each is not Field.TICKET:
            self._checked.add(text)
        return text

    def _arrival(self, get: Mapping[Field, str]) -> tuple[date, int]:
        named = self._day(get[Field.DAY]) if get.get(Field.DAY) else None
        arrived_at = self.instant(Field.ARRIVAL, get[Field.ARRIVAL], named, None)
        day = named or datetime.fromtimestamp(arrived_at / 1000, self._terms.zone).date()
        # A hall may be open over midnight: then who comes after it belongs to the day before.
        if not lies_in(day.isoformat(), arrived_at, self._terms.zone):
            self._fail(RowFault.DAY_DIFFERS, Field.DAY, get.get(Field.DAY, ""))
        if day < _OLDEST:
            self._fail(RowFault.NOT_A_DAY, Field.ARRIVAL, get[Field.ARRIVAL])
        if arrived_at > self._terms.now:
            self._fail(RowFault.FUTURE, Field.ARRIVAL, get[Field.ARRIVAL])
        if day.isoformat() >= self._terms.today:
            self._fail(RowFault.NOT_OVER, Field.ARRIVAL, get[Field.ARRIVAL])
        return day, arrived_at

    def _day(self, text: str) -> date:
        known = self._days.get(text)
        if known is None:
            known = date_of(text)
            if known is None:
                self._fail(RowFault.NOT_A_DAY, Field.DAY, text)
            self._days[text] = known
        return known

    def _outcome(self, get: Mapping[Field, str]) -> Outcome | None:
        text = get.get(Field.OUTCOME, "")
        if not text:
            return None
        outcome = self._map.outcome_of(text)
        if outcome is None:
            self._fail(RowFault.UNKNOWN_OUTCOME, Field.OUTCOME, text)
        return outcome

    def _language(self, get: Mapping[Field, str]) -> str | None:
        text = get.get(Field.LANGUAGE, "")
        if not text:
            return None
        language = language_of(text)
        if language is None:
            self._fail(RowFault.UNKNOWN_LANGUAGE, Field.LANGUAGE, text)
        return language

    def _check_course(
        self, arrived_at: int, called_at: int | None, started_at: int | None, ended_at: int
    ) -> None:
        course = (
            (Field.CALLED, called_at),
            (Field.STARTED, started_at),
            (Field.ENDED, ended_at),
        )
        last = arrived_at
        for each, instant in course:
            if instant is None:
                continue
            if instant < last:
                raise _Wrong(RowFault.BACKWARDS, self.title(each))
            last = instant
        if last > self._terms.now:
            raise _Wrong(RowFault.FUTURE, self.title(Field.ENDED))
        if last - arrived_at > _LONGEST_MS:
            raise _Wrong(RowFault.TOO_LONG_A_STAY, self.title(Field.ENDED))

    def title(self, each: Field) -> str:
        """What the column of a field is called in the file; empty where it has none."""
        at = self._map.columns.get(each)
        return self._file.columns[at] if at is not None and at < len(self._file.columns) else ""

    def _fail(self, fault: RowFault, each: Field, value: str) -> NoReturn:
        raise _Wrong(fault, self.title(each), value)

    def missing(self, each: Field) -> NoReturn:
        """A cell is empty that has to say something."""
        self._fail(RowFault.MISSING, each, "")


class _Times:
    """When somebody was called, served and gone, as far as a row says so."""

    def __init__(
        self, reader: _Reader, get: Mapping[Field, str], day: date, arrived_at: int
    ) -> None:
        self._reader = reader
        self._get = get
        self._day = day
        self._arrived_at = arrived_at

    def course(self, outcome: Outcome | None) -> tuple[int | None, int | None, int]:
        """Called, started, ended; raises `_Wrong` where one that has to be there is not."""
        called_at = self._at(Field.CALLED, self._arrived_at)
        started_at = self._at(Field.STARTED, called_at)
        ended_at = self._at(Field.ENDED, started_at or called_at)
        if outcome is None:
            outcome = _course_says(called_at, started_at)
        if outcome in (Outcome.LEFT, Outcome.NO_SHOW):
            if ended_at is None:
                ended_at = self._at(Field.LEFT, started_at or called_at)
            if outcome is Outcome.NO_SHOW:
                # Nobody was served who did not come.
                called_at, started_at = called_at or started_at or ended_at, None
                ended_at = ended_at or called_at
            if ended_at is None:
                self._reader.missing(Field.ENDED if Field.LEFT not in self._get else Field.LEFT)
            if called_at is None:
                called_at = started_at
            return called_at, started_at, ended_at
        began = started_at if started_at is not None else called_at
        if began is None:
            self._reader.missing(Field.STARTED)
        if ended_at is None:
            self._reader.missing(Field.ENDED)
        return called_at if called_at is not None else began, began, ended_at

    def _at(self, each: Field, not_before: int | None) -> int | None:
        text = self._get.get(each, "")
        if not text:
            return None
        not_before = self._arrived_at if not_before is None else not_before
        day = self._day if Field.DAY in self._get else None
        found = self._reader.instant(each, text, day, not_before)
        if found < not_before and day is not None and time_of_day(text) is not None:
            # A time of the day that seems earlier is after midnight.
            later = self._reader.instant(each, text, day + timedelta(days=1), not_before)
            if later - self._arrived_at <= _NEXT_DAY_MS:
                return later
        return found


def _course_says(called_at: int | None, started_at: int | None) -> Outcome:
    """How a visit ended of which only its times are known."""
    if started_at is not None:
        return Outcome.SETTLED
    return Outcome.LEFT if called_at is None else Outcome.NO_SHOW


def _ms(wall: datetime) -> int:
    return round(wall.timestamp() * 1000)

"""Figures, visits and legs as sheets, in words that were gathered ahead.

Gathering is the GUI thread's, in the language of the file; another thread then writes with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from queueapp.domain.chain import Head
from queueapp.domain.history.figures import Figure, LookBack
from queueapp.domain.history.past import Damaged
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.query import PastLeg, PastVisit
from queueapp.domain.history.table import Column, Kind, Table, Value
from queueapp.domain.setup import LANGUAGES, Directory
from queueapp.domain.visit import Channel, OrderReason, Outcome, State
from queueapp.reports.sheet import WORDED, Row, Sheet
from ui import words as general
from ui.history import words

translate = QCoreApplication.translate

ORDER = (
    Picture.BY_HOUR,
    Picture.HEAT_ARRIVALS,
    Picture.HEAT_WAITS,
    Picture.WAITS_BY_DAY,
    Picture.QUEUE_LENGTH,
    Picture.COUNTERS,
    Picture.SERVICE_TIMES,
    Picture.OUTCOMES,
    Picture.CALLBACKS,
    Picture.EMAILS,
    Picture.FORECASTS,
    Picture.OUT_OF_ORDER,
)
"""The order in which pictures and tables stand in a report."""


class _Known(dict[int, str]):
    """Names by id; an id that is not known has its number in a sentence."""

    def __init__(self, names: Mapping[int, str], removed: str) -> None:
        super().__init__(names)
        self._removed = removed

    def __missing__(self, key: int) -> str:
        self[key] = text = self._removed.format(id=key)
        return text


@dataclass(frozen=True, slots=True)
class Wording:
    """All the words that rows of visits and legs need, in one language."""

    visits: str
    legs: str
    titles: Mapping[str, str]
    services: Mapping[int, str]
    counters: Mapping[int, str]
    people: Mapping[int, str]
    channels: Mapping[Channel, str]
    states: Mapping[State, str]
    outcomes: Mapping[Outcome, str]
    reasons: Mapping[OrderReason, str]
    languages: Mapping[str, str]
    yes: str
    no: str
    left_out: str
    left_out_titles: tuple[str, str]


def gather(directory: Directory) -> Wording:
    """The words of the language that is spoken now."""
    return Wording(
        visits=translate("Sheets", "Visits"),
        legs=translate("Sheets", "Legs"),
        titles={
            name: words.column_title(name)
            for name in {name for name, _ in (*_VISIT, *_LEG, *_PERSON)}
        },
        services=_Known(
            {each: words.service(each, directory) for each in directory.services},
            translate("HistoryWords", "Removed service {id}"),
        ),
        counters=_Known(
            {each: words.counter(each, directory) for each in directory.counters},
            translate("HistoryWords", "Removed counter {id}"),
        ),
        people=_Known(
            {each: words.person(each, directory) for each in directory.people},
            translate("HistoryWords", "Removed person {id}"),
        ),
        channels={each: words.channel(each) for each in Channel},
        states={each: general.state(each) for each in State},
        outcomes={each: general.outcome(each) for each in Outcome},
        reasons={each: general.order_reason(each) for each in OrderReason},
        languages={each: words.language(each) for each in ("", *LANGUAGES)},
        yes=words.yes_no(True),
        no=words.yes_no(False),
        left_out=translate("Sheets", "Left out"),
        left_out_titles=(translate("Sheets", "Table"), translate("Sheets", "Record")),
    )


_VISIT = (
    ("business_day", Kind.DATE),
    ("ticket", Kind.TEXT),
    ("service_id", Kind.SERVICE),
    ("channel", Kind.CODE),
    ("language", Kind.LANGUAGE),
    ("arrived_at", Kind.INSTANT),
    ("ended_at", Kind.INSTANT),
    ("waited_ms", Kind.DURATION),
    ("served_ms", Kind.DURATION),
    ("state", Kind.CODE),
    ("outcome", Kind.CODE),
    ("legs", Kind.COUNT),
    ("counter_id", Kind.COUNTER),
    ("accurate", Kind.CODE),
    ("out_of_order", Kind.CODE),
    ("id", Kind.ID),
)
_LEG = (
    ("business_day", Kind.DATE),
    ("ticket", Kind.TEXT),
    ("number", Kind.COUNT),
    ("service_id", Kind.SERVICE),
    ("counter_id", Kind.COUNTER),
    ("waited_since", Kind.INSTANT),
    ("called_at", Kind.INSTANT),
    ("started_at", Kind.INSTANT),
    ("finished_at", Kind.INSTANT),
    ("phone_ms", Kind.DURATION),
    ("outcome", Kind.CODE),
    ("reason", Kind.CODE),
    ("accurate", Kind.CODE),
    ("visit_id", Kind.ID),
)
_PERSON = (("person_id", Kind.PERSON),)

Batches = Iterable[Sequence[PastVisit | PastLeg | Damaged]]


@dataclass(slots=True)
class Sent:
    """What of a long export has been read by now."""

    batches: int = 0
    damaged: list[Damaged] = field(default_factory=list)


def visits_sheet(batches: Batches, said: Wording, sent: Sent, *, people: bool) -> Sheet:
    """A row for each visit; with `people` also who served it last."""
    return _long(said.visits, _VISIT, batches, said, sent, _visit_row(said), people=people)


def legs_sheet(batches: Batches, said: Wording, sent: Sent, *, people: bool) -> Sheet:
    """A row for each leg; with `people` also whose it was."""
    return _long(said.legs, _LEG, batches, said, sent, _leg_row(said), people=people)


def left_out_sheet(damaged: Sequence[Damaged], said: Wording) -> Sheet:
    """The records that cannot be read, by name."""
    rows = [(each.table, each.id) for each in damaged]
    return Sheet(said.left_out, said.left_out_titles, (Kind.TEXT, Kind.TEXT), [rows])


def _long(
    title: str,
    fields: Sequence[tuple[str, Kind]],
    batches: Batches,
    said: Wording,
    sent: Sent,
    row: Callable[[object], Row],
    *,
    people: bool,
) -> Sheet:
    columns = (*fields, *_PERSON) if people else tuple(fields)
    wide = len(columns)

    def rows() -> Iterator[list[Row]]:
        for batch in batches:
            yield [row(each)[:wide] for each in batch if not isinstance(each, Damaged)]
            known = set(sent.damaged)
            sent.damaged += [
                each for each in batch if isinstance(each, Damaged) and each not in known
            ]
            sent.batches += 1

    titles, kinds = (said.titles[name] for name, _ in columns), (kind for _, kind in columns)
    return Sheet(title, tuple(titles), tuple(kinds), rows())


def _visit_row(said: Wording) -> Callable[[object], Row]:
    yes, no = said.yes, said.no

    def row(visit: object) -> Row:
        assert isinstance(visit, PastVisit)
        language = visit.language or ""
        return (
            visit.business_day,
            visit.ticket,
            said.services[visit.service_id],
            said.channels[visit.channel],
            said.languages.get(language, language),
            visit.arrived_at,
            visit.ended_at,
            visit.waited_ms,
            visit.served_ms,
            said.states[visit.state],
            None if visit.outcome is None else said.outcomes[visit.outcome],
            visit.legs,
            None if visit.counter_id is None else said.counters[visit.counter_id],
            yes if visit.accurate else no,
            yes if visit.out_of_order else no,
            visit.id,
            None if visit.person_id is None else said.people[visit.person_id],
        )

    return row


def _leg_row(said: Wording) -> Callable[[object], Row]:
    yes, no = said.yes, said.no

    def row(leg: object) -> Row:
        assert isinstance(leg, PastLeg)
        return (
            leg.business_day,
            leg.ticket,
            leg.number,
            said.services[leg.service_id],
            None if leg.counter_id is None else said.counters[leg.counter_id],
            leg.waited_since,
            leg.called_at,
            leg.started_at,
            leg.finished_at,
            leg.phone_ms,
            None if leg.outcome is None else said.outcomes[leg.outcome],
            None if leg.reason is None else said.reasons[leg.reason],
            yes if leg.accurate else no,
            leg.visit_id,
            None if leg.person_id is None else said.people[leg.person_id],
        )

    return row


def figure_sheets(
    looked: LookBack, directory: Directory, head: Head, at: int
) -> list[tuple[str, Sheet]]:
    """The summary and the table of each figure, with a short name for a file of its own; at last
    where the record ended at that instant (ms UTC).

    In the language that is spoken now.
    """
    found = [("summary", summary_sheet(looked, directory))]
    found += [
        (picture.value, figure_sheet(picture, looked.figures[picture], directory))
        for picture in ORDER
        if picture in looked.figures
    ]
    return [*found, ("record", record_sheet(gather_record(), head, at))]


@dataclass(frozen=True, slots=True)
class RecordWording:
    """The words around the end of the record, in one language."""

    title: str
    headings: tuple[str, str, str, str]


def gather_record() -> RecordWording:
    """The words of the language that is spoken now."""
    return RecordWording(
        translate("Sheets", "The record"),
        (
            translate("Sheets", "Read at"),
            translate("Sheets", "Entries of the record"),
            translate("Sheets", "Seal of the last one"),
            translate("Sheets", "To compare with later"),
        ),
    )


def record_sheet(said: RecordWording, head: Head, at: int) -> Sheet:
    """Where the record ended at an instant (ms UTC): what follows from all that is in it."""
    kinds = (Kind.INSTANT, Kind.COUNT, Kind.TEXT, Kind.TEXT)
    return Sheet(said.title, said.headings, kinds, [[(at, head.number, head.seal, str(head))]])


def figure_sheet(picture: Picture, figure: Figure, directory: Directory) -> Sheet:
    """The table of one figure."""
    return table_sheet(words.picture_title(picture), figure.table(), directory)


def table_sheet(title: str, table: Table, directory: Directory) -> Sheet:
    """A table under its title, its codes in words."""
    columns = table.columns
    rows = [_worded(row, columns, directory) for row in table.rows]
    total = None
    if table.total is not None:
        total = _worded(table.total, columns, directory)
        if total[0] is None:
            total = (words.total_title(), *total[1:])
    kinds = tuple(column.kind for column in columns)
    return Sheet(title, tuple(words.titles(table)), kinds, [rows], total)


def summary_sheet(looked: LookBack, directory: Directory) -> Sheet:
    """What the period came to, in one row."""
    return table_sheet(translate("Sheets", "Summary"), looked.summary.table(), directory)


def seconds_text() -> str:
    """How a heading says that below it stand seconds."""
    return translate("Sheets", "{title}, s")


def with_seconds(sheet: Sheet, text: str) -> Sheet:
    """The same where durations are numbers of seconds, which their headings say."""
    headings = tuple(
        text.format(title=heading) if kind is Kind.DURATION else heading
        for heading, kind in zip(sheet.headings, sheet.kinds, strict=True)
    )
    return replace(sheet, headings=headings)


def _worded(row: Sequence[Value], columns: Sequence[Column], directory: Directory) -> Row:
    return tuple(
        words.value_text(value, column, directory)
        if value is not None and column.kind in WORDED
        else value
        for value, column in zip(row, columns, strict=True)
    )

"""The words of the hall's history: titles of pictures and columns, and what stands in their cells.

The table beside a picture, the paper and the spreadsheet all take them from here. Every literal
stands in full inside `translate`: the extractor finds no others.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.forecasts import Promise
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.table import Column, Kind, Table, Value
from queueapp.domain.promise import PromiseKind, PromiseOutcome
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Channel, OrderReason, Outcome, State
from ui import words
from ui.i18n import Numbered

translate = QCoreApplication.translate

NOTHING = "–"
"""Stands in a cell without a value."""

_DAY_MINUTES = 24 * 60
_LANGUAGES = frozenset({"lt", "en", "ru", "pl", "uk", "de", "fr", "lgk"})


class HistoryWords(Numbered):
    """The context of the words here that go with a number."""


def picture_title(picture: Picture) -> str:
    """What a picture and its table are called."""
    return {
        Picture.BY_HOUR: translate("HistoryWords", "Arrived and served by hour"),
        Picture.HEAT_ARRIVALS: translate("HistoryWords", "Arrivals by weekday and hour"),
        Picture.HEAT_WAITS: translate("HistoryWords", "Waits by weekday and hour"),
        Picture.WAITS_BY_DAY: translate("HistoryWords", "Waiting time by day"),
        Picture.SERVICE_TIMES: translate("HistoryWords", "Service time by service"),
        Picture.QUEUE_LENGTH: translate("HistoryWords", "Queue through the day"),
        Picture.COUNTERS: translate("HistoryWords", "Counters open and needed"),
        Picture.OUTCOMES: translate("HistoryWords", "How visits ended"),
        Picture.OUT_OF_ORDER: translate("HistoryWords", "Called out of order"),
        Picture.CALLBACKS: translate("HistoryWords", "Callbacks"),
        Picture.EMAILS: translate("HistoryWords", "E-mails within 24 hours"),
        Picture.FORECASTS: translate("HistoryWords", "Forecast and what came"),
    }[picture]


def column_title(name: str) -> str:
    """The title of a column: of a figure, of what its rows are by, or of a field of a visit."""
    return (_dimensions() | _measures() | _fields())[name]


def titles(table: Table) -> list[str]:
    """The titles of all columns of a table."""
    known = _dimensions() | _measures() | _fields()
    return [known[column.name] for column in table.columns]


def total_title() -> str:
    """What stands at the beginning of a row that sums up the others."""
    return translate("HistoryWords", "All together")


def texts(columns: Iterable[Column], row: Iterable[Value], directory: Directory) -> list[str]:
    """A row as it is read."""
    return [
        value_text(value, column, directory) for value, column in zip(row, columns, strict=True)
    ]


def value_text(value: Value, column: Column, directory: Directory) -> str:
    """What stands in a cell, in the language of the interface; `NOTHING` without a value."""
    if value is None or value == "":
        return _unknown(column.kind)
    if column.kind is Kind.CODE:
        return code(column.name, value)
    if isinstance(value, str):
        return language(value) if column.kind is Kind.LANGUAGE else value
    if column.kind in (Kind.SERVICE, Kind.COUNTER, Kind.PERSON):
        return _named(column.kind, int(value), directory)
    return _measured(column.kind, value, directory.site.zone)


def weekday(number: int) -> str:
    """A day of the week in full, from 1 for Monday: `Monday`."""
    name = QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)
    return name[:1].upper() + name[1:]


def weekday_short(number: int) -> str:
    """The same where there is little room: `Mon`."""
    return QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat)


def time_of_day(minutes: int) -> str:
    """A time in minutes since midnight, `13:42`; of the night after, `01:00 next day`."""
    text = clock(minutes)
    if minutes < _DAY_MINUTES:
        return text
    return translate("HistoryWords", "{time} next day").format(time=text)


def clock(minutes: int) -> str:
    """The same as the clock on the wall shows it, whichever day it is: `01:00`."""
    hours, rest = divmod(minutes % _DAY_MINUTES, 60)
    return f"{hours:02}:{rest:02}"


def instant(at: int, zone: ZoneInfo) -> str:
    """An instant (ms UTC) with its day: `2026-03-02 13:42`."""
    return datetime.fromtimestamp(at / 1000, zone).strftime("%Y-%m-%d %H:%M")


def duration(ms: int) -> str:
    """A length in whole minutes: `12 min`, `1 h 05 min`; below a minute `45 s`."""
    if 0 < ms < 60_000:
        return HistoryWords.tr("%n s", "", ms // 1000)
    if ms < 3_600_000:
        return words.minutes(ms)
    hours, minutes = divmod(ms // 60_000, 60)
    return translate("HistoryWords", "{hours} h {minutes} min").format(
        hours=count(hours), minutes=f"{minutes:02}"
    )


def count(value: int) -> str:
    """A whole number: `1 234`."""
    return QLocale().toString(value)


def number(value: float) -> str:
    """A number with one place: `12,4`."""
    return QLocale().toString(value, "f", 1)


def share(value: float) -> str:
    """A share from 0 to 1: `87 %`. Nearly all and nearly none are never written as such."""
    if value in (0.0, 1.0) or 0.01 <= value < 0.99:
        return f"{QLocale().toString(value * 100, 'f', 0)}\N{NO-BREAK SPACE}%"
    held = min(max(value, 0.001), 0.999)
    return f"{QLocale().toString(held * 100, 'f', 1)}\N{NO-BREAK SPACE}%"


def service(service_id: int, directory: Directory) -> str:
    """A service as in lists, also one that is offered no more."""
    found = directory.services.get(service_id)
    if found is None:
        return translate("HistoryWords", "Removed service {id}").format(id=service_id)
    return words.service_short(found)


def counter(counter_id: int, directory: Directory) -> str:
    """A counter by its name."""
    found = directory.counters.get(counter_id)
    if found is None:
        return translate("HistoryWords", "Removed counter {id}").format(id=counter_id)
    return words.counter_name(found.name)


def person(person_id: int, directory: Directory) -> str:
    """Somebody of the staff by name."""
    found = directory.people.get(person_id)
    if found is None:
        return translate("HistoryWords", "Removed person {id}").format(id=person_id)
    return found.name


def language(code: str) -> str:
    """A client's language; of an unknown code the code."""
    if not code:
        return translate("HistoryWords", "Not known")
    return words.language_name(code) if code in _LANGUAGES else code


def code(name: str, value: Value) -> str:
    """A member of an enumeration in words, by the name of its column; yes and no of a flag."""
    text = str(value)
    match name:
        case Dimension.STATE:
            return words.state(State(text))
        case Dimension.OUTCOME:
            return words.outcome(Outcome(text))
        case Dimension.REASON:
            return words.order_reason(OrderReason(text))
        case Measure.PROMISE_KEPT:
            return promise(Promise(text))
        case "channel":
            return channel(Channel(text))
        case "kind":
            return promise_kind(PromiseKind(text))
        case "promise_outcome":
            return promise_outcome(PromiseOutcome(text))
    return yes_no(bool(value))


def yes_no(value: bool) -> str:
    """Whether something is so."""
    return translate("HistoryWords", "Yes") if value else translate("HistoryWords", "No")


def channel(value: Channel) -> str:
    """How a visit came about."""
    return {
        Channel.RECEPTION: translate("HistoryWords", "With a ticket"),
        Channel.DESK: translate("HistoryWords", "Without a ticket"),
        Channel.OFFSITE: translate("HistoryWords", "Away from the hall"),
        Channel.PHONE: translate("HistoryWords", "By phone"),
        Channel.REPLAY: translate("HistoryWords", "Played again"),
        Channel.IMPORTED: translate("HistoryWords", "Imported"),
        Channel.KIOSK: translate("HistoryWords", "At the kiosk"),
        Channel.PAPER: translate("HistoryWords", "From the paper list"),
    }[value]


def promise(value: Promise) -> str:
    """What became of the promise that a forecast made."""
    return {
        Promise.KEPT: translate("HistoryWords", "Kept"),
        Promise.BROKEN: translate("HistoryWords", "Not kept"),
        Promise.NOT_COUNTED: translate("HistoryWords", "Not counted"),
        Promise.TO_COME: translate("HistoryWords", "Not over yet"),
    }[value]


def promise_kind(value: PromiseKind) -> str:
    """How a client was to be answered."""
    return {
        PromiseKind.CALLBACK: translate("HistoryWords", "Callback"),
        PromiseKind.EMAIL: translate("HistoryWords", "E-mail"),
        PromiseKind.WRITING: translate("HistoryWords", "Answer in writing"),
    }[value]


def promise_outcome(value: PromiseOutcome) -> str:
    """How a promise ended."""
    return {
        PromiseOutcome.ANSWERED: translate("HistoryWords", "Answered"),
        PromiseOutcome.WRONG_NUMBER: translate("HistoryWords", "Wrong number"),
        PromiseOutcome.PASSED_ON: translate("HistoryWords", "Passed on"),
        PromiseOutcome.GIVEN_UP: translate("HistoryWords", "Given up"),
        PromiseOutcome.WITHDRAWN: translate("HistoryWords", "Withdrawn"),
    }[value]


def _named(kind: Kind, key: int, directory: Directory) -> str:
    if kind is Kind.SERVICE:
        return service(key, directory)
    return counter(key, directory) if kind is Kind.COUNTER else person(key, directory)


def _measured(kind: Kind, value: float, zone: ZoneInfo) -> str:
    match kind:
        case Kind.WEEKDAY:
            return weekday(int(value))
        case Kind.TIME:
            return time_of_day(int(value))
        case Kind.INSTANT:
            return instant(int(value), zone)
        case Kind.DURATION:
            return duration(int(value))
        case Kind.NUMBER:
            return number(value)
        case Kind.SHARE:
            return share(value)
    return count(int(value))


def _unknown(kind: Kind) -> str:
    return language("") if kind is Kind.LANGUAGE else NOTHING


def _dimensions() -> dict[str, str]:
    return {
        Dimension.DAY: translate("HistoryWords", "Day"),
        Dimension.WEEKDAY: translate("HistoryWords", "Weekday"),
        Dimension.HOUR: translate("HistoryWords", "From"),
        Dimension.SERVICE: translate("HistoryWords", "Service"),
        Dimension.STATE: translate("HistoryWords", "How it ended"),
        Dimension.OUTCOME: translate("HistoryWords", "Outcome"),
        Dimension.REASON: translate("HistoryWords", "Reason"),
        Dimension.LEAD: translate("HistoryWords", "Before closing"),
    }


def _measures() -> dict[str, str]:
    return {
        Measure.VISITS: translate("HistoryWords", "Visits"),
        Measure.ARRIVED: translate("HistoryWords", "Arrived"),
        Measure.ARRIVED_A_DAY: translate("HistoryWords", "Arrived a day"),
        Measure.BY_PHONE: translate("HistoryWords", "By phone"),
        Measure.OFFSITE: translate("HistoryWords", "Away from the hall"),
        Measure.MISTAKES: translate("HistoryWords", "Tickets by mistake"),
        Measure.STILL_OPEN: translate("HistoryWords", "Still open"),
        Measure.DAYS: translate("HistoryWords", "Days of work"),
        Measure.WAITING: translate("HistoryWords", "Waiting time"),
        Measure.WAITS: translate("HistoryWords", "Waits"),
        Measure.WAIT_MEDIAN: translate("HistoryWords", "Median wait"),
        Measure.WAIT_P90: translate("HistoryWords", "9 of 10 waits up to"),
        Measure.WAIT_LONGEST: translate("HistoryWords", "Longest wait"),
        Measure.WITHIN_TARGET: translate("HistoryWords", "Within target"),
        Measure.SERVING: translate("HistoryWords", "Service time"),
        Measure.SERVINGS: translate("HistoryWords", "Times served"),
        Measure.SERVING_P5: translate("HistoryWords", "5 % up to"),
        Measure.SERVING_P25: translate("HistoryWords", "25 % up to"),
        Measure.SERVING_MEDIAN: translate("HistoryWords", "Median time"),
        Measure.SERVING_P75: translate("HistoryWords", "75 % up to"),
        Measure.SERVING_P95: translate("HistoryWords", "95 % up to"),
        Measure.SERVING_LONGEST: translate("HistoryWords", "Longest time"),
        Measure.SERVING_TOTAL: translate("HistoryWords", "Time in all"),
        Measure.PLANNED: translate("HistoryWords", "Planned time"),
        Measure.INACCURATE: translate("HistoryWords", "Left out: inaccurate"),
        Measure.SERVED: translate("HistoryWords", "Served"),
        Measure.SERVED_A_DAY: translate("HistoryWords", "Served a day"),
        Measure.NO_SHOW: translate("HistoryWords", "No-shows"),
        Measure.LEFT: translate("HistoryWords", "Left"),
        Measure.TURNED_AWAY: translate("HistoryWords", "Turned away"),
        Measure.REFUSED: translate("HistoryWords", "Refused"),
        Measure.ENDED: translate("HistoryWords", "Visits ended"),
        Measure.ENDED_SHARE: translate("HistoryWords", "Share"),
        Measure.QUEUE_LENGTH: translate("HistoryWords", "Queue length"),
        Measure.QUEUE_MEAN: translate("HistoryWords", "Waiting on average"),
        Measure.QUEUE_MOST: translate("HistoryWords", "Most at once"),
        Measure.COUNTERS_OPEN: translate("HistoryWords", "Counters open"),
        Measure.COUNTERS_STAFFED: translate("HistoryWords", "Open or on a break"),
        Measure.LOAD: translate("HistoryWords", "Kept busy"),
        Measure.COUNTERS_NEEDED: translate("HistoryWords", "Counters needed"),
        Measure.CALLS: translate("HistoryWords", "Clients called"),
        Measure.OUT_OF_ORDER: translate("HistoryWords", "Called out of order"),
        Measure.OUT_OF_ORDER_SHARE: translate("HistoryWords", "Share of calls"),
        Measure.AGREED: translate("HistoryWords", "Promised"),
        Measure.DONE_SAME_DAY: translate("HistoryWords", "Done the same day"),
        Measure.DONE_LATER: translate("HistoryWords", "Done later"),
        Measure.ENDED_OTHERWISE: translate("HistoryWords", "Ended otherwise"),
        Measure.STILL_TO_DO: translate("HistoryWords", "Still to do"),
        Measure.ATTEMPTS: translate("HistoryWords", "Attempts"),
        Measure.OVERDUE: translate("HistoryWords", "Overdue"),
        Measure.IN_TIME: translate("HistoryWords", "Within 24 hours"),
        Measure.TOO_LATE: translate("HistoryWords", "After 24 hours"),
        Measure.IN_TIME_SHARE: translate("HistoryWords", "Share within 24 hours"),
        Measure.FORESEEN_WAITING: translate("HistoryWords", "Waiting then"),
        Measure.PROMISED: translate("HistoryWords", "Promised at least"),
        Measure.LIKELY: translate("HistoryWords", "Likely"),
        Measure.LOW: translate("HistoryWords", "Fewest expected"),
        Measure.HIGH: translate("HistoryWords", "Most expected"),
        Measure.CALLED: translate("HistoryWords", "Called"),
        Measure.GONE: translate("HistoryWords", "Left before"),
        Measure.LET_DOWN: translate("HistoryWords", "Let down"),
        Measure.NEEDLESSLY_WARNED: translate("HistoryWords", "Warned needlessly"),
        Measure.PROMISE_KEPT: translate("HistoryWords", "The promise"),
        Measure.FORECASTS_MADE: translate("HistoryWords", "Forecasts that count"),
        Measure.FORECASTS_KEPT: translate("HistoryWords", "Forecasts kept"),
        Measure.CROWDED_HOUR: translate("HistoryWords", "Most crowded hour"),
        Measure.PROMISES_MADE: translate("HistoryWords", "Promises made"),
        Measure.PROMISES_KEPT: translate("HistoryWords", "Promises kept"),
        Measure.PROMISES_BROKEN: translate("HistoryWords", "Promises broken"),
        Measure.DAMAGED: translate("HistoryWords", "Damaged rows left out"),
        Measure.PHONE: translate("HistoryWords", "On the phone meanwhile"),
        Measure.IN_VAIN: translate("HistoryWords", "Called in vain"),
        Measure.HOLDS: translate("HistoryWords", "Put on hold"),
        Measure.AT_COUNTER: translate("HistoryWords", "At the counter"),
        Measure.BREAKS: translate("HistoryWords", "Breaks"),
        Measure.BREAK_TIME: translate("HistoryWords", "On breaks"),
        Measure.OTHER_WORK_TIME: translate("HistoryWords", "At other work"),
    }


def _fields() -> dict[str, str]:
    """By the names of the fields of a visit and of a leg."""
    return {
        "id": translate("HistoryWords", "Visit no."),
        "visit_id": translate("HistoryWords", "Visit no."),
        "business_day": translate("HistoryWords", "Day"),
        "ticket": translate("HistoryWords", "Ticket"),
        "service_id": translate("HistoryWords", "Service"),
        "channel": translate("HistoryWords", "How they came"),
        "language": translate("HistoryWords", "Language"),
        "arrived_at": translate("HistoryWords", "Came at"),
        "ended_at": translate("HistoryWords", "Ended at"),
        "waited_ms": translate("HistoryWords", "Waited"),
        "served_ms": translate("HistoryWords", "Was served"),
        "legs": translate("HistoryWords", "Legs"),
        "entered_late": translate("HistoryWords", "Entered late"),
        "counter_id": translate("HistoryWords", "Counter"),
        "person_id": translate("HistoryWords", "Person"),
        "accurate": translate("HistoryWords", "Times accurate"),
        "number": translate("HistoryWords", "Leg"),
        "waited_since": translate("HistoryWords", "Waited since"),
        "called_at": translate("HistoryWords", "Called at"),
        "started_at": translate("HistoryWords", "Began at"),
        "finished_at": translate("HistoryWords", "Finished at"),
        "phone_ms": translate("HistoryWords", "On the phone meanwhile"),
        "kind": translate("HistoryWords", "Promise"),
        "promise_outcome": translate("HistoryWords", "Outcome"),
    }

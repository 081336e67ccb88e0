"""The lines of a paper list as they are typed: what they mean, and what is amiss, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from queueapp.domain.public.paper_day import (
    ENDINGS,
    PREFIX,
    Fault,
    PaperVisit,
    is_paper,
    moment_of,
    paper_number,
    read_number,
)
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Outcome
from ui import words
from ui.sheets.times import typed_time
from ui.widgets.quick_pick import plain

translate = QCoreApplication.translate


class Col(IntEnum):
    """The columns in which something is typed, in the order of the sheet."""

    NUMBER = 0
    ARRIVED = 1
    SERVICE = 2
    COUNTER = 3
    BEGAN = 4
    ENDED = 5
    ENDING = 6
    PERSON = 7


Typed = tuple[str, ...]
"""What stands in a line, column by column."""

EMPTY: Typed = ("",) * len(Col)
_TIMES = (Col.ARRIVED, Col.BEGAN, Col.ENDED)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read: what it says, and the columns that cannot be read, with why."""

    visit: PaperVisit
    wrong: Mapping[Col, str] = field(default_factory=dict)


def read(typed: Typed, business_day: str, directory: Directory, own: int | None) -> Line:
    """What a line says; `own` is whose clients all are, where that is not typed."""
    wrong: dict[Col, str] = {}
    times: dict[Col, int] = {}
    calendar = directory.site.calendar
    for column in _TIMES:
        if not typed[column].strip():
            continue
        minutes = typed_time(typed[column])
        if minutes is None:
            wrong[column] = translate("PaperRows", "“{text}” is no time. Type it as 905 or 9:05.")
        else:
            times[column] = moment_of(business_day, minutes, calendar)
    service = _service(typed[Col.SERVICE], directory)
    if typed[Col.SERVICE].strip() and service is None:
        wrong[Col.SERVICE] = translate("PaperRows", "No service has the letter “{text}”.")
    counter = _counter(typed[Col.COUNTER], directory)
    if typed[Col.COUNTER].strip() and counter is None:
        wrong[Col.COUNTER] = translate("PaperRows", "There is no counter “{text}”.")
    person = own
    if own is None and typed[Col.PERSON].strip():
        person = _person(typed[Col.PERSON], directory)
        if person is None:
            wrong[Col.PERSON] = translate(
                "PaperRows", "“{text}” is nobody, or more than one: type more of the name."
            )
    outcome = _outcome(typed[Col.ENDING])
    if outcome is None:
        wrong[Col.ENDING] = translate("PaperRows", "“{text}” is no ending. Type a digit, 1 to 8.")
    said = {column: text.format(text=typed[column].strip()) for column, text in wrong.items()}
    left_waiting = outcome is Outcome.LEFT and Col.BEGAN not in times
    visit = PaperVisit(
        read_number(typed[Col.NUMBER]),
        service,
        times.get(Col.ARRIVED),
        None if left_waiting else counter,
        None if left_waiting and own is None else person,
        times.get(Col.BEGAN),
        times.get(Col.ENDED),
        outcome or Outcome.SETTLED,
    )
    return Line(visit, said)


def is_empty(typed: Typed, proposed: Typed = EMPTY) -> bool:
    """Whether nothing was typed into a line beyond what was proposed."""
    return all(not text.strip() or text == proposed[at] for at, text in enumerate(typed))


def following(typed: Typed) -> Typed:
    """What the next line proposes: the next number, the same counter and person."""
    number = read_number(typed[Col.NUMBER])
    proposed = list(EMPTY)
    if is_paper(number):
        proposed[Col.NUMBER] = paper_number(int(number.removeprefix(PREFIX)) + 1)
    proposed[Col.COUNTER] = typed[Col.COUNTER]
    proposed[Col.PERSON] = typed[Col.PERSON]
    return tuple(proposed)


def tidy(typed: str, column: Col, directory: Directory) -> str:
    """What was typed as it is shown: `905` as `9:05`, `7` as `P-007`; as it is where not read."""
    if column in _TIMES:
        minutes = typed_time(typed)
        return typed if minutes is None else f"{minutes // 60}:{minutes % 60:02d}"
    if column is Col.NUMBER and typed.strip():
        return read_number(typed)
    if column is Col.SERVICE:
        return typed.strip().upper()
    if column is Col.PERSON:
        person = directory.people.get(_person(typed, directory) or 0)
        return typed if person is None else person.name
    return typed.strip()


def titles() -> list[str]:
    """The titles of the columns; the last says what is amiss."""
    return [
        translate("PaperRows", "Number"),
        translate("PaperRows", "Arrived"),
        translate("PaperRows", "Service"),
        translate("PaperRows", "Counter"),
        translate("PaperRows", "Began"),
        translate("PaperRows", "Finished"),
        translate("PaperRows", "Ending"),
        translate("PaperRows", "Person"),
        translate("PaperRows", "What is amiss"),
    ]


def endings_text() -> str:
    """What the digits of an ending stand for."""
    named = (f"{place} – {words.outcome(each)}" for place, each in enumerate(ENDINGS, 1))
    return translate("PaperRows", "Ending: {endings}. Empty is 1.").format(endings=", ".join(named))


def fault_text(fault: Fault, ticket: str = "") -> str:
    """What is amiss with a line, and what to do."""
    return _sentences()[fault].format(ticket=ticket)


FAULTY: Mapping[Fault, Col] = {
    Fault.NUMBER_MISSING: Col.NUMBER,
    Fault.NUMBER_UNKNOWN: Col.NUMBER,
    Fault.NUMBER_TWICE: Col.NUMBER,
    Fault.NUMBER_ENTERED: Col.NUMBER,
    Fault.SERVICE_MISSING: Col.SERVICE,
    Fault.COUNTER_MISSING: Col.COUNTER,
    Fault.COUNTER_BUSY: Col.COUNTER,
    Fault.PERSON_MISSING: Col.PERSON,
    Fault.PERSON_BUSY: Col.PERSON,
    Fault.NOT_YOURS: Col.PERSON,
    Fault.ARRIVED_MISSING: Col.ARRIVED,
    Fault.BEGAN_MISSING: Col.BEGAN,
    Fault.ENDED_MISSING: Col.ENDED,
    Fault.OTHER_DESK: Col.COUNTER,
    Fault.HAD_COME: Col.ENDING,
}
"""The column of a fault; that of the end of the service where it is about the times."""


def first_wrong(wrong: Mapping[Col, str]) -> tuple[Col, str] | None:
    """The first column that cannot be read, with why."""
    return min(wrong.items(), default=None)


def _sentences() -> dict[Fault, str]:
    return {
        Fault.NUMBER_MISSING: translate("PaperRows", "Type the number of the line."),
        Fault.NUMBER_UNKNOWN: translate(
            "PaperRows",
            "Nobody had this ticket that day. Look at the day and the number; numbers of the paper "
            "list begin with P-.",
        ),
        Fault.NUMBER_TWICE: translate("PaperRows", "This number stands in a line above already."),
        Fault.NUMBER_ENTERED: translate(
            "PaperRows",
            "This number has its end already. Take the line out, or take back that one.",
        ),
        Fault.SERVICE_MISSING: translate("PaperRows", "Type the letter of the service."),
        Fault.COUNTER_MISSING: translate("PaperRows", "Type the counter they were called to."),
        Fault.PERSON_MISSING: translate("PaperRows", "Type who served them."),
        Fault.ARRIVED_MISSING: translate("PaperRows", "Type when they came."),
        Fault.BEGAN_MISSING: translate("PaperRows", "Type when they were called."),
        Fault.ENDED_MISSING: translate("PaperRows", "Type when it ended."),
        Fault.NOT_IN_ORDER: translate(
            "PaperRows", "The times are not in order: arrived, began, finished."
        ),
        Fault.BEFORE_RECORD: translate(
            "PaperRows", "By the record this client was still waiting or being served then."
        ),
        Fault.OTHER_DAY: translate("PaperRows", "A time lies outside that day."),
        Fault.FUTURE: translate("PaperRows", "A time has not come yet."),
        Fault.OTHER_DESK: translate(
            "PaperRows",
            "By the record this client was at another counter when the power failed: leave counter "
            "and person empty, or correct them.",
        ),
        Fault.HAD_COME: translate(
            "PaperRows", "By the record this client had come to the counter: choose another ending."
        ),
        Fault.NOT_YOURS: translate(
            "PaperRows", "A colleague served this client: they enter it, or a shift lead does."
        ),
        Fault.COUNTER_BUSY: translate(
            "PaperRows", "The counter had {ticket} at that time as well. Is that right?"
        ),
        Fault.PERSON_BUSY: translate(
            "PaperRows", "The same person had {ticket} at that time as well. Is that right?"
        ),
        Fault.LONG: translate("PaperRows", "That took more than three hours. Is that right?"),
    }


def _service(typed: str, directory: Directory) -> int | None:
    letter = typed.strip().upper()
    found = [each for each in directory.services.values() if each.prefix.upper() == letter]
    found.sort(key=lambda each: not each.active)
    return found[0].id if letter and found else None


def _counter(typed: str, directory: Directory) -> int | None:
    name = plain(typed.strip())
    found = [each for each in directory.counters.values() if plain(each.name) == name]
    found.sort(key=lambda each: not each.active)
    return found[0].id if name and found else None


def _person(typed: str, directory: Directory) -> int | None:
    """Whose name begins so, or one of its words does; nobody where there are several."""
    name = plain(typed.strip())
    if not name:
        return None
    people = [each for each in directory.people.values() if each.active]
    whole = [each for each in people if plain(each.name) == name]
    begins = [
        each
        for each in people
        if plain(each.name).startswith(name)
        or any(word.startswith(name) for word in plain(each.name).split())
    ]
    found: Sequence[int] = [each.id for each in whole or begins]
    return found[0] if len(found) == 1 else None


def _outcome(typed: str) -> Outcome | None:
    text = typed.strip()
    if not text:
        return Outcome.SETTLED
    if text.isascii() and text.isdigit() and 1 <= int(text) <= len(ENDINGS):
        return ENDINGS[int(text) - 1]
    return None

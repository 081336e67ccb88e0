"""The words for promises to clients, for calls, and for numbers that are none."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.call import CallEnd
from queueapp.domain.callback import Result
from queueapp.domain.phone_number import NumberFault
from queueapp.domain.promise import Entry, PromiseKind, PromiseOutcome
from queueapp.domain.promise_list import Part
from ui import words
from ui.i18n import Numbered

translate = QCoreApplication.translate


class PromiseWords(Numbered):
    """The context of the words here that go with a number."""


def promise_kind(value: PromiseKind) -> str:
    """How the client is to be answered."""
    return {
        PromiseKind.CALLBACK: translate("PromiseWords", "Callback"),
        PromiseKind.EMAIL: translate("PromiseWords", "Answer by e-mail"),
        PromiseKind.WRITING: translate("PromiseWords", "Answer in writing"),
    }[value]


def promise_outcome(value: PromiseOutcome) -> str:
    """How a promise ended."""
    return {
        PromiseOutcome.ANSWERED: translate("PromiseWords", "Answered"),
        PromiseOutcome.WRONG_NUMBER: translate("PromiseWords", "Wrong number"),
        PromiseOutcome.PASSED_ON: translate("PromiseWords", "Passed on"),
        PromiseOutcome.GIVEN_UP: translate("PromiseWords", "Given up"),
        PromiseOutcome.WITHDRAWN: translate("PromiseWords", "Withdrawn"),
    }[value]


def result(value: Result) -> str:
    """What became of a call to a client."""
    return _keyed_results()[value].replace("&", "")


def result_key(value: Result) -> str:
    """The letter that stands for a result of a call, in the language of the interface."""
    return _keyed_results()[value].partition("&")[2][:1].upper()


def number_fault(value: NumberFault) -> str:
    """What is wrong with a number, and what to do, in a sentence."""
    return {
        NumberFault.EMPTY: translate("NumberEdit", "Type the number that is to be called back."),
        NumberFault.LETTERS: translate("NumberEdit", "A telephone number has no letters."),
        NumberFault.TOO_SHORT: translate(
            "NumberEdit", "This number is too short. Ask for it again."
        ),
        NumberFault.TOO_LONG: translate("NumberEdit", "This number is too long. Ask for it again."),
        NumberFault.IMPOSSIBLE: translate(
            "NumberEdit", "There is no such number. Ask for it again."
        ),
    }[value]


def call_end(value: CallEnd) -> str:
    """What became of a call that rang in."""
    return {
        CallEnd.CALLBACK: translate("PromiseWords", "To be called back"),
        CallEnd.OBJECTED: translate("PromiseWords", "Not taken: the client at the desk objected"),
        CallEnd.OWN_MATTER: translate("PromiseWords", "About the matter of the client at the desk"),
        CallEnd.DROPPED: translate("PromiseWords", "The line was cut"),
        CallEnd.TALKED: translate("PromiseWords", "Settled on the phone"),
    }[value]


def part(value: Part) -> str:
    """Which promises a list shows."""
    return {
        Part.MINE: translate("PromiseWords", "Mine"),
        Part.OPEN: translate("PromiseWords", "All open"),
        Part.OVERDUE: translate("PromiseWords", "Overdue"),
        Part.TO_LEAD: translate("PromiseWords", "For the lead to decide"),
        Part.DONE: translate("PromiseWords", "Done"),
    }[value]


def tries(count: int) -> str:
    """How many calls have been made to the client: `2 tries`."""
    return PromiseWords.tr("%n tries", "", count)


def asked(count: int) -> str:
    """How often the client has rung: `rang 3 times`."""
    return PromiseWords.tr("rang %n times", "", count)


def where(entry: Entry) -> str:
    """The masked number or the address; of what is erased, that it is."""
    if entry.contact is None:
        return translate("PromiseWords", "(erased)")
    return entry.contact.masked or entry.contact.address


def name(entry: Entry) -> str:
    """What the client is called, where they said so."""
    return entry.contact.name if entry.contact is not None else ""


def first_line(entry: Entry) -> str:
    """The beginning of what the client asked, for lists."""
    return next((line.strip() for line in entry.question.splitlines() if line.strip()), "")


def moment(at: int, now: int, zone: ZoneInfo) -> str:
    """An instant (ms UTC) in a history: its time if it is today, else its date as well."""
    time = words.clock_time(at, zone)
    day = datetime.fromtimestamp(at / 1000, zone).date()
    today = datetime.fromtimestamp(now / 1000, zone).date()
    return time if day == today else f"{day.isoformat()} {time}"


def _keyed_results() -> Mapping[Result, str]:
    """The results; the letter behind the ampersand is the one that stands for each."""
    return {
        Result.ANSWERED: translate("PromiseWords", "&Answered"),
        Result.NO_ANSWER: translate("PromiseWords", "&No answer"),
        Result.BUSY: translate("PromiseWords", "&Busy"),
        Result.WRONG_NUMBER: translate("PromiseWords", "&Wrong number"),
        Result.DROPPED: translate("PromiseWords", "&Line was cut"),
        Result.PASSED_ON: translate("PromiseWords", "&Passed on"),
        Result.LATER: translate("PromiseWords", "At another &time"),
    }

"""What happened with calls, promises and absences, in words; never a number or a client's name."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from queueapp.domain.call import APART, CallEnd
from queueapp.domain.callback import Result
from queueapp.domain.promise import PromiseOutcome
from queueapp.domain.record import Event, EventKind
from queueapp.domain.setup import Directory
from ui import words
from ui.i18n import Numbered
from ui.phone import promise_words
from ui.sheets.event_facts import coded, joined, number, person_name

translate = QCoreApplication.translate

CALL_KINDS = frozenset(
    {
        EventKind.CALL,
        EventKind.CALL_SERVED,
        EventKind.CALL_DROPPED,
        EventKind.CALLBACK_TAKEN,
        EventKind.CALLBACK_EXTENDED,
        EventKind.CALLBACK_TRIED,
        EventKind.ANSWER_PROMISED,
        EventKind.ANSWER_ACKNOWLEDGED,
        EventKind.PROMISE_KEPT,
        EventKind.PROMISE_EXTENDED,
        EventKind.PROMISE_HANDED_OVER,
        EventKind.PROMISE_AMENDED,
        EventKind.PROMISE_GIVEN_UP,
        EventKind.NUMBER_SEEN,
        EventKind.ABSENCE_PLANNED,
        EventKind.ABSENCE_CANCELLED,
        EventKind.CONTACTS_ERASED,
    }
)
"""The events that are told here."""

_FORGOTTEN = ("forgotten", "erased_before")
"""Why a promise was given up where nobody decided so: there is nobody to keep it to."""

_WORTH_SAYING_MS = 60_000
"""A call that took less time is not said to have taken any."""


class CallSteps(Numbered):
    """The context of what happened to so many."""


def call_text(event: Event, directory: Directory) -> str:
    """One of these events in words."""
    plain = call_kinds()[event.kind]
    match event.kind:
        case EventKind.CALL | EventKind.CALLBACK_TAKEN | EventKind.CALLBACK_EXTENDED:
            return _rang(event)
        case EventKind.CALL_DROPPED if event.promise_id is not None:
            return joined(plain, _to_be_called_back())
        case EventKind.CALLBACK_TRIED:
            return _tried(event, directory)
        case EventKind.PROMISE_HANDED_OVER if name := person_name(event.data.get("to"), directory):
            return translate("CallSteps", "Handed over to {name}").format(name=name)
        case EventKind.PROMISE_EXTENDED if due := number(event.data.get("due")):
            until = promise_words.moment(due, event.at, directory.site.zone)
            return translate("CallSteps", "Extended until {time}").format(time=until)
        case EventKind.CONTACTS_ERASED:
            return _erased(number(event.data.get("count")), event.data.get("of"))
        case EventKind.PROMISE_GIVEN_UP if event.data.get("reason") in _FORGOTTEN:
            return joined(plain, translate("CallSteps", "the person's data is deleted"))
        case EventKind.ABSENCE_PLANNED | EventKind.ABSENCE_CANCELLED:
            return joined(plain, _absence(event, directory))
        case _:
            return plain


def _erased(count: int, of: object) -> str:
    match of:
        case "note":
            return CallSteps.tr("%n note(s) on visits deleted", "", count)
        case "line":
            return CallSteps.tr("%n line(s) on promises deleted", "", count)
        case "absence":
            return CallSteps.tr("Where %n absent colleague(s) were reached deleted", "", count)
        case _:
            return CallSteps.tr("Number, name and question of %n client(s) deleted", "", count)


def call_kinds() -> Mapping[EventKind, str]:
    """What each of these events is called."""
    return {
        EventKind.CALL: translate("CallSteps", "The phone rang"),
        EventKind.CALL_SERVED: translate("CallSteps", "Service on the phone began"),
        EventKind.CALL_DROPPED: translate("CallSteps", "The line was cut"),
        EventKind.CALLBACK_TAKEN: translate("CallSteps", "Call taken down"),
        EventKind.CALLBACK_EXTENDED: translate("CallSteps", "Call of a known caller taken down"),
        EventKind.CALLBACK_TRIED: translate("CallSteps", "Called back"),
        EventKind.ANSWER_PROMISED: translate("CallSteps", "Answer promised"),
        EventKind.ANSWER_ACKNOWLEDGED: translate("CallSteps", "Client told that the letter came"),
        EventKind.PROMISE_KEPT: promise_words.promise_outcome(PromiseOutcome.ANSWERED),
        EventKind.PROMISE_EXTENDED: translate("CallSteps", "Extended"),
        EventKind.PROMISE_HANDED_OVER: translate("CallSteps", "Handed over"),
        EventKind.PROMISE_AMENDED: translate("CallSteps", "What was taken down put right"),
        EventKind.PROMISE_GIVEN_UP: promise_words.promise_outcome(PromiseOutcome.GIVEN_UP),
        EventKind.NUMBER_SEEN: translate("CallSteps", "Full number looked at"),
        EventKind.ABSENCE_PLANNED: translate("CallSteps", "Absence planned"),
        EventKind.ABSENCE_CANCELLED: translate("CallSteps", "Absence taken back"),
        EventKind.CONTACTS_ERASED: translate("CallSteps", "Contacts deleted"),
    }


def _rang(event: Event) -> str:
    """A call that rang in; who rang and what about stands with the promise, not here."""
    end = coded(CallEnd, event.data.get("end"))
    dropped = promise_words.call_end(CallEnd.DROPPED) if end is CallEnd.DROPPED else ""
    became = ""
    if event.kind is not EventKind.CALL:
        became = joined(dropped, _to_be_called_back())
    elif end is not None:
        became = promise_words.call_end(end)
    talked = number(event.data.get("talked_ms")) if end in APART else 0
    lasted = words.minutes(talked) if talked >= _WORTH_SAYING_MS else ""
    return joined(call_kinds()[event.kind], became, lasted)


def _to_be_called_back() -> str:
    return promise_words.call_end(CallEnd.CALLBACK)


def _tried(event: Event, directory: Directory) -> str:
    result = coded(Result, event.data.get("result"))
    became = promise_words.result(result) if result is not None else ""
    to = person_name(event.data.get("to"), directory)
    return joined(call_kinds()[event.kind], became, f"→ {to}" if to else "")


def _absence(event: Event, directory: Directory) -> str:
    data, zone = event.data, directory.site.zone
    starts, ends = number(data.get("starts")), number(data.get("ends"))
    first = datetime.fromtimestamp(starts / 1000, zone).date()
    last = datetime.fromtimestamp((ends - 1) / 1000, zone).date()
    text = translate("CallSteps", "{name}, {first} – {last}, {substitute} stands in")
    return text.format(
        name=person_name(data.get("person"), directory),
        first=first,
        last=last,
        substitute=person_name(data.get("substitute"), directory),
    )

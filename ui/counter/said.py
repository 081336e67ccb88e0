"""What the counter says of a step once it is kept."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.offline import OfflineCall
from queueapp.domain.promise import Entry
from queueapp.domain.record import EventKind
from queueapp.domain.session import Done, PromiseDone
from ui import words
from ui.phone import promise_words
from ui.phone.due import due_text

translate = QCoreApplication.translate


def visit_text(done: Done) -> str:
    """A line on a visit's step that was kept; nothing where the screen shows it anyway."""
    visit = done.visit
    if done.kind is EventKind.UNDONE:
        text = translate("CounterWindow", "Undone: {ticket} – {state}")
        return text.format(ticket=visit.ticket, state=words.state(visit.state))
    texts = {
        EventKind.FINISHED: translate("CounterWindow", "{ticket} finished: {outcome}"),
        EventKind.NO_SHOW: translate("CounterWindow", "{ticket} did not come"),
        EventKind.LEFT: translate("CounterWindow", "{ticket} has left"),
        EventKind.HELD: translate("CounterWindow", "{ticket} is on hold"),
        EventKind.TRANSFERRED: translate("CounterWindow", "{ticket} was handed on"),
        EventKind.ISSUED: translate("CounterWindow", "Ticket {ticket}: the client joins the queue"),
        EventKind.SERVICE_ADDED: translate("CounterWindow", "{ticket}: another service begins"),
        EventKind.REINSTATED: translate("CounterWindow", "{ticket} waits again"),
        EventKind.PRIORITISED: translate("CounterWindow", "{ticket}: priority changed"),
        EventKind.OFFSITE: translate("CounterWindow", "Off-site visit recorded as {ticket}"),
        EventKind.CALL_DROPPED: translate("CounterWindow", "{ticket}: the call broke off"),
    }
    outcome = words.outcome(visit.outcome) if visit.outcome else ""
    return texts.get(done.kind, "").format(ticket=visit.ticket, outcome=outcome)


def promise_text(done: PromiseDone, now: int, zone: ZoneInfo) -> str:
    """A line on a step that was kept; nothing where the screen shows it anyway."""
    entry = done.entry
    if entry is None:
        return translate("PromiseDone", "The call is recorded.")
    who = promise_words.where(entry)
    due = due_text(entry.promise.due_at, now, zone)
    match done.kind:
        case EventKind.CALLBACK_TAKEN:
            return translate("PromiseDone", "Callback to {who}: {due}").format(who=who, due=due)
        case EventKind.CALLBACK_EXTENDED:
            return translate(
                "PromiseDone", "{who} was on the list already; the question was added"
            ).format(who=who)
        case EventKind.ANSWER_PROMISED:
            return translate("PromiseDone", "Answer promised to {who}: {due}").format(
                who=who, due=due
            )
        case EventKind.CALLBACK_TRIED | EventKind.PROMISE_KEPT:
            return _tried(entry, who, due)
        case EventKind.PROMISE_EXTENDED:
            return translate("PromiseDone", "{who} is promised an answer: {due}").format(
                who=who, due=due
            )
        case EventKind.PROMISE_HANDED_OVER:
            return translate("PromiseDone", "{who} was handed over").format(who=who)
        case EventKind.UNDONE:
            return (
                translate("PromiseDone", "Undone: {who}").format(who=who)
                if entry.contact is not None
                else translate("PromiseDone", "Undone: the promise was taken back")
            )
        case _:
            return ""


def taken_down(call: OfflineCall) -> str:
    """A call that was taken down while the server is out of touch."""
    if call.call.draft is None:
        return translate(
            "PromiseDone", "The call is recorded on this computer until the server is back."
        )
    return translate(
        "PromiseDone", "The callback is kept on this computer until the server is back."
    )


def _tried(entry: Entry, who: str, due: str) -> str:
    promise = entry.promise
    if promise.outcome is not None:
        outcome = promise_words.promise_outcome(promise.outcome)
        return translate("PromiseDone", "{who}: {outcome}").format(who=who, outcome=outcome)
    if promise.to_lead:
        return translate("PromiseDone", "{who}: the lead decides now").format(who=who)
    return translate("PromiseDone", "{who}: next call {due}").format(who=who, due=due)

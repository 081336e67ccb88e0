"""What the counter says of a call or a promise once it is kept."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.call import CallEnd
from queueapp.domain.offline import OfflineCall
from queueapp.domain.promise import Entry
from queueapp.domain.record import EventKind
from queueapp.domain.session import PromiseDone
from queueapp.domain.setup import Directory
from ui.phone import promise_words
from ui.phone.due import due_text
from ui.undone import undone_text

translate = QCoreApplication.translate


def promise_text(
    done: PromiseDone, now: int, directory: Directory, end: CallEnd | None = None
) -> str:
    """A line on a step that was kept; nothing where the screen shows it anyway.

    `end` is what became of the call, where it was one that rang in.
    """
    if done.kind is EventKind.UNDONE:
        return undone_text(done)
    entry = done.entry
    if entry is None:
        return _noted(end)
    who = promise_words.where(entry)
    due = due_text(entry.promise.due_at, now, directory.site.zone)
    match done.kind:
        case EventKind.CALLBACK_TAKEN:
            return translate("PromiseDone", "Callback to {who}: {due}").format(who=who, due=due)
        case EventKind.CALLBACK_EXTENDED:
            owner = directory.people.get(entry.promise.owner_id)
            return translate(
                "PromiseDone", "{who} was on the list already; {owner} calls: {due}"
            ).format(who=who, owner=owner.name if owner is not None else "", due=due)
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


def _noted(end: CallEnd | None) -> str:
    match end:
        case CallEnd.OBJECTED:
            return translate("PromiseDone", "Noted: the client objected, the phone was left.")
        case CallEnd.OWN_MATTER:
            return translate("PromiseDone", "Noted: the call was this client's own matter.")
        case CallEnd.DROPPED:
            return translate("PromiseDone", "Noted: the call broke off, the number is not known.")
        case _:
            return translate("PromiseDone", "The call is recorded.")


def _tried(entry: Entry, who: str, due: str) -> str:
    promise = entry.promise
    if promise.outcome is not None:
        outcome = promise_words.promise_outcome(promise.outcome)
        return translate("PromiseDone", "{who}: {outcome}").format(who=who, outcome=outcome)
    if promise.to_lead:
        return translate("PromiseDone", "{who}: the lead decides now").format(who=who)
    return translate("PromiseDone", "{who}: next call {due}").format(who=who, due=due)

"""What is said once a step was taken back."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.promise import PromiseKind, PromiseOutcome
from queueapp.domain.session import Done, PromiseDone
from ui import words
from ui.phone import promise_words

translate = QCoreApplication.translate


def undone_text(done: Done | PromiseDone) -> str:
    """What was undone, and how the visit or the promise stands now."""
    if isinstance(done, Done):
        return translate("Undone", "Undone: {ticket} – {state}").format(
            ticket=done.visit.ticket, state=words.state(done.visit.state)
        )
    entry = done.entry
    if entry is None:
        return translate("Undone", "Undone")
    if entry.promise.outcome is not PromiseOutcome.WITHDRAWN:
        return translate("Undone", "Undone: callback to {who} is as it was").format(
            who=promise_words.where(entry)
        )
    if entry.promise.kind is PromiseKind.CALLBACK:
        return translate(
            "Undone", "Undone: the callback was taken back, number and question deleted"
        )
    return translate(
        "Undone", "Undone: the promised answer was taken back, address and question deleted"
    )

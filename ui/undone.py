"""What is said once a step was taken back."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.record import EventKind
from queueapp.domain.session import Done, PromiseDone
from ui import words
from ui.i18n import Numbered
from ui.phone import promise_words
from ui.sheets.call_steps import call_kinds

translate = QCoreApplication.translate


class Undone(Numbered):
    """The context of the words here."""


def undone_text(done: Done | PromiseDone) -> str:
    """What was undone, and how the visit or the promise stands now."""
    if isinstance(done, Done) and done.many > 1:
        return Undone.tr("Undone: what %n clients were told", "", done.many)
    if isinstance(done, Done):
        return translate("Undone", "Undone: {ticket} – {state}").format(
            ticket=done.visit.ticket, state=words.state(done.visit.state)
        )
    if done.undone is EventKind.CALL:
        return translate("Undone", "Undone: the note of the call")
    deed = call_kinds().get(done.undone, "") if done.undone is not None else ""
    who = promise_words.where(done.entry) if done.entry is not None else ""
    if not who:
        return translate("Undone", "Undone: {deed}").format(deed=deed)
    return translate("Undone", "Undone: {deed} – {who}").format(deed=deed, who=who)

"""What the counter says of a visit's step once it is kept."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.record import EventKind
from queueapp.domain.session import Done
from ui import words
from ui.undone import undone_text

translate = QCoreApplication.translate


def visit_text(done: Done) -> str:
    """A line on a visit's step that was kept; nothing where the screen shows it anyway."""
    visit = done.visit
    if done.kind is EventKind.UNDONE:
        return undone_text(done)
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
        EventKind.TOLD: translate("CounterWindow", "{ticket} was told what to expect"),
        EventKind.TURNED_AWAY: translate("CounterWindow", "{ticket} goes on otherwise: {outcome}"),
        EventKind.SETTLED: translate("CounterWindow", "{ticket}: {outcome}"),
        EventKind.OFFSITE: translate("CounterWindow", "Off-site visit recorded as {ticket}"),
        EventKind.CALL_DROPPED: translate("CounterWindow", "{ticket}: the call broke off"),
    }
    outcome = words.outcome(visit.outcome) if visit.outcome else ""
    return texts.get(done.kind, "").format(ticket=visit.ticket, outcome=outcome)

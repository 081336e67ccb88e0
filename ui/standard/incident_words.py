"""What happened with incidents, calls for help and the standard itself, in words.

Never what was written on an incident: that is personal text, and may be gone.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from queueapp.domain.help import HelpKind
from queueapp.domain.incident import Blame, Incident, IncidentKind, IncidentOutcome, Informed
from queueapp.domain.record import Event, EventKind
from ui.sheets.event_facts import coded, joined, number
from ui.standard import words

translate = QCoreApplication.translate

STANDARD_KINDS = frozenset(
    {
        EventKind.INCIDENT,
        EventKind.HELP_CALLED,
        EventKind.HELP_COMING,
        EventKind.HELP_ENDED,
        EventKind.STANDARD_CHANGED,
        EventKind.STANDARD_READ,
    }
)
"""The events that are told here."""


def standard_kinds() -> Mapping[EventKind, str]:
    """What each of these events is called."""
    return {
        EventKind.INCIDENT: translate("Incidents", "Incident"),
        EventKind.HELP_CALLED: translate("Incidents", "Called for help"),
        EventKind.HELP_COMING: translate("Incidents", "On the way to help"),
        EventKind.HELP_ENDED: translate("Incidents", "The call for help is over"),
        EventKind.STANDARD_CHANGED: translate("Incidents", "The service standard was changed"),
        EventKind.STANDARD_READ: translate("Incidents", "A version of the standard was read"),
    }


def standard_text(event: Event) -> str:
    """One of these events in words."""
    plain = standard_kinds()[event.kind]
    match event.kind:
        case EventKind.INCIDENT:
            return _incident(event)
        case EventKind.HELP_CALLED:
            kind = coded(HelpKind, event.data.get("help_kind"))
            return joined(plain, words.help_kind(kind) if kind else "")
        case EventKind.STANDARD_CHANGED | EventKind.STANDARD_READ:
            return joined(plain, _version(number(event.data.get("version"))))
        case _:
            return plain


def written_on(incident: Incident) -> tuple[str, ...]:
    """The lines that stand on an incident, each with what it says."""
    lines = []
    if incident.about:
        lines.append(incident.about)
    if incident.promised:
        promised = translate("Incidents", "Promised: {text}")
        lines.append(promised.format(text=incident.promised))
    if incident.note:
        lines.append(incident.note)
    return tuple(lines)


def _incident(event: Event) -> str:
    data = event.data
    kind = coded(IncidentKind, data.get("incident_kind"))
    outcome = coded(IncidentOutcome, data.get("outcome"))
    blame = coded(Blame, data.get("blame"))
    return joined(
        words.incident_kind(kind) if kind else standard_kinds()[event.kind],
        _steps(data.get("steps")),
        words.blame(blame) if blame else "",
        words.incident_outcome(outcome)
        if outcome and outcome is not IncidentOutcome.NOT_ASKED
        else "",
        _informed(data.get("informed")),
    )


def _steps(found: object) -> str:
    taken = [str(step) for step in found] if isinstance(found, list) else []
    if not taken:
        return ""
    if len(taken) == 1:
        return translate("Incidents", "step {step}").format(step=taken[0])
    return translate("Incidents", "steps {steps}").format(steps=", ".join(taken))


def _informed(found: object) -> str:
    codes = [coded(Informed, each) for each in found] if isinstance(found, list) else []
    names = [words.informed(code) for code in codes if code is not None]
    if not names:
        return ""
    return translate("Incidents", "informed: {names}").format(names=", ".join(names))


def _version(version: int) -> str:
    return translate("Incidents", "version {number}").format(number=version) if version else ""

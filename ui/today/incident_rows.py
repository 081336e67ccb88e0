"""Turns a day's incidents into the rows of their table, and one of them into words."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.incident import Incident, IncidentOutcome
from queueapp.domain.setup import Directory
from ui import words
from ui.phone import promise_words
from ui.sheets.event_facts import joined, person_name
from ui.standard import words as standard_words
from ui.standard.incident_words import written_on
from ui.widgets.page_table import PageRow

translate = QCoreApplication.translate


def incident_titles() -> dict[str, float]:
    """The titles of the columns with their least widths in em."""
    return {
        translate("Today", "When"): 7,
        translate("Today", "What"): 12,
        translate("Today", "Where"): 9,
        translate("Today", "Who"): 10,
        translate("Today", "Outcome"): 14,
        translate("Today", "Informed"): 12,
        translate("Today", "Written down"): 12,
    }


def incident_row(incident: Incident, directory: Directory, ticket: str, now: int) -> PageRow:
    """One incident; `ticket` is that of its visit, where it has one; `now` in ms UTC."""
    when = promise_words.moment(incident.begun_at, now, directory.site.zone)
    what = joined(standard_words.incident_kind(incident.kind), ticket)
    where = _counter(incident, directory)
    who = person_name(incident.person_id, directory)
    texts = (
        when,
        what,
        where,
        who,
        _outcome(incident),
        _informed(incident),
        " · ".join(written_on(incident)),
    )
    return PageRow(incident.id, texts, ", ".join(text for text in texts if text))


def incident_facts(incident: Incident, directory: Directory, now: int) -> str:
    """When and where it was, what was done, and what became of it, in one line."""
    informed = _informed(incident)
    named = translate("Incidents", "informed: {names}").format(names=informed) if informed else ""
    return joined(
        promise_words.moment(incident.begun_at, now, directory.site.zone),
        words.counter_in_text(_counter(incident, directory)),
        person_name(incident.person_id, directory),
        _steps(incident),
        standard_words.blame(incident.blame) if incident.blame is not None else "",
        _outcome(incident),
        named,
        _about_whom(incident),
    )


def _counter(incident: Incident, directory: Directory) -> str:
    counter = directory.counters.get(incident.counter_id or 0)
    return counter.name if counter is not None else ""


def _outcome(incident: Incident) -> str:
    if incident.outcome is IncidentOutcome.NOT_ASKED:
        return ""
    return standard_words.incident_outcome(incident.outcome)


def _informed(incident: Incident) -> str:
    return ", ".join(standard_words.informed(each) for each in sorted(incident.informed))


def _steps(incident: Incident) -> str:
    steps = ", ".join(map(str, incident.steps))
    if len(incident.steps) > 1:
        return translate("Incidents", "steps {steps}").format(steps=steps)
    return translate("Incidents", "step {step}").format(step=steps) if steps else ""


def _about_whom(incident: Incident) -> str:
    if incident.visit_id is not None:
        return ""
    if incident.promise_id is not None:
        return translate("Today", "on a callback or an answer")
    return translate("Today", "without a visit")

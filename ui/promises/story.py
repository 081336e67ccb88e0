"""What became of a promise step by step, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from queueapp.domain.callback import Attempt
from queueapp.domain.promise import Entry, LineKind
from queueapp.domain.promise_list import Details
from queueapp.domain.record import Event, EventKind
from ui import words
from ui.phone import promise_words
from ui.phone.due import due_text
from ui.promises.rows import Around
from ui.sheets.event_facts import number
from ui.sheets.timeline import Step, event_text
from ui.standard.incident_words import written_on

translate = QCoreApplication.translate


def asked(entry: Entry, around: Around) -> list[Step]:
    """What the client asked, each with when and by whom it was taken down."""
    return [
        Step(_moment(line.at, around), line.text, _person(line.person_id, around))
        for line in entry.lines
        if line.kind is LineKind.QUESTION
    ]


def happened(details: Details, around: Around) -> list[Step]:
    """Every step in order, calls with their result; what was written stands with its step."""
    attempts = iter(details.attempts)
    written_of = {incident.id: written_on(incident) for incident in details.incidents}
    told: set[int] = set()
    steps = []
    for event in details.events:
        text = event_text(event, around.directory)
        if event.kind is EventKind.CALLBACK_TRIED:
            text = _tried(text, next(attempts, None), around)
        notes = []
        for place, line in enumerate(details.entry.lines):
            if line.kind is LineKind.NOTE and line.at == event.at and place not in told:
                told.add(place)
                notes.append(line.text)
        if event.kind is EventKind.INCIDENT:
            notes.extend(written_of.get(number(event.data.get("incident")), ()))
        steps.append(Step(_moment(event.at, around), text, _who(event, around), tuple(notes)))
    return steps


def earlier(entries: Sequence[Entry], around: Around) -> list[Step]:
    """Other promises to the same client, the last first."""
    steps = []
    for entry in entries:
        promise = entry.promise
        if promise.outcome is not None:
            state = promise_words.promise_outcome(promise.outcome)
        else:
            state = due_text(promise.due_at, around.now, around.zone)
        text = f"{promise_words.promise_kind(promise.kind)} · {state}"
        question = entry.question.replace("\n", " · ")
        steps.append(
            Step(
                _moment(promise.taken_at, around),
                text,
                _person(promise.owner_id, around),
                (question,) if question else (),
            )
        )
    return steps


def _tried(called: str, attempt: Attempt | None, around: Around) -> str:
    if attempt is None or attempt.next_due is None:
        return called
    # The day of the call stands with it: that of the next one is said where it is another.
    due = promise_words.moment(attempt.next_due, attempt.ended_at, around.zone)
    return translate("PromiseStory", "{called}; next {time}").format(called=called, time=due)


def _who(event: Event, around: Around) -> str:
    counter = around.directory.counters.get(event.counter_id or 0)
    parts = [_person(event.person_id, around)]
    if counter is not None:
        parts.append(words.counter_in_text(counter.name))
    return ", ".join(part for part in parts if part)


def _person(person_id: object, around: Around) -> str:
    person = around.directory.people.get(person_id) if isinstance(person_id, int) else None
    return person.name if person is not None else ""


def _moment(at: int, around: Around) -> str:
    return promise_words.moment(at, around.now, around.zone)

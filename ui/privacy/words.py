"""Says what is known of a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.incident import Incident
from queueapp.domain.person import (
    Forgotten,
    Found,
    KnownPromise,
    KnownVisit,
    Mention,
    Place,
)
from queueapp.domain.phone_number import shown_number
from queueapp.domain.record import Note, NoteKind
from queueapp.domain.setup import Directory
from queueapp.reports.person_file import Paper, Part
from ui import words
from ui.i18n import Numbered, interface_language
from ui.phone import promise_words
from ui.sheets.days import day_text
from ui.standard.words import incident_kind, incident_outcome
from ui.tonight import short_day_of

translate = QCoreApplication.translate


class PersonalData(Numbered):
    """The context of the words here that go with a number."""


# What is known of a person


def summary(found: Found) -> str:
    """What there is, in a sentence."""
    number = shown_number(found.number)
    if found.is_empty:
        return translate("PersonalData", "Nothing is known here about {number}.").format(
            number=number
        )
    counted = [
        (PersonalData.tr("%n promises", "", len(found.promises)), found.promises),
        (PersonalData.tr("%n visits", "", len(found.visits)), found.visits),
        (PersonalData.tr("%n incidents", "", len(found.incidents)), found.incidents),
        (PersonalData.tr("%n lines about others", "", len(found.mentions)), found.mentions),
    ]
    there = ", ".join(text for text, some in counted if some)
    return translate("PersonalData", "Known about {number}: {there}.").format(
        number=number, there=there
    )


def page_in(language: str) -> str:
    """A page to read, as the list of what can be written names it."""
    return {
        "lt": translate("PersonalData", "Page to read, in Lithuanian"),
        "en": translate("PersonalData", "Page to read, in English"),
    }[language]


def paper(found: Found, directory: Directory) -> Paper:
    """The page that the person is given."""
    site, office = directory.site, directory.site.office
    about = [
        translate("PersonalData", "Everything that “{hall}” keeps about this number.").format(
            hall=site.name
        ),
        ", ".join(part for part in (office.institution, office.department, office.address) if part),
    ]
    title = translate("PersonalData", "What is known about {number}")
    return Paper(
        interface_language(),
        title.format(number=shown_number(found.number)),
        [line for line in about if line],
        parts(found, directory),
    )


def parts(found: Found, directory: Directory) -> list[Part]:
    """All that is known, one thing after the other."""
    zone = directory.site.zone
    return [
        *(_of_promise(known, directory) for known in found.promises),
        *(_of_visit(visit, zone) for visit in found.visits),
        *(_of_incident(incident, zone) for incident in found.incidents),
        *(_of_mention(mention, zone) for mention in found.mentions),
    ]


def _of_promise(known: KnownPromise, directory: Directory) -> Part:
    promise, zone = known.entry.promise, directory.site.zone
    contact = known.entry.contact
    kind = promise_words.promise_kind(promise.kind)
    title = translate("PersonalData", "{kind}, taken down {moment}")
    lines = [
        (
            translate("PersonalData", "Number"),
            shown_number(known.number) if known.number else "",
        ),
        (translate("PersonalData", "Name"), contact.name if contact is not None else ""),
        (translate("PersonalData", "Address"), known.address),
        *(
            (
                translate("PersonalData", "Asked")
                if line.kind == "question"
                else translate("PersonalData", "Noted"),
                f"{line.text} ({_moment(line.at, zone)})",
            )
            for line in known.entry.lines
        ),
        *(
            (
                translate("PersonalData", "Call"),
                f"{promise_words.result(attempt.result)} ({_moment(attempt.begun_at, zone)})",
            )
            for attempt in known.attempts
        ),
        (translate("PersonalData", "What became of it"), _became(known, zone)),
    ]
    return Part(title.format(kind=kind, moment=_moment(promise.taken_at, zone)), _said(lines))


def _became(known: KnownPromise, zone: ZoneInfo) -> str:
    promise = known.entry.promise
    if promise.done_at is None or promise.outcome is None:
        text = translate("PersonalData", "still promised for {moment}")
        return text.format(moment=_moment(promise.due_at, zone))
    outcome = promise_words.promise_outcome(promise.outcome)
    return f"{outcome} ({_moment(promise.done_at, zone)})"


def _of_visit(visit: KnownVisit, zone: ZoneInfo) -> Part:
    title = translate("PersonalData", "Visit {ticket}, {day}")
    day = day_text(date.fromisoformat(visit.business_day))
    notes = [(_note_kind(note), f"{note.text} ({_moment(note.at, zone)})") for note in visit.notes]
    return Part(title.format(ticket=visit.ticket, day=day), notes)


def _of_incident(incident: Incident, zone: ZoneInfo) -> Part:
    title = translate("PersonalData", "{kind}, recorded {moment}")
    lines = [
        (translate("PersonalData", "About"), incident.about),
        (translate("PersonalData", "Noted"), incident.note),
        (translate("PersonalData", "Promised"), incident.promised),
        (translate("PersonalData", "What became of it"), incident_outcome(incident.outcome)),
    ]
    kind = incident_kind(incident.kind)
    return Part(title.format(kind=kind, moment=_moment(incident.recorded_at, zone)), _said(lines))


def _of_mention(mention: Mention, zone: ZoneInfo) -> Part:
    where = {
        Place.VISIT: translate("PersonalData", "A line on somebody else's visit"),
        Place.PROMISE: translate("PersonalData", "A line on a promise to somebody else"),
        Place.INCIDENT: translate("PersonalData", "A line about an incident"),
    }[mention.place]
    noted = translate("PersonalData", "Noted")
    return Part(where, [(noted, f"{mention.text} ({_moment(mention.at, zone)})")])


def _note_kind(note: Note) -> str:
    return {
        NoteKind.INTAKE: translate("PersonalData", "When the ticket was given"),
        NoteKind.HANDED_OVER: translate("PersonalData", "Handed over"),
        NoteKind.HOLD: translate("PersonalData", "While on hold"),
        NoteKind.AGREED: translate("PersonalData", "Agreed"),
        NoteKind.REASON: translate("PersonalData", "Reason"),
    }[note.kind]


# For machines


def plain(found: Found, directory: Directory) -> Mapping[str, object]:
    """The same as plain values; names of fields are English in every language."""
    zone = directory.site.zone
    return {
        "hall": directory.site.name,
        "institution": directory.site.office.institution,
        "number": found.number,
        "promises": [_plain_promise(known, zone) for known in found.promises],
        "visits": [
            {
                "ticket": visit.ticket,
                "day": visit.business_day,
                "notes": [
                    {"kind": note.kind.value, "text": note.text, "at": _iso(note.at, zone)}
                    for note in visit.notes
                ],
            }
            for visit in found.visits
        ],
        "incidents": [
            {
                "kind": incident.kind.value,
                "recorded_at": _iso(incident.recorded_at, zone),
                "about": incident.about,
                "note": incident.note,
                "promised": incident.promised,
                "outcome": incident.outcome.value,
            }
            for incident in found.incidents
        ],
        "lines_about_others": [
            {"on": each.place.value, "text": each.text, "at": _iso(each.at, zone)}
            for each in found.mentions
        ],
    }


def _plain_promise(known: KnownPromise, zone: ZoneInfo) -> Mapping[str, object]:
    promise, contact = known.entry.promise, known.entry.contact
    return {
        "kind": promise.kind.value,
        "taken_at": _iso(promise.taken_at, zone),
        "number": known.number,
        "name": contact.name if contact is not None else "",
        "address": known.address,
        "lines": [
            {"kind": line.kind.value, "text": line.text, "at": _iso(line.at, zone)}
            for line in known.entry.lines
        ],
        "calls": [
            {"at": _iso(each.begun_at, zone), "result": each.result.value}
            for each in known.attempts
        ],
        "due_at": _iso(promise.due_at, zone),
        "outcome": promise.outcome.value if promise.outcome is not None else None,
        "done_at": _iso(promise.done_at, zone) if promise.done_at is not None else None,
    }


# Once it is deleted


def lost(found: Found) -> str:
    """What is lost with the deletion."""
    return translate(
        "PersonalData",
        "Deleted for good are the number, names and addresses, questions, notes on the visits and "
        "what was written of incidents, and the lines elsewhere that name the number.",
    )


def given_up(found: Found) -> str:
    """What is given up with the deletion, if anything is."""
    if not found.open_promises:
        return ""
    return PersonalData.tr(
        "! %n open promises are given up: nobody will call or answer any more.",
        "",
        found.open_promises,
    )


def stays() -> str:
    """What stays after the deletion."""
    return translate(
        "PersonalData",
        "Visits, calls and incidents stay for the statistics, and nobody can tell any more whose "
        "they were. The record says that you deleted a person's data, and not whose.",
    )


def forgotten(gone: Forgotten, *, shared: bool, drafts_left: bool) -> str:
    """How it went; `drafts_left`: a draft on this PC could not be deleted."""
    said = [translate("PersonalData", "The person's data is deleted.")]
    if gone.held_back:
        said.append(
            translate(
                "PersonalData",
                "The file still holds traces: another window reads what was there before. They "
                "are cleared by themselves, as soon as it has done.",
            )
        )
    if drafts_left:
        said.append(
            translate(
                "PersonalData",
                "A half-typed draft on this PC could not be deleted now; it goes after its days.",
            )
        )
    if shared:
        said.append(
            translate("PersonalData", "How long the server's backups hold it, your IT knows.")
        )
    elif gone.in_backups_until is not None:
        text = translate("PersonalData", "In backups until {day}.")
        said.append(text.format(day=day_text(gone.in_backups_until)))
    return " ".join(said)


def _said(lines: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, text) for name, text in lines if text]


def _local(at: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(at / 1000, zone)


def _moment(at: int, zone: ZoneInfo) -> str:
    return f"{short_day_of(at, zone)} {words.clock_time(at, zone)}"


def _iso(at: int, zone: ZoneInfo) -> str:
    return _local(at, zone).isoformat(timespec="seconds")

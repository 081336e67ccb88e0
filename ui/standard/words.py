"""The words for the service standard: what is going on, cards and their fields, help, incidents.

Every literal stands in full inside `translate`: the extractor finds no others.
"""

import re

from PySide6.QtCore import QCoreApplication

from queueapp.domain.card_file import CardFault, CardFileError
from queueapp.domain.help import HelpKind
from queueapp.domain.incident import Blame, IncidentKind, IncidentOutcome, Informed
from queueapp.domain.moment import CONFLICT_STEPS, Moment
from queueapp.domain.site_standard import Checklist

translate = QCoreApplication.translate

_PLACE = re.compile(r"\[(\d+)\]")


def moment_title(moment: Moment) -> str:
    """What is going on, as it stands behind `Rule ·`: short, in small letters."""
    if moment in CONFLICT_STEPS:
        step = CONFLICT_STEPS.index(moment) + 1
        return translate("Standard", "conflict, step {step} of {last}").format(
            step=step, last=len(CONFLICT_STEPS)
        )
    return {
        Moment.AGGRESSIVE: translate("Standard", "aggressive client"),
        Moment.INTOXICATED: translate("Standard", "intoxicated client"),
        Moment.ASKS_MANAGER: translate("Standard", "asks for the manager"),
        Moment.COMPLAINT_OURS: translate("Standard", "complaint, our fault"),
        Moment.COMPLAINT_NOT_OURS: translate("Standard", "complaint, not our fault"),
        Moment.COMPLAINT: translate("Standard", "complaint"),
        Moment.CONFLICT: translate("Standard", "conflict"),
        Moment.INTRUSIVE: translate("Standard", "pushy client"),
        Moment.UNCLEAR: translate("Standard", "no clear question"),
        Moment.MANIPULATING: translate("Standard", "manipulating client"),
        Moment.FILL_IN: translate("Standard", "asks us to fill in papers"),
        Moment.DISRUPTION: translate("Standard", "disruption or error"),
        Moment.PHONE_CONFIDENTIAL: translate("Standard", "confidential data by phone"),
        Moment.CALL_DROPPED: translate("Standard", "the line was cut"),
        Moment.PASSING_CALL_ON: translate("Standard", "passing a call on"),
        Moment.CALL_ENDING: translate("Standard", "ending a call"),
        Moment.CALLING_BACK: translate("Standard", "calling a client"),
        Moment.PHONE_WHILE_SERVING: translate("Standard", "the phone rings"),
        Moment.PHONE_WHILE_FREE: translate("Standard", "a client calls"),
        Moment.DURING_CALL: translate("Standard", "on the phone"),
        Moment.LANGUAGE_CHANGE: translate("Standard", "another language"),
        Moment.TRANSFER: translate("Standard", "handing over"),
        Moment.EMAIL_ANSWER: translate("Standard", "answering e-mail"),
        Moment.OFFSITE: translate("Standard", "at the client's place"),
        Moment.ABSENCE: translate("Standard", "before an absence"),
        Moment.LEAVING_DESK: translate("Standard", "leaving the desk"),
        Moment.HELP: translate("Standard", "calling for help"),
        Moment.CLIENT_CALLED: translate("Standard", "client called"),
        Moment.FINISHING: translate("Standard", "finishing"),
        Moment.INFORMING: translate("Standard", "informing"),
        Moment.ASKING: translate("Standard", "asking"),
        Moment.CLOSED: translate("Standard", "the hall is closed"),
        Moment.CLOSING_SOON: translate("Standard", "closing soon"),
        Moment.OTHERS_WAITING: translate("Standard", "several waiting"),
        Moment.SERVING: translate("Standard", "serving"),
        Moment.SHIFT_START: translate("Standard", "start of the shift"),
        Moment.OTHER_WORK: translate("Standard", "other work in hand"),
        Moment.READY: translate("Standard", "ready"),
    }[moment]


def part_title(moment: Moment) -> str:
    """One of the parts of serving (`PARTS`), as it stands on its tab."""
    return {
        Moment.ASKING: translate("Standard", "Asking"),
        Moment.INFORMING: translate("Standard", "Informing"),
        Moment.FINISHING: translate("Standard", "Finishing"),
    }[moment]


def situation_title(moment: Moment) -> str:
    """One of the `SITUATIONS`, as staff would look for it in a list."""
    return {
        Moment.CONFLICT: translate("Standard", "Conflict"),
        Moment.COMPLAINT: translate("Standard", "Complaint"),
        Moment.AGGRESSIVE: translate("Standard", "Aggressive client"),
        Moment.INTOXICATED: translate("Standard", "Intoxicated client"),
        Moment.INTRUSIVE: translate("Standard", "Pushy client"),
        Moment.UNCLEAR: translate("Standard", "Client without a clear question"),
        Moment.MANIPULATING: translate("Standard", "Manipulating client"),
        Moment.ASKS_MANAGER: translate("Standard", "Client asks for the manager"),
        Moment.FILL_IN: translate("Standard", "Client asks us to fill in documents"),
        Moment.DISRUPTION: translate("Standard", "Disruption or error"),
        Moment.PHONE_CONFIDENTIAL: translate("Standard", "Confidential data asked for by phone"),
        Moment.LANGUAGE_CHANGE: translate("Standard", "Client speaks another language"),
    }[moment]


def checklist_title(checklist: Checklist) -> str:
    """One of the short lists that are shown once a day, as its heading."""
    return {
        Checklist.SHIFT_START: translate("Standard", "Before the shift"),
        Checklist.LEAVING: translate("Standard", "Before you go home"),
        Checklist.STEPPING_AWAY: translate("Standard", "Before you step away"),
    }[checklist]


def help_kind(kind: HelpKind) -> str:
    """What help is wanted for."""
    return {
        HelpKind.ADVICE: translate("Standard", "Advice"),
        HelpKind.CONFLICT: translate("Standard", "Conflict"),
        HelpKind.AGGRESSIVE: translate("Standard", "Aggressive client"),
        HelpKind.INTOXICATED: translate("Standard", "Intoxicated client"),
        HelpKind.HEALTH: translate("Standard", "Somebody is unwell"),
    }[kind]


def incident_kind(kind: IncidentKind) -> str:
    """What an incident is."""
    return {
        IncidentKind.CONFLICT: translate("Standard", "Conflict"),
        IncidentKind.COMPLAINT: translate("Standard", "Complaint"),
        IncidentKind.AGGRESSIVE: translate("Standard", "Aggressive client"),
        IncidentKind.INTOXICATED: translate("Standard", "Intoxicated client"),
        IncidentKind.DISRUPTION: translate("Standard", "Disruption or error"),
    }[kind]


def incident_outcome(outcome: IncidentOutcome) -> str:
    """Whether the client was satisfied in the end, or what became of it."""
    return {
        IncidentOutcome.SATISFIED: translate("Standard", "The client is satisfied"),
        IncidentOutcome.NOT_SATISFIED: translate("Standard", "The client is not satisfied"),
        IncidentOutcome.TO_LEAD: translate("Standard", "Handed to the shift lead"),
        IncidentOutcome.IN_WRITING: translate("Standard", "Asked to write it down"),
        IncidentOutcome.NOT_ASKED: translate("Standard", "Not asked"),
    }[outcome]


def blame(value: Blame) -> str:
    """Whose fault a problem is."""
    return {
        Blame.OURS: translate("Standard", "Our fault"),
        Blame.NOT_OURS: translate("Standard", "Not our fault"),
        Blame.UNCLEAR: translate("Standard", "Not clear yet"),
    }[value]


def informed(value: Informed) -> str:
    """Who was called or told."""
    return {
        Informed.LEAD: translate("Standard", "Shift lead"),
        Informed.DEPARTMENT_HEAD: translate("Standard", "Head of department"),
        Informed.SECURITY: translate("Standard", "Security"),
        Informed.POLICE: translate("Standard", "Police"),
    }[value]


def field_title(field: str) -> str:
    """A field of a card, by its name in a card file: `say`, `lt.do[2]`, `dont_say[0].en`.

    A name the program does not know stays as it is.
    """
    language = ""
    parts = []
    line = 0
    for part in field.split("."):
        found = _PLACE.search(part)
        line = int(found[1]) + 1 if found else line
        name = _PLACE.sub("", part)
        if name == "lt":
            language = translate("Standard", "Lithuanian")
        elif name == "en":
            language = translate("Standard", "English")
        elif name:
            parts.append(_field_name(name))
    text = ", ".join(parts)
    if line:
        text = translate("Standard", "{field}, line {line}").format(field=text, line=line)
    if language and text:
        return translate("Standard", "{field} ({language})").format(field=text, language=language)
    return text or language


def _field_name(name: str) -> str:
    return {
        "title": translate("Standard", "Title"),
        "essence": translate("Standard", "In one line"),
        "do": translate("Standard", "Do"),
        "dont": translate("Standard", "Don't"),
        "steps": translate("Standard", "Steps"),
        "say": translate("Standard", "Say"),
        "dont_say": translate("Standard", "Don't say"),
        "moments": translate("Standard", "When it is shown"),
        "leads": translate("Standard", "When it goes first"),
        "row": translate("Standard", "Row of the standard"),
        "order": translate("Standard", "Order of the cards"),
        "hidden": translate("Standard", "Cards left out"),
        "checklist": translate("Standard", "Checklists"),
    }.get(name, name)


def fault_sentence(error: CardFileError) -> str:
    """What is wrong with a card file or a card, and where: the file, the card, the field.

    What is kept, and what to do, is for the screen to say: it differs from one to the next.
    """
    where = [error.file]
    if error.card:
        where.append(translate("Standard", "card {card}").format(card=error.card))
    if error.field:
        where.append(translate("Standard", "“{field}”").format(field=field_title(error.field)))
    place = ", ".join(part for part in where if part)
    if error.fault is CardFault.UNREADABLE:
        return translate(
            "Standard",
            "The program's own file {file} cannot be read. Install the program again; situations "
            "and calls for help still work.",
        ).format(file=place)
    return f"{place}: {_fault(error)}".removeprefix(": ")


def _fault(error: CardFileError) -> str:
    return {
        CardFault.NEWER: translate(
            "Standard", "it was made by a newer version of the program. Update the program first."
        ),
        CardFault.ENCODING: translate(
            "Standard", "it is not a UTF-8 text file. Save it as UTF-8 and try again."
        ),
        CardFault.CUT_OFF: translate(
            "Standard", "it is cut off, or not a card file: {detail}. Export it anew."
        ),
        CardFault.TOO_LARGE: translate("Standard", "it is too large to be a card file."),
        CardFault.NO_FORMAT: translate(
            "Standard", "it does not say which format it is in: this is not a card file."
        ),
        CardFault.FIELD: translate("Standard", "what stands there does not fit: {detail}."),
        CardFault.UNKNOWN_MOMENT: translate("Standard", "the program knows no moment “{detail}”."),
        CardFault.MISSING: translate("Standard", "this is missing."),
        CardFault.UNKNOWN_FIELD: translate("Standard", "the program knows no such field."),
        CardFault.EMPTY: translate("Standard", "this is empty. Write something or take it out."),
        CardFault.TOO_LONG: translate(
            "Standard", "this is longer than {detail} characters. Shorten it."
        ),
        CardFault.MARKUP: translate(
            "Standard", "“{detail}” is markup. Write plain text without it."
        ),
        CardFault.UNKNOWN_NAME: translate(
            "Standard", "there is no name {{{detail}}} to be filled in."
        ),
        CardFault.TWICE: translate("Standard", "this stands there twice."),
        CardFault.UNKNOWN_CARD: translate("Standard", "there is no such card."),
    }[error.fault].format(detail=error.detail.rstrip("."))

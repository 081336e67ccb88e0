"""The words for calls for help: who calls for what, since when, and who comes.

Every literal stands in full inside `translate`: the extractor finds no others.
"""

import re

from PySide6.QtCore import QCoreApplication

from queueapp.domain.help import HelpCall, HelpKind
from queueapp.domain.phone_number import NotANumber, parse_number
from queueapp.domain.setup import Directory
from ui import words

translate = QCoreApplication.translate

_SHORT_MS = 60_000
"""What is younger than this is said to be just now."""

_DIALLED = re.compile(r"\+?\d{2,15}")


def wanted(kind: HelpKind) -> str:
    """What help is wanted for, within a line."""
    return {
        HelpKind.ADVICE: translate("Help", "advice"),
        HelpKind.CONFLICT: translate("Help", "conflict"),
        HelpKind.AGGRESSIVE: translate("Help", "aggressive client"),
        HelpKind.INTOXICATED: translate("Help", "intoxicated client"),
        HelpKind.HEALTH: translate("Help", "somebody is unwell"),
    }[kind]


def who_calls(call: HelpCall, directory: Directory) -> str:
    """From where and who: `Counter 3, Rasa Petraitė`."""
    counter = directory.counters.get(call.counter_id or 0)
    place = words.counter_name(counter.name) if counter else translate("Help", "Reception")
    name = person_name(call.person_id, directory)
    return f"{place}, {name}" if name else place


def called(call: HelpCall, directory: Directory) -> str:
    """A call for help as colleagues see it: `Counter 3, Rasa Petraitė: aggressive client`."""
    return translate("Help", "{who}: {wanted}").format(
        who=who_calls(call, directory), wanted=wanted(call.kind)
    )


def called_by_you(call: HelpCall) -> str:
    """The same call as whoever made it sees it."""
    return translate("Help", "Help is called: {wanted}").format(wanted=wanted(call.kind))


def calling(kind: HelpKind) -> str:
    """A call for help is on its way to the colleagues."""
    return translate("Help", "Calling for help: {wanted}…").format(wanted=wanted(kind))


def since(text: str, at: int, now: int) -> str:
    """A call for help and how long ago it was made; instants in ms UTC."""
    return translate("Help", "{call} · {ago}").format(call=text, ago=ago(at, now))


def ago(since: int, now: int) -> str:
    """How long ago an instant was, both in ms UTC: `just now`, `3 min`."""
    if now - since < _SHORT_MS:
        return translate("Help", "just now")
    return words.minutes(now - since)


def coming(call: HelpCall, directory: Directory, now: int, person_id: int, *, caller: bool) -> str:
    """Who is on the way, and since when; `person_id` is whoever reads it.

    `caller` is whether the reader has called: nobody else is told that nobody has answered.
    """
    if not call.coming:
        return translate("Help", "Nobody has answered yet.") if caller else ""
    return " ".join(
        _on_the_way(each.person_id, each.at, directory, now, person_id) for each in call.coming
    )


def _on_the_way(who: int, at: int, directory: Directory, now: int, person_id: int) -> str:
    if who == person_id:
        return translate("Help", "You are on the way ({ago}).").format(ago=ago(at, now))
    return translate("Help", "{person} is on the way ({ago}).").format(
        person=person_name(who, directory), ago=ago(at, now)
    )


def comes(person_id: int, directory: Directory) -> str:
    """Somebody has just said to be on the way, to be read out."""
    return translate("Help", "{person} is on the way.").format(
        person=person_name(person_id, directory)
    )


def ended(call: HelpCall, directory: Directory, by: int | None, person_id: int) -> str:
    """A call for help is over; `by` is who said so, where that is known."""
    who = who_calls(call, directory)
    if by == person_id:
        return translate("Help", "{who}: you ended the call for help.").format(who=who)
    name = person_name(by, directory) if by is not None else ""
    if not name:
        return translate("Help", "{who}: the call for help is over.").format(who=who)
    return translate("Help", "{who}: {person} ended the call for help.").format(
        who=who, person=name
    )


def unheard(key: str, *, away: bool) -> str:
    """A call for help reached nobody; `away` is whether the server is still out of touch.

    `key` is the one that calls, in the platform's words.
    """
    if away:
        return translate(
            "Help",
            "Out of touch with the server: nobody has been told. Call a colleague aloud or by "
            "phone.",
        )
    return translate(
        "Help", "Back in touch with the server, but nobody was told. Press {key} to call for help."
    ).format(key=key)


def person_name(person_id: int, directory: Directory) -> str:
    """Somebody's name; nothing where this picture of the hall does not know them."""
    person = directory.people.get(person_id)
    return person.name if person else ""


def dialled(number: str) -> str:
    """What to dial for a number as the set-up has it; nothing where it cannot be dialled.

    `112` and internal numbers stay as they are, others are in E.164.
    """
    try:
        return parse_number(number)
    except NotANumber:
        found = re.sub(r"[\s()./-]", "", number)
        return found if _DIALLED.fullmatch(found) else ""

"""The record in words: what each entry says, and what a check of all of them found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.chain import Break, Findings, Found, Head
from queueapp.domain.desk import DeskState
from queueapp.domain.record import Event, EventKind
from queueapp.domain.record_page import KINDS, Group, RecordEntry
from queueapp.domain.setup import Directory
from ui import words
from ui.i18n import Numbered
from ui.sheets.event_facts import coded, joined, number, person_name
from ui.sheets.timeline import event_text

translate = QCoreApplication.translate

_MORE_SAID = KINDS[Group.ACCESS] | KINDS[Group.TAKEN_OUT] | KINDS[Group.PERSONAL_DATA]
_MORE_SAID |= {EventKind.SET_UP, EventKind.SCREENS_SET_UP}
"""Of these what stands in the entry is said beside what happened."""

_OF_SOMEBODY = {EventKind.SECRET_RESET, EventKind.LET_IN_AGAIN}

_GROUP = 16

_DAMAGED = (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError)


class Record(Numbered):
    """The context of the words here that go with a number."""


def group_name(group: Group) -> str:
    """What a group of kinds is about."""
    return {
        Group.CLIENTS: translate("Record", "Clients"),
        Group.PROMISES: translate("Record", "Calls and promises"),
        Group.DESKS: translate("Record", "Counters and staff"),
        Group.HALL: translate("Record", "The hall"),
        Group.SETTINGS: translate("Record", "Settings"),
        Group.ACCESS: translate("Record", "Sign-ins and refusals"),
        Group.PERSONAL_DATA: translate("Record", "Personal data"),
        Group.TAKEN_OUT: translate("Record", "Exports and backups"),
    }[group]


def what(entry: RecordEntry, directory: Directory) -> str:
    """What happened, with the details that matter."""
    text = happened(entry, directory)
    data = entry.data if isinstance(entry.data, Mapping) else {}
    if entry.kind in _OF_SOMEBODY and (name := person_name(data.get("of"), directory)):
        return joined(text, name)
    if entry.kind is EventKind.DESK_CHANGED and (state := coded(DeskState, data.get("state"))):
        return joined(text, words.desk_state(state))
    if entry.kind in _MORE_SAID:
        return joined(text, ", ".join(details(entry)))
    return text


def happened(entry: RecordEntry, directory: Directory) -> str:
    """What happened, in words; what cannot be read as it stands."""
    if isinstance(entry.kind, EventKind) and isinstance(entry.data, Mapping):
        event = Event(
            entry.id,
            entry.at,
            entry.kind,
            entry.visit_id,
            entry.person_id,
            entry.counter_id,
            entry.undoes,
            entry.data,
            None,
            entry.promise_id,
        )
        try:
            text = event_text(event, directory)
            if text:
                return text
        except _DAMAGED:
            pass  # Changed by hand: the check says so, and it is shown all the same.
    return translate("Record", "Cannot be read: {kind}").format(kind=str(entry.kind))


def details(entry: RecordEntry) -> list[str]:
    """What stands in the entry, part by part, in its own codes where it has no words."""
    if not isinstance(entry.data, Mapping):
        return [entry.data] if entry.data else []
    if entry.kind is EventKind.SCREENS_SET_UP and (parts := _parts_for_clients(entry.data)):
        return parts
    return list(_parts(entry.data))


def _parts_for_clients(data: Mapping[str, Any]) -> list[str]:
    """Which parts of what clients see were changed; nothing where the entry says anything else."""
    names = {
        "screens": translate("Record", "Screens"),
        "notices": translate("Record", "Notices"),
        "kiosk": translate("Record", "Kiosk"),
        "ticket": translate("Record", "Tickets on paper"),
        "quiet": translate("Record", "Quiet hours"),
        "pictures": translate("Record", "Pictures"),
        "devices": translate("Record", "PCs and printers"),
    }
    changed = data.get("changed")
    if set(data) != {"changed"} or not isinstance(changed, list | tuple):
        return []
    known = all(isinstance(each, str) and each in names for each in changed)
    return [names[each] for each in changed] if known else []


def _parts(data: Mapping[str, Any]) -> Iterator[str]:
    for name, value in data.items():
        if name == "changed" and isinstance(value, Mapping):
            yield from map(_change, value.items())
        elif value not in (None, "", [], {}):
            yield f"{name}: {_value(value)}"


def _change(item: tuple[str, Any]) -> str:
    path, values = item
    if isinstance(values, list) and len(values) == 2:
        before, after = map(_value, values)
        return f"{path}: {before} → {after}"
    return path


def _value(value: object) -> str:
    if isinstance(value, str):
        return value
    return "–" if value is None else json.dumps(value, ensure_ascii=False)


def who(entry: RecordEntry, directory: Directory) -> str:
    """Who did it; nobody where the hall noted it by itself."""
    data = entry.data if isinstance(entry.data, Mapping) else {}
    # Of a counter that somebody else opened or closed the entry says who had it, and by whom.
    person_id = number(data.get("by")) or entry.person_id
    if person_id is None:
        return translate("Record", "by itself")
    person = directory.people.get(person_id)
    return person.name if person is not None else _removed(person_id)


def where(entry: RecordEntry, directory: Directory) -> str:
    """At which counter, if at one."""
    if entry.counter_id is None:
        return ""
    counter = directory.counters.get(entry.counter_id)
    return words.counter_name(counter.name) if counter is not None else _removed(entry.counter_id)


def _removed(id_: int) -> str:
    return translate("Record", "No. {id}, not known any more").format(id=id_)


def moment(at: int, zone: ZoneInfo) -> str:
    """Date and time to the second, by the hall's clock."""
    try:
        return f"{datetime.fromtimestamp(at / 1000, zone):%Y-%m-%d %H:%M:%S}"
    except _DAMAGED:
        return str(at)


def extent(findings: Findings, zone: ZoneInfo) -> str:
    """How much was checked."""
    if findings.first_at is None or findings.last_at is None:
        return translate("Record", "The record has no entries.")
    return Record.tr(
        "%Ln entries were checked, from {first} to {last}.", "", findings.entries
    ).format(first=moment(findings.first_at, zone), last=moment(findings.last_at, zone))


def verdict(findings: Findings, *, compared: bool) -> str:
    """Whether the record is whole, and what that is worth."""
    if not findings.whole:
        return translate(
            "Record",
            "✕ The record is not as it was written. Nothing was changed by the check. Tell IT, "
            "keep a copy of the database, and compare with the backups to see since when.",
        )
    if compared:
        return translate("Record", "✓ The record is whole, and fits the end that you typed.")
    return translate(
        "Record",
        "✓ The record is whole. Whether it was written anew from its beginning shows only against "
        "an end that was written down before: type one from a day's report or a backup.",
    )


def end_text(head: Head) -> str:
    """Where the record ends, in groups that a line can be broken between."""
    groups = (head.seal[at : at + _GROUP] for at in range(0, len(head.seal), _GROUP))
    return f"{head.number}:{' '.join(groups)}"


def found_text(found: Found, zone: ZoneInfo) -> str:
    """One place where the record does not fit."""
    text = {
        Break.CHANGED: translate(
            "Record",
            "Entry {number} is not what was written: it was changed, exchanged or put in later.",
        ),
        Break.MISSING: translate("Record", "Entry {number} is missing."),
        Break.UNSEALED: translate(
            "Record", "An entry stands outside the chain: this program did not make it."
        ),
        Break.CUT_OFF: translate(
            "Record", "The record is cut off: entry {number} is missing at its end."
        ),
        Break.ADDED: translate(
            "Record",
            "Entry {number} stands after the end that the hall knows: it was put in later.",
        ),
        Break.REWRITTEN: translate(
            "Record",
            "Entry {number} does not have the seal that was written down for it: the record was "
            "written anew, or the end is of another hall.",
        ),
    }[found.how].format(number=found.number)
    if found.at is None:
        return text
    near = translate("Record", "Near {moment}.").format(moment=moment(found.at, zone))
    return f"{text} {near}"


def more_text(findings: Findings) -> str:
    """How many more places there are."""
    return Record.tr("And %Ln more places.", "", findings.more) if findings.more else ""

"""Turns promises into the rows of their table: words, nothing left to decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.absence import Absence
from queueapp.domain.promise import Entry, PromiseKind, erased_at
from queueapp.domain.setup import Directory
from ui.phone import promise_words
from ui.phone.due import due_text
from ui.promises.model import PromiseRow
from ui.sheets.hand_over import keeper_now
from ui.theme import Tone

translate = QCoreApplication.translate

SOON_MS = 15 * 60_000
"""What is due within so long is marked."""

_SIGNS = {PromiseKind.CALLBACK: "☎", PromiseKind.EMAIL: "✉", PromiseKind.WRITING: "✎"}


@dataclass(frozen=True, slots=True)
class Around:
    """What a promise is shown among: the hall, who is away, and the instant (ms UTC)."""

    directory: Directory
    absences: Sequence[Absence]
    now: int

    @property
    def zone(self) -> ZoneInfo:
        """The hall's time zone."""
        return self.directory.site.zone


def titles() -> list[str]:
    """The titles of the columns, in the order of `Column`."""
    return [
        translate("Promises", "Kind"),
        translate("Promises", "Client"),
        translate("Promises", "Question"),
        translate("Promises", "Due"),
        translate("Promises", "Whose"),
        translate("Promises", "Tries"),
        translate("Promises", "Outcome"),
        translate("Promises", "Done"),
    ]


def row(entry: Entry, around: Around) -> PromiseRow:
    """One promise as a row."""
    promise = entry.promise
    due, tone = due_words(entry, around)
    outcome = promise_words.promise_outcome(promise.outcome) if promise.outcome is not None else ""
    ended = ""
    if promise.done_at is not None:
        ended = promise_words.moment(promise.done_at, around.now, around.zone)
    question = _question(entry)
    owner = owner_text(promise.owner_id, around)
    tries = str(promise.attempts) if promise.attempts else ""
    kind = promise_words.promise_kind(promise.kind)
    texts = (
        f"{_SIGNS[promise.kind]} {kind}",
        _client(entry, around),
        question,
        due,
        owner,
        tries,
        outcome,
        ended,
    )
    said = [kind, who(entry, around), question]
    said += [outcome, ended] if promise.done_at is not None else [due]
    said.append(translate("Promises", "kept by {name}").format(name=owner))
    sentence = ", ".join(part for part in said if part)
    return PromiseRow(promise.id, texts, tone, sentence, quiet=entry.contact is None)


def who(entry: Entry, around: Around) -> str:
    """Whom a promise was made to, as far as it is still known: name, and masked number or address.

    Where nothing is known any more it says when that was deleted.
    """
    if entry.contact is None:
        return deleted(entry, around)
    parts = (promise_words.name(entry), promise_words.where(entry))
    return " · ".join(part for part in parts if part)


def deleted(entry: Entry, around: Around) -> str:
    """When number, name and question were deleted."""
    at = erased_at(entry.promise, around.directory.site.promising.keep_days)
    if at is None:
        return translate("Promises", "deleted")
    return translate("Promises", "deleted on {date}").format(date=day(at, around.zone))


def due_words(entry: Entry, around: Around) -> tuple[str, Tone]:
    """When an open promise is due, and how urgent that looks; a sign says so too."""
    promise = entry.promise
    if not promise.is_open:
        return "", Tone.NEUTRAL
    text = due_text(promise.due_at, around.now, around.zone)
    if promise.to_lead:
        asked = translate("Promises", "the lead decides")
        return f"! {asked}", Tone.CAUTION
    if promise.is_due(around.now):
        return f"! {text}", Tone.BAD
    if promise.due_at - around.now <= SOON_MS:
        return text, Tone.CAUTION
    return text, Tone.NEUTRAL


def owner_text(owner_id: int, around: Around) -> str:
    """Who keeps a promise; whoever stands in for them now, or that they have left."""
    person = around.directory.people.get(owner_id)
    if person is None:
        return ""
    if not person.active:
        return translate("Promises", "{name} (has left)").format(name=person.name)
    now_id = keeper_now(owner_id, around.absences, around.now)
    other = around.directory.people.get(now_id)
    if now_id == owner_id or other is None:
        return person.name
    return translate("Promises", "{name}, for {other}").format(name=other.name, other=person.name)


def day(at: int, zone: ZoneInfo) -> str:
    """The ISO date of an instant (ms UTC)."""
    return f"{datetime.fromtimestamp(at / 1000, zone):%Y-%m-%d}"


def _question(entry: Entry) -> str:
    first = promise_words.first_line(entry)
    return f"{first} …" if first and entry.question.strip() != first else first


def _client(entry: Entry, around: Around) -> str:
    # The number comes first: its last digits are never cut off, and it stands in line.
    if entry.contact is None:
        return deleted(entry, around)
    parts = (promise_words.where(entry), promise_words.name(entry))
    return " · ".join(part for part in parts if part)

"""Which callback goes before what: the client in the hall comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from queueapp.domain.promise import Entry

translate = QCoreApplication.translate


class Situation(StrEnum):
    """What goes before promises: the client at the desk, and then those who wait for it."""

    SERVING = "serving"
    SOMEBODY_WAITS = "somebody_waits"
    NOBODY_WAITS = "nobody_waits"


@dataclass(frozen=True, slots=True)
class Offer:
    """A callback in place of "nobody is waiting": a heading, and what there is to know."""

    promise_id: int
    heading: str
    facts: str


def offered(entries: Sequence[Entry], now: int) -> Entry | None:
    """The callback to be made first at `now` (ms UTC); what is for the lead to decide is not."""
    return next((entry for entry in entries if can_call(entry) and entry.promise.is_due(now)), None)


def offer_text(entries: Sequence[Entry], now: int, zone: ZoneInfo) -> Offer | None:
    """The callback to be made first, in the words of the client card."""
    entry = offered(entries, now)
    if entry is None:
        return None
    # A window that is just opening has nothing to offer yet.
    from ui.phone import promise_words
    from ui.phone.due import due_text

    known = (
        promise_words.name(entry),
        promise_words.first_line(entry),
        due_text(entry.promise.due_at, now, zone),
    )
    return Offer(
        entry.promise.id,
        translate("PromisesPanel", "Nobody is waiting: call back {number}").format(
            number=promise_words.where(entry)
        ),
        " · ".join(part for part in known if part),
    )


def can_call(entry: Entry) -> bool:
    """Whether a promise is a callback that is still to be made by whoever owns it."""
    from queueapp.domain.promise import PromiseKind

    promise = entry.promise
    return promise.kind is PromiseKind.CALLBACK and promise.is_open and not promise.to_lead

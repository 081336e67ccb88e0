"""Turns entries of the record into the rows of their table."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from queueapp.domain.record_page import RecordEntry
from queueapp.domain.setup import Directory
from ui.record import words
from ui.theme import Tone
from ui.widgets.page_table import PageRow

translate = QCoreApplication.translate

WHEN, WHO, COUNTER, WHAT, TICKET, NUMBER = range(6)


def titles() -> list[str]:
    """The titles of the columns."""
    return [
        translate("Record", "When"),
        translate("Record", "Who"),
        translate("Record", "Counter"),
        translate("Record", "What"),
        translate("Record", "Ticket"),
        translate("Record", "Entry"),
    ]


def rows(entries: Iterable[RecordEntry], directory: Directory) -> list[PageRow]:
    """A row for each entry, in the order given."""
    return [_row(entry, directory) for entry in entries]


def _row(entry: RecordEntry, directory: Directory) -> PageRow:
    sealed = entry.number is not None
    texts = (
        words.moment(entry.at, directory.site.zone),
        words.who(entry, directory),
        words.where(entry, directory),
        words.what(entry, directory),
        entry.ticket,
        str(entry.number) if sealed else translate("Record", "✕ outside the chain"),
    )
    return PageRow(
        entry.id, texts, ", ".join(filter(None, texts)), Tone.NEUTRAL if sealed else Tone.BAD
    )

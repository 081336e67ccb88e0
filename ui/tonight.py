"""Says what of people goes by itself tonight: for the page of personal data and for the set-up."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from queueapp.domain.personal_data import Due, Preview

translate = QCoreApplication.translate


def tonight(preview: Preview, drafts: Due, zone: ZoneInfo) -> list[tuple[str, str]]:
    """What goes by the morning: each kind, and how many with the oldest."""
    named = [
        (translate("PersonalData", "Clients who were promised something"), preview.contacts),
        (translate("PersonalData", "Notes on visits"), preview.notes),
        (translate("PersonalData", "What was written of incidents"), preview.incidents),
        (translate("PersonalData", "Where absent colleagues were reached"), preview.absences),
        (translate("PersonalData", "Announcements on the screens"), preview.announcements),
        (translate("PersonalData", "Your half-typed drafts on this PC"), drafts),
        (translate("PersonalData", "Backups"), preview.backups),
    ]
    return [(name, _due_text(due, zone)) for name, due in named]


def short_day_of(at: int, zone: ZoneInfo) -> str:
    """The day of an instant (ms UTC) in a hall: 3 Mar 2026."""
    day = datetime.fromtimestamp(at / 1000, zone).date()
    # Qt's own letters, in the order that the language wants them.
    pattern = translate("PersonalData", "d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _due_text(due: Due, zone: ZoneInfo) -> str:
    if not due.count or due.oldest is None:
        return translate("PersonalData", "none")
    text = translate("PersonalData", "{count}, the oldest of {day}")
    return text.format(count=QLocale().toString(due.count), day=short_day_of(due.oldest, zone))

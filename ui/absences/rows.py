"""The table of absences: what each row says, and the rows as a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor

from queueapp.domain.absence import Absence
from queueapp.domain.setup import Directory
from ui.sheets.days import day_text
from ui.sheets.times import local_date
from ui.theme import tokens
from ui.widgets.table_rows import TableRows

translate = QCoreApplication.translate


class When(StrEnum):
    """How an absence lies to the present moment."""

    NOW = "now"
    COMING = "coming"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """An absence as a row."""

    id: int
    texts: tuple[str, ...]
    when: When
    sentence: str


def when_of(absence: Absence, now: int) -> When:
    """Whether an absence lasts, is to come or is over at an instant (ms UTC)."""
    if absence.lasts_at(now):
        return When.NOW
    return When.COMING if now < absence.starts_at else When.PAST


def days_of(absence: Absence, directory: Directory) -> tuple[date, date]:
    """The first and the last day of an absence."""
    zone = directory.site.zone
    return local_date(absence.starts_at, zone), local_date(absence.ends_at - 1, zone)


def in_order(absences: Sequence[Absence], now: int) -> list[Absence]:
    """Those that last or are to come first, as they begin; then what is over, the last first."""
    over = [each for each in absences if when_of(each, now) is When.PAST]
    rest = [each for each in absences if when_of(each, now) is not When.PAST]
    over.sort(key=lambda each: (-each.ends_at, each.id))
    rest.sort(key=lambda each: (each.starts_at, each.id))
    return rest + over


def when_text(when: When) -> str:
    """How an absence lies to the present, with its sign."""
    return {
        When.NOW: translate("Absences", "● Away now"),
        When.COMING: translate("Absences", "○ To come"),
        When.PAST: translate("Absences", "✓ Over"),
    }[when]


def titles() -> list[str]:
    """The titles of the columns."""
    return [
        translate("Absences", "When"),
        translate("Absences", "Who"),
        translate("Absences", "From"),
        translate("Absences", "To"),
        translate("Absences", "Substitute"),
        translate("Absences", "Contact"),
    ]


def row(absence: Absence, directory: Directory, now: int) -> AbsenceRow:
    """An absence as a row of the table at an instant (ms UTC)."""
    first, last = days_of(absence, directory)
    who = person_name(directory, absence.person_id)
    substitute = person_name(directory, absence.substitute_id)
    when = when_of(absence, now)
    sentence = translate(
        "Absences", "{who}, away: {first} – {last}. Substitute: {substitute}. {when}"
    ).format(
        who=who,
        first=day_text(first),
        last=day_text(last),
        substitute=substitute,
        when=when_text(when)[2:],
    )
    texts = (
        when_text(when),
        who,
        first.isoformat(),
        last.isoformat(),
        substitute,
        absence.contact,
    )
    return AbsenceRow(absence.id, texts, when, sentence)


def person_name(directory: Directory, person_id: int) -> str:
    """The name of one of the staff, also of somebody who has left."""
    person = directory.people.get(person_id)
    return person.name if person is not None else ""


class AbsenceModel(TableRows[AbsenceRow]):
    """The rows of the table; what is over is greyed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(titles(), parent)

    def look(self, row: AbsenceRow, _column: int, role: int) -> Any:
        """The colour of a cell."""
        if role == Qt.ItemDataRole.ForegroundRole and row.when is When.PAST:
            return QColor(tokens().quiet)
        return None

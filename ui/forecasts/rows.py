"""Turns kept forecasts into the rows of their table: words and numbers, nothing left to decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor

from queueapp.domain.forecast.grades import DayGrade, KeptForecast, Quality
from ui.i18n import Numbered
from ui.sheets.days import day_text
from ui.theme import Tone, tokens
from ui.widgets.row_model import ROW
from ui.widgets.table_rows import TableRows

translate = QCoreApplication.translate

SORT_ROLE = ROW + 1
EVERY_LEAD = 0
"""Stands for the forecasts of every lead."""

DAY, LEAD, WAITING, PROMISED, LIKELY, CALLED, LEFT, KEPT, LET_DOWN, NEEDLESS = range(10)

_NOT_YET = -1.0
"""Sorts what is not known yet below what is, going down."""


_NAMED = 6
"""So many days are named in a line; all are marked in the table."""


class Forecasts(Numbered):
    """The context of the words here that go with a number."""


@dataclass(frozen=True, slots=True)
class ForecastRow:
    """One kept forecast as a row; `values` are what its cells are sorted by."""

    id: int
    lead: int
    texts: tuple[str, ...]
    values: tuple[float, ...]
    sentence: str
    tone: Tone


class ForecastModel(TableRows[ForecastRow]):
    """The rows of the table; the colour of whether a promise was kept is said in words too."""

    def look(self, row: ForecastRow, column: int, role: int) -> Any:
        """The value a cell is sorted by, its colour, and where it stands."""
        if role == SORT_ROLE:
            return row.values[column]
        if role == Qt.ItemDataRole.ForegroundRole and column == KEPT:
            return None if row.tone is Tone.NEUTRAL else QColor(tokens().tone(row.tone)[0])
        return None


class ForecastFilter(QSortFilterProxyModel):
    """Sorts by value, the latest first within what is equal, and shows the rows of one lead."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(SORT_ROLE)
        self._lead = EVERY_LEAD

    def set_lead(self, lead: int) -> None:
        """Show the forecasts so many minutes before closing alone, or those of `EVERY_LEAD`."""
        self._lead = lead
        self.invalidate()  # the narrower calls are deprecated or new, depending on the version

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Whether a row is shown."""
        model = self.sourceModel()
        if not isinstance(model, ForecastModel):
            return True
        return self._lead in (EVERY_LEAD, model.row_at(source_row).lead)


def titles() -> list[str]:
    """The titles of the columns."""
    return [
        translate("Forecasts", "Day"),
        translate("Forecasts", "Before closing"),
        translate("Forecasts", "Waiting"),
        translate("Forecasts", "Promised"),
        translate("Forecasts", "Likely"),
        translate("Forecasts", "Called"),
        translate("Forecasts", "Left before"),
        translate("Forecasts", "The promise"),
        translate("Forecasts", "Let down"),
        translate("Forecasts", "Warned needlessly"),
    ]


def lead_text(lead: int) -> str:
    """How long before closing."""
    return Forecasts.tr("%n min", "", lead)


def rows(days: Iterable[DayGrade]) -> list[ForecastRow]:
    """Every forecast of these days, in the order given."""
    return [_row(each, day.kept_open) for day in days for each in day.forecasts]


def quality_text(quality: Quality) -> str:
    """How well the promises of the last 30 days were kept, in one sentence or two."""
    if not quality.made:
        return translate(
            "Forecasts", "In the last 30 days no promise could be held against what came."
        )
    if quality.made == 1 and quality.kept:
        return translate("Forecasts", "The one promise of the last 30 days was kept.")
    if quality.made == 1:
        return translate("Forecasts", "The one promise of the last 30 days was not kept.")
    text = Forecasts.tr(
        "Of %n promises in the last 30 days, {kept} were kept.", "", quality.made
    ).format(kept=quality.kept)
    if quality.unreliable:
        text += " " + translate(
            "Forecasts", "That is too few: estimates are unreliable at present."
        )
    return text


def nothing_text() -> str:
    """What stands where no forecast was kept yet."""
    return translate(
        "Forecasts",
        "No day has been graded yet. While the program runs, the forecast is kept 90, 60, 30 and "
        "15 minutes before closing, and held against what came once the day is over.",
    )


def longer_text(days: Iterable[DayGrade]) -> str:
    """On which days, of late, the hall stayed open longer, or nothing."""
    found = [day.day for day in days if day.kept_open]
    if not found:
        return ""
    named = ", ".join(found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
    return translate(
        "Forecasts", "Stayed open longer, so not counted and not learnt from: {days}"
    ).format(days=named)


def _row(kept: KeptForecast, kept_open: bool) -> ForecastRow:
    came, day = kept.came, date.fromisoformat(kept.day)
    text, tone, rank = _verdict(kept, kept_open)
    numbers = (kept.waiting, kept.promise, kept.likely)
    outcome = None if came is None else (came.called, came.gone, came.let_down, came.needless)
    called, left, let_down, needless = map(str, outcome) if outcome else [""] * 4
    by_value = tuple(map(float, outcome)) if outcome else (_NOT_YET,) * 4
    return ForecastRow(
        id=day.toordinal() * 1000 + kept.lead,
        lead=kept.lead,
        texts=(
            _short_day(day),
            lead_text(kept.lead),
            *map(str, numbers),
            called,
            left,
            text,
            let_down,
            needless,
        ),
        values=(
            # Within a day, the forecast that was made first comes first, going down.
            day.toordinal() + kept.lead / 1000,
            kept.lead,
            *map(float, numbers),
            *by_value[:2],
            rank,
            *by_value[2:],
        ),
        sentence=_sentence(kept, text),
        tone=tone,
    )


def _verdict(kept: KeptForecast, kept_open: bool) -> tuple[str, Tone, float]:
    """Whether the promise was kept, in words; its tone; and where it is sorted."""
    if kept_open:
        return translate("Forecasts", "– open longer"), Tone.NEUTRAL, 3
    if kept.came is None:
        return translate("Forecasts", "… not over yet"), Tone.NEUTRAL, 4
    if not kept.waiting:
        return translate("Forecasts", "– nobody waited"), Tone.NEUTRAL, 2
    if not kept.promise:
        return translate("Forecasts", "– none made"), Tone.NEUTRAL, 2
    if kept.promise_kept:
        return translate("Forecasts", "✓ kept"), Tone.GOOD, 1
    return translate("Forecasts", "✕ not kept"), Tone.BAD, 0


def _sentence(kept: KeptForecast, text: str) -> str:
    """All of a row as it is read out, what its columns may have no room for included."""
    parts = [
        translate("Forecasts", "{day}, {lead} before closing").format(
            day=_day(kept.day), lead=lead_text(kept.lead)
        ),
        Forecasts.tr("%n were waiting", "", kept.waiting),
        translate("Forecasts", "at least {sure} were to be called, most likely {likely}").format(
            sure=kept.promise, likely=kept.likely
        ),
    ]
    if kept.came is not None:
        came = kept.came
        parts.append(Forecasts.tr("%n were called", "", came.called))
        if came.gone:
            parts.append(Forecasts.tr("%n left before", "", came.gone))
        parts.append(translate("Forecasts", "the promise: {kept}").format(kept=text[2:]))
        if came.let_down:
            parts.append(Forecasts.tr("%n fewer than promised", "", came.let_down))
        if came.needless:
            parts.append(Forecasts.tr("%n warned needlessly", "", came.needless))
    else:
        parts.append(text[2:])
    return ", ".join(parts) + "."


def _short_day(day: date) -> str:
    shown = QDate(day.year, day.month, day.day)
    return f"{day.isoformat()} {QLocale().toString(shown, 'ddd')}"


def _day(day: str) -> str:
    return day_text(date.fromisoformat(day))

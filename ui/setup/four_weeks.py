"""The next four weeks of a hall as its hours are typed: a calendar with each day's hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from queueapp.domain.hours import BusinessDay, DayHours, DayKind
from queueapp.domain.workdays import Calendar
from ui import words
from ui.setup.words import short_weekday, weekday
from ui.sheets.days import day_text
from ui.theme import Tone, Type, space, tokens, typeface
from ui.widgets.painting import RESCALING, rounded

translate = QCoreApplication.translate

DAYS = 28
_WEEK = 7
_MAY_BREAK = "\u200b"
_NOWHERE = QModelIndex()


class Look(Enum):
    """What kind of day it is here: its sign, and its tone."""

    USUAL = "●", Tone.NEUTRAL
    SHORTER = "◐", Tone.CAUTION
    HOLIDAY = "★", Tone.ACCENT
    CLOSED = "○", Tone.NEUTRAL
    OWN_HOURS = "◆", Tone.GOOD
    WRONG = "✕", Tone.BAD

    @property
    def sign(self) -> str:
        """The sign before its word."""
        return self.value[0]

    @property
    def tone(self) -> Tone:
        """Its tone; sign and word say it too."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class DayShown:
    """One day of the picture; `hours` are the lines of its times, and `note` says why."""

    day: date
    look: Look
    hours: tuple[str, ...] = ()
    note: str = ""


def four_weeks(calendar: Calendar, today: date) -> tuple[DayShown, ...]:
    """The 28 days from today, by the hours of a calendar that may still have mistakes."""
    return tuple(_shown(calendar, today + timedelta(days=ahead)) for ahead in range(DAYS))


def day_sentence(shown: DayShown, today: date) -> str:
    """One day of the picture in a sentence, for whoever asks or listens."""
    text = translate("FourWeeks", "{day}: {kind}")
    if shown.day == today:
        text = translate("FourWeeks", "Today, {day}: {kind}")
    said = [text.format(day=day_text(shown.day), kind=look_word(shown.look)), *shown.hours]
    return ", ".join([*said, shown.note] if shown.note else said)


def look_word(look: Look) -> str:
    """The word for a kind of day."""
    return {
        Look.USUAL: translate("FourWeeks", "usual"),
        Look.SHORTER: translate("FourWeeks", "shorter"),
        Look.HOLIDAY: translate("FourWeeks", "holiday"),
        Look.CLOSED: translate("FourWeeks", "closed"),
        Look.OWN_HOURS: translate("FourWeeks", "own hours"),
        Look.WRONG: translate("FourWeeks", "to correct"),
    }[look]


def _shown(calendar: Calendar, day: date) -> DayShown:
    found = calendar.by_hours(day)
    note = found.note.strip()
    own = calendar.exceptions.get(found.date)
    typed = own.hours if own is not None else calendar.week.get(day.isoweekday())
    fits = typed is None or (typed.make_sense and typed.lunch_fits)
    if not fits and found.kind is not DayKind.HOLIDAY:
        return DayShown(day, Look.WRONG, note=note)
    if found.kind in (DayKind.HOLIDAY, DayKind.EVE) and found.holiday is not None:
        note = words.holiday_name(found.holiday)
    look = {
        DayKind.ORDINARY: Look.USUAL,
        DayKind.EVE: Look.SHORTER,
        DayKind.HOLIDAY: Look.HOLIDAY,
        DayKind.OWN_HOURS: Look.OWN_HOURS,
        DayKind.CLOSED: Look.CLOSED,
    }[found.kind]
    return DayShown(day, look, _times(found, calendar, typed), note)


def _times(day: BusinessDay, calendar: Calendar, typed: DayHours | None) -> tuple[str, ...]:
    if day.opens_at is None or day.closes_at is None or typed is None:
        return ()
    if day.round_the_clock:
        return (translate("FourWeeks", "all day"),)
    parts = [day.opens_at, *(day.lunch or ()), day.closes_at]
    times = [words.clock_time(at, calendar.zone) for at in parts]
    return tuple(f"{times[at]}–{times[at + 1]}" for at in range(0, len(times), 2))


class FourWeeks(QTableView):
    """The calendar itself: a row for each week, a column for each weekday.

    The arrow keys go from day to day, and each is read out as a sentence.
    """

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("four-weeks")
        self.setAccessibleName(self.tr("The next four weeks"))
        self._days = _Weeks(self)
        self.setModel(self._days)
        self._cells = _Cells(self)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._built = True
        self._rescale()

    def show_days(self, days: tuple[DayShown, ...], today: date) -> None:
        """Show these days; the one that was looked at stays in focus."""
        before = self.currentIndex()
        at = (before.row(), before.column())
        if self._days.show(days, today):
            first = self._days.index_of(today)
            same = self._days.index(*at)
            self.setCurrentIndex(same if same.isValid() else first)
            self._fit()

    def shown(self) -> tuple[DayShown, ...]:
        """The days in sight."""
        return self._days.days

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the days need at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Have the form scroll to the day that the arrow keys have come to."""
        super().currentChanged(current, previous)
        form = self.parentWidget()
        while form is not None and not isinstance(form, QScrollArea):
            form = form.parentWidget()
        inside = form.widget() if form is not None else None
        if form is not None and inside is not None and self.hasFocus():
            cell = self.visualRect(current)
            at = self.viewport().mapTo(inside, cell.center())
            form.ensureVisible(at.x(), at.y(), 0, cell.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form: all of it is in sight."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and colours."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        elif self._built and event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _fit(self) -> None:
        wide = max(1, self.viewport().width() // _WEEK)
        tall = self.horizontalHeader().sizeHint().height()
        for row in range(self._days.rowCount()):
            cells = (self._days.index(row, column) for column in range(_WEEK))
            need = max(self._cells.height(self._days.day_at(cell), wide) for cell in cells)
            self.setRowHeight(row, need)
            tall += need
        self.setFixedHeight(tall)

    def _rescale(self) -> None:
        self._colour()
        self.horizontalHeader().setFont(typeface(Type.SMALL))
        self.horizontalHeader().setMinimumSectionSize(1)
        self._fit()

    def _colour(self) -> None:
        t = tokens()
        sheet = (
            "QTableView { background: transparent; outline: none; }"
            "QHeaderView { background: transparent; }"
            f"QHeaderView::section {{ background: transparent; color: {t.quiet}; border: none;"
            f" padding: {space(1)}px {space(1.5)}px; }}"
        )
        if sheet != self.styleSheet():  # Setting it changes the palette in its turn.
            self.setStyleSheet(sheet)


class _Weeks(QAbstractTableModel):
    """The days by week and weekday; before the first and after the last a cell is empty."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[DayShown, ...] = ()
        self.today = date.min

    def show(self, days: tuple[DayShown, ...], today: date) -> bool:
        """Show these; whether anything changed."""
        if (days, today) == (self.days, self.today):
            return False
        self.beginResetModel()
        self.days, self.today = days, today
        self.endResetModel()
        return True

    def day_at(self, index: QModelIndex | QPersistentModelIndex) -> DayShown | None:
        """The day in a cell, if there is one."""
        at = index.row() * _WEEK + index.column() - self._before()
        return self.days[at] if index.isValid() and 0 <= at < len(self.days) else None

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day that is shown."""
        at = self._before() + (day - self.days[0].day).days if self.days else 0
        return self.index(at // _WEEK, at % _WEEK)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many weeks the days lie in."""
        return 0 if parent.isValid() else -(-(self._before() + len(self.days)) // _WEEK)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the days of a week."""
        return 0 if parent.isValid() else _WEEK

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the names of the weekdays."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return short_weekday(section + 1)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return weekday(section + 1)
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return what is written of a day, or said of it."""
        shown = self.day_at(index)
        if shown is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(self.lines(shown))
            case Qt.ItemDataRole.AccessibleTextRole:
                return day_sentence(shown, self.today)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let the arrow keys pass by cells without a day."""
        return super().flags(index) if self.day_at(index) else Qt.ItemFlag.NoItemFlags

    def lines(self, shown: DayShown) -> tuple[str, ...]:
        """What is written of a day, from top to bottom: its date, its kind, its hours."""
        day = QDate(shown.day.year, shown.day.month, shown.day.day)
        named = shown.day == self.today or shown.day.day == 1
        pattern = self.tr("d MMM") if named else "d"
        return (
            QLocale().toString(day, pattern),
            f"{shown.look.sign} {look_word(shown.look)}",
            *shown.hours,
        )

    def _before(self) -> int:
        return self.days[0].day.weekday() if self.days else 0


class _Cells(QStyledItemDelegate):
    """Paints a day: a box in the tone of its kind, its date, sign, word and hours in it."""

    def __init__(self, view: FourWeeks) -> None:
        super().__init__(view)
        self._view = view

    def height(self, shown: DayShown | None, wide: int) -> int:
        """How tall a day is in a column of this width."""
        if shown is None:
            return 0
        room = self._room(wide)
        return sum(_tall(font, text, room) for font, text in self._lines(shown)) + 2 * (
            self._pad() + self._gap()
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one day."""
        model = self._view.model()
        shown = model.day_at(index) if isinstance(model, _Weeks) else None
        if shown is None:
            return
        t = tokens()
        mark, soft = t.tone(shown.look.tone)
        here = self._view.hasFocus() and index == self._view.currentIndex()
        today = isinstance(model, _Weeks) and shown.day == model.today
        gap = self._gap()
        rect: QRect = option.rect
        edge = t.accent if here else t.text if today else t.edge if t.high else t.line
        ground = t.card if shown.look is Look.USUAL else soft
        painter.save()
        box = rect.adjusted(gap, gap, -gap, -gap)
        rounded(painter, box, ground, edge, 2.0 if here or today else 1.0)
        pad = self._pad()
        line = box.adjusted(pad, pad, -pad, -pad)
        for number, (font, text) in enumerate(self._lines(shown)):
            painter.setFont(font)
            painter.setPen(QColor(mark if number == 1 else t.text))
            tall = _tall(font, text, line.width())
            here_it_is = QRect(line.left(), line.top(), line.width(), tall)
            painter.drawText(here_it_is, _flags(font, text, line.width()), text)
            line.setTop(line.top() + tall)
        painter.restore()

    def _lines(self, shown: DayShown) -> list[tuple[QFont, str]]:
        model = self._view.model()
        lines = model.lines(shown) if isinstance(model, _Weeks) else ()
        texts = [line.replace("–", f"–{_MAY_BREAK}") for line in lines]
        fonts = (typeface(Type.STRONG), *([typeface(Type.SMALL)] * (len(texts) - 1)))
        return list(zip(fonts, texts, strict=True))

    def _room(self, wide: int) -> int:
        return max(1, wide - 2 * (self._pad() + self._gap()))

    @staticmethod
    def _pad() -> int:
        return space(1.25)

    @staticmethod
    def _gap() -> int:
        return max(1, space(0.5))


def _tall(font: QFont, text: str, wide: int) -> int:
    flags = _flags(font, text, wide)
    return QFontMetrics(font).boundingRect(QRect(0, 0, wide, 10_000), flags, text).height()


def _flags(font: QFont, text: str, wide: int) -> int:
    metrics = QFontMetrics(font)
    fits = all(
        metrics.horizontalAdvance(word) <= wide for word in text.replace(_MAY_BREAK, " ").split()
    )
    wrap = Qt.TextFlag.TextWordWrap if fits else Qt.TextFlag.TextWrapAnywhere
    return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(wrap)

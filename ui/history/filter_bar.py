"""Which days are looked back on, and what of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.history.period import Filter, Period
from queueapp.domain.setup import LANGUAGES, Directory
from queueapp.domain.visit import ENDS, Channel, State
from ui import words as plain_words
from ui.history import words
from ui.history.choice import EARLIEST, Choice, Named, beside
from ui.history.many_choice import FoldedChoices, ManyChoice
from ui.phone.typed import typed_day
from ui.theme import Tone, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Select
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce

translate = QCoreApplication.translate

_TYPING_MS = 600
"""So long after the last key the dates are taken as they are typed."""

_TICKING_MS = 250
"""So long after the last tick the choice is taken: several are often made in a row."""

_LONG_PAST = timedelta(days=364)
_FARTHEST = timedelta(days=366 * 60)

K = TypeVar("K")


class DayEdit(QLineEdit):
    """A day as people type it; Enter takes it at once."""

    taken = Signal()

    def sizeHint(self) -> QSize:
        """Ask for room for a date, and a little more."""
        wide = self.fontMetrics().horizontalAdvance("0000-00-00") + 2 * space(3.25)
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never show less than the whole date."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to nobody else."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class FilterBar(QWidget):
    """The period and the menus beside it. `changed` once another choice stands, or none does."""

    changed = Signal()

    _built = False

    def __init__(self, choice: Choice, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self._choice, self._today = choice, today
        self._fault = ""
        self._only_days = self._is_folded = False
        self._typing = self._timer(_TYPING_MS, self._take_dates)
        self._ticking = self._timer(_TICKING_MS, self._take_ticks)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row = FlowRow(gap=1.25, line_gap=1)
        self._column.addWidget(self._row)
        self._make_period()
        self._make_menus()
        self._error = Text(tone=Tone.BAD)
        self._error.setObjectName("period_fault")
        self._error.hide()
        self._column.addWidget(self._error)
        self._built = True
        self._rescale()
        self._show_choice()

    # What is chosen

    @property
    def choice(self) -> Choice:
        """What was chosen last; its dates may lie the wrong way round."""
        return self._choice

    @property
    def filter(self) -> Filter | None:
        """What history is asked for; nothing while the dates are at fault."""
        return None if self._fault else self._choice.filter(self._today)

    @property
    def fault(self) -> str:
        """What is wrong with the dates, or nothing."""
        return self._fault

    def show_directory(self, directory: Directory, today: date, *, replayed: bool) -> None:
        """Offer what the hall has; removed services and counters are said to be so."""
        services, counters = directory.services.values(), directory.counters.values()
        self._services.set_options(
            _listed((each.id, plain_words.service_short(each), each.active) for each in services)
        )
        self._counters.set_options(
            _listed(
                (each.id, plain_words.counter_name(each.name), each.active) for each in counters
            )
        )
        channels = [each for each in Channel if replayed or each is not Channel.REPLAY]
        self._channels.set_options([(each, words.channel(each)) for each in channels])
        if today != self._today:
            self._today = today
            self._show_period()
            self.changed.emit()

    def show_only_days(self, only: bool) -> None:
        """Offer nothing but the period, where nothing else counts."""
        self._only_days = only
        self._show_menus()

    def fold(self, *, fold: bool) -> None:
        """Fold the menus into one, or lay them out side by side."""
        self._is_folded = fold
        self._show_menus()

    def step(self, *, later: bool) -> None:
        """Go to the period before or after."""
        if not self.can_step(later=later):
            return
        self._hurry()
        period = beside(self._choice.period(self._today), later=later)
        self._set(self._choice.of_days(period, self._today))
        announce(self, f"{self._first.text()} – {self._last.text()}")

    def can_step(self, *, later: bool) -> bool:
        """Whether there is a period before or after to look at."""
        if self._fault:
            return False
        period = self._choice.period(self._today)
        return period.last < self._today if later else period.first > EARLIEST

    def show_period(self, period: Period) -> None:
        """Look at these days."""
        self._hurry()
        self._set(self._choice.of_days(period, self._today))

    # How it is made

    def _make_period(self) -> None:
        self._period = Select()
        self._period.setObjectName("period")
        self._period.setAccessibleName(self.tr("Period"))
        names = {
            Named.TODAY: self.tr("Today"),
            Named.YESTERDAY: self.tr("Yesterday"),
            Named.THIS_WEEK: self.tr("This week"),
            Named.LAST_WEEK: self.tr("Last week"),
            Named.THIS_MONTH: self.tr("This month"),
            Named.LAST_MONTH: self.tr("Last month"),
            Named.THIS_YEAR: self.tr("This year"),
            Named.OWN: self.tr("Own dates"),
        }
        for named, text in names.items():
            self._period.addItem(text, named)
        self._period.activated.connect(lambda _at: self._name_chosen())
        self._row.flow.addWidget(self._period)
        self._first = self._day_edit("first_day", self.tr("From"))
        dash = Text("–", quiet=True, wrap=False)
        dash.setAccessibleName(" ")
        self._last = self._day_edit("last_day", self.tr("Until"))
        for part in (self._first, dash, self._last):
            self._row.flow.addWidget(part)

    def _day_edit(self, name: str, title: str) -> DayEdit:
        edit = DayEdit()
        edit.setObjectName(name)
        edit.setAccessibleName(title)
        edit.setToolTip(self.tr("{field}: for example 2026-03-02 or kovo 2").format(field=title))
        edit.setMaxLength(40)
        edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        edit.textEdited.connect(lambda _text: self._typing.start())
        edit.taken.connect(self._enter_dates)
        edit.editingFinished.connect(self._take_dates)
        return edit

    def _make_menus(self) -> None:
        self._services = ManyChoice(
            "services",
            self.tr("Service"),
            self.tr("All services"),
            lambda n: self.tr("%n services", "", n),
        )
        self._counters = ManyChoice(
            "counters",
            self.tr("Counter"),
            self.tr("All counters"),
            lambda n: self.tr("%n counters", "", n),
        )
        self._channels = ManyChoice(
            "channels",
            self.tr("How they came"),
            self.tr("However they came"),
            lambda n: self.tr("%n ways to come", "", n),
        )
        self._languages = ManyChoice(
            "languages",
            self.tr("Language"),
            self.tr("All languages"),
            lambda n: self.tr("%n languages", "", n),
        )
        self._languages.set_options([(code, words.language(code)) for code in (*LANGUAGES, "")])
        self._ends = ManyChoice(
            "ends",
            self.tr("How it ended"),
            self.tr("However it ended"),
            lambda n: self.tr("%n ends", "", n),
        )
        ends = [each for each in State if each in ENDS]
        self._ends.set_options([(each, plain_words.state(each)) for each in ends])
        self._weekdays = ManyChoice(
            "weekdays",
            self.tr("Weekday"),
            self.tr("All weekdays"),
            lambda n: self.tr("%n weekdays", "", n),
        )
        self._weekdays.set_options([(day, words.weekday(day)) for day in range(1, 8)])
        for menu in self._menus:
            menu.changed.connect(self._ticking.start)
            self._row.flow.addWidget(menu)
        self._folded = FoldedChoices(
            "folded",
            self.tr("Filter"),
            self.tr("Everything"),
            lambda n: self.tr("%n filters", "", n),
            self._menus,
        )
        self._folded.hide()
        self._row.flow.addWidget(self._folded)
        self.reset = QAction(self.tr("Reset"), self)
        self.reset.setObjectName("reset")
        self.reset.setToolTip(self.tr("This month, with everything in it"))
        self.reset.triggered.connect(lambda _checked=False: self._set(Choice()))
        self._row.flow.addWidget(ActionButton(self.reset, Variant.BARE))

    @property
    def _menus(self) -> tuple[ManyChoice, ...]:
        return (
            self._services,
            self._counters,
            self._channels,
            self._languages,
            self._ends,
            self._weekdays,
        )

    def _timer(self, ms: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(then)
        return timer

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setSpacing(space(1))
        self._row.flow.invalidate()

    # What is done

    def _name_chosen(self) -> None:
        named = Named(self._period.currentData())
        if named is Named.OWN:
            period = self._choice.period(self._today)
            self._choice = replace(self._choice, named=named, own=period)
            self._first.setFocus()
            self._first.selectAll()
            return
        self._hurry()
        self._set(replace(self._choice, named=named))

    def _take_dates(self) -> None:
        self._typing.stop()
        if not (self._first.isModified() or self._last.isModified()):
            return
        days = [self._typed(edit) for edit in (self._first, self._last)]
        before = self.filter
        first, last = days
        if first is None or last is None:
            self._say_fault(
                self._first if first is None else self._last,
                self.tr("Write a day, such as 2026-03-02, kovo 2 or yesterday."),
            )
        elif last < first:
            self._say_fault(
                self._last,
                self.tr("The period ends before it begins. Write a later last day."),
            )
        else:
            self._choice = self._choice.of_days(Period(first, last), self._today)
            focused = self._first.hasFocus() or self._last.hasFocus()
            self._say_fault(None, "")
            if focused:
                self._show_name()
            else:
                self._show_period()
        if self.filter != before:
            self.changed.emit()

    def _enter_dates(self) -> None:
        """Take what was typed, and show as which days it was understood."""
        self._take_dates()
        if not self._fault:
            self._show_period()

    def _typed(self, edit: QLineEdit) -> date | None:
        day = typed_day(edit.text(), self._today, farthest=_FARTHEST, long_past=_LONG_PAST)
        return day if isinstance(day, date) and day >= EARLIEST else None

    def _hurry(self) -> None:
        """Take what was ticked a moment ago."""
        if self._ticking.isActive():
            self._ticking.stop()
            self._take_ticks()

    def _take_ticks(self) -> None:
        self._folded.show_chosen()
        self._set(
            replace(
                self._choice,
                services=_of(int, self._services),
                counters=_of(int, self._counters),
                channels=_of(Channel, self._channels),
                languages=_of(str, self._languages),
                ends=_of(State, self._ends),
                weekdays=_of(int, self._weekdays),
            ),
            dates=False,
        )

    def _set(self, choice: Choice, *, dates: bool = True) -> None:
        before = self.filter
        self._choice = choice
        if dates:
            self._say_fault(None, "")
            self._typing.stop()
            self._ticking.stop()
            self._show_choice()
        self._show_reset()
        if self.filter != before:
            self.changed.emit()

    # What is shown

    def _show_choice(self) -> None:
        choice = self._choice
        chosen: tuple[frozenset[Any], ...] = (
            choice.services,
            choice.counters,
            choice.channels,
            choice.languages,
            choice.ends,
            choice.weekdays,
        )
        for menu, of in zip(self._menus, chosen, strict=True):
            menu.set_chosen(of)
        self._folded.show_chosen()
        self._show_period()

    def _show_menus(self) -> None:
        for menu in self._menus:
            menu.setVisible(not (self._only_days or self._is_folded))
        self._folded.setVisible(self._is_folded and not self._only_days)

    def _show_period(self) -> None:
        self._show_name()
        period = self._choice.period(self._today)
        for edit, day in ((self._first, period.first), (self._last, period.last)):
            edit.setText(day.isoformat())

    def _show_name(self) -> None:
        self._say_name(self._choice.named)
        self._first.setModified(False)
        self._last.setModified(False)

    def _say_name(self, named: Named) -> None:
        with QSignalBlocker(self._period):
            self._period.setCurrentIndex(self._period.findData(named))
        self._show_reset()

    def _show_reset(self) -> None:
        plain = Choice().filter(self._today)
        self.reset.setVisible(bool(self._fault) or self._choice.filter(self._today) != plain)

    def _say_fault(self, at: QLineEdit | None, text: str) -> None:
        for edit in (self._first, self._last):
            wrong = edit is at
            if bool(edit.property("wrong")) != wrong:
                edit.setProperty("wrong", wrong)
                edit.style().unpolish(edit)
                edit.style().polish(edit)
            edit.setAccessibleDescription(text if wrong else "")
        if text and text != self._fault and at is not None:
            announce(at, text, assertive=True)
        self._fault = text
        if text:
            self._say_name(Named.OWN)
        self._error.setText(f"✕ {text}" if text else "")
        self._error.setVisible(bool(text))
        self._show_reset()


def removed(text: str) -> str:
    """The name of a service, a counter or a person that is there no more."""
    return translate("FilterBar", "{name} (removed)").format(name=text)


def _listed(of: Iterable[tuple[int, str, bool]]) -> list[tuple[object, str]]:
    """What the hall has first, then what it had."""
    found = sorted(of, key=lambda each: not each[2])
    return [(id_, name if active else removed(name)) for id_, name, active in found]


def _of(kind: Callable[[Any], K], menu: ManyChoice) -> frozenset[K]:
    return frozenset(kind(each) for each in menu.chosen)

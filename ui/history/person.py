"""One person's own page: their figures of a period, for who may see them; looking is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.past import Damaged
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.table import Table
from queueapp.domain.setup import Directory, Person
from queueapp.errors import QueueappError
from ui.history import words
from ui.history.asking import Asking
from ui.history.figure_flow import FigureFlow
from ui.history.filter_bar import removed
from ui.live import MustWait
from ui.shell import Shell
from ui.theme import em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Select
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.page_table import PageRow, PageRows, PlainTable
from ui.widgets.painting import RESCALING, announce

if TYPE_CHECKING:
    from queueapp.domain.history.person import PersonFigures
    from queueapp.services.hall import Hall

_GROUPS = (
    (
        Measure.DAYS,
        Measure.VISITS,
        Measure.CALLS,
        Measure.OUT_OF_ORDER,
        Measure.IN_VAIN,
        Measure.HOLDS,
        Measure.PHONE,
    ),
    (Measure.AT_COUNTER, Measure.BREAKS, Measure.BREAK_TIME, Measure.OTHER_WORK_TIME),
    (
        Measure.PROMISES_MADE,
        Measure.PROMISES_KEPT,
        Measure.STILL_TO_DO,
        Measure.PROMISES_BROKEN,
    ),
)
"""Work with clients, where the time went, and promises: a line each."""

_SERVED = (
    Dimension.SERVICE,
    Measure.SERVINGS,
    Measure.SERVING_MEDIAN,
    Measure.PLANNED,
    Measure.SERVING_TOTAL,
    Measure.INACCURATE,
)
_FIRST_TO_GO = (_SERVED.index(Measure.INACCURATE), _SERVED.index(Measure.PLANNED))


class ServicesTable(PlainTable):
    """What was served, as tall as its rows."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        self._titles = [words.column_title(name) for name in _SERVED]
        self._rows = PageRows(self._titles)
        widths = [12.0, 0.0, 8.0, 8.0, 10.0, 0.0]
        super().__init__("person_services", title, self._rows, widths, _FIRST_TO_GO, parent)
        self._rows.setParent(self)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)

    def show_rows(self, rows: list[PageRow]) -> None:
        """Show these."""
        self._rows.show(rows)
        self.updateGeometry()

    def least_widths(self) -> list[int]:
        """No title is cut."""
        metrics = self.horizontalHeader().fontMetrics()
        by_title = [metrics.horizontalAdvance(title) + 2 * space(3) for title in self._titles]
        return [max(pair) for pair in zip(by_title, super().least_widths(), strict=True)]

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        tall = self.verticalHeader().defaultSectionSize() * self._rows.rowCount()
        return QSize(em(None, 20), self.horizontalHeader().sizeHint().height() + tall + space(1))

    def minimumSizeHint(self) -> QSize:
        """Be as tall as they are."""
        return self.sizeHint()


class PersonPage(QWidget):
    """Nothing of anybody is shown until somebody is chosen and the look at them is recorded.

    The figures are of one person and one period: of others they are asked for anew. `shown` carries
    the records that could not be read, `failed` what kept the figures from being read.
    """

    shown = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_page")
        assert shell.archive is not None
        self._shell = shell
        self._period: Period | None = None
        self._directory: Directory | None = None
        self._recording = 0
        self._reading = Asking(shell.archive, self)
        self._reading.busy_changed.connect(self.busy_changed)
        self._reading.failed.connect(self.failed)
        self._build()

    @property
    def busy(self) -> bool:
        """Whether figures are on their way."""
        return self._reading.busy

    @property
    def whose(self) -> str:
        """Whose figures are shown, or nothing."""
        return "" if self._figures.isHidden() else self._person.currentText()

    def show_period(self, filter: Filter, directory: Directory) -> None:
        """Offer the hall's people; figures of other days go."""
        self._offer(directory)
        self._directory = directory
        if filter.period != self._period:
            self._period = filter.period
            self._clear()

    # How it is made

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        row = FlowRow(gap=2, line_gap=1)
        self._person = Select(first_is_none=True)
        self._person.setObjectName("whose_figures")
        self._person.setAccessibleName(self.tr("Whose figures"))
        self._person.addItem(self.tr("Choose a person"), None)
        self._person.currentIndexChanged.connect(lambda _at: self._clear())
        self._look = keyed_action(
            self, "look", self.tr("Show the figures"), "Ctrl+Return", self.look
        )
        row.flow.addWidget(self._person)
        row.flow.addWidget(ActionButton(self._look))
        self._recorded = Text(quiet=True)
        self._recorded.setObjectName("looking_recorded")
        card.content.addWidget(row)
        card.content.addWidget(self._recorded)
        self._figures = ScrollBox(self._make_figures())
        card.content.addWidget(self._figures, 1)
        card.content.addStretch(0)
        self._column.addWidget(card, 1)
        self.setFocusProxy(self._person)
        self._built = True
        self._rescale()
        self._clear()

    def _make_figures(self) -> QWidget:
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._flows: list[FigureFlow] = []
        for at in range(len(_GROUPS)):
            flow = FigureFlow(f"person_figures_{at}")
            self._flows.append(flow)
            self._inside.addWidget(flow)
        self._services = ServicesTable(self.tr("What was served"))
        self._inside.addWidget(self._services)
        self._inside.addStretch(1)
        return inner

    def _rescale(self) -> None:
        self._person.setMinimumWidth(em(None, 16))
        self._inside.setSpacing(space(4))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    # Whose figures

    @property
    def _me(self) -> int:
        return self._shell.session.person_id

    def _offer(self, directory: Directory) -> None:
        people = sorted(directory.people.values(), key=lambda each: (not each.active, each.name))
        wanted = [(each.id, _name(each)) for each in people]
        at = range(1, self._person.count())
        if wanted != [(self._person.itemData(row), self._person.itemText(row)) for row in at]:
            chosen = self._person.currentData()
            self._person.blockSignals(True)
            while self._person.count() > 1:
                self._person.removeItem(1)
            for person_id, name in wanted:
                self._person.addItem(name, person_id)
            self._person.setCurrentIndex(max(0, self._person.findData(chosen)))
            self._person.blockSignals(False)

    def _clear(self) -> None:
        """Show nothing of anybody."""
        self._recording += 1
        self._reading.void()
        self._figures.hide()
        person = self._person.currentData()
        self._look.setEnabled(person is not None and self._period is not None)
        text = self.tr(
            "Looking at somebody's figures is recorded: who looked, at whom, at which days, when."
        )
        if person == self._me:
            text = self.tr("These are your own figures. Looking at them is not recorded.")
        self._recorded.setText(text)

    def look(self) -> None:
        """Record the look at the one chosen, and show their figures."""
        person, period, session = self._person.currentData(), self._period, self._shell.session
        if person is None or period is None or self._reading.busy:
            return
        if person == self._me:
            self._read(person, period)
            return
        if self._shell.live.out_of_touch:
            self.failed.emit(MustWait())
            return
        self._clear()
        asked = self._recording

        def job(hall: Hall) -> None:
            hall.history.look_at(session, person, period)

        def recorded(_nothing: None) -> None:
            if isValid(self) and asked == self._recording:
                self._read(person, period)

        def refused(error: QueueappError) -> None:
            if isValid(self) and asked == self._recording:
                self.failed.emit(error)

        self._shell.runner.run(job, recorded, refused)

    def _read(self, person: int, period: Period) -> None:
        session, directory = self._shell.session, self._directory
        assert directory is not None
        zone = directory.site.zone

        def job(hall: Hall) -> tuple[PersonFigures, tuple[Damaged, ...]]:
            from queueapp.domain.history.person import person_figures

            past = hall.history.past(session, Filter(period, people=frozenset({person})))
            return person_figures(past, person, zone), past.damaged

        self._reading.ask(job, lambda found: self._show(*found))

    def _show(self, figures: PersonFigures, damaged: tuple[Damaged, ...]) -> None:
        directory = self._directory
        assert directory is not None
        if figures.person_id != self._me:
            self._recorded.setText(self.tr("Recorded that you looked."))
        texts = _texts(figures.overview(), directory)
        for flow, group in zip(self._flows, _GROUPS, strict=True):
            flow.show_figures([(words.column_title(name), texts[name]) for name in group])
        self._services.show_rows(_rows(figures.table(), directory))
        self._services.setVisible(bool(figures.services))
        self._figures.show()
        announce(self, self.whose)
        self.shown.emit(damaged)


def _name(person: Person) -> str:
    return person.name if person.active else removed(person.name)


def _texts(table: Table, directory: Directory) -> dict[str, str]:
    """The one row of a table, each value by the name of its column."""
    values = words.texts(table.columns, table.rows[0], directory)
    return {column.name: value for column, value in zip(table.columns, values, strict=True)}


def _rows(table: Table, directory: Directory) -> list[PageRow]:
    """What was served, with all of it together below."""
    rows = [
        PageRow(at, tuple(words.texts(table.columns, row, directory)))
        for at, row in enumerate(table.rows)
    ]
    if table.total is not None and len(rows) > 1:
        texts = words.texts(table.columns, table.total, directory)
        rows.append(PageRow(len(rows), (words.total_title(), *texts[1:])))
    return rows

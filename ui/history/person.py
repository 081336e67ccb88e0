"""One person's own page: their figures of a period, for who may see them; looking is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget
from shiboken6 import isValid

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
from ui.theme import Type, em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Select
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page_table import PageRow, PageTable
from ui.widgets.painting import RESCALING, announce

if TYPE_CHECKING:
    from queueapp.domain.history.person import PersonFigures
    from queueapp.services.hall import Hall


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
            self, "look", self.tr("Show the figures"), "Ctrl+Return", self._look_at
        )
        row.flow.addWidget(self._person)
        row.flow.addWidget(ActionButton(self._look))
        self._recorded = Text(quiet=True)
        self._recorded.setObjectName("looking_recorded")
        card.content.addWidget(row)
        card.content.addWidget(self._recorded)
        self._figures = QWidget()
        inside = QVBoxLayout(self._figures)
        inside.setContentsMargins(0, 0, 0, 0)
        self._whose = Text(kind=Type.TITLE)
        self._whose.setObjectName("whose")
        self._overview = FigureFlow("person_overview")
        titles: dict[str, float] = {
            words.column_title(name): wide
            for name, wide in (
                ("service", 12.0),
                ("servings", 8),
                ("serving_median", 8),
                ("planned", 8),
                ("serving_total", 9),
                ("inaccurate", 10),
            )
        }
        self._services = PageTable("person_services", self.tr("What was served"), titles)
        header = self._services.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        for part in (self._whose, self._overview):
            inside.addWidget(part)
        inside.addWidget(self._services, 1)
        inside.setSpacing(space(3))
        card.content.addWidget(self._figures, 1)
        self._column.addWidget(card, 1)
        self.setFocusProxy(self._person)
        self._built = True
        self._rescale()
        self._clear()

    def _rescale(self) -> None:
        self._person.setMinimumWidth(em(None, 16))

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

    def _look_at(self) -> None:
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
        name = self._person.currentText()
        self._whose.setText(name)
        if figures.person_id != self._me:
            self._recorded.setText(self.tr("Recorded that you looked."))
        self._overview.show_figures(_pairs(figures.overview(), directory))
        rows = _rows(figures.table(), directory)
        self._services.show_rows(rows)
        self._services.setVisible(bool(figures.services))
        self._figures.show()
        announce(self, name)
        self.shown.emit(damaged)


def _name(person: Person) -> str:
    return person.name if person.active else removed(person.name)


def _pairs(table: Table, directory: Directory) -> list[tuple[str, str]]:
    """The one row of a table, each value under its title."""
    values = words.texts(table.columns, table.rows[0], directory)
    return list(zip(words.titles(table), values, strict=True))


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

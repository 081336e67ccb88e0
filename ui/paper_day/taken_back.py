"""The clients of a day who were entered from paper, and the way to take one back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.public.paper_day import PAPER_DAYS
from queueapp.domain.session import Done, Seen
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError
from ui import words
from ui.sheets.days import day_text
from ui.shell import Shell
from ui.theme import Tone, space
from ui.touch import told
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, Select
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page_table import PageRow, PageTable

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from queueapp.services.paper_day import PaperDay

BACK_KEY = "Alt+Del"


class EnteredPanel(QWidget):
    """Who was entered late, by arrival; read when it is shown and after each change."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_entered")
        self._shell = shell
        self._visits: dict[int, Visit] = {}
        self._days: tuple[str, ...] = ()
        self._busy = self._wanted = False
        self._build()
        shell.runner.bug.connect(self._release)
        shell.live.board_changed.connect(self._show_board)
        if shell.live.board is not None:
            self._show_days(shell.live.board)

    @property
    def day(self) -> str:
        """The business day (ISO date) that is shown."""
        at = self._day.currentIndex()
        return self._days[at] if 0 <= at < len(self._days) else ""

    def show_day(self, day: str) -> None:
        """Show another day."""
        if day in self._days:
            self._day.setCurrentIndex(self._days.index(day))
        self.load()

    def load(self) -> None:
        """Read the day."""
        session, day = self._shell.session, self.day
        if not day or self._shell.live.out_of_touch:
            return
        if self._busy:
            self._wanted = True
            return
        self._busy = True

        def job(hall: Hall) -> PaperDay:
            return hall.paper_day.day(session, day)

        self._shell.runner.run(job, self._loaded, self._failed)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        head = FlowRow(gap=3, line_gap=1)
        self._day = Select()
        self._day.setObjectName("entered_day")
        self._day.currentIndexChanged.connect(lambda _at: self.load())
        head.flow.addWidget(Field(self.tr("Day of the list"), self._day))
        column.addWidget(head)
        self._banner = Banner()
        self._banner.setObjectName("entered_banner")
        column.addWidget(self._banner)
        card = Card()
        self._table = PageTable(
            "entered_late",
            self.tr("Entered late from the paper list"),
            {
                self.tr("Number"): 6.0,
                self.tr("Arrived"): 5.0,
                self.tr("Service"): 12.0,
                self.tr("Counter"): 6.0,
                self.tr("Person"): 10.0,
                self.tr("Began"): 5.0,
                self.tr("Finished"): 5.5,
                self.tr("Ending"): 9.0,
            },
        )
        self._table.chosen.connect(self._show_back)
        card.content.addWidget(self._table, 1)
        self._nothing = Text(self.tr("Nothing was entered late for that day."), quiet=True)
        self._nothing.setObjectName("nothing_entered")
        card.content.addWidget(self._nothing)
        column.addWidget(card, 1)
        foot = FlowRow(gap=2, line_gap=1)
        self._back = keyed_action(
            self, "take_back", self.tr("Take this entry back"), BACK_KEY, self._take_back
        )
        self._back.setEnabled(False)
        foot.flow.addWidget(ActionButton(self._back, Variant.DANGER))
        column.addWidget(foot)

    def _show_board(self, board: Board) -> None:
        self._show_days(board)
        if self.isVisible():
            self.load()

    def _show_days(self, board: Board) -> None:
        today = date.fromisoformat(board.day.date)
        days = tuple((today - timedelta(days=back)).isoformat() for back in range(PAPER_DAYS + 1))
        if days != self._days:
            chosen, self._days = self.day, days
            self._day.blockSignals(True)
            self._day.clear()
            self._day.addItems([day_text(date.fromisoformat(day)) for day in days])
            self._day.setCurrentIndex(days.index(chosen) if chosen in days else 0)
            self._day.blockSignals(False)

    def _loaded(self, found: PaperDay) -> None:
        board = self._shell.live.board
        if not isValid(self) or board is None:
            return
        self._busy = False
        if self._wanted or found.day != self.day:
            self._wanted = False
            self.load()
            return
        shown = [visit for visit in found.visits if visit.id in found.entered]
        self._visits = {visit.id: visit for visit in shown}
        self._table.show_rows([_row(visit, board.directory) for visit in shown])
        self._table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._show_back()

    def _show_back(self) -> None:
        self._back.setEnabled(self._table.current in self._visits)

    def _take_back(self) -> None:
        visit = self._visits.get(self._table.current or 0)
        if visit is None or self._busy:
            return
        self._busy = True
        session, seen = self._shell.session, Seen(visit.id, visit.seq)

        def job(hall: Hall) -> Done:
            return hall.paper_day.take_back(session, seen)

        self._shell.runner.run(job, self._was_taken_back, self._failed)

    def _was_taken_back(self, done: Done) -> None:
        if isValid(self):
            self._busy = False
            text = self.tr(
                "{ticket} was taken back. Both entries stay in the record; the number can be "
                "entered anew."
            )
            self._banner.show_message(text.format(ticket=done.visit.ticket), Tone.GOOD)
            self.load()

    def _failed(self, error: QueueappError) -> None:
        if isValid(self):
            self._busy = False
            board = self._shell.live.board
            text = told(error, board.directory if board is not None else None)
            self._banner.show_message(text, Tone.BAD)

    def _release(self, _bug: object = None) -> None:
        # No answer comes after a fault of the program.
        self._busy = False


def _row(visit: Visit, directory: Directory) -> PageRow:
    zone = directory.site.zone
    leg = visit.legs[-1] if visit.legs else None
    service = directory.services.get(visit.service_id)
    counter = directory.counters.get(leg.counter_id or 0) if leg is not None else None
    person = directory.people.get(leg.person_id) if leg is not None else None
    texts = (
        visit.ticket,
        words.clock_time(visit.arrived_at, zone),
        words.service_short(service) if service is not None else "",
        counter.name if counter is not None else "",
        person.name if person is not None else "",
        words.clock_time(leg.called_at, zone) if leg is not None else "",
        words.clock_time(visit.ended_at, zone) if visit.ended_at is not None else "",
        words.outcome(visit.outcome) if visit.outcome is not None else "",
    )
    return PageRow(visit.id, texts, ", ".join(text for text in texts if text))

"""The clients of a day who were entered from paper, and the way to take one back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.session import Done, Seen
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError
from ui import words
from ui.paper_day.day_choice import DayChoice
from ui.shell import Shell
from ui.theme import Tone, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.card import Card
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
        self._taken_back: int | None = None
        self._busy = self._loading = self._wanted = False
        self._build()
        shell.runner.bug.connect(self._release)
        shell.live.board_changed.connect(self._show_board)
        if shell.live.board is not None:
            self._day.offer(date.fromisoformat(shell.live.board.day.date))

    @property
    def day(self) -> str:
        """The business day (ISO date) that is shown."""
        return self._day.day

    def show_day(self, day: str) -> None:
        """Show another day."""
        self._day.choose(day)
        self.load()

    def load(self) -> None:
        """Read the day."""
        session, day = self._shell.session, self.day
        if not day or self._shell.live.out_of_touch:
            return
        if self._loading:
            self._wanted = True
            return
        self._loading = True

        def job(hall: Hall) -> PaperDay:
            return hall.paper_day.day(session, day)

        self._shell.runner.run(job, self._loaded, self._not_loaded)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        self._day = DayChoice("entered_day")
        self._day.chosen.connect(self.load)
        column.addWidget(self._day)
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
        self._back = keyed_action(
            self, "take_back", self.tr("Take this entry back"), BACK_KEY, self._take_back
        )
        self._back.setEnabled(False)
        self.buttons = (ActionButton(self._back, Variant.DANGER),)
        """What stands at the foot of the window while this part is shown."""

    def _show_board(self, board: Board) -> None:
        self._day.offer(date.fromisoformat(board.day.date))
        if self.isVisible():
            self.load()

    def _loaded(self, found: PaperDay) -> None:
        board = self._shell.live.board
        if not isValid(self) or board is None:
            return
        self._loading = False
        if self._wanted or found.day != self.day:
            self._wanted = False
            self.load()
            return
        shown = [visit for visit in found.visits if visit.id in found.entered]
        before, place = self._table.current, self._table.currentIndex().row()
        self._visits = {visit.id: visit for visit in shown}
        self._table.show_rows([_row(visit, board.directory) for visit in shown])
        if shown and before is not None and before == self._taken_back:
            # Else the first line would be the next that the key takes back.
            self._table.setCurrentIndex(self._table.rows.index(min(place, len(shown) - 1), 0))
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
            self._taken_back = done.visit.id
            text = self.tr(
                "{ticket} was taken back. Both entries stay in the record; the number can be "
                "entered anew."
            )
            self._banner.show_message(text.format(ticket=done.visit.ticket), Tone.GOOD)
            self.load()

    def _not_loaded(self, error: QueueappError) -> None:
        self._loading = False
        if not is_away(error):  # Which the line at the foot says.
            self._failed(error)

    def _failed(self, error: QueueappError) -> None:
        if isValid(self):
            self._busy = False
            board = self._shell.live.board
            text = told(error, board.directory if board is not None else None)
            self._banner.show_message(text, Tone.BAD)

    def _release(self, _bug: object = None) -> None:
        # No answer comes after a fault of the program.
        self._busy = self._loading = False


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

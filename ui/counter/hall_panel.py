"""The right column: the counters around this one, as they are now."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.visit import State
from ui import words
from ui.theme import Tone, Type, space
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox


class HallPanel(QWidget):
    """Every counter: who sits there, and what they are at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hall")
        self._rows: list[tuple[Text, ElidedLabel, Chip]] = []
        self._card = Card(self.tr("Counters"))
        self._card.setObjectName("counters_card")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._card.content.addWidget(ScrollBox(inner), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card, 1)
        self._rescale()

    def show_board(self, board: Board, now: int) -> None:
        """Show the counters as the board has them."""
        counters = [counter for counter in board.directory.counters.values() if counter.active]
        self._make_rows(len(counters))
        open_count = sum(board.desks[c.id].is_open for c in counters if c.id in board.desks)
        self._card.set_title(
            self.tr("Counters"),
            self.tr("· {open} of {all} open").format(open=open_count, all=len(counters)),
        )
        for (name, person, state), counter in zip(self._rows, counters, strict=True):
            desk = board.desks.get(counter.id, Desk(counter.id))
            at = board.directory.people.get(desk.person_id or 0)
            name.setText(counter.name)
            person.setText(at.name if at and desk.is_open else "")
            state.show_state(*_state(board, desk))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(2))

    def _make_rows(self, count: int) -> None:
        while len(self._rows) < count:
            at = len(self._rows)
            row = Text(kind=Type.STRONG, wrap=False), ElidedLabel(quiet=True), Chip()
            for column, part in enumerate(row):
                self._grid.addWidget(part, at, column)
            self._rows.append(row)
        while len(self._rows) > count:
            for part in self._rows.pop():
                part.hide()
                part.deleteLater()


def _state(board: Board, desk: Desk) -> tuple[str, Tone, str]:
    visit = board.at_desk.get(desk.counter_id)
    if visit is not None:
        sign = "◔" if visit.state is State.CALLED else "●"
        return visit.ticket, Tone.ACCENT, sign
    if not desk.is_open:
        return words.desk_state(DeskState.CLOSED), Tone.NEUTRAL, ""
    if desk.state is DeskState.READY:
        return words.desk_state(desk.state), Tone.GOOD, "●"
    return words.desk_state(desk.state), Tone.CAUTION, "❙❙"

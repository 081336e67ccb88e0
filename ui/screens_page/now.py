"""What the screens show at this moment: announcements, those who are called, quiet hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.public.setup import QuietSpan
from queueapp.domain.visit import Channel, State, Visit
from queueapp.errors import QueueappError
from ui import words
from ui.live import MustWait
from ui.screens_page.words import span_time
from ui.sheets.announced import AnnouncedTexts
from ui.sheets.announcement import AnnouncementForm
from ui.sheets.ask import never_kept
from ui.sheets.sending import directory_of
from ui.shell import Shell
from ui.theme import Tone, Type, em, space
from ui.touch import told
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox

_BESIDE = 60
_MOST_CALLS = 12


class NowPage(QWidget):
    """Announcements at the left, who is called at the right.

    `said` carries what came of a press and its tone; `again_wanted` the visit to be called again.
    """

    said = Signal(str, object)
    again_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("now")
        self._shell = shell
        self._busy = False
        self._calls: dict[int, _CallRow] = {}
        inner = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(space(3))
        self._sides.addWidget(self._make_texts(), 1)
        self._sides.addWidget(self._make_calls(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollBox(inner), 1)
        shell.runner.bug.connect(self._release)

    def focus_first(self) -> None:
        """Go to what can be announced."""
        self.form.first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_board(self, board: Board) -> None:
        """Show the hall as it is now."""
        now = self._shell.live.now()
        self.form.show_board(board, now)
        self._show_quiet(board, now)
        self._show_calls(board)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, one stands below the other."""
        super().resizeEvent(event)
        beside = self.width() >= em(None, _BESIDE)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() != wanted:
            self._sides.setDirection(wanted)

    def _make_texts(self) -> Card:
        card = Card(self.tr("Announcements"))
        card.setObjectName("announcements_card")
        self.announced = AnnouncedTexts(self._shell)
        self.announced.failed.connect(lambda text: self.said.emit(text, Tone.CAUTION))
        self.form = AnnouncementForm()
        self._announce = QAction(self.tr("Announce"), self)
        self._announce.setObjectName("announce")
        self._announce.triggered.connect(lambda _checked=False: self._send())
        row = FlowRow()
        row.flow.addWidget(ActionButton(self._announce, Variant.PRIMARY, compact=True))
        card.content.addWidget(Text(self.tr("On the screens now"), Type.STRONG))
        card.content.addWidget(self.announced)
        card.content.addSpacing(space(2))
        card.content.addWidget(Text(self.tr("Another announcement"), Type.STRONG))
        card.content.addWidget(self.form)
        card.content.addWidget(row)
        card.content.addStretch(1)
        return card

    def _make_calls(self) -> Card:
        card = Card(self.tr("Called now"))
        card.setObjectName("calls_card")
        self._quiet = Text()
        self._quiet.setObjectName("quiet_state")
        self._nobody = Text(self.tr("Nobody is called or served at a counter now."), quiet=True)
        self._nobody.setObjectName("nobody_called")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(space(1.5))
        card.content.addWidget(self._quiet)
        card.content.addWidget(self._nobody)
        card.content.addLayout(self._lines)
        card.content.addStretch(1)
        return card

    def _show_quiet(self, board: Board, now: int) -> None:
        local = datetime.fromtimestamp(now / 1000, board.directory.site.zone)
        minute = local.hour * 60 + local.minute
        spans: Sequence[QuietSpan] = board.directory.public.quiet
        span = next((each for each in spans if each.holds(minute)), None)
        if span is None:
            self._quiet.setText(self.tr("✓ Calls are heard."))
        else:
            text = self.tr("Quiet hours until {time}: calls are shown, not heard.")
            self._quiet.setText(text.format(time=span_time(span.ends)))

    def _show_calls(self, board: Board) -> None:
        here = [each for each in board.at_desk.values() if each.channel is not Channel.PHONE]
        here.sort(key=lambda visit: visit.legs[-1].called_at, reverse=True)
        shown = {visit.id: visit for visit in here[:_MOST_CALLS]}
        for gone in [key for key in self._calls if key not in shown]:
            row = self._calls.pop(gone)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, (key, visit) in enumerate(shown.items()):
            if key not in self._calls:
                self._calls[key] = _CallRow()
                self._calls[key].again.triggered.connect(
                    lambda _checked=False, key=key: self._again(key)
                )
            row = self._calls[key]
            row.show_visit(visit, board)
            if self._lines.indexOf(row) != at:
                self._lines.removeWidget(row)
                self._lines.insertWidget(at, row)
        self._nobody.setVisible(not shown)

    def _again(self, visit_id: int) -> None:
        row = self._calls.get(visit_id)
        if row is not None and row.visit is not None:
            self.again_wanted.emit(row.visit)

    def _send(self) -> None:
        if self._busy:
            return
        for field in (self.form.first, self.form.second):
            field.set_error()
        fault = self.form.fault()
        for field in (self.form.first, self.form.second):
            text = never_kept(field)
            if fault is None and text:
                fault = field, text
        if fault is not None:
            fault[0].set_error(fault[1])
            fault[0].editor.setFocus()
            return
        if self._shell.live.out_of_touch:
            self.said.emit(told(MustWait()), Tone.CAUTION)
            return
        session, lt, en, minutes = (
            self._shell.session,
            self.form.lt,
            self.form.en,
            self.form.minutes,
        )

        def done(_: int) -> None:
            if isValid(self):
                self._release()
                self.form.clear()
                self.announced.read()
                text = self.tr("It is on the screens for {time}.")
                self.said.emit(text.format(time=words.minutes(minutes * 60_000)), Tone.GOOD)

        def refused(error: QueueappError) -> None:
            if isValid(self):
                self._release()
                self.said.emit(told(error, directory_of(self._shell)), Tone.CAUTION)

        self._busy = True
        self._announce.setEnabled(False)
        self._shell.runner.run(
            lambda hall: hall.announcing.announce(session, lt, en, minutes), done, refused
        )

    def _release(self, _bug: object = None) -> None:
        self._busy = False
        self._announce.setEnabled(True)


class _CallRow(QWidget):
    """One client at a counter, and what has them called again."""

    def __init__(self) -> None:
        super().__init__()
        self.visit: Visit | None = None
        self.again = QAction(self.tr("Call again"), self)
        self.again.setObjectName("call_again")
        self.again.setToolTip(self.tr("Have this client called on the screens once more"))
        self._ticket = Text(kind=Type.STRONG, wrap=False)
        self._ticket.setObjectName("ticket")
        self._ticket.setMinimumWidth(em(None, 4))
        self._where = Text()
        self._where.setObjectName("where")
        self._button = ActionButton(self.again, compact=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(2))
        line.addWidget(self._ticket)
        line.addWidget(self._where, 1)
        line.addWidget(self._button)

    def show_visit(self, visit: Visit, board: Board) -> None:
        """Show a client who is at a counter."""
        self.visit = visit
        self.setObjectName(f"call_{visit.ticket}")
        leg, zone = visit.legs[-1], board.directory.site.zone
        counter = board.directory.counters.get(leg.counter_id or 0)
        at = words.counter_name(counter.name) if counter is not None else ""
        state = self.tr("called {time}") if visit.state is State.CALLED else self.tr("served")
        said = state.format(time=words.clock_time(leg.called_at, zone))
        self._ticket.setText(visit.ticket)
        self._where.setText(f"{at} · {said}")
        self._button.setAccessibleName(self.tr("Call again: {ticket}").format(ticket=visit.ticket))

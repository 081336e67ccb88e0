"""The open calls for help, at the top of every window: who calls, who comes, and what to do."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QChildEvent, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.help import URGENT, HelpCall, HelpKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Office
from ui.actions import ActionId
from ui.shell import Shell
from ui.standard import help_words
from ui.standard.help_caller import HelpCaller
from ui.standard.help_numbers import HelpNumbers
from ui.standard.help_row import HelpRow, Shown
from ui.theme import Tone, em, space
from ui.touch import is_away, told
from ui.widgets.banner import Banner
from ui.widgets.keyed_action import keyed_action
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce

_TICK_MS = 1000
_SAY_FOR_S = 8.0
_PAUSE_S = 2.0
"""So long the key for one's own call leaves a colleague's alone."""

_LEAST_EM = 5.5
"""Where a window has little room, so much is left for the calls, and the others are scrolled to."""
_NATIVE = QKeySequence.SequenceFormat.NativeText
CALL_KEY, COME_KEY, END_KEY = "F12", "Alt+W", "Alt+O"


class _Room(ScrollBox):
    """As tall as its content at its width, and shorter where the window has no room for that."""

    def sizeHint(self) -> QSize:
        wide = self._content.sizeHint().width()
        layout = self._content.layout()
        tall = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        return QSize(wide, tall)

    def minimumSizeHint(self) -> QSize:
        wide = self._content.minimumSizeHint().width()
        return QSize(wide, min(self.sizeHint().height(), em(None, _LEAST_EM)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _fit(self) -> None:
        # A bar that came for a moment would make the content narrower, so taller, and so stay.
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if self.sizeHint().height() <= self.height():
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        super()._fit()


class HelpBar(QWidget):
    """Every open call, the oldest first, for as long as it is open; out of sight otherwise.

    It comes and goes without taking the focus, and asks by itself for what is pressed in it. Its
    keys, and `key`, the window's own that calls for help through `caller`, work in the sheets
    that cover the window too; a window without one gets it.
    """

    _built = False

    def __init__(
        self,
        shell: Shell,
        window: QWidget,
        key: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help_bar")
        self._live = live = shell.live
        self._session = shell.session
        # A dialog leaves room around all that is in it.
        self._inset = not isinstance(window, QDialog)
        self._rows: dict[int, HelpRow] = {}
        self._calls: dict[int, HelpCall] = {}
        self._before: QWidget | None = None
        self._ended_s = -_PAUSE_S
        self.caller = HelpCaller(shell.runner, live, shell.session, self)
        self.caller.changed.connect(self._show_own)
        self.caller.said.connect(self._say)
        self.caller.over.connect(self._tell_over)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._room = _Room(content)
        self._room.setObjectName("help_room")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._room)
        for box in (self, self._room):
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._failed = Banner()
        self._failed.setObjectName("help_failed")
        self._failed.dismissed.connect(self._failure_seen)
        self._calling = Banner()
        self._calling.setObjectName("help_calling")
        self._numbers = HelpNumbers(
            shell.runner.work if shell.errands is None else shell.errands.run
        )
        self._said = Banner()
        self._said.setObjectName("help_said")
        self._said.dismissed.connect(self._show_room)
        for part in (self._failed, self._calling, self._numbers, self._said):
            self._column.addWidget(part)
        self._come = keyed_action(self, "help_come_key", "", COME_KEY, self._come_first)
        self._end = keyed_action(self, "help_end_key", "", END_KEY, self._end_first)
        self._key = key or self._own_key(window, shell)
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show_rows)
        self._built = True
        self._rescale()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        live.board_changed.connect(self._show_board)
        live.trouble.connect(self._show_own)
        live.recovered.connect(self._show_own)
        if live.board is not None:
            self._show_calls(live.board)
        self._show_own()

    def _own_key(self, window: QWidget, shell: Shell) -> QAction:
        key = keyed_action(
            window,
            "call_help",
            self.tr("Call for help"),
            CALL_KEY,
            lambda: self.caller.call(HelpKind.ADVICE),
        )
        if shell.keys is not None:
            shell.keys.follow(ActionId.CALL_HELP, key)
        return key

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys to each sheet that covers the window: its own do not work meanwhile."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            sheet = event.child()
            if isinstance(sheet, QDialog) and sheet.isModal():
                sheet.installEventFilter(self)
                sheet.addActions([self._key, self._come, self._end])
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    # What is shown

    def _show_board(self, board: Board) -> None:
        before = dict(self._calls)
        self._show_calls(board)
        self._tell(before, board)

    def _show_calls(self, board: Board) -> None:
        self._calls = {call.id: call for call in board.help}
        for call_id in [each for each in self._rows if each not in self._calls]:
            self._drop(self._rows.pop(call_id))
        for at, call in enumerate(self._calls.values()):
            if call.id not in self._rows:
                self._rows[call.id] = row = self._make_row(call.id)
                self._column.insertWidget(1 + at, row)
                # Where it stands is known once it is laid out.
                QTimer.singleShot(0, row, partial(self._room.ensureWidgetVisible, row, 0, 0))
        self._show_rows()
        self._show_own()

    def _make_row(self, call_id: int) -> HelpRow:
        row = HelpRow()
        row.setObjectName(f"help_{call_id}")
        row.come_wanted.connect(lambda: self._with(call_id, self.caller.come))
        row.end_wanted.connect(lambda: self._with(call_id, self.caller.end))
        row.kind_wanted.connect(self.caller.change)
        return row

    def _show_rows(self) -> None:
        board = self._live.board
        if board is None:
            return
        shown = {call.id: self._shown(call, board) for call in self._calls.values()}
        for call_id, each in shown.items():
            self._rows[call_id].show_call(each)
        comes, ends = self._first_to_come(), self._first_to_end()
        for call_id, row in self._rows.items():
            for action, key, first in (
                (row.come, COME_KEY, comes),
                (row.end, END_KEY, ends),
            ):
                text = QKeySequence(key).toString(_NATIVE) if call_id == first else ""
                if row.buttons[action].key_text() != text:
                    row.buttons[action].set_key_text(text)
        if not self._rows:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _shown(self, call: HelpCall, board: Board) -> Shown:
        directory, now = board.directory, self._live.now()
        mine = call.person_id == self._session.person_id
        text = help_words.called_by_you(call) if mine else help_words.called(call, directory)
        tone = Tone.BAD if call.kind in URGENT else Tone.ACCENT if mine else Tone.CAUTION
        detail = help_words.coming(call, directory, now, self._session.person_id, caller=mine)
        return Shown(
            help_words.since(text, call.called_at, now),
            detail,
            tone,
            comes=self._may_come(call),
            ends=self._may_end(call),
            kind=call.kind if self.caller.is_own(call) else None,
        )

    def _show_own(self) -> None:
        calling, failure = self.caller.calling, self.caller.failure
        if calling is None or self.caller.own is not None:
            self._calling.dismiss()
        else:
            text = help_words.calling(calling)
            if self._calling.isHidden() or self._calling.text() != text:
                self._calling.show_message(text, Tone.ACCENT, closable=False)
        if failure is None:
            self._failed.blockSignals(True)
            self._failed.dismiss()
            self._failed.blockSignals(False)
        else:
            board = self._live.board
            text = told(failure, board.directory if board is not None else None)
            if is_away(failure):
                key = self._key.shortcut().toString(_NATIVE)
                text = help_words.unheard(key, away=self._live.out_of_touch)
            if self._failed.isHidden() or self._failed.text() != text:
                self._failed.show_message(text, Tone.BAD)
        self._show_numbers()
        self._show_room()

    def _show_numbers(self) -> None:
        board = self._live.board
        kinds = {call.kind for call in self._calls.values()} | {self.caller.calling}
        needed = self.caller.failure is not None or bool(kinds & URGENT)
        if needed:
            self._numbers.show_office(
                board.directory.site.office if board is not None else Office()
            )
        else:
            self._numbers.forget()
        self._numbers.setVisible(needed)

    def _show_room(self) -> None:
        parts = (self._failed, self._calling, self._numbers, self._said)
        empty = not self._rows and all(part.isHidden() for part in parts)
        if empty != self.isHidden():
            self.setHidden(empty)

    # What is told

    def _tell(self, before: dict[int, HelpCall], board: Board) -> None:
        me = self._session.person_id
        for call in self._calls.values():
            known = before.get(call.id)
            mine = call.person_id == me
            if known is None or known.kind is not call.kind:
                text = help_words.called(call, board.directory)
                if mine:
                    text = f"{help_words.called_by_you(call)}."
                self._call_out(text, alert=not mine)
            known_to_come = known.coming if known is not None else ()
            for coming in call.coming:
                if coming not in known_to_come and coming.person_id != me:
                    text = help_words.comes(coming.person_id, board.directory)
                    self._call_out(text, assertive=mine, alert=mine)
        for call in before.values():
            if call.id not in self._calls:
                self.caller.look_after(call)

    def _tell_over(self, call: HelpCall, by: int) -> None:
        board = self._live.board
        if board is not None:
            text = help_words.ended(call, board.directory, by, self._session.person_id)
            self._say(text, Tone.GOOD)

    def _say(self, text: str, tone: Tone) -> None:
        self._said.show_message(text, tone, hide_after=_SAY_FOR_S)
        self._show_room()

    def _call_out(self, text: str, *, assertive: bool = True, alert: bool = True) -> None:
        window = self.window()
        if alert:
            QApplication.alert(window)
        if self._speaks():
            announce(window, text, assertive=assertive)

    def _speaks(self) -> bool:
        """Whether this bar, of those of all windows, is the one that is read out."""
        window = QApplication.activeWindow()
        while window is not None and window.findChild(HelpBar) is None:
            above = window.parentWidget()
            window = above.window() if above is not None else None
        if window is not None:
            return window is self.window()
        return self.window().parentWidget() is None

    # What is asked for

    def _with(self, call_id: int, ask: Callable[[HelpCall], None]) -> None:
        call = self._calls.get(call_id)
        if call is not None:
            ask(call)

    def _may(self, permission: Permission) -> bool:
        board = self._live.board
        people = board.directory.people if board is not None else {}
        person = people.get(self._session.person_id)
        return person is not None and may(person.role, permission)

    def _may_come(self, call: HelpCall) -> bool:
        me = self._session.person_id
        known = call.person_id == me or call.has(me)
        return not known and self._may(Permission.CALL_FOR_HELP)

    def _may_end(self, call: HelpCall) -> bool:
        me = self._session.person_id
        return call.person_id == me or call.has(me) or self._may(Permission.END_ANY_HELP)

    def _first_to_come(self) -> int | None:
        return next((call.id for call in self._calls.values() if self._may_come(call)), None)

    def _first_to_end(self) -> int | None:
        me = self._session.person_id
        calls = [call for call in self._calls.values() if self._may_end(call)]
        # One's own first, then what one has answered.
        calls.sort(key=lambda call: (call.person_id != me, not call.has(me)))
        return calls[0].id if calls else None

    def _come_first(self) -> None:
        self._with(self._first_to_come() or 0, self.caller.come)

    def _end_first(self) -> None:
        ends = self._first_to_end() or 0
        own = ends in self._calls and self._calls[ends].person_id == self._session.person_id
        if not own and time.monotonic() - self._ended_s < _PAUSE_S:
            return  # A second press was meant for one's own call, which is over already.
        if own:
            self._ended_s = time.monotonic()
        self._with(ends, self.caller.end)

    def _failure_seen(self) -> None:
        self.caller.forget_failure()

    # Where the focus is

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        came = now is not None and self.isAncestorOf(now)
        if came and before is not None and not self.isAncestorOf(before):
            self._before = before

    def _drop(self, row: HelpRow) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and row.isAncestorOf(focus):
            before = self._before
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _rescale(self) -> None:
        side, above = (space(4), space(2)) if self._inset else (0, 0)
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(space(1))

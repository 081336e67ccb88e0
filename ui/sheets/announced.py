"""The texts of staff that stand on the public screens now, and how each is ended."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.public.calls import Announcement
from queueapp.errors import QueueappError
from ui.live import MustWait
from ui.sheets.days import time_left
from ui.shell import Shell
from ui.theme import Type, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton
from ui.widgets.labels import Text

_TICK_MS = 5000


class AnnouncedTexts(QWidget):
    """One row for each text, with the time that is left; `failed` carries why one was not ended.

    `resized` says that there are more rows, or fewer.
    """

    failed = Signal(str)
    resized = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("announced")
        self._shell = shell
        self._rows: dict[int, _TextRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(2))
        self._nothing = Text(self.tr("Nothing is announced now."), quiet=True)
        self._nothing.setObjectName("nothing_announced")
        self._column.addWidget(self._nothing)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()
        shell.live.board_changed.connect(self._board_changed)
        self.read()

    @property
    def texts(self) -> tuple[Announcement, ...]:
        """What is shown as being on the screens."""
        return tuple(row.text for row in self._rows.values())

    def _board_changed(self, _board: Board) -> None:
        self.read()

    def read(self) -> None:
        """Read anew what stands on the screens."""
        if self._shell.live.out_of_touch:
            return
        session = self._shell.session
        self._shell.runner.run(
            lambda hall: hall.announcing.texts(session), self._show, self._unread
        )

    def _unread(self, error: QueueappError) -> None:
        if isValid(self) and not is_away(error):
            self.failed.emit(told(error))

    def _show(self, texts: Sequence[Announcement]) -> None:
        if not isValid(self):
            return
        there, before = {text.id: text for text in texts}, list(self._rows)
        for gone in [key for key in self._rows if key not in there]:
            self._drop(gone)
        for key, text in there.items():
            if key not in self._rows:
                row = self._rows[key] = _TextRow(text, partial(self._end, text))
                self._column.addWidget(row)
        self._tick()
        if list(self._rows) != before:
            self.resized.emit()

    def _drop(self, key: int) -> None:
        row = self._rows.pop(key)
        if row.isAncestorOf(row.window().focusWidget()):
            self.focusNextChild()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tick(self) -> None:
        now = self._shell.live.now()
        for key in [key for key, row in self._rows.items() if row.text.until <= now]:
            self._drop(key)
        for row in self._rows.values():
            row.show_left(now)
        self._nothing.setVisible(not self._rows)

    def _end(self, text: Announcement) -> None:
        if self._shell.live.out_of_touch:
            self.failed.emit(told(MustWait()))
            return
        session = self._shell.session

        def failed(error: QueueappError) -> None:
            if isValid(self):
                self.failed.emit(told(error))

        self._shell.runner.run(
            lambda hall: hall.announcing.end(session, text.id), lambda _: self._ended(), failed
        )

    def _ended(self) -> None:
        if isValid(self):
            self.read()


class _TextRow(QWidget):
    """One text in its languages, how long it still stands, and what ends it."""

    def __init__(self, text: Announcement, end: partial[None]) -> None:
        super().__init__()
        self.text = text
        self.setObjectName(f"announced_{text.id}")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(3))
        words = QVBoxLayout()
        words.setSpacing(space(0.5))
        for name, said, quiet in (("lt", text.lt, False), ("en", text.en, bool(text.lt))):
            label = Text(said, quiet=quiet)
            label.setObjectName(name)
            label.setVisible(bool(said))
            words.addWidget(label)
        self._left = Text(kind=Type.SMALL, quiet=True)
        self._left.setObjectName("left")
        words.addWidget(self._left)
        line.addLayout(words, 1)
        action = QAction(self.tr("Take off"), self)
        action.setObjectName("end")
        action.setToolTip(self.tr("Take the text off the screens now"))
        action.triggered.connect(lambda _checked=False: end())
        button = ActionButton(action, compact=True)
        button.setAccessibleName(self.tr("Take off: {text}").format(text=text.lt or text.en))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_left(self, now: int) -> None:
        """Say how long it still stands at `now` (ms UTC)."""
        self._left.setText(time_left(self.text.until, now))

"""The page while the shared database cannot be opened: since when, why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.setup.parts import Flow, press_focused
from ui.theme import Tone, Type
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.labels import Text
from ui.widgets.middle import Middle
from ui.widgets.page import ScrollBox


class AwayPage(QWidget):
    """Says what keeps the hall from being opened; states wishes, tries nothing itself."""

    try_wanted = Signal()
    shared_wanted = Signal()
    other_hall_wanted = Signal()

    def __init__(self, since: int, parent: QWidget | None = None) -> None:
        """`since`: when it was first found to be away (ms UTC)."""
        super().__init__(parent)
        self.setObjectName("away")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._since = since
        self._mends_itself = True
        self._title = Text(kind=Type.TITLE)
        self._title.setObjectName("title")
        self._what = Banner()
        self._what.setObjectName("what")
        self._tries = Text(quiet=True)
        self._tries.setObjectName("tries")
        self._try = self._action("try-now", self.tr("&Try now"))
        self._try.triggered.connect(self.try_wanted)
        self._shared = self._action("shared-database", self.tr("&Shared database…"))
        self._shared.triggered.connect(self.shared_wanted)
        self._other = self._action("other-hall", self.tr("&Another hall…"))
        self._other.triggered.connect(self.other_hall_wanted)
        self._try_button = ActionButton(self._try, Variant.PRIMARY)
        self._shared_button = ActionButton(self._shared)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(46)
        outer.addWidget(ScrollBox(middle))
        middle.column.addStretch(1)
        middle.column.addWidget(self._title)
        middle.column.addWidget(self._what)
        middle.column.addWidget(self._tries)
        buttons = Flow()
        buttons.flow.addWidget(ActionButton(self._other))
        buttons.flow.addWidget(self._shared_button)
        buttons.flow.add_spring()
        buttons.flow.addWidget(self._try_button)
        middle.column.addWidget(buttons)
        middle.column.addStretch(2)
        QWidget.setTabOrder(self._try_button, self._shared_button)

    def show_trouble(self, text: str, *, mends_itself: bool, tried_at: int) -> None:
        """Say what is wrong; `tried_at` is when that was last seen (ms UTC)."""
        self._mends_itself = mends_itself
        if mends_itself:
            self._title.setText(self.tr("Waiting for the server"))
            times = self.tr(
                "Out of reach since {since}, last tried at {tried}. "
                "The hall opens by itself as soon as the server is back."
            )
        else:
            self._title.setText(self.tr("The shared database cannot be opened"))
            times = self.tr("Tried at {tried}. This does not mend itself.")
        if self._what.isHidden() or self._what.text() != text:
            self._what.show_message(
                text, Tone.CAUTION if mends_itself else Tone.BAD, closable=False
            )
        self._tries.setText(times.format(since=_clock(self._since), tried=_clock(tried_at)))
        focus = self.focusWidget()
        if focus is None or focus not in (self._try_button, self._shared_button):
            self._focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the button that helps most."""
        super().focusInEvent(event)
        self._focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def _focus(self) -> None:
        button = self._try_button if self._mends_itself else self._shared_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        return action


def _clock(at: int) -> str:
    """The time of day, by this computer's clock."""
    moment = QDateTime.fromMSecsSinceEpoch(at)
    return QLocale().toString(moment.time(), "H:mm:ss")

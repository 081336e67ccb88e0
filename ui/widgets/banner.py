"""A message bar inside the window: says it, offers the way back, goes away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Tone, em, space, tokens
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce, rounded

_SIGNS = {Tone.ACCENT: "i", Tone.GOOD: "✓", Tone.CAUTION: "!", Tone.BAD: "✕", Tone.NEUTRAL: "i"}


class Banner(QFrame):
    """One message at a time; never takes the focus, and is announced to screen readers."""

    dismissed = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.ACCENT
        self._buttons: list[ActionButton] = []
        self._row = QHBoxLayout(self)
        self._sign = Text(wrap=False)
        self._sign.setAccessibleName(" ")
        self._text = Text()
        self._text.setObjectName("message")
        self._close_action = QAction("✕", self)
        self._close_action.triggered.connect(self.dismiss)
        self._close = ActionButton(self._close_action, Variant.BARE)
        self._close.setObjectName("close")
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._actions = QHBoxLayout()
        self._middle.addLayout(self._actions)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._built = True
        self._rescale()
        self._translate()
        self.hide()

    def show_message(
        self,
        text: str,
        tone: Tone = Tone.ACCENT,
        *,
        actions: Sequence[QAction] = (),
        hide_after: float | None = None,
        assertive: bool | None = None,
        closable: bool = True,
    ) -> None:
        """Say something; `hide_after` seconds it goes unless somebody points at it."""
        self._tone = tone
        self._sign.setText(_SIGNS[tone])
        self._sign.set_tone(tone)
        self._text.setText(text)
        for button in self._buttons:
            self._actions.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action in actions:
            button = ActionButton(action, compact=True)
            self._actions.addWidget(button)
            self._buttons.append(button)
        self._close.setVisible(closable)
        self._timer.stop()
        if hide_after is not None:
            self._timer.start(round(hide_after * 1000))
        self._turn()
        self.show()
        self.update()
        loud = tone is Tone.BAD if assertive is None else assertive
        announce(self, text, assertive=loud)

    def text(self) -> str:
        """Return the message shown."""
        return self._text.text()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and language."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        if self._built and event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while somebody points at it."""
        if self._timer.isActive():
            self._timer.start(self._timer.interval())
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft ground of the tone."""
        mark, soft = tokens().tone(self._tone)
        painter = QPainter(self)
        rounded(painter, self.rect(), soft, mark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the text where the bar is narrow."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        metrics = self._text.fontMetrics()
        need = min(metrics.horizontalAdvance(self._text.text()), em(None, 24)) + space(16)
        need += sum(button.sizeHint().width() + space(2) for button in self._buttons)
        below = bool(self._buttons) and need > self.width()
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if way != self._middle.direction():
            self._middle.setDirection(way)
            left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
            self._middle.setAlignment(self._actions, left if below else right)

    def _time_is_up(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
        else:
            self.dismiss()

    def _translate(self) -> None:
        self._close_action.setToolTip(self.tr("Close the message"))
        self._close.setAccessibleName(self.tr("Close the message"))

    def _rescale(self) -> None:
        self._row.setContentsMargins(space(3), space(1), space(1), space(1))
        self._row.setSpacing(space(2))
        self._sign.setMinimumWidth(em(None, 1))
        self._middle.setSpacing(space(2))
        self._actions.setSpacing(space(2))


class FloatingBanner(Banner):
    """A banner over the foot of `host`: what is below it stays where it was.

    A message that comes while somebody is about to press a button must not move the button.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the host."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the place at the foot."""
        super().showEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._built and event.type() in RESCALING:
            self._place()

    def show_message(
        self,
        text: str,
        tone: Tone = Tone.ACCENT,
        *,
        actions: Sequence[QAction] = (),
        hide_after: float | None = None,
        assertive: bool | None = None,
        closable: bool = True,
    ) -> None:
        """Say something over the foot of the host."""
        super().show_message(
            text,
            tone,
            actions=actions,
            hide_after=hide_after,
            assertive=assertive,
            closable=closable,
        )
        self._place()

    def _place(self) -> None:
        room = self._host.rect()
        wide = min(room.width() - 2 * space(4), em(None, 44))
        tall = max(self.sizeHint().height(), self.heightForWidth(wide))
        left = (room.width() - wide) // 2
        self.setGeometry(left, room.height() - tall - space(3), wide, tall)
        self.raise_()

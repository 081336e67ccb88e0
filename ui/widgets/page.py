"""The frames that screens and dialogs are made in."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Tone, Type, em, space, tokens
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce

_NATIVE = QKeySequence.SequenceFormat.NativeText


class ScrollBox(QScrollArea):
    """Scrolls up and down where its content is taller than the room; never sideways.

    Text with nothing to focus in it takes the focus itself, so that the keys can scroll it.
    """

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = inner
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        inner.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Ask for the whole content."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the content must be, and a few lines tall."""
        return QSize(self._content.minimumSizeHint().width(), em(None, 6))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the content."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room, or be as tall as the content must be."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once fonts are settled."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide, room = self.viewport().width(), self.viewport().height()
        whole = self.contentsRect().width()
        if wide < whole and self._least(whole) <= room:
            # The bar takes the width without which it would not be needed: it would stay for ever.
            wide = whole
        least = self._least(wide)
        self._content.resize(wide, max(room, least))
        reachable = least <= room or any(
            child.focusPolicy() & Qt.FocusPolicy.TabFocus and not child.isHidden()
            for child in self._content.findChildren(QWidget)
        )
        wanted = Qt.FocusPolicy.NoFocus if reachable else Qt.FocusPolicy.TabFocus
        if wanted != self.focusPolicy():
            self.setFocusPolicy(wanted)

    def _least(self, wide: int) -> int:
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(wide)
        return self._content.minimumSizeHint().height()


class Strip(QFrame):
    """The bar along the top of a window: wraps, on the ground of cards, with a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=3, line_gap=1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "flow"):
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and line."""
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.card))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(t.line))

    def _rescale(self) -> None:
        self.flow.setContentsMargins(space(4), space(2), space(4), space(2))
        self.flow.invalidate()


class Sheet(QDialog):
    """A dialog: title, body, a row of buttons. Esc cancels, Ctrl+Enter does the main thing.

    Never taller than the screen: the body scrolls between the title and the buttons.

    `submitted` is the wish; with `closes` the sheet also accepts, otherwise its owner calls
    `accept()` once the work is done, or `set_error`.
    """

    submitted = Signal()

    _built = False

    def __init__(
        self,
        title: str,
        primary: str = "",
        *,
        detail: str = "",
        cancel: str = "",
        enter_submits: bool = False,
        danger: bool = False,
        closes: bool = True,
        wide: float = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._enter_submits, self._closes, self._wide = enter_submits, closes, wide
        self._fitted = False
        self._column = QVBoxLayout(self)
        self._title = Text(title, Type.TITLE)
        self._title.setObjectName("title")
        self._detail = Text(detail, quiet=True)
        self._detail.setVisible(bool(detail))
        self._inner = QWidget()
        self._inside = QVBoxLayout(self._inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._detail)
        self.body = QVBoxLayout()
        self._inside.addLayout(self.body, 1)
        self._scroll = ScrollBox(self._inner)
        self._error = Text(tone=Tone.BAD)
        self._error.setObjectName("error")
        self._error.hide()
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self.cancel_action = QAction(cancel or self.tr("Cancel"), self)
        self.cancel_action.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self.cancel_action.triggered.connect(self.reject)
        self._cancel = ActionButton(self.cancel_action)
        self._cancel.setObjectName("cancel")
        self._buttons.addWidget(self._cancel)
        self.primary_action = QAction(primary, self)
        self.primary_action.setShortcuts([QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return")])
        self.primary_action.triggered.connect(self.submit)
        self._primary = ActionButton(
            self.primary_action, Variant.DANGER if danger else Variant.PRIMARY
        )
        self._primary.setObjectName("primary")
        self._primary.setVisible(bool(primary))
        if enter_submits:
            self._primary.set_key_text(QKeySequence("Enter").toString(_NATIVE))
        self.primary_action.setEnabled(bool(primary))
        self._buttons.addWidget(self._primary)
        self._column.addWidget(self._title)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._error)
        self._column.addLayout(self._buttons)
        self._built = True
        self._rescale()

    def add_action(self, action: QAction, variant: Variant = Variant.PLAIN) -> ActionButton:
        """Put another button at the left of the row."""
        button = ActionButton(action, variant)
        self._buttons.insertWidget(0, button)
        return button

    def submit(self) -> None:
        """Do the main thing."""
        if not self.primary_action.isEnabled():
            return
        self.set_error("")
        self.submitted.emit()
        if self._closes:
            self.accept()

    def grow(self) -> None:
        """Become as tall as the content is by now, within the screen; never less tall."""
        # The layouts hear of what came to sight by events that are still on their way.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.updateGeometry()
        if self._fitted:
            self.resize(self.width(), max(self.height(), self._whole(self.width())))
            self._keep_on_screen()

    def set_busy(self, busy: bool) -> None:
        """Switch the main button off while the work runs."""
        self.primary_action.setEnabled(not busy)

    @property
    def error(self) -> str:
        """What it says went wrong, or nothing."""
        return self._error.text().removeprefix("✕ ")

    def set_error(self, text: str) -> None:
        """Say above the buttons what went wrong."""
        self._error.setText(f"✕ {text}" if text else "")
        self._error.setVisible(bool(text))
        if text:
            announce(self, text, assertive=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels, Ctrl+Enter submits; a bare Enter only where that is safe."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            focus = self.focusWidget()
            if isinstance(focus, QPushButton) and not ctrl:
                focus.click()
            elif ctrl or self._enter_submits:
                self.submit()
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size of the content, within the screen."""
        if not self._fitted:
            self._fitted = True
            wide = min(em(None, self._wide), round(self.screen().availableSize().width() * 0.95))
            self._keep_within(wide)
            self.resize(wide, self._whole(wide))
            self._order()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self._keep_within(self.width())

    def event(self, event: QEvent) -> bool:
        """Take what came to the content into account."""
        if self._built and event.type() == QEvent.Type.LayoutRequest:
            self._keep_within(self.width())
        return super().event(event)

    def _keep_within(self, wide: int) -> None:
        # Left to itself, the layout asks for the height that its texts need at its least width,
        # which with large text is more than the screen has.
        least = self._column.totalMinimumHeightForWidth(wide)
        self.setMinimumHeight(min(least, self._most()))

    def _keep_on_screen(self) -> None:
        """Move up as far as it takes to have the foot in sight."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        # The frame keeps its old size until the window manager has followed.
        decorations = frame.height() - self.geometry().height()
        below = frame.top() + max(frame.height(), self.height() + decorations) - 1 - room.bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(room.top(), self.y() - below))

    def _whole(self, wide: int) -> int:
        margins = self._column.contentsMargins()
        inside = wide - margins.left() - margins.right()
        body = (
            self._inside.totalHeightForWidth(inside)
            if self._inside.hasHeightForWidth()
            else self._inside.totalSizeHint().height()
        )
        tall = self._column.totalHeightForWidth(wide) + body - self._scroll.sizeHint().height()
        return min(tall, self._most())

    def _most(self) -> int:
        return round(self.screen().availableSize().height() * 0.92)

    def _order(self) -> None:
        """Begin in the body: its fields come before the buttons."""
        fields = [
            child
            for child in self._inner.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.focusProxy() is None
            and child.window() is self  # A drop-down's list is a window of its own.
        ]
        for first, second in pairwise([*fields, self._cancel, self._primary]):
            QWidget.setTabOrder(first, second)
        focus = self.focusWidget()
        if focus is None or not self._inner.isAncestorOf(focus):
            start = next((f for f in fields if f.isEnabled() and f.isVisibleTo(self)), None)
            (start or self._cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(5), space(4), space(5), space(4))
        self._column.setSpacing(space(3))
        self._buttons.setSpacing(space(2))
        self._inside.setSpacing(space(3))
        self.body.setSpacing(space(3))
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

"""What pages are made of: texts, and what is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.kiosk.metrics import Metrics
from ui.theme import Tone, tokens
from ui.widgets.painting import rounded

_NAME_SHARES = (1.0, 0.9, 0.8, 0.7, 0.62)
"""What the name of a button is tried in, of its size, until it finds room."""
_SHARES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52)
"""What texts are tried in, of their size, until they find room."""
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_WRAP = Qt.TextFlag.TextWordWrap
GROUP = "\u2261"
"""The mark of what has more behind it, in place of the letter of the numbers."""
KEYBOARD = "keyboard"
"""The property that a window has while keys are used: only then the focus and digits are shown."""


def face(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font, so many pixels large."""
    font = QFont(QApplication.font())
    font.setPixelSize(max(1, size))
    font.setWeight(weight)
    return font


def by_touch(event: QMouseEvent) -> bool:
    """Whether a press came of a finger."""
    return bool(event.device().type() == QInputDevice.DeviceType.TouchScreen)


class Words(QLabel):
    """A text that wraps; `steps` is its size in times of the page's letter."""

    def __init__(
        self,
        name: str,
        metrics: Metrics,
        text: str = "",
        *,
        steps: float = 1.0,
        strong: bool = False,
        quiet: bool = False,
        tone: Tone = Tone.NEUTRAL,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        self._size = metrics.of(steps)
        self.setFont(face(self._size, self._weight))
        across = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if quiet:
            self.setProperty("quiet", True)
        if tone is not Tone.NEUTRAL:
            self.setProperty("tone", tone.value)
        self.say(text)

    def shrink(self, share: float) -> None:
        """Write it in so much of its size."""
        font = face(round(self._size * share), self._weight)
        if font != self.font():
            self.setFont(font)

    def within_lines(self, lines: int, width: int) -> None:
        """Write it so large that it takes at most so many lines of a width."""
        for share in _SHARES:
            self.shrink(share)
            if self.heightForWidth(width) <= lines * self.fontMetrics().lineSpacing() + 4:
                return

    def say(self, text: str) -> None:
        """Show this text; nothing takes no room."""
        if text != self.text():
            self.setText(text)
        # Without a parent it would be shown as a window of its own.
        if self.parentWidget() is not None or not text:
            self.setVisible(bool(text))


class Fitted(QWidget):
    """Texts that take what room is left, and are written smaller where it is little."""

    def __init__(self, name: str, metrics: Metrics, *, fills: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(metrics.of(0.45))
        self._fills = fills
        if fills:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def fit(self) -> None:
        """Find the size in which everything is read whole."""
        if not self._fills or self.height() <= 0:
            return
        texts = self.findChildren(Words)
        for share in _SHARES:
            for each in texts:
                each.shrink(share)
            self.content.invalidate()
            if self.content.totalHeightForWidth(self.width()) <= self.height():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is another room."""
        super().resizeEvent(event)
        self.fit()


class Number(QWidget):
    """The ticket's number, as large as its room."""

    def __init__(self, text: str, metrics: Metrics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("number")
        self.setAccessibleName(text)
        self.text = text
        self._tall = round(min(metrics.height * 0.24, metrics.width * 0.3))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Tall enough for the number, without the room above capitals."""
        metrics = QFontMetricsF(self._font(self._tall))
        return QSize(self._tall, round(metrics.capHeight() * 1.35))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write it in the middle, smaller where it is long."""
        painter = QPainter(self)
        font = self._font(self._tall)
        wide = QFontMetricsF(font).horizontalAdvance(self.text)
        if wide > self.width() > 0:
            font = self._font(int(self._tall * self.width() / wide))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(tokens().text))
        left = (self.width() - metrics.horizontalAdvance(self.text)) / 2
        painter.drawText(QPointF(left, (self.height() + metrics.capHeight()) / 2), self.text)

    def _font(self, size: int) -> QFont:
        return theme.tabular(face(size, QFont.Weight.Bold))


class Sign(QWidget):
    """A sign in a soft disc: yes, perhaps, no."""

    def __init__(self, metrics: Metrics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign")
        self._text, self._tone = "", Tone.NEUTRAL
        self._letter = metrics.of(1.1)
        self.setFixedSize(metrics.of(2.0), metrics.of(2.0))

    def say(self, text: str, wanted: Tone) -> None:
        """Show this sign; nothing takes no room."""
        self._text, self._tone = text, wanted
        self.setVisible(bool(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, and the sign in it."""
        t = tokens()
        mark, soft = t.tone(self._tone)
        painter = QPainter(self)
        rounded(painter, self.rect(), soft, mark if t.high else None, 2, self.width() / 2)
        painter.setFont(face(self._letter, QFont.Weight.Bold))
        painter.setPen(QColor(mark))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class Rule(QWidget):
    """How much of a short wait has gone, as a line that grows shorter."""

    def __init__(self, metrics: Metrics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule")
        self._left = 1.0
        self.setFixedHeight(max(4, metrics.of(0.22)))

    def show_left(self, share: float) -> None:
        """So much is left, of 1."""
        if share != self._left:
            self._left = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is left over what there was."""
        t, tall = tokens(), self.height()
        painter = QPainter(self)
        rounded(painter, self.rect(), t.line, radius=tall / 2)
        wide = max(tall, round(self.width() * self._left))
        rounded(painter, QRect(0, 0, wide, tall), t.accent, radius=tall / 2)


class Target(QAbstractButton):
    """Something to press: a finger's height at least, pressed with one touch, a key or a click.

    `main` is the one that most clients press; `mark` a letter before its name; `sign` one at its
    end. `touched` when anything happened to it at all, with whether it was a finger; `keyed` when
    Tab was pressed on it.
    """

    touched = Signal(bool)
    keyed = Signal()

    def __init__(
        self,
        name: str,
        text: str,
        metrics: Metrics,
        *,
        main: bool = False,
        mark: str = "",
        sign: str = "",
        steps: float = 1.15,
        middle: bool = True,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._metrics, self._main, self._mark, self._sign = metrics, main, mark, sign
        self._middle, self._small = middle, small
        self._font = face(
            metrics.of(steps), QFont.Weight.DemiBold if not small else QFont.Weight.Medium
        )
        self.setFont(self._font)
        self._most = 1.0
        self.digit = 0
        self.setMinimumSize(metrics.target, metrics.target)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Call it otherwise."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for its name in one line."""
        metrics = QFontMetricsF(self._font)
        wide = max(metrics.horizontalAdvance(line) for line in self.text().split("\n"))
        return QSize(round(wide) + self._beside() + 4, self.minimumHeight())

    def event(self, event: QEvent) -> bool:
        """Tab goes on from here; nobody else would hear of it."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _TABS:
            self.keyed.emit()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Every press counts as somebody being there."""
        self.touched.emit(by_touch(event))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it, once each; all other keys are the window's."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
        if event.key() not in keys or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        self.touched.emit(False)
        if not event.isAutoRepeat():
            self.click()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing comes of letting a key go."""
        event.ignore()

    def focusInEvent(self, event: QEvent) -> None:
        """Show where the keys would go."""
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        """And no more."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its name in as many lines as it takes, and where the focus is."""
        t, m = tokens(), self._metrics
        painter = QPainter(self)
        keys = bool(self.window().property(KEYBOARD))
        corner = m.of(0.5)
        box = QRectF(self.rect())
        if self._main:
            fill: str = theme.pressed(t, down=True) if self.isDown() else t.accent
            ink, border = t.on_accent, None
        else:
            fill = t.accent_soft if self.isDown() else t.card
            ink = t.quiet if self._small and not t.high else t.text
            border = t.edge
        if not self.isEnabled():
            fill, ink, border = t.ground, theme.off(t), t.line
        ring = max(3, m.of(0.16))
        if keys and self.hasFocus():
            rounded(painter, box, None, t.text if self._main else t.accent, ring, corner + ring)
            box = box.adjusted(ring * 1.6, ring * 1.6, -ring * 1.6, -ring * 1.6)
        rounded(painter, box, fill, border, 3 if t.high else 2, corner)
        self._paint_inside(painter, ink, keys=keys)

    def _paint_inside(self, painter: QPainter, ink: str, *, keys: bool) -> None:
        t, m, pad = tokens(), self._metrics, self._pad()
        room = self.rect().adjusted(pad, 0, -pad, 0)
        if self._mark:
            side = min(m.of(2.1), self.height() - m.of(0.8))
            square = QRect(room.left(), (self.height() - side) // 2, side, side)
            rounded(painter, square, t.accent_soft, t.accent if t.high else None, 2, m.of(0.35))
            if self._mark == GROUP:
                _paint_group(painter, square)
            else:
                painter.setPen(QColor(t.accent))
                long = 1.15 if len(self._mark) == 1 else 0.7
                painter.setFont(face(m.of(long), QFont.Weight.Bold))
                painter.drawText(square, Qt.AlignmentFlag.AlignCenter, self._mark)
        if self._mark or self._sign:
            room.setLeft(room.left() + self._before())
        painter.setPen(QPen(QColor(ink)))
        if self._sign:
            painter.setFont(face(m.of(1.5)))
            painter.drawText(
                self.rect().adjusted(0, 0, -pad, 0),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._sign,
            )
            room.setRight(room.right() - m.of(1.2))
        across = Qt.AlignmentFlag.AlignHCenter if self._middle else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._fitting())
        painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter | _WRAP, self.text())
        if keys and self.digit:
            painter.setFont(face(m.of(0.75), QFont.Weight.DemiBold))
            painter.drawText(
                self.rect().adjusted(0, m.of(0.35), -m.of(0.5), 0),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop,
                str(self.digit),
            )

    @property
    def share(self) -> float:
        """In how much of its size the whole name finds room, word by word."""
        pad, room = self._pad(), self.width() - self._beside()
        words, size = self.text().split(), self._font.pixelSize()
        font = QFont(self._font)
        for share in _NAME_SHARES:
            font.setPixelSize(max(8, round(size * share)))
            metrics = QFontMetricsF(font)
            box = metrics.boundingRect(QRectF(0, 0, room, 10_000), _WRAP, self.text())
            longest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
            if box.height() <= self.height() - pad * 0.6 and longest <= room:
                return share
        return _NAME_SHARES[-1]

    def write_like(self, share: float) -> None:
        """Write the name in so much of its size at most, as those beside it are."""
        self._most = share
        self.update()

    def _fitting(self) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(max(8, round(font.pixelSize() * min(self._most, self.share))))
        return font

    def _pad(self) -> int:
        return self._metrics.of(0.5 if self._small else 0.8)

    def _before(self) -> int:
        return self._metrics.of(2.9) if self._mark else 0

    def _beside(self) -> int:
        sign = self._metrics.of(1.2) if self._sign else 0
        return 2 * self._pad() + self._before() + sign


def _paint_group(painter: QPainter, square: QRect) -> None:
    """Paint three rows: there is more to choose from behind it."""
    side = square.width()
    tall, wide = max(2, round(side * 0.09)), round(side * 0.46)
    left = square.center().x() - wide // 2
    for row in (-1, 0, 1):
        top = square.center().y() + round(row * side * 0.19) - tall // 2
        rounded(painter, QRect(left, top, wide, tall), tokens().accent, radius=tall / 2)

"""A line of text that can be pressed: it wraps, and its meaning stands below it in quiet text."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Type, em, space, tokens, typeface
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.plain_tip import plain_tip
from ui.widgets.stale import is_stale

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 100_000


def described(gloss: str, tip: str) -> str:
    """What a screen reader says after the text itself: what it means, and what a press does."""
    if gloss and tip:
        return f"{gloss} {tip}" if gloss.endswith(".") else f"{gloss}. {tip}"
    return gloss or tip


class TextButton(QPushButton):
    """Text to press. A press by mouse leaves the focus where it is."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._gloss = ""
        self._marked = False
        # Layouts ask again and again, and to wrap a text takes a while.
        self._talls: dict[int, int] = {}
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._built = True

    def show_words(self, words: str, gloss: str = "", *, tip: str = "") -> None:
        """Show a text; `gloss` is what it means, below it."""
        if (words, gloss) != (self._words, self._gloss):
            self._talls.clear()
        self._words, self._gloss = words, gloss
        self.setText(words)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(words)
        self.setAccessibleDescription(described(gloss, tip))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The text shown."""
        return self._words

    def gloss(self) -> str:
        """What stands below the text."""
        return self._gloss

    @property
    def marked(self) -> bool:
        """Whether a tick stands before the text."""
        return self._marked

    def set_marked(self, marked: bool) -> None:
        """Put a tick before the text, or take it away."""
        if marked != self._marked:
            self._marked = marked
            self._talls.clear()
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        if width not in self._talls:
            words, gloss = self._boxes(width)
            tall = words.height() + (gloss.height() if self._gloss else 0)
            self._talls[width] = max(24, tall + 2 * self._edge())
        return self._talls[width]

    def sizeHint(self) -> QSize:
        """Ask for one line, within reason."""
        metrics = self.fontMetrics()
        wide = min(metrics.horizontalAdvance(self._shown()), em(None, 18)) + 1 + self._around()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be content with the longest word."""
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(longest + 1 + self._around(), 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._talls.clear()
            font = typeface(Type.BODY)
            if font != self.font():
                self.setFont(font)
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines; a ground of its own shows that it can be pressed."""
        t = tokens()
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            rounded(painter, self.rect(), t.accent_soft if self.isDown() else t.card, t.edge)
        if self.hasFocus():
            rounded(painter, self.rect(), None, t.accent, 2)
        words, gloss = self._boxes(self.width())
        painter.setFont(self.font())
        painter.setPen(QColor(t.quiet if is_stale(self) else t.text))
        painter.drawText(words, _WRAP, self._shown())
        if self._gloss:
            painter.setFont(typeface(Type.SMALL))
            painter.setPen(QColor(t.quiet))
            painter.drawText(gloss, _WRAP, self._gloss)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Where the text and its meaning stand in a button so wide."""
        left, top = space(1), self._edge()
        room = max(1, width - self._around())
        metrics = self.fontMetrics()
        words = metrics.boundingRect(QRect(0, 0, room, _TALL), _WRAP, self._shown())
        first = QRect(left, top, room, words.height())
        small = QFontMetrics(typeface(Type.SMALL))
        tall = small.boundingRect(QRect(0, 0, room, _TALL), _WRAP, self._gloss).height()
        return first, QRect(left, first.bottom() + 1, room, tall)

    def _shown(self) -> str:
        return f"✓ {self._words}" if self._marked else self._words

    def _around(self) -> int:
        return 2 * space(1)

    def _edge(self) -> int:
        return max(2, space(0.5))

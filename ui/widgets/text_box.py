"""Text that wraps and grows: a line too long to be seen whole, or one line for each thing."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import em, space
from ui.widgets.painting import RESCALING


class TextBox(QPlainTextEdit):
    """As tall as its text, so that nothing scrolls inside the form; Tab goes on to the next field.

    With `one_line` Enter is left to the window, and a pasted text becomes one line.
    """

    def __init__(
        self, name: str, *, one_line: bool = False, least: int = 1, parent: QWidget | None = None
    ) -> None:
        """`least` is how many lines it is tall at least."""
        super().__init__(parent)
        self.setObjectName(name)
        self._one_line, self._least = one_line, least
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._lines = least

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        margin = round(self.document().documentMargin())
        tall = self._lines * self.fontMetrics().lineSpacing()
        return QSize(em(None, 20), tall + 2 * (margin + space(1.5) + 2))

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters, never with less than the whole height."""
        return QSize(em(None, 8), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Follow the application's font and style."""
        done = super().event(event)
        if event.type() in RESCALING or event.type() == QEvent.Type.Polish:
            self._grow()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the window where there is to be one line."""
        if self._one_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight where the Tab key leads here."""
        super().focusInEvent(event)
        self.ensureCursorVisible()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text only."""
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self._one_line else text)

    def _fit(self) -> None:
        # A plain text document measures its height in lines.
        lines = max(self._least, round(self.document().size().height()))
        if lines != self._lines:
            self._lines = lines
            self._grow()

    def _grow(self) -> None:
        # The stylesheet's least height stands before what a widget asks for.
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()

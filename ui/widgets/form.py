"""Fields of a form: label above, help and error below, length near its limit."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Tone, Type, em, space, tokens
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce, rounded


class ShortText(QLineEdit):
    """One line of text with a limit."""

    def __init__(
        self, limit: int = 200, *, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(limit)
        self.setPlaceholderText(placeholder)
        self.setMinimumWidth(em(None, 8))

    def left(self) -> int:
        """Return how many characters still fit."""
        return self.maxLength() - len(self.text())


class Select(QComboBox):
    """A drop-down whose arrow grows with the text.

    `first_is_none`: the first choice says that nothing is picked, and is drawn as quietly as a
    placeholder.
    """

    def __init__(self, parent: QWidget | None = None, *, first_is_none: bool = False) -> None:
        super().__init__(parent)
        self._first_is_none = first_is_none
        self._name: QLabel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the longest choice."""
        metrics = self.fontMetrics()
        # Rounded to the nearest pixel, a text may lack the part of one and be cut for it.
        exact = QFontMetricsF(self.font())
        wide = max(
            (exact.horizontalAdvance(self.itemText(at)) for at in range(self.count())),
            default=em(None, 6),
        )
        return QSize(
            min(math.ceil(wide), em(None, 40)) + 2 * space(2) + space(5),
            max(24, metrics.height() + 2 * space(1.5) + 2),
        )

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters."""
        return QSize(em(None, 6), self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Be called by a label too: on Linux Qt passes over the accessible name of a drop-down."""
        super().showEvent(event)
        around = self.parentWidget()
        if around is None or not self.accessibleName():
            return
        beside = Qt.FindChildOption.FindDirectChildrenOnly
        labels = [each for each in around.findChildren(QLabel, "", beside) if each.buddy() is self]
        if not labels:
            self._name = QLabel(around)
            self._name.setBuddy(self)
            self._name.hide()
        if self._name is not None:
            self._name.setText(self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the choice and the arrow."""
        t = tokens()
        painter = QPainter(self)
        focus = self.hasFocus()
        fill = t.ground if self.underMouse() or not self.isEnabled() else t.card
        rounded(painter, self.rect(), fill, t.accent if focus else t.edge, 2 if focus else 1)
        side, arrow = space(2), space(5)
        none = self._first_is_none and self.currentIndex() == 0
        painter.setPen(QColor(t.text if self.isEnabled() and not none else t.quiet))
        room = self.rect().adjusted(side, 0, -side - arrow, 0)
        shown = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        middle, half = self.height() / 2, space(1)
        x = self.width() - side - half * 2
        painter.setPen(QPen(QColor(t.quiet), max(1.5, half * 0.4)))
        painter.drawPolyline(
            [
                QPointF(x, middle - half / 2),
                QPointF(x + half, middle + half / 2),
                QPointF(x + half * 2, middle - half / 2),
            ]
        )


class Chooser(Select):
    """A drop-down in a form that scrolls: the wheel never changes what nobody looks at."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class WholeChooser(Chooser):
    """One that is never narrower than its longest choice."""

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the longest choice."""
        return self.sizeHint()


class Number(QSpinBox):
    """A whole number, typed or changed with the arrow keys: no arrows too small to hit."""

    def __init__(
        self, least: int = 0, most: int = 99, *, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rescale()

    def sizeHint(self) -> QSize:
        """Ask for the largest number."""
        metrics = self.fontMetrics()
        most = f"{self.prefix()}{self.maximum()}{self.suffix()}"
        return QSize(
            metrics.horizontalAdvance(most) + 2 * space(2) + space(2),
            max(24, metrics.height() + 2 * space(1.5) + 2),
        )

    def minimumSizeHint(self) -> QSize:
        """Never show less than the whole number."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box; the number paints itself."""
        t, focus = tokens(), self.hasFocus()
        border = t.accent if focus else t.edge if self.isEnabled() else t.line
        painter = QPainter(self)
        rounded(painter, self.rect(), t.card, border, 2 if focus else 1)

    def _rescale(self) -> None:
        self.lineEdit().setTextMargins(space(2), 0, space(2), 0)
        self.updateGeometry()


class Field(QWidget):
    """Any editor with its label above, and under it help, an error, or what room is left."""

    _built = False

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._help = help_text
        self._error = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._label = Text(label, Type.STRONG)
        self._label.setBuddy(editor)
        self._below = Text(kind=Type.SMALL, quiet=True)
        self._below.setObjectName("below")
        self._count = Text(kind=Type.SMALL, quiet=True, wrap=False)
        self._count.setObjectName("count")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._below, 1)
        self._foot.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._label)
        self._column.addWidget(editor)
        self._column.addLayout(self._foot)
        self.setFocusProxy(editor)
        editor.setAccessibleName(label)
        if isinstance(editor, ShortText):
            editor.textChanged.connect(self._show_foot)
            editor.inputRejected.connect(self._rejected)
        self._full = False
        self._built = True
        self._rescale()
        self._show_foot()

    @property
    def error(self) -> str:
        """The error shown, or nothing."""
        return self._error

    def set_label(self, label: str) -> None:
        """Change the label."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    def set_error(self, text: str = "") -> None:
        """Say what is wrong with the field, or that nothing is."""
        if text and text != self._error:
            announce(self.editor, text, assertive=True)
        self._error = text
        self.editor.setProperty("wrong", bool(text))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self._show_foot()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rejected(self) -> None:
        self._full = True
        self._show_foot()

    def _show_foot(self) -> None:
        below = f"✕ {self._error}" if self._error else self._help
        self._below.setText(below)
        self._below.set_tone(Tone.BAD if self._error else Tone.NEUTRAL)
        self._below.setVisible(bool(below))
        editor = self.editor
        spoken = self._error or self._help
        if isinstance(editor, ShortText):
            left, limit = editor.left(), editor.maxLength()
            near = left <= max(5, limit // 5)
            count = f"{limit - left} / {limit}"
            if left == 0:
                count = self.tr("No room for more: %1").replace("%1", count)
                if self._full:
                    announce(editor, count)
                    self._full = False
            self._count.setText(count)
            self._count.set_tone(Tone.CAUTION if left == 0 else Tone.NEUTRAL)
            self._count.setVisible(near)
        else:
            self._count.hide()
        editor.setAccessibleDescription(spoken)

    def _rescale(self) -> None:
        self._column.setSpacing(space(1))
        self._foot.setSpacing(space(2))

"""Ctrl+K: two letters and Enter choose a situation, or bring up a card of the standard."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.moment import SITUATIONS
from ui.i18n import interface_language
from ui.standard.situations import Hit, Situation, SituationIndex
from ui.standard.words import situation_title
from ui.theme import Tone, Type, em, space, tokens, typeface
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce, row_ground
from ui.widgets.row_model import ROW, RowModel

_WIDE = 56
_MOST_OF_SCREEN = 0.92
_LONGEST = 100
_SIGN = "◆"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


@dataclass(frozen=True, slots=True)
class _Row:
    """A hit as it is shown: `mark` says at the right what it is."""

    hit: Hit
    title: str
    line: str
    mark: str

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.mark, self.line) if part)


class _RowDelegate(QAbstractItemDelegate):
    """Paints title and mark, and below them the one line of the card."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        strong, small = (QFontMetricsF(typeface(kind)) for kind in (Type.STRONG, Type.SMALL))
        return QSize(em(None, 10), round(strong.height() + small.height()) + 2 * space(1.25))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, _Row):
            return
        t = tokens()
        box: QRect = option.rect
        row_ground(painter, box, option.state)
        inside = QRectF(box).adjusted(space(2.5), space(1.25), -space(2.5), -space(1.25))
        strong, small = typeface(Type.STRONG), typeface(Type.SMALL)
        is_situation = isinstance(row.hit, Situation)
        mark = f"{_SIGN} {row.mark}" if is_situation else row.mark
        colour = t.tone(Tone.ACCENT)[0] if is_situation else t.quiet
        wide = QFontMetricsF(small).horizontalAdvance(mark)
        top = inside.top() + QFontMetricsF(strong).ascent()
        _text(painter, small, colour, QPointF(inside.right() - wide, top), mark, wide + 1)
        room = inside.width() - wide - space(3)
        _text(painter, strong, t.text, QPointF(inside.left(), top), row.title, room)
        foot = inside.bottom() - QFontMetricsF(small).descent()
        _text(painter, small, t.quiet, QPointF(inside.left(), foot), row.line, inside.width())


class Palette(QDialog):
    """A line to type into, and what fits it: situations first, then cards of the standard.

    The caret stays in the line while the arrows move in the list; Enter chooses, Esc closes. It
    has closed before it says what was chosen, and remembers nothing.
    """

    situation_chosen = Signal(object)
    """A `Moment` out of `SITUATIONS`."""
    card_chosen = Signal(str)
    """The id of a card."""

    _built = False

    def __init__(self, index: SituationIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Situations and rules"))
        self._index = index
        self._language = interface_language()
        self._edit = QLineEdit()
        self._edit.setObjectName("typed")
        self._edit.setMaxLength(_LONGEST)
        self._edit.setPlaceholderText(self.tr("A situation or a word of the rules"))
        self._edit.setAccessibleName(self.windowTitle())
        self._hint = self.tr("Type two letters; the arrows move, Enter chooses, Esc closes.")
        self._edit.setAccessibleDescription(self._hint)
        self._edit.textChanged.connect(self._typed)
        self._edit.installEventFilter(self)
        self._model = RowModel[_Row](self)
        self._list = QListView()
        self._list.setObjectName("hits")
        self._list.setAccessibleName(self.tr("What fits"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_RowDelegate(self))
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.viewport().setAutoFillBackground(False)
        self._list.clicked.connect(self._choose)
        self._found = Text(kind=Type.SMALL, quiet=True)
        self._found.setObjectName("found")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._edit)
        self._column.addWidget(self._found)
        self._column.addWidget(self._list, 1)
        self.setFocusProxy(self._edit)
        self._built = True
        self._rescale()
        self._show_hits()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have its keys while the line keeps the caret."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _ENTER:
            self._choose(self._list.currentIndex())
        elif key in _STEPS:
            self._move(_STEPS[key])
        elif key in _PAGES:
            page = self._list.viewport().height() // max(1, self._list.sizeHintForRow(0))
            self._move(_PAGES[key] * max(1, page), around=False)
        else:
            return False
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the line, with all situations in sight, or as many as there is room for."""
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        wide = min(em(None, _WIDE), room.width())
        around = self._column.totalHeightForWidth(wide) - self._list.sizeHint().height()
        row = self._list.sizeHintForRow(0)
        rows = max(1, min(len(SITUATIONS), (room.height() - around) // row))
        self.resize(wide, around + rows * row)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _typed(self, text: str) -> None:
        self._show_hits()
        first = self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        said = (self._found.text() if text else "", first)
        announce(self._list, ": ".join(part for part in said if part))

    def _show_hits(self) -> None:
        hits = self._index.find(self._edit.text())
        self._model.show([self._row(hit) for hit in hits])
        self._list.setCurrentIndex(self._model.index(0))
        self._list.scrollToTop()
        if not hits:
            self._found.setText(self.tr("Nothing fits. Try fewer letters, or another word."))
        elif self._edit.text():
            self._found.setText(self.tr("%n found", "", len(hits)))
        else:
            self._found.setText(self._hint)

    def _row(self, hit: Hit) -> _Row:
        card = hit.card if isinstance(hit, Situation) else hit
        text = card.text(self._language) if card is not None else None
        line = text.essence if text is not None else ""
        if isinstance(hit, Situation):
            return _Row(hit, situation_title(hit.moment), line, self.tr("situation"))
        return _Row(hit, hit.text(self._language).title, line, hit.row)

    def _move(self, step: int, *, around: bool = True) -> None:
        count = self._model.rowCount()
        if not count:
            return
        at = self._list.currentIndex().row() + step
        index = self._model.index(at % count if around else min(count - 1, max(0, at)))
        self._list.setCurrentIndex(index)
        announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if not isinstance(row, _Row):
            return
        self.accept()
        if isinstance(row.hit, Situation):
            self.situation_chosen.emit(row.hit.moment)
        else:
            self.card_chosen.emit(row.hit.id)

    def _rescale(self) -> None:
        self._edit.setFont(typeface(Type.BODY))
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))
        self._column.setSpacing(space(2))


def _text(painter: QPainter, font: QFont, colour: str, at: QPointF, text: str, room: float) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(at, shown)

"""A line to type into and the rows that fit, each with its key; the caret stays in the line."""

from collections.abc import Sequence
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
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Type, em, space, tokens, typeface
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce, row_ground
from ui.widgets.row_model import ROW, RowModel

_LONGEST = 100
_LEAST_ROWS, _MOST_ROWS = 4, 14
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A row as it is shown: `mark` says something of it before the key.

    A row that is not `live` is greyed; a heading has only its title and is never chosen.
    """

    id: object
    title: str
    key: str = ""
    detail: str = ""
    mark: str = ""
    live: bool = True
    heading: bool = False

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.key, self.mark, self.detail) if part)


class _Rows(RowModel[KeyRow]):
    """Headings are passed over."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and index.row() < len(self.rows) and self.rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class _Delegate(QAbstractItemDelegate):
    """Paints title, detail, mark and key in one line."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(em(None, 10), _row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, KeyRow):
            return
        t = tokens()
        box: QRect = option.rect
        inside = QRectF(box).adjusted(space(2.5), 0, -space(2.5), 0)
        if row.heading:
            _paint(painter, Type.HEADING, t.quiet, inside, row.title, low=True)
            return
        row_ground(painter, box, option.state)
        ink = t.text if row.live else t.quiet
        if row.key:
            wide = _width(Type.STRONG, row.key)
            at = QRectF(inside.right() - wide, inside.top(), wide, inside.height())
            _paint(painter, Type.STRONG, ink, at, row.key)
            inside.setRight(at.left() - space(4))
        if row.mark:
            wide = min(_width(Type.SMALL, row.mark), 0.5 * inside.width())
            at = QRectF(inside.right() - wide, inside.top(), wide, inside.height())
            _paint(painter, Type.SMALL, t.quiet, at, row.mark)
            inside.setRight(at.left() - space(4))
        title = min(_width(Type.BODY, row.title), inside.width())
        at = QRectF(inside.left(), inside.top(), title, inside.height())
        _paint(painter, Type.BODY, ink, at, row.title)
        inside.setLeft(at.right() + space(3))
        if inside.width() > em(None, 4):
            _paint(painter, Type.SMALL, t.quiet, inside, row.detail)


class _List(QListView):
    """As tall as a good part of its rows, or a few of them."""

    def sizeHint(self) -> QSize:
        return QSize(em(None, 20), _MOST_ROWS * _row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(None, 10), _LEAST_ROWS * _row_height() + 2)


class KeyList(QWidget):
    """Says what is typed and what is chosen; whoever owns it decides which rows fit.

    The caret stays in the line while the arrows move in the list.
    """

    typed = Signal(str)
    chosen = Signal(object)
    """The id of the row that the arrows or the mouse went to."""
    opened = Signal(object)
    """The id of the row that Enter or a double click is for."""

    _built = False

    def __init__(
        self, name: str, placeholder: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edit = QLineEdit()
        self._edit.setObjectName("typed")
        self._edit.setMaxLength(_LONGEST)
        self._edit.setPlaceholderText(placeholder)
        self._edit.setAccessibleName(name)
        self._edit.setAccessibleDescription(hint)
        self._edit.textChanged.connect(self.typed)
        self._edit.installEventFilter(self)
        self._said = Text(hint, Type.SMALL, quiet=True)
        self._said.setObjectName("found")
        self._model = _Rows(self)
        self._list = _List()
        self._list.setObjectName("rows")
        self._list.setAccessibleName(name)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Delegate(self))
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.clicked.connect(self._clicked)
        self._list.doubleClicked.connect(self._open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._edit, self._said):
            self._column.addWidget(part)
        self._column.addWidget(self._list, 1)
        self.setFocusProxy(self._edit)
        self._built = True
        self._rescale()

    @property
    def text(self) -> str:
        """What is typed."""
        return self._edit.text()

    @property
    def current(self) -> object:
        """The id of the chosen row, or None."""
        row = self._list.currentIndex().data(ROW)
        return row.id if isinstance(row, KeyRow) else None

    def rows(self) -> tuple[KeyRow, ...]:
        """Return the rows shown, headings included."""
        return tuple(self._model.rows)

    def clear(self) -> None:
        """Begin anew, with nothing typed."""
        self._edit.clear()

    def show_rows(self, rows: Sequence[KeyRow], said: str, choose: object = None) -> None:
        """Show these rows, say `said` above them, and choose one; the first where it is not there.

        With something typed, a screen reader hears both.
        """
        self._model.show(rows)
        self._said.setText(said)
        possible = [at for at, row in enumerate(rows) if not row.heading]
        wanted = [at for at in possible if choose is not None and rows[at].id == choose]
        first = next(iter([*wanted, *possible]), None)
        if first is None:
            self.chosen.emit(None)
        else:
            self._go(first)
            if not wanted:
                self._list.scrollToTop()
        if self._edit.text():
            heard = (said, rows[first].sentence if first is not None else "")
            announce(self._list, ": ".join(part for part in heard if part))

    def say(self, text: str) -> None:
        """Say something above the rows."""
        self._said.setText(text)
        announce(self._list, text, assertive=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have its keys while the line keeps the caret."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self._open(self._list.currentIndex())
        elif key in _STEPS:
            self._move(_STEPS[key])
        elif key in _PAGES:
            self._move(_PAGES[key] * max(1, self._list.viewport().height() // _row_height() - 1))
        else:
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _move(self, step: int) -> None:
        possible = [at for at, row in enumerate(self._model.rows) if not row.heading]
        if not possible:
            return
        here = self._list.currentIndex().row()
        at = possible.index(here) if here in possible else -step
        to = at + step
        to = to % len(possible) if abs(step) == 1 else min(len(possible) - 1, max(0, to))
        self._go(possible[to])
        announce(self._list, self._model.rows[possible[to]].sentence)

    def _go(self, at: int) -> None:
        self._list.setCurrentIndex(self._model.index(at))
        if at and self._model.rows[at - 1].heading:
            self._list.scrollTo(self._model.index(at - 1))
        self.chosen.emit(self.current)

    def _clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, KeyRow) and not row.heading:
            self.chosen.emit(row.id)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, KeyRow) and not row.heading:
            self.opened.emit(row.id)

    def _rescale(self) -> None:
        self._edit.setFont(typeface(Type.BODY))
        self._column.setSpacing(space(2))
        self.updateGeometry()


def _row_height() -> int:
    return max(24, round(QFontMetricsF(typeface(Type.BODY)).height()) + 2 * space(1.5))


def _width(kind: Type, text: str) -> float:
    return QFontMetricsF(typeface(kind)).horizontalAdvance(text) + 1


def _paint(
    painter: QPainter, kind: Type, colour: str, box: QRectF, text: str, *, low: bool = False
) -> None:
    font = typeface(kind)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    rise = (metrics.ascent() - metrics.descent()) / 2
    line = box.bottom() - space(1) - metrics.descent() if low else box.center().y() + rise
    painter.drawText(QPointF(box.left(), line), shown)

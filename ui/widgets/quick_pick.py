"""Pick one of a list with as few keys as can be."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
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
from ui.widgets.chosen_outside import ChosenOutside
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce, rounded, row_ground
from ui.widgets.row_model import ROW, RowModel

_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})

_OWN_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick; `key` alone picks it, `words` are found but not shown."""

    id: object
    title: str
    detail: str = ""
    key: str = ""
    words: str = ""

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.key, self.title, self.detail) if part)


def plain(text: str) -> str:
    """Fold case and marks, so that "seimos" finds "Šeimos"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _row_height() -> int:
    return max(24, QFontMetrics(typeface(Type.BODY)).height() + 2 * space(1.75))


class _ChoiceList(QListView):
    """The list of choices, as tall as most of them need."""

    most = 1

    def sizeHint(self) -> QSize:
        return QSize(em(None, 20), self.most * _row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(None, 10), min(self.most, 3) * _row_height() + 2)


class _ChoiceDelegate(QAbstractItemDelegate):
    """Paints key, title and detail in one line."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.key_width = 0.0

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
        choice = index.data(ROW)
        if not isinstance(choice, Choice):
            return
        t = tokens()
        box: QRect = option.rect
        row_ground(painter, box, option.state)
        strong, body = typeface(Type.STRONG), typeface(Type.BODY)
        metrics = QFontMetrics(body)
        rise = (metrics.ascent() - metrics.descent()) / 2
        middle = box.top() + box.height() / 2
        x, end = float(box.left() + space(2)), float(box.right() - space(2))
        if self.key_width:
            wide = self.key_width + 2 * space(1.25)
            if choice.key:
                badge = QRectF(x, middle - metrics.height() / 2 - 1, wide, metrics.height() + 2.0)
                rounded(painter, badge, t.card, t.edge, 1, space(1))
                painter.setFont(strong)
                painter.setPen(QColor(t.text))
                painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), choice.key)
            x += wide + space(2)
        painter.setFont(body)
        painter.setPen(QColor(t.text))
        room = end - x
        if choice.detail:
            wanted = metrics.horizontalAdvance(choice.detail) + space(3)
            room -= min(float(wanted), 0.4 * room)
        title = metrics.elidedText(choice.title, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QPointF(x, middle + rise), title)
        x += metrics.horizontalAdvance(title) + space(3)
        if choice.detail and end - x > em(None, 2):
            painter.setPen(QColor(t.quiet))
            detail = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, int(end - x))
            painter.drawText(
                QPointF(max(x, end - metrics.horizontalAdvance(detail)), middle + rise), detail
            )


class QuickPick(QFrame):
    """A filtered list: a key letter picks at once, arrows and Enter pick, Esc cancels.

    Stands inline in a layout, or over a widget with `popup`.
    """

    picked = Signal(object)
    pickedAlternative = Signal(object)
    cancelled = Signal()

    _built = False

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        *,
        title: str = "",
        hint: str = "",
        placeholder: str = "",
        instant: bool = True,
        most_rows: int = 9,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._all: list[Choice] = []
        self._instant = instant
        self._most = most_rows
        self._done = False
        self._column = QVBoxLayout(self)
        self._title = Text(title, Type.STRONG)
        self._title.setVisible(bool(title))
        self._edit = QLineEdit()
        self._edit.setObjectName("filter")
        self._edit.setAccessibleName(title or placeholder)
        self._edit.setPlaceholderText(placeholder)
        # Not textEdited: what a screen reader enters is no typing to Qt.
        self._edit.textChanged.connect(self._typed)
        self._edit.installEventFilter(self)
        self._model = RowModel[Choice](self)
        self._list = _ChoiceList()
        self._list.setObjectName("choices")
        self._list.setAccessibleName(title or placeholder)
        self._list.setModel(self._model)
        self._delegate = _ChoiceDelegate(self)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.viewport().setAutoFillBackground(False)
        self._list.clicked.connect(self._clicked)
        ChosenOutside(self._list).chosen.connect(self._clicked)
        self._none = Text(quiet=True)
        self._none.setObjectName("none")
        self._hint = Text(hint, Type.SMALL, quiet=True)
        self._hint.setObjectName("hint")
        self._hint.setVisible(bool(hint))
        for part in (self._title, self._edit, self._list, self._none, self._hint):
            self._column.addWidget(part)
        self.setFocusProxy(self._edit)
        self._built = True
        self._rescale()
        self._translate()
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; what is typed stays."""
        self._all = list(choices)
        self._filter()

    def shown(self) -> tuple[Choice, ...]:
        """Return the choices that the filter leaves."""
        return tuple(self._model.rows)

    def current_id(self) -> object:
        """Return the id Enter would pick, or None."""
        choice = self._list.currentIndex().data(ROW)
        return choice.id if isinstance(choice, Choice) else None

    def start(self) -> None:
        """Begin anew: empty filter, first choice, focus in the filter."""
        self._done = False
        with QSignalBlocker(self._edit):
            self._edit.clear()
        self._filter()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def popup(self, anchor: QWidget) -> None:
        """Open over the window, below (or above) a widget."""
        self.setWindowFlag(Qt.WindowType.Popup, True)
        self._done = False
        with QSignalBlocker(self._edit):
            self._edit.clear()
        self._filter()
        wide = max(em(None, 36), min(anchor.width(), em(None, 48)))
        screen = anchor.screen().availableGeometry()
        wide = min(wide, screen.width())
        self.resize(wide, min(self._column.totalHeightForWidth(wide), screen.height()))
        spot = anchor.mapToGlobal(QPoint(0, anchor.height() + space(1)))
        if spot.y() + self.height() > screen.bottom():
            spot.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - space(1))
        spot.setX(max(screen.left(), min(spot.x(), screen.right() - self.width())))
        spot.setY(max(screen.top(), spot.y()))
        self.move(spot)
        self.show()
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have its keys while the filter keeps the focus."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in _LIST_KEYS:
            self._step(Qt.Key(key))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            other = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._pick(self.current_id(), other=other)
            return True
        if key == Qt.Key.Key_Escape:
            self._cancel()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and language."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        if self._built and event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A popup that closes without a pick was cancelled."""
        super().hideEvent(event)
        if self.isWindow() and not self._done:
            self._done = True
            self.cancelled.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close like any popup."""
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        t = tokens()
        painter = QPainter(self)
        if self.isWindow():
            painter.fillRect(self.rect(), QColor(t.card))
            rounded(painter, self.rect(), t.card, t.edge, 1, 0)
        else:
            rounded(painter, self.rect(), t.card, t.line)

    def _step(self, key: Qt.Key) -> None:
        count = self._model.rowCount()
        if not count:
            return
        page = max(1, self._list.viewport().height() // _row_height())
        step = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }[key]
        at = self._list.currentIndex().row() + step
        at = at % count if abs(step) == 1 else min(count - 1, max(0, at))
        index = self._model.index(at)
        self._list.setCurrentIndex(index)
        announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _typed(self, text: str) -> None:
        self._filter()
        typed = text.strip().casefold()
        first = self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        announce(self._list, str(first) if self._model.rows else self._none.text())
        if not self._instant or not typed:
            return
        keys = [choice for choice in self._all if choice.key.casefold().startswith(typed)]
        if len(keys) == 1 and keys[0].key.casefold() == typed:
            self._pick(keys[0].id)

    def _filter(self) -> None:
        parts = plain(self._edit.text()).split()

        def fits(choice: Choice) -> bool:
            text = plain(f"{choice.key} {choice.title} {choice.detail} {choice.words}")
            return all(part in text for part in parts)

        typed = plain(self._edit.text()).strip()
        kept = [choice for choice in self._all if fits(choice)]
        if typed:
            kept.sort(
                key=lambda choice: (
                    plain(choice.key) != typed,
                    not plain(choice.title).startswith(typed),
                )
            )
        metrics = QFontMetrics(typeface(Type.STRONG))
        self._delegate.key_width = max(
            (float(metrics.horizontalAdvance(choice.key)) for choice in self._all), default=0.0
        )
        self._model.show(kept)
        if kept:
            self._list.setCurrentIndex(self._model.index(0))
        self._none.setVisible(not kept)
        self._list.setVisible(bool(kept))
        self._fit()

    def _fit(self) -> None:
        self._list.most = max(1, min(self._most, len(self._all)))
        self._list.setMaximumHeight(self._list.sizeHint().height())
        self._list.updateGeometry()

    def _clicked(self, index: QModelIndex) -> None:
        choice = index.data(ROW)
        if isinstance(choice, Choice):
            self._pick(choice.id)

    def _pick(self, choice: object, *, other: bool = False) -> None:
        if choice is None:
            return
        self._done = True
        if self.isWindow():
            self.hide()
        (self.pickedAlternative if other else self.picked).emit(choice)

    def _cancel(self) -> None:
        if self.isWindow():
            self.hide()
        else:
            self.cancelled.emit()

    def _translate(self) -> None:
        self._none.setText(self.tr("Nothing fits what you typed."))

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(3), space(3), space(3), space(3))
        self._column.setSpacing(space(2))
        self.setMinimumWidth(em(None, 20))
        self._fit()

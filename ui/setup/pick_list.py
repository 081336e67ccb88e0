"""A list to pick one from: type to find, arrows move, Enter goes on; some cannot be picked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Tone, Type, em, off, space, tokens, typeface
from ui.widgets.chosen_outside import ChosenOutside
from ui.widgets.form import ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce, row_ground
from ui.widgets.quick_pick import plain
from ui.widgets.row_model import ROW, RowModel

_NOWHERE = QModelIndex()
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to pick. `refused` says why it cannot be picked; `state` stands at its right."""

    id: int
    title: str
    detail: str = ""
    state: str = ""
    tone: Tone = Tone.NEUTRAL
    refused: str = ""

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.state, self.second_line) if part)

    @property
    def second_line(self) -> str:
        """What stands below the title."""
        return self.refused or self.detail


class _Delegate(QAbstractItemDelegate):
    """Paints title and state in one line, and below them what else there is to know."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(em(None, 10), row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ROW)
        if not isinstance(entry, Entry):
            return
        t = tokens()
        box: QRect = option.rect
        row_ground(painter, box, option.state)
        left, right = float(box.left() + space(2.5)), float(box.right() - space(2.5))
        strong, small = QFontMetrics(typeface(Type.STRONG)), QFontMetrics(typeface(Type.SMALL))
        tall = strong.height()
        if entry.second_line:
            tall += small.height() + space(0.5)
        top = box.top() + (box.height() - tall) / 2
        end = right
        if entry.state:
            room = int(right - left) - strong.horizontalAdvance(entry.title) - space(2)
            room = max(room, int(right - left) // 3)
            shown = small.elidedText(entry.state, Qt.TextElideMode.ElideRight, room)
            wide = small.horizontalAdvance(shown)
            painter.setFont(typeface(Type.SMALL))
            painter.setPen(QColor(off(t) if entry.refused else t.tone(entry.tone)[0]))
            painter.drawText(QPointF(right - wide, top + strong.ascent()), shown)
            end = right - wide - space(2)
        painter.setFont(typeface(Type.STRONG))
        painter.setPen(QColor(off(t) if entry.refused else t.text))
        cut = Qt.TextElideMode.ElideRight
        title = strong.elidedText(entry.title, cut, int(end - left))
        painter.drawText(QPointF(left, top + strong.ascent()), title)
        painter.setFont(typeface(Type.SMALL))
        painter.setPen(QColor(t.quiet))
        second = small.elidedText(entry.second_line, cut, int(right - left))
        under = top + strong.height() + space(0.5) + small.ascent()
        painter.drawText(QPointF(left, under), second)


class _View(QListView):
    def sizeHint(self) -> QSize:
        return QSize(em(None, 20), self.maximumHeight())


class PickList(QWidget):
    """`chosen` when another entry is current, `entered` when Enter (or a double click) says so."""

    chosen = Signal(object)
    entered = Signal()

    _built = False

    def __init__(
        self, name: str, placeholder: str, nothing: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._all: list[Entry] = []
        self._current: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.edit = ShortText(80, placeholder=placeholder)
        self.edit.setObjectName("filter")
        self.edit.setAccessibleName(name)
        # Not textEdited: what a screen reader enters is no typing to Qt.
        self.edit.textChanged.connect(self._typed)
        self.edit.installEventFilter(self)
        self._model = RowModel[Entry](self)
        self._list = _View()
        self._list.setObjectName("list")
        self._list.setAccessibleName(name)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Delegate(self))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.viewport().setAutoFillBackground(False)
        self._list.clicked.connect(self._clicked)
        self._list.doubleClicked.connect(self._double_clicked)
        ChosenOutside(self._list).chosen.connect(self._clicked)
        self._none = Text(nothing, quiet=True)
        self._none.setObjectName("none")
        self._column.addWidget(self.edit)
        self._column.addWidget(self._list, 1000)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setFocusProxy(self.edit)
        self._built = True
        self._rescale()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Offer these; what is typed and what is chosen stays."""
        self._all = list(entries)
        self._show(self._current)

    def current(self) -> Entry | None:
        """The entry chosen."""
        return next((entry for entry in self._all if entry.id == self._current), None)

    def choose(self, entry_id: int | None) -> None:
        """Choose an entry without telling anybody."""
        self._current = entry_id
        self._show(entry_id)

    def shown(self) -> tuple[Entry, ...]:
        """The entries that the filter leaves."""
        return tuple(self._model.rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list has its keys while the filter keeps the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._step(step)
            return True
        if event.key() in _ENTER:
            if not event.isAutoRepeat() and self.current() is not None:
                self.entered.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.edit.text():
            with QSignalBlocker(self.edit):
                self.edit.clear()
            self._show(self._current)
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _typed(self) -> None:
        kept = self._kept()
        ids = [entry.id for entry in kept]
        pick = self._current if self._current in ids else ids[0] if ids else None
        if pick is None:
            self._show(self._current)
        else:
            self._take(pick)

    def _kept(self) -> list[Entry]:
        parts = plain(self.edit.text()).split()
        kept = [
            entry
            for entry in self._all
            if all(part in plain(f"{entry.title} {entry.second_line}") for part in parts)
        ]
        if parts:
            starts = {entry.id for entry in kept if plain(entry.title).startswith(parts[0])}
            kept.sort(key=lambda entry: entry.id not in starts)
        return kept

    def _show(self, current: int | None) -> None:
        kept = self._kept()
        at = self._list.verticalScrollBar().value()
        if kept != self._model.rows:
            self._model.show(kept)
            self._list.verticalScrollBar().setValue(at)
        ids = [entry.id for entry in kept]
        if current in ids:
            index = self._model.index(ids.index(current))
            self._list.setCurrentIndex(index)
        else:
            self._list.clearSelection()
            self._list.setCurrentIndex(_NOWHERE)
        self._list.setVisible(bool(kept))
        self._none.setVisible(not kept)
        self._fit()

    def _take(self, entry_id: int) -> None:
        changed = entry_id != self._current
        self._current = entry_id
        self._show(entry_id)
        if changed:
            entry = self.current()
            if entry is not None:
                index = self._list.currentIndex()
                announce(self.edit, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
                self.chosen.emit(entry.id)

    def _step(self, step: int) -> None:
        entries = self._model.rows
        if not entries:
            return
        ids = [entry.id for entry in entries]
        if self._current not in ids:
            self._take(ids[0])
        else:
            at = ids.index(self._current) + step
            self._take(ids[min(len(ids) - 1, max(0, at))])

    def _clicked(self, index: QModelIndex) -> None:
        entry = index.data(ROW)
        if isinstance(entry, Entry):
            self._take(entry.id)
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def _double_clicked(self, index: QModelIndex) -> None:
        self._clicked(index)
        self.entered.emit()

    def _fit(self) -> None:
        rows = max(1, len(self._all))
        self._list.setMinimumHeight(min(rows, 2) * row_height())
        self._list.updateGeometry()
        self._list.setMaximumHeight(rows * row_height() + 2)

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))
        self._fit()


def row_height() -> int:
    """How tall an entry is."""
    strong, small = QFontMetrics(typeface(Type.STRONG)), QFontMetrics(typeface(Type.SMALL))
    return max(24, strong.height() + small.height() + space(0.5) + 2 * space(1.5))

"""A searchable list in groups; what cannot be chosen stays in sight, greyed, with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Tone, Type, em, off, space, tokens, typeface
from ui.widgets.chosen_outside import ChosenOutside
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce, rounded
from ui.widgets.quick_pick import plain
from ui.widgets.row_model import ROW, RowModel


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: without an `id` it is the heading of a group; `status` stands at the right."""

    id: object
    title: str
    detail: str = ""
    key: str = ""
    chips: tuple[tuple[str, Tone], ...] = ()
    status: str = ""
    enabled: bool = True
    words: str = ""

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        chips = (text for text, _ in self.chips)
        parts = (self.key, self.title, self.detail, *chips, self.status)
        return ", ".join(part for part in parts if part)


class _EntryModel(RowModel[Entry]):
    """Headings and rows that cannot be had now are passed over."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self.rows[index.row()]
        if entry.id is None or not entry.enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _EntryDelegate(QAbstractItemDelegate):
    """Paints headings and rows: key, title, quiet detail, chips, and the status at the right."""

    def __init__(self, parent: QObject, padding: float) -> None:
        super().__init__(parent)
        self._padding = padding
        self.key_width = 0.0
        self.status_width = 0.0

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry = index.data(ROW)
        metrics = QFontMetricsF(typeface(Type.BODY))
        if isinstance(entry, Entry) and entry.id is None:
            above = space(2) if index.row() else 0
            return QSize(em(None, 10), round(metrics.height()) + space(2) + above)
        return QSize(em(None, 10), max(24, round(metrics.height()) + 2 * space(self._padding)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ROW)
        if not isinstance(entry, Entry):
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if entry.id is None:
            self._paint_heading(painter, entry, box)
        else:
            self._paint_row(painter, entry, box, state)

    @staticmethod
    def _paint_heading(painter: QPainter, entry: Entry, box: QRect) -> None:
        painter.setFont(typeface(Type.HEADING))
        painter.setPen(QColor(tokens().quiet))
        room = box.adjusted(space(2), 0, -space(2), -space(1))
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), entry.title
        )

    def _paint_row(
        self, painter: QPainter, entry: Entry, box: QRect, state: QStyle.StateFlag
    ) -> None:
        t = tokens()
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, box, t.accent_soft, t.accent, 2 if t.high else 1, space(1.5))
        elif state & QStyle.StateFlag.State_MouseOver and entry.enabled:
            rounded(painter, box, t.ground, None, 1, space(1.5))
        body, small = typeface(Type.BODY), typeface(Type.SMALL)
        metrics, fine = QFontMetricsF(body), QFontMetricsF(small)
        rise = (metrics.ascent() - metrics.descent()) / 2
        middle = box.top() + box.height() / 2
        x, end = float(box.left() + space(2)), float(box.right() - space(2))
        if self.key_width:
            wide = self.key_width + 2 * space(1.25)
            if entry.key:
                badge = QRectF(x, middle - metrics.height() / 2 - 1, wide, metrics.height() + 2.0)
                rounded(painter, badge, t.card, t.edge if entry.enabled else t.line, 1, space(1))
                painter.setFont(typeface(Type.STRONG))
                painter.setPen(QColor(t.text))
                painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), entry.key)
                x += wide + space(2)
        if entry.status:
            said = fine.elidedText(entry.status, Qt.TextElideMode.ElideRight, (end - x) / 2)
            painter.setFont(small)
            painter.setPen(QColor(t.quiet))
            wide = fine.horizontalAdvance(said)
            small_rise = (fine.ascent() - fine.descent()) / 2
            painter.drawText(QPointF(end - wide, middle + small_rise), said)
        end -= self.status_width + space(2) if self.status_width else 0
        painter.setFont(body)
        painter.setPen(QColor(t.text if entry.enabled else off(t)))
        title_room = end - x
        chips = self._chips(entry, small, title_room * 0.6)
        chips_width = sum(width + space(1) for _, _, width in chips)
        title = metrics.elidedText(
            entry.title, Qt.TextElideMode.ElideRight, max(0.0, title_room - chips_width)
        )
        painter.drawText(QPointF(x, middle + rise), title)
        x += metrics.horizontalAdvance(title) + space(2)
        room = end - x - chips_width - (space(1) if chips else 0)
        if entry.detail and room > em(None, 3):
            painter.setPen(QColor(t.quiet))
            detail = metrics.elidedText(entry.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(x, middle + rise), detail)
        tall = fine.height() + 2 * space(0.5)
        for text, tone, width in reversed(chips):
            pill = QRectF(end - width, middle - tall / 2, width, tall)
            mark, soft = t.tone(tone)
            border = mark if t.high else t.line if tone is Tone.NEUTRAL else None
            rounded(painter, pill, soft, border, 1, tall / 2)
            painter.setFont(small)
            painter.setPen(QColor(mark))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
            end -= width + space(1)

    @staticmethod
    def _chips(entry: Entry, font: Any, room: float) -> list[tuple[str, Tone, float]]:
        metrics = QFontMetricsF(font)
        shown: list[tuple[str, Tone, float]] = []
        for text, tone in entry.chips:
            width = metrics.horizontalAdvance(text) + 2 * space(1.75)
            room -= width + space(1)
            if room < 0:
                break
            shown.append((text, tone, width))
        return shown


class TargetList(QFrame):
    """A filter and, below it, the rows; the filter keeps the focus while the arrows choose.

    Nothing is chosen until somebody types, moves or clicks; `proceed` is Enter on a choice.
    """

    chosen = Signal(object)
    proceed = Signal()

    _built = False

    def __init__(
        self,
        entries: Sequence[Entry],
        *,
        placeholder: str,
        nothing: str,
        roomy: bool = False,
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._framed = framed
        self._all = list(entries)
        self._column = QVBoxLayout(self)
        self._edit = QLineEdit()
        self._edit.setObjectName("filter")
        self._edit.setPlaceholderText(placeholder)
        self._edit.setAccessibleName(placeholder)
        # Not textEdited: what a screen reader enters is no typing to Qt.
        self._edit.textChanged.connect(self._typed)
        self._edit.installEventFilter(self)
        self._model = _EntryModel(self)
        self._list = QListView()
        self._list.setObjectName("targets")
        self._list.setAccessibleName(placeholder)
        self._list.setModel(self._model)
        self._delegate = _EntryDelegate(self, 2.25 if roomy else 1.5)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.viewport().setAutoFillBackground(False)
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._list.clicked.connect(self._clicked)
        ChosenOutside(self._list).chosen.connect(self._clicked)
        self._none = Text(nothing, quiet=True)
        self._none.setObjectName("none")
        for part in (self._edit, self._list, self._none):
            self._column.addWidget(part, 1 if part is self._list else 0)
        self._column.addStretch(0)
        self.setFocusProxy(self._edit)
        self._built = True
        self._rescale()
        self._filter()

    def current_id(self) -> object:
        """Return the choice, or None."""
        entry = self._list.currentIndex().data(ROW)
        return entry.id if isinstance(entry, Entry) else None

    def row_in_sight(self, of: QWidget) -> QRect:
        """Return where the chosen row lies within a widget around the list."""
        box = self._list.visualRect(self._list.currentIndex())
        return QRect(self._list.viewport().mapTo(of, box.topLeft()), box.size())

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other rows; what is typed and chosen stays, and so does the place in the list."""
        if list(entries) == self._all:
            return
        self._all = list(entries)
        bar = self._list.verticalScrollBar()
        at, chosen = bar.value(), self.current_id()
        self._filter(keep=True)
        bar.setValue(at)
        if self.current_id() != chosen:
            self.chosen.emit(self.current_id())

    def choose(self, entry_id: object) -> None:
        """Choose a row, or none."""
        rows = [n for n, e in enumerate(self._model.rows) if e.id == entry_id and e.enabled]
        self._list.setCurrentIndex(self._model.index(rows[0]) if rows else QModelIndex())
        self.chosen.emit(self.current_id())

    def start(self) -> None:
        """Begin anew: nothing typed, nothing chosen, the first rows in sight."""
        with QSignalBlocker(self._edit):
            self._edit.clear()
        self._list.setCurrentIndex(QModelIndex())
        self._filter()
        self._list.scrollToTop()
        self.chosen.emit(None)

    def shown(self) -> tuple[Entry, ...]:
        """Return the rows that the filter leaves, headings included."""
        return tuple(self._model.rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have its keys while the filter keeps the focus."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # With nothing typed there is nothing to undo here: the key is the window's.
            return event.matches(QKeySequence.StandardKey.Undo) and not self._edit.text()
        if event.type() != QEvent.Type.KeyPress:
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.current_id() is not None:
                self.proceed.emit()
            return True
        page = max(1, self._list.viewport().height() // (2 * em(None)))
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        self._step(step)
        return True

    def sizeHint(self) -> QSize:
        """Ask for a dozen rows."""
        return QSize(em(None, 34), em(None, 44))

    def minimumSizeHint(self) -> QSize:
        """Be content with the filter and three rows."""
        return QSize(em(None, 16), self._edit.sizeHint().height() + em(None, 10))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        if self._framed:
            t = tokens()
            rounded(QPainter(self), self.rect(), t.card, t.line)

    def _step(self, step: int) -> None:
        rows = [n for n, e in enumerate(self._model.rows) if e.id is not None and e.enabled]
        if not rows:
            return
        here = self._list.currentIndex().row()
        if here not in rows:
            at = 0 if step > 0 else len(rows) - 1
        elif abs(step) == 1:
            at = (rows.index(here) + step) % len(rows)
        else:
            at = min(len(rows) - 1, max(0, rows.index(here) + step))
        self._choose(rows[at])
        if at == 0:
            self._list.scrollToTop()

    def _choose(self, row: int) -> None:
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        self.chosen.emit(self.current_id())

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            self._choose(index.row())

    def _typed(self, text: str) -> None:
        self._filter()
        self.chosen.emit(self.current_id())

    def _filter(self, *, keep: bool = False) -> None:
        typed = plain(self._edit.text()).strip()
        parts = typed.split()

        def fits(entry: Entry) -> bool:
            text = plain(f"{entry.key} {entry.title} {entry.detail} {entry.words}")
            return all(part in text for part in parts)

        kept: list[Entry] = []
        heading: Entry | None = None
        for entry in self._all:
            if entry.id is None:
                heading = entry
            elif fits(entry):
                if heading is not None:
                    kept.append(heading)
                    heading = None
                kept.append(entry)
        strong = QFontMetricsF(typeface(Type.STRONG))
        self._delegate.key_width = max(
            (strong.horizontalAdvance(entry.key) for entry in self._all), default=0.0
        )
        self._delegate.status_width = self._status_width()
        before = self.current_id()
        self._model.show(kept)
        self._list.setVisible(bool(kept))
        self._none.setVisible(not kept)
        rows = [n for n, e in enumerate(kept) if e.id is not None and e.enabled]
        if keep and before is not None and before in (kept[n].id for n in rows):
            again = next(n for n in rows if kept[n].id == before)
            self._list.setCurrentIndex(self._model.index(again))
        elif typed and rows:
            by_key = [n for n in rows if plain(kept[n].key) == typed]
            self._list.setCurrentIndex(self._model.index((by_key or rows)[0]))
        elif before is not None:
            found = [n for n in rows if kept[n].id == before]
            if found:
                self._list.setCurrentIndex(self._model.index(found[0]))

    def _status_width(self) -> float:
        metrics = QFontMetricsF(typeface(Type.SMALL))
        widest = max((metrics.horizontalAdvance(entry.status) for entry in self._all), default=0.0)
        return min(widest, float(em(None, 14)))

    def _rescale(self) -> None:
        edge = space(3) if self._framed else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(space(2))
        self._filter()

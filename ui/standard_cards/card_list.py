"""The cards of a standard in their order: their rows, titles, and what was done to them here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.folding import folded
from queueapp.domain.standard import Card, CardFile, Standard
from ui.i18n import interface_language
from ui.standard_cards.edits import Sign, sign_of
from ui.theme import Tone, Type, em, space, tokens, typeface
from ui.widgets.form import ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.row_model import ROW, RowModel

translate = QCoreApplication.translate

_NOWHERE = QModelIndex()
_TO_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card as a row. `state` says in words what was done to it here."""

    id: str
    row: str
    title: str
    state: str = ""
    tone: Tone = Tone.NEUTRAL
    hidden: bool = False

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.row, self.title, self.state) if part)


def card_row(card: Card, built_in: CardFile, *, hidden: bool, faulty: bool) -> CardRow:
    """How a card stands in the list."""
    signs = {
        Sign.PLAIN: "",
        Sign.CHANGED: translate("CardList", "changed"),
        Sign.OWN: translate("CardList", "own"),
    }
    states = [
        "✕ " + translate("CardList", "to correct") if faulty else signs[sign_of(card, built_in)],
        translate("CardList", "hidden") if hidden else "",
    ]
    title = card.text(interface_language()).title
    return CardRow(
        card.id,
        card.row,
        title.strip() or translate("CardList", "(no title yet)"),
        " · ".join(state for state in states if state),
        Tone.BAD if faulty else Tone.ACCENT,
        hidden,
    )


class _Delegate(QAbstractItemDelegate):
    """Paints a card in one line: row, title, and its state at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(em(None, 12), max(24, em(None, 2.2)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, CardRow):
            return
        t = tokens()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            focus = bool(state & QStyle.StateFlag.State_HasFocus)
            rounded(painter, box, t.accent_soft, t.accent if focus or t.high else None, 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, t.ground, None)
        small, body = typeface(Type.SMALL), typeface(Type.BODY)
        metrics, text = QFontMetrics(small), QFontMetrics(body)
        base = box.top() + (box.height() - text.height()) / 2 + text.ascent()
        left, right = float(box.left() + space(2)), float(box.right() - space(2))
        painter.setFont(small)
        if row.state:
            shown = metrics.elidedText(row.state, Qt.TextElideMode.ElideRight, em(None, 9))
            right -= metrics.horizontalAdvance(shown)
            painter.setPen(QColor(t.tone(row.tone)[0]))
            painter.drawText(QPointF(right, base), shown)
            right -= space(2)
        painter.setPen(QColor(t.quiet))
        painter.drawText(QPointF(left, base), row.row)
        left += metrics.horizontalAdvance("VIII.7.7") + space(2)
        painter.setFont(body)
        painter.setPen(QColor(t.quiet if row.hidden else t.text))
        room = max(0, int(right - left))
        title = text.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, base), title)


class CardList(QWidget):
    """`chosen` carries the id of the card that is chosen now; empty where none is."""

    chosen = Signal(str)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_list")
        self._standard: Standard | None = None
        self._built_in: CardFile | None = None
        self._faulty: frozenset[str] = frozenset()
        self._current = ""
        self._showing = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.search = ShortText(80, placeholder=self.tr("Row, title or words"))
        self.search.setObjectName("find")
        self.search.setAccessibleName(self.tr("Find a card"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._show())
        self.search.installEventFilter(self)
        self._model = RowModel[CardRow](self)
        self.view = QListView()
        self.view.setObjectName("cards")
        self.view.setAccessibleName(self.tr("Cards"))
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Delegate(self))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().setAutoFillBackground(False)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self._nothing = Text(self.tr("No card fits. Clear the search."), quiet=True)
        self._nothing.setObjectName("no_card")
        self._column.addWidget(self.search)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self._nothing)
        self.setFocusProxy(self.view)
        self._built = True
        self._rescale()

    @property
    def current(self) -> str:
        """The id of the card that is chosen."""
        return self._current

    def rows(self) -> tuple[CardRow, ...]:
        """The cards that the search leaves, in their order."""
        return tuple(self._model.rows)

    def show_cards(
        self, standard: Standard, built_in: CardFile, faulty: Collection[str] = ()
    ) -> None:
        """Show these; what is chosen and what is typed stays."""
        self._standard, self._built_in = standard, built_in
        self._faulty = frozenset(faulty)
        self._show()

    def choose(self, card_id: str) -> None:
        """Choose a card; the search gives way where it leaves the card out."""
        if card_id and self.search.text() and card_id not in [row.id for row in self._kept()]:
            self.search.clear()
        self._show(card_id)

    def neighbour(self, by: int) -> str:
        """The id of the card so many rows further, of those in sight; empty beyond the ends."""
        ids = [row.id for row in self._model.rows]
        if self._current not in ids:
            return ""
        at = ids.index(self._current) + by
        return ids[at] if 0 <= at < len(ids) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search the arrow keys and Enter go on to the list."""
        typed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if typed and event.key() in _TO_LIST and not event.modifiers() and self._model.rows:  # type: ignore[attr-defined]
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is chosen in sight."""
        super().resizeEvent(event)
        self.view.scrollTo(self.view.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _kept(self) -> list[CardRow]:
        if self._standard is None or self._built_in is None:
            return []
        parts = folded(self.search.text()).split()
        return [
            card_row(
                card,
                self._built_in,
                hidden=card.id in self._standard.hidden,
                faulty=card.id in self._faulty,
            )
            for card in self._standard.cards
            if all(part in _words(card) for part in parts)
        ]

    def _show(self, wanted: str = "") -> None:
        kept = self._kept()
        at = self.view.verticalScrollBar().value()
        before = self._current
        self._showing = True
        if kept != self._model.rows:
            self._model.show(kept)
            self.view.verticalScrollBar().setValue(at)
        ids = [row.id for row in kept]
        self._current = wanted or self._current
        if self._current not in ids:
            self._current = ids[0] if ids else ""
        here = self._model.index(ids.index(self._current)) if ids else _NOWHERE
        if here != self.view.currentIndex():
            self.view.setCurrentIndex(here)
            self.view.scrollTo(here)
        self._showing = False
        self.view.setVisible(bool(ids))
        self._nothing.setVisible(not ids and self._standard is not None)
        if self._current != before:
            self.chosen.emit(self._current)

    def _moved(self, now: QModelIndex) -> None:
        row = now.data(ROW)
        if isinstance(row, CardRow) and not self._showing and row.id != self._current:
            self._current = row.id
            self.chosen.emit(row.id)

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))
        self.view.setMinimumHeight(em(None, 6))


def _words(card: Card) -> str:
    texts = (card.lt, card.en)
    found = [card.row, card.id, *(part for text in texts for part in (text.title, text.essence))]
    return folded(" ".join(found))

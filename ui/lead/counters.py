"""The counters as cards: each keeps its place, and its timer runs without a flicker."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.lead.rows import CounterRow
from ui.theme import Tone, Type, em, space, tabular, tokens, typeface
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.row_model import ROW, RowModel
from ui.widgets.stale import is_stale
from ui.widgets.timer_label import clock_text

_LEAST_EM = 23
"""No card is narrower, as long as the view is not."""


class _Counters(RowModel[CounterRow]):
    """Counters that stay are changed where they stand."""

    def show(self, rows: Sequence[CounterRow]) -> None:
        if [row.id for row in rows] != [row.id for row in self.rows]:
            super().show(rows)
            return
        for at, row in enumerate(rows):
            if row != self.rows[at]:
                self.rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))


class _Card(QAbstractItemDelegate):
    """Paints a counter: who is there, what they are at, whose turn it is and for how long."""

    def __init__(self, grid: "CounterGrid") -> None:
        super().__init__(grid)
        self._grid = grid

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self._grid.card_size()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, CounterRow):
            return
        t, stale = tokens(), is_stale(self._grid)
        gap = space(1)
        box = QRectF(option.rect).adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._grid.hasFocus()
        mark, soft = t.tone(Tone.BAD)
        ground = soft if row.beyond and not stale else t.ground
        border = t.accent if chosen else mark if row.beyond and not stale else t.line
        rounded(painter, box, ground, border, 2 if focused or (row.beyond and not stale) else 1)
        if focused:
            rounded(painter, box.adjusted(2, 2, -2, -2), None, t.accent, 1)
        inside = box.adjusted(space(2.5), space(1.5), -space(2.5), -space(1.5))
        ink = t.quiet if stale or row.closed else t.text
        self._lines(painter, row, inside, ink, stale=stale)

    def _lines(
        self, painter: QPainter, row: CounterRow, box: QRectF, ink: str, *, stale: bool
    ) -> None:
        t = tokens()
        strong, body, small = (typeface(each) for each in (Type.STRONG, Type.BODY, Type.SMALL))
        tall = QFontMetricsF(body).height()
        line = QRectF(box.left(), box.top(), box.width(), tall)
        room = line
        if row.beyond:
            wide = self._pill(painter, row.beyond, line, small)
            room = line.adjusted(0, 0, -wide - space(1.5), 0)
        used = _write(painter, strong, ink, room, row.title)
        _write(painter, body, t.quiet, room.adjusted(used + space(2), 0, 0, 0), row.person)
        line = line.translated(0, tall + space(0.75))
        tone = t.quiet if stale or row.tone is Tone.NEUTRAL else t.tone(row.tone)[0]
        used = _write(painter, body, tone, line, row.state)
        if row.services and not row.ticket:
            _write(painter, small, t.quiet, line.translated(0, tall), row.services)
        elif row.services:
            rest = line.adjusted(used + space(2), 0, 0, 0)
            _write(painter, small, t.quiet, rest, row.services, right=True)
        if not row.ticket:
            return
        line = line.translated(0, tall + space(0.75))
        timer, usual = self._grid.timer_texts(row)
        over = row.usual is not None and self._grid.elapsed(row) > row.usual
        late = t.tone(Tone.CAUTION)[0] if over and not stale else ink
        wide = _write(painter, small, t.quiet, line, usual, right=True)
        wide += space(1.5) if wide else 0
        clock = tabular(strong)
        wide += _write(painter, clock, late, line.adjusted(0, 0, -wide, 0), timer, right=True)
        room = line.adjusted(0, 0, -wide - space(2), 0)
        used = _write(painter, strong, ink, room, row.ticket)
        _write(painter, body, t.quiet, room.adjusted(used + space(2), 0, 0, 0), row.service)
        self._bar(painter, row, box, late if over else t.quiet if stale else t.accent)

    def _bar(self, painter: QPainter, row: CounterRow, box: QRectF, colour: str) -> None:
        """The time taken, with a mark at what is usual, which stands in the middle."""
        if not row.usual:
            return
        t, tall = tokens(), float(max(3, space(0.75)))
        whole = QRectF(box.left(), box.bottom() - tall, box.width(), tall)
        share = min(1.0, self._grid.elapsed(row) / (2 * row.usual))
        rounded(painter, whole, t.line, None, 1, tall / 2)
        if share:
            done = QRectF(whole.left(), whole.top(), max(tall, whole.width() * share), tall)
            rounded(painter, done, colour, None, 1, tall / 2)
        middle = QRectF(whole.center().x() - 1, whole.top() - tall / 2, 2, tall * 2)
        painter.fillRect(middle, QColor(t.quiet))

    @staticmethod
    def _pill(painter: QPainter, text: str, line: QRectF, font: QFont) -> float:
        t, metrics = tokens(), QFontMetricsF(font)
        mark, _ = t.tone(Tone.BAD)
        wide = metrics.horizontalAdvance(text) + 2 * space(2)
        box = QRectF(line.right() - wide, line.top(), wide, line.height())
        rounded(painter, box, t.card, mark, 1, line.height() / 2)
        painter.setFont(font)
        painter.setPen(QColor(mark))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        return wide


class CounterGrid(QListView):
    """All counters. `chosen` when another is; `opened` by Enter or a double click.

    `set_drift` says for how long (ms) the rows have been as they are: their timers run on by it.
    """

    chosen = Signal()
    opened = Signal()

    _built = False

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("counters")
        self.setAccessibleName(title)
        self._drift = 0
        self._rows = _Counters(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Card(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self._built = True

    @property
    def rows(self) -> tuple[CounterRow, ...]:
        """The counters as they are shown."""
        return tuple(self._rows.rows)

    @property
    def current(self) -> CounterRow | None:
        """The counter that is chosen."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, CounterRow) else None

    def show_rows(self, rows: Sequence[CounterRow]) -> None:
        """Show these; the one chosen stays chosen, or else the first is."""
        before = self.current
        self._drift = 0
        self._rows.show(rows)
        if self.current is None and rows:
            self.choose(before.id if before is not None else rows[0].id)
        self._fit()
        self.viewport().update()

    def choose(self, counter_id: int) -> bool:
        """Choose a counter; whether it is there."""
        at = next((at for at, row in enumerate(self._rows.rows) if row.id == counter_id), None)
        if at is None and self._rows.rows and self.current is None:
            at, counter_id = 0, self._rows.rows[0].id
        if at is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._rows.index(at), flags)
            self.scrollTo(self._rows.index(at))
        return at is not None

    def set_drift(self, drift: int) -> None:
        """The rows have been so for so long (ms): only what is in sight is painted anew."""
        if drift // 1000 != self._drift // 1000:
            self._drift = drift
            self.viewport().update()

    def elapsed(self, row: CounterRow) -> int:
        """How long the client has been called or served by now (ms)."""
        return 0 if row.elapsed is None else row.elapsed + self._drift

    def timer_texts(self, row: CounterRow) -> tuple[str, str]:
        """The timer of a counter, and what is usual."""
        if row.elapsed is None:
            return "", ""
        usual = "" if not row.usual else self.tr("of %n min", "", row.usual // 60_000)
        over = " !" if row.usual and self.elapsed(row) > row.usual else ""
        return clock_text(self.elapsed(row) // 1000) + over, usual

    def card_size(self) -> QSize:
        """As many cards side by side as are still readable, all of one size."""
        room = max(self.viewport().width() - 1, em(None, 8))
        columns = max(1, room // em(None, _LEAST_EM))
        metrics = QFontMetricsF(typeface(Type.BODY))
        tall = 3 * metrics.height() + 2 * space(0.75) + 2 * space(1.5) + space(1.5) + space(1.5)
        return QSize(room // columns, round(tall))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen counter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and self.current is not None:
                self.opened.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the cards fill the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and colours."""
        if self._built and event.type() in RESCALING:
            self._fit()
        elif self._built and event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Have a bar only where it scrolls: left to itself, the view keeps one it needed once."""
        room, card = self.contentsRect(), self.card_size()
        columns = max(1, room.width() // max(1, card.width()))
        lines = -(-self._rows.rowCount() // columns)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if lines * card.height() > room.height():
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        self.scheduleDelayedItemsLayout()


def _write(
    painter: QPainter, font: QFont, colour: str, box: QRectF, text: str, *, right: bool = False
) -> float:
    """Write a text in one line, cut where there is no room; how wide it is."""
    if not text or box.width() <= 0:
        return 0.0
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    wide = metrics.horizontalAdvance(shown)
    x = box.right() - wide if right else box.left()
    middle = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(x, middle), shown)
    return wide

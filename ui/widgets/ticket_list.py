"""The list of those who wait (or are on hold): one aligned line for each ticket."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from ui.models.ticket_model import ROW_ROLE, RowId, TicketModel, TicketRow, Verdict
from ui.theme import Tone, Type, em, hover, space, tabular, tokens, typeface
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.stale import is_stale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

_OVER = {Tone.CAUTION: "!", Tone.BAD: "!!"}
_ELLIPSIS = "…"


class _Pen:
    """One font with its measures; widths are remembered."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.rise = (self.metrics.ascent() - self.metrics.descent()) / 2
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > 4000:
                self._widths.clear()
            known = self._widths[text] = self.metrics.horizontalAdvance(text)
        return known


class _Look:
    """Fonts, colours and distances for one theme and text size; greyed where it is stale."""

    def __init__(self, stale: bool) -> None:
        t = tokens()
        self.high = t.high
        self.ticket = _Pen(typeface(Type.TICKET))
        self.body = _Pen(tabular(typeface(Type.BODY)))
        self.over = _Pen(tabular(typeface(Type.STRONG)))
        self.small = _Pen(typeface(Type.SMALL))
        self.text = QColor(t.text)
        self.quiet = QColor(t.quiet)
        self.accent = QColor(t.accent)
        self.edge = QColor(t.edge)
        self.line = QColor(t.line)
        self.ground = QColor(t.ground)
        self.card = QColor(t.card)
        self.hover = QColor(hover(t))
        self.next = QColor(t.accent_soft)
        self.own_text = self.text
        self.own_tones = {tone: (QColor(t.tone(tone)[0]), QColor(t.tone(tone)[1])) for tone in Tone}
        self.tones = self.own_tones
        if stale:
            self.text = self.accent = self.quiet
            self.next = self.ground
            self.tones = dict.fromkeys(Tone, self.own_tones[Tone.NEUTRAL])
        self.gutter = space(4)
        self.gap = space(2)
        self.tight = space(1)
        self.chip_pad = space(1.5)
        self.corner = space(1.5)
        self.right = space(2)
        self.least_service = em(None, 3.5)
        self.fair_service = em(None, 8)
        self.least_width = em(None, 12)
        self.sign_gap = space(1)
        chip = self.small.metrics.height() + 2 * space(0.5)
        self.chip_height = chip
        self.row_height = max(24, round(max(self.ticket.metrics.height(), chip) + 2 * space(1.5)))
        self.line_height = round(chip + space(1))
        self.elided: dict[tuple[str, int], str] = {}


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide each column is and how far apart; in which of their forms the marks have room."""

    ticket: float
    wait: float
    told: float
    verdict: float
    told_form: int
    gap: float


class TicketDelegate(QAbstractItemDelegate):
    """Paints one row; columns line up because the list measures them once for all rows."""

    def __init__(self, view: TicketList) -> None:
        super().__init__(view)
        self._view = view
        self._look: _Look | None = None
        self._columns: _Columns | None = None

    def forget(self) -> None:
        """Measure again: the font or the theme changed."""
        self._look = None
        self._columns = None

    def forget_columns(self) -> None:
        """Measure the columns again: the rows changed."""
        self._columns = None

    def look(self) -> _Look:
        """Return fonts and colours."""
        if self._look is None:
            self._look = _Look(is_stale(self._view))
        return self._look

    def columns(self) -> _Columns:
        """Return the widths that all rows share."""
        if self._columns is None:
            look = self.look()
            rows = self._view.rows()
            # Hundreds of rows say a handful of things: each is measured once.
            waits = {(row.wait_text, row.wait_tone) for row in rows}
            services = {(row.service, row.chips) for row in rows}
            verdicts = {row.verdict for row in rows if row.verdict is not None}
            ticket = max((look.ticket.width(row.ticket) for row in rows), default=0.0)
            wait = max((self._wait_width(look, *each) for each in waits), default=0.0)
            service = max((self._service_width(look, *each) for each in services), default=0.0)
            verdict = max((self._verdict_width(look, each) for each in verdicts), default=0.0)
            told: list[float] = []
            for mark in {row.told for row in rows if row.told is not None}:
                widths = [self._chip_width(look, form) for form in mark.forms]
                told = [max(pair) for pair in zip_longest(told, widths, fillvalue=0.0)]
            taken = look.gutter + ticket + wait + verdict + look.right + 5 * look.gap
            room = self._view.viewport().width() - taken
            needed = min(service, look.fair_service)
            form = _widest_form(told, room, look.fair_service, needed)
            shown = told[form] if told else 0.0
            gap = look.gap if room - shown >= needed else look.tight
            self._columns = _Columns(ticket, wait, shown, verdict, form, gap)
        return self._columns

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row; a closing line below it adds its own."""
        look = self.look()
        row = index.data(ROW_ROLE)
        extra = look.line_height if isinstance(row, TicketRow) and row.line_after else 0
        return QSize(look.least_width, look.row_height + extra)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TicketRow):
            return
        look = self.look()
        columns = self.columns()
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        top, height = whole.top(), look.row_height
        left, right = float(whole.left()), float(whole.left() + whole.width())
        middle = top + height / 2
        self._paint_ground(painter, look, row, QRectF(left, top, right - left, height), state)

        x = left + look.gutter
        if row.is_next:
            self._paint_arrow(painter, look, left + space(1.25), middle)
        loud = row.callable or row.is_next
        painter.setPen(look.own_text if row.own else look.text if loud else look.quiet)
        painter.setFont(look.ticket.font)
        painter.drawText(QPointF(x, middle + look.ticket.rise), row.ticket)
        x += columns.ticket + columns.gap * 1.5

        end = right - look.right
        chip_top = middle - look.chip_height / 2
        if columns.verdict:
            if row.verdict is not None:
                box = QRectF(end - columns.verdict, chip_top, columns.verdict, look.chip_height)
                self._paint_verdict(painter, look, row, box)
            end -= columns.verdict + columns.gap
        if columns.told:
            if row.told is not None:
                text = row.told.forms[columns.told_form]
                wide = self._chip_width(look, text)
                box = QRectF(end - wide, chip_top, wide, look.chip_height)
                self._paint_chip(painter, look, text, row.told.tone, box, row)
            end -= columns.told + columns.gap
        if columns.wait:
            self._paint_wait(painter, look, row, end, middle, loud)
            end -= columns.wait + columns.gap
        if row.chips:
            end = self._paint_chips(painter, look, row, x, end, middle)
        self._paint_service(painter, look, row, x, end, middle)
        if row.line_after:
            band = QRectF(left, top + height, right - left, whole.height() - height)
            self._paint_line(painter, look, row.line_after, band)

    def _paint_ground(
        self,
        painter: QPainter,
        look: _Look,
        row: TicketRow,
        box: QRectF,
        state: QStyle.StateFlag,
    ) -> None:
        # An empty list has no need of it, and its first mention takes 5 ms of a start.
        from PySide6.QtWidgets import QStyle

        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) or (
            selected and self._view.hasFocus()
        )
        fill: QColor | None = None
        if row.is_next:
            fill = look.next
        elif selected:
            fill = look.ground
        elif state & QStyle.StateFlag.State_MouseOver:
            fill = look.hover
        if fill is None and not focused:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        if selected or focused:
            pen = QPen(look.accent if focused else look.edge, 2)
            if not selected:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            box = box.adjusted(1, 1, -1, -1)
        elif row.is_next and look.high:
            painter.setPen(QPen(look.accent, 1))
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, look.corner, look.corner)

    @staticmethod
    def _paint_arrow(painter: QPainter, look: _Look, x: float, middle: float) -> None:
        size = look.gutter * 0.24
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.accent)
        painter.drawPolygon(
            [
                QPointF(x, middle - size),
                QPointF(x + size * 1.5, middle),
                QPointF(x, middle + size),
            ]
        )

    @staticmethod
    def _service_width(look: _Look, service: str, chips: Sequence[tuple[str, Tone]]) -> float:
        wide = sum(TicketDelegate._chip_width(look, text) for text, _ in chips)
        return look.body.width(service) + wide + len(chips) * look.gap

    @staticmethod
    def _wait_width(look: _Look, text: str, tone: Tone) -> float:
        sign = _OVER.get(tone)
        if sign is None:
            return look.body.width(text)
        return look.over.width(text) + look.over.width(sign) + look.sign_gap

    @staticmethod
    def _paint_wait(
        painter: QPainter, look: _Look, row: TicketRow, end: float, middle: float, loud: bool
    ) -> None:
        sign = _OVER.get(row.wait_tone)
        pen = look.body if sign is None else look.over
        painter.setFont(pen.font)
        if row.wait_tone is Tone.NEUTRAL:
            painter.setPen(look.own_text if row.own else look.text if loud else look.quiet)
        else:
            tones = look.own_tones if row.own else look.tones
            painter.setPen(tones[row.wait_tone][0])
        x = end - pen.width(row.wait_text)
        painter.drawText(QPointF(x, middle + pen.rise), row.wait_text)
        if sign is not None and row.wait_text:
            x -= pen.width(sign) + look.sign_gap
            painter.drawText(QPointF(x, middle + pen.rise), sign)

    @staticmethod
    def _verdict_width(look: _Look, verdict: Verdict) -> float:
        return TicketDelegate._chip_width(look, f"{verdict.sign} {verdict.text}".strip())

    @staticmethod
    def _chip_width(look: _Look, text: str) -> float:
        return look.small.width(text) + 2 * look.chip_pad

    def _paint_verdict(self, painter: QPainter, look: _Look, row: TicketRow, box: QRectF) -> None:
        verdict = row.verdict
        if verdict is None:
            return
        text = f"{verdict.sign} {verdict.text}".strip()
        self._paint_chip(painter, look, text, verdict.tone, box, row)

    def _paint_chip(
        self, painter: QPainter, look: _Look, text: str, tone: Tone, box: QRectF, row: TicketRow
    ) -> None:
        mark, soft = (look.own_tones if row.own else look.tones)[tone]
        if row.is_next and tone in (Tone.ACCENT, Tone.NEUTRAL):
            soft = look.card
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(soft)
        if look.high:
            painter.setPen(mark)
        elif tone is Tone.NEUTRAL:
            painter.setPen(look.line)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        corner = box.height() / 2
        painter.drawRoundedRect(box, corner, corner)
        painter.setPen(mark)
        painter.setFont(look.small.font)
        painter.drawText(
            QPointF(box.left() + look.chip_pad, box.center().y() + look.small.rise), text
        )

    def _paint_chips(
        self,
        painter: QPainter,
        look: _Look,
        row: TicketRow,
        start: float,
        end: float,
        middle: float,
    ) -> float:
        between = look.gap / 2
        room = end - start
        shown = list(row.chips)
        widths = [look.small.width(text) + 2 * look.chip_pad for text, _ in shown]
        while shown and sum(widths) + between * (len(shown) - 1) > room:
            if shown[-1][0] == _ELLIPSIS:
                shown.pop()
                widths.pop()
            if shown:
                shown[-1] = (_ELLIPSIS, Tone.NEUTRAL)
                widths[-1] = look.small.width(_ELLIPSIS) + 2 * look.chip_pad
                if len(shown) == 1 and widths[0] > room:
                    shown.pop()
        if not shown:
            return end
        x = end - sum(widths) - between * (len(shown) - 1)
        first = x
        for (text, tone), width in zip(shown, widths, strict=False):
            box = QRectF(x, middle - look.chip_height / 2, width, look.chip_height)
            self._paint_chip(painter, look, text, tone, box, row)
            x += width + between
        return first - look.gap

    @staticmethod
    def _paint_service(
        painter: QPainter, look: _Look, row: TicketRow, start: float, end: float, middle: float
    ) -> None:
        room = int(end - start)
        if room < look.least_service or not row.service:
            return
        text = row.service
        if look.body.width(text) > room:
            cut = look.elided.get((text, room))
            if cut is None:
                if len(look.elided) > 4000:
                    look.elided.clear()
                cut = look.body.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
                look.elided[(text, room)] = cut
            text = cut
        painter.setFont(look.body.font)
        painter.setPen(look.quiet)
        painter.drawText(QPointF(start, middle + look.body.rise), text)

    @staticmethod
    def _paint_line(painter: QPainter, look: _Look, text: str, band: QRectF) -> None:
        width = look.small.width(text)
        middle = band.center().y()
        right = band.right() - look.right
        painter.setPen(look.accent)
        painter.setFont(look.small.font)
        painter.drawText(QPointF(right - width, middle + look.small.rise), text)
        line = QRectF(
            band.left() + look.gutter,
            round(middle) - 1,
            right - width - look.gap - band.left() - look.gutter,
            2,
        )
        painter.fillRect(line, look.accent)


def _widest_form(widths: Sequence[float], room: float, fair: float, needed: float) -> int:
    """Which form of the marks leaves the services room: a fair one beside those in full, or else
    what they need; the shortest where none does.
    """
    for form, width in enumerate(widths):
        if room - width >= (needed if form else fair):
            return form
    return max(0, len(widths) - 1)


class TicketList(QListView):
    """Shows tickets; what is next to be called and what is selected are two different signs.

    Rows may come and go while somebody works in the list: the selection stays with its ticket,
    the first visible row stays where it is, and a selected ticket that goes leaves nothing
    selected, so that no key acts on its neighbour.
    """

    activatedTicket = Signal(object)
    deleteRequested = Signal(object)
    menuRequested = Signal(object, QPoint)
    ticketSelected = Signal(object)

    def __init__(self, model: TicketModel | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placeholder = ""
        self._fit: int | None = None
        self._anchors: list[tuple[RowId, int]] = []
        self._delegate = TicketDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._double_clicked)
        if model is not None:
            self.setModel(model)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a ticket model."""
        old = self.model()
        if isinstance(old, TicketModel):
            old.changing.disconnect(self._remember)
            old.changed.disconnect(self._restore)
        super().setModel(model)
        if isinstance(model, TicketModel):
            model.changing.connect(self._remember)
            model.changed.connect(self._restore)
        self._delegate.forget_columns()
        self.updateGeometry()

    def rows(self) -> tuple[TicketRow, ...]:
        """Return the rows shown."""
        model = self.model()
        return model.rows if isinstance(model, TicketModel) else ()

    def set_placeholder(self, text: str) -> None:
        """Say why the list is empty."""
        self._placeholder = text
        self.viewport().update()

    def set_fit_rows(self, most: int | None) -> None:
        """Be as tall as the rows, up to `most`; more scroll. None: take the room there is."""
        self._fit = most
        vertical = QSizePolicy.Policy.Expanding if most is None else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.updateGeometry()

    def selected_id(self) -> RowId | None:
        """Return the id of the selected ticket."""
        chosen = self.selectedIndexes()
        row = chosen[0].data(ROW_ROLE) if chosen else None
        return row.id if isinstance(row, TicketRow) else None

    def select_id(self, row_id: RowId | None) -> None:
        """Select a ticket, or nothing."""
        model = self.model()
        index = (
            model.index_of(row_id)
            if isinstance(model, TicketModel) and row_id is not None
            else QModelIndex()
        )
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def sizeHint(self) -> QSize:
        """Ask for the rows, or for a handful of them."""
        look = self._delegate.look()
        count = 6 if self._fit is None else max(1, min(self._fit, len(self.rows())))
        extra = sum(look.line_height for row in self.rows()[:count] if row.line_after)
        return QSize(em(None, 24), count * look.row_height + extra)

    def minimumSizeHint(self) -> QSize:
        """Be content with a few rows."""
        look = self._delegate.look()
        rows = 3 if self._fit is None else max(1, min(2, self._fit, len(self.rows())))
        return QSize(em(None, 12), rows * look.row_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Del ask for what the screen does with a ticket; the rest is the list's own."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            chosen = self.selected_id()
            if chosen is not None:
                self.activatedTicket.emit(chosen)
            event.accept()
            return
        if event.key() == Qt.Key.Key_Delete and not plain:
            chosen = self.selected_id()
            if chosen is not None:
                self.deleteRequested.emit(chosen)
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, at the mouse or at the selected row."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            where = event.globalPos()
        else:
            chosen = self.selectedIndexes()
            index = chosen[0] if chosen else QModelIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        row = index.data(ROW_ROLE)
        if isinstance(row, TicketRow):
            self.menuRequested.emit(row.id, where)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select on press; a press beside the rows changes nothing."""
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

    def rowsAboutToBeRemoved(self, parent: Any, start: int, end: int) -> None:
        """Leave nothing selected, instead of the neighbour, when the selected row goes."""
        model, chosen = self.selectionModel(), self.selectedIndexes()
        gone = bool(chosen) and start <= chosen[0].row() <= end
        current = self.currentIndex().row()
        if gone:
            model.clearSelection()
        if start <= current <= end:
            count = len(self.rows())
            near = end + 1 if end + 1 < count else start - 1
            index = self.model().index(near, 0) if near >= 0 else QModelIndex()
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().rowsAboutToBeRemoved(parent, start, end)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say which ticket is selected now."""
        super().selectionChanged(selected, deselected)
        self.ticketSelected.emit(self.selected_id())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other room for what stands in full."""
        self._delegate.forget_columns()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and colours."""
        if event.type() in RESCALING or event.type() == QEvent.Type.PaletteChange:
            delegate = getattr(self, "_delegate", None)
            if delegate is not None:
                delegate.forget()
                self.scheduleDelayedItemsLayout()
                self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say why there are none."""
        super().paintEvent(event)
        if self.rows():
            return
        painter = QPainter(self.viewport())
        if self.hasFocus():
            rounded(painter, self.viewport().rect(), None, tokens().accent, 2)
        if self._placeholder:
            painter.setPen(QColor(tokens().quiet))
            area = self.viewport().rect().adjusted(space(4), space(2), -space(2), -space(2))
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self._placeholder)

    def _double_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, TicketRow):
            self.activatedTicket.emit(row.id)

    def _remember(self) -> None:
        self._anchors = []
        if self.verticalScrollBar().value() == 0:
            return
        tall = self.viewport().height()
        for at, row in enumerate(self.rows()):
            box = self.visualRect(self.model().index(at, 0))
            if box.bottom() >= 0:
                if box.top() > tall:
                    break
                self._anchors.append((row.id, box.top()))

    def _restore(self, moved: frozenset[RowId]) -> None:
        self._delegate.forget_columns()
        # Asking the height of each of hundreds of rows is most of what a change costs.
        self.setUniformItemSizes(not any(row.line_after for row in self.rows()))
        self.viewport().update()
        if self._fit is not None:
            self.updateGeometry()
        model = self.model()
        if not isinstance(model, TicketModel) or not self._anchors:
            return
        places = {row.id: at for at, row in enumerate(model.rows)}
        for row_id, top in self._anchors:
            at = places.get(row_id)
            if at is not None and row_id not in moved:
                bar = self.verticalScrollBar()
                self.executeDelayedItemsLayout()
                now = self.visualRect(model.index(at)).top()
                bar.setValue(bar.value() + now - top)
                break
        self._anchors = []

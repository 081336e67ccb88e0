"""One call on the public screen: the number, the counter, and where to go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screen import said
from ui.screen.arrow_sign import ArrowSign
from ui.screen.fitted import Fitted, alike
from ui.screen.panel import Panel
from ui.screen.view import CallRow
from ui.theme import beside, outstanding, tokens

_BOLD = QFont.Weight.Bold
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CallCard(Panel):
    """A call as a bar across its room; the largest says beside it which number is which."""

    def __init__(self, name: str, parent: QWidget, *, large: bool = False) -> None:
        super().__init__(name, parent)
        self._large = large
        self._row: CallRow | None = None
        self._languages: tuple[str, ...] = ()
        self._unit = 10.0
        self._state: tuple[object, ...] = ()
        self.ticket = Fitted(f"{name}-ticket", self, weight=_BOLD)
        self.counter = Fitted(f"{name}-counter", self, weight=_BOLD, align=_RIGHT, wrap=True)
        self.sign = ArrowSign(f"{name}-arrow", self)
        self._captions = (
            Fitted(f"{name}-number-caption", self),
            Fitted(f"{name}-counter-caption", self, align=_RIGHT),
        )
        for caption in self._captions:
            caption.setVisible(large)

    @property
    def row(self) -> CallRow | None:
        """What is shown, if anything is."""
        return self._row

    def show_row(self, row: CallRow | None, languages: Sequence[str], unit: float) -> None:
        """Show this call; nothing where there is none. `unit` scales corners and edges."""
        state = (row, tuple(languages), unit, tokens())
        if state == self._state:
            return
        self._state = state
        moved = unit != self._unit
        self._row, self._languages, self._unit = row, tuple(languages), unit
        self.ticket.say(row.ticket if row else "")
        self.counter.say(row.counter if row else "")
        captions = (said.NUMBER, said.COUNTER)
        bare = row is not None and said.is_bare(row.counter)
        for label, words in zip(self._captions, captions, strict=True):
            wanted = row is not None and (bare or words is said.NUMBER)
            label.say(" · ".join(words.each(languages)) if wanted else "")
        self.recolour()
        if moved:
            self._place()

    def recolour(self) -> None:
        """Take the colours of the present look, and stand out or not."""
        t, row = tokens(), self._row
        corner = self._unit * (1.6 if self._large else 1.1)
        fresh = row is not None and row.fresh
        ink = t.card if fresh else t.text
        if row is None:
            self.paint_on("")
        elif fresh:
            self.paint_on(outstanding(t), "", corner)
        else:
            self.paint_on(t.card, t.line, corner)
        self.ticket.ink(ink)
        self.counter.ink(ink)
        self.sign.show_arrow(row.arrow if row else None, ink)
        for caption in self._captions:
            caption.ink(ink if fresh else beside(t))
        self._place_arrow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What stands out has a frame as well, for those who see no colours."""
        super().paintEvent(event)
        if self._row is None or not self._row.fresh:
            return
        line, edge = self._unit * 0.45, self._unit * 0.8
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().card), line))
        corner = self._unit * (1.6 if self._large else 1.1) * 0.6
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), corner, corner
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give number, counter and arrow their room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        if not width or not height:
            return
        pad = round(self._unit * (3 if self._large else 2))
        top = round(height * 0.2) if self._large else 0
        room = QRect(pad, top, width - 2 * pad, height - top - round(height * 0.03))
        number = round(room.width() * 0.5)
        self.ticket.setGeometry(room.left(), room.top(), number, room.height())
        caption = self._unit * 3.2
        for label, at in zip(self._captions, (_LEFT, _RIGHT), strict=True):
            label.setAlignment(at)
            label.setGeometry(pad, round(height * 0.05), width - 2 * pad, round(top * 0.9))
            label.limit(caption, caption * 0.5)
        self._captions[0].resize(number, self._captions[0].height())
        self._captions[1].setGeometry(
            pad + number, self._captions[1].y(), room.width() - number, round(top * 0.9)
        )
        self._place_arrow()

    def _place_arrow(self) -> None:
        row = self._row
        if not self.width() or not self.height():
            return
        pad, number = self.ticket.x(), self._number_width()
        self.ticket.resize(number, self.ticket.height())
        left, right = pad + number, self.width() - pad
        top, tall = self.ticket.y(), self.ticket.height()
        arrow = row.arrow if row is not None else None
        if arrow is not None:
            side = round(min(tall * 0.78, (right - left) * 0.42))
            self.sign.setGeometry(right - side, top + (tall - side) // 2, side, side)
            right -= side + round(self._unit * (3 if self._large else 2))
        self.sign.setVisible(arrow is not None)
        size = tall * (0.80 if self._large else 0.84)
        self.counter.setGeometry(left, top, right - left, tall)
        bare = row is None or said.is_bare(row.counter)
        self.counter.limit(size if bare else size * 0.5, size * 0.12)
        self.ticket.limit(size, size * 0.2)
        if bare:
            alike([self.ticket, self.counter])

    def _number_width(self) -> int:
        row = self._row
        short = row is not None and said.is_bare(row.counter)
        share = 0.52 if not short else 0.56 if row is not None and row.arrow else 0.64
        return round((self.width() - 2 * self.ticket.x()) * share)

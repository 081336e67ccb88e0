"""How many wait for what, about how long, and who is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from queueapp.said import Said
from ui.screen import said
from ui.screen.areas import ROW
from ui.screen.fitted import Fitted, alike
from ui.screen.panel import Panel
from ui.screen.view import ServiceRow
from ui.theme import beside, tokens

MOST_ROWS = 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BOLD = QFont.Weight.DemiBold


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: what stands at its head, and its share of the width."""

    name: str
    head: Said
    share: float


_SERVICE = _Column("service", said.SERVICE, 0.0)
_NEXT = _Column("next", said.NEXT, 0.18)
_WAITING = _Column("waiting", said.WAITING, 0.18)
_WAIT = _Column("wait", said.WAIT, 0.28)


class WaitingPanel(Panel):
    """A table of the services; those for which there is no room are counted in its last row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("waiting", parent)
        self._unit = 10.0
        self._rows: tuple[ServiceRow, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._columns: tuple[_Column, ...] = ()
        self._rules: list[int] = []
        self._state: tuple[object, ...] = ()
        every = (_SERVICE, _NEXT, _WAITING, _WAIT)
        self._heads = {each.name: self._label(each, "head") for each in every}
        self._other_heads = {each.name: self._label(each, "head-other") for each in every}
        self._cells = [
            {each.name: self._label(each, str(at)) for each in every} for at in range(MOST_ROWS)
        ]
        self._others = [Fitted(f"service-other-{at}", self) for at in range(MOST_ROWS)]

    def show_rows(
        self,
        rows: Sequence[ServiceRow],
        languages: Sequence[str],
        unit: float,
        *,
        expected: bool,
        waiting: bool,
    ) -> None:
        """Show these services, with who is `expected` next, and who is `waiting` and how long."""
        columns = (_SERVICE, *((_NEXT,) if expected else ()))
        columns = (*columns, *((_WAITING, _WAIT) if waiting else ()))
        self._rows, self._languages = tuple(rows), tuple(languages)
        self._columns, self._unit = columns, unit
        state = (self._rows, self._languages, columns, unit, tokens())
        if state != self._state:
            self._state = state
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each row its room."""
        super().resizeEvent(event)
        self._fill()

    def _label(self, column: _Column, of: str) -> Fitted:
        align = None if column is _SERVICE else _RIGHT
        weight = QFont.Weight.Normal if column is _SERVICE or of.startswith("head") else _BOLD
        label = Fitted(f"{column.name}-{of}", self, weight=weight)
        if align is not None:
            label.setAlignment(align)
        return label

    def _fill(self) -> None:
        width, height, unit = self.width(), self.height(), self._unit
        if not self._columns or width < 20 or height < 20:
            return
        t = tokens()
        self.paint_on(t.card, t.line, unit * 1.4)
        pad, head = round(unit * 1.8), round(unit * 7.2)
        inner = width - 2 * pad
        room = height - head - round(unit * 1.2)
        fitting = max(1, min(MOST_ROWS, int(room / (ROW * unit))))
        rows = list(self._rows)
        if len(rows) > fitting:
            rows = self._most_wanted(fitting)
        tall = min(room / max(1, len(rows)), unit * 11) if rows else 0.0
        self._fill_heads(pad, inner, head)
        for at in range(MOST_ROWS):
            row = rows[at] if at < len(rows) else None
            self._fill_row(at, row, pad, inner, round(head + tall * at), round(tall))
        for name in self._heads:
            alike([cells[name] for cells in self._cells])
        heads, other_heads = list(self._heads.values()), list(self._other_heads.values())
        alike(heads)
        for first, others in (
            (self._cells[0][_SERVICE.name], self._others),
            (heads[0], other_heads),
        ):
            for label in others:
                label.limit(min(unit * 2.3, first.size_px * 0.88), unit * 1.1)
            alike(others)
        self._rules = [round(head + tall * at) for at in range(len(rows))]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, with a line above each row."""
        super().paintEvent(event)
        pad, thin = round(self._unit * 1.8), max(1.0, self._unit * 0.15)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens().line), thin))
        for y in self._rules:
            painter.drawLine(pad, y, self.width() - pad, y)

    def _most_wanted(self, fitting: int) -> list[ServiceRow]:
        """Those for which anybody waits go first; in the last row stands how many others."""
        waited = [row for row in self._rows if row.waiting]
        idle = [row for row in self._rows if not row.waiting]
        kept = [*waited, *idle][: fitting - 1]
        shown = [row for row in self._rows if row in kept]
        left = [row for row in self._rows if row not in kept]
        names = said.OTHERS.format(count=len(left)).each(self._languages)
        return [*shown, ServiceRow(names, "", sum(row.waiting for row in left), "")]

    def _widths(self, inner: int) -> dict[str, int]:
        widths = {each.name: round(inner * each.share) for each in self._columns[1:]}
        return {_SERVICE.name: inner - sum(widths.values()), **widths}

    def _fill_heads(self, pad: int, inner: int, head: int) -> None:
        t, unit, left = tokens(), self._unit, pad
        widths = self._widths(inner)
        top, tall = round(unit * 1.3), round((head - unit * 1.6) / 2)
        for name, label in self._heads.items():
            column = next((each for each in self._columns if each.name == name), None)
            texts = column.head.each(self._languages) if column else ()
            for line, each in enumerate((label, self._other_heads[name])):
                each.say(texts[line] if line < len(texts) else "")
                each.ink(t.text if line == 0 else beside(t))
                wide = widths.get(name, 0)
                gap = round(unit * 1.4) if name != "service" else 0
                each.setGeometry(left + gap, top + tall * line, max(0, wide - gap), tall)
                each.limit(unit * (2.6 if line == 0 else 2.2), unit * 1.2)
            left += widths.get(name, 0)

    def _fill_row(
        self, at: int, row: ServiceRow | None, pad: int, inner: int, top: int, tall: int
    ) -> None:
        t, unit, left = tokens(), self._unit, pad
        cells, other = self._cells[at], self._others[at]
        names = row.names if row is not None else ()
        two = len(names) > 1
        widths, gap = self._widths(inner), round(unit * 1.4)
        texts = {
            "service": names[0] if names else "",
            "next": row.next if row is not None else "",
            "waiting": str(row.waiting) if row is not None else "",
            "wait": row.wait if row is not None else "",
        }
        for name, label in cells.items():
            wide = widths.get(name, 0)
            label.say(texts[name] if wide else "")
            label.ink(t.text)
            if name == "service":
                edge = round(tall * 0.1) if two else 0
                first = round(tall * 0.5) if two else tall
                label.setGeometry(left, top + edge, wide, first)
                label.limit(unit * 3.2, unit * 1.6)
                other.setGeometry(left, top + edge + first, wide, round(tall * 0.34))
            else:
                label.setGeometry(left + gap, top, max(0, wide - gap), tall)
                label.limit(unit * 3.6, unit * 1.4)
            left += wide
        other.say(names[1] if two else "")
        other.ink(beside(t))
        other.limit(unit * 2.3, unit * 1.2)

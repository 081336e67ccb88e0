"""The table of visits, however long: pages of it are read as they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from queueapp.domain.history.past import Damaged
from queueapp.domain.history.query import PastVisit, Sort
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Channel
from ui import words as plain_words
from ui.history import words
from ui.widgets.plain_tip import plain_tip

translate = QCoreApplication.translate

PAGE = 100
"""So many rows are read at once."""

_KEPT = 60
"""So many pages stay at hand."""

_WANTED = 3
"""What is in sight lies on no more pages; what was scrolled past before need not be read."""

DAY, TICKET, SERVICE, CHANNEL, ARRIVED, WAITED, SERVED, COUNTER, PERSON, ENDED, SIGNS = range(11)
"""The columns."""

SORTS = {ARRIVED: Sort.ARRIVED, WAITED: Sort.WAITED, SERVED: Sort.SERVED, TICKET: Sort.TICKET}
"""What a column is sorted by; the others cannot be."""

_TO_COME = "…"
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A row as it is read; `said` is what is told of each column where its title is not in sight.

    `id` is absent where the record cannot be read.
    """

    id: int | None
    texts: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        return ", ".join(text for text in self.said if text)


def titles() -> list[str]:
    """The titles of the columns."""
    return [
        words.column_title("business_day"),
        words.column_title("ticket"),
        words.column_title("service_id"),
        words.column_title("channel"),
        words.column_title("arrived_at"),
        words.column_title("waited_ms"),
        words.column_title("served_ms"),
        words.column_title("counter_id"),
        words.column_title("person_id"),
        words.column_title("outcome"),
        translate("VisitsTable", "Signs"),
    ]


def row_of(found: PastVisit | Damaged, directory: Directory) -> VisitRow:
    """One visit in words."""
    if isinstance(found, Damaged):
        text = translate("VisitsTable", "Record {id} cannot be read").format(id=found.id)
        empty = [""] * (SIGNS - SERVICE)
        return VisitRow(None, ("", "✕", text, *empty), ("", "", text, *empty))
    zone = directory.site.zone
    visit = found
    ended = plain_words.state(visit.state)
    if visit.outcome is not None:
        ended = plain_words.outcome(visit.outcome)
    texts = (
        visit.business_day,
        visit.ticket,
        words.service(visit.service_id, directory),
        words.channel(visit.channel),
        plain_words.clock_time(visit.arrived_at, zone),
        _length(visit.waited_ms),
        _length(visit.served_ms),
        "" if visit.counter_id is None else words.counter(visit.counter_id, directory),
        "" if visit.person_id is None else words.person(visit.person_id, directory),
        ended,
        " · ".join(signs(visit)),
    )
    return VisitRow(visit.id, texts, _said(texts))


def signs(visit: PastVisit) -> list[str]:
    """What is out of the ordinary, each with a sign and a word."""
    found = []
    if visit.entered_late or visit.channel is Channel.PAPER:
        found.append(translate("VisitsTable", "✎ entered late"))
    if visit.out_of_order:
        found.append(translate("VisitsTable", "⇅ out of order"))
    if not visit.accurate:
        found.append(translate("VisitsTable", "≈ inaccurate"))
    return found


def _length(ms: int | None) -> str:
    return words.NOTHING if ms is None else words.duration(ms)


def _said(texts: Sequence[str]) -> tuple[str, ...]:
    said = list(texts)
    if texts[ARRIVED]:
        said[ARRIVED] = translate("VisitsTable", "came at {time}").format(time=texts[ARRIVED])
    for at, text in (
        (WAITED, translate("VisitsTable", "waited {time}")),
        (SERVED, translate("VisitsTable", "served {time}")),
    ):
        said[at] = "" if texts[at] in ("", words.NOTHING) else text.format(time=texts[at])
    return tuple(said)


class VisitsModel(QAbstractTableModel):
    """So many rows, of which it holds a few pages; `wanted` carries the first row of one to read.

    One page is asked for at a time, that which was wanted last: whoever drags the bar through a
    million rows does not wait for all that lay between.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles()
        self._directory: Directory | None = None
        self._count = 0
        self._pages: OrderedDict[int, tuple[VisitRow, ...]] = OrderedDict()
        self._wanted: list[int] = []
        self._asked: int | None = None
        self._sealed = False

    def show(self, count: int, first: Sequence[PastVisit | Damaged], directory: Directory) -> None:
        """Show another table, of which the first page is known."""
        self.beginResetModel()
        self._directory = directory
        self._count = count
        self._pages.clear()
        self._wanted, self._asked, self._sealed = [], None, False
        if count:
            self._pages[0] = tuple(row_of(each, directory) for each in first)
        self.endResetModel()

    def put(self, first: int, rows: Sequence[PastVisit | Damaged]) -> None:
        """A page that was wanted is there."""
        self._asked = None
        directory = self._directory
        if directory is None:
            return
        page = first // PAGE
        self._pages[page] = tuple(row_of(each, directory) for each in rows)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        if page in self._wanted:
            self._wanted.remove(page)
        last = min(first + PAGE, self._count) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._titles) - 1))
        self._ask()

    def give_up(self) -> None:
        """What was wanted cannot be read now; nothing is asked for until `go_on`."""
        self._asked, self._sealed = None, True

    def go_on(self) -> None:
        """Ask again for what is still wanted."""
        self._asked, self._sealed = None, False
        self._ask()

    def row_at(self, at: int) -> VisitRow | None:
        """Return a row; nothing while it is not read yet."""
        page = self._pages.get(at // PAGE)
        if page is None:
            self._want(at // PAGE)
            return None
        self._pages.move_to_end(at // PAGE)
        inside = at % PAGE
        return page[inside] if inside < len(page) else None

    @property
    def pages_held(self) -> int:
        """How many pages are at hand."""
        return len(self._pages)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many visits there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a cell's text, or what is said of its row."""
        roles = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        if role not in roles or not index.isValid() or index.row() >= self._count:
            return None
        row, column = self.row_at(index.row()), index.column()
        if row is None:
            return _TO_COME if column == TICKET else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.AccessibleTextRole and column:
            return row.texts[column]
        return plain_tip(row.sentence) if role == Qt.ItemDataRole.ToolTipRole else row.sentence

    def _want(self, page: int) -> None:
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-_WANTED]
        self._ask()

    def _ask(self) -> None:
        if self._asked is None and self._wanted and not self._sealed:
            self._asked = self._wanted[-1]
            self.wanted.emit(self._asked * PAGE)

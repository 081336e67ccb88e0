"""The list of tickets: pushed plain rows, it changes as little as it can."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.theme import Tone
from ui.widgets.plain_tip import plain_tip

RowId = int | str
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a chip at the far right says."""

    text: str
    tone: Tone
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that stays, in full and in shorter forms for where there is little room."""

    forms: tuple[str, ...]
    tone: Tone


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One row as shown: words and tones only; `sentence` is what a screen reader says.

    `own` is what only this PC knows: it stays as it is where the list is greyed. `told` is the mark
    beside the verdict, with as many forms of it in each row.
    """

    id: RowId
    ticket: str
    service: str = ""
    chips: tuple[tuple[str, Tone], ...] = ()
    wait_text: str = ""
    wait_tone: Tone = Tone.NEUTRAL
    verdict: Verdict | None = None
    told: Mark | None = None
    callable: bool = True
    is_next: bool = False
    sentence: str = ""
    line_after: str = ""
    own: bool = False


class TicketModel(QAbstractListModel):
    """Shows rows by id; rows that stay keep their persistent index."""

    changing = Signal()
    """Rows are about to change."""
    changed = Signal(object)
    """Rows have changed; carries the ids that moved against the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TicketRow] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a row, its ticket or its sentence."""
        at = index.row()
        if not index.isValid() or at >= len(self._rows):
            return None
        row = self._rows[at]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.ticket
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = row.sentence or f"{row.ticket} {row.service}".strip()
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    @property
    def rows(self) -> tuple[TicketRow, ...]:
        """The rows shown now."""
        return tuple(self._rows)

    def row_at(self, at: int) -> TicketRow:
        """Return the row at a place."""
        return self._rows[at]

    def row_of(self, row_id: RowId) -> int | None:
        """Return the place of an id."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), None)

    def index_of(self, row_id: RowId) -> QModelIndex:
        """Return the index of an id, invalid when it is not shown."""
        at = self.row_of(row_id)
        return QModelIndex() if at is None else self.index(at)

    def show(self, rows: Iterable[TicketRow]) -> None:
        """Show these rows, with the fewest removals, moves, insertions and changes."""
        wanted = list(rows)
        if wanted == self._rows:
            return
        ids = [row.id for row in wanted]
        if len(set(ids)) != len(ids):
            raise ValueError("two rows with one id")
        self.changing.emit()
        moved: list[RowId] = []
        if ids != [row.id for row in self._rows]:
            self._remove(set(ids))
            moved = self._move(ids)
            self._insert(wanted)
        self._update(wanted)
        self.changed.emit(frozenset(moved))

    def _remove(self, keep: set[RowId]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].id in keep:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].id not in keep:
                first -= 1
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _move(self, ids: Sequence[RowId]) -> list[RowId]:
        here = {row.id: at for at, row in enumerate(self._rows)}
        order = [row_id for row_id in ids if row_id in here]
        places = [here[row_id] for row_id in order]
        if places == sorted(places):
            return []
        still = {order[at] for at in _longest_rise(places)}
        moved = [row_id for row_id in order if row_id not in still]
        if not moved:
            return []
        present = [row.id for row in self._rows]
        before: RowId | None = None
        for row_id in order:
            if row_id not in still:
                source = present.index(row_id)
                target = 0 if before is None else present.index(before) + 1
                if target not in (source, source + 1):
                    self.beginMoveRows(_NOWHERE, source, source, _NOWHERE, target)
                    place = target - 1 if target > source else target
                    self._rows.insert(place, self._rows.pop(source))
                    present.insert(place, present.pop(source))
                    self.endMoveRows()
            before = row_id
        return moved

    def _insert(self, wanted: Sequence[TicketRow]) -> None:
        known = {row.id for row in self._rows}
        at = 0
        while at < len(wanted):
            if wanted[at].id in known:
                at += 1
                continue
            end = at
            while end + 1 < len(wanted) and wanted[end + 1].id not in known:
                end += 1
            self.beginInsertRows(_NOWHERE, at, end)
            self._rows[at:at] = wanted[at : end + 1]
            self.endInsertRows()
            at = end + 1

    def _update(self, wanted: Sequence[TicketRow]) -> None:
        at = 0
        while at < len(wanted):
            if wanted[at] is self._rows[at] or wanted[at] == self._rows[at]:
                at += 1
                continue
            end = at
            while end + 1 < len(wanted) and wanted[end + 1] != self._rows[end + 1]:
                end += 1
            self._rows[at : end + 1] = wanted[at : end + 1]
            self.dataChanged.emit(self.index(at), self.index(end))
            at = end + 1


def _longest_rise(values: Sequence[int]) -> list[int]:
    """Return the positions of a longest rising run of (distinct) values, not need adjacent."""
    tails: list[int] = []
    at_tail: list[int] = []
    previous: list[int] = []
    for at, value in enumerate(values):
        length = bisect_left(tails, value)
        previous.append(at_tail[length - 1] if length else -1)
        if length == len(tails):
            tails.append(value)
            at_tail.append(at)
        else:
            tails[length] = value
            at_tail[length] = at
    chain: list[int] = []
    at = at_tail[-1] if at_tail else -1
    while at >= 0:
        chain.append(at)
        at = previous[at]
    return chain[::-1]

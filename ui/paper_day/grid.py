"""The table into which the lines of a paper list are typed, cell by cell, with Enter alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.paper_day.rows import EMPTY, Col, Typed, following, is_empty, titles
from ui.theme import Tone, tokens
from ui.widgets.page_table import PlainTable
from ui.widgets.plain_tip import plain_tip

_NOWHERE = QModelIndex()
_AMISS = len(Col)
_LONGEST = 60
_WIDTHS = (6.0, 5.5, 5.5, 5.5, 5.5, 5.5, 5.0, 10.0, 14.0)
_SIGNS = {Tone.BAD: "✕", Tone.CAUTION: "!"}


@dataclass(frozen=True, slots=True)
class Amiss:
    """What is amiss with a line, at which column, and whether it can be entered all the same."""

    column: Col
    text: str
    tone: Tone = Tone.BAD


class LinesModel(QAbstractTableModel):
    """The lines, always with an empty one below; `edited` when a text has changed."""

    edited = Signal()

    def __init__(self, tidy: Callable[[str, Col], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tidy = tidy
        self._lines: list[Typed] = [EMPTY]
        self._proposed: list[Typed] = [EMPTY]
        self._amiss: dict[int, Amiss] = {}

    @property
    def lines(self) -> tuple[Typed, ...]:
        """Every line, the empty ones included."""
        return tuple(self._lines)

    @property
    def filled(self) -> tuple[int, ...]:
        """The places of the lines into which something was typed."""
        pairs = zip(self._lines, self._proposed, strict=True)
        return tuple(at for at, (line, given) in enumerate(pairs) if not is_empty(line, given))

    def show(self, lines: Sequence[Typed]) -> None:
        """Show these in place of all that is there."""
        self.beginResetModel()
        self._lines = [*lines] or [EMPTY]
        self._proposed = [EMPTY] * len(self._lines)
        self._amiss = {}
        self.endResetModel()

    def say(self, amiss: Mapping[int, Amiss]) -> None:
        """Mark what is amiss, by the places of the lines; nothing with the others."""
        self._amiss = dict(amiss)
        last = self.index(len(self._lines) - 1, _AMISS)
        self.dataChanged.emit(self.index(0, 0), last)

    def amiss(self, at: int) -> Amiss | None:
        """What is amiss with a line."""
        return self._amiss.get(at)

    def follow(self, at: int) -> None:
        """Make sure that a line stands below a place, with what follows from it."""
        proposed = following(self._lines[at])
        if at + 1 == len(self._lines):
            self.beginInsertRows(_NOWHERE, at + 1, at + 1)
            self._lines.append(proposed)
            self._proposed.append(proposed)
            self.endInsertRows()
            self.edited.emit()
        elif is_empty(self._lines[at + 1], self._proposed[at + 1]):
            self._lines[at + 1] = self._proposed[at + 1] = proposed
            self.dataChanged.emit(self.index(at + 1, 0), self.index(at + 1, _AMISS))

    def take_out(self, at: int) -> None:
        """Take a line out; the last one is emptied."""
        if len(self._lines) == 1:
            self.show([])
        else:
            self.beginRemoveRows(_NOWHERE, at, at)
            del self._lines[at], self._proposed[at]
            moved = {place - (place > at): what for place, what in self._amiss.items()}
            self._amiss = {place: what for place, what in moved.items() if place != at}
            self.endRemoveRows()
        self.edited.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many columns there are, with what is amiss."""
        return 0 if parent.isValid() else _AMISS + 1

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and role in roles:
            return titles()[section]
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Everything but what is amiss can be typed into."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() < _AMISS else flags

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a cell's text, its colour, or how it is read out."""
        if not index.isValid():
            return None
        at, column = index.row(), index.column()
        amiss = self._amiss.get(at)
        text = self._text(at, column)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(amiss.text if amiss is not None else text)
            case Qt.ItemDataRole.AccessibleTextRole:
                number = self._lines[at][Col.NUMBER]
                said = f"{number}, {titles()[column]}: {text}"
                return said if amiss is None or amiss.column != column else f"{said}. {amiss.text}"
            case Qt.ItemDataRole.ForegroundRole:
                if amiss is not None and column in (amiss.column, _AMISS):
                    return QColor(tokens().tone(amiss.tone)[0])
        return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take what was typed, made tidy."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        at, column = index.row(), Col(index.column())
        text = self._tidy(str(value)[:_LONGEST], column)
        line = list(self._lines[at])
        if line[column] != text:
            line[column] = text
            self._lines[at] = tuple(line)
            self._amiss.pop(at, None)
            self.dataChanged.emit(self.index(at, 0), self.index(at, _AMISS))
            self.edited.emit()
        return True

    def _text(self, at: int, column: int) -> str:
        if column < _AMISS:
            return self._lines[at][column]
        amiss = self._amiss.get(at)
        return f"{_SIGNS[amiss.tone]} {amiss.text}" if amiss is not None else ""


class _Editing(QStyledItemDelegate):
    """One line of text, as tall as its cell."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Make the editor of a cell."""
        editor = QLineEdit(parent)
        editor.setObjectName("cell")
        editor.setFrame(False)
        editor.setMaxLength(_LONGEST)
        editor.setAccessibleName(titles()[index.column()])
        editor.setStyleSheet(
            f"QLineEdit {{ background: {tokens().card}; color: {tokens().text};"
            f" border: 2px solid {tokens().accent}; padding: 0; min-height: 0; }}"
        )
        return editor

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End the typing with Enter at once: the next key belongs to the next cell already."""
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            isinstance(editor, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in enters
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            == Qt.KeyboardModifier.NoModifier
        ):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)


class Grid(PlainTable):
    """Typing begins in the chosen cell; Enter goes on to the next one that is still empty.

    From the last one it goes to the next line, which has the number that follows, and the same
    counter and person; so does Tab, that takes each cell in turn. `place_changed` when another
    line is chosen.
    """

    place_changed = Signal()

    def __init__(self, model: LinesModel, title: str, parent: QWidget | None = None) -> None:
        super().__init__("paper_lines", title, model, _WIDTHS, parent=parent)
        self.lines = model
        triggers = QAbstractItemView.EditTrigger
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setShowGrid(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Editing(self))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().currentChanged.connect(lambda *_: self.place_changed.emit())
        self.setCurrentIndex(model.index(0, 0))

    @property
    def place(self) -> int:
        """The line that is chosen."""
        return max(0, self.currentIndex().row())

    def choose(self, at: int, column: Col = Col.NUMBER) -> None:
        """Go to a cell."""
        at = min(max(0, at), self.lines.rowCount() - 1)
        self.setCurrentIndex(self.lines.index(at, column))
        self.scrollTo(self.currentIndex())

    def show_persons(self, *, shown: bool) -> None:
        """Whether who served is typed: a clerk enters their own clients only."""
        self.setColumnHidden(Col.PERSON, not shown)

    def end_typing(self) -> None:
        """Take what is being typed into the line."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def go_on(self) -> None:
        """Go to the next cell of the line that is empty, or to the next line."""
        at, column = self.currentIndex().row(), self.currentIndex().column()
        if at < 0:
            return
        line = self.lines.lines[at]
        if column < Col.ENDING:
            rest = (each for each in Col if column < each <= Col.ENDING)
            self.choose(at, next((each for each in rest if not line[each]), Col.ENDING))
            return
        if column == Col.ENDING and not line[Col.PERSON] and not self.isColumnHidden(Col.PERSON):
            self.choose(at, Col.PERSON)
            return
        self.go_to_next_line(at)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on once Enter or Tab has ended the typing; from an empty line Tab leaves the table."""
        hints = QAbstractItemDelegate.EndEditHint
        at, column = self.currentIndex().row(), self.currentIndex().column()
        last = Col.ENDING if self.isColumnHidden(Col.PERSON) else Col.PERSON
        # Past either end of a line there is only what is amiss with it, where nothing is typed.
        off_end = hint == hints.EditNextItem and column == last
        off_start = hint == hints.EditPreviousItem and column == Col.NUMBER
        own = hint == hints.SubmitModelCache or off_end or off_start
        super().closeEditor(editor, hints.NoHint if own else hint)
        if hint == hints.SubmitModelCache:
            self.go_on()
        elif off_end and at in self.lines.filled:
            self.go_to_next_line(at)
            self.edit(self.currentIndex())
        elif off_start and at > 0:
            self.choose(at - 1, last)
            self.edit(self.currentIndex())

    def go_to_next_line(self, at: int) -> None:
        """Go to where typing begins in the line below a place."""
        self.lines.follow(at)
        number = self.lines.lines[at + 1][Col.NUMBER]
        self.choose(at + 1, Col.ARRIVED if number else Col.NUMBER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Delete empties the cell; other keys begin to type."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            index = self.currentIndex()
            if index.isValid() and index.column() < _AMISS:
                self.lines.setData(index, "")
        else:
            super().keyPressEvent(event)

    def show_columns(self) -> None:
        """All of them; what has no room is scrolled to."""

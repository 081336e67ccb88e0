"""What is wrong with a window as it stands on the screen: its names, its words, its places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QSizeGrip,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from ui.standard.text_button import TextButton
from ui.widgets.banner import FloatingBanner
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.number_label import NumberLabel

INTERACTIVE = {
    QAccessible.Role.Button: "button",
    QAccessible.Role.CheckBox: "check box",
    QAccessible.Role.RadioButton: "choice",
    QAccessible.Role.EditableText: "edit",
    QAccessible.Role.ComboBox: "combo",
    QAccessible.Role.SpinBox: "number",
    QAccessible.Role.List: "list",
    QAccessible.Role.Table: "table",
    QAccessible.Role.Tree: "tree",
    QAccessible.Role.PageTabList: "tabs",
    QAccessible.Role.Slider: "slider",
}
ROWS = 40
"""So many rows of a list are read: those after them are of the same kinds."""


LOOKS = 20


def that_stay(find: Callable[[], list[str]], settle: Callable[[], None]) -> list[str]:
    """The faults that are there however often a window is given time to settle: on a busy machine
    it may still be on its way to where it belongs when it is looked at first.
    """
    for _ in range(LOOKS):
        if not find():
            return []
        settle()
    return find()


def in_sight(window: QWidget) -> list[QWidget]:
    """All parts of a window that are shown, but for what Qt itself puts into lists and edits."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.window() is window
        and not (part.objectName().startswith("qt_") or isinstance(part, QScrollBar | QSizeGrip))
    ]


def called(part: QWidget) -> str:
    """A part in a list of faults."""
    return f"{type(part).__name__} {part.objectName() or _named_around(part)}"


# --- Names


def faults_of_names(window: QWidget) -> list[str]:
    """Controls that a screen reader could not name, or not tell from those beside them."""
    found = []
    beside: Counter[tuple[str, str, str]] = Counter()
    for part in in_sight(window):
        interface = QAccessible.queryAccessibleInterface(part)
        role = INTERACTIVE.get(interface.role()) if interface is not None else None
        if role is None or isinstance(part.parent(), QSpinBox | QComboBox):
            continue
        name = interface.text(QAccessible.Text.Name)
        if isinstance(part, QComboBox):
            # On Linux Qt gives what is chosen for its name, whatever name was set: there it is the
            # label before it that counts.
            labels = interface.relations(QAccessible.RelationFlag.Label)
            name = " ".join(each[0].text(QAccessible.Text.Name) for each in labels)
        if not re.search(r"\w", name):
            found.append(f"no name: {role} {called(part)}")
        else:
            beside[role, name, _named_around(part)] += 1
    found += [
        f"{n} times: {role} “{name}” in {a}" for (role, name, a), n in beside.items() if n > 1
    ]
    return found


def _named_around(part: QWidget) -> str:
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        if around.accessibleName():
            return around.accessibleName()
        around = around.parentWidget()
    return around.objectName() if around is not None else ""


# --- Words


def words_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """All that is written in a window or said of it, each with where."""
    yield "title", window.windowTitle()
    for part in (window, *in_sight(window)):
        where = called(part)
        yield where, part.toolTip()
        yield where, part.accessibleName()
        yield where, part.accessibleDescription()
        if isinstance(part, QLabel | QAbstractButton):
            yield where, part.text()
        elif isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit):
            yield where, part.placeholderText()
        elif isinstance(part, QComboBox):
            for at in range(part.count()):
                yield where, part.itemText(at)
        elif isinstance(part, QSpinBox):
            yield from ((where, text) for text in (part.prefix(), part.suffix()))
            yield where, part.specialValueText()
        elif isinstance(part, QMenuBar):
            yield from _of_menu(part)
        elif isinstance(part, QAbstractItemView):
            yield from _of_list(part)


def _of_menu(menu: QMenuBar | QMenu) -> Iterator[tuple[str, str]]:
    for entry in menu.actions():
        where = f"menu {entry.objectName()}"
        yield where, entry.text()
        yield where, entry.toolTip()
        below = QAction.menu(entry)
        if isinstance(below, QMenu):
            yield from _of_menu(below)


def _of_list(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model, where = view.model(), called(view)
    if model is None:
        return
    roles = Qt.ItemDataRole
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        for role in (roles.DisplayRole, roles.ToolTipRole):
            yield where, str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(min(ROWS, model.rowCount())):
            index = model.index(row, column)
            for role in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole):
                said = index.data(role)
                yield where, said if isinstance(said, str) else ""


# --- Places


def faults_of_places(window: QWidget) -> list[str]:
    """What is cut, lies on something else or leaves the window."""
    found = []
    room = window.screen().availableGeometry()
    if window.width() > room.width() or window.height() > room.height():
        found.append(f"{window.width()} x {window.height()}")
    parts = in_sight(window)
    for part in parts:
        if isinstance(part, QLabel | QAbstractButton) and _is_cut(part):
            found.append(f"cut: {called(part)}: {part.text()}")
        if isinstance(part, QHeaderView):
            found += [f"cut: {called(part)}: {text}" for text in _cut_titles(part)]
        if _leaves(part, window):
            found.append(f"leaves: {called(part)} {part.geometry().getRect()}")
    for around in {part.parentWidget() for part in parts}:
        if around is not None and not isinstance(around.parent(), QAbstractItemView):
            found += _overlaps([part for part in parts if part.parentWidget() is around])
    return sorted(found)


def _is_cut(part: QLabel | QAbstractButton) -> bool:
    own = isinstance(part, NumberLabel) or part.layout() is not None
    # What was not painted yet, for it lies further down, has no tooltip yet either.
    if own or not part.text() or part.toolTip() or part.visibleRegion().isEmpty():
        return False
    if (isinstance(part, QLabel) and part.wordWrap()) or isinstance(part, TextButton):
        return part.heightForWidth(part.width()) > part.height() + 1
    if isinstance(part, ElidedLabel):
        return part.elided() != part.text()
    return part.sizeHint().width() > part.width() + 1


def _cut_titles(header: QHeaderView) -> Iterator[str]:
    """Titles of columns that have no room, and no tooltip with the whole of them."""
    model, along = header.model(), header.orientation()
    for at in range(header.count()):
        text = model.headerData(at, along) if model is not None else None
        if isinstance(text, str) and not model.headerData(at, along, Qt.ItemDataRole.ToolTipRole):
            wide = header.fontMetrics().horizontalAdvance(text)
            if not header.isSectionHidden(at) and wide > header.sectionSize(at):
                yield text


def _leaves(part: QWidget, window: QWidget) -> bool:
    box = QRect(part.mapTo(window, part.rect().topLeft()), part.size())
    around = part.parentWidget()
    while around is not None and around is not window:
        if isinstance(around.parent(), QAbstractScrollArea):
            room = QRect(around.mapTo(window, around.rect().topLeft()), around.size())
            across = around.parent().horizontalScrollBarPolicy()
            if across != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                return False
            return box.left() < room.left() or box.right() > room.right()
        around = around.parentWidget()
    return not window.rect().contains(box)


def _overlaps(beside: list[QWidget]) -> list[str]:
    return [
        f"{called(first)} lies on {called(second)}"
        for first, second in combinations(beside, 2)
        if not isinstance(first, FloatingBanner) and not isinstance(second, FloatingBanner)
        if _deep(first.geometry() & second.geometry())
    ]


def _deep(common: QRect) -> bool:
    return common.width() > 1 and common.height() > 1

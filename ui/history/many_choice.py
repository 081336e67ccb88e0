"""A drop-down of which several may be chosen; nothing chosen means all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.form import Select

_OPENING = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StayingMenu(QMenu):
    """Stays open while entries are ticked with the mouse or the space bar; Enter closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, and stay."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks and stays."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class ManyChoice(Select):
    """Says how many are chosen; `changed` when that is another choice."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        every: str,
        counted: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """`every` is what it says while nothing is chosen, `counted` what of several."""
        super().__init__(parent, first_is_none=True)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.title = title
        self._every, self._counted = every, counted
        self.menu = StayingMenu(title, self)
        self.menu.setObjectName(f"{name}_menu")
        self._all = QAction(every, self.menu)
        self._all.setObjectName(f"{name}-all")
        self._all.setCheckable(True)
        self._all.triggered.connect(lambda _checked=False: self._take(frozenset()))
        self.menu.addAction(self._all)
        self.menu.addSeparator()
        self._entries: dict[object, QAction] = {}
        self.addItem(every)
        self.set_chosen(frozenset())

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Offer these; what was chosen of them stays so."""
        if [(key, each.text()) for key, each in self._entries.items()] == list(options):
            return
        # Not `clear`: it deletes what belongs to the menu, and the first entry stays.
        for entry in self._entries.values():
            self.menu.removeAction(entry)
            entry.deleteLater()
        self._entries = {}
        for key, text in options:
            entry = QAction(text.replace("&", "&&"), self.menu)
            entry.setObjectName(f"{self.objectName()}-{key}")
            entry.setCheckable(True)
            entry.triggered.connect(lambda _checked=False, of=key: self._turn(of))
            self.menu.addAction(entry)
            self._entries[key] = entry
        self.set_chosen(self.chosen)

    def set_chosen(self, chosen: frozenset[object]) -> None:
        """Choose these without telling anybody."""
        self.chosen = chosen
        self._all.setChecked(not chosen)
        for key, entry in self._entries.items():
            entry.setChecked(key in chosen)
        text = self._every
        if len(chosen) == 1:
            only = self._entries.get(next(iter(chosen)))
            text = only.text().replace("&&", "&") if only is not None else self._counted(1)
        elif chosen:
            text = self._counted(len(chosen))
        self.menu.setTitle(f"{self.title}: {text}" if chosen else self.title)
        # Drawn as quietly as a placeholder while nothing is chosen.
        self._first_is_none = not chosen
        self.setItemText(0, text)
        self.updateGeometry()
        self.update()

    def showPopup(self) -> None:
        """Open the menu below."""
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter open it too."""
        if event.key() in _OPENING:
            self.showPopup()
            event.accept()
            return
        super().keyPressEvent(event)

    def _turn(self, key: object) -> None:
        self._take(self.chosen - {key} if key in self.chosen else self.chosen | {key})

    def _take(self, chosen: frozenset[object]) -> None:
        changed = chosen != self.chosen
        self.set_chosen(chosen)
        if changed:
            self.changed.emit()


class FoldedChoices(Select):
    """Several drop-downs folded into one, where there is little room: each is a menu inside."""

    def __init__(
        self,
        name: str,
        title: str,
        every: str,
        counted: Callable[[int], str],
        choices: Sequence[ManyChoice],
        parent: QWidget | None = None,
    ) -> None:
        """`every` is what it says while nothing is chosen in any, `counted` of so many of them."""
        super().__init__(parent, first_is_none=True)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._every, self._counted, self._choices = every, counted, choices
        self.menu = QMenu(title, self)
        self.menu.setObjectName(f"{name}_menu")
        for choice in choices:
            self.menu.addMenu(choice.menu)
        self.addItem(every)

    def show_chosen(self) -> None:
        """Say in how many of them something is chosen."""
        chosen = sum(bool(choice.chosen) for choice in self._choices)
        self._first_is_none = not chosen
        self.setItemText(0, self._counted(chosen) if chosen else self._every)
        self.updateGeometry()
        self.update()

    def showPopup(self) -> None:
        """Open the menu below."""
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter open it too."""
        if event.key() in _OPENING:
            self.showPopup()
            event.accept()
            return
        super().keyPressEvent(event)

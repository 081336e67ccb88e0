"""Everything that can be done in the window in front, gathered from its menus and buttons."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ui.actions import EVERYWHERE, ActionId
from ui.palette.reasons import why_not

_NATIVE = QKeySequence.SequenceFormat.NativeText
_NOT_ITSELF = frozenset({ActionId.PALETTE.value})


@dataclass(frozen=True, slots=True)
class Command:
    """One action as it is offered: `name` tells it from others, `group` is where it stands."""

    action: QAction
    name: str
    title: str
    group: str
    tip: str = ""

    @property
    def key(self) -> str:
        """Its key in the platform's words; empty where it has none."""
        return self.action.shortcut().toString(_NATIVE)

    @property
    def live(self) -> bool:
        """Whether it can be done now."""
        return self.action.isEnabled()

    @property
    def reason(self) -> str:
        """Why it cannot be done now."""
        return "" if self.live else why_not(self.action.objectName())


def commands_of(front: QWidget, main: QMainWindow) -> list[Command]:
    """What the page in front offers, if it is one, and then what the main window does."""
    found = [*_of_page(front)] if front is not main else []
    for entry in main.menuBar().actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            found += _of_menu(menu, entry.text(), ())
    return found


def _of_menu(menu: QMenu, group: str, above: tuple[str, ...]) -> Iterator[Command]:
    # What a menu offers may depend on the moment: it brings itself up to date before it opens.
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner = action.menu()
        text = _plain(action.text())
        if not action.isVisible() or action.isSeparator() or not text:
            continue
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, group, (*above, text))
        elif action.objectName() not in _NOT_ITSELF:
            title = ": ".join((*above, text))
            name = action.objectName() or f"{group}/{title}"
            yield Command(action, name, _ticked(action, title), group, _tip(action, text))


def _of_page(page: QWidget) -> Iterator[Command]:
    group = page.windowTitle()
    for action in page.findChildren(QAction):
        text = _plain(action.text())
        known = text and action.objectName() and action.menu() is None
        if action.objectName() in EVERYWHERE:
            continue
        if known and action.isVisible() and _in_sight(action.parent(), page):
            name = f"{page.objectName()}/{action.objectName()}"
            yield Command(action, name, _ticked(action, text), group, _tip(action, text))


def _in_sight(owner: QObject | None, page: QWidget) -> bool:
    while owner is not None and not isinstance(owner, QWidget):
        owner = owner.parent()
    return owner is page or (isinstance(owner, QWidget) and owner.isVisibleTo(page))


def _ticked(action: QAction, title: str) -> str:
    return f"{title} ✓" if action.isCheckable() and action.isChecked() else title


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").split("\t")[0]


def _tip(action: QAction, text: str) -> str:
    tip = action.toolTip()
    return "" if tip.rstrip("….") == text.rstrip("….") else tip

"""The menus that open over the counter window: leaving the desk, and a ticket in a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.visit import State, Visit
from ui import words
from ui.actions import ActionId
from ui.counter.control import DeskControl
from ui.theme import space

if TYPE_CHECKING:
    from queueapp.domain.offline import OfflineClient


class ContextMenus(QObject):
    """Opens one menu at a time; its window's actions stand in it where they do the same.

    `left` carries the reason of a break that begins: nobody is at the desk then.
    """

    left = Signal(object)

    def __init__(
        self, window: QWidget, control: DeskControl, actions: Mapping[ActionId, QAction]
    ) -> None:
        super().__init__(window)
        self._window, self._control, self._actions = window, control, actions

    def offer_leaving(self, corner: QPoint) -> None:
        """What somebody may be at instead of serving; the menu's right edge is at `corner`."""
        menu = self._menu("away_menu")
        for reason in (BreakReason.REST, BreakReason.LUNCH, BreakReason.MEETING):
            text = self.tr("Break: {reason}").format(reason=words.break_reason(reason))
            ask = partial(self._take_break, reason)
            _add(menu, text, ask)
        menu.addSeparator()
        for state in (DeskState.OTHER_WORK, DeskState.FINISHING_UP):
            _add(menu, words.desk_state(state), partial(self._control.set_state, state))
        menu.addSeparator()
        menu.addAction(self._actions[ActionId.MY_DAY])
        menu.addAction(self._actions[ActionId.LEAVE])
        menu.popup(corner - QPoint(menu.sizeHint().width() + space(4), 0))

    def _take_break(self, reason: BreakReason) -> None:
        self._control.set_state(DeskState.ON_BREAK, reason)
        self.left.emit(reason)

    def offer_for_client(self, client: OfflineClient, at: QPoint) -> None:
        """What can be done with a client whom the server does not know yet."""
        menu = self._menu("queue_menu")
        text = self.tr("Withdraw {ticket}").format(ticket=client.ticket)
        withdraw = _add(
            menu, text + "\t" + _key_text("Del"), partial(self._control.withdraw, client)
        )
        withdraw.setEnabled(not self._control.busy)
        menu.popup(at)

    def offer_for_visit(self, visit: Visit, at: QPoint) -> None:
        """What can be done with a client who waits or is on hold."""
        menu = self._menu("queue_menu")
        held = visit.state is State.ON_HOLD
        menu.addAction(self._actions[ActionId.RESUME_SELECTED if held else ActionId.CALL_SELECTED])
        if not held:
            menu.addAction(self._actions[ActionId.PRIORITY])
        menu.addAction(self._actions[ActionId.TELL])
        menu.addAction(self._actions[ActionId.PRINT_AGAIN])
        # Not the window's action, which is about the client at the desk while there is one.
        text = self.tr("{ticket} has left").format(ticket=visit.ticket)
        left = _add(menu, text, partial(self._control.left, visit))
        left.setEnabled(not self._control.busy)
        menu.popup(at)

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self._window)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _add(menu: QMenu, text: str, chosen: Callable[[], None]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: chosen())
    return action


def _key_text(key: str) -> str:
    """A key in the platform's words."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

"""Which actions the counter window offers at a moment, and by which name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.actions import ActionId
from ui.counter.control import DeskControl
from ui.counter.queue_panel import QueuePanel
from ui.counter.view import CounterView, Stage
from ui.live import Live


class Enabling(QObject):
    """Enables what can be done now; what it is called goes by what it would do."""

    def __init__(
        self,
        actions: Mapping[ActionId, QAction],
        live: Live,
        control: DeskControl,
        queue: QueuePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._live = live
        self._control = control
        self._queue = queue

    def show_opening(self) -> None:
        """Offer what needs no hall: it is still being read."""
        for action_id, action in self._actions.items():
            action.setEnabled(action_id in _WHILE_OPENING)

    def show_view(self, view: CounterView) -> None:
        """Offer what `view` and the client chosen in the lists make possible."""
        possible = self._possible(view)
        busy = self._control.busy
        for action_id, action in self._actions.items():
            waits = busy and action_id not in _NEEDS_NOTHING
            action.setEnabled(action_id in possible and not waits)
        serving, lost = view.stage is Stage.SERVING, view.stage is Stage.LOST
        self._actions[ActionId.WALK_IN].setText(
            self.tr("Another service") if serving else self.tr("Without a ticket")
        )
        self._actions[ActionId.LEAVE].setText(
            self.tr("Sign in again") if lost else self.tr("Close the counter and sign out")
        )

    def _possible(self, view: CounterView) -> frozenset[ActionId]:
        possible = view.possible(self._queue.selected())
        if view.visit is None and self._queue.selected_unshared() is not None:
            possible |= {ActionId.LEFT}
        if self._live.out_of_touch and view.stage in (Stage.FREE, Stage.AWAY):
            possible |= {ActionId.NEXT}  # Whom the picture does not show may wait all the same.
        return possible


_WHILE_OPENING = frozenset(
    {
        ActionId.NEXT,
        ActionId.CALL_HELP,
        ActionId.PALETTE,
        ActionId.KEYS,
        ActionId.HELP,
        ActionId.QUIT,
    }
)
_NEEDS_NOTHING = frozenset(
    {
        ActionId.ANNOUNCEMENT,
        ActionId.SITUATIONS,
        ActionId.CALL_HELP,
        ActionId.RULE_MORE,
        ActionId.NEXT_RULE,
        ActionId.NEXT_PART,
        ActionId.COPY_PHRASE,
        ActionId.SITUATION_OVER,
        ActionId.RULE_DONE,
        ActionId.FIND,
        ActionId.PRINT_AGAIN,
        ActionId.TICKET_PRINTER,
        ActionId.OUTLOOK,
        ActionId.WHAT_IF,
        ActionId.TODAY,
        ActionId.RECEPTION,
        ActionId.NEW_WINDOW,
        ActionId.SET_UP,
        ActionId.OTHER_HALL,
        ActionId.DEMO_AGAIN,
        ActionId.PALETTE,
        ActionId.KEYS,
        ActionId.HELP,
        ActionId.QUIT,
    }
)

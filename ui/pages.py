"""The ways from a window to the pages that only some may open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from queueapp.domain.roles import Permission, may
from ui.actions import ActionId
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.domain.board import Board

PAGES = {
    ActionId.HALL_NOW: Permission.RUN_HALL,
    ActionId.SCREENS: Permission.RUN_SCREENS,
    ActionId.PAPER_LIST: Permission.ENTER_PAPER,
    ActionId.HISTORY: Permission.SEE_HISTORY,
    ActionId.FORECASTS: Permission.SEE_FORECASTS,
    ActionId.PRIVACY: Permission.MANAGE_PERSONAL_DATA,
    ActionId.RECORD: Permission.SEE_RECORD,
    ActionId.STAFF_PINS: Permission.RESET_SECRETS,
}
"""Each page with what one must be allowed to do to open it."""


class Pages(QObject):
    """Connects the actions of its window, and shows each to whoever may use it."""

    def __init__(self, window: QObject, shell: Shell, actions: Mapping[ActionId, QAction]) -> None:
        super().__init__(window)
        self._shell = shell
        self._actions = {page: actions[page] for page in PAGES}
        self._own_secret = actions[ActionId.CHANGE_SECRET]
        for page, action in (*self._actions.items(), (ActionId.CHANGE_SECRET, self._own_secret)):
            action.triggered.connect(
                lambda _checked=False, wanted=page: shell.wishes.page.emit(wanted)
            )
        shell.live.board_changed.connect(self._show_board)
        if shell.live.board is not None:
            self._show_board(shell.live.board)

    def _show_board(self, board: Board) -> None:
        from queueapp.domain.setup import HallKind

        person = board.directory.people.get(self._shell.session.person_id)
        for page, action in self._actions.items():
            action.setVisible(person is not None and may(person.role, PAGES[page]))
        if board.kind is not HallKind.HALL:
            # Whoever works in a demo or a replay is invented, and has no PIN.
            self._actions[ActionId.STAFF_PINS].setVisible(False)
        self._own_secret.setVisible(board.kind is HallKind.HALL)

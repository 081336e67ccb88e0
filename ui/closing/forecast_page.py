"""The way from a window to the page on how far to trust the forecast, for whoever may see it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from queueapp.domain.board import Board
from queueapp.domain.roles import Permission, may
from ui.actions import ActionId
from ui.shell import Shell


class ForecastPage(QObject):
    """Connects the action of its window, and shows it to whoever may use it."""

    def __init__(self, window: QObject, shell: Shell, actions: Mapping[ActionId, QAction]) -> None:
        super().__init__(window)
        self._shell = shell
        self._action = actions[ActionId.FORECASTS]
        self._action.triggered.connect(lambda _checked=False: shell.wishes.forecasts.emit())
        shell.live.board_changed.connect(self._show_board)
        if shell.live.board is not None:
            self._show_board(shell.live.board)

    def _show_board(self, board: Board) -> None:
        person = board.directory.people.get(self._shell.session.person_id)
        self._action.setVisible(person is not None and may(person.role, Permission.SEE_FORECASTS))

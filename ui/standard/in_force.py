"""The service standard as a window shows it: read once, and anew where it was changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.session import Session
from queueapp.errors import QueueappError, StorageTrouble
from ui.live import Live
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.domain.site_standard import Checklist, InForce, Mine
    from queueapp.services.hall import Hall


class StandardInForce(QObject):
    """Follows the site's standard, and what one person has seen of it.

    It may go before an answer comes, as a sheet does that is closed at once.

    `changed` says that other cards are in force or were read for the first time, `mine_changed`
    that what this person has seen is known anew (asked for where
    it is `personal`); `failed` carries why the cards cannot
    be read at all.
    """

    changed = Signal()
    mine_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        runner: Runner,
        live: Live,
        session: Session,
        parent: QObject | None = None,
        *,
        personal: bool = False,
    ) -> None:
        super().__init__(parent)
        self._runner, self._live, self._session = runner, live, session
        self._personal = personal
        self._asked_for: int | None = None
        self._mine_asked: tuple[int, str] | None = None
        self.current: InForce | None = None
        self.mine: Mine | None = None

    def follow(self, board: Board) -> None:
        """Read the cards where the board says that others are in force."""
        number = board.directory.site.standard
        if self._asked_for != number and not self._live.out_of_touch:
            self._asked_for = number
            site_id = self._session.site_id
            self._runner.run(lambda hall: hall.standard.in_force(site_id), self._show, self._fail)
        asked = number, board.day.date
        if self._personal and self._mine_asked != asked and not self._live.out_of_touch:
            self._mine_asked = asked
            self._runner.run(
                lambda hall: hall.standard.mine(self._session), self._show_mine, self._fail_mine
            )

    @property
    def news(self) -> bool:
        """Whether a version is in force that this person has not acknowledged."""
        if self.current is None or self.mine is None:
            return False
        return self.mine.read < self.current.number

    def acknowledge(self) -> None:
        """This person has read the version in force."""
        if self.current is not None and self.news:
            number = self.current.number
            self._ask(lambda hall: hall.standard.acknowledge(self._session, number))

    def put_away(self, checklist: "Checklist") -> None:
        """This person is done with a list for today."""
        self._ask(lambda hall: hall.standard.put_away(self._session, checklist))

    def _ask(self, job: "Callable[[Hall], Mine]") -> None:
        self._runner.run(job, self._show_mine, self._say_failed)

    def _show(self, found: "InForce") -> None:
        if isValid(self):
            self.current = found
            self.changed.emit()

    def _fail(self, error: QueueappError) -> None:
        if isinstance(error, StorageTrouble):
            self._asked_for = None  # It is asked for again with the next board.
        else:
            self._say_failed(error)

    def _show_mine(self, mine: "Mine") -> None:
        if isValid(self):
            self.mine = mine
            self.mine_changed.emit()

    def _say_failed(self, error: QueueappError) -> None:
        if isValid(self):
            self.failed.emit(error)

    def _fail_mine(self, error: QueueappError) -> None:
        # Who only looks on is refused, and asks no more.
        if isinstance(error, StorageTrouble):
            self._mine_asked = None

"""Where in the queue a client goes: three choices, each with what it means for them now."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.ordering import sort_key
from queueapp.domain.session import Target
from queueapp.domain.visit import Placement, Rank, Visit
from ui import words
from ui.i18n import Numbered
from ui.sheets.option_rows import OptionRows

translate = QCoreApplication.translate


class Places(Numbered):
    """The context of what a place means."""


class PlacementPick(OptionRows):
    """By arrival unless another place is taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            [(placement, words.placement(placement)) for placement in Placement],
            current=Placement.BY_ARRIVAL,
            parent=parent,
        )
        self.setObjectName("placement")

    def placement(self) -> Placement:
        """The place taken."""
        value = self.current()
        return value if isinstance(value, Placement) else Placement.BY_ARRIVAL

    def show_meaning(self, board: Board, visit: Visit, target: Target | None, now: int) -> None:
        """Say how many would be ahead of the client at each place."""
        zone = board.directory.site.zone
        meanings: dict[object, str] = {}
        for placement in Placement:
            ahead = count_ahead(board, visit, target, placement, now) if target else None
            meanings[placement] = _meaning(
                placement, words.clock_time(visit.arrived_at, zone), ahead
            )
        self.set_meanings(meanings)


def count_ahead(board: Board, visit: Visit, target: Target, placement: Placement, now: int) -> int:
    """How many of those waiting there would be called before the client (`now` in ms UTC)."""
    if placement is Placement.BY_ARRIVAL:
        rank = Rank.PRIORITY if visit.priority else Rank.ORDINARY
        place = (rank, visit.arrived_at, visit.id)
    else:
        rank = Rank.FRONT if placement is Placement.FRONT else Rank.ORDINARY
        place = (rank, now, visit.id)
    rivals = _rivals(board, target)
    return sum(
        1
        for other in board.waiting
        if other.id != visit.id and rivals(other) and sort_key(other) < place
    )


def _rivals(board: Board, target: Target) -> Callable[[Visit], bool]:
    counter_id = target.counter_id
    if target.person_id is not None:
        counter_id = next(
            (d.counter_id for d in board.open_desks if d.person_id == target.person_id), None
        )
    if counter_id is not None:
        here = counter_id
        return lambda other: board.offered(other, here)
    return lambda other: other.service_id == target.service_id


def _meaning(placement: Placement, arrived: str, ahead: int | None) -> str:
    if ahead is None:
        return {
            Placement.BY_ARRIVAL: translate("Places", "As for anyone who came at {time}"),
            Placement.FRONT: translate("Places", "Called next"),
            Placement.END: translate("Places", "After all who wait now"),
        }[placement].format(time=arrived)
    if placement is Placement.FRONT and not ahead:
        return translate("Places", "Called next")
    if not ahead and placement is Placement.END:
        return translate("Places", "Nobody waits there now")
    if not ahead:
        return translate("Places", "Came at {time}: nobody ahead").format(time=arrived)
    if placement is Placement.FRONT:
        return Places.tr("After %n put in front before", "", ahead)
    if placement is Placement.END:
        return Places.tr("After all who wait now: %n ahead", "", ahead)
    return Places.tr("Came at {time}: %n ahead", "", ahead).format(time=arrived)

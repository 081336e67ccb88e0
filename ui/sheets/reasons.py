"""Sheets that ask for a reason: out of turn, back in the queue, ahead of others."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.session import Target
from queueapp.domain.visit import OrderReason, Placement, PriorityReason, State, Visit
from ui import words
from ui.sheets.ask import Ask, ReasonPick, line_field, options, taken
from ui.sheets.placement import PlacementPick
from ui.widgets.form import Field

translate = QCoreApplication.translate

_NONE = "none"


class AskWhy(Ask):
    """Asks for a reason, and a line where it needs one; none is taken unless it is `current`."""

    def __init__(
        self,
        name: str,
        title: str,
        primary: str,
        detail: str,
        choices: Sequence[tuple[object, str]],
        current: object = None,
        parent: QWidget | None = None,
        *,
        between: Field | None = None,
    ) -> None:
        """`between` is what else is asked, between reason and line."""
        super().__init__(title, primary, detail=detail, enter_submits=True, wide=42, parent=parent)
        self.setObjectName(name)
        self._reasons = ReasonPick(choices, current=current)
        self._reasons.setObjectName("reason")
        self.body.addWidget(Field(translate("ReasonSheet", "Why"), self._reasons))
        if between is not None:
            self.body.addWidget(between)
        field, self._line = line_field(translate("ReasonSheet", "Note (optional)"))
        self.body.addWidget(field)
        self._reasons.take_focus()

    @property
    def text(self) -> str:
        """The line written, if any."""
        return self._line.text()

    def _missing(self) -> str:
        if self._reasons.current() is None:
            self._reasons.take_focus()
            return translate("ReasonSheet", "Choose a reason: it stays in the record.")
        return ""


class ReasonSheet(AskWhy):
    """Why somebody is taken out of turn."""

    def __init__(self, title: str, detail: str, primary: str, parent: QWidget | None = None):
        choices = options(OrderReason, words.order_reason)
        super().__init__("reason_sheet", title, primary, detail, choices, parent=parent)

    @property
    def reason(self) -> OrderReason:
        """Why."""
        return taken(self._reasons, OrderReason) or OrderReason.OTHER


class ReinstateSheet(AskWhy):
    """Back in the queue: a reason and a place; `now` in ms UTC."""

    def __init__(self, visit: Visit, board: Board, now: int, parent: QWidget | None = None):
        self._place = PlacementPick()
        self._place.show_meaning(board, visit, Target(service_id=visit.service_id), now)
        super().__init__(
            "reinstate",
            self.tr("{ticket} is back").format(ticket=visit.ticket),
            self.tr("Back in the queue"),
            _what_happened(visit, board),
            options(OrderReason, words.order_reason),
            OrderReason.CLIENT_RETURNED,
            parent,
            between=Field(self.tr("Place in the queue"), self._place),
        )

    @property
    def reason(self) -> OrderReason:
        """Why the client waits again."""
        return taken(self._reasons, OrderReason) or OrderReason.CLIENT_RETURNED

    @property
    def placement(self) -> Placement:
        """Where in the queue."""
        return self._place.placement()


class PrioritySheet(AskWhy):
    """Why a client goes ahead of those who came earlier, or that they no longer do."""

    def __init__(self, visit: Visit, parent: QWidget | None = None):
        choices = options(PriorityReason, words.priority_reason)
        if visit.priority is not None:
            choices.append((_NONE, self.tr("No priority any more")))
        super().__init__(
            "priority",
            self.tr("Priority for {ticket}").format(ticket=visit.ticket),
            self.tr("Save"),
            self.tr("Called before all who have no priority, after those put in front."),
            choices,
            visit.priority,
            parent,
        )

    @property
    def reason(self) -> PriorityReason | None:
        """Why; `None` takes the priority back."""
        return taken(self._reasons, PriorityReason)


def _what_happened(visit: Visit, board: Board) -> str:
    directory = board.directory
    parts = [words.service_name(directory.services[visit.service_id])]
    if visit.ended_at is not None:
        at = words.clock_time(visit.ended_at, directory.site.zone)
        text = (
            translate("ReinstateSheet", "missed the call at {time}")
            if visit.state is State.NO_SHOW
            else translate("ReinstateSheet", "left at {time}")
        )
        parts.append(text.format(time=at))
    return " · ".join(parts)

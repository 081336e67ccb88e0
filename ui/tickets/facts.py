"""What of the hall as it is stands on one ticket."""

from dataclasses import replace

from queueapp.domain.board import Board
from queueapp.domain.closing import closing_of
from queueapp.domain.forecast.state import Outlook
from queueapp.domain.public.ticket_paper import TicketPaper, ticket_paper
from queueapp.domain.session import Target
from queueapp.domain.visit import Placement, State, Told, Visit
from ui.closing.outlook_words import minutes_between
from ui.sheets.placement import count_ahead


def paper_of(board: Board, visit: Visit, outlook: Outlook | None, now: int) -> TicketPaper:
    """The ticket of a visit in the hall as it is at `now` (ms UTC), with what is foreseen for it.

    Who waits no more has nobody before them. Who was told that they will be served reads nothing
    of closing time.
    """
    known = next((each for each in board.waiting if each.id == visit.id), visit)
    waits = known.state is State.WAITING
    sure = known.told is Told.WILL_BE or board.over(now)
    return ticket_paper(
        board.directory,
        known,
        ahead(board, known) if waits else None,
        minutes_between(outlook) if outlook is not None and waits else None,
        known.language,
        verdict=outlook.verdict if outlook is not None and waits and not sure else None,
        closes_at=closing_of(board.day),
    )


def ahead(board: Board, visit: Visit) -> int:
    """How many of those who will be called come before a client who waits for the same service."""
    called = tuple(each for each in board.waiting if board.accepted(each, board.read_at))
    return count_ahead(
        replace(board, waiting=called),
        visit,
        Target(service_id=visit.service_id),
        Placement.BY_ARRIVAL,
        visit.arrived_at,
    )

"""What the kiosk says while it gives no tickets."""

from __future__ import annotations

from queueapp.domain.board import Board
from queueapp.said import Said
from ui.kiosk import said
from ui.kiosk.choices import Standing, opens_at


def why_closed(stands: Standing, board: Board | None, now: int) -> tuple[Said, tuple[Said, ...]]:
    """The title, and the lines below it, at `now` (ms UTC)."""
    if stands is Standing.AWAY:
        return said.AWAY, (said.TO_RECEPTION,)
    if board is None:
        return said.STARTING, (said.ONE_MOMENT,)
    if stands is Standing.PUT_AWAY:
        own = board.directory.public.kiosk.closed_text
        return said.PUT_AWAY, (Said(own.of("lt"), own.of("en")) if own else said.TO_RECEPTION,)
    zone, day, opens = board.directory.site.zone, board.day_at(now), opens_at(board, now)
    hours = said.hours_today(day, now, zone)
    if opens is None:
        return said.CLOSED, (hours,)
    return said.CLOSED, (hours, said.opens_next(opens, now, zone))

"""The honest line before closing: how many are still called, and who should rather ask.

Said to everybody in the hall, so it promises no more than the forecast does nine times in ten, and
names a number only where all that stand behind it in its series are in doubt as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from queueapp.domain.closing import accepted, closing_of
from queueapp.domain.forecast.state import Verdict
from queueapp.domain.visit import Channel, Told, Visit
from queueapp.domain.wording import counted
from queueapp.said import Said
from ui.closing.foreseen import foreseen

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.forecast.state import Forecast
    from queueapp.domain.public.setup import ScreenView

MOST_NAMED = 3
"""More numbers than these in one line are read by nobody."""

_NUMBERED = re.compile(r"(\D*)(\d+)")


def closing_line(
    board: Board,
    now: int,
    forecast: Forecast | None,
    screen: ScreenView,
    *,
    reliable: bool = True,
) -> Said | None:
    """What is said at `now` (ms UTC) to those who wait for what this screen shows.

    Nothing where closing is far and everybody will be served, where nobody waits, or where nothing
    is known or the forecasts of late were not `reliable`. Clients who came after the forecast was
    made are not spoken of.
    """
    day = board.day_at(now)
    closes_at = closing_of(day)
    if closes_at is None or day is not board.day or not screen.closing:
        return None
    zone = board.directory.site.zone
    time = f"{datetime.fromtimestamp(closes_at / 1000, zone):%H:%M}"
    mine = [
        visit
        for visit in board.waiting
        if screen.shows(visit.service_id) and visit.channel is not Channel.PHONE
    ]
    if now >= closes_at:
        kept = any(accepted(visit, closes_at) for visit in mine)
        return _AFTER.format(time=time) if kept and board.closed_at is None else None
    if forecast is None or forecast.closes_at != closes_at or not reliable:
        return None
    seen = foreseen(day, now, forecast)
    mine = [visit for visit in mine if visit.id in seen.outlooks]
    if not mine or not seen.shown:
        return None
    sure = {
        visit.id
        for visit in mine
        if seen.outlooks[visit.id].verdict is Verdict.YES or visit.told is Told.WILL_BE
    }
    whole = screen.services is None
    if len(sure) == len(mine) and (not whole or forecast.promise >= forecast.waiting):
        return _ALL.format(time=time)
    count = min(forecast.promise, len(sure))
    if not count:
        return _NONE.format(time=time)
    people = counted(count, "klientą", "klientus", "klientų")
    named = first_in_doubt(mine, sure)
    if not named:
        return _COUNT.format(time=time, count=count, people=people)
    numbers = ", ".join(named)
    return _NAMED.format(time=time, count=count, people=people, numbers=numbers)


def first_in_doubt(waiting: Sequence[Visit], sure: Collection[int]) -> tuple[str, ...]:
    """From which number on clients should ask, for each series of numbers with any in doubt.

    Nothing where that would be untrue or too much: somebody with a later number is certain to be
    called, or the numbers are too many.
    """
    series: dict[str, list[tuple[int, bool, str]]] = {}
    for visit in waiting:
        found = _NUMBERED.fullmatch(visit.ticket)
        if found is None:
            return ()
        series.setdefault(found[1], []).append((int(found[2]), visit.id in sure, visit.ticket))
    named = []
    for tickets in series.values():
        tickets.sort()
        doubt = next((at for at, each in enumerate(tickets) if not each[1]), None)
        if doubt is None:
            continue
        if any(certain for _, certain, _ in tickets[doubt:]):
            return ()
        named.append(tickets[doubt][2])
    return tuple(named) if len(named) <= MOST_NAMED else ()


_AFTER = Said(
    "Darbo laikas baigėsi {time}. Dar pakviesime tuos, kuriems tai pažadėjome.",
    "We closed at {time}. We will still call those to whom we promised it.",
)
_ALL = Said(
    "Iki {time} pakviesime visus, kurie dabar laukia.",
    "Everybody who is waiting now will be called before {time}.",
)
_NONE = Said(
    "Negalime pažadėti, kad spėsime Jus pakviesti iki {time}: prašome pasiteirauti prie langelio.",
    "We cannot promise to call you before {time}: please ask at the desk.",
)
_COUNT = Said(
    "Iki {time} pakviesime dar bent {count} {people}. Dėl savo numerio prašome pasiteirauti prie "
    "langelio.",
    "Until {time} we will call at least {count} more. Please ask at the desk about your number.",
)
_NAMED = Said(
    "Iki {time} pakviesime dar bent {count} {people}. Jei Jūsų numeris {numbers} ar vėlesnis, "
    "prašome pasiteirauti prie langelio.",
    "Until {time} we will call at least {count} more; {numbers} and later: please ask at the desk.",
)

"""What could be done for those who wait before closing, and what the hall would be like then."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from queueapp.domain.board import Board
from queueapp.domain.forecast.of_board import (
    closed_counters,
    with_break_moved,
    with_counter,
    with_longer,
)
from queueapp.domain.forecast.state import CounterNow, HallNow, Spell
from queueapp.domain.setup import Counter
from ui import words
from ui.i18n import Numbered

translate = QCoreApplication.translate

LONGER = (15, 30)
"""So many minutes longer are offered."""

MOST_COUNTERS = 5
MOST_BREAKS = 6
_MINUTE = 60_000
_LATER_MS = 30 * _MINUTE


class WhatIfWords(Numbered):
    """The context of the words here that go with a number."""


@dataclass(frozen=True, slots=True)
class Longer:
    """The hall closes so many minutes later, at `closes_at` (ms UTC)."""

    minutes: int
    closes_at: int


@dataclass(frozen=True, slots=True)
class Opened:
    """One more counter opens."""

    counter_id: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The next break of a counter, `planned`, begins at `begins` (ms UTC) instead."""

    counter_id: int
    planned: Spell
    begins: int


WhatIf = Longer | Opened | Moved


def what_ifs(board: Board, hall: HallNow) -> tuple[WhatIf, ...]:
    """All that is offered in this hall: longer hours, counters that could open, breaks."""
    return (*_longer(hall), *_opened(board), *_moved(hall))


def applied(what: WhatIf, hall: HallNow, board: Board) -> HallNow:
    """The hall if it were so."""
    match what:
        case Longer():
            return with_longer(hall, what.minutes)
        case Opened():
            return with_counter(hall, board, what.counter_id)
        case Moved():
            return with_break_moved(hall, what.counter_id, what.begins)


def what_if_text(what: WhatIf, board: Board) -> str:
    """What is asked, in a line."""
    zone = board.directory.site.zone
    match what:
        case Longer():
            text = WhatIfWords.tr("%n minutes longer, until {time}", "", what.minutes)
            return text.format(time=words.clock_time(what.closes_at, zone))
        case Opened():
            counter = board.directory.counters[what.counter_id]
            return translate("WhatIf", "{counter} opens: {services}").format(
                counter=words.counter_name(counter.name), services=_services(board, counter)
            )
        case Moved():
            counter = board.directory.counters[what.counter_id]
            text = translate("WhatIf", "{counter}: the break of {from} begins at {to}")
            return text.format(
                **{
                    "counter": words.counter_name(counter.name),
                    "from": words.clock_time(what.planned.begins, zone),
                    "to": words.clock_time(what.begins, zone),
                }
            )


def _longer(hall: HallNow) -> Iterable[WhatIf]:
    closes_at = hall.closes_at
    if closes_at is None:
        return
    for minutes in LONGER:
        later = closes_at + minutes * _MINUTE
        if later > hall.now:
            yield Longer(minutes, later)


def _opened(board: Board) -> Iterable[WhatIf]:
    wanted = {visit.service_id for visit in board.waiting}
    known: set[frozenset[int]] = set()
    for counter in closed_counters(board):
        # Two counters that do the same make the same difference.
        if counter.services & wanted and counter.services not in known:
            known.add(counter.services)
            if len(known) > MOST_COUNTERS:
                return
            yield Opened(counter.id)


def _moved(hall: HallNow) -> Iterable[WhatIf]:
    with_break = [each for each in hall.counters if each.away and each.away[0].begins > hall.now]
    with_break.sort(key=lambda counter: counter.away[0].begins)
    for counter in with_break[:MOST_BREAKS]:
        for begins in _times(counter, hall):
            if isinstance(counter.id, int):
                yield Moved(counter.id, counter.away[0], begins)


def _times(counter: CounterNow, hall: HallNow) -> Iterable[int]:
    """When else a counter's next break could begin: half an hour later, or as late as it can."""
    planned, *others = counter.away
    if hall.closes_at is None:
        return ()
    long = planned.ends - planned.begins
    last = max(hall.closes_at, counter.leaves_at or 0) - long
    if counter.leaves_at is not None:
        last = min(last, counter.leaves_at - long)
    found = []
    for begins in (planned.begins + _LATER_MS, last):
        free = all(begins >= each.ends or begins + long <= each.begins for each in others)
        if planned.begins < begins <= last and free and begins not in found:
            found.append(begins)
    return found


def _services(board: Board, counter: Counter) -> str:
    services = board.directory.services
    return ", ".join(
        words.service_short(services[each]) for each in services if each in counter.services
    )

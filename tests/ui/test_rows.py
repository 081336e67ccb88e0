"""The rows of a full queue: words that many share are looked up once, and mixed up never."""

from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.visit import Channel, PriorityReason, Rank, Told, Visit
from tests.factories import BENEFITS, BRONIUS, CECILIJA, MINUTE, PASSPORTS, Play, at
from tests.ui.foretold import a_forecast, outlook
from ui.closing.foreseen import foreseen
from ui.hall_rows import counter_rows
from ui.models.ticket_model import TicketRow
from ui.rows import KnownRows, waiting_rows
from ui.theme import Tone

pytestmark = pytest.mark.usefixtures("qapp")

NEAR, CLOSED = at("2026-03-02 16:10"), at("2026-03-02 17:10")

UNLIKE: tuple[dict[str, Any], ...] = (
    {},
    {"service_id": BENEFITS},
    {"language": "ru"},
    {"for_counter": 1},
    {"for_counter": 2},
    {"for_person": CECILIJA},
    {"channel": Channel.PHONE},
    {"priority": next(iter(PriorityReason))},
    {"rank": Rank.FRONT},
    {"told": Told.WILL_BE},
    {"told": Told.MAY_BE},
    {"waiting_since": NEAR - 90 * MINUTE},
)
PROSPECTS = (
    (Verdict.YES, (3, 7)),
    (Verdict.YES, (30, 50)),
    (Verdict.UNCERTAIN, (3, 7)),
    (Verdict.NO, None),
)


@pytest.mark.parametrize("counter", [1, None])
@pytest.mark.parametrize("now", [NEAR, CLOSED])
def test_a_row_is_the_same_among_others_as_alone(play: Play, counter: int | None, now: int) -> None:
    play.clock.instant = NEAR
    play.sit(1, BRONIUS)
    play.sit(2, CECILIJA)
    play.issue(PASSPORTS)
    play.clock.instant = now
    board = play.hall.board.read(play.site)
    (first,) = board.waiting
    unlike = [(change, prospect) for change in UNLIKE for prospect in PROSPECTS]
    visits: list[Visit] = []
    outlooks = []
    for number, (change, (verdict, waits)) in enumerate(unlike):
        visit = replace(first, id=first.id + number, ticket=f"A{number:03}", **change)
        visits.append(visit)
        outlooks.append(outlook(visit.id, verdict, waits))
    forecast = a_forecast(outlooks, closes_at=board.day.closes_at)
    seen = foreseen(board.day, now, forecast)

    def rows(*waiting: Visit) -> list[TicketRow]:
        found = waiting_rows(replace(board, waiting=waiting), counter, now, seen=seen)
        # Who is next, and where the line stands, depends on the others.
        return [
            replace(
                row,
                is_next=False,
                line_after="",
                sentence=row.sentence.replace(", next at this counter", ""),
            )
            for row in found
        ]

    assert rows(*visits) == [row for visit in visits for row in rows(visit)]


def test_rows_that_are_known_are_those_that_would_be_made_anew(play: Play) -> None:
    play.clock.instant = NEAR
    play.sit(1, BRONIUS)
    for _ in range(3):
        play.issue(PASSPORTS)
    board = play.hall.board.read(play.site)
    (first, second, third) = board.waiting
    hurried = tuple(replace(first, **change) for change in UNLIKE)
    known: KnownRows = {}
    for waiting in [(visit, second, third) for visit in hurried] + [(third, first)]:
        for now in (NEAR, NEAR + 20 * MINUTE, CLOSED):
            changed = replace(board, waiting=waiting)
            found = waiting_rows(changed, 1, now, known=known)
            assert found == waiting_rows(changed, 1, now)
    again = waiting_rows(changed, 1, now, known=known)
    assert all(row is same for row, same in zip(again, found, strict=True))
    assert known.keys() == {first.id, third.id}


def test_colleagues_see_that_a_client_sits_at_a_desk_that_was_left(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    ticket = play.issue(PASSPORTS).ticket
    play.serve_next(desk)
    play.hall.access.leave_desk(desk)
    row = counter_rows(play.hall.board.read(play.site))[0]
    assert row.sentence == f"Counter 1, Bronius, {ticket}, Back soon"
    assert row.verdict is not None
    assert (row.verdict.text, row.verdict.tone) == (ticket, Tone.CAUTION)
    play.hall.access.come_back(desk)
    row = counter_rows(play.hall.board.read(play.site))[0]
    assert row.sentence == f"Counter 1, Bronius, {ticket}"

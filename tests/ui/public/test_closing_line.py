"""The line before closing says no more than is known, and names no number wrongly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from queueapp.domain.board import Board
from queueapp.domain.forecast.state import Footing, Forecast, Outlook, Verdict
from queueapp.domain.public.setup import ScreenView
from queueapp.domain.visit import Channel, Rank, Told, Visit
from tests.factories import BENEFITS, MINUTE, MONDAY_10, PASSPORTS, Play, a_visit
from tests.ui.foretold import a_forecast, outlook
from ui.public.closing_line import closing_line, first_in_doubt

CLOSES = MONDAY_10 + 7 * 60 * MINUTE
SOON = CLOSES - 40 * MINUTE
YES, NO, MAYBE = Verdict.YES, Verdict.NO, Verdict.UNCERTAIN
EVERYTHING = ScreenView("Entrance")


@pytest.fixture
def board(play: Play) -> Board:
    return play.hall.board.read(1)


def waits(*tickets: str) -> tuple[Visit, ...]:
    services = {"A": PASSPORTS, "B": BENEFITS}
    return tuple(
        a_visit(number, ticket=ticket, service_id=services.get(ticket[:1], PASSPORTS))
        for number, ticket in enumerate(tickets, 1)
    )


def foreseen(*verdicts: Verdict, promise: int | None = None) -> Forecast:
    outlooks: list[Outlook] = [outlook(number, each) for number, each in enumerate(verdicts, 1)]
    return a_forecast(outlooks, promise=promise)


def line(
    board: Board,
    waiting: tuple[Visit, ...],
    forecast: Forecast | None,
    *,
    now: int = SOON,
    screen: ScreenView = EVERYTHING,
    reliable: bool = True,
) -> tuple[str, str] | None:
    seen = replace(board, waiting=waiting)
    found = closing_line(seen, now, forecast, screen, reliable=reliable)
    return None if found is None else (found.lt, found.en)


class TestNames:
    def test_from_which_number_on_to_ask(self, board: Board) -> None:
        assert line(board, waits("A025", "A026", "A027"), foreseen(YES, YES, NO)) == (
            "Iki 17:00 pakviesime dar bent 2 klientus. Jei Jūsų numeris A027 ar vėlesnis, prašome "
            "pasiteirauti prie langelio.",
            "Until 17:00 we will call at least 2 more; A027 and later: please ask at the desk.",
        )

    def test_each_series_by_itself(self, board: Board) -> None:
        waiting = waits("A001", "B001", "A002", "B002")
        found = line(board, waiting, foreseen(YES, YES, NO, NO))
        assert found is not None
        assert "A002, B002 and later" in found[1]

    def test_a_series_without_doubt_is_not_named(self, board: Board) -> None:
        found = line(board, waits("A001", "B001", "A002"), foreseen(YES, YES, MAYBE))
        assert found is not None
        assert "; A002 and later" in found[1]
        assert "B00" not in found[1]

    def test_no_number_while_a_later_one_is_certain(self, board: Board) -> None:
        first = replace(waits("A009")[0], rank=Rank.PRIORITY)
        waiting = (first, *replace_ids(waits("A001", "A002"), 2))
        assert line(board, waiting, foreseen(YES, YES, NO)) == (
            "Iki 17:00 pakviesime dar bent 2 klientus. Dėl savo numerio prašome pasiteirauti prie "
            "langelio.",
            "Until 17:00 we will call at least 2 more. Please ask at the desk about your number.",
        )

    def test_no_number_that_cannot_be_compared(self) -> None:
        assert first_in_doubt(waits("A001", "P7-1"), {1}) == ()
        assert first_in_doubt(waits("VIP"), set()) == ()

    def test_not_more_than_are_read(self) -> None:
        assert first_in_doubt(waits("A1", "B1", "C1"), set()) == ("A1", "B1", "C1")
        assert first_in_doubt(waits("A1", "B1", "C1", "D1"), set()) == ()

    def test_numbers_are_compared_as_numbers(self) -> None:
        waiting = waits("A999", "A1000")
        assert first_in_doubt(waiting, {1}) == ("A1000",)
        assert first_in_doubt(waits("001", "002"), {1}) == ("002",)


def replace_ids(visits: tuple[Visit, ...], first: int) -> tuple[Visit, ...]:
    return tuple(replace(visit, id=first + at) for at, visit in enumerate(visits))


class TestSaysWhatIsTrue:
    def test_everybody(self, board: Board) -> None:
        assert line(board, waits("A001", "A002"), foreseen(YES, YES)) == (
            "Iki 17:00 pakviesime visus, kurie dabar laukia.",
            "Everybody who is waiting now will be called before 17:00.",
        )

    def test_each_is_certain_but_not_all_of_them_together(self, board: Board) -> None:
        found = line(board, waits("A001", "A002"), foreseen(YES, YES, promise=1))
        assert found is not None
        assert found[1] == (
            "Until 17:00 we will call at least 1 more. Please ask at the desk about your number."
        )

    def test_never_more_than_the_promise(self, board: Board) -> None:
        found = line(board, waits("A1", "A2", "A3", "A4"), foreseen(YES, YES, YES, NO, promise=2))
        assert found is not None
        assert "at least 2 more; A4" in found[1]

    def test_nobody_can_be_promised(self, board: Board) -> None:
        assert line(board, waits("A001"), foreseen(MAYBE)) == (
            "Negalime pažadėti, kad spėsime Jus pakviesti iki 17:00: prašome pasiteirauti prie "
            "langelio.",
            "We cannot promise to call you before 17:00: please ask at the desk.",
        )

    def test_who_was_promised_is_not_sent_to_ask(self, board: Board) -> None:
        waiting = waits("A001", "A002", "A003")
        told = (waiting[0], replace(waiting[1], told=Told.WILL_BE), waiting[2])
        found = line(board, told, foreseen(YES, MAYBE, NO, promise=1))
        assert found is not None
        assert "A003 and later" in found[1]

    def test_who_came_after_the_forecast_is_not_spoken_of(self, board: Board) -> None:
        found = line(board, waits("A001", "A002", "A003"), foreseen(YES, YES))
        assert found is not None
        assert found[1].startswith("Everybody")

    def test_callers_on_the_phone_are_not_spoken_of(self, board: Board) -> None:
        waiting = tuple(replace(v, channel=Channel.PHONE) for v in waits("A001"))
        assert line(board, waiting, foreseen(NO)) is None

    def test_a_screen_of_some_services_speaks_of_those(self, board: Board) -> None:
        screen = ScreenView("B", services=frozenset({BENEFITS}))
        waiting = waits("A001", "B001", "B002")
        found = line(board, waiting, foreseen(YES, YES, NO), screen=screen)
        assert found is not None
        assert found[1].startswith("Until 17:00 we will call at least 1 more; B002")


class TestSaysNothing:
    def test_nothing_is_known(self, board: Board) -> None:
        waiting = waits("A001")
        assert line(board, waiting, None) is None
        assert line(board, waiting, replace(foreseen(NO), footing=Footing.NONE)) is None

    def test_forecasts_were_not_reliable(self, board: Board) -> None:
        assert line(board, waits("A001"), foreseen(NO), reliable=False) is None

    def test_closing_is_far_and_nobody_is_in_doubt(self, board: Board) -> None:
        assert line(board, waits("A001"), foreseen(YES), now=MONDAY_10) is None
        assert line(board, waits("A001"), foreseen(NO), now=MONDAY_10) is not None

    def test_nobody_waits(self, board: Board) -> None:
        assert line(board, (), foreseen()) is None

    def test_forecast_of_another_closing_time(self, board: Board) -> None:
        other = replace(foreseen(NO), closes_at=CLOSES + 30 * MINUTE)
        assert line(board, waits("A001"), other) is None

    def test_the_site_does_not_wish_it(self, board: Board) -> None:
        screen = ScreenView("", closing=False)
        assert line(board, waits("A001"), foreseen(NO), screen=screen) is None

    def test_hall_that_does_not_close(self, board: Board) -> None:
        always = replace(board, day=replace(board.day, round_the_clock=True))
        assert line(always, waits("A001"), foreseen(NO)) is None


class TestAfterClosing:
    def test_those_who_were_promised_are_still_called(self, board: Board) -> None:
        waiting = (replace(waits("A001")[0], told=Told.WILL_BE),)
        assert line(board, waiting, foreseen(YES), now=CLOSES + MINUTE) == (
            "Darbo laikas baigėsi 17:00. Dar pakviesime tuos, kuriems tai pažadėjome.",
            "We closed at 17:00. We will still call those to whom we promised it.",
        )

    def test_nobody_is(self, board: Board) -> None:
        assert line(board, waits("A001"), foreseen(YES), now=CLOSES + MINUTE) is None

"""Reception as closing time comes: what a newcomer may expect, and tickets after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.closing import Late, LateReason
from queueapp.domain.forecast.state import Footing, Forecast, HallNow, Verdict
from queueapp.domain.lifecycle import Request
from queueapp.domain.visit import Told
from tests.factories import BRONIUS, CECILIJA, DARIUS, PASSPORTS, Play, at, rows
from tests.past import add_past
from tests.ui.foretold import a_forecast, outlook
from tests.ui.test_reception import Desk
from ui.closing import telling_sheet
from ui.closing.newcomer import prospect
from ui.closing.telling_sheet import TellingSheet
from ui.forecasting import Forecasting
from ui.reception.issue_panel import IssuedCard, _entry
from ui.theme import Theme

Open = Callable[..., Desk]

NOON, EVENING = at("2026-03-02 12:00"), at("2026-03-02 17:05")
CLOSES = at("2026-03-02 17:00")


@pytest.fixture
def reception(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Desk]]:
    """Reception windows with a forecast of their own."""
    opened: list[Desk] = []

    def open_one(person: int = CECILIJA) -> Desk:
        opened.append(
            Desk(
                qtbot,
                play,
                person,
                forecasting=lambda runner, live: Forecasting(runner, live, begins_after_ms=0),
            )
        )
        return opened[-1]

    yield open_one
    for each in opened:
        assert each.forecasting is not None
        each.forecasting.stop()
        each.close()
        each.forecasting.deleteLater()
    assert not [bug for each in opened for bug in each.bugs]


def give(desk: Desk) -> QWidget:
    return desk.part("new_ticket").findChild(QWidget, "give") or desk.part("give")


class TestBeforeTheTicket:
    def test_what_the_client_may_expect_is_shown_before_the_ticket_is_made(
        self, reception: Open, play: Play
    ) -> None:
        add_past(play)
        play.clock.instant = NOON
        play.sit(1, BRONIUS)
        desk = reception()
        assert desk.text("prospect").startswith("What a client may expect")
        desk.type("A")
        desk.until(lambda: "Will be called before 17:00" in desk.text("prospect"))
        assert desk.tickets() == []

    def test_shortly_before_closing_behind_a_long_queue_it_says_that_it_is_too_late(
        self, reception: Open, play: Play
    ) -> None:
        add_past(play)
        play.clock.instant = at("2026-03-02 16:40")
        play.sit(1, BRONIUS)
        for _ in range(15):
            play.issue(PASSPORTS)
        desk = reception()
        desk.type("A")
        desk.until(lambda: "Will most likely not be called before 17:00" in desk.text("prospect"))
        assert desk.text("prospect").startswith("✕")

    def test_another_language_is_another_question(
        self, reception: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add_past(play)
        play.clock.instant = NOON
        play.sit(1, BRONIUS)
        desk = reception()
        assert desk.forecasting is not None
        asked: list[HallNow] = []
        real = desk.forecasting.ask

        def ask(hall: HallNow, then: Callable[..., None]) -> None:
            asked.append(hall)
            real(hall, then)

        monkeypatch.setattr(desk.forecasting, "ask", ask)
        desk.type("A")
        desk.until(lambda: bool(asked))
        language = desk.part("client_language")
        language.setCurrentIndex(2)  # type: ignore[attr-defined]
        desk.until(lambda: asked[-1].line[-1].work.language == "en")

    def test_what_was_foreseen_of_one_service_is_not_read_out_for_another(
        self, reception: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add_past(play)
        play.clock.instant = NOON
        play.sit(1, BRONIUS)
        desk = reception()
        assert desk.forecasting is not None
        desk.type("A")
        desk.until(lambda: "Will be called before 17:00" in desk.text("prospect"))
        heard: list[Callable[[Forecast | None], None]] = []
        monkeypatch.setattr(desk.forecasting, "ask", lambda _, then: heard.append(then))
        language = desk.part("client_language")
        language.setCurrentIndex(2)  # type: ignore[attr-defined]
        assert desk.text("prospect") == "What to expect is being worked out…"
        desk.until(lambda: bool(heard))
        heard[-1](None)
        assert desk.text("prospect") == "? What to expect cannot be worked out at present."

    def test_the_ticket_never_waits_for_it(
        self, reception: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        play.clock.instant = NOON
        desk = reception()
        assert desk.forecasting is not None
        monkeypatch.setattr(desk.forecasting, "ask", lambda *_: None)
        desk.type("A")
        desk.do("Return")
        assert desk.tickets() == ["A001"]

    def test_where_nobody_serves_it_that_is_said(self, reception: Open, play: Play) -> None:
        play.clock.instant = NOON
        play.sit(1, BRONIUS)
        desk = reception()
        desk.type("D")
        desk.until(lambda: desk.text("prospect") == "! No open counter serves this service now.")

    def test_with_too_little_experience_it_says_so(self, reception: Open, play: Play) -> None:
        play.clock.instant = NOON
        play.sit(1, BRONIUS)
        desk = reception()
        desk.type("A")
        desk.until(lambda: "Not enough experience yet" in desk.text("prospect"))

    def test_once_the_ticket_is_given_nobody_is_considered_any_more(
        self, reception: Open, play: Play
    ) -> None:
        add_past(play)
        play.clock.instant = NOON
        play.sit(1, BRONIUS)
        desk = reception()
        desk.type("A")
        desk.until(lambda: "Will be called" in desk.text("prospect"))
        desk.do("Return")
        desk.until(lambda: desk.text("prospect").startswith("What a client may expect"))


class TestAfterClosing:
    def test_new_tickets_stop_and_the_panel_says_who_may_still_give_one(
        self, reception: Open, play: Play
    ) -> None:
        play.clock.instant = EVENING
        desk = reception(CECILIJA)
        desk.until(lambda: desk.text("closed").startswith("■ Closed since 17:00"))
        assert "A shift lead may still add one" in desk.text("closed")
        desk.type("A")
        assert not give(desk).isEnabled()
        desk.press("Return")
        assert "no new tickets" in desk.said()
        assert rows(play.place, "SELECT id FROM visit") == []

    def test_a_lead_adds_one_with_a_reason_and_the_client_is_accepted(
        self, reception: Open, play: Play
    ) -> None:
        play.clock.instant = EVENING
        desk = reception(DARIUS)
        desk.type("A")
        desk.press("Return")
        sheet = desk.sheet("late")
        desk.press("Ctrl+Return")
        error = sheet.findChild(QLabel, "error")
        assert error is not None
        assert "Choose a reason" in error.text()
        desk.type("c")
        desk.press("Ctrl+Return")
        desk.no_sheet()
        desk.see_all()
        assert desk.tickets() == ["A001"]
        assert desk.text("number") == "A001"
        board = play.hall.board.read(play.site)
        assert board.waiting[0].told is Told.WILL_BE
        kept = rows(play.place, "SELECT data FROM event WHERE kind = 'issued'")
        assert "long_way" in str(kept)

    def test_closing_comes_while_the_window_is_open(self, reception: Open, play: Play) -> None:
        play.clock.instant = at("2026-03-02 16:59")
        desk = reception(CECILIJA)
        assert desk.text("closed") == ""
        play.clock.pass_minutes(2)
        desk.until(lambda: desk.text("closed") != "")


def test_after_closing_nobody_is_ahead_who_was_not_accepted(
    reception: Open, play: Play, qtbot: QtBot
) -> None:
    for _ in range(3):
        play.issue(PASSPORTS)
    play.clock.instant = EVENING
    desk = reception()
    board = play.hall.board.read(play.site)
    services = board.directory.services
    assert _entry(board, services[PASSPORTS], EVENING).status == "nobody accepted waits"
    assert _entry(board, services[PASSPORTS], CLOSES - 1).status.startswith("3 waiting")
    lead = play.sit(2, DARIUS)
    visit = play.hall.intake.issue(lead, Request(PASSPORTS), late=Late(LateReason.LONG_WAY)).visit
    board = play.hall.board.read(play.site)
    assert _entry(board, services[PASSPORTS], EVENING).status == "1 accepted"
    card = desk.part("issued")
    assert isinstance(card, IssuedCard)
    card.show_visit(visit, board)
    assert desk.text("ahead") == "Nobody ahead for this service"


def test_those_who_wait_are_told_from_reception_too(reception: Open, play: Play) -> None:
    play.clock.instant = at("2026-03-02 16:20")
    play.issue()
    desk = reception()
    desk.press("Ctrl+T")
    assert isinstance(desk.sheet("telling"), TellingSheet)
    desk.press("Return")
    desk.until(lambda: play.visit(1).told is Told.MAY_BE)
    desk.press("Escape")
    desk.no_sheet()


def test_a_full_hall_is_told_in_a_minute_by_what_is_really_foreseen(
    reception: Open, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling_sheet, "PAUSE_MS", 0)
    add_past(play)
    play.clock.instant = at("2026-03-02 16:10")
    play.sit(1, BRONIUS)
    play.sit(2, CECILIJA)
    waiting = [play.issue(PASSPORTS) for _ in range(40)]
    desk = reception()
    forecasting = desk.forecasting
    assert forecasting is not None
    desk.until(lambda: forecasting.forecast is not None and forecasting.forecast.waiting == 40)
    desk.press("Ctrl+T")
    sheet = desk.sheet("telling")
    assert isinstance(sheet, TellingSheet)
    for _ in waiting:
        desk.press("Return")
        desk.until(sheet.primary_action.isEnabled)
    desk.press("Return")
    desk.no_sheet()
    told = [play.visit(visit.id).told for visit in waiting]
    order = [Told.WILL_BE, Told.MAY_BE, Told.NOT_TODAY]
    assert {*told} == {*order}
    assert told[0] is Told.WILL_BE
    assert told[-1] is Told.NOT_TODAY
    assert told == sorted(told, key=order.index)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verdict", "text"),
    [
        (Verdict.YES, "Will be called before 17:00; wait: 10–20 min"),
        (Verdict.PROBABLY, "Will probably be called before 17:00; wait: 10–20 min"),
        (Verdict.UNCERTAIN, "May be called before 17:00, or may not; wait: 10–20 min"),
        (Verdict.PROBABLY_NOT, "Will probably not be called before 17:00; wait: 10–20 min"),
        (Verdict.NO, "Will most likely not be called before 17:00"),
    ],
)
def test_each_verdict_has_its_honest_sentence(
    english: Theme, play: Play, verdict: Verdict, text: str
) -> None:
    board = play.hall.board.read(play.site)
    found = outlook(0, verdict, (11, 19))
    said = prospect(a_forecast([found], closes_at=CLOSES), found, board)
    assert said is not None
    assert said.text == text
    assert said.sign in "✓?✕"


@pytest.mark.parametrize(
    ("waits", "text"),
    [((0, 4), "Wait: up to 5 min"), ((11, 19), "Wait: 10–20 min")],
)
def test_in_a_hall_that_does_not_close_the_wait_is_said(
    english: Theme, play: Play, waits: tuple[int, int], text: str
) -> None:
    board = play.hall.board.read(play.site)
    board = replace(board, day=replace(board.day, round_the_clock=True))
    found = outlook(0, Verdict.YES, waits)
    said = prospect(a_forecast([found], closes_at=None), found, board)
    assert said is not None
    assert said.text == text


def test_without_a_number_nothing_is_made_up(english: Theme, play: Play) -> None:
    board = play.hall.board.read(play.site)
    said = prospect(a_forecast(footing=Footing.NONE), None, board)
    assert said is not None
    assert "Not enough experience yet" in said.text

"""The hall now: what a lead sees, and what they do about it from the key to the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.help import HelpKind
from queueapp.domain.record import EventKind
from queueapp.domain.setup import CounterDraft
from queueapp.domain.visit import HoldReason, OrderReason, Outcome, Rank, State
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from tests.closing_time import events
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    HOUSING,
    KEYS,
    NUMBER,
    PASSPORTS,
    Play,
    seen,
)
from tests.past import add_past
from tests.ui.foretold import Foretold, a_forecast
from tests.ui.lead_page import LeadPage
from tests.ui.running import Running
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.forecasting import Forecasting
from ui.lead.window import HallNowWindow
from ui.theme import Theme
from ui.widgets.stale import is_stale
from ui.widgets.tick import Tick


@pytest.fixture
def lead(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., LeadPage]]:
    """Opens the window for Darius, the lead, unless somebody else is named."""
    opened: list[LeadPage] = []

    def open_one(person: int = DARIUS, **more: object) -> LeadPage:
        opened.append(LeadPage(qtbot, play, person, **more))  # type: ignore[arg-type]
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


# --- What is seen -------------------------------------------------------------------------


def test_a_counter_says_who_is_there_at_what_since_when_and_how_long_against_the_usual(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(BENEFITS)
    play.serve_next(desk)
    play.clock.pass_minutes(12)
    card = lead().card(1)
    assert (card.title, card.person, card.ticket, card.service) == (
        "Counter 1",
        "Bronius",
        "B001",
        "Benefits",
    )
    assert card.state == "Serving since 10:00"
    assert (card.elapsed, card.usual) == (12 * 60_000, 20 * 60_000)
    assert card.sentence == (
        "Counter 1, Bronius, Serving since 10:00, B001, Benefits, 12 min, usually 20 min"
    )


def test_a_timer_runs_on_between_two_pictures_of_the_hall(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    page = lead()
    before = page.counters.timer_texts(page.card(1))
    play.clock.pass_minutes(0.05)
    page.until(lambda: page.counters.timer_texts(page.card(1)) != before)
    assert page.counters.timer_texts(page.card(1)) == ("00:03", "of 10 min")


def test_each_state_of_a_counter_has_its_words(play: Play, lead: Callable[..., LeadPage]) -> None:
    play.sit(1, BRONIUS)
    away = play.sit(2, CECILIJA)
    calling = play.sit(4, ASTA)
    play.hall.access.set_state(away, DeskState.ON_BREAK, BreakReason.LUNCH)
    play.issue(KEYS)
    play.call_next(calling)
    play.clock.pass_minutes(3)
    page = lead()
    assert [row.state for row in page.counters.rows] == [
        "Free since 10:00 (3 min)",
        "Lunch since 10:00 (3 min)",
        "Closed",
        "Calling since 10:00",
    ]


def test_what_is_beyond_its_limit_is_said_in_words_and_marked_with_a_sign(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    play.clock.pass_minutes(20)
    play.issue(BENEFITS)
    play.issue(BENEFITS)
    play.clock.pass_minutes(48)
    page = lead()
    assert page.card(1).beyond == "! 68 min, limit 45"
    assert page.text("attention") == (
        "! 2 to see to: counter 1 has served A001 for 68 min; "
        "Benefits: 2 have waited too long, up to 48 min."
    )
    assert page.rows("services")[1] == ("✕ B  Benefits", "2", "✕ 48 min", "1")
    assert "beyond the limit of 30 min" in page.table("services").rows.row_at(1).sentence


def test_the_first_key_is_already_at_what_is_most_urgent(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    for counter, person in ((1, BRONIUS), (2, CECILIJA)):
        play.sit(counter, person)
    play.issue(HOUSING)
    play.serve_next(play.sessions[2])
    play.clock.pass_minutes(50)
    page = lead()
    current = page.counters.current
    assert current is not None
    assert current.id == 2
    assert page.counters.hasFocus()


def test_the_next_thing_to_see_to_is_one_key_away(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    play.sit(2, CECILIJA)
    play.issue(HOUSING)
    play.serve_next(play.sessions[2])
    waits = play.issue(BENEFITS)
    play.clock.pass_minutes(50)
    page = lead()
    page.press("Ctrl+J")
    page.until(lambda: page.table("tickets").hasFocus())
    assert page.table("tickets").current == waits.id
    page.press("Ctrl+J")
    page.until(page.counters.hasFocus)


def test_counters_keep_their_places_whatever_happens_there(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(2, CECILIJA)
    page = lead()
    before = [row.id for row in page.counters.rows]
    page.choose(3)
    play.issue(HOUSING)
    play.serve_next(desk)
    page.until(lambda: page.card(2).ticket == "C001")
    play.clock.pass_minutes(50)
    page.until(lambda: page.card(2).beyond)
    assert [row.id for row in page.counters.rows] == before
    current = page.counters.current
    assert current is not None
    assert current.id == 3


def test_sixty_counters_are_reached_with_the_keys_and_scroll(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    draft = play.hall.setup.current(1)
    more = tuple(CounterDraft(str(number), frozenset({0})) for number in range(5, 61))
    play.hall.setup.change(play.reception(), replace(draft, counters=(*draft.counters, *more)))
    page = lead()
    assert len(page.counters.rows) == 60
    bar = page.counters.verticalScrollBar()
    page.until(lambda: bar.maximum() > 0)
    page.counters.setFocus()
    page.press("End")
    current = page.counters.current
    assert current is not None
    assert current.title == "Counter 60"
    index = page.counters.currentIndex()
    assert page.counters.viewport().rect().contains(page.counters.visualRect(index))


def test_four_counters_need_no_bar(play: Play, lead: Callable[..., LeadPage]) -> None:
    page = lead()
    assert not page.counters.verticalScrollBar().isVisible()


def test_an_empty_hall_says_what_to_do(lead: Callable[..., LeadPage]) -> None:
    page = lead()
    assert page.text("nothing").startswith("No counter is open.")
    assert page.text("attention") == "✓ Nothing is beyond its limit."
    assert page.text("totals") == "0 counters open · nobody waits"


def test_overdue_promises_are_counted_and_lead_to_their_list(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, due_at=play.clock.now() + 10 * 60_000)
    play.clock.pass_minutes(40)
    page = lead()
    page.until(lambda: page.text("promises").startswith("! 1 overdue"))
    assert page.text("promises").endswith("10:10")
    assert "overdue by 29 min" in page.text("attention") or "overdue by 30 min" in page.text(
        "attention"
    )
    wished: list[bool] = []
    page.wishes.promises.connect(lambda: wished.append(True))
    page.press("Ctrl+F8")
    assert wished == [True]


def test_calls_for_help_stand_above_all(play: Play, lead: Callable[..., LeadPage]) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.help.call(desk, HelpKind.CONFLICT)
    page = lead()
    page.until(lambda: page.part("help_bar").isVisible())
    assert "Bronius" in page.words(page.part("help_bar"))


def test_the_forecast_for_closing_is_said(play: Play, lead: Callable[..., LeadPage]) -> None:
    play.sit(1, BRONIUS)
    for _ in range(5):
        play.issue()
    page = lead()
    page.forecasting.show(a_forecast(promise=3, likely=4, waiting=5))
    found = page.part("forecast")
    assert found.accessibleName() == (
        "At least 3 of the 5 waiting will be called before 17:00. Most likely 4."
    )


# --- Ending a forgotten visit -------------------------------------------------------------


def test_a_forgotten_visit_is_ended_with_its_outcome_and_its_true_end(
    play: Play, lead: Callable[..., LeadPage], station: Callable[..., Station]
) -> None:
    clerk = station(1, BRONIUS)
    play.issue()
    play.serve_next(clerk.session)
    play.clock.pass_minutes(68)
    page = lead()
    page.press("F9")
    sheet = page.sheet("end_visit")
    assert page.text("ended_at", sheet) == "10:10"
    page.press("S")
    page.part("ended_at", sheet).setFocus()
    page.press("Ctrl+A")
    page.type("10:08")
    page.press("Ctrl+Return")
    page.no_sheet()
    visit = page.visit("A001")
    assert (visit.state, visit.outcome) == (State.SERVED, Outcome.SETTLED)
    assert not visit.legs[-1].accurate
    assert page.said() == "A001 was ended: Served. The counter is free."
    page.until(lambda: page.card(1).ticket == "")
    clerk.see_all()
    assert "A001" not in clerk.heading()


def test_nothing_is_ended_before_somebody_says_what_became_of_the_client(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    play.clock.pass_minutes(68)
    page = lead()
    page.press("F9")
    sheet = page.sheet("end_visit")
    page.press("Ctrl+Return")
    assert page.text("error", sheet) == "✕ Say what became of the client."
    page.press("S")
    page.part("ended_at", sheet).setFocus()
    page.press("Ctrl+A")
    page.type("9:00")
    page.press("Ctrl+Return")
    assert page.text("error", sheet) == "✕ It ended between 10:00 and 11:08."
    page.press("Esc")
    page.no_sheet()
    assert page.visit("A001").state is State.SERVING


def test_a_client_to_be_called_back_is_promised_it_with_the_end(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    play.clock.pass_minutes(50)
    page = lead()
    page.press("F9")
    page.sheet("end_visit")
    page.press("T", "Ctrl+Return")
    page.sheet("callback_sheet")
    page.type(NUMBER)
    page.press("Ctrl+Return")
    page.no_sheet()
    assert page.visit("A001").outcome is Outcome.CALLBACK
    (entry,) = play.hall.promises.of_visit(play.reception(), page.visit("A001").id)
    assert entry.promise.is_open


def test_a_visit_that_the_colleague_ends_meanwhile_closes_the_sheet_with_a_sentence(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(desk)
    play.clock.pass_minutes(50)
    page = lead()
    page.press("F9")
    page.sheet("end_visit")
    play.hall.desk.finish(desk, seen(visit), Outcome.INFORMED)
    page.no_sheet()
    assert page.said() == "A001 is not at that counter any more. Nothing was changed."
    assert page.visit("A001").outcome is Outcome.INFORMED


def test_somebody_who_was_called_and_forgotten_left(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    play.clock.pass_minutes(50)
    page = lead()
    page.choose(1)
    page.press("F9")
    page.sheet("end_visit")
    page.press("L", "Ctrl+Return")
    page.no_sheet()
    assert page.visit("A001").state is State.LEFT
    assert play.hall.board.read(1).desks[1].is_free


def test_with_nothing_to_take_back_that_is_said(lead: Callable[..., LeadPage]) -> None:
    page = lead()
    page.press("Ctrl+Z")
    page.until(page.said)
    assert "undo" in page.said().lower() or "take back" in page.said().lower()


def test_one_leads_decision_is_seen_in_the_window_of_another(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    play.sit(1, BRONIUS)
    one, other = lead(DARIUS), lead(ASTA)
    one.window.activateWindow()
    one.until(one.window.isActiveWindow)
    one.choose(1)
    one.press("Ctrl+Shift+X")
    one.sheet("close_counter")
    one.press("Ctrl+Return")
    one.no_sheet()
    other.until(lambda: other.card(1).closed)
    other.window.activateWindow()
    other.until(other.window.isActiveWindow)
    other.press("Ctrl+PgDown")
    other.until(lambda: other.rows("log"))
    assert other.rows("log")[0][1] == "Counter closed · Bronius"
    assert other.rows("log")[0][3] == "Darius"


def test_of_two_who_end_it_at_once_the_second_is_told(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(desk)
    play.clock.pass_minutes(50)
    page = lead()
    page.press("F9")
    page.sheet("end_visit")
    page.press("S")
    page.runner.when_idle(None)  # The window sees nothing of it before the press.
    page.qtbot.wait(1)
    play.hall.desk.finish(desk, seen(visit), Outcome.INFORMED)
    page.press("Ctrl+Return")
    page.no_sheet()
    assert "A001" in page.said()
    assert page.visit("A001").outcome is Outcome.INFORMED


# --- Opening and closing a counter --------------------------------------------------------


def test_a_counter_is_closed_and_its_client_is_on_hold_not_lost(
    play: Play, lead: Callable[..., LeadPage], station: Callable[..., Station]
) -> None:
    clerk = station(2, CECILIJA)
    play.issue()
    play.serve_next(clerk.session)
    page = lead()
    page.choose(2)
    page.press("Ctrl+Shift+X")
    sheet = page.sheet("close_counter")
    said = page.text("what_comes", sheet)
    assert "A001 is there now and is not lost: the client is put on hold" in said
    assert "Cecilija is signed out there" in said
    page.press("Ctrl+Return")
    page.no_sheet()
    held = page.visit("A001")
    assert held.state is State.ON_HOLD
    assert held.hold is not None
    assert held.hold.reason is HoldReason.COUNTER_CLOSED
    page.until(lambda: page.card(2).closed)
    clerk.see_all()
    assert not play.hall.board.read(1).desks[2].is_open


def test_a_counter_is_opened_for_a_colleague_who_is_free(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    page = lead()
    page.choose(2)
    page.press("F4")
    sheet = page.sheet("open_counter")
    page.type("ceci")
    page.press("Ctrl+Return")
    page.no_sheet()
    assert page.said() == "Counter 2 is open for Cecilija. Tell the colleague."
    page.until(lambda: page.card(2).person == "Cecilija")
    assert play.hall.board.read(1).desks[2].person_id == CECILIJA
    assert sheet is not None


def test_who_has_a_client_is_in_the_list_and_cannot_be_taken(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    page = lead()
    page.choose(2)
    page.press("F4")
    sheet = page.sheet("open_counter")
    page.type("bron")
    page.press("Return")
    assert page.text("forecast_change", sheet) == ""
    page.press("Ctrl+Return")
    assert page.text("error", sheet) == "✕ Choose who sits down there."
    page.press("Esc")
    page.no_sheet()


def test_a_counter_that_somebody_opens_meanwhile_closes_the_sheet(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    page = lead()
    page.choose(2)
    page.press("F4")
    page.sheet("open_counter")
    play.sit(2, CECILIJA)
    page.no_sheet()
    assert page.said() == "Counter 2 is open already: Cecilija sits there. Nothing was changed."


# --- What a counter serves ----------------------------------------------------------------


def test_a_counter_serves_what_was_ticked_until_it_is_as_set_up_again(
    play: Play, lead: Callable[..., LeadPage], station: Callable[..., Station]
) -> None:
    clerk = station(1, BRONIUS)
    play.issue(KEYS)
    page = lead()
    page.choose(1)
    page.press("Ctrl+S")
    sheet = page.sheet("serves")
    tick = sheet.findChild(Tick, f"service-{KEYS}")
    assert tick is not None
    assert not tick.isChecked()
    tick.setFocus()
    page.press("Space", "Ctrl+Return")
    page.no_sheet()
    page.until(lambda: page.card(1).services == "for now: Passports, Benefits, Keys")
    clerk.do("F2")
    assert "D001" in clerk.text("ticket") or "D001" in clerk.heading()
    page.press("Ctrl+S")
    page.sheet("serves")
    page.press("Ctrl+R", "Ctrl+Return")
    page.no_sheet()
    assert play.hall.board.read(1).desks[1].services is None


def test_a_counter_serves_one_service_at_least(play: Play, lead: Callable[..., LeadPage]) -> None:
    play.sit(3, CECILIJA)
    page = lead()
    page.choose(3)
    page.press("Ctrl+S")
    sheet = page.sheet("serves")
    tick = sheet.findChild(Tick, f"service-{HOUSING}")
    assert tick is not None
    tick.setFocus()
    page.press("Space", "Ctrl+Return")
    assert page.text("error", sheet).startswith("✕ Choose one service at least")
    page.press("Esc")
    page.no_sheet()


def test_taking_away_the_last_counter_of_a_service_warns(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    play.sit(3, CECILIJA)
    play.sit(1, BRONIUS)
    play.issue(HOUSING)
    page = lead()
    page.choose(3)
    page.press("Ctrl+Shift+X")
    sheet = page.sheet("close_counter")
    warning = page.text("warning", sheet)
    assert warning.startswith("! 1 wait")
    assert warning.endswith("for Housing, which no open counter would serve.")
    page.press("Esc")
    page.no_sheet()


# --- Moving somebody who waits ------------------------------------------------------------


def test_a_ticket_goes_to_the_front_with_a_reason_and_comes_back_with_undo(
    play: Play, lead: Callable[..., LeadPage], station: Callable[..., Station]
) -> None:
    clerk = station(1, BRONIUS)
    for _ in range(3):
        play.issue()
    clerk.see_all()
    page = lead()
    page.table("tickets").setFocus()
    page.press("Down", "Down", "F6")
    sheet = page.sheet("move")
    page.type("front")
    page.press("Return")
    health = next(
        each for each in sheet.findChildren(QRadioButton) if each.text().startswith("Health")
    )
    health.setFocus()
    page.press("Space", "Ctrl+Return")
    page.no_sheet()
    assert page.visit("A003").rank is Rank.FRONT
    (event,) = events(play, EventKind.MOVED)
    assert event["data"]["reason"] == OrderReason.HEALTH.value
    clerk.see_all()
    assert clerk.tickets()[0] == "A003"
    page.until(lambda: [row[0] for row in page.rows("tickets")] == ["A003", "A001", "A002"])
    page.press("Ctrl+Z")
    page.until(lambda: page.said().startswith("Undone: A003"))
    assert page.visit("A003").rank is Rank.ORDINARY


def test_a_ticket_is_moved_to_another_service_where_it_keeps_its_wait(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    play.sit(1, BRONIUS)
    visit = play.issue()
    play.clock.pass_minutes(5)
    page = lead()
    page.table("tickets").setFocus()
    page.press("F6")
    page.sheet("move")
    page.type("bene")
    page.press("Return", "O", "Ctrl+Return")
    page.no_sheet()
    moved = page.visit("A001")
    assert moved.service_id == BENEFITS
    assert moved.waiting_since == visit.waiting_since


def test_a_move_needs_a_target_and_a_reason(play: Play, lead: Callable[..., LeadPage]) -> None:
    play.sit(1, BRONIUS)
    play.issue()
    page = lead()
    page.table("tickets").setFocus()
    page.press("F6")
    sheet = page.sheet("move")
    page.press("Ctrl+Return")
    assert page.text("error", sheet) == "✕ Choose where to."
    page.type("front")
    page.press("Ctrl+Return")
    assert page.text("error", sheet) == "✕ Choose a reason: it stays in the record."
    page.press("Esc")
    page.no_sheet()
    assert events(play, EventKind.MOVED) == []


def test_somebody_who_is_called_meanwhile_is_not_moved(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    page = lead()
    page.table("tickets").setFocus()
    page.press("F6")
    page.sheet("move")
    play.call_next(desk)
    page.no_sheet()
    assert page.said() == "A001 does not wait any more. Nothing was changed."


# --- What it does to the forecast ---------------------------------------------------------


def test_the_change_of_the_forecast_is_seen_before_a_counter_opens(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    play.sit(1, BRONIUS)
    for _ in range(9):
        play.issue()
    page = lead()
    page.choose(2)
    page.press("F4")
    sheet = page.sheet("open_counter")
    assert page.text("forecast_change", sheet) == ""
    page.type("ceci")
    assert page.text("forecast_change", sheet) == (
        "▲ At least 2 → 4 of the 9 waiting will be called before 17:00. Most likely 2 → 4."
    )
    assert len(page.forecasting.asked[-1].counters) == 2
    assert play.hall.board.read(1).desks[2].person_id is None
    page.press("Esc")
    page.no_sheet()


def test_without_experience_no_numbers_are_made_up(
    play: Play, lead: Callable[..., LeadPage], qtbot: QtBot
) -> None:
    play.sit(1, BRONIUS)
    play.issue()
    page = lead(forecasting=_Inexperienced())
    page.choose(1)
    page.press("Ctrl+Shift+X")
    sheet = page.sheet("close_counter")
    said = page.text("forecast_change", sheet)
    assert said.startswith("Not enough experience yet for a forecast.")
    assert "→" not in said
    page.press("Esc")
    page.no_sheet()


def test_while_it_is_worked_out_that_is_said_and_the_decision_does_not_wait(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    play.sit(1, BRONIUS)
    play.issue()
    page = lead(forecasting=Foretold())
    page.choose(1)
    page.press("Ctrl+Shift+X")
    sheet = page.sheet("close_counter")
    assert page.text("forecast_change", sheet) == "Working out what it does to the forecast…"
    page.press("Ctrl+Return")
    page.no_sheet()
    assert not play.hall.board.read(1).desks[1].is_open


def test_the_real_forecast_is_asked_for_what_would_be(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    add_past(play)
    play.clock.pass_minutes(6 * 60 + 10)
    play.sit(1, BRONIUS)
    for _ in range(20):
        play.issue()
    page = lead()
    real = Forecasting(page.runner, page.live, begins_after_ms=0)
    page.live.board_changed.emit(page.live.board)
    page.window._running._shell = replace(page.window._running._shell, forecasting=real)
    try:
        page.choose(2)
        page.press("F4")
        sheet = page.sheet("open_counter")
        page.type("ceci")
        page.until(lambda: page.text("forecast_change", sheet).startswith("▲"))
        assert "before 17:00" in page.text("forecast_change", sheet)
        page.press("Esc")
        page.no_sheet()
    finally:
        real.stop()
        real.deleteLater()


# --- The keyboard, who may, and out of touch ----------------------------------------------


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
def test_enter_offers_what_can_be_done_at_a_counter_each_with_its_key(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    page = lead()
    page.choose(1)
    page.press("Return")
    menu = page.menu()
    assert [(each.text(), each.shortcut().toString()) for each in menu.actions()] == [
        ("End the visit…", "F9"),
        ("Call again", "F3"),
        ("Close the counter…", "Ctrl+Shift+X"),
        ("What it serves…", "Ctrl+S"),
        ("Story…", "Ctrl+I"),
    ]
    page.press("Return")
    page.sheet("end_visit")
    page.press("Esc")
    page.no_sheet()


@pytest.mark.parametrize("person", [ELENA, BRONIUS])
def test_who_may_not_run_the_hall_finds_nothing_to_press(
    play: Play, lead: Callable[..., LeadPage], person: int
) -> None:
    desk = play.sit(2, CECILIJA)
    play.issue()
    play.serve_next(desk)
    page = lead(person)
    page.choose(2)
    for name in ("end_visit", "close_counter", "open_counter", "serves", "move", "undo"):
        assert not page.part(name).isVisible(), name
    page.press("F9", "Ctrl+Shift+X", "Ctrl+S", "Ctrl+Z")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(("person", "offered"), [(DARIUS, True), (ASTA, True), (BRONIUS, False)])
def test_the_way_there_is_offered_to_whoever_runs_the_hall(
    station: Callable[..., Station], person: int, offered: bool
) -> None:
    here = station(1, person)
    action = here.window.actions_by_id[ActionId.HALL_NOW]
    assert action.isVisible() is action.isEnabled() is offered


def test_the_program_opens_it_with_f11(start: Callable[..., Running], play: Play) -> None:
    play.sit(1, DARIUS)
    running = start(database=play.place, person="Darius", counter="1")
    window = running.counter()
    running.until(window.actions_by_id[ActionId.HALL_NOW].isEnabled)
    running.press(Qt.Key.Key_F11)
    page = window.findChild(HallNowWindow)
    assert page is not None
    running.until(lambda: page._overview is not None)
    page.reject()


def test_out_of_touch_the_picture_is_greyed_and_what_needs_the_server_waits(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    page = lead()
    page.runner.when_idle(None)
    trouble = StorageTrouble(Trouble.UNREACHABLE, Server("db", "queue", "queueapp"))
    page.live.trouble.emit(trouble)
    assert is_stale(page.counters)
    assert is_stale(page.table("services"))
    assert not page.can("end_visit")
    page.live.recovered.emit()
    assert not is_stale(page.counters)
    assert page.can("end_visit")


def test_in_large_text_the_queues_have_a_page_of_their_own(
    play: Play, lead: Callable[..., LeadPage], english: Theme
) -> None:
    play.sit(1, BRONIUS)
    play.issue()
    page = lead()
    english.set_text_scale(2.0)
    page.until(lambda: not page.part("queues").isVisible())
    assert page.counters.isVisible()
    page.press("Ctrl+PgDown")
    page.until(page.table("services").isVisible)
    assert not page.counters.isVisible()
    page.press("Return")
    page.until(page.table("tickets").isVisible)
    assert page.table("tickets").hasFocus()
    assert page.can("move")
    assert page.window.height() <= 720


# --- The log of the day -------------------------------------------------------------------


def test_the_log_tells_what_was_beyond_a_limit_and_what_leads_did_the_newest_first(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    play.clock.pass_minutes(50)
    page = lead()
    page.until(lambda: events(play, EventKind.ALARM))
    page.press("F9")
    page.sheet("end_visit")
    page.press("S", "Ctrl+Return")
    page.no_sheet()
    page.press("Ctrl+PgDown")
    page.until(lambda: len(page.rows("log")) == 2)
    assert page.rows("log") == [
        ("10:50", "Ended afterwards · Served", "A001", "Darius"),
        ("10:50", "! Beyond a limit · has been served for 45 min", "A001", ""),
    ]
    page.press("Return")
    sheet = page.sheet("details_sheet")
    assert page.text("title", sheet) == "A001"
    labels = [each.text() for each in sheet.findChildren(QLabel)]
    assert any("Ended afterwards" in each for each in labels)
    page.press("Esc")
    page.no_sheet()


def test_a_line_of_the_log_is_about_the_counter_that_was_changed_not_the_leads_own(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    me = play.sit(4, DARIUS)
    play.sit(1, BRONIUS)
    play.hall.running.serve(me, 1, {KEYS})
    page = lead(DARIUS, counter=4)
    page.press("Ctrl+PgDown")
    page.until(lambda: page.rows("log"))
    assert page.rows("log")[0][2:] == ("counter 1", "Darius")


def test_a_day_with_nothing_to_tell_says_so(lead: Callable[..., LeadPage]) -> None:
    page = lead()
    page.press("Ctrl+PgDown")
    page.until(lambda: page.text("nothing_logged").startswith("Nothing yet today."))


def test_each_part_has_a_name_and_says_itself_to_a_screen_reader(
    play: Play, lead: Callable[..., LeadPage]
) -> None:
    play.sit(1, BRONIUS)
    play.issue()
    page = lead()
    assert page.counters.accessibleName() == "Counters"
    assert page.table("services").accessibleName() == "Queues"
    for button in page.window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.objectName() or button.accessibleName() or button.text()
    assert PASSPORTS


class _Inexperienced(Foretold):
    """Knows of few services yet."""

    def ask(self, hall: object, then: object) -> None:
        from queueapp.domain.forecast.state import Footing

        then(a_forecast(waiting=1, promise=0, footing=Footing.NONE, rests_on=3))  # type: ignore[operator]

"""Reminders of closing at a counter: what they say, when they stay quiet, and whom they notify."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.closing import KeepOpenReason
from queueapp.domain.desk import DeskState
from queueapp.domain.forecast.state import Footing, Forecast, Verdict
from queueapp.domain.moment import Moment
from queueapp.domain.reminders import Outstanding, Step, outstanding
from queueapp.domain.session import Session
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import HoldReason, Outcome, State, Told
from tests.factories import BRONIUS, DARIUS, MINUTE, PASSPORTS, Play, at, seen
from tests.ui.foretold import Foretold, a_forecast, verdicts
from tests.ui.stations import Station, open_station
from tests.ui.test_reception import Desk
from ui.actions import ActionId
from ui.closing.reminder_words import notification, offers, reminder_text
from ui.counter import window as counter_window
from ui.reception import window as reception_window
from ui.standard.rule_panel import RulePanel
from ui.theme import Theme
from ui.widgets import banner as banners
from ui.widgets.banner import Banner

Open = Callable[..., Station]

CLOSES = at("2026-03-02 17:00")
SURE = "At least 2 of the 3 waiting will be called before 17:00."


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows notice soon that the clock was moved."""
    for module in (counter_window, reception_window):
        monkeypatch.setattr(module, "_TICK_MS", 100)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What screen readers are told by lines that come, and whether at once."""
    said: list[tuple[str, bool]] = []

    def hear(_widget: QWidget, words: str, *, assertive: bool = False) -> None:
        said.append((words, assertive))

    monkeypatch.setattr(banners, "announce", hear)
    return said


@pytest.fixture
def notified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the desktop is told, as one that has a place for it."""
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _, title, text, *__: told.append(f"{title}. {text}")
    )
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    return told


def go_to(desk: Station, instant: int) -> None:
    """Let the time be this, and the window notice."""
    desk.pass_minutes((instant - desk.play.clock.now()) / MINUTE)


def before(desk: Station, minutes: float) -> None:
    go_to(desk, CLOSES - int(minutes * MINUTE))


def line(desk: Station) -> Banner:
    found = desk.part("closing_reminder")
    assert isinstance(found, Banner)
    return found


def said(desk: Station) -> str:
    return line(desk).text() if line(desk).isVisible() else ""


def buttons(desk: Station) -> list[str]:
    shown = [button for button in line(desk)._buttons if not button.isHidden()]
    return [button.action.objectName() for button in shown]


def shows(desk: Station, text: str) -> None:
    desk.until(lambda: text in said(desk))


def has_buttons(desk: Station, *names: str) -> None:
    """The text may come a moment before the board with which its buttons do."""
    desk.until(lambda: buttons(desk) == list(names))


def tell(play: Play, session: Session, *told: tuple[int, Told]) -> None:
    """What clients were told, by the ids of their visits."""
    by_id = {visit.id: visit for visit in play.hall.board.read(1).waiting}
    play.hall.telling.tell(session, [(seen(by_id[key]), what) for key, what in told])


class TestAtTheCounter:
    def test_each_says_what_to_do_from_what_is_true(self, station: Open, play: Play) -> None:
        first, second = play.issue(PASSPORTS), play.issue(PASSPORTS)
        desk = station()
        before(desk, 60)
        shows(desk, "The hall closes at 17:00, in 60 min. 2 waiting.")
        assert "Tell those waiting" in said(desk)
        has_buttons(desk, "tell")
        tell(play, desk.session, (first.id, Told.WILL_BE))
        before(desk, 30)
        shows(desk, "1 of those waiting has not been told yet")
        tell(play, desk.session, (second.id, Told.NOT_TODAY))
        before(desk, 15)
        shows(desk, "Everybody who waits knows what to expect. Begin nothing long")
        has_buttons(desk)
        before(desk, 5)
        shows(desk, "Call A001 (F2) now. New tickets stop at 17:00. 1 of those waiting or on hold")
        before(desk, 0)
        shows(desk, "The hall has closed. 1 accepted is still to be served.")
        shows(desk, "1 still waits who was not accepted")

    def test_what_has_been_done_is_not_asked_for_any_more(self, station: Open, play: Play) -> None:
        visit = play.issue(PASSPORTS)
        desk = station()
        before(desk, 60)
        shows(desk, "See who can still be served")
        (button,) = line(desk)._buttons
        assert button.isVisible()
        tell(play, desk.session, (visit.id, Told.MAY_BE))
        shows(desk, "Everybody who waits knows what to expect.")
        assert "See who" not in said(desk)
        assert not button.isVisible()

    def test_nobody_waiting_needs_nothing(self, station: Open) -> None:
        desk = station()
        before(desk, 60)
        shows(desk, "in 60 min. Nobody is waiting.")
        has_buttons(desk)
        before(desk, -1)
        shows(desk, "Nobody is left to be served.")

    def test_it_follows_what_becomes_true_without_saying_it_again(
        self, station: Open, play: Play, heard: list[tuple[str, bool]]
    ) -> None:
        visit = play.issue(PASSPORTS)
        desk = station()
        before(desk, 30)
        shows(desk, "The one client waiting has not been told yet")
        heard.clear()
        tell(play, desk.session, (visit.id, Told.MAY_BE))
        shows(desk, "Everybody who waits knows what to expect.")
        assert heard == []

    def test_it_waits_until_the_client_has_gone_and_only_the_latest_comes(
        self, station: Open, play: Play
    ) -> None:
        play.issue(PASSPORTS)
        play.clock.instant = CLOSES - 70 * MINUTE
        desk = station()
        desk.do("F2")
        before(desk, 59)
        assert said(desk) == ""
        desk.do("F4")
        before(desk, 29)
        before(desk, 14)
        assert said(desk) == ""
        desk.do("F9")
        desk.do("Return")
        desk.until(lambda: desk.visit("A001").state is State.SERVED)
        shows(desk, "in 14 min. Nobody is waiting.")

    def test_a_client_who_is_called_takes_it_out_of_sight(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        before(desk, 30)
        shows(desk, "in 30 min.")
        desk.do("F2")
        desk.until(lambda: said(desk) == "")

    def test_it_never_takes_the_focus_and_moves_no_button(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        before(desk, 61)
        focus, card = desk.focus(), desk.part("client_card")
        place = card.mapToGlobal(card.rect().topLeft())
        before(desk, 60)
        shows(desk, "in 60 min.")
        assert desk.focus() is focus
        assert card.mapToGlobal(card.rect().topLeft()) == place

    def test_put_away_it_stays_away(self, station: Open) -> None:
        desk = station()
        before(desk, 60)
        shows(desk, "in 60 min.")
        line(desk).dismiss()
        before(desk, 58)
        assert said(desk) == ""

    def test_screen_readers_hear_it_and_at_once_where_it_is_late(
        self, station: Open, heard: list[tuple[str, bool]]
    ) -> None:
        desk = station()
        heard.clear()
        for minutes in (60, 30, 15, 5):
            before(desk, minutes)
            desk.until(lambda: bool(said(desk)))
        assert [loud for text, loud in heard if "closes" in text or "tickets" in text] == [
            False,
            False,
            True,
            True,
        ]

    def test_closing_that_a_lead_moves_brings_them_again(self, station: Open, play: Play) -> None:
        desk = station()
        lead = play.sit(2, DARIUS)
        before(desk, 15)
        shows(desk, "The hall closes at 17:00, in 15 min.")
        later = CLOSES + 30 * MINUTE
        play.hall.day_end.keep_open(lead, later, KeepOpenReason.MANY_WAITING)
        desk.see_all()
        shows(desk, "The hall closes at 17:30, in 45 min.")

    def test_a_lead_is_offered_what_if(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station(2, DARIUS)
        before(desk, 60)
        shows(desk, "in 60 min.")
        has_buttons(desk, "tell", "what_if", "longer")

    def test_the_rule_of_the_moment_follows(self, station: Open, play: Play) -> None:
        play.hall.standard.put_away(play.sit(1, BRONIUS), Checklist.SHIFT_START)
        desk = station()
        panel = desk.window.findChild(RulePanel)
        assert panel is not None
        desk.until(lambda: panel.moment is not None)
        before(desk, 31)
        assert panel.moment is not Moment.CLOSING_SOON
        before(desk, 30)
        desk.until(lambda: panel.moment is Moment.CLOSING_SOON)
        before(desk, -1)
        desk.until(lambda: panel.moment is Moment.CLOSED)


class TestWithAForecast:
    @pytest.fixture
    def foretold(self) -> Iterator[Foretold]:
        told = Foretold()
        yield told
        told.deleteLater()

    @pytest.fixture
    def lead(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play, foretold: Foretold
    ) -> Iterator[Station]:
        """Darius at counter 2, and three who wait."""
        for _ in range(3):
            play.issue(PASSPORTS)
        session = play.sit(2, DARIUS)
        desk = open_station(qtbot, play, session, play.clock, forecasting=foretold.face)
        yield desk
        desk.close()
        assert not desk.bugs

    def foresee(self, play: Play, foretold: Foretold, *of: Verdict) -> None:
        waiting = play.waiting()
        foretold.show(a_forecast(verdicts(waiting, *of), closes_at=CLOSES))

    def test_it_says_how_many_are_called(
        self, lead: Station, play: Play, foretold: Foretold
    ) -> None:
        self.foresee(play, foretold, Verdict.YES, Verdict.YES, Verdict.NO)
        before(lead, 60)
        shows(lead, "of the 3 waiting will be called before 17:00.")
        assert buttons(lead) == ["tell", "what_if", "longer"]

    def test_where_all_are_promised_nothing_is_to_be_changed(
        self, lead: Station, play: Play, foretold: Foretold
    ) -> None:
        self.foresee(play, foretold, Verdict.YES, Verdict.YES, Verdict.YES)
        before(lead, 60)
        shows(lead, "All 3 waiting will be called before 17:00.")
        assert buttons(lead) == ["tell"]

    def test_it_follows_a_forecast_that_comes_later(
        self, lead: Station, play: Play, foretold: Foretold
    ) -> None:
        before(lead, 60)
        shows(lead, "the forecast is being worked out")
        self.foresee(play, foretold, Verdict.YES, Verdict.YES, Verdict.YES)
        assert "All 3 waiting will be called before 17:00." in said(lead)

    def test_where_nobody_can_be_called_it_says_so(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play, foretold: Foretold
    ) -> None:
        play.issue(PASSPORTS)
        desk = Desk(qtbot, play, DARIUS, forecasting=lambda *_: foretold.face)
        play.clock.instant = CLOSES - 60 * MINUTE
        reminder = desk.part("closing_reminder")
        assert isinstance(reminder, Banner)
        desk.until(lambda: "1 waiting, and no counter is open." in reminder.text())
        assert "Open a counter" in reminder.text()
        desk.close()
        assert not desk.bugs


class TestNotifications:
    def test_who_is_free_is_notified_without_a_name_or_a_number(
        self, station: Open, play: Play, notified: list[str]
    ) -> None:
        play.issue(PASSPORTS)
        desk = station()
        before(desk, 30)
        desk.until(lambda: bool(notified))
        assert notified == ["The hall closes at 17:00. Tell those waiting what to expect."]

    def test_who_is_away_is_not(self, station: Open, play: Play, notified: list[str]) -> None:
        desk = station()
        play.hall.access.set_state(desk.session, DeskState.OTHER_WORK)
        desk.see_all()
        before(desk, 30)
        shows(desk, "in 30 min.")
        assert notified == []


class TestTheEndOfTheDay:
    def test_the_lead_is_offered_to_close_once_all_accepted_are_served(
        self, station: Open, play: Play
    ) -> None:
        play.issue(PASSPORTS)
        play.clock.instant = CLOSES - MINUTE
        clerk = play.sit(1, BRONIUS)
        visit = play.serve_next(clerk)
        desk = station(2, DARIUS)
        before(desk, 0)
        shows(desk, "1 accepted is still to be served.")
        assert "close_day" not in buttons(desk)
        play.hall.desk.finish(clerk, seen(visit), Outcome.SETTLED)
        shows(desk, "everybody has been seen to. Close the day.")
        has_buttons(desk, "close_day")

    def test_a_clerk_is_not(self, station: Open) -> None:
        desk = station()
        before(desk, -1)
        shows(desk, "Nobody is left to be served.")
        before(desk, -3)
        assert "close_day" not in buttons(desk)
        assert not desk.can(ActionId.CLOSE_DAY)


def test_who_is_outstanding(play: Play) -> None:
    lead = play.sit(2, DARIUS)
    waits, promised, held = (play.issue(PASSPORTS) for _ in range(3))
    visit = play.serve_next(lead)
    assert visit.id == waits.id
    play.hall.desk.hold(lead, seen(visit), HoldReason.PAYING, 10)
    tell(play, lead, (promised.id, Told.WILL_BE), (held.id, Told.NOT_TODAY))
    play.serve_next(play.sit(1, BRONIUS))
    found = outstanding(play.hall.board.read(1))
    # The one on hold was called already, so need not be told; the one promised is at a desk.
    assert found == Outstanding(waiting=2, untold=0, accepted=1, at_desk=1)
    assert (found.still_to_serve, found.not_accepted) == (2, 1)


class TestWords:
    def forecast(self, promise: int, footing: Footing = Footing.FIRM) -> Forecast:
        return Forecast(0, CLOSES, 3, footing, 200, promise, 3)

    def test_the_forecast_stands_in_front_of_what_to_do(self, english: Theme) -> None:
        found = Outstanding(waiting=3, untold=3, accepted=0, at_desk=1)
        assert reminder_text(Step.LOOK, "17:00", 60, found, SURE, "Ctrl+T") == (
            f"The hall closes at 17:00, in 60 min. {SURE} See who can still be served: "
            "“Tell those waiting” (Ctrl+T)."
        )
        assert SURE in reminder_text(Step.TELL, "17:00", 30, found, SURE, "Ctrl+T")

    def test_what_if_is_offered_where_not_all_are_promised(self) -> None:
        found = Outstanding(waiting=3, untold=3, accepted=0, at_desk=1)
        assert ActionId.WHAT_IF in offers(Step.LOOK, found, self.forecast(2), lead=True)
        assert ActionId.WHAT_IF not in offers(Step.LOOK, found, self.forecast(3), lead=True)
        assert ActionId.WHAT_IF in offers(Step.LOOK, found, None, lead=True)
        assert ActionId.WHAT_IF not in offers(Step.LOOK, found, self.forecast(2), lead=False)

    @pytest.mark.parametrize("step", list(Step))
    def test_a_notification_counts_nobody(self, english: Theme, step: Step) -> None:
        title, text = notification(step, "17:00")
        assert title
        assert not any(letter.isdigit() for letter in title.replace("17:00", "") + text)

"""The counter window as a person at the desk uses it: keys in, words out, then the database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.record import NoteKind
from queueapp.domain.setup import HallKind, HallTime
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import (
    HoldReason,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Rank,
    State,
)
from queueapp.services.hall import Hall
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DRAFT,
    HOUSING,
    PASSPORTS,
    Play,
    SetClock,
    rows,
    seen,
)
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station, open_station
from ui.actions import ActionId
from ui.i18n import Interpreter
from ui.theme import Theme

Open = Callable[..., Station]


@pytest.fixture
def two_waiting(play: Play) -> None:
    play.issue(PASSPORTS)
    play.issue(BENEFITS)


def notes(play: Play, ticket: str) -> list[tuple[str, str]]:
    """What was written on a visit, by kind."""
    found = "SELECT note.kind, note.text FROM note JOIN visit ON visit.id = note.visit_id"
    return [(r["kind"], r["text"]) for r in rows(play.place, f"{found} WHERE ticket = ?", ticket)]


class TestCallingAndServing:
    def test_f2_calls_whose_turn_it_is(self, station: Open, two_waiting: None) -> None:
        desk = station()
        assert desk.heading() == "Next at this counter"
        assert desk.text("ticket") == "A001"
        assert desk.buttons() == ["Next client", "Without a ticket", "The phone rings"]
        desk.do("F2")
        assert desk.heading() == "Called to this counter"
        assert desk.text("ticket") == "A001"
        assert desk.text("service") == "Passports"
        assert desk.tickets() == ["B001"]
        assert desk.buttons() == ["Start", "Call again", "Put on hold", "Transfer", "No-show"]
        assert desk.visit("A001").state is State.CALLED

    def test_f3_counts_the_calls_and_the_seconds_since(
        self, station: Open, two_waiting: None
    ) -> None:
        desk = station()
        desk.do("F2")
        desk.pass_minutes(0.5)
        assert desk.part("timer").text() == "00:30"  # type: ignore[attr-defined]
        assert desk.text("state_line") == "since the call"
        desk.do("F3")
        assert desk.text("state_line") == "since the call, called 2 times"
        desk.pass_minutes(0.25)
        assert desk.part("timer").text() == "00:15"  # type: ignore[attr-defined]
        desk.do("F3")
        assert desk.text("state_line") == "since the call, called 3 times"
        assert desk.visit("A001").legs[-1].recalls == 2

    def test_f4_starts_the_timer_against_the_usual_time(
        self, station: Open, two_waiting: None
    ) -> None:
        desk = station()
        desk.do("F2")
        desk.do("F4")
        assert desk.heading() == "At this counter"
        assert desk.buttons() == ["Finish", "Put on hold", "Transfer", "Another service"]
        assert desk.text("usual") == "usually 10 min"
        desk.pass_minutes(6.2)
        assert desk.part("timer").text() == "06:12"  # type: ignore[attr-defined]
        desk.pass_minutes(4)
        assert desk.part("timer").text() == "10:12 !"  # type: ignore[attr-defined]
        assert desk.visit("A001").state is State.SERVING

    def test_two_quick_presses_call_one_client(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.press("F2")
        desk.press("F2")
        desk.settle()
        desk.press("F2")
        desk.settle()
        assert desk.text("ticket") == "A001"
        assert desk.tickets() == ["B001"]
        assert desk.visit("B001").state is State.WAITING

    def test_a_double_click_presses_one_button_only(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.click(desk.part("client_card").findChildren(QAbstractButton)[0])
        desk.settle()
        # The second press of a double click, on the button that came under the mouse.
        start = desk.part("client_card").findChildren(QAbstractButton)[0]
        assert start.accessibleName() == "Start"
        event = QMouseEvent(
            QEvent.Type.MouseButtonDblClick,
            QPointF(start.rect().center()),
            QPointF(start.mapToGlobal(start.rect().center())),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(start, event)
        desk.qtbot.mouseRelease(start, Qt.MouseButton.LeftButton)
        desk.settle()
        assert desk.visit("A001").state is State.CALLED

    def test_no_show(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.do("F2")
        desk.do("Ctrl+Del")
        assert desk.said() == "A001 did not come"
        assert desk.tickets("missed") == ["A001"]
        assert desk.text("ticket") == "B001"
        assert desk.visit("A001").state is State.NO_SHOW

    def test_called_client_has_left(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.do("F2")
        desk.do("Ctrl+Shift+Del")
        assert desk.said() == "A001 has left"
        assert desk.visit("A001").state is State.LEFT

    def test_nobody_waits(self, station: Open) -> None:
        desk = station()
        assert desk.text("service") == "Nobody is waiting for this counter."
        assert not desk.can(ActionId.NEXT)
        desk.do("F2")
        assert desk.text("ticket") == ""


class TestFinish:
    def serve(self, desk: Station) -> None:
        desk.do("F2")
        desk.do("F4")

    def test_f9_and_enter(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.serve(desk)
        desk.press("F9")
        assert desk.part("finish_strip").isVisible()
        desk.do("Return")
        assert desk.said() == "A001 finished: Settled"
        assert not desk.part("finish_strip").isVisible()
        visit = desk.visit("A001")
        assert (visit.state, visit.outcome) == (State.SERVED, Outcome.SETTLED)
        assert visit.legs[-1].accurate

    def test_f9_twice(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.serve(desk)
        desk.press("F9")
        desk.do("F9")
        assert desk.visit("A001").outcome is Outcome.SETTLED

    def test_another_outcome_and_what_was_agreed(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.serve(desk)
        desk.press("F9")
        desk.press("Down")
        desk.press("Down")
        desk.type("brings the lease tomorrow")
        desk.do("Return")
        assert desk.said() == "A001 finished: Papers missing"
        assert desk.visit("A001").outcome is Outcome.PAPERS_MISSING
        assert notes(desk.play, "A001") == [(NoteKind.AGREED, "brings the lease tomorrow")]

    def test_forgotten_timer(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.serve(desk)
        desk.pass_minutes(45)
        assert "forgotten" in desk.text("state_line")
        ended_at = desk.play.clock.instant - 30 * 60_000
        desk.press("F9")
        earlier = desk.part("earlier")
        assert isinstance(earlier, QSpinBox)
        earlier.setFocus()
        earlier.selectAll()
        desk.type("30")
        desk.do("Return")
        leg = desk.visit("A001").legs[-1]
        assert (leg.accurate, leg.finished_at) == (False, ended_at)

    def test_escape_goes_on_serving_and_gives_the_focus_back(
        self, station: Open, two_waiting: None
    ) -> None:
        desk = station()
        self.serve(desk)
        before = desk.choose("waiting", "B001")
        desk.press("F9")
        assert desk.focus() is desk.part("agreed")
        desk.press("Escape")
        assert not desk.part("finish_strip").isVisible()
        assert desk.focus() is before
        assert desk.visit("A001").state is State.SERVING

    def test_refused_keeps_what_was_written(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.serve(desk)
        desk.press("F9")
        desk.type("will phone")
        # A colleague's step that this screen has not shown yet.
        desk.window._live.board_changed.disconnect(desk.window._show_board)
        desk.play.hall.desk.add_service(desk.session, seen(desk.visit("A001")), BENEFITS)
        desk.press("Return")
        desk.until(lambda: desk.said() != "")
        assert desk.part("finish_strip").isVisible()
        assert desk.line("agreed").text() == "will phone"
        assert desk.visit("A001").state is State.SERVING
        desk.window._live.board_changed.connect(desk.window._show_board)


class TestHold:
    def hold(self, desk: Station) -> None:
        desk.do("F2")
        desk.do("F4")
        desk.press("F5")
        desk.sheet("hold")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()

    def test_f5_and_enter(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.hold(desk)
        assert desk.said() == "A001 is on hold"
        assert desk.tickets("held") == ["A001"]
        visit = desk.visit("A001")
        assert visit.hold is not None
        assert visit.hold.reason is HoldReason.FILLING_IN
        assert visit.hold.until == desk.play.clock.instant + 10 * 60_000

    def test_resume_by_enter_on_the_list(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.hold(desk)
        desk.choose("held", "A001")
        desk.do("Return")
        assert desk.heading() == "At this counter"
        assert desk.text("ticket") == "A001"
        assert len(desk.visit("A001").legs) == 2

    def test_resume_by_its_key(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.hold(desk)
        desk.choose("held", "A001")
        desk.do("Ctrl+R")
        assert desk.visit("A001").state is State.SERVING

    def test_due_hold_is_offered_first_and_called(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.hold(desk)
        assert desk.text("ticket") == "B001"
        desk.pass_minutes(10)
        assert desk.text("ticket") == "A001"
        assert desk.tickets() == ["A001", "B001"]
        assert desk.list("waiting").rows()[0].is_next
        desk.do("F2")
        assert desk.visit("A001").state is State.CALLED

    def test_hold_that_is_not_due_is_never_called(self, station: Open, two_waiting: None) -> None:
        desk = station()
        self.hold(desk)
        desk.do("F2")
        desk.do("Ctrl+Del")
        desk.do("F2")
        assert desk.text("ticket") == ""
        assert desk.visit("A001").state is State.ON_HOLD

    def test_another_counters_hold_only_knowingly(self, station: Open, two_waiting: None) -> None:
        other = desk_of(station, 2, CECILIJA)
        self.hold(other)
        desk = station()
        desk.pass_minutes(15)
        assert desk.text("ticket") == "B001"
        desk.choose("held", "A001")
        desk.press("Return")
        sheet = desk.sheet("")
        assert sheet.windowTitle() == "Take A001 over?"
        desk.press("Escape")
        desk.no_sheet()
        assert desk.visit("A001").state is State.ON_HOLD
        desk.press("Ctrl+R")
        desk.sheet("")
        desk.press("Ctrl+Return")
        desk.no_sheet()
        desk.settle()
        visit = desk.visit("A001")
        assert (visit.state, visit.legs[-1].counter_id) == (State.SERVING, 1)


def desk_of(station: Open, counter: int, person: int) -> Station:
    return station(counter, person)


class TestTransfer:
    def test_f6_with_a_note_that_the_receiver_sees(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        other = station(2, CECILIJA)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.press("F6")
        desk.sheet("transfer")
        desk.type("Cecilija")
        desk.press("Return")
        desk.type("has the lease, the consent is missing")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.said() == "A001 was handed on"
        visit = desk.visit("A001")
        assert visit.state is State.WAITING
        assert CECILIJA in (visit.for_person,) or visit.for_counter == 2
        assert desk.text("ticket") == ""
        other.see_all()
        assert other.text("ticket") == "A001"
        assert "From Bronius: has the lease, the consent is missing" in other.text("notes")
        other.go_to()
        other.do("F2")
        assert "From Bronius: has the lease" in other.text("notes")

    def test_refused_in_the_sheet_keeps_the_note_and_can_be_sent_again(
        self, station: Open, play: Play
    ) -> None:
        play.issue(PASSPORTS)
        play.sit(2, CECILIJA)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.press("F6")
        sheet = desk.sheet("transfer")
        play.hall.desk.add_service(desk.session, seen(desk.visit("A001")), BENEFITS)
        desk.type("Cecilija")
        desk.press("Return")
        desk.type("the consent is missing")
        desk.press("Return")
        desk.until(lambda: desk.error(sheet) != "")
        assert sheet.isVisible()
        desk.see_all()
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert (NoteKind.HANDED_OVER, "the consent is missing") in notes(play, "A001")


class TestWithoutATicket:
    def test_two_keys_while_nobody_waits(self, station: Open) -> None:
        desk = station()
        desk.press("F7")
        desk.sheet("walk_in")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.heading() == "At this counter"
        assert desk.text("ticket") == "A001"
        assert desk.visit("A001").state is State.SERVING

    def test_two_keys_while_somebody_waits(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.press("F7")
        desk.sheet("walk_in")
        desk.press("B")
        desk.no_sheet()
        desk.settle()
        assert desk.said() == "Ticket B002: the client joins the queue"
        assert desk.tickets() == ["A001", "B001", "B002"]
        assert desk.text("ticket") == "A001"

    def test_at_once_needs_a_reason(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.press("F7")
        desk.sheet("walk_in")
        desk.press("Ctrl+Return")
        sheet = desk.sheet("reason_sheet")
        desk.press("Return")
        assert desk.error(sheet)
        desk.press("H")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.text("ticket") == "A002"
        assert desk.visit("A002").state is State.SERVING
        events = rows(desk.play.place, "SELECT data FROM event WHERE kind = 'taken'")
        assert OrderReason.HEALTH.value in str(events[0]["data"])

    def test_f7_while_serving_is_another_service(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.press("F7")
        desk.sheet("walk_in")
        desk.press("B")
        desk.no_sheet()
        desk.settle()
        assert desk.said() == "A001: another service begins"
        assert desk.text("service") == "Benefits"
        visit = desk.visit("A001")
        assert [leg.service_id for leg in visit.legs] == [PASSPORTS, BENEFITS]

    def test_service_added_by_the_set_up_is_offered(self, station: Open, play: Play) -> None:
        desk = station()
        desk.until(lambda: bool(desk.window._asking._favourites))
        desk.window._asking._favourites = (PASSPORTS,)
        desk.press("F7")
        desk.sheet("walk_in")
        desk.type("Housing")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.visit("C001").service_id == HOUSING


class TestOutOfTurn:
    def test_needs_a_reason(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.choose("waiting", "B001")
        desk.press("Ctrl+Return")
        sheet = desk.sheet("reason_sheet")
        assert sheet.windowTitle() == "Call B001 out of turn?"
        desk.press("Return")
        assert desk.error(sheet)
        assert desk.visit("B001").state is State.WAITING
        desk.press("H")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.text("ticket") == "B001"
        event = rows(desk.play.place, "SELECT data FROM event WHERE kind = 'called'")[-1]
        assert "out_of_order" in str(event["data"])
        assert OrderReason.HEALTH.value in str(event["data"])

    def test_in_turn_needs_none(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.choose("waiting", "A001")
        desk.do("Return")
        assert desk.visit("A001").state is State.CALLED

    def test_priority(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.choose("waiting", "B001")
        desk.press("Ctrl+P")
        desk.sheet("priority")
        desk.press("H")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.tickets() == ["B001", "A001"]
        visit = desk.visit("B001")
        assert (visit.priority, visit.rank) == (PriorityReason.HEALTH, Rank.PRIORITY)

    def test_reinstate_from_did_not_come(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.do("F2")
        desk.do("Ctrl+Del")
        desk.choose("missed", "A001")
        desk.press("Return")
        desk.sheet("reinstate")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        assert desk.said() == "A001 waits again"
        assert desk.tickets() == ["A001", "B001"]
        assert not desk.part("missed_card").isVisible()

    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_a_waiting_client_leaves_while_another_is_served(
        self, station: Open, two_waiting: None
    ) -> None:
        desk = station()
        desk.do("F2")
        desk.do("F4")
        shown = desk.choose("waiting", "B001")
        desk.window._queue_menu(desk.visit("B001").id, shown.mapToGlobal(shown.rect().center()))
        menu = desk.menu("queue_menu")
        leaves = next(each for each in menu.actions() if each.text() == "B001 has left")
        leaves.trigger()
        menu.hide()
        desk.settle()
        assert desk.visit("B001").state is State.LEFT
        assert desk.visit("A001").state is State.SERVING


class TestUndo:
    def undo(self, desk: Station) -> None:
        desk.do("Ctrl+Z")
        assert desk.said().startswith("Undone: A001")

    def test_call_recall_start(self, station: Open, two_waiting: None) -> None:
        desk = station()
        for keys in ("F2", "F3", "F4"):
            desk.do(keys)
        self.undo(desk)
        assert desk.visit("A001").state is State.CALLED
        self.undo(desk)
        assert desk.visit("A001").legs[-1].recalls == 0
        self.undo(desk)
        assert desk.visit("A001").state is State.WAITING
        assert desk.tickets() == ["A001", "B001"]

    def test_finish(self, station: Open, two_waiting: None) -> None:
        desk = station()
        for keys in ("F2", "F4", "F9"):
            desk.do(keys)
        desk.type("agreed")
        desk.do("Return")
        self.undo(desk)
        assert desk.heading() == "At this counter"
        assert desk.visit("A001").state is State.SERVING
        assert notes(desk.play, "A001") == []

    def test_hold_and_resume(self, station: Open, two_waiting: None) -> None:
        desk = station()
        for keys in ("F2", "F4"):
            desk.do(keys)
        desk.press("F5")
        desk.sheet("hold")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        self.undo(desk)
        assert desk.visit("A001").state is State.SERVING

    def test_transfer(self, station: Open, two_waiting: None) -> None:
        desk = station()
        for keys in ("F2", "F4"):
            desk.do(keys)
        desk.press("F6")
        desk.sheet("transfer")
        desk.type("C")
        desk.press("Ctrl+Return")
        desk.no_sheet()
        desk.settle()
        assert desk.visit("A001").service_id == HOUSING
        self.undo(desk)
        visit = desk.visit("A001")
        assert (visit.state, visit.service_id) == (State.SERVING, PASSPORTS)

    @pytest.mark.parametrize("keys", ["Ctrl+Del", "Ctrl+Shift+Del"])
    def test_no_show_and_left(self, station: Open, two_waiting: None, keys: str) -> None:
        desk = station()
        desk.do("F2")
        desk.do(keys)
        self.undo(desk)
        assert desk.visit("A001").state is State.CALLED
        assert desk.text("ticket") == "A001"

    def test_client_taken_without_a_ticket(self, station: Open) -> None:
        desk = station()
        desk.press("F7")
        desk.sheet("walk_in")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        self.undo(desk)
        assert desk.visit("A001").outcome is Outcome.MISTAKE
        assert desk.text("ticket") == ""

    def test_another_service(self, station: Open, two_waiting: None) -> None:
        desk = station()
        for keys in ("F2", "F4"):
            desk.do(keys)
        desk.press("F7")
        desk.sheet("walk_in")
        desk.press("B")
        desk.no_sheet()
        desk.settle()
        self.undo(desk)
        assert [leg.service_id for leg in desk.visit("A001").legs] == [PASSPORTS]

    def test_nothing_to_undo(self, station: Open) -> None:
        desk = station()
        desk.do("Ctrl+Z")
        assert desk.said()

    def test_refused_when_a_colleague_has_acted_since(
        self, station: Open, play: Play, two_waiting: None
    ) -> None:
        other = play.sit(2, CECILIJA)
        desk = station()
        desk.do("F2")
        desk.do("Ctrl+Del")
        play.hall.intake.reinstate(
            other, seen(desk.visit("A001")), Placement.FRONT, OrderReason.CLIENT_RETURNED
        )
        desk.see_all()
        desk.do("Ctrl+Z")
        assert "A001" in desk.said()
        assert desk.visit("A001").state is State.WAITING

    @pytest.mark.parametrize("keys", ["Ctrl+Z", "Ctrl+Del"])
    def test_editing_keys_belong_to_the_text_that_has_the_focus(
        self, station: Open, two_waiting: None, keys: str
    ) -> None:
        desk = station()
        desk.do("F2")
        desk.press("Ctrl+F")
        desk.type("B00")
        desk.press("Home")
        desk.do(keys)
        assert desk.line("find").text() == ""
        assert desk.visit("A001").state is State.CALLED


class TestLeavingTheDesk:
    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_break_and_back(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.press("Ctrl+Shift+L")
        menu = desk.menu("away_menu")
        next(each for each in menu.actions() if each.text() == "Break: Lunch").trigger()
        menu.hide()
        desk.go_to()
        desk.settle()
        assert desk.text("desk_state").endswith("Lunch since 10:00")
        assert desk.buttons() == ["Back at the desk", "Next client"]
        kept = desk.play.hall.board.read(1).desks[1]
        assert (kept.state, kept.reason) == (DeskState.ON_BREAK, BreakReason.LUNCH)
        desk.do("Ctrl+B")
        assert desk.text("desk_state") == "● Ready"
        assert desk.play.hall.board.read(1).desks[1].state is DeskState.READY

    def test_close_the_counter(self, station: Open, play: Play, qtbot: QtBot) -> None:
        desk = station()
        play.hall.standard.put_away(desk.session, Checklist.LEAVING)
        with qtbot.waitSignal(desk.wishes.sign_out, timeout=PATIENCE_MS):
            desk.window.actions_by_id[ActionId.LEAVE].trigger()
        assert not desk.play.hall.board.read(1).desks[1].is_open

    def test_a_counter_is_not_closed_while_serving(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.do("F2")
        assert not desk.can(ActionId.LEAVE)
        assert not desk.can(ActionId.AWAY)
        asked: list[bool] = []
        desk.wishes.sign_out.connect(lambda: asked.append(True))
        # Should the screen be behind, the service refuses.
        desk.window._control.leave_counter(lambda: asked.append(True))
        desk.until(lambda: desk.said() != "")
        assert not asked
        assert desk.play.hall.board.read(1).desks[1].is_open

    def test_counter_taken_by_somebody_else(
        self, station: Open, play: Play, two_waiting: None, qtbot: QtBot
    ) -> None:
        desk = station()
        desk.do("F2")
        play.hall.access.take_counter(
            play.reception(CECILIJA).__class__(1, CECILIJA, 1), knowingly=True
        )
        desk.see_all()
        assert desk.heading() == "Not at this counter"
        assert desk.buttons() == ["Sign in again"]
        assert not desk.can(ActionId.NEXT)
        assert desk.tickets("held") == ["A001"]
        with qtbot.waitSignal(desk.wishes.sign_out, timeout=PATIENCE_MS):
            desk.window.actions_by_id[ActionId.LEAVE].trigger()


class TestOthersChangeTheHall:
    def test_stale_screen_is_refused_in_a_sentence(
        self, station: Open, play: Play, two_waiting: None
    ) -> None:
        other = play.sit(2, CECILIJA)
        desk = station()
        desk.choose("waiting", "A001")
        desk.window._live.board_changed.disconnect(desk.window._show_board)
        play.call_next(other)
        desk.press("Return")
        desk.until(lambda: desk.said() != "")
        desk.window._live.board_changed.connect(desk.window._show_board)
        assert desk.visit("A001").legs[-1].counter_id == 2
        assert not desk.play.hall.board.read(1).at_desk.get(1)
        # And the next press works, on what is true now.
        desk.play.issue(PASSPORTS)
        desk.see_all()
        desk.do("F2")
        assert desk.text("ticket") == "B001"

    @pytest.mark.parametrize("name", ["waiting", "held", "missed"])
    def test_focus_choice_and_scroll_stay(self, station: Open, play: Play, name: str) -> None:
        other = play.sit(2, CECILIJA)
        for _ in range(60):
            play.issue(PASSPORTS)
        for _ in range(12):
            visit = play.serve_next(other)
            play.hall.desk.hold(other, seen(visit), HoldReason.PAYING, 60)
        for _ in range(8):
            play.hall.desk.no_show(other, seen(play.call_next(other)))
        desk = station()
        shown = desk.list(name)
        desk.choose(name, shown.rows()[-2].ticket)
        assert shown.verticalScrollBar().value() > 0
        chosen = shown.selected_id()
        row = next(at for at, each in enumerate(shown.rows()) if each.id == chosen)
        top = shown.visualRect(shown.model().index(row, 0)).top()
        # Colleagues call, hold, miss and hand out tickets: above and below in every list.
        first = play.serve_next(other)
        play.hall.desk.hold(other, seen(first), HoldReason.PAYING, 5)
        play.hall.desk.no_show(other, seen(play.call_next(other)))
        play.issue(BENEFITS)
        desk.see_all()
        assert desk.focus() is shown
        assert shown.selected_id() == chosen
        row = next(at for at, each in enumerate(shown.rows()) if each.id == chosen)
        assert shown.visualRect(shown.model().index(row, 0)).top() == top

    def test_the_caret_stays_in_a_text(self, station: Open, play: Play, two_waiting: None) -> None:
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.press("F9")
        desk.type("half a sen")
        line = desk.line("agreed")
        line.setCursorPosition(4)
        play.issue(PASSPORTS)
        desk.see_all()
        assert desk.focus() is line
        assert (line.text(), line.cursorPosition()) == ("half a sen", 4)

    def test_a_chosen_client_who_goes_leaves_nobody_chosen(
        self, station: Open, play: Play, two_waiting: None
    ) -> None:
        other = play.sit(2, CECILIJA)
        desk = station()
        shown = desk.choose("waiting", "A001")
        play.call_next(other)
        desk.see_all()
        assert shown.selected_id() is None
        assert not desk.can(ActionId.CALL_SELECTED)
        desk.press("Return")
        desk.settle()
        assert desk.visit("B001").state is State.WAITING

    def test_f2_of_two_counters_calls_two_clients(self, station: Open, two_waiting: None) -> None:
        first, second = station(), station(2, CECILIJA)
        for desk in (first, second):
            desk.window.actions_by_id[ActionId.NEXT].trigger()
        first.settle()
        second.settle()
        assert {first.text("ticket"), second.text("ticket")} == {"A001", "B001"}


class TestFindATicket:
    def test_finds_and_chooses(self, station: Open, two_waiting: None) -> None:
        desk = station()
        desk.press("Ctrl+F")
        desk.type("b1")
        assert desk.list("waiting").selected_id() == desk.visit("B001").id
        desk.press("Return")
        assert desk.focus() is desk.list("waiting")
        assert not desk.line("find").isVisible()

    def test_what_is_not_there_chooses_nobody_and_says_so(
        self, station: Open, two_waiting: None
    ) -> None:
        desk = station()
        desk.choose("waiting", "A001")
        desk.press("Ctrl+F")
        desk.type("Z9")
        assert desk.list("waiting").selected_id() is None
        assert "Z9" in desk.text("not_found")
        desk.press("Return")
        assert desk.focus() is desk.line("find")

    def test_escape_gives_up(self, station: Open, two_waiting: None) -> None:
        desk = station()
        shown = desk.choose("waiting", "A001")
        desk.press("Ctrl+F")
        desk.type("B001")
        desk.press("Escape")
        assert desk.focus() is shown
        assert not desk.line("find").isVisible()


class TestTheWindow:
    def test_title_names_counter_and_hall(self, station: Open) -> None:
        assert station().window.windowTitle() == "Counter 1 – Test hall"

    def test_title_says_demo(
        self,
        qtbot: QtBot,
        english: Theme,
        nothing_left: None,
        clock: SetClock,
        tmp_path_factory: pytest.TempPathFactory,
    ) -> None:
        path = tmp_path_factory.mktemp("demo") / "demo.queueapp"
        with Hall.create(path, HallKind.DEMO, clock, HallTime(0, 0, 1.0)) as hall:
            hall.setup.open_hall(DRAFT)
            play = Play(hall, clock, path)
            desk = open_station(qtbot, play, play.sit(1, BRONIUS), clock)
            assert desk.window.windowTitle() == "Counter 1 – Test hall [demo]"
            desk.close()

    def test_buttons_show_only_what_can_be_done_now(self, station: Open, two_waiting: None) -> None:
        desk = station()
        for keys in ("", "F2", "F4"):
            if keys:
                desk.do(keys)
            found = desk.part("client_card").findChildren(QAbstractButton)
            found += desk.part("header").findChildren(QAbstractButton)
            off = [b.accessibleName() for b in found if b.isVisible() and not b.isEnabled()]
            assert not off, (keys, off)

    def test_every_control_has_a_name(self, station: Open, play: Play, two_waiting: None) -> None:
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.press("F9")
        nameless(desk.window)
        desk.press("Escape")
        for keys, name in (("F5", "hold"), ("F6", "transfer"), ("F7", "walk_in")):
            desk.press(keys)
            nameless(desk.sheet(name))
            desk.press("Escape")
            desk.no_sheet()

    def test_trouble_greys_the_picture_and_recovers(self, station: Open, two_waiting: None) -> None:
        from queueapp.errors import StorageTrouble, Trouble

        desk = station()
        shown = desk.choose("waiting", "B001")
        desk.live.trouble.emit(StorageTrouble(Trouble.DISK_ERROR, desk.play.place))
        assert desk.said()
        assert not desk.part("waiting").isEnabled()
        assert desk.tickets() == ["A001", "B001"]
        desk.live.recovered.emit()
        assert desk.part("waiting").isEnabled()
        assert desk.focus() is shown
        desk.do("F2")
        assert desk.text("ticket") == "A001"

    def test_a_bug_in_a_job_does_not_block_the_desk(self, station: Open, two_waiting: None) -> None:
        desk = station()

        def broken(_hall: Hall) -> None:
            raise ZeroDivisionError("a bug")

        desk.window._control._ask(broken)
        desk.until(lambda: bool(desk.bugs))
        desk.bugs.clear()
        desk.do("F2")
        assert desk.text("ticket") == "A001"

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    @pytest.mark.parametrize("language", ["lt", "en"])
    @pytest.mark.parametrize("stage", ["empty", "free", "calling", "serving", "finish", "long"])
    def test_nothing_is_clipped(
        self,
        station: Open,
        english: Theme,
        play: Play,
        scale: float,
        language: str,
        stage: str,
    ) -> None:
        english.set_text_scale(scale)
        Interpreter(desk_application()).speak(language)
        if stage != "empty":
            play.issue(PASSPORTS)
            for _ in range(11):
                play.issue(BENEFITS, language="en", priority=PriorityReason.SMALL_CHILD)
        desk = station()
        for keys in {"calling": "F2", "serving": "F2 F4", "finish": "F2 F4", "long": "F2 F4"}.get(
            stage, ""
        ).split():
            desk.do(keys)
        if stage in ("finish", "long"):
            if stage == "long":
                desk.pass_minutes(95)
            desk.press("F9")

        def whole() -> None:
            assert not clipped(desk.window)

        for size in ((1280, 720), (1644, 900)):
            desk.window.resize(*size)
            desk.qtbot.wait(100)  # The strip scrolls into sight, the columns fold.
            desk.until(whole)


def desk_application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def nameless(root: QWidget) -> None:
    """Fails where a screen reader would find a control without a name."""
    found = []
    for widget in root.findChildren(QWidget):
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not takes_focus or not widget.isVisible() or widget.focusProxy() is not None:
            continue
        text = widget.accessibleName() or (
            widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
        )
        inside = isinstance(widget.parentWidget(), QSpinBox | QComboBox)
        if not text and not inside:
            found.append(f"{type(widget).__name__} {widget.objectName()!r}")
    assert not found, found


def clipped(root: QWidget) -> list[str]:
    """Labels and buttons in sight that have less room than they need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton | QSpinBox) or not widget.isVisible():
            continue
        # A button could be content with less; its words are to be read whole all the same.
        whole = isinstance(widget, QAbstractButton)
        need = widget.sizeHint() if whole else widget.minimumSizeHint()
        tall = need.height()
        if widget.hasHeightForWidth():
            tall = widget.heightForWidth(widget.width())
        if widget.width() < need.width() or widget.height() < tall:
            found.append(f"{widget.objectName()} {widget.text()!r} {widget.size()} < {need}")  # type: ignore[union-attr]
            continue
        parent = widget.parentWidget()
        outside = parent is not None and not parent.rect().contains(widget.geometry())
        scrolls = parent is not None and isinstance(parent.parentWidget(), QScrollArea)
        if outside and not scrolls:
            found.append(f"{widget.objectName()} {widget.text()!r} sticks out")  # type: ignore[union-attr]
    return found


class _Bell(QObject):
    rung = Signal(object)


def test_thousands_of_signals(qapp: QApplication) -> None:
    # PySide6 6.12.0 aborts on CPython 3.11 after some 600 emissions.
    bell, heard = _Bell(), []
    bell.rung.connect(heard.append)
    for number in range(5000):
        bell.rung.emit(number)
    assert heard == list(range(5000))

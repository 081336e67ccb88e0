"""Closing the day: what is open, what became of each, and what is left for later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from queueapp.domain.closing import Late, LateReason
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import PromiseKind
from queueapp.domain.visit import HoldReason, Outcome, State, Told, Visit
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    MINUTE,
    NUMBER,
    PASSPORTS,
    Play,
    at,
    seen,
    wall,
)
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.closing.day_end_sheet import DayEndSheet
from ui.closing.several import SeveralTable
from ui.widgets.action_button import ActionButton
from ui.widgets.tick import Tick

Open = Callable[..., Station]

CLOSES = at("2026-03-02 17:00")


@pytest.fixture
def lead(station: Open, play: Play) -> Callable[[], Ends]:
    """Darius at counter 2, and the sheet that he opens with its key."""

    def open_it() -> Ends:
        desk = station(2, DARIUS)
        return open_sheet(desk)

    return open_it


def open_sheet(desk: Station) -> Ends:
    desk.go_to()
    desk.press("Ctrl+Shift+D")
    sheet = desk.sheet("day_end")
    assert isinstance(sheet, DayEndSheet)
    return Ends(desk, sheet)


class Ends:
    """The sheet of what is open, as a person sees and uses it."""

    def __init__(self, desk: Station, sheet: DayEndSheet) -> None:
        self.desk, self.sheet = desk, sheet

    def table(self, name: str = "visits") -> SeveralTable:
        found = self.sheet.findChild(SeveralTable, name)
        assert found is not None
        return found

    def rows(self, name: str = "visits") -> list[tuple[str, ...]]:
        table = self.table(name)
        return [row.texts for row in table.rows.rows] if table.isVisible() else []

    def tickets(self) -> list[str]:
        return [row[0] for row in self.rows()]

    def choose(self, *tickets: str) -> None:
        table = self.table()
        table.setFocus()
        table.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for at_row, row in enumerate(table.rows.rows):
            if row.texts[0] in tickets:
                table.selectionModel().select(
                    table.rows.index(at_row, 0), flags.Select | flags.Rows
                )

    def offered(self) -> set[str]:
        return {
            ending.value for ending, action in self.sheet._endings.items() if action.isEnabled()
        }

    def press(self, keys: str) -> None:
        """A key, in the sheet: a window manager goes back to it once another is closed."""
        self.sheet.activateWindow()
        self.desk.until(self.sheet.isActiveWindow)
        self.desk.press(keys)

    def asks(self, name: str) -> QDialog:
        """The sheet that is open above this one."""

        def there() -> bool:
            found = QApplication.activeModalWidget()
            return found is not None and found.objectName() == name

        self.desk.until(there)
        return self.desk.sheet(name)

    def left(self, *tickets: str) -> None:
        self.desk.until(lambda: sorted(self.tickets()) == sorted(tickets))
        self.desk.until(lambda: not self.sheet.busy)

    def text(self, name: str) -> str:
        found = self.sheet.findChild(QLabel, name)
        assert found is not None, name
        return str(found.text()) if found.isVisible() else ""

    def can_close(self) -> bool:
        return self.sheet.primary_action.isEnabled() and self.sheet._primary.isVisible()

    def close(self) -> None:
        self.desk.until(self.can_close)
        self.press("Ctrl+Return")
        self.desk.no_sheet()


def ended(play: Play, visit: Visit) -> tuple[State, Outcome | None]:
    found = play.visit(visit.id)
    return found.state, found.outcome


class TestWhatIsOpen:
    def test_each_says_how_it_stands(self, play: Play, lead: Callable[[], Ends]) -> None:
        clerk = play.sit(1, BRONIUS)
        play.issue()
        held = play.serve_next(clerk)
        play.hall.desk.hold(clerk, seen(held), HoldReason.PAYING, 10)
        waits = play.issue(BENEFITS)
        play.hall.telling.tell(clerk, [(seen(waits), Told.MAY_BE)])
        sheet = lead()
        assert sheet.rows() == [
            ("A001", "On hold since 10:00: Paying", "Passports", ""),
            ("B001", "Waiting since 10:00", "Benefits", "? told: perhaps"),
        ]
        assert sheet.text("why_not") == "The hall is open until 17:00."
        assert not sheet.can_close()
        sheet.choose("A001")
        assert sheet.offered() == {"served", "left", "callback", "in_writing"}
        sheet.choose("B001")
        assert sheet.offered() == {"left", "turned_away", "callback", "in_writing"}
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_a_list_that_grows_keeps_its_buttons_on_the_screen(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue()
        sheet = lead()
        room, before = sheet.sheet.screen().availableGeometry(), sheet.sheet.height()
        sheet.sheet.move(sheet.sheet.x(), room.bottom() - before)
        for _ in range(5):
            play.issue()
        sheet.desk.until(lambda: len(sheet.tickets()) == 6 and sheet.sheet.height() > before)
        assert sheet.sheet.frameGeometry().bottom() <= room.bottom()
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_nothing_that_is_read_out_is_lost(self, play: Play, lead: Callable[[], Ends]) -> None:
        play.issue()
        sheet = lead()
        table = sheet.table()
        assert table.accessibleName() == "Clients"
        spoken = table.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "A001, Waiting since 10:00, Passports"
        assert all(each.objectName() for each in sheet.sheet.findChildren(ActionButton))
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_a_forgotten_timer_asks_whether_it_still_runs(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue()
        clerk = play.sit(1, BRONIUS)
        play.serve_next(clerk)
        play.issue(HOUSING)
        other = play.sit(3, CECILIJA)
        play.clock.pass_minutes(70)
        play.serve_next(other)
        sheet = lead()
        texts = [row[1] for row in sheet.rows()]
        assert texts == ["! At counter 1 for 1 h 10 min: still serving?", "At counter 3 for 0 min"]
        sheet.press("Esc")
        sheet.desk.no_sheet()


class TestWhatBecameOfThem:
    def test_several_at_once_with_one_key(self, play: Play, lead: Callable[[], Ends]) -> None:
        one, two, three = play.issue(), play.issue(), play.issue(HOUSING)
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        assert sheet.offered() == {"left", "turned_away", "callback", "in_writing"}
        sheet.choose("A001", "A002")
        assert sheet.offered() == {"left", "turned_away"}
        sheet.press("Ctrl+T")
        sheet.left("C001")
        assert ended(play, one) == (State.TURNED_AWAY, Outcome.TURNED_AWAY)
        assert ended(play, two) == (State.TURNED_AWAY, Outcome.TURNED_AWAY)
        sheet.press("Ctrl+Shift+Del")
        sheet.left()
        assert ended(play, three) == (State.LEFT, Outcome.LEFT)
        sheet.close()
        assert sheet.desk.said() == "The day is closed: 1 left, 2 not served, told how to go on."
        assert play.hall.board.read(1).closed_at is not None

    def test_a_forgotten_timer_is_ended_when_it_really_ended(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue()
        visit = play.serve_next(play.sit(1, BRONIUS))
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.press("F9")
        edit = sheet.sheet.findChild(QLineEdit, "time")
        assert edit is not None
        assert edit.isVisible()
        assert edit.text() == "10:10"
        edit.setText("9:00")
        sheet.press("Return")
        assert "between 10:00 and 17:01" in edit.accessibleDescription()
        edit.setText("10:25")
        sheet.press("Return")
        sheet.left()
        found = play.visit(visit.id)
        assert (found.state, wall(found.ended_at or 0)) == (State.SERVED, "2026-03-02 10:25")
        assert not found.legs[0].accurate
        assert play.hall.board.read(1).desks[1].visit_id is None
        sheet.close()
        assert sheet.desk.said() == "The day is closed: 1 served."

    def test_what_is_typed_stays_while_others_work(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue()
        play.serve_next(play.sit(1, BRONIUS))
        other = play.issue(HOUSING)
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.press("F9")
        edit = sheet.sheet.findChild(QLineEdit, "time")
        assert edit is not None
        edit.clear()
        sheet.desk.type("10:")
        play.hall.desk.left(play.sessions[1], seen(other))
        sheet.left("A001")
        sheet.desk.type("40")
        assert edit.text() == "10:40"
        assert edit.hasFocus()
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_nobody_at_a_desk_is_sent_away_with_one_key(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue()
        visit = play.serve_next(play.sit(1, BRONIUS))
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.press("Ctrl+Shift+Del")
        assert play.visit(visit.id).state is State.SERVING, "it could not be taken back"
        sheet.press("Return")
        sheet.left()
        found = play.visit(visit.id)
        assert (found.state, wall(found.ended_at or 0)) == (State.LEFT, "2026-03-02 10:10")
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_several_forgotten_timers_end_after_as_long_as_usual(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue(BENEFITS)
        one = play.serve_next(play.sit(1, BRONIUS))
        play.issue(HOUSING)
        two = play.serve_next(play.sit(3, CECILIJA))
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.choose("B001", "C001")
        sheet.press("F9")
        sheet.press("Return")
        sheet.left()
        assert [wall(play.visit(each.id).ended_at or 0) for each in (one, two)] == [
            "2026-03-02 10:20",
            "2026-03-02 10:10",
        ]
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_a_callback_takes_over_what_the_visit_was_about(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        visit = play.issue(HOUSING, language="en")
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.press("F8")
        asks = sheet.asks("callback_sheet")
        sheet.desk.press("Return")
        assert asks.isVisible(), "no number was given"
        sheet.desk.type(NUMBER)
        sheet.desk.press("Return")
        sheet.left()
        assert ended(play, visit) == (State.TURNED_AWAY, Outcome.CALLBACK)
        (entry,) = play.hall.promises.of_visit(play.sessions[2], visit.id)
        assert (entry.promise.service_id, entry.promise.language) == (HOUSING, "en")
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_an_answer_is_promised_in_the_same_step(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        visit = play.issue()
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.press("Ctrl+E")
        sheet.asks("answer_sheet")
        sheet.desk.type("ona@example.lt")
        sheet.desk.press("Return")
        sheet.left()
        assert ended(play, visit) == (State.TURNED_AWAY, Outcome.IN_WRITING)
        (entry,) = play.hall.promises.of_visit(play.sessions[2], visit.id)
        assert entry.promise.kind is PromiseKind.EMAIL
        assert wall(entry.promise.due_at) == "2026-03-03 17:00"
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_a_step_is_taken_back(self, play: Play, lead: Callable[[], Ends]) -> None:
        visit = play.issue()
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.press("Ctrl+Shift+Del")
        sheet.left()
        sheet.press("Ctrl+Z")
        sheet.left("A001")
        assert play.visit(visit.id).state is State.WAITING
        sheet.press("Ctrl+Z")
        assert sheet.tickets() == ["A001"], "what was done before the sheet stays"
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_one_press_is_taken_back_whole(self, play: Play, lead: Callable[[], Ends]) -> None:
        visits = [play.issue() for _ in range(4)]
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.choose("A001")
        sheet.press("Ctrl+Shift+Del")
        sheet.left("A002", "A003", "A004")
        sheet.press("Ctrl+A")
        sheet.press("Ctrl+T")
        sheet.left()
        sheet.press("Ctrl+Z")
        sheet.left("A002", "A003", "A004")
        assert play.visit(visits[0].id).state is State.LEFT, "it was another press"
        sheet.press("Ctrl+Z")
        sheet.left("A001", "A002", "A003", "A004")
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_after_several_the_next_below_them_is_chosen(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        for _ in range(5):
            play.issue()
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.choose("A002", "A003")
        sheet.press("Ctrl+Shift+Del")
        sheet.left("A001", "A004", "A005")
        assert [each.ticket for each in sheet.sheet._chosen()] == ["A004"]
        sheet.choose("A005")
        sheet.press("Ctrl+Shift+Del")
        sheet.left("A001", "A004")
        assert [each.ticket for each in sheet.sheet._chosen()] == ["A004"]
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_who_is_served_right_now_is_not_ended_with_all_the_others(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        clerk, other = play.sit(1, BRONIUS), play.sit(3, CECILIJA)
        waits = play.issue(BENEFITS)
        play.issue()
        play.clock.instant = CLOSES - MINUTE
        served = play.serve_next(clerk)
        play.issue(HOUSING)
        called = play.call_next(other)
        play.clock.instant = CLOSES + MINUTE
        at_counters = {served.ticket, called.ticket}
        assert at_counters != {waits.ticket}
        sheet = lead()
        sheet.press("Ctrl+A")
        assert at_counters.isdisjoint(each.ticket for each in sheet.sheet._chosen())
        sheet.choose(*at_counters)
        assert sheet.offered() == set()
        assert sheet.text("choice_hint").endswith("now: choose this client alone.")
        sheet.choose(served.ticket)
        hint = f"! {served.ticket} is at counter 1 now: ask there before you say what became"
        assert sheet.text("choice_hint").startswith(hint)
        assert "left" in sheet.offered()
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_what_cannot_be_taken_back_is_not_offered_to_be(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue()
        play.serve_next(play.sit(1, BRONIUS))
        play.issue(HOUSING)
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.choose("C001")
        sheet.press("Ctrl+Shift+Del")
        sheet.left("A001")
        undo = sheet.sheet.findChild(ActionButton, "undo")
        assert undo is not None
        assert undo.isVisible()
        sheet.press("F9")
        sheet.press("Return")
        sheet.left()
        assert not undo.isVisible()
        sheet.press("Esc")
        sheet.desk.no_sheet()

    def test_who_was_seen_to_elsewhere_meanwhile_goes_from_the_list(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        one, two = play.issue(), play.issue(HOUSING)
        clerk = play.sit(1, BRONIUS)
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.choose("A001", "C001")
        play.hall.desk.left(clerk, seen(one))
        sheet.left("C001")
        assert play.visit(two.id).state is State.WAITING
        sheet.press("Esc")
        sheet.desk.no_sheet()


class TestPromises:
    def test_they_stay_open_only_knowingly(self, play: Play, lead: Callable[[], Ends]) -> None:
        clerk = play.sit(1, BRONIUS)
        play.callback(clerk, due_at=at("2026-03-02 16:30"))
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        assert [row[0] for row in sheet.rows("due_promises")] == ["! overdue 31 min"]
        assert sheet.text("why_not") == "Say that the promises stay open, or hand them over."
        assert not sheet.can_close()
        tick = sheet.sheet.findChild(Tick, "keep_open")
        assert tick is not None
        tick.setFocus()
        sheet.press("Space")
        sheet.close()
        assert sheet.desk.said() == "The day is closed: 1 promise stays open."

    def test_they_are_handed_over(self, play: Play, lead: Callable[[], Ends]) -> None:
        entry = play.callback(play.sit(1, BRONIUS), due_at=at("2026-03-02 16:30"))
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.press("F6")
        asks = sheet.asks("hand_over")
        sheet.desk.type("cec")
        sheet.desk.press("Return")
        if asks.isVisible():
            sheet.desk.press("Ctrl+Return")
        sheet.desk.until(lambda: play.promise(entry.promise.id).promise.owner_id == CECILIJA)
        sheet.desk.until(lambda: [row[3] for row in sheet.rows("due_promises")] == ["Cecilija"])
        sheet.press("Esc")
        sheet.desk.no_sheet()


class TestLeavingItHalfDone:
    def test_it_is_gone_on_with_later_and_nothing_is_wiped(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.issue()
        two = play.issue(HOUSING)
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.choose("A001")
        sheet.press("Ctrl+Shift+Del")
        sheet.left("C001")
        sheet.press("Esc")
        sheet.desk.no_sheet()
        again = open_sheet(sheet.desk)
        assert again.tickets() == ["C001"]
        assert again.text("why_not") == "1 is still open: say what became of it."
        again.press("Ctrl+Return")
        assert again.sheet.isVisible()
        assert play.hall.board.read(1).closed_at is None
        again.press("Ctrl+T")
        again.left()
        assert ended(play, two) == (State.TURNED_AWAY, Outcome.TURNED_AWAY)
        again.close()

    def test_a_closed_day_says_who_closed_it(self, play: Play, lead: Callable[[], Ends]) -> None:
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.close()
        sheet.desk.see_all()
        again = open_sheet(sheet.desk)
        assert again.text("closed_by") == "Closed by Darius at 17:01."
        assert not again.can_close()
        again.press("Esc")
        again.desk.no_sheet()

    def test_who_came_after_the_day_was_closed_has_an_end_too(
        self, play: Play, lead: Callable[[], Ends]
    ) -> None:
        play.clock.instant = CLOSES + MINUTE
        sheet = lead()
        sheet.close()
        sheet.desk.until(lambda: "over" in sheet.desk.text("closing"))
        late = Late(LateReason.LONG_WAY)
        visit = play.hall.intake.issue(sheet.desk.session, Request(PASSPORTS), late=late).visit
        sheet.desk.until(lambda: "over" not in sheet.desk.text("closing"))
        again = open_sheet(sheet.desk)
        assert again.tickets() == [visit.ticket]
        assert not again.can_close()
        again.choose(visit.ticket)
        again.press("Ctrl+Shift+Del")
        again.left()
        again.close()
        assert play.hall.board.read(1).closed_at is not None


def test_who_may_not_close_a_day_is_not_offered_to(station: Open, play: Play) -> None:
    desk = station()
    assert not desk.can(ActionId.CLOSE_DAY)
    desk.press("Ctrl+Shift+D")
    assert not desk.window.findChildren(DayEndSheet)

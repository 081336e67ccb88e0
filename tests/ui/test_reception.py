"""Reception, as a person without a counter uses it: keys in, words out, the database in truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.session import Seen
from queueapp.domain.visit import Channel, ClientKind, PriorityReason, Rank, State
from queueapp.place import Place
from queueapp.services.desk import DeskService
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    ELENA,
    HOUSING,
    PASSPORTS,
    Play,
    rows,
    seen,
)
from tests.ui.patience import PATIENCE_MS
from ui.actions import ActionId
from ui.forecasting import Forecasting
from ui.live import Live
from ui.reception.window import ReceptionWindow
from ui.runner import Runner
from ui.sheets.target_list import TargetList
from ui.shell import Shell, Wishes
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.panel_columns import PanelColumns
from ui.widgets.ticket_list import TicketList


class Desk:
    """One reception window with a runner of its own, as a program has it."""

    def __init__(
        self,
        qtbot: QtBot,
        play: Play,
        person: int = ASTA,
        place: Place | None = None,
        journal: Path | None = None,
        forecasting: Callable[[Runner, Live], Forecasting] | None = None,
    ) -> None:
        self.qtbot, self.play = qtbot, play
        self.bugs: list[BaseException] = []
        self.runner = Runner()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, play.clock)
        self.wishes = Wishes()
        path, clock, site = place or play.place, play.clock, play.site
        self.runner.open(
            lambda: Hall.open(path, clock, journal), lambda hall: self.live.watch(hall, site)
        )
        session = play.reception(person)
        self.forecasting = forecasting(self.runner, self.live) if forecasting else None
        self.window = ReceptionWindow(
            Shell(
                self.runner,
                self.live,
                self.wishes,
                session,
                path.name,
                forecasting=self.forecasting,
            )
        )
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)
        self.see_all()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        for part in (self.live, self.wishes, self.runner):
            part.deleteLater()

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def see_all(self) -> None:
        """Wait until the window shows the hall as it is kept."""
        self.until(lambda: not self.window._busy)
        revision = self.play.hall.board.read(self.play.site).revision
        self.until(lambda: self.live.board is not None and self.live.board.revision >= revision)
        self.until(lambda: self.window._board is self.live.board)
        self.qtbot.wait(1)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        self.qtbot.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())

    def do(self, keys: str) -> None:
        self.press(keys)
        self.see_all()

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        part = self.part(name)
        assert isinstance(part, QLabel)
        return part.text() if part.isVisible() else ""

    def list(self, name: str) -> TicketList:
        found = self.part(name)
        assert isinstance(found, TicketList)
        return found

    def tickets(self, name: str = "waiting") -> list[str]:
        return [row.ticket for row in self.list(name).rows()]

    def choose(self, name: str, ticket: str) -> None:
        shown = self.list(name)
        shown.setFocus()
        self.qtbot.keyClicks(shown, ticket)
        assert shown.selected_id() is not None

    def said(self) -> str:
        banner = self.part("banner")
        assert isinstance(banner, Banner)
        return banner.text() if banner.isVisible() else ""

    def services(self) -> TargetList:
        found = self.part("services")
        assert isinstance(found, TargetList)
        return found

    def sheet(self, name: str) -> QDialog:
        self.until(lambda: QApplication.activeModalWidget() is not None)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        assert found.objectName() == name
        self.until(lambda: found.isAncestorOf(QApplication.focusWidget() or self.window))
        return found

    def no_sheet(self) -> None:
        self.until(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()  # as a window manager does once a sheet is closed
        self.until(self.window.isActiveWindow)


@pytest.fixture
def reception(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Desk]]:
    opened: list[Desk] = []

    def open_one(person: int = ASTA) -> Desk:
        opened.append(Desk(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    assert not [bug for each in opened for bug in each.bugs]


Open = Callable[..., Desk]


class TestGivingTickets:
    def test_a_letter_and_enter(self, reception: Open, play: Play) -> None:
        desk = reception()
        desk.type("b")
        desk.do("Return")
        assert desk.text("number") == "B001"
        assert desk.text("ahead") == "Nobody ahead for this service"
        assert desk.tickets() == ["B001"]
        visit = play.hall.board.read(1).waiting[0]
        assert (visit.service_id, visit.channel) == (BENEFITS, Channel.RECEPTION)
        assert isinstance(desk.focus(), QLineEdit)  # ready for the next client
        assert desk.services().current_id() is None
        desk.type("b")
        desk.do("Return")
        assert desk.text("number") == "B002"
        assert desk.text("ahead") == "1 ahead for this service"

    def test_all_that_is_known_goes_with_it(self, reception: Open, play: Play) -> None:
        desk = reception()
        desk.type("a")
        for name, text in (
            ("client_language", "e"),
            ("client_kind", "o"),
            ("client_priority", "h"),
        ):
            desk.qtbot.keyClicks(desk.part(name), text)
        line = desk.part("line")
        line.setFocus()
        desk.type("with a wheelchair")
        desk.do("Return")
        board = play.hall.board.read(1)
        visit = board.waiting[0]
        assert visit.language == "en"
        assert visit.kind is ClientKind.ORGANISATION
        assert visit.priority is PriorityReason.HEALTH
        assert board.notes[visit.id][0].text == "with a wheelchair"
        desk.services().setFocus()
        desk.type("a")
        desk.do("Return")
        second = play.hall.board.read(1).waiting[1]
        assert (second.language, second.kind, second.priority) == (None, None, None)

    def test_nothing_chosen_gives_nothing(self, reception: Open, play: Play) -> None:
        desk = reception()
        desk.press("Return")
        assert play.waiting() == []
        give = desk.window.findChild(QPushButton, "give")
        assert give is not None
        assert not give.isEnabled()

    def test_an_auditor_only_looks_on(self, reception: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = reception(ELENA)
        desk.choose("waiting", "A001")
        for action in (ActionId.OFFSITE, ActionId.LEFT, ActionId.PRIORITY, ActionId.UNDO):
            assert not desk.window.actions_by_id[action].isEnabled(), action
        give = desk.window.findChild(QPushButton, "give")
        assert give is not None
        desk.services().setFocus()
        desk.type("b")
        assert not give.isEnabled()
        desk.do("Return")
        assert desk.tickets() == ["A001"]

    def test_two_quick_presses_give_one_ticket(self, reception: Open, play: Play) -> None:
        desk = reception()
        desk.type("a")
        desk.press("Return")
        desk.press("Return")
        desk.see_all()
        assert len(play.waiting()) == 1

    def test_a_mistake_is_undone(self, reception: Open, play: Play) -> None:
        desk = reception()
        desk.type("a")
        desk.do("Return")
        desk.do("Ctrl+Z")
        assert play.waiting() == []
        assert "Undone: A001" in desk.said()
        assert not desk.part("issued").isVisible()
        assert desk.tickets() == []

    def test_undo_in_the_note_belongs_to_the_note(self, reception: Open, play: Play) -> None:
        desk = reception()
        desk.type("a")
        desk.do("Return")
        line = desk.part("line")
        line.setFocus()
        desk.type("wrong")
        desk.press("Ctrl+Z")
        desk.see_all()
        assert len(play.waiting()) == 1

    def test_a_ticket_whose_client_has_gone_says_no_counter(
        self, reception: Open, play: Play
    ) -> None:
        desk = reception()
        at_one = play.sit(1, BRONIUS)
        desk.type("a")
        desk.do("Return")
        called = play.call_next(at_one)
        desk.see_all()
        assert desk.text("ahead") == "At counter 1 now"
        play.hall.desk.left(at_one, seen(called))
        desk.see_all()
        assert (desk.text("number"), desk.text("ahead")) == ("A001", "")

    def test_undo_after_a_call_is_refused_in_a_sentence(self, reception: Open, play: Play) -> None:
        desk = reception()
        at_one = play.sit(1, BRONIUS)
        desk.type("a")
        desk.do("Return")
        play.call_next(at_one)
        desk.see_all()
        assert desk.text("ahead") == "At counter 1 now"
        desk.do("Ctrl+Z")
        assert desk.said()
        assert play.hall.board.read(1).at_desk[1].ticket == "A001"

    def test_each_service_says_who_waits(self, reception: Open, play: Play) -> None:
        play.sit(1, BRONIUS)
        play.issue(BENEFITS)
        play.clock.pass_minutes(12)
        play.issue(BENEFITS)
        desk = reception()
        found = {entry.id: entry for entry in desk.services().shown()}
        assert found[BENEFITS].status == "2 waiting · 12 min"
        assert found[PASSPORTS].status == "nobody waits"
        assert "no counter open" in found[HOUSING].sentence
        assert "no counter open" not in found[BENEFITS].sentence

    def test_services_stand_by_use(self, reception: Open, play: Play) -> None:
        for _ in range(3):
            play.issue(HOUSING)
        play.issue(BENEFITS)
        desk = reception()
        desk.until(lambda: desk.services().shown()[0].id == HOUSING)
        assert [entry.id for entry in desk.services().shown()][:2] == [HOUSING, BENEFITS]


class TestTheQueue:
    def test_a_change_elsewhere_is_shown_and_nothing_is_stolen(
        self, reception: Open, play: Play
    ) -> None:
        play.issue(PASSPORTS)
        play.issue(BENEFITS)
        desk = reception()
        desk.choose("waiting", "B001")
        desk.services().setFocus()
        desk.type("c")
        before = desk.focus()
        play.issue(HOUSING)
        desk.see_all()
        assert desk.tickets() == ["A001", "B001", "C001"]
        assert desk.focus() is before
        assert desk.list("waiting").selected_id() == 2
        assert desk.services().current_id() == HOUSING

    def test_a_ticket_is_found_as_people_say_it(self, reception: Open, play: Play) -> None:
        for service in (PASSPORTS, BENEFITS, BENEFITS):
            play.issue(service)
        desk = reception()
        desk.press("Ctrl+F")
        desk.type("b2")
        assert desk.list("waiting").selected_id() == 3
        desk.press("Return")
        assert desk.focus() is desk.list("waiting")

    def test_priority_with_a_reason(self, reception: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        visit = play.issue(BENEFITS)
        desk = reception()
        assert not desk.window.actions_by_id[ActionId.PRIORITY].isEnabled()
        desk.choose("waiting", "B001")
        desk.press("Ctrl+P")
        desk.sheet("priority")
        desk.type("h")
        desk.press("Return")
        desk.no_sheet()
        desk.see_all()
        assert desk.tickets() == ["B001", "A001"]
        assert play.visit(visit.id).priority is PriorityReason.HEALTH
        assert "B001" in desk.said()

    def test_left_and_undo(self, reception: Open, play: Play) -> None:
        visit = play.issue(PASSPORTS)
        desk = reception()
        desk.choose("waiting", "A001")
        desk.do("Ctrl+Shift+Del")
        assert play.visit(visit.id).state is State.LEFT
        assert "A001" in desk.said()
        assert desk.list("waiting").selected_id() is None
        desk.do("Ctrl+Z")
        assert play.visit(visit.id).state is State.WAITING

    def test_what_changed_meanwhile_is_refused_on_the_sheet(
        self, reception: Open, play: Play
    ) -> None:
        at_one = play.sit(1, BRONIUS)
        visit = play.issue(PASSPORTS)
        desk = reception()
        desk.choose("waiting", "A001")
        desk.press("Ctrl+P")
        sheet = desk.sheet("priority")
        play.call_next(at_one)
        desk.type("h")
        desk.press("Return")
        error = sheet.findChild(QLabel, "error")
        assert error is not None
        desk.until(error.isVisible)
        assert error.text()
        assert play.visit(visit.id).rank is Rank.ORDINARY
        desk.press("Return")  # the person knows now; the client at the desk cannot be put ahead
        desk.until(lambda: not desk.window._busy)
        assert play.visit(visit.id).rank is Rank.ORDINARY
        desk.press("Esc")
        desk.no_sheet()

    def test_who_missed_the_call_comes_back(self, reception: Open, play: Play) -> None:
        at_one = play.sit(1, BRONIUS)
        visit = play.issue(PASSPORTS)
        play.issue(PASSPORTS)
        called = play.call_next(at_one)
        play.hall.desk.no_show(at_one, seen(called))
        desk = reception()
        assert desk.tickets("missed") == ["A001"]
        desk.choose("missed", "A001")
        desk.press("Return")
        desk.sheet("reinstate")
        desk.press("Return")
        desk.no_sheet()
        desk.see_all()
        assert desk.tickets() == ["A001", "A002"]
        assert desk.tickets("missed") == []
        assert play.visit(visit.id).state is State.WAITING

    def test_a_choice_in_one_list_ends_that_in_another(self, reception: Open, play: Play) -> None:
        at_one = play.sit(1, BRONIUS)
        play.issue(PASSPORTS)
        play.issue(PASSPORTS)
        play.hall.desk.no_show(at_one, seen(play.call_next(at_one)))
        desk = reception()
        desk.choose("missed", "A001")
        desk.choose("waiting", "A002")
        assert desk.list("missed").selected_id() is None

    def test_details_tell_the_story(self, reception: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = reception()
        desk.choose("waiting", "A001")
        desk.press("Return")
        sheet = desk.sheet("details_sheet")
        facts = sheet.findChild(QLabel, "facts")
        assert facts is not None
        assert "Passports" in facts.text()
        desk.press("Esc")
        desk.no_sheet()

    def test_counters_now(self, reception: Open, play: Play) -> None:
        at_one = play.sit(1, BRONIUS)
        play.issue(PASSPORTS)
        play.call_next(at_one)
        desk = reception()
        found = {row.ticket: row for row in desk.list("counters").rows()}
        assert found["1"].service == "Bronius"
        assert found["1"].verdict is not None
        assert found["1"].verdict.text == "A001"
        assert not found["2"].callable


class TestTheRest:
    def test_off_site(self, reception: Open, play: Play) -> None:
        desk = reception()
        desk.press("Ctrl+Shift+O")
        sheet = desk.sheet("offsite")
        for name, text in (("from", "8:30"), ("to", "9:15")):
            edit = sheet.findChild(QLineEdit, name)
            assert edit is not None
            desk.qtbot.keyClicks(edit, text)
        desk.press("Ctrl+Return")
        desk.no_sheet()
        desk.see_all()
        kept = rows(play.place, "SELECT channel, state FROM visit")
        assert [(row["channel"], row["state"]) for row in kept] == [("offsite", "served")]
        assert "A001" in desk.said()

    def test_wishes_beyond_the_window(self, reception: Open) -> None:
        desk = reception()
        with desk.qtbot.waitSignal(desk.wishes.today):
            desk.press("Ctrl+D")
        with desk.qtbot.waitSignal(desk.wishes.sign_out):
            desk.window._sign_out.trigger()

    def test_every_key_is_listed_once(self, reception: Open) -> None:
        desk = reception()
        found = desk.window.actions()
        keys = [each.shortcut().toString() for each in found if not each.shortcut().isEmpty()]
        assert len(keys) == len(set(keys))
        assert {"F7", "Ctrl+F", "Ctrl+P", "Ctrl+R"} <= set(keys)
        desk.press("Ctrl+?")
        desk.sheet("keys")
        desk.press("Esc")
        desk.no_sheet()

    def test_f7_begins_a_ticket_from_anywhere(self, reception: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = reception()
        desk.choose("waiting", "A001")
        desk.press("F7")
        assert desk.part("services").isAncestorOf(desk.focus())

    def test_columns_fold_with_large_text_and_the_work_stays(
        self, reception: Open, english: Theme, play: Play
    ) -> None:
        play.issue(PASSPORTS)
        desk = reception()
        english.set_text_scale(2.0)
        columns = desk.part("columns")
        assert isinstance(columns, PanelColumns)
        desk.until(lambda: columns.folded == (True, True))
        assert desk.services().isVisible()
        assert desk.window.width() <= 1280
        desk.press("Ctrl+F")
        desk.type("1")
        assert desk.list("waiting").isVisible()
        assert desk.list("waiting").selected_id() == 1

    def test_every_control_has_a_name(self, reception: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = reception()
        nameless = [
            widget
            for widget in desk.window.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not widget.accessibleName()
            and not isinstance(widget, QLineEdit)
        ]
        assert not [(widget.objectName(), type(widget).__name__) for widget in nameless]


def test_a_step_on_an_older_picture_is_refused(reception: Open, play: Play) -> None:
    visit = play.issue(PASSPORTS)
    desk = reception()
    desk.choose("waiting", "A001")
    play.hall.intake.prioritise(play.reception(), Seen(visit.id, visit.seq), PriorityReason.HEALTH)
    desk.window._mark_left()
    desk.see_all()
    assert play.visit(visit.id).state is State.WAITING
    assert desk.said()


def test_a_fault_of_the_program_leaves_reception_at_work(
    reception: Open, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    play.issue(PASSPORTS)
    desk = reception()
    desk.choose("waiting", "A001")
    with monkeypatch.context() as planted:
        planted.setattr(DeskService, "left", broken)
        desk.window._mark_left()
        desk.until(lambda: len(desk.bugs) == 1)
    desk.see_all()
    desk.window._mark_left()
    desk.see_all()
    assert play.visit(1).state is State.LEFT
    desk.bugs.clear()

"""What a person at the counter has promised: offered, called back, answered, handed over."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from queueapp.domain.callback import Result, Tried
from queueapp.domain.card_file import CardFault, CardFileError
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.promise import AnswerDraft, Entry, PromiseKind, PromiseOutcome
from queueapp.domain.promise_list import Part, Wanted
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import State
from queueapp.services.standard import StandardService
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    MINUTE,
    NUMBER,
    OTHER_NUMBER,
    PASSPORTS,
    Play,
    rows,
    seen_promise,
    wall,
)
from tests.ui.stations import Station
from tests.ui.test_dial import system, with_gio, with_handler
from ui.actions import ActionId
from ui.counter import client_panel, promises_panel

Open = Callable[..., Station]
MASKED = "+370 6•• ••567"
FULL = "+370 612 34567"
OFFER = f"Nobody is waiting: call back {MASKED}"

__all__ = ["system"]


@pytest.fixture
def due(play: Play) -> Entry:
    """A callback of Bronius that is due."""
    return play.callback(play.sit(1, BRONIUS), NUMBER, question="when is it ready?", name="Ona")


@pytest.fixture(autouse=True)
def nothing_copied(qapp: QApplication) -> None:
    QGuiApplication.clipboard().clear()


def all_open(play: Play) -> tuple[Entry, ...]:
    return play.hall.promises.page(play.reception(), Wanted(Part.OPEN)).entries


def copied() -> str:
    return QGuiApplication.clipboard().text()


def to_see_to(sheet: QDialog) -> list[str]:
    """The lines of the list before going home that are in sight."""
    shown = sheet.findChild(QWidget, "to_see_to")
    assert shown is not None
    lines = shown.findChildren(QCheckBox)
    return [line.text() for line in lines if line.isVisible()]


def numbers_seen(play: Play) -> int:
    return len(rows(play.place, "SELECT id FROM event WHERE kind = ?", EventKind.NUMBER_SEEN))


def calling(desk: Station) -> bool:
    return desk.part("calling_panel").isVisible()


def number(desk: Station) -> str:
    return desk.of("calling_panel", "number")


def open_call(desk: Station) -> None:
    desk.press("Shift+F8")
    desk.until(lambda: calling(desk))


def dialled(desk: Station) -> None:
    open_call(desk)
    desk.press("Return")
    desk.until(lambda: FULL in number(desk))


def line(sheet: QWidget, name: str) -> QLineEdit:
    found = sheet.findChild(QLineEdit, name)
    assert found is not None
    return found


def tried(play: Play, entry: Entry) -> list[Result]:
    details = play.hall.promises.details(play.reception(), entry.promise.id)
    return [attempt.result for attempt in details.attempts]


class TestOffer:
    def test_nobody_waits_the_callback_goes_first(self, station: Open, due: Entry) -> None:
        desk = station()
        assert desk.text("service") == OFFER
        assert desk.text("facts") == "Ona · when is it ready? · due now"
        assert desk.buttons() == ["Call back", "Without a ticket", "The phone rings"]
        assert desk.text("why") == ""

    def test_somebody_waits_the_client_in_the_hall_goes_first(
        self, station: Open, play: Play, due: Entry
    ) -> None:
        play.issue(PASSPORTS)
        desk = station()
        assert desk.buttons()[0] == "Next client"
        assert desk.text("ticket") == "A001"
        assert desk.text("why") == "Somebody is waiting: the client in the hall comes first."
        assert desk.promised().isVisible()

    def test_the_offer_stands_there_once_the_last_client_has_gone_and_gives_way(
        self, station: Open, play: Play, due: Entry
    ) -> None:
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        assert not desk.promised().isVisible()
        assert desk.text("why") == ""
        assert desk.part("promises_card").accessibleName() == "Promised · 1 due · 1 open"
        desk.press("F9")
        desk.do("Return")
        assert desk.buttons()[0] == "Call back"
        play.issue(PASSPORTS)
        desk.see_all()
        assert desk.buttons()[0] == "Next client"
        assert desk.text("ticket") == "A002"

    def test_on_a_break_one_comes_back_or_calls_back(
        self, station: Open, play: Play, due: Entry
    ) -> None:
        desk = station()
        play.hall.access.set_state(desk.session, DeskState.ON_BREAK, BreakReason.REST)
        desk.see_all()
        assert desk.buttons()[:2] == ["Back at the desk", "Call back"]
        assert desk.text("service") == OFFER

    def test_what_is_not_due_yet_is_not_offered(self, station: Open, play: Play) -> None:
        play.callback(play.sit(1, BRONIUS), NUMBER, due_at=play.clock.now() + 30 * MINUTE)
        desk = station()
        assert desk.buttons()[0] == "Next client"
        assert desk.text("why").startswith("Nothing is due yet. Next: today ")
        play.clock.pass_minutes(31)
        desk.until(lambda: desk.text("service") == OFFER)

    def test_what_the_lead_is_to_decide_is_not_offered(self, station: Open, play: Play) -> None:
        session = play.sit(1, BRONIUS)
        entry = play.callback(session, NUMBER)
        for _ in range(5):
            now = play.clock.now()
            done = play.hall.phone.tried(session, seen_promise(entry), Tried(Result.BUSY, now, now))
            assert done.entry is not None
            entry = done.entry
        assert entry.promise.to_lead
        play.clock.instant = entry.promise.due_at + MINUTE
        desk = station()
        assert desk.buttons()[0] == "Next client"
        assert not desk.can(ActionId.CALL_BACK)
        assert desk.part("promises_card").accessibleName() == "Promised · 1 due · 1 open"

    def test_the_lead_at_a_counter_sees_what_waits_for_their_decision(
        self, station: Open, play: Play
    ) -> None:
        session = play.sit(1, BRONIUS)
        entry = play.callback(session, NUMBER)
        for _ in range(5):
            now = play.clock.now()
            done = play.hall.phone.tried(session, seen_promise(entry), Tried(Result.BUSY, now, now))
            assert done.entry is not None
            entry = done.entry
        desk = station(2, DARIUS)
        card = desk.part("promises_card")
        assert card.accessibleName() == "Promised · 1 for you to decide · 1 open"
        (shown,) = desk.promised().rows
        assert (shown.id, shown.due) == (entry.promise.id, "for you to decide")

    def test_it_is_said_once_when_it_becomes_due(
        self, station: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said: list[tuple[str, bool]] = []

        def hear(_widget: QWidget, text: str, *, assertive: bool = False) -> None:
            if text:
                said.append((text, assertive))

        play.callback(play.sit(1, BRONIUS), NUMBER, due_at=play.clock.now() + 30 * MINUTE)
        desk = station()
        for module in (client_panel, promises_panel):
            monkeypatch.setattr(module, "announce", hear)
        play.clock.pass_minutes(31)
        desk.until(lambda: desk.text("service") == OFFER)
        ticks = desk.window._ticks
        play.clock.pass_minutes(1)
        desk.until(lambda: desk.window._ticks > ticks)
        desk.see_all()
        assert said == [(f"Next at this counter, {OFFER}", False)]

    def test_nothing_is_said_of_it_while_serving(
        self, station: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        play.callback(play.sit(1, BRONIUS), NUMBER, due_at=play.clock.now() + 30 * MINUTE)
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        said: list[str] = []

        def hear(_widget: QWidget, text: str, **_: bool) -> None:
            said.append(text)

        for module in (client_panel, promises_panel):
            monkeypatch.setattr(module, "announce", hear)
        play.clock.pass_minutes(31)
        card = desk.part("promises_card")
        desk.until(lambda: card.accessibleName() == "Promised · 1 due · 1 open")
        assert [text for text in said if text] == []
        assert desk.said() == ""


class TestCallingBack:
    def test_answered(self, station: Open, play: Play, due: Entry) -> None:
        desk = station()
        open_call(desk)
        assert number(desk) == f"{MASKED} · Ona"
        assert "when is it ready?" in desk.of("calling_panel", "questions")
        assert "Bronius" in desk.of("calling_panel", "introduction")
        assert numbers_seen(play) == 0
        desk.press("Return")
        desk.until(lambda: FULL in number(desk))
        assert numbers_seen(play) == 1
        assert copied() == "+37061234567"
        desk.do("A")
        desk.until(lambda: not calling(desk))
        assert copied() == ""
        assert desk.said() == f"{MASKED}: Answered"
        assert play.promise(due.promise.id).promise.outcome is PromiseOutcome.ANSWERED
        assert desk.text("service") == "Nobody is waiting for this counter."

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="handlers as Linux has them")
    def test_through_the_program_of_the_system(
        self, station: Open, due: Entry, system: Path
    ) -> None:
        with_gio(system)
        called = with_handler(system)
        desk = station()
        dialled(desk)
        desk.until(called.exists)
        assert called.read_text().strip() == "tel:+37061234567"
        assert copied() == ""
        desk.do("A")
        desk.until(lambda: not calling(desk))

    @pytest.mark.parametrize(
        ("key", "result"),
        [
            ("N", Result.NO_ANSWER),
            ("B", Result.BUSY),
            ("W", Result.WRONG_NUMBER),
            ("L", Result.DROPPED),
        ],
    )
    def test_one_key_for_each_result(
        self, station: Open, play: Play, due: Entry, key: str, result: Result
    ) -> None:
        desk = station()
        dialled(desk)
        play.clock.pass_minutes(2)
        desk.do(key)
        desk.until(lambda: not calling(desk))
        assert tried(play, due) == [result]
        now = play.promise(due.promise.id).promise
        waits = {Result.NO_ANSWER: 30, Result.BUSY: 30, Result.DROPPED: 0}
        if result in waits:
            assert now.due_at == play.clock.now() + waits[result] * MINUTE
        else:
            assert now.outcome is PromiseOutcome.WRONG_NUMBER

    def test_another_time_as_it_is_typed(self, station: Open, play: Play, due: Entry) -> None:
        desk = station()
        dialled(desk)
        desk.press("T")
        desk.type("tomorrow 9")
        desk.do("Return")
        desk.until(lambda: not calling(desk))
        assert wall(play.promise(due.promise.id).promise.due_at) == "2026-03-03 09:00"
        assert desk.said() == f"{MASKED}: next call tomorrow 09:00"

    def test_a_time_that_has_passed_is_refused_in_the_form(
        self, station: Open, play: Play, due: Entry
    ) -> None:
        desk = station()
        dialled(desk)
        desk.press("T")
        desk.type("yesterday 9")
        desk.do("Return")
        assert calling(desk)
        assert tried(play, due) == []
        assert line(desk.part("later_form"), "when").text() == "yesterday 9"

    def test_passed_on_to_a_colleague(self, station: Open, play: Play, due: Entry) -> None:
        desk = station()
        dialled(desk)
        desk.press("P")
        desk.type("she knows the case")
        whom = desk.part("whom")
        assert isinstance(whom, QComboBox)
        whom.setCurrentIndex(whom.findData(CECILIJA))
        told = desk.part("told")
        assert isinstance(told, QCheckBox)
        told.setChecked(True)
        told.setFocus()
        desk.do("Return")
        desk.until(lambda: not calling(desk))
        assert play.promise(due.promise.id).promise.owner_id == CECILIJA
        assert tried(play, due) == [Result.PASSED_ON]

    def test_what_somebody_did_meanwhile_is_told_and_the_call_counts_all_the_same(
        self, station: Open, play: Play, due: Entry
    ) -> None:
        desk = station()
        dialled(desk)
        darius = Session(1, 4)
        play.hall.promises.hand_over(darius, [seen_promise(due)], CECILIJA, "hers now")
        desk.see_all()
        desk.do("N")
        desk.until(lambda: desk.of("calling_panel", "error").startswith("✕ Somebody has acted"))
        assert calling(desk)
        desk.until(lambda: "hers now" in desk.of("calling_panel", "questions"))
        desk.do("N")
        desk.until(lambda: not calling(desk))
        assert tried(play, due) == [Result.NO_ANSWER]
        assert play.promise(due.promise.id).promise.owner_id == CECILIJA

    def test_the_client_in_the_hall_is_called_and_the_panel_stays(
        self, station: Open, play: Play, due: Entry
    ) -> None:
        desk = station()
        dialled(desk)
        play.issue(PASSPORTS)
        desk.see_all()
        desk.do("F2")
        assert desk.visit("A001").state is State.CALLED
        assert calling(desk)
        assert FULL in number(desk)
        desk.part("calling_panel").setFocus()
        desk.do("N")
        desk.until(lambda: not calling(desk))
        assert tried(play, due) == [Result.NO_ANSWER]

    def test_a_result_during_another_request_follows_it(
        self, station: Open, play: Play, due: Entry
    ) -> None:
        play.issue(PASSPORTS)
        desk = station()
        dialled(desk)
        hold = threading.Event()
        desk.runner.work(hold.wait)
        try:
            desk.press("F2")
            assert desk.window._control.busy
            desk.part("calling_panel").setFocus()
            desk.press("A")
        finally:
            hold.set()
        desk.until(lambda: not calling(desk))
        desk.settle()
        assert desk.visit("A001").state is State.CALLED
        assert tried(play, due) == [Result.ANSWERED]

    def test_esc_before_and_during_the_call(self, station: Open, play: Play, due: Entry) -> None:
        desk = station()
        open_call(desk)
        desk.press("Esc")
        assert not calling(desk)
        assert numbers_seen(play) == 0
        dialled(desk)
        desk.press("Esc")
        assert calling(desk)
        assert desk.of("calling_panel", "error").startswith("✕ Say how the call went.")
        desk.press("Esc")
        assert not calling(desk)
        assert copied() == ""
        assert number(desk) == ""
        assert tried(play, due) == []
        assert desk.list("waiting").hasFocus()

    def test_no_number_is_left_behind_by_a_window_that_goes(
        self, station: Open, due: Entry
    ) -> None:
        desk = station()
        dialled(desk)
        assert copied()
        desk.window.close()
        assert copied() == ""

    def test_what_somebody_copied_since_is_left_alone(self, station: Open, due: Entry) -> None:
        desk = station()
        dialled(desk)
        QGuiApplication.clipboard().setText("own words")
        desk.do("A")
        desk.until(lambda: not calling(desk))
        assert copied() == "own words"

    def test_the_one_chosen_in_the_list(self, station: Open, play: Play, due: Entry) -> None:
        play.callback(play.sessions[1], OTHER_NUMBER)
        desk = station()
        shown = desk.promised()
        shown.setFocus()
        shown.setCurrentIndex(shown.model().index(1, 0))
        desk.press("Return")
        desk.until(lambda: calling(desk))
        assert number(desk) == "+370 3•• ••608"


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
class TestLeaving:
    def leave(self, desk: Station) -> list[bool]:
        gone: list[bool] = []
        desk.wishes.sign_out.connect(lambda: gone.append(True))
        desk.press("Ctrl+Shift+L")
        menu = desk.menu("away_menu")
        action = next(a for a in menu.actions() if a.text().startswith("Close the counter"))
        action.trigger()
        menu.hide()
        if QApplication.activeModalWidget() is None:
            desk.go_to()
        return gone

    def test_with_nothing_open_one_enter_closes_after_the_list(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        gone = self.leave(desk)
        sheet = desk.sheet("leaving")
        assert sheet.windowTitle() == "Before you go home"
        assert to_see_to(sheet) == [
            "Stamps in a safe place",
            "Documents about clients and other confidential ones in a safe place",
            "Nothing confidential on the screen",
        ]
        desk.press("Return")
        desk.until(lambda: bool(gone))
        assert not play.hall.board.read(1).desks[1].is_open
        assert Checklist.LEAVING in play.hall.standard.mine(desk.session).done_today

    def test_with_nothing_open_and_the_list_done_it_closes_at_once(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        play.hall.standard.put_away(desk.session, Checklist.LEAVING)
        gone = self.leave(desk)
        desk.until(lambda: bool(gone))
        assert not play.hall.board.read(1).desks[1].is_open

    def test_the_list_is_not_done_where_one_stays(self, station: Open, play: Play) -> None:
        desk = station()
        self.leave(desk)
        desk.sheet("leaving")
        desk.press("Esc")
        desk.no_sheet()
        assert Checklist.LEAVING not in play.hall.standard.mine(desk.session).done_today
        assert play.hall.board.read(1).desks[1].is_open

    def test_cards_that_cannot_be_read_keep_nobody_at_work(
        self, station: Open, play: Play, due: Entry, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = station()

        def unreadable(*_: object) -> None:
            raise CardFileError("standard", CardFault.CUT_OFF)

        monkeypatch.setattr(StandardService, "in_force", unreadable)
        gone = self.leave(desk)
        sheet = desk.sheet("leaving")
        assert sheet.windowTitle() == "1 still open"
        assert to_see_to(sheet) == []
        desk.press("Return")
        desk.until(lambda: bool(gone))

    def test_what_is_open_is_shown_and_kept(self, station: Open, play: Play, due: Entry) -> None:
        desk = station()
        gone = self.leave(desk)
        sheet = desk.sheet("leaving")
        assert sheet.windowTitle() == "1 still open"
        assert len(to_see_to(sheet)) == 3
        desk.press("Ctrl+Return")
        desk.until(lambda: bool(gone))
        assert not play.hall.board.read(1).desks[1].is_open
        assert play.promise(due.promise.id).promise.owner_id == BRONIUS
        assert Checklist.LEAVING in play.hall.standard.mine(desk.session).done_today

    def test_one_stays_after_all(self, station: Open, play: Play, due: Entry) -> None:
        desk = station()
        gone = self.leave(desk)
        desk.sheet("leaving")
        desk.press("Esc")
        desk.no_sheet()
        assert not gone
        assert play.hall.board.read(1).desks[1].is_open
        # And may think again.
        gone = self.leave(desk)
        desk.sheet("leaving")
        desk.press("Esc")
        desk.no_sheet()

    def test_some_are_handed_over(self, station: Open, play: Play, due: Entry) -> None:
        other = play.callback(play.sessions[1], OTHER_NUMBER)
        desk = station()
        gone = self.leave(desk)
        sheet = desk.sheet("leaving")
        tick = sheet.findChild(QWidget, f"tick-{due.promise.id}")
        assert tick is not None
        tick.setFocus()
        desk.press("Space")
        desk.press("F6")
        desk.sheet("hand_over")
        desk.type("Cec")
        desk.press("Ctrl+Return")
        desk.until(lambda: QApplication.activeModalWidget() is sheet)
        sheet.activateWindow()
        assert desk.sheet("leaving") is sheet
        assert sheet.windowTitle() == "1 still open"
        assert play.promise(due.promise.id).promise.owner_id == CECILIJA
        desk.press("Ctrl+Return")
        desk.until(lambda: bool(gone))
        assert play.promise(other.promise.id).promise.owner_id == BRONIUS

    def test_not_with_a_client_at_the_desk(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        assert not desk.can(ActionId.AWAY)
        desk.press("Ctrl+Shift+L")
        desk.settle()
        assert QApplication.activePopupWidget() is None
        assert play.hall.board.read(1).desks[1].is_open


class TestAnswers:
    def test_promised_for_the_client_at_the_desk(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.press("Ctrl+E")
        sheet = desk.sheet("answer_sheet")
        desk.type("ona@example.lt")
        line(sheet, "agreed").setFocus()
        desk.type("2026-03-04")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        (entry,) = all_open(play)
        assert entry.promise.visit_id == desk.visit("A001").id
        assert entry.promise.kind is PromiseKind.EMAIL
        assert wall(entry.promise.due_at) == "2026-03-04 17:00"
        assert desk.said() == "Answer promised to ona@example.lt: Wednesday 17:00"
        desk.do("Ctrl+Z")
        assert all_open(play) == ()
        assert desk.visit("A001").state is State.SERVING

    def test_promised_with_nobody_there(self, station: Open, play: Play) -> None:
        desk = station()
        desk.press("Ctrl+E")
        sheet = desk.sheet("answer_sheet")
        desk.press("Return")
        assert sheet.isVisible()
        desk.type("ona@example.lt")
        desk.press("Return")
        desk.no_sheet()
        desk.settle()
        (entry,) = all_open(play)
        assert entry.promise.visit_id is None
        assert entry.promise.due_at - play.clock.now() == pytest.approx(
            24 * 60 * MINUTE, abs=MINUTE
        )

    def prepare(self, desk: Station) -> QDialog:
        desk.part("promises").setFocus()
        desk.press("Return")
        return desk.sheet("prepare_answer")

    def letter(self, play: Play) -> Entry:
        arrived = play.clock.now() - 24 * 60 * MINUTE
        return play.follow_up(play.sit(1, BRONIUS), received_at=arrived, question="which papers?")

    def test_the_rule_of_answers_stands_above_with_the_rest_one_key_away(
        self, station: Open, play: Play
    ) -> None:
        self.letter(play)
        desk = station()
        sheet = self.prepare(desk)
        essence = sheet.findChild(QLabel, "moment_essence")
        assert essence is not None
        desk.until(essence.isVisible)
        assert essence.text() == "Answer within 24 hours at the latest"
        assert desk.focus().objectName() == "note"
        desk.press("Ctrl+I")
        shown = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
        assert "Sign the first message with the signature template · VI.3" in shown

    def test_an_answer_in_writing_has_no_rule_of_e_mails(self, station: Open, play: Play) -> None:
        session = play.sit(1, BRONIUS)
        play.hall.promises.promise_answer(
            session, AnswerDraft(PromiseKind.WRITING, "Laisvės al. 96", due_day="2026-03-02")
        )
        play.clock.pass_minutes(7 * 60 + 1)
        desk = station()
        sheet = self.prepare(desk)
        assert sheet.findChild(QWidget, "moment_rule") is None

    def test_acknowledged_and_answered(self, station: Open, play: Play) -> None:
        entry = self.letter(play)
        desk = station()
        assert desk.text("why") == "Nobody is waiting: answer ona@example.lt now."
        sheet = self.prepare(desk)
        desk.press("Ctrl+G")
        desk.until(lambda: play.promise(entry.promise.id).promise.acknowledged_at is not None)
        told = sheet.findChild(QLabel, "told")
        assert told is not None
        desk.until(lambda: told.text().startswith("✓ Acknowledged"))
        line(sheet, "note").setFocus()
        desk.type("sent the list")
        desk.press("Ctrl+Return")
        desk.no_sheet()
        desk.until(lambda: desk.said() == "ona@example.lt: Answered")
        assert play.promise(entry.promise.id).promise.outcome is PromiseOutcome.ANSWERED

    def test_extended(self, station: Open, play: Play) -> None:
        entry = self.letter(play)
        desk = station()
        self.prepare(desk)
        desk.press("F5")
        sheet = desk.sheet("extend")
        desk.type("2026-03-05")
        line(sheet, "reason").setFocus()
        desk.type("the archive looks it up")
        desk.press("Return")
        desk.no_sheet()
        assert wall(play.promise(entry.promise.id).promise.due_at) == "2026-03-05 17:00"
        assert desk.said() == "ona@example.lt is promised an answer: Thursday 17:00"

    def test_handed_over(self, station: Open, play: Play) -> None:
        entry = self.letter(play)
        desk = station()
        self.prepare(desk)
        desk.press("F6")
        desk.sheet("hand_over")
        desk.type("Cec")
        desk.press("Ctrl+Return")
        desk.no_sheet()
        assert play.promise(entry.promise.id).promise.owner_id == CECILIJA
        assert desk.said() == "ona@example.lt was handed over"

    def test_what_somebody_did_meanwhile_is_said_in_the_sheet(
        self, station: Open, play: Play
    ) -> None:
        entry = self.letter(play)
        desk = station()
        sheet = self.prepare(desk)
        play.hall.promises.hand_over(Session(1, 4), [seen_promise(entry)], CECILIJA)
        desk.press("Ctrl+Return")
        desk.until(lambda: desk.error(sheet).startswith("✕ Somebody has acted"))
        assert sheet.isVisible()
        desk.press("Esc")
        desk.no_sheet()
        assert play.promise(entry.promise.id).promise.is_open

"""The telephone at the counter, as a person uses it: keys in, words out, then the database."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from queueapp.domain.call import CallEnd
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.promise import Entry
from queueapp.domain.promise_list import Part, Wanted
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import Channel, Outcome, State
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    HOUSING,
    MINUTE,
    NUMBER,
    OTHER_NUMBER,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    rows,
)
from tests.ui.stations import Station, open_station
from ui.actions import ActionId
from ui.counter.window import CounterWindow
from ui.phone.drafts import Drafts
from ui.theme import Theme
from ui.widgets.action_button import ActionButton

Open = Callable[..., Station]
MASKED = "+370 6•• ••567"


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


@pytest.fixture
def station(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, drafts: Drafts
) -> Iterator[Open]:
    """Opens counter windows that keep what is half typed: Bronius at counter 1 unless named."""
    opened: list[Station] = []

    def open_one(counter: int = 1, person: int = BRONIUS) -> Station:
        session = play.sit(counter, person)
        opened.append(open_station(qtbot, play, session, play.clock, drafts=drafts))
        return opened[-1]

    yield open_one
    QGuiApplication.clipboard().clear()
    for each in opened:
        if each.runner._thread.is_alive():
            each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


@pytest.fixture
def serving(station: Open, play: Play) -> Station:
    """A client is at the desk."""
    play.issue(PASSPORTS)
    desk = station()
    desk.do("F2")
    desk.do("F4")
    return desk


def shown(desk: Station, name: str = "phone_strip") -> bool:
    return desk.part(name).isVisible()


def agree(desk: Station) -> None:
    desk.press("F8")
    desk.press("Return")
    desk.until(lambda: desk.focus().objectName() == "number")


def serve_call(desk: Station) -> None:
    """Serve the call for the usual service of a counter that has several."""
    desk.press("F4")
    desk.do("F4")


def field(desk: Station, name: str, text: str) -> None:
    """Write into a field of the capture line."""
    found = desk.part("capture").findChild(QLineEdit, name)
    assert found is not None
    found.setFocus()
    found.clear()
    desk.type(text)


def standing(desk: Station, name: str = "number") -> str:
    found = desk.part("capture").findChild(QLineEdit, name)
    assert found is not None
    return found.text()


def all_open(play: Play) -> tuple[Entry, ...]:
    return play.hall.promises.page(play.reception(), Wanted(Part.OPEN)).entries


def calls(play: Play) -> list[dict[str, object]]:
    """What the record has of calls that made no callback."""
    found = rows(play.place, "SELECT data FROM event WHERE kind = ? ORDER BY id", EventKind.CALL)
    return [json.loads(row["data"]) for row in found]


def phone_minutes(desk: Station, ticket: str = "A001") -> float:
    return desk.visit(ticket).legs[-1].phone_ms / MINUTE


class TestWhileServing:
    def test_the_client_is_asked_first_and_agrees(self, serving: Station) -> None:
        desk = serving
        desk.press("F8")
        assert desk.of("phone_strip", "consent_question") == "Does the client agree?"
        assert desk.focus().objectName() == "phone_agrees"
        desk.press("Return")
        assert desk.focus().objectName() == "number"
        desk.type(NUMBER)
        desk.do("Return")
        assert not shown(desk)
        assert desk.said() == f"Callback to {MASKED}: due now"
        (entry,) = all_open(desk.play)
        assert entry.promise.visit_id == desk.visit("A001").id
        assert entry.promise.owner_id == BRONIUS
        assert desk.heading() == "At this counter"

    def test_the_client_objects(self, serving: Station) -> None:
        serving.press("F8")
        serving.do("Del")
        assert not shown(serving)
        assert serving.said() == "Noted: the client objected, the phone was left."
        assert [call["end"] for call in calls(serving.play)] == [CallEnd.OBJECTED]
        assert all_open(serving.play) == ()

    def test_the_call_is_the_clients_own_matter(self, serving: Station) -> None:
        serving.press("F8")
        own = serving.part("phone_strip").findChild(ActionButton, "phone_own")
        assert own is not None
        assert (own.text(), own.key_text()) == ("This client's own matter", "O")
        serving.do("O")
        assert serving.said() == "Noted: the call was this client's own matter."
        assert [call["end"] for call in calls(serving.play)] == [CallEnd.OWN_MATTER]
        assert phone_minutes(serving) == 0

    def test_esc_is_neither_and_records_nothing(self, serving: Station) -> None:
        serving.press("F8")
        serving.press("Esc")
        serving.settle()
        assert not shown(serving)
        assert calls(serving.play) == []
        assert serving.said() == ""

    def test_f8_twice_asks_once_and_goes_back_to_the_number(self, serving: Station) -> None:
        serving.press("F8")
        serving.press("F8")
        assert serving.of("phone_strip", "consent_question")
        serving.press("Return")
        serving.type("8 612")
        field(serving, "question", "when?")
        serving.press("F8")
        assert serving.focus().objectName() == "number"
        assert (standing(serving), standing(serving, "question")) == ("8 612", "when?")

    def test_the_timer_runs_on_and_the_minutes_are_kept_apart(self, serving: Station) -> None:
        desk = serving
        desk.pass_minutes(3)
        desk.press("F8")
        desk.play.clock.pass_minutes(1)
        desk.press("Return")
        desk.type(NUMBER)
        desk.pass_minutes(2)
        assert desk.part("timer").text() == "06:00"  # type: ignore[attr-defined]
        desk.do("Return")
        # The minute in which the client was asked was theirs.
        assert phone_minutes(desk) == 2
        desk.play.clock.pass_minutes(4)
        desk.press("F9")
        desk.do("Return")
        leg = desk.visit("A001").legs[-1]
        assert leg.finished_at is not None
        assert leg.served_ms(leg.finished_at) == 8 * MINUTE

    def test_the_call_goes_on_after_the_visit_and_counts_only_until_then(
        self, serving: Station
    ) -> None:
        desk = serving
        agree(desk)
        desk.type(NUMBER)
        desk.play.clock.pass_minutes(3)
        desk.press("F9")
        desk.do("Return")
        assert desk.visit("A001").state is State.SERVED
        assert shown(desk)
        assert standing(desk) == NUMBER
        desk.play.clock.pass_minutes(5)
        field(desk, "question", "when?")
        desk.do("Return")
        assert not shown(desk)
        assert phone_minutes(desk) == 3
        (entry,) = all_open(desk.play)
        assert (entry.promise.visit_id, entry.question) == (desk.visit("A001").id, "when?")

    def test_no_message_lies_over_the_strip_that_opens(self, serving: Station) -> None:
        agree(serving)
        serving.type(NUMBER)
        serving.do("Return")
        assert serving.said()
        serving.press("F8")
        assert serving.said() == ""

    def test_f8_over_the_finish_strip(self, serving: Station) -> None:
        serving.press("F9")
        serving.type("brings the lease")
        serving.press("F8")
        serving.press("Return")
        serving.type(NUMBER)
        serving.do("Return")
        assert shown(serving, "finish_strip")
        assert serving.line("agreed").text() == "brings the lease"
        assert len(all_open(serving.play)) == 1
        assert serving.visit("A001").state is State.SERVING
        serving.do("F9")
        assert serving.visit("A001").outcome is Outcome.SETTLED

    def test_the_question_goes_with_the_client_it_was_about(self, serving: Station) -> None:
        serving.press("F8")
        serving.press("F9")
        serving.do("Return")
        serving.until(lambda: not serving.part("finish_strip").isVisible())
        assert not shown(serving)
        assert calls(serving.play) == []

    def test_three_calls_in_one_visit(self, serving: Station) -> None:
        desk = serving
        for number in (NUMBER, OTHER_NUMBER, "+48 22 694 2000"):
            agree(desk)
            assert standing(desk) == ""
            desk.type(number)
            desk.play.clock.pass_minutes(1)
            desk.do("Return")
        assert phone_minutes(desk) == 3
        assert len(all_open(desk.play)) == 3
        assert desk.part("promises_card").accessibleName() == "Promised · 3 due · 3 open"
        # Quietly: no list and no reminder while the client is here.
        assert not desk.part("promises").isVisible()
        assert desk.text("why") == ""

    def test_the_call_broke(self, serving: Station) -> None:
        agree(serving)
        serving.do("F3")
        assert serving.said() == "Noted: the call broke off, the number is not known."
        assert [call["end"] for call in calls(serving.play)] == [CallEnd.DROPPED]
        assert all_open(serving.play) == ()
        agree(serving)
        serving.type(NUMBER)
        serving.do("F3")
        (entry,) = all_open(serving.play)
        assert entry.promise.due_at == serving.play.clock.now()
        assert serving.visit("A001").state is State.SERVING

    def test_a_call_with_nothing_to_keep_counts_its_minutes(self, serving: Station) -> None:
        agree(serving)
        serving.play.clock.pass_minutes(2)
        serving.do("Esc")
        assert phone_minutes(serving) == 2
        assert [call["end"] for call in calls(serving.play)] == [CallEnd.TALKED]


class TestWhileNobodyIsThere:
    def test_the_greeting_stands_there_and_the_caret_in_the_number(self, station: Open) -> None:
        desk = station()
        desk.press("F8")
        assert "Bronius" in desk.of("phone_strip", "greeting")
        assert desk.focus().objectName() == "number"
        desk.type(NUMBER)
        desk.do("Return")
        (entry,) = all_open(desk.play)
        assert entry.promise.visit_id is None

    def test_on_a_break_and_while_calling_a_client(self, station: Open, play: Play) -> None:
        desk = station()
        play.hall.access.set_state(desk.session, DeskState.ON_BREAK, BreakReason.REST)
        desk.see_all()
        desk.press("F8")
        assert desk.of("phone_strip", "greeting")
        desk.type(NUMBER)
        desk.do("Return")
        play.issue(PASSPORTS)
        desk.see_all()
        desk.do("F2")
        desk.press("F8")
        desk.type(OTHER_NUMBER)
        desk.do("Return")
        assert len(all_open(play)) == 2
        assert desk.visit("A001").state is State.CALLED

    def test_not_at_a_counter_that_somebody_else_has_taken(self, station: Open, play: Play) -> None:
        play.callback(play.sit(1, BRONIUS))
        desk = station()
        play.hall.access.take_counter(Session(1, CECILIJA, 1), knowingly=True)
        desk.until(lambda: desk.heading() == "Not at this counter")
        assert not desk.can(ActionId.PHONE)
        desk.press("F8")
        assert not shown(desk)
        # Nor is anything offered there.
        assert "Call back" not in desk.buttons()
        assert desk.text("why") == ""

    def test_f4_serves_the_call(self, station: Open, play: Play) -> None:
        desk = station()
        desk.press("F8")
        play.clock.pass_minutes(2)
        field(desk, "question", "asks for a form")
        serve_call(desk)
        assert not shown(desk)
        assert desk.heading() == "On the phone"
        assert desk.text("ticket") == "TEL-001"
        assert desk.buttons() == ["Finish", "Call dropped", "Another service"]
        visit = desk.visit("TEL-001")
        assert (visit.channel, visit.state) == (Channel.PHONE, State.SERVING)
        assert visit.legs[-1].started_at == play.clock.now() - 2 * MINUTE
        desk.press("F9")
        desk.do("Return")
        assert desk.visit("TEL-001").outcome is Outcome.SETTLED

    def test_f4_asks_which_service_where_there_are_several(self, station: Open, play: Play) -> None:
        desk = station()
        desk.press("F8")
        desk.press("F4")
        assert desk.of("phone_strip", "error") == (
            "! Which service? Choose it, or press F4 again for Passports."
        )
        assert desk.focus().objectName() == "service"
        desk.press("B")
        assert desk.of("phone_strip", "error") == ""
        desk.do("F4")
        assert desk.visit("TEL-001").service_id == BENEFITS

    def test_f4_takes_the_usual_service_on_the_second_press(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.press("F8")
        desk.press("F4")
        assert shown(desk)
        desk.do("F4")
        assert desk.visit("TEL-001").service_id == PASSPORTS

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_the_usual_time_stands_whole_beside_the_timer(
        self, station: Open, english: Theme, scale: float
    ) -> None:
        english.set_text_scale(scale)
        desk = station()
        desk.window.resize(1280, 720)
        desk.press("F8")
        serve_call(desk)
        usual = desk.part("timer").findChild(QLabel, "usual")
        assert usual is not None
        asked = usual.sizeHint().width()
        desk.until(lambda: usual.isVisible() and usual.width() >= asked)

    def test_f4_asks_nothing_where_there_is_one_service(self, station: Open, play: Play) -> None:
        desk = station(3)
        desk.press("F8")
        desk.do("F4")
        assert desk.visit("TEL-001").service_id == HOUSING

    def test_f4_says_why_nobody_can_be_served_now(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        desk.press("F8")
        desk.type(NUMBER)
        desk.do("F4")
        assert desk.of("phone_strip", "error").startswith("✕ There is still a client at this desk.")
        assert standing(desk) == NUMBER
        desk.do("Return")
        assert len(all_open(play)) == 1

    def test_a_served_call_that_breaks_is_called_back_where_the_number_is_known(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.press("F8")
        desk.type(NUMBER)
        serve_call(desk)
        play.clock.pass_minutes(3)
        desk.do("F3")
        assert desk.visit("TEL-001").outcome is Outcome.DROPPED
        (entry,) = all_open(play)
        assert entry.promise.due_at == play.clock.now()
        assert desk.buttons()[0] == "Call back"

    def test_a_served_call_that_breaks_without_a_number_asks_for_nothing(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        for _ in range(2):
            desk.press("F8")
            serve_call(desk)
            desk.do("F3")
        assert desk.visit("TEL-002").outcome is Outcome.DROPPED
        assert all_open(play) == ()
        assert QApplication.activeModalWidget() is None

    def test_the_number_of_one_caller_is_not_the_next_ones(self, station: Open, play: Play) -> None:
        desk = station()
        desk.press("F8")
        desk.type(NUMBER)
        serve_call(desk)
        desk.press("F9")
        desk.do("Return")
        desk.press("F8")
        serve_call(desk)
        desk.do("F3")
        assert all_open(play) == ()

    def test_a_number_noted_while_the_call_is_served(self, station: Open, play: Play) -> None:
        desk = station()
        desk.press("F8")
        serve_call(desk)
        desk.press("F8")
        desk.type(NUMBER)
        play.clock.pass_minutes(2)
        desk.do("F3")
        assert not shown(desk)
        assert desk.visit("TEL-001").outcome is Outcome.DROPPED
        assert len(all_open(play)) == 1

    def test_the_number_known_before_counts_where_the_strip_has_none(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.press("F8")
        desk.type(NUMBER)
        serve_call(desk)
        desk.press("F8")
        desk.do("F3")
        assert desk.visit("TEL-001").outcome is Outcome.DROPPED
        assert len(all_open(play)) == 1

    def test_noting_a_callback_takes_no_minutes_from_the_call_itself(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.press("F8")
        serve_call(desk)
        desk.press("F8")
        desk.type(NUMBER)
        play.clock.pass_minutes(2)
        desk.do("Return")
        assert phone_minutes(desk, "TEL-001") == 0
        assert all_open(play)[0].promise.visit_id == desk.visit("TEL-001").id


class TestWhatIsTyped:
    def test_a_caller_on_the_list_is_known_before_enter_and_extended(
        self, serving: Station
    ) -> None:
        play = serving.play
        play.callback(play.sessions[1], NUMBER, question="first question", name="Ona")
        serving.see_all()
        agree(serving)
        serving.type(NUMBER)
        foot = serving.part("number_foot")
        assert isinstance(foot, QLabel)
        serving.until(lambda: "Already on the list (Bronius · first question" in foot.text())
        field(serving, "question", "second question")
        serving.do("Return")
        assert serving.said() == f"{MASKED} was on the list already; Bronius calls: due now"
        (entry,) = all_open(play)
        assert entry.question == "first question\nsecond question"
        assert entry.promise.calls == 2

    def test_what_is_known_of_a_number_that_was_corrected_is_not_said(
        self, serving: Station
    ) -> None:
        play = serving.play
        play.callback(play.sessions[1], NUMBER)
        serving.see_all()
        agree(serving)
        serving.type("+370 600 00000")
        foot = serving.part("number_foot")
        assert isinstance(foot, QLabel)
        serving.until(lambda: "Kept as" in foot.text())
        hold = threading.Event()
        serving.runner.work(hold.wait)
        try:
            field(serving, "number", NUMBER)
            field(serving, "number", OTHER_NUMBER)
        finally:
            hold.set()
        answered: list[int] = []
        serving.runner.work(lambda: 1, answered.append)
        serving.until(lambda: bool(answered))
        assert "Already" not in foot.text()

    @pytest.mark.parametrize(
        ("name", "text", "said"),
        [
            ("number", "8 612 345", "number_foot"),
            ("number", "Ona", "number_foot"),
            ("when", "yesterday 9", "when_foot"),
        ],
    )
    def test_what_is_wrong_is_said_and_stays(
        self, serving: Station, name: str, text: str, said: str
    ) -> None:
        agree(serving)
        serving.type(NUMBER)
        field(serving, name, text)
        serving.do("Return")
        assert shown(serving)
        assert standing(serving, name) == text
        assert serving.of("capture", said).startswith("✕ ")
        assert serving.focus().objectName() == name
        assert all_open(serving.play) == ()

    def test_a_personal_code_is_refused_in_the_strip(self, serving: Station) -> None:
        agree(serving)
        serving.type(NUMBER)
        field(serving, "question", f"my code is {PERSONAL_CODE}")
        serving.do("Return")
        assert "personal code" in serving.of("phone_strip", "error")
        assert standing(serving, "question").endswith(PERSONAL_CODE)
        assert all_open(serving.play) == ()
        field(serving, "question", "my code is known")
        assert serving.of("phone_strip", "error") == ""
        serving.do("Return")
        assert not shown(serving)
        assert len(all_open(serving.play)) == 1

    def test_a_second_enter_does_nothing(self, serving: Station) -> None:
        agree(serving)
        serving.type(NUMBER)
        serving.press("Return")
        serving.press("Return")
        serving.press("Return")
        serving.settle()
        (entry,) = all_open(serving.play)
        assert entry.promise.calls == 1

    def test_a_call_that_ends_during_another_request_follows_it(self, serving: Station) -> None:
        desk = serving
        agree(desk)
        desk.type(NUMBER)
        hold = threading.Event()
        desk.runner.work(hold.wait)
        try:
            desk.press("F9")
            desk.press("Return")
            assert desk.window._control.busy
            desk.window._calls_made().strip.capture.number.setFocus()
            desk.press("Return")
            assert shown(desk)
        finally:
            hold.set()
        desk.settle()
        desk.until(lambda: not shown(desk))
        assert desk.visit("A001").state is State.SERVED
        assert len(all_open(desk.play)) == 1

    def test_a_call_that_follows_is_not_settled_by_the_answer_before_it(
        self, serving: Station
    ) -> None:
        desk = serving
        agree(desk)
        desk.type(OTHER_NUMBER)
        desk.do("Return")
        agree(desk)
        desk.type(NUMBER)
        field(desk, "question", f"code {PERSONAL_CODE}")
        hold = threading.Event()
        desk.runner.work(hold.wait)
        try:
            desk.window._control.undo()
            desk.window._calls_made().strip.capture.number.setFocus()
            desk.press("Return")
        finally:
            hold.set()
        desk.settle()
        desk.until(lambda: "personal code" in desk.of("phone_strip", "error"))
        assert standing(desk, "question") == f"code {PERSONAL_CODE}"
        assert all_open(desk.play) == ()

    def test_a_refusal_of_another_request_is_not_the_strips(self, serving: Station) -> None:
        desk = serving
        agree(desk)
        desk.type(NUMBER)
        hold = threading.Event()
        desk.runner.work(hold.wait)
        try:
            # Somebody is at this desk: this is refused.
            desk.window._control.next_client()
            desk.press("Return")
        finally:
            hold.set()
        desk.until(lambda: not shown(desk))
        desk.settle()
        assert len(all_open(desk.play)) == 1

    def test_f4_during_another_request_does_not_hold_the_strip_up(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.press("F8")
        desk.type(NUMBER)
        hold = threading.Event()
        desk.runner.work(hold.wait)
        try:
            desk.window._control.undo()
            desk.press("F4")
            desk.press("F4")
        finally:
            hold.set()
        desk.settle()
        serve_call(desk)
        assert desk.text("ticket") == "TEL-001"

    def test_undo_takes_the_callback_back_and_says_so(self, serving: Station) -> None:
        agree(serving)
        serving.type(NUMBER)
        serving.do("Return")
        serving.do("Ctrl+Z")
        assert serving.said() == f"Undone: Call taken down – {MASKED}"
        assert all_open(serving.play) == ()
        assert serving.visit("A001").state is State.SERVING

    def test_undo_in_a_field_is_the_fields(self, serving: Station) -> None:
        agree(serving)
        serving.type("8")
        serving.press("Ctrl+Z")
        serving.settle()
        assert serving.visit("A001").state is State.SERVING
        assert shown(serving)

    def test_undo_after_an_extended_callback_takes_back_what_was_added(
        self, serving: Station
    ) -> None:
        play = serving.play
        play.callback(play.sessions[1], NUMBER, question="first")
        serving.see_all()
        agree(serving)
        serving.type(NUMBER)
        field(serving, "question", "second")
        serving.do("Return")
        serving.do("Ctrl+Z")
        assert serving.said() == f"Undone: Call of a known caller taken down – {MASKED}"
        assert all_open(play)[0].question == "first"


class TestPutAway:
    def bring_back(self, desk: Station) -> None:
        buttons = desk.part("banner").findChildren(QAbstractButton)
        desk.click(next(each for each in buttons if "Bring it back" in each.text()))

    def test_esc_offers_what_was_typed_back(self, serving: Station) -> None:
        agree(serving)
        serving.type("8 612 34")
        field(serving, "name", "Ona")
        serving.do("Esc")
        assert not shown(serving)
        assert serving.said() == "What you typed of the call was put away."
        self.bring_back(serving)
        assert shown(serving)
        assert (standing(serving), standing(serving, "name")) == ("8 612 34", "Ona")

    def test_ctrl_z_brings_back_what_was_put_away_last(self, serving: Station) -> None:
        agree(serving)
        serving.type("8 612 34")
        serving.do("Esc")
        buttons = serving.part("banner").findChildren(ActionButton)
        back = next(each for each in buttons if each.text() == "Bring it back")
        assert back.key_text() == "Ctrl+Z"
        serving.do("Ctrl+Z")
        assert standing(serving) == "8 612 34"
        assert serving.focus().objectName() == "number"
        assert serving.said() == ""
        assert serving.visit("A001").state is State.SERVING

    def test_ctrl_z_undoes_what_was_done_after_it(self, serving: Station) -> None:
        agree(serving)
        serving.type("8 612 34")
        serving.do("Esc")
        serving.press("F9")
        serving.do("F9")
        assert serving.visit("A001").state is State.SERVED
        serving.do("Ctrl+Z")
        assert serving.visit("A001").state is State.SERVING
        assert not shown(serving)

    def test_what_is_brought_back_outlives_the_program_again(
        self, serving: Station, station: Open
    ) -> None:
        agree(serving)
        serving.type("8 612 34")
        serving.do("Esc")
        self.bring_back(serving)
        serving.close()
        again = station()
        again.until(lambda: shown(again))
        assert standing(again) == "8 612 34"

    def test_it_takes_nothing_from_the_call_that_came_meanwhile(self, serving: Station) -> None:
        agree(serving)
        serving.type("8 612 34")
        serving.do("Esc")
        agree(serving)
        serving.type("8 700 1")
        self.bring_back(serving)
        assert standing(serving) == "8 612 34"
        assert serving.said() == "What you typed of the call was put away."
        self.bring_back(serving)
        assert standing(serving) == "8 700 1"


class TestOnTheDisk:
    def test_what_is_half_typed_is_there_at_the_next_start(
        self, serving: Station, station: Open
    ) -> None:
        agree(serving)
        serving.type("8 612 34")
        field(serving, "question", "when?")
        serving.close()
        again = station()
        again.until(lambda: shown(again))
        assert again.said() == "What you had typed of a call is here again."
        assert (standing(again), standing(again, "question")) == ("8 612 34", "when?")
        # The client is at the desk still.
        assert again.heading() == "At this counter"
        again.until(lambda: again.focus().objectName() == "number")
        field(again, "number", NUMBER)
        again.do("Return")
        again.close()
        assert station().part("phone_strip").isVisible() is False

    def test_it_is_nobody_elses(self, serving: Station, station: Open) -> None:
        agree(serving)
        serving.type("8 612 34")
        serving.close()
        other = station(2, CECILIJA)
        other.settle()
        assert not shown(other)

    def test_a_window_that_takes_over_has_it(self, serving: Station, station: Open) -> None:
        # As on a change of the language: the next window is made before this one is hidden.
        agree(serving)
        serving.type("8 612 34")
        before = serving.window
        window = CounterWindow(before._shell)
        window.show()
        before.hide()
        before.deleteLater()
        serving.window = window
        window.activateWindow()
        serving.until(lambda: shown(serving))
        assert standing(serving) == "8 612 34"

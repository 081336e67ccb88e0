"""What goes wrong at a counter is guided and recorded beside the serving, and never stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.incident import (
    Blame,
    Incident,
    IncidentKind,
    IncidentOutcome,
    Informed,
)
from queueapp.domain.moment import Moment
from queueapp.domain.promise import PromiseKind
from queueapp.domain.visit import Outcome, State
from queueapp.errors import Refusal, Refused
from queueapp.services.hall import Hall
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    NUMBER,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    SetClock,
    server_of,
)
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station, open_station
from ui.counter.troubles import Troubles
from ui.counter.window import CounterWindow
from ui.phone.drafts import Drafts
from ui.standard.complaint import ComplaintStrip
from ui.standard.guide import ConflictGuide
from ui.standard.help_numbers import HelpNumbers
from ui.standard.strip import IncidentStrip
from ui.standard.trouble import DisruptionStrip, TroubleStrip
from ui.theme import Theme

Open = Callable[..., Station]


def troubles(desk: Station) -> Troubles:
    found = desk.window.findChild(Troubles)
    assert found is not None
    return found


def choose(desk: Station, typed: str, kind: type[IncidentStrip]) -> IncidentStrip:
    """Say with Ctrl+K what goes on, and wait for its strip."""
    desk.until(lambda: desk.window._standard._in_force.current is not None)  # type: ignore[union-attr]
    desk.press("Ctrl+K")
    desk.sheet("palette")
    desk.type(typed)
    desk.press("Return")
    desk.no_sheet()
    desk.until(lambda: in_front(desk) is not None and isinstance(in_front(desk), kind))
    found = in_front(desk)
    assert found is not None
    desk.until(lambda: found.isAncestorOf(QApplication.focusWidget() or desk.window))
    return found


def in_front(desk: Station) -> IncidentStrip | None:
    shown = [s for s in desk.window.findChildren(IncidentStrip) if s.isVisible()]
    assert len(shown) < 2
    return shown[0] if shown else None


def words(part: QWidget, name: str) -> str:
    found = part.findChild(QLabel, name)
    assert found is not None, name
    return found.text() if found.isVisible() else ""


def press_button(desk: Station, part: QWidget, name: str) -> None:
    found = [each for each in part.findChildren(QAbstractButton, name) if each.isVisible()]
    assert found, f"no button {name} in sight"
    desk.click(found[0])


def write(desk: Station, strip: IncidentStrip, name: str, text: str) -> None:
    line = strip.findChild(QLineEdit, name)
    assert line is not None
    line.clear()
    line.setFocus()
    desk.type(text)


def recorded(play: Play) -> tuple[Incident, ...]:
    return play.hall.incidents.of_day(play.reception())


def until_recorded(desk: Station, count: int = 1) -> tuple[Incident, ...]:
    desk.until(lambda: len(recorded(desk.play)) == count and in_front(desk) is None)
    return recorded(desk.play)


def aside(desk: Station) -> list[str]:
    found = troubles(desk).strip.findChildren(QLabel, "aside_line")
    return [label.text() for label in found if label.isVisible()]


@pytest.fixture
def serving(station: Open, play: Play) -> Station:
    """Bronius serves A001, and A002 waits."""
    play.issue(PASSPORTS)
    play.issue(PASSPORTS)
    desk = station()
    desk.do("F2")
    desk.do("F4")
    return desk


class TestConflict:
    def test_guided_through_six_steps_and_recorded_on_the_visit(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        assert words(strip, "step") == "Step 1 of 6: let the client calm down"
        for _ in range(6):
            serving.press("Return")
        serving.press("1")
        serving.type("agreed on a new date")
        serving.press("Return")
        (incident,) = until_recorded(serving)
        assert incident.kind is IncidentKind.CONFLICT
        assert incident.outcome is IncidentOutcome.SATISFIED
        assert incident.steps == (1, 2, 3, 4, 5, 6)
        assert incident.note == "agreed on a new date"
        assert incident.visit_id == serving.visit("A001").id
        assert serving.said() == "Recorded: Conflict · A001"
        assert troubles(serving).chosen is None

    def test_every_step_has_its_own_card_and_phrases(self, serving: Station) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        seen = set()
        for step in range(1, 7):
            assert troubles(serving).chosen is getattr(Moment, f"CONFLICT_{step}")
            assert strip.findChildren(QAbstractButton, "phrase_1")
            seen.add(words(strip, "essence"))
            serving.press("Return")
        assert len(seen) == 6

    def test_the_client_is_served_on_meanwhile_and_it_is_recorded_after_they_have_gone(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        serving.press("Return")
        serving.press("F9")
        serving.do("Return")
        assert serving.visit("A001").state is State.SERVED
        assert strip.isVisible()
        assert words(strip, "step").startswith("Step 2")
        assert troubles(serving).chosen is None
        serving.press("Alt+End")
        strip.setFocus()
        press_button(serving, strip, "option-not_satisfied")
        press_button(serving, strip, "save")
        (incident,) = until_recorded(serving)
        assert incident.visit_id == serving.visit("A001").id
        assert incident.outcome is IncidentOutcome.NOT_SATISFIED

    def test_the_next_client_does_not_lose_what_was_begun_with_the_one_before(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        serving.press("Return")
        serving.press("F9")
        serving.do("Return")
        serving.do("F2")
        assert not strip.isVisible()
        waits = ["Conflict · A001 · Step 2 of 6 – not recorded yet"]
        serving.until(lambda: aside(serving) == waits)
        another = choose(serving, "konf", ConflictGuide)
        assert another is not strip
        serving.press("Alt+End")
        serving.press("2")
        serving.press("Return")
        (incident,) = until_recorded(serving)
        assert incident.visit_id == serving.visit("A002").id
        serving.until(lambda: aside(serving) == waits)
        press_button(serving, troubles(serving).strip, "go_on")
        assert strip.isVisible()
        serving.press("Alt+End")
        serving.press("5")
        serving.press("Return")
        assert {each.visit_id for each in until_recorded(serving, 2)} == {
            serving.visit("A001").id,
            serving.visit("A002").id,
        }

    def test_a_new_board_leaves_what_is_typed_and_the_focus(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        serving.press("Alt+End")
        serving.press("3")
        serving.type("half a se")
        play.issue(PASSPORTS)
        serving.see_all()
        serving.pass_minutes(2)
        serving.type("ntence")
        note = strip.findChild(QLineEdit, "note")
        assert note is not None
        assert note.text() == "half a sentence"
        assert words(strip, "time") == "02:01"

    def test_esc_puts_it_aside_gives_the_focus_back_and_the_same_one_comes_again(
        self, serving: Station
    ) -> None:
        before = serving.focus()
        strip = choose(serving, "konf", ConflictGuide)
        serving.press("Return")
        serving.press("Esc")
        assert serving.focus() is before
        assert troubles(serving).chosen is None
        assert choose(serving, "konf", ConflictGuide) is strip
        assert words(strip, "step").startswith("Step 2")

    def test_leaving_it_twice_records_nothing(self, serving: Station, play: Play) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        serving.press("Alt+End")
        press_button(serving, strip, "leave")
        press_button(serving, strip, "leave")
        serving.until(lambda: in_front(serving) is None)
        assert aside(serving) == []
        assert recorded(play) == ()

    def test_a_personal_code_is_refused_at_the_note_and_nothing_is_lost(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        serving.press("Alt+End")
        serving.press("1")
        serving.type(f"says {PERSONAL_CODE}")
        serving.press("Return")
        note = strip.findChild(QLineEdit, "note")
        assert note is not None
        below = note.parentWidget()
        assert below is not None
        serving.until(lambda: "✕" in words(below, "below"))
        assert recorded(play) == ()
        assert note.text() == f"says {PERSONAL_CODE}"
        write(serving, strip, "note", "says nothing")
        serving.press("Return")
        assert until_recorded(serving)[0].note == "says nothing"


class TestComplaint:
    def test_a_promised_day_becomes_a_promised_answer_on_the_visit(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "pret", ComplaintStrip)
        serving.type("waited two hours")
        press_button(serving, strip, "option-ours")
        assert troubles(serving).chosen is Moment.COMPLAINT_OURS
        write(serving, strip, "day", "friday")
        write(serving, strip, "address", "ona@example.lt")
        write(serving, strip, "name", "Ona")
        serving.press("Return")
        (incident,) = until_recorded(serving)
        assert (incident.about, incident.blame) == ("waited two hours", Blame.OURS)
        assert incident.follow_up is not None
        promise = play.promise(incident.follow_up)
        assert promise.promise.kind is PromiseKind.EMAIL
        assert promise.promise.visit_id == serving.visit("A001").id
        assert promise.question == "waited two hours"
        assert serving.said() == "Recorded, and the answer promised: Complaint · A001"

    def test_one_of_a_client_who_is_called_back_stands_with_that_callback(
        self, station: Open, play: Play
    ) -> None:
        entry = play.callback(play.sit(1, BRONIUS), NUMBER)
        desk = station()
        desk.press("Shift+F8")
        desk.until(lambda: desk.part("calling_panel").isVisible())
        choose(desk, "pret", ComplaintStrip)
        desk.type("nobody called")
        desk.press("Return")
        (incident,) = until_recorded(desk)
        assert incident.promise_id == entry.promise.id
        assert incident.visit_id is None

    def test_what_is_asked_first_is_in_sight_with_its_label_at_large_text(
        self, serving: Station, english: Theme
    ) -> None:
        english.set_text_scale(2.0)
        serving.qtbot.wait(50)  # The larger text is laid out before the strip opens.
        strip = choose(serving, "compl", ComplaintStrip)
        line = strip.findChild(QLineEdit, "about")
        assert line is not None
        field = line.parentWidget()
        scroll = strip.parentWidget()
        while scroll is not None and not isinstance(scroll, QScrollArea):
            scroll = scroll.parentWidget()
        assert isinstance(scroll, QScrollArea)
        view = scroll.viewport()

        def top() -> int:
            return field.mapTo(view, QPoint(0, 0)).y()

        serving.until(lambda: 0 <= top() <= view.height() - field.height())

    def test_one_may_be_of_nobody_at_the_desk(self, station: Open, play: Play) -> None:
        desk = station()
        choose(desk, "pret", ComplaintStrip)
        desk.type("no chairs")
        desk.press("Return")
        (incident,) = until_recorded(desk)
        assert (incident.visit_id, incident.promise_id) == (None, None)
        assert desk.said() == "Recorded: Complaint"


class TestRefusal:
    def test_an_aggressive_client_is_recorded_and_refused_with_one_press(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "agr", TroubleStrip)
        serving.press("Space")
        press_button(serving, strip, "refuse")
        (incident,) = until_recorded(serving)
        assert incident.kind is IncidentKind.AGGRESSIVE
        assert incident.informed == {Informed.DEPARTMENT_HEAD}
        serving.settle()
        visit = serving.visit("A001")
        assert (visit.state, visit.outcome) == (State.REFUSED, Outcome.AGGRESSIVE)
        assert serving.said().startswith("Recorded: Aggressive client · A001")

    def test_the_numbers_stand_once_where_help_is_called(self, serving: Station) -> None:
        strip = choose(serving, "agr", TroubleStrip)

        def numbers() -> list[HelpNumbers]:
            found = serving.window.findChildren(HelpNumbers)
            return [each for each in found if each.isVisible()]

        assert [strip.isAncestorOf(each) for each in numbers()] == [True]
        serving.press("F12")
        serving.until(lambda: [strip.isAncestorOf(each) for each in numbers()] == [False])
        serving.press("Alt+O")
        serving.until(lambda: [strip.isAncestorOf(each) for each in numbers()] == [True])

    def test_an_intoxicated_client_who_was_only_called_is_refused_too(
        self, station: Open, play: Play
    ) -> None:
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        strip = choose(desk, "apsv", TroubleStrip)
        press_button(desk, strip, "refuse")
        until_recorded(desk)
        visit = desk.visit("A001")
        assert (visit.state, visit.outcome) == (State.REFUSED, Outcome.INTOXICATED)

    def test_a_press_right_after_another_one_waits_for_it(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        strip = choose(desk, "apsv", TroubleStrip)
        desk.press("F4")
        assert desk.window._control.busy
        press_button(desk, strip, "refuse")
        until_recorded(desk)
        assert desk.visit("A001").outcome is Outcome.INTOXICATED

    def test_the_end_can_be_undone_and_the_record_stays(self, serving: Station, play: Play) -> None:
        strip = choose(serving, "apsv", TroubleStrip)
        press_button(serving, strip, "refuse")
        until_recorded(serving)
        serving.settle()
        serving.do("Ctrl+Z")
        assert serving.visit("A001").state is State.SERVING
        assert len(recorded(play)) == 1

    def test_where_somebody_else_ended_the_visit_meanwhile_it_says_what_was_kept(
        self, serving: Station, play: Play
    ) -> None:
        strip = choose(serving, "apsv", TroubleStrip)
        visit = serving.visit("A001")
        moved = replace(visit, seq=visit.seq - 1)
        view = serving.window._view
        assert view is not None
        troubles(serving)._view = replace(view, visit=moved)
        press_button(serving, strip, "refuse")
        serving.until(lambda: "not ended" in words(strip, "error"))
        assert len(recorded(play)) == 1
        assert serving.visit("A001").state is State.SERVING
        troubles(serving)._view = view
        press_button(serving, strip, "refuse")
        assert len(until_recorded(serving)) == 1
        serving.settle()
        assert serving.visit("A001").state is State.REFUSED

    def test_finishing_offers_its_outcome_only_while_it_goes_on(self, serving: Station) -> None:
        serving.press("F9")
        assert "option-intoxicated" not in outcomes(serving)
        serving.press("Esc")
        choose(serving, "apsv", TroubleStrip)
        serving.press("F9")
        assert "option-intoxicated" in outcomes(serving)
        assert "option-aggressive" not in outcomes(serving)


def outcomes(desk: Station) -> list[str]:
    strip = desk.part("finish_strip")
    return [b.objectName() for b in strip.findChildren(QAbstractButton) if b.isVisible()]


def test_one_press_records_a_disruption(serving: Station, play: Play) -> None:
    choose(serving, "sutrik", DisruptionStrip)
    serving.press("Return")
    (incident,) = until_recorded(serving)
    assert incident.kind is IncidentKind.DISRUPTION


def test_a_situation_without_a_strip_puts_the_one_in_front_aside(serving: Station) -> None:
    strip = choose(serving, "konf", ConflictGuide)
    troubles(serving).choose(Moment.INTRUSIVE)
    assert not strip.isVisible()
    waits = ["Conflict · A001 · Step 1 of 6 – not recorded yet"]
    serving.until(lambda: aside(serving) == waits)


def test_what_was_recorded_stands_in_the_story_of_the_visit(serving: Station, play: Play) -> None:
    from ui.sheets.timeline import steps

    choose(serving, "konf", ConflictGuide)
    for key in ("Return", "Alt+End", "3"):
        serving.press(key)
    serving.type("wants the lead")
    serving.press("Return")
    incidents = until_recorded(serving)
    session, visit = play.reception(), serving.visit("A001")
    board = play.hall.board.read(play.site)
    events = play.hall.board.timeline(session, visit.id)
    told = steps(events, (), board.directory, incidents)[-1]
    assert told.text == ("Conflict · steps 1, 2 · Handed to the shift lead · informed: Shift lead")
    assert told.notes == ("wants the lead",)


class TestLeavingTheCounter:
    """Nothing that was begun goes unnoticed as the counter is closed."""

    @staticmethod
    def leave(desk: Station) -> tuple[list[None], QWidget]:
        gone: list[None] = []
        desk.wishes.sign_out.connect(lambda: gone.append(None))
        desk.window._leave()
        return gone, desk.sheet("leaving")

    @staticmethod
    def unrecorded(sheet: QWidget) -> list[str]:
        return [each.text() for each in sheet.findChildren(QLabel, "incident") if each.isVisible()]

    @pytest.fixture
    def begun(self, serving: Station) -> Station:
        choose(serving, "konf", ConflictGuide)
        serving.press("Return")
        serving.press("F9")
        serving.do("Return")
        return serving

    def test_what_is_not_recorded_stands_before_the_closing(self, begun: Station) -> None:
        gone, sheet = self.leave(begun)
        assert self.unrecorded(sheet) == ["Conflict · A001 · Step 2 of 6"]
        assert begun.focus().text() == "Record"  # type: ignore[attr-defined]
        sheet.submit()  # type: ignore[attr-defined]
        assert not gone
        press_button(begun, sheet, "leave_out")
        assert self.unrecorded(sheet) == []
        assert troubles(begun).unrecorded == ()
        begun.press("Return")
        begun.until(lambda: bool(gone))
        assert recorded(begun.play) == ()

    def test_it_is_recorded_from_there_and_what_is_missing_is_asked_for(
        self, begun: Station, play: Play
    ) -> None:
        gone, sheet = self.leave(begun)
        begun.press("Return")
        begun.no_sheet()
        strip = in_front(begun)
        assert strip is not None
        begun.until(lambda: strip.isAncestorOf(begun.focus()))
        begun.press("2")
        begun.press("Return")
        (incident,) = until_recorded(begun)
        assert incident.outcome is IncidentOutcome.NOT_SATISFIED
        _, sheet = self.leave(begun)
        assert self.unrecorded(sheet) == []
        begun.press("Return")
        begun.until(lambda: bool(gone))

    def test_a_list_that_cannot_be_read_does_not_close_over_it(
        self, begun: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        begun.window._leave()
        leaving = begun.window._leaving
        assert leaving is not None
        leaving._not_read(Refused(Refusal.NOT_PERMITTED))
        assert self.unrecorded(begun.sheet("leaving")) == ["Conflict · A001 · Step 2 of 6"]


class TestHalfWritten:
    """What is begun outlives the window and the program."""

    @pytest.fixture
    def station(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play, tmp_path: Path
    ) -> Iterator[Open]:
        opened: list[Station] = []

        def open_one(counter: int = 1, person: int = BRONIUS) -> Station:
            session, drafts = play.sit(counter, person), Drafts(tmp_path / "drafts")
            opened.append(open_station(qtbot, play, session, play.clock, drafts=drafts))
            return opened[-1]

        yield open_one
        for each in opened:
            if each.runner._thread.is_alive():
                each.close()
        bugs = [bug for each in opened for bug in each.bugs]
        assert not bugs, bugs

    @staticmethod
    def half(desk: Station) -> None:
        """A conflict at its end, and a complaint with a promised day in front."""
        choose(desk, "konf", ConflictGuide)
        for key in ("Return", "Alt+End", "3"):
            desk.press(key)
        desk.type("wants the l")
        strip = choose(desk, "pret", ComplaintStrip)
        write(desk, strip, "about", "the chairs")
        write(desk, strip, "day", "tomorrow")
        write(desk, strip, "address", "ona@example.lt")
        press_button(desk, strip, "option-not_ours")

    @staticmethod
    def is_there(desk: Station) -> None:
        desk.until(lambda: len(troubles(desk).unrecorded) == 2)
        guide, complaint = troubles(desk).unrecorded
        assert complaint.isVisible()
        assert troubles(desk).chosen is Moment.COMPLAINT_NOT_OURS
        assert aside(desk) == ["Conflict · A001 · How it ended – not recorded yet"]
        fields = complaint.fields["lines"]
        assert isinstance(fields, dict)
        assert {name: text for name, text in fields.items() if text} == {
            "about": "the chairs",
            "day": "tomorrow",
            "address": "ona@example.lt",
        }
        draft = guide.draft()
        assert draft is not None
        assert (draft.steps, draft.outcome) == ((1, 2), IncidentOutcome.TO_LEAD)
        assert draft.note == "wants the l"
        assert draft.informed == {Informed.LEAD}
        assert draft.visit_id == desk.visit("A001").id

    def test_a_window_that_takes_over_has_it(self, serving: Station) -> None:
        # As on a change of the language: the next window is made before this one is hidden.
        self.half(serving)
        before = serving.window
        serving.window = window = CounterWindow(before._shell)
        window.show()
        before.hide()
        before.deleteLater()
        window.activateWindow()
        self.is_there(serving)
        assert serving.said() == "What you had begun to record is here again."

    def test_the_next_start_has_it_and_what_is_recorded_then_is_gone(
        self, serving: Station, station: Open, play: Play
    ) -> None:
        self.half(serving)
        serving.close()
        again = station()
        self.is_there(again)
        write(again, troubles(again).unrecorded[1], "name", "Ona")
        again.press("Return")
        again.until(lambda: len(recorded(play)) == 1)
        again.until(lambda: len(troubles(again).unrecorded) == 1)
        troubles(again).leave_out(troubles(again).unrecorded[0])
        again.close()
        third = station()
        third.settle()
        third.qtbot.wait(1)
        assert troubles(third).unrecorded == ()

    def test_a_program_that_is_killed_leaves_it_on_the_disk(
        self, serving: Station, tmp_path: Path
    ) -> None:
        strip = choose(serving, "konf", ConflictGuide)
        serving.press("Alt+End")
        write(serving, strip, "note", "shouts")
        kept = Drafts(tmp_path / "drafts")
        keys = {path.stem for path in (tmp_path / "drafts").glob("*.json")}

        def written() -> bool:
            keys.update(path.stem for path in (tmp_path / "drafts").glob("*.json"))
            return any("shouts" in str(kept.load(key)) for key in keys)

        serving.until(written)

    def test_it_is_nobody_elses(self, serving: Station, station: Open) -> None:
        self.half(serving)
        serving.close()
        other = station(2, CECILIJA)
        other.settle()
        assert troubles(other).unrecorded == ()

    def test_what_no_version_wrote_is_left_out(self, serving: Station) -> None:
        troubles(serving)._restore({"strips": [{}, 8, {"moment": "conflict", "about": {}}]})
        troubles(serving)._restore({"strips": "x"})
        whole = choose(serving, "konf", ConflictGuide).fields
        bad = {"visit": {"id": 8}, "begun_at": 1, "promise_id": None}
        troubles(serving)._restore({"strips": [{**whole, "key": "other", "about": bad}]})
        assert len(troubles(serving).unrecorded) == 1


class TestShiftLead:
    """That the lead knows is said once they answer, not by the press that calls them."""

    @staticmethod
    def told(desk: Station) -> bool:
        (strip,) = troubles(desk).unrecorded
        return Informed.LEAD in strip.informed()

    @pytest.mark.parametrize(("typed", "kind"), [("konf", ConflictGuide), ("pret", ComplaintStrip)])
    def test_an_answer_ticks_it(
        self, serving: Station, play: Play, typed: str, kind: type[IncidentStrip]
    ) -> None:
        strip = choose(serving, typed, kind)
        press_button(serving, strip, "call_lead")
        serving.until(lambda: len(play.hall.board.read(play.site).help) == 1)
        (call,) = play.hall.board.read(play.site).help
        play.hall.help.come(play.sit(2, CECILIJA), call.id)
        serving.see_all()
        assert not self.told(serving)
        play.hall.help.come(play.reception(DARIUS), call.id)
        serving.until(lambda: self.told(serving))
        strip._informed[Informed.LEAD].setChecked(False)
        play.issue(PASSPORTS)
        serving.see_all()
        assert not self.told(serving)

    def test_help_that_was_not_called_from_the_strip_ticks_nothing(
        self, serving: Station, play: Play
    ) -> None:
        choose(serving, "konf", ConflictGuide)
        serving.press("F12")
        serving.until(lambda: len(play.hall.board.read(play.site).help) == 1)
        (call,) = play.hall.board.read(play.site).help
        play.hall.help.come(play.reception(DARIUS), call.id)
        serving.see_all()
        assert not self.told(serving)


def test_a_strip_that_is_left_is_told_of_while_another_stands_aside(serving: Station) -> None:
    choose(serving, "konf", ConflictGuide)
    strip = choose(serving, "pret", ComplaintStrip)
    left: list[Moment] = []
    troubles(serving).left.connect(left.append)
    press_button(serving, strip, "leave")
    press_button(serving, strip, "leave")
    assert left == [Moment.COMPLAINT]
    serving.until(lambda: len(aside(serving)) == 1)


def test_a_press_that_waits_is_not_sent_after_a_fault_of_the_program(
    station: Open, play: Play
) -> None:
    play.issue(PASSPORTS)
    desk = station()
    desk.do("F2")
    strip = choose(desk, "apsv", TroubleStrip)
    desk.press("F4")
    assert desk.window._control.busy
    press_button(desk, strip, "refuse")
    desk.runner.bug.emit(RuntimeError("a fault"))
    assert not strip.busy
    desk.bugs.clear()
    desk.until(lambda: desk.visit("A001").state is State.SERVING)
    desk.settle()
    assert recorded(play) == ()


@pytest.fixture
def cut_off(
    qtbot: QtBot,
    english: Theme,
    nothing_left: None,
    cluster: Cluster,
    server_template: str,
    clock: SetClock,
    tmp_path: Path,
) -> Iterator[tuple[Station, Proxy]]:
    """A counter whose server can go away."""
    direct = server_of(cluster, cluster.fresh(server_template))
    with Proxy(cluster.socket) as proxy, Hall.open(direct, clock) as hall:
        way = replace(direct, host=proxy.endpoint.host, port=proxy.endpoint.port)
        play = Play(hall, clock, direct)
        play.issue(PASSPORTS)
        session = play.sit(1, BRONIUS)
        play.serve_next(session)
        desk = open_station(qtbot, play, session, clock, way, tmp_path / "journal")
        yield desk, proxy
        proxy.resume()
        desk.close()
        assert not desk.bugs
    cluster.drop_database(direct.database)


def test_out_of_touch_it_is_kept_and_recorded_by_the_same_press_later(
    cut_off: tuple[Station, Proxy],
) -> None:
    desk, proxy = cut_off
    strip = choose(desk, "konf", ConflictGuide)
    proxy.refuse()
    proxy.cut()
    desk.qtbot.waitUntil(lambda: desk.live.out_of_touch, timeout=PATIENCE_MS)
    desk.press("Alt+End")
    desk.press("2")
    desk.type("left angry")
    desk.press("Return")
    assert "Out of touch" in words(strip, "error")
    proxy.resume()
    desk.qtbot.waitUntil(lambda: not desk.live.out_of_touch, timeout=PATIENCE_MS)
    desk.press("Return")
    assert until_recorded(desk)[0].note == "left angry"

"""The sheets on promises: handing over, more time, putting right, leaving for the day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.promise import Entry, PromiseKind
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory
from tests.factories import BRONIUS, CECILIJA, DARIUS, MINUTE, Play, at, change, seen_promise
from ui.sheets.amend import AmendSheet
from ui.sheets.ask import Ask
from ui.sheets.extend import ExtendSheet
from ui.sheets.hand_over import HandOverSheet
from ui.sheets.leaving import LeavingSheet
from ui.sheets.target_list import TargetList
from ui.theme import Theme

S = TypeVar("S", bound=Ask)


class Desk:
    """A sheet on the screen, and the keys that are pressed in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.sheet: Ask | None = None
        self.sent = 0

    def show(self, sheet: S) -> S:
        self.sheet = sheet
        sheet.submitted.connect(self._count)
        sheet.show()
        sheet.activateWindow()
        self.qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    def _count(self) -> None:
        self.sent += 1

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.sheet
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def text(self, name: str) -> str:
        assert self.sheet is not None
        found = self.sheet.findChild(QLabel, name)
        assert found is not None
        return found.text() if found.isVisible() else ""


@pytest.fixture
def desk(qtbot: QtBot, english: Theme, nothing_left: None) -> Iterator[Desk]:
    found = Desk(qtbot)
    yield found
    if found.sheet is not None:
        found.sheet.close()
        found.sheet.deleteLater()


@pytest.fixture
def at_one(play: Play) -> Session:
    return play.sit(1, BRONIUS)


@pytest.fixture
def directory(play: Play) -> Directory:
    return play.hall.board.read(1).directory


Make = Callable[..., HandOverSheet]


class TestHandOver:
    @pytest.fixture
    def sheet(self, desk: Desk, play: Play, directory: Directory) -> Make:
        def make(*entries: Entry, me: int = BRONIUS) -> HandOverSheet:
            absences = play.hall.absence.of_site(play.reception())
            return desk.show(HandOverSheet(entries, directory, absences, me, play.clock.now()))

        return make

    @staticmethod
    def offered(sheet: HandOverSheet) -> list[str]:
        found = sheet.findChild(TargetList)
        assert found is not None
        return [each.title for each in found.shown()]

    def test_offers_who_may_keep_promises_and_does_not_yet(
        self, sheet: Make, play: Play, at_one: Session
    ) -> None:
        shown = sheet(play.callback(at_one))
        assert self.offered(shown) == ["Asta", "Cecilija", "Darius"]  # no auditor

    def test_nobody_to_hand_it_to_is_said(
        self, desk: Desk, directory: Directory, play: Play, at_one: Session
    ) -> None:
        alone = replace(directory, people={BRONIUS: directory.people[BRONIUS]})
        entries = (play.callback(at_one),)
        desk.show(HandOverSheet(entries, alone, (), BRONIUS, play.clock.now()))
        assert desk.text("none") == "There is no colleague to hand it to."

    def test_a_colleague_is_picked_by_typing(
        self, sheet: Make, desk: Desk, play: Play, at_one: Session
    ) -> None:
        shown = sheet(play.callback(at_one, name="Ona"))
        assert desk.text("title") == "Hand over: Ona"
        desk.press("Return")
        assert desk.sent == 0
        desk.type("dar")
        desk.press("Return")
        desk.type("speaks English")
        desk.press("Return")
        assert (desk.sent, shown.to_person, shown.note) == (1, DARIUS, "speaks English")

    def test_the_task_bar_does_not_name_the_client(
        self, sheet: Make, desk: Desk, play: Play, at_one: Session
    ) -> None:
        shown = sheet(play.callback(at_one, name="Ona"))
        assert (shown.windowTitle(), desk.text("title")) == ("Hand over", "Hand over: Ona")

    def test_a_colleagues_is_taken_back_with_the_first_row(
        self, sheet: Make, desk: Desk, play: Play, at_one: Session
    ) -> None:
        shown = sheet(play.callback(at_one, for_person=CECILIJA))
        assert self.offered(shown)[0] == "Back to me (Bronius)"
        desk.press("Down")
        assert shown.to_person == BRONIUS

    def test_who_is_away_says_who_stands_in(
        self, sheet: Make, desk: Desk, play: Play, at_one: Session
    ) -> None:
        play.hall.absence.plan(
            play.reception(), AbsenceDraft(CECILIJA, DARIUS, "2026-03-02", "2026-03-13")
        )
        sheet(play.callback(at_one))
        desk.type("cecil")
        assert (
            desk.text("away") == "! Cecilija is away until 2026-03-13; Darius keeps it meanwhile."
        )
        desk.press("Ctrl+A")
        desk.type("asta")
        assert desk.text("away") == ""


class TestExtend:
    @pytest.mark.parametrize(
        ("typed", "due", "said"),
        [
            ("15:00", "2026-03-02 15:00", "Due: today 15:00"),
            ("rytoj 9", "2026-03-03 09:00", "Due: tomorrow 09:00"),
            ("tomorrow 20:00", "2026-03-04 08:00", "Nobody is at work then, so: Wednesday 08:00"),
            # The 10th is the eve of a holiday: work ends an hour earlier.
            (
                "2026-03-10 16:30",
                "2026-03-12 08:00",
                "Nobody is at work then, so: 2026-03-12 08:00",
            ),
        ],
    )
    def test_a_callback_falls_within_working_hours(
        self,
        desk: Desk,
        play: Play,
        at_one: Session,
        directory: Directory,
        typed: str,
        due: str,
        said: str,
    ) -> None:
        entry = play.callback(at_one)
        shown = desk.show(ExtendSheet(entry, directory.site, play.clock.now()))
        desk.type(typed)
        assert (shown.due_at, desk.text("due")) == (at(due), said)

    def test_an_answer_promised_for_a_day_is_due_by_the_end_of_it(
        self, desk: Desk, play: Play, at_one: Session, directory: Directory
    ) -> None:
        entry = play.follow_up(at_one)
        shown = desk.show(ExtendSheet(entry, directory.site, play.clock.now()))
        desk.type("penktadieni")
        assert shown.due_at == at("2026-03-06 17:00")

    @pytest.mark.parametrize(
        ("typed", "said"),
        [("", "Write when"), ("some day", "Write when"), ("2026-03-01 9:00", "passed already")],
    )
    def test_no_time_to_come_is_not_sent(
        self,
        desk: Desk,
        play: Play,
        at_one: Session,
        directory: Directory,
        typed: str,
        said: str,
    ) -> None:
        desk.show(ExtendSheet(play.callback(at_one), directory.site, play.clock.now()))
        desk.type(typed)
        desk.press("Return")
        assert said in desk.text("error")
        assert desk.sent == 0

    @pytest.mark.parametrize("typed", ["9999-12-31", "2027-03-04", "0001-01-01", "1.1.9999"])
    def test_an_absurd_day_is_refused_with_a_sentence(
        self, desk: Desk, play: Play, at_one: Session, directory: Directory, typed: str
    ) -> None:
        desk.show(ExtendSheet(play.follow_up(at_one), directory.site, play.clock.now()))
        desk.type(typed)
        desk.press("Return")
        why = "passed already" if typed.startswith("0") else "more than a year ahead"
        assert why in desk.text("error")
        assert desk.sent == 0

    def test_a_reason_is_needed(
        self, desk: Desk, play: Play, at_one: Session, directory: Directory
    ) -> None:
        shown = desk.show(ExtendSheet(play.callback(at_one), directory.site, play.clock.now()))
        desk.type("15:00")
        desk.press("Return")
        assert "Write why" in desk.text("error")
        desk.type("the archive is closed")
        desk.press("Return")
        assert (desk.sent, shown.reason) == (1, "the archive is closed")


class TestAmend:
    def test_only_what_was_edited_is_sent(self, desk: Desk, play: Play, at_one: Session) -> None:
        entry = play.callback(at_one, name="Ona", question="When?")
        shown = desk.show(AmendSheet(entry))
        desk.press("Return")
        assert "Nothing has been changed" in desk.text("error")
        assert desk.sent == 0
        desk.press("Tab")
        desk.press("Ctrl+A")
        desk.type("Jonas")
        desk.press("Return")
        assert (desk.sent, shown.number, shown.name) == (1, None, "Jonas")
        assert (shown.address, shown.question) == (None, None)

    def test_what_is_known_may_be_taken_out(self, desk: Desk, play: Play, at_one: Session) -> None:
        shown = desk.show(AmendSheet(play.callback(at_one, name="Ona", question="When?")))
        desk.press("Tab")
        desk.press("Ctrl+A")
        desk.press("Delete")
        desk.press("Return")
        assert (desk.sent, shown.name, shown.question) == (1, "", None)

    def test_a_question_that_has_grown_since_is_shown_as_it_is(
        self, desk: Desk, play: Play, at_one: Session
    ) -> None:
        entry = play.callback(at_one, name="Ona", question="When?")
        shown = desk.show(AmendSheet(entry))
        question = shown.findChild(QLineEdit, "question")
        name = shown.findChild(QLineEdit, "name")
        assert question is not None
        assert name is not None
        question.setText("When is it ready?")
        name.setText("Jonas")
        play.callback(at_one, question="And where?")
        shown.show_entries([play.promise(entry.promise.id)])
        assert question.text() == "When? And where?"
        assert shown.question is None
        assert "You had written: “When is it ready?”" in desk.text("since")
        assert shown.name == "Jonas"

    def test_a_question_that_nobody_else_changed_stays_as_typed(
        self, desk: Desk, play: Play, at_one: Session
    ) -> None:
        entry = play.callback(at_one, name="Ona", question="When?")
        shown = desk.show(AmendSheet(entry))
        question = shown.findChild(QLineEdit, "question")
        assert question is not None
        question.setText("When is it ready?")
        play.hall.promises.amend(at_one, seen_promise(entry), name="Jonas")
        shown.show_entries([play.promise(entry.promise.id)])
        assert shown.question == "When is it ready?"
        assert (shown.name, desk.text("since")) == (None, "")

    @pytest.mark.parametrize(
        ("typed", "said"),
        [("8612abc", "no letters"), ("8612", "too short"), ("861234567890123", "too long")],
    )
    def test_what_is_no_number_is_not_sent(
        self, desk: Desk, play: Play, at_one: Session, typed: str, said: str
    ) -> None:
        desk.show(AmendSheet(play.callback(at_one)))
        desk.type(typed)
        desk.press("Return")
        assert said in desk.text("error")
        assert desk.sent == 0

    def test_a_letter_needs_an_address_and_has_no_number(
        self, desk: Desk, play: Play, at_one: Session
    ) -> None:
        entry = play.follow_up(at_one, "Laisvės al. 96", PromiseKind.WRITING, due_day="2026-03-06")
        shown = desk.show(AmendSheet(entry))
        assert desk.text("number_words") == ""
        desk.press("Tab")
        desk.press("Ctrl+A")
        desk.press("Delete")
        desk.press("Return")
        assert "where the answer goes" in desk.text("error")
        desk.type("Laisves al. 97")
        desk.press("Return")
        assert (desk.sent, shown.number, shown.address) == (1, None, "Laisves al. 97")

    def test_lines_taken_down_one_after_the_other_are_kept(
        self, desk: Desk, play: Play, at_one: Session
    ) -> None:
        entry = play.callback(at_one, question="First " + "x" * 280)
        play.callback(at_one, question="Second " + "y" * 280)
        shown = desk.show(AmendSheet(play.promise(entry.promise.id)))
        question = shown.findChild(QLineEdit, "question")
        assert question is not None
        assert question.text().endswith("y" * 280)
        question.setText(question.text()[1:])
        desk.press("Return")
        assert "Shorten it" in desk.text("error")
        assert desk.sent == 0

    @pytest.mark.parametrize("name", ["name", "address", "question"])
    def test_a_personal_code_is_refused_where_it_stands(
        self, desk: Desk, play: Play, at_one: Session, name: str
    ) -> None:
        sheet = desk.show(AmendSheet(play.callback(at_one)))
        edit = sheet.findChild(QLineEdit, name)
        assert edit is not None
        edit.setFocus()
        desk.type("38703181745")
        desk.press("Return")
        assert desk.sent == 0
        assert edit.property("wrong")
        assert edit.hasFocus()
        assert "personal code" in edit.accessibleDescription().lower()
        desk.press("Backspace")
        assert not edit.property("wrong")
        desk.press("Return")
        assert desk.sent == 1


class TestLeaving:
    @pytest.fixture
    def entries(self, play: Play, at_one: Session) -> tuple[Entry, ...]:
        for n in range(3):
            play.callback(at_one, f"8 612 3456{n}", question=f"Question {n}")
        return play.hall.promises.mine(at_one)

    def test_enter_keeps_them(
        self, desk: Desk, play: Play, directory: Directory, entries: tuple[Entry, ...]
    ) -> None:
        later = play.clock.now() + 90 * MINUTE
        shown = desk.show(LeavingSheet(entries, directory, later))
        assert desk.text("title") == "3 still open"
        first = shown.findChild(QCheckBox)
        assert first is not None
        assert first.text() == "! overdue 1 h · +370 6•• ••560"
        desk.press("Return")
        assert desk.sent == 1
        assert shown.isVisible()  # until the owner has closed the counter

    def test_all_are_handed_over_unless_some_are_ticked(
        self, desk: Desk, play: Play, directory: Directory, entries: tuple[Entry, ...]
    ) -> None:
        shown = desk.show(LeavingSheet(entries, directory, play.clock.now()))
        wishes: list[object] = []
        shown.hand_over_wanted.connect(wishes.append)
        desk.press("F6")
        desk.press("Tab")
        desk.press("Space")
        desk.press("F6")
        assert wishes == [entries, (entries[1],)]
        assert desk.sent == 0

    def test_once_nothing_is_left_enter_leaves(
        self, desk: Desk, play: Play, directory: Directory, entries: tuple[Entry, ...]
    ) -> None:
        shown = desk.show(LeavingSheet(entries, directory, play.clock.now()))
        shown.show_entries(entries[2:])
        assert desk.text("title") == "1 still open"
        shown.show_entries(())
        assert desk.text("title") == "Nothing is left open"
        assert shown.primary_action.text() == "Close the counter"
        desk.press("Return")
        assert desk.sent == 1

    def test_escape_stays(
        self, desk: Desk, play: Play, directory: Directory, entries: tuple[Entry, ...]
    ) -> None:
        shown = desk.show(LeavingSheet(entries, directory, play.clock.now()))
        desk.press("Esc")
        assert (desk.sent, shown.result()) == (0, QDialog.DialogCode.Rejected.value)

    def test_a_great_many_are_counted(
        self, desk: Desk, play: Play, at_one: Session, directory: Directory
    ) -> None:
        play.callback(at_one)
        change(
            play.place,
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
            " INSERT INTO promise SELECT i, site_id, kind, business_day, taken_at, taken_by,"
            " counter_id, visit_id, owner_id, due_at + i, agreed, service_id, language,"
            " confidential, calls, attempts, unanswered, to_lead, received_at, acknowledged_at,"
            " outcome, done_at, done_by, seq FROM promise, n WHERE id = 1",
        )
        entries = play.hall.promises.mine(at_one)
        shown = desk.show(LeavingSheet(entries, directory, play.clock.now()))
        assert desk.text("title") == "100 still open"
        assert desk.text("more") == "and 40 more"
        wishes: list[object] = []
        shown.hand_over_wanted.connect(wishes.append)
        desk.press("F6")
        assert wishes == [entries]

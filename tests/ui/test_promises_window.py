"""Callbacks and answers: the rows, the model without a window, and the window on a real hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.absence import Absence
from queueapp.domain.callback import PassedOn, Result, Tried
from queueapp.domain.incident import Blame, IncidentDraft, IncidentKind
from queueapp.domain.promise import PromiseKind, PromiseOutcome
from queueapp.domain.promise_list import PAGE, Mark, Page, Part, Wanted
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.hall import Hall
from queueapp.services.promises import PromiseService
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    Play,
    at,
    change,
    seen,
    seen_promise,
)
from tests.ui.patience import PATIENCE_MS
from ui.live import Live
from ui.phone import promise_words
from ui.promises.details import PromiseDetails, privacy
from ui.promises.full_number import FullNumber
from ui.promises.model import Column, PromiseModel, PromiseRow
from ui.promises.rows import Around, owner_text, row, titles
from ui.promises.story import happened
from ui.promises.table import PromiseTable
from ui.promises.window import PromisesWindow
from ui.runner import Runner
from ui.sheets.hand_over import keeper_now
from ui.shell import Shell, Wishes
from ui.theme import Theme, Tone
from ui.widgets.banner import Banner
from ui.widgets.segmented import Segmented
from ui.widgets.stale import is_stale

DAY = 24 * 60 * MINUTE


def tried(result: Result, now: int, **more: object) -> Tried:
    return Tried(result, now - MINUTE, now, **more)  # type: ignore[arg-type]


class TestModel:
    @staticmethod
    def rows(*ids: int, text: str = "") -> list[PromiseRow]:
        return [PromiseRow(each, (text or str(each),) * len(Column)) for each in ids]

    def test_tells_only_what_changed(self, english: Theme) -> None:
        model = PromiseModel(titles())
        model.show(self.rows(1, 2), more=False)
        heard: list[str] = []
        model.modelReset.connect(lambda: heard.append("reset"))
        model.rowsInserted.connect(lambda _, first, last: heard.append(f"new {first}-{last}"))
        model.dataChanged.connect(lambda first, _: heard.append(f"changed {first.row()}"))
        model.show([*self.rows(1), *self.rows(2, text="other"), *self.rows(3)], more=False)
        assert heard == ["changed 1", "new 2-2"]
        model.show(self.rows(2, 3), more=False)
        assert heard[-1] == "reset"

    def test_asks_once_for_further_rows_and_again_once_they_came(self, english: Theme) -> None:
        model = PromiseModel(titles())
        asked: list[int] = []
        model.more_wanted.connect(lambda: asked.append(model.rowCount()))
        model.show(self.rows(1, 2), more=True)
        model.fetchMore(QModelIndex())
        model.fetchMore(QModelIndex())
        assert asked == [2]
        model.append(self.rows(2, 3), more=True)  # What moved down meanwhile comes twice.
        assert [each.id for each in model.rows] == [1, 2, 3]
        model.fetchMore(QModelIndex())
        model.give_up()
        model.fetchMore(QModelIndex())
        assert asked == [2, 3, 3]
        model.append(self.rows(4), more=False)
        assert not model.canFetchMore(QModelIndex())


class TestRows:
    @pytest.fixture
    def around(self, play: Play, english: Theme) -> Around:
        return Around(play.hall.board.read(1).directory, (), play.clock.now())

    def test_an_overdue_callback_says_so_with_a_sign(self, play: Play, around: Around) -> None:
        entry = play.callback(play.sit(1, BRONIUS), question="When?", name="Ona")
        later = replace(around, now=entry.promise.due_at + 2 * 60 * MINUTE)
        shown = row(entry, later)
        texts = dict(zip(Column, shown.texts, strict=True))
        assert texts[Column.KIND] == "☎ Callback"
        assert texts[Column.WHO] == "+370 6•• ••567 · Ona"
        assert texts[Column.QUESTION] == "When?"
        assert texts[Column.DUE] == "! overdue 2 h"
        assert texts[Column.OWNER] == "Bronius"
        assert shown.tone is Tone.BAD
        assert "Ona · +370 6•• ••567, When?, ! overdue 2 h" in shown.sentence

    def test_what_is_erased_says_when(self, play: Play, around: Around) -> None:
        entry = play.callback(play.sit(1, BRONIUS), question="When?", name="Ona")
        ended = replace(
            entry.promise, done_at=MONDAY_10, done_by=BRONIUS, outcome=PromiseOutcome.ANSWERED
        )
        gone = replace(entry, promise=ended, contact=None, lines=())
        shown = row(gone, around)
        assert shown.texts[Column.WHO] == "deleted on 2026-04-01"
        assert shown.quiet
        assert privacy(gone, around) == "Number, name and question are deleted."
        kept = replace(entry, promise=ended)
        assert "deleted on 2026-04-01" in privacy(kept, around)
        assert "30 days after it is done" in privacy(entry, around)

    def test_the_day_of_the_next_call_is_said_where_it_is_not_that_of_the_call(
        self, play: Play, around: Around
    ) -> None:
        session = play.sit(1, BRONIUS)
        entry = play.callback(session)
        for wait in (0, 30, 120):
            play.clock.pass_minutes(wait)
            seen_now = seen_promise(play.promise(entry.promise.id))
            play.hall.phone.tried(session, seen_now, tried(Result.NO_ANSWER, play.clock.now()))
        details = play.hall.promises.details(session, entry.promise.id)
        tomorrow = replace(around, now=MONDAY_10 + DAY)
        said = [step.text for step in happened(details, tomorrow) if "; next " in step.text]
        assert [each.partition("; next ")[2] for each in said] == [
            "10:30", "12:30", "2026-03-03 08:00"
        ]  # fmt: skip

    def test_whoever_stands_in_is_named(self, around: Around) -> None:
        def away(person: int, other: int) -> Absence:
            return Absence(person, person, other, MONDAY_10 - DAY, MONDAY_10 + DAY)

        both = replace(around, absences=(away(BRONIUS, CECILIJA), away(CECILIJA, DARIUS)))
        assert owner_text(BRONIUS, both) == "Darius, for Bronius"
        assert owner_text(BRONIUS, replace(both, now=MONDAY_10 + 2 * DAY)) == "Bronius"

    def test_two_who_stand_in_for_each_other_do_not_go_round(self) -> None:
        each_other = (
            Absence(1, BRONIUS, CECILIJA, 0, DAY),
            Absence(2, CECILIJA, BRONIUS, 0, DAY),
        )
        assert keeper_now(BRONIUS, each_other, 1) == CECILIJA


class Look:
    """The window of promises with a runner of its own."""

    def __init__(self, qtbot: QtBot, play: Play, session: Session, part: Part) -> None:
        self.qtbot, self.play = qtbot, play
        self.bugs: list[BaseException] = []
        self.runner = Runner()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, play.clock)
        self.wishes = Wishes()
        path, clock, site = play.place, play.clock, play.site
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        shell = Shell(self.runner, self.live, self.wishes, session, "hall")
        self.window = PromisesWindow(shell, part=part)
        self.calls: list[object] = []
        self.window.call_wanted.connect(self.calls.append)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(lambda: self.window._read)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        for part in (self.live, self.wishes, self.runner):
            part.deleteLater()

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget() or self.window, text)

    def part(self, part: Part) -> None:
        parts = self.window.findChild(Segmented, "parts")
        assert parts is not None
        button = parts.findChild(QWidget, f"option-{part}")
        assert button is not None
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.until(lambda: self.window._shown.part is part)

    def parts(self) -> list[str]:
        parts = self.window.findChild(Segmented, "parts")
        assert parts is not None
        shown = [each for each in parts.findChildren(QWidget) if each.isVisible()]
        return [each.objectName().removeprefix("option-") for each in shown]

    def find(self, text: str) -> None:
        self.press("Ctrl+F")
        edit = self.window.findChild(QLineEdit, "find")
        assert edit is not None
        edit.clear()
        self.qtbot.keyClicks(edit, text)
        self.until(lambda: self.window._shown.text == text)

    @property
    def table(self) -> PromiseTable:
        found = self.window.findChild(PromiseTable)
        assert found is not None
        return found

    def column(self, column: Column) -> list[str]:
        return [each.texts[column] for each in self.window._model.rows]

    def who(self) -> list[str]:
        return self.column(Column.WHO)

    def can(self) -> set[str]:
        """The actions that are offered."""
        buttons = [each for each in self.window.findChildren(QPushButton) if each.isVisible()]
        names = {each.objectName() for each in self.window._on_chosen}
        return {each.objectName() for each in buttons} & names

    def story(self) -> list[str]:
        found = self.window.findChild(PromiseDetails)
        assert found is not None
        return found.story()

    def text(self, name: str) -> str:
        found = self.window.findChild(QLabel, name)
        assert found is not None
        return found.text() if found.isVisible() else ""

    def said(self) -> str:
        found = self.window.findChild(Banner, "banner")
        assert found is not None
        return found.text() if found.isVisible() else ""

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


Open = Callable[..., Look]


@pytest.fixture
def promises(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Look]]:
    opened: list[Look] = []

    def open_one(who: Session | int = BRONIUS, part: Part = Part.MINE) -> Look:
        session = who if isinstance(who, Session) else play.reception(who)
        opened.append(Look(qtbot, play, session, part))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    assert not [bug for each in opened for bug in each.bugs]


@pytest.fixture
def at_one(play: Play) -> Session:
    return play.sit(1, BRONIUS)


def test_an_empty_list_says_what_that_means(promises: Open) -> None:
    look = promises()
    assert "promised nobody anything" in look.text("nothing")
    look.part(Part.OVERDUE)
    assert look.text("nothing") == "Nothing is overdue."
    assert look.can() == set()
    assert "to_lead" not in look.parts()


def test_shows_ones_own_and_tells_the_story(promises: Open, play: Play, at_one: Session) -> None:
    play.issue()
    visit = play.serve_next(at_one)
    entry = play.callback(
        at_one,
        "8 612 34567",
        visit=visit,
        question="When is it ready?",
        name="Ona",
        service_id=PASSPORTS,
        confidential=True,
    )
    play.clock.pass_minutes(5)
    play.callback(at_one, "8 612 34567", question="And may my son fetch it?")
    play.callback(play.sit(2, CECILIJA), "8 699 99999")
    play.clock.pass_minutes(5)
    entry = play.promise(entry.promise.id)
    play.hall.phone.tried(
        at_one, seen_promise(entry), tried(Result.NO_ANSWER, play.clock.now(), note="voice mail")
    )
    look = promises(at_one)
    assert look.who() == ["+370 6•• ••567 · Ona"]
    look.until(lambda: len(look.story()) == 3)
    assert look.story() == [
        "10:00 Call taken down · To be called back",
        "10:05 Call of a known caller taken down · To be called back",
        "10:10 Called back · No answer; next 10:40 voice mail",
    ]
    assert look.text("who") == "Ona"
    assert look.text("where") == "+370 6•• ••567"
    assert "asks for confidential data" in look.text("facts")
    assert "30 days after it is done" in look.text("privacy")
    look.part(Part.OPEN)
    assert len(look.who()) == 2


def test_what_was_recorded_while_calling_back_is_told_with_what_was_written(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one)
    draft = IncidentDraft(
        IncidentKind.COMPLAINT,
        play.clock.now(),
        blame=Blame.OURS,
        about="A letter that never came",
        promised="A new one on Friday",
        promise_id=entry.promise.id,
    )
    play.hall.incidents.record(at_one, draft)
    play.hall.incidents.record(at_one, replace(draft, about="Another matter", promise_id=None))
    look = promises(at_one)
    look.until(lambda: len(look.story()) == 2)
    assert look.story()[1] == (
        "10:00 Complaint · Our fault A letter that never came Promised: A new one on Friday"
    )


def test_earlier_promises_to_the_same_number_are_shown(
    promises: Open, play: Play, at_one: Session
) -> None:
    first = play.callback(at_one, question="Is it open on Friday?")
    play.hall.phone.tried(at_one, seen_promise(first), tried(Result.ANSWERED, play.clock.now()))
    play.callback(at_one, question="And on Saturday?")
    look = promises(at_one)
    look.until(lambda: look.window._details is not None)
    shown = look.window.findChild(QWidget, "earlier")
    assert shown is not None
    assert shown.lines() == [  # type: ignore[attr-defined]
        "10:00 Callback · Answered Is it open on Friday?"
    ]


def test_finds_by_number_name_and_address(promises: Open, play: Play, at_one: Session) -> None:
    play.callback(at_one, "8 612 34567", name="Šarūnė")
    play.callback(at_one, "8 699 11111", name="Jonas")
    play.follow_up(at_one, "ona@example.lt")
    look = promises(at_one)
    look.find("sarun")
    assert look.who() == ["+370 6•• ••567 · Šarūnė"]
    look.find("699 111")
    assert look.who() == ["+370 6•• ••111 · Jonas"]
    look.find("ona@")
    assert look.who() == ["ona@example.lt"]
    look.find("nobody")
    assert "Clear the search" in look.text("nothing")


def test_only_what_is_possible_is_offered(promises: Open, play: Play, at_one: Session) -> None:
    play.callback(at_one)
    open_callback = {"call_back", "hand_over", "extend", "amend", "number"}
    look = promises(at_one)
    assert look.can() == open_callback
    assert promises(BRONIUS).can() == open_callback - {"call_back"}
    assert promises(DARIUS, Part.OPEN).can() == open_callback - {"call_back"} | {"give_up"}
    assert promises(ELENA, Part.OPEN).can() == set()


def test_a_follow_up_is_acknowledged_and_answered(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.follow_up(at_one)
    look = promises(at_one)
    assert look.can() == {
        "prepare", "answered", "acknowledge", "hand_over", "extend", "amend"
    }  # fmt: skip
    look.press("Ctrl+G")
    look.until(lambda: "acknowledged" in look.said())
    look.until(lambda: "acknowledge" not in look.can())
    assert play.promise(entry.promise.id).promise.acknowledged_at == play.clock.now()
    look.press("F9")
    look.sheet("answered")
    look.type("letter 12-34")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.who() == [])
    assert play.promise(entry.promise.id).promise.outcome is PromiseOutcome.ANSWERED
    look.part(Part.DONE)
    assert look.column(Column.OUTCOME) == ["Answered"]
    look.until(lambda: "letter 12-34" in " ".join(look.story()))
    assert look.can() == set()


def test_what_was_answered_from_the_list_is_said_there_and_can_be_undone(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.follow_up(at_one)
    look = promises(at_one)
    look.press("Ctrl+E")
    look.sheet("prepare_answer")
    look.press("Ctrl+Return")
    look.no_sheet()
    look.until(lambda: "answered" in look.said())
    look.until(lambda: look.who() == [])
    undo = look.window.findChild(Banner, "banner").findChild(QPushButton, "undo")
    assert undo is not None
    assert undo.isVisible()
    look.press("Ctrl+Z")
    look.until(lambda: look.said().startswith("Undone"))
    look.until(lambda: look.who() == [promise_words.where(entry)])
    assert play.promise(entry.promise.id).promise.is_open


def test_a_step_is_undone_with_the_key_of_the_counter_window(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.follow_up(at_one)
    look = promises(at_one)
    look.press("F9")
    look.sheet("answered")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: "answered" in look.said())
    look.press("Ctrl+F")
    look.type("x")
    look.press("Ctrl+Z")  # What is typed is taken back first.
    assert not play.promise(entry.promise.id).promise.is_open
    look.press("Down")
    look.press("Ctrl+Z")
    look.until(lambda: look.said().startswith("Undone"))
    assert play.promise(entry.promise.id).promise.is_open


def test_where_there_is_no_counter_nothing_is_undone(promises: Open, play: Play) -> None:
    entry = play.follow_up(play.sit(1, BRONIUS))
    look = promises(BRONIUS)
    look.press("Ctrl+G")
    look.until(lambda: "acknowledged" in look.said())
    banner = look.window.findChild(Banner, "banner")
    assert banner is not None
    assert banner.findChild(QPushButton, "undo") is None
    look.press("Ctrl+Z")
    look.qtbot.wait(50)
    assert play.promise(entry.promise.id).promise.acknowledged_at is not None


def test_tab_goes_from_the_search_to_the_parts_the_table_and_the_buttons(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.callback(at_one)
    look = promises(at_one)

    def here() -> str:
        focus = QApplication.focusWidget()
        return focus.objectName() if focus is not None else ""

    met = [here()]
    for _ in range(4):
        look.press("Tab")
        met.append(here())
    assert met[:3] == ["find", f"option-{Part.MINE}", "promises"]
    assert "call_back" in met[3:]


def test_the_parts_have_keys(promises: Open, play: Play, at_one: Session) -> None:
    play.callback(at_one)
    look = promises(at_one)
    look.press("Ctrl+PgDown")
    look.until(lambda: look.window._shown.part is Part.OPEN)
    parts = look.window.findChild(Segmented, "parts")
    assert parts is not None
    assert parts.current() is Part.OPEN
    assert "PgDown" in parts.toolTip()
    look.press("Ctrl+PgUp")
    look.press("Ctrl+PgUp")
    look.until(lambda: look.window._shown.part is Part.DONE)


def test_the_one_chosen_is_called_by_the_counter_window(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.callback(at_one, "8 612 34567")
    second = play.callback(at_one, "8 612 34568")
    look = promises(at_one)
    look.press("Down")  # from the search to the table
    look.press("Down")
    look.press("Shift+F8")
    assert look.calls == [second]


def test_several_are_handed_over_at_once(promises: Open, play: Play, at_one: Session) -> None:
    entries = [play.callback(at_one, f"8 612 3456{n}") for n in range(3)]
    look = promises(at_one)
    look.press("Down")
    look.press("Shift+Down")
    assert look.can() == {"hand_over"}
    assert look.text("facts") == "2 chosen"
    look.press("F6")
    look.sheet("hand_over")
    look.type("cec")
    look.press("Return")
    look.type("she knows them")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: "2 handed over to Cecilija" in look.said())
    look.until(lambda: len(look.who()) == 1)
    owners = [play.promise(each.promise.id).promise.owner_id for each in entries]
    assert owners == [CECILIJA, CECILIJA, BRONIUS]


def test_it_is_extended_for_a_reason(promises: Open, play: Play, at_one: Session) -> None:
    entry = play.callback(at_one)
    look = promises(at_one)
    look.press("F5")
    sheet = look.sheet("extend")
    look.type("yesterday 9")
    look.press("Return")
    error = sheet.findChild(QLabel, "error")
    assert error is not None
    assert "passed already" in error.text()
    look.press("Ctrl+A")
    look.type("tomorrow 9:30")
    look.press("Return")
    assert "Write why" in error.text()
    look.type("waits for the archive")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.column(Column.DUE) == ["tomorrow 09:30"])
    assert play.promise(entry.promise.id).promise.due_at == MONDAY_10 + DAY - 30 * MINUTE


def test_what_was_taken_down_is_put_right(promises: Open, play: Play, at_one: Session) -> None:
    entry = play.callback(at_one, name="Ona", question="When?")
    look = promises(at_one)
    look.press("Ctrl+R")
    look.sheet("amend")
    look.type("8 699 88776")
    look.press("Tab")
    look.press("Ctrl+A")
    look.type("Jonas")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.who() == ["+370 6•• ••776 · Jonas"])
    assert play.hall.phone.number(at_one, entry.promise.id) == "+37069988776"
    assert play.promise(entry.promise.id).question == "When?"


def test_a_refused_sheet_says_why_and_acts_on_what_is_then(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one)
    look = promises(at_one)
    look.press("F6")
    sheet = look.sheet("hand_over")
    play.hall.promises.amend(at_one, seen_promise(entry), name="Ona")
    look.until(lambda: look.who() == ["+370 6•• ••567 · Ona"])
    look.type("darius")
    look.press("Return")
    look.press("Return")
    error = sheet.findChild(QLabel, "error")
    assert error is not None
    look.until(lambda: "since your screen showed it" in error.text())
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.who() == [])
    assert play.promise(entry.promise.id).promise.owner_id == DARIUS


def test_the_lead_decides_on_what_nobody_answered(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one)
    for _ in range(5):
        seen = seen_promise(play.promise(entry.promise.id))
        play.hall.phone.tried(at_one, seen, tried(Result.NO_ANSWER, play.clock.now()))
    assert "to_lead" in promises(DARIUS).parts()
    waiting = promises(at_one)
    waiting.until(lambda: "to_lead" in waiting.parts())
    assert waiting.can() == {"call_back", "amend", "number"}
    look = promises(DARIUS)
    look.part(Part.TO_LEAD)
    assert look.column(Column.DUE) == ["! the lead decides"]
    look.press("Ctrl+Shift+Del")
    look.sheet("give_up")
    look.press("Return")
    assert QApplication.activeModalWidget() is not None  # a reason is needed
    look.type("five calls, nobody answered")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.who() == [])
    assert play.promise(entry.promise.id).promise.outcome is PromiseOutcome.GIVEN_UP


def test_the_full_number_is_shown_for_a_moment_and_recorded(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one, "8 612 34567")
    look = promises(at_one)
    look.press("Ctrl+N")
    look.until(lambda: look.text("number") == "+370 612 34567")
    kinds = [event.kind for event in play.hall.promises.details(at_one, entry.promise.id).events]
    assert kinds.count(EventKind.NUMBER_SEEN) == 1
    look.until(lambda: look.story()[-1].endswith("Full number looked at"))
    look.table.setFocus()
    look.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "+370 612 34567"
    assert look.window._number._hiding.isActive()
    look.window._number._hiding.start(1)
    look.until(lambda: look.text("number") == "")
    assert QGuiApplication.clipboard().text() == ""
    assert look.text("where") == "" or "•" in look.text("where")


def test_a_full_number_is_hidden_when_another_is_chosen(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.callback(at_one, "8 612 34567")
    play.callback(at_one, "8 612 34568")
    look = promises(at_one)
    look.press("Ctrl+N")
    look.until(lambda: look.text("number") != "")
    look.press("Down")
    look.press("Down")
    assert look.text("number") == ""


def test_the_list_follows_the_hall_and_keeps_what_is_chosen(
    promises: Open, play: Play, at_one: Session
) -> None:
    first = play.callback(at_one, "8 612 34567", due_at=at("2026-03-02 15:00"))
    second = play.callback(at_one, "8 612 34568", due_at=at("2026-03-02 16:00"))
    look = promises(at_one)
    look.press("Down")
    look.press("Down")
    assert look.table.chosen_ids() == (second.promise.id,)
    play.callback(at_one, "8 612 34569")
    look.until(lambda: len(look.who()) == 3)
    assert look.table.chosen_ids() == (second.promise.id,)
    seen = seen_promise(play.promise(second.promise.id))
    play.hall.phone.tried(at_one, seen, tried(Result.ANSWERED, play.clock.now()))
    look.until(lambda: len(look.who()) == 2)
    assert look.table.chosen_ids() == (first.promise.id,)  # the last row now


def test_further_pages_come_as_one_scrolls(promises: Open, play: Play, at_one: Session) -> None:
    many = 2 * PAGE + 20
    play.callback(at_one, "8 612 34567")
    change(
        play.place,
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " INSERT INTO promise SELECT i, site_id, kind, business_day, taken_at, taken_by,"
        " counter_id, visit_id, owner_id, due_at + i, agreed, service_id, language,"
        " confidential, calls, attempts, unanswered, to_lead, received_at, acknowledged_at,"
        " outcome, done_at, done_by, seq FROM promise, n WHERE id = 1",
        many,
    )
    look = promises(at_one, Part.OPEN)
    look.window.resize(820, 600)
    assert look.table.isColumnHidden(Column.KIND)  # The view scrolls to no cell left out.
    assert len(look.who()) == PAGE
    assert "further ones below" in look.text("count")
    look.table.verticalScrollBar().setValue(PAGE - 60)  # near the end, not at it
    look.until(lambda: len(look.who()) == 2 * PAGE)
    look.press("Down")
    look.press("End")
    look.until(lambda: len(look.who()) == many)
    assert look.text("count") == f"{many} in all"
    look.press("End")
    before = look.table.verticalScrollBar().value()
    play.callback(at_one, "8 699 99999")
    look.until(lambda: len(look.who()) == many + 1)
    assert look.table.verticalScrollBar().value() >= before


def test_what_was_asked_for_last_is_shown(promises: Open, play: Play, at_one: Session) -> None:
    play.callback(at_one, "8 612 34567", name="Ona")
    play.callback(at_one, "8 612 34568", name="Petras")
    look = promises(at_one)
    edit = look.window.findChild(QLineEdit, "find")
    assert edit is not None
    shown: list[list[str]] = []
    look.window._model.modelReset.connect(lambda: shown.append(look.who()))
    for typed in ("ona", "petras"):
        edit.setText(typed)
        look.window._search_now()
    look.until(lambda: look.window._shown.text == "petras" and not look.window._reading.busy)
    assert shown == [["+370 6•• ••568 · Petras"]]


def test_out_of_touch_greys_the_list_and_changes_nothing(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one)
    look = promises(at_one)
    look.until(lambda: look.window._details is not None)
    look.live.trouble.emit(StorageTrouble(Trouble.CONNECTION_LOST))
    assert is_stale(look.table)
    look.press("F6")
    assert "Out of touch" in look.said()
    assert QApplication.activeModalWidget() is None
    look.live.recovered.emit()
    assert not is_stale(look.table)
    look.press("F6")
    look.sheet("hand_over")
    look.press("Esc")
    look.no_sheet()
    assert play.promise(entry.promise.id) == entry


def test_what_a_colleague_who_left_had_promised_is_the_leads(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.callback(at_one)
    change(play.place, "UPDATE person SET active = 0 WHERE id = ?", BRONIUS)
    look = promises(DARIUS)
    assert look.column(Column.OWNER) == ["Bronius (has left)"]


def test_a_matter_passed_on_to_a_colleague_is_theirs(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one)
    to = PassedOn("about housing", "Housing", person_id=CECILIJA)
    play.hall.phone.tried(
        at_one, seen_promise(entry), tried(Result.PASSED_ON, play.clock.now(), passed_on=to)
    )
    look = promises(CECILIJA)
    assert look.column(Column.OWNER) == ["Cecilija"]
    look.until(lambda: "about housing" in " ".join(look.story()))


def test_kinds_are_told_apart_by_sign_and_word(promises: Open, play: Play, at_one: Session) -> None:
    play.callback(at_one)
    play.follow_up(at_one)
    play.follow_up(at_one, "Laisvės al. 96", PromiseKind.WRITING, due_day="2026-03-06")
    look = promises(ASTA, Part.OPEN)
    assert sorted(look.column(Column.KIND)) == [
        "☎ Callback",
        "✉ Answer by e-mail",
        "✎ Answer in writing",
    ]


def test_a_fault_of_the_program_leaves_the_window_at_work(
    promises: Open, play: Play, at_one: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    entry = play.follow_up(at_one)
    look = promises(at_one)
    with monkeypatch.context() as broke:
        broke.setattr(PromiseService, "acknowledge", broken)
        look.press("Ctrl+G")
        look.until(lambda: bool(look.bugs))
    look.bugs.clear()
    look.press("Ctrl+G")
    look.until(lambda: "acknowledged" in look.said())
    assert play.promise(entry.promise.id).promise.acknowledged_at is not None


def test_what_was_done_makes_room_for_the_next(promises: Open, play: Play, at_one: Session) -> None:
    entries = [play.follow_up(at_one, f"{name}@example.lt") for name in ("ona", "jonas", "rasa")]
    look = promises(at_one)
    look.press("Down")
    look.press("Down")
    look.press("F9")
    look.sheet("answered")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: len(look.who()) == 2)
    assert look.table.chosen_ids() == (entries[2].promise.id,)


def number_copied(look: Look) -> None:
    look.press("Ctrl+N")
    look.until(lambda: look.text("number") != "")
    look.table.setFocus()
    look.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "+370 612 34567"


def test_no_number_is_left_behind_by_a_window_that_closes(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.callback(at_one, "8 612 34567")
    look = promises(at_one)
    number_copied(look)
    look.press("Esc")
    assert QGuiApplication.clipboard().text() == ""


def test_no_number_is_left_behind_by_a_window_that_is_torn_down(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one, "8 612 34567")
    look = promises(at_one)
    owner = QObject()
    number = FullNumber(look.window._shell, owner)
    number.look(entry)
    look.until(number.copy)
    assert QGuiApplication.clipboard().text() == "+370 612 34567"
    shiboken6.delete(owner)
    assert QGuiApplication.clipboard().text() == ""


def test_what_somebody_copied_since_is_left_alone(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.callback(at_one, "8 612 34567")
    look = promises(at_one)
    number_copied(look)
    QGuiApplication.clipboard().setText("own words")
    look.press("Esc")
    assert QGuiApplication.clipboard().text() == "own words"


def test_the_ticket_is_told_also_once_the_client_has_gone(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.issue()
    visit = play.serve_next(at_one)
    play.callback(at_one, visit=visit)
    play.hall.desk.finish(at_one, seen(play.visit(visit.id)), Outcome.SETTLED)
    look = promises(at_one)
    look.until(lambda: "promised while serving A001" in look.text("facts"))


def test_an_edit_leaves_alone_what_another_counter_adds_meanwhile(
    promises: Open, play: Play, at_one: Session
) -> None:
    entry = play.callback(at_one, "8 612 34567", question="When?")
    look = promises(at_one)
    look.press("Ctrl+R")
    sheet = look.sheet("amend")
    look.press("Tab")
    look.type("Ona")
    play.callback(play.sit(2, CECILIJA), "8 612 34567", question="And where?")
    look.press("Return")
    look.until(lambda: "since your screen showed it" in text_of(sheet, "error"))
    assert line_of(sheet, "question") == "When? And where?"
    assert line_of(sheet, "name") == "Ona"
    look.press("Return")
    look.no_sheet()
    now = play.promise(entry.promise.id)
    assert now.contact is not None
    assert (now.contact.name, now.question) == ("Ona", "When?\nAnd where?")


def test_a_question_that_was_edited_meanwhile_is_in_sight_as_it_is_now(
    promises: Open, play: Play, at_one: Session
) -> None:
    play.callback(at_one, "8 612 34567", question="When?")
    look = promises(at_one)
    look.press("Ctrl+R")
    sheet = look.sheet("amend")
    question, since = sheet.findChild(QLineEdit, "question"), sheet.findChild(QLabel, "since")
    assert question is not None
    assert since is not None
    question.setText("When is it ready?")
    play.callback(play.sit(2, CECILIJA), "8 612 34567", question="And where?")
    look.press("Return")
    look.until(lambda: "since your screen showed it" in text_of(sheet, "error"))
    look.until(lambda: since.visibleRegion().boundingRect() == since.rect())
    assert question.hasFocus()
    assert question.text() == "When? And where?"
    assert "“When is it ready?”" in since.text()
    look.press("Esc")
    look.no_sheet()


def test_what_a_colleague_ended_meanwhile_is_left_out_of_what_is_handed_over(
    promises: Open, play: Play, at_one: Session
) -> None:
    entries = [play.follow_up(at_one, f"{name}@example.lt") for name in ("ona", "jonas", "rasa")]
    look = promises(at_one)
    look.press("Down")
    look.press("Ctrl+A")
    look.press("F6")
    sheet = look.sheet("hand_over")
    play.hall.promises.answered(play.sit(2, CECILIJA), seen_promise(entries[0]))
    look.type("darius")
    look.press("Ctrl+Return")
    look.until(lambda: "since your screen showed it" in text_of(sheet, "error"))
    assert text_of(sheet, "title") == "Hand over 2"
    look.press("Ctrl+Return")
    look.no_sheet()
    owners = [play.promise(each.promise.id).promise.owner_id for each in entries]
    assert owners == [BRONIUS, DARIUS, DARIUS]


def test_a_list_is_read_once_each_time(
    promises: Open, play: Play, at_one: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Part] = []
    read = PromiseService.page

    def count(self: PromiseService, session: Session, wanted: Wanted, *more: Mark | None) -> Page:
        asked.append(wanted.part)
        return read(self, session, wanted, *more)

    monkeypatch.setattr(PromiseService, "page", count)
    play.callback(at_one)
    look = promises(at_one)
    look.part(Part.OPEN)
    look.until(lambda: look.window._details is not None)
    assert set(asked) == {Part.MINE, Part.OPEN}


def test_a_fault_of_the_program_lets_a_sheet_be_sent_again(
    promises: Open, play: Play, at_one: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    entry = play.follow_up(at_one)
    look = promises(at_one)
    look.press("F9")
    look.sheet("answered")
    look.type("letter 12-34")
    with monkeypatch.context() as broke:
        broke.setattr(PromiseService, "answered", broken)
        look.press("Return")
        look.until(lambda: bool(look.bugs))
    look.bugs.clear()
    look.press("Return")
    look.no_sheet()
    assert play.promise(entry.promise.id).promise.outcome is PromiseOutcome.ANSWERED


def text_of(sheet: QDialog, name: str) -> str:
    found = sheet.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def line_of(sheet: QDialog, name: str) -> str:
    found = sheet.findChild(QLineEdit, name)
    assert found is not None
    return found.text()

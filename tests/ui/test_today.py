"""The day's visits: the table without a window, and the window on a real hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import Result, Tried
from queueapp.domain.incident import (
    Blame,
    Incident,
    IncidentDraft,
    IncidentKind,
    IncidentOutcome,
    Informed,
)
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import CallbackDraft, SeenPromise
from queueapp.domain.session import PromiseDone, Session
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Outcome, State, Visit
from queueapp.place import Place
from queueapp.services.desk import DeskService
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    ELENA,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    Play,
    a_visit,
    seen,
)
from tests.ui.patience import PATIENCE_MS
from ui.live import Live
from ui.models.tickets import ticket_matches
from ui.models.today_model import (
    NOTHING_YET,
    SORT_ROLE,
    Cell,
    Shown,
    TodayFilter,
    TodayModel,
    TodayRow,
)
from ui.runner import Runner
from ui.sheets.details import VisitDetails
from ui.shell import Shell, Wishes
from ui.theme import Theme
from ui.today.rows import row, titles
from ui.today.window import TodayWindow
from ui.widgets.banner import Banner
from ui.widgets.page_table import PageTable
from ui.widgets.segmented import Segmented


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("A023", True),
        ("a23", True),
        ("23", True),
        ("023", True),
        ("A0", True),
        ("a 23", True),
        ("", True),
        ("2", False),
        ("B23", False),
        ("A24", False),
        ("123", False),
    ],
)
def test_tickets_are_meant_as_people_say_them(typed: str, fits: bool) -> None:
    assert ticket_matches("A023", typed) is fits


@pytest.mark.parametrize("typed", ["TEL-002", "tel2", "tel 2", "tel-2", "2"])
def test_callers_are_found_by_their_number_too(typed: str) -> None:
    assert ticket_matches("TEL-002", typed)
    assert not ticket_matches("TEL-012", typed)


class TestTable:
    @staticmethod
    def row(number: int, group: Shown = Shown.OPEN, waited: int = 0) -> TodayRow:
        cells = (Cell(f"A{number:03d}"), Cell(f"{waited} min", waited))
        return TodayRow(number, f"A{number:03d}", cells, frozenset({Shown.ALL, group}))

    def test_sorts_by_value_not_by_text(self) -> None:
        model, shown = TodayModel(["Ticket", "Waited"]), TodayFilter()
        shown.setSourceModel(model)
        model.show([self.row(1, waited=9), self.row(2, waited=10), self.row(3, waited=100)])
        shown.sort(1, Qt.SortOrder.DescendingOrder)
        assert [shown.index(at, 0).data() for at in range(3)] == ["A003", "A002", "A001"]
        assert model.index(0, 1).data(SORT_ROLE) == 9

    def test_empty_cells_and_numbers_sort_together(self) -> None:
        model, shown = TodayModel(["Ticket", "Served"]), TodayFilter()
        shown.setSourceModel(model)
        none = TodayRow(9, "A009", (Cell("A009"), NOTHING_YET), frozenset({Shown.ALL}))
        model.show([none, self.row(1, waited=5)])
        shown.sort(1, Qt.SortOrder.AscendingOrder)
        assert [shown.index(at, 0).data() for at in range(2)] == ["A001", "A009"]

    def test_filters_by_ticket_and_group(self) -> None:
        model, shown = TodayModel(["Ticket", "Waited"]), TodayFilter()
        shown.setSourceModel(model)
        model.show([self.row(1), self.row(2, Shown.SERVED), self.row(12, Shown.SERVED)])
        shown.set_shown(Shown.SERVED)
        assert shown.rowCount() == 2
        shown.set_ticket("2")
        assert [shown.index(at, 0).data() for at in range(shown.rowCount())] == ["A002"]
        shown.set_shown(Shown.ALL)
        shown.set_ticket("")
        assert shown.rowCount() == 3

    def test_tells_only_what_changed(self, qtbot: QtBot) -> None:
        model = TodayModel(["Ticket", "Waited"])
        model.show([self.row(1), self.row(2)])
        heard: list[str] = []
        model.modelReset.connect(lambda: heard.append("reset"))
        model.rowsInserted.connect(lambda _, first, last: heard.append(f"new {first}-{last}"))
        model.dataChanged.connect(lambda first, _: heard.append(f"changed {first.row()}"))
        model.show([self.row(1), self.row(2, waited=3), self.row(3)])
        assert heard == ["changed 1", "new 2-2"]
        model.show([self.row(2), self.row(3)])
        assert heard[-1] == "reset"


class TestRows:
    @pytest.fixture
    def directory(self, play: Play, english: Theme) -> Directory:
        return play.hall.board.read(1).directory

    def test_a_served_visit(self, play: Play, directory: Directory) -> None:
        at_one = play.sit(1, BRONIUS)
        play.issue()
        play.clock.pass_minutes(7)
        visit = play.serve_next(at_one)
        play.clock.pass_minutes(12)
        done = play.hall.desk.finish(at_one, seen(visit), Outcome.INFORMED).visit
        shown = row(done, directory, "2026-03-02", play.clock.now())
        texts = dict(zip(titles(), (cell.text for cell in shown.cells), strict=True))
        assert texts == {
            "Ticket": "A001",
            "Service": "Passports",
            "Arrived": "10:00",
            "Waited": "7 min",
            "Called": "10:07",
            "By whom": "1 · Bronius",
            "Duration": "12 min",
            "Outcome": "Information given",
        }
        assert shown.groups == {Shown.ALL, Shown.SERVED}

    def test_what_was_spent_on_the_phone_is_no_service(
        self, play: Play, directory: Directory
    ) -> None:
        at_one = play.sit(1, BRONIUS)
        play.issue()
        visit = play.serve_next(at_one)
        talk(play, at_one, visit, 3)
        play.clock.pass_minutes(9)
        done = play.hall.desk.finish(at_one, seen(play.visit(visit.id)), Outcome.SETTLED).visit
        shown = row(done, directory, "2026-03-02", play.clock.now())
        assert (shown.cells[6].text, shown.cells[6].value) == ("9 min", 9 * MINUTE)
        assert "on the phone meanwhile 3 min" in shown.sentence

    def test_who_rang_is_told_from_who_came(self, play: Play, directory: Directory) -> None:
        at_one = play.sit(1, BRONIUS)
        rang_at = play.clock.now()
        play.clock.pass_minutes(1)
        visit = play.hall.phone.serve(at_one, Request(PASSPORTS), rang_at).visit
        play.clock.pass_minutes(4)
        done = play.hall.phone.drop(at_one, seen(visit), None).visit
        shown = row(done, directory, "2026-03-02", play.clock.now())
        assert shown.cells[0].text == "TEL-001"
        assert shown.cells[2].text == "☎ 10:00"
        assert shown.cells[7].text == "The line was cut"
        assert "by phone" in shown.sentence

    def test_a_corrected_time_is_marked_and_said(self, play: Play, directory: Directory) -> None:
        at_one = play.sit(1, BRONIUS)
        play.issue()
        visit = play.serve_next(at_one)
        play.clock.pass_minutes(60)
        done = play.hall.desk.finish(
            at_one, seen(visit), Outcome.SETTLED, ended_at=MONDAY_10 + 9 * MINUTE
        ).visit
        shown = row(done, directory, "2026-03-02", play.clock.now())
        assert shown.cells[6].text.startswith("≈ ")
        assert "inaccurate" in shown.sentence

    def test_what_an_earlier_day_left_over(self, directory: Directory) -> None:
        visit = replace(
            a_visit(), business_day="2026-02-27", arrived_at=MONDAY_10 - 72 * 60 * MINUTE
        )
        shown = row(visit, directory, "2026-03-02", MONDAY_10)
        assert Shown.EARLIER in shown.groups
        assert Shown.OPEN in shown.groups
        assert shown.cells[2].text == "02-27 10:00"
        assert "earlier day" in shown.sentence


def talk(play: Play, session: Session, visit: Visit, minutes: int) -> PromiseDone:
    """Let a call ring in while a visit is served, and take the caller down for later."""
    begun = play.clock.now()
    ended = play.clock.pass_minutes(minutes)
    draft = CallbackDraft("+37060012345", "When is the lease ready?")
    key = f"key-{begun}"
    return play.hall.phone.record(
        session, Call(key, CallEnd.CALLBACK, begun, ended, visit.id, draft)
    )


class Look:
    """The window of today's visits with a runner of its own."""

    def __init__(
        self, qtbot: QtBot, play: Play, person: int = ASTA, place: Place | None = None
    ) -> None:
        self.qtbot, self.play = qtbot, play
        self.bugs: list[BaseException] = []
        self.runner = Runner()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, play.clock)
        self.wishes = Wishes()
        path, clock, site = place or play.place, play.clock, play.site
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        shell = Shell(self.runner, self.live, self.wishes, play.reception(person), path.name)
        self.window = TodayWindow(shell)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(lambda: self.window._view is not None)

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

    def find(self, text: str) -> None:
        edit = self.window.findChild(QLineEdit, "find")
        assert edit is not None
        edit.setFocus()
        edit.clear()
        self.qtbot.keyClicks(edit, text)

    def tickets(self) -> list[str]:
        table = self.table()
        model = table.model()
        return [str(model.index(at, 0).data()) for at in range(model.rowCount())]

    def table(self) -> QTableView:
        found = self.window.findChild(QTableView, "visits")
        assert found is not None
        return found

    def incidents(self) -> list[tuple[str, ...]]:
        found = self.window.findChild(PageTable, "incidents")
        assert found is not None
        return [row.texts for row in found.rows.rows]

    def story(self) -> list[str]:
        found = self.window.findChild(VisitDetails)
        assert found is not None
        return found.story()

    def promised(self) -> list[str]:
        found = self.window.findChild(VisitDetails)
        assert found is not None
        return found.promised()

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


@pytest.fixture
def today(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Look]]:
    opened: list[Look] = []

    def open_one(person: int = ASTA) -> Look:
        opened.append(Look(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    assert not [bug for each in opened for bug in each.bugs]


Open = Callable[..., Look]


def test_finds_a_ticket_and_tells_its_story(today: Open, play: Play) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    play.issue(BENEFITS)
    visit = play.serve_next(at_one)
    play.clock.pass_minutes(3)
    play.hall.desk.finish(at_one, seen(visit), Outcome.SETTLED, "comes for it on Friday")
    look = today()
    assert sorted(look.tickets()) == ["A001", "B001"]
    look.find("a1")
    assert look.tickets() == ["A001"]
    look.until(lambda: len(look.story()) == 4)
    assert look.story()[0] == "10:00 Ticket given"
    assert look.story()[-1] == "10:03 Finished · Settled comes for it on Friday"
    assert look.text("ticket") == "A001"


def test_nothing_fits_and_nothing_yet_are_said(today: Open, play: Play) -> None:
    look = today()
    assert "No visits yet" in look.text("nothing")
    play.issue()
    look.until(lambda: look.tickets() == ["A001"])
    assert look.text("nothing") == ""
    look.find("Z9")
    assert "No visit fits" in look.text("nothing")


def test_filters_by_state(today: Open, play: Play) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    play.issue(PASSPORTS)
    play.hall.desk.no_show(at_one, seen(play.call_next(at_one)))
    look = today()
    groups = look.window.findChild(Segmented, "groups")
    assert groups is not None
    button = groups.findChild(QWidget, f"option-{Shown.NO_SHOW}")
    assert button is not None
    look.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert look.tickets() == ["A001"]
    assert look.text("count") == "1 of 2 visits"


def test_brings_back_who_missed_the_call(today: Open, play: Play) -> None:
    at_one = play.sit(1, BRONIUS)
    visit = play.issue()
    play.hall.desk.no_show(at_one, seen(play.call_next(at_one)))
    look = today()
    look.find("1")
    look.press("Ctrl+R")
    look.sheet("reinstate")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: "A001" in look.said())
    assert play.visit(visit.id).state is State.WAITING


def test_marks_as_left_and_takes_it_back(today: Open, play: Play) -> None:
    visit = play.issue()
    look = today()
    look.find("1")
    look.press("Ctrl+Shift+Del")
    look.until(lambda: play.visit(visit.id).state is State.LEFT)
    look.until(lambda: not look.window._busy)
    look.press("Return")  # from the search to the table: Ctrl+Z in the search is the search's own
    look.press("Ctrl+Z")
    look.until(lambda: play.visit(visit.id).state is State.WAITING)
    look.until(lambda: "Undone" in look.said())


def test_tells_what_came_of_the_calls_meanwhile(today: Open, play: Play) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    visit = play.serve_next(at_one)
    made = talk(play, at_one, visit, 2)
    play.hall.phone.record(
        at_one, Call("second", CallEnd.OBJECTED, play.clock.now(), play.clock.now(), visit.id)
    )
    play.clock.pass_minutes(12)
    play.hall.desk.finish(at_one, seen(play.visit(visit.id)), Outcome.SETTLED)
    look = today()
    look.find("1")
    look.until(lambda: len(look.story()) == 6)
    assert look.story()[3:5] == [
        "10:02 Call taken down · To be called back · 2 min",
        "10:02 The phone rang · Not taken: the client at the desk objected",
    ]
    assert look.promised() == ["10:02 Callback · +370 6•• ••345 · overdue 12 min"]
    assert "served 12 min, on the phone 2 min" in look.text("facts")
    look.until(lambda: "Callbacks and answers" in look.text("promised"))
    assert made.entry is not None
    now, promise = play.clock.now(), made.entry.promise
    tried = Tried(Result.ANSWERED, now, now)
    play.hall.phone.tried(at_one, SeenPromise(promise.id, promise.seq), tried)
    look.until(lambda: "+370 6•• ••345 · Answered 10:14" in look.promised()[0])
    assert all("12345" not in line for line in (*look.story(), *look.promised()))


def test_takes_back_a_callback_and_says_so(today: Open, play: Play) -> None:
    reception = play.reception()
    play.issue()
    now = play.clock.now()
    first = Call("one", CallEnd.CALLBACK, now, now, None, CallbackDraft("+37060012345"))
    play.hall.phone.record(reception, first)
    play.hall.phone.record(reception, replace(first, key="two"))
    look = today()
    look.table().setFocus()
    look.press("Ctrl+Z")
    look.until(lambda: look.said() == "Undone: Call of a known caller taken down – +370 6•• ••345")
    look.press("Ctrl+Z")
    look.until(lambda: look.said() == "Undone: Call taken down – +370 6•• ••345")
    assert play.hall.promises.mine(reception) == ()


def test_a_visit_left_over_can_be_ended(today: Open, play: Play) -> None:
    visit = play.issue()
    play.clock.pass_minutes(24 * 60)
    look = today()
    look.until(lambda: look.tickets() == ["A001"])
    assert Shown.EARLIER in look.window._groups._ids
    look.find("1")
    assert not look.window._reinstate.isEnabled()
    look.press("Ctrl+Shift+Del")
    look.until(lambda: look.said() != "")
    look.until(lambda: look.tickets() == [])
    assert play.hall.board.timeline(play.reception(), visit.id)[-1].kind == "left"


def test_corrects_a_forgotten_timer(today: Open, play: Play) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(at_one)
    play.clock.pass_minutes(90)
    play.hall.desk.finish(at_one, seen(visit), Outcome.SETTLED)
    look = today()
    look.find("1")
    look.press("Ctrl+T")
    look.sheet("correct")
    look.qtbot.keyClicks(QApplication.focusWidget(), "10:15")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: not play.visit(visit.id).legs[0].accurate)
    assert play.visit(visit.id).legs[0].finished_at == MONDAY_10 + 15 * MINUTE
    look.until(lambda: "≈ 14 min" in [cell.text for cell in look.window._model.rows[0].cells])


def test_somebody_elses_time_is_refused_on_the_sheet(today: Open, play: Play) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(at_one)
    play.clock.pass_minutes(90)
    play.hall.desk.finish(at_one, seen(visit), Outcome.SETTLED)
    look = today(3)
    look.find("1")
    look.press("Ctrl+T")
    sheet = look.sheet("correct")
    look.qtbot.keyClicks(QApplication.focusWidget(), "10:15")
    look.press("Return")
    error = sheet.findChild(QLabel, "error")
    assert error is not None
    look.until(error.isVisible)
    assert play.visit(visit.id).legs[0].accurate
    look.press("Esc")
    look.no_sheet()


def test_an_auditor_may_look(today: Open, play: Play) -> None:
    play.issue()
    look = today(ELENA)
    look.until(lambda: look.tickets() == ["A001"])


def test_new_visits_leave_choice_and_focus_alone(today: Open, play: Play) -> None:
    play.issue()
    play.issue()
    look = today()
    look.find("2")
    look.press("Return")
    focus = QApplication.focusWidget()
    look.find("")
    look.table().setFocus()
    play.issue()
    look.until(lambda: len(look.tickets()) == 3)
    assert look.window._chosen_id() == 2
    assert QApplication.focusWidget() is focus


def test_a_full_day_is_shown_whole_and_without_a_part_for_each_row(today: Open, play: Play) -> None:
    parts = len(today().window.findChildren(QObject))
    for number in range(1300):
        play.issue(PASSPORTS if number % 2 else BENEFITS)
    look = today()
    assert len(look.tickets()) == 1300
    assert len(look.window.findChildren(QObject)) < parts + 100


def test_esc_closes(today: Open) -> None:
    look = today()
    with look.qtbot.waitSignal(look.window.finished):
        look.press("Esc")


def test_a_fault_of_the_program_leaves_the_window_at_work(
    today: Open, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    visit = play.issue()
    look = today()
    look.find("1")
    with monkeypatch.context() as planted:
        planted.setattr(DeskService, "left", broken)
        look.press("Ctrl+Shift+Del")
        look.until(lambda: bool(look.bugs))
    look.until(lambda: not look.window._busy)
    look.bugs.clear()
    look.press("Ctrl+Shift+Del")
    look.until(lambda: play.visit(visit.id).state is State.LEFT)


class TestIncidents:
    """What was recorded today, whether or not a visit tells of it."""

    @staticmethod
    def conflict(play: Play, at: Session, visit: Visit | None = None) -> Incident:
        draft = IncidentDraft(
            IncidentKind.CONFLICT,
            play.clock.now(),
            IncidentOutcome.TO_LEAD,
            steps=(1, 2),
            informed=frozenset({Informed.LEAD, Informed.SECURITY}),
            note="Two visitors shouted in the hall",
            visit_id=visit.id if visit is not None else None,
            key=f"conflict of {visit.id if visit is not None else 'nobody'}",
        )
        return play.hall.incidents.record(at, draft)

    def test_one_without_a_visit_can_be_read(self, today: Open, play: Play) -> None:
        self.conflict(play, play.sit(1, BRONIUS))
        look = today()
        assert look.text("count").startswith("0 visits · 1 incident")
        look.press("Ctrl+PgDown")
        assert look.text("count").startswith("1 incident")
        assert look.incidents() == [
            (
                "10:00",
                "Conflict",
                "1",
                "Bronius",
                "Handed to the shift lead",
                "Shift lead, Security",
                "Two visitors shouted in the hall",
            )
        ]
        assert look.text("incident_what") == "Conflict"
        assert look.text("incident_facts") == (
            "10:00 · counter 1 · Bronius · steps 1, 2 · Handed to the shift lead"
            " · informed: Shift lead, Security · without a visit"
        )
        assert look.text("incident_written") == "Two visitors shouted in the hall"
        look.press("Return")
        assert look.text("incident_what") == "Conflict"

    def test_a_complaint_on_a_callback_says_so(self, today: Open, play: Play) -> None:
        at_one = play.sit(1, BRONIUS)
        promise = play.callback(at_one).promise
        draft = IncidentDraft(
            IncidentKind.COMPLAINT,
            play.clock.now(),
            blame=Blame.OURS,
            about="A letter that never came",
            promised="A new one on Friday",
            promise_id=promise.id,
        )
        play.hall.incidents.record(at_one, draft)
        look = today()
        look.press("Ctrl+PgDown")
        assert look.text("incident_facts") == (
            "10:00 · counter 1 · Bronius · Our fault · on a callback or an answer"
        )
        assert look.text("incident_written") == (
            "A letter that never came\nPromised: A new one on Friday"
        )

    def test_enter_opens_the_visit_wherever_the_list_stood(self, today: Open, play: Play) -> None:
        at_one = play.sit(1, BRONIUS)
        play.issue(PASSPORTS)
        play.issue(BENEFITS)
        visit = play.serve_next(at_one)
        self.conflict(play, at_one, visit)
        play.clock.pass_minutes(1)
        self.conflict(play, at_one)
        look = today()
        look.find("b1")
        look.press("Ctrl+PgUp")
        assert [row[1] for row in look.incidents()] == ["Conflict", "Conflict · A001"]
        look.press("Down")
        look.press("Return")
        assert look.text("ticket") == "A001"
        assert look.table().hasFocus()
        assert sorted(look.tickets()) == ["A001", "B001"]
        look.until(lambda: any("Two visitors" in line for line in look.story()))

    def test_what_is_done_to_visits_is_not_done_from_the_incidents(
        self, today: Open, play: Play
    ) -> None:
        visit = play.issue()
        look = today()
        look.find("1")
        assert look.window._left.isEnabled()
        look.press("Ctrl+PgDown")
        look.press("Ctrl+Shift+Del")
        assert "Nothing was recorded" in look.text("no_incidents")
        look.press("Ctrl+F")
        assert look.window._left.isEnabled()
        assert look.tickets() == ["A001"]
        assert play.visit(visit.id).state is State.WAITING

    def test_one_recorded_meanwhile_appears_and_keeps_the_chosen_one(
        self, today: Open, play: Play
    ) -> None:
        at_one = play.sit(1, BRONIUS)
        self.conflict(play, at_one, play.issue())
        look = today()
        look.press("Ctrl+PgDown")
        assert look.text("incident_what") == "Conflict · A001"
        self.conflict(play, at_one)
        look.until(lambda: len(look.incidents()) == 2)
        assert look.text("incident_what") == "Conflict · A001"

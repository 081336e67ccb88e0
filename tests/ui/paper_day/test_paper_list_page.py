"""The paper list: typed in by the keyboard alone, entered whole or not at all, never lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import PastVisit, Query
from queueapp.domain.public.paper_day import MOST_NUMBERS, PaperVisit, paper_number
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome
from queueapp.services.hall import Hall
from tests.factories import BRONIUS, DARIUS, MINUTE, Play, at, rows
from tests.ui.patience import PATIENCE_MS
from ui.errands import Errands
from ui.history.visits_model import signs
from ui.history.words import channel
from ui.live import Live
from ui.paper_day.grid import Grid
from ui.paper_day.list_paper import ListWanted, empty_list, those_waiting
from ui.paper_day.rows import Col, following, read, tidy
from ui.paper_day.window import ENTER, ENTERED, PRINT, PaperDayWindow
from ui.phone.drafts import Drafts
from ui.runner import Runner
from ui.sheets.timeline import event_text
from ui.shell import Shell, Wishes
from ui.theme import Theme
from ui.today.rows import row
from ui.widgets.banner import Banner

DAY = "2026-03-02"
EVENING = "2026-03-02 17:00"


@dataclass
class Page:
    """The page over a hall, with a runner of its own."""

    qtbot: QtBot
    play: Play
    person: int
    drafts: Drafts
    part: int
    bugs: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, site, clock = self.play.place, self.play.site, self.play.clock
        self.runner, self.wishes, self.errands = Runner(), Wishes(), Errands()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, clock)
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        counter = 1 if self.person == BRONIUS else None
        session = Session(site, self.person, counter)
        self.window = PaperDayWindow(
            Shell(
                self.runner,
                self.live,
                self.wishes,
                session,
                "hall.queueapp",
                drafts=self.drafts,
                identity="hall",
                errands=self.errands,
            )
        )
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.window.show_part(self.part)
        self.until(lambda: QApplication.activeWindow() is self.window)

    @property
    def grid(self) -> Grid:
        return self.window.entry.grid

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def type(self, *cells: str) -> None:
        """Type cell after cell, each ended by Enter."""
        for cell in cells:
            for letter in cell:
                self.qtbot.keyClick(QApplication.focusWidget() or self.window, letter)
            focus = QApplication.focusWidget()
            assert isinstance(focus, QLineEdit) == bool(cell)
            self.press("Return")

    def line(self, place: int) -> tuple[str, ...]:
        return self.grid.lines.lines[place]

    def said(self, name: str = "entry_banner") -> str:
        banner = self.window.findChild(Banner, name)
        return banner.text() if banner is not None and banner.isVisible() else ""

    def amiss(self) -> dict[int, str]:
        model = self.grid.lines
        found = {place: model.amiss(place) for place in range(model.rowCount())}
        return {place: each.text for place, each in found.items() if each is not None}

    def enter(self) -> None:
        """Press for all lines, and wait for what is said to it."""
        banner = self.window.findChild(Banner, "entry_banner")
        assert banner is not None
        banner.dismiss()
        self.press("Ctrl+Return")
        self.until(self.said)

    def kept(self) -> list[dict[str, Any]]:
        return rows(self.play.place, "SELECT * FROM visit ORDER BY id")

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        self.errands.stop()
        for each in (self.live, self.wishes, self.runner, self.errands):
            each.deleteLater()


Open = Callable[..., Page]


@pytest.fixture
def page(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, tmp_path: Path
) -> Iterator[Open]:
    """Opens the page for Bronius, a clerk, in the evening, unless somebody else is named."""
    opened: list[Page] = []
    play.clock.instant = at(EVENING)

    def open_one(person: int = BRONIUS, part: int = ENTER) -> Page:
        opened.append(Page(qtbot, play, person, Drafts(tmp_path / "drafts"), part))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
        assert each.bugs == []


in_a_file = pytest.mark.parametrize("hall_place", ["file"], indirect=True)

FIRST = ("1", "905", "a", "1", "920", "931", "")
SECOND = ("9.10", "b", "9:32", "945", "3")


def test_lines_are_typed_with_digits_letters_and_enter_alone(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST, *SECOND)
    assert open_page.line(0) == ("P-001", "9:05", "A", "1", "9:20", "9:31", "", "")
    assert open_page.line(1) == ("P-002", "9:10", "B", "1", "9:32", "9:45", "3", "")
    assert open_page.line(2)[Col.NUMBER] == "P-003"
    assert open_page.grid.currentIndex().column() == Col.ARRIVED
    open_page.enter()
    assert open_page.said().startswith("2 clients entered for 2026-03-02")
    stored = open_page.kept()
    assert [(row["ticket"], row["outcome"], row["channel"]) for row in stored] == [
        ("P-001", "settled", "paper"),
        ("P-002", "papers_missing", "paper"),
    ]
    assert [(row["arrived_at"], row["ended_at"]) for row in stored] == [
        (at(f"{DAY} 09:05"), at(f"{DAY} 09:31")),
        (at(f"{DAY} 09:10"), at(f"{DAY} 09:45")),
    ]
    assert open_page.grid.lines.filled == ()


@in_a_file
def test_who_goes_from_cell_to_cell_with_tab_gets_the_next_line_too(page: Open) -> None:
    open_page = page()

    def tab(*cells: str) -> None:
        for cell in cells:
            for letter in cell:
                open_page.qtbot.keyClick(QApplication.focusWidget() or open_page.window, letter)
            open_page.press("Tab")

    tab(*FIRST)
    assert open_page.grid.lines.rowCount() == 2
    tab("910", "b", "", "932", "945", "3")
    assert open_page.line(0) == ("P-001", "9:05", "A", "1", "9:20", "9:31", "", "")
    assert open_page.line(1) == ("P-002", "9:10", "B", "1", "9:32", "9:45", "3", "")
    open_page.press("Backtab")
    open_page.press("Backtab")
    assert (open_page.grid.place, open_page.grid.currentIndex().column()) == (1, Col.ENDING)
    tab(*[""] * 7)
    assert open_page.grid.lines.rowCount() == 3
    open_page.press("Tab")
    assert QApplication.focusWidget() is not open_page.grid
    assert not open_page.grid.isAncestorOf(QApplication.focusWidget())


@in_a_file
def test_what_is_amiss_stands_in_the_line_and_nothing_typed_is_lost(page: Open) -> None:
    open_page = page()
    open_page.type("1", "905", "x", "1", "920", "931", "", *SECOND)
    open_page.enter()
    assert open_page.amiss() == {0: "No service has the letter “X”."}
    assert (open_page.grid.place, open_page.grid.currentIndex().column()) == (0, Col.SERVICE)
    assert open_page.kept() == []
    open_page.type("a")
    assert open_page.amiss() == {}
    open_page.grid.choose(1, Col.ENDED)
    open_page.type("9:20")
    open_page.enter()
    assert open_page.amiss() == {1: "The times are not in order: arrived, began, finished."}
    assert open_page.said().startswith("1 line cannot be entered so.")
    assert open_page.kept() == []
    open_page.grid.choose(1, Col.ENDED)
    open_page.type("9:50")
    open_page.enter()
    assert [row["ticket"] for row in open_page.kept()] == ["P-001", "P-002"]


@in_a_file
def test_what_may_be_right_is_asked_about_once(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST, "906", "a", "925", "940", "")
    open_page.enter()
    assert open_page.amiss() == {1: "The counter had P-001 at that time as well. Is that right?"}
    assert open_page.kept() == []
    open_page.enter()
    assert len(open_page.kept()) == 2


@in_a_file
def test_a_draft_outlives_the_window(page: Open) -> None:
    first = page()
    first.type(*FIRST, "910", "b")
    first.window.close()
    again = page()
    again.until(lambda: again.grid.lines.filled)
    assert again.line(0) == ("P-001", "9:05", "A", "1", "9:20", "9:31", "", "")
    assert again.line(1)[: Col.COUNTER] == ("P-002", "9:10", "B")
    assert "not entered yet" in again.said()
    again.grid.choose(1, Col.BEGAN)
    again.type("9:32", "9:45")
    again.enter()
    assert len(again.kept()) == 2
    again.window.close()
    assert page().grid.lines.filled == ()


@in_a_file
def test_a_draft_is_on_the_disk_while_it_is_typed(page: Open, tmp_path: Path) -> None:
    open_page = page()
    open_page.type("1", "905")
    kept = tmp_path / "drafts"
    open_page.until(lambda: any("9:05" in file.read_text() for file in kept.glob("*.json")))


@in_a_file
def test_a_list_entered_before_its_answer_was_lost_is_not_entered_twice(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST)
    operation = open_page.window.entry._operation
    line = PaperVisit(
        "P-001",
        1,
        at(f"{DAY} 09:05"),
        1,
        BRONIUS,
        at(f"{DAY} 09:20"),
        at(f"{DAY} 09:31"),
    )
    open_page.play.hall.paper_day.enter(Session(1, BRONIUS, 1), DAY, [line], operation)
    open_page.enter()
    assert open_page.said().startswith("1 client entered")
    assert len(open_page.kept()) == 1


@in_a_file
def test_a_lead_types_who_served_and_a_clerk_does_not(page: Open) -> None:
    clerk, lead = page(), page(DARIUS)
    assert clerk.grid.isColumnHidden(Col.PERSON)
    lead.window.activateWindow()
    lead.until(lambda: QApplication.activeWindow() is lead.window)
    lead.grid.setFocus()
    lead.type(*FIRST, "ceci", "910", "b", "932", "945", "")
    assert lead.line(0)[Col.PERSON] == "Cecilija"
    assert lead.line(1)[Col.PERSON] == "Cecilija"
    lead.enter()
    legs = rows(lead.play.place, "SELECT person_id FROM leg")
    assert [leg["person_id"] for leg in legs] == [3, 3]


@in_a_file
def test_an_entry_is_taken_back_and_its_number_entered_anew(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST)
    open_page.enter()
    open_page.window.show_part(ENTERED)
    table = open_page.window.findChild(QWidget, "entered_late")
    assert table is not None
    open_page.until(lambda: open_page.window.entered._table.current)
    open_page.press("Alt+Del")
    open_page.until(lambda: "P-001 was taken back" in open_page.said("entered_banner"))
    open_page.until(lambda: not table.isVisible())
    assert [row["outcome"] for row in open_page.kept()] == ["mistake"]
    open_page.window.show_part(ENTER)
    open_page.type("1", "905", "b", "1", "920", "931", "")
    open_page.enter()
    assert [(row["service_id"], row["outcome"]) for row in open_page.kept()] == [(2, "settled")]


@in_a_file
def test_taking_one_entry_back_goes_on_to_the_next_not_to_the_first(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST, *SECOND, "9.20", "b", "10:32", "1045", "")
    open_page.enter()
    open_page.window.show_part(ENTERED)
    entered = open_page.window.entered
    open_page.until(lambda: entered._table.rows.rowCount() == 3)
    entered._table.setFocus()
    open_page.press("Down")
    open_page.press("Alt+Del")
    open_page.until(lambda: entered._table.rows.rowCount() == 2)
    assert open_page.said("entered_banner").startswith("P-002 was taken back")
    assert entered._visits[entered._table.current or 0].ticket == "P-003"


@in_a_file
def test_the_cell_under_way_is_entered_and_kept_as_well(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST[:5])
    for letter in "931":
        open_page.qtbot.keyClick(QApplication.focusWidget(), letter)
    open_page.window.close()
    again = page()
    again.until(lambda: again.grid.lines.filled)
    assert again.line(0)[Col.ENDED] == "9:31"
    again.grid.choose(0, Col.ENDED)
    for letter in "940":
        again.qtbot.keyClick(QApplication.focusWidget(), letter)
    again.enter()
    assert [row["ended_at"] for row in again.kept()] == [at(f"{DAY} 09:40")]


@in_a_file
def test_the_parts_are_turned_by_the_keyboard(page: Open) -> None:
    open_page = page(part=PRINT)
    for part in (ENTER, ENTERED, PRINT):
        open_page.press("Ctrl+PgDown")
        assert open_page.window.part == part
    open_page.press("Ctrl+PgUp")
    assert open_page.window.part == ENTERED


@in_a_file
def test_a_line_is_taken_out(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST, *SECOND)
    open_page.grid.choose(0)
    open_page.press("Ctrl+Del")
    assert open_page.line(0)[Col.NUMBER] == "P-002"
    open_page.enter()
    assert [row["ticket"] for row in open_page.kept()] == ["P-002"]


def text_of(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(each.extract_text() for each in pages).split())


@in_a_file
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("lt", ("Popierinis klientų sąrašas", "Atvyko", "Langelis", "7 – neatvyko pakviestas")),
        ("en", ("Paper list of clients", "Arrived", "Counter", "7 – did not come when called")),
    ],
)
def test_the_list_for_the_drawer_is_read_back_from_its_pdf(
    page: Open, language: str, said: tuple[str, ...]
) -> None:
    board = page().live.board
    assert board is not None
    sheets = empty_list(board.directory, ListWanted(1, 40, language, "Salė", "2026-11-23"))
    text = text_of(sheets.pdf())
    for each in (*said, "A – Passports", "Test hall", "Salė", "2026-11-23"):
        assert each in text
    for number in range(1, 41):
        # Once for the line, and once for the client.
        assert text.count(paper_number(number)) == 2
    assert "P-041" not in text
    # Twenty to a sheet.
    assert len(sheets.pages) == 2


@in_a_file
def test_those_who_wait_are_printed_in_order(page: Open) -> None:
    open_page = page()
    play = open_page.play
    play.clock.instant = at(f"{DAY} 10:00")
    for service in (1, 2, 1):
        play.issue(service)
        play.clock.instant += MINUTE
    board = play.hall.board.read(1)
    text = text_of(those_waiting(board.directory, board.waiting, "lt", play.clock.now()).pdf())
    assert "Laukiantys klientai" in text
    places = [text.index(ticket) for ticket in ("A001", "B001", "A002")]
    assert places == sorted(places)
    empty = those_waiting(board.directory, (), "en", play.clock.now())
    assert "Nobody waits now." in text_of(empty.pdf())


@in_a_file
def test_a_saved_list_is_whole_or_said_not_to_be(page: Open, tmp_path: Path) -> None:
    open_page = page(part=PRINT)
    printing = open_page.window.printing
    sheets = printing.sheets_of_list()
    assert sheets is not None
    printing.save_to(sheets, tmp_path / "list.pdf")
    open_page.until(lambda: "Saved" in open_page.said("printing_banner"))
    assert "P-040" in text_of((tmp_path / "list.pdf").read_bytes())
    printing.save_to(sheets, tmp_path / "nowhere" / "list.pdf")
    open_page.until(lambda: "was not written" in open_page.said("printing_banner"))
    assert list(tmp_path.glob("*.part")) == []


@in_a_file
def test_numbers_that_run_backwards_are_not_printed(page: Open) -> None:
    printing = page(part=PRINT).window.printing
    printing._first.setValue(50)
    assert printing.sheets_of_list() is None
    assert printing._until.error == "The last number is the larger one."


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_tidied_to_the_same_one_however_it_is_typed(hours: int, minutes: int) -> None:
    shown = {
        tidy(typed, Col.BEGAN, None)  # type: ignore[arg-type]
        for typed in (
            f"{hours}:{minutes:02d}",
            f"{hours:02d}.{minutes:02d}",
            f"{hours}{minutes:02d}",
            f"{hours:02d}{minutes:02d}",
        )
    }
    assert shown == {f"{hours}:{minutes:02d}"}


@given(st.integers(1, MOST_NUMBERS - 1), st.text(max_size=6))
def test_the_next_line_follows_from_the_one_before(number: int, counter: str) -> None:
    typed = (paper_number(number), "9:05", "A", counter, "", "", "", "Ona")
    proposed = following(typed)
    assert proposed[Col.NUMBER] == paper_number(number + 1)
    assert (proposed[Col.COUNTER], proposed[Col.PERSON]) == (counter, "Ona")
    assert following(("A045", *typed[1:]))[Col.NUMBER] == ""


@in_a_file
def test_whatever_is_typed_is_read_or_said_to_be_unreadable(page: Open) -> None:
    board = page().live.board
    assert board is not None

    @given(st.tuples(*[st.text(max_size=8)] * len(Col)))
    def holds(typed: tuple[str, ...]) -> None:
        line = read(typed, DAY, board.directory, None)
        assert all(text for text in line.wrong.values())
        assert isinstance(line.visit.outcome, Outcome)

    holds()


@in_a_file
def test_the_window_does_what_its_keys_say_with_a_key_held_down(page: Open) -> None:
    open_page = page()
    open_page.type(*FIRST)
    open_page.press("Ctrl+Return")
    open_page.press("Ctrl+Return")
    open_page.until(lambda: "entered" in open_page.said())
    assert len(open_page.kept()) == 1
    assert open_page.window.focusWidget() is open_page.grid
    assert open_page.grid.focusPolicy() != Qt.FocusPolicy.NoFocus


@in_a_file
def test_today_the_history_and_the_story_of_a_visit_say_that_it_was_entered_late(
    page: Open,
) -> None:
    open_page = page()
    open_page.type(*FIRST)
    play = open_page.play
    play.clock.instant = at(f"{DAY} 12:00")
    waiting = play.issue()
    play.clock.instant = at(EVENING)
    open_page.grid.choose(1, Col.NUMBER)
    open_page.type(waiting.ticket)
    open_page.grid.choose(1, Col.BEGAN)
    open_page.type("1210", "1215")
    open_page.enter()
    view = play.hall.board.day(Session(1, DARIUS), DAY)
    assert view.entered_late == {visit.id for visit in view.visits}
    for visit in view.visits:
        shown = row(visit, view.directory, DAY, play.clock.now(), late=True)
        assert shown.texts[-1] == "Settled · entered late"
        assert "entered late" in shown.sentence
        assert "entered late" not in row(visit, view.directory, DAY, play.clock.now()).sentence
        event = play.hall.board.timeline(Session(1, DARIUS), visit.id)[-1]
        text = event_text(event, view.directory)
        assert text.startswith("Entered late from the paper list · ")
        assert "Bronius" in text
    query = Query(Filter(Period(date(2026, 3, 2), date(2026, 3, 2))))
    found = play.hall.history.page(Session(1, DARIUS), query, 0, 10)
    past = {each.ticket: each for each in found if isinstance(each, PastVisit)}
    assert [signs(each) for each in past.values()] == [["✎ entered late"]] * 2
    del past[waiting.ticket]
    (by_hand,) = past.values()
    assert channel(by_hand.channel) == "From the paper list"


@in_a_file
def test_what_was_taken_back_says_of_nobody_that_they_waited_until_then(
    page: Open, play: Play
) -> None:
    open_page = page()
    open_page.type("1", "935", "a", "", "", "1030", "8")
    open_page.enter()
    open_page.window.show_part(ENTERED)
    open_page.until(lambda: open_page.window.entered._table.current)

    def waited() -> str:
        view = play.hall.board.day(Session(1, DARIUS), DAY)
        (visit,) = view.visits
        return row(visit, view.directory, DAY, play.clock.now()).texts[3]

    assert waited() == "55 min"
    open_page.press("Alt+Del")
    open_page.until(lambda: "P-001 was taken back" in open_page.said("entered_banner"))
    assert waited() == ""

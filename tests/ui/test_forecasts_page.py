"""The page on how far to trust the forecast: promises, what came, and who was warned needlessly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QTableView, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, DARIUS, ELENA, Play, at, change
from tests.ui.patience import PATIENCE_MS
from tests.ui.running import Running
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.forecasts.rows import DAY, KEPT, LEAD, LIKELY, PROMISED
from ui.forecasts.window import ForecastsWindow
from ui.live import Live
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Theme
from ui.widgets.banner import Banner

DAYS = ("2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27")


@dataclass
class Page:
    """The page over a hall, with a runner of its own."""

    qtbot: QtBot
    play: Play
    person: int = DARIUS
    bugs: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, site, clock = self.play.place, self.play.site, self.play.clock
        self.runner, self.wishes = Runner(), Wishes()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, clock)
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        session = Session(site, self.person)
        self.window = ForecastsWindow(
            Shell(self.runner, self.live, self.wishes, session, "hall.queueapp")
        )
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.window._read or self.said())

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        part = self.part(name)
        assert isinstance(part, QLabel)
        return part.text() if part.isVisible() else ""

    def said(self) -> str:
        banner = self.part("banner")
        assert isinstance(banner, Banner)
        return banner.text() if banner.isVisible() else ""

    @property
    def table(self) -> QTableView:
        found = self.part("forecasts")
        assert isinstance(found, QTableView)
        return found

    def shown(self) -> list[list[str]]:
        model = self.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        for each in (self.live, self.wishes, self.runner):
            each.deleteLater()


@pytest.fixture
def page(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Page]]:
    """Opens the page for Darius, the lead, unless somebody else is named."""
    opened: list[Page] = []

    def open_one(person: int = DARIUS) -> Page:
        opened.append(Page(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


def keep(
    play: Play,
    day: str,
    lead: int,
    promise: int,
    *,
    waiting: int = 9,
    came: tuple[int, int, int, int] | None = None,
    kept_open: bool = False,
) -> None:
    """A forecast of a past day; `came`: called, gone, let down, warned needlessly."""
    closes = at(f"{day} 17:00")
    line = (
        "INSERT INTO forecast VALUES"
        " (1, ?, ?, ?, ?, ?, 'firm', ?, ?, ?, ?, '{}', '', ?, ?, ?, ?, ?)"
    )
    known: tuple[Any, ...] = came or (None, None, None, None)
    numbers = (promise, promise + 1, promise, promise + 2)
    flag = kept_open if came is not None else None
    values = (day, lead, closes - lead * 60_000, closes, waiting, *numbers, *known, flag)
    change(play.place, line, *values)


def a_week(play: Play) -> None:
    keep(play, DAYS[0], 60, 6, came=(7, 0, 0, 0))
    keep(play, DAYS[0], 30, 5, came=(3, 1, 1, 0))
    keep(play, DAYS[1], 60, 4, came=(8, 0, 0, 2), kept_open=True)
    keep(play, DAYS[2], 60, 0, came=(2, 0, 0, 1))
    keep(play, DAYS[3], 90, 8, came=(8, 0, 0, 0))
    keep(play, "2026-03-02", 90, 3)


def test_each_forecast_stands_with_what_came_the_latest_first(
    play: Play, page: Callable[..., Page]
) -> None:
    a_week(play)
    shown = page().shown()
    assert [row[1:] for row in shown] == [
        ["90 min", "9", "3", "4", "", "", "… not over yet", "", ""],
        ["90 min", "9", "8", "9", "8", "0", "✓ kept", "0", "0"],
        ["60 min", "9", "0", "1", "2", "0", "– none made", "0", "1"],
        ["60 min", "9", "4", "5", "8", "0", "– open longer", "0", "2"],
        ["60 min", "9", "6", "7", "7", "0", "✓ kept", "0", "0"],
        ["30 min", "9", "5", "6", "3", "1", "✕ not kept", "1", "0"],
    ]
    assert shown[0][0] == "2026-03-02 Mon"


def test_the_last_30_days_stand_in_one_sentence(play: Play, page: Callable[..., Page]) -> None:
    a_week(play)
    assert page().text("quality") == "Of 3 promises in the last 30 days, 2 were kept."


@pytest.mark.parametrize(("let_down", "said"), [(0, "was kept."), (1, "was not kept.")])
def test_a_single_promise_is_not_counted(
    play: Play, page: Callable[..., Page], let_down: int, said: str
) -> None:
    keep(play, DAYS[0], 60, 6, came=(6 - let_down, 0, let_down, 0))
    assert page().text("quality") == f"The one promise of the last 30 days {said}"


def test_too_many_broken_promises_are_said(play: Play, page: Callable[..., Page]) -> None:
    for lead in (90, 60, 30, 15):
        for day in DAYS[:3]:
            keep(play, day, lead, 3, came=(1, 0, 2, 0))
    assert page().text("quality") == (
        "Of 12 promises in the last 30 days, 0 were kept."
        " That is too few: estimates are unreliable at present."
    )


def test_where_nobody_waited_nothing_was_promised(play: Play, page: Callable[..., Page]) -> None:
    keep(play, DAYS[0], 15, 0, waiting=0, came=(0, 0, 0, 0))
    here = page()
    assert here.shown()[0][KEPT] == "– nobody waited"
    assert here.text("quality").endswith("no promise could be held against what came.")


def test_days_kept_open_longer_are_named(play: Play, page: Callable[..., Page]) -> None:
    a_week(play)
    assert page().text("open_longer") == (
        "Stayed open longer, so not counted and not learnt from: 2026-02-25"
    )


def test_before_any_day_was_graded_the_page_says_so(play: Play, page: Callable[..., Page]) -> None:
    here = page()
    assert here.text("nothing").startswith("No day has been graded yet.")
    assert here.text("quality") == ""
    assert not here.table.isVisible()
    assert not here.part("leads").isVisible()


def test_a_day_that_is_not_over_makes_no_record(play: Play, page: Callable[..., Page]) -> None:
    keep(play, "2026-03-02", 90, 3)
    here = page()
    assert here.text("quality") == (
        "In the last 30 days no promise could be held against what came."
    )
    assert here.text("chosen").endswith(
        "at least 3 were to be called, most likely 4, not over yet."
    )


def test_the_chosen_row_is_told_in_a_sentence_by_keys_alone(
    play: Play, page: Callable[..., Page]
) -> None:
    a_week(play)
    here = page()
    assert here.table.hasFocus()
    here.press("End")
    here.press("Ctrl+End")
    assert here.text("chosen") == (
        "Tuesday, 24 February 2026, 30 min before closing, 9 were waiting, at least 5 were to be "
        "called, most likely 6, 3 were called, 1 left before, the promise: not kept, "
        "1 fewer than promised."
    )
    index = here.table.currentIndex().siblingAtColumn(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == here.text("chosen")


def test_the_forecasts_of_one_lead_can_be_shown_alone(
    play: Play, page: Callable[..., Page]
) -> None:
    a_week(play)
    here = page()
    here.part("option-60").setFocus()
    here.press("Space")
    assert {row[1] for row in here.shown()} == {"60 min"}
    assert here.text("chosen").startswith("Thursday, 26 February 2026, 60 min")
    here.part("option-0").setFocus()
    here.press("Space")
    assert len(here.shown()) == 6


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
def test_the_rows_are_sorted_by_keys_by_what_is_chosen(
    play: Play, page: Callable[..., Page]
) -> None:
    a_week(play)
    here = page()
    for title, first, again in (
        ("Promised", "8", "0"),
        ("Let down", "1", ""),
        ("The promise", "✕ not kept", "… not over yet"),
    ):
        column = [here.table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(9)]
        at_column = column.index(title)
        for expected in (first, again):
            here.press("Ctrl+S")
            here.until(lambda: QApplication.activePopupWidget() is not None)
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            entry = next(each for each in menu.actions() if each.text() == title)
            menu.setActiveAction(entry)
            here.qtbot.keyClick(menu, Qt.Key.Key_Return)
            here.until(lambda: QApplication.activePopupWidget() is None)
            assert here.shown()[0][at_column] == expected


def test_a_forecast_that_is_kept_meanwhile_appears_and_the_chosen_one_stays(
    play: Play, page: Callable[..., Page]
) -> None:
    a_week(play)
    here = page()
    here.press("Ctrl+End")
    chosen = here.text("chosen")
    keep(play, "2026-03-02", 60, 2)
    play.issue()  # Any change of the hall.
    here.until(lambda: len(here.shown()) == 7)
    assert here.text("chosen") == chosen


@pytest.mark.parametrize("person", [ASTA, ELENA])
def test_administrators_and_auditors_see_it_too(
    play: Play, page: Callable[..., Page], person: int
) -> None:
    a_week(play)
    assert len(page(person).shown()) == 6


def test_who_may_not_see_it_is_told_so(play: Play, page: Callable[..., Page]) -> None:
    a_week(play)
    here = page(BRONIUS)
    assert here.said()
    assert here.shown() == []


def test_in_large_text_columns_that_do_not_fit_are_told_in_the_sentence(
    play: Play, page: Callable[..., Page], english: Theme
) -> None:
    a_week(play)
    here = page()
    english.set_text_scale(2.0)
    here.until(lambda: here.table.isColumnHidden(LIKELY))
    assert not any(here.table.isColumnHidden(column) for column in (DAY, LEAD, PROMISED, KEPT))
    assert not here.table.horizontalScrollBar().isVisible()
    assert "most likely 4" in here.text("chosen")


@pytest.mark.parametrize(("person", "offered"), [(DARIUS, True), (BRONIUS, False)])
def test_the_way_there_is_offered_to_whoever_may_see_it(
    station: Callable[..., Station], person: int, offered: bool
) -> None:
    here = station(1, person)
    action = here.window.actions_by_id[ActionId.FORECASTS]
    wished: list[object] = []
    here.wishes.page.connect(wished.append)
    assert action.isVisible() is action.isEnabled() is offered
    if offered:
        action.trigger()
    assert wished == [ActionId.FORECASTS] * offered


def test_the_program_opens_the_page(start: Callable[..., Running], play: Play) -> None:
    a_week(play)
    play.sit(1, DARIUS)
    running = start(database=play.place, person="Darius", counter="1")
    window = running.counter()
    window.actions_by_id[ActionId.FORECASTS].trigger()
    page = window.findChild(ForecastsWindow)
    assert page is not None
    running.until(lambda: page._read)
    table = page.findChild(QTableView, "forecasts")
    assert table is not None
    assert table.model().rowCount() == 6
    page.reject()

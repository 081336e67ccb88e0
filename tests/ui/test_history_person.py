"""One person's own page: for who may see it, recorded first; and one's own day, for everybody."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from queueapp.domain.visit import Outcome
from queueapp.errors import StorageTrouble, Trouble
from tests.factories import ASTA, BRONIUS, DARIUS, ELENA, MINUTE, Play, change, rows, seen
from tests.history_day import NOW, write
from tests.ui.looking_back import LookingBack
from tests.ui.running import Running
from ui.actions import ActionId
from ui.closing.my_day import MyDaySheet
from ui.history.figure_flow import FigureFlow
from ui.history.own_day import OwnDay, add_own_day
from ui.theme import Theme
from ui.widgets.stale import is_stale


@pytest.fixture
def look(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., LookingBack]]:
    """Opens the person's page for Darius, the lead, on the day that was counted by hand."""
    write(play.hall, play.place)
    play.clock.instant = NOW
    opened: list[LookingBack] = []

    def open_one(**more: object) -> LookingBack:
        here = LookingBack(qtbot, play, **more)  # type: ignore[arg-type]
        opened.append(here)
        here.turn("person")
        return here

    yield open_one
    for each in opened:
        each.close()
        assert not each.bugs, each.bugs


def choose(here: LookingBack, person: int) -> None:
    names = here.found(QComboBox, "whose_figures")
    names.setCurrentIndex(names.findData(person))


def look_at(here: LookingBack, person: int) -> None:
    choose(here, person)
    here.press("Ctrl+Return")
    here.until(lambda: here.window._person.whose != "")


def figures(here: LookingBack) -> dict[str, str]:
    found: dict[str, str] = {}
    for flow in here.window._person.findChildren(FigureFlow):
        found |= flow.figures()
    return found


def looks(play: Play) -> list[dict[str, object]]:
    found = rows(play.place, "SELECT person_id, data FROM event WHERE kind = 'person_seen'")
    return [{"by": each["person_id"], **json.loads(each["data"])} for each in found]


class TestAPersonsPage:
    def test_shows_nothing_of_anybody_until_looking_is_recorded(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        here = look()
        assert here.text("looking_recorded").startswith("Looking at somebody's figures is recorded")
        choose(here, BRONIUS)
        assert not here.window._person._figures.isVisible()
        assert looks(play) == []
        here.press("Ctrl+Return")
        here.until(lambda: here.window._person.whose == "Bronius")
        assert looks(play) == [
            {"by": DARIUS, "person": BRONIUS, "first": "2026-03-01", "last": "2026-03-31"}
        ]
        assert here.text("looking_recorded") == "Recorded that you looked."

    def test_shows_what_was_counted_by_hand(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        here = look()
        look_at(here, BRONIUS)
        assert figures(here) == {
            "Days of work": "1",
            "Visits": "15",
            "Clients called": "14",
            "Called out of order": "0",
            "Called in vain": "1",
            "Put on hold": "2",
            "On the phone meanwhile": "4 min",
            "At the counter": "9 h 00 min",
            "Breaks": "1",
            "On breaks": "30 min",
            "At other work": "30 min",
            "Promises made": "3",
            "Promises kept": "2",
            "Still to do": "0",
            "Promises broken": "1",
        }
        table = here.found(QTableView, "person_services").model()
        shown = [
            [table.index(row, column).data() for column in range(table.columnCount())]
            for row in range(table.rowCount())
        ]
        assert shown == [
            ["Passports", "10", "8 min", "10 min", "1 h 11 min", "0"],
            ["Benefits", "4", "15 min", "20 min", "1 h 00 min", "1"],
            ["All together", "14", "–", "–", "2 h 11 min", "1"],
        ]

    def test_of_other_days_or_of_another_is_asked_for_anew(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        here = look()
        look_at(here, BRONIUS)
        here.press("Alt+Left")
        assert here.window._person.whose == ""
        here.press("Alt+Right")
        here.settle()
        assert here.window._person.whose == ""
        look_at(here, BRONIUS)
        choose(here, ASTA)
        assert here.window._person.whose == ""
        assert len(looks(play)) == 2

    def test_of_ones_own_is_not_recorded(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        here = look()
        choose(here, DARIUS)
        assert here.text("looking_recorded").startswith("These are your own figures.")
        here.press("Ctrl+Return")
        here.until(lambda: here.window._person.whose == "Darius")
        assert figures(here)["Visits"] == "9"
        assert looks(play) == []

    def test_shows_nothing_where_looking_cannot_be_recorded(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        here = look()
        choose(here, BRONIUS)
        here.live.trouble.emit(StorageTrouble(Trouble.UNREACHABLE, play.place))
        here.press("Ctrl+Return")
        assert here.said().startswith("Out of touch with the server, so this has to wait.")
        here.live.recovered.emit()
        here.settle()
        assert here.window._person.whose == ""
        change(play.place, "UPDATE person SET role = 'auditor' WHERE id = ?", DARIUS)
        change(play.place, "UPDATE site SET setup_revision = setup_revision + 1")
        here.press("Ctrl+Return")
        here.until(here.said)
        assert not is_stale(here.window._person)
        assert here.window._person.whose == ""
        assert looks(play) == []

    def test_offers_the_period_alone_and_those_who_left_as_such(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        change(play.place, "UPDATE person SET active = 0 WHERE id = ?", BRONIUS)
        here = look()
        names = here.found(QComboBox, "whose_figures")
        texts = [names.itemText(at) for at in range(names.count())]
        assert texts == [
            "Choose a person",
            "Asta",
            "Cecilija",
            "Darius",
            "Elena",
            "Bronius (removed)",
        ]
        assert not here.found(QComboBox, "services").isVisible()
        here.turn("visits")
        assert here.found(QComboBox, "services").isVisible()


def my_day(here: LookingBack, person: int) -> tuple[MyDaySheet, OwnDay]:
    board = here.live.board
    assert board is not None
    sheet = MyDaySheet(board, person, here.live.now())
    own = add_own_day(sheet, here.shell)
    here.qtbot.addWidget(sheet)
    sheet.show()
    return sheet, own


class TestOnesOwnDay:
    def test_is_there_for_a_clerk_on_the_sheet_of_that_day(
        self, start: Callable[..., Running], play: Play
    ) -> None:
        desk = play.sit(1, BRONIUS)
        play.issue()
        visit = play.serve_next(desk)
        play.clock.pass_minutes(7)
        play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
        play.callback(desk)
        running = start(database=play.place, person="Bronius", counter="1")
        running.counter().actions_by_id[ActionId.MY_DAY].trigger()
        sheet = running.dialog("my_day")
        own = sheet.findChild(OwnDay)
        assert own is not None
        running.until(own.figures)
        assert own.figures() == {
            "Clients": "1",
            "Time serving": "7 min",
            "On the phone meanwhile": "0 min",
            "Promised": "1",
            "Promises kept": "0",
            "Still to do": "1",
            "Overdue": "0",
        }
        assert own.isVisible()
        assert looks(play) == []
        sheet.reject()

    def test_says_what_was_counted_by_hand(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        play.clock.instant = NOW - 16 * 60 * MINUTE
        here = look_only(look, play, BRONIUS)
        sheet, own = my_day(here, BRONIUS)
        here.until(own.figures)
        assert own.figures()["Clients"] == "15"
        assert own.figures()["Time serving"] == "2 h 11 min"
        assert own.figures()["On the phone meanwhile"] == "4 min"
        sheet.reject()

    def test_stays_away_while_a_lead_plans_the_day_of_somebody_else(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        here = look()
        sheet, own = my_day(here, DARIUS)
        here.until(own.figures)
        assert own.isVisible()
        names = sheet.findChild(QComboBox, "person")
        assert names is not None
        names.setCurrentIndex(names.findData(BRONIUS))
        assert not own.isVisible()
        names.setCurrentIndex(names.findData(DARIUS))
        assert own.isVisible()
        sheet.reject()

    def test_stays_away_from_who_has_no_desk(
        self, play: Play, look: Callable[..., LookingBack]
    ) -> None:
        here = look(person=ELENA)
        sheet, own = my_day(here, ELENA)
        here.until(lambda: not own.isVisible())
        assert own.figures() == {}
        sheet.reject()


def look_only(look: Callable[..., LookingBack], play: Play, person: int) -> LookingBack:
    instant = play.clock.instant
    here = look(person=person)
    play.clock.instant = instant
    return here

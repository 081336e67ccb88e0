"""The history's window: what was, by period and filter, visit by visit."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from queueapp.domain.history.picture import Picture
from queueapp.domain.visit import Channel, State
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, DARIUS, ELENA, Play, change
from tests.history_day import NOW, write
from tests.ui.looking_back import LookingBack
from tests.ui.running import Running
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.history.choice import Named
from ui.history.many_choice import FoldedChoices, ManyChoice
from ui.history.overview import _ORDER
from ui.history.visits import ticket_meant
from ui.history.visits_model import (
    CHANNEL,
    COUNTER,
    DAY,
    ENDED,
    PERSON,
    SERVED,
    SERVICE,
    SIGNS,
    TICKET,
    WAITED,
)
from ui.history.window import HistoryWindow
from ui.i18n import Interpreter
from ui.theme import Theme
from ui.widgets.segmented import Segmented
from ui.widgets.stale import is_stale

Open = Callable[..., LookingBack]


@pytest.fixture
def look(qtbot: QtBot, english: Theme, nothing_left: None, play: Play) -> Iterator[Open]:
    """Opens the history for Darius, the lead, unless somebody else is named."""
    opened: list[LookingBack] = []

    def open_one(page: str = "pictures", **more: object) -> LookingBack:
        here = LookingBack(qtbot, play, **more)  # type: ignore[arg-type]
        opened.append(here)
        here.turn(page)
        return here

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


@pytest.fixture
def the_day(play: Play) -> Play:
    """The hall on the day after the one that was counted by hand."""
    write(play.hall, play.place)
    play.clock.instant = NOW
    return play


class TestPictures:
    def test_the_first_lines_say_what_was_counted_by_hand(self, the_day: Play, look: Open) -> None:
        here = look()
        assert here.fact("visits").startswith("39")
        assert "08:00" in here.fact("crowded")
        assert "Monday" in here.fact("crowded")
        assert here.fact("longest").startswith("30 min")
        assert "5" in here.fact("promises").split("\n")[0]
        assert here.fact("waits").startswith("6 min")

    def test_are_gone_through_with_tab_as_they_stand(self, the_day: Play, look: Open) -> None:
        here = look()
        page = here.window._pictures
        first, second = (page.card(each) for each in (Picture.BY_HOUR, Picture.HEAT_ARRIVALS))
        page.show_picture(Picture.HEAT_ARRIVALS)
        here.until(lambda: second.canvas is not None and second.canvas.hasFocus())
        page.show_picture(Picture.BY_HOUR)
        here.until(lambda: first.canvas is not None and first.canvas.hasFocus())
        found = []
        while not here.found(QAbstractButton, "before").hasFocus() and len(found) < 100:
            found.append(QApplication.focusWidget())
            here.press("Tab")
        expected = [
            part
            for card in (first, second)
            for part in (card.canvas, card.table, card._define_button, card._save_button)
        ]
        assert found[: len(expected)] == expected
        cards = [each for each in map(page.card, _ORDER) if not each.isHidden()]
        stations = [next((c for c in cards if c.isAncestorOf(part)), None) for part in found]
        assert list(dict.fromkeys(stations)) == cards

    def test_the_longest_wait_opens_as_the_visit_it_was(self, the_day: Play, look: Open) -> None:
        here = look()
        here.window._pictures.visit_wanted.emit(here.window._pictures.summary.longest_wait.visit_id)
        story = here.story()
        assert story.windowTitle() == "B006 · Monday, 2 March 2026"
        story.reject()

    def test_a_filter_holds_for_the_pictures_too(self, the_day: Play, look: Open) -> None:
        here = look()
        here.tick("counters", 2)
        assert here.fact("visits").startswith("14")

    def test_a_period_with_nothing_in_it_says_so(self, the_day: Play, look: Open) -> None:
        here = look()
        here.days("2026-01-05", "2026-01-09")
        assert "2026-01-05" in here.text("nothing_at_all")


class TestVisits:
    def test_stand_there_the_latest_first(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        assert here.text("visits_count") == "40 visits"
        assert here.column(TICKET)[:3] == ["A025", "A024", "A023"]

    def test_say_all_that_is_known_of_each(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        rows = {row[TICKET]: row for row in map(here.row, range(40))}
        assert rows["A005"] == [
            *("2026-03-02", "A005", "Passports", "With a ticket", "08:20"),
            *("4 min", "6 min", "Counter 1", "Bronius", "Settled", ""),
        ]
        assert rows["A011"][COUNTER] == "Counter 2"
        assert rows["A016"][CHANNEL] == "By phone"
        assert rows["A003"][ENDED] == "No-show"
        assert rows["A025"][ENDED] == "On hold"
        assert rows["C006"][COUNTER] == ""
        assert rows["A008"][SIGNS] == "⇅ out of order"
        assert rows["B003"][SIGNS] == "≈ inaccurate"

    @pytest.mark.parametrize(
        ("menu", "keys", "left"),
        [
            ("services", (1,), 26),
            ("services", (2, 4), 11),
            ("counters", (2,), 14),
            ("channels", (Channel.PHONE,), 1),
            ("channels", (Channel.DESK, Channel.OFFSITE), 2),
            ("languages", ("ru",), 3),
            ("ends", (State.NO_SHOW,), 1),
            ("weekdays", (1,), 40),
        ],
    )
    def test_are_left_in_by_each_menu(
        self, the_day: Play, look: Open, menu: str, keys: tuple[object, ...], left: int
    ) -> None:
        here = look("visits")
        here.tick(menu, *keys)
        assert here.table.model().rowCount() == left

    def test_of_which_none_fit_are_said_to_be_none(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        here.tick("weekdays", 2)
        assert here.text("no_visits").startswith("No visit fits.")
        assert not here.table.isVisible()
        here.window._bar.reset.trigger()
        here.settle()
        assert here.table.model().rowCount() == 40

    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_are_sorted_in_the_database_by_keys_and_by_their_header(
        self, the_day: Play, look: Open
    ) -> None:
        here = look("visits")
        here.sort("waited")
        assert here.column(TICKET)[0] == "B006"
        assert here.row(0)[WAITED] == "30 min"
        here.sort("waited")
        assert here.row(0)[WAITED] == "0 min"
        here.table.horizontalHeader().sectionClicked.emit(SERVED)
        here.settle()
        assert here.row(0)[SERVED] == "50 min"
        here.sort("ticket")
        assert here.column(TICKET)[:2] == ["A001", "A002"]
        here.table.horizontalHeader().sectionClicked.emit(SERVICE)
        here.settle()
        assert here.column(TICKET)[:2] == ["A001", "A002"]
        assert here.table.horizontalHeader().sortIndicatorSection() == TICKET

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("B00", ["B006", "B005", "B004", "B003", "B002", "B001"]),
            ("c5", ["C005"]),
            ("%", []),
        ],
    )
    def test_are_found_by_their_ticket_as_it_is_typed(
        self, the_day: Play, look: Open, typed: str, found: list[str]
    ) -> None:
        here = look()
        here.press("Ctrl+F")
        assert here.window.page == "visits"
        here.settle()
        here.type(typed)
        here.until(lambda: here.window._visits._shown.filter.ticket)
        here.settle()
        assert (here.column(TICKET) if found else []) == found
        assert bool(here.text("no_visits")) is not bool(found)

    def test_open_with_enter_from_where_they_were_typed(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        here.press("Ctrl+F")
        here.type("c5")
        here.until(lambda: here.table.model().rowCount() == 1)
        here.press("Return")
        assert here.table.hasFocus()
        here.press("Return")
        story = here.story()
        assert story.windowTitle().startswith("C005")
        story.reject()

    def test_are_gone_through_with_home_and_end(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        here.table.setFocus()
        here.press("End")
        assert here.chosen().startswith("2026-03-02, A001, Passports")
        here.press("Home")
        assert here.chosen() == (
            "2026-03-02, A025, Passports, With a ticket, came at 16:50, Counter 1, Bronius, On hold"
        )

    def test_that_cannot_be_read_stand_there_as_such(self, the_day: Play, look: Open) -> None:
        change(the_day.place, "UPDATE visit SET state = 'no such' WHERE id = 40")
        change(the_day.place, "UPDATE leg SET outcome = 'no such' WHERE visit_id = 1")
        here = look()
        assert here.text("left_out") == "! 2 records cannot be read and are left out"
        here.window._which.trigger()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        listed = sheet.findChild(QLabel, "damaged_list")
        assert listed is not None
        assert listed.text() == "Visit 40\nVisit and leg 1/1"
        sheet.close()
        assert here.fact("visits").startswith("38")
        here.turn("visits")
        assert here.row(0)[SERVICE] == "Record 40 cannot be read"
        here.table.setFocus()
        here.press("Return")
        assert QApplication.activeModalWidget() is None

    def test_of_a_service_that_was_removed_keep_its_name(self, the_day: Play, look: Open) -> None:
        change(the_day.place, "UPDATE service SET active = 0 WHERE id = 3")
        here = look("visits")
        entry = here.found(ManyChoice, "services")._entries[3]
        assert entry.text() == "Housing (removed)"
        here.tick("services", 3)
        assert set(here.column(SERVICE)) == {"Housing"}


def test_short_tickets_are_filled_up() -> None:
    typed = {"a23": "A023", "B 5": "B005", "A02": "A02", "23": "23", "a123": "A123", "": ""}
    assert {text: ticket_meant(text) for text in typed} == typed


class TestPeriod:
    def test_by_name_has_its_days(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        days = {
            Named.TODAY: ("2026-03-03", "2026-03-03"),
            Named.YESTERDAY: ("2026-03-02", "2026-03-02"),
            Named.THIS_WEEK: ("2026-03-02", "2026-03-08"),
            Named.LAST_WEEK: ("2026-02-23", "2026-03-01"),
            Named.THIS_MONTH: ("2026-03-01", "2026-03-31"),
            Named.LAST_MONTH: ("2026-02-01", "2026-02-28"),
            Named.THIS_YEAR: ("2026-01-01", "2026-12-31"),
        }
        names = here.found(QComboBox, "period")
        for named, expected in days.items():
            at = names.findData(named)
            names.setCurrentIndex(at)
            names.activated.emit(at)
            here.settle()
            assert here.shown_days() == expected
            count = 40 if expected[0] <= "2026-03-02" <= expected[1] else 0
            assert here.table.model().rowCount() == count

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            ("2026-03-02", "2026-03-02"),
            ("2026 m. kovo 2 d.", "kovo 2"),
            ("2026.03.02", "vakar"),
            ("02.03.2026", "yesterday"),
        ],
    )
    def test_is_typed_as_people_write_days(
        self, the_day: Play, look: Open, first: str, last: str
    ) -> None:
        here = look("visits")
        here.days(first, last)
        assert here.window.filter is not None
        period = here.window.filter.period
        assert (str(period.first), str(period.last)) == ("2026-03-02", "2026-03-02")
        names = here.found(QComboBox, "period")
        assert names.currentText() == "Yesterday"
        assert here.table.model().rowCount() == 40

    def test_that_ends_before_it_begins_asks_nothing_and_says_so(
        self, the_day: Play, look: Open
    ) -> None:
        here = look("visits")
        here.write("last_day", "2026-02-01")
        assert here.text("period_fault") == (
            "✕ The period ends before it begins. Write a later last day."
        )
        assert here.found(QLineEdit, "last_day").property("wrong")
        assert here.window.filter is None
        assert here.found(QComboBox, "period").currentText() == "Own dates"
        assert here.table.model().rowCount() == 40
        assert is_stale(here.table)
        here.press("Alt+Left")
        assert here.window.filter is None
        here.write("last_day", "2026-03-02")
        assert here.text("period_fault") == ""
        assert not is_stale(here.table)
        assert here.table.model().rowCount() == 40

    def test_that_is_no_day_says_what_to_write(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        here.write("first_day", "soon")
        assert here.text("period_fault").startswith("✕ Write a day, such as")
        here.window._bar.reset.trigger()
        assert here.text("period_fault") == ""
        assert here.shown_days() == ("2026-03-01", "2026-03-31")

    def test_reaches_back_as_far_as_visits_can_be_imported(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        here.days("1980-01-01", "1999-01-31")
        assert here.text("period_fault") == ""
        assert here.window.filter is not None
        assert str(here.window.filter.period.first) == "1980-01-01"

    def test_shows_as_which_day_it_was_understood_with_enter(
        self, the_day: Play, look: Open
    ) -> None:
        here = look("visits")
        here.days("kovo 1", "3.2.")
        assert here.shown_days() == ("2026-03-01", "2026-03-02")

    def test_goes_back_and_forth_with_the_keys(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        here.press("Alt+Left")
        here.settle()
        assert here.shown_days() == ("2026-02-01", "2026-02-28")
        assert here.found(QComboBox, "period").currentText() == "Last month"
        here.press("Alt+Left")
        here.settle()
        assert here.shown_days() == ("2026-01-01", "2026-01-31")
        assert here.found(QComboBox, "period").currentText() == "Own dates"
        for _ in range(3):
            here.press("Alt+Right")
            here.settle()
        assert here.shown_days() == ("2026-03-01", "2026-03-31")
        assert not here.window._after.isEnabled()

    def test_of_some_days_goes_on_by_as_many(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        here.days("2026-02-23", "2026-02-25")
        here.table.setFocus()
        here.press("Alt+Right")
        assert here.shown_days() == ("2026-02-26", "2026-02-28")


class TestTheChoice:
    def test_is_there_again_when_the_window_is_opened_again(
        self, the_day: Play, look: Open
    ) -> None:
        kept: dict[str, object] = {}
        here = look("visits", kept=kept)
        here.tick("services", 2)
        here.days("2026-03-02", "2026-03-02")
        again = look("visits", kept=kept)
        assert again.shown_days() == ("2026-03-02", "2026-03-02")
        assert again.found(ManyChoice, "services").currentText() == "Benefits"
        assert again.table.model().rowCount() == 7

    def test_is_not_lost_where_the_period_changes_at_once(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        assert not here.window._bar.reset.isVisible()
        here.found(ManyChoice, "services")._entries[2].trigger()
        here.press("Alt+Left")
        assert here.window.filter is not None
        assert here.window.filter.services == {2}
        assert here.shown_days() == ("2026-02-01", "2026-02-28")
        assert here.window._bar.reset.isVisible()
        here.settle()

    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_is_ticked_with_the_keys_and_the_menu_stays(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        choice = here.found(ManyChoice, "services")
        choice.setFocus()
        here.press("Space")
        here.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert menu is choice.menu
        for number in (1, 2):
            menu.setActiveAction(choice._entries[number])
            here.qtbot.keyClick(menu, Qt.Key.Key_Space)
        assert menu.isVisible()
        assert choice.currentText() == "2 services"
        here.qtbot.keyClick(menu, Qt.Key.Key_Escape)
        here.until(lambda: here.window.filter.services == {1, 2})
        here.settle()
        assert here.table.model().rowCount() == 33
        choice._all.trigger()
        assert choice.currentText() == "All services"

    def test_is_folded_into_one_menu_where_text_is_large(
        self, the_day: Play, look: Open, english: Theme
    ) -> None:
        here = look("visits")
        here.tick("counters", 1, 2)
        here.tick("weekdays", 1)
        english.set_text_scale(2.0)
        folded = here.found(FoldedChoices, "folded")
        here.until(folded.isVisible)
        assert not here.found(ManyChoice, "counters").isVisible()
        assert folded.currentText() == "2 filters"
        inside = [entry.text() for entry in folded.menu.actions()]
        assert inside[1] == "Counter: 2 counters"
        assert here.window.minimumSizeHint().height() <= 720
        here.until(lambda: here.table.isColumnHidden(CHANNEL))
        assert here.text("chosen_visit") == "With a ticket, Counter 1, Bronius"


class TestPages:
    def test_are_turned_with_the_keys(self, the_day: Play, look: Open) -> None:
        here = look()
        seen = [here.window.page]
        for _ in range(3):
            here.press("Ctrl+PgDown")
            here.settle()
            seen.append(here.window.page)
        assert seen == ["pictures", "visits", "person", "pictures"]
        here.press("Ctrl+PgUp")
        assert here.window.page == "person"

    def test_show_the_same_filter(self, the_day: Play, look: Open) -> None:
        here = look()
        here.tick("ends", State.NO_SHOW)
        assert here.fact("visits").startswith("1")
        here.turn("visits")
        assert here.column(TICKET) == ["A003"]


class TestPermissions:
    def test_a_clerk_is_told_whom_to_ask(self, the_day: Play, look: Open) -> None:
        here = look("visits", person=BRONIUS)
        assert here.said()
        assert here.table.model().rowCount() == 0

    @pytest.mark.parametrize(("person", "sees"), [(DARIUS, True), (ASTA, True), (ELENA, False)])
    def test_only_some_see_who_served(
        self, the_day: Play, look: Open, person: int, sees: bool
    ) -> None:
        here = look("visits", person=person)
        assert here.table.isColumnHidden(PERSON) is not sees
        assert any("Bronius" in text for text in here.row(39)) is sees
        assert ("Bronius" in here.chosen()) is sees
        tabs = here.found(Segmented, "tabs")
        assert ("person" in tabs._ids) is sees
        here.table.activated.emit(here.table.model().index(39, 0))
        story = here.story()
        said = "\n".join(label.text() for label in story.findChildren(QLabel))
        assert ("Bronius" in said) is sees
        assert "Counter 1" in said
        story.reject()

    @pytest.mark.parametrize(("person", "offered"), [(DARIUS, True), (BRONIUS, False)])
    def test_the_way_there_is_offered_to_whoever_may_look_back(
        self, station: Callable[..., Station], person: int, offered: bool
    ) -> None:
        here = station(1, person)
        assert here.window.actions_by_id[ActionId.HISTORY].isVisible() is offered

    def test_the_program_opens_it(self, start: Callable[..., Running], the_day: Play) -> None:
        the_day.sit(1, DARIUS)
        running = start(database=the_day.place, person="Darius", counter="1")
        window = running.counter()
        window.actions_by_id[ActionId.HISTORY].trigger()
        page = window.findChild(HistoryWindow)
        assert page is not None
        running.until(lambda: page._pictures.summary is not None)
        assert page._pictures.summary is not None
        assert page._pictures.summary.visits == 39
        page.reject()

    def test_it_is_made_anew_in_another_language_and_keeps_what_was_chosen(
        self, start: Callable[..., Running], the_day: Play
    ) -> None:
        the_day.sit(1, DARIUS)
        running = start(database=the_day.place, person="Darius", counter="1")

        def opened() -> HistoryWindow:
            window = running.counter()
            window.actions_by_id[ActionId.HISTORY].trigger()
            page = window.findChild(HistoryWindow)
            assert page is not None
            running.until(lambda: page._pictures.summary is not None)
            return page

        opened()._bar.step(later=False)
        running.program.wishes.language.emit("lt")
        page = opened()
        assert page.filter is not None
        assert str(page.filter.period.first) == "2026-02-01"
        assert "Apsilankymai" in [
            button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()
        ]
        page.reject()


class TestReading:
    def test_it_waits_for_the_hall_where_that_is_not_known_yet(
        self, the_day: Play, look: Open
    ) -> None:
        here = look()
        board, here.live.board = here.live.board, None
        window = here.make()
        here.qtbot.addWidget(window)
        window.show()
        assert window.findChild(Segmented, "tabs") is None
        here.live.board = board
        here.live.board_changed.emit(board)
        here.until(lambda: window._pictures.summary is not None)
        assert window._pictures.summary is not None
        assert window._pictures.summary.visits == 39
        window.reject()

    def test_an_older_answer_is_not_shown_for_a_newer_question(
        self, the_day: Play, look: Open
    ) -> None:
        here = look("visits")
        told: list[str] = []
        ran = threading.Event()

        def older(_hall: Hall) -> str:
            ran.set()
            return "older"

        here.window._telling.ask(older, told.append)
        assert ran.wait(5)
        # The answer is on its way already: only the window's own thread brings it.
        here.window._telling.ask(lambda _hall: "newer", told.append)
        here.settle()
        assert told == ["newer"]

    def test_what_nobody_waits_for_any_more_is_not_even_read(
        self, the_day: Play, look: Open
    ) -> None:
        here = look("visits")
        read: list[int] = []
        with self.held(here):
            for at in range(5):
                here.window._telling.ask(lambda _hall, at=at: read.append(at), lambda _: None)
        here.settle()
        assert read == [4]

    def test_what_was_not_waited_for_is_asked_for_again(self, the_day: Play, look: Open) -> None:
        here = look("visits")
        last = here.found(QLineEdit, "last_day")
        with self.held(here):
            here.window._bar.step(later=False)
            for typed in ("2020-01-01", "2026-02-28"):
                last.setFocus()
                last.selectAll()
                here.type(typed)
                here.press("Return")
                assert (here.window.filter is None) is typed.startswith("2020")
        here.settle()
        assert here.shown_days() == ("2026-02-01", "2026-02-28")
        assert here.table.model().rowCount() == 0

    @contextmanager
    def held(self, here: LookingBack) -> Iterator[None]:
        """The archive reads nothing meanwhile."""
        go_on = threading.Event()
        here.archive.run(lambda _hall: go_on.wait(10))
        try:
            yield
        finally:
            go_on.set()

    def test_what_was_shown_stays_greyed_while_the_hall_cannot_be_read(
        self, the_day: Play, look: Open
    ) -> None:
        away: list[bool] = []

        def opens(place: Place) -> Hall:
            hall = Hall.open_reading(place, the_day.clock)
            count = hall.history.count

            def counted(session: object, query: object) -> int:
                if away:
                    raise StorageTrouble(Trouble.DISK_ERROR, the_day.place)
                return count(session, query)  # type: ignore[arg-type]

            hall.history.count = counted  # type: ignore[method-assign, assignment]
            return hall

        here = look("visits", opens=opens)
        away.append(True)
        here.press("F5")
        here.until(here.said)
        assert is_stale(here.table)
        assert here.table.model().rowCount() == 40
        away.clear()
        here.press("F5")
        here.settle()
        assert not is_stale(here.table)
        assert here.said() == ""

    def test_out_of_touch_nothing_is_asked_and_afterwards_it_is_read(
        self, the_day: Play, look: Open
    ) -> None:
        here = look("visits")
        error = StorageTrouble(Trouble.UNREACHABLE, the_day.place)
        here.live.trouble.emit(error)
        assert is_stale(here.table)
        here.press("Alt+Left")
        assert not here.busy()
        assert here.table.model().rowCount() == 40
        here.live.recovered.emit()
        here.settle()
        assert not is_stale(here.table)
        assert here.table.model().rowCount() == 0

    def test_it_speaks_the_language_in_which_it_was_made(self, the_day: Play, look: Open) -> None:
        kept: dict[str, object] = {}
        here = look("visits", kept=kept)
        here.tick("channels", Channel.PHONE)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        Interpreter(app).speak("lt")
        again = look("visits", kept=kept)
        assert again.column(TICKET) == ["A016"]
        assert again.row(0)[DAY] == "2026-03-02"


class TestAMillion:
    """As far as a test may take: a few thousand visits, of which a few pages are held."""

    @pytest.fixture
    def many(self, the_day: Play) -> Play:
        columns = "site_id, ticket, service_id, state, channel, waiting_since, rank, place_at, seq"
        change(
            the_day.place,
            f"INSERT INTO visit (business_day, arrived_at, {columns})"
            " SELECT date(business_day, '-' || i || ' days'), arrived_at - i * 86400000,"
            f" {columns} FROM visit, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
            " FROM n WHERE i < 400) SELECT i FROM n)",
        )
        return the_day

    def test_visits_are_scrolled_to_either_end_with_a_few_pages_in_hand(
        self, many: Play, look: Open
    ) -> None:
        here = look("visits")
        here.days("2024-01-01", "2026-03-31")
        model = here.window._visits._model
        assert here.text("visits_count") == "16,040 visits"
        here.table.setFocus()
        here.press("End")
        here.until(lambda: here.row(16_039)[TICKET] == "A001")
        here.settle()
        assert here.chosen().startswith("2025-01-26, A001")
        for row in range(0, 16_000, 97):
            here.table.scrollTo(model.index(row, 0))
            model.index(row, TICKET).data()
        here.until(lambda: here.row(15_999)[TICKET] != "…")
        here.settle()
        assert model.pages_held <= 60
        here.press("Home")
        here.until(lambda: here.row(0)[TICKET] == "A025")


def test_choices_follow_a_hall_that_is_set_up_anew_meanwhile(qtbot: QtBot) -> None:
    choice = ManyChoice("services", "Services", "All services", lambda n: f"{n} services")
    qtbot.addWidget(choice)
    choice.set_options([(1, "Passports"), (2, "Benefits")])
    choice.set_chosen(frozenset({2}))
    choice.set_options([(1, "Passports"), (2, "Benefits"), (3, "R&D")])
    assert choice.currentText() == "Benefits"
    assert [each.text() for each in choice.menu.actions()] == [
        "All services",
        "",
        "Passports",
        "Benefits",
        "R&&D",
    ]
    choice.menu.actions()[0].trigger()
    assert choice.currentText() == "All services"

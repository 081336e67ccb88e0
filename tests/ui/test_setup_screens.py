"""First start, set-up and sign-on: press keys, read what is shown."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    Counter,
    CounterDraft,
    Directory,
    HallDraft,
    Part,
    Person,
    PersonDraft,
    Service,
    ServiceDraft,
    Site,
    check,
)
from ui.setup.days import OwnDayRow
from ui.setup.editor import HallEditor, SetupDialog
from ui.setup.first_start import FirstStart, StartPage, hours_text
from ui.setup.parts import UNREADABLE, TimeEdit, read_time
from ui.setup.people import PersonRow
from ui.setup.rows import CounterRow, DayRow, ServiceRow
from ui.setup.sign_on import SignOn
from ui.setup.starter import starter_draft
from ui.theme import Theme
from ui.widgets.tick import Tick

KEY = Qt.Key
HALL = HallDraft(
    name="Old town hall",
    week={1: DayHours(480, 1020), 5: DayHours(1200, 120, next_day=True)},
    services=(
        ServiceDraft("A", "Residence", "Residence EN", "Res", "Res EN", 10, id=11),
        ServiceDraft("B", "Benefits", id=12, expected_minutes=15),
        ServiceDraft("C", "Permits", id=13),
    ),
    counters=(
        CounterDraft("Counter 1", frozenset({0, 1, 2}), id=21),
        CounterDraft("Counter 2", frozenset({1, 2}), id=22),
    ),
    people=(
        PersonDraft("Rasa", Role.ADMINISTRATOR, frozenset({"lt", "en", "xx"}), id=31),
        PersonDraft("Jonas", Role.LEAD, id=32),
    ),
    wait_target=20,
    timezone="Europe/Riga",
)


@pytest.fixture
def editor(qtbot: QtBot) -> HallEditor:
    widget = HallEditor()
    qtbot.addWidget(widget)
    widget.load(HALL)
    show(qtbot, widget)
    return widget


def show(qtbot: QtBot, widget: QWidget) -> None:
    widget.resize(1280, 720)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def write(text: str) -> None:
    """Type a text; QTest itself knows ASCII only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focused(), event)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def texts(widget: QWidget) -> list[str]:
    """All that can be read now."""
    return [
        part.text()
        for part in widget.findChildren(QLabel)
        if part.isVisibleTo(widget) and part.text()
    ]


def reads(widget: QWidget, part: str) -> bool:
    return any(part in text for text in texts(widget))


def act(widget: QWidget, name: str) -> QAction:
    found = widget.findChild(QAction, name)
    assert found is not None, name
    return found


def time_of(widget: QWidget, name: str) -> TimeEdit:
    found = widget.findChild(TimeEdit, name)
    assert found is not None, name
    return found


def button(widget: QWidget, name: str) -> QPushButton:
    found = [b for b in widget.findChildren(QPushButton, name) if b.isVisibleTo(widget)]
    assert len(found) == 1, (name, found)
    return found[0]


# First start


def test_a_hall_is_opened_by_keyboard_alone(qtbot: QtBot) -> None:
    start = FirstStart(language="en")
    qtbot.addWidget(start)
    show(qtbot, start)
    assert focused().objectName() == "demo"
    press(qtbot, KEY.Key_Tab, KEY.Key_Return)
    assert start.page() is StartPage.HALL
    write("Old town")
    press(qtbot, KEY.Key_Return)
    write("Rasa Petraitė")
    press(qtbot, KEY.Key_Return)
    write("8305")
    press(qtbot, KEY.Key_Return)
    write("8305")
    with qtbot.waitSignal(start.hall_wanted) as wanted:
        press(qtbot, KEY.Key_Return)
    (draft,) = wanted.args
    assert start.secret == "8305"
    assert isinstance(draft, HallDraft)
    assert check(draft) == ()
    assert draft.name == "Old town"
    assert draft.people[0].name == "Rasa Petraitė"
    assert draft.people[0].role is Role.ADMINISTRATOR
    assert draft.week[4] == DayHours(480, 1020)
    assert draft.week[5] == DayHours(480, 945)
    assert 6 not in draft.week
    assert len(draft.counters) == 3


def test_enter_on_the_default_asks_for_the_demo(qtbot: QtBot) -> None:
    start = FirstStart(language="en")
    qtbot.addWidget(start)
    show(qtbot, start)
    with qtbot.waitSignal(start.demo_wanted):
        press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Right)
    assert focused().objectName() == "own"


def test_both_languages_are_offered_at_once(qtbot: QtBot) -> None:
    start = FirstStart(language="en")
    qtbot.addWidget(start)
    show(qtbot, start)
    option = start.findChild(QWidget, "option-lt")
    assert option is not None
    with qtbot.waitSignal(start.language_wanted) as wanted:
        qtbot.mouseClick(option, Qt.MouseButton.LeftButton)
    assert wanted.args == ["lt"]


def test_missing_names_are_said_beside_their_fields(qtbot: QtBot) -> None:
    start = FirstStart(StartPage.HALL, language="en")
    qtbot.addWidget(start)
    show(qtbot, start)
    heard: list[object] = []
    start.hall_wanted.connect(heard.append)
    press(qtbot, KEY.Key_Return, KEY.Key_Return)
    assert heard == []
    assert focused().objectName() == "hall-name"
    assert reads(start, "Give your hall a name.")
    assert reads(start, "Write your name.")
    write("Hall")
    assert not reads(start, "Give your hall a name.")


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [
        ("0000", "0000", "over and over"),
        ("1234", "1234", "row"),
        ("2812", "2812", "birth"),
        ("Petraite", "Petraite", "name"),
        ("82", "82", "at least 4 digits"),
        ("8305", "8306", "not the same"),
    ],
)
def test_no_hall_is_opened_with_a_pin_that_is_guessed_or_mistyped(
    qtbot: QtBot, new: str, again: str, said: str
) -> None:
    draft = replace(HALL, people=(replace(HALL.people[0], name="Rasa Petraitė"),))
    start = FirstStart(StartPage.HALL, language="en", draft=draft)
    qtbot.addWidget(start)
    show(qtbot, start)
    heard: list[object] = []
    start.hall_wanted.connect(heard.append)
    press(qtbot, KEY.Key_Return)
    assert focused().objectName() == "new-secret"
    write(new)
    press(qtbot, KEY.Key_Return)
    write(again)
    press(qtbot, KEY.Key_Return)
    assert heard == []
    assert reads(start, said)
    wrong = "new-secret-again" if new != again else "new-secret"
    assert focused().objectName() == wrong


def test_details_and_summary_share_one_draft(qtbot: QtBot, english: Theme) -> None:
    start = FirstStart(StartPage.HALL, language="en")
    qtbot.addWidget(start)
    show(qtbot, start)
    write("Hall")
    act(start, "change-counters").trigger()
    assert start.page() is StartPage.DETAILS
    act(start, "add-counter").trigger()
    assert focused().objectName() == "name"
    press(qtbot, KEY.Key_Escape)
    assert start.page() is StartPage.HALL
    assert reads(start, "4 counters, each serves everything")
    assert start.draft().name == "Hall"
    assert len(start.draft().counters) == 4
    # another language: made anew from its page and draft, nothing is lost
    again = FirstStart(start.page(), language="lt", draft=start.draft())
    qtbot.addWidget(again)
    assert again.draft() == start.draft()


def test_a_fault_in_the_details_opens_them(qtbot: QtBot) -> None:
    services = (HALL.services[0], replace(HALL.services[1], prefix="a"), HALL.services[2])
    start = FirstStart(StartPage.HALL, language="en", draft=replace(HALL, services=services))
    qtbot.addWidget(start)
    show(qtbot, start)
    heard: list[object] = []
    start.hall_wanted.connect(heard.append)
    act(start, "open-hall").trigger()
    assert heard == []
    assert start.page() is StartPage.DETAILS
    assert focused().objectName() == "prefix"
    assert reads(start, "letter A too")


def test_progress_and_trouble(qtbot: QtBot) -> None:
    start = FirstStart(language="en")
    qtbot.addWidget(start)
    show(qtbot, start)
    start.show_progress("Making the hall…", 0.25)
    assert start.page() is StartPage.PROGRESS
    assert reads(start, "Making the hall…")
    start.show_progress("Making the hall…", None)
    start.show_error("The disk is full.")
    assert start.page() is StartPage.WELCOME
    assert reads(start, "The disk is full.")
    assert focused().objectName() == "demo"


def test_hours_are_summed_up() -> None:
    draft = starter_draft()
    assert hours_text(draft.week) == "Mon–Thu 8:00–17:00, Fri 8:00–15:45"
    assert hours_text({}) == ""
    assert hours_text({1: DayHours(0, 60), 3: DayHours(0, 60)}) == "Mon 0:00–1:00, Wed 0:00–1:00"


# The editor


def test_what_is_loaded_comes_back_unchanged(editor: HallEditor) -> None:
    assert editor.draft() == HALL
    assert not [text for text in texts(editor) if "✕" in text]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("8", 480),
        ("8:00", 480),
        ("08.30", 510),
        ("1545", 945),
        ("815", 495),
        (" 17:05 ", 1025),
        ("24:00", 1440),
        ("24:01", UNREADABLE),
        ("7:60", UNREADABLE),
        ("", UNREADABLE),
        ("noon", UNREADABLE),
    ],
)
def test_times_are_read_in_every_way(text: str, minutes: int) -> None:
    assert read_time(text) == minutes


def test_a_fault_is_shown_after_its_field_is_left(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    row = editor.findChildren(ServiceRow)[1]
    row.name.setFocus()
    row.name.selectAll()
    write("residence")
    assert not reads(row, "Another service")
    press(qtbot, KEY.Key_Tab)
    assert reads(row, "Another service is called “residence” too")
    assert row.name.property("wrong")
    row.name.setFocus()
    write(" permits")
    assert not reads(row, "Another service")
    assert not row.name.property("wrong")


def test_two_services_with_one_letter(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    row = editor.findChildren(ServiceRow)[2]
    row.prefix.setFocus()
    row.prefix.selectAll()
    write("a")
    assert row.prefix.text() == "A"
    assert not editor.complete()
    assert reads(row, "Another service has the letter A too")
    assert focused() is row.prefix


def test_hours_that_end_before_they_begin(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.HOURS)
    day = editor.findChildren(DayRow)[0]
    first, last = time_of(day, "from"), time_of(day, "to")
    first.setFocus()
    first.selectAll()
    write("1800")
    press(qtbot, KEY.Key_Tab)
    assert first.text() == "18:00"
    assert focused() is last
    press(qtbot, KEY.Key_Tab)
    assert reads(day, "ends before it begins")
    last.setFocus()
    last.selectAll()
    write("2")
    next_day = day.findChild(Tick, "next-day")
    assert next_day is not None
    next_day.setFocus()
    press(qtbot, KEY.Key_Space)
    assert not reads(day, "ends before it begins")
    assert editor.draft().week[1] == DayHours(1080, 120, next_day=True)
    last.setText("late")
    assert not editor.complete()
    assert reads(day, "Write both times like 8:00")


def test_lunch_of_a_weekday(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.HOURS)
    day = editor.findChildren(DayRow)[0]
    first, last = time_of(day, "lunch-from"), time_of(day, "lunch-to")
    assert not first.isVisible()
    time_of(day, "to").setFocus()
    press(qtbot, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Space)
    assert focused().accessibleName() == "Monday: closed for lunch"
    assert editor.draft().week[1].lunch == Lunch(720, 765)
    press(qtbot, KEY.Key_Tab)
    assert focused() is first
    first.selectAll()
    write("1230")
    press(qtbot, KEY.Key_Tab)
    assert focused() is last
    last.selectAll()
    write("12")
    press(qtbot, KEY.Key_Tab)
    assert reads(day, "Lunch must end after it begins")
    assert first.property("wrong")
    assert "Lunch must end" in first.accessibleDescription()
    last.setFocus()
    last.selectAll()
    write("1315")
    press(qtbot, KEY.Key_Tab)
    assert not reads(day, "Lunch must end")
    assert editor.draft().week[1] == DayHours(480, 1020, lunch=Lunch(750, 795))
    last.setText("late")
    assert not editor.complete()
    assert reads(day, "Write both times of lunch, like 12:00 and 12:45.")


def test_lunch_after_midnight_is_typed_as_the_clock_shows_it(
    qtbot: QtBot, editor: HallEditor
) -> None:
    night = DayHours(1200, 240, next_day=True, lunch=Lunch(24 * 60 + 30, 25 * 60))
    editor.load(replace(HALL, week={5: night}))
    day = [row for row in editor.findChildren(DayRow) if row.number == 5][-1]
    assert time_of(day, "lunch-from").text() == "0:30"
    assert editor.draft().week == {5: night}


TODAY = date(2026, 11, 23)
OWN_DAYS = {
    "2026-12-30": OwnDay(DayHours(540, 720, lunch=Lunch(600, 615)), "Staff training"),
    "2026-11-02": OwnDay(None, "Moving house"),
    "2026-12-23": OwnDay(None),
}


@pytest.fixture
def dates(english: Theme, editor: HallEditor) -> HallEditor:
    """The editor at its dates, some of which are over."""
    week = dict.fromkeys(range(1, 6), DayHours(480, 1020))
    editor.load(replace(HALL, week=week, exceptions=OWN_DAYS, reminders=(45, 10)), TODAY)
    editor.show_section(Part.DAYS)
    editor.focus_section()
    return editor


def day_row(editor: HallEditor, day: str) -> OwnDayRow:
    found = editor.findChild(OwnDayRow, f"own-day-{day}")
    assert found is not None
    return found


def typed(qtbot: QtBot, editor: HallEditor, text: str) -> None:
    """Add a date by the keyboard."""
    field = editor.findChild(QLineEdit, "new-date")
    assert field is not None
    field.setFocus()
    field.selectAll()
    write(text)
    press(qtbot, KEY.Key_Return)


def test_dates_of_their_own_come_back_unchanged(dates: HallEditor) -> None:
    draft = dates.draft()
    assert (draft.exceptions, draft.reminders, draft.shorter_eves) == (OWN_DAYS, (45, 10), True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-31", "2026-12-31"),
        ("gruodžio 31", "2026-12-31"),
        ("31 December", "2026-12-31"),
        ("penktadienis", "2026-11-27"),
        ("today", "2026-11-23"),
        ("Dec 24, 2027", "2027-12-24"),
        ("1 November", "2027-11-01"),
    ],
)
def test_a_date_is_added_as_people_write_it(
    qtbot: QtBot, dates: HallEditor, text: str, day: str
) -> None:
    typed(qtbot, dates, text)
    assert day_row(dates, day).isAncestorOf(focused())
    assert focused().accessibleName().endswith(": open")
    assert dates.draft().exceptions[day] == OwnDay(DayHours(480, 1020))
    assert sorted(dates.draft().exceptions) == sorted([*OWN_DAYS, day])


def test_a_date_is_closed_or_given_hours_and_a_reason_by_the_keyboard_alone(
    qtbot: QtBot, dates: HallEditor
) -> None:
    typed(qtbot, dates, "2026-12-31")
    press(qtbot, KEY.Key_Tab)
    assert focused().accessibleName().endswith("2026: opens at")
    press(qtbot, KEY.Key_Tab)
    focused().selectAll()  # type: ignore[attr-defined]
    write("13")
    press(qtbot, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab)
    assert focused().objectName() == "note"
    write("Short day")
    assert dates.draft().exceptions["2026-12-31"] == OwnDay(DayHours(480, 780), "Short day")
    row = day_row(dates, "2026-12-31")
    tick = row.findChild(Tick, "open")
    assert tick is not None
    tick.setFocus()
    press(qtbot, KEY.Key_Space)
    assert dates.draft().exceptions["2026-12-31"] == OwnDay(None, "Short day")
    assert reads(row, "closed")
    press(qtbot, KEY.Key_Tab, KEY.Key_Tab)
    assert focused().objectName() == "remove"
    press(qtbot, KEY.Key_Space)
    assert dates.draft().exceptions == OWN_DAYS
    assert focused().objectName() == "remove"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Write a date, such as 2026-12-30."),
        ("sometime", "Write a date, such as 2026-12-30."),
        ("2026-02-30", "Write a date, such as 2026-12-30."),
        ("2026-11-22", "That day is over."),
        ("2039-01-02", "within the next five years"),
    ],
)
def test_what_is_no_date_to_come_is_not_added(
    qtbot: QtBot, dates: HallEditor, text: str, said: str
) -> None:
    typed(qtbot, dates, text)
    assert focused().objectName() == "new-date"
    assert said in focused().accessibleDescription()
    assert reads(dates, said)
    assert dates.draft().exceptions == OWN_DAYS
    write("1")
    assert not reads(dates, said)


def test_a_date_that_stands_there_already_is_gone_to(qtbot: QtBot, dates: HallEditor) -> None:
    typed(qtbot, dates, "2026-12-30")
    assert day_row(dates, "2026-12-30").isAncestorOf(focused())
    assert dates.draft().exceptions == OWN_DAYS


def test_dates_that_are_over_are_folded_away_and_kept(qtbot: QtBot, dates: HallEditor) -> None:
    over = day_row(dates, "2026-11-02")
    assert not over.isVisible()
    fold = button(dates, "past-dates")
    assert "over" in fold.text()
    fold.setFocus()
    press(qtbot, KEY.Key_Space)
    assert over.isVisible()
    assert fold.text() == "Hide dates that are over"
    press(qtbot, KEY.Key_Space)
    assert not over.isVisible()
    assert "2026-11-02" in dates.draft().exceptions


def test_a_fault_of_a_date_is_told_in_its_row(qtbot: QtBot, dates: HallEditor) -> None:
    row = day_row(dates, "2026-12-30")
    time_of(row, "to").setText("8:00")
    dates.show_section(Part.SITE)
    assert not dates.complete()
    assert dates.section() is Part.DAYS
    assert reads(row, "ends before it begins")
    assert row.isAncestorOf(focused())


def test_the_coming_year_says_when_the_hall_closes_earlier_or_not_at_all(
    qtbot: QtBot, dates: HallEditor
) -> None:
    earlier, closed = dates.findChild(QLabel, "earlier"), dates.findChild(QLabel, "closed")
    assert earlier is not None
    assert closed is not None
    lines = earlier.text().splitlines()
    assert [line for line in lines if "Dec" in line] == ["Thu 31 Dec 2026: closes at 16:00"]
    assert "Tue 16 Feb 2027: Day of Restoration of the State of Lithuania" in (
        closed.text().splitlines()
    )
    assert not any(line.startswith("Sat") for line in closed.text().splitlines())
    row = day_row(dates, "2026-12-23")
    button(row, "remove").click()
    assert "Wed 23 Dec 2026: closes at 16:00" in earlier.text().splitlines()
    eves = dates.findChild(Tick, "shorter-eves")
    assert eves is not None
    eves.setFocus()
    press(qtbot, KEY.Key_Space)
    assert earlier.text() == "Switched off: the hall keeps its usual hours."
    assert not dates.draft().shorter_eves


@pytest.mark.parametrize(
    ("text", "reminders"),
    [("60, 30, 15, 5", (60, 30, 15, 5)), ("5 60;5", (60, 5)), ("", ()), ("1", (1,))],
)
def test_reminders_are_read_as_people_write_them(
    qtbot: QtBot, dates: HallEditor, text: str, reminders: tuple[int, ...]
) -> None:
    field = dates.findChild(QLineEdit, "reminders")
    assert field is not None
    field.setFocus()
    field.selectAll()
    press(qtbot, KEY.Key_Delete)
    write(text)
    assert dates.draft().reminders == reminders
    assert check(dates.draft()) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("60, soon", "from 1 to 240 minutes"),
        ("0", "from 1 to 240 minutes"),
        ("300", "from 1 to 240 minutes"),
        ("9 8 7 6 5 4 3 2 1", "at most 8 reminders"),
    ],
)
def test_reminders_that_cannot_be_are_told_beside_their_field(
    qtbot: QtBot, dates: HallEditor, text: str, said: str
) -> None:
    field = dates.findChild(QLineEdit, "reminders")
    assert field is not None
    field.setFocus()
    field.selectAll()
    write(text)
    assert not reads(dates, said)
    dates.show_section(Part.SITE)
    assert not dates.complete()
    assert reads(dates, said)
    assert focused() is field
    assert said in field.accessibleDescription()


def test_the_tab_key_goes_through_the_dates_as_they_are_read(
    qtbot: QtBot, dates: HallEditor
) -> None:
    typed(qtbot, dates, "2026-11-30")
    tick = dates.findChild(Tick, "shorter-eves")
    assert tick is not None
    tick.setFocus()
    seen = []
    for _ in range(24):
        press(qtbot, KEY.Key_Tab)
        seen.append(focused().objectName())
    hours = ["open", "from", "to", "next-day", "lunch"]
    assert seen == [
        *("new-date", "add-date"),
        *(*hours, "note", "remove"),
        *("open", "note", "remove"),
        *(*hours, "lunch-from", "lunch-to", "note", "remove"),
        *("past-dates", "four-weeks", "reminders"),
    ]


def test_without_a_date_on_the_wall_nothing_is_folded_or_foretold(
    qtbot: QtBot, editor: HallEditor
) -> None:
    editor.load(replace(HALL, exceptions=OWN_DAYS))
    editor.show_section(Part.DAYS)
    assert day_row(editor, "2026-11-02").isVisible()
    label = editor.findChild(QLabel, "earlier")
    assert label is not None
    assert not label.isVisible()
    typed(qtbot, editor, "2026-12-31")
    assert "2026-12-31" in editor.draft().exceptions


@pytest.mark.usefixtures("english")
def test_the_first_start_shows_the_coming_year_too(qtbot: QtBot) -> None:
    now = int(datetime(2026, 12, 30, 22, 30, tzinfo=UTC).timestamp() * 1000)
    start = FirstStart(StartPage.DETAILS, draft=starter_draft(), now=now)
    qtbot.addWidget(start)
    show(qtbot, start)
    label = start.findChild(QLabel, "earlier")
    assert label is not None
    assert label.text().splitlines()[0] == "Thu 31 Dec 2026: closes at 16:00"
    assert len(label.text().splitlines()) == 7


def test_removing_a_service_keeps_what_counters_serve(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    row = editor.findChildren(ServiceRow)[0]
    button(row, "remove").setFocus()
    press(qtbot, KEY.Key_Space)
    draft = editor.draft()
    assert [service.id for service in draft.services] == [12, 13]
    assert [counter.services for counter in draft.counters] == [{0, 1}, {0, 1}]
    assert focused().objectName() == "remove"
    assert check(draft) == ()


def test_moving_a_service_keeps_what_counters_serve(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    row = editor.findChildren(ServiceRow)[0]
    button(row, "down").setFocus()
    press(qtbot, KEY.Key_Space, KEY.Key_Space)
    draft = editor.draft()
    assert [service.id for service in draft.services] == [12, 13, 11]
    assert [counter.services for counter in draft.counters] == [{0, 1, 2}, {0, 1}]
    assert focused() is button(row, "up")


def test_a_new_service_is_served_where_everything_is(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    act(editor, "add-service").trigger()
    write("Schools")
    draft = editor.draft()
    assert draft.services[3] == ServiceDraft("D", "Schools")
    assert [counter.services for counter in draft.counters] == [{0, 1, 2, 3}, {1, 2}]
    assert any(t.text() == "D Schools" for t in editor.findChildren(Tick))


def test_a_service_that_no_counter_serves(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.COUNTERS)
    row = editor.findChildren(CounterRow)[0]
    tick = next(tick for tick in row.findChildren(Tick) if tick.text().startswith("A"))
    tick.setFocus()
    press(qtbot, KEY.Key_Space, KEY.Key_Tab)
    services = editor.findChildren(ServiceRow)
    assert reads(services[0], "No counter serves this yet")
    assert not reads(services[1], "No counter serves this yet")
    section = editor.findChild(QWidget, "section-3")
    assert section is not None
    assert section.text() == "✕ Services"  # type: ignore[attr-defined]


def test_everything_must_have_somebody_who_may_change_it(editor: HallEditor) -> None:
    editor.show_section(Part.PEOPLE)
    person = editor.findChildren(PersonRow)[0]
    button(person, "remove").click()
    assert reads(editor, "Make one person administrator")


def test_other_names_and_minutes(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    row = editor.findChildren(ServiceRow)[1]
    button(row, "names").setFocus()
    press(qtbot, KEY.Key_Space)
    assert focused().objectName() == "name-en"
    write("Benefits EN")
    row.minutes.setFocus()
    press(qtbot, KEY.Key_Up)
    row.minutes.selectAll()
    write("7x2")
    service = editor.draft().services[1]
    assert (service.name_en, service.expected_minutes) == ("Benefits EN", 72)


def test_the_wait_target_never_ends_as_nonsense(qtbot: QtBot, editor: HallEditor) -> None:
    edit = editor.findChild(QLineEdit, "wait-target")
    assert edit is not None
    edit.setFocus()
    edit.clear()
    press(qtbot, KEY.Key_Tab)
    assert edit.text() == "20"
    assert editor.draft().wait_target == 20


def test_every_editor_has_a_name_for_screen_readers(editor: HallEditor) -> None:
    for edit in [*editor.findChildren(QLineEdit), *editor.findChildren(QPushButton)]:
        assert edit.accessibleName() or edit.text(), edit
        assert edit.objectName(), edit


def test_tab_goes_through_a_section_as_it_is_read(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    row = editor.findChildren(ServiceRow)[0]
    row.prefix.setFocus()
    seen = []
    for _ in range(5):
        press(qtbot, KEY.Key_Tab)
        seen.append(focused().objectName())
    assert seen == ["name", "minutes", "names", "down", "remove"]


def test_enter_presses_the_button_in_focus(qtbot: QtBot) -> None:
    start = FirstStart(StartPage.HALL, language="en", draft=HALL)
    qtbot.addWidget(start)
    show(qtbot, start)
    button(start, "change-services").setFocus()
    press(qtbot, KEY.Key_Return)
    assert start.page() is StartPage.DETAILS
    button(start, "add-service").setFocus()
    press(qtbot, KEY.Key_Enter)
    assert len(start.draft().services) == 4


def test_a_moved_service_moves_at_the_counters_too(qtbot: QtBot, editor: HallEditor) -> None:
    editor.show_section(Part.SERVICES)
    button(editor.findChildren(ServiceRow)[0], "down").click()
    editor.show_section(Part.COUNTERS)
    row = editor.findChildren(CounterRow)[1]
    row.name.setFocus()
    seen = []
    for _ in range(7):
        press(qtbot, KEY.Key_Tab)
        if isinstance(tick := focused(), Tick):
            seen.append((tick.text(), tick.isChecked()))
    assert seen == [
        ("Everything", False),
        ("B Benefits", True),
        ("A Res", False),
        ("C Permits", True),
    ]


# The dialog


def test_the_dialog_saves_what_fits(qtbot: QtBot) -> None:
    dialog = SetupDialog(HALL)
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    heard: list[HallDraft] = []
    dialog.change_wanted.connect(heard.append)
    assert focused().objectName() == "name"
    focused().clear()  # type: ignore[attr-defined]
    press(qtbot, KEY.Key_Return)
    act(dialog, "save").trigger()
    assert heard == []
    assert reads(dialog, "Give your hall a name.")
    write("New town")
    act(dialog, "save").trigger()
    assert [draft.name for draft in heard] == ["New town"]
    assert [counter.id for counter in heard[0].counters] == [21, 22]
    assert dialog.isVisible()
    dialog.show_error("Counter 2 is open.")
    assert reads(dialog, "Counter 2 is open.")
    dialog.accept()


def test_the_dialog_drops_changes_only_when_asked_twice(qtbot: QtBot) -> None:
    dialog = SetupDialog(HALL)
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    write("!")
    press(qtbot, KEY.Key_Escape)
    assert dialog.isVisible()
    assert reads(dialog, "not saved yet")
    press(qtbot, KEY.Key_Escape)
    assert not dialog.isVisible()
    other = SetupDialog(HALL)
    qtbot.addWidget(other)
    show(qtbot, other)
    press(qtbot, KEY.Key_Escape)
    assert not other.isVisible()


# Who sits where

DIRECTORY = Directory(
    Site(1, "Old town hall"),
    {1: Service(1, "A", "Residence"), 2: Service(2, "B", "Benefits")},
    {
        1: Counter(1, "Counter 1", frozenset({1, 2})),
        2: Counter(2, "Counter 2", frozenset({2})),
        3: Counter(3, "Counter 3", frozenset({1, 2})),
        9: Counter(9, "Old counter", frozenset(), active=False),
    },
    {
        1: Person(1, "Rasa Petraitė", Role.ADMINISTRATOR),
        2: Person(2, "Jonas Kazlauskas"),
        3: Person(3, "Šarūnė Vaičiūnė", Role.LEAD, frozenset({"lt", "lgk"})),
        4: Person(4, "Auditė Žvalgienė", Role.AUDITOR),
        9: Person(9, "Gone Person", active=False),
    },
)
DESKS = {1: Desk(1, DeskState.READY, 2, 0, None, 55), 2: Desk(2), 3: Desk(3)}


@pytest.fixture
def sign_on(qtbot: QtBot) -> SignOn:
    widget = SignOn()
    qtbot.addWidget(widget)
    show(qtbot, widget)
    return widget


def wishes(sign_on: SignOn) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    sign_on.counter_wanted.connect(lambda *wish: heard.append(wish))
    sign_on.reception_wanted.connect(lambda *wish: heard.append(("reception", *wish)))
    sign_on.setup_wanted.connect(lambda *wish: heard.append(("set-up", *wish)))
    return heard


def test_a_name_and_a_counter_by_keyboard(qtbot: QtBot, sign_on: SignOn) -> None:
    heard = wishes(sign_on)
    sign_on.show_choice(DIRECTORY, DESKS)
    write("sarune")
    press(qtbot, KEY.Key_Return)
    assert reads(sign_on, "Šarūnė Vaičiūnė serves clients at “Counter 2”.")
    press(qtbot, KEY.Key_Down, KEY.Key_Return)
    assert heard == [(3, 3, False)]


def test_who_is_remembered_goes_on_with_one_enter(qtbot: QtBot, sign_on: SignOn) -> None:
    heard = wishes(sign_on)
    sign_on.show_choice(DIRECTORY, DESKS, person_id=1, counter_id=3)
    press(qtbot, KEY.Key_Return)
    assert heard == [(1, 3, False)]


def test_a_taken_counter_needs_a_second_press(qtbot: QtBot, sign_on: SignOn) -> None:
    heard = wishes(sign_on)
    sign_on.show_choice(DIRECTORY, DESKS, person_id=1, counter_id=1)
    assert focused().text() == "Take over “Counter 1”…"  # type: ignore[attr-defined]
    press(qtbot, KEY.Key_Return)
    assert heard == []
    assert reads(sign_on, "put on hold there, not lost")
    # Enter once more does the harmless thing
    press(qtbot, KEY.Key_Return)
    assert heard == []
    assert not reads(sign_on, "put on hold there, not lost")
    button(sign_on, "sit-down").click()
    confirm = button(sign_on, "take-over-confirm")
    assert confirm.text() == "Take over from Jonas Kazlauskas"
    press(qtbot, KEY.Key_Tab, KEY.Key_Return)
    assert heard == [(1, 1, True)]


def test_a_question_goes_away_when_the_counter_is_freed(sign_on: SignOn) -> None:
    sign_on.show_choice(DIRECTORY, DESKS, person_id=1, counter_id=1)
    button(sign_on, "sit-down").click()
    sign_on.show_choice(DIRECTORY, {})
    assert not reads(sign_on, "put on hold there")
    assert button(sign_on, "sit-down").text() == "Sit down at “Counter 1”"


def test_an_auditor_cannot_serve_and_looks_on_from_the_reception(
    qtbot: QtBot, sign_on: SignOn
) -> None:
    heard = wishes(sign_on)
    sign_on.show_choice(DIRECTORY, DESKS, person_id=4, counter_id=3)
    assert reads(sign_on, "Auditė Žvalgienė looks on and cannot serve clients.")
    assert not act(sign_on, "sit-down").isEnabled()
    press(qtbot, KEY.Key_Return)
    button(sign_on, "sit-down").click()
    assert heard == []
    button(sign_on, "reception").click()
    assert heard == [("reception", 4)]


def test_whoever_has_a_counter_open_goes_on_there(qtbot: QtBot, sign_on: SignOn) -> None:
    heard = wishes(sign_on)
    sign_on.show_choice(DIRECTORY, DESKS, person_id=2)
    assert button(sign_on, "sit-down").text() == "Go on at “Counter 1”"
    press(qtbot, KEY.Key_Down)
    assert reads(sign_on, "still has a client at “Counter 1”")
    assert not act(sign_on, "sit-down").isEnabled()
    press(qtbot, KEY.Key_Up, KEY.Key_Return)
    assert heard == [(2, 1, False)]


def test_reception_and_set_up(qtbot: QtBot, sign_on: SignOn) -> None:
    heard = wishes(sign_on)
    sign_on.show_choice(DIRECTORY, DESKS, person_id=1)
    button(sign_on, "set-up").click()
    button(sign_on, "reception").click()
    assert heard == [("set-up", 1), ("reception", 1)]
    focus = sign_on.findChildren(QLineEdit, "filter")[0]
    focus.setFocus()
    write("jonas")
    assert not act(sign_on, "set-up").isVisible()
    with qtbot.waitSignal(sign_on.other_hall_wanted):
        button(sign_on, "other-hall").click()


def test_a_refresh_leaves_choice_filter_and_focus_alone(qtbot: QtBot, sign_on: SignOn) -> None:
    sign_on.show_choice(DIRECTORY, DESKS)
    write("ras")
    before = focused()
    sign_on.show_choice(DIRECTORY, {**DESKS, 2: Desk(2, DeskState.ON_BREAK, 3)})
    assert focused() is before
    assert before.text() == "ras"  # type: ignore[attr-defined]
    press(qtbot, KEY.Key_Return, KEY.Key_Return)
    assert button(sign_on, "sit-down").text() == "Sit down at “Counter 3”"


def test_those_who_are_gone_are_not_offered(qtbot: QtBot, sign_on: SignOn) -> None:
    sign_on.show_choice(DIRECTORY, DESKS)
    write("gone")
    assert reads(sign_on, "Nobody here is called that.")


def test_nothing_is_left_behind(qtbot: QtBot, editor: HallEditor) -> None:
    rows = len(editor.findChildren(ServiceRow))
    editor.load(HALL)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(editor.findChildren(ServiceRow)) == rows

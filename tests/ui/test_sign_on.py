"""Who signs in types their PIN, in the whole program on a real hall."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from queueapp.clock import HOUR, MINUTE
from queueapp.config import Preferences, load_preferences, save_preferences
from queueapp.domain.secret import LOCKED_AFTER
from queueapp.domain.session import Session
from queueapp.errors import Refusal
from queueapp.paths import Paths
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    ELENA,
    PIN,
    Play,
    SetClock,
    change,
    copy_hall,
    let_in_by_account,
    refusal,
    rows,
)
from tests.ui.patience import PATIENCE_MS
from tests.ui.running import Running
from tests.ui.stations import Station
from ui.actions import ActionId
from ui.counter.window import CounterWindow
from ui.reception.window import ReceptionWindow
from ui.setup.editor import SetupDialog
from ui.sheets.own_secret import OwnSecretSheet
from ui.sheets.secret_fields import SecretField

NEW = "6094"
Start = Callable[..., Running]


@pytest.fixture
def hall(home: Paths, hall_template: Path, clock: SetClock) -> Iterator[Play]:
    """The user's own hall, where the program looks for it."""
    copy_hall(hall_template, home.hall)
    with Hall.open(home.hall, clock) as opened:
        yield Play(opened, clock, home.hall)


def was_here(home: Paths, person: int = BRONIUS, counter: int = 1, *, asks: bool = True) -> None:
    where = Preferences(
        database=str(home.hall), site_id=1, person_id=person, counter_id=counter, asks=asks
    )
    save_preferences(home.preferences, where)


def field(started: Running, name: str = "secret") -> QLineEdit:
    """A field in sight, once it is there."""

    def found() -> list[QLineEdit]:
        window = started.program.window
        if window is None:
            return []
        return [each for each in window.findChildren(QLineEdit, name) if each.isVisible()]

    started.until(found)
    return found()[0]


def type_in(started: Running, text: str, name: str = "secret") -> None:
    """Type it over what stands there, and press Enter."""
    edit = field(started, name)
    edit.selectAll()
    started.qtbot.keyClicks(edit, text)
    started.qtbot.keyClick(edit, Qt.Key.Key_Return)


def below(started: Running, name: str = "secret") -> str:
    """What stands beside the field."""
    holder = field(started, name).parentWidget()
    assert isinstance(holder, SecretField)
    label = holder.findChild(QLabel, "below")
    assert label is not None
    return label.text()


def test_who_was_here_types_only_the_pin(start: Start, hall: Play, home: Paths) -> None:
    was_here(home)
    started = start()
    edit = field(started)
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    started.until(edit.hasFocus)
    started.qtbot.keyClicks(edit, PIN)
    started.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert started.counter().session == Session(1, BRONIUS, 1)
    assert load_preferences(home.preferences).asks is True
    entries = rows(home.hall, "SELECT kind, person_id, counter_id FROM event ORDER BY id")
    assert [tuple(entry.values()) for entry in entries] == [
        ("signed_in", BRONIUS, 1),
        ("desk_opened", BRONIUS, 1),
    ]


def test_nothing_of_the_hall_is_seen_before_the_pin(start: Start, hall: Play, home: Paths) -> None:
    was_here(home)
    ticket = hall.issue().ticket
    started = start()
    field(started)
    assert not isinstance(started.program.window, CounterWindow)
    assert ticket not in started.words()
    assert not hall.hall.board.read(1).desks[1].is_open


def test_preferences_that_say_no_pin_is_asked_let_no_press_through(
    start: Start, hall: Play, home: Paths
) -> None:
    hall.sit(1, BRONIUS)
    hall.issue()
    was_here(home, asks=False)
    started = start()
    window = started.program.window
    assert isinstance(window, CounterWindow)
    window.actions_by_id[ActionId.NEXT].trigger()
    assert field(started).isVisible()
    started.until(lambda: started.program.live.board is not None)
    started.qtbot.wait(100)
    assert not hall.hall.board.read(1).at_desk


def test_a_name_is_typed_then_the_pin_then_the_work_begins(start: Start, hall: Play) -> None:
    started = start()
    people = started.asks_who_works().findChild(QWidget, "people")
    assert people is not None
    edit = people.findChild(QLineEdit, "filter")
    assert edit is not None
    field(started).clear()
    started.qtbot.keyClicks(edit, "Cec")
    started.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert field(started).hasFocus()
    type_in(started, PIN)
    assert started.counter().session == Session(1, CECILIJA, 1)


def test_a_wrong_pin_is_said_beside_it_and_takes_no_counter(
    start: Start, hall: Play, home: Paths
) -> None:
    was_here(home)
    started = start()
    type_in(started, "9999")
    started.until(lambda: "not the right PIN" in below(started))
    assert "not the right PIN" in field(started).accessibleDescription()
    assert field(started).hasFocus()
    assert not hall.hall.board.read(1).desks[1].is_open
    type_in(started, PIN)
    started.counter()


def test_the_wait_after_wrong_tries_is_counted_down_and_ends(
    start: Start, hall: Play, home: Paths
) -> None:
    was_here(home)
    for _ in range(5):
        hall.clock.instant += HOUR
        assert refusal(hall.hall.sign_in.sign_in, Session(1, BRONIUS), "9999") is not None
    hall.clock.instant += HOUR
    started = start()
    type_in(started, "9998")
    started.until(lambda: re.search(r"The next try: in [4-6]\d second", below(started)))
    holder = field(started).parentWidget()
    assert isinstance(holder, SecretField)
    type_in(started, PIN)
    assert holder.waits
    hall.clock.instant += MINUTE
    holder._over = 0.0
    started.until(lambda: not holder.waits)
    assert "next try" not in below(started)
    type_in(started, PIN)
    started.counter()


def test_whoever_is_locked_out_reads_who_helps(start: Start, hall: Play, home: Paths) -> None:
    was_here(home)
    for _ in range(LOCKED_AFTER):
        hall.clock.instant += HOUR
        refusal(hall.hall.sign_in.sign_in, Session(1, BRONIUS), "9999")
    started = start()
    assert started.asks_who_works()
    assert "too many wrong tries" in started.text("note")
    type_in(started, PIN)
    started.until(lambda: "can let you in again" in below(started))
    hall.hall.sign_in.let_in_again(Session(1, ASTA), BRONIUS)
    type_in(started, PIN)
    started.counter()


def test_without_a_pin_nobody_goes_on(start: Start, hall: Play, home: Paths) -> None:
    was_here(home)
    change(home.hall, "DELETE FROM credential WHERE person_id = ?", BRONIUS)
    started = start()
    type_in(started, "")
    assert "Type your PIN" in below(started)
    type_in(started, PIN)
    started.until(lambda: "no PIN for this name yet" in below(started))


def test_the_command_line_never_goes_round_the_pin(start: Start, hall: Play, home: Paths) -> None:
    started = start(database=home.hall, person="Cecilija", counter="2")
    started.asks_who_works()
    assert not hall.hall.board.read(1).desks[2].is_open
    assert started.counter().session == Session(1, CECILIJA, 2)


def test_the_reception_is_behind_the_pin_too(start: Start, hall: Play, home: Paths) -> None:
    started = start(database=home.hall, person="Cecilija", reception=True)
    type_in(started, "9999")
    started.until(lambda: "not the right PIN" in below(started))
    type_in(started, PIN)
    started.until(lambda: isinstance(started.program.window, ReceptionWindow))


def test_who_looks_on_signs_in_to_the_reception_with_enter(
    start: Start, hall: Play, home: Paths
) -> None:
    was_here(home, ELENA)
    started = start()
    type_in(started, PIN)
    started.until(lambda: isinstance(started.program.window, ReceptionWindow))
    assert started.program.window.session == Session(1, ELENA)


def test_the_set_up_is_behind_the_pin_too(start: Start, hall: Play, home: Paths) -> None:
    was_here(home, ASTA)
    started = start()
    field(started).clear()
    window = started.start_window()
    window.page._setup.trigger()
    assert "Type your PIN" in below(started)
    started.qtbot.keyClicks(field(started), PIN)
    window.page._setup.trigger()
    started.until(lambda: window.findChild(SetupDialog) is not None)
    window.findChild(SetupDialog).reject()


def test_a_pin_for_one_time_is_changed_before_anything_else(
    start: Start, hall: Play, home: Paths
) -> None:
    was_here(home)
    once = hall.hall.sign_in.reset(Session(1, ASTA), BRONIUS)
    started = start()
    type_in(started, once)
    sheet = started.dialog("own-secret")
    assert isinstance(sheet, OwnSecretSheet)
    assert not isinstance(started.program.window, CounterWindow)
    for name, text in (("new-secret", "1234"), ("new-secret-again", "1234")):
        started.qtbot.keyClicks(sheet.findChild(QLineEdit, name), text)
    sheet.submit()
    assert "row" in sheet.new.new.error
    for name, text in (("new-secret", NEW), ("new-secret-again", NEW)):
        edit = sheet.findChild(QLineEdit, name)
        edit.clear()
        started.qtbot.keyClicks(edit, text)
    sheet.submit()
    started.until(lambda: isinstance(started.program.window, CounterWindow))
    assert hall.hall.sign_in.sign_in(Session(1, BRONIUS), NEW)
    assert refusal(hall.hall.sign_in.sign_in, Session(1, BRONIUS), once) is Refusal.WRONG_SECRET


def test_one_changes_ones_pin_from_the_window(start: Start, hall: Play, home: Paths) -> None:
    was_here(home)
    started = start()
    window = started.counter()
    action = window.actions_by_id[ActionId.CHANGE_SECRET]
    assert action.isVisible()
    assert action.isEnabled()
    action.trigger()
    sheet = started.dialog("own-secret")
    for name, text in (("old-secret", "9999"), ("new-secret", NEW), ("new-secret-again", NEW)):
        started.qtbot.keyClicks(sheet.findChild(QLineEdit, name), text)
    sheet.submit()
    started.until(lambda: "not the right PIN" in sheet.old.error)
    sheet.old.edit.setText(PIN)
    sheet.submit()
    started.until(lambda: "you sign in with your new PIN" in started.words())
    assert hall.hall.sign_in.sign_in(Session(1, BRONIUS), NEW)


def test_a_hall_from_before_has_its_administrator_choose_a_pin_first(
    start: Start, hall: Play, home: Paths
) -> None:
    was_here(home, asks=False)
    change(home.hall, "DELETE FROM credential")
    started = start()
    started.until(lambda: started.start_window().findChild(QWidget, "first-secret"))
    assert "no administrator of this hall has one yet" in started.words()
    type_in(started, NEW, "new-secret")
    type_in(started, NEW, "new-secret-again")
    started.until(lambda: started.start_window().findChild(QWidget, "sign-on"))
    started.until(lambda: field(started).text() == NEW)
    started.qtbot.keyClick(field(started), Qt.Key.Key_Return)
    started.until(lambda: isinstance(started.program.window, CounterWindow))
    assert started.program.window.session.person_id == ASTA
    assert hall.hall.sign_in.standing(1).have == {ASTA}


def test_the_account_of_the_computer_goes_on_where_it_was(
    start: Start, hall: Play, home: Paths
) -> None:
    let_in_by_account(home.hall, BRONIUS)
    was_here(home)
    started = start()
    started.until(lambda: isinstance(started.program.window, CounterWindow))
    started.until(lambda: load_preferences(home.preferences).asks is False)
    (entry, *_) = rows(home.hall, "SELECT data FROM event WHERE kind = 'signed_in'")
    assert entry["data"] == '{"by":"account"}'


def test_the_account_of_the_computer_opens_nothing_for_anybody_else(
    start: Start, hall: Play, home: Paths
) -> None:
    let_in_by_account(home.hall, BRONIUS)
    was_here(home, CECILIJA)
    started = start()
    assert started.asks_who_works().findChild(QWidget, "sign-on")
    field(started).clear()
    started.start_window().counter_wanted.emit(CECILIJA, 2, False)
    started.until(lambda: "not the right PIN" in below(started))
    assert not hall.hall.board.read(1).desks[2].is_open


def test_two_with_one_name_are_told_apart(start: Start, hall: Play, home: Paths) -> None:
    change(home.hall, "UPDATE person SET name = 'Ona Onaitė' WHERE id IN (2, 3)")
    change(home.hall, "UPDATE person SET job = 'Registrar' WHERE id = 2")
    change(home.hall, "UPDATE site SET setup_revision = setup_revision + 1")
    started = start()
    page = started.asks_who_works().page
    names = [entry.title for entry in page._people.shown()]
    assert names == ["Asta", "Ona Onaitė (Registrar)", "Ona Onaitė (no. 3)", "Darius", "Elena"]


def test_who_signs_in_at_a_second_counter_is_told_so_at_the_first(
    station: Callable[..., Station], play: Play, qtbot: QtBot
) -> None:
    desk = station(1, BRONIUS)
    play.sit(2, BRONIUS)
    panel = desk.window.findChild(QWidget, "client_card")
    assert panel is not None

    def read() -> str:
        return "\n".join(label.text() for label in panel.findChildren(QLabel))

    qtbot.waitUntil(lambda: "You are at “Counter 2” now." in read(), timeout=PATIENCE_MS)
    assert "change your PIN" in read()
    assert desk.window.actions_by_id[ActionId.LEAVE].text() == "Sign in again"


def test_who_has_a_counter_open_is_led_there_whoever_was_here_last(
    start: Start, hall: Play, home: Paths
) -> None:
    desk = hall.sit(2, CECILIJA)
    hall.issue()
    hall.serve_next(desk)
    was_here(home)
    started = start()
    people = started.asks_who_works().findChild(QWidget, "people")
    assert people is not None
    edit = people.findChild(QLineEdit, "filter")
    assert edit is not None
    started.qtbot.keyClicks(edit, "Cec")
    started.qtbot.keyClick(edit, Qt.Key.Key_Return)
    type_in(started, PIN)
    assert started.counter().session == Session(1, CECILIJA, 2)


def test_enter_after_the_pin_asks_before_a_counter_is_taken_over(
    start: Start, hall: Play, home: Paths
) -> None:
    hall.sit(1, CECILIJA)
    was_here(home)
    started = start()
    type_in(started, PIN)
    question = started.start_window().findChild(QWidget, "take-over")
    assert question is not None
    started.until(question.isVisible)
    started.qtbot.wait(20)
    assert question.isVisible()
    confirm = question.findChild(QWidget, "take-over-confirm")
    assert confirm is not None
    started.qtbot.keyClick(confirm, Qt.Key.Key_Space)
    assert started.counter().session == Session(1, BRONIUS, 1)


def test_caps_lock_is_said_when_a_password_is_typed(start: Start, hall: Play, home: Paths) -> None:
    was_here(home)
    started = start()
    edit = field(started)
    started.qtbot.keyClicks(edit, "b")
    assert "Caps Lock" not in below(started)
    started.qtbot.keyClick(edit, "C")
    started.until(lambda: "Caps Lock is on" in below(started))

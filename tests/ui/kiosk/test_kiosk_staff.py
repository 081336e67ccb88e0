"""Nobody leaves the kiosk without the PIN of staff, and clients never see who staff are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from queueapp.domain.setup import Person
from queueapp.errors import Refusal, Refused
from tests.factories import PIN, Play, change, rows
from tests.ui.kiosk.booth import Booth
from ui.kiosk.staff import Corner, person_named, why_not
from ui.kiosk.window import KioskWindow

Open = Callable[..., Booth]
_ALL = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_M, Qt.KeyboardModifier.MetaModifier),
    ],
)
def test_no_key_of_a_client_ends_it(booth: Open, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    at_kiosk = booth()
    ended: list[bool] = []
    at_kiosk.window.quit_wanted.connect(lambda: ended.append(True))
    at_kiosk.qtbot.keyClick(QApplication.focusWidget(), key, held)
    assert not at_kiosk.window.close()
    assert at_kiosk.window.isVisible()
    assert at_kiosk.page() == "begin"
    assert not ended


def test_it_stays_in_front_without_a_frame_and_without_menus(booth: Open) -> None:
    window = booth().window
    flags = window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert window.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu


def test_the_corner_has_to_be_held(booth: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Corner, "HOLD_MS", 300)
    at_kiosk = booth()
    corner = at_kiosk.window.childAt(QPoint(4, 4))
    assert isinstance(corner, Corner)
    at_kiosk.qtbot.mouseClick(corner, Qt.MouseButton.LeftButton)
    at_kiosk.qtbot.wait(400)
    assert at_kiosk.page() == "begin"
    at_kiosk.qtbot.mousePress(corner, Qt.MouseButton.LeftButton)
    at_kiosk.is_at("staff")


def test_the_right_pin_ends_the_kiosk(booth: Open, qtbot: QtBot, play: Play) -> None:
    at_kiosk = _at_staff(booth)
    _type(at_kiosk, "bronius", PIN)
    at_kiosk.is_at("staff-menu")
    assert at_kiosk.text("below") == "Bronius"
    with qtbot.waitSignal(at_kiosk.window.quit_wanted):
        at_kiosk.press("staff-end")
    at_kiosk.until(lambda: _kinds(play)[-2:] == ["signed_in", "signed_out"])


def test_fingers_alone_are_enough(booth: Open) -> None:
    at_kiosk = _at_staff(booth)
    for letter in "ASTA":
        at_kiosk.press(f"key-{letter}")
    assert _line(at_kiosk, "staff-name").text() == "asta"
    at_kiosk.press("key-⌫")
    assert _line(at_kiosk, "staff-name").text() == "ast"
    at_kiosk.press("key-A")
    at_kiosk.press("staff-enter")
    assert _line(at_kiosk, "staff-pin").hasFocus()
    for digit in PIN:
        at_kiosk.press(f"key-{digit}")
    assert _line(at_kiosk, "staff-pin").text() == PIN
    at_kiosk.press("staff-enter")
    at_kiosk.until(lambda: at_kiosk.page() != "staff" or at_kiosk.text("staff-error"))
    assert at_kiosk.text("staff-error") == ""
    at_kiosk.is_at("staff-menu")
    at_kiosk.press("staff-back")
    assert at_kiosk.page() == "begin"


def test_a_wrong_pin_counts_as_at_a_desk(booth: Open, play: Play) -> None:
    at_kiosk = _at_staff(booth)
    for _ in range(3):
        _type(at_kiosk, "Bronius", "1199")
        at_kiosk.until(
            lambda: at_kiosk.text("staff-error") and _line(at_kiosk, "staff-pin").isEnabled()
        )
        assert at_kiosk.page() == "staff"
    assert at_kiosk.text("staff-error") == "The name or the PIN is not right. Type them again."
    _type(at_kiosk, "Bronius", PIN)
    at_kiosk.until(lambda: "has to wait" in at_kiosk.text("staff-error"))
    wrong = rows(play.place, "SELECT wrong FROM credential WHERE person_id = 2")
    assert wrong == [{"wrong": 3}]
    assert _kinds(play).count("sign_in_refused") == 4


def test_a_name_that_is_not_there_is_told_the_same(booth: Open) -> None:
    at_kiosk = _at_staff(booth)
    _type(at_kiosk, "Nobody", PIN)
    at_kiosk.until(lambda: at_kiosk.text("staff-error"))
    assert at_kiosk.text("staff-error") == "The name or the PIN is not right. Type them again."


def test_an_auditor_ends_nothing(booth: Open, play: Play) -> None:
    at_kiosk = _at_staff(booth)
    _type(at_kiosk, "Elena", PIN)
    at_kiosk.until(lambda: "Only those" in at_kiosk.text("staff-error"))
    assert at_kiosk.page() == "staff"
    at_kiosk.until(lambda: _kinds(play)[-1] == "signed_out")


def test_it_goes_back_to_the_clients_by_itself(booth: Open) -> None:
    at_kiosk = _at_staff(booth)
    at_kiosk.window._idle._until = 0.0
    at_kiosk.is_at("begin")


def test_no_page_shows_who_staff_are(booth: Open) -> None:
    at_kiosk = _at_staff(booth)
    for name in ("Asta", "Bronius", "Cecilija", "Darius", "Elena"):
        assert name not in at_kiosk.texts()


def test_where_nobody_has_a_pin_none_is_asked_for(booth: Open, play: Play) -> None:
    change(play.place, "DELETE FROM credential")
    at_kiosk = booth()
    at_kiosk.window._ask_staff()
    at_kiosk.is_at("staff-menu")


def test_without_a_printer_there_is_nothing_to_try(booth: Open, play: Play) -> None:
    change(play.place, "DELETE FROM credential")
    at_kiosk = booth()
    at_kiosk.window._ask_staff()
    at_kiosk.is_at("staff-menu")
    assert not at_kiosk.target("staff-test").isEnabled()
    assert "no printer" in at_kiosk.text("staff-no-printer")


def test_a_test_ticket_says_what_became_of_it(booth: Open, play: Play) -> None:
    change(play.place, "DELETE FROM credential")
    at_kiosk = booth(printer="A printer that is not there")
    at_kiosk.window._ask_staff()
    at_kiosk.is_at("staff-menu")
    at_kiosk.press("staff-test")
    at_kiosk.until(lambda: "did not take" in at_kiosk.text("below"))
    assert rows(play.place, "SELECT * FROM visit") == []


def test_a_closed_kiosk_is_left_the_same_way(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.set_up(open=False)
    assert at_kiosk.page() == "put_away"
    at_kiosk.qtbot.keyClick(at_kiosk.window, Qt.Key.Key_L, _ALL)
    at_kiosk.is_at("staff")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Jonas Žukauskas", 1),
        ("  jonas   zukauskas ", 1),
        ("žukauskas", 1),
        ("jonas", 0),
        ("Petraitytė-Kalnienė", 3),
        ("kalniene", 3),
        ("zuk", 0),
        ("", 0),
        ("Gone", 0),
    ],
)
def test_who_is_meant_by_a_name(typed: str, found: int) -> None:
    people = (
        Person(1, "Jonas Žukauskas"),
        Person(2, "Jonas Kalnius"),
        Person(3, "Ona Petraitytė-Kalnienė"),
        Person(4, "Gone Away", active=False),
    )
    assert person_named(people, typed) == found


def test_nobody_learns_who_has_no_pin_yet() -> None:
    wrong = why_not(Refused(Refusal.WRONG_SECRET))
    assert why_not(Refused(Refusal.NO_SECRET)) == wrong
    assert why_not(Refused(Refusal.UNKNOWN_PERSON)) == wrong


def _at_staff(booth: Open) -> Booth:
    at_kiosk = booth()
    at_kiosk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, _ALL)
    at_kiosk.is_at("staff")
    assert isinstance(at_kiosk.window, KioskWindow)
    return at_kiosk


def _type(at_kiosk: Booth, name: str, pin: str) -> None:
    line = _line(at_kiosk, "staff-name")
    line.setFocus()
    line.clear()
    at_kiosk.ready()
    at_kiosk.qtbot.keyClicks(line, name)
    at_kiosk.qtbot.keyClick(line, Qt.Key.Key_Return)
    secret = _line(at_kiosk, "staff-pin")
    assert secret.hasFocus()
    at_kiosk.qtbot.keyClicks(secret, pin)
    at_kiosk.qtbot.keyClick(secret, Qt.Key.Key_Return)
    at_kiosk.until(lambda: at_kiosk.page() != "staff" or secret.isEnabled(), 8000)


def _line(at_kiosk: Booth, name: str) -> QLineEdit:
    found = at_kiosk.window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def _kinds(play: Play) -> list[str]:
    return [row["kind"] for row in rows(play.place, "SELECT kind FROM event ORDER BY id")]

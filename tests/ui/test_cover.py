"""Whoever leaves the desk leaves nothing in sight, and finds everything again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QSystemTrayIcon,
    QWidget,
)

from queueapp.demo.create import create_demo
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.session import Session
from queueapp.domain.setup import Security
from queueapp.errors import StorageTrouble, Trouble
from queueapp.paths import Paths
from queueapp.services.access import AccessService
from queueapp.services.hall import Hall
from queueapp.services.hashing import hashed
from queueapp.storage import credentials
from queueapp.storage.credentials import Credential
from tests.factories import ASTA, BRONIUS, CECILIJA, PASSPORTS, Play, SetClock, copy_hall
from tests.ui.running import Running
from ui.actions import ActionId
from ui.closing.desktop import DesktopNotice
from ui.cover.covering import Covering
from ui.cover.proof import TRIES, Proof
from ui.cover.window import CoverWindow
from ui.widgets.painting import announce

ROOT = Path(__file__).resolve().parents[2]
PIN = "2580"
NAME = "Vardenė Pavardenė"
DESK = Session(1, BRONIUS, 1)

Start = Callable[..., Running]


@pytest.fixture(scope="session")
def made() -> str:
    return hashed(PIN)


@pytest.fixture
def hall(home: Paths, hall_template: Path, clock: SetClock, made: str) -> Iterator[Play]:
    """The user's own hall, in which all who work have a PIN."""
    copy_hall(hall_template, home.hall)
    with Hall.open(home.hall, clock) as opened:
        with opened._db.write(1) as tx:
            for person in (ASTA, BRONIUS, CECILIJA):
                credentials.save(tx, Credential(person, made, must_change=False, set_at=tx.now))
        yield Play(opened, clock, home.hall)


class Desk:
    """A program in which Bronius serves somebody at counter 1."""

    def __init__(self, started: Running, hall: Play) -> None:
        self.started, self.hall = started, hall
        started.asks_who_works()
        hall.sit(1, BRONIUS)
        started.program._at_work(DESK)
        started.counter()
        hall.issue(PASSPORTS)
        self.client = hall.serve_next(DESK)
        started.until(lambda: started.text("ticket") == self.client.ticket)
        started.until(lambda: self.covering is not None)

    @property
    def covering(self) -> Covering | None:
        return self.started.program.covering

    @property
    def cover(self) -> CoverWindow:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, CoverWindow)]
        return next(each for each in found if each.isVisible())

    def leave(self) -> CoverWindow:
        self.started.counter().actions_by_id[ActionId.LOCK].trigger()
        return self.cover

    def comes_back(self, pin: str) -> None:
        secret = self.cover.findChild(QLineEdit, "secret")
        assert secret is not None
        secret.setText(pin)
        QTest.keyClick(secret, Qt.Key.Key_Return)

    def state(self) -> DeskState:
        return self.hall.hall.board.read(1).desks[1].state


@pytest.fixture
def desk(start: Start, hall: Play) -> Desk:
    return Desk(start(), hall)


def in_sight() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def words_in_sight() -> str:
    labels = (label for top in in_sight() for label in top.findChildren(QLabel))
    titles = [top.windowTitle() for top in in_sight()]
    return "\n".join([*titles, *(label.text() for label in labels if label.isVisible())])


def test_nothing_is_in_sight_at_once_and_all_is_there_with_the_pin(desk: Desk) -> None:
    desk.started.program.wishes.promises.emit()
    window = desk.started.counter()
    assert desk.client.ticket in words_in_sight()
    before = set(in_sight())
    assert len(before) == 2
    cover = desk.leave()
    assert in_sight() == [cover]
    assert desk.client.ticket not in words_in_sight()
    desk.started.until(lambda: desk.state() is DeskState.LOCKED)
    desk.comes_back(PIN)
    desk.started.until(window.isVisible)
    assert not [each for each in in_sight() if isinstance(each, CoverWindow)]
    assert set(in_sight()) == before
    assert desk.started.text("ticket") == desk.client.ticket
    desk.started.until(lambda: desk.state() is DeskState.READY)
    assert desk.hall.hall.board.read(1).at_desk[1].id == desk.client.id


def test_the_set_up_that_was_opened_at_the_door_is_covered_too(start: Start, hall: Play) -> None:
    started = start()
    door = started.asks_who_works()
    typed = door.findChild(QLineEdit, "secret")
    assert typed is not None
    typed.setText(PIN)
    door.setup_wanted.emit(ASTA)
    started.until(lambda: door.findChild(QDialog, "hall-set-up") is not None)
    sheet = door.findChild(QDialog, "hall-set-up")
    assert sheet is not None
    started.until(lambda: sheet.isVisible() and started.program.covering is not None)
    covering = started.program.covering
    assert covering is not None
    covering.idle.passed.emit()
    assert [type(each) for each in in_sight()] == [CoverWindow]
    (cover,) = in_sight()
    secret = cover.findChild(QLineEdit, "secret")
    assert secret is not None
    secret.setText(PIN)
    QTest.keyClick(secret, Qt.Key.Key_Return)
    started.until(sheet.isVisible)
    sheet.reject()
    # Whoever comes next has to prove who they are; nobody is at work whose desk could be covered.
    assert typed.text() == ""
    covering.idle.passed.emit()
    assert not covering.is_covered


def test_nothing_is_told_or_spoken_from_behind_the_cover(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda _: told.append("taken away"))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *said: told.append(said[2]))
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda said: told.append(said.message())
    )
    window = desk.started.counter()
    notice = DesktopNotice(window)
    notice.tell("The hall now", "before")
    announce(window, "spoken before")
    assert told == ["before", "spoken before"]
    desk.leave()
    told.remove("taken away")
    del told[2:]  # What the cover says of itself.
    notice.tell("The hall now", "behind")
    announce(window, "spoken behind")
    assert told == ["before", "spoken before"]
    desk.comes_back(PIN)
    desk.started.until(window.isVisible)
    notice.tell("The hall now", "after")
    announce(window, "spoken after")
    assert told[-2:] == ["after", "spoken after"]


def test_what_is_half_typed_in_a_sheet_is_there_afterwards(desk: Desk) -> None:
    window = desk.started.counter()
    window.actions_by_id[ActionId.HOLD].trigger()
    sheet = desk.started.dialog("hold")
    line = sheet.findChild(QLineEdit, "line")
    assert line is not None
    line.setFocus()
    line.setText("pildo prašymą")
    sheet.activateWindow()
    desk.started.until(sheet.isActiveWindow)
    QTest.keyClick(line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    cover = desk.cover
    assert in_sight() == [cover]
    desk.comes_back(PIN)
    desk.started.until(sheet.isVisible)
    assert line.text() == "pildo prašymą"
    assert QApplication.activeModalWidget() is sheet
    sheet.reject()


def test_a_half_typed_number_is_there_afterwards_and_in_nobodys_sight_meanwhile(
    desk: Desk,
) -> None:
    window = desk.started.counter()
    window.actions_by_id[ActionId.PHONE].trigger()
    strip = window._calls_made().strip
    desk.started.press(Qt.Key.Key_Return)
    desk.started.until(strip.capture.number.isVisible)
    strip.capture.number.setText("8 612 34")
    desk.leave()
    assert not strip.capture.number.isVisible()
    desk.comes_back(PIN)
    desk.started.until(window.isVisible)
    assert strip.capture.number.isVisible()
    assert strip.capture.number.text() == "8 612 34"


def test_a_wrong_pin_shows_nothing_and_says_so(desk: Desk) -> None:
    cover = desk.leave()
    desk.comes_back("1470")
    desk.started.until(lambda: "not the right PIN" in words_in_sight())
    assert in_sight() == [cover]
    desk.comes_back("")
    assert "Type your PIN" in words_in_sight()
    desk.comes_back(PIN)
    desk.started.until(desk.started.counter().isVisible)


def test_no_key_of_the_window_below_does_anything(desk: Desk) -> None:
    cover = desk.leave()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F9, Qt.Key.Key_F5, Qt.Key.Key_Escape):
        QTest.keyClick(cover, key)
    desk.started.until(lambda: desk.state() is DeskState.LOCKED)
    assert desk.hall.visit(desk.client.id).open_leg is not None
    assert in_sight() == [cover]


def test_what_opens_by_itself_meanwhile_stays_hidden_until_somebody_is_back(desk: Desk) -> None:
    cover = desk.leave()
    late = QWidget(desk.started.counter(), Qt.WindowType.Window)
    late.show()
    desk.started.until(lambda: in_sight() == [cover])
    desk.comes_back(PIN)
    desk.started.until(late.isVisible)
    late.close()


def test_the_list_of_the_standard_and_a_reason_stand_on_the_cover(desk: Desk) -> None:
    covering = desk.covering
    assert covering is not None
    desk.started.until(lambda: covering._lines)
    desk.leave()
    assert "Stamp in a safe place" in [
        box.text()
        for box in desk.cover.findChildren(QWidget)
        if hasattr(box, "isChecked") and hasattr(box, "text")
    ]
    desk.started.until(lambda: desk.state() is DeskState.LOCKED)
    reason = desk.cover.findChild(QWidget, f"option-{BreakReason.LUNCH}")
    assert reason is not None
    QTest.mouseClick(reason, Qt.MouseButton.LeftButton)
    desk.started.until(lambda: desk.hall.hall.board.read(1).desks[1].reason is BreakReason.LUNCH)
    assert "lunch" in words_in_sight()


def test_a_colleague_may_work_here_and_the_client_is_put_on_hold(desk: Desk) -> None:
    desk.leave()
    desk.started.until(lambda: desk.state() is DeskState.LOCKED)
    desk.cover.other_wanted.emit()
    desk.started.asks_who_works()
    assert not [each for each in in_sight() if isinstance(each, CoverWindow)]
    assert desk.client.ticket not in words_in_sight()
    desk.hall.hall.access.take_counter(Session(1, CECILIJA, 1), knowingly=True)
    desk.started.program._at_work(Session(1, CECILIJA, 1))
    desk.started.counter()
    assert [held.id for held in desk.hall.hall.board.read(1).held] == [desk.client.id]
    desk.leave()
    assert "Cecilija" in words_in_sight()


def test_an_idle_desk_is_covered_and_a_key_counts_as_somebody_there(desk: Desk) -> None:
    current = desk.hall.hall.setup.current(1)
    changed = replace(current, guard=Security(idle_minutes=1))
    desk.hall.hall.setup.change(Session(1, ASTA), changed, current)
    covering = desk.covering
    assert covering is not None
    desk.started.until(lambda: covering.idle._minutes == 1)
    covering.idle._latest -= 59
    handle = desk.started.counter().windowHandle()
    assert handle is not None
    covering.idle._listen_to(handle)
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    covering.idle._latest -= 59
    covering.idle.look()
    assert not covering.is_covered
    covering.idle._latest -= 2
    covering.idle.look()
    assert in_sight() == [desk.cover]


def test_a_demo_asks_for_no_pin(start: Start, home: Paths, clock: SetClock) -> None:
    create_demo(home.demo, clock, past_days=1)
    started = start()
    started.start_window().demo_wanted.emit()
    counter = started.sit_down(5, 5)
    started.until(lambda: started.program.covering is not None)
    counter.actions_by_id[ActionId.LOCK].trigger()
    (cover,) = in_sight()
    assert isinstance(cover, CoverWindow)
    QTest.keyClick(cover, Qt.Key.Key_Return)
    started.until(counter.isVisible)


class TestOutOfTouch:
    def away(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def lost(*_: object, **__: object) -> None:
            raise StorageTrouble(Trouble.CONNECTION_LOST)

        from queueapp.services.sign_in import SignInService

        monkeypatch.setattr(SignInService, "sign_in", lost)

    def test_who_has_signed_in_here_comes_back_all_the_same(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        proofs = desk.started.program._proofs
        proofs.prove(BRONIUS, PIN)
        desk.started.until(lambda: proofs.of(BRONIUS) is not None)
        desk.leave()
        self.away(desk, monkeypatch)
        desk.comes_back("1470")
        desk.started.until(lambda: "not the right PIN" in words_in_sight())
        desk.comes_back(PIN)
        desk.started.until(desk.started.counter().isVisible)

    def test_the_hall_learns_that_somebody_is_back_once_the_server_is(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.leave()
        desk.started.until(lambda: desk.state() is DeskState.LOCKED)
        with monkeypatch.context() as away:
            asked: list[object] = []

            def lost(*_: object, **__: object) -> None:
                asked.append(None)
                raise StorageTrouble(Trouble.CONNECTION_LOST)

            away.setattr(AccessService, "come_back", lost)
            desk.comes_back(PIN)
            desk.started.until(lambda: asked)
            desk.started.until(lambda: desk.covering and desk.covering._unsaid)
        desk.hall.issue(PASSPORTS)
        desk.started.until(lambda: desk.state() is DeskState.READY)

    def test_who_is_not_known_here_has_to_wait_for_the_server(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.leave()
        self.away(desk, monkeypatch)
        desk.comes_back(PIN)
        desk.started.until(lambda: "Out of touch" in words_in_sight())
        assert in_sight() == [desk.cover]


def test_a_proof_is_spent_after_some_wrong_tries() -> None:
    proof = Proof(PIN)
    assert proof.fits(PIN)
    assert not any(proof.fits(f"14{n}7") for n in range(TRIES))
    assert proof.is_spent
    assert not proof.fits(PIN)


def test_a_pin_that_is_remembered_is_forgotten_in_another_hall(desk: Desk) -> None:
    program = desk.started.program
    program._proofs.prove(BRONIUS, PIN)
    desk.started.until(lambda: program._proofs.of(BRONIUS) is not None)
    assert program.halls.arrival is not None
    program._entrance.entered.emit(program.halls.arrival)
    assert program._proofs.of(BRONIUS) is None


def test_after_wrong_tries_the_cover_counts_the_wait_down_and_asks_nobody_meanwhile(
    desk: Desk,
) -> None:
    field = desk.leave()._field
    for tries in range(1, 4):
        desk.comes_back("9999")
        desk.started.until(lambda: not desk.cover._busy and field.error)
        assert field.waits is (tries == 3)
        field.set_error("" if tries < 3 else field.error)
    assert "The next try: in 5 seconds" in field.error
    desk.comes_back(PIN)
    assert not desk.cover._busy


def test_a_proof_knows_a_secret_as_the_hall_does_however_it_is_typed() -> None:
    assert Proof("097708").fits("097 708")
    assert Proof("žodžių eilė").fits("z\u030codz\u030ciu\u0328 eile\u0307")
    assert not Proof(PIN).fits("\ud800")


@pytest.mark.parametrize("service", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_the_lock_of_the_system_is_heard(service: str) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "from PySide6.QtDBus import QDBusConnection, QDBusMessage\n"
        "from ui.cover.system_lock import SystemLock\n"
        "app = QCoreApplication([])\n"
        "lock = SystemLock()\n"
        "heard = []\n"
        "lock.locked.connect(lambda: (heard.append(1), app.quit()))\n"
        "def say(active):\n"
        f"    told = QDBusMessage.createSignal('/ScreenSaver', '{service}', 'ActiveChanged')\n"
        "    told.setArguments([active])\n"
        "    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, 'other')\n"
        "    bus.send(told)\n"
        "QTimer.singleShot(200, lambda: say(False))\n"
        "QTimer.singleShot(400, lambda: (print('before', len(heard)), say(True)))\n"
        "QTimer.singleShot(10_000, app.quit)\n"
        "app.exec()\n"
        "print('heard', len(heard))\n"
    )
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["before", "0", "heard", "1"], done.stderr


LOGIN = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath

SESSION = "/org/freedesktop/login1/session/_37"

@ClassInfo({"D-Bus Interface": "org.freedesktop.login1.Manager"})
class Manager(QObject):
    @Slot(str, result="QDBusObjectPath")
    def GetSession(self, session):
        QTimer.singleShot(200, lock)
        return QDBusObjectPath(SESSION if session == "7" else "/")

def lock():
    bus.send(QDBusMessage.createSignal(SESSION, "org.freedesktop.login1.Session", "Lock"))

app, bus, manager = QCoreApplication([]), QDBusConnection.systemBus(), Manager()
exported = QDBusConnection.RegisterOption.ExportAllSlots
bus.registerObject("/org/freedesktop/login1", manager, exported)
bus.registerService("org.freedesktop.login1")
print("there", flush=True)
QTimer.singleShot(10_000, app.quit)
app.exec()
"""
HEARING = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from ui.cover.system_lock import SystemLock

login = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdout=subprocess.PIPE)
login.stdout.readline()
app = QCoreApplication([])
lock = SystemLock()
lock.locked.connect(lambda: (print("heard"), app.quit()))
QTimer.singleShot(10_000, app.quit)
app.exec()
login.kill()
"""


def test_the_lock_of_the_session_is_heard_where_only_the_login_service_says_it() -> None:
    bus = 'DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec "$@"'
    done = subprocess.run(
        [
            *("dbus-run-session", "--", "sh", "-c", bus, "sh"),
            *(sys.executable, "-c", HEARING, LOGIN),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_SESSION_ID": "7"},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == ["heard"], done.stderr

"""The program of a PC for clients: it finds its hall by itself, or says what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from queueapp.config import Preferences, save_preferences
from queueapp.domain.lifecycle import Request
from queueapp.domain.public.device import Device
from queueapp.domain.session import Session
from queueapp.paths import Paths
from queueapp.place import Server
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, DRAFT, PASSPORTS, SetClock, copy_hall
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy
from tests.ui.patience import PATIENCE_MS
from ui.command_line import Options
from ui.kiosk.window import KioskWindow
from ui.public.plain_page import PlainPage
from ui.public.program import PublicProgram
from ui.screen.window import HallScreen
from ui.theme import Mode, Theme


class Public:
    """One start of such a program."""

    def __init__(self, qtbot: QtBot, program: PublicProgram) -> None:
        self.qtbot, self.program, self.stopped = qtbot, program, False

    def stop(self) -> None:
        if not self.stopped:
            self.stopped = True
            self.program.stop()

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def screen(self) -> HallScreen:
        self.until(lambda: isinstance(self.program.window, HallScreen))
        assert isinstance(self.program.window, HallScreen)
        return self.program.window

    def says(self, *words: str) -> None:
        def said() -> bool:
            window = self.program.window
            if not isinstance(window, PlainPage):
                return False
            texts = " ".join(label.text() for label in window.findChildren(QLabel))
            return all(word in texts for word in words)

        self.until(said)


@pytest.fixture
def begin(
    qtbot: QtBot,
    qapp: QApplication,
    english: Theme,
    nothing_left: None,
    home: Paths,
    clock: SetClock,
) -> Iterator[Callable[..., Public]]:
    running: list[Public] = []

    def start(**options: object) -> Public:
        asked = Options(**{"screen": "hall", "theme": "light", **options})  # type: ignore[arg-type]
        program = PublicProgram(qapp, asked, home, clock)
        running.append(Public(qtbot, program))
        program.start()
        return running[-1]

    yield start
    for each in running:
        each.stop()
        each.program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme = qapp.property("theme")
    assert isinstance(theme, Theme)
    theme.set_mode(Mode.SYSTEM)


Begin = Callable[..., Public]


class TestFindsItsHall:
    def test_named_on_the_command_line(self, begin: Begin, hall_path: Path) -> None:
        begin(database=hall_path).screen()

    def test_what_this_user_opened_last(self, begin: Begin, hall_path: Path, home: Paths) -> None:
        save_preferences(home.preferences, Preferences(database=str(hall_path), site_id=1))
        begin().screen()

    def test_the_pcs_own(self, begin: Begin, hall_template: Path, home: Paths) -> None:
        copy_hall(hall_template, home.hall)
        begin().screen()

    def test_fixed_by_it(self, begin: Begin, hall_path: Path, home: Paths) -> None:
        home.fixed.write_text(f'database = "{hall_path.as_posix()}"\nscreen = "hall"\n')
        begin(screen="").screen()


class TestSaysWhatToDo:
    def test_no_hall(self, begin: Begin) -> None:
        begin().says("Šis ekranas dar nenustatytas", "queueapp.toml")

    def test_database_that_is_none(self, begin: Begin, tmp_path: Path) -> None:
        path = tmp_path / "other.queueapp"
        path.write_text("no database at all, but long enough to be looked at" * 40)
        begin(database=path).says("Salės atidaryti nepavyko", "not_ours")

    def test_hall_that_comes_later_is_shown_by_itself(
        self, begin: Begin, home: Paths, hall_template: Path
    ) -> None:
        public = begin()
        public.says("This screen has not been set up yet")
        copy_hall(hall_template, home.hall)
        public.program._again.start(0)
        public.screen()


class TestOnAServer:
    def test_waits_for_the_server_and_recovers_by_itself(
        self, begin: Begin, cluster: Cluster, server_hall: Server, clock: SetClock
    ) -> None:
        with Proxy(cluster.socket) as proxy:
            proxy.refuse()
            way = replace(server_hall, host=proxy.endpoint.host, port=proxy.endpoint.port)
            public = begin(database=way)
            public.says("Laukiame ryšio su serveriu", "Waiting for the server")
            proxy.resume()
            screen = public.screen()
            public.until(lambda: screen.calls.is_known)
            call_somebody(server_hall, clock)
            public.until(lambda: screen.calls.entries)
            proxy.refuse()
            proxy.cut()
            band = screen._line_band
            public.until(lambda: any("Out of touch since 10:0" in text for text in band.texts))
            assert screen.isVisible()
            assert screen._calls_panel.newest.ticket.whole == "A001"
            proxy.resume()
            public.until(lambda: not band.isVisible())
            public.stop()

    def test_several_halls_have_to_be_told_apart(
        self, begin: Begin, server_hall: Server, clock: SetClock
    ) -> None:
        with Hall.open(server_hall, clock) as hall:
            hall.setup.open_another(Session(1, ASTA), replace(DRAFT, name="Riverside"))
        begin(database=server_hall).says("Kurią salę rodyti?", "Test hall, Riverside", "--site")
        begin(database=server_hall, site="Nowhere").says("There is no hall “Nowhere”")
        screen = begin(database=server_hall, site="riverside").screen()
        assert screen._station.site_id == 2


def call_somebody(place: Server, clock: SetClock) -> None:
    with Hall.open(place, clock) as hall:
        session = hall.access.take_counter(Session(1, BRONIUS, 1))
        hall.intake.issue(Session(1, ASTA), Request(PASSPORTS))
        hall.desk.next_client(session)


class TestReports:
    def test_a_fault_is_logged_and_the_screen_goes_on(
        self, begin: Begin, hall_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        public = begin(database=hall_path)
        screen = public.screen()
        public.program.hook(ValueError, ValueError("a fault"), None)
        public.program.runner.run(lambda hall: 1 // 0)
        public.until(lambda: "ZeroDivisionError" in caplog.text)
        assert "a fault" in caplog.text
        assert screen.isVisible()
        assert QApplication.activeModalWidget() is None

    def test_what_somebody_took_down_here_stays_theirs(
        self, begin: Begin, server_hall: Server, home: Paths
    ) -> None:
        public = begin(database=server_hall)
        screen = public.screen()
        public.until(lambda: screen.calls.is_known)
        assert not home.journal.exists()

    def test_a_screen_is_known_and_put_away_at_its_end(
        self, begin: Begin, hall_path: Path, clock: SetClock
    ) -> None:
        public = begin(database=hall_path, screen_name="Entrance")
        public.screen()
        with Hall.open(hall_path, clock) as hall:

            def devices() -> tuple[Device, ...]:
                return hall.screens.devices(Session(1, ASTA))

            public.until(devices)
            [device] = devices()
            assert (device.name, device.kind.value, device.seen_at) == (
                "Entrance",
                "screen",
                clock.now(),
            )
            public.stop()
            assert devices()[0].seen_at is None


def test_a_newer_program_takes_over_once_nobody_is_at_the_kiosk(
    begin: Begin, hall_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "queueapp"
    file.write_bytes(b"old")
    started: list[list[str]] = []
    monkeypatch.setattr("ui.public.program.program_file", lambda: file)
    monkeypatch.setattr(
        "ui.public.program.start_again", lambda given: bool(started.append(list(given))) or True
    )
    monkeypatch.setattr("sys.argv", ["queueapp", "--screen", "kiosk"])
    public = begin(screen="kiosk", database=hall_path)
    program = public.program
    ended: list[bool] = []
    monkeypatch.setattr(program, "end", lambda: ended.append(True))
    public.until(lambda: isinstance(program.window, KioskWindow) and program.window.in_use is False)
    monkeypatch.setattr(KioskWindow, "in_use", True)
    renewed = program._renewed
    assert renewed is not None
    renewed.found.emit()
    public.qtbot.wait(2500)
    assert not started, "a client is in the middle of taking a ticket"
    monkeypatch.setattr(KioskWindow, "in_use", False)
    public.until(lambda: ended)
    assert started == [["--screen", "kiosk"]]

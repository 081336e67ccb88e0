"""The whole program in one process: it opens where it was, and goes on after trouble."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from queueapp.config import Preferences, load_preferences, save_preferences
from queueapp.demo import create_demo
from queueapp.domain.session import Done, Session
from queueapp.domain.setup import HallKind, PersonDraft
from queueapp.domain.visit import State
from queueapp.errors import StorageTrouble, Trouble
from queueapp.paths import Paths
from queueapp.services.access import AccessService
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DRAFT,
    PASSPORTS,
    Play,
    SetClock,
    copy_hall,
    let_in_by_account,
    seen,
)
from tests.ui.patience import PATIENCE_MS
from tests.ui.running import Running
from ui.actions import ActionId
from ui.command_line import parse
from ui.counter.window import CounterWindow
from ui.report import BugSheet
from ui.setup.backups import DamagedSheet
from ui.setup.editor import SetupDialog
from ui.sheets.leaving import LeavingSheet
from ui.theme import Mode
from ui.widgets.banner import Banner


@pytest.fixture
def hall(home: Paths, hall_template: Path, clock: SetClock) -> Iterator[Play]:
    """The user's own hall, where the program looks for it; as colleagues use it."""
    copy_hall(hall_template, home.hall)
    with Hall.open(home.hall, clock) as opened:
        yield Play(opened, clock, home.hall)


def at_counter(home: Paths, person: int | None, counter: int | None, *, asks: bool = True) -> None:
    """As if this user had been there the last time, asked for a PIN or not."""
    where = Preferences(
        database=str(home.hall), site_id=1, person_id=person, counter_id=counter, asks=asks
    )
    save_preferences(home.preferences, where)


Start = Callable[..., Running]


class TestWhereItOpens:
    def test_nothing_yet(self, start: Start) -> None:
        started = start()
        window = started.start_window()
        assert window.isVisible()
        assert "demo" in started.words().lower()

    def test_own_hall_asks_who_works(self, start: Start, hall: Play) -> None:
        started = start()
        assert started.asks_who_works().isVisible()

    def test_where_it_was_with_the_client_at_the_desk(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        at_counter(home, BRONIUS, 1)
        hall.issue(PASSPORTS)
        window = start().counter()
        client = hall.serve_next(Session(1, BRONIUS, 1))
        hall.clock.pass_minutes(3)
        again = start()
        assert again.counter() is not window
        assert again.text("ticket") == client.ticket
        assert again.counter().findChild(QWidget, "client_card").accessibleName() == (
            "At this counter"
        )
        assert again.text("timer") == "03:00"
        assert hall.visit(client.id).state is State.SERVING

    def test_signing_on_is_remembered(self, start: Start, hall: Play, home: Paths) -> None:
        started = start()
        assert started.sit_down(CECILIJA, 2).session == Session(1, CECILIJA, 2)
        assert start().counter().session == Session(1, CECILIJA, 2)
        kept = load_preferences(home.preferences)
        assert (kept.person_id, kept.counter_id) == (CECILIJA, 2)

    def test_signing_out_asks_who_works_the_next_time(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        at_counter(home, BRONIUS, 1)
        started = start()
        counter = started.counter()
        counter._leave()
        started.until(lambda: counter.findChild(LeavingSheet) is not None)
        counter.findChild(LeavingSheet).submitted.emit()
        assert started.asks_who_works().isVisible()
        assert not hall.hall.board.read(1).desks[1].is_open
        assert start().asks_who_works().isVisible()

    def test_who_was_added_in_the_set_up_can_sign_on_at_once(
        self, start: Start, hall: Play
    ) -> None:
        started = start()
        before = started.asks_who_works()
        before.setup_wanted.emit(ASTA)
        started.until(lambda: before.findChild(SetupDialog) is not None)
        dialog = before.findChild(SetupDialog)
        draft = hall.hall.setup.current(1)
        people = [*draft.people, PersonDraft("Zita")]
        dialog.change_wanted.emit(replace(draft, people=people))
        started.until(lambda: started.program.window is not before)
        assert started.asks_who_works().isVisible()
        names = started.program.halls.arrival.directory.people.values()
        assert "Zita" in {person.name for person in names}

    @pytest.mark.parametrize(("person", "counter"), [(99, 1), (BRONIUS, 99), (None, None)])
    def test_unknown_person_or_counter(
        self, start: Start, hall: Play, home: Paths, person: int | None, counter: int | None
    ) -> None:
        at_counter(home, person, counter)
        assert start().asks_who_works().isVisible()

    def test_counter_that_a_colleague_has_taken(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        at_counter(home, BRONIUS, 1)
        hall.sit(1, CECILIJA)
        started = start()
        assert started.asks_who_works().isVisible()
        assert "Cecilija" in started.words()

    def test_remembered_hall_is_gone(self, start: Start, home: Paths) -> None:
        at_counter(home, BRONIUS, 1)
        assert start().start_window().findChild(QWidget, "sign-on") is None

    def test_from_another_hall_back_to_ones_own(
        self, start: Start, hall: Play, hall_template: Path, home: Paths, tmp_path: Path
    ) -> None:
        other = tmp_path / "other.queueapp"
        copy_hall(hall_template, other)
        started = start(database=other)
        started.asks_who_works()
        started.program.wishes.other_hall.emit()
        started.until(lambda: "Open my hall" in started.words())
        own = started.start_window().findChild(QAbstractButton, "own")
        assert own is not None
        own.click()
        assert started.asks_who_works().isVisible()
        assert started.program.halls.place == home.hall

    def test_a_hall_whose_making_was_cut_off_is_set_up_all_the_same(
        self, start: Start, home: Paths, clock: SetClock
    ) -> None:
        Hall.create(home.hall, HallKind.HALL, clock).close()
        started = start()
        started.until(lambda: "Set up my hall" in started.words())
        started.program.make_hall(DRAFT)
        started.until(lambda: started.start_window().findChild(QWidget, "first-secret"))

    def test_named_on_the_command_line(self, start: Start, hall: Play, home: Paths) -> None:
        started = start(database=home.hall, person="Cecilija", counter="2")
        assert started.counter().session == Session(1, CECILIJA, 2)
        assert not home.preferences.exists()

    def test_command_line(self) -> None:
        asked = parse(["--database", "x.queueapp", "--person", "Asta", "--counter", "3"])
        assert (asked.database, asked.person, asked.counter) == (Path("x.queueapp"), "Asta", "3")


class TestWhatIsRemembered:
    def test_language_and_colours(self, start: Start, hall: Play, home: Paths) -> None:
        at_counter(home, BRONIUS, 1)
        started = start(language="", theme="")
        started.counter()
        started.program.wishes.language.emit("lt")
        started.counter()
        started.program.wishes.mode.emit("dark")
        again = start(language="", theme="")
        again.counter()
        assert again.program.interpreter.language == "lt"
        assert again.program.theme.mode is Mode.DARK
        again.program.wishes.language.emit("en")
        again.program.wishes.mode.emit("light")
        kept = start(language="", theme="")
        assert kept.program.interpreter.language == "en"
        assert kept.program.theme.mode is Mode.LIGHT
        kept.counter()

    def test_another_language_keeps_desk_and_client(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        at_counter(home, BRONIUS, 1)
        hall.issue(PASSPORTS)
        started = start()
        before = started.counter()
        hall.serve_next(Session(1, BRONIUS, 1))
        started.until(lambda: started.text("ticket") == "A001")
        started.program.wishes.language.emit("lt")
        after = started.counter()
        assert after is not before
        assert started.text("ticket") == "A001"
        started.program.wishes.language.emit("en")
        started.counter()

    def test_an_answer_that_comes_after_the_window_has_gone(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        at_counter(home, BRONIUS, 1)
        hall.issue(PASSPORTS)
        started = start()
        gone = threading.Event()

        def slow(hall: Hall) -> Done:
            gone.wait(PATIENCE_MS / 1000)
            return hall.desk.next_client(Session(1, BRONIUS, 1))

        before = started.counter()
        before.destroyed.connect(gone.set)
        before._control._ask(slow)
        started.program.wishes.language.emit("lt")
        started.counter()
        started.until(lambda: started.text("ticket") == "A001")
        started.until(lambda: started.counter().findChild(QWidget, "timer").isVisible())
        started.program.wishes.language.emit("en")
        started.counter()
        assert QApplication.activeModalWidget() is None

    def test_second_window_leaves_it_alone(self, start: Start, hall: Play, home: Paths) -> None:
        at_counter(home, BRONIUS, 1)
        before = load_preferences(home.preferences)
        started = start(database=home.hall, choose=True)
        started.sit_down(CECILIJA, 2)
        started.program.wishes.mode.emit("dark")
        again = start()
        assert again.counter().session == Session(1, BRONIUS, 1)
        again.program.stop()
        assert replace(load_preferences(home.preferences), window="") == before

    def test_damaged_preferences_are_forgotten(self, start: Start, hall: Play, home: Paths) -> None:
        home.preferences.write_text("{ not json", encoding="utf-8")
        assert start().asks_who_works().isVisible()


def not_ours(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.commit()


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    path.write_bytes(bytes(content))


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.commit()


class TestFirstPress:
    def test_f2_before_the_hall_is_read_is_kept(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        session = hall.sit(1, BRONIUS)
        hall.issue()
        let_in_by_account(home.hall, BRONIUS)
        at_counter(home, BRONIUS, 1, asks=False)
        running = start()
        window = running.program.window
        assert isinstance(window, CounterWindow)
        assert window._view is None
        # A window that is not active yet gets no key from outside: press what the key presses.
        window.actions_by_id[ActionId.NEXT].trigger()
        assert "as soon as it is open" in running.words()
        running.until(lambda: session.counter_id in hall.hall.board.read(1).at_desk)
        running.until(lambda: running.text("ticket") == "A001")

    def test_nobody_is_called_for_a_press_that_never_came(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        hall.sit(1, BRONIUS)
        hall.issue()
        let_in_by_account(home.hall, BRONIUS)
        at_counter(home, BRONIUS, 1, asks=False)
        start().counter()
        assert not hall.hall.board.read(1).at_desk


class TestDemo:
    def test_one_under_way_goes_on_and_one_past_its_day_is_offered_anew(
        self, start: Start, home: Paths, clock: SetClock
    ) -> None:
        create_demo(home.demo, clock, past_days=1)
        running = start()
        running.start_window().demo_wanted.emit()
        running.asks_who_works()
        window = running.sit_down(5, 5)
        again = window.actions_by_id[ActionId.DEMO_AGAIN]
        assert again.isVisible()
        assert "The demo's day is over." not in running.words()
        clock.pass_minutes(24 * 60)
        running.until(lambda: "The demo's day is over." in running.words())


class TestTrouble:
    @pytest.mark.parametrize("spoil", [not_ours, damaged, newer])
    def test_database_that_cannot_be_used(
        self,
        start: Start,
        home: Paths,
        hall_template: Path,
        tmp_path: Path,
        spoil: Callable[[Path], None],
    ) -> None:
        path = tmp_path / "other.queueapp"
        if spoil is not not_ours:
            copy_hall(hall_template, path)
        spoil(path)
        kept = path.read_bytes()
        started = start(database=path)
        started.start_window()
        started.until(lambda: "other.queueapp" in started.words())
        started.qtbot.wait(200)
        sheet = QApplication.activeModalWidget()
        if spoil is damaged:
            assert isinstance(sheet, DamagedSheet), "what can be done about damage is said"
            sheet.reject()
        else:
            assert sheet is None, "a trouble of the file is no bug"
        assert path.read_bytes() == kept
        # It goes on: the demo and a hall of one's own are still offered.
        copy_hall(hall_template, home.hall)
        started.program.halls.open(home.hall)
        assert started.asks_who_works().isVisible()

    def test_disk_full_on_sitting_down_is_said(
        self, start: Start, hall: Play, home: Paths, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_room(*_args: object, **_options: object) -> Session:
            raise StorageTrouble(Trouble.DISK_FULL, home.hall)

        monkeypatch.setattr(AccessService, "take_counter", no_room)
        at_counter(home, BRONIUS, 1)
        started = start()
        started.asks_who_works().counter_wanted.emit(BRONIUS, 1, False)
        started.until(lambda: "full" in started.words())
        assert started.start_window().isVisible()

    def test_a_newer_program_is_told_of_and_explains_what_cannot_be_loaded_any_more(
        self,
        start: Start,
        hall: Play,
        home: Paths,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        file = tmp_path / "queueapp"
        file.write_bytes(b"old")
        monkeypatch.setattr("ui.app.program_file", lambda: file)
        at_counter(home, BRONIUS, 1)
        started = start()
        started.counter()
        started.until(lambda: started.program._renewed is not None)
        assert "newer version" not in started.words()
        file.write_bytes(b"another")

        def cannot_be_loaded(_hall: object) -> None:
            raise ImportError("a planted fault")

        started.program.runner.run(cannot_be_loaded)
        started.until(lambda: "newer version" in started.words())
        assert not isinstance(QApplication.activeModalWidget(), BugSheet)
        lines = started.counter().findChildren(Banner)
        [line] = [each for each in lines if "newer version" in each.text()]
        assert not line._timer.isActive(), "it goes by itself before anybody has read it"

    def test_a_bug_in_a_job_is_shown_and_the_program_goes_on(
        self, start: Start, hall: Play, home: Paths
    ) -> None:
        at_counter(home, BRONIUS, 1)
        hall.issue(PASSPORTS)
        started = start()
        window = started.counter()

        def broken(_hall: object) -> None:
            raise ZeroDivisionError("a planted fault")

        started.program.runner.run(broken)
        started.until(lambda: isinstance(QApplication.activeModalWidget(), BugSheet))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, BugSheet)
        report = sheet.findChild(QWidget, "report")
        assert "a planted fault" in report.toPlainText()  # type: ignore[union-attr]
        sheet.primary_action.trigger()
        started.until(lambda: QApplication.activeModalWidget() is None)
        window._control.next_client()
        started.until(lambda: hall.hall.board.read(1).at_desk.get(1) is not None)
        hall.hall.desk.start(Session(1, BRONIUS, 1), seen(hall.hall.board.read(1).at_desk[1]))
        started.until(lambda: window._view is not None and window._view.visit is not None)

"""A hall on a shared server: gone to, waited for, chosen among several, and made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import keyring.core
import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from queueapp.config import Preferences, load_preferences, save_preferences
from queueapp.domain.session import Session
from queueapp.paths import Paths
from queueapp.place import Server, Tls
from queueapp.services.hall import Hall
from queueapp.storage.postgres import connect
from tests.factories import (
    ASTA,
    BRONIUS,
    DRAFT,
    SetClock,
    build_server_template,
    give_pins,
    server_of,
)
from tests.postgres import PASSWORD, Cluster
from tests.ui.running import Running
from ui.actions import SettingId
from ui.command_line import parse
from ui.counter.window import CounterWindow
from ui.setup.editor import SetupDialog
from ui.setup.shared import SharedDialog, Stage
from ui.theme import Theme

KEY = Qt.Key
Start = Callable[..., Running]


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever keyring the machine has is left alone."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())


@pytest.fixture
def server(cluster: Cluster, server_template: str) -> Iterator[Server]:
    """A hall of the test's own on the tests' server."""
    made = server_of(cluster, cluster.fresh(server_template))
    yield made
    cluster.drop_database(made.database)


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[Server]:
    """A database with nothing in it."""
    made = server_of(cluster, cluster.fresh())
    yield made
    cluster.drop_database(made.database)


@pytest.fixture(scope="module")
def guarded() -> Iterator[Cluster]:
    """A server that asks for a password, and that may be stopped."""
    with Cluster(password=True) as started:
        yield started


@pytest.fixture
def guarded_server(guarded: Cluster) -> Server:
    template = build_server_template(guarded)
    port = guarded.tcp.port
    return Server("127.0.0.1", template, "postgres", port, Tls.OFF)


@pytest.fixture
def two_halls(server: Server, clock: SetClock) -> Server:
    """A second hall, “Riverside”, on the same database."""
    with Hall.open(server, clock) as hall:
        hall.setup.open_another(Session(1, ASTA), replace(DRAFT, name="Riverside"))
    give_pins(server)
    return server


def at_counter(home: Paths, server: Server, person: int = BRONIUS, counter: int = 1) -> None:
    """As if this user had been there the last time."""
    where = Preferences(database=str(server), site_id=1, person_id=person, counter_id=counter)
    save_preferences(home.preferences, where)


class TestPlaces:
    def test_a_server_is_remembered_and_goes_on_at_the_desk(
        self, start: Start, server: Server, home: Paths
    ) -> None:
        started = start(database=server)
        started.sit_down(BRONIUS, 1)
        again = start()
        assert again.counter().session == Session(1, BRONIUS, 1)
        assert load_preferences(home.preferences).database == str(server)

    def test_the_window_is_told_that_the_hall_is_shared(
        self, start: Start, server: Server, home: Paths
    ) -> None:
        at_counter(home, server)
        shell = start().counter()._shell
        assert shell.shared
        assert shell.place == server.name

    def test_this_computer_has_a_number_for_when_the_server_is_away(
        self, start: Start, server: Server, home: Paths, clock: SetClock
    ) -> None:
        at_counter(home, server)
        start().counter()
        with Hall.open(server, clock, home.journal) as hall:
            assert hall.offline._journal is not None
            assert hall.offline._journal.station(server.identity, 1) == 1

    def test_a_damaged_journal_is_told_once(
        self, start: Start, server: Server, home: Paths
    ) -> None:
        home.journal.write_bytes(b"\xff" * 8192)
        started = start(database=server)
        started.asks_who_works()
        started.until(lambda: "was damaged" in started.words())
        again = start(database=server)
        again.asks_who_works()
        assert "was damaged" not in again.words()

    def test_command_line(self) -> None:
        asked = parse(["--database", "postgresql://ona@db/halls", "--site", "Riverside"])
        assert asked.database == Server("db", "halls", "ona")
        assert asked.site == "Riverside"

    def test_a_bad_address_on_the_command_line_does_not_repeat_its_password(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit):
            parse(["--database", "postgresql://ona:secret@db/halls?sslmode=maybe"])
        assert "secret" not in capsys.readouterr().err


class TestServerAway:
    def test_it_opens_by_itself_when_the_server_is_back(
        self, start: Start, guarded: Cluster, guarded_server: Server, home: Paths
    ) -> None:
        server = replace(guarded_server, host=str(guarded.folder))
        at_counter(home, server)
        guarded.stop()
        try:
            started = start()
            started.until(lambda: "Waiting for the server" in started.words())
            assert server.name in started.words()
        finally:
            guarded.start()
        assert started.counter().session == Session(1, BRONIUS, 1)

    def test_nobody_who_has_gone_elsewhere_is_fetched_back(
        self, start: Start, guarded: Cluster, guarded_server: Server, home: Paths
    ) -> None:
        server = replace(guarded_server, host=str(guarded.folder))
        at_counter(home, server)
        guarded.freeze()
        try:
            started = start()
            started.until(lambda: isinstance(started.program.window, CounterWindow))
            started.qtbot.wait(500)
            started.program.show_first_start()
        finally:
            guarded.thaw()
        answered: list[object] = []
        started.program.runner.work(lambda: None, answered.append)
        started.until(lambda: answered)
        started.qtbot.wait(200)
        assert "Try it with a demo hall" in started.words()

    def test_what_is_being_typed_stays_when_the_server_is_back(
        self, start: Start, guarded: Cluster, guarded_server: Server, home: Paths
    ) -> None:
        server = replace(guarded_server, host=str(guarded.folder))
        at_counter(home, server)
        guarded.stop()
        try:
            started = start()
            started.until(lambda: "Waiting for the server" in started.words())
            dialog = open_settings(started)
        finally:
            guarded.start()
        started.qtbot.wait(2500)
        assert dialog.isVisible()
        dialog.reject()
        assert started.counter().session == Session(1, BRONIUS, 1)

    def test_a_wrong_password_is_said_with_the_way_to_the_settings(
        self, start: Start, guarded_server: Server, home: Paths
    ) -> None:
        at_counter(home, guarded_server)
        started = start()
        started.until(lambda: "does not mend itself" in started.words())
        assert not started.program._opening.waits
        focus = started.program.window.focusWidget()  # type: ignore[union-attr]
        assert focus is not None
        assert focus.objectName() == "shared-database"
        started.press(KEY.Key_Return)
        dialog = started.dialog("shared-dialog")
        write(dialog, "password", PASSWORD)
        started.press(KEY.Key_Return)
        started.until(lambda: isinstance(dialog, SharedDialog) and dialog.stage is Stage.FOUND)
        started.press(KEY.Key_Return)
        assert started.asks_who_works().isVisible()
        started.until(lambda: "no keyring" in started.words())
        again = start()
        assert again.asks_who_works().isVisible()

    def test_no_database_of_that_name(self, start: Start, server: Server, home: Paths) -> None:
        at_counter(home, replace(server, database="nowhere"))
        started = start()
        started.until(lambda: "no database of this name" in started.words())

    def test_another_hall_is_offered_meanwhile(
        self, start: Start, home: Paths, server: Server
    ) -> None:
        at_counter(home, replace(server, port=1))
        started = start()
        started.until(lambda: "Waiting for the server" in started.words())
        other = started.start_window().findChild(QWidget, "other-hall")
        assert other is not None
        other.click()  # type: ignore[attr-defined]
        started.until(lambda: "Try it with a demo hall" in started.words())
        assert not started.program._opening.waits


def write(dialog: QDialog, name: str, text: str) -> QLineEdit:
    """Type into a field."""
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    line.setFocus()
    line.selectAll()
    line.insert(text)
    line.textEdited.emit(text)
    return line


def shown(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def open_settings(started: Running) -> SharedDialog:
    """The window of the shared database, from the first screen."""
    button = started.start_window().findChild(QWidget, "shared-database")
    assert button is not None
    button.click()  # type: ignore[attr-defined]
    dialog = started.dialog("shared-dialog")
    assert isinstance(dialog, SharedDialog)
    return dialog


def settled(started: Running, dialog: SharedDialog) -> Stage:
    started.until(lambda: dialog.stage is not Stage.ASKING)
    return dialog.stage


class TestSettings:
    def test_a_pasted_address_fills_all_fields(self, qtbot: QtBot, english: Theme) -> None:
        dialog = SharedDialog()
        qtbot.addWidget(dialog)
        dialog.show()
        write(dialog, "host", "postgresql://ona:secret@db.kaunas.lt:6543/halls?sslmode=require")
        assert dialog.server() == Server("db.kaunas.lt", "halls", "ona", 6543, Tls.REQUIRED)
        assert dialog.server().password == "secret"
        assert "secret" not in shown(dialog)
        line = dialog.findChild(QLineEdit, "password")
        assert line is not None
        assert "secret" not in line.displayText()

    def test_an_address_that_is_typed_is_taken_when_it_is_whole(
        self, qtbot: QtBot, english: Theme
    ) -> None:
        dialog = SharedDialog()
        qtbot.addWidget(dialog)
        dialog.show()
        host = dialog.findChild(QLineEdit, "host")
        assert host is not None
        qtbot.keyClicks(host, "postgresql://ona@db.kaunas.lt/halls?sslmode=require")
        dialog.submit()
        assert dialog.server() == Server("db.kaunas.lt", "halls", "ona", tls=Tls.REQUIRED)

    def test_the_certificate_is_asked_for_only_where_it_proves_something(
        self, qtbot: QtBot, english: Theme
    ) -> None:
        dialog = SharedDialog(Server("db", "halls", "ona", authority="/ca.pem"))
        qtbot.addWidget(dialog)
        line = dialog.findChild(QLineEdit, "authority")
        assert line is not None
        assert line.isEnabled()
        dialog.show_server(Server("db", "halls", "ona", tls=Tls.REQUIRED, authority="/ca.pem"))
        assert not line.isEnabled()
        assert dialog.server().authority == ""

    def test_what_is_missing_is_said_beside_its_field(self, qtbot: QtBot, english: Theme) -> None:
        dialog = SharedDialog()
        qtbot.addWidget(dialog)
        asked: list[object] = []
        dialog.test_wanted.connect(asked.append)
        dialog.show()
        dialog.submit()
        assert not asked
        assert "Write the server's name or address." in shown(dialog)

    def test_keys_go_through_the_fields_in_order(self, qtbot: QtBot, english: Theme) -> None:
        dialog = SharedDialog(Server("db", "halls", "ona"))
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        order = []
        for _ in range(10):
            focus = dialog.focusWidget()
            assert focus is not None
            order.append(focus.objectName())
            assert focus.accessibleName(), focus.objectName()
            qtbot.keyClick(focus, KEY.Key_Tab)
        assert order == [
            *("host", "port", "database", "user", "password", "tls", "authority", "browse"),
            *("cancel", "primary"),
        ]

    @pytest.mark.parametrize(
        ("change", "field", "words"),
        [
            ({"port": 1}, "host", "no PostgreSQL at this port"),
            ({"database": "nowhere"}, "database", "no database of this name"),
            ({"password": "wrong"}, "password", "does not accept this user"),
            ({"tls": Tls.REQUIRED}, "tls", "does not offer a secured connection"),
            ({"tls": Tls.VERIFIED}, "tls", "does not offer a secured connection"),
            ({"host": "name.invalid"}, "host", "No computer answers there"),
        ],
    )
    def test_what_is_wrong_is_said_beside_its_field(
        self,
        start: Start,
        guarded_server: Server,
        change: dict[str, object],
        field: str,
        words: str,
    ) -> None:
        started = start()
        dialog = open_settings(started)
        dialog.show_server(replace(guarded_server, **{"password": PASSWORD, **change}))  # type: ignore[arg-type]
        dialog.submit()
        assert settled(started, dialog) is Stage.TYPING
        assert words in shown(dialog)
        focus = dialog.focusWidget()
        assert focus is not None
        assert focus.objectName() == field
        assert PASSWORD not in shown(dialog)
        dialog.reject()

    def test_a_test_under_way_can_be_stopped(self, start: Start, cluster: Cluster) -> None:
        started = start()
        dialog = open_settings(started)
        server = server_of(cluster, cluster.fresh())
        cluster.freeze()
        try:
            dialog.show_server(server)
            dialog.submit()
            assert dialog.stage is Stage.ASKING
            started.press(KEY.Key_Escape)
            assert dialog.stage is Stage.TYPING
            started.press(KEY.Key_Escape)
            started.until(lambda: not started.program._sharing.is_open)  # type: ignore[union-attr]
        finally:
            cluster.thaw()

    def test_halls_there_are_named_and_the_database_is_used_by_keyboard(
        self, start: Start, two_halls: Server, home: Paths
    ) -> None:
        started = start()
        dialog = open_settings(started)
        write(dialog, "host", str(two_halls))
        started.press(KEY.Key_Return)
        assert settled(started, dialog) is Stage.FOUND
        assert "Test hall, Riverside" in shown(dialog)
        started.press(KEY.Key_Return)
        started.until(lambda: "In which hall do you work?" in started.words())
        assert load_preferences(home.preferences).database == str(two_halls)

    def test_an_empty_database_is_prepared_and_its_first_hall_made(
        self, start: Start, empty: Server, clock: SetClock
    ) -> None:
        started = start()
        dialog = open_settings(started)
        dialog.show_server(empty)
        dialog.submit()
        assert settled(started, dialog) is Stage.EMPTY
        assert "move-to" in shown(dialog)
        started.press(KEY.Key_Return)
        assert settled(started, dialog) is Stage.FOUND
        started.press(KEY.Key_Return)
        started.until(lambda: "What is your hall called?" in started.words())
        assert empty.name in started.words()
        started.program.make_hall(DRAFT)
        started.until(lambda: started.start_window().findChild(QWidget, "first-secret"))
        with Hall.open(empty, clock) as hall:
            assert hall.access.site_names() == {1: "Test hall"}

    def test_without_the_right_to_make_tables_it_is_said(
        self, start: Start, cluster: Cluster, empty: Server
    ) -> None:
        with connect(empty) as connection:
            connection.execute("DROP ROLE IF EXISTS guest")
            connection.execute("CREATE ROLE guest LOGIN")
            connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        started = start()
        dialog = open_settings(started)
        dialog.show_server(replace(empty, user="guest"))
        dialog.submit()
        assert settled(started, dialog) is Stage.EMPTY
        dialog.submit()
        assert settled(started, dialog) is Stage.TYPING
        assert "not let this user into this database" in shown(dialog)
        dialog.reject()


class TestSeveralHalls:
    def test_the_hall_is_chosen_by_keyboard_and_remembered(
        self, start: Start, two_halls: Server
    ) -> None:
        started = start(database=two_halls)
        started.until(lambda: "In which hall do you work?" in started.words())
        started.press(KEY.Key_Home)
        started.press(KEY.Key_Up)
        started.press(KEY.Key_Return)
        window = started.asks_who_works()
        assert "Riverside" in window.windowTitle()
        again = start(database=two_halls)
        assert "Riverside" in again.asks_who_works().windowTitle()

    def test_another_hall_can_be_chosen_when_signing_on(
        self, start: Start, two_halls: Server
    ) -> None:
        started = start(database=two_halls, site="riverside")
        window = started.asks_who_works()
        assert "Riverside" in window.windowTitle()
        other = window.findChild(QWidget, "other-hall")
        assert other is not None
        other.click()  # type: ignore[attr-defined]
        started.until(lambda: "In which hall do you work?" in started.words())
        started.press(KEY.Key_Down)
        started.press(KEY.Key_Return)
        assert "Test hall" in started.asks_who_works().windowTitle()

    def test_a_hall_that_is_not_there_is_said(self, start: Start, two_halls: Server) -> None:
        started = start(database=two_halls, site="Nowhere")
        started.until(lambda: "There is no hall called “Nowhere”" in started.words())

    def test_an_administrator_makes_another(
        self, start: Start, server: Server, home: Paths, clock: SetClock
    ) -> None:
        at_counter(home, server, ASTA)
        started = start()
        window = started.counter()
        menu = next(found for found in window.findChildren(QMenu) if found.title() == "Settings")
        menu.aboutToShow.emit()
        entries = {entry.objectName(): entry for entry in menu.actions()}
        assert entries["another_site"].isVisible()
        assert not entries["backups"].isVisible()
        entries["another_site"].trigger()
        dialog = started.dialog("hall-set-up")
        assert isinstance(dialog, SetupDialog)
        assert "Another hall on this server" in shown(dialog)
        draft = dialog.editor.draft()
        assert [person.name for person in draft.people] == ["Asta"]
        dialog.change_wanted.emit(replace(draft, name="Riverside"))
        started.until(lambda: "“Riverside” is on the server now" in started.words())
        with Hall.open(server, clock) as hall:
            assert hall.access.site_names() == {1: "Test hall", 2: "Riverside"}
        started.program.wishes.other_hall.emit()
        started.until(lambda: "In which hall do you work?" in started.words())

    def test_a_clerk_is_not_offered_to_make_halls(
        self, start: Start, server: Server, home: Paths
    ) -> None:
        at_counter(home, server)
        started = start()
        started.counter()
        assert started.program.wishes.settings == {SettingId.SHARED_DATABASE}

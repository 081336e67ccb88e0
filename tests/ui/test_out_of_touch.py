"""What staff see when the shared server goes away, and that nobody is lost or counted twice."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.offline import OfflineClient
from queueapp.domain.promise_list import Part, Wanted
from queueapp.domain.record import EventKind
from queueapp.domain.visit import PriorityReason, State
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import postgres
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    MINUTE,
    NUMBER,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    SetClock,
    a_visit,
    at,
    change,
    rows,
    server_of,
)
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station, open_station
from tests.ui.test_reception import Desk
from tests.ui.test_theme import contrast
from tests.ui.test_today import Look
from ui import live as ui_live
from ui.actions import ActionId
from ui.live import Live, MustWait
from ui.messages import sentence
from ui.rows import waiting_rows
from ui.sheets.walk_in import WalkInSheet
from ui.theme import ALL_TOKENS, Theme
from ui.widgets.banner import Banner
from ui.widgets.stale import is_stale
from ui.widgets.ticket_list import TicketList

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Away:
    """A hall on a server, the way to it that can fail, and this PC's journal."""

    qtbot: QtBot
    play: Play
    proxy: Proxy
    way: Server
    journal: Path
    opened: list[Station | Desk | Look]

    def counter(self, counter: int = 1, person: int = BRONIUS) -> Station:
        session = self.play.sit(counter, person)
        found = open_station(
            self.qtbot, self.play, session, self.play.clock, self.way, self.journal
        )
        self.opened.append(found)
        return found

    def reception(self) -> Desk:
        found = Desk(self.qtbot, self.play, ASTA, self.way, self.journal)
        self.opened.append(found)
        return found

    def today(self) -> Look:
        found = Look(self.qtbot, self.play, ASTA, self.way)
        self.opened.append(found)
        return found

    def pull_the_cable(self) -> None:
        self.proxy.refuse()
        self.proxy.cut()

    def go_away(self, *windows: Station | Desk | Look) -> None:
        """The server goes away, and the windows have noticed."""
        self.pull_the_cable()
        for each in windows:
            self.qtbot.waitUntil(lambda live=each.live: live.out_of_touch, timeout=PATIENCE_MS)

    def come_back(self, *windows: Station | Desk | Look) -> None:
        """The server is there again; and the windows notice."""
        self.proxy.resume()
        for each in windows:
            self.qtbot.waitUntil(lambda live=each.live: not live.out_of_touch, timeout=PATIENCE_MS)

    def on_server(self) -> list[str]:
        """The tickets that the server has, in the order in which they were written."""
        return [row["ticket"] for row in rows(self.play.place, "SELECT * FROM visit ORDER BY id")]


@pytest.fixture
def own_pace() -> None:
    """For tests of how long it takes until a window is back in touch, or gives the server up."""


@pytest.fixture
def away(
    qtbot: QtBot,
    english: Theme,
    nothing_left: None,
    cluster: Cluster,
    server_template: str,
    clock: SetClock,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Away]:
    """A hall on a server, reached through a proxy; all windows are closed at the end.

    They ask it again sooner than in use, unless the test is of how long that takes.
    """
    if "own_pace" not in request.fixturenames:
        monkeypatch.setattr(ui_live, "AGAIN_S", 0.1)
    direct = server_of(cluster, cluster.fresh(server_template))
    with Proxy(cluster.socket) as proxy, Hall.open(direct, clock) as hall:
        way = replace(direct, host=proxy.endpoint.host, port=proxy.endpoint.port)
        play = Play(hall, clock, direct)
        made = Away(qtbot, play, proxy, way, tmp_path / "journal", [])
        yield made
        proxy.resume()
        for each in made.opened:
            each.close()
        bugs = [bug for each in made.opened for bug in each.bugs]
        assert not bugs, bugs
    cluster.drop_database(direct.database)


def line(window: QWidget, name: str = "out_of_touch") -> str:
    """A line that stays at the foot of the window; nothing where it is not in sight."""
    found = window.findChild(Banner, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def label(window: QWidget, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def unshared_rows(shown: TicketList) -> list[tuple[str, str]]:
    """The rows of clients who are not shared, each with its mark."""
    return [(row.ticket, row.chips[0][0]) for row in shown.rows() if isinstance(row.id, str)]


def add(desk: Desk, letter: str = "A") -> None:
    """Type a service's letter at reception and give the ticket."""
    desk.press("F7")
    desk.type(letter)
    desk.press("Return")
    desk.until(lambda: not desk.window._busy)


class TestTheLine:
    def test_it_says_since_when_and_goes_by_itself(self, own_pace: None, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk, reception = away.counter(), away.reception()
        assert line(desk.window) == ""
        away.go_away(desk, reception)
        text = (
            "Out of touch with the server since 10:00. The picture is from then; "
            "it comes back by itself."
        )
        assert line(desk.window) == line(reception.window) == text
        assert desk.tickets() == reception.tickets() == ["A001"]
        away.play.clock.pass_minutes(20)
        assert line(desk.window) == text
        away.play.issue(BENEFITS)
        away.come_back(desk, reception)
        for window in (desk, reception):
            window.until(lambda shown=window: shown.tickets() == ["A001", "B001"])
            assert line(window.window) == ""
            assert window.said() == "Back in touch; everything here is fresh again."
        assert desk.part("waiting").isEnabled()

    def test_a_window_made_meanwhile_says_it_too(self, away: Away) -> None:
        desk = away.counter()
        away.go_away(desk)
        from ui.shell import Shell
        from ui.today.window import TodayWindow

        shell = Shell(desk.runner, desk.live, desk.wishes, desk.session, "hall")
        window = TodayWindow(shell)
        window.show()
        assert line(window).startswith("Out of touch with the server since 10:00.")
        window.close()
        window.deleteLater()

    def test_the_picture_is_greyed_and_the_timer_runs(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        away.play.issue(PASSPORTS)
        desk = away.counter()
        desk.do("F2")
        desk.do("F4")
        shown = desk.list("waiting")
        fresh = shown.grab().toImage()
        away.go_away(desk)
        assert shown.isEnabled()
        assert is_stale(shown)
        assert shown.grab().toImage() != fresh
        away.come_back(desk)
        assert not is_stale(shown)
        desk.until(lambda: shown.grab().toImage() == fresh)
        away.go_away(desk)
        away.play.clock.pass_minutes(3)
        desk.until(lambda: desk.part("timer").text() == "03:00")  # type: ignore[attr-defined]

    @pytest.mark.parametrize("name", ALL_TOKENS)
    def test_greyed_text_is_as_legible_as_quiet_text(self, name: str) -> None:
        t = ALL_TOKENS[name]
        for paper in (t.ground, t.card, t.accent_soft):
            assert contrast(t.quiet, paper) >= 4.5

    def test_a_server_that_answers_nothing_does_not_hold_the_window_up(
        self, own_pace: None, away: Away
    ) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        away.proxy.swallow()
        away.qtbot.waitUntil(lambda: desk.live.out_of_touch, timeout=PATIENCE_MS)
        ticks = desk.window._ticks
        desk.until(lambda: desk.window._ticks > ticks + 1)
        away.play.issue(BENEFITS)
        away.proxy.resume()
        away.qtbot.waitUntil(lambda: desk.tickets() == ["A001", "B001"], timeout=PATIENCE_MS)
        assert line(desk.window) == ""

    def test_a_server_that_is_stopped_and_started_again(
        self, qtbot: QtBot, english: Theme, nothing_left: None, clock: SetClock, tmp_path: Path
    ) -> None:
        from tests.factories import build_server_template

        with Cluster() as own:
            server = server_of(own, build_server_template(own))
            with Hall.open(server, clock) as hall:
                play = Play(hall, clock, server)
                desk = Desk(qtbot, play, ASTA, server, tmp_path / "journal")
                try:
                    own.stop()
                    qtbot.waitUntil(lambda: desk.live.out_of_touch, timeout=PATIENCE_MS)
                    add(desk)
                    assert desk.text("number") == "P1-1"
                    own.start()
                    desk.qtbot.waitUntil(
                        lambda: not desk.live.out_of_touch and not desk.live.unshared.clients,
                        timeout=PATIENCE_MS,
                    )
                    assert desk.tickets() == ["P1-1"]
                    assert not desk.bugs
                finally:
                    desk.close()

    def test_other_trouble_is_told_as_ever(self, away: Away) -> None:
        from queueapp.errors import StorageTrouble, Trouble

        desk = away.counter()
        error = StorageTrouble(Trouble.DISK_FULL, Path("/hall"))
        desk.live.trouble.emit(error)
        assert desk.said() == sentence(error)
        assert line(desk.window) == ""
        assert not desk.part("waiting").isEnabled()
        desk.live.recovered.emit()
        assert desk.said() == "The data can be read again."


class TestWhatMustWait:
    def test_it_is_refused_at_once_and_nothing_is_sent(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        away.play.issue(PASSPORTS)
        desk = away.counter()
        desk.do("F2")
        away.go_away(desk)
        before = rows(away.play.place, "SELECT max(id) AS last FROM event")
        for keys in ("F3", "F4", "F5", "F6", "Ctrl+Del", "Ctrl+Z", "Ctrl+D"):
            desk.window._banner.dismiss()
            desk.press(keys)
            # With no event in between: it was said by the press itself.
            assert desk.said().startswith("Out of touch with the server, so"), keys
            assert not desk.window._control.busy
            assert QApplication.activeModalWidget() is None
        assert rows(away.play.place, "SELECT max(id) AS last FROM event") == before
        away.come_back(desk)
        desk.do("F4")
        assert desk.heading() == "At this counter"

    def test_next_is_refused_at_a_free_desk(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        away.go_away(desk)
        desk.press("F2")
        assert desk.said().startswith("Out of touch with the server, so")
        desk.choose("waiting", "A001")
        desk.window._banner.dismiss()
        desk.press("Return")
        assert desk.said().startswith("Out of touch with the server, so")
        away.come_back(desk)
        desk.do("F2")
        assert desk.text("ticket") == "A001"

    def test_a_sheet_that_is_open_keeps_what_was_typed(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        desk.do("F2")
        desk.do("F4")
        desk.press("F5")
        sheet = desk.sheet("hold")
        note = sheet.findChild(QLineEdit, "line")
        assert note is not None
        note.setFocus()
        desk.type("fetches a paper")
        away.go_away(desk)
        desk.press("Ctrl+Return")
        assert desk.error(sheet).startswith("✕ Out of touch with the server, so")
        assert sheet.isVisible()
        assert note.text() == "fetches a paper"
        away.come_back(desk)
        assert sheet.isVisible()
        desk.press("Ctrl+Return")
        desk.no_sheet()
        desk.settle()
        assert desk.visit("A001").state is State.ON_HOLD

    def test_the_finish_strip_keeps_its_line(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        desk.do("F2")
        desk.do("F4")
        desk.press("F9")
        desk.type("agreed by phone")
        away.go_away(desk)
        desk.press("Return")
        assert desk.said().startswith("Out of touch with the server, so")
        assert desk.line("agreed").text() == "agreed by phone"
        away.come_back(desk)
        assert desk.line("agreed").text() == "agreed by phone"
        desk.line("agreed").setFocus()
        desk.do("Return")
        assert desk.visit("A001").state is State.SERVED

    def test_a_request_under_way_ends_with_the_sentence_of_its_trouble(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        away.proxy.cut_after(b"UPDATE visit", passed_on=False)
        desk.press("F2")
        assert desk.window._control.busy
        desk.until(lambda: not desk.window._control.busy)
        assert "broke" in desk.said()
        desk.until(lambda: not desk.live.out_of_touch)
        desk.settle()
        desk.do("F2")
        assert desk.text("ticket") == "A001"

    def test_reception_refuses_at_once_too(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.reception()
        away.go_away(desk)
        desk.choose("waiting", "A001")
        for keys in ("Ctrl+P", "Ctrl+Shift+Del", "Ctrl+Z", "Ctrl+I", "Ctrl+Shift+O"):
            desk.window._banner.dismiss()
            desk.press(keys)
            assert desk.said().startswith("Out of touch with the server, so"), keys
        assert not desk.window._busy

    def test_the_window_of_todays_visits(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        look = away.today()
        away.go_away(look)
        look.find("A001")
        look.press("Ctrl+Shift+Del")
        banner = look.window.findChild(Banner, "banner")
        assert banner is not None
        assert banner.text().startswith("Out of touch with the server, so")
        away.play.issue(BENEFITS)
        away.come_back(look)
        look.find("")
        look.until(lambda: sorted(look.tickets()) == ["A001", "B001"])


class TestAClientAdded:
    def test_at_reception_is_shown_kept_and_shared_once(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.reception()
        away.go_away(desk)
        away.play.clock.pass_minutes(2)
        add(desk, "B")
        assert desk.text("number") == "P1-1"
        assert desk.text("ahead") == "○ not yet shared"
        assert desk.said().startswith("P1-1 – not yet shared.")
        assert desk.tickets() == ["A001", "P1-1"]
        assert unshared_rows(desk.list("waiting")) == [("P1-1", "○ not yet shared")]
        assert desk.text("unshared_count") == "○ 1 not yet shared"
        away.play.clock.pass_minutes(2)
        add(desk)
        assert desk.text("unshared_count") == "○ 2 not yet shared"
        assert away.on_server() == ["A001"]
        away.play.clock.pass_minutes(1)
        late = away.play.issue(PASSPORTS)
        away.come_back(desk)
        desk.until(lambda: desk.tickets() == ["A001", "P1-1", "P1-2", late.ticket])
        assert desk.said() == (
            "Back in touch; everything here is fresh again. 2 clients have been shared: P1-1, P1-2."
        )
        assert unshared_rows(desk.list("waiting")) == []
        assert desk.text("unshared_count") == ""
        assert sorted(away.on_server()) == ["A001", "A002", "P1-1", "P1-2"]

    def test_with_the_very_press_that_finds_the_server_away(self, away: Away) -> None:
        desk = away.reception()
        desk.press("F7")
        desk.type("A")
        away.pull_the_cable()
        desk.press("Return")
        desk.qtbot.waitUntil(lambda: not desk.window._busy, timeout=PATIENCE_MS)
        assert desk.text("number") == "P1-1"
        assert desk.tickets() == ["P1-1"]
        away.qtbot.waitUntil(lambda: desk.live.out_of_touch, timeout=PATIENCE_MS)
        away.come_back(desk)
        desk.until(lambda: unshared_rows(desk.list("waiting")) == [])
        assert away.on_server() == ["P1-1"]

    def test_while_the_server_takes_everything_and_answers_nothing(
        self, away: Away, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # Not about how long it is waited for.
        monkeypatch.setattr(postgres, "ANSWER_S", 3.0)
        monkeypatch.setattr(postgres, "_HEARTBEAT_ANSWER_S", 1.0)
        desk = away.reception()
        desk.press("F7")
        desk.type("A")
        away.proxy.swallow()
        desk.press("Return")
        ticks = desk.window._ticks
        desk.qtbot.waitUntil(lambda: not desk.window._busy, timeout=PATIENCE_MS)
        assert desk.window._ticks > ticks + 1
        assert desk.text("number") == "P1-1"
        desk.qtbot.waitUntil(lambda: desk.live.out_of_touch, timeout=PATIENCE_MS)
        away.come_back(desk)
        desk.qtbot.waitUntil(lambda: desk.tickets() != ["P1-1"] or not desk.live.unshared.clients)
        desk.until(lambda: len(away.on_server()) == 1 and not desk.live.unshared.clients)

    def test_once_where_only_the_answer_to_the_commit_was_lost(self, away: Away) -> None:
        desk = away.reception()
        # What is told with the commit, and never with the end of what only reads.
        cut = away.proxy.cut_after(b"NOTIFY", passed_on=True)
        add(desk)
        assert cut.wait(5)
        desk.until(lambda: desk.tickets() == ["A001"])
        assert away.on_server() == ["A001"]
        assert "P1-1 has been shared; the queue has the client as A001." in desk.said()
        assert desk.text("number") == "A001"

    def test_at_the_counter_joins_the_queue_and_cannot_be_called(self, away: Away) -> None:
        desk = away.counter()
        away.go_away(desk)
        desk.press("F7")
        sheet = desk.sheet("walk_in")
        primary = sheet.findChild(QPushButton, "primary")
        assert primary is not None
        assert primary.text() == "Add to the queue"
        desk.type("A")
        desk.no_sheet()
        assert desk.said().startswith("P1-1 – not yet shared.")
        assert unshared_rows(desk.list("waiting")) == [("P1-1", "○ not yet shared")]
        desk.choose("waiting", "P1")
        assert not desk.can(ActionId.CALL_SELECTED)
        assert not desk.can(ActionId.PRIORITY)
        desk.press("Return")
        assert desk.said().startswith("P1-1 is not yet shared: nobody can call the client")
        away.come_back(desk)
        desk.until(lambda: unshared_rows(desk.list("waiting")) == [])
        desk.do("F2")
        assert desk.text("ticket") == "P1-1"

    def test_serving_at_once_is_refused_and_the_queue_offered(self, away: Away) -> None:
        desk = away.counter()
        desk.press("F7")
        sheet = desk.sheet("walk_in")
        assert isinstance(sheet, WalkInSheet)
        sheet.findChildren(QLineEdit, "line")[-1].setText("speaks softly")
        away.pull_the_cable()
        desk.type("A")
        away.qtbot.waitUntil(lambda: bool(desk.error(sheet)), timeout=PATIENCE_MS)
        assert "The client can be added to the queue instead." in desk.error(sheet)
        away.qtbot.waitUntil(lambda: not desk.window._control.busy, timeout=PATIENCE_MS)
        sheet.submit()
        away.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=PATIENCE_MS)
        assert unshared_rows(desk.list("waiting")) == [("P1-1", "○ not yet shared")]
        desk.no_sheet()
        away.qtbot.waitUntil(lambda: desk.live.out_of_touch, timeout=PATIENCE_MS)
        away.come_back(desk)
        desk.until(lambda: unshared_rows(desk.list("waiting")) == [])
        assert [row["text"] for row in rows(away.play.place, "SELECT text FROM note")] == [
            "speaks softly"
        ]

    def test_out_of_turn_with_a_reason_is_refused_and_the_queue_offered(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        desk.press("F7")
        desk.sheet("walk_in").findChildren(QLineEdit, "line")[-1].setText("in a hurry")
        desk.press("Ctrl+Return")
        desk.until(lambda: QApplication.activeModalWidget().objectName() == "reason_sheet")
        sheet = desk.sheet("reason_sheet")
        away.go_away(desk)
        desk.press("Right")
        desk.press("Ctrl+Return")
        assert "the client can be added to the queue instead" in desk.error(sheet)
        offered = sheet.findChild(QPushButton, "add_to_queue")
        assert offered is not None
        desk.click(offered)
        desk.no_sheet()
        assert unshared_rows(desk.list("waiting")) == [("P1-1", "○ not yet shared")]
        assert desk.live.unshared.clients[0].note == "in a hurry"
        assert desk.live.unshared.clients[0].request.service_id == PASSPORTS

    def test_in_the_morning_after_the_server_went_away_over_night(self, away: Away) -> None:
        away.play.clock.instant = at("2026-03-02 16:45")
        reception = away.reception()
        away.go_away(reception)
        away.play.clock.instant = at("2026-03-02 17:05")
        reception.window._tick()
        assert reception.text("closing") == "■ Closed since 17:00"
        away.play.clock.instant = at("2026-03-03 07:50")
        reception.window._tick()
        assert reception.text("closing") == "Opens at 08:00"
        away.play.clock.instant = at("2026-03-03 08:10")
        add(reception)
        reception.window._tick()
        assert reception.text("closing") == "8 h 50 min left"
        assert reception.text("number") == "P1-1"
        away.come_back(reception)
        reception.until(lambda: reception.tickets() == ["P1-1"])
        assert away.on_server() == ["P1-1"]

    def test_where_not_even_this_pc_can_keep_them_the_form_stays(self, away: Away) -> None:
        desk = away.reception()
        away.go_away(desk)
        away.journal.unlink()
        desk.press("F7")
        desk.type("A")
        note = next(n for n in desk.window.findChildren(QLineEdit, "line") if n.isVisible())
        note.setText("with a pram")
        desk.press("Return")
        desk.until(lambda: not desk.window._busy)
        assert "The client was not added; what you typed is still here." in desk.said()
        assert note.text() == "with a pram"
        assert desk.window._issue.request is not None
        assert desk.tickets() == []

    def test_where_what_is_kept_cannot_be_read_the_hall_goes_on(self, away: Away) -> None:
        desk = away.reception()
        away.go_away(desk)
        add(desk)
        away.journal.rename(away.journal.with_name("elsewhere"))
        away.play.issue(BENEFITS)
        away.come_back(desk)
        desk.until(lambda: "could not be shared" in desk.said())
        assert desk.said().startswith("Back in touch")
        assert str(away.journal) in desk.said()
        desk.until(lambda: sorted(desk.tickets()) == ["B001", "P1-1"])
        assert unshared_rows(desk.list("waiting")) == [("P1-1", "○ not yet shared")]


class TestWithdrawing:
    def test_del_in_the_list_and_ctrl_z_right_after(self, away: Away) -> None:
        desk = away.reception()
        away.go_away(desk)
        add(desk)
        desk.choose("waiting", "P1")
        desk.press("Delete")
        desk.until(lambda: desk.tickets() == [])
        assert desk.said() == "P1-1 was withdrawn"
        assert desk.text("number") == ""
        add(desk)
        desk.window._queue.list.setFocus()
        desk.press("Ctrl+Z")
        desk.until(lambda: desk.tickets() == [])
        assert desk.said() == "P1-2 was withdrawn"
        away.come_back(desk)
        desk.see_all()
        assert away.on_server() == []

    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_at_the_counter_by_menu_key_and_undo(self, away: Away) -> None:
        desk = away.counter()
        away.go_away(desk)
        for number, way in enumerate(("Ctrl+Z", "Delete", "Ctrl+Shift+Del", "menu"), start=1):
            desk.press("F7")
            desk.sheet("walk_in")
            desk.type("A")
            desk.no_sheet()
            desk.until(lambda n=number: desk.tickets() == [f"P1-{n}"])
            shown = desk.list("waiting")
            shown.setFocus()
            shown.select_id(shown.rows()[0].id)
            if way == "menu":
                row = shown.rows()[0].id
                desk.window._queue_menu(row, shown.mapToGlobal(shown.rect().center()))
                menu = desk.menu("queue_menu")
                assert menu.actions()[0].text().startswith(f"Withdraw P1-{number}")
                menu.actions()[0].trigger()
                menu.hide()
                desk.go_to()
            else:
                desk.press(way)
            desk.until(lambda: desk.tickets() == [])
            assert desk.said() == f"P1-{number} was withdrawn"
        away.come_back(desk)
        assert away.on_server() == []

    def test_who_is_refused_stays_with_the_reason_until_withdrawn(self, away: Away) -> None:
        desk = away.reception()
        away.go_away(desk)
        add(desk)
        statement = "UPDATE service SET active = ? WHERE id = ?"
        change(away.play.place, statement, False, PASSPORTS)
        change(away.play.place, "UPDATE site SET setup_revision = setup_revision + 1")
        away.come_back(desk)
        desk.until(lambda: unshared_rows(desk.list("waiting")) == [("P1-1", "✕ not taken in")])
        assert "P1-1 was not taken in and stays in the list" in desk.said()
        assert "That service is no longer offered in this hall." in desk.said()
        assert desk.text("unshared_count") == "○ 1 not yet shared"
        desk.choose("waiting", "P1")
        desk.press("Delete")
        desk.until(lambda: desk.tickets() == [])
        assert away.on_server() == []


class TestACallTakenDown:
    def strip(self, desk: Station) -> bool:
        return desk.part("phone_strip").isVisible()

    def take(self, desk: Station, number: str = NUMBER) -> None:
        """The client agrees, a number, Enter."""
        desk.press("F8")
        desk.press("Return")
        desk.until(lambda: desk.focus().objectName() == "number")
        desk.type(number)
        desk.press("Return")
        desk.until(lambda: not self.strip(desk))
        desk.until(lambda: not desk.window._control.busy)

    def open_ones(self, away: Away) -> list[str]:
        page = away.play.hall.promises.page(away.play.reception(), Wanted(Part.OPEN))
        return [entry.contact.masked for entry in page.entries if entry.contact is not None]

    def rows(self, desk: Station) -> list[tuple[str, str]]:
        found = desk.promised("unshared")
        return [(row.title, row.due_shown) for row in found.rows] if found.isVisible() else []

    def test_is_kept_here_said_so_and_shared_by_itself(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        desk.do("F2")
        desk.do("F4")
        away.go_away(desk)
        desk.press("F8")
        desk.press("Return")
        desk.until(lambda: desk.focus().objectName() == "number")
        away.play.clock.pass_minutes(2)
        desk.type(NUMBER)
        desk.press("Return")
        desk.until(lambda: not self.strip(desk))
        assert desk.said() == "The callback is kept on this computer until the server is back."
        card = desk.part("promises_card")
        # Quietly, while the client is at the desk.
        assert card.accessibleName() == "Promised · ○ 1 not yet shared"
        assert self.rows(desk) == []
        assert self.open_ones(away) == []
        away.come_back(desk)
        desk.until(lambda: "One call has been shared." in desk.said())
        assert self.open_ones(away) == ["+370 6•• ••567"]
        desk.until(lambda: card.accessibleName() == "Promised · 1 due · 1 open")
        assert away.play.visit(1).legs[-1].phone_ms == 2 * MINUTE

    def test_stands_in_the_list_of_a_free_desk_with_its_number_masked(self, away: Away) -> None:
        desk = away.counter()
        away.go_away(desk)
        desk.press("F8")
        desk.type(NUMBER)
        desk.press("Return")
        desk.until(lambda: not self.strip(desk))
        assert self.rows(desk) == [("+370 6•• ••567", "○ not yet shared")]
        assert desk.text("unshared_why") == ""
        away.come_back(desk)
        desk.until(lambda: self.rows(desk) == [])
        desk.see_all()
        desk.until(lambda: desk.text("service").startswith("Nobody is waiting: call back"))

    def test_one_that_was_not_taken_is_recorded_too(self, away: Away) -> None:
        away.play.issue(PASSPORTS)
        desk = away.counter()
        desk.do("F2")
        desk.do("F4")
        away.go_away(desk)
        desk.press("F8")
        desk.press("Del")
        desk.until(lambda: not self.strip(desk))
        assert desk.said() == "The call is recorded on this computer until the server is back."
        away.come_back(desk)
        desk.until(lambda: "One call has been shared." in desk.said())
        found = rows(away.play.place, "SELECT data FROM event WHERE kind = ?", EventKind.CALL)
        assert "objected" in str(found[0]["data"])

    def test_what_is_wrong_with_it_is_said_while_the_caller_is_there(self, away: Away) -> None:
        desk = away.counter()
        away.go_away(desk)
        desk.press("F8")
        desk.type(NUMBER)
        desk.press("Tab")
        desk.type(f"code {PERSONAL_CODE}")
        desk.press("Return")
        desk.until(lambda: "personal code" in desk.of("phone_strip", "error"))
        assert desk.live.unshared.calls == ()

    def test_what_it_cannot_be_is_said_in_the_strip(self, away: Away) -> None:
        desk = away.counter()
        away.go_away(desk)
        desk.press("F8")
        desk.type(NUMBER)
        desk.press("F4")
        assert desk.of("phone_strip", "error").startswith("✕ Out of touch with the server, so")
        assert self.strip(desk)
        desk.press("Return")
        desk.until(lambda: not self.strip(desk))

    def test_what_must_wait_does_not_settle_a_call_under_way(self, away: Away) -> None:
        desk = away.counter()
        away.go_away(desk)
        desk.press("F8")
        desk.type(NUMBER)
        hold = threading.Event()
        desk.runner.work(hold.wait)
        try:
            desk.press("Return")
            assert desk.window._control.must_wait()
            assert desk.said().startswith("Out of touch with the server, so")
            assert desk.of("phone_strip", "error") == ""
        finally:
            hold.set()
        desk.until(lambda: not self.strip(desk))

    def test_callbacks_and_answers_wait(self, away: Away) -> None:
        session = away.play.sit(1, BRONIUS)
        away.play.callback(session)
        away.play.follow_up(session, due_day="2026-03-02")
        desk = away.counter()
        away.go_away(desk)
        desk.press("Shift+F8")
        desk.press("Return")
        assert desk.of("calling_panel", "error").startswith("✕ Out of touch with the server, so")
        assert "•" in desk.of("calling_panel", "number")
        desk.press("Esc")
        for keys in ("Ctrl+E", "Ctrl+F8"):
            desk.window._banner.dismiss()
            desk.press(keys)
            assert desk.said().startswith("Out of touch with the server, so"), keys
        desk.window._banner.dismiss()
        desk.window.actions_by_id[ActionId.LEAVE].trigger()
        assert desk.said().startswith("Out of touch with the server, so")
        assert QApplication.activeModalWidget() is None

    def test_the_result_of_a_call_waits_in_the_panel(self, away: Away) -> None:
        entry = away.play.callback(away.play.sit(1, BRONIUS))
        desk = away.counter()
        desk.press("Shift+F8")
        desk.press("Return")
        desk.until(lambda: "612" in desk.of("calling_panel", "number"))
        away.go_away(desk)
        desk.press("N")
        assert desk.of("calling_panel", "error").startswith("✕ Out of touch with the server, so")
        away.come_back(desk)
        desk.press("N")
        desk.until(lambda: not desk.part("calling_panel").isVisible())
        assert away.play.promise(entry.promise.id).promise.attempts == 1

    def refused(self, away: Away) -> Station:
        """A call for a colleague who had left by the time it could be shared."""
        desk = away.counter()
        away.go_away(desk)
        desk.press("F8")
        desk.type(NUMBER)
        whom = desk.part("for_whom")
        assert isinstance(whom, QComboBox)
        whom.setCurrentIndex(whom.findData(CECILIJA))
        desk.press("Return")
        desk.until(lambda: not self.strip(desk))
        change(away.play.place, "UPDATE person SET active = false WHERE id = ?", CECILIJA)
        change(away.play.place, "UPDATE site SET setup_revision = setup_revision + 1")
        away.come_back(desk)
        desk.until(lambda: self.rows(desk) == [("+370 6•• ••567", "!! not taken in")])
        return desk

    def test_what_the_site_refuses_says_why_and_is_put_away(self, away: Away) -> None:
        desk = self.refused(away)
        assert "+370 6•• ••567 was not taken in and stays below the client." in desk.said()
        assert desk.text("unshared_why") in desk.said()
        assert desk.text("unshared_why")
        desk.promised("unshared").setFocus()
        desk.press("Del")
        desk.until(lambda: self.rows(desk) == [])
        assert self.open_ones(away) == []
        desk.until(lambda: not desk.live.unshared.calls)
        again = away.counter()
        again.settle()
        assert self.rows(again) == []

    def test_what_the_site_refuses_can_be_taken_down_again(self, away: Away) -> None:
        desk = self.refused(away)
        desk.promised("unshared").setFocus()
        desk.press("Return")
        desk.until(lambda: self.strip(desk))
        number = desk.focus()
        assert isinstance(number, QLineEdit)
        assert number.text() == NUMBER
        desk.press("Return")
        desk.until(lambda: not self.strip(desk))
        desk.settle()
        assert self.open_ones(away) == ["+370 6•• ••567"]
        desk.until(lambda: self.rows(desk) == [])

    def test_outlives_a_killed_program(self, away: Away) -> None:
        away.play.sit(1, BRONIUS)
        command = [sys.executable, "-m", "tests.ui.offline_program", str(away.way.host)]
        command += [str(away.way.port), away.way.database, str(away.journal), "counter"]
        with subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as program:
            assert program.stdout is not None
            assert program.stdin is not None
            try:
                assert program.stdout.readline() == "ready\n"
                away.pull_the_cable()
                assert program.stdout.readline() == "away\n"
                program.stdin.write("call\n")
                program.stdin.flush()
                assert program.stdout.readline() == "taken\n"
            finally:
                program.kill()
        assert self.open_ones(away) == []
        away.proxy.resume()
        desk = away.counter()
        desk.until(lambda: self.open_ones(away) == ["+370 6•• ••567"])
        desk.until(lambda: desk.said() == "One call has been shared.")
        assert self.rows(desk) == []


class TestAnEarlierRun:
    def test_a_program_killed_after_adding_loses_nobody(self, away: Away) -> None:
        command = [sys.executable, "-m", "tests.ui.offline_program", str(away.way.host)]
        command += [str(away.way.port), away.way.database, str(away.journal)]
        with subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as program:
            assert program.stdout is not None
            assert program.stdin is not None
            try:
                assert program.stdout.readline() == "ready\n"
                away.pull_the_cable()
                program.stdin.write("add\n")
                program.stdin.flush()
                assert program.stdout.readline() == "P1-1\n"
            finally:
                program.kill()
        assert away.on_server() == []
        away.proxy.resume()
        desk = away.reception()
        desk.until(lambda: desk.tickets() == ["P1-1"])
        assert desk.said() == "P1-1 has been shared."
        assert away.on_server() == ["P1-1"]


class TestTheClock:
    def test_a_clock_that_was_set_back_is_told_once(
        self, qtbot: QtBot, english: Theme, nothing_left: None, hall_path: Path, clock: SetClock
    ) -> None:
        with Hall.open(hall_path, clock) as hall:
            play = Play(hall, clock, hall_path)
            play.issue(PASSPORTS)
            clock.pass_minutes(-7)
            desk = Desk(qtbot, play)
            try:
                assert line(desk.window, "clock_behind") == (
                    "This computer's clock is 7 min behind the hall's record. "
                    "Times go on from the record. Ask IT to set the clock."
                )
                found = desk.window.findChild(Banner, "clock_behind")
                assert found is not None
                found.dismiss()
                play.issue(BENEFITS)
                desk.see_all()
                assert line(desk.window, "clock_behind") == ""
            finally:
                desk.close()


class TestRows:
    def client(self, arrived_at: int, **wishes: object) -> OfflineClient:
        from queueapp.domain.lifecycle import Request

        request = Request(PASSPORTS, **wishes)  # type: ignore[arg-type]
        return OfflineClient(f"k{arrived_at}", "P1-1", 1, ASTA, None, arrived_at, request)

    def test_they_stand_by_arrival_priority_ahead_and_behind_the_called(self, play: Play) -> None:
        for _ in range(3):
            play.issue(PASSPORTS)
            play.clock.pass_minutes(2)
        board = play.hall.board.read(1)
        between = board.waiting[0].arrived_at + MINUTE
        assert [r.ticket for r in waiting_rows(board, None, between, (self.client(between),))] == [
            *("A001", "P1-1", "A002", "A003")
        ]
        ahead = self.client(between, priority=PriorityReason.HEALTH)
        shown = waiting_rows(board, None, between, (ahead,))
        assert shown[0].ticket == "P1-1"
        assert "not yet shared" in shown[0].sentence
        called = replace(board.waiting[2], legs=(a_visit().legs or (object(),)))  # type: ignore[arg-type]
        again = replace(board, waiting=(*board.waiting[:2], called))
        shown = waiting_rows(again, None, between, (self.client(between),))
        assert [row.ticket for row in shown] == ["A001", "A002", "A003", "P1-1"]


def test_what_must_wait_is_no_trouble_of_the_data(english: Theme) -> None:
    from ui.touch import told

    assert told(MustWait()).startswith("Out of touch with the server, so")
    assert Live.out_of_touch.fget is not None

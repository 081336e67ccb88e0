"""The public screen on a real hall: what is called, undone, set up and lost shows at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.public import announcing
from queueapp.domain.public.setup import Arrow, Notice, PublicSetup, QuietSpan, Words
from queueapp.domain.public.speech import Manner
from queueapp.domain.visit import Told
from queueapp.errors import StorageTrouble, Trouble
from queueapp.said import Said
from queueapp.services.screens import ScreenService
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    KEYS,
    NUMBER,
    PASSPORTS,
    Play,
    at,
    seen,
)
from tests.ui.foretold import a_forecast, outlook
from tests.ui.screen.public_screen import LEAD, PublicScreen, open_screen, set_up, silent
from ui.theme import Mode, Theme, contrast

Open = Callable[..., PublicScreen]
SIZES = ((1920, 1080), (1280, 1024), (1080, 1920), (3840, 2160), (800, 600))


@pytest.fixture
def screen(
    qtbot: QtBot,
    qapp: QApplication,
    english: Theme,
    nothing_left: None,
    play: Play,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Open]:
    monkeypatch.setattr(announcing, "_MOMENT_MS", dict.fromkeys(Manner, 20))
    opened: list[PublicScreen] = []
    set_up(play, silent())

    def open_one(**how: object) -> PublicScreen:
        opened.append(open_screen(qtbot, qapp, play, tmp_path, **how))  # type: ignore[arg-type]
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


def call(play: Play, counter: int = 1, person: int = BRONIUS, service: int = PASSPORTS) -> str:
    """A client comes and is called; their number."""
    play.issue(service)
    session = play.sessions.get(counter) or play.sit(counter, person)
    board = play.hall.board.read(1)
    if counter in board.at_desk:
        play.hall.desk.no_show(session, seen(board.at_desk[counter]))
    return play.call_next(session).ticket


class TestCalls:
    def test_newest_on_top_and_those_before_below(self, screen: Open, play: Play) -> None:
        shown = screen()
        shown.says("Nobody has been called yet", "Kol kas niekas")
        call(play)
        call(play, 2, CECILIJA)
        shown.shows(("A002", "2"), ("A001", "1"))

    def test_what_was_called_before_the_start_is_there(self, screen: Open, play: Play) -> None:
        call(play)
        play.clock.pass_minutes(5)
        shown = screen()
        shown.shows(("A001", "1"))
        assert not shown.cards()[0].row.fresh  # type: ignore[union-attr]
        assert shown.window.announcer.current is None

    def test_a_call_taken_back_goes(self, screen: Open, play: Play) -> None:
        shown = screen()
        call(play)
        call(play, 2, CECILIJA)
        shown.shows(("A002", "2"), ("A001", "1"))
        play.hall.desk.undo(play.sessions[2])
        shown.shows(("A001", "1"))

    def test_a_recall_stands_on_top_again(self, screen: Open, play: Play) -> None:
        shown = screen()
        call(play)
        call(play, 2, CECILIJA)
        play.hall.desk.recall(play.sessions[1], seen(play.hall.board.read(1).at_desk[1]))
        shown.shows(("A001", "1"), ("A002", "2"))

    def test_callers_on_the_phone_are_nobodys_to_see(self, screen: Open, play: Play) -> None:
        shown = screen()
        play.sit(1, BRONIUS)
        play.callback(play.sessions[1])
        call(play, 2, CECILIJA)
        shown.shows(("A001", "2"))

    def test_forty_in_a_minute_keep_the_last_in_sight(self, screen: Open, play: Play) -> None:
        shown = screen(size=(1280, 1024))
        for _ in range(40):
            call(play)
            play.clock.instant += 1500
        shown.until(lambda: shown.calls()[:1] == [("A040", "1")])
        assert [ticket for ticket, _ in shown.calls()] == [
            f"A{number:03d}" for number in range(40, 40 - len(shown.calls()), -1)
        ]

    def test_yesterdays_calls_are_gone(self, screen: Open, play: Play) -> None:
        shown = screen()
        call(play)
        shown.shows(("A001", "1"))
        play.clock.pass_minutes(24 * 60)
        shown.shows()

    def test_the_first_call_of_a_day_is_announced_like_any(self, screen: Open, play: Play) -> None:
        """It comes with the board with which the day turns."""
        shown = screen()
        call(play)
        shown.shows(("A001", "1"))
        announced: list[str] = []
        shown.window.announcer.announced.connect(lambda what: announced.append(what.entry.ticket))
        shown.until(lambda: shown.window.announcer.current is None)
        shown.runner.when_idle(None)
        play.clock.instant = at("2026-03-03 08:01")
        play.hall.day_end.begin_day(1)
        play.sessions.clear()
        play.issue()
        call(play, 2, CECILIJA)
        shown.runner.when_idle(shown.live._look)
        shown.shows(("A001", "2"))
        shown.until(lambda: announced == ["A001"])

    def test_the_first_call_of_a_day_is_shown_though_it_was_heard_before_the_day_turned_here(
        self, screen: Open, play: Play
    ) -> None:
        shown = screen()
        call(play)
        shown.shows(("A001", "1"))
        shown.runner.when_idle(None)
        play.clock.instant = at("2026-03-03 08:01")
        play.hall.day_end.begin_day(1)
        play.sessions.clear()
        call(play, 2, CECILIJA)
        heard = shown.window.calls._after
        shown.window.calls._ask()
        shown.until(lambda: shown.window.calls._after != heard)
        shown.runner.when_idle(shown.live._look)
        shown.shows(("A001", "2"))

    def test_stay_at_midnight_where_the_hall_never_closes(self, screen: Open, play: Play) -> None:
        draft = play.hall.setup.current(1)
        always = dict.fromkeys(range(1, 8), DayHours(0, 24 * 60))
        play.hall.setup.change(play.reception(), replace(draft, week=always))
        play.clock.instant = at("2026-03-02 23:59")
        shown = screen()
        call(play)
        shown.shows(("A001", "1"))
        play.clock.instant = at("2026-03-03 00:01")
        call(play, 2, CECILIJA)
        shown.shows(("A002", "2"), ("A001", "1"))
        play.clock.instant = at("2026-03-04 00:01")
        shown.shows(("A002", "2"))

    def test_stands_out_for_a_while(self, screen: Open, play: Play) -> None:
        shown = screen()
        call(play)
        shown.shows(("A001", "1"))
        card = shown.cards()[0]
        assert card.row is not None
        assert card.row.fresh
        ground = card.ground
        play.clock.instant += 13_000
        shown.until(lambda: shown.window.announcer.current is None)
        shown.window._show_calls()
        assert not card.row.fresh
        assert card.ground != ground

    def test_is_announced_to_a_screen_reader(
        self, screen: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        heard: list[str] = []
        shown = screen()
        monkeypatch.setattr(
            QAccessible, "updateAccessibility", lambda event: heard.append(_message(event))
        )
        call(play)
        shown.until(lambda: any(heard))
        assert "Numeris A001: 1 langelis. Number A001: counter 1" in heard


def _message(event: object) -> str:
    message = getattr(event, "message", None)
    return message() if message is not None else ""


class Paints(QObject):
    """Names what is painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.names: list[str] = []
        for each in (window, *window.findChildren(QWidget)):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.append(watched.objectName())
        return False


class TestStillness:
    def test_nothing_is_painted_while_nothing_changes(
        self, screen: Open, play: Play, qtbot: QtBot
    ) -> None:
        notices = (Notice(1, Words("Pirma", "First")),)
        set_up(play, replace(silent(expected=True), notices=notices))
        call(play)
        play.issue(BENEFITS)
        play.clock.pass_minutes(1)
        shown = screen()
        shown.says("B001", "A001", "Pirma")
        shown.until(lambda: shown.window.announcer.current is None)
        qtbot.wait(100)
        paints = Paints(shown.window)
        board = shown.live.board
        for _ in range(3):
            shown.live.board_changed.emit(board)
            shown.foreseen.changed.emit()
            shown.window._show_calls()
            shown.window._tick()
            qtbot.wait(50)
        assert paints.names == []
        shown.window._tick()
        play.clock.pass_minutes(1)
        shown.window._tick()
        shown.until(lambda: "clock" in paints.names)
        assert "newest-call-ticket" not in paints.names


class TestAsTheSiteWishes:
    def test_only_the_services_of_this_screen(self, screen: Open, play: Play) -> None:
        set_up(play, silent(services=frozenset({BENEFITS})))
        shown = screen(name="hall")
        call(play)
        call(play, 2, CECILIJA, BENEFITS)
        shown.shows(("B001", "2"))
        assert "Passports" not in shown.words()

    def test_a_change_is_in_force_at_once(self, screen: Open, play: Play) -> None:
        shown = screen()
        call(play)
        shown.shows(("A001", "1"))
        set_up(play, silent(arrows={1: Arrow.LEFT}, languages=("en",), waiting=False))
        shown.until(lambda: shown.cards()[0].sign.arrow is Arrow.LEFT)
        words = shown.words()
        assert "Number" in words
        assert "Numeris" not in words
        assert "Laukia" not in words

    def test_who_is_next_and_how_long(self, screen: Open, play: Play) -> None:
        set_up(play, silent(expected=True))
        shown = screen()
        first, second = play.issue(PASSPORTS), play.issue(PASSPORTS)
        play.issue(KEYS)
        shown.says("A001", "D001")
        shown.foreseen.show(
            a_forecast([outlook(first.id, waits=(0, 5)), outlook(second.id, waits=(12, 28))])
        )
        table = {row.names: row for row in shown.window._table._rows}
        passports = table[("Passports",)]
        assert (passports.next, passports.waiting, passports.wait) == ("A001", 2, "10–30 min")
        assert table[("Keys",)].wait == "–"
        assert table[("Housing",)].waiting == 0

    def test_nobody_is_next_who_will_not_be_called_after_closing(
        self, screen: Open, play: Play
    ) -> None:
        set_up(play, silent(expected=True))
        promised, _ = play.issue(PASSPORTS), play.issue(BENEFITS)
        play.hall.telling.tell(LEAD, [(seen(promised), Told.WILL_BE)])
        shown = screen()
        shown.says("A001", "B001")
        play.clock.pass_minutes(8 * 60)
        play.sit(1, BRONIUS)
        shown.until(lambda: "B001" not in shown.words())
        assert "A001" in shown.words()

    def test_line_before_closing_in_both_languages(self, screen: Open, play: Play) -> None:
        play.clock.pass_minutes(6.5 * 60)
        shown = screen()
        visits = [play.issue(PASSPORTS) for _ in range(3)]
        shown.until(lambda: shown.live.board is not None and len(shown.live.board.waiting) == 3)
        verdicts = (Verdict.YES, Verdict.YES, Verdict.NO)
        shown.foreseen.show(
            a_forecast([outlook(v.id, each) for v, each in zip(visits, verdicts, strict=True)])
        )
        shown.says(
            "Iki 17:00 pakviesime dar bent 2 klientus", "A003 and later: please ask at the desk"
        )

    def test_text_of_staff_comes_and_goes(self, screen: Open, play: Play) -> None:
        shown = screen()
        made = play.hall.announcing.announce(LEAD, "Gaisro signalas", "Fire drill", 5)
        shown.says("Gaisro signalas", "Fire drill")
        play.hall.announcing.end(LEAD, made)
        shown.until(lambda: "Fire drill" not in shown.words())

    def test_text_of_staff_ends_by_itself(self, screen: Open, play: Play) -> None:
        shown = screen()
        play.hall.announcing.announce(LEAD, "", "Fire drill", 5)
        shown.says("Fire drill")
        play.clock.pass_minutes(5.1)
        shown.window._show_texts()
        assert "Fire drill" not in shown.words()

    def test_notices_in_turn(self, screen: Open, play: Play) -> None:
        notices = (Notice(1, Words("Pirma", "First")), Notice(2, Words("Antra", "Second")))
        set_up(play, replace(silent(), notices=notices))
        shown = screen()
        shown.says("Pirma", "First")
        shown.window._notices.next()
        shown.says("Antra", "Second")
        shown.window._notices.next()
        shown.says("Pirma")

    def test_a_picture_that_is_none_is_left_out(
        self, screen: Open, play: Play, caplog: pytest.LogCaptureFixture
    ) -> None:
        bad = play.hall.public_setup.add_picture(LEAD, "bad", b"\x89PNG\r\n\x1a\n broken")
        good = play.hall.public_setup.add_picture(LEAD, "good", a_picture())
        notices = (Notice(1, picture=bad), Notice(2, Words("Yra", "There"), picture=good))
        set_up(play, replace(silent(), notices=notices))
        shown = screen()
        shown.says("There")
        shown.until(lambda: shown.window._notice_panel.has_picture)
        assert shown.window._notices._all == (shown.window._notices.current,)
        assert f"no-picture: {bad}" in caplog.text

    def test_no_sound_in_quiet_hours(self, screen: Open, play: Play) -> None:
        quiet = PublicSetup(
            (replace(silent().screens[0], volume=50, spoken=()),), quiet=(QuietSpan(0, 1440),)
        )
        set_up(play, quiet)
        shown = screen()
        announcer, sounding = shown.window.announcer, list[bool]()
        announcer.announced.connect(lambda _: sounding.append(announcer._sounds()))
        call(play)
        shown.until(lambda: sounding)
        assert sounding == [False]


def a_picture() -> bytes:
    image = QImage(QSize(60, 40), QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class TestOutOfTouch:
    def test_says_since_when_and_keeps_the_picture(self, screen: Open, play: Play) -> None:
        shown = screen()
        call(play)
        shown.shows(("A001", "1"))
        shown.runner.when_idle(None)
        shown.live.since = play.clock.now()
        shown.live.trouble.emit(StorageTrouble(Trouble.UNREACHABLE))
        shown.says("Nėra ryšio nuo 10:0", "Out of touch since 10:0")
        assert shown.calls() == [("A001", "1")]
        shown.live.recovered.emit()
        shown.until(lambda: "Out of touch" not in shown.words())

    def test_a_picture_that_was_asked_for_meanwhile_is_there_afterwards(
        self, screen: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[int] = []
        picture = ScreenService.picture

        def away(_: ScreenService, _site_id: int, picture_id: int) -> bytes:
            asked.append(picture_id)
            raise StorageTrouble(Trouble.UNREACHABLE)

        monkeypatch.setattr(ScreenService, "picture", away)
        added = play.hall.public_setup.add_picture(LEAD, "good", a_picture())
        set_up(play, replace(silent(), notices=(Notice(1, Words("Yra", "There"), picture=added),)))
        shown = screen()
        shown.says("There")
        shown.until(lambda: asked == [added])
        monkeypatch.setattr(ScreenService, "picture", picture)
        shown.live.recovered.emit()
        shown.until(lambda: shown.window._notice_panel.has_picture)


class TestIsForEverybody:
    def test_nothing_personal_is_on_it(self, screen: Open, play: Play) -> None:
        shown = screen()
        session = play.sit(1, BRONIUS)
        play.hall.intake.issue(play.reception(), Request(PASSPORTS), "Ona Petraitienė, serga")
        play.callback(session, NUMBER, name="Jonas Jonaitis", question="Kada?")
        call(play)
        play.hall.announcing.announce(LEAD, "Pertrauka", "A break", 5)
        shown.says("A001", "A break")
        board = shown.live.board
        assert board is not None
        names = {person.name for person in board.directory.people.values()}
        forbidden = {*names, "Petraitienė", "serga", "Jonaitis", "612", "Kada"}
        words = shown.words()
        assert not [each for each in forbidden if each in words]

    @pytest.mark.parametrize("size", SIZES)
    def test_every_size_holds_everything(
        self, screen: Open, play: Play, size: tuple[int, int]
    ) -> None:
        long = Notice(1, Words("Ilgas pranešimas. " * 30, "A long notice. " * 36))
        set_up(play, replace(silent(expected=True), notices=(long,)))
        call(play)
        play.issue(BENEFITS)
        play.hall.announcing.announce(LEAD, "x" * 200, "long words " * 18, 30)
        shown = screen(size=size)
        shown.says("long words")
        assert shown.window.size() == QSize(*size)
        parts = [
            each
            for each in (
                shown.window._header,
                shown.window._calls_panel,
                shown.window._table,
                shown.window._notice_panel,
                shown.window._text_band,
            )
            if each.isVisible()
        ]
        assert len(parts) == 5
        for part in parts:
            assert shown.window.rect().contains(part.geometry()), part.objectName()
            for other in parts:
                assert other is part or not part.geometry().intersects(other.geometry())
        ticket = shown.cards()[0].ticket
        upright = size[0] < size[1]
        assert ticket.size_px >= (0.1 if upright else 0.12) * size[1]

    def test_hours_of_a_day_out_of_the_ordinary_are_large_enough_upright(
        self, screen: Open
    ) -> None:
        shown = screen(size=(1080, 1920))
        header = shown.window._header
        long = Said(
            "Dirbame iki 18:00 (šiandien kitas darbo laikas)",
            "Open until 18:00 (other hours today)",
        )
        header.show_hall("Hall", long, "17:00", ("lt", "en"), 10.8)
        assert header._hours.text() == f"{long.lt}\n{long.en}"
        assert header._hours.size_px >= 20

    def test_a_text_of_five_thousand_letters_stays_in_its_room(
        self, screen: Open, play: Play
    ) -> None:
        shown = screen(size=(800, 600))
        panel = shown.window._notice_panel
        panel.resize(300, 200)
        panel.show_notice(("ž" * 5000, "word " * 1000), None, 6.0)
        for label in (panel._first, panel._second):
            assert label.text().endswith("…")
            assert label.heightForWidth(label.width()) <= label.height() + 1
            assert len(label.accessibleName()) == 5000

    @pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
    def test_calls_are_read_by_everybody(
        self, screen: Open, play: Play, english: Theme, mode: Mode
    ) -> None:
        shown = screen()
        english.set_mode(mode)
        try:
            call(play)
            shown.shows(("A001", "1"))
            for fresh in (True, False):
                card = shown.cards()[0]
                assert card.row is not None
                card.show_row(replace(card.row, fresh=fresh), ("lt",), 10.0)
                ink = card.ticket.palette().windowText().color().name()
                assert contrast(ink, card.ground) >= 7
        finally:
            english.set_mode(Mode.SYSTEM)

    def test_keys_do_nothing_but_one(self, screen: Open, qtbot: QtBot) -> None:
        shown = screen()
        ended: list[bool] = []
        shown.window.quit_wanted.connect(lambda: ended.append(True))
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_F1):
            qtbot.keyClick(shown.window, key)
        qtbot.keyClick(shown.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        shown.window.close()
        assert shown.window.isVisible()
        assert not ended
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(shown.window, Qt.Key.Key_Q, both)
        assert ended

    def test_has_no_cursor_and_takes_no_focus(self, screen: Open) -> None:
        window = screen().window
        assert window.cursor().shape() is Qt.CursorShape.BlankCursor
        assert window.focusWidget() is None

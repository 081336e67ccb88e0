"""Verdicts in the queue: a sign and a word at each ticket, and nothing else moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.board import Board
from queueapp.domain.closing import accepted
from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.state import Footing, Verdict
from queueapp.domain.visit import HoldReason, Told
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, MINUTE, PASSPORTS, Play, at, seen
from tests.ui.foretold import Foretold, a_forecast, outlook, verdicts
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station, open_station
from ui.closing.foreseen import Foreseen, foreseen
from ui.closing.telling_round import advised
from ui.live import Live
from ui.models.ticket_model import TicketRow
from ui.models.ticket_model import Verdict as Shown
from ui.reception.window import ReceptionWindow
from ui.rows import held_rows, waiting_rows
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.standard.text_button import TextButton
from ui.theme import Theme, Tone

NEAR = at("2026-03-02 16:10")
CLOSES = at("2026-03-02 17:00")
FIRST = Footing.FIRST
YES, PROBABLY, NO = Verdict.YES, Verdict.PROBABLY, Verdict.NO


@pytest.fixture
def near(play: Play) -> Play:
    """The hall fifty minutes before it closes, with Bronius at counter 1."""
    play.clock.instant = NEAR
    play.sit(1, BRONIUS)
    return play


def shown(board: Board, now: int, *verdict: Verdict, reliable: bool = True) -> Foreseen:
    """What the queue shows where its clients have these prospects, in their order."""
    ids = [visit.id for visit in board.waiting]
    found = a_forecast(verdicts(ids, *verdict), closes_at=board.day.closes_at)
    return foreseen(board.day, now, found, reliable=reliable)


def rows_of(play: Play, *verdict: Verdict, counter: int | None = 1) -> list[TicketRow]:
    board, now = play.hall.board.read(play.site), play.clock.now()
    return waiting_rows(board, counter, now, seen=shown(board, now, *verdict))


def with_told(board: Board, *told: Told | None) -> Board:
    waiting = tuple(
        replace(visit, told=mark) for visit, mark in zip(board.waiting, told, strict=True)
    )
    return replace(board, waiting=waiting)


class TestRows:
    def test_each_ticket_has_a_sign_and_a_word(self, near: Play) -> None:
        for _ in Verdict:
            near.issue()
        found = [row.verdict for row in rows_of(near, *Verdict)]
        said = [(each.sign, each.text, each.tone) for each in found if each is not None]
        assert said == [
            ("✓", "will be called", Tone.GOOD),
            ("?", "probably", Tone.CAUTION),
            ("?", "uncertain", Tone.CAUTION),
            ("?", "probably not", Tone.CAUTION),
            ("✕", "not today", Tone.BAD),
            ("–", "no counter open", Tone.NEUTRAL),
        ]

    def test_before_a_counter_opens_nobody_is_said_to_go_away(self, play: Play) -> None:
        play.clock.instant = at("2026-03-02 07:40")
        visit = play.issue()
        board, now = play.hall.board.read(play.site), play.clock.now()
        seen = shown(board, now, Verdict.NO_COUNTER)
        (row,) = waiting_rows(board, None, now, seen=seen)
        assert row.verdict is None
        assert "not" not in row.sentence
        assert advised(visit, seen.of(visit), board.day, now) is Told.MAY_BE

    def test_the_spoken_sentence_has_the_verdict_and_the_wait(self, near: Play) -> None:
        near.issue()
        (row,) = rows_of(near, PROBABLY)
        assert "will probably be called before 17:00, still 10–20 min to wait" in row.sentence

    def test_the_wait_is_told_at_any_time_of_the_day(self, play: Play) -> None:
        play.sit(1, BRONIUS)
        play.issue()
        (row,) = rows_of(play, YES)
        assert row.verdict is None
        assert "still 10–20 min to wait" in row.sentence
        assert "before" not in row.sentence

    def test_reception_sees_the_same(self, near: Play) -> None:
        near.issue()
        (row,) = rows_of(near, NO, counter=None)
        assert row.verdict is not None
        assert row.verdict.text == "not today"

    @pytest.mark.parametrize(
        ("verdict", "after"),
        [
            ((YES, YES, PROBABLY, NO), 1),
            ((YES, NO, YES, NO), None),
            ((NO, YES, YES, YES), None),
            ((YES, YES, YES, YES), None),
            ((NO, NO, NO, NO), None),
        ],
    )
    def test_a_line_stands_only_where_the_certain_come_first(
        self, near: Play, verdict: tuple[Verdict, ...], after: int | None
    ) -> None:
        for _ in verdict:
            near.issue()
        lines = [at for at, row in enumerate(rows_of(near, *verdict)) if row.line_after]
        assert lines == ([] if after is None else [after])

    def test_no_line_where_estimates_are_unreliable(self, near: Play) -> None:
        near.issue()
        near.issue()
        board = near.hall.board.read(near.site)
        unreliable = shown(board, NEAR, YES, NO, reliable=False)
        first, last = waiting_rows(board, 1, NEAR, seen=unreliable)
        assert not first.line_after
        assert first.verdict is not None
        assert last.verdict is not None
        assert {first.verdict.tone, last.verdict.tone} == {Tone.NEUTRAL}

    def test_who_was_told_is_marked_and_stays_marked(self, near: Play) -> None:
        near.issue()
        near.issue()
        near.issue()
        board = with_told(near.hall.board.read(near.site), Told.WILL_BE, Told.NOT_TODAY, None)
        for verdict in (YES, NO):
            first, second, third = waiting_rows(board, 1, NEAR, seen=shown(board, NEAR, verdict))
            assert first.told is not None
            assert first.told.forms == ("❝❞ told: will be served", "❝❞ told", "❝❞")
            assert first.told.tone is Tone.NEUTRAL, "what was said is no verdict"
            assert "told: will be served" in first.sentence
            assert second.told is not None
            assert second.told.forms == ("❝❞ told: not today", "❝❞ told", "❝❞")
            assert "told: not today" in second.sentence
            assert third.told is None

    def test_the_mark_stays_without_any_forecast(self, near: Play) -> None:
        near.issue()
        board = with_told(near.hall.board.read(near.site), Told.WILL_BE)
        (row,) = waiting_rows(board, 1, NEAR)
        assert row.told is not None
        assert row.verdict is None

    def test_somebody_who_was_at_a_counter_is_accepted_whatever_is_foreseen(
        self, near: Play
    ) -> None:
        near.issue()
        near.issue()
        session = near.sessions[1]
        visit = near.serve_next(session)
        near.hall.desk.hold(session, seen(visit), HoldReason.PAYING, 5)
        near.clock.pass_minutes(6)
        board = near.hall.board.read(near.site)
        seen_now = shown(board, near.clock.now(), NO)
        due, waiting = waiting_rows(board, 1, near.clock.now(), seen=seen_now)
        assert due.verdict is not None
        assert due.verdict.text == "accepted"
        assert waiting.verdict is not None
        assert waiting.verdict.text == "not today"
        assert due.line_after
        assert held_rows(board, 2, near.clock.now())[0].verdict is None

    def test_who_was_promised_is_accepted_whatever_is_foreseen(self, near: Play) -> None:
        near.issue()
        near.issue()
        board = with_told(near.hall.board.read(near.site), Told.WILL_BE, Told.MAY_BE)
        now = near.clock.now()
        promised, other = waiting_rows(board, 1, now, seen=shown(board, now, NO))
        assert promised.verdict is not None
        assert promised.verdict == Shown("accepted", Tone.CAUTION, "!")
        assert "promised; may not be called before closing" in promised.sentence
        assert "not today" not in promised.sentence
        assert not promised.line_after, "the line would say that they are called before closing"
        assert other.verdict is not None
        assert other.verdict.text == "not today"

    def test_who_was_promised_and_is_as_good_as_certain_to_be_called_is_above_the_line(
        self, near: Play
    ) -> None:
        near.issue()
        near.issue()
        board = with_told(near.hall.board.read(near.site), Told.WILL_BE, None)
        first, other = waiting_rows(board, 1, NEAR, seen=shown(board, NEAR, YES, NO))
        assert first.verdict == Shown("accepted", Tone.GOOD, "✓")
        assert "may not" not in first.sentence
        assert first.line_after
        assert not other.line_after

    def test_after_closing_it_says_who_is_served(self, near: Play) -> None:
        near.issue()
        near.issue()
        board = with_told(near.hall.board.read(near.site), Told.WILL_BE, Told.MAY_BE)
        near.clock.instant = CLOSES + MINUTE
        now = near.clock.now()
        yes, no = waiting_rows(board, 1, now, seen=shown(board, now, YES))
        assert yes.verdict is not None
        assert (yes.verdict.sign, yes.verdict.text) == ("✓", "accepted")
        assert no.verdict is not None
        assert (no.verdict.sign, no.verdict.text) == ("✕", "not accepted")
        assert "not accepted" in no.sentence
        assert accepted(board.waiting[0], CLOSES)
        assert not accepted(board.waiting[1], CLOSES)


@pytest.fixture
def foretold(qapp: QApplication) -> Iterator[Foretold]:
    told = Foretold()
    yield told
    told.deleteLater()


@pytest.fixture
def desk(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, foretold: Foretold
) -> Iterator[Callable[[], Station]]:
    """Opens the window of counter 1, with a forecast that the test decides."""
    opened: list[Station] = []

    def open_one() -> Station:
        session = play.sessions.get(1) or play.sit(1, BRONIUS)
        opened.append(open_station(qtbot, play, session, play.clock, forecasting=foretold.face))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


def foretell(station: Station, foretold: Foretold, *verdict: Verdict) -> None:
    board = station.live.board
    assert board is not None
    ids = [visit.id for visit in board.waiting]
    foretold.show(a_forecast(verdicts(ids, *verdict), closes_at=CLOSES))


def words_of(station: Station) -> list[str]:
    rows = station.list("waiting").rows()
    return ["" if row.verdict is None else row.verdict.text for row in rows]


class Layouts(QObject):
    """How often a widget is asked to place what is in it anew."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.asked = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.asked += event.type() == QEvent.Type.LayoutRequest
        return False


class TestWindow:
    def test_verdicts_change_and_nothing_else_moves(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        for _ in range(30):
            near.issue()
        here = desk()
        foretell(here, foretold, YES, YES, NO)
        waiting = here.list("waiting")
        model = waiting.model()
        waiting.select_id(waiting.rows()[2].id)
        waiting.setFocus()
        bar = waiting.verticalScrollBar()
        here.until(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum() // 2)
        happened: list[str] = []
        for name in ("modelReset", "rowsInserted", "rowsRemoved", "rowsMoved", "layoutChanged"):
            getattr(model, name).connect(lambda *_, name=name: happened.append(name))
        waiting.ticketSelected.connect(lambda _: happened.append("selected"))
        here.window._queue.chosen.connect(lambda: happened.append("chosen"))
        kept = [QPersistentModelIndex(model.index(row, 0)) for row in range(30)]
        top = waiting.indexAt(waiting.viewport().rect().topLeft()).row()
        chosen, current = waiting.selected_id(), waiting.currentIndex().row()
        here.qtbot.wait(1)  # What the first verdicts brought to sight has its place by now.
        layouts = Layouts(here.part("waiting_card"))
        foretell(here, foretold, YES, PROBABLY, NO)
        assert words_of(here)[:4] == ["will be called", "probably", "not today", "not today"]
        here.qtbot.wait(1)
        assert happened == []
        assert layouts.asked == 0
        assert [index.row() for index in kept] == list(range(30))
        assert waiting.indexAt(waiting.viewport().rect().topLeft()).row() == top
        assert (waiting.selected_id(), waiting.currentIndex().row()) == (chosen, current)
        assert waiting.hasFocus()

    def test_only_rows_whose_verdict_changed_are_told_to_change(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        for _ in range(6):
            near.issue()
        here = desk()
        foretell(here, foretold, YES, NO, NO, NO)
        changed: list[tuple[int, int]] = []
        here.list("waiting").model().dataChanged.connect(
            lambda first, last, _roles: changed.append((first.row(), last.row()))
        )
        foretell(here, foretold, YES, NO, PROBABLY, NO)
        assert changed == [(2, 2)]
        foretell(here, foretold, YES, NO, PROBABLY, NO)
        assert changed == [(2, 2)]

    def test_the_sentence_stands_above_the_list_and_explains_itself(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        near.issue()
        near.issue()
        here = desk()
        foretold.show(None)
        line = here.part("forecast")
        assert isinstance(line, TextButton)
        assert line.words() == "2 waiting; the forecast is being worked out."
        foretell(here, foretold, YES, PROBABLY)
        said = "At least 1 of the 2 waiting will be called before 17:00. Most likely 1."
        assert line.words() == said
        assert line.accessibleName() == said
        assert line.text() == "", "a sentence of before"
        board = here.live.board
        assert board is not None
        ids = [visit.id for visit in board.waiting]
        foretold.show(a_forecast(verdicts(ids, YES, PROBABLY), closes_at=CLOSES, footing=FIRST))
        assert line.accessibleDescription().startswith(
            "First estimate: it rests on few services so far. "
        )
        assert ".." not in line.accessibleDescription()
        foretell(here, foretold, YES, PROBABLY)
        here.click(line)
        sheet = here.sheet("explanation")
        text = "\n".join(label.text() for label in sheet.findChildren(QLabel))
        assert said in text
        assert "340 services" in text
        assert "Of 40 promises, 38 were kept." in text
        here.press("Esc")
        here.no_sheet()

    def test_a_key_explains_it_too(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        near.issue()
        here = desk()
        here.press("Ctrl+Shift+H")
        here.sheet("explanation")
        here.press("Esc")
        here.no_sheet()

    def test_the_sentence_can_be_reached_and_pressed_by_key(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        near.issue()
        here = desk()
        foretell(here, foretold, YES)
        here.part("forecast").setFocus()
        here.press("Return")
        here.sheet("explanation")
        here.press("Esc")
        here.no_sheet()

    def test_unreliable_estimates_are_said_to_be_so(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        near.issue()
        here = desk()
        foretold.quality = Quality(40, 20)
        foretell(here, foretold, YES)
        line = here.part("forecast")
        assert isinstance(line, TextButton)
        assert "unreliable" in line.gloss()
        assert "At least" not in line.words()

    def test_what_can_be_done_is_offered_when_it_matters(
        self, desk: Callable[[], Station], play: Play, foretold: Foretold
    ) -> None:
        play.issue()
        here = desk()
        foretell(here, foretold, YES)
        assert not here.part("closing_actions").isVisible()
        foretell(here, foretold, NO)
        assert here.part("closing_actions").isVisible()

    def test_a_day_without_enough_experience_shows_the_order_only(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        near.issue()
        here = desk()
        foretold.show(a_forecast(waiting=1, footing=Footing.NONE, rests_on=2, closes_at=CLOSES))
        assert words_of(here) == [""]
        line = here.part("forecast")
        assert isinstance(line, TextButton)
        assert line.words().startswith("Not enough experience yet")

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_nothing_of_it_is_clipped(
        self,
        desk: Callable[[], Station],
        near: Play,
        foretold: Foretold,
        english: Theme,
        scale: float,
    ) -> None:
        english.set_text_scale(scale)
        for number in range(30):
            near.issue(1 + number % 3)
        here = desk()
        here.window._columns.show_left()
        foretell(here, foretold, YES, YES, PROBABLY, NO)
        here.qtbot.wait(50)
        line, buttons = here.part("forecast"), here.part("closing_actions")
        assert line.isVisible()
        assert line.height() >= line.heightForWidth(line.width())
        shown = [button for button in buttons.findChildren(QPushButton) if button.isVisible()]
        assert len(shown) == 2
        for button in shown:
            assert button.width() >= button.sizeHint().width()
            assert button.height() >= button.sizeHint().height()
            assert buttons.rect().contains(button.geometry())
        waiting = here.list("waiting")
        columns = waiting._delegate.columns()
        assert columns.verdict > 0
        taken = columns.ticket + columns.wait + columns.verdict
        assert taken < waiting.viewport().width()
        assert waiting.height() >= 2 * waiting.sizeHintForRow(29)

    def test_the_mark_has_room_beside_the_verdict(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        for _ in range(3):
            near.issue(PASSPORTS, language="en")
        here = desk()
        board = here.live.board
        assert board is not None
        here.live.board = with_told(board, Told.WILL_BE, Told.MAY_BE, None)
        here.live.board_changed.emit(here.live.board)
        foretell(here, foretold, YES)
        waiting = here.list("waiting")
        delegate = waiting._delegate
        narrow = delegate.columns()
        assert narrow.told > 0
        assert narrow.told_form > 0
        room = waiting.viewport().width() - narrow.ticket - narrow.wait - narrow.told
        assert room - narrow.verdict > delegate.look().small.width("EN")
        waiting.resize(900, 400)
        wide = delegate.columns()
        assert wide.told_form == 0
        assert wide.told > narrow.told

    def test_the_service_is_there_beside_mark_and_verdict(
        self, desk: Callable[[], Station], near: Play, foretold: Foretold
    ) -> None:
        for _ in range(3):
            near.issue(PASSPORTS)
        near.clock.instant = CLOSES - 2 * MINUTE
        here = desk()
        assert here.window.width() <= 1280
        board = here.live.board
        assert board is not None
        here.live.board = with_told(board, Told.MAY_BE, Told.MAY_BE, None)
        here.live.board_changed.emit(here.live.board)
        foretell(here, foretold, YES, Verdict.PROBABLY_NOT)
        waiting = here.list("waiting")
        delegate = waiting._delegate
        look, columns = delegate.look(), delegate.columns()
        # As many columns and gaps as `paint` puts beside one another.
        taken = columns.ticket + columns.wait + columns.told + columns.verdict
        gaps = look.gutter + look.right + 4.5 * columns.gap
        left = waiting.viewport().width() - taken - gaps
        assert left >= look.body.width(waiting.rows()[0].service)
        sentence = waiting.rows()[0].sentence
        assert "told: perhaps" in sentence
        tip = waiting.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert tip == sentence


def test_reception_has_the_sentence_and_the_verdicts(
    qtbot: QtBot, english: Theme, nothing_left: None, near: Play, foretold: Foretold
) -> None:
    near.issue()
    runner, wishes = Runner(), Wishes()
    live = Live(runner, near.clock)
    path = near.place
    runner.open(lambda: Hall.open(path, near.clock), lambda hall: live.watch(hall, near.site))
    session = near.reception(ASTA)
    window = ReceptionWindow(
        Shell(runner, live, wishes, session, "hall", forecasting=foretold.face)
    )
    window.show()
    qtbot.waitUntil(lambda: live.board is not None, timeout=PATIENCE_MS)
    board = live.board
    assert board is not None
    foretold.show(a_forecast([outlook(board.waiting[0].id, NO)], closes_at=CLOSES))
    line = window.findChild(QWidget, "forecast")
    assert isinstance(line, TextButton)
    assert line.words().startswith("The one client waiting cannot be promised")
    (row,) = window._queue.list.rows()
    assert row.verdict is not None
    assert row.verdict.text == "not today"
    window.close()
    window.deleteLater()
    runner.stop()
    for each in (live, wishes, runner):
        each.deleteLater()

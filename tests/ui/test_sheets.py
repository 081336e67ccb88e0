"""The shared sheets: a few keys, and a typed answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.board import Board
from queueapp.domain.session import Target
from queueapp.domain.visit import (
    Channel,
    ClientKind,
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Visit,
)
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    HOUSING,
    KEYS,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    Play,
    seen,
)
from ui.sheets.ask import Ask
from ui.sheets.client import ClientFields
from ui.sheets.correct import CorrectSheet
from ui.sheets.details import DetailsSheet
from ui.sheets.hold import HoldSheet
from ui.sheets.offsite import OffsiteSheet
from ui.sheets.placement import count_ahead
from ui.sheets.reasons import PrioritySheet, ReasonSheet, ReinstateSheet
from ui.sheets.story import Story
from ui.sheets.target_list import TargetList
from ui.sheets.times import instant, next_at, typed_time, within
from ui.sheets.transfer import TransferSheet, entries
from ui.sheets.walk_in import WalkInMode, WalkInSheet
from ui.theme import Theme
from ui.widgets.page import Sheet
from ui.widgets.segmented import Segmented

VILNIUS = ZoneInfo("Europe/Vilnius")
ENTER, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Sheet], list[str]]:
    """Shows a sheet; the list notes what it says."""

    def show(sheet: Sheet) -> list[str]:
        heard: list[str] = []
        qtbot.addWidget(sheet)
        sheet.submitted.connect(lambda: heard.append("submitted"))
        sheet.rejected.connect(lambda: heard.append("rejected"))
        sheet.open()
        sheet.activateWindow()
        qtbot.waitUntil(sheet.isActiveWindow)
        qtbot.waitUntil(lambda: sheet.isAncestorOf(QApplication.focusWidget() or QWidget()))
        return heard

    return show


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def label(sheet: QWidget, name: str) -> str:
    found = sheet.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def error(sheet: QWidget) -> str:
    found = sheet.findChild(QLabel, "error")
    assert found is not None
    return found.text() if found.isVisible() else ""


def part(sheet: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = sheet.findChild(kind, name)
    assert found is not None, name
    return found


class TestTimes:
    @pytest.mark.parametrize(
        ("typed", "minutes"),
        [
            ("14:35", 875),
            ("14.35", 875),
            ("1435", 875),
            ("935", 575),
            ("9", 540),
            (" 9:05 ", 545),
            ("9h30", 570),
            ("24:00", None),
            ("9:60", None),
            ("", None),
            ("nine", None),
        ],
    )
    def test_reads_a_time_as_people_type_it(self, typed: str, minutes: int | None) -> None:
        assert typed_time(typed) == minutes

    def test_digits_alone_are_minutes_where_minutes_are_asked_for(self) -> None:
        assert typed_time("20", bare_hours=False) is None
        assert typed_time("935", bare_hours=False) is None
        assert typed_time("1435", bare_hours=False) == 875

    def test_the_next_time_may_be_tomorrow(self) -> None:
        assert next_at(600, MONDAY_10, VILNIUS) == MONDAY_10
        assert next_at(599, MONDAY_10, VILNIUS) == MONDAY_10 + (24 * 60 - 1) * MINUTE

    def test_a_minute_between_two_instants(self) -> None:
        first, last = MONDAY_10 + 30_000, MONDAY_10 + 20 * MINUTE
        assert within(600, first, last, VILNIUS) == first
        assert within(610, first, last, VILNIUS) == MONDAY_10 + 10 * MINUTE
        assert within(621, first, last, VILNIUS) is None

    def test_a_stretch_over_midnight(self) -> None:
        day = datetime(2026, 3, 2, tzinfo=UTC).date()
        first, last = instant(day, 23 * 60, VILNIUS), instant(day, 25 * 60, VILNIUS)
        assert within(30, first, last, VILNIUS) == instant(day, 24 * 60 + 30, VILNIUS)


class TestHold:
    @pytest.fixture
    def sheet(self, opened: Callable[[Sheet], list[str]]) -> HoldSheet:
        sheet = HoldSheet("A023", MONDAY_10, VILNIUS)
        opened(sheet)
        return sheet

    def test_enter_is_enough(self, qtbot: QtBot, opened: Callable[[Sheet], list[str]]) -> None:
        sheet = HoldSheet("A023", MONDAY_10, VILNIUS)
        heard = opened(sheet)
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        assert (sheet.reason, sheet.minutes, sheet.text) == (HoldReason.FILLING_IN, 10, "")

    def test_a_letter_takes_a_reason(self, qtbot: QtBot, sheet: HoldSheet) -> None:
        qtbot.keyClicks(focus(), "p")
        assert sheet.reason is HoldReason.PAYING

    @pytest.mark.parametrize(
        ("typed", "minutes", "shown"),
        [
            ("25", 25, "Back at 10:25"),
            ("10:35", 35, "Back at 10:35"),
            ("1040", 40, "Back at 10:40"),
        ],
    )
    def test_other_minutes_or_a_time(
        self, qtbot: QtBot, sheet: HoldSheet, typed: str, minutes: int, shown: str
    ) -> None:
        assert label(sheet, "back") == "Back at 10:10"
        qtbot.keyClicks(part(sheet, QLineEdit, "typed"), typed)
        assert sheet.minutes == minutes
        assert label(sheet, "back") == shown

    def test_nonsense_is_named_and_nothing_is_sent(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]]
    ) -> None:
        sheet = HoldSheet("A023", MONDAY_10, VILNIUS)
        heard = opened(sheet)
        typed = part(sheet, QLineEdit, "typed")
        qtbot.keyClicks(typed, "soon")
        qtbot.keyClick(typed, ENTER)
        assert heard == []
        assert "14:35" in error(sheet)

    def test_sends_once_until_it_was_refused(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]]
    ) -> None:
        sheet = HoldSheet("A023", MONDAY_10, VILNIUS)
        heard = opened(sheet)
        qtbot.keyClick(focus(), ENTER)
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        sheet.set_error("Somebody was faster.")
        assert "Somebody was faster." in error(sheet)
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted", "submitted"]

    def test_esc_cancels(self, qtbot: QtBot, opened: Callable[[Sheet], list[str]]) -> None:
        sheet = HoldSheet("A023", MONDAY_10, VILNIUS)
        heard = opened(sheet)
        qtbot.keyClick(focus(), ESC)
        assert heard == ["rejected"]


class TestReasons:
    def test_a_reason_is_required_and_none_is_taken_beforehand(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]]
    ) -> None:
        sheet = ReasonSheet("Call A007?", "Others came earlier.", "Call")
        heard = opened(sheet)
        qtbot.keyClick(focus(), ENTER)
        assert heard == []
        assert error(sheet)
        qtbot.keyClick(focus(), Qt.Key.Key_Right)  # the first arrow takes the first
        assert sheet.reason is OrderReason.CLIENT_RETURNED
        qtbot.keyClicks(focus(), "q")
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        assert sheet.reason is OrderReason.QUICK_QUESTION

    def test_priority_can_be_taken_back(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play
    ) -> None:
        visit = play.issue(PASSPORTS, priority=PriorityReason.HEALTH)
        sheet = PrioritySheet(visit)
        heard = opened(sheet)
        assert sheet.reason is PriorityReason.HEALTH
        qtbot.keyClicks(focus(), "n")
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        assert sheet.reason is None

    def test_back_in_the_queue_says_how_many_are_ahead(
        self, opened: Callable[[Sheet], list[str]], play: Play
    ) -> None:
        at_one = play.sit(1, BRONIUS)
        play.issue()
        called = play.call_next(at_one)
        play.issue()
        play.issue()
        missed = play.hall.desk.no_show(at_one, seen(called)).visit
        play.clock.pass_minutes(1)
        board = play.hall.board.read(1)
        sheet = ReinstateSheet(missed, board, play.clock.now())
        opened(sheet)
        assert sheet.reason is OrderReason.CLIENT_RETURNED
        assert sheet.placement is Placement.BY_ARRIVAL
        target = Target(service_id=PASSPORTS)
        now = play.clock.now()
        assert count_ahead(board, missed, target, Placement.BY_ARRIVAL, now) == 0
        assert count_ahead(board, missed, target, Placement.END, now) == 2


class TestWalkIn:
    @pytest.fixture
    def services(self, play: Play) -> list[object]:
        return list(play.hall.board.read(1).directory.services.values())

    def test_enter_takes_the_client_at_once_while_nobody_waits(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], services: list
    ) -> None:
        sheet = WalkInSheet(services, 0)
        heard = opened(sheet)
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        assert sheet.at_once
        assert sheet.request.service_id == PASSPORTS
        assert sheet.request.channel is Channel.DESK

    def test_enter_gives_a_ticket_while_somebody_waits_and_says_so(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], services: list
    ) -> None:
        sheet = WalkInSheet(services, 4)
        heard = opened(sheet)
        assert "4" in label(sheet, "turn")
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        assert not sheet.at_once

    def test_ctrl_enter_asks_to_serve_out_of_turn(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], services: list
    ) -> None:
        sheet = WalkInSheet(services, 4)
        heard = opened(sheet)
        qtbot.keyClick(focus(), ENTER, CTRL)
        assert heard == ["submitted"]
        assert sheet.at_once

    def test_ctrl_enter_means_the_same_from_the_note(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], services: list
    ) -> None:
        sheet = WalkInSheet(services, 4)
        heard = opened(sheet)
        line = part(sheet, QLineEdit, "line")
        line.setFocus()
        qtbot.keyClicks(line, "has the lease")
        qtbot.keyClick(line, ENTER, CTRL)
        assert heard == ["submitted"]
        assert sheet.at_once
        assert sheet.note == "has the lease"

    def test_a_prefix_picks_at_once(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], services: list
    ) -> None:
        sheet = WalkInSheet(services, 0)
        heard = opened(sheet)
        qtbot.keyClicks(focus(), "c")
        assert heard == ["submitted"]
        assert sheet.request.service_id == HOUSING

    def test_while_serving_it_only_asks_for_the_service(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], services: list
    ) -> None:
        sheet = WalkInSheet(services, 4, mode=WalkInMode.SAME_CLIENT, ticket="A023")
        heard = opened(sheet)
        assert "A023" in sheet.windowTitle()
        assert not sheet.findChildren(ClientFields)[0].isVisible()
        qtbot.keyClicks(focus(), "d")
        assert heard == ["submitted"]
        assert sheet.request.service_id == KEYS
        assert not sheet.at_once


class TestTransfer:
    @pytest.fixture
    def client(self, play: Play) -> Visit:
        at_one = play.sit(1, BRONIUS)
        play.sit(2, CECILIJA)
        play.issue(PASSPORTS, language="ru")
        # Cecilija speaks Russian, so the ticket is hers; Bronius takes it knowingly.
        waiting = play.hall.board.read(1).waiting[0]
        called = play.hall.desk.call(at_one, seen(waiting), OrderReason.OTHER).visit
        serving = play.hall.desk.start(at_one, seen(called)).visit
        play.issue(BENEFITS)
        play.issue(BENEFITS)
        return serving

    def sheet(self, play: Play, client: Visit) -> tuple[TransferSheet, Board]:
        board = play.hall.board.read(1)
        return TransferSheet(board, play.sessions[1], client), board

    def test_nothing_is_chosen_and_enter_does_nothing(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, client: Visit
    ) -> None:
        sheet, _ = self.sheet(play, client)
        heard = opened(sheet)
        qtbot.keyClick(focus(), ENTER)
        assert heard == []
        assert sheet.target == Target()
        qtbot.keyClick(focus(), ENTER, CTRL)
        assert heard == []
        assert error(sheet)

    def test_type_enter_note_enter(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, client: Visit
    ) -> None:
        sheet, _ = self.sheet(play, client)
        heard = opened(sheet)
        qtbot.keyClicks(focus(), "ceci")
        assert label(sheet, "to") == "To: counter 2"
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
        assert label(sheet, "to") == "To: Cecilija"
        qtbot.keyClick(focus(), ENTER)
        qtbot.keyClicks(focus(), "has the lease")
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        assert sheet.target == Target(person_id=CECILIJA)
        assert sheet.placement is Placement.BY_ARRIVAL
        assert sheet.note == "has the lease"

    def test_a_prefix_finds_its_service(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, client: Visit
    ) -> None:
        sheet, _ = self.sheet(play, client)
        opened(sheet)
        qtbot.keyClicks(focus(), "b")
        assert sheet.target == Target(service_id=BENEFITS)

    def test_the_place_is_chosen_with_the_arrows(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, client: Visit
    ) -> None:
        sheet, _ = self.sheet(play, client)
        opened(sheet)
        qtbot.keyClicks(focus(), "b")
        qtbot.keyClick(focus(), TAB)
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
        assert sheet.placement is Placement.FRONT
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
        assert sheet.placement is Placement.END

    def test_each_target_says_what_matters(self, play: Play, client: Visit) -> None:
        board = play.hall.board.read(1)
        found = {entry.id: entry for entry in entries(board, play.sessions[1], client) if entry.id}
        assert "2 waiting" in found[Target(service_id=BENEFITS)].status
        housing = found[Target(service_id=HOUSING)]
        assert housing.status == "nobody waits"
        assert housing.enabled
        keys = found[Target(service_id=KEYS)]
        assert keys.enabled
        assert "no counter open" in keys.sentence
        two = found[Target(counter_id=2)]
        assert two.enabled
        assert "Cecilija" in two.sentence
        assert "✓ Russian" in two.sentence
        three = found[Target(counter_id=3)]
        assert not three.enabled
        assert "nobody is there" in three.sentence
        assert "✓ Russian" in found[Target(person_id=CECILIJA)].sentence
        assert not found[Target(person_id=ASTA)].enabled
        assert "not at a counter" in found[Target(person_id=ASTA)].sentence

    def test_offers_neither_itself_nor_its_own_counter(self, play: Play, client: Visit) -> None:
        board = play.hall.board.read(1)
        ids = {entry.id for entry in entries(board, play.sessions[1], client)}
        assert Target(counter_id=1) not in ids
        assert Target(person_id=BRONIUS) not in ids

    def test_the_greyed_cannot_be_chosen(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, client: Visit
    ) -> None:
        sheet, _ = self.sheet(play, client)
        opened(sheet)
        qtbot.keyClicks(focus(), "asta")
        assert sheet.target == Target()
        targets = sheet.findChild(TargetList)
        assert targets is not None
        assert [entry.title for entry in targets.shown() if entry.id] == ["Asta"]

    def test_what_it_answers_the_service_accepts(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, client: Visit
    ) -> None:
        sheet, _ = self.sheet(play, client)
        opened(sheet)
        qtbot.keyClicks(focus(), "cecilija")
        done = play.hall.desk.transfer(
            play.sessions[1], seen(client), sheet.target, sheet.placement, sheet.note
        )
        assert done.visit.for_counter == 2


class TestCorrect:
    @pytest.fixture
    def served(self, play: Play) -> Visit:
        at_one = play.sit(1, BRONIUS)
        play.issue()
        visit = play.serve_next(at_one)
        play.clock.pass_minutes(60)
        return play.hall.desk.finish(at_one, seen(visit), Outcome.SETTLED).visit

    def sheet(self, play: Play, visit: Visit) -> CorrectSheet:
        return CorrectSheet(visit, play.hall.board.read(1).directory, play.clock.now())

    def test_a_typed_time_within_the_bounds(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, served: Visit
    ) -> None:
        sheet = self.sheet(play, served)
        heard = opened(sheet)
        qtbot.keyClicks(focus(), "10:12")  # what stands there is selected, so typing replaces it
        qtbot.keyClick(focus(), ENTER)
        assert heard == ["submitted"]
        assert sheet.finished_at == MONDAY_10 + 12 * MINUTE
        assert sheet.leg_number == 1
        done = play.hall.desk.correct(
            play.sessions[1], seen(served), sheet.leg_number, sheet.finished_at
        )
        assert not done.visit.legs[0].accurate

    def test_a_time_outside_names_the_bounds(
        self, qtbot: QtBot, opened: Callable[[Sheet], list[str]], play: Play, served: Visit
    ) -> None:
        sheet = self.sheet(play, served)
        heard = opened(sheet)
        qtbot.keyClicks(focus(), "12:30")
        qtbot.keyClick(focus(), ENTER)
        assert heard == []
        assert "10:00" in error(sheet)
        assert "11:00" in error(sheet)

    def test_steps_back_from_the_end(
        self, opened: Callable[[Sheet], list[str]], play: Play, served: Visit
    ) -> None:
        sheet = self.sheet(play, served)
        opened(sheet)
        steps = part(sheet, Segmented, "steps")
        assert isinstance(steps, Segmented)
        texts = [button.text() for button in steps.findChildren(QWidget) if hasattr(button, "text")]
        assert texts[:2] == ["after the usual 10 min", "5 min earlier"]

    def test_of_several_parts_one_is_chosen(
        self, opened: Callable[[Sheet], list[str]], play: Play, served: Visit
    ) -> None:
        second = replace(served.legs[0], number=2, service_id=BENEFITS)
        two = replace(served, legs=(*served.legs, second))
        sheet = self.sheet(play, two)
        opened(sheet)
        assert sheet.leg_number == 2
        which = part(sheet, Segmented, "leg")
        assert which.isVisible()


class TestOffsite:
    @pytest.fixture
    def sheet(self, play: Play, opened: Callable[[Sheet], list[str]]) -> OffsiteSheet:
        directory = play.hall.board.read(1).directory
        sheet = OffsiteSheet(directory, (HOUSING, PASSPORTS), play.clock.now())
        opened(sheet)
        return sheet

    def fill(self, qtbot: QtBot, sheet: OffsiteSheet, start: str, end: str) -> None:
        for name, text in (("from", start), ("to", end)):
            edit = part(sheet, QLineEdit, name)
            assert isinstance(edit, QLineEdit)
            edit.clear()
            qtbot.keyClicks(edit, text)
        qtbot.keyClick(focus(), ENTER, CTRL)

    def test_the_service_keeps_what_it_answers(
        self, qtbot: QtBot, sheet: OffsiteSheet, play: Play
    ) -> None:
        self.fill(qtbot, sheet, "8:30", "9:15")
        assert error(sheet) == ""
        assert sheet.request.service_id == HOUSING
        done = play.hall.intake.offsite(
            play.reception(),
            sheet.request,
            sheet.place,
            sheet.started_at,
            sheet.finished_at,
            sheet.outcome,
            sheet.note,
        )
        assert done.visit.channel is Channel.OFFSITE
        assert done.visit.legs[0].started_at == MONDAY_10 - 90 * MINUTE
        assert done.visit.ended_at == MONDAY_10 - 45 * MINUTE
        assert sheet.place is OffsitePlace.HOME

    @pytest.mark.parametrize(
        ("start", "end", "said"),
        [
            ("", "9:15", "began"),
            ("8:30", "", "ended"),
            ("9:15", "8:30", "after it began"),
            ("9:30", "10:30", "still to come"),
        ],
    )
    def test_times_that_do_not_fit_are_named(
        self, qtbot: QtBot, sheet: OffsiteSheet, start: str, end: str, said: str
    ) -> None:
        self.fill(qtbot, sheet, start, end)
        assert said in error(sheet)

    def test_a_time_still_to_come_today_was_fine_yesterday(
        self, qtbot: QtBot, sheet: OffsiteSheet
    ) -> None:
        day = part(sheet, QWidget, "day")
        day.setFocus()
        qtbot.keyClick(day, Qt.Key.Key_Down)
        self.fill(qtbot, sheet, "15:00", "16:00")
        assert error(sheet) == ""
        assert sheet.started_at == MONDAY_10 - 19 * 60 * MINUTE


def test_what_is_known_of_a_client(qtbot: QtBot) -> None:
    fields = ClientFields()
    qtbot.addWidget(fields)
    fields.show()
    assert (fields.language, fields.kind, fields.priority) == (None, None, None)
    language = part(fields, QWidget, "client_language")
    qtbot.keyClicks(language, "r")
    kind = part(fields, QWidget, "client_kind")
    qtbot.keyClicks(kind, "o")
    assert fields.language == "ru"
    assert fields.kind is ClientKind.ORGANISATION
    fields.clear()
    assert (fields.language, fields.kind) == (None, None)


def test_a_visit_is_told_step_by_step_with_its_notes(
    opened: Callable[[Sheet], list[str]], play: Play
) -> None:
    at_one = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(at_one)
    play.clock.pass_minutes(5)
    visit = play.hall.desk.hold(
        at_one, seen(visit), HoldReason.FETCHING_PAPERS, 10, "the lease"
    ).visit
    board = play.hall.board.read(1)
    events = play.hall.board.timeline(at_one, visit.id)
    sheet = DetailsSheet(
        visit, board.directory, Story(events), board.notes[visit.id], play.clock.now()
    )
    opened(sheet)
    story = sheet.details.story()
    assert story[0] == "10:00 Ticket given"
    assert story[-1] == "10:05 Put on hold · Fetching papers the lease"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_sheet_fits_the_screen(
    qtbot: QtBot,
    english: Theme,
    opened: Callable[[Sheet], list[str]],
    play: Play,
    scale: float,
) -> None:
    english.set_text_scale(scale)
    at_one = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(at_one)
    board = play.hall.board.read(1)
    services = list(board.directory.services.values())
    now = play.clock.now()
    sheets: list[Ask] = [
        HoldSheet("A001", now, VILNIUS),
        TransferSheet(board, at_one, visit),
        ReasonSheet("Call A001 out of turn?", "Others came earlier.", "Call now"),
        PrioritySheet(visit),
        OffsiteSheet(board.directory, (), now),
        WalkInSheet(services, 3),
    ]
    for sheet in sheets:
        opened(sheet)
        room = sheet.screen().availableGeometry()
        assert sheet.width() <= room.width(), sheet.objectName()
        assert sheet.height() <= room.height(), sheet.objectName()
        sheet.reject()

"""What is beyond a limit is noted once, whichever windows are open, and told to leads alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.alarm import Alarm, AlarmKind
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.hall import Hall
from tests.closing_time import events
from tests.factories import BENEFITS, BRONIUS, CECILIJA, DARIUS, Play, seen
from tests.ui.patience import PATIENCE_MS
from tests.ui.running import Running
from ui.actions import ActionId, make_actions
from ui.lead import alarms
from ui.lead.alarms import WINDOW, AlarmNotice, AlarmWatch
from ui.live import Live
from ui.runner import Runner
from ui.theme import Tone
from ui.widgets.banner import Banner


class _Window(QWidget):
    """A window that keeps what is said in it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.actions_by_id = make_actions(self)

    def say(self, text: str, _tone: Tone = Tone.ACCENT) -> None:
        self.heard.append(text)


@dataclass
class Program:
    """What one program has of it: a runner, the board, the watch, a window and a person."""

    qtbot: QtBot
    play: Play
    person: int = BRONIUS
    bugs: list[BaseException] = field(default_factory=list)
    told: list[Alarm] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, clock = self.play.place, self.play.clock
        self.runner = Runner()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, clock)
        self.watch = AlarmWatch(self.runner, self.live)
        self.watch.beyond.connect(self.told.extend)
        self.window = _Window()
        self.window.show()
        session = Session(1, self.person)
        self.notice = AlarmNotice(
            self.watch, self.live, lambda: session, lambda: self.window, self.window
        )
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, 1))
        self.until(lambda: self.live.board is not None and not self.watch._busy)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def look(self) -> None:
        """The minute is over; wait until all was looked at."""
        self.until(self._rests)
        self.watch.look()
        self.until(self._rests)

    def _rests(self) -> bool:
        return not (self.watch._busy or self.watch._soon.isActive())

    def close(self) -> None:
        self.watch.stop()
        self.window.close()
        self.runner.stop()
        for each in (self.window, self.watch, self.live, self.runner):
            each.deleteLater()


Start = Callable[..., Program]


@pytest.fixture
def program(
    qtbot: QtBot,
    english: object,
    nothing_left: None,
    play: Play,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Begins programs that look at a busy hall more often than they do in use."""
    monkeypatch.setattr(alarms, "_SOON_MS", 50)
    opened: list[Program] = []

    def open_one(person: int = BRONIUS) -> Program:
        opened.append(Program(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


@pytest.fixture
def waits(play: Play) -> int:
    """Somebody waits, and nobody can call them."""
    play.sit(1, BRONIUS)
    play.issue(BENEFITS)
    return play.call_next(play.sessions[1]).id


def test_an_alarm_is_noted_once_though_three_programs_see_it(play: Play, program: Start) -> None:
    clerk, other, lead = program(BRONIUS), program(CECILIJA), program(DARIUS)
    visit = play.issue(BENEFITS)
    for each in (clerk, other, lead):
        each.until(lambda each=each: each.live.board and each.live.board.waiting)
    play.clock.pass_minutes(31)
    for each in (clerk, other, lead):
        each.watch.look()
    for each in (clerk, other, lead):
        each.until(lambda each=each: each.told)
    assert [row["visit_id"] for row in events(play, EventKind.ALARM)] == [visit.id]
    play.clock.pass_minutes(5)
    for each in (clerk, other, lead):
        each.look()
    assert len(events(play, EventKind.ALARM)) == 1
    assert [len(each.told) for each in (clerk, other, lead)] == [1, 1, 1]


def test_the_lead_is_told_the_key_that_was_chosen(play: Play, program: Start) -> None:
    lead = program(DARIUS)
    lead.window.actions_by_id[ActionId.HALL_NOW].setShortcut(QKeySequence("Ctrl+W"))
    play.issue(BENEFITS)
    lead.until(lambda: lead.live.board and lead.live.board.waiting)
    play.clock.pass_minutes(31)
    lead.look()
    assert lead.window.heard[0].endswith("The hall now: Ctrl+W.")


def test_only_the_lead_is_told_and_once(play: Play, program: Start) -> None:
    clerk, lead = program(BRONIUS), program(DARIUS)
    play.issue(BENEFITS)
    for each in (clerk, lead):
        each.until(lambda each=each: each.live.board and each.live.board.waiting)
    play.clock.pass_minutes(31)
    for each in (clerk, lead, clerk, lead):
        each.look()
    assert clerk.window.heard == []
    assert lead.window.heard == ["Beyond a limit: B001 has waited for 31 min. The hall now: F11."]


def test_a_second_alarm_is_told_without_the_first(play: Play, program: Start) -> None:
    lead = program(DARIUS)
    play.issue(BENEFITS)
    lead.until(lambda: lead.live.board and lead.live.board.waiting)
    play.clock.pass_minutes(5)
    second = play.issue()
    lead.until(lambda: lead.live.board and len(lead.live.board.waiting) == 2)
    play.clock.pass_minutes(26)
    lead.look()
    assert len(lead.told) == 1
    play.clock.pass_minutes(5)
    lead.look()
    assert [alarm.subject_id for alarm in lead.told][-1] == second.id
    assert len(lead.told) == 2


def test_what_was_told_before_the_program_began_is_not_told_again(
    play: Play, program: Start
) -> None:
    play.issue(BENEFITS)
    play.clock.pass_minutes(31)
    first = program(DARIUS)
    first.until(lambda: first.window.heard)
    again = program(DARIUS)
    again.look()
    assert [alarm.kind for alarm in again.watch.alarms] == [AlarmKind.WAITING]
    assert again.window.heard == []


def test_in_front_of_the_hall_now_the_line_is_not_said_twice(play: Play, program: Start) -> None:
    lead = program(DARIUS)
    shown = QWidget(lead.window)
    shown.setObjectName(WINDOW)
    shown.show()
    play.issue(BENEFITS)
    lead.until(lambda: lead.live.board and lead.live.board.waiting)
    play.clock.pass_minutes(31)
    lead.look()
    assert len(lead.told) == 1
    assert lead.window.heard == []


def test_out_of_touch_nothing_is_asked_and_it_goes_on_by_itself(play: Play, program: Start) -> None:
    lead = program(DARIUS)
    play.issue(BENEFITS)
    lead.until(lambda: lead.live.board and lead.live.board.waiting)
    trouble = StorageTrouble(Trouble.UNREACHABLE, Server("db", "queue", "queueapp"))
    lead.live.trouble.emit(trouble)
    play.clock.pass_minutes(31)
    lead.look()
    assert events(play, EventKind.ALARM) == []
    lead.live.recovered.emit()
    lead.look()
    assert len(events(play, EventKind.ALARM)) == 1


def test_an_alarm_that_is_over_is_not_shown_any_more(play: Play, program: Start) -> None:
    lead = program(DARIUS)
    visit = play.issue(BENEFITS)
    lead.until(lambda: lead.live.board and lead.live.board.waiting)
    play.clock.pass_minutes(31)
    lead.look()
    assert lead.watch.alarms
    play.hall.desk.left(play.reception(), seen(visit))
    lead.until(lambda: not lead.watch.alarms)


def test_the_whole_program_notes_it_and_the_leads_counter_window_says_it(
    start: Callable[..., Running], play: Play
) -> None:
    play.sit(1, DARIUS)
    play.issue(BENEFITS)
    running = start(database=play.place, person="Darius", counter="1")
    window = running.counter()
    watch = running.program.alarms
    assert watch is not None
    running.until(lambda: not watch._busy)
    play.clock.pass_minutes(31)
    watch.look()
    running.until(lambda: events(play, EventKind.ALARM))
    banner = window.findChild(Banner, "banner")
    assert banner is not None
    running.until(lambda: banner.text().startswith("Beyond a limit: "))
    assert window.actions_by_id[ActionId.HALL_NOW].isVisible()

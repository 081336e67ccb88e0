"""One visit of the past in full: its legs, all that happened, and what was promised meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from queueapp.domain.callback import Result, Tried
from queueapp.domain.session import Target
from queueapp.domain.visit import OrderReason, Outcome, Placement, Visit
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    ELENA,
    PASSPORTS,
    Play,
    change,
    rows,
    seen,
    seen_promise,
)
from tests.ui.looking_back import LookingBack
from ui.history.story import StorySheet
from ui.theme import Theme


@pytest.fixture
def story(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., StorySheet]]:
    """Opens the story of a visit for Darius, the lead, unless somebody else is named."""
    opened: list[tuple[LookingBack, StorySheet]] = []

    def open_one(visit: Visit, **more: object) -> StorySheet:
        here = LookingBack(qtbot, play, **more)  # type: ignore[arg-type]
        here.window.open_visit(visit.id)
        opened.append((here, here.story()))
        return opened[-1][1]

    yield open_one
    for here, sheet in opened:
        sheet.reject()
        here.close()
        assert not here.bugs, here.bugs


@pytest.fixture
def handed_on(play: Play) -> Visit:
    """A client who was called out of order, handed on with a note, and promised a call on the way;
    who was called in vain the same day, and reached on the next.
    """
    first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue(BENEFITS)
    visit = play.issue(PASSPORTS)
    play.clock.pass_minutes(3)
    called = play.hall.desk.call(first, seen(visit), reason=OrderReason.HEALTH).visit
    play.hall.desk.finish(second, seen(play.serve_next(second)), Outcome.SETTLED)
    play.clock.pass_minutes(1)
    started = play.hall.desk.start(first, seen(called)).visit
    play.clock.pass_minutes(5)
    entry = play.take_call(first, visit=started, question="When is it ready?").entry
    play.clock.pass_minutes(1)
    moved = play.hall.desk.transfer(
        first,
        seen(play.visit(visit.id)),
        Target(service_id=BENEFITS),
        Placement.END,
        "has all papers",
    )
    play.clock.pass_minutes(4)
    again = play.serve_next(second)
    assert again.id == moved.visit.id
    play.clock.pass_minutes(10)
    done = play.hall.desk.finish(second, seen(again), Outcome.SETTLED).visit
    for result, later in ((Result.NO_ANSWER, 22 * 60), (Result.ANSWERED, 0)):
        assert entry is not None
        now = play.clock.now()
        play.hall.phone.tried(
            first, seen_promise(play.promise(entry.promise.id)), Tried(result, now, now)
        )
        play.clock.pass_minutes(later)
    return done


def test_the_legs_say_where_how_long_and_what_came_of_it(
    handed_on: Visit, story: Callable[..., StorySheet]
) -> None:
    sheet = story(handed_on)
    assert sheet.windowTitle() == "A001 · Monday, 2 March 2026"
    assert sheet.legs.lines() == [
        "10:03 Counter 1 · Passports · 10:04–10:10 (6 min) · Transferred",
        "10:14 Counter 2 · Benefits · 10:14–10:24 (10 min) · Settled",
    ]
    said = texts(sheet)
    assert "waited 3 min · ⇅ out of order: Health or disability · Bronius" in said
    assert "waited 4 min · Cecilija" in said


def test_everything_that_happened_stands_in_order_with_notes_and_who_did_it(
    handed_on: Visit, story: Callable[..., StorySheet]
) -> None:
    sheet = story(handed_on)
    assert sheet.events.lines() == [
        "10:00 Ticket given",
        "10:03 Called out of turn · Health or disability",
        "10:04 Service began",
        "10:09 Call taken down · To be called back",
        "10:10 Transferred to Benefits · At the end “has all papers”",
        "10:14 Called",
        "10:14 Service began",
        "10:24 Finished · Settled",
    ]
    assert "Bronius, counter 1" in texts(sheet)


def test_a_callback_that_came_out_of_it_opens_with_each_attempt(
    handed_on: Visit, story: Callable[..., StorySheet]
) -> None:
    sheet = story(handed_on)
    (promise,) = sheet.promises
    assert len(promise.lines()) == 1
    button = promise.findChild(QPushButton, "open_promise")
    assert button is not None
    button.click()
    steps = promise.lines()[1:]
    assert steps[0] == "Monday, 2 March 2026"
    assert "Tuesday, 3 March 2026" in steps
    assert len(steps) == 2 + 3
    button.click()
    assert len(promise.lines()) == 1


def test_who_may_not_see_figures_of_people_reads_no_names(
    handed_on: Visit, story: Callable[..., StorySheet]
) -> None:
    sheet = story(handed_on, person=ELENA)
    for promise in sheet.promises:
        promise._open.trigger()
    said = "\n".join(texts(sheet))
    assert "counter 1" in said
    assert "Bronius" not in said
    assert "Cecilija" not in said
    assert "Asta" not in said


def test_a_step_that_cannot_be_read_is_counted_and_the_rest_is_there(
    handed_on: Visit, play: Play, story: Callable[..., StorySheet]
) -> None:
    (event,) = rows(play.place, "SELECT id FROM event WHERE kind = 'transferred'")
    change(play.place, "UPDATE event SET data = '{' WHERE id = ?", event["id"])
    sheet = story(handed_on)
    left_out = sheet.findChild(QLabel, "left_out")
    assert left_out is not None
    assert "cannot be read" in left_out.text()
    assert len(sheet.events.lines()) == 7


def test_a_visit_that_nobody_has_any_more_is_said_to_be_gone(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> None:
    here = LookingBack(qtbot, play)
    here.window.open_visit(99)
    here.until(here.said)
    assert here.said() == "That visit is not in the record any more."
    here.close()


def test_a_long_story_begins_at_its_top_within_the_screen(
    handed_on: Visit, play: Play, qtbot: QtBot, story: Callable[..., StorySheet], english: Theme
) -> None:
    english.set_text_scale(2.0)
    sheet = story(handed_on)
    qtbot.waitUntil(sheet.isVisible)
    bar = sheet._scroll.verticalScrollBar()
    assert sheet.height() <= sheet.screen().availableGeometry().height()
    assert bar.maximum() > 0, "the story is not long enough"
    assert bar.value() == 0
    focus = sheet.focusWidget()
    assert focus is not None
    assert not focus.visibleRegion().isEmpty(), "the keys begin out of sight"
    qtbot.keyClick(focus, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(focus, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(focus, Qt.Key.Key_Home)
    assert bar.value() == 0
    for promise in sheet.promises:
        promise._open.trigger()
    assert sheet.height() <= sheet.screen().availableGeometry().height()


def texts(sheet: StorySheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]

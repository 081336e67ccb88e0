"""Ways on for those who are not served today: each under one key, and carried over in truth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import Entry, PromiseKind
from queueapp.domain.record import EventKind
from queueapp.domain.visit import Outcome, State, Told, Visit
from queueapp.storage.bulk import DayHistory, add_day
from tests.factories import CECILIJA, MINUTE, NUMBER, PASSPORTS, PERSONAL_CODE, Play, at, seen, wall
from tests.past import served, working_days_before
from tests.ui.foretold import Foretold
from tests.ui.stations import Station
from tests.ui.test_telling import Open, counter, foresee, foretold, open_round, shown, tell, text
from ui.closing import telling_sheet
from ui.closing.telling_sheet import TellingSheet

__all__ = ["counter", "foretold"]  # fixtures


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_sheet, "PAUSE_MS", 0)


@pytest.fixture
def two(play: Play) -> list[Visit]:
    """A001 came for a passport, with a note; A002 after them."""
    play.clock.instant = at("2026-03-02 16:00")
    request = Request(PASSPORTS, language="ru")
    first = play.hall.intake.issue(play.reception(), request, "lost in Vilnius").visit
    return [first, play.issue()]


def add_quiet_past(play: Play) -> None:
    """Twenty days on which everybody was called three minutes after they came."""
    with play.hall._db.write(play.site) as tx:
        for at_day, day in enumerate(working_days_before(date(2026, 3, 2), 20)):
            visits = []
            for row in range(12):
                visit = served(1_000_000 + 20 * at_day + row, day, row)
                came = visit.legs[0].called_at - 3 * MINUTE
                visits.append(replace(visit, arrived_at=came))
            add_day(tx, DayHistory(day.isoformat(), visits, (), (), {}))


def begin(desk: Station, foretold: Foretold, two: list[Visit]) -> TellingSheet:
    foresee(foretold, two, Verdict.NO)
    sheet = open_round(desk)
    assert shown(sheet) == "A001"
    return sheet


def asked(desk: Station, name: str) -> QDialog:
    """The sheet over the sheet."""
    desk.until(lambda: desk.focus().window().objectName() == name)
    found = desk.focus().window()
    assert isinstance(found, QDialog)
    return found


def over(desk: Station, sheet: TellingSheet) -> None:
    desk.until(lambda: not sheet.findChildren(QDialog))
    sheet.activateWindow()
    desk.until(sheet.isActiveWindow)


def promises(play: Play, visit: Visit) -> tuple[Entry, ...]:
    return play.hall.promises.of_visit(play.reception(), visit.id)


def story(play: Play, visit: Visit) -> list[EventKind]:
    return [event.kind for event in play.hall.board.timeline(play.reception(), visit.id)]


class TestAnotherDay:
    def test_f6_and_enter_the_next_quiet_hour_is_advised_and_what_was_said_is_on_record(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        add_quiet_past(play)
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.until(lambda: "usually quiet" in text(sheet, "sentence"))
        desk.press("F6")
        ask = asked(desk, "another_day")
        hour = play.hall.quiet.hours(desk.session)[0]
        assert wall(hour.begins_at)[11:] in _texts(ask)
        desk.press("Return")
        over(desk, sheet)
        visit = play.visit(two[0].id)
        assert (visit.state, visit.outcome) == (State.TURNED_AWAY, Outcome.TURNED_AWAY)
        assert visit.told is Told.NOT_TODAY
        assert story(play, visit)[-2:] == [EventKind.TOLD, EventKind.TURNED_AWAY]
        last = play.hall.board.timeline(play.reception(), visit.id)[-1]
        assert last.data["quiet"] == hour.begins_at
        assert shown(sheet) == "A002"

    def test_where_little_is_known_no_hour_is_named(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.press("F6")
        ask = asked(desk, "another_day")
        assert "No hour of the next days" in _texts(ask)
        desk.press("Return")
        over(desk, sheet)
        last = play.hall.board.timeline(play.reception(), two[0].id)[-1]
        assert last.data["quiet"] is None

    def test_escape_leaves_everything_as_it_was(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.press("F6")
        asked(desk, "another_day")
        desk.press("Escape")
        over(desk, sheet)
        assert shown(sheet) == "A001"
        assert play.visit(two[0].id).told is None

    def test_ctrl_z_brings_the_client_back(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.press("F6")
        asked(desk, "another_day")
        desk.press("Return")
        over(desk, sheet)
        desk.until(sheet.primary_action.isEnabled)
        desk.press("Ctrl+Z")
        desk.until(lambda: play.visit(two[0].id).state is State.WAITING)
        assert play.visit(two[0].id).told is None
        desk.until(lambda: shown(sheet) == "A001")


class TestInWriting:
    def test_f7_promises_an_answer_with_the_service_the_language_and_the_note_of_the_visit(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.press("F7")
        ask = asked(desk, "answer_sheet")
        _line(ask, "address").setText("ona@example.lt")
        _line(ask, "agreed").setText("2026-03-05")
        desk.press("Ctrl+Return")
        over(desk, sheet)
        (entry,) = promises(play, two[0])
        promise = entry.promise
        assert promise.kind is PromiseKind.EMAIL
        assert (promise.service_id, promise.language) == (PASSPORTS, "ru")
        assert "lost in Vilnius" in [line.text for line in entry.lines]
        visit = play.visit(two[0].id)
        assert (visit.state, visit.outcome) == (State.TURNED_AWAY, Outcome.IN_WRITING)
        assert shown(sheet) == "A002"

    def test_f7_the_address_and_enter_are_enough(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.press("F7")
        asked(desk, "answer_sheet")
        desk.type("ona@example.lt")
        desk.press("Return")
        over(desk, sheet)
        (entry,) = promises(play, two[0])
        assert wall(entry.promise.due_at) == "2026-03-03 17:00"

    def test_what_is_missing_is_asked_for_and_nothing_is_kept_before(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        begin(desk, foretold, two)
        desk.press("F7")
        ask = asked(desk, "answer_sheet")
        desk.press("Ctrl+Return")
        assert "e-mail address" in _texts(ask)
        assert play.visit(two[0].id).state is State.WAITING


class TestCallback:
    def test_f8_promises_a_call_for_the_next_morning(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.press("F8")
        asked(desk, "callback_sheet")
        desk.type(NUMBER)
        desk.press("Ctrl+Return")
        over(desk, sheet)
        (entry,) = promises(play, two[0])
        assert entry.promise.kind is PromiseKind.CALLBACK
        assert wall(entry.promise.due_at) == "2026-03-03 08:00"
        assert (entry.promise.service_id, entry.promise.language) == (PASSPORTS, "ru")
        assert "lost in Vilnius" in [line.text for line in entry.lines]
        assert play.visit(two[0].id).outcome is Outcome.CALLBACK

    def test_a_wrong_number_is_said_at_once_and_what_was_said_to_the_client_is_not_lost(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        begin(desk, foretold, two)
        desk.press("F8")
        asked(desk, "callback_sheet")
        desk.type("12")
        desk.press("Ctrl+Return")
        assert play.visit(two[0].id).state is State.WAITING
        assert promises(play, two[0]) == ()

    def test_what_the_hall_refuses_is_said_and_can_be_mended(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        sheet = begin(desk, foretold, two)
        desk.press("F8")
        ask = asked(desk, "callback_sheet")
        desk.type(NUMBER)
        _line(ask, "question").setText(f"about {PERSONAL_CODE}")
        desk.press("Ctrl+Return")
        desk.until(lambda: bool(desk.error(ask)))
        assert play.visit(two[0].id).state is State.WAITING
        assert play.visit(two[0].id).told is None
        _line(ask, "question").setText("about a passport")
        desk.press("Ctrl+Return")
        over(desk, sheet)
        assert play.visit(two[0].id).state is State.TURNED_AWAY
        assert story(play, two[0]).count(EventKind.TOLD) == 1

    def test_who_only_asked_for_a_callback_is_not_recorded_as_promised_a_service(
        self, counter: Open, play: Play, two: list[Visit], foretold: Foretold
    ) -> None:
        foresee(foretold, two, Verdict.YES)
        desk = counter()
        sheet = open_round(desk)
        assert sheet.one.told is Told.WILL_BE
        desk.press("F8")
        asked(desk, "callback_sheet")
        desk.type(NUMBER)
        desk.press("Ctrl+Return")
        over(desk, sheet)
        visit = play.visit(two[0].id)
        assert visit.outcome is Outcome.CALLBACK
        assert visit.told is None
        assert EventKind.TOLD not in story(play, visit)


def test_who_is_told_not_today_may_stay_with_one_key(
    counter: Open, play: Play, two: list[Visit], foretold: Foretold
) -> None:
    desk = counter()
    sheet = begin(desk, foretold, two)
    tell(desk, sheet)
    visit = play.visit(two[0].id)
    assert (visit.state, visit.told) == (State.WAITING, Told.NOT_TODAY)


def test_who_was_called_meanwhile_is_not_sent_away(
    counter: Open, play: Play, two: list[Visit], foretold: Foretold
) -> None:
    desk = counter()
    sheet = begin(desk, foretold, two)
    desk.press("F6")
    ask = asked(desk, "another_day")
    play.call_next(play.sit(2, CECILIJA))
    desk.press("Return")
    desk.until(lambda: bool(desk.error(ask)))
    assert play.visit(two[0].id).state is State.CALLED
    desk.press("Escape")
    over(desk, sheet)
    assert seen(play.visit(two[0].id)) != seen(two[0])


def _line(sheet: QWidget, name: str) -> QLineEdit:
    found = sheet.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def _texts(sheet: QWidget) -> str:
    from PySide6.QtWidgets import QAbstractButton

    labels = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in sheet.findChildren(QAbstractButton)]
    return "\n".join([*labels, *buttons])

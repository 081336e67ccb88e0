"""An afternoon towards closing: five counters, forty clients at half past three, one lead."""

from datetime import timedelta
from pathlib import Path
from random import Random

from queueapp.domain.closing import to_tell
from queueapp.domain.forecast.experience import learn
from queueapp.domain.forecast.foresee import foresee
from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.session import Seen, Session
from queueapp.domain.shift import Shift
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import Outcome
from tests.e2e.afternoon import CLERKS, LEAD, TODAY, Counters, instant, make_hall
from tests.factories import change
from tests.shots.scenes import Scene

AT_WORK = Session(1, CLERKS[1], 1)
"""Bronius at counter 1."""
AT_RECEPTION = Session(1, LEAD)
_HOME_AT = 16 * 60
_WAITING = 40
_CLOSES = 17 * 60
_PROMISED = {
    90: ((21, 12, 14), (18, 10, 12), (24, 13, 16), (16, 11, 13), (22, 12, 15)),
    60: ((15, 8, 10), (12, 7, 8), (18, 9, 11), (11, 7, 9), (16, 8, 10)),
    30: ((9, 3, 4), (6, 3, 4), (11, 4, 5), (5, 3, 4), (9, 4, 5)),
    15: ((6, 1, 2), (3, 1, 2), (8, 1, 2), (2, 1, 1), (5, 0, 1)),
}
"""Of each day of the week before, by the minutes left: who waited, the promise, the likely."""


def afternoon(path: Path) -> None:
    """The hall at half past three."""
    make_hall(path, waiting=_WAITING, now=instant(TODAY, 15 * 60 + 20))


def half_past_three(scene: Scene) -> None:
    """All five counters are at work; nobody was told anything yet."""
    _play(scene)


def a_week_foretold(scene: Scene) -> None:
    """What was foreseen on each day of the week before, and what came of it."""
    _play(scene)
    for lead, days in _PROMISED.items():
        for back, (waiting, promise, likely) in zip(range(7, 2, -1), days, strict=True):
            short = back == 5 and lead == 60
            called = promise - 2 if short else likely + (back + lead) % 2
            needless = 1 if lead == 90 and back % 3 == 0 else 0
            day = TODAY - timedelta(days=back)
            closes = instant(day, _CLOSES)
            change(
                scene.hall.place,
                "INSERT INTO forecast VALUES"
                " (1, ?, ?, ?, ?, ?, 'firm', ?, ?, ?, ?, '{}', '', ?, ?, ?, ?, ?)",
                *(day.isoformat(), lead, closes - lead * 60_000, closes, waiting),
                *(promise, likely, promise, likely + 2),
                *(called, back % 2, 2 if short else 0, needless, back == 4),
            )


def half_past_four(scene: Scene) -> None:
    """Everybody was told at half past three; one counter went home at four."""
    _go_on(scene, 16 * 60 + 30)


def five_to_five(scene: Scene) -> None:
    """The last minutes."""
    _go_on(scene, 16 * 60 + 55)


def closed(scene: Scene) -> None:
    """The hall has closed; who was promised to be served still waits."""
    _go_on(scene, 17 * 60)


def end_of_day(scene: Scene) -> None:
    """Nobody is called any more; of one client the timer still runs, and some still wait."""
    counters = _go_on(scene, 17 * 60 + 4)
    for desk, (_, client) in list(counters.busy.items())[1:]:
        scene.hall.desk.finish(desk, client, Outcome.SETTLED)
    scene.clock.pass_minutes(75)


def _play(scene: Scene) -> Counters:
    """The counters at work from twenty past three to half past."""
    counters = Counters(scene.hall, scene.clock, Random("a picture"))
    counters.open(instant(TODAY, 15 * 60 + 20))
    for desk in (*counters.free, AT_RECEPTION):
        scene.hall.standard.put_away(desk, Checklist.SHIFT_START)
    leaving = list(CLERKS.values())[-1]
    plan = Shift(leaving, TODAY.isoformat(), leaves=_HOME_AT)
    scene.hall.shifts.plan(Session(1, leaving, 5), plan)
    counters.go_on(instant(TODAY, 15 * 60 + 30))
    return counters


def _go_on(scene: Scene, minutes: int) -> Counters:
    """Everybody is told what to expect, and the counters go on up to so many minutes."""
    counters = _play(scene)
    _tell_all(scene)
    counters.go_on(instant(TODAY, _HOME_AT))
    leaving = next(desk for desk in counters.free if desk.counter_id == len(CLERKS))
    if leaving in counters.busy:
        scene.hall.desk.finish(leaving, counters.busy.pop(leaving)[1], Outcome.SETTLED)
    counters.close(leaving)
    counters.go_on(instant(TODAY, minutes))
    return counters


def _tell_all(scene: Scene) -> None:
    """The lead tells everybody what is foreseen for them."""
    hall, now = scene.hall, scene.clock.now()
    board = hall.board.read(1)
    planned = {
        each.id: each.expected_minutes * 60_000 for each in board.directory.services.values()
    }
    past = hall.forecasts.finished(1, "2026-01-01", TODAY.isoformat())
    known = learn(past, (), planned, TODAY.isoformat())
    foreseen = foresee(hall_now(board, now), known, hall.forecasts.today(1))
    told = [
        (Seen(visit.id, visit.seq), to_tell(outlook.verdict))
        for visit in board.waiting
        if (outlook := foreseen.outlook_of(visit.id)) is not None
    ]
    hall.telling.tell(AT_RECEPTION, told)

"""A month to look back on: crowded on Mondays, and one day with half the counters closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QWidget
from sqlalchemy import insert

from queueapp.domain.closing import LEADS
from queueapp.domain.desk import DeskState
from queueapp.domain.history.picture import Picture
from queueapp.domain.promise import Contact, Promise, PromiseKind, PromiseOutcome
from queueapp.domain.record import Event, EventKind
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory, HallKind
from queueapp.domain.visit import Channel, Leg, OrderReason, Outcome, Rank, State, Visit
from queueapp.services.hall import Hall
from queueapp.storage import schema
from queueapp.storage.bulk import DayHistory, PromiseHistory, add_day
from tests.e2e.afternoon import TODAY, instant
from tests.factories import MINUTE, SetClock, rows
from tests.shots.hall_now import DRAFT
from tests.shots.scenes import Scene
from tests.shots.studio import wait
from ui.archive import Archive
from ui.closing.my_day import MyDaySheet
from ui.history.choice import Choice, Named
from ui.history.overview import OverviewPage
from ui.history.own_day import add_own_day
from ui.history.person import PersonPage
from ui.history.story import StorySheet
from ui.history.visits import VisitsPage
from ui.history.visits_model import WAITED
from ui.history.window import PERSON, VISITS, HistoryWindow
from ui.shell import Shell

LEAD = Session(1, 2)
FIRST, LAST = date(2026, 2, 2), date(2026, 2, 27)
_FEW_COUNTERS = date(2026, 2, 18)
_LATE = date(2026, 2, 12)
"""A callback of this day was forgotten."""
_BROKEN = {date(2026, 2, 18): 60, date(2026, 2, 23): 30}
"""On these days the forecast so many minutes before closing promised too much."""
_BY_HOUR = {8: 26, 9: 34, 10: 38, 11: 31, 12: 22, 13: 24, 14: 27, 15: 22, 16: 14}
_BY_WEEKDAY = {1: 1.25, 2: 1.0, 3: 0.95, 4: 1.05, 5: 0.8}
_SERVICE_MINUTES = (7, 14, 10, 12, 21)
_OPENS, _CLOSES = 8 * 60, 17 * 60
_PATIENCE_MINUTES = 70
_OUTCOMES = (
    (Outcome.SETTLED, 84),
    (Outcome.PAPERS_MISSING, 9),
    (Outcome.INFORMED, 5),
    (Outcome.REFERRED, 2),
)
_REASONS = (OrderReason.QUICK_QUESTION, OrderReason.HEALTH, OrderReason.CLIENT_RETURNED)


@dataclass
class _Numbers:
    """The next ids."""

    visit: int = 1
    event: int = 1
    promise: int = 1


def hall(path: Path) -> None:
    """The hall with all days of the month."""
    chance, numbers = Random("a month"), _Numbers()
    clock = SetClock(instant(FIRST - timedelta(days=3), 9 * 60))
    with Hall.create(path, HallKind.HALL, clock) as made:
        made.setup.open_hall(DRAFT)
        directory = made.board.read(1).directory
        for back in range((LAST - FIRST).days + 1):
            day = FIRST + timedelta(days=back)
            if day.isoweekday() not in _BY_WEEKDAY:
                continue
            written = _day(day, directory, chance, numbers)
            with made._db.write(1) as tx:
                add_day(tx, written)
                tx.connection.execute(insert(schema.forecast), list(_forecasts(day, chance)))


def looking_back(scene: Scene) -> None:
    """The afternoon of the first day of the next month."""
    scene.clock.instant = instant(TODAY, 15 * 60 + 40)


def pictures(
    shell: Shell, scene: Scene, size: tuple[int, int], picture: Picture | None = None
) -> QWidget:
    """The pictures of the month, scrolled to one of them where it is named."""
    window = _window(shell, scene, size)
    page = window.findChild(OverviewPage)
    assert page is not None
    wait(lambda: page.summary is not None and page.is_drawn)
    if picture is not None:
        page.show_picture(picture)
        card = page.card(picture)
        wait(lambda: card.canvas is not None and page.is_drawn)
    return window


def visits(shell: Shell, scene: Scene, size: tuple[int, int]) -> QWidget:
    """The visits of the month, who waited longest first."""
    window = _window(shell, scene, size)
    page = _visits_of(window)
    page.sort_by(WAITED)
    wait(lambda: not page.busy)
    return window


def story(shell: Shell, scene: Scene, size: tuple[int, int]) -> QWidget:
    """A visit of the demo's past out of which a callback came, opened."""
    window = _window(shell, scene, size, Named.THIS_MONTH)
    _visits_of(window)
    (promise,) = rows(
        scene.hall.place,
        "SELECT visit_id FROM promise WHERE visit_id IS NOT NULL AND kind = 'callback'"
        " ORDER BY attempts DESC, id DESC LIMIT 1",
    )
    window.open_visit(promise["visit_id"])
    wait(lambda: window.findChild(StorySheet) is not None)
    sheet = window.findChild(StorySheet)
    assert sheet is not None
    for button in sheet.findChildren(QPushButton, "open_promise"):
        button.click()
    return window


def opened_story(window: QWidget) -> QDialog:
    """The story that is open."""
    found = window.findChild(StorySheet)
    assert found is not None
    return found


def person(shell: Shell, scene: Scene, size: tuple[int, int]) -> QWidget:
    """The figures of one of the clerks, once looking was recorded."""
    window = _window(shell, scene, size)
    window.show_page(PERSON)
    names = window.findChild(QComboBox, "whose_figures")
    page = window.findChild(PersonPage)
    assert names is not None
    assert page is not None
    names.setCurrentIndex(names.count() - 1)
    page.look()
    wait(lambda: page.whose != "")
    return window


def own_day(shell: Shell, scene: Scene) -> QWidget:
    """The sheet of one's day, with what one has done so far."""
    board = shell.live.board
    assert board is not None
    sheet = MyDaySheet(board, shell.session.person_id, scene.clock.now())
    own = add_own_day(sheet, replace(shell, archive=_archive(scene)))
    wait(lambda: bool(own.figures()))
    return sheet


def _visits_of(window: HistoryWindow) -> VisitsPage:
    window.show_page(VISITS)
    page = window.findChild(VisitsPage)
    assert page is not None
    wait(lambda: not page.busy)
    return page


def _archive(scene: Scene) -> Archive:
    place = scene.hall.place
    return Archive(lambda where: Hall.open_reading(where, scene.clock), lambda: place)


def _window(
    shell: Shell, scene: Scene, size: tuple[int, int], period: Named = Named.LAST_MONTH
) -> HistoryWindow:
    archive = _archive(scene)
    kept: dict[str, object] = {f"history {shell.identity} {shell.session.site_id}": Choice(period)}
    window = HistoryWindow(replace(shell, archive=archive, kept=kept))
    archive.setParent(window)
    window.resize(*size)
    window.show()
    return window


def _day(day: date, directory: Directory, chance: Random, numbers: _Numbers) -> DayHistory:
    counters = list(directory.counters.values())
    clerks = [each.id for each in directory.people.values()][2:]
    at_work = counters[: 5 if day == _FEW_COUNTERS else 8]
    free = {each.id: instant(day, _OPENS) for each in at_work}
    services = list(directory.services.values())
    visits: list[Visit] = []
    issued: Counter[str] = Counter()
    for at in _arrivals(day, chance):
        service = chance.choices(services, (40, 22, 16, 14, 8))[0]
        able = [each for each in at_work if service.id in each.services] or at_work
        counter = min(able, key=lambda each: free[each.id])
        called = max(at + chance.randint(5, 40) * 1000, free[counter.id])
        issued[service.prefix] += 1
        visit = Visit(
            numbers.visit,
            1,
            day.isoformat(),
            f"{service.prefix}{issued[service.prefix]:03}",
            service.id,
            State.WAITING,
            Channel.RECEPTION,
            at,
            at,
            Rank.ORDINARY,
            at,
            language=chance.choices((None, "ru", "en"), (92, 5, 3))[0],
        )
        numbers.visit += 1
        gives_up = chance.randint(_PATIENCE_MINUTES // 2, 2 * _PATIENCE_MINUTES) * MINUTE
        if called - at > gives_up:
            ended = at + gives_up
            visits.append(replace(visit, state=State.LEFT, outcome=Outcome.LEFT, ended_at=ended))
            continue
        clerk = clerks[counters.index(counter) % len(clerks)]
        mean = _SERVICE_MINUTES[services.index(service)]
        visits.append(_served(visit, counter.id, clerk, called, mean, chance))
        free[counter.id] = (visits[-1].ended_at or called) + chance.randint(10, 90) * 1000
    events = list(_desks(day, [each.id for each in at_work], clerks, free, numbers))
    promises = list(_promises(day, clerks, chance, numbers))
    return DayHistory(day.isoformat(), visits, events, (), dict(issued), promises)


def _arrivals(day: date, chance: Random) -> list[int]:
    found = []
    for hour, many in _BY_HOUR.items():
        for _ in range(round(many * _BY_WEEKDAY[day.isoweekday()] * chance.uniform(0.85, 1.15))):
            found.append(instant(day, hour * 60) + chance.randrange(60 * MINUTE))
    return sorted(found)


def _served(
    visit: Visit, counter: int, clerk: int, called: int, mean: int, chance: Random
) -> Visit:
    leg = Leg(1, visit.service_id, counter, clerk, called, waited_since=visit.arrived_at)
    if chance.random() < 0.03:
        ended = called + 3 * MINUTE
        leg = replace(leg, finished_at=ended, outcome=Outcome.NO_SHOW)
        return replace(
            visit, state=State.NO_SHOW, outcome=Outcome.NO_SHOW, ended_at=ended, legs=(leg,)
        )
    started = called + chance.randint(15, 70) * 1000
    ended = started + round(mean * MINUTE * min(5.0, chance.lognormvariate(-0.1, 0.5)))
    outcome = chance.choices([each for each, _ in _OUTCOMES], [share for _, share in _OUTCOMES])[0]
    leg = replace(
        leg,
        started_at=started,
        finished_at=ended,
        outcome=outcome,
        accurate=chance.random() > 0.02,
        reason=chance.choice(_REASONS) if chance.random() < 0.05 else None,
    )
    return replace(visit, state=State.SERVED, outcome=outcome, ended_at=ended, legs=(leg,))


def _desks(
    day: date, counters: list[int], clerks: list[int], free: dict[int, int], numbers: _Numbers
) -> Iterator[Event]:
    closed = EventKind.DESK_CLOSED
    for at, counter in enumerate(counters):
        lunch = 11 * 60 + 30 + at % 4 * 30
        leaves = max(instant(day, _CLOSES), free[counter])
        for kind, when, state in (
            (EventKind.DESK_OPENED, instant(day, _OPENS - 5), DeskState.READY),
            (EventKind.DESK_CHANGED, instant(day, lunch), DeskState.ON_BREAK),
            (EventKind.DESK_CHANGED, instant(day, lunch + 30), DeskState.READY),
            (closed, leaves, DeskState.CLOSED),
        ):
            data = {"state": state, "reason": None}
            clerk = clerks[at % len(clerks)]
            yield Event(numbers.event, when, kind, None, clerk, counter, None, data, None)
            numbers.event += 1


def _promises(
    day: date, clerks: list[int], chance: Random, numbers: _Numbers
) -> Iterator[PromiseHistory]:
    for at in range(chance.randint(5, 11)):
        callback = chance.random() < 0.75
        taken = instant(day, chance.randint(_OPENS, 15 * 60))
        due = taken + (3 if callback else 24) * 60 * MINUTE
        done = taken + round((due - taken) * chance.uniform(0.2, 1.03))
        if day == _LATE and at == 0:
            callback, done = True, due + 26 * 60 * MINUTE
        promise = Promise(
            numbers.promise,
            1,
            PromiseKind.CALLBACK if callback else PromiseKind.EMAIL,
            day.isoformat(),
            taken,
            clerks[at % len(clerks)],
            None,
            None,
            clerks[at % len(clerks)],
            due,
            attempts=chance.randint(1, 3) if callback else 0,
            received_at=None if callback else taken,
            outcome=PromiseOutcome.ANSWERED,
            done_at=done,
            done_by=clerks[at % len(clerks)],
        )
        numbers.promise += 1
        yield PromiseHistory(promise, Contact())


def _forecasts(day: date, chance: Random) -> Iterator[dict[str, object]]:
    for lead in LEADS:
        waiting = chance.randint(3, 7) + lead // 6
        promise = round(waiting * 0.7)
        called = promise + chance.randint(0, 3)
        let_down = 3 if _BROKEN.get(day) == lead else 0
        closes = instant(day, _CLOSES)
        yield {
            "site_id": 1,
            "business_day": day.isoformat(),
            "lead": lead,
            "at": closes - lead * MINUTE,
            "closes_at": closes,
            "waiting": waiting,
            "footing": "firm",
            "promise": promise,
            "likely": promise + 2,
            "low": promise,
            "high": promise + 4,
            "chances": "{}",
            "memo": "",
            "called": promise - let_down if let_down else called,
            "gone": 0,
            "let_down": let_down,
            "needless": 0,
            "kept_open": False,
        }

"""The hall now, as a shift lead looks at it: the counters, the queue of each service, the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from queueapp.domain.alarm import Alarm, AlarmKind, DuePromise, Overdue, alarms_of
from queueapp.domain.board import Board
from queueapp.domain.desk import BreakReason, Desk, DeskState, services_of
from queueapp.domain.forecast.state import Forecast, Work
from queueapp.domain.help import HelpCall
from queueapp.domain.setup import Directory
from queueapp.domain.visit import State, Visit

if TYPE_CHECKING:
    from queueapp.domain.forecast.experience import Experience


class CounterState(StrEnum):
    """What a counter is at: what staff set, or what follows from the client there."""

    CLOSED = "closed"
    READY = "ready"
    CALLING = "calling"
    SERVING = "serving"
    FINISHING_UP = "finishing_up"
    OTHER_WORK = "other_work"
    ON_BREAK = "on_break"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class CounterLine:
    """One counter. Instants and durations in ms.

    `since` is when it began what it is at. `elapsed` is how long the client has been called, or
    served without the time on the phone, and `usual` how long the service takes. `services` are
    those it serves now, by a lead's word where `for_now`.
    """

    counter_id: int
    state: CounterState
    services: frozenset[int]
    person_id: int | None = None
    since: int | None = None
    reason: BreakReason | None = None
    visit: Visit | None = None
    service_id: int | None = None
    elapsed: int | None = None
    usual: int | None = None
    for_now: bool = False
    alarm: Alarm | None = None


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """The queue of one service, in the order in which it is called.

    `longest` is the longest present wait (ms), `target` the minutes in which a client is to be
    called; `counters` are the open ones that serve it, be they on a break or not.
    """

    service_id: int
    waiting: tuple[Visit, ...]
    longest: int | None
    target: int
    counters: tuple[int, ...]
    alarm: Alarm | None = None


@dataclass(frozen=True, slots=True)
class HallOverview:
    """The whole hall at `now` (ms UTC). Every open visit is in one place of it, and in one only.

    `overdue` counts the promises that are overdue, `oldest` is the one that was due first.
    """

    now: int
    counters: tuple[CounterLine, ...]
    services: tuple[ServiceLine, ...]
    held: tuple[Visit, ...] = ()
    left_over: tuple[Visit, ...] = ()
    overdue: int = 0
    oldest: DuePromise | None = None
    help: tuple[HelpCall, ...] = ()
    forecast: Forecast | None = None
    alarms: tuple[Alarm, ...] = ()


def hall_overview(
    board: Board,
    forecast: Forecast | None,
    now: int,
    overdue: Overdue | None = None,
    usual: Mapping[int, int] | None = None,
) -> HallOverview:
    """What a lead sees at `now` (ms UTC); counters and services as they are set up.

    `overdue` are the promises of the site, `usual` (ms, by service) what services take where that
    is known (`usual_times`); otherwise it is what was planned for them.
    """
    alarms = alarms_of(board, now, overdue)
    overdue = _known_overdue(board, now, overdue or Overdue())
    return HallOverview(
        now=now,
        counters=tuple(
            _counter(board, desk, now, alarms, usual or {}) for desk in _in_order(board)
        ),
        services=_services(board, now, alarms),
        held=board.held,
        left_over=board.left_over,
        overdue=overdue.count,
        oldest=overdue.first[0] if overdue.first else None,
        help=board.help,
        forecast=forecast,
        alarms=alarms,
    )


def usual_times(experience: "Experience", directory: Directory) -> dict[int, int]:
    """How long half of the services of each kind take at most (ms), by what the hall has learnt.

    Where nothing was finished yet there is nothing to say.
    """
    if not experience.finished:
        return {}
    shape = experience.durations.shape()
    middle = float(shape[len(shape) // 2])
    works = {service: Work(service) for service in directory.services}
    means = experience.durations.estimates(works.values())
    return {service: round(means[work].mean_ms * middle) for service, work in works.items()}


def _in_order(board: Board) -> list[Desk]:
    place = {counter: at for at, counter in enumerate(board.directory.counters)}
    found = [
        desk
        for desk in board.desks.values()
        if desk.is_open or desk.visit_id is not None or _is_in_use(board, desk.counter_id)
    ]
    return sorted(found, key=lambda desk: (place.get(desk.counter_id, len(place)), desk.counter_id))


def _is_in_use(board: Board, counter_id: int) -> bool:
    counter = board.directory.counters.get(counter_id)
    return counter is not None and counter.active


def _counter(
    board: Board, desk: Desk, now: int, alarms: tuple[Alarm, ...], usual: Mapping[int, int]
) -> CounterLine:
    counter = board.directory.counters.get(desk.counter_id)
    services = services_of(desk, board.directory)
    visit = board.at_desk.get(desk.counter_id)
    leg = visit.open_leg if visit is not None else None
    state, since, elapsed = CounterState(desk.state.value), desk.since, None
    service_id = expected = None
    if visit is not None and leg is not None:
        service_id = leg.service_id
        service = board.directory.services.get(service_id)
        planned = service.expected_minutes * 60_000 if service is not None else None
        expected = usual.get(service_id, planned)
        serving = visit.state is State.SERVING and leg.started_at is not None
        if desk.state is not DeskState.LOCKED:
            state = CounterState.SERVING if serving else CounterState.CALLING
        since = leg.called_at if leg.started_at is None else leg.started_at
        elapsed = leg.served_ms(now) if serving else max(0, now - since)
    alarm = _first(alarms, AlarmKind.IDLE, {desk.counter_id})
    if visit is not None:
        alarm = _first(alarms, AlarmKind.SERVING, {visit.id})
    return CounterLine(
        counter_id=desk.counter_id,
        state=state,
        services=services,
        person_id=desk.person_id,
        since=since or None,
        reason=desk.reason,
        visit=visit,
        service_id=service_id,
        elapsed=elapsed,
        usual=expected,
        for_now=counter is not None and services != counter.services,
        alarm=alarm,
    )


def _services(board: Board, now: int, alarms: tuple[Alarm, ...]) -> tuple[ServiceLine, ...]:
    queues: dict[int, list[Visit]] = {
        service.id: [] for service in board.directory.services.values() if service.active
    }
    for visit in board.waiting:
        queues.setdefault(visit.service_id, []).append(visit)
    return tuple(
        ServiceLine(
            service_id=service_id,
            waiting=tuple(queue),
            longest=max((max(0, now - visit.waiting_since) for visit in queue), default=None),
            target=board.directory.site.wait_target,
            counters=tuple(
                desk.counter_id for desk in board.open_desks if service_id in desk.services
            ),
            alarm=_first(alarms, AlarmKind.WAITING, {visit.id for visit in queue}),
        )
        for service_id, queue in queues.items()
    )


def _first(alarms: tuple[Alarm, ...], kind: AlarmKind, subjects: set[int]) -> Alarm | None:
    """The alarm that has lasted longest of a kind about one of the subjects."""
    found = (each for each in alarms if each.kind is kind and each.subject_id in subjects)
    return next(found, None)


def _known_overdue(board: Board, now: int, overdue: Overdue) -> Overdue:
    """The overdue promises of the site, and the board's own where nothing else is known."""
    if overdue.count:
        return overdue
    own = tuple(
        DuePromise(each.promise.id, each.promise.due_at, each.promise.owner_id)
        for each in board.promises
        if each.promise.is_due(now)
    )
    return Overdue(len(own), own)

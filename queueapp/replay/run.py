"""Replays a day from beginning to end."""

import time
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from queueapp.clock import SECOND, Clock
from queueapp.domain.session import Session
from queueapp.domain.visit import Leg, State, Visit
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.replay.feed import Feed
from queueapp.replay.hall import Recording, make_hall, open_hall, reception_of, speed_of
from queueapp.replay.play import Tally
from queueapp.replay.workers import Crew
from queueapp.services.hall import Hall

_REPORT_EVERY_S = 1.0
_LONGEST_NAP_S = 0.1


@dataclass(frozen=True, slots=True)
class Course:
    """How to replay: how fast, and with how many processes playing which counters by name.

    `processes` 0 plays none; no `counters` named means all.
    """

    speed: float = 60.0
    processes: int = 0
    counters: Collection[str] = ()
    no_shows: float = 0.0
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """The hall at one moment: the time on its clocks, and how many are where."""

    now: datetime
    to_come: int
    waiting: int
    at_desks: int


@dataclass(slots=True)
class Summary:
    """How a replay went. `double_calls`: clients or counters that were in two places at once."""

    speed: float = 0.0
    states: Counter[State] = field(default_factory=Counter)
    double_calls: int = 0
    tally: Tally = field(default_factory=Tally)
    lost: int = 0
    seconds: float = 0.0
    stopped: bool = False


def replay(
    path: Path,
    recording: Recording,
    course: Course,
    clock: Clock,
    report: Callable[[Progress], None] = lambda _progress: None,
) -> Summary:
    """Feed the day into the hall at `path`, which is made where there is none.

    Ends when all have come and, where counters are played, all are served; or on Ctrl-C.
    """
    began = time.monotonic()
    summary = Summary()
    with Crew(course.processes) as crew:
        if course.fresh or not path.exists():
            make_hall(path, recording, course.speed, clock)
        with open_hall(path, clock) as hall:
            summary.speed = speed_of(hall)
            site_id = hall.access.sites()[0]
            feed = Feed(hall, site_id, recording)
            seats = _seats(hall, site_id, course.counters) if course.processes else []
            crew.begin(path, seats, course.no_shows, feed.before)
            try:
                _feed(hall, feed, crew, site_id, report)
                summary.tally = _finish(hall, feed, crew, site_id, report)
                if course.processes:
                    feed.clear_out()
            except KeyboardInterrupt:
                summary.stopped = True
            summary.lost = crew.lost
            _count(hall, site_id, recording, summary)
    summary.seconds = time.monotonic() - began
    return summary


def double_calls(visits: Sequence[Visit]) -> int:
    """How often a client was at two counters at once, or a counter had two clients at once."""
    legs = [(visit.id, leg) for visit in visits for leg in visit.legs]
    by_visit: dict[int, list[Leg]] = {}
    by_counter: dict[int | None, list[Leg]] = {}
    for visit_id, leg in legs:
        by_visit.setdefault(visit_id, []).append(leg)
        by_counter.setdefault(leg.counter_id, []).append(leg)
    by_counter.pop(None, None)
    return sum(_overlaps(group) for group in (*by_visit.values(), *by_counter.values()))


def _overlaps(legs: list[Leg]) -> int:
    legs.sort(key=lambda leg: (leg.called_at, leg.finished_at or leg.called_at))
    return sum(
        before.finished_at is None or after.called_at < before.finished_at
        for before, after in pairwise(legs)
    )


def _seats(hall: Hall, site_id: int, names: Collection[str]) -> list[Session]:
    """The counters to play, each with a person of its own who is not at work yet."""
    directory, _ = hall.access.directory(site_id)
    counters = {c.name: c for c in directory.counters.values() if c.active}
    unknown = set(names) - counters.keys()
    if unknown:
        raise Refused(Refusal.UNKNOWN_COUNTER, counter=", ".join(sorted(unknown)))
    reception = reception_of(hall, site_id).person_id
    people = [p.id for p in directory.people.values() if p.active and p.id != reception]
    return [
        Session(site_id, person, counter.id)
        for counter, person in zip(counters.values(), people, strict=False)
        if not names or counter.name in names
    ]


def _feed(
    hall: Hall, feed: Feed, crew: Crew, site_id: int, report: Callable[[Progress], None]
) -> None:
    speed = speed_of(hall)
    reported = 0.0
    while (due := feed.next_at) is not None:
        if time.monotonic() - reported > _REPORT_EVERY_S:
            reported = time.monotonic()
            report(_progress(hall, feed, site_id))
        ahead = (due - hall.clock.now()) / SECOND / speed
        if ahead > 0:
            time.sleep(min(ahead, _LONGEST_NAP_S))
            continue
        try:
            issued = feed.step()
        except StorageTrouble as trouble:
            if trouble.trouble is not Trouble.BUSY:
                raise
        else:
            if issued is not None:
                crew.tell(issued)


def _finish(
    hall: Hall, feed: Feed, crew: Crew, site_id: int, report: Callable[[Progress], None]
) -> Tally:
    crew.tell(None)
    while (tally := crew.gather(_REPORT_EVERY_S)) is None:
        report(_progress(hall, feed, site_id))
    return tally


def _progress(hall: Hall, feed: Feed, site_id: int) -> Progress:
    board = hall.board.read(site_id)
    now = datetime.fromtimestamp(board.read_at / SECOND, board.directory.site.zone)
    return Progress(now, feed.left_to_come, len(board.waiting), len(board.at_desk))


def _count(hall: Hall, site_id: int, recording: Recording, summary: Summary) -> None:
    reception = reception_of(hall, site_id)
    days = {recording.day.isoformat(), hall.board.read(site_id).day.date}
    # Who waits since before midnight is among the visits of both days.
    found = {v.id: v for day in sorted(days) for v in hall.board.day(reception, day).visits}
    visits = tuple(found.values())
    summary.states.update(visit.state for visit in visits)
    summary.double_calls = double_calls(visits)

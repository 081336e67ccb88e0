"""Makes or opens the hall that a recorded day is replayed in."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from queueapp.clock import MINUTE, SECOND, Clock, RecordClock
from queueapp.domain.holidays import holiday_on
from queueapp.domain.hours import OwnDay
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.domain.setup import HallDraft, HallKind, HallTime
from queueapp.errors import Refusal, Refused
from queueapp.replay.arrivals import Arrival
from queueapp.replay.plan import Wishes, plan_hall
from queueapp.services.hall import Hall
from queueapp.storage.replacing import in_place_of

_LEAD = MINUTE
"""The hall's clock starts so long (ms) before the first arrival."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A checked day, ready to be replayed."""

    day: date
    arrivals: tuple[Arrival, ...]
    wishes: Wishes


def make_hall(path: Path, recording: Recording, speed: float, clock: Clock) -> None:
    """A new hall for the day at `path`, in place of a former replay that stands there.

    Its clock runs `speed` times as fast as the real one, from just before the first arrival.
    """
    draft = plan_hall(f"Replay {recording.day}", recording.arrivals, recording.wishes)
    if holiday_on(recording.day) is not None:
        # The hall was open on that day, whatever its calendar says.
        open_all_day = OwnDay(draft.week[recording.day.isoweekday()])
        draft = replace(draft, exceptions={recording.day.isoformat(): open_all_day})
    midnight = midnight_of(recording.day, ZoneInfo(draft.timezone))
    first = midnight + recording.arrivals[0].at * SECOND
    with in_place_of(path, HallKind.REPLAY, clock) as new:
        _open_new(new, draft, clock, HallTime(clock.now(), max(midnight, first - _LEAD), speed))


def open_hall(path: Path, clock: Clock) -> Hall:
    """The replay's hall at `path`; any other kind of hall is refused."""
    hall = Hall.open(path, clock)
    if hall.kind is not HallKind.REPLAY:
        hall.close()
        raise Refused(Refusal.NOT_A_REPLAY, path=str(path))
    return hall


def midnight_of(day: date, zone: ZoneInfo) -> int:
    """The instant (ms UTC) at which a day begins."""
    local = datetime.combine(day, time(), zone)
    return int(local.astimezone(UTC).timestamp() * 1000)


def speed_of(hall: Hall) -> float:
    """How many times as fast as real time the hall's clock runs."""
    return hall.clock.rate if isinstance(hall.clock, RecordClock) else 1.0


def reception_of(hall: Hall, site_id: int) -> Session:
    """Who issues the replay's tickets."""
    directory, _ = hall.access.directory(site_id)
    people = [person for person in directory.people.values() if person.active]
    return Session(site_id, next(p.id for p in people if p.role is Role.ADMINISTRATOR))


def _open_new(path: Path, draft: HallDraft, clock: Clock, hall_time: HallTime) -> None:
    with Hall.create(path, HallKind.REPLAY, clock, hall_time) as hall:
        hall.setup.open_hall(draft)

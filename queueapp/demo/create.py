"""Makes the demo hall's database."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from queueapp.clock import Clock
from queueapp.demo.draft import HALL
from queueapp.demo.foreseen import Foreseen
from queueapp.demo.history import HISTORY_DAYS, days, demo_now
from queueapp.demo.public import public_of
from queueapp.domain.setup import HallKind, HallTime
from queueapp.storage import desks, public
from queueapp.storage.bulk import add_day
from queueapp.storage.database import Database
from queueapp.storage.replacing import in_place_of
from queueapp.storage.sqlite import SqliteDatabase


def create_demo(
    path: Path,
    clock: Clock,
    progress: Callable[[float], None] | None = None,
    *,
    seed: int = 1,
    past_days: int = HISTORY_DAYS,
) -> None:
    """Make the demo hall at `path`, or start it again if it stands there already.

    The same seed and day make the same hall. `progress` is told from 0 to 1 how much is done.
    Raises `Refused` where `path` holds something other than a demo, and `StorageTrouble` where
    it cannot be written or another window has the old one open; what stood there then stays.
    """
    started = clock.now()
    with in_place_of(path, HallKind.DEMO, clock) as new:
        hall_time = HallTime(started, demo_now(started, ZoneInfo(HALL.timezone)))
        with SqliteDatabase.create(new, HallKind.DEMO, clock, hall_time) as db:
            _fill(db, hall_time.hall_origin, seed, past_days, progress or (lambda _share: None))


def _fill(
    db: Database, now: int, seed: int, past_days: int, progress: Callable[[float], None]
) -> None:
    site_id = db.found_first_site(HALL)
    if site_id is None:
        raise AssertionError("a new database has a hall already")
    with db.write(site_id) as tx:
        public.save(tx, public_of(tx.directory))
    with db.write(site_id) as tx:
        foreseen = Foreseen(tx, tx.directory.site.calendar.business_day(now).date)
        for done, day in enumerate(days(tx.directory, now, seed, past_days), start=1):
            floor, history = day
            add_day(tx, history)
            if floor.looks:
                foreseen.end_of(floor)
            progress(done / (past_days + 1))
        for desk in floor.desks.values():
            desks.save(tx, desk)

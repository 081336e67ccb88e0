"""What a forecast is made from and what it says; plain frozen values, instants in ms UTC."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum


class Doing(StrEnum):
    """What a counter is at."""

    FREE = "free"
    BUSY = "busy"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Work:
    """What a client needs; clients of one kind take about as long."""

    service: Hashable
    language: Hashable = None


@dataclass(frozen=True, slots=True)
class Spell:
    """From when until when; the end is not part of it."""

    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class CounterNow:
    """One open counter.

    `since` is when it began what it is at, `work` what its client is there for. `back_at` is when
    somebody away means to be back; `away` are the breaks still to come, `leaves_at` the end of the
    shift. One that `takes_no_more` finishes with its client and goes.
    """

    id: Hashable
    doing: Doing
    since: int
    work: Work | None = None
    back_at: int | None = None
    away: tuple[Spell, ...] = ()
    leaves_at: int | None = None
    takes_no_more: bool = False


@dataclass(frozen=True, slots=True)
class InLine:
    """One client who waits, or comes back from a hold at `joins_at`, ahead of the others then.

    `counters` are those that may call this client as things stand. Who is `accepted` may be called
    after closing as well. `waits_since` tells a counter that is slow to call from one that had
    nobody to call.
    """

    id: Hashable
    work: Work
    counters: frozenset[Hashable]
    joins_at: int | None = None
    accepted: bool = False
    waits_since: int | None = None


@dataclass(frozen=True, slots=True)
class HallNow:
    """The hall at `now`: who waits, in queue order, and who serves.

    Clients on hold stand in `line` with `joins_at`. Nobody is called during `pauses` (the hall's
    lunch). `closes_at` is `None` where the hall does not close: nothing but waits is foreseen then.
    """

    now: int
    closes_at: int | None
    line: tuple[InLine, ...]
    counters: tuple[CounterNow, ...]
    pauses: tuple[Spell, ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    """One leg of the past: called at a counter, served from `started_at` to `ended_at`.

    A no-show was called in vain from `started_at` to `ended_at`. `day` is an ISO date.
    """

    day: str
    work: Work
    counter: Hashable
    arrived_at: int
    started_at: int
    ended_at: int
    no_show: bool = False


@dataclass(frozen=True, slots=True)
class Graded:
    """An earlier forecast with what happened: `called` of `waiting` were called before closing.

    `memo` is what `Forecast.memo` was then. Days on which the hall stayed open longer are left out
    by whoever collects these.
    """

    day: str
    at: int
    closes_at: int
    waiting: int
    called: int
    memo: str


class Verdict(StrEnum):
    """What to expect for one client before closing; of whom no open counter serves, nothing yet."""

    YES = "yes"
    PROBABLY = "probably"
    UNCERTAIN = "uncertain"
    PROBABLY_NOT = "probably_not"
    NO = "no"
    NO_COUNTER = "no_counter"


class Footing(StrEnum):
    """How much a forecast rests on."""

    NONE = "none"
    FIRST = "first"
    FIRM = "firm"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is foreseen for one client.

    `chance` is of being called before closing. The wait, from now on in ms, lies between `soonest`
    and `latest` 8 times in 10, its middle at `likely`; `None` where it goes beyond what is
    foreseen.
    """

    id: Hashable
    chance: float
    verdict: Verdict
    soonest: int | None
    likely: int | None
    latest: int | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many of the `waiting` (clients on hold not counted) are called before closing.

    At least `promise`, 9 times in 10; most likely `likely`; between `low` and `high` 8 times in 10.
    With `Footing.NONE` there are no numbers and no outlooks: too little is known. `quantiles` are
    those counts by level, `memo` is kept with the forecast and handed back in `Graded`.
    """

    at: int
    closes_at: int | None
    waiting: int
    footing: Footing
    rests_on: int = 0
    promise: int = 0
    likely: int = 0
    low: int = 0
    high: int = 0
    quantiles: tuple[tuple[float, int], ...] = ()
    outlooks: tuple[Outlook, ...] = ()
    memo: str = ""

    def outlook_of(self, client: Hashable) -> Outlook | None:
        """What is foreseen for one client."""
        return next((found for found in self.outlooks if found.id == client), None)

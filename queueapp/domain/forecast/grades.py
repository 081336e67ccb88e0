"""How earlier forecasts turned out, and what the next ones are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from queueapp.domain.forecast.state import (
    Footing,
    Forecast,
    HallNow,
    Verdict,
)
from queueapp.domain.visit import State, Told, Visit

PAST_DAYS = 90
"""Services of so many days are looked back on."""

QUALITY_DAYS = 30
"""Over so many days it is told how well the promises were kept."""

RELIABLE = 0.85
"""Where fewer promises than this share were kept, estimates are unreliable at present."""

_FEW = 10


@dataclass(frozen=True, slots=True)
class Quality:
    """Of so many promises that were `made`, so many were `kept`."""

    made: int = 0
    kept: int = 0

    @property
    def unreliable(self) -> bool:
        """Whether so many promises were broken that it has to be said; never of a handful."""
        return self.made >= _FEW and self.kept < RELIABLE * self.made


@dataclass(frozen=True, slots=True)
class WhatCame:
    """What came of a forecast: of those then waiting, so many were called before closing.

    `gone` went away before closing without being called, and count as not needing it; whom staff
    turned away did not go by themselves and counts as not called. So many fewer than promised were
    called that clients were `let_down`; `needless` were warned that they would not be served that
    day, and were called all the same.
    """

    called: int
    gone: int
    let_down: int
    needless: int


@dataclass(frozen=True, slots=True)
class Ungraded:
    """A kept forecast whose closing has passed: what was foreseen for each who waited then."""

    day: str
    lead: int
    at: int
    closes_at: int
    promise: int
    verdicts: Mapping[int, Verdict]
    kept_open: bool


@dataclass(frozen=True, slots=True)
class KeptForecast:
    """A forecast that was kept `lead` minutes before closing, with what came once it is known."""

    day: str
    lead: int
    at: int
    closes_at: int
    waiting: int
    footing: Footing
    promise: int
    likely: int
    low: int
    high: int
    kept_open: bool = False
    came: WhatCame | None = None

    @property
    def counts(self) -> bool:
        """Whether it tells how good promises are.

        A promise of nobody cannot be broken, and on a day that was kept open longer nobody knows
        what would have come.
        """
        return self.came is not None and self.promise > 0 and not self.kept_open

    @property
    def promise_kept(self) -> bool:
        """Whether at least as many were called as promised, as far as they needed it."""
        return self.came is not None and self.came.let_down == 0


@dataclass(frozen=True, slots=True)
class DayGrade:
    """The forecasts of one day, the earliest first."""

    day: str
    forecasts: tuple[KeptForecast, ...]

    @property
    def kept_open(self) -> bool:
        """Whether the hall stayed open longer than its hours say."""
        return any(each.kept_open for each in self.forecasts)


def quality_of(forecasts: tuple[KeptForecast, ...]) -> Quality:
    """How well promises were kept."""
    counted = [each for each in forecasts if each.counts]
    return Quality(len(counted), sum(each.promise_kept for each in counted))


def to_be_kept(forecast: Forecast, hall: HallNow) -> Forecast:
    """What is kept of a forecast of this hall: of the clients, those who wait."""
    waiting = {client.id for client in hall.line if client.joins_at is None}
    outlooks = tuple(each for each in forecast.outlooks if each.id in waiting)
    return replace(forecast, outlooks=outlooks)


def what_came(kept: Ungraded, visits: Mapping[int, Visit]) -> WhatCame:
    """Hold a forecast against the visits of its day, by their ids."""
    waited = [visits[visit] for visit in kept.verdicts if visit in visits]
    called = {visit.id for visit in waited if _was_called(visit, kept)}
    gone = sum(
        visit.id not in called
        and visit.state is State.LEFT
        and visit.ended_at is not None
        and visit.ended_at < kept.closes_at
        for visit in waited
    )
    needless = sum(
        visit.id in called
        and (kept.verdicts[visit.id] is Verdict.NO or visit.told is Told.NOT_TODAY)
        for visit in waited
    )
    let_down = max(0, kept.promise - len(called) - gone)
    return WhatCame(len(called), gone, let_down, needless)


def _was_called(visit: Visit, kept: Ungraded) -> bool:
    """Whether a client who waited was called before closing, whatever came of that."""
    return any(kept.at <= leg.called_at < kept.closes_at for leg in visit.legs)

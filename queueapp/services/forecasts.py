"""Forecasts: what they are learnt from, those that were kept, and how they turned out."""

from datetime import date, timedelta
from itertools import groupby

from queueapp.domain.closing import LEADS
from queueapp.domain.forecast.grades import (
    PAST_DAYS,
    QUALITY_DAYS,
    DayGrade,
    Quality,
    Ungraded,
    quality_of,
    what_came,
)
from queueapp.domain.forecast.state import Finished, Footing, Forecast, Graded
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.services.session import reading
from queueapp.storage import experience, forecasts, visits
from queueapp.storage.database import Database
from queueapp.storage.tx import Tx

_SLICE_DAYS = 9


class ForecastService:
    """Keeps forecasts, holds them against what came, and tells what there is to learn from."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def finished(self, site_id: int, first: str, last: str) -> tuple[Finished, ...]:
        """What was finished at the counters on the business days from `first` to `last`."""
        with self._db.read(site_id) as tx:
            return tuple(experience.finished_legs(tx, first, last))

    def today(self, site_id: int) -> tuple[Finished, ...]:
        """What was finished at the counters since the morning."""
        with self._db.read(site_id) as tx:
            day = _day_at(tx, tx.now)
            return tuple(experience.finished_legs(tx, day, day))

    def graded(self, site_id: int, business_day: str) -> tuple[Graded, ...]:
        """The forecasts of the days before a business day, with what came."""
        with self._db.read(site_id) as tx:
            return forecasts.graded(tx, _before(business_day, PAST_DAYS), _before(business_day, 1))

    def keep(self, site_id: int, lead: int, forecast: Forecast) -> bool:
        """Keep today's forecast `lead` minutes before closing; `False` where one is kept already.

        Of a forecast that says nothing there is nothing to keep. Its outlooks are those of the
        clients who wait.
        """
        closes_at = forecast.closes_at
        if lead not in LEADS or closes_at is None or forecast.footing is Footing.NONE:
            return False
        with self._db.read(site_id) as tx:
            day = _day_at(tx, forecast.at)
            if forecasts.is_kept(tx, day, lead):
                return False
        with self._db.write(site_id) as tx:
            if forecasts.is_kept(tx, day, lead):
                return False
            forecasts.add(tx, day, lead, closes_at, forecast)
            return True

    def grade(self, site_id: int) -> int:
        """Hold every kept forecast whose closing has passed against what came; returns how many."""
        with self._db.read(site_id) as tx:
            if not _to_grade(tx):
                return 0
        with self._db.write(site_id) as tx:
            found = _to_grade(tx)
            for day, of_day in groupby(found, key=lambda each: each.day):
                came = {visit.id: visit for visit in visits.of_day(tx, day)}
                for kept in of_day:
                    forecasts.grade(tx, kept, what_came(kept, came))
            return len(found)

    def quality(self, site_id: int) -> Quality:
        """How well the promises of the last 30 days were kept."""
        with self._db.read(site_id) as tx:
            today = _day_at(tx, tx.now)
            return quality_of(forecasts.of_days(tx, _before(today, QUALITY_DAYS), today))

    def days(self, session: Session, first: str, last: str) -> tuple[DayGrade, ...]:
        """What was foreseen on the days from `first` to `last` and what came; the last first."""
        with reading(self._db, session, Permission.SEE_FORECASTS) as turn:
            found = forecasts.of_days(turn.tx, first, last)
            return tuple(
                DayGrade(day, tuple(of_day)) for day, of_day in groupby(found, key=lambda f: f.day)
            )


def slices(business_day: str) -> tuple[tuple[str, str], ...]:
    """The days to learn from before a business day, a few at a time: a press goes in between."""
    return tuple(
        (_before(business_day, begins), _before(business_day, max(1, begins - _SLICE_DAYS + 1)))
        for begins in range(PAST_DAYS, 0, -_SLICE_DAYS)
    )


def _before(business_day: str, days: int) -> str:
    return (date.fromisoformat(business_day) - timedelta(days=days)).isoformat()


def _day_at(tx: Tx, at: int) -> str:
    return tx.directory.site.calendar.business_day(at).date


def _to_grade(tx: Tx) -> list[Ungraded]:
    first = _before(_day_at(tx, tx.now), PAST_DAYS)
    return sorted(forecasts.to_grade(tx, first, tx.now), key=lambda each: each.day)

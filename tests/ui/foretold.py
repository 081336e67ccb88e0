"""Forecasts as they are wished for, where a test is about what is shown of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import cast

from PySide6.QtCore import QObject, Signal

from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.state import Footing, Forecast, HallNow, Outlook, Verdict
from tests.factories import MINUTE, MONDAY_10
from ui.forecasting import Forecasting

CHANCES = {
    Verdict.YES: 0.95,
    Verdict.PROBABLY: 0.7,
    Verdict.UNCERTAIN: 0.4,
    Verdict.PROBABLY_NOT: 0.2,
    Verdict.NO: 0.05,
    Verdict.NO_COUNTER: 0.0,
}


def outlook(
    visit_id: int, verdict: Verdict = Verdict.YES, waits: tuple[int, int] | None = (12, 17)
) -> Outlook:
    """What is foreseen for one client; the waits in minutes."""
    soonest, latest = (None, None) if waits is None else (each * MINUTE for each in waits)
    return Outlook(visit_id, CHANCES[verdict], verdict, soonest, soonest, latest)


def a_forecast(
    outlooks: Iterable[Outlook] = (),
    *,
    promise: int | None = None,
    likely: int | None = None,
    waiting: int | None = None,
    footing: Footing = Footing.FIRM,
    rests_on: int = 340,
    closes_at: int | None = MONDAY_10 + 7 * 60 * MINUTE,
    at: int = MONDAY_10,
) -> Forecast:
    """A forecast about clients with these prospects; the promise counts those that are certain."""
    found = tuple(outlooks)
    sure = sum(each.verdict is Verdict.YES for each in found) if promise is None else promise
    return Forecast(
        at,
        closes_at,
        len(found) if waiting is None else waiting,
        footing,
        rests_on,
        sure,
        sure if likely is None else likely,
        sure,
        sure if likely is None else likely,
        (),
        found,
    )


def verdicts(ids: Sequence[int], *of: Verdict) -> list[Outlook]:
    """Prospects for clients, in their order; the last verdict goes for all that follow."""
    return [outlook(each, of[min(at, len(of) - 1)]) for at, each in enumerate(ids)]


class Foretold(QObject):
    """Tells what it is told to, as `Forecasting` does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.forecast: Forecast | None = None
        self.hall: HallNow | None = None
        self.quality = Quality(40, 38)
        self.since = "2025-12-01"
        self.asked: list[HallNow] = []

    def show(self, forecast: Forecast | None) -> None:
        self.forecast = forecast
        self.changed.emit()

    def ask(self, hall: HallNow, then: Callable[[Forecast | None], None]) -> None:
        self.asked.append(hall)

    @property
    def face(self) -> Forecasting:
        return cast(Forecasting, self)

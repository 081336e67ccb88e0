"""What is foreseen for those who wait, as the queue shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from queueapp.domain.closing import accepted, closing_of
from queueapp.domain.forecast.state import Footing, Forecast, Outlook, Verdict
from queueapp.domain.hours import BusinessDay
from queueapp.domain.visit import Told, Visit

NEAR_MS = 2 * 60 * 60_000
"""So long before closing verdicts are shown even where all of them say yes."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is foreseen by client; `shown` says whether the list has a verdict at each ticket.

    Verdicts are shown when closing is near, and at any time once somebody in the queue may not be
    called: all of them then, so that they can be compared. Else they would only be in the way.
    """

    day: BusinessDay
    outlooks: Mapping[int, Outlook] = field(default_factory=dict)
    shown: bool = False
    closed: bool = False
    reliable: bool = True

    def of(self, visit: Visit) -> Outlook | None:
        """What is foreseen for one client."""
        return self.outlooks.get(visit.id)

    def accepted(self, visit: Visit) -> bool:
        """Whether the client was promised to be served, or was at a counter already."""
        closes_at = closing_of(self.day)
        return closes_at is not None and accepted(visit, closes_at)

    def in_danger(self, visit: Visit) -> bool:
        """Whether the client was promised to be served, and may not be called before closing."""
        if self.closed or visit.told is not Told.WILL_BE:
            return False
        return self.of(visit) is not None and not self.certain(visit)

    def certain(self, visit: Visit) -> bool:
        """Whether the client is called before closing as good as certainly."""
        outlook = self.of(visit)
        return outlook is not None and outlook.verdict is Verdict.YES


def foreseen(
    day: BusinessDay, now: int, forecast: Forecast | None, *, reliable: bool = True
) -> Foreseen:
    """What the queue shows at `now` (ms UTC) of the last forecast."""
    closes_at = closing_of(day)
    if closes_at is None:
        return Foreseen(day, _by_client(forecast), reliable=reliable)
    closed = now >= closes_at
    if forecast is None or forecast.footing is Footing.NONE:
        return Foreseen(day, closed=closed, reliable=reliable)
    outlooks = _by_client(forecast)
    known = (Verdict.YES, Verdict.NO_COUNTER)
    doubt = any(each.verdict not in known for each in forecast.outlooks)
    near = now >= closes_at - NEAR_MS
    return Foreseen(day, outlooks, not closed and (near or doubt), closed, reliable)


def certain_first(certain: Sequence[bool]) -> int | None:
    """How many certain ones head the list, where no uncertain one stands among them.

    `None` where there are none, where all are certain, or where one stands behind an uncertain one:
    a line between them would be untrue then.
    """
    many = sum(certain)
    if not 0 < many < len(certain) or not all(certain[:many]):
        return None
    return many


def _by_client(forecast: Forecast | None) -> dict[int, Outlook]:
    outlooks = () if forecast is None else forecast.outlooks
    return {each.id: each for each in outlooks if isinstance(each.id, int)}

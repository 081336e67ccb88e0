"""Days that are over, for tests of what is learnt from them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from queueapp.domain.visit import Leg, Outcome, Rank, State, Visit
from queueapp.storage.bulk import DayHistory, add_day
from tests.factories import BRONIUS, MINUTE, PASSPORTS, Play, a_visit, at

SERVICE_MINUTES = 6


def add_past(play: Play, days: int = 20, *, each: int = 20, counter: int = 1) -> None:
    """So many working days before today, on each so many clients served one after the other."""
    today = date.fromisoformat(play.hall.board.read(play.site).day.date)
    first = 1_000_000
    with play.hall._db.write(play.site) as tx:
        for day in working_days_before(today, days):
            visits = [served(first + row, day, row, counter) for row in range(each)]
            first += each
            add_day(tx, DayHistory(day.isoformat(), visits, (), (), {}))


def working_days_before(today: date, days: int) -> Iterator[date]:
    """The last so many days from Monday to Friday, the latest first."""
    while days:
        today -= timedelta(days=1)
        if today.isoweekday() < 6:
            days -= 1
            yield today


def served(
    visit_id: int, day: date, row: int, counter: int = 1, service: int = PASSPORTS, **more: object
) -> Visit:
    """One client of a past day: each is called when the one before has gone."""
    chance = Random(visit_id)
    opened = at(f"{day} 08:30")
    called = opened + row * 8 * MINUTE
    ended = called + round((SERVICE_MINUTES + chance.uniform(-3, 3)) * MINUTE)
    leg = Leg(1, service, counter, BRONIUS, called, called + 20_000, ended, Outcome.SETTLED)
    plain = a_visit(
        visit_id,
        business_day=day.isoformat(),
        ticket=f"A{row + 1:03d}",
        service_id=service,
        state=State.SERVED,
        arrived_at=opened,
        waiting_since=opened,
        place_at=opened,
        rank=Rank.ORDINARY,
        outcome=Outcome.SETTLED,
        ended_at=ended,
        legs=(leg,),
    )
    return replace(plain, **more)  # type: ignore[arg-type]

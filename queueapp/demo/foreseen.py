"""What the demo's program foresaw on its past days, with what was known then, and what came."""

from collections.abc import Hashable, Mapping
from datetime import date, timedelta

from queueapp.demo.floor import Floor
from queueapp.domain.forecast.grades import PAST_DAYS, QUALITY_DAYS, to_be_kept, what_came
from queueapp.domain.forecast.state import Finished, Footing
from queueapp.storage import experience, forecasts
from queueapp.storage.tx import Tx


class Foreseen:
    """Makes the forecasts of one past day after the other, as a program did that was open then."""

    def __init__(self, tx: Tx, today: str) -> None:
        """Keep them in this transaction; `today` is the day after the last one."""
        self._tx = tx
        self._from = date.fromisoformat(today) - timedelta(days=QUALITY_DAYS)
        services = tx.directory.services.values()
        self._planned: Mapping[Hashable, float] = {
            each.id: each.expected_minutes * 60_000.0 for each in services
        }
        self._past: list[Finished] = []

    def end_of(self, floor: Floor) -> None:
        """A day is over, and what happened on it is kept."""
        day = floor.day.date
        if date.fromisoformat(day) >= self._from and self._past:
            self._foresee(floor)
        self._past += experience.finished_legs(self._tx, day, day)

    def _foresee(self, floor: Floor) -> None:
        from queueapp.domain.forecast.experience import learn
        from queueapp.domain.forecast.foresee import foresee
        from queueapp.domain.forecast.of_board import hall_now

        tx, day, closes_at = self._tx, floor.day.date, floor.day.closes_at or 0
        first = (date.fromisoformat(day) - timedelta(days=PAST_DAYS)).isoformat()
        graded = forecasts.graded(tx, first, day)
        known = learn(self._past, graded, self._planned, day)
        for lead, board in floor.looks:
            hall = hall_now(board, board.read_at)
            today = list(experience.finished_legs(tx, day, day, board.read_at))
            forecast = foresee(hall, known, today)
            if forecast.footing is not Footing.NONE:
                forecasts.add(tx, day, lead, closes_at, to_be_kept(forecast, hall))
        for each in forecasts.to_grade(tx, day, closes_at):
            forecasts.grade(tx, each, what_came(each, floor.visits))

"""What is loaded only when it is needed: it has to be there all the same."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from queueapp.clock import MINUTE, SystemClock
from queueapp.domain.phone_number import masked, parse_number, shown_number
from queueapp.services.hall import Hall
from queueapp.services.parts import database_parts, keyring_name, try_hashing
from ui.self_test.lines import Lines, Wrong
from ui.self_test.words import Kind


def test_libraries(lines: Lines, demo: Path) -> None:
    """Load each, and let it do what the program wants of it."""
    parts: dict[str, str] = {}

    def load_databases() -> str:
        parts.update(database_parts())
        return ", ".join(f"{name} {version}" for name, version in parts.items())

    lines.test(Kind.LIBRARY, "SQL", load_databases)
    lines.test(Kind.LIBRARY, "keyring", keyring_name)
    lines.test(Kind.LIBRARY, "argon2", try_hashing)
    lines.test(Kind.LIBRARY, "miniaudio", _sound)
    lines.test(Kind.LIBRARY, "phonenumbers", _numbers)
    lines.test(Kind.LIBRARY, "holidays", _holidays)
    lines.test(Kind.LIBRARY, "NumPy", lambda: _forecast(demo))


def _sound() -> str:
    import miniaudio  # type: ignore[import-untyped]

    from ui.screen.loudspeaker import Loudspeaker

    loudspeaker = Loudspeaker("NULL")
    try:
        loudspeaker.prove()
    finally:
        loudspeaker.close()
    return str(miniaudio.__version__)


def _numbers() -> str:
    number = parse_number("8 612 34567")
    if number != "+37061234567" or "234" in masked(number):
        raise Wrong(number)
    return shown_number(number)


def _holidays() -> str:
    from queueapp.domain.holidays import holidays_by_library

    return str(len(holidays_by_library(2080)))


def _forecast(demo: Path) -> str:
    from queueapp.domain.forecast.experience import learn
    from queueapp.domain.forecast.foresee import foresee
    from queueapp.domain.forecast.of_board import hall_now

    with Hall.open_reading(demo, SystemClock()) as hall:
        site_id = hall.access.sites()[0]
        board = hall.board.read(site_id)
        day = board.day.date
        finished = hall.forecasts.finished(site_id, "2000-01-01", day)
    planned: dict[Hashable, float] = {
        each.id: float(each.expected_minutes * MINUTE) for each in board.directory.services.values()
    }
    told = foresee(hall_now(board, board.read_at), learn(finished, (), planned, day))
    if told.waiting != len(board.waiting) or not told.rests_on:
        raise Wrong(str(told))
    return f"{told.waiting} → {told.promise}–{told.likely}"

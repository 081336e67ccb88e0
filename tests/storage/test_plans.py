"""What is asked all day long never reads through history, however long it gets."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from queueapp.domain.session import Session
from queueapp.errors import Refused
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, Play

DESK = Session(1, BRONIUS, 1)

ASKED: dict[str, Callable[[Hall], object]] = {
    "board": lambda hall: hall.board.read(1),
    "next": lambda hall: hall.desk.next_client(DESK),
    "undo": lambda hall: hall.desk.undo(DESK),
    "undo at reception": lambda hall: hall.desk.undo(Session(1, ASTA)),
    "favourites": lambda hall: hall.intake.favourites(DESK),
    "take counter": lambda hall: hall.access.take_counter(DESK),
}

SMALL = {"site", "counter", "service", "person", "desk", "opening_hours", "counter_service"}
"""Tables that do not grow with time."""


@contextmanager
def statements(hall: Hall) -> Iterator[list[tuple[str, object]]]:
    """What is sent to the database meanwhile."""
    sent: list[tuple[str, object]] = []

    def note(_c: object, _u: object, statement: str, values: object, *_: object) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            sent.append((statement, values))

    engine = hall._db._engine
    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def plan(path: Path, statement: str, values: object) -> list[str]:
    with closing(sqlite3.connect(path)) as file:
        return [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {statement}", values)]  # type: ignore[arg-type]


def reads_history(step: str) -> bool:
    """Whether a step of a plan goes through a table, or all of a site's rows, that grow daily."""
    words = step.split()
    if words[0] == "SCAN":
        return words[1] not in SMALL | {"CONSTANT", "in_line", "person_language", "database_info"}
    if words[0] == "SEARCH" and words[1] in {"visit", "leg", "note", "event"}:
        return step.endswith("(site_id=?)") and "ix_visit_open" not in step
    return False


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
@pytest.mark.parametrize("asked", ASKED)
def test_no_plan_reads_through_history(play: Play, asked: str) -> None:
    play.sit(1, BRONIUS)
    play.issue()
    with statements(play.hall) as sent:
        try:
            ASKED[asked](play.hall)
        except Refused:
            assert asked.startswith("undo")
    plans = [(statement, plan(play.place, statement, values)) for statement, values in sent]
    assert plans
    assert [found for found in plans if any(map(reads_history, found[1]))] == []


@pytest.mark.parametrize(
    "step",
    [
        "SCAN leg",
        "SCAN visit USING INDEX anything",
        "SEARCH visit USING COVERING INDEX ix_visit_ended (site_id=?)",
        "SEARCH event USING INDEX ix_event_day (site_id=?)",
    ],
)
def test_a_plan_that_reads_through_history_is_recognised(step: str) -> None:
    assert reads_history(step)

"""The rows of the table of visits: read as they come into sight, whatever their number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from queueapp.domain.history.past import Damaged
from queueapp.domain.history.query import PastVisit
from queueapp.domain.setup import Directory, Service, Site
from queueapp.domain.visit import Channel, Outcome, State
from tests.factories import BRONIUS, MINUTE, PASSPORTS, at
from ui.history.visits_model import (
    COUNTER,
    ENDED,
    PAGE,
    PERSON,
    SERVED,
    SERVICE,
    SIGNS,
    TICKET,
    WAITED,
    VisitsModel,
    row_of,
)

MILLION = 1_000_000
DIRECTORY = Directory(Site(1, "Hall"), {PASSPORTS: Service(PASSPORTS, "A", "Passports")}, {}, {})

pytestmark = pytest.mark.usefixtures("english")


def visit(visit_id: int, **changes: object) -> PastVisit:
    plain: dict[str, object] = {
        "id": visit_id,
        "business_day": "2026-03-02",
        "ticket": f"A{visit_id:03d}",
        "service_id": PASSPORTS,
        "channel": Channel.RECEPTION,
        "language": None,
        "state": State.SERVED,
        "outcome": Outcome.SETTLED,
        "arrived_at": at("2026-03-02 10:00"),
        "ended_at": at("2026-03-02 10:20"),
        "waited_ms": 5 * MINUTE,
        "served_ms": 15 * MINUTE,
        "legs": 1,
        "counter_id": 7,
        "person_id": BRONIUS,
        "accurate": True,
        "out_of_order": False,
    }
    return PastVisit(**{**plain, **changes})  # type: ignore[arg-type]


def page(first: int) -> list[PastVisit]:
    return [visit(each) for each in range(first, first + PAGE)]


class Table:
    """A model, and what it asked for."""

    def __init__(self, count: int) -> None:
        self.model = VisitsModel()
        self.asked: list[int] = []
        self.model.wanted.connect(self.asked.append)
        self.model.show(count, page(0)[:count], DIRECTORY)

    def ticket(self, row: int) -> str:
        return str(self.model.index(row, TICKET).data())

    def answer(self) -> None:
        self.model.put(self.asked[-1], page(self.asked[-1]))


def test_a_row_that_is_not_read_yet_is_asked_for_with_its_page() -> None:
    table = Table(MILLION)
    assert table.ticket(99) == "A099"
    assert table.asked == []
    assert table.ticket(950) == "…"
    assert table.asked == [900]
    changed: list[tuple[int, int]] = []
    table.model.dataChanged.connect(
        lambda top, bottom, _roles: changed.append((top.row(), bottom.row()))
    )
    table.answer()
    assert table.ticket(950) == "A950"
    assert changed == [(900, 999)]


def test_whoever_drags_through_a_million_rows_does_not_wait_for_what_lies_between() -> None:
    table = Table(MILLION)
    for row in range(0, MILLION, 5_000):
        table.ticket(row)
    assert len(table.asked) == 1
    table.answer()
    assert table.asked[-1] == MILLION - 5_000
    for _ in range(10):
        table.answer()
    assert len(table.asked) < 6


def test_only_so_many_pages_stay_in_hand() -> None:
    table = Table(MILLION)
    for first in range(100, 20_000, 100):
        table.ticket(first)
        table.answer()
    assert table.model.pages_held == 60
    assert table.ticket(19_900) == "A19900"


def test_nothing_is_asked_for_while_it_cannot_be_read() -> None:
    table = Table(MILLION)
    table.ticket(500)
    table.model.give_up()
    table.ticket(700)
    assert table.asked == [500]
    table.model.go_on()
    assert table.asked == [500, 700]


def test_another_table_forgets_what_was_wanted_of_the_one_before() -> None:
    table = Table(MILLION)
    table.ticket(500)
    table.model.show(3, page(0)[:3], DIRECTORY)
    assert table.model.rowCount() == 3
    assert table.ticket(2) == "A002"
    assert table.model.index(3, TICKET).data() is None
    table.model.show(0, [], DIRECTORY)
    assert table.model.rowCount() == 0
    assert table.asked == [500]


def test_a_row_has_nothing_below_it() -> None:
    model = Table(5).model
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.headerData(TICKET, Qt.Orientation.Horizontal) == "Ticket"
    assert model.data(QModelIndex()) is None


def test_every_value_stands_in_its_column_and_in_the_sentence() -> None:
    row = row_of(visit(23, out_of_order=True, accurate=False), DIRECTORY)
    assert row.id == 23
    assert row.texts[SERVICE] == "Passports"
    assert (row.texts[WAITED], row.texts[SERVED]) == ("5 min", "15 min")
    assert row.texts[COUNTER] == "Removed counter 7"
    assert row.texts[PERSON] == "Removed person 2"
    assert row.texts[SIGNS] == "⇅ out of order · ≈ inaccurate"
    assert row.sentence == (
        "2026-03-02, A023, Passports, With a ticket, came at 10:00, waited 5 min, served 15 min,"
        " Removed counter 7, Removed person 2, Settled, ⇅ out of order · ≈ inaccurate"
    )
    model = Table(0).model
    model.show(1, [visit(23)], DIRECTORY)
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("2026-03-02, A023, Passports")


def test_what_has_not_ended_has_no_lengths() -> None:
    row = row_of(
        visit(
            1,
            state=State.WAITING,
            outcome=None,
            ended_at=None,
            waited_ms=None,
            served_ms=None,
            counter_id=None,
            person_id=None,
        ),
        DIRECTORY,
    )
    assert (row.texts[WAITED], row.texts[SERVED], row.texts[COUNTER]) == ("–", "–", "")
    assert row.texts[ENDED] == "Waiting"
    assert row.sentence == "2026-03-02, A001, Passports, With a ticket, came at 10:00, Waiting"


def test_a_record_that_cannot_be_read_says_which_it_is() -> None:
    row = row_of(Damaged("visit", "23"), DIRECTORY)
    assert row.id is None
    assert row.sentence == "Record 23 cannot be read"
    assert len(row.texts) == SIGNS + 1

"""The list changes as little as it can, and leaves the reader's place alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.models.ticket_model import TicketModel, TicketRow
from ui.widgets.ticket_list import TicketList


def row(number: int, wait: str = "1 min") -> TicketRow:
    return TicketRow(number, f"A{number:03}", "Residence", wait_text=wait)


def rows(*numbers: int) -> list[TicketRow]:
    return [row(number) for number in numbers]


_LISTS = st.lists(
    st.tuples(st.integers(0, 25), st.sampled_from(["1 min", "2 min"])),
    unique_by=lambda pair: pair[0],
    max_size=20,
)


@settings(deadline=None, max_examples=150)
@given(st.lists(_LISTS, max_size=6))
def test_shows_what_a_plain_list_holds(steps: list[list[tuple[int, str]]]) -> None:
    assert QApplication.instance() is not None or QApplication([])
    model = TicketModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    for step in steps:
        kept = {
            model.row_at(at).id: QPersistentModelIndex(model.index(at))
            for at in range(model.rowCount())
        }
        wanted = [row(number, wait) for number, wait in step]
        model.show(wanted)
        assert list(model.rows) == wanted
        places = {each.id: at for at, each in enumerate(wanted)}
        for row_id, index in kept.items():
            assert index.row() == places.get(row_id, -1)
    assert not resets
    del tester


def _watched(model: TicketModel) -> list[tuple[object, ...]]:
    seen: list[tuple[object, ...]] = []
    model.rowsInserted.connect(lambda _p, a, b: seen.append(("insert", a, b)))
    model.rowsRemoved.connect(lambda _p, a, b: seen.append(("remove", a, b)))
    model.rowsMoved.connect(lambda _p, a, b, _q, to: seen.append(("move", a, b, to)))
    model.dataChanged.connect(lambda a, b, _r: seen.append(("change", a.row(), b.row())))
    return seen


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ([1, 2, 3], [1, 2, 3], []),
        ([1, 2, 3], [2, 3], [("remove", 0, 0)]),
        ([1, 2, 3, 4], [1, 4], [("remove", 1, 2)]),
        ([1, 4], [1, 2, 3, 4], [("insert", 1, 2)]),
        ([1, 2, 3, 4], [4, 1, 2, 3], [("move", 3, 3, 0)]),
        ([1, 2, 3, 4], [2, 3, 4, 1], [("move", 0, 0, 4)]),
    ],
)
def test_fewest_steps(
    qapp: QApplication, before: list[int], after: list[int], wanted: list[tuple[object, ...]]
) -> None:
    model = TicketModel()
    model.show(rows(*before))
    seen = _watched(model)
    model.show(rows(*after))
    assert seen == wanted


def test_only_changed_rows_are_repainted(qapp: QApplication) -> None:
    model = TicketModel()
    model.show(rows(1, 2, 3, 4, 5))
    seen = _watched(model)
    model.show([row(1), row(2, "9 min"), row(3, "9 min"), row(4), row(5, "9 min")])
    assert seen == [("change", 1, 2), ("change", 4, 4)]


def test_two_rows_with_one_id_are_refused(qapp: QApplication) -> None:
    model = TicketModel()
    model.show(rows(1))
    with pytest.raises(ValueError, match="two rows"):
        model.show(rows(2, 2))
    assert [each.id for each in model.rows] == [1]


def test_reads_a_sentence(qapp: QApplication) -> None:
    model = TicketModel()
    model.show([replace(row(1), sentence="A001, Residence, waits 1 minute")])
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A001, Residence, waits 1 minute"


@pytest.fixture
def view(qtbot: QtBot) -> TicketList:
    model = TicketModel()
    model.show(rows(*range(100)))
    result = TicketList(model)
    model.setParent(result)
    qtbot.addWidget(result)
    result.resize(300, 300)
    result.show()
    qtbot.waitExposed(result)
    return result


def _model(view: TicketList) -> TicketModel:
    model = view.model()
    assert isinstance(model, TicketModel)
    return model


def _top(view: TicketList) -> tuple[object, int]:
    model = _model(view)
    for at in range(model.rowCount()):
        box = view.visualRect(model.index(at))
        if box.bottom() >= 0:
            return model.row_at(at).id, box.top()
    raise AssertionError


def test_selection_follows_the_ticket(view: TicketList) -> None:
    view.select_id(10)
    _model(view).show(rows(*range(5, 10), *range(50, 60), 10, *range(11, 50)))
    assert view.selected_id() == 10
    assert view.currentIndex().row() == 15


def test_nothing_is_selected_when_the_ticket_goes(view: TicketList) -> None:
    chosen: list[object] = []
    view.ticketSelected.connect(chosen.append)
    view.select_id(10)
    _model(view).show(rows(*range(10), *range(11, 100)))
    assert view.selected_id() is None
    assert chosen == [10, None]
    assert view.currentIndex().row() == 10  # arrows go on from here


def test_top_visible_row_stays(view: TicketList) -> None:
    view.verticalScrollBar().setValue(view.sizeHintForRow(0) * 40 + 7)
    before = _top(view)
    assert before[0] == 40
    _model(view).show(rows(*range(10, 100)))
    assert _top(view) == before
    _model(view).show(rows(*range(200, 205), *range(10, 100)))
    assert _top(view) == before
    _model(view).show(rows(*range(10, 40), *range(41, 100)))  # the top row itself goes
    assert _top(view)[0] in (39, 41)


def test_head_of_the_queue_stays_in_sight(view: TicketList) -> None:
    _model(view).show(rows(300, *range(100)))
    assert _top(view) == (300, 0)

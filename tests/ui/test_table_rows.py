"""The rows of the tables, and the keys of the windows that show them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.keyed_action import keyed_action
from ui.widgets.row_model import ROW
from ui.widgets.table_rows import TableRows


@dataclass(frozen=True)
class Line:
    id: int
    texts: tuple[str, ...]
    sentence: str = ""


class TestTableRows:
    @pytest.fixture
    def model(self, qapp: QApplication) -> TableRows[Line]:
        model: TableRows[Line] = TableRows(["What", "When"])
        model.show([Line(1, ("a", "b")), Line(2, ("c", "d"), "c at d")])
        return model

    def test_a_screen_reader_hears_the_sentence_once_in_a_row(self, model: TableRows[Line]) -> None:
        role = Qt.ItemDataRole.AccessibleTextRole
        said = [[model.index(row, column).data(role) for column in (0, 1)] for row in (0, 1)]
        assert said == [["a", "b"], ["c at d", "d"]]

    def test_what_has_no_sentence_shows_its_text_as_a_tip(self, model: TableRows[Line]) -> None:
        role = Qt.ItemDataRole.ToolTipRole
        assert [model.index(row, 1).data(role) for row in (0, 1)] == ["b", "c at d"]

    def test_what_stays_is_not_told_again(self, model: TableRows[Line]) -> None:
        heard: list[str] = []
        model.modelReset.connect(lambda: heard.append("reset"))
        model.rowsInserted.connect(lambda _, first, last: heard.append(f"new {first}-{last}"))
        model.dataChanged.connect(lambda first, _: heard.append(f"changed {first.row()}"))
        model.show([Line(1, ("a", "x")), Line(2, ("c", "d"), "c at d"), Line(3, ("e", "f"))])
        assert heard == ["changed 0", "new 2-2"]
        assert model.row_of(3) == 2
        assert model.index(2, 0).data(ROW) == Line(3, ("e", "f"))
        model.show([Line(3, ("e", "f"))])
        assert heard[-1] == "reset"
        assert model.row_of(1) is None


def test_a_key_that_is_held_down_acts_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    heard: list[tuple[object, ...]] = []
    action = keyed_action(window, "go", "Go", "F9", lambda *given: heard.append(given))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    again = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, autorep=True
    )
    QApplication.sendEvent(window, again)
    assert heard == [()]
    assert action in window.actions()

"""What is due below the client: what is shown, what is offered and why, and the keys for it."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.phone_number import masked
from queueapp.domain.promise import Contact, Entry, Line, LineKind, Promise, PromiseKind
from tests.factories import MINUTE, MONDAY_10
from ui.counter.offers import Situation, offer_text, offered
from ui.counter.promise_rows import PromiseList
from ui.counter.promises_panel import PromisesPanel
from ui.theme import Theme
from ui.widgets.action_button import ActionButton

VILNIUS = ZoneInfo("Europe/Vilnius")
NOW = MONDAY_10


def entry(promise_id: int, due_at: int, number: str = "+37061234567", **changes: object) -> Entry:
    promise = Promise(
        id=promise_id,
        site_id=1,
        kind=PromiseKind.CALLBACK,
        business_day="2026-03-02",
        taken_at=NOW - 90 * MINUTE,
        taken_by=1,
        counter_id=1,
        visit_id=None,
        owner_id=1,
        due_at=due_at,
    )
    asked = (Line(LineKind.QUESTION, "Kada?\nKur?", NOW, 1),)
    contact = Contact(masked(number), "Ona")
    return Entry(replace(promise, **changes), contact, asked)  # type: ignore[arg-type]


LATE = entry(1, NOW - 130 * MINUTE, attempts=2)
DUE = entry(2, NOW - MINUTE, "+37037422631")
SOON = entry(3, NOW + 20 * MINUTE, "+4915112345678")
FAR = entry(4, NOW + 120 * MINUTE, "+37052112233")
LETTER = replace(
    entry(5, NOW - 10 * MINUTE, kind=PromiseKind.EMAIL), contact=Contact(address="ona@kaunas.lt")
)
FOR_LEAD = entry(6, NOW - 10 * MINUTE, to_lead=True)


@pytest.fixture
def panel(qtbot: QtBot, english: Theme) -> Iterator[PromisesPanel]:
    host = QWidget()
    column = QVBoxLayout(host)
    shown = PromisesPanel()
    column.addWidget(shown)
    column.addStretch(1)
    host.resize(560, 400)
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    yield shown
    host.hide()


def text(panel: QWidget, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def listed(panel: QWidget) -> PromiseList:
    found = panel.findChild(PromiseList)
    assert found is not None
    return found


def button(panel: QWidget, name: str) -> ActionButton:
    found = panel.findChild(ActionButton, name)
    assert found is not None
    return found


class TestShown:
    def test_what_is_due_and_what_soon_will_be(self, panel: PromisesPanel) -> None:
        panel.show_promises((LATE, DUE, SOON, FAR), NOW, VILNIUS, Situation.NOBODY_WAITS)
        rows = listed(panel).rows
        assert [row.id for row in rows] == [1, 2, 3]
        assert [row.title for row in rows] == [
            "+370 6•• ••567",
            "+370 3•• ••631",
            "+49 1•• •••••678",
        ]
        assert (rows[0].name, rows[0].question) == ("Ona", "Kada?")
        assert "2" in rows[0].aside
        assert not rows[1].aside
        assert "2 due" in panel.findChild(QWidget, "promises_card").accessibleName()
        assert "4 open" in panel.findChild(QWidget, "promises_card").accessibleName()

    def test_a_sign_and_a_word_say_that_it_is_late(self, panel: PromisesPanel) -> None:
        panel.show_promises((LATE, DUE, SOON), NOW, VILNIUS, Situation.NOBODY_WAITS)
        shown = [row.due_shown for row in listed(panel).rows]
        assert shown == ["!! overdue 2 h", "! due now", "today 10:20"]
        assert "overdue" in listed(panel).rows[0].sentence

    def test_a_letter_is_known_by_its_address(self, panel: PromisesPanel) -> None:
        panel.show_promises((LETTER,), NOW, VILNIUS, Situation.NOBODY_WAITS)
        (row,) = listed(panel).rows
        assert row.title == "ona@kaunas.lt"
        assert row.question == "Answer by e-mail: Kada?"
        assert text(panel, "why") == "Nobody is waiting: answer ona@kaunas.lt now."
        assert not button(panel, "call_back").isEnabled()

    def test_nothing_is_there_without_promises(self, panel: PromisesPanel) -> None:
        panel.show_promises((DUE,), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert panel.isVisible()
        panel.show_promises((), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert not panel.isVisible()

    def test_the_due_time_has_a_line_of_its_own_where_it_does_not_fit(
        self, panel: PromisesPanel, english: Theme
    ) -> None:
        panel.show_promises((LATE,), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert not listed(panel).stacked
        english.set_text_scale(2.0)
        panel.window().resize(400, 500)
        listed(panel).updateGeometry()
        panel.show_promises((LATE, LETTER), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert listed(panel).stacked


class TestSituation:
    def test_nobody_waits_the_first_callback_due_is_offered(self, panel: PromisesPanel) -> None:
        panel.show_promises((LETTER, LATE, DUE), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert [row.id for row in listed(panel).rows if row.offered] == [1]

    def test_what_the_client_card_offers_is_not_offered_twice(self, panel: PromisesPanel) -> None:
        panel.show_promises((LATE, DUE), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert text(panel, "why") == ""
        assert not button(panel, "call_back").isVisible()
        listed(panel).setCurrentIndex(listed(panel).model().index(1, 0))
        assert button(panel, "call_back").isVisible()  # Another one can be called.
        listed(panel).setCurrentIndex(listed(panel).model().index(0, 0))
        assert not button(panel, "call_back").isVisible()

    def test_a_letter_is_on_no_card(self, panel: PromisesPanel) -> None:
        panel.show_promises((LETTER,), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert text(panel, "why") == "Nobody is waiting: answer ona@kaunas.lt now."

    def test_somebody_waits_nothing_is_offered_and_why(self, panel: PromisesPanel) -> None:
        panel.show_promises((LATE, DUE), NOW, VILNIUS, Situation.SOMEBODY_WAITS)
        assert text(panel, "why") == ("Somebody is waiting: the client in the hall comes first.")
        assert not any(row.offered for row in listed(panel).rows)
        # The list is there all the same: the client may take a moment to come to the desk.
        assert listed(panel).isVisible()

    def test_while_serving_there_is_the_count_and_no_reminder(self, panel: PromisesPanel) -> None:
        panel.show_promises((LATE, DUE), NOW, VILNIUS, Situation.SERVING)
        assert not listed(panel).isVisible()
        assert text(panel, "why") == ""
        assert not button(panel, "call_back").isVisible()
        assert "2 due" in panel.findChild(QWidget, "promises_card").accessibleName()

    def test_what_is_not_due_is_not_called_due(self, panel: PromisesPanel) -> None:
        panel.show_promises((SOON,), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert text(panel, "why") == "Nothing is due yet. Next: today 10:20"
        assert not any(row.offered for row in listed(panel).rows)

    def test_what_the_lead_decides_is_not_offered(self, panel: PromisesPanel) -> None:
        panel.show_promises((FOR_LEAD, DUE), NOW, VILNIUS, Situation.NOBODY_WAITS)
        assert [row.id for row in listed(panel).rows if row.offered] == [2]
        assert "the lead decides" in listed(panel).rows[0].aside
        assert offered((FOR_LEAD,), NOW) is None

    def test_who_decides_sees_that_something_waits_for_them(self, panel: PromisesPanel) -> None:
        waits = entry(7, NOW + 24 * 60 * MINUTE, to_lead=True)
        panel.show_promises((FAR, waits), NOW, VILNIUS, Situation.NOBODY_WAITS)
        card = panel.findChild(QWidget, "promises_card")
        assert card is not None
        assert card.accessibleName() == "Promised · 2 open"
        assert not listed(panel).isVisible()
        panel.show_promises((FAR, waits), NOW, VILNIUS, Situation.NOBODY_WAITS, decides=True)
        assert card.accessibleName() == "Promised · 1 for you to decide · 2 open"
        assert [(row.id, row.due_shown) for row in listed(panel).rows] == [
            (7, "! for you to decide")
        ]
        assert listed(panel).isVisible()
        assert text(panel, "why") == "Nobody answers: decide what becomes of it."
        assert not button(panel, "call_back").isVisible()  # There is nobody to call.
        panel.show_promises((FAR, waits), NOW, VILNIUS, Situation.SERVING, decides=True)
        assert card.accessibleName() == "Promised · 1 for you to decide · 2 open"


class TestKeys:
    def test_enter_and_a_double_press_open(self, panel: PromisesPanel, qtbot: QtBot) -> None:
        heard: list[int] = []
        panel.open_wanted.connect(heard.append)
        panel.show_promises((LATE, DUE), NOW, VILNIUS, Situation.NOBODY_WAITS)
        view = listed(panel)
        view.setFocus()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(view, key)
        spot = view.visualRect(view.model().index(0, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert heard == [1, 2, 1]

    def test_calls_the_one_selected_else_the_first(
        self, panel: PromisesPanel, qtbot: QtBot
    ) -> None:
        heard: list[int] = []
        panel.call_wanted.connect(heard.append)
        panel.show_promises((LETTER, LATE, DUE), NOW, VILNIUS, Situation.SOMEBODY_WAITS)
        call = button(panel, "call_back")
        qtbot.mouseClick(call, Qt.MouseButton.LeftButton)
        listed(panel).setCurrentIndex(listed(panel).model().index(2, 0))
        qtbot.mouseClick(call, Qt.MouseButton.LeftButton)
        assert heard == [1, 2]
        listed(panel).setCurrentIndex(listed(panel).model().index(0, 0))
        assert panel.chosen() is None
        assert not call.action.isEnabled()

    def test_the_selection_stays_with_its_promise(self, panel: PromisesPanel) -> None:
        panel.show_promises((LATE, DUE), NOW, VILNIUS, Situation.NOBODY_WAITS)
        view = listed(panel)
        view.setCurrentIndex(view.model().index(1, 0))
        panel.show_promises((DUE, SOON), NOW + MINUTE, VILNIUS, Situation.NOBODY_WAITS)
        assert view.selected_id() == 2
        panel.show_promises((SOON,), NOW + MINUTE, VILNIUS, Situation.NOBODY_WAITS)
        assert view.selected_id() is None

    def test_the_list_is_one_press_away(self, panel: PromisesPanel, qtbot: QtBot) -> None:
        panel.show_promises((FAR,), NOW, VILNIUS, Situation.SERVING)
        with qtbot.waitSignal(panel.list_wanted):
            qtbot.mouseClick(button(panel, "all_promises"), Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("english")
def test_the_client_card_offers_the_callback_in_place_of_nobody() -> None:
    offer = offer_text((LETTER, LATE, DUE), NOW, VILNIUS)
    assert offer is not None
    assert offer.promise_id == 1
    assert offer.heading == "Nobody is waiting: call back +370 6•• ••567"
    assert offer.facts == "Ona · Kada? · overdue 2 h"
    assert offer_text((LETTER, SOON), NOW, VILNIUS) is None

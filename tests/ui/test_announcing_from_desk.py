"""A text for everybody in the hall, and a call once more: from the counter, reception, hall now."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from queueapp.domain.lifecycle import Request
from queueapp.domain.public.calls import Heard
from queueapp.domain.public.setup import ANNOUNCEMENT_LENGTH
from queueapp.domain.visit import Channel
from queueapp.errors import Refusal
from tests.factories import ASTA, BRONIUS, DARIUS, ELENA, PASSPORTS, Play, refusal
from tests.ui.lead_page import LeadPage
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station
from tests.ui.test_reception import Desk
from ui.actions import ActionId
from ui.sheets.announcement import AnnouncementSheet
from ui.theme import Theme
from ui.widgets.long_text import LongText

Open = Callable[..., Station]
TEXT = "Trecias langelis siandien nedirba"


def sheet_over(qtbot: QtBot) -> AnnouncementSheet:
    qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), AnnouncementSheet),
        timeout=PATIENCE_MS,
    )
    found = QApplication.activeModalWidget()
    assert isinstance(found, AnnouncementSheet)
    # As of a window manager, what was said of another window before has arrived by then.
    qtbot.wait(20)
    if not found.isActiveWindow():
        found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow, timeout=PATIENCE_MS)
    return found


def until(qtbot: QtBot, condition: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)


class TestAtTheCounter:
    def test_a_text_is_announced_by_the_keys_alone(
        self, station: Open, play: Play, qtbot: QtBot
    ) -> None:
        desk = station()
        desk.press("Shift+F3")
        sheet_over(qtbot)
        desk.type(TEXT)
        desk.press("Ctrl+Return")
        until(qtbot, lambda: "on the screens for 15 min" in desk.said())
        (text,) = play.hall.announcing.texts(play.reception())
        assert (text.lt, text.en) == (TEXT, "")
        assert text.person_id == BRONIUS
        assert text.until - text.at == 15 * 60_000

    def test_what_stands_on_the_screens_is_ended_there(
        self, station: Open, play: Play, qtbot: QtBot
    ) -> None:
        play.hall.announcing.announce(play.reception(), "Pirmas", "First", 30)
        desk = station()
        desk.press("Shift+F3")
        sheet = sheet_over(qtbot)
        until(qtbot, lambda: [text.lt for text in sheet.announced.texts] == ["Pirmas"])
        end = sheet.announced.findChild(QWidget, "end")
        assert end is not None
        assert end.accessibleName() == "Take off: Pirmas"
        sheet.activateWindow()
        end.setFocus()
        until(qtbot, lambda: QApplication.focusWidget() is end)
        desk.press("Space")
        until(qtbot, lambda: not sheet.announced.texts)
        assert play.hall.announcing.texts(play.reception()) == ()
        sheet.reject()

    def test_a_text_of_a_colleague_comes_into_the_sheet_by_itself(
        self, station: Open, play: Play, qtbot: QtBot
    ) -> None:
        desk = station()
        desk.press("Shift+F3")
        sheet = sheet_over(qtbot)
        play.hall.announcing.announce(play.reception(), "Pirmas", "First", 30)
        until(qtbot, lambda: [text.lt for text in sheet.announced.texts] == ["Pirmas"])
        sheet.reject()

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "Write what everybody is to know"),
            ("a" * 5000, "room for 200"),
            ("kodas 33309240064", "personal code"),
        ],
    )
    def test_what_does_not_fit_is_said_at_the_field_and_stays(
        self, station: Open, play: Play, qtbot: QtBot, text: str, said: str
    ) -> None:
        desk = station()
        desk.press("Shift+F3")
        sheet = sheet_over(qtbot)
        edit = sheet.findChild(LongText, "announcement_lt")
        assert edit is not None
        edit.insertPlainText(text)
        desk.press("Ctrl+Return")
        assert said in sheet.form.first.error
        assert edit.text() == text
        assert QApplication.focusWidget() is edit
        assert play.hall.announcing.texts(play.reception()) == ()
        sheet.reject()

    def test_it_is_said_while_one_types_what_is_too_long(self, station: Open, qtbot: QtBot) -> None:
        desk = station()
        desk.press("Shift+F3")
        sheet = sheet_over(qtbot)
        edit = sheet.findChild(LongText, "announcement_en")
        assert edit is not None
        edit.insertPlainText("a" * (ANNOUNCEMENT_LENGTH + 7))
        below = sheet.form.second.findChild(QWidget, "below")
        assert "7" in below.text()  # type: ignore[union-attr]
        assert edit.left() == -7
        sheet.reject()


class TestAtReception:
    def test_a_text_is_announced(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play
    ) -> None:
        desk = Desk(qtbot, play, ASTA)
        desk.press("Shift+F3")
        sheet = sheet_over(qtbot)
        desk.type(TEXT)
        desk.press("Ctrl+Return")
        until(qtbot, lambda: play.hall.announcing.texts(play.reception()))
        until(qtbot, lambda: not isValid(sheet) or not sheet.isVisible())
        desk.close()

    def test_who_only_looks_on_is_offered_nothing(
        self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play
    ) -> None:
        desk = Desk(qtbot, play, ELENA)
        actions = desk.window.actions_by_id
        assert not actions[ActionId.ANNOUNCEMENT].isVisible()
        assert not actions[ActionId.SCREENS].isVisible()
        desk.close()
        session = play.reception(ELENA)
        assert refusal(play.hall.announcing.announce, session, "a", "", 5) is Refusal.NOT_PERMITTED


def test_who_may_change_the_screens_is_offered_their_page(station: Open) -> None:
    for person, offered in ((BRONIUS, False), (DARIUS, True)):
        desk = station(counter=1 if person == BRONIUS else 2, person=person)
        actions = desk.window.actions_by_id
        assert actions[ActionId.SCREENS].isVisible() is offered
        assert actions[ActionId.ANNOUNCEMENT].isVisible()


class TestInTheHallNow:
    def test_who_is_called_at_a_counter_is_called_again(
        self, qtbot: QtBot, nothing_left: None, english: Theme, play: Play
    ) -> None:
        play.issue()
        visit = play.call_next(play.sit(1, BRONIUS))
        page = LeadPage(qtbot, play, DARIUS)
        page.choose(1)
        page.press("F3")
        page.until(lambda: visit.ticket in page.said())
        entries = play.hall.screens.news(play.site).entries
        assert [entry.kind for entry in entries] == [Heard.CALL, Heard.AGAIN]
        assert entries[-1].counter_id == 1
        page.close()

    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_it_stands_in_the_menu_of_the_counter(
        self, qtbot: QtBot, nothing_left: None, english: Theme, play: Play
    ) -> None:
        play.issue()
        play.call_next(play.sit(1, BRONIUS))
        page = LeadPage(qtbot, play, DARIUS)
        page.choose(1)
        page.press("Return")
        menu = page.menu()
        assert "Call again" in [action.text() for action in menu.actions()]
        menu.close()
        page.close()

    def test_a_caller_on_the_phone_is_not_called_out_in_the_hall(
        self, qtbot: QtBot, nothing_left: None, english: Theme, play: Play
    ) -> None:
        desk = play.sit(1, BRONIUS)
        request = Request(PASSPORTS, channel=Channel.PHONE)
        play.hall.phone.serve(desk, request, play.clock.now(), "")
        page = LeadPage(qtbot, play, DARIUS)
        page.choose(1)
        page.press("F3")
        page.qtbot.wait(30)
        assert page.said() == ""
        page.close()

    def test_a_text_is_announced_and_the_page_of_the_screens_is_a_key_away(
        self, qtbot: QtBot, nothing_left: None, english: Theme, play: Play
    ) -> None:
        page = LeadPage(qtbot, play, DARIUS)
        wanted: list[object] = []
        page.wishes.page.connect(wanted.append)
        page.press("Shift+F11")
        assert wanted == [ActionId.SCREENS]
        page.press("Shift+F3")
        sheet_over(qtbot)
        page.type(TEXT)
        page.press("Ctrl+Return")
        page.until(lambda: "on the screens for" in page.said())
        page.close()

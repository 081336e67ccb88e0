"""Tickets on paper in the whole program: at a counter, in the hall now, and at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from tests.factories import PASSPORTS, Play
from tests.ui.lead_page import LeadPage
from tests.ui.running import Running
from tests.ui.tickets.spooler import Spooler
from ui.actions import ActionId
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner
from ui.widgets.ticket_list import TicketList


@pytest.fixture
def lead(qtbot: QtBot, english: Theme, nothing_left: None, play: Play) -> Iterator[LeadPage]:
    page = LeadPage(qtbot, play)
    yield page
    page.close()
    assert not page.bugs


def line_in(window: QWidget) -> str:
    banner = window.findChild(Banner, "device_banner")
    assert banner is not None
    return banner.text() if banner.isVisible() else ""


def at_work(start: Callable[..., Running], play: Play, **options: str) -> Running:
    return start(database=play.place, person="Bronius", counter="1", printer="Tickets", **options)


@pytest.mark.qt_log_ignore("does not support")
def test_a_counter_prints_the_chosen_ticket_or_the_one_at_the_desk_once_more(
    start: Callable[..., Running], play: Play, spooler: Spooler
) -> None:
    play.issue(PASSPORTS, language="en")
    play.issue(PASSPORTS, language="lt")
    running = at_work(start, play, paper="58")
    window = running.counter()
    again = window.actions_by_id[ActionId.PRINT_AGAIN]
    running.until(again.isVisible)
    window.actions_by_id[ActionId.NEXT].trigger()
    running.until(lambda: window._view is not None and window._view.visit is not None)
    again.trigger()
    running.until(lambda: spooler.printed == ["A001"])
    assert "Passports" in spooler.text()
    assert "waiting before you" not in spooler.text(), "who is at the desk waits no more"
    visit = play.hall.board.read(play.site).waiting[0]
    running.until(lambda: window._queue.visit(visit.id) is not None)
    waiting = window.findChild(TicketList, "waiting")
    assert waiting is not None
    waiting.select_id(visit.id)
    window._menus.offer_for_visit(visit, QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert again in menu.actions()
    menu.close()
    again.trigger()
    running.until(lambda: spooler.printed == ["A001", "A002"])
    assert "Prieš Jus niekas nelaukia." in spooler.text()


def test_a_counter_without_a_printer_offers_the_choice_alone(
    start: Callable[..., Running], play: Play, spooler: Spooler
) -> None:
    window = start(database=play.place, person="Bronius", counter="1").counter()
    actions = window.actions_by_id
    assert actions[ActionId.TICKET_PRINTER].isVisible()
    assert not actions[ActionId.PRINT_AGAIN].isVisible()


def test_at_its_end_the_program_is_missed_by_nobody(
    start: Callable[..., Running], play: Play, spooler: Spooler
) -> None:
    spooler.says("media-empty-error")
    play.issue(PASSPORTS)
    running = at_work(start, play)
    window = running.counter()
    running.until(window.actions_by_id[ActionId.PRINT_AGAIN].isVisible)
    window.actions_by_id[ActionId.NEXT].trigger()
    running.until(lambda: window._view is not None and window._view.visit is not None)
    window.actions_by_id[ActionId.PRINT_AGAIN].trigger()
    running.until(lambda: play.hall.board.read(play.site).devices_in_trouble)
    device = play.hall.board.read(play.site).devices_in_trouble[0]
    assert (device.kind, device.trouble) == (DeviceKind.DESK, DeviceTrouble.PAPER_OUT)
    assert (device.ticket, bool(device.name)) == ("A001", True)
    running.program.stop()
    assert not play.hall.board.read(play.site).devices_in_trouble


def test_the_lead_reads_which_kiosk_is_out_of_paper_and_sees_to_it(
    lead: LeadPage, play: Play
) -> None:
    kiosk = Device(
        "k", DeviceKind.KIOSK, "Entrance", trouble=DeviceTrouble.PAPER_OUT, ticket="A045"
    )
    play.hall.screens.report(play.site, kiosk)
    lead.until(
        lambda: (
            line_in(lead.window)
            == "Kiosk “Entrance”: the printer is out of paper since 10:00. A045 was not printed."
        )
    )
    button = lead.window.findChild(ActionButton, "seen_to")
    assert button is not None
    button.click()
    lead.until(lambda: line_in(lead.window) == "")
    assert not play.hall.board.read(play.site).devices_in_trouble

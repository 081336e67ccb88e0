"""Tickets on paper at reception: printed as they are given, again, and not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.setup import TicketForm, Words
from queueapp.domain.visit import State
from tests.factories import ELENA, PASSPORTS, Play, rows
from tests.ui.foretold import Foretold, a_forecast, outlook
from tests.ui.stations import Station
from tests.ui.tickets.reception_desk import PaperDesk
from tests.ui.tickets.spooler import Spooler
from tests.ui.tickets.test_ticket_layout import a_picture
from ui.actions import ActionId
from ui.theme import Theme
from ui.tickets.desk import TicketDesk
from ui.widgets.tick import Tick

Opened = Callable[..., PaperDesk]


@pytest.fixture
def reception(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, tmp_path: Path, spooler: Spooler
) -> Iterator[Opened]:
    opened: list[PaperDesk] = []

    def begin(printer: str = "Tickets", **how: Any) -> PaperDesk:
        opened.append(PaperDesk(qtbot, play, tmp_path, printer, **how))
        return opened[-1]

    yield begin
    for desk in opened:
        desk.close()
        assert not desk.bugs


def out_of_paper(play: Play, ticket: str, kind: DeviceKind = DeviceKind.KIOSK) -> None:
    device = Device("k", kind, "Entrance", trouble=DeviceTrouble.PAPER_OUT, ticket=ticket)
    play.hall.screens.report(play.site, device)


def test_a_ticket_is_printed_as_it_is_given(
    reception: Opened, spooler: Spooler, play: Play
) -> None:
    play.issue(PASSPORTS)
    desk = reception()
    desk.issue("A")
    desk.until(lambda: spooler.printed == ["A002"])
    assert "A002" in spooler.text()
    assert "Passports" in spooler.text()
    assert "Prieš Jus laukia 1 klientas." in spooler.text()
    assert "1 client is waiting before you." in spooler.text()


def test_the_logo_and_the_words_of_the_site_are_on_it_at_once(
    reception: Opened, spooler: Spooler, play: Play
) -> None:
    desk = reception()
    desk.issue("A")
    desk.until(lambda: spooler.printed == ["A001"])
    assert spooler.pictures() == 0
    logo = play.hall.public_setup.add_picture(play.reception(), "logo.png", a_picture())
    before = play.hall.board.read(play.site).directory.public
    form = TicketForm(logo, heading=Words("Kauno savivaldybė"), time=False)
    play.hall.public_setup.change(play.reception(), replace(before, ticket=form), before)
    desk.see_all()
    desk.issue("A")
    desk.until(lambda: spooler.printed == ["A001", "A002"])
    assert spooler.pictures() == 1
    assert "Kauno savivaldybė" in spooler.text()
    assert "10:00" not in spooler.text()


def test_a_ticket_waits_for_its_forecast_and_says_what_it_foretells(
    reception: Opened, spooler: Spooler, play: Play, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.tickets.desk.FORETOLD_WITHIN_MS", 60_000)
    foretold = Foretold()
    desk = reception(forecasting=foretold.face)
    desk.issue("A")
    foretold.show(a_forecast([outlook(99)]))
    qtbot.wait(100)
    assert spooler.printed == []
    visit = play.hall.board.read(play.site).waiting[0]
    foretold.show(a_forecast([outlook(visit.id, Verdict.NO, (12, 17))]))
    desk.until(lambda: spooler.printed == ["A001"])
    assert "Laukti gali tekti apie 10–20 min." in spooler.text()
    assert "We close at 17:00. We will most likely not manage" in spooler.text()


def test_a_ticket_is_printed_without_a_forecast_where_none_comes(
    reception: Opened, spooler: Spooler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.tickets.desk.FORETOLD_WITHIN_MS", 50)
    desk = reception(forecasting=Foretold().face)
    desk.issue("A")
    desk.until(lambda: spooler.printed == ["A001"])
    assert "Laukti" not in spooler.text()


def test_a_ticket_is_not_printed_where_that_is_not_wished_and_this_is_remembered(
    reception: Opened, spooler: Spooler, qtbot: QtBot
) -> None:
    desk = reception()
    tick = desk.part("print_ticket")
    assert isinstance(tick, Tick)
    assert tick.isVisible()
    assert tick.isChecked()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    desk.issue("A")
    qtbot.wait(100)
    assert spooler.printed == []
    assert not desk.memory.known.print_tickets
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    desk.issue("A")
    desk.until(lambda: spooler.printed == ["A002"])


def test_without_a_printer_nothing_is_offered_and_tickets_are_given(
    reception: Opened, spooler: Spooler, play: Play
) -> None:
    desk = reception(printer="")
    assert not desk.part("print_ticket").isVisible()
    assert not desk.window.actions_by_id[ActionId.PRINT_AGAIN].isVisible()
    desk.issue("A")
    assert [row["ticket"] for row in rows(play.place, "SELECT ticket FROM visit")] == ["A001"]
    assert spooler.printed == []


def test_a_ticket_is_printed_again_by_its_key(
    reception: Opened, spooler: Spooler, play: Play, qtbot: QtBot
) -> None:
    play.issue(PASSPORTS)
    desk = reception()
    desk.press("Ctrl+Shift+T")
    assert "Choose the client" in desk.said()
    waiting = desk.part("waiting")
    waiting.setFocus()
    qtbot.keyClicks(waiting, "A001")
    desk.press("Ctrl+Shift+T")
    desk.until(lambda: spooler.printed == ["A001"])
    assert "A001" in desk.said()


def test_a_printer_that_refuses_is_told_and_the_ticket_stands(
    reception: Opened, spooler: Spooler, play: Play
) -> None:
    spooler.refuses = True
    desk = reception()
    desk.issue("A")
    desk.until(lambda: "A001 was not printed" in desk.said())
    found = rows(play.place, "SELECT ticket, state FROM visit")
    assert [(each["ticket"], each["state"]) for each in found] == [("A001", State.WAITING)]
    desk.until(lambda: "does not print since 10:00. A001" in desk.said("device_banner"))


def test_paper_that_runs_out_here_is_told_and_gone_when_it_is_there_again(
    reception: Opened, spooler: Spooler
) -> None:
    spooler.says("media-empty-error")
    desk = reception()
    desk.issue("A")
    said = "This PC: the printer is out of paper since 10:00. A001 was not printed."
    desk.until(lambda: desk.said("device_banner") == said)
    assert desk.button("print_here") is None, "the printer here is the one that is out of paper"
    spooler.says()
    desk.until(lambda: desk.said("device_banner") == "")


def test_who_has_seen_to_the_printer_here_says_so(
    reception: Opened, spooler: Spooler, play: Play, qtbot: QtBot
) -> None:
    spooler.says("media-empty-error")
    desk = reception()
    desk.issue("A")
    desk.until(lambda: desk.said("device_banner") != "")
    button = desk.button("seen_to")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.until(lambda: desk.said("device_banner") == "")
    assert desk.tickets._tickets is not None
    assert desk.tickets._tickets.trouble is None
    qtbot.wait(150)
    desk.see_all()
    assert not play.hall.board.read(play.site).devices_in_trouble


def test_what_was_seen_to_elsewhere_is_reported_no_more(
    reception: Opened, spooler: Spooler, play: Play, qtbot: QtBot
) -> None:
    spooler.says("media-empty-error")
    desk = reception()
    desk.issue("A")
    desk.until(lambda: desk.said("device_banner") != "")
    desk.see_all()
    device = play.hall.board.read(play.site).devices_in_trouble[0]
    play.hall.screens.printed(play.reception(), device.key)
    desk.until(lambda: desk.tickets._tickets is not None and not desk.tickets._tickets.trouble)
    desk.until(lambda: desk.said("device_banner") == "")


def test_a_kiosk_without_paper_is_told_and_its_ticket_printed_here(
    reception: Opened, spooler: Spooler, play: Play, qtbot: QtBot
) -> None:
    play.issue(PASSPORTS)
    desk = reception()
    out_of_paper(play, "A001")
    desk.until(
        lambda: (
            desk.said("device_banner")
            == "Kiosk “Entrance”: the printer is out of paper since 10:00. A001 was not printed."
        )
    )
    button = desk.button("print_here")
    assert isinstance(button, QPushButton)
    assert "Print A001 here" in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.until(lambda: spooler.printed == ["A001"])
    assert desk.button("print_here") is None
    assert desk.said("device_banner"), "the kiosk has still no paper"
    button = desk.button("seen_to")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.until(lambda: desk.said("device_banner") == "")
    assert not play.hall.board.read(play.site).devices_in_trouble


def test_without_a_printer_the_kiosks_ticket_cannot_be_printed_here(
    reception: Opened, play: Play
) -> None:
    play.issue(PASSPORTS)
    desk = reception(printer="")
    out_of_paper(play, "A001")
    desk.until(lambda: desk.said("device_banner") != "")
    assert desk.button("print_here") is None
    assert desk.button("seen_to") is not None


def test_several_in_trouble_are_counted_and_a_silent_screen_hides_no_printer(
    reception: Opened, play: Play
) -> None:
    desk = reception()
    silent = Device("s", DeviceKind.SCREEN, "Hall", trouble=DeviceTrouble.NO_SOUND)
    play.hall.screens.report(play.site, silent)
    desk.until(lambda: desk.said("device_banner") == "Screen “Hall”: no sound since 10:00.")
    assert desk.button("seen_to") is None, "no sound is not seen to by saying so"
    play.clock.pass_minutes(1)
    out_of_paper(play, "")
    desk.until(lambda: desk.said("device_banner").endswith("And 1 more."))
    assert desk.said("device_banner").startswith("Kiosk “Entrance”: the printer is out of paper")
    desk.until(lambda: desk.button("seen_to") is not None)


def test_who_only_looks_on_can_neither_print_nor_see_to_anything(
    reception: Opened, play: Play
) -> None:
    play.issue(PASSPORTS)
    desk = reception(person=ELENA)
    out_of_paper(play, "A001")
    desk.until(lambda: desk.said("device_banner") != "")
    assert desk.button("print_here") is None
    assert desk.button("seen_to") is None
    assert not desk.window.actions_by_id[ActionId.TICKET_PRINTER].isVisible()


def test_a_counter_prints_the_ticket_of_the_client_at_the_desk(
    station: Callable[..., Station], spooler: Spooler, play: Play, tmp_path: Path
) -> None:
    from ui.command_line import Options
    from ui.memory import Memory

    play.issue(PASSPORTS, language="en")
    counter = station()
    memory = Memory(tmp_path / "p.json", counter.runner, reads_only=False)
    options = Options(printer="Tickets", paper="58")
    tickets = TicketDesk(counter.runner, counter.live, None, memory, options, tmp_path)
    try:
        counter.do("F2")
        visit = play.hall.board.read(play.site).at_desk[1]
        heard: list[DeviceTrouble | None] = []
        tickets.print(visit, heard.append)
        counter.until(lambda: heard == [None])
        assert "A001" in spooler.text()
        assert "Passports" in spooler.text()
        assert "waiting before you" not in spooler.text()
    finally:
        tickets.stop()
        tickets.deleteLater()

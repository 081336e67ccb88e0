"""Tickets that are printed, and printers that do not: told in time, and nobody waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.public.device import DeviceTrouble
from tests.ui.patience import PATIENCE_MS
from tests.ui.tickets.spooler import Spooler
from tests.ui.tickets.test_ticket_layout import a_ticket
from ui.tickets import printing
from ui.tickets.layout import Laid
from ui.tickets.printing import TicketPrinter

Told = list[tuple[DeviceTrouble | None, str]]


@pytest.fixture
def printer(qtbot: QtBot, nothing_left: None) -> Iterator[Callable[..., TicketPrinter]]:
    made: list[TicketPrinter] = []

    def make(name: str = "Tickets", size: str = "80") -> TicketPrinter:
        made.append(TicketPrinter(None, 1, name, size))
        return made[-1]

    yield make
    for each in made:
        each.stop()
        each.deleteLater()


def told_by(tickets: TicketPrinter) -> Told:
    told: Told = []
    tickets.told.connect(lambda trouble, ticket: told.append((trouble, ticket)))
    return told


@pytest.mark.parametrize("size", ["80", "58", "a6", "a4"])
def test_a_ticket_comes_out_of_the_printer(
    qtbot: QtBot, spooler: Spooler, printer: Callable[..., TicketPrinter], size: str
) -> None:
    heard: list[DeviceTrouble | None] = []
    tickets = printer(size=size)
    tickets.print(a_ticket("B007"), "B007", heard.append)
    qtbot.waitUntil(lambda: heard == [None], timeout=PATIENCE_MS)
    assert spooler.printed == ["B007"]
    assert "B007" in spooler.text()
    assert "Pasai" in spooler.text()


def test_tickets_come_out_in_their_order_and_nobody_waits(
    qtbot: QtBot,
    spooler: Spooler,
    printer: Callable[..., TicketPrinter],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slow, threads = threading.Event(), set[str]()

    def send(laid: Laid, name: str, title: str) -> None:
        threads.add(threading.current_thread().name)
        assert slow.wait(10)
        spooler.send(laid, name, title)

    monkeypatch.setattr(printing, "send", send)
    tickets, heard = printer(), list[DeviceTrouble | None]()
    for number in range(5):
        tickets.print(a_ticket(f"A{number:03d}"), f"A{number:03d}", heard.append)
    assert (spooler.printed, heard) == ([], [])
    slow.set()
    qtbot.waitUntil(lambda: len(heard) == 5, timeout=PATIENCE_MS)
    assert spooler.printed == [f"A{number:03d}" for number in range(5)]
    assert threads == {"tickets"}


@pytest.mark.parametrize("name", ["", "Nowhere"])
def test_without_a_printer_it_is_said_at_once(
    qtbot: QtBot, spooler: Spooler, printer: Callable[..., TicketPrinter], name: str
) -> None:
    tickets, heard = printer(name), list[DeviceTrouble | None]()
    told = told_by(tickets)
    tickets.print(a_ticket(), "A023", heard.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert heard == [DeviceTrouble.NO_PRINTER]
    assert told == [(DeviceTrouble.NO_PRINTER, "A023")]
    assert not spooler.printed


def test_what_the_system_refuses_was_not_printed(
    qtbot: QtBot, spooler: Spooler, printer: Callable[..., TicketPrinter]
) -> None:
    spooler.refuses = True
    tickets, heard = printer(), list[DeviceTrouble | None]()
    told = told_by(tickets)
    tickets.print(a_ticket(), "A023", heard.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert heard == [DeviceTrouble.NOT_PRINTED]
    spooler.refuses = False
    tickets.print(a_ticket("A024"), "A024")
    qtbot.waitUntil(lambda: tickets.trouble is None, timeout=PATIENCE_MS)
    assert told == [(DeviceTrouble.NOT_PRINTED, "A023"), (None, "")]


@pytest.mark.parametrize(
    ("says", "trouble"),
    [
        ({"alerts": "media-empty-error"}, DeviceTrouble.PAPER_OUT),
        ({"off": True}, DeviceTrouble.PRINTER_OFF),
        ({"alerts": "offline-report"}, DeviceTrouble.PRINTER_OFF),
        ({"alerts": "media-jam-error"}, DeviceTrouble.NOT_PRINTED),
        ({"accepts": False}, DeviceTrouble.NOT_PRINTED),
    ],
)
def test_trouble_after_the_system_took_the_ticket_is_told_and_its_end_too(
    qtbot: QtBot,
    spooler: Spooler,
    printer: Callable[..., TicketPrinter],
    says: dict[str, str | bool],
    trouble: DeviceTrouble,
) -> None:
    spooler.says(**says)  # type: ignore[arg-type]
    tickets, heard = printer(), list[DeviceTrouble | None]()
    told = told_by(tickets)
    tickets.print(a_ticket(), "A023", heard.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert heard == [None]
    assert told == [(trouble, "A023")]
    assert (tickets.trouble, tickets.unprinted) == (trouble, "A023")
    spooler.says()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE_MS)
    assert told[1] == (None, "")


def test_the_end_of_printing_on_this_pc_is_told(
    qtbot: QtBot, spooler: Spooler, printer: Callable[..., TicketPrinter]
) -> None:
    tickets = printer()
    told = told_by(tickets)
    tickets.print(a_ticket(), "A023")
    qtbot.waitUntil(lambda: spooler.printed == ["A023"], timeout=PATIENCE_MS)
    spooler.away()
    qtbot.waitUntil(lambda: told == [(DeviceTrouble.NO_PRINTER, "A023")], timeout=PATIENCE_MS)


def test_a_ticket_that_stays_in_the_queue_was_not_printed(
    qtbot: QtBot,
    spooler: Spooler,
    printer: Callable[..., TicketPrinter],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "WATCH_S", 0.2)
    spooler.says(jobs="Tickets-12  asta  1024  Mon Mar  2 10:12:00 2026\n")
    tickets = printer()
    told = told_by(tickets)
    tickets.print(a_ticket(), "A023")
    qtbot.waitUntil(lambda: told == [(DeviceTrouble.NOT_PRINTED, "A023")], timeout=PATIENCE_MS)
    spooler.says()
    qtbot.waitUntil(lambda: tickets.trouble is None, timeout=PATIENCE_MS)


def test_a_printer_that_is_not_reached_for_long_is_off(
    qtbot: QtBot,
    spooler: Spooler,
    printer: Callable[..., TicketPrinter],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "_REACHED_WITHIN_S", 0.2)
    spooler.says("connecting-to-device")
    tickets = printer()
    told = told_by(tickets)
    tickets.print(a_ticket(), "A023")
    qtbot.waitUntil(lambda: told == [(DeviceTrouble.PRINTER_OFF, "A023")], timeout=PATIENCE_MS)


def test_who_has_seen_to_the_printer_hears_no_more_of_it(
    qtbot: QtBot, spooler: Spooler, printer: Callable[..., TicketPrinter]
) -> None:
    spooler.says("media-empty-error")
    tickets = printer()
    told = told_by(tickets)
    tickets.print(a_ticket(), "A023")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    tickets.forget_trouble()
    qtbot.wait(150)
    assert told == [(DeviceTrouble.PAPER_OUT, "A023"), (None, "")]
    tickets.print(a_ticket("A024"), "A024")
    qtbot.waitUntil(lambda: told[2:] == [(DeviceTrouble.PAPER_OUT, "A024")], timeout=PATIENCE_MS)


def test_a_fault_of_the_program_is_handed_on_and_the_next_ticket_is_printed(
    qtbot: QtBot,
    spooler: Spooler,
    printer: Callable[..., TicketPrinter],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("a fault")

    tickets, bugs = printer(), list[BaseException]()
    tickets.bug.connect(bugs.append)
    monkeypatch.setattr(printing, "send", fails)
    tickets.print(a_ticket(), "A023")
    qtbot.waitUntil(lambda: [str(each) for each in bugs] == ["a fault"], timeout=PATIENCE_MS)
    monkeypatch.setattr(printing, "send", spooler.send)
    tickets.print(a_ticket("A024"), "A024")
    qtbot.waitUntil(lambda: spooler.printed == ["A024"], timeout=PATIENCE_MS)

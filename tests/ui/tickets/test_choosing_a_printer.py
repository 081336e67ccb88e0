"""The sheet where a PC's printer is chosen, and the preview: what they offer is what is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.config import load_preferences
from queueapp.domain.public.setup import TicketForm, Words
from tests.factories import Play
from tests.ui.tickets.reception_desk import PaperDesk
from tests.ui.tickets.spooler import Spooler
from ui.actions import ActionId
from ui.sheets.option_rows import OptionRows
from ui.theme import Theme
from ui.tickets import printers
from ui.tickets.choose import PrinterSheet
from ui.tickets.examples import example
from ui.tickets.layout import FORMATS, lay_out
from ui.tickets.preview import PaperPicture, TicketPreview
from ui.widgets.segmented import Segmented

Opened = Callable[..., PrinterSheet]


@pytest.fixture
def desks(
    qtbot: QtBot,
    english: Theme,
    nothing_left: None,
    play: Play,
    tmp_path: Path,
    spooler: Spooler,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[..., PaperDesk]]:
    monkeypatch.setattr(printers, "known_printers", lambda: ("Tickets", "Office"))
    opened: list[PaperDesk] = []

    def begin(printer: str = "", **how: Any) -> PaperDesk:
        opened.append(PaperDesk(qtbot, play, tmp_path, printer, **how))
        return opened[-1]

    yield begin
    for desk in opened:
        desk.close()
        assert not desk.bugs


def sheet_of(desk: PaperDesk) -> PrinterSheet:
    """Open it from the menu, and wait until it knows the printers."""
    desk.window.actions_by_id[ActionId.TICKET_PRINTER].trigger()
    sheet = desk.window.findChild(PrinterSheet)
    assert sheet is not None
    desk.until(lambda: sheet.findChild(OptionRows, "printers") is not None)
    return sheet


def states(sheet: PrinterSheet) -> dict[str, str]:
    rows = sheet.findChild(OptionRows, "printers")
    assert rows is not None
    return {each.text(): each.accessibleDescription() for each in rows.findChildren(QRadioButton)}


def choose(part: QWidget, name: str) -> None:
    button = part.findChild(QRadioButton, f"option-{name}")
    assert button is not None
    button.click()


def paper_in(part: QWidget) -> PaperPicture:
    found = part.findChild(PaperPicture)
    assert found is not None
    return found


def test_printer_and_paper_are_chosen_and_remembered(
    desks: Callable[..., PaperDesk], tmp_path: Path
) -> None:
    desk = desks()
    assert not desk.part("print_ticket").isVisible()
    sheet = sheet_of(desk)
    assert list(states(sheet)) == ["No printer", "Tickets", "Office"]
    choose(sheet, "Tickets")
    choose(sheet, "58")
    sheet.submit()
    assert (desk.tickets.printer, desk.tickets.paper) == ("Tickets", "58")
    assert desk.part("print_ticket").isVisible()
    path = tmp_path / "preferences.json"
    desk.until(lambda: load_preferences(path).printer == "Tickets")
    assert load_preferences(path).paper == "58"


def test_the_sheet_says_how_each_printer_fares_now(
    desks: Callable[..., PaperDesk], spooler: Spooler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.tickets.choose._LOOK_EVERY_MS", 30)
    sheet = sheet_of(desk := desks("Tickets"))
    desk.until(lambda: states(sheet)["Tickets"] == "Ready")
    assert states(sheet)["Office"] == "The system knows no such printer"
    spooler.says("media-empty-error")
    desk.until(lambda: states(sheet)["Tickets"] == "Out of paper")
    spooler.says(off=True)
    desk.until(lambda: states(sheet)["Tickets"] == "Off, paused or not connected")
    sheet.reject()


def test_a_test_ticket_is_printed_where_it_is_chosen_before_it_is_saved(
    desks: Callable[..., PaperDesk], spooler: Spooler
) -> None:
    sheet = sheet_of(desk := desks())
    choose(sheet, "Tickets")
    desk.press("Ctrl+P")
    desk.until(lambda: len(spooler.printed) == 1)
    note = sheet.findChild(QLabel, "note")
    assert note is not None
    desk.until(lambda: "see if it came out" in note.text())
    choose(sheet, "Office")
    desk.press("Ctrl+P")
    desk.until(lambda: sheet.error != "")
    assert "knows no such printer" in sheet.error
    assert desk.tickets.printer == ""
    sheet.reject()


def test_what_it_has_fixed_is_shown_and_cannot_be_changed(
    desks: Callable[..., PaperDesk],
) -> None:
    sheet = sheet_of(desks("Tickets", fixed=frozenset({"printer", "paper"})))
    rows, paper = sheet.findChild(OptionRows), sheet.findChild(Segmented)
    assert rows is not None
    assert paper is not None
    assert (rows.isEnabled(), paper.isEnabled()) == (False, False)
    assert sheet.printer == "Tickets"
    line = sheet.findChild(QLabel, "fixed")
    assert line is not None
    assert "Set by IT" in line.text()
    sheet.reject()


def test_a_printer_that_is_gone_stays_in_the_list(desks: Callable[..., PaperDesk]) -> None:
    sheet = sheet_of(desks("Cellar"))
    assert list(states(sheet)) == ["No printer", "Tickets", "Office", "Cellar"]
    assert sheet.printer == "Cellar"
    sheet.reject()


def test_the_preview_shows_what_is_printed_on_each_paper(
    qtbot: QtBot, english: Theme, play: Play
) -> None:
    directory = play.hall.board.read(play.site).directory
    form = TicketForm(heading=Words("Kaunas"), text=Words("Laukite", "Wait"), kept=False)
    preview = TicketPreview()
    qtbot.addWidget(preview)
    preview.resize(600, 800)
    preview.show_form(form, directory, None, "58")
    preview.show()
    picture = paper_in(preview)
    for size in FORMATS:
        choose(preview, size)
        for long in (False, True):
            choose(preview, str(long))
            paper = example(directory, form, long=long)
            assert picture.accessibleDescription().split("\n") == list(paper.lines)
            laid = lay_out(paper, size)
            wide = picture.width()
            tall = picture.heightForWidth(wide)
            assert tall > 0
            assert picture._laid is not None
            assert (picture._laid.width, picture._laid.height) == (laid.width, laid.height)
    choose(preview, "a6")
    preview.show_form(form, directory, None, "58", "en")
    assert picture._laid.width == 105, "what somebody chose to look at stays"
    assert "Laukite" not in picture.accessibleDescription()
    preview.show_form(form, directory, None, "80")
    assert picture._laid.width == 80

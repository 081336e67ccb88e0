"""Printing for the day the power fails: the empty list, and those who wait now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.public.paper_day import MOST_NUMBERS
from queueapp.errors import QueueappError
from queueapp.reports.safe_file import SafeFile, telling
from ui.i18n import interface_language
from ui.paper_day.day_choice import WholeSelect
from ui.paper_day.list_paper import ListWanted, Sheets, empty_list, those_waiting
from ui.paper_day.said import said
from ui.saving_words import why_not
from ui.shell import Shell
from ui.theme import Tone, Type, space
from ui.widgets.a4 import ask_printer
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, Number, ShortText
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_USUAL_LAST = 40
_DATE_LENGTH = 20


class PrintPanel(QWidget):
    """What is printed ahead, and what is printed while there still is power."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_printing")
        self._shell = shell
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(3))
        self._banner = Banner()
        self._banner.setObjectName("printing_banner")
        self._column.addWidget(self._banner)
        self._column.addWidget(self._make_language())
        self._column.addWidget(self._make_list())
        self._column.addWidget(self._make_waiting())
        self._column.addStretch(1)
        self._places: tuple[tuple[int | None, str], ...] = ()
        shell.live.board_changed.connect(self._show_places)
        self._show_places()

    @property
    def language(self) -> str:
        """In which the sheets are printed."""
        return str(self._language.current())

    def sheets_of_list(self) -> Sheets | None:
        """The list as it is set; nothing where the numbers make no sense, which is said."""
        board = self._shell.live.board
        first, last = self._first.value(), self._last.value()
        self._until.set_error(
            "" if first <= last else self.tr("The last number is the larger one.")
        )
        if board is None or first > last:
            return None
        place, day = self._place_text(), " ".join(self._date.text().split())
        return empty_list(board.directory, ListWanted(first, last, self.language, place, day))

    def sheets_of_waiting(self) -> Sheets | None:
        """Those who wait now, as they are known here."""
        board = self._shell.live.board
        if board is None:
            return None
        now = board.read_at if self._shell.live.out_of_touch else self._shell.live.now()
        return those_waiting(board.directory, board.waiting, self.language, now)

    def save_to(self, sheets: Sheets, path: Path) -> None:
        """Write sheets into a file, as a PDF."""
        content = sheets.pdf()

        def job() -> Path:
            file = SafeFile(path)
            with telling(path):
                file.beside.write_bytes(content)
            file.keep()
            return path

        errands = self._shell.errands
        if errands is not None:
            errands.run(job, self._saved, self._not_saved)

    # How it is made

    def _make_language(self) -> QWidget:
        self._language = Segmented(
            [("lt", "Lietuvių"), ("en", "English")], current=interface_language()
        )
        self._language.setObjectName("paper_language")
        return Field(self.tr("Language of the sheets"), self._language)

    def _make_list(self) -> Card:
        card = Card()
        title = Text(self.tr("A list for the drawer"), Type.STRONG)
        title.setObjectName("list_title")
        card.content.addWidget(title)
        card.content.addWidget(
            Text(
                self.tr(
                    "Numbers of its own that begin with P-, to tear off for clients, and columns "
                    "for the times. Print it before it is needed."
                ),
                quiet=True,
            )
        )
        row = FlowRow(gap=3, line_gap=1, at_top=True)
        self._first = Number(1, MOST_NUMBERS)
        self._last = Number(1, MOST_NUMBERS)
        self._last.setValue(_USUAL_LAST)
        self._place, self._date = WholeSelect(), ShortText(_DATE_LENGTH)
        names = (
            (self._first, "paper_first"),
            (self._last, "paper_last"),
            (self._place, "paper_place"),
            (self._date, "paper_date"),
        )
        for editor, name in names:
            editor.setObjectName(name)
        self._until = Field(self.tr("To", "number"), self._last)
        row.flow.addWidget(Field(self.tr("From", "number"), self._first))
        row.flow.addWidget(self._until)
        row.flow.addWidget(Field(self.tr("For", "reception or a counter"), self._place))
        row.flow.addWidget(Field(self.tr("Date, if known"), self._date))
        card.content.addWidget(row)
        card.content.addWidget(
            self._buttons(
                ("print_list", self.tr("&Print the list…"), self._print_list),
                ("save_list", self.tr("&Save the list as PDF…"), self._save_list),
                first=True,
            )
        )
        return card

    def _make_waiting(self) -> Card:
        card = Card()
        card.content.addWidget(Text(self.tr("Those who wait now"), Type.STRONG))
        card.content.addWidget(
            Text(
                self.tr(
                    "While there still is power: everybody who waits, in order, so that the hall "
                    "goes on by it. Nothing changes in the program."
                ),
                quiet=True,
            )
        )
        card.content.addWidget(
            self._buttons(
                ("print_waiting", self.tr("Print who &waits…"), self._print_waiting),
                ("save_waiting", self.tr("Sa&ve who waits as PDF…"), self._save_waiting),
            )
        )
        return card

    def _buttons(self, *made: tuple[str, str, object], first: bool = False) -> QWidget:
        row = FlowRow(gap=2, line_gap=1)
        for place, (name, text, slot) in enumerate(made):
            action = QAction(text, self)
            action.setObjectName(name)
            action.triggered.connect(slot)
            primary = first and not place
            row.flow.addWidget(ActionButton(action, Variant.PRIMARY if primary else Variant.PLAIN))
        return row

    def _show_places(self) -> None:
        board = self._shell.live.board
        if board is None:
            return
        counters = [each for each in board.directory.counters.values() if each.active]
        places: tuple[tuple[int | None, str], ...] = (
            (None, self.tr("Written by hand")),
            (0, self.tr("Reception")),
            *((each.id, self.tr("Counter {name}").format(name=each.name)) for each in counters),
        )
        if places != self._places:
            chosen = self._place.currentIndex()
            self._places = places
            self._place.clear()
            self._place.addItems([text for _, text in places])
            self._place.setCurrentIndex(max(0, min(chosen, len(places) - 1)))

    def _place_text(self) -> str:
        """The place as the sheet calls it, in its own language."""
        board, chosen = self._shell.live.board, self._place.currentIndex()
        place = self._places[chosen][0] if 0 <= chosen < len(self._places) else None
        if place is None or board is None:
            return ""
        counter = board.directory.counters.get(place)
        texts = said(self.language)
        return texts.reception if counter is None else f"{texts.counter} {counter.name}"

    # What is asked for

    def _print_list(self, _checked: bool = False) -> None:
        self._print(self.sheets_of_list())

    def _print_waiting(self, _checked: bool = False) -> None:
        self._print(self.sheets_of_waiting())

    def _save_list(self, _checked: bool = False) -> None:
        self._save(self.sheets_of_list())

    def _save_waiting(self, _checked: bool = False) -> None:
        self._save(self.sheets_of_waiting())

    def _print(self, sheets: Sheets | None) -> None:
        if sheets is None:
            return
        ask_printer(self, "paper_print_dialog", sheets.title, partial(self._print_now, sheets))

    def _print_now(self, sheets: Sheets, printer: QPrinter) -> None:
        if sheets.print_on(printer):
            text = self.tr("“{name}” was sent to the printer.").format(name=sheets.title)
            self._banner.show_message(text, Tone.GOOD)
        else:
            text = self.tr(
                "The printer did not take it, and nothing was printed. See that it is on, or save "
                "the sheets as PDF."
            )
            self._banner.show_message(text, Tone.BAD)

    def _save(self, sheets: Sheets | None) -> None:
        if sheets is None:
            return
        dialog = QFileDialog(self, self.tr("Save as"))
        dialog.setObjectName("paper_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["*.pdf", self.tr("All files (*)")])
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(_documents())
        dialog.selectFile(f"{_file_name(sheets.title)}.pdf")
        dialog.fileSelected.connect(lambda name: self.save_to(sheets, Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _saved(self, path: Path) -> None:
        if isValid(self):
            text = self.tr("Saved: {file}").format(file=str(path))
            self._banner.show_message(text, Tone.GOOD)

    def _not_saved(self, error: QueueappError) -> None:
        if isValid(self):
            self._banner.show_message(why_not(error), Tone.BAD)


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or QDir.homePath()


def _file_name(title: str) -> str:
    """A title without what no system takes in the name of a file."""
    return "".join("-" if sign in ":/\\" else sign for sign in title)

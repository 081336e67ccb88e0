"""The sheet that asks where tickets are printed from this PC, and on what."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QRadioButton, QWidget
from shiboken6 import isValid

from ui.errands import Errands
from ui.menus import fixed_text
from ui.sheets.option_rows import OptionRows
from ui.tickets.examples import example
from ui.tickets.layout import FORMATS
from ui.tickets.preview import PaperPicture
from ui.tickets.words import size_text, state_text
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from queueapp.domain.public.device import DeviceTrouble
    from queueapp.domain.setup import Directory
    from ui.tickets.desk import TicketDesk

translate = QCoreApplication.translate

_LOOK_EVERY_MS = 3000


class PrinterSheet(Sheet):
    """The printers that the system knows, each with how it fares now, the paper, and a test."""

    def __init__(
        self,
        tickets: TicketDesk,
        directory: Directory,
        errands: Errands | None,
        fixed: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`fixed` are the settings that IT has fixed on this PC."""
        super().__init__(
            translate("PrinterSheet", "Ticket printer"),
            translate("PrinterSheet", "Save"),
            wide=40,
            parent=parent,
        )
        self.setObjectName("ticket_printer_sheet")
        self._tickets, self._directory = tickets, directory
        self._errands = errands or Errands(self)
        self._looking = False
        self._fixed_printer = "printer" in fixed
        self._printers: OptionRows | None = None
        self._known: tuple[str, ...] = ()
        self._note = Text(self.tr("Looking for the printers of this PC…"), quiet=True)
        self._note.setObjectName("note")
        self.body.addWidget(self._note)
        self._paper_name = Text(self.tr("Paper"), quiet=True)
        self._paper = Segmented(
            [(size, size_text(size)) for size in FORMATS], current=tickets.paper
        )
        self._paper.setObjectName("paper_size")
        self._paper.setAccessibleName(self.tr("Paper"))
        self._paper.setEnabled("paper" not in fixed)
        self._paper.chosen.connect(lambda _: self._show_example())
        self.body.addWidget(self._paper_name)
        self.body.addWidget(self._paper)
        self._test = QAction(self.tr("Print a test ticket"), self)
        self._test.setObjectName("test_print")
        self._test.setShortcut(QKeySequence("Ctrl+P"))
        self._test.triggered.connect(lambda _checked=False: self._try())
        self._test.setEnabled(False)
        self.addAction(self._test)
        row = FlowRow()
        row.flow.addWidget(ActionButton(self._test, compact=True))
        self.body.addWidget(row)
        self._picture = PaperPicture()
        self.body.addWidget(self._picture)
        if fixed and {"printer", "paper"} & set(fixed):
            line = Text(fixed_text(), quiet=True)
            line.setObjectName("fixed")
            self.body.insertWidget(0, line)
        self.submitted.connect(self._save)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.finished.connect(lambda _: self._timer.stop())
        self._show_example()
        self._find()

    @property
    def printer(self) -> str:
        """The printer that is chosen; empty for none."""
        chosen = self._printers.current() if self._printers is not None else self._tickets.printer
        return chosen if isinstance(chosen, str) else ""

    @property
    def size_chosen(self) -> str:
        """The paper that is chosen."""
        return str(self._paper.current())

    def _find(self) -> None:
        from ui.tickets.printers import known_printers

        def found(printers: tuple[str, ...]) -> None:
            if isValid(self):
                self._show_printers(printers)

        self._errands.run(known_printers, found)

    def _show_printers(self, printers: tuple[str, ...]) -> None:
        chosen = self._tickets.printer
        self._known = printers
        if chosen and chosen not in printers:
            printers = (*printers, chosen)
        none = ("", self.tr("No printer"))
        rows = [none, *((each, each) for each in printers)]
        self._printers = OptionRows(rows, current=chosen)
        self._printers.setObjectName("printers")
        self._printers.setAccessibleName(self.tr("Printer"))
        self._printers.setEnabled(not self._fixed_printer)
        self._printers.chosen.connect(lambda _: self._chosen())
        self._note.setText(
            ""
            if printers
            else self.tr("The system of this PC knows no printer. Ask IT to set one up.")
        )
        self._note.setVisible(not printers)
        self.body.insertWidget(self.body.indexOf(self._note) + 1, self._printers)
        self._printers.set_meanings({"": self.tr("Numbers are said, not printed")})
        self._put_in_front(self._printers)
        self._chosen()
        self._look()
        self._timer.start()
        self.grow()

    def _put_in_front(self, printers: OptionRows) -> None:
        """The keys go through the printers first, though they came last."""
        parts = [*printers.findChildren(QRadioButton), *self._paper.findChildren(QRadioButton)]
        for before, after in pairwise(parts):
            self.setTabOrder(before, after)
        chosen = next((each for each in parts if each.isChecked()), parts[0])
        chosen.setFocus()

    def _chosen(self) -> None:
        self._test.setEnabled(bool(self.printer))

    def _look(self) -> None:
        """Ask how each printer fares; the window never waits for it."""
        from ui.tickets.printers import look_at

        names = [name for name in (*self._known, self._tickets.printer) if name]
        if self._looking or not names:
            return
        self._looking = True

        def job() -> dict[str, DeviceTrouble | None]:
            return {name: look_at(name).trouble for name in dict.fromkeys(names)}

        def done(states: dict[str, DeviceTrouble | None]) -> None:
            if isValid(self) and self._printers is not None:
                self._looking = False
                for name, trouble in states.items():
                    self._printers.set_meanings({name: state_text(trouble)})

        self._errands.run(job, done)

    def _show_example(self) -> None:
        self._picture.show_ticket(example(self._directory), self.size_chosen)

    def _try(self) -> None:
        from ui.tickets.words import test_text

        self._test.setEnabled(False)
        self.set_error("")

        def done(trouble: DeviceTrouble | None) -> None:
            if isValid(self):
                self._test.setEnabled(bool(self.printer))
                self._note.setVisible(trouble is None)
                self._note.setText(test_text(None))
                self.set_error("" if trouble is None else test_text(trouble))
                self._look()

        self._tickets.print_example(self.printer, self.size_chosen, done)

    def _save(self) -> None:
        self._tickets.choose(self.printer, self.size_chosen)

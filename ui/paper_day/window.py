"""The paper list: printed for the day the power fails, and entered when it is back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from ui.notices import Notices
from ui.paper_day.entry import EntryPanel
from ui.paper_day.printing import PrintPanel
from ui.paper_day.taken_back import EnteredPanel
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import em, space
from ui.widgets.action_button import ActionButton, press_focused
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING
from ui.widgets.segmented import Segmented

PRINT, ENTER, ENTERED = range(3)


class PaperDayWindow(QDialog):
    """Three parts: what is printed, what is entered, and what was."""

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_day_window")
        self.setWindowTitle(self.tr("Paper list"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._close = keyed_action(self, "close", self.tr("Close"), "Esc", self.reject)
        keyed_action(
            self, "next_part", self.tr("The next part"), "Ctrl+PgDown", partial(self._turn, 1)
        )
        keyed_action(
            self, "part_before", self.tr("The part before"), "Ctrl+PgUp", partial(self._turn, -1)
        )
        self._build()

    @property
    def part(self) -> int:
        """Which part is shown: `PRINT`, `ENTER` or `ENTERED`."""
        return self._parts.currentIndex()

    def show_part(self, part: int) -> None:
        """Show another part."""
        self._choice.set_current(part)
        self._show(part)

    def done(self, result: int) -> None:
        """Have what is half typed on the disk before the window goes."""
        self.entry.flush()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._choice = Segmented(
            [
                (PRINT, self.tr("Print")),
                (ENTER, self.tr("Enter")),
                (ENTERED, self.tr("Entered late")),
            ],
            current=PRINT,
        )
        self._choice.setObjectName("paper_parts")
        self._choice.setAccessibleName(self.tr("Parts of the paper list"))
        self._choice.chosen.connect(self._chosen)
        self.printing = PrintPanel(self._shell)
        self.entry = EntryPanel(self._shell)
        self.entered = EnteredPanel(self._shell)
        self.entry.entered.connect(self.entered.show_day)
        self._parts = QStackedWidget()
        self._parts.setObjectName("paper_stack")
        scrolled = ScrollBox(self.printing)
        scrolled.setObjectName("printing_scroll")
        for part in (scrolled, self.entry, self.entered):
            self._parts.addWidget(part)
        foot = FlowRow(gap=2, line_gap=1)
        self._buttons = {ENTER: self.entry.buttons, ENTERED: self.entered.buttons}
        for buttons in self._buttons.values():
            for button in buttons:
                foot.flow.addWidget(button)
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(self._choice)
        self._column.addWidget(self._parts, 1)
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._show_buttons()
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 88), room.width()), min(em(None, 46), room.height()))
        self._choice.setFocus()

    def _chosen(self, part: object) -> None:
        if isinstance(part, int):
            self._show(part)

    def _show(self, part: int) -> None:
        self._parts.setCurrentIndex(part)
        self._show_buttons()
        if part == ENTER:
            self.entry.grid.setFocus()
        elif part == ENTERED:
            self.entered.load()

    def _show_buttons(self) -> None:
        for part, buttons in self._buttons.items():
            for button in buttons:
                button.setVisible(part == self.part)

    def _turn(self, step: int) -> None:
        self.show_part((self.part + step) % (ENTERED + 1))

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(2))

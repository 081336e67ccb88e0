"""The numbers of security and the police, large enough to be dialled by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.setup import Office
from ui.phone.dial import Run, opens
from ui.standard.help_words import dialled
from ui.theme import Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce


class _Line(QWidget):
    """Whom to call, their number, and a button that dials it."""

    def __init__(self, name: str, who: str, dial: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._who = who
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        label = Text(who, wrap=False)
        self._number = Text(kind=Type.TITLE, wrap=False)
        self._number.setObjectName(f"{name}_number")
        self._number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._dial = QAction(self.tr("Dial"), self)
        self._dial.setObjectName(f"{name}_dial")
        self._dial.triggered.connect(lambda: dial(self._number.text()))
        self._button = ActionButton(self._dial, compact=True)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for part in (label, self._number, self._button):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.rescale()

    def show_number(self, number: str) -> None:
        """Show a number; without one there is nothing to be seen."""
        if number != self._number.text():
            self._number.setText(number)
            self._dial.setToolTip(self.tr("Dial {number}").format(number=number))
        self._dial.setVisible(any(sign.isdigit() for sign in number))
        self.setVisible(bool(number))

    def rescale(self) -> None:
        self._row.setSpacing(space(2))


class HelpNumbers(QWidget):
    """Security first, then the police; a number is dialled, or copied where nothing can dial."""

    _built = False

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_numbers")
        self._run = run
        self._flow = FlowRow(gap=6, line_gap=1)
        self._security = _Line("security", self.tr("Security"), self._dial)
        self._police = _Line("police", self.tr("Police"), self._dial)
        self._how = Text(wrap=False)
        self._how.setObjectName("help_dialled")
        self._how.hide()
        for part in (self._security, self._police, self._how):
            self._flow.flow.addWidget(part)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._flow, 1)
        self._built = True
        self._rescale()

    def show_office(self, office: Office) -> None:
        """Show the numbers of a site."""
        self._security.show_number(office.security.strip())
        self._police.show_number(office.police.strip())

    def forget(self) -> None:
        """Say no longer how the last number was dialled."""
        self._how.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _dial(self, number: str) -> None:
        found: list[str] = []

        def job() -> bool:
            # What reads a number takes a while to load.
            found.append(dialled(number))
            return bool(found[0]) and opens(found[0])

        def done(it_did: bool) -> None:
            if not isValid(self):
                return
            if not it_did:
                QGuiApplication.clipboard().setText(found[0] or number)
            text = self.tr("Dialled: pick up the phone.")
            self._how.setText(text if it_did else self.tr("Copied: dial it on the phone."))
            self._how.show()
            announce(self, self._how.text(), assertive=True)

        self._run(job, done)

    def _rescale(self) -> None:
        self._row.setContentsMargins(space(3), 0, space(3), 0)
        for line in (self._security, self._police):
            line.rescale()

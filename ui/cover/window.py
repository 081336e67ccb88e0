"""What is seen while nobody is at the desk: no client, no list; a way back for who left it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.desk import BreakReason
from ui import words
from ui.sheets.secret_fields import SecretField
from ui.theme import Type
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.middle import Middle
from ui.widgets.page import ScrollBox
from ui.widgets.segmented import Segmented
from ui.widgets.tick import Tick


@dataclass(frozen=True, slots=True)
class Left:
    """Who left which desk, and when (as a time of day); no counter at the reception.

    `client`: somebody is at the desk meanwhile. `asks`: the way back needs a PIN.
    """

    person: str
    counter: str
    since: str
    client: bool = False
    asks: bool = True


class CoverWindow(QWidget):
    """Stands where the windows stood. `back_wanted` carries what was typed as PIN or password.

    `reason_chosen` carries why somebody is away, nothing for back soon; `other_wanted`: somebody
    else is to work here; `quit_wanted`: the window was to be closed.
    """

    back_wanted = Signal(str)
    reason_chosen = Signal(object)
    other_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, left: Left, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("cover")
        self.setWindowTitle(self.tr("Back soon"))
        self._left, self._busy = left, False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(40)
        outer.addWidget(ScrollBox(middle))
        middle.column.addStretch(1)
        self._title = Text(kind=Type.TITLE)
        self._title.setObjectName("cover_title")
        middle.column.addWidget(self._title)
        self._who = Text(quiet=True)
        self._who.setObjectName("cover_who")
        middle.column.addWidget(self._who)
        self._reason = Segmented()
        self._reason.setObjectName("cover_reason")
        self._reason.setAccessibleName(self.tr("Why you are away"))
        self._reason.chosen.connect(self._chosen)
        self._reason.setVisible(bool(left.counter))
        middle.column.addWidget(self._reason)
        self._field = SecretField(self.tr("Your PIN or password"))
        self._secret = self._field.edit
        self._secret.setObjectName("secret")
        self._field.setVisible(left.asks)
        middle.column.addWidget(self._field)
        middle.column.addWidget(self._buttons())
        self._list = Card(self.tr("Before you go"))
        self._list.setObjectName("cover_list")
        self._list.hide()
        middle.column.addWidget(self._list)
        middle.column.addStretch(2)
        self._offer_reasons()
        self._show_reason(None)

    def _buttons(self) -> QWidget:
        row = FlowRow(gap=2)
        self._other = QAction(self.tr("Somebody else works here…"), self)
        self._other.setObjectName("somebody_else")
        self._other.triggered.connect(lambda _checked=False: self.other_wanted.emit())
        self._back = QAction(self.tr("Back at the desk"), self)
        self._back.setObjectName("back")
        self._back.triggered.connect(lambda _checked=False: self._go_back())
        button = ActionButton(self._back, Variant.PRIMARY)
        button.set_key_text(QKeySequence("Enter").toString(QKeySequence.SequenceFormat.NativeText))
        self._back_button = button
        row.flow.addWidget(ActionButton(self._other, Variant.BARE))
        row.flow.add_spring()
        row.flow.addWidget(button)
        return row

    def show_list(self, lines: Sequence[str]) -> None:
        """Show what is to be seen to before going, to be ticked off as a help to oneself."""
        for tick in self._list.findChildren(Tick):
            self._list.content.removeWidget(tick)
            tick.deleteLater()
        for line in lines:
            self._list.content.addWidget(Tick(line.replace("&", "&&")))
        self._list.setVisible(bool(lines))

    def show_reason(self, reason: BreakReason | None) -> None:
        """Say why nobody is there."""
        self._reason.set_current(reason)
        self._show_reason(reason)

    def set_error(self, text: str, wait_ms: int = 0) -> None:
        """Say what went wrong with coming back, and how long the next try has to wait."""
        self._set_busy(busy=False)
        self._field.refuse(text, wait_ms)
        (self._secret if self._left.asks else self._back_button).setFocus()

    def show_note(self, text: str) -> None:
        """Say what the others do not know yet, such as while the server is out of touch."""
        self._who.setText(f"{self._told()} {text}".strip())

    def showEvent(self, event: QShowEvent) -> None:
        """Wait for the PIN."""
        super().showEvent(event)
        (self._secret if self._left.asks else self._back_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes back; nothing else is done from here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, ActionButton):
                focus.click()
            else:
                self._go_back()
            event.accept()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is under the cover is not shown because the cover is closed: the program ends."""
        if event.spontaneous():
            event.ignore()
            self.quit_wanted.emit()
        else:
            super().closeEvent(event)

    def _go_back(self) -> None:
        if self._busy or self._field.waits:
            return
        typed = self._secret.text()
        if self._left.asks and not typed:
            self._field.set_error(self.tr("Type your PIN or password to go on."))
            self._secret.setFocus()
            return
        self._field.set_error("")
        self._set_busy(busy=True)
        self.back_wanted.emit(typed)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._back.setEnabled(not busy)
        self._other.setEnabled(not busy)

    def _offer_reasons(self) -> None:
        choices: list[tuple[object, str]] = [(None, self.tr("Back soon"))]
        choices += [(reason, words.break_reason(reason)) for reason in BreakReason]
        self._reason.set_options(choices)
        self._reason.set_current(None)

    def _chosen(self, reason: object) -> None:
        kind = reason if isinstance(reason, BreakReason) else None
        self._show_reason(kind)
        self.reason_chosen.emit(kind)

    def _show_reason(self, reason: BreakReason | None) -> None:
        what = self.tr("back soon") if reason is None else words.break_reason(reason).lower()
        counter = self._left.counter
        if not counter:
            self._title.setText(self.tr("Back soon"))
        else:
            text = self.tr("{counter}: {reason}").format(counter=counter, reason=what)
            self._title.setText(text)
        self._who.setText(self._told())

    def _told(self) -> str:
        left = self._left
        text = self.tr("{person} left the desk at {time}.").format(
            person=left.person, time=left.since
        )
        if left.client:
            text += " " + self.tr("The client stays at this desk; nobody else is sent here.")
        elif left.counter:
            text += " " + self.tr("Nobody is sent here meanwhile.")
        return text

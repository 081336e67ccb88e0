"""Staff at the kiosk: who they are, and what they may do there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from queueapp.domain.folding import folded
from queueapp.domain.roles import Permission, Role, may
from queueapp.domain.secret import MAX_SECRET
from queueapp.domain.setup import Person
from queueapp.errors import QueueappError, Refusal, Refused
from ui.kiosk.metrics import Metrics
from ui.kiosk.pages import Page
from ui.kiosk.parts import Target, Words, face
from ui.messages import sentence
from ui.theme import Tone
from ui.touch import is_away
from ui.widgets.secret_edit import SecretEdit

translate = QCoreApplication.translate

NAME_LIMIT = 80
_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl-", "zxcvbnm")
_UNKNOWN = 0
"""The id of nobody: who types a name that is not there is kept waiting like anybody else."""


class Staff:
    """What is wished for on the pages for staff."""

    class SignIn:
        """To be let in by a name and a PIN."""

        def __init__(self, name: str, secret: str) -> None:
            self.name, self.secret = name, secret

    class End:
        """The kiosk is to end."""

    class Test:
        """A ticket is to be printed, to try the printer."""

    class Back:
        """Clients are to go on."""


def may_end(role: Role) -> bool:
    """Whether somebody of this role may end the kiosk."""
    return may(role, Permission.RUN_SCREENS) or may(role, Permission.SERVE)


def person_named(people: Iterable[Person], typed: str) -> int:
    """Who it is by the name typed, whole or one word of it, without marks; 0 for nobody.

    A word that several people have is nobody's.
    """
    wanted = " ".join(folded(typed).split())
    known = [(each.id, folded(each.name)) for each in people if each.active]
    whole = [key for key, name in known if " ".join(name.split()) == wanted]
    if len(whole) == 1:
        return whole[0]
    part = [key for key, name in known if wanted and wanted in name.replace("-", " ").split()]
    part = part or [key for key, name in known if wanted and wanted in name.split()]
    return part[0] if len(part) == 1 and not whole else _UNKNOWN


def why_not(error: QueueappError | None) -> str:
    """What staff are told who were not let in; nobody learns whose names there are."""
    if error is None:
        return translate("KioskStaff", "Something went wrong. Try again.")
    if is_away(error):
        return translate(
            "KioskStaff",
            "The hall is out of touch, so your PIN cannot be checked now. Try again once it is "
            "back.",
        )
    unknown = (Refusal.UNKNOWN_PERSON, Refusal.NO_SECRET)
    if isinstance(error, Refused) and error.code in unknown:
        error = Refused(Refusal.WRONG_SECRET)
    if isinstance(error, Refused) and error.code is Refusal.WRONG_SECRET:
        return translate("KioskStaff", "The name or the PIN is not right. Type them again.")
    if isinstance(error, Refused) and error.code is Refusal.MUST_CHANGE:
        return translate(
            "KioskStaff",
            "This PIN is for one time only. Choose one of your own at a desk, and come back.",
        )
    return sentence(error)


class SignInPage(Page):
    """Asks staff for their name and PIN, with letters to press where there is no keyboard."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__("staff", metrics)
        m = metrics
        self._headed([self.tr("Staff")], self.tr("Your name or surname, and your PIN"), steps=1.6)
        fields = QHBoxLayout()
        fields.setSpacing(m.gap)
        self.name = self._line(QLineEdit(), "staff-name", self.tr("Name or surname"))
        self.secret = self._line(SecretEdit(MAX_SECRET), "staff-pin", self.tr("PIN"))
        self._edit: QLineEdit = self.name
        self.name.setMaxLength(NAME_LIMIT)
        self.name.returnPressed.connect(self.secret.setFocus)
        self.secret.returnPressed.connect(self._enter)
        fields.addWidget(self.name, 3)
        fields.addWidget(self.secret, 2)
        self.body.addLayout(fields)
        self._error = Words("staff-error", m, tone=Tone.BAD)
        self.body.addWidget(self._error)
        self.body.addLayout(self._keys())
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        back = Target("staff-back", self.tr("Back to the clients"), m)
        self._go = Target("staff-enter", self.tr("Go on"), m, main=True)
        self._go.clicked.connect(self._enter)
        self.targets.append(self._go)
        row.addWidget(self.add(back, Staff.Back()))
        row.addWidget(self._go)
        for target in self.targets:
            target.digit = 0
        self.body.addLayout(row)

    def refuse(self, why: str) -> None:
        """Say why not, and let it be typed again."""
        self._error.say(why)
        self.wait(False)
        self.secret.clear()
        self.secret.setFocus()

    def wait(self, waiting: bool) -> None:
        """It is being looked at."""
        for part in (self.name, self.secret, self._go):
            part.setEnabled(not waiting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys that are for the window to the window; know where letters go."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._edit = watched
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            leaving = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)
            if leaving:
                event.ignore()
                return True
            self.chosen.emit(None)
        return super().eventFilter(watched, event)

    def _line(self, edit: QLineEdit, name: str, text: str) -> QLineEdit:
        edit.setObjectName(name)
        edit.setAccessibleName(text)
        edit.setPlaceholderText(text)
        edit.setFont(face(self.metrics.of(1.2)))
        # The program's stylesheet would set a height of its own.
        edit.setStyleSheet(f"QLineEdit {{ min-height: {round(self.metrics.target * 0.6)}px; }}")
        edit.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        edit.installEventFilter(self)
        return edit

    def _keys(self) -> QGridLayout:
        m = self.metrics
        grid = QGridLayout()
        grid.setSpacing(max(4, m.gap // 3))
        wide = (m.width - 2 * m.edge - 9 * grid.spacing()) // 10
        tall = min(m.target, max(40, round(m.height * 0.085)))
        for row, letters in enumerate(_ROWS):
            for column, letter in enumerate(letters):
                grid.addWidget(self._key(letter, letter.upper(), wide, tall), row, column)
        space = self._key(" ", self.tr("Space"), wide, tall)
        grid.addWidget(space, 3, 7, 1, 2)
        erase = self._key("", "⌫", wide, tall)
        erase.setAccessibleName(self.tr("Erase"))
        grid.addWidget(erase, 3, 9)
        return grid

    def _key(self, letter: str, text: str, wide: int, tall: int) -> Target:
        key = Target(f"key-{text}", text, self.metrics)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setMinimumSize(min(wide, self.metrics.target), tall)
        key.setFixedHeight(tall)
        key.clicked.connect(partial(self._type, letter))
        return key

    def _type(self, letter: str, _checked: bool = False) -> None:
        # A press on a key moves the focus to the window behind it.
        edit = self._edit
        edit.setFocus()
        if letter:
            edit.insert(letter)
        else:
            edit.backspace()
        self.chosen.emit(None)

    def _enter(self) -> None:
        if not self.name.text().strip():
            self.name.setFocus()
        elif not self.secret.text():
            self.secret.setFocus()
        else:
            self.chosen.emit(Staff.SignIn(self.name.text(), self.secret.text()))


class MenuPage(Page):
    """What staff may do at the kiosk."""

    def __init__(self, metrics: Metrics, said: str, *, printer: bool) -> None:
        super().__init__("staff-menu", metrics)
        self._headed([self.tr("Staff")], said, steps=1.6)
        m = metrics
        wishes: Sequence[tuple[str, str, object]] = (
            ("staff-end", self.tr("End the kiosk"), Staff.End()),
            ("staff-test", self.tr("Print a test ticket"), Staff.Test()),
            ("staff-back", self.tr("Back to the clients"), Staff.Back()),
        )
        for number, (name, text, wish) in enumerate(wishes):
            target = self.add(Target(name, text, m, main=number == 2, steps=1.3), wish)
            target.setFixedHeight(round(m.target * 1.2))
            self.body.addWidget(target)
            if name == "staff-test":
                target.setEnabled(printer)
        if not printer:
            text = self.tr("This PC has no printer for tickets. IT chooses one for it.")
            self.body.addWidget(Words("staff-no-printer", m, text, quiet=True))
        self.body.addStretch(1)


class Corner(QWidget):
    """The upper left corner, which staff press and hold."""

    held = Signal()

    HOLD_MS = 3000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("corner")
        from PySide6.QtCore import QTimer

        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.HOLD_MS)
        self._timer.timeout.connect(self.held)

    def mousePressEvent(self, event: object) -> None:
        """It begins to be held."""
        self._timer.start()

    def mouseReleaseEvent(self, event: object) -> None:
        """It is held no more."""
        self._timer.stop()

    def stop(self) -> None:
        """Nobody is to be let in any more."""
        self._timer.stop()

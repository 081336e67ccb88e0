"""Where no administrator has a PIN yet: one of them chooses it, and lets the others in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.roles import Role
from queueapp.domain.setup import Directory, Person
from ui.setup.parts import press_focused
from ui.setup.pick_list import Entry, PickList
from ui.sheets.secret_fields import NewSecret
from ui.theme import Type
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.middle import Middle
from ui.widgets.page import ScrollBox


class FirstSecret(QWidget):
    """`chosen` carries the person's id and the PIN or password they want."""

    chosen = Signal(int, str)
    other_hall_wanted = Signal()

    def __init__(self, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first-secret")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._people = [
            person
            for person in directory.people.values()
            if person.active and person.role is Role.ADMINISTRATOR
        ]
        self._busy = False
        self._list = PickList(
            self.tr("Your name"),
            self.tr("Type to find your name"),
            self.tr("No administrator is called that."),
        )
        self._list.setObjectName("administrators")
        self._list.show_entries([Entry(p.id, p.name, p.job) for p in self._people])
        self._new = NewSecret()
        self._new.setObjectName("new")
        self._go = QAction(self.tr("Go on"), self)
        self._go.setObjectName("go-on")
        self._other = QAction(self.tr("Another hall or the demo…"), self)
        self._other.setObjectName("other-hall")
        self._lay_out(directory.site.name)
        if len(self._people) == 1:
            self._list.choose(self._people[0].id)
            self._list.hide()
        self._list.entered.connect(self._new.setFocus)
        self._new.entered.connect(self._choose)
        self._go.triggered.connect(self._choose)
        self._other.triggered.connect(self.other_hall_wanted)

    def answered(self) -> None:
        """The wish was dealt with, and another one can be stated."""
        self._busy = False
        self._go.setEnabled(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to where the next key is wanted."""
        super().focusInEvent(event)
        start = self._new if self._person() is not None else self._list
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def _lay_out(self, hall: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(40)
        outer.addWidget(ScrollBox(middle))
        column = middle.column
        column.addStretch(1)
        head = QHBoxLayout()
        name = Text(hall, quiet=True)
        name.setObjectName("hall-name")
        head.addWidget(name, 1)
        head.addWidget(ActionButton(self._other, Variant.BARE))
        column.addLayout(head)
        title = Text(self.tr("Choose the administrator's PIN"), Type.TITLE)
        title.setObjectName("title")
        column.addWidget(title)
        only = self._people[0].name if len(self._people) == 1 else ""
        why = self.tr(
            "From now on everybody signs in with a PIN, and no administrator of this hall has one "
            "yet. Whoever chooses it here then gives the others theirs, in Hall set-up → Staff."
        )
        column.addWidget(Text(why))
        card = Card(only or self.tr("You"))
        card.content.addWidget(self._list, 1)
        card.content.addWidget(self._new)
        column.addWidget(card)
        row = QHBoxLayout()
        row.addStretch(1)
        button = ActionButton(self._go, Variant.PRIMARY)
        button.set_key_text(QKeySequence("Enter").toString(QKeySequence.SequenceFormat.NativeText))
        row.addWidget(button)
        column.addLayout(row)
        column.addStretch(2)

    def _person(self) -> Person | None:
        entry = self._list.current()
        return next((p for p in self._people if entry is not None and p.id == entry.id), None)

    def _choose(self) -> None:
        person = self._person()
        if person is None:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._busy and self._new.complete(person.name):
            self._busy = True
            self._go.setEnabled(False)
            self.chosen.emit(person.id, self._new.secret)

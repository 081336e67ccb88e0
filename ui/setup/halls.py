"""Which of the halls on one shared database is meant."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.setup.parts import press_focused
from ui.setup.pick_list import Entry, PickList
from ui.theme import Type
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.middle import Middle
from ui.widgets.page import ScrollBox


class HallChoice(QWidget):
    """Asks which hall; states the wish, does nothing itself."""

    chosen = Signal(int)
    elsewhere_wanted = Signal()

    def __init__(
        self,
        server: str,
        halls: Mapping[int, str],
        current: int | None = None,
        *,
        unknown: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer the halls, by the ids of their sites; `unknown` was asked for and is not there."""
        super().__init__(parent)
        self.setObjectName("hall-choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._halls = PickList(
            self.tr("Your hall"),
            self.tr("Type to find the hall"),
            self.tr("No hall here is called that."),
        )
        self._halls.setObjectName("halls")
        named = sorted(halls.items(), key=lambda hall: hall[1].casefold())
        self._halls.show_entries([Entry(site_id, name) for site_id, name in named])
        self._halls.choose(current if current in halls else named[0][0])
        self._go = QAction(self.tr("Go on"), self)
        self._go.setObjectName("go-on")
        self._go.triggered.connect(self._choose)
        self._halls.entered.connect(self._go.trigger)
        elsewhere = QAction(self.tr("Another place or the demo…"), self)
        elsewhere.setObjectName("elsewhere")
        elsewhere.triggered.connect(self.elsewhere_wanted)
        go = ActionButton(self._go, Variant.PRIMARY)
        go.set_key_text(QKeySequence("Enter").toString(QKeySequence.SequenceFormat.NativeText))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(40)
        outer.addWidget(ScrollBox(middle))
        column = middle.column
        column.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(Text(server, quiet=True), 1)
        leave = ActionButton(elsewhere, Variant.BARE)
        head.addWidget(leave)
        column.addLayout(head)
        title = Text(self.tr("In which hall do you work?"), Type.TITLE)
        title.setObjectName("title")
        column.addWidget(title)
        if unknown:
            note = self.tr("There is no hall called “{name}” on this server. Choose one.")
            column.addWidget(Text(note.format(name=unknown)))
        card = Card()
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        card.content.addWidget(self._halls, 1)
        column.addWidget(card, 100)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(go)
        column.addLayout(foot)
        column.addStretch(2)
        QWidget.setTabOrder(self._halls.edit, go)
        QWidget.setTabOrder(go, leave)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the list."""
        super().focusInEvent(event)
        self._halls.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def _choose(self) -> None:
        entry = self._halls.current()
        if entry is not None:
            self.chosen.emit(entry.id)

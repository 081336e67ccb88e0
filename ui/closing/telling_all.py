"""Everybody told at once: one announcement for each thing that is to be said, with the tickets."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.visit import Told, Visit
from ui.closing import outlook_words
from ui.closing.sentences import Closing, Spoken, to_group, to_hall
from ui.closing.telling_round import Listener, told_name
from ui.i18n import Numbered
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce

_TONES = {Told.WILL_BE: Tone.GOOD, Told.MAY_BE: Tone.CAUTION, Told.NOT_TODAY: Tone.BAD}


class TellingWords(Numbered):
    """The context of the words here that go with a number."""


class Announcement(Card):
    """What is said to the hall of some of those who wait, and to whom; a button records it."""

    said = Signal(object)

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(tone=_TONES[told], parent=parent)
        self.setObjectName(f"announce_{told.value}")
        self._told = told
        self.members: tuple[Listener, ...] = ()
        head = FlowRow(line_gap=1)
        self._heading = Text(kind=Type.STRONG, wrap=False)
        self._heading.setObjectName("heading")
        self._record = QAction(self.tr("Said"), self)
        self._record.setObjectName(f"said_{told.value}")
        self._record.setToolTip(self.tr("Record that these clients were told this, and no others"))
        self._record.triggered.connect(lambda _checked=False: self.said.emit(self._told))
        head.flow.addWidget(self._heading)
        head.flow.add_spring()
        head.flow.addWidget(ActionButton(self._record, compact=True))
        self._words = Text(kind=Type.STRONG)
        self._words.setObjectName("sentence")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._gloss = Text(kind=Type.SMALL, quiet=True)
        self._gloss.setObjectName("gloss")
        for part in (head, self._words, self._gloss):
            self.content.addWidget(part)

    def show_members(self, members: Sequence[Listener], closing: Closing) -> None:
        """Say this to those clients."""
        self.members = tuple(members)
        self.setVisible(bool(members))
        if not members:
            return
        many = TellingWords.tr("%n clients", "", len(members))
        heading = f"{outlook_words.told_sign(self._told)} {told_name(self._told)} · {many}"
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self._record.setText(self.tr("Said to these: {clients}").format(clients=many))
        spoken = to_group(self._told, [each.visit.ticket for each in members], closing)
        self._words.setText(f"„{spoken.lt}“")
        self._gloss.setText(spoken.en)


class AllAtOnce(QWidget):
    """The announcements as they were when they came to sight; `anew_wanted` asks for others.

    Nothing changes under the eyes of who reads them aloud: what has come since is said.
    """

    said = Signal(object)
    anew_wanted = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("all_at_once")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._since = FlowRow(line_gap=1)
        self._since_text = Text(tone=Tone.CAUTION, wrap=False)
        self._since_text.setObjectName("since")
        self._since_text.setText(self.tr("! The queue or the forecast has changed since."))
        anew = QAction(self.tr("Show anew"), self)
        anew.setObjectName("anew")
        anew.setShortcut("F5")
        anew.triggered.connect(lambda _checked=False: self.anew_wanted.emit())
        self.addAction(anew)
        self._since.flow.addWidget(self._since_text)
        self._since.flow.addWidget(ActionButton(anew, compact=True))
        self._first = Text(kind=Type.STRONG)
        self._first.setObjectName("first")
        self._first.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._first_gloss = Text(kind=Type.SMALL, quiet=True)
        self._first_gloss.setObjectName("first_gloss")
        for widget in (self._since, self._first, self._first_gloss):
            self._column.addWidget(widget)
        self._parts = {told: Announcement(told) for told in Told}
        for part in self._parts.values():
            part.said.connect(self.said)
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._built = True
        self._rescale()

    @property
    def shown(self) -> dict[Told, tuple[Visit, ...]]:
        """Who is told what, as it stands there."""
        return {
            told: tuple(each.visit for each in part.members)
            for told, part in self._parts.items()
            if part.members
        }

    def show_groups(
        self,
        groups: Mapping[Told, Sequence[Listener]],
        closing: Closing,
        sure: int,
        *,
        short: bool,
    ) -> None:
        """Show what is to be said now; `sure` are served still, those promised among them, and
        `short` says that some most likely are not.
        """
        first: Spoken = to_hall(closing, sure, short=short)
        self._first.setText(f"„{first.lt}“")
        self._first_gloss.setText(first.en)
        for told, part in self._parts.items():
            part.show_members(groups.get(told, ()), closing)
        self.show_since(changed=False)

    def show_since(self, *, changed: bool) -> None:
        """Say whether something else would be said by now."""
        if changed and self._since.isHidden() and self.isVisible():
            announce(self, self._since_text.text())
        self._since.setVisible(changed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))

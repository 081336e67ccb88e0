"""One client to be told: who it is, what is foreseen, and what to say."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.forecast.state import Outlook
from queueapp.domain.visit import Told, Way
from ui import words
from ui.closing import outlook_words
from ui.closing.sentences import Closing, Spoken, said_in, to_client
from ui.closing.telling_round import Listener, told_name, verdict_of
from ui.models.ticket_model import TicketModel
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.number_label import NumberLabel
from ui.widgets.painting import RESCALING, announce
from ui.widgets.segmented import Segmented
from ui.widgets.ticket_list import TicketList

WAY_KEYS = {Way.ANOTHER_DAY: "F6", Way.IN_WRITING: "F7", Way.CALLBACK: "F8"}
_NARROW = 50
_SMALLER = 0.5
"""The number beside the list, against that of a client at the desk."""


class RoundList(TicketList):
    """The round: up and down go to another client, left and right choose what is said.

    Somebody is chosen as long as there is anybody: whoever is in sight is whom Enter is about.
    """

    sentence_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the sides to what is said; a key held down tells nobody."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.isAutoRepeat():
                event.accept()
                return
            if self.selected_id() is None:
                event.ignore()  # The sheet goes on, or ends.
                return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.sentence_wanted.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Ctrl+Space or a click with Ctrl takes the choice away from nobody."""
        command = super().selectionCommand(index, event)
        if command & QItemSelectionModel.SelectionFlag.Deselect:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return command


class OneByOne(QWidget):
    """The list of the round, and the client chosen in it.

    What is to be said stays as it was when the client came to sight: a forecast that changes
    meanwhile is shown, and says so. `way_wanted` carries how the client shown goes on instead.
    """

    chosen = Signal(object)
    activated = Signal()
    way_wanted = Signal(object)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("one_by_one")
        self._shown: Listener | None = None
        self._told = Told.MAY_BE
        self._overruled: Told | None = None
        self._closing: Closing | None = None
        self._outlook: Outlook | None = None
        self._offered: tuple[Told, ...] = ()
        self.model = TicketModel(self)
        self.list = RoundList(self.model)
        self.list.setObjectName("round")
        self.list.setAccessibleName(self.tr("Those who wait"))
        self.list.ticketSelected.connect(self.chosen)
        self.list.activatedTicket.connect(lambda _: self.activated.emit())
        self.list.sentence_wanted.connect(self._step)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.list, 2)
        self._side = QVBoxLayout()
        self._box.addLayout(self._side, 3)
        self._add_head()
        self._add_words()
        self._add_ways()
        self._side.addStretch(1)
        self._built = True
        self._rescale()

    # How it is made

    def _add_head(self) -> None:
        self._head = QHBoxLayout()
        self._number = NumberLabel(scale=_SMALLER)
        self._number.setObjectName("number")
        self._head.addWidget(self._number)
        about = QVBoxLayout()
        about.setSpacing(0)
        self._service = Text(kind=Type.STRONG)
        self._service.setObjectName("service")
        self._waited = Text(quiet=True)
        self._waited.setObjectName("waited")
        about.addStretch(1)
        for line in (self._service, self._waited):
            about.addWidget(line)
        about.addStretch(1)
        self._head.addLayout(about, 1)
        self._side.addLayout(self._head)
        row = FlowRow(gap=2, line_gap=1)
        self._verdict = Chip()
        self._verdict.setObjectName("verdict")
        self._before = Text(quiet=True, wrap=False)
        self._before.setObjectName("told_before")
        for part in (self._verdict, self._before):
            row.flow.addWidget(part)
        self._side.addWidget(row)
        self._changed = Text(tone=Tone.CAUTION)
        self._changed.setObjectName("changed")
        self._side.addWidget(self._changed)

    def _add_words(self) -> None:
        self._say = Card(tone=Tone.GOOD)
        self._say.setObjectName("say")
        self._words = Text(kind=Type.STRONG)
        self._words.setObjectName("sentence")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._gloss = Text(kind=Type.SMALL, quiet=True)
        self._gloss.setObjectName("gloss")
        for line in (self._words, self._gloss):
            self._say.content.addWidget(line)
        self._pick = Segmented()
        self._pick.setObjectName("told")
        self._pick.setAccessibleName(self.tr("What is said"))
        self._pick.chosen.connect(self._picked)
        self._pick_help = Text(
            self.tr("← and → choose another sentence, ↑ and ↓ another client."),
            Type.SMALL,
            quiet=True,
        )
        for part in (self._say, self._pick, self._pick_help):
            self._side.addWidget(part)

    def _add_ways(self) -> None:
        texts = {
            Way.ANOTHER_DAY: self.tr("Comes another day…"),
            Way.IN_WRITING: self.tr("Answer by e-mail…"),
            Way.CALLBACK: self.tr("Callback…"),
        }
        self._ways = FlowRow(gap=2, line_gap=1)
        self._ways.setObjectName("ways")
        self.way_actions: list[QAction] = []
        for way, text in texts.items():

            def ask(_way: Way = way) -> None:
                self.way_wanted.emit(_way)

            action = keyed_action(self, f"way_{way.value}", text, WAY_KEYS[way], ask)
            self.way_actions.append(action)
            self._ways.flow.addWidget(ActionButton(action, compact=True))
        self._side.addWidget(self._ways)

    # What is shown

    @property
    def told(self) -> Told:
        """What is said to the client shown, if it is said now."""
        return self._told

    @property
    def overruled(self) -> Told | None:
        """What was advised as another sentence was chosen; nothing where none was."""
        return None if self._overruled is self._told else self._overruled

    @property
    def said(self) -> str:
        """The sentence as it stands there."""
        return self._words.text()

    def show_client(self, each: Listener | None, closing: Closing, now: int) -> None:
        """Show somebody; what is said to the one who was shown before stays as it was."""
        anew = each is None or self._shown is None or each.visit.id != self._shown.visit.id
        before, self._shown, self._closing = self._shown, each, closing
        if each is None:
            return
        gone = bool(each.gone)
        if anew or each.promised or (before is not None and before.visit.told != each.visit.told):
            self._told, self._outlook = each.advised, each.outlook
            self._overruled = None
        self._number.setText(each.visit.ticket)
        language = each.visit.language
        spoken = words.language_name(language) if language not in (None, "lt") else ""
        self._service.setText(" · ".join(part for part in (each.service, spoken) if part))
        self._waited.setText(each.gone or self._waits(each, now))
        self._show_verdict(each)
        self._show_before(each, closing)
        self._offer(each)
        self._show_words()
        for part in (self._say, self._pick, self._pick_help, self._ways):
            part.setVisible(not gone)
        for action in self.way_actions:
            action.setEnabled(not gone)
        self._show_change()
        if anew:
            self._announce(each)

    def _waits(self, each: Listener, now: int) -> str:
        wait = self.tr("Waiting {wait}").format(wait=words.wait(each.visit, now))
        left = "" if each.outlook is None else outlook_words.wait_range(each.outlook)
        if not left or self._closing is None or self._closing.over:
            return wait
        return self.tr("{wait}, probably {left} more").format(wait=wait, left=left)

    def _show_verdict(self, each: Listener) -> None:
        verdict = verdict_of(each)
        self._verdict.setVisible(not each.gone)
        if verdict is None:
            self._verdict.show_state(self.tr("nothing foreseen yet"), Tone.NEUTRAL, "?")
        else:
            self._verdict.show_state(verdict.text, verdict.tone, verdict.sign)

    def _show_before(self, each: Listener, closing: Closing) -> None:
        visit, text = each.visit, ""
        if visit.told is not None and visit.told_at is not None:
            at = words.clock_time(visit.told_at, closing.zone)
            what = outlook_words.told_text(visit.told)
            text = f"{outlook_words.TOLD} {what}, {at}"
        self._before.setText(text)
        self._before.setVisible(bool(text))

    def _offer(self, each: Listener) -> None:
        offered = (Told.WILL_BE,) if each.promised else tuple(Told)
        choices = [(told, told_name(told)) for told in offered]
        if offered != self._offered:
            self._offered = offered
            self._pick.set_options(choices, self._told)
        self._pick.set_current(self._told)

    def _show_words(self) -> None:
        each, closing = self._shown, self._closing
        if each is None or closing is None:
            return
        spoken = to_client(self._told, each.visit.ticket, closing, self._outlook)
        self._show_spoken(spoken, each.visit.language)
        tones = {Told.WILL_BE: Tone.GOOD, Told.MAY_BE: Tone.CAUTION, Told.NOT_TODAY: Tone.BAD}
        self._say.set_tone(tones[self._told])

    def _show_spoken(self, spoken: Spoken, language: str | None) -> None:
        first, beneath = spoken.first(language)
        self._words.setText(f"„{first}“" if said_in(language) == "lt" else f"“{first}”")
        self._gloss.setText(beneath)

    def _show_change(self) -> None:
        each = self._shown
        differs = each is not None and not each.gone and each.advised is not self._told
        text = ""
        if each is not None and differs:
            text = self.tr("! The forecast fits another sentence: {told}")
            text = text.format(told=told_name(each.advised))
        self._changed.setText(text)
        self._changed.setVisible(bool(text))

    def _announce(self, each: Listener) -> None:
        if each.gone:
            announce(self, f"{each.visit.ticket}, {each.gone}")
        else:
            announce(self, self.tr("Say: {sentence}").format(sentence=self._words.text()))

    # What is chosen

    def _step(self, by: int) -> None:
        each = self._shown
        if each is None or each.gone or each.promised:
            return
        all_of = list(Told)
        at = max(0, min(len(all_of) - 1, all_of.index(self._told) + by))
        self._pick.set_current(all_of[at])
        self._picked(all_of[at])

    def _picked(self, told: object) -> None:
        if isinstance(told, Told) and told is not self._told:
            self._told = told
            self._overruled = None if self._shown is None else self._shown.advised
            self._show_words()
            self._show_change()
            announce(self, self.tr("Say: {sentence}").format(sentence=self._words.text()))

    # How it looks

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list below where there is no room for it beside what is to be said."""
        super().resizeEvent(event)
        narrow = self.width() < em(None, _NARROW)
        way = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._box.direction():
            self._box.setDirection(way)

    def _rescale(self) -> None:
        self._box.setSpacing(space(4))
        self._side.setSpacing(space(2))
        self._head.setSpacing(space(3))
        self.list.setMinimumWidth(em(None, 14))
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

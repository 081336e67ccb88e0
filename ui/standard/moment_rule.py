"""The rule of one moment in a line, for windows and sheets without the column of rules."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.moment import Moment
from queueapp.domain.session import Session
from queueapp.domain.standard import NAMES, Card
from ui.i18n import interface_language
from ui.live import Live
from ui.runner import Runner
from ui.standard.card_view import names_of
from ui.standard.in_force import StandardInForce
from ui.standard.phrases import Phrases
from ui.standard.rules import Rules
from ui.theme import Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.plain_tip import plain_tip


class MomentRule(QWidget):
    """The essence of the first card that fits, and under one key the rest of all that fit.

    Not in sight until the cards are read, and where none fits. `resized` says that what it shows
    takes another height.
    """

    resized = Signal()

    _built = False

    def __init__(
        self,
        runner: Runner,
        live: Live,
        session: Session,
        moments: Sequence[Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("moment_rule")
        self._live, self._session, self._moments = live, session, tuple(moments)
        self._rules = Rules()
        self._rest: _Rest | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._line = QHBoxLayout()
        heading = Text(self.tr("Rule"), Type.HEADING, quiet=True, wrap=False)
        heading.setObjectName("moment_heading")
        self._essence = Text(kind=Type.STRONG)
        self._essence.setObjectName("moment_essence")
        self._row = Text(kind=Type.SMALL, quiet=True, wrap=False)
        self._row.setObjectName("moment_row")
        self._more = keyed_action(self, "moment_more", "", "Ctrl+I", self.toggle)
        self._line.addWidget(heading)
        self._line.addWidget(self._essence, 1)
        self._line.addWidget(self._row)
        self._line.addWidget(ActionButton(self._more, Variant.BARE))
        self._column.addLayout(self._line)
        self._built = True
        self._name_more()
        self._rescale()
        self.hide()
        self._in_force = StandardInForce(runner, live, session, self)
        self._in_force.changed.connect(self._show)
        live.board_changed.connect(self._follow)
        if live.board is not None:
            self._follow(live.board)

    @property
    def is_open(self) -> bool:
        """Whether the rest of the rules is in sight."""
        return self._rest is not None

    def toggle(self) -> None:
        """Bring the rest of the rules to sight, or put it away."""
        if self._rest is None:
            self._open()
        else:
            self._put_away()
        self._name_more()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _follow(self, board: Board) -> None:
        self._in_force.follow(board)

    def _show(self) -> None:
        current, board = self._in_force.current, self._live.board
        assert current is not None
        assert board is not None, "the cards are read for a board"
        person = board.directory.people.get(self._session.person_id)
        names = dict.fromkeys(NAMES, "")
        if person is not None:
            names = names_of(board.directory.site.office, person)
        self._rules = Rules(current.standard, names)
        was_open = self.is_open
        self._put_away()
        cards = self._rules.cards(*self._moments)
        if cards:
            self._show_first(cards[0].at(self._moments[0]))
            self._more.setVisible(self._has_more(cards))
            if was_open and self._more.isVisible():
                self._open()
        self._name_more()
        self.setVisible(bool(cards))
        self.resized.emit()

    def _show_first(self, card: Card) -> None:
        text = card.text(interface_language())
        self._essence.setText(text.essence)
        self._row.setText(_row(card))
        self._row.setToolTip(plain_tip(text.title))
        announce(self, self.tr("Rule: {essence}").format(essence=text.essence))

    def _has_more(self, cards: Sequence[Card]) -> bool:
        text, moments = cards[0].text(interface_language()), self._moments
        listed = bool(text.do or text.dont or text.steps)
        said = bool(self._rules.say(*moments) or self._rules.dont_say(*moments))
        return len(cards) > 1 or listed or said

    def _open(self) -> None:
        self._rest = _Rest(self._rules, self._moments)
        self._column.addWidget(self._rest)
        self._rest.show()
        announce(self, self._rest.words())

    def _put_away(self) -> None:
        if self._rest is not None:
            self._column.removeWidget(self._rest)
            self._rest.hide()
            self._rest.deleteLater()
            self._rest = None

    def _name_more(self) -> None:
        self._more.setText(self.tr("Less") if self.is_open else self.tr("More"))
        self._more.setToolTip(
            self.tr("Put the rest of the rules away")
            if self.is_open
            else self.tr("What to do, what not to do, and what to say")
        )

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))
        self._line.setSpacing(space(2))


class _Rest(QWidget):
    """What the line leaves out: what to do and not to do, card by card, and what to say."""

    _built = False

    def __init__(self, rules: Rules, moments: Sequence[Moment]) -> None:
        super().__init__()
        self.setObjectName("moment_rest")
        self._said: list[str] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for at, card in enumerate(rules.cards(*moments)):
            self._add_card(card, first=at == 0)
        for phrase, meaning in rules.dont_say(*moments):
            text = self.tr("Do not say: {phrase}").format(phrase=f"„{phrase}“")
            self._add_line("✕", f"{text} {meaning}".strip())
        phrases = Phrases()
        phrases.show_phrases(rules.say(*moments))
        self._grid.addWidget(phrases, self._grid.rowCount(), 0, 1, 2)
        self._built = True
        self._rescale()

    def words(self) -> str:
        """All of it, to be read aloud."""
        return " ".join(self._said)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _add_card(self, card: Card, *, first: bool) -> None:
        text = card.text(interface_language())
        if not first:
            self._add_line("", f"{text.essence} · {_row(card)}", Type.STRONG)
        for sign, lines in (("✓", text.do), ("✕", text.dont)):
            for line in lines:
                self._add_line(sign, line)
        for number, step in enumerate(text.steps, 1):
            self._add_line(f"{number}.", step)

    def _add_line(self, sign: str, line: str, kind: Type = Type.BODY) -> None:
        row = self._grid.rowCount()
        self._said.append(line)
        if sign:
            mark = Text(sign, quiet=True, wrap=False)
            mark.setAccessibleName(" ")
            self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        text = Text(line, kind)
        text.setObjectName(f"moment_line_{len(self._said)}")
        self._grid.addWidget(text, row, 1 if sign else 0, 1, 1 if sign else 2)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(2))
        self._grid.setVerticalSpacing(space(1))


def _row(card: Card) -> str:
    """The row of the standard that a card is from."""
    return card.row or QCoreApplication.translate("MomentRule", "our own")

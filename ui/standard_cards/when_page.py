"""When a card is shown, and where it goes before the others."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.moment import Moment
from queueapp.domain.standard import Card
from ui.standard.words import moment_title
from ui.standard_cards.edits import fit
from ui.theme import Type, space
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.tick import Tick


class WhenPage(QWidget):
    """Ticks for the moments; below them, for those that are ticked, whether the card goes first."""

    edited = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("when")
        self._card: Card | None = None
        self._like: Card | None = None
        self._showing = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown, shown = self._ticks("moment")
        self._first, first = self._ticks("first")
        self._none = Text(
            self.tr("The card comes up at none of them; staff find it with Ctrl+K."), quiet=True
        )
        self._none.setObjectName("at_none")
        self._column.addWidget(Text(self.tr("The card is shown at"), Type.STRONG))
        self._column.addWidget(shown)
        self._column.addWidget(self._none)
        self._title = Text(self.tr("There it is shown first"), Type.STRONG)
        self._why = Text(
            self.tr("Where several cards fit, one that is shown first goes before the others."),
            Type.SMALL,
            quiet=True,
        )
        self._column.addWidget(self._title)
        self._column.addWidget(self._why)
        self._column.addWidget(first)
        self._column.addStretch(1)
        self._built = True
        self._rescale()

    def show_card(self, card: Card) -> None:
        """Show when a card comes up."""
        self._card = self._like = card
        self._show(card)

    def applied(self, card: Card) -> Card:
        """The card with the moments that are ticked."""
        if self._card is None:
            return card
        like = self._like or card
        for moment, tick in self._shown.items():
            shown, first = tick.isChecked(), self._first[moment].isChecked()
            was = (moment in card.moments or moment in card.leads, moment in card.leads)
            if (shown, first) != was:
                card = fit(card, moment, shown=shown, first=first, like=like)
        return card

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _ticks(self, name: str) -> tuple[dict[Moment, Tick], QWidget]:
        row = FlowRow(gap=1.5, line_gap=1.5)
        ticks = {}
        for moment in Moment:
            tick = Tick(moment_title(moment))
            tick.setObjectName(f"{name}_{moment}")
            tick.toggled.connect(lambda _on: self._toggled())
            row.flow.addWidget(tick)
            ticks[moment] = tick
        return ticks, row

    def _show(self, card: Card) -> None:
        self._showing = True
        for moment, tick in self._shown.items():
            first = moment in card.leads
            tick.setChecked(first or moment in card.moments)
            self._first[moment].setChecked(first)
        self._showing = False
        self._show_first()

    def _show_first(self) -> None:
        any_shown = False
        for moment, tick in self._shown.items():
            any_shown |= tick.isChecked()
            self._first[moment].setVisible(tick.isChecked())
        for part in (self._title, self._why):
            part.setVisible(any_shown)
        self._none.setVisible(not any_shown)

    def _toggled(self) -> None:
        if self._showing:
            return
        self._showing = True
        for moment, tick in self._shown.items():
            if not tick.isChecked():
                self._first[moment].setChecked(False)
        self._showing = False
        self._show_first()
        self.edited.emit()

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))

"""A card as staff will see it, with names filled in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.moment import PRECEDENCE
from queueapp.domain.standard import Card
from ui.standard.card_view import CardView
from ui.standard.words import moment_title
from ui.widgets.card import Card as Box
from ui.widgets.labels import Text


class Preview(QWidget):
    """Shows one card whole, in a language, with all its phrases."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._box = Box(self.tr("As staff see it"))
        self._view = CardView()
        self._nothing = Text(self.tr("Choose a card to see it."), quiet=True)
        self._nothing.setObjectName("no_preview")
        self._box.content.addWidget(self._view, 1)
        self._box.content.addWidget(self._nothing)
        self._box.content.addStretch(0)
        column.addWidget(self._box)
        self.show_card(None, {})

    def show_card(self, card: Card | None, names: Mapping[str, str], language: str = "") -> None:
        """Show a card, in the interface's language unless one is given."""
        self._view.setVisible(card is not None)
        self._nothing.setVisible(card is None)
        if card is None:
            return
        before = self._view.card
        fitting = {*card.leads, *card.moments}
        titles = [moment_title(moment) for moment in PRECEDENCE if moment in fitting]
        text = titles[0] if titles else ""
        self._view.show_card(card, card.say, card.dont_say, names, text, language=language)
        if before is None or before.id != card.id:
            self._view.set_open(True)

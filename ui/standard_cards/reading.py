"""The cards of a standard to be read: the list, and the card that is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from queueapp.domain.standard import CardFile, Standard
from ui.standard_cards.card_list import CardList
from ui.standard_cards.preview import Preview
from ui.theme import em, space
from ui.widgets.card import Card as Box
from ui.widgets.painting import RESCALING


class CardReading(QWidget):
    """Cards that nobody changes here."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._standard: Standard | None = None
        self._names: Mapping[str, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._box = Box()
        self.cards = CardList()
        self.cards.chosen.connect(lambda _: self._show_card())
        self._box.content.addWidget(self.cards, 1)
        self._preview = Preview()
        self._row.addWidget(self._box, 2)
        self._row.addWidget(self._preview, 3)
        self._built = True
        self._rescale()

    def show_standard(
        self, standard: Standard, built_in: CardFile, names: Mapping[str, str]
    ) -> None:
        """Show the cards of a standard, with these names filled in."""
        self._standard, self._names = standard, names
        self.cards.show_cards(standard, built_in)
        self._show_card()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _show_card(self) -> None:
        if self._standard is not None:
            self._preview.show_card(self._standard.card(self.cards.current), self._names)

    def _rescale(self) -> None:
        self._row.setSpacing(space(3))
        self._box.setMinimumWidth(em(None, 16))
        self._preview.setMinimumHeight(em(None, 16))

"""The cards to be worked on: their list, the one that is chosen, and how staff will see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.card_file import CardFileError
from queueapp.domain.standard import Card, Standard
from ui.i18n import interface_language
from ui.standard_cards.card_form import CardForm
from ui.standard_cards.card_list import CardList
from ui.standard_cards.edits import (
    Edits,
    Sign,
    add,
    back_to_program,
    fault_of,
    hide,
    move,
    put,
    sign_of,
)
from ui.standard_cards.preview import Preview
from ui.theme import space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card as Box
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce
from ui.widgets.panel_columns import PanelColumns


class EditingPage(QWidget):
    """`wanted` carries the standard after every step; `dropped` what it was before a card went.

    Its owner answers with `show_edits`.
    """

    wanted = Signal(object)
    dropped = Signal(str, object)

    _built = False

    def __init__(self, keys_of: QWidget, parent: QWidget | None = None) -> None:
        """The keys hold in the whole window `keys_of`."""
        super().__init__(parent)
        self.setObjectName("editing")
        self._edits: Edits | None = None
        self._names: Mapping[str, str] = {}
        self._language = ""
        self._strict = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._make_actions(keys_of)
        self.cards = CardList()
        self.cards.chosen.connect(lambda _: self._show_card())
        self.form = CardForm()
        self.form.edited.connect(self._edited)
        self.form.language_chosen.connect(self._speak)
        self._preview = Preview()
        self._columns = PanelColumns(
            self._make_left(),
            self._make_middle(),
            self._preview,
            left_title=self.tr("All cards"),
            right_title=self.tr("As staff see it"),
            widths=(20, 26, 22),
            most=(32, 40),
            parent=self,
        )
        self._columns.setObjectName("columns")
        column.addWidget(self._columns)
        self.form.turn_to(interface_language())
        self._built = True
        self._rescale()
        self._update_actions()

    # How it is made

    def _make_actions(self, owner: QWidget) -> None:
        make = partial(keyed_action, owner)
        self._add = make("add_card", self.tr("Add a card"), "Ctrl+N", self._add_card)
        self._up = make("card_up", self.tr("Move up"), "Alt+Up", lambda: self._move(-1))
        self._down = make("card_down", self.tr("Move down"), "Alt+Down", lambda: self._move(1))
        self._hide = make("hide_card", self.tr("Hide"), "Ctrl+Shift+H", self._hide_or_show)
        self._back = make(
            "back_to_program", self.tr("The program's wording"), "Ctrl+R", self._go_back
        )
        for action in (self._up, self._down):
            action.setAutoRepeat(True)
        self._hide.setToolTip(self.tr("Leave the card out, or show it to staff again"))

    def _make_left(self) -> QWidget:
        self._left = Box()
        tools = FlowRow(gap=1, line_gap=1)
        for action in (self._add, self._up, self._down, self._hide, self._back):
            tools.flow.addWidget(ActionButton(action, compact=True, show_key=False))
        self._left.content.addWidget(self.cards, 1)
        self._left.content.addWidget(tools)
        return self._left

    def _make_middle(self) -> QWidget:
        self._middle = Box()
        self._middle.content.addWidget(ScrollBox(self.form), 1)
        return self._middle

    # What is shown

    def show_edits(self, edits: Edits, names: Mapping[str, str]) -> None:
        """Show the cards as they are wanted, with these names filled in."""
        self._edits, self._names = edits, names
        if not edits.unsaved:
            self._strict = False
        self.cards.show_cards(edits.wanted, edits.built_in, self._faulty())
        self._show_card()

    def show_fault(self, fault: CardFileError) -> None:
        """Go to the card and the field where something is wrong."""
        self._strict = True
        if self._edits is None or self._edits.wanted.card(fault.card) is None:
            return
        self.cards.show_cards(self._edits.wanted, self._edits.built_in, self._faulty())
        self.cards.choose(fault.card)
        self._show_card()
        self.form.show_fault(fault, go_there=True)

    def choose(self, card_id: str) -> None:
        """Choose a card."""
        self.cards.choose(card_id)
        self._show_card()

    def focus_search(self) -> None:
        """Let somebody type what to look for."""
        self._columns.show_left()
        self.cards.search.setFocus()
        self.cards.search.selectAll()

    def take_keys(self, wanted: bool) -> None:
        """Whether the keys of the page hold now."""
        for action in (self._add, self._up, self._down, self._hide, self._back):
            action.setVisible(wanted)
        if wanted:
            self._update_actions()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _card(self) -> Card | None:
        return self._edits.wanted.card(self.cards.current) if self._edits is not None else None

    def _faulty(self) -> frozenset[str]:
        if not self._strict or self._edits is None:
            return frozenset()
        before = self._edits.before
        return frozenset(
            card.id
            for card in self._edits.wanted.cards
            if before.card(card.id) != card and fault_of(card) is not None
        )

    def _show_card(self) -> None:
        card = self._card()
        self.form.show_card(card)
        if self._strict:
            self.form.show_fault(fault_of(card) if card is not None else None)
        self._preview.show_card(card, self._names, self._language)
        self._update_actions()

    def _speak(self, language: str) -> None:
        self._language = language
        self._preview.show_card(self._card(), self._names, language)

    def _update_actions(self) -> None:
        edits, card = self._edits, self._card()
        here = edits is not None
        sign = sign_of(card, edits.built_in) if card is not None and edits is not None else None
        hidden = edits is not None and card is not None and card.id in edits.wanted.hidden
        self._add.setEnabled(here)
        self._up.setEnabled(bool(self.cards.neighbour(-1)))
        self._down.setEnabled(bool(self.cards.neighbour(1)))
        self._hide.setEnabled(card is not None)
        self._hide.setText(self.tr("Show") if hidden else self.tr("Hide"))
        self._back.setEnabled(sign in (Sign.CHANGED, Sign.OWN))
        own = sign is Sign.OWN
        self._back.setText(self.tr("Remove the card") if own else self.tr("The program's wording"))
        self._back.setToolTip(
            self.tr("Take this card of your own out for good")
            if own
            else self.tr("Put the card back to how it came with the program")
        )

    # What is done

    def _want(self, step: Callable[[Standard], Standard]) -> None:
        if self._edits is not None:
            self.wanted.emit(step(self._edits.wanted))

    def _edited(self, card: Card) -> None:
        self._want(lambda standard: put(standard, card))

    def _add_card(self) -> None:
        if self._edits is None:
            return
        standard, card = add(self._edits.wanted, self.cards.current)
        self.cards.search.clear()
        self.wanted.emit(standard)
        self.choose(card.id)
        self.form.focus_first()

    def _move(self, by: int) -> None:
        past, card = self.cards.neighbour(by), self.cards.current
        if past:
            self._want(lambda standard: move(standard, card, past))
            rows = [row.id for row in self.cards.rows()]
            place = self.tr("{place} of {all}").format(place=rows.index(card) + 1, all=len(rows))
            announce(self.cards.view, place)

    def _hide_or_show(self) -> None:
        card = self._card()
        if card is not None and self._edits is not None:
            hidden = card.id in self._edits.wanted.hidden
            self._want(lambda standard: hide(standard, card.id, not hidden))

    def _go_back(self) -> None:
        edits, card = self._edits, self._card()
        if edits is None or card is None:
            return
        own = sign_of(card, edits.built_in) is Sign.OWN
        near = self.cards.neighbour(1) or self.cards.neighbour(-1) if own else card.id
        self._want(lambda standard: back_to_program(standard, edits.built_in, card.id))
        if near:
            self.choose(near)
        self.dropped.emit(
            self.tr("The card is taken out.")
            if own
            else self.tr("The card is as it came with the program."),
            edits.wanted,
        )

    def _rescale(self) -> None:
        self._left.content.setSpacing(space(2))

"""One card to be worked on: both languages, its phrases, and when it is shown."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from queueapp.domain.card_file import ESSENCE_LENGTH, CardFileError
from queueapp.domain.standard import Card, CardText, Language
from ui.standard.words import fault_sentence
from ui.standard_cards.edits import lines_of
from ui.standard_cards.phrase_rows import PhrasesPage
from ui.standard_cards.when_page import WhenPage
from ui.theme import Tone, Type, space
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.segmented import Segmented
from ui.widgets.text_box import TextBox

PHRASES, WHEN = "phrases", "when"

_PLACE = re.compile(r"^(?P<field>\w+)\[(?P<at>\d+)\](?:\.(?P<language>\w+))?$")


class LanguagePage(QWidget):
    """The texts of a card in one language."""

    edited = Signal()

    _built = False

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(language)
        self._known = CardText("", "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        one_per_line = self.tr("One per line.")
        self._boxes: dict[str, TextBox] = {}
        self._fields: dict[str, Field] = {}
        self._left = Text(kind=Type.SMALL, quiet=True)
        self._left.setObjectName("essence_left")
        for name, label, help_text, least in (
            ("title", self.tr("Title"), "", 1),
            ("essence", self.tr("In one line: what the card comes to"), "", 2),
            ("do", self.tr("Do"), one_per_line, 2),
            ("dont", self.tr("Do not"), one_per_line, 2),
            ("steps", self.tr("Steps"), one_per_line, 2),
        ):
            box = TextBox(name, one_line=name in ("title", "essence"), least=least)
            box.textChanged.connect(self._changed)
            field = Field(label, box, help_text=help_text)
            self._boxes[name], self._fields[name] = box, field
            self._column.addWidget(field)
            if name == "essence":
                self._column.addWidget(self._left)
        self._column.addStretch(1)
        self._built = True
        self._rescale()

    def show_text(self, text: CardText) -> None:
        """Show the texts of a card."""
        self._known = text
        for name, box in self._boxes.items():
            box.setPlainText(_written(text, name))
        self._count()

    def text(self) -> CardText:
        """The texts as they stand; a field in which nothing was changed is as it was."""
        return CardText(
            self._line("title"),
            self._line("essence"),
            self._lines("do"),
            self._lines("dont"),
            self._lines("steps"),
        )

    def _line(self, name: str) -> str:
        text, known = self._boxes[name].toPlainText(), _written(self._known, name)
        return known if text == known else text.strip()

    def _lines(self, name: str) -> tuple[str, ...]:
        text = self._boxes[name].toPlainText()
        known: tuple[str, ...] = getattr(self._known, name)
        return known if text == "\n".join(known) else lines_of(text)

    def show_fault(self, name: str, text: str) -> QWidget | None:
        """Say what is wrong with one of the fields, and return where it is written."""
        if name not in self._fields:
            return None
        self._fields[name].set_error(text)
        return self._boxes[name]

    def clear_faults(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            if field.error:
                field.set_error()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _changed(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        left = ESSENCE_LENGTH - len(self._boxes["essence"].toPlainText().strip())
        self._left.setText(
            self.tr("%n character(s) left", "", left)
            if left >= 0
            else "✕ " + self.tr("%n character(s) too many", "", -left)
        )
        self._left.set_tone(Tone.NEUTRAL if left >= 0 else Tone.BAD)

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))


class CardForm(QWidget):
    """The pages of a card. `edited` carries the card as it stands after every change.

    `language_chosen` carries the language whose page is turned to; empty for the others.
    """

    edited = Signal(object)
    language_chosen = Signal(str)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_form")
        self._card: Card | None = None
        self._fault: CardFileError | None = None
        self._showing = False
        self._column = QVBoxLayout(self)
        self._which = Text(kind=Type.SMALL, quiet=True)
        self._which.setObjectName("which")
        self._tabs = Segmented()
        self._tabs.setObjectName("pages")
        self._tabs.setAccessibleName(self.tr("Pages of the card"))
        self._tabs.chosen.connect(self._turn)
        self._lt, self._en = LanguagePage("lt"), LanguagePage("en")
        self._phrases, self._when = PhrasesPage(), WhenPage()
        self._pages: dict[str, QWidget] = {
            "lt": self._lt,
            "en": self._en,
            PHRASES: self._phrases,
            WHEN: self._when,
        }
        self._column.addWidget(self._which)
        self._column.addWidget(self._tabs)
        for name, page in self._pages.items():
            page.setVisible(name == "lt")
            self._column.addWidget(page, 1)
        for part in (self._lt, self._en, self._phrases, self._when):
            part.edited.connect(self._edited)
        self._tabs.set_options(
            [
                ("lt", self.tr("Lithuanian")),
                ("en", self.tr("English")),
                (PHRASES, self.tr("Phrases")),
                (WHEN, self.tr("When it is shown")),
            ],
            "lt",
        )
        self._built = True
        self._rescale()

    @property
    def card(self) -> Card | None:
        """The card as it stands."""
        return self._card

    @property
    def page(self) -> str:
        """The page that is turned to."""
        return str(self._tabs.current())

    def show_card(self, card: Card | None) -> None:
        """Show a card; one that stands there just so stays as it is."""
        if card == self._card:
            return
        self._card = card
        self._fault = None
        self.setEnabled(card is not None)
        if card is None:
            return
        row = self.tr("Row {row} of the standard").format(row=card.row)
        self._which.setText(row if card.row else self.tr("A card of your own"))
        self._showing = True
        self._lt.show_text(card.lt)
        self._en.show_text(card.en)
        self._phrases.say.show_phrases(card.say)
        self._phrases.dont_say.show_phrases(card.dont_say)
        self._when.show_card(card)
        self._showing = False
        self.show_fault(None)

    def show_fault(self, fault: CardFileError | None, *, go_there: bool = False) -> None:
        """Say at its field what is wrong with the card, or that nothing is."""
        for page in (self._lt, self._en):
            page.clear_faults()
        for row in (*self._phrases.say.rows, *self._phrases.dont_say.rows):
            row.clear_faults()
        self._fault = fault
        if fault is None:
            return
        here = CardFileError("", fault.fault, "", fault.field, fault.detail)
        page_name, editor = self._mark(fault.field, fault_sentence(here))
        if go_there and page_name:
            self.turn_to(page_name)
            if editor is not None:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, editor, lambda: self._reveal(editor))

    def turn_to(self, page: str) -> None:
        """Show one of the pages."""
        self._tabs.set_current(page)
        self._turn(page)

    def focus_first(self) -> None:
        """Begin with the title, in the language of the interface that is turned to."""
        page = self._en if self.page == "en" else self._lt
        if self.page not in ("lt", "en"):
            self.turn_to("lt")
        box = page.findChild(TextBox, "title")
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _mark(self, field: str, text: str) -> tuple[str, QWidget | None]:
        """Show a fault at its field; the page it is on, and where it is written."""
        for page in (self._lt, self._en):
            name = page.objectName()
            if field.startswith(f"{name}."):
                return name, page.show_fault(_bare(field.partition(".")[2]), text)
        place = _PLACE.match(field)
        if place is None or place["field"] not in ("say", "dont_say"):
            return (WHEN if field in ("moments", "leads") else "", None)
        rows = (self._phrases.say if place["field"] == "say" else self._phrases.dont_say).written()
        at, language = int(place["at"]), place["language"] or "lt"
        if at >= len(rows):
            return PHRASES, None
        rows[at].show_fault(language, text)
        return PHRASES, rows[at].said if language == "lt" else rows[at].meaning

    def _reveal(self, editor: QWidget) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            parent.ensureWidgetVisible(editor.parentWidget() or editor, 0, space(2))

    def _turn(self, page: object) -> None:
        for name, widget in self._pages.items():
            widget.setVisible(name == page)
        self.language_chosen.emit(str(page) if page in ("lt", "en") else "")

    def _edited(self) -> None:
        if self._showing or self._card is None:
            return
        card = replace(
            self._card,
            lt=self._lt.text(),
            en=self._en.text(),
            say=self._phrases.say.phrases(),
            dont_say=self._phrases.dont_say.phrases(),
        )
        self._card = self._when.applied(card)
        self.edited.emit(self._card)

    def _rescale(self) -> None:
        self._column.setContentsMargins(0, 0, space(1), 0)
        self._column.setSpacing(space(2))


def _written(text: CardText, name: str) -> str:
    found = getattr(text, name)
    return found if isinstance(found, str) else "\n".join(found)


def _bare(field: str) -> str:
    return field.partition("[")[0]

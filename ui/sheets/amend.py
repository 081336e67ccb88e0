"""Putting right what was taken down of a client: number, name, address, question."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.promise import Entry, PromiseKind
from ui.phone.number_edit import NumberEdit
from ui.sheets.ask import LINE_LENGTH, Ask
from ui.theme import Type, space
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text

_NAME_LENGTH = 80
_ADDRESS_LENGTH = 200


class AmendSheet(Ask):
    """What is known of the client, to be put right.

    The full number is not shown for it: left empty, it stays as it is.
    """

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Edit"), self.tr("Save"), enter_submits=True, wide=42, parent=parent
        )
        self.setObjectName("amend")
        self._callback = entry.promise.kind is PromiseKind.CALLBACK
        contact = entry.contact
        self._number = NumberEdit()
        self._number.setObjectName("number")
        self._number_field = Field(self.tr("Another number"), self._number)
        if contact is not None and contact.masked:
            self._number.setPlaceholderText(
                self.tr("empty: {number} stays").format(number=contact.masked)
            )
        self._number_words = Text(kind=Type.SMALL, quiet=True)
        self._number_words.setObjectName("number_words")
        for part in (self._number_field, self._number_words):
            part.setVisible(self._callback)
        self._name = ShortText(_NAME_LENGTH)
        self._name.setObjectName("name")
        self._address = ShortText(_ADDRESS_LENGTH)
        self._address.setObjectName("address")
        label = self.tr("E-mail (optional)") if self._callback else self.tr("Address")
        if entry.promise.kind is PromiseKind.EMAIL:
            label = self.tr("E-mail")
        address = Field(label, self._address)
        # Lines that were taken down one after the other become one.
        question = " ".join(entry.question.split())
        self._question = ShortText(max(LINE_LENGTH, len(question)))
        self._question.setObjectName("question")
        self._name.setText(contact.name if contact is not None else "")
        self._address.setText(contact.address if contact is not None else "")
        self._question.setText(question)
        for edit in (self._name, self._address, self._question):
            edit.setCursorPosition(0)
        self.body.addWidget(self._number_field)
        self.body.addWidget(self._number_words)
        self.body.addWidget(Field(self.tr("Name"), self._name))
        self.body.addWidget(address)
        self.body.addWidget(Field(self.tr("Question"), self._question))
        self._number.checked.connect(self._show_words)
        self._show_words()
        self.body.addSpacing(space(6))

    @property
    def number(self) -> str:
        """The other number as it was typed; nothing where it stays."""
        return self._number.number_text if self._callback else ""

    @property
    def name(self) -> str:
        """The client's name."""
        return self._name.text().strip()

    @property
    def address(self) -> str:
        """The client's e-mail or postal address."""
        return self._address.text().strip()

    @property
    def question(self) -> str:
        """What the client asks, in one line."""
        return self._question.text().strip()

    def _show_words(self) -> None:
        text, tone = self._number.words()
        self._number_words.setText(text)
        self._number_words.set_tone(tone)

    def _missing(self) -> str:
        if self.number:
            fault = self._number.check()
            if fault is not None:
                self._number.setFocus()
                return self._number.sentences()[fault]
        if not self._callback and not self.address:
            self._address.setFocus()
            return self.tr("Write where the answer goes.")
        if len(self.question) > LINE_LENGTH:
            self._question.setFocus()
            return self.tr("The question is longer than one line can be. Shorten it.")
        return ""

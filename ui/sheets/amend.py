"""Putting right what was taken down of a client: number, name, address, question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from queueapp.domain.promise import Entry, PromiseKind
from ui.phone import promise_words
from ui.phone.number_edit import NumberEdit
from ui.sheets.ask import LINE_LENGTH
from ui.sheets.fields import FieldsAsk
from ui.theme import Tone, Type, space
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import announce

_NAME_LENGTH = 80
_ADDRESS_LENGTH = 200


class AmendSheet(FieldsAsk):
    """What is known of the client, to be put right.

    The full number is not shown for it: left empty, it stays as it is. Only what was edited is
    sent: the rest may have been added to meanwhile.
    """

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Edit"), self.tr("Save"), enter_submits=True, wide=42, parent=parent
        )
        self.setObjectName("amend")
        self._callback = entry.promise.kind is PromiseKind.CALLBACK
        self._number = NumberEdit()
        self._number.setObjectName("number")
        self._number_field = Field(self.tr("Another number"), self._number)
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
        self._question = ShortText(LINE_LENGTH)
        self._question.setObjectName("question")
        self._since = Text(tone=Tone.CAUTION)
        self._since.setObjectName("since")
        self._since.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._since.hide()
        self._known = dict.fromkeys((self._name, self._address, self._question), "")
        self.body.addWidget(self._number_field)
        self.body.addWidget(self._number_words)
        self._fields = {
            self._name: Field(self.tr("Name"), self._name),
            self._address: Field(label, self._address),
            self._question: Field(self.tr("Question"), self._question),
        }
        for edit, field in self._fields.items():
            self.body.addWidget(field)
            edit.textEdited.connect(self._clear)
        self.body.addWidget(self._since)
        self._number.checked.connect(self._show_words)
        self._show_words()
        self.show_entries([entry])
        self.body.addSpacing(space(6))

    @property
    def number(self) -> str | None:
        """The other number as it was typed; `None` where it stays."""
        return (self._number.number_text or None) if self._callback else None

    @property
    def name(self) -> str | None:
        """The client's name, if it was edited."""
        return self._edited(self._name)

    @property
    def address(self) -> str | None:
        """The client's e-mail or postal address, if it was edited."""
        return self._edited(self._address)

    @property
    def question(self) -> str | None:
        """What the client asks, in one line, if it was edited."""
        return self._edited(self._question)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what is known now; what was typed stays.

        But for the question, which may have grown: what was typed stands below the one that is.
        """
        (entry,) = entries
        contact = entry.contact
        self._show(self._name, contact.name if contact is not None else "")
        self._show(self._address, contact.address if contact is not None else "")
        if contact is not None and contact.masked:
            self._number.setPlaceholderText(
                self.tr("empty: {number} stays").format(number=contact.masked)
            )
        # Lines that were taken down one after the other become one.
        question, typed = " ".join(entry.question.split()), self.question
        if typed is not None and question != self._known[self._question]:
            said = self.tr(
                "Somebody has changed the question since; it stands here as it is now. "
                "You had written: “{text}”"
            )
            self._since.setText("! " + said.format(text=typed))
            self._since.show()
            self._question.setFocus()
            announce(self._since, self._since.text())
            # Where it stands is known once it and the refusal are laid out.
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._since))
            self._known[self._question] = self._question.text().strip()
        here = len(self._question.text())
        self._question.setMaxLength(max(LINE_LENGTH, len(question), here))
        self._show(self._question, question)

    def _show(self, edit: ShortText, text: str) -> None:
        if self._edited(edit) is None:
            edit.setText(text)
            edit.setCursorPosition(0)
        self._known[edit] = text.strip()

    def _edited(self, edit: ShortText) -> str | None:
        text = edit.text().strip()
        return text if text != self._known[edit] else None

    def _show_words(self) -> None:
        text, tone = self._number.words()
        self._number_words.setText(text)
        self._number_words.set_tone(tone)

    def _fault(self) -> tuple[Field, str] | None:
        # What was there before is not sent, so it is not refused either.
        edited = (f for edit, f in self._fields.items() if self._edited(edit) is not None)
        return self._code_in(edited)

    def _missing(self) -> str:
        if self.number is not None:
            fault = self._number.check()
            if fault is not None:
                self._number.setFocus()
                return promise_words.number_fault(fault)
        if not self._callback and self.address == "":
            self._address.setFocus()
            return self.tr("Write where the answer goes.")
        if self.question is not None and len(self.question) > LINE_LENGTH:
            self._question.setFocus()
            return self.tr("The question is longer than one line can be. Shorten it.")
        if all(each is None for each in (self.number, self.name, self.address, self.question)):
            return self.tr("Nothing has been changed yet. Change something, or close this.")
        return ""

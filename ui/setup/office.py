"""What staff say for whom, whom they call in danger, and how promises and contacts are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from queueapp.domain.callback import RetryRule
from queueapp.domain.genitive import genitive
from queueapp.domain.setup import (
    MAX_KEEP_DAYS,
    MAX_TRIES,
    OFFICE_LENGTH,
    PHONE_LENGTH,
    Fault,
    FaultyPart,
    Office,
    PersonDraft,
    Promising,
)
from ui.messages import fault_sentence
from ui.setup.parts import FaultText, NumberEdit
from ui.setup.preview import Preview, speaker
from ui.setup.rows import Row
from ui.setup.sections import Section
from ui.setup.waits import WaitList
from ui.theme import Type, em, space
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text

_NAMES = ("institution", "institution-of", "department", "department-of", "address")
_LETTER = ("greeting", "signature")
_TEXTS = (*_NAMES, "security", "police", *_LETTER)
"""The fields for the texts of an `Office`, in its order."""

_NOT_WRITTEN = -1
"""Stands for a number that is not written, so that it does not pass for 0."""


def _field_of(fault: FaultyPart) -> str:
    match fault.fault:
        case Fault.WAIT_OUT_OF_RANGE:
            return f"wait-{fault.row}"
        case Fault.WAITS_OUT_OF_RANGE:
            return "waits"
        case Fault.TRIES_OUT_OF_RANGE:
            return "tries"
        case Fault.DAYS_OUT_OF_RANGE:
            return "days"
        case _:
            return _TEXTS[fault.row or 0]


class FieldsRow(Row):
    """A card of fields, each of which shows its own fault below itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}

    def add_field(self, key: str, field: Field) -> None:
        """Put a field at the end."""
        field.editor.setObjectName(key)
        self.fields[key] = field
        self.more.addWidget(field)
        self.watch(key, field.editor)

    def holds(self, field: str) -> bool:
        """Whether a field is one of these."""
        return field in self.fields

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """Show the faults of fields that were left, or all; returns how many are shown."""
        count = 0
        for key, field in self.fields.items():
            texts = [text for at, text in faults if at == key]
            shown = " ".join(texts) if everything or key in self.touched else ""
            if shown != field.error:
                field.set_error(shown)
            count += bool(shown)
        return count

    def _rescale(self) -> None:
        super()._rescale()
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))
        self.more.setSpacing(space(4))


class NamesRow(FieldsRow):
    """Institution, department and address; each genitive follows its name until it is corrected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        follows = self.tr("It follows the name until you correct it.")
        self._edits: dict[str, ShortText] = {}
        self._add("institution", self.tr("Institution"), self.tr("Letters are signed with it."))
        self._add("institution-of", self.tr("Institution in the genitive"), follows)
        self._add("department", self.tr("Department"), self.tr("Said when the phone is answered."))
        self._add("department-of", self.tr("Department in the genitive"), follows)
        self._add("address", self.tr("Address"), self.tr("Stands in signatures; may stay empty."))
        self.preview = Preview()
        self.more.insertWidget(self.more.count() - 1, self.preview)
        self._corrected = {"institution": False, "department": False}
        for name in self._corrected:
            self._edits[name].textEdited.connect(lambda _, name=name: self._follow(name))
            self._edits[f"{name}-of"].textEdited.connect(lambda _, name=name: self._correct(name))

    def office(self) -> Office:
        """The names as they stand; the numbers are no part of it."""
        return Office(*(self._edits[key].text() for key in _NAMES))

    def set_office(self, office: Office) -> None:
        """Show these names."""
        for key, text in zip(_NAMES, astuple(office), strict=False):
            self._edits[key].setText(text)
            self._edits[key].setCursorPosition(0)
        for name in self._corrected:
            self._correct(name)

    def _add(self, key: str, label: str, help_text: str = "") -> None:
        self._edits[key] = ShortText(OFFICE_LENGTH)
        self.add_field(key, Field(label, self._edits[key], help_text=help_text))

    def _correct(self, name: str) -> None:
        said = self._edits[f"{name}-of"].text().strip()
        self._corrected[name] = said not in ("", genitive(self._edits[name].text()).strip())

    def _follow(self, name: str) -> None:
        text = self._edits[name].text()
        if not text.strip():
            self._corrected[name] = False
        if not self._corrected[name]:
            self._edits[f"{name}-of"].setText(genitive(text)[:OFFICE_LENGTH])
            self.edited.emit()


class LetterRow(FieldsRow):
    """With what a written answer begins and closes, where the site has words of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = {
            "greeting": (
                self.tr("An answer by e-mail begins with"),
                self.tr("Left empty, it begins as the service standard says."),
            ),
            "signature": (
                self.tr("A line more in the signature"),
                self.tr("The last line of a letter, such as a website; may stay empty."),
            ),
        }
        self.edits: dict[str, ShortText] = {}
        for key, (label, help_text) in texts.items():
            self.edits[key] = ShortText(OFFICE_LENGTH)
            self.add_field(key, Field(label, self.edits[key], help_text=help_text))

    def set_texts(self, office: Office) -> None:
        """Show these."""
        for key, edit in self.edits.items():
            edit.setText(getattr(office, key))
            edit.setCursorPosition(0)


class DangerRow(FieldsRow):
    """Whom staff call where somebody is in danger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.security, self.police = ShortText(PHONE_LENGTH), ShortText(PHONE_LENGTH)
        self.add_field(
            "security",
            Field(
                self.tr("Phone of security"),
                self.security,
                help_text=self.tr(
                    "Shown when help is called with an aggressive or intoxicated client, or for "
                    "somebody who is unwell. An internal number will do; it may stay empty."
                ),
            ),
        )
        self.add_field(
            "police",
            Field(
                self.tr("Phone of the police"),
                self.police,
                help_text=self.tr("Shown beside it, also while the server is out of touch."),
            ),
        )
        self._rescale()

    def set_numbers(self, office: Office) -> None:
        """Show these numbers."""
        for edit, number in ((self.security, office.security), (self.police, office.police)):
            edit.setText(number)
            edit.setCursorPosition(0)

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "police"):
            for edit in (self.security, self.police):
                edit.setMaximumWidth(em(None, 18))


class RetryRow(FieldsRow):
    """When a callback that nobody answered is tried again, and when the lead decides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again = QVBoxLayout()
        self.more.addLayout(self._again)
        self._again.addWidget(
            Text(self.tr("When nobody answers a callback, try again"), Type.STRONG)
        )
        self.waits = WaitList()
        self.waits.setObjectName("waits")
        self._again.addWidget(self.waits)
        self._wrong = FaultText()
        self._again.addWidget(self._wrong)
        self._again.addWidget(
            Text(
                self.tr(
                    "One line for each try in a row; the last holds for all further ones. "
                    "What falls outside working hours waits until the hall opens."
                ),
                Type.SMALL,
                quiet=True,
            )
        )
        self.tries = NumberEdit(MAX_TRIES)
        self.add_field(
            "tries",
            Field(
                self.tr("After so many tries in a row the lead decides"),
                self.tries,
                help_text=self.tr("From then on it stands in the lead's list."),
            ),
        )
        self.waits.edited.connect(self._touch)
        self._rescale()

    def rule(self) -> RetryRule:
        """The rule as it stands."""
        return RetryRule(self.waits.waits(), self.tries.value())

    def set_rule(self, rule: RetryRule) -> None:
        """Show a rule."""
        self.waits.set_waits(rule.waits)
        self.tries.set_value(rule.tries)

    def holds(self, field: str) -> bool:
        """Whether a field is one of these."""
        return super().holds(field) or field.startswith("wait")

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """Show the faults of fields that were left, or all; returns how many are shown."""
        shown = everything or "waits" in self.touched
        wrong = {field: text for field, text in faults if shown and field.startswith("wait")}
        self.waits.mark({at: wrong.get(f"wait-{at}", "") for at in range(len(self.waits.lines))})
        before = self._wrong.text()
        self._wrong.show_fault(" ".join(dict.fromkeys(wrong.values())))
        if wrong and self._wrong.text() != before:
            # Where it stands is known once it is laid out.
            QTimer.singleShot(0, self, self._reveal_wrong)
        return super().show_faults(faults, everything) + bool(wrong)

    def focus_field(self, field: str) -> QWidget:
        """Put the focus on a field, and return where it is now."""
        if self.waits.lines and field.startswith("wait"):
            QTimer.singleShot(0, self, self._reveal_wrong)
            return self.waits.focus_line(int(field.partition("-")[2] or 0))
        return super().focus_field(field)

    def _reveal_wrong(self) -> None:
        focus = QApplication.focusWidget()
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None and focus is not None and self.waits.isAncestorOf(focus):
            page.ensureWidgetVisible(self._wrong, 0, space(2))
            page.ensureWidgetVisible(focus, 0, space(2))

    def _touch(self) -> None:
        self.touched.add("waits")
        self.edited.emit()

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "tries"):
            self._again.setSpacing(space(1.5))
            self.tries.setMaximumWidth(em(None, 8))


class KeepRow(FieldsRow):
    """How long it is kept whom a promise was made to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = NumberEdit(MAX_KEEP_DAYS, least=0)
        self.add_field(
            "days",
            Field(
                self.tr("Contacts are erased so many days after a promise is done"),
                self.days,
                help_text=self.tr(
                    "Number, name, e-mail and question are gone then, for good. History stays "
                    "without identity: what was promised, when, and how it ended. "
                    "With 0 they go as soon as the promise is done."
                ),
            ),
        )
        self._rescale()

    def keep_days(self) -> int:
        """The days as they stand."""
        return self.days.value() if self.days.text() else _NOT_WRITTEN

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "days"):
            self.days.setMaximumWidth(em(None, 8))


class OfficeSection(Section[FieldsRow]):
    """What staff say on the phone and sign with, whom they call, and how promises are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._explanation.setText(
            self.tr(
                "What staff say on the phone and sign with, whom they call in danger, and how "
                "promises to call back or to answer are kept."
            )
        )
        self._names, self._letter, self._danger = NamesRow(), LetterRow(), DangerRow()
        self._retry, self._keep = RetryRow(), KeepRow()
        for row in (self._names, self._danger, self._letter, self._retry, self._keep):
            self.place(row)
        self._retry.waits.relined.connect(self.order)

    def set_values(self, office: Office, promising: Promising) -> None:
        """Show what a site has set."""
        self._names.set_office(office)
        self._letter.set_texts(office)
        self._danger.set_numbers(office)
        self._retry.set_rule(promising.retry)
        self._keep.days.set_value(promising.keep_days)

    def office(self) -> Office:
        """What staff say and whom they call, as it stands."""
        return replace(
            self._names.office(),
            security=self._danger.security.text(),
            police=self._danger.police.text(),
            greeting=self._letter.edits["greeting"].text(),
            signature=self._letter.edits["signature"].text(),
        )

    def promising(self) -> Promising:
        """How promises are kept, as it stands."""
        return Promising(self._retry.rule(), self._keep.keep_days())

    def show_preview(self, people: Iterable[PersonDraft]) -> None:
        """Show what the first of them will read on the phone."""
        self._names.preview.show_office(self.office(), speaker(people))

    def order(self) -> None:
        """The cards stand as they are; waits come and go."""
        self.chain()

    def show_faults(self, faults: Sequence[FaultyPart], everything: bool) -> int:
        """Show what is wrong; returns how many faults are shown."""
        told = [(_field_of(fault), fault_sentence(fault)) for fault in faults]
        return sum(row.show_faults(told, everything) for row in self.rows)

    def focus_fault(self, fault: FaultyPart) -> QWidget | None:
        """Put the focus where a fault can be put right."""
        field = _field_of(fault)
        return next((row.focus_field(field) for row in self.rows if row.holds(field)), None)

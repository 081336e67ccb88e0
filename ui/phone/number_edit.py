"""The field for a telephone number, which says while one types whether it can be called."""

import re
import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from queueapp.domain.phone_number import NotANumber, NumberFault, parse_number, shown_number
from ui.phone import promise_words
from ui.theme import Tone
from ui.widgets.form import ShortText

NUMBER_LENGTH = 40

_LOADED_LAST = "phonenumbers.data.region_LT"
_ANY_NUMBER = "+37061234567"
_COUNTRY_DIGITS = 3


def warm() -> None:
    """Load what numbers are checked with, so that no key has to wait for it (some 20 ms)."""
    shown_number(parse_number(_ANY_NUMBER))


class NumberEdit(ShortText):
    """A telephone number as the caller says it.

    While it may still become a number nothing is held against it. `number_complete` has the number
    in E.164, once when what is typed becomes one. Until `warm` has run somewhere, typing is not
    checked; `check` always is.
    """

    number_complete = Signal(str)
    checked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NUMBER_LENGTH, parent=parent)
        self._number = ""
        self._fault: NumberFault | None = None
        self._known_fault = False
        self.textChanged.connect(self._typed)

    @property
    def number_text(self) -> str:
        """The number as it was typed."""
        return self.text().strip()

    @property
    def number(self) -> str:
        """The number in E.164; nothing while it is none."""
        return self._number

    @property
    def fault(self) -> NumberFault | None:
        """Why what is typed can be no number; nothing while it may become one."""
        return self._fault if self._known_fault else None

    def check(self) -> NumberFault | None:
        """Check the number as it stands, as if nothing more were typed."""
        self._look(final=True)
        return self.fault

    def begin(self, text: str) -> None:
        """Let a text stand there that nothing has been held against yet."""
        self.setText(text)
        self.mark(wrong=False)
        self._look(final=False)

    def recheck(self) -> None:
        """Check what was typed before `warm` was done."""
        if not self._known_fault:
            self._look(final=False)

    def words(self) -> tuple[str, Tone]:
        """What to say below the field, and in which tone."""
        if self._number:
            shown = self.tr("Kept as {number}").format(number=shown_number(self._number))
            return shown, Tone.NEUTRAL
        if self.fault is not None:
            return f"✕ {self.sentences()[self.fault]}", Tone.BAD
        return self.hint(), Tone.NEUTRAL

    def hint(self) -> str:
        """What helps to type a number."""
        return self.tr("As the caller says it; a foreign number begins with +.")

    def sentences(self) -> dict[NumberFault, str]:
        """What to do about each fault."""
        return {fault: promise_words.number_fault(fault) for fault in NumberFault}

    def mark(self, *, wrong: bool) -> None:
        """Mark the field as the one to correct, or as right."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def _typed(self) -> None:
        self.mark(wrong=False)
        self._look(final=False)

    def _look(self, *, final: bool) -> None:
        text, before = self.number_text, self._number
        self._number, self._fault = "", None
        if final or _can_tell(text):
            try:
                self._number = parse_number(text)
            except NotANumber as error:
                self._fault = error.fault
        self._known_fault = self._fault is not None and (
            final or not _may_become_one(text, self._fault)
        )
        self.checked.emit()
        if self._number and self._number != before:
            self.number_complete.emit(self._number)


def _can_tell(text: str) -> bool:
    """Whether a look at the text takes no loading."""
    return not text or any(letter.isalpha() for letter in text) or _LOADED_LAST in sys.modules


def _may_become_one(text: str, fault: NumberFault) -> bool:
    """Whether more digits may make a number of what is none yet."""
    if fault in (NumberFault.EMPTY, NumberFault.TOO_SHORT):
        return True
    if fault is not NumberFault.IMPOSSIBLE:
        return False
    import phonenumbers

    try:
        longer = phonenumbers.parse(f"{text}0", "LT")
    except phonenumbers.NumberParseException as error:
        no_country = error.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE
        return not no_country or len(re.sub(r"\D", "", text)) < _COUNTRY_DIGITS
    too_long = phonenumbers.ValidationResult.TOO_LONG
    return phonenumbers.is_possible_number_with_reason(longer) != too_long

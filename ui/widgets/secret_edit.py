"""A line for what nobody else should read, which notices that Caps Lock is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.form import ShortText

_HIDDEN = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretEdit(ShortText):
    """Shows dots. `caps_lock` says whether Caps Lock is on, as far as the letters typed tell."""

    caps_lock = Signal(bool)

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(limit, parent=parent)
        self.setEchoMode(ShortText.EchoMode.Password)
        self.setInputMethodHints(_HIDDEN)
        self._caps = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A capital without Shift, or a small letter with it, comes of Caps Lock."""
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            # On or off now, nobody knows until a letter comes.
            self._notice(False)
        elif len(letter) == 1 and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._notice(letter.isupper() != shift)
        super().keyPressEvent(event)

    def _notice(self, caps: bool) -> None:
        if caps != self._caps:
            self._caps = caps
            self.caps_lock.emit(caps)

"""A language that nobody speaks: every text twice as long, and in brackets."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QTranslator

from ui.i18n import Interpreter

LANGUAGE = "xx"
_OPEN, _CLOSE = "⟦", "⟧"
_FILLED_IN = re.compile(r"\{\w*\}|%L?n|%\d|(?<!&)&(?!&)")
_PATTERN_OF_DATES = re.compile(r"(?:[dMyHhm]+[ ,:.]*)+")
_INNERMOST = re.compile(f"{_OPEN}[^{_OPEN}{_CLOSE}]*{_CLOSE}")
_CUT_OFF = re.compile(f"{_OPEN}[^{_CLOSE}]*$|^[^{_OPEN}]*{_CLOSE}")


def pseudo(text: str) -> str:
    """A text of the program in that language; what is filled in stands in it once, as it did."""
    if not text.strip() or _PATTERN_OF_DATES.fullmatch(text):
        return text
    again = _FILLED_IN.sub("", text).strip()
    return f"{_OPEN}{text} {again}{_CLOSE}" if again else f"{_OPEN}{text}{_CLOSE}"


def not_translated(text: str) -> str:
    """What of a shown text did not come from the translations."""
    while _INNERMOST.search(text):
        text = _INNERMOST.sub(" ", text)
    # A text that was taken apart at what is filled in begins or ends somewhere else.
    return _CUT_OFF.sub(" ", text)


class Pseudo(QTranslator):
    """Translates whatever is to be translated."""

    def translate(
        self,
        context: str | bytes | bytearray | memoryview,
        text: str | bytes | bytearray | memoryview,
        disambiguation: str | bytes | bytearray | memoryview | None = None,
        n: int = -1,
    ) -> str:
        found = text if isinstance(text, str) else bytes(text).decode()
        # The names of keys are Qt's.
        return found if context == "QShortcut" else pseudo(found)

    def isEmpty(self) -> bool:
        return False


class PseudoInterpreter(Interpreter):
    """Speaks that language too; dates and numbers are as in English then."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._pseudo: Pseudo | None = None

    def speak(self, language: str) -> None:
        if self._pseudo is not None:
            self._application.removeTranslator(self._pseudo)
            self._pseudo = None
        super().speak("en" if language == LANGUAGE else language)
        if language == LANGUAGE:
            self._pseudo = Pseudo(self._application)
            self._application.installTranslator(self._pseudo)
            self.language = language

"""What the self-test says, in both languages: it speaks before any translation was loaded."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Said(NamedTuple):
    """The same in both languages."""

    lt: str
    en: str

    def __call__(self, language: str) -> str:
        """The words in one of the languages."""
        return self.lt if language == "lt" else self.en


class Kind(Enum):
    """What a line is about."""

    WINDOW = Said("langas", "window")
    ACTION = Said("veiksmas", "action")
    STANDARD = Said("standartas", "standard")
    TRANSLATION = Said("vertimas", "translation")
    ICON = Said("piktograma", "icon")
    GUIDE = Said("vadovas", "guide")
    VOICE = Said("balsas", "voice")
    DATA = Said("duomenys", "data")
    PICTURE = Said("diagrama", "plot")
    VISIT = Said("apsilankymas", "visit")
    BACKUP = Said("kopija", "backup")
    EXPORT = Said("eksportas", "export")
    LIBRARY = Said("biblioteka", "library")
    TEST = Said("patikra", "self-test")


OK = Said("gerai", "ok")
FAILED = Said("KLAIDA", "FAILED")
BEGINS = Said(
    "{name} {version} tikrina save laikiname aplanke; Jūsų salės ir nustatymų neliečia.",
    "{name} {version} tests itself in a temporary folder; your hall and settings stay untouched.",
)
ALL_WELL = Said(
    "Viskas gerai: patikrinta dalykų – {count}, per {seconds} s.",
    "All is well: {count} things tested in {seconds} s.",
)
SOME_WRONG = Said(
    "Patikrinta dalykų – {count}, iš jų su klaida – {wrong}, per {seconds} s.",
    "{count} things tested in {seconds} s, {wrong} of them failed.",
)
REPORT_IN = Said(
    "Ką pranešė programa, surašyta čia (perduokite IT): {path}",
    "What the program reported stands here (hand it to IT): {path}",
)
NO_REPORT = Said(
    "Ataskaitos faile išsaugoti nepavyko.",
    "The report could not be written to a file.",
)
LASTED = Said("nepasibaigė per {seconds} s", "did not end within {seconds} s")
NOT_REACHED = Said(
    "Toliau netikrinta: programa neatsako arba baigėsi laikas.",
    "What follows was not tested: the program does not answer, or the time is up.",
)
COULD_NOT_BEGIN = Said("pradžia", "the beginning")

"""In which language a command line is answered; nothing of the windows is asked."""

import os
import sys
from collections.abc import Sequence

from queueapp.config import load_preferences
from queueapp.fixed import LANGUAGES, read_fixed
from queueapp.paths import user_paths

_LITHUANIAN = 0x27
"""Windows' number of the language, whatever the country."""


def language_of(argv: Sequence[str]) -> str:
    """The language to answer a command line in, before it is understood.

    That which it asks for, or the one that is fixed on the PC, that of its user, or the system's.
    """
    asked = _asked_for(argv)
    if asked in LANGUAGES:
        return asked
    paths = user_paths()
    found = read_fixed(paths.fixed)[0].language or load_preferences(paths.preferences).language
    return found if found in LANGUAGES else _system_language()


def _asked_for(argv: Sequence[str]) -> str:
    option = "--language"
    for at, each in enumerate(argv):
        if each.startswith(f"{option}="):
            return each.partition("=")[2]
        if each == option and at + 1 < len(argv):
            return argv[at + 1]
    return ""


def _system_language() -> str:
    """Lithuanian where the system speaks it, English otherwise; Qt is not asked."""
    if sys.platform == "win32":
        import ctypes

        primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return "lt" if primary == _LITHUANIAN else "en"
    names = (os.environ.get(each, "") for each in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return "lt" if next(filter(None, names), "").startswith("lt") else "en"

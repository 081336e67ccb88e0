"""The language of the interface: Lithuanian or English, with dates and numbers to match."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

LANGUAGES = {"lt": "lt_LT", "en": "en_GB"}
"""The languages of the interface, each with the locale whose dates and numbers go with it."""

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"


def system_language() -> str:
    """The system's language where the program speaks it; Lithuanian otherwise."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return "lt"


class Interpreter:
    """Puts the interface into a language; windows made afterwards speak it."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ""

    def speak(self, language: str) -> None:
        """Change to one of `LANGUAGES`; to the system's where the code is unknown."""
        language = language if language in LANGUAGES else system_language()
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []
        for name in ("qt", "queueapp"):  # Qt's own words in Lithuanian: Qt brings none
            translator = QTranslator(self._application)
            if translator.load(str(TRANSLATIONS / f"{name}_{language}.qm")):
                self._application.installTranslator(translator)
                self._translators.append(translator)
        self.language = language
        QLocale.setDefault(QLocale(LANGUAGES[language]))


class Numbered:
    """Words that go with a number, where no `QObject` is at hand; a subclass names their context.

    `lupdate` takes `Name.tr("literal", "", n)` for a plural of the context `Name`. From
    `QCoreApplication.translate` it takes none in Python: a lone `n` passes for an encoding, and
    a text with anything longer is dropped.
    """

    @classmethod
    def tr(cls, text: str, disambiguation: str, n: int) -> str:
        """The text in the form that goes with `n`."""
        return QCoreApplication.translate(cls.__name__, text, disambiguation, n)


def interface_language() -> str:
    """The language the interface speaks now."""
    return QLocale().name().split("_")[0]

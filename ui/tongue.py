"""Speaks another language for a moment, such as an English report's in a Lithuanian window."""

from __future__ import annotations

from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTranslator

from ui.i18n import LANGUAGES, TRANSLATIONS, interface_language


class Tongue:
    """Within it everything on this thread is said in its language; the windows hear nothing of it.

    Between entering and leaving nothing waits for events.
    """

    def __init__(self, language: str) -> None:
        """One of `ui.i18n.LANGUAGES`."""
        self.language = language
        self._own: list[QTranslator] = []
        for name in ("qt", "queueapp"):
            translator = QTranslator()
            if translator.load(str(TRANSLATIONS / f"{name}_{language}.qm")):
                self._own.append(translator)
        self._others: list[QTranslator] = []
        self._locale = QLocale()

    def __enter__(self) -> None:
        if interface_language() == self.language:
            return
        with _Unheard() as app:
            found = app.findChildren(QTranslator)
            self._others = [each for each in found if app.removeTranslator(each)]
            for translator in self._own:
                app.installTranslator(translator)
        self._locale = QLocale()
        QLocale.setDefault(QLocale(LANGUAGES[self.language]))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if QLocale() == self._locale:
            return
        with _Unheard() as app:
            for translator in self._own:
                app.removeTranslator(translator)
            for translator in self._others:
                app.installTranslator(translator)
        self._others = []
        QLocale.setDefault(self._locale)


class _Unheard(QObject):
    """Keeps from the windows that the language changes: it will be theirs again in a moment."""

    def __enter__(self) -> QCoreApplication:
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        return app

    def __exit__(self, *_: object) -> None:
        app = QCoreApplication.instance()
        assert app is not None
        app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the news of a language away."""
        return event.type() == QEvent.Type.LanguageChange

"""What to say, phrase by phrase: a press copies one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.standard.rules import Said
from ui.standard.text_button import TextButton
from ui.theme import Tone
from ui.widgets.card import Card
from ui.widgets.painting import announce


class Phrases(Card):
    """Phrases below each other; the one that was copied last is marked."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone=Tone.GOOD, parent=parent)
        self.setObjectName("phrases")
        self.set_title(f"✓ {self.tr('Say')}")
        self.setAccessibleName(self.tr("Say"))
        self._shown: tuple[Said, ...] = ()
        self._buttons: list[TextButton] = []
        self.hide()

    @property
    def shown(self) -> tuple[str, ...]:
        """The phrases, without what they mean."""
        return tuple(phrase for phrase, _ in self._shown)

    def show_phrases(self, phrases: Sequence[Said]) -> None:
        """Show others, each with what it means or nothing."""
        wanted = tuple(phrases)
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        while len(self._buttons) < len(wanted):
            self._add_button()
        tip = self.tr("Copy this phrase")
        for at, button in enumerate(self._buttons):
            button.set_marked(False)
            button.setVisible(at < len(wanted))
            if at < len(wanted):
                phrase, gloss = wanted[at]
                button.show_words(f"„{phrase}“", gloss, tip=tip)

    def _add_button(self) -> None:
        at = len(self._buttons)
        button = TextButton()
        button.setObjectName(f"phrase_{at + 1}")
        button.clicked.connect(lambda: self._copy(at))
        self._buttons.append(button)
        self.content.addWidget(button)

    def _copy(self, at: int) -> None:
        phrase, _gloss = self._shown[at]
        QGuiApplication.clipboard().setText(phrase)
        for number, button in enumerate(self._buttons):
            button.set_marked(number == at)
        announce(self, self.tr("Copied: {phrase}").format(phrase=phrase))
        self.copied.emit(phrase)

"""A text with a limit that is said, not enforced: what was pasted is never cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.theme import Tone, em, space
from ui.widgets.form import Field
from ui.widgets.painting import announce
from ui.widgets.text_box import TextBox

_MOST_LINES = 8
"""Taller than so many lines it scrolls: a form stays a form with a book pasted into it."""


class LongText(TextBox):
    """A text of at most `limit` characters; what is beyond it stays until somebody shortens it."""

    def __init__(
        self,
        name: str,
        limit: int,
        *,
        one_line: bool = False,
        least: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, one_line=one_line, least=least, parent=parent)
        self.limit = limit

    def text(self) -> str:
        """What is written, without the space around it; what no text can hold is left out."""
        written = self.toPlainText().replace("\0", "").strip()
        return written.encode("utf-8", "ignore").decode("utf-8")

    def set_text(self, text: str) -> None:
        """Show a text; what stands there already is left alone, with the caret in it."""
        if text != self.text():
            self.setPlainText(text)

    def left(self) -> int:
        """How many characters still fit; below 0, how many are too many."""
        return self.limit - len(self.text())

    def sizeHint(self) -> QSize:
        """Ask for the whole text, up to a number of lines."""
        margin = round(self.document().documentMargin())
        tall = min(self._lines, _MOST_LINES) * self.fontMetrics().lineSpacing()
        return QSize(em(None, 20), tall + 2 * (margin + space(1.5) + 2))

    def _grow(self) -> None:
        policy = Qt.ScrollBarPolicy
        scrolls = self._lines > _MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        super()._grow()


class LongField(Field):
    """A long text with its label; says how many characters are too many while one types."""

    _over = False

    def __init__(
        self, label: str, editor: LongText, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, editor, help_text=help_text, parent=parent)
        editor.textChanged.connect(self._show_foot)

    def _show_foot(self) -> None:
        super()._show_foot()
        text = self.editor
        if not isinstance(text, LongText):
            return
        left = text.left()
        near = left <= max(5, text.limit // 5)
        self._count.setText(f"{text.limit - left} / {text.limit}")
        self._count.set_tone(Tone.BAD if left < 0 else Tone.NEUTRAL)
        self._count.setVisible(near)
        if left < 0 and not self.error:
            said = self.tr("Too long by %n character(s): there is room for {limit}.", "", -left)
            said = said.format(limit=text.limit) + " " + self.tr("Nothing of it is lost.")
            self._below.setText(f"✕ {said}")
            self._below.set_tone(Tone.BAD)
            self._below.show()
            text.setAccessibleDescription(said)
            if not self._over:
                announce(text, said, assertive=True)
        self._over = left < 0

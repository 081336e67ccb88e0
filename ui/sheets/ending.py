"""Ending a promise by hand: the client has the answer, or it cannot be kept."""

from PySide6.QtWidgets import QWidget

from ui.sheets.ask import Ask, line_field
from ui.theme import space


class AnsweredSheet(Ask):
    """The client has the answer; a note may go with it."""

    def __init__(self, client: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Answered"),
            self.tr("Answered"),
            detail=client,
            enter_submits=True,
            wide=40,
            parent=parent,
        )
        self.setObjectName("answered")
        field, self._line = line_field(
            self.tr("Note (optional)"), placeholder=self.tr("Number of the letter, what was sent")
        )
        self._line.setObjectName("note")
        self.body.addWidget(field)

    @property
    def note(self) -> str:
        """What was written."""
        return self._line.text().strip()


class GiveUpSheet(Ask):
    """A promise that cannot be kept is given up; the reason stays in the record."""

    def __init__(self, client: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Give up"),
            self.tr("Give up"),
            detail=client,
            enter_submits=True,
            danger=True,
            wide=40,
            parent=parent,
        )
        self.setObjectName("give_up")
        why, self._line = line_field(
            self.tr("Why"), placeholder=self.tr("Five calls, nobody answered")
        )
        self._line.setObjectName("reason")
        self.body.addWidget(why)
        self.body.addSpacing(space(6))

    @property
    def reason(self) -> str:
        """Why it cannot be kept."""
        return self._line.text().strip()

    def _missing(self) -> str:
        if not self.reason:
            self._line.setFocus()
            return self.tr("Write why it is given up: it stays in the record.")
        return ""

"""Asks once more before a person's data is deleted."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.person import Found
from queueapp.domain.phone_number import shown_number
from ui.privacy import words
from ui.sheets.ask import Ask
from ui.theme import Tone
from ui.widgets.labels import Text


class ErasePersonSheet(Ask):
    """Says what is lost, what is given up and what stays."""

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        title = self.tr("Delete everything about {number}?")
        super().__init__(
            title.format(number=shown_number(found.number)),
            self.tr("&Delete for good"),
            danger=True,
            closes=False,
            wide=40,
            parent=parent,
        )
        self.setObjectName("erase_person")
        given_up = words.given_up(found)
        for name, text, tone in (
            ("lost", words.lost(found), Tone.NEUTRAL),
            ("given_up", given_up, Tone.CAUTION),
            ("stays", words.stays(), Tone.NEUTRAL),
        ):
            if text:
                line = Text(text, tone=tone)
                line.setObjectName(name)
                self.body.addWidget(line)

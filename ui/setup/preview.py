"""What staff will read on their screens when the phone rings, as the set-up stands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.setup import Office, Person, PersonDraft
from ui.phone.script import Phrase, greeting, introduction
from ui.theme import Type, space
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING

_SOMEBODY = Person(0, "Vardenis Pavardenis", job="vyriausiasis specialistas")
"""As in the standard."""


def speaker(people: Iterable[PersonDraft]) -> Person:
    """In whose name it is shown: the first whose name and position are known, or somebody."""
    for person in people:
        if person.name.strip() and person.job.strip():
            return Person(0, person.name.strip(), person.role, job=person.job.strip())
    return _SOMEBODY


class Preview(QWidget):
    """The greeting (V.1) and the introduction (V.2)."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lines: list[tuple[Text, Text]] = []
        self._pairs: list[QVBoxLayout] = []
        for name, label in (
            ("greeting", self.tr("On answering the phone staff will read")),
            ("introduction", self.tr("On calling a client staff will read")),
        ):
            said, gloss = Text(), Text(kind=Type.SMALL, quiet=True)
            said.setObjectName(name)
            gloss.setObjectName(f"{name}-gloss")
            pair = QVBoxLayout()
            for part in (Text(label, Type.SMALL, quiet=True), said, gloss):
                pair.addWidget(part)
            self._column.addLayout(pair)
            self._pairs.append(pair)
            self._lines.append((said, gloss))
        self._built = True
        self._rescale()

    def show_office(self, office: Office, person: Person) -> None:
        """Say it for this office, in this person's name."""
        phrases: tuple[Phrase, Phrase] = (greeting(office, person), introduction(office, person))
        for (said, gloss), phrase in zip(self._lines, phrases, strict=True):
            said.setText(f"„{phrase.text}“")
            gloss.setText(phrase.gloss)
            gloss.setVisible(bool(phrase.gloss))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))
        for pair in self._pairs:
            pair.setSpacing(space(1))

"""What the closing forecast rests on, in plain words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.closing.explanation_words import Chapter
from ui.theme import Type, space
from ui.widgets.labels import Text
from ui.widgets.page import Sheet


class ExplanationSheet(Sheet):
    """Chapter by chapter, to be read; there is nothing to decide in it."""

    def __init__(
        self, sentence: str, chapters: Sequence[Chapter], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("The closing forecast"),
            detail=sentence,
            cancel=self.tr("Close"),
            wide=44,
            parent=parent,
        )
        self.setObjectName("explanation")
        # The frame of the focus goes round the text, not over it.
        self._inside.setContentsMargins(space(2), space(1), space(2), space(1))
        for chapter in chapters:
            self.body.addWidget(Text(chapter.heading, Type.HEADING, quiet=True))
            for line in chapter.lines:
                self.body.addWidget(Text(line))
            self.body.addSpacing(space(1))
        self.body.addStretch(1)

"""Who has acknowledged the standard in force, and who has not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.setup import Directory
from queueapp.domain.site_standard import Reader
from ui.phone import promise_words
from ui.standard_cards.versions import person_name
from ui.theme import Tone, Type, space
from ui.widgets.card import Card as Box
from ui.widgets.labels import Text
from ui.widgets.page_table import PageRow, PageTable
from ui.widgets.painting import RESCALING


class ReadersPage(QWidget):
    """People in a table: first who has not acknowledged the version, then who has."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readers_page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._box = Box()
        self._count = Text(kind=Type.STRONG)
        self._count.setObjectName("readers_count")
        self.table = PageTable(
            "readers",
            self.tr("Who has read it"),
            {self.tr("Acknowledged"): 14, self.tr("Who"): 14},
        )
        self._box.content.addWidget(self._count)
        self._box.content.addWidget(self.table, 1)
        column.addWidget(self._box)
        self.setFocusProxy(self.table)
        self._built = True
        self._rescale()

    def show_readers(
        self, readers: Sequence[Reader], number: int, directory: Directory, now: int
    ) -> None:
        """Show who has acknowledged the version with this number."""
        asked = sorted(
            readers,
            key=lambda each: (each.at is not None, person_name(directory, each.person_id)),
        )
        done = sum(reader.at is not None for reader in asked)
        self.table.setVisible(number > 0)
        if number == 0:
            self._count.setText(
                self.tr("The program's own standard is in force: nobody is asked about it.")
            )
        else:
            self._count.setText(
                self.tr("{done} of {all} have acknowledged version {number}.").format(
                    done=done, all=len(asked), number=number
                )
            )
        self.table.show_rows([self._row(reader, directory, now) for reader in asked])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _row(self, reader: Reader, directory: Directory, now: int) -> PageRow:
        name = person_name(directory, reader.person_id)
        if reader.at is None:
            text, tone = "○ " + self.tr("not yet"), Tone.CAUTION
        else:
            when = promise_words.moment(reader.at, now, directory.site.zone)
            text, tone = f"✓ {when}", Tone.GOOD
        return PageRow(reader.person_id, (text, name), f"{name}, {text}", tone)

    def _rescale(self) -> None:
        self._box.content.setSpacing(space(2))

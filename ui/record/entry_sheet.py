"""One entry of the record with all that stands in it, its number and its seal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from queueapp.domain.record_page import RecordEntry
from queueapp.domain.setup import Directory
from ui.record import words
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.page import Sheet

_COPIED = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class EntrySheet(Sheet):
    """Says what stands in an entry; nothing can be done to it."""

    def __init__(
        self, entry: RecordEntry, directory: Directory, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            words.happened(entry, directory), cancel=self.tr("Close"), wide=44, parent=parent
        )
        self.setObjectName("entry_sheet")
        when = words.moment(entry.at, directory.site.zone)
        for name, title, text in (
            ("when", self.tr("When"), when),
            ("business_day", self.tr("Business day"), entry.business_day),
            ("who", self.tr("Who"), words.who(entry, directory)),
            ("counter", self.tr("Counter"), words.where(entry, directory)),
            ("ticket", self.tr("Ticket"), entry.ticket),
            ("kind", self.tr("Kind"), str(entry.kind)),
            ("details", self.tr("What stands in it"), "\n".join(words.details(entry))),
            ("number", self.tr("Number in the chain"), self._number(entry)),
            ("seal", self.tr("Seal"), entry.seal or ""),
        ):
            if text:
                self._add(name, title, text)

    def _number(self, entry: RecordEntry) -> str:
        if entry.number is None:
            return self.tr("✕ None: the entry stands outside the chain")
        return str(entry.number)

    def _add(self, name: str, title: str, text: str) -> None:
        shown = Text(text)
        shown.setObjectName(name)
        shown.setTextInteractionFlags(_COPIED)
        self.body.addWidget(Field(title, shown))

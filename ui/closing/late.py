"""A lead takes somebody in after closing: why, which stays in the record."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.closing import Late, LateReason
from ui import words
from ui.sheets.ask import options, taken
from ui.sheets.reasons import AskWhy


class LateSheet(AskWhy):
    """Why somebody is taken in after closing."""

    def __init__(
        self, service: str, parent: QWidget | None = None, *, at_once: bool = False
    ) -> None:
        detail = self.tr(
            "{service}. The client is served to the end today, and the reason is recorded."
        )
        super().__init__(
            "late",
            self.tr("Take somebody in after closing?"),
            self.tr("Serve now") if at_once else self.tr("Give a ticket"),
            detail.format(service=service),
            options(LateReason, words.late_reason),
            parent=parent,
        )

    @property
    def late(self) -> Late:
        """What was decided."""
        return Late(taken(self._reasons, LateReason) or LateReason.OTHER, self.text)

"""A lead takes somebody in after closing: why, which stays in the record."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.closing import Late, LateReason
from ui import words
from ui.sheets.ask import Ask, ReasonPick, line_field, options, taken
from ui.widgets.form import Field


class LateSheet(Ask):
    """The reason, and a line where it needs one; none is taken beforehand."""

    def __init__(
        self, service: str, parent: QWidget | None = None, *, at_once: bool = False
    ) -> None:
        super().__init__(
            self.tr("Take somebody in after closing?"),
            self.tr("Serve now") if at_once else self.tr("Give a ticket"),
            detail=self.tr(
                "{service}. The client is served to the end today, and the reason is recorded."
            ).format(service=service),
            enter_submits=True,
            wide=42,
            parent=parent,
        )
        self.setObjectName("late")
        self._reasons = ReasonPick(options(LateReason, words.late_reason))
        self._reasons.setObjectName("reason")
        self.body.addWidget(Field(self.tr("Why"), self._reasons))
        field, self._line = line_field(self.tr("Note (optional)"))
        self.body.addWidget(field)
        self._reasons.take_focus()

    @property
    def late(self) -> Late:
        """What was decided."""
        return Late(taken(self._reasons, LateReason) or LateReason.OTHER, self._line.text())

    def _missing(self) -> str:
        if taken(self._reasons, LateReason) is None:
            self._reasons.take_focus()
            return self.tr("Choose a reason: it stays in the record.")
        return ""

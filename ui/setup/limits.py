"""When something in the hall goes on too long, so that shift leads are told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from queueapp.domain.alarm import Limits
from queueapp.domain.setup import Fault, FaultyPart
from ui.messages import fault_sentence
from ui.setup.limit_edits import LimitEdit
from ui.setup.rows import Row
from ui.setup.sections import Section
from ui.theme import Type, space
from ui.widgets.labels import Text

_KEYS = ("waiting", "serving", "idle", "overdue")
"""The limits, in the order of `Limits`."""


class LimitsRow(Row):
    """The card with the limits of the hall; each shows its own fault below itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = (
            (
                self.tr("A client waits longer than"),
                self.tr("Since they came, were handed on or came back."),
            ),
            (
                self.tr("A client is served longer than"),
                self.tr("A colleague may need help, or has forgotten to finish the visit."),
            ),
            (
                self.tr("A counter is ready, though somebody waits for it, longer than"),
                self.tr("Counters on a break, at other work or finishing up are not meant."),
            ),
            (
                self.tr("A callback or an answer is late by more than"),
                self.tr("Since the time that was agreed with the client."),
            ),
        )
        usual = Limits()
        self.edits: dict[str, LimitEdit] = {}
        for key, (label, help_text) in zip(_KEYS, texts, strict=True):
            edit = LimitEdit(key, label, help_text, getattr(usual, key) or 1)
            self.edits[key] = edit
            self.more.addWidget(edit)
            self.watch(key, edit.minutes, edit.tick)
        self._rescale()

    def limits(self) -> Limits:
        """The limits as they stand."""
        return Limits(*(self.edits[key].value() for key in _KEYS))

    def set_limits(self, limits: Limits) -> None:
        """Show these."""
        for key in _KEYS:
            self.edits[key].set_value(getattr(limits, key))

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """Show the faults of limits that were left, or all; returns how many are shown."""
        count = 0
        for key, edit in self.edits.items():
            texts = [text for at, text in faults if at == key]
            shown = " ".join(texts) if everything or key in self.touched else ""
            edit.show_fault(shown)
            count += bool(shown)
        return count

    def _rescale(self) -> None:
        super()._rescale()
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))
        self.more.setSpacing(space(4))


class LimitsSection(Section[LimitsRow]):
    """The limits of the hall, and which services have their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._explanation.setText(
            self.tr(
                "Beyond a limit, shift leads see a sign in their overview of the hall and are told "
                "quietly, and the day's log keeps it. It says that somebody may need help, and "
                "judges nobody."
            )
        )
        self._row = self.place(LimitsRow())
        self._own = Text("", Type.SMALL, quiet=True)
        self._own.setObjectName("own-limits")
        self.list.addWidget(self._own)
        self.show_own(())

    def limits(self) -> Limits:
        """The limits as they stand."""
        return self._row.limits()

    def set_limits(self, limits: Limits) -> None:
        """Show these; nothing has been left yet."""
        self._row.set_limits(limits)
        self._row.touched.clear()

    def show_own(self, names: Sequence[str]) -> None:
        """Name the services that have limits of their own."""
        where = self.tr("A service's own limits are behind “⋯” in its row under “Services”.")
        text = self.tr("Limits of their own: %1.").replace("%1", ", ".join(names)) if names else ""
        self._own.setText(f"{text} {where}".strip())

    def show_faults(self, faults: Sequence[FaultyPart], everything: bool) -> int:
        """Show each fault below its limit; returns how many are shown."""
        mine = [(_key(fault), fault_sentence(fault)) for fault in faults]
        return self._row.show_faults(mine, everything)

    def focus_fault(self, fault: FaultyPart) -> QWidget | None:
        """Put the focus on the limit with the fault."""
        return self._row.focus_field(_key(fault))

    def order(self) -> None:
        """The limits stand as they are."""
        self.chain()


def _key(fault: FaultyPart) -> str:
    assert fault.fault is Fault.LIMIT_OUT_OF_RANGE, "limits have no other fault"
    return _KEYS[fault.row or 0]

"""For how long what is known of people is kept, and how the desks are guarded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from PySide6.QtWidgets import QWidget

from queueapp.domain.privacy import Retention
from queueapp.domain.setup import (
    MAX_KEEP_DAYS,
    Fault,
    FaultyPart,
    Security,
)
from ui.messages import fault_sentence
from ui.setup.limit_edits import LimitEdit
from ui.setup.office import FieldsRow
from ui.setup.parts import NumberEdit
from ui.setup.rows import Row
from ui.setup.sections import Section
from ui.theme import Type, em, space
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.painting import announce
from ui.widgets.tick import Tick

_PERIODS = tuple(field.name for field in fields(Retention))
_IDLE = "untouched"


class PeriodsRow(FieldsRow):
    """For how many days each kind of text is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = {
            "notes_days": (
                self.tr("Notes on visits are erased so many days after the visit"),
                self.tr("What staff wrote on a ticket, in handing over or in agreeing."),
            ),
            "drafts_days": (
                self.tr("Half-typed texts are erased so many days after they were left"),
                self.tr("They stay on the computer where they were typed."),
            ),
            "backups_days": (
                self.tr("Backups are deleted after so many days"),
                self.tr(
                    "A backup holds all that the hall held on its day: what was erased since is in "
                    "no backup any more once it has gone. The newest one always stays."
                ),
            ),
        }
        self.edits: dict[str, NumberEdit] = {}
        for key in _PERIODS:
            label, help_text = texts[key]
            self.edits[key] = NumberEdit(MAX_KEEP_DAYS)
            self.add_field(key, Field(label, self.edits[key], help_text=help_text))
        self._rescale()

    def retention(self) -> Retention:
        """The periods as they stand; 0 where none is written."""
        return Retention(*(self.edits[key].value() for key in _PERIODS))

    def set_retention(self, retention: Retention) -> None:
        """Show these."""
        for key in _PERIODS:
            self.edits[key].set_value(getattr(retention, key))

    def _rescale(self) -> None:
        super()._rescale()
        for edit in getattr(self, "edits", {}).values():
            edit.setMaximumWidth(em(None, 8))


class GuardRow(Row):
    """When a desk is covered by itself, and whether the system's own sign-in is enough."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.idle = LimitEdit(
            _IDLE,
            self.tr("Cover a desk that was left untouched for"),
            self.tr(
                "Nothing of clients stays in sight; whoever left comes back with their PIN. It is "
                "covered too when the screen of the system is locked."
            ),
            Security().idle_minutes or 1,
        )
        self.by_account = Tick(self.tr("Who is signed in on the computer needs no PIN"))
        self.by_account.setObjectName("by-account")
        help_text = self.tr(
            "Each of the staff then has an account of their own on the computers, which is written "
            "with them under “Staff”. Not for accounts that several share."
        )
        self.by_account.setAccessibleDescription(help_text)
        self._help = Text(help_text, Type.SMALL, quiet=True)
        for part in (self.idle, self.by_account, self._help):
            self.more.addWidget(part)
        self.watch(_IDLE, self.idle.minutes, self.idle.tick)
        self.watch("by_account", self.by_account)
        self._rescale()

    def guard(self) -> Security:
        """How the desks are guarded, as it stands."""
        return Security(self.idle.value(), self.by_account.isChecked())

    def set_guard(self, guard: Security) -> None:
        """Show this."""
        self.idle.set_value(guard.idle_minutes)
        self.by_account.setChecked(guard.by_account)

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """Show the fault of the minutes; returns how many are shown."""
        texts = [text for at, text in faults if at == _IDLE]
        shown = " ".join(texts) if everything or _IDLE in self.touched else ""
        self.idle.show_fault(shown)
        return int(bool(shown))

    def _rescale(self) -> None:
        super()._rescale()
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))
        self.more.setSpacing(space(2))


class TonightRow(Row):
    """What would go tonight with the periods as they are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tonight")
        self.more.addWidget(Text(self.tr("Deleted tonight with these periods"), Type.STRONG))
        self.said = Text()
        self.said.setObjectName("tonight-said")
        self.more.addWidget(self.said)
        self.more.addWidget(
            Text(
                self.tr("Counted for today; what you type here holds once you have saved it."),
                Type.SMALL,
                quiet=True,
            )
        )
        self.say_waiting()

    def say_waiting(self) -> None:
        """Nothing is known of the periods as they stand yet."""
        self._say(self.tr("Being counted…"))

    def say_wrong(self) -> None:
        """There are periods that cannot be."""
        self._say(self.tr("It is counted once the days above can be read."))

    def say_unknown(self) -> None:
        """It could not be counted."""
        self._say(self.tr("It cannot be counted now: the hall cannot be reached."))

    def show_tonight(self, lines: Sequence[tuple[str, str]]) -> None:
        """Say how many of each kind go."""
        self._say("\n".join(f"{name}: {count}" for name, count in lines))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        if self.said.isVisible():
            announce(self.said, text)

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """There is nothing here that could be wrong."""
        return 0

    def _rescale(self) -> None:
        super()._rescale()
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))


class PrivacySection(Section[Row]):
    """What is kept of people and for how long, and who is let in to see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._explanation.setText(
            self.tr(
                "What is known of clients goes by itself once it is not needed any more; figures "
                "stay, without identity. For contacts the days stand under “Calls and answers”."
            )
        )
        self._periods, self._guard = PeriodsRow(), GuardRow()
        self.tonight = TonightRow()
        self.tonight.hide()
        for row in (self._periods, self.tonight, self._guard):
            self.place(row)

    def retention(self) -> Retention:
        """The periods as they stand."""
        return self._periods.retention()

    def guard(self) -> Security:
        """How the desks are guarded, as it stands."""
        return self._guard.guard()

    def set_values(self, retention: Retention, guard: Security) -> None:
        """Show what a site has set; nothing has been left yet."""
        self._periods.set_retention(retention)
        self._guard.set_guard(guard)
        for row in self.rows:
            row.touched.clear()

    def order(self) -> None:
        """The cards stand as they are."""
        self.chain()

    def show_faults(self, faults: Sequence[FaultyPart], everything: bool) -> int:
        """Show each fault below its field; returns how many are shown."""
        told = [(_field_of(fault), fault_sentence(fault)) for fault in faults]
        return sum(row.show_faults(told, everything) for row in self.rows)

    def focus_fault(self, fault: FaultyPart) -> QWidget | None:
        """Put the focus where a fault can be put right."""
        row = self._guard if fault.fault is Fault.IDLE_OUT_OF_RANGE else self._periods
        return row.focus_field(_field_of(fault))


def _field_of(fault: FaultyPart) -> str:
    return _IDLE if fault.fault is Fault.IDLE_OUT_OF_RANGE else _PERIODS[fault.row or 0]

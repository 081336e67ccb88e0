"""Editors of limits in minutes: of the hall, each of which may be off, and of a service."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.alarm import MAX_LIMIT_MINUTES, ServiceLimits
from ui.setup.parts import FaultText, NumberEdit, explain
from ui.theme import Type, em, space
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.tick import Tick


class LimitEdit(QWidget):
    """One limit: whether it holds, and below that how many minutes."""

    _built = False

    def __init__(
        self, key: str, label: str, help_text: str, usual: int, parent: QWidget | None = None
    ) -> None:
        """Offer a limit by its key; `usual` minutes are there where it is off and switched on."""
        super().__init__(parent)
        self.setObjectName(f"limit-{key}")
        self._usual = usual
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.tick = Tick(label)
        self.tick.setObjectName(f"watch-{key}")
        self.minutes = NumberEdit(MAX_LIMIT_MINUTES)
        self.minutes.setObjectName(f"minutes-{key}")
        self.minutes.setAccessibleName(self.tr("%1, minutes").replace("%1", label))
        explain(self.minutes, help_text)
        self._fault = FaultText()
        self._below = QVBoxLayout()
        line = QHBoxLayout()
        line.addWidget(self.minutes)
        line.addWidget(Text(self.tr("minutes"), wrap=False))
        line.addStretch(1)
        self._line = line
        self._below.addLayout(line)
        self._below.addWidget(self._fault)
        self._below.addWidget(Text(help_text, Type.SMALL, quiet=True))
        self._column.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._below)
        self.tick.setAccessibleDescription(help_text)
        self.tick.toggled.connect(self.minutes.setEnabled)
        self._built = True
        self._rescale()

    def value(self) -> int | None:
        """Minutes, 0 where none are written; nothing where the limit is off."""
        return self.minutes.value() if self.tick.isChecked() else None

    def set_value(self, minutes: int | None) -> None:
        """Show a limit."""
        self.tick.setChecked(minutes is not None)
        self.minutes.setEnabled(minutes is not None)
        self.minutes.set_value(self._usual if minutes is None else minutes)

    def show_fault(self, text: str) -> None:
        """Say what is wrong with it, or, with no text, that nothing is."""
        self._fault.show_fault(text, self.minutes)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setSpacing(space(1.5))
        self._below.setSpacing(space(1))
        self._below.setContentsMargins(self.tick.text_left(), 0, 0, 0)
        self._line.setSpacing(space(1.5))


class OwnLimits(QWidget):
    """A service's own limits; an empty field leaves it the hall's."""

    def __init__(self, limits: ServiceLimits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._waiting = NumberEdit(MAX_LIMIT_MINUTES)
        self._waiting.setObjectName("own-waiting")
        self._serving = NumberEdit(MAX_LIMIT_MINUTES)
        self._serving.setObjectName("own-serving")
        labels = (
            self.tr("Own limit for waiting, minutes"),
            self.tr("Own limit for serving, minutes"),
        )
        hint = self.tr("Left empty, the limit of the hall holds.")
        for edit, label, minutes in zip(
            self.editors, labels, (limits.waiting, limits.serving), strict=True
        ):
            if minutes is not None:
                edit.set_value(minutes)
            edit.setMaximumWidth(em(None, 8))
            column.addWidget(Field(label, edit, help_text=hint))

    @property
    def editors(self) -> tuple[NumberEdit, NumberEdit]:
        """The fields, that for waiting first."""
        return self._waiting, self._serving

    def wrong(self) -> list[NumberEdit]:
        """The fields with a limit that is none."""
        return [
            edit
            for edit in self.editors
            if edit.text() and not 1 <= edit.value() <= MAX_LIMIT_MINUTES
        ]

    def limits(self) -> ServiceLimits:
        """The limits as they stand."""
        waiting, serving = (edit.value() if edit.text() else None for edit in self.editors)
        return ServiceLimits(waiting, serving)

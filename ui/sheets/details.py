"""One visit in full: what is known of it, and its story step by step."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from queueapp.domain.record import Note
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Channel, Visit
from ui import words
from ui.sheets.story import Story
from ui.sheets.timeline import Step, promised, steps
from ui.theme import Type, space
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox, Sheet
from ui.widgets.painting import RESCALING


class VisitDetails(QWidget):
    """Shows one visit; the story is put in once it has been read."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self._shown: tuple[int, int] | None = None
        self._told: list[Step] | None = None
        self._promised: list[Step] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._facts = Text(quiet=True)
        self._facts.setObjectName("facts")
        column.addWidget(self._facts)
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._parts: list[QWidget] = []
        self._rows = -1
        column.addWidget(ScrollBox(self._inner), 1)
        self._built = True
        self._rescale()

    def story(self) -> list[str]:
        """Return the story as shown, a line for each step."""
        return _lines(self._told or [])

    def promised(self) -> list[str]:
        """Return what was promised meanwhile as shown, a line for each promise."""
        return _lines(self._promised)

    def show_visit(
        self,
        visit: Visit | None,
        directory: Directory,
        story: Story,
        notes: Sequence[Note],
        now: int,
    ) -> None:
        """Show a visit as it is at `now` (ms UTC), or nothing."""
        self._facts.setText(facts(visit, directory, now) if visit else "")
        told = steps(story.events, notes, directory, story.incidents) if visit else []
        kept = promised(story.promises, directory, now) if visit else []
        if told == self._told and kept == self._promised:
            return
        self._told, self._promised = told, kept
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._rows = [], -1
        for step in told:
            self._add(step)
        if kept:
            heading = Text(self.tr("Callbacks and answers"), Type.STRONG)
            heading.setObjectName("promised")
            self._grid.addWidget(heading, self._next_row(), 0, 1, 2)
            self._parts.append(heading)
            for step in kept:
                self._add(step)
        self._grid.setRowStretch(self._next_row(), 1)

    def _add(self, step: Step) -> None:
        time = Text(step.time, Type.STRONG, wrap=False)
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Text(step.text))
        for note in step.notes:
            lines.addWidget(Text(self.tr("“{text}”").format(text=note)))
        if step.who:
            lines.addWidget(Text(step.who, Type.SMALL, quiet=True))
        row, top = self._next_row(), Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(time, row, 0, top)
        self._grid.addWidget(inner, row, 1, top)
        self._parts += [time, inner]

    def _next_row(self) -> int:
        self._rows += 1
        self._grid.setRowStretch(self._rows, 0)
        return self._rows

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(2))


class DetailsSheet(Sheet):
    """The details of one visit, to read and close."""

    def __init__(
        self,
        visit: Visit,
        directory: Directory,
        story: Story,
        notes: Sequence[Note],
        now: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(visit.ticket, cancel=self.tr("Close"), wide=44, parent=parent)
        self.setObjectName("details_sheet")
        self.details = VisitDetails()
        self.details.show_visit(visit, directory, story, notes, now)
        self.body.addWidget(self.details, 1)


def _lines(told: Sequence[Step]) -> list[str]:
    return [" ".join(part for part in (step.time, step.text, *step.notes) if part) for step in told]


def facts(visit: Visit, directory: Directory, now: int) -> str:
    """What is known of a visit at `now` (ms UTC), in a line or two."""
    parts = [words.service_name(directory.services[visit.service_id]), words.state(visit.state)]
    if visit.outcome is not None and words.outcome(visit.outcome) != parts[-1]:
        parts.append(words.outcome(visit.outcome))
    if visit.channel is Channel.PHONE:
        parts += [words.by_phone(), words.came(visit, directory.site.zone)]
    if words.phone_ms(visit):
        parts.append(words.served(visit, now))
    if visit.language is not None:
        parts.append(words.language_name(visit.language))
    if visit.kind is not None:
        parts.append(words.client_kind(visit.kind))
    if visit.priority is not None:
        parts.append(words.priority_reason(visit.priority))
    return " · ".join(parts)

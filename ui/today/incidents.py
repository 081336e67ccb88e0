"""The incidents of the day: on a visit, on a callback, or with nobody at the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.incident import Incident
from queueapp.domain.setup import Directory
from ui.sheets.event_facts import joined
from ui.standard.incident_words import written_on
from ui.standard.words import incident_kind
from ui.theme import Type, em, space
from ui.today.incident_rows import incident_facts, incident_row, incident_titles
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.page_table import PageTable
from ui.widgets.painting import RESCALING


class IncidentsPage(QWidget):
    """A table of incidents, the last first, and all that is known of the one chosen.

    `visit_wanted` carries the id of the visit that somebody wants to see.
    """

    visit_wanted = Signal(int)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("incidents_page")
        self._incidents: dict[int, Incident] = {}
        self._tickets: Mapping[int, str] = {}
        self._directory: Directory | None = None
        self._now = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.table = PageTable("incidents", self.tr("Incidents"), incident_titles())
        self.table.chosen.connect(self._chose)
        self.table.opened.connect(self._want_visit)
        self._nothing = Text(self.tr("Nothing was recorded today."), quiet=True)
        self._nothing.setObjectName("no_incidents")
        self._what = Text(kind=Type.TITLE)
        self._what.setObjectName("incident_what")
        self._facts = Text(quiet=True)
        self._facts.setObjectName("incident_facts")
        self._written = Text()
        self._written.setObjectName("incident_written")
        self._written.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_visit = QAction(self.tr("Open the visit"), self)
        self.open_visit.setObjectName("open_visit")
        self.open_visit.triggered.connect(lambda _checked=False: self._want_visit())
        foot = FlowRow()
        foot.flow.addWidget(ActionButton(self.open_visit))
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        for label in (self._facts, self._written):
            self._inside.addWidget(label)
        self._inside.addStretch(1)
        box, self._side = Card(), Card()
        box.content.addWidget(self.table, 1)
        box.content.addWidget(self._nothing)
        self._side.content.addWidget(self._what)
        self._side.content.addWidget(ScrollBox(inner), 1)
        self._side.content.addWidget(foot)
        self._row.addWidget(box, 3)
        self._row.addWidget(self._side, 1)
        self.setFocusProxy(self.table)
        self._built = True
        self._rescale()
        self._chose()

    def show_incidents(
        self,
        incidents: Sequence[Incident],
        tickets: Mapping[int, str],
        directory: Directory,
        now: int,
    ) -> None:
        """Show these, recorded in this order; `tickets` are those of the visits to be opened."""
        self._incidents = {incident.id: incident for incident in incidents}
        self._tickets, self._directory, self._now = tickets, directory, now
        self.table.show_rows(
            [
                incident_row(incident, directory, tickets.get(incident.visit_id or 0, ""), now)
                for incident in reversed(incidents)
            ]
        )
        for part in (self.table, self._side):
            part.setVisible(bool(incidents))
        self._nothing.setVisible(not incidents)
        self._chose()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _chose(self) -> None:
        incident, directory = self._incidents.get(self.table.current or 0), self._directory
        ticket = self._tickets.get(incident.visit_id or 0, "") if incident is not None else ""
        what = facts = written = ""
        if incident is not None and directory is not None:
            what = joined(incident_kind(incident.kind), ticket)
            facts = incident_facts(incident, directory, self._now)
            written = "\n".join(written_on(incident))
        for label, text in ((self._what, what), (self._facts, facts), (self._written, written)):
            label.setText(text)
            label.setVisible(bool(text))
        self.open_visit.setEnabled(bool(ticket))

    def _want_visit(self) -> None:
        incident = self._incidents.get(self.table.current or 0)
        if incident is not None and incident.visit_id in self._tickets:
            self.visit_wanted.emit(incident.visit_id)

    def _rescale(self) -> None:
        self._row.setSpacing(space(3))
        self._inside.setSpacing(space(2))
        self._side.setMinimumWidth(em(None, 15))

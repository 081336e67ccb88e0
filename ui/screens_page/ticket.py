"""What stands on a ticket on paper, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.public.setup import (
    TICKET_TEXT_LENGTH,
    FaultyPublic,
    PublicSetup,
    TicketForm,
)
from ui.errands import Errands
from ui.runner import Runner
from ui.screens_page.form import Facts, Form, Section, Sheet
from ui.screens_page.picture_edit import PictureEdit
from ui.screens_page.words import language_name
from ui.theme import em, space
from ui.tickets.preview import TicketPreview
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.page import ScrollBox
from ui.widgets.segmented import Segmented
from ui.widgets.tick import Tick

_BESIDE = 62
"""From this width on, in em, the preview stands beside the form."""


class TicketFields(Form):
    """The template of the ticket."""

    def __init__(self, work: Errands | Runner) -> None:
        super().__init__()
        self.setObjectName("ticket_form")
        self._logo = PictureEdit("logo", self.tr("The logo"), work)
        self._logo.edited.connect(self.touch)
        field = self.add(
            "logo",
            Field(
                self.tr("Logo"),
                self._logo,
                help_text=self.tr("Black on white prints best: a ticket printer has no colours."),
            ),
        )
        self._logo.refused.connect(field.set_error)
        self._heading = self.pair(
            "heading",
            self.tr("Above the number"),
            TICKET_TEXT_LENGTH,
            help_text=self.tr("Such as the name of the hall; it may stay empty."),
        )
        self._text = self.pair("text", self.tr("Below it all"), TICKET_TEXT_LENGTH, least=2)
        self._ticks = {
            "service": Tick(self.tr("The service")),
            "time": Tick(self.tr("Day and time")),
            "waiting": Tick(self.tr("How many wait before")),
            "wait": Tick(self.tr("How long it may take")),
            "kept": Tick(self.tr("For how long data is kept")),
        }
        stands = FlowRow(gap=1.5, line_gap=1.5)
        for key, tick in self._ticks.items():
            tick.setObjectName(key)
            tick.toggled.connect(lambda _on: self.touch())
            stands.flow.addWidget(tick)
        shows = self.add("shows", Field(self.tr("The ticket also says"), stands))
        shows.setFocusProxy(self._ticks["service"])

    def show_form(self, form: TicketForm, facts: Facts) -> None:
        """Show it."""
        self.loading = True
        self._logo.show_picture(form.logo, facts.pictures)
        self._heading.set_words(form.heading)
        self._text.set_words(form.text)
        for key, tick in self._ticks.items():
            tick.setChecked(getattr(form, key))
        self.loading = False

    def form(self) -> TicketForm:
        """The template as it stands here."""
        ticks = {key: tick.isChecked() for key, tick in self._ticks.items()}
        return TicketForm(
            logo=self._logo.picture,
            heading=self._heading.words(),
            text=self._text.words(),
            **ticks,
        )


class TicketSection(Section):
    """The template, and beside it the ticket as it will be printed."""

    def __init__(self, work: Errands | Runner) -> None:
        super().__init__()
        self.setObjectName("ticket")
        self._ticket = TicketForm()
        self._fields = TicketFields(work)
        self._fields.edited.connect(self._edited)
        self._sheet = Sheet(self._fields)
        self._box = ScrollBox(self._sheet)
        self._language = Segmented(
            [
                ("lt", language_name("lt")),
                ("en", language_name("en")),
                ("", self.tr("Both languages")),
            ],
            current="lt",
        )
        self._language.setObjectName("preview_language")
        self._language.setAccessibleName(self.tr("The client's language"))
        self._language.chosen.connect(lambda _chosen: self._show_preview())
        self._preview = TicketPreview()
        self._right = right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(space(2))
        beside.addWidget(self._language)
        beside.addWidget(self._preview, 1)
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(space(4))
        self._sides.addWidget(self._box, 5)
        self._sides.addWidget(right, 4)

    def show_setup(self, setup: PublicSetup, facts: Facts) -> None:
        """Show the template of a set-up."""
        if self.facts is None:
            facts.pictures.arrived.connect(lambda _id: self._show_preview())
        self.facts, self._ticket = facts, setup.ticket
        self._fields.show_form(setup.ticket, facts)
        self._show_preview()

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with this template."""
        return replace(setup, ticket=self._ticket)

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show the faults at their fields."""
        return self._fields.show_faults(faults)

    def focus_fault(self, fault: FaultyPublic) -> None:
        """Go to the field."""
        self._fields.focus_field(fault.field)
        if fault.field in self._fields.fields:
            self._box.ensureWidgetVisible(self._fields.fields[fault.field], 0, space(14))

    def focus_first(self) -> None:
        """Go to the first field."""
        self._fields.focus_field("logo")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the preview stands below the form, and scrolls with it."""
        super().resizeEvent(event)
        below = self.width() < em(None, _BESIDE)
        if below is (self._sheet.column.indexOf(self._right) >= 0):
            return
        self._preview.setMinimumHeight(em(None, 30) if below else 0)
        if below:
            self._sides.removeWidget(self._right)
            self._sheet.column.addWidget(self._right)
        else:
            self._sheet.column.removeWidget(self._right)
            self._sides.addWidget(self._right, 4)

    def _edited(self) -> None:
        self._ticket = self._fields.form()
        self._show_preview()
        self.edited.emit()

    def _show_preview(self) -> None:
        if self.facts is None:
            return
        logo = self._ticket.logo
        self._preview.show_form(
            self._ticket,
            self.facts.directory,
            self.facts.pictures.content(logo) if logo is not None else None,
            language=str(self._language.current()) or None,
        )

"""The row of one of the staff in the set-up of a hall."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    ACCOUNT_LENGTH,
    EMAIL_LENGTH,
    LANGUAGES,
    NAME_LENGTH,
    OFFICE_LENGTH,
    PHONE_LENGTH,
    PersonDraft,
)
from ui import words
from ui.setup.layout import Turning
from ui.setup.parts import Flow, explain
from ui.setup.rows import Row
from ui.theme import Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.form import Chooser, Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.sign_button import SignButton
from ui.widgets.tick import Tick

_CONTACT = ("job", "phone", "email", "account")
_BESIDE = 30
"""Phone and e-mail stand side by side from this width on, in the size of the text."""


class PersonRow(Row):
    """One of the staff: name, role, languages, and on demand position, phone and e-mail.

    `pin_wanted` carries the person's id: something is to be done about their PIN.
    """

    pin_wanted = Signal(int)

    def __init__(self, draft: PersonDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = draft.id
        self.name = ShortText(NAME_LENGTH, placeholder=self.tr("Name and surname"))
        self.name.setObjectName("name")
        self.name.setAccessibleName(self.tr("Name"))
        explain(
            self.name, self.tr("As clients are told it on the phone, and as letters are signed.")
        )
        self.name.setText(draft.name)
        self.name.setCursorPosition(0)
        self._role = Chooser()
        self._role.setObjectName("role")
        self._role.setAccessibleName(self.tr("Role"))
        explain(self._role, self.tr("What they may see and do; each role says it in the list."))
        meanings: Mapping[Role, str] = {
            Role.COUNTER: self.tr("Serves clients and issues tickets."),
            Role.LEAD: self.tr("Also corrects anybody's times."),
            Role.ADMINISTRATOR: self.tr("Also changes the set-up of the hall."),
            Role.AUDITOR: self.tr("Looks on; serves nobody and changes nothing."),
        }
        for role in Role:
            self._role.addItem(words.role(role), role)
            self._role.setItemData(
                self._role.count() - 1, meanings[role], Qt.ItemDataRole.ToolTipRole
            )
        self._role.setCurrentIndex(list(Role).index(draft.role))
        self._role.activated.connect(self._edited)
        self.line.addWidget(self.name, 1)
        self.line.addWidget(self._role)
        self._more = SignButton("⋯", self.tr("Position, phone and e-mail"), "contact", self)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_contact)
        self.line.addWidget(self._more)
        self._pin = self._pin_button()
        self.line.addWidget(self._pin)
        self.add_tools(self.tr("person"))
        self._contact = [draft.job, draft.phone, draft.email, draft.account]
        self._contact_edits: list[ShortText] = []
        self._contact_box: QWidget | None = None
        self._summary = Text(kind=Type.SMALL, quiet=True)
        self._summary.setObjectName("summary")
        self.more.addWidget(self._summary)
        self._show_summary()
        box = Flow()
        self._speaks = Text(self.tr("Speaks"), Type.SMALL, quiet=True, wrap=False)
        box.flow.addWidget(self._speaks)
        self._languages: dict[str, Tick] = {}
        for code in (*LANGUAGES, *sorted(draft.languages - set(LANGUAGES))):
            name = words.language_name(code) if code in LANGUAGES else code
            tick = Tick(words.language_code(code))
            tick.setObjectName(f"language-{code}")
            tick.setAccessibleName(name)
            explain(
                tick, self.tr("%1: clients who need it are offered to them.").replace("%1", name)
            )
            tick.setChecked(code in draft.languages)
            tick.toggled.connect(self._edited)
            box.flow.addWidget(tick)
            self._languages[code] = tick
        self.more.addWidget(box)
        self.watch("name", self.name)

    def offer_pin(self) -> None:
        """Offer what can be done about the PIN of somebody who works here already."""
        self._pin.setVisible(self.id is not None)

    def _pin_button(self) -> ActionButton:
        pin = QAction(self.tr("PIN…"), self)
        pin.setObjectName("pin")
        pin.setToolTip(self.tr("A new PIN, or the end of a lock-out"))
        pin.triggered.connect(self._want_pin)
        button = ActionButton(pin, Variant.BARE)
        button.hide()
        return button

    def _want_pin(self) -> None:
        if self.id is not None:
            self.pin_wanted.emit(self.id)

    def draft(self) -> PersonDraft:
        """The person as they stand."""
        spoken = {code for code, tick in self._languages.items() if tick.isChecked()}
        role = Role(self._role.currentData())
        if self._contact_edits:
            self._contact = [edit.text() for edit in self._contact_edits]
        return PersonDraft(self.name.text(), role, frozenset(spoken), self.id, *self._contact)

    def focus_field(self, field: str) -> QWidget:
        """Put the focus on a field; the position and what is with it show themselves for it."""
        if field in _CONTACT:
            self._more.setChecked(True)
        return super().focus_field(field)

    def _show_contact(self, on: bool) -> None:
        if on and self._contact_box is None:
            self._make_contact()
        if self._contact_box is not None:
            self._contact_box.setVisible(on)
        self._show_summary()
        if on:
            self._contact_edits[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_contact(self) -> None:
        self._contact_box = QWidget()
        column = QVBoxLayout(self._contact_box)
        column.setContentsMargins(0, 0, 0, space(1))
        column.setSpacing(space(3))
        reached = Turning(_BESIDE)
        texts = (
            (self.tr("Position"), self.tr("Said when a client is called, and signed with.")),
            (self.tr("Phone"), self.tr("An internal number will do.")),
            (self.tr("E-mail"), self.tr("Stands in the signature of their letters.")),
            (
                self.tr("Account on the computers"),
                self.tr("Signs them in without a PIN, where the hall allows it (“Privacy”)."),
            ),
        )
        limits = (OFFICE_LENGTH, PHONE_LENGTH, EMAIL_LENGTH, ACCOUNT_LENGTH)
        for key, (label, help_text), limit, value in zip(
            _CONTACT, texts, limits, self._contact, strict=True
        ):
            edit = ShortText(limit)
            edit.setObjectName(key)
            edit.setText(value)
            edit.setCursorPosition(0)
            field = Field(label, edit, help_text=help_text)
            if key in ("job", "account"):
                column.addWidget(field)
            else:
                reached.row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self._contact_edits.append(edit)
            self.watch(key, edit)
        column.insertWidget(1, reached)
        self.more.insertWidget(0, self._contact_box)
        before = self.findChild(QWidget, "remove")
        for edit in self._contact_edits:
            if before is not None:
                QWidget.setTabOrder(before, edit)
            before = edit

    def _show_summary(self) -> None:
        parts = [edit.text() for edit in self._contact_edits] or self._contact
        parts = parts[: _CONTACT.index("account")]
        text = " · ".join(part.strip() for part in parts if part.strip())
        self._summary.setText(text)
        self._summary.setVisible(bool(text) and not self._more.isChecked())

"""What is known of a client: language, kind and priority, each optional."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.setup import LANGUAGES
from queueapp.domain.visit import ClientKind, PriorityReason
from ui import words
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Field, Select


class ClientFields(QWidget):
    """Three drop-downs in a row that wraps; nothing is asked of anybody."""

    def __init__(self, *, with_priority: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=3, line_gap=2)
        self._language = Select()
        self._language.setObjectName("language")
        self._language.addItem(self.tr("Any"), None)
        for code in LANGUAGES:
            self._language.addItem(words.language_name(code), code)
        self._flow.addWidget(Field(self.tr("Language"), self._language))
        self._kind = Select()
        self._kind.setObjectName("kind")
        self._kind.addItem(self.tr("Not asked"), None)
        for kind in ClientKind:
            self._kind.addItem(words.client_kind(kind), kind)
        self._flow.addWidget(Field(self.tr("Client"), self._kind))
        self._priority = Select()
        self._priority.setObjectName("priority")
        self._priority.addItem(self.tr("None"), None)
        for reason in PriorityReason:
            self._priority.addItem(words.priority_reason(reason), reason)
        field = Field(self.tr("Priority"), self._priority)
        if with_priority:
            self._flow.addWidget(field)
        else:
            field.setParent(self)
            field.hide()

    @property
    def language(self) -> str | None:
        """The language the client needs."""
        at = self._language.currentIndex()
        return LANGUAGES[at - 1] if at > 0 else None

    @property
    def kind(self) -> ClientKind | None:
        """Whom the client comes as."""
        at = self._kind.currentIndex()
        return list(ClientKind)[at - 1] if at > 0 else None

    @property
    def priority(self) -> PriorityReason | None:
        """Why the client goes ahead."""
        at = self._priority.currentIndex()
        return list(PriorityReason)[at - 1] if at > 0 else None

    def clear(self) -> None:
        """Begin anew."""
        for select in (self._language, self._kind, self._priority):
            select.setCurrentIndex(0)

"""What is known of a client: language, kind and priority, each optional."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from queueapp.domain.setup import LANGUAGES
from queueapp.domain.visit import ClientKind, PriorityReason
from ui import words
from ui.theme import em
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Field, Select


class Pick(Select):
    """A drop-down that asks for room for its choices wherever it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Keys reach the open list without a place in the tab order, which is the sheet's.
        self.view().setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def minimumSizeHint(self) -> QSize:
        """Ask for the longest choice, up to a limit."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), em(None, 16)), hint.height())


class ClientFields(QWidget):
    """Three drop-downs in a row that wraps; nothing is asked of anybody."""

    def __init__(self, *, with_priority: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=3, line_gap=2)
        self._language = Pick()
        self._language.setObjectName("language")
        self._language.addItem(self.tr("Any"), None)
        for code in LANGUAGES:
            self._language.addItem(words.language_name(code), code)
        self._flow.addWidget(Field(self.tr("Language"), self._language))
        self._kind = Pick()
        self._kind.setObjectName("kind")
        self._kind.addItem(self.tr("Not asked"), None)
        for kind in ClientKind:
            self._kind.addItem(words.client_kind(kind), kind)
        self._flow.addWidget(Field(self.tr("Client"), self._kind))
        self._priority = Pick()
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

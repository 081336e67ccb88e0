"""What is known of a client: language, kind and priority, each optional."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from queueapp.domain.setup import LANGUAGES
from queueapp.domain.visit import ClientKind, PriorityReason
from ui import words
from ui.theme import em, space
from ui.widgets.form import Field, Select
from ui.widgets.painting import RESCALING


class Pick(Select):
    """A drop-down of a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Keys reach the open list without a place in the tab order, which is the sheet's.
        self.view().setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def minimumSizeHint(self) -> QSize:
        """Be content with a word."""
        return QSize(em(None, 8), self.sizeHint().height())


class ClientFields(QWidget):
    """Drop-downs side by side; nothing is asked of anybody. `more` is a last part of the grid."""

    changed = Signal()

    _built = False

    def __init__(
        self,
        *,
        columns: int = 3,
        with_priority: bool = True,
        more: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._language = Pick()
        self._language.setObjectName("client_language")
        self._language.addItem(self.tr("Any"), None)
        for code in LANGUAGES:
            self._language.addItem(words.language_name(code), code)
        self._kind = Pick()
        self._kind.setObjectName("client_kind")
        self._kind.addItem(self.tr("Not asked"), None)
        for kind in ClientKind:
            self._kind.addItem(words.client_kind(kind), kind)
        self._priority = Pick()
        self._priority.setObjectName("client_priority")
        self._priority.addItem(self.tr("None"), None)
        for reason in PriorityReason:
            self._priority.addItem(words.priority_reason(reason), reason)
        for pick in (self._language, self._kind, self._priority):
            pick.currentIndexChanged.connect(lambda _: self.changed.emit())
        parts: list[QWidget] = [
            Field(self.tr("Language"), self._language),
            Field(self.tr("Client"), self._kind),
        ]
        priority = Field(self.tr("Priority"), self._priority, parent=self)
        if with_priority:
            parts.append(priority)
        priority.setVisible(with_priority)
        if more is not None:
            parts.append(more)
        for at, part in enumerate(parts):
            self._grid.addWidget(part, at // columns, at % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._built = True
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(2))

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

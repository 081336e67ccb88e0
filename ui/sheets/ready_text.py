"""A text that is ready to be copied: to be read, and taken along with one key."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme import Type
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import announce


class ReadyText(Card):
    """A text under a heading, with a button that copies it; `extra` stands between the two.

    `gloss` is what the text means, for who reads the interface in another language.
    """

    copied = Signal()

    def __init__(
        self,
        title: str,
        name: str,
        key: str,
        *,
        extra: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(title)
        self.setObjectName(name)
        self.copy_action = QAction(self.tr("Copy"), self)
        self.copy_action.setObjectName(f"copy_{name}")
        self.copy_action.setShortcut(QKeySequence(key))
        self.copy_action.setToolTip(self.tr("Copy: {what}").format(what=title))
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)
        # Where there is no room for both the button stands below the heading, and neither is cut.
        head = FlowRow(line_gap=1)
        heading = Text(title, Type.HEADING, quiet=True, wrap=False)
        heading.setObjectName("heading")
        head.flow.addWidget(heading)
        head.flow.add_spring()
        head.flow.addWidget(ActionButton(self.copy_action, compact=True))
        self.content.addWidget(head)
        self._text = Text()
        self._text.setObjectName("text")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._gloss = Text(kind=Type.SMALL, quiet=True)
        self._gloss.setObjectName("gloss")
        if extra is not None:
            self.content.addWidget(extra)
        self.content.addWidget(self._text)
        self.content.addWidget(self._gloss)
        self.content.addStretch(1)
        self.show_text("")

    @property
    def text(self) -> str:
        """What is copied."""
        return self._text.text()

    def show_text(self, text: str, gloss: str = "") -> None:
        """Offer another text."""
        self._text.setText(text)
        self._gloss.setText(gloss)
        self._gloss.setVisible(bool(gloss))
        self.copy_action.setText(self.tr("Copy"))
        self.copy_action.setEnabled(bool(text))

    def copy(self) -> None:
        """Copy the text, and say so on the button."""
        copy_text(self, self.text)
        self.copy_action.setText(self.tr("✓ Copied"))
        self.copied.emit()


def copy_text(widget: QWidget, text: str) -> None:
    """Put a text where it can be pasted from, and let a screen reader say so."""
    QGuiApplication.clipboard().setText(text)
    announce(widget, QCoreApplication.translate("ReadyText", "Copied"))

"""One open call for help: who calls for what, who comes, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.help import HelpKind
from ui.standard.words import help_kind
from ui.theme import Tone, Type, em, space, tokens
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, rounded


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row says, and which buttons it has; `kind` is offered to be changed where set."""

    title: str
    detail: str
    tone: Tone
    comes: bool = False
    ends: bool = False
    kind: HelpKind | None = None


class HelpRow(QFrame):
    """States wishes: `come_wanted`, `end_wanted`, and `kind_wanted` with another kind."""

    come_wanted = Signal()
    end_wanted = Signal()
    kind_wanted = Signal(object)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown("", "", Tone.NEUTRAL)
        self._row = QHBoxLayout(self)
        self._sign = Text("!", Type.STRONG, wrap=False)
        self._sign.setAccessibleName(" ")
        self._title = Text(kind=Type.STRONG)
        self._title.setObjectName("help_title")
        self._detail = Text()
        self._detail.setObjectName("help_detail")
        self._texts = QVBoxLayout()
        self._texts.addWidget(self._title)
        self._texts.addWidget(self._detail)
        self._deeds = FlowRow(gap=1.5, line_gap=1)
        self.come = self._action("help_come", self.tr("On my way"))
        self.come.setToolTip(self.tr("Tell whoever calls that you are coming"))
        self.come.triggered.connect(lambda _checked=False: self.come_wanted.emit())
        self.end = self._action("help_end", self.tr("Over"))
        self.end.setToolTip(self.tr("Help is no longer needed: end this call"))
        self.end.triggered.connect(lambda _checked=False: self.end_wanted.emit())
        self._kinds = {kind: self._kind_action(kind) for kind in HelpKind}
        self._choose = self._action("help_kinds", self.tr("What for…"))
        self._choose.setToolTip(self.tr("Say what help is needed for"))
        self._choose.triggered.connect(lambda _checked=False: self._open_kinds())
        self.buttons = {
            action: self._button(action)
            for action in (*self._kinds.values(), self._choose, self.come, self.end)
        }
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addLayout(self._texts, 1)
        self._middle.addWidget(self._deeds, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._middle, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._built = True
        self._rescale()

    def show_call(self, shown: Shown) -> None:
        """Show a call as it stands now."""
        if shown == self._shown:
            return
        self._shown = shown
        self._sign.set_tone(shown.tone)
        self._title.setText(shown.title)
        self._detail.setText(shown.detail)
        self._detail.setVisible(bool(shown.detail))
        self.come.setVisible(shown.comes)
        self.end.setVisible(shown.ends)
        for kind, action in self._kinds.items():
            now = kind is shown.kind
            action.setChecked(now)
            action.setText(f"✓ {help_kind(kind)}" if now else help_kind(kind))
        self._deeds.setVisible(shown.comes or shown.ends or shown.kind is not None)
        self.setAccessibleName(f"{shown.title}. {shown.detail}")
        self._turn()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft ground of the tone."""
        mark, soft = tokens().tone(self._shown.tone)
        rounded(QPainter(self), self.rect(), soft, mark, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the text where the row is narrow."""
        super().resizeEvent(event)
        self._turn()

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        return action

    def _kind_action(self, kind: HelpKind) -> QAction:
        action = self._action(f"help_{kind}", help_kind(kind))
        action.setToolTip(self.tr("Say that this is what help is needed for"))
        action.setCheckable(True)

        def wanted() -> None:
            # What is ticked is what the colleagues see, not what was pressed.
            action.setChecked(kind is self._shown.kind)
            self.kind_wanted.emit(kind)

        action.triggered.connect(wanted)
        return action

    def _button(self, action: QAction) -> ActionButton:
        variant = Variant.PRIMARY if action is self.come else Variant.PLAIN
        button = ActionButton(action, variant, compact=True)
        # A click leaves the keyboard where it was, such as in a note that is being typed.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._deeds.flow.addWidget(button)
        return button

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("help_kinds_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._kinds.values()))
        button = self.buttons[self._choose]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _turn(self) -> None:
        if not self._built:
            return
        wide = self._title.fontMetrics().horizontalAdvance
        text = min(max(wide(self._title.text()), wide(self._detail.text())), em(None, 24))
        text += space(13)
        offers = self._shown.kind is not None
        # One beside the other where there is room for that, behind one button where there is not.
        kinds = [self.buttons[action] for action in self._kinds.values()]
        all_kinds = sum(button.sizeHint().width() + space(1.5) for button in kinds)
        in_line = offers and text + all_kinds + em(None, 10) <= self.width()
        for action in self._kinds.values():
            self.buttons[action].setVisible(in_line)
        self.buttons[self._choose].setVisible(offers and not in_line)
        need = text + self._deeds.sizeHint().width()
        below = self._deeds.isVisibleTo(self) and need > self.width()
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if way != self._middle.direction():
            self._middle.setDirection(way)
            aside = Qt.AlignmentFlag.AlignVCenter
            self._middle.setAlignment(self._deeds, Qt.AlignmentFlag(0) if below else aside)

    def _rescale(self) -> None:
        self._row.setContentsMargins(space(3), space(1), space(2), space(1))
        self._row.setSpacing(space(2))
        self._sign.setMinimumWidth(em(None, 1))
        self._texts.setSpacing(space(0.5))
        self._middle.setSpacing(space(2))

"""The strip that opens on Finish: the outcome, and one line of what was agreed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from queueapp.domain.visit import FINISHES, IN_SITUATIONS, Outcome
from ui import words
from ui.theme import space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Number, ShortText
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

LINE_LENGTH = 300
_USUAL = tuple(outcome for outcome in FINISHES if outcome not in IN_SITUATIONS)
_NATIVE = QKeySequence.SequenceFormat.NativeText


class FinishStrip(Card):
    """F9 and Enter finish; ↑ and ↓ choose another outcome without leaving the line.

    `finished` carries outcome, line and, where the timer was forgotten, the minutes since the
    client really left (otherwise 0). The strip stays as it is until its owner closes it, so that
    nothing is typed twice where the wish is refused. `focus_freed` says that the focus was in the
    strip when it closed.
    """

    finished = Signal(object, str, int)
    focus_freed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Finish"), parent=parent)
        self.setObjectName("finish_strip")
        self._outcomes = _USUAL
        self._outcome = Segmented()
        self._outcome.setObjectName("outcome")
        self._outcome.setAccessibleName(self.tr("Outcome"))
        self._agreed = ShortText(LINE_LENGTH)
        self._agreed.setObjectName("agreed")
        self._agreed.setPlaceholderText(self.tr("What was agreed, in one line (optional)"))
        self._agreed.setAccessibleName(self.tr("What was agreed"))
        self._agreed.installEventFilter(self)
        self._agreed.returnPressed.connect(self._finish)
        self._earlier = Number()
        self._earlier.setObjectName("earlier")
        self._earlier.setAccessibleName(self.tr("The client left so many minutes ago"))
        self._earlier.setRange(0, 24 * 60)
        self._earlier.setSpecialValueText(self.tr("now"))
        self._earlier_label = Text(self.tr("Client left"), quiet=True, wrap=False)
        self._finish_action = QAction(self.tr("Finish"), self)
        self._finish_action.setObjectName("finish_now")
        self._finish_action.triggered.connect(self._finish)
        self._close_action = QAction(self.tr("Not yet"), self)
        self._close_action.setObjectName("finish_cancel")
        self._close_action.triggered.connect(self.close_strip)
        self._build()
        self.hide()

    def open_strip(self, minutes_served: int, extra: Sequence[Outcome] = ()) -> None:
        """Ask for the outcome; the caret stands in the line.

        `extra` are the outcomes of the situation that goes on (`IN_SITUATIONS`), offered last.
        """
        self._outcomes = (*_USUAL, *extra)
        self._outcome.set_options([(o, words.outcome(o)) for o in self._outcomes], Outcome.SETTLED)
        self._agreed.clear()
        self._earlier.setValue(0)
        self._earlier.setMaximum(max(0, minutes_served))
        before, _, after = self.tr("{minutes} min ago").partition("{minutes}")
        self._earlier.setPrefix(before)
        self._earlier.setSuffix(after)
        self._earlier.setVisible(minutes_served > 0)
        self._earlier_label.setVisible(minutes_served > 0)
        self.show()
        self._agreed.setFocus()
        QTimer.singleShot(0, self, self._scroll_here)

    def close_strip(self) -> None:
        """Put the strip away; the client is still being served."""
        if self.isVisible():
            focus = QApplication.focusWidget()
            inside = focus is not None and self.isAncestorOf(focus)
            self.hide()
            if inside:
                self.focus_freed.emit()

    def submit(self) -> None:
        """Finish with what stands in the strip."""
        self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the strip away; Enter finishes wherever the focus is, but for a button."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self._finish()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the line choose the outcome."""
        if watched is self._agreed and event.type() == QEvent.Type.KeyPress:
            key = event.key() if isinstance(event, QKeyEvent) else 0
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(-1 if key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.content.addWidget(self._outcome)
        self.content.addWidget(self._agreed)
        row = FlowRow(gap=2, line_gap=2)
        row.flow.addWidget(self._earlier_label)
        row.flow.addWidget(self._earlier)
        row.flow.add_spring()
        for action, variant, key in (
            (self._close_action, Variant.PLAIN, "Esc"),
            (self._finish_action, Variant.PRIMARY, "Enter"),
        ):
            button = ActionButton(action, variant)
            button.set_key_text(QKeySequence(key).toString(_NATIVE))
            row.flow.addWidget(button)
        self.content.addWidget(row)
        self.content.setSpacing(space(3))

    def _scroll_here(self) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(self)

    def _step(self, by: int) -> None:
        current = self._outcomes.index(Outcome(str(self._outcome.current())))
        self._outcome.set_current(self._outcomes[(current + by) % len(self._outcomes)])

    def _finish(self) -> None:
        if self.isVisible():
            outcome = Outcome(str(self._outcome.current()))
            self.finished.emit(outcome, self._agreed.text(), self._earlier.value())

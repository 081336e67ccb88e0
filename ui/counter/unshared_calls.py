"""Calls that only this PC knows of: not yet shared, or refused when they were."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.offline import OfflineCall
from ui.counter.promise_rows import PromiseList, PromiseRow
from ui.phone import promise_words
from ui.theme import Tone, space
from ui.touch import call_shown, why_call_refused
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING

_ROWS = 3
_NATIVE = QKeySequence.SequenceFormat.NativeText


class UnsharedCalls(QWidget):
    """A row for each; what is refused says why, and is taken down again or put away.

    Both wishes carry the `OfflineCall` that is selected, else the first that is refused.
    """

    again_wanted = Signal(object)
    discard_wanted = Signal(object)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unshared_calls")
        self._calls: tuple[OfflineCall, ...] = ()
        self._ids: dict[str, int] = {}
        self._list = PromiseList(_ROWS)
        self._list.setObjectName("unshared")
        self._list.setAccessibleName(self.tr("Calls not yet shared"))
        self._list.entered.connect(lambda _: self._again())
        self._list.chosen.connect(self._show_meant)
        self._why = Text(tone=Tone.CAUTION)
        self._why.setObjectName("unshared_why")
        self._again_action = QAction(self.tr("Take down again"), self)
        self._again_action.setObjectName("take_down_again")
        self._again_action.triggered.connect(self._again)
        self._discard_action = QAction(self.tr("Put away"), self)
        self._discard_action.setObjectName("put_call_away")
        self._discard_action.setToolTip(self.tr("Nobody will be called back for this call"))
        self._discard_action.triggered.connect(self._discard)
        by_key = QAction(self._list)
        by_key.setShortcut(QKeySequence("Del"))
        by_key.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        by_key.triggered.connect(self._discard)
        self._list.addAction(by_key)
        self._foot = FlowRow()
        self._build()
        self.hide()

    def show_calls(self, calls: Sequence[OfflineCall]) -> None:
        """Show these calls; one that stays keeps its place and the selection."""
        self._calls = tuple(calls)
        self._list.show_rows([self._row(call) for call in calls])
        self._show_meant()
        self.setVisible(bool(calls))

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        again = ActionButton(self._again_action, compact=True)
        discard = ActionButton(self._discard_action, compact=True)
        for button, key in ((again, "Enter"), (discard, "Del")):
            button.set_key_text(QKeySequence(key).toString(_NATIVE))
            self._foot.flow.addWidget(button)
        for part in (self._list, self._why, self._foot):
            self._column.addWidget(part)
        self._built = True
        self._column.setSpacing(space(2))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._built and event.type() in RESCALING:
            self._column.setSpacing(space(2))

    def _row(self, call: OfflineCall) -> PromiseRow:
        draft = call.call.draft
        question = draft.question.partition("\n")[0] if draft is not None else ""
        refused = call.refused is not None
        return PromiseRow(
            id=self._ids.setdefault(call.call.key, len(self._ids) + 1),
            title=call_shown(call),
            name=draft.name if draft is not None else "",
            question=question or promise_words.call_end(call.call.end),
            due=self.tr("not taken in") if refused else "○ " + self.tr("not yet shared"),
            tone=Tone.BAD if refused else Tone.NEUTRAL,
        )

    def _meant(self) -> OfflineCall | None:
        refused = [call for call in self._calls if call.refused is not None]
        selected = self._list.selected_id()
        if selected is None:
            return refused[0] if refused else None
        return next((call for call in refused if self._ids[call.call.key] == selected), None)

    def _show_meant(self) -> None:
        call = self._meant()
        self._why.setText(why_call_refused(call) if call is not None else "")
        for part in (self._why, self._foot):
            part.setVisible(call is not None)
        self._again_action.setEnabled(call is not None and call.call.draft is not None)
        self._discard_action.setEnabled(call is not None)

    def _again(self) -> None:
        call = self._meant()
        if call is not None and call.call.draft is not None:
            self.again_wanted.emit(call)

    def _discard(self) -> None:
        call = self._meant()
        if call is not None:
            self.discard_wanted.emit(call)

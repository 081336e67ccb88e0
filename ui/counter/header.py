"""The bar at the top of the counter window: who sits where, what they are at, and the time."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.desk import DeskState
from ui import words
from ui.closing.day_chips import DayChips
from ui.counter.view import CounterView, Stage
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text


class Header(QWidget):
    """Counter, person and desk state at the left; how the day stands and the clock at the right."""

    def __init__(self, away: QAction, back: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._outer = QVBoxLayout(self)
        row = FlowRow(gap=3, line_gap=1)
        self._outer.addStretch(1)
        self._outer.addWidget(row)
        self._outer.addStretch(1)
        self._counter = Text(kind=Type.TITLE, wrap=False)
        self._counter.setObjectName("counter")
        self._person = Text(quiet=True, wrap=False)
        self._person.setObjectName("person")
        self._state = Chip()
        self._state.setObjectName("desk_state")
        self._day = DayChips()
        self._clock = Text(kind=Type.TITLE, wrap=False)
        self._clock.setObjectName("clock")
        self._away = ActionButton(away)
        self._back = ActionButton(back)
        plan, *day = self._day.all
        left: list[QWidget] = [self._counter, self._person, self._state, plan]
        right: list[QWidget] = [self._away, self._back, *day, self._clock]
        for part in left:
            row.flow.addWidget(part)
        row.flow.add_spring()
        for part in right:
            row.flow.addWidget(part)
        self._rescale()

    def show_view(self, view: CounterView) -> None:
        """Show the counter as it is now."""
        directory = view.board.directory
        counter = directory.counters.get(view.desk.counter_id)
        person = directory.people.get(view.session.person_id)
        self._counter.setText(words.counter_name(counter.name) if counter else "")
        self._person.setText(person.name if person else "")
        self._show_state(view)
        self._away.setVisible(view.stage is Stage.FREE)
        self._back.setVisible(view.stage is Stage.AWAY)

    def show_time(self, view: CounterView, now: int) -> None:
        """Move the clock and the time left until closing."""
        self._clock.setText(words.clock_time(now, view.board.directory.site.zone))
        self._day.show_time(view.board, now, view.session.person_id)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._rescale()
        super().changeEvent(event)

    def _show_state(self, view: CounterView) -> None:
        match view.stage:
            case Stage.FREE:
                self._state.show_state(self.tr("Ready"), Tone.GOOD, "●")
            case Stage.CALLING:
                self._state.show_state(self.tr("Calling"), Tone.ACCENT, "◔")
            case Stage.SERVING:
                self._state.show_state(self.tr("Serving"), Tone.ACCENT, "●")
            case Stage.LOST:
                self._state.show_state(self.tr("Not at a counter"), Tone.BAD, "✕")
            case Stage.AWAY:
                text = words.desk_state(view.desk.state)
                if view.desk.state is DeskState.ON_BREAK and view.desk.reason:
                    text = words.break_reason(view.desk.reason)
                since = words.clock_time(view.desk.since, view.board.directory.site.zone)
                self._state.show_state(
                    self.tr("{state} since {time}").format(state=text, time=since),
                    Tone.CAUTION,
                    "❙❙",
                )

    def _rescale(self) -> None:
        above = space(2)
        self._outer.setContentsMargins(space(4), above, space(4), above)
        # As tall with the button as without it: nothing below moves when a client is called.
        self.setMinimumHeight(self._away.sizeHint().height() + 2 * above)

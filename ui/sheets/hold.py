"""Putting a client on hold: why, and when they are to be back."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from queueapp.domain.visit import HoldReason
from ui import words
from ui.sheets.ask import Ask, ReasonPick, TimeEdit, line_field, options, taken
from ui.sheets.times import next_at, typed_time
from ui.theme import Type
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

_NOBODYS_WISH = frozenset(
    {HoldReason.COUNTER_TAKEN_OVER, HoldReason.COUNTER_CLOSED, HoldReason.DAY_ENDED}
)
REASONS = [reason for reason in HoldReason if reason not in _NOBODYS_WISH]
STEPS = (5, 10, 15, 30)
USUAL_STEP = 10
MOST_MINUTES = 480


class HoldSheet(Ask):
    """Why the client steps aside and when they are back; `now` in ms UTC."""

    def __init__(self, ticket: str, now: int, zone: ZoneInfo, parent: QWidget | None = None):
        super().__init__(
            self.tr("Put {ticket} on hold").format(ticket=ticket),
            self.tr("Put on hold"),
            enter_submits=True,
            wide=44,
            parent=parent,
        )
        self.setObjectName("hold")
        self._now, self._zone = now, zone
        self._reasons = ReasonPick(options(REASONS, words.hold_reason), current=REASONS[0])
        self._reasons.setObjectName("reason")
        self.body.addWidget(Field(self.tr("Why"), self._reasons))

        self._steps = Segmented(
            [(step, words.minutes(step * 60_000)) for step in STEPS], current=USUAL_STEP
        )
        self._steps.setObjectName("minutes")
        self._typed = TimeEdit(self.tr("or 20, or 14:35"))
        self._typed.setObjectName("typed")
        self._typed.setAccessibleName(self.tr("Other minutes, or the time to be back"))
        when = FlowRow(gap=2, line_gap=1)
        when.flow.addWidget(self._steps)
        when.flow.addWidget(self._typed)
        self._when = Field(self.tr("Back in"), when)
        self._when.setFocusProxy(self._steps)
        self.body.addWidget(self._when)
        self._back = Text(kind=Type.TITLE)
        self._back.setObjectName("back")
        self.body.addWidget(self._back)

        field, self._line = line_field(
            self.tr("Note (optional)"), placeholder=self.tr("What the client is doing meanwhile")
        )
        self.body.addWidget(field)
        self._steps.chosen.connect(self._stepped)
        self._typed.textEdited.connect(self._show_back)
        self._reasons.take_focus()
        self._show_back()

    @property
    def reason(self) -> HoldReason:
        """Why the client steps aside."""
        return taken(self._reasons, HoldReason) or HoldReason.OTHER

    @property
    def minutes(self) -> int:
        """In how many minutes the client is to be back."""
        return self._minutes() or USUAL_STEP

    @property
    def text(self) -> str:
        """The line written, if any."""
        return self._line.text()

    def _stepped(self) -> None:
        self._typed.clear()
        self._show_back()

    def _minutes(self) -> int | None:
        typed = self._typed.text().strip()
        if not typed:
            step = self._steps.current()
            return step if isinstance(step, int) else None
        if typed.isdecimal() and len(typed) <= 3:
            return int(typed) if 1 <= int(typed) <= MOST_MINUTES else None
        at = typed_time(typed, bare_hours=False)
        if at is None:
            return None
        minutes = -(-(next_at(at, self._now, self._zone) - self._now) // 60_000)
        return minutes if 1 <= minutes <= MOST_MINUTES else None

    def _show_back(self) -> None:
        minutes = self._minutes()
        self._when.set_error("")
        if minutes is None:
            self._back.setText("–")
            return
        at = words.clock_time(self._now + minutes * 60_000, self._zone)
        self._back.setText(self.tr("Back at {time}").format(time=at))

    def _missing(self) -> str:
        if self._minutes() is None:
            self._typed.setFocus()
            return self.tr("Write minutes, such as 20, or a time later today, such as 14:35.")
        return ""

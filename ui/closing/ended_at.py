"""Asks when somebody went whose end nobody knows: a forgotten timer, or a day that ended."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction

from queueapp.domain.closing import Ending, OpenEnds
from queueapp.domain.setup import Directory
from queueapp.domain.visit import AT_DESK, HoldReason, Visit
from ui import words
from ui.sheets.ask import TimeEdit
from ui.sheets.times import typed_time, within
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field

translate = QCoreApplication.translate

_MINUTE = 60_000


class EndedAt(FlowRow):
    """A time, suggested by how long such a service usually takes; out of sight until `ask`.

    `answered`: the time is to be taken, which `times` has then.
    """

    answered = Signal()

    def __init__(self, directory: Directory) -> None:
        super().__init__(gap=2, line_gap=1)
        self.setObjectName("when_row")
        self._services, self._zone = directory.services, directory.site.zone
        self._usual: Mapping[int, int] = {}
        self._read_at: int | None = None
        self.ending = Ending.SERVED
        """Which end is asked about."""
        self.time = TimeEdit()
        self.time.setObjectName("time")
        self._field = Field(
            translate("DayEndSheet", "When did it end?"),
            self.time,
            help_text=translate(
                "DayEndSheet", "Left empty: as long as such a service usually takes."
            ),
        )
        self._done = QAction(self)
        self._done.setObjectName("ended_then")
        self._done.triggered.connect(lambda _checked=False: self.answered.emit())
        self.flow.addWidget(self._field)
        self.flow.addWidget(ActionButton(self._done, Variant.PRIMARY))
        self.hide()

    def show_ends(self, ends: OpenEnds) -> None:
        """Go by what is open now."""
        self._usual = {each.visit.id: each.usual for each in ends.at_desk}
        self._read_at = ends.read_at

    def ask(self, visits: Sequence[Visit], ending: Ending) -> None:
        """Ask when these were served until, or left."""
        self.ending = ending
        self.show()
        self._field.set_error()
        self._done.setText(
            translate("DayEndSheet", "Served until then")
            if ending is Ending.SERVED
            else translate("DayEndSheet", "Left then")
        )
        self.time.clear()
        if len(visits) == 1:
            self.time.setText(words.clock_time(self._usual_end(visits[0]), self._zone))

    def take_focus(self) -> None:
        """Let the time be typed over."""
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)
        self.time.selectAll()

    def put_away(self) -> None:
        """Ask no more."""
        self.hide()
        self._field.set_error()

    def times(self, visits: Sequence[Visit]) -> dict[int, int] | None:
        """When those ended of whom nobody knows (ms UTC by id); `None`, and why, where it cannot
        be.
        """
        ended: dict[int, int] = {}
        for visit in filter(ends_unknown, visits):
            at = self._typed(visit)
            if at is None:
                begun, latest = self._bounds(visit)
                text = translate("DayEndSheet", "{ticket}: between {begin} and {end}.")
                self._field.set_error(
                    text.format(
                        ticket=visit.ticket,
                        begin=words.clock_time(begun, self._zone),
                        end=words.clock_time(latest, self._zone),
                    )
                )
                self.time.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
            ended[visit.id] = at
        return ended

    def _typed(self, visit: Visit) -> int | None:
        """When it ended (ms UTC), or nothing where what is typed cannot be."""
        begun, latest = self._bounds(visit)
        text = self.time.text().strip()
        if not text:
            return self._usual_end(visit)
        minutes = typed_time(text)
        return None if minutes is None else within(minutes, begun, latest, self._zone)

    def _bounds(self, visit: Visit) -> tuple[int, int]:
        leg = visit.legs[-1]
        latest = leg.finished_at
        if latest is None:
            latest = self._read_at if self._read_at is not None else leg.called_at
        return leg.started_at or leg.called_at, latest

    def _usual_end(self, visit: Visit) -> int:
        begun, latest = self._bounds(visit)
        usual = self._usual.get(visit.id, self._services[visit.service_id].expected_minutes)
        return min(latest, begun + usual * _MINUTE)


def ends_unknown(visit: Visit) -> bool:
    """Whether nobody knows when the client went: still at a desk, or when the day ended."""
    set_aside = visit.hold is not None and visit.hold.reason is HoldReason.DAY_ENDED
    return visit.state in AT_DESK or set_aside

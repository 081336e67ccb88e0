"""The sheet with which a lead keeps the hall open longer today."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.closing import KeepOpenReason, accepted, after_closing, closing_of
from ui import words
from ui.sheets.ask import Ask, ReasonPick, TimeEdit, options, taken
from ui.sheets.times import next_at, typed_time
from ui.theme import Type
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

STEPS = (15, 30, 45, 60)
"""So many minutes longer are offered."""

MOST_HOURS = 12
"""A typed time later than so many hours after closing is taken for a slip."""

_MINUTE = 60_000
_ROUND = 5 * _MINUTE


class LongerSheet(Ask):
    """Until when, and why; what follows is said. The hall closes some time today.

    `usual_wanted`: close as the hours say after all. `now` is in ms UTC, `minutes` what is chosen
    at first.
    """

    usual_wanted = Signal()

    def __init__(
        self, board: Board, now: int, minutes: int = STEPS[0], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Stay open longer today"),
            self.tr("Stay open"),
            enter_submits=True,
            wide=44,
            parent=parent,
        )
        self.setObjectName("longer")
        self._zone, self._now = board.directory.site.zone, now
        closes_at = board.day.closes_at or now
        self._closing_time = words.clock_time(closes_at, self._zone)
        self._from = max(closes_at, now)
        self._detail.setText(self._as_it_is(board, now, closes_at))
        self._detail.show()

        steps = [(step, words.minutes(step * _MINUTE)) for step in STEPS]
        self._steps = Segmented(steps, current=minutes)
        self._steps.setObjectName("steps")
        self._typed = TimeEdit(self.tr("or a time: 17:40"))
        self._typed.setObjectName("typed")
        self._typed.setAccessibleName(self.tr("Another time to close at"))
        row = FlowRow(gap=2, line_gap=1)
        row.flow.addWidget(self._steps)
        row.flow.addWidget(self._typed)
        longer = Field(self.tr("Longer by"), row)
        longer.setFocusProxy(self._steps)
        self.body.addWidget(longer)
        self._until = Text(kind=Type.TITLE)
        self._until.setObjectName("until")
        self.body.addWidget(self._until)

        self._reasons = ReasonPick(options(KeepOpenReason, words.keep_open_reason))
        self._reasons.setObjectName("reason")
        self.body.addWidget(Field(self.tr("Why"), self._reasons))
        self._follows = Text()
        self._follows.setObjectName("follows")
        self._follows.setText(
            self.tr(
                "Every window goes by it at once: new tickets, reminders and the forecast. "
                "Who leaves earlier by their own plan still does."
            )
        )
        self.body.addWidget(self._follows)
        self.body.addStretch(1)
        if board.day.kept_open and not after_closing(board.day, now):
            self._offer_usual(board, now)
        self._steps.chosen.connect(self._stepped)
        self._typed.textEdited.connect(self._show_until)
        for button in self._steps.findChildren(QWidget):
            if button.objectName() == f"option-{minutes}":
                button.setFocus()
        self._show_until()

    @property
    def closes_at(self) -> int | None:
        """When the hall is to close (ms UTC), if that can be told."""
        typed = self._typed.text().strip()
        if not typed:
            step = self._steps.current()
            return self._later(step) if isinstance(step, int) else None
        minutes = typed_time(typed)
        if minutes is None:
            return None
        at = next_at(minutes, self._from, self._zone)
        return at if self._from < at <= self._from + MOST_HOURS * 60 * _MINUTE else None

    @property
    def reason(self) -> KeepOpenReason | None:
        """Why, once it is chosen."""
        return taken(self._reasons, KeepOpenReason)

    def _as_it_is(self, board: Board, now: int, closes_at: int) -> str:
        if now >= closes_at:
            return self.tr("The hall closed at {time}.").format(time=self._closing_time)
        if board.day.kept_open:
            text = self.tr("It is kept open already: it closes at {time}.")
            return text.format(time=self._closing_time)
        return self.tr("It closes at {time}.").format(time=self._closing_time)

    def _offer_usual(self, board: Board, now: int) -> None:
        today = date.fromisoformat(board.day.date)
        if after_closing(board.directory.site.calendar.by_hours(today), now):
            usual = QAction(self.tr("Close now"), self)
            usual.setToolTip(self.tr("Take it back: the usual closing has passed already"))
            left_out = _not_accepted(board)
            if left_out:
                text = Text()
                text.setObjectName("left_out")
                text.setText(
                    self.tr(
                        "If the hall closes now, %n who wait are not accepted: tell them, or give "
                        "them a way on.",
                        "",
                        left_out,
                    )
                )
                self.body.insertWidget(self.body.count() - 1, text)
        else:
            usual = QAction(self.tr("Close as usual"), self)
            usual.setToolTip(self.tr("Take it back: the hall closes as its hours say"))
        usual.setObjectName("usual")
        usual.triggered.connect(lambda _checked=False: self._wish_usual())
        self.addAction(usual)
        self.add_action(usual)

    def _later(self, minutes: int) -> int:
        # Rounded up: nobody tells a client 17:08.
        return -(-(self._from + minutes * _MINUTE) // _ROUND) * _ROUND

    def _stepped(self) -> None:
        self._typed.clear()
        self._show_until()

    def _show_until(self) -> None:
        self.set_error("")
        at = self.closes_at
        until = "" if at is None else words.clock_time(at, self._zone)
        self._until.setText(self.tr("Open until {time}").format(time=until) if until else "–")

    def _wish_usual(self) -> None:
        if not self._busy:
            self.set_busy(True)
            self.usual_wanted.emit()

    def _missing(self) -> str:
        if self.closes_at is None:
            self._typed.setFocus()
            later = words.clock_time(self._from, self._zone)
            text = self.tr("Write a time after {time}, such as {example}.")
            example = words.clock_time(self._later(STEPS[1]), self._zone)
            return text.format(time=later, example=example)
        if self.reason is None:
            self._reasons.take_focus()
            return self.tr("Choose a reason: it stays in the record.")
        return ""


def _not_accepted(board: Board) -> int:
    """How many who wait would not be called any more if the hall closed at this moment."""
    closes_at = closing_of(board.day)
    return sum(not accepted(visit, closes_at) for visit in (*board.waiting, *board.held))

"""One visit of the past in full: its legs, all its events, and what was promised meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QVBoxLayout, QWidget

from queueapp.domain.history.past import Damaged
from queueapp.domain.history.story import VisitStory
from queueapp.domain.incident import Incident
from queueapp.domain.promise import Entry
from queueapp.domain.record import Event, Note
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Leg, Visit
from ui import words as plain_words
from ui.history import words
from ui.sheets.days import day_text
from ui.sheets.event_facts import joined
from ui.sheets.timeline import Step, promised, steps
from ui.sheets.times import local_date
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.painting import RESCALING

translate = QCoreApplication.translate

_SLIDES = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_PageUp: _SLIDES.SliderPageStepSub,
    Qt.Key.Key_PageDown: _SLIDES.SliderPageStepAdd,
    Qt.Key.Key_Home: _SLIDES.SliderToMinimum,
    Qt.Key.Key_End: _SLIDES.SliderToMaximum,
}


def unnamed(directory: Directory) -> Directory:
    """The same hall without the names of its people."""
    return replace(directory, people={})


def facts(visit: Visit, directory: Directory) -> str:
    """What is known of a visit, in a line or two."""
    parts = [
        words.service(visit.service_id, directory),
        plain_words.state(visit.state),
        plain_words.outcome(visit.outcome) if visit.outcome is not None else "",
        words.channel(visit.channel),
        words.language(visit.language) if visit.language is not None else "",
    ]
    if visit.kind is not None:
        parts.append(plain_words.client_kind(visit.kind))
    if visit.priority is not None:
        parts.append(plain_words.priority_reason(visit.priority))
    lengths = {
        translate("VisitStory", "waited {time}"): visit.waited_ms(directory.site.zone),
        translate("VisitStory", "served {time}"): visit.served_ms,
    }
    parts += [
        text.format(time=words.duration(ms)) for text, ms in lengths.items() if ms is not None
    ]
    return joined(*dict.fromkeys(parts))


def leg_step(leg: Leg, directory: Directory) -> Step:
    """One leg: when it was called, where and for what, how long it took and what came of it."""
    zone = directory.site.zone
    where = translate("VisitStory", "Away from the hall")
    if leg.counter_id is not None:
        where = words.counter(leg.counter_id, directory)
    outcome = plain_words.outcome(leg.outcome) if leg.outcome is not None else ""
    told = joined(where, words.service(leg.service_id, directory), _served(leg, zone), outcome)
    more = []
    if leg.waited_since is not None:
        text = translate("VisitStory", "waited {time}")
        more.append(text.format(time=words.duration(leg.called_at - leg.waited_since)))
    if leg.phone_ms:
        text = translate("VisitStory", "on the phone meanwhile {time}")
        more.append(text.format(time=words.duration(leg.phone_ms)))
    if leg.reason is not None:
        text = translate("VisitStory", "⇅ out of order: {reason}")
        more.append(text.format(reason=plain_words.order_reason(leg.reason)))
    if not leg.accurate:
        more.append(translate("VisitStory", "≈ times inaccurate"))
    if leg.person_id in directory.people:
        more.append(words.person(leg.person_id, directory))
    return Step(plain_words.clock_time(leg.called_at, zone), told, joined(*more) if more else "")


def _served(leg: Leg, zone: ZoneInfo) -> str:
    if leg.started_at is None:
        return ""
    begun = plain_words.clock_time(leg.started_at, zone)
    if leg.finished_at is None:
        return translate("VisitStory", "from {time}").format(time=begun)
    took = words.duration(leg.finished_at - leg.started_at)
    ended = plain_words.clock_time(leg.finished_at, zone)
    return f"{begun}–{ended} ({took})"


def day_by_day(
    events: Sequence[Event],
    notes: Sequence[Note],
    directory: Directory,
    incidents: Sequence[Incident] = (),
) -> list[tuple[date, list[Step]]]:
    """The events by the day on which they happened, in order."""
    zone = directory.site.zone
    days: dict[date, list[Event]] = {}
    for event in sorted(events, key=lambda each: (each.at, each.id)):
        days.setdefault(local_date(event.at, zone), []).append(event)
    return [(day, steps(of_day, notes, directory, incidents)) for day, of_day in days.items()]


class StepList(QWidget):
    """Steps under each other, in the order in which they are added."""

    _built = False

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[str] = []
        self._built = True
        self._rescale()

    def add_heading(self, text: str) -> None:
        """A line over what follows."""
        self._lines.append(text)
        self._grid.addWidget(Text(text, Type.CAPTION, quiet=True), self._grid.rowCount(), 0, 1, 2)

    def add_steps(self, told: Iterable[Step]) -> None:
        """When, what and who, with what was written."""
        for step in told:
            self._add(step)

    def lines(self) -> list[str]:
        """What stands there, a line for each step."""
        return list(self._lines)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _add(self, step: Step) -> None:
        written = [translate("VisitStory", "“{text}”").format(text=note) for note in step.notes]
        self._lines.append(" ".join(part for part in (step.time, step.text, *written) if part))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (step.text, *written):
            column.addWidget(Text(line))
        if step.who:
            column.addWidget(Text(step.who, Type.SMALL, quiet=True))
        row, top = self._grid.rowCount(), Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(Text(step.time, Type.STRONG, wrap=False), row, 0, top)
        self._grid.addWidget(inner, row, 1, top)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(1.5))


class PromiseStory(QWidget):
    """What was promised, in a line; what became of it step by step once it is opened."""

    opened = Signal()

    def __init__(
        self, entry: Entry, events: Sequence[Event], directory: Directory, now: int
    ) -> None:
        super().__init__()
        self.setObjectName(f"promise-{entry.promise.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        self._said = StepList("promised")
        self._said.add_steps(promised([entry], directory, now))
        self.setAccessibleName(", ".join(self._said.lines()))
        self._open = QAction(translate("VisitStory", "What became of it"), self)
        self._open.setObjectName("open_promise")
        self._open.setCheckable(True)
        self._open.toggled.connect(self._show)
        self._steps = StepList("promise_steps")
        for day, told in day_by_day(events, (), directory):
            self._steps.add_heading(day_text(day))
            self._steps.add_steps(told)
        self._steps.hide()
        column.addWidget(self._said)
        button = ActionButton(self._open, Variant.BARE, compact=True)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._steps)
        self._open.setVisible(bool(events))
        self._show(opened=False)

    def lines(self) -> list[str]:
        """What stands there now, line by line."""
        return self._said.lines() + ([] if self._steps.isHidden() else self._steps.lines())

    def _show(self, opened: bool) -> None:
        self._steps.setVisible(opened)
        sign = "▾" if opened else "▸"
        self._open.setText(f"{sign} {translate('VisitStory', 'What became of it')}")
        self.opened.emit()


class StorySheet(Sheet):
    """One visit, to read and close. `named`: whether those who served may be named."""

    def __init__(
        self,
        story: VisitStory,
        directory: Directory,
        now: int,
        *,
        named: bool,
        incidents: Sequence[Incident] = (),
        parent: QWidget | None = None,
    ) -> None:
        visit = story.visit
        day = date.fromisoformat(visit.business_day)
        super().__init__(
            f"{visit.ticket} · {day_text(day)}",
            cancel=self.tr("Close"),
            wide=56,
            parent=parent,
        )
        self.setObjectName("story_sheet")
        shown = directory if named else unnamed(directory)
        known = Text(facts(visit, directory), quiet=True)
        known.setObjectName("facts")
        self.body.addWidget(known)
        if story.damaged:
            self.body.addWidget(self._left_out(story.damaged))
        self.promises: list[PromiseStory] = []
        self._add_legs(visit, shown)
        self._add_events(story, shown, incidents)
        self._add_promises(story, shown, now)
        self.body.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top: what can be opened in a long story is out of sight there."""
        super().showEvent(event)
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll from wherever the keys are."""
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is not None:
            self._scroll.verticalScrollBar().triggerAction(action)
            return
        super().keyPressEvent(event)

    def _heading(self, text: str, name: str) -> None:
        heading = Text(text, Type.STRONG)
        heading.setObjectName(name)
        self.body.addWidget(heading)

    def _left_out(self, damaged: Sequence[Damaged]) -> Text:
        text = Text(
            self.tr("%n records of this visit cannot be read and are left out.", "", len(damaged)),
            tone=Tone.CAUTION,
        )
        text.setObjectName("left_out")
        return text

    def _add_legs(self, visit: Visit, directory: Directory) -> None:
        if not visit.legs:
            return
        self._heading(self.tr("At the counters"), "legs_heading")
        self.legs = StepList("legs")
        self.legs.add_steps(leg_step(leg, directory) for leg in visit.legs)
        self.body.addWidget(self.legs)

    def _add_events(
        self, story: VisitStory, directory: Directory, incidents: Sequence[Incident]
    ) -> None:
        self._heading(self.tr("What happened"), "events_heading")
        self.events = StepList("events")
        own = [event for event in story.events if event.visit_id == story.visit.id]
        for day, told in day_by_day(own, story.notes, directory, incidents):
            if day.isoformat() != story.visit.business_day:
                self.events.add_heading(day_text(day))
            self.events.add_steps(told)
        self.body.addWidget(self.events)

    def _add_promises(self, story: VisitStory, directory: Directory, now: int) -> None:
        if not story.promises:
            return
        self._heading(self.tr("Callbacks and answers"), "promises_heading")
        for entry in story.promises:
            events = [each for each in story.events if each.promise_id == entry.promise.id]
            shown = PromiseStory(entry, events, directory, now)
            shown.opened.connect(self.grow)
            self.promises.append(shown)
            self.body.addWidget(shown)

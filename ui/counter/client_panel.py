"""The middle column: the client at this desk, large, and the buttons for what can be done now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.closing import after_closing
from queueapp.domain.record import NoteKind
from queueapp.domain.visit import Channel, Visit
from ui import words
from ui.actions import ActionId
from ui.counter.view import CounterView, Stage
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card, Line
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.number_label import NumberLabel
from ui.widgets.painting import announce
from ui.widgets.stale import set_stale
from ui.widgets.timer_label import TimerLabel

if TYPE_CHECKING:
    pass

FORGOTTEN = 4
"""Beyond so many times the usual the screen asks whether the client is still being served."""

_BUTTONS: Mapping[Stage, Sequence[ActionId]] = {
    Stage.FREE: (ActionId.NEXT, ActionId.WALK_IN, ActionId.PHONE),
    Stage.AWAY: (ActionId.BACK, ActionId.NEXT),
    Stage.CALLING: (
        ActionId.START,
        ActionId.RECALL,
        ActionId.HOLD,
        ActionId.TRANSFER,
        ActionId.NO_SHOW,
    ),
    Stage.SERVING: (ActionId.FINISH, ActionId.HOLD, ActionId.TRANSFER, ActionId.WALK_IN),
    Stage.LOST: (ActionId.LEAVE,),
}
_ON_THE_PHONE = (ActionId.FINISH, ActionId.DROPPED, ActionId.WALK_IN)


def _buttons(view: CounterView) -> Sequence[ActionId]:
    """What can be done now; what goes first is the callback only where nobody waits."""
    if view.by_phone:
        return _ON_THE_PHONE
    if view.offer is None:
        return _BUTTONS[view.stage]
    back = (ActionId.BACK,) if view.stage is Stage.AWAY else ()
    return (*back, ActionId.CALL_BACK, ActionId.WALK_IN, ActionId.PHONE)


class ClientPanel(QWidget):
    """One card: number, service, waits, timer, notes and buttons; whom to call next when free."""

    def __init__(self, actions: Mapping[ActionId, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("client")
        self._view: CounterView | None = None
        self._shown_buttons: Sequence[ActionId] | None = None
        self._away = False
        self._facts_below: bool | None = None
        self._actions = actions
        self._card = Card()
        self._card.setObjectName("client_card")
        self._number = NumberLabel()
        self._number.setObjectName("ticket")
        self._service = Text(kind=Type.TITLE)
        self._service.setObjectName("service")
        self._facts = Text(quiet=True)
        self._facts.setObjectName("facts")
        self._timer = TimerLabel()
        self._timer.setObjectName("timer")
        self._state = Text(quiet=True)
        self._state.setObjectName("state_line")
        self._chips = [Chip() for _ in range(3)]
        self._notes = Text()
        self._notes.setObjectName("notes")
        self._line = Line()
        self._buttons = FlowRow()
        self._flow = self._buttons.flow
        self._build()

    def show_opening(self, *, next_wanted: bool) -> None:
        """Stand ready while the hall is being opened; say that a press on Next is kept."""
        if self._shown_buttons is None:
            self._shown_buttons = _BUTTONS[Stage.FREE]
            self._show_buttons(Stage.FREE, self._shown_buttons)
        self._card.set_title(self.tr("Next at this counter"))
        self._number.setEnabled(False)
        self._number.setText("…")
        self._service.setText(self.tr("Opening the hall…"))
        self._facts.setText(
            self.tr("The next client is called as soon as it is open.") if next_wanted else ""
        )
        for part in (self._timer, self._state, self._notes, *self._chips):
            part.setVisible(False)

    def show_view(self, view: CounterView, now: int) -> None:
        """Show the client at the desk, or whose turn it is."""
        self._view = view
        shown = view.visit or (view.upcoming if view.stage is not Stage.LOST else None)
        buttons = _buttons(view)
        if buttons != self._shown_buttons:
            self._shown_buttons = buttons
            self._show_buttons(view.stage, buttons)
        self._show_heading(view)
        self._number.setVisible(shown is not None)
        self._number.setEnabled(view.visit is not None)
        self._number.setText(shown.ticket if shown else "")
        self._lay_facts(below=view.by_phone)
        self._show_words(view, shown, now)
        self._show_chips(view, shown)
        self._show_notes(view, shown)
        self.show_time(view, now)
        self._show_touch()
        self._say(shown)

    def set_away(self, away: bool) -> None:
        """Grey what may no longer be so; a client who is at the desk is there all the same."""
        self._away = away
        self._show_touch()

    def show_time(self, view: CounterView, now: int) -> None:
        """Move the timer and what counts with it."""
        visit = view.visit
        leg = visit.open_leg if visit else None
        self._timer.setVisible(leg is not None)
        if leg is None or visit is None:
            self._state.hide()
            return
        if leg.started_at is None:
            self._state.show()
            since = leg.recalled_at or leg.called_at
            self._timer.set_seconds((now - since) // 1000)
            self._timer.set_usual("")
            self._state.setText(
                self.tr("since the call")
                if not leg.recalls
                else self.tr("since the call, called %n times", "", leg.recalls + 1)
            )
            return
        service = view.board.directory.services[visit.service_id]
        usual = service.expected_minutes
        self._timer.set_seconds((now - leg.started_at) // 1000)
        self._timer.set_usual(self.tr("usually %n min", "", usual), usual * 60)
        forgotten = now - leg.started_at > FORGOTTEN * usual * 60_000
        self._state.setVisible(forgotten)
        self._state.setText(
            self.tr("Still serving? If the timer was forgotten, say so when you finish.")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no second press of a double click land on the button that comes next."""
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(watched, ActionButton):
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._rescale()
        super().changeEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._grid = QGridLayout()
        self._facts_column = QVBoxLayout()
        chips = QHBoxLayout()
        for chip in self._chips:
            chips.addWidget(chip)
        chips.addStretch(1)
        self._facts_column.addWidget(self._service)
        self._facts_column.addWidget(self._facts)
        self._facts_column.addLayout(chips)
        self._facts_column.addWidget(self._timer)
        self._facts_column.addWidget(self._state)
        self._facts_column.addStretch(1)
        self._grid.addWidget(self._number, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._lay_facts(below=False)
        self._card.content.addLayout(self._grid)
        self._card.content.addWidget(self._notes)
        self._card.content.addWidget(self._line)
        self._card.content.addWidget(self._buttons)
        self._rescale()

    def _lay_facts(self, *, below: bool) -> None:
        """Beside a short number, below a long one: the usual time stands whole beside the timer."""
        if below is self._facts_below:
            return
        self._facts_below = below
        self._grid.removeItem(self._facts_column)
        if below:
            self._grid.addLayout(self._facts_column, 1, 0, 1, 2)
        else:
            self._grid.addLayout(self._facts_column, 0, 1)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(6))
        self._facts_column.setSpacing(space(1.5))
        self._card.content.setSpacing(space(3))

    def _say(self, shown: Visit | None) -> None:
        # The heading as a sentence: said when it changes, and on coming here with the Tab key.
        parts = [self._card.accessibleName(), shown.ticket if shown else "", self._service.text()]
        said = ", ".join(part for part in parts if part)
        if said != self.accessibleName():
            self.setAccessibleName(said)
            announce(self, said)

    def _show_buttons(self, stage: Stage, buttons: Sequence[ActionId]) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._buttons.isAncestorOf(focus):
            # Neither a second press of the key nor the next button may do what nobody asked for.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        # Hidden meanwhile, or the whole window would be laid out anew for each of them.
        self._buttons.hide()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, action_id in enumerate(buttons):
            variant = Variant.PRIMARY if at == 0 else Variant.PLAIN
            button = ActionButton(self._actions[action_id], variant)
            button.installEventFilter(self)
            if action_id is ActionId.WALK_IN and stage is not Stage.SERVING:
                set_stale(button, False)
            self._flow.addWidget(button)
            button.setVisible(self._actions[action_id].isVisible())
        self._buttons.setVisible(bool(buttons))
        self._line.setVisible(bool(buttons))

    def _show_touch(self) -> None:
        there = self._view is not None and self._view.visit is not None
        set_stale(self, self._away and not there)
        set_stale(self._buttons, self._away)

    def _show_heading(self, view: CounterView) -> None:
        match view.stage:
            case Stage.CALLING:
                self._card.set_title(self.tr("Called to this counter"))
            case Stage.SERVING if view.by_phone:
                self._card.set_title(self.tr("On the phone"))
            case Stage.SERVING:
                self._card.set_title(self.tr("At this counter"))
            case Stage.LOST:
                self._card.set_title(self.tr("Not at this counter"))
            case _:
                self._card.set_title(self.tr("Next at this counter"))

    def _show_words(self, view: CounterView, shown: Visit | None, now: int) -> None:
        if view.stage is Stage.LOST:
            self._show_lost(view)
            return
        offer = view.offer
        if offer is not None:
            self._service.setText(offer.heading)
            self._facts.setText(offer.facts)
            return
        if shown is None:
            self._show_nobody(view, now)
            return
        directory = view.board.directory
        self._service.setText(words.service_name(directory.services[shown.service_id]))
        arrived = words.clock_time(shown.arrived_at, directory.site.zone)
        if view.visit is None:
            text = self.tr("Waiting {wait} · came at {time}")
            wait = words.wait(shown, now)
        else:
            text = self.tr("Waited {wait} · came at {time}")
            leg = shown.open_leg
            wait = words.minutes((leg.called_at if leg else now) - shown.waiting_since)
        if shown.channel is Channel.PHONE and view.visit is not None:
            self._facts.setText(self.tr("Rang at {time}").format(time=arrived))
        elif shown.channel is Channel.DESK and view.visit is not None:
            self._facts.setText(self.tr("Came to the desk at {time}").format(time=arrived))
        elif shown.hold is not None:
            self._facts.setText(
                self.tr("Was on hold: {reason}").format(reason=words.hold_reason(shown.hold.reason))
            )
        else:
            self._facts.setText(text.format(wait=wait, time=arrived))

    def _show_nobody(self, view: CounterView, now: int) -> None:
        from queueapp.domain.reminders import outstanding

        if not after_closing(view.board.day_at(now), now):
            self._service.setText(self.tr("Nobody is waiting for this counter."))
            self._facts.setText(self.tr("As soon as somebody comes, they stand here."))
            return
        self._service.setText(self.tr("Nobody accepted is left for this counter."))
        closed = self.tr("The hall has closed.")
        others = outstanding(view.board).not_accepted
        if others:
            tell = self._actions[ActionId.TELL].shortcut()
            closed = self.tr(
                "The hall has closed. %n still wait who were not accepted: tell them how to go on "
                "({key}).",
                "",
                others,
            ).format(key=tell.toString(QKeySequence.SequenceFormat.NativeText))
        self._facts.setText(closed)

    def _show_lost(self, view: CounterView) -> None:
        desks, me = view.board.desks.values(), view.session.person_id
        elsewhere = next((each for each in desks if each.is_open and each.person_id == me), None)
        now_at = view.board.directory.counters.get(elsewhere.counter_id) if elsewhere else None
        if now_at is not None:
            why = self.tr("You are at “{counter}” now.").format(
                counter=words.counter_name(now_at.name)
            )
            what = self.tr(
                "Under your name somebody signed in there, so this counter was left. If that was "
                "not you, tell your lead and change your PIN. Sign in again to go on here."
            )
        elif view.desk.is_open:
            why = self.tr("Somebody else has taken this counter.")
            what = self.tr("A client who was at the desk is on hold. Sign in again to go on.")
        elif view.board.closed_at is not None:
            why = self.tr("The day is closed.")
            what = self.tr("This counter was closed with it. Sign in again to go on.")
        else:
            why = self.tr("This counter is closed.")
            what = self.tr(
                "A new day has begun, or somebody has closed the counter. A client who was still "
                "at the desk was put on hold. Sign in again to go on."
            )
        self._service.setText(why)
        self._facts.setText(what)

    def _show_chips(self, view: CounterView, shown: Visit | None) -> None:
        found: list[tuple[str, Tone, str]] = []
        if shown is not None:
            if shown.language not in (None, "lt"):
                found.append((words.language_name(shown.language or ""), Tone.ACCENT, ""))
            if shown.priority is not None:
                found.append((words.priority_reason(shown.priority), Tone.ACCENT, "★"))
            if shown.kind is not None:
                found.append((words.client_kind(shown.kind), Tone.NEUTRAL, ""))
        for chip, content in zip(self._chips, [*found, None, None, None], strict=False):
            chip.setVisible(content is not None)
            if content is not None:
                chip.show_state(*content)

    def _show_notes(self, view: CounterView, shown: Visit | None) -> None:
        lines = []
        directory = view.board.directory
        for note in view.board.notes.get(shown.id, ()) if shown else ():
            author = directory.people.get(note.person_id or 0)
            name = author.name if author else ""
            if note.kind is NoteKind.HANDED_OVER:
                lines.append(
                    "↪ " + self.tr("From {name}: {text}").format(name=name, text=note.text)
                )
            else:
                lines.append("• " + note.text)
        self._notes.setText("\n".join(lines))
        self._notes.setVisible(bool(lines))

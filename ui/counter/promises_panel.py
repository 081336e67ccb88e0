"""What the person at the desk has promised and is due, below the client."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.offline import OfflineCall
from queueapp.domain.promise import Entry, PromiseKind
from ui.counter.offers import Situation, can_call, offered
from ui.counter.promise_rows import PromiseList, PromiseRow
from ui.counter.unshared_calls import UnsharedCalls
from ui.phone import promise_words
from ui.phone.due import due_text
from ui.theme import Tone
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import announce

SOON_MS = 60 * 60_000
"""What is due within so long is shown before it is due."""

LATE_MS = 60 * 60_000
"""What is overdue by so long is shown as urgent."""

_ROWS = 4
_NATIVE = QKeySequence.SequenceFormat.NativeText

translate = QCoreApplication.translate


class PromisesPanel(QWidget):
    """A short list of what is due or soon will be, and what goes before it, with the reason.

    While somebody is served only the heading is there, with the number of those due. `call_wanted`
    has the callback that is selected, else the one that is due first; Enter or a double press on a
    promise is `open_wanted`. What the client card offers is marked, and not said again. Below
    stand calls that are not shared yet; `again_wanted` and `discard_wanted` have one that was
    refused.
    """

    again_wanted = Signal(object)
    discard_wanted = Signal(object)
    call_wanted = Signal(int)
    open_wanted = Signal(int)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("promises_panel")
        self._entries: tuple[Entry, ...] = ()
        self._offered: int | None = None
        self._quiet = True
        self._card = Card()
        self._card.setObjectName("promises_card")
        self._all_action = QAction(self.tr("All"), self)
        self._all_action.setObjectName("all_promises")
        self._all_action.setToolTip(self.tr("All callbacks and promised answers"))
        self._all_action.triggered.connect(self.list_wanted)
        self._call_action = QAction(self.tr("Call back"), self)
        self._call_action.setObjectName("call_back")
        self._call_action.triggered.connect(self._call)
        self._why = Text(quiet=True)
        self._why.setObjectName("why")
        self._list = PromiseList(_ROWS)
        self._list.setObjectName("promises")
        self._list.setAccessibleName(self.tr("Callbacks and answers"))
        self._list.entered.connect(self.open_wanted)
        self._list.chosen.connect(self._show_call)
        self._foot = FlowRow()
        self._unshared = UnsharedCalls()
        self._unshared.again_wanted.connect(self.again_wanted)
        self._unshared.discard_wanted.connect(self.discard_wanted)
        self._build()
        self.hide()

    def show_promises(
        self,
        entries: Sequence[Entry],
        now: int,
        zone: ZoneInfo,
        situation: Situation,
        unshared: Sequence[OfflineCall] = (),
        *,
        decides: bool = False,
    ) -> None:
        """Show one's own open promises, what is due first in front, at `now` (ms UTC).

        `decides`: what the lead is to decide is for this person.
        """
        self._entries = tuple(entries)
        to_decide = [entry for entry in entries if decides and entry.promise.to_lead]
        due = sum(entry.promise.is_due(now) for entry in entries if entry not in to_decide)
        count = self._count(due, len(to_decide), len(entries), len(unshared))
        self._card.set_title(self.tr("Promised"), count)
        soon = [e for e in entries if e in to_decide or e.promise.due_at <= now + SOON_MS]
        first = offered(entries, now)
        marked = first if situation is Situation.NOBODY_WAITS else None
        self._offered = marked.promise.id if marked is not None else None
        self._list.show_rows(
            [_row(e, now, zone, marked=e is marked, mine=e in to_decide) for e in soon]
        )
        self._quiet = situation is Situation.SERVING or not soon
        self._list.setVisible(not self._quiet)
        self._show_call()
        # What is to be called back now stands on the client card, which says it.
        said = self._quiet or marked is not None
        self._say("" if said else self._reason(soon, to_decide, now, zone, situation))
        self._unshared.show_calls(() if situation is Situation.SERVING else unshared)
        self.setVisible(bool(entries) or bool(unshared))

    def chosen(self) -> Entry | None:
        """The callback that "Call back" means: the one selected, else the one due first."""
        selected, here = self._list.selected_id(), self._can_be_called()
        if selected is None:
            return here[0] if here else None
        return next((entry for entry in here if entry.promise.id == selected), None)

    def set_keys(self, call: QKeySequence, all_of_them: QKeySequence) -> None:
        """Show on the buttons which keys of the window do the same."""
        self._call_button.set_key_text(call.toString(_NATIVE))
        self._all_button.set_key_text(all_of_them.toString(_NATIVE))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._all_button = ActionButton(self._all_action, Variant.BARE)
        self._card.set_corner(self._all_button)
        self._call_button = ActionButton(self._call_action, compact=True)
        self._foot.flow.addWidget(self._call_button)
        for part in (self._why, self._list, self._foot, self._unshared):
            self._card.content.addWidget(part)

    def _count(self, due: int, to_decide: int, open_ones: int, unshared: int) -> str:
        parts = [self.tr("%n due", "", due)] if due else []
        if to_decide:
            parts.append(self.tr("%n for you to decide", "", to_decide))
        if open_ones or not unshared:
            parts.append(self.tr("%n open", "", open_ones))
        if unshared:
            parts.append("○ " + self.tr("%n not yet shared", "", unshared))
        return "· " + " · ".join(parts)

    def _reason(
        self,
        soon: Sequence[Entry],
        to_decide: Sequence[Entry],
        now: int,
        zone: ZoneInfo,
        situation: Situation,
    ) -> str:
        own = [entry for entry in soon if not entry.promise.to_lead]
        if not own:
            if to_decide:
                return self.tr("Nobody answers: decide what becomes of it.")
            return self.tr("Nothing is due yet.")
        if not own[0].promise.is_due(now):
            due = due_text(own[0].promise.due_at, now, zone)
            return self.tr("Nothing is due yet. Next: {due}").format(due=due)
        if situation is Situation.SOMEBODY_WAITS:
            return self.tr("Somebody is waiting: the client in the hall comes first.")
        return self.tr("Nobody is waiting: answer {address} now.").format(
            address=promise_words.where(own[0])
        )

    def _say(self, why: str) -> None:
        self._why.setVisible(bool(why))
        if why != self._why.text():
            self._why.setText(why)
            announce(self, why)

    def _can_be_called(self) -> list[Entry]:
        shown = {row.id for row in self._list.rows}
        return [entry for entry in self._entries if entry.promise.id in shown and can_call(entry)]

    def _show_call(self) -> None:
        entry = self.chosen()
        self._call_action.setEnabled(entry is not None)
        on_card = self._offered is not None and (entry is None or entry.promise.id == self._offered)
        self._foot.setVisible(not self._quiet and not on_card and bool(self._can_be_called()))

    def _call(self) -> None:
        entry = self.chosen()
        if entry is not None:
            self.call_wanted.emit(entry.promise.id)


def _row(entry: Entry, now: int, zone: ZoneInfo, *, marked: bool, mine: bool) -> PromiseRow:
    promise = entry.promise
    question = promise_words.first_line(entry)
    if promise.kind is not PromiseKind.CALLBACK:
        kind = promise_words.promise_kind(promise.kind)
        question = f"{kind}: {question}" if question else kind
    aside = [promise_words.tries(promise.attempts)] if promise.attempts else []
    due, tone = due_text(promise.due_at, now, zone), _tone(now - promise.due_at)
    if mine:
        due, tone = translate("PromisesPanel", "for you to decide"), Tone.CAUTION
    elif promise.to_lead:
        aside.append(translate("PromisesPanel", "the lead decides"))
    return PromiseRow(
        id=promise.id,
        title=promise_words.where(entry),
        name=promise_words.name(entry),
        question=question,
        due=due,
        tone=tone,
        aside=" · ".join(aside),
        offered=marked,
    )


def _tone(late: int) -> Tone:
    if late < 0:
        return Tone.NEUTRAL
    return Tone.BAD if late >= LATE_MS else Tone.CAUTION

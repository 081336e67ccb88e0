"""Leaving for the day: what is to be seen to first, and what is open is kept or handed over."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.promise import Entry
from queueapp.domain.setup import Directory
from queueapp.domain.site_standard import Checklist
from ui.phone import promise_words
from ui.phone.due import due_text
from ui.sheets.ask import Ask
from ui.standard.words import checklist_title
from ui.theme import Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.tick import Tick

_MOST_SHOWN = 60


class LeavingSheet(Ask):
    """A person's open promises as they close the counter; `now` in ms UTC.

    `to_see_to` are the lines of the list before going home, to be ticked off as a help to oneself.
    `submitted`: the promises are kept, and the list is put away. `hand_over_wanted` carries the
    entries that are ticked, or all of them; once they are handed over the owner calls
    `show_entries` with what is left.

    `unrecorded` are incidents that were begun, each with a key of its owner's: the counter is not
    closed before each is dealt with. `record_wanted` and `leave_out_wanted` carry the key; the
    owner calls `show_unrecorded` with what is left.
    """

    hand_over_wanted = Signal(object)
    record_wanted = Signal(str)
    leave_out_wanted = Signal(str)

    _laid = False

    def __init__(
        self,
        entries: Sequence[Entry],
        directory: Directory,
        now: int,
        to_see_to: Sequence[str] = (),
        unrecorded: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "",
            self.tr("Keep and leave"),
            cancel=self.tr("Stay"),
            detail=self.tr("They stay yours, unless a colleague is to keep them."),
            enter_submits=True,
            wide=48,
            parent=parent,
        )
        self.setObjectName("leaving")
        self._zone, self._now = directory.site.zone, now
        self._entries: tuple[Entry, ...] = ()
        self._rows: list[_Row] = []
        self._incidents: list[_Incident] = []
        self._unrecorded = Card(self.tr("Not recorded yet"))
        self._unrecorded.setObjectName("unrecorded")
        self.body.addWidget(self._unrecorded)
        self._open = QVBoxLayout()
        self._more = Text(quiet=True)
        self._more.setObjectName("more")
        self.body.addLayout(self._open)
        self.body.addWidget(self._more)
        list_title = checklist_title(Checklist.LEAVING)
        self._nothing_open = self.tr("Nothing is left open")
        if to_see_to and not entries and not unrecorded:
            self._nothing_open, list_title = list_title, ""
        self._list = Card(list_title)
        self._list.setObjectName("to_see_to")
        for line in to_see_to:
            self._list.content.addWidget(Tick(line.replace("&", "&&")))
        self._list.setVisible(bool(to_see_to))
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self._hand_over = QAction(self)
        self._hand_over.setObjectName("hand_over")
        self._hand_over.setShortcut(QKeySequence("F6"))
        self._hand_over.triggered.connect(self._wish)
        self.addAction(self._hand_over)
        self.add_action(self._hand_over)
        self._laid = True
        self._space()
        self.show_entries(entries)
        self.show_unrecorded(unrecorded)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is open, as it is shown."""
        return self._entries

    def ticked(self) -> tuple[Entry, ...]:
        """The entries that are ticked."""
        return tuple(row.entry for row in self._rows if row.tick.isChecked())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what is open now; nothing is ticked."""
        self._entries = tuple(entries)
        for row in self._rows:
            self._open.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(entry, self._due(entry)) for entry in self._entries[:_MOST_SHOWN]]
        for row in self._rows:
            self._open.addWidget(row)
            row.tick.toggled.connect(self._ticked)
        left_out = len(self._entries) - len(self._rows)
        self._more.setText(self.tr("and %n more", "", left_out))
        self._more.setVisible(left_out > 0)
        self._show_whole()

    def show_unrecorded(self, incidents: Sequence[tuple[str, str]]) -> None:
        """Show the incidents that are not recorded: the key of each, and what it is."""
        for row in self._incidents:
            row.hide()
            row.deleteLater()
        self._incidents = [_Incident(key, text) for key, text in incidents]
        for row in self._incidents:
            self._unrecorded.content.addWidget(row)
            row.record_wanted.connect(self.record_wanted)
            row.leave_out_wanted.connect(self.leave_out_wanted)
        self._unrecorded.setVisible(bool(self._incidents))
        self._show_whole()

    def _show_whole(self) -> None:
        count = len(self._entries)
        nothing = self.tr("Before you leave") if self._incidents else self._nothing_open
        title = self.tr("%n still open", "", count) if count else nothing
        self.setWindowTitle(title)
        self._title.setText(title)
        self.primary_action.setEnabled(not self._incidents)
        self._detail.setVisible(bool(count))
        self.primary_action.setText(
            self.tr("Keep and leave") if count else self.tr("Close the counter")
        )
        self._hand_over.setVisible(bool(count))
        self._ticked()
        # Where the focus goes by itself, Enter would stay.
        if self._incidents:
            self._incidents[0].take_focus()
        else:
            (self._rows[0].tick if self._rows else self._primary).setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._laid and event.type() in RESCALING:
            self._space()
        super().changeEvent(event)

    def _due(self, entry: Entry) -> str:
        due = due_text(entry.promise.due_at, self._now, self._zone)
        return f"! {due}" if entry.promise.is_due(self._now) else due

    def _ticked(self) -> None:
        count = len(self.ticked())
        self._hand_over.setText(
            self.tr("Hand over %n…", "", count) if count else self.tr("Hand over all…")
        )

    def _wish(self) -> None:
        if self._entries and not self._busy:
            self.hand_over_wanted.emit(self.ticked() or self._entries)

    def _space(self) -> None:
        self._open.setSpacing(space(2))


class _Incident(FlowRow):
    """One incident that was begun, and what becomes of it."""

    record_wanted = Signal(str)
    leave_out_wanted = Signal(str)

    def __init__(self, key: str, text: str) -> None:
        super().__init__()
        self.setObjectName(f"incident-{key}")
        what = Text(text)
        what.setObjectName("incident")
        record = QAction(self.tr("Record"), self)
        record.setObjectName("record")
        record.triggered.connect(lambda _checked=False: self.record_wanted.emit(key))
        leave_out = QAction(self.tr("Leave without a record"), self)
        leave_out.setObjectName("leave_out")
        leave_out.triggered.connect(lambda _checked=False: self.leave_out_wanted.emit(key))
        self._record = ActionButton(record, compact=True)
        self.flow.addWidget(what)
        self.flow.add_spring()
        self.flow.addWidget(self._record)
        self.flow.addWidget(ActionButton(leave_out, compact=True))
        for button in self.findChildren(ActionButton):
            button.setAccessibleDescription(text)

    def take_focus(self) -> None:
        """Put the focus on recording it."""
        self._record.setFocus()


class _Row(QWidget):
    """One promise: when it is due, whom it is to, and what they asked."""

    def __init__(self, entry: Entry, due: str) -> None:
        super().__init__()
        self.entry = entry
        who = " · ".join(
            part for part in (promise_words.where(entry), promise_words.name(entry)) if part
        )
        self.tick = Tick(f"{due} · {who}".replace("&", "&&"))
        self.tick.setObjectName(f"tick-{entry.promise.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tick)
        question = promise_words.first_line(entry)
        if question:
            line = ElidedLabel(question, Type.SMALL, quiet=True)
            self.tick.setAccessibleDescription(question)
            below = QHBoxLayout()
            below.addSpacing(self.tick.text_left())
            below.addWidget(line)
            column.addLayout(below)

"""Callbacks and answers: what was promised to whom, what is due, and what becomes of each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.board import Board
from queueapp.domain.promise import Entry, PromiseKind
from queueapp.domain.promise_list import Details, Mark, Page, Part, Wanted
from queueapp.domain.record import ON_PROMISES, EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, PromiseDone
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.live import MustWait
from ui.notices import Notices
from ui.phone import promise_words
from ui.promises.details import PromiseDetails
from ui.promises.full_number import FullNumber
from ui.promises.model import PromiseModel
from ui.promises.reading import Found, Reading
from ui.promises.rows import Around, row, titles, who
from ui.promises.table import PromiseTable
from ui.sheets.answering import Answering
from ui.sheets.deeds import Deeds
from ui.sheets.sending import Shown, directory_of
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, em, space
from ui.touch import is_away, told
from ui.undone import undone_text
from ui.widgets.action_button import ActionButton, Variant, press_focused
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.segmented import Segmented
from ui.widgets.stale import set_stale

AGAIN_MS = 700
"""A busy hall is read again so often at most."""
TYPING_MS = 150
"""What is typed into the search is looked for once nothing has been typed for so long."""
_SAY_FOR_S = 8.0
_NATIVE = QKeySequence.SequenceFormat.NativeText
_PARTS = (Part.MINE, Part.OPEN, Part.OVERDUE, Part.TO_LEAD, Part.DONE)
_AROUND_TABLE = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PromisesWindow(QDialog):
    """A list of promises with a search, the story of the one chosen, and what can be done with it.

    `call_wanted` carries the entry that the person wants to call back: the counter window does
    that, so at reception it is not offered.
    """

    call_wanted = Signal(object)

    _built = False

    def __init__(
        self, shell: Shell, parent: QWidget | None = None, *, part: Part = Part.MINE
    ) -> None:
        super().__init__(parent)
        self.setObjectName("promises_window")
        self.setWindowTitle(self.tr("Callbacks and answers"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._wanted, self._shown = Wanted(part), Wanted(part)
        self._entries: dict[int, Entry] = {}
        self._more: Mark | None = None
        self._absences: tuple[Absence, ...] = ()
        self._for_lead = self._read = self._telling = False
        self._told: tuple[int, int] | None = None
        self._details: Details | None = None
        self._deeds = Deeds(self, shell)
        self._deeds.kept.connect(self._done)
        self._deeds.undone.connect(self._undone)
        self._deeds.failed.connect(self._warn)
        self._answering = Answering(self, shell)
        self._answering.kept.connect(lambda done: self._done((done,)))
        self._answering.failed.connect(self._warn)
        self._number = FullNumber(shell, self)
        self._number.shown.connect(self._show_number)
        self._number.failed.connect(self._failed)
        self._deeds.changed.connect(self._update_actions)
        self._number.changed.connect(self._update_actions)
        self._model = PromiseModel(titles(), self)
        self._model.more_wanted.connect(self._read_further)
        self._reading = Reading(shell.runner, shell.session, self._not_read)
        self._again = self._timer(AGAIN_MS, self._load)
        self._typing = self._timer(TYPING_MS, self._search_now)
        self._make_actions()
        self._load()  # While the widgets are made.
        self._build()
        live = shell.live
        live.board_changed.connect(self._board_changed)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        shell.runner.bug.connect(self._release)
        self._show_touch()
        self._show_parts()
        self._chose()

    # How it is made

    def _timer(self, after_ms: int, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(due)
        return timer

    def _make_actions(self) -> None:
        make, deeds = partial(keyed_action, self), self._deeds
        self._call = make(
            "call_back", self.tr("Call back"), "Shift+F8", self._with_one(self.call_wanted.emit)
        )
        self._prepare = make(
            "prepare",
            self.tr("Prepare the answer…"),
            "Ctrl+E",
            self._with_one(self._answering.open),
        )
        self._answered = make(
            "answered",
            self.tr("Answered…"),
            "F9",
            self._on_one(lambda shown: deeds.answered(shown, self._client_of(shown))),
        )
        self._acknowledge = make(
            "acknowledge", self.tr("Acknowledged"), "Ctrl+G", self._on_one(deeds.acknowledge)
        )
        self._hand_over = make("hand_over", self.tr("Hand over…"), "F6", self._hand_over_chosen)
        self._extend = make("extend", self.tr("Extend…"), "F5", self._on_one(deeds.extend))
        self._amend = make("amend", self.tr("Edit…"), "Ctrl+R", self._on_one(deeds.amend))
        self._look = make(
            "number",
            self.tr("Show the full number"),
            "Ctrl+N",
            self._with_one(self._look_at_number),
        )
        self._give_up = make(
            "give_up",
            self.tr("Give up…"),
            "Ctrl+Shift+Del",
            self._on_one(lambda shown: deeds.give_up(shown, self._client_of(shown))),
        )
        self._copy = make("copy", self.tr("Copy the number"), "Ctrl+C", self._copy_number)
        self._undo = make("undo", self.tr("Undo"), "Ctrl+Z", self._take_back)
        make("search", self.tr("Find"), "Ctrl+F", self._focus_search)
        self._next = make("next_part", self.tr("Next"), "Ctrl+PgDown", lambda: self._go_part(1))
        self._previous = make(
            "previous_part", self.tr("Previous"), "Ctrl+PgUp", lambda: self._go_part(-1)
        )
        self._close = make("close", self.tr("Close"), "Esc", self.reject)
        self._on_chosen = (
            self._call,
            self._prepare,
            self._answered,
            self._acknowledge,
            self._hand_over,
            self._extend,
            self._amend,
            self._look,
            self._give_up,
        )

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(self._make_head())
        self._column.addWidget(self._banner)
        self._column.addLayout(self._make_body(), 1)
        foot = FlowRow(gap=2, line_gap=1)
        for action in self._on_chosen:
            variant = Variant.PRIMARY if action is self._call else Variant.PLAIN
            foot.flow.addWidget(ActionButton(action, variant))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 112), room.width()), min(em(None, 58), room.height()))
        self._find.setFocus()

    def _make_head(self) -> QWidget:
        head = FlowRow(gap=3, line_gap=1)
        self._find = QLineEdit()
        self._find.setObjectName("find")
        self._find.setClearButtonEnabled(True)
        self._find.setPlaceholderText(self.tr("Name, number or address"))
        self._find.setAccessibleName(self.tr("Find by name, number or address"))
        self._find.textChanged.connect(lambda _: self._typing.start())
        self._find.installEventFilter(self)
        self._parts = Segmented()
        self._parts.setObjectName("parts")
        self._parts.setAccessibleName(self.tr("Which promises"))
        self._parts.chosen.connect(self._part_chosen)
        keys = (each.shortcut().toString(_NATIVE) for each in (self._previous, self._next))
        self._parts.setToolTip(
            self.tr("{previous} and {next} go on").format(
                **dict(zip(("previous", "next"), keys, strict=True))
            )
        )
        self._count = Text(quiet=True, wrap=False)
        self._count.setObjectName("count")
        head.flow.addWidget(self._find)
        head.flow.addWidget(self._parts)
        head.flow.add_spring()
        head.flow.addWidget(self._count)
        return head

    def _make_body(self) -> QHBoxLayout:
        self._body = QHBoxLayout()
        self._table_card = Card()
        self._table = PromiseTable(self._model)
        self._table.chosen.connect(self._chose)
        self._table.customContextMenuRequested.connect(self._menu)
        self._nothing = Text(quiet=True)
        self._nothing.setObjectName("nothing")
        self._table_card.content.addWidget(self._table, 1)
        self._table_card.content.addWidget(self._nothing)
        self._side = Card()
        self._side.setObjectName("story")
        self._story = PromiseDetails()
        self._side.content.addWidget(self._story, 1)
        self._body.addWidget(self._table_card, 5)
        self._body.addWidget(self._side, 2)
        return self._body

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(3))
        self._body.setSpacing(space(3))
        self._find.setMinimumWidth(em(None, 20))
        self._side.setMinimumWidth(em(None, 20))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The window goes: the number is not left behind for whoever pastes next."""
        if not event.spontaneous():  # Which it is while the window is only made small.
            self._number.hide()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """From the search, down and Enter go on to the table; the window keeps its own keys."""
        if watched is self._find and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                keys = QKeySequence(event.keyCombination())
                # Ctrl+E goes to the end of a line where the desktop says so; and with nothing typed
                # there is nothing to undo in the search.
                return keys == self._prepare.shortcut() or (
                    keys == self._undo.shortcut() and not self._find.isUndoAvailable()
                )
            if event.type() == QEvent.Type.KeyPress and event.key() in _AROUND_TABLE:
                self._choose_at(0)
                self._table.setFocus()
                return True
        return False

    # What is shown

    @property
    def _directory(self) -> Directory | None:
        board = self._shell.live.board
        return board.directory if board is not None else None

    def _around(self, directory: Directory) -> Around:
        return Around(directory, self._absences, self._shell.live.now())

    def _show_touch(self) -> None:
        away = self._shell.live.out_of_touch
        for part in (self._table_card, self._side):
            set_stale(part, away)
        self._model.set_greyed(away)
        self._told = None

    def _board_changed(self, _board: Board) -> None:
        if not self._read:
            self._load()
        elif not self._again.isActive():
            self._again.start()

    def _load(self) -> None:
        if self._shell.live.out_of_touch or self._directory is None:
            return  # It is read when the board is.
        if self._reading.busy and self._wanted == self._shown:
            self._again.start()
            return
        again = self._read and self._wanted == self._shown
        least = self._table.rows_in_sight() if again else 0
        self._reading.anew(self._wanted, least, self._loaded)

    def _loaded(self, found: Found) -> None:
        directory = self._directory
        if not isValid(self) or directory is None:
            return
        other, self._shown = self._wanted != self._shown or not self._read, self._wanted
        self._read = True
        self._entries = {entry.promise.id: entry for entry in found.entries}
        self._more, self._absences = found.more, found.absences
        around = self._around(directory)
        chosen = self._table.chosen_ids()
        place = self._table.first_chosen()
        bar = self._table.verticalScrollBar()
        at = bar.value()
        self._table.show_done(self._shown.part is Part.DONE)
        # A reset of the rows would tell that nothing is chosen, only to choose it again.
        self._table.blockSignals(True)
        self._model.show(
            [row(entry, around) for entry in found.entries], more=found.more is not None
        )
        if self._table.chosen_ids() != chosen:
            self._table.choose(chosen)
        self._table.blockSignals(False)
        if other:
            self._table.scrollToTop()
            self._choose_at(0)
        else:
            bar.setValue(at)
            if chosen:  # What was dealt with has gone: the next one takes its place.
                self._choose_at(place)
        self._show_parts()
        self._show_count()
        self._chose()
        self._table.look_ahead()

    def _read_further(self) -> None:
        if self._more is None or self._reading.busy or self._shell.live.out_of_touch:
            self._model.give_up()
            return
        self._reading.further(self._shown, self._more, self._loaded_further)

    def _loaded_further(self, page: Page) -> None:
        directory = self._directory
        if not isValid(self) or directory is None:
            return
        self._more = page.more
        self._entries |= {entry.promise.id: entry for entry in page.entries}
        around = self._around(directory)
        self._model.append(
            [row(entry, around) for entry in page.entries], more=page.more is not None
        )
        self._show_count()

    def _not_read(self, error: QueueappError) -> None:
        if isValid(self):
            self._model.give_up()
            if not is_away(error):  # Which the line at the foot says.
                self._failed(error)

    def _show_parts(self) -> None:
        board = self._shell.live.board
        known = (*self._entries.values(), *(board.promises if board is not None else ()))
        # The part stays once it was needed, whatever else is looked at.
        self._for_lead |= self._may(Permission.DECIDE_PROMISES)
        self._for_lead |= any(entry.promise.to_lead for entry in known)
        current = self._wanted.part
        parts = [p for p in _PARTS if p is not Part.TO_LEAD or self._for_lead or current is p]
        if parts != self._parts.property("parts"):
            self._parts.setProperty("parts", parts)
            self._parts.set_options([(p, promise_words.part(p)) for p in parts], current)
            self._order_tabs()

    def _order_tabs(self) -> None:
        """From the search to the parts and on to the table."""
        before: QWidget = self._find
        shown = [b for b in self._parts.findChildren(QAbstractButton) if b.group() is not None]
        for part in (*shown, self._table):
            QWidget.setTabOrder(before, part)
            before = part

    def _show_count(self) -> None:
        count = self._model.rowCount()
        text = self.tr("%n shown, further ones below", "", count)
        self._count.setText(text if self._model.more else self.tr("%n in all", "", count))
        self._count.setVisible(bool(count))
        self._table.setVisible(bool(count))
        self._nothing.setVisible(not count and self._read)
        self._nothing.setText(self._why_nothing())

    def _why_nothing(self) -> str:
        if self._shown.text:
            return self.tr("No promise fits. Clear the search or choose another part.")
        return {
            Part.MINE: self.tr("You have promised nobody anything: nothing to call or write."),
            Part.OPEN: self.tr("Nothing is open: everybody has their answer."),
            Part.OVERDUE: self.tr("Nothing is overdue."),
            Part.TO_LEAD: self.tr("Nothing waits for the lead to decide."),
            Part.DONE: self.tr("Nothing is done yet."),
        }[self._shown.part]

    def _part_chosen(self, part: object) -> None:
        if isinstance(part, Part):
            self._want(Wanted(part, self._wanted.text))

    def _go_part(self, by: int) -> None:
        parts = self._parts.property("parts")
        part = Part(parts[(parts.index(self._wanted.part) + by) % len(parts)])
        self._parts.set_current(part)
        announce(self._parts, promise_words.part(part))
        self._part_chosen(part)

    def _search_now(self) -> None:
        self._want(Wanted(self._wanted.part, self._find.text().strip()))

    def _want(self, wanted: Wanted) -> None:
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._again.stop()
        self._reading.forget()
        self._model.give_up()
        if not self._must_wait():
            self._load()

    # What is chosen

    def _chosen(self) -> tuple[Entry, ...]:
        found = (self._entries.get(each) for each in self._table.chosen_ids())
        return tuple(entry for entry in found if entry is not None)

    def _chosen_one(self) -> Entry | None:
        chosen = self._chosen()
        return chosen[0] if len(chosen) == 1 else None

    def _choose_at(self, place: int) -> None:
        """Choose the row at a place, unless something is chosen."""
        count = self._model.rowCount()
        if count and not self._table.chosen_ids():
            self._table.choose((self._model.row_at(min(place, count - 1)).id,))

    def _chose(self) -> None:
        entry, directory, count = self._chosen_one(), self._directory, len(self._chosen())
        self._update_actions()
        if entry is None or directory is None:
            self._told, self._details = None, None
            self._number.hide()
            self._story.clear(
                self.tr("%n chosen", "", count)
                if count
                else self.tr("Choose a promise to see its story.")
                if self._model.rowCount()
                else ""
            )
            return
        around, promise = self._around(directory), entry.promise
        known = self._details
        if known is not None and known.entry.promise.id != promise.id:
            self._details = known = None
        self._number.keep_to(promise.id)
        self._story.show_entry(entry, around, known.ticket if known is not None else "")
        self._story.show_number(self._number.number)
        self._story.show_story(known, around)
        if self._told != (promise.id, promise.seq):
            self._tell()

    def _tell(self) -> None:
        # One at a time: with an arrow key held down only the last one is read.
        entry = self._chosen_one()
        if entry is None or self._telling or self._shell.live.out_of_touch:
            return
        self._telling = True
        self._told = asked = (entry.promise.id, entry.promise.seq)
        session = self._shell.session

        def tell(details: Details) -> None:
            if not isValid(self):
                return
            self._telling = False
            now, directory = self._chosen_one(), self._directory
            if now is None or directory is None:
                return
            if now.promise.id == asked[0]:
                self._details, around = details, self._around(directory)
                self._story.show_entry(now, around, details.ticket)
                self._story.show_story(details, around)
            if (now.promise.id, now.promise.seq) != asked:
                self._tell()

        def fail(error: QueueappError) -> None:
            if isValid(self):
                self._telling, self._told = False, None
                if not is_away(error):
                    self._failed(error)

        self._shell.runner.run(lambda hall: hall.promises.details(session, asked[0]), tell, fail)

    def _may(self, permission: Permission) -> bool:
        directory = self._directory
        person = directory.people.get(self._shell.session.person_id) if directory else None
        return person is not None and may(person.role, permission)

    def _update_actions(self) -> None:
        chosen = self._chosen()
        keeps = self._may(Permission.KEEP_PROMISES)
        every_open = bool(chosen) and all(entry.promise.is_open for entry in chosen)
        one = chosen[0] if len(chosen) == 1 else None
        is_open = one is not None and one.promise.is_open
        callback = one is not None and one.promise.kind is PromiseKind.CALLBACK
        masked = one.contact.masked if one is not None and one.contact is not None else ""
        follow_up = keeps and is_open and not callback
        acknowledged = one is not None and one.promise.acknowledged_at is not None
        decides = self._may(Permission.DECIDE_PROMISES)
        for_lead = not decides and any(entry.promise.to_lead for entry in chosen)
        busy = self._deeds.busy or self._number.busy
        at_counter = self._shell.session.counter_id is not None
        possible = {
            self._call: keeps and is_open and callback and bool(masked) and at_counter,
            self._prepare: follow_up,
            self._answered: follow_up,
            self._acknowledge: follow_up and not acknowledged,
            self._hand_over: keeps and every_open and not for_lead,
            self._extend: keeps and is_open and not for_lead,
            self._amend: keeps and is_open,
            self._look: keeps and bool(masked),
            self._give_up: is_open and decides,
        }
        for action, can in possible.items():
            action.setVisible(can)
            action.setEnabled(can and not busy)
        self._look.setEnabled(possible[self._look] and not busy and not self._number.number)
        self._copy.setEnabled(bool(self._number.number))
        self._undo.setEnabled(keeps and at_counter and not busy)

    def _menu(self, at: QPoint) -> None:
        if self._table.indexAt(at).isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for action in self._on_chosen:
                menu.addAction(action)
            menu.popup(self._table.viewport().mapToGlobal(at))

    # What is asked for

    def _must_wait(self) -> bool:
        """Whether what needs the server has to wait; if so, that is said now."""
        if self._shell.live.out_of_touch:
            self._failed(MustWait())
        return self._shell.live.out_of_touch

    def _with_one(self, wish: Callable[[Entry], None]) -> Callable[[], None]:
        """A slot that does something with the one promise that is chosen."""

        def slot() -> None:
            entry = self._chosen_one()
            if entry is not None:
                wish(entry)

        return slot

    def _on_one(self, deed: Callable[[Shown], None]) -> Callable[[], None]:
        """A slot that acts on the one promise that is chosen, once the server hears of it."""

        def act(entry: Entry) -> None:
            if not self._must_wait():
                deed(Shown([entry]))

        return self._with_one(act)

    def _hand_over_chosen(self) -> None:
        entries = self._chosen()
        if entries and not self._must_wait():
            self._deeds.hand_over(Shown(entries), self._absences)

    def _client_of(self, shown: Shown) -> str:
        return who(shown.entries[0], self._around(directory_of(self._shell)))

    def _take_back(self) -> None:
        if not self._must_wait():
            self._deeds.undo()

    def _done(self, done: Sequence[PromiseDone]) -> None:
        self._say(done)
        self._load()
        self._update_actions()

    def _undone(self, done: Done | PromiseDone) -> None:
        self._banner.show_message(undone_text(done), Tone.ACCENT, hide_after=_SAY_FOR_S)
        self._load()
        self._update_actions()

    def _say(self, done: Sequence[PromiseDone]) -> None:
        entry, directory = done[0].entry, self._directory
        if entry is None or directory is None:
            return
        around = self._around(directory)
        owner = directory.people.get(entry.promise.owner_id)
        texts = {
            EventKind.PROMISE_HANDED_OVER: self.tr("Handed over to {name}: {client}")
            if len(done) == 1
            else self.tr("%n handed over to {name}", "", len(done)),
            EventKind.PROMISE_EXTENDED: self.tr("{client}: extended"),
            EventKind.PROMISE_AMENDED: self.tr("{client}: changed"),
            EventKind.PROMISE_KEPT: self.tr("{client}: answered"),
            EventKind.ANSWER_ACKNOWLEDGED: self.tr("{client}: acknowledged"),
            EventKind.PROMISE_GIVEN_UP: self.tr("{client}: given up"),
        }
        text = texts.get(done[0].kind, "{client}").format(
            client=who(entry, around), name=owner.name if owner is not None else ""
        )
        at_counter = self._shell.session.counter_id is not None
        undo = [self._undo] if at_counter and done[0].kind in ON_PROMISES else []
        self._banner.show_message(text, Tone.GOOD, actions=undo, hide_after=_SAY_FOR_S)

    def _failed(self, error: QueueappError) -> None:
        if isValid(self):
            self._warn(told(error, self._directory))

    def _warn(self, text: str) -> None:
        self._banner.show_message(text, Tone.CAUTION, hide_after=_SAY_FOR_S)
        self._update_actions()

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self._telling = False
        self._told = None
        self._reading.forget()
        self._model.give_up()

    # The full number

    def _look_at_number(self, entry: Entry) -> None:
        if not self._must_wait():
            self._number.look(entry)

    def _show_number(self, number: str) -> None:
        self._story.show_number(number)
        if number:
            self._told = None  # The look at it is part of the story.
            self._tell()
        self._update_actions()

    def _copy_number(self) -> None:
        if self._number.copy():
            self._banner.show_message(
                self.tr("The number is copied."), Tone.GOOD, hide_after=_SAY_FOR_S
            )

    def _focus_search(self) -> None:
        self._find.setFocus()
        self._find.selectAll()

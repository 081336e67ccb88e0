"""Who works, and at which counter."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.roles import Permission, Role, may
from queueapp.domain.setup import LANGUAGES, Counter, Directory, Person
from queueapp.errors import QueueappError, Refusal, Refused
from ui import words
from ui.messages import sentence
from ui.setup.layout import Turning
from ui.setup.parts import Flow, press_focused
from ui.setup.pick_list import Entry, PickList
from ui.sheets.secret_fields import SecretField
from ui.theme import Tone, Type
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Text
from ui.widgets.middle import Middle
from ui.widgets.page import ScrollBox
from ui.widgets.painting import announce

OF_SECRETS = frozenset(
    {Refusal.WRONG_SECRET, Refusal.TRY_LATER, Refusal.LOCKED_OUT, Refusal.NO_SECRET}
)
"""Refusals that belong beside the PIN."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What somebody has to prove who they are by.

    With `asks` it is a PIN or password; not for who is `known` (by id) by the account of the
    operating system. `have` one, `locked`: people by id. `typed` stands in the field already.
    """

    asks: bool = False
    have: frozenset[int] = frozenset()
    locked: frozenset[int] = frozenset()
    known: int | None = None
    typed: str = ""


class TakeOver(Card):
    """What taking over a counter means, and the second press that does it."""

    confirmed = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone=Tone.CAUTION, parent=parent)
        self.setObjectName("take-over")
        self._text = Text()
        self._text.setObjectName("take-over-text")
        self.content.addWidget(self._text)
        self._stay = QAction(self.tr("Choose another counter"), self)
        self._stay.setObjectName("stay")
        self._stay.triggered.connect(self.refused)
        self._take = QAction(self)
        self._take.setObjectName("take-over-confirm")
        self._take.triggered.connect(self.confirmed)
        row = QWidget()
        flow = FlowLayout(row)
        self.stay_button = ActionButton(self._stay)
        flow.addWidget(self.stay_button)
        flow.addWidget(ActionButton(self._take, Variant.DANGER))
        self.content.addWidget(row)
        self.hide()

    def ask(self, person: str, counter: str, *, client: bool) -> None:
        """Say whose counter it is and what happens there."""
        if client:
            text = self.tr(
                "{person} has “{counter}” open, with a client at the desk. If you take it over, "
                "that client is put on hold there, not lost, and can be taken back at once."
            )
        else:
            text = self.tr(
                "{person} has “{counter}” open, with nobody at the desk. If you take it over, "
                "{person} no longer has a counter and nothing else changes."
            )
        self._text.setText(text.format(person=person, counter=counter))
        self._take.setText(self.tr("Take over from {person}").format(person=person))
        self.show()
        announce(self, self._text.text(), assertive=True)
        self.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)


class SignOn(QWidget):
    """Asks who works and where; states the wish, does nothing itself.

    A counter that somebody else has open is asked for knowingly only after a second press. With
    each wish goes the `secret`; until it is `answered`, no other is stated.
    """

    counter_wanted = Signal(int, int, bool)
    reception_wanted = Signal(int)
    setup_wanted = Signal(int)
    other_hall_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign-on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._directory: Directory | None = None
        self._desks: Mapping[int, Desk] = {}
        self._counter_picked = False
        self._proof = Proof()
        self._to_reception = False
        self._busy = False
        self._secret = SecretField(self.tr("Your PIN or password"))
        self._secret.edit.setObjectName("secret")
        self._people = PickList(
            self.tr("Your name"),
            self.tr("Type to find your name"),
            self.tr("Nobody here is called that. An administrator can add you."),
        )
        self._people.setObjectName("people")
        self._counters = PickList(
            self.tr("Your counter"),
            self.tr("Type to find the counter"),
            self.tr("No counter fits what you typed."),
        )
        self._counters.setObjectName("counters")
        self._banner = Banner()
        self._banner.setObjectName("trouble")
        self._hall = Text(quiet=True)
        self._hall.setObjectName("hall-name")
        self._note = Text(quiet=True)
        self._note.setObjectName("note")
        self._take_over = TakeOver()
        self._go = self._action("sit-down", "")
        self._reception = self._action("reception", self.tr("Reception window"))
        self._reception.setToolTip(self.tr("Issues tickets; needs no counter."))
        self._setup = self._action("set-up", self.tr("Hall set-up"))
        self._other = self._action("other-hall", self.tr("Another hall or the demo…"))
        self._go_button = ActionButton(self._go, Variant.PRIMARY)
        self._go_button.set_key_text(
            QKeySequence("Enter").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self._lay_out()
        self._go.triggered.connect(self._sit_down)
        self._reception.triggered.connect(self._want_reception)
        self._setup.triggered.connect(self._want_setup)
        self._other.triggered.connect(self.other_hall_wanted)
        self._people.chosen.connect(self._person_chosen)
        self._people.entered.connect(self._person_entered)
        self._counters.chosen.connect(self._counter_chosen)
        self._counters.entered.connect(self._counter_entered)
        self._secret.edit.returnPressed.connect(self._go_on)
        self._secret.edit.textEdited.connect(lambda _: self._secret.set_error(""))
        self._take_over.confirmed.connect(self._confirm)
        self._take_over.refused.connect(self._withdraw)

    def show_choice(
        self,
        directory: Directory,
        desks: Mapping[int, Desk],
        person_id: int | None = None,
        counter_id: int | None = None,
        proof: Proof | None = None,
        *,
        to_reception: bool = False,
    ) -> None:
        """Offer the people and counters of a hall; the remembered ones are chosen already.

        `to_reception`: whoever signs in is to go there, unless they press for a counter. Shown
        again, it takes over what has changed and leaves choice, filter and focus alone.
        """
        first = self._directory is None
        self._directory, self._desks = directory, desks
        self._proof, self._to_reception = proof or Proof(), to_reception
        self._hall.setText(directory.site.name)
        people = [person for person in directory.people.values() if person.active]
        names = Tally(person.name.casefold() for person in people)
        self._people.show_entries(
            [self._person_entry(p, alone=names[p.name.casefold()] == 1) for p in people]
        )
        if self._people.current() is None:
            able = [p for p in people if may(p.role, Permission.ISSUE_TICKETS)]
            remembered = next((p for p in people if p.id == person_id), None)
            only = able[0] if len(able) == 1 else None
            chosen = remembered or only
            self._people.choose(chosen.id if chosen else None)
        self._show_counters()
        if counter_id is not None and counter_id in self._open_counters() and first:
            self._counters.choose(counter_id)
            self._counter_picked = True
        elif not self._counter_picked:
            self._suggest_counter()
        if first and self._proof.typed:
            self._secret.edit.setText(self._proof.typed)
        self._refresh()
        if first:
            self._focus_start()

    @property
    def secret(self) -> str:
        """What is typed as PIN or password."""
        return self._secret.secret if self._is_asked() else ""

    def answered(self) -> None:
        """The wish was dealt with, and another one can be stated."""
        self._busy = False
        self._refresh()

    def forget_secret(self) -> None:
        """Leave nothing typed as PIN or password."""
        self._secret.clear()

    def refuse(self, error: QueueappError, wait_ms: int = 0) -> None:
        """Say beside the PIN why it was not taken, and how long the next try has to wait."""
        self.answered()
        self._secret.refuse(sentence(error, self._directory), wait_ms)
        self._secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, text: str) -> None:
        """Say what went wrong."""
        self._banner.show_message(text, Tone.BAD)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to where the next key is wanted."""
        super().focusInEvent(event)
        self._focus_start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus; Esc takes back the question of a take-over."""
        if press_focused(self, event):
            return
        if event.key() == Qt.Key.Key_Escape and self._take_over.isVisible():
            self._withdraw()
            return
        super().keyPressEvent(event)

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        return action

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(64)
        self._scroll = ScrollBox(middle)
        outer.addWidget(self._scroll)
        column = middle.column
        column.addWidget(self._banner)
        column.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._hall, 1)
        head.addWidget(ActionButton(self._other, Variant.BARE))
        column.addLayout(head)
        title = Text(self.tr("Who are you, and where do you sit?"), Type.TITLE)
        title.setObjectName("title")
        column.addWidget(title)
        cards = Turning(36)
        cards.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for heading, inside in (
            (self.tr("You"), self._people),
            (self.tr("Your counter"), self._counters),
        ):
            card = Card(heading)
            card.content.addWidget(inside, 1)
            if inside is self._people:
                card.content.addWidget(self._secret)
            cards.row.addWidget(card, 1)
        column.addWidget(cards, 100)
        column.addWidget(self._take_over)
        column.addWidget(self._note)
        self._buttons = Flow()
        self._others = [ActionButton(self._reception), ActionButton(self._setup)]
        for button in self._others:
            self._buttons.flow.addWidget(button)
        self._buttons.flow.add_spring()
        self._buttons.flow.addWidget(self._go_button)
        column.addWidget(self._buttons)
        column.addStretch(2)
        stops = [self._people.edit, self._secret.edit, self._counters.edit, self._go_button]
        for before, after in pairwise([*stops, *self._others]):
            QWidget.setTabOrder(before, after)

    # What is chosen

    def _person(self) -> Person | None:
        entry = self._people.current()
        return self._directory.people.get(entry.id) if entry and self._directory else None

    def _counter(self) -> Counter | None:
        entry = self._counters.current()
        return self._directory.counters.get(entry.id) if entry and self._directory else None

    def _open_counters(self) -> list[int]:
        if self._directory is None:
            return []
        return [counter.id for counter in self._directory.counters.values() if counter.active]

    def _desk(self, counter_id: int) -> Desk:
        return self._desks.get(counter_id) or Desk(counter_id)

    def _own_desk(self, person_id: int) -> Desk | None:
        return next(
            (desk for desk in self._desks.values() if desk.is_open and desk.person_id == person_id),
            None,
        )

    def _holder(self, counter_id: int) -> Person | None:
        desk = self._desk(counter_id)
        if self._directory is None or not desk.is_open or desk.person_id is None:
            return None
        return self._directory.people.get(desk.person_id)

    # What is shown

    def _person_entry(self, person: Person, *, alone: bool) -> Entry:
        known = [words.language_name(code) for code in sorted(person.languages, key=_known_order)]
        detail = ", ".join(known)
        desk = self._own_desk(person.id)
        if desk is not None and self._directory is not None:
            counter = self._directory.counters.get(desk.counter_id)
            if counter is not None:
                at = self.tr("now at “{counter}”").format(counter=words.counter_name(counter.name))
                detail = f"{at} · {detail}"
        refused = ""
        if not may(person.role, Permission.SERVE):
            refused = self.tr("Looks on and serves nobody, so needs no counter.")
        state = "" if person.role is Role.COUNTER else words.role(person.role)
        name = person.name
        if not alone:
            by = person.job or person.phone or self.tr("no. {number}").format(number=person.id)
            name = f"{name} ({by})"
        return Entry(person.id, name, detail, state, Tone.NEUTRAL, refused)

    def _counter_entry(self, counter: Counter) -> Entry:
        directory, desk = self._directory, self._desk(counter.id)
        services = [s for s in directory.services.values() if s.active] if directory else []
        served = [s for s in services if s.id in counter.services]
        if len(served) == len(services):
            detail = self.tr("serves everything")
        else:
            detail = ", ".join(f"{s.prefix} {words.service_short(s)}" for s in served)
        holder, person = self._holder(counter.id), self._person()
        if holder is None:
            return Entry(
                counter.id, words.counter_name(counter.name), detail, self.tr("Free"), Tone.GOOD
            )
        if person is not None and holder.id == person.id:
            return Entry(
                counter.id,
                words.counter_name(counter.name),
                detail,
                self.tr("Yours, open"),
                Tone.ACCENT,
            )
        state = words.desk_state(desk.state)
        if desk.state is DeskState.READY:
            state = self.tr("Open") if desk.visit_id is None else self.tr("With a client")
        detail = f"{holder.name} · {detail}"
        return Entry(counter.id, words.counter_name(counter.name), detail, state, Tone.CAUTION)

    def _show_counters(self) -> None:
        if self._directory is not None:
            self._counters.show_entries(
                [self._counter_entry(c) for c in self._directory.counters.values() if c.active]
            )

    def _suggest_counter(self) -> None:
        person, ids = self._person(), self._open_counters()
        if person is None or not may(person.role, Permission.SERVE):
            self._counters.choose(None)
            return
        own = self._own_desk(person.id)
        free = [at for at in ids if self._holder(at) is None]
        if own is not None and own.counter_id in ids:
            self._counters.choose(own.counter_id)
        else:
            current = self._counters.current()
            if current is None or current.id not in free:
                self._counters.choose(free[0] if free else None)

    def _refresh(self) -> None:
        person, counter = self._person(), self._counter()
        able = person is not None and may(person.role, Permission.SERVE)
        self._reception.setEnabled(
            # Who looks on has no other window to look from.
            person is not None and may(person.role, Permission.SEE_QUEUE)
        )
        self._setup.setVisible(person is not None and may(person.role, Permission.SET_UP))
        self._go.setText(self.tr("Sit down"))
        note, can_go = "", False
        if person is None:
            note = self.tr("Choose your name.")
        elif not able:
            note = self.tr("{person} looks on and cannot serve clients.").format(person=person.name)
        elif counter is None:
            note = self.tr("Choose your counter.")
        else:
            note, can_go = self._go_text(person, counter)
        self._secret.setVisible(self._is_asked())
        if person is not None and self._is_asked():
            note = f"{note} {self._standing_of(person)}".strip()
        self._note.setText(note)
        self._go.setEnabled(can_go and not self._busy)
        if not self._is_taken():
            self._stop_asking()

    def _is_asked(self) -> bool:
        person = self._person()
        known = person is not None and person.id == self._proof.known
        return self._proof.asks and not known

    def _standing_of(self, person: Person) -> str:
        if person.id in self._proof.locked:
            return sentence(Refused(Refusal.LOCKED_OUT))
        return "" if person.id in self._proof.have else sentence(Refused(Refusal.NO_SECRET))

    def _go_text(self, person: Person, counter: Counter) -> tuple[str, bool]:
        names = {"person": person.name, "counter": words.counter_name(counter.name)}
        holder, own = self._holder(counter.id), self._own_desk(person.id)
        if holder is not None and holder.id == person.id:
            self._go.setText(self.tr("Go on at “{counter}”").format(**names))
            return self.tr("{person} has “{counter}” open already.").format(**names), True
        other = self._directory.counters.get(own.counter_id) if own and self._directory else None
        if own is not None and other is not None:
            names["other"] = words.counter_name(other.name)
            if own.visit_id is not None:
                return (
                    self.tr("{person} still has a client at “{other}”: go on there first.").format(
                        **names
                    ),
                    False,
                )
        if holder is not None:
            names["holder"] = holder.name
            self._go.setText(self.tr("Take over “{counter}”…").format(**names))
            return self.tr("{holder} has “{counter}” open.").format(**names), True
        self._go.setText(self.tr("Sit down at “{counter}”").format(**names))
        if other is not None:
            return self.tr("{person} leaves “{other}” for it.").format(**names), True
        return self.tr("{person} serves clients at “{counter}”.").format(**names), True

    def _reveal_question(self) -> None:
        self._scroll.ensureWidgetVisible(self._take_over)

    def _stop_asking(self) -> None:
        self._take_over.hide()
        self._note.show()
        self._buttons.show()

    def _is_taken(self) -> bool:
        person, counter = self._person(), self._counter()
        if person is None or counter is None:
            return False
        holder = self._holder(counter.id)
        return holder is not None and holder.id != person.id

    def _focus_start(self) -> None:
        person = self._person()
        if person is not None and self._is_asked():
            self._secret.setFocus(Qt.FocusReason.OtherFocusReason)
        elif person is None or not may(person.role, Permission.SERVE):
            self._people.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._counter_picked and self._go.isEnabled():
            self._go_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._counters.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is wished for

    def _person_chosen(self) -> None:
        self._secret.clear()
        self._stop_asking()
        self._show_counters()
        person = self._person()
        if not self._counter_picked or (person is not None and self._own_desk(person.id)):
            self._suggest_counter()
        self._refresh()

    def _person_entered(self) -> None:
        person = self._person()
        if person is not None and self._is_asked():
            self._secret.setFocus(Qt.FocusReason.TabFocusReason)
        elif person is not None and may(person.role, Permission.SERVE):
            self._counters.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            announce(self._note, self._note.text(), assertive=True)

    def _counter_chosen(self) -> None:
        self._counter_picked = True
        self._stop_asking()
        self._refresh()

    def _counter_entered(self) -> None:
        if self._is_asked() and not self._secret.secret:
            self._secret.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._go.trigger()

    def _go_on(self) -> None:
        """Enter in the PIN's field: the one thing that is left to do."""
        person = self._person()
        able = person is not None and may(person.role, Permission.SERVE)
        if person is None:
            self._people.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._to_reception or not able:
            self._reception.trigger()
        elif self._counter() is None:
            self._counters.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._go.isEnabled() and self._is_taken():
            # Once the key is dealt with: it would answer the question, too, that it asks.
            QTimer.singleShot(0, self, self._go.trigger)
        elif self._go.isEnabled():
            self._go.trigger()
        else:
            announce(self._note, self._note.text(), assertive=True)

    def _is_proven(self) -> bool:
        """Whether there is something to prove with; a wish is under way from here on."""
        if self._busy or (self._is_asked() and self._secret.waits):
            return False
        if self._is_asked() and not self._secret.secret:
            self._secret.set_error(self.tr("Type your PIN or password to go on."))
            self._secret.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._banner.dismiss()
        self._secret.set_error("")
        self._busy = self._proof.asks
        self._go.setEnabled(self._go.isEnabled() and not self._busy)
        return True

    def _sit_down(self) -> None:
        person, counter = self._person(), self._counter()
        if person is None or counter is None:
            return
        self._banner.dismiss()
        if self._is_taken():
            holder = self._holder(counter.id)
            client = self._desk(counter.id).visit_id is not None
            self._take_over.ask(
                holder.name if holder else "", words.counter_name(counter.name), client=client
            )
            self._note.hide()
            self._buttons.hide()
            QTimer.singleShot(0, self, self._reveal_question)
            return
        if self._is_proven():
            self.counter_wanted.emit(person.id, counter.id, False)

    def _confirm(self) -> None:
        person, counter = self._person(), self._counter()
        if person is not None and counter is not None:
            self._stop_asking()
            if self._is_proven():
                self.counter_wanted.emit(person.id, counter.id, True)

    def _withdraw(self) -> None:
        self._counters.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stop_asking()

    def _want_reception(self) -> None:
        person = self._person()
        if person is not None and self._is_proven():
            self.reception_wanted.emit(person.id)

    def _want_setup(self) -> None:
        person = self._person()
        if person is not None and self._is_proven():
            self.setup_wanted.emit(person.id)


def _known_order(code: str) -> int:
    return LANGUAGES.index(code) if code in LANGUAGES else len(LANGUAGES)

"""Who has a PIN, who was locked out, and what a lead or an administrator does about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.roles import Role
from queueapp.domain.setup import Directory, Person
from queueapp.errors import QueueappError
from ui import words
from ui.messages import sentence
from ui.setup.pick_list import Entry, PickList
from ui.shell import Shell
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.painting import announce

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from queueapp.services.sign_in import Standing


class StaffPins(Sheet):
    """Gives out one-time PINs and undoes lock-outs; each is greyed for whom it is not allowed."""

    def __init__(
        self, shell: Shell, person_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        """`person_id` is chosen already."""
        super().__init__(
            self.tr("PINs of staff"),
            detail=self.tr(
                "Nobody can see a PIN. Whoever has forgotten theirs is given a new one here, for "
                "one time; at the next sign-in they choose their own."
            ),
            cancel=self.tr("Close"),
            wide=34,
            parent=parent,
        )
        self.setObjectName("staff-pins")
        self._shell, self._wanted = shell, person_id
        self._directory: Directory | None = None
        self._standing: Standing | None = None
        self._busy = False
        self._people = PickList(
            self.tr("Staff"),
            self.tr("Type to find a name"),
            self.tr("Nobody here is called that."),
        )
        self._people.setObjectName("people")
        self._people.chosen.connect(self._chosen)
        shell.runner.bug.connect(self._free)
        self._new = self._action("new-pin", self.tr("New PIN"))
        self._again = self._action("let-in-again", self.tr("Let in again"))
        self._new.triggered.connect(self._reset)
        self._again.triggered.connect(self._let_in_again)
        self._note = Text(kind=Type.SMALL, quiet=True)
        self._note.setObjectName("note")
        self._told = Card(tone=Tone.ACCENT)
        self._told.setObjectName("told")
        self._pin = Text(kind=Type.TITLE)
        self._pin.setObjectName("one-time-pin")
        self._pin.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._meaning = Text()
        self._meaning.setObjectName("meaning")
        self._told.content.addWidget(self._meaning)
        self._told.content.addWidget(self._pin)
        self._told.hide()
        self.body.setSpacing(space(3))
        self.body.addWidget(self._people, 1)
        row = FlowRow(gap=2)
        row.flow.addWidget(ActionButton(self._new))
        row.flow.addWidget(ActionButton(self._again))
        self.body.addWidget(row)
        self.body.addWidget(self._note)
        self.body.addWidget(self._told)
        self._refresh()
        self._look()

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        return action

    def _look(self) -> None:
        site = self._shell.session.site_id

        def look(hall: "Hall") -> "tuple[Directory, Standing]":
            return hall.access.directory(site)[0], hall.sign_in.standing(site)

        self._shell.runner.run(look, self._looked, self._refused)

    def _looked(self, found: "tuple[Directory, Standing]") -> None:
        self._directory, self._standing = found
        people = [person for person in self._directory.people.values() if person.active]
        self._people.show_entries([self._entry(person) for person in people])
        if self._wanted is not None:
            self._people.choose(self._wanted)
            self._wanted = None
        self._busy = False
        self._refresh()
        QTimer.singleShot(0, self, self._show_all)

    def _show_all(self) -> None:
        self.grow()
        if self._told.isVisible():
            self._scroll.ensureWidgetVisible(self._told)

    def _entry(self, person: Person) -> Entry:
        standing = self._standing
        assert standing is not None
        if person.id in standing.locked:
            state, tone = self.tr("Locked out"), Tone.BAD
        elif person.id in standing.must_change:
            state, tone = self.tr("One-time PIN"), Tone.CAUTION
        elif person.id in standing.have:
            state, tone = self.tr("Has a PIN"), Tone.GOOD
        else:
            state, tone = self.tr("No PIN yet"), Tone.CAUTION
        detail = " · ".join(part for part in (words.role(person.role), person.job) if part)
        return Entry(person.id, person.name, detail, state, tone)

    def _person(self) -> Person | None:
        entry = self._people.current()
        return self._directory.people.get(entry.id) if entry and self._directory else None

    def _why_not(self, person: Person) -> str:
        """Why nothing can be done here for a person, if it cannot."""
        session = self._shell.session
        asks = self._directory.people.get(session.person_id) if self._directory else None
        if person.id == session.person_id:
            return self.tr("Your own PIN you change with “Change my PIN…”.")
        above = asks is not None and asks.role is Role.ADMINISTRATOR
        if person.role is Role.ADMINISTRATOR and not above:
            return self.tr("An administrator's PIN is given by another administrator.")
        return ""

    def _refresh(self) -> None:
        person = self._person()
        why = self._why_not(person) if person is not None else self.tr("Choose somebody.")
        locked = self._standing.locked if self._standing is not None else frozenset()
        may = person is not None and not why and not self._busy
        self._new.setEnabled(may)
        self._again.setEnabled(may and person is not None and person.id in locked)
        if not why and person is not None and person.id in locked:
            why = self.tr("“Let in again” leaves the PIN as it is.")
        self._note.setText(why)
        self._note.setVisible(bool(why))

    def _chosen(self) -> None:
        self._told.hide()
        self.set_error("")
        self._refresh()

    def reject(self) -> None:
        """Stay until an answer is there: a new PIN that nobody has seen lets nobody in."""
        if not self._busy:
            super().reject()

    def _free(self, _bug: object = None) -> None:
        self._busy = False
        self._refresh()

    def _reset(self) -> None:
        person = self._person()
        if person is None:
            return
        session, name, person_id = self._shell.session, person.name, person.id

        def given(pin: str) -> None:
            text = self.tr(
                "The new PIN of {person}, for one time. It is shown only now: read it out, or "
                "write it down and hand it over. At the next sign-in they choose their own."
            ).format(person=name)
            self._tell(text, pin)

        self._ask(lambda hall: hall.sign_in.reset(session, person_id), given)

    def _let_in_again(self) -> None:
        person = self._person()
        if person is None:
            return
        session, name, person_id = self._shell.session, person.name, person.id

        def let_in(_: None) -> None:
            text = self.tr("{person} can sign in again, with the PIN they had.")
            self._tell(text.format(person=name), "")

        self._ask(lambda hall: hall.sign_in.let_in_again(session, person_id), let_in)

    def _ask(self, job: "Callable[[Hall], object]", done: Callable[..., None]) -> None:
        self._busy = True
        self.set_error("")
        self._refresh()
        self._shell.runner.run(job, done, self._refused)

    def _tell(self, text: str, pin: str) -> None:
        self._meaning.setText(text)
        self._pin.setText(" ".join((pin[:3], pin[3:])).strip())
        self._pin.setAccessibleName(" ".join(pin))
        self._pin.setVisible(bool(pin))
        self._told.show()
        announce(self, f"{text} {' '.join(pin)}".strip(), assertive=True)
        self._look()

    def _refused(self, error: QueueappError) -> None:
        self._busy = False
        self._refresh()
        self.set_error(sentence(error, self._directory))


def show_staff_pins(shell: Shell, parent: QWidget, person_id: int | None = None) -> StaffPins:
    """Open it over a window."""
    sheet = StaffPins(shell, person_id, parent)
    sheet.finished.connect(lambda _: sheet.deleteLater())
    sheet.open()
    return sheet

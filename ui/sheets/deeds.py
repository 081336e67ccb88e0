"""What can be done about promises over a window: each opens its sheet, and sends it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.promise import SeenPromise
from queueapp.domain.session import Done, PromiseDone
from queueapp.errors import QueueappError
from ui.sheets.ask import Ask
from ui.sheets.sending import Shown, act, directory_of
from ui.shell import Shell
from ui.touch import told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

    Deed = Callable[[Hall, tuple[SeenPromise, ...]], PromiseDone | tuple[PromiseDone, ...]]


class Deeds(QObject):
    """One sheet at a time over a window; it closes once the hall has taken what it says.

    `kept` carries the `PromiseDone` of each promise, `undone` what came of taking a step back;
    `failed` the sentence where something that has no sheet was refused. `changed`: it is busy, or
    no more.
    """

    kept = Signal(object)
    undone = Signal(object)
    failed = Signal(str)
    changed = Signal()

    def __init__(self, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._sheet: Ask | None = None
        self._busy = False
        shell.runner.bug.connect(self._release)

    @property
    def busy(self) -> bool:
        """Whether something that has no sheet is under way."""
        return self._busy

    def acknowledge(self, shown: Shown) -> None:
        """Note that the client was told that their letter has come."""
        if self._busy:
            return
        self._set_busy(True)
        session, (seen, *_) = self._shell.session, shown.seen
        self._shell.runner.run(
            lambda hall: hall.promises.acknowledge(session, seen),
            self._acknowledged,
            self._refused,
        )

    def undo(self) -> None:
        """Take back the last step of this person at this counter."""
        if self._busy:
            return
        self._set_busy(True)
        session = self._shell.session
        self._shell.runner.run(
            lambda hall: hall.desk.undo(session), self._taken_back, self._refused
        )

    def answered(self, shown: Shown, client: str) -> None:
        """The client, named so on the sheet, has the answer."""
        from ui.sheets.ending import AnsweredSheet

        session, sheet = self._shell.session, AnsweredSheet(client, parent=self._window)

        def job() -> "Deed":
            note = sheet.note
            return lambda hall, seen: hall.promises.answered(session, seen[0], note)

        self._open(sheet, shown, job)

    def give_up(self, shown: Shown, client: str) -> None:
        """The promise cannot be kept."""
        from ui.sheets.ending import GiveUpSheet

        session, sheet = self._shell.session, GiveUpSheet(client, parent=self._window)

        def job() -> "Deed":
            reason = sheet.reason
            return lambda hall, seen: hall.promises.give_up(session, seen[0], reason)

        self._open(sheet, shown, job)

    def hand_over(self, shown: Shown, absences: Sequence[Absence]) -> None:
        """A colleague keeps them from now on."""
        from ui.sheets.hand_over import HandOverSheet

        session, now = self._shell.session, self._shell.live.now()
        directory, me = directory_of(self._shell), session.person_id
        sheet = HandOverSheet(shown.entries, directory, absences, me, now, self._window)
        shown.changed.connect(sheet.show_entries)

        def job() -> "Deed":
            person, note = sheet.to_person, sheet.note
            assert person is not None, "the sheet asks for one"
            return lambda hall, seen: hall.promises.hand_over(session, seen, person, note)

        self._open(sheet, shown, job)

    def extend(self, shown: Shown) -> None:
        """It takes longer."""
        from ui.sheets.extend import ExtendSheet

        session, now = self._shell.session, self._shell.live.now()
        site = directory_of(self._shell).site
        sheet = ExtendSheet(shown.entries[0], site, now, self._window)
        shown.changed.connect(sheet.show_entries)

        def job() -> "Deed":
            due_at, reason = sheet.due_at, sheet.reason
            return lambda hall, seen: hall.promises.extend(session, seen[0], due_at, reason)

        self._open(sheet, shown, job)

    def amend(self, shown: Shown) -> None:
        """What was taken down of the client is put right."""
        from ui.phone.number_edit import warm
        from ui.sheets.amend import AmendSheet

        session = self._shell.session
        self._shell.runner.work(warm)
        sheet = AmendSheet(shown.entries[0], self._window)
        shown.changed.connect(sheet.show_entries)

        def job() -> "Deed":
            number, name = sheet.number, sheet.name
            address, question = sheet.address, sheet.question
            return lambda hall, seen: hall.promises.amend(
                session, seen[0], number=number, name=name, address=address, question=question
            )

        self._open(sheet, shown, job)

    def _open(self, sheet: Ask, shown: Shown, job: "Callable[[], Deed]") -> None:
        if self._sheet is not None:
            sheet.deleteLater()
            return

        def done(answer: PromiseDone | tuple[PromiseDone, ...]) -> None:
            sheet.accept()
            self.kept.emit(answer if isinstance(answer, tuple) else (answer,))

        # What the sheet says is read here, before the job goes to the worker.
        sheet.submitted.connect(lambda: act(self._shell, sheet, shown, job(), done))
        sheet.finished.connect(lambda _: self._forget(sheet))
        self._sheet = sheet
        sheet.open()

    def _forget(self, sheet: Ask) -> None:
        self._sheet = None
        sheet.deleteLater()

    def _acknowledged(self, done: PromiseDone) -> None:
        if isValid(self):
            self._set_busy(False)
            self.kept.emit((done,))

    def _taken_back(self, done: Done | PromiseDone) -> None:
        if isValid(self):
            self._set_busy(False)
            self.undone.emit(done)

    def _refused(self, error: QueueappError) -> None:
        if isValid(self):
            self._set_busy(False)
            self.failed.emit(told(error, directory_of(self._shell)))

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        if busy is not self._busy:
            self._busy = busy
            self.changed.emit()

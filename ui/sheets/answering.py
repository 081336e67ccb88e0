"""Keeps a promised answer: opens its texts over a window, and sends what was done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.moment import Moment
from queueapp.domain.promise import Entry, PromiseKind
from queueapp.domain.promise_list import Details
from queueapp.domain.session import PromiseDone
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.live import MustWait
from ui.sheets.deeds import Deeds
from ui.sheets.sending import Shown, act, directory_of
from ui.shell import Shell
from ui.touch import told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.sheets.prepare_answer import PrepareAnswer

Read = tuple[Details, bool, tuple[Absence, ...]]


class Answering(QObject):
    """One promised answer at a time, over its window.

    `kept` carries what was done, `failed` the sentence where nothing could be opened.
    """

    kept = Signal(object)
    failed = Signal(str)

    def __init__(self, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._shell = shell
        self._sheet: PrepareAnswer | None = None

    def open(self, entry: Entry) -> None:
        """Read all that is known of the promise, and show its texts."""
        if self._sheet is not None:
            return
        if self._shell.live.out_of_touch:
            self.failed.emit(told(MustWait()))
            return
        session, promise_id = self._shell.session, entry.promise.id

        def read(hall: "Hall") -> Read:
            return (
                hall.promises.details(session, promise_id),
                hall.promises.written_before(session, promise_id),
                hall.absence.of_site(session),
            )

        self._shell.runner.run(read, self._show, self._failed)

    @property
    def _directory(self) -> Directory:
        return directory_of(self._shell)

    def _show(self, found: Read) -> None:
        from ui.sheets.prepare_answer import PrepareAnswer
        from ui.standard.moment_rule import MomentRule

        if not isValid(self._window) or self._sheet is not None:
            return
        details, written, absences = found
        directory, shell = self._directory, self._shell
        rule = None
        if details.entry.promise.kind is PromiseKind.EMAIL:
            moments = (Moment.EMAIL_ANSWER,)
            rule = MomentRule(shell.runner, shell.live, shell.session, moments)
        sheet = PrepareAnswer(
            details,
            directory.site.office,
            directory.people[self._shell.session.person_id],
            not written,
            self._shell.live.now,
            directory.site.calendar,
            rule,
            self._window,
        )
        self._sheet = sheet
        shown = Shown([details.entry], parent=sheet)
        shown.changed.connect(sheet.show_entries)
        session = self._shell.session

        def acknowledge() -> None:
            act(
                self._shell,
                sheet,
                shown,
                lambda hall, seen: hall.promises.acknowledge(session, seen[0]),
                acknowledged,
            )

        def acknowledged(done: PromiseDone) -> None:
            if done.entry is not None:
                shown.take([done.entry])
            self.kept.emit(done)

        def answer(note: str) -> None:
            act(
                self._shell,
                sheet,
                shown,
                lambda hall, seen: hall.promises.answered(session, seen[0], note),
                lambda done: kept((done,)),
            )

        def kept(done: tuple[PromiseDone, ...]) -> None:
            sheet.accept()
            self.kept.emit(done[0])

        deeds = Deeds(sheet, self._shell)
        deeds.kept.connect(kept)
        sheet.acknowledged.connect(acknowledge)
        sheet.answered.connect(answer)
        sheet.extend_wanted.connect(lambda: deeds.extend(shown))
        sheet.hand_over_wanted.connect(lambda: deeds.hand_over(shown, absences))
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _failed(self, error: QueueappError) -> None:
        self.failed.emit(told(error, self._directory))

    def _forget(self, sheet: QWidget) -> None:
        self._sheet = None
        sheet.deleteLater()

"""Keeps a promised answer: opens its texts over a window, and sends what was done."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.promise import Entry, SeenPromise
from queueapp.domain.promise_list import Details
from queueapp.domain.session import PromiseDone
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.live import MustWait
from ui.phone import due
from ui.sheets.ask import Ask
from ui.sheets.sending import directory_of, send
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
        self._absences: tuple[Absence, ...] = ()

    def open(self, entry: Entry) -> None:
        """Read all that is known of the promise, and show its texts."""
        if self._sheet is not None:
            return
        if self._shell.live.out_of_touch:
            self.failed.emit(told(MustWait()))
            return
        session, promise_id = self._shell.session, entry.promise.id
        site = self._directory.site

        def read(hall: "Hall") -> Read:
            # Dates are typed in a moment, and the holidays take a while to load.
            due.warm(hall.clock.now(), site.calendar)
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

        if not isValid(self._window) or self._sheet is not None:
            return
        details, written, self._absences = found
        directory = self._directory
        sheet = PrepareAnswer(
            details,
            directory.site.office,
            directory.people[self._shell.session.person_id],
            not written,
            self._shell.live.now,
            directory.site.calendar,
            self._window,
        )
        self._sheet = sheet
        promise = [details.entry.promise]

        def seen() -> SeenPromise:
            return SeenPromise(promise[0].id, promise[0].seq)

        def acknowledged(done: PromiseDone) -> None:
            if done.entry is not None:
                promise[0] = done.entry.promise
                sheet.show_acknowledged(promise[0].acknowledged_at)
            self.kept.emit(done)

        session = self._shell.session
        sheet.acknowledged.connect(
            lambda: send(
                self._shell,
                sheet,
                lambda hall: hall.promises.acknowledge(session, seen()),
                acknowledged,
            )
        )
        sheet.answered.connect(
            lambda note: send(
                self._shell,
                sheet,
                lambda hall: hall.promises.answered(session, seen(), note),
                partial(self._done, [sheet]),
            )
        )
        sheet.extend_wanted.connect(lambda: self._extend(sheet, details.entry, seen))
        sheet.hand_over_wanted.connect(lambda: self._hand_over(sheet, details.entry, seen))
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _extend(self, sheet: Ask, entry: Entry, seen: Callable[[], SeenPromise]) -> None:
        from ui.sheets.extend import ExtendSheet

        session = self._shell.session
        more = ExtendSheet(entry, self._directory.site, self._shell.live.now(), sheet)

        def extend() -> None:
            due_at, reason = more.due_at, more.reason
            send(
                self._shell,
                more,
                lambda hall: hall.promises.extend(session, seen(), due_at, reason),
                partial(self._done, [more, sheet]),
            )

        more.submitted.connect(extend)
        more.finished.connect(lambda _: more.deleteLater())
        more.open()

    def _hand_over(self, sheet: Ask, entry: Entry, seen: Callable[[], SeenPromise]) -> None:
        from ui.sheets.hand_over import HandOverSheet

        session, now = self._shell.session, self._shell.live.now()
        to = HandOverSheet([entry], self._directory, self._absences, session.person_id, now, sheet)

        def hand_over() -> None:
            person, note = to.to_person, to.note
            assert person is not None, "the sheet asks for one"
            send(
                self._shell,
                to,
                lambda hall: hall.promises.hand_over(session, [seen()], person, note)[0],
                partial(self._done, [to, sheet]),
            )

        to.submitted.connect(hand_over)
        to.finished.connect(lambda _: to.deleteLater())
        to.open()

    def _done(self, sheets: list[Ask], done: PromiseDone) -> None:
        for sheet in sheets:
            sheet.accept()
        self.kept.emit(done)

    def _failed(self, error: QueueappError) -> None:
        self.failed.emit(told(error, self._directory))

    def _forget(self, sheet: QWidget) -> None:
        self._sheet = None
        sheet.deleteLater()

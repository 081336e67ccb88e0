"""Closing the counter for the day: what is still open is shown first, and kept or handed over."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.promise import Entry, SeenPromise
from queueapp.errors import QueueappError
from ui.sheets.sending import directory_of, send
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

Open = tuple[tuple[Entry, ...], tuple[Absence, ...]]


class Leaving(QObject):
    """Asks once what becomes of a person's promises, then goes on to close the counter."""

    def __init__(
        self, window: QWidget, shell: Shell, go_on: Callable[[], None], busy: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._go_on, self._busy = go_on, busy
        self._asking = False
        self._absences: tuple[Absence, ...] = ()

    def leave(self) -> None:
        """Show what is open; close the counter at once where nothing is."""
        if not self._asking and not self._busy():
            self._asking = True
            self._shell.runner.run(self._read, self._show, self._not_read)

    def _read(self, hall: "Hall") -> Open:
        session = self._shell.session
        mine = hall.promises.mine(session)
        own = tuple(each for each in mine if each.promise.owner_id == session.person_id)
        return own, hall.absence.of_site(session) if own else ()

    def _not_read(self, _error: QueueappError) -> None:
        # Nobody is kept at work by a list: closing says itself what stands in its way.
        self._asking = False
        if isValid(self._window):
            self._go_on()

    def _show(self, found: Open) -> None:
        from ui.sheets.leaving import LeavingSheet

        entries, self._absences = found
        if not isValid(self._window):
            return
        if not entries:
            self._asking = False
            self._go_on()
            return
        now = self._shell.live.now()
        sheet = LeavingSheet(entries, directory_of(self._shell), now, self._window)

        def leave() -> None:
            sheet.accept()
            self._go_on()

        def hand_over(ticked: Sequence[Entry]) -> None:
            self._hand_over(ticked, sheet, sheet.show_entries)

        def forget(_: int) -> None:
            self._asking = False
            sheet.deleteLater()

        sheet.submitted.connect(leave)
        sheet.hand_over_wanted.connect(hand_over)
        sheet.finished.connect(forget)
        sheet.open()

    def _hand_over(
        self, entries: Sequence[Entry], over: QWidget, done: Callable[[tuple[Entry, ...]], None]
    ) -> None:
        from ui.sheets.hand_over import HandOverSheet

        session, now = self._shell.session, self._shell.live.now()
        directory = directory_of(self._shell)
        sheet = HandOverSheet(entries, directory, self._absences, session.person_id, now, over)
        seen = [SeenPromise(each.promise.id, each.promise.seq) for each in entries]

        def ask() -> None:
            person, note = sheet.to_person, sheet.note
            assert person is not None, "the sheet asks for one"

            def job(hall: "Hall") -> tuple[Entry, ...]:
                hall.promises.hand_over(session, seen, person, note)
                return self._read(hall)[0]

            send(self._shell, sheet, job, handed)

        def handed(left: tuple[Entry, ...]) -> None:
            sheet.accept()
            done(left)

        sheet.submitted.connect(ask)
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

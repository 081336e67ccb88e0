"""Closing the counter for the day: what is still open is shown first, and kept or handed over."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.promise import Entry
from queueapp.domain.session import PromiseDone
from queueapp.errors import QueueappError
from ui.sheets.deeds import Deeds
from ui.sheets.sending import Shown, directory_of
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.sheets.leaving import LeavingSheet

Open = tuple[tuple[Entry, ...], tuple[Absence, ...]]


class Leaving(QObject):
    """Asks once what becomes of a person's promises, then goes on to close the counter."""

    def __init__(
        self, window: QWidget, shell: Shell, go_on: Callable[[], None], busy: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._go_on, self._busy = go_on, busy
        self._reading = False
        self._sheet: LeavingSheet | None = None
        shell.runner.bug.connect(self._release)

    def leave(self) -> None:
        """Show what is open; close the counter at once where nothing is."""
        if not self._reading and self._sheet is None and not self._busy():
            self._reading = True
            self._shell.runner.run(self._read, self._show, self._not_read)

    def _read(self, hall: "Hall") -> Open:
        session = self._shell.session
        own = tuple(filter(self._is_own, hall.promises.mine(session)))
        return own, hall.absence.of_site(session) if own else ()

    def _is_own(self, entry: Entry) -> bool:
        promise = entry.promise
        return promise.is_open and promise.owner_id == self._shell.session.person_id

    def _not_read(self, _error: QueueappError) -> None:
        # Nobody is kept at work by a list: closing says itself what stands in its way.
        if self._reading and isValid(self._window):
            self._reading = False
            self._go_on()

    def _release(self) -> None:
        # No answer comes after a fault of the program: who asks again must be heard.
        self._reading = False

    def _show(self, found: Open) -> None:
        from ui.sheets.leaving import LeavingSheet

        entries, absences = found
        if not self._reading or not isValid(self._window):
            return
        self._reading = False
        if not entries:
            self._go_on()
            return
        now = self._shell.live.now()
        self._sheet = sheet = LeavingSheet(entries, directory_of(self._shell), now, self._window)
        deeds = Deeds(sheet, self._shell)

        def leave() -> None:
            sheet.accept()
            self._go_on()

        def hand_over(ticked: Sequence[Entry]) -> None:
            shown = Shown(ticked, still=self._is_own, parent=sheet)
            shown.changed.connect(lambda left: show_left(ticked, left))
            deeds.hand_over(shown, absences)

        def handed(done: Sequence[PromiseDone]) -> None:
            show_left([each.entry for each in done if each.entry is not None], ())

        def show_left(of: Sequence[Entry], left: Sequence[Entry]) -> None:
            now = {entry.promise.id: entry for entry in left if self._is_own(entry)}
            gone = {entry.promise.id for entry in of} - now.keys()
            shown = (now.get(entry.promise.id, entry) for entry in sheet.entries)
            sheet.show_entries([entry for entry in shown if entry.promise.id not in gone])

        def forget(_: int) -> None:
            self._sheet = None
            sheet.deleteLater()

        deeds.kept.connect(handed)
        sheet.submitted.connect(leave)
        sheet.hand_over_wanted.connect(hand_over)
        sheet.finished.connect(forget)
        sheet.open()

"""Closing the counter for the day: what is to be seen to, is open or unrecorded goes first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.card_file import CardFileError
from queueapp.domain.promise import Entry
from queueapp.domain.session import PromiseDone
from queueapp.domain.site_standard import Checklist
from queueapp.domain.standard import ListItem
from queueapp.errors import QueueappError, Refused
from ui.i18n import interface_language
from ui.sheets.deeds import Deeds
from ui.sheets.sending import Shown, directory_of
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.counter.troubles import Troubles
    from ui.sheets.leaving import LeavingSheet
    from ui.standard.strip import IncidentStrip

Found = tuple[tuple[Entry, ...], tuple[Absence, ...], tuple[ListItem, ...]]


class Leaving(QObject):
    """Asks once what becomes of a person's promises, then goes on to close the counter.

    The list of what to see to before going home goes with it, once a day. Of `troubles`, what was
    begun and is not recorded is shown first, and nothing is closed before it is dealt with.
    """

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        go_on: Callable[[], None],
        busy: Callable[[], bool],
        troubles: "Troubles | None" = None,
    ) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._go_on, self._busy = go_on, busy
        self._reading = False
        self._sheet: LeavingSheet | None = None
        self._troubles = troubles
        if troubles is not None:
            troubles.gone.connect(self._show_unrecorded)
        shell.runner.bug.connect(self._release)

    def leave(self) -> None:
        """Show what is to be seen to and what is open; with neither, close the counter at once."""
        if not self._reading and self._sheet is None and not self._busy():
            self._reading = True
            self._shell.runner.run(self._read, self._show, self._not_read)

    def _read(self, hall: "Hall") -> Found:
        session = self._shell.session
        own = tuple(filter(self._is_own, hall.promises.mine(session)))
        return own, hall.absence.of_site(session) if own else (), self._to_see_to(hall)

    def _to_see_to(self, hall: "Hall") -> tuple[ListItem, ...]:
        session = self._shell.session
        try:
            if Checklist.LEAVING in hall.standard.mine(session).done_today:
                return ()
            lists = hall.standard.in_force(session.site_id).standard.checklists
        except (Refused, CardFileError):
            return ()  # What is wrong with the cards is said beside the rules.
        return tuple(lists.get(Checklist.LEAVING, ()))

    def _is_own(self, entry: Entry) -> bool:
        promise = entry.promise
        return promise.is_open and promise.owner_id == self._shell.session.person_id

    def _not_read(self, _error: QueueappError) -> None:
        # Nobody is kept at work by a list: closing says itself what stands in its way.
        self._show(((), (), ()))

    def _unrecorded(self) -> list[tuple[str, str]]:
        strips = () if self._troubles is None else self._troubles.unrecorded
        return [(strip.key, strip.line()) for strip in strips]

    def _show_unrecorded(self) -> None:
        if self._sheet is not None:
            self._sheet.show_unrecorded(self._unrecorded())

    def _with_strip(self, key: str, act: "Callable[[Troubles, IncidentStrip], None]") -> None:
        troubles = self._troubles
        strips = () if troubles is None else troubles.unrecorded
        found = next((strip for strip in strips if strip.key == key), None)
        if troubles is not None and found is not None:
            act(troubles, found)

    def _release(self) -> None:
        # No answer comes after a fault of the program: who asks again must be heard.
        self._reading = False

    def _show(self, found: Found) -> None:
        from ui.sheets.leaving import LeavingSheet

        entries, absences, items = found
        if not self._reading or not isValid(self._window):
            return
        self._reading = False
        unrecorded = self._unrecorded()
        if not entries and not items and not unrecorded:
            self._go_on()
            return
        shell, language = self._shell, interface_language()
        lines = [item.text(language) for item in items]
        sheet = LeavingSheet(
            entries, directory_of(shell), shell.live.now(), lines, unrecorded, self._window
        )
        self._sheet = sheet
        deeds = Deeds(sheet, shell)

        def leave() -> None:
            sheet.accept()
            if items:
                session = shell.session
                shell.runner.run(lambda hall: hall.standard.put_away(session, Checklist.LEAVING))
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

        def record(key: str) -> None:
            # What is missing is asked for in the strip itself.
            sheet.reject()
            self._with_strip(key, lambda troubles, strip: troubles.record(strip))

        def leave_out(key: str) -> None:
            self._with_strip(key, lambda troubles, strip: troubles.leave_out(strip))

        def forget(_: int) -> None:
            self._sheet = None
            sheet.deleteLater()

        deeds.kept.connect(handed)
        sheet.submitted.connect(leave)
        sheet.hand_over_wanted.connect(hand_over)
        sheet.record_wanted.connect(record)
        sheet.leave_out_wanted.connect(leave_out)
        sheet.finished.connect(forget)
        sheet.open()

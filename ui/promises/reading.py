"""Reads a list of promises page by page on the worker, so that what else is asked gets its turn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.absence import Absence
from queueapp.domain.promise import Entry
from queueapp.domain.promise_list import Mark, Page, Wanted
from queueapp.domain.session import Session
from queueapp.errors import QueueappError
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall


@dataclass(frozen=True, slots=True)
class Found:
    """The first entries of a list, and who is away."""

    entries: tuple[Entry, ...]
    more: Mark | None
    absences: tuple[Absence, ...]


class Reading:
    """One list as it is asked for; an answer to what was asked before is not told any more."""

    def __init__(
        self, runner: Runner, session: Session, failed: Callable[[QueueappError], None]
    ) -> None:
        self._runner, self._session, self._failed = runner, session, failed
        self._number = 0
        self.busy = False
        """Whether an answer is still to come."""

    def anew(self, wanted: Wanted, least: int, done: Callable[[Found], None]) -> None:
        """Read the list from its beginning: so many entries at least, if it has them."""
        number, session = self._begin(), self._session

        def job(hall: "Hall") -> Found:
            page = hall.promises.page(session, wanted)
            return Found(page.entries, page.more, hall.absence.of_site(session))

        def go_on(found: Found) -> None:
            if number != self._number:
                return
            if found.more is None or len(found.entries) >= least:
                self.busy = False
                done(found)
                return

            def join(page: Page) -> None:
                entries = (*found.entries, *page.entries)
                go_on(Found(entries, page.more, found.absences))

            self._ask_page(number, wanted, found.more, join)

        self._runner.run(job, go_on, lambda error: self._fail(number, error))

    def further(self, wanted: Wanted, after: Mark, done: Callable[[Page], None]) -> None:
        """Read the entries that follow a mark."""
        number = self._begin()

        def told(page: Page) -> None:
            if number == self._number:
                self.busy = False
                done(page)

        self._ask_page(number, wanted, after, told)

    def forget(self) -> None:
        """What was asked for is not wanted any more."""
        self._number += 1
        self.busy = False

    def _begin(self) -> int:
        self._number += 1
        self.busy = True
        return self._number

    def _ask_page(
        self, number: int, wanted: Wanted, after: Mark, done: Callable[[Page], None]
    ) -> None:
        session = self._session
        self._runner.run(
            lambda hall: hall.promises.page(session, wanted, after),
            done,
            lambda error: self._fail(number, error),
        )

    def _fail(self, number: int, error: QueueappError) -> None:
        if number == self._number:
            self.busy = False
            self._failed(error)

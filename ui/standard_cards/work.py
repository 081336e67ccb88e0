"""Work on the standard of a site: what is kept, what is wanted, and how one becomes the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from queueapp.domain.site_standard import InForce
from queueapp.domain.standard import Standard
from queueapp.errors import QueueappError, Refusal, Refused
from ui.live import MustWait
from ui.shell import Shell
from ui.standard_cards.edits import Edits, rebased

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

T = TypeVar("T")


class CardWork(QObject):
    """Reads and saves through the hall's worker, one request at a time; edits stay until kept.

    `changed` says that other cards are kept or wanted; `saved` carries the number of the new
    version; `overtaken` that a colleague has saved another one, and `caught_up` the ids of the
    cards that both changed once the edits stand on it; `failed` why something was not done.
    """

    changed = Signal()
    saved = Signal(int)
    overtaken = Signal()
    caught_up = Signal(object)
    failed = Signal(object)
    busy_changed = Signal()

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.edits: Edits | None = None
        self.in_force: InForce | None = None
        self.busy = False
        shell.runner.bug.connect(self._release)

    @property
    def unsaved(self) -> bool:
        """Whether anything is wanted that is not kept."""
        return self.edits is not None and self.edits.unsaved

    def is_wanted_other_than(self, standard: Standard) -> bool:
        """Whether other cards are wanted than these."""
        return self.edits is not None and self.edits.wanted != standard

    def want(self, standard: Standard) -> None:
        """These cards are wanted from now on."""
        if self.edits is not None and standard != self.edits.wanted:
            self.edits = self.edits.want(standard)
            self.changed.emit()

    def load(self) -> None:
        """Read what is in force; what is not saved, or changed meanwhile, is wanted on top."""
        site_id = self._shell.session.site_id
        kept = self.edits.before if self.edits is not None else None

        def loaded(found: InForce) -> None:
            self._take(found, sent=kept)

        self._ask(lambda hall: hall.standard.in_force(site_id), loaded)

    def look_again(self, number: int) -> None:
        """Told which version the hall has now: where it is another, it is read, or told of."""
        if self.edits is None or self.busy or number == self.edits.since:
            return
        if self.unsaved:
            self.overtaken.emit()
        else:
            self.load()

    def want_again(self, earlier: Edits) -> None:
        """Want what was wanted then: on another version, should one have come since."""
        edits = self.edits
        if edits is None:
            return
        if earlier.before == edits.before:
            self.want(earlier.wanted)
            return
        done = rebased(earlier.before, earlier.wanted, edits.before)
        self.want(done.standard)
        self.caught_up.emit(done.both)

    def save(self) -> None:
        """Make what is wanted the new version."""
        edits, session = self.edits, self._shell.session
        if edits is None:
            return

        def saved(found: InForce) -> None:
            self._take(found, sent=edits.wanted)
            self.saved.emit(found.number)

        self._ask(lambda hall: hall.standard.save(session, edits.wanted, edits.since), saved)

    def go_back(self, number: int, done: Callable[[], None]) -> None:
        """Make a new version with the cards of an older one."""
        edits, session = self.edits, self._shell.session
        if edits is None:
            return

        def brought_back(found: InForce) -> None:
            self._take(found, sent=edits.before)
            done()
            self.saved.emit(found.number)

        self._ask(lambda hall: hall.standard.go_back(session, number, edits.since), brought_back)

    def catch_up(self) -> None:
        """Put the edits onto what is in force now, to be looked at before they are saved."""
        site_id = self._shell.session.site_id

        def found(new: InForce) -> None:
            edits = self.edits
            if edits is None:
                return
            done = rebased(edits.before, edits.wanted, new.standard)
            self.in_force = new
            self.edits = Edits.of(new).want(done.standard)
            self.changed.emit()
            self.caught_up.emit(done.both)

        self._ask(lambda hall: hall.standard.in_force(site_id), found)

    def read_version(self, number: int, done: Callable[[Standard], None]) -> None:
        """The cards of a version."""
        session = self._shell.session
        self._ask(lambda hall: hall.standard.version(session, number), done)

    def _take(self, found: InForce, *, sent: Standard | None = None) -> None:
        before = self.edits
        self.in_force = found
        self.edits = Edits.of(found)
        both: tuple[str, ...] = ()
        if before is not None and sent is not None and before.wanted != sent:
            # What was changed while this was being asked for is still wanted.
            later = rebased(sent, before.wanted, found.standard)
            self.edits, both = self.edits.want(later.standard), later.both
        self.changed.emit()
        if both:
            self.caught_up.emit(both)

    def _ask(self, job: Callable[[Hall], T], done: Callable[[T], None]) -> None:
        if self.busy:
            return
        if self._shell.live.out_of_touch:
            self.failed.emit(MustWait())
            return
        self._set_busy(True)

        def heard(answer: T) -> None:
            if isValid(self):
                self._set_busy(False)
                done(answer)

        def refused(error: QueueappError) -> None:
            if isValid(self):
                self._set_busy(False)
                self._fail(error)

        self._shell.runner.run(job, heard, refused)

    def _fail(self, error: QueueappError) -> None:
        if not isValid(self):
            return
        if isinstance(error, Refused) and error.code is Refusal.STANDARD_CHANGED:
            self.overtaken.emit()
        else:
            self.failed.emit(error)

    def _set_busy(self, busy: bool) -> None:
        if busy is not self.busy:
            self.busy = busy
            self.busy_changed.emit()

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self._set_busy(False)

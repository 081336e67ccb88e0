"""Sends what a sheet asks for: the sheet stays, with a sentence, where that is refused."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from queueapp.domain.promise import Entry, SeenPromise
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError, Refusal, Refused
from ui.live import MustWait
from ui.sheets.ask import Ask
from ui.shell import Shell
from ui.touch import is_away, told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

T = TypeVar("T")

_SINCE = frozenset({Refusal.PROMISE_STALE, Refusal.PROMISE_DONE, Refusal.UNKNOWN_PROMISE})
"""Refusals that say that somebody else has acted on a promise."""


def directory_of(shell: Shell) -> Directory:
    """The hall's set-up as it is shown."""
    board = shell.live.board
    assert board is not None, "nothing is asked before the hall is read"
    return board.directory


def send(shell: Shell, sheet: Ask, job: "Callable[[Hall], T]", done: Callable[[T], None]) -> None:
    """Ask the hall on behalf of a sheet; `done` hears the answer while the sheet is there.

    However that ends, also by a fault of the program, the sheet can be sent again.
    """
    if shell.live.out_of_touch:
        sheet.set_busy(False)
        _say_until_back(shell, sheet, told(MustWait(), directory_of(shell)))
        return

    def over(_bug: object = None) -> bool:
        """Let the sheet be used again; whether it is still there."""
        QObject.disconnect(faults)
        if isValid(sheet):
            sheet.set_busy(False)
            return True
        return False

    def answered(answer: T) -> None:
        if over():
            done(answer)

    def refused(error: QueueappError) -> None:
        if over():
            text = told(error, directory_of(shell))
            if is_away(error):
                _say_until_back(shell, sheet, text)
            else:
                sheet.set_error(text)

    faults = shell.runner.bug.connect(over)
    sheet.set_busy(True)
    shell.runner.run(job, answered, refused)


def _say_until_back(shell: Shell, sheet: Ask, text: str) -> None:
    """Say that the server is out of touch, as long as that is true."""

    def clear() -> None:
        if isValid(sheet) and sheet.error == text:
            sheet.set_error("")

    sheet.set_error(text)
    shell.live.recovered.connect(clear, Qt.ConnectionType.SingleShotConnection)


class Shown(QObject):
    """Promises as a sheet shows them, and acts on them; `changed` has them as they are since.

    Of several, those stay for which `still` holds: what somebody else has done needs nobody.
    """

    changed = Signal(object)

    def __init__(
        self,
        entries: Sequence[Entry],
        *,
        still: Callable[[Entry], bool] = lambda entry: entry.promise.is_open,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries, self._still = tuple(entries), still

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The promises as they were read last."""
        return self._entries

    @property
    def seen(self) -> tuple[SeenPromise, ...]:
        """What a request on them says that was seen."""
        return tuple(SeenPromise(e.promise.id, e.promise.seq) for e in self._entries)

    def take(self, entries: Sequence[Entry]) -> None:
        """Show how they are now; where nothing is left to do, all of them, as they ended."""
        left = tuple(entry for entry in entries if self._still(entry))
        self._entries = left or tuple(entries) or self._entries
        self.changed.emit(self._entries)


@dataclass(frozen=True, slots=True)
class _Since:
    """Somebody else has acted on one of the promises; how all of them are now."""

    error: Refused
    entries: tuple[Entry, ...]


def act(
    shell: Shell,
    sheet: Ask,
    shown: Shown,
    job: "Callable[[Hall, tuple[SeenPromise, ...]], T]",
    done: Callable[[T], None],
) -> None:
    """Ask the hall to do something about promises, as they are shown.

    Where somebody else has acted on one since, that is said, and they are read again: what is typed
    stays, and the next press acts on what is then.
    """
    session, seen = shell.session, shown.seen

    def try_it(hall: "Hall") -> T | _Since:
        try:
            return job(hall, seen)
        except Refused as error:
            if error.code not in _SINCE:
                raise
            return _Since(error, _read(hall, session, seen))

    def heard(answer: T | _Since) -> None:
        if isinstance(answer, _Since):
            shown.take(answer.entries)
            sheet.set_error(told(answer.error, directory_of(shell)))
        else:
            done(answer)

    send(shell, sheet, try_it, heard)


def _read(hall: "Hall", session: Session, seen: Sequence[SeenPromise]) -> tuple[Entry, ...]:
    found = []
    for each in seen:
        with suppress(Refused):  # There is no such promise any more.
            found.append(hall.promises.details(session, each.promise_id).entry)
    return tuple(found)

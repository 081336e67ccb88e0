"""The hall's history: read on a thread and a connection of its own, for as long as somebody looks.

Whatever is asked here, however long it takes, neither the window nor who calls a client waits.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from queueapp.errors import QueueappError
from queueapp.place import Place
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

T = TypeVar("T")


class Archive(QObject):
    """A second worker with a hall that cannot write, opened when it is first asked.

    It is let go of when the last window that looks back is gone, when the program enters another
    hall, and at the end. What is recorded goes through the program's own runner.
    """

    bug = Signal(object)

    def __init__(
        self,
        opening: "Callable[[Place], Hall]",
        place: Callable[[], Place | None],
        parent: QObject | None = None,
    ) -> None:
        """`opening` opens a hall to be read, on the worker; `place` says where the program is."""
        super().__init__(parent)
        self._opening = opening
        self._place = place
        self._runner: Runner | None = None
        self._shelf = _Shelf()
        self._users: set[int] = set()
        self._round = 0

    def use_for(self, window: QObject) -> None:
        """Keep what is opened for as long as this window is there."""
        user = id(window)
        self._users.add(user)
        window.destroyed.connect(lambda: self._leave(user))

    def run(
        self,
        job: "Callable[[Hall], T]",
        done: Callable[[T], None] | None = None,
        failed: Callable[[QueueappError], None] | None = None,
    ) -> None:
        """Ask something of the hall's history; the answers come in the order of the questions.

        `done` and `failed` are as of the runner. Neither hears of a hall that was left meanwhile.
        """
        place, asked = self._place(), self._round
        if place is None:
            return
        if self._runner is None:
            self._runner = Runner(self)
            self._runner.bug.connect(self.bug)
        shelf, opening = self._shelf, self._opening

        def task() -> tuple[T] | None:
            # What was asked of a hall that was left is not read any more.
            return (job(shelf.hall(place, opening)),) if asked == self._round else None

        def told(answer: tuple[T] | None) -> None:
            if asked == self._round and answer is not None and done is not None:
                done(*answer)

        def refused(error: QueueappError) -> None:
            if asked == self._round and failed is not None:
                failed(error)

        self._runner.work(task, told, refused)

    def leave(self) -> None:
        """Let go of the hall, and of what was asked of it; another one is opened when asked."""
        self._round += 1
        if self._runner is not None:
            self._runner.work(self._shelf.close)

    def stop(self) -> None:
        """Let go of the hall and end the thread."""
        self.leave()
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.stop()

    def _leave(self, user: int) -> None:
        self._users.discard(user)
        if not self._users:
            self.leave()


class _Shelf:
    """On the worker: the hall that is open, if one is."""

    def __init__(self) -> None:
        self._hall: Hall | None = None
        self._place: Place | None = None

    def hall(self, place: Place, opening: "Callable[[Place], Hall]") -> "Hall":
        """The hall at that place, in place of any other."""
        if self._hall is None or self._place != place:
            self.close()
            self._hall, self._place = opening(place), place
        return self._hall

    def close(self) -> None:
        """Let go of it."""
        hall, self._hall = self._hall, None
        if hall is not None:
            hall.close()

"""Opens halls on the worker thread, where passwords are fetched too, and tries again by itself."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from queueapp.clock import Clock
from queueapp.errors import OUT_OF_TOUCH, QueueappError, StorageTrouble
from queueapp.paths import Paths
from queueapp.place import Place, Server
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

_EVERY_MS, _PAUSE_MS = 2000, 300
"""How often a server that is away is tried, and how long the worker rests in between."""


class Opener:
    """Opens halls, and asks for each password once: the keyring may take its time."""

    def __init__(self, clock: Clock, paths: Paths, *, hands_over: bool = True) -> None:
        """`hands_over`: what this user took down while a server was away is handed to the hall."""
        self._clock = clock
        self._paths = paths
        self._journal = paths.journal if hands_over else None
        self._passwords: dict[tuple[str, str], str] = {}

    def open(self, place: Place) -> "Hall":
        """The hall at that place; raises `StorageTrouble` where it cannot be opened."""
        from queueapp.services.hall import Hall

        return Hall.open(self._with_password(place), self._clock, self._journal)

    def open_reading(self, place: Place) -> "Hall":
        """The same hall on a connection of its own that cannot write."""
        from queueapp.services.hall import Hall

        return Hall.open_reading(self._with_password(place), self._clock)

    def learn(self, server: Server) -> None:
        """Use the password that comes with this address until the program ends."""
        self._passwords[_account(server)] = server.password

    def forget(self) -> None:
        """Ask for the passwords anew: they may have been changed meanwhile."""
        self._passwords.clear()

    def _with_password(self, place: Place) -> Place:
        return self._known(place) if isinstance(place, Server) else place

    def _known(self, server: Server) -> Server:
        account = _account(server)
        password = server.password or self._passwords.get(account)
        if password is None:
            from queueapp.passwords import recall

            password = recall(server, self._paths.config) or ""
            self._passwords[account] = password
        return replace(server, password=password)


def _account(server: Server) -> tuple[str, str]:
    return server.user, server.identity


class Opening(QObject):
    """Opens a hall, and keeps trying by itself while its server is away.

    `opened` carries what coming in led to, such as an `Arrival`; `failed` the error, every time.
    What comes of an attempt after somebody has gone elsewhere is not told any more.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        runner: Runner,
        opener: Opener,
        clock: Clock,
        in_use: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """While `in_use`, nothing is tried: the window that somebody types in would go."""
        super().__init__(parent)
        self.error: QueueappError | None = None
        self.since = self.tried_at = 0
        """When this hall was first, and last, found not to open (ms UTC)."""
        self._runner = runner
        self._opener = opener
        self._clock = clock
        self._in_use = in_use
        self._place: Place | None = None
        self._come_in: Callable[[Hall], object] | None = None
        self._attempt = 0
        self._begun = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._by_itself)

    @property
    def now(self) -> int:
        """This computer's present instant (ms UTC)."""
        return self._clock.now()

    @property
    def waits(self) -> bool:
        """Whether it will be tried again by itself."""
        return self._timer.isActive()

    def open(self, place: Place, come_in: "Callable[[Hall], object]") -> None:
        """Open the hall at `place`; `come_in` is done with it on the worker thread."""
        self.leave()
        self._place, self._come_in = place, come_in
        self._try()

    def again(self) -> None:
        """Try at once, and ask for the password anew: it may have been changed."""
        self._opener.forget()
        self._try()

    def leave(self) -> None:
        """Give the hall up that was to be opened."""
        self._attempt += 1
        self._timer.stop()
        self.error = None

    def _by_itself(self) -> None:
        if self._in_use():
            self._timer.start(_EVERY_MS)
        else:
            self._try()

    def _try(self) -> None:
        place, come_in = self._place, self._come_in
        if place is None or come_in is None:
            return
        self._timer.stop()
        self._attempt += 1
        attempt, opener = self._attempt, self._opener
        self._begun = time.monotonic()

        def done(arrival: object) -> None:
            if attempt == self._attempt:
                self.error = None
                self.opened.emit(arrival)

        def failed(error: QueueappError) -> None:
            if attempt == self._attempt:
                self._failed(error)

        self._runner.open(
            lambda: opener.open(place), lambda _: self._runner.run(come_in, done, failed), failed
        )

    def _failed(self, error: QueueappError) -> None:
        self.tried_at = self._clock.now()
        if self.error is None:
            self.since = self.tried_at
        self.error = error
        if isinstance(error, StorageTrouble) and error.trouble in OUT_OF_TOUCH:
            passed = round((time.monotonic() - self._begun) * 1000)
            self._timer.start(max(_PAUSE_MS, _EVERY_MS - passed))
        self.failed.emit(error)

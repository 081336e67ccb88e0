"""Opens halls for the worker thread: a server's password is fetched there, never by a window."""

from dataclasses import replace
from typing import TYPE_CHECKING

from queueapp.clock import Clock
from queueapp.paths import Paths
from queueapp.place import Place, Server

if TYPE_CHECKING:
    from queueapp.services.hall import Hall


class Opener:
    """Opens halls, and asks for each password once: the keyring may take its time."""

    def __init__(self, clock: Clock, paths: Paths) -> None:
        self._clock = clock
        self._paths = paths
        self._passwords: dict[tuple[str, str], str] = {}

    def open(self, place: Place) -> "Hall":
        """The hall at that place; raises `StorageTrouble` where it cannot be opened."""
        from queueapp.services.hall import Hall

        known = self._known(place) if isinstance(place, Server) else place
        return Hall.open(known, self._clock, self._paths.journal)

    def learn(self, server: Server) -> None:
        """Use the password that comes with this address until the program ends."""
        self._passwords[_account(server)] = server.password

    def forget(self) -> None:
        """Ask for the passwords anew: they may have been changed meanwhile."""
        self._passwords.clear()

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

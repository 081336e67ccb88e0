"""What has become of a site's standard: its versions, and who has read the one in force."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from queueapp.domain.site_standard import Reader, Version
from queueapp.errors import QueueappError
from ui.shell import Shell
from ui.standard_cards.versions import PROGRAM


class History(QObject):
    """Reads versions only once there is another, and readers only while somebody looks at them.

    To read a version takes the worker some time, and boards come with each step in the hall.
    """

    versions_read = Signal()
    readers_read = Signal()
    failed = Signal(object)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.versions: tuple[Version, ...] | None = None
        self.readers: tuple[Reader, ...] = ()
        self._latest: int | None = None
        self._reading = self._stale = False
        shell.runner.bug.connect(self._release)

    @property
    def in_force(self) -> int:
        """The number of the version that the readers are asked about: the last that can be read."""
        return next((each.number for each in self.versions or () if each.readable), PROGRAM)

    def look(self, latest: int, *, readers: bool) -> None:
        """Told which version the hall has now, and whether its readers are in sight."""
        if self._shell.live.out_of_touch:
            return
        if latest != self._latest:
            self._latest = latest
            self._read_versions(latest)
        if readers:
            self._read_readers()

    def _read_versions(self, latest: int) -> None:
        session = self._shell.session

        def read(found: tuple[Version, ...]) -> None:
            if isValid(self) and latest == self._latest:
                self.versions = found
                self.versions_read.emit()

        def failed(error: QueueappError) -> None:
            if isValid(self) and latest == self._latest:
                self._latest = None
                self.failed.emit(error)

        self._shell.runner.run(lambda hall: hall.standard.versions(session), read, failed)

    def _read_readers(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        session = self._shell.session

        def read(found: tuple[Reader, ...]) -> None:
            if not isValid(self):
                return
            self._reading = False
            self.readers = found
            self.readers_read.emit()
            if self._stale:
                self._read_readers()

        def failed(error: QueueappError) -> None:
            if isValid(self):
                self._reading = False
                self.failed.emit(error)

        self._shell.runner.run(lambda hall: hall.standard.readers(session), read, failed)

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be read.
        self._latest, self._reading = None, False

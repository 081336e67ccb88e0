"""Hears other processes by what Qt has for that: a named pipe where the system is Windows."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from shiboken6 import isValid

from ui.told.ear import PATIENCE_MS, Heard
from ui.told.wire import LONGEST

_HEARD = "heard"


class PipeEar:
    """Listens at a pipe that nobody but its owner may open."""

    def __init__(self, heard: Heard) -> None:
        self.place = self.trouble = ""
        self._heard = heard
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._somebody_came)

    def listen(self, name: str) -> bool:
        """Listen at a place of that name from now on; false where that cannot be."""
        listens = self._server.listen(name)
        self.place = self._server.fullServerName() if listens else ""
        self.trouble = "" if listens else self._server.errorString()
        return listens

    def close(self) -> None:
        """Listen no more, and hang up on everybody."""
        self._server.close()
        for line in self._server.findChildren(QLocalSocket):
            line.abort()
        self.place = ""

    def _somebody_came(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.setReadBufferSize(LONGEST)
            line.disconnected.connect(line.deleteLater)
            line.readyRead.connect(_with(self._read, line))
            QTimer.singleShot(PATIENCE_MS, line, _with(_give_up, line))
            self._read(line)

    def _read(self, line: QLocalSocket) -> None:
        # What is longer than the buffer never becomes a line, and is given up soon.
        if line.property(_HEARD) or not line.canReadLine():
            return
        line.setProperty(_HEARD, True)

        def speak(said: bytes) -> None:
            if isValid(line) and line.isOpen():
                line.write(said)
                line.disconnectFromServer()

        if not self._heard(bytes(line.readLine().data()), speak):
            line.abort()


def _with(slot: Callable[[QLocalSocket], None], line: QLocalSocket) -> Callable[[], None]:
    def called() -> None:
        if isValid(line):
            slot(line)

    return called


def _give_up(line: QLocalSocket) -> None:
    if not line.property(_HEARD):
        line.abort()

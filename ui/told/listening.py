"""The running program listens for who tells it to call the next client."""

import logging
import os
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from shiboken6 import isValid

from ui.errands import Errands
from ui.told.post import Post
from ui.told.wire import LONGEST, Answer, answer_line, asked_in

_NAMES = 8
"""So many names are tried: one that somebody else was killed under may still be there."""

_PATIENCE_MS = 2000
"""Who has said nothing by then is not listened to any longer."""

Reply = Callable[[Answer], None]


class Listening(QObject):
    """Takes the words of this user's other processes, and of nobody else's.

    `asked` is called with the name of a counter, or nothing, and with what takes the answer.
    """

    def __init__(
        self,
        app: QGuiApplication,
        post: Post,
        errands: Errands,
        asked: Callable[[str, Reply], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._post, self._errands, self._asked = post, errands, asked
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        pid = os.getpid()
        if any(self._server.listen(f"queueapp-{pid}-{number}") for number in range(_NAMES)):
            app.applicationStateChanged.connect(self._used)
            self._put()
        else:
            logging.getLogger("queueapp").warning("not-listening: %s", self._server.serverError())

    def stop(self) -> None:
        """Listen no more."""
        if self._server.isListening():
            self._server.close()
            self._post.take_down()

    def _used(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._server.isListening():
            self._put()

    def _put(self) -> None:
        # The user's folder may lie on a slow disk.
        post, name = self._post, self._server.fullServerName()
        self._errands.run(lambda: post.put(name))

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(LONGEST)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(_with(self._read, socket))
            QTimer.singleShot(_PATIENCE_MS, socket, _with(_give_up, socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.property(_HEARD):
            return
        if not socket.canReadLine():
            return  # What is longer than the buffer never becomes a line, and is given up soon.
        counter = asked_in(bytes(socket.readLine().data()))
        if counter is None:
            socket.abort()
            return
        socket.setProperty(_HEARD, True)

        def reply(answer: Answer) -> None:
            if isValid(socket) and socket.isOpen():
                socket.write(answer_line(answer))
                socket.disconnectFromServer()

        self._asked(counter, reply)


_HEARD = "heard"


def _with(slot: Callable[[QLocalSocket], None], socket: QLocalSocket) -> Callable[[], None]:
    def called() -> None:
        if isValid(socket):
            slot(socket)

    return called


def _give_up(socket: QLocalSocket) -> None:
    if not socket.property(_HEARD):
        socket.abort()

"""The running program listens for who tells it to call the next client."""

import logging
import os
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from ui.errands import Errands
from ui.told.ear import Ear, Heard, Speak
from ui.told.post import Post
from ui.told.wire import Answer, answer_line, asked_in

_NAMES = 8
"""So many names are tried: one that somebody else was killed under may still be there."""

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
        self._ear = _ear(self._heard)
        pid = os.getpid()
        if any(self._ear.listen(f"queueapp-{pid}-{number}") for number in range(_NAMES)):
            app.applicationStateChanged.connect(self._used)
            self._put()
        else:
            logging.getLogger("queueapp").warning("not-listening: %s", self._ear.trouble)

    def stop(self) -> None:
        """Listen no more."""
        if self._ear.place:
            self._ear.close()
            self._post.take_down()

    def _used(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._ear.place:
            self._put()

    def _put(self) -> None:
        # The user's folder may lie on a slow disk.
        post, place = self._post, self._ear.place
        self._errands.run(lambda: post.put(place))

    def _heard(self, line: bytes, speak: Speak) -> bool:
        counter = asked_in(line)
        if counter is None:
            return False
        self._asked(counter, lambda answer: speak(answer_line(answer)))
        return True


def _ear(heard: Heard) -> Ear:
    # Qt's network library alone would be 3 MB in memory, so only Windows goes by it.
    if os.name == "nt":
        from ui.told.by_pipe import PipeEar

        return PipeEar(heard)
    from ui.told.by_socket import SocketEar

    return SocketEar(heard)

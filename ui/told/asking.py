"""`queueapp --call-next`: has the running program call the next client; says what came of it."""

import sys

from PySide6.QtCore import QCoreApplication, QDeadlineTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from queueapp.paths import user_paths
from ui import command_words as words
from ui.told.post import Post, post_of
from ui.told.wire import LONGEST, Answer, Came, answer_in, asked_line

_CONNECT_MS = 1000
_ANSWER_MS = 3000

_GONE = frozenset(
    {
        QLocalSocket.LocalSocketError.ConnectionRefusedError,
        QLocalSocket.LocalSocketError.ServerNotFoundError,
    }
)


def call_next(counter: str, language: str) -> int:
    """Have the next client called, at this counter or where somebody worked last.

    Writes what happened; returns the exit code, which is 0 only if somebody was called.
    """
    app = QCoreApplication.instance() or QCoreApplication([sys.argv[0]])
    called, text = _asked_of_all(post_of(user_paths()), counter, language)
    del app
    (sys.stdout if called else sys.stderr).write(f"{text}\n")
    return 0 if called else 1


def _asked_of_all(post: Post, counter: str, language: str) -> tuple[bool, str]:
    runs, others = False, []
    for file, server in post.listeners():
        socket = QLocalSocket()
        socket.connectToServer(server)
        if not socket.waitForConnected(_CONNECT_MS):
            if socket.error() in _GONE:
                # Its process was killed, and could not clear up behind itself.
                QLocalServer.removeServer(server)
                post.forget(file)
            continue
        runs = True
        answer = _answer(socket, counter)
        if answer is None:
            return False, words.NO_ANSWER.of(language)
        if answer.came is not Came.ELSEWHERE:
            return answer.came is Came.CALLED, answer.text
        if answer.counter:
            others.append(answer.counter)
    if counter and others:
        said = words.OTHER_COUNTERS.of(language)
        return False, said.format(wanted=counter, open=", ".join(sorted(others)))
    return False, (words.NOT_AT_COUNTER if runs else words.NOT_RUNNING).of(language)


def _answer(socket: QLocalSocket, counter: str) -> Answer | None:
    socket.write(asked_line(counter))
    socket.flush()
    until = QDeadlineTimer(_ANSWER_MS)
    while not socket.canReadLine():
        if until.hasExpired() or socket.bytesAvailable() > LONGEST:
            return None
        if not socket.waitForReadyRead(int(until.remainingTime())) and not socket.canReadLine():
            return None
    return answer_in(bytes(socket.readLine().data()))

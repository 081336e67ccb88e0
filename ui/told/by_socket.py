"""Hears other processes by a socket in the folder for passing files."""

import os
import socket
from contextlib import suppress

from PySide6.QtCore import QDir, QObject, QSocketNotifier, QTimer

from ui.told.ear import PATIENCE_MS, Heard
from ui.told.wire import LONGEST


class SocketEar(QObject):
    """Listens at a socket that nobody but its owner may open."""

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self.place = self.trouble = ""
        self._heard = heard
        self._socket: socket.socket | None = None
        self._waker: QSocketNotifier | None = None

    def listen(self, name: str) -> bool:
        """Listen at a place of that name from now on; false where that cannot be."""
        place = f"{QDir.tempPath()}/{name}"
        listening = socket.socket(socket.AF_UNIX)
        try:
            listening.bind(place)
        except OSError as error:
            self.trouble = str(error)
            listening.close()
            return False
        # Nobody can come in between: it is open to callers only once it listens.
        os.chmod(place, 0o600)
        listening.setblocking(False)
        listening.listen()
        self.place, self._socket = place, listening
        self._waker = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._waker.activated.connect(self._somebody_came)
        return True

    def close(self) -> None:
        """Listen no more, and hang up on everybody."""
        if self._socket is None or self._waker is None:
            return
        self._waker.setEnabled(False)
        self._waker.deleteLater()
        self._socket.close()
        with suppress(OSError):
            os.unlink(self.place)
        for caller in self.findChildren(_Caller):
            caller.hang_up()
        self.place, self._socket, self._waker = "", None, None

    def _somebody_came(self) -> None:
        if self._socket is None:
            return
        with suppress(OSError):  # They may have gone again already.
            line, _ = self._socket.accept()
            _Caller(line, self._heard, self)


class _Caller(QObject):
    """Somebody who is listened to, until they have their answer or are hung up on."""

    def __init__(self, line: socket.socket, heard: Heard, parent: QObject) -> None:
        super().__init__(parent)
        line.setblocking(False)
        self._line, self._heard = line, heard
        self._said = b""
        self._waker = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._waker.activated.connect(self._read)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.hang_up)
        self._patience.start(PATIENCE_MS)

    def hang_up(self) -> None:
        """Listen to them no longer."""
        if self._line.fileno() < 0:
            return
        self._waker.setEnabled(False)
        self._patience.stop()
        self._line.close()
        self.deleteLater()

    def _read(self) -> None:
        try:
            some = self._line.recv(LONGEST)
        except BlockingIOError:
            return
        except OSError:
            some = b""
        self._said += some
        line, end, _ = self._said.partition(b"\n")
        if end and len(line) < LONGEST:
            # One line is all they have to say; the answer may take longer than it took to ask.
            self._waker.setEnabled(False)
            self._patience.stop()
            if not self._heard(line, self._speak):
                self.hang_up()
        elif not some or len(self._said) >= LONGEST:
            self.hang_up()

    def _speak(self, line: bytes) -> None:
        with suppress(OSError):  # They have gone, or were hung up on.
            self._line.sendall(line)
        self.hang_up()

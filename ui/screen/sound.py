"""Plays announcements on a thread of its own: the window never waits for the sound system."""

import logging
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from queueapp.domain.public.speech import Phrases
from ui.screen.voice import RATE, Voice

if TYPE_CHECKING:
    from ui.screen.loudspeaker import Loudspeaker

RETRY_S = 10.0
"""So often a device is looked for while there is none."""

_IDLE_S = 10.0
"""A device that plays nothing for so long is given back; the next one may be another."""

_LIMIT_MS = 45_000
"""No announcement takes so long: the sound system hangs."""

_HUNG_MS = 5_000
"""While it hangs each announcement has this long."""

_CLIP_S = 0.7
_CLOSING_S = 2.0


class Sound(QObject):
    """The loudspeaker of a screen.

    `finished` comes after each thing said, also where nothing could be heard of it: it then takes
    as long as it would have sounded. `trouble` says once why there is no sound, in words for the
    log, and `recovered` that there is again.
    """

    finished = Signal()
    trouble = Signal(str)
    recovered = Signal()
    _ended = Signal(int)
    _fares = Signal(str)

    def __init__(self, voice: Voice, backend: str = "", parent: QObject | None = None) -> None:
        """`backend` is one of miniaudio's, such as `NULL`; else what the system has."""
        super().__init__(parent)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._job = _Job()
        self._hangs = self._missing = False
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._give_up)
        # From the other thread; whoever listens to ours hears them on the window's.
        self._ended.connect(self._after, Qt.ConnectionType.QueuedConnection)
        self._fares.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        player = _Player(self, voice, backend, self._jobs)
        self._thread = threading.Thread(target=player.work, name="sound", daemon=True)
        self._thread.start()

    def say(self, phrases: Phrases, volume: int) -> None:
        """Say this instead of what is being said; `volume` in percent."""
        self._job.ended.set()
        self._job = _Job(self._job.number + 1, phrases, volume)
        if not self._hangs:
            self._jobs.put(self._job)
        self._limit.start(_HUNG_MS if self._hangs else _LIMIT_MS)

    def prove(self) -> None:
        """See whether there is sound at all, and tell if there is none."""
        self._jobs.put(_Job())

    def stop(self) -> None:
        """Fall silent; `finished` does not come for what was being said."""
        self._limit.stop()
        self._job.ended.set()
        self._job = _Job(self._job.number + 1)

    def close(self) -> None:
        """Fall silent for good, and give the device back."""
        self.stop()
        self._jobs.put(None)
        self._thread.join(_CLOSING_S)

    @Slot(int)
    def _after(self, number: int) -> None:
        if self._hangs:
            self._hangs = False
            if not self._missing:
                self.recovered.emit()
            if self._limit.isActive():
                # What has its turn now was not handed over: it is heard after all.
                self._jobs.put(self._job)
                self._limit.start(_LIMIT_MS)
                return
        if number == self._job.number and self._limit.isActive():
            self._limit.stop()
            self.finished.emit()

    @Slot(str)
    def _tell(self, trouble: str) -> None:
        self._missing = bool(trouble)
        if trouble:
            self.trouble.emit(trouble)
        else:
            self.recovered.emit()

    @Slot()
    def _give_up(self) -> None:
        if not self._hangs:
            self._hangs = True
            self._job.ended.set()
            self.trouble.emit("no-answer")
        self.finished.emit()


@dataclass(slots=True)
class _Job:
    """Something to say; without a number, only a look whether anything could be said."""

    number: int = 0
    phrases: Phrases = ()
    volume: int = 100
    ended: threading.Event = field(default_factory=threading.Event)


class _Player:
    """What runs on the thread."""

    def __init__(
        self, sound: Sound, voice: Voice, backend: str, jobs: SimpleQueue[_Job | None]
    ) -> None:
        self._sound = sound
        self._voice = voice
        self._backend = backend
        self._jobs = jobs
        self._speaker: Loudspeaker | None = None
        self._amiss = False
        self._again_at = 0.0

    def work(self) -> None:
        """Do the jobs until there comes none; between them, look for a device that was amiss."""
        while True:
            try:
                job = self._jobs.get(timeout=self._patience())
            except Empty:
                self._between()
                continue
            if job is None:
                break
            if job.number:
                self._say(job)
            else:
                self._prove()
        self._put_away()

    def _patience(self) -> float | None:
        if self._amiss:
            return max(0.0, self._again_at - time.monotonic())
        return None if self._speaker is None else _IDLE_S

    def _between(self) -> None:
        if self._amiss:
            self._prove()
        else:
            self._put_away()

    def _say(self, job: _Job) -> None:
        if job.ended.is_set():
            self._tell_end(job)
            return
        began, lasts = time.monotonic(), _CLIP_S * sum(map(len, job.phrases))
        try:
            samples = self._voice.joined(job.phrases)
            lasts = len(samples) / RATE
            # While there is no device it is looked for apart, and nothing said waits for that.
            if samples and not self._amiss:
                self._opened().play(samples, job.volume, job.ended)
        except Exception as error:
            self._fail(error)
        job.ended.wait(max(0.0, began + lasts - time.monotonic()))
        self._tell_end(job)

    def _tell_end(self, job: _Job) -> None:
        with suppress(RuntimeError):  # The window is gone already.
            self._sound._ended.emit(job.number)

    def _prove(self) -> None:
        try:
            self._opened().prove()
        except Exception as error:
            self._fail(error)
            return
        if self._amiss:
            self._amiss = False
            with suppress(RuntimeError):
                self._sound._fares.emit("")

    def _opened(self) -> "Loudspeaker":
        from ui.screen.loudspeaker import Loudspeaker

        if self._speaker is None:
            self._speaker = Loudspeaker(self._backend)
        return self._speaker

    def _fail(self, error: Exception) -> None:
        self._again_at = time.monotonic() + RETRY_S
        if not self._amiss:
            self._amiss = True
            logging.getLogger("queueapp").warning("no-sound", exc_info=error)
            with suppress(RuntimeError):
                self._sound._fares.emit(str(error) or type(error).__name__)
        self._put_away()

    def _put_away(self) -> None:
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.close()

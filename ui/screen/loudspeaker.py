"""The computer's sound, through miniaudio; imported by the thread that plays, and by no other.

Loading the library takes a while, and each of its calls may wait for the system's sound service.
"""

import contextlib
import ctypes
import sys
import threading
from array import array
from collections.abc import Generator
from typing import Any

import miniaudio  # type: ignore[import-untyped]
import numpy as np

from ui.screen.voice import LONGEST_S, RATE, Samples, Unplayable

_BUFFER_MS = 100
_STALLED_S = 3.0
_CHUNK = 8192
_PROOF_S = 0.05


class NoSound(Exception):
    """There is no sound device, or it stopped taking sound; the text is for the log."""


class _Device(miniaudio.PlaybackDevice):  # type: ignore[misc]
    """A device that gives back all it holds: the library's own keeps its connection for ever."""

    _kept: Any = None

    def _make_context(self, *args: Any, **named: Any) -> Any:
        self._kept = super()._make_context(*args, **named)
        return self._kept

    def close(self) -> None:
        super().close()
        context, self._kept = self._kept, None
        if context is not None:
            miniaudio.lib.ma_context_uninit(context)


class Loudspeaker:
    """One open sound device. `backend` is one of miniaudio's, such as `NULL`; else the system's."""

    def __init__(self, backend: str = "") -> None:
        """Open the device; raises `NoSound`."""
        _hush_alsa()
        backends = [miniaudio.Backend[backend]] if backend else None
        try:
            self._device = _Device(
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=_BUFFER_MS,
                backends=backends,
                app_name="Queueapp",
            )
        except miniaudio.MiniaudioError as error:
            raise NoSound(str(error)) from None
        if not backend and self._device.backend == "Null":
            self._device.close()
            raise NoSound("no sound service")

    def play(self, samples: Samples, volume: int, ended: threading.Event) -> None:
        """Play until all was heard or `ended` is set by others; `volume` in percent.

        Raises `NoSound` when the device fails or takes nothing for some seconds.
        """
        feed = _Feed(_louder(samples, volume), ended)
        try:
            self._device.start(feed.frames)
            taken = -1
            while not ended.wait(_STALLED_S):
                if feed.taken == taken:
                    raise NoSound("the device takes no sound")
                taken = feed.taken
            self._device.stop()
        except miniaudio.MiniaudioError as error:
            raise NoSound(str(error)) from None

    def prove(self) -> None:
        """Play a moment of silence; raises `NoSound` where the device takes none."""
        silence = array("h", bytes(2 * int(_PROOF_S * RATE)))
        self.play(silence, 0, threading.Event())

    def close(self) -> None:
        """Give the device back."""
        self._device.close()


class _Feed:
    """Hands the device what it asks for, from its own thread."""

    def __init__(self, sound: bytes, ended: threading.Event) -> None:
        self.taken = 0
        self._sound = sound
        self._ended = ended
        self.frames = self._frames()
        next(self.frames)

    def _frames(self) -> Generator[bytes, int, None]:
        wanted = yield b""
        while self.taken < len(self._sound) and not self._ended.is_set():
            part = self._sound[self.taken : self.taken + 2 * wanted]
            self.taken += len(part)
            wanted = yield part
        # The last of it stands in the device's buffer of three parts, and is not heard yet.
        left = 4 * _BUFFER_MS * RATE // 1000
        while left > 0 and not self._ended.is_set():
            self.taken += 2 * wanted
            left -= wanted
            wanted = yield b""
        self._ended.set()
        while True:
            yield b""


def decoded(data: bytes) -> Samples:
    """The sound of a WAV, FLAC, Ogg Vorbis or MP3 file; raises `Unplayable`."""
    sound = array("h")
    try:
        parts = miniaudio.stream_memory(
            data, miniaudio.SampleFormat.SIGNED16, 1, RATE, frames_to_read=_CHUNK
        )
        with contextlib.closing(parts):
            for part in parts:
                sound.extend(part)
                if len(sound) > LONGEST_S * RATE:
                    raise Unplayable(f"it is longer than {LONGEST_S} s")
    except miniaudio.MiniaudioError:
        raise Unplayable("it is no WAV, FLAC, Ogg Vorbis or MP3 file, or is damaged") from None
    if not any(sound):
        raise Unplayable("there is no sound in it")
    return sound


def _louder(samples: Samples, volume: int) -> bytes:
    """At a volume in percent, in steps that the ear takes for even ones."""
    if volume >= 100:
        return samples.tobytes()
    scaled = np.frombuffer(samples, np.int16) * (volume / 100) ** 2
    return scaled.astype(np.int16).tobytes()


_NO_WORDS: list[Any] = []


def _hush_alsa() -> None:
    """Without a sound card ALSA writes some twenty lines to stderr each time it is asked."""
    if _NO_WORDS or not sys.platform.startswith("linux"):
        return
    with contextlib.suppress(OSError, AttributeError):
        kind = ctypes.CFUNCTYPE(
            None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
        )
        nothing = kind(lambda *_said: None)
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(nothing)
        _NO_WORDS.append(nothing)

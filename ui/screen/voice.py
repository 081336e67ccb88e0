"""Finds the clips of an announcement and joins them: the site's own first, then the program's."""

import logging
from array import array
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from queueapp.domain.public.speech import Phrases

RATE = 22_050
"""Samples a second of all that is played; one channel of 16 bits."""

OURS = Path(__file__).resolve().parents[2] / "resources" / "voice"
SUFFIX = ".ogg"
OWN_SUFFIXES = (".wav", ".flac", ".ogg", ".mp3")

LONGEST_S = 15
_LARGEST = 4 * 1024**2
_CACHE = 2 * 1024**2
"""So many bytes of clips are kept ready: some 90 s, which is what a hall says over and over."""

_BETWEEN_CLIPS_S = 0.03
_BETWEEN_PHRASES_S = 0.28

Samples: TypeAlias = "array[int]"


class Unplayable(Exception):
    """A clip that cannot be used; the text says why, for the log."""


class Voice:
    """The clips there are. Reads files, and so belongs to the thread that plays.

    A file of the site that cannot be used is told in the log once, and ours is taken instead.
    """

    def __init__(self, own: Path | None = None, ours: Path = OURS) -> None:
        """Take clips from the site's folder `own` where it has them, else from `ours`."""
        self._own = own
        self._ours = ours
        self._ready: OrderedDict[Path, tuple[int, Samples]] = OrderedDict()
        self._bad: dict[Path, int] = {}

    @property
    def kept_bytes(self) -> int:
        """How much memory the clips take that are kept ready."""
        return sum(2 * len(sound) for _, sound in self._ready.values())

    def joined(self, phrases: Phrases) -> Samples:
        """All of it as one sound; a clip that is nowhere is left out, and told in the log."""
        whole = array("h")
        for phrase in phrases:
            if whole:
                whole.extend(_silence(_BETWEEN_PHRASES_S))
            for at, clip in enumerate(phrase):
                if at:
                    whole.extend(_silence(_BETWEEN_CLIPS_S))
                whole.extend(self._clip(clip))
        return whole

    def _clip(self, name: str) -> Samples:
        for file in self._files(name):
            try:
                return self._sound(file)
            except FileNotFoundError:
                continue
            except (OSError, Unplayable) as error:
                self._tell(file, error)
        self._tell(self._ours / f"{name}{SUFFIX}", Unplayable("missing"))
        return array("h")

    def _files(self, name: str) -> Iterator[Path]:
        if self._own is not None:
            for suffix in OWN_SUFFIXES:
                yield self._own / f"{name}{suffix}"
        yield self._ours / f"{name}{SUFFIX}"

    def _sound(self, file: Path) -> Samples:
        from ui.screen.loudspeaker import decoded

        found = file.stat()
        changed, sound = self._ready.get(file, (-1, None))
        if sound is None or changed != found.st_mtime_ns:
            if self._bad.get(file) == found.st_mtime_ns:
                raise FileNotFoundError(file)
            if found.st_size > _LARGEST:
                raise Unplayable(f"it is larger than {_LARGEST // 1024**2} MB")
            sound = decoded(file.read_bytes())
            self._ready[file] = (found.st_mtime_ns, sound)
        self._ready.move_to_end(file)
        while len(self._ready) > 1 and self.kept_bytes > _CACHE:
            self._ready.popitem(last=False)
        return sound

    def _tell(self, file: Path, error: Exception) -> None:
        try:
            changed = file.stat().st_mtime_ns
        except OSError:
            changed = 0
        if self._bad.get(file) != changed:
            self._bad[file] = changed
            logging.getLogger("queueapp").warning("clip-not-played: %s: %s", file, error)


def _silence(seconds: float) -> Samples:
    return array("h", bytes(2 * int(seconds * RATE)))

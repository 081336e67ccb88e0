"""Announces calls and texts one after another: the queue, the voice, and what the screen shows."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from queueapp.clock import Clock
from queueapp.domain.public.announcing import Announcements, Call, Turn
from queueapp.domain.public.calls import Announcement, Entry
from queueapp.domain.public.setup import ScreenView
from ui.screen.sound import Sound
from ui.screen.voice import Voice


class Announcer(QObject):
    """Gives each announcement its turn on one screen.

    `announced` carries the `Call` or the text (`Announcement`) whose turn begins, `done` the same
    when it is over; with or without sound each comes once. `trouble` says once why a screen that is
    meant to sound does not, in words for the log, and `recovered` that it does again or need not.
    """

    announced = Signal(object)
    done = Signal(object)
    trouble = Signal(str)
    recovered = Signal()

    def __init__(
        self,
        clock: Clock,
        own_voice: Path | None = None,
        backend: str = "",
        parent: QObject | None = None,
    ) -> None:
        """`own_voice` is the site's folder of recordings; `backend` see `Sound`."""
        super().__init__(parent)
        self._clock = clock
        self._view = ScreenView("", volume=0)
        self._quiet = False
        self._called: frozenset[int] = frozenset()
        self._announcements = Announcements()
        self._turn: Turn | None = None
        self._amiss = ""
        self._told = False
        self._sound = Sound(Voice(own_voice), backend, self)
        self._sound.finished.connect(self._over)
        self._sound.trouble.connect(self._no_sound)
        self._sound.recovered.connect(self._no_sound)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.timeout.connect(self._over)

    @property
    def current(self) -> Call | Announcement | None:
        """Whose turn it is."""
        return self._turn.what if self._turn is not None else None

    @property
    def queue(self) -> tuple[Call | Announcement, ...]:
        """Who comes after it."""
        return self._announcements.waiting

    def set_up(self, view: ScreenView, *, quiet: bool) -> None:
        """Sound as the site has set this screen up; `quiet` in its quiet hours, at once."""
        sounded = self._sounds()
        self._view, self._quiet = view, quiet
        self._announcements.keep(view.services)
        if sounded and not self._sounds() and self._turn is not None:
            self._sound.stop()
            self._moment.start(self._turn.moment_ms)
        elif self._sounds() and not sounded:
            self._sound.prove()
        self._tell()

    def set_called(self, visits: Iterable[int]) -> None:
        """The visits whose clients are called now, by whom old calls are judged."""
        self._called = frozenset(visits)

    def hear(self, entries: Iterable[Entry], counters: Mapping[int, str]) -> None:
        """New entries of the record, each once; `counters` are names by id.

        What was in the record when the screen was switched on is not new.
        """
        taken_back = self._announcements.hear(entries, counters, self._clock.now())
        what = self.current
        if isinstance(what, Call) and what.entry.visit_id in taken_back:
            self._sound.stop()
            self._moment.stop()
            self._over()
        self._go_on()

    def show(self, texts: Collection[Announcement]) -> None:
        """The texts of staff that are shown now; those that are new have their turn."""
        self._announcements.show(texts, self._clock.now())
        self._go_on()

    def close(self) -> None:
        """Fall silent for good, and give the sound device back."""
        self._moment.stop()
        self._turn = None
        self._announcements = Announcements()
        self._sound.close()

    def _is_to_sound(self) -> bool:
        return self._view.volume > 0 and (self._view.chime or bool(self._view.spoken))

    def _sounds(self) -> bool:
        return self._is_to_sound() and not self._quiet

    def _go_on(self) -> None:
        if self._turn is not None:
            return
        silent = not self._sounds()
        turn = self._announcements.next(self._clock.now(), self._called, silent=silent)
        if turn is None:
            return
        self._turn = turn
        phrases = turn.phrases(self._view.spoken, chime=self._view.chime)
        if phrases:
            self._sound.say(phrases, self._view.volume)
        else:
            self._moment.start(turn.moment_ms)
        self.announced.emit(turn.what)

    @Slot()
    def _over(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            self.done.emit(turn.what)
        self._go_on()

    @Slot()
    @Slot(str)
    def _no_sound(self, why: str = "") -> None:
        self._amiss = why
        self._tell()

    def _tell(self) -> None:
        amiss = bool(self._amiss) and self._is_to_sound()
        if amiss == self._told:
            return
        self._told = amiss
        if amiss:
            self.trouble.emit(self._amiss)
        else:
            self.recovered.emit()

"""The queue of announcements: calls and texts, said one after another in the order they came.

Nothing that waits is swallowed by what comes after it: as the queue grows, less is said of each, so
that it catches up. Only what is true no more is left out: a call that was taken back, a text that
is over, calls of a service that the screen shows no more, and, once the computer has slept or was
out of touch, an old call whose client has come.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from queueapp.domain.public.calls import Announcement, Entry, Heard
from queueapp.domain.public.speech import Manner, Phrases, chimed, said

LATE_MS = 90_000
"""A call older than this when it is heard of is said only while its client is still called."""

ASLEEP_MS = 60_000
"""Nobody looked at the queue for so long: the computer slept."""

_SHORT_FROM = 3
_SHORTEST_FROM = 6
_MOMENT_MS = {Manner.FULL: 6_000, Manner.SHORT: 3_000, Manner.SHORTEST: 1_500}


@dataclass(frozen=True, slots=True)
class Call:
    """A call or recall to be announced, with the name of its counter."""

    entry: Entry
    counter: str

    @property
    def again(self) -> bool:
        """Whether the client was called there before."""
        return self.entry.kind is Heard.AGAIN


@dataclass(frozen=True, slots=True)
class Turn:
    """What is announced now, and how; without sound it is shown as new for `moment_ms`."""

    what: Call | Announcement
    manner: Manner
    moment_ms: int

    def phrases(self, languages: Sequence[str], *, chime: bool = True) -> Phrases:
        """What is said of it, in these languages."""
        if isinstance(self.what, Announcement):
            return chimed(self.manner, chime=chime)
        ticket, counter, again = self.what.entry.ticket, self.what.counter, self.what.again
        return said(ticket, counter, languages, self.manner, again=again, chime=chime)


@dataclass(frozen=True, slots=True)
class _Waiting:
    what: Call | Announcement
    late: bool

    def is_of(self, visit_id: int) -> bool:
        return isinstance(self.what, Call) and self.what.entry.visit_id == visit_id


class Announcements:
    """What waits to be announced on one screen. Instants are handed in, in ms UTC."""

    def __init__(self) -> None:
        """Begin with nothing to announce."""
        self._waiting: list[_Waiting] = []
        self._texts: frozenset[int] = frozenset()
        self._looked_at: int | None = None

    @property
    def waiting(self) -> tuple[Call | Announcement, ...]:
        """What is to be announced, the next first."""
        return tuple(each.what for each in self._waiting)

    def hear(
        self, entries: Iterable[Entry], counters: Mapping[int, str], now: int
    ) -> frozenset[int]:
        """Entries of the record, each once and in its order; `counters` are names by id.

        A recall that waits already is not said twice, and a call that was taken back not at all;
        returns the visits of those that had their turn before they were taken back.
        """
        self._look(now)
        too_late = set()
        for entry in entries:
            if entry.kind is not Heard.TAKEN_BACK:
                self._add(Call(entry, counters.get(entry.counter_id, "")), entry.at, now)
            elif not self._take_back(entry.visit_id):
                too_late.add(entry.visit_id)
        return frozenset(too_late)

    def show(self, texts: Iterable[Announcement], now: int) -> None:
        """All texts that are shown at `now`; those that were not before are announced."""
        self._look(now)
        shown = {text.id: text for text in texts}
        self._waiting = [
            each
            for each in self._waiting
            if not isinstance(each.what, Announcement) or each.what.id in shown
        ]
        for text in shown.values():
            if text.id not in self._texts and now - text.at <= LATE_MS:
                self._waiting.append(_Waiting(text, late=False))
        self._texts = frozenset(shown)

    def keep(self, services: Collection[int] | None) -> None:
        """Leave out what waits of other services than these, by id; `None` are all."""
        if services is not None:
            self._waiting = [
                each
                for each in self._waiting
                if not isinstance(each.what, Call) or each.what.entry.service_id in services
            ]

    def next(self, now: int, called: Collection[int], *, silent: bool = False) -> Turn | None:
        """Take what is announced next; `called` are the visits whose clients are called now."""
        self._look(now)
        manner = self._manner()
        while self._waiting:
            first = self._waiting.pop(0)
            if _is_true(first, now, called):
                shown = Manner.SILENT if silent else manner
                return Turn(first.what, shown, _MOMENT_MS[manner])
        return None

    def _manner(self) -> Manner:
        if len(self._waiting) >= _SHORTEST_FROM:
            return Manner.SHORTEST
        return Manner.SHORT if len(self._waiting) >= _SHORT_FROM else Manner.FULL

    def _add(self, call: Call, at: int, now: int) -> None:
        new = _Waiting(call, late=now - at > LATE_MS)
        for place, each in enumerate(self._waiting):
            if isinstance(each.what, Call) and _is_repeated(each.what, call):
                self._waiting[place] = new
                return
        self._waiting.append(new)

    def _take_back(self, visit_id: int) -> bool:
        """The last call of a visit and its recalls; an earlier one to another counter stays.

        Returns whether the call itself still waited.
        """
        own = [place for place, each in enumerate(self._waiting) if each.is_of(visit_id)]
        calls = [place for place in own if self._is_first_call(place)]
        begun = calls[-1] if calls else 0
        self._waiting = [
            each
            for place, each in enumerate(self._waiting)
            if place < begun or not each.is_of(visit_id)
        ]
        return bool(calls)

    def _is_first_call(self, place: int) -> bool:
        what = self._waiting[place].what
        return isinstance(what, Call) and not what.again

    def _look(self, now: int) -> None:
        """Notice that the computer slept: what waited meanwhile may be true no more."""
        before, self._looked_at = self._looked_at, now
        if before is not None and now - before > ASLEEP_MS:
            self._waiting = [
                replace(each, late=each.late or now - _began(each.what) > LATE_MS)
                for each in self._waiting
            ]


def _began(what: Call | Announcement) -> int:
    return what.entry.at if isinstance(what, Call) else what.at


def _is_true(waiting: _Waiting, now: int, called: Collection[int]) -> bool:
    match waiting.what:
        case Announcement(until=until):
            return until > now
        case Call(entry=entry):
            return not waiting.late or entry.visit_id in called


def _is_repeated(waiting: Call, new: Call) -> bool:
    """Whether it says what a recall that waits says already."""
    there, here = waiting.entry, new.entry
    if there.number == here.number:
        return True
    same = (there.visit_id, there.counter_id) == (here.visit_id, here.counter_id)
    return same and waiting.again and new.again

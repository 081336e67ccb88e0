"""What the demo's staff have promised to clients, carried from one day to the next."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from sys import maxsize

from queueapp.domain.callback import Attempt
from queueapp.domain.promise import Contact, Line, LineKind, Promise, PromiseKind, erased_at
from queueapp.storage.bulk import PromiseHistory


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise with all that is known of the client; instants in ms UTC.

    `turn_at` is when its owner turns to it; never, where what becomes of it is planned.
    """

    promise: Promise
    contact: Contact
    number: str
    lines: tuple[Line, ...]
    turn_at: int | None


class Ledger:
    """The promises that are open, and what has changed of any since the day began."""

    def __init__(self, keep_days: int) -> None:
        """Start with none; contacts are erased so many days after a promise is done."""
        self._keep_days = keep_days
        self._next_id = 1
        self._open: dict[int, Kept] = {}
        self._changed: dict[int, Kept] = {}
        self._attempts: list[Attempt] = []
        self._to_erase: list[int] = []
        self._first_turn: int | None = None

    def copy(self) -> "Ledger":
        """The same promises, to go on with apart."""
        other = Ledger(self._keep_days)
        other._next_id = self._next_id
        other._open = dict(self._open)
        other._changed = dict(self._changed)
        other._attempts = list(self._attempts)
        other._to_erase = list(self._to_erase)
        other._first_turn = self._first_turn
        return other

    def __iter__(self) -> Iterator[Kept]:
        """All that are open, in the order in which they were made."""
        return iter(list(self._open.values()))

    def get(self, promise_id: int) -> Kept:
        """One that is open."""
        return self._open[promise_id]

    def add(
        self, promise: Promise, contact: Contact, number: str, question: str, turn_at: int | None
    ) -> Promise:
        """A new promise (its `id` is ignored), with the id it got."""
        made = replace(promise, id=self._next_id)
        self._next_id += 1
        kept = Kept(made, contact, number, (), turn_at)
        self._put(kept)
        self.write(made, LineKind.QUESTION, question, made.taken_at, made.taken_by)
        return made

    def save(self, promise: Promise, turn_at: int | None = None) -> None:
        """A promise as a step left it; `turn_at` where its owner turns to it at another time."""
        kept = self._open[promise.id]
        self._put(
            replace(kept, promise=promise, turn_at=kept.turn_at if turn_at is None else turn_at)
        )
        if not promise.is_open:
            del self._open[promise.id]
            gone_at = erased_at(promise, self._keep_days)
            assert gone_at is not None
            self._to_erase.append(gone_at)

    def plan(self, promise_id: int) -> None:
        """Let nobody turn to a promise by themselves: what becomes of it is planned."""
        self._put(replace(self._open[promise_id], turn_at=None))

    def write(self, promise: Promise, kind: LineKind, text: str, at: int, person_id: int) -> None:
        """Keep a line on an open promise; an empty one is not kept."""
        if text:
            kept = self._open[promise.id]
            line = Line(kind, text, at, person_id)
            self._put(replace(kept, lines=(*kept.lines, line)))

    def tried(self, attempt: Attempt) -> None:
        """Keep a call that was made."""
        self._attempts.append(attempt)

    def whose_turn(self, owners: Collection[int], now: int) -> Kept | None:
        """What one of these people turns to now: what they should have turned to first."""
        if self._first_turn is None:
            turns = (kept.turn_at for kept in self._open.values() if kept.turn_at is not None)
            self._first_turn = min(turns, default=maxsize)
        if self._first_turn > now:
            return None
        ready = (
            kept
            for kept in self._open.values()
            if kept.turn_at is not None
            and kept.turn_at <= now
            and kept.promise.owner_id in owners
            and not kept.promise.to_lead
        )
        return min(ready, key=lambda kept: (kept.turn_at, kept.promise.id), default=None)

    def callback_to(self, number: str) -> Promise | None:
        """The open callback to a number (E.164)."""
        for kept in self._open.values():
            if kept.number == number and kept.promise.kind is PromiseKind.CALLBACK:
                return kept.promise
        return None

    def erase(self, now: int) -> int:
        """Forget the clients of what was done long enough ago; of how many promises."""
        due = [at for at in self._to_erase if at <= now]
        self._to_erase = [at for at in self._to_erase if at > now]
        return len(due)

    def close_day(self, erased_until: int | None) -> tuple[list[PromiseHistory], list[Attempt]]:
        """What has changed since the last time, ready to be kept.

        What is known of a client goes along once the promise is done, unless it is erased by
        `erased_until` (ms UTC); with `None`, nothing is to come any more and all goes along.
        """
        changed = self._changed
        if erased_until is None:
            changed = changed | self._open
        found = [self._history(kept, erased_until) for kept in changed.values()]
        attempts = self._attempts
        self._changed, self._attempts = {}, []
        return found, attempts

    def _history(self, kept: Kept, erased_until: int | None) -> PromiseHistory:
        gone_at = erased_at(kept.promise, self._keep_days)
        known = gone_at is not None and (erased_until is None or gone_at > erased_until)
        if erased_until is None and kept.promise.is_open:
            known = True
        if not known:
            return PromiseHistory(kept.promise)
        return PromiseHistory(kept.promise, kept.contact, kept.number, kept.lines)

    def _put(self, kept: Kept) -> None:
        self._open[kept.promise.id] = self._changed[kept.promise.id] = kept
        self._first_turn = None

"""What all figures are computed from: the columns of a past, masked and brought into relation.

Each column is made when first asked for, once for all figures of one look back.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

from queueapp.domain.desk import DeskState
from queueapp.domain.history.clock import DAY_MS, LENGTH_MS, DayClock
from queueapp.domain.history.past import NONE, Legs, Past
from queueapp.domain.visit import ENDS, Channel, Outcome, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queueapp.domain.history.past import Flags, Numbers


def code_of(member: StrEnum) -> int:
    """The place of a member in its enumeration, by which columns name it."""
    return list(type(member)).index(member)


def any_of(codes: Numbers, members: Iterable[StrEnum]) -> Flags:
    """Where a column has one of these members."""
    found: Flags = np.isin(codes, [code_of(member) for member in members])
    return found


@dataclass(frozen=True, slots=True)
class WaitColumns:
    """Waits: of the visit at a place in the columns, for a service, of the day at `place`.

    `until` is when the client was called or left the queue, `NONE` while they wait, and where
    nobody noted it on the day.
    """

    visit: Numbers
    place: Numbers
    service: Numbers
    since: Numbers
    until: Numbers

    def only(self, which: Flags) -> WaitColumns:
        """Some of them."""
        return WaitColumns(*(getattr(self, field.name)[which] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Rises:
    """Whenever somebody joined the queue: real ms since the midnight of the day at `place`, and how
    many were `waiting` then.
    """

    place: Numbers
    elapsed: Numbers
    waiting: Numbers


@dataclass(frozen=True, slots=True)
class StretchColumns:
    """Stretches at counters in real ms since the midnight of the day at `place`."""

    place: Numbers
    counter: Numbers
    person: Numbers
    state: Numbers
    begins: Numbers
    ends: Numbers


class Basis:
    """A past with what several figures need of it."""

    far = 1 << 32
    """So many ms lie between the midnights of two days in `begun` and `gone`: more than any has."""

    def __init__(self, past: Past, zone: ZoneInfo, target_minutes: int) -> None:
        """Times of day are by the clock of `zone`, waits are held against the target."""
        self.past = past
        self.target_minutes = target_minutes
        self._zone = zone

    @cached_property
    def counted(self) -> Flags:
        """The visits that count: no mistakes."""
        found: Flags = self.past.visits.outcome != code_of(Outcome.MISTAKE)
        return found

    @cached_property
    def hall(self) -> Flags:
        """The visits that count of clients who came to the hall."""
        elsewhere = any_of(self.past.visits.channel, (Channel.PHONE, Channel.OFFSITE))
        found: Flags = self.counted & ~elsewhere
        return found

    @cached_property
    def ended(self) -> Flags:
        """The visits that count and have an end."""
        found: Flags = self.counted & any_of(self.past.visits.state, ENDS)
        return found

    def ended_as(self, state: State) -> Flags:
        """The visits that count and ended in this state."""
        found: Flags = self.counted & (self.past.visits.state == code_of(state))
        return found

    @cached_property
    def clock(self) -> DayClock:
        """The clock of every day of which anything is known."""
        past = self.past
        noted = np.array([each.day for each in past.stretches], dtype=np.int64)
        return DayClock(
            np.unique(np.concatenate((past.visits.day, past.promises.day, noted))), self._zone
        )

    def place_of(self, days: Numbers) -> Numbers:
        """The places of days (ordinals) on the clock."""
        places: Numbers = np.searchsorted(self.clock.days, days)
        return places

    @cached_property
    def place(self) -> Numbers:
        """The place of each visit's day."""
        return self.place_of(self.past.visits.day)

    @cached_property
    def at_work(self) -> Flags:
        """The days of work, of all on the clock."""
        found = np.zeros(len(self.clock.days), dtype=bool)
        found[self.place[self.counted]] = True
        found[self.stretches.place] = True
        return found

    @cached_property
    def days(self) -> int:
        """How many days of work there are."""
        return int(self.at_work.sum())

    @cached_property
    def weekday(self) -> Numbers:
        """The weekday of each day on the clock, 0 for Monday."""
        found: Numbers = (self.clock.days - 1) % 7
        return found

    @cached_property
    def legs(self) -> Legs:
        """The legs by visit and number."""
        legs = self.past.legs
        order = legs.visit * (int(legs.number.max(initial=0)) + 1) + legs.number
        if (order[1:] >= order[:-1]).all():
            return legs
        by_order = np.argsort(order, kind="stable")
        columns = {field.name: getattr(legs, field.name)[by_order] for field in fields(Legs)}
        return Legs(**columns)

    @cached_property
    def real(self) -> Flags:
        """The legs that count: no mistakes."""
        legs = self.legs
        found: Flags = self.counted[legs.visit] & (legs.outcome != code_of(Outcome.MISTAKE))
        return found

    @cached_property
    def at_counter(self) -> Flags:
        """The legs that count and took place at a counter."""
        found: Flags = self.real & (self.legs.counter != NONE)
        return found

    @cached_property
    def resumed(self) -> Flags:
        """The legs that went on after a hold."""
        legs = self.legs
        after = np.zeros(len(legs.visit), dtype=bool)
        same = legs.visit[1:] == legs.visit[:-1]
        after[1:] = same & (legs.outcome[:-1] == code_of(Outcome.HELD))
        found: Flags = after & (legs.waited_since == NONE)
        return found

    @cached_property
    def over(self) -> Flags:
        """The legs at a counter that were started and are finished."""
        legs = self.legs
        found: Flags = self.at_counter & (legs.started_at != NONE) & (legs.finished_at != NONE)
        return found

    @cached_property
    def timed(self) -> Flags:
        """The legs whose serving counts."""
        found: Flags = self.over & self.legs.accurate
        return found

    @cached_property
    def served_ms(self) -> Numbers:
        """How long each leg was served; holds where it is `timed`."""
        legs = self.legs
        found: Numbers = np.maximum(legs.finished_at - legs.started_at - legs.phone_ms, 0)
        return found

    @cached_property
    def calls(self) -> Flags:
        """The legs that began with a call from the queue, or by taking somebody at once."""
        legs = self.legs
        first = (legs.number == 1) & self.hall[legs.visit]
        from_queue = legs.waited_since != NONE
        found: Flags = self.real & (first | from_queue)
        return found

    @cached_property
    def queued(self) -> WaitColumns:
        """Every wait that counts, those that go on included."""
        legs, visits = self.legs, self.past.visits
        called = np.flatnonzero(self.real & (legs.waited_since != NONE))
        gone, standing = self._gone, self._standing
        visit = np.concatenate((legs.visit[called], gone, standing))
        place = self.place[visit]
        until = np.concatenate(
            (legs.called_at[called], visits.ended_at[gone], np.full(len(standing), NONE))
        )
        # Who was ended days later by hand had left at a time that nobody knows.
        unknown = ~self.clock.within(place, until)
        unknown[: len(called)] = False
        return WaitColumns(
            visit=visit,
            place=place,
            service=np.concatenate(
                (legs.service[called], visits.service[gone], visits.service[standing])
            ),
            since=np.concatenate(
                (
                    legs.waited_since[called],
                    visits.waiting_since[gone],
                    visits.waiting_since[standing],
                )
            ),
            until=np.where(unknown, NONE, until),
        )

    @cached_property
    def waits(self) -> WaitColumns:
        """The waits that came to an end."""
        return self.queued.only(self.queued.until != NONE)

    @cached_property
    def waited_ms(self) -> Numbers:
        """How long each of the `waits` was."""
        found: Numbers = np.maximum(self.waits.until - self.waits.since, 0)
        return found

    @cached_property
    def in_queue(self) -> WaitColumns:
        """The waits of which it is known how long they lasted, up to now at most."""
        queued, now = self.queued, self.past.now
        waiting = self.past.visits.state[queued.visit] == code_of(State.WAITING)
        today = self.clock.within(queued.place, np.full(len(queued.place), now))
        goes_on = (queued.until == NONE) & waiting & today
        known = (queued.until != NONE) | goes_on
        until = np.where(goes_on, np.maximum(queued.since, now), queued.until)
        return replace(queued, until=until).only(known)

    @cached_property
    def begun(self) -> Numbers:
        """When the waits `in_queue` began, rising: ms since the first midnight, days lying `far`
        from each other.
        """
        return self._along(self.in_queue.since)

    @cached_property
    def gone(self) -> Numbers:
        """The same for when they ended."""
        return self._along(self.in_queue.until)

    def _along(self, at: Numbers) -> Numbers:
        place = self.in_queue.place
        return np.sort(place * self.far + self.clock.elapsed(place, at))

    @cached_property
    def rises(self) -> Rises:
        """Each time somebody joined the queue, with how many waited then."""
        since = self.begun
        waiting = np.arange(1, len(since) + 1) - np.searchsorted(self.gone, since, side="right")
        return Rises(since // self.far, since % self.far, waiting)

    @cached_property
    def stretches(self) -> StretchColumns:
        """Who had which counter. One left open overnight was left after the day's last leg.

        Where the next day has clients from midnight on, the hours after it are that day's.
        """
        had = [each for each in self.past.stretches if each.state is not DeskState.CLOSED]
        codes = {state: code_of(state) for state in DeskState}
        rows = [
            (each.day, each.counter_id, each.person_id, codes[each.state], each.since, each.until)
            for each in had
        ]
        columns = np.array(rows, dtype=np.int64).reshape(-1, 6)
        day, counter, person, state, since, until = columns.T
        place = self.place_of(day)
        until = np.where(until == NONE, self.past.now, until)
        midnight = self._next_midnight[place]
        goes_on = np.flatnonzero(until > midnight)
        since = np.concatenate((since, midnight[goes_on]))
        until = np.concatenate((np.minimum(until, midnight), until[goes_on]))
        place = np.concatenate((place, place[goes_on] + 1))
        counter, person, state = (
            np.concatenate((each, each[goes_on])) for each in (counter, person, state)
        )
        left = ~self.clock.within(place, until)
        if left.any():
            until[left] = self._last_legs(place[left], counter[left])
        begins = self.clock.elapsed(place, since)
        ends = self.clock.elapsed(place, until)
        return StretchColumns(place, counter, person, state, begins, np.maximum(begins, ends))

    @cached_property
    def _next_midnight(self) -> Numbers:
        """When each day ends for its counters: at midnight where the next one has clients from then
        until 6:00, else never.
        """
        clock, arrived = self.clock, self.past.visits.arrived_at[self.hall]
        place = self.place[self.hall]
        at_night = np.zeros(len(clock.days), dtype=bool)
        at_night[place[clock.elapsed(place, arrived) < LENGTH_MS - DAY_MS]] = True
        follows = (clock.days[1:] == clock.days[:-1] + 1) & at_night[1:]
        ends = np.full(len(clock.days), np.iinfo(np.int64).max)
        ends[:-1][follows] = clock.midnights[1:][follows]
        return ends

    def _last_legs(self, place: Numbers, counter: Numbers) -> Numbers:
        """When the last leg at each of these counters on each of these days ended; 0 of none."""
        legs = self.legs
        size = max(int(counter.max()), int(legs.counter.max(initial=0))) + 1
        asked, which = np.unique(place * size + counter, return_inverse=True)
        keys = self.place[legs.visit] * size + legs.counter
        there = np.flatnonzero((legs.counter != NONE) & np.isin(keys, asked))
        ends = np.zeros(len(asked), dtype=np.int64)
        np.maximum.at(ends, np.searchsorted(asked, keys[there]), legs.finished_at[there])
        found: Numbers = ends[which]
        return found

    @cached_property
    def _last(self) -> Numbers:
        """The place of the last leg of each visit, `NONE` where it has none."""
        last = np.full(len(self.past.visits.id), NONE)
        last[self.legs.visit] = np.arange(len(self.legs.visit))
        return last

    @cached_property
    def _gone(self) -> Numbers:
        """The visits in the hall whose client left the queue without being called.

        Nobody leaves the queue at a counter: in a past of some of them it is none of theirs.
        """
        if self.past.partial:
            return np.array([], dtype=np.int64)
        visits, legs, last = self.past.visits, self.legs, self._last
        away = self.hall & self.ended & (visits.state != code_of(State.SERVED))
        never_called = last == NONE
        after = np.zeros(len(last), dtype=bool)
        some = np.flatnonzero(~never_called)
        finished = legs.finished_at[last[some]]
        waited_again = (visits.waiting_since[some] >= finished) & (visits.ended_at[some] > finished)
        waited_again &= finished != NONE
        by_themselves = any_of(visits.state[some], (State.LEFT, State.TURNED_AWAY))
        after[some] = waited_again & by_themselves
        forwards = visits.ended_at >= visits.waiting_since
        return np.flatnonzero(away & (never_called | after) & forwards)

    @cached_property
    def _standing(self) -> Numbers:
        if self.past.partial:
            return np.array([], dtype=np.int64)
        waiting = self.past.visits.state == code_of(State.WAITING)
        return np.flatnonzero(self.hall & waiting)


def spread(
    values: Numbers, groups: Numbers, count: int, shares: tuple[float, ...]
) -> tuple[Numbers, list[list[int | None]]]:
    """How many values each group has, and their percentiles by group, linear and in whole ms.

    `shares` are from 0 to 1; values are not negative. No percentiles of no values.
    """
    counts = np.bincount(groups, minlength=count)
    # Sorted by group and value in one go: 2^42 ms are a lifetime.
    longest = (1 << 42) - 1
    ranked = np.sort((groups << 42) | np.minimum(values, longest)) & longest
    first = np.cumsum(counts) - counts
    some = np.flatnonzero(counts)
    found: list[list[int | None]] = [[None] * len(shares) for _ in range(count)]
    for column, share in enumerate(shares):
        place = share * (counts[some] - 1)
        below = np.floor(place).astype(np.int64)
        above = np.minimum(below + 1, counts[some] - 1)
        low, high = ranked[first[some] + below], ranked[first[some] + above]
        exact = np.rint(low + (high - low) * (place - below)).astype(np.int64)
        for group, value in zip(some.tolist(), exact.tolist(), strict=True):
            found[group][column] = value
    return counts, found

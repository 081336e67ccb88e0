"""Plays counters: calls the next client, serves them for as long as recorded, and so on."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from math import log
from random import Random
from typing import Protocol

from queueapp.clock import MINUTE, SECOND
from queueapp.domain.board import Board
from queueapp.domain.ordering import due_hold
from queueapp.domain.session import Seen, Session
from queueapp.domain.visit import Channel, Outcome, State, Visit
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.replay.feed import Issued
from queueapp.replay.hall import speed_of
from queueapp.services.hall import Hall

_WALK = 5 * SECOND
"""From the call to the start, in ms of the hall."""

_MISSED = 60 * SECOND
"""From the call until a client counts as a no-show, in ms of the hall."""

_SPREAD = 0.6
"""Standard deviation of the logarithm of a drawn duration."""

_LONGEST_NAP_S = 0.02
_SHORTEST_NAP_S = 0.001


class Ear(Protocol):
    """Where a player hears of arrivals; `None` says that all have come."""

    def poll(self) -> bool:
        """Whether there is something to hear."""

    def recv(self) -> Issued | None:
        """The next word; raises `EOFError` when the replay is stopped."""


@dataclass(slots=True)
class Tally:
    """What a player did. `beaten`: another counter was quicker; `busy`: the database was."""

    calls: int = 0
    finished: int = 0
    no_shows: int = 0
    beaten: int = 0
    busy: int = 0
    given_way: int = 0

    def add(self, other: "Tally") -> None:
        """Count another player's doings as well."""
        for of in fields(self):
            setattr(self, of.name, getattr(self, of.name) + getattr(other, of.name))


@dataclass(slots=True)
class Seat:
    """A played counter, the client there and when their next step is due (ms UTC)."""

    session: Session
    client: Visit | None = None
    due: int = 0
    idle_since: int = 0

    @property
    def counter_id(self) -> int:
        """The counter's id."""
        return self.session.counter_id or 0


@dataclass(slots=True)
class Player:
    """Plays some counters of a hall until all are served, and gives way to people.

    `no_shows` is the share of clients who do not come when called.
    """

    hall: Hall
    sessions: Sequence[Session]
    no_shows: float = 0.0
    tally: Tally = field(default_factory=Tally)
    _seats: list[Seat] = field(default_factory=list)
    _durations: dict[int, int | None] = field(default_factory=dict)
    _board: Board | None = None
    _all_came: bool = False
    _stopped: bool = False

    def run(self, ear: Ear) -> Tally:
        """Play to the end, or until the replay is stopped."""
        speed = speed_of(self.hall)
        for session in self.sessions:
            self._sit_down(session)
        while not self._stopped and self._seats:
            self._listen(ear)
            for seat in [seat for seat in self._seats if seat.client is not None]:
                self._try(seat, self._serve)
            self._look()
            for seat in self._whom_to_call():
                self._try(seat, self._call)
            if self._is_over():
                break
            time.sleep(self._nap(speed))
        for seat in self._seats:
            if seat.client is None:
                self._try(seat, self._stand_up)
        return self.tally

    def hear(self, issued: Issued) -> None:
        """Remember how long a client's service is to take."""
        self._durations[issued.visit_id] = issued.service_s

    def _sit_down(self, session: Session) -> None:
        seat = Seat(session)
        try:
            self.hall.access.take_counter(session)
        except Refused:
            self.tally.given_way += 1
            return
        # An earlier replay that was stopped may have left a client here.
        seat.client = self.hall.board.read(session.site_id).at_desk.get(seat.counter_id)
        self._seats.append(seat)

    def _stand_up(self, seat: Seat) -> None:
        self.hall.access.leave_counter(seat.session)

    def _try(self, seat: Seat, act: Callable[[Seat], None]) -> None:
        """Act at a counter; give it up where a person has acted there, wait where busy."""
        try:
            act(seat)
        except Refused as refused:
            if refused.code is Refusal.NOBODY_WAITING:
                self.tally.beaten += 1
                return
            self.tally.given_way += 1
            self._seats.remove(seat)
        except StorageTrouble as trouble:
            if trouble.trouble is not Trouble.BUSY:
                raise
            self.tally.busy += 1

    def _call(self, seat: Seat) -> None:
        seat.client = self.hall.desk.next_client(seat.session).visit
        self.tally.calls += 1
        missed = self._chance(seat.client).random() < self.no_shows
        seat.due = self.hall.clock.now() + (_MISSED if missed else _WALK)

    def _serve(self, seat: Seat) -> None:
        visit = seat.client
        if visit is None or self.hall.clock.now() < seat.due:
            return
        seen = Seen(visit.id, visit.seq)
        if visit.state is State.SERVING:
            self.hall.desk.finish(seat.session, seen, Outcome.SETTLED)
            self._is_free(seat)
            self.tally.finished += 1
        elif self._chance(visit).random() < self.no_shows:
            self.hall.desk.no_show(seat.session, seen)
            self._is_free(seat)
            self.tally.no_shows += 1
        elif visit.channel is not Channel.REPLAY or visit.id in self._durations:
            seat.client = self.hall.desk.start(seat.session, seen).visit
            seat.due = self.hall.clock.now() + self._duration(visit)

    def _is_free(self, seat: Seat) -> None:
        seat.client, seat.idle_since = None, self.hall.clock.now()

    def _listen(self, ear: Ear) -> None:
        try:
            while ear.poll():
                issued = ear.recv()
                if issued is None:
                    self._all_came, self._board = True, None
                else:
                    self.hear(issued)
        except (EOFError, OSError):
            self._stopped = True

    def _look(self) -> None:
        """Read the board again if it matters here and anything has changed."""
        if all(seat.client for seat in self._seats):
            return
        if self.hall.board.changed(self.sessions[0].site_id) or self._board is None:
            self._board = self.hall.board.read(self.sessions[0].site_id)

    def _whom_to_call(self) -> list[Seat]:
        """The free counters that can call somebody, the longest free first."""
        if self._board is None:
            return []
        spoken_for: set[int] = set()
        found = []
        free = [seat for seat in self._seats if seat.client is None]
        for seat in sorted(free, key=lambda seat: seat.idle_since):
            visit = self._next_for(self._board, seat.counter_id, spoken_for)
            if visit is not None:
                spoken_for.add(visit.id)
                found.append(seat)
        return found

    def _next_for(self, board: Board, counter_id: int, spoken_for: set[int]) -> Visit | None:
        held = due_hold(board.held, counter_id, self.hall.clock.now())
        if held is not None:
            return held
        waiting = (visit for visit in board.waiting if visit.id not in spoken_for)
        return next((visit for visit in waiting if board.offered(visit, counter_id)), None)

    def _is_over(self) -> bool:
        if not self._all_came or any(seat.client for seat in self._seats):
            return False
        self._look()
        return not self._whom_to_call()

    def _nap(self, speed: float) -> float:
        """How long to sleep (s) until something may be due here."""
        due = min((seat.due for seat in self._seats if seat.client), default=None)
        if due is None:
            return _LONGEST_NAP_S
        left = (due - self.hall.clock.now()) / SECOND / speed
        return min(max(left, _SHORTEST_NAP_S), _LONGEST_NAP_S)

    def _duration(self, visit: Visit) -> int:
        """How long the service takes, in ms of the hall: as recorded, or drawn."""
        recorded = self._durations.get(visit.id)
        if recorded is not None:
            return recorded * SECOND
        directory, _ = self.hall.access.directory(visit.site_id)
        mean = directory.services[visit.service_id].expected_minutes * MINUTE
        chance = Random(f"duration of {visit.id}")
        return round(chance.lognormvariate(log(mean) - _SPREAD**2 / 2, _SPREAD))

    def _chance(self, visit: Visit) -> Random:
        return Random(f"coming of {visit.id}")

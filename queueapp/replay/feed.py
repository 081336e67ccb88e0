"""Feeds a recorded day into a hall: clients arrive, and those who gave up waiting leave."""

from dataclasses import dataclass
from heapq import heappop, heappush

from queueapp.clock import SECOND
from queueapp.domain.board import Board
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Seen
from queueapp.domain.setup import Service
from queueapp.domain.visit import Channel, PriorityReason, State
from queueapp.errors import Refusal, Refused
from queueapp.replay.arrivals import Arrival
from queueapp.replay.hall import Recording, midnight_of, reception_of
from queueapp.services.hall import Hall


@dataclass(frozen=True, slots=True)
class Issued:
    """A visit that came from the file, and how long its service is to take (s), if recorded."""

    visit_id: int
    service_s: int | None


class Feed:
    """The day's arrivals and departures, in order."""

    def __init__(self, hall: Hall, site_id: int, recording: Recording) -> None:
        """Check that the hall can take the day.

        Refused where its clock is past the day already, or it lacks a service of the file. Those
        whom an earlier replay of the same file has let in are not let in again.
        """
        self._hall = hall
        self._recording = recording
        self._session = reception_of(hall, site_id)
        board = hall.board.read(site_id)
        if board.day.date > recording.day.isoformat():
            raise Refused(Refusal.NOT_TODAY, day=str(recording.day), hall_day=board.day.date)
        self._services = _services(board, recording.arrivals)
        self._midnight = midnight_of(recording.day, board.directory.site.zone)
        self.before = self._issued_before()
        todo = recording.arrivals[len(self.before) :]
        self._coming = [(self._midnight + a.at * SECOND, a) for a in reversed(todo)]
        self._leaving: list[tuple[int, int, int]] = []

    @property
    def left_to_come(self) -> int:
        """How many have not arrived yet."""
        return len(self._coming)

    @property
    def next_at(self) -> int | None:
        """When something happens next (ms UTC by the hall's clock); `None` when all is fed."""
        instants = [self._coming[-1][0]] if self._coming else []
        instants += [self._leaving[0][0]] if self._leaving else []
        return min(instants, default=None)

    def step(self) -> Issued | None:
        """Let happen what is next; a client who arrived is returned.

        Where the database is busy nothing has happened, and the step can be tried again.
        """
        if self._leaving and self._leaving[0][0] == self.next_at:
            _, visit_id, seq = self._leaving[0]
            self._leave(Seen(visit_id, seq))
            heappop(self._leaving)
            return None
        _, arrival = self._coming[-1]
        visit = self._hall.intake.issue(self._session, self._request(arrival)).visit
        self._coming.pop()
        if arrival.leaves_at is not None:
            at = self._midnight + arrival.leaves_at * SECOND
            heappush(self._leaving, (at, visit.id, visit.seq))
        return Issued(visit.id, arrival.service_s)

    def clear_out(self) -> None:
        """Let go those who still waited when the hall's day was over: nobody calls them again."""
        board = self._hall.board.read(self._session.site_id)
        for visit in (*board.waiting, *board.left_over):
            if visit.state is State.WAITING and visit.channel is Channel.REPLAY:
                self._leave(Seen(visit.id, visit.seq))

    def _leave(self, seen: Seen) -> None:
        try:
            self._hall.desk.left(self._session, seen)
        except Refused as refused:
            # Called in time after all, or dealt with by somebody at a window.
            if refused.code not in {Refusal.STALE, Refusal.NOT_POSSIBLE_NOW}:
                raise

    def _request(self, arrival: Arrival) -> Request:
        wishes = self._recording.wishes
        return Request(
            self._services[arrival.service_type].id,
            language=wishes.language(arrival),
            priority=PriorityReason.OTHER if wishes.goes_ahead(arrival) else None,
            channel=Channel.REPLAY,
        )

    def _issued_before(self) -> list[Issued]:
        visits = self._hall.board.day(self._session, self._recording.day.isoformat()).visits
        ids = sorted(visit.id for visit in visits if visit.channel is Channel.REPLAY)
        return [
            Issued(visit_id, arrival.service_s)
            for visit_id, arrival in zip(ids, self._recording.arrivals, strict=False)
        ]


def _services(board: Board, arrivals: tuple[Arrival, ...]) -> dict[str, Service]:
    active = [service for service in board.directory.services.values() if service.active]
    by_name = {name: s for s in active for name in (s.prefix, s.name)}
    for arrival in arrivals:
        if arrival.service_type not in by_name:
            raise Refused(Refusal.UNKNOWN_SERVICE, service=arrival.service_type)
    return by_name

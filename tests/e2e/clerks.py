"""Clerks who serve whoever comes until told to stop, each in a process of their own.

They do as a person does at a window: when the hall is out of touch they wait, look at the board
once it is back, and go on with what they find there.
"""

import time
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from random import Random
from typing import TypeVar

from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Done, Seen, Session
from queueapp.domain.visit import HoldReason, Outcome, State, Visit
from queueapp.errors import OUT_OF_TOUCH, Refusal, Refused, StorageTrouble, Trouble
from queueapp.place import Place
from queueapp.services.hall import Hall

T = TypeVar("T")

AGAIN_S = 0.05
"""After how long a clerk asks again, or looks whether there is something to do."""

DEEP = 60
"""So many waiting, and reception issues no more for the moment."""

CALM_S = 0.3
"""For how long it issues no more."""


class Line:
    """What a clerk says to the test, and hears from it: only that it is over."""

    def __init__(self, pipe: Connection) -> None:
        """Speak through a pipe."""
        self._pipe = pipe

    def say(self, *words: object) -> None:
        self._pipe.send(words)

    def acknowledge(self, counter: int | None, done: Done) -> None:
        visit = done.visit
        self.say("done", counter, done.kind.value, visit.id, visit.seq)

    def is_over(self, wait_s: float = 0.0) -> bool:
        return self._pipe.poll(wait_s)

    def is_busy(self, error: StorageTrouble) -> bool:
        """Whether others kept the hall locked for too long, and it is to be tried again.

        Raises the error where that would not help, nor waiting until the hall is in touch.
        """
        if error.trouble is Trouble.BUSY:
            self.say("busy")
        elif error.trouble not in OUT_OF_TOUCH:
            raise error
        return error.trouble is Trouble.BUSY

    def patiently(self, ask: Callable[[], T]) -> T:
        """The answer, asked for until the hall is in touch again; says for how long it was not."""
        since = None
        while True:
            try:
                answer = ask()
            except StorageTrouble as error:
                if self.is_busy(error):
                    continue
                since = since or time.monotonic()
                time.sleep(AGAIN_S)
            else:
                if since is not None:
                    self.say("out of touch", time.monotonic() - since)
                return answer


class Clerk:
    """Somebody at a counter, with one client at a time."""

    def __init__(self, line: Line, hall: Hall, session: Session, chance: Random) -> None:
        """Sit down at the counter, whoever had it open, and see who is there."""
        self._line, self._hall, self._session, self._chance = line, hall, session, chance
        line.patiently(lambda: hall.access.take_counter(session, knowingly=True))
        self._visit = self._look()

    def work(self) -> None:
        """Serve until it is over."""
        while not self._line.is_over():
            try:
                done = self._step()
            except Refused as refused:
                self._refused(refused.code)
            except StorageTrouble as error:
                if self._line.is_busy(error):
                    continue
                # It may have been kept: the board tells.
                self._visit = self._look()
            else:
                self._line.acknowledge(self._session.counter_id, done)
                here = done.visit.state in {State.CALLED, State.SERVING}
                self._visit = done.visit if here else None

    def _look(self) -> Visit | None:
        board = self._line.patiently(lambda: self._hall.board.read(1))
        return board.at_desk.get(self._session.counter_id or 0)

    def _step(self) -> Done:
        desk, visit = self._hall.desk, self._visit
        if visit is None:
            return desk.next_client(self._session)
        seen = Seen(visit.id, visit.seq)
        if visit.state is State.CALLED:
            return desk.start(self._session, seen)
        if self._chance.random() < 0.05:
            return desk.hold(self._session, seen, HoldReason.OTHER, 0)
        return desk.finish(self._session, seen, Outcome.SETTLED)

    def _refused(self, code: Refusal) -> None:
        if code is Refusal.NOBODY_WAITING:
            self._find_work()
        else:
            self._line.say("lost", code.value)
            self._visit = self._look()

    def _find_work(self) -> None:
        """Bring back whoever is on hold here since the counter was taken over, or wait."""
        while not self._line.is_over(AGAIN_S):
            if not self._line.patiently(lambda: self._hall.board.changed(1)):
                continue
            board = self._line.patiently(lambda: self._hall.board.read(1))
            for visit in board.held:
                if visit.hold and visit.hold.counter_id == self._session.counter_id:
                    self._resume(visit)
                    return
            here = board.directory.counters[self._session.counter_id or 0]
            if any(visit.service_id in here.services for visit in board.waiting):
                return

    def _resume(self, visit: Visit) -> None:
        try:
            done = self._hall.desk.resume(self._session, Seen(visit.id, visit.seq))
        except Refused as refused:
            self._line.say("lost", refused.code.value)
        except StorageTrouble as error:
            self._line.is_busy(error)
        else:
            self._line.acknowledge(self._session.counter_id, done)
        self._visit = self._look()


def serve(pipe: Connection, place: Place, counter: int, person: int, seed: int) -> None:
    """Serve at a counter; say each step that was kept."""

    def work(line: Line, hall: Hall) -> None:
        clerk = Clerk(line, hall, Session(1, person, counter), Random(seed))
        line.say("opened", counter)
        clerk.work()

    _in_hall(pipe, place, work)


def receive(
    pipe: Connection, place: Place, numbers: Sequence[int], services: int, seed: int
) -> None:
    """Issue a ticket for each of the numbers as the queue grows shorter; say each."""

    def work(line: Line, hall: Hall) -> None:
        chance = Random(seed)
        for number in numbers:
            request = Request(chance.randint(1, services))
            if chance.random() < 0.1:
                while len(line.patiently(lambda: hall.board.read(1)).waiting) > DEEP:
                    if line.is_over(CALM_S):
                        return
            # Asked again after an answer that never came, it issues nothing more.
            issue = partial(hall.intake.issue, operation=f"load {number}")
            line.acknowledge(None, line.patiently(partial(issue, Session(1, 1), request)))
        while not line.is_over(AGAIN_S):
            pass

    _in_hall(pipe, place, work)


def _in_hall(pipe: Connection, place: Place, work: Callable[[Line, Hall], None]) -> None:
    line = Line(pipe)
    try:
        with line.patiently(lambda: Hall.open(place, SystemClock())) as hall:
            work(line, hall)
    except Exception:
        line.say("failed", traceback.format_exc())

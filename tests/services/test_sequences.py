"""Several counters and reception in any order of steps, on a real database.

After every step the database itself is read, by a connection of its own, and by rules that are
written here once more and independently: who is where, and whose turn it is.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import psycopg
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from psycopg.rows import dict_row

from queueapp.domain.closing import Ending
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Done, Seen, Session, Target
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Told,
    Way,
)
from queueapp.errors import Refusal, Refused
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from queueapp.storage.postgres import connect
from tests.factories import ASTA, DARIUS, MINUTE, SetClock, copy_hall, server_of
from tests.postgres import Cluster

Row = dict[str, Any]

SOAK = bool(os.environ.get("QUEUEAPP_SOAK"))
SERVES = {1: {1, 2}, 2: {1, 2, 3}, 3: {3}, 4: {1, 4}}
SPEAKS = {1: {"lt", "en"}, 2: {"lt"}, 3: {"lt", "ru"}, 4: {"lt", "en"}}
AT_DESK = ("called", "serving")
ENDED = ("served", "no_show", "left", "turned_away", "refused")
PRESS = 7
"""Time moves between any two presses, by so many milliseconds."""

counters = st.integers(1, 4)
people = st.integers(1, 4)
service_ids = st.sampled_from([1, 1, 1, 2, 2, 3, 4])
languages = st.sampled_from([None, None, None, "ru", "en", "pl"])
# A visit or a counter is picked by its place among those there are.
picks = st.integers(0, 5)
reasons = st.none() | st.sampled_from(OrderReason)
priorities = st.sampled_from(PriorityReason)
placements = st.sampled_from(Placement)
targets = st.one_of(
    st.builds(Target, service_id=service_ids),
    st.builds(Target, counter_id=counters),
    st.builds(Target, person_id=people),
)
holds = st.tuples(
    st.just("hold"), st.sampled_from(HoldReason), st.sampled_from([-1, 0, 2, 5]), st.just("why")
)
finishes = st.tuples(st.just("finish"), st.sampled_from(Outcome), st.just("agreed"))
steps_at_desk = st.one_of(
    st.sampled_from([("recall",), ("start",), ("no_show",), ("left",), ("finish_late",)]),
    holds,
    holds,
    finishes,
    st.tuples(st.just("transfer"), targets, placements, st.just("note")),
    st.tuples(st.just("add_service"), service_ids),
)


@dataclass
class Step:
    """A step that was kept: by whom, on what, and what stood before it."""

    who: tuple[int | None, int]
    visit: int
    before: Row | None
    undoable: bool
    undone: bool = False


def served_at(desk: Row) -> set[int]:
    """What a counter serves now: by a lead's word, or by its set-up."""
    words = (desk["services"] or "").split()
    return {int(word) for word in words} or SERVES[desk["counter_id"]]


BEGINS_WAIT = {"transferred", "reinstated"}
ENDS_WAIT = {"called", "taken", "left", "turned_away", "settled"}
CALLS = {"called", "taken"}


def waited_by_the_record(visit: Row, events: list[Row]) -> int:
    """How long an ended visit waited, from what happened to it and was not undone."""
    undone = {event["undoes"] for event in events}
    waited, tail, since = 0, 0, visit["arrived_at"]
    for event in events:
        if event["id"] in undone or event["kind"] == "undone":
            continue
        if event["kind"] in BEGINS_WAIT:
            # Whoever went and came back begins anew.
            since, tail = event["at"], 0
        elif event["kind"] in ENDS_WAIT and since is not None:
            wait, since = event["at"] - since, None
            if event["kind"] in CALLS:
                waited += wait
            else:
                tail = wait
    if visit["outcome"] == "mistake" or visit["channel"] == "offsite":
        return 0
    # Who had been called and was handed on may turn out to have been served before that.
    return waited if visit["state"] == "served" else waited + tail


class HallDay(RuleBasedStateMachine):
    """One hall for part of a day."""

    copy: ClassVar[Callable[[Any, Path], Place]]
    """Makes a hall of its own for each sequence, in a folder where that is a file."""

    @initialize(
        seated=st.sets(counters, min_size=2),
        waiting=st.lists(st.tuples(service_ids, languages), min_size=3, max_size=6),
    )
    def open(self, seated: set[int], waiting: list[tuple[int, str | None]]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        place = self.copy(Path(self.folder.name))
        self.clock = SetClock()
        self.hall = Hall.open(place, self.clock)
        self.outside: sqlite3.Connection | psycopg.Connection[Any]
        if isinstance(place, Server):
            self.outside = connect(place)
            self.outside.row_factory = dict_row  # type: ignore[assignment]
        else:
            self.outside = sqlite3.connect(place, isolation_level=None)
            self.outside.row_factory = sqlite3.Row
        self.sessions: dict[int, Session] = {}
        self.steps: list[Step] = []
        self.ran_desks = 0
        """So many steps had been made as a lead last opened or closed the counter of another."""
        self.events: list[Row] = []
        for counter in sorted(seated):
            session = Session(1, counter, counter)
            self.sessions[counter] = self.hall.access.take_counter(session)
        for service, language in waiting:
            self.issue(service, language, None)

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            self.outside.close()
            self.hall.close()
            self.folder.cleanup()

    # --- What the file says ---------------------------------------------------------

    def rows(self, statement: str, *values: object) -> list[Row]:
        if isinstance(self.outside, psycopg.Connection):
            statement = statement.replace("?", "%s")
        return [dict(row) for row in self.outside.execute(statement, values)]  # type: ignore[arg-type]

    def visits(self, *states: str) -> list[Row]:
        every = self.rows("SELECT * FROM visit ORDER BY id")
        return [visit for visit in every if not states or visit["state"] in states]

    def desks(self) -> dict[int, Row]:
        return {row["counter_id"]: row for row in self.rows("SELECT * FROM desk")}

    def whole(self) -> dict[int, Row]:
        """Every visit with its legs, place and notes, without the count of its changes."""
        visits = {
            visit["id"]: {**visit, "seq": None, "legs": [], "at": [], "notes": []}
            for visit in self.visits()
        }
        for leg in self.rows("SELECT * FROM leg ORDER BY visit_id, number"):
            visits[leg["visit_id"]]["legs"].append(leg)
        for note in self.rows("SELECT * FROM note ORDER BY id"):
            visits[note["visit_id"]]["notes"].append(note)
        for desk in self.desks().values():
            if desk["visit_id"] is not None:
                visits[desk["visit_id"]]["at"].append(desk["counter_id"])
        return visits

    def seen(self, visit_id: int) -> Seen:
        (visit,) = self.rows("SELECT seq FROM visit WHERE id = ?", visit_id)
        return Seen(visit_id, visit["seq"])

    def here(self, counter: int) -> Seen | None:
        desk = self.desks().get(counter)
        return self.seen(desk["visit_id"]) if desk and desk["visit_id"] else None

    def picked(self, pick: int, *states: str) -> Seen:
        found = self.visits(*states)
        return self.seen(found[pick % len(found)]["id"])

    def state_of(self, visit_id: int) -> str:
        return str(self.rows("SELECT state FROM visit WHERE id = ?", visit_id)[0]["state"])

    def busy(self) -> list[int]:
        """The counters with a client."""
        return [number for number, desk in self.desks().items() if desk["visit_id"]]

    def done_so_far(self) -> list[dict[str, Any]]:
        """The record without what was refused, which changes nothing."""
        return self.rows("SELECT * FROM event WHERE kind <> 'refused' ORDER BY id")

    def free(self) -> list[int]:
        """The counters with somebody at work and no client."""
        return [
            number
            for number, desk in self.desks().items()
            if desk["visit_id"] is None and desk["state"] != "closed"
        ]

    def is_open(self, counter: int) -> bool:
        desk = self.desks().get(counter)
        return desk is not None and desk["state"] != "closed"

    # --- The order, written once more -----------------------------------------------

    def expected_next(self, counter: int, now: int) -> int | None:
        due = [
            (visit["hold_until"], visit["id"])
            for visit in self.visits("on_hold")
            if visit["hold_counter"] == counter and visit["hold_until"] <= now
        ]
        return min(due)[1] if due else self.first_waiting(counter)

    def first_waiting(self, counter: int) -> int | None:
        mine = [visit for visit in self.visits("waiting") if self.may_be_called(visit, counter)]
        mine.sort(key=lambda visit: (visit["rank"], visit["place_at"], visit["id"]))
        return mine[0]["id"] if mine else None

    def may_be_called(self, visit: Row, counter: int) -> bool:
        seats = {n: desk for n, desk in self.desks().items() if desk["state"] != "closed"}
        at_work = {number: desk["person_id"] for number, desk in seats.items()}
        if visit["for_person"] in at_work.values():
            return bool(at_work[counter] == visit["for_person"])
        if visit["for_counter"] in at_work:
            return bool(counter == visit["for_counter"])
        if visit["service_id"] not in served_at(seats[counter]):
            return False
        speakers = {
            number
            for number, person in at_work.items()
            if visit["language"] in SPEAKS[person]
            and visit["service_id"] in served_at(seats[number])
            and (number == counter or seats[number]["state"] not in ("on_break", "locked"))
        }
        return visit["language"] is None or counter in speakers or not speakers

    # --- Doing and remembering ------------------------------------------------------

    def session(self, counter: int) -> Session:
        return self.sessions.get(counter, Session(1, 2, counter))

    def do(
        self, act: Callable[..., Done], session: Session, *args: Any, **more: Any
    ) -> Done | None:
        before = self.whole()
        kept = self.visits(), self.done_so_far()
        self.clock.instant += PRESS
        try:
            done = act(session, *args, **more)
        except Refused:
            assert (self.visits(), self.done_so_far()) == kept
            return None
        on = done.visit.id
        assert all(value.visit_id == on for value in args if isinstance(value, Seen))
        who = (session.counter_id, session.person_id)
        self.steps.append(Step(who, on, before.get(on), undoable=True))
        after = self.whole()
        assert after.pop(on) != before.pop(on, None)
        assert after == before
        return done

    # --- The rules ------------------------------------------------------------------

    @rule(seconds=st.sampled_from([0, 1, 30, 120, 300]))
    def time_passes(self, seconds: int) -> None:
        self.clock.instant += seconds * 1000

    @rule(service=service_ids, language=languages, priority=st.none() | priorities)
    def issue(self, service: int, language: str | None, priority: PriorityReason | None) -> None:
        request = Request(service, language, priority=priority)
        assert self.do(self.hall.intake.issue, Session(1, ASTA), request, "note")

    @precondition(lambda self: self.free())
    @rule(pick=picks, start=st.booleans())
    def next_client(self, pick: int, start: bool) -> None:
        counter = self.free()[pick % len(self.free())]
        expected = self.expected_next(counter, self.clock.now() + PRESS)
        shown = self.hall.board.read(1).next_for(counter, self.clock.now() + PRESS)
        assert (shown and shown.id) == expected
        done = self.do(self.hall.desk.next_client, self.sessions[counter])
        assert (done and done.visit.id) == expected
        if done and start:
            assert self.do(self.hall.desk.start, self.sessions[counter], self.here(counter))

    @precondition(lambda self: self.busy())
    @rule(pick=picks, step=steps_at_desk)
    def work(self, pick: int, step: tuple[Any, ...]) -> None:
        counter = self.busy()[pick % len(self.busy())]
        here = self.here(counter)
        name, *arguments = step
        if name == "finish_late":
            name, arguments = "finish", [Outcome.SETTLED, "agreed", self.clock.now()]
        elif (
            name in {"finish", "add_service"} and here and self.state_of(here.visit_id) == "called"
        ):
            name, arguments = "start", []
        self.do(getattr(self.hall.desk, name), self.sessions[counter], here, *arguments)

    @precondition(lambda self: self.visits())
    @rule(counter=counters, pick=picks, step=steps_at_desk)
    def work_on_who_is_elsewhere(self, counter: int, pick: int, step: tuple[Any, ...]) -> None:
        name, *arguments = step
        seen = self.picked(pick)
        if name not in {"finish_late", "left"} and seen != self.here(counter):
            act = getattr(self.hall.desk, name)
            assert self.do(act, self.session(counter), seen, *arguments) is None

    @precondition(lambda self: self.free() and self.visits("waiting", "on_hold"))
    @rule(counter=picks, pick=picks, reason=reasons)
    def call_this_one(self, counter: int, pick: int, reason: OrderReason | None) -> None:
        at = self.free()[counter % len(self.free())]
        seen = self.picked(pick, "waiting", "on_hold")
        if self.state_of(seen.visit_id) == "waiting":
            turn = self.expected_next(at, self.clock.now() + PRESS) == seen.visit_id
            done = self.do(self.hall.desk.call, self.sessions[at], seen, reason)
            assert (done is not None) is (turn or reason is not None)
        else:
            (visit,) = self.rows("SELECT * FROM visit WHERE id = ?", seen.visit_id)
            assert self.do(self.hall.desk.call, self.sessions[at], seen, reason) is None
            knowingly = reason is not None
            done = self.do(self.hall.desk.resume, self.sessions[at], seen, knowingly=knowingly)
            assert (done is not None) is (knowingly or visit["hold_counter"] == at)

    @precondition(lambda self: self.visits("waiting", "on_hold"))
    @rule(pick=picks, reason=st.none() | priorities, gone=st.sampled_from([True, False, False]))
    def about_who_waits(self, pick: int, reason: PriorityReason | None, gone: bool) -> None:
        seen = self.picked(pick, "waiting", "on_hold")
        if gone:
            assert self.do(self.hall.desk.left, Session(1, ASTA), seen)
        elif self.state_of(seen.visit_id) == "on_hold":
            act = self.hall.intake.prioritise
            assert self.do(act, Session(1, ASTA), seen, reason, "why") is None
        else:
            # A line of its own says why, so that something is written whatever the reason.
            assert self.do(self.hall.intake.prioritise, Session(1, ASTA), seen, reason, "why")

    @precondition(lambda self: self.visits("waiting", "on_hold"))
    @rule(pick=picks, told=st.sampled_from(Told))
    def tell(self, pick: int, told: Told) -> None:
        seen = self.picked(pick, "waiting", "on_hold")
        (visit,) = self.rows("SELECT told FROM visit WHERE id = ?", seen.visit_id)

        def tell(session: Session, seen: Seen) -> Done:
            (done,) = self.hall.telling.tell(session, [(seen, told)])
            return done

        done = self.do(tell, Session(1, ASTA), seen)
        promised = visit["told"] == "will_be"
        assert (done is None) is (promised and told is not Told.WILL_BE)

    @precondition(lambda self: self.visits("waiting", "on_hold"))
    @rule(pick=picks)
    def turn_away(self, pick: int) -> None:
        seen = self.picked(pick, "waiting", "on_hold")
        away = Way.ANOTHER_DAY
        assert self.do(self.hall.telling.turn_away, Session(1, ASTA), seen, away, "note")

    @precondition(lambda self: self.visits("waiting", "on_hold", *AT_DESK))
    @rule(pick=picks, ending=st.sampled_from([Ending.SERVED, Ending.LEFT, Ending.TURNED_AWAY]))
    def settle(self, pick: int, ending: Ending) -> None:
        seen = self.picked(pick, "waiting", "on_hold", *AT_DESK)
        at_desk = self.state_of(seen.visit_id) in AT_DESK
        was_called = bool(self.rows("SELECT 1 FROM leg WHERE visit_id = ?", seen.visit_id))
        # Nobody undoes anything in the lead's name here: what was settled at a desk stays so.
        session = Session(1, DARIUS) if at_desk else Session(1, ASTA)
        done = self.do(self.hall.day_end.settle, session, seen, ending, None, "note")
        never_called = {Ending.SERVED: False, Ending.LEFT: True, Ending.TURNED_AWAY: True}
        called = {Ending.SERVED: True, Ending.LEFT: True, Ending.TURNED_AWAY: False}
        assert (done is not None) is (called if was_called else never_called)[ending]

    @precondition(lambda self: self.visits("waiting"))
    @rule(pick=picks, to=placements | targets, reason=reasons)
    def move(self, pick: int, to: Placement | Target, reason: OrderReason | None) -> None:
        seen = self.picked(pick, "waiting")
        done = self.do(self.hall.running.move, Session(1, ASTA), seen, to, reason, "note")
        if reason is None:
            assert done is None
        elif to in (Placement.FRONT, Placement.END):
            assert done is not None

    @rule(counter=counters, services=st.none() | st.sets(service_ids))
    def serve(self, counter: int, services: set[int] | None) -> None:
        is_open = self.is_open(counter)
        self.clock.instant += PRESS
        try:
            self.hall.running.serve(Session(1, DARIUS), counter, services)
        except Refused:
            assert not is_open or services == set()
        else:
            assert is_open
            assert served_at(self.desks()[counter]) == (services or SERVES[counter])

    @rule(counter=counters)
    def close_counter(self, counter: int) -> None:
        was = self.desks().get(counter)
        is_open = self.is_open(counter)
        self.clock.instant += PRESS
        try:
            shown = self.hall.board.read(1).desks[counter]
            self.hall.running.close_counter(Session(1, DARIUS), shown)
        except Refused:
            assert not is_open
            return
        assert not self.is_open(counter)
        if was and was["visit_id"] is not None:
            assert self.state_of(was["visit_id"]) == "on_hold"
            self.steps.append(Step((None, DARIUS), was["visit_id"], None, undoable=False))
        if was and was["person_id"] != DARIUS:
            self.ran_desks = len(self.steps)

    @rule(counter=counters, person=people)
    def open_counter(self, counter: int, person: int) -> None:
        desks = self.desks()
        self.clock.instant += PRESS
        try:
            self.hall.running.open_counter(Session(1, DARIUS), counter, person)
        except Refused:
            taken = self.is_open(counter)
            busy = any(
                desk["person_id"] == person and desk["visit_id"] is not None
                for desk in desks.values()
            )
            assert taken or busy
            assert self.desks() == desks
            return
        assert self.desks()[counter]["person_id"] == person
        self.sessions[counter] = Session(1, person, counter)
        if person != DARIUS and self.desks() != desks:
            self.ran_desks = len(self.steps)

    @precondition(lambda self: self.visits("no_show", "left"))
    @rule(pick=picks, placement=placements, reason=reasons)
    def reinstate(self, pick: int, placement: Placement, reason: OrderReason | None) -> None:
        seen = self.picked(pick, "no_show", "left")
        (was,) = [visit for visit in self.visits() if visit["id"] == seen.visit_id]
        done = self.do(self.hall.intake.reinstate, Session(1, ASTA), seen, placement, reason)
        assert (done is None) is (reason is None or was["channel"] == "offsite")

    @precondition(lambda self: self.rows("SELECT * FROM leg WHERE finished_at IS NOT NULL"))
    @rule(counter=counters, pick=picks, milliseconds=st.integers(0, 20))
    def correct(self, counter: int, pick: int, milliseconds: int) -> None:
        legs = self.rows("SELECT * FROM leg WHERE finished_at IS NOT NULL")
        leg = legs[pick % len(legs)]
        session = self.session(counter)
        moment = leg["finished_at"] - milliseconds
        may = session.person_id in {1, 4, leg["person_id"]}
        within = leg["started_at"] is not None and moment >= leg["started_at"]
        if leg["accurate"] or milliseconds:
            seen = self.seen(leg["visit_id"])
            done = self.do(self.hall.desk.correct, session, seen, leg["number"], moment)
            assert (done is not None) is (may and within)

    @rule(counter=counters, service=service_ids, reason=reasons)
    def take(self, counter: int, service: int, reason: OrderReason | None) -> None:
        free = counter in self.free()
        first = self.first_waiting(counter) if free else None
        session = self.session(counter)
        done = self.do(self.hall.intake.take, session, Request(service), reason, "note")
        if free and reason is not None:
            assert done is not None
        elif not free or (first is not None and reason is None):
            assert done is None

    @rule(counter=st.none() | counters, minutes=st.integers(-1, 3))
    def offsite(self, counter: int | None, minutes: int) -> None:
        session = Session(1, ASTA) if counter is None else self.session(counter)
        ended = self.clock.now()
        began = ended - minutes * MINUTE
        act, place = self.hall.intake.offsite, OffsitePlace.HOME
        done = self.do(act, session, Request(1), place, began, ended, Outcome.SETTLED)
        assert (done is None) is (minutes < 0)

    @rule(counter=counters, person=people, knowingly=st.booleans())
    def take_counter(self, counter: int, person: int, knowingly: bool) -> None:
        was = self.desks().get(counter)
        self.clock.instant += PRESS
        session = Session(1, person, counter)
        try:
            self.hall.access.take_counter(session, knowingly=knowingly)
        except Refused:
            return
        self.sessions[counter] = session
        if was and was["visit_id"] is not None and was["person_id"] != person:
            assert knowingly
            assert self.state_of(was["visit_id"]) == "on_hold"
            self.steps.append(Step((counter, person), was["visit_id"], None, undoable=False))

    @rule(counter=counters, reason=st.none() | st.sampled_from(BreakReason))
    def leave_desk(self, counter: int, reason: BreakReason | None) -> None:
        session, was = self.session(counter), self.desks().get(counter)
        try:
            self.hall.access.leave_desk(session, reason)
        except Refused:
            assert was is None or was["person_id"] != session.person_id
            return
        assert was is not None
        now = self.desks()[counter]
        on_break = reason is not None and was["visit_id"] is None
        assert now["state"] == ("on_break" if on_break else "locked")
        assert now["visit_id"] == was["visit_id"]

    @rule(counter=counters)
    def come_back(self, counter: int) -> None:
        session, was = self.session(counter), self.desks().get(counter)
        try:
            self.hall.access.come_back(session)
        except Refused:
            assert was is None or was["person_id"] != session.person_id
            return
        assert was is not None
        now = self.desks()[counter]
        away = was["state"] in ("on_break", "locked")
        assert now["state"] == ("ready" if away else was["state"])
        assert now["visit_id"] == was["visit_id"]

    @rule(counter=counters, state=st.sampled_from(sorted(set(DeskState) - {DeskState.LOCKED})))
    def set_state(self, counter: int, state: DeskState) -> None:
        session = self.session(counter)
        reason = BreakReason.REST if state is DeskState.ON_BREAK else None
        try:
            if state is DeskState.CLOSED:
                self.hall.access.leave_counter(session)
            else:
                self.hall.access.set_state(session, state, reason)
        except Refused:
            assert counter not in self.free()
        else:
            assert self.desks()[counter]["state"] == state

    @rule(counter=st.none() | counters, times=st.integers(1, 4))
    def undo(self, counter: int | None, times: int) -> None:
        session = Session(1, ASTA) if counter is None else self.session(counter)
        for _ in range(times):
            self.undo_once(session, (session.counter_id, session.person_id))

    def undo_once(self, session: Session, who: tuple[int | None, int]) -> None:
        live = [step for step in self.steps if not step.undone]
        step = next((s for s in reversed(live) if s.who == who and s.undoable), None)
        latest = step and [other for other in live if other.visit == step.visit][-1]
        before = self.whole()
        self.clock.instant += PRESS
        code = None
        try:
            self.hall.desk.undo(session)
        except Refused as refused:
            code = refused.code
        after = self.whole()
        if code is not None:
            assert after == before
        older = any(each is step for each in self.steps[: self.ran_desks])
        if step is not None and who[1] == DARIUS and older:
            assert code is Refusal.CANNOT_UNDO
            return
        if step is None or step is not latest:
            assert code is (Refusal.ACTED_SINCE if step else Refusal.NOTHING_TO_UNDO)
            return
        if code is not None:
            # The client would come back to the desk: the one who asks has to sit there.
            assert code is Refusal.NOT_SIGNED_IN
            desk = self.desks().get(session.counter_id or 0)
            assert desk is None or desk["person_id"] != session.person_id
            return
        step.undone = True
        undone = after.pop(step.visit)
        del before[step.visit]
        assert after == before
        if step.before is None:
            # The visit began with the step: it stays, closed as a mistake and without a trace.
            assert (undone["state"], undone["outcome"]) == ("left", "mistake")
            assert (undone["legs"], undone["at"], undone["notes"]) == ([], [], [])
        else:
            assert undone == step.before

    # --- What always holds ----------------------------------------------------------

    @invariant()
    def every_visit_is_in_one_place(self) -> None:
        open_legs = self.rows("SELECT * FROM leg WHERE finished_at IS NULL")
        at_desks = {
            number: desk["visit_id"]
            for number, desk in self.desks().items()
            if desk["visit_id"] is not None
        }
        assert {leg["counter_id"]: leg["visit_id"] for leg in open_legs} == at_desks
        assert len(set(at_desks.values())) == len(at_desks) == len(open_legs)
        for visit in self.visits():
            assert (visit["state"] in AT_DESK) is (visit["id"] in at_desks.values())
            assert (visit["state"] == "on_hold") is (visit["hold_reason"] is not None)
            assert (visit["state"] in ENDED) is (visit["ended_at"] is not None)
            assert (visit["state"] in ENDED) is (visit["outcome"] is not None)
        for leg in open_legs:
            desk = self.desks()[leg["counter_id"]]
            assert desk["person_id"] == leg["person_id"]
            assert desk["state"] in ("ready", "locked")

    @invariant()
    def an_ended_visit_waited_as_long_as_the_record_says(self) -> None:
        events = self.rows("SELECT * FROM event WHERE visit_id IS NOT NULL ORDER BY id")
        for visit in self.visits():
            told = waited_by_the_record(visit, [e for e in events if e["visit_id"] == visit["id"]])
            assert visit["waited_ms"] == (told if visit["ended_at"] is not None else None), visit

    @invariant()
    def the_board_shows_the_file(self) -> None:
        board = self.hall.board.read(1)
        waiting = self.visits("waiting")
        waiting.sort(key=lambda visit: (visit["rank"], visit["place_at"], visit["id"]))
        assert [visit.id for visit in board.waiting] == [visit["id"] for visit in waiting]
        assert {visit.id for visit in board.held} == {v["id"] for v in self.visits("on_hold")}
        assert {visit.id for visit in board.at_desk.values()} == {
            visit["id"] for visit in self.visits(*AT_DESK)
        }

    @invariant()
    def a_person_sits_at_one_counter(self) -> None:
        seated = [desk["person_id"] for desk in self.desks().values() if desk["person_id"]]
        assert len(seated) == len(set(seated))

    @invariant()
    def the_record_only_grows(self) -> None:
        events = self.rows("SELECT * FROM event ORDER BY id")
        assert events[: len(self.events)] == self.events
        self.events = events

    @invariant()
    def no_ticket_is_given_twice(self) -> None:
        tickets = [(visit["business_day"], visit["ticket"]) for visit in self.visits()]
        assert len(tickets) == len(set(tickets))


@pytest.mark.soak_scaled
@pytest.mark.timeout(3600 if SOAK else 120)
class TestHallDay(HallDay.TestCase):
    settings = settings(max_examples=2000 if SOAK else 40, stateful_step_count=60 if SOAK else 40)

    @pytest.fixture(autouse=True)
    def _halls(self, hall_template: Path) -> None:
        HallDay.copy = lambda _, folder: copy_hall(hall_template, folder / "hall.queueapp")


@pytest.mark.soak_scaled
@pytest.mark.timeout(3600 if SOAK else 120)
class TestHallDayOnServer(HallDay.TestCase):
    settings = settings(max_examples=300 if SOAK else 15, stateful_step_count=40)

    @pytest.fixture(autouse=True)
    def _halls(self, cluster: Cluster, server_template: str) -> None:
        HallDay.copy = lambda _self, _folder: server_of(cluster, cluster.fresh(server_template))

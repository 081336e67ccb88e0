"""The life of a visit in any order of steps, each of which can be undone."""

import json
from dataclasses import replace
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from queueapp.domain import lifecycle
from queueapp.domain.closing import Ending
from queueapp.domain.lifecycle import At, Request
from queueapp.domain.visit import (
    AT_DESK,
    FINISHES,
    HoldReason,
    Outcome,
    Placement,
    PriorityReason,
    Rank,
    State,
    Told,
    Visit,
    Way,
    put_back,
    undone_by,
)
from queueapp.errors import Refused
from tests.factories import MINUTE, MONDAY_10

ZONE = ZoneInfo("Europe/Vilnius")

counters = st.integers(1, 3)
people = st.integers(1, 4)
services = st.integers(1, 3)
placements = st.sampled_from(Placement)
INNER = {Outcome.HELD, Outcome.TRANSFERRED, Outcome.NEXT_SERVICE}


class Life(RuleBasedStateMachine):
    """One visit; every step that is not refused is remembered with what stood before it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = MONDAY_10
        self.before: list[Visit] = []
        self.acts: list[tuple[str, int]] = []

    @initialize(priority=st.none() | st.sampled_from(PriorityReason))
    def issue(self, priority: PriorityReason | None) -> None:
        self.visit = lifecycle.issue(
            Request(1, priority=priority),
            visit_id=1,
            site_id=1,
            business_day="2026-03-02",
            ticket="A001",
            now=self.now,
        )

    def step(self, act: str, *args: object, **more: object) -> None:
        try:
            after = getattr(lifecycle, act)(self.visit, *args, **more)
        except Refused:
            return
        assert after.seq > self.visit.seq
        self.before.append(self.visit)
        self.acts.append((act, self.now))
        self.visit = after

    @rule(minutes=st.integers(0, 30))
    def time_passes(self, minutes: int) -> None:
        self.now += minutes * MINUTE

    @rule(counter=counters, person=people)
    def call(self, counter: int, person: int) -> None:
        self.step("call", At(person, counter), self.now)

    @rule()
    def recall(self) -> None:
        self.step("recall", self.now)

    @rule()
    def start(self) -> None:
        self.step("start", self.now)

    @rule(reason=st.sampled_from(HoldReason), minutes=st.integers(-1, 30), person=people)
    def hold(self, reason: HoldReason, minutes: int, person: int) -> None:
        self.step("hold", reason, self.now + minutes * MINUTE, At(person), self.now)

    @rule(counter=counters, person=people)
    def resume(self, counter: int, person: int) -> None:
        self.step("resume", At(person, counter), self.now)

    @rule(outcome=st.sampled_from(Outcome))
    def finish(self, outcome: Outcome) -> None:
        self.step("finish", outcome, self.now)

    @rule()
    def no_show(self) -> None:
        self.step("no_show", self.now)

    @rule(mistake=st.booleans())
    def left(self, mistake: bool) -> None:
        self.step("left", self.now, mistake=mistake)

    @rule(placement=placements, to=st.sampled_from(["service_id", "counter_id", "person_id"]))
    def transfer(self, placement: Placement, to: str) -> None:
        self.step("transfer", placement, self.now, **{to: 3})

    @rule(placement=placements)
    def move(self, placement: Placement) -> None:
        self.step("move", self.now, placement)

    @rule(to=st.sampled_from(["service_id", "counter_id", "person_id"]))
    def move_to(self, to: str) -> None:
        self.step("move", self.now, **{to: 3})

    @rule(service=services)
    def add_service(self, service: int) -> None:
        self.step("add_service", service, self.now)

    @rule(placement=placements)
    def reinstate(self, placement: Placement) -> None:
        self.step("reinstate", placement, self.now)

    @rule(reason=st.none() | st.sampled_from(PriorityReason))
    def prioritise(self, reason: PriorityReason | None) -> None:
        self.step("prioritise", reason)

    @rule(told=st.sampled_from(Told))
    def tell(self, told: Told) -> None:
        promised = self.visit.told is Told.WILL_BE
        self.step("tell", told, self.now)
        assert not promised or self.visit.told is Told.WILL_BE

    @rule(way=st.sampled_from(Way))
    def turn_away(self, way: Way) -> None:
        self.step("turn_away", way, self.now)

    @rule()
    def set_aside(self) -> None:
        self.step("set_aside", self.now)

    @rule(
        ending=st.sampled_from(Ending),
        minutes=st.none() | st.integers(0, 30),
        accurate=st.booleans(),
    )
    def settle(self, ending: Ending, minutes: int | None, accurate: bool) -> None:
        ended_at = None if minutes is None else self.now - minutes * MINUTE
        before = self.visit
        self.step("settle", ending, self.now, ended_at=ended_at, accurate=accurate)
        if self.visit is not before:
            assert self.visit.ended
            assert (self.visit.state is State.SERVED) is (ending is Ending.SERVED)

    @rule(leg=st.integers(1, 4), minutes=st.integers(0, 30))
    def correct(self, leg: int, minutes: int) -> None:
        self.step("correct", leg, self.now - minutes * MINUTE)

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        before = self.before.pop()
        self.acts.pop()
        # What is kept to undo to goes through the database as text.
        fields = json.loads(json.dumps(undone_by(before, self.visit)))
        restored = lifecycle.undo(self.visit, put_back(self.visit, fields))
        assert restored.seq == self.visit.seq + 1
        assert replace(restored, seq=0) == replace(before, seq=0)
        self.visit = restored

    @invariant()
    def it_is_in_one_place(self) -> None:
        visit = self.visit
        open_legs = [leg for leg in visit.legs if leg.finished_at is None]
        assert len(open_legs) == (visit.state in AT_DESK)
        assert open_legs == ([visit.legs[-1]] if open_legs else [])
        assert (visit.hold is not None) is (visit.state is State.ON_HOLD)
        assert (visit.ended_at is not None) is visit.ended
        assert (visit.outcome is not None) is visit.ended

    @invariant()
    def it_waited_as_long_as_its_steps_say(self) -> None:
        waits, since, tail = 0, self.visit.arrived_at, 0
        waiting = True
        for act, at in self.acts:
            if act == "call":
                waits += at - since if waiting else 0
                waiting = False
            elif act in {"transfer", "reinstate"}:
                waiting, since, tail = True, at, 0
            elif act in {"left", "turn_away", "settle"}:
                tail = at - since if waiting else 0
                waiting = False
        if self.visit.outcome is Outcome.MISTAKE:
            assert self.visit.waited_ms(ZONE) == 0
        elif self.visit.ended:
            # Who was handed on may have been served before that, as it turns out.
            tail = 0 if self.visit.state is State.SERVED else tail
            assert self.visit.waited_ms(ZONE) == waits + tail
        else:
            assert self.visit.waited_ms(ZONE) is None

    @invariant()
    def its_legs_follow_each_other(self) -> None:
        visit = self.visit
        assert [leg.number for leg in visit.legs] == list(range(1, len(visit.legs) + 1))
        for leg in visit.legs:
            moments = [leg.called_at, leg.started_at, leg.finished_at]
            known = [moment for moment in moments if moment is not None]
            assert known == sorted(known)
            assert visit.arrived_at <= leg.called_at
            assert (leg.outcome is None) is (leg.finished_at is None)
        for one, following in zip(visit.legs, visit.legs[1:], strict=False):
            assert one.finished_at is not None
            assert one.finished_at <= following.called_at
        for leg in visit.legs[:-1]:
            assert leg.outcome in INNER | {Outcome.NO_SHOW, Outcome.LEFT, Outcome.MISTAKE}

    @invariant()
    def its_end_says_how(self) -> None:
        visit = self.visit
        if visit.state in {State.SERVED, State.REFUSED}:
            assert visit.outcome is not None
            assert FINISHES[visit.outcome] is visit.state
            assert visit.legs[-1].outcome is visit.outcome
            assert visit.legs[-1].finished_at == visit.ended_at

    @invariant()
    def priority_has_a_reason(self) -> None:
        assert self.visit.rank is not Rank.PRIORITY or self.visit.priority is not None


TestLife = Life.TestCase

"""The queue of announcements: nothing is swallowed, the order holds, and it catches up."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from queueapp.domain.public.announcing import ASLEEP_MS, LATE_MS, Announcements, Call, Turn
from queueapp.domain.public.calls import Announcement, Entry, Heard
from queueapp.domain.public.speech import CHIME, SHORT_CHIME, Manner
from tests.factories import MINUTE, MONDAY_10

COUNTERS = {1: "1", 2: "Langelis 2", 3: "Priėmimas"}
SECOND = 1000
LASTS = {Manner.FULL: 14, Manner.SHORT: 10, Manner.SHORTEST: 5}
"""Seconds, with both languages and a long number."""


def entry(number: int, kind: Heard = Heard.CALL, **facts: int) -> Entry:
    """By default a client of their own, called to counter 1 at ten o'clock."""
    given = {"at": MONDAY_10, "visit_id": number, "service_id": 1, "counter_id": 1, **facts}
    return Entry(number=number, kind=kind, ticket=f"A{given['visit_id']:03d}", **given)


def text(number: int, at: int = MONDAY_10, lasts: int = 10 * MINUTE) -> Announcement:
    return Announcement(number, at, at + lasts, "Lietus", "Rain")


def all_said(queue: Announcements, now: int = MONDAY_10, called: Iterable[int] = ()) -> list[Turn]:
    turns = []
    while turn := queue.next(now, set(called)):
        turns.append(turn)
    return turns


def numbers(turns: Iterable[Turn]) -> list[int]:
    return [turn.what.entry.number if isinstance(turn.what, Call) else 0 for turn in turns]


@pytest.fixture
def queue() -> Announcements:
    return Announcements()


class TestOrder:
    def test_calls_are_said_in_the_order_they_came(self, queue: Announcements) -> None:
        queue.hear([entry(1), entry(2)], COUNTERS, MONDAY_10)
        queue.hear([entry(3)], COUNTERS, MONDAY_10)
        assert numbers(all_said(queue)) == [1, 2, 3]
        assert queue.next(MONDAY_10, ()) is None

    def test_a_call_says_ticket_and_the_name_of_the_counter(self, queue: Announcements) -> None:
        queue.hear([entry(7, counter_id=2)], COUNTERS, MONDAY_10)
        turn = queue.next(MONDAY_10, ())
        assert turn is not None
        assert turn.phrases(("lt",)) == (
            (CHIME,),
            ("lt/word/call", "lt/letter/a", "lt/number/7"),
            ("lt/word/to-counter", "lt/number/2"),
        )

    def test_a_counter_nobody_knows_any_more_is_read_on_the_screen(
        self, queue: Announcements
    ) -> None:
        queue.hear([entry(7, counter_id=99)], COUNTERS, MONDAY_10)
        turn = queue.next(MONDAY_10, ())
        assert turn is not None
        assert turn.phrases(("en",))[-1] == ("en/word/look",)

    def test_a_recall_is_said_again(self, queue: Announcements) -> None:
        queue.hear([entry(1)], COUNTERS, MONDAY_10)
        queue.hear([entry(2, Heard.AGAIN, visit_id=1)], COUNTERS, MONDAY_10)
        first, second = all_said(queue)
        assert "lt/word/call" in first.phrases(("lt",))[1]
        assert "lt/word/call-again" in second.phrases(("lt",))[1]

    def test_recalls_that_wait_become_one_and_keep_their_place(self, queue: Announcements) -> None:
        queue.hear([entry(1, Heard.AGAIN, visit_id=1), entry(2)], COUNTERS, MONDAY_10)
        queue.hear([entry(3, Heard.AGAIN, visit_id=1)], COUNTERS, MONDAY_10)
        assert numbers(all_said(queue)) == [3, 2]

    def test_a_recall_from_another_counter_is_another(self, queue: Announcements) -> None:
        recalls = [entry(n, Heard.AGAIN, visit_id=1, counter_id=n) for n in (1, 2)]
        queue.hear(recalls, COUNTERS, MONDAY_10)
        assert numbers(all_said(queue)) == [1, 2]

    def test_what_is_heard_twice_is_said_once(self, queue: Announcements) -> None:
        queue.hear([entry(1)], COUNTERS, MONDAY_10)
        queue.hear([entry(1), entry(2)], COUNTERS, MONDAY_10)
        assert numbers(all_said(queue)) == [1, 2]


class TestTakenBack:
    def test_a_call_that_was_taken_back_is_not_said(self, queue: Announcements) -> None:
        queue.hear([entry(1), entry(2, Heard.AGAIN, visit_id=1), entry(3)], COUNTERS, MONDAY_10)
        queue.hear([entry(4, Heard.TAKEN_BACK, visit_id=1)], COUNTERS, MONDAY_10)
        assert numbers(all_said(queue)) == [3]

    def test_its_recalls_go_with_a_call_that_was_said_already(self, queue: Announcements) -> None:
        queue.hear([entry(1)], COUNTERS, MONDAY_10)
        all_said(queue)
        queue.hear([entry(2, Heard.AGAIN, visit_id=1)], COUNTERS, MONDAY_10)
        taken_back = queue.hear([entry(3, Heard.TAKEN_BACK, visit_id=1)], COUNTERS, MONDAY_10)
        assert all_said(queue) == []
        assert taken_back == {1}, "what is being said of it may stop"

    def test_an_earlier_call_of_the_client_to_another_counter_stays(
        self, queue: Announcements
    ) -> None:
        calls = [entry(1, visit_id=1), entry(2, visit_id=1, counter_id=2)]
        undone = entry(3, Heard.TAKEN_BACK, visit_id=1)
        assert not queue.hear([*calls, undone], COUNTERS, MONDAY_10)
        assert numbers(all_said(queue)) == [1]

    def test_a_service_that_the_screen_shows_no_more_is_not_said(
        self, queue: Announcements
    ) -> None:
        queue.hear([entry(1), entry(2, service_id=2), entry(3)], COUNTERS, MONDAY_10)
        queue.show([text(1)], MONDAY_10)
        queue.keep(None)
        assert len(queue.waiting) == 4
        queue.keep({2})
        assert numbers(all_said(queue)) == [2, 0]

    def test_called_again_afterwards_they_are_called(self, queue: Announcements) -> None:
        steps = [entry(1), entry(2, Heard.TAKEN_BACK, visit_id=1), entry(3, visit_id=1)]
        queue.hear(steps, COUNTERS, MONDAY_10)
        assert numbers(all_said(queue)) == [3]


class TestTexts:
    def test_a_text_chimes_once_in_its_turn(self, queue: Announcements) -> None:
        queue.hear([entry(1)], COUNTERS, MONDAY_10)
        queue.show([text(1)], MONDAY_10)
        queue.show([text(1)], MONDAY_10)
        _call, chime = all_said(queue)
        assert chime.what == text(1)
        assert chime.phrases(("lt", "en")) == ((CHIME,),)
        queue.show([text(1), text(2)], MONDAY_10)
        assert [turn.what for turn in all_said(queue)] == [text(2)]

    def test_a_text_from_before_the_screen_was_switched_on_does_not_chime(
        self, queue: Announcements
    ) -> None:
        queue.show([text(1)], MONDAY_10 + LATE_MS + 1)
        assert all_said(queue) == []

    def test_a_text_that_was_ended_or_is_over_does_not_chime(self, queue: Announcements) -> None:
        queue.show([text(1), text(2, lasts=MINUTE)], MONDAY_10)
        queue.show([text(2, lasts=MINUTE)], MONDAY_10)
        assert all_said(queue, MONDAY_10 + MINUTE) == []


class TestHowMuch:
    def test_the_longer_the_queue_the_less_is_said_of_each(self, queue: Announcements) -> None:
        queue.hear(map(entry, range(1, 9)), COUNTERS, MONDAY_10)
        manners = [turn.manner for turn in all_said(queue)]
        assert manners == [*[Manner.SHORTEST] * 3, *[Manner.SHORT] * 3, *[Manner.FULL] * 2]

    def test_a_long_queue_of_texts_chimes_shortly(self, queue: Announcements) -> None:
        queue.show(map(text, range(8)), MONDAY_10)
        assert all_said(queue)[0].phrases(("lt",)) == ((SHORT_CHIME,),)

    def test_in_quiet_hours_each_still_has_its_moment(self, queue: Announcements) -> None:
        queue.hear(map(entry, range(1, 9)), COUNTERS, MONDAY_10)
        turns = []
        while turn := queue.next(MONDAY_10, (), silent=True):
            turns.append(turn)
        assert numbers(turns) == list(range(1, 9))
        assert {turn.manner for turn in turns} == {Manner.SILENT}
        assert not any(turn.phrases(("lt",)) for turn in turns)
        moments = [turn.moment_ms for turn in turns]
        assert moments == sorted(moments), "shown the longer, the fewer wait"

    def test_a_screen_without_the_chime(self, queue: Announcements) -> None:
        queue.hear([entry(1)], COUNTERS, MONDAY_10)
        (turn,) = all_said(queue)
        assert turn.phrases((), chime=False) == ()


class TestAfterSleep:
    def test_an_old_call_is_said_only_while_its_client_is_called(
        self, queue: Announcements
    ) -> None:
        woken = MONDAY_10 + 10 * MINUTE
        queue.hear([entry(1), entry(2), entry(3, at=woken)], COUNTERS, woken)
        assert numbers(all_said(queue, woken, called={2})) == [2, 3]

    def test_what_waited_when_the_computer_fell_asleep_is_looked_at_again(
        self, queue: Announcements
    ) -> None:
        queue.hear([entry(1), entry(2)], COUNTERS, MONDAY_10)
        queue.show([text(1)], MONDAY_10)
        assert numbers(all_said(queue, MONDAY_10 + 10 * MINUTE, called={2})) == [2]

    def test_a_text_that_is_shown_still_chimes(self, queue: Announcements) -> None:
        queue.show([text(1, lasts=30 * MINUTE)], MONDAY_10)
        assert len(all_said(queue, MONDAY_10 + 10 * MINUTE)) == 1

    def test_while_the_queue_is_at_work_nothing_grows_too_old(self, queue: Announcements) -> None:
        queue.hear(map(entry, range(1, 41)), COUNTERS, MONDAY_10)
        now, heard = MONDAY_10, []
        while turn := queue.next(now, ()):
            heard.append(turn)
            now += ASLEEP_MS // 2
        assert numbers(heard) == list(range(1, 41))


@given(st.lists(st.floats(0, 60), min_size=40, max_size=40).map(sorted))
def test_forty_calls_in_a_minute_are_all_said_and_soon(moments: list[float]) -> None:
    queue, now, heard = Announcements(), 0.0, []
    coming = [entry(n, at=MONDAY_10 + int(at * SECOND)) for n, at in enumerate(moments, 1)]
    ends = []
    while len(heard) < len(coming):
        due = [call for call in coming if call.at <= MONDAY_10 + now * SECOND]
        queue.hear(due[len(heard) + len(queue.waiting) :], COUNTERS, int(MONDAY_10 + now * SECOND))
        turn = queue.next(int(MONDAY_10 + now * SECOND), ())
        if turn is None:
            now += 0.25
            continue
        heard.append(turn)
        now += LASTS[turn.manner]
        ends.append(now)
    assert numbers(heard) == list(range(1, 41))
    assert ends[-1] < 60 + 40 * LASTS[Manner.SHORTEST] + 5 * LASTS[Manner.SHORT]
    assert heard[-1].manner is Manner.FULL, "it has caught up"


@given(st.lists(st.sampled_from([5.5, 6, 9, 20]), min_size=30, max_size=100))
def test_a_busy_hall_never_runs_away_from_it(gaps: list[float]) -> None:
    queue, now, free = Announcements(), 0.0, 0.0
    for number, gap in enumerate(gaps, 1):
        now += gap
        at = int(MONDAY_10 + now * SECOND)
        queue.hear([entry(number, at=at)], COUNTERS, at)
        while free <= now and (turn := queue.next(at, ())):
            free = max(free, now - gap) + LASTS[turn.manner]
        assert len(queue.waiting) < 8


class Hall(RuleBasedStateMachine):
    """Calls, recalls and takings back in any order, and a screen that says them now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = Announcements()
        self.number = 0
        self.due: list[Entry] = []
        self.now = MONDAY_10

    def hear(self, kind: Heard, visit: int, counter: int) -> Entry:
        self.number += 1
        heard = entry(self.number, kind, visit_id=visit, counter_id=counter, at=self.now)
        self.queue.hear([heard], COUNTERS, self.now)
        return heard

    @rule(visit=st.integers(1, 4), counter=st.integers(1, 3))
    def call(self, visit: int, counter: int) -> None:
        self.due.append(self.hear(Heard.CALL, visit, counter))

    @rule(visit=st.integers(1, 4), counter=st.integers(1, 3))
    def recall(self, visit: int, counter: int) -> None:
        heard = self.hear(Heard.AGAIN, visit, counter)
        key = (Heard.AGAIN, visit, counter)
        for place, each in enumerate(self.due):
            if (each.kind, each.visit_id, each.counter_id) == key:
                self.due[place] = heard
                return
        self.due.append(heard)

    @rule(visit=st.integers(1, 4))
    def take_back(self, visit: int) -> None:
        self.hear(Heard.TAKEN_BACK, visit, 1)
        left = [each for each in self.due if each.visit_id == visit]
        while left and left[-1].kind is Heard.AGAIN:
            self.due.remove(left.pop())
        if left:
            self.due.remove(left[-1])

    @rule(wait=st.integers(0, ASLEEP_MS))
    def say(self, wait: int) -> None:
        self.now += wait
        turn = self.queue.next(self.now, ())
        if not self.due:
            assert turn is None
            return
        assert turn is not None
        assert isinstance(turn.what, Call)
        assert turn.what.entry == self.due.pop(0)

    @invariant()
    def nothing_is_lost(self) -> None:
        waiting = [call.entry for call in self.queue.waiting if isinstance(call, Call)]
        assert waiting == self.due


TestAnyHall = Hall.TestCase

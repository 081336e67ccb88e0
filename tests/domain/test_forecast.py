"""What is foreseen of a hall, and that nothing odd about it makes the forecast fail or lie."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queueapp.domain.forecast.experience import Experience, learn
from queueapp.domain.forecast.foresee import foresee, verdict_of
from queueapp.domain.forecast.state import (
    CounterNow,
    Doing,
    Finished,
    Footing,
    Forecast,
    Graded,
    HallNow,
    InLine,
    Spell,
    Verdict,
    Work,
)

ROOT = Path(__file__).resolve().parents[2]
S, MIN, H = 1_000, 60_000, 3_600_000
NOON = 1_790_000_000_000 - 1_790_000_000_000 % (24 * H) + 12 * H
PASSPORT, PERMIT = Work("passport", "lt"), Work("permit", "lt")
MINUTES = (2, 4, 5, 6, 7, 8, 9, 10, 12, 15, 22)


def past(
    days: int = 10, work: Work = PASSPORT, stretch: float = 1.0, counter: object = 1
) -> list[Finished]:
    """Days with 22 services one after the other, clients always waiting, 20 s in between."""
    legs = []
    for day in range(days):
        at = 8 * H
        for minutes in MINUTES * 2:
            ends = at + round(minutes * stretch * MIN)
            legs.append(Finished(f"2026-10-{day + 1:02}", work, counter, at - 30 * MIN, at, ends))
            at = ends + 20 * S
    return legs


def experienced(
    legs: Sequence[Finished] | None = None, graded: Sequence[Graded] = ()
) -> Experience:
    planned = {"passport": 10.0 * MIN, "permit": 10.0 * MIN}
    return learn(past() if legs is None else legs, graded, planned, "2026-11-23")


def busy(number: object, minutes: float = 3, work: Work = PASSPORT) -> CounterNow:
    return CounterNow(number, Doing.BUSY, NOON - round(minutes * MIN), work)


def waits(count: int, counters: Sequence[object], work: Work = PASSPORT) -> tuple[InLine, ...]:
    return tuple(InLine(f"{work.service}-{n}", work, frozenset(counters)) for n in range(count))


def hall(waiting: int = 20, staffed: int = 3, closes_in: int = 60, **more: object) -> HallNow:
    """A hall whose counters have been serving for two minutes, three, and so on."""
    numbers = range(1, staffed + 1)
    made = HallNow(
        NOON,
        NOON + closes_in * MIN,
        waits(waiting, list(numbers)),
        tuple(busy(number, number + 1) for number in numbers),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def is_true(found: Forecast, of: HallNow) -> None:
    """The numbers agree with one another and with the hall."""
    waiting = [client for client in of.line if client.joins_at is None]
    assert found.waiting == len(waiting)
    assert 0 <= found.low <= found.likely <= found.high <= found.waiting
    assert found.promise == found.low
    counts = [count for _, count in found.quantiles]
    assert counts == sorted(counts)
    if found.footing is Footing.NONE:
        assert found.outlooks == ()
        return
    assert [outlook.id for outlook in found.outlooks] == [client.id for client in of.line]
    for client, outlook in zip(of.line, found.outlooks, strict=True):
        assert 0 <= outlook.chance <= 1
        served = verdict_of(outlook.chance) if client.counters else Verdict.NO_COUNTER
        assert outlook.verdict is served
        known = [
            wait for wait in (outlook.soonest, outlook.likely, outlook.latest) if wait is not None
        ]
        assert known == sorted(known)
        assert all(wait >= 0 for wait in known)
        if outlook.soonest is None:
            assert outlook.likely is None
        if outlook.likely is None:
            assert outlook.latest is None


@pytest.fixture(scope="module")
def experience() -> Experience:
    return experienced()


def test_of_whom_no_open_counter_serves_nothing_is_said_yet(experience: Experience) -> None:
    of = hall(waiting=2)
    of = replace(of, line=(*of.line, *waits(1, (), PERMIT)))
    found = foresee(of, experience)
    assert [outlook.verdict for outlook in found.outlooks] == [
        Verdict.YES,
        Verdict.YES,
        Verdict.NO_COUNTER,
    ]
    assert found.outlooks[-1].chance == 0


def test_the_promise_is_what_is_kept_nine_times_in_ten(experience: Experience) -> None:
    found = foresee(hall(), experience)
    is_true(found, hall())
    # Three counters, about nine minutes each, one hour: some twenty could be called.
    assert 10 <= found.promise < found.likely < 20
    assert found.footing is Footing.FIRM
    chances = [outlook.chance for outlook in found.outlooks]
    assert chances == sorted(chances, reverse=True)
    assert sum(chance > 0.9 for chance in chances) == found.promise


def test_the_first_in_line_is_called_within_minutes(experience: Experience) -> None:
    first = foresee(hall(), experience).outlooks[0]
    assert first.verdict is Verdict.YES
    assert first.soonest is not None
    assert first.latest is not None
    assert first.soonest < 3 * MIN < first.latest < 20 * MIN


@pytest.mark.parametrize(
    ("chance", "verdict"),
    [
        (1.0, Verdict.YES),
        (0.9, Verdict.YES),
        (0.89, Verdict.PROBABLY),
        (0.6, Verdict.PROBABLY),
        (0.59, Verdict.UNCERTAIN),
        (0.3, Verdict.UNCERTAIN),
        (0.29, Verdict.PROBABLY_NOT),
        (0.11, Verdict.PROBABLY_NOT),
        (0.1, Verdict.NO),
        (0.0, Verdict.NO),
    ],
)
def test_a_chance_is_told_in_one_of_five_words(chance: float, verdict: Verdict) -> None:
    assert verdict_of(chance) is verdict


def test_with_fewer_than_twenty_services_no_number_is_told() -> None:
    known = past(1)[:19]
    found = foresee(hall(), experienced(known))
    is_true(found, hall())
    assert (found.footing, found.rests_on, found.memo) == (Footing.NONE, 19, "")
    today = [replace(past(1)[19], day="2026-11-23")]
    assert foresee(hall(), experienced(known), today).footing is Footing.FIRST
    assert foresee(hall(), experienced(past()[:99]), today).footing is Footing.FIRM


def test_no_shows_are_no_services() -> None:
    vain = [replace(leg, no_show=True) for leg in past()]
    assert foresee(hall(), experienced(vain)).footing is Footing.NONE


def test_who_is_served_is_not_the_first_of_the_queue_where_skills_differ() -> None:
    legs = past() + past(work=PERMIT, counter=2)
    permits, passports = waits(8, [2], PERMIT), waits(8, [1], PASSPORT)
    mixed = HallNow(
        NOON, NOON + 45 * MIN, permits[:7] + passports[:3], (busy(1), busy(2, work=PERMIT))
    )
    found = foresee(mixed, experienced(legs))
    by_id = {outlook.id: outlook.chance for outlook in found.outlooks}
    assert by_id["permit-6"] < 0.2
    assert by_id["passport-0"] > 0.95
    assert by_id["passport-2"] > 0.6


def test_a_counter_that_may_call_them_too_helps_and_one_that_may_not_does_not(
    experience: Experience,
) -> None:
    before = foresee(hall(), experience)
    free = CounterNow(9, Doing.FREE, NOON - 10 * S)
    useless = hall(staffed=4, line=hall().line)
    useless = replace(useless, counters=(*useless.counters[:3], free))
    assert foresee(useless, experience).quantiles == before.quantiles
    may = frozenset({1, 2, 3, 9})
    helped = replace(useless, line=tuple(replace(each, counters=may) for each in useless.line))
    after = foresee(helped, experience)
    assert after.promise > before.promise
    assert after.likely > before.likely
    assert all(
        new.chance >= old.chance for new, old in zip(after.outlooks, before.outlooks, strict=True)
    )


def test_longer_hours_never_lower_what_is_promised(experience: Experience) -> None:
    promised = [foresee(hall(closes_in=minutes), experience) for minutes in range(0, 180, 15)]
    counts = [(found.promise, found.likely, found.high) for found in promised]
    assert counts == sorted(counts)
    assert counts[0] == (0, 0, 0)
    assert counts[-1] == (20, 20, 20)


def test_every_minute_longer_is_a_better_chance_for_each(experience: Experience) -> None:
    for minutes in range(30, 40):
        shorter, longer = (
            foresee(hall(closes_in=closes_in), experience) for closes_in in (minutes, minutes + 1)
        )
        assert all(
            one.chance <= other.chance
            for one, other in zip(shorter.outlooks, longer.outlooks, strict=True)
        )


def test_other_names_change_nothing(experience: Experience) -> None:
    known = hall()
    names = {1: "b", 2: "c", 3: "a"}
    renamed = replace(
        known,
        line=tuple(
            InLine(f"x{len(known.line) - n}", each.work, frozenset(names.values()))
            for n, each in enumerate(known.line)
        ),
        counters=tuple(replace(each, id=names[each.id]) for each in known.counters),  # type: ignore[index]
    )
    before, after = foresee(known, experience), foresee(renamed, experience)
    assert after.quantiles == before.quantiles
    assert [each.chance for each in after.outlooks] == [each.chance for each in before.outlooks]
    assert after.memo == before.memo


def test_a_refresh_without_a_change_says_the_same_and_a_little_later_nearly(
    experience: Experience,
) -> None:
    now, later = hall(), replace(hall(), now=NOON + 5 * S)
    first, second = foresee(now, experience), foresee(later, experience)
    assert foresee(now, experience) == first
    assert abs(first.promise - second.promise) <= 1
    assert all(
        abs(one.chance - other.chance) < 0.01
        for one, other in zip(first.outlooks, second.outlooks, strict=True)
    )


def test_every_process_foresees_the_same() -> None:
    code = (
        "from tests.domain.test_forecast import experienced, foresee, hall\n"
        "print(foresee(hall(), experienced()))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {f"{foresee(hall(), experienced())}\n"}


def test_a_service_that_has_lasted_long_keeps_its_counter_longer_than_one_that_has_not(
    experience: Experience,
) -> None:
    """A forgotten timer, or a hard case: beyond everything seen the end gets no nearer."""

    def first_wait(minutes: float) -> int:
        one = hall(1, 1, 12 * 60, counters=(busy(1, minutes),))
        wait = foresee(one, experience).outlooks[0].likely
        assert wait is not None
        return wait

    fresh, nearly_done, overdue, forgotten = map(first_wait, (0, 7, 60, 540))
    assert nearly_done < fresh
    assert nearly_done < overdue < forgotten


def test_slow_days_and_slow_services_are_told_apart(experience: Experience) -> None:
    today = [replace(leg, day="2026-11-23") for leg in past(2, stretch=2.0)]
    assert foresee(hall(), experience, today).likely < foresee(hall(), experience).likely
    slow = past(work=PERMIT, stretch=3.0)
    queue = hall(line=waits(20, [1, 2, 3], PERMIT))
    both = experienced(past() + slow)
    assert foresee(queue, both).likely < foresee(hall(), both).likely - 4


def test_a_break_a_shift_and_the_lunch_of_the_hall_are_kept(experience: Experience) -> None:
    alone = CounterNow(1, Doing.FREE, NOON)
    one = hall(4, 1, 120, counters=(alone,))

    def soonest(changed: HallNow) -> list[int | None]:
        is_true(found := foresee(changed, experience), changed)
        return [outlook.soonest for outlook in found.outlooks]

    away = replace(one, counters=(replace(alone, doing=Doing.AWAY, back_at=NOON + 30 * MIN),))
    assert (soonest(away)[0] or 0) >= 30 * MIN
    planned = replace(one, counters=(replace(alone, away=(Spell(NOON, NOON + 20 * MIN),)),))
    assert soonest(planned)[0] == 20 * MIN
    lunch = replace(one, pauses=(Spell(NOON + 1 * MIN, NOON + 60 * MIN),))
    assert all((wait or 0) >= 60 * MIN for wait in soonest(lunch)[1:])
    gone = replace(one, counters=(replace(alone, leaves_at=NOON + 1 * MIN),))
    assert soonest(gone)[1:] == [None, None, None]
    last = replace(one, counters=(replace(busy(1), takes_no_more=True),))
    assert soonest(last) == [None] * 4
    assert foresee(last, experience).high == 0


@pytest.mark.parametrize("idle", [0, 5, 10, 20, 60])
def test_nobody_is_foreseen_to_call_sooner_for_going_on_a_break(
    idle: int, experience: Experience
) -> None:
    since = NOON - idle * MIN
    line = tuple(replace(each, waits_since=since) for each in waits(20, [1, 2]))
    here = tuple(CounterNow(number, Doing.FREE, since) for number in (1, 2))
    away = tuple(replace(each, doing=Doing.AWAY, since=NOON) for each in here)
    waiting = hall(line=line, counters=here)
    gone = foresee(replace(waiting, counters=away), experience)
    found = foresee(waiting, experience)
    assert found.promise >= gone.promise
    assert found.likely >= gone.likely


def test_who_goes_away_shortly_before_closing_is_not_counted_on(experience: Experience) -> None:
    def chance(away: int, closes_in: int) -> float:
        counter = CounterNow(1, Doing.AWAY, NOON - away * MIN)
        return foresee(hall(1, 1, closes_in, counters=(counter,)), experience).outlooks[0].chance

    assert 0.5 < chance(2, 20) < 0.9 < chance(2, 60)
    assert chance(2, 10) < chance(2, 20)
    assert chance(50, 20) < chance(2, 60) - 0.2


def test_a_client_on_hold_comes_first_at_their_counter_and_is_not_counted(
    experience: Experience,
) -> None:
    held = InLine("held", PASSPORT, frozenset({1}), joins_at=NOON + 10 * MIN)
    calm = hall(12, 2, 60)
    with_hold = replace(calm, line=(*calm.line, held))
    before, after = foresee(calm, experience), foresee(with_hold, experience)
    is_true(after, with_hold)
    assert after.waiting == 12
    outlook = after.outlook_of("held")
    assert outlook is not None
    assert outlook.verdict is Verdict.YES
    assert outlook.soonest is not None
    assert outlook.soonest >= 10 * MIN
    assert after.likely < before.likely


def test_a_client_on_hold_elsewhere_changes_nothing_for_the_others(experience: Experience) -> None:
    elsewhere = InLine("held", PASSPORT, frozenset({9}), joins_at=NOON)
    known = hall()
    before = foresee(known, experience)
    after = foresee(replace(known, line=(elsewhere, *known.line)), experience)
    assert after.quantiles == before.quantiles
    assert after.outlooks[1:] == before.outlooks


def test_who_was_accepted_is_called_after_closing_without_counting_as_before(
    experience: Experience,
) -> None:
    crowd = hall(10, 1, 20)
    told = replace(crowd, line=(*crowd.line[:9], replace(crowd.line[9], accepted=True)))
    before, after = foresee(crowd, experience), foresee(told, experience)
    assert after.quantiles == before.quantiles
    last = after.outlooks[9]
    assert last.verdict is Verdict.NO
    assert last.soonest is not None
    assert last.soonest >= 20 * MIN
    # Nobody else is called in between: theirs is the first call after closing.
    assert last.likely is not None
    assert last.likely < 45 * MIN
    assert before.outlooks[9].soonest is None


def test_after_closing_only_the_accepted_are_foreseen(experience: Experience) -> None:
    late = hall(3, 1, -10)
    late = replace(late, line=(late.line[0], replace(late.line[1], accepted=True), late.line[2]))
    found = foresee(late, experience)
    is_true(found, late)
    assert (found.promise, found.likely, found.high) == (0, 0, 0)
    assert {outlook.verdict for outlook in found.outlooks} == {Verdict.NO}
    assert [outlook.likely is None for outlook in found.outlooks] == [True, False, True]


def test_a_hall_that_does_not_close_is_told_waits_only(experience: Experience) -> None:
    always = hall(5, 1, closes_at=None)
    never = replace(always, counters=())
    for open_hall, chance in ((always, 1.0), (never, 0.0)):
        found = foresee(open_hall, experience)
        is_true(found, open_hall)
        assert (found.quantiles, found.memo) == ((), "")
        assert {outlook.chance for outlook in found.outlooks} == {chance}


ODD = {
    "nobody waits": hall(0),
    "no counters": hall(staffed=0),
    "nobody may call them": hall(line=waits(5, ["elsewhere"])),
    "nobody at all": hall(0, 0),
    "all on break": hall(
        counters=tuple(CounterNow(n, Doing.AWAY, NOON - n * MIN) for n in (1, 2, 3))
    ),
    "the clock was set back": hall(staffed=1, now=NOON - 5 * H),
    "a service of nine hours": hall(counters=(busy(1, 540), busy(2, 541))),
    "an unknown kind of work": hall(counters=(busy(1, 3, Work("new")),)),
    "nobody knows what for": hall(counters=(replace(busy(1), work=None),)),
    "a break that ends before it begins": replace(
        hall(), counters=(replace(busy(1), away=(Spell(NOON + H, NOON),)),)
    ),
    "back an hour ago": replace(
        hall(), counters=(CounterNow(1, Doing.AWAY, NOON - 2 * H, back_at=NOON - H),)
    ),
    "closing in five days": hall(closes_in=5 * 24 * 60),
    "closing this second": hall(closes_in=0),
    "on hold since long": hall(line=(replace(hall().line[0], joins_at=NOON - H),)),
    "all paused until closing": hall(pauses=(Spell(NOON, NOON + 5 * H),)),
    "the same counter twice": hall(counters=(busy(1), busy(1))),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_hall_gets_a_true_forecast(name: str, experience: Experience) -> None:
    is_true(foresee(ODD[name], experience), ODD[name])


LEGS = {
    "of no length": [replace(leg, ended_at=leg.started_at) for leg in past()],
    "of nine hours": [replace(leg, ended_at=leg.started_at + 9 * H) for leg in past()],
    "backwards": [replace(leg, ended_at=leg.started_at - H) for leg in past()],
    "arrived after the call": [replace(leg, arrived_at=leg.started_at + H) for leg in past()],
    "half in vain": [replace(leg, no_show=n % 2 == 0) for n, leg in enumerate(past())],
    "all at once": [replace(leg, started_at=0, ended_at=9 * MIN) for leg in past()],
}


@pytest.mark.parametrize("name", LEGS)
def test_odd_legs_make_a_true_forecast(name: str) -> None:
    for today in ((), tuple(LEGS[name][:30])):
        is_true(foresee(hall(), experienced(LEGS[name]), today), hall())


def test_forgotten_timers_do_not_make_the_hall_slow(experience: Experience) -> None:
    forgotten = [replace(leg, ended_at=leg.started_at + 9 * H) for leg in past()[:6]]
    known = experienced(past() + forgotten)
    usual = foresee(hall(), experience).likely
    assert usual - 2 <= foresee(hall(), known).likely <= usual


def test_a_first_estimate_is_wider() -> None:
    crowd = hall(60)
    few, many = (foresee(crowd, experienced(past()[:count])) for count in (20, 220))
    assert (few.footing, many.footing) == (Footing.FIRST, Footing.FIRM)
    assert few.high - few.low > many.high - many.low


def test_two_thousand_waiting_are_foreseen_on_fewer_paths(experience: Experience) -> None:
    crowd = hall(2000, 30, 480)
    found = foresee(crowd, experience)
    is_true(found, crowd)
    assert 1000 < found.promise < 2000
    assert len(found.memo) < 2000


def test_later_days_teach_nothing() -> None:
    later = [replace(leg, day="2026-12-01", ended_at=leg.ended_at + H) for leg in past()]
    known = experienced(past() + later)
    assert known.finished == len(past())
    assert foresee(hall(), known) == foresee(hall(), experienced())


def graded(found: Forecast, called: int, days: int = 25) -> list[Graded]:
    assert found.closes_at is not None
    return [
        Graded(
            f"2026-10-{day + 1:02}", found.at, found.closes_at, found.waiting, called, found.memo
        )
        for day in range(days)
    ]


def test_what_past_forecasts_got_wrong_is_learnt() -> None:
    first = foresee(hall(40), experienced())
    for off, lower in ((-6, True), (6, False)):
        taught = experienced(graded=graded(first, first.likely + off))
        again = foresee(hall(40), taught)
        assert (taught.factor.mean_b > 0) is lower
        assert (again.likely < first.likely) is lower
        assert abs(again.likely - first.likely) <= 6


def test_past_forecasts_that_were_right_make_the_range_narrower() -> None:
    first = foresee(hall(40), experienced())
    taught = experienced(graded=graded(first, first.likely))
    again = foresee(hall(40), taught)
    assert taught.factor.mean_t < experienced().factor.mean_t
    assert again.high - again.low < first.high - first.low


def test_past_forecasts_that_scattered_make_it_wider() -> None:
    first = foresee(hall(40), experienced())
    scattered = [
        replace(each, called=first.likely + (10 if n % 2 else -10))
        for n, each in enumerate(graded(first, 0))
    ]
    taught = experienced(graded=scattered)
    again = foresee(hall(40), taught)
    assert taught.factor.mean_t > experienced().factor.mean_t
    assert again.high - again.low > first.high - first.low


@pytest.mark.parametrize(
    "memo",
    ["", "null", "[]", "no JSON", '{"v":1}', '{"v":2,"k":[1],"m":[0],"s":[0]}',
     '{"v":1,"k":[1,2],"m":[0],"s":[0]}', '{"v":1,"k":[],"m":[],"s":[]}',
     '{"v":1,"k":["a"],"m":[0],"s":[0]}', '{"v":1,"k":[1],"m":[NaN],"s":[0]}',
     '{"v":1,"k":[1],"m":[0],"s":[-1]}'],
)  # fmt: skip
def test_a_memo_that_cannot_be_read_teaches_nothing(memo: str) -> None:
    useless = [replace(each, memo=memo) for each in graded(foresee(hall(), experienced()), 3)]
    assert foresee(hall(), experienced(graded=useless)) == foresee(hall(), experienced())


def test_a_memo_is_short_json(experience: Experience) -> None:
    memo = foresee(hall(200, 8, 90), experience).memo
    assert set(json.loads(memo)) == {"v", "k", "m", "s"}
    assert len(memo) < 1000


@st.composite
def halls(draw: st.DrawFn) -> HallNow:
    """Halls with all there is: skills, breaks, holds, accepted clients, pauses."""
    numbers = range(draw(st.integers(0, 5)))
    ms = st.integers(-3 * H, 3 * H).map(lambda off: NOON + off)
    spells = st.lists(st.builds(Spell, ms, ms), max_size=2).map(tuple)
    works = st.sampled_from([PASSPORT, PERMIT, Work("new")])
    counters = tuple(
        CounterNow(
            number,
            draw(st.sampled_from(Doing)),
            draw(ms),
            draw(st.none() | works),
            draw(st.none() | ms),
            draw(spells),
            draw(st.none() | ms),
            draw(st.booleans()),
        )
        for number in numbers
    )
    line = tuple(
        InLine(
            number,
            draw(works),
            frozenset(draw(st.sets(st.integers(0, 5)))),
            draw(st.none() | ms),
            draw(st.booleans()),
            draw(st.none() | ms),
        )
        for number in range(draw(st.integers(0, 12)))
    )
    return HallNow(NOON, draw(st.none() | ms), line, counters, draw(spells))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(known=halls())
def test_whatever_the_hall_the_forecast_is_true(known: HallNow) -> None:
    is_true(foresee(known, KNOWN), known)


@settings(deadline=None, max_examples=40)
@given(
    waiting=st.integers(1, 30),
    counters=st.integers(1, 6),
    closes_in=st.integers(5, 150),
    elapsed=st.integers(0, 40),
)
def test_one_more_counter_never_lowers_the_promise(
    waiting: int, counters: int, closes_in: int, elapsed: int
) -> None:
    before = hall(waiting, counters, closes_in)
    may = frozenset(range(1, counters + 2))
    after = replace(
        before,
        line=tuple(replace(client, counters=may) for client in before.line),
        counters=(*before.counters, busy(counters + 1, elapsed)),
    )
    one, other = foresee(before, KNOWN), foresee(after, KNOWN)
    assert other.promise >= one.promise
    assert all(
        new.chance >= old.chance for new, old in zip(other.outlooks, one.outlooks, strict=True)
    )


KNOWN = experienced()

"""Forecasts that were kept are held against what came, and teach the next ones."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from queueapp.domain.forecast.grades import Quality, WhatCame
from queueapp.domain.forecast.state import (
    Finished,
    Footing,
    Forecast,
    Graded,
    Outlook,
    Verdict,
    Work,
)
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import CallbackDraft
from queueapp.domain.session import Session, Target
from queueapp.domain.visit import (
    Channel,
    HoldReason,
    Leg,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    State,
    Told,
    Visit,
    Way,
)
from queueapp.errors import Refusal
from queueapp.services.forecasts import slices
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    HOUSING,
    MINUTE,
    NUMBER,
    PASSPORTS,
    Play,
    at,
    change,
    refusal,
    rows,
    seen,
)
from tests.past import add_past

TODAY, TOMORROW = "2026-03-02", "2026-03-03"
CLOSES = at(f"{TODAY} 17:00")
LEAD = Session(1, DARIUS)


def said(play: Play, verdicts: dict[int, Verdict], **changes: Any) -> Forecast:
    """What was foreseen now for those who wait."""
    chances = {Verdict.YES: 0.97, Verdict.UNCERTAIN: 0.5, Verdict.NO: 0.02, Verdict.NO_COUNTER: 0.0}
    outlooks = tuple(
        Outlook(visit, chances[verdict], verdict, MINUTE, 2 * MINUTE, None)
        for visit, verdict in verdicts.items()
    )
    plain = Forecast(
        at=play.clock.now(),
        closes_at=CLOSES,
        waiting=len(verdicts),
        footing=Footing.FIRM,
        rests_on=400,
        promise=sum(verdict is Verdict.YES for verdict in verdicts.values()),
        likely=2,
        low=1,
        high=3,
        quantiles=((0.1, 1),),
        outlooks=outlooks,
        memo="what it was",
    )
    return replace(plain, **changes)


def an_afternoon(play: Play) -> tuple[Session, list[Visit]]:
    """A quarter to closing: five wait, and Bronius is at counter 1."""
    play.clock.instant = CLOSES - 30 * MINUTE
    desk = play.sit(1, BRONIUS)
    return desk, [play.issue() for _ in range(5)]


def finish(play: Play, desk: Session) -> Visit:
    visit = play.serve_next(desk)
    play.clock.pass_minutes(5)
    return play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED).visit


def graded(play: Play) -> dict[int, WhatCame | None]:
    (day,) = play.hall.forecasts.days(LEAD, TODAY, TODAY)
    return {each.lead: each.came for each in day.forecasts}


# Keeping


def test_a_forecast_is_kept_once_for_each_lead_whoever_comes_first(play: Play) -> None:
    _, waiting = an_afternoon(play)
    first = said(play, {waiting[0].id: Verdict.YES})
    assert play.hall.forecasts.keep(1, 30, first)
    with Hall.open(play.place, play.clock) as other:
        assert not other.forecasts.keep(1, 30, replace(first, promise=0))
        assert other.forecasts.keep(1, 15, first)
    found = rows(play.place, "SELECT lead, promise FROM forecast ORDER BY lead")
    assert [(row["lead"], row["promise"]) for row in found] == [(15, 1), (30, 1)]


@pytest.mark.parametrize(
    ("lead", "changes"),
    [
        pytest.param(30, {"footing": Footing.NONE}, id="nothing foreseen"),
        pytest.param(30, {"closes_at": None}, id="a hall that does not close"),
        pytest.param(31, {}, id="another lead"),
    ],
)
def test_what_says_nothing_is_not_kept(play: Play, lead: int, changes: dict[str, Any]) -> None:
    before = rows(play.place, "SELECT revision FROM site")
    assert not play.hall.forecasts.keep(1, lead, said(play, {}, **changes))
    assert rows(play.place, "SELECT revision FROM site") == before


def test_what_is_kept_already_is_told_without_waking_every_program(play: Play) -> None:
    assert play.hall.forecasts.keep(1, 30, said(play, {}))
    before = rows(play.place, "SELECT revision FROM site")
    assert not play.hall.forecasts.keep(1, 30, said(play, {}))
    assert play.hall.forecasts.grade(1) == 0
    assert rows(play.place, "SELECT revision FROM site") == before


# Grading


def test_who_was_called_before_closing_is_counted_and_who_left_needed_no_counter(
    play: Play,
) -> None:
    desk, (one, two, three, four, five) = an_afternoon(play)
    verdicts = {
        one.id: Verdict.YES,
        two.id: Verdict.YES,
        three.id: Verdict.YES,
        four.id: Verdict.UNCERTAIN,
        five.id: Verdict.NO,
    }
    play.hall.forecasts.keep(1, 30, said(play, verdicts, promise=4))
    later = play.issue()
    finish(play, desk)
    play.hall.desk.left(desk, seen(three))
    assert finish(play, desk).id == two.id
    assert play.hall.forecasts.grade(1) == 0, "the day is not over"
    play.clock.instant = CLOSES
    play.hall.desk.left(desk, seen(four))
    assert play.hall.forecasts.grade(1) == 1
    assert graded(play) == {30: WhatCame(called=2, gone=1, let_down=1, needless=0)}
    assert later.id not in verdicts


def test_whom_staff_turned_away_keeps_no_promise(play: Play) -> None:
    desk, waiting = an_afternoon(play)
    verdicts = dict.fromkeys((visit.id for visit in waiting), Verdict.YES)
    play.hall.forecasts.keep(1, 30, said(play, verdicts, promise=4))
    play.hall.desk.left(desk, seen(waiting[0]))
    for visit in waiting[1:3]:
        play.hall.telling.turn_away(desk, seen(visit), Way.ANOTHER_DAY)
    number = CallbackDraft(NUMBER)
    for visit in waiting[3:]:
        play.hall.telling.turn_away(desk, seen(visit), Way.CALLBACK, callback=number)
    play.clock.instant = CLOSES
    play.hall.forecasts.grade(1)
    assert graded(play) == {30: WhatCame(called=0, gone=1, let_down=3, needless=0)}
    (learnt,) = play.hall.forecasts.graded(1, TOMORROW)
    assert (learnt.waiting, learnt.called) == (5, 1)


def test_somebody_warned_and_called_all_the_same_was_warned_needlessly(play: Play) -> None:
    desk, (one, two, three, four, *_) = an_afternoon(play)
    verdicts = {one.id: Verdict.NO, two.id: Verdict.UNCERTAIN, three.id: Verdict.UNCERTAIN}
    # Nobody said anything of a client whose counter had yet to open.
    verdicts[four.id] = Verdict.NO_COUNTER
    play.hall.forecasts.keep(1, 30, said(play, verdicts))
    told = "UPDATE visit SET told = ?, told_at = ? WHERE id = ?"
    change(play.place, told, Told.NOT_TODAY.value, play.clock.now(), two.id)
    change(play.place, told, Told.MAY_BE.value, play.clock.now(), three.id)
    for _ in range(4):
        finish(play, desk)
    play.clock.instant = CLOSES
    play.hall.forecasts.grade(1)
    assert graded(play) == {30: WhatCame(called=4, gone=0, let_down=0, needless=2)}


def test_a_no_show_was_called_and_a_call_after_closing_comes_too_late(play: Play) -> None:
    desk, (one, two, *_) = an_afternoon(play)
    play.hall.forecasts.keep(1, 30, said(play, {one.id: Verdict.YES, two.id: Verdict.YES}))
    called = play.call_next(desk)
    play.hall.desk.no_show(desk, seen(called))
    change(play.place, "UPDATE visit SET told = 'will_be', told_at = 1 WHERE id = ?", two.id)
    play.clock.instant = CLOSES
    assert play.call_next(desk).id == two.id
    play.hall.forecasts.grade(1)
    assert graded(play) == {30: WhatCame(called=1, gone=0, let_down=1, needless=0)}


def test_an_earlier_call_of_somebody_who_waits_again_does_not_count(play: Play) -> None:
    desk, _ = an_afternoon(play)
    visit = play.serve_next(desk)
    sent = play.hall.desk.transfer(
        desk, seen(visit), Target(service_id=HOUSING), Placement.BY_ARRIVAL
    ).visit
    play.clock.pass_minutes(1)
    play.hall.forecasts.keep(1, 15, said(play, {sent.id: Verdict.YES}))
    play.clock.instant = CLOSES
    play.hall.forecasts.grade(1)
    assert graded(play) == {15: WhatCame(called=0, gone=0, let_down=1, needless=0)}


def test_a_day_nobody_looked_at_again_is_graded_on_a_later_one(play: Play) -> None:
    desk, (one, *_) = an_afternoon(play)
    play.hall.forecasts.keep(1, 30, said(play, {one.id: Verdict.YES}))
    finish(play, desk)
    play.clock.instant = at("2026-03-05 09:00")
    assert play.hall.forecasts.grade(1) == 1
    assert play.hall.forecasts.grade(1) == 0
    assert graded(play) == {30: WhatCame(called=1, gone=0, let_down=0, needless=0)}


KEPT_OPEN = "INSERT INTO kept_open VALUES (1, ?, ?, 'many_waiting')"


@pytest.mark.parametrize("when", ["before grading", "after grading"])
def test_a_day_that_was_kept_open_longer_is_marked_and_teaches_nothing(
    play: Play, when: str
) -> None:
    _, (one, *_) = an_afternoon(play)
    play.hall.forecasts.keep(1, 30, said(play, {one.id: Verdict.YES}))
    play.clock.instant = CLOSES + MINUTE
    if when == "after grading":
        assert play.hall.forecasts.grade(1) == 1
        assert play.hall.forecasts.quality(1) == Quality(made=1, kept=0)
    change(play.place, KEPT_OPEN, TODAY, CLOSES + 30 * MINUTE)
    assert play.hall.forecasts.grade(1) == 1
    assert play.hall.forecasts.grade(1) == 0
    (day,) = play.hall.forecasts.days(LEAD, TODAY, TODAY)
    assert day.kept_open
    assert play.hall.forecasts.quality(1) == Quality()
    assert play.hall.forecasts.graded(1, TOMORROW) == ()


# What is learnt from them


def test_graded_forecasts_come_back_with_what_they_were_and_who_left_as_called(play: Play) -> None:
    desk, (one, two, three, *_) = an_afternoon(play)
    yes = dict.fromkeys((one.id, two.id, three.id), Verdict.YES)
    made_at = play.clock.now()
    play.hall.forecasts.keep(1, 30, said(play, yes))
    play.hall.forecasts.keep(1, 15, said(play, yes, memo=""))
    finish(play, desk)
    play.hall.desk.left(desk, seen(two))
    play.clock.instant = CLOSES
    play.hall.forecasts.grade(1)
    assert play.hall.forecasts.graded(1, TODAY) == (), "a day teaches the days after it"
    assert play.hall.forecasts.graded(1, TOMORROW) == (
        Graded(TODAY, made_at, CLOSES, waiting=3, called=2, memo="what it was"),
    )


def test_the_quality_of_30_days_counts_the_promises_of_somebody(play: Play) -> None:
    day = date.fromisoformat(TODAY)
    line = (
        "INSERT INTO forecast VALUES"
        " (1, ?, ?, 1, 2, 5, 'firm', ?, 1, 1, 1, '{}', '', 5, 0, ?, 0, ?)"
    )
    for ago, lead, promise, let_down, kept_open in (
        (1, 30, 3, 0, False),
        (1, 15, 3, 1, False),
        (2, 30, 0, 0, False),
        (3, 30, 3, 2, True),
        (30, 30, 2, 0, False),
        (31, 30, 2, 0, False),
    ):
        on = (day - timedelta(days=ago)).isoformat()
        change(play.place, line, on, lead, promise, let_down, kept_open)
    assert play.hall.forecasts.quality(1) == Quality(made=3, kept=2)


@pytest.mark.parametrize(
    ("quality", "unreliable"),
    [
        (Quality(), False),
        (Quality(9, 0), False),
        (Quality(10, 8), True),
        (Quality(20, 17), False),
        (Quality(100, 84), True),
    ],
)
def test_a_handful_of_broken_promises_says_nothing_yet(quality: Quality, unreliable: bool) -> None:
    assert quality.unreliable is unreliable


# What past services took


def legs_today(play: Play) -> list[Finished]:
    return list(play.hall.forecasts.today(1))


def test_a_finished_service_is_told_without_the_time_on_the_phone(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    issued = play.issue(BENEFITS, language="en")
    visit = play.serve_next(desk)
    begun = play.clock.now()
    play.clock.pass_minutes(8)
    play.take_call(desk, seconds=120, visit=visit)
    play.clock.pass_minutes(2)
    play.hall.desk.finish(desk, seen(play.visit(visit.id)), Outcome.SETTLED)
    (leg,) = legs_today(play)
    assert leg == Finished(
        TODAY,
        Work(BENEFITS, "en"),
        1,
        issued.arrived_at,
        begun,
        play.clock.now() - 2 * MINUTE,
    )


def test_a_client_who_did_not_come_costs_the_time_of_the_call(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.call_next(desk)
    called = play.clock.now()
    play.clock.pass_minutes(2)
    play.hall.desk.no_show(desk, seen(visit))
    (leg,) = legs_today(play)
    assert (leg.no_show, leg.started_at, leg.ended_at) == (True, called, play.clock.now())


def test_a_forgotten_timer_a_call_a_mistake_and_who_is_still_here_teach_nothing(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    other = play.sit(2, CECILIJA)
    for _ in range(3):
        play.issue()
    forgotten = play.serve_next(desk)
    play.clock.pass_minutes(60)
    ended = play.clock.now() - 50 * MINUTE
    play.hall.desk.finish(desk, seen(forgotten), Outcome.SETTLED, ended_at=ended)
    served = play.hall.phone.serve(desk, Request(PASSPORTS), play.clock.now()).visit
    play.hall.desk.finish(desk, seen(served), Outcome.SETTLED)
    play.serve_next(desk)
    held = play.call_next(other)
    play.hall.desk.hold(other, seen(held), HoldReason.OTHER, 5)
    taken = play.hall.intake.take(other, Request(PASSPORTS), OrderReason.OTHER).visit
    assert taken.state is State.SERVING
    play.hall.desk.undo(other)
    assert legs_today(play) == []


def test_somebody_handed_on_waited_since_then_and_somebody_held_did_not(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    issued = play.issue()
    visit = play.serve_next(desk)
    play.clock.pass_minutes(3)
    sent = play.hall.desk.transfer(
        desk, seen(visit), Target(service_id=HOUSING), Placement.BY_ARRIVAL
    ).visit
    sent_at = play.clock.now()
    play.clock.pass_minutes(4)
    again = play.serve_next(other)
    assert again.id == sent.id
    play.clock.pass_minutes(1)
    held = play.hall.desk.hold(other, seen(again), HoldReason.PAYING, 10).visit
    play.clock.pass_minutes(10)
    back_at = play.clock.now()
    back = play.hall.desk.resume(other, seen(held)).visit
    play.clock.pass_minutes(1)
    play.hall.desk.finish(other, seen(back), Outcome.SETTLED)
    legs = legs_today(play)
    assert [(leg.counter, leg.arrived_at) for leg in legs] == [
        (1, issued.arrived_at),
        (2, sent_at),
        (2, back_at),
    ]
    assert [leg.work.service for leg in legs] == [PASSPORTS, HOUSING, HOUSING]


def test_the_morning_begins_with_90_days_and_nothing_of_today(play: Play) -> None:
    add_past(play, days=70, each=3)
    desk = play.sit(1, BRONIUS)
    play.issue()
    finish(play, desk)
    finished = play.hall.forecasts.finished
    past = [leg for first, last in slices(TODAY) for leg in finished(1, first, last)]
    days = sorted({leg.day for leg in past})
    assert (days[0], days[-1]) == ("2025-12-02", "2026-02-27")
    assert len(past) == 3 * len(days) == 3 * 64
    assert len(legs_today(play)) == 1


def test_the_days_to_learn_from_follow_each_other_without_a_hole() -> None:
    found = slices(TODAY)
    days = [date.fromisoformat(end) for pair in found for end in pair]
    assert days[0] == date(2025, 12, 2)
    assert days[-1] == date(2026, 3, 1)
    gaps = [after - before for before, after in zip(days[1::2], days[2::2], strict=False)]
    assert set(gaps) == {timedelta(days=1)}


def test_a_visit_elsewhere_teaches_nothing(play: Play) -> None:
    now = play.clock.now()
    away = (Request(PASSPORTS), OffsitePlace.HOME, now - 30 * MINUTE, now, Outcome.SETTLED)
    visit = play.hall.intake.offsite(play.reception(), *away).visit
    assert visit.channel is Channel.OFFSITE
    assert isinstance(visit.legs[0], Leg)
    assert legs_today(play) == []


# Who may look


def test_leads_administrators_and_auditors_look_at_forecasts_and_staff_do_not(play: Play) -> None:
    play.hall.forecasts.keep(1, 30, said(play, {}))
    for person in (DARIUS, ASTA, ELENA):
        (day,) = play.hall.forecasts.days(Session(1, person), TODAY, TODAY)
        assert day.forecasts[0].came is None
    code = refusal(play.hall.forecasts.days, Session(1, BRONIUS), TODAY, TODAY)
    assert code is Refusal.NOT_PERMITTED

"""Quiet hours as a real hall's history has them."""

from queueapp.domain.session import Session
from queueapp.domain.visit import Channel, Outcome, PriorityReason
from queueapp.services.hall import Hall
from tests.factories import BRONIUS, MINUTE, Play, at, seen, wall

CLERK = Session(1, BRONIUS, 1)


def serve(play: Play, when: str, waits: int, **wishes: object) -> None:
    """Somebody comes at that time, is called after so many minutes, and leaves at once."""
    play.clock.instant = at(when) - 1000
    came = play.issue(**wishes)
    play.clock.instant = came.arrived_at + waits * MINUTE - 1000
    called = play.call_next(CLERK)
    play.hall.desk.start(CLERK, seen(called))
    play.hall.desk.finish(CLERK, seen(play.visit(called.id)), Outcome.SETTLED)


def a_week_that_is_quiet_at_ten(play: Play) -> None:
    """Mornings of four days: at 9 and 11 people wait, at 10 hardly."""
    play.sit(1, BRONIUS)
    for day in range(3, 7):
        for hour, waits in ((9, 20), (10, 2), (11, 25)):
            for minute in (0, 30):
                serve(play, f"2026-03-0{day} {hour:02}:{minute:02}", waits)


def test_the_quiet_hour_of_the_next_days_is_found_and_today_is_none_of_them(play: Play) -> None:
    a_week_that_is_quiet_at_ten(play)
    play.clock.instant = at("2026-03-09 08:30")
    found = play.hall.quiet.hours(CLERK)
    assert [wall(hour.begins_at) for hour in found] == [
        "2026-03-10 10:00",
        "2026-03-12 10:00",
        "2026-03-13 10:00",
    ]
    assert {(hour.usual, hour.rests_on) for hour in found} == {(2 * MINUTE, 8)}


def test_a_day_that_the_hall_stays_closed_is_not_offered(play: Play) -> None:
    """Wednesday, 11 March 2026 is a public holiday."""
    a_week_that_is_quiet_at_ten(play)
    play.clock.instant = at("2026-03-10 16:30")
    assert [wall(hour.begins_at)[:10] for hour in play.hall.quiet.hours(CLERK)] == [
        "2026-03-12",
        "2026-03-13",
        "2026-03-16",
    ]


def test_who_went_ahead_or_gave_a_ticket_back_says_nothing_of_the_waits(play: Play) -> None:
    play.sit(1, BRONIUS)
    for day in range(3, 7):
        for minute in (0, 30):
            serve(play, f"2026-03-0{day} 09:{minute:02}", 1, priority=PriorityReason.HEALTH)
            serve(play, f"2026-03-0{day} 10:{minute:02}", 1, channel=Channel.PHONE)
    play.clock.instant = at("2026-03-09 08:30")
    assert play.hall.quiet.hours(CLERK) == ()


def test_who_waited_and_went_away_unserved_waited_all_the_same(play: Play) -> None:
    for day in range(3, 7):
        for minute in (0, 30):
            play.clock.instant = at(f"2026-03-0{day} 09:{minute:02}")
            came = play.issue()
            play.clock.pass_minutes(14)
            play.hall.desk.left(play.reception(), seen(came))
    play.clock.instant = at("2026-03-09 08:30")
    found = play.hall.quiet.hours(CLERK)
    assert [hour.usual for hour in found] == [14 * MINUTE] * 3


def test_the_history_is_read_a_few_days_at_a_time_and_says_the_same(play: Play) -> None:
    a_week_that_is_quiet_at_ten(play)
    play.clock.instant = at("2026-03-09 08:30")
    read = play.hall.quiet.read
    slices = 1
    while read(CLERK):
        slices += 1
    assert slices >= 9
    found = play.hall.quiet.hours(CLERK)
    assert [wall(hour.begins_at)[:10] for hour in found] == [
        "2026-03-10",
        "2026-03-12",
        "2026-03-13",
    ]
    with Hall.open(play.place, play.clock) as another:
        assert another.quiet.hours(CLERK) == found, "who asks at once reads all of it"
    play.clock.instant = at("2026-03-10 08:30")
    assert read(CLERK), "another day is looked at anew"


def test_what_was_done_today_changes_no_answer_of_today(play: Play) -> None:
    a_week_that_is_quiet_at_ten(play)
    play.clock.instant = at("2026-03-09 08:30")
    before = play.hall.quiet.hours(CLERK)
    for minute in (0, 10, 20, 30):
        serve(play, f"2026-03-09 10:{minute:02}", 5)
    assert before
    assert play.hall.quiet.hours(CLERK) == before
    with Hall.open(play.place, play.clock) as another:
        assert another.quiet.hours(CLERK) == before, "every program says the same all day"

"""The hand-written day of `tests/history_day.py` against figures counted by hand."""

from collections.abc import Iterator
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain.history.arrivals import HeatArrivals
from queueapp.domain.history.counters import Counters
from queueapp.domain.history.figures import Figure, LookBack, compute, look_back, summary_of
from queueapp.domain.history.past import Past
from queueapp.domain.history.period import Filter
from queueapp.domain.history.person import PersonFigures, ServedBy, person_figures
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.queue import QueueLength
from queueapp.domain.history.summary import BrokenPromise, LongestQueue, LongestWait
from queueapp.domain.history.waits import Waits
from queueapp.domain.promise import PromiseKind
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.factories import BENEFITS, BRONIUS, DARIUS, HOUSING, KEYS, PASSPORTS, Play, SetClock, at
from tests.history_day import FORECASTS, NOW, PERIOD, TARGET, past, visits, write

VILNIUS = ZoneInfo("Europe/Vilnius")
MINUTE = 60_000
EVERYTHING = tuple(Picture)


@pytest.fixture
def looked() -> LookBack:
    return look_back(past(), EVERYTHING, VILNIUS, TARGET)


def rows(figure: Figure) -> list[tuple[object, ...]]:
    return list(figure.table().rows)


def test_arrivals_and_served_by_hour(looked: LookBack) -> None:
    counted = {
        8: (12, 8),
        9: (9, 9),
        10: (6, 6),
        11: (4, 6),
        12: (0, 0),
        13: (2, 1),
        14: (1, 2),
        15: (1, 1),
        16: (2, 0),
    }
    figure = looked.figures[Picture.BY_HOUR]
    assert rows(figure) == [
        (hour * 60, arrived, served, arrived, served) for hour, (arrived, served) in counted.items()
    ]
    assert figure.table().total == (None, 37, 33, 37, 33)


def test_the_heat_map_of_arrivals_shows_the_crowded_hour(looked: LookBack) -> None:
    figure = cast(HeatArrivals, looked.figures[Picture.HEAT_ARRIVALS])
    arrived = (12, 9, 6, 4, 0, 2, 1, 1, 2)
    assert rows(figure) == [
        (1, hour * 60, 1, many, many) for hour, many in enumerate(arrived, start=8)
    ]
    assert figure.crowded is not None
    assert (figure.crowded.weekday, figure.crowded.hour) == (1, 8 * 60)


def test_the_heat_map_of_waits_counts_a_wait_in_the_hour_it_began(looked: LookBack) -> None:
    medians = {
        8: (11, 14),
        9: (10, 9),
        10: (7, 5),
        11: (4, 3.5),
        12: (0, None),
        13: (3, 4),
        14: (1, 30),
        15: (1, 5),
        16: (2, 13.5),
    }
    assert rows(looked.figures[Picture.HEAT_WAITS]) == [
        (1, hour * 60, many, None if median is None else median * MINUTE)
        for hour, (many, median) in medians.items()
    ]


def test_waits_of_the_day(looked: LookBack) -> None:
    # Sorted: 1, 2×8, 3, 4×2, 5×5, 6×3, 8, 10×4, 11×2, 14×3, 15×2, 17, 18, 22, 25, 26×2, 30.
    # 39 waits: the 20th is 6; nine of ten lie a fifth of the way from the 35th, 22, to the 36th.
    expected = (39, 6 * MINUTE, 22.6 * MINUTE, 32 / 39, 30 * MINUTE)
    figure = looked.figures[Picture.WAITS_BY_DAY]
    assert rows(figure) == [("2026-03-02", *expected)]
    assert figure.table().total == (None, *expected)


def test_service_times_leave_out_what_is_inaccurate_elsewhere_or_on_the_phone(
    looked: LookBack,
) -> None:
    figure = looked.figures[Picture.SERVICE_TIMES]
    minutes = {
        # 3, 4, 5, 6, 6, 8×13, 10×4: phone calls served and the held one among them.
        PASSPORTS: (22, (4.05, 8, 8, 8, 10, 10), 10, 0),
        # 10, 10, 20, 20, 20, 20, and the inaccurate one apart.
        BENEFITS: (6, (10, 12.5, 20, 20, 20, 20), 20, 1),
        # 12, 14, 15, 20, 20; the visit at home is not among them.
        HOUSING: (5, (12.4, 14, 15, 20, 20, 20), 10, 0),
        KEYS: (4, (10, 10, 10, 10, 10, 10), 10, 0),
    }
    assert rows(figure) == [
        (service, many, *(share * MINUTE for share in shares), planned * MINUTE, inaccurate)
        for service, (many, shares, planned, inaccurate) in minutes.items()
    ]
    together = (4.8, 8, 10, 10, 20, 20)
    assert figure.table().total == (None, 37, *(each * MINUTE for each in together), None, 1)


@pytest.mark.parametrize(
    ("clock", "waiting"),
    [
        ("08:00", 1),  # A001
        ("08:15", 3),  # A003 C001 A004
        ("08:20", 3),  # C001 A004 A005; A003 has just been called
        ("08:35", 3),  # A004 A006 A007; B002 has just been called
        ("08:45", 3),  # A006 A007 C002
        ("09:20", 4),  # C002 handed on, B003 A011 C003
        ("09:25", 3),  # C002 C003 A012
        ("09:45", 2),  # A015 A014; A013 was a mistake
        ("10:40", 2),  # C004, and D002 who is back
        ("13:45", 1),  # C005 handed on
        ("14:10", 1),  # B006
        ("17:00", 1),  # A024, turned away at 17:05
    ],
)
def test_queue_length_at_a_minute(looked: LookBack, clock: str, waiting: int) -> None:
    figure = cast(QueueLength, looked.figures[Picture.QUEUE_LENGTH])
    minute = int(clock[:2]) * 60 + int(clock[3:])
    (row,) = (row for row in figure.rows if row.minute == minute)
    assert row.mean == waiting


def test_the_queue_between_two_five_minutes_counts_for_the_most(looked: LookBack) -> None:
    figure = cast(QueueLength, looked.figures[Picture.QUEUE_LENGTH])
    most = {row.minute: row.most for row in figure.rows}
    # At 8:30 A004 and B002 wait; at 8:32 A006 comes before B002 is called.
    assert most[8 * 60 + 30] == 3
    assert max(most.values()) == most[9 * 60 + 20] == 4
    assert (figure.rows[0].minute, figure.rows[-1].minute) == (8 * 60, 17 * 60)


def test_counters_open_and_needed(looked: LookBack) -> None:
    figure = cast(Counters, looked.figures[Picture.COUNTERS])
    open_now = [2, 2, 3, 3, 3, 2.5, 3, 3, 2, 2, 2, 2, 2, 2, 1, 2, 2, 1]
    staffed = [2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1]
    assert [row.minute for row in figure.rows] == list(range(8 * 60, 17 * 60, 30))
    assert [row.open for row in figure.rows] == open_now
    assert [row.staffed for row in figure.rows] == staffed
    # A client keeps a counter for 189/22 minutes for a passport, 20.8 for benefits (a hold
    # included), 17.2 for housing, 11 for keys; from 8:00 to 8:30 five, one and one came.
    first = figure.rows[0]
    assert first.load == pytest.approx((5 * 189 / 22 + 20.8 + 17.2) / 30)
    # From 9:00 to 9:30 four for a passport, two for keys (C002 among them, handed on), one and one;
    # B002, back from a hold, is no new work.
    assert figure.rows[2].load == pytest.approx((4 * 189 / 22 + 2 * 11 + 20.8 + 17.2) / 30)
    # By Erlang's formula 55 of 100 wait too long at three counters, 7 at four.
    assert first.needed == 4
    assert [row.needed for row in figure.rows[7:10]] == [0, 0, 0]
    assert figure.unrecorded == 0


def test_outcomes_count_no_mistake(looked: LookBack) -> None:
    figure = looked.figures[Picture.OUTCOMES]
    counted = [
        ("served", "settled", 28),
        ("served", "informed", 3),
        ("served", "papers_missing", 1),
        ("served", "in_writing", 1),
        ("no_show", "no_show", 1),
        ("left", "left", 2),
        ("turned_away", "turned_away", 1),
        ("refused", "refused", 1),
    ]
    assert rows(figure) == [(*ends, many, many / 38) for *ends, many in counted]
    assert figure.table().total == (None, None, 38, 1)


def test_calls_out_of_order_by_reason(looked: LookBack) -> None:
    figure = looked.figures[Picture.OUT_OF_ORDER]
    # 36 were called from the queue, and A008 was taken at once.
    assert rows(figure) == [
        ("quick_question", 2, 2 / 37),
        ("health", 1, 1 / 37),
        ("language", 1, 1 / 37),
    ]
    assert figure.table().total == (None, 4, 4 / 37)


def test_callbacks_and_emails(looked: LookBack) -> None:
    callbacks = looked.figures[Picture.CALLBACKS].table()
    assert callbacks.total == (None, 7, 3, 1, 1, 2, 9, 3)
    assert list(callbacks.rows) == [("2026-03-02", 7, 3, 1, 1, 2, 9, 3)]
    emails = looked.figures[Picture.EMAILS].table()
    assert emails.total == (None, 5, 1, 1, 1, 2, 2, 1 / 3)
    assert list(emails.rows) == [("2026-03-02", 5, 1, 1, 1, 2, 2, 1 / 3)]


def test_forecasts_against_what_came(looked: LookBack) -> None:
    assert rows(looked.figures[Picture.FORECASTS]) == [
        ("2026-03-02", 90 * MINUTE, 1, 1, 1, 1, 1, 1, 0, 0, 1, "kept"),
        ("2026-03-02", 60 * MINUTE, 0, 0, 0, 0, 0, 0, 0, 0, 0, "not_counted"),
        ("2026-03-02", 30 * MINUTE, 0, 0, 0, 0, 0, 0, 0, 0, 0, "not_counted"),
        ("2026-03-02", 15 * MINUTE, 1, 1, 1, 0, 1, 0, 0, 1, 0, "broken"),
    ]


def test_the_summary_finds_the_crowded_hour_the_longest_wait_and_the_broken_promise(
    looked: LookBack,
) -> None:
    found = looked.summary
    assert (found.days, found.visits, found.arrived, found.by_phone, found.offsite) == (
        (1, 39, 37, 1, 1)
    )
    ends = (found.served, found.no_shows, found.left, found.turned_away, found.refused)
    assert ends == (33, 1, 2, 1, 1)
    assert (found.still_open, found.mistakes, found.damaged) == (1, 1, 0)
    assert found.waits == Waits(39, 6 * MINUTE, 1_356_000, 32 / 39, 30 * MINUTE)
    assert found.crowded is not None
    assert (found.crowded.hour, found.crowded.arrived) == (8 * 60, 12)
    b006 = next(visit for visit in visits() if visit.ticket == "B006")
    assert found.longest_wait == LongestWait(
        b006.id, "2026-03-02", at("2026-03-02 14:05"), 30 * MINUTE
    )
    assert found.longest_queue == LongestQueue("2026-03-02", 9 * 60 + 20, 4)
    assert (found.serving_median, found.inaccurate) == (10 * MINUTE, 1)
    assert (found.calls, found.out_of_order) == (37, 4)
    assert (found.promises_made, found.promises_broken) == (13, 5)
    assert found.broken_promise == BrokenPromise(
        3,
        "2026-03-02",
        PromiseKind.CALLBACK,
        at("2026-03-02 17:00"),
        at("2026-03-03 09:00"),
        16 * 60 * MINUTE,
    )
    assert (found.forecasts_made, found.forecasts_kept, found.let_down) == (2, 1, 1)
    assert found == summary_of(past(), VILNIUS, TARGET)


def test_one_person_s_figures() -> None:
    # Bronius at counter 1: 15 clients in 16 legs, of them one back from a hold and one by phone.
    assert person_figures(past(), BRONIUS, VILNIUS) == PersonFigures(
        person_id=BRONIUS,
        days=1,
        visits=15,
        calls=14,
        out_of_order=0,
        in_vain=1,
        holds=2,
        phone_ms=4 * MINUTE,
        at_counter_ms=9 * 60 * MINUTE,
        breaks=1,
        break_ms=30 * MINUTE,
        other_work_ms=30 * MINUTE,
        services=(
            # 4, 5, 6, 8×7 and 10, 10, 20, 20; B003 is inaccurate.
            ServedBy(PASSPORTS, 10, 8 * MINUTE, 71 * MINUTE, 10 * MINUTE, 0),
            ServedBy(BENEFITS, 4, 15 * MINUTE, 60 * MINUTE, 20 * MINUTE, 1),
        ),
        promises_made=3,
        promises_kept=2,
        promises_open=0,
        promises_broken=1,
    )
    darius = person_figures(past(), DARIUS, VILNIUS)
    # At home C006 was served, which counts as a visit and in no serving time.
    assert (darius.visits, darius.in_vain, darius.calls) == (9, 1, 9)
    assert [row.service_id for row in darius.services] == [PASSPORTS, KEYS]
    assert (darius.at_counter_ms, darius.promises_open) == (4 * 60 * MINUTE, 3)


@pytest.fixture
def written(hall_place: Place, clock: SetClock) -> Iterator[Play]:
    """The day in a real database, looked back on the next morning."""
    with Hall.open(hall_place, clock) as hall:
        write(hall, hall_place)
        clock.instant = NOW
        yield Play(hall, clock, hall_place)


def test_a_written_day_is_read_back_and_comes_to_the_same(written: Play) -> None:
    lead = written.sit(3, DARIUS)
    read = written.hall.history.past(lead, Filter(PERIOD))
    assert read.damaged == ()
    assert sorted(read.stretches, key=_begun) == sorted(past().stretches, key=_begun)
    assert read.forecasts == FORECASTS
    assert _figures(read) == _figures(past())
    assert summary_of(read, VILNIUS, TARGET) == summary_of(past(), VILNIUS, TARGET)


def test_one_person_s_figures_are_the_same_with_nobody_else_read(written: Play) -> None:
    lead = written.sit(3, DARIUS)
    own = written.hall.history.past(lead, Filter(PERIOD, people=frozenset({BRONIUS})))
    assert person_figures(own, BRONIUS, VILNIUS) == person_figures(past(), BRONIUS, VILNIUS)


def test_figures_of_one_counter_hold_what_was_done_there(written: Play) -> None:
    lead = written.sit(3, DARIUS)
    there = written.hall.history.past(lead, Filter(PERIOD, counters=frozenset({2})))
    found = look_back(there, EVERYTHING, VILNIUS, TARGET)
    # 14 visits; all but A008 waited before they were called there. That C005 waited once more, and
    # left the queue, was at no counter.
    assert found.summary.visits == 14
    assert found.summary.waits.count == 13
    # 3, 6, 8×6, 12, 14, 15, 20×4: two of them are C003's, the second for a passport.
    assert found.figures[Picture.SERVICE_TIMES].table().total == (
        (None, 15, *_minutes(5.1, 8, 8, 17.5, 20, 20), None, 0)
    )


def test_a_written_day_goes_on(written: Play) -> None:
    written.sit(1, BRONIUS)
    visit = written.issue(PASSPORTS)
    assert visit.ticket == "A001"
    assert written.callback(written.sessions[1]).promise.id == 14


def _figures(of: Past) -> dict[Picture, list[tuple[object, ...]]]:
    return {
        picture: rows(figure)
        for picture, figure in compute(of, EVERYTHING, VILNIUS, TARGET).items()
    }


def _begun(stretch: object) -> tuple[int, int]:
    return stretch.counter_id, stretch.since  # type: ignore[attr-defined]


def _minutes(*minutes: float) -> tuple[float, ...]:
    return tuple(each * MINUTE for each in minutes)

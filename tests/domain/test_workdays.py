"""When somebody is at work: public holidays, their eves, clock changes, nights."""

import subprocess
import sys
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.holidays import TABLE, holiday_on, holidays_by_library, public_holidays
from queueapp.domain.hours import DayHours, DayKind, Holiday, Lunch, OwnDay, WeekHours
from queueapp.domain.workdays import EVE_MS, Calendar
from tests.holidays_lt import YEARS, made

VILNIUS = ZoneInfo("Europe/Vilnius")
HOUR_MS = 3_600_000
OFFICE = DayHours(8 * 60, 17 * 60)
NIGHT = DayHours(20 * 60, 2 * 60, next_day=True)
ROUND_THE_CLOCK = DayHours(0, 0, next_day=True)
FROM_EIGHT_TO_EIGHT = DayHours(8 * 60, 8 * 60, next_day=True)
NEARLY_OVER = DayHours(8 * 60, 9 * 60)

KAUNAS: WeekHours = {
    **dict.fromkeys((1, 2, 3, 4), OFFICE),
    5: DayHours(8 * 60, 15 * 60 + 45),
}
EVERY_DAY: WeekHours = dict.fromkeys(range(1, 8), OFFICE)
WEEKS: tuple[WeekHours, ...] = (
    KAUNAS,
    EVERY_DAY,
    {3: OFFICE},
    {},
    dict.fromkeys(range(1, 8), NIGHT),
    dict.fromkeys(range(1, 8), ROUND_THE_CLOCK),
    {1: FROM_EIGHT_TO_EIGHT, 2: OFFICE, 5: NIGHT, 6: ROUND_THE_CLOCK},
    dict.fromkeys((1, 2, 4), NEARLY_OVER),
    {**KAUNAS, 7: DayHours(3 * 60 + 30, 4 * 60)},
)


def at(text: str) -> int:
    """An instant by the clock on the wall in Vilnius."""
    return int(datetime.fromisoformat(text).replace(tzinfo=VILNIUS).timestamp() * 1000)


def wall(instant: int) -> str:
    """What the clock on the wall in Vilnius shows."""
    return datetime.fromtimestamp(instant / 1000, VILNIUS).strftime("%Y-%m-%d %H:%M")


def calendar(week: WeekHours = KAUNAS) -> Calendar:
    return Calendar(week, VILNIUS)


def full(week: WeekHours = KAUNAS) -> Calendar:
    """The same without the shorter eves."""
    return Calendar(week, VILNIUS, shorter_eves=False)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


def shortened(year: int, week: WeekHours) -> list[str]:
    """The days on which the hall works less than by its week."""
    found = []
    for day in days_of(year):
        usual, real = full(week).day(day), calendar(week).hours_on(day)
        if real is not None and real.closes_at != usual.closes_at:
            assert usual.closes_at is not None
            assert usual.closes_at - real.closes_at == HOUR_MS
            assert real.opens_at == usual.opens_at
            found.append(day.isoformat())
    return found


@pytest.mark.parametrize(
    ("year", "eves"),
    [
        (2026, ["03-10", "04-30", "06-23", "08-14", "12-23", "12-31"]),
        (2027, ["02-15", "03-10", "04-30", "06-23", "07-05", "12-23", "12-31"]),
    ],
)
def test_only_the_eves_of_public_holidays_are_an_hour_shorter(year: int, eves: list[str]) -> None:
    assert shortened(year, KAUNAS) == [f"{year}-{eve}" for eve in eves]


def test_a_friday_before_a_holiday_on_saturday_is_shorter() -> None:
    assert date(2025, 10, 31).isoweekday() == 5
    hours = calendar().hours_on(date(2025, 10, 31))
    assert hours is not None
    assert wall(hours.closes_at) == "2025-10-31 14:45"


def test_a_friday_before_a_holiday_on_monday_is_not_shorter() -> None:
    assert holiday_on(date(2026, 7, 6))
    hours = calendar().hours_on(date(2026, 7, 3))
    assert hours is not None
    assert wall(hours.closes_at) == "2026-07-03 15:45"


def test_a_weekend_day_in_use_is_shorter_too_on_an_eve() -> None:
    assert "2026-07-05" in shortened(2026, EVERY_DAY)


def test_the_public_holidays_of_lithuania() -> None:
    days = "01-01 02-16 03-11 04-05 04-06 05-01 05-03 06-07 06-24 07-06 08-15 11-01 11-02"
    named = {date.fromisoformat(f"2026-{day}") for day in days.split()}
    assert set(public_holidays(2026)) == named | {date(2026, 12, day) for day in (24, 25, 26)}
    assert all(calendar(EVERY_DAY).hours_on(day) is None for day in public_holidays(2026))


@pytest.mark.parametrize("year", YEARS)
def test_the_file_of_holidays_says_what_the_library_says(year: int) -> None:
    assert public_holidays(year) == holidays_by_library(year)


def test_the_file_of_holidays_is_as_it_is_made() -> None:
    assert TABLE.read_text(encoding="utf-8") == made()


@pytest.mark.parametrize("year", [YEARS[0] - 1, YEARS[-1] + 1])
def test_beyond_the_file_the_library_is_asked(year: int) -> None:
    assert public_holidays(year) == holidays_by_library(year)
    assert len(public_holidays(year)) > 12


def test_nobody_waits_for_the_library_within_the_years_of_the_file() -> None:
    code = (
        "import sys; from datetime import date; from queueapp.domain.holidays import holiday_on;"
        "assert holiday_on(date(2026, 6, 24)); sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_holiday_has_its_name_in_both_languages() -> None:
    midsummer = calendar().day(date(2026, 6, 24))
    assert midsummer.kind is DayKind.HOLIDAY
    assert midsummer.holiday == Holiday("Rasos ir Joninių diena", "Day of Dew and Saint John")
    assert calendar().day(date(2026, 6, 23)).holiday == midsummer.holiday


@pytest.mark.parametrize(
    ("day", "kind", "closes"),
    [
        pytest.param("2026-03-02", DayKind.ORDINARY, "17:00", id="an ordinary day"),
        pytest.param("2026-03-10", DayKind.EVE, "16:00", id="an eve"),
        pytest.param("2026-03-11", DayKind.HOLIDAY, None, id="a holiday"),
        pytest.param("2026-03-14", DayKind.CLOSED, None, id="a Saturday"),
        pytest.param("2026-05-03", DayKind.HOLIDAY, None, id="a holiday on a Sunday"),
        pytest.param("2026-10-31", DayKind.CLOSED, None, id="an eve on a Saturday"),
    ],
)
def test_what_kind_of_day_it_is(day: str, kind: DayKind, closes: str | None) -> None:
    found = calendar().day(date.fromisoformat(day))
    assert found.kind is kind
    assert (found.opens_at is None) is (found.closes_at is None) is (closes is None)
    if found.closes_at is not None:
        assert wall(found.closes_at) == f"{day} {closes}"


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_a_site_may_keep_its_full_hours_on_eves(year: int) -> None:
    days = [full().day(day) for day in days_of(year)]
    assert all(day.kind is not DayKind.EVE for day in days)
    assert full().hours_on(date(2026, 12, 31)) is not None
    assert wall(full().end_of(date(2026, 12, 31))) == "2026-12-31 17:00"


def test_a_hall_that_is_open_round_the_clock_closes_on_an_eve() -> None:
    week = dict.fromkeys(range(1, 8), ROUND_THE_CLOCK)
    assert calendar(week).day(date(2026, 3, 9)).round_the_clock
    assert calendar(week).day(date(2026, 3, 29)).round_the_clock
    eve = calendar(week).day(date(2026, 3, 10))
    assert not eve.round_the_clock
    assert eve.closes_at == at("2026-03-10 23:00")
    assert full(week).day(date(2026, 3, 10)).round_the_clock


@pytest.mark.parametrize(
    ("hours", "kept_open"),
    [
        (DayHours(0, 23 * 60), None),
        (DayHours(8 * 60, 7 * 60 + 30, next_day=True), None),
        (OFFICE, "2026-03-03 07:30"),
    ],
)
def test_23_hours_are_not_round_the_clock(hours: DayHours, kept_open: str | None) -> None:
    kept = {"2026-03-02": at(kept_open)} if kept_open else {}
    site = Calendar({1: hours}, VILNIUS, kept_open=kept)
    assert not site.day(date(2026, 3, 2)).round_the_clock


SHORT = DayHours(9 * 60, 12 * 60)


@pytest.mark.parametrize(
    ("day", "closes"),
    [
        pytest.param("2026-03-02", "2026-03-02 12:00", id="an ordinary day"),
        pytest.param("2026-03-10", "2026-03-10 12:00", id="an eve is no shorter than it says"),
        pytest.param("2026-03-11", "2026-03-11 12:00", id="open on a holiday"),
        pytest.param("2026-03-14", "2026-03-14 12:00", id="open on a Saturday"),
    ],
)
def test_a_date_with_hours_of_its_own_has_them_whatever_day_it_is(day: str, closes: str) -> None:
    site = Calendar(KAUNAS, VILNIUS, {day: OwnDay(SHORT, "Training")})
    found = site.day(date.fromisoformat(day))
    assert found.kind is DayKind.OWN_HOURS
    assert found.note == "Training"
    assert found.closes_at is not None
    assert wall(found.closes_at) == closes
    assert site.at_work(found.closes_at - 1)


def test_a_date_may_be_closed_and_says_why() -> None:
    site = Calendar(KAUNAS, VILNIUS, {"2026-03-02": OwnDay(None, "Stocktaking")})
    found = site.day(date(2026, 3, 2))
    assert (found.opens_at, found.closes_at) == (None, None)
    assert (found.kind, found.note) == (DayKind.CLOSED, "Stocktaking")
    assert wall(site.working_moment(at("2026-03-02 10:00"))) == "2026-03-03 08:00"


def test_the_eve_of_a_holiday_that_the_site_works_on_is_an_eve_still() -> None:
    site = Calendar(KAUNAS, VILNIUS, {"2026-03-11": OwnDay(SHORT)})
    assert site.day(date(2026, 3, 10)).kind is DayKind.EVE


LUNCH = DayHours(8 * 60, 17 * 60, lunch=Lunch(12 * 60, 12 * 60 + 45))


def lunch_on(day: str, hours: DayHours) -> tuple[str | None, ...]:
    """Lunch's begin and end, and when the day closes, as the clock shows them."""
    found = Calendar(dict.fromkeys(range(1, 8), hours), VILNIUS).day(date.fromisoformat(day))
    instants = (*(found.lunch or (None, None)), found.closes_at)
    return tuple(None if at is None else wall(at)[11:] for at in instants)


@pytest.mark.parametrize(
    ("day", "hours", "expected"),
    [
        pytest.param("2026-03-02", LUNCH, ("12:00", "12:45", "17:00"), id="an ordinary day"),
        pytest.param("2026-03-10", LUNCH, ("12:00", "12:45", "16:00"), id="an eve"),
        pytest.param("2026-03-29", LUNCH, ("12:00", "12:45", "17:00"), id="clocks go forward"),
        pytest.param(
            "2026-03-10",
            DayHours(8 * 60, 13 * 60, lunch=Lunch(11 * 60 + 30, 12 * 60 + 30)),
            (None, None, "11:30"),
            id="an eve that would end within lunch closes at lunch",
        ),
        pytest.param(
            "2026-03-10",
            DayHours(8 * 60, 13 * 60, lunch=Lunch(12 * 60 + 10, 12 * 60 + 30)),
            (None, None, "12:00"),
            id="an eve that ends before lunch has none",
        ),
        pytest.param(
            "2026-03-02",
            DayHours(20 * 60, 4 * 60, next_day=True, lunch=Lunch(24 * 60 + 30, 25 * 60)),
            ("00:30", "01:00", "04:00"),
            id="lunch after midnight",
        ),
    ],
)
def test_lunch(day: str, hours: DayHours, expected: tuple[str | None, ...]) -> None:
    assert hours.lunch_fits
    assert lunch_on(day, hours) == expected


def kept(day: str, until: str, hours: DayHours = OFFICE) -> Calendar:
    """A site that was kept open on one day."""
    return Calendar(dict.fromkeys(range(1, 8), hours), VILNIUS, kept_open={day: at(until)})


def test_a_day_that_is_kept_open_closes_later() -> None:
    site = kept("2026-03-02", "2026-03-02 17:30")
    day = site.business_day(at("2026-03-02 12:00"))
    assert day.kept_open
    assert day.kind is DayKind.ORDINARY
    assert day.closes_at == at("2026-03-02 17:30")
    assert site.at_work(at("2026-03-02 17:29"))
    assert wall(site.end_of(date(2026, 3, 2))) == "2026-03-02 17:30"
    assert not site.business_day(at("2026-03-03 12:00")).kept_open


def test_a_day_that_is_kept_open_is_no_shorter_where_its_hours_were_made_longer_since() -> None:
    day = kept("2026-03-02", "2026-03-02 16:30").day(date(2026, 3, 2))
    assert not day.kept_open
    assert day.closes_at == at("2026-03-02 17:00")


def test_an_eve_may_be_kept_open_into_its_lunch_and_past_it() -> None:
    hours = DayHours(8 * 60, 13 * 60, lunch=Lunch(11 * 60 + 30, 12 * 60 + 30))
    within = kept("2026-03-10", "2026-03-10 12:15", hours).day(date(2026, 3, 10))
    past = kept("2026-03-10", "2026-03-10 13:15", hours).day(date(2026, 3, 10))
    assert (within.kind, within.kept_open, within.lunch) == (DayKind.EVE, True, None)
    assert within.closes_at == at("2026-03-10 12:15")
    assert past.lunch == (at("2026-03-10 11:30"), at("2026-03-10 12:30"))


def test_a_day_that_is_kept_open_past_midnight_goes_on_until_then() -> None:
    site = kept("2026-03-02", "2026-03-03 00:30")
    assert site.business_day(at("2026-03-03 00:29")).date == "2026-03-02"
    assert site.business_day(at("2026-03-03 03:29")).date == "2026-03-02"
    assert site.business_day(at("2026-03-03 03:30")).date == "2026-03-03"


@pytest.mark.parametrize(
    ("week", "last", "first"),
    [
        pytest.param({1: DayHours(480, 1410)}, "02:29", "02:30", id="half an hour before midnight"),
        pytest.param({1: DayHours(480, 1440)}, "02:59", "03:00", id="at midnight"),
        pytest.param({1: NIGHT, 2: DayHours(180, 600)}, "02:59", "03:00", id="until it opens"),
        pytest.param(
            {1: DayHours(1200, 540, next_day=True), 2: OFFICE}, "08:59", "09:00", id="late"
        ),
        pytest.param({1: ROUND_THE_CLOCK}, "02:59", "03:00", id="its last day at midnight"),
        pytest.param({1: ROUND_THE_CLOCK, 2: ROUND_THE_CLOCK}, "23:59", "00:00", id="never closes"),
        pytest.param({1: DayHours(480, 1200)}, "23:59", "00:00", id="early enough"),
    ],
)
def test_who_was_accepted_late_is_served_on_the_same_day(
    week: dict[int, DayHours], last: str, first: str
) -> None:
    site = Calendar(week, VILNIUS)
    monday = "2026-03-02" if last == "23:59" else "2026-03-03"
    assert site.business_day(at(f"{monday} {last}")).date == "2026-03-02"
    assert site.business_day(at(f"2026-03-03 {first}")).date == "2026-03-03"


def test_keeping_open_opens_no_day_that_is_closed() -> None:
    day = kept("2026-03-11", "2026-03-11 17:30").day(date(2026, 3, 11))
    assert (day.opens_at, day.kept_open) == (None, False)


def test_a_day_with_no_more_than_the_hour_that_the_eve_takes_is_closed() -> None:
    assert calendar({2: NEARLY_OVER}).hours_on(date(2026, 3, 10)) is None
    assert calendar({2: NEARLY_OVER}).hours_on(date(2026, 3, 3)) is not None


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param("2026-03-02 07:59", "2026-03-02 08:00", id="before opening"),
        pytest.param("2026-03-02 08:00", "2026-03-02 08:00", id="at opening"),
        pytest.param("2026-03-02 12:34", "2026-03-02 12:34", id="while open"),
        pytest.param("2026-03-02 17:00", "2026-03-03 08:00", id="at closing"),
        pytest.param("2026-03-02 23:59", "2026-03-03 08:00", id="at night"),
        pytest.param("2026-03-06 15:45", "2026-03-09 08:00", id="over a weekend"),
        pytest.param("2026-03-10 15:59", "2026-03-10 15:59", id="the last hour of an eve"),
        pytest.param("2026-03-10 16:00", "2026-03-12 08:00", id="the hour an eve lacks"),
        pytest.param("2026-03-11 10:00", "2026-03-12 08:00", id="a holiday"),
        pytest.param("2026-12-23 18:00", "2026-12-28 08:00", id="over Christmas"),
        pytest.param("2026-12-31 20:00", "2027-01-04 08:00", id="over the new year"),
        pytest.param("2026-03-29 03:30", "2026-03-30 08:00", id="an hour that is left out"),
    ],
)
def test_the_next_moment_at_work(moment: str, expected: str) -> None:
    assert wall(calendar().working_moment(at(moment))) == expected
    assert calendar().at_work(at(moment)) is (moment == expected)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param("2026-03-02 07:00", "2026-03-03 08:00", id="before opening"),
        pytest.param("2026-03-02 10:00", "2026-03-03 08:00", id="while open"),
        pytest.param("2026-03-02 22:00", "2026-03-03 08:00", id="after closing"),
        pytest.param("2026-03-06 10:00", "2026-03-09 08:00", id="on a Friday"),
        pytest.param("2026-03-08 10:00", "2026-03-09 08:00", id="on a Sunday"),
        pytest.param("2026-03-10 10:00", "2026-03-12 08:00", id="on an eve"),
        pytest.param("2026-03-27 10:00", "2026-03-30 08:00", id="over a change of clocks"),
        pytest.param("2026-10-23 10:00", "2026-10-26 08:00", id="and back"),
    ],
)
def test_the_next_morning(moment: str, expected: str) -> None:
    assert wall(calendar().next_morning(at(moment))) == expected


def test_after_midnight_the_next_day_at_work_is_the_one_that_is_yet_to_begin() -> None:
    nights = calendar(dict.fromkeys(range(1, 8), NIGHT))
    assert wall(nights.working_moment(at("2026-03-04 01:00"))) == "2026-03-04 01:00"
    assert wall(nights.working_moment(at("2026-03-04 02:00"))) == "2026-03-04 20:00"
    assert wall(nights.next_morning(at("2026-03-04 01:00"))) == "2026-03-04 20:00"
    assert wall(nights.next_morning(at("2026-03-04 21:00"))) == "2026-03-05 20:00"


def test_the_next_morning_is_yet_to_come_where_one_day_goes_on_into_the_next() -> None:
    long = calendar({1: DayHours(10 * 60, 10 * 60, next_day=True), 2: OFFICE, 3: OFFICE})
    assert wall(long.next_morning(at("2026-03-03 07:30"))) == "2026-03-03 08:00"
    assert wall(long.next_morning(at("2026-03-03 09:00"))) == "2026-03-04 08:00"


def test_a_night_that_runs_into_a_holiday_ends_an_hour_sooner_there() -> None:
    nights = calendar(dict.fromkeys(range(1, 8), NIGHT))
    assert nights.at_work(at("2026-03-11 00:59"))
    assert not nights.at_work(at("2026-03-11 01:00"))
    assert wall(nights.working_moment(at("2026-03-11 01:00"))) == "2026-03-12 20:00"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-03-02", "2026-03-02 17:00", id="an ordinary day"),
        pytest.param("2026-03-06", "2026-03-06 15:45", id="a Friday"),
        pytest.param("2026-03-08", "2026-03-06 15:45", id="a Sunday"),
        pytest.param("2026-03-10", "2026-03-10 16:00", id="an eve"),
        pytest.param("2026-03-11", "2026-03-10 16:00", id="a holiday"),
        pytest.param("2026-12-27", "2026-12-23 16:00", id="the Sunday after Christmas"),
    ],
)
def test_by_when_something_promised_for_a_day_is_due(day: str, expected: str) -> None:
    assert wall(calendar().end_of(date.fromisoformat(day))) == expected


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        pytest.param("2026-03-28", 24, id="an ordinary day"),
        pytest.param("2026-03-29", 23, id="clocks go forward"),
        pytest.param("2026-10-25", 25, id="clocks go back"),
    ],
)
def test_days_with_a_change_of_clocks_add_up(day: str, hours: int) -> None:
    found = calendar(dict.fromkeys(range(1, 8), ROUND_THE_CLOCK)).hours_on(date.fromisoformat(day))
    assert found is not None
    assert found.closes_at - found.opens_at == hours * HOUR_MS


def test_hours_that_the_clocks_leave_out_are_no_working_day() -> None:
    left_out = calendar({7: DayHours(3 * 60 + 30, 4 * 60)})
    assert left_out.hours_on(date(2026, 3, 29)) is None
    assert left_out.hours_on(date(2026, 3, 22)) is not None


def test_a_site_that_never_opens_puts_nothing_off() -> None:
    never = calendar({})
    moment = at("2026-03-02 10:00")
    assert never.working_moment(moment) == moment
    assert never.next_morning(moment) == moment
    assert wall(never.end_of(date(2026, 3, 2))) == "2026-03-02 00:00"


MOMENTS = st.integers(at("2025-01-01"), at("2031-01-01"))


@given(moment=MOMENTS, week=st.sampled_from(WEEKS))
def test_the_next_moment_at_work_is_never_earlier_and_within_some_days_hours(
    moment: int, week: WeekHours
) -> None:
    found = calendar(week).working_moment(moment)
    assert found >= moment
    assert calendar(week).working_moment(found) == found
    if week:
        day = datetime.fromtimestamp(found / 1000, VILNIUS).date()
        hours = [calendar(week).hours_on(day - timedelta(days=back)) for back in (0, 1)]
        assert any(h.opens_at <= found < h.closes_at for h in hours if h)


@given(moment=MOMENTS, week=st.sampled_from(WEEKS))
def test_no_work_is_passed_over_on_the_way_to_the_next_moment(moment: int, week: WeekHours) -> None:
    found = calendar(week).working_moment(moment)
    day = datetime.fromtimestamp(moment / 1000, VILNIUS).date() - timedelta(days=1)
    while week and day <= datetime.fromtimestamp(found / 1000, VILNIUS).date():
        hours = calendar(week).hours_on(day)
        assert (
            hours is None
            or hours.closes_at <= moment
            or hours.opens_at >= found
            or (found == moment)
        )
        day += timedelta(days=1)


@given(moment=MOMENTS, week=st.sampled_from(WEEKS[:3] + WEEKS[4:]))
def test_the_next_morning_is_later_and_an_opening(moment: int, week: WeekHours) -> None:
    found = calendar(week).next_morning(moment)
    hours = calendar(week).hours_on(datetime.fromtimestamp(found / 1000, VILNIUS).date())
    assert found > moment
    assert hours is not None
    assert hours.opens_at == found


@given(day=st.dates(date(2025, 1, 1), date(2031, 1, 1)), week=st.sampled_from(WEEKS))
def test_what_is_promised_for_a_day_is_never_due_after_it(day: date, week: WeekHours) -> None:
    due = calendar(week).end_of(day)
    usual = full(week).day(day).closes_at
    following = at((day + timedelta(days=1)).isoformat())
    assert due <= (usual if usual is not None else following)
    if week:
        assert calendar(week).at_work(due - 1)


HOURS = st.sampled_from(
    [
        OFFICE,
        LUNCH,
        NIGHT,
        ROUND_THE_CLOCK,
        FROM_EIGHT_TO_EIGHT,
        NEARLY_OVER,
        DayHours(0, 24 * 60),
        DayHours(3 * 60 + 30, 4 * 60),
        DayHours(20 * 60, 4 * 60, next_day=True, lunch=Lunch(24 * 60 + 30, 25 * 60)),
    ]
)
NEAR = [date(2026, 3, 9) + timedelta(days=n) for n in range(-2, 4)]
CLOCKS = [
    date(2026, change, day)
    for change, last in ((3, 29), (10, 25))
    for day in range(last - 2, last + 2)
]
ZONES = st.sampled_from(["Europe/Vilnius", "UTC", "America/New_York", "Asia/Kolkata"])


@st.composite
def calendars(draw: st.DrawFn, around: list[date]) -> Calendar:
    """Any site: weekdays, own and closed dates, eves or none, days kept open for some hours."""
    zone = ZoneInfo(draw(ZONES))
    week = draw(st.dictionaries(st.integers(1, 7), HOURS))
    dates = st.sampled_from([day.isoformat() for day in around])
    own = draw(st.dictionaries(dates, st.none() | HOURS))
    exceptions = {day: OwnDay(hours) for day, hours in own.items()}
    plain = Calendar(week, zone, exceptions, draw(st.booleans()))
    longer = draw(st.dictionaries(dates, st.integers(-12 * 60, 6 * 60)))
    until = {
        day: closes + minutes * 60_000
        for day, minutes in longer.items()
        if (closes := plain.day(date.fromisoformat(day)).closes_at) is not None
    }
    return Calendar(week, zone, exceptions, plain.shorter_eves, until)


@pytest.mark.parametrize("around", [NEAR, CLOCKS[:4], CLOCKS[4:]])
@given(data=st.data())
def test_every_instant_belongs_to_one_day_and_the_days_follow_each_other(
    around: list[date], data: st.DataObject
) -> None:
    site = data.draw(calendars(around))
    first = int(
        datetime(around[0].year, around[0].month, around[0].day, tzinfo=site.zone).timestamp()
    )
    step = 15 * 60
    found = [
        date.fromisoformat(site.business_day(at_s * 1000).date)
        for at_s in range(first, first + (len(around) + 1) * 24 * 3600, step)
    ]
    assert all(later - one in (timedelta(0), timedelta(days=1)) for one, later in pairwise(found))
    assert set(around[1:]) <= set(found)


@pytest.mark.parametrize("around", [NEAR, CLOCKS[:4], CLOCKS[4:]])
@given(data=st.data())
def test_keeping_open_never_shortens_and_changes_nothing_else(
    around: list[date], data: st.DataObject
) -> None:
    site = data.draw(calendars(around))
    plain = Calendar(site.week, site.zone, site.exceptions, site.shorter_eves)
    for day in around:
        before, after = plain.day(day), site.day(day)
        assert (before.opens_at, before.kind) == (after.opens_at, after.kind)
        if before.closes_at is None or after.closes_at is None:
            assert before == after
            continue
        assert after.closes_at == max(before.closes_at, site.kept_open.get(day.isoformat(), 0))
        assert after.kept_open is (after.closes_at > before.closes_at)
        if after.lunch is not None:
            assert after.opens_at is not None
            assert after.opens_at < after.lunch[0] < after.lunch[1] < after.closes_at


@given(data=st.data())
def test_an_eve_is_shorter_by_an_hour_and_never_longer(data: st.DataObject) -> None:
    hours = data.draw(HOURS)
    eve = date(2026, 3, 10)
    week = dict.fromkeys(range(1, 8), hours)
    usual, found = full(week).day(eve), calendar(week).day(eve)
    assert usual.closes_at is not None
    if found.closes_at is None:
        assert found.kind is DayKind.CLOSED
    else:
        assert found.kind is DayKind.EVE
        assert usual.closes_at - found.closes_at == EVE_MS

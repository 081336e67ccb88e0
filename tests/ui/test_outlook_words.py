"""What is said of the closing forecast: true in every case, and never more exact than it is."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain.desk import DeskState
from queueapp.domain.forecast.foresee import verdict_of
from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.state import Footing, Forecast, Verdict
from queueapp.domain.hours import BusinessDay, DayKind
from queueapp.domain.reminders import outstanding
from queueapp.domain.visit import Told
from tests.factories import (
    BENEFITS,
    BRONIUS,
    HOUSING,
    KEYS,
    MINUTE,
    PASSPORTS,
    Play,
    at,
)
from tests.ui.foretold import a_forecast, outlook, verdicts
from ui.closing import outlook_words
from ui.closing.explanation_words import explanation
from ui.closing.facts import Facts, facts_of
from ui.closing.foreseen import certain_first, foreseen
from ui.closing.outlook_words import difference, headline, wait_range

OPENS, CLOSES = at("2026-03-02 08:00"), at("2026-03-02 17:00")
DAY = BusinessDay("2026-03-02", OPENS, CLOSES)
NOW = at("2026-03-02 16:10")
ZONE = ZoneInfo("Europe/Vilnius")

pytestmark = pytest.mark.usefixtures("english")


def facts(waiting: int = 11, **more: object) -> Facts:
    """A hall at ten past four in which so many wait and three counters are open."""
    plain = Facts(NOW, DAY, ZONE, waiting, not_accepted=waiting, open_counters=3)
    return replace(plain, **more)  # type: ignore[arg-type]


def forecast(promise: int, likely: int, waiting: int = 11, **more: object) -> Forecast:
    found = a_forecast(promise=promise, likely=likely, waiting=waiting, closes_at=CLOSES)
    return replace(found, **more)  # type: ignore[arg-type]


def said(found: outlook_words.Headline) -> str:
    return " | ".join(part for part in (found.text, found.detail) if part)


SOME = "At least 6 of the 11 waiting will be called before 17:00. Most likely 8."


@pytest.mark.parametrize(
    ("hall", "foretold", "sentence"),
    [
        pytest.param(facts(), forecast(6, 8), SOME, id="some"),
        pytest.param(
            facts(),
            forecast(6, 11),
            "At least 6 of the 11 waiting will be called before 17:00. Most likely all.",
            id="likely all",
        ),
        pytest.param(
            facts(), forecast(11, 11), "All 11 waiting will be called before 17:00.", id="all"
        ),
        pytest.param(
            facts(1),
            replace(forecast(1, 1, 1), outlooks=(outlook(1, waits=(0, 4)),)),
            "The one client waiting will be called before 17:00. Wait: up to 5 min.",
            id="the only one, and when",
        ),
        pytest.param(
            facts(2),
            replace(
                forecast(2, 2, 2), outlooks=(outlook(1, waits=(0, 4)), outlook(2, waits=(12, 17)))
            ),
            "All 2 waiting will be called before 17:00. The last of them in 10–20 min.",
            id="all, and when",
        ),
        pytest.param(
            facts(),
            forecast(0, 2),
            "None of the 11 waiting can be promised a call before 17:00. Most likely 2.",
            id="nobody can be promised",
        ),
        pytest.param(
            facts(),
            forecast(0, 0),
            "None of the 11 waiting can be promised a call before 17:00. Most likely nobody.",
            id="nobody at all",
        ),
        pytest.param(
            facts(0),
            forecast(0, 0, 0),
            "Nobody is waiting. The hall closes at 17:00.",
            id="nobody waits",
        ),
        pytest.param(
            facts(),
            forecast(0, 0, footing=Footing.NONE, rests_on=4),
            "Not enough experience yet for a forecast. | 4 services were finished here so far; "
            "it takes 20. Until then only the order is known.",
            id="too little is known",
        ),
        pytest.param(
            facts(),
            forecast(6, 8, footing=Footing.FIRST),
            SOME + " | First estimate: it rests on few services so far.",
            id="first estimate",
        ),
        pytest.param(facts(), None, "11 waiting; the forecast is being worked out.", id="none yet"),
        pytest.param(
            facts(),
            forecast(0, 0, 0),
            "11 waiting; the forecast is being worked out.",
            id="of a hall in which nobody waited",
        ),
        pytest.param(
            facts(open_counters=0),
            forecast(0, 0),
            "11 waiting, and no counter is open.",
            id="no counter open",
        ),
        pytest.param(
            facts(away=3),
            forecast(6, 8),
            SOME + " | At all open counters there is a break now.",
            id="all on a break",
        ),
        pytest.param(
            facts(unserved=(("Housing", 2),)),
            forecast(6, 8),
            SOME + " | 2 wait for Housing, which no open counter serves.",
            id="a service that nobody serves",
        ),
        pytest.param(
            facts(2, unserved=(("Housing", 2),)),
            forecast(0, 0, 2),
            "2 wait for Housing, which no open counter serves.",
            id="nothing else is wanted",
        ),
        pytest.param(
            facts(day=replace(DAY, lunch=(NOW - MINUTE, NOW + 20 * MINUTE))),
            forecast(6, 8),
            SOME + " | Closed for lunch until 16:30.",
            id="lunch",
        ),
        pytest.param(
            facts(now=CLOSES, accepted=3, not_accepted=2),
            forecast(6, 8),
            "3 accepted are still to be served. | 2 others were not accepted: tell them, and offer "
            "a way on.",
            id="after closing",
        ),
        pytest.param(
            facts(3, now=CLOSES + MINUTE, accepted=3, not_accepted=0),
            None,
            "3 accepted are still to be served. | Closed since 17:00.",
            id="after closing, all accepted",
        ),
        pytest.param(
            facts(2, now=CLOSES + MINUTE, not_accepted=2),
            None,
            "All who were accepted have been served. | 2 others were not accepted: tell them, and "
            "offer a way on.",
            id="after closing, nobody accepted",
        ),
        pytest.param(
            facts(0, now=CLOSES, not_accepted=0),
            None,
            "Closed since 17:00. Nobody is waiting.",
            id="after closing, nobody waits",
        ),
        pytest.param(
            facts(0, day=BusinessDay("2026-03-01", None, None, kind=DayKind.CLOSED)),
            None,
            "The hall is closed today.",
            id="closed day",
        ),
        pytest.param(
            facts(
                day=BusinessDay("2026-03-02", OPENS, OPENS + 24 * 60 * MINUTE, round_the_clock=True)
            ),
            forecast(0, 0, closes_at=None, outlooks=(outlook(1), outlook(2))),
            "11 waiting; the hall does not close today. The last of them in 10–20 min.",
            id="round the clock",
        ),
        pytest.param(
            facts(
                0,
                day=BusinessDay(
                    "2026-03-02", OPENS, OPENS + 24 * 60 * MINUTE, round_the_clock=True
                ),
            ),
            None,
            "Nobody is waiting. The hall does not close today.",
            id="round the clock, nobody waits",
        ),
    ],
)
def test_the_sentence_above_the_queue_is_true(
    hall: Facts, foretold: Forecast | None, sentence: str
) -> None:
    assert said(headline(hall, foretold)) == sentence


def test_nothing_is_promised_while_promises_are_broken() -> None:
    found = headline(facts(), forecast(6, 8), reliable=False)
    assert found.text == "Perhaps 8 of the 11 waiting will be called before 17:00."
    assert "unreliable" in found.detail


def test_the_sentence_follows_a_day_that_is_kept_open() -> None:
    longer = facts(day=replace(DAY, closes_at=CLOSES + 15 * MINUTE, kept_open=True))
    assert "before 17:15" in headline(longer, forecast(6, 8)).text


@pytest.mark.parametrize(
    ("soonest", "latest", "words"),
    [
        (0, 0, "up to 5 min"),
        (1, 4, "up to 5 min"),
        (4, 9, "up to 10 min"),
        (10, 10, "10–15 min"),
        (12, 17, "10–20 min"),
        (26, 31, "25–40 min"),
        (29, 30, "25–30 min"),
        (41, 68, "40–70 min"),
        (40, 40, "40–50 min"),
        (118, 243, "110–250 min"),
        (50, None, "more than 50 min"),
        (2, None, "more than 5 min"),
        (None, None, ""),
    ],
)
def test_a_wait_is_a_range_in_steps(soonest: int | None, latest: int | None, words: str) -> None:
    found = replace(
        outlook(1),
        soonest=None if soonest is None else soonest * MINUTE,
        latest=None if latest is None else latest * MINUTE,
    )
    assert wait_range(found) == words


def test_a_wait_covers_what_is_foreseen() -> None:
    for soonest in range(0, 200):
        for long in (0, 1, 7, 33):
            found = outlook(1, waits=(soonest, soonest + long))
            numbers = [int(each) for each in re.findall(r"\d+", wait_range(found))]
            low, high = (0, numbers[0]) if len(numbers) == 1 else numbers
            assert low <= soonest <= soonest + long <= high
            assert low < high
            assert all(each % (5 if each <= 30 else 10) == 0 for each in (low, high))


def test_three_signs_for_five_words() -> None:
    assert len({outlook_words.verdict_text(each) for each in Verdict}) == 6
    words = [each for each in Verdict if each is not Verdict.NO_COUNTER]
    signs = {each: outlook_words.sign(each) for each in words}
    assert set(signs.values()) == {"✓", "?", "✕"}
    assert [each for each, sign in signs.items() if sign == "✓"] == [Verdict.YES]
    assert [each for each, sign in signs.items() if sign == "✕"] == [Verdict.NO]
    assert len({outlook_words.told_sign(each) for each in Told}) == 3
    assert outlook_words.told_text(Told.WILL_BE) == "told: will be served"


def test_a_verdict_means_what_its_explanation_says() -> None:
    lines = [line for part in explanation(forecast(6, 8), Quality()) for line in part.lines]
    for chance, often in ((0.9, "at least 9"), (0.6, "6 to 9"), (0.3, "3 to 6"), (0.11, "1 to 3")):
        word = outlook_words.verdict_text(verdict_of(chance))
        assert any(f" {word}:" in line and often in line for line in lines), word


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ((6, 8), (8, 10), "+2 clients: at least 8 instead of 6"),
        ((6, 8), (6, 9), "At least 6 as now; most likely 9, not 8"),
        ((6, 8), (6, 8), "No difference: at least 6, most likely 8"),
        ((6, 8), (5, 8), "−1 client: at least 5 instead of 6"),
    ],
)
def test_a_difference_is_told_in_clients(
    before: tuple[int, int], after: tuple[int, int], words: str
) -> None:
    found = difference(forecast(*before), forecast(*after))
    assert found.replace("1 clients", "1 client") == words


def text_of(found: Forecast | None, quality: Quality, since: str = "") -> str:
    return "\n".join(line for part in explanation(found, quality, since) for line in part.lines)


def test_the_explanation_says_what_it_rests_on_and_how_well_it_did() -> None:
    text = text_of(forecast(6, 8, rests_on=340), Quality(40, 38), "2025-12-01")
    assert "340 services" in text
    assert "1 December 2025" in text
    assert "Of 40 promises, 38 were kept." in text
    assert "unreliable" not in text


def test_the_explanation_admits_what_is_not_known() -> None:
    assert "too few" in text_of(forecast(6, 8), Quality(40, 30))
    assert "There was no promise yet" in text_of(forecast(6, 8), Quality())
    assert "“At least 5”" in text_of(forecast(5, 7), Quality())
    assert "“Most likely 7”" in text_of(forecast(5, 7), Quality())
    assert "not been worked out" in text_of(None, Quality())
    assert "it takes 20" in text_of(forecast(0, 0, footing=Footing.NONE, rests_on=3), Quality())
    first = forecast(6, 8, footing=Footing.FIRST, rests_on=40)
    assert "Until there are 100" in text_of(first, Quality())


def test_nothing_is_more_exact_than_it_can_be() -> None:
    everything = [
        said(headline(facts(), forecast(promise, likely)))
        for promise in range(12)
        for likely in range(promise, 12)
    ]
    everything.append(text_of(forecast(6, 8), Quality(40, 38), "2025-12-01"))
    for text in everything:
        assert "100 %" not in text
        assert not re.search(r"\d[.,]\d", text), text


@pytest.mark.parametrize(
    ("certain", "many"),
    [
        ((True, True, False), 2),
        ((True, False, True), None),
        ((False, True), None),
        ((False, False), None),
        ((True, True), None),
        ((), None),
    ],
)
def test_a_line_is_drawn_only_where_the_certain_come_first(
    certain: tuple[bool, ...], many: int | None
) -> None:
    assert certain_first(certain) == many


def test_verdicts_are_shown_when_closing_is_near_or_somebody_may_not_be_called() -> None:
    early, near = at("2026-03-02 10:00"), at("2026-03-02 15:01")
    sure = a_forecast(verdicts([1, 2], Verdict.YES), closes_at=CLOSES)
    doubt = a_forecast(verdicts([1, 2], Verdict.YES, Verdict.NO), closes_at=CLOSES)
    assert not foreseen(DAY, early, sure).shown
    assert foreseen(DAY, early, doubt).shown
    assert foreseen(DAY, near, sure).shown
    after = foreseen(DAY, CLOSES, doubt)
    assert after.closed
    assert not after.shown
    assert not foreseen(DAY, near, None).shown
    none = a_forecast(footing=Footing.NONE, waiting=2, closes_at=CLOSES)
    assert not foreseen(DAY, near, none).shown
    always = BusinessDay("2026-03-02", OPENS, OPENS + 24 * 60 * MINUTE, round_the_clock=True)
    assert not foreseen(always, near, doubt).shown
    assert foreseen(always, near, doubt).outlooks


def test_the_facts_are_those_of_the_hall(play: Play) -> None:
    play.sit(1, BRONIUS)
    for service in (PASSPORTS, BENEFITS, HOUSING, HOUSING, KEYS):
        play.issue(service)
    board = play.hall.board.read(play.site)
    found = facts_of(board, play.clock.now())
    assert (found.waiting, found.open_counters, found.away) == (5, 1, 0)
    assert found.unserved == (("Housing", 2), ("Keys", 1))
    assert (found.accepted, found.not_accepted) == (0, 5)


def test_after_closing_who_is_at_a_counter_is_still_to_be_served(play: Play) -> None:
    play.issue(PASSPORTS)
    play.issue(PASSPORTS)
    play.serve_next(play.sit(1, BRONIUS))
    board = play.hall.board.read(play.site)
    said = headline(facts_of(board, CLOSES + MINUTE), None)
    assert said.text == "1 accepted is still to be served."
    assert facts_of(board, CLOSES + MINUTE).accepted == outstanding(board).still_to_serve
    assert facts_of(board, CLOSES - MINUTE).accepted == 0


def test_nobody_at_a_counter_is_no_lack_of_a_service(play: Play) -> None:
    play.issue(HOUSING)
    board = play.hall.board.read(play.site)
    assert facts_of(board, play.clock.now()).unserved == ()


def test_who_is_on_a_break_is_away(play: Play) -> None:
    session = play.sit(1, BRONIUS)
    play.hall.access.set_state(session, DeskState.ON_BREAK)
    found = facts_of(play.hall.board.read(play.site), play.clock.now())
    assert found.all_away

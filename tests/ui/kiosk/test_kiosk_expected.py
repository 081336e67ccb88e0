"""What a client is told before the ticket is made: never more than is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.state import Footing, Verdict
from queueapp.paths import Paths
from queueapp.services.hall import Hall
from tests.e2e.afternoon import TODAY, Counters, instant, make_hall
from tests.factories import MINUTE, MONDAY_10, Play, SetClock
from tests.ui.foretold import a_forecast, outlook
from tests.ui.kiosk.booth import Booth, open_booth
from ui.kiosk import said
from ui.kiosk.expected import Expected, foreseen_of
from ui.theme import Theme

CLOSES = MONDAY_10 + 7 * 60 * MINUTE
RESIDENCE = 1


@dataclass
class Afternoon:
    """A full hall between half past three and closing."""

    counters: Counters
    booth: Booth
    play: Play

    def at(self, minutes: float) -> None:
        """Go on to so many minutes after midnight; the hall is as full as it was before."""
        self.counters.go_on(instant(TODAY, minutes))
        while len(self.play.waiting()) < 30:
            self.play.issue(RESIDENCE)
        self.booth.see_all()

    def told(self) -> str:
        """What somebody is told who would come now."""
        self.booth.press("language-en")
        self.booth.press(f"service-{RESIDENCE}")
        foresight = self.booth.window._foresight
        self.booth.until(lambda: foresight.expected and not foresight.expected.pending, 30_000)
        return self.booth.text("verdict")


@pytest.fixture(scope="module")
def full_hall(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    name = "hall.queueapp"
    when = instant(TODAY, 15 * 60 + 20)
    return (
        made_once("kiosk-afternoon", lambda at: make_hall(at / name, waiting=40, now=when)) / name
    )


@pytest.fixture
def afternoon(
    qtbot: QtBot, english: Theme, nothing_left: None, home: Paths, full_hall: Path, hall_path: Path
) -> Iterator[Afternoon]:
    hall_path.write_bytes(full_hall.read_bytes())
    clock = SetClock(instant(TODAY, 15 * 60 + 20))
    with Hall.open(hall_path, clock) as hall:
        play = Play(hall, clock, hall_path)
        counters = Counters(hall, clock, Random("a kiosk"))
        counters.open(clock.instant)
        counters.go_on(instant(TODAY, 15 * 60 + 30))
        found = open_booth(qtbot, play, english, home)
        yield Afternoon(counters, found, play)
        found.close()
        assert not found.bugs, found.bugs


@pytest.mark.parametrize("minutes", [15 * 60 + 30, 16 * 60 + 30, 16 * 60 + 55])
def test_a_full_hall_says_before_the_ticket_what_closing_time_means(
    afternoon: Afternoon, minutes: int
) -> None:
    afternoon.at(minutes)
    told = afternoon.told()
    expected = afternoon.booth.window._foresight.expected
    assert expected is not None
    assert "17:00" in told
    assert expected.verdict is not None
    assert told == said.verdict(expected.verdict, "17:00").en
    assert expected.in_vain is (minutes > 16 * 60)
    if expected.in_vain:
        assert afternoon.booth.target("take-shown").text() == "Take a ticket and wait"
    assert afternoon.booth.tickets() == []
    afternoon.booth.press("take-shown")
    afternoon.booth.is_at("ticket")
    assert len(afternoon.booth.tickets()) == 1


def test_the_ticket_does_not_wait_for_the_forecast(afternoon: Afternoon) -> None:
    afternoon.booth.press("language-en")
    afternoon.booth.press(f"service-{RESIDENCE}")
    window = afternoon.booth.window
    window._foresight._soon.stop()
    window._foresight._asked += 1
    assert afternoon.booth.text("lunch") == "Working out how long it will take…"
    afternoon.booth.press("take-shown")
    afternoon.booth.is_at("ticket")
    assert afternoon.booth.text("wait") == said.before(window._given.expected.before).en  # type: ignore[union-attr]


def known(**more: object) -> Expected:
    return Expected(3, closes_at=CLOSES, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verdict", "near", "told"),
    [
        (Verdict.YES, False, None),
        (Verdict.YES, True, Verdict.YES),
        (Verdict.PROBABLY, False, Verdict.PROBABLY),
        (Verdict.UNCERTAIN, False, Verdict.UNCERTAIN),
        (Verdict.NO, False, Verdict.NO),
        (Verdict.NO_COUNTER, False, Verdict.NO_COUNTER),
    ],
)
def test_a_plain_yes_is_told_only_when_closing_is_near(
    verdict: Verdict, near: bool, told: Verdict | None
) -> None:
    found = outlook(0, verdict)
    expected = foreseen_of(known(near=near), a_forecast([found]), found, reliable=True)
    assert expected.told is told
    assert expected.minutes == (10, 20)


def test_what_is_not_known_is_not_said() -> None:
    found = outlook(0, Verdict.NO)
    nothing = known()
    assert foreseen_of(nothing, None, None, reliable=True) == nothing
    assert foreseen_of(nothing, a_forecast(), None, reliable=True) == nothing
    unsure = a_forecast([found], footing=Footing.NONE)
    assert foreseen_of(nothing, unsure, found, reliable=True) == nothing


def test_no_verdict_is_told_of_another_closing_time() -> None:
    found = outlook(0, Verdict.NO)
    earlier = a_forecast([found], closes_at=CLOSES - 60 * MINUTE)
    assert foreseen_of(known(), earlier, found, reliable=True).verdict is None


@pytest.mark.parametrize("verdict", [Verdict.PROBABLY, Verdict.NO])
def test_while_forecasts_are_unreliable_nobody_is_sent_away_or_promised(verdict: Verdict) -> None:
    found = outlook(0, verdict)
    expected = foreseen_of(known(), a_forecast([found]), found, reliable=False)
    assert expected.verdict is Verdict.UNCERTAIN
    sure = outlook(0, Verdict.YES)
    assert foreseen_of(known(), a_forecast([sure]), sure, reliable=False).told is None


@pytest.mark.parametrize(
    ("minutes", "lt", "en"),
    [
        ((0, 5), "Iki 5 min.", "Up to 5 min"),
        ((10, 20), "Apie 10–20 min.", "About 10–20 min"),
        ((110, None), "Daugiau kaip 110 min.", "More than 110 min"),
    ],
)
def test_the_wait_is_a_range(minutes: tuple[int, int | None], lt: str, en: str) -> None:
    found = said.wait(Expected(0, minutes))
    assert found is not None
    assert (found.lt, found.en) == (lt, en)


@pytest.mark.parametrize(
    ("many", "lt", "en"),
    [
        (0, "Prieš Jus niekas nelaukia", "Nobody is waiting before you"),
        (1, "Prieš Jus laukia 1 klientas", "1 person is waiting before you"),
        (5, "Prieš Jus laukia 5 klientai", "5 people are waiting before you"),
        (11, "Prieš Jus laukia 11 klientų", "11 people are waiting before you"),
        (21, "Prieš Jus laukia 21 klientas", "21 people are waiting before you"),
    ],
)
def test_those_before_are_counted_in_both_languages(many: int, lt: str, en: str) -> None:
    assert said.before(many).each(("lt", "en")) == (lt, en)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_each_verdict_is_said_in_both_languages(verdict: Verdict) -> None:
    text = said.verdict(verdict, "17:00")
    assert text.lt != text.en
    for each in (text.lt, text.en):
        assert each.endswith(".")
        assert ("17:00" in each) is (verdict is not Verdict.NO_COUNTER)

"""Announcements on one screen: each has its turn, with sound, without it, and while it is amiss."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.public import announcing
from queueapp.domain.public.announcing import Call
from queueapp.domain.public.calls import Announcement, Entry, Heard
from queueapp.domain.public.setup import ScreenView
from queueapp.domain.public.speech import Manner, Phrases
from tests.factories import MINUTE, MONDAY_10, SetClock
from ui.screen.announcer import Announcer

COUNTERS = {1: "3"}
CHIMES = ScreenView("hall", spoken=())
"""The shortest there is with sound."""
SILENT = replace(CHIMES, volume=0)


def entry(number: int, kind: Heard = Heard.CALL, visit: int | None = None) -> Entry:
    visit_id = visit or number
    return Entry(number, kind, MONDAY_10, visit_id, f"A{visit_id:03d}", 1, 1)


def text(number: int) -> Announcement:
    return Announcement(number, MONDAY_10, MONDAY_10 + MINUTE, "Lietus", "Rain")


class Screen:
    """An announcer, and what it told and asked of its loudspeaker, in order."""

    def __init__(self, announcer: Announcer) -> None:
        self.announcer = announcer
        self.told: list[str] = []
        self.said: list[tuple[Phrases, int]] = []
        announcer.announced.connect(lambda what: self.told.append(f"{name(what)} begins"))
        announcer.done.connect(lambda what: self.told.append(f"{name(what)} ends"))
        announcer.trouble.connect(lambda _why: self.told.append("trouble"))
        announcer.recovered.connect(lambda: self.told.append("recovered"))

    def hear(self, *entries: Entry) -> None:
        self.announcer.hear(entries, COUNTERS)


def name(what: Call | Announcement) -> str:
    return what.entry.ticket if isinstance(what, Call) else f"text {what.id}"


@pytest.fixture
def screen(
    nothing_left: None, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Screen]]:
    """Makes screens; on the null backend of miniaudio unless another is named."""
    screens: list[Screen] = []
    brief = dict.fromkeys(Manner, 20)
    monkeypatch.setattr(announcing, "_MOMENT_MS", brief)

    def make(view: ScreenView = CHIMES, backend: str = "NULL", quiet: bool = False) -> Screen:
        made = Screen(Announcer(clock, None, backend))
        screens.append(made)
        say = made.announcer._sound.say
        monkeypatch.setattr(
            made.announcer._sound,
            "say",
            lambda phrases, volume: (made.said.append((phrases, volume)), say(phrases, volume)),
        )
        made.announcer.set_up(view, quiet=quiet)
        return made

    yield make
    for each in screens:
        each.announcer.close()
        each.announcer.deleteLater()


@pytest.mark.parametrize("view", [CHIMES, SILENT])
def test_each_call_has_its_turn_in_order(
    qtbot: QtBot, screen: Callable[..., Screen], view: ScreenView
) -> None:
    hall = screen(view)
    hall.hear(entry(1), entry(2))
    assert hall.told == ["A001 begins"]
    assert [name(what) for what in hall.announcer.queue] == ["A002"]
    qtbot.waitUntil(lambda: len(hall.told) == 4, timeout=10_000)
    assert hall.told == ["A001 begins", "A001 ends", "A002 begins", "A002 ends"]
    assert bool(hall.said) == (view is CHIMES)
    assert hall.announcer.current is None


def test_a_call_is_said_as_the_site_has_set_the_screen_up(
    qtbot: QtBot, screen: Callable[..., Screen]
) -> None:
    hall = screen(ScreenView("hall", spoken=("en", "lt"), chime=False, volume=35))
    hall.hear(entry(1))
    (said,) = hall.said
    assert said == (
        (
            ("en/word/call", "en/letter/a", "en/number/1"),
            ("en/word/to-counter", "en/number/3"),
            ("lt/word/call", "lt/letter/a", "lt/number/1"),
            ("lt/word/to-counter", "lt/number/3"),
        ),
        35,
    )


def test_a_text_has_its_turn_among_the_calls(qtbot: QtBot, screen: Callable[..., Screen]) -> None:
    hall = screen(SILENT)
    hall.hear(entry(1))
    hall.announcer.show([text(1)])
    hall.hear(entry(2))
    qtbot.waitUntil(lambda: len(hall.told) == 6)
    assert hall.told[::2] == ["A001 begins", "text 1 begins", "A002 begins"]
    hall.announcer.show([text(1)])
    assert hall.announcer.current is None


def test_a_recall_has_a_turn_of_its_own(qtbot: QtBot, screen: Callable[..., Screen]) -> None:
    hall = screen(SILENT)
    hall.hear(entry(1))
    qtbot.waitUntil(lambda: len(hall.told) == 2)
    hall.hear(entry(2, Heard.AGAIN, visit=1))
    qtbot.waitUntil(lambda: len(hall.told) == 4)
    assert hall.told[2:] == ["A001 begins", "A001 ends"]


@pytest.mark.parametrize("view", [CHIMES, SILENT])
def test_what_is_taken_back_while_it_is_said_ends_at_once(
    qtbot: QtBot, screen: Callable[..., Screen], view: ScreenView
) -> None:
    hall = screen(view)
    hall.hear(entry(1), entry(2))
    hall.hear(entry(3, Heard.TAKEN_BACK, visit=1))
    assert hall.told == ["A001 begins", "A001 ends", "A002 begins"]
    qtbot.waitUntil(lambda: hall.announcer.current is None)
    assert hall.told[3:] == ["A002 ends"]


def test_quiet_hours_begin_in_the_middle_of_a_call(
    qtbot: QtBot, screen: Callable[..., Screen]
) -> None:
    hall = screen(ScreenView("hall"))
    hall.hear(entry(1), entry(2))
    hall.announcer.set_up(ScreenView("hall"), quiet=True)
    qtbot.waitUntil(lambda: len(hall.told) == 4)
    assert len(hall.said) == 1, "the second is shown only"
    assert hall.told[-1] == "A002 ends"


def test_a_change_that_leaves_the_sound_on_interrupts_nothing(
    qtbot: QtBot, screen: Callable[..., Screen]
) -> None:
    hall = screen(CHIMES)
    hall.hear(entry(1))
    hall.announcer.set_up(replace(CHIMES, volume=20), quiet=False)
    assert hall.announcer.current is not None
    qtbot.waitUntil(lambda: hall.told == ["A001 begins", "A001 ends"])


def test_a_screen_that_shows_other_services_now_says_no_more_of_those(
    qtbot: QtBot, screen: Callable[..., Screen]
) -> None:
    hall = screen(SILENT)
    hall.hear(entry(1), replace(entry(2), service_id=2), entry(3))
    hall.announcer.set_up(replace(SILENT, services=frozenset({2})), quiet=False)
    qtbot.waitUntil(lambda: hall.announcer.current is None)
    assert hall.told[::2] == ["A001 begins", "A002 begins"]


def test_without_a_loudspeaker_the_queue_goes_on(
    qtbot: QtBot, screen: Callable[..., Screen]
) -> None:
    hall = screen(CHIMES, backend="JACK")
    hall.hear(entry(1), entry(2))
    qtbot.waitUntil(lambda: "A002 ends" in hall.told, timeout=10_000)
    assert hall.told.count("trouble") == 1
    assert "recovered" not in hall.told


def test_a_screen_that_need_not_sound_has_no_trouble(
    qtbot: QtBot, screen: Callable[..., Screen]
) -> None:
    hall = screen(CHIMES, backend="JACK")
    qtbot.waitUntil(lambda: hall.told == ["trouble"])
    hall.announcer.set_up(SILENT, quiet=False)
    assert hall.told == ["trouble", "recovered"]
    hall.announcer.set_up(CHIMES, quiet=False)
    assert hall.told == ["trouble", "recovered", "trouble"]
    hall.announcer.set_up(CHIMES, quiet=True)
    assert hall.told[-1] == "trouble", "it is amiss in quiet hours too"


def test_after_sleep_who_came_meanwhile_is_not_called(
    qtbot: QtBot, screen: Callable[..., Screen], clock: SetClock
) -> None:
    hall = screen(SILENT)
    clock.pass_minutes(10)
    hall.announcer.set_called([2])
    hall.hear(entry(1), entry(2))
    qtbot.waitUntil(lambda: hall.told == ["A002 begins", "A002 ends"])


def test_forty_calls_at_once_are_all_announced(qtbot: QtBot, screen: Callable[..., Screen]) -> None:
    hall = screen(SILENT)
    hall.hear(*map(entry, range(1, 41)))
    qtbot.waitUntil(lambda: len(hall.told) == 80, timeout=20_000)
    assert hall.told[::2] == [f"A{number:03d} begins" for number in range(1, 41)]

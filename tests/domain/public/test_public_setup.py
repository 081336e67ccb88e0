"""What is set up for clients: who is shown what, and everything that does not fit is named."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.public import setup as limits
from queueapp.domain.public.setup import (
    FaultyPublic,
    Group,
    Kiosk,
    Notice,
    PublicFault,
    PublicPart,
    PublicSetup,
    QuietSpan,
    ScreenView,
    TicketForm,
    Words,
    check_public,
)
from queueapp.domain.public.tidying import lines, one_line, tidied
from tests.factories import PERSONAL_CODE

SERVICES, PICTURES = {1, 2, 3}, {9}
CARD = "4111 1111 1111 1111"


def faults(**parts: Any) -> list[tuple[str, str, int | None, str]]:
    found = check_public(PublicSetup(**parts), SERVICES, PICTURES)
    return [(each.fault.value, each.part.value, each.row, each.field) for each in found]


def test_what_nobody_has_touched_fits() -> None:
    assert faults() == []


def test_a_screen_is_known_by_its_name_however_it_is_spelt_and_any_other_shows_everything() -> None:
    hall = ScreenView("Salė", services=frozenset({1}))
    setup = PublicSetup((hall,))
    assert setup.screen(" SALĖ ") is hall
    assert setup.screen("Entrance") == ScreenView("Entrance")
    assert hall.shows(1)
    assert not hall.shows(2)
    assert setup.screen("").shows(2)


def test_the_other_language_serves_where_one_is_missing() -> None:
    assert (Words("a", "b").of("lt"), Words("a", "b").of("en")) == ("a", "b")
    assert (Words("a").of("en"), Words("", "b").of("lt"), Words().of("lt")) == ("a", "b", "")
    assert bool(Words("", "b"))
    assert not Words()


def test_notices_are_shown_on_their_days_and_on_their_screens() -> None:
    bounded = Notice(1, Words("a"), first="2026-03-02", last="2026-03-04")
    always = Notice(2, Words("b"))
    setup = PublicSetup(notices=(bounded, always))
    hall, few = ScreenView("a"), ScreenView("b", notices=frozenset({2}))
    assert setup.notices_of(hall, "2026-03-01") == (always,)
    assert setup.notices_of(hall, "2026-03-02") == setup.notices_of(hall, "2026-03-04")
    assert setup.notices_of(hall, "2026-03-04") == (bounded, always)
    assert setup.notices_of(hall, "2026-03-05") == setup.notices_of(few, "2026-03-04") == (always,)


def test_quiet_hours_may_go_over_midnight() -> None:
    night, lunch = QuietSpan(22 * 60, 6 * 60), QuietSpan(720, 765)
    setup = PublicSetup(quiet=(night, lunch))
    assert [setup.is_quiet(at) for at in (22 * 60, 0, 359, 360, 719, 720, 764, 765)] == [
        *(True, True, True, False, False, True, True, False)
    ]


@given(st.integers(0, 1439), st.integers(0, 1440))
def test_a_quiet_span_is_as_long_as_it_says(begins: int, ends: int) -> None:
    span = QuietSpan(begins, ends)
    held = sum(span.holds(minute) for minute in range(1440))
    assert held == (ends - begins) % 1440 or (held, ends - begins) == (1440, 1440)


def test_pictures_in_use_are_those_of_notices_and_the_logo() -> None:
    setup = PublicSetup(
        notices=(Notice(1, picture=4), Notice(2, picture=4), Notice(3)), ticket=TicketForm(7)
    )
    assert setup.pictures == {4, 7}


def test_the_faults_of_screens() -> None:
    long = "a" * (limits.SCREEN_NAME_LENGTH + 1)
    screens = (
        ScreenView(""),
        ScreenView("Hall"),
        ScreenView(" hall "),
        ScreenView(long),
        ScreenView(f"PC {PERSONAL_CODE}"),
        ScreenView("b", languages=()),
        ScreenView("c", languages=("lt", "lt"), spoken=("fr",)),
        ScreenView("d", volume=101),
        ScreenView("e", spoken=(), volume=0),
    )
    assert faults(screens=screens) == [
        ("name_missing", "screens", 0, "name"),
        ("name_twice", "screens", 2, "name"),
        ("name_too_long", "screens", 3, "name"),
        ("personal_code", "screens", 4, "name"),
        ("no_language", "screens", 5, "languages"),
        ("no_language", "screens", 6, "languages"),
        ("no_language", "screens", 6, "spoken"),
        ("out_of_range", "screens", 7, "volume"),
    ]


def test_the_faults_of_notices() -> None:
    notices = (
        Notice(1),
        Notice(2, picture=9),
        Notice(3, Words("a" * limits.NOTICE_LENGTH, "a" * (limits.NOTICE_LENGTH + 1))),
        Notice(4, Words("a" * 5000)),
        Notice(5, Words("a"), picture=10),
        Notice(6, Words("a"), first="2026-03-05", last="2026-03-04"),
        Notice(7, Words("a"), first="5 March", last="2026-02-30"),
        Notice(8, Words("a"), seconds=limits.LEAST_SECONDS - 1),
        Notice(9, Words("a"), seconds=limits.MOST_SECONDS + 1),
        Notice(1, Words("a", f"card {CARD}")),
    )
    assert faults(notices=notices) == [
        ("text_missing", "notices", 0, "text.lt"),
        ("text_too_long", "notices", 2, "text.en"),
        ("text_too_long", "notices", 3, "text.lt"),
        ("picture_unknown", "notices", 4, "picture"),
        ("days_backwards", "notices", 5, "last"),
        ("days_backwards", "notices", 6, "last"),
        ("out_of_range", "notices", 6, "first"),
        ("out_of_range", "notices", 6, "last"),
        ("out_of_range", "notices", 7, "seconds"),
        ("out_of_range", "notices", 8, "seconds"),
        ("name_twice", "notices", 9, "id"),
        ("card_number", "notices", 9, "text.en"),
    ]


def test_the_faults_of_the_kiosk() -> None:
    groups = (
        Group(Words(), (1,)),
        Group(Words("a"), (1, 2)),
        Group(Words("b"), (3, 3)),
        Group(Words("a" * (limits.GROUP_LENGTH + 1)), ()),
    )
    kiosk = Kiosk(
        languages=(),
        groups=groups,
        hidden=frozenset({1, 2, 3, 4}),
        idle_seconds=limits.MOST_IDLE + 1,
        closed_text=Words(PERSONAL_CODE),
    )
    assert faults(kiosk=kiosk) == [
        ("no_language", "kiosk", None, "languages"),
        ("out_of_range", "kiosk", None, "idle_seconds"),
        ("nothing_to_choose", "kiosk", None, "hidden"),
        ("personal_code", "kiosk", None, "closed_text.lt"),
        ("name_missing", "kiosk", 0, "name.lt"),
        ("service_twice", "kiosk", 1, "services"),
        ("service_twice", "kiosk", 2, "services"),
        ("text_too_long", "kiosk", 3, "name.lt"),
        ("nothing_to_choose", "kiosk", 3, "services"),
    ]
    assert faults(kiosk=replace(Kiosk(), open=False, hidden=frozenset(SERVICES))) == []


def test_the_faults_of_tickets_and_quiet_hours() -> None:
    form = TicketForm(10, Words("a" * (limits.TICKET_TEXT_LENGTH + 1)), Words("", CARD))
    assert faults(ticket=form) == [
        ("picture_unknown", "ticket", None, "logo"),
        ("text_too_long", "ticket", None, "heading.lt"),
        ("card_number", "ticket", None, "text.en"),
    ]
    spans = QuietSpan(480, 480), QuietSpan(-1, 10), QuietSpan(1440, 10), QuietSpan(10, 1441)
    found = faults(quiet=(QuietSpan(0, 1440), *spans))
    assert found == [("out_of_range", "quiet", row, "ends") for row in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("part", "most", "make"),
    [
        ("screens", limits.MAX_SCREENS, lambda number: ScreenView(f"Screen {number}")),
        ("notices", limits.MAX_NOTICES, lambda number: Notice(number, Words("a"))),
        ("quiet", limits.MAX_QUIET, lambda number: QuietSpan(number, number + 1)),
    ],
)
def test_there_may_be_so_many_and_no_more(part: str, most: int, make: Any) -> None:
    assert faults(**{part: tuple(map(make, range(most)))}) == []
    assert faults(**{part: tuple(map(make, range(most + 1)))}) == [("too_many", part, None, "")]


def test_there_may_be_so_many_groups_and_no_more() -> None:
    ids = range(limits.MAX_GROUPS + 1)
    groups = tuple(Group(Words(f"Group {each}"), (each,)) for each in ids)
    setup = PublicSetup(kiosk=Kiosk(groups=groups))
    too_many = FaultyPublic(PublicFault.TOO_MANY, PublicPart.KIOSK)
    assert check_public(setup, set(ids), ()) == (too_many,)
    fewer = replace(setup, kiosk=Kiosk(groups=groups[1:]))
    assert check_public(fewer, set(ids), ()) == ()


def test_texts_lose_what_nobody_sees_and_notices_keep_their_lines() -> None:
    assert one_line("  A \t hall\n of\x00 ours\x1b ") == "A hall of ours"
    assert lines(" one \r\n\r\ntwo\u2028 three  \n") == "one\n\ntwo\n three"
    assert lines("nuo 8\xa0val.") == "nuo 8\xa0val."
    assert lines("half \ud800") == "half \ufffd"
    setup = PublicSetup(
        (ScreenView(" Hall\n"),),
        (Notice(1, Words("one \ntwo ", "")),),
        Kiosk(groups=(Group(Words(" a\nb"), (1,)),), closed_text=Words(" c ")),
        TicketForm(None, Words(" d "), Words(" e\nf ")),
    )
    kept = tidied(setup)
    assert kept.screens[0].name == "Hall"
    assert kept.notices[0].text == Words("one\ntwo")
    assert kept.kiosk.groups[0].name == Words("a b")
    assert kept.kiosk.closed_text == Words("c")
    assert (kept.ticket.heading, kept.ticket.text) == (Words("d"), Words("e\nf"))


@given(st.text())
def test_a_tidy_text_is_left_as_it_is(text: str) -> None:
    assert lines(lines(text)) == lines(text)
    assert one_line(one_line(text)) == one_line(text)

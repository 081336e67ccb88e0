"""What a site sets up for its clients: in force everywhere at once, whole or not at all."""

from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.public.setup import (
    Arrow,
    Group,
    Kiosk,
    Notice,
    Paper,
    PublicFault,
    PublicSetup,
    QuietSpan,
    ScreenView,
    TicketForm,
    Words,
)
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.services.hall import Hall
from queueapp.services.public_setup import PICTURE_BYTES, PICTURE_NAME_LENGTH
from queueapp.storage.public import UNUSED_MS
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    DARIUS,
    PASSPORTS,
    Play,
    change,
    contents,
    refusal,
    rows,
)
from tests.postgres_guard import wait_until

LEAD, ADMIN = Session(1, DARIUS), Session(1, ASTA)
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
BYTES = PNG + bytes(range(256)) * 3


def now(play: Play) -> PublicSetup:
    return play.hall.board.read(1).directory.public


def everything(picture: int, logo: int) -> PublicSetup:
    """A set-up with something in every field."""
    return PublicSetup(
        (
            ScreenView(
                "Salė",
                frozenset({PASSPORTS}),
                frozenset({1}),
                {1: Arrow.LEFT, 2: Arrow.UPSTAIRS},
                ("en", "lt"),
                ("lt",),
                False,
                35,
                True,
                False,
                False,
            ),
            ScreenView("Įėjimas"),
        ),
        (
            Notice(1, Words("Pirma\nantra", "First"), picture, "2026-03-01", "2026-03-31", 30),
            Notice(4, picture=picture),
        ),
        Kiosk(
            True,
            ("lt",),
            (Group(Words("Dokumentai", "Documents"), (PASSPORTS, BENEFITS)),),
            frozenset({3}),
            Paper.ALWAYS,
            45,
            Words("Neveikia", "Closed"),
        ),
        TicketForm(logo, Words("Kaunas"), Words("Ačiū", "Thank you"), False, True, False, True),
        (QuietSpan(720, 765), QuietSpan(1320, 360)),
    )


def test_all_that_is_set_up_is_in_force_in_every_program_at_once(play: Play) -> None:
    with Hall.open(play.place, play.clock) as other:
        assert other.board.read(1).directory.public == PublicSetup()
        picture = play.hall.public_setup.add_picture(LEAD, "žemėlapis.png", BYTES)
        logo = play.hall.public_setup.add_picture(LEAD, "logo", JPEG + b"...")
        wanted = everything(picture, logo)
        assert play.hall.public_setup.change(LEAD, wanted, PublicSetup()) == wanted
        wait_until(lambda: other.board.changed(1), "nobody was told of the set-up")
        assert other.board.read(1).directory.public == wanted
        assert other.screens.picture(1, picture) == BYTES
    with Hall.open(play.place, play.clock) as later:
        assert later.board.read(1).directory.public == wanted
    assert play.hall.public_setup.pictures(LEAD) == {picture: "žemėlapis.png", logo: "logo"}


def test_the_record_says_who_changed_which_parts(play: Play) -> None:
    first = PublicSetup((ScreenView("a"),), quiet=(QuietSpan(0, 60),))
    play.hall.public_setup.change(LEAD, first, PublicSetup())
    play.hall.public_setup.change(ADMIN, replace(first, quiet=()), first)
    entries = rows(play.place, "SELECT * FROM event WHERE kind = 'screens_set_up' ORDER BY id")
    assert [(each["person_id"], each["data"]) for each in entries] == [
        (DARIUS, '{"changed":["screens","quiet"]}'),
        (ASTA, '{"changed":["quiet"]}'),
    ]
    assert play.hall.record.check(ADMIN).whole  # type: ignore[union-attr]


def test_what_changes_nothing_writes_nothing(play: Play) -> None:
    setup = PublicSetup((ScreenView("a"),))
    play.hall.public_setup.change(LEAD, setup, PublicSetup())
    before = contents(play.place)
    spelt = PublicSetup((ScreenView(" a "),))
    assert play.hall.public_setup.change(LEAD, spelt, setup) == setup
    for table, held in contents(play.place).items():
        assert table == "site" or held == before[table]


def test_who_began_before_another_change_is_told_and_writes_nothing(play: Play) -> None:
    began = now(play)
    play.hall.public_setup.change(ADMIN, PublicSetup((ScreenView("a"),)), began)
    before = contents(play.place)
    code = refusal(play.hall.public_setup.change, LEAD, PublicSetup((ScreenView("b"),)), began)
    assert code is Refusal.SETUP_CHANGED
    assert contents(play.place) == before


def test_a_change_of_the_hall_itself_is_no_other_change(play: Play) -> None:
    began, draft = now(play), play.hall.setup.current(1)
    play.hall.setup.change(ADMIN, replace(draft, wait_target=33), draft)
    wanted = PublicSetup((ScreenView("a"),))
    assert play.hall.public_setup.change(LEAD, wanted, began) == wanted
    assert play.hall.board.read(1).directory.site.wait_target == 33


def test_what_does_not_fit_is_named_all_of_it_and_nothing_is_written(play: Play) -> None:
    wrong = PublicSetup(
        (ScreenView(""),), (Notice(1, Words("a" * 5000)),), ticket=TicketForm(logo=99)
    )
    before = contents(play.place)
    with pytest.raises(Refused) as caught:
        play.hall.public_setup.change(LEAD, wrong, PublicSetup())
    assert caught.value.code is Refusal.SETUP_INCOMPLETE
    found: Any = caught.value.facts["faults"]
    assert [each.fault for each in found] == [
        PublicFault.NAME_MISSING,
        PublicFault.TEXT_TOO_LONG,
        PublicFault.PICTURE_UNKNOWN,
    ]
    assert contents(play.place) == before


def test_counter_staff_change_nothing(play: Play) -> None:
    clerk, setup = Session(1, BRONIUS, 1), PublicSetup((ScreenView("a"),))
    assert refusal(play.hall.public_setup.change, clerk, setup, PublicSetup()) is (
        Refusal.NOT_PERMITTED
    )
    assert refusal(play.hall.public_setup.add_picture, clerk, "", BYTES) is Refusal.NOT_PERMITTED


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a...", b"<svg/>", b"\x89PNG", b"MZ" + PNG, PNG + bytes(PICTURE_BYTES)],
    ids=["nothing", "gif", "svg", "cut off", "program", "too large"],
)
def test_what_is_no_picture_or_too_large_is_refused(play: Play, content: bytes) -> None:
    before = contents(play.place)
    assert refusal(play.hall.public_setup.add_picture, LEAD, "a", content) is (
        Refusal.NOT_A_PICTURE
    )
    assert contents(play.place) == before


def test_a_picture_of_the_largest_size_comes_back_byte_by_byte(play: Play) -> None:
    content = PNG + bytes(range(256)) * ((PICTURE_BYTES - len(PNG)) // 256)
    made = play.hall.public_setup.add_picture(LEAD, "a" * 500, content)
    assert play.hall.screens.picture(1, made) == content
    assert play.hall.screens.picture(1, made + 1) is None
    assert [len(name) for name in play.hall.public_setup.pictures(LEAD).values()] == [
        PICTURE_NAME_LENGTH
    ]


def test_a_picture_that_another_editor_has_just_added_stays_until_a_day_is_over(
    play: Play,
) -> None:
    add, save = play.hall.public_setup.add_picture, play.hall.public_setup.change
    old, used = add(LEAD, "old", BYTES), add(LEAD, "used", BYTES)
    play.clock.instant += UNUSED_MS
    fresh = add(ADMIN, "of somebody who has not saved yet", BYTES)
    first = save(LEAD, PublicSetup(notices=(Notice(1, picture=used),)), PublicSetup())
    assert set(play.hall.public_setup.pictures(LEAD)) == {old, used, fresh}
    play.clock.instant += 1
    second = save(LEAD, replace(first, quiet=(QuietSpan(0, 60),)), first)
    assert set(play.hall.public_setup.pictures(LEAD)) == {used, fresh}
    save(ADMIN, replace(second, ticket=TicketForm(fresh)), second)
    assert set(play.hall.public_setup.pictures(LEAD)) == {used, fresh}


def test_pictures_that_nobody_saved_do_not_gather(play: Play) -> None:
    for _ in range(3):
        play.hall.public_setup.add_picture(LEAD, "", BYTES)
        play.clock.instant += UNUSED_MS + 1
    assert len(play.hall.public_setup.pictures(LEAD)) == 1


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"screens": [{"name": 1}]}', '{"kiosk": {"paper": "x"}}', "[" * 100_000]
)
def test_a_set_up_that_was_damaged_is_told_as_damage_and_left_as_it_is(
    play: Play, content: str
) -> None:
    play.hall.public_setup.change(LEAD, PublicSetup((ScreenView("a"),)), PublicSetup())
    change(play.place, "UPDATE public_setup SET content = ?", content)
    change(play.place, "UPDATE site SET setup_revision = setup_revision + 1")
    for ask in (
        lambda: play.hall.board.read(1),
        lambda: play.hall.kiosk.take(1, PASSPORTS, "lt", "a"),
    ):
        with pytest.raises(StorageTrouble) as caught:
            ask()
        assert caught.value.trouble is Trouble.DAMAGED
    assert rows(play.place, "SELECT content FROM public_setup") == [{"content": content}]


def test_what_a_newer_program_says_beside_it_is_passed_over(play: Play) -> None:
    play.hall.public_setup.change(LEAD, PublicSetup((ScreenView("a"),)), PublicSetup())
    change(play.place, """UPDATE public_setup SET content = '{"quiet": [[0, 60]], "new": 1}'""")
    change(play.place, "UPDATE site SET setup_revision = setup_revision + 1")
    assert now(play) == PublicSetup(quiet=(QuietSpan(0, 60),))

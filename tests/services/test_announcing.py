"""Announcing: a call once more, and texts of staff that everybody in the hall sees for a while."""

import pytest

from queueapp.domain.lifecycle import Request
from queueapp.domain.personal_data import DAY_MS, Due, Swept
from queueapp.domain.public.calls import Announcement
from queueapp.domain.public.setup import ANNOUNCEMENT_LENGTH
from queueapp.domain.session import Session
from queueapp.errors import Refusal
from queueapp.services.announcing import LONGEST_MINUTES
from queueapp.services.hall import Hall
from queueapp.storage.erasures import beside
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    contents,
    erase_due,
    refusal,
    rows,
    seen,
)
from tests.postgres_guard import wait_until

CLERK, LEAD = Session(1, BRONIUS, 1), Session(1, DARIUS)


def shown(play: Play) -> list[str]:
    return [text.lt for text in play.hall.screens.news(1).texts]


def test_a_text_is_shown_for_its_minutes_and_then_no_more(play: Play) -> None:
    made = play.hall.announcing.announce(CLERK, " Ieškomas  raktas ", "A key was found", 10)
    text = Announcement(
        made,
        MONDAY_10,
        MONDAY_10 + 10 * MINUTE,
        "Ieškomas raktas",
        "A key was found",
        BRONIUS,
    )
    assert play.hall.screens.news(1).texts == (text,) == play.hall.announcing.texts(LEAD)
    play.clock.instant = MONDAY_10 + 10 * MINUTE - 1
    assert shown(play) == ["Ieškomas raktas"]
    play.clock.instant += 1
    assert shown(play) == []


def test_several_are_shown_the_oldest_first_and_anybody_of_staff_may_end_one(play: Play) -> None:
    first = play.hall.announcing.announce(CLERK, "Pirmas", "", 60)
    play.hall.announcing.announce(LEAD, "Antras", "", 60)
    assert shown(play) == ["Pirmas", "Antras"]
    play.clock.pass_minutes(5)
    play.hall.announcing.end(Session(1, CECILIJA), first)
    assert shown(play) == ["Antras"]
    before = contents(play.place)["event"]
    play.hall.announcing.end(CLERK, first)
    play.hall.announcing.end(CLERK, 99)
    assert contents(play.place)["event"] == before


def test_a_screen_elsewhere_has_it_at_once(play: Play) -> None:
    with Hall.open(play.place, play.clock) as screen:
        screen.board.read(1)
        screen.board.changed(1)
        play.hall.announcing.announce(CLERK, "Sveiki", "", 1)
        wait_until(lambda: screen.board.changed(1), "the screen was not told of the text")
        assert [text.lt for text in screen.screens.news(1).texts] == ["Sveiki"]


def test_the_record_says_who_and_for_how_long_and_never_what(play: Play) -> None:
    made = play.hall.announcing.announce(CLERK, "Jonukas laukia mamos", "", 7)
    play.hall.announcing.end(LEAD, made)
    entries = [row for row in contents(play.place)["event"] if row["kind"].startswith("announce")]
    assert [(row["kind"], row["person_id"], row["data"]) for row in entries] == [
        ("announced", BRONIUS, f'{{"announcement":{made},"minutes":7}}'),
        ("announcement_ended", DARIUS, f'{{"announcement":{made}}}'),
    ]


@pytest.mark.parametrize(
    ("lt", "en", "minutes", "code"),
    [
        ("", " \n ", 5, Refusal.TEXT_MISSING),
        ("a" * (ANNOUNCEMENT_LENGTH + 1), "", 5, Refusal.TEXT_TOO_LONG),
        ("", "a" * 5000, 5, Refusal.TEXT_TOO_LONG),
        (f"Kodas {PERSONAL_CODE}", "", 5, Refusal.PERSONAL_CODE),
        ("", "Card 4111 1111 1111 1111", 5, Refusal.CARD_NUMBER),
        ("a", "", 0, Refusal.TIMES_WRONG),
        ("a", "", LONGEST_MINUTES + 1, Refusal.TIMES_WRONG),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_cannot_be_announced_is_refused_and_nothing_written(
    play: Play, lt: str, en: str, minutes: int, code: Refusal
) -> None:
    before = contents(play.place)
    assert refusal(play.hall.announcing.announce, CLERK, lt, en, minutes) is code
    assert contents(play.place) == before


def test_as_much_as_there_is_room_for_is_announced(play: Play) -> None:
    longest = "ą" * ANNOUNCEMENT_LENGTH
    play.hall.announcing.announce(CLERK, longest, longest, LONGEST_MINUTES)
    assert shown(play) == [longest]


def test_who_is_at_a_desk_is_announced_again_by_anybody_where_they_are(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.call_next(desk)
    for who in (LEAD, Session(1, CECILIJA, 2)):
        play.hall.announcing.again(who, visit.id)
    play.hall.desk.start(desk, seen(visit))
    play.hall.announcing.again(desk, visit.id)
    found = play.hall.screens.news(1).entries
    assert [(each.kind.value, each.counter_id) for each in found] == [
        ("call", 1),
        *[("again", 1)] * 3,
    ]


def test_announcing_a_call_again_stands_in_nobodys_way(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.call_next(desk)
    play.hall.announcing.again(desk, visit.id)
    assert play.hall.desk.undo(desk).visit.id == visit.id
    assert play.waiting() == [visit.id]


def test_who_waits_has_gone_or_is_on_the_phone_is_not_announced(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    waiting = play.issue()
    again = play.hall.announcing.again
    assert refusal(again, desk, waiting.id) is Refusal.STALE
    gone = play.hall.desk.no_show(desk, seen(play.call_next(desk))).visit
    caller = play.hall.phone.serve(other, Request(PASSPORTS), play.clock.now()).visit
    for visit_id in (gone.id, caller.id, 99):
        assert refusal(again, desk, visit_id) is Refusal.STALE


def test_a_text_goes_so_many_days_after_it_was_last_shown(play: Play) -> None:
    play.hall.announcing.announce(CLERK, "Ieškoma Onutė", "", 60)
    over = MONDAY_10 + 60 * MINUTE
    play.clock.instant = over + 30 * DAY_MS
    assert erase_due(play.hall) == Swept()
    assert play.hall.retention.preview(play.reception()).announcements == Due(1, MONDAY_10)
    play.clock.instant += 1
    assert erase_due(play.hall) == Swept(announcements=1)
    assert rows(play.place, "SELECT * FROM announcement") == []
    (told,) = [row for row in contents(play.place)["event"] if row["kind"] == "contacts_erased"]
    assert told["data"] == '{"count":1,"of":"announcement"}'


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_nothing_of_it_is_left_in_the_file_nor_after_a_backup_was_put_back(play: Play) -> None:
    path = play.place
    play.hall.announcing.announce(CLERK, "Onutelaukiamamosprieduru", "", 60)
    kept = rows(path, "SELECT * FROM announcement")
    play.clock.instant += 31 * DAY_MS
    erase_due(play.hall)
    files = list(path.parent.glob(f"{path.name}*"))  # type: ignore[union-attr]
    assert beside(path) in files  # type: ignore[arg-type]
    assert not any(b"Onutelaukia" in file.read_bytes() for file in files)
    with play.hall._db.write(1) as tx:
        (row,) = kept
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        tx.connection.exec_driver_sql(
            f"INSERT INTO announcement ({names}) VALUES ({marks})", tuple(row.values())
        )
    assert play.hall.retention.erase_again(1) == Swept(announcements=1, left=True)
    assert rows(path, "SELECT * FROM announcement") == []

"""What the public screens are told: every call once, in order, and how the PCs of clients fare."""

from dataclasses import replace

import pytest

from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.public.calls import Entry, Heard, latest
from queueapp.domain.public.device import SILENT_AFTER_MS, Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.setup import PublicSetup, ScreenView
from queueapp.domain.session import Session, Target
from queueapp.domain.visit import HoldReason, Placement
from queueapp.errors import Refusal, StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage.preparing import grant_to
from queueapp.storage.public import UNUSED_MS
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    MINUTE,
    PASSPORTS,
    Play,
    at,
    change,
    contents,
    erase_due,
    refusal,
    rows,
    seen,
)
from tests.postgres import Cluster
from tests.postgres_guard import wait_until

LEAD = Session(1, DARIUS)
KIOSK = Device("key of a kiosk", DeviceKind.KIOSK, "Entrance")


def told(entries: tuple[Entry, ...]) -> list[tuple[str, str, int]]:
    return [(each.kind.value, each.ticket, each.counter_id) for each in entries]


def news(play: Play, after: int | None = None) -> list[tuple[str, str, int]]:
    return told(play.hall.screens.news(play.site, after).entries)


def end(play: Play) -> int:
    """Where the record ends now."""
    return play.hall.screens.news(play.site, 0).number


def test_a_call_is_told_once_with_its_counter_and_its_place_in_the_record(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visit, before = play.issue(), end(play)
    assert news(play, before) == []
    play.call_next(desk)
    found = play.hall.screens.news(1, before)
    (entry,) = found.entries
    assert entry == Entry(
        found.number, Heard.CALL, play.clock.now(), visit.id, "A001", PASSPORTS, 1
    )
    assert found.number == before + 1
    assert news(play, found.number) == []


def test_calls_of_several_counters_are_told_in_the_order_they_were_made(play: Play) -> None:
    first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    for _ in range(2):
        play.issue()
    before = end(play)
    play.call_next(second)
    play.call_next(first)
    assert news(play, before) == [("call", "A001", 2), ("call", "A002", 1)]


def test_a_recall_and_an_announcement_of_the_call_are_told_as_again(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.call_next(desk)
    before = end(play)
    recalled = play.hall.desk.recall(desk, seen(visit)).visit
    play.hall.announcing.again(LEAD, recalled.id)
    assert news(play, before) == [("again", "A001", 1)] * 2


def test_a_call_that_was_taken_back_is_told_and_shown_no_more(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    before = end(play)
    play.hall.desk.undo(desk)
    assert news(play, before) == [("taken_back", "A001", 1)]
    assert latest((), play.hall.screens.news(1).entries, 9) == ()
    play.call_next(desk)
    (shown,) = latest((), play.hall.screens.news(1).entries, 9)
    assert shown.ticket == "A001"


def test_a_call_outside_the_chain_of_the_record_is_not_shown(play: Play) -> None:
    """It has no place among the others, and this program did not write it."""
    first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    for desk in (first, second):
        play.issue()
        play.call_next(desk)
    change(play.place, "UPDATE event SET number = NULL WHERE kind = 'called' AND counter_id = 1")
    entries = play.hall.screens.news(1).entries
    assert told(entries) == [("call", "A002", 2)]
    assert latest(entries, entries, 9) == entries


def test_a_recall_that_was_taken_back_leaves_the_call(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.hall.desk.recall(desk, seen(play.call_next(desk)))
    before = end(play)
    play.hall.desk.undo(desk)
    assert news(play, before) == []
    assert len(latest((), play.hall.screens.news(1).entries, 9)) == 1


def test_who_comes_back_by_themselves_is_not_announced_and_who_is_called_back_is(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(desk)
    held = play.hall.desk.hold(desk, seen(visit), HoldReason.PAYING, 5).visit
    before = end(play)
    back = play.hall.desk.resume(desk, seen(held)).visit
    assert news(play, before) == []
    play.hall.desk.hold(desk, seen(back), HoldReason.PAYING, 5)
    before = end(play)
    play.clock.pass_minutes(6)
    play.call_next(desk)
    assert news(play, before) == [("call", "A001", 1)]


def test_who_stands_at_the_desk_already_is_not_announced(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    before = end(play)
    play.hall.intake.take(desk, Request(PASSPORTS))
    assert news(play, before) == []


def test_who_is_handed_on_is_called_to_the_next_counter(play: Play) -> None:
    first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    visit = play.serve_next(first)
    before = end(play)
    target = Target(service_id=BENEFITS)
    play.hall.desk.transfer(first, seen(visit), target, Placement.FRONT)
    play.call_next(second)
    found = play.hall.screens.news(1, before).entries
    assert told(found) == [("call", "A001", 2)]
    assert found[0].service_id == BENEFITS
    (shown,) = latest((), play.hall.screens.news(1).entries, 9)
    assert shown.counter_id == 2


def test_callers_on_the_phone_are_never_shown(play: Play) -> None:
    desk, before = play.sit(1, BRONIUS), end(play)
    visit = play.hall.phone.serve(desk, Request(PASSPORTS), play.clock.now()).visit
    assert visit.ticket.startswith("TEL-")
    target = Target(service_id=BENEFITS)
    play.hall.desk.transfer(desk, seen(visit), target, Placement.FRONT)
    other = play.sit(2, CECILIJA)
    assert play.call_next(other).id == visit.id
    play.hall.desk.undo(other)
    assert "called" in {row["kind"] for row in contents(play.place)["event"]}
    assert news(play, before) == []


def test_nothing_personal_is_told(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.intake.issue(play.reception(), Request(PASSPORTS, "ru"), "Ona Onaitė, with a pram")
    play.call_next(desk)
    play.hall.announcing.announce(desk, "Sveiki", "", 5)
    found = play.hall.screens.news(1)
    assert "Ona" not in repr(found)
    assert {field for field in Entry.__slots__ if "person" in field} == set()


def test_a_new_screen_is_told_of_today_alone_and_of_the_last_hundred_at_most(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    for _ in range(60):
        play.issue()
    for _ in range(60):
        visit = play.call_next(desk)
        play.hall.desk.recall(desk, seen(visit))
        play.hall.desk.no_show(desk, seen(play.hall.board.read(1).at_desk[1]))
    found = play.hall.screens.news(1).entries
    assert len(found) == 100
    assert [each.number for each in found] == sorted(each.number for each in found)
    assert found[-1].ticket == "A060"
    assert len(play.hall.screens.news(1, 0).entries) == 120
    play.clock.pass_minutes(24 * 60)
    assert news(play) == []


def test_at_midnight_no_call_goes_from_the_screens_of_a_hall_that_never_closes(play: Play) -> None:
    draft = play.hall.setup.current(1)
    always = dict.fromkeys(range(1, 8), DayHours(0, 24 * 60))
    play.hall.setup.change(play.reception(), replace(draft, week=always))
    play.clock.instant = at("2026-03-02 23:58")
    first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    for _ in range(2):
        play.issue()
    play.call_next(first)
    play.clock.instant = at("2026-03-03 00:01")
    play.call_next(second)
    assert news(play) == [("call", "A001", 1), ("call", "A002", 2)]
    play.clock.instant = at("2026-03-04 00:01")
    assert news(play) == [("call", "A002", 2)]


def test_after_another_record_was_put_in_place_a_screen_begins_anew(play: Play) -> None:
    """A restored backup has a record that ends before what the screen has seen."""
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    found = play.hall.screens.news(1, 10_000)
    assert told(found.entries) == [("call", "A001", 1)]
    assert found.number < 10_000


def test_another_program_is_told_at_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    with Hall.open(play.place, play.clock) as screen:
        before = screen.screens.news(1, 0).number
        screen.board.changed(1)
        play.call_next(desk)
        wait_until(lambda: screen.board.changed(1), "the screen was not told of the call")
        assert told(screen.screens.news(1, before).entries) == [("call", "A001", 1)]


def test_a_screen_only_reads(play: Play) -> None:
    play.issue()
    before = contents(play.place)
    play.hall.screens.news(1)
    play.hall.screens.picture(1, 3)
    assert contents(play.place) == before
    with Hall.open_reading(play.place, play.clock) as reading:
        assert reading.screens.news(1).number == end(play)


def report(play: Play, trouble: DeviceTrouble | None = None, ticket: str = "") -> Device:
    play.hall.screens.report(1, replace(KIOSK, trouble=trouble, ticket=ticket))
    (found,) = play.hall.screens.devices(LEAD)
    return found


def test_trouble_that_goes_on_began_when_it_was_first_told(play: Play) -> None:
    assert report(play) == replace(KIOSK, seen_at=play.clock.now())
    began = play.clock.pass_minutes(1)
    report(play, DeviceTrouble.PAPER_OUT, "A007")
    play.clock.pass_minutes(1)
    found = report(play, DeviceTrouble.PAPER_OUT, "A008")
    assert (found.trouble_at, found.seen_at, found.ticket) == (began, play.clock.now(), "A008")
    assert play.hall.board.read(1).devices_in_trouble == (found,)
    changed = play.clock.pass_minutes(1)
    assert report(play, DeviceTrouble.PRINTER_OFF).trouble_at == changed
    assert report(play).trouble_at is None
    assert play.hall.board.read(1).devices_in_trouble == ()


def test_a_report_says_nothing_for_the_record_and_every_window_is_told(play: Play) -> None:
    before = rows(play.place, "SELECT count(*) AS many FROM event"), end(play)
    with Hall.open(play.place, play.clock) as other:
        other.board.read(1)
        other.board.changed(1)
        report(play, DeviceTrouble.NO_SOUND)
        wait_until(lambda: other.board.changed(1), "nobody was told of the report")
    play.hall.screens.put_away(1, KIOSK.key)
    assert (rows(play.place, "SELECT count(*) AS many FROM event"), end(play)) == before


def test_trouble_stands_in_the_order_in_which_it_began(play: Play) -> None:
    for key, trouble in (("b", DeviceTrouble.NO_SOUND), ("a", DeviceTrouble.NO_PRINTER)):
        play.hall.screens.report(1, Device(key, DeviceKind.SCREEN, key, trouble=trouble))
        play.clock.pass_minutes(1)
    assert [each.key for each in play.hall.board.read(1).devices_in_trouble] == ["b", "a"]
    assert [each.key for each in play.hall.screens.devices(LEAD)] == ["a", "b"]


def test_a_pc_that_was_put_away_is_missed_by_nobody_and_one_that_went_silent_is(
    play: Play,
) -> None:
    found = report(play, DeviceTrouble.NO_PRINTER)
    assert not found.is_silent(play.clock.now() + SILENT_AFTER_MS)
    assert found.is_silent(play.clock.now() + SILENT_AFTER_MS + 1)
    play.hall.screens.put_away(1, KIOSK.key)
    play.hall.screens.put_away(1, "nobody knows it")
    (away,) = play.hall.screens.devices(LEAD)
    assert away == KIOSK
    assert not away.is_silent(play.clock.now() + 10**9)


def test_who_has_seen_to_the_printer_ends_its_trouble_and_no_other(play: Play) -> None:
    report(play, DeviceTrouble.NOT_PRINTED, "A007")
    play.hall.screens.printed(Session(1, ASTA), KIOSK.key)
    play.hall.screens.printed(Session(1, ASTA), "nobody knows it")
    (found,) = play.hall.screens.devices(LEAD)
    assert (found.trouble, found.trouble_at, found.ticket) == (None, None, "")
    report(play, DeviceTrouble.NO_SOUND)
    play.hall.screens.printed(Session(1, ASTA), KIOSK.key)
    assert play.hall.board.read(1).devices_in_trouble != ()


def test_a_pc_that_is_gone_for_good_is_forgotten_with_its_trouble(play: Play) -> None:
    report(play, DeviceTrouble.NO_SOUND)
    assert refusal(play.hall.screens.forget, Session(1, BRONIUS), KIOSK.key) is (
        Refusal.NOT_PERMITTED
    )
    play.hall.screens.forget(LEAD, KIOSK.key)
    assert play.hall.screens.devices(LEAD) == ()
    assert play.hall.board.read(1).devices_in_trouble == ()
    before = end(play)
    play.hall.screens.forget(LEAD, KIOSK.key)
    assert end(play) == before


@pytest.mark.parametrize("hall_place", ["server"], indirect=True)
def test_a_program_that_owns_nothing_on_the_server_does_all_that_clients_see(
    play: Play, cluster: Cluster
) -> None:
    assert isinstance(play.place, Server)
    desk = play.sit(1, BRONIUS)
    with cluster.connect() as connection:
        connection.execute("DROP ROLE IF EXISTS seen_by_clients")
        connection.execute("CREATE ROLE seen_by_clients LOGIN")
    grant_to(play.place, "seen_by_clients")
    with Hall.open(replace(play.place, user="seen_by_clients"), play.clock) as hall:
        public = hall.public_setup
        unused = public.add_picture(LEAD, "a", b"\xff\xd8\xff...")
        first = public.change(LEAD, PublicSetup((ScreenView("a"),)), PublicSetup())
        play.clock.instant += UNUSED_MS + 1
        public.change(LEAD, PublicSetup(), first)
        assert hall.screens.picture(1, unused) is None
        visit = hall.kiosk.take(1, PASSPORTS, "lt", "touch").visit
        hall.desk.next_client(desk)
        hall.announcing.again(LEAD, visit.id)
        hall.announcing.end(LEAD, hall.announcing.announce(LEAD, "Sveiki", "", 5))
        hall.screens.report(1, replace(KIOSK, trouble=DeviceTrouble.PAPER_OUT))
        hall.screens.report(1, KIOSK)
        hall.screens.forget(LEAD, KIOSK.key)
        assert [each.ticket for each in hall.screens.news(1).entries] == ["A001", "A001"]
        play.clock.instant += 40 * UNUSED_MS
        assert erase_due(hall).announcements == 1


@pytest.mark.parametrize("column", ["kind", "trouble"])
def test_a_device_that_was_damaged_by_hand_is_told_as_damage(play: Play, column: str) -> None:
    report(play, DeviceTrouble.NO_SOUND)
    change(play.place, f"UPDATE device SET {column} = 'toaster'")
    with pytest.raises(StorageTrouble) as caught:
        play.hall.screens.devices(LEAD)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_service_of_a_visit_does_not_hide_it_here(play: Play) -> None:
    """Which services a screen shows is the screen's to know: it has the set-up live."""
    desk = play.sit(2, CECILIJA)
    play.issue(BENEFITS)
    play.clock.instant += MINUTE
    before = end(play)
    play.call_next(desk)
    (entry,) = play.hall.screens.news(1, before).entries
    assert entry.service_id == BENEFITS

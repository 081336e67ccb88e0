"""The kiosk: a ticket for each touch and no two alike, on days and for services that have one."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from queueapp.domain.closing import KeepOpenReason, Late, LateReason
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.public.setup import Kiosk, PublicSetup
from queueapp.domain.session import Session
from queueapp.domain.setup import ServiceDraft
from queueapp.domain.visit import Channel, State
from queueapp.errors import Refusal, Refused
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    DARIUS,
    HOUSING,
    KEYS,
    MINUTE,
    PASSPORTS,
    Play,
    SetClock,
    at,
    contents,
    refusal,
    rows,
    seen,
)

LEAD = Session(1, DARIUS)


def take(play: Play, service: int = PASSPORTS, operation: str = "touch", language: str = "lt"):  # type: ignore[no-untyped-def]
    return play.hall.kiosk.take(1, service, language, operation).visit


def set_up(play: Play, **kiosk: object) -> None:
    before = play.hall.board.read(1).directory.public
    after = replace(before, kiosk=replace(Kiosk(), **kiosk))  # type: ignore[arg-type]
    play.hall.public_setup.change(LEAD, after, before)


def test_a_ticket_is_taken_by_nobody_and_waits_in_its_turn(play: Play) -> None:
    first = play.issue()
    visit = take(play, language="en")
    assert (visit.ticket, visit.state, visit.channel) == ("A002", State.WAITING, Channel.KIOSK)
    assert (visit.language, visit.arrived_at) == ("en", play.clock.now())
    assert play.waiting() == [first.id, visit.id]
    (entry,) = rows(play.place, "SELECT * FROM event WHERE visit_id = ?", visit.id)
    assert (entry["kind"], entry["person_id"], entry["counter_id"]) == ("issued", None, None)
    assert '"channel":"kiosk"' in entry["data"]
    desk = play.sit(1, BRONIUS)
    play.call_next(desk)
    assert play.hall.record.check(play.reception()).whole  # type: ignore[union-attr]


def test_one_touch_gives_one_ticket_however_often_it_is_sent(play: Play) -> None:
    first = take(play)
    again = play.hall.kiosk.take(1, BENEFITS, "en", "touch")
    assert again.visit == first
    assert len(play.waiting()) == 1
    play.sit(1, BRONIUS)
    called = play.call_next(play.sessions[1])
    play.clock.instant = at("2026-03-02 18:00")
    assert play.hall.kiosk.take(1, PASSPORTS, "lt", "touch").visit.state is called.state


def test_a_child_that_presses_ten_times_a_second_gets_a_number_for_each_and_no_more(
    play: Play,
) -> None:
    made = [take(play, operation=f"touch {number}") for number in range(30)]
    assert [visit.ticket for visit in made] == [f"A{number:03d}" for number in range(1, 31)]
    assert play.waiting() == [visit.id for visit in made]


def raced(
    play: Play, kiosks: int, touches: Callable[[Hall, int], list[str]]
) -> tuple[list[str], list[BaseException]]:
    """Each kiosk is a program of its own, and all touch at once."""
    together, found = threading.Barrier(kiosks), []
    faults: list[BaseException] = []

    def run(number: int) -> None:
        try:
            with Hall.open(play.place, SetClock(play.clock.now())) as hall:
                hall.board.read(1)
                together.wait(20)
                found.extend(touches(hall, number))
        except BaseException as fault:
            faults.append(fault)
            together.abort()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(kiosks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return found, faults


def test_several_kiosks_and_the_reception_at_once_never_give_two_equal_numbers(
    play: Play,
) -> None:
    def touches(hall: Hall, kiosk: int) -> list[str]:
        made = []
        for touch in range(20):
            service = (PASSPORTS, BENEFITS)[touch % 2]
            if kiosk == 0:
                done = hall.intake.issue(Session(1, ASTA), Request(service))
            else:
                done = hall.kiosk.take(1, service, "lt", f"{kiosk}: {touch}")
            made.append(done.visit.ticket)
        return made

    found, faults = raced(play, 4, touches)
    assert faults == []
    numbers = [f"{prefix}{number:03d}" for prefix in "AB" for number in range(1, 41)]
    assert sorted(found) == numbers
    assert play.hall.record.check(play.reception()).whole  # type: ignore[union-attr]


def test_the_same_touch_sent_by_several_programs_is_one_ticket(play: Play) -> None:
    def touches(hall: Hall, _kiosk: int) -> list[str]:
        return [
            hall.kiosk.take(1, PASSPORTS, "lt", f"touch {touch}").visit.ticket
            for touch in range(10)
        ]

    found, faults = raced(play, 4, touches)
    assert faults == []
    assert sorted(set(found)) == [f"A{number:03d}" for number in range(1, 11)]
    assert len(found) == 40
    assert len(play.waiting()) == 10


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("2026-03-02 00:10", None),
        ("2026-03-02 07:40", None),
        ("2026-03-02 16:59", None),
        ("2026-03-02 17:00", Refusal.AFTER_CLOSING),
        ("2026-03-02 23:00", Refusal.AFTER_CLOSING),
        ("2026-03-07 11:00", Refusal.AFTER_CLOSING),
        ("2026-03-11 11:00", Refusal.AFTER_CLOSING),
    ],
    ids=["midnight", "early", "just open", "closing", "night", "Saturday", "holiday"],
)
def test_nobody_is_taken_in_once_the_hall_has_closed_nor_on_a_day_it_stays_closed(
    play: Play, moment: str, code: Refusal | None
) -> None:
    play.clock.instant = at(moment)
    before = contents(play.place)
    if code is None:
        assert take(play).ticket == "A001"
        return
    assert refusal(take, play) is code
    after = contents(play.place)
    assert (after["visit"], after["event"]) == (before["visit"], before["event"])
    assert after["ticket_number"] == []


def test_a_hall_that_is_kept_open_longer_takes_in_as_long_as_it_is(play: Play) -> None:
    play.clock.instant = at("2026-03-02 16:50")
    play.hall.day_end.keep_open(LEAD, at("2026-03-02 18:00"), KeepOpenReason.MANY_WAITING)
    play.clock.instant = at("2026-03-02 17:30")
    assert take(play).ticket == "A001"
    play.clock.instant = at("2026-03-02 18:00")
    assert refusal(take, play, operation="next") is Refusal.AFTER_CLOSING


def test_a_day_that_was_closed_stays_closed_for_the_kiosk_when_a_lead_lets_somebody_in(
    play: Play,
) -> None:
    play.clock.instant = at("2026-03-02 17:05")
    play.hall.day_end.close_day(LEAD)
    assert refusal(take, play) is Refusal.AFTER_CLOSING
    play.hall.intake.issue(LEAD, Request(PASSPORTS), late=Late(LateReason.HEALTH))
    assert refusal(take, play) is Refusal.AFTER_CLOSING


def test_a_day_that_was_closed_stays_closed_whatever_hours_it_is_given_then(play: Play) -> None:
    play.clock.instant = at("2026-03-02 17:05")
    play.hall.day_end.close_day(LEAD)
    draft = play.hall.setup.current(1)
    longer = {**draft.week, 1: DayHours(480, 1080)}
    play.hall.setup.change(play.reception(), replace(draft, week=longer))
    assert refusal(take, play) is Refusal.AFTER_CLOSING


def test_a_kiosk_that_was_put_away_gives_nothing(play: Play) -> None:
    set_up(play, open=False)
    before = contents(play.place)
    assert refusal(take, play) is Refusal.NOT_POSSIBLE_NOW
    assert contents(play.place) == before
    set_up(play, open=True)
    assert take(play).ticket == "A001"


def test_it_gives_what_it_offers_and_nothing_else(play: Play) -> None:
    set_up(play, hidden=frozenset({HOUSING}), languages=("lt",))
    assert refusal(take, play, HOUSING) is Refusal.UNKNOWN_SERVICE
    assert refusal(take, play, 99) is Refusal.UNKNOWN_SERVICE
    assert refusal(take, play, language="en") is Refusal.NOT_POSSIBLE_NOW
    draft = play.hall.setup.current(1)
    others = [each for each in draft.services if each.prefix != "D"]
    served = [replace(each, services=frozenset(each.services - {3})) for each in draft.counters]
    play.hall.setup.change(
        play.reception(), replace(draft, services=others, counters=served), draft
    )
    assert refusal(take, play, KEYS) is Refusal.UNKNOWN_SERVICE
    assert rows(play.place, "SELECT * FROM visit") == []
    assert take(play).ticket == "A001"


@pytest.mark.parametrize("language", ["", "xx", "ru"])
def test_a_language_that_the_kiosk_does_not_have_is_refused(play: Play, language: str) -> None:
    assert refusal(take, play, language=language) is Refusal.NOT_POSSIBLE_NOW


def test_a_change_in_the_set_up_is_in_force_at_the_next_touch_of_another_program(
    play: Play,
) -> None:
    with Hall.open(play.place, play.clock) as kiosk:
        kiosk.kiosk.take(1, PASSPORTS, "lt", "first")
        set_up(play, hidden=frozenset({PASSPORTS}))
        with pytest.raises(Refused) as caught:
            kiosk.kiosk.take(1, PASSPORTS, "lt", "second")
        assert caught.value.code is Refusal.UNKNOWN_SERVICE


def test_a_service_added_today_is_offered_at_once(play: Play) -> None:
    draft = play.hall.setup.current(1)
    added = (*draft.services, ServiceDraft("E", "Elderly"))
    counters = (
        replace(draft.counters[0], services=draft.counters[0].services | {len(draft.services)}),
        *draft.counters[1:],
    )
    play.hall.setup.change(
        play.reception(), replace(draft, services=added, counters=counters), draft
    )
    services = play.hall.board.read(1).directory.services.values()
    (new,) = [each.id for each in services if each.prefix == "E"]
    assert take(play, new).ticket == "E001"


def test_what_is_taken_at_the_kiosk_is_called_and_served_as_any_other(play: Play) -> None:
    visit = take(play)
    play.clock.instant += MINUTE
    desk = play.sit(1, BRONIUS)
    served = play.serve_next(desk)
    assert served.id == visit.id
    (entry,) = play.hall.screens.news(1).entries
    assert (entry.ticket, entry.counter_id) == (visit.ticket, 1)
    assert play.hall.desk.undo(desk).visit.state is State.CALLED
    assert seen(play.visit(visit.id)).visit_id == visit.id


def test_the_set_up_of_a_kiosk_is_in_the_picture_that_it_has(play: Play) -> None:
    set_up(play, hidden=frozenset({KEYS}), idle_seconds=30)
    public = play.hall.board.read(1).directory.public
    assert public == PublicSetup(kiosk=Kiosk(hidden=frozenset({KEYS}), idle_seconds=30))

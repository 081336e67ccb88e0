"""Opening a hall, and changing it later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.callback import NEXT_MORNING, RetryRule
from queueapp.domain.closing import KeepOpenReason
from queueapp.domain.hours import BusinessDay, DayHours, DayKind, Lunch, OwnDay
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.domain.setup import (
    CounterDraft,
    Fault,
    HallDraft,
    HallKind,
    Office,
    PersonDraft,
    Promising,
    ServiceDraft,
)
from queueapp.domain.visit import HoldReason, OrderReason, Placement
from queueapp.errors import Refusal, Refused
from queueapp.services.hall import Hall
from queueapp.storage import directory as directory_storage
from queueapp.storage.hours import keep_open
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DRAFT,
    HOUSING,
    KEYS,
    PASSPORTS,
    Play,
    SetClock,
    contents,
    refusal,
    rows,
    seen,
)

ADMIN = Session(1, ASTA)


@pytest.fixture
def empty(tmp_path: Path, clock: SetClock) -> Iterator[Hall]:
    """A database without a hall."""
    with Hall.create(tmp_path / "new.queueapp", HallKind.HALL, clock) as hall:
        yield hall


def faults_of(refused: Refused) -> list[Fault]:
    return [part.fault for part in refused.facts["faults"]]  # type: ignore[attr-defined]


def current(play: Play) -> HallDraft:
    return play.hall.setup.current(1)


def without(draft: HallDraft, *, service: int = 0, counter: int = 0, person: int = 0) -> HallDraft:
    """The draft less what has these ids."""
    gone = [at for at, row in enumerate(draft.services) if row.id == service]
    kept = [at for at in range(len(draft.services)) if at not in gone]
    return replace(
        draft,
        services=[draft.services[at] for at in kept],
        counters=[
            replace(row, services=frozenset(kept.index(at) for at in row.services - set(gone)))
            for row in draft.counters
            if row.id != counter
        ],
        people=[row for row in draft.people if row.id != person],
    )


def serving_everything(draft: HallDraft) -> HallDraft:
    """So that a counter can go without leaving a service to nobody."""
    everything = frozenset(range(len(draft.services)))
    return replace(draft, counters=[replace(row, services=everything) for row in draft.counters])


def test_a_hall_is_opened_as_it_was_drawn_up(empty: Hall) -> None:
    site = empty.setup.open_hall(DRAFT)
    assert empty.access.sites() == (site,)
    directory, _ = empty.access.directory(site)
    assert [service.prefix for service in directory.services.values()] == list("ABCD")
    assert directory.counters[2].services == {PASSPORTS, BENEFITS, HOUSING}
    assert directory.people[CECILIJA].languages == {"lt", "ru"}
    assert directory.people[ASTA].role is Role.ADMINISTRATOR
    assert directory.site.week == DRAFT.week


def test_a_draft_comes_back_as_it_was_kept(play: Play) -> None:
    draft = current(play)
    play.hall.setup.change(ADMIN, draft)
    assert current(play) == draft
    assert without_ids(draft) == without_ids(DRAFT)


def without_ids(draft: HallDraft) -> HallDraft:
    rows_of = ("services", "counters", "people")
    bare: dict[str, Any] = {
        name: tuple(replace(r, id=None) for r in getattr(draft, name)) for name in rows_of
    }
    return replace(draft, **bare)


OFFICE = Office(
    "Ąžuolpilio savivaldybė",
    "Ąžuolpilio savivaldybės",
    "Salės skyrius",
    "Salės skyriaus",
    "Aukso g. 1",
)
PROMISING = Promising(RetryRule((15, NEXT_MORNING, 240), 4), 0)


def test_what_staff_say_and_how_promises_are_kept_comes_back(empty: Hall, clock: SetClock) -> None:
    asta = replace(DRAFT.people[0], job="specialistė", phone="8 612", email="asta@example.org")
    draft = replace(DRAFT, office=OFFICE, promising=PROMISING, people=(asta, *DRAFT.people[1:]))
    site_id = empty.setup.open_hall(draft)
    with Hall.open(empty.place, clock) as other:
        site = other.access.directory(site_id)[0].site
        person = other.access.directory(site_id)[0].people[ASTA]
        assert (site.office, site.promising) == (OFFICE, PROMISING)
        assert (person.job, person.phone, person.email) == (
            "specialistė",
            "8 612",
            "asta@example.org",
        )
        assert without_ids(other.setup.current(site_id)) == without_ids(draft)


def test_a_new_hall_has_the_rule_of_the_standard_without_being_asked(empty: Hall) -> None:
    site = empty.access.directory(empty.setup.open_hall(DRAFT))[0].site
    assert site.office == Office()
    assert site.promising == Promising(RetryRule((30, 120, NEXT_MORNING), 5), 30)


@pytest.mark.parametrize(
    "theirs",
    [
        {"office": replace(OFFICE, address="")},
        {"promising": Promising(keep_days=31)},
        {"promising": Promising(RetryRule(tries=6))},
    ],
)
def test_a_change_of_the_office_by_somebody_else_is_not_taken_back(
    play: Play, theirs: dict[str, Any]
) -> None:
    mine = current(play)
    play.hall.setup.change(ADMIN, replace(mine, **theirs), since=mine)
    late = replace(mine, name="Renamed")
    assert refusal(play.hall.setup.change, ADMIN, late, since=mine) is Refusal.SETUP_CHANGED


def test_a_persons_job_changed_by_somebody_else_is_not_taken_back(play: Play) -> None:
    mine = current(play)
    people = [replace(mine.people[0], job="vyriausioji specialistė"), *mine.people[1:]]
    play.hall.setup.change(ADMIN, replace(mine, people=people), since=mine)
    late = replace(mine, name="Renamed")
    assert refusal(play.hall.setup.change, ADMIN, late, since=mine) is Refusal.SETUP_CHANGED


def test_a_changed_office_is_in_force_at_once(play: Play) -> None:
    changed = replace(current(play), office=OFFICE, promising=PROMISING)
    play.hall.setup.change(ADMIN, changed)
    assert current(play) == changed
    assert play.hall.board.read(1).directory.site.promising == PROMISING


def test_a_draft_that_does_not_fit_opens_nothing(empty: Hall) -> None:
    draft = replace(DRAFT, week={1: DayHours(1020, 480)})
    before = contents(empty.place)
    with pytest.raises(Refused) as refused:
        empty.setup.open_hall(draft)
    assert refused.value.code is Refusal.SETUP_INCOMPLETE
    assert faults_of(refused.value) == [Fault.HOURS_BACKWARDS]
    assert contents(empty.place) == before


def test_hours_that_end_the_next_day_are_kept_with_their_mark(empty: Hall) -> None:
    night = DayHours(20 * 60, 2 * 60, next_day=True)
    site = empty.setup.open_hall(replace(DRAFT, week={5: night}))
    assert empty.access.directory(site)[0].site.week == {5: night}


# --- Hours ---------------------------------------------------------------------------

LUNCH = DayHours(8 * 60, 17 * 60, lunch=Lunch(12 * 60, 12 * 60 + 45))
NIGHT = DayHours(20 * 60, 4 * 60, next_day=True, lunch=Lunch(24 * 60 + 30, 25 * 60))
OWN_DAYS = {
    "2026-03-02": OwnDay(DayHours(9 * 60, 12 * 60), "Mokymai"),
    "2026-03-06": OwnDay(NIGHT),
    "2026-03-09": OwnDay(None, "Inventorizacija"),
}
HOURS: dict[str, Any] = {
    "week": {1: LUNCH, 2: NIGHT, 5: DayHours(8 * 60, 15 * 60 + 45)},
    "exceptions": OWN_DAYS,
    "shorter_eves": False,
    "reminders": (90, 20, 5),
}
DAY = "2026-03-02"


def day_at(play: Play, wall: str) -> BusinessDay:
    """The hall's day on every board at that time of its clock."""
    zone = play.hall.board.read(1).directory.site.zone
    play.clock.instant = int(datetime.fromisoformat(wall).replace(tzinfo=zone).timestamp() * 1000)
    return play.hall.board.read(1).day


def test_hours_come_back_as_they_were_kept(play: Play, clock: SetClock) -> None:
    play.hall.setup.change(ADMIN, replace(current(play), **HOURS))
    with Hall.open(play.place, clock) as other:
        draft, site = other.setup.current(1), other.access.directory(1)[0].site
    assert {name: getattr(draft, name) for name in HOURS} == HOURS
    assert {name: getattr(site, name) for name in HOURS} == HOURS


OWN_LIMITS = Limits(waiting=20, serving=None, idle=1, overdue=480)


def with_limits(draft: HallDraft) -> HallDraft:
    """Limits of the hall and of one of its services."""
    first, *others = draft.services
    own = replace(first, limits=ServiceLimits(waiting=45))
    return replace(draft, limits=OWN_LIMITS, services=[own, *others])


def test_a_new_hall_has_the_usual_limits(empty: Hall) -> None:
    site_id = empty.setup.open_hall(DRAFT)
    directory = empty.board.read(site_id).directory
    assert directory.site.limits == Limits(30, 45, 10, 15)
    assert {service.limits for service in directory.services.values()} == {ServiceLimits()}


def test_a_hall_is_opened_with_the_limits_it_was_drawn_up_with(empty: Hall) -> None:
    site_id = empty.setup.open_hall(with_limits(DRAFT))
    directory = empty.board.read(site_id).directory
    assert directory.site.limits == OWN_LIMITS
    assert directory.services[PASSPORTS].limits == ServiceLimits(waiting=45)


def test_changed_limits_are_in_force_on_every_board_at_once(play: Play, clock: SetClock) -> None:
    with Hall.open(play.place, clock) as other:
        assert other.board.read(1).directory.site.limits == Limits()
        play.hall.setup.change(ADMIN, with_limits(current(play)))
        directory = other.board.read(1).directory
        assert directory.site.limits == OWN_LIMITS
        limits = {service.id: service.limits for service in directory.services.values()}
        assert limits[PASSPORTS] == ServiceLimits(waiting=45)
        assert limits[BENEFITS] == ServiceLimits()
    draft = current(play)
    assert (draft.limits, draft.services[0].limits) == (OWN_LIMITS, ServiceLimits(waiting=45))
    play.hall.setup.change(ADMIN, replace(draft, limits=Limits(None, None, None, None)))
    assert current(play).limits == Limits(None, None, None, None)


def test_limits_changed_by_somebody_else_are_not_taken_back(play: Play) -> None:
    since = current(play)
    play.hall.setup.change(ADMIN, with_limits(since))
    code = refusal(play.hall.setup.change, ADMIN, replace(since, name="New name"), since)
    assert code is Refusal.SETUP_CHANGED
    assert current(play).limits == OWN_LIMITS


def test_a_limit_out_of_range_changes_nothing(play: Play) -> None:
    before = contents(play.place)
    wrong = replace(current(play), limits=Limits(waiting=0))
    with pytest.raises(Refused) as refused:
        play.hall.setup.change(ADMIN, wrong)
    assert faults_of(refused.value) == [Fault.LIMIT_OUT_OF_RANGE]
    assert contents(play.place) == before


def test_a_new_hall_closes_earlier_on_eves_and_reminds_four_times(empty: Hall) -> None:
    site = empty.access.directory(empty.setup.open_hall(DRAFT))[0].site
    assert (site.shorter_eves, site.reminders) == (True, (60, 30, 15, 5))
    assert (site.exceptions, site.kept_open) == ({}, {})


@pytest.mark.parametrize(("kept", "reminders"), [((), ()), ((5, 60, 5), (60, 5))])
def test_reminders_come_back_in_order_and_each_once(
    play: Play, kept: tuple[int, ...], reminders: tuple[int, ...]
) -> None:
    play.hall.setup.change(ADMIN, replace(current(play), reminders=kept))
    assert current(play).reminders == reminders


@pytest.mark.parametrize("name", HOURS)
def test_a_change_of_the_hours_by_somebody_else_is_not_taken_back(play: Play, name: str) -> None:
    mine = current(play)
    play.hall.setup.change(ADMIN, replace(mine, **{name: HOURS[name]}), since=mine)
    late = replace(mine, name="Renamed")
    assert refusal(play.hall.setup.change, ADMIN, late, since=mine) is Refusal.SETUP_CHANGED


def test_every_board_follows_the_hours(play: Play) -> None:
    assert day_at(play, "2026-03-02 10:00").kind is DayKind.ORDINARY
    play.hall.setup.change(ADMIN, replace(current(play), **HOURS))
    day = day_at(play, "2026-03-02 10:01")
    assert (day.kind, day.note) == (DayKind.OWN_HOURS, "Mokymai")
    assert day.closes_at == day_at(play, "2026-03-02 12:00").closes_at == play.clock.instant
    assert day_at(play, "2026-03-07 03:59").date == "2026-03-06"
    assert day_at(play, "2026-03-09 10:00").note == "Inventorizacija"
    assert day_at(play, "2026-03-10 10:00").kind is DayKind.ORDINARY


def test_tickets_are_numbered_by_the_day_that_goes_on_past_midnight(play: Play) -> None:
    play.hall.setup.change(ADMIN, replace(current(play), exceptions=OWN_DAYS))
    day_at(play, "2026-03-06 23:00")
    first = play.issue()
    day_at(play, "2026-03-07 01:00")
    second = play.issue()
    assert (first.business_day, second.business_day) == ("2026-03-06", "2026-03-06")
    assert (first.ticket, second.ticket) == ("A001", "A002")


@pytest.mark.parametrize("day", ["2026-03-11", "2026-03-14", "2026-03-09"])
def test_on_a_day_that_stays_closed_whoever_is_there_is_served(play: Play, day: str) -> None:
    play.hall.setup.change(ADMIN, replace(current(play), exceptions=OWN_DAYS))
    assert day_at(play, f"{day} 10:00").closes_at is None
    desk = play.sit(1, BRONIUS)
    visit = play.issue()
    assert visit.business_day == day
    assert play.serve_next(desk).id == visit.id


def test_a_day_kept_open_closes_later_on_every_board_until_it_is_taken_back(
    play: Play, clock: SetClock
) -> None:
    before = play.hall.board.read(1).day
    assert before.closes_at is not None
    later = before.closes_at + 30 * 60_000
    db = play.hall._db
    with Hall.open(play.place, clock) as other:
        assert other.board.read(1).day == before
        with db.write(1) as tx:
            keep_open(tx, DAY, later - 1, KeepOpenReason.OUTAGE)
        with db.write(1) as tx:
            keep_open(tx, DAY, later, KeepOpenReason.MANY_WAITING)
        found = other.board.read(1).day
        assert (found.closes_at, found.kept_open) == (later, True)
        assert rows(play.place, "SELECT * FROM kept_open") == [
            {
                "site_id": 1,
                "business_day": DAY,
                "closes_at": later,
                "reason": KeepOpenReason.MANY_WAITING.value,
            }
        ]
        with db.write(1) as tx:
            keep_open(tx, DAY, None)
        assert other.board.read(1).day == before
    assert rows(play.place, "SELECT * FROM kept_open") == []


def test_taking_back_what_nobody_kept_open_changes_nothing(play: Play) -> None:
    play.hall.board.read(1)
    with play.hall._db.write(1) as tx:
        keep_open(tx, DAY, None)
    assert rows(play.place, "SELECT * FROM kept_open") == []
    assert not play.hall.board.read(1).day.kept_open


def test_a_change_of_the_set_up_leaves_a_day_kept_open(play: Play) -> None:
    closes_at = play.hall.board.read(1).day.closes_at
    assert closes_at is not None
    with play.hall._db.write(1) as tx:
        keep_open(tx, DAY, closes_at + 1, KeepOpenReason.OTHER)
    play.hall.setup.change(ADMIN, replace(current(play), name="Renamed"))
    assert play.hall.board.read(1).day.kept_open


def test_the_hours_of_one_site_are_not_those_of_another(play: Play, clock: SetClock) -> None:
    there = play.hall.setup.open_another(ADMIN, replace(DRAFT, name="There", **HOURS))
    closes_at = play.hall.board.read(1).day.closes_at
    assert closes_at is not None
    with play.hall._db.write(there) as tx:
        keep_open(tx, DAY, closes_at + 1, KeepOpenReason.OTHER)
    with Hall.open(play.place, clock) as fresh:
        here, other = (fresh.access.directory(site)[0].site for site in (1, there))
        assert (here.week, here.exceptions, here.kept_open) == (DRAFT.week, {}, {})
        assert (here.shorter_eves, here.reminders) == (True, (60, 30, 15, 5))
        assert (other.week, other.exceptions) == (HOURS["week"], OWN_DAYS)
        assert other.kept_open == {DAY: closes_at + 1}
    with play.hall._db.write(1) as tx:
        keep_open(tx, DAY, closes_at + 2, KeepOpenReason.OTHER)
    with play.hall._db.write(1) as tx:
        keep_open(tx, DAY, None)
    play.hall.setup.change(ADMIN, replace(current(play), week={1: LUNCH}, name="Renamed"))
    with Hall.open(play.place, clock) as fresh:
        other = fresh.access.directory(there)[0].site
        assert (other.week, other.exceptions) == (HOURS["week"], OWN_DAYS)
        assert other.kept_open == {DAY: closes_at + 1}


def test_a_hall_is_never_half_made(empty: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr(directory_storage, "_save_person", fail)
    before = contents(empty.place)
    with pytest.raises(RuntimeError):
        empty.setup.open_hall(DRAFT)
    assert contents(empty.place) == before
    monkeypatch.undo()
    assert empty.setup.open_hall(DRAFT) == 1


def test_a_hall_is_opened_once_though_two_windows_try(empty: Hall, clock: SetClock) -> None:
    with Hall.open(empty.place, clock) as other:
        empty.setup.open_hall(DRAFT)
        assert refusal(other.setup.open_hall, DRAFT) is Refusal.NOT_PERMITTED
    assert empty.access.sites() == (1,)


def test_a_change_reaches_a_hall_that_is_open_elsewhere(play: Play, clock: SetClock) -> None:
    with Hall.open(play.place, clock) as other:
        assert other.board.read(1).directory.site.name == DRAFT.name
        play.hall.setup.change(ADMIN, replace(current(play), name="Renamed"))
        assert other.board.read(1).directory.site.name == "Renamed"


def test_a_change_that_fails_changes_nothing_in_memory_either(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr(directory_storage, "_save_person", fail)
    with pytest.raises(RuntimeError):
        play.hall.setup.change(ADMIN, replace(current(play), name="Renamed"))
    monkeypatch.undo()
    assert current(play).name == DRAFT.name


# --- What is in use ------------------------------------------------------------------


def test_a_counter_that_is_serving_is_not_deleted(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    before = contents(play.place)
    draft = without(serving_everything(current(play)), counter=1)
    assert refusal(play.hall.setup.change, ADMIN, draft) is Refusal.COUNTER_SERVING
    assert contents(play.place) == before


def test_a_counter_with_somebody_at_it_is_not_deleted(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    draft = without(serving_everything(current(play)), counter=1)
    assert refusal(play.hall.setup.change, ADMIN, draft) is Refusal.COUNTER_SERVING
    play.hall.access.leave_counter(desk)
    play.hall.setup.change(ADMIN, draft)
    assert refusal(play.hall.access.take_counter, desk) is Refusal.UNKNOWN_COUNTER


def test_a_person_at_a_counter_is_not_deleted(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    draft = without(current(play), person=BRONIUS)
    assert refusal(play.hall.setup.change, ADMIN, draft) is Refusal.PERSON_AT_COUNTER
    play.hall.access.leave_counter(desk)
    play.hall.setup.change(ADMIN, draft)
    assert refusal(play.hall.access.take_counter, desk) is Refusal.UNKNOWN_PERSON


def test_a_person_at_a_counter_does_not_lose_the_right_to_serve(play: Play) -> None:
    play.sit(1, BRONIUS)
    draft = current(play)
    people = [
        replace(person, role=Role.AUDITOR) if person.id == BRONIUS else person
        for person in draft.people
    ]
    changed = replace(draft, people=people)
    assert refusal(play.hall.setup.change, ADMIN, changed) is Refusal.PERSON_AT_COUNTER


@pytest.mark.parametrize("state", ["waiting", "serving", "held"])
def test_a_service_that_somebody_is_here_for_is_not_deleted(play: Play, state: str) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(BENEFITS)
    if state != "waiting":
        serving = play.serve_next(desk)
        if state == "held":
            play.hall.desk.hold(desk, seen(serving), HoldReason.OTHER, 5)
    draft = without(current(play), service=BENEFITS)
    assert refusal(play.hall.setup.change, ADMIN, draft) is Refusal.SERVICE_IN_USE


def test_what_is_deleted_stays_in_history(play: Play) -> None:
    play.hall.desk.left(play.reception(), seen(play.issue(BENEFITS)))
    play.hall.setup.change(ADMIN, without(current(play), service=BENEFITS))
    day = play.hall.board.day(ADMIN)
    service = day.directory.services[day.visits[0].service_id]
    assert (service.name, service.active) == ("Benefits", False)
    assert play.hall.intake.favourites(ADMIN) == (PASSPORTS, HOUSING, KEYS)


def test_nobody_comes_back_to_wait_for_a_service_that_was_deleted(play: Play) -> None:
    gone = play.hall.desk.left(play.reception(), seen(play.issue(BENEFITS)))
    play.hall.setup.change(ADMIN, without(current(play), service=BENEFITS))
    code = refusal(
        play.hall.intake.reinstate,
        play.reception(),
        seen(gone),
        Placement.END,
        OrderReason.CLIENT_RETURNED,
    )
    assert code is Refusal.UNKNOWN_SERVICE


def test_a_service_that_no_counter_serves_is_refused(play: Play) -> None:
    draft = current(play)
    counters = [replace(row, services=row.services - {3}) for row in draft.counters]
    with pytest.raises(Refused) as refused:
        play.hall.setup.change(ADMIN, replace(draft, counters=counters))
    assert faults_of(refused.value) == [Fault.SERVICE_WITHOUT_COUNTER]


def test_two_services_with_one_prefix_are_refused(play: Play) -> None:
    draft = current(play)
    services = [replace(row, prefix="A") for row in draft.services[:2]] + list(draft.services[2:])
    with pytest.raises(Refused) as refused:
        play.hall.setup.change(ADMIN, replace(draft, services=services))
    assert faults_of(refused.value) == [Fault.PREFIX_TWICE]


def test_two_services_swap_their_prefixes_and_no_ticket_is_given_twice(play: Play) -> None:
    assert [play.issue(s).ticket for s in (PASSPORTS, BENEFITS, PASSPORTS)] == [
        "A001",
        "B001",
        "A002",
    ]
    draft = current(play)
    one, two, *others = draft.services
    swapped = [replace(one, prefix=two.prefix), replace(two, prefix=one.prefix), *others]
    play.hall.setup.change(ADMIN, replace(draft, services=swapped))
    assert [play.issue(s).ticket for s in (PASSPORTS, BENEFITS)] == ["B002", "A003"]


def test_a_prefix_is_free_again_once_its_service_is_deleted(play: Play) -> None:
    play.hall.desk.left(play.reception(), seen(play.issue(BENEFITS)))
    draft = without(current(play), service=BENEFITS)
    new = ServiceDraft("B", "Bus passes")
    counters = [
        replace(row, services=row.services | {len(draft.services)}) for row in draft.counters
    ]
    play.hall.setup.change(
        ADMIN, replace(draft, services=[*draft.services, new], counters=counters)
    )
    service = play.hall.intake.favourites(ADMIN)
    tickets = {play.issue(each).ticket for each in service}
    assert tickets == {"A001", "B002", "C001", "D001"}


def test_what_is_added_can_be_used_at_once(play: Play) -> None:
    draft = current(play)
    draft = replace(
        draft,
        counters=[*draft.counters, CounterDraft("5", frozenset({0}))],
        people=[*draft.people, PersonDraft("Filomena")],
    )
    play.hall.setup.change(ADMIN, draft)
    desk = play.sit(5, 6)
    waiting = play.issue()
    assert play.call_next(desk).id == waiting.id


def test_a_draft_that_names_what_the_hall_has_not_is_a_bug_and_changes_nothing(
    play: Play,
) -> None:
    draft = current(play)
    before = contents(play.place)
    wrong = replace(draft, people=[*draft.people, PersonDraft("Nobody", id=99)])
    with pytest.raises(AssertionError):
        play.hall.setup.change(ADMIN, wrong)
    assert contents(play.place) == before


def test_a_change_stands_in_the_record(play: Play) -> None:
    play.hall.setup.change(ADMIN, replace(current(play), name="Renamed"))
    entries = rows(play.place, "SELECT kind, person_id FROM event")
    assert entries == [{"kind": "set_up", "person_id": ASTA}]


def test_what_somebody_else_has_changed_meanwhile_is_not_taken_back(play: Play) -> None:
    mine = theirs = current(play)
    play.hall.setup.change(ADMIN, replace(theirs, name="Renamed"), since=theirs)
    before = contents(play.place)
    late = replace(mine, wait_target=40)
    assert refusal(play.hall.setup.change, ADMIN, late, since=mine) is Refusal.SETUP_CHANGED
    assert contents(play.place) == before
    fresh = current(play)
    play.hall.setup.change(ADMIN, replace(fresh, wait_target=40), since=fresh)
    assert (current(play).name, current(play).wait_target) == ("Renamed", 40)

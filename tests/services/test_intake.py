"""How a visit begins, or begins again."""

import pytest

from queueapp.domain.lifecycle import Request
from queueapp.domain.record import NoteKind
from queueapp.domain.session import Session
from queueapp.domain.visit import (
    Channel,
    ClientKind,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Rank,
    State,
)
from queueapp.errors import Refusal
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    HOUSING,
    KEYS,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    Play,
    contents,
    refusal,
    seen,
)


def test_a_client_without_a_ticket_is_served_at_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.hall.intake.take(desk, Request(PASSPORTS)).visit
    assert (visit.state, visit.channel, visit.ticket) == (State.SERVING, Channel.DESK, "A001")
    assert (visit.legs[0].counter_id, visit.legs[0].started_at) == (1, play.clock.now())
    assert play.hall.board.read(1).desks[1].visit_id == visit.id


def test_a_client_without_a_ticket_goes_before_those_who_wait_only_for_a_reason(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    before = contents(play.place)
    assert refusal(play.hall.intake.take, desk, Request(PASSPORTS)) is Refusal.REASON_NEEDED
    assert contents(play.place) == before
    taken = play.hall.intake.take(desk, Request(PASSPORTS), OrderReason.QUICK_QUESTION)
    assert taken.visit.state is State.SERVING


def test_those_who_wait_for_another_counter_do_not_ask_for_a_reason(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(HOUSING)
    assert play.hall.intake.take(desk, Request(PASSPORTS)).visit.state is State.SERVING


def test_no_second_client_is_taken_at_a_desk(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.intake.take(desk, Request(PASSPORTS))
    before = contents(play.place)
    assert refusal(play.hall.intake.take, desk, Request(PASSPORTS)) is Refusal.DESK_BUSY
    assert contents(play.place) == before


def test_the_services_asked_for_most_come_first(play: Play) -> None:
    assert play.hall.intake.favourites(play.reception()) == (PASSPORTS, BENEFITS, HOUSING, KEYS)
    for service in (HOUSING, HOUSING, KEYS):
        play.issue(service)
    assert play.hall.intake.favourites(play.reception()) == (HOUSING, KEYS, PASSPORTS, BENEFITS)
    play.clock.pass_minutes(15 * 24 * 60)
    assert play.hall.intake.favourites(play.reception()) == (PASSPORTS, BENEFITS, HOUSING, KEYS)


def test_reception_issues_a_ticket_with_all_that_is_known_of_the_client(play: Play) -> None:
    request = Request(BENEFITS, "ru", ClientKind.ORGANISATION, PriorityReason.BY_LAW)
    done = play.hall.intake.issue(play.reception(), request, "  waits   outside ")
    visit = play.visit(done.visit.id)
    assert (visit.ticket, visit.state, visit.channel) == (
        "B001",
        State.WAITING,
        Channel.RECEPTION,
    )
    assert (visit.language, visit.kind) == ("ru", ClientKind.ORGANISATION)
    assert (visit.priority, visit.rank) == (PriorityReason.BY_LAW, Rank.PRIORITY)
    board = play.hall.board.read(1)
    assert [(note.kind, note.text) for note in board.notes[visit.id]] == [
        (NoteKind.INTAKE, "waits outside")
    ]


def test_the_kind_of_client_is_optional(play: Play) -> None:
    assert play.issue().kind is None


@pytest.mark.parametrize(
    ("request_", "note", "code"),
    [
        (Request(99), "", Refusal.UNKNOWN_SERVICE),
        (Request(PASSPORTS, language="xx"), "", Refusal.NOT_POSSIBLE_NOW),
        (Request(PASSPORTS), "x" * 301, Refusal.TEXT_TOO_LONG),
    ],
)
def test_what_makes_no_sense_is_refused_and_uses_up_no_number(
    play: Play, request_: Request, note: str, code: Refusal
) -> None:
    before = contents(play.place)
    assert refusal(play.hall.intake.issue, play.reception(), request_, note) is code
    assert contents(play.place) == before
    assert play.issue().ticket == "A001"


def test_numbers_count_from_one_for_each_prefix(play: Play) -> None:
    tickets = [play.issue(service).ticket for service in (PASSPORTS, BENEFITS, PASSPORTS)]
    assert tickets == ["A001", "B001", "A002"]


def test_numbers_begin_again_each_business_day(play: Play) -> None:
    play.issue()
    play.clock.pass_minutes(24 * 60)
    assert play.issue().ticket == "A001"


def test_a_number_is_never_given_twice_even_if_its_ticket_was_a_mistake(play: Play) -> None:
    play.issue()
    play.hall.desk.undo(play.reception())
    assert play.issue().ticket == "A002"


def test_an_offsite_visit_is_recorded_with_its_times(play: Play) -> None:
    began, ended = MONDAY_10 - 90 * MINUTE, MONDAY_10 - 30 * MINUTE
    done = play.hall.intake.offsite(
        Session(1, CECILIJA),
        Request(BENEFITS),
        OffsitePlace.HOSPITAL,
        began,
        ended,
        Outcome.SETTLED,
        "papers signed",
    )
    visit = play.visit(done.visit.id)
    assert (visit.channel, visit.state, visit.outcome) == (
        Channel.OFFSITE,
        State.SERVED,
        Outcome.SETTLED,
    )
    assert (visit.arrived_at, visit.ended_at) == (began, ended)
    (leg,) = visit.legs
    assert (leg.started_at, leg.finished_at, leg.counter_id, leg.person_id) == (
        began,
        ended,
        None,
        CECILIJA,
    )
    (entry,) = play.hall.board.timeline(play.reception(), visit.id)
    assert entry.data["place"] == "hospital"


def test_whoever_was_visited_does_not_come_back_to_the_hall(play: Play) -> None:
    """Where the visit was recorded by mistake, and taken back, nobody waits because of it."""
    desk, now = play.sit(1, BRONIUS), play.clock.now()
    done = play.hall.intake.offsite(
        desk, Request(PASSPORTS), OffsitePlace.HOME, now - 10 * MINUTE, now, Outcome.SETTLED
    )
    play.hall.desk.undo(desk)
    visit = play.visit(done.visit.id)
    assert (visit.state, visit.outcome) == (State.LEFT, Outcome.MISTAKE)
    back = play.hall.intake.reinstate, desk, seen(visit), Placement.END
    assert refusal(*back, OrderReason.CLIENT_RETURNED) is Refusal.NOT_POSSIBLE_NOW
    assert play.waiting() == []


def test_an_offsite_visit_of_yesterday_counts_to_yesterday(play: Play) -> None:
    yesterday = MONDAY_10 - 24 * 60 * MINUTE
    done = play.hall.intake.offsite(
        Session(1, CECILIJA),
        Request(BENEFITS),
        OffsitePlace.HOME,
        yesterday,
        yesterday + MINUTE,
        Outcome.SETTLED,
    )
    assert (done.visit.business_day, done.visit.ticket) == ("2026-03-01", "B001")
    assert play.issue(BENEFITS).ticket == "B001"


@pytest.mark.parametrize(("began", "ended"), [(0, 1), (-10, -20), (1, 2)])
def test_an_offsite_visit_that_ends_in_the_future_or_before_it_begins_is_refused(
    play: Play, began: int, ended: int
) -> None:
    before = contents(play.place)
    code = refusal(
        play.hall.intake.offsite,
        Session(1, CECILIJA),
        Request(BENEFITS),
        OffsitePlace.HOME,
        MONDAY_10 + began,
        MONDAY_10 + ended,
        Outcome.SETTLED,
    )
    assert code is Refusal.TIMES_WRONG
    assert contents(play.place) == before


def test_priority_is_given_with_a_reason_and_taken_back(play: Play) -> None:
    first, second = play.issue(), play.issue()
    done = play.hall.intake.prioritise(play.reception(), seen(second), PriorityReason.HEALTH)
    assert play.waiting() == [second.id, first.id]
    assert done.visit.priority is PriorityReason.HEALTH
    play.hall.intake.prioritise(play.reception(), seen(done), None)
    assert play.waiting() == [first.id, second.id]


@pytest.mark.parametrize("ended", ["no_show", "left"])
def test_who_comes_back_the_same_day_waits_again(play: Play, ended: str) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    called = play.call_next(desk)
    gone = getattr(play.hall.desk, ended)(desk, seen(called))
    play.clock.pass_minutes(6 * 60)
    later = play.issue()
    play.hall.intake.reinstate(
        play.reception(), seen(gone), Placement.BY_ARRIVAL, OrderReason.CLIENT_RETURNED
    )
    assert play.waiting() == [called.id, later.id]


@pytest.mark.parametrize(
    ("placement", "place"), [(Placement.FRONT, 0), (Placement.BY_ARRIVAL, 0), (Placement.END, 2)]
)
def test_who_comes_back_gets_the_place_that_was_chosen(
    play: Play, placement: Placement, place: int
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    gone = play.hall.desk.no_show(desk, seen(play.call_next(desk)))
    play.issue()
    play.issue()
    play.clock.pass_minutes(1)
    back = play.hall.intake.reinstate(
        play.reception(), seen(gone), placement, OrderReason.CLIENT_RETURNED
    )
    assert play.waiting().index(back.visit.id) == place


def test_nobody_is_reinstated_without_a_reason(play: Play) -> None:
    gone = play.hall.desk.left(play.reception(), seen(play.issue()))
    before = contents(play.place)
    assert (
        refusal(play.hall.intake.reinstate, play.reception(), seen(gone), Placement.END, None)
        is Refusal.REASON_NEEDED
    )
    assert contents(play.place) == before


def test_who_comes_back_another_day_takes_a_new_ticket(play: Play) -> None:
    gone = play.hall.desk.left(play.reception(), seen(play.issue()))
    play.clock.pass_minutes(24 * 60)
    code = refusal(
        play.hall.intake.reinstate,
        play.reception(),
        seen(gone),
        Placement.END,
        OrderReason.CLIENT_RETURNED,
    )
    assert code is Refusal.NOT_TODAY

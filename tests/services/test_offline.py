"""Clients added while the server is away: none lost, none twice, nobody overtaken."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import OfflineCall, OfflineClient, behind_the_called
from queueapp.domain.ordering import sort_key
from queueapp.domain.promise import CallbackDraft, Entry
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.roles import Role
from queueapp.domain.session import Done, PromiseDone, Seen, Session
from queueapp.domain.visit import (
    Channel,
    ClientKind,
    Leg,
    OrderReason,
    Outcome,
    Placement,
    Rank,
    State,
)
from queueapp.errors import Refusal, StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.services.offline import sweep_set_aside
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DRAFT,
    MINUTE,
    NUMBER,
    OTHER_NUMBER,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    SetClock,
    a_visit,
    at,
    refusal,
    rows,
    seen,
    wall,
)
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy

DESK = Session(1, ASTA)


@pytest.fixture
def proxy(cluster: Cluster) -> Iterator[Proxy]:
    """The way to the server, to be cut."""
    with Proxy(cluster.socket) as proxy:
        yield proxy


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def pc(server_hall: Server, proxy: Proxy, clock: SetClock, journal: Path) -> Iterator[Play]:
    """A PC that reaches the server through the proxy."""
    way = replace(server_hall, host=proxy.endpoint.host, port=proxy.endpoint.port)
    with Hall.open(way, clock, journal) as hall:
        hall.offline.enrol(1)
        hall.board.read(1)
        yield Play(hall, clock, server_hall)


@pytest.fixture
def other(server_hall: Server, clock: SetClock) -> Iterator[Play]:
    """Another PC, which is always in touch."""
    with Hall.open(server_hall, clock) as hall:
        yield Play(hall, clock, server_hall)


def add(pc: Play, service: int = PASSPORTS, note: str = "", **wishes: Any) -> OfflineClient:
    pc.clock.instant += 1000
    kept = pc.hall.offline.issue(DESK, Request(service, **wishes), note)
    assert isinstance(kept, OfflineClient)
    return kept


def test_while_the_server_is_there_a_ticket_is_a_ticket(pc: Play) -> None:
    done = pc.hall.offline.issue(DESK, Request(PASSPORTS))
    assert isinstance(done, Done)
    assert pc.hall.offline.unshared(1) == ()


def test_a_server_that_is_known_to_be_away_is_not_asked(pc: Play, other: Play) -> None:
    for number in (1, 2):
        kept = pc.hall.offline.issue(DESK, Request(PASSPORTS), away=True)
        assert isinstance(kept, OfflineClient)
        assert kept.ticket == f"P1-{number}"
    assert other.waiting() == []
    assert [done.visit.ticket for done in pc.hall.offline.share(1)] == ["P1-1", "P1-2"]


def test_a_hall_in_a_file_needs_no_journal(hall_path: Path, clock: SetClock, journal: Path) -> None:
    with Hall.open(hall_path, clock, journal) as hall:
        hall.offline.enrol(1)
        assert isinstance(hall.offline.issue(DESK, Request(PASSPORTS)), Done)
        assert hall.offline.unshared(1) == ()
        assert hall.offline.share(1) == ()
    assert not journal.exists()


def test_a_client_added_offline_waits_by_their_own_arrival(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    early = other.issue()
    proxy.refuse()
    proxy.cut()
    kept = add(pc, BENEFITS, "walks badly", language="ru", kind=ClientKind.RESIDENT)
    late = other.issue()
    assert kept.ticket == "P1-1"
    assert pc.hall.offline.unshared(1) == (kept,)
    pc.clock.pass_minutes(7)
    proxy.resume()
    (done,) = pc.hall.offline.share(1)
    assert pc.hall.offline.unshared(1) == ()
    assert other.waiting() == [early.id, done.visit.id, late.id]
    visit = other.visit(done.visit.id)
    assert (visit.ticket, visit.service_id, visit.language) == ("P1-1", BENEFITS, "ru")
    assert (visit.arrived_at, visit.waiting_since) == (kept.arrived_at, kept.arrived_at)
    assert (visit.kind, visit.channel) == (ClientKind.RESIDENT, Channel.RECEPTION)
    (note,) = other.hall.board.read(1).notes[visit.id]
    assert (note.kind, note.text, note.person_id) == (NoteKind.INTAKE, "walks badly", ASTA)
    (entry,) = other.hall.board.timeline(DESK, visit.id)
    assert (entry.data["late"], entry.person_id) == (True, ASTA)


def test_each_pc_numbers_its_own_clients(
    server_hall: Server, clock: SetClock, tmp_path: Path
) -> None:
    for number in (1, 2, 3):
        with Hall.open(server_hall, clock, tmp_path / str(number)) as hall:
            hall.offline.enrol(1)
            hall.offline.enrol(1)
    assert [row["number"] for row in rows(server_hall, "SELECT * FROM station ORDER BY 2")] == [
        *(1, 2, 3)
    ]


def test_a_pc_that_was_never_in_touch_has_no_number_to_give(
    server_hall: Server, proxy: Proxy, clock: SetClock, journal: Path
) -> None:
    way = replace(server_hall, host=proxy.endpoint.host, port=proxy.endpoint.port)
    with Hall.open(way, clock, journal) as hall:
        hall.board.read(1)
        proxy.refuse()
        proxy.cut()
        with pytest.raises(StorageTrouble) as told:
            hall.offline.issue(DESK, Request(PASSPORTS))
        assert told.value.trouble is Trouble.CONNECTION_REFUSED


def test_a_client_whose_answer_was_lost_is_there_once(pc: Play, proxy: Proxy, other: Play) -> None:
    proxy.cut_after(b"COMMIT\0", passed_on=True)
    kept = add(pc)
    assert len(other.waiting()) == 1
    proxy.resume()
    (done,) = pc.hall.offline.share(1)
    assert other.waiting() == [done.visit.id]
    # The server had given them an ordinary number before the answer was lost.
    assert (done.visit.ticket, kept.ticket) == ("A001", "P1-1")


def test_a_client_whose_commit_never_came_is_there_once(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    proxy.cut_after(b"COMMIT\0", passed_on=False)
    kept = add(pc)
    assert other.waiting() == []
    proxy.resume()
    (done,) = pc.hall.offline.share(1)
    assert (other.waiting(), done.visit.ticket) == ([done.visit.id], kept.ticket)


@pytest.mark.parametrize("passed_on", [True, False])
def test_sharing_that_is_cut_off_goes_on_where_it_stopped(
    pc: Play, proxy: Proxy, other: Play, passed_on: bool
) -> None:
    proxy.refuse()
    proxy.cut()
    kept = [add(pc) for _ in range(3)]
    proxy.resume()
    proxy.cut_after(b"COMMIT\0", passed_on=passed_on)
    with pytest.raises(StorageTrouble):
        pc.hall.offline.share(1)
    proxy.resume()
    pc.hall.offline.share(1)
    pc.hall.offline.share(1)
    waiting = [visit.ticket for visit in other.hall.board.read(1).waiting]
    assert waiting == [client.ticket for client in kept]


def test_what_was_kept_outlives_the_program(
    pc: Play, proxy: Proxy, server_hall: Server, clock: SetClock, journal: Path
) -> None:
    proxy.refuse()
    proxy.cut()
    kept = add(pc)
    with Hall.open(server_hall, clock, journal) as hall:
        # The way to the server differs, the database is the same one only by its own address.
        assert hall.offline.unshared(1) == ()
    proxy.resume()
    way = pc.hall.place
    with Hall.open(way, clock, journal) as again:
        assert again.offline.unshared(1) == (kept,)
        (done,) = again.offline.share(1)
        assert done.visit.ticket == kept.ticket


def test_a_withdrawn_client_is_never_shared(pc: Play, proxy: Proxy, other: Play) -> None:
    proxy.refuse()
    proxy.cut()
    kept = add(pc)
    assert pc.hall.offline.withdraw(kept)
    assert not pc.hall.offline.withdraw(kept)
    proxy.resume()
    assert pc.hall.offline.share(1) == ()
    assert other.waiting() == []


def test_a_withdrawn_client_whom_the_server_had_taken_in_is_taken_back(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    proxy.cut_after(b"COMMIT\0", passed_on=True)
    kept = add(pc)
    assert len(other.waiting()) == 1
    assert pc.hall.offline.withdraw(kept)
    assert pc.hall.offline.unshared(1) == ()
    proxy.resume()
    assert pc.hall.offline.share(1) == ()
    assert other.waiting() == []
    (visit,) = other.hall.board.day(DESK).visits
    assert (visit.state, visit.outcome) == (State.LEFT, Outcome.MISTAKE)
    assert not pc.hall.offline.withdraw(kept)


def test_a_withdrawn_client_who_has_been_called_meanwhile_is_left_to_the_counter(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    desk = other.sit(1, BRONIUS)
    proxy.cut_after(b"COMMIT\0", passed_on=True)
    kept = add(pc)
    called = other.call_next(desk)
    pc.hall.offline.withdraw(kept)
    proxy.resume()
    pc.hall.offline.share(1)
    assert other.visit(called.id).state is State.CALLED


def test_a_refused_client_stays_with_the_reason_and_holds_nobody_up(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    proxy.refuse()
    proxy.cut()
    refused, fine = add(pc, BENEFITS), add(pc)
    services = tuple(s for s in DRAFT.services if s.prefix != "B")
    current = other.hall.setup.current(1)
    at = {service.prefix: place for place, service in enumerate(services)}
    prefixes = [service.prefix for service in current.services]
    draft = replace(
        current,
        services=tuple(s for s in current.services if s.prefix != "B"),
        counters=tuple(
            replace(
                counter,
                services=frozenset(at[prefixes[s]] for s in counter.services if prefixes[s] in at),
            )
            for counter in current.counters
        ),
    )
    other.hall.setup.change(DESK, draft)
    proxy.resume()
    (done,) = pc.hall.offline.share(1)
    assert done.visit.ticket == fine.ticket
    (kept,) = pc.hall.offline.unshared(1)
    assert kept == replace(refused, refused=Refusal.UNKNOWN_SERVICE)


def test_nobody_who_was_called_before_is_overtaken(pc: Play, proxy: Proxy, other: Play) -> None:
    desk = other.sit(1, BRONIUS)
    proxy.refuse()
    proxy.cut()
    kept = add(pc)
    missed = other.issue()
    later = other.issue()
    called = other.call_next(desk)
    assert called.id == missed.id
    gone = other.hall.desk.no_show(desk, Seen(called.id, called.seq)).visit
    back = other.hall.intake.reinstate(
        desk, Seen(gone.id, gone.seq), Placement.BY_ARRIVAL, OrderReason.OTHER
    ).visit
    proxy.resume()
    (done,) = pc.hall.offline.share(1)
    assert done.visit.arrived_at == kept.arrived_at
    assert other.waiting() == [back.id, done.visit.id, later.id]


def test_an_offline_client_of_yesterday_is_not_put_into_todays_queue(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    proxy.refuse()
    proxy.cut()
    add(pc)
    pc.clock.pass_minutes(24 * 60)
    proxy.resume()
    (done,) = pc.hall.offline.share(1)
    board = other.hall.board.read(1)
    assert board.waiting == ()
    assert [visit.id for visit in board.left_over] == [done.visit.id]


# --- Calls ----------------------------------------------------------------------------------


def a_call(pc: Play, end: CallEnd = CallEnd.CALLBACK, number: str = NUMBER, **draft: Any) -> Call:
    pc.clock.instant += 60_000
    pc.calls += 1
    now = pc.clock.now()
    about = CallbackDraft(number, **draft) if number else None
    return Call(f"offline {pc.calls}", end, now - 30_000, now, None, about)


def take(pc: Play, end: CallEnd = CallEnd.CALLBACK, number: str = NUMBER, **draft: Any) -> Any:
    """A call that is taken down while the server is away."""
    kept = pc.hall.offline.record(Session(1, BRONIUS, 1), a_call(pc, end, number, **draft))
    assert isinstance(kept, OfflineCall)
    return kept


def away(proxy: Proxy) -> None:
    proxy.refuse()
    proxy.cut()


def listed(other: Play) -> tuple[Entry, ...]:
    return other.hall.promises.mine(Session(1, BRONIUS))


def test_while_the_server_is_there_a_call_is_recorded_at_once(pc: Play) -> None:
    done = pc.hall.offline.record(Session(1, BRONIUS, 1), a_call(pc))
    assert isinstance(done, PromiseDone)
    assert (done.kind, pc.hall.offline.unshared_calls(1)) == (EventKind.CALLBACK_TAKEN, ())


def test_a_hall_in_a_file_records_calls_without_a_journal(
    hall_path: Path, clock: SetClock, journal: Path
) -> None:
    with Hall.open(hall_path, clock, journal) as hall:
        call = a_call(Play(hall, clock, hall_path))
        assert isinstance(hall.offline.record(Session(1, BRONIUS, 1), call), PromiseDone)
        assert hall.offline.unshared_calls(1) == ()


def test_calls_taken_down_while_the_server_is_away_are_shared_once(
    pc: Play, proxy: Proxy, other: Play, journal: Path
) -> None:
    away(proxy)
    kept = take(pc, question="When is it ready?", name="Ona", confidential=True)
    anonymous = take(pc, CallEnd.DROPPED, "")
    assert pc.hall.offline.unshared_calls(1) == (kept, anonymous)
    assert (kept.person_id, kept.counter_id, kept.refused) == (BRONIUS, 1, None)
    assert pc.hall.offline.unshared(1) == ()
    assert listed(other) == ()
    proxy.resume()
    assert pc.hall.offline.share(1) == ()
    pc.hall.offline.share(1)
    assert pc.hall.offline.unshared_calls(1) == ()
    (entry,) = listed(other)
    assert (entry.question, entry.promise.confidential) == ("When is it ready?", True)
    assert (entry.promise.taken_by, entry.promise.counter_id) == (BRONIUS, 1)
    (taken,) = other.hall.promises.details(DESK, entry.promise.id).events
    assert (taken.kind, taken.data["late"]) == (EventKind.CALLBACK_TAKEN, True)
    events = rows(other.place, "SELECT kind FROM event WHERE kind = ?", EventKind.CALL.value)
    assert len(events) == 1
    # Nothing of the client stays behind on this PC.
    left = b"".join(part.read_bytes() for part in journal.parent.glob("journal*"))
    assert b"When is it ready?" not in left


def test_a_call_whose_answer_was_lost_counts_once(pc: Play, proxy: Proxy, other: Play) -> None:
    proxy.cut_after(b"COMMIT\0", passed_on=True)
    take(pc)
    assert len(listed(other)) == 1
    proxy.resume()
    pc.hall.offline.share(1)
    (entry,) = listed(other)
    assert (entry.promise.calls, pc.hall.offline.unshared_calls(1)) == (1, ())


def test_sharing_calls_that_is_cut_off_goes_on_where_it_stopped(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    away(proxy)
    for number in range(3):
        take(pc, number=f"8 612 0000{number}")
    proxy.resume()
    proxy.cut_after(b"COMMIT\0", passed_on=True)
    with pytest.raises(StorageTrouble):
        pc.hall.offline.share(1)
    proxy.resume()
    pc.hall.offline.share(1)
    assert [entry.promise.calls for entry in listed(other)] == [1, 1, 1]


def test_a_due_time_that_passed_while_the_server_was_away_is_no_reason_to_refuse(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    away(proxy)
    take(pc, due_at=at("2026-03-02 12:00"))
    take(pc, number=OTHER_NUMBER, due_at=at("2026-03-04 11:00"))
    pc.clock.instant = at("2026-03-02 18:00")
    proxy.resume()
    pc.hall.offline.share(1)
    due = [wall(entry.promise.due_at) for entry in listed(other)]
    assert due == ["2026-03-02 12:00", "2026-03-04 11:00"]


def test_a_caller_whom_a_colleague_has_listed_meanwhile_is_listed_once(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    away(proxy)
    take(pc, question="Offline")
    other.callback(Session(1, BRONIUS, 1), question="Online")
    proxy.resume()
    pc.hall.offline.share(1)
    (entry,) = listed(other)
    assert (entry.promise.calls, entry.question) == (2, "Online\nOffline")


def test_the_minutes_of_an_offline_call_are_kept_apart_though_the_client_has_gone(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    desk = other.sit(1, BRONIUS)
    other.issue()
    serving = other.serve_next(desk)
    away(proxy)
    call = replace(a_call(pc, CallEnd.TALKED, ""), visit_id=serving.id)
    assert isinstance(pc.hall.offline.record(desk, call), OfflineCall)
    pc.clock.pass_minutes(5)
    other.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    proxy.resume()
    pc.hall.offline.share(1)
    assert other.visit(serving.id).legs[0].phone_ms == 30_000


def test_what_would_be_refused_later_is_refused_while_the_caller_is_on_the_line(
    pc: Play, proxy: Proxy
) -> None:
    away(proxy)
    record, clerk = pc.hall.offline.record, Session(1, BRONIUS, 1)
    for call, code in (
        (a_call(pc, number="8 612"), Refusal.NOT_A_NUMBER),
        (a_call(pc, CallEnd.DROPPED, number="8 612"), Refusal.NOT_A_NUMBER),
        (a_call(pc, number=" "), Refusal.NOT_A_NUMBER),
        (a_call(pc, number=""), Refusal.NOT_POSSIBLE_NOW),
        (a_call(pc, question=PERSONAL_CODE), Refusal.PERSONAL_CODE),
        (a_call(pc, name=PERSONAL_CODE), Refusal.PERSONAL_CODE),
    ):
        assert refusal(record, clerk, call, away=True) is code
    assert pc.hall.offline.unshared_calls(1) == ()
    assert isinstance(record(clerk, a_call(pc, CallEnd.DROPPED, " "), away=True), OfflineCall)


def test_a_refused_call_stays_with_the_reason_until_somebody_has_seen_it(
    pc: Play, proxy: Proxy, other: Play
) -> None:
    away(proxy)
    refused = take(pc, for_person=CECILIJA)
    fine = take(pc, number=OTHER_NUMBER)
    client = add(pc)
    draft = other.hall.setup.current(1)
    people = tuple(person for person in draft.people if person.name != "Cecilija")
    other.hall.setup.change(DESK, replace(draft, people=people))
    proxy.resume()
    (done,) = pc.hall.offline.share(1)
    assert done.visit.ticket == client.ticket
    (kept,) = pc.hall.offline.unshared_calls(1)
    assert kept == replace(refused, refused=Refusal.UNKNOWN_PERSON)
    assert fine.call.key != kept.call.key
    pc.hall.offline.discard(kept)
    assert pc.hall.offline.unshared_calls(1) == ()
    pc.hall.offline.share(1)
    assert len(listed(other)) == 1


def test_a_call_that_was_kept_outlives_the_program(
    pc: Play, proxy: Proxy, other: Play, clock: SetClock, journal: Path
) -> None:
    away(proxy)
    kept = take(pc, question="When?", due_at=at("2026-03-02 15:00"), language="ru")
    proxy.resume()
    with Hall.open(pc.hall.place, clock, journal) as again:
        assert again.offline.unshared_calls(1) == (kept,)
        again.offline.share(1)
    (entry,) = listed(other)
    assert (wall(entry.promise.due_at), entry.promise.language) == ("2026-03-02 15:00", "ru")


def _waiting(visit_id: int, rank: Rank, place: int, called: bool) -> Any:
    legs = (Leg(1, PASSPORTS, 1, BRONIUS, called_at=place),) if called else ()
    return a_visit(visit_id, rank=rank, place_at=place * MINUTE, legs=legs, state=State.WAITING)


@given(
    st.sampled_from(Rank),
    st.integers(0, 20),
    st.lists(st.tuples(st.sampled_from(Rank), st.integers(0, 20), st.booleans()), max_size=12),
)
def test_the_place_of_an_offline_client(
    rank: Rank, place: int, others: list[tuple[Rank, int, bool]]
) -> None:
    waiting = [_waiting(number, *other) for number, other in enumerate(others, start=1)]
    # A new visit's id is higher than any other's.
    new = _waiting(100, rank, place, False)
    placed = behind_the_called(new, waiting)
    assert all(sort_key(other) < sort_key(placed) for other in waiting if other.legs)
    # Nobody gains by being added offline, and nobody loses more than that.
    assert sort_key(placed) >= sort_key(new)
    if not any(other.legs and sort_key(other) > sort_key(new) for other in waiting):
        assert placed == new


def test_what_the_site_refuses_is_kept_no_longer_than_what_it_knows_itself(
    pc: Play, proxy: Proxy, other: Play, journal: Path
) -> None:
    away(proxy)
    add(pc, note="slaptas klausimas")
    take(pc, question="slaptas skambutis", for_person=CECILIJA)
    proxy.resume()
    draft = other.hall.setup.current(1)
    nobody = [person for person in draft.people if person.id not in (ASTA, CECILIJA)]
    lead = [replace(person, role=Role.ADMINISTRATOR) for person in nobody[:1]]
    other.hall.setup.change(DESK, replace(draft, people=[*lead, *nobody[1:]]))
    pc.hall.offline.share(1)
    assert len(pc.hall.offline.unshared(1)) + len(pc.hall.offline.unshared_calls(1)) == 2
    pc.clock.instant += 29 * 24 * 60 * MINUTE
    pc.hall.offline.share(1)
    assert b"slaptas" in journal.read_bytes()
    pc.clock.instant += 2 * 24 * 60 * MINUTE
    pc.hall.offline.share(1)
    assert pc.hall.offline.unshared(1) == ()
    assert pc.hall.offline.unshared_calls(1) == ()
    assert b"slaptas" not in journal.read_bytes()


def test_a_number_that_is_to_be_forgotten_is_dropped_from_the_journal_too(
    pc: Play, proxy: Proxy, journal: Path
) -> None:
    away(proxy)
    take(pc, number="8 612 34567", question="slaptas klausimas")
    kept = take(pc, number="8 612 34568", question="kitas klausimas")
    assert pc.hall.offline.forget_number(1, "+37061234567") == 1
    assert [call.call.key for call in pc.hall.offline.unshared_calls(1)] == [kept.call.key]
    held = journal.read_bytes()
    assert b"slaptas" not in held
    assert b"34567" not in held
    assert b"kitas" in held


def test_damaged_journals_that_stand_aside_go_after_their_days(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    for name in ("journal", "journal-damaged-1", "journal-damaged-1-journal", "journal-lock"):
        (tmp_path / name).write_text("8 612 34567")
    now = round(journal.stat().st_mtime * 1000)
    sweep_set_aside(journal, now + 29 * 24 * 60 * MINUTE, 30)
    assert len(list(tmp_path.iterdir())) == 4
    sweep_set_aside(journal, now + 31 * 24 * 60 * MINUTE, 30)
    assert {file.name for file in tmp_path.iterdir()} == {"journal", "journal-lock"}

"""What a shared database's server can do to programs at work, and that they come to no harm."""

import os
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from signal import SIGCONT, SIGSTOP
from typing import Any

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Done, Session
from queueapp.errors import OUT_OF_TOUCH, Refusal, Refused, StorageTrouble, Trouble
from queueapp.place import Place, Server, Tls
from queueapp.services.hall import Hall
from queueapp.storage import postgres, schema
from queueapp.storage.visits import take_number
from tests.e2e.load import Load, build, start_again
from tests.e2e.players import CONTEXT, hear, launch
from tests.factories import ASTA, BRONIUS, CECILIJA, change, contents, open_all_day, rows, server_of
from tests.order_check import Table, tables
from tests.postgres import Cluster
from tests.postgres_proxy import Endpoint, Proxy

pytestmark = [pytest.mark.e2e, pytest.mark.real_clock, pytest.mark.soak_scaled]

SOAK = bool(os.environ.get("QUEUEAPP_SOAK"))

RECEPTION = Session(1, ASTA)
RESTARTS = 20
STEP = 61 if SOAK else 127
"""How many bytes apart the cuts are."""
OTHERS_WAIT_S = 5.0
ANSWER_S = 10.0


@pytest.fixture
def server(cluster: Cluster, server_template: str) -> Iterator[Server]:
    """A hall's database of the test's own."""
    found = server_of(cluster, cluster.fresh(server_template))
    with cluster.connect() as connection:
        # Else the server forgets its last moments when it is killed.
        connection.execute(f"ALTER DATABASE {found.database} SET synchronous_commit = on")
    open_all_day(found)
    yield found
    cluster.drop_database(found.database)


@pytest.fixture
def proxy(cluster: Cluster) -> Iterator[Proxy]:
    with Proxy(cluster.socket, tcp=True) as proxy:
        yield proxy


def through(endpoint: Endpoint, server: Server) -> Server:
    """The same database, reached another way."""
    return Server(endpoint.host, server.database, server.user, endpoint.port, Tls.OFF)


def issue(hall: Hall, operation: str | None = None) -> Done:
    return hall.intake.issue(RECEPTION, Request(1), operation=operation)


def trouble_of(hall: Hall, operation: str | None = None) -> Trouble | None:
    """The trouble that a ticket meets; `None` where it is issued."""
    try:
        issue(hall, operation)
    except StorageTrouble as error:
        return error.trouble
    return None


def visits(server: Server) -> int:
    return len(rows(server, "SELECT id FROM visit"))


@pytest.mark.timeout(120)
def test_twenty_restarts_under_load_lose_nobody_and_serve_nobody_twice(cluster: Cluster) -> None:
    server = server_of(cluster, cluster.fresh())
    with cluster.connect() as connection:
        connection.execute(f"ALTER DATABASE {server.database} SET synchronous_commit = on")
    load = Load(build(server, 4), counters=4, tickets=150)
    try:
        load.start()
        for number in range(RESTARTS):
            load.serve((number + 1) * 0.9 / RESTARTS)
            start_again(cluster, number)
        figures = load.finish()
    finally:
        load.close()
        cluster.drop_database(server.database)
    # Shown with `pytest -rP`.
    sys.stdout.write(f"{RESTARTS} restarts: {figures}\n")
    assert figures.out_of_touch > 0


def freeze_inside(pipe: Connection, server: Server) -> None:
    """Stop oneself in the middle of issuing a ticket; say how it and the next one ended."""
    with pytest.MonkeyPatch.context() as patch, Hall.open(server, SystemClock()) as hall:

        def stop_and_take(*arguments: Any) -> int:
            patch.undo()
            pipe.send(("inside",))
            os.kill(os.getpid(), SIGSTOP)
            return take_number(*arguments)

        patch.setattr("queueapp.storage.visits.take_number", stop_and_take)
        pipe.send((trouble_of(hall, "frozen"),))
        pipe.send((trouble_of(hall, "frozen"),))


def test_a_frozen_program_lets_the_others_go_on_and_is_told_when_it_thaws(server: Server) -> None:
    process, pipe = launch(freeze_inside, server)
    try:
        with Hall.open(server, SystemClock()) as hall:
            assert hear(pipe) == ("inside",)
            began = time.monotonic()
            issue(hall)
            assert time.monotonic() - began < OTHERS_WAIT_S
            assert visits(server) == 1
            os.kill(process.pid, SIGCONT)
            (trouble,) = hear(pipe)
            assert trouble in OUT_OF_TOUCH
            assert hear(pipe) == (None,)
            assert visits(server) == 2
    finally:
        process.kill()
        process.join(10)
        process.close()
        pipe.close()


@pytest.mark.parametrize("passed_on", [False, True])
def test_cut_around_the_commit_it_is_kept_whole_or_not_at_all(
    server: Server, proxy: Proxy, passed_on: bool
) -> None:
    with Hall.open(through(proxy.endpoint, server), SystemClock()) as hall:
        sprung = proxy.cut_after(b"COMMIT", passed_on=passed_on)
        assert trouble_of(hall, "once") is Trouble.CONNECTION_LOST
        assert sprung.wait(10)
        assert visits(server) == (1 if passed_on else 0)
        # Asked again, it is kept once.
        done = issue(hall, "once")
        assert [visit.id for visit in hall.board.read(1).waiting] == [done.visit.id]
    assert visits(server) == 1


def everything(server: Server) -> dict[str, Table]:
    """All that is kept, once nothing is under way any more; but for the site's revision."""
    with tables(server) as ask:
        return {
            table.name: ask(f"SELECT * FROM {table.name} ORDER BY 1, 2")
            for table in schema.metadata.sorted_tables
            if table is not schema.site
        }


@pytest.mark.parametrize("passed_on", [False, True])
def test_cut_anywhere_in_a_request_nothing_is_half_done(
    server: Server, proxy: Proxy, passed_on: bool
) -> None:
    cuts = 0
    after = everything(server)
    for sent in range(1, 100_000, STEP):
        before = after
        with Hall.open(through(proxy.endpoint, server), SystemClock()) as hall:
            sprung = proxy.cut_after(sent, passed_on=passed_on)
            trouble = trouble_of(hall, f"cut {sent}")
            if not sprung.wait(0.3):
                break
            cuts += 1
            # Lost with its first words, a request is made again on a new connection.
            assert trouble in {None, Trouble.CONNECTION_LOST}
            found = everything(server)
            if found != before:
                assert len(found["visit"]) == len(before["visit"]) + 1
                assert len(found["event"]) == len(before["event"]) + 1
            issue(hall, f"cut {sent}")
        after = everything(server)
        assert len(after["visit"]) == len(before["visit"]) + 1
        assert len(after["event"]) == len(before["event"]) + 1
        assert found in (after, before)
    assert cuts > 10


def test_a_frozen_server_is_given_up_in_time_and_found_again(
    server: Server, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Hall.open(server, SystemClock()) as hall:
        for ask in (lambda: issue(hall), lambda: hall.board.changed(1), lambda: hall.board.read(1)):
            cluster.freeze()
            try:
                began = time.monotonic()
                with pytest.raises(StorageTrouble) as raised:
                    ask()
                assert time.monotonic() - began < ANSWER_S
            finally:
                cluster.thaw()
            assert raised.value.trouble in {Trouble.NO_ANSWER, Trouble.UNREACHABLE}
            hall.board.read(1)
            # Once at the full length is enough.
            monkeypatch.setattr(hall._db, "_answer_s", 1.0)
            monkeypatch.setattr(postgres, "_HEARTBEAT_ANSWER_S", 1.0)
        issue(hall)
    assert visits(server) == 1


def claim(pipe: Connection, place: Place, person: int, rounds: int, go: Barrier) -> None:
    """Take counter 1 at the same moment as somebody else, again and again; say how it went."""
    with Hall.open(place, SystemClock()) as hall:
        session = Session(1, person, 1)
        for _ in range(rounds):
            go.wait(20)
            try:
                hall.access.take_counter(session)
                pipe.send(("sits", person))
            except Refused as refused:
                pipe.send((refused.code, refused.facts["person"]))
            go.wait(20)
            if hall.board.read(1).desks[1].person_id == person:
                hall.access.leave_counter(session)


def test_of_two_who_claim_one_counter_at_once_one_sits_and_the_other_is_told(
    hall_place: Place,
) -> None:
    rounds = 20
    go = CONTEXT.Barrier(2)
    both = [launch(claim, hall_place, person, rounds, go) for person in (BRONIUS, CECILIJA)]
    try:
        for _ in range(rounds):
            said: dict[object, int] = dict(hear(pipe) for _, pipe in both)
            assert said.keys() == {"sits", Refusal.COUNTER_TAKEN}
            assert said["sits"] == said[Refusal.COUNTER_TAKEN]
    finally:
        for process, pipe in both:
            process.kill()
            process.join(10)
            process.close()
            pipe.close()


def migrate(place: Place, version: int, oldest_program: int) -> None:
    """Leave the database as a newer program's migration does."""
    change(
        place,
        "UPDATE database_info SET version = ?, oldest_program = ?",
        version,
        oldest_program,
    )
    change(place, "UPDATE site SET setup_revision = setup_revision + 1, revision = revision + 1")


def test_a_program_too_old_for_a_migrated_database_is_told(hall_place: Place) -> None:
    newer = schema.VERSION + 1
    with Hall.open(hall_place, SystemClock()) as hall:
        issue(hall)
        before = contents(hall_place)["visit"]
        migrate(hall_place, newer, newer)
        assert trouble_of(hall) is Trouble.NEWER
        with pytest.raises(StorageTrouble) as raised:
            hall.board.read(1)
        assert raised.value.trouble is Trouble.NEWER
    with pytest.raises(StorageTrouble) as raised:
        Hall.open(hall_place, SystemClock())
    assert raised.value.trouble is Trouble.NEWER
    assert contents(hall_place)["visit"] == before


def test_a_program_that_still_fits_a_migrated_database_goes_on(hall_place: Place) -> None:
    with Hall.open(hall_place, SystemClock()) as hall:
        issue(hall)
        migrate(hall_place, schema.VERSION + 1, schema.VERSION)
        issue(hall)
        with Hall.open(hall_place, SystemClock()) as another:
            issue(another)
            assert len(hall.board.read(1).waiting) == 3

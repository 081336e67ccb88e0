"""What a program on a server meets: it says what is wrong, hangs never, and is right afterwards."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import OfflineClient
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.place import Server, Tls
from queueapp.services.hall import Hall
from queueapp.storage import pipeline, postgres, visits
from queueapp.storage.postgres import create_tables
from tests.factories import (
    ASTA,
    DRAFT,
    PASSPORTS,
    SetClock,
    build_server_template,
    open_all_day,
    rows,
    server_of,
)
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy

pytestmark = pytest.mark.real_clock

RECEPTION = Session(1, ASTA)
TERMINATE = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE application_name = 'queueapp' AND pid <> pg_backend_pid()"
)


@pytest.fixture
def hall(server_hall: Server) -> Iterator[Hall]:
    with Hall.open(server_hall, SystemClock()) as opened:
        opened.board.read(1)
        yield opened


def issue(hall: Hall) -> str:
    return hall.intake.issue(RECEPTION, Request(PASSPORTS)).visit.ticket


def in_time(act: Callable[[], Any], seconds: float = 12) -> BaseException | None:
    """What the act raises; fails where it has not come back by then."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            act()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    assert not thread.is_alive(), "it hangs"
    return raised[0] if raised else None


def trouble(act: Callable[[], Any]) -> Trouble:
    with pytest.raises(StorageTrouble) as told:
        act()
    return told.value.trouble


@pytest.fixture(scope="module")
def secured() -> Iterator[Cluster]:
    with Cluster(tls=True) as cluster:
        yield cluster


def test_a_secured_connection_that_is_lost_is_no_fault_of_the_certificate(
    secured: Cluster,
) -> None:
    database = build_server_template(secured)
    way = Server(
        *(secured.tcp.host, database, "postgres", secured.tcp.port),
        *(Tls.VERIFIED, str(secured.tcp.authority)),
    )
    open_all_day(server_of(secured, database))
    with Hall.open(way, SystemClock()) as hall:
        hall.board.read(1)
        with secured.connect() as other:
            other.execute(TERMINATE)
        # Lost before anything was asked: the connection is opened anew.
        assert issue(hall) == "A001"

        def cut_within() -> None:
            with hall._db.write(1) as tx:
                with secured.connect() as other:
                    other.execute(TERMINATE)
                visits.open_visits(tx)

        assert trouble(cut_within) is Trouble.CONNECTION_LOST
        assert issue(hall) == "A002"


def test_a_certificate_of_nobody_known_is_told_and_no_password_sent(secured: Cluster) -> None:
    way = Server(
        secured.tcp.host, "postgres", "postgres", secured.tcp.port, Tls.VERIFIED, password="x"
    )
    assert trouble(lambda: Hall.open(way, SystemClock())) is Trouble.CERTIFICATE


def test_a_refusal_on_a_server_that_has_just_frozen_comes_back(
    cluster: Cluster, hall: Hall
) -> None:
    def refuse() -> None:
        with hall._db.write(1):
            cluster.freeze()
            raise Refused(Refusal.STALE)

    try:
        assert isinstance(in_time(refuse), Refused)
    finally:
        cluster.thaw()
    assert issue(hall) == "A001"


def test_a_server_that_falls_silent_after_letting_a_program_in_is_given_up(
    cluster: Cluster, server_hall: Server
) -> None:
    with Proxy(cluster.socket) as proxy:
        way = replace(server_hall, host=proxy.endpoint.host, port=proxy.endpoint.port)
        real = postgres.connect

        def silent(server: Server, **more: Any) -> psycopg.Connection[Any]:
            connection = real(server, **more)
            proxy.swallow()
            return connection

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(postgres, "connect", silent)
            error = in_time(lambda: Hall.open(way, SystemClock()))
        assert isinstance(error, StorageTrouble)
        assert error.trouble is Trouble.NO_ANSWER


def test_a_message_that_fails_after_the_commit_does_not_make_it_undone(
    hall: Hall, server_hall: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "_channel", lambda _site: "no, this is not a name")
    assert issue(hall) == "A001"
    monkeypatch.undo()
    assert issue(hall) == "A002"
    assert len(rows(server_hall, "SELECT * FROM visit")) == 2


def test_a_write_that_finds_nothing_to_change_leaves_nothing_half_done(
    hall: Hall, server_hall: Server
) -> None:
    issue(hall)
    with hall._db.read(1) as tx:
        (before,) = visits.open_visits(tx)

    def half() -> None:
        with hall._db.write(1) as tx:
            tx.tell(visits._insert_leg, **_leg())
            visits.save(tx, replace(before, seq=7), replace(before, seq=8))

    with pytest.raises(psycopg.Error):
        half()
    assert rows(server_hall, "SELECT * FROM leg") == []
    assert issue(hall) == "A002"


def _leg() -> dict[str, object]:
    return {
        **dict.fromkeys(("site_id", "visit_id", "number", "service_id", "person_id"), 1),
        **dict.fromkeys(("called_at", "recalls", "phone_ms"), 0),
        "accurate": True,
    }


def test_a_change_that_nobody_was_told_of_is_found_though_something_else_was_read(
    hall: Hall, server_hall: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    while hall.board.changed(1):
        hall.board.read(1)
    with Hall.open(server_hall, SystemClock()) as other, pytest.MonkeyPatch.context() as patch:
        patch.setattr(postgres, "_channel", lambda _site: "somebody_else")
        issue(other)
    hall.intake.favourites(RECEPTION)
    monkeypatch.setattr(postgres, "HEARTBEAT_S", 0.0)
    assert hall.board.changed(1)
    hall.board.read(1)
    assert not hall.board.changed(1)


def test_only_one_program_makes_the_first_hall(cluster: Cluster) -> None:
    server = server_of(cluster, cluster.fresh())
    create_tables(server, HallKind.HALL)
    barrier = threading.Barrier(4)

    def found(_number: int) -> bool:
        with Hall.open(server, SystemClock()) as hall:
            barrier.wait(10)
            try:
                hall.setup.open_hall(DRAFT)
            except Refused:
                return False
            return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(found, range(4))) == [False, False, False, True]
    assert len(rows(server, "SELECT * FROM site")) == 1


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_that_cannot_hold_all_letters_is_not_set_up(
    cluster: Cluster, encoding: str
) -> None:
    with cluster.connect() as connection:
        connection.execute(
            f"CREATE DATABASE narrow_{encoding} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'"
        )
    server = server_of(cluster, f"narrow_{encoding.lower()}")
    assert trouble(lambda: create_tables(server, HallKind.HALL)) is Trouble.ENCODING
    assert rows(server, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'") == []


def test_a_text_that_no_server_can_keep_is_kept_without_what_makes_it_so(hall: Hall) -> None:
    done = hall.intake.issue(RECEPTION, Request(PASSPORTS), "walks\0 badly")
    (note,) = hall.board.read(1).notes[done.visit.id]
    assert note.text == "walks badly"


def test_a_server_that_takes_no_more_programs_says_so(
    cluster: Cluster, server_hall: Server
) -> None:
    with cluster.connect() as connection:
        connection.execute("CREATE ROLE alone LOGIN CONNECTION LIMIT 1")
        connection.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO alone")
    way = replace(server_hall, user="alone")
    with closing(psycopg.connect(str(way))):
        assert trouble(lambda: Hall.open(way, SystemClock())) is Trouble.TOO_MANY_PROGRAMS


def test_a_role_without_rights_is_told(cluster: Cluster, server_hall: Server) -> None:
    with cluster.connect() as connection:
        connection.execute("CREATE ROLE nobody_special LOGIN")
    way = replace(server_hall, user="nobody_special")
    assert trouble(lambda: Hall.open(way, SystemClock())) is Trouble.NOT_ALLOWED


def test_a_server_that_stands_in_for_another_is_read_and_takes_over(tmp_path: Path) -> None:
    with Cluster() as cluster:
        server = server_of(cluster, build_server_template(cluster))
        open_all_day(server)
        with Hall.open(server, SystemClock(), tmp_path / "journal") as hall:
            hall.offline.enrol(1)
            issue(hall)
            cluster.stand_in()
            assert len(hall.board.read(1).waiting) == 1
            assert trouble(lambda: issue(hall)) is Trouble.READ_ONLY
            # Whoever comes meanwhile is not sent away.
            assert isinstance(hall.offline.issue(RECEPTION, Request(PASSPORTS)), OfflineClient)
            cluster.take_over()
            (done,) = hall.offline.share(1)
            assert done.visit.ticket == "P1-1"
            assert issue(hall) == "A002"


def test_a_ticket_that_another_client_has_by_now_gives_way_to_an_ordinary_one(
    cluster: Cluster, server_hall: Server, clock: SetClock, tmp_path: Path
) -> None:
    tickets = []
    for name in ("one", "two"):
        with (
            Proxy(cluster.socket) as proxy,
            Hall.open(
                replace(server_hall, host=proxy.endpoint.host, port=proxy.endpoint.port),
                clock,
                tmp_path / name,
            ) as hall,
        ):
            hall.offline.enrol(1)
            hall.board.read(1)
            if name == "two":
                # As when a backup was brought back that did not know of this PC yet.
                hall.offline._kept.set_station(hall.offline._place, 1, 1)
            proxy.refuse()
            proxy.cut()
            hall.offline.issue(RECEPTION, Request(PASSPORTS))
            proxy.resume()
            (done,) = hall.offline.share(1)
            tickets.append(done.visit.ticket)
            assert hall.offline.unshared(1) == ()
    assert tickets == ["P1-1", "A001"]


def test_one_entry_that_cannot_be_taken_in_holds_up_nobody(
    cluster: Cluster, server_hall: Server, clock: SetClock, tmp_path: Path
) -> None:
    with Proxy(cluster.socket) as proxy:
        way = replace(server_hall, host=proxy.endpoint.host, port=proxy.endpoint.port)
        with Hall.open(way, clock, tmp_path / "journal") as hall:
            hall.offline.enrol(1)
            hall.board.read(1)
            proxy.refuse()
            proxy.cut()
            stuck = hall.offline.issue(Session(1, ASTA, 4711), Request(PASSPORTS))
            hall.offline.issue(RECEPTION, Request(PASSPORTS))
            proxy.resume()
            (done,) = hall.offline.share(1)
            assert done.visit.ticket == "P1-2"
            (kept,) = hall.offline.unshared(1)
            assert (kept.ticket, kept.refused) == (stuck.ticket, Refusal.NOT_POSSIBLE_NOW)
            assert [visit.ticket for visit in hall.board.read(1).waiting] == ["P1-2"]


def test_a_batch_is_one_journey(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []
    real = pipeline.send

    def counting(driver: Any, batch: Any, *more: Any) -> Any:
        sent.append(len(batch))
        return real(driver, batch, *more)

    monkeypatch.setattr(pipeline, "send", counting)
    monkeypatch.setattr(postgres, "send", counting)
    desk = hall.access.take_counter(Session(1, 2, 1))
    issue(hall)
    sent.clear()
    hall.desk.next_client(desk)
    assert len(sent) == 2


def test_refusals_and_reads_keep_the_connection_and_what_is_prepared(
    cluster: Cluster, hall: Hall
) -> None:
    def on_server() -> tuple[int, int]:
        driver = postgres._driver(hall._db._connection)
        (prepared,) = driver.execute("SELECT count(*) FROM pg_prepared_statements").fetchone()
        return driver.info.backend_pid, prepared

    def press() -> None:
        with pytest.raises(Refused):
            hall.desk.next_client(Session(1, ASTA, 1))
        hall.board.read(1)
        hall.board.changed(1)

    press()
    before = on_server()
    for _ in range(5):
        press()
    assert on_server() == before

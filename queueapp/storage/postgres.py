"""A hall's database on a PostgreSQL server, shared by many counters.

Each program holds one connection: it asks, it writes, and on it the server tells of changes. The
row of a site is the site's lock, updated before anything is read; the server's clock is the
hall's. A connection that is lost is opened again by the next request, and whatever was under way
is not kept.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any, Self

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import (
    URL,
    BigInteger,
    Connection,
    Engine,
    Integer,
    bindparam,
    case,
    cast,
    create_engine,
    func,
    select,
    text,
    update,
)
from sqlalchemy.pool import NullPool

from queueapp.clock import MOST_BEHIND, Clock, ServerClock, SystemClock, running_ns
from queueapp.domain.setup import HallKind, HallTime
from queueapp.errors import OUT_OF_TOUCH, StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.storage import schema
from queueapp.storage.database import (
    Database,
    Info,
    SiteRow,
    read_info,
    site_ids,
    write_info,
)
from queueapp.storage.faults import naming_trouble
from queueapp.storage.pipeline import Pipeline, Sent, Texts, send
from queueapp.storage.postgres_faults import (
    as_trouble,
    connection_is_gone,
    trouble_of_connecting,
)
from queueapp.storage.tx import Question, Work

OLDEST_SERVER = 140000
"""The oldest server that is used, as PostgreSQL numbers its versions."""

CONNECT_S = 3
"""How long a server may take to let a program in."""

ANSWER_S = 8.0
"""How long it may take to answer; longer than anybody else may hold a site's lock."""

READING_ANSWER_S = 65.0
"""The same of what looks back over years."""

HEARTBEAT_S = 2.0
"""How often a program that hears of no change asks all the same."""

_SETTINGS = {
    # A program that stops in the middle of a transaction is thrown out, and the others go on.
    "idle_in_transaction_session_timeout": "3s",
    "lock_timeout": "6s",
    "statement_timeout": "7s",
    # So that the server too finds out soon that a computer is gone.
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "synchronous_commit": "on",
    # Whoever has waited for a site's lock must see what was written meanwhile.
    "default_transaction_isolation": r"read\ committed",
    "client_min_messages": "warning",
    "TimeZone": "UTC",
}
_READING_SETTINGS = {
    "default_transaction_read_only": "on",
    # What was read is made use of before the next question.
    "idle_in_transaction_session_timeout": "60s",
    "statement_timeout": "60s",
    # Whoever looks back has one of the server's cores at most; the others are for those who serve.
    "max_parallel_workers_per_gather": "0",
    # A plan for what is asked now: one for any period reads far too much for most.
    "plan_cache_mode": "force_custom_plan",
    "jit": "off",
}
_HEARTBEAT_ANSWER_S = 3.0
_SETUP_LOCK = 0x4B51_4555
_LINES = 0x4B51
"""The first key of the advisory locks on which those who write to a site stand in line."""
_WRITE = "BEGIN READ WRITE"
_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

_site = schema.site
_of_site = _site.c.id == bindparam("of_site")
_server_ms = cast(func.extract("epoch", func.clock_timestamp()) * 1000, BigInteger)
_ROW = (
    _site.c.revision,
    _site.c.setup_revision,
    _site.c.latest_at,
    _site.c.chain_number,
    _site.c.chain_head,
    _server_ms.label("server_ms"),
)


def _lock_at(instant: Any) -> Any:
    # The row is locked before the instant is taken: the order of instants is the order of writes.
    return (
        update(_site)
        .where(_of_site)
        .values(
            revision=_site.c.revision + 1,
            latest_at=case(
                (_site.c.latest_at.between(instant, instant + MOST_BEHIND), _site.c.latest_at),
                else_=instant,
            ),
        )
        .returning(*_ROW)
    )


# The row alone would do, but of all who wait for a row the server wakes each at every change of it;
# for this they stand in line.
_stand_in_line = select(
    func.pg_advisory_xact_lock(_LINES, bindparam("of_site", type_=Integer)).label("turn")
)
_lock_by_server = _lock_at(_server_ms + bindparam("ahead", type_=BigInteger))
_lock_by_clock = _lock_at(bindparam("instant", type_=BigInteger))
_look = select(*_ROW).where(_of_site)


Driver = psycopg.Connection[Any]


class PostgresDatabase(Database):
    """A server's database, as one program is connected to it."""

    place: Server

    def __init__(self, server: Server, clock: Clock, *, reads_only: bool = False) -> None:
        """Connect to a database that is set up; use `open` and `open_reading`.

        The server's clock decides. A clock other than the computer's own, as in tests and
        recordings, is taken at its word.
        """
        super().__init__(reads_only=reads_only)
        self.place = server
        self._server_clock = ServerClock() if isinstance(clock, SystemClock) else None
        self._by_server = self._server_clock is not None
        self._engine = engine_for(server, self._watched, reads_only=reads_only)
        self._write = "BEGIN" if reads_only else _WRITE
        self._answer_s = READING_ANSWER_S if reads_only else ANSWER_S
        self._texts = Texts(self._engine.dialect)
        self._watchdog = Watchdog()
        self._connection: Connection | None = None
        self._heard: set[str] = set()
        self._listening: set[int] = set()
        self._revisions: dict[int, int] = {}
        self._asked_at = 0.0
        try:
            with self._named(), self._transaction(_READ) as connection:
                info = connected_info(connection)
                asked = running_ns()
                server_ms: int = connection.execute(select(_server_ms)).scalar_one()
                self._set_clock(server_ms, asked)
        except BaseException:
            self.close()
            raise
        self.kind = info.kind
        self.record_clock = info.clock(self._server_clock or clock)
        if info.hall_time is not None:
            # A hall with a time of its own tells the server's instants by it.
            self._by_server = False

    @classmethod
    def open(cls, server: Server, clock: Clock) -> Self:
        """Connect; raises `StorageTrouble` with what is wrong where that cannot be."""
        return cls(server, clock)

    @classmethod
    def open_reading(cls, server: Server, clock: Clock) -> Self:
        """Connect so that the server refuses whatever would write, and has longer to answer."""
        return cls(server, clock, reads_only=True)

    def close(self) -> None:
        """Let go of the server."""
        self._drop()
        self._watchdog.close()
        self._engine.dispose()

    def changed(self, site_id: int) -> bool:
        """Whether anybody has written to the site: heard from the server, or asked for at times."""
        with self._named():
            connection = self._connected()
            driver = _driver(connection)
            channel = _channel(site_id)
            if site_id not in self._listening:
                with self._watchdog.over(driver, _HEARTBEAT_ANSWER_S):
                    connection.exec_driver_sql(f"LISTEN {channel}")
                self._listening.add(site_id)
                self._heard.add(channel)
            driver.pgconn.consume_input()
            while told := driver.pgconn.notifies():
                self._heard.add(told.relname.decode())
            if channel in self._heard:
                self._heard.discard(channel)
                self._asked_at = time.monotonic()
                return True
            if time.monotonic() - self._asked_at < HEARTBEAT_S:
                return False
            asked = running_ns()
            with self._watchdog.over(driver, _HEARTBEAT_ANSWER_S):
                (answer,) = send(driver, [self._texts.of(_look, {"of_site": site_id})])
            row = answer.fetchall()[0]
            self._set_clock(row.server_ms, asked)
            self._asked_at = time.monotonic()
            known = self._revisions.get(site_id)
            self._revisions[site_id] = row.revision
            return bool(row.revision != known)

    def saw(self, site_id: int, revision: int) -> None:
        """Somebody has this revision of the site on the screen: it is no news any more."""
        self._revisions[site_id] = revision

    def site_ids(self) -> tuple[int, ...]:
        """The sites of this database, oldest first."""
        with self._named(), self._transaction(_READ) as connection:
            return site_ids(connection)

    @contextmanager
    def _writing(self, site_id: int, ahead: Sequence[Question]) -> Iterator[tuple[Work, SiteRow]]:
        now = self.clock.now()
        if self._by_server:
            lock = self._texts.of(
                _lock_by_server, {"of_site": site_id, "ahead": self.record_clock.ahead}
            )
        else:
            lock = self._texts.of(_lock_by_clock, {"of_site": site_id, "instant": now})
        turn = self._texts.of(_stand_in_line, {"of_site": site_id})
        asked = running_ns()
        with self._named(), self._begun([Sent(self._write, {}), turn, lock], ahead) as (work, row):
            self._set_clock(row.server_ms, asked)
            yield work, row
            # Told once it is kept: a message within the transaction would make the commits of
            # all sites wait for each other.
            work.commit(f"NOTIFY {_channel(site_id)}")

    @contextmanager
    def _reading(self, site_id: int, ahead: Sequence[Question]) -> Iterator[tuple[Work, SiteRow]]:
        look = self._texts.of(_look, {"of_site": site_id})
        asked = time.monotonic_ns()
        with self._named(), self._begun([Sent(_READ, {}), look], ahead) as (work, row):
            self._set_clock(row.server_ms, asked)
            self._asked_at = time.monotonic()
            yield work, row
            work.end()

    @contextmanager
    def _founding(self) -> Iterator[Connection]:
        with self._named(), self._transaction(self._write) as connection:
            hold_setup_lock(connection)
            yield connection
            connection.exec_driver_sql("COMMIT")

    @contextmanager
    def _begun(
        self, first: Sequence[Sent], ahead: Sequence[Question]
    ) -> Iterator[tuple[Pipeline, Any]]:
        """A transaction that has its site's row, which `first` ends with, and answers ahead."""
        batch = [*first, *(self._texts.of(*question) for question in ahead)]
        known = self._connection is not None
        connection = self._connected()
        try:
            try:
                answers = self._send(connection, batch)
            except Exception as error:
                if self._watchdog.has_fired or not (known and connection_is_gone(error)):
                    raise
                # Nothing has been written yet: what was lost meanwhile may be opened anew.
                self._drop()
                connection = self._connected()
                answers = self._send(connection, batch)
            work = Pipeline(connection, _driver(connection), self._texts)
            row, *asked_ahead = answers[len(first) - 1 :]
            for question, answer in zip(ahead, asked_ahead, strict=True):
                work.know(question, answer.fetchall())
            with self._watchdog.over(_driver(connection), self._answer_s):
                yield work, row.fetchall()[0]
        except BaseException:
            self._roll_back()
            raise

    def _send(self, connection: Connection, batch: Sequence[Sent]) -> list[psycopg.Cursor[Any]]:
        with self._watchdog.over(_driver(connection), self._answer_s):
            return send(_driver(connection), batch)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        """A transaction that is not about one site; the block commits it, or it is undone."""
        connection = self._connected()
        try:
            with self._watchdog.over(_driver(connection), self._answer_s):
                connection.exec_driver_sql(begin)
                yield connection
        finally:
            self._roll_back()

    def _set_clock(self, server_ms: int, asked_ns: int) -> None:
        if self._server_clock is not None:
            self._server_clock.heard(server_ms, asked_ns, running_ns())

    def _connected(self) -> Connection:
        connection = self._connection
        if connection is None or connection.invalidated or _driver(connection).closed:
            self._drop()
            # The driver library asks the server a few things of its own first.
            self._connection = connection = self._engine.connect()
            self._watchdog.rest()
            # What the server tells along with an answer to something else is heard only here.
            _driver(connection).add_notify_handler(self._hear)
        return connection

    def _watched(self, driver: Driver) -> Driver:
        self._watchdog.watch(driver, CONNECT_S)
        return driver

    def _hear(self, told: psycopg.Notify) -> None:
        self._heard.add(told.channel)

    def _roll_back(self) -> None:
        if self._connection is None:
            return
        if self._connection.invalidated:
            self._drop()
            return
        driver = _driver(self._connection)
        match driver.info.transaction_status:
            case TransactionStatus.IDLE:
                return
            case TransactionStatus.UNKNOWN:
                self._drop()
                return
        had_fired = self._watchdog.has_fired
        try:
            with self._watchdog.over(driver, _HEARTBEAT_ANSWER_S):
                # Past the driver, which after a rollback lets go of all that it has prepared.
                driver.pgconn.exec_(b"ROLLBACK")
        except Exception:
            if not had_fired:
                # What brought the transaction to its end is told, not this.
                self._watchdog.take_fired()
            self._drop()

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        self._listening.clear()
        if connection is not None:
            with suppress(Exception):
                connection.invalidate()
            with suppress(Exception):
                connection.close()

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            with naming_trouble(self.place, self._trouble):
                yield
        except StorageTrouble as error:
            if error.trouble in OUT_OF_TOUCH or error.trouble is Trouble.READ_ONLY:
                # Another server may have taken over under this address.
                self._drop()
            raise

    def _trouble(self, error: BaseException) -> BaseException:
        if self._watchdog.take_fired():
            return StorageTrouble(Trouble.NO_ANSWER, self.place, str(error))
        return as_trouble(error, self.place)


class Watchdog:
    """Cuts a connection whose server does not answer: the driver itself would wait for ever."""

    _EVERY_S = 0.25

    def __init__(self) -> None:
        self._deadline: tuple[float, int] | None = None
        self._fired = False
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    @contextmanager
    def over(self, driver: Driver, seconds: float) -> Iterator[None]:
        """Watch what is asked inside the block."""
        before = self._deadline
        self.watch(driver, seconds)
        try:
            yield
        finally:
            with self._lock:
                self._deadline = before

    def watch(self, driver: Driver, seconds: float) -> None:
        """Watch a connection from now on."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
            self._thread.start()
        with self._lock:
            self._deadline = time.monotonic() + seconds, driver.pgconn.socket

    def rest(self) -> None:
        """Watch nothing."""
        with self._lock:
            self._deadline = None

    @property
    def has_fired(self) -> bool:
        """Whether it has cut a connection that nobody has asked about since."""
        return self._fired

    def take_fired(self) -> bool:
        """Whether it has cut a connection since this was last asked."""
        fired, self._fired = self._fired, False
        return fired

    def close(self) -> None:
        """Stop watching."""
        self._closed.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        while not self._closed.wait(self._EVERY_S):
            with self._lock:
                watched = self._deadline
                if watched is None or time.monotonic() < watched[0]:
                    continue
                self._fired, self._deadline = True, None
                # The driver may have closed it just now.
                with suppress(OSError):
                    line = socket.socket(fileno=watched[1])
                    with suppress(OSError):
                        line.shutdown(socket.SHUT_RDWR)
                    line.detach()


def engine_for(
    server: Server,
    made: Callable[[Driver], Driver] = lambda driver: driver,
    *,
    reads_only: bool = False,
) -> Engine:
    """How a server's database is reached; nothing is connected yet.

    `made` is told of each connection before anything is asked on it.
    """
    # Transactions are begun by hand, as with a file.
    return create_engine(
        URL.create("postgresql+psycopg"),
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        creator=lambda: made(connect(server, reads_only=reads_only)),
        hide_parameters=True,
    )


def connect(server: Server, *, reads_only: bool = False) -> Driver:
    """A driver's connection with the program's own patience; raises `StorageTrouble`."""
    settings = _SETTINGS | _READING_SETTINGS if reads_only else _SETTINGS
    wishes: dict[str, Any] = {
        "host": server.host,
        "port": server.port,
        "dbname": server.database,
        "user": server.user,
        "sslmode": server.tls.value,
        "connect_timeout": CONNECT_S,
        "application_name": "queueapp",
        "client_encoding": "utf8",
        "keepalives_idle": 5,
        "keepalives_interval": 2,
        "keepalives_count": 3,
        "tcp_user_timeout": 5000,
        "options": " ".join(f"-c {name}={value}" for name, value in settings.items()),
    }
    if server.password:
        wishes["password"] = server.password
    if server.authority:
        wishes["sslrootcert"] = server.authority
    try:
        connection = psycopg.connect(**wishes, autocommit=True, prepare_threshold=0)
    except psycopg.Error as error:
        trouble = trouble_of_connecting(error)
        raise StorageTrouble(trouble, server, str(error).strip()) from error
    version = connection.info.server_version
    if version < OLDEST_SERVER:
        connection.close()
        raise StorageTrouble(Trouble.OLD_SERVER, server, str(version))
    return connection


def connected_info(connection: Connection) -> Info:
    """What the database says of itself, if it is one of ours that this program can use."""
    exists = text("SELECT to_regclass('database_info')")
    if connection.execute(exists).scalar_one() is None:
        raise StorageTrouble(Trouble.NOT_SET_UP)
    info = read_info(connection)
    if info.version < schema.VERSION:
        raise StorageTrouble(Trouble.OLDER, detail=f"{info.version} < {schema.VERSION}")
    return info


def create_tables(server: Server, kind: HallKind, hall_time: HallTime | None = None) -> bool:
    """Set up an empty database; `False` where it is set up already, and nothing is changed."""
    _give_indexes_their_conditions()
    engine = engine_for(server)
    with naming_server_trouble(server):
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("BEGIN")
                hold_setup_lock(connection)
                exists = text("SELECT to_regclass('database_info')")
                if connection.execute(exists).scalar_one() is not None:
                    return False
                encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
                if encoding != "UTF8":
                    raise StorageTrouble(Trouble.ENCODING, detail=str(encoding))
                schema.metadata.create_all(connection)
                now: int = connection.execute(select(_server_ms)).scalar_one()
                write_info(connection, kind, now, hall_time)
                connection.exec_driver_sql("COMMIT")
                return True
        finally:
            engine.dispose()


def hold_setup_lock(connection: Connection) -> None:
    """Let only one program at a time set a database up or migrate it, until the commit."""
    connection.execute(select(func.pg_advisory_xact_lock(_SETUP_LOCK)))


def naming_server_trouble(server: Server) -> AbstractContextManager[None]:
    """Turn what the driver raises inside the block into a `StorageTrouble` of the server."""
    return naming_trouble(server, lambda error: as_trouble(error, server))


def _give_indexes_their_conditions() -> None:
    # Not in the schema itself: naming the option there loads this dialect at every start.
    for table in schema.metadata.tables.values():
        for index in table.indexes:
            condition = index.dialect_options["sqlite"]["where"]
            index.dialect_options["postgresql"]["where"] = condition


def _driver(connection: Connection) -> Driver:
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    return driver


def _channel(site_id: int) -> str:
    return f"queueapp_site_{site_id}"

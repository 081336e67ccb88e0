"""The one way to write to a hall's database and to read it, whichever kind of database it is.

One thread owns a `Database`. A write takes the site's lock before it reads anything, so that two
counters never decide on the same picture; a read sees one consistent state. What differs between
a file and a server stands in `sqlite.py` and `postgres.py`; `opening.py` chooses.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from sqlalchemy import BigInteger, Connection, bindparam, insert, select, update

from queueapp.clock import Clock, HallClock, RecordClock
from queueapp.domain.chain import Chain
from queueapp.domain.setup import Directory, HallDraft, HallKind, HallTime
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Place
from queueapp.storage import schema
from queueapp.storage.directory import add_site, load_directory
from queueapp.storage.erasures import Kind, Made
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx, Work

_KINDS = Codes(HallKind)
_CHAIN = (
    update(schema.site)
    .where(schema.site.c.id == bindparam("of_site"))
    .values(chain_number=bindparam("number", type_=BigInteger), chain_head=bindparam("head"))
)


class SiteRow(Protocol):
    """What the row of a site tells a transaction: the instant is in ms UTC."""

    @property
    def revision(self) -> int: ...
    @property
    def setup_revision(self) -> int: ...
    @property
    def latest_at(self) -> int: ...
    @property
    def chain_number(self) -> int: ...
    @property
    def chain_head(self) -> str: ...


Begun = AbstractContextManager[tuple[Work, SiteRow]]


class Database(ABC):
    """An open database of one kind, with the clock that its hall goes by."""

    place: Place
    kind: HallKind
    record_clock: RecordClock

    def __init__(self, *, reads_only: bool = False) -> None:
        self.reads_only = reads_only
        self._directories: dict[int, tuple[int, Directory]] = {}

    @property
    def clock(self) -> Clock:
        """The hall's clock: every program on this database agrees on it."""
        return self.record_clock

    @abstractmethod
    def close(self) -> None:
        """Let go of the database."""

    @abstractmethod
    def changed(self, site_id: int) -> bool:
        """Whether anybody may have written to the site since this was last asked; quick."""

    def saw(self, site_id: int, revision: int) -> None:  # noqa: B027
        """Somebody has this revision of the site on the screen: it is no news any more."""

    @abstractmethod
    def site_ids(self) -> tuple[int, ...]:
        """The sites of this database, oldest first."""

    def about_to_erase(self, site_id: int, erased: Mapping[Kind, Collection[Made]]) -> None:  # noqa: B027
        """Put down what is about to be erased, where a restored backup must erase it again."""

    def erased_before(self, _site_id: int, _kind: Kind, _present: Sequence[Made]) -> list[Made]:
        """What of that which is there was erased once already: a backup brought it back."""
        return []

    def clean(self, _day: str) -> bool:
        """Leave nothing of what was erased in our own files, once a business day and after each
        erasing; `False` where somebody still reads what was there before.

        What a server keeps in its files is the server's to clear.
        """
        return True

    @abstractmethod
    def _writing(self, site_id: int, ahead: Sequence[Question]) -> Begun:
        """A write transaction that has the site's lock and has raised its revision."""

    @abstractmethod
    def _reading(self, site_id: int, ahead: Sequence[Question]) -> Begun:
        """A transaction in which all that is read is of one moment."""

    @abstractmethod
    def _founding(self) -> AbstractContextManager[Connection]:
        """A write transaction in a database that may have no site yet."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def write(self, site_id: int, ahead: Sequence[Question] = ()) -> Iterator[Tx]:
        """The one write transaction: all of it is kept when the block ends, or nothing is."""
        with self._writing(site_id, ahead) as (work, row):
            # Read before anything is written, so that it is true whatever becomes of the rest.
            directory = self._directory(work, site_id, row.setup_revision)
            chain = Chain(row.chain_number, row.chain_head)
            yield Tx(work, site_id, row.latest_at, row.revision, directory, chain)
            if chain.number != row.chain_number:
                work.tell(_CHAIN, {"of_site": site_id, "number": chain.number, "head": chain.head})
        self.record_clock.keep_to(row.latest_at)

    @contextmanager
    def read(self, site_id: int, ahead: Sequence[Question] = ()) -> Iterator[Tx]:
        """A consistent picture: everything read inside the block is of one moment."""
        with self._reading(site_id, ahead) as (work, row):
            self.record_clock.keep_to(row.latest_at)
            directory = self._directory(work, site_id, row.setup_revision)
            chain = Chain(row.chain_number, row.chain_head)
            yield Tx(work, site_id, self.clock.now(), row.revision, directory, chain)

    def found_first_site(self, draft: HallDraft) -> int | None:
        """Make a hall from a checked draft, whole or not at all; returns its id.

        `None` where this database has a hall already, and nothing is changed.
        """
        with self._founding() as connection:
            return None if site_ids(connection) else add_site(connection, draft)

    def known_directory(self, site_id: int) -> Directory | None:
        """The set-up as it was last read, if it was: the database may be out of touch."""
        known = self._directories.get(site_id)
        return None if known is None else known[1]

    def _directory(self, work: Work, site_id: int, setup_revision: int) -> Directory:
        cached = self._directories.get(site_id)
        if cached is None or cached[0] != setup_revision:
            # A migration raises the revision too: from then on this program may be too old.
            read_info(work.connection)
            cached = setup_revision, load_directory(work.connection, site_id)
            self._directories[site_id] = cached
        return cached[1]


@dataclass(frozen=True, slots=True)
class Info:
    """What a database says of itself."""

    kind: HallKind
    hall_time: HallTime | None
    version: int

    def clock(self, source: Clock) -> RecordClock:
        """The hall's clock over a source of real time."""
        time = self.hall_time
        if time is not None:
            source = HallClock(source, time.origin, time.hall_origin, time.rate)
        return RecordClock(source)


def read_info(connection: Connection) -> Info:
    """What the database says of itself; `Trouble.NEWER` where this program is too old for it."""
    row = connection.execute(select(schema.database_info)).one()
    if row.oldest_program > schema.VERSION:
        raise StorageTrouble(Trouble.NEWER, detail=f"{row.version} > {schema.VERSION}")
    time = None
    if row.clock_rate is not None:
        time = HallTime(row.clock_origin, row.clock_hall_origin, row.clock_rate)
    return Info(_KINDS[row.kind], time, row.version)


def write_info(
    connection: Connection, kind: HallKind, now: int, hall_time: HallTime | None
) -> None:
    """Say in a new database what it is."""
    connection.execute(
        insert(schema.database_info).values(
            id=1,
            kind=kind.value,
            created_at=now,
            clock_origin=hall_time.origin if hall_time else None,
            clock_hall_origin=hall_time.hall_origin if hall_time else None,
            clock_rate=hall_time.rate if hall_time else None,
            version=schema.VERSION,
            oldest_program=schema.VERSION,
        )
    )


def site_ids(connection: Connection) -> tuple[int, ...]:
    """The sites of a database, oldest first."""
    rows = connection.execute(select(schema.site.c.id).order_by(schema.site.c.id))
    return tuple(row.id for row in rows)

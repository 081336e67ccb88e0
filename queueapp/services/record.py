"""The record for those who check it: whether it is whole, what stands in it, and taking it out.

It is read on a connection that cannot write (`Hall.open_reading`), so that nobody who serves a
client waits for it. What is recorded of it, `exported`, goes through a hall that can.
"""

from collections.abc import Callable, Iterable, Iterator

from queueapp.domain.chain import Check, Findings, Head
from queueapp.domain.record import EventKind
from queueapp.domain.record_page import RecordEntry, RecordPage, RecordWanted
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.services.session import reading, writing
from queueapp.storage import events, record
from queueapp.storage.database import Database

Progress = Callable[[int, int], bool]
"""Hears how many entries of about how many have been checked; `False` ends the check there."""

BATCH = 2000
"""So many rows of an export are read at once; in between others have their turn."""


class RecordService:
    """Checks the record of a site, shows it, and takes it out."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def head(self, site_id: int) -> Head:
        """The end of the site's record at this moment, for reports and backups."""
        with self._db.read(site_id) as tx:
            return record.head(tx)

    def check(
        self, session: Session, known: Iterable[Head] = (), progress: Progress | None = None
    ) -> Findings | None:
        """Whether the record is whole, and fits the heads that were written down elsewhere.

        `None` where `progress` ended it.
        """
        with reading(self._db, session, Permission.SEE_RECORD):
            pass
        return check(self._db, session.site_id, known, progress)

    def page(self, session: Session, wanted: RecordWanted, before: int | None = None) -> RecordPage:
        """Some entries, the newest first; `before` is where the last page ended (its `more`)."""
        with reading(self._db, session, Permission.SEE_RECORD) as turn:
            return record.page(turn.tx, wanted, before)

    def rows(self, session: Session, wanted: RecordWanted) -> Iterator[tuple[RecordEntry, ...]]:
        """The entries of an export, the newest first, some thousand at a time."""
        with reading(self._db, session, Permission.SEE_RECORD) as turn:
            first = record.page(turn.tx, wanted, None, BATCH)

        def batches() -> Iterator[tuple[RecordEntry, ...]]:
            found = first
            yield found.entries
            while found.more is not None:
                # A transaction each: one as long as an export would hold up the database.
                with self._db.read(session.site_id) as tx:
                    found = record.page(tx, wanted, found.more, BATCH)
                yield found.entries

        return batches()

    def exported(self, session: Session, form: str, wanted: RecordWanted, rows: int) -> None:
        """Record what was taken out of the record: in which form, of when, and how many rows."""
        with writing(self._db, session, Permission.SEE_RECORD) as turn:
            events.append(
                turn.tx,
                EventKind.RECORD_EXPORTED,
                turn.day.date,
                person_id=turn.person.id,
                counter_id=session.counter_id,
                form=form,
                rows=rows,
                first=wanted.first.isoformat() if wanted.first is not None else None,
                last=wanted.last.isoformat() if wanted.last is not None else None,
                groups=sorted(wanted.groups),
                people=sorted(wanted.people),
                counters=sorted(wanted.counters),
            )


def check(
    db: Database,
    site_id: int,
    known: Iterable[Head] = (),
    progress: Progress | None = None,
) -> Findings | None:
    """The same for whoever looks after the database itself, and asks nobody's permission.

    Entries that are made meanwhile are checked as well.
    """
    checking = Check(known)
    after = 0, 0
    while True:
        with db.read(site_id) as tx:
            entries, after = record.chained(tx, after)
            end = record.head(tx)
            outside = record.unsealed(tx) if len(entries) < record.AT_ONCE else None
        checking.read(entries)
        if outside is not None:
            checking.read(outside)
            return checking.ended(end)
        if progress is not None and not progress(checking.entries, end.number):
            return None

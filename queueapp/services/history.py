"""What was: the past of a hall for its figures, the table of visits, and the story of each.

Everything is read on a connection that cannot write (`Hall.open_reading`), so that nobody who
serves a client waits for it. What is recorded of looking back, `look_at` and `exported`, goes
through a hall that can.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from queueapp.domain.history.past import Damaged, Past
from queueapp.domain.history.period import Filter, Period, Span, around
from queueapp.domain.history.query import PastLeg, PastVisit, Query, Sort
from queueapp.domain.history.story import VisitStory
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, reading, writing
from queueapp.storage import events, history, paper_day, past, stories
from queueapp.storage.database import Database

T = TypeVar("T")

BATCH = 2000
"""So many rows of an export are read at once; in between others have their turn."""

_KEPT = 3


class HistoryService:
    """Looks back over the days of a site."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db
        self._known: dict[tuple[int, Query], tuple[int, history.Rows]] = {}

    def past(self, session: Session, filter: Filter) -> Past:
        """What the figures of a period are computed from, all of one moment.

        Of `counters` and `people` the legs are those there and by them. People may be filtered by,
        and are named, only for who may see the figures of a person.
        """
        with self._looking(session, filter) as turn:
            found = past.read(turn.tx, filter)
            return found if _sees_people(turn) else past.without_people(found)

    def own_day(self, session: Session) -> Past:
        """What this person has done today."""
        with reading(self._db, session, Permission.SERVE) as turn:
            today = date.fromisoformat(turn.day.date)
            mine = Filter(around(Span.DAY, today), people=frozenset({turn.person.id}))
            return past.read(turn.tx, mine)

    def count(self, session: Session, query: Query) -> int:
        """How many rows the table of visits has; asked before its pages, and when it is renewed."""
        with self._looking(session, query.filter) as turn:
            return self._rows(turn, query, anew=True).count

    def page(
        self, session: Session, query: Query, first: int, count: int
    ) -> tuple[PastVisit | Damaged, ...]:
        """So many rows of the table from one on (the first is 0); fewer where it ends.

        A row that cannot be read is named in its place.
        """
        with self._looking(session, query.filter) as turn:
            ids = history.some_ids(turn.tx, query, self._rows(turn, query), first, count)
            found = history.visits_of(turn.tx, ids, people=_sees_people(turn))
            late = paper_day.among(turn.tx, ids)
            return tuple(
                replace(each, entered_late=True)
                if isinstance(each, PastVisit) and each.id in late
                else each
                for each in found
            )

    def place(self, session: Session, query: Query, visit_id: int) -> int | None:
        """In which row of the table a visit stands; `None` where it is not in it."""
        with self._looking(session, query.filter) as turn:
            ids = self._rows(turn, query).ids
            ids = history.ids_of(turn.tx, query) if ids is None else ids
            (found,) = (ids == visit_id).nonzero()
            return int(found[0]) if len(found) else None

    def story(self, session: Session, visit_id: int) -> VisitStory | None:
        """All that happened to a visit and to what was promised; `None` where there is none."""
        with reading(self._db, session, Permission.SEE_HISTORY) as turn:
            return stories.of_visit(turn.tx, visit_id)

    def rows(self, session: Session, filter: Filter) -> Iterator[tuple[PastVisit | Damaged, ...]]:
        """The visits of an export by their arrival, some thousand at a time."""
        return self._batches(session, filter, history.visits_of)

    def legs(self, session: Session, filter: Filter) -> Iterator[tuple[PastLeg | Damaged, ...]]:
        """The legs of those visits, visit by visit."""
        return self._batches(session, filter, history.legs_of)

    def look_at(self, session: Session, person_id: int, period: Period) -> None:
        """Record that this person is about to look at the figures of another."""
        with writing(self._db, session, Permission.SEE_PERSON_FIGURES) as turn:
            if person_id not in turn.tx.directory.people:
                raise Refused(Refusal.UNKNOWN_PERSON)
            _record(turn, EventKind.PERSON_SEEN, period, person=person_id)

    def exported(self, session: Session, what: str, form: str, filter: Filter, rows: int) -> None:
        """Record what was taken out of the hall: what of it, in which form, and how many rows."""
        with writing(self._db, session, Permission.EXPORT_HISTORY) as turn:
            _record(
                turn,
                EventKind.EXPORTED,
                filter.period,
                what=what,
                form=form,
                rows=rows,
                people=sorted(filter.people),
            )

    @contextmanager
    def _looking(self, session: Session, filter: Filter) -> Iterator[Turn]:
        with reading(self._db, session, Permission.SEE_HISTORY) as turn:
            _check_people(turn, filter)
            yield turn

    def _rows(self, turn: Turn, query: Query, *, anew: bool = False) -> history.Rows:
        """The rows of a table; kept, as putting them in order takes a while.

        An order that was read through stays until the rows are counted anew, so that nothing moves
        under who scrolls; where rows are counted along an index, their number has to be true.
        """
        revision = turn.tx.revision
        known = self._known.pop((turn.tx.site_id, query), None)
        if known is None or (known[0] != revision and (anew or known[1].ids is None)):
            known = revision, history.rows_of(turn.tx, query)
        self._known[turn.tx.site_id, query] = known
        for oldest in list(self._known)[:-_KEPT]:
            del self._known[oldest]
        return known[1]

    def _batches(
        self, session: Session, filter: Filter, read: "Callable[..., tuple[T, ...]]"
    ) -> "Iterator[tuple[T, ...]]":
        with reading(self._db, session, Permission.EXPORT_HISTORY) as turn:
            _check_people(turn, filter)
            people = _sees_people(turn)
            ids = history.ids_of(turn.tx, Query(filter, Sort.ARRIVED, descending=False)).tolist()

        def batches() -> "Iterator[tuple[T, ...]]":
            for first in range(0, len(ids), BATCH):
                # A transaction each: one as long as an export would hold up the database.
                with self._db.read(session.site_id) as tx:
                    batch = read(tx, ids[first : first + BATCH], people=people)
                yield batch

        return batches()


def _sees_people(turn: Turn) -> bool:
    return may(turn.person.role, Permission.SEE_PERSON_FIGURES)


def _check_people(turn: Turn, filter: Filter) -> None:
    if filter.people and not _sees_people(turn):
        raise Refused(Refusal.NOT_PERMITTED, permission=Permission.SEE_PERSON_FIGURES)


def _record(turn: Turn, kind: EventKind, period: Period, **data: Any) -> None:
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        first=period.first.isoformat(),
        last=period.last.isoformat(),
        **data,
    )

"""Personal text of a visit, kept apart so that it can be erased while history stays."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import BigInteger, Executable, and_, bindparam, delete, func, insert, select

from queueapp.domain.personal_data import Due
from queueapp.domain.record import Note, NoteKind
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx, Values
from queueapp.storage.visits import OPEN

_note = schema.note
_KINDS = Codes(NoteKind)
_visit = schema.visit
_insert = insert(_note)
_of_open = (
    select(_note).join(_visit, _visit.c.id == _note.c.visit_id).where(*OPEN).order_by(_note.c.id)
)
_of_day = (
    select(_note)
    .join(_visit, _visit.c.id == _note.c.visit_id)
    .where(_visit.c.site_id == bindparam("site_id"), _visit.c.business_day == bindparam("day"))
    .order_by(_note.c.id)
)

# From the notes, which are few: what has ended becomes more and more.
_on_ended = and_(
    _note.c.site_id == bindparam("site_id"),
    _visit.c.ended_at <= bindparam("before", type_=BigInteger),
)
_to_forget = (
    select(_note.c.id, _note.c.at)
    .join(_visit, _visit.c.id == _note.c.visit_id)
    .where(_on_ended)
    .limit(bindparam("most"))
)
_due = (
    select(func.count(), func.min(_note.c.at))
    .select_from(_note.join(_visit, _visit.c.id == _note.c.visit_id))
    .where(_on_ended)
)
_of_visits = (
    select(_note)
    .where(
        _note.c.site_id == bindparam("site_id"),
        _note.c.visit_id.in_(bindparam("visits", expanding=True)),
    )
    .order_by(_note.c.id)
)
_of_site = select(_note).where(_note.c.site_id == bindparam("site_id")).order_by(_note.c.id)


def add(tx: Tx, visit_id: int, kind: NoteKind, text: str, person_id: int | None) -> None:
    """Keep a line on a visit; an empty one is not kept."""
    if text.strip():
        tx.tell(
            _insert,
            site_id=tx.site_id,
            visit_id=visit_id,
            kind=kind.value,
            text=text.strip(),
            at=tx.now,
            person_id=person_id,
        )


def remove_of_step(tx: Tx, visit_id: int, at: int, person_id: int | None) -> None:
    """Take back the lines that came with a step which is undone."""
    tx.connection.execute(
        delete(_note).where(
            _note.c.site_id == tx.site_id,
            _note.c.visit_id == visit_id,
            _note.c.at == at,
            _note.c.person_id == person_id,
        )
    )


def to_forget(tx: Tx, ended_by: int, most: int) -> list[tuple[int, int]]:
    """Lines on visits that ended by an instant (ms UTC): so many at most, each with its instant."""
    rows = tx.connection.execute(
        _to_forget, {"site_id": tx.site_id, "before": ended_by, "most": most}
    )
    return [(row.id, row.at) for row in rows]


def due(tx: Tx, ended_by: int) -> Due:
    """How many lines stand on visits that ended by an instant (ms UTC)."""
    return Due(*tx.ask(_due, site_id=tx.site_id, before=ended_by)[0])


def of_visits(tx: Tx, visit_ids: Collection[int]) -> dict[int, tuple[Note, ...]]:
    """The lines on some visits, oldest first."""
    values = {"site_id": tx.site_id, "visits": sorted(visit_ids)}
    return _by_visit(tx.connection.execute(_of_visits, values).all())


def ids_of_visits(tx: Tx, visit_ids: Collection[int]) -> set[int]:
    """The lines on some visits, by id."""
    if not visit_ids:
        return set()
    wanted = select(_note.c.id).where(
        _note.c.site_id == tx.site_id, _note.c.visit_id.in_(visit_ids)
    )
    return set(tx.connection.execute(wanted).scalars())


def all_of_site(tx: Tx) -> list[tuple[int, Note]]:
    """Every line of the site, with its id."""
    rows = tx.connection.execute(_of_site, {"site_id": tx.site_id})
    return [(row.id, _to_note(row)) for row in rows]


def made_at(tx: Tx) -> list[tuple[int, int]]:
    """Every line of the site, by id and instant (ms UTC)."""
    wanted = select(_note.c.id, _note.c.at).where(_note.c.site_id == tx.site_id)
    return [(row.id, row.at) for row in tx.connection.execute(wanted)]


def remove(tx: Tx, note_ids: Collection[int]) -> int:
    """Erase lines; returns how many were there."""
    gone = tx.connection.execute(
        delete(_note).where(_note.c.site_id == tx.site_id, _note.c.id.in_(note_ids))
    )
    return gone.rowcount


def of_open(site_id: int) -> Question:
    """Asks for the lines on each visit that has not ended."""
    return _of_open, {"site_id": site_id}


def of_open_visits(tx: Tx) -> dict[int, tuple[Note, ...]]:
    """The lines on each visit that has not ended, oldest first."""
    return _grouped(tx, *of_open(tx.site_id))


def of_day(tx: Tx, business_day: str) -> dict[int, tuple[Note, ...]]:
    """The lines on each visit of a business day, oldest first."""
    return _grouped(tx, _of_day, {"site_id": tx.site_id, "day": business_day})


def _grouped(tx: Tx, statement: Executable, values: Values) -> dict[int, tuple[Note, ...]]:
    return _by_visit(tx.ask(statement, **values))


def _by_visit(rows: Sequence[Any]) -> dict[int, tuple[Note, ...]]:
    notes: dict[int, list[Note]] = defaultdict(list)
    for row in rows:
        notes[row.visit_id].append(_to_note(row))
    return {visit_id: tuple(lines) for visit_id, lines in notes.items()}


def _to_note(row: Any) -> Note:
    return Note(row.visit_id, _KINDS[row.kind], row.text, row.at, row.person_id)

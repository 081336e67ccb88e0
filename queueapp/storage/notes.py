"""Personal text of a visit, kept apart so that it can be erased while history stays."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import BigInteger, Executable, bindparam, delete, insert, select

from queueapp.domain.record import Note, NoteKind
from queueapp.domain.visit import Channel
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx, Values
from queueapp.storage.visits import OPEN

_ERASED_AT_ONCE = 1000

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

_of_calls = (
    select(_note.c.id)
    .join(_visit, _visit.c.id == _note.c.visit_id)
    .where(
        _note.c.site_id == bindparam("site_id"),
        _visit.c.channel == Channel.PHONE.value,
        _visit.c.ended_at < bindparam("before", type_=BigInteger),
    )
    .limit(_ERASED_AT_ONCE)
)


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


def of_calls(tx: Tx, ended_before: int) -> list[int]:
    """The lines, by id, on calls that were served and ended before an instant (ms UTC)."""
    rows = tx.ask(_of_calls, site_id=tx.site_id, before=ended_before)
    return [row.id for row in rows]


def remove(tx: Tx, note_ids: Sequence[int]) -> None:
    """Erase lines."""
    tx.connection.execute(
        delete(_note).where(_note.c.site_id == tx.site_id, _note.c.id.in_(note_ids))
    )


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
    notes: dict[int, list[Note]] = defaultdict(list)
    for row in tx.ask(statement, **values):
        notes[row.visit_id].append(
            Note(row.visit_id, _KINDS[row.kind], row.text, row.at, row.person_id)
        )
    return {visit_id: tuple(lines) for visit_id, lines in notes.items()}

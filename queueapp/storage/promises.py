"""Reads and writes promises, what is known of the clients, and the calls made to them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    Select,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    tuple_,
    union,
    update,
)

from queueapp.domain.callback import Attempt, Result
from queueapp.domain.folding import folded
from queueapp.domain.personal_data import Due
from queueapp.domain.phone_number import digits_of
from queueapp.domain.promise import (
    Contact,
    Entry,
    Line,
    LineKind,
    Promise,
    PromiseKind,
    PromiseOutcome,
)
from queueapp.domain.promise_list import PAGE, Mark, Page, Part, Wanted
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx, Values

_promise = schema.promise
_contact = schema.contact
_line = schema.promise_line
_attempt = schema.attempt
_absence = schema.absence
_person = schema.person
_key = schema.promise_key

_KINDS = Codes(PromiseKind)
_OUTCOMES = Codes(PromiseOutcome)
_LINES = Codes(LineKind)
_RESULTS = Codes(Result)

_ESCAPE = "/"

OWN_SHOWN = 50
"""So many of a person's own open promises are read with the board: what is due first."""
DUE_SHOWN = 200
"""So many promises are shown when a day is closed: what is due first."""
EARLIER_SHOWN = 10
"""So many of the earlier promises to the same client are shown with one."""

_NAMES = tuple(field.name for field in fields(Promise))
_columns = [_promise.c[name] for name in _NAMES]
_of_contact = [_contact.c[name] for name in ("masked", "name", "address")]
_entries = select(*_columns, *_of_contact).select_from(
    _promise.outerjoin(_contact, _contact.c.promise_id == _promise.c.id)
)
_of_site = _promise.c.site_id == bindparam("site_id")
_is_open = _promise.c.done_at.is_(None)


def _kept_by() -> CTE:
    """The person who asks, and all for whom they stand in at that instant, one after the other."""
    now = bindparam("now", type_=BigInteger)
    me = select(bindparam("person_id", type_=BigInteger).label("id")).cte("kept_by", recursive=True)
    away = select(_absence.c.person_id).where(
        _absence.c.site_id == bindparam("site_id"),
        _absence.c.substitute_id == me.c.id,
        _absence.c.starts_at <= now,
        _absence.c.ends_at > now,
    )
    return me.union(away)


def _own(kept_by: CTE) -> ColumnElement[bool]:
    return _promise.c.owner_id.in_(select(kept_by.c.id))


_owner_has_left = exists().where(_person.c.id == _promise.c.owner_id, ~_person.c.active)
_for_lead = or_(_promise.c.to_lead, _owner_has_left)


def _mine_where(*, lead: bool) -> ColumnElement[bool]:
    own = _own(_kept_by())
    return and_(_of_site, _is_open, or_(own, _for_lead) if lead else own)


def _first_mine(*, lead: bool) -> Select[Any]:
    return (
        _entries.where(_mine_where(lead=lead))
        .order_by(_promise.c.due_at, _promise.c.id)
        .limit(OWN_SHOWN)
    )


def _lines_of_mine(*, lead: bool) -> Select[Any]:
    mine = (
        select(_promise.c.id)
        .where(_mine_where(lead=lead))
        .order_by(_promise.c.due_at, _promise.c.id)
        .limit(OWN_SHOWN)
    )
    return select(_line).where(_line.c.promise_id.in_(mine)).order_by(_line.c.id)


_mine = {lead: _first_mine(lead=lead) for lead in (False, True)}
_mine_lines = {lead: _lines_of_mine(lead=lead) for lead in (False, True)}
_all_mine = {
    lead: _entries.where(_mine_where(lead=lead)).order_by(_promise.c.due_at, _promise.c.id)
    for lead in (False, True)
}
_one = _entries.where(_promise.c.id == bindparam("promise_id"), _of_site)
_lines_of_one = (
    select(_line)
    .where(_line.c.promise_id == bindparam("promise_id"), _line.c.site_id == bindparam("site_id"))
    .order_by(_line.c.id)
)
_of_number = and_(
    _of_site,
    _contact.c.site_id == bindparam("site_id"),
    _contact.c.number == bindparam("number"),
)
_with_number = _entries.where(_of_number).order_by(_promise.c.id.desc()).limit(EARLIER_SHOWN + 1)
# Of those with no number, which the index has: letters are few beside calls.
_with_address = _entries.where(
    _of_site,
    _contact.c.site_id == bindparam("site_id"),
    _contact.c.number == "",
    _contact.c.folded.like(bindparam("ending"), escape=_ESCAPE),
).order_by(_promise.c.id.desc())
_open_callback = (
    _entries.where(
        _of_number,
        _is_open,
        _promise.c.kind == PromiseKind.CALLBACK.value,
    )
    .order_by(_promise.c.id)
    .limit(1)
)
_due_by = (
    _entries.where(_of_site, _is_open, _promise.c.due_at < bindparam("until", type_=BigInteger))
    .order_by(_promise.c.due_at, _promise.c.id)
    .limit(DUE_SHOWN)
)
_reach = select(_contact.c.number, _contact.c.address).where(
    _contact.c.promise_id == bindparam("promise_id"), _contact.c.site_id == bindparam("site_id")
)
_attempts_of = (
    select(_attempt)
    .where(
        _attempt.c.promise_id == bindparam("promise_id"),
        _attempt.c.site_id == bindparam("site_id"),
    )
    .order_by(_attempt.c.number)
)
_of_key = select(_key.c.promise_id).where(
    _key.c.key == bindparam("key"), _key.c.site_id == bindparam("site_id")
)
_of_visit = _entries.where(_of_site, _promise.c.visit_id == bindparam("visit_id")).order_by(
    _promise.c.id
)
_insert = insert(_promise).returning(_promise.c.id)
_insert_contact = insert(_contact)
_insert_line = insert(_line)
_insert_attempt = insert(_attempt)
_insert_key = insert(_key)
_update = update(_promise).where(
    _promise.c.id == bindparam("b_id"), _promise.c.seq == bindparam("b_seq")
)
_update_contact = update(_contact).where(_contact.c.promise_id == bindparam("b_promise"))


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a client is reached, in full: the number in E.164, and the address."""

    number: str
    address: str


def add(tx: Tx, promise: Promise) -> int:
    """Write a new promise (its `id` is ignored) and return the id it got."""
    values = _values(promise)
    del values["id"]
    return int(tx.ask(_insert, **values)[0].id)


def save(tx: Tx, before: Promise, after: Promise) -> None:
    """Write what a step changed."""
    old, new = _values(before), _values(after)
    changed = {name: value for name, value in new.items() if value != old[name]}
    tx.tell(_update, **changed, b_id=before.id, b_seq=before.seq)


def get(tx: Tx, promise_id: int) -> Entry | None:
    """One promise with what is known of the client, if this site has it."""
    rows = tx.ask(_one, promise_id=promise_id, site_id=tx.site_id)
    if not rows:
        return None
    lines = tx.ask(_lines_of_one, promise_id=promise_id, site_id=tx.site_id)
    return replace(_to_entry(rows[0]), lines=tuple(_to_line(line) for line in lines))


def of_person(site_id: int, person_id: int, now: int, *, lead: bool) -> tuple[Question, ...]:
    """Asks for the first of a person's open promises, and what was written on them."""
    values = {"site_id": site_id, "person_id": person_id, "now": now}
    return (_mine[lead], values), (_mine_lines[lead], values)


def first_of_person(tx: Tx, person_id: int, now: int, *, lead: bool) -> tuple[Entry, ...]:
    """The first of a person's open promises, what is due first in front.

    Theirs are those of colleagues too for whom they stand in at `now` (ms UTC); a lead's also what
    waits for the lead, or belongs to somebody who has left.
    """
    promises, lines = of_person(tx.site_id, person_id, now, lead=lead)
    return _with_lines(tx.answer(promises), tx.answer(lines))


def all_of_person(tx: Tx, person_id: int, *, lead: bool) -> tuple[Entry, ...]:
    """All of a person's open promises, what is due first in front."""
    values = {"site_id": tx.site_id, "person_id": person_id, "now": tx.now}
    return _with_their_lines(tx, tx.ask(_all_mine[lead], **values))


def open_callback_to(tx: Tx, number: str) -> Entry | None:
    """The open callback to a number (E.164), if there is one."""
    rows = tx.ask(_open_callback, number=number, site_id=tx.site_id)
    return get(tx, rows[0].id) if rows else None


def due_by(tx: Tx, until: int) -> tuple[Entry, ...]:
    """The promises that are open and due before an instant (ms UTC), what is due first in front."""
    return _with_their_lines(tx, tx.ask(_due_by, site_id=tx.site_id, until=until))


def others_to(tx: Tx, promise_id: int) -> tuple[Entry, ...]:
    """Other promises to the same number or address, the last first."""
    reach = reach_of(tx, promise_id)
    if reach is None:
        return ()
    if reach.number:
        rows = tx.ask(_with_number, number=reach.number, site_id=tx.site_id)
    else:
        address = folded(reach.address)
        ending = "%" + "".join(_ESCAPE + sign if sign in "/%_" else sign for sign in address)
        found = tx.ask(_with_address, ending=ending, site_id=tx.site_id)
        rows = [row for row in found if folded(row.address) == address]
    return _with_their_lines(tx, [row for row in rows if row.id != promise_id][:EARLIER_SHOWN])


def of_visit(tx: Tx, visit_id: int) -> tuple[Entry, ...]:
    """What was promised while a client was at the desk, in order."""
    return _with_their_lines(tx, tx.ask(_of_visit, visit_id=visit_id, site_id=tx.site_id))


def page(tx: Tx, wanted: Wanted, person_id: int, *, lead: bool, after: Mark | None) -> Page:
    """A part of a list from a mark on; what is due first in front, what is done last first."""
    values: dict[str, object] = {"site_id": tx.site_id, "person_id": person_id, "now": tx.now}
    done = wanted.part is Part.DONE
    at = _promise.c.done_at if done else _promise.c.due_at
    statement = _entries.where(_of_site, *_part(wanted.part, lead=lead))
    fits = _fits(wanted.text)
    if fits and not done:
        statement = statement.where(*fits)
    elif fits:
        # What is known of clients is little beside all that was done.
        known = select(_contact.c.promise_id).where(_contact.c.site_id == tx.site_id, *fits)
        statement = statement.where(_promise.c.id.in_(known))
    if after is not None:
        here, mark = tuple_(at, _promise.c.id), tuple_(literal(after.at), literal(after.id))
        statement = statement.where(here < mark if done else here > mark)
    order = (at.desc(), _promise.c.id.desc()) if done else (at, _promise.c.id)
    rows = tx.connection.execute(statement.order_by(*order).limit(PAGE + 1), values).all()
    entries = _with_their_lines(tx, rows[:PAGE])
    more = None
    if len(rows) > PAGE:
        last = entries[-1].promise
        more = Mark(last.done_at if last.done_at is not None else last.due_at, last.id)
    return Page(entries, more)


def reach_of(tx: Tx, promise_id: int) -> Reach | None:
    """Where the client is reached; `None` once that is erased."""
    rows = tx.ask(_reach, promise_id=promise_id, site_id=tx.site_id)
    return Reach(rows[0].number, rows[0].address) if rows else None


def put_contact(tx: Tx, promise_id: int, contact: Contact, number: str) -> None:
    """Keep who the client is and their number (E.164, or nothing)."""
    tx.tell(
        _insert_contact,
        promise_id=promise_id,
        site_id=tx.site_id,
        number=number,
        **_contact_values(contact),
    )


def change_contact(tx: Tx, promise_id: int, contact: Contact, number: str) -> None:
    """Put right who the client is and how they are reached."""
    tx.tell(_update_contact, b_promise=promise_id, number=number, **_contact_values(contact))


def add_line(tx: Tx, promise_id: int, kind: LineKind, text: str, person_id: int | None) -> None:
    """Keep a line on a promise; an empty one is not kept."""
    if text:
        tx.tell(
            _insert_line,
            site_id=tx.site_id,
            promise_id=promise_id,
            kind=kind.value,
            text=text,
            at=tx.now,
            person_id=person_id,
        )


def remove_lines(tx: Tx, promise_id: int, *, kind: LineKind | None = None, after: int = 0) -> None:
    """Take lines off a promise: those of one kind, or all but the first so many."""
    statement = delete(_line).where(_line.c.site_id == tx.site_id, _line.c.promise_id == promise_id)
    if kind is not None:
        statement = statement.where(_line.c.kind == kind.value)
    if after:
        first = select(_line.c.id).where(_line.c.promise_id == promise_id)
        statement = statement.where(_line.c.id.not_in(first.order_by(_line.c.id).limit(after)))
    tx.connection.execute(statement)


def forget_client(tx: Tx, *promise_ids: int) -> int:
    """Erase who the clients are and all that was written; the promises stay for the statistics.

    Returns how many clients were still known.
    """
    known = 0
    for table in (_line, _contact):
        statement = delete(table).where(
            table.c.site_id == tx.site_id, table.c.promise_id.in_(promise_ids)
        )
        known = tx.connection.execute(statement).rowcount
    return known


def to_forget(tx: Tx, done_by: int, most: int) -> list[tuple[int, int]]:
    """Promises done by an instant (ms UTC) of whose clients something is still known.

    So many or a few more, each with the instant at which it was taken.
    """
    # From what is known, which is little: what is done becomes more and more.
    of_known = [
        _done_with(tx, table, done_by, _promise.c.id, _promise.c.taken_at).limit(most).subquery()
        for table in (_contact, _line)
    ]
    found = tx.connection.execute(union(*(select(known) for known in of_known)))
    return [(row.id, row.taken_at) for row in found]


def due(tx: Tx, done_by: int) -> Due:
    """How many clients are still known of promises that were done by an instant (ms UTC)."""
    counted = (func.count(), func.min(_promise.c.taken_at))
    return Due(*tx.connection.execute(_done_with(tx, _contact, done_by, *counted)).one())


def _done_with(tx: Tx, table: Table, done_by: int, *wanted: ColumnElement[Any]) -> Select[Any]:
    return (
        select(*wanted)
        .select_from(table.join(_promise, table.c.promise_id == _promise.c.id))
        .where(
            table.c.site_id == tx.site_id,
            _promise.c.site_id == tx.site_id,
            _promise.c.done_at <= done_by,
        )
    )


def made_at(tx: Tx) -> list[tuple[int, int]]:
    """Each promise whose client is known, and when it was taken (ms UTC)."""
    wanted = (
        select(_promise.c.id, _promise.c.taken_at)
        .select_from(_contact.join(_promise, _contact.c.promise_id == _promise.c.id))
        .where(_contact.c.site_id == tx.site_id)
    )
    return [(row.id, row.taken_at) for row in tx.connection.execute(wanted)]


def lines_made_at(tx: Tx) -> list[tuple[int, int]]:
    """Each line written on a promise of the site, and when it was (ms UTC)."""
    wanted = select(_line.c.id, _line.c.at).where(_line.c.site_id == tx.site_id)
    return [(row.id, row.at) for row in tx.connection.execute(wanted)]


def open_of(tx: Tx, promise_ids: Collection[int]) -> list[Promise]:
    """Those of some promises that are still to be kept."""
    wanted = _entries.where(_of_site, _is_open, _promise.c.id.in_(promise_ids))
    rows = tx.connection.execute(wanted, {"site_id": tx.site_id})
    return [_to_entry(row).promise for row in rows]


def to_number(tx: Tx, number: str) -> list[int]:
    """All promises to a number (E.164), the last first."""
    wanted = (
        select(_contact.c.promise_id)
        .where(_contact.c.site_id == tx.site_id, _contact.c.number == number)
        .order_by(_contact.c.promise_id.desc())
    )
    return list(tx.connection.execute(wanted).scalars())


def known_by(tx: Tx) -> list[tuple[int, str, str]]:
    """The name and address on each promise of the site where there is one."""
    wanted = select(_contact.c.promise_id, _contact.c.name, _contact.c.address).where(
        _contact.c.site_id == tx.site_id,
        or_(_contact.c.name != "", _contact.c.address != ""),
    )
    return [tuple(row) for row in tx.connection.execute(wanted)]


def all_lines(tx: Tx) -> list[tuple[int, int, Line]]:
    """Every line written on a promise of the site, with its id and the promise's."""
    wanted = select(_line).where(_line.c.site_id == tx.site_id).order_by(_line.c.id)
    return [(row.id, row.promise_id, _to_line(row)) for row in tx.connection.execute(wanted)]


def remove_these_lines(tx: Tx, line_ids: Collection[int]) -> int:
    """Erase lines by their ids; returns how many were there."""
    gone = delete(_line).where(_line.c.site_id == tx.site_id, _line.c.id.in_(line_ids))
    return tx.connection.execute(gone).rowcount


def attempts_of(tx: Tx, promise_id: int) -> tuple[Attempt, ...]:
    """The calls made for a callback, in order."""
    rows = tx.ask(_attempts_of, promise_id=promise_id, site_id=tx.site_id)
    return tuple(
        Attempt(
            row.promise_id,
            row.number,
            row.person_id,
            row.counter_id,
            row.begun_at,
            row.ended_at,
            _RESULTS[row.result],
            row.next_due,
        )
        for row in rows
    )


def add_attempt(tx: Tx, attempt: Attempt) -> None:
    """Keep a call that was made."""
    values = {field.name: getattr(attempt, field.name) for field in fields(Attempt)}
    tx.tell(_insert_attempt, **values, site_id=tx.site_id)


def remove_attempt(tx: Tx, promise_id: int, number: int) -> None:
    """Take back a call whose result is undone; the record keeps both."""
    tx.connection.execute(
        delete(_attempt).where(
            _attempt.c.site_id == tx.site_id,
            _attempt.c.promise_id == promise_id,
            _attempt.c.number == number,
        )
    )


def made_by(tx: Tx, key: str) -> tuple[bool, int | None]:
    """Whether a call with this key is recorded already, and which promise came of it."""
    rows = tx.ask(_of_key, key=key, site_id=tx.site_id)
    return (True, rows[0].promise_id) if rows else (False, None)


def keep_key(tx: Tx, key: str, promise_id: int | None) -> None:
    """Remember that the call with this key is recorded."""
    tx.tell(_insert_key, key=key, site_id=tx.site_id, promise_id=promise_id)


def written_to(tx: Tx, promise_id: int) -> bool:
    """Whether the client of a promise has had a letter of ours before, be it about this one."""
    own = get(tx, promise_id)
    if own is not None and own.promise.acknowledged_at is not None:
        return True
    return any(
        other.promise.kind is not PromiseKind.CALLBACK
        and (
            other.promise.outcome is PromiseOutcome.ANSWERED
            or other.promise.acknowledged_at is not None
        )
        for other in others_to(tx, promise_id)
    )


def promise_values(promise: Promise) -> dict[str, object]:
    """The columns of a promise that already has its id."""
    return _values(promise)


def contact_values(promise_id: int, site_id: int, contact: Contact, number: str) -> Values:
    """The columns of a contact."""
    return {
        "promise_id": promise_id,
        "site_id": site_id,
        "number": number,
        **_contact_values(contact),
    }


def _part(part: Part, *, lead: bool) -> list[ColumnElement[bool]]:
    now = bindparam("now", type_=BigInteger)
    match part:
        case Part.MINE:
            own = _own(_kept_by())
            return [_is_open, or_(own, _for_lead) if lead else own]
        case Part.OPEN:
            return [_is_open]
        case Part.OVERDUE:
            return [_is_open, _promise.c.due_at <= now]
        case Part.TO_LEAD:
            return [_is_open, _for_lead]
        case Part.DONE:
            return [~_is_open, _promise.c.outcome != PromiseOutcome.WITHDRAWN.value]


def _fits(text: str) -> list[ColumnElement[bool]]:
    words = folded(text).split()
    if not words:
        return []
    digits = digits_of(text)
    letters = any(character.isalpha() for character in text)
    named = [_contact.c.folded.contains(word, autoescape=True) for word in words]
    if len(digits) >= 3 and not letters:
        return [or_(_contact.c.number.contains(digits, autoescape=True), and_(*named))]
    return named


def _with_their_lines(tx: Tx, rows: Sequence[Any]) -> tuple[Entry, ...]:
    if not rows:
        return ()
    statement = (
        select(_line).where(_line.c.promise_id.in_([row.id for row in rows])).order_by(_line.c.id)
    )
    return _with_lines(rows, tx.connection.execute(statement).all())


def _with_lines(rows: Sequence[Any], lines: Sequence[Any]) -> tuple[Entry, ...]:
    of_promise: dict[int, list[Line]] = defaultdict(list)
    for row in lines:
        of_promise[row.promise_id].append(_to_line(row))
    return tuple(replace(_to_entry(row), lines=tuple(of_promise.get(row.id, ()))) for row in rows)


def _to_entry(row: Sequence[Any]) -> Entry:
    *values, masked, name, address = row
    contact = None if masked is None else Contact(masked, name, address)
    found = dict(zip(_NAMES, values, strict=True))
    found["kind"] = _KINDS[found["kind"]]
    if found["outcome"] is not None:
        found["outcome"] = _OUTCOMES[found["outcome"]]
    return Entry(Promise(**found), contact)


def _to_line(row: Any) -> Line:
    return Line(_LINES[row.kind], row.text, row.at, row.person_id)


def _values(promise: Promise) -> dict[str, object]:
    return {name: getattr(promise, name) for name in _NAMES}


def _contact_values(contact: Contact) -> dict[str, object]:
    return {
        "masked": contact.masked,
        "name": contact.name,
        "address": contact.address,
        "folded": folded(f"{contact.name} {contact.address}").strip(),
    }

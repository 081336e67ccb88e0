"""Reads and writes incidents; what was said of them stands in lines that can be erased."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    Row,
    Select,
    and_,
    bindparam,
    delete,
    distinct,
    exists,
    func,
    insert,
    or_,
    select,
)

from queueapp.domain.incident import (
    Blame,
    Incident,
    IncidentDraft,
    IncidentKind,
    IncidentOutcome,
    Informed,
    LineOf,
)
from queueapp.domain.personal_data import Due
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

_incident = schema.incident
_line = schema.incident_line
_promise = schema.promise
_KINDS = Codes(IncidentKind)
_OUTCOMES = Codes(IncidentOutcome)
_BLAME = Codes(Blame)
_INFORMED = Codes(Informed)

_of_site = _incident.c.site_id == bindparam("site_id")
_of_visit = (
    select(_incident)
    .where(_of_site, _incident.c.visit_id == bindparam("visit_id"))
    .order_by(_incident.c.id)
)
_of_day = (
    select(_incident)
    .where(_of_site, _incident.c.business_day == bindparam("day"))
    .order_by(_incident.c.id)
)
_one = select(_incident).where(_of_site, _incident.c.id == bindparam("incident_id"))
_by_key = select(_incident).where(_of_site, _incident.c.operation == bindparam("operation"))
_insert = insert(_incident).returning(_incident)
_insert_line = insert(_line)


def add(tx: Tx, draft: IncidentDraft, day: str, person_id: int, counter_id: int | None) -> Incident:
    """Write a new incident; its lines are added apart, by `add_line`."""
    rows = tx.ask(
        _insert,
        site_id=tx.site_id,
        business_day=day,
        person_id=person_id,
        counter_id=counter_id,
        visit_id=draft.visit_id,
        promise_id=draft.promise_id,
        follow_up=None,
        begun_at=draft.begun_at,
        recorded_at=tx.now,
        operation=draft.key or None,
        **_said(draft),
    )
    return _to_incident(rows[0], {})


def change(tx: Tx, incident_id: int, draft: IncidentDraft) -> None:
    """Write over what was said of an incident; its lines are gone, and added anew."""
    tx.connection.execute(
        delete(_line).where(_line.c.site_id == tx.site_id, _line.c.incident_id == incident_id)
    )
    tx.connection.execute(
        _incident.update()
        .where(_incident.c.site_id == tx.site_id, _incident.c.id == incident_id)
        .values(**_said(draft))
    )


def set_follow_up(tx: Tx, incident_id: int, promise_id: int) -> None:
    """Say which promise was made with an incident."""
    tx.tell(_set_follow_up, incident_id=incident_id, promise=promise_id)


_set_follow_up = (
    _incident.update()
    .where(_incident.c.id == bindparam("incident_id"))
    .values(follow_up=bindparam("promise"))
)


def add_line(tx: Tx, incident_id: int, kind: LineOf, text: str) -> None:
    """Write what was said, where anything was."""
    if text:
        tx.tell(
            _insert_line,
            incident_id=incident_id,
            site_id=tx.site_id,
            kind=kind.value,
            text=text,
        )


def by_key(tx: Tx, key: str) -> Incident | None:
    """The incident that was recorded with this key already."""
    found = _whole(tx, tx.ask(_by_key, site_id=tx.site_id, operation=key)) if key else ()
    return found[0] if found else None


def of_incident(tx: Tx, incident_id: int) -> Incident | None:
    """One incident, with all that was said of it."""
    found = _whole(tx, tx.ask(_one, site_id=tx.site_id, incident_id=incident_id))
    return found[0] if found else None


def of_visit(tx: Tx, visit_id: int) -> tuple[Incident, ...]:
    """What was recorded on a visit, in order."""
    return _whole(tx, tx.ask(_of_visit, site_id=tx.site_id, visit_id=visit_id))


def of_day(tx: Tx, day: str) -> tuple[Incident, ...]:
    """What was recorded on a business day, in order."""
    return _whole(tx, tx.ask(_of_day, site_id=tx.site_id, day=day))


def to_forget(tx: Tx, before: int, most: int) -> list[tuple[int, int]]:
    """Incidents recorded by an instant (ms UTC) of which something is still written.

    So many at most, each with its instant. While a promise that belongs to one is open, or was
    done after the instant, it waits.
    """
    found = tx.connection.execute(_still_written(tx, before).limit(most))
    return [(row.id, row.recorded_at) for row in found]


def due(tx: Tx, before: int) -> Due:
    """How many incidents recorded by an instant (ms UTC) have to be forgotten."""
    found = _still_written(tx, before).subquery()
    return Due(*tx.connection.execute(select(func.count(), func.min(found.c.recorded_at))).one())


def _still_written(tx: Tx, before: int) -> Select[Any]:
    still_wanted = exists().where(
        _promise.c.id.in_((_incident.c.promise_id, _incident.c.follow_up)),
        or_(_promise.c.done_at.is_(None), _promise.c.done_at > before),
    )
    # From the lines, which are few: incidents become more and more.
    return (
        select(_incident.c.id, _incident.c.recorded_at)
        .join(_line, _incident.c.id == _line.c.incident_id)
        .where(
            _line.c.site_id == tx.site_id,
            _incident.c.site_id == tx.site_id,
            _incident.c.recorded_at <= before,
            ~still_wanted,
        )
        .distinct()
    )


def made_at(tx: Tx) -> list[tuple[int, int]]:
    """Each incident of which something is written, and when it was recorded (ms UTC)."""
    wanted = (
        select(_incident.c.id, _incident.c.recorded_at)
        .join(_line, _incident.c.id == _line.c.incident_id)
        .where(_line.c.site_id == tx.site_id)
        .distinct()
    )
    return [(row.id, row.recorded_at) for row in tx.connection.execute(wanted)]


def about(tx: Tx, promise_ids: Collection[int], visit_ids: Collection[int]) -> tuple[Incident, ...]:
    """What was recorded on some promises and visits, in order."""
    wanted = (
        select(_incident)
        .where(
            _incident.c.site_id == tx.site_id,
            or_(
                _incident.c.promise_id.in_(promise_ids),
                _incident.c.follow_up.in_(promise_ids),
                _incident.c.visit_id.in_(visit_ids),
            ),
        )
        .order_by(_incident.c.id)
    )
    return _whole(tx, tx.connection.execute(wanted).all())


def all_lines(tx: Tx) -> list[tuple[int, str, str, int]]:
    """Every line written of an incident: which incident's, its kind, text and instant (ms UTC)."""
    wanted = (
        select(_line.c.incident_id, _line.c.kind, _line.c.text, _incident.c.recorded_at)
        .join(_incident, _incident.c.id == _line.c.incident_id)
        .where(_line.c.site_id == tx.site_id)
        .order_by(_line.c.incident_id, _line.c.kind)
    )
    return [tuple(row) for row in tx.connection.execute(wanted)]


def lines_made_at(tx: Tx, kind: LineOf) -> list[tuple[int, int]]:
    """Each incident that has a line of a kind, and when it was recorded (ms UTC)."""
    wanted = (
        select(_incident.c.id, _incident.c.recorded_at)
        .join(_line, _incident.c.id == _line.c.incident_id)
        .where(_line.c.site_id == tx.site_id, _line.c.kind == kind.value)
    )
    return [(row.id, row.recorded_at) for row in tx.connection.execute(wanted)]


def remove_lines(tx: Tx, kind: LineOf, incident_ids: Collection[int]) -> int:
    """Erase the lines of a kind of some incidents; returns how many were there."""
    gone = delete(_line).where(
        _line.c.site_id == tx.site_id,
        _line.c.incident_id.in_(incident_ids),
        _line.c.kind == kind.value,
    )
    return tx.connection.execute(gone).rowcount


def forget(tx: Tx, *incident_ids: int) -> int:
    """Erase what was written of incidents; what happened stays for the statistics.

    Returns of how many something was still written.
    """
    theirs = and_(_line.c.site_id == tx.site_id, _line.c.incident_id.in_(incident_ids))
    known = tx.connection.execute(
        select(func.count(distinct(_line.c.incident_id))).where(theirs)
    ).scalar_one()
    tx.connection.execute(delete(_line).where(theirs))
    return int(known)


def _said(draft: IncidentDraft) -> dict[str, object]:
    return {
        "kind": draft.kind.value,
        "outcome": draft.outcome.value,
        "steps": ",".join(map(str, draft.steps)),
        "blame": draft.blame.value if draft.blame else None,
        "informed": ",".join(sorted(draft.informed)),
    }


def _whole(tx: Tx, rows: Sequence[Row[Any]]) -> tuple[Incident, ...]:
    said: dict[int, dict[str, str]] = defaultdict(dict)
    if rows:
        lines = select(_line).where(
            _line.c.site_id == tx.site_id, _line.c.incident_id.in_([row.id for row in rows])
        )
        for line in tx.connection.execute(lines):
            said[line.incident_id][line.kind] = line.text
    return tuple(_to_incident(row, said[row.id]) for row in rows)


def _to_incident(row: Row[Any], said: dict[str, str]) -> Incident:
    return Incident(
        id=row.id,
        business_day=row.business_day,
        kind=_KINDS[row.kind],
        person_id=row.person_id,
        counter_id=row.counter_id,
        begun_at=row.begun_at,
        recorded_at=row.recorded_at,
        outcome=_OUTCOMES[row.outcome],
        steps=tuple(int(step) for step in row.steps.split(",") if step),
        blame=None if row.blame is None else _BLAME[row.blame],
        informed=frozenset(_INFORMED[who] for who in row.informed.split(",") if who),
        visit_id=row.visit_id,
        promise_id=row.promise_id,
        follow_up=row.follow_up,
        about=said.get(LineOf.ABOUT, ""),
        note=said.get(LineOf.NOTE, ""),
        promised=said.get(LineOf.PROMISED, ""),
    )

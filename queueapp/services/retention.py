"""Retention: what is known of people goes by itself when the site's periods are over."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from queueapp.domain import promise as promise_steps
from queueapp.domain.incident import LineOf
from queueapp.domain.personal_data import DAY_MS, Due, Periods, Preview, Swept
from queueapp.domain.promise import PromiseOutcome
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.services.session import Turn, reading
from queueapp.storage import absences, announcing, events, incidents, notes, promises
from queueapp.storage.database import Database
from queueapp.storage.erasures import Kind, Made
from queueapp.storage.tx import Tx

_ERASED_AT_ONCE = 1000
"""So many are erased in one go: whoever serves a client meanwhile is not to wait for it."""

_ToForget = Callable[[Tx, int, int], list[Made]]
_Forget = Callable[[Tx, Collection[int]], int]


class RetentionService:
    """Erases what has been kept for long enough, and tells beforehand what goes.

    Nobody asks for the erasing: a program of the hall does it with the first board of a day, and
    when a period was changed.
    """

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db
        self.is_clean = True
        """Whether nothing was erased since the files were last cleaned, that this program did."""

    def preview(self, session: Session, periods: Periods | None = None) -> Preview:
        """What goes tonight by the site's periods, or would by others."""
        with reading(self._db, session, Permission.MANAGE_PERSONAL_DATA) as turn:
            tx, site = turn.tx, turn.tx.directory.site
            by = periods or Periods.of(site)
            until = _next_midnight(turn)
            kept, noted = until - by.keep_days * DAY_MS, until - by.notes_days * DAY_MS
            preview = Preview(
                until,
                promises.due(tx, kept),
                notes.due(tx, noted),
                incidents.due(tx, kept),
                absences.due(tx, noted),
                announcements=announcing.due(tx, noted),
            )
        return replace(preview, backups=self._old_backups(by.backups_days))

    def erase_some(self, site_id: int) -> Swept:
        """Erase a piece of what is due; afterwards, when nothing is left, `clean` is to follow."""
        with self._db.read(site_id) as tx:
            by = Periods.of(tx.directory.site)
            kept, noted = tx.now - by.keep_days * DAY_MS, tx.now - by.notes_days * DAY_MS
            due = _first_due(tx, kept, noted)
        return self._erase(site_id, *due) if due is not None else Swept()

    def erase_again(self, site_id: int) -> Swept:
        """Erase what was erased once and stands there again, because a backup was restored."""
        with self._db.read(site_id) as tx:
            present = {kind: made_at(tx) for kind, made_at in _PRESENT.items()}
        swept = Swept()
        for kind, made in present.items():
            back = self._db.erased_before(site_id, kind, made)
            for start in range(0, len(back), _ERASED_AT_ONCE):
                swept += self._erase(site_id, kind, back[start : start + _ERASED_AT_ONCE])
        return swept

    def clean(self, site_id: int) -> bool:
        """Leave nothing of what was erased in our own files.

        `False` where another program still reads what was there before: to be tried again.
        """
        with self._db.read(site_id) as tx:
            today = tx.directory.site.calendar.business_day(tx.now).date
        self.is_clean = self._db.clean(today)
        return self.is_clean

    def _erase(self, site_id: int, kind: Kind, made: Sequence[Made]) -> Swept:
        self._db.about_to_erase(site_id, {kind: made})
        ids = [each for each, _ in made]
        with self._db.write(site_id) as tx:
            day = tx.directory.site.calendar.business_day(tx.now).date
            if kind is Kind.PROMISE:
                _give_up(tx, day, ids)
            known = _FORGET[kind](tx, ids)
            if known:
                of: dict[str, Any] = {}
                if kind in _TOLD_APART:
                    of["of"] = kind.value
                events.append(tx, EventKind.CONTACTS_ERASED, day, count=known, **of)
        return _swept(kind, known)

    def _old_backups(self, days: int) -> Due:
        place = self._db.place
        if not isinstance(place, Path):
            return Due()
        from queueapp.services.backups import BackupService

        old = BackupService(place, self._db.clock).too_old(days, tonight=True)
        return Due(
            len(old), min((file.stat().st_mtime_ns // 1_000_000 for file in old), default=None)
        )


def _forget_promises(tx: Tx, ids: Collection[int]) -> int:
    return promises.forget_client(tx, *ids)


def _forget_incidents(tx: Tx, ids: Collection[int]) -> int:
    return incidents.forget(tx, *ids)


def _forget_incident_lines(line: LineOf, tx: Tx, ids: Collection[int]) -> int:
    return incidents.remove_lines(tx, line, ids)


_DUE: dict[Kind, _ToForget] = {
    Kind.PROMISE: promises.to_forget,
    Kind.INCIDENT: incidents.to_forget,
    Kind.NOTE: notes.to_forget,
    Kind.ABSENCE: absences.to_forget,
    Kind.ANNOUNCEMENT: announcing.to_forget,
}
_BY_KEEP_DAYS = frozenset({Kind.PROMISE, Kind.INCIDENT})
OF_INCIDENT = {
    LineOf.ABOUT: Kind.INCIDENT_ABOUT,
    LineOf.NOTE: Kind.INCIDENT_NOTE,
    LineOf.PROMISED: Kind.INCIDENT_PROMISED,
}
"""What one line of an incident is among what was erased."""
_TOLD_APART = frozenset({Kind.NOTE, Kind.LINE, Kind.ABSENCE, Kind.ANNOUNCEMENT})
_FORGET: dict[Kind, _Forget] = {
    Kind.PROMISE: _forget_promises,
    Kind.INCIDENT: _forget_incidents,
    Kind.NOTE: notes.remove,
    Kind.LINE: promises.remove_these_lines,
    Kind.ABSENCE: absences.forget,
    Kind.ANNOUNCEMENT: announcing.remove,
    **{kind: partial(_forget_incident_lines, line) for line, kind in OF_INCIDENT.items()},
}
_PRESENT: dict[Kind, Callable[[Tx], list[Made]]] = {
    Kind.PROMISE: promises.made_at,
    Kind.INCIDENT: incidents.made_at,
    Kind.NOTE: notes.made_at,
    Kind.LINE: promises.lines_made_at,
    Kind.ABSENCE: absences.made_at,
    Kind.ANNOUNCEMENT: announcing.made_at,
    **{kind: partial(incidents.lines_made_at, kind=line) for line, kind in OF_INCIDENT.items()},
}


def _first_due(tx: Tx, kept: int, noted: int) -> tuple[Kind, list[Made]] | None:
    for kind, to_forget in _DUE.items():
        made = to_forget(tx, kept if kind in _BY_KEEP_DAYS else noted, _ERASED_AT_ONCE)
        if made:
            return kind, made
    return None


def _give_up(tx: Tx, day: str, promise_ids: Collection[int]) -> None:
    """Close what a restored backup has still open of a client who was erased since."""
    for promise in promises.open_of(tx, promise_ids):
        after = promise_steps.end(promise, PromiseOutcome.GIVEN_UP, promise.owner_id, tx.now)
        promises.save(tx, promise, after)
        events.append(
            tx, EventKind.PROMISE_GIVEN_UP, day, promise_id=promise.id, reason="erased_before"
        )


def _swept(kind: Kind, known: int) -> Swept:
    match kind:
        case Kind.PROMISE:
            return Swept(contacts=known, left=True)
        case Kind.INCIDENT | Kind.INCIDENT_ABOUT | Kind.INCIDENT_NOTE | Kind.INCIDENT_PROMISED:
            return Swept(incidents=known, left=True)
        case Kind.ABSENCE:
            return Swept(absences=known, left=True)
        case Kind.ANNOUNCEMENT:
            return Swept(announcements=known, left=True)
        case _:
            return Swept(notes=known, left=True)


def _next_midnight(turn: Turn) -> int:
    zone = turn.tx.directory.site.zone
    today = datetime.fromtimestamp(turn.tx.now / 1000, zone).date()
    midnight = datetime.combine(today + timedelta(days=1), datetime.min.time(), zone)
    return int(midnight.timestamp() * 1000)

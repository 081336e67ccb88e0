"""The end of a business day: when it comes, what is open then, and what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from queueapp.domain.closing import (
    Ending,
    KeepOpenReason,
    LeftOver,
    OpenEnds,
    StillAtDesk,
    after_closing,
    closing_of,
)
from queueapp.domain.desk import Desk, left_open
from queueapp.domain.hours import DAY_MINUTES, BusinessDay, Days, instant
from queueapp.domain.ordering import sort_key
from queueapp.domain.promise import AnswerDraft, CallbackDraft
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Done, Seen, Session
from queueapp.domain.visit import AT_DESK, State, Visit
from queueapp.errors import Refusal, Refused
from queueapp.services import new_day
from queueapp.services.session import Turn, reading, writing
from queueapp.services.settling import settle
from queueapp.services.sitting import close_desk
from queueapp.storage import closing, desks, events, hours, promises, visits
from queueapp.storage.database import Database

_LONGEST_MS = DAY_MINUTES * 60_000
"""No day is kept open for longer than that."""


class DayEndService:
    """Ends a day, sooner or later than the hours say, with a true end for everybody."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def keep_open(
        self, session: Session, closes_at: int | None, reason: KeepOpenReason | None
    ) -> BusinessDay:
        """Close later today, at an instant (ms UTC) and for a reason; `None` takes it back.

        Later than the hours say and than it is now, and before the hall opens again. Taken back
        after the planned closing, the hall closes now, and the day stays one that was kept open.
        """
        with writing(self._db, session, Permission.KEEP_OPEN) as turn:
            calendar, today = turn.tx.directory.site.calendar, turn.day.date
            kept = {day: until for day, until in calendar.kept_open.items() if day != today}
            if closes_at is not None:
                if reason is None:
                    raise Refused(Refusal.REASON_NEEDED)
                _require_later(turn, closes_at)
                hours.keep_open(turn.tx, today, closes_at, reason)
            elif today not in calendar.kept_open:
                return turn.day
            elif not after_closing(calendar.by_hours(date.fromisoformat(today)), turn.tx.now):
                hours.keep_open(turn.tx, today, None)
            elif after_closing(turn.day, turn.tx.now):
                return turn.day
            else:
                # Who came since the planned closing came while the hall was open.
                closes_at = turn.tx.now
                hours.close_now(turn.tx, today, closes_at)
            if closes_at is not None:
                kept[today] = closes_at
            events.append(
                turn.tx,
                EventKind.KEPT_OPEN,
                today,
                person_id=turn.person.id,
                counter_id=session.counter_id,
                closes_at=closes_at,
                reason=reason,
            )
            return replace(calendar, kept_open=kept).day(date.fromisoformat(today))

    def open_ends(self, session: Session, business_day: str | None = None) -> OpenEnds:
        """What is open of a business day (today where none is named)."""
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            tx, day = turn.tx, _date(turn, business_day)
            found = visits.open_visits(tx)
            days = _days_of(turn, day)
            of_day = [visit for visit in found if visit.business_day in days]
            end = _ended(turn, day, still_open=bool(of_day))
            before: dict[str, int] = {}
            for visit in found:
                if visit.business_day < days.first:
                    before[visit.business_day] = before.get(visit.business_day, 0) + 1
            return OpenEnds(
                day=day.isoformat(),
                read_at=tx.now,
                waiting=tuple(sorted(_in(of_day, State.WAITING), key=sort_key)),
                held=tuple(_in(of_day, State.ON_HOLD)),
                at_desk=tuple(_still_at_desk(turn, visit) for visit in _in(of_day, *AT_DESK)),
                promises=promises.due_by(tx, _end_of_day(turn, day)),
                over=_is_over(turn, day),
                closed_at=end.at if end is not None else None,
                closed_by=end.person_id if end is not None else None,
                earlier=tuple(LeftOver(each, before[each]) for each in sorted(before)),
            )

    def settle(
        self,
        session: Session,
        seen: Seen,
        ending: Ending,
        ended_at: int | None = None,
        note: str = "",
        callback: CallbackDraft | None = None,
        answer: AnswerDraft | None = None,
    ) -> Done:
        """Say what became of somebody whose visit nobody has ended; their desk is free again.

        `ended_at` (ms UTC) is when the service really ended. A callback or an answer is promised in
        the same step.
        """
        with writing(self._db, session, Permission.CLOSE_DAY) as turn:
            return settle(turn, seen, ending, ended_at, note, callback, answer)

    def close_day(self, session: Session, business_day: str | None = None) -> None:
        """End a business day (today where none is named) on which nothing is open any more.

        Counters with nobody at them are closed. A day that somebody has closed stays as it is; one
        that ended by itself is closed by whoever does it now.
        """
        with writing(self._db, session, Permission.CLOSE_DAY) as turn:
            day = _date(turn, business_day)
            if not _is_over(turn, day):
                raise Refused(Refusal.DAY_NOT_OVER)
            days = _days_of(turn, day)
            still_open = [v for v in visits.open_visits(turn.tx) if v.business_day in days]
            if still_open:
                raise Refused(Refusal.STILL_OPEN, count=len(still_open))
            for desk in _empty_desks(turn, day):
                close_desk(turn, desk)
            if closing.closed(turn.tx, str(day)) is not None:
                return
            closing.close(turn.tx, str(day), turn.person.id)
            events.append(
                turn.tx,
                EventKind.DAY_CLOSED,
                turn.day.date,
                person_id=turn.person.id,
                counter_id=session.counter_id,
                day=str(day),
            )

    def begin_day(self, site_id: int) -> bool:
        """Begin a new day unless that is done; `True` where it was still to do.

        Nobody asks for it: every program does it at its first look of a day. What was left open
        since an earlier day is put aside; nothing of it is lost, and it can be served again.
        """
        with self._db.read(site_id) as tx:
            if not new_day.left_open_before(tx):
                return False
        with self._db.write(site_id) as tx:
            return new_day.begin_day(tx)


def _require_later(turn: Turn, closes_at: int) -> None:
    calendar = turn.tx.directory.site.calendar
    today = date.fromisoformat(turn.day.date)
    by_hours = calendar.by_hours(today)
    planned = closing_of(by_hours)
    if planned is None or by_hours.opens_at is None:
        raise Refused(Refusal.KEEP_OPEN_WRONG)
    if closing.closed(turn.tx, turn.day.date) is not None:
        raise Refused(Refusal.AFTER_CLOSING)
    following = calendar.day(today + timedelta(days=1)).opens_at
    latest = by_hours.opens_at + _LONGEST_MS
    if following is not None:
        latest = min(latest, following)
    if not max(planned, turn.tx.now) < closes_at <= latest:
        raise Refused(Refusal.KEEP_OPEN_WRONG)


def _ended(turn: Turn, day: date, *, still_open: bool) -> closing.DayEnd | None:
    """How a day ended: somebody closed it and no client has come since, or the next one began."""
    if not still_open and (closed := closing.closed(turn.tx, str(day))) is not None:
        return closed
    end = closing.end_of(turn.tx, str(day)) if str(day) < turn.day.date else None
    return end if end is not None and end.person_id is None else None


def _in(found: Sequence[Visit], *states: State) -> list[Visit]:
    return [visit for visit in found if visit.state in states]


def _still_at_desk(turn: Turn, visit: Visit) -> StillAtDesk:
    leg = visit.legs[-1]
    since = leg.called_at if leg.started_at is None else leg.started_at
    usual = turn.tx.directory.services[leg.service_id].expected_minutes
    return StillAtDesk(visit, leg.counter_id or 0, (turn.tx.now - since) // 60_000, usual)


def _empty_desks(turn: Turn, day: date) -> list[Desk]:
    """The counters to be closed with a day: today all that are open, else those since then."""
    found = tuple(desks.all_desks(turn.tx).values())
    if str(day) != turn.day.date:
        calendar = turn.tx.directory.site.calendar
        found = left_open(found, turn.day, calendar, turn.tx.now)
    return [desk for desk in found if desk.is_open and desk.visit_id is None]


def _is_over(turn: Turn, day: date) -> bool:
    """Whether nobody comes any more on a day: its closing is past, or it had no hours at all."""
    if str(day) != turn.day.date:
        return str(day) < turn.day.date
    if turn.day.closes_at is None:
        return True
    return after_closing(turn.day, turn.tx.now)


def _end_of_day(turn: Turn, day: date) -> int:
    calendar = turn.tx.directory.site.calendar
    closes_at = calendar.day(day).closes_at or 0
    return max(closes_at, instant(day, DAY_MINUTES, calendar.zone))


def _days_of(turn: Turn, day: date) -> Days:
    """The days that end with a day: today's queue may have who came before midnight."""
    today = turn.queue_days
    return today if day.isoformat() == today.last else Days(day.isoformat(), day.isoformat())


def _date(turn: Turn, business_day: str | None) -> date:
    try:
        return date.fromisoformat(business_day or turn.day.date)
    except ValueError as error:
        raise Refused(Refusal.DATES_WRONG) from error

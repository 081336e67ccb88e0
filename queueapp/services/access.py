"""Access: who works, and at which counter."""

from dataclasses import replace

from queueapp.domain import lifecycle
from queueapp.domain.desk import BreakReason, Desk, DeskState
from queueapp.domain.lifecycle import At
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory, HallKind
from queueapp.domain.visit import HoldReason
from queueapp.errors import Refusal, Refused
from queueapp.services.help import end_of_desk
from queueapp.services.new_day import begin_day
from queueapp.services.session import Turn, writing
from queueapp.services.sitting import close_desk, note_desk
from queueapp.services.steps import keep, own_desk
from queueapp.storage import desks, stations, visits
from queueapp.storage.database import Database

_TAKEN_OVER_MINUTES = 10


class AccessService:
    """Opens and closes counters, and keeps the state of the desk."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    @property
    def kind(self) -> HallKind:
        """Whether this is a real hall, a demo or a replay."""
        return self._db.kind

    def sites(self) -> tuple[int, ...]:
        """The halls of this database; none before the first set-up."""
        return self._db.site_ids()

    def site_names(self) -> dict[int, str]:
        """The halls of this database by name, for those who choose one."""
        return {site: self.directory(site)[0].site.name for site in self.sites()}

    def enrol(self, site_id: int, key: str) -> int:
        """The station number of the PC with this key, given out when it first asks.

        With it the PC numbers those clients whom it adds while the server is out of touch.
        """
        with self._db.write(site_id) as tx:
            return stations.enrol(tx, key)

    def directory(self, site_id: int) -> tuple[Directory, dict[int, Desk]]:
        """The set-up, and who is at which counter: what is needed to pick a name and a counter."""
        with self._db.read(site_id) as tx:
            return tx.directory, desks.all_desks(tx)

    def take_counter(self, session: Session, *, knowingly: bool = False) -> Session:
        """Sit down at a counter. Where it stands open by the same person, all stays as it is.

        A counter that somebody else has open is taken only `knowingly`; a client at that desk is
        put on hold there, not lost, and help called there is over. Whoever is at another counter
        leaves it, unless they have a client there. What an earlier day left open is put aside
        first; a demo and a replay have days of their own making.
        """
        with writing(self._db, session, Permission.SERVE) as turn:
            if self.kind is HallKind.HALL:
                begin_day(turn.tx)
            all_desks = desks.all_desks(turn.tx)
            counter = turn.tx.directory.counters.get(session.counter_id or 0)
            if counter is None or not counter.active:
                raise Refused(Refusal.UNKNOWN_COUNTER)
            desk = all_desks[counter.id]
            if desk.is_open and desk.person_id == turn.person.id:
                return session
            if desk.is_open:
                if not knowingly:
                    raise Refused(Refusal.COUNTER_TAKEN, person=desk.person_id)
                end_of_desk(turn, desk.person_id, counter.id)
                desk = self._put_aside(turn, desk)
            for other in all_desks.values():
                if other.person_id == turn.person.id and other.is_open:
                    self._leave(turn, other)
            opened = Desk(counter.id, DeskState.READY, turn.person.id, turn.tx.now)
            desks.save(turn.tx, opened)
            note_desk(turn, EventKind.DESK_OPENED, opened)
            return session

    def leave_counter(self, session: Session) -> None:
        """Close the counter, and end help called there; refused while a client is at the desk."""
        with writing(self._db, session, Permission.SERVE) as turn:
            self._leave(turn, own_desk(turn))

    def set_state(
        self, session: Session, state: DeskState, reason: BreakReason | None = None
    ) -> None:
        """Say what this person is at: ready, finishing up, on other work, or on a break."""
        with writing(self._db, session, Permission.SERVE) as turn:
            desk = own_desk(turn)
            if desk.visit_id is not None:
                raise Refused(Refusal.DESK_BUSY)
            if state is DeskState.CLOSED:
                raise Refused(Refusal.NOT_POSSIBLE_NOW)
            changed = replace(desk, state=state, reason=reason, since=turn.tx.now)
            desks.save(turn.tx, changed)
            note_desk(turn, EventKind.DESK_CHANGED, changed)

    def _leave(self, turn: Turn, desk: Desk) -> None:
        if desk.visit_id is not None:
            raise Refused(Refusal.SERVING_ELSEWHERE, counter=desk.counter_id)
        close_desk(turn, desk)

    def _put_aside(self, turn: Turn, desk: Desk) -> Desk:
        visit = visits.get(turn.tx, desk.visit_id) if desk.visit_id is not None else None
        if visit is None:
            return desk
        until = turn.tx.now + _TAKEN_OVER_MINUTES * 60_000
        at = At(turn.person.id, desk.counter_id)
        held = lifecycle.hold(visit, HoldReason.COUNTER_TAKEN_OVER, until, at, turn.tx.now)
        # Undone, a leg of the colleague's would go on here; who took the counter resumes instead.
        keep(
            turn,
            EventKind.HELD,
            visit,
            held,
            desk,
            undoable=False,
            reason=HoldReason.COUNTER_TAKEN_OVER,
            until=until,
        )
        return replace(desk, visit_id=None)

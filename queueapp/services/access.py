"""Access: who works, and at which counter."""

from dataclasses import replace

from queueapp.domain.desk import AWAY, BreakReason, Desk, DeskState
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory, HallKind
from queueapp.errors import Refusal, Refused
from queueapp.services.new_day import begin_day
from queueapp.services.session import Turn, writing
from queueapp.services.sitting import leave, note_desk, open_desk_for
from queueapp.services.steps import own_desk
from queueapp.storage import desks, stations
from queueapp.storage.database import Database


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
        """Sit down at a counter. Where it stands open by the same person, all stays as it is, but
        that whoever had left it for a moment is back.

        A counter that somebody else has open is taken only `knowingly`; a client at that desk is
        put on hold there, not lost, and help called there is over. Whoever is at another counter
        leaves it, unless they have a client there. What an earlier day left open is put aside
        first; a demo and a replay have days of their own making.
        """
        with writing(self._db, session, Permission.SERVE) as turn:
            if self.kind is HallKind.HALL:
                begin_day(turn.tx)
            desk = open_desk_for(turn, session.counter_id, turn.person.id, knowingly=knowingly)
            if desk.state is DeskState.LOCKED:
                _be_back(turn, desk, DeskState.READY)
            return session

    def leave_counter(self, session: Session) -> None:
        """Close the counter, and end help called there; refused while a client is at the desk."""
        with writing(self._db, session, Permission.SERVE) as turn:
            leave(turn, own_desk(turn))

    def leave_desk(self, session: Session, reason: BreakReason | None = None) -> DeskState:
        """Step away from the desk with the screen covered: for a break, or back soon.

        A client at the desk stays there. Returns what the desk was at, for `come_back`; whoever is
        away already says another reason.
        """
        with writing(self._db, session, Permission.SERVE) as turn:
            desk = own_desk(turn)
            is_break = reason is not None and desk.visit_id is None
            state = DeskState.ON_BREAK if is_break else DeskState.LOCKED
            if (desk.state, desk.reason) != (state, reason):
                changed = replace(desk, state=state, reason=reason, since=turn.tx.now)
                desks.save(turn.tx, changed)
                note_desk(turn, EventKind.DESK_CHANGED, changed, turn.person.id)
            return DeskState.READY if desk.state in AWAY else desk.state

    def come_back(self, session: Session, to: DeskState = DeskState.READY) -> None:
        """Be at the desk again, at what it was at before; nothing where nobody had left."""
        with writing(self._db, session, Permission.SERVE) as turn:
            desk = own_desk(turn)
            if desk.state not in AWAY:
                return
            _be_back(turn, desk, to)

    def set_state(
        self, session: Session, state: DeskState, reason: BreakReason | None = None
    ) -> None:
        """Say what this person is at: ready, finishing up, on other work, or on a break."""
        with writing(self._db, session, Permission.SERVE) as turn:
            desk = own_desk(turn)
            if desk.visit_id is not None:
                raise Refused(Refusal.DESK_BUSY)
            if state in (DeskState.CLOSED, DeskState.LOCKED):
                raise Refused(Refusal.NOT_POSSIBLE_NOW)
            changed = replace(desk, state=state, reason=reason, since=turn.tx.now)
            desks.save(turn.tx, changed)
            note_desk(turn, EventKind.DESK_CHANGED, changed, turn.person.id)


def _be_back(turn: Turn, desk: Desk, to: DeskState) -> None:
    state = DeskState.READY if to in AWAY or desk.visit_id is not None else to
    changed = replace(desk, state=state, reason=None, since=turn.tx.now)
    desks.save(turn.tx, changed)
    note_desk(turn, EventKind.DESK_CHANGED, changed, turn.person.id)

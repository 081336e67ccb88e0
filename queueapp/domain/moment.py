"""What is going on at a desk, and which of it goes first: it picks the cards of the standard."""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.desk import AWAY, DeskState


class Moment(StrEnum):
    """What can be going on. The order is the order of precedence: where several fit, the first
    has the card.

    What somebody has chosen stands before what the program sees by itself; danger before talk,
    the telephone before the desk, the client before the hall. A part of serving that somebody
    turned to goes before the telephone and the language of the client it is about.
    """

    AGGRESSIVE = "aggressive"
    INTOXICATED = "intoxicated"
    CONFLICT_1 = "conflict_1"
    CONFLICT_2 = "conflict_2"
    CONFLICT_3 = "conflict_3"
    CONFLICT_4 = "conflict_4"
    CONFLICT_5 = "conflict_5"
    CONFLICT_6 = "conflict_6"
    ASKS_MANAGER = "asks_manager"
    COMPLAINT_OURS = "complaint_ours"
    COMPLAINT_NOT_OURS = "complaint_not_ours"
    COMPLAINT = "complaint"
    CONFLICT = "conflict"
    INTRUSIVE = "intrusive"
    UNCLEAR = "unclear"
    MANIPULATING = "manipulating"
    FILL_IN = "fill_in"
    DISRUPTION = "disruption"
    PHONE_CONFIDENTIAL = "phone_confidential"
    CALL_DROPPED = "call_dropped"
    PASSING_CALL_ON = "passing_call_on"
    CALL_ENDING = "call_ending"
    CALLING_BACK = "calling_back"
    PHONE_WHILE_SERVING = "phone_while_serving"
    PHONE_WHILE_FREE = "phone_while_free"
    DURING_CALL = "during_call"
    LANGUAGE_CHANGE = "language_change"
    TRANSFER = "transfer"
    EMAIL_ANSWER = "email_answer"
    OFFSITE = "offsite"
    ABSENCE = "absence"
    LEAVING_DESK = "leaving_desk"
    HELP = "help"
    CLIENT_CALLED = "client_called"
    FINISHING = "finishing"
    INFORMING = "informing"
    ASKING = "asking"
    CLOSED = "closed"
    CLOSING_SOON = "closing_soon"
    OTHERS_WAITING = "others_waiting"
    SERVING = "serving"
    SHIFT_START = "shift_start"
    OTHER_WORK = "other_work"
    READY = "ready"


PRECEDENCE = tuple(Moment)
_RANK = {moment: rank for rank, moment in enumerate(PRECEDENCE)}

CONFLICT_STEPS = (
    Moment.CONFLICT_1,
    Moment.CONFLICT_2,
    Moment.CONFLICT_3,
    Moment.CONFLICT_4,
    Moment.CONFLICT_5,
    Moment.CONFLICT_6,
)
"""The six steps of a conflict, in order."""

SITUATIONS = (
    Moment.CONFLICT,
    Moment.COMPLAINT,
    Moment.AGGRESSIVE,
    Moment.INTOXICATED,
    Moment.INTRUSIVE,
    Moment.UNCLEAR,
    Moment.MANIPULATING,
    Moment.ASKS_MANAGER,
    Moment.FILL_IN,
    Moment.DISRUPTION,
    Moment.PHONE_CONFIDENTIAL,
    Moment.LANGUAGE_CHANGE,
)
"""What staff say themselves that it is going on, in the order in which it is offered."""

PARTS = (Moment.ASKING, Moment.INFORMING, Moment.FINISHING)
"""The parts of serving a client, which staff turn to as the talk goes on."""

AS_USUAL = frozenset({Moment.DURING_CALL, *PRECEDENCE[PRECEDENCE.index(Moment.CLIENT_CALLED) :]})
"""Work as usual: where a moment of it has no phrases of its own, those of the next one serve."""

_BEHIND_PARTS = frozenset({Moment.DURING_CALL, Moment.LANGUAGE_CHANGE})
_LAST_PART = max(_RANK[part] for part in PARTS)
_WITH_CONFLICT = frozenset({*CONFLICT_STEPS, Moment.ASKS_MANAGER})
_WITH_COMPLAINT = frozenset({Moment.COMPLAINT_OURS, Moment.COMPLAINT_NOT_OURS})


@dataclass(frozen=True, slots=True)
class Going:
    """All that a program knows of what is going on at its desk.

    `chosen` is the situation that staff chose; `doing` is what they are at on the screen or on the
    telephone (a transfer, a promised answer, a call that rings). `turned` says that staff turned
    to the `part` of serving themselves. `closes_in` is in minutes, below
    zero once the hall has closed, `None` where no closing is near or ever.
    """

    desk: DeskState
    called: bool = False
    serving: bool = False
    by_phone: bool = False
    others_waiting: bool = False
    part: Moment = Moment.ASKING
    turned: bool = False
    chosen: Moment | None = None
    doing: tuple[Moment, ...] = ()
    closes_in: int | None = None
    shift_start: bool = False


def moments_of(going: Going) -> tuple[Moment, ...]:
    """Every moment that fits, the one that has the card first."""
    found = {*going.doing, _at_desk(going)}
    if going.chosen is not None:
        found.add(going.chosen)
        if going.chosen in _WITH_CONFLICT:
            found.add(Moment.CONFLICT)
        if going.chosen in _WITH_COMPLAINT:
            found.add(Moment.COMPLAINT)
    if going.serving:
        found.add(going.part)
    if (going.serving or going.called) and going.others_waiting:
        found.add(Moment.OTHERS_WAITING)
    if going.closes_in is not None:
        found.add(Moment.CLOSED if going.closes_in < 0 else Moment.CLOSING_SOON)
    if going.shift_start:
        found.add(Moment.SHIFT_START)
    behind = _BEHIND_PARTS - {going.chosen} if going.turned else frozenset()
    return tuple(
        sorted(found, key=lambda each: _LAST_PART + 0.5 if each in behind else _RANK[each])
    )


def _at_desk(going: Going) -> Moment:
    if going.serving:
        return Moment.DURING_CALL if going.by_phone else Moment.SERVING
    if going.called:
        return Moment.CLIENT_CALLED
    if going.desk in AWAY:
        return Moment.LEAVING_DESK
    if going.desk in (DeskState.OTHER_WORK, DeskState.FINISHING_UP):
        return Moment.OTHER_WORK
    return Moment.READY

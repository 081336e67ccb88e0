"""What is going on at a counter, as the service standard sees it; no widgets here."""

from dataclasses import dataclass, field

from queueapp.domain.desk import DeskState
from queueapp.domain.help import HelpKind
from queueapp.domain.moment import Going, Moment
from queueapp.domain.reminders import near_minutes
from queueapp.domain.visit import State
from ui.counter.view import CounterView, Stage

_HELP = {
    HelpKind.ADVICE: Moment.HELP,
    HelpKind.CONFLICT: Moment.CONFLICT,
    HelpKind.AGGRESSIVE: Moment.AGGRESSIVE,
    HelpKind.INTOXICATED: Moment.INTOXICATED,
    HelpKind.HEALTH: Moment.HELP,
}
"""What goes on where help was called."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """What the window itself is at: what is open on it, and what staff chose.

    `part` is the part of serving that they turned to, if they did.
    """

    part: Moment | None = None
    chosen: Moment | None = None
    doing: frozenset[Moment] = field(default_factory=frozenset)
    shift_start: bool = False


def going_on(view: CounterView, hand: AtHand, now: int) -> Going:
    """All that is going on at the view's counter at `now` (ms UTC)."""
    visit = view.visit
    here = view.stage in (Stage.CALLING, Stage.SERVING)
    doing = set(hand.doing)
    me = view.board.directory.people.get(view.session.person_id)
    language = visit.language if here and visit is not None else None
    if language and me is not None and language not in me.languages:
        doing.add(Moment.LANGUAGE_CHANGE)
    me_id = view.session.person_id
    doing |= {_HELP[call.kind] for call in view.board.help if call.person_id == me_id}
    part = hand.part or Moment.ASKING
    if Moment.FINISHING in doing:
        part = Moment.FINISHING
    if view.by_phone and part is Moment.FINISHING:
        doing.add(Moment.CALL_ENDING)
    return Going(
        desk=view.desk.state if view.desk.is_open else DeskState.CLOSED,
        called=visit is not None and visit.state is State.CALLED,
        serving=view.stage is Stage.SERVING,
        by_phone=view.by_phone,
        others_waiting=view.mine_waiting > 0,
        part=part,
        turned=hand.part is not None,
        chosen=hand.chosen,
        doing=tuple(sorted(doing)),
        closes_in=closes_in(view, now),
        shift_start=hand.shift_start,
    )


def closes_in(view: CounterView, now: int) -> int | None:
    """The whole minutes until closing time where it is near, below zero once it has passed.

    It is near as soon as staff have been reminded of it.
    """
    day, site = view.board.day, view.board.directory.site
    if day.closes_at is None or day.round_the_clock:
        return None
    left = day.closes_at - now
    return int(left // 60_000) if left <= near_minutes(site.reminders) * 60_000 else None

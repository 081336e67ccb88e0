"""The words of the hall now: what counters are at, and what is beyond its limit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from queueapp.domain.alarm import Alarm, AlarmKind
from queueapp.domain.board import Board
from queueapp.domain.hall_now import CounterLine, CounterState, HallOverview, ServiceLine
from ui import words
from ui.i18n import Numbered

translate = QCoreApplication.translate

_NAMED = 3
"""So many things that are wrong are named in a line."""

_IN_TURN = (AlarmKind.SERVING, AlarmKind.WAITING, AlarmKind.IDLE, AlarmKind.OVERDUE)


class HallNow(Numbered):
    """The context of the words here that go with a number."""


def counter_state(line: CounterLine) -> str:
    """What a counter is at."""
    if line.state is CounterState.ON_BREAK and line.reason is not None:
        return words.break_reason(line.reason)
    return {
        CounterState.CLOSED: translate("HallNow", "Closed"),
        CounterState.READY: translate("HallNow", "Free"),
        CounterState.CALLING: translate("HallNow", "Calling"),
        CounterState.SERVING: translate("HallNow", "Serving"),
        CounterState.FINISHING_UP: translate("HallNow", "Finishing up"),
        CounterState.OTHER_WORK: translate("HallNow", "Other work"),
        CounterState.ON_BREAK: translate("HallNow", "On a break"),
        CounterState.LOCKED: translate("HallNow", "Back soon"),
    }[line.state]


def beyond(alarm: Alarm, now: int) -> str:
    """How far something is beyond its limit, for a pill: `! 68 min, limit 45`."""
    text = translate("HallNow", "! {minutes}, limit {limit}")
    return text.format(minutes=words.minutes(now - alarm.since), limit=alarm.limit)


def alarm_text(alarm: Alarm, board: Board, now: int) -> str:
    """What is beyond its limit, as a part of a sentence."""
    minutes = words.minutes(now - alarm.since)
    match alarm.kind:
        case AlarmKind.WAITING:
            ticket = next((v.ticket for v in board.waiting if v.id == alarm.subject_id), "")
            text = translate("HallNow", "{ticket} has waited for {minutes}")
            return text.format(ticket=ticket, minutes=minutes)
        case AlarmKind.SERVING:
            text = translate("HallNow", "{counter} has served {ticket} for {minutes}")
            counter_id, ticket = next(
                (
                    (at, visit.ticket)
                    for at, visit in board.at_desk.items()
                    if visit.id == alarm.subject_id
                ),
                (0, ""),
            )
            return text.format(counter=_counter(board, counter_id), ticket=ticket, minutes=minutes)
        case AlarmKind.IDLE:
            text = translate("HallNow", "{counter} has been free for {minutes} while others wait")
            return text.format(counter=_counter(board, alarm.subject_id), minutes=minutes)
        case AlarmKind.OVERDUE:
            text = translate("HallNow", "a callback or an answer is overdue by {minutes}")
            return text.format(minutes=minutes)


@dataclass(frozen=True, slots=True)
class Urgent:
    """One thing to see to: an alarm, and with how many more of the same kind it belongs."""

    alarm: Alarm
    many: int = 1


def urgent(alarms: Sequence[Alarm], board: Board) -> tuple[Urgent, ...]:
    """What is to be seen to: a line for each counter and each queue, one for all promises.

    The kinds take turns, the longest of each first, so that a long queue hides nothing else.
    """
    service_of = {visit.id: visit.service_id for visit in board.waiting}
    groups: dict[AlarmKind, dict[int, Urgent]] = {kind: {} for kind in _IN_TURN}
    for alarm in alarms:
        group = groups[alarm.kind]
        about = alarm.subject_id
        if alarm.kind is AlarmKind.WAITING:
            about = service_of.get(about, 0)
        elif alarm.kind is AlarmKind.OVERDUE:
            about = 0
        found = group.get(about)
        group[about] = Urgent(alarm) if found is None else replace(found, many=found.many + 1)
    queues = [list(groups[kind].values()) for kind in _IN_TURN]
    most = max(map(len, queues), default=0)
    return tuple(queue[at] for at in range(most) for queue in queues if len(queue) > at)


def urgent_text(what: Urgent, board: Board, now: int) -> str:
    """What is to be seen to, as a part of a sentence."""
    alarm = what.alarm
    if what.many == 1 or alarm.kind not in (AlarmKind.WAITING, AlarmKind.OVERDUE):
        return alarm_text(alarm, board, now)
    minutes = words.minutes(now - alarm.since)
    if alarm.kind is AlarmKind.OVERDUE:
        text = HallNow.tr("%n callbacks or answers are overdue, by up to {minutes}", "", what.many)
        return text.format(minutes=minutes)
    visit = next((each for each in board.waiting if each.id == alarm.subject_id), None)
    service = board.directory.services.get(visit.service_id if visit is not None else 0)
    text = HallNow.tr("{service}: %n have waited too long, up to {minutes}", "", what.many)
    name = words.service_short(service) if service is not None else ""
    return text.format(service=name, minutes=minutes)


def attention(alarms: Sequence[Alarm], board: Board, now: int, *, brief: bool = False) -> str:
    """All that is beyond a limit, in a line; the first thing alone where it is to be `brief`."""
    found = urgent(alarms, board)
    if not found:
        return ""
    text = HallNow.tr("! %n to see to: {what}.", "", len(found))
    return text.format(what=_named(found, board, now, 1 if brief else _NAMED))


def totals(overview: HallOverview) -> str:
    """The hall in numbers: counters open, clients waiting, those on hold."""
    opened = sum(line.state is not CounterState.CLOSED for line in overview.counters)
    waiting = sum(len(line.waiting) for line in overview.services)
    parts = [
        HallNow.tr("%n counters open", "", opened),
        HallNow.tr("%n waiting", "", waiting) if waiting else translate("HallNow", "nobody waits"),
    ]
    if overview.held:
        parts.append(HallNow.tr("%n on hold", "", len(overview.held)))
    if overview.left_over:
        parts.append(HallNow.tr("%n left over from an earlier day", "", len(overview.left_over)))
    return " · ".join(parts)


def overdue(overview: HallOverview, board: Board) -> str:
    """How many promises are overdue, and since when the oldest is."""
    if not overview.overdue or overview.oldest is None:
        return translate("HallNow", "Callbacks and answers…")
    zone = board.directory.site.zone
    text = HallNow.tr("! %n overdue, oldest {time}", "", overview.overdue)
    oldest = overview.oldest.due_at
    if overview.now - oldest >= 24 * 60 * 60_000:
        days = (overview.now - oldest) // (24 * 60 * 60_000)
        return text.format(time=HallNow.tr("%n day(s) ago", "", days))
    return text.format(time=words.clock_time(oldest, zone))


def longest(line: ServiceLine) -> str:
    """The longest wait for a service, with a sign where it is beyond target or limit."""
    if line.longest is None:
        return "–"
    wait = words.minutes(line.longest)
    if line.alarm is not None:
        return f"✕ {wait}"
    return f"! {wait}" if line.longest > line.target * 60_000 else wait


def notification() -> str:
    """The title of a notification of the desktop."""
    return translate("HallNow", "The hall now")


def nobody() -> str:
    """What stands in place of the counters where none is set up."""
    return translate(
        "HallNow", "No counter is set up. An administrator adds counters in the hall's set-up."
    )


def all_closed() -> str:
    """What is said while nobody is at work."""
    return translate(
        "HallNow",
        "No counter is open. Counters appear here as colleagues sit down; or open one for them.",
    )


def _counter(board: Board, counter_id: int) -> str:
    counter = board.directory.counters.get(counter_id)
    return words.counter_in_text(counter.name) if counter is not None else ""


def alarms_text(alarms: Sequence[Alarm], board: Board, now: int, key: str = "") -> str:
    """What has just gone beyond its limit; with `key`, where more is to be seen."""
    what = _named(urgent(alarms, board), board, now)
    text = translate("HallNow", "Beyond a limit: {what}.")
    if key:
        text = translate("HallNow", "Beyond a limit: {what}. The hall now: {key}.")
    return text.format(what=what, key=key)


def _named(found: Sequence[Urgent], board: Board, now: int, most: int = _NAMED) -> str:
    said = [urgent_text(each, board, now) for each in found[:most]]
    text = "; ".join(said)
    more = len(found) - len(said)
    if not more:
        return text
    rest = HallNow.tr("and %n more", "", more)
    return f"{text}; {rest}"

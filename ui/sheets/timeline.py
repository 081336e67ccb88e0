"""What happened to a visit, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from queueapp.domain.alarm import AlarmKind
from queueapp.domain.closing import Ending, LateReason
from queueapp.domain.incident import Incident
from queueapp.domain.promise import Entry, erased_at
from queueapp.domain.record import Event, EventKind, Note
from queueapp.domain.setup import LANGUAGES, Directory
from queueapp.domain.visit import (
    Channel,
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Told,
    Way,
)
from ui import words
from ui.phone import promise_words
from ui.phone.due import due_text
from ui.sheets.call_steps import CALL_KINDS, call_kinds, call_text
from ui.sheets.event_facts import coded, joined, number, person_name
from ui.standard.incident_words import (
    STANDARD_KINDS,
    standard_kinds,
    standard_text,
    written_on,
)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the story: when, what, who and where, and what was written with it."""

    time: str
    text: str
    who: str = ""
    notes: tuple[str, ...] = ()


def steps(
    events: Sequence[Event],
    notes: Sequence[Note],
    directory: Directory,
    incidents: Sequence[Incident] = (),
) -> list[Step]:
    """The story of a visit; each note stands with the step that it was written with.

    What was written on one of the `incidents` stands with the incident.
    """
    zone = directory.site.zone
    written_of = {incident.id: written_on(incident) for incident in incidents}
    told: set[int] = set()
    lines = []
    for event in events:
        written = []
        for place, note in enumerate(notes):
            if place not in told and note.at == event.at:
                told.add(place)
                written.append(note.text)
        if event.kind is EventKind.INCIDENT:
            written.extend(written_of.get(number(event.data.get("incident")), ()))
        lines.append(
            Step(
                words.clock_time(event.at, zone),
                event_text(event, directory),
                _who(event, directory),
                tuple(written),
            )
        )
    return lines


def promised(entries: Sequence[Entry], directory: Directory, now: int) -> list[Step]:
    """What was promised while a client was at the desk, and what has become of it by `now`."""
    return [_promised(entry, directory, now) for entry in entries]


def event_text(event: Event, directory: Directory) -> str:
    """One event in words."""
    if event.kind in CALL_KINDS:
        return call_text(event, directory)
    if event.kind in STANDARD_KINDS:
        return standard_text(event)
    match event.kind:
        case EventKind.CALLED:
            return _called(event)
        case EventKind.ISSUED if event.data.get("after_closing") is not None:
            late = coded(LateReason, event.data["after_closing"])
            taken_in = translate("Timeline", "Taken in after closing")
            return joined(taken_in, words.late_reason(late) if late else "")
        case EventKind.ISSUED:
            return _came(event)
        case EventKind.TRANSFERRED | EventKind.MOVED:
            return _handed_on(event, directory)
        case EventKind.TOLD:
            return _told(event)
        case EventKind.TURNED_AWAY:
            return _turned_away(event, directory)
        case EventKind.REINSTATED:
            return joined(_plain_kind(event.kind), _order(event), _placement(event))
        case EventKind.ENTERED_LATE:
            return joined(_plain_kind(event.kind), *_entered_late(event, directory))
        case EventKind.PRIORITISED if event.data.get("reason") is None:
            return translate("Timeline", "Priority taken back")
        case _:
            return joined(_plain_kind(event.kind), _detail(event, directory))


def _came(event: Event) -> str:
    match event.data.get("channel"):
        case Channel.DESK:
            return translate("Timeline", "Came to the counter without a ticket")
        case Channel.KIOSK:
            return translate("Timeline", "Took a ticket at the kiosk")
        case Channel.PHONE:
            return translate("Timeline", "Called by phone")
        case _:
            return _plain_kind(event.kind)


def _detail(event: Event, directory: Directory) -> str:
    data = event.data
    reason = data.get("reason")
    match event.kind:
        case EventKind.HELD:
            held = coded(HoldReason, reason)
            return words.hold_reason(held) if held else ""
        case EventKind.FINISHED:
            outcome = coded(Outcome, data.get("outcome"))
            return words.outcome(outcome) if outcome else ""
        case EventKind.SERVICE_ADDED:
            service = directory.services.get(number(data.get("service")))
            return words.service_name(service) if service else ""
        case EventKind.PRIORITISED:
            priority = coded(PriorityReason, reason)
            return words.priority_reason(priority) if priority else ""
        case EventKind.OFFSITE:
            place = coded(OffsitePlace, data.get("place"))
            return words.offsite_place(place) if place else ""
        case EventKind.TAKEN:
            return _order(event)
        case EventKind.SETTLED:
            ending = coded(Ending, data.get("ending"))
            return words.ending(ending) if ending else ""
        case EventKind.ALARM:
            return _alarm(event)
        case EventKind.SERVES:
            return _serves(event, directory)
        case EventKind.DESK_OPENED | EventKind.DESK_CLOSED if data.get("by") is not None:
            return person_name(event.person_id, directory)
        case EventKind.UNDONE:
            undone = coded(EventKind, data.get("undone"))
            return _plain_kind(undone) if undone else ""
        case _:
            return ""


def _plain_kind(kind: EventKind) -> str:
    return {
        EventKind.ISSUED: translate("Timeline", "Ticket given"),
        EventKind.CALLED: translate("Timeline", "Called"),
        EventKind.RECALLED: translate("Timeline", "Called again"),
        EventKind.STARTED: translate("Timeline", "Service began"),
        EventKind.TAKEN: translate("Timeline", "Taken at once"),
        EventKind.HELD: translate("Timeline", "Put on hold"),
        EventKind.RESUMED: translate("Timeline", "Back at the desk"),
        EventKind.FINISHED: translate("Timeline", "Finished"),
        EventKind.NO_SHOW: translate("Timeline", "Did not come"),
        EventKind.LEFT: translate("Timeline", "Left"),
        EventKind.TRANSFERRED: translate("Timeline", "Transferred"),
        EventKind.SERVICE_ADDED: translate("Timeline", "Another service"),
        EventKind.REINSTATED: translate("Timeline", "Back in the queue"),
        EventKind.PRIORITISED: translate("Timeline", "Priority"),
        EventKind.CORRECTED: translate("Timeline", "Time corrected, marked inaccurate"),
        EventKind.OFFSITE: translate("Timeline", "Recorded as served away from the hall"),
        EventKind.UNDONE: translate("Timeline", "Undone"),
        EventKind.DESK_OPENED: translate("Timeline", "Counter opened"),
        EventKind.DESK_CHANGED: translate("Timeline", "State of the counter changed"),
        EventKind.DESK_CLOSED: translate("Timeline", "Counter closed"),
        EventKind.SET_UP: translate("Timeline", "Set-up changed"),
        EventKind.TOLD: translate("Timeline", "Told what to expect"),
        EventKind.TURNED_AWAY: translate("Timeline", "Not served today"),
        EventKind.SET_ASIDE: translate("Timeline", "Put aside: the day ended meanwhile"),
        EventKind.SETTLED: translate("Timeline", "Ended afterwards"),
        EventKind.KEPT_OPEN: translate("Timeline", "Hall kept open longer"),
        EventKind.SHIFT_PLANNED: translate("Timeline", "Shift planned"),
        EventKind.DAY_CLOSED: translate("Timeline", "Day closed"),
        EventKind.MOVED: translate("Timeline", "Moved by the shift lead"),
        EventKind.SERVES: translate("Timeline", "Services of a counter changed"),
        EventKind.ALARM: translate("Timeline", "Beyond a limit"),
        EventKind.PERSON_SEEN: translate("Timeline", "Figures of one person looked at"),
        EventKind.EXPORTED: translate("Timeline", "History exported"),
        EventKind.IMPORTED: translate("Timeline", "Visit imported"),
        EventKind.SIGNED_IN: translate("Timeline", "Signed in"),
        EventKind.SIGN_IN_REFUSED: translate("Timeline", "Sign-in refused"),
        EventKind.SIGNED_OUT: translate("Timeline", "Signed out"),
        EventKind.SECRET_SET: translate("Timeline", "PIN or password changed"),
        EventKind.SECRET_RESET: translate("Timeline", "One-time PIN given"),
        EventKind.LET_IN_AGAIN: translate("Timeline", "Let in again after wrong tries"),
        EventKind.REFUSED: translate("Timeline", "Refused: not permitted"),
        EventKind.DATA_FOUND: translate("Timeline", "A person's data looked up"),
        EventKind.DATA_EXPORTED: translate("Timeline", "A person's data exported"),
        EventKind.DATA_ERASED: translate("Timeline", "A person's data deleted"),
        EventKind.RECORD_EXPORTED: translate("Timeline", "Record exported"),
        EventKind.BACKED_UP: translate("Timeline", "Backup made"),
        EventKind.ANNOUNCED_AGAIN: translate("Timeline", "Announced again"),
        EventKind.ANNOUNCED: translate("Timeline", "Announcement on the screens"),
        EventKind.ANNOUNCEMENT_ENDED: translate("Timeline", "Announcement taken off the screens"),
        EventKind.SCREENS_SET_UP: translate("Timeline", "Screens, kiosk or tickets set up"),
        EventKind.ENTERED_LATE: translate("Timeline", "Entered late from the paper list"),
        **call_kinds(),
        **standard_kinds(),
    }[kind]


def _promised(entry: Entry, directory: Directory, now: int) -> Step:
    promise, zone = entry.promise, directory.site.zone
    if promise.outcome is not None and promise.done_at is not None:
        at = promise_words.moment(promise.done_at, now, zone)
        became = f"{promise_words.promise_outcome(promise.outcome)} {at}"
    elif promise.to_lead:
        became = translate("Timeline", "the lead decides")
    else:
        became = due_text(promise.due_at, now, zone)
    tries = promise_words.tries(promise.attempts) if promise.attempts else ""
    said = [person_name(promise.owner_id, directory)]
    gone_at = erased_at(promise, directory.site.promising.keep_days)
    if gone_at is not None and entry.contact is not None:
        day = datetime.fromtimestamp(gone_at / 1000, zone).date()
        said.append(translate("Timeline", "deleted on {date}").format(date=day))
    return Step(
        words.clock_time(promise.taken_at, zone),
        joined(promise_words.promise_kind(promise.kind), promise_words.where(entry), became, tries),
        joined(*said),
    )


def _called(event: Event) -> str:
    how = event.data.get("how")
    if how == "out_of_order":
        return joined(translate("Timeline", "Called out of turn"), _order(event))
    if how == "due_hold":
        return translate("Timeline", "Called back from hold")
    return translate("Timeline", "Called")


def _told(event: Event) -> str:
    told = coded(Told, event.data.get("told"))
    said = {
        Told.WILL_BE: translate("Timeline", "Told: will be served"),
        Told.MAY_BE: translate("Timeline", "Told: perhaps, without a promise"),
        Told.NOT_TODAY: translate("Timeline", "Told: most likely not today"),
    }
    language = event.data.get("language")
    spoken = words.language_name(language) if language in LANGUAGES and language != "lt" else ""
    return joined(said[told] if told else _plain_kind(event.kind), spoken)


def _turned_away(event: Event, directory: Directory) -> str:
    way, begins_at = coded(Way, event.data.get("way")), event.data.get("quiet")
    advised = ""
    if isinstance(begins_at, int):
        hour = datetime.fromtimestamp(begins_at / 1000, directory.site.zone)
        advised = translate("Timeline", "advised: {hour}").format(hour=f"{hour:%Y-%m-%d %H:%M}")
    return joined(_plain_kind(event.kind), words.way(way) if way else "", advised)


def _handed_on(event: Event, directory: Directory) -> str:
    to, moved = _receiver(event, directory), event.kind is EventKind.MOVED
    text = _plain_kind(event.kind) if moved else ""
    if to and moved:
        text = translate("Timeline", "Moved to {name}").format(name=to)
    elif to:
        text = translate("Timeline", "Transferred to {name}").format(name=to)
    return joined(text, _placement(event), _order(event))


def _alarm(event: Event) -> str:
    kind = coded(AlarmKind, event.data.get("alarm"))
    limit = words.minutes(number(event.data.get("limit")) * 60_000)
    beyond = {
        AlarmKind.WAITING: translate("Timeline", "has waited for {minutes}"),
        AlarmKind.SERVING: translate("Timeline", "has been served for {minutes}"),
        AlarmKind.IDLE: translate("Timeline", "free for {minutes} while somebody waited"),
        AlarmKind.OVERDUE: translate("Timeline", "overdue by {minutes}"),
    }
    return beyond[kind].format(minutes=limit) if kind is not None else ""


def _serves(event: Event, directory: Directory) -> str:
    counter = directory.counters.get(number(event.data.get("counter")))
    where = words.counter_name(counter.name) if counter is not None else ""
    chosen = event.data.get("services")
    if not isinstance(chosen, list):
        return joined(where, translate("Timeline", "as it is set up"))
    served = (each for each in directory.services.values() if each.id in chosen)
    return joined(where, ", ".join(words.service_short(each) for each in served))


def _receiver(event: Event, directory: Directory) -> str:
    """The service, counter or colleague whom a client went on to."""
    data = event.data
    service = directory.services.get(number(data.get("service")))
    counter = directory.counters.get(number(data.get("counter")))
    person = directory.people.get(number(data.get("person")))
    if service is not None:
        return words.service_name(service)
    if counter is not None:
        return words.counter_in_text(counter.name)
    return person.name if person is not None else ""


def _who(event: Event, directory: Directory) -> str:
    # Of a counter that somebody else opened or closed the entry says who had it, and by whom.
    person = directory.people.get(number(event.data.get("by")) or event.person_id or 0)
    counter = directory.counters.get(event.counter_id or 0)
    parts = [person.name] if person else []
    if counter is not None:
        parts.append(words.counter_in_text(counter.name))
    return ", ".join(parts)


def _entered_late(event: Event, directory: Directory) -> tuple[str, str, str]:
    """With whom, from when until when, and how it ended: the entry's own time says none of it."""
    data, zone = event.data, directory.site.zone
    times = [data.get("called_at") or data.get("arrived_at"), data.get("ended_at")]
    clocks = [words.clock_time(at, zone) for at in times if isinstance(at, int)]
    outcome = coded(Outcome, data.get("outcome"))
    return (
        "–".join(dict.fromkeys(clocks)),
        person_name(data.get("person"), directory),
        words.outcome(outcome) if outcome else "",
    )


def _order(event: Event) -> str:
    reason = coded(OrderReason, event.data.get("reason"))
    return words.order_reason(reason) if reason else ""


def _placement(event: Event) -> str:
    place = coded(Placement, event.data.get("placement"))
    return words.placement(place) if place else ""

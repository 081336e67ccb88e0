"""The words for the values of the domain, and how times and durations are written.

Every literal stands in full inside `translate`: the extractor finds no others.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.closing import Ending, KeepOpenReason, LateReason
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.hours import BusinessDay, DayKind, Holiday
from queueapp.domain.roles import Role
from queueapp.domain.visit import (
    Channel,
    ClientKind,
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    State,
    Visit,
    Way,
)
from ui.i18n import Numbered, interface_language

if TYPE_CHECKING:
    from queueapp.domain.setup import Service

translate = QCoreApplication.translate


class Words(Numbered):
    """The context of the words here that go with a number."""


_BARE = re.compile(r"\d{1,3}\w?|\w\d{1,2}|\w")


def counter_name(name: str) -> str:
    """A counter as a heading: `Counter 3` where the hall calls it `3`, else the name it has."""
    return translate("Words", "Counter {name}").format(name=name) if _BARE.fullmatch(name) else name


def counter_in_text(name: str) -> str:
    """A counter within a line: `counter 3` where the hall calls it `3`, else the name it has."""
    return translate("Words", "counter {name}").format(name=name) if _BARE.fullmatch(name) else name


def service_name(service: Service) -> str:
    """The service's full name in the language of the interface."""
    if interface_language() == "en" and service.name_en:
        return service.name_en
    return service.name


def service_short(service: Service) -> str:
    """The service's name for lists."""
    if interface_language() == "en":
        return service.short_en or service.name_en or service.short or service.name
    return service.short or service.name


def outcome(value: Outcome) -> str:
    """How a leg or a visit ended."""
    return {
        Outcome.SETTLED: translate("Words", "Settled"),
        Outcome.INFORMED: translate("Words", "Information given"),
        Outcome.PAPERS_MISSING: translate("Words", "Papers missing"),
        Outcome.IN_WRITING: translate("Words", "Answer in writing"),
        Outcome.REFERRED: translate("Words", "Referred elsewhere"),
        Outcome.REFUSED: translate("Words", "Service refused"),
        Outcome.NO_SHOW: translate("Words", "No-show"),
        Outcome.LEFT: translate("Words", "Left"),
        Outcome.MISTAKE: translate("Words", "Ticket by mistake"),
        Outcome.HELD: translate("Words", "Put on hold"),
        Outcome.TRANSFERRED: translate("Words", "Transferred"),
        Outcome.NEXT_SERVICE: translate("Words", "Another service"),
        Outcome.DROPPED: translate("Words", "The line was cut"),
        Outcome.AGGRESSIVE: translate("Words", "Refused: aggressive"),
        Outcome.INTOXICATED: translate("Words", "Refused: intoxicated"),
        Outcome.REPRESENTATIVE: translate("Words", "Asked to come with a representative"),
        Outcome.TURNED_AWAY: translate("Words", "Comes another day"),
        Outcome.CALLBACK: translate("Words", "To be called back"),
    }[value]


def state(value: State) -> str:
    """Where a visit stands."""
    return {
        State.WAITING: translate("Words", "Waiting"),
        State.CALLED: translate("Words", "Called"),
        State.SERVING: translate("Words", "Being served"),
        State.ON_HOLD: translate("Words", "On hold"),
        State.SERVED: translate("Words", "Served"),
        State.NO_SHOW: translate("Words", "No-show"),
        State.LEFT: translate("Words", "Left"),
        State.TURNED_AWAY: translate("Words", "Turned away"),
        State.REFUSED: translate("Words", "Refused"),
    }[value]


def came(visit: Visit, zone: ZoneInfo) -> str:
    """When the client came, or rang where they are served on the phone."""
    at = clock_time(visit.arrived_at, zone)
    if visit.channel is Channel.PHONE:
        return translate("Words", "called at {time}").format(time=at)
    return translate("Words", "came at {time}").format(time=at)


def by_phone() -> str:
    """That a client is served on the phone, for lists."""
    return translate("Words", "by phone")


def hold_reason(value: HoldReason) -> str:
    """Why a client steps aside."""
    return {
        HoldReason.FILLING_IN: translate("Words", "Filling in a form"),
        HoldReason.FETCHING_PAPERS: translate("Words", "Fetching papers"),
        HoldReason.PAYING: translate("Words", "Paying"),
        HoldReason.WAITING_FOR_COLLEAGUE: translate("Words", "Waiting for a colleague"),
        HoldReason.COUNTER_TAKEN_OVER: translate("Words", "Counter taken over"),
        HoldReason.COUNTER_CLOSED: translate("Words", "Counter closed"),
        HoldReason.DAY_ENDED: translate("Words", "The day ended"),
        HoldReason.OTHER: translate("Words", "Another reason"),
    }[value]


def priority_reason(value: PriorityReason) -> str:
    """Why a client goes ahead."""
    return {
        PriorityReason.BY_LAW: translate("Words", "Entitled by law"),
        PriorityReason.HEALTH: translate("Words", "Health or disability"),
        PriorityReason.SMALL_CHILD: translate("Words", "With a small child"),
        PriorityReason.APPOINTMENT: translate("Words", "By appointment"),
        PriorityReason.RETURNING: translate("Words", "Returning as agreed"),
        PriorityReason.OTHER: translate("Words", "Another reason"),
    }[value]


def order_reason(value: OrderReason) -> str:
    """Why somebody is taken out of turn or put back in the queue."""
    return {
        OrderReason.CLIENT_RETURNED: translate("Words", "The client has come back"),
        OrderReason.QUICK_QUESTION: translate("Words", "A quick question"),
        OrderReason.HEALTH: translate("Words", "Health or disability"),
        OrderReason.LANGUAGE: translate("Words", "Language"),
        OrderReason.COLLEAGUE_ASKED: translate("Words", "A colleague asked"),
        OrderReason.OUR_MISTAKE: translate("Words", "Our mistake"),
        OrderReason.OTHER: translate("Words", "Another reason"),
    }[value]


def way(value: Way) -> str:
    """How somebody who is not served today goes on."""
    return {
        Way.ANOTHER_DAY: translate("Words", "Comes another day"),
        Way.IN_WRITING: translate("Words", "Answer in writing"),
        Way.CALLBACK: translate("Words", "To be called back"),
    }[value]


def ending(value: Ending) -> str:
    """What became of a client who was still open at the end of a day."""
    return {
        Ending.SERVED: translate("Words", "Served"),
        Ending.LEFT: translate("Words", "Left"),
        Ending.TURNED_AWAY: translate("Words", "Told and turned away"),
        Ending.CALLBACK: translate("Words", "To be called back"),
        Ending.IN_WRITING: translate("Words", "Answer in writing"),
    }[value]


def late_reason(value: LateReason) -> str:
    """Why a lead takes somebody in after closing."""
    return {
        LateReason.TOLD_TO_COME: translate("Words", "We had told them to come"),
        LateReason.HEALTH: translate("Words", "Health or disability"),
        LateReason.LONG_WAY: translate("Words", "Came a long way"),
        LateReason.OUR_MISTAKE: translate("Words", "Our mistake"),
        LateReason.OTHER: translate("Words", "Another reason"),
    }[value]


def keep_open_reason(value: KeepOpenReason) -> str:
    """Why a hall stays open longer than its hours say."""
    return {
        KeepOpenReason.MANY_WAITING: translate("Words", "Many wait"),
        KeepOpenReason.COUNTERS_MISSING: translate("Words", "Counters are missing"),
        KeepOpenReason.OUTAGE: translate("Words", "An outage"),
        KeepOpenReason.MANAGEMENT: translate("Words", "Decided by management"),
        KeepOpenReason.OTHER: translate("Words", "Another reason"),
    }[value]


def placement(value: Placement) -> str:
    """Where in the queue a client is put."""
    return {
        Placement.BY_ARRIVAL: translate("Words", "Place by arrival"),
        Placement.FRONT: translate("Words", "In front"),
        Placement.END: translate("Words", "At the end"),
    }[value]


def client_kind(value: ClientKind) -> str:
    """Whom a client comes as."""
    return {
        ClientKind.RESIDENT: translate("Words", "Resident"),
        ClientKind.ORGANISATION: translate("Words", "Organisation"),
        ClientKind.COLLEAGUE: translate("Words", "Colleague"),
    }[value]


def offsite_place(value: OffsitePlace) -> str:
    """Where a visit away from the hall was served."""
    return {
        OffsitePlace.HOME: translate("Words", "At the client's home"),
        OffsitePlace.HOSPITAL: translate("Words", "In hospital"),
        OffsitePlace.ELSEWHERE: translate("Words", "Elsewhere"),
    }[value]


def desk_state(value: DeskState) -> str:
    """What a person at a counter is at."""
    return {
        DeskState.CLOSED: translate("Words", "Closed"),
        DeskState.READY: translate("Words", "Ready"),
        DeskState.FINISHING_UP: translate("Words", "Finishing up"),
        DeskState.OTHER_WORK: translate("Words", "Other work"),
        DeskState.ON_BREAK: translate("Words", "On a break"),
        DeskState.LOCKED: translate("Words", "Back soon"),
    }[value]


def break_reason(value: BreakReason) -> str:
    """Why somebody is away from the desk."""
    return {
        BreakReason.REST: translate("Words", "Rest"),
        BreakReason.LUNCH: translate("Words", "Lunch"),
        BreakReason.MEETING: translate("Words", "Meeting"),
        BreakReason.OTHER: translate("Words", "Another reason"),
    }[value]


def role(value: Role) -> str:
    """What a person is in the hall."""
    return {
        Role.COUNTER: translate("Words", "Counter staff"),
        Role.LEAD: translate("Words", "Shift lead"),
        Role.ADMINISTRATOR: translate("Words", "Administrator"),
        Role.AUDITOR: translate("Words", "Auditor"),
    }[value]


def day_kind(day: BusinessDay) -> str:
    """What is out of the ordinary about a day of the hall; empty where nothing is."""
    match day.kind:
        case DayKind.HOLIDAY:
            if day.holiday is None:
                return translate("Words", "Public holiday")
            name = holiday_name(day.holiday)
            return translate("Words", "Public holiday: {name}").format(name=name)
        case DayKind.EVE if day.kept_open:
            return translate("Words", "Day before a holiday, kept open longer")
        case DayKind.EVE:
            return translate("Words", "Day before a holiday: closes an hour earlier")
        case DayKind.OWN_HOURS if day.note:
            return translate("Words", "Own hours today: {note}").format(note=day.note)
        case DayKind.OWN_HOURS:
            return translate("Words", "Own hours today")
        case DayKind.CLOSED if day.note:
            return translate("Words", "Closed today: {note}").format(note=day.note)
        case DayKind.CLOSED:
            return translate("Words", "Closed today")
    return translate("Words", "Kept open longer today") if day.kept_open else ""


def holiday_name(holiday: Holiday) -> str:
    """A public holiday's name in the language of the interface."""
    return holiday.en if interface_language() == "en" else holiday.lt


def language_name(code: str) -> str:
    """A client's or clerk's language."""
    return {
        "lt": translate("Words", "Lithuanian"),
        "en": translate("Words", "English"),
        "ru": translate("Words", "Russian"),
        "pl": translate("Words", "Polish"),
        "uk": translate("Words", "Ukrainian"),
        "de": translate("Words", "German"),
        "fr": translate("Words", "French"),
        "lgk": translate("Words", "Lithuanian sign language"),
    }[code]


def language_code(code: str) -> str:
    """A language's short sign in lists."""
    return translate("Words", "SIGN") if code == "lgk" else code.upper()


def clock_time(at: int, zone: ZoneInfo) -> str:
    """An instant (ms UTC) as the time on the hall's wall: `13:42`."""
    return datetime.fromtimestamp(at / 1000, zone).strftime("%H:%M")


def minutes(ms: int) -> str:
    """A duration in whole minutes, as in lists: `18 min`."""
    return Words.tr("%n min", "", max(0, ms) // 60_000)


def served_ms(visit: Visit, until: int) -> int | None:
    """How long the client was served up to an instant (ms UTC), without the time on the phone."""
    spans = [span for leg in visit.legs if (span := leg.served_ms(until)) is not None]
    return sum(spans) if spans else None


def phone_ms(visit: Visit) -> int:
    """How long whoever served the client was on the phone with others meanwhile."""
    return sum(leg.phone_ms for leg in visit.legs)


def served(visit: Visit, until: int) -> str:
    """How long the client was served up to an instant (ms UTC).

    Time on the phone with others stands apart: `served 12 min, on the phone 2 min`. Empty where
    the service never began.
    """
    ms = served_ms(visit, until)
    if ms is None:
        return ""
    text = translate("Words", "served {minutes}").format(minutes=minutes(ms))
    on_phone = phone_ms(visit)
    if not on_phone:
        return text
    return translate("Words", "{served}, on the phone {minutes}").format(
        served=text, minutes=minutes(on_phone)
    )


def queue(count: int, longest: int) -> str:
    """How many wait for something, and how long the first of them has (ms)."""
    return Words.tr("%n waiting · {wait}", "", count).format(wait=minutes(longest))


def wait(visit: Visit, now: int) -> str:
    """How long the client has been waiting, since they came or were handed on."""
    return minutes(now - visit.waiting_since)

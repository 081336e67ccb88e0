"""What a hall consists of: its site, services, counters and staff, and whether they fit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from enum import StrEnum
from zoneinfo import ZoneInfo

from queueapp.domain.alarm import MAX_LIMIT_MINUTES, Limits, ServiceLimits
from queueapp.domain.callback import NEXT_MORNING, RetryRule
from queueapp.domain.card_number import holds_card_number
from queueapp.domain.closing import REMINDERS
from queueapp.domain.hours import DayHours, OwnDay, WeekHours
from queueapp.domain.personal_code import holds_personal_code
from queueapp.domain.privacy import Retention
from queueapp.domain.public.setup import PublicSetup
from queueapp.domain.roles import Role
from queueapp.domain.shift import Shift
from queueapp.domain.workdays import Calendar

LANGUAGES = ("lt", "en", "ru", "pl", "uk", "de", "fr", "lgk")
"""Languages a client may need: ISO 639-1 codes, and `lgk`, the Lithuanian sign language."""

NAME_LENGTH = 80
OFFICE_LENGTH = 120
"""Most characters of what an institution is called, of an address, and of a person's job."""

PHONE_LENGTH = 40
EMAIL_LENGTH = 254
MAX_EXPECTED_MINUTES = 480
MAX_WAITS = 10
MAX_WAIT_MINUTES = 7 * 24 * 60
MAX_TRIES = 20
MAX_KEEP_DAYS = 3650
MAX_REMINDERS = 8
MAX_REMINDER_MINUTES = 240
MAX_IDLE_MINUTES = 240
MAX_WAIT_TARGET = 240
PREFIX_LENGTH = 3
ACCOUNT_LENGTH = 120

_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+")
_DIGIT = re.compile(r"\d")


class HallKind(StrEnum):
    """What a database is for."""

    HALL = "hall"
    DEMO = "demo"
    REPLAY = "replay"


@dataclass(frozen=True, slots=True)
class HallTime:
    """A demo hall's or a replay's own time; instants in ms UTC (see `queueapp.clock.HallClock`)."""

    origin: int
    hall_origin: int
    rate: float = 1.0


@dataclass(frozen=True, slots=True)
class Service:
    """What a client comes for. `short` is its name in lists."""

    id: int
    prefix: str
    name: str
    name_en: str = ""
    short: str = ""
    short_en: str = ""
    expected_minutes: int = 10
    active: bool = True
    limits: ServiceLimits = field(default_factory=ServiceLimits)


@dataclass(frozen=True, slots=True)
class Counter:
    """A desk that serves some of the services."""

    id: int
    name: str
    services: frozenset[int]
    active: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """One of the staff; `account` is theirs in the operating system, where that signs them in."""

    id: int
    name: str
    role: Role = Role.COUNTER
    languages: frozenset[str] = frozenset({"lt"})
    active: bool = True
    job: str = ""
    phone: str = ""
    email: str = ""
    account: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """What staff say and sign for: the institution and its department, as they are named.

    The `_of` forms are the genitive, as in "calling from": *administracijos*, *skyriaus*.
    `security` and `police` are the numbers to call where somebody is in danger. `greeting`
    begins an answer by e-mail, where the site has its own, and `signature` is a line more below it.
    """

    institution: str = "Kauno miesto savivaldybės administracija"
    institution_of: str = "Kauno miesto savivaldybės administracijos"
    department: str = "Klientų aptarnavimo skyrius"
    department_of: str = "Klientų aptarnavimo skyriaus"
    address: str = ""
    security: str = ""
    police: str = "112"
    greeting: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Promising:
    """How a site keeps its promises; contacts are erased `keep_days` after a promise is done."""

    retry: RetryRule = field(default_factory=RetryRule)
    keep_days: int = 30


@dataclass(frozen=True, slots=True)
class Security:
    """How a site guards its desks.

    After `idle_minutes` without a key or a move of the mouse the desk is covered, never where it is
    `None`. `by_account`: who is signed in to the operating system needs no PIN.
    """

    idle_minutes: int | None = 10
    by_account: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """One hall. `wait_target` is in minutes; `standard` is the version of the service standard.

    `exceptions` are its dates with hours of their own, `kept_open` until when (ms UTC) a lead kept
    it open; both by ISO date. `shorter_eves`: it closes an hour earlier on the eves of public
    holidays. `reminders`: so many minutes before closing staff are reminded.
    """

    id: int
    name: str
    timezone: str = "Europe/Vilnius"
    wait_target: int = 15
    week: WeekHours = field(default_factory=dict)
    office: Office = field(default_factory=Office)
    promising: Promising = field(default_factory=Promising)
    standard: int = 0
    exceptions: Mapping[str, OwnDay] = field(default_factory=dict)
    shorter_eves: bool = True
    reminders: tuple[int, ...] = REMINDERS
    kept_open: Mapping[str, int] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    retention: Retention = field(default_factory=Retention)
    guard: Security = field(default_factory=Security)

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def calendar(self) -> Calendar:
        """The site's days: what kind each is, and when it opens and closes."""
        return Calendar(self.week, self.zone, self.exceptions, self.shorter_eves, self.kept_open)


@dataclass(frozen=True, slots=True)
class Directory:
    """The whole set-up of one site as one value; by id, in the order in which they are shown.

    Removed services, counters and people stay here with `active` false, so that history can
    still name them. `shifts` are those planned for every week, and for dates from yesterday on.
    `public` is what clients see.
    """

    site: Site
    services: Mapping[int, Service]
    counters: Mapping[int, Counter]
    people: Mapping[int, Person]
    shifts: tuple[Shift, ...] = ()
    public: PublicSetup = field(default_factory=PublicSetup)


@dataclass(frozen=True, slots=True)
class ServiceDraft:
    """A service as typed into a form; `id` is absent while it is new."""

    prefix: str
    name: str
    name_en: str = ""
    short: str = ""
    short_en: str = ""
    expected_minutes: int = 10
    id: int | None = None
    limits: ServiceLimits = field(default_factory=ServiceLimits)


@dataclass(frozen=True, slots=True)
class CounterDraft:
    """A counter as typed into a form; `services` are positions in the draft's services."""

    name: str
    services: frozenset[int]
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """One of the staff as typed into a form."""

    name: str
    role: Role = Role.COUNTER
    languages: frozenset[str] = frozenset({"lt"})
    id: int | None = None
    job: str = ""
    phone: str = ""
    email: str = ""
    account: str = ""


@dataclass(frozen=True, slots=True)
class HallDraft:
    """A whole hall as typed into the set-up, before it is checked."""

    name: str
    week: Mapping[int, DayHours]
    services: Sequence[ServiceDraft]
    counters: Sequence[CounterDraft]
    people: Sequence[PersonDraft]
    wait_target: int = 15
    timezone: str = "Europe/Vilnius"
    office: Office = field(default_factory=Office)
    promising: Promising = field(default_factory=Promising)
    exceptions: Mapping[str, OwnDay] = field(default_factory=dict)
    shorter_eves: bool = True
    reminders: tuple[int, ...] = REMINDERS
    limits: Limits = field(default_factory=Limits)
    retention: Retention = field(default_factory=Retention)
    guard: Security = field(default_factory=Security)


class Fault(StrEnum):
    """What does not fit in a draft of a hall."""

    NAME_MISSING = "name_missing"
    NAME_TOO_LONG = "name_too_long"
    NAME_TWICE = "name_twice"
    ZONE_UNKNOWN = "zone_unknown"
    TARGET_OUT_OF_RANGE = "target_out_of_range"
    HOURS_BACKWARDS = "hours_backwards"
    NO_OPEN_DAY = "no_open_day"
    LUNCH_OUTSIDE_HOURS = "lunch_outside_hours"
    REMINDER_OUT_OF_RANGE = "reminder_out_of_range"
    TOO_MANY_REMINDERS = "too_many_reminders"
    PREFIX_MISSING = "prefix_missing"
    PREFIX_NOT_LETTERS = "prefix_not_letters"
    PREFIX_TWICE = "prefix_twice"
    MINUTES_OUT_OF_RANGE = "minutes_out_of_range"
    NO_SERVICE = "no_service"
    NO_COUNTER = "no_counter"
    SERVICE_WITHOUT_COUNTER = "service_without_counter"
    COUNTER_WITHOUT_SERVICE = "counter_without_service"
    NO_PERSON = "no_person"
    NO_ADMINISTRATOR = "no_administrator"
    PHONE_WRONG = "phone_wrong"
    EMAIL_WRONG = "email_wrong"
    TEXT_TOO_LONG = "text_too_long"
    GENITIVE_MISSING = "genitive_missing"
    WAITS_OUT_OF_RANGE = "waits_out_of_range"
    WAIT_OUT_OF_RANGE = "wait_out_of_range"
    TRIES_OUT_OF_RANGE = "tries_out_of_range"
    DAYS_OUT_OF_RANGE = "days_out_of_range"
    LIMIT_OUT_OF_RANGE = "limit_out_of_range"
    PERIOD_OUT_OF_RANGE = "period_out_of_range"
    IDLE_OUT_OF_RANGE = "idle_out_of_range"
    ACCOUNT_TWICE = "account_twice"
    PERSONAL_CODE = "personal_code"
    CARD_NUMBER = "card_number"


class Part(StrEnum):
    """Which part of a draft a fault lies in."""

    SITE = "site"
    HOURS = "hours"
    DAYS = "days"
    SERVICES = "services"
    COUNTERS = "counters"
    PEOPLE = "people"
    OFFICE = "office"
    LIMITS = "limits"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class FaultyPart:
    """One fault of a draft: where, and whose name.

    `row` counts from 0; it is a weekday 1–7 for hours. Dates with hours of their own are counted
    by date, and `name` is the ISO date; without a row it is about reminders. Of the office `row`
    says which of its texts, in the order of `Office`, or which wait; of the limits which of them,
    in the order of `Limits`; of privacy which period, in the order of `Retention`, and without a
    row the idle minutes. `field` says which text of the row, where any may have the fault.
    """

    fault: Fault
    part: Part
    row: int | None = None
    name: str = ""
    field: str = ""


def check(draft: HallDraft) -> tuple[FaultyPart, ...]:
    """All that does not fit in a draft; nothing where it can be opened as it is."""
    return (
        *_check_names((draft.name,), Part.SITE),
        *_check_site(draft),
        *_check_hours(draft),
        *_check_days(draft),
        *_check_reminders(draft),
        *_check_services(draft),
        *_check_counters(draft),
        *_check_people(draft),
        *_check_office(draft.office),
        *_check_promising(draft.promising),
        *_check_limits(draft.limits),
        *_check_privacy(draft),
        *_check_never_kept(draft),
    )


def _check_names(names: Sequence[str], part: Part) -> list[FaultyPart]:
    faults = []
    seen: set[str] = set()
    for row, name in enumerate(names):
        folded = name.strip().casefold()
        if not folded:
            faults.append(FaultyPart(Fault.NAME_MISSING, part, row))
        elif len(name.strip()) > NAME_LENGTH:
            faults.append(FaultyPart(Fault.NAME_TOO_LONG, part, row, name.strip()))
        elif folded in seen:
            faults.append(FaultyPart(Fault.NAME_TWICE, part, row, name.strip()))
        seen.add(folded)
    return faults


def is_zone(name: str) -> bool:
    """Whether there is a time zone of that name."""
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def _check_site(draft: HallDraft) -> list[FaultyPart]:
    faults = []
    if not 1 <= draft.wait_target <= MAX_WAIT_TARGET:
        faults.append(FaultyPart(Fault.TARGET_OUT_OF_RANGE, Part.SITE, 0, field="target"))
    if not is_zone(draft.timezone):
        faults.append(FaultyPart(Fault.ZONE_UNKNOWN, Part.SITE, 0, field="timezone"))
    return faults


def _check_hours(draft: HallDraft) -> list[FaultyPart]:
    if not draft.week:
        return [FaultyPart(Fault.NO_OPEN_DAY, Part.HOURS)]
    return [
        FaultyPart(fault, Part.HOURS, weekday)
        for weekday, hours in sorted(draft.week.items())
        for fault in _faults_of(hours)
    ]


def _faults_of(hours: DayHours) -> list[Fault]:
    if not hours.make_sense:
        return [Fault.HOURS_BACKWARDS]
    return [] if hours.lunch_fits else [Fault.LUNCH_OUTSIDE_HOURS]


def _check_days(draft: HallDraft) -> list[FaultyPart]:
    faults = []
    for row, (day, own) in enumerate(sorted(draft.exceptions.items())):
        found = _faults_of(own.hours) if own.hours is not None else []
        if len(own.note.strip()) > NAME_LENGTH:
            found.append(Fault.TEXT_TOO_LONG)
        faults += [FaultyPart(fault, Part.DAYS, row, day) for fault in found]
    return faults


def _check_reminders(draft: HallDraft) -> list[FaultyPart]:
    part, faults = Part.DAYS, []
    if not all(1 <= minutes <= MAX_REMINDER_MINUTES for minutes in draft.reminders):
        faults.append(FaultyPart(Fault.REMINDER_OUT_OF_RANGE, part))
    if len(draft.reminders) > MAX_REMINDERS:
        faults.append(FaultyPart(Fault.TOO_MANY_REMINDERS, part))
    return faults


def _check_services(draft: HallDraft) -> list[FaultyPart]:
    part = Part.SERVICES
    if not draft.services:
        return [FaultyPart(Fault.NO_SERVICE, part)]
    faults = _check_names([service.name for service in draft.services], part)
    prefixes: set[str] = set()
    served = {position for counter in draft.counters for position in counter.services}
    for row, service in enumerate(draft.services):
        prefix = service.prefix.strip().upper()
        if not prefix:
            faults.append(FaultyPart(Fault.PREFIX_MISSING, part, row, service.name))
        elif not prefix.isalpha() or len(prefix) > PREFIX_LENGTH:
            faults.append(FaultyPart(Fault.PREFIX_NOT_LETTERS, part, row, service.name))
        elif prefix in prefixes:
            faults.append(FaultyPart(Fault.PREFIX_TWICE, part, row, prefix))
        prefixes.add(prefix)
        others = (service.name_en, service.short, service.short_en)
        if any(len(text.strip()) > NAME_LENGTH for text in others):
            faults.append(FaultyPart(Fault.NAME_TOO_LONG, part, row, service.name))
        if not 1 <= service.expected_minutes <= MAX_EXPECTED_MINUTES:
            faults.append(FaultyPart(Fault.MINUTES_OUT_OF_RANGE, part, row, service.name))
        if not all(map(_is_limit, astuple(service.limits))):
            faults.append(FaultyPart(Fault.LIMIT_OUT_OF_RANGE, part, row, service.name))
        if row not in served and draft.counters:
            faults.append(FaultyPart(Fault.SERVICE_WITHOUT_COUNTER, part, row, service.name))
    return faults


def _check_counters(draft: HallDraft) -> list[FaultyPart]:
    part = Part.COUNTERS
    if not draft.counters:
        return [FaultyPart(Fault.NO_COUNTER, part)]
    faults = _check_names([counter.name for counter in draft.counters], part)
    faults += [
        FaultyPart(Fault.COUNTER_WITHOUT_SERVICE, part, row, counter.name)
        for row, counter in enumerate(draft.counters)
        if not counter.services
    ]
    return faults


def _check_people(draft: HallDraft) -> list[FaultyPart]:
    part = Part.PEOPLE
    if not draft.people:
        return [FaultyPart(Fault.NO_PERSON, part)]
    faults = _check_names([person.name for person in draft.people], part)
    if not any(person.role is Role.ADMINISTRATOR for person in draft.people):
        faults.append(FaultyPart(Fault.NO_ADMINISTRATOR, part))
    accounts: set[str] = set()
    for row, person in enumerate(draft.people):
        faults += _check_contact(person, row)
        account = person.account.strip().casefold()
        if account in accounts:
            faults.append(FaultyPart(Fault.ACCOUNT_TWICE, part, row, person.name))
        if account:
            accounts.add(account)
    return faults


def _check_contact(person: PersonDraft, row: int) -> list[FaultyPart]:
    phone, email = person.phone.strip(), person.email.strip()
    wrong = {
        Fault.TEXT_TOO_LONG: len(person.job.strip()) > OFFICE_LENGTH
        or len(person.account.strip()) > ACCOUNT_LENGTH,
        Fault.PHONE_WRONG: not _is_phone(phone),
        Fault.EMAIL_WRONG: email and (len(email) > EMAIL_LENGTH or not _EMAIL.fullmatch(email)),
    }
    return [
        FaultyPart(fault, Part.PEOPLE, row, person.name) for fault, is_so in wrong.items() if is_so
    ]


def _check_office(office: Office) -> list[FaultyPart]:
    part = Part.OFFICE
    texts = astuple(office)
    faults = [
        FaultyPart(Fault.TEXT_TOO_LONG, part, row)
        for row, text in enumerate(texts)
        if len(text.strip()) > OFFICE_LENGTH
    ]
    for row, (name, name_of) in {
        1: (office.institution, office.institution_of),
        3: (office.department, office.department_of),
    }.items():
        if name.strip() and not name_of.strip():
            faults.append(FaultyPart(Fault.GENITIVE_MISSING, part, row, name.strip()))
    faults += [
        FaultyPart(Fault.PHONE_WRONG, part, row)
        for row, phone in ((5, office.security), (6, office.police))
        if not _is_phone(phone.strip())
    ]
    return faults


def _is_phone(text: str) -> bool:
    return not text or (len(text) <= PHONE_LENGTH and _DIGIT.search(text) is not None)


def _check_promising(promising: Promising) -> list[FaultyPart]:
    part, rule = Part.OFFICE, promising.retry
    faults = [
        FaultyPart(Fault.WAIT_OUT_OF_RANGE, part, row)
        for row, wait in enumerate(rule.waits)
        if wait != NEXT_MORNING and not 1 <= wait <= MAX_WAIT_MINUTES
    ]
    if not 1 <= len(rule.waits) <= MAX_WAITS:
        faults.append(FaultyPart(Fault.WAITS_OUT_OF_RANGE, part))
    if not 1 <= rule.tries <= MAX_TRIES:
        faults.append(FaultyPart(Fault.TRIES_OUT_OF_RANGE, part))
    if not 0 <= promising.keep_days <= MAX_KEEP_DAYS:
        faults.append(FaultyPart(Fault.DAYS_OUT_OF_RANGE, part))
    return faults


def _check_limits(limits: Limits) -> list[FaultyPart]:
    return [
        FaultyPart(Fault.LIMIT_OUT_OF_RANGE, Part.LIMITS, row)
        for row, minutes in enumerate(astuple(limits))
        if not _is_limit(minutes)
    ]


def _check_privacy(draft: HallDraft) -> list[FaultyPart]:
    faults = [
        FaultyPart(Fault.PERIOD_OUT_OF_RANGE, Part.PRIVACY, row)
        for row, days in enumerate(astuple(draft.retention))
        if not 1 <= days <= MAX_KEEP_DAYS
    ]
    idle = draft.guard.idle_minutes
    if idle is not None and not 1 <= idle <= MAX_IDLE_MINUTES:
        faults.append(FaultyPart(Fault.IDLE_OUT_OF_RANGE, Part.PRIVACY))
    return faults


def _check_never_kept(draft: HallDraft) -> list[FaultyPart]:
    """No text of a hall holds a personal code or the number of a payment card."""
    return [
        FaultyPart(fault, part, row, field=field)
        for part, row, field, text in _texts_of(draft)
        for fault, holds in (
            (Fault.PERSONAL_CODE, holds_personal_code),
            (Fault.CARD_NUMBER, holds_card_number),
        )
        if holds(text)
    ]


def _texts_of(draft: HallDraft) -> Iterator[tuple[Part, int, str, str]]:
    yield Part.SITE, 0, "name", draft.name
    for row, (_, own) in enumerate(sorted(draft.exceptions.items())):
        yield Part.DAYS, row, "note", own.note
    for row, service in enumerate(draft.services):
        for text in (service.name, service.name_en, service.short, service.short_en):
            yield Part.SERVICES, row, "name", text
    for row, counter in enumerate(draft.counters):
        yield Part.COUNTERS, row, "name", counter.name
    for row, person in enumerate(draft.people):
        for name in ("name", "job", "phone", "email", "account"):
            yield Part.PEOPLE, row, name, getattr(person, name)
    for row, text in enumerate(astuple(draft.office)):
        yield Part.OFFICE, row, "", text


def _is_limit(minutes: int | None) -> bool:
    return minutes is None or 1 <= minutes <= MAX_LIMIT_MINUTES

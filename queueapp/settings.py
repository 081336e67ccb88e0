"""Every setting there is: of a hall, of a user on one PC, and of a PC's administrator.

The one table that the guide for IT (`docs/settings.md`) and the tests are held against. What a hall
accepts is checked in `queueapp.domain.setup`, with the same bounds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from queueapp import fixed
from queueapp.config import Preferences
from queueapp.domain.alarm import MAX_LIMIT_MINUTES, Limits
from queueapp.domain.callback import RetryRule
from queueapp.domain.closing import REMINDERS
from queueapp.domain.privacy import Retention
from queueapp.domain.public.setup import (
    GROUP_LENGTH,
    LEAST_IDLE,
    LEAST_SECONDS,
    MOST_IDLE,
    MOST_SECONDS,
    NOTICE_LENGTH,
    SCREEN_NAME_LENGTH,
    SPOKEN,
    TICKET_TEXT_LENGTH,
    Kiosk,
    Notice,
    Paper,
    ScreenView,
    TicketForm,
)
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    ACCOUNT_LENGTH,
    EMAIL_LENGTH,
    LANGUAGES,
    MAX_EXPECTED_MINUTES,
    MAX_IDLE_MINUTES,
    MAX_KEEP_DAYS,
    MAX_REMINDER_MINUTES,
    MAX_REMINDERS,
    MAX_TRIES,
    MAX_WAIT_MINUTES,
    MAX_WAIT_TARGET,
    MAX_WAITS,
    NAME_LENGTH,
    OFFICE_LENGTH,
    PHONE_LENGTH,
    PREFIX_LENGTH,
    Office,
    Part,
    Promising,
    Security,
)


class Place(StrEnum):
    """Where a setting that is no hall's is changed."""

    VIEW_MENU = "View"
    KEYS = "All keys"
    DAY_REPORT = "Day report"
    PRINTER = "Ticket printer"
    SCREENS = "Screens and tickets"
    BY_ITSELF = "by itself"
    FILE = "queueapp.toml"


@dataclass(frozen=True, slots=True)
class Span:
    """A number from `least` to `most`; `off` says that none may be set."""

    least: float
    most: float
    unit: str = ""
    off: bool = False

    def __str__(self) -> str:
        text = f"{self.least:g}–{self.most:g} {self.unit}".strip()
        return f"{text}, or off" if self.off else text


@dataclass(frozen=True, slots=True)
class Words:
    """A text of at most so many characters."""

    most: int

    def __str__(self) -> str:
        return f"up to {self.most} characters"


@dataclass(frozen=True, slots=True)
class Choices:
    """One of these, or where `several` any of them."""

    values: tuple[str, ...]
    several: bool = False

    def __str__(self) -> str:
        return ("any of " if self.several else "") + ", ".join(self.values)


@dataclass(frozen=True, slots=True)
class Several:
    """From `fewest` to `most` numbers, each within a span."""

    each: Span
    fewest: int
    most: int

    def __str__(self) -> str:
        return f"{self.fewest}–{self.most} numbers, each {self.each}"


@dataclass(frozen=True, slots=True)
class Said:
    """What can be set, where it is neither a number nor a choice."""

    text: str

    def __str__(self) -> str:
        return self.text


SWITCH = Choices(("on", "off"))
Allowed = Span | Words | Choices | Several | Said


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: `key` is its way through the values, `[]` standing for each of several.

    `where` is the section of the hall set-up, or another place; `field` is the object name of its
    editor there. What is empty or `None` by default has nothing set.
    """

    key: str
    where: Part | Place
    allowed: Allowed
    default: object = ""
    field: str = ""

    @property
    def default_text(self) -> str:
        """The default, as the guide for IT writes it."""
        match self.default:
            case bool():
                return "on" if self.default else "off"
            case None | "":
                return "–"
            case str():
                return self.default
            case Sequence():
                return ", ".join(map(str, self.default))
        return str(self.default)


_TIME = Said("0:00–24:00")
_NAME, _OFFICE = Words(NAME_LENGTH), Words(OFFICE_LENGTH)
_LIMIT = Span(1, MAX_LIMIT_MINUTES, "minutes", off=True)
_DAYS = Span(1, MAX_KEEP_DAYS, "days")


def _hours(way: str, where: Part) -> tuple[Setting, ...]:
    return (
        Setting(f"{way}.opens", where, _TIME, "8:00", "from"),
        Setting(f"{way}.closes", where, _TIME, "17:00", "to"),
        Setting(f"{way}.next_day", where, SWITCH, False, "next-day"),
        Setting(f"{way}.lunch.begins", where, Said("within the hours, or off"), None, "lunch-from"),
        Setting(f"{way}.lunch.ends", where, Said("within the hours, or off"), None, "lunch-to"),
    )


def _office(name: str, allowed: Words = _OFFICE) -> Setting:
    field = name.replace("_", "-")
    return Setting(f"office.{name}", Part.OFFICE, allowed, getattr(Office(), name), field)


def _limit(name: str) -> Setting:
    return Setting(
        f"limits.{name}", Part.LIMITS, _LIMIT, getattr(Limits(), name), f"minutes-{name}"
    )


def _period(name: str) -> Setting:
    return Setting(f"retention.{name}", Part.PRIVACY, _DAYS, getattr(Retention(), name), name)


SITE: tuple[Setting, ...] = (
    Setting("name", Part.SITE, _NAME, field="name"),
    Setting("wait_target", Part.SITE, Span(1, MAX_WAIT_TARGET, "minutes"), 15, "wait-target"),
    Setting("timezone", Part.SITE, Said("a time zone's name"), "Europe/Vilnius", "timezone"),
    *_hours("week[]", Part.HOURS),
    Setting("shorter_eves", Part.DAYS, SWITCH, True, "shorter-eves"),
    *_hours("exceptions[].hours", Part.DAYS),
    Setting("exceptions[].note", Part.DAYS, _NAME, field="note"),
    Setting(
        "reminders",
        Part.DAYS,
        Several(Span(1, MAX_REMINDER_MINUTES, "minutes"), 0, MAX_REMINDERS),
        REMINDERS,
        "reminders",
    ),
    Setting("services[].prefix", Part.SERVICES, Words(PREFIX_LENGTH), field="prefix"),
    Setting("services[].name", Part.SERVICES, _NAME, field="name"),
    Setting(
        "services[].expected_minutes",
        Part.SERVICES,
        Span(1, MAX_EXPECTED_MINUTES, "minutes"),
        10,
        "minutes",
    ),
    Setting("services[].name_en", Part.SERVICES, _NAME, field="name-en"),
    Setting("services[].short", Part.SERVICES, _NAME, field="short"),
    Setting("services[].short_en", Part.SERVICES, _NAME, field="short-en"),
    Setting("services[].limits.waiting", Part.SERVICES, _LIMIT, None, "own-waiting"),
    Setting("services[].limits.serving", Part.SERVICES, _LIMIT, None, "own-serving"),
    Setting("counters[].name", Part.COUNTERS, _NAME, field="name"),
    Setting("counters[].services", Part.COUNTERS, Said("one service or more"), field="service"),
    Setting("people[].name", Part.PEOPLE, _NAME, field="name"),
    Setting("people[].role", Part.PEOPLE, Choices(tuple(Role)), Role.COUNTER.value, field="role"),
    Setting("people[].job", Part.PEOPLE, _OFFICE, field="job"),
    Setting("people[].phone", Part.PEOPLE, Words(PHONE_LENGTH), field="phone"),
    Setting("people[].email", Part.PEOPLE, Words(EMAIL_LENGTH), field="email"),
    Setting("people[].account", Part.PEOPLE, Words(ACCOUNT_LENGTH), field="account"),
    Setting(
        "people[].languages", Part.PEOPLE, Choices(LANGUAGES, several=True), "lt", "language-lt"
    ),
    *(_office(f"{name}{of}") for name in ("institution", "department") for of in ("", "_of")),
    _office("address"),
    _office("security", Words(PHONE_LENGTH)),
    _office("police", Words(PHONE_LENGTH)),
    _office("greeting"),
    _office("signature"),
    Setting(
        "promising.retry.waits",
        Part.OFFICE,
        Several(Span(0, MAX_WAIT_MINUTES, "minutes"), 1, MAX_WAITS),
        RetryRule().waits,
        "waits",
    ),
    Setting("promising.retry.tries", Part.OFFICE, Span(1, MAX_TRIES), RetryRule().tries, "tries"),
    Setting(
        "promising.keep_days",
        Part.OFFICE,
        Span(0, MAX_KEEP_DAYS, "days"),
        Promising().keep_days,
        "days",
    ),
    *(_limit(name) for name in ("waiting", "serving", "idle", "overdue")),
    *(_period(name) for name in ("notes_days", "drafts_days", "backups_days")),
    Setting(
        "guard.idle_minutes",
        Part.PRIVACY,
        Span(1, MAX_IDLE_MINUTES, "minutes", off=True),
        Security().idle_minutes,
        "minutes-untouched",
    ),
    Setting("guard.by_account", Part.PRIVACY, SWITCH, Security().by_account, "by-account"),
)
"""Of a hall: the leaves of `HallDraft`, in the order of the set-up; in force at every counter."""


def _public(key: str, allowed: Allowed, default: object = "") -> Setting:
    return Setting(key, Place.SCREENS, allowed, default)


def _both(way: str, most: int) -> tuple[Setting, ...]:
    """A text in both languages."""
    return tuple(_public(f"{way}.{language}", Words(most)) for language in SPOKEN)


_SOME = Said("all, or those that are ticked")
_SPOKEN = Choices(SPOKEN, several=True)
_PICTURE = Said("a PNG or JPEG picture")
_DAY = Said("a date")
_SCREEN, _KIOSK, _TICKET = ScreenView(""), Kiosk(), TicketForm()

PUBLIC: tuple[Setting, ...] = (
    _public("screens[].name", Words(SCREEN_NAME_LENGTH)),
    _public("screens[].services", _SOME, None),
    _public("screens[].notices", _SOME, None),
    _public("screens[].arrows", Said("a direction for each counter"), None),
    _public("screens[].languages", _SPOKEN, _SCREEN.languages),
    _public("screens[].spoken", _SPOKEN, _SCREEN.spoken),
    _public("screens[].chime", SWITCH, _SCREEN.chime),
    _public("screens[].volume", Span(0, 100, "%"), _SCREEN.volume),
    *(
        _public(f"screens[].{name}", SWITCH, getattr(_SCREEN, name))
        for name in ("expected", "waiting", "closing")
    ),
    *_both("notices[].text", NOTICE_LENGTH),
    _public("notices[].picture", _PICTURE, None),
    _public("notices[].first", _DAY, None),
    _public("notices[].last", _DAY, None),
    _public("notices[].seconds", Span(LEAST_SECONDS, MOST_SECONDS, "seconds"), Notice(0).seconds),
    _public("kiosk.open", SWITCH, _KIOSK.open),
    _public("kiosk.languages", _SPOKEN, _KIOSK.languages),
    *_both("kiosk.groups[].name", GROUP_LENGTH),
    _public("kiosk.groups[].services", Said("one service or more"), None),
    _public("kiosk.hidden", Said("services that are not offered"), None),
    _public("kiosk.paper", Choices(tuple(Paper)), _KIOSK.paper.value),
    _public("kiosk.idle_seconds", Span(LEAST_IDLE, MOST_IDLE, "seconds"), _KIOSK.idle_seconds),
    *_both("kiosk.closed_text", TICKET_TEXT_LENGTH),
    _public("ticket.logo", _PICTURE, None),
    *_both("ticket.heading", TICKET_TEXT_LENGTH),
    *_both("ticket.text", TICKET_TEXT_LENGTH),
    *(
        _public(f"ticket.{name}", SWITCH, getattr(_TICKET, name))
        for name in ("service", "time", "waiting", "wait", "kept")
    ),
    _public("quiet[].begins", _TIME, None),
    _public("quiet[].ends", _TIME, None),
)
"""What a hall's clients see and hear: the leaves of `PublicSetup`; in force on every screen."""

_SCALE = Span(fixed.LEAST_SCALE, fixed.MOST_SCALE)

USER: tuple[Setting, ...] = (
    Setting("language", Place.VIEW_MENU, Choices(fixed.LANGUAGES)),
    Setting("theme", Place.VIEW_MENU, Choices(fixed.THEMES)),
    Setting("text_scale", Place.VIEW_MENU, _SCALE, Preferences().text_scale),
    Setting("keys", Place.KEYS, Said("any free key for an action, or none")),
    Setting("printer", Place.PRINTER, Said("a printer's name")),
    Setting("paper", Place.PRINTER, Choices(fixed.PAPERS), Preferences().paper),
    Setting("print_tickets", Place.PRINTER, SWITCH, Preferences().print_tickets),
    Setting("day_reports", Place.DAY_REPORT, Said("a folder for each hall")),
    Setting("database", Place.BY_ITSELF, Said("where the user was")),
    Setting("site_id", Place.BY_ITSELF, Said("where the user was"), None),
    Setting("person_id", Place.BY_ITSELF, Said("where the user was"), None),
    Setting("counter_id", Place.BY_ITSELF, Said("where the user was"), None),
    Setting("asks", Place.BY_ITSELF, SWITCH, Preferences().asks),
    Setting("window", Place.BY_ITSELF, Said("its place and size")),
)
"""Of a user on one PC: the fields of `Preferences`, those first that somebody chooses."""

COMPUTER: tuple[Setting, ...] = (
    Setting("language", Place.FILE, Choices(fixed.LANGUAGES), None),
    Setting("theme", Place.FILE, Choices(fixed.THEMES), None),
    Setting("text_scale", Place.FILE, _SCALE, None),
    Setting("database", Place.FILE, Said("a file, or postgresql://…"), None),
    Setting("site", Place.FILE, Said("a hall's name"), None),
    Setting("counter", Place.FILE, Said("a counter's name"), None),
    Setting("lock_after_minutes", Place.FILE, Span(1, fixed.MOST_MINUTES, "minutes"), None),
    Setting("screen", Place.FILE, Choices(fixed.SCREENS), None),
    Setting("screen_name", Place.FILE, Said("a screen's name"), None),
    Setting("monitor", Place.FILE, Said("a monitor's number or name"), None),
    Setting("voice", Place.FILE, Said("a folder of recordings"), None),
    Setting("printer", Place.FILE, Said("a printer's name"), None),
    Setting("paper", Place.FILE, Choices(fixed.PAPERS), None),
)
"""What a PC's administrator can fix: the fields of `queueapp.fixed.Fixed`; nothing by default."""

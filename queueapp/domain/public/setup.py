"""How a site's public screens, its kiosk and its printed tickets are set up, and what is amiss.

All texts are for clients, in Lithuanian and in English, whatever the interface language is.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

from queueapp.domain.card_number import holds_card_number
from queueapp.domain.personal_code import holds_personal_code

SPOKEN = ("lt", "en")
"""The languages in which clients are called and shown around."""

SCREEN_NAME_LENGTH = 40
NOTICE_LENGTH = 600
ANNOUNCEMENT_LENGTH = 200
TICKET_TEXT_LENGTH = 200
GROUP_LENGTH = 40
MAX_SCREENS = 20
MAX_NOTICES = 40
MAX_GROUPS = 8
MAX_QUIET = 6
DAY_MINUTES = 24 * 60
LEAST_SECONDS, MOST_SECONDS = 5, 300
LEAST_IDLE, MOST_IDLE = 10, 120


class Arrow(StrEnum):
    """Where to go from a screen to a counter."""

    LEFT = "left"
    RIGHT = "right"
    AHEAD = "ahead"
    BEHIND = "behind"
    UPSTAIRS = "upstairs"
    DOWNSTAIRS = "downstairs"


@dataclass(frozen=True, slots=True)
class Words:
    """One text for clients in both languages; the other serves where one is missing."""

    lt: str = ""
    en: str = ""

    def of(self, language: str) -> str:
        """The text in a language."""
        return (self.en or self.lt) if language == "en" else (self.lt or self.en)

    def __bool__(self) -> bool:
        return bool(self.lt or self.en)


@dataclass(frozen=True, slots=True)
class ScreenView:
    """What one public screen shows and sounds like; `name` is how a PC is told which it is.

    `services` and `notices` are ids, `None` means all. `arrows` says by counter id where to go.
    `languages` are shown, and `spoken` read aloud, in this order. `volume` is in percent, 0 for no
    sound. `expected`: who is expected next; `waiting`: how many wait, and how long.
    """

    name: str
    services: frozenset[int] | None = None
    notices: frozenset[int] | None = None
    arrows: Mapping[int, Arrow] = field(default_factory=dict)
    languages: tuple[str, ...] = SPOKEN
    spoken: tuple[str, ...] = SPOKEN
    chime: bool = True
    volume: int = 80
    expected: bool = False
    waiting: bool = True
    closing: bool = True

    def shows(self, service_id: int) -> bool:
        """Whether clients of this service are called on this screen."""
        return self.services is None or service_id in self.services


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of the site, shown for `seconds` in turn with the others.

    From the day `first` to the day `last` (ISO dates, `None` for no bound); `picture` is the id of
    one, and may stand without a text.
    """

    id: int
    text: Words = field(default_factory=Words)
    picture: int | None = None
    first: str | None = None
    last: str | None = None
    seconds: int = 15

    def is_due(self, day: str) -> bool:
        """Whether it is shown on a day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Group:
    """Services that stand together behind one button of the kiosk."""

    name: Words
    services: tuple[int, ...]


class Paper(StrEnum):
    """Whether the kiosk prints."""

    ALWAYS = "always"
    ASK = "ask"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Kiosk:
    """How clients take a ticket by themselves.

    Services of no group and not in `hidden` have a button of their own, in the site's order. After
    `idle_seconds` without a touch the kiosk goes back to its beginning. `paper`: whether it prints
    each ticket, asks the client first, or shows the number only.
    """

    open: bool = True
    languages: tuple[str, ...] = SPOKEN
    groups: tuple[Group, ...] = ()
    hidden: frozenset[int] = frozenset()
    paper: Paper = Paper.ASK
    idle_seconds: int = 20
    closed_text: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class TicketForm:
    """What stands on a printed ticket besides its number.

    `logo` is the id of a picture. `waiting` is how many stand before the client, `wait` the range
    of minutes foreseen; `kept` says for how long what is known of a visit is kept.
    """

    logo: int | None = None
    heading: Words = field(default_factory=Words)
    text: Words = field(default_factory=Words)
    service: bool = True
    time: bool = True
    waiting: bool = True
    wait: bool = True
    kept: bool = True


@dataclass(frozen=True, slots=True)
class QuietSpan:
    """From `begins` to `ends`, in minutes since midnight on the site's wall: no sound."""

    begins: int
    ends: int

    def holds(self, minute: int) -> bool:
        """Whether a minute of the day lies in it; a span may go over midnight."""
        if self.begins <= self.ends:
            return self.begins <= minute < self.ends
        return minute >= self.begins or minute < self.ends


@dataclass(frozen=True, slots=True)
class PublicSetup:
    """All that a site has set up for its clients; a screen that is not named shows everything."""

    screens: tuple[ScreenView, ...] = ()
    notices: tuple[Notice, ...] = ()
    kiosk: Kiosk = field(default_factory=Kiosk)
    ticket: TicketForm = field(default_factory=TicketForm)
    quiet: tuple[QuietSpan, ...] = ()

    def screen(self, name: str) -> ScreenView:
        """The screen of that name in any spelling of its letters' case, or one as it comes."""
        folded = name.strip().casefold()
        found = (each for each in self.screens if each.name.casefold() == folded)
        return next(found, ScreenView(name.strip()))

    def notices_of(self, screen: ScreenView, day: str) -> tuple[Notice, ...]:
        """What a screen shows in turn on a day."""
        return tuple(
            notice
            for notice in self.notices
            if notice.is_due(day) and (screen.notices is None or notice.id in screen.notices)
        )

    def is_quiet(self, minute: int) -> bool:
        """Whether nothing sounds at a minute of the day."""
        return any(span.holds(minute) for span in self.quiet)

    @property
    def pictures(self) -> frozenset[int]:
        """The pictures that are in use."""
        used = {notice.picture for notice in self.notices} | {self.ticket.logo}
        return frozenset(each for each in used if each is not None)


class PublicFault(StrEnum):
    """What does not fit in what is set up for clients."""

    NAME_MISSING = "name_missing"
    NAME_TOO_LONG = "name_too_long"
    NAME_TWICE = "name_twice"
    TEXT_MISSING = "text_missing"
    TEXT_TOO_LONG = "text_too_long"
    PERSONAL_CODE = "personal_code"
    CARD_NUMBER = "card_number"
    TOO_MANY = "too_many"
    OUT_OF_RANGE = "out_of_range"
    DAYS_BACKWARDS = "days_backwards"
    NO_LANGUAGE = "no_language"
    SERVICE_TWICE = "service_twice"
    PICTURE_UNKNOWN = "picture_unknown"
    NOTHING_TO_CHOOSE = "nothing_to_choose"


class PublicPart(StrEnum):
    """In which part of it."""

    SCREENS = "screens"
    NOTICES = "notices"
    KIOSK = "kiosk"
    TICKET = "ticket"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class FaultyPublic:
    """One fault: where, in which row from 0 on (where there are several), and in which field."""

    fault: PublicFault
    part: PublicPart
    row: int | None = None
    field: str = ""


def check_public(
    setup: PublicSetup, services: Collection[int], pictures: Collection[int]
) -> tuple[FaultyPublic, ...]:
    """All that does not fit: `services` are those in use, `pictures` those that there are."""
    return (
        *_check_screens(setup.screens),
        *_check_notices(setup.notices, pictures),
        *_check_kiosk(setup.kiosk, services),
        *_check_ticket(setup.ticket, pictures),
        *_check_quiet(setup.quiet),
    )


def faults_of_text(text: str, longest: int) -> Iterator[PublicFault]:
    """What is wrong with a text for clients: too long, or it holds what is never kept."""
    if len(text.strip()) > longest:
        yield PublicFault.TEXT_TOO_LONG
    if holds_personal_code(text):
        yield PublicFault.PERSONAL_CODE
    if holds_card_number(text):
        yield PublicFault.CARD_NUMBER


def _check_words(
    words: Words, longest: int, part: PublicPart, row: int | None, name: str
) -> Iterator[FaultyPublic]:
    for each in fields(words):
        for fault in faults_of_text(getattr(words, each.name), longest):
            yield FaultyPublic(fault, part, row, f"{name}.{each.name}")


def _check_screens(screens: Iterable[ScreenView]) -> Iterator[FaultyPublic]:
    part, seen = PublicPart.SCREENS, set[str]()
    for row, screen in enumerate(screens):
        name = screen.name.strip()
        if not name:
            yield FaultyPublic(PublicFault.NAME_MISSING, part, row, "name")
        elif len(name) > SCREEN_NAME_LENGTH:
            yield FaultyPublic(PublicFault.NAME_TOO_LONG, part, row, "name")
        elif name.casefold() in seen:
            yield FaultyPublic(PublicFault.NAME_TWICE, part, row, "name")
        seen.add(name.casefold())
        for fault in faults_of_text(name, SCREEN_NAME_LENGTH * 2):
            yield FaultyPublic(fault, part, row, "name")
        if not screen.languages or not _are_languages(screen.languages):
            yield FaultyPublic(PublicFault.NO_LANGUAGE, part, row, "languages")
        if not _are_languages(screen.spoken):
            yield FaultyPublic(PublicFault.NO_LANGUAGE, part, row, "spoken")
        if not 0 <= screen.volume <= 100:
            yield FaultyPublic(PublicFault.OUT_OF_RANGE, part, row, "volume")
        if row == MAX_SCREENS:
            yield FaultyPublic(PublicFault.TOO_MANY, part)


def _check_notices(notices: Iterable[Notice], pictures: Collection[int]) -> Iterator[FaultyPublic]:
    part, seen = PublicPart.NOTICES, set[int]()
    for row, notice in enumerate(notices):
        if notice.id in seen:
            yield FaultyPublic(PublicFault.NAME_TWICE, part, row, "id")
        seen.add(notice.id)
        if not notice.text and notice.picture is None:
            yield FaultyPublic(PublicFault.TEXT_MISSING, part, row, "text.lt")
        yield from _check_words(notice.text, NOTICE_LENGTH, part, row, "text")
        if notice.picture is not None and notice.picture not in pictures:
            yield FaultyPublic(PublicFault.PICTURE_UNKNOWN, part, row, "picture")
        if notice.first is not None and notice.last is not None and notice.last < notice.first:
            yield FaultyPublic(PublicFault.DAYS_BACKWARDS, part, row, "last")
        for name, day in (("first", notice.first), ("last", notice.last)):
            if day is not None and not _is_day(day):
                yield FaultyPublic(PublicFault.OUT_OF_RANGE, part, row, name)
        if not LEAST_SECONDS <= notice.seconds <= MOST_SECONDS:
            yield FaultyPublic(PublicFault.OUT_OF_RANGE, part, row, "seconds")
        if row == MAX_NOTICES:
            yield FaultyPublic(PublicFault.TOO_MANY, part)


def _check_kiosk(kiosk: Kiosk, services: Collection[int]) -> Iterator[FaultyPublic]:
    part, seen = PublicPart.KIOSK, set[int]()
    if not kiosk.languages or not _are_languages(kiosk.languages):
        yield FaultyPublic(PublicFault.NO_LANGUAGE, part, None, "languages")
    if not LEAST_IDLE <= kiosk.idle_seconds <= MOST_IDLE:
        yield FaultyPublic(PublicFault.OUT_OF_RANGE, part, None, "idle_seconds")
    if kiosk.open and services and not set(services) - kiosk.hidden:
        yield FaultyPublic(PublicFault.NOTHING_TO_CHOOSE, part, None, "hidden")
    yield from _check_words(kiosk.closed_text, TICKET_TEXT_LENGTH, part, None, "closed_text")
    for row, group in enumerate(kiosk.groups):
        if not group.name:
            yield FaultyPublic(PublicFault.NAME_MISSING, part, row, "name.lt")
        yield from _check_words(group.name, GROUP_LENGTH, part, row, "name")
        if seen & set(group.services) or len(set(group.services)) < len(group.services):
            yield FaultyPublic(PublicFault.SERVICE_TWICE, part, row, "services")
        if not group.services:
            yield FaultyPublic(PublicFault.NOTHING_TO_CHOOSE, part, row, "services")
        seen |= set(group.services)
        if row == MAX_GROUPS:
            yield FaultyPublic(PublicFault.TOO_MANY, part)


def _check_ticket(form: TicketForm, pictures: Collection[int]) -> Iterator[FaultyPublic]:
    part = PublicPart.TICKET
    if form.logo is not None and form.logo not in pictures:
        yield FaultyPublic(PublicFault.PICTURE_UNKNOWN, part, None, "logo")
    yield from _check_words(form.heading, TICKET_TEXT_LENGTH, part, None, "heading")
    yield from _check_words(form.text, TICKET_TEXT_LENGTH, part, None, "text")


def _check_quiet(quiet: Iterable[QuietSpan]) -> Iterator[FaultyPublic]:
    part = PublicPart.QUIET
    for row, span in enumerate(quiet):
        inside = 0 <= span.begins < DAY_MINUTES and 0 <= span.ends <= DAY_MINUTES
        if not inside or span.begins == span.ends:
            yield FaultyPublic(PublicFault.OUT_OF_RANGE, part, row, "ends")
        if row == MAX_QUIET:
            yield FaultyPublic(PublicFault.TOO_MANY, part)


def _are_languages(languages: tuple[str, ...]) -> bool:
    return set(languages) <= set(SPOKEN) and len(set(languages)) == len(languages)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

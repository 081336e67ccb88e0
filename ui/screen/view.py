"""What a public screen shows of the hall, as plain values; nothing here is personal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.public.calls import Entry
from queueapp.domain.public.setup import SPOKEN, Arrow
from queueapp.domain.visit import Channel
from ui.closing.outlook_words import minutes_between

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.forecast.state import Outlook
    from queueapp.domain.public.setup import Notice, PublicSetup, ScreenView
    from queueapp.domain.setup import Directory, Service

FRESH_MS = 12_000
"""So long a call stands out."""

UNKNOWN = "–"

LONG = 240
"""So many letters in both languages stand below one another and are still read from afar."""


@dataclass(frozen=True, slots=True)
class CallRow:
    """One call: `fresh` stands out."""

    visit_id: int
    ticket: str
    counter: str
    arrow: Arrow | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service: its names in the screen's languages, who is next, how many wait, how long."""

    names: tuple[str, ...]
    next: str = ""
    waiting: int = 0
    wait: str = ""


def screen_of(setup: PublicSetup, name: str) -> ScreenView:
    """Which of the site's screens a PC is: by its name, or the only one where it has none."""
    if not name.strip() and len(setup.screens) == 1:
        return setup.screens[0]
    return setup.screen(name)


def languages_of(screen: ScreenView) -> tuple[str, ...]:
    """The languages that a screen shows, the first one large."""
    return screen.languages or SPOKEN


def call_rows(
    entries: Iterable[Entry],
    directory: Directory,
    screen: ScreenView,
    now: int,
    announced: int | None = None,
) -> tuple[CallRow, ...]:
    """The calls of the services that this screen shows, the last first.

    The visit that is `announced` stands out as long as that takes.
    """
    return tuple(
        CallRow(
            entry.visit_id,
            entry.ticket,
            counter_name(directory, entry.counter_id),
            screen.arrows.get(entry.counter_id),
            fresh=is_fresh(entry, now) or entry.visit_id == announced,
        )
        for entry in entries
        if screen.shows(entry.service_id)
    )


def is_fresh(entry: Entry, now: int) -> bool:
    """Whether a call stands out at `now` (ms UTC)."""
    return now - entry.at < FRESH_MS


def counter_name(directory: Directory, counter_id: int) -> str:
    """What a counter is called; a dash where it is not known any more."""
    counter = directory.counters.get(counter_id)
    return counter.name if counter is not None else UNKNOWN


def service_rows(
    board: Board,
    screen: ScreenView,
    outlook_of: Callable[[int], Outlook | None],
    now: int,
) -> tuple[ServiceRow, ...]:
    """The services that this screen shows, in the site's order.

    The wait is that of the last in the line of a service, and so about what a newcomer may expect.
    After closing (`now` in ms UTC) nobody is next who will not be called.
    """
    waiting = [
        visit
        for visit in board.waiting
        if visit.channel is not Channel.PHONE and board.accepted(visit, now)
    ]
    rows = []
    for service in board.directory.services.values():
        if not service.active or not screen.shows(service.id):
            continue
        own = [visit for visit in waiting if visit.service_id == service.id]
        wait = wait_text(outlook_of(own[-1].id)) if own else ""
        names = service_names(service, languages_of(screen))
        rows.append(ServiceRow(names, own[0].ticket if own else "", len(own), wait))
    return tuple(rows)


def service_names(service: Service, languages: Sequence[str]) -> tuple[str, ...]:
    """What a service is called, short, in each of the languages; the same name once."""
    names = {
        "lt": service.short or service.name,
        "en": service.short_en or service.name_en or service.short or service.name,
    }
    return tuple(dict.fromkeys(names[language] for language in languages if language in names))


@dataclass(frozen=True, slots=True)
class NoticeTurn:
    """What of a notice is in sight at once: its texts, the first language first."""

    notice: Notice
    texts: tuple[str, ...]


def notice_turns(notices: Iterable[Notice], languages: Sequence[str]) -> tuple[NoticeTurn, ...]:
    """The notices in turn; of a long one each language has a turn of its own."""
    turns = []
    for notice in notices:
        every = (notice.text.of(language) for language in languages)
        texts = tuple(dict.fromkeys(text for text in every if text))
        if sum(map(len, texts)) > LONG:
            turns += [NoticeTurn(notice, (text,)) for text in texts]
        else:
            turns.append(NoticeTurn(notice, texts))
    return tuple(turns)


def wait_text(outlook: Outlook | None) -> str:
    """Between which minutes a wait lies; a dash where nothing is known of it."""
    between = minutes_between(outlook) if outlook is not None else None
    if between is None:
        return UNKNOWN
    least, most = between
    return f"> {least} min" if most is None else f"{least}–{most} min"

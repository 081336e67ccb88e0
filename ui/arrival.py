"""Where the program opens: what the command line asks for, and where this user was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.account import own_account
from queueapp.config import Preferences
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from queueapp.fixed import PAPERS, SCREENS, Fixed
from queueapp.place import NotAnAddress, Place, parse_place
from ui.theme import Mode

if TYPE_CHECKING:
    from queueapp.domain.desk import Desk
    from queueapp.domain.setup import Directory, HallKind
    from queueapp.services.hall import Hall
    from queueapp.services.sign_in import Standing


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    database: Place | None = None
    site: str = ""
    person: str = ""
    counter: str = ""
    reception: bool = False
    choose: bool = False
    language: str = ""
    theme: str = ""
    text_scale: float | None = None
    screen: str = ""
    screen_name: str = ""
    monitor: str = ""
    voice: str = ""
    printer: str = ""
    paper: str = ""


def parse(argv: Sequence[str]) -> Options:
    """Read the command line."""
    if not argv:
        return Options()
    import argparse

    parser = argparse.ArgumentParser(prog="queueapp", description="The desk of a service hall.")
    parser.add_argument(
        "--database",
        type=_place,
        metavar="PATH|URL",
        help="open this hall's file, or this database on a server (postgresql://user@host/name)",
    )
    parser.add_argument("--site", default="", metavar="NAME", help="the hall on a shared server")
    parser.add_argument("--person", default="", help="sign in as this person")
    parser.add_argument("--counter", default="", help="sit down at this counter")
    parser.add_argument("--reception", action="store_true", help="open the reception window")
    parser.add_argument("--choose", action="store_true", help="ask who works, and where")
    parser.add_argument("--language", choices=("lt", "en"), default="")
    parser.add_argument("--theme", choices=[mode.value for mode in Mode], default="")
    parser.add_argument("--text-scale", type=float, help="1.0 is the system's size")
    parser.add_argument(
        "--screen", choices=SCREENS, default="", help="what clients see: a public screen, a kiosk"
    )
    parser.add_argument("--screen-name", default="", metavar="NAME", help="which of the screens")
    parser.add_argument(
        "--monitor", default="", metavar="NUMBER|NAME", help="where a screen or kiosk is shown"
    )
    parser.add_argument("--voice", default="", metavar="FOLDER", help="recordings of the site")
    parser.add_argument("--printer", default="", metavar="NAME", help="where tickets are printed")
    parser.add_argument("--paper", choices=PAPERS, default="", help="a roll's width, or a sheet")
    return Options(**vars(parser.parse_args(argv)))


def with_fixed(options: Options, fixed: Fixed) -> Options:
    """The options, with what the PC's administrator has fixed in place of anything else."""
    return replace(
        options,
        database=fixed.database or options.database,
        site=fixed.site or options.site,
        counter=fixed.counter or options.counter,
        language=fixed.language or options.language,
        theme=fixed.theme or options.theme,
        text_scale=fixed.text_scale or options.text_scale,
        screen=fixed.screen or options.screen,
        screen_name=fixed.screen_name or options.screen_name,
        monitor=fixed.monitor or options.monitor,
        voice=fixed.voice or options.voice,
        printer=fixed.printer or options.printer,
        paper=fixed.paper or options.paper,
    )


def _place(text: str) -> Place:
    from argparse import ArgumentTypeError

    try:
        return parse_place(text)
    except NotAnAddress as error:
        # The text itself may hold a password, and is not repeated.
        part = error.args[0] if error.args else ""
        raise ArgumentTypeError(f"not a database's address: {part}") from None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What opening a hall led to: a session that goes on, or what is needed to choose one.

    `standing` is who can sign in by what. `person_id` and `counter_id` are chosen already.
    `sites` are all halls of the database; `halls` their names, where one has to be chosen first.
    `set_aside` is where a damaged journal was put.
    """

    site_id: int | None
    kind: HallKind
    directory: Directory | None = None
    desks: dict[int, Desk] | None = None
    session: Session | None = None
    refused: Refused | None = None
    standing: Standing | None = None
    person_id: int | None = None
    counter_id: int | None = None
    sites: tuple[int, ...] = ()
    halls: Mapping[int, str] = field(default_factory=dict)
    set_aside: Path | None = None

    @property
    def known(self) -> int | None:
        """Who it is, by id, as the account of the operating system says, if it does."""
        return self.standing.known if self.standing is not None else None

    def is_asked(self, person_id: int | None) -> bool:
        """Whether this person has to prove who they are."""
        asks = self.standing is not None and self.standing.asks
        return asks and (person_id is None or person_id != self.known)


def remembered(preferences: Preferences, options: Options, place: Place) -> Session | None:
    """The desk where this user was in the hall at `place`, unless they are asked who they are.

    That is only what to show first: whether they may go on there the hall says.
    """
    asked = options.choose or options.reception or options.person or options.site
    site_id, person_id = preferences.site_id, preferences.person_id
    counter_id = preferences.counter_id
    if asked or preferences.asks or preferences.database != str(place):
        return None
    if site_id is None or person_id is None or counter_id is None:
        return None
    return Session(site_id, person_id, counter_id)


def arrive(hall: Hall, preferences: Preferences, options: Options) -> Arrival:
    """Go on at the desk where this user was, or gather what is needed to ask who they are.

    For the worker thread, in one go: a start with a known desk asks the database only once.
    """
    sites = hall.access.sites()
    same = preferences.database == str(hall.place)
    before = preferences.site_id if same else None
    site_id, halls = _site(hall, sites, before, options.site)
    if site_id is None:
        set_aside = hall.offline.set_aside
        return Arrival(None, hall.kind, sites=sites, halls=halls, set_aside=set_aside)
    arrival = arrive_at(hall, site_id, sites)
    directory = arrival.directory
    assert directory is not None
    person = next((p.id for p in directory.people.values() if p.name == options.person), None)
    counter = next((c.id for c in directory.counters.values() if c.name == options.counter), None)
    if not (options.choose or options.reception or options.person) and before == site_id:
        person = preferences.person_id
        counter = counter or preferences.counter_id
    arrival = replace(arrival, person_id=person, counter_id=counter)
    if options.choose or arrival.is_asked(person):
        return arrival
    if options.reception and person is not None:
        return _come_in(hall, replace(arrival, session=Session(site_id, person)))
    if person is None or counter is None:
        return arrival
    try:
        session = hall.access.take_counter(Session(site_id, person, counter))
    except Refused as refused:
        known = refused.code is not Refusal.UNKNOWN_PERSON
        return replace(arrival, refused=refused if known else None)
    return _come_in(hall, replace(arrival, session=session))


def _come_in(hall: Hall, arrival: Arrival) -> Arrival:
    """Keep in the record that somebody came in by their account."""
    if arrival.known is not None and arrival.site_id is not None:
        hall.sign_in.by_account(arrival.site_id, own_account())
    return arrival


def arrive_at(hall: Hall, site_id: int, sites: tuple[int, ...] = ()) -> Arrival:
    """What is needed to ask who works in this hall; for the worker thread."""
    hall.offline.enrol(site_id)
    arrival = Arrival(site_id, hall.kind, sites=sites, set_aside=hall.offline.set_aside)
    return look_who(hall, site_id, arrival)


def look_who(hall: Hall, site_id: int, before: Arrival) -> Arrival:
    """Read anew who works here, where, and by what they sign in; for the worker thread."""
    directory, desks = hall.access.directory(site_id)
    return replace(
        before,
        directory=directory,
        desks=desks,
        session=None,
        refused=None,
        person_id=None,
        counter_id=None,
        standing=hall.sign_in.standing(site_id, own_account()),
    )


def _site(
    hall: Hall, sites: tuple[int, ...], before: int | None, wanted: str
) -> tuple[int | None, Mapping[int, str]]:
    if not sites:
        return None, {}
    if wanted:
        names = hall.access.site_names()
        found = [key for key, name in names.items() if name.casefold() == wanted.casefold()]
        return (found[0], {}) if len(found) == 1 else (None, names)
    if before in sites:
        return before, {}
    return (sites[0], {}) if len(sites) == 1 else (None, hall.access.site_names())


def free_pair(directory: Directory, desks: dict[int, Desk]) -> tuple[int | None, int | None]:
    """Somebody free, and a free counter: in a hall made a moment ago one press is enough."""
    busy = {desk.person_id for desk in desks.values() if desk.is_open}
    people = [p.id for p in directory.people.values() if may(p.role, Permission.SERVE)]
    person = next((person for person in people if person not in busy), None)
    free = [c for c in directory.counters if c not in desks or not desks[c].is_open]
    return person, next(iter(free), None)

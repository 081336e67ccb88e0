"""Where the program opens: who goes on where they were, and who is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.account import own_account
from queueapp.config import Preferences
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from queueapp.place import Place
from ui.command_line import Options

if TYPE_CHECKING:
    from queueapp.domain.desk import Desk
    from queueapp.domain.setup import Directory, HallKind
    from queueapp.services.hall import Hall
    from queueapp.services.sign_in import Standing


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

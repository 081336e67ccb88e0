"""Set-up: what the hall consists of."""

from typing import Any

from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, Role, may
from queueapp.domain.session import Session
from queueapp.domain.setup import (
    CounterDraft,
    Directory,
    HallDraft,
    PersonDraft,
    ServiceDraft,
    check,
)
from queueapp.domain.setup_changes import changes
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, writing
from queueapp.storage import credentials, desks, events, visits
from queueapp.storage.database import Database
from queueapp.storage.directory import add_site, load_directory, save_draft


class SetupService:
    """Opens a hall for the first time, and changes it later."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def open_hall(self, draft: HallDraft) -> int:
        """Make a hall from a draft that fits, and return its site's id.

        Only for a database that has no hall yet: from then on changes need a permission.
        """
        _check(draft)
        site_id = self._db.found_first_site(draft)
        if site_id is None:
            raise Refused(Refusal.NOT_PERMITTED, permission=Permission.SET_UP)
        return site_id

    def open_another(self, session: Session, draft: HallDraft) -> int:
        """Make one more hall on the same database, with people and a queue of its own.

        For administrators of one that is there; returns the new site's id.
        """
        _check(draft)
        with writing(self._db, session, Permission.SET_UP) as turn:
            opened = add_site(turn.tx.connection, draft)
            _record(turn, opened=opened)
            return opened

    def current(self, site_id: int) -> HallDraft:
        """The hall as it is, as a draft to be changed."""
        with self._db.read(site_id) as tx:
            return as_draft(tx.directory)

    def change(self, session: Session, draft: HallDraft, since: HallDraft | None = None) -> None:
        """Put a changed draft in force; `since` is what it was made from.

        Refused where somebody else has changed the hall since, whose changes it would take back,
        and as long as it would take away a counter with a client or somebody at it, a person
        who sits at one, a service that somebody waits for, or the last administrator who can sign
        in. With what a removed person signed in is deleted.
        """
        _check(draft)
        with writing(self._db, session, Permission.SET_UP) as turn:
            if since is not None and as_draft(turn.tx.directory) != since:
                raise Refused(Refusal.SETUP_CHANGED)
            _check_in_use(turn, draft)
            _check_administrators(turn, draft)
            before = as_draft(turn.tx.directory)
            save_draft(turn.tx.connection, turn.tx.site_id, draft)
            credentials.forget_removed(turn.tx)
            # Read anew, as what was added has its id only now.
            after = as_draft(load_directory(turn.tx.connection, turn.tx.site_id))
            _record(turn, changed=changes(before, after))


def as_draft(directory: Directory) -> HallDraft:
    """The set-up in use, as a draft."""
    services = [service for service in directory.services.values() if service.active]
    position = {service.id: at for at, service in enumerate(services)}
    return HallDraft(
        name=directory.site.name,
        week=dict(directory.site.week),
        services=[
            ServiceDraft(
                s.prefix,
                s.name,
                s.name_en,
                s.short,
                s.short_en,
                s.expected_minutes,
                s.id,
                s.limits,
            )
            for s in services
        ],
        counters=[
            CounterDraft(c.name, frozenset(position[s] for s in c.services if s in position), c.id)
            for c in directory.counters.values()
            if c.active
        ],
        people=[
            PersonDraft(p.name, p.role, p.languages, p.id, p.job, p.phone, p.email, p.account)
            for p in directory.people.values()
            if p.active
        ],
        wait_target=directory.site.wait_target,
        timezone=directory.site.timezone,
        office=directory.site.office,
        promising=directory.site.promising,
        exceptions=dict(directory.site.exceptions),
        shorter_eves=directory.site.shorter_eves,
        reminders=directory.site.reminders,
        limits=directory.site.limits,
        retention=directory.site.retention,
        guard=directory.site.guard,
    )


def _record(turn: Turn, **data: Any) -> None:
    events.append(
        turn.tx,
        EventKind.SET_UP,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        **data,
    )


def _check(draft: HallDraft) -> None:
    faults = check(draft)
    if faults:
        raise Refused(Refusal.SETUP_INCOMPLETE, faults=faults)


def _check_in_use(turn: Turn, draft: HallDraft) -> None:
    directory = turn.tx.directory
    kept_counters = {counter.id for counter in draft.counters}
    # Whoever sits at a counter must go on being allowed to: their client is there.
    kept_people = {person.id for person in draft.people if may(person.role, Permission.SERVE)}
    kept_services = {service.id for service in draft.services}
    for desk in desks.all_desks(turn.tx).values():
        name = directory.counters[desk.counter_id].name
        if desk.counter_id not in kept_counters and (desk.is_open or desk.visit_id is not None):
            raise Refused(Refusal.COUNTER_SERVING, counter=name)
        if desk.person_id is not None and desk.person_id not in kept_people:
            person = directory.people[desk.person_id].name
            raise Refused(Refusal.PERSON_AT_COUNTER, person=person, counter=name)
    for visit in visits.open_visits(turn.tx):
        if visit.service_id not in kept_services:
            service = directory.services[visit.service_id].name
            raise Refused(Refusal.SERVICE_IN_USE, service=service)


def _check_administrators(turn: Turn, draft: HallDraft) -> None:
    able = credentials.of_site(turn.tx)
    people = turn.tx.directory.people.values()
    before = {p.id for p in people if p.active and p.role is Role.ADMINISTRATOR and p.id in able}
    after = {person.id for person in draft.people if person.role is Role.ADMINISTRATOR}
    if before and not after & able.keys():
        raise Refused(Refusal.LAST_ADMINISTRATOR)

"""Reads and writes a hall's set-up."""

from collections import defaultdict
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, Select, Table, delete, insert, select, update

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.callback import RetryRule
from queueapp.domain.privacy import Retention
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    Counter,
    CounterDraft,
    Directory,
    HallDraft,
    Office,
    Person,
    PersonDraft,
    Promising,
    Security,
    Service,
    ServiceDraft,
    Site,
)
from queueapp.storage import hours, public, schema
from queueapp.storage.faults import Codes
from queueapp.storage.shifts import load_shifts

_ROLES = Codes(Role)


def load_directory(connection: Connection, site_id: int) -> Directory:
    """The whole set-up of a site, what was removed included."""
    site = connection.execute(select(schema.site).where(schema.site.c.id == site_id)).one()
    served: dict[int, set[int]] = defaultdict(set)
    for row in connection.execute(
        select(schema.counter_service).where(schema.counter_service.c.site_id == site_id)
    ):
        served[row.counter_id].add(row.service_id)
    spoken: dict[int, set[str]] = defaultdict(set)
    for row in connection.execute(
        select(schema.person_language).where(schema.person_language.c.site_id == site_id)
    ):
        spoken[row.person_id].add(row.language)
    return Directory(
        _site(connection, site),
        {
            row.id: Service(
                row.id,
                row.prefix,
                row.name,
                row.name_en,
                row.short,
                row.short_en,
                row.expected_minutes,
                row.active,
                ServiceLimits(row.alarm_waiting, row.alarm_serving),
            )
            for row in connection.execute(_in_order(schema.service, site_id))
        },
        {
            row.id: Counter(row.id, row.name, frozenset(served[row.id]), row.active)
            for row in connection.execute(_in_order(schema.counter, site_id))
        },
        {
            row.id: Person(
                row.id,
                row.name,
                _ROLES[row.role],
                frozenset(spoken[row.id]),
                row.active,
                row.job,
                row.phone,
                row.email,
                row.account,
            )
            for row in connection.execute(_in_order(schema.person, site_id))
        },
        load_shifts(connection, site_id, site.latest_at, ZoneInfo(site.timezone)),
        public.load(connection, site_id),
    )


def add_site(connection: Connection, draft: HallDraft) -> int:
    """Make a site from a checked draft; returns its id."""
    statement = insert(schema.site).values(
        name=draft.name, timezone=draft.timezone, wait_target=draft.wait_target
    )
    site_id = int(connection.execute(statement.returning(schema.site.c.id)).scalar_one())
    save_draft(connection, site_id, draft)
    return site_id


def save_draft(connection: Connection, site_id: int, draft: HallDraft) -> None:
    """Write a checked draft over what stands there.

    What the draft no longer names is removed from use, never from history.
    """
    site, office, promising = schema.site, draft.office, draft.promising
    connection.execute(
        update(site)
        .where(site.c.id == site_id)
        .values(
            name=draft.name.strip(),
            timezone=draft.timezone,
            wait_target=draft.wait_target,
            institution=office.institution.strip(),
            institution_of=office.institution_of.strip(),
            department=office.department.strip(),
            department_of=office.department_of.strip(),
            address=office.address.strip(),
            security=office.security.strip(),
            police=office.police.strip(),
            retry_waits=promising.retry.pack(),
            retry_tries=promising.retry.tries,
            keep_days=promising.keep_days,
            shorter_eves=draft.shorter_eves,
            reminders=" ".join(map(str, sorted(set(draft.reminders), reverse=True))),
            alarm_waiting=draft.limits.waiting,
            alarm_serving=draft.limits.serving,
            alarm_idle=draft.limits.idle,
            alarm_overdue=draft.limits.overdue,
            greeting=office.greeting.strip(),
            signature=office.signature.strip(),
            notes_days=draft.retention.notes_days,
            drafts_days=draft.retention.drafts_days,
            backups_days=draft.retention.backups_days,
            idle_minutes=draft.guard.idle_minutes,
            by_account=draft.guard.by_account,
            setup_revision=site.c.setup_revision + 1,
        )
    )
    hours.save_week(connection, site_id, draft.week)
    hours.save_days(connection, site_id, draft.exceptions)
    # Everything steps out of use first, so that two rows may swap a name or a prefix.
    for table in (schema.service, schema.counter, schema.person):
        connection.execute(update(table).where(table.c.site_id == site_id).values(active=False))
    services = [
        _save_service(connection, site_id, position, service)
        for position, service in enumerate(draft.services)
    ]
    for position, counter in enumerate(draft.counters):
        _save_counter(connection, site_id, position, counter, services)
    for position, person in enumerate(draft.people):
        _save_person(connection, site_id, position, person)


def _site(connection: Connection, row: Row[Any]) -> Site:
    return Site(
        row.id,
        row.name,
        row.timezone,
        row.wait_target,
        hours.load_week(connection, row.id),
        Office(
            row.institution,
            row.institution_of,
            row.department,
            row.department_of,
            row.address,
            row.security,
            row.police,
            row.greeting,
            row.signature,
        ),
        Promising(RetryRule.unpack(row.retry_waits, row.retry_tries), row.keep_days),
        row.standard,
        hours.load_days(connection, row.id),
        row.shorter_eves,
        tuple(int(minutes) for minutes in row.reminders.split()),
        hours.load_kept_open(connection, row.id),
        Limits(row.alarm_waiting, row.alarm_serving, row.alarm_idle, row.alarm_overdue),
        Retention(row.notes_days, row.drafts_days, row.backups_days),
        Security(row.idle_minutes, row.by_account),
    )


def _in_order(table: Table, site_id: int) -> Select[Any]:
    return select(table).where(table.c.site_id == site_id).order_by(table.c.position, table.c.id)


def _put(
    connection: Connection, table: Table, site_id: int, row_id: int | None, **values: object
) -> int:
    if row_id is None:
        statement = insert(table).values(site_id=site_id, active=True, **values)
        return int(connection.execute(statement.returning(table.c.id)).scalar_one())
    done = connection.execute(
        update(table)
        .where(table.c.id == row_id, table.c.site_id == site_id)
        .values(active=True, **values)
    )
    if done.rowcount != 1:
        raise AssertionError(f"the draft names {table.name} {row_id}, which this hall has not")
    return row_id


def _save_service(connection: Connection, site_id: int, position: int, draft: ServiceDraft) -> int:
    name = draft.name.strip()
    name_en = draft.name_en.strip()
    return _put(
        connection,
        schema.service,
        site_id,
        draft.id,
        prefix=draft.prefix.strip().upper(),
        name=name,
        name_en=name_en,
        short=draft.short.strip(),
        short_en=draft.short_en.strip(),
        expected_minutes=draft.expected_minutes,
        alarm_waiting=draft.limits.waiting,
        alarm_serving=draft.limits.serving,
        position=position,
    )


def _save_counter(
    connection: Connection, site_id: int, position: int, draft: CounterDraft, services: list[int]
) -> None:
    counter_id = _put(
        connection, schema.counter, site_id, draft.id, name=draft.name.strip(), position=position
    )
    links = schema.counter_service
    connection.execute(delete(links).where(links.c.counter_id == counter_id))
    for at in sorted(draft.services):
        connection.execute(
            insert(links).values(site_id=site_id, counter_id=counter_id, service_id=services[at])
        )


def _save_person(connection: Connection, site_id: int, position: int, draft: PersonDraft) -> None:
    person_id = _put(
        connection,
        schema.person,
        site_id,
        draft.id,
        name=draft.name.strip(),
        role=draft.role.value,
        position=position,
        job=draft.job.strip(),
        phone=draft.phone.strip(),
        email=draft.email.strip(),
        account=draft.account.strip(),
    )
    spoken = schema.person_language
    connection.execute(delete(spoken).where(spoken.c.person_id == person_id))
    for language in sorted(draft.languages):
        connection.execute(
            insert(spoken).values(site_id=site_id, person_id=person_id, language=language)
        )

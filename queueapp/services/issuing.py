"""How a visit begins: its number, the visit itself, and the entry in the record."""

from dataclasses import dataclass, replace
from typing import Any

from queueapp.domain import lifecycle
from queueapp.domain.hours import BusinessDay
from queueapp.domain.lifecycle import Request
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.session import Done
from queueapp.domain.setup import LANGUAGES, Service
from queueapp.domain.visit import Channel, Visit, ticket_text
from queueapp.errors import Refusal, Refused
from queueapp.services.session import check_text
from queueapp.storage import events, notes, visits
from queueapp.storage.tx import Tx

PHONE_PREFIX = "TEL-"
"""Callers are numbered apart: nobody in the hall is to miss a number. No service has a hyphen."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who takes a client in, and where; nobody where clients do it by themselves."""

    person_id: int | None = None
    counter_id: int | None = None


def new_visit(tx: Tx, day: BusinessDay, request: Request, arrived_at: int) -> Visit:
    """The visit with its number, waiting since it began (ms UTC); not written yet."""
    service = check_request(tx, request)
    of_day = tx.directory.site.calendar.business_day(arrived_at).date
    if request.channel is not Channel.OFFSITE:
        of_day = day.date
    prefix = PHONE_PREFIX if request.channel is Channel.PHONE else service.prefix
    return lifecycle.issue(
        request,
        visit_id=0,
        site_id=tx.site_id,
        business_day=of_day,
        ticket=_next_ticket(tx, day, of_day, prefix),
        now=arrived_at,
    )


def keep_new(
    tx: Tx,
    day: BusinessDay,
    issuer: Issuer,
    new: Visit,
    request: Request,
    note: str = "",
    operation: str | None = None,
    *,
    late: bool = False,
    **data: Any,
) -> Done:
    """Write a new visit, and that it began."""
    visit = replace(new, id=visits.add(tx, new, operation))
    notes.add(tx, visit.id, NoteKind.INTAKE, check_text(note), issuer.person_id)
    events.append(
        tx,
        EventKind.ISSUED,
        day.date,
        visit_id=visit.id,
        person_id=issuer.person_id,
        counter_id=issuer.counter_id,
        channel=request.channel,
        service=request.service_id,
        priority=request.priority,
        language=request.language,
        late=late,
        **data,
    )
    return Done(EventKind.ISSUED, visit)


def check_request(tx: Tx, request: Request) -> Service:
    """The service that is asked for; refused where it, or the language, is none of this site."""
    service = tx.directory.services.get(request.service_id)
    if service is None or not service.active:
        raise Refused(Refusal.UNKNOWN_SERVICE)
    if request.language is not None and request.language not in LANGUAGES:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, language=request.language)
    return service


def _next_ticket(tx: Tx, today: BusinessDay, day: str, prefix: str) -> str:
    """The next ticket of a day; never one with which somebody of the day before still waits."""
    taken: set[str] = set()
    if tx.directory.site.calendar.in_queue(today).first < day:
        taken = {visit.ticket for visit in visits.open_visits(tx)}
    while True:
        ticket = ticket_text(prefix, visits.take_number(tx, day, prefix))
        if ticket not in taken:
            return ticket

"""Tickets that nobody has: how a form looks on paper, and what a new printer is tried with."""

from datetime import date, datetime

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.public.setup import TicketForm
from queueapp.domain.public.ticket_paper import TicketPaper, ticket_paper
from queueapp.domain.setup import Directory, Service
from queueapp.domain.visit import Channel, Rank, State, Visit, ticket_text

_DAY = (2026, 3, 2)
_PASSPORTS = Service(0, "A", "Pasai ir asmens tapatybės kortelės", "Passports and identity cards")


def example(
    directory: Directory,
    form: TicketForm | None = None,
    language: str | None = None,
    *,
    long: bool = False,
) -> TicketPaper:
    """A ticket of the site as `form`, or the one in force, has it.

    The short one is that of an ordinary morning; the long one has the longest name of a service, a
    number of four digits, and what is said shortly before closing.
    """
    offered = [each for each in directory.services.values() if each.active] or [_PASSPORTS]
    service = max(offered, key=_length) if long else min(offered, key=_length)
    zone = directory.site.zone
    at = datetime(*_DAY, 15 if long else 10, 12, tzinfo=zone).timestamp() * 1000
    closes_at = datetime(*_DAY, 17, 0, tzinfo=zone).timestamp() * 1000
    visit = Visit(
        0,
        directory.site.id,
        date(*_DAY).isoformat(),
        ticket_text(service.prefix, 1234 if long else 23),
        service.id,
        State.WAITING,
        Channel.RECEPTION,
        int(at),
        int(at),
        Rank.ORDINARY,
        0,
    )
    return ticket_paper(
        directory,
        visit,
        21 if long else 4,
        (110, 130) if long else (10, 20),
        language,
        verdict=Verdict.NO if long else Verdict.YES,
        closes_at=int(closes_at),
        form=form,
    )


def _length(service: Service) -> int:
    return len(service.name) + len(service.name_en) + len(service.prefix)

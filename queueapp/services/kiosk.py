"""The kiosk: clients take their tickets by themselves, with nobody signed in."""

from queueapp.domain.closing import after_closing
from queueapp.domain.lifecycle import Request
from queueapp.domain.record import EventKind
from queueapp.domain.session import Done
from queueapp.domain.visit import Channel
from queueapp.errors import Refusal, Refused
from queueapp.services.issuing import Issuer, keep_new, new_visit
from queueapp.storage import closing, visits
from queueapp.storage.database import Database


class KioskService:
    """Gives a ticket to whoever stands at the kiosk; all else takes somebody signed in."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def take(self, site_id: int, service_id: int, language: str, operation: str) -> Done:
        """A ticket for a service; with the same operation, the one that was given for it.

        Refused on a day the hall stays closed and once it has closed for the day, where the site
        has put the kiosk away, and for a service that the kiosk does not offer.
        """
        request = Request(service_id, language, channel=Channel.KIOSK)
        with self._db.write(site_id) as tx:
            made = visits.of_operation(tx, operation)
            if made is not None:
                return Done(EventKind.ISSUED, made)
            day = tx.directory.site.calendar.business_day(tx.now)
            stays_closed = day.closes_at is None
            over = after_closing(day, tx.now) or closing.closed(tx, day.date) is not None
            if stays_closed or over:
                raise Refused(Refusal.AFTER_CLOSING)
            kiosk = tx.directory.public.kiosk
            if not kiosk.open or language not in kiosk.languages:
                raise Refused(Refusal.NOT_POSSIBLE_NOW)
            if service_id in kiosk.hidden:
                raise Refused(Refusal.UNKNOWN_SERVICE)
            new = new_visit(tx, day, request, tx.now)
            return keep_new(tx, day, Issuer(), new, request, operation=operation)

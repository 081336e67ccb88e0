"""Screens: what the public sees and hears, and the PCs that show it."""

from dataclasses import dataclass, replace

from queueapp.domain.public.calls import Announcement, Entry
from queueapp.domain.public.device import Device, DeviceTrouble
from queueapp.domain.public.setup import faults_of_text
from queueapp.domain.public.tidying import one_line
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.services.public_setup import note_set_up
from queueapp.services.session import reading, writing
from queueapp.storage import announcing, devices, public
from queueapp.storage.database import Database

DEVICE_NAME_LENGTH = 80
TICKET_LENGTH = 20


@dataclass(frozen=True, slots=True)
class News:
    """What is new for the screens: `entries` of the record, and the `texts` shown now.

    `number` is where the site's record ends: to be asked from next time.
    """

    number: int
    entries: tuple[Entry, ...]
    texts: tuple[Announcement, ...]


class ScreenService:
    """Read by windows with nobody signed in: tickets, counters, and texts for everybody."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def news(self, site_id: int, after: int | None = None) -> News:
        """What is to be announced since the record ended at `after`; all of today where it is new.

        A record that ends before `after` is another one, as of a restored backup: all of today. Of
        today is the day before too where the hall has not closed since.
        """
        with self._db.read(site_id) as tx:
            if after is None or after > tx.chain.number:
                calendar = tx.directory.site.calendar
                days = calendar.in_queue(calendar.business_day(tx.now))
                both = dict.fromkeys((days.first, days.last))
                entries = tuple(entry for day in both for entry in announcing.of_day(tx, day))
            else:
                entries = announcing.since(tx, after) if tx.chain.number > after else ()
            return News(tx.chain.number, entries, announcing.texts(tx, tx.now))

    def picture(self, site_id: int, picture_id: int) -> bytes | None:
        """A picture of the site as PNG or JPEG, if it is there."""
        with self._db.read(site_id) as tx:
            return public.picture(tx, picture_id)

    def report(self, site_id: int, device: Device) -> None:
        """A PC tells what it is and how it fares: at its start, now and then, and on trouble.

        `seen_at` and `trouble_at` are set here: trouble that goes on began when it was first told.
        Nothing of it is entered in the record.
        """
        name = one_line(device.name)[:DEVICE_NAME_LENGTH]
        if any(faults_of_text(name, DEVICE_NAME_LENGTH)):
            name = ""
        device = replace(device, name=name, ticket=one_line(device.ticket)[:TICKET_LENGTH])
        with self._db.write(site_id) as tx:
            known = devices.one(tx, device.key)
            goes_on = known is not None and known.trouble is device.trouble
            since = known.trouble_at if known is not None and goes_on else tx.now
            at = since if device.trouble is not None else None
            devices.save(tx, replace(device, seen_at=tx.now, trouble_at=at))

    def put_away(self, site_id: int, key: str) -> None:
        """A PC is switched off on purpose, and is missed by nobody."""
        with self._db.write(site_id) as tx:
            known = devices.one(tx, key)
            if known is not None:
                gone = replace(known, seen_at=None, trouble=None, trouble_at=None, ticket="")
                devices.save(tx, gone)

    def devices(self, session: Session) -> tuple[Device, ...]:
        """Every PC that was ever a screen or kiosk of the site, or printed its tickets."""
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            return devices.all_devices(turn.tx)

    def forget(self, session: Session, key: str) -> None:
        """A PC is none of the site's any more; one that is still in use tells of itself again."""
        with writing(self._db, session, Permission.RUN_SCREENS) as turn:
            if devices.remove(turn.tx, key):
                note_set_up(turn, "devices")

    def printed(self, session: Session, key: str) -> None:
        """Somebody has seen to a printer: nothing is amiss until it fails again."""
        with writing(self._db, session, Permission.ISSUE_TICKETS) as turn:
            known = devices.one(turn.tx, key)
            if known is not None and known.trouble is not DeviceTrouble.NO_SOUND:
                devices.save(turn.tx, replace(known, trouble=None, trouble_at=None, ticket=""))

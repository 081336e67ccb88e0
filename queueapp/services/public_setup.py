"""What the site sets up for its clients: screens, notices, the kiosk, tickets on paper."""

from queueapp.domain.public.setup import PublicSetup, check_public, faults_of_text
from queueapp.domain.public.tidying import one_line, tidied
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, reading, writing
from queueapp.storage import events, public
from queueapp.storage.database import Database

PICTURE_BYTES = 3 * 1024 * 1024
PICTURE_NAME_LENGTH = 120
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How a PNG and a JPEG begin."""


class PublicSetupService:
    """Changes what clients see; in force on every screen at once."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def change(self, session: Session, setup: PublicSetup, since: PublicSetup) -> PublicSetup:
        """Put a changed set-up in force; `since` is what it was made from.

        Returns it as it is kept, with tidied texts. Refused where somebody else has changed it
        since, and where something does not fit (`faults`, of `FaultyPublic`). Pictures that it does
        not show go, but for those that were added within a day.
        """
        setup = tidied(setup)
        with writing(self._db, session, Permission.RUN_SCREENS) as turn:
            directory = turn.tx.directory
            if directory.public != since:
                raise Refused(Refusal.SETUP_CHANGED)
            services = {each.id for each in directory.services.values() if each.active}
            faults = check_public(setup, services, public.pictures(turn.tx))
            if faults:
                raise Refused(Refusal.SETUP_INCOMPLETE, faults=faults)
            if setup == since:
                return setup
            public.save(turn.tx, setup)
            public.remove_unused(turn.tx, setup.pictures)
            changed = [
                name
                for name in ("screens", "notices", "kiosk", "ticket", "quiet")
                if getattr(setup, name) != getattr(since, name)
            ]
            note_set_up(turn, *changed)
            return setup

    def add_picture(self, session: Session, name: str, content: bytes) -> int:
        """Keep a picture for a notice or the logo, and return its id.

        It stays for a day where no set-up shows it, and as long as one does.
        """
        if not content.startswith(_PICTURES) or len(content) > PICTURE_BYTES:
            raise Refused(Refusal.NOT_A_PICTURE, limit=PICTURE_BYTES)
        name = one_line(name)[:PICTURE_NAME_LENGTH]
        if any(faults_of_text(name, PICTURE_NAME_LENGTH)):
            name = ""
        with writing(self._db, session, Permission.RUN_SCREENS) as turn:
            public.remove_unused(turn.tx, turn.tx.directory.public.pictures)
            added = public.add_picture(turn.tx, name, content)
            note_set_up(turn, "pictures")
            return added

    def pictures(self, session: Session) -> dict[int, str]:
        """The names of the site's pictures, by id."""
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            return public.pictures(turn.tx)


def note_set_up(turn: Turn, *changed: str) -> None:
    """Put down who changed which parts of what clients see."""
    events.append(
        turn.tx,
        EventKind.SCREENS_SET_UP,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        changed=changed,
    )

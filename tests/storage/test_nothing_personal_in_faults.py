"""A fault of the program is logged and can be copied: nothing of a client stands in it."""

import traceback

from queueapp.domain.incident import IncidentDraft, IncidentKind, LineOf
from queueapp.domain.promise import Contact
from queueapp.domain.roles import Permission
from queueapp.services.session import writing
from queueapp.storage import incidents, promises
from tests.factories import BRONIUS, NUMBER, Play

SECRETS = {"number": "+37061234567", "name": "Ona", "question": "Mano skolos?"}


def test_a_row_that_is_refused_tells_nothing_of_the_client(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, NUMBER, name=SECRETS["name"])
    contact = Contact(name=SECRETS["name"], address=SECRETS["question"])

    def twice() -> BaseException:
        try:
            with writing(play.hall.promises._db, desk, Permission.KEEP_PROMISES) as turn:
                promises.put_contact(turn.tx, entry.promise.id, contact, SECRETS["number"])
        except Exception as error:
            return error
        raise AssertionError("the row was taken")

    fault = twice()
    for told in ("".join(traceback.format_exception(fault)), repr(fault), str(fault)):
        assert "contact" in told
        assert not [secret for secret in SECRETS.values() if secret in told], told


def test_an_incidents_line_that_is_refused_tells_nothing_of_the_client(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    draft = IncidentDraft(IncidentKind.COMPLAINT, play.clock.now(), about="plain")
    incident = play.hall.incidents.record(desk, draft)
    fault: BaseException | None = None
    try:
        with writing(play.hall.incidents._db, desk, Permission.RECORD_INCIDENT) as turn:
            incidents.add_line(turn.tx, incident.id, LineOf.ABOUT, SECRETS["question"])
    except Exception as error:
        fault = error
    assert fault is not None, "the row was taken"
    for told in ("".join(traceback.format_exception(fault)), repr(fault), str(fault)):
        assert "incident_line" in told
        assert SECRETS["question"] not in told

"""A fault of the program is logged and can be copied: nothing of a client stands in it."""

import logging
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from queueapp.domain.incident import IncidentDraft, IncidentKind, LineOf
from queueapp.domain.promise import Contact
from queueapp.domain.roles import Permission
from queueapp.errors import BadFile, FaultyLine, FileFault, StorageTrouble, Trouble
from queueapp.log import report_of, start_log
from queueapp.services.session import writing
from queueapp.storage import incidents, promises
from tests.factories import BRONIUS, NUMBER, Play, contents, refusal
from tests.factories import PIN as FIRST_PIN
from ui.report import log_bug
from ui.report import report_of as copied

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


PIN = "739155"
"""What nobody may read anywhere."""


def faults() -> list[BaseException]:
    """Faults of the program as they come, each with what somebody typed in its words."""
    name, question, number = SECRETS["name"], SECRETS["question"], SECRETS["number"]
    found: list[BaseException] = []
    acts: list[Callable[[], object]] = [
        lambda: {}[name],
        lambda: {}[f'{question} "{name}"'],
        lambda: int(number.replace("+", "x")),
        lambda: int(f"{name} {PIN}"),
        lambda: [].index(f"{name}: {number}"),  # type: ignore[arg-type]
        lambda: datetime.fromisoformat(f"{name} {number}"),
        lambda: _raise(RuntimeError(f"no row for “{name}” of 8 612 34567")),
        lambda: _raise(ValueError(f"PIN {PIN} of '{name}' is wrong")),
        lambda: _raise(BadFile(Path("a.csv"), (FaultyLine(FileFault.BAD_VALUE, 3, "name", name),))),
    ]
    for act in acts:
        try:
            try:
                act()
            except Exception as error:
                raise StorageTrouble(Trouble.DAMAGED, Path("hall"), "event 7") from error
        except StorageTrouble as error:
            found.append(error)
    return found


def _raise(error: BaseException) -> object:
    raise error


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: type(fault.__cause__).__name__)
def test_what_is_copied_and_logged_of_a_fault_tells_nothing_of_anybody(
    fault: BaseException, tmp_path: Path
) -> None:
    log = tmp_path / "queueapp.log"
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    start_log(log)
    try:
        log_bug(fault)
        logging.getLogger("queueapp").warning("errand: %r", fault.__cause__)
        logging.getLogger("queueapp").warning("unerased: %s of %d", fault, 3)
    finally:
        for handler in [each for each in root.handlers if each not in before]:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
    secrets = [*SECRETS.values(), "37061234567", "612 34567", PIN]
    for told in (report_of(fault), log.read_text(encoding="utf-8")):
        assert type(fault.__cause__).__name__ in told
        assert "test_nothing_personal_in_faults.py" in told
        assert "event 7" in told
        without_source = "\n".join(
            line for line in told.splitlines() if not line.startswith("    ")
        )
        assert not [secret for secret in secrets if secret in without_source], told


def test_a_fault_of_the_code_says_what_it_is(play: Play) -> None:
    with pytest.raises(AttributeError) as caught:
        play.hall.nothing  # type: ignore[attr-defined]  # noqa: B018
    assert "has no attribute 'nothing'" in report_of(caught.value)


def test_the_bug_sheet_copies_what_is_logged() -> None:
    fault = faults()[0]
    assert copied(fault).endswith(report_of(fault))


@pytest.mark.parametrize("back", [False, True])
def test_no_try_to_sign_in_leaves_the_pin_or_a_fault_with_it(play: Play, back: bool) -> None:
    admin = play.reception()
    play.hall.sign_in.change(admin, FIRST_PIN, PIN)
    assert refusal(play.hall.sign_in.sign_in, admin, PIN[::-1], back=back)
    play.clock.pass_minutes(60)
    play.hall.sign_in.sign_in(admin, PIN, back=back)
    one_time = play.hall.sign_in.reset(admin, BRONIUS)
    held = str(contents(play.place))
    for secret in (PIN, PIN[::-1], one_time):
        assert secret not in held
    if isinstance(play.place, Path):
        log = play.place.with_name(f"{play.place.name}-wal")
        assert PIN.encode() not in play.place.read_bytes() + log.read_bytes()

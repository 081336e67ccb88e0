"""Whatever is written leaves an entry in the record: who, when and at which counter."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.desk import DeskState
from queueapp.domain.lifecycle import Request
from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.paper_day import PaperVisit
from queueapp.domain.public.setup import PublicSetup
from queueapp.domain.session import Seen, Session, Target
from queueapp.domain.shift import Shift
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Visit,
)
from queueapp.errors import Refused
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    DARIUS,
    DRAFT,
    MINUTE,
    PASSPORTS,
    Play,
    contents,
    rows,
    seen,
    seen_promise,
)
from tests.services.test_permissions import PICTURE, QUIET, REQUESTS, SERVICES
from tests.storage.test_plans import ASKED, is_in_use

DESK, LEAD, ADMIN = Session(1, BRONIUS, 1), Session(1, DARIUS), Session(1, ASTA)


def _called(hall: Hall) -> Visit:
    return hall.desk.next_client(DESK).visit


def _serving(hall: Hall) -> Seen:
    return seen(hall.desk.start(DESK, seen(_called(hall))))


def _held(hall: Hall) -> Seen:
    return seen(hall.desk.hold(DESK, _serving(hall), HoldReason.OTHER, 5))


def _finished(hall: Hall) -> Seen:
    return seen(hall.desk.finish(DESK, _serving(hall), Outcome.SETTLED))


def _waiting(hall: Hall) -> Seen:
    return seen(hall.board.read(1).waiting[0])


def _rang(hall: Hall) -> Seen:
    called = Request(PASSPORTS), hall.clock.now() - MINUTE
    return seen(hall.phone.serve(DESK, *called))


def _promise(hall: Hall, promise_id: int) -> Any:
    return seen_promise(hall.promises.details(DESK, promise_id).entry)


def _correct(hall: Hall) -> object:
    visit = _finished(hall)
    (kept,) = [each for each in hall.board.day(DESK).visits if each.id == visit.visit_id]
    return hall.desk.correct(DESK, visit, 1, kept.legs[0].started_at or 0)


def _change(hall: Hall) -> None:
    current = hall.setup.current(1)
    hall.setup.change(ADMIN, replace(current, wait_target=33), current)


def _come_back(hall: Hall) -> None:
    hall.access.leave_desk(DESK)
    hall.access.come_back(DESK)


def _clear_shift(hall: Hall) -> None:
    hall.shifts.plan(LEAD, Shift(BRONIUS, "2026-03-02", 16 * 60))
    hall.shifts.clear(LEAD, BRONIUS, "2026-03-02")


def _announced(hall: Hall) -> int:
    return hall.announcing.announce(DESK, "Sveiki", "", 5)


def _from_paper(hall: Hall) -> Seen:
    now = hall.clock.now()
    times = now - 50_000, 1, BRONIUS, now - 40_000, now - 30_000
    (done,) = hall.paper_day.enter(
        DESK, "2026-03-02", [PaperVisit("P-001", PASSPORTS, *times)], "once"
    )
    return seen(done)


def _forget_device(hall: Hall) -> None:
    hall.screens.report(
        1, Device("a screen", DeviceKind.SCREEN, "", trouble=DeviceTrouble.NO_SOUND)
    )
    hall.screens.forget(LEAD, "a screen")


MORE: dict[str, tuple[Session, Callable[[Hall], object]]] = {
    "access.set_state": (DESK, lambda hall: hall.access.set_state(DESK, DeskState.OTHER_WORK)),
    "access.leave_counter": (DESK, lambda hall: hall.access.leave_counter(DESK)),
    "access.leave_desk": (DESK, lambda hall: hall.access.leave_desk(DESK)),
    "access.come_back": (DESK, _come_back),
    "desk.start": (DESK, _serving),
    "desk.call": (
        DESK,
        lambda hall: hall.desk.call(DESK, _waiting(hall), OrderReason.OTHER),
    ),
    "desk.recall": (DESK, lambda hall: hall.desk.recall(DESK, seen(_called(hall)))),
    "desk.hold": (DESK, _held),
    "desk.resume": (DESK, lambda hall: hall.desk.resume(DESK, _held(hall))),
    "desk.finish": (DESK, _finished),
    "desk.no_show": (DESK, lambda hall: hall.desk.no_show(DESK, seen(_called(hall)))),
    "desk.left": (DESK, lambda hall: hall.desk.left(DESK, _waiting(hall))),
    "desk.transfer": (
        DESK,
        lambda hall: hall.desk.transfer(
            DESK, _serving(hall), Target(service_id=BENEFITS), Placement.END
        ),
    ),
    "desk.add_service": (
        DESK,
        lambda hall: hall.desk.add_service(DESK, _serving(hall), BENEFITS),
    ),
    "desk.correct": (DESK, _correct),
    "intake.take": (
        DESK,
        lambda hall: hall.intake.take(DESK, Request(PASSPORTS), OrderReason.OTHER),
    ),
    "intake.offsite": (
        LEAD,
        lambda hall: hall.intake.offsite(
            LEAD,
            Request(PASSPORTS),
            OffsitePlace.HOME,
            hall.clock.now() - 20 * MINUTE,
            hall.clock.now() - 10 * MINUTE,
            Outcome.SETTLED,
        ),
    ),
    "intake.prioritise": (
        DESK,
        lambda hall: hall.intake.prioritise(DESK, _waiting(hall), PriorityReason.OTHER),
    ),
    "intake.reinstate": (
        DESK,
        lambda hall: hall.intake.reinstate(
            DESK,
            seen(hall.desk.no_show(DESK, seen(_called(hall)))),
            Placement.END,
            OrderReason.OTHER,
        ),
    ),
    "phone.serve": (DESK, _rang),
    "phone.drop": (DESK, lambda hall: hall.phone.drop(DESK, _rang(hall), None)),
    "promises.amend": (
        DESK,
        lambda hall: hall.promises.amend(DESK, _promise(hall, 1), number="+370 612 11111"),
    ),
    "promises.acknowledge": (
        DESK,
        lambda hall: hall.promises.acknowledge(DESK, _promise(hall, 2)),
    ),
    "promises.answered": (DESK, lambda hall: hall.promises.answered(DESK, _promise(hall, 2))),
    "promises.extend": (
        DESK,
        lambda hall: hall.promises.extend(
            DESK, _promise(hall, 1), hall.clock.now() + 60 * MINUTE, "why"
        ),
    ),
    "promises.give_up": (
        LEAD,
        lambda hall: hall.promises.give_up(LEAD, _promise(hall, 1), "why"),
    ),
    "promises.hand_over": (
        DESK,
        lambda hall: hall.promises.hand_over(DESK, [_promise(hall, 1)], DARIUS),
    ),
    "absence.cancel": (LEAD, lambda hall: hall.absence.cancel(LEAD, 1)),
    "setup.change": (ADMIN, _change),
    "setup.open_another": (ADMIN, lambda hall: hall.setup.open_another(ADMIN, DRAFT)),
    "shifts.plan": (
        LEAD,
        lambda hall: hall.shifts.plan(LEAD, Shift(BRONIUS, "2026-03-02", 16 * 60)),
    ),
    "shifts.clear": (
        LEAD,
        _clear_shift,
    ),
    "standard.go_back": (ADMIN, lambda hall: hall.standard.go_back(ADMIN, 0, 1)),
    "announcing.again": (DESK, lambda hall: hall.announcing.again(DESK, _called(hall).id)),
    "announcing.announce": (DESK, _announced),
    "announcing.end": (DESK, lambda hall: hall.announcing.end(DESK, _announced(hall))),
    "public_setup.change": (
        LEAD,
        lambda hall: hall.public_setup.change(LEAD, QUIET, PublicSetup()),
    ),
    "public_setup.add_picture": (
        LEAD,
        lambda hall: hall.public_setup.add_picture(LEAD, "logo", PICTURE),
    ),
    "screens.forget": (LEAD, _forget_device),
    "paper_day.enter": (DESK, _from_paper),
    "paper_day.take_back": (
        DESK,
        lambda hall: hall.paper_day.take_back(DESK, _from_paper(hall)),
    ),
}
"""Each request that the other tests of every request leave out, and who asks it."""

ELSEWHERE = ("importing.", "privacy.", "sign_in.", "retention.")
"""What is recorded of these is held by tests of their own."""

WRITE_NOTHING = {"help.ended_by", "standard.version", "standard.versions"}
WRITE_NOTHING |= {"paper_day.day", "paper_day.check"}

NOT_RECORDED = {"put away", "keep a forecast", "grade"}
"""A short list put away says of itself who and when; a forecast is nobody's deed."""

OF_MACHINES = {"report", "a screen is put away", "printed", "screens.printed"}
"""How a PC that clients see fares is nobody's deed either, nor that it fares well again."""

NOBODY = {"alarm"}
"""What the hall notes by itself."""

BY_CLIENTS = {"kiosk"}
"""Of whoever takes a ticket by themselves the entry says that it was at the kiosk."""


def written(play: Play) -> dict[str, Any]:
    """What the hall holds beside its record."""
    found = contents(play.place)
    for site in found["site"]:
        del site["revision"], site["chain_number"]
    return {table: held for table, held in found.items() if table != "event"}


@pytest.fixture
def in_use(play: Play) -> Play:
    is_in_use(play)
    play.clock.instant += MINUTE
    return play


def entries_of(play: Play, ask: Callable[[Hall], object]) -> list[dict[str, Any]]:
    """The entries that a request leaves; fails where it changes something and leaves none."""
    before, (last,) = written(play), rows(play.place, "SELECT max(id) AS id FROM event")
    ask(play.hall)
    made = rows(play.place, "SELECT * FROM event WHERE id > ? ORDER BY id", last["id"])
    assert made or written(play) == before
    for entry in made:
        assert entry["at"] == play.clock.now()
        assert entry["number"] is not None
    return made


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
@pytest.mark.parametrize(
    "asked", [each for each in ASKED if each not in NOT_RECORDED | OF_MACHINES | BY_CLIENTS]
)
def test_whatever_changes_a_hall_leaves_an_entry_of_who_did_it(in_use: Play, asked: str) -> None:
    def ask(hall: Hall) -> None:
        with suppress(Refused):
            ASKED[asked](hall)

    for entry in entries_of(in_use, ask):
        assert (entry["person_id"] is None) is (entry["kind"] in NOBODY)


@pytest.mark.parametrize("asked", MORE)
def test_an_entry_says_who_at_which_counter(in_use: Play, asked: str) -> None:
    session, ask = MORE[asked]
    entries = entries_of(in_use, ask)
    assert entries
    for entry in entries:
        assert (entry["person_id"], entry["counter_id"]) == (session.person_id, session.counter_id)


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_every_request_that_may_write_is_tried(play: Play, monkeypatch: Any) -> None:
    tried = set(MORE) | WRITE_NOTHING | OF_MACHINES
    for family, service in SERVICES.items():
        for name in vars(service).keys() - {"__init__"}:
            if not name.startswith("_") and callable(getattr(service, name)):
                monkeypatch.setattr(service, name, _noting(tried, family, service, name))
    is_in_use(play)
    for ask in ASKED.values():
        play.issue()
        with suppress(Refused):
            ask(play.hall)
    left = {request for request in REQUESTS if not request.startswith(ELSEWHERE)}
    assert left - tried == set()


def _noting(tried: set[str], family: str, service: type, name: str) -> Callable[..., Any]:
    act = getattr(service, name)

    def noted(*given: Any, **more: Any) -> Any:
        tried.add(f"{family}.{name}")
        return act(*given, **more)

    return noted

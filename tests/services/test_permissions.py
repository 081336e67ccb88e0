"""Nobody does what their role does not allow."""

import inspect
from datetime import date
from typing import Any

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import Result, Tried
from queueapp.domain.closing import Ending, KeepOpenReason
from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.help import HelpKind
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import Query
from queueapp.domain.importing.columns import ColumnMap
from queueapp.domain.importing.finished import FinishedVisit
from queueapp.domain.importing.text import CsvFile
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.person import Found
from queueapp.domain.promise import AnswerDraft, CallbackDraft, PromiseKind, SeenPromise
from queueapp.domain.promise_list import Wanted
from queueapp.domain.public.setup import PublicSetup, QuietSpan
from queueapp.domain.record_page import RecordWanted
from queueapp.domain.roles import PERMISSIONS, Permission, Role
from queueapp.domain.session import Session, Target
from queueapp.domain.shift import Shift
from queueapp.domain.site_standard import Checklist
from queueapp.domain.standard import Standard
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Told,
    Way,
)
from queueapp.errors import Refusal
from queueapp.services.absence import AbsenceService
from queueapp.services.access import AccessService
from queueapp.services.alarms import AlarmService
from queueapp.services.announcing import AnnouncingService
from queueapp.services.board import BoardService
from queueapp.services.day_end import DayEndService
from queueapp.services.desk import DeskService
from queueapp.services.forecasts import ForecastService
from queueapp.services.help import HelpService
from queueapp.services.history import HistoryService
from queueapp.services.importing import ImportDone, ImportPlan, ImportService, ToAdd
from queueapp.services.incidents import IncidentService
from queueapp.services.intake import IntakeService
from queueapp.services.kiosk import KioskService
from queueapp.services.paper_day import PaperDayService
from queueapp.services.phone import PhoneService
from queueapp.services.privacy import PrivacyService
from queueapp.services.promises import PromiseService
from queueapp.services.public_setup import PublicSetupService
from queueapp.services.quiet import QuietService
from queueapp.services.record import RecordService
from queueapp.services.retention import RetentionService
from queueapp.services.running import RunningService
from queueapp.services.screens import ScreenService
from queueapp.services.setup import SetupService
from queueapp.services.shifts import ShiftService
from queueapp.services.sign_in import SignInService
from queueapp.services.standard import StandardService
from queueapp.services.telling import TellingService
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    DRAFT,
    ELENA,
    MONDAY_10,
    NUMBER,
    Play,
    contents,
    refusal,
    seen,
    seen_promise,
)

SERVICES = {
    "access": AccessService,
    "board": BoardService,
    "day_end": DayEndService,
    "desk": DeskService,
    "intake": IntakeService,
    "phone": PhoneService,
    "promises": PromiseService,
    "absence": AbsenceService,
    "incidents": IncidentService,
    "help": HelpService,
    "standard": StandardService,
    "setup": SetupService,
    "shifts": ShiftService,
    "sign_in": SignInService,
    "telling": TellingService,
    "forecasts": ForecastService,
    "quiet": QuietService,
    "history": HistoryService,
    "importing": ImportService,
    "running": RunningService,
    "alarms": AlarmService,
    "retention": RetentionService,
    "privacy": PrivacyService,
    "record": RecordService,
    "screens": ScreenService,
    "announcing": AnnouncingService,
    "kiosk": KioskService,
    "public_setup": PublicSetupService,
    "paper_day": PaperDayService,
}

SEEN = object()
"""Stands for the visit at hand."""
MONTH = Filter(Period(date(2026, 3, 1), date(2026, 3, 31)))
FOUND = FinishedVisit(2, "2026-02-26", "Passports", 0, 1, Outcome.LEFT)
IMPORT = ImportPlan("Old", (ToAdd("key", FOUND),), 0, 1, "", "", (), (), (), ())
MARK = SeenPromise(1, 0)
"""The first promise that is made, as it was made."""
QUIET = PublicSetup(quiet=(QuietSpan(8 * 60, 9 * 60),))
PICTURE = b"\x89PNG\r\n\x1a\nof the hall"

REQUESTS: dict[str, tuple[Any, ...]] = {
    "access.take_counter": (),
    "access.leave_counter": (),
    "access.set_state": (DeskState.READY,),
    "access.leave_desk": (),
    "access.come_back": (),
    "desk.next_client": (),
    "desk.call": (SEEN, OrderReason.OTHER),
    "desk.recall": (SEEN,),
    "desk.start": (SEEN,),
    "desk.hold": (SEEN, HoldReason.OTHER, 5),
    "desk.resume": (SEEN,),
    "desk.finish": (SEEN, Outcome.SETTLED),
    "desk.no_show": (SEEN,),
    "desk.left": (SEEN,),
    "desk.transfer": (SEEN, Target(service_id=1), Placement.END),
    "desk.add_service": (SEEN, 1),
    "desk.correct": (SEEN, 1, MONDAY_10),
    "desk.undo": (),
    "intake.issue": (Request(1),),
    "intake.take": (Request(1), OrderReason.OTHER),
    "intake.offsite": (Request(1), OffsitePlace.HOME, MONDAY_10, MONDAY_10, Outcome.SETTLED),
    "intake.prioritise": (SEEN, PriorityReason.OTHER),
    "intake.reinstate": (SEEN, Placement.END, OrderReason.OTHER),
    "phone.record": (
        Call("key", CallEnd.CALLBACK, MONDAY_10, MONDAY_10, None, CallbackDraft(NUMBER)),
    ),
    "phone.serve": (Request(1), MONDAY_10),
    "phone.drop": (SEEN, None),
    "phone.number": (1,),
    "phone.tried": (MARK, Tried(Result.ANSWERED, MONDAY_10, MONDAY_10)),
    "promises.promise_answer": (AnswerDraft(PromiseKind.EMAIL, "a@b.lt"),),
    "promises.amend": (MARK,),
    "promises.acknowledge": (MARK,),
    "promises.answered": (MARK,),
    "promises.extend": (MARK, MONDAY_10 + 3_600_000, "why"),
    "promises.give_up": (MARK, "why"),
    "promises.hand_over": ([MARK], BRONIUS),
    "absence.plan": (AbsenceDraft(ELENA, BRONIUS, "2026-03-03", "2026-03-04"),),
    "absence.cancel": (1,),
    "incidents.record": (IncidentDraft(IncidentKind.CONFLICT, MONDAY_10),),
    "help.call": (HelpKind.CONFLICT,),
    "help.come": (1,),
    "help.end": (1,),
    "help.ended_by": (1,),
    "standard.mine": (),
    "standard.acknowledge": (1,),
    "standard.put_away": (Checklist.LEAVING,),
    "standard.versions": (),
    "standard.version": (1,),
    "standard.readers": (),
    "standard.save": (Standard(()), 1),
    "standard.go_back": (0, 1),
    "telling.tell": ([],),
    "telling.turn_away": (SEEN, Way.ANOTHER_DAY),
    "day_end.keep_open": (MONDAY_10 + 8 * 3_600_000, KeepOpenReason.OTHER),
    "day_end.settle": (SEEN, Ending.LEFT),
    "day_end.close_day": (),
    "running.end_visit": (SEEN, Ending.LEFT),
    "running.move": (SEEN, Placement.FRONT, OrderReason.OTHER),
    "running.open_counter": (2, BRONIUS),
    "running.close_counter": (Desk(1),),
    "running.serve": (1, {1}),
    "setup.change": (DRAFT,),
    "setup.open_another": (DRAFT,),
    "shifts.plan": (Shift(ELENA, "1"),),
    "shifts.clear": (ELENA, "1"),
    "sign_in.reset": (BRONIUS,),
    "sign_in.let_in_again": (BRONIUS,),
    "history.look_at": (BRONIUS, MONTH.period),
    "history.own_day": (),
    "importing.check": ("Old", CsvFile((), ",", (), 0), ColumnMap({})),
    "importing.add_some": (IMPORT, ImportDone()),
    "importing.carry_out": (IMPORT,),
    "retention.preview": (),
    "privacy.find": (NUMBER,),
    "privacy.exported": (Found("+37061234567"), "json"),
    "privacy.erase": (Found("+37061234567"),),
    "screens.forget": ("a screen",),
    "screens.printed": ("a screen",),
    "announcing.again": (1,),
    "announcing.announce": ("Sveiki", "Hello", 5),
    "announcing.end": (1,),
    "public_setup.change": (QUIET, PublicSetup()),
    "public_setup.add_picture": ("logo", PICTURE),
    "paper_day.day": ("2026-03-02",),
    "paper_day.check": ("2026-03-02", []),
    "paper_day.enter": ("2026-03-02", [], "once"),
    "paper_day.take_back": (SEEN,),
}
LOOKS: dict[str, tuple[Any, ...]] = {
    "board.day": (),
    "board.timeline": (1,),
    "intake.favourites": (),
    "promises.mine": (),
    "promises.page": (Wanted(),),
    "promises.known": (NUMBER,),
    "promises.of_visit": (1,),
    "promises.details": (1,),
    "promises.written_before": (1,),
    "absence.of_site": (),
    "incidents.of_visit": (1,),
    "incidents.of_day": (),
    "forecasts.days": ("2026-03-01", "2026-03-02"),
    "day_end.open_ends": (),
    "quiet.hours": (),
    "quiet.read": (),
    "alarms.day_log": (),
    "history.past": (MONTH,),
    "history.count": (Query(MONTH),),
    "history.page": (Query(MONTH), 0, 10),
    "history.place": (Query(MONTH), 1),
    "history.story": (1,),
    "history.rows": (MONTH,),
    "history.legs": (MONTH,),
    "record.check": (),
    "record.page": (RecordWanted(),),
    "record.rows": (RecordWanted(),),
    "screens.devices": (),
    "announcing.texts": (),
    "public_setup.pictures": (),
}
RECORDS: dict[str, tuple[Any, ...]] = {
    "history.exported": ("visits", "csv", MONTH, 1),
    "record.exported": ("csv", RecordWanted(), 1),
}
"""What is written of somebody who looks back, an auditor too."""

COMING_AND_GOING = {"first", "sign_in", "change", "sign_out"}
"""What everybody may do for themselves, and has to prove by a PIN: `test_sign_in.py`."""


def requests_of_a_person() -> set[str]:
    """Every public method that is asked by somebody at work."""
    return {
        f"{family}.{name}"
        for family, service in SERVICES.items()
        for name, method in inspect.getmembers(service, inspect.isfunction)
        if not name.startswith("_") and "session" in inspect.signature(method).parameters
    }


def test_every_request_of_a_person_stands_in_these_tables() -> None:
    own = {f"sign_in.{name}" for name in COMING_AND_GOING}
    assert requests_of_a_person() == REQUESTS.keys() | LOOKS.keys() | RECORDS.keys() | own


def is_in_use(play: Play) -> None:
    """Somebody waits, a caller is to be called back, and somebody will be away; help is wanted,
    and the standard has been changed.
    """
    play.issue()
    play.callback(play.reception())
    away = AbsenceDraft(BRONIUS, DARIUS, "2026-03-03", "2026-03-04")
    play.hall.absence.plan(play.reception(), away)
    play.hall.help.call(play.reception(CECILIJA), HelpKind.CONFLICT)
    own = play.hall.standard.in_force(1).standard
    play.hall.standard.save(play.reception(), own, 0)


def ask(play: Play, request: str, session: Session, arguments: tuple[Any, ...]) -> Any:
    family, name = request.split(".")
    waiting = play.hall.board.read(1).waiting[0]
    given = [seen(waiting) if argument is SEEN else argument for argument in arguments]
    return getattr(getattr(play.hall, family), name), session, *given


@pytest.mark.parametrize("request_", REQUESTS)
def test_an_auditor_changes_nothing(play: Play, request_: str) -> None:
    is_in_use(play)
    before = contents(play.place)
    auditor = Session(1, ELENA, 1)
    assert refusal(*ask(play, request_, auditor, REQUESTS[request_])) is Refusal.NOT_PERMITTED
    assert contents(play.place) == before


@pytest.mark.parametrize("request_", LOOKS)
def test_an_auditor_sees_the_queue_and_its_history(play: Play, request_: str) -> None:
    is_in_use(play)
    act, *arguments = ask(play, request_, Session(1, ELENA), LOOKS[request_])
    assert act(*arguments) is not None


@pytest.mark.parametrize("request_", [*LOOKS, *RECORDS])
def test_without_the_permission_nothing_is_seen(
    play: Play, request_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_in_use(play)
    monkeypatch.setitem(PERMISSIONS, Role.AUDITOR, frozenset())
    asked = ask(play, request_, Session(1, ELENA), (LOOKS | RECORDS)[request_])
    assert refusal(*asked) is Refusal.NOT_PERMITTED


def test_what_becomes_of_a_promise_at_last_and_of_others_absences_the_lead_decides(
    play: Play,
) -> None:
    is_in_use(play)
    clerk, lead = Session(1, CECILIJA), Session(1, DARIUS)
    mark = seen_promise(play.promise(1))
    assert refusal(play.hall.promises.give_up, clerk, mark, "why") is Refusal.NOT_PERMITTED
    assert refusal(play.hall.absence.cancel, clerk, 1) is Refusal.NOT_PERMITTED
    play.hall.promises.give_up(lead, mark, "why")
    play.hall.absence.cancel(lead, 1)


def test_the_lead_sees_versions_and_readers_and_an_administrator_alone_makes_them(
    play: Play,
) -> None:
    is_in_use(play)
    clerk, lead, admin = Session(1, BRONIUS, 1), Session(1, DARIUS), play.reception()
    standard = play.hall.standard
    own = standard.in_force(1).standard
    for looked in (standard.versions, standard.readers, lambda who: standard.version(who, 1)):
        assert refusal(looked, clerk) is Refusal.NOT_PERMITTED
        assert looked(lead) == looked(admin)
    before = contents(play.place)
    for who in (clerk, lead):
        assert refusal(standard.save, who, own, 1) is Refusal.NOT_PERMITTED
        assert refusal(standard.go_back, who, 0, 1) is Refusal.NOT_PERMITTED
    assert contents(play.place) == before
    assert standard.go_back(admin, 0, 1).number == 2


def test_only_an_administrator_changes_the_set_up(play: Play) -> None:
    code = refusal(play.hall.setup.change, Session(1, BRONIUS), DRAFT)
    assert code is Refusal.NOT_PERMITTED


def test_calling_out_of_order_is_a_permission_of_its_own(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = play.sit(1, BRONIUS)
    first, second = play.issue(), play.issue()
    may = PERMISSIONS[Role.COUNTER] - {Permission.CALL_OUT_OF_ORDER}
    monkeypatch.setitem(PERMISSIONS, Role.COUNTER, may)
    code = refusal(play.hall.desk.call, desk, seen(second), OrderReason.OTHER)
    assert code is Refusal.NOT_PERMITTED
    code = refusal(play.hall.intake.take, desk, Request(1), OrderReason.OTHER)
    assert code is Refusal.NOT_PERMITTED
    assert play.hall.desk.call(desk, seen(first)).visit.id == first.id


def test_what_the_end_of_a_day_decides_the_lead_decides(play: Play) -> None:
    is_in_use(play)
    clerk, lead = Session(1, BRONIUS, 1), Session(1, DARIUS)
    day_end, until = play.hall.day_end, MONDAY_10 + 8 * 3_600_000
    waiting = play.hall.board.read(1).waiting[0]
    play.hall.telling.tell(clerk, [(seen(waiting), Told.MAY_BE)])
    (waiting,) = play.hall.board.read(1).waiting
    before = contents(play.place)
    assert refusal(day_end.keep_open, clerk, until, KeepOpenReason.OTHER) is Refusal.NOT_PERMITTED
    assert refusal(day_end.settle, clerk, seen(waiting), Ending.LEFT) is Refusal.NOT_PERMITTED
    assert refusal(day_end.close_day, clerk) is Refusal.NOT_PERMITTED
    assert contents(play.place) == before
    day_end.keep_open(lead, until, KeepOpenReason.OTHER)
    day_end.settle(lead, seen(waiting), Ending.LEFT)
    play.clock.instant = until
    day_end.close_day(lead)


def test_what_happens_in_a_running_hall_the_lead_decides(play: Play) -> None:
    is_in_use(play)
    desk, lead = play.sit(1, BRONIUS), Session(1, DARIUS)
    running, waiting = play.hall.running, play.hall.board.read(1).waiting[0]
    before = contents(play.place)
    for act in (
        lambda who: running.serve(who, 1, {1}),
        lambda who: running.move(who, seen(waiting), Placement.END, OrderReason.OTHER),
        lambda who: running.end_visit(who, seen(play.visit(waiting.id)), Ending.LEFT),
        lambda who: running.close_counter(who, play.hall.board.read(1).desks[1]),
        lambda who: running.open_counter(who, 2, CECILIJA),
    ):
        assert refusal(act, desk) is Refusal.NOT_PERMITTED
        assert contents(play.place) == before
        act(lead)
        before = contents(play.place)
    assert refusal(play.hall.alarms.day_log, desk) is Refusal.NOT_PERMITTED
    kinds = [entry.event.kind for entry in play.hall.alarms.day_log(lead).entries]
    assert kinds == ["serves", "moved", "settled", "desk_closed", "desk_opened"]

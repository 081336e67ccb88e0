"""A full hall at twenty past four: eleven counters, a queue, and four things that are wrong."""

from datetime import timedelta
from pathlib import Path
from random import Random

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.help import HelpKind
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import CallbackDraft
from queueapp.domain.roles import Role
from queueapp.domain.session import Seen, Session, Target
from queueapp.domain.setup import CounterDraft, HallDraft, HallKind, PersonDraft, ServiceDraft
from queueapp.domain.visit import HoldReason, OrderReason, Outcome, Placement, Visit
from queueapp.services.hall import Hall
from tests.e2e.afternoon import TODAY, instant
from tests.factories import MINUTE, SetClock
from tests.shots.scenes import Scene

LEAD = Session(1, 2)
_HOST = Session(1, 1)
_SERVICES = (
    ("A", "Gyvenamosios vietos deklaravimas", "Declaring residence", "Gyvenamoji vieta", 10),
    ("B", "Socialinė parama", "Social support", "Parama", 15),
    ("C", "Leidimai ir licencijos", "Permits and licences", "Leidimai", 12),
    ("D", "Vaikų ugdymas", "Education of children", "Ugdymas", 14),
    ("E", "Būstas", "Housing", "Būstas", 18),
)
_SERVED = ({0}, {0}, {0, 2}, {1}, {1, 3}, {2}, {3}, {0, 1, 2, 3}, {2, 3}, {0, 1}, {4})
_CLERKS = (
    "Jonas Petrauskas",
    "Ona Jankauskienė",
    "Rasa Stankevičienė",
    "Tomas Urbonas",
    "Aldona Kazlauskienė",
    "Ieva Butkutė",
    "Mantas Žukauskas",
    "Rūta Paulauskaitė-Vasiliauskienė",
    "Lina Navickienė",
    "Gediminas Rimkus",
    "Birutė Sakalauskienė",
    "Dovilė Mickutė",
)
DRAFT = HallDraft(
    name="Klientų aptarnavimo salė",
    week={day: DayHours(8 * 60, 17 * 60) for day in range(1, 6)},
    services=[
        ServiceDraft(prefix, name, name_en, short, name_en, minutes)
        for prefix, name, name_en, short, minutes in _SERVICES
    ],
    counters=[
        CounterDraft(str(number), frozenset(served)) for number, served in enumerate(_SERVED, 1)
    ],
    people=[
        PersonDraft("Asta Žukauskienė", Role.ADMINISTRATOR),
        PersonDraft("Darius Kazlauskas", Role.LEAD),
        *(PersonDraft(name, languages=frozenset({"lt", "ru"})) for name in _CLERKS),
    ],
)


def hall(path: Path) -> None:
    """The hall with a week of past days to learn from."""
    clock, chance = SetClock(instant(TODAY - timedelta(days=7), 8 * 60)), Random("a week")
    with Hall.create(path, HallKind.HALL, clock) as made:
        made.setup.open_hall(DRAFT)
        for back in range(7, 2, -1):
            clock.instant = instant(TODAY - timedelta(days=back), 9 * 60)
            _a_day(made, clock, chance)


def _a_day(made: Hall, clock: SetClock, chance: Random) -> None:
    desks = [_desk(counter) for counter in range(1, len(_SERVED) + 1)]
    for desk in desks:
        made.access.take_counter(desk)
    for _ in range(6):
        ends: list[tuple[int, Session, Visit]] = []
        for desk, served in zip(desks, _SERVED, strict=True):
            service = chance.choice(sorted(served))
            made.intake.issue(_HOST, Request(1 + service))
            visit = _serve(made, clock, desk)
            long = _SERVICES[service][4] * chance.lognormvariate(0, 0.3)
            ends.append((clock.now() + round(long * MINUTE), desk, visit))
        for end, desk, visit in sorted(ends, key=lambda each: each[0]):
            clock.instant = max(clock.instant, end)
            made.desk.finish(desk, _seen(visit), Outcome.SETTLED)
    for desk in desks:
        made.access.leave_counter(desk)


def twenty_past_four(scene: Scene) -> None:
    """One timer is forgotten, one counter has nobody to call, two services wait too long."""
    hall, clock = scene.hall, scene.clock
    clock.instant = instant(TODAY, 15 * 60)
    for counter in range(1, 11):
        hall.access.take_counter(_desk(counter))
    _come_and_serve(scene, 4, 2)
    clock.instant = instant(TODAY, 15 * 60 + 44)
    waiting = [2] * 3 + [1, 3, 1, 4, 1, 3, 5, 2, 4, 1, 1, 3, 5, 2, 1, 4, 1, 3, 1, 2, 1, 1]
    lead = LEAD
    for counter, service in ((2, 1), (6, 3)):
        _come_and_serve(scene, counter, service)
    clock.instant = instant(TODAY, 15 * 60 + 46)
    for service in waiting:
        hall.intake.issue(_HOST, Request(service, language="en" if service == 3 else None))
        clock.pass_minutes(0.9)
    clock.instant = instant(TODAY, 16 * 60 + 6)
    for counter in (1, 3):
        _serve(hall, clock, _desk(counter))
        clock.pass_minutes(1.5)
    hall.access.set_state(_desk(9), DeskState.ON_BREAK, BreakReason.LUNCH)
    hall.access.set_state(_desk(7), DeskState.OTHER_WORK)
    held = hall.board.read(1).at_desk[6]
    hall.desk.hold(_desk(6), _seen(held), HoldReason.FETCHING_PAPERS, 15)
    last = hall.board.read(1).waiting[-1]
    hall.running.move(lead, _seen(last), Placement.FRONT, OrderReason.HEALTH, "su lazdele")
    third = hall.board.read(1).waiting[3]
    hall.running.move(lead, _seen(third), Target(counter_id=8), OrderReason.COLLEAGUE_ASKED)
    hall.running.serve(lead, 10, {1, 2, 4})
    for number in ("8 612 34567", "8 612 34568"):
        draft = CallbackDraft(number, due_at=clock.now() + MINUTE)
        hall.phone.record(_desk(8), _call(clock.now(), draft))
    clock.instant = instant(TODAY, 16 * 60 + 12)
    _serve(hall, clock, _desk(5))
    clock.instant = instant(TODAY, 16 * 60 + 19)
    hall.desk.next_client(_desk(8))
    hall.help.call(_desk(5), HelpKind.CONFLICT)
    clock.instant = instant(TODAY, 16 * 60 + 20) + 23_000


def nobody(scene: Scene) -> None:
    """Before the first colleague has come."""
    scene.clock.instant = instant(TODAY, 7 * 60 + 50)


def _call(now: int, draft: CallbackDraft) -> Call:
    return Call(f"call {draft.number}", CallEnd.CALLBACK, now, now, None, draft)


def _come_and_serve(scene: Scene, counter: int, service: int) -> Visit:
    scene.hall.intake.issue(_HOST, Request(service))
    return _serve(scene.hall, scene.clock, _desk(counter))


def _serve(hall: Hall, clock: SetClock, desk: Session) -> Visit:
    clock.pass_minutes(0.2)
    called = hall.desk.next_client(desk).visit
    clock.pass_minutes(0.4)
    return hall.desk.start(desk, _seen(called)).visit


def _desk(counter: int) -> Session:
    return Session(1, counter + 2, counter)


def _seen(visit: Visit) -> Seen:
    return Seen(visit.id, visit.seq)

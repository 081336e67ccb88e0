"""The moments that are pictured: a demo hall's morning with its clock standing still."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from queueapp.demo import create_demo
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import OfflineClient
from queueapp.domain.roles import Role
from queueapp.domain.session import Done, Seen, Session, Target
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import HoldReason, Placement, PriorityReason
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.hall import Hall
from ui.live import Live

MINUTE = 60_000
TUESDAY = 1_773_129_600_000
"""Tuesday, 10 March 2026: the demo's day."""
PAST_DAYS = 5
"""The pictures show no more history than this."""

HERE, NEXT_DOOR = Session(1, 5, 5), Session(1, 2, 2)
"""Asta at counter 5, and Jonas at counter 2."""
RECEPTION = Session(1, 6)
RESIDENCE, PERMITS, EDUCATION, HOUSING = 1, 2, 4, 6


@dataclass
class StillClock:
    """Moves only when it is told to."""

    instant: int = TUESDAY

    def now(self) -> int:
        """The present instant, in ms UTC."""
        return self.instant

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by."""
        self.instant += round(minutes * MINUTE)


@dataclass
class Scene:
    """A hall at one moment."""

    hall: Hall
    clock: StillClock

    def open_counter(self, *, list_done: bool = True) -> None:
        """Asta sits down at counter 5 and finds a few more people waiting.

        She has put the list of the morning away, unless it is not done.
        """
        desk, intake = self.hall.desk, self.hall.intake
        self.hall.access.take_counter(HERE)
        if list_done:
            self.hall.standard.put_away(HERE, Checklist.SHIFT_START)
        self.clock.pass_minutes(2)
        for request in (
            Request(RESIDENCE, language="en"),
            Request(EDUCATION, priority=PriorityReason.SMALL_CHILD),
            Request(PERMITS),
            Request(HOUSING),
            Request(RESIDENCE, language="uk"),
        ):
            intake.issue(RECEPTION, request)
            self.clock.pass_minutes(1.7)
        next_door = self.hall.board.read(1).at_desk[2]
        note = "turi nuomos sutartį, trūksta savininko sutikimo"
        here = Target(counter_id=5)
        desk.transfer(NEXT_DOOR, seen(next_door), here, Placement.FRONT, note)
        self.clock.pass_minutes(0.4)
        desk.next_client(NEXT_DOOR)

    def call(self) -> Done:
        """Call the next client."""
        self.clock.pass_minutes(0.2)
        return self.hall.desk.next_client(HERE)

    def serve(self) -> Done:
        """Call the next client and serve them for a while."""
        called = self.call()
        self.clock.pass_minutes(0.7)
        started = self.hall.desk.start(HERE, seen(called.visit))
        self.clock.pass_minutes(6.2)
        return started

    def hold(self) -> None:
        """One client is due back, another steps aside, the next one is called and recalled."""
        first = self.serve()
        self.hall.desk.hold(HERE, seen(first.visit), HoldReason.FETCHING_PAPERS, 5)
        second = self.serve()
        self.hall.desk.hold(HERE, seen(second.visit), HoldReason.PAYING, 15)
        self.clock.pass_minutes(0.5)


def as_administrator(scene: Scene) -> Session:
    """Somebody who may change the hall."""
    people = scene.hall.access.directory(1)[0].people.values()
    return Session(1, next(each.id for each in people if each.role is Role.ADMINISTRATOR))


def seen(visit: object) -> Seen:
    """What a screen that shows this visit has seen."""
    return Seen(visit.id, visit.seq)  # type: ignore[attr-defined]


def ready(scene: Scene) -> None:
    """The desk is free."""
    scene.open_counter()


def calling(scene: Scene) -> None:
    """A client is called for the second time."""
    scene.open_counter()
    called = scene.call()
    scene.clock.pass_minutes(0.9)
    scene.hall.desk.recall(HERE, seen(called.visit))
    scene.clock.pass_minutes(0.4)


def serving(scene: Scene) -> None:
    """A client is at the desk."""
    scene.open_counter()
    scene.serve()


def holding(scene: Scene) -> None:
    """The desk is free; of two on hold, one is due."""
    scene.open_counter()
    scene.hold()


def cut_off(live: Live, clock: StillClock) -> None:
    """The server is away for six minutes; of two clients added meanwhile one was refused."""
    began = live.now()
    clock.pass_minutes(6)
    server = Server("db.example", "queue", "queueapp")
    live.since = began
    live.trouble.emit(StorageTrouble(Trouble.UNREACHABLE, server))
    for number, service, refused in ((1, HOUSING, "unknown_service"), (2, PERMITS, None)):
        arrived_at = began + (number - 3) * 2 * MINUTE
        request = Request(service, language="en" if refused is None else None)
        client = OfflineClient(
            *(f"key-{number}", f"P7-{number}", 1, RECEPTION.person_id, None, arrived_at, request),
            refused=refused,
        )
        live.unshared.keep(client)


def make_template(path: Path) -> Path:
    """The demo hall that all scenes begin from."""
    create_demo(path, StillClock(), past_days=PAST_DAYS)
    return path


SceneMaker = Callable[[Scene], None]

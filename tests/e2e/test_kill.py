"""kill -9 at any moment: nothing acknowledged is lost, and each finds their client again."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from queueapp.place import Place
from tests.e2e.players import Heard, hear, hear_all, launch, play, receive
from tests.e2e.record import check_kept
from tests.order_check import tables

pytestmark = [pytest.mark.e2e, pytest.mark.soak_scaled]

SOAK = bool(os.environ.get("QUEUEAPP_SOAK"))
ROUNDS = 200 if SOAK else 10
COUNTERS = (1, 2, 4)


@dataclass
class Crew:
    """The processes at work on one hall, and all that was acknowledged to them."""

    place: Place
    chance: Random
    at_work: dict[int | None, tuple[Any, Any]] = field(default_factory=dict)
    acknowledged: list[Heard] = field(default_factory=list)

    def start(self, counter: int | None) -> Heard:
        """Somebody comes to work; returns whom they find at their desk."""
        seed = self.chance.getrandbits(32)
        if counter is None:
            self.at_work[None] = launch(receive, self.place, seed)
        else:
            self.at_work[counter] = launch(play, self.place, counter, counter, seed)
        opened = hear(self.at_work[counter][1])
        assert opened[0] == "opened"
        return opened

    def kill(self, counter: int | None) -> None:
        """Kill -9, and keep what had been acknowledged to that process."""
        process, pipe = self.at_work.pop(counter)
        process.kill()
        process.join(10)
        assert process.exitcode == -9 or os.name == "nt"
        process.close()
        self.acknowledged += hear_all(pipe)
        pipe.close()

    def work(self, seconds: float) -> None:
        """Let them work, and keep their pipes from filling up."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            for _, pipe in self.at_work.values():
                while pipe.poll():
                    self.acknowledged.append(pipe.recv())
            time.sleep(min(0.005, left))


@pytest.fixture
def crew(hall_place: Place) -> Iterator[Crew]:
    crew = Crew(hall_place, Random(20260302))
    yield crew
    for counter in list(crew.at_work):
        crew.kill(counter)


@pytest.mark.timeout(600 if SOAK else 120)
def test_nothing_acknowledged_is_lost_when_a_process_is_killed(crew: Crew) -> None:
    for counter in (None, *COUNTERS):
        crew.start(counter)
    for _ in range(ROUNDS):
        crew.work(crew.chance.uniform(0.02, 0.3))
        victim = crew.chance.choice((None, *COUNTERS, *COUNTERS))
        crew.kill(victim)
        with tables(crew.place) as ask:
            check_kept(ask, [said for said in crew.acknowledged if said[0] == "done"])
            at_desk = {
                row["counter_id"]: (row["id"], row["seq"])
                for row in ask(
                    "SELECT counter_id, visit.id, visit.seq FROM desk"
                    " JOIN visit ON visit.id = desk.visit_id"
                )
            }
        opened = crew.start(victim)
        # The same person at the same counter goes on with the same client.
        assert opened[2:] == at_desk.get(victim, (None, None))
    assert len(crew.acknowledged) > 10 * ROUNDS


def test_all_killed_at_once_lose_nothing_either(crew: Crew) -> None:
    for _ in range(ROUNDS // 5):
        for counter in (None, *COUNTERS):
            crew.start(counter)
        crew.work(crew.chance.uniform(0.02, 0.2))
        for process, _ in crew.at_work.values():
            process.kill()
        for counter in list(crew.at_work):
            crew.kill(counter)
        with tables(crew.place) as ask:
            check_kept(ask, [said for said in crew.acknowledged if said[0] == "done"])
            if isinstance(crew.place, Path):
                assert ask("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
                assert ask("PRAGMA foreign_key_check") == []
            desks = ask("SELECT counter_id, visit_id FROM desk")
            found = {desk["counter_id"]: desk["visit_id"] for desk in desks}
        for counter in COUNTERS:
            assert crew.start(counter)[2] == found.get(counter)
        for counter in COUNTERS:
            crew.kill(counter)

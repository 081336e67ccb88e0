"""kill -9 at any moment: nothing acknowledged is lost, and each finds their client again."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.e2e.players import Heard, hear, hear_all, launch, play, receive

pytestmark = [pytest.mark.e2e, pytest.mark.soak_scaled]

SOAK = bool(os.environ.get("QUEUEAPP_SOAK"))
ROUNDS = 200 if SOAK else 20
COUNTERS = (1, 2, 4)


@dataclass
class Crew:
    """The processes at work on one hall, and all that was acknowledged to them."""

    path: Path
    chance: Random
    at_work: dict[int | None, tuple[Any, Any]] = field(default_factory=dict)
    acknowledged: list[Heard] = field(default_factory=list)

    def start(self, counter: int | None) -> Heard:
        """Somebody comes to work; returns whom they find at their desk."""
        seed = self.chance.getrandbits(32)
        if counter is None:
            self.at_work[None] = launch(receive, self.path, seed)
        else:
            self.at_work[counter] = launch(play, self.path, counter, counter, seed)
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
def crew(hall_path: Path) -> Iterator[Crew]:
    crew = Crew(hall_path, Random(20260302))
    yield crew
    for counter in list(crew.at_work):
        crew.kill(counter)


def check(file: sqlite3.Connection, acknowledged: list[Heard]) -> None:
    """What was acknowledged is kept, and everybody is in one place."""
    kept = {
        row[0]: row[1:] for row in file.execute("SELECT id, kind, visit_id FROM event").fetchall()
    }
    seq = dict(file.execute("SELECT id, seq FROM visit").fetchall())
    for _, _, event, kind, visit, seen in acknowledged:
        assert kept[event] == (kind, visit)
        assert seq[visit] >= seen
    legs = file.execute("SELECT counter_id, visit_id FROM leg WHERE finished_at IS NULL").fetchall()
    desks = file.execute("SELECT counter_id, visit_id FROM desk WHERE visit_id > 0").fetchall()
    there = file.execute("SELECT id FROM visit WHERE state IN ('called', 'serving')").fetchall()
    assert sorted(legs) == sorted(desks)
    assert sorted(visit for _, visit in desks) == sorted(visit for (visit,) in there)
    assert file.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.timeout(600 if SOAK else 120)
def test_nothing_acknowledged_is_lost_when_a_process_is_killed(crew: Crew) -> None:
    for counter in (None, *COUNTERS):
        crew.start(counter)
    for _ in range(ROUNDS):
        crew.work(crew.chance.uniform(0.02, 0.3))
        victim = crew.chance.choice((None, *COUNTERS, *COUNTERS))
        crew.kill(victim)
        with closing(sqlite3.connect(crew.path)) as file:
            file.execute("BEGIN")
            check(file, [said for said in crew.acknowledged if said[0] == "done"])
            at_desk = file.execute(
                "SELECT visit.id, visit.seq FROM desk JOIN visit ON visit.id = desk.visit_id"
                " WHERE desk.counter_id = ?",
                (victim,),
            ).fetchone()
        opened = crew.start(victim)
        # The same person at the same counter goes on with the same client.
        assert opened[2:] == (at_desk or (None, None))
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
        with closing(sqlite3.connect(crew.path)) as file:
            check(file, [said for said in crew.acknowledged if said[0] == "done"])
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            found = dict(file.execute("SELECT counter_id, visit_id FROM desk").fetchall())
        for counter in COUNTERS:
            assert crew.start(counter)[2] == found.get(counter)
        for counter in COUNTERS:
            crew.kill(counter)

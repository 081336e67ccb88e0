"""Several processes on one database: nobody is called twice, and everybody sees it soon."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Place
from queueapp.services.hall import Hall
from queueapp.storage import postgres, sqlite
from tests.e2e.players import CONTEXT, hear, launch, lock, race, watch
from tests.factories import ASTA, change, rows

pytestmark = [pytest.mark.e2e, pytest.mark.real_clock]

RECEPTION = Session(1, ASTA)


@contextmanager
def running(*launched: Any) -> Iterator[tuple[Any, ...]]:
    """The processes, and their end whatever happens."""
    try:
        yield launched
    finally:
        for process, pipe in launched:
            process.kill()
            process.join(10)
            process.close()
            pipe.close()


def test_racing_counters_never_call_the_same_client_and_the_loser_gets_the_next(
    hall_place: Place,
) -> None:
    rounds = 15
    with Hall.open(hall_place, SystemClock()) as hall:
        order = [hall.intake.issue(RECEPTION, Request(1)).visit.id for _ in range(2 * rounds)]
    go = CONTEXT.Barrier(2)
    players = [launch(race, hall_place, n, n, rounds, go) for n in (1, 2)]
    with running(*players):
        pairs = [[hear(pipe) for _, pipe in players] for _ in range(rounds)]
    called = [visit for pair in pairs for _, visit in pair]
    assert len(set(called)) == len(called)
    for number, pair in enumerate(pairs):
        assert sorted(visit for _, visit in pair) == order[2 * number : 2 * number + 2]


def test_a_change_in_one_process_is_seen_in_another_within_300_ms(hall_place: Place) -> None:
    with Hall.open(hall_place, SystemClock()) as hall:
        known = hall.intake.issue(RECEPTION, Request(1)).visit.id
        with running(launch(watch, hall_place, known)) as ((_, pipe),):
            assert hear(pipe)[0] == "watching"
            for _ in range(10):
                visit = hall.intake.issue(RECEPTION, Request(1)).visit.id
                written = time.monotonic_ns()
                seen, at = hear(pipe)
                assert seen == visit
                assert (at - written) / 1e6 < 300


def test_a_change_of_ones_own_is_noticed_as_well(hall_place: Place) -> None:
    with Hall.open(hall_place, SystemClock()) as hall:
        hall.board.changed(1)
        assert not hall.board.changed(1)
        hall.intake.issue(RECEPTION, Request(1))
        assert hall.board.changed(1)
        assert not hall.board.changed(1)


def test_a_change_that_nobody_told_of_is_found_by_asking(
    hall_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "HEARTBEAT_S", 0.05)
    with Hall.open(hall_place, SystemClock()) as hall:
        hall.board.changed(1)
        hall.board.read(1)
        change(hall_place, "UPDATE site SET revision = revision + 1")
        deadline = time.monotonic() + 5
        while not hall.board.changed(1):
            assert time.monotonic() < deadline


def test_a_short_lock_is_waited_for(hall_place: Place) -> None:
    with Hall.open(hall_place, SystemClock()) as hall:
        with running(launch(lock, hall_place, 0.4)) as ((_, pipe),):
            assert hear(pipe) == ("locked",)
            hall.intake.issue(RECEPTION, Request(1))
            assert hear(pipe) == ("free",)
        assert len(hall.board.read(1).waiting) == 1


def test_a_lock_that_lasts_is_told_and_nothing_is_kept(
    hall_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "LOCK_PATIENCE_S", 0.3)
    monkeypatch.setitem(postgres._SETTINGS, "lock_timeout", "300ms")
    with (
        Hall.open(hall_place, SystemClock()) as hall,
        running(launch(lock, hall_place, 60.0)) as ((process, pipe),),
    ):
        assert hear(pipe) == ("locked",)
        began = time.monotonic()
        with pytest.raises(StorageTrouble) as trouble:
            hall.intake.issue(RECEPTION, Request(1))
        assert trouble.value.trouble is Trouble.BUSY
        assert 0.3 <= time.monotonic() - began < 3
        # Reading goes on meanwhile, and so does everything once the lock is gone.
        assert hall.board.read(1).waiting == ()
        process.kill()
        process.join(10)
        hall.intake.issue(RECEPTION, Request(1))
    assert len(rows(hall_place, "SELECT * FROM visit")) == 1

"""How long "Next client" takes while 64 clients on a server press every five seconds."""

import time
from collections.abc import Callable
from typing import TypeVar

from queueapp.domain.session import Seen
from tests.benchmarks.crowd import (
    CLIENTS,
    Client,
    Crowd,
    Place,
    called,
    durable_server,
    free,
    make_bare,
    make_server_hall,
    sleep_until,
)
from tests.benchmarks.harness import Figure, Limit, milliseconds_since, percentile, say

T = TypeVar("T")

LIMITS = (Limit("value", 60.0), Limit("double_calls", 0))
WAITING = 500
PRESSES = 8
EVERY_S = 5.0


def measure() -> Figure:
    """All of them at their own moments; each executes the bare statement after its press."""
    with durable_server() as cluster:
        server, (crew,) = make_server_hall(cluster, [(CLIENTS, WAITING)])
        places = [Place(crew, session) for session in crew.desks]
        with Crowd(server, make_bare(cluster)) as crowd:
            crowd.warm_up(places)
            say(f"call_next_postgres_paced: pressing for {PRESSES * EVERY_S:.0f} s")
            heard = crowd.at_once(press_paced, places)
        _, twice = called(cluster, server)
    calls = [ms for pressed, _ in heard for ms in pressed]
    bare = [ms for _, executed in heard for ms in executed]
    more = {
        "median": percentile(calls, 50),
        "median_baseline": percentile(bare, 50),
        "double_calls": twice,
    }
    return Figure(
        "call_next_postgres_paced",
        percentile(calls, 95),
        "ms",
        percentile(bare, 95),
        LIMITS,
        more,
    )


def press_paced(client: Client, start: int, place: Place) -> tuple[list[float], list[float]]:
    """In a client: how long each press took, and each bare statement (ms)."""
    pressed, executed = [], []
    for at in range(PRESSES):
        sleep_until(start + int((at + client.number / CLIENTS) * EVERY_S * 1e9))
        ms, done = _timed(lambda: client.hall.desk.next_client(place.session))
        pressed.append(ms)
        free(client, start, place, Seen(done.visit.id, done.visit.seq))
        ms, _ = _timed(client.call_bare)
        executed.append(ms)
    return pressed, executed


def _timed(act: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    done = act()
    return milliseconds_since(start), done

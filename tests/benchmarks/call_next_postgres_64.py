"""64 clients that press "Next client" at once on a server, against the textbook statement."""

import time

from tests.benchmarks.crowd import (
    CLIENTS,
    Client,
    Crowd,
    Place,
    Span,
    called,
    durable_server,
    make_bare,
    make_server_hall,
    sleep_until,
)
from tests.benchmarks.harness import Figure, Limit, say

LIMITS = (
    Limit("ratio", 0.06, least=True),
    Limit("four_sites_ratio", 0.12, least=True),
    Limit("double_calls", 0),
)
SITES = 4
WAITING = 500
PASSES = 3
ROUNDS = 5
BARE_S = 2.0


def measure() -> Figure:
    """The bare loop, rounds on one site and rounds over four sites, by turns."""
    one: list[float] = []
    four: list[float] = []
    bare: list[float] = []
    each = CLIENTS // SITES
    with durable_server() as cluster:
        sites = [(CLIENTS, WAITING), *[(each, WAITING // SITES)] * SITES]
        server, (whole, *parts) = make_server_hall(cluster, sites)
        at_one = [Place(whole, session) for session in whole.desks]
        at_four = [Place(crew, session) for crew in parts for session in crew.desks]
        with Crowd(server, make_bare(cluster)) as crowd:
            crowd.warm_up(at_one)
            crowd.warm_up(at_four)
            _rate(crowd.at_once(call_bare_for, [0.2] * CLIENTS))
            for at in range(PASSES):
                bare.append(_rate(crowd.at_once(call_bare_for, [BARE_S] * CLIENTS)))
                one += [_rate(crowd.press_once(at_one)) for _ in range(ROUNDS)]
                four += [_rate(crowd.press_once(at_four)) for _ in range(ROUNDS)]
                say(f"call_next_postgres_64: {at + 1} of {PASSES}")
        calls, twice = called(cluster, server)
    expected = 2 * CLIENTS * (PASSES * ROUNDS + 2)
    if calls != expected:
        raise AssertionError(f"{expected} clients were called, the record has {calls}")
    per_s, four_per_s, bare_per_s = (_mean(rates) for rates in (one, four, bare))
    more = {
        "four_sites": four_per_s,
        "four_sites_ratio": four_per_s / bare_per_s,
        "double_calls": twice,
    }
    return Figure("call_next_postgres_64", per_s, "calls/s", bare_per_s, LIMITS, more)


def call_bare_for(client: Client, start: int, seconds: float) -> Span:
    """In a client: the textbook statement, again and again."""
    calls, until = 0, start + int(seconds * 1e9)
    sleep_until(start)
    while time.monotonic_ns() < until:
        client.call_bare()
        calls += 1
    return Span(calls, start, time.monotonic_ns())


def _rate(spans: list[Span]) -> float:
    """Calls per second from the common start until the last one was done."""
    took = max(span.end for span in spans) - min(span.start for span in spans)
    return sum(span.calls for span in spans) / took * 1e9


def _mean(rates: list[float]) -> float:
    """The rate over all of them together, each having made as many calls as the others."""
    return len(rates) / sum(1 / rate for rate in rates)

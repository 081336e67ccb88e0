"""From a press until another process has the board with the change, 61 looking at one server."""

import time
from contextlib import closing

from queueapp.clock import SystemClock
from queueapp.services.hall import Hall
from tests.benchmarks.crowd import durable_server, make_server_hall, server_cpu_s
from tests.benchmarks.harness import Figure, Limit, say
from tests.benchmarks.watching import LIMITS, Watchers, habit_of_a_window, open_bare
from tests.postgres import Cluster

WAITING = 100
COUNTERS = 61
OTHER_PROCESSES = 4
OTHERS_EACH = 15
CHANGES = 40
EVERY_S = 1.0
REST_S = 15.0
SERVER_LIMITS = (Limit("server_cpu_at_rest", 10.0), Limit("server_cpu", 10.0))


def measure() -> Figure:
    """One process presses, one looks and is heard; 60 others look as well."""
    habit = habit_of_a_window()
    with durable_server() as cluster:
        server, (crew,) = make_server_hall(cluster, [(COUNTERS, WAITING)])
        bare_url = cluster.socket.url(cluster.fresh())
        with Hall.open(server, SystemClock()) as hall, closing(open_bare(bare_url)) as bare:
            bare.execute("CREATE TABLE press (id bigserial PRIMARY KEY)")
            with Watchers(server, bare_url, habit) as watchers:
                watchers.add_others(OTHER_PROCESSES, OTHERS_EACH)
                time.sleep(habit.poll_s)
                say(f"seen_elsewhere_postgres: {REST_S:.0f} s without a change")
                before = _now(cluster)
                time.sleep(REST_S)
                at_rest = _share(before, _now(cluster))
                say(f"seen_elsewhere_postgres: {CHANGES} changes, one each second")
                before = _now(cluster)
                delays = watchers.time_changes(hall, crew, bare, CHANGES, EVERY_S)
                busy = _share(before, _now(cluster))
    more = delays.more | {"server_cpu_at_rest": at_rest, "server_cpu": busy}
    return Figure(
        "seen_elsewhere_postgres",
        delays.median,
        "ms",
        delays.baseline,
        LIMITS + SERVER_LIMITS,
        more,
    )


def _now(cluster: Cluster) -> tuple[float, float]:
    return time.monotonic(), server_cpu_s(cluster)


def _share(before: tuple[float, float], after: tuple[float, float]) -> float:
    """How much of one core the server's processes used in between, in %."""
    return 100 * (after[1] - before[1]) / (after[0] - before[0])

"""A made-up day of the shape of a bank's real one, as a CSV file."""

import csv
from pathlib import Path
from random import Random

HEAD = (
    "day",
    "arrival",
    "service_start",
    "service_end",
    "service_type",
    "server",
    "priority",
    "outcome",
    "queue_leave",
)
TYPES = {"PS": 80, "NW": 12, "NE": 5, "TT": 2, "PE": 1, "IN": 1}
SERVERS = tuple(f"SERVER {number}" for number in range(1, 9))


def write_day(path: Path, clients: int, hours: float, seed: int = 1) -> Path:
    """So many clients within so many hours from seven in the morning on."""
    chance = Random(seed)
    skills = {
        server: {kind for kind in TYPES if kind == "PS" or chance.random() < 0.45}
        for server in SERVERS
    }
    # Towards the first third of the day more come than can be served at once.
    last = hours * 3600
    arrivals = sorted(7 * 3600 + int(chance.triangular(0, last, last / 3)) for _ in range(clients))
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(HEAD)
        for at in arrivals:
            kind = chance.choices(list(TYPES), list(TYPES.values()))[0]
            able = [server for server in SERVERS if kind in skills[server]] or [SERVERS[0]]
            start = at + chance.choice((0, 0, 10, 40))
            end = start + round(chance.lognormvariate(4.8, 0.9))
            server, rank = chance.choice(able), chance.choice((0, 0, 0, 1, 2))
            if chance.random() < 0.08:
                leave = at + chance.randint(2, 90)
                rows.writerow(("2024-01-03", at, "", "", kind, "", rank, "HANG", leave))
            else:
                row = ("2024-01-03", at, start, end, kind, server, rank, "AGENT", start)
                rows.writerow(row)
    return path

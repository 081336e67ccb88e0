"""`queueapp-admin replay`: feeds a recorded day into a hall of its own."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from queueapp.admin.terminal import DATABASE, DONE, FAILED, Commands, show
from queueapp.clock import SystemClock
from queueapp.paths import user_paths
from queueapp.replay.arrivals import OPTIONAL, REQUIRED

_MAX_SPEED = 5000.0

_HELP = f"""\
Feeds the arrivals of a recorded day from a CSV file into a hall of its own, as fast as you like,
through the same services that the windows use. Open the hall's database in the program to watch
or to work at a counter. The file is checked whole before anything is written.

Columns (the first line names them; comma or semicolon; UTF-8):
  needed:   {", ".join(REQUIRED)}
  optional: {", ".join(OPTIONAL)}
Times are seconds of the day, HH:MM or HH:MM:SS. docs/replay.md says more.
"""


def add_to(commands: Commands) -> None:
    """Add the command."""
    replay = commands.add_parser(
        "replay",
        help="replay a recorded day from a CSV file",
        description=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    replay.add_argument("file", type=Path, metavar="FILE", help="the CSV file")
    replay.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help="which day")
    replay.add_argument(
        "--speed",
        type=_number(0.1, _MAX_SPEED),
        default=60.0,
        metavar="N",
        help="times as fast as real time (default 60; an existing hall keeps its own)",
    )
    replay.add_argument(
        "--database", type=Path, metavar="PATH", help=DATABASE % "your own replay hall"
    )
    replay.add_argument("--fresh", action="store_true", help="replace a former replay's hall")
    replay.add_argument("--serve", action="store_true", help="also play the counters")
    replay.add_argument(
        "--processes", type=_whole(1, 64), metavar="N", help="play them in so many processes"
    )
    replay.add_argument(
        "--counters", type=_names, default=(), metavar="A,B", help="play only these counters"
    )
    replay.add_argument(
        "--no-shows",
        type=_number(0, 100),
        default=0.0,
        metavar="PERCENT",
        help="so many of those called by a played counter do not come (default 0)",
    )
    replay.add_argument(
        "--servers",
        type=_whole(1, 200),
        default=5,
        metavar="N",
        help="how many counters a new hall has where the file names no servers (default 5)",
    )
    replay.add_argument(
        "--english",
        type=_names,
        default=(),
        metavar="TYPE,…",
        help="service types whose clients need English",
    )
    replay.add_argument(
        "--priority-from",
        type=_whole(0, 1_000_000),
        metavar="N",
        help="clients with this value of the column priority or a higher one go ahead",
    )
    replay.set_defaults(run=_replay)


def _replay(asked: argparse.Namespace) -> int:
    from queueapp.replay.arrivals import read_arrivals
    from queueapp.replay.hall import Recording
    from queueapp.replay.plan import Wishes
    from queueapp.replay.run import Course, Progress, replay

    path: Path = asked.database or user_paths().replay
    recorded = read_arrivals(asked.file, asked.day)
    clock = SystemClock()
    today = datetime.fromtimestamp(clock.now() / 1000, UTC).date()
    wishes = Wishes(frozenset(asked.english), asked.priority_from, asked.servers)
    recording = Recording(recorded.date or today, recorded.arrivals, wishes)
    processes = (asked.processes or 1) if asked.serve else 0
    course = Course(asked.speed, processes, asked.counters, asked.no_shows / 100, asked.fresh)

    def tell(now: Progress) -> None:
        show(
            f"{now.now:%H:%M}  still to come {now.to_come}, waiting {now.waiting},"
            f" at counters {now.at_desks}"
        )

    print(f"Replaying {len(recording.arrivals)} arrivals of {recording.day} in {path}")
    summary = replay(path, recording, course, clock, tell)
    ends = ", ".join(f"{state.value} {count}" for state, count in sorted(summary.states.items()))
    tally = summary.tally
    print(f"\n{'Stopped' if summary.stopped else 'Done'} after {summary.seconds:.1f} s.")
    print(f"Visits {summary.states.total()}: {ends}.")
    if summary.speed != asked.speed:
        print(f"This hall keeps its own speed, {summary.speed:g} times; --fresh makes a new one.")
    if processes:
        print(
            f"Calls {tally.calls}, double calls {summary.double_calls}; another counter was"
            f" quicker {tally.beaten}, database busy {tally.busy}, counters given over to people"
            f" {tally.given_way}."
        )
    if summary.lost:
        print(f"{summary.lost} of the playing processes ended too early.", file=sys.stderr)
    fine = not (summary.stopped or summary.lost or summary.double_calls)
    return DONE if fine else FAILED


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _number(least: float, most: float) -> Callable[[str], float]:
    def number(text: str) -> float:
        value = float(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text} is not between {least:g} and {most:g}")
        return value

    return number


def _whole(least: int, most: int) -> Callable[[str], int]:
    def whole_number(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text} is not between {least} and {most}")
        return value

    return whole_number

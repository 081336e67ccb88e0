"""`queueapp-admin replay`: feeds a recorded day into a hall of its own."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from queueapp.admin import replay_words as told
from queueapp.admin import words
from queueapp.admin.terminal import DONE, FAILED, Commands, Terminal, number, show
from queueapp.clock import SystemClock
from queueapp.paths import user_paths
from queueapp.replay.arrivals import OPTIONAL, REQUIRED
from queueapp.said import Said

_MAX_SPEED = 5000.0


def add_to(commands: Commands, language: str) -> None:
    """Add the command."""
    columns = {"required": ", ".join(REQUIRED), "optional": ", ".join(OPTIONAL)}
    replay = commands.add_parser(
        "replay",
        help=words.REPLAY.of(language),
        description=words.REPLAY_MORE.of(language).format(**columns),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    count = words.NUMBER.of(language)
    replay.add_argument(
        "file", type=Path, metavar=words.FILE.of(language), help=words.CSV.of(language)
    )
    replay.add_argument(
        "--day",
        type=date.fromisoformat,
        metavar=words.DATE.of(language),
        help=words.DAY.of(language),
    )
    replay.add_argument(
        "--speed",
        type=_number(0.1, _MAX_SPEED, language),
        default=60.0,
        metavar=count,
        help=words.SPEED.of(language),
    )
    replay.add_argument(
        "--database",
        type=Path,
        metavar=words.FILE.of(language),
        help=words.DATABASE.of(language).format(hall=words.OWN_REPLAY.of(language)),
    )
    replay.add_argument("--fresh", action="store_true", help=words.FRESH.of(language))
    replay.add_argument("--serve", action="store_true", help=words.SERVE.of(language))
    replay.add_argument(
        "--processes",
        type=_whole(1, 64, language),
        metavar=count,
        help=words.PROCESSES.of(language),
    )
    replay.add_argument(
        "--counters",
        type=_names,
        default=(),
        metavar=words.LIST.of(language),
        help=words.COUNTERS.of(language),
    )
    replay.add_argument(
        "--no-shows",
        type=_number(0, 100, language),
        default=0.0,
        metavar=words.PERCENT.of(language),
        help=words.NO_SHOWS.of(language),
    )
    replay.add_argument(
        "--servers",
        type=_whole(1, 200, language),
        default=5,
        metavar=count,
        help=words.SERVERS.of(language),
    )
    replay.add_argument(
        "--english",
        type=_names,
        default=(),
        metavar=words.TYPES.of(language),
        help=words.ENGLISH.of(language),
    )
    replay.add_argument(
        "--priority-from",
        type=_whole(0, 1_000_000, language),
        metavar=count,
        help=words.PRIORITY_FROM.of(language),
    )
    replay.set_defaults(run=_replay)


def _replay(asked: argparse.Namespace, terminal: Terminal) -> int:
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
        progress = told.PROGRESS.format(
            time=f"{now.now:%H:%M}",
            to_come=now.to_come,
            waiting=now.waiting,
            at_desks=now.at_desks,
        )
        show(progress.of(terminal.language))

    arrivals = len(recording.arrivals)
    terminal.say(told.REPLAYING, arrivals=arrivals, day=recording.day, path=path)
    summary = replay(path, recording, course, clock, tell)
    tally, states = summary.tally, summary.states
    ended = told.STOPPED if summary.stopped else told.DONE
    terminal.say(ended, seconds=number(summary.seconds))
    ends = Said.listed(told.STATES[each].format(count=states[each]) for each in sorted(states))
    terminal.say(told.VISITS, total=states.total(), ends=ends)
    if summary.speed != asked.speed:
        terminal.say(told.OWN_SPEED, speed=number(summary.speed, "g"))
    if processes:
        terminal.say(
            told.PLAYED,
            calls=tally.calls,
            double=summary.double_calls,
            beaten=tally.beaten,
            busy=tally.busy,
            given_way=tally.given_way,
        )
    if summary.lost:
        terminal.complain(told.LOST, lost=summary.lost)
    fine = not (summary.stopped or summary.lost or summary.double_calls)
    return DONE if fine else FAILED


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _number(least: float, most: float, language: str) -> Callable[[str], float]:
    def number(text: str) -> float:
        value = float(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(_not_between(text, least, most, language))
        return value

    return number


def _whole(least: int, most: int, language: str) -> Callable[[str], int]:
    def whole_number(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(_not_between(text, least, most, language))
        return value

    return whole_number


def _not_between(text: str, least: float, most: float, language: str) -> str:
    said = words.NOT_BETWEEN.of(language)
    return said.format(text=text, least=f"{least:.7g}", most=f"{most:.7g}")

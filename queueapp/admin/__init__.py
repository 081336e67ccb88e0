"""The command line for those who look after the program: `queueapp-admin`."""

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Sequence

from queueapp.admin import audit, backup, database, demo, people, replay
from queueapp.admin.terminal import FAILED
from queueapp.errors import QueueappError

_COMMANDS = (demo, replay, backup, database, audit, people)
"""Each module adds its own parsers, whose default `run` takes what was asked to an exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    multiprocessing.freeze_support()
    asked = parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        return run(asked)
    except QueueappError as error:
        from queueapp.cli_messages import sentence

        print(sentence(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return FAILED


def parser() -> argparse.ArgumentParser:
    """What can be asked on the command line."""
    found = argparse.ArgumentParser(
        prog="queueapp-admin", description="Looks after the halls of the queue program."
    )
    commands = found.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add_to(commands)
    return found

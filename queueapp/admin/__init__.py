"""The command line for those who look after the program: `queueapp-admin`."""

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Sequence

from queueapp.admin import audit, backup, database, demo, people, replay, words
from queueapp.admin.parsing import parser_in
from queueapp.admin.terminal import FAILED
from queueapp.errors import QueueappError
from queueapp.language import language_of

_COMMANDS = (demo, replay, backup, database, audit, people)
"""Each module adds its own parsers, whose default `run` takes what was asked to an exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    multiprocessing.freeze_support()
    given = sys.argv[1:] if argv is None else argv
    asked = parser(language_of(given)).parse_args(given)
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        return run(asked)
    except QueueappError as error:
        from queueapp.cli_messages import sentence

        print(sentence(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return FAILED


def parser(language: str = "en") -> argparse.ArgumentParser:
    """What can be asked on the command line, described in Lithuanian or in English."""
    found = parser_in(language)(prog="queueapp-admin", description=words.DESCRIPTION.of(language))
    commands = found.add_subparsers(required=True, metavar=words.COMMAND.of(language))
    for command in _COMMANDS:
        command.add_to(commands, language)
    return found

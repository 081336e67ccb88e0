"""The command line for those who look after the program: `queueapp-admin`."""

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Sequence

from queueapp.admin import audit, backup, database, demo, people, replay, words
from queueapp.admin.parsing import parser_in
from queueapp.admin.terminal import FAILED, Terminal
from queueapp.errors import QueueappError
from queueapp.fixed import LANGUAGES
from queueapp.language import language_of

_COMMANDS = (demo, replay, backup, database, audit, people)
"""Each module adds its own parsers, whose default `run` takes what was asked, and the terminal that
it is answered on, to an exit code.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    multiprocessing.freeze_support()
    given = sys.argv[1:] if argv is None else argv
    asked = parser(language_of(given)).parse_args(given)
    terminal = Terminal(asked.language)
    run: Callable[[argparse.Namespace, Terminal], int] = asked.run
    try:
        return run(asked, terminal)
    except QueueappError as error:
        terminal.explain(error)
    except KeyboardInterrupt:
        terminal.complain(words.STOPPED)
    return FAILED


def parser(language: str = "en") -> argparse.ArgumentParser:
    """What can be asked on the command line, described in Lithuanian or in English."""
    found = parser_in(language)(prog="queueapp-admin", description=words.DESCRIPTION.of(language))
    found.add_argument(
        "--language",
        choices=LANGUAGES,
        default=language,
        metavar="|".join(LANGUAGES),
        help=words.LANGUAGE.of(language),
    )
    commands = found.add_subparsers(required=True, metavar=words.COMMAND.of(language))
    for command in _COMMANDS:
        command.add_to(commands, language)
    return found

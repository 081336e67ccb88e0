"""What all commands say to the terminal in the same way."""

import argparse
import sys
from typing import TextIO, TypeAlias

from queueapp.errors import QueueappError
from queueapp.said import Said

DONE, FAILED = 0, 1
"""Exit codes; argparse itself ends with 2 on wrong usage."""

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where a command adds its parser."""


def number(value: float, layout: str = ".1f") -> Said:
    """A number as each language writes it: Lithuanian with a comma."""
    text = format(value, layout)
    return Said(text.replace(".", ","), text)


def show(line: str) -> None:
    """Show a line that gives way to the next one; in a file or a pipe each stands on its own."""
    if sys.stderr.isatty():
        print(f"\r{line:<78}", end="", file=sys.stderr, flush=True)
    else:
        print(line, file=sys.stderr, flush=True)


class Told(QueueappError):
    """What a command cannot do, with the whole of what is said of it."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.en)
        self.said = said


class Terminal:
    """Tells whoever runs a command what came of it, in their language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, said: Said, *, to: TextIO | None = None, **values: object) -> None:
        """Print a text, to standard output unless another stream is named."""
        print(said.format(**values).of(self.language), file=to or sys.stdout)

    def complain(self, said: Said, **values: object) -> None:
        """Print what is wrong."""
        self.say(said, to=sys.stderr, **values)

    def explain(self, error: QueueappError) -> None:
        """Print what happened, what was kept and what to do."""
        from queueapp.cli_messages import sentence

        if isinstance(error, Told):
            print(error.said.of(self.language), file=sys.stderr)
        else:
            print(sentence(error, self.language), file=sys.stderr)

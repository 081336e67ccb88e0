"""Reads the command line of `queueapp-admin` with `argparse`, in the language of who reads it."""

import argparse
from typing import Any, NoReturn

from queueapp.admin import words

_WRONG = 2
"""The exit status of a command line that cannot be followed."""


def parser_in(language: str) -> type[argparse.ArgumentParser]:
    """The parser whose own words, and those of its commands, are in Lithuanian or in English."""

    class Parser(argparse.ArgumentParser):
        """Says everything in one language."""

        def __init__(self, *args: Any, **options: Any) -> None:
            layout = _saying(words.USAGE.of(language), options.get("formatter_class"))
            super().__init__(*args, **{**options, "formatter_class": layout, "add_help": False})
            self._positionals.title = words.GIVEN.of(language)
            self._optionals.title = words.OPTIONS.of(language)
            self.add_argument("-h", "--help", action="help", help=words.HELP.of(language))

        def error(self, message: str) -> NoReturn:
            """Say how it is used and what is wrong, and end."""
            said = words.error_of(message, language)
            wrong = words.ERROR.of(language)
            self.exit(_WRONG, f"{self.format_usage()}{self.prog}: {wrong}: {said}\n")

    return Parser


def _saying(
    prefix: str, layout: type[argparse.HelpFormatter] | None
) -> type[argparse.HelpFormatter]:
    base: Any = layout or argparse.HelpFormatter

    class Formatter(base):  # type: ignore[misc]
        """Lays out the help, and begins it in the reader's language."""

        def add_usage(self, usage: Any, actions: Any, groups: Any, begun: Any = None) -> None:
            # What goes before a command's own name is made with nothing in front.
            super().add_usage(usage, actions, groups, prefix if begun is None else begun)

    return Formatter

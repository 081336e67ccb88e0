"""Reads the command line with `argparse`, which speaks the language of who reads it.

Loaded only where there is something to read.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from queueapp.about import NAME, SUMMARY, VERSION
from queueapp.fixed import LANGUAGES, LEAST_SCALE, MOST_SCALE, PAPERS, SCREENS, THEMES
from queueapp.place import NotAnAddress, Place, parse_place
from queueapp.said import Said
from ui import command_words as words

WRONG = 2
"""The exit status of a command line that cannot be followed."""


class Parser(argparse.ArgumentParser):
    """Reads the program's options, and says in one language what is wrong with them."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._help: dict[str, Said] = {}
        summary = SUMMARY["en" if language == "en" else "lt"]
        super().__init__(
            prog="queueapp",
            usage=words.FORM.of(language),
            description=words.DESCRIPTION.of(language).format(summary=summary),
            epilog=words.EPILOG.of(language),
            formatter_class=_formatter(words.USAGE.of(language)),
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        for group in words.GROUPS:
            titled = self.add_argument_group(group.title.of(language))
            for option in group.options:
                self._add(titled, option)

    def _add(self, group: "argparse._ArgumentGroup", option: words.Option) -> None:
        said = option.help.of(self._language).replace("%", "%%")
        self._help[option.name] = option.help
        if option.name == "--help":
            group.add_argument("-h", option.name, action="help", help=said)
        elif option.name == "--version":
            version = f"{NAME} {VERSION}"
            group.add_argument(option.name, action="version", version=version, help=said)
        elif option.value is None:
            group.add_argument(option.name, action="store_true", help=said)
        else:
            read = _VALUES.get(option.name, str)
            value = option.value.of(self._language)
            # What is not given is left to `Options`.
            none = argparse.SUPPRESS
            group.add_argument(option.name, type=read, default=none, metavar=value, help=said)

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """What is asked for; ends the program with a sentence where that cannot be followed."""
        try:
            found, left_over = self.parse_known_args(argv)
        except argparse.ArgumentError as error:
            self.error(self._sentence(error))
        if left_over:
            self.error(self._left_over(left_over[0]))
        return found

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where all options stand, and end."""
        self.exit(WRONG, f"{self.prog}: {message}\n{words.SEE_HELP.of(self._language)}\n")

    def _sentence(self, error: argparse.ArgumentError) -> str:
        option = str(error.argument_name)
        cause = error.__context__
        if isinstance(cause, _Wrong):
            return cause.of(self._language, option)
        said = self._help.get(option)
        takes_value = any(each.name == option and each.value for each in _options())
        if said is None or not takes_value:
            return words.TAKES_NO_VALUE.of(self._language).format(option=option)
        missing = words.NO_VALUE_GIVEN.of(self._language)
        return missing.format(option=option, help=said.of(self._language))

    def _left_over(self, text: str) -> str:
        if not text.startswith("-"):
            return words.LEFT_OVER.of(self._language).format(text=text)
        from difflib import get_close_matches

        option = text.partition("=")[0]
        sentence = words.UNKNOWN.of(self._language).format(option=option)
        like = get_close_matches(option, self._help, n=1)
        return sentence + (words.LIKE.of(self._language).format(like=like[0]) if like else "")


def parser(language: str) -> Parser:
    """The program's options, described in Lithuanian or in English."""
    return Parser(language)


class _Wrong(argparse.ArgumentTypeError):
    """A value that cannot be, with the sentence that says what can."""

    def __init__(self, said: Said, **facts: object) -> None:
        super().__init__(said.en)
        self._said, self._facts = said, facts

    def of(self, language: str, option: str) -> str:
        return self._said.of(language).format(option=option, **self._facts)


def _options() -> list[words.Option]:
    return [option for group in words.GROUPS for option in group.options]


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in choices:
            raise _Wrong(words.CHOICES, choices=", ".join(choices))
        return text

    return read


def _scale(text: str) -> float:
    try:
        scale = float(text.replace(",", "."))
    except ValueError:
        scale = 0.0
    if not LEAST_SCALE <= scale <= MOST_SCALE:
        raise _Wrong(words.RANGE, least=f"{LEAST_SCALE:g}", most=f"{MOST_SCALE:g}")
    return scale


def _place(text: str) -> Place:
    try:
        return parse_place(text)
    except NotAnAddress as error:
        # The text itself may hold a password, and nothing that may be a piece of it is repeated.
        part = str(error.args[0])
        if part.isidentifier():
            raise _Wrong(words.NOT_A_PLACE_PART, part=part) from None
        raise _Wrong(words.NOT_A_PLACE) from None


def _config(text: str) -> Path:
    file = Path(text).expanduser().absolute()
    if not file.is_file():
        raise _Wrong(words.NO_CONFIG, file=file)
    return file


_VALUES: dict[str, Callable[[str], Any]] = {
    "--database": _place,
    "--language": _one_of(LANGUAGES),
    "--theme": _one_of(THEMES),
    "--text-scale": _scale,
    "--screen": _one_of(SCREENS),
    "--paper": _one_of(PAPERS),
    "--config": _config,
}
"""What reads a value that cannot be any text."""


def _formatter(prefix: str) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        """Lays out the help, and begins it in the reader's language."""

        def __init__(self, prog: str, *args: Any, **options: Any) -> None:
            super().__init__(prog, *args, **{"max_help_position": 26, **options})

        def add_usage(self, usage: Any, actions: Any, groups: Any, _: Any = None) -> None:
            super().add_usage(usage, actions, groups, prefix)

    return Formatter

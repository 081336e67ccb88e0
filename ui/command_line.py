"""The command line: what can be asked of the program when it is started, and what comes of it.

What reads and explains it is loaded only where something stands on it.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from queueapp.config import load_preferences
from queueapp.fixed import LANGUAGES, Fixed, Mistake, read_fixed
from queueapp.paths import Paths, user_paths
from queueapp.place import Place

_LITHUANIAN = 0x27
"""Windows' number of the language, whatever the country."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    database: Place | None = None
    site: str = ""
    person: str = ""
    counter: str = ""
    reception: bool = False
    choose: bool = False
    language: str = ""
    theme: str = ""
    text_scale: float | None = None
    screen: str = ""
    screen_name: str = ""
    monitor: str = ""
    voice: str = ""
    printer: str = ""
    paper: str = ""
    config: Path | None = None
    call_next: bool = False
    self_test: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds after the command line, the file that it names, and what is fixed on the PC.

    `mistakes` are those of each of the two files.
    """

    options: Options
    fixed: Fixed
    lock_after_minutes: int | None
    mistakes: tuple[tuple[Path, tuple[Mistake, ...]], ...]


def parse(argv: Sequence[str]) -> Options:
    """Read the command line; one that cannot be followed ends the program with a sentence."""
    if not argv:
        return Options()
    from ui.command_parser import parser

    return Options(**vars(parser(language_of(argv)).read(argv)))


def as_arguments(options: Options) -> list[str]:
    """A command line that asks for the same."""
    found: list[str] = []
    for name in Options.__slots__:
        value = getattr(options, name)
        if value:
            option = f"--{name.replace('_', '-')}"
            found += [option] if value is True else [option, str(value)]
    return found


def settle(options: Options, paths: Paths) -> Settled:
    """The options, filled in from the file that they name, under what is fixed on the PC."""
    fixed, mistakes = read_fixed(paths.fixed)
    found = [(paths.fixed, mistakes)]
    own = Fixed()
    if options.config is not None:
        own, mistakes = read_fixed(options.config)
        found.append((options.config, mistakes))
        options = _filled(options, own)
    return Settled(
        with_fixed(options, fixed),
        fixed,
        fixed.lock_after_minutes or own.lock_after_minutes,
        tuple((file, mistakes) for file, mistakes in found if mistakes),
    )


def with_fixed(options: Options, fixed: Fixed) -> Options:
    """The options, with what the PC's administrator has fixed in place of anything else."""
    return replace(
        options,
        database=fixed.database or options.database,
        site=fixed.site or options.site,
        counter=fixed.counter or options.counter,
        language=fixed.language or options.language,
        theme=fixed.theme or options.theme,
        text_scale=fixed.text_scale or options.text_scale,
        screen=fixed.screen or options.screen,
        screen_name=fixed.screen_name or options.screen_name,
        monitor=fixed.monitor or options.monitor,
        voice=fixed.voice or options.voice,
        printer=fixed.printer or options.printer,
        paper=fixed.paper or options.paper,
    )


def language_of(argv: Sequence[str]) -> str:
    """The language to answer a command line in, before it is understood.

    That which it asks for, or the one that is fixed on the PC, that of its user, or the system's.
    """
    asked = _asked_for(argv)
    if asked in LANGUAGES:
        return asked
    paths = user_paths()
    found = read_fixed(paths.fixed)[0].language or load_preferences(paths.preferences).language
    return found if found in LANGUAGES else _system_language()


def _filled(options: Options, own: Fixed) -> Options:
    """The options, with what a file says where the command line says nothing."""
    found = with_fixed(Options(), own)
    named = {
        name: getattr(found, name)
        for name in Options.__slots__
        if not getattr(options, name) and getattr(found, name)
    }
    return replace(options, **named)


def _asked_for(argv: Sequence[str]) -> str:
    option = "--language"
    for at, each in enumerate(argv):
        if each.startswith(f"{option}="):
            return each.partition("=")[2]
        if each == option and at + 1 < len(argv):
            return argv[at + 1]
    return ""


def _system_language() -> str:
    """Lithuanian where the system speaks it, English otherwise; Qt is not asked."""
    if sys.platform == "win32":
        import ctypes

        primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return "lt" if primary == _LITHUANIAN else "en"
    names = (os.environ.get(each, "") for each in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return "lt" if next(filter(None, names), "").startswith("lt") else "en"

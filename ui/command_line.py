"""The command line: what can be asked of the program when it is started, and what comes of it.

What reads and explains it is loaded only where something stands on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from queueapp.fixed import Fixed, Mistake, read_fixed
from queueapp.language import language_of
from queueapp.paths import Paths
from queueapp.place import Place


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


def _filled(options: Options, own: Fixed) -> Options:
    """The options, with what a file says where the command line says nothing."""
    found = with_fixed(Options(), own)
    named = {
        name: getattr(found, name)
        for name in Options.__slots__
        if not getattr(options, name) and getattr(found, name)
    }
    return replace(options, **named)

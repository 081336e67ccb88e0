"""The command line: what can be asked of the program when it is started."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from queueapp.fixed import LANGUAGES, PAPERS, SCREENS, THEMES, Fixed
from queueapp.place import NotAnAddress, Place, parse_place


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


def parse(argv: Sequence[str]) -> Options:
    """Read the command line."""
    if not argv:
        return Options()
    import argparse

    parser = argparse.ArgumentParser(prog="queueapp", description="The desk of a service hall.")
    parser.add_argument(
        "--database",
        type=_place,
        metavar="PATH|URL",
        help="open this hall's file, or this database on a server (postgresql://user@host/name)",
    )
    parser.add_argument("--site", default="", metavar="NAME", help="the hall on a shared server")
    parser.add_argument("--person", default="", help="sign in as this person")
    parser.add_argument("--counter", default="", help="sit down at this counter")
    parser.add_argument("--reception", action="store_true", help="open the reception window")
    parser.add_argument("--choose", action="store_true", help="ask who works, and where")
    parser.add_argument("--language", choices=LANGUAGES, default="")
    parser.add_argument("--theme", choices=THEMES, default="")
    parser.add_argument("--text-scale", type=float, help="1.0 is the system's size")
    parser.add_argument(
        "--screen", choices=SCREENS, default="", help="what clients see: a public screen, a kiosk"
    )
    parser.add_argument("--screen-name", default="", metavar="NAME", help="which of the screens")
    parser.add_argument(
        "--monitor", default="", metavar="NUMBER|NAME", help="where a screen or kiosk is shown"
    )
    parser.add_argument("--voice", default="", metavar="FOLDER", help="recordings of the site")
    parser.add_argument("--printer", default="", metavar="NAME", help="where tickets are printed")
    parser.add_argument("--paper", choices=PAPERS, default="", help="a roll's width, or a sheet")
    return Options(**vars(parser.parse_args(argv)))


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


def _place(text: str) -> Place:
    from argparse import ArgumentTypeError

    try:
        return parse_place(text)
    except NotAnAddress as error:
        # The text itself may hold a password, and is not repeated.
        part = error.args[0] if error.args else ""
        raise ArgumentTypeError(f"not a database's address: {part}") from None

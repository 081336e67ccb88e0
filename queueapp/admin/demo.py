"""`queueapp-admin demo`: makes the demo hall, or starts it again."""

import argparse
import sys
from pathlib import Path

from queueapp.admin import words
from queueapp.admin.terminal import DONE, Commands, Terminal, show
from queueapp.clock import SystemClock
from queueapp.paths import user_paths
from queueapp.said import Said

_MAKING = Said("Kuriama bandomoji salė: {path}", "Making the demo hall in {path}")
_READY = Said("\nBandomoji salė parengta.", "\nThe demo hall is ready.")


def add_to(commands: Commands, language: str) -> None:
    """Add the command."""
    demo = commands.add_parser(
        "demo", help=words.DEMO.of(language), description=words.DEMO_MORE.of(language)
    )
    demo.add_argument(
        "--database",
        type=Path,
        metavar=words.FILE.of(language),
        help=words.DATABASE.of(language).format(hall=words.OWN_DEMO.of(language)),
    )
    demo.set_defaults(run=_demo)


def _demo(asked: argparse.Namespace, terminal: Terminal) -> int:
    from queueapp.demo import create_demo

    path: Path = asked.database or user_paths().demo
    terminal.say(_MAKING, path=path)
    progress = (lambda share: show(f"{share:.0%}")) if sys.stderr.isatty() else None
    create_demo(path, SystemClock(), progress)
    terminal.say(_READY)
    return DONE

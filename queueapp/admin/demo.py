"""`queueapp-admin demo`: makes the demo hall, or starts it again."""

import argparse
import sys
from pathlib import Path

from queueapp.admin.terminal import DATABASE, DONE, Commands, show
from queueapp.clock import SystemClock
from queueapp.paths import user_paths


def add_to(commands: Commands) -> None:
    """Add the command."""
    demo = commands.add_parser(
        "demo",
        help="make the demo hall, or start it again",
        description="Makes the demo hall, or starts it again on a fresh morning.",
    )
    demo.add_argument("--database", type=Path, metavar="PATH", help=DATABASE % "your own demo hall")
    demo.set_defaults(run=_demo)


def _demo(asked: argparse.Namespace) -> int:
    from queueapp.demo import create_demo

    path: Path = asked.database or user_paths().demo
    print(f"Making the demo hall in {path}")
    progress = (lambda share: show(f"{share:.0%}")) if sys.stderr.isatty() else None
    create_demo(path, SystemClock(), progress)
    print("\nThe demo hall is ready.")
    return DONE

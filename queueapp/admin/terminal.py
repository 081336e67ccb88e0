"""What all commands say to the terminal in the same way."""

import argparse
import sys
from typing import TypeAlias

DONE, FAILED = 0, 1
"""Exit codes; argparse itself ends with 2 on wrong usage."""

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where a command adds its parser."""


def show(line: str) -> None:
    """Show a line that gives way to the next one; in a file or a pipe each stands on its own."""
    if sys.stderr.isatty():
        print(f"\r{line:<78}", end="", file=sys.stderr, flush=True)
    else:
        print(line, file=sys.stderr, flush=True)

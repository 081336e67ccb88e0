"""Sees a program in a bare system open its window, and closes it: what a person would see.

    python3 -m tests.installed.first_window FOLDER [--picture FILE] -- COMMAND…

FOLDER is the bare system in which the command runs; the screen stands outside of it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.installed.display import Failed, Screen, say

BARE = Path(__file__).with_name("bare.sh")
PATIENCE_S = 900.0
"""The first run sets everything up, from a network that may be slow."""
END_S = 60.0


def main() -> int:
    """Start it, see its window, close it; the exit code says whether all that happened."""
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("command", nargs="+")
    wanted = parser.parse_args()
    try:
        took = see(wanted.root, wanted.command, wanted.picture)
    except Failed as error:
        sys.stderr.write(f"{error}\n")
        return 1
    say(f"the window was there after {took:.0f} s, and the program ended when it was closed")
    return 0


def see(root: Path, command: list[str], picture: Path | None) -> float:
    """Seconds until the window was there."""
    began = time.monotonic()
    with Screen(root) as screen:
        program = subprocess.Popen(
            ["sh", "-c", '. "$0"; inside "$@"', BARE, *command],
            env={**os.environ, "BARE": str(root), "BARE_DISPLAY": screen.name},
        )
        try:
            window = screen.await_window(bool, "the first window", PATIENCE_S, program.poll)
            took = time.monotonic() - began
            shown = screen.settle()
            if picture:
                shown.save(picture)
            screen.close(window)
            if program.wait(END_S) != 0:
                raise Failed(f"It ended with status {program.returncode} when it was closed.")
        except subprocess.TimeoutExpired:
            raise Failed(f"It still runs {END_S:.0f} s after its window was closed.") from None
        finally:
            program.kill()
    return took


if __name__ == "__main__":
    sys.exit(main())

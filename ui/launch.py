"""Where the program begins: reads the command line, and loads the windows only for who wants them.

`python -m ui.launch` from source; the installed program and the windows that the program opens by
itself begin here too.
"""

import gc
import sys
from collections.abc import Sequence

from ui.command_line import parse


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; returns the exit code."""
    gc.disable()  # A start makes much and drops little: looking for garbage takes a tenth of it.
    options = parse(sys.argv[1:] if argv is None else argv)
    from ui.app import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())

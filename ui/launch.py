"""Where the program begins: reads the command line, and loads the windows only for who wants them.

`python -m ui.launch` from source; the installed program and the windows that the program opens by
itself begin here too.
"""

import gc
import os
import sys
from collections.abc import Sequence

from queueapp.language import language_of
from ui.command_line import parse

_NO_SCREEN = 1
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; returns the exit code."""
    argv = sys.argv[1:] if argv is None else argv
    if argv:
        from ui.console import prepare_console

        prepare_console()
    options = parse(argv)
    if options.self_test:
        from ui.self_test import run as test_itself

        return test_itself(language_of(argv))
    if options.call_next:
        from ui.told.asking import call_next

        return call_next(options.counter, language_of(argv))
    if not _has_screen():
        from ui.command_words import NO_SCREEN

        sys.stderr.write(f"{NO_SCREEN.of(language_of(argv))}\n")
        return _NO_SCREEN
    gc.disable()  # A start makes much and drops little: looking for garbage takes a tenth of it.
    from ui.app import run

    return run(options)


def _has_screen() -> bool:
    """Whether there is something to open windows on; without it Qt would abort the process."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, _SCREENS))


if __name__ == "__main__":
    sys.exit(main())

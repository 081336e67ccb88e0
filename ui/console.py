"""Where the command line's words are written: the terminal, if there is one."""

import os
import sys
from typing import TextIO

_PARENT = -1
"""Windows' name for the process that started this one."""


def prepare_console() -> None:
    """Make sure that words can be written.

    A windowed program on Windows has no terminal of its own: it uses the one it was started from,
    or none. A letter that a terminal cannot show is no reason to fail.
    """
    if sys.platform == "win32" and sys.stdout is None:
        import ctypes

        if ctypes.windll.kernel32.AttachConsole(_PARENT):
            sys.stdout = _opened("CONOUT$")
            sys.stderr = _opened("CONOUT$")
    sys.stdout = sys.stdout or _opened(os.devnull)
    sys.stderr = sys.stderr or _opened(os.devnull)
    for stream in (sys.stdout, sys.stderr):
        # Somebody may have put another kind of stream there.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _opened(name: str) -> TextIO:
    return open(name, "w", encoding="utf-8", errors="replace", buffering=1)

"""Whether this is the program as it is installed, or runs from its source."""

import sys
from pathlib import Path


def program_file() -> Path | None:
    """The built program's own file; nothing where it runs from source."""
    return Path(sys.executable) if getattr(sys, "frozen", False) else None

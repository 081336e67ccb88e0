"""The log file: what a person at IT reads when something went wrong. No personal text."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE = 1_000_000
_KEPT = 5


def start_log(path: Path) -> None:
    """Write what is logged to `path`, a few files of a megabyte at most.

    Where the file cannot be written the program runs all the same, and logs to standard error.
    """
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # Each lost connection is told once, in our own words.
    logging.getLogger("psycopg").setLevel(logging.ERROR)

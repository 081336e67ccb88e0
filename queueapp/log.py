"""The log file: what a person at IT reads when something went wrong. No personal text."""

import logging
from pathlib import Path

_SIZE = 1_000_000
_KEPT = 5


class LogFile(logging.Handler):
    """Writes to `path`, a few files of a megabyte at most, or to standard error if it cannot.

    The file is opened with the first line, and with it comes `logging.handlers`: its sockets and
    pickles are 2 MB that a day without trouble does not need.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if self._file is None:
            self._file = self._opened()
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return RotatingFileHandler(
                self._path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8"
            )
        except OSError:
            return logging.StreamHandler()


def start_log(path: Path) -> None:
    """Write what is logged to `path`, a few files of a megabyte at most.

    Where the file cannot be written the program runs all the same, and logs to standard error.
    """
    handler = LogFile(path)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # Each lost connection is told once, in our own words.
    logging.getLogger("psycopg").setLevel(logging.ERROR)

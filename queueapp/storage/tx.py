"""One transaction, and how its statements reach the database.

On a server each question costs a journey there and back, and while a site is locked everybody
waits for it. So what is only told is sent along with the next question or with the commit, and
what will surely be asked is asked ahead, together with the lock.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Executable

from queueapp.domain.chain import Chain
from queueapp.domain.setup import Directory

Values = Mapping[str, object]
Question = tuple[Executable, Values]
"""A statement and what it asks about."""


class Work(ABC):
    """What one transaction asks and tells."""

    @abstractmethod
    def ask(self, statement: Executable, values: Values) -> Sequence[Any]:
        """The rows that answer a statement; all that was told before has been done by then."""

    @abstractmethod
    def tell(self, statement: Executable, values: Values) -> None:
        """Write one row, by the commit at the latest; a bug where it is not exactly one."""

    @property
    @abstractmethod
    def connection(self) -> Connection:
        """The connection itself, with all that was told done; for whole set-ups and histories."""


@dataclass(slots=True)
class Tx:
    """One transaction: what it may touch, and the one instant it happens at (ms UTC).

    `chain` is the end of the site's record, which grows with each entry.
    """

    work: Work
    site_id: int
    now: int
    revision: int
    directory: Directory
    chain: Chain

    @property
    def connection(self) -> Connection:
        """The connection itself, for whole set-ups and histories."""
        return self.work.connection

    def ask(self, statement: Executable, **values: object) -> Sequence[Any]:
        """The rows that answer a statement."""
        return self.work.ask(statement, values)

    def answer(self, question: Question) -> Sequence[Any]:
        """The rows that answer a question, which may have been asked ahead."""
        return self.work.ask(*question)

    def tell(self, statement: Executable, **values: object) -> None:
        """Write one row, by the commit at the latest."""
        self.work.tell(statement, values)


def require_one_row(statement: Executable, changed: int) -> None:
    """Make sure that what was told changed exactly one row."""
    if changed != 1:
        raise AssertionError(f"{changed} rows were written, not one, by: {statement}")

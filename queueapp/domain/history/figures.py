"""Computes the figures of a hall's past."""

from collections.abc import Collection, Mapping
from typing import Protocol
from zoneinfo import ZoneInfo

from queueapp.domain.history.past import Past
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.table import Table


class Figure(Protocol):
    """A frozen value: the numbers of one picture, and the same as a table."""

    def table(self) -> Table:
        """Its numbers as rows."""
        ...


def compute(
    past: Past, wanted: Collection[Picture], zone: ZoneInfo, target_minutes: int
) -> Mapping[Picture, Figure]:
    """The wanted figures; times of day by the clock of `zone`, waits against the target."""
    raise NotImplementedError

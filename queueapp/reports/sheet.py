"""Rows on their way into a file, in the words of one language, and what their values are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from queueapp.domain.history.table import Kind, Value

Row = tuple[Value, ...]

WORDED = frozenset(
    {
        Kind.WEEKDAY,
        Kind.SERVICE,
        Kind.COUNTER,
        Kind.PERSON,
        Kind.CODE,
        Kind.LANGUAGE,
        Kind.TEXT,
    }
)
"""What stands in a sheet as text: names and words in place of ids and codes."""

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - local time, whatever its zone
_QUARTER_MS = 15 * 60_000
_GUARDED = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - Excel takes the wide ones for the others


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of the same kinds under headings; read batch by batch, once.

    Values are as `Kind` has them, but those of `WORDED` are words already. `total` sums them up.
    """

    title: str
    headings: tuple[str, ...]
    kinds: tuple[Kind, ...]
    batches: Iterable[Sequence[Row]]
    total: Row | None = None


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet may compute this rather than show it."""
    return text.startswith(_GUARDED)


class WallClock:
    """What the clock of a hall shows; it asks its zone once for each quarter of an hour."""

    def __init__(self, zone: ZoneInfo) -> None:
        """By the clock of this zone."""
        self._zone = zone
        self._offsets: dict[int, int] = {}

    def local_ms(self, at: int) -> int:
        """An instant (ms UTC) as ms of local time since 1970."""
        quarter = at // _QUARTER_MS
        offset = self._offsets.get(quarter)
        if offset is None:
            ahead = datetime.fromtimestamp(quarter * _QUARTER_MS // 1000, self._zone).utcoffset()
            offset = self._offsets[quarter] = round((ahead or timedelta()).total_seconds() * 1000)
        return at + offset

    def local(self, at: int) -> datetime:
        """An instant (ms UTC) as a local date and time without a zone."""
        return _EPOCH + timedelta(milliseconds=self.local_ms(at))

    def zoned(self, at: int) -> datetime:
        """An instant (ms UTC) with its zone, to the second."""
        return datetime.fromtimestamp(at // 1000, self._zone)


def day_of(text: str) -> date | None:
    """The date that an ISO text means, if any."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

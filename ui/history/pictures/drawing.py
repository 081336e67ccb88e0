"""What a picture of a figure consists of, as plain values: what is drawn, and what each row says.

Made from a figure alone, painted by `canvas`. Every row of the figure's table has a place in the
picture, so that whatever is pointed at is said in the words of the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from queueapp.domain.history.picture import Picture
from queueapp.domain.history.table import Table

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, low, right, high; in the units of the axes."""


class Ink(StrEnum):
    """Colours by their names in the palette."""

    ACCENT = "accent"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    QUIET = "quiet"
    TEXT = "text"


class Hatch(Enum):
    """How an area is filled, so that it is told from others without its colour."""

    SOLID = auto()
    LINES = auto()
    CROSS = auto()
    DOTS = auto()
    EMPTY = auto()
    SOFT = auto()


class Dash(Enum):
    """How a line is drawn."""

    SOLID = auto()
    DASHED = auto()
    DOTTED = auto()


class Marker(Enum):
    """What stands at the points of a line."""

    NONE = auto()
    ROUND = auto()
    TRIANGLE = auto()
    DIAMOND = auto()
    CROSS = auto()
    BAR = auto()


@dataclass(frozen=True, slots=True)
class Blocks:
    """Filled boxes."""

    title: str
    ink: Ink
    hatch: Hatch
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Lines through points, each with its marker; several where some points are not known."""

    title: str
    ink: Ink
    dash: Dash
    marker: Marker
    lines: tuple[tuple[Point, ...], ...]
    filled: bool = False
    """Down to nothing."""


@dataclass(frozen=True, slots=True)
class Points:
    """Markers by themselves."""

    title: str
    ink: Ink
    marker: Marker
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Segments:
    """Thin lines from low to high or from left to right, such as whiskers."""

    title: str
    ink: Ink
    segments: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across at one value, with its name at the end."""

    title: str
    value: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a heat map; `share` is its strength from 0 to 1, absent where there is none."""

    box: Box
    share: float | None
    text: str


@dataclass(frozen=True, slots=True)
class Cells:
    """A heat map; `scale` says what its weakest and strongest fields stand for."""

    cells: tuple[Cell, ...]
    scale: tuple[str, str]


Layer = Blocks | Path | Points | Segments | Rule | Cells


@dataclass(frozen=True, slots=True)
class Days:
    """Business days (ISO dates), each at its place from 0."""

    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """Minutes since midnight."""

    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Names:
    """Texts below each other: the first at 0, the next at -1 and so on.

    Where there are fewer than `least`, there is as much room as for those.
    """

    texts: tuple[str, ...]
    least: int = 1


@dataclass(frozen=True, slots=True)
class Numbers:
    """From 0 to `most`; only whole numbers have a tick where there are no others."""

    most: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Shares:
    """From none to all."""


Axis = Days | Times | Names | Numbers | Shares


@dataclass(frozen=True, slots=True)
class Panel:
    """One of the pictures that stand below each other over the same axis."""

    unit: str
    """What is measured, and in what."""
    up: Axis
    layers: tuple[Layer, ...]
    weight: int = 1
    """How tall it is against the others."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture. `places` are those of the table's rows; all the height where it says none.

    `peak` is the row that stands out, and `headline` says what of it does.
    """

    picture: Picture
    table: Table
    across: Axis
    panels: tuple[Panel, ...]
    places: tuple[Box, ...]
    says: tuple[str, ...]
    """One sentence for each row."""
    peak: int | None = None
    headline: str = ""
    nothing: str = ""
    """What is said instead of a picture where there is none to draw."""
    peak_panel: int = 0
    """In which panel that row is pointed out."""
    wide: bool = False
    """Whether its rows lie below each other, so that it is zoomed downwards too."""


LOW, HIGH = -1e9, 1e9
"""The ends of a place that takes all the height."""


def column(left: float, right: float) -> Box:
    """A place that takes all the height."""
    return left, LOW, right, HIGH

"""How large things are on this screen: letters by its size, what is pressed by the finger."""

from __future__ import annotations

from dataclasses import dataclass

TARGET_CM = 2.2
"""The least side of what is pressed."""

_LEAST_DPI, _USUAL_DPI, _MOST_DPI = 40.0, 96.0, 220.0
_LARGER = 1.3
_TALL_CM = 60.0
"""A screen as tall as this has its upper part out of reach from a wheelchair."""
_MOST_SHARE = 0.16
"""A target takes at most so much of the smaller side, whatever the screen says of its size."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in pixels of a window of `width` by `height`; `dpi` as its screen says it is.

    `larger`: this client has asked for larger text.
    """

    width: int
    height: int
    dpi: float = _USUAL_DPI
    larger: bool = False

    @property
    def letter(self) -> int:
        """The size of the text."""
        return max(14, round(self._usual * (_LARGER if self.larger else 1.0)))

    @property
    def dots(self) -> float:
        """Dots to the inch; screens that say nothing sensible are taken for usual ones."""
        return self.dpi if _LEAST_DPI <= self.dpi <= _MOST_DPI else _USUAL_DPI

    @property
    def target(self) -> int:
        """The least height and width of what is pressed."""
        finger = TARGET_CM / 2.54 * self.dots
        return round(min(max(finger, self._usual * 3), min(self.width, self.height) * _MOST_SHARE))

    @property
    def _usual(self) -> float:
        return min(self.width, self.height * 1.15) / 36

    @property
    def gap(self) -> int:
        """Between two things that are pressed."""
        return round(max(self._usual * 0.7, self.target * 0.16))

    @property
    def edge(self) -> int:
        """Between the screen's edge and what stands on it."""
        return round(self.letter * 1.6)

    @property
    def bar(self) -> int:
        """The height of what stands above each page."""
        return self.of(2.6)

    @property
    def foot(self) -> int:
        """The height of the buttons below each page."""
        return self.target + self.gap + self.edge // 2

    @property
    def upright(self) -> bool:
        """Whether the screen stands on its short side."""
        return self.height > self.width * 1.1

    @property
    def lower(self) -> bool:
        """Whether what is pressed keeps to the lower two thirds."""
        return self.upright or self.height / self.dots * 2.54 > _TALL_CM

    def of(self, steps: float) -> int:
        """So many times the size of the text."""
        return round(self.letter * steps)

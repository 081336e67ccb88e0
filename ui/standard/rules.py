"""What the standard in force says of a moment, with the names of this desk filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from queueapp.domain.moment import Moment
from queueapp.domain.standard import Card, CardText, Standard, filled_in, phrases_for
from ui.i18n import interface_language

Said = tuple[str, str]
"""A phrase, and what it means where the interface does not speak its language."""


@dataclass(frozen=True)
class Rules:
    """The standard as one desk is told it; nothing before it has been read.

    `names` are filled into phrases (`queueapp.domain.standard.NAMES`).
    """

    standard: Standard | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def text(self, *moments: Moment) -> CardText | None:
        """The first card that fits the moments, in the language of the interface."""
        cards = self._fitting(moments)
        return cards[0].text(interface_language()) if cards else None

    def say(self, *moments: Moment) -> tuple[Said, ...]:
        """What to say."""
        phrases, _ = phrases_for(self._fitting(moments), moments)
        return tuple(self._said(phrase.lt, phrase.en) for phrase in phrases)

    def _fitting(self, moments: Sequence[Moment]) -> tuple[Card, ...]:
        return self.standard.fitting(moments) if self.standard is not None else ()

    def _said(self, phrase: str, meaning: str) -> Said:
        gloss = "" if interface_language() == "lt" else filled_in(meaning, self.names)
        return filled_in(phrase, self.names), gloss

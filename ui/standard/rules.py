"""What the standard in force says of a moment, with the names of this desk filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from queueapp.domain.moment import Moment
from queueapp.domain.standard import Card, CardText, Phrase, Standard, filled_in, phrases_for
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
        cards = self.cards(*moments)
        first = moments[0] if moments else None
        return cards[0].at(first).text(interface_language()) if cards else None

    def cards(self, *moments: Moment) -> tuple[Card, ...]:
        """All cards that fit the moments, the first of them first."""
        return self.standard.fitting(moments) if self.standard is not None else ()

    def say(self, *moments: Moment) -> tuple[Said, ...]:
        """What to say."""
        say, _ = phrases_for(self.cards(*moments), moments)
        return self._said(say)

    def dont_say(self, *moments: Moment) -> tuple[Said, ...]:
        """What not to say."""
        _, dont_say = phrases_for(self.cards(*moments), moments)
        return self._said(dont_say)

    def _said(self, phrases: Sequence[Phrase]) -> tuple[Said, ...]:
        own = interface_language() == "lt"
        return tuple(
            (filled_in(each.lt, self.names), "" if own else filled_in(each.en, self.names))
            for each in phrases
        )

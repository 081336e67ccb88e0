"""The service standard: its cards, and which of them fit the moment."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from queueapp.domain.moment import AS_USUAL, Moment

Language = Literal["lt", "en"]

NAMES = (
    "person",
    "job",
    "department",
    "department_of",
    "institution",
    "institution_of",
)
"""What a phrase may leave to be filled in, as `{person}`; `_of` is the genitive."""

CHECKLISTS = ("shift_start", "leaving", "stepping_away")
"""The names of the short lists in card files."""

_NAME = re.compile(r"(?P<before>,?\s*)\{(?P<name>\w+)\}(?P<after>,?\s*)")


@dataclass(frozen=True, slots=True)
class CardText:
    """One language of a card. The essence is one line; the rest is there where the row has it.

    `at_moment` has the essence of a moment, where the row says something else at each.
    """

    title: str
    essence: str
    do: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    at_moment: tuple[tuple[Moment, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is said to clients (in Lithuanian), and what it means in English.

    With `moments` it is shown in these alone.
    """

    lt: str
    en: str
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One row of the standard, or a card of the site's own (`row` is empty).

    It fits the `moments`; where it `leads`, it goes before other cards that fit.
    """

    id: str
    row: str = ""
    moments: tuple[Moment, ...] = ()
    leads: tuple[Moment, ...] = ()
    lt: CardText
    en: CardText
    say: tuple[Phrase, ...] = ()
    dont_say: tuple[Phrase, ...] = ()

    def text(self, language: str) -> CardText:
        """The card in a language; English for any that it has not."""
        return self.lt if language == "lt" else self.en

    def at(self, moment: Moment | None) -> "Card":
        """The card as it reads at a moment: with the essence of that moment, if it has one."""
        lt, en = (_at(text, moment) for text in (self.lt, self.en))
        return self if lt is self.lt and en is self.en else replace(self, lt=lt, en=en)


def _at(text: CardText, moment: Moment | None) -> CardText:
    essence = dict(text.at_moment).get(moment) if moment is not None else None
    return text if essence is None else replace(text, essence=essence)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One line of a checklist, and the row it comes from."""

    row: str
    lt: str
    en: str

    def text(self, language: str) -> str:
        """The line in a language."""
        return self.lt if language == "lt" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFile:
    """What a card file holds: cards, which of them stand first, and which are left out."""

    format: int
    card: tuple[Card, ...] = ()
    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    checklist: Mapping[str, tuple[ListItem, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standard:
    """The standard in force: all cards in their order, and the ids of those left out."""

    cards: tuple[Card, ...]
    hidden: frozenset[str] = frozenset()
    checklists: Mapping[str, tuple[ListItem, ...]] = field(default_factory=dict)

    @property
    def shown(self) -> tuple[Card, ...]:
        """The cards that staff see."""
        return tuple(card for card in self.cards if card.id not in self.hidden)

    def card(self, card_id: str) -> Card | None:
        """A card by its id, left out or not."""
        return next((card for card in self.cards if card.id == card_id), None)

    def fitting(self, moments: Sequence[Moment]) -> tuple[Card, ...]:
        """The cards for moments in their order of precedence, the card to be shown first.

        Within one moment the cards that lead it go before the others that fit.
        """
        found: dict[str, Card] = {}
        for moment in moments:
            fit = [card for card in self.shown if moment in (*card.leads, *card.moments)]
            for card in sorted(fit, key=lambda card: moment not in card.leads):
                found.setdefault(card.id, card)
        return tuple(found.values())


def phrases_for(
    cards: Sequence[Card], moments: Sequence[Moment]
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """What to say and what not to at the first of the moments, from all cards that fit it.

    The cards are those that fit the moments, in order. What is said while serving as usual is
    not said in a situation of its own: below one that has no phrases, none are borrowed.
    """
    for moment in moments:
        fit = [card for card in cards if moment in (*card.leads, *card.moments)]
        say, dont_say = (
            tuple(
                dict.fromkeys(
                    each for phrases in all_of for each in phrases if fits(each, (moment,))
                )
            )
            for all_of in ([card.say for card in fit], [card.dont_say for card in fit])
        )
        if say or dont_say or moment not in AS_USUAL:
            return say, dont_say
    return (), ()


def fits(phrase: Phrase, moments: Collection[Moment]) -> bool:
    """Whether a phrase is for these moments."""
    return not phrase.moments or any(moment in moments for moment in phrase.moments)


def filled_in(text: str, names: Mapping[str, str]) -> str:
    """A phrase with the names in their places; an empty name takes its comma or space along."""
    done = ""
    while match := _NAME.search(text):
        before, after = match["before"], match["after"]
        value = names.get(match["name"], f"{{{match['name']}}}").strip()
        done += text[: match.start()]
        if value:
            done += before + value
        elif after.startswith(",") and not before.startswith(","):
            # First of a list, or of a sentence: what follows stands in its place.
            after = before
        elif not done:
            after = after.lstrip(", ")
        text = after + text[match.end() :]
    return (done + text).strip(" ,")


def merged(built_in: CardFile, own: CardFile) -> Standard:
    """The program's cards with the site's own changes: replaced, added, ordered, left out."""
    by_id = {card.id: card for card in (*built_in.card, *own.card)}
    order = {card_id: place for place, card_id in enumerate(own.order)}
    cards = sorted(by_id.values(), key=lambda card: order.get(card.id, len(order)))
    return Standard(tuple(cards), frozenset(own.hidden), {**built_in.checklist, **own.checklist})


def changes(built_in: CardFile, wanted: Standard) -> CardFile:
    """What turns the program's cards into the wanted ones: the inverse of `merged`."""
    known = {card.id: card for card in built_in.card}
    plain = [card.id for card in built_in.card]
    added = [card.id for card in wanted.cards if card.id not in known]
    order = [card.id for card in wanted.cards]
    return CardFile(
        format=built_in.format,
        card=tuple(card for card in wanted.cards if known.get(card.id) != card),
        order=() if order == [*plain, *added] else tuple(order),
        hidden=tuple(card_id for card_id in order if card_id in wanted.hidden),
        checklist={
            name: items
            for name, items in wanted.checklists.items()
            if built_in.checklist.get(name) != items
        },
    )

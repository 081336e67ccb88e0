"""What an administrator changes in the standard before it is saved: each step a new `Standard`.

Nothing here touches a window or a file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from queueapp.domain.card_file import FORMAT, CardFileError, check_card
from queueapp.domain.moment import PRECEDENCE, Moment
from queueapp.domain.site_standard import InForce
from queueapp.domain.standard import Card, CardFile, CardText, Standard, changes

_OWN = "own-"


class Sign(StrEnum):
    """How a card lies to the program's own."""

    PLAIN = "plain"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Edits:
    """The standard as somebody wants it, and what it was when they began.

    `since` is the number of the newest version then: saving is refused where there is another.
    """

    since: int
    built_in: CardFile
    before: Standard
    wanted: Standard

    @staticmethod
    def of(found: InForce) -> "Edits":
        """Nothing is changed yet."""
        since = max(found.number, found.latest)
        return Edits(since, found.built_in, found.standard, found.standard)

    @property
    def unsaved(self) -> bool:
        """Whether anything differs from what is kept."""
        return self.wanted != self.before

    def want(self, wanted: Standard) -> "Edits":
        """The same with another standard wanted."""
        return replace(self, wanted=wanted)

    def unfit(self) -> CardFileError | None:
        """What is wrong with the first card that could not be read back, if one could not."""
        for card in changes(self.built_in, self.wanted).card:
            found = fault_of(card)
            if found is not None:
                return found
        return None

    def count(self) -> int:
        """How many cards differ from what is kept, one way or another; order counts as one."""
        cards = {card.id: card for card in self.before.cards}
        now = {card.id: card for card in self.wanted.cards}
        ids = {each for each in (*cards, *now) if cards.get(each) != now.get(each)}
        ids |= self.before.hidden ^ self.wanted.hidden
        both = [each for each in cards if each in now]
        moved = both != [each for each in now if each in cards]
        lists = self.before.checklists != self.wanted.checklists
        return len(ids) + moved + lists


@dataclass(frozen=True, slots=True)
class Rebased:
    """One's own changes on what a colleague saved; `both` are ids of cards that both changed."""

    standard: Standard
    both: tuple[str, ...] = ()


def sign_of(card: Card, built_in: CardFile) -> Sign:
    """Whether a card is the program's, was changed here, or is the site's own."""
    own = _by_id(built_in.card).get(card.id)
    if own is None:
        return Sign.OWN
    return Sign.PLAIN if own == card else Sign.CHANGED


def fault_of(card: Card) -> CardFileError | None:
    """What is wrong with a card, if anything."""
    try:
        check_card(card)
    except CardFileError as fault:
        return fault
    return None


def put(standard: Standard, card: Card) -> Standard:
    """The standard with a card in place of the one with its id, or at the end."""
    cards = _by_id(standard.cards)
    cards[card.id] = card
    return replace(standard, cards=tuple(cards.values()))


def add(standard: Standard, after: str = "") -> tuple[Standard, Card]:
    """An empty card of the site's own behind another one, or at the end; and that card."""
    empty = CardText("", "")
    card = Card(id=_free_id(_by_id(standard.cards)), lt=empty, en=empty)
    ids = [each.id for each in standard.cards]
    at = ids.index(after) + 1 if after in ids else len(ids)
    cards = (*standard.cards[:at], card, *standard.cards[at:])
    return replace(standard, cards=cards), card


def back_to_program(standard: Standard, built_in: CardFile, card_id: str) -> Standard:
    """A card as the program has it; one of the site's own goes."""
    own = _by_id(built_in.card).get(card_id)
    if own is not None:
        return put(standard, own)
    cards = tuple(card for card in standard.cards if card.id != card_id)
    return replace(standard, cards=cards, hidden=standard.hidden - {card_id})


def hide(standard: Standard, card_id: str, hidden: bool = True) -> Standard:
    """A card left out, or shown again."""
    wanted = standard.hidden | {card_id} if hidden else standard.hidden - {card_id}
    return replace(standard, hidden=wanted)


def move(standard: Standard, card_id: str, past: str) -> Standard:
    """A card in the place of another one, which gives way."""
    ids = [card.id for card in standard.cards]
    if card_id not in ids or past not in ids:
        return standard
    cards = list(standard.cards)
    cards.insert(ids.index(past), cards.pop(ids.index(card_id)))
    return replace(standard, cards=tuple(cards))


def fit(card: Card, moment: Moment, *, shown: bool, first: bool, like: Card) -> Card:
    """A card that is shown at a moment or not, before other cards or not.

    Where the moments come to be those of `like`, they stand in its order, so that a change taken
    back is none.
    """
    moments, leads = set(card.moments), set(card.leads)
    behind = shown and (not first or moment in moments)
    for there, wanted in ((moments, behind), (leads, shown and first)):
        (there.add if wanted else there.discard)(moment)
    return replace(
        card, moments=_in_order(moments, like.moments), leads=_in_order(leads, like.leads)
    )


def take_in(standard: Standard, file: CardFile) -> Standard:
    """What a card file has takes the place of what is here; what it has not stays as it is."""
    for card in file.card:
        standard = put(standard, card)
    named = [each for each in dict.fromkeys(file.order) if each in _by_id(standard.cards)]
    given = {card.id for card in file.card}
    hidden = (standard.hidden - given) | set(file.hidden)
    return replace(
        standard,
        cards=_arranged(_by_id(standard.cards), named),
        hidden=frozenset(hidden),
        checklists={**standard.checklists, **file.checklist},
    )


def whole_file(standard: Standard) -> CardFile:
    """A card file with every card, to be sent on or worked on elsewhere."""
    ids = [card.id for card in standard.cards]
    return CardFile(
        format=FORMAT,
        card=standard.cards,
        order=tuple(ids),
        hidden=tuple(each for each in ids if each in standard.hidden),
        checklist=standard.checklists,
    )


def rebased(before: Standard, mine: Standard, theirs: Standard) -> Rebased:
    """What was changed from `before` to `mine`, done to `theirs` instead.

    Of a card that both changed, mine is wanted, unless I only took it out.
    """
    was, now = _by_id(before.cards), _by_id(theirs.cards)
    cards, both, order = dict(now), [], []
    for card in mine.cards:
        known, other = was.get(card.id), now.get(card.id)
        if known is None and other not in (None, card):
            card = replace(card, id=_free_id({*cards, *_by_id(mine.cards)}))  # noqa: PLW2901
        elif other not in (known, card) and known != card:
            both.append(card.id)
        if known != card:
            cards[card.id] = card
        if card.id in cards:
            order.append(card.id)
    for card_id in was.keys() - _by_id(mine.cards).keys():
        if now.get(card_id) == was[card_id]:
            del cards[card_id]
        elif card_id in now:
            both.append(card_id)
    moved = _shared(was, order) != [each for each in was if each in order]
    first, second = (order, list(now)) if moved else (list(now), order)
    hidden = (theirs.hidden | (mine.hidden - before.hidden)) - (before.hidden - mine.hidden)
    lists = {
        name: items
        for name, items in mine.checklists.items()
        if before.checklists.get(name) != items
    }
    standard = Standard(
        _arranged(cards, _woven(first, second, cards)),
        frozenset(hidden & cards.keys()),
        {**theirs.checklists, **lists},
    )
    return Rebased(standard, tuple(both))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _by_id(cards: Iterable[Card]) -> dict[str, Card]:
    return {card.id: card for card in cards}


def _free_id(taken: Iterable[str]) -> str:
    there = set(taken)
    return next(f"{_OWN}{at}" for at in range(1, len(there) + 2) if f"{_OWN}{at}" not in there)


def _in_order(wanted: set[Moment], like: Sequence[Moment]) -> tuple[Moment, ...]:
    if wanted == set(like):
        return tuple(like)
    return tuple(moment for moment in PRECEDENCE if moment in wanted)


def _shared(ids: Iterable[str], order: Sequence[str]) -> list[str]:
    known = set(ids)
    return [each for each in order if each in known]


def _woven(first: Sequence[str], second: Sequence[str], there: Iterable[str]) -> list[str]:
    """The first order, and behind their neighbours of the second what only that has."""
    known = set(there)
    found = [each for each in first if each in known]
    before = ""
    for each in second:
        if each in known and each not in found:
            found.insert(found.index(before) + 1 if before in found else 0, each)
        before = each
    return found


def _arranged(cards: dict[str, Card], order: Sequence[str]) -> tuple[Card, ...]:
    """All cards: those in `order` first, as a card file has them."""
    place = {card_id: at for at, card_id in enumerate(order)}
    return tuple(sorted(cards.values(), key=lambda card: place.get(card.id, len(place))))

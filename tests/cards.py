"""Cards of the service standard for tests: plain ones, and any that a file can hold."""

from typing import Any

from hypothesis import strategies as st

from queueapp.domain.card_file import ESSENCE_LENGTH, FORMAT, LINE_LENGTH
from queueapp.domain.moment import Moment
from queueapp.domain.standard import CHECKLISTS, Card, CardFile, CardText, ListItem, Phrase


def a_card(card_id: str = "own.1", *moments: Moment, **more: Any) -> Card:
    """A short card in both languages."""
    texts = {
        "lt": CardText(f"Kortelė {card_id}", "Klausykite."),
        "en": CardText(f"Card {card_id}", "Listen."),
    }
    return Card(id=card_id, moments=moments, **(texts | more))


def _line(longest: int) -> st.SearchStrategy[str]:
    # Whatever can be typed, though neither markup nor places for names.
    letters = st.characters(codec="utf-8", exclude_characters="<&{}")
    short = st.text(letters, min_size=1, max_size=20).filter(lambda text: bool(text.strip()))
    return short | st.just("ž" * longest)


LINES = st.lists(_line(LINE_LENGTH), max_size=2).map(tuple)
MOMENTS = st.lists(st.sampled_from(Moment), max_size=3, unique=True).map(tuple)
IDS = st.text("abcXYZ.12ž", min_size=1, max_size=20)
TEXTS = st.builds(
    CardText,
    title=_line(ESSENCE_LENGTH),
    essence=_line(ESSENCE_LENGTH),
    do=LINES,
    dont=LINES,
    steps=LINES,
)
_SAID = st.lists(
    st.builds(Phrase, lt=_line(LINE_LENGTH), en=_line(LINE_LENGTH), moments=MOMENTS), max_size=2
).map(tuple)
CARDS = st.builds(
    Card,
    id=IDS,
    row=st.sampled_from(("", "IV.1.1", "IX.2.10")),
    moments=MOMENTS,
    leads=MOMENTS,
    lt=TEXTS,
    en=TEXTS,
    say=_SAID,
    dont_say=_SAID,
)
MANY_CARDS = st.lists(CARDS, max_size=3, unique_by=lambda card: card.id).map(tuple)
_ITEMS = st.lists(
    st.builds(ListItem, row=_line(20), lt=_line(LINE_LENGTH), en=_line(LINE_LENGTH)), max_size=2
).map(tuple)
LISTS = st.dictionaries(st.sampled_from(CHECKLISTS), _ITEMS)


@st.composite
def card_files(draw: st.DrawFn) -> CardFile:
    """Anything that a card file can hold."""
    cards = draw(MANY_CARDS)
    ids = [card.id for card in cards]
    some = st.lists(st.sampled_from(ids), unique=True).map(tuple) if ids else st.just(())
    return CardFile(
        format=FORMAT, card=cards, order=draw(some), hidden=draw(some), checklist=draw(LISTS)
    )

"""Card files: the text in which the standard's cards are kept, sent and brought back (TOML)."""

import codecs
import re
import tomllib
from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from queueapp.domain.moment import Moment
from queueapp.domain.standard import CHECKLISTS, NAMES, Card, CardFile, CardText, ListItem, Phrase
from queueapp.errors import QueueappError

FORMAT = 1
"""Rises when the files come to hold something that older programs do not know."""

MAX_BYTES = 2_000_000
ESSENCE_LENGTH = 140
"""The longest essence: more does not stand on the screen without scrolling."""
LINE_LENGTH = 400
_ID_LENGTH = 20

_PATH = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_CARD = re.compile(r"^\.card\[(\d+)\](.*)")
_MARKUP = re.compile(r"<\s*[/!a-zA-Z][^>]*>|&#?\w+;")
_NAME = re.compile(r"\{([^{}]*)\}")
_QUOTED = re.compile(r"`([^`]*)`")
_ANY_LIST = ".checklist[...]"
"""How a path names a list, whichever it is."""


class CardFault(StrEnum):
    """What is wrong with a card file."""

    NEWER = "newer"
    ENCODING = "encoding"
    CUT_OFF = "cut_off"
    TOO_LARGE = "too_large"
    NO_FORMAT = "no_format"
    FIELD = "field"
    UNKNOWN_MOMENT = "unknown_moment"
    MISSING = "missing"
    UNKNOWN_FIELD = "unknown_field"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    MARKUP = "markup"
    UNKNOWN_NAME = "unknown_name"
    TWICE = "twice"
    UNKNOWN_CARD = "unknown_card"


class CardFileError(QueueappError):
    """A card file that cannot be used: which file, what is wrong, in which card and field.

    `detail` is what stands there, or the line where reading stopped.
    """

    def __init__(
        self, file: str, fault: CardFault, card: str = "", field: str = "", detail: str = ""
    ) -> None:
        super().__init__(file, fault.value, card, field, detail)
        self.file = file
        self.fault = fault
        self.card = card
        self.field = field
        self.detail = detail


def read_cards(raw: bytes, file: str, known: Sequence[str] = ()) -> CardFile:
    """The cards of a file; raises `CardFileError`, so that nothing is ever used in part.

    `known` are the ids of cards that are there besides: `order` and `hidden` may name them.
    """
    if len(raw) > MAX_BYTES:
        raise CardFileError(file, CardFault.TOO_LARGE)
    tree = _tree(raw, file)
    found = tree.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise CardFileError(file, CardFault.NO_FORMAT, field="format")
    if found > FORMAT:
        raise CardFileError(file, CardFault.NEWER, field="format", detail=str(found))
    try:
        cards = msgspec.convert(tree, CardFile)
    except msgspec.ValidationError as error:
        raise _field_error(file, tree, error) from error
    _check(file, cards, known)
    return cards


def write_cards(cards: CardFile) -> bytes:
    """A file that reads as these cards."""
    import tomli_w

    return tomli_w.dumps(msgspec.to_builtins(cards), multiline_strings=False).encode("utf-8")


def _tree(raw: bytes, file: str) -> dict[str, object]:
    # Editors of Windows put a mark in front of UTF-8; zeros are UTF-16 without one.
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if (at := raw.find(b"\0")) >= 0:
        raise CardFileError(file, CardFault.ENCODING, detail=str(at))
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CardFileError(file, CardFault.ENCODING, detail=str(error.start)) from error
    except tomllib.TOMLDecodeError as error:
        raise CardFileError(file, CardFault.CUT_OFF, detail=str(error)) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or brackets within brackets without end.
        raise CardFileError(file, CardFault.FIELD, detail=str(error)) from error


def _field_error(
    file: str, tree: dict[str, object], error: msgspec.ValidationError
) -> CardFileError:
    message = str(error)
    path = _PATH.search(message)
    place = path["path"] if path else ""
    detail = message[: path.start()] if path else message
    card = ""
    inside = _CARD.match(place)
    if inside:
        card, place = _card_id(tree, int(inside[1])), inside[2]
    elif place.startswith(_ANY_LIST):
        place = f".checklist.{_wrong_list(tree)}{place.removeprefix(_ANY_LIST)}"
    field = place.lstrip(".")
    named = _QUOTED.search(detail)
    within = ".".join(part for part in (field, named[1] if named else "") if part)
    if "missing required field" in detail:
        return CardFileError(file, CardFault.MISSING, card, within)
    if "unknown field" in detail:
        return CardFileError(file, CardFault.UNKNOWN_FIELD, card, within)
    if "Invalid enum value" in detail:
        value = re.search(r"'(.*)'", detail, re.DOTALL)
        return CardFileError(file, CardFault.UNKNOWN_MOMENT, card, field, value[1] if value else "")
    return CardFileError(file, CardFault.FIELD, card, field or "card", detail)


def _wrong_list(tree: dict[str, object]) -> str:
    lists = tree["checklist"]
    assert isinstance(lists, dict)
    for name, items in lists.items():
        try:
            msgspec.convert(items, tuple[ListItem, ...])
        except msgspec.ValidationError:
            return str(name)
    raise AssertionError("one of them is wrong")


def _card_id(tree: dict[str, object], at: int) -> str:
    cards = tree.get("card")
    card = cards[at] if isinstance(cards, list) and at < len(cards) else None
    found = card.get("id") if isinstance(card, dict) else None
    return found if isinstance(found, str) else f"#{at + 1}"


def _check(file: str, cards: CardFile, known: Sequence[str]) -> None:
    seen: set[str] = set()
    for card in cards.card:
        if card.id in seen:
            raise CardFileError(file, CardFault.TWICE, card.id, "id")
        seen.add(card.id)
        for field, text, longest in _texts(card):
            _check_text(file, card.id, field, text, longest)
    for name, items in cards.checklist.items():
        if name not in CHECKLISTS:
            raise CardFileError(file, CardFault.UNKNOWN_FIELD, "", f"checklist.{name}")
        for at, item in enumerate(items):
            for language in ("lt", "en"):
                field = f"checklist.{name}[{at}].{language}"
                _check_text(file, "", field, item.text(language), LINE_LENGTH)
    for field in ("order", "hidden"):
        for card_id in getattr(cards, field):
            if card_id not in seen and card_id not in known:
                raise CardFileError(file, CardFault.UNKNOWN_CARD, card_id, field)


def check_card(card: Card, file: str = "") -> None:
    """Raise `CardFileError` where a card of the editor could not be read back."""
    _check(file, CardFile(format=FORMAT, card=(card,)), ())


def _check_text(file: str, card: str, field: str, text: str, longest: int) -> None:
    if not text.strip():
        raise CardFileError(file, CardFault.EMPTY, card, field)
    if len(text) > longest:
        raise CardFileError(file, CardFault.TOO_LONG, card, field, str(longest))
    if found := _MARKUP.search(text):
        raise CardFileError(file, CardFault.MARKUP, card, field, found[0])
    for name in _NAME.findall(text):
        if name not in NAMES:
            raise CardFileError(file, CardFault.UNKNOWN_NAME, card, field, name)


def _texts(card: Card) -> Iterator[tuple[str, str, int]]:
    yield "id", card.id, _ID_LENGTH
    if card.row:
        yield "row", card.row, _ID_LENGTH
    for language, text in (("lt", card.lt), ("en", card.en)):
        yield from _of_language(language, text)
    for field, phrases in (("say", card.say), ("dont_say", card.dont_say)):
        for at, phrase in enumerate(phrases):
            yield from _of_phrase(f"{field}[{at}]", phrase)


def _of_language(language: str, text: CardText) -> Iterator[tuple[str, str, int]]:
    yield f"{language}.title", text.title, ESSENCE_LENGTH
    yield f"{language}.essence", text.essence, ESSENCE_LENGTH
    for field in ("do", "dont", "steps"):
        for at, line in enumerate(getattr(text, field)):
            yield f"{language}.{field}[{at}]", line, LINE_LENGTH


def _of_phrase(field: str, phrase: Phrase) -> Iterator[tuple[str, str, int]]:
    yield f"{field}.lt", phrase.lt, LINE_LENGTH
    yield f"{field}.en", phrase.en, LINE_LENGTH


def moments_named() -> tuple[str, ...]:
    """The names of the moments as card files write them."""
    return tuple(moment.value for moment in Moment)

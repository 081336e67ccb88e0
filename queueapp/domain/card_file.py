"""Card files: the text in which the standard's cards are kept, sent and brought back (TOML)."""

import codecs
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

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

Table = dict[str, Any]

_MOMENTS = {moment.value: moment for moment in Moment}
_MARKUP = re.compile(r"<\s*[/!a-zA-Z][^>]*>|&#?\w+;")
_NAME = re.compile(r"\{([^{}]*)\}")


class CardFault(StrEnum):
    """What is wrong with a card file."""

    UNREADABLE = "unreadable"
    """A file that came with the program; the others are faults of what people write and send."""
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


def read_cards(raw: bytes, file: str, known: Collection[str] | None = ()) -> CardFile:
    """The cards of a file; raises `CardFileError`, so that nothing is ever used in part.

    `known` are the ids of cards that are there besides: `order` and `hidden` may name them; with
    `None` they may name any.
    """
    if len(raw) > MAX_BYTES:
        raise CardFileError(file, CardFault.TOO_LARGE)
    tree = _tree(raw, file)
    found = tree.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise CardFileError(file, CardFault.NO_FORMAT, field="format")
    if found > FORMAT:
        raise CardFileError(file, CardFault.NEWER, field="format", detail=str(found))
    cards = _Reader(file).file_of(tree)
    _check(file, cards, known)
    return cards


def write_cards(cards: CardFile, file: str = "") -> bytes:
    """A file that reads as these cards; raises `CardFileError` where no file can hold a text."""
    import tomli_w

    try:
        return tomli_w.dumps(_plain(cards)).encode("utf-8")
    except UnicodeEncodeError as error:
        for card_id, field, text, _ in _all_texts(cards):
            _check_encoding(file, card_id, field, text)
        raise CardFileError(file, CardFault.ENCODING) from error


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


class _Reader:
    """Makes values of what TOML has read, and names the field where it does not fit."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._card = ""

    def file_of(self, tree: Table) -> CardFile:
        self._only(tree, _fields(CardFile), "")
        checklists = self._table(tree.get("checklist", {}), "checklist")
        order, hidden = self._texts(tree, "order", ""), self._texts(tree, "hidden", "")
        lists = {
            name: tuple(self._item(*each) for each in self._tables(checklists, name, "checklist."))
            for name in checklists
        }
        return CardFile(
            format=FORMAT,
            card=tuple(
                self._card_of(value, place)
                for place, value in enumerate(self._list(tree.get("card", []), "card"), start=1)
            ),
            order=order,
            hidden=hidden,
            checklist=lists,
        )

    def _card_of(self, value: object, place: int) -> Card:
        self._card = f"#{place}"
        tree = self._table(value, "card")
        if isinstance(tree.get("id"), str) and tree["id"]:
            self._card = tree["id"]
        self._only(tree, _fields(Card), "")
        card = Card(
            id=self._text(tree, "id", ""),
            row=self._text(tree, "row", "") if "row" in tree else "",
            moments=self._moments(tree, "moments", ""),
            leads=self._moments(tree, "leads", ""),
            lt=self._words(tree, "lt"),
            en=self._words(tree, "en"),
            say=self._phrases(tree, "say"),
            dont_say=self._phrases(tree, "dont_say"),
        )
        self._card = ""
        return card

    def _words(self, tree: Table, language: str) -> CardText:
        if language not in tree:
            raise self._fault(CardFault.MISSING, language)
        words, at = self._table(tree[language], language), f"{language}."
        self._only(words, _fields(CardText), at)
        return CardText(
            title=self._text(words, "title", at),
            essence=self._text(words, "essence", at),
            do=self._texts(words, "do", at),
            dont=self._texts(words, "dont", at),
            steps=self._texts(words, "steps", at),
            at_moment=self._at_moment(words, at),
        )

    def _at_moment(self, words: Table, at: str) -> tuple[tuple[Moment, str], ...]:
        field = f"{at}at_moment"
        found = self._table(words.get("at_moment", {}), field)
        for name in found:
            if name not in _MOMENTS:
                raise self._fault(CardFault.UNKNOWN_MOMENT, field, name)
        return tuple((_MOMENTS[name], self._text(found, name, f"{field}.")) for name in found)

    def _phrases(self, tree: Table, name: str) -> tuple[Phrase, ...]:
        return tuple(self._phrase(*each) for each in self._tables(tree, name, ""))

    def _phrase(self, tree: Table, at: str) -> Phrase:
        self._only(tree, _fields(Phrase), f"{at}.")
        lt, en = (self._text(tree, language, f"{at}.") for language in ("lt", "en"))
        return Phrase(lt, en, self._moments(tree, "moments", f"{at}."))

    def _item(self, tree: Table, at: str) -> ListItem:
        self._only(tree, _fields(ListItem), f"{at}.")
        return ListItem(*(self._text(tree, name, f"{at}.") for name in ("row", "lt", "en")))

    def _moments(self, tree: Table, name: str, at: str) -> tuple[Moment, ...]:
        found = []
        for place, value in enumerate(self._texts(tree, name, at)):
            if value not in _MOMENTS:
                field = f"{at}{name}[{place}]"
                raise self._fault(CardFault.UNKNOWN_MOMENT, field, value)
            found.append(_MOMENTS[value])
        return tuple(found)

    def _only(self, tree: Table, known: Collection[str], at: str) -> None:
        for name in tree:
            if name not in known:
                raise self._fault(CardFault.UNKNOWN_FIELD, f"{at}{name}")

    def _text(self, tree: Table, name: str, at: str) -> str:
        if name not in tree:
            raise self._fault(CardFault.MISSING, f"{at}{name}")
        return self._is_text(tree[name], f"{at}{name}")

    def _texts(self, tree: Table, name: str, at: str) -> tuple[str, ...]:
        values = self._list(tree.get(name, []), f"{at}{name}")
        return tuple(
            self._is_text(value, f"{at}{name}[{place}]") for place, value in enumerate(values)
        )

    def _tables(self, tree: Table, name: str, at: str) -> list[tuple[Table, str]]:
        """The tables of a list, each with where it stands."""
        values = self._list(tree.get(name, []), f"{at}{name}")
        places = [f"{at}{name}[{place}]" for place in range(len(values))]
        return [
            (self._table(value, place), place) for value, place in zip(values, places, strict=True)
        ]

    def _is_text(self, value: object, field: str) -> str:
        if not isinstance(value, str):
            raise self._wrong(field, "str", value)
        return value

    def _list(self, value: object, field: str) -> list[object]:
        if not isinstance(value, list):
            raise self._wrong(field, "array", value)
        return value

    def _table(self, value: object, field: str) -> Table:
        if not isinstance(value, dict):
            raise self._wrong(field, "table", value)
        return value

    def _wrong(self, field: str, wanted: str, value: object) -> CardFileError:
        detail = f"Expected `{wanted}`, got `{type(value).__name__}`"
        return self._fault(CardFault.FIELD, field, detail)

    def _fault(self, fault: CardFault, field: str, detail: str = "") -> CardFileError:
        return CardFileError(self._file, fault, self._card, field, detail)


def _fields(kind: type[CardFile | Card | CardText | Phrase | ListItem]) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))


def _plain(value: object) -> Any:
    """What TOML can hold of a value; what is as it would be anyway is left out."""
    if isinstance(value, CardText) and value.at_moment:
        by_moment = {moment.value: essence for moment, essence in value.at_moment}
        return {**_plain(replace(value, at_moment=())), "at_moment": by_moment}
    if isinstance(value, CardFile | Card | CardText | Phrase | ListItem):
        told = {each.name: getattr(value, each.name) for each in fields(value)}
        usual = {each.name: each.default for each in fields(value)}
        return {
            name: _plain(each) for name, each in told.items() if each != usual[name] and each != {}
        }
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Moment) else value


def _check(file: str, cards: CardFile, known: Collection[str] | None) -> None:
    seen: set[str] = set()
    for card in cards.card:
        if card.id in seen:
            raise CardFileError(file, CardFault.TWICE, card.id, "id")
        seen.add(card.id)
    for card_id, name, text, longest in _all_texts(cards):
        _check_text(file, card_id, name, text, longest)
    for name in cards.checklist:
        if name not in CHECKLISTS:
            raise CardFileError(file, CardFault.UNKNOWN_FIELD, "", f"checklist.{name}")
    if known is None:
        return
    for field in ("order", "hidden"):
        for card_id in getattr(cards, field):
            if card_id not in seen and card_id not in known:
                raise CardFileError(file, CardFault.UNKNOWN_CARD, card_id, field)


def check_card(card: Card, file: str = "") -> None:
    """Raise `CardFileError` where a card of the editor could not be read back."""
    _check(file, CardFile(format=FORMAT, card=(card,)), ())


def _check_encoding(file: str, card: str, field: str, text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        # Half of a pair, as a broken clipboard leaves it; it could not be shown either.
        named = card.encode("utf-8", "replace").decode("utf-8")
        raise CardFileError(file, CardFault.ENCODING, named, field, str(error.start)) from error


def _check_text(file: str, card: str, field: str, text: str, longest: int) -> None:
    _check_encoding(file, card, field, text)
    if not text.strip():
        raise CardFileError(file, CardFault.EMPTY, card, field)
    if len(text) > longest:
        raise CardFileError(file, CardFault.TOO_LONG, card, field, str(longest))
    if found := _MARKUP.search(text):
        raise CardFileError(file, CardFault.MARKUP, card, field, found[0])
    for name in _NAME.findall(text):
        if name not in NAMES:
            raise CardFileError(file, CardFault.UNKNOWN_NAME, card, field, name)


def _all_texts(cards: CardFile) -> Iterator[tuple[str, str, str, int]]:
    """All that a file says: the card's id, the field, the text and the longest it may be."""
    for card in cards.card:
        for field, text, longest in _texts(card):
            yield card.id, field, text, longest
    for name, items in cards.checklist.items():
        for at, item in enumerate(items):
            for language in ("lt", "en"):
                yield "", f"checklist.{name}[{at}].{language}", item.text(language), LINE_LENGTH


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
    for moment, essence in text.at_moment:
        yield f"{language}.at_moment.{moment}", essence, ESSENCE_LENGTH
    for field in ("do", "dont", "steps"):
        for at, line in enumerate(getattr(text, field)):
            yield f"{language}.{field}[{at}]", line, LINE_LENGTH


def _of_phrase(field: str, phrase: Phrase) -> Iterator[tuple[str, str, int]]:
    yield f"{field}.lt", phrase.lt, LINE_LENGTH
    yield f"{field}.en", phrase.en, LINE_LENGTH

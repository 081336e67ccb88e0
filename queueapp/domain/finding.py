"""A small ranked full-text index: words are found by their beginnings, or in another form."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from queueapp.domain.folding import folded

T = TypeVar("T")

Texts = Sequence[Sequence[str]]
"""What an entry is found by: its texts in groups, those that count most first."""

_Match = tuple[int, int, int]
"""How well a word fits: the group it stands in, how alike the words are, and the place in it."""

_WORD = re.compile(r"\w+")
_EXACT, _BEGINNING, _FORM = range(3)

_LEAST_STEM = 4
_ENDINGS = (
    # nouns and adjectives
    "a as ai ais am ame ams i iai iais iam iame iams ia ias io is ims imi imis in "
    "o os oj oje oms omis ose u ui uo us uose ui iu iui ius iuose iaus aus "
    "e es ei ej eje em ems emis ese y ys yje "
    # verbs and participles
    "ti yti eti oti uoti ejo ojo eja oja usi usio usiam usiu usios usiai "
    # English
    "s ed ing ly"
)
_ENDING = re.compile(f"(?:{'|'.join(_ENDINGS.split())})$")


class Index(Generic[T]):
    """Finds entries by what somebody has begun to type.

    Every word typed must begin a word of the entry, or be another form of it. Those where it
    stands in an earlier group come first; within a group whole words before beginnings and these
    before other forms, then what stands nearer the start, then the entries in their order.
    """

    def __init__(self, entries: Sequence[tuple[T, Texts]]) -> None:
        self._entries = tuple(entry for entry, _ in entries)
        self._places: dict[str, dict[int, tuple[int, int]]] = {}
        for number, (_, texts) in enumerate(entries):
            for group, lines in enumerate(texts):
                for place, word in enumerate(words for line in lines for words in _words(line)):
                    self._places.setdefault(word, {}).setdefault(number, (group, place))
        self._words = sorted(self._places)
        self._forms: dict[str, list[str]] = {}
        for word in self._words:
            self._forms.setdefault(_stem(word), []).append(word)

    def find(self, typed: str) -> list[T]:
        """The entries that fit, the best first; none where no word has been typed."""
        asked = list(dict.fromkeys(_words(typed)))
        found = [self._matches(word) for word in asked]
        if not found:
            return []
        fitting = set(found[0]).intersection(*found[1:])

        def rank(number: int) -> tuple[int, ...]:
            matches = [each[number] for each in found]
            return (*(sum(part) for part in zip(*matches, strict=True)), number)

        return [self._entries[number] for number in sorted(fitting, key=rank)]

    def _matches(self, asked: str) -> dict[int, _Match]:
        best: dict[int, _Match] = {}
        for word, likeness in self._alike(asked):
            for number, (group, place) in self._places[word].items():
                match = (group, likeness, place)
                if number not in best or match < best[number]:
                    best[number] = match
        return best

    def _alike(self, asked: str) -> Iterator[tuple[str, int]]:
        at = bisect_left(self._words, asked)
        while at < len(self._words) and self._words[at].startswith(asked):
            word = self._words[at]
            yield word, _EXACT if word == asked else _BEGINNING
            at += 1
        for word in self._forms.get(_stem(asked), ()):
            if not word.startswith(asked):
                yield word, _FORM


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _stem(word: str) -> str:
    """The word without its ending, where enough of it is left to tell it from others."""
    ending = _ENDING.search(word, _LEAST_STEM)
    return word[: ending.start()] if ending else word

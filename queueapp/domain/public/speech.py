"""Which clips say a call: a ticket and a counter, put together from letters, numbers and phrases.

A clip is named by its language, kind and key, such as `lt/number/23`; the chimes belong to no
language. Clips of one phrase follow each other closely, phrases stand apart. Numbers are said in
the nominative ("langelis numeris trys"), so that the same clips serve tickets and counters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from queueapp.domain.folding import folded
from queueapp.domain.public.setup import SPOKEN

Phrases = tuple[tuple[str, ...], ...]
"""What is said: phrases of clips."""

CHIME = "chime"
SHORT_CHIME = "chime-short"

LETTERS = {letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {
    "Ą": "a-nosine",
    "Č": "c-caron",
    "Ę": "e-nosine",
    "Ė": "e-dot",
    "Į": "i-nosine",
    "Š": "s-caron",
    "Ų": "u-nosine",
    "Ū": "u-macron",
    "Ž": "z-caron",
}
"""How the clip of a letter is named, in plain letters as any disk can keep them."""

MOST = 9999
"""Numbers up to this are read as one, longer ones digit by digit."""

_PLACES = {
    "counter": frozenset({"counter", "window", "langelis", "langas"}),
    "room": frozenset({"room", "office", "kabinetas", "kab", "kambarys"}),
    "desk": frozenset({"desk", "table", "stalas"}),
}
"""What a counter may be called before its number, without case and marks."""

_NUMBER_SIGNS = frozenset({"no", "nr", "number", "numeris"})
_RUN = re.compile(r"\d+|[^\W\d_]+")
_MOST_LETTERS = 2
_LONGEST = 12
"""A ticket of more clips than this is not followed by ear; it is read on the screen."""

_ALIKE = {"Ł": "L", "Ø": "O", "Đ": "D", "Æ": "AE", "Œ": "OE", "ẞ": "SS", "Þ": "TH"}


class Manner(StrEnum):
    """How much is said of a call: less, the more calls wait behind it."""

    FULL = "full"
    SHORT = "short"
    SHORTEST = "shortest"
    SILENT = "silent"


def clips() -> frozenset[str]:
    """Every clip that may be asked for."""
    words = {"call", "call-again", "number", "look", *_PLACES, *(f"to-{each}" for each in _PLACES)}
    large = [*range(100, 1000, 100), *range(1000, MOST, 1000)]
    of_language = {
        *(f"number/{number}" for number in [*range(100), *large]),
        *(f"before/{number}" for number in large),
        *(f"letter/{name}" for name in LETTERS.values()),
        *(f"word/{word}" for word in words),
    }
    named = {f"{language}/{clip}" for language in SPOKEN for clip in of_language}
    return frozenset({CHIME, SHORT_CHIME, "en/word/and", *named})


def said(
    ticket: str,
    counter: str,
    languages: Sequence[str],
    manner: Manner,
    *,
    again: bool = False,
    chime: bool = True,
) -> Phrases:
    """What calls a ticket to a counter of that name, in these languages one after the other.

    What has no sound of its own, such as a counter without a number, is left to the screen, and
    clients are asked to look there.
    """
    if manner is Manner.SILENT:
        return ()
    heard = languages[:1] if manner is Manner.SHORTEST else languages
    phrases = [*chimed(manner, chime=chime)]
    for language in heard:
        phrases += _call(language, _spoken_ticket(language, ticket), counter, manner, again)
    return tuple(phrases)


def chimed(manner: Manner, *, chime: bool = True) -> Phrases:
    """What a text sounds like: nobody can read it aloud, so that it is announced by the chime."""
    if manner is Manner.SILENT or not chime:
        return ()
    return ((SHORT_CHIME if manner is Manner.SHORTEST else CHIME,),)


def _call(
    language: str, ticket: tuple[str, ...], counter: str, manner: Manner, again: bool
) -> Iterator[tuple[str, ...]]:
    look = (f"{language}/word/look",)
    if not ticket:
        yield look
        return
    if manner is Manner.FULL:
        ticket = (f"{language}/word/{'call-again' if again else 'call'}", *ticket)
    elif manner is Manner.SHORT:
        ticket = (f"{language}/word/number", *ticket)
    yield ticket
    yield _spoken_counter(language, counter, manner) or look


def _spoken_ticket(language: str, ticket: str) -> tuple[str, ...]:
    """The letters and numbers of a ticket; nothing where they cannot be said."""
    spoken = _spelled(language, _runs(ticket))
    return spoken if len(spoken) <= _LONGEST else ()


def _spoken_counter(language: str, name: str, manner: Manner) -> tuple[str, ...]:
    """Where to go; nothing where the name holds more than a number that tells it from others."""
    runs = _runs(name)
    own = [run for run in runs if run.isdecimal() or len(run) == 1]
    words = {folded(run) for run in runs} - {folded(run) for run in own} - _NUMBER_SIGNS
    places = [place for place, names in _PLACES.items() if words & names]
    numbers = sum(run.isdecimal() for run in own)
    known = words <= frozenset().union(*_PLACES.values())
    if not own or not known or len(places) > 1 or numbers > 1 or len(own) - numbers > _MOST_LETTERS:
        return ()
    spoken = _spelled(language, own)
    place = places[0] if places else "counter"
    lead = f"to-{place}" if manner is Manner.FULL else place
    return (f"{language}/word/{lead}", *spoken) if spoken else ()


def _runs(text: str) -> list[str]:
    return _RUN.findall(unicodedata.normalize("NFC", text))


def _spelled(language: str, runs: Iterable[str]) -> tuple[str, ...]:
    """Numbers as they are read and words letter by letter; nothing where a letter has no clip."""
    spoken: list[str] = []
    for run in runs:
        if run.isdecimal():
            spoken += _number(language, run)
            continue
        names = [LETTERS.get(letter) for letter in _letters(run)]
        if None in names or not names:
            return ()
        spoken += [f"{language}/letter/{name}" for name in names]
    return tuple(spoken)


def _letters(word: str) -> Iterator[str]:
    """Its capital letters, those of other alphabets of Europe as their nearest."""
    for letter in word.upper():
        if letter in LETTERS:
            yield letter
        else:
            apart = unicodedata.normalize("NFKD", _ALIKE.get(letter, letter)).upper()
            yield from (part for part in apart if not unicodedata.combining(part))


def _number(language: str, digits: str) -> Iterator[str]:
    """A number as it is read; one that nobody reads as one digit by digit."""
    if int(digits) > MOST:
        yield from (f"{language}/number/{int(digit)}" for digit in digits)
        return
    left = int(digits)
    while left >= 100:
        step = 1000 if left >= 1000 else 100
        head, left = left - left % step, left % step
        yield f"{language}/{'before' if left else 'number'}/{head}"
        if not left:
            return
        if language == "en" and left < 100:
            yield "en/word/and"
    yield f"{language}/number/{left}"

"""The genitive of what institutions and departments are called in Lithuanian.

Good enough to suggest: nouns that decline by their own rule are not all known here.
"""

import re

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[„“\"«].*?[“”\"»]")
_SHORTEST = 4
"""Shorter words are prepositions, conjunctions and abbreviations."""

_OWN_RULE = {
    "dalis": "dalies",
    "pilis": "pilies",
    "sritis": "srities",
    "stotis": "stoties",
    "šalis": "šalies",
    "žmonės": "žmonių",
}
_ENDINGS = (
    # The long forms of adjectives: bendrasis skyrius, viešoji įstaiga.
    ("iasis", "iojo"),
    ("asis", "ojo"),
    ("ysis", "iojo"),
    ("oji", "osios"),
    ("aus", "aus"),
    ("us", "aus"),
    ("tis", "čio"),
    ("dis", "džio"),
    ("tys", "čio"),
    ("dys", "džio"),
    ("is", "io"),
    ("ys", "io"),
    ("as", "o"),
    ("ai", "ų"),
    ("a", "os"),
    ("ė", "ės"),
)


def genitive(name: str) -> str:
    """The genitive of a name: *Klientų aptarnavimo skyrius* gives *… skyriaus*.

    A word that is in the genitive already stays, as do names in quotes and abbreviations.
    """
    parts, at = [], 0
    for quoted in _QUOTED.finditer(name):
        parts += [_WORD.sub(_declined, name[at : quoted.start()]), quoted[0]]
        at = quoted.end()
    return "".join([*parts, _WORD.sub(_declined, name[at:])])


def _declined(match: re.Match[str]) -> str:
    word = match[0]
    if len(word) < _SHORTEST or word.isupper():
        return word
    own = _OWN_RULE.get(word.lower())
    if own is not None:
        return word[0] + own[1:]
    for ending, replacement in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + replacement
    return word

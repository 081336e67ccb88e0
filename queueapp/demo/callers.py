"""Who rings the demo hall or writes to it: names that nobody has, numbers that belong to nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from queueapp.clock import HOUR, MINUTE

_FIRST = (
    ("Rūta", "Aldona", "Giedrė", "Virginija", "Laima", "Eglė", "Nijolė", "Ieva"),
    ("Vytautas", "Algirdas", "Mantas", "Rimantas", "Edgaras", "Kęstutis", "Darius", "Povilas"),
)
_LAST = (
    ("Ąžuolpilytė", "Girdvainienė", "Rudokaitė", "Šilinskienė", "Medeišytė", "Uosinienė"),
    ("Ąžuolpilis", "Girdvainis", "Rudokas", "Šilinskis", "Medeiša", "Uosinis"),
)
_QUESTIONS = (
    "Ar jau parengta pažyma apie deklaruotą gyvenamąją vietą?",
    "Kada atsilaisvins vieta darželyje „Giliukas“?",
    "Kokių dokumentų reikia būsto šildymo kompensacijai?",
    "Ar gautas prašymas dėl leidimo prekiauti mugėje?",
    "Kaip pratęsti socialinio būsto nuomos sutartį?",
    "Kodėl pasikeitė vietinė rinkliava už atliekas?",
    "Kada galima atsiimti santuokos liudijimą?",
    "Kur kreiptis dėl žemės sklypo ribų?",
    "Ar galima deklaruoti gyvenamąją vietą vaikui be antrojo tėvo?",
    "Kiek kainuoja archyvinės pažymos kopija?",
)
_LETTERS = (
    "Prašo paaiškinti, kaip apskaičiuota būsto nuomos kompensacija.",
    "Klausia, per kiek laiko išduodamas statybą leidžiantis dokumentas.",
    "Prašo atsiųsti vaiko registravimo į mokyklą tvarką.",
    "Klausia, ar galima sumokėti rinkliavą dalimis.",
    "Prašo patvirtinti, kad prašymas gautas.",
)
_BY_HOUR = (6, 14, 16, 12, 8, 10, 12, 9, 5)


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who wants an answer: a number in E.164, an e-mail address, and what they say."""

    number: str
    address: str
    name: str
    question: str


def draw_caller(chance: Random) -> Caller:
    """Somebody who rings."""
    name = _name(chance)
    said = name if chance.random() < 0.6 else ""
    question = chance.choice(_QUESTIONS) if chance.random() < 0.8 else ""
    return Caller(f"+3706000{chance.randrange(10_000):04d}", "", said, question)


def draw_writer(chance: Random) -> Caller:
    """Somebody who writes an e-mail."""
    address = f"klientas{chance.randrange(1000):03d}@pastas.example"
    return Caller("", address, _name(chance), chance.choice(_LETTERS))


def draw_rings(chance: Random, count: float, opens: int, closes: int) -> list[int]:
    """When the phone rings on one desk, about so many times (ms UTC)."""
    hours: Sequence[int] = range(len(_BY_HOUR))
    drawn = max(0, round(chance.gauss(count, count / 3)))
    found = (
        opens + hour * HOUR + chance.randrange(HOUR)
        for hour in chance.choices(hours, _BY_HOUR, k=drawn)
    )
    return sorted(at for at in found if opens + 5 * MINUTE < at < closes - 20 * MINUTE)


def _name(chance: Random) -> str:
    kind = chance.randrange(2)
    return f"{chance.choice(_FIRST[kind])} {chance.choice(_LAST[kind])}"

"""Which column of another system's file is what, and which words in it mean which end."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from queueapp.domain.folding import folded
from queueapp.domain.visit import Outcome


class Field(StrEnum):
    """What a column of the file can be.

    `DAY` is the date of instants that are a time of the day alone; `LEFT` is when somebody who was
    never served went away; `ID` is what the other system calls the visit.
    """

    ID = "id"
    TICKET = "ticket"
    SERVICE = "service"
    COUNTER = "counter"
    PERSON = "person"
    LANGUAGE = "language"
    OUTCOME = "outcome"
    DAY = "day"
    ARRIVAL = "arrival"
    CALLED = "called"
    STARTED = "started"
    ENDED = "ended"
    LEFT = "left"


NEEDED = (Field.SERVICE, Field.ARRIVAL, Field.ENDED)
"""Without these columns nothing can be made of a file."""

ENDS = (
    Outcome.SETTLED,
    Outcome.INFORMED,
    Outcome.PAPERS_MISSING,
    Outcome.REFUSED,
    Outcome.LEFT,
    Outcome.NO_SHOW,
)
"""How a visit of another system can have ended."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Fields by the place of their column (from 0), and outcomes by the words that mean them."""

    columns: Mapping[Field, int]
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)

    @property
    def lacking(self) -> tuple[Field, ...]:
        """The columns without which nothing can be made of the file."""
        return tuple(each for each in NEEDED if each not in self.columns)

    def outcome_of(self, text: str) -> Outcome | None:
        """What a word in the file means; nothing where nobody said so."""
        return self.outcomes.get(plain(text))


def plain(text: str) -> str:
    """A name or a word as it is compared: small letters without accents, single spaces."""
    return " ".join(re.sub(r"[\W_]+", " ", folded(text)).split())


def guess(names: Sequence[str]) -> dict[Field, int]:
    """Which column of a header is probably what; each column is one thing at most."""
    found: dict[Field, int] = {}
    columns = [plain(name) for name in names]
    for fits in (_is, _has):
        for each, known in _NAMES.items():
            if each in found:
                continue
            taken = set(found.values())
            free = [at for at in range(len(columns)) if at not in taken]
            like = (at for name in known for at in free if fits(columns[at], name))
            place = next(like, None)
            if place is not None:
                found[each] = place
    return found


def guess_outcomes(words: Iterable[str]) -> dict[str, Outcome]:
    """What the words in an outcome column probably mean, as far as that can be told."""
    meant = {known: outcome for outcome, all_ in _OUTCOMES.items() for known in all_}
    return {plain(word): meant[plain(word)] for word in words if plain(word) in meant}


def language_of(text: str) -> str | None:
    """The code of a language by its code or name; nothing where it is not known."""
    word = plain(text)
    return _LANGUAGES.get(word) or (word if re.fullmatch("[a-z]{2,3}", word) else None)


def _is(column: str, name: str) -> bool:
    return column == name


def _has(column: str, name: str) -> bool:
    return f" {name} " in f" {column} "


_NAMES: dict[Field, tuple[str, ...]] = {
    Field.ID: (
        *("visit id", "ticket id", "id", "uuid", "guid", "vizito id", "identifikatorius"),
        *("bilieto id", "irasas"),
    ),
    Field.DAY: ("day", "date", "business day", "visit date", "diena", "data", "darbo diena"),
    Field.ARRIVAL: (
        *("arrival", "arrival time", "arrived", "arrived at", "issued", "issued at", "issue time"),
        *("created", "created at", "ticket printed", "printed", "registered", "check in"),
        *("atvyko", "atvykimas", "atvykimo laikas", "isduota", "isduotas", "isdavimo laikas"),
        *("registracija", "registracijos laikas", "uzregistruota", "sukurta", "laukimo pradzia"),
    ),
    Field.CALLED: (
        *("called", "called at", "call time", "call", "first call"),
        *("iskviesta", "iskviestas", "iskvietimas", "iskvietimo laikas"),
        *("pakviesta", "pakviestas", "pakvietimo laikas", "kvietimas", "kvietimo laikas"),
    ),
    Field.STARTED: (
        *("service start", "service started", "started", "started at", "start", "start time"),
        *("serving start", "begin", "begun", "aptarnavimo pradzia", "pradzia", "pradeta"),
        *("pradetas", "aptarnauti pradeta"),
    ),
    Field.ENDED: (
        *("service end", "service ended", "ended", "ended at", "end", "end time", "finished"),
        *("finished at", "completed", "completed at", "closed", "closed at"),
        *("aptarnavimo pabaiga", "pabaiga", "baigta", "baigtas", "uzbaigta", "uzdaryta"),
    ),
    Field.LEFT: (
        *("queue leave", "left", "left at", "left queue", "abandoned", "abandoned at", "gave up"),
        *("isejo", "isejimo laikas", "pasitrauke", "nesulauke"),
    ),
    Field.TICKET: (
        *("ticket", "ticket number", "ticket no", "ticket nr", "number", "queue number"),
        *("bilietas", "bilieto numeris", "bilieto nr", "talonas", "talono numeris"),
        *("talono nr", "eiles numeris", "eiles nr", "numeris"),
    ),
    Field.SERVICE: (
        *("service", "service name", "service type", "queue", "type", "category", "topic"),
        *("paslauga", "paslaugos pavadinimas", "paslaugos tipas", "tema", "eile", "kategorija"),
    ),
    Field.COUNTER: (
        *("counter", "counter name", "counter number", "desk", "window", "booth"),
        *("langelis", "langelio numeris", "langelio nr", "darbo vieta", "kabinetas"),
    ),
    Field.PERSON: (
        *("person", "server", "agent", "employee", "clerk", "operator", "staff", "user"),
        *("darbuotojas", "darbuotoja", "specialistas", "operatorius", "konsultantas"),
        *("vartotojas", "aptarnavo"),
    ),
    Field.LANGUAGE: ("language", "lang", "kalba"),
    Field.OUTCOME: (
        *("outcome", "result", "status", "state", "end state", "disposition"),
        *("baigtis", "rezultatas", "busena", "statusas"),
    ),
}

_OUTCOMES: dict[Outcome, tuple[str, ...]] = {
    Outcome.SETTLED: (
        *("served", "agent", "finished", "completed", "complete", "done", "closed", "settled"),
        *("ok", "success", "aptarnautas", "aptarnauta", "baigta", "baigtas", "uzbaigta"),
        *("ivykdyta", "issprestas", "isspresta"),
    ),
    Outcome.INFORMED: ("informed", "information", "informuotas", "informuota"),
    Outcome.PAPERS_MISSING: ("papers missing", "missing papers", "truksta dokumentu"),
    Outcome.REFUSED: ("refused", "rejected", "atsisakyta", "atsisakyta aptarnauti"),
    Outcome.LEFT: (
        *("left", "hang", "hung up", "abandoned", "gave up", "cancelled", "canceled"),
        *("isejo", "pasitrauke", "nesulauke", "atsaukta"),
    ),
    Outcome.NO_SHOW: (
        *("no show", "noshow", "missed", "not shown", "did not come", "skipped"),
        *("neatvyko", "neatejo", "nepasirode"),
    ),
}

_LANGUAGES = {
    **dict.fromkeys(("lt", "lit", "ltu", "lithuanian", "lietuviu", "lietuviu kalba"), "lt"),
    **dict.fromkeys(("en", "eng", "english", "anglu", "anglu kalba"), "en"),
    **dict.fromkeys(("ru", "rus", "russian", "rusu", "rusu kalba"), "ru"),
    **dict.fromkeys(("pl", "pol", "polish", "lenku", "lenku kalba"), "pl"),
    **dict.fromkeys(("uk", "ua", "ukr", "ukrainian", "ukrainieciu"), "uk"),
    **dict.fromkeys(("de", "ger", "deu", "german", "vokieciu"), "de"),
    **dict.fromkeys(("fr", "fra", "fre", "french", "prancuzu"), "fr"),
    **dict.fromkeys(("lgk", "lithuanian sign language", "sign language", "gestu"), "lgk"),
}

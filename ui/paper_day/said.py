"""What stands on the sheets of a day on paper, in the language in which they are printed.

They are made ahead, for whoever is at the desk that day, whatever language the interface has.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from queueapp.domain.visit import Outcome


@dataclass(frozen=True, slots=True)
class Said:
    """The texts in one language; those with braces are filled in."""

    list_title: str
    waiting_title: str
    place: str
    reception: str
    date: str
    services: str
    endings: str
    how: str
    how_waiting: str
    number: str
    order: str
    arrived: str
    service: str
    counter: str
    began: str
    ended: str
    ending: str
    person: str
    tear_off: str
    page: str
    as_of: str
    nobody: str
    outcomes: Mapping[Outcome, str]


_LT = Said(
    list_title="Popierinis klientų sąrašas",
    waiting_title="Laukiantys klientai",
    place="Vieta",
    reception="Registratūra",
    date="Data",
    services="Paslaugos",
    endings="Kaip baigėsi",
    how=(
        "Nuplėškite numerį ir duokite klientui, įrašykite atvykimo laiką ir paslaugos raidę. "
        "Kvieskite iš eilės. Kai darbas bus atnaujintas, įveskite sąrašą programoje: "
        "„Popierinis sąrašas“."
    ),
    how_waiting=(
        "Kvieskite šia eilės tvarka; po jų – klientus su popieriniais numeriais (P-…). Įrašykite "
        "laikus: vėliau jie įvedami programoje: „Popierinis sąrašas“."
    ),
    number="Numeris",
    order="Eilė",
    arrived="Atvyko",
    service="Pasl.",
    counter="Langelis",
    began="Pradėta",
    ended="Baigta",
    ending="Baigtis",
    person="Darbuotojas",
    tear_off="Klientui",
    page="{page} lapas iš {pages}",
    as_of="Spausdinta {day} {time}",
    nobody="Šiuo metu niekas nelaukia.",
    outcomes={
        Outcome.SETTLED: "išspręsta",
        Outcome.INFORMED: "suteikta informacija",
        Outcome.PAPERS_MISSING: "trūksta dokumentų",
        Outcome.IN_WRITING: "bus atsakyta raštu",
        Outcome.REFERRED: "nukreipta kitur",
        Outcome.REFUSED: "atsisakyta aptarnauti",
        Outcome.NO_SHOW: "neatvyko pakviestas",
        Outcome.LEFT: "išėjo",
    },
)

_EN = Said(
    list_title="Paper list of clients",
    waiting_title="Clients who wait",
    place="Place",
    reception="Reception",
    date="Date",
    services="Services",
    endings="How it ended",
    how=(
        "Tear the number off and give it to the client; write down when they came and the letter "
        "of the service. Call in order. When work goes on, enter the list in the program: "
        "“Paper list”."
    ),
    how_waiting=(
        "Call in this order, and after them the clients with paper numbers (P-…). Write down the "
        "times: they are entered in the program afterwards: “Paper list”."
    ),
    number="Number",
    order="Order",
    arrived="Arrived",
    service="Serv.",
    counter="Counter",
    began="Began",
    ended="Finished",
    ending="Ending",
    person="Person",
    tear_off="For the client",
    page="Page {page} of {pages}",
    as_of="Printed {day} {time}",
    nobody="Nobody waits now.",
    outcomes={
        Outcome.SETTLED: "settled",
        Outcome.INFORMED: "information given",
        Outcome.PAPERS_MISSING: "papers missing",
        Outcome.IN_WRITING: "answer in writing",
        Outcome.REFERRED: "referred elsewhere",
        Outcome.REFUSED: "service refused",
        Outcome.NO_SHOW: "did not come when called",
        Outcome.LEFT: "left",
    },
)


def said(language: str) -> Said:
    """The texts in Lithuanian or English."""
    return _EN if language == "en" else _LT

"""The fictional hall of the demo: a town that is on no map, its services, counters and staff."""

import unicodedata
from datetime import date

from queueapp.domain.holidays import holiday_on
from queueapp.domain.hours import DayHours
from queueapp.domain.roles import Role
from queueapp.domain.setup import CounterDraft, HallDraft, Office, PersonDraft, ServiceDraft

SERVICES = (
    ServiceDraft(
        "A",
        "Gyvenamosios vietos deklaravimas",
        "Declaring a place of residence",
        "Gyvenamoji vieta",
        "Residence",
        9,
    ),
    ServiceDraft("B", "Leidimai ir licencijos", "Permits and licences", "Leidimai", "Permits", 12),
    ServiceDraft(
        "C",
        "Socialinė parama ir kompensacijos",
        "Social support and allowances",
        "Parama",
        "Support",
        14,
    ),
    ServiceDraft(
        "D", "Darželiai ir mokyklos", "Kindergartens and schools", "Švietimas", "Education", 10
    ),
    ServiceDraft(
        "E",
        "Gimimo, santuokos ir mirties registravimas",
        "Registering births, marriages and deaths",
        "Civilinė metrikacija",
        "Civil registry",
        15,
    ),
    ServiceDraft(
        "F",
        "Būsto, žemės ir statybos reikalai",
        "Housing, land and building",
        "Būstas ir žemė",
        "Housing and land",
        16,
    ),
    ServiceDraft(
        "G",
        "Vietinės rinkliavos ir mokesčiai",
        "Local charges and taxes",
        "Rinkliavos",
        "Charges",
        7,
    ),
    ServiceDraft(
        "H",
        "Pažymos ir archyvo dokumentai",
        "Certificates and archive records",
        "Pažymos",
        "Certificates",
        6,
    ),
)

DEMAND = (26, 11, 20, 12, 8, 9, 8, 6)
"""How much each service is asked for, in the order above."""

COUNTERS = (
    CounterDraft("1", frozenset({0, 2, 6, 7})),
    CounterDraft("2", frozenset({0, 2, 3, 6})),
    CounterDraft("3", frozenset({1, 4, 5, 6})),
    CounterDraft("4", frozenset({0, 2, 4, 7})),
    CounterDraft("5", frozenset({0, 1, 3, 5})),
)


def _person(name: str, role: Role, languages: str, job: str, phone: str) -> PersonDraft:
    """One of the staff; their address is made of their name, in the letters that addresses take."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    email = f"{plain.replace(' ', '.')}@azuolpilis.example"
    spoken = frozenset(languages.split())
    return PersonDraft(name, role, spoken, job=job, phone=phone, email=email)


PEOPLE = (
    _person("Rasa Vaitonytė", Role.COUNTER, "lt ru", "vyriausioji specialistė", "211"),
    _person("Jonas Girdvainis", Role.COUNTER, "lt en", "vyriausiasis specialistas", "212"),
    _person("Daiva Linkutė", Role.COUNTER, "lt ru pl", "vyresnioji specialistė", "213"),
    _person("Tomas Eglinskas", Role.COUNTER, "lt en uk", "specialistas", "214"),
    _person("Asta Medeišienė", Role.COUNTER, "lt en ru", "vyriausioji specialistė", "215"),
    _person("Vilma Šaltenytė", Role.LEAD, "lt en ru", "skyriaus vedėja", "201"),
    _person(
        "Mindaugas Rudokas",
        Role.ADMINISTRATOR,
        "lt en",
        "informacinių sistemų administratorius",
        "220",
    ),
)

OFFICE = Office(
    "Ąžuolpilio savivaldybė",
    "Ąžuolpilio savivaldybės",
    "Klientų aptarnavimo skyrius",
    "Klientų aptarnavimo skyriaus",
    "Ąžuolų g. 1, Ąžuolpilis",
)

_LONG_DAY = DayHours(8 * 60, 17 * 60)

HALL = HallDraft(
    name="Ąžuolpilio savivaldybė",
    week={
        1: _LONG_DAY,
        2: _LONG_DAY,
        3: _LONG_DAY,
        4: _LONG_DAY,
        5: DayHours(8 * 60, 15 * 60 + 45),
    },
    services=SERVICES,
    counters=COUNTERS,
    people=PEOPLE,
    office=OFFICE,
)


def is_working_day(day: date) -> bool:
    """Whether the hall opens on that day: a weekday that is no public holiday."""
    return day.isoweekday() in HALL.week and holiday_on(day) is None

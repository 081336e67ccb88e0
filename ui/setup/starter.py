"""What a new hall begins with, so that it can be opened after typing two names."""

from queueapp.domain.hours import DayHours
from queueapp.domain.roles import Role
from queueapp.domain.setup import CounterDraft, HallDraft, PersonDraft, ServiceDraft

_SERVICES = (
    ServiceDraft(
        "A",
        "Gyvenamosios vietos deklaravimas",
        "Declaring a place of residence",
        "Gyvenamoji vieta",
        "Residence",
        10,
    ),
    ServiceDraft(
        "B",
        "Socialinė parama ir išmokos",
        "Social support and benefits",
        "Parama",
        "Benefits",
        15,
    ),
    ServiceDraft("C", "Leidimai ir licencijos", "Permits and licences", "Leidimai", "Permits", 12),
    ServiceDraft("D", "Statyba ir žemė", "Building and land", "Statyba", "Building", 15),
    ServiceDraft(
        "E",
        "Švietimas ir darželiai",
        "Schools and kindergartens",
        "Švietimas",
        "Education",
        10,
    ),
    ServiceDraft("F", "Mokesčiai ir rinkliavos", "Taxes and fees", "Mokesčiai", "Taxes", 8),
    ServiceDraft(
        "G",
        "Prašymai ir kita informacija",
        "Applications and other information",
        "Kita",
        "Other",
        5,
    ),
)
_COUNTERS = 3


def starter_draft() -> HallDraft:
    """A typical hall that lacks only its name and the first administrator's."""
    everything = frozenset(range(len(_SERVICES)))
    day, friday = DayHours(8 * 60, 17 * 60), DayHours(8 * 60, 15 * 60 + 45)
    return HallDraft(
        name="",
        week={1: day, 2: day, 3: day, 4: day, 5: friday},
        services=_SERVICES,
        counters=[
            CounterDraft(counter_name(number), everything) for number in range(1, _COUNTERS + 1)
        ],
        people=[PersonDraft("", Role.ADMINISTRATOR, frozenset({"lt", "en"}))],
    )


def counter_name(number: int) -> str:
    """What a new counter is called: screens put the word beside a bare number."""
    return str(number)

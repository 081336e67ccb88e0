"""What the demo hall shows its clients: two screens, notices, a kiosk and tickets on paper."""

from queueapp.domain.public.setup import (
    Arrow,
    Group,
    Kiosk,
    Notice,
    PublicSetup,
    ScreenView,
    TicketForm,
    Words,
)
from queueapp.domain.setup import Directory

_WAYS = {"1": Arrow.LEFT, "2": Arrow.LEFT, "3": Arrow.AHEAD, "4": Arrow.RIGHT, "5": Arrow.RIGHT}
"""From the large screen to each counter, by its name."""

_TOGETHER = (
    (Words("Registravimas ir pažymos", "Registry and certificates"), "EH"),
    (Words("Būstas, leidimai ir rinkliavos", "Housing, permits and charges"), "BFG"),
)
"""The services, by their prefixes, that stand behind one button of the kiosk."""

_NOTICES = (
    Words(
        "Paruoškite asmens dokumentą – taip aptarnausime greičiau.",
        "Please have your identity document ready: we will serve you sooner.",
    ),
    Words(
        "Gyvenamąją vietą galite deklaruoti ir internetu.\nPagalbos teiraukitės prie langelių.",
        "You can also declare your place of residence online.\nAsk for help at the counters.",
    ),
)


def public_of(directory: Directory) -> PublicSetup:
    """The set-up for the clients of the demo hall, as it was founded."""
    counters = {each.name: each.id for each in directory.counters.values()}
    services = {each.prefix: each.id for each in directory.services.values()}
    ways = {counters[name]: arrow for name, arrow in _WAYS.items()}
    upstairs = dict.fromkeys(counters.values(), Arrow.DOWNSTAIRS)
    return PublicSetup(
        screens=(
            ScreenView("Salė", arrows=ways, expected=True),
            ScreenView("Antras aukštas", arrows=upstairs, volume=50),
        ),
        notices=tuple(Notice(number, text) for number, text in enumerate(_NOTICES, start=1)),
        kiosk=Kiosk(
            groups=tuple(
                Group(name, tuple(services[prefix] for prefix in prefixes))
                for name, prefixes in _TOGETHER
            ),
            closed_text=Words(
                "Numerėlį gausite registratūroje.", "Please take a ticket at the reception."
            ),
        ),
        ticket=TicketForm(
            heading=Words("Ąžuolpilio savivaldybė", "Municipality of Ąžuolpilis"),
            text=Words(
                "Sekite ekraną ir klausykite kvietimo.",
                "Please watch the screen and listen for your number.",
            ),
        ),
    )

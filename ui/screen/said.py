"""The words of the public screen, in both languages."""

import re

from queueapp.domain.public.setup import Arrow
from queueapp.said import Said

NUMBER = Said("Numeris", "Number")
COUNTER = Said("Langelis", "Counter")
EARLIER = Said("Pakviesti anksčiau", "Called before")
SERVICE = Said("Paslauga", "Service")
NEXT = Said("Kitas", "Next")
WAITING = Said("Laukia", "Waiting")
WAIT = Said("Laukti", "Wait")
NOBODY_CALLED = Said("Kol kas niekas nekviečiamas", "Nobody has been called yet")
OTHERS = Said("Kitos paslaugos: {count}", "Other services: {count}")
OUT_OF_TOUCH = Said(
    "Nėra ryšio nuo {time}. Kvietimai gali būti nerodomi: klausykitės darbuotojų.",
    "Out of touch since {time}. Calls may not be shown: please listen to our staff.",
)

_DIRECTIONS = {
    Arrow.LEFT: Said("kairėn", "to the left"),
    Arrow.RIGHT: Said("dešinėn", "to the right"),
    Arrow.AHEAD: Said("tiesiai", "straight ahead"),
    Arrow.BEHIND: Said("už jūsų", "behind you"),
    Arrow.UPSTAIRS: Said("laiptais aukštyn", "upstairs"),
    Arrow.DOWNSTAIRS: Said("laiptais žemyn", "downstairs"),
}
_BARE = re.compile(r"\d{1,3}\w?|\w\d{1,2}|\w")


def direction(arrow: Arrow) -> Said:
    """Where to go, in words."""
    return _DIRECTIONS[arrow]


def is_bare(name: str) -> bool:
    """Whether a counter is called by its number alone."""
    return _BARE.fullmatch(name) is not None


def call_sentence(ticket: str, counter: str, arrow: Arrow | None = None) -> Said:
    """A call in one sentence, for those who do not see the screen."""
    where = Said(f"{counter} langelis", f"counter {counter}") if is_bare(counter) else None
    where = where or Said(counter, counter)
    if arrow is not None:
        way = direction(arrow)
        where = Said(f"{where.lt}, {way.lt}", f"{where.en}, {way.en}")
    return Said(f"Numeris {ticket}: {where.lt}", f"Number {ticket}: {where.en}")

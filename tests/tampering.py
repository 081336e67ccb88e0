"""What somebody with the database in their hands may do to the record, by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from queueapp.domain.chain import BEGINNING, SEALED, Break, Found, Head, seal
from queueapp.place import Place
from tests.factories import change, rows

_INTO = "INSERT INTO event (site_id, at, business_day, kind, data, number, hash)"


@dataclass(frozen=True, slots=True)
class Tampering:
    """What is done, and what a check says of it; `alone`: without any head of elsewhere."""

    do: Callable[[Place], None]
    found: Found
    alone: bool = True


def end_of(place: Place) -> Head:
    """Where the record of the first hall ends, as the hall itself says."""
    (site,) = rows(place, "SELECT chain_number, chain_head FROM site WHERE id = 1")
    return Head(site["chain_number"], site["chain_head"])


def _changed(place: Place) -> None:
    change(place, "UPDATE event SET person_id = 3 WHERE number = 4")


def _deleted(place: Place) -> None:
    change(place, "DELETE FROM event WHERE number = 4")


def _cut_off(place: Place) -> None:
    change(place, "DELETE FROM event WHERE number > 5")


def _cut_off_and_mended(place: Place) -> None:
    _cut_off(place)
    change(
        place,
        "UPDATE site SET chain_number = 5,"
        " chain_head = (SELECT hash FROM event WHERE number = 5) WHERE id = 1",
    )


def _inserted(place: Place) -> None:
    change(place, "UPDATE event SET number = -number - 1 WHERE number >= 4")
    change(place, "UPDATE event SET number = -number WHERE number < 0")
    change(place, f"{_INTO} VALUES (1, 1, '2026-03-02', 'called', '{{}}', 4, 'x')")


def _put_beside(place: Place) -> None:
    change(place, f"{_INTO} VALUES (1, 1, '2026-03-02', 'called', '{{}}', NULL, NULL)")


def _added(place: Place) -> None:
    entry: dict[str, object] = dict.fromkeys(SEALED)
    told = {"site_id": 1, "at": 1, "business_day": "2026-03-02", "kind": "called", "data": "{}"}
    end = end_of(place)
    sealed = seal(end.seal, end.number + 1, entry | told)
    values = *told.values(), end.number + 1, sealed
    change(place, f"{_INTO} VALUES (?, ?, ?, ?, ?, ?, ?)", *values)


def _swapped(place: Place) -> None:
    for number, to in ((4, -5), (5, 4), (-5, 5)):
        change(place, f"UPDATE event SET number = {to} WHERE number = {number}")


def rewrite(place: Place) -> None:
    """Change an entry, and seal the whole record of the first hall anew."""
    change(place, "UPDATE event SET at = at + 60000 WHERE number = 4")
    head = BEGINNING
    entries = rows(place, "SELECT * FROM event WHERE site_id = 1 ORDER BY number")
    for number, entry in enumerate(entries, 1):
        head = seal(head, number, entry)
        change(place, "UPDATE event SET hash = ? WHERE id = ?", head, entry["id"])
    change(place, "UPDATE site SET chain_head = ? WHERE id = 1", head)


ENTRIES = 8
"""So many entries the record has before it is tampered with."""

TAMPERINGS: Mapping[str, Tampering] = {
    "a changed field": Tampering(_changed, Found(Break.CHANGED, 4)),
    "a deleted entry": Tampering(_deleted, Found(Break.MISSING, 4)),
    "a cut off tail": Tampering(_cut_off, Found(Break.CUT_OFF, 6)),
    "a tail cut off with its end": Tampering(
        _cut_off_and_mended, Found(Break.CUT_OFF, ENTRIES), alone=False
    ),
    "an inserted entry": Tampering(_inserted, Found(Break.CHANGED, 4)),
    "an entry beside the chain": Tampering(_put_beside, Found(Break.UNSEALED, None)),
    "an entry added at the end": Tampering(_added, Found(Break.ADDED, ENTRIES + 1)),
    "two swapped": Tampering(_swapped, Found(Break.CHANGED, 4)),
    "a rewritten chain": Tampering(rewrite, Found(Break.REWRITTEN, ENTRIES), alone=False),
}
"""Each kind, done to a hall whose record has `ENTRIES` entries."""

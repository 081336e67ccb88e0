"""What a client can choose from, services and groups of them; and whether tickets are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from queueapp.domain.board import Board
from queueapp.domain.public.setup import Kiosk
from queueapp.domain.setup import Directory, Service
from queueapp.said import Said
from ui.kiosk.said import service_name


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: a service, or a group with its `services` behind it.

    `key` is the same for the same choice in every set-up; `mark` is the letter of the numbers.
    """

    key: str
    name: Said
    mark: str = ""
    service_id: int | None = None
    services: tuple[Choice, ...] = ()


def choices(directory: Directory) -> tuple[Choice, ...]:
    """All that the kiosk offers, in the order of the site; a group stands where its first would.

    What is hidden, out of use or unknown is left out, and so is a group without any.
    """
    kiosk = directory.public.kiosk
    offered = {
        each.id: each
        for each in directory.services.values()
        if each.active and each.id not in kiosk.hidden
    }
    places = {service_id: place for place, service_id in enumerate(offered)}
    found, grouped = list[tuple[int, Choice]](), set[int]()
    for number, group in enumerate(kiosk.groups):
        within = [offered[each] for each in group.services if each in offered]
        grouped |= {each.id for each in within}
        if within:
            name = Said(group.name.of("lt"), group.name.of("en"))
            inner = tuple(map(_of_service, within))
            place = min(places[each.id] for each in within)
            found.append((place, Choice(f"group-{number}", name, services=inner)))
    found += [
        (places[each.id], _of_service(each)) for each in offered.values() if each.id not in grouped
    ]
    return tuple(choice for _, choice in sorted(found, key=lambda each: each[0]))


def offers(directory: Directory, service_id: int) -> bool:
    """Whether a client may choose this service now."""
    service = directory.services.get(service_id)
    return (
        service is not None and service.active and service_id not in directory.public.kiosk.hidden
    )


def pages(
    found: Sequence[Choice], room: int, room_with_turning: int, columns: int = 1
) -> list[tuple[Choice, ...]]:
    """The choices page by page: on one where `room` is for all, else with buttons to turn."""
    if len(found) <= room:
        return [tuple(found)]
    count = -(-len(found) // max(1, room_with_turning))
    rows = -(-len(found) // (count * columns))
    even = rows * columns
    return [tuple(found[at : at + even]) for at in range(0, len(found), even)]


def _of_service(service: Service) -> Choice:
    return Choice(f"service-{service.id}", service_name(service), service.prefix, service.id)


class Standing(Enum):
    """Whether tickets are given here."""

    STARTING = "starting"
    OPEN = "open"
    CLOSED = "closed"
    PUT_AWAY = "put_away"
    AWAY = "away"


def standing(board: Board | None, now: int, *, trouble: bool) -> Standing:
    """How things stand at `now` (ms UTC); `trouble`: the hall's data cannot be reached."""
    if trouble:
        return Standing.AWAY
    if board is None:
        return Standing.STARTING
    day = board.day_at(now)
    if day.opens_at is None or day.closes_at is None or board.over(now):
        return Standing.CLOSED
    if now < day.opens_at and not day.round_the_clock:
        return Standing.CLOSED
    if not board.directory.public.kiosk.open or not choices(board.directory):
        return Standing.PUT_AWAY
    return Standing.OPEN


def opens_at(board: Board, now: int) -> int | None:
    """When the hall opens next (ms UTC), where it ever does."""
    day = board.day_at(now)
    if day.opens_at is not None and now < day.opens_at:
        return day.opens_at
    found = board.directory.site.calendar.next_morning(now)
    return found if found > now else None


def languages(kiosk: Kiosk | None) -> tuple[str, ...]:
    """In which languages clients are spoken to, the first of them first."""
    return kiosk.languages if kiosk is not None and kiosk.languages else ("lt", "en")

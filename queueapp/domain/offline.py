"""What was taken down while the hall's server was out of touch: clients and calls."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import CallbackDraft
from queueapp.domain.visit import Channel, ClientKind, PriorityReason, Visit


@dataclass(frozen=True, slots=True)
class OfflineClient:
    """What was taken down of a client; nobody but this PC knows of them yet.

    `key` is the operation's, made on this PC: by it the server takes the client in only once.
    `ticket` is this PC's provisional number, which the client holds and keeps. `arrived_at` is in
    ms UTC by the hall's clock; `refused` is the code of the refusal that met the client's entry.
    """

    key: str
    ticket: str
    site_id: int
    person_id: int
    counter_id: int | None
    arrived_at: int
    request: Request
    note: str = ""
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class OfflineCall:
    """A call that was taken down; its key is the operation's, by which it counts once.

    `refused` is the code of the refusal that met its entry.
    """

    site_id: int
    person_id: int
    counter_id: int | None
    call: Call
    refused: str | None = None


def pack(request: Request, person_id: int, counter_id: int | None, note: str) -> dict[str, Any]:
    """Plain values for a file."""
    return {
        "service": request.service_id,
        "language": request.language,
        "kind": request.kind,
        "priority": request.priority,
        "channel": request.channel,
        "person": person_id,
        "counter": counter_id,
        "note": note,
    }


def unpack_request(packed: Mapping[str, Any]) -> Request:
    """What the client came with, from what `pack` wrote."""
    kind, priority = packed["kind"], packed["priority"]
    return Request(
        packed["service"],
        packed["language"],
        None if kind is None else ClientKind(kind),
        None if priority is None else PriorityReason(priority),
        Channel(packed["channel"]),
    )


def pack_call(call: Call, person_id: int, counter_id: int | None) -> dict[str, Any]:
    """Plain values for a file."""
    return {"call": asdict(call), "person": person_id, "counter": counter_id}


def unpack_call(packed: Mapping[str, Any]) -> Call:
    """The call that `pack_call` wrote."""
    values = dict(packed["call"])
    draft = values["draft"]
    return Call(
        **{
            **values,
            "end": CallEnd(values["end"]),
            "draft": None if draft is None else CallbackDraft(**draft),
        }
    )


def behind_the_called(visit: Visit, waiting: Iterable[Visit]) -> Visit:
    """The visit with a place by its own arrival, but behind all who were called before.

    Whoever waits again after a call was promised their turn while nobody knew of this client.
    """
    called = [
        (other.rank, other.place_at)
        for other in waiting
        if other.legs and other.business_day == visit.business_day
    ]
    if not called or (visit.rank, visit.place_at) > max(called):
        return visit
    rank, place_at = max(called)
    return replace(visit, rank=rank, place_at=place_at)

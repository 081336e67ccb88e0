"""The closing forecast behind the plain contract of a forecast harness (seconds, dicts, names)."""

from collections.abc import Mapping, Sequence
from typing import Any

from queueapp.domain.forecast.experience import Experience, learn
from queueapp.domain.forecast.foresee import foresee
from queueapp.domain.forecast.state import (
    CounterNow,
    Doing,
    Finished,
    Footing,
    Graded,
    HallNow,
    InLine,
    Work,
)

State = Mapping[str, Any]

_learnt: list[tuple[object, object, str, Experience]] = []
"""The last experience and what it was made from: the harness asks many times a day."""

DOING = {"idle": Doing.FREE, "serving": Doing.BUSY, "break": Doing.AWAY}


def forecast(state: State) -> dict[str, Any]:
    """What the harness asks for."""
    hall = _hall(state)
    found = foresee(hall, _experience(state), [_finished(record) for record in state["today"]])
    until_closing = state["closing"] - state["now"]
    waiting = len(state["waiting"])
    if found.footing is Footing.NONE:
        unknown = {0.1: 0.0, 0.5: waiting / 2, 0.9: float(waiting)}
        return {"served_quantiles": unknown, "memo": ""}

    def seconds(wait: int | None) -> float:
        return until_closing if wait is None else wait / 1000

    return {
        "served_quantiles": dict(found.quantiles),
        "p_served": [outlook.chance for outlook in found.outlooks],
        "wait_quantiles": [
            {0.1: seconds(each.soonest), 0.5: seconds(each.likely), 0.9: seconds(each.latest)}
            for each in found.outlooks
        ],
        "memo": found.memo,
    }


def _experience(state: State) -> Experience:
    past, feedback, day = state["history"], state["feedback"], state["day"]
    for known_past, known_feedback, known_day, experience in _learnt:
        if known_past is past and known_feedback is feedback and known_day == day:
            return experience
    experience = learn(
        [_finished(record) for record in past], [_graded(each) for each in feedback], {}, day
    )
    _learnt[:] = [(past, feedback, day, experience)]
    return experience


def _hall(state: State) -> HallNow:
    counters = [
        _counter(each)
        for each in state["counters"]
        if each["status"] != "closing" or each["service"] is not None
    ]
    line = tuple(
        InLine(
            client["id"],
            Work(client["service"], client["language"]),
            _allowed(client, state["counters"]),
            waits_since=client["arrival"] * 1000,
        )
        for client in state["waiting"]
    )
    return HallNow(state["now"] * 1000, state["closing"] * 1000, line, tuple(counters))


def _allowed(client: State, counters: Sequence[State]) -> frozenset[str]:
    kind = client["service"], client["language"]
    return frozenset(counter["id"] for counter in counters if kind in counter["skills"])


def _counter(told: State) -> CounterNow:
    serving = told["service"] is not None and told["status"] in {"serving", "closing"}
    return CounterNow(
        told["id"],
        Doing.BUSY if serving else DOING[told["status"]],
        told["since"] * 1000,
        Work(told["service"], told["language"]) if serving else None,
        takes_no_more=told["status"] == "closing",
    )


def _finished(record: State) -> Finished:
    return Finished(
        record["day"],
        Work(record["service"], record["language"]),
        record["counter"],
        round(record["arrival"] * 1000),
        round(record["start"] * 1000),
        round(record["end"] * 1000),
        no_show=record["outcome"] != "served",
    )


def _graded(told: State) -> Graded:
    return Graded(
        told["day"], told["now"] * 1000, told["closing"] * 1000, told["n"], told["y"], told["memo"]
    )

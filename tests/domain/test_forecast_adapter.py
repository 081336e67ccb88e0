"""The adapter through which a harness asks for forecasts: seconds in, seconds out."""

from typing import Any

from tests.benchmarks.forecast_adapter import forecast

NOON, CLOSING = 12 * 3600, 13 * 3600


def record(day: str, number: int, outcome: str = "served") -> dict[str, Any]:
    start = 8 * 3600 + number * 630
    return {
        "day": day,
        "service": "A",
        "language": "lt",
        "counter": 1,
        "arrival": start - 1200,
        "start": start,
        "end": start + 600,
        "outcome": outcome,
        "closing": CLOSING,
    }


def counter(number: int, status: str, service: str | None = None) -> dict[str, Any]:
    return {
        "id": number,
        "status": status,
        "since": NOON - 120,
        "service": service,
        "language": service and "lt",
        "skills": {("A", "lt")},
    }


def state(days: int, **more: Any) -> dict[str, Any]:
    history = [record(f"2026-10-{day + 1:02}", n) for day in range(days) for n in range(20)]
    waiting = [
        {"id": f"A{n}", "service": "A", "language": "lt", "arrival": NOON - 60 * n}
        for n in range(12)
    ]
    return {
        "now": NOON,
        "closing": CLOSING,
        "day": "2026-11-23",
        "waiting": waiting,
        "counters": [counter(1, "serving", "A"), counter(2, "idle")],
        "history": history,
        "today": [],
        "feedback": [],
        **more,
    }


def test_a_state_is_answered_with_counts_chances_and_waits_in_seconds() -> None:
    told = forecast(state(10))
    counts = told["served_quantiles"]
    assert 7 <= counts[0.1] <= counts[0.5] <= counts[0.9] <= 12
    assert len(told["p_served"]) == len(told["wait_quantiles"]) == 12
    assert told["p_served"][0] > 0.95 > told["p_served"][-1]
    assert told["wait_quantiles"][0][0.5] < 120
    assert told["wait_quantiles"][-1][0.9] == CLOSING - NOON


def test_what_it_said_is_handed_back_and_learnt_from() -> None:
    first = forecast(state(10))
    days = [f"2026-10-{day + 1:02}" for day in range(10)]
    fewer = [
        {"day": day, "now": NOON, "closing": CLOSING, "n": 12, "y": 5, "memo": first["memo"]}
        for day in days
    ]
    again = forecast(state(10, feedback=fewer))
    assert again["served_quantiles"][0.5] < first["served_quantiles"][0.5]


def test_a_counter_that_closes_calls_nobody_and_gone_ones_do_not_count() -> None:
    closing = [counter(1, "closing", "A"), counter(2, "closing"), counter(3, "break")]
    told = forecast(state(10, counters=closing))
    assert told["served_quantiles"][0.9] < forecast(state(10))["served_quantiles"][0.5]
    assert forecast(state(10, counters=closing[:2]))["served_quantiles"][0.9] == 0


def test_with_too_little_known_anything_may_come() -> None:
    told = forecast(state(0, today=[record("2026-11-23", n, "no_show") for n in range(30)]))
    assert told["served_quantiles"] == {0.1: 0.0, 0.5: 6.0, 0.9: 12.0}

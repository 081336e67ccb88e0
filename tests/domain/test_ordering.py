"""Whose turn it is."""

import pytest

from queueapp.domain.ordering import OpenDesk, due_hold, is_offered, pick_next, sort_key
from queueapp.domain.visit import Hold, HoldReason, Rank, State, Visit
from tests.factories import BENEFITS, HOUSING, MINUTE, MONDAY_10, PASSPORTS, a_visit

NOW = MONDAY_10


def a_desk(
    counter: int = 1,
    person: int = 1,
    services: set[int] | None = None,
    languages: str = "lt",
    *,
    available: bool = True,
) -> OpenDesk:
    return OpenDesk(
        counter,
        person,
        frozenset({PASSPORTS} if services is None else services),
        frozenset(languages.split()),
        available,
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"place_at": NOW}, {"place_at": NOW + 1}, id="who came earlier"),
        pytest.param({"id": 1}, {"id": 2}, id="the lower ticket, within one millisecond"),
        pytest.param(
            {"rank": Rank.PRIORITY, "place_at": NOW + 9}, {"place_at": NOW}, id="priority"
        ),
        pytest.param(
            {"rank": Rank.FRONT, "place_at": NOW + 9},
            {"rank": Rank.PRIORITY, "place_at": NOW},
            id="who was put in front",
        ),
        pytest.param({"id": 9, "place_at": NOW}, {"id": 1, "place_at": NOW + 1}, id="not the id"),
        pytest.param(
            {"arrived_at": NOW + 9, "place_at": NOW},
            {"arrived_at": NOW, "place_at": NOW + 1},
            id="the place, not the arrival",
        ),
    ],
)
def test_who_goes_first(first: dict[str, int], second: dict[str, int]) -> None:
    one, two = (a_visit(**({"visit_id": v.pop("id", 1)} | v)) for v in (dict(first), dict(second)))
    assert sorted([two, one], key=sort_key) == [one, two]


HERE = a_desk()
RUSSIAN = a_desk(2, 2, languages="lt ru")

OFFERED = [
    pytest.param({}, [HERE], True, id="a service this counter has"),
    pytest.param({"service_id": BENEFITS}, [HERE], False, id="a service it has not"),
    pytest.param({"service_id": BENEFITS}, [HERE, RUSSIAN], False, id="nor when no one else has"),
    # Languages.
    pytest.param({"language": "lt"}, [HERE, RUSSIAN], True, id="a language spoken here"),
    pytest.param({"language": "ru"}, [HERE, RUSSIAN], False, id="one that a colleague speaks"),
    pytest.param({"language": "ru"}, [HERE], True, id="one that nobody at a counter speaks"),
    pytest.param(
        {"language": "ru"},
        [HERE, a_desk(2, 2, {HOUSING}, "lt ru")],
        True,
        id="one that only a colleague without the service speaks",
    ),
    pytest.param(
        {"language": "ru"},
        [HERE, a_desk(2, 2, languages="lt ru", available=False)],
        True,
        id="one whose speaker is on a break",
    ),
    pytest.param(
        {"language": "ru", "service_id": BENEFITS},
        [HERE],
        False,
        id="a language nobody speaks, for a service not here",
    ),
    # Handed on.
    pytest.param({"for_counter": 1}, [HERE, RUSSIAN], True, id="handed to this counter"),
    pytest.param({"for_counter": 2}, [HERE, RUSSIAN], False, id="handed to another counter"),
    pytest.param({"for_counter": 2}, [HERE], True, id="handed to a counter that has closed"),
    pytest.param(
        {"for_counter": 2, "service_id": BENEFITS},
        [HERE],
        False,
        id="handed to a closed counter, a service not here",
    ),
    pytest.param(
        {"for_counter": 1, "service_id": BENEFITS},
        [HERE, RUSSIAN],
        True,
        id="handed to this counter, though it has not the service",
    ),
    pytest.param(
        {"for_counter": 1, "language": "ru"},
        [HERE, RUSSIAN],
        True,
        id="handed to this counter, though a colleague speaks the language",
    ),
    pytest.param({"for_person": 1}, [HERE, RUSSIAN], True, id="handed to this colleague"),
    pytest.param({"for_person": 2}, [HERE, RUSSIAN], False, id="handed to another colleague"),
    pytest.param({"for_person": 2}, [HERE], True, id="handed to a colleague who has gone"),
    pytest.param(
        {"for_person": 2},
        [HERE, a_desk(2, 2, available=False)],
        False,
        id="handed to a colleague on a break",
    ),
    pytest.param(
        {"for_person": 7, "language": "ru"},
        [HERE, RUSSIAN],
        False,
        id="handed to one who has gone: the language counts again",
    ),
]


@pytest.mark.parametrize(("ticket", "desks", "expected"), OFFERED)
def test_who_is_offered_here(
    ticket: dict[str, object], desks: list[OpenDesk], expected: bool
) -> None:
    assert is_offered(a_visit(**ticket), HERE, desks) is expected


def test_a_ticket_needing_a_language_is_offered_to_its_speaker() -> None:
    assert is_offered(a_visit(language="ru"), RUSSIAN, [HERE, RUSSIAN])


def test_the_first_that_is_offered_is_picked_and_no_more_is_read() -> None:
    queue = iter([a_visit(1, service_id=HOUSING), a_visit(2), a_visit(3), a_visit(4)])
    picked = pick_next(queue, HERE, [HERE])
    assert picked is not None
    assert picked.id == 2
    assert [visit.id for visit in queue] == [3, 4]


def test_nobody_is_picked_where_nobody_is_offered() -> None:
    assert pick_next([a_visit(service_id=HOUSING)], HERE, [HERE]) is None
    assert pick_next([], HERE, [HERE]) is None


def held(visit_id: int, until: int, counter: int = 1) -> Visit:
    hold = Hold(HoldReason.FILLING_IN, NOW - MINUTE, until, counter, 1)
    return a_visit(visit_id, state=State.ON_HOLD, hold=hold)


@pytest.mark.parametrize(
    ("holds", "expected"),
    [
        pytest.param([], None, id="none"),
        pytest.param([held(1, NOW + 1)], None, id="not yet"),
        pytest.param([held(1, NOW)], 1, id="this very moment"),
        pytest.param([held(1, NOW, counter=2)], None, id="another counter's"),
        pytest.param([held(1, NOW - 1), held(2, NOW - 2)], 2, id="the one due longest"),
        pytest.param([held(2, NOW - 1), held(1, NOW - 1)], 1, id="of two, the lower ticket"),
    ],
)
def test_which_hold_is_due(holds: list[Visit], expected: int | None) -> None:
    found = due_hold(holds, 1, NOW)
    assert (found and found.id) == expected

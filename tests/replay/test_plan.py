"""The hall that is made for a recorded day."""

from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.setup import check
from queueapp.replay.arrivals import Arrival
from queueapp.replay.plan import Wishes, plan_hall, unique_prefixes


def test_prefixes_follow_the_names_where_they_can() -> None:
    assert unique_prefixes(["NE", "NW", "N", "NEW ONE", "1", "ąčę", "ne"]) == [
        "NE",
        "NW",
        "N",
        "NEW",
        "A",
        "B",
        "C",
    ]


@given(st.lists(st.text(max_size=6), unique=True, max_size=60))
def test_prefixes_are_always_unique_letters(types: list[str]) -> None:
    prefixes = unique_prefixes(types)
    assert len(set(prefixes)) == len(types)
    assert all(p.isascii() and p.isalpha() and 1 <= len(p) <= 3 for p in prefixes)


def test_each_server_has_a_counter_for_what_they_did() -> None:
    arrivals = [
        Arrival(2, 10, "PS", "ANNA", service_s=200),
        Arrival(3, 20, "PE", "ANNA", service_s=100),
        Arrival(4, 30, "PS", "BEN", service_s=100),
        Arrival(5, 40, "TT", ""),
    ]
    draft = plan_hall("Replay", arrivals, Wishes(english=frozenset({"PE"})))
    assert check(draft) == ()
    assert [service.name for service in draft.services] == ["PE", "PS", "TT"]
    assert [counter.services for counter in draft.counters] == [{0, 1, 2}, {1, 2}]
    assert [person.languages for person in draft.people[:2]] == [{"lt", "en"}, {"lt"}]
    assert [service.expected_minutes for service in draft.services] == [2, 2, 10]


def test_a_file_without_servers_gets_counters_that_can_do_all() -> None:
    draft = plan_hall("Replay", [Arrival(2, 10, "A"), Arrival(3, 11, "B")], Wishes(counters=3))
    assert check(draft) == ()
    assert [counter.services for counter in draft.counters] == [{0, 1}] * 3

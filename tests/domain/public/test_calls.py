"""What the public screens show of the record: the last call on top, each client once."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.public.calls import Entry, Heard, latest

A_CALL = Entry(1, Heard.CALL, 1000, 7, "A007", 1, 3)


@st.composite
def records(draw: st.DrawFn) -> list[Entry]:
    """Entries as a record has them: numbered in order, calls before what undoes them."""
    made: list[Entry] = []
    called: set[int] = set()
    number = 0
    for _ in range(draw(st.integers(0, 40))):
        number += draw(st.integers(1, 5))
        visit = draw(st.integers(1, 8))
        kinds = list(Heard) if visit in called else [Heard.CALL]
        kind = draw(st.sampled_from(kinds))
        called = called - {visit} if kind is Heard.TAKEN_BACK else called | {visit}
        counter = draw(st.integers(1, 4))
        made.append(Entry(number, kind, number * 10, visit, f"A{visit:03d}", 1, counter))
    return made


def test_the_last_call_stands_on_top_and_each_client_once() -> None:
    other = replace(A_CALL, number=2, visit_id=8, ticket="A008")
    again = replace(A_CALL, number=3, kind=Heard.AGAIN)
    assert latest((), (A_CALL, other), 9) == (other, A_CALL)
    assert latest((other, A_CALL), (again,), 9) == (again, other)


def test_a_call_that_was_taken_back_is_gone_and_one_to_another_counter_replaces_it() -> None:
    back = replace(A_CALL, number=2, kind=Heard.TAKEN_BACK)
    elsewhere = replace(A_CALL, number=3, counter_id=4)
    assert latest((A_CALL,), (back,), 9) == ()
    assert latest((A_CALL,), (back, elsewhere), 9) == (elsewhere,)


@given(records())
def test_whoever_is_shown_was_called_last_where_it_says(record: list[Entry]) -> None:
    shown = latest((), record, 99)
    last = {entry.visit_id: entry for entry in record}
    standing = [each for each in last.values() if each.kind is not Heard.TAKEN_BACK]
    assert sorted(shown, key=lambda each: each.visit_id) == sorted(
        standing, key=lambda each: each.visit_id
    )
    assert [each.number for each in shown] == sorted((each.number for each in shown), reverse=True)


@given(records(), st.lists(st.integers(0, 40)))
def test_what_is_told_in_pieces_is_what_is_told_at_once(
    record: list[Entry], cuts: Sequence[int]
) -> None:
    shown: tuple[Entry, ...] = ()
    edges = sorted({0, len(record), *(cut for cut in cuts if cut < len(record))})
    for first, end in pairwise(edges):
        shown = latest(shown, record[first:end], 99)
    assert shown == latest((), record, 99)


@given(records(), st.integers(1, 6))
def test_no_more_are_shown_than_have_room_and_the_newest_are_kept(
    record: list[Entry], most: int
) -> None:
    assert latest((), record, most) == latest((), record, 99)[:most]


@given(records())
def test_what_is_told_twice_counts_once(record: list[Entry]) -> None:
    once = latest((), record, 99)
    assert latest(once, [each for each in record if each in once], 99) == once

"""A record that was changed, thinned out, cut off or written anew no longer fits."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.chain import (
    MOST_BREAKS,
    SEALED,
    Break,
    Chain,
    Check,
    Found,
    Head,
    check,
    read_head,
    seal,
)

Sealed = tuple[int | None, str | None, dict[str, object]]


def entry(at: int, text: str = "{}") -> dict[str, object]:
    values: dict[str, object] = dict.fromkeys(SEALED)
    return values | {"site_id": 1, "at": at, "kind": "called", "data": text}


def record(length: int) -> tuple[list[Sealed], Head]:
    chain, entries = Chain(), list[Sealed]()
    for at in range(length):
        values = entry(at)
        done = chain.add(values)
        entries.append((chain.number, str(done["hash"]), values))
    return entries, Head(chain.number, chain.head)


def test_a_record_as_it_was_written_fits() -> None:
    entries, end = record(20)
    heads = [Head(number or 0, kept or "") for number, kept, _ in entries]
    assert list(check(entries, end, heads)) == []


def test_an_empty_record_fits() -> None:
    assert list(check([], Head(0, ""))) == []


@given(st.sampled_from(SEALED), st.integers(0, 4))
def test_whatever_is_changed_in_an_entry_shows(field: str, at: int) -> None:
    entries, end = record(5)
    number, kept, values = entries[at]
    entries[at] = number, kept, values | {field: "other"}
    assert list(check(entries, end)) == [Found(Break.CHANGED, at + 1)]


def test_an_entry_taken_out_shows() -> None:
    entries, end = record(5)
    del entries[2]
    assert list(check(entries, end)) == [Found(Break.MISSING, 3)]


def test_entries_cut_off_show() -> None:
    entries, end = record(5)
    assert list(check(entries[:3], end)) == [Found(Break.CUT_OFF, 4)]


def test_entries_cut_off_together_with_the_end_show_against_what_was_written_down() -> None:
    entries, end = record(5)
    shorter, cut = record(3)
    assert list(check(shorter, cut)) == []
    assert list(check(shorter, cut, [end])) == [Found(Break.CUT_OFF, 5)]
    assert len(entries) == 5


def test_a_record_sealed_anew_shows_against_what_was_written_down() -> None:
    _, end = record(5)
    chain, entries = Chain(), list[Sealed]()
    for at in range(5):
        values = entry(at, '{"other":1}')
        done = chain.add(values)
        entries.append((chain.number, str(done["hash"]), values))
    forged = Head(chain.number, chain.head)
    assert list(check(entries, forged)) == []
    assert list(check(entries, forged, [end])) == [Found(Break.REWRITTEN, 5)]


def test_an_entry_that_was_never_sealed_shows() -> None:
    entries, end = record(3)
    assert list(check([*entries, (None, None, entry(9))], end)) == [Found(Break.UNSEALED, None)]


def doubled(entries: list[Sealed]) -> list[Sealed]:
    return [*entries[:2], entries[1], *entries[2:]]


def swapped(entries: list[Sealed]) -> list[Sealed]:
    first, second = entries[1], entries[2]
    return [entries[0], (first[0], first[1], second[2]), (second[0], second[1], first[2])]


@pytest.mark.parametrize("forge", [doubled, swapped])
def test_an_entry_put_in_twice_or_exchanged_shows(
    forge: Callable[[list[Sealed]], list[Sealed]],
) -> None:
    entries, end = record(3)
    assert Found(Break.CHANGED, 2) in list(check(forge(entries), end))


def test_entries_after_the_end_that_the_site_knows_show() -> None:
    entries, _ = record(5)
    _, end = record(3)
    assert list(check(entries, end)) == [Found(Break.ADDED, 4)]


def test_the_first_signs_of_a_seal_will_do_and_two_heads_of_one_number_are_both_compared() -> None:
    entries, end = record(5)
    short, other = Head(5, end.seal[:16]), Head(5, "0" * 16)
    assert list(check(entries, end, [short])) == []
    for known in ([short, other], [other, short]):
        assert list(check(entries, end, known)) == [Found(Break.REWRITTEN, 5)]


def test_of_very_many_breaks_the_first_are_named_and_the_others_counted() -> None:
    entries, end = record(MOST_BREAKS + 10)
    checking = Check()
    checking.read((number, "0" * 64, list(values.values())) for number, _, values in entries)
    found = checking.ended(end)
    assert (len(found.breaks), found.more, found.whole) == (MOST_BREAKS, 11, False)
    assert (found.entries, found.first_at, found.last_at) == (len(entries), 0, len(entries) - 1)


@pytest.mark.parametrize("odd", [b"\x00", 1.5, True, "\ud800", [1]])
def test_whatever_was_put_into_an_entry_is_found(odd: object) -> None:
    entries, end = record(3)
    entries[1] = 2, entries[1][1], entries[1][2] | {"at": odd}
    assert list(check(entries, end)) == [Found(Break.CHANGED, 2)]


@pytest.mark.parametrize(("number", "kept"), [("x", "0"), (2.5, "0"), (2, b"0"), (2, 7)])
def test_a_number_or_a_seal_that_is_none_is_found(number: Any, kept: Any) -> None:
    entries, end = record(3)
    entries[1] = number, kept, entries[1][2]
    found = list(check(entries, end))
    assert found[0].how is Break.UNSEALED
    assert Found(Break.MISSING, 2) in found


@given(st.lists(st.none() | st.integers() | st.text(), min_size=len(SEALED), max_size=len(SEALED)))
def test_the_seal_is_over_json_as_the_library_writes_it(values: list[object]) -> None:
    array = json.dumps(["ab", 3, *values], separators=(",", ":"))
    sealed = seal("ab", 3, dict(zip(SEALED, values, strict=True)))
    assert sealed == hashlib.sha256(array.encode("ascii")).hexdigest()


@pytest.mark.parametrize(
    ("typed", "head"),
    [
        ("12:0123ABCD", Head(12, "0123abcd")),
        (" 12 : 0123 abcd 4567 ", Head(12, "0123abcd4567")),
        (f"12 {'0' * 64}", Head(12, "0" * 64)),
        ("12:0123abc", None),
        (f"12:{'0' * 65}", None),
        ("12:wrong-seal", None),
        ("0123abcd", None),
        ("", None),
    ],
)
def test_a_head_is_read_as_it_is_typed_from_paper(typed: str, head: Head | None) -> None:
    assert read_head(typed) == head


def test_the_seal_is_what_anybody_can_compute_from_the_description() -> None:
    assert seal("", 1, entry(7)) == (
        "e86409ab80d02d62c750e787f9a1c319b0414bc491fe0129dea936604c1571c9"
    )

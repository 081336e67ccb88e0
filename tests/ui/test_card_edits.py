"""What is changed in the standard before it is saved, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.card_file import FORMAT, CardFault, CardFileError, read_cards, write_cards
from queueapp.domain.moment import Moment
from queueapp.domain.site_standard import InForce
from queueapp.domain.standard import Card, CardFile, CardText, ListItem, Standard, changes, merged
from ui.standard_cards.edits import (
    Edits,
    Sign,
    add,
    back_to_program,
    fault_of,
    fit,
    hide,
    lines_of,
    move,
    put,
    rebased,
    sign_of,
    take_in,
    whole_file,
)


def card(card_id: str, essence: str = "Be kind", **more: object) -> Card:
    text = CardText("Title", essence)
    return Card(id=card_id, row=card_id, lt=text, en=text, **more)  # type: ignore[arg-type]


BUILT_IN = CardFile(
    format=FORMAT,
    card=tuple(card(each) for each in ("I.1", "I.2", "I.3", "I.4")),
    checklist={"leaving": (ListItem("I.1", "Spaudai", "Stamps"),)},
)
PLAIN = merged(BUILT_IN, CardFile(format=FORMAT))


def ids(standard: Standard) -> list[str]:
    return [each.id for each in standard.cards]


def worded(standard: Standard, card_id: str) -> str:
    found = standard.card(card_id)
    assert found is not None
    return found.en.essence


class TestSteps:
    def test_a_changed_card_keeps_its_place(self) -> None:
        wanted = put(PLAIN, card("I.2", "Be quick"))
        assert ids(wanted) == ids(PLAIN)
        assert worded(wanted, "I.2") == "Be quick"
        assert worded(PLAIN, "I.2") == "Be kind"

    def test_a_new_card_stands_behind_the_chosen_one_with_an_id_of_its_own(self) -> None:
        wanted, first = add(PLAIN, "I.2")
        assert ids(wanted) == ["I.1", "I.2", first.id, "I.3", "I.4"]
        wanted, second = add(wanted)
        assert ids(wanted)[-1] == second.id != first.id
        fault = fault_of(first)
        assert fault is not None
        assert (fault.fault, fault.field) == (CardFault.EMPTY, "lt.title")

    def test_a_card_takes_the_place_of_its_neighbour(self) -> None:
        assert ids(move(PLAIN, "I.3", "I.2")) == ["I.1", "I.3", "I.2", "I.4"]
        assert ids(move(PLAIN, "I.2", "I.3")) == ["I.1", "I.3", "I.2", "I.4"]
        assert ids(move(PLAIN, "I.1", "I.4")) == ["I.2", "I.3", "I.4", "I.1"]
        assert move(PLAIN, "I.1", "X") == PLAIN

    def test_moved_there_and_back_nothing_has_changed(self) -> None:
        there = move(PLAIN, "I.3", "I.2")
        assert move(there, "I.3", "I.2") == PLAIN

    def test_a_hidden_card_is_kept(self) -> None:
        wanted = hide(PLAIN, "I.2")
        assert ids(wanted) == ids(PLAIN)
        assert [each.id for each in wanted.shown] == ["I.1", "I.3", "I.4"]
        assert hide(wanted, "I.2", False) == PLAIN

    def test_back_to_the_program_puts_the_wording_back_and_takes_out_what_is_own(self) -> None:
        wanted, own = add(put(PLAIN, card("I.2", "Be quick")), "I.2")
        wanted = hide(wanted, own.id)
        wanted = back_to_program(wanted, BUILT_IN, "I.2")
        assert worded(wanted, "I.2") == "Be kind"
        assert back_to_program(wanted, BUILT_IN, own.id) == PLAIN

    def test_the_list_tells_changed_cards_from_own_ones(self) -> None:
        signs = [sign_of(each, BUILT_IN) for each in (card("I.1"), card("I.1", "X"), card("own-1"))]
        assert signs == [Sign.PLAIN, Sign.CHANGED, Sign.OWN]

    def test_blank_lines_say_nothing(self) -> None:
        assert lines_of("  Look up \n\n \nGreet\n") == ("Look up", "Greet")


class TestMoments:
    def test_a_card_that_is_to_go_first_is_shown_there(self) -> None:
        found = fit(card("I.1"), Moment.READY, shown=True, first=True, like=card("I.1"))
        assert (found.leads, found.moments) == ((Moment.READY,), ())

    def test_shown_first_no_more_it_is_shown_still(self) -> None:
        before = card("I.1", leads=(Moment.READY,))
        found = fit(before, Moment.READY, shown=True, first=False, like=before)
        assert (found.leads, found.moments) == ((), (Moment.READY,))

    def test_shown_no_more_it_is_not_first_either(self) -> None:
        before = card("I.1", leads=(Moment.READY,), moments=(Moment.READY,))
        found = fit(before, Moment.READY, shown=False, first=False, like=before)
        assert (found.leads, found.moments) == ((), ())

    def test_a_tick_taken_back_leaves_no_change_whatever_the_order_in_the_file(self) -> None:
        before = card("I.1", moments=(Moment.READY, Moment.CONFLICT, Moment.SERVING))
        off = fit(before, Moment.CONFLICT, shown=False, first=False, like=before)
        assert off != before
        assert fit(off, Moment.CONFLICT, shown=True, first=False, like=before) == before


class TestEdits:
    def test_nothing_is_unsaved_once_it_is_as_it_was(self) -> None:
        edits = Edits.of(InForce(3, PLAIN, BUILT_IN, latest=3))
        assert not edits.unsaved
        changed = edits.want(hide(put(PLAIN, card("I.2", "Be quick")), "I.3"))
        assert changed.unsaved
        assert changed.count() == 2
        assert not changed.want(PLAIN).unsaved

    def test_after_a_version_that_cannot_be_read_saving_goes_on_from_the_latest(self) -> None:
        assert Edits.of(InForce(3, PLAIN, BUILT_IN, latest=5)).since == 5

    def test_order_and_checklists_are_changes_too(self) -> None:
        edits = Edits.of(InForce(0, PLAIN, BUILT_IN))
        assert edits.want(move(PLAIN, "I.1", "I.2")).count() == 1
        assert edits.want(replace(PLAIN, checklists={})).count() == 1

    def test_the_first_card_that_does_not_fit_is_named(self) -> None:
        edits = Edits.of(InForce(0, PLAIN, BUILT_IN))
        assert edits.unfit() is None
        fault = edits.want(put(PLAIN, card("I.2", "x" * 141))).unfit()
        assert fault is not None
        assert (fault.card, fault.fault) == ("I.2", CardFault.TOO_LONG)


class TestFiles:
    def test_a_whole_file_brings_everything_back(self) -> None:
        wanted, own = add(hide(move(PLAIN, "I.4", "I.1"), "I.2"), "I.3")
        wanted = put(wanted, replace(card("own-1", "Ours"), id=own.id))
        raw = write_cards(whole_file(wanted))
        assert take_in(PLAIN, read_cards(raw, "cards.toml", ids(PLAIN))) == wanted

    def test_what_a_file_has_not_stays_as_it_is(self) -> None:
        here = hide(put(PLAIN, card("I.1", "Ours")), "I.4")
        found = take_in(here, CardFile(format=FORMAT, card=(card("I.2", "Official"),)))
        assert worded(found, "I.1") == "Ours"
        assert worded(found, "I.2") == "Official"
        assert ids(found) == ids(here)
        assert found.hidden == {"I.4"}
        assert found.checklists == here.checklists

    def test_a_card_that_a_file_brings_is_shown_unless_the_file_hides_it(self) -> None:
        here = hide(hide(PLAIN, "I.1"), "I.2")
        file = CardFile(format=FORMAT, card=(card("I.1"), card("I.3")), hidden=("I.3",))
        assert take_in(here, file).hidden == {"I.2", "I.3"}

    def test_what_a_file_names_first_stands_first(self) -> None:
        assert ids(take_in(PLAIN, CardFile(format=FORMAT, order=("I.3", "I.2")))) == [
            "I.3",
            "I.2",
            "I.1",
            "I.4",
        ]


class TestRebased:
    def test_both_change_other_cards(self) -> None:
        mine = hide(put(PLAIN, card("I.1", "Mine")), "I.3")
        theirs = hide(put(PLAIN, card("I.2", "Theirs")), "I.4")
        found = rebased(PLAIN, mine, theirs)
        assert (worded(found.standard, "I.1"), worded(found.standard, "I.2")) == ("Mine", "Theirs")
        assert found.standard.hidden == {"I.3", "I.4"}
        assert found.both == ()

    def test_of_a_card_that_both_changed_mine_is_wanted_and_it_is_told(self) -> None:
        mine, theirs = put(PLAIN, card("I.2", "Mine")), put(PLAIN, card("I.2", "Theirs"))
        found = rebased(PLAIN, mine, theirs)
        assert worded(found.standard, "I.2") == "Mine"
        assert found.both == ("I.2",)
        assert rebased(PLAIN, mine, mine).both == ()

    def test_a_card_shown_again_by_me_is_shown(self) -> None:
        before = hide(PLAIN, "I.1")
        assert rebased(before, PLAIN, put(before, card("I.2", "X"))).standard.hidden == frozenset()

    def test_both_add_a_card_and_both_stay(self) -> None:
        mine, first = add(PLAIN, "I.1")
        theirs, second = add(PLAIN, "I.3")
        assert first.id == second.id
        mine = put(mine, replace(card(first.id, "Mine"), id=first.id))
        theirs = put(theirs, replace(card(second.id, "Theirs"), id=second.id))
        found = rebased(PLAIN, mine, theirs).standard
        assert sorted(worded(found, each) for each in ids(found) if each.startswith("own")) == [
            "Mine",
            "Theirs",
        ]
        assert ids(found).index("own-2") == 1

    def test_my_order_stands_with_what_they_added_in_its_place(self) -> None:
        mine = move(PLAIN, "I.4", "I.1")
        theirs, added = add(PLAIN, "I.2")
        found = rebased(PLAIN, mine, put(theirs, replace(card("x"), id=added.id))).standard
        assert ids(found) == ["I.4", "I.1", "I.2", added.id, "I.3"]

    def test_their_order_stands_where_mine_is_as_it_was(self) -> None:
        theirs = move(PLAIN, "I.4", "I.1")
        found = rebased(PLAIN, put(PLAIN, card("I.1", "Mine")), theirs).standard
        assert ids(found) == ids(theirs)

    def test_a_card_of_ours_that_i_took_out_goes_unless_they_changed_it(self) -> None:
        before = put(PLAIN, card("own-1", "Ours"))
        mine = back_to_program(before, BUILT_IN, "own-1")
        assert ids(rebased(before, mine, before).standard) == ids(PLAIN)
        found = rebased(before, mine, put(before, card("own-1", "Better")))
        assert worded(found.standard, "own-1") == "Better"
        assert found.both == ("own-1",)

    def test_a_card_they_took_out_comes_back_where_i_changed_it(self) -> None:
        before = put(PLAIN, card("own-1", "Ours"))
        found = rebased(before, put(before, card("own-1", "Mine")), PLAIN)
        assert worded(found.standard, "own-1") == "Mine"
        assert found.both == ("own-1",)

    def test_lists_of_a_file_that_was_taken_in_stay_wanted(self) -> None:
        items = (ListItem("I.1", "Ekranas", "Screen"),)
        mine = replace(PLAIN, checklists={**PLAIN.checklists, "shift_start": items})
        found = rebased(PLAIN, mine, hide(PLAIN, "I.1")).standard
        assert found.checklists == mine.checklists


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["put", "hide", "move", "add", "back"]),
        st.sampled_from(["I.1", "I.2", "I.3", "I.4", "own-1"]),
        st.sampled_from(["I.1", "I.2", "I.3", "I.4", "own-1"]),
    ),
    max_size=8,
)


def after(steps: list[tuple[str, str, str]], start: Standard = PLAIN) -> Standard:
    standard = start
    for number, (step, one, other) in enumerate(steps):
        if standard.card(one) is None and step != "add":
            continue
        match step:
            case "put":
                standard = put(standard, card(one, f"Wording {number}"))
            case "hide":
                standard = hide(standard, one, one not in standard.hidden)
            case "move":
                standard = move(standard, one, other)
            case "add":
                standard, new = add(standard, one)
                standard = put(standard, replace(card("x", f"New {number}"), id=new.id))
            case _:
                standard = back_to_program(standard, BUILT_IN, one)
    return standard


@given(STEPS)
def test_whatever_was_done_is_read_back_as_it_was(steps: list[tuple[str, str, str]]) -> None:
    wanted = after(steps)
    raw = write_cards(changes(BUILT_IN, wanted))
    assert merged(BUILT_IN, read_cards(raw, "kept", ids(PLAIN))) == wanted


@given(STEPS, STEPS)
def test_on_an_unchanged_standard_my_changes_are_all_there_is(
    first: list[tuple[str, str, str]], steps: list[tuple[str, str, str]]
) -> None:
    before = after(first)
    mine = after(steps, before)
    assert rebased(before, mine, before).standard == mine
    assert rebased(before, before, mine).standard == mine


@given(STEPS, STEPS)
def test_together_no_card_is_lost_or_there_twice(
    mine: list[tuple[str, str, str]], theirs: list[tuple[str, str, str]]
) -> None:
    found = rebased(PLAIN, after(mine), after(theirs)).standard
    assert len(set(ids(found))) == len(found.cards)
    assert set(ids(PLAIN)) <= set(ids(found))
    own = {each.en.essence for each in after(theirs).cards if each.id.startswith("own")}
    changed = {each.en.essence for each in after(mine).cards if each.id.startswith("own")}
    kept = {each.en.essence for each in found.cards}
    assert len((own | changed) - kept) == 0
    raw = write_cards(changes(BUILT_IN, found))
    assert merged(BUILT_IN, read_cards(raw, "kept", ids(PLAIN))) == found


def test_a_file_that_does_not_fit_is_refused_whole() -> None:
    raw = write_cards(whole_file(PLAIN)).replace(b'essence = "Be kind"', b'essence = "<b>x</b>"', 1)
    with pytest.raises(CardFileError) as caught:
        read_cards(raw, "cards.toml")
    assert (caught.value.fault, caught.value.card) == (CardFault.MARKUP, "I.1")

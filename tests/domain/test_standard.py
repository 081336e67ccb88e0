"""The standard's cards: which fit, what is said, and what a site has changed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.card_file import FORMAT
from queueapp.domain.moment import Moment
from queueapp.domain.site_standard import Checklist
from queueapp.domain.standard import (
    CHECKLISTS,
    NAMES,
    Card,
    CardFile,
    ListItem,
    Phrase,
    Standard,
    changes,
    filled_in,
    merged,
    phrases_for,
)
from tests.cards import CARDS, LISTS, MANY_CARDS, a_card, card_files

ASKING, SERVING, READY = Moment.ASKING, Moment.SERVING, Moment.READY


def ids(cards: tuple[Card, ...]) -> str:
    return " ".join(card.id for card in cards)


def test_cards_that_lead_a_moment_go_first_in_it_and_earlier_moments_before_later() -> None:
    standard = Standard(
        (
            a_card("plain", SERVING),
            a_card("both", SERVING, ASKING),
            a_card("leads", leads=(SERVING,)),
            a_card("elsewhere", READY, leads=(READY,)),
            a_card("leads asking", SERVING, leads=(ASKING,)),
        )
    )
    assert ids(standard.fitting((SERVING,))) == "leads plain both leads asking"
    assert ids(standard.fitting((ASKING, SERVING))) == "leads asking both leads plain"
    assert ids(standard.fitting((SERVING, ASKING))) == "leads plain both leads asking"
    assert ids(standard.fitting((Moment.CLOSED,))) == ""
    assert standard.fitting(()) == ()


def test_a_card_that_is_left_out_fits_nothing_and_is_known_by_its_id() -> None:
    standard = Standard((a_card("a", SERVING), a_card("b", SERVING)), frozenset({"a"}))
    assert ids(standard.fitting((SERVING,))) == "b"
    assert ids(standard.shown) == "b"
    assert standard.card("a") is not None
    assert standard.card("c") is None


@given(MANY_CARDS, st.lists(st.sampled_from(Moment), unique=True, max_size=4))
def test_each_card_that_fits_any_of_the_moments_is_there_once(
    cards: tuple[Card, ...], moments: list[Moment]
) -> None:
    found = Standard(cards).fitting(moments)
    assert {card.id for card in found} == {
        card.id for card in cards if {*moments} & {*card.moments, *card.leads}
    }
    assert len({card.id for card in found}) == len(found)


ALWAYS, WHILE_ASKING = Phrase("Klausau", "Yes?"), Phrase("Kuo?", "What?", (ASKING,))
CALM_DOWN = Phrase("Nusiraminkite", "Calm down")


def test_phrases_are_those_of_all_cards_that_fit_the_first_moment_each_once() -> None:
    silent = a_card("silent", ASKING)
    talks = a_card("talks", ASKING, say=(ALWAYS, WHILE_ASKING))
    too = a_card("too", leads=(ASKING,), say=(ALWAYS,), dont_say=(CALM_DOWN,))
    other = a_card("other", SERVING, say=(Phrase("Kitas", "Other"),))
    cards = (silent, talks, too, other)
    assert phrases_for(cards, [ASKING, SERVING]) == ((ALWAYS, WHILE_ASKING), (CALM_DOWN,))
    assert phrases_for(cards, [SERVING]) == (other.say, ())
    assert phrases_for((), [ASKING]) == phrases_for(cards, []) == ((), ())


def test_a_phrase_for_other_moments_is_left_out() -> None:
    card = a_card("only", SERVING, ASKING, say=(WHILE_ASKING,), dont_say=(CALM_DOWN,))
    assert phrases_for((card,), [SERVING]) == ((), (CALM_DOWN,))
    assert phrases_for((card,), [ASKING, SERVING]) == ((WHILE_ASKING,), (CALM_DOWN,))


def test_a_situation_without_phrases_borrows_none() -> None:
    usual = a_card("usual", ASKING, SERVING, say=(ALWAYS,))
    silent = a_card("silent", Moment.MANIPULATING)
    assert phrases_for((silent, usual), [Moment.MANIPULATING, ASKING, SERVING]) == ((), ())
    assert phrases_for((usual,), [Moment.INFORMING, SERVING]) == ((ALWAYS,), ())


@pytest.mark.parametrize(
    ("text", "names", "said"),
    [
        ("Laba diena, {department}, {person}", {}, "Laba diena, Skyrius, Ona"),
        ("Laba diena, {department}, {person}", {"department": ""}, "Laba diena, Ona"),
        ("Laba diena, {department}, {person}", {"person": " "}, "Laba diena, Skyrius"),
        ("Laba diena, {department}, {person}", {"department": "", "person": ""}, "Laba diena"),
        ("{person}, {job}", {"person": ""}, "vedėja"),
        ("{person}, {job}", {"job": ""}, "Ona"),
        ("{person}, {job}", {"job": "", "person": ""}, ""),
        ("Esu {person}, {job}.", {"job": ""}, "Esu Ona."),
        ("Esu {person}, {job}.", {"person": ""}, "Esu vedėja."),
        ("„{person}, labas“", {"person": ""}, "„labas“"),
        ("Skambina {department_of} {job} {person}", {"job": ""}, "Skambina skyriaus Ona"),
        (
            "This is {person}, {job}, {department}!",
            {"job": "", "person": "", "department": ""},
            "This is!",
        ),
        ("He said “{other}” to {person}", {}, "He said “{other}” to Ona"),
        ("No names  at all , here", {}, "No names  at all , here"),
        ("{person}", {"person": "{job}"}, "{job}"),
    ],
)
def test_names_are_filled_in_and_an_empty_one_leaves_no_gap(
    text: str, names: dict[str, str], said: str
) -> None:
    usual = {"person": "Ona", "job": "vedėja", "department": "Skyrius", "department_of": "skyriaus"}
    assert filled_in(text, usual | names) == said


@given(st.text("ab ,.{}personj", max_size=40), st.booleans())
def test_filling_in_ends_and_leaves_no_known_place(text: str, empty: bool) -> None:
    names = dict.fromkeys(NAMES, "" if empty else "Ona")
    assert not [name for name in NAMES if f"{{{name}}}" in filled_in(text, names)]


OWN = CardFile(
    format=FORMAT,
    card=(a_card("b", READY), a_card("own")),
    order=("own", "c"),
    hidden=("a",),
    checklist={"leaving": (ListItem("IV.1.1", "Naujas", "New"),)},
)
BUILT_IN = CardFile(
    format=FORMAT,
    card=(a_card("a"), a_card("b"), a_card("c")),
    checklist={
        "leaving": (ListItem("IV.1.1", "Sena", "Old"),),
        "shift_start": (ListItem("III.3", "Apranga", "Clothes"),),
    },
)


def test_a_site_replaces_adds_orders_and_leaves_out_cards_and_lists() -> None:
    found = merged(BUILT_IN, OWN)
    assert ids(found.cards) == "own c a b"
    assert ids(found.shown) == "own c b"
    assert found.card("b") == OWN.card[0]
    assert found.card("a") == BUILT_IN.card[0]
    assert found.checklists["leaving"] == OWN.checklist["leaving"]
    assert found.checklists["shift_start"] == BUILT_IN.checklist["shift_start"]


def test_without_changes_nothing_is_kept() -> None:
    nothing = CardFile(format=FORMAT)
    assert changes(BUILT_IN, merged(BUILT_IN, nothing)) == nothing


def test_a_card_that_comes_with_a_later_program_stands_last_among_ordered_ones() -> None:
    own = changes(BUILT_IN, merged(BUILT_IN, OWN))
    later = CardFile(format=FORMAT, card=(a_card("new"), *BUILT_IN.card))
    assert ids(merged(later, own).cards) == "own c a b new"


@st.composite
def changed(draw: st.DrawFn) -> tuple[CardFile, Standard]:
    """The program's cards, and what a site may make of them: none is taken away for good."""
    built_in = CardFile(format=FORMAT, card=draw(MANY_CARDS), checklist=draw(LISTS))
    replaced = {
        card.id: draw(st.just(card) | CARDS.map(lambda new, card=card: _named(new, card.id)))  # type: ignore[misc]
        for card in built_in.card
    }
    added = {card.id: card for card in draw(MANY_CARDS) if card.id not in replaced}
    cards = draw(st.permutations([*replaced.values(), *added.values()]))
    hidden = frozenset(card.id for card in cards if draw(st.booleans()))
    lists = {**built_in.checklist, **draw(LISTS)}
    return built_in, Standard(tuple(cards), hidden, lists)


def _named(card: Card, card_id: str) -> Card:
    return replace(card, id=card_id)


@given(changed())
def test_merging_the_changes_gives_what_was_wanted(case: tuple[CardFile, Standard]) -> None:
    built_in, wanted = case
    assert merged(built_in, changes(built_in, wanted)) == wanted


@given(card_files(), card_files())
def test_what_is_merged_once_is_found_again(built_in: CardFile, own: CardFile) -> None:
    wanted = merged(built_in, own)
    again = merged(built_in, changes(built_in, wanted))
    assert again.cards == wanted.cards
    assert again.checklists == wanted.checklists
    assert ids(again.shown) == ids(wanted.shown)


def test_card_files_call_the_lists_what_the_program_calls_them() -> None:
    assert set(CHECKLISTS) == {each.value for each in Checklist}

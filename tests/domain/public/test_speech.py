"""A call as it is said: right in both languages, and only with clips that there are."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from queueapp.domain.public.setup import SPOKEN
from queueapp.domain.public.speech import CHIME, LETTERS, SHORT_CHIME, Manner, clips, said
from queueapp.domain.visit import ticket_text

ALPHABETS = string.ascii_uppercase + "ĄČĘĖĮŠŲŪŽ"
PREFIX = st.text(ALPHABETS, max_size=3)
NUMBER = st.integers(min_value=1, max_value=9999)
ANY_LETTERS = st.text(st.characters(categories=["L"]), max_size=3)
COUNTER = st.one_of(
    NUMBER.map(str),
    st.text(max_size=30),
    st.tuples(st.sampled_from(["Langelis", "Kabinetas", "Nr.", "Counter"]), NUMBER).map(
        lambda pair: f"{pair[0]} {pair[1]}"
    ),
)
LANGUAGES = st.permutations(SPOKEN).flatmap(
    lambda both: st.integers(0, 2).map(lambda count: both[:count])
)
ALL = clips()


def spoken(ticket: str, counter: str = "3", language: str = "lt", **how: object) -> list[str]:
    """What is said in one language, a phrase a line, without the chime."""
    manner = how.pop("manner", Manner.FULL)
    phrases = said(ticket, counter, (language,), manner, chime=False, **how)  # type: ignore[arg-type]
    return [" ".join(clip.removeprefix(f"{language}/") for clip in phrase) for phrase in phrases]


@given(PREFIX, NUMBER, COUNTER, LANGUAGES, st.sampled_from(Manner), st.booleans(), st.booleans())
@example("", 23, "3", ("lt", "en"), Manner.FULL, False, True)
def test_whatever_is_called_the_clips_for_it_are_there(
    prefix: str,
    number: int,
    counter: str,
    languages: tuple[str, ...],
    manner: Manner,
    again: bool,
    chime: bool,
) -> None:
    ticket = ticket_text(prefix, number)
    phrases = said(ticket, counter, languages, manner, again=again, chime=chime)
    assert {clip for phrase in phrases for clip in phrase} <= ALL
    assert all(phrases), "an empty phrase is a gap that nobody asked for"
    assert bool(phrases) == (manner is not Manner.SILENT and (chime or bool(languages)))


@given(ANY_LETTERS, NUMBER, COUNTER)
@example("Ж", 5, "Č")
@example("ß", 5, "٣")
@example("ŉ", 5, "İ")
def test_a_prefix_of_any_alphabet_is_spelled_or_left_to_the_screen(
    prefix: str, number: int, counter: str
) -> None:
    for language in SPOKEN:
        phrases = said(ticket_text(prefix, number), counter, (language,), Manner.FULL)
        assert {clip for phrase in phrases for clip in phrase} <= ALL
        assert len(phrases) >= 2


@given(PREFIX, NUMBER, st.sampled_from(SPOKEN))
def test_every_ticket_of_the_hall_is_told_from_every_other(
    prefix: str, number: int, language: str
) -> None:
    (line,) = spoken(ticket_text(prefix, number), "", language, manner=Manner.SHORTEST)[:1]
    parts = [part.split("/") for part in line.split()]
    letters = [name for kind, name in parts if kind == "letter"]
    assert letters == [LETTERS[letter] for letter in prefix]
    assert sum(int(key) for kind, key in parts if kind in {"number", "before"}) == number


def test_every_clip_is_used() -> None:
    used = set()
    for language in SPOKEN:
        tickets = [f"{letter}{number}" for letter in LETTERS for number in (1, 2)]
        tickets += [str(number) for number in range(10_000)]
        for manner in Manner:
            for ticket in tickets if manner is Manner.SHORTEST else ["A001"]:
                for counter in ("3", "Kabinetas 3", "Stalas 3", "Priėmimas"):
                    for again in (True, False):
                        phrases = said(ticket, counter, (language,), manner, again=again)
                        used |= {clip for phrase in phrases for clip in phrase}
    assert used == ALL


class TestWords:
    def test_a_call_in_lithuanian(self) -> None:
        assert spoken("A023") == ["word/call letter/a number/23", "word/to-counter number/3"]

    def test_a_call_in_both_languages_begins_with_one_chime(self) -> None:
        phrases = said("A023", "3", ("lt", "en"), Manner.FULL)
        assert [phrase[0] for phrase in phrases] == [
            CHIME,
            *("lt/word/call", "lt/word/to-counter"),
            *("en/word/call", "en/word/to-counter"),
        ]

    def test_a_recall_says_so(self) -> None:
        assert spoken("A023", again=True)[0].startswith("word/call-again ")

    def test_a_service_without_a_prefix(self) -> None:
        assert spoken("023")[0] == "word/call number/23"

    def test_a_ticket_given_while_the_server_was_away(self) -> None:
        assert spoken("P3-17")[0] == "word/call letter/p number/3 number/17"

    @pytest.mark.parametrize(
        ("number", "lithuanian", "english"),
        [
            (0, "number/0", "number/0"),
            (7, "number/7", "number/7"),
            (100, "number/100", "number/100"),
            (101, "before/100 number/1", "before/100 word/and number/1"),
            (999, "before/900 number/99", "before/900 word/and number/99"),
            (1000, "number/1000", "number/1000"),
            (1005, "before/1000 number/5", "before/1000 word/and number/5"),
            (2300, "before/2000 number/300", "before/2000 number/300"),
            (
                4567,
                "before/4000 before/500 number/67",
                "before/4000 before/500 word/and number/67",
            ),
            (12345, *["number/1 number/2 number/3 number/4 number/5"] * 2),
        ],
    )
    def test_numbers_are_read_as_people_read_them(
        self, number: int, lithuanian: str, english: str
    ) -> None:
        assert spoken(str(number), manner=Manner.SHORTEST)[0] == lithuanian
        assert spoken(str(number), language="en", manner=Manner.SHORTEST)[0] == english

    @pytest.mark.parametrize(
        ("prefix", "clips_of_it"),
        [
            ("AB", "letter/a letter/b"),
            ("č", "letter/c-caron"),
            ("S\u030c", "letter/s-caron"),
            ("É", "letter/e"),
            ("Ł", "letter/l"),
            ("ß", "letter/s letter/s"),
        ],
    )
    def test_letters(self, prefix: str, clips_of_it: str) -> None:
        assert spoken(f"{prefix}001", manner=Manner.SHORTEST)[0] == f"{clips_of_it} number/1"

    @pytest.mark.parametrize(
        ("name", "said_of_it"),
        [
            ("3", "word/to-counter number/3"),
            ("007", "word/to-counter number/7"),
            ("Langelis 3", "word/to-counter number/3"),
            ("3 langelis", "word/to-counter number/3"),
            ("LANGELIS NR. 12", "word/to-counter number/12"),
            ("Counter No. 12", "word/to-counter number/12"),
            ("12a", "word/to-counter number/12 letter/a"),
            ("B-2", "word/to-counter letter/b number/2"),
            ("Langelis Č", "word/to-counter letter/c-caron"),
            ("Kabinetas 104", "word/to-room before/100 number/4"),
            ("Stalas 5", "word/to-desk number/5"),
        ],
    )
    def test_counters(self, name: str, said_of_it: str) -> None:
        assert spoken("A001", name)[1] == said_of_it

    @pytest.mark.parametrize(
        "name", ["Priėmimas", "", "Registratūra 2", "2 aukštas, 5 langelis", "Langelis Ж", "AB"]
    )
    def test_a_counter_that_no_number_tells_from_others_is_read_on_the_screen(
        self, name: str
    ) -> None:
        assert spoken("A001", name) == ["word/call letter/a number/1", "word/look"]

    def test_a_ticket_that_cannot_be_said_is_read_on_the_screen(self) -> None:
        assert spoken("Ж001") == spoken("…") == spoken("A" * 20) == ["word/look"]


class TestHowMuch:
    def test_the_more_wait_the_less_is_said(self) -> None:
        lengths = [sum(map(len, said("A023", "3", SPOKEN, manner))) for manner in Manner]
        assert lengths == sorted(lengths, reverse=True)
        assert lengths[-1] == 0

    def test_the_shortest_is_number_and_counter_in_the_first_language(self) -> None:
        assert said("A023", "3", ("en", "lt"), Manner.SHORTEST) == (
            (SHORT_CHIME,),
            ("en/letter/a", "en/number/23"),
            ("en/word/counter", "en/number/3"),
        )

    def test_a_screen_that_speaks_no_language_chimes(self) -> None:
        assert said("A023", "3", (), Manner.FULL) == ((CHIME,),)

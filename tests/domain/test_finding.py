"""What has been begun to type finds entries, the likeliest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.finding import Index
from queueapp.domain.folding import folded

LETTERS = "aąbsšŠė"
"""Few, so that many words begin alike."""
WORD = st.text(LETTERS, min_size=1, max_size=6)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
GROUPS = st.lists(st.lists(TEXT, max_size=2), min_size=1, max_size=3)
ENTRIES = st.lists(GROUPS, min_size=1, max_size=6)


def index(*entries: list[list[str]]) -> Index[int]:
    """Entries by their numbers."""
    return Index(list(enumerate(entries)))


def flat(*texts: str) -> Index[int]:
    """Entries with one text each."""
    return index(*([[text]] for text in texts))


def words_of(groups: list[list[str]]) -> list[str]:
    return [word for lines in groups for line in lines for word in line.split()]


class TestWhatIsFound:
    @pytest.mark.parametrize("typed", ["apsv", "APSV", "apsvaiges", "Apsvaigęs", "  apsv  "])
    def test_a_beginning_finds_the_word_in_any_case_and_without_marks(self, typed: str) -> None:
        assert flat("Agresyvus klientas", "Apsvaigęs klientas").find(typed) == [1]

    def test_the_middle_of_a_word_finds_nothing(self) -> None:
        assert flat("Neaiškus klausimas").find("aiškus") == []

    def test_every_word_must_fit(self) -> None:
        found = flat("agresyvus klientas", "agresyvus balsas", "ramus klientas")
        assert found.find("klien agr") == [0]

    def test_words_are_found_wherever_a_sign_parts_them(self) -> None:
        assert flat("„Taip...“ (Suprantu/Girdžiu)").find("girdziu suprantu") == [0]

    @pytest.mark.parametrize("typed", ["", "  ", "…?!", "„“"])
    def test_nothing_typed_finds_nothing(self, typed: str) -> None:
        assert flat("klientas").find(typed) == []

    @pytest.mark.parametrize(
        ("text", "typed"),
        [
            ("Konfliktų valdymas", "konfliktas"),
            ("Pretenzijų sprendimas", "pretenzija"),
            ("Pyktis ir skundai", "skundas"),
            ("Užpildo prašymą", "užpildyti"),
            ("Klientas kalba", "kalbėti"),
            ("Agresyvaus elgesio", "agresyvus"),
            ("Apsvaigusio kliento", "apsvaigęs"),
            ("A complaint", "complaints"),
            ("He threatened", "threatening"),
        ],
    )
    def test_another_form_of_the_word_is_found(self, text: str, typed: str) -> None:
        assert flat(text).find(typed) == [0]

    def test_short_words_have_no_forms(self) -> None:
        assert flat("kas, kur, aš").find("kai") == []


class TestOrder:
    def test_an_earlier_group_goes_before_a_whole_word_in_a_later_one(self) -> None:
        found = index([["klaida"], ["konfliktas"]], [["konfliktų valdymas"], ["klaida"]])
        assert found.find("konfliktas") == [1, 0]

    def test_whole_words_go_before_beginnings_and_these_before_forms(self) -> None:
        found = flat("skundų", "skundasi", "skundas")
        assert found.find("skundas") == [2, 1, 0]

    def test_what_stands_nearer_the_start_goes_first(self) -> None:
        assert flat("labai piktas", "piktas", "ne labai piktas").find("pik") == [1, 0, 2]

    def test_lines_of_a_group_follow_one_another(self) -> None:
        assert index([["vienas du", "trys"]], [["vienas trys"]]).find("trys") == [1, 0]

    def test_equals_stay_in_their_order(self) -> None:
        assert flat("b a", "b a", "b a").find("a") == [0, 1, 2]

    def test_the_best_of_several_words_counts(self) -> None:
        found = index([["-"], ["pykstu", "pyktis"]], [["pyktis"], ["pykstu"]])
        assert found.find("pyk") == [1, 0]
        assert flat("ne piktas, bet pikt", "labai pikt").find("pikt") == [1, 0]

    def test_a_word_typed_twice_counts_once(self) -> None:
        found = index([["a"], ["b"]], [["b"], ["a"]])
        assert found.find("a b b b") == found.find("a b") == [0, 1]


class TestAnyTexts:
    @given(ENTRIES, st.data())
    def test_each_word_is_found_by_each_of_its_beginnings(
        self, entries: list[list[list[str]]], data: st.DataObject
    ) -> None:
        number = data.draw(st.integers(0, len(entries) - 1))
        words = words_of(entries[number])
        if not words:
            return
        word = data.draw(st.sampled_from(words))
        typed = word[: data.draw(st.integers(1, len(word)))]
        found = index(*entries)
        assert number in found.find(typed)
        assert found.find(typed) == found.find(folded(typed)) == found.find(typed.upper())

    @given(ENTRIES, WORD)
    def test_what_is_found_has_a_word_that_begins_like_it(
        self, entries: list[list[list[str]]], typed: str
    ) -> None:
        asked = folded(typed)
        for number in index(*entries).find(typed):
            words = [folded(word) for word in words_of(entries[number])]
            # Another form shares at least four letters; a shorter word has none.
            begun = asked if len(asked) <= 4 else asked[:4]
            assert any(word.startswith(begun) for word in words)

    @given(ENTRIES, WORD, WORD)
    def test_another_word_never_finds_more(
        self, entries: list[list[list[str]]], one: str, two: str
    ) -> None:
        found = index(*entries)
        both = found.find(f"{one} {two}")
        assert set(both) == set(found.find(one)) & set(found.find(two))
        assert len(both) == len(set(both))

    @given(ENTRIES, WORD)
    def test_earlier_groups_go_first(self, entries: list[list[list[str]]], typed: str) -> None:
        found = index(*entries)
        groups = [
            next(
                group
                for group, lines in enumerate(entries[number])
                if flat(" ".join(lines)).find(typed)
            )
            for number in found.find(typed)
        ]
        assert groups == sorted(groups)

    @given(ENTRIES, TEXT)
    def test_the_same_is_found_again(self, entries: list[list[list[str]]], typed: str) -> None:
        assert index(*entries).find(typed) == index(*entries).find(typed)

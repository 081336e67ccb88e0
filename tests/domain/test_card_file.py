"""Card files: what is read, and what is said of one that cannot be used."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.card_file import (
    ESSENCE_LENGTH,
    FORMAT,
    LINE_LENGTH,
    MAX_BYTES,
    CardFault,
    CardFileError,
    check_card,
    read_cards,
    write_cards,
)
from queueapp.domain.moment import Moment
from queueapp.domain.standard import Card, CardFile, CardText, ListItem, Phrase
from tests.cards import a_card, card_files

GOOD = """format = 1
order = ["own.1", "II.1"]
hidden = ["II.1"]

[[card]]
id = "own.1"
row = "VII.2"
moments = ["conflict", "serving"]
leads = ["conflict_1"]
[card.lt]
title = "Klausykite"
essence = "Leiskite išsikalbėti."
do = ["Žiūrėkite į klientą"]
[card.en]
title = "Listen"
essence = "Let them talk."
[[card.say]]
lt = "Klausau Jūsų, {person}"
en = "I am listening"
moments = ["conflict_1"]
[[card.dont_say]]
lt = "Nusiraminkite"
en = "Calm down"

[[checklist.leaving]]
row = "IV.1.1"
lt = "Užrakinkite ekraną"
en = "Lock the screen"
"""
KNOWN = ("II.1",)


def told(raw: str | bytes, known: tuple[str, ...] = KNOWN) -> CardFileError:
    raw = raw if isinstance(raw, bytes) else raw.encode("utf-8")
    with pytest.raises(CardFileError) as caught:
        read_cards(raw, "ours.toml", known)
    assert caught.value.file == "ours.toml"
    return caught.value


def test_a_file_is_read_as_it_stands() -> None:
    cards = read_cards(GOOD.encode("utf-8"), "ours.toml", KNOWN)
    assert (cards.order, cards.hidden) == (("own.1", "II.1"), ("II.1",))
    (card,) = cards.card
    assert (card.id, card.row) == ("own.1", "VII.2")
    assert card.moments == (Moment.CONFLICT, Moment.SERVING)
    assert card.leads == (Moment.CONFLICT_1,)
    assert card.text("lt").do == ("Žiūrėkite į klientą",)
    assert card.text("en").essence == card.text("ru").essence == "Let them talk."
    assert card.say == (Phrase("Klausau Jūsų, {person}", "I am listening", (Moment.CONFLICT_1,)),)
    assert card.dont_say[0].lt == "Nusiraminkite"
    (item,) = cards.checklist["leaving"]
    assert (item.text("lt"), item.text("en")) == ("Užrakinkite ekraną", "Lock the screen")


def test_a_file_of_a_windows_editor_is_read() -> None:
    raw = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode("utf-8")
    assert read_cards(raw, "ours.toml", KNOWN) == read_cards(GOOD.encode(), "ours.toml", KNOWN)


def test_a_file_without_cards_changes_nothing() -> None:
    assert read_cards(b"format = 1\n", "ours.toml") == CardFile(format=FORMAT)


@pytest.mark.parametrize(
    ("good", "bad", "fault", "card", "field", "detail"),
    [
        ("format = 1", "format = 2", CardFault.NEWER, "", "format", "2"),
        ("format = 1", "", CardFault.NO_FORMAT, "", "format", ""),
        ("format = 1", "format = 0", CardFault.NO_FORMAT, "", "format", ""),
        ("format = 1", "format = true", CardFault.NO_FORMAT, "", "format", ""),
        ("format = 1", 'format = "1"', CardFault.NO_FORMAT, "", "format", ""),
        (
            '"conflict", "s',
            '"quarrel", "s',
            CardFault.UNKNOWN_MOMENT,
            "own.1",
            "moments[0]",
            "quarrel",
        ),
        (
            '["conflict_1"]\n[card.lt',
            '["Ready"]\n[card.lt',
            CardFault.UNKNOWN_MOMENT,
            "own.1",
            "leads[0]",
            "Ready",
        ),
        (
            's = ["conflict_1"]\n[[card.d',
            's = ["x"]\n[[card.d',
            CardFault.UNKNOWN_MOMENT,
            "own.1",
            "say[0].moments[0]",
            "x",
        ),
        ("[card.en]", "[card.ru]", CardFault.UNKNOWN_FIELD, "own.1", "ru", ""),
        (
            '[card.en]\ntitle = "Listen"\nessence = "Let them talk."\n',
            "",
            CardFault.MISSING,
            "own.1",
            "en",
            "",
        ),
        ('title = "Listen"\n', "", CardFault.MISSING, "own.1", "en.title", ""),
        ('essence = "Leiskite išsikalbėti."\n', "", CardFault.MISSING, "own.1", "lt.essence", ""),
        ('en = "Calm down"\n', "", CardFault.MISSING, "own.1", "dont_say[0].en", ""),
        ('id = "own.1"\n', "", CardFault.MISSING, "#1", "id", ""),
        ('en = "Lock the screen"\n', "", CardFault.MISSING, "", "checklist.leaving[0].en", ""),
        ('title = "Listen"', 'titel = "Listen"', CardFault.UNKNOWN_FIELD, "own.1", "en.titel", ""),
        ("format = 1", 'format = 1\n"an other" = 1', CardFault.UNKNOWN_FIELD, "", "an other", ""),
        (
            "checklist.leaving",
            "checklist.lunch",
            CardFault.UNKNOWN_FIELD,
            "",
            "checklist.lunch",
            "",
        ),
        ('"Let them talk."', '""', CardFault.EMPTY, "own.1", "en.essence", ""),
        ('"Klausykite"', '" \\t"', CardFault.EMPTY, "own.1", "lt.title", ""),
        ('["Žiūrėkite į klientą"]', '["Gerai", ""]', CardFault.EMPTY, "own.1", "lt.do[1]", ""),
        ('"I am listening"', '""', CardFault.EMPTY, "own.1", "say[0].en", ""),
        ('id = "own.1"', 'id = ""', CardFault.EMPTY, "", "id", ""),
        ('"Užrakinkite ekraną"', '""', CardFault.EMPTY, "", "checklist.leaving[0].lt", ""),
        ('"Let them talk."', f'"{"x" * 141}"', CardFault.TOO_LONG, "own.1", "en.essence", "140"),
        ('"Klausykite"', f'"{"x" * 141}"', CardFault.TOO_LONG, "own.1", "lt.title", "140"),
        ('"Calm down"', f'"{"x" * 401}"', CardFault.TOO_LONG, "own.1", "dont_say[0].en", "400"),
        ('"VII.2"', f'"{"x" * 21}"', CardFault.TOO_LONG, "own.1", "row", "20"),
        ('id = "own.1"', f'id = "{"x" * 21}"', CardFault.TOO_LONG, "x" * 21, "id", "20"),
        (
            '"Let them talk."',
            '"Let <b>them</b> talk."',
            CardFault.MARKUP,
            "own.1",
            "en.essence",
            "<b>",
        ),
        ('"Klausykite"', '"Klausykite</p>"', CardFault.MARKUP, "own.1", "lt.title", "</p>"),
        ('"Calm down"', '"Calm&nbsp;down"', CardFault.MARKUP, "own.1", "dont_say[0].en", "&nbsp;"),
        ('"VII.2"', '"<i>VII"', CardFault.MARKUP, "own.1", "row", "<i>"),
        ('"Lock the screen"', '"<br/>"', CardFault.MARKUP, "", "checklist.leaving[0].en", "<br/>"),
        ("{person}", "{persona}", CardFault.UNKNOWN_NAME, "own.1", "say[0].lt", "persona"),
        ("{person}", "{}", CardFault.UNKNOWN_NAME, "own.1", "say[0].lt", ""),
        ("{person}", "{the person}", CardFault.UNKNOWN_NAME, "own.1", "say[0].lt", "the person"),
        (
            'order = ["own.1", "II.1"]',
            'order = ["own.1", "II.2"]',
            CardFault.UNKNOWN_CARD,
            "II.2",
            "order",
            "",
        ),
        ('hidden = ["II.1"]', 'hidden = ["own.2"]', CardFault.UNKNOWN_CARD, "own.2", "hidden", ""),
        (
            'order = ["own.1", "II.1"]',
            "order = [1]",
            CardFault.FIELD,
            "",
            "order[0]",
            "Expected `str`, got `int`",
        ),
        ('"Listen"', "7", CardFault.FIELD, "own.1", "en.title", "Expected `str`, got `int`"),
        (
            '"Listen"',
            "2026-03-02",
            CardFault.FIELD,
            "own.1",
            "en.title",
            "Expected `str`, got `date`",
        ),
        (
            '["Žiūrėkite į klientą"]',
            '"Žiūrėkite"',
            CardFault.FIELD,
            "own.1",
            "lt.do",
            "Expected `array`, got `str`",
        ),
        ('id = "own.1"', "id = 1", CardFault.FIELD, "#1", "id", "Expected `str`, got `int`"),
    ],
)
def test_what_is_wrong_is_named_with_its_card_and_field(
    good: str, bad: str, fault: CardFault, card: str, field: str, detail: str
) -> None:
    assert GOOD.count(good) >= 1
    error = told(GOOD.replace(good, bad, 1))
    assert (error.fault, error.card, error.field, error.detail) == (fault, card, field, detail)


def test_the_longest_lines_are_taken() -> None:
    essence, line = "x" * ESSENCE_LENGTH, "y" * LINE_LENGTH
    text = CardText(essence, essence, (line,), (line,), (line,))
    check_card(a_card("z" * 20, lt=text, en=text, say=(Phrase(line, line),)))


def test_less_than_and_ampersands_of_plain_text_are_taken() -> None:
    text = CardText("A & B", "1 < 2, 3 > 2; a<3 & b")
    check_card(a_card(lt=text))


def test_a_card_twice_is_named() -> None:
    card = GOOD[GOOD.index("[[card]]") : GOOD.index("[[checklist")]
    error = told(GOOD + card)
    assert (error.fault, error.card, error.field) == (CardFault.TWICE, "own.1", "id")


def test_a_card_that_is_none_is_named_by_its_place() -> None:
    error = told('format = 1\ncard = ["own.1"]')
    assert (error.fault, error.card, error.field) == (CardFault.FIELD, "#1", "card")
    error = told("format = 1\ncard = 5")
    assert (error.fault, error.card, error.field) == (CardFault.FIELD, "", "card")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1257"])
def test_another_encoding_is_told_from_a_file_cut_off(encoding: str) -> None:
    error = told(GOOD.encode(encoding))
    assert error.fault is CardFault.ENCODING
    assert error.detail.isdigit()


@pytest.mark.parametrize("end", ["Leiskite iš", "[card.lt", "moments = [", "essence = "])
def test_a_file_cut_off_is_told_with_its_line(end: str) -> None:
    error = told(GOOD[: GOOD.index(end) + len(end)])
    assert error.fault is CardFault.CUT_OFF
    assert "line" in error.detail or "end of document" in error.detail


def test_a_file_cut_off_within_a_letter_is_told() -> None:
    raw = GOOD.encode("utf-8")
    assert told(raw[: raw.index("š".encode()) + 1]).fault is CardFault.ENCODING


def test_wherever_a_card_is_cut_off_it_is_not_used() -> None:
    start, end = GOOD.index("[card.lt]"), GOOD.index("[[card.say]]") - 3
    for at in range(start, end):
        told(GOOD[:at])


def test_a_file_too_large_is_not_even_parsed() -> None:
    plain = b"format = 1\n#"
    assert read_cards(plain + b"x" * (MAX_BYTES - len(plain)), "ours.toml").card == ()
    assert told(plain + b"x" * MAX_BYTES).fault is CardFault.TOO_LARGE


@pytest.mark.parametrize("raw", [b"a = " + b"[" * 100_000, b"format = " + b"1" * 5000])
def test_what_no_parser_bears_is_told(raw: bytes) -> None:
    assert told(raw).fault is CardFault.FIELD


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (CardText("Title", ""), CardFault.EMPTY),
        (CardText("<b>Title</b>", "Essence"), CardFault.MARKUP),
        (CardText("Title", "x" * 141), CardFault.TOO_LONG),
        (CardText("Title", "Essence", steps=("{nobody}",)), CardFault.UNKNOWN_NAME),
    ],
)
def test_a_card_of_the_editor_that_could_not_be_read_back_is_told(
    text: CardText, fault: CardFault
) -> None:
    check_card(a_card())
    with pytest.raises(CardFileError) as caught:
        check_card(a_card(en=text))
    assert (caught.value.fault, caught.value.card) == (fault, "own.1")
    with pytest.raises(CardFileError):
        read_cards(write_cards(CardFile(format=FORMAT, card=(a_card(en=text),))), "ours.toml")


@given(card_files())
def test_what_is_written_is_read_as_it_was(cards: CardFile) -> None:
    assert read_cards(write_cards(cards), "ours.toml") == cards


def test_an_empty_list_takes_the_place_of_another() -> None:
    cards = CardFile(format=FORMAT, checklist={"leaving": ()})
    assert read_cards(write_cards(cards), "ours.toml") == cards
    one = CardFile(format=FORMAT, checklist={"leaving": (ListItem("", "a", "b"),)})
    assert read_cards(write_cards(one), "ours.toml") == one


@given(st.binary(max_size=300))
def test_whatever_the_bytes_nothing_but_a_fault_of_the_file_is_raised(raw: bytes) -> None:
    for tried in (raw, b"format = 1\n" + raw, GOOD.encode("utf-8") + raw):
        with suppress(CardFileError):
            read_cards(tried, "ours.toml", KNOWN)


@given(st.data())
def test_a_good_file_with_something_struck_out_or_put_in_is_read_or_told(
    data: st.DataObject,
) -> None:
    raw = bytearray(GOOD.encode("utf-8"))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(raw)))
        raw[start : data.draw(st.integers(start, min(len(raw), start + 30)))] = data.draw(
            st.sampled_from(
                [b"", b'"', b"=", b"[", b"]", b"\n", b"1", b"card", b"{", b"\xc5", b"'''"]
            )
        )
    with suppress(CardFileError):
        cards = read_cards(bytes(raw), "ours.toml", KNOWN)
        assert read_cards(write_cards(cards), "ours.toml", KNOWN) == cards


def test_order_and_hidden_may_name_any_card_where_nobody_knows_which_there_are() -> None:
    raw = GOOD.replace('hidden = ["II.1"]', 'hidden = ["gone.1"]').encode("utf-8")
    assert told(raw).fault is CardFault.UNKNOWN_CARD
    cards = read_cards(raw, "ours.toml", None)
    assert (cards.order, cards.hidden) == (("own.1", "II.1"), ("gone.1",))


HALF = "half \ud83d"
"""Half of a pair, which UTF-8 cannot hold."""

UNFIT: dict[str, Card] = {
    "lt.title": a_card(lt=CardText(HALF, "Essence")),
    "en.steps[1]": a_card(en=CardText("Title", "Essence", steps=("one", HALF))),
    "say[0].lt": a_card(say=(Phrase(HALF, "Say"),)),
    "dont_say[1].en": a_card(dont_say=(Phrase("Ne", "No"), Phrase("Ne", HALF))),
    "row": a_card(row=HALF),
    "id": a_card(HALF),
}


@pytest.mark.parametrize("field", UNFIT)
def test_a_text_that_no_file_can_hold_is_told_with_its_field(field: str) -> None:
    card = UNFIT[field]
    cards = CardFile(format=FORMAT, card=(a_card("own.0"), card))
    for ask in (lambda: check_card(card, "ours.toml"), lambda: write_cards(cards, "ours.toml")):
        with pytest.raises(CardFileError) as caught:
            ask()
        error = caught.value
        assert (error.file, error.fault) == ("ours.toml", CardFault.ENCODING)
        assert (error.card, error.field) == (card.id.replace("\ud83d", "?"), field)
        error.card.encode("utf-8")


@pytest.mark.parametrize(
    ("cards", "field"),
    [
        (
            CardFile(format=FORMAT, checklist={"leaving": (ListItem("", "a", HALF),)}),
            "checklist.leaving[0].en",
        ),
        (CardFile(format=FORMAT, checklist={"leaving": (ListItem(HALF, "a", "b"),)}), ""),
        (CardFile(format=FORMAT, hidden=(HALF,)), ""),
    ],
)
def test_what_no_file_can_hold_is_told_wherever_it_stands(cards: CardFile, field: str) -> None:
    with pytest.raises(CardFileError) as caught:
        write_cards(cards)
    assert (caught.value.fault, caught.value.field) == (CardFault.ENCODING, field)

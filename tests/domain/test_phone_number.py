"""Telephone numbers: every way they are written, every fault, what lists show and look for."""

import re

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from queueapp.domain.phone_number import (
    NotANumber,
    NumberFault,
    digits_of,
    masked,
    parse_number,
    shown_number,
)


def examples() -> list[str]:
    """A number of every kind in every country."""
    return sorted(
        {
            phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
            for region in phonenumbers.SUPPORTED_REGIONS
            for kind in phonenumbers.PhoneNumberType.values()
            if (example := phonenumbers.example_number_for_type(region, kind)) is not None
            and phonenumbers.is_valid_number(example)
        }
    )


NUMBERS = st.builds(
    lambda example, end: example[: -len(end)] + end,
    st.deferred(lambda: st.sampled_from(examples())),
    st.text("0123456789", min_size=1, max_size=4),
).filter(lambda number: phonenumbers.is_valid_number(phonenumbers.parse(number)))
LITHUANIAN = st.from_regex(
    r"\+370(6[0-9]{7}|37[2-9][0-9]{5}|5[2-9][0-9]{6})", fullmatch=True
).filter(lambda number: phonenumbers.is_valid_number(phonenumbers.parse(number)))


def fault_of(text: str) -> NumberFault | None:
    """Why the text is no number, if it is none."""
    try:
        parse_number(text)
    except NotANumber as refused:
        return refused.fault
    return None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("8 612 34567", "+37061234567", id="with the prefix people still write"),
        pytest.param("0 612 34567", "+37061234567", id="with today's prefix"),
        pytest.param("+370 612 34567", "+37061234567", id="as from abroad"),
        pytest.param("00370 612 34567", "+37061234567", id="as from abroad without a plus"),
        pytest.param("61234567", "+37061234567", id="bare"),
        pytest.param("(8 37) 42 26 31", "+37037422631", id="a fixed line"),
        pytest.param("(0 37) 42 26 31", "+37037422631", id="a fixed line with today's prefix"),
        pytest.param("37 422 631", "+37037422631", id="a fixed line, bare"),
        pytest.param("370 612 34567", "+37061234567", id="the plus left out"),
        pytest.param("37061234", "+37037061234", id="a fixed line that begins like the country"),
        pytest.param("8-612-34567", "+37061234567", id="dashes"),
        pytest.param("8\u2013612\u201334567", "+37061234567", id="long dashes"),
        pytest.param("8.612.34567", "+37061234567", id="dots"),
        pytest.param("8\u00a0612\u00a034567", "+37061234567", id="hard spaces, as pasted"),
        pytest.param("\u200e+370 612 34567", "+37061234567", id="with an unseen mark, as pasted"),
        pytest.param("  861234567\n", "+37061234567", id="space around"),
        pytest.param("+370 8 612 34567", "+37061234567", id="both prefixes"),
        pytest.param("+370 (0) 612 34567", "+37061234567", id="both prefixes of today"),
        pytest.param(
            "\uff18 \uff16\uff11\uff12 34567", "+37061234567", id="digits of another kind"
        ),
        pytest.param("8 700 55555", "+37070055555", id="at one price"),
        pytest.param("8 800 11000", "+37080011000", id="free of charge"),
        pytest.param("80011000", "+37080011000", id="free of charge, bare"),
        pytest.param("+371 2212 3456", "+37122123456", id="Latvia"),
        pytest.param("+48 22 694 50 00", "+48226945000", id="Poland"),
        pytest.param("0048 22 694 50 00", "+48226945000", id="Poland without a plus"),
        pytest.param("+44 (0)20 7946 0018", "+442079460018", id="Britain as in signatures"),
        pytest.param("+1 202-456-1111", "+12024561111", id="America"),
        pytest.param("+39 06 6982", "+39066982", id="Italy keeps its nought"),
    ],
)
def test_however_a_number_is_written_the_same_is_kept(typed: str, kept: str) -> None:
    assert parse_number(typed) == kept
    assert digits_of(typed) in kept


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", NumberFault.EMPTY),
        (" \t ", NumberFault.EMPTY),
        ("Jonas", NumberFault.LETTERS),
        ("8 612 3456O", NumberFault.LETTERS),
        ("8 612 34567 vid. 12", NumberFault.LETTERS),
        ("8 612 34567 ext. 12", NumberFault.LETTERS),
        ("8 612 34567;12", NumberFault.IMPOSSIBLE),
        ("8 612 34567#12", NumberFault.IMPOSSIBLE),
        ("8 612 34567, 8 612 34568", NumberFault.IMPOSSIBLE),
        ("8", NumberFault.TOO_SHORT),
        ("+", NumberFault.TOO_SHORT),
        ("+3", NumberFault.TOO_SHORT),
        ("+370", NumberFault.TOO_SHORT),
        ("00", NumberFault.TOO_SHORT),
        ("112", NumberFault.TOO_SHORT),
        ("8 612", NumberFault.TOO_SHORT),
        ("612 3456", NumberFault.TOO_SHORT),
        ("+370 612 3456", NumberFault.TOO_SHORT),
        ("612345678", NumberFault.TOO_LONG),
        ("8 612 345678", NumberFault.TOO_LONG),
        ("+370 612 345678", NumberFault.TOO_LONG),
        ("8 612 34567 / 8 612 34568", NumberFault.TOO_LONG),
        ("1" * 300, NumberFault.TOO_LONG),
        ("12345678", NumberFault.IMPOSSIBLE),
        ("+370 9 123 4567", NumberFault.IMPOSSIBLE),
        ("+999 1234567", NumberFault.IMPOSSIBLE),
        ("*123#", NumberFault.IMPOSSIBLE),
    ],
)
def test_what_is_no_number_is_refused_for_what_is_wrong_with_it(
    typed: str, why: NumberFault
) -> None:
    assert fault_of(typed) is why


@given(number=LITHUANIAN)
def test_while_a_number_is_typed_it_lacks_digits_and_nothing_else(number: str) -> None:
    national = number.removeprefix("+370")
    for typed in (f"+370{national}", f"8{national}", f"0{national}", national):
        assert parse_number(typed) == number
        for end in range(1, len(typed)):
            assert fault_of(typed[:end]) in (None, NumberFault.TOO_SHORT), typed[:end]


@given(text=st.text(max_size=40) | st.text("+08 ()-/.,;#*1234567", max_size=30))
def test_any_text_is_a_number_or_says_what_is_wrong(text: str) -> None:
    try:
        number = parse_number(text)
    except NotANumber:
        return
    assert re.fullmatch(r"\+[1-9][0-9]{4,14}", number)


@given(number=NUMBERS)
def test_a_kept_number_and_the_way_it_is_shown_are_that_number(number: str) -> None:
    assert parse_number(number) == number
    assert parse_number(shown_number(number)) == number


@pytest.mark.parametrize(
    ("number", "listed"),
    [
        ("+37061234567", "+370 6•• ••567"),
        ("+37037422631", "+370 3•• ••631"),
        ("+48226945000", "+48 2•• •••000"),
        ("+12024561111", "+1 2•• ••••111"),
        ("+80012345678", "+800 1•• ••678"),
        ("+39066982", "+39 0•• 982"),
        ("+24762889", "+247 6•8 89"),
        ("+6834002", "+683 ••••"),
    ],
)
def test_how_lists_show_a_number(number: str, listed: str) -> None:
    assert masked(number) == listed


@given(number=NUMBERS)
def test_lists_show_no_more_than_the_country_one_digit_and_the_last_three(number: str) -> None:
    country = f"+{phonenumbers.parse(number).country_code}"
    rest = number.removeprefix(country)
    head, *groups = masked(number).split(" ")
    hidden = "".join(groups)
    assert head == country
    assert len(hidden) == len(rest)
    assert hidden.strip("•") == "" or (hidden[0], hidden[-3:]) == (rest[0], rest[-3:])
    assert set(hidden[1:-3]) <= {"•"}
    assert "•" in hidden


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        pytest.param("8 612", "612", id="the prefix is left out"),
        pytest.param("0 612", "612", id="today's too"),
        pytest.param("+370 612", "612", id="and the country"),
        pytest.param("00370 612", "612", id="without a plus"),
        pytest.param("370612", "612", id="or with nothing before it"),
        pytest.param("+370 8 612 34567", "61234567", id="and both"),
        pytest.param("+370 800 11000", "80011000", id="an eight that belongs to the number"),
        pytest.param("567", "567", id="the end"),
        pytest.param("0048 22", "4822", id="another country without a plus"),
        pytest.param("+86 138", "86138", id="a country that begins with an eight"),
        pytest.param("+44 (0)20", "4420", id="a nought in brackets"),
        pytest.param("370", "370", id="nothing but the country"),
        pytest.param("00", "00", id="two noughts"),
        pytest.param("8", "8", id="one digit"),
        pytest.param("Jonas", "", id="no digits"),
    ],
)
def test_what_is_looked_for(typed: str, sought: str) -> None:
    assert digits_of(typed) == sought


@given(number=NUMBERS, data=st.data())
def test_any_stretch_of_a_number_finds_it(number: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(number) - 1))
    end = data.draw(st.integers(start + 1, len(number)))
    typed = number[start:end]
    assume(typed != "+")
    assert digits_of(typed)
    assert digits_of(typed) in number


@given(number=NUMBERS)
def test_a_whole_number_finds_itself_however_it_is_written(number: str) -> None:
    national = phonenumbers.format_number(
        phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.NATIONAL
    )
    ways = [number, shown_number(number), "00" + number[1:], number[1:]]
    if number.startswith("+370"):
        ways += [national, number.removeprefix("+370"), "8" + number.removeprefix("+370")]
    for way in ways:
        assert digits_of(way) in number, way

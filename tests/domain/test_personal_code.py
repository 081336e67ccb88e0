"""A personal code is noticed however it is written, and nothing else is taken for one."""

from itertools import pairwise

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.personal_code import holds_personal_code, is_personal_code

CODE = "38703181745"
FIRST = (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)
SECOND = (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)


def rest(beginning: str, weights: tuple[int, ...]) -> int:
    return sum(w * int(d) for w, d in zip(weights, beginning, strict=True)) % 11


def with_control(beginning: str) -> str:
    """The ten digits with the control digit that the register would give them."""
    first = rest(beginning, FIRST)
    if first < 10:
        return f"{beginning}{first}"
    second = rest(beginning, SECOND)
    return f"{beginning}{second if second < 10 else 0}"


BEGINNINGS = st.builds(
    lambda century, year, month, day, serial: f"{century}{year:02}{month:02}{day:02}{serial:03}",
    st.integers(1, 6),
    st.integers(0, 99),
    st.integers(0, 12),
    st.integers(0, 31),
    st.integers(0, 999),
)
CODES = BEGINNINGS.map(with_control)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("18703181743", id="a man born in the 19th century"),
        pytest.param("28703181744", id="a woman born in the 19th"),
        pytest.param("38703181745", id="a man born in the 20th"),
        pytest.param("48703181746", id="a woman born in the 20th"),
        pytest.param("58703181747", id="a man born in the 21st"),
        pytest.param("68703181748", id="a woman born in the 21st"),
        pytest.param(with_control("3870300174"), id="a day that is not known"),
        pytest.param(with_control("3870000174"), id="nor the month"),
    ],
)
def test_a_code_of_any_century_is_valid(code: str) -> None:
    assert is_personal_code(code)
    assert holds_personal_code(code)


def a_beginning(second_too: bool) -> str:
    """Ten digits that the first weights leave with ten, and the second ones too or not."""
    return next(
        beginning
        for serial in range(1000)
        for day in range(1, 29)
        if rest(beginning := f"38703{day:02}{serial:03}", FIRST) == 10
        and (rest(beginning, SECOND) == 10) is second_too
    )


def test_the_control_digit_comes_from_the_second_weights_where_the_first_leave_ten() -> None:
    beginning = a_beginning(second_too=False)
    valid = [digit for digit in range(10) if is_personal_code(f"{beginning}{digit}")]
    assert valid == [rest(beginning, SECOND)]


def test_it_is_nought_where_the_second_weights_leave_ten_as_well() -> None:
    beginning = a_beginning(second_too=True)
    assert [digit for digit in range(10) if is_personal_code(f"{beginning}{digit}")] == [0]


@given(beginning=BEGINNINGS)
def test_just_one_control_digit_is_valid(beginning: str) -> None:
    valid = [
        f"{beginning}{digit}" for digit in range(10) if is_personal_code(f"{beginning}{digit}")
    ]
    assert valid == [with_control(beginning)]


@given(code=CODES, place=st.integers(0, 10), change=st.integers(1, 9))
def test_a_digit_that_is_wrong_is_noticed_nearly_always(code: str, place: int, change: int) -> None:
    wrong = code[:place] + str((int(code[place]) + change) % 10) + code[place + 1 :]
    again = with_control(wrong[:10]) == wrong
    dated = wrong[0] in "123456" and int(wrong[3:5]) <= 12 and int(wrong[5:7]) <= 31
    assert is_personal_code(wrong) is (again and dated)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(with_control("3871318174"), id="a thirteenth month"),
        pytest.param(with_control("3870332174"), id="a thirty-second day"),
        pytest.param(with_control("0870318174"), id="a century before the first"),
        pytest.param(with_control("7870318174"), id="a century to come"),
        pytest.param("38703181746", id="a wrong control digit"),
        pytest.param("3870318174", id="a digit too few"),
        pytest.param("387031817455", id="a digit too many"),
        pytest.param("", id="nothing"),
        pytest.param("3870318174a", id="a letter"),
        pytest.param("²8703181745", id="a raised digit"),
    ],
)
def test_what_is_no_code(text: str) -> None:
    assert not is_personal_code(text)
    assert not holds_personal_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "38703181745",
        "a. k. 38703181745",
        "AK:38703181745.",
        "Jonas Jonaitis,38703181745,Kaunas",
        "ak38703181745",
        "(38703181745)",
        "3 870318 1745",
        "387 0318 1745",
        "3-870318-1745",
        "387.031.817.45",
        "3 87 03 18 17 45",
        "387\u00a0031\u00a081745",
        "387  0318  1745",
        "3 \u2013 870318 \u2013 1745",
        "3\u2013870318\u20131745",
        "Klausia dėl paso, kodas 38703181745 ir telefonas 8 612 34567",
        "38703181745 8 612 34567",
        "8 612 34567 38703181745",
        "+370 612 34567 38703181745",
        "+48 501 234 567 38703181745",
        "00370 612 34567 38703181745",
        "38703181745 3 vaikai",
        "butas 12 38703181745",
        "2026-11-23 38703181745",
        "38703181745 2026-11-23",
        "48703181740 38703181745",
        "38703181745 48703181740",
        "pirma eilutė\n38703181745\ntrečia",
        "38703181745\n5",
    ],
)
def test_a_code_is_found_in_a_text(text: str) -> None:
    assert holds_personal_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Klausia, ar pasas jau pagamintas",
        "8 612 34567",
        "+370 612 34567",
        "370 612 34567",
        "00370 612 34567 arba +370 37 422631",
        f"+{with_control('4850123456')}",
        f"+ {with_control('4850123456')}",
        f"+{with_control('4850123456')[:2]} {with_control('4850123456')[2:]}",
        f"00{with_control('4850123456')}",
        f"00 {with_control('4850123456')[:2]} {with_control('4850123456')[2:]}",
        f"+86 {with_control('1380113800')}",
        "138703181745",
        "387031817451",
        "0038703181745000",
        "387 031 817 451",
        "LT12 1000 0111 0100 1000",
        "LT121000011101001000",
        "4111 1111 1111 1111",
        "2026-11-23 13:42",
        "387031\n81745",
        "3870318,1745",
        "3870318 ir 1745",
    ],
)
def test_no_other_number_is_taken_for_one(text: str) -> None:
    assert not holds_personal_code(text)


@given(
    code=CODES,
    cuts=st.lists(st.integers(1, 10), unique=True, max_size=4),
    between=st.sampled_from([" ", "-", ".", "\u00a0", "\u2013", " - "]),
    before=st.sampled_from(["", "kodas ", "AK:", "Nr. 5, ", "pirma\n"]),
    after=st.sampled_from(["", ".", " ir dar", ", 8 612 34567", "\n12"]),
)
def test_a_code_is_found_wherever_it_is_cut(
    code: str, cuts: list[int], between: str, before: str, after: str
) -> None:
    places = [0, *sorted(cuts), len(code)]
    groups = [code[a:b] for a, b in pairwise(places)]
    assert holds_personal_code(before + between.join(groups) + after)


@given(code=CODES, more=st.from_regex(r"[0-9]{1,9}", fullmatch=True), ahead=st.booleans())
def test_a_code_inside_a_longer_number_is_none(code: str, more: str, ahead: bool) -> None:
    assert not holds_personal_code(more + code if ahead else code + more)


LITHUANIAN = st.from_regex(r"[3-9][0-9]{7}", fullmatch=True).filter(
    lambda digits: phonenumbers.is_valid_number(phonenumbers.parse(f"+370{digits}"))
)


@given(digits=LITHUANIAN, prefix=st.sampled_from(["+370", "00370", "370", "8", "0", ""]))
def test_a_telephone_number_is_no_personal_code(digits: str, prefix: str) -> None:
    for text in (prefix + digits, f"{prefix} {digits}", f"{prefix} {digits[:3]} {digits[3:]}"):
        assert not holds_personal_code(text)
        assert not holds_personal_code(f"tel. {text}, po pietų")

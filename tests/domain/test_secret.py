"""What a PIN or password has to be, and what wrong tries lead to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.secret import (
    LOCKED_AFTER,
    MAX_SECRET,
    MIN_PASSWORD,
    MIN_PIN,
    Weakness,
    normal,
    not_before,
    weakness,
)

NAME = "Bronislava Žemaitytė-Ūsienė"
digits = st.text("0123456789", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("", Weakness.PIN_SHORT),
        ("7", Weakness.PIN_SHORT),
        ("825", Weakness.PIN_SHORT),
        ("0000", Weakness.REPEATED),
        ("777777", Weakness.REPEATED),
        ("1212", Weakness.REPEATED),
        ("480480", Weakness.REPEATED),
        ("1234", Weakness.ROW),
        ("8765", Weakness.ROW),
        ("7890", Weakness.ROW),
        ("0987", Weakness.ROW),
        ("3112", Weakness.BIRTHDAY),
        ("1231", Weakness.BIRTHDAY),
        ("2902", Weakness.BIRTHDAY),
        ("1900", Weakness.BIRTHDAY),
        ("2029", Weakness.BIRTHDAY),
        ("280467", Weakness.BIRTHDAY),
        ("670428", Weakness.BIRTHDAY),
        ("28041967", Weakness.BIRTHDAY),
        ("19670428", Weakness.BIRTHDAY),
        ("2580", Weakness.COMMON),
        ("slapta", Weakness.PASSWORD_SHORT),
        ("ąčęėįšų", Weakness.PASSWORD_SHORT),
        ("aaaaaaaa", Weakness.REPEATED),
        ("abcdefgh", Weakness.ROW),
        ("Slaptažodis1", Weakness.COMMON),
        ("password2026", Weakness.COMMON),
        ("BRONISLAVA1", Weakness.NAME),
        ("zemaityte usiene", Weakness.NAME),
        ("x" * MAX_SECRET + "yz", Weakness.TOO_LONG),
    ],
)
def test_what_is_easily_guessed_is_not_taken(secret: str, why: Weakness) -> None:
    assert weakness(secret, NAME) is why


@pytest.mark.parametrize(
    "secret",
    ["8305", "2030", "3013", "1899", "320267", "99999990", "5021948", "mėlynas dramblys",
     "Bronislava gers arbatą", "猫が窓の外を見ている", "кот на окне", "correct horse"],
)  # fmt: skip
def test_what_is_hard_to_guess_is_taken_in_any_script(secret: str) -> None:
    assert weakness(secret, NAME) is None


def test_nine_pins_of_four_digits_in_ten_are_free() -> None:
    free = sum(weakness(f"{pin:04}", NAME) is None for pin in range(10_000))
    assert 9_000 < free < 9_300


@given(st.sampled_from("0123456789"), st.integers(MIN_PIN, MAX_SECRET))
def test_one_digit_over_and_over_is_weak_at_any_length(digit: str, length: int) -> None:
    assert weakness(digit * length, NAME) is Weakness.REPEATED


@given(st.integers(0, 9), st.integers(MIN_PIN, 20), st.sampled_from([1, -1]))
def test_a_row_is_weak_from_whatever_digit_it_starts(first: int, length: int, step: int) -> None:
    row = "".join(str((first + step * at) % 10) for at in range(length))
    assert weakness(row, NAME) in {Weakness.ROW, Weakness.REPEATED}


@given(st.dates(date(1900, 1, 1), date(2029, 12, 31)))
def test_no_birthday_is_taken_however_it_is_written(day: date) -> None:
    for pattern in ("{0:%d%m}", "{0:%m%d}", "{0.year:04}", "{0:%d%m%y}", "{0:%y%m%d}",
                    "{0:%d%m}{0.year:04}", "{0.year:04}{0:%m%d}"):  # fmt: skip
        assert weakness(pattern.format(day), NAME) is not None


@given(st.text(min_size=1, max_size=200), st.text(max_size=200))
def test_any_text_and_any_name_have_an_answer(secret: str, name: str) -> None:
    found = weakness(secret, name)
    short = MIN_PIN if secret.isdecimal() else MIN_PASSWORD
    if len(normal(secret)) < short or len(normal(secret)) > MAX_SECRET:
        assert found is not None


@given(st.text(min_size=4, max_size=80))
def test_nobody_signs_in_with_their_name_alone(name: str) -> None:
    assert weakness(name * 2, name) is not None


@given(digits, st.sampled_from([0x660, 0x6F0, 0x966, 0xFF10]))
def test_digits_of_another_script_are_judged_as_digits(pin: str, zero: int) -> None:
    foreign = "".join(chr(zero + int(digit)) for digit in pin)
    assert weakness(foreign, NAME) is weakness(pin, NAME)


def test_a_letter_is_the_same_however_the_keyboard_composes_it() -> None:
    assert normal("z\u030ce\u0307") == normal("žė")


def test_a_pin_is_the_same_typed_in_groups_as_it_was_shown_and_a_password_is_not() -> None:
    assert normal(" 097 708 ") == normal("097708") == "097708"
    assert weakness("12 34", "Asta") is Weakness.ROW
    assert normal("four words of mine") == "four words of mine"


def test_the_first_two_wrong_tries_cost_no_wait_and_each_further_one_a_longer_wait() -> None:
    waits = [not_before(wrong, 1_000) - 1_000 for wrong in range(LOCKED_AFTER)]
    assert waits == [0, 0, 0, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000]


@given(st.integers(0, 2_000), st.integers(0, 2**53))
def test_a_wait_never_gets_shorter_with_more_wrong_tries(wrong: int, at: int) -> None:
    assert at <= not_before(wrong, at) <= not_before(wrong + 1, at)

"""With what somebody signs in: what a PIN or password has to be, and what wrong tries lead to."""

import unicodedata
from enum import StrEnum
from itertools import pairwise

MIN_PIN = 4
MIN_PASSWORD = 8
MAX_SECRET = 128

LOCKED_AFTER = 10
"""After so many wrong tries in a row somebody is locked out."""

_DELAYS = (0, 0, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000)
"""In ms, after the first wrong try, the second and so on."""

_YEARS = range(1900, 2030)
_LEAP_YEAR = 2000
_SHORTEST_NAME = 3
_ENOUGH_BESIDES = 4
"""A password that holds the name is good with so many letters besides."""

_COMMON = frozenset(
    {
        "2580", "1379", "1793", "147258", "159357", "147258369", "159753",
        "password", "qwertyui", "qwertyuiop", "asdfghjk", "asdfghjkl", "iloveyou", "letmein",
        "administrator", "slaptazodis", "labasrytas", "labadiena", "kaunas", "lietuva",
        "vilnius", "zalgiris", "q1w2e3r4", "1q2w3e4r", "1q2w3e4r5t", "qwerty",
    }
)  # fmt: skip


class Weakness(StrEnum):
    """Why a PIN or password is not taken: the first that applies."""

    PIN_SHORT = "pin_short"
    PASSWORD_SHORT = "password_short"
    TOO_LONG = "too_long"
    REPEATED = "repeated"
    ROW = "row"
    BIRTHDAY = "birthday"
    NAME = "name"
    COMMON = "common"
    SAME = "same"


def normal(secret: str) -> str:
    """The one form in which a secret is kept and compared, however the keyboard composes it.

    A PIN may be typed in groups, as a one-time PIN is shown.
    """
    digits = "".join(secret.split())
    return digits if is_pin(digits) else unicodedata.normalize("NFC", secret)


def is_pin(secret: str) -> bool:
    """Whether it consists of digits alone, of whatever script."""
    return secret.isdecimal()


def weakness(secret: str, name: str) -> Weakness | None:
    """What is wrong with a secret that a person of this name wants to have."""
    secret = normal(secret)
    if len(secret) > MAX_SECRET:
        return Weakness.TOO_LONG
    if not secret or is_pin(secret):
        digits = "".join(str(unicodedata.decimal(digit)) for digit in secret)
        return _weakness_of_pin(digits, name)
    return _weakness_of_password(secret, name)


def not_before(wrong: int, wrong_at: int) -> int:
    """When, in ms UTC, the next try is looked at after so many wrong ones, the last at `wrong_at`.

    From `LOCKED_AFTER` on no waiting helps; this then tells the longest delay.
    """
    return wrong_at + (_DELAYS[min(wrong, len(_DELAYS)) - 1] if wrong > 0 else 0)


def _weakness_of_pin(digits: str, name: str) -> Weakness | None:
    if len(digits) < MIN_PIN:
        return Weakness.PIN_SHORT
    if _repeats(digits):
        return Weakness.REPEATED
    if _is_row([int(digit) for digit in digits], 10):
        return Weakness.ROW
    if _is_birthday(digits):
        return Weakness.BIRTHDAY
    if _is_name(digits, name):
        return Weakness.NAME
    return Weakness.COMMON if digits in _COMMON else None


def _weakness_of_password(secret: str, name: str) -> Weakness | None:
    if len(secret) < MIN_PASSWORD:
        return Weakness.PASSWORD_SHORT
    folded = secret.casefold()
    if _repeats(folded):
        return Weakness.REPEATED
    if _is_row([ord(letter) for letter in folded]):
        return Weakness.ROW
    if _is_name(secret, name):
        return Weakness.NAME
    plain = _plain(secret)
    return Weakness.COMMON if plain in _COMMON or plain.strip("0123456789") in _COMMON else None


def _repeats(text: str) -> bool:
    """Whether it is one short piece over and over: 0000, 1212, 123123."""
    return any(
        len(text) % size == 0 and text == text[:size] * (len(text) // size)
        for size in range(1, len(text) // 2 + 1)
    )


def _is_row(values: list[int], around: int | None = None) -> bool:
    steps = {after - before for before, after in pairwise(values)}
    if around is not None:
        steps = {step % around for step in steps}
        return steps in ({1}, {around - 1})
    return steps in ({1}, {-1})


def _is_birthday(digits: str) -> bool:
    numbers = [int(digits[at : at + 2]) for at in range(0, len(digits) - 1, 2)]
    match len(digits):
        case 4:
            first, second = numbers
            return int(digits) in _YEARS or _is_day(first, second) or _is_day(second, first)
        case 6:
            first, second, third = numbers
            return _is_day(first, second) or _is_day(third, second)
        case 8:
            ends_in_year = int(digits[4:]) in _YEARS and _is_day(numbers[0], numbers[1])
            starts_with_year = int(digits[:4]) in _YEARS and _is_day(numbers[3], numbers[2])
            return ends_in_year or starts_with_year
        case _:
            return False


def _is_day(day: int, month: int) -> bool:
    from calendar import monthrange  # nothing for a start

    return 1 <= month <= 12 and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]


def _is_name(secret: str, name: str) -> bool:
    """Whether hardly anything is left once the person's name is taken out."""
    rest, whole = _plain(secret), _plain(name)
    parts = {part for part in map(_plain, name.split()) if len(part) >= _SHORTEST_NAME}
    found = [part for part in sorted(parts | {whole} - {""}, key=len, reverse=True) if part in rest]
    for part in found:
        rest = rest.replace(part, "")
    return bool(found) and sum(letter.isalpha() for letter in rest) < _ENOUGH_BESIDES


def _plain(text: str) -> str:
    """Letters and digits alone, without accents and case."""
    parts = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in parts if letter.isalnum())

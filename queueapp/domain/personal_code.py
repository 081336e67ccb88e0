"""The Lithuanian personal code (asmens kodas), which this program keeps nowhere."""

import re
from collections.abc import Iterator

_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)
_LENGTH = 11
# Groups of digits as people write one number, and several one after the other.
_APART = r"[^\S\n]|[.\-\u2010-\u2015]"
_RUN = re.compile(rf"(?:\+[^\S\n]?)?\d+(?:(?:{_APART}){{1,3}}\d+)*")
_GROUP = re.compile(r"\d+")
_ABROAD = ("+", "00")
_LONGEST_PHONE = 15
"""So many digits at most belong to what begins like a number for calls from abroad (E.164)."""


def holds_personal_code(text: str) -> bool:
    """Whether a valid personal code stands somewhere in a text.

    Eleven digits: sex and century, date of birth (day or month may be unknown, written 00), serial
    number and a control digit (Law on the Population Register, annex on the personal code).
    """
    return any(
        is_personal_code(candidate)
        for run in _RUN.finditer(text)
        for candidate in _candidates(run[0])
    )


def is_personal_code(text: str) -> bool:
    """Whether this is a valid personal code, its groups of digits apart or not."""
    plain = re.sub(_APART, "", text)
    if len(plain) != _LENGTH or not plain.isdecimal():
        return False
    digits = [int(digit) for digit in plain]
    month, day = digits[3] * 10 + digits[4], digits[5] * 10 + digits[6]
    fits = 1 <= digits[0] <= 6 and month <= 12 and day <= 31
    return fits and digits[-1] == _control_digit(digits)


def _candidates(run: str) -> Iterator[str]:
    """Whole groups that stand side by side and make eleven digits."""
    groups = _GROUP.findall(run)
    phoned = _LONGEST_PHONE if run.startswith(_ABROAD) else 0
    while groups and phoned >= len(groups[0]):
        phoned -= len(groups.pop(0))
    for first in range(len(groups)):
        joined = ""
        for group in groups[first:]:
            joined += group
            if len(joined) >= _LENGTH:
                break
        if len(joined) == _LENGTH:
            yield joined


def _control_digit(digits: list[int]) -> int:
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        rest = sum(w * d for w, d in zip(weights, digits[:-1], strict=True)) % 11
        if rest != 10:
            return rest
    return 0

"""The Lithuanian personal code (asmens kodas), which this program keeps nowhere."""

import re

_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)
# Eleven digits, perhaps in groups; neither part of a longer number nor of one with a plus sign,
# which is a telephone number.
_CANDIDATE = re.compile(r"(?<![\d+])[1-6](?:[ \-]?\d){10}(?![ \-]?\d)")


def holds_personal_code(text: str) -> bool:
    """Whether a valid personal code stands somewhere in a text.

    Eleven digits: sex and century, date of birth (day or month may be unknown, written 00), serial
    number and a control digit (Law on the Population Register, annex on the personal code).
    """
    return any(is_personal_code(found[0]) for found in _CANDIDATE.finditer(text))


def is_personal_code(text: str) -> bool:
    """Whether this is a valid personal code, digit groups apart or not."""
    digits = [int(digit) for digit in re.sub(r"[ \-]", "", text)]
    if len(digits) != len(_FIRST_WEIGHTS) + 1:
        return False
    month, day = digits[3] * 10 + digits[4], digits[5] * 10 + digits[6]
    return month <= 12 and day <= 31 and digits[-1] == _control_digit(digits)


def _control_digit(digits: list[int]) -> int:
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        rest = sum(w * d for w, d in zip(weights, digits[:-1], strict=True)) % 11
        if rest != 10:
            return rest
    return 0

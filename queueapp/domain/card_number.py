"""Numbers of payment cards, which this program keeps nowhere."""

import re

_RUN = re.compile(r"(?<![\d+])\d(?:[ \u00a0.\-\u2010-\u2015]?\d){11,}(?!\d)")
_LENGTHS = range(13, 20)
# What the great schemes' numbers begin with (ISO/IEC 7812): Visa, Mastercard, Maestro, American
# Express, Diners Club, Discover, JCB, UnionPay.
_SCHEMES = re.compile(r"4|5[0-8]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[4-9]|6")


def holds_card_number(text: str) -> bool:
    """Whether the number of a payment card stands somewhere in a text.

    Thirteen to nineteen digits, apart in any way that people write them, that begin like a card's
    of one of the great schemes and end with the right check digit (ISO/IEC 7812-1, annex B).
    """
    return any(is_card_number(run[0]) for run in _RUN.finditer(text))


def is_card_number(text: str) -> bool:
    """Whether this is the number of a payment card, its groups of digits apart or not."""
    digits = re.sub(r"\D", "", text)
    return (
        len(digits) in _LENGTHS and _SCHEMES.match(digits) is not None and _luhn(digits) % 10 == 0
    )


def _luhn(digits: str) -> int:
    doubled = (2 * int(digit) for digit in digits[-2::-2])
    return sum(map(int, digits[-1::-2])) + sum(n - 9 if n > 9 else n for n in doubled)

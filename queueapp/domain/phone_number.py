"""Telephone numbers, as Lithuanians write them and as the rest of the world does.

Kept in E.164 (`+37061234567`). The national prefix is 0 since 1 March 2025, people go on writing 8:
both are understood, as is no prefix at all.
"""

import re
import unicodedata
from enum import StrEnum

_REGION = "LT"
_COUNTRY = "+370"
_HIDDEN = "•"
_LAST_SHOWN = 3
_NATIONAL_LENGTH = 8
_TRUNK = "08"
_SHORTEST = 3
_LETTER = re.compile(r"[^\W\d_]")


class NumberFault(StrEnum):
    """Why a text is no telephone number that can be called."""

    EMPTY = "empty"
    LETTERS = "letters"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    IMPOSSIBLE = "impossible"


class NotANumber(ValueError):
    """A text that is no telephone number that can be called."""

    def __init__(self, fault: NumberFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def parse_number(text: str) -> str:
    """The number in E.164; raises `NotANumber` where it cannot be called from here."""
    # Takes some milliseconds to import, and most windows never need it.
    import phonenumbers

    text = text.strip()
    if not text:
        raise NotANumber(NumberFault.EMPTY)
    if _LETTER.search(text):
        raise NotANumber(NumberFault.LETTERS)
    try:
        number = phonenumbers.parse(text, _REGION)
    except phonenumbers.NumberParseException as error:
        begun = len(_digits(text)) < _SHORTEST
        fault = _PARSE_FAULTS.get(error.error_type, NumberFault.IMPOSSIBLE)
        raise NotANumber(NumberFault.TOO_SHORT if begun else fault) from error
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        raise NotANumber(NumberFault.TOO_SHORT)
    if reason == phonenumbers.ValidationResult.TOO_LONG:
        raise NotANumber(NumberFault.TOO_LONG)
    if number.extension or not phonenumbers.is_valid_number(number):
        ours = not text.startswith(("+", "00"))
        short = ours and len(digits_of(text)) < _NATIONAL_LENGTH
        raise NotANumber(NumberFault.TOO_SHORT if short else NumberFault.IMPOSSIBLE)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_PARSE_FAULTS = {
    1: NumberFault.IMPOSSIBLE,  # no number at all
    2: NumberFault.TOO_SHORT,  # too short once an international prefix is off
    3: NumberFault.TOO_SHORT,
    4: NumberFault.TOO_LONG,
    0: NumberFault.IMPOSSIBLE,  # no such country
}
"""By `phonenumbers.NumberParseException.error_type`."""


def shown_number(number: str) -> str:
    """A number in E.164 as people read it: `+370 612 34567`."""
    import phonenumbers

    parsed = phonenumbers.parse(number, _REGION)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def masked(number: str) -> str:
    """A number in E.164 for lists: `+370 6•• ••567`, enough to know it again by.

    What is hidden stands as dots: all but the country, the digit after it and the last three.
    """
    head, rest = _split(number)
    if len(rest) < _LAST_SHOWN + 2:
        return f"{head} {_HIDDEN * len(rest)}".strip()
    hidden = rest[0] + _HIDDEN * (len(rest) - 1 - _LAST_SHOWN) + rest[-_LAST_SHOWN:]
    first, others = hidden[:3], hidden[3:]
    return f"{head} {first} {others}"


def digits_of(text: str) -> str:
    """What to look for in kept numbers where somebody typed part of one.

    However its beginning is written, the rest is the same. Always an end of what was typed, so
    that digits from the middle of a number find it too; empty only where there are no digits.
    """
    # Some write the prefix of calls within a country into the number for calls from abroad.
    digits = _digits(text.replace("(0)", ""))
    abroad = text.lstrip().startswith("+")
    if not abroad and digits.startswith("00"):
        abroad, digits = True, digits[2:] or digits
    elif not abroad and len(digits) > 1 and digits[0] in _TRUNK:
        return digits[1:]
    ours = digits.removeprefix(_COUNTRY[1:])
    if not ours or ours == digits:
        return digits
    return ours[1:] if len(ours) > _NATIONAL_LENGTH and ours[0] in _TRUNK else ours


def _digits(text: str) -> str:
    # Keyboards for other scripts have digits of their own.
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


def _split(number: str) -> tuple[str, str]:
    if number.startswith(_COUNTRY):
        return _COUNTRY, number.removeprefix(_COUNTRY)
    import phonenumbers

    country = phonenumbers.parse(number, _REGION).country_code
    head = f"+{country}"
    return head, number.removeprefix(head)

"""Numbers of payment cards are found as people write them, and other long numbers are not."""

import pytest

from queueapp.domain.card_number import holds_card_number


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "kortelė 4111 1111 1111 1111, galioja",
        "5500-0000-0000-0004",
        "2221 0000 0000 0009",
        "3782 822463 10005",
        "6011.1111.1111.1117",
        "3530111333300000",
        "6200000000000005",
    ],
)
def test_the_number_of_a_card_is_found(text: str) -> None:
    assert holds_card_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",
        "LT12 1000 0111 0100 1000",
        "+370 612 34567",
        "Nr. 2026-03-02-0001234",
        "1234567890123",
        "A023, 2026-11-23 13:11, 14 langelis",
        "",
    ],
)
def test_other_numbers_are_no_cards(text: str) -> None:
    assert not holds_card_number(text)

"""Words for clients whatever the interface language is: months, and nouns after a number."""

MONTHS_OF = (
    "sausio",
    "vasario",
    "kovo",
    "balandžio",
    "gegužės",
    "birželio",
    "liepos",
    "rugpjūčio",
    "rugsėjo",
    "spalio",
    "lapkričio",
    "gruodžio",
)
"""The months in Lithuanian as they stand in a date, from January on."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months in English, whatever the language of the system is."""


def counted(many: int, one: str, few: str, more: str) -> str:
    """The form of a Lithuanian noun that goes with a number, as with 1, with 2 and with 10."""
    if many % 10 == 1 and many % 100 != 11:
        return one
    return few if many % 10 and not 10 < many % 100 < 20 else more

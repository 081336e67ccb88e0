"""How texts are compared when somebody looks for one: "siauliai" finds "Šiauliai"."""

import unicodedata


def folded(text: str) -> str:
    """The text without case and marks."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))

"""A text that stands in Lithuanian and in English side by side, where no translator is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One text in both languages."""

    lt: str
    en: str

    def of(self, language: str) -> str:
        """The text in a language; Lithuanian for any other than English."""
        return self.en if language == "en" else self.lt

    def each(self, languages: Sequence[str]) -> tuple[str, ...]:
        """The texts in these languages, the same one once."""
        return tuple(dict.fromkeys(self.of(language) for language in languages))

    def format(self, **values: object) -> "Said":
        """The same with values put in; of a value in both languages, the one that goes with it."""
        lt = {name: each.lt if isinstance(each, Said) else each for name, each in values.items()}
        en = {name: each.en if isinstance(each, Said) else each for name, each in values.items()}
        return Said(self.lt.format(**lt), self.en.format(**en))

    @staticmethod
    def listed(several: Iterable["Said"]) -> "Said":
        """Several texts, with commas between them."""
        found = tuple(several)
        return Said(", ".join(each.lt for each in found), ", ".join(each.en for each in found))

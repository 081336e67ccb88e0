"""The guide: its pages as they stand in the program's folder, and looking for words in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from queueapp.domain.folding import folded

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
"""One folder for each language, with the same names in each."""

PAGES = (
    "index",
    "staff",
    "sign-in",
    "counter",
    "hold",
    "phone",
    "answers",
    "closing",
    "rules",
    "help-calls",
    "leaving",
    "my-day",
    "reception",
    "tickets",
    "today",
    "paper-list",
    "announcements",
    "leads",
    "hall-now",
    "screens",
    "forecasts",
    "history",
    "exports",
    "settings",
    "standard",
    "record",
    "personal-data",
    "it",
    "backups",
    "shared-database",
    "keys",
    "trouble",
    "code",
)
"""The pages in the order in which they are listed."""

_ENGLISH = "en"
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`#]|^\s*[-\d]+\.?\s", re.MULTILINE)
_NO_ANCHOR = re.compile(r"[^\w\s-]")


def anchor(heading: str) -> str:
    """What a link to a heading says after its `#`."""
    return "-".join(_NO_ANCHOR.sub("", heading.lower()).split())


def plain(markdown: str) -> str:
    """The words without their marks."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", markdown)).split())


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it; the first of a page has no heading of its own."""

    heading: str
    text: str

    @property
    def anchor(self) -> str:
        """The place of the section in its page; nothing at the page's beginning."""
        return anchor(self.heading)

    @cached_property
    def words(self) -> str:
        """All words, folded for a search."""
        return folded(plain(self.text))


@dataclass(frozen=True)
class Page:
    """A page in one language."""

    name: str
    text: str

    @cached_property
    def title(self) -> str:
        """What the page is called."""
        first = self.text.lstrip().partition("\n")[0]
        return first.removeprefix("# ").strip()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The page from heading to heading."""
        first, *others = re.split(r"^## ", self.text, flags=re.MULTILINE)
        found = [Section("", first.partition("\n")[2])]
        for each in others:
            heading, _, text = each.partition("\n")
            found.append(Section(heading.strip(), text))
        return tuple(found)


@dataclass(frozen=True)
class Found:
    """A place in the guide where what was typed stands."""

    page: str
    anchor: str
    title: str


class Guide:
    """All pages in one language."""

    def __init__(self, language: str, folder: Path = GUIDE) -> None:
        """Read the pages; they are as small, and as near, as the program's own code."""
        self.language, self._folder = language, folder
        self.pages = {name: _read(folder, language, name) for name in PAGES}

    def place(self, name: str, english: str) -> str:
        """The anchor of a section that is known by its anchor in English."""
        if self.language == _ENGLISH or not english:
            return english
        places = [each.anchor for each in _read(self._folder, _ENGLISH, name).sections]
        at = places.index(english) if english in places else 0
        return self.pages[name].sections[at].anchor

    def search(self, typed: str) -> list[Found]:
        """The sections with the beginnings of all the words typed; those with them in the title
        come first.
        """
        words = beginnings(typed)
        if not words:
            return []
        ranked = [
            (rank, at, found)
            for at, (rank, found) in enumerate(self._matches(words))
            if rank is not None
        ]
        return [found for _, _, found in sorted(ranked, key=lambda each: each[:2])]

    def _matches(self, words: list[re.Pattern[str]]) -> Iterator[tuple[int | None, Found]]:
        for page in self.pages.values():
            for section in page.sections:
                title = f"{page.title} – {section.heading}" if section.heading else page.title
                named, whole = folded(title), f"{folded(title)} {section.words}"
                rank = None
                if all(word.search(named) for word in words):
                    rank = 0 if not section.heading else 1
                elif all(word.search(whole) for word in words):
                    rank = 2
                yield rank, Found(page.name, section.anchor, title)


def _read(folder: Path, language: str, name: str) -> Page:
    return Page(name, (folder / language / f"{name}.md").read_text(encoding="utf-8"))


def beginnings(typed: str) -> list[re.Pattern[str]]:
    """What finds words that begin as those typed, in a folded text."""
    return [re.compile(rf"(?<!\w){re.escape(word)}") for word in folded(typed).split()]


def stretches(text: str, typed: str) -> list[tuple[int, int]]:
    """Where in a text, from and to, the words begin that somebody looks for."""
    words = beginnings(typed)
    if not words:
        return []
    letters = [(letter, at) for at, sign in enumerate(text) for letter in folded(sign)]
    plain_text = "".join(letter for letter, _ in letters)
    return [
        (letters[match.start()][1], letters[match.end() - 1][1] + 1)
        for word in words
        for match in word.finditer(plain_text)
    ]

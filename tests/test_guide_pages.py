"""The guide's pages: the same in both languages, no dead links, no key or button that is not."""

import ast
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from ui.actions import settings, specs
from ui.help.guide import GUIDE, PAGES, Guide, Page, plain, stretches

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "lt")
MOST_WORDS = 460
"""More than that is no longer read while somebody waits: two screens."""

LONG = {"staff": 700, "leads": 800, "it": 1700, "code": 900}
"""Read at a desk, or printed."""

LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]*)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
COMMAND = re.compile(r"^ {4}.*$", re.MULTILINE)
BOLD = re.compile(r"\*\*(.+?)\*\*")
CODE = re.compile(r"`([^`]+)`")
WITH_KEY = re.compile(r"\*\*([^*]+)\*\* \(`([^`]+)`\)")
KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)\+)*(?:F\d\d?|[A-Z?]|Enter|Return|Esc|Del|Tab|Space|Home|End|PgUp"
    r"|PgDown|Left|Right|Up|Down)"
)
ARROWS = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
OF_QT = {"Tab", "Enter", "Esc", "Del", "Left", "Right", "Up", "Down"}
"""Keys that Qt's own widgets understand."""
OF_SCREENS = {"Ctrl+Shift+Q"}
"""A public screen has no actions: it looks at each press itself."""

NAMES_IN_LITHUANIAN = {
    *("PostgreSQL", "SQLite", "SQL", "Qt", "Excel", "Windows", "Linux"),
    *("queueapp", "Queueapp"),
}
FOREIGN = re.compile(r"\w*[qwx]\w*", re.IGNORECASE)


@pytest.fixture(scope="module", params=LANGUAGES)
def guide(request: pytest.FixtureRequest) -> Guide:
    return Guide(request.param)


# What the program says


def shown(text: str) -> str:
    """A text as it stands on the screen."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("[*]")


@cache
def nodes() -> tuple[ast.Call | ast.Constant, ...]:
    """All calls and constants in the windows' source."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in ROOT.glob("ui/**/*.py"))
    return tuple(
        node
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call | ast.Constant)
    )


def calls() -> Iterator[ast.Call]:
    return (node for node in nodes() if isinstance(node, ast.Call))


def keys_in(part: Iterable[ast.AST]) -> set[str]:
    """The constants among them that are keys."""
    values = (node.value for node in part if isinstance(node, ast.Constant))
    return {value for value in values if isinstance(value, str) and KEY.fullmatch(value)}


def said(node: ast.expr) -> str | None:
    """The text that an expression puts on the screen."""
    match node:
        case (
            ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(text)), *_])
            | ast.Call(
                func=ast.Attribute(attr="translate") | ast.Name(id="translate"),
                args=[_, ast.Constant(value=str(text)), *_],
            )
        ):
            return shown(text)
    return None


@cache
def texts() -> frozenset[str]:
    """All source texts of the windows."""
    return frozenset(text for call in calls() if (text := said(call)) is not None)


@cache
def constants() -> frozenset[str]:
    """Every key that stands anywhere in the windows' source."""
    return frozenset(OF_QT | OF_SCREENS | keys_in(nodes()))


@cache
def keys_of_texts() -> Mapping[str, frozenset[str]]:
    """The keys of each text that the windows put on an action together with its key."""
    found = defaultdict(set)
    for spec in (*specs().values(), *settings().values()):
        if spec.key:
            found[shown(spec.text)].add(spec.key)
    for call in calls():
        of_call = [text for each in call.args if (text := said(each)) is not None]
        for text in of_call[:1]:
            found[text] |= keys_in(node for each in call.args for node in ast.walk(each))
    return {text: frozenset(keys) for text, keys in found.items() if keys}


@cache
def translations() -> Mapping[str, frozenset[str]]:
    """The Lithuanian of each source text, in every context."""
    found = defaultdict(set)
    file = ROOT / "resources" / "translations" / "queueapp_lt.ts"
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        source = shown(message.findtext("source", ""))
        for form in (translation, *translation.findall("numerusform")):
            if form.text and form.text.strip():
                found[source].add(shown(form.text))
    return {source: frozenset(forms) for source, forms in found.items()}


def sources(text: str, language: str) -> frozenset[str]:
    """The source texts that stand on the screen as `text`."""
    if language == "en":
        return frozenset({text} & texts())
    return frozenset(
        source for source, forms in translations().items() if text in forms and source in texts()
    )


# What is wrong with a page


def dead_links(page: Page, guide: Guide) -> Iterator[str]:
    for target in LINK.findall(page.text):
        name, _, place = target.partition("#")
        found = guide.pages.get(name.removesuffix(".md")) if name else page
        places = {"", *(each.anchor for each in found.sections)} if found is not None else set()
        if place not in places or (name and not name.endswith(".md")):
            yield target


def unknown_texts(page: Page, language: str) -> list[str]:
    return [text for text in BOLD.findall(page.text) if not sources(text, language)]


def yet_to_translate(page: Page) -> list[str]:
    """The texts of an English page that have no Lithuanian yet."""
    return [text for text in BOLD.findall(page.text) if text not in translations()]


def unknown_keys(page: Page) -> list[str]:
    keys = [ARROWS.get(text, text) for text in CODE.findall(page.text)]
    return [key for key in keys if KEY.fullmatch(key) and key not in constants()]


def wrong_keys(page: Page, language: str) -> Iterator[str]:
    for text, key in WITH_KEY.findall(page.text):
        possible = [keys_of_texts()[each] for each in sources(text, language) & {*keys_of_texts()}]
        if possible and not any(key in keys for keys in possible):
            yield f"{text}: {key}"


def not_lithuanian(text: str) -> Iterator[str]:
    words = plain(CODE.sub("", COMMAND.sub("", re.sub(r"\]\([^)]*\)", "]", text))))
    yield from (word for word in FOREIGN.findall(words) if word not in NAMES_IN_LITHUANIAN)
    yield from re.findall(r"[\"”«»']", words)
    yield from re.findall(r"\bjūs\w*|\bjums\b|\bjumis\b", words)
    if words.count("„") != words.count("“"):
        yield "a quotation mark without its other"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_page_and_no_other(language: str) -> None:
    assert {file.stem for file in (GUIDE / language).glob("*")} == set(PAGES)


def test_pages_have_one_title_of_their_own_and_headings_that_can_be_linked(guide: Guide) -> None:
    titles = [page.title for page in guide.pages.values()]
    assert len(set(titles)) == len(titles)
    for page in guide.pages.values():
        assert len(re.findall(r"^# ", page.text, re.MULTILINE)) == 1, page.name
        assert page.text.startswith("# "), page.name
        places = [section.anchor for section in page.sections]
        assert len(set(places)) == len(places), page.name
        assert all(section.text.strip() for section in page.sections[1:]), page.name


def test_pages_are_short_enough_to_be_read_at_the_counter(guide: Guide) -> None:
    lengths = {page.name: len(plain(page.text).split()) for page in guide.pages.values()}
    long = {name: words for name, words in lengths.items() if words > LONG.get(name, MOST_WORDS)}
    assert long == {}


def test_no_link_is_dead_and_the_first_page_leads_to_all_others(guide: Guide) -> None:
    dead = {page.name: list(dead_links(page, guide)) for page in guide.pages.values()}
    assert {name: links for name, links in dead.items() if links} == {}
    assert {f"{name}.md" for name in PAGES} - {"index.md"} == {
        *LINK.findall(guide.pages["index"].text)
    }


def test_both_languages_say_the_same_in_the_same_order() -> None:
    english, lithuanian = Guide("en"), Guide("lt")
    for name in PAGES:
        ours, theirs = english.pages[name], lithuanian.pages[name]
        assert len(ours.sections) == len(theirs.sections), name
        assert LINK.findall(ours.text) == LINK.findall(theirs.text), name
        keys = [[key for key in CODE.findall(p.text) if KEY.fullmatch(key)] for p in (ours, theirs)]
        assert sorted(keys[0]) == sorted(keys[1]), name


def test_pictures_are_there_and_shown_and_say_in_words_what_is_seen(guide: Guide) -> None:
    shown = [each for page in guide.pages.values() for each in PICTURE.findall(page.text)]
    folder = GUIDE / "pictures" / guide.language
    assert {link for _, link in shown} == {
        f"../pictures/{guide.language}/{file.name}" for file in folder.iterdir()
    }
    # Marks within them would cut them into several.
    assert [words for words, _ in shown if not words or re.search(r"[*_`&<\[\\]", words)] == []
    assert len({words for words, _ in shown}) == len(shown)


def test_both_languages_show_the_same_pictures() -> None:
    english, lithuanian = Guide("en"), Guide("lt")
    for name in PAGES:
        ours, theirs = (PICTURE.findall(each.pages[name].text) for each in (english, lithuanian))
        assert [link.replace("/en/", "/lt/") for _, link in ours] == [link for _, link in theirs]


def test_buttons_and_menus_that_pages_name_are_there(guide: Guide) -> None:
    unknown = {p.name: unknown_texts(p, guide.language) for p in guide.pages.values()}
    if guide.language == "lt":
        waiting = {p.name: len(yet_to_translate(p)) for p in Guide("en").pages.values()}
        unknown = {name: found for name, found in unknown.items() if len(found) > waiting[name]}
    assert {name: found for name, found in unknown.items() if found} == {}


def test_a_page_names_the_same_buttons_in_both_languages() -> None:
    english, lithuanian = Guide("en"), Guide("lt")
    for name in PAGES:
        wanted, without = BOLD.findall(english.pages[name].text), []
        for text in BOLD.findall(lithuanian.pages[name].text):
            match = next((each for each in wanted if text in translations().get(each, ())), None)
            if match is None:
                without.append(text)
            else:
                wanted.remove(match)
        waiting = yet_to_translate(english.pages[name])
        assert sorted(wanted) == sorted(waiting), f"{name}: {without} are other words for {wanted}"
        assert len(without) == len(waiting), f"{name}: {without} stand for nothing of {waiting}"


def test_keys_that_pages_name_are_the_keys_of_what_they_name(guide: Guide) -> None:
    unknown = {page.name: unknown_keys(page) for page in guide.pages.values()}
    assert {name: found for name, found in unknown.items() if found} == {}
    wrong = {page.name: list(wrong_keys(page, guide.language)) for page in guide.pages.values()}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_lithuanian_pages_are_lithuanian_and_polite() -> None:
    strange = {page.name: list(not_lithuanian(page.text)) for page in Guide("lt").pages.values()}
    assert {name: found for name, found in strange.items() if found} == {}


def test_what_is_wrong_is_found() -> None:
    guide = Guide("en")
    page = Page(
        "counter",
        "# A page\n\n[a](nowhere.md) [b](hold.md#nowhere) [c](https://kaunas.lt) [d](hold.md)\n\n"
        "**No such button** and **Next client** (`F3`), with `Ctrl+Alt+F7`.\n",
    )
    assert list(dead_links(page, guide)) == [
        "nowhere.md",
        "hold.md#nowhere",
        "https://kaunas.lt",
    ]
    assert unknown_texts(page, "en") == ["No such button"]
    assert unknown_keys(page) == ["Ctrl+Alt+F7"]
    assert list(wrong_keys(page, "en")) == ["Next client: F3"]
    bad = Page("counter", "# Puslapis\n\n**Nėra tokio** ir **Kitas klientas** (`F3`).\n")
    assert unknown_texts(bad, "lt") == ["Nėra tokio"]
    assert list(wrong_keys(bad, "lt")) == ["Kitas klientas: F3"]
    assert list(not_lithuanian('jūsų "window" „be pabaigos')) == [
        "window",
        '"',
        '"',
        "jūsų",
        "a quotation mark without its other",
    ]


def test_words_are_found_without_their_marks_and_titles_come_first() -> None:
    guide = Guide("lt")
    found = guide.search("pazadet")
    assert found[0].page == "answers"
    assert found[0].anchor == ""
    assert {each.page for each in found} >= {"answers", "phone"}
    assert guide.search("atsarg kopij")[0].page == "backups"
    assert guide.search("PIN")[0].page == "sign-in"
    assert guide.search("") == []
    assert guide.search("qwertz") == []
    undo = [each for each in Guide("en").search("undo") if each.page == "hold"]
    assert {each.anchor for each in undo} >= {"", "undo"}


def test_what_is_looked_for_is_marked_where_it_stands() -> None:
    text = "Žodis, ﬁn, straße: atšaukti ATŠAUKTA"
    assert [text[a:b] for a, b in stretches(text, "atsauk zod")] == ["atšauk", "ATŠAUK", "Žod"]
    assert [text[a:b] for a, b in stretches(text, "fin strasse")] == ["ﬁn", "straße"]
    assert stretches(text, " ") == []

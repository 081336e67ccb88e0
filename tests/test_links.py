"""Every link of the documents leads to a file that is there, and to a heading of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from ui.help.guide import anchor

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted(
    [*ROOT.glob("docs/**/*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"],
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"^ *```.*?^ *```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r'<a id="([^"]+)">')
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


def headings(text: str) -> set[str]:
    """The places that a link may lead to."""
    named = set(NAMED.findall(text))
    return named | {anchor(re.sub(r"[`*]", "", each)) for each in HEADING.findall(text)}


def dead(file: Path, root: Path = ROOT) -> Iterator[str]:
    """The links of a document that lead nowhere, or out of the repository."""
    text = file.read_text(encoding="utf-8")
    for link in LINK.findall(CODE.sub("", text)):
        if re.match(r"https?://", link):
            continue
        path, _, place = unquote(link).partition("#")
        target = (file.parent / path).resolve() if path else file
        there = target.is_relative_to(root) and target.exists()
        if not there or (place and place not in headings(target.read_text(encoding="utf-8"))):
            yield link


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_link_is_dead(file: Path) -> None:
    assert list(dead(file)) == []


def test_only_pictures_that_a_document_shows_are_kept() -> None:
    texts = "".join(each.read_text(encoding="utf-8") for each in DOCUMENTS)
    unseen = [each.name for each in (ROOT / "docs/pictures").iterdir() if each.name not in texts]
    assert unseen == []


def test_dead_links_are_found(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("# One place\n\n`[c](code.md)`\n", encoding="utf-8")
    page = tmp_path / "page.md"
    links = ("there.md", "there.md#one-place", "there.md#nowhere", "gone.md", "#own", "../out.md")
    page.write_text("# Own\n" + "".join(f"[x]({each}) " for each in links), encoding="utf-8")
    assert list(dead(page, tmp_path)) == ["there.md#nowhere", "gone.md", "../out.md"]
    assert list(dead(tmp_path / "there.md", tmp_path)) == []

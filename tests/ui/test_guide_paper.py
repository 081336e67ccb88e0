"""Pictures on a page of the guide come from the guide alone, and a page is printed on A4."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QColor, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from ui.help.guide import Guide
from ui.help.on_paper import GuideSheets
from ui.help.paper import Paper
from ui.help.pictures import picture
from ui.keys.keymap import Keymap
from ui.keys.paper import KeyboardSheet
from ui.theme import Mode, Theme

HOSTILE = (
    "https://kaunas.lt/logo.png",
    "file:" + "///etc/hostname",
    "../pictures/en/../../../../README.png",
    "../pictures/xx/counter.png/",
    "/counter.png",
    "data:image/png;base64,AAAA",
)


def images(document: QTextDocument) -> list[tuple[str, float]]:
    """The pictures of a page with their widths."""
    found, block = [], document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            form = pieces.fragment().charFormat()
            if form.isImageFormat():
                found.append((form.toImageFormat().name(), form.toImageFormat().width()))
            pieces += 1
        block = block.next()
    return found


@pytest.fixture
def paper(qtbot: QtBot, english: Theme) -> Paper:
    made = Paper()
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.show()
    return made


def test_no_other_place_is_even_read(paper: Paper, tmp_path: Path) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    assert image.save(str(tmp_path / "own.png"))
    for link in (*HOSTILE, str(tmp_path / "own.png"), (tmp_path / "own.png").as_uri()):
        assert picture(link) is None, link
        paper.show_text("counter", "A page", f"# A page\n\n![What is seen]({link})\n")
        assert images(paper.document()) == [], link
        assert "What is seen" in paper.toPlainText()


def test_pictures_fit_the_page_as_it_grows_and_their_words_stand_below(paper: Paper) -> None:
    page = Guide("en").pages["staff"]
    paper.show_text("staff", page.title, page.text)
    narrow = images(paper.document())
    assert narrow
    assert all(0 < wide < 500 for _, wide in narrow)
    assert "The counter window: the queue" in paper.toPlainText()
    paper.resize(900, 500)
    assert images(paper.document())[0][1] > narrow[0][1]


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_day_at_the_counter_is_two_sheets_with_numbers(english: Theme, language: str) -> None:
    english.set_mode(Mode.DARK)
    try:
        content = GuideSheets(page := Guide(language).pages["staff"]).pdf()
    finally:
        english.set_mode(Mode.SYSTEM)
    document = pypdf.PdfReader(io.BytesIO(content))
    assert len(document.pages) == 2
    for at, sheet in enumerate(document.pages, 1):
        text = sheet.extract_text()
        assert page.title in text
        assert f"{at} / 2" in text
        box = sheet.mediabox
        assert (round(box.width), round(box.height)) == (595, 842)


def test_what_is_printed_is_black_on_white_whatever_the_screen(english: Theme) -> None:
    english.set_mode(Mode.DARK)
    try:
        sheets = GuideSheets(Guide("en").pages["hold"])
    finally:
        english.set_mode(Mode.SYSTEM)
    block = sheets._document.begin()
    assert block.begin().fragment().charFormat().foreground().color() == QColor("black")


def test_the_sheet_of_keys_says_what_was_changed(english: Theme) -> None:
    keymap = Keymap()
    plain = KeyboardSheet(keymap)
    assert plain.letters >= 2.3, "so small that nobody reads it on a wall"
    changed = KeyboardSheet(Keymap({"undo": "Ctrl+F12"}))
    texts = []
    for sheet in (plain, changed):
        (page,) = pypdf.PdfReader(io.BytesIO(sheet.pdf())).pages
        texts.append(page.extract_text())
    assert "◆" not in texts[0]
    assert "◆ Ctrl+F12" in texts[1]

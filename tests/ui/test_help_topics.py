"""Every window and sheet has a page of the guide, and every page but the first fits one."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui.help.guide import PAGES, Guide
from ui.help.topics import START, TOPICS, page_for
from ui.help.window import HelpWindow

UI = Path(__file__).resolve().parents[2] / "ui"
READ_ONLY = {
    *("index", "record", "personal-data", "trouble", "leaving", "sign-in"),
    *("staff", "leads", "it", "code"),
}
"""Pages that may be reached by links alone."""


@pytest.fixture(scope="module", autouse=True)
def _everything_is_loaded() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)


def windows() -> Iterator[type[QWidget]]:
    """All kinds of window and sheet that the program can show."""
    kinds: list[type[QWidget]] = [QDialog, QMainWindow]
    while kinds:
        below = kinds.pop().__subclasses__()
        ours = [kind for kind in below if kind.__module__.startswith("ui.")]
        yield from (kind for kind in ours if not kind.__subclasses__())
        kinds += below


def without_page(kinds: Iterator[type[QWidget]]) -> set[str]:
    return {
        kind.__name__
        for kind in kinds
        if kind is not HelpWindow and not {each.__name__ for each in kind.__mro__} & {*TOPICS}
    }


def test_every_window_and_sheet_has_its_page() -> None:
    assert without_page(windows()) == set(), "say in ui/help/topics.py which page fits these"


def test_a_window_without_a_page_is_found() -> None:
    planted = type("PlantedSheet", (QDialog,), {"__module__": "ui.planted"})
    try:
        assert planted in set(windows())
        assert "PlantedSheet" in without_page(iter([planted]))
    finally:
        # It lives on until it is collected: no other test may take it for one of the program's.
        planted.__module__ = __name__


def test_nothing_that_has_gone_has_a_page() -> None:
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in UI.glob("**/*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    there = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    there |= {
        str(node.args[0].value)
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "setObjectName"
        and isinstance(node.args[0], ast.Constant)
    }
    assert {*TOPICS} - there == set()


def test_every_page_and_section_that_is_opened_is_there() -> None:
    english, lithuanian = Guide("en"), Guide("lt")
    for topic in TOPICS.values():
        name, _, section = topic.partition("#")
        assert name in PAGES
        assert section in {each.anchor for each in english.pages[name].sections}, topic
        theirs = lithuanian.place(name, section)
        assert bool(theirs) is bool(section), topic
        assert theirs in {each.anchor for each in lithuanian.pages[name].sections}, topic
    assert lithuanian.place("hold", "undo") == "atšaukti-veiksmą"


def test_every_page_fits_some_screen() -> None:
    opened = {topic.partition("#")[0] for topic in TOPICS.values()}
    assert {*PAGES} - opened - READ_ONLY == set()


class Palette(QWidget):
    """Has a name that has a page."""


def test_the_innermost_part_says_which_page_fits(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setObjectName("StartWindow")
    middle, inner, plain = QWidget(), Palette(), QWidget()
    window.setCentralWidget(middle)
    column = QVBoxLayout(middle)
    column.addWidget(inner)
    QVBoxLayout(inner).addWidget(plain)
    assert page_for(plain) == "rules#something-is-going-on"
    assert page_for(middle) == "sign-in"
    assert page_for(None) == START

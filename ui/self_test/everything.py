"""The whole self-test, from one end to the other."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from queueapp.about import NAME, VERSION
from queueapp.clock import SystemClock
from queueapp.paths import Paths
from ui.i18n import Interpreter
from ui.self_test import words
from ui.self_test.files import test_files
from ui.self_test.libraries import test_libraries
from ui.self_test.lines import Ears, Lines, say
from ui.self_test.past import Past
from ui.self_test.visit import OneVisit
from ui.self_test.waiting import rest
from ui.self_test.windows import test_doors, test_program, test_public, test_sheets
from ui.self_test.words import Kind
from ui.theme import Mode, Theme

DEMO_DAYS = 15
"""So many days of the demo's past are enough for every picture, and for a forecast."""


def test_everything(language: str, home: Path, report: Path) -> int:
    """Test everything in the folder `home`; returns the exit status."""
    say(words.BEGINS(language).format(name=NAME, version=VERSION))
    ears = Ears()
    with ears.listening():
        lines = Lines(language, report, ears, lambda: shutil.rmtree(home, ignore_errors=True))
        lines.prepare(Kind.TEST, words.COULD_NOT_BEGIN(language), lambda: _test(lines, home, ears))
        return lines.finish()


def _test(lines: Lines, home: Path, ears: Ears) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError(type(app).__name__)
    app.setQuitOnLastWindowClosed(False)
    folder = home / "home"
    paths = Paths(folder, folder, folder, None)
    interpreter = Interpreter(app)
    interpreter.speak(lines.language)
    theme = Theme(app, mode=Mode.LIGHT)
    test_files(lines)
    has_demo = lines.test(Kind.DATA, paths.demo.name, lambda: _make_demo(paths.demo))
    if has_demo:
        test_libraries(lines, paths.demo)
    OneVisit(lines, home / "visit.queueapp", paths, app, ears).test()
    test_sheets(lines, home)
    test_doors(lines)
    if has_demo:
        _look_back(lines, paths.demo, home, ears, interpreter)
        test_public(lines, paths, app, ears)
        test_program(lines, paths, app, ears)
    theme.deleteLater()
    rest()


def _make_demo(path: Path) -> None:
    from queueapp.demo.create import create_demo

    create_demo(path, SystemClock(), past_days=DEMO_DAYS)


def _look_back(lines: Lines, demo: Path, home: Path, ears: Ears, interpreter: Interpreter) -> None:
    folder = home / "files"
    folder.mkdir()
    past = Past(lines, demo, folder, ears)
    try:
        past.test_pictures(interpreter)
        past.test_files()
    finally:
        past.stop()

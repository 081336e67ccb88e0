"""What PySide does to import statements costs memory and a slower start; here it does not."""

import subprocess
import sys
from pathlib import Path

_KEPT = """
import ui
import PySide6.QtCore
import linecache
before = set(linecache.cache)
import ui.counter.window
import queueapp.services.hall
print(len(set(linecache.cache) - before))
"""
_WORKS = """
import ui.theme
from PySide6.QtCore import QObject
assert hasattr(QObject, "objectName")
from PySide6.QtWidgets import QLabel
assert hasattr(QLabel, "setText")
"""


def _run(code: str) -> str:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_no_source_is_read_into_memory_as_modules_are_loaded() -> None:
    assert _run(_KEPT) == "0"


def test_qt_that_is_loaded_later_has_its_own_names() -> None:
    _run(_WORKS)


def test_an_import_that_somebody_else_replaced_is_left_alone() -> None:
    code = """
import builtins
import PySide6.QtCore
plain = builtins.__import__
theirs = lambda *a, **k: plain(*a, **k)
builtins.__import__ = theirs
import ui
print(builtins.__import__ is theirs)
"""
    assert _run(code) == "True"

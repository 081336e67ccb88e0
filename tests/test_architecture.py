"""Imports run one way. Every rule is first seen to fail on a planted violation."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

QT = {"PySide6", "shiboken6"}
SQL = {"sqlalchemy", "sqlite3", "alembic", "psycopg"}
# Modules at the top of queueapp that every layer may stand on.
BASE = {
    "__init__",
    "about",
    "account",
    "clock",
    "config",
    "errors",
    "installed",
    "log",
    "passwords",
    "paths",
    "place",
    "said",
}
# Which parts of queueapp a part of queueapp may import; parts not named here
# (`queueapp.admin`, for one) stand above them all.
MAY_IMPORT = {
    "": set(),  # queueapp/__init__.py
    **dict.fromkeys(BASE, BASE),
    "domain": {"domain", "errors", "place"},
    "storage": {"storage", "domain"} | BASE,
    "services": {"services", "storage", "domain"} | BASE,
    "demo": {"demo", "storage", "domain"} | BASE,
    "reports": {"reports", "domain"} | BASE,
    "replay": {"replay", "services", "storage", "domain"} | BASE,
}
# The self-test opens all screens, and nothing but the program's beginning asks for it.
NOT_SCREENS = {
    *("closing", "messages", "models", "phone", "public", "self_test", "sheets", "standard"),
    *("tickets", "widgets"),
}


def imported(source: str, package: str) -> Iterator[str]:
    """Full names of all that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom():
                parents = package.split(".")[: -node.level + 1 or None] if node.level else []
                base = ".".join([*parents, *([node.module] if node.module else [])])
                for alias in node.names:
                    # a dunder such as __version__ stands in the package's own file
                    own = alias.name.startswith("__")
                    yield f"{base}.__init__" if own else f"{base}.{alias.name}"
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name


def problem(module: str, name: str, screens: set[str]) -> str | None:
    """What is wrong with `module` importing `name`, if anything."""
    top, part, *_ = [*module.split("."), ""]
    name_top, name_part, *_ = [*name.split("."), ""]
    to_screen = name_top == "ui" and name_part in screens
    broken = None
    if name_top == "tests":
        broken = "the program never imports its tests"
    elif name_top in SQL and (top, part) != ("queueapp", "storage"):
        broken = "SQL stays in queueapp/storage"
    elif top == "queueapp" and name_top in {*QT, "ui"}:
        broken = "queueapp is headless"
    elif top == name_top == "queueapp" and name_part not in MAY_IMPORT.get(part, {name_part}):
        broken = "imports run services → storage → domain"
    elif top == "ui" and (name_top, name_part) == ("queueapp", "storage"):
        broken = "ui never imports storage"
    elif (top, part) == ("ui", "widgets") and (name_top == "queueapp" or to_screen):
        broken = "widgets know Qt and plain values only"
    elif (top, part) == ("ui", "models") and to_screen:
        broken = "models know no screen"
    elif top == "ui" and part in screens and to_screen and name_part != part:
        broken = "one screen never imports another"
    return broken and f"{module} imports {name}: {broken}"


def problems(root: Path) -> list[str]:
    """Every broken rule in the packages below `root`."""
    folders = {path.name for path in (root / "ui").glob("*/") if path.is_dir()}
    screens = folders - NOT_SCREENS - {"__pycache__"}
    found = []
    for file in sorted([*root.glob("queueapp/**/*.py"), *root.glob("ui/**/*.py")]):
        parts = file.relative_to(root).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        for name in imported(file.read_text(encoding="utf-8"), ".".join(parts[:-1])):
            if broken := problem(module, name, screens):
                found.append(broken)
    return found


@pytest.mark.parametrize(
    ("file", "source", "rule"),
    [
        ("queueapp/clock.py", "import PySide6.QtCore", "headless"),
        ("queueapp/services/desk.py", "from shiboken6 import isValid", "headless"),
        ("queueapp/domain/visit.py", "from ui import theme", "headless"),
        ("queueapp/domain/visit.py", "from queueapp.storage import schema", "one way"),
        ("queueapp/domain/visit.py", "from queueapp import clock", "one way"),
        ("queueapp/domain/visit.py", "import queueapp", "one way"),
        ("queueapp/domain/visit.py", "from ..services import desk", "one way"),
        ("queueapp/domain/visit.py", "def f():\n    import queueapp.services.desk", "one way"),
        ("queueapp/domain/deep/visit.py", "from ...storage.schema import visit", "one way"),
        ("queueapp/domain/__init__.py", "from .. import storage", "one way"),
        ("queueapp/storage/visits.py", "from queueapp.services.desk import Desk", "one way"),
        ("queueapp/storage/visits.py", "from queueapp import admin", "one way"),
        ("queueapp/services/desk.py", "from queueapp.admin import main", "one way"),
        ("queueapp/reports/xlsx.py", "from queueapp.services import history", "one way"),
        ("queueapp/services/desk.py", "from queueapp.replay import feed", "one way"),
        ("queueapp/demo/hall.py", "from queueapp.replay import feed", "one way"),
        ("queueapp/__init__.py", "from queueapp import paths", "one way"),
        ("queueapp/errors.py", "from queueapp.domain import visit", "one way"),
        ("queueapp/services/desk.py", "import sqlite3", "SQL"),
        ("queueapp/domain/visit.py", "from sqlalchemy import select", "SQL"),
        ("ui/app.py", "import sqlalchemy.exc", "SQL"),
        (
            "ui/counter/window.py",
            "from typing import TYPE_CHECKING\n"
            "if TYPE_CHECKING:\n    from queueapp.storage.visits import Visits",
            "never imports storage",
        ),
        ("ui/runner.py", "from queueapp import storage", "never imports storage"),
        ("ui/runner.py", "import_module('queueapp.storage')", "never imports storage"),
        ("ui/runner.py", "importlib.import_module('sqlite3')", "SQL"),
        ("ui/widgets/timer.py", "from queueapp.domain.visit import Visit", "widgets know"),
        ("ui/widgets/timer.py", "from ui.counter.window import Window", "widgets know"),
        ("ui/models/waiting.py", "from ui.counter.window import Window", "models know"),
        ("ui/lead/window.py", "from ui.counter.window import Window", "one screen"),
        ("ui/lead/window.py", "from ..counter import window", "one screen"),
        ("ui/app.py", "from tests import conftest", "its tests"),
        ("queueapp/services/desk.py", "import tests.support", "its tests"),
    ],
)
def test_a_planted_violation_is_found(tmp_path: Path, file: str, source: str, rule: str) -> None:
    planted = {"ui/counter/window.py": "", "ui/lead/window.py": "", file: source}
    for name, text in planted.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    found = problems(tmp_path)
    assert len(found) == 1
    assert RULES[rule] in found[0]


RULES = {
    "headless": "queueapp is headless",
    "one way": "imports run services → storage → domain",
    "SQL": "SQL stays in queueapp/storage",
    "never imports storage": "ui never imports storage",
    "widgets know": "widgets know Qt and plain values only",
    "models know": "models know no screen",
    "one screen": "one screen never imports another",
    "its tests": "the program never imports its tests",
}


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("queueapp/domain/visit.py", "from queueapp.errors import Refused\nfrom . import hours"),
        ("queueapp/storage/visits.py", "import sqlite3\nfrom queueapp.domain import visit"),
        ("queueapp/services/desk.py", "from queueapp.storage.visits import Visits"),
        ("queueapp/admin/demo.py", "from queueapp.services.admin import Admin"),
        ("queueapp/replay/feed.py", "from queueapp.services.hall import Hall"),
        ("queueapp/log.py", "from queueapp import __version__, paths"),
        ("ui/app.py", "from ui.counter.window import Window\nfrom queueapp.services import desk"),
        ("ui/counter/window.py", "from ui.widgets.timer import Timer\nfrom .parts import Part"),
        ("ui/widgets/timer.py", "from PySide6.QtWidgets import QWidget\nfrom ui import theme"),
    ],
)
def test_the_way_down_is_allowed(tmp_path: Path, file: str, source: str) -> None:
    (tmp_path / "ui/counter").mkdir(parents=True)
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(source)
    assert problems(tmp_path) == []


def test_imports_run_one_way() -> None:
    assert list(ROOT.glob("queueapp/**/*.py")), "the guard looks in the wrong place"
    assert problems(ROOT) == []


def lint(file: str, source: str) -> str:
    """What the project's own lint rules say of a source text at that place."""
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251"]
    done = subprocess.run(
        [*command, "--output-format", "concise", "--stdin-filename", file, "-"],
        cwd=ROOT,
        check=False,
        input=source,
        capture_output=True,
        text=True,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "source",
    [
        "import datetime as dt\ndt.datetime.now(tz=dt.UTC)",
        "from datetime import datetime\ndatetime.utcnow()",
        "from datetime import date\ndate.today()",
        "import time\ntime.time()",
        "from time import time\ntime()",
        "import random\nrandom.shuffle([])",
        "from random import randint\nrandint(1, 2)",
        "from PySide6.QtCore import QDateTime\nQDateTime.currentDateTime()",
    ],
)
def test_only_the_clock_looks_at_the_time_and_chance_is_seeded(source: str) -> None:
    assert "TID251" in lint("ui/counter/window.py", source)
    assert "TID251" not in lint("queueapp/clock.py", source)


def test_a_seeded_generator_and_a_duration_are_allowed() -> None:
    source = "import random\nimport time\nrandom.Random(1).random()\ntime.monotonic()"
    assert "TID251" not in lint("queueapp/domain/forecast.py", source)

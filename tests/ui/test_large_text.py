"""Large text on a small screen: nobody loses sight of a title or a button."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL = {"name": "small", "x": 0, "y": 0, "width": 1280, "height": 720, "dpr": 1}
SMALL |= {"logicalDpi": 96, "logicalBaseDpi": 96}


def test_every_sheet_keeps_its_title_and_buttons_in_sight(hall_path: Path, tmp_path: Path) -> None:
    screen = tmp_path / "screen.json"
    screen.write_text(json.dumps({"screens": [SMALL]}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.large_text", str(hall_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["room"] == [1280, 720]
    assert said["missing"] == [], "these sheets are not looked at"
    assert {name: wrong for name, wrong in said["found"].items() if wrong} == {}

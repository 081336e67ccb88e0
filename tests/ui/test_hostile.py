"""What people type is text in every window, whatever it looks like; and every form survives it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hostile import WORST, Witness
from tests.ui.test_large_text import ROOT, SMALL
from ui.widgets.plain_tip import plain_tip


@pytest.mark.timeout(300)
def test_nothing_typed_is_taken_for_markup_and_no_form_fails_for_it(
    hall_path: Path, tmp_path: Path
) -> None:
    screen = tmp_path / "screen.json"
    screen.write_text(json.dumps({"screens": [SMALL]}), encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    own = {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QUEUEAPP_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.hostile", str(home), str(hall_path)],
        cwd=ROOT,
        env={**os.environ, **own},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["faults"] == {}
    assert said["raised"] == []
    assert said["marked"] > 1000
    assert len(said["filled"]) > 35
    assert said["pressed"] > 20
    assert said["kept"] > 0


# --- The guards themselves


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_markup_in_a_label_and_in_a_tip_is_found(window: QWidget) -> None:
    label = QLabel(WORST, window)
    label.setToolTip(WORST)
    window.show()
    found = sorted(each.split(":")[0] for each in Witness()._markup(window))
    assert found == ["label", "tip"]


def test_what_was_filled_in_is_found(window: QWidget) -> None:
    label = QLabel(WORST.replace("{name}", "Asta"), window)
    label.setToolTip(plain_tip(WORST))
    window.show()
    assert [each.split(":")[0] for each in Witness()._markup(window)] == ["changed"]


def test_a_tip_shows_its_text_letter_by_letter() -> None:
    assert plain_tip("Asta & Co < 5") == "Asta & Co < 5"
    assert plain_tip("<b>a</b>\n& b") == "<span>&lt;b&gt;a&lt;/b&gt;<br>&amp; b</span>"

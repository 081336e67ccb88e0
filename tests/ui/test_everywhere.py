"""Every window, page and sheet: named for who hears it, whole in the longest language, in one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.looks import faults_of_names, faults_of_places
from tests.ui.pseudo import not_translated, pseudo
from tests.ui.test_large_text import ROOT, SMALL
from ui.widgets.form import Select


@pytest.mark.timeout(300)
def test_every_control_is_named_every_text_translated_and_nothing_cut(
    hall_path: Path, tmp_path: Path
) -> None:
    screen = tmp_path / "screen.json"
    screen.write_text(json.dumps({"screens": [SMALL]}), encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    own = {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QUEUEAPP_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.everywhere", str(home), str(hall_path)],
        cwd=ROOT,
        env={**os.environ, **own},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert len(said["names"]) > 100
    assert {
        f"{kind}, {where}": faults
        for kind, found in said.items()
        for where, faults in found.items()
        if faults
    } == {}


def test_a_drop_down_is_called_by_its_name_on_linux_too(window: QWidget) -> None:
    plain, select = QComboBox(window), Select(window)
    for box in (plain, select):
        box.addItems(["None", "Illness"])
        box.setObjectName(f"box-{type(box).__name__}")
        box.setAccessibleName("Priority")
    window.show()
    passed_over = ["no name: combo QComboBox box-QComboBox"]
    assert faults_of_names(window) == (passed_over if sys.platform.startswith("linux") else [])


# --- The guards themselves


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


def test_a_control_without_a_name_of_its_own_is_found(window: QWidget) -> None:
    for at, name in enumerate(("Name", "", "Name")):
        edit = QLineEdit(window)
        edit.setObjectName(f"edit-{at}")
        edit.setAccessibleName(name)
    box = QCheckBox("Mine only", window)
    window.show()
    found = faults_of_names(window)
    assert found == ["no name: edit QLineEdit edit-1", "2 times: edit “Name” in "]
    box.setText("✕")
    assert "no name: check box QCheckBox " in faults_of_names(window)


def test_what_is_cut_or_lies_on_something_is_found(window: QWidget) -> None:
    label = QLabel("A text that is longer than there is room for", window)
    label.setObjectName("label")
    label.setGeometry(0, 0, 60, 20)
    button = QPushButton("OK", window)
    button.setObjectName("button")
    button.setGeometry(50, 0, 100, 30)
    beyond = QPushButton("Out", window)
    beyond.setObjectName("beyond")
    beyond.setGeometry(350, 100, 100, 30)
    window.show()
    found = faults_of_places(window)
    assert [each.split(": ")[0] for each in found] == [
        "QLabel label lies on QPushButton button",
        "cut",
        "leaves",
    ]
    label.setToolTip(label.text())
    assert not any(each.startswith("cut") for each in faults_of_places(window))


def test_the_language_nobody_speaks_keeps_what_is_filled_in() -> None:
    assert pseudo("{name} has %n open").format(name="Asta") == "⟦Asta has %n open has  open⟧"
    assert pseudo("&Save && close") == "⟦&Save && close Save && close⟧"
    assert pseudo("d MMMM yyyy") == "d MMMM yyyy"
    assert not_translated("⟦a ⟦b b⟧ a⟧, Save") == " , Save"
    assert not_translated("⟦cut off") == " "

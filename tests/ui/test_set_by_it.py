"""What IT has fixed on a computer is used, shown as fixed, and its mistakes are told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from queueapp.config import Preferences, load_preferences, save_preferences
from queueapp.demo import create_demo
from queueapp.paths import Paths
from queueapp.place import Server
from tests.factories import SetClock
from tests.ui.running import Running
from ui.i18n import Interpreter
from ui.theme import Mode

Start = Callable[..., Running]


@pytest.fixture
def at_counter(start: Start, home: Paths, clock: SetClock) -> Callable[[str], Running]:
    """The program at a counter of the demo, on a computer with such a file."""
    create_demo(home.demo, clock, past_days=1)

    def begin(text: str) -> Running:
        home.fixed.write_text(text, encoding="utf-8")
        running = start(database=home.demo, theme="", language="")
        running.sit_down(5, 5)
        return running

    return begin


def menu_entries(running: Running, menu: str) -> list[QAction]:
    window = running.counter()
    found = next(each for each in window.menuBar().findChildren(QMenu) if each.title() == menu)
    return [action for action in found.actions() if not action.isSeparator()]


def test_what_is_fixed_is_used_and_cannot_be_changed(
    at_counter: Callable[[str], Running],
) -> None:
    running = at_counter('language = "en"\ntheme = "dark"\ntext_scale = 1.5\n')
    assert running.program.theme.mode is Mode.DARK
    assert running.program.theme.text_scale == 1.5
    for menu in ("Language", "Colours", "Text size"):
        entries = menu_entries(running, menu)
        assert entries[0].text() == "Set by IT on this computer"
        assert not any(entry.isEnabled() for entry in entries)
    running.program.theme.set_text_scale(1.0)


def test_what_is_left_open_can_be_changed(at_counter: Callable[[str], Running]) -> None:
    running = at_counter('language = "en"\n')
    assert all(entry.isEnabled() for entry in menu_entries(running, "Colours"))


def test_mistakes_are_told_with_their_lines_and_the_program_starts(
    start: Start, home: Paths, clock: SetClock
) -> None:
    create_demo(home.demo, clock, past_days=1)
    home.fixed.write_text('language = "en"\ntheme = "pink"\nnonsense = 1\n', encoding="utf-8")
    running = start(database=home.demo)
    labels = running.asks_who_works().findChildren(QLabel)
    said = next((label.text() for label in labels if "queueapp.toml" in label.text()), "")
    assert "Line 2: “theme” can be" in said
    assert "Line 3: there is no setting “nonsense”" in said
    assert "All the rest of the file holds." in said


def test_mistakes_are_told_on_the_first_start_in_the_language_that_is_chosen_there(
    start: Start, home: Paths, tmp_path: Path, qapp: QApplication
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('counter = ""\n', encoding="utf-8")
    home.fixed.write_text('theme = "pink"\n', encoding="utf-8")
    running = start(config=own)
    running.start_window()
    for file in (home.fixed, own):
        assert str(file) in running.words()
    assert "Line 1: “theme” can be" in running.words()
    running.start_window().language_wanted.emit("lt")
    assert "1 eilutė" in running.words()
    assert "Line 1" not in running.words()
    Interpreter(qapp).speak("en")


def test_mistakes_are_told_while_the_server_is_away(start: Start, home: Paths) -> None:
    home.fixed.write_text('theme = "pink"\n', encoding="utf-8")
    running = start(database=Server("127.0.0.1", "halls", "clerk", port=1))
    running.until(lambda: "Line 1: “theme” can be" in running.words())


def test_a_text_size_that_was_chosen_is_there_the_next_time(
    at_counter: Callable[[str], Running], start: Start, home: Paths
) -> None:
    running = at_counter('language = "en"\n')
    running.program.wishes.text_scale.emit(1.25)
    running.until(lambda: load_preferences(home.preferences).text_scale == 1.25)
    again = start(database=home.demo)
    assert again.program.theme.text_scale == 1.25
    again.program.theme.set_text_scale(1.0)


def test_the_usual_text_size_can_be_fixed_too(
    at_counter: Callable[[str], Running], home: Paths
) -> None:
    save_preferences(home.preferences, Preferences(text_scale=2.0))
    assert at_counter("text_scale = 1\n").program.theme.text_scale == 1.0


def test_a_desk_is_covered_at_the_latest_when_it_says(
    at_counter: Callable[[str], Running],
) -> None:
    running = at_counter('language = "en"\nlock_after_minutes = 2\n')
    running.until(lambda: running.program.covering is not None)
    covering = running.program.covering
    assert covering is not None
    assert covering.idle._minutes == 2

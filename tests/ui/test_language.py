"""What was written in one language is written anew in the other, numbers and dates too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from ui.history import words as history
from ui.i18n import Interpreter, interface_language
from ui.setup import words as setup
from ui.sheets.days import day_text

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("write", "english", "lithuanian"),
    [
        (lambda: history.number(1234.5), "1,234.5", "1\N{NO-BREAK SPACE}234,5"),
        (
            lambda: history.share(0.996),
            "99.6\N{NO-BREAK SPACE}%",
            "99,6\N{NO-BREAK SPACE}%",
        ),
        (lambda: history.count(12_345), "12,345", "12\N{NO-BREAK SPACE}345"),
        (lambda: day_text(MONDAY), "Monday, 2 March 2026", "2026 m. kovo 2 d., pirmadienis"),
        (lambda: setup.short_day(MONDAY), "Mon 2 Mar 2026", "2026-03-02 pr"),
    ],
)
def test_numbers_and_dates_follow(
    qapp: QApplication, write: Callable[[], str], english: str, lithuanian: str
) -> None:
    interpreter = Interpreter(qapp)
    found = []
    for language in ("en", "lt", "en"):
        interpreter.speak(language)
        assert interface_language() == language
        found.append(write())
    assert found == [english, lithuanian, english]

"""What kind of day it is, in words."""

import pytest
from PySide6.QtWidgets import QApplication

from queueapp.domain.hours import BusinessDay, DayKind, Holiday
from ui.i18n import Interpreter
from ui.words import day_kind

DAY = "2026-06-24"
MIDSUMMER = Holiday("Rasos ir Joninių diena", "Day of Dew and Saint John")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (BusinessDay(DAY, 0, 1), ""),
        (BusinessDay(DAY, 0, 1, kept_open=True), "Kept open longer today"),
        (
            BusinessDay(DAY, 0, 1, kind=DayKind.EVE, holiday=MIDSUMMER),
            "Day before a holiday: closes an hour earlier",
        ),
        (
            BusinessDay(DAY, 0, 1, kind=DayKind.EVE, kept_open=True),
            "Day before a holiday, kept open longer",
        ),
        (
            BusinessDay(DAY, None, None, kind=DayKind.HOLIDAY, holiday=MIDSUMMER),
            "Public holiday: Day of Dew and Saint John",
        ),
        (BusinessDay(DAY, 0, 1, kind=DayKind.OWN_HOURS), "Own hours today"),
        (BusinessDay(DAY, 0, 1, kind=DayKind.OWN_HOURS, note="Fair"), "Own hours today: Fair"),
        (BusinessDay(DAY, None, None, kind=DayKind.CLOSED), "Closed today"),
        (
            BusinessDay(DAY, None, None, kind=DayKind.CLOSED, note="Fair"),
            "Closed today: Fair",
        ),
    ],
)
@pytest.mark.usefixtures("english")
def test_what_is_out_of_the_ordinary_about_a_day(day: BusinessDay, said: str) -> None:
    assert day_kind(day) == said


@pytest.mark.usefixtures("english")
def test_a_holiday_is_called_by_its_lithuanian_name(qapp: QApplication) -> None:
    Interpreter(qapp).speak("lt")
    day = BusinessDay(DAY, None, None, kind=DayKind.HOLIDAY, holiday=MIDSUMMER)
    assert "Rasos ir Joninių diena" in day_kind(day)

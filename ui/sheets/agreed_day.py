"""An answer that is promised for a day: where it goes, and whether that day can be agreed on.

Instants are in ms UTC and handed in.
"""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from queueapp.domain.promise import PromiseKind
from queueapp.domain.workdays import Calendar
from ui import words
from ui.phone.due import WhenFault, fault_text
from ui.phone.typed import typed_day
from ui.sheets.days import day_text
from ui.sheets.times import local_date
from ui.theme import Tone

translate = QCoreApplication.translate

ADDRESS_LENGTH = 200
NAME_LENGTH = 80
DAY_LENGTH = 40
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+$")


def address_label(kind: PromiseKind) -> str:
    """What the field for the address is called."""
    if kind is PromiseKind.WRITING:
        return translate("AnswerSheet", "Postal address")
    return translate("AnswerSheet", "E-mail address")


def address_fault(kind: PromiseKind, address: str) -> str:
    """What to do about an address that no answer can be sent to; nothing where one can."""
    if kind is PromiseKind.WRITING:
        if address:
            return ""
        return translate("AnswerSheet", "Write the address that the answer goes to.")
    if not address:
        return translate("AnswerSheet", "Write the client's e-mail address.")
    if not _EMAIL.match(address):
        return translate("AnswerSheet", "An e-mail address looks like name@example.lt. Correct it.")
    return ""


def day_agreed(text: str, now: int, calendar: Calendar) -> date | None:
    """The day that was typed, if it is one."""
    day = typed_day(text, local_date(now, calendar.zone))
    return day if isinstance(day, date) else None


def day_fault(text: str, now: int, calendar: Calendar) -> str:
    """What to do about a day on which nothing can be answered; nothing where it can."""
    today = local_date(now, calendar.zone)
    day = typed_day(text, today)
    if not text.strip():
        return translate("AnswerSheet", "Write the day that you agreed on.")
    if day is WhenFault.TOO_FAR:
        return fault_text(day)
    if day is WhenFault.UNCLEAR:
        return translate("AnswerSheet", "Write a day, such as tomorrow, Friday or 2026-11-25.")
    if not isinstance(day, date) or day < today:
        return translate("AnswerSheet", "That day is over. Agree on a later one.")
    if calendar.end_of(day) > now:
        return ""
    if calendar.hours_on(day) is None:
        return translate(
            "AnswerSheet", "The last working day before it is over. Agree on a later day."
        )
    return translate("AnswerSheet", "That day's work is over. Agree on a later day.")


def day_due(text: str, now: int, calendar: Calendar) -> tuple[str, Tone]:
    """When an answer is due that is promised for the day that was typed."""
    day = day_agreed(text, now, calendar)
    if day is None:
        said = translate("AnswerSheet", "It is due at the end of that working day.")
        return said, Tone.NEUTRAL
    due = calendar.end_of(day)
    said = translate("AnswerSheet", "Due {day}, {time}").format(
        day=day_text(local_date(due, calendar.zone)), time=words.clock_time(due, calendar.zone)
    )
    if calendar.hours_on(day) is None:
        off = translate("AnswerSheet", "{day} is no working day: the last one before it counts.")
        return f"! {off.format(day=day_text(day))} {said}", Tone.CAUTION
    return said, Tone.ACCENT

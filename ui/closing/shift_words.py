"""What is said of shifts: what does not fit, what is planned at once, and until when."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from queueapp.domain.shift import MOST_BREAKS, Break, FaultyShift, ShiftFault
from ui.closing.day_words import break_text
from ui.i18n import Numbered

translate = QCoreApplication.translate


class ShiftWords(Numbered):
    """The context of the words here that go with a number."""


def fault_text(fault: FaultyShift) -> str:
    """What does not fit in a plan, and what to do."""
    return {
        ShiftFault.LEAVES_OUTSIDE: translate(
            "ShiftWords", "The end of the shift must come after the hall opens. Write another time."
        ),
        ShiftFault.LEAVES_PAST: translate(
            "ShiftWords", "That end of the shift is over already. Write a later time."
        ),
        ShiftFault.BREAK_BACKWARDS: translate(
            "ShiftWords", "A break must end after it begins. Write another time."
        ),
        ShiftFault.BREAK_OUTSIDE: translate(
            "ShiftWords", "The hall is not open for all of this break. Write another time."
        ),
        ShiftFault.BREAK_AFTER_LEAVING: translate(
            "ShiftWords", "This break would last beyond the end of the shift. Change one of them."
        ),
        ShiftFault.BREAKS_OVERLAP: translate(
            "ShiftWords", "Two breaks are planned for the same time. Move or remove one."
        ),
        ShiftFault.TOO_MANY_BREAKS: ShiftWords.tr(
            "No more than %n breaks can be planned for a day. Remove some.", "", MOST_BREAKS
        ),
        ShiftFault.DAY_OVER: translate(
            "ShiftWords", "That day is over: nothing is left to plan. Open the plan anew."
        ),
    }[fault.fault]


def together_text(pause: Break, names: Sequence[str]) -> str:
    """That several have a break at once."""
    text = translate("ShiftWords", "! At once on a break, {times}: {names}.")
    return text.format(times=break_text(pause), names=", ".join(names))


def keep_every(weekday: int) -> str:
    """That a plan is kept for every week; `weekday` is ISO, 1 = Monday."""
    return {
        1: translate("ShiftWords", "Keep it so every Monday"),
        2: translate("ShiftWords", "Keep it so every Tuesday"),
        3: translate("ShiftWords", "Keep it so every Wednesday"),
        4: translate("ShiftWords", "Keep it so every Thursday"),
        5: translate("ShiftWords", "Keep it so every Friday"),
        6: translate("ShiftWords", "Keep it so every Saturday"),
        7: translate("ShiftWords", "Keep it so every Sunday"),
    }[weekday]

"""Refusals about staff: who sits at which counter, who is away, what is planned, who helps."""

from PySide6.QtCore import QCoreApplication

from queueapp.errors import Refusal
from ui.messages.wording import WithNames


def refusals() -> dict[Refusal, str]:
    """What is said where colleagues, counters or their plans stand in the way."""
    return {
        Refusal.NOT_SIGNED_IN: QCoreApplication.translate(
            "Messages",
            "This counter is no longer open in your name. Nothing was changed. "
            "Choose your name and counter again.",
        ),
        Refusal.COUNTER_TAKEN: QCoreApplication.translate(
            "Messages",
            "Somebody else has this counter open. Nothing was changed. "
            "Choose another counter, or take this one over knowingly.",
        ),
        Refusal.SERVING_ELSEWHERE: QCoreApplication.translate(
            "Messages",
            "There is still a client at your other counter. Nothing was changed. "
            "Go back there and finish, hold or transfer that client first.",
        ),
        Refusal.UNKNOWN_COUNTER: QCoreApplication.translate(
            "Messages",
            "That counter no longer exists in this hall. Nothing was changed. "
            "Choose another counter.",
        ),
        Refusal.UNKNOWN_PERSON: QCoreApplication.translate(
            "Messages",
            "That person is no longer among the staff of this hall. Nothing was changed. "
            "Choose another name, or ask an administrator to add it.",
        ),
        Refusal.DATES_WRONG: QCoreApplication.translate(
            "Messages",
            "Those days do not fit: the last one must not come before the first, nor be over, and "
            "somebody else stands in. Nothing was saved. Check the days and the names, and try "
            "again.",
        ),
        Refusal.ALREADY_ABSENT: QCoreApplication.translate(
            "Messages",
            "This absence is planned already, for the same days. Nothing was changed. "
            "To change it, cancel it first.",
        ),
        Refusal.HELP_OVER: QCoreApplication.translate(
            "Messages", "This call for help is over already. There is nothing more to do."
        ),
        Refusal.PLAN_CHANGED: QCoreApplication.translate(
            "Messages",
            "Somebody has changed this plan since your screen showed it. Nothing was saved. "
            "Look at it as it is now, then plan it anew.",
        ),
        Refusal.COUNTER_CLOSED: QCoreApplication.translate(
            "Messages",
            "That counter is closed: nobody has it open. Nothing was changed. "
            "Look at the hall as it is now, then decide.",
        ),
        Refusal.PERSON_BUSY: QCoreApplication.translate(
            "Messages",
            "That colleague still has a client at another counter. Nothing was changed. "
            "Choose another colleague, or wait until that client has been served.",
        ),
        Refusal.PERSON_AWAY: QCoreApplication.translate(
            "Messages",
            "That colleague is away by the plan of absences. Nothing was changed. "
            "Choose another colleague, or have the absence taken back.",
        ),
        Refusal.NOTHING_SERVED: QCoreApplication.translate(
            "Messages",
            "That counter would serve nothing at all. Nothing was changed. "
            "Leave it at least one service, or close the counter.",
        ),
    }


def refusals_with_names() -> WithNames:
    """Fuller sentences, for where the names are known."""
    return {
        Refusal.COUNTER_TAKEN: (
            ("person",),
            QCoreApplication.translate(
                "Messages",
                "{person} has this counter open. Nothing was changed. "
                "Choose another counter, or take this one over knowingly.",
            ),
        ),
        Refusal.SERVING_ELSEWHERE: (
            ("counter",),
            QCoreApplication.translate(
                "Messages",
                "You still have a client at “{counter}”. Nothing was changed. "
                "Go back there and finish, hold or transfer that client first.",
            ),
        ),
        Refusal.COUNTER_CLOSED: (
            ("counter",),
            QCoreApplication.translate(
                "Messages",
                "“{counter}” is closed: nobody has it open. Nothing was changed. "
                "Look at the hall as it is now, then decide.",
            ),
        ),
        Refusal.PERSON_BUSY: (
            ("person", "counter"),
            QCoreApplication.translate(
                "Messages",
                "{person} still has a client at “{counter}”. Nothing was changed. "
                "Choose another colleague, or wait until that client has been served.",
            ),
        ),
        Refusal.PERSON_AWAY: (
            ("person",),
            QCoreApplication.translate(
                "Messages",
                "{person} is away by the plan of absences. Nothing was changed. "
                "Choose another colleague, or have the absence taken back.",
            ),
        ),
        Refusal.NOTHING_SERVED: (
            ("counter",),
            QCoreApplication.translate(
                "Messages",
                "“{counter}” would serve nothing at all. Nothing was changed. "
                "Leave it at least one service, or close the counter.",
            ),
        ),
    }

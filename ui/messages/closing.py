"""Refusals about closing time: who is still taken in, and when the day can be closed."""

from PySide6.QtCore import QCoreApplication

from queueapp.errors import Refusal
from ui.messages.wording import WithNames


def refusals() -> dict[Refusal, str]:
    """What is said where the end of the day stands in the way."""
    return {
        Refusal.AFTER_CLOSING: QCoreApplication.translate(
            "Messages",
            "The hall has closed for today, so nobody more is taken in without a decision. Nothing "
            "was changed. A shift lead may still take this client in, with a reason.",
        ),
        Refusal.NOT_ACCEPTED: QCoreApplication.translate(
            "Messages",
            "The hall has closed, and this client was not accepted before. Nothing was changed. "
            "Offer them another way, or ask your shift lead to have them served.",
        ),
        Refusal.STILL_OPEN: QCoreApplication.translate(
            "Messages",
            "The day cannot be closed yet: nobody has said what became of everybody who came. "
            "Nothing was changed. Go through those who are left first.",
        ),
        Refusal.DAY_NOT_OVER: QCoreApplication.translate(
            "Messages",
            "That day is not over yet, so it cannot be closed. Nothing was changed. "
            "Close it once the hall has closed.",
        ),
        Refusal.KEEP_OPEN_WRONG: QCoreApplication.translate(
            "Messages",
            "The hall cannot stay open until then: it must be later than the hall's hours and than "
            "now, and before it opens again. Nothing was changed. Choose another time.",
        ),
    }


def refusals_with_names() -> WithNames:
    """Fuller sentences, for where the names are known."""
    return {
        Refusal.NOT_ACCEPTED: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "The hall has closed, and {ticket} was not accepted before. Nothing was changed. "
                "Offer this client another way, or ask your shift lead to have them served.",
            ),
        ),
        Refusal.STILL_OPEN: (
            ("count",),
            QCoreApplication.translate(
                "Messages",
                "The day cannot be closed yet. Clients of whom nobody has said what became of "
                "them: {count}. Nothing was changed. Go through them first.",
            ),
        ),
    }

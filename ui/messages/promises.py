"""Refusals about callbacks and answers that clients were promised, and how to reach them."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.phone_number import NumberFault
from queueapp.errors import Refusal
from ui.phone import promise_words


def not_a_number(fault: object) -> str:
    """What is said of a telephone number that is none: what is wrong with it, if that is known."""
    if isinstance(fault, NumberFault):
        return QCoreApplication.translate(
            "Messages", "{what} Nothing was saved, and what you typed is still here."
        ).replace("{what}", promise_words.number_fault(fault))
    return QCoreApplication.translate(
        "Messages",
        "This is no telephone number that can be called. Nothing was saved, and what you typed is "
        "still here. Check the digits and try again.",
    )


def refusals() -> dict[Refusal, str]:
    """What is said where a callback or an answer is refused."""
    return {
        Refusal.DUE_PAST: QCoreApplication.translate(
            "Messages",
            "That time has passed already. Nothing was saved, and what you typed is still here. "
            "Write a later time.",
        ),
        Refusal.DUE_TOO_FAR: QCoreApplication.translate(
            "Messages",
            "That is years away. Nothing was saved, and what you typed is still here. "
            "Write an earlier time.",
        ),
        Refusal.ADDRESS_MISSING: QCoreApplication.translate(
            "Messages",
            "There is no address to answer to. Nothing was saved, and what you typed is still "
            "here. Write the client's e-mail or postal address.",
        ),
        Refusal.UNKNOWN_PROMISE: QCoreApplication.translate(
            "Messages",
            "That callback or answer is not on the list of this hall. Nothing was changed. "
            "Open the list again and look for the client there.",
        ),
        Refusal.PROMISE_DONE: QCoreApplication.translate(
            "Messages",
            "That callback or answer is done already. Nothing was changed. "
            "The list shows under “Done” how it ended.",
        ),
        Refusal.PROMISE_STALE: QCoreApplication.translate(
            "Messages",
            "Somebody has acted on this callback or answer since your screen showed it. "
            "Nothing was changed. Look at it as it is now, then decide.",
        ),
        Refusal.ALREADY_LISTED: QCoreApplication.translate(
            "Messages",
            "This number has an open callback already. Nothing was changed. "
            "Look for the number in the list and go on there.",
        ),
        Refusal.CONTACT_ERASED: QCoreApplication.translate(
            "Messages",
            "The number, name and question of this client have been deleted, as the hall's "
            "set-up says; what happened stays in the history. If the client gets in touch again, "
            "take them down anew.",
        ),
    }

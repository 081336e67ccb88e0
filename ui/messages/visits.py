"""Refusals about clients and their tickets: the queue, the desk and the steps of a visit."""

from PySide6.QtCore import QCoreApplication

from queueapp.errors import Refusal
from ui.messages.wording import WithNames


def refusals() -> dict[Refusal, str]:
    """What is said where a step with a client is refused."""
    return {
        Refusal.STALE: QCoreApplication.translate(
            "Messages",
            "The queue has moved on since your screen showed it. Nothing was changed. "
            "Look at it as it is now, then decide.",
        ),
        Refusal.NOBODY_WAITING: QCoreApplication.translate(
            "Messages",
            "Nobody is waiting whom this counter serves. "
            "You will see the next client here as soon as they take a ticket.",
        ),
        Refusal.DESK_BUSY: QCoreApplication.translate(
            "Messages",
            "There is still a client at this desk. Nothing was changed. "
            "Finish, hold or transfer that client first.",
        ),
        Refusal.DESK_FREE: QCoreApplication.translate(
            "Messages",
            "There is no client at this desk now. Nothing was changed. Call the next client first.",
        ),
        Refusal.NOT_POSSIBLE_NOW: QCoreApplication.translate(
            "Messages",
            "That is not possible at this point of the visit. Nothing was changed. "
            "The buttons show what can be done now.",
        ),
        Refusal.REASON_NEEDED: QCoreApplication.translate(
            "Messages",
            "This needs a reason. Nothing was changed. Choose or write one, then try again.",
        ),
        Refusal.TAKEN_MEANWHILE: QCoreApplication.translate(
            "Messages",
            "That client is no longer waiting: another counter was a moment sooner. "
            "Nothing was changed. Take the next client.",
        ),
        Refusal.HELD_ELSEWHERE: QCoreApplication.translate(
            "Messages",
            "Another counter put that client on hold and expects them back. Nothing was changed. "
            "Take the client over only if they stand at your desk.",
        ),
        Refusal.NOT_TODAY: QCoreApplication.translate(
            "Messages",
            "That ticket is of an earlier day, so it cannot go back into today's queue. "
            "It stays in the history. Issue a new ticket instead.",
        ),
        Refusal.NOTHING_TO_UNDO: QCoreApplication.translate(
            "Messages", "There is no step of yours here that could be undone. Nothing was changed."
        ),
        Refusal.ACTED_SINCE: QCoreApplication.translate(
            "Messages",
            "Somebody has acted since, so your step can no longer be undone. "
            "Everything stays as it is now. Put it right with a new step.",
        ),
        Refusal.TIMES_WRONG: QCoreApplication.translate(
            "Messages",
            "Those times do not fit: the end must come after the beginning and not lie in the "
            "future. Nothing was changed. Check the times and try again.",
        ),
        Refusal.UNKNOWN_SERVICE: QCoreApplication.translate(
            "Messages",
            "That service is no longer offered in this hall. Nothing was changed. "
            "Choose another service.",
        ),
        Refusal.SAME_COUNTER: QCoreApplication.translate(
            "Messages",
            "The client is at this desk already. Nothing was changed. "
            "Choose another counter or colleague.",
        ),
        Refusal.CANNOT_UNDO: QCoreApplication.translate(
            "Messages",
            "Your last step cannot be undone. Nothing was changed, and nothing older was undone "
            "in its place.",
        ),
        Refusal.NUMBER_ENTERED: QCoreApplication.translate(
            "Messages",
            "A number of the list stands in that day already. Nothing was entered, and what you "
            "typed is still here. Correct the number, or take the line out.",
        ),
    }


def refusals_with_names() -> WithNames:
    """Fuller sentences, for where the names are known."""
    return {
        Refusal.STALE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "Somebody has acted on {ticket} since your screen showed it. Nothing was changed. "
                "Look at it as it is now, then decide.",
            ),
        ),
        Refusal.TAKEN_MEANWHILE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "{ticket} is no longer waiting: another counter was a moment sooner. "
                "Nothing was changed. Take the next client.",
            ),
        ),
        Refusal.HELD_ELSEWHERE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "{ticket} was put on hold by another counter and is expected back there. "
                "Nothing was changed. Take the client over only if they stand at your desk.",
            ),
        ),
        Refusal.NOT_TODAY: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "{ticket} is a ticket of an earlier day, so it cannot go back into today's queue. "
                "It stays in the history. Issue a new ticket instead.",
            ),
        ),
        Refusal.ACTED_SINCE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "Somebody has acted on {ticket} since, so your step can no longer be undone. "
                "Everything stays as it is now. Put it right with a new step.",
            ),
        ),
        Refusal.NOBODY_WAITING: (
            ("closed",),
            QCoreApplication.translate(
                "Messages",
                "The hall has closed, and nobody who was accepted before waits for this counter. "
                "Nothing was changed. Whoever else still waits is told how they can go on.",
            ),
        ),
    }

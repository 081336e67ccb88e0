"""Refusals about signing in, and faults of PINs and passwords."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.secret import MAX_SECRET, MIN_PASSWORD, MIN_PIN, Weakness
from queueapp.errors import Refusal
from ui.messages.wording import Messages, WithNames

_FEW_TRIES = 5
"""From here on it is said how many tries are left."""


def weakness_sentence(weakness: Weakness) -> str:
    """What to do about a PIN or password that is not taken, to be read beside its field."""
    text = {
        Weakness.PIN_SHORT: QCoreApplication.translate(
            "Messages",
            "A PIN has at least {pin} digits. With letters it is a password, of at least "
            "{password} characters.",
        ),
        Weakness.PASSWORD_SHORT: QCoreApplication.translate(
            "Messages",
            "A password has at least {password} characters. A PIN is of digits alone, at least "
            "{pin}.",
        ),
        Weakness.TOO_LONG: QCoreApplication.translate(
            "Messages", "This is too long: there is room for {most} characters."
        ),
        Weakness.REPEATED: QCoreApplication.translate(
            "Messages", "The same over and over is guessed first. Choose another."
        ),
        Weakness.ROW: QCoreApplication.translate(
            "Messages", "A row such as 1234 or 8765 is guessed at once. Choose another."
        ),
        Weakness.BIRTHDAY: QCoreApplication.translate(
            "Messages",
            "This could be a date or a year of birth, which colleagues know. Choose another.",
        ),
        Weakness.NAME: QCoreApplication.translate(
            "Messages", "Your name is what anybody would try. Choose something else."
        ),
        Weakness.COMMON: QCoreApplication.translate(
            "Messages", "Very many people have this one. Choose another."
        ),
        Weakness.SAME: QCoreApplication.translate(
            "Messages", "This is the one you have now. Choose another."
        ),
    }[weakness]
    return text.format(pin=MIN_PIN, password=MIN_PASSWORD, most=MAX_SECRET)


def weak_secret(weakness: object) -> str:
    """What is said where a PIN or password is not taken."""
    if isinstance(weakness, Weakness):
        return weakness_sentence(weakness)
    return refusals()[Refusal.WEAK_SECRET]


def wrong_secret(left: object) -> str:
    """What is said after a wrong try; it counts the tries that are left once they are few."""
    wrong = refusals()[Refusal.WRONG_SECRET]
    if not isinstance(left, int) or left > _FEW_TRIES:
        return wrong
    few = Messages.tr("%n try(s) left, then only a lead can let you in.", "", left)
    return f"{wrong} {few}"


def refusals() -> dict[Refusal, str]:
    """What is said where somebody is not let in, or may not go on as they are."""
    return {
        Refusal.WRONG_SECRET: QCoreApplication.translate(
            "Messages", "That is not the right PIN or password. Type it again."
        ),
        Refusal.TRY_LATER: QCoreApplication.translate(
            "Messages",
            "After several wrong tries the next one has to wait a little. What you typed was not "
            "looked at; try again in a moment.",
        ),
        Refusal.LOCKED_OUT: QCoreApplication.translate(
            "Messages",
            "After too many wrong tries nobody can sign in under this name. Nothing was lost. "
            "A shift lead or an administrator can let you in again.",
        ),
        Refusal.NO_SECRET: QCoreApplication.translate(
            "Messages",
            "There is no PIN for this name yet. A shift lead or an administrator can give you one.",
        ),
        Refusal.MUST_CHANGE: QCoreApplication.translate(
            "Messages", "This PIN is for one time only. Choose a PIN of your own to go on."
        ),
        Refusal.WEAK_SECRET: QCoreApplication.translate(
            "Messages", "This PIN or password is too easy to guess. Nothing was changed."
        ),
        Refusal.NOT_FIRST: QCoreApplication.translate(
            "Messages",
            "This hall has an administrator with a PIN already. Ask them for a PIN of your own.",
        ),
        Refusal.UNKNOWN_ACCOUNT: QCoreApplication.translate(
            "Messages",
            "Nobody here belongs to the account that is signed in on this computer. "
            "Choose your name and type your PIN.",
        ),
        Refusal.LAST_ADMINISTRATOR: QCoreApplication.translate(
            "Messages",
            "Nobody else could change the set-up then: no other administrator has a PIN. Nothing "
            "was changed. Make somebody administrator who has one first.",
        ),
    }


def refusals_with_names() -> WithNames:
    """Fuller sentences, for where the names are known."""
    return {
        Refusal.TRY_LATER: (
            ("time",),
            QCoreApplication.translate(
                "Messages",
                "After several wrong tries the next one has to wait until {time}. What you typed "
                "was not looked at.",
            ),
        ),
    }

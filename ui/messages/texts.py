"""Refusals about texts that people write: too long, missing, or with what is kept nowhere."""

from PySide6.QtCore import QCoreApplication

from queueapp.errors import Refusal
from ui.messages.wording import WithNames


def refusals() -> dict[Refusal, str]:
    """What is said where a text is not taken as it is written."""
    return {
        Refusal.TEXT_TOO_LONG: QCoreApplication.translate(
            "Messages",
            "The text is too long. Nothing was saved, and your text is still here. "
            "Shorten it and try again.",
        ),
        Refusal.PERSONAL_CODE: QCoreApplication.translate(
            "Messages",
            "There is a personal code in the text, and personal codes are not kept here. "
            "Nothing was saved, and your text is still here. Take the code out and try again.",
        ),
        Refusal.CARD_NUMBER: QCoreApplication.translate(
            "Messages",
            "There is the number of a payment card in the text, and card numbers are not kept "
            "here. Nothing was saved, and your text is still here. Take the number out and try "
            "again.",
        ),
        Refusal.TEXT_MISSING: QCoreApplication.translate(
            "Messages",
            "There is no text yet. Nothing was shown. Write it in Lithuanian, in English or in "
            "both, then try again.",
        ),
    }


def refusals_with_names() -> WithNames:
    """Fuller sentences, for where the names are known."""
    return {
        Refusal.TEXT_TOO_LONG: (
            ("limit",),
            QCoreApplication.translate(
                "Messages",
                "The text is too long: there is room for {limit} characters. "
                "Nothing was saved, and your text is still here. Shorten it and try again.",
            ),
        ),
    }

"""Turns refusals, storage troubles and faulty files into sentences that a person can act on.

Each says what happened, what was kept and what to do. A module is named after what its sentences
are about; `refusals.py` chooses among those of a refusal.
"""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.setup import Directory
from queueapp.errors import BadFile, QueueappError, Refused, StorageTrouble
from ui.messages.files import MOST_LINES, bad_file, line_sentence
from ui.messages.refusals import refused
from ui.messages.set_up import fault_sentence
from ui.messages.sign_in import weakness_sentence
from ui.messages.troubles import storage_trouble

__all__ = ["MOST_LINES", "fault_sentence", "line_sentence", "sentence", "weakness_sentence"]


def sentence(error: QueueappError, directory: Directory | None = None) -> str:
    """What happened, what was kept and what to do; `directory` gives people their names."""
    match error:
        case Refused():
            return refused(error, directory)
        case StorageTrouble():
            return storage_trouble(error)
        case BadFile():
            return bad_file(error)
        case _:
            return QCoreApplication.translate(
                "Messages", "That did not work, and nothing was changed. Please try again."
            )

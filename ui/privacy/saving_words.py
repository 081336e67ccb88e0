"""Says why a file for a person was not written, or what else was in the way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from queueapp.reports.safe_file import SaveFault, SaveTrouble
from ui.touch import told

translate = QCoreApplication.translate


def why_not(error: QueueappError, directory: Directory | None = None) -> str:
    """What happened, and what to do."""
    if not isinstance(error, SaveTrouble):
        return told(error, directory)
    places = {"file": error.path.name, "folder": str(error.path.parent)}
    return _sentence(error.fault).format(**places)


def _sentence(fault: SaveFault) -> str:
    match fault:
        case SaveFault.FULL:
            return translate(
                "PersonalData",
                "“{file}” was not written: the disk is full. Make room, or choose another disk.",
            )
        case SaveFault.IN_USE:
            return translate(
                "PersonalData",
                "“{file}” was not written: another program has it open. Close it there, or choose "
                "another name.",
            )
        case SaveFault.IS_FOLDER | SaveFault.NAME:
            return translate(
                "PersonalData",
                "“{file}” was not written: the system takes no file of that name. Choose another "
                "one.",
            )
        case SaveFault.DISK:
            return translate(
                "PersonalData",
                "“{file}” was not written: the disk gave an error. Choose another disk, and tell "
                "IT.",
            )
        case _:
            return translate(
                "PersonalData",
                "“{file}” was not written: you may not write to {folder}. Choose another folder.",
            )

"""Says why a file was not written, what was kept, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from queueapp.reports.safe_file import SaveFault, SaveTrouble
from ui.touch import told

translate = QCoreApplication.translate


def why_not(error: QueueappError, directory: Directory | None = None) -> str:
    """Why an export did not come about."""
    if not isinstance(error, SaveTrouble):
        nothing = translate("Saving", "Nothing was written.")
        return f"{told(error, directory)} {nothing}"
    text = _sentences()[error.fault].format(file=error.path.name, folder=str(error.path.parent))
    if error.kept:
        quoted = translate("Saving", "“{file}”")
        names = ", ".join(quoted.format(file=path.name) for path in error.kept)
        kept = translate("Saving", "Written before it: {names}.").format(names=names)
    else:
        kept = translate("Saving", "What was there before is still there.")
    return f"{text} {kept}"


def _sentences() -> dict[SaveFault, str]:
    return {
        SaveFault.NOT_ALLOWED: translate(
            "Saving", "“{file}” was not written: you may not write to {folder}. Choose another one."
        ),
        SaveFault.READ_ONLY: translate(
            "Saving",
            "“{file}” was not written: the disk of {folder} can only be read. Choose another one.",
        ),
        SaveFault.FULL: translate(
            "Saving",
            "“{file}” was not written: the disk is full. Make room, or choose another disk.",
        ),
        SaveFault.IN_USE: translate(
            "Saving",
            "“{file}” was not written: another program, such as Excel, has it open. Close it "
            "there, or choose another name.",
        ),
        SaveFault.NO_FOLDER: translate(
            "Saving", "“{file}” was not written: there is no folder {folder}. Choose another one."
        ),
        SaveFault.IS_FOLDER: translate(
            "Saving",
            "“{file}” was not written: a folder has that name. Choose another name.",
        ),
        SaveFault.NAME: translate(
            "Saving",
            "“{file}” was not written: the system takes no such name. Choose another, shorter one.",
        ),
        SaveFault.DISK: translate(
            "Saving",
            "“{file}” was not written: the disk gave an error. Choose another disk, and tell IT.",
        ),
    }

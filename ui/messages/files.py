"""Faults of files that somebody chose: lines of a table, another hall, no picture."""

from PySide6.QtCore import QCoreApplication

from queueapp.errors import BadFile, FaultyLine, FileFault, Refusal
from ui.messages.wording import Messages

MOST_LINES = 8
"""A sentence names so many faults of a file, and counts the others."""


def bad_file(error: BadFile) -> str:
    """What is said of a file of which nothing was taken, with its first faults."""
    text = Messages.tr(
        "Nothing was taken from “{file}”: %n place(s) in it cannot be used. "
        "Correct the file and try again.",
        "",
        len(error.faults),
    ).format(file=error.path.name)
    lines = [text, *(f"• {line_sentence(fault)}" for fault in error.faults[:MOST_LINES])]
    more = len(error.faults) - MOST_LINES
    if more > 0:
        lines.append(Messages.tr("… and %n more", "", more))
    return "\n".join(lines)


def line_sentence(fault: FaultyLine) -> str:
    """What is wrong with one line of a file, and where."""
    text = _file_faults()[fault.fault].format(column=fault.column, value=fault.value)
    if not fault.line:
        return text
    where = QCoreApplication.translate("Messages", "Line {line}: {what}")
    return where.format(line=fault.line, what=text)


def refusals() -> dict[Refusal, str]:
    """What is said where a file or place is not of the kind that is asked for."""
    return {
        Refusal.NOT_A_REPLAY: QCoreApplication.translate(
            "Messages",
            "The hall in that place is not a replay, and a recorded day never goes among real "
            "clients. It was left as it is. Choose another place for the replay.",
        ),
        Refusal.NOT_A_DEMO: QCoreApplication.translate(
            "Messages",
            "The hall in that place is not a demo, and a demo never goes in place of a real hall. "
            "It was left as it is. Choose another place for the demo.",
        ),
        Refusal.OTHER_HALL: QCoreApplication.translate(
            "Messages",
            "This file is a copy of another hall, or its name does not say that it is of this one. "
            "Nothing was changed. Choose a backup of this hall.",
        ),
        Refusal.NOT_A_PICTURE: QCoreApplication.translate(
            "Messages",
            "This is not a picture that can be shown, or it is too large. Nothing was kept. "
            "Choose a PNG or JPEG file.",
        ),
    }


def _file_faults() -> dict[FileFault, str]:
    return {
        FileFault.CANNOT_READ: QCoreApplication.translate(
            "Messages", "the file cannot be read ({value})."
        ),
        FileFault.NOT_TEXT: QCoreApplication.translate(
            "Messages", "this is not text in UTF-8. Save the table as CSV in UTF-8."
        ),
        FileFault.NO_HEADER: QCoreApplication.translate(
            "Messages", "the first line must name the columns."
        ),
        FileFault.UNKNOWN_COLUMN: QCoreApplication.translate(
            "Messages", "the column “{column}” is not known. Rename or remove it."
        ),
        FileFault.MISSING_COLUMN: QCoreApplication.translate(
            "Messages", "the column “{column}” is missing. Add it."
        ),
        FileFault.DOUBLE_COLUMN: QCoreApplication.translate(
            "Messages", "the column “{column}” stands there twice. Keep one."
        ),
        FileFault.WRONG_FIELD_COUNT: QCoreApplication.translate(
            "Messages", "the line has more or fewer fields than there are columns."
        ),
        FileFault.BAD_VALUE: QCoreApplication.translate(
            "Messages", "“{value}” does not fit in the column “{column}”."
        ),
        FileFault.SEVERAL_DAYS: QCoreApplication.translate(
            "Messages", "“{value}” is of another day. A file holds one day only."
        ),
        FileFault.NO_ROWS: QCoreApplication.translate(
            "Messages", "there are no lines below the names of the columns."
        ),
    }

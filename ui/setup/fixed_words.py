"""What is said of mistakes in the file with which a PC's administrator fixes settings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from queueapp.fixed import Mistake, Wrong

translate = QCoreApplication.translate


def mistakes_text(path: Path, mistakes: Sequence[Mistake]) -> str:
    """Each mistake with its line, and that all the rest holds."""
    lines = [_sentence(each) for each in mistakes]
    readable = all(each.wrong not in (Wrong.SYNTAX, Wrong.UNREADABLE) for each in mistakes)
    rest = (
        translate("Fixed", "All the rest of the file holds.")
        if readable
        else translate("Fixed", "Nothing of the file holds until that is mended.")
    )
    head = translate("Fixed", "The settings file {file} has a mistake.")
    if len(mistakes) > 1:
        head = translate("Fixed", "The settings file {file} has mistakes.")
    return "\n".join([head.format(file=path), *lines, rest])


def _sentence(mistake: Mistake) -> str:
    text = {
        Wrong.UNREADABLE: translate("Fixed", "It cannot be read as text."),
        Wrong.SYNTAX: translate("Fixed", "Line {line}: it is not written as TOML is."),
        Wrong.UNKNOWN: translate(
            "Fixed", "Line {line}: there is no setting “{key}”. There are: {expected}."
        ),
        Wrong.KIND: translate("Fixed", "Line {line}: “{key}” is written as: {expected}."),
        Wrong.RANGE: translate("Fixed", "Line {line}: “{key}” can be: {expected}."),
    }[mistake.wrong]
    return text.format(line=mistake.line, key=mistake.key, expected=mistake.expected)

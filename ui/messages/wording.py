"""What sentences of several kinds are made with."""

from PySide6.QtCore import QCoreApplication

from queueapp.errors import Refusal
from ui.i18n import Numbered

WithNames = dict[Refusal, tuple[tuple[str, ...], str]]
"""The facts that a fuller sentence needs, and the sentence itself."""


class Messages(Numbered):
    """The context of the sentences that go with a number."""


def with_file(text: str, path: object) -> str:
    """The text, followed by the file that it is about, if there is one."""
    if not path:
        return text
    return text + " " + QCoreApplication.translate("Messages", "File: {path}").format(path=path)

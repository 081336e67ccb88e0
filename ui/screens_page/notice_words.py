"""What a notice is called in lists."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.public.setup import Notice
from ui.i18n import interface_language


def notice_title(notice: Notice, most: int = 60) -> str:
    """The beginning of its text, or that it is a picture."""
    text = " ".join(notice.text.of(interface_language()).split())
    if not text:
        if notice.picture is not None:
            return QCoreApplication.translate("ScreensPage", "A picture")
        return QCoreApplication.translate("ScreensPage", "New notice")
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"

"""The program's icon, and by what name the desktop knows the program."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

from queueapp.about import APP_ID

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
_SIZES = (16, 24, 32, 48, 64)
"""What title bars, task bars and switchers show; each is sent to the desktop with every window."""


def name_itself(app: QGuiApplication) -> None:
    """Give every window the icon, and tell the desktop which launcher they belong to."""
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(program_icon())


def program_icon() -> QIcon:
    """The icon in the sizes of a desktop; a file is read when its size is first shown."""
    icon = QIcon()
    for size in _SIZES:
        icon.addFile(str(_FOLDER / f"queueapp-{size}.png"), QSize(size, size))
    return icon

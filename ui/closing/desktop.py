"""A notification of the desktop, for whoever works in another window just now."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QStyle, QSystemTrayIcon, QWidget

from ui.widgets.painting import COVERED

_SHOWN_MS = 15_000


class DesktopNotice(QObject):
    """Tells what is not seen because another program is in front; otherwise nothing is shown.

    Where the desktop has no place for notifications, the window asks for attention only. Behind the
    cover of a desk that was left nothing is told, and what was is taken away.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.withdraw)
        window.installEventFilter(self)

    def tell(self, title: str, text: str) -> None:
        """Show a title and a line; they go by themselves."""
        if QApplication.activeWindow() is not None or self._window.property(COVERED):
            return
        QApplication.alert(self._window)
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._icon is None:
            icon = self._window.windowIcon()
            if icon.isNull():  # Without one nothing is shown.
                style = self._window.style()
                icon = style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxInformation)
            self._icon = QSystemTrayIcon(icon, self)
            self._icon.messageClicked.connect(self._come)
        self._icon.show()
        self._icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.Information, _SHOWN_MS)
        self._gone.start(_SHOWN_MS)

    def withdraw(self) -> None:
        """Take away what is still shown."""
        self._gone.stop()
        if self._icon is not None:
            self._icon.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing stays in sight of a window that goes; one that is only made small still tells."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.withdraw()
        return False

    def _come(self) -> None:
        self.withdraw()
        self._window.activateWindow()
        self._window.raise_()

"""Hides every window of the program behind one, and brings them back as they were."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from ui.widgets.painting import COVERED


class Cover(QObject):
    """Stands in place of what is open; what comes to sight later is hidden as well."""

    def __init__(self, app: QApplication, main: QWidget, window: QWidget) -> None:
        super().__init__(main)
        self._app, self._main, self.window = app, main, window
        focus = app.focusWidget()
        popup = app.activePopupWidget()
        if popup is not None:
            popup.close()
        QToolTip.hideText()
        self._focus = focus
        self._state = main.windowState()
        window.setGeometry(main.geometry())
        window.setWindowState(self._state)
        found = [each for each in app.topLevelWidgets() if each.isVisible() and each is not window]
        self._hidden = sorted(found, key=_depth)
        window.show()
        # Those on top first: what a sheet belongs to is not to come to the front meanwhile.
        for each in reversed(self._hidden):
            self._hide(each)
        window.activateWindow()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let nothing else come to sight as long as the cover stands."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            late = watched.isWindow() and not self._belongs(watched)
            if late and watched not in self._hidden:
                self._hidden.append(watched)
            if late:
                QTimer.singleShot(0, watched, lambda: self._hide(watched))
        return False

    def lift(self) -> None:
        """Show everything again, and go on where the keys were."""
        self._app.removeEventFilter(self)
        self._main.setWindowState(self.window.windowState())
        for each in self._hidden:
            if isValid(each):
                each.setProperty(COVERED, None)
                each.show()
        top = next((each for each in reversed(self._hidden) if isValid(each)), self._main)
        top.activateWindow()
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._put_away()

    def drop(self) -> None:
        """Something else takes the place of what was hidden."""
        self._app.removeEventFilter(self)
        for each in self._hidden:
            if isValid(each):
                each.setProperty(COVERED, None)
        self._put_away()

    def _put_away(self) -> None:
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def _hide(self, widget: QWidget) -> None:
        if isValid(self) and isValid(widget) and self.window.isVisible():
            widget.setProperty(COVERED, True)
            widget.hide()

    def _belongs(self, widget: QWidget) -> bool:
        return widget is self.window or self.window.isAncestorOf(widget)


def _depth(widget: QWidget) -> int:
    """How many windows a window stands on."""
    parent, depth = widget.parentWidget(), 0
    while parent is not None:
        parent, depth = parent.parentWidget(), depth + 1
    return depth

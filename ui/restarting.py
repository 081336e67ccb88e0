"""Restarts the program in its own place, once a newer one has been installed over it."""

import logging
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.itself import start_again
from ui.runner import Runner
from ui.widgets.painting import DRAFTED
from ui.windows import Windows


class Restarting(QObject):
    """Starts the newer program with what leads back to the same place, then ends this one.

    Nothing is lost by it: what is kept as a draft is written first, and while something is half
    typed that would not come back, nothing happens but that this is said.
    """

    def __init__(
        self,
        windows: Windows,
        runner: Runner,
        arguments: Callable[[], Sequence[str]],
        leave: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`arguments` lead back to where the person is now; `leave` ends this program."""
        super().__init__(parent)
        self._windows, self._runner = windows, runner
        self._arguments, self._leave = arguments, leave
        self._under_way = False

    def restart(self) -> None:
        """Begin anew, or say what is to be finished first."""
        typed = half_typed(QApplication.topLevelWidgets())
        if typed is not None:
            typed.window().activateWindow()
            typed.setFocus(Qt.FocusReason.OtherFocusReason)
            self._windows.tell(
                self.tr(
                    "Not restarted: what you are typing would be lost. Save it or clear the field, "
                    "then restart."
                )
            )
        elif not self._under_way:
            self._under_way = True
            self._windows.put_down()
            # What was asked for before comes to its end first; what is kept is on the disk then.
            self._runner.work(lambda: None, lambda _: self._begin())

    def _begin(self) -> None:
        self._under_way = False
        if start_again(self._arguments()):
            logging.getLogger("queueapp").info("renewed")
            self._leave()
        else:
            self._windows.tell(
                self.tr(
                    "The newer program could not be started. This one goes on; close it when your "
                    "client has gone, and open it again."
                )
            )


def half_typed(windows: Iterable[QWidget]) -> QWidget | None:
    """A field in sight with something typed that would go with the program."""
    for window in windows:
        for field in window.findChildren(QWidget) if window.isVisible() else ():
            if field.isVisible() and _is_typed_in(field) and not _is_drafted(field):
                return field
    return None


def _is_typed_in(field: QWidget) -> bool:
    if isinstance(field, QLineEdit):
        return field.isModified() and bool(field.text()) and not field.isReadOnly()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isModified() and not document.isEmpty() and not field.isReadOnly()
    return False


def _is_drafted(field: QWidget) -> bool:
    above: QWidget | None = field
    while above is not None:
        if above.property(DRAFTED):
            return True
        above = above.parentWidget()
    return False

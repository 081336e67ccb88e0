"""The way to a shared database: test it, prepare it, keep its password, go there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.passwords import Kept, recall, remember
from queueapp.place import Server
from ui.errands import Errand, Errands
from ui.setup.shared import SharedDialog

if TYPE_CHECKING:
    from queueapp.services.shared import Found


class Sharing(QObject):
    """Opens the window of the shared database, and does what it asks for.

    `chosen` carries the server with its password, and what has to be said about where that is
    kept, if anything.
    """

    chosen = Signal(object, str)

    def __init__(self, errands: Errands, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where a password goes that no keyring takes."""
        super().__init__(parent)
        self._errands = errands
        self._folder = folder
        self._dialog: SharedDialog | None = None
        self._errand: Errand | None = None
        self._tested: Server | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody is at it."""
        return self._dialog is not None

    def show(self, server: Server | None, parent: QWidget | None) -> None:
        """Show the window, with the address in use."""
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        self._dialog = dialog = SharedDialog(server, parent)
        dialog.test_wanted.connect(self._test)
        dialog.prepare_wanted.connect(self._prepare)
        dialog.use_wanted.connect(self._use)
        dialog.stop_wanted.connect(self._stop)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _test(self, server: Server) -> None:
        self._ask(partial(_test, server, self._folder))

    def _prepare(self, server: Server) -> None:
        self._ask(partial(_prepare, server, self._folder))

    def _ask(self, job: Callable[[], tuple[Server, Found]]) -> None:
        self._stop()
        self._errand = self._errands.run(job, self._found, self._failed)

    def _found(self, answer: tuple[Server, Found]) -> None:
        self._tested, found = answer
        if self._dialog is not None:
            self._dialog.show_found(found.version, found.halls)

    def _failed(self, error: QueueappError) -> None:
        if self._dialog is None:
            return
        if isinstance(error, StorageTrouble) and error.trouble is Trouble.NOT_SET_UP:
            self._dialog.show_empty()
        else:
            self._dialog.show_trouble(error)

    def _use(self, typed: Server) -> None:
        tested = self._tested
        if tested is None or self._dialog is None:
            return
        self._dialog.show_keeping()
        folder = self._folder
        self._stop()
        if not typed.password:
            self._finish(tested, "")
            return
        self._errand = self._errands.run(
            lambda: _keep(tested, folder),
            lambda kept: self._finish(tested, self._where(kept)),
            lambda _: self._finish(tested, self._nowhere()),
        )

    def _where(self, kept: Kept) -> str:
        if kept is Kept.KEYRING:
            return ""
        return self.tr(
            "This computer has no keyring: the password is kept in a file that only your user "
            "can read."
        )

    def _nowhere(self) -> str:
        return self.tr(
            "The password could not be kept on this computer: it has to be typed again in "
            "Settings → Shared database after the next start."
        )

    def _finish(self, server: Server, notice: str) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.accept()
        self.chosen.emit(server, notice)

    def _stop(self) -> None:
        if self._errand is not None:
            self._errand.drop()
            self._errand = None

    def _forget(self) -> None:
        self._stop()
        self._dialog = None
        self._tested = None


def _keep(server: Server, folder: Path) -> Kept:
    return remember(server, server.password, folder)


def _with_password(server: Server, folder: Path) -> Server:
    if server.password:
        return server
    return replace(server, password=recall(server, folder) or "")


def _test(server: Server, folder: Path) -> tuple[Server, Found]:
    from queueapp.services.shared import look

    known = _with_password(server, folder)
    return known, look(known)


def _prepare(server: Server, folder: Path) -> tuple[Server, Found]:
    from queueapp.services.shared import look, prepare

    known = _with_password(server, folder)
    prepare(known)
    return known, look(known)

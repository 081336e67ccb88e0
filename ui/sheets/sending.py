"""Sends what a sheet asks for: the sheet stays, with a sentence, where that is refused."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from shiboken6 import isValid

from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.live import MustWait
from ui.sheets.ask import Ask
from ui.shell import Shell
from ui.touch import told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

T = TypeVar("T")


def directory_of(shell: Shell) -> Directory:
    """The hall's set-up as it is shown."""
    board = shell.live.board
    assert board is not None, "nothing is asked before the hall is read"
    return board.directory


def send(shell: Shell, sheet: Ask, job: "Callable[[Hall], T]", done: Callable[[T], None]) -> None:
    """Ask the hall on behalf of a sheet; `done` hears the answer while the sheet is there."""
    if shell.live.out_of_touch:
        sheet.set_busy(False)
        sheet.set_error(told(MustWait(), directory_of(shell)))
        return

    def answered(answer: T) -> None:
        if isValid(sheet):
            sheet.set_busy(False)
            done(answer)

    def refused(error: QueueappError) -> None:
        if isValid(sheet):
            sheet.set_busy(False)
            sheet.set_error(told(error, directory_of(shell)))

    sheet.set_busy(True)
    shell.runner.run(job, answered, refused)

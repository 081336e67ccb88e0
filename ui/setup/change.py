"""Changing a hall that is open: the set-up of the first start, in a sheet."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.setup import HallDraft
from queueapp.errors import QueueappError
from ui.messages import sentence
from ui.setup.editor import SetupDialog
from ui.shell import Shell


def change_hall(shell: Shell, parent: QWidget) -> None:
    """Open the set-up over a window; what is saved is in force at every counter at once."""
    session = shell.session

    def opened(draft: HallDraft) -> None:
        dialog = SetupDialog(draft, parent)

        def refused(error: QueueappError) -> None:
            board = shell.live.board
            dialog.show_error(sentence(error, board.directory if board else None))

        def change(wanted: HallDraft) -> None:
            shell.runner.run(
                lambda hall: hall.setup.change(session, wanted),
                lambda _: dialog.accept(),
                refused,
            )

        dialog.change_wanted.connect(change)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    shell.runner.run(lambda hall: hall.setup.current(session.site_id), opened)

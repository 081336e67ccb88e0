"""Starts this very program once more: another window, or the newer one in its own place."""

import sys
from collections.abc import Sequence

from queueapp.installed import program_file


def start_again(arguments: Sequence[str]) -> bool:
    """Start the program beside this one, with these options; whether it could be started."""
    # What only starts for the first time has no need of it.
    from PySide6.QtCore import QProcess, QProcessEnvironment

    process = QProcess()
    installed = program_file()
    if installed is not None:
        environment = QProcessEnvironment.systemEnvironment()
        # It is a program of its own, and no worker of this one.
        environment.insert("PYINSTALLER_RESET_ENVIRONMENT", "1")
        process.setProcessEnvironment(environment)
        process.setProgram(str(installed))
        process.setArguments(list(arguments))
    else:
        process.setProgram(sys.executable)
        process.setArguments(["-OO", "-P", "-m", "ui.launch", *arguments])
    return bool(process.startDetached())

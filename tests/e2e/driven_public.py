"""A screen or kiosk in a process of its own, driven over its standard input.

Started with the program's own arguments. Each line is a command, each answered by one line of JSON:

`look`          the window by name, all its texts in sight by their names, the buttons that can be
                pressed, what waits to be announced, and what was announced since the first look
`key KEYS`      press a key, such as `key Return`
`touch NAME`    touch the button of that name
`quit`          end as its staff would

Instants are those of `time.monotonic`, which all processes of a machine share.
"""

import json
import sys
import threading
import time
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from queueapp.paths import user_paths
from ui.command_line import parse
from ui.public.program import PublicProgram
from ui.screen.window import HallScreen


class Driver(QObject):
    """Obeys the lines."""

    line_came = Signal(str)

    def __init__(self, program: PublicProgram) -> None:
        super().__init__(program)
        self._program = program
        self._heard: HallScreen | None = None
        self._said: list[str] = []
        self.line_came.connect(self._obey)

    def read(self) -> None:
        """On a thread of its own."""
        for line in sys.stdin:
            self.line_came.emit(line.strip())
        self.line_came.emit("quit")

    def _obey(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        window = self._program.window
        match command:
            case "look":
                _say({**_seen(window), "said": self._listen(window)})
            case "key" if window is not None:
                for key in QKeySequence(rest):
                    QTest.keyClick(
                        window.focusWidget() or window, key.key(), key.keyboardModifiers()
                    )
                _say({})
            case "touch" if window is not None:
                named = window.findChildren(QAbstractButton, rest)
                usable = [each for each in named if each.isVisible() and each.isEnabled()]
                if usable:
                    usable[0].click()
                _say({"usable": bool(usable)})
            case "quit":
                self._program.end()
            case _:
                _say({"error": f"cannot {line}"})

    def _listen(self, window: QWidget | None) -> list[str]:
        """What was announced since it was first asked."""
        if isinstance(window, HallScreen) and window is not self._heard:
            self._heard = window
            window.announcer.announced.connect(lambda what: self._said.append(str(what)))
        return self._said


def _seen(window: QWidget | None) -> dict[str, Any]:
    if window is None:
        return {"window": "", "texts": {}, "buttons": [], "queue": [], "at": time.monotonic()}
    parts = [
        each for each in window.findChildren(QWidget) if each.isVisible() and each.objectName()
    ]
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    queue = window.announcer.queue if isinstance(window, HallScreen) else ()
    return {
        "window": window.objectName(),
        "texts": {each.objectName(): text for each in parts if (text := _text(each))},
        "buttons": [each.objectName() for each in buttons if each.isEnabled()],
        "queue": [str(each) for each in queue],
        "at": time.monotonic(),
    }


def _text(part: QWidget) -> str:
    """What stands on a part, as a screen reader says it where it is drawn."""
    if isinstance(part, QAbstractButton):
        return ""
    return part.text() if isinstance(part, QLabel) else part.accessibleName()


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run the program until it is told to end."""
    options = parse(sys.argv[1:])
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    program = PublicProgram(app, options, user_paths())
    driver = Driver(program)
    threading.Thread(target=driver.read, daemon=True).start()
    program.start()
    app.exec()
    program.stop()


if __name__ == "__main__":
    main()

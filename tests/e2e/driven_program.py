"""The real program in a process of its own, driven over its standard input.

Each line is a command, each answered by one line of JSON on standard output:

`ready`         once the counter window shows the hall
`reception`     sign on at the reception, as whoever was here last
`key KEYS`      press a key, such as `key Ctrl+Del`; answers with the instant of the press
`type TEXT`     type a text where the focus is
`at NAME`       once the keys go to the part of that name; an open menu has them first
`click NAME`    click the button of that name that is in sight
`settle`        once nothing is under way
`state`         what the counter window shows
`look`          the sheet on top (or the window) by name, and its texts in sight by theirs
`do ACTION`     what the menu does, such as `do close_day`
`covered`       what can be read while the desk is left; `back` comes back to it with the PIN
`shown REV`     the instant at which revision REV (or a later one) was first painted
`quit`          end as a user would

Instants are those of `time.monotonic`, which all processes of a machine share.
"""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from queueapp.paths import user_paths
from tests.e2e.paced_clock import clock_of_test
from tests.factories import PIN
from ui.actions import ActionId
from ui.app import Program
from ui.command_line import parse
from ui.counter.window import CounterWindow
from ui.cover.window import CoverWindow
from ui.reception.window import ReceptionWindow
from ui.setup.start import StartWindow
from ui.standard.card_view import CardView
from ui.standard.help_row import HelpRow
from ui.standard.rule_panel import RulePanel
from ui.standard.text_button import TextButton
from ui.widgets.ticket_list import TicketList

LOOK_MS, IDLE_MS = 2, 50
"""How often it looks whether an answer can be given, and for another window meanwhile."""
SCREEN = 1280, 720
"""The smallest screen on which all columns stand beside each other."""


class Driver(QObject):
    """Obeys the lines; an answer waits until its condition holds."""

    line_came = Signal(str)

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._waiting: list[tuple[Callable[[], bool], Callable[[], dict[str, Any]]]] = []
        self._painted: dict[int, float] = {}
        self._watched: CounterWindow | ReceptionWindow | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(IDLE_MS)
        self.line_came.connect(self._obey)

    def read(self) -> None:
        """On a thread of its own."""
        for line in sys.stdin:
            self.line_came.emit(line.strip())
        self.line_came.emit("quit")

    def _obey(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        at_cover = {"covered": self._covered, "back": self._come_back}
        if command in at_cover:
            self._answer_when(lambda: self._cover() is not None, at_cover[command])
        else:
            self._obey_at_work(command, rest)

    def _obey_at_work(self, command: str, rest: str) -> None:
        match command:
            case "ready":
                self._answer_when(self._is_ready, dict)
            case "reception":
                self._answer_when(lambda: self._reception() is not None, self._sign_on)
            case "key":
                self._press(rest)
            case "type":
                QTest.keyClicks(self._has_keys(), rest)
                _say({})
            case "at":
                self._answer_when(lambda: self._has_keys().objectName() == rest, dict)
            case "click":
                self._click(rest)
            case "settle":
                self._answer_when(self._is_settled, self._state)
            case "state":
                self._answer_when(self._is_ready, self._state)
            case "look":
                self._answer_when(lambda: self._sheet_open() or self._is_ready(), self._seen)
            case "do":
                # On its own turn, for what it does may wait for an answer.
                QTimer.singleShot(0, self._actions()[ActionId(rest)].trigger)
                _say({})
            case "shown":
                revision = int(rest)
                self._answer_when(
                    lambda: self._first(revision) is not None,
                    lambda: {"at": self._first(revision)},
                )
            case "quit":
                self._program.wishes.quit.emit()

    def _answer_when(
        self, condition: Callable[[], bool], answer: Callable[[], dict[str, Any]]
    ) -> None:
        self._waiting.append((condition, answer))
        self._look()

    def _look(self) -> None:
        window = self._program.window
        if isinstance(window, StartWindow) and self._program.halls.arrival is not None:
            self._type_pin(window)
        if isinstance(window, ReceptionWindow) and window is not self._watched:
            self._watched = window
            window.resize(*SCREEN)
        if isinstance(window, CounterWindow) and window is not self._watched:
            self._watched = window
            window.resize(*SCREEN)
            window.painted.connect(lambda: QTimer.singleShot(0, self, self._note))
            self._note()
        while self._waiting and self._waiting[0][0]():
            _, answer = self._waiting.pop(0)
            _say(answer())
        pace = LOOK_MS if self._waiting else IDLE_MS
        if pace != self._timer.interval():
            self._timer.setInterval(pace)

    def _note(self) -> None:
        # After the events of painting, which are posted before this is called.
        board = self._program.live.board
        if board is not None:
            self._painted.setdefault(board.revision, time.monotonic())

    def _first(self, revision: int) -> float | None:
        found = [at for shown, at in self._painted.items() if shown >= revision]
        return min(found) if found else None

    def _is_ready(self) -> bool:
        window = self._watched
        if window is None or self._program.live.board is None:
            return False
        if isinstance(window, CounterWindow) and window._view is None:
            return False
        if not window.isActiveWindow() and QApplication.activeModalWidget() is None:
            # As a window manager does once a sheet is closed.
            window.activateWindow()
        return window.isActiveWindow()

    def _is_settled(self) -> bool:
        return self._is_ready() and not self._window()._control.busy

    def _window(self) -> CounterWindow:
        assert isinstance(self._watched, CounterWindow)
        return self._watched

    def _reception(self) -> QPushButton | None:
        """The button that signs on there, once it can be pressed and the PIN is typed."""
        window = self._program.window
        buttons = window.findChildren(QPushButton, "reception") if window is not None else []
        return next((each for each in buttons if each.isVisible() and each.isEnabled()), None)

    def _type_pin(self, window: StartWindow) -> None:
        """As whoever was here last does, where they are asked for it, and goes on at a counter."""
        fields = window.findChildren(QLineEdit, "secret")
        field = next((each for each in fields if each.isVisible() and not each.text()), None)
        if field is None:
            return
        QTest.keyClicks(field, PIN)
        if self._program._memory.known.counter_id is not None:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def _sign_on(self) -> dict[str, Any]:
        button = self._reception()
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return {}

    def _cover(self) -> CoverWindow | None:
        tops = QApplication.topLevelWidgets()
        return next((t for t in tops if isinstance(t, CoverWindow) and t.isVisible()), None)

    def _covered(self) -> dict[str, Any]:
        """What can be read while nobody is at the desk, and which windows are in sight."""
        cover = self._cover()
        assert cover is not None
        labels = [label.text() for label in cover.findChildren(QLabel) if label.isVisible()]
        ticks = [tick.text() for tick in cover.findChildren(QCheckBox) if tick.isVisible()]
        tops = [each.objectName() for each in QApplication.topLevelWidgets() if each.isVisible()]
        return {"texts": labels, "list": ticks, "windows": tops}

    def _come_back(self) -> dict[str, Any]:
        cover = self._cover()
        assert cover is not None
        field = cover.findChild(QLineEdit, "secret")
        assert field is not None
        QTest.keyClicks(field, PIN)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return {}

    def _actions(self) -> Mapping[ActionId, QAction]:
        assert self._watched is not None
        return self._watched.actions_by_id

    def _sheet_open(self) -> bool:
        sheet = QApplication.activeModalWidget()
        if sheet is None or self._watched is None:
            return False
        if not sheet.isActiveWindow():
            # As a window manager does once a sheet on top of it is closed.
            sheet.activateWindow()
        return sheet.isActiveWindow()

    def _seen(self) -> dict[str, Any]:
        top = QApplication.activeModalWidget() or self._watched
        assert top is not None
        texts = {
            part.objectName(): part.text()
            for part in top.findChildren(QWidget)
            if isinstance(part, QLabel | QPushButton) and part.objectName() and part.isVisible()
        }
        focus = QApplication.focusWidget()
        has_keys = "" if focus is None else f"{focus.window().objectName()}/{focus.objectName()}"
        busy = getattr(top, "_busy", False)
        return {"sheet": top.objectName(), "texts": texts, "focus": has_keys, "busy": busy}

    def _press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        at = time.monotonic()
        QTest.keyClick(self._has_keys(), combination.key(), combination.keyboardModifiers())
        _say({"at": at})

    def _has_keys(self) -> QWidget:
        menu, sheet = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        if menu is not None:
            return menu
        if sheet is not None and (focus is None or focus.window() is not sheet):
            # A person's keys never go past a sheet, whichever window is thought to be active.
            return sheet.focusWidget() or sheet
        return focus or self._watched or self._window()

    def _click(self, name: str) -> None:
        top = QApplication.activeModalWidget() or self._window()
        buttons = top.findChildren(QAbstractButton, name)
        (button,) = (each for each in buttons if each.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        _say({})

    def _state(self) -> dict[str, Any]:
        window = self._window()
        board = self._program.live.board
        waiting = window.findChild(TicketList, "waiting")
        counters = window.findChild(TicketList, "counters")
        assert isinstance(waiting, TicketList)
        assert isinstance(counters, TicketList)
        strip = window._calls_made().strip
        return {
            "revision": board.revision if board else 0,
            "heading": self._part("client_card").accessibleName(),
            "ticket": self._text("ticket"),
            "timer": self._text("timer"),
            "waiting": [row.ticket for row in waiting.rows()],
            "counters": {row.ticket: row.sentence for row in counters.rows()},
            "focus": focus.objectName() if (focus := QApplication.focusWidget()) else "",
            "said": self._text("banner"),
            "phone": strip.capture.number.text() if strip.isVisible() else None,
            "kept": [draft["number"] for draft in _drafts() if "number" in draft],
            "full_number": self._called(),
            "calling": self._part("calling_panel").isVisible(),
            "promises": [
                {"who": entry.contact.masked, "attempts": entry.promise.attempts}
                for entry in (board.promises if board else ())
                if entry.contact is not None
            ],
            "rule": self._rule(),
            "help": [
                [self._label(row, name) for name in ("help_title", "help_detail")]
                for row in window.findChildren(HelpRow)
                if row.isVisible()
            ],
        }

    def _rule(self) -> dict[str, Any]:
        """What stands in the column of rules: the card, or the list in its place."""
        panel = self._part("rules")
        assert isinstance(panel, RulePanel)
        view = panel.findChild(CardView)
        assert view is not None
        listed = panel.findChild(QWidget, "checklist")
        assert listed is not None
        return {
            "card": panel.card.id if panel.card is not None and view.isVisible() else "",
            "moment": panel.moment,
            "essence": self._label(view, "essence"),
            "say": [
                str(button.accessibleName())
                for button in view.findChildren(TextButton)
                if button.isVisible() and button.objectName().startswith("phrase_")
            ],
            "list": self._label(listed, "checklist_title"),
        }

    def _label(self, part: QWidget, name: str) -> str:
        label = part.findChild(QLabel, name)
        assert label is not None, name
        return label.text() if label.isVisible() else ""

    def _part(self, name: str) -> QWidget:
        found = self._window().findChild(QWidget, name)
        assert found is not None, name
        return found

    def _called(self) -> str:
        """The number that is being called, once it stands there in full."""
        number = self._part("calling_panel").findChild(QLabel, "number")
        text = number.text() if number is not None and number.isVisible() else ""
        return "" if "•" in text else text

    def _text(self, name: str) -> str:
        part = self._part(name)
        return str(part.text()) if part.isVisible() else ""  # type: ignore[attr-defined]


def _drafts() -> Iterator[dict[str, Any]]:
    """What is kept on paper now; the program puts papers away while this looks."""
    for path in user_paths().drafts.glob("*.json"):
        with suppress(FileNotFoundError):
            yield json.loads(path.read_text(encoding="utf-8"))["draft"]


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> int:
    app = QApplication(sys.argv[:1])
    program = Program(app, parse(sys.argv[1:]), user_paths(), clock_of_test())
    driver = Driver(program)
    program.start()
    threading.Thread(target=driver.read, daemon=True).start()
    code = app.exec()
    program.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())

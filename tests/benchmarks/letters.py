"""Runs in a process that is measured: types into Ctrl+K, and times each key until it is painted.

`python -m tests.benchmarks.letters program|bare ROUNDS` prints as JSON how many milliseconds each
step took: `typed`, from the key until the list has been painted, and `opened`, until it has been
for the first time; in the program also `searched`, the search by itself, and `built`, the index.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QVBoxLayout

from queueapp.domain.standard import CardFile, Standard, merged
from queueapp.services.standard import built_in_cards
from tests.benchmarks.harness import milliseconds_since
from tests.benchmarks.situations_search import WORDS
from ui.i18n import Interpreter
from ui.standard.palette import Palette
from ui.standard.situations import SituationIndex
from ui.theme import Mode, Theme

PAUSE_MS = 15
BUILDS = 20


class Typing(QObject):
    """Opens the window for each word, types it letter by letter, and closes the window again."""

    def __init__(self, make: Callable[[], QDialog], rounds: int) -> None:
        super().__init__()
        self._make = make
        self._words = iter(WORDS * rounds)
        self._letters: Iterator[str] = iter(())
        self._window = QDialog()
        self._step, self._start = "", 0.0
        self.times: dict[str, list[float]] = {"opened": [], "typed": []}

    def next_word(self) -> None:
        """Open the window for another word, or end."""
        self._window.close()
        self._window.deleteLater()
        word = next(self._words, None)
        if word is None:
            QApplication.quit()
            return
        self._letters = iter(word)
        self._begin("opened")
        self._window = self._make()
        self._watch()
        self._window.show()
        self._window.activateWindow()

    def next_letter(self) -> None:
        """Press the next key of the word."""
        letter = next(self._letters, None)
        if letter is None:
            self.next_word()
            return
        edit = self._window.findChild(QLineEdit)
        assert edit is not None
        self._watch()
        self._begin("typed")
        # Letters that are on no key of the platform come as text, as from an input method.
        QTest.keyClicks(edit, letter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time once the list has been painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _begin(self, step: str) -> None:
        self._step, self._start = step, time.perf_counter()

    def _watch(self) -> None:
        found = self._window.findChild(QListView)
        assert found is not None
        found.viewport().installEventFilter(self)

    def _painted(self) -> None:
        self.times[self._step].append(milliseconds_since(self._start))
        QTimer.singleShot(PAUSE_MS, self.next_letter)


class BareList(QDialog):
    """A line, and below it the titles that hold what stands there."""

    def __init__(self, titles: list[str]) -> None:
        super().__init__()
        self._titles = titles
        self._model = QStringListModel(titles, self)
        column = QVBoxLayout(self)
        edit, view = QLineEdit(), QListView()
        view.setModel(self._model)
        column.addWidget(edit)
        column.addWidget(view)
        self.resize(672, 533)
        edit.textChanged.connect(self._filter)

    def _filter(self, typed: str) -> None:
        self._model.setStringList([title for title in self._titles if typed in title])


def searched(index: SituationIndex, rounds: int) -> list[float]:
    """The search after each key (ms)."""
    times = []
    for word in WORDS * rounds:
        for end in range(1, len(word) + 1):
            start = time.perf_counter()
            index.find(word[:end])
            times.append(milliseconds_since(start))
    return times


def built(standard: Standard) -> list[float]:
    """Making the index (ms)."""
    times = []
    for _ in range(BUILDS):
        start = time.perf_counter()
        SituationIndex(standard)
        times.append(milliseconds_since(start))
    return times


def main(which: str, rounds: int) -> None:
    """Type so many times, in the program's window or in a bare one."""
    app = QApplication([sys.argv[0]])
    app.setQuitOnLastWindowClosed(False)
    _theme, interpreter = Theme(app, mode=Mode.LIGHT), Interpreter(app)
    interpreter.speak("lt")
    standard = merged(built_in_cards(), CardFile(format=1))
    more: dict[str, list[float]] = {}
    if which == "program":
        index = SituationIndex(standard)
        more = {"searched": searched(index, rounds), "built": built(standard)}
        typing = Typing(lambda: Palette(index), rounds)
    else:
        titles = [card.lt.title for card in standard.shown]
        typing = Typing(lambda: BareList(titles), rounds)
    QTimer.singleShot(0, typing.next_word)
    app.exec()
    print(json.dumps({**typing.times, **more}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

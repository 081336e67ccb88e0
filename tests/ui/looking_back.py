"""The history's window over a hall: press its keys, read what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QTableView, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.session import Session
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.factories import DARIUS, Play
from tests.ui.patience import PATIENCE_MS
from ui.archive import Archive
from ui.history.many_choice import ManyChoice
from ui.history.story import StorySheet
from ui.history.window import HistoryWindow
from ui.live import Live
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.widgets.banner import Banner

W = TypeVar("W", bound=QWidget)


@dataclass
class LookingBack:
    """The window with a runner and an archive of its own, as a program has them."""

    qtbot: QtBot
    play: Play
    person: int = DARIUS
    kept: dict[str, object] = field(default_factory=dict)
    bugs: list[BaseException] = field(default_factory=list)
    opens: Callable[[Place], Hall] | None = None

    def __post_init__(self) -> None:
        place, site, clock = self.play.place, self.play.site, self.play.clock
        self.runner, self.wishes = Runner(), Wishes()
        self.live = Live(self.runner, clock)
        opens = self.opens or (lambda place: Hall.open_reading(place, clock))
        self.archive = Archive(opens, lambda: place)
        for source in (self.runner, self.archive):
            source.bug.connect(self.bugs.append)
        self.runner.open(lambda: Hall.open(place, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        self.shell = Shell(
            self.runner,
            self.live,
            self.wishes,
            Session(site, self.person),
            "hall.queueapp",
            identity="hall",
            archive=self.archive,
            kept=self.kept,
        )
        self.window = self.make()
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def make(self) -> HistoryWindow:
        """The window, made anew as a program would."""
        return HistoryWindow(self.shell)

    # What a person does

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget() or self.window, text)

    def write(self, name: str, text: str) -> None:
        """Type into a field in place of what stands there, and take it with Enter."""
        edit = self.found(QLineEdit, name)
        edit.setFocus()
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)
        self.qtbot.keyClick(edit, Qt.Key.Key_Return)
        self.settle()

    def days(self, first: str, last: str) -> None:
        """Look at these days."""
        edit = self.found(QLineEdit, "first_day")
        edit.setFocus()
        edit.selectAll()
        self.qtbot.keyClicks(edit, first)
        self.write("last_day", last)

    def tick(self, name: str, *keys: object) -> None:
        """Tick entries of a menu, or take their ticks away."""
        menu = self.found(ManyChoice, name).menu
        for key in keys:
            entry = next(e for e in menu.actions() if e.objectName() == f"{name}-{key}")
            entry.trigger()
        before = self.window.filter
        self.until(lambda: self.window.filter != before)
        self.settle()

    def turn(self, page: str) -> None:
        """Show one of the pages."""
        self.window.show_page(page)
        self.settle()

    def sort(self, by: str) -> None:
        """Sort the table of visits with the keys; the same again turns it round."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.table.setFocus()
        self.press("Ctrl+S")
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(each for each in menu.actions() if each.objectName() == f"sort-{by}")
        menu.setActiveAction(entry)
        self.qtbot.keyClick(menu, Qt.Key.Key_Return)
        self.until(lambda: QApplication.activePopupWidget() is None)
        self.settle()

    # What is waited for

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Wait until all that is in sight has been read, and is shown."""
        self.until(lambda: not self.busy())

    def busy(self) -> bool:
        window = self.window
        visits = window._visits
        reading = window._looking.busy or window._telling.busy or visits.busy
        return reading or visits._paging.busy

    # What is shown

    def found(self, kind: type[W], name: str) -> W:
        part = self.window.findChild(kind, name)
        assert part is not None, name
        return part

    def text(self, name: str) -> str:
        part = self.found(QLabel, name)
        return part.text() if part.isVisible() else ""

    def fact(self, kind: str) -> str:
        """What is large on one of the first cards, and what stands below it."""
        card = self.found(QWidget, f"fact_{kind}")
        found = [card.findChild(QLabel, name) for name in ("value", "detail")]
        return "\n".join(label.text() for label in found if label is not None)

    def shown_days(self) -> tuple[str, str]:
        first, last = (self.found(QLineEdit, name).text() for name in ("first_day", "last_day"))
        return first, last

    def said(self) -> str:
        banner = self.found(Banner, "banner")
        return banner.text() if banner.isVisible() else ""

    @property
    def table(self) -> QTableView:
        return self.found(QTableView, "past_visits")

    def row(self, at: int) -> list[str]:
        """A row in sight of the table of visits, in all its columns."""
        model = self.table.model()
        return [str(model.index(at, column).data()) for column in range(model.columnCount())]

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def chosen(self) -> str:
        """What is said of the visit that is chosen."""
        index = self.table.currentIndex().siblingAtColumn(0)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def story(self) -> StorySheet:
        """The story that has been opened, once it is there."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), StorySheet))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, StorySheet)
        return sheet

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.archive.stop()
        self.runner.stop()
        for each in (self.archive, self.live, self.wishes, self.runner):
            each.deleteLater()

"""Every window: those that the whole program opens in the demo hall, by role; every sheet; what is
shown to clients; and what is shown where there is no hall yet.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from queueapp.clock import SystemClock
from queueapp.domain.roles import Role
from queueapp.paths import Paths
from queueapp.services.hall import Hall
from ui.actions import ActionId, settings
from ui.command_line import Options
from ui.cover.window import CoverWindow
from ui.help import guide
from ui.help.window import HelpWindow
from ui.history.window import PERSON, VISITS, HistoryWindow
from ui.paper_day.window import ENTER, ENTERED, PRINT, PaperDayWindow
from ui.public.program import PublicProgram
from ui.public.station import PublicWindow
from ui.screens_page.window import ScreensWindow
from ui.self_test.lines import Ears, Lines, Wrong
from ui.self_test.sheets import GROUPS, Made
from ui.self_test.stage import MONDAY_10, Stage, StageClock, make_hall
from ui.self_test.tested import Tested
from ui.self_test.waiting import rest, until
from ui.self_test.words import Kind
from ui.setup.away import AwayPage
from ui.setup.halls import HallChoice
from ui.setup.start import StartWindow

_NOBODY_THERE = (ActionId.AWAY, ActionId.BACK, ActionId.NEXT, ActionId.NO_SHOW, ActionId.WALK_IN)
"""What can only be done while nobody is served: where somebody is, that comes first."""

_ENDS = (ActionId.LOCK, ActionId.SIGN_OUT, ActionId.LEAVE, ActionId.OTHER_HALL)
"""What leads away from the window: done last, in this order where more than one can be."""

NEVER = frozenset({ActionId.QUIT, ActionId.DEMO_AGAIN})
"""What ends the program, and what makes the demo once more."""


def test_sheets(lines: Lines, folder: Path) -> None:
    """Open every sheet, and let happen in it what may."""
    path, clock = folder / "sheets.queueapp", StageClock()
    make_hall(path)
    with Hall.open(path, clock) as hall:
        stage = Stage(hall, clock, path)
        for sheets in GROUPS:
            made, name = sheets(stage), sheets.__name__
            found: list[Made] = []
            # What a group does in the hall is done as its next sheet is asked for.
            while lines.prepare(Kind.WINDOW, name, partial(_take, made, found)) and found:
                name, make, happens = found.pop()
                lines.test_window(name, partial(_open, make, happens))


def _take(made: Iterator[Made], found: list[Made]) -> None:
    if (each := next(made, None)) is not None:
        found.append(each)


def _open(make: Callable[[], QDialog], happens: Callable[[Any], object]) -> str:
    sheet = make()
    try:
        sheet.open()
        rest()
        happens(sheet)
        rest()
        return described(sheet)
    finally:
        sheet.done(0)
        sheet.deleteLater()
        rest()


def described(window: QWidget) -> str:
    """The window's title and kind; raises `Wrong` where it has no title or no size."""
    size = window.size()
    if size.width() < 50 or size.height() < 50:
        raise Wrong(f"{type(window).__name__}: {size.width()} x {size.height()}")
    if not isinstance(window, PublicWindow) and not window.windowTitle():
        raise Wrong(f"{type(window).__name__}: no title")
    image = window.grab().toImage()
    if image.isNull():
        raise Wrong(f"{type(window).__name__}: nothing is drawn")
    title = window.windowTitle()
    return f"{title} ({type(window).__name__})" if title else type(window).__name__


# The whole program


class Whole:
    """The program at work in the demo hall, as one of its people."""

    def __init__(self, lines: Lines, paths: Paths, app: QApplication, ears: Ears) -> None:
        self._lines, self._paths, self._app, self._ears = lines, paths, app, ears
        self._template = paths.demo.with_suffix(".template")
        shutil.copy(paths.demo, self._template)
        self._program: Tested | None = None
        self._tried: set[ActionId] = set()
        self._guide_read = False

    @property
    def program(self) -> Tested:
        """The program that was started."""
        if self._program is None:
            raise Wrong("the program was not started")
        return self._program

    def start(self, person: str, counter: str) -> str:
        """Start as somebody at a counter, or at the reception without one; what is shown then."""
        self.stop()
        shutil.copy(self._template, self._paths.demo)
        options = Options(
            self._paths.demo,
            person=person,
            counter=counter,
            reception=not counter,
            language=self._lines.language,
            theme="light",
        )
        self._tried.clear()
        self._program = program = Tested(self._app, options, self._paths)
        program.ears = self._ears
        program.start()
        until(lambda: getattr(program.window, "session", None) is not None, "session")
        until(lambda: program.alarms is not None, "board")
        self._settle()
        return described(self.main())

    def main(self) -> QWidget:
        """The main window."""
        window = self.program.window
        if window is None:
            raise Wrong("there is no window")
        return window

    def beside(self) -> Iterator[QWidget]:
        """What stands beside the main window or lies over it, in sight."""
        for each in QApplication.topLevelWidgets():
            is_window = isinstance(each, QDialog | QMainWindow | CoverWindow)
            if is_window and each is not self.program.window and each.isVisible():
                yield each

    def test_actions(self, first: tuple[ActionId, ...] = ()) -> None:
        """Do all that can be done in the main window, one after the other, with what can be done
        then.
        """
        for only in (first, (), _ENDS):
            while (only or not first) and (found := self._next(only)) is not None:
                action, text = found
                self._lines.test(Kind.ACTION, text, lambda a=action: self._do(a))  # type: ignore[misc]
                if self._program is None or isinstance(self.program.window, StartWindow):
                    return

    def test_settings(self) -> None:
        """Open every window of the settings that is offered here."""
        for setting, spec in settings().items():
            if setting in self.program.wishes.settings:
                self._lines.test(
                    Kind.ACTION,
                    spec.text,
                    lambda wanted=setting: self._shown(  # type: ignore[misc]
                        lambda: self.program.wishes.setting.emit(wanted)
                    ),
                )

    def _next(self, only: tuple[ActionId, ...]) -> tuple[QAction, str] | None:
        actions: dict[ActionId, QAction] = getattr(self.main(), "actions_by_id", {})
        wanted = only or [each for each in actions if each not in {*_ENDS, *NEVER}]
        for each in wanted:
            action = actions.get(each)
            if each in self._tried or action is None:
                continue
            if action.isVisible() and action.isEnabled():
                self._tried.add(each)
                return action, action.text()
        return None

    def _do(self, action: QAction) -> str:
        return self._shown(action.trigger)

    def _shown(self, act: Callable[[], object]) -> str:
        """What is in sight beside the main window after something was done; it is put away."""
        main = self.main()
        act()
        self._settle()
        shown = [described(each) for each in self.beside()]
        shown += self._pages()
        if self.main() is not main:
            shown.append(described(self.main()))
        self.put_away()
        return ", ".join(shown)

    def _pages(self) -> list[str]:
        """The pages of windows that have several, each once it was read."""
        found = []
        for each in list(self.beside()):
            match each:
                case HistoryWindow():
                    pages = [PERSON, VISITS]
                case ScreensWindow():
                    pages = list(each._pages)
                case PaperDayWindow():
                    for part in (PRINT, ENTER, ENTERED):
                        each.show_part(part)
                        rest()
                        described(each)
                    continue
                case HelpWindow() if self._guide_read:
                    continue
                case HelpWindow():
                    # The guide is the same for everybody.
                    self._guide_read = True
                    for name in guide.PAGES:
                        each.open_page(name)
                        rest()
                        found.append(name)
                    continue
                case _:
                    continue
            for page in pages:
                each.show_page(page)
                rest()
                described(each)
                found.append(page)
        return found

    def put_away(self) -> None:
        """Put away what is beside the main window, and leave what was begun in it."""
        for each in list(self.beside()):
            if isinstance(each, CoverWindow):
                each.back_wanted.emit("")
                until(lambda: self.main().isVisible(), "back")
            else:
                each.close()
        self._settle()
        for each in list(self.beside()):
            each.close()
            rest()

    def _settle(self) -> None:
        rest()
        control = getattr(self.program.window, "_control", None)
        if control is not None:
            until(lambda: not control.busy, "busy")
        rest()

    def stop(self) -> None:
        """End the program."""
        program, self._program = self._program, None
        if program is not None:
            program.stop()
            program.deleteLater()
            rest()


def test_program(lines: Lines, paths: Paths, app: QApplication, ears: Ears) -> None:
    """Open what the program opens: at a counter by role, at the reception, and from there."""
    with Hall.open_reading(paths.demo, SystemClock()) as hall:
        directory, desks = hall.access.directory(hall.access.sites()[0])
    at_work = {desk.person_id for desk in desks.values() if desk.is_open}
    counters = [
        each.name
        for each in directory.counters.values()
        if each.id not in desks or not desks[each.id].is_open
    ]
    whole = Whole(lines, paths, app, ears)
    for role, counter, first in (
        (Role.ADMINISTRATOR, counters[0], ()),
        (Role.LEAD, counters[0], ()),
        (Role.COUNTER, counters[0], _NOBODY_THERE),
        (Role.COUNTER, counters[0], (ActionId.LEAVE,)),
        (Role.ADMINISTRATOR, "", ()),
    ):
        people = [each for each in directory.people.values() if each.role is role]
        name = min(people, key=lambda person: person.id in at_work).name
        if lines.test_window(name, partial(whole.start, name, counter)):
            if not first:
                whole.test_settings()
            whole.test_actions(first)
    whole.stop()


def test_doors(lines: Lines) -> None:
    """What is shown before there is a hall, and where it is away."""
    away = AwayPage(MONDAY_10)
    away.show_trouble("…", mends_itself=True, tried_at=MONDAY_10)
    choice = HallChoice("server", {1: "Test hall", 2: "Another hall"}, 2)
    for name, page in (("away", away), ("halls", choice), ("start", None)):
        lines.test_window(name, partial(_door, page))


def _door(page: QWidget | None) -> str:
    window = StartWindow(page=page) if page is not None else StartWindow()
    window.show()
    rest()
    try:
        return described(window)
    finally:
        window.close()
        window.deleteLater()
        rest()


def test_public(lines: Lines, paths: Paths, app: QApplication, ears: Ears) -> None:
    """What clients see: a screen, a kiosk, and what stands there where there is no hall."""
    for screen, place in (("hall", paths.demo), ("kiosk", paths.demo), ("hall", None)):
        lines.test_window(screen, partial(_public, screen, place, lines, paths, app, ears))


def _public(
    screen: str, place: Path | None, lines: Lines, paths: Paths, app: QApplication, ears: Ears
) -> str:
    options = Options(place, screen=screen, language=lines.language)
    program = PublicProgram(app, options, paths)
    program.log_fault = ears.fault  # type: ignore[method-assign]
    program.start()
    try:
        if place is not None:
            until(lambda: program.reporting is not None, screen)
        rest()
        if program.window is None:
            raise Wrong(screen)
        return described(program.window)
    finally:
        program.stop()
        program.deleteLater()
        rest()

"""All sheets at twice the text size, in Lithuanian, on the screen that Qt is told of.

`python -m tests.ui.large_text HALL` says in one line of JSON what of each lies out of sight, and
which sheets of the program were not among them.
"""

import importlib
import json
import pkgutil
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import ui
from queueapp.domain.history.picture import Picture
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.factories import (
    DARIUS,
    Play,
    SetClock,
    copy_hall,
)
from tests.history_day import NOW, write
from tests.ui.looks import that_stay
from ui.archive import Archive
from ui.history.window import PERSON, PICTURES, VISITS, HistoryWindow
from ui.i18n import Interpreter
from ui.live import Live
from ui.runner import Runner
from ui.self_test.sheets import all_sheets
from ui.self_test.stage import Stage, StageClock
from ui.self_test.waiting import until
from ui.shell import Shell, Wishes
from ui.theme import Mode, Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.labels import Text
from ui.widgets.page import Sheet


def history_window(play: Play, theme: Theme) -> dict[str, list[str]]:
    """The pages of a day's history, all pictures drawn, once the text becomes larger under them:
    what the screen is too small for.
    """
    write(play.hall, play.place, 1)
    play.clock.instant = NOW
    runner = Runner()
    live = Live(runner, play.clock)
    archive = Archive(lambda place: Hall.open_reading(place, play.clock), lambda: play.place)
    runner.open(lambda: Hall.open(play.place, play.clock), lambda hall: live.watch(hall, 1))
    until(lambda: live.board is not None)
    session = Session(1, DARIUS)
    shell = Shell(runner, live, Wishes(), session, "hall.queueapp", archive=archive)
    window = HistoryWindow(shell)
    window.showMaximized()
    found = {}
    for page in (PICTURES, VISITS, PERSON):
        theme.set_text_scale(1.0)
        window.show_page(page)
        until(lambda: not (window._looking.busy or window._visits.busy))
        for picture in Picture if page == PICTURES else ():
            card = window._pictures.card(picture)
            window._pictures.show_picture(picture)
            until(lambda card=card: card.canvas is not None or card.isHidden())  # type: ignore[misc]
        rest()
        theme.set_text_scale(2.0)
        rest()
        found[f"history, {page}"] = that_stay(partial(larger_than_the_screen, window), rest)
    window.close()
    window.deleteLater()
    archive.stop()
    runner.stop()
    return found


def larger_than_the_screen(window: QWidget) -> list[str]:
    """The sizes of a window, or those it insists on, that the screen has no room for."""
    room = window.screen().availableGeometry()
    return [
        f"{size.width()} x {size.height()}"
        for size in (window.minimumSizeHint(), window.size())
        if size.width() > room.width() or size.height() > room.height()
    ]


def out_of_sight(sheet: QDialog) -> list[str]:
    """What of the sheet the screen does not show: the sheet's size, its title, its buttons."""
    room = sheet.screen().availableGeometry()
    wrong = []
    if sheet.width() > room.width() or sheet.height() > room.height():
        wrong.append(f"{sheet.width()} x {sheet.height()}")
    column = sheet.layout()
    first = column.itemAt(0) if column is not None else None
    title = first.widget() if first is not None else None
    assert isinstance(title, Text)
    bars = [b for b in sheet.findChildren(ActionButton) if b.parent() is sheet and b.isVisible()]
    assert bars, "no button stays in its place"
    for part, text in ((title, title.text()), *((bar, bar.text()) for bar in bars)):
        cut = part.height() < part.minimumSizeHint().height()
        if cut or not sheet.rect().contains(part.geometry()):
            wrong.append(text)
    return wrong


def leaves(kind: type[QWidget]) -> set[type[QWidget]]:
    """The kinds of sheet that are shown, not merely built on."""
    below = kind.__subclasses__()
    return {leaf for each in below for leaf in leaves(each)} if below else {kind}


def rest() -> None:
    """Let what was shown settle."""
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()


def main(path: str) -> None:
    app = QApplication(sys.argv[:1])
    theme, interpreter = Theme(app, mode=Mode.LIGHT), Interpreter(app)
    interpreter.speak("lt")
    theme.set_text_scale(2.0)
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    missing = leaves(Sheet)
    clock = StageClock()
    other = copy_hall(Path(path), Path(f"{path}.history"))
    found = {}
    with Hall.open(Path(path), clock) as hall:
        for name, make, happens in all_sheets(Stage(hall, clock, Path(path))):
            sheet = make()
            missing.discard(type(sheet))
            sheet.open()
            rest()
            found[name] = that_stay(partial(out_of_sight, sheet), rest)
            happens(sheet)
            rest()
            found[f"{name}, then"] = that_stay(partial(out_of_sight, sheet), rest)
            sheet.done(0)
            sheet.deleteLater()
    later = SetClock()
    with Hall.open(other, later) as hall:
        found |= history_window(Play(hall, later, other), theme)
    room = app.primaryScreen().availableSize()
    said = {"room": [room.width(), room.height()], "found": found}
    said["missing"] = sorted(kind.__name__ for kind in missing)
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

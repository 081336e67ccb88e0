"""The paper list: its page in three parts, and the sheets as they come out of the printer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from queueapp.domain.public.paper_day import PaperVisit, paper_number
from tests.shots.scenes import MINUTE, Scene, as_administrator, ready
from ui.i18n import interface_language
from ui.paper_day.list_paper import ListWanted, Sheets, empty_list, those_waiting
from ui.paper_day.window import ENTER, ENTERED, PRINT, PaperDayWindow

if TYPE_CHECKING:
    from tests.shots.studio import Studio

A4 = (794, 1123)
"""A sheet at 96 dots an inch."""

_TYPED = (
    ("P-001", "9:05", "A", "5", "9:20", "9:31", "", "Asta"),
    ("P-002", "9:10", "B", "5", "9:32", "9:45", "3", "Asta"),
    ("P-003", "9:12", "A", "2", "9:40", "9:35", "", "Jonas"),
)


def after_a_failure(scene: Scene) -> None:
    """The power was away for an hour, and half of the list is entered."""
    ready(scene)
    session, now = as_administrator(scene), scene.clock.now()
    day = scene.hall.board.read(1).day.date
    lines = [
        PaperVisit(
            paper_number(10 + at),
            1 + at,
            now - (70 - 4 * at) * MINUTE,
            5,
            5,
            now - (60 - 8 * at) * MINUTE,
            now - (54 - 8 * at) * MINUTE,
        )
        for at in range(6)
    ]
    scene.hall.paper_day.enter(session, day, lines, "once")


def page(part: int) -> Callable[[Studio], QWidget]:
    """The page of the paper list at one of its parts."""

    def screen(studio: Studio) -> QWidget:
        assert studio.scene is not None
        window = PaperDayWindow(studio.shell(as_administrator(studio.scene)))
        window.show()
        window.show_part(part)
        if part == ENTER:
            lines = window.entry.grid.lines
            lines.show(_TYPED)
            lines.follow(len(_TYPED) - 1)
            window.entry.enter()
        return window

    return screen


def sheet(*, waiting: bool) -> Callable[[Studio], QWidget]:
    """The first page of the list, or of those who wait, as a picture."""

    def screen(studio: Studio) -> QWidget:
        board = studio.live.board
        assert board is not None
        language = interface_language()
        sheets: Sheets = empty_list(board.directory, ListWanted(1, 40, language))
        if waiting:
            sheets = those_waiting(board.directory, board.waiting, language, studio.live.now())
        label = QLabel()
        label.setPixmap(QPixmap.fromImage(sheets.picture(0)))
        return label

    return screen


PARTS = {"print": PRINT, "enter": ENTER, "entered": ENTERED}

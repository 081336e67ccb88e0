"""Pictures of the history: they say what their tables say, whatever points at them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QMarginsF, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.grades import KeptForecast, WhatCame
from queueapp.domain.forecast.state import Footing
from queueapp.domain.history.figures import Figure, LookBack, look_back
from queueapp.domain.history.forecasts import Forecasts
from queueapp.domain.history.past import Past
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.waits import HeatWaits
from queueapp.domain.setup import Directory
from tests.factories import Play
from tests.history_day import PERIOD, TARGET, past, past_of
from ui.history import words
from ui.history.overview import FactCard, OverviewPage
from ui.history.pictures.card import PictureCard
from ui.history.pictures.drawing import HIGH, LOW, Drawing, Hatch, Ink, Points
from ui.history.pictures.drawn import drawing_of
from ui.history.pictures.strokes import fill_box
from ui.history.summary_words import FactKind
from ui.i18n import Interpreter
from ui.shell import Shell
from ui.theme import DARK, LIGHT, Mode, Theme
from ui.widgets.labels import Text

VILNIUS = ZoneInfo("Europe/Vilnius")
EVERYTHING = tuple(Picture)
FILTER = Filter(PERIOD)


@pytest.fixture(scope="module")
def day() -> LookBack:
    """The hand-written day."""
    return look_back(past(), EVERYTHING, VILNIUS, TARGET)


@pytest.fixture
def directory(play: Play) -> Directory:
    return play.hall.board.read(1).directory


@pytest.fixture
def shown(qtbot: QtBot, english: Theme, nothing_left: None) -> Iterator[Callable[..., PictureCard]]:
    """Shows a figure in a card of its own."""
    cards: list[PictureCard] = []

    def show(
        picture: Picture, figure: Figure, directory: Directory, size: tuple[int, int] = (1200, 420)
    ) -> PictureCard:
        card = PictureCard(picture)
        cards.append(card)
        card.resize(*size)
        card.show_figure(figure, directory)
        card.show()
        qtbot.waitExposed(card)
        card.activateWindow()
        QApplication.processEvents()
        return card

    yield show
    for card in cards:
        card.close()
        card.deleteLater()


def readout(card: PictureCard) -> str:
    return cast(Text, card.findChild(Text, "readout")).text()


def point_of(card: PictureCard, row: int) -> QPoint:
    """Where a row is in the picture."""
    canvas = card.canvas
    assert canvas is not None
    assert canvas.drawing is not None
    view = canvas._panels[0].view
    left, low, right, high = canvas.drawing.places[row]
    whole = view.viewRect()
    x = whole.center().x() if left == LOW else (left + right) / 2
    y = whole.center().y() if high == HIGH else (low + high) / 2
    return cast(QPoint, canvas.mapFromScene(view.mapViewToScene(QPointF(x, y))))


def texts(drawing: Drawing, row: int, directory: Directory) -> list[str]:
    """What the table beside it has in a row."""
    return words.texts(drawing.table.columns, drawing.table.rows[row], directory)


@pytest.mark.parametrize("picture", EVERYTHING)
def test_every_row_is_said_in_the_words_of_its_table(
    picture: Picture, day: LookBack, directory: Directory, english: Theme
) -> None:
    drawing = drawing_of(day.figures[picture], directory)
    assert drawing.picture is picture
    assert drawing.table.rows
    assert len(drawing.says) == len(drawing.places) == len(drawing.table.rows)
    for row, sentence in enumerate(drawing.says):
        assert all(text in sentence for text in texts(drawing, row, directory))


@pytest.mark.parametrize("picture", EVERYTHING)
def test_what_the_mouse_points_at_is_what_the_table_says(
    picture: Picture,
    day: LookBack,
    directory: Directory,
    shown: Callable[..., PictureCard],
    qtbot: QtBot,
) -> None:
    card = shown(picture, day.figures[picture], directory)
    canvas = card.canvas
    assert canvas is not None
    assert canvas.drawing is not None
    for row in {0, len(canvas.drawing.places) // 2, len(canvas.drawing.places) - 1}:
        qtbot.mouseMove(canvas.viewport(), QPoint(1, 1))
        qtbot.mouseMove(canvas.viewport(), point_of(card, row))
        assert readout(card) == canvas.drawing.says[row]
        assert canvas.accessibleDescription() == readout(card)
    canvas.leaveEvent(QEvent(QEvent.Type.Leave))
    assert readout(card) == canvas.drawing.headline


def test_a_click_chooses_the_row_in_the_table_and_the_table_in_the_picture(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard], qtbot: QtBot
) -> None:
    card = shown(Picture.BY_HOUR, day.figures[Picture.BY_HOUR], directory)
    canvas, table = card.canvas, card.table
    assert canvas is not None
    assert canvas.drawing is not None
    assert table is not None
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point_of(card, 3))
    assert canvas.row == 3
    assert table.currentIndex().row() == 3
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert canvas.row == 4
    qtbot.mouseMove(table.viewport(), QPoint(2, 2))
    canvas.leaveEvent(QEvent(QEvent.Type.Leave))
    assert readout(card) == canvas.drawing.says[4]


def test_the_keys_go_from_row_to_row_and_zoom(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard], qtbot: QtBot
) -> None:
    card = shown(Picture.QUEUE_LENGTH, day.figures[Picture.QUEUE_LENGTH], directory)
    canvas = card.canvas
    assert canvas is not None
    assert canvas.drawing is not None
    view = canvas._panels[0].view
    whole = view.viewRect().width()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    peak = canvas.drawing.peak
    assert peak is not None
    assert canvas.row == peak, "the keys begin at what stands out"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.row == peak + 1
    assert canvas.accessibleDescription() == canvas.drawing.says[peak + 1]
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    near = view.viewRect()
    assert near.width() < whole * 0.7
    left, _, right, _ = canvas.drawing.places[peak + 1]
    assert near.left() <= left < right <= near.right(), "what is chosen stays in sight"
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert near.width() < view.viewRect().width() < whole
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert view.viewRect().width() == pytest.approx(whole)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    assert view.viewRect().width() == pytest.approx(whole)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.row is None


def test_a_heat_map_is_walked_through_in_all_four_directions(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard], qtbot: QtBot
) -> None:
    """Two weekdays with three hours each; the last of the second nobody waited in."""
    cells = cast(HeatWaits, day.figures[Picture.HEAT_WAITS]).cells[:3]
    tuesday = [replace(cell, weekday=2, median=None, waits=0) for cell in cells]
    figure = HeatWaits((*cells, *tuesday))
    card = shown(Picture.HEAT_WAITS, figure, directory)
    canvas = card.canvas
    assert canvas is not None
    canvas.choose(0)
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Right, 4),
    ):
        qtbot.keyClick(canvas, key)
        assert canvas.row == row
    assert readout(card).endswith(f"median wait {words.NOTHING}"), "nobody waited there"


def test_the_wheel_is_the_page_s_until_the_picture_has_the_focus(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard]
) -> None:
    card = shown(Picture.BY_HOUR, day.figures[Picture.BY_HOUR], directory)
    canvas, table = card.canvas, card.table
    assert canvas is not None
    assert table is not None
    view = canvas._panels[0].view
    whole = view.viewRect().width()

    def turned(modifiers: Qt.KeyboardModifier) -> bool:
        at = QPointF(canvas.rect().center())
        event = QWheelEvent(
            at,
            QPointF(canvas.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        event.ignore()
        canvas.wheelEvent(event)
        return event.isAccepted()

    table.setFocus()
    assert not turned(Qt.KeyboardModifier.NoModifier)
    assert view.viewRect().width() == pytest.approx(whole)
    assert turned(Qt.KeyboardModifier.ControlModifier)
    assert view.viewRect().width() < whole
    canvas.show_all()
    canvas.setFocus()
    assert turned(Qt.KeyboardModifier.NoModifier)
    assert view.viewRect().width() < whole


def test_what_stands_out_is_said_before_anything_is_pointed_at(
    day: LookBack, directory: Directory, english: Theme
) -> None:
    """As counted by hand: twelve came from eight to nine, and 35 minutes was the longest wait."""
    crowded = drawing_of(day.figures[Picture.HEAT_ARRIVALS], directory)
    assert crowded.headline.startswith("Most crowded: Monday 08:00")
    longest = day.summary.longest_wait
    assert longest is not None
    waits = drawing_of(day.figures[Picture.WAITS_BY_DAY], directory)
    assert words.duration(longest.waited_ms) in waits.headline
    callbacks = drawing_of(day.figures[Picture.CALLBACKS], directory)
    assert callbacks.headline.startswith("Most overdue: 2026-03-02")


def test_a_broken_promise_of_a_forecast_is_crossed_and_named(
    directory: Directory, english: Theme
) -> None:
    def kept(lead: int, promise: int, called: int) -> KeptForecast:
        came = WhatCame(called, 0, max(0, promise - called), 0)
        return KeptForecast(
            "2026-03-02", lead, 0, 0, 12, Footing.FIRM, promise, promise, promise, 12, came=came
        )

    drawing = drawing_of(Forecasts((kept(90, 8, 9), kept(60, 8, 5), kept(30, 3, 3))), directory)
    assert drawing.peak == 1
    assert drawing.headline.startswith("Worst broken promise: 2026-03-02")
    crosses = drawing.panels[0].layers[-1]
    assert isinstance(crosses, Points)
    assert list(crosses.points) == [pytest.approx((0, 5))]


def test_nothing_is_a_sentence_instead_of_an_empty_plot(
    directory: Directory, shown: Callable[..., PictureCard], day: LookBack
) -> None:
    nobody = look_back(empty(), EVERYTHING, VILNIUS, TARGET)
    for picture in EVERYTHING:
        card = shown(picture, nobody.figures[picture], directory)
        assert cast(Text, card.findChild(Text, "nothing")).text().endswith(".")
        assert card.canvas is None
    card.show_figure(day.figures[picture], directory)
    assert card.canvas is not None
    assert card.canvas.isVisible()
    card.show_figure(nobody.figures[picture], directory)
    assert not card.canvas.isVisible()
    assert card.table is not None
    assert not card.table.isVisible()


def test_colours_follow_the_theme_while_the_picture_is_shown(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard], english: Theme
) -> None:
    english.set_mode(Mode.LIGHT)
    card = shown(Picture.HEAT_ARRIVALS, day.figures[Picture.HEAT_ARRIVALS], directory)
    canvas = card.canvas
    assert canvas is not None

    def ground() -> str:
        image = canvas.grab().toImage()
        return QColor(image.pixel(image.width() - 3, image.height() - 3)).name().upper()

    try:
        assert ground() == LIGHT.card
        english.set_mode(Mode.DARK)
        QApplication.processEvents()
        assert ground() == DARK.card
    finally:
        english.set_mode(Mode.SYSTEM)


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
def test_the_menu_is_ours(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard], qtbot: QtBot
) -> None:
    card = shown(Picture.OUTCOMES, day.figures[Picture.OUTCOMES], directory)
    canvas = card.canvas
    assert canvas is not None
    keyboard = QContextMenuEvent.Reason.Keyboard
    canvas.contextMenuEvent(QContextMenuEvent(keyboard, QPoint(5, 5), QPoint(5, 5)))
    menu = cast(QMenu, canvas.findChild(QMenu, "picture_menu"))
    by_name = {action.objectName(): action for action in menu.actions()}
    assert list(by_name) == ["copy", "save", "show_all"]
    with qtbot.waitSignal(card.save_wanted) as wanted:
        by_name["save"].trigger()
    assert wanted.args == [Picture.OUTCOMES]
    QGuiApplication.clipboard().clear()
    by_name["copy"].trigger()
    assert QGuiApplication.clipboard().image().width() > 1000
    QGuiApplication.clipboard().clear()
    menu.close()


def test_tab_goes_from_the_picture_to_its_table_and_its_definition(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard], qtbot: QtBot
) -> None:
    card = shown(Picture.WAITS_BY_DAY, day.figures[Picture.WAITS_BY_DAY], directory)
    canvas, table = card.canvas, card.table
    assert canvas is not None
    assert table is not None
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    define = QApplication.focusWidget()
    assert isinstance(define, QPushButton)
    assert define.objectName() == "define"
    qtbot.keyClick(define, Qt.Key.Key_Space)
    definition = cast(Text, card.findChild(Text, "definition"))
    assert definition.isVisible()
    assert "90th percentile" in definition.text()
    qtbot.keyClick(define, Qt.Key.Key_Space)
    assert not definition.isVisible()


def test_twice_as_large_the_table_stands_below_and_nothing_is_cut(
    day: LookBack, directory: Directory, shown: Callable[..., PictureCard], english: Theme
) -> None:
    card = shown(Picture.CALLBACKS, day.figures[Picture.CALLBACKS], directory)
    canvas, table = card.canvas, card.table
    assert canvas is not None
    assert table is not None
    assert table.geometry().left() > canvas.mapTo(card, canvas.rect().topRight()).x()
    before = canvas._pixels().pixelSize()
    english.set_text_scale(2.0)
    card.resize(1200, card.minimumSizeHint().height())
    QApplication.processEvents()
    assert canvas._pixels().pixelSize() == 2 * before
    assert table.geometry().top() > canvas.mapTo(card, canvas.rect().bottomLeft()).y()
    assert canvas.height() > 300
    for panel in canvas._panels:
        legend = panel.legend
        right = max(box.right() for box, _ in legend._entries(legend.size().width()))
        assert right <= canvas.width()


@pytest.mark.parametrize("picture", EVERYTHING)
def test_a_picture_of_its_own_is_light_and_sharp_whatever_the_screen_is(
    picture: Picture, day: LookBack, directory: Directory, english: Theme, nothing_left: None
) -> None:
    from ui.history.pictures.image import picture_image

    english.set_mode(Mode.DARK)
    try:
        image = picture_image(day.figures[picture], directory, QSize(600, 300), 192)
    finally:
        english.set_mode(Mode.SYSTEM)
    assert (image.width(), image.height()) == (1200, 600)
    assert QColor(image.pixel(1197, 597)).name().upper() == LIGHT.card
    assert len({image.pixel(x, y) for x in range(0, 1200, 7) for y in range(0, 600, 7)}) > 5


def test_a_picture_is_painted_on_paper_as_lines_and_letters(
    day: LookBack, directory: Directory, tmp_path: Path, english: Theme, nothing_left: None
) -> None:
    from ui.history.pictures.image import paint_picture

    writer = QPdfWriter(str(tmp_path / "page.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15))
    painter = QPainter(writer)
    painter.scale(writer.resolution() / 96, writer.resolution() / 96)
    paint_picture(painter, QRect(0, 0, 640, 300), day.figures[Picture.COUNTERS], directory)
    painter.end()
    text = PdfReader(tmp_path / "page.pdf").pages[0].extract_text()
    assert "Counters needed" in text.replace("\t", " ")
    assert "08:00" in text


def test_axes_speak_the_language_of_the_interface(
    directory: Directory, english: Theme, qapp: QApplication
) -> None:
    from ui.history.pictures.drawing import Days, Numbers
    from ui.history.pictures.ticks import ticks

    year = Days(tuple(day.isoformat() for day in Period(date(2025, 12, 29), date(2026, 12, 20))))
    font = qapp.font()
    assert [text for _, text in ticks(year, -0.5, 3.5, 900, font, up=False)] == [
        "Mon 29 Dec",
        "Tue 30 Dec",
        "Wed 31 Dec",
        "Thu 1 Jan",
    ]
    assert "Feb 2026" in [text for _, text in ticks(year, -0.5, 356.5, 900, font, up=False)]
    Interpreter(qapp).speak("lt")
    assert ticks(year, -0.5, 3.5, 900, font, up=False)[0][1] == "pr 12-29"
    assert "2026-02" in [text for _, text in ticks(year, -0.5, 356.5, 900, font, up=False)]
    assert "0,2" in [text for _, text in ticks(Numbers(1), 0, 1, 200, font, up=True)]
    assert all(at == int(at) for at, _ in ticks(Numbers(2, True), 0, 2, 900, font, up=True))


def test_nothing_of_pyqtgraph_is_loaded_before_the_first_picture() -> None:
    program = (
        "import sys, ui.app, ui.history.overview, ui.history.pictures.card\n"
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules), 'loaded'"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])


# The page


@dataclass
class _NoErrands:
    """A shell is asked for its errands alone; without them pyqtgraph is loaded at once."""

    errands: None = None


@pytest.fixture
def page(qtbot: QtBot, english: Theme, nothing_left: None) -> Iterator[OverviewPage]:
    window = QWidget()
    made = OverviewPage(cast(Shell, _NoErrands()), window)
    column = QVBoxLayout(window)
    column.addWidget(made)
    window.resize(1230, 600)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    made.stop()
    window.close()
    window.deleteLater()


def fact(page: OverviewPage, kind: FactKind) -> tuple[str, str]:
    card = cast(FactCard, page.findChild(FactCard, f"fact_{kind.value}"))
    value, detail = (cast(Text, card.findChild(Text, name)) for name in ("value", "detail"))
    return value.text(), detail.text()


def press(qtbot: QtBot, page: OverviewPage, kind: FactKind) -> None:
    card = cast(FactCard, page.findChild(FactCard, f"fact_{kind.value}"))
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)


def test_the_page_begins_with_what_a_lead_asks_first(
    page: OverviewPage, day: LookBack, directory: Directory, qtbot: QtBot
) -> None:
    page.show_history(day.figures, day.summary, directory, FILTER)
    qtbot.waitUntil(lambda: page.is_drawn)
    summary = day.summary
    longest = summary.longest_wait
    assert longest is not None
    assert fact(page, FactKind.VISITS)[0] == str(summary.visits)
    assert fact(page, FactKind.CROWDED) == (
        "Monday 08:00–09:00",
        "12 arrivals; longest queue 4 on 2026-03-02 at 09:20",
    )
    assert fact(page, FactKind.LONGEST)[0] == words.duration(longest.waited_ms)
    assert fact(page, FactKind.PROMISES)[0] == f"✕ {summary.promises_broken}"
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        press(qtbot, page, FactKind.LONGEST)
    assert wanted.args == [longest.visit_id]


def test_pictures_are_drawn_once_they_come_to_sight(
    page: OverviewPage, day: LookBack, directory: Directory, qtbot: QtBot
) -> None:
    page.show_history(day.figures, day.summary, directory, FILTER)
    qtbot.waitUntil(lambda: page.is_drawn)
    assert page.card(Picture.BY_HOUR).canvas is not None
    assert page.card(Picture.FORECASTS).canvas is None
    press(qtbot, page, FactKind.PROMISES)
    last = page.card(Picture.CALLBACKS)
    qtbot.waitUntil(lambda: last.canvas is not None and last.canvas.row is not None)
    assert last.canvas is not None
    assert last.canvas.hasFocus()
    assert not last.visibleRegion().isEmpty()


def test_another_period_is_shown_in_the_same_pictures(
    page: OverviewPage, day: LookBack, directory: Directory, qtbot: QtBot
) -> None:
    page.show_history(day.figures, day.summary, directory, FILTER)
    qtbot.waitUntil(lambda: page.is_drawn)
    canvas = page.card(Picture.BY_HOUR).canvas
    nobody = look_back(empty(), EVERYTHING, VILNIUS, TARGET)
    page.show_history(nobody.figures, nobody.summary, directory, FILTER)
    nothing = cast(Text, page.findChild(Text, "nothing_at_all"))
    assert nothing.isVisible()
    assert "2026-03-02" in nothing.text()
    assert not page.card(Picture.BY_HOUR).isVisible()
    page.show_history(day.figures, day.summary, directory, FILTER)
    qtbot.waitUntil(lambda: page.is_drawn)
    assert not nothing.isVisible()
    assert page.card(Picture.BY_HOUR).canvas is canvas
    assert canvas is not None
    assert canvas.isVisible()


def empty() -> Past:
    """A past in which nothing happened."""
    return past_of()


def test_the_image_of_nothing_is_a_sentence(directory: Directory, english: Theme) -> None:
    from ui.history.pictures.image import picture_image

    nobody = look_back(empty(), EVERYTHING, VILNIUS, TARGET)
    image = picture_image(nobody.figures[Picture.EMAILS], directory, QSize(600, 200))
    assert image.format() == QImage.Format.Format_ARGB32
    assert len({image.pixel(x, 100) for x in range(600)}) > 2


def test_a_picture_asked_for_is_in_sight_whatever_is_drawn_above_it(
    page: OverviewPage, day: LookBack, directory: Directory, qtbot: QtBot, english: Theme
) -> None:
    english.set_text_scale(2.0)
    page.show_history(day.figures, day.summary, directory, FILTER)
    page.show_picture(Picture.COUNTERS)
    card = page.card(Picture.COUNTERS)
    qtbot.waitUntil(lambda: card.canvas is not None and page.is_drawn)
    QApplication.processEvents()
    assert card.canvas is not None
    assert card.canvas.hasFocus()
    top = card.mapTo(page, QPoint()).y()
    assert 0 <= top + page.height() // 4 < page.height() // 2


def test_the_window_goes_on_while_pyqtgraph_is_loaded() -> None:
    """The first picture is not drawn before, and it is loaded on another thread."""
    program = """
import sys, threading
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from queueapp.domain.history.figures import look_back
from queueapp.domain.history.period import Filter
from queueapp.domain.history.picture import Picture
from queueapp.domain.setup import Directory, Service, Site
from tests.history_day import EXPECTED, PERIOD, TARGET, past
from ui.errands import Errands
from ui.history.overview import OverviewPage

threads = set()

def listen(event, arguments):
    if event == "import" and arguments[0] == "pyqtgraph":
        threads.add(threading.current_thread().name)

sys.addaudithook(listen)
app = QApplication([])
errands = Errands()
services = {number: Service(number, "A", "A") for number in EXPECTED}
hall = Directory(Site(1, "Hall"), services, {}, {})
found = look_back(past(), tuple(Picture), ZoneInfo("Europe/Vilnius"), TARGET)
page = OverviewPage(SimpleNamespace(errands=errands))
page.resize(1200, 600)
page.show()
page.show_history(found.figures, found.summary, hall, Filter(PERIOD))
deadline = QDeadlineTimer(30_000)
while page.card(Picture.BY_HOUR).canvas is None and not deadline.hasExpired():
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
assert page.card(Picture.BY_HOUR).canvas is not None
assert "errand" in threads, threads
errands.stop()
page.stop()
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", program], check=True, cwd=root, env=environment)


def test_patterns_are_as_coarse_on_paper_as_on_the_screen() -> None:
    """A brush's own pattern keeps the device's pixels: printed, it passes for a solid colour."""
    counts = []
    for scale in (4, 16):
        image = QImage(50 * scale, 50 * scale, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(scale, scale)
        fill_box(painter, QRectF(0, 0, 50, 50), Ink.GOOD, Hatch.LINES, LIGHT)
        painter.end()
        middle = [image.pixelColor(x, 25 * scale).green() for x in range(50 * scale)]
        dark = [green < 170 for green in middle]
        counts.append(sum(before != after for before, after in pairwise(dark)))
    assert counts[0] == pytest.approx(counts[1], abs=4)
    assert counts[1] > 10

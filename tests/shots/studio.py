"""How a picture is taken: a hall at its moment, its window shown, and what was seen kept."""

import shutil
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.shots import phone, settings
from tests.shots.scenes import Scene, SceneMaker, StillClock, cut_off
from ui.actions import ActionId
from ui.counter.window import CounterWindow
from ui.forecasting import Forecasting
from ui.live import Live
from ui.reception.window import ReceptionWindow
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Mode, tokens

FLAT = 400
"""A colour of so many pixels is an area rather than the edge of a letter."""
SIZES = ((1280, 720), (1644, 900))
SMALL = SIZES[:1]
AROUND = 8
"""So much of what is around a part is seen, in pixels."""
_STEPS = 10


@dataclass(frozen=True)
class Shot:
    """A picture to take: of which screen, at which moment, with what open."""

    name: str
    screen: Callable[["Studio"], QWidget]
    scene: SceneMaker | None = None
    action: ActionId | None = None
    keys: tuple[str, ...] = ()
    """Keys to press then, and texts to type, which begin with a colon."""
    sheet: settings.SheetMaker | None = None
    scale: float = 1.0
    sizes: tuple[tuple[int, int], ...] = SIZES
    modes: tuple[Mode, ...] = (Mode.LIGHT, Mode.DARK)
    cut_off: bool = False
    hall: Callable[[Path], None] | None = None
    """What makes the hall, where it is not the demo's; with a forecast then."""
    foretold: bool = True
    part: Callable[[QWidget], QWidget] | None = None
    """What of the window is meant, where it is not all of it."""
    sheet_alone: bool = False
    """Whether the sheet that is open is pictured without the window behind it."""


@dataclass
class Studio:
    """What a screen needs: a hall at that moment, and how it is read."""

    runner: Runner
    live: Live
    wishes: Wishes
    scene: Scene | None
    forecasting: Forecasting | None = None

    def shell(self, session: Session) -> Shell:
        """What windows are handed."""
        return Shell(
            self.runner,
            self.live,
            self.wishes,
            session,
            "demo.queueapp",
            forecasting=self.forecasting,
        )


def take(shot: Shot, size: tuple[int, int], template: Path, path: Path) -> QImage:
    """One picture, from a hall and windows of its own."""
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    if shot.hall is not None:
        shot.hall(path)
    else:
        shutil.copyfile(template, path)
    clock = StillClock()
    with Hall.open(path, clock) as hall:
        scene = Scene(hall, clock) if shot.scene is not None else None
        if scene is not None and shot.scene is not None:
            shot.scene(scene)
        return pictured(shot, size, scene, path)


def pictured(shot: Shot, size: tuple[int, int], scene: Scene | None, path: Path) -> QImage:
    """The picture of a window over a hall at its moment, which is the file at `path`."""
    clock = scene.clock if scene is not None else StillClock()
    runner = Runner()
    live = Live(runner, clock)
    studio = Studio(runner, live, Wishes(), scene)
    if shot.hall is not None and shot.foretold:
        studio.forecasting = Forecasting(runner, live, begins_after_ms=0)
    try:
        if scene is not None:
            runner.open(lambda: Hall.open(path, clock), lambda hall: live.watch(hall, 1))
            wait(lambda: live.board is not None)
        if (foreseen := studio.forecasting) is not None:
            wait(lambda: foreseen.forecast is not None)
        window = shot.screen(studio)
        window.resize(*size)
        window.show()
        window.activateWindow()
        rest(50)
        answered(runner)
        rest()
        if shot.cut_off:
            runner.when_idle(None)
            rest()
            cut_off(live, clock)
            rest()
        sheet = opened_by(shot, window)
        if shot.action or shot.keys or shot.sheet:
            answered(runner)
            rest(100)
        picture = seen_part(shot, window, sheet)
        if sheet is not None:
            sheet.reject()
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        if studio.forecasting is not None:
            studio.forecasting.stop()
        runner.stop()
    return picture


def seen_part(shot: Shot, window: QWidget, sheet: QDialog | None) -> QImage:
    """The window with the sheet before it, or the part that is meant."""
    picture = window.grab().toImage()
    if sheet is not None and not shot.sheet_alone:
        lay_over(picture, sheet)
    elif sheet is not None:
        picture = sheet.grab().toImage()
        painter = QPainter(picture)
        painter.setPen(QColor(tokens().edge))
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
        painter.end()
    if shot.part is None:
        return picture
    part = shot.part(window)
    room = QRect(part.mapTo(window, QPoint()), part.size())
    return picture.copy(room.adjusted(-AROUND, -AROUND, AROUND, AROUND) & picture.rect())


def opened_by(shot: Shot, window: QWidget) -> QDialog | None:
    """Do what the picture shows done; the sheet that is open then, if any is."""
    sheet = act(window, shot.action) if shot.action is not None else None
    if shot.keys:
        phone.pressed(window, shot.keys, rest)
        opened = QApplication.activeModalWidget()
        sheet = opened if isinstance(opened, QDialog) else None
        if sheet is None:
            window.activateWindow()  # as a window manager does once a sheet is closed
            rest()
    if shot.sheet is not None:
        sheet = shot.sheet(window)
        sheet.open()
        rest()
    return sheet


def act(window: QWidget, action: ActionId) -> QDialog | None:
    """Do something in the window; the sheet that it opened, if it opened one."""
    assert isinstance(window, CounterWindow | ReceptionWindow)
    wait(window.actions_by_id[action].isEnabled)
    window.actions_by_id[action].trigger()
    rest()
    sheet = QApplication.activeModalWidget()
    return sheet if isinstance(sheet, QDialog) else None


def lay_over(picture: QImage, sheet: QWidget) -> None:
    """Put the sheet in the middle of its window, as a window manager does."""
    top = sheet.grab().toImage()
    middle = QRect(QPoint(), top.size())
    middle.moveCenter(picture.rect().center())
    painter = QPainter(picture)
    painter.drawImage(middle.topLeft(), top)
    painter.setPen(QColor(tokens().edge))
    painter.drawRect(middle.adjusted(-1, -1, 0, 0))
    painter.end()


def save(picture: QImage, path: Path) -> int:
    """Write it with a palette of its own, which suits flat colours; returns the bytes."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    small = plain.convertToFormat(
        QImage.Format.Format_Indexed8,
        palette(plain),
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )
    if not small.save(str(path), "PNG", 0):
        raise OSError(f"cannot write {path}")
    return path.stat().st_size


def palette(picture: QImage) -> list[int]:
    """The flat colours as they are; those of the letters' edges gathered with their like."""
    count = Counter(memoryview(picture.constBits()).cast("I"))
    flat = [colour for colour, times in count.most_common(64) if times > FLAT]
    like: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for colour, times in count.items():
        if colour not in flat:
            like[colour & 0xF0F0F0].append((colour, times))
    often = sorted(like.values(), key=lambda group: -sum(times for _, times in group))
    return flat + [middle_of(group) for group in often[: 256 - len(flat)]]


def middle_of(group: list[tuple[int, int]]) -> int:
    """The colour in the middle of some, each with how often it occurs."""
    total = sum(times for _, times in group)
    mixed = 0xFF
    for shift in (16, 8, 0):
        part = sum((colour >> shift & 0xFF) * times for colour, times in group)
        mixed = mixed << 8 | round(part / total)
    return mixed


def rest(milliseconds: int = 250) -> None:
    """Let what was shown settle: in steps, each of which gives what the last one caused its turn,
    however busy the computer is.
    """
    for _ in range(_STEPS):
        settled = QEventLoop()
        QTimer.singleShot(milliseconds // _STEPS, settled.quit)
        settled.exec()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def answered(runner: Runner) -> None:
    """Go on once all that windows have asked of the hall is answered."""
    answers: list[None] = []
    runner.work(lambda: None, answers.append)
    wait(lambda: bool(answers))


def wait(condition: Callable[[], bool], milliseconds: int = 20_000) -> None:
    """Go on once it holds."""
    deadline = QDeadlineTimer(milliseconds)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError
        rest(10)

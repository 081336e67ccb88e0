"""What the public screen shows: nobody yet, a few, a full hall, the end of the day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from queueapp.domain.public.device import DeviceKind
from queueapp.domain.public.setup import Arrow, Notice, PublicSetup, ScreenView, Words
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome
from queueapp.paths import Paths
from tests.e2e.afternoon import TODAY, instant
from tests.shots import closing, hall_now
from tests.shots.scenes import Scene, seen
from ui.command_line import Options
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.i18n import Interpreter, interface_language
from ui.live import Live
from ui.public.reporting import Reporting
from ui.public.station import Station
from ui.runner import Runner
from ui.screen.window import HallScreen
from ui.theme import Theme

SIZES = ((1920, 1080), (1280, 1024), (1080, 1920))
_LEAD = Session(1, 2)
_NOTICE = Words(
    "Prašymus dėl vaikų darželio galima pateikti ir internetu: elektroninės paslaugos veikia visą "
    "parą.",
    "Applications for a kindergarten can also be made online, at any hour.",
)
_TEXT = (
    "3 langelis grįš į darbą po pertraukos 16.30 val.",
    "Counter 3 will be back after a break at 16:30.",
)


def hall_screen(
    runner: Runner, live: Live, forecasting: Forecasting | None, folder: Path
) -> HallScreen:
    """The window, as its program makes it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = app.property("theme")
    assert isinstance(theme, Theme)
    errands = Errands(live)
    options = Options(screen="hall")
    reporting = Reporting(runner, 1, DeviceKind.SCREEN, "Entrance", folder, live)
    return HallScreen(
        Station(
            runner,
            live,
            forecasting or Forecasting(runner, live, live),
            errands,
            1,
            options,
            Paths(folder, folder, folder),
            theme,
            Interpreter(app),
            reporting,
        )
    )


def empty(scene: Scene) -> None:
    """Before anybody was called; the site has set up nothing."""
    hall_now.nobody(scene)
    scene.clock.instant = instant(TODAY, 8 * 60 + 5)
    _set_up(scene, PublicSetup())


def few(scene: Scene) -> None:
    """Two calls in the morning, with an arrow."""
    clock = scene.clock
    clock.instant = instant(TODAY, 8 * 60 + 10)
    for counter in (1, 4):
        scene.hall.access.take_counter(hall_now._desk(counter))
        hall_now._come_and_serve(scene, counter, {1: 1, 4: 2}[counter])
        clock.pass_minutes(2)
    _set_up(scene, PublicSetup((ScreenView("", arrows={1: Arrow.LEFT, 4: Arrow.UPSTAIRS}),)))


def full(scene: Scene) -> None:
    """A queue, arrows, who is next, a notice, and somebody called a moment ago."""
    hall_now.twenty_past_four(scene)
    arrows = {1: Arrow.LEFT, 3: Arrow.LEFT, 5: Arrow.RIGHT, 6: Arrow.AHEAD, 8: Arrow.RIGHT}
    _set_up(
        scene,
        PublicSetup((ScreenView("", arrows=arrows, expected=True),), (Notice(1, _NOTICE),)),
    )
    for counter, minutes in ((3, 0.7), (1, 0.05)):
        desk = hall_now._desk(counter)
        client = scene.hall.board.read(1).at_desk[counter]
        scene.hall.desk.finish(desk, seen(client), Outcome.SETTLED)
        scene.hall.desk.next_client(desk)
        scene.clock.pass_minutes(minutes)


def with_picture(scene: Scene) -> None:
    """A notice with a picture, and a text of staff."""
    hall_now.twenty_past_four(scene)
    made = scene.hall.public_setup.add_picture(_LEAD, "park", _drawn())
    notice = Notice(1, Words("Miesto šventė gegužės 17–19 d.", "City days, 17–19 May"), made)
    _set_up(scene, PublicSetup((ScreenView(""),), (notice,)))
    scene.hall.announcing.announce(_LEAD, *_TEXT, 30)


def closing_soon(scene: Scene) -> None:
    """Half an hour before closing, when not everybody will be served."""
    closing.half_past_three(scene)
    _set_up(scene, PublicSetup((ScreenView("", expected=True),)))


def long_notice(scene: Scene) -> None:
    """A notice as long as any may be."""
    hall_now.twenty_past_four(scene)
    notice = Notice(1, Words((_NOTICE.lt + " ") * 5, (_NOTICE.en + " ") * 7))
    _set_up(scene, PublicSetup((ScreenView(""),), (notice,)))


def _set_up(scene: Scene, setup: PublicSetup) -> None:
    hall = scene.hall
    languages = ("en", "lt") if interface_language() == "en" else ("lt", "en")
    screens = setup.screens or (ScreenView("x"),)
    named = tuple(replace(each, name="Entrance", languages=languages, volume=0) for each in screens)
    people = hall.access.directory(1)[0]
    staff = people.people.values()
    lead = next(Session(1, p.id) for p in staff if may(p.role, Permission.RUN_SCREENS))
    hall.public_setup.change(lead, replace(setup, screens=named), people.public)


def _drawn() -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#8FC1E3"))
    painter = QPainter(image)
    painter.fillRect(0, 400, 900, 200, QColor("#5B8C5A"))
    painter.setBrush(QColor("#F2C14E"))
    painter.drawEllipse(650, 80, 140, 140)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())

"""The kiosk as clients see it: a morning with a few who wait, and the hour before closing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication, QWidget

from queueapp.domain.public.device import DeviceKind
from queueapp.domain.public.setup import Group, Words
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.paths import user_paths
from tests.e2e.afternoon import TODAY, Counters, instant, make_hall
from tests.shots import closing
from tests.shots.scenes import Scene, ready
from tests.shots.studio import wait
from ui.command_line import Options
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.i18n import Interpreter, interface_language
from ui.kiosk import pressing
from ui.kiosk.pages import ConfirmPage
from ui.kiosk.parts import Target
from ui.kiosk.window import KioskWindow
from ui.live import Live
from ui.public.reporting import Reporting
from ui.public.station import Station
from ui.runner import Runner
from ui.theme import Theme

SIZES = ((1920, 1080), (1280, 1024), (1080, 1920))
LANGUAGE, STAFF = "language", "staff"
FAMILY = Group(Words("Šeima ir vaikai", "Family and children"), (3, 4, 5))


def morning(scene: Scene) -> None:
    """A demo's morning; three services stand in a group."""
    ready(scene)
    _set_up(scene, groups=(FAMILY,))


def put_away(scene: Scene) -> None:
    """The lead has put the kiosk away."""
    ready(scene)
    _set_up(scene, open=False)


def quiet_afternoon(path: Path) -> None:
    """A hall with hardly anybody waiting at two."""
    make_hall(path, waiting=6, now=instant(TODAY, 14 * 60))


def at_two(scene: Scene) -> None:
    """The counters are at work."""
    counters = Counters(scene.hall, scene.clock, Random("a kiosk"))
    counters.open(instant(TODAY, 14 * 60))
    scene.clock.instant = instant(TODAY, 14 * 60 + 1)


def evening(scene: Scene) -> None:
    """The hall has closed."""
    closing.closed(scene)
    scene.clock.instant = instant(TODAY, 18 * 60 + 20)


def _set_up(scene: Scene, **changes: object) -> None:
    directory, _ = scene.hall.access.directory(1)
    public = directory.public
    lead = next(each for each in directory.people.values() if each.role is Role.LEAD)
    changed = replace(public, kiosk=replace(public.kiosk, **changes))  # type: ignore[arg-type]
    scene.hall.public_setup.change(Session(1, lead.id), changed, public)


def kiosk(
    runner: Runner,
    live: Live,
    forecasting: Forecasting | None,
    presses: tuple[str, ...],
    printer: str = "",
) -> QWidget:
    """The kiosk after these presses, by the names of what is pressed.

    `LANGUAGE` chooses that of the interface, and `STAFF` opens what is for staff.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = app.property("theme")
    assert isinstance(theme, Theme)
    pressing.SETTLE_MS = 0
    paths = user_paths()
    foresees = forecasting or Forecasting(runner, live, begins_after_ms=0)
    station = Station(
        runner,
        live,
        foresees,
        Errands(),
        1,
        Options(screen="kiosk", printer=printer),
        paths,
        theme,
        Interpreter(app),
        Reporting(runner, 1, DeviceKind.KIOSK, "", paths.config),
    )
    window = KioskWindow(station)
    window.destroyed.connect(partial(theme.set_contrast, theme.contrast))
    if forecasting is None:
        window.destroyed.connect(foresees.stop)
    window.resize(*SIZES[0])
    window.show()
    window.activateWindow()
    wait(lambda: live.board is not None)
    for each in presses:
        name = f"language-{interface_language()}" if each == LANGUAGE else each
        wait(lambda: not _pending(window))
        if name == STAFF:
            window._ask_staff()
            continue
        wait(partial(_can_press, window, name))
        found = _target(window, name)
        assert found is not None
        found.click()
    wait(lambda: not _pending(window))
    return window


def _can_press(window: QWidget, name: str) -> bool:
    return _target(window, name) is not None


def _target(window: QWidget, name: str) -> Target | None:
    found = (each for each in window.findChildren(Target, name) if each.isVisible())
    return next((each for each in found if each.isEnabled()), None)


def _pending(window: KioskWindow) -> bool:
    expected = window._foresight.expected
    working = isinstance(window._page, ConfirmPage) and (expected is None or expected.pending)
    return working or window._taking.busy

"""The guide's pictures and the sheet of keys, in both languages, from as few halls as will do."""

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from queueapp.services.hall import Hall
from tests.shots import closing, hall_now, history, kiosk, screens, settings, standard
from tests.shots.scenes import (
    Scene,
    SceneMaker,
    StillClock,
    make_template,
    ready,
    serving,
)
from tests.shots.studio import Shot, Studio, pictured, save
from tests.shots.windows import (
    at_work,
    counter,
    first_start,
    lead,
    month,
    public_screen,
    reception,
    sign_on,
    the_hall_now,
)
from ui.counter.phone_strip import PhoneStrip
from ui.counter.queue_panel import QueuePanel
from ui.i18n import LANGUAGES, Interpreter
from ui.keys.keymap import Keymap
from ui.keys.paper import KeyboardSheet
from ui.standard.rule_panel import RulePanel
from ui.theme import Mode, Theme

NAME = "guide"
FOLDER = Path(__file__).resolve().parents[2] / "docs"
"""What is made goes into the folder of the guide below it."""

_STAMP = re.compile(
    rb"D:\d{14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    rb"|\b[0-9a-f]{72}\b"
)
"""When a PDF was made, and its number."""

_WINDOW = (1120, 680)
_LINE = ("F8", "Return", ":8 600 01267", "Tab", ":Ar jau parengta pažyma?")


def _part(kind: type[QWidget], window: QWidget) -> QWidget:
    found = window.findChild(kind)
    assert isinstance(found, QWidget)
    return found


def _kiosk(studio: Studio) -> QWidget:
    presses = (kiosk.LANGUAGE, "service-1")
    return kiosk.kiosk(studio.runner, studio.live, studio.forecasting, presses)


def _shot(
    name: str,
    screen: Callable[[Studio], QWidget],
    scene: SceneMaker | None = None,
    *keys: str,
    size: tuple[int, int] = _WINDOW,
    **more: object,
) -> Shot:
    shot = Shot(name, screen, scene, keys=keys, sizes=(size,), modes=(Mode.LIGHT,))
    return replace(shot, **more)  # type: ignore[arg-type]


_afternoon = partial(_shot, hall=closing.afternoon)
_hall_now = partial(_shot, hall=hall_now.hall)

SHOTS = (
    _shot("counter", counter, serving),
    _shot("phone", counter, serving, *_LINE, size=(1280, 1000), part=partial(_part, PhoneStrip)),
    _shot("rule", counter, serving, *standard.CONFLICT, part=partial(_part, RulePanel)),
    _shot("reception", reception, ready),
    _shot("sign-in", sign_on, ready, size=(900, 620)),
    _shot("first-start", first_start, size=(820, 470)),
    _shot("setup", first_start, sheet=settings.services, sheet_alone=True),
    _shot("backups", first_start, sheet=settings.backups, sheet_alone=True),
    _shot("shared-database", first_start, sheet=settings.shared_found, sheet_alone=True),
    _afternoon(
        "closing",
        at_work,
        closing.half_past_four,
        size=(1280, 590),
        part=partial(_part, QueuePanel),
    ),
    _afternoon("telling", lead, closing.half_past_four, "Ctrl+T", sheet_alone=True),
    _afternoon("what-if", lead, closing.half_past_four, "Ctrl+H", sheet_alone=True),
    _afternoon("kiosk", _kiosk, closing.half_past_four, size=(1280, 720)),
    _hall_now("hall-now", the_hall_now, hall_now.twenty_past_four, size=(1280, 720)),
    _hall_now("screen", public_screen, screens.full, size=(1280, 720)),
    _shot("history", month(), history.looking_back, hall=history.hall, foretold=False),
)


@dataclass
class _Halls:
    """Each hall, and each moment of it, made once and copied for every picture."""

    folder: Path

    def __post_init__(self) -> None:
        self._moments: dict[object, tuple[Path, int]] = {}

    def moment(self, shot: Shot, language: str) -> tuple[Path, StillClock]:
        """A file of its own for the picture, and what time it is there."""
        path = self.folder / "scene.queueapp"
        if shot.scene is None:
            return path, StillClock()
        # Of the public screen the scene itself says which language comes first.
        key = shot.hall, shot.scene, language if shot.scene is screens.full else ""
        if key not in self._moments:
            made = self._fresh(shot.hall or make_template)
            clock = StillClock()
            with Hall.open(made, clock) as hall:
                shot.scene(Scene(hall, clock))
            self._moments[key] = made, clock.instant
        kept, instant = self._moments[key]
        for old in self.folder.glob(f"{path.name}*"):
            old.unlink()
        shutil.copyfile(kept, path)
        return path, StillClock(instant)

    def _fresh(self, make: Callable[[Path], object]) -> Path:
        if make not in self._moments:
            first = self.folder / f"hall-{len(self._moments)}.queueapp"
            make(first)
            self._moments[make] = first, 0
        fresh = self.folder / f"moment-{len(self._moments)}.queueapp"
        shutil.copyfile(self._moments[make][0], fresh)
        return fresh


def make(theme: Theme, interpreter: Interpreter, out: Path) -> int:
    """Take them all; returns the bytes."""
    theme.set_mode(Mode.LIGHT)
    total = 0
    with tempfile.TemporaryDirectory() as folder:
        halls = _Halls(Path(folder))
        for language in sorted(LANGUAGES):
            interpreter.speak(language)
            place = out / "guide" / "pictures" / language
            place.mkdir(parents=True, exist_ok=True)
            for shot in SHOTS:
                total += save(_picture(shot, language, halls), place / f"{shot.name}.png")
                print(f"{language}/{shot.name}.png")
            total += _keyboard(out / "guide" / f"keyboard-{language}.pdf")
    return total


def _keyboard(path: Path) -> int:
    """The sheet of all keys to print, as the program comes; the same each time."""
    content = KeyboardSheet(Keymap()).pdf()
    return path.write_bytes(_STAMP.sub(_still, content))


def _still(stamp: re.Match[bytes]) -> bytes:
    """As long as the stamp, so that everything else stays where the file says it is."""
    day = b"D:20260310080000" if stamp[0].startswith(b"D:") else b"2026-03-10T08:00:00"
    return day if b":" in stamp[0] else re.sub(rb"[0-9a-f]", b"0", stamp[0])


def _picture(shot: Shot, language: str, halls: _Halls) -> QImage:
    path, clock = halls.moment(shot, language)
    (size,) = shot.sizes
    if shot.scene is None:
        return pictured(shot, size, None, path)
    with Hall.open(path, clock) as hall:
        return pictured(shot, size, Scene(hall, clock), path)
